//! The build and set-up tool behind `cargo xtask …`.
//!
//! It finds or installs what a fresh machine lacks, builds both halves of Convenio, runs and checks them. It knows nothing
//! of what the program does, and no crate of the workspace is among its dependencies.

mod bench;
mod check;
mod compile;
mod css;
mod deb;
mod fuzz;
mod house;
mod islands;
mod licences;
mod machine;
mod postgres;
mod run;
mod say;
mod scratch;
mod seeds;
mod serve;
mod site;
mod soak;
mod test;
mod toolchain;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use house::House;
use say::{Done, Trouble};
use serve::Profile;

const USAGE: &str = "\
cargo xtask COMMAND

  serve [--release] [--demo] [--data DIR] [--listen ADDR] [--lan] [--database-url URL]
            build both halves and serve them (data, 127.0.0.1:3000); every flag of `convenio serve` works
  site      build only what the browser gets, into target/site
  ready     only install what the tests need and this machine lacks
  test [--unit | --browser] [-- FILTER]
            install what is missing, then every test, on both databases and in a browser
  check     format, lints, docs, licences and sources of dependencies
  bench [NAME [-- PARTS]]
            figures on a release build: start, redline, editor, pages, cases, writes, word
  soak [NAME [COUNT]]
            the long counts, hours of them, on a release build: kills, disk, drills, restarts, instances, crowd, memory,
            fuzz (a million inputs for each target in tests/fuzz), or one target
  dist [--deb [--as-is]]
            one self-contained binary, dist/convenio, and a Debian package around it; --as-is packs the binary that is there
  pg -- COMMAND
            run a command beside a throw-away PostgreSQL (its URL: CONVENIO_TEST_POSTGRES_URL)
";

fn main() -> ExitCode {
    if let Some(done) = compile::instead_of_rustdoc().or_else(fuzz::instead_of_rustc) {
        return done;
    }
    let mut words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let house = House::find();
    let command = if words.is_empty() { OsString::from("help") } else { words.remove(0) };
    let command = command.to_string_lossy().into_owned();
    let answer = act(&house, &command, words);
    if matches!(command.as_str(), "test" | "check" | "dist" | "site" | "ready") {
        say::summary(&format!("cargo xtask {command}"));
    }
    match answer {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("\ncargo xtask {command}: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn act(house: &House, command: &str, words: Vec<OsString>) -> Done {
    match command {
        "serve" => {
            let (release, rest) = take(words, "--release");
            let profile = if release { Profile::Release } else { Profile::Dev };
            serve::serve(house, profile, rest)
        }
        "site" => nothing_more(&words).and_then(|()| site::build(house)),
        "ready" => nothing_more(&words).and_then(|()| test::ready(house)),
        "test" => test::test(house, &tests_wanted(words)?),
        "check" => nothing_more(&words).and_then(|()| check::check(house)),
        "dist" => {
            let (deb, rest) = take(words, "--deb");
            // What was built before, or elsewhere, is packed as it is.
            let (as_is, rest) = if deb { take(rest, "--as-is") } else { (false, rest) };
            nothing_more(&rest)?;
            if !as_is {
                serve::dist(house)?;
            }
            if deb { deb::pack(house) } else { Ok(()) }
        }
        "bench" => match words.as_slice() {
            [] => bench::bench(house, None, &[]),
            [name] => bench::bench(house, Some(&name.to_string_lossy()), &[]),
            [name, rest @ ..] if rest[0] == "--" => bench::bench(house, Some(&name.to_string_lossy()), &rest[1..]),
            [_, more, ..] => nothing_more(std::slice::from_ref(more)),
        },
        "soak" => {
            let (name, rest) = words.split_first().map_or((None, &[][..]), |(name, rest)| (Some(name), rest));
            soak::soak(house, name.map(|n| n.to_string_lossy()).as_deref(), rest)
        }
        "pg" => {
            let (_, rest) = take(words, "--");
            postgres::beside(house, &rest)
        }
        "help" | "--help" | "-h" => {
            print!("{USAGE}");
            Ok(())
        }
        other => Err(Trouble::new(format!("there is no command {other}")).try_this("cargo xtask help")),
    }
}

/// Takes the first occurrence of a word out of a command line.
fn take(mut words: Vec<OsString>, flag: &str) -> (bool, Vec<OsString>) {
    match words.iter().position(|word| word == flag) {
        Some(at) => {
            words.remove(at);
            (true, words)
        }
        None => (false, words),
    }
}

fn tests_wanted(mut words: Vec<OsString>) -> Done<test::Wanted> {
    let rest = match words.iter().position(|word| word == "--") {
        Some(at) => words.drain(at..).skip(1).collect(),
        None => Vec::new(),
    };
    let (unit, words) = take(words, "--unit");
    let (browser, words) = take(words, "--browser");
    nothing_more(&words)?;
    Ok(test::Wanted { unit, browser, rest })
}

fn nothing_more(words: &[OsString]) -> Done {
    match words.first() {
        None => Ok(()),
        Some(word) => {
            Err(Trouble::new(format!("`{}` was not understood", word.to_string_lossy())).try_this("cargo xtask help"))
        }
    }
}
