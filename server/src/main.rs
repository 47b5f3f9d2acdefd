//! The program `convenio`.

use clap::{Parser, Subcommand};
use convenio::args::{Convenio, OnFiles, OnFilesAlone};
use convenio::commands;
use std::process::ExitCode;

fn main() -> ExitCode {
    let first = std::env::args_os().nth(1);
    let alone = first.as_ref().and_then(|word| word.to_str()).is_some_and(OnFiles::has_subcommand);
    let done =
        if alone { commands::on_files(&OnFilesAlone::parse().command) } else { commands::run(Convenio::parse()) };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("convenio: {sentence}");
            ExitCode::FAILURE
        }
    }
}
