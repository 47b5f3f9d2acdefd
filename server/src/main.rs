//! The program `convenio`.

use clap::Parser;
use convenio::args::Convenio;
use std::process::ExitCode;

fn main() -> ExitCode {
    match convenio::host::run(Convenio::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("convenio: {sentence}");
            ExitCode::FAILURE
        }
    }
}
