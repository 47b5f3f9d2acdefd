//! The figures that are measured on a whole host, `cargo xtask bench NAME`: one program, since each would be linked for minutes.

mod cases;
mod load;
mod pages;
mod word;
mod writes;

use std::process::ExitCode;
use tests::program;

fn main() -> ExitCode {
    // Started again by itself, this is the host.
    program::become_it();
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let done = match words.split_first().map(|(name, parts)| (name.as_str(), parts)) {
        Some(("cases", [])) => cases::main(),
        Some(("pages", [])) => pages::main(),
        Some(("writes", [])) => writes::main(),
        Some(("word", parts)) => word::main(parts),
        _ => Err("the benches here are cases, pages, word and writes; only word has parts".into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(said) => {
            eprintln!("{said}");
            ExitCode::FAILURE
        }
    }
}
