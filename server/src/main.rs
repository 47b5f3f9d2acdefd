//! The program `convenio`.

use clap::Parser;
use convenio::args::Convenio;
use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    match convenio::host::run(Convenio::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("convenio: {sentence}");
            ExitCode::FAILURE
        }
    }
}
