//! One compilation for everything that reads the packages: the server, the tests, the lints and the docs.
//!
//! Cargo keeps apart what it checks, what it builds and what it documents: on a fresh machine the same several hundred
//! packages would be read three times. But Clippy is a whole compiler, so that one compilation by it makes the programs and
//! says its lints; and `rustdoc` is as content with packages that were built as with those that were only checked.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use serde_json::Value;

use crate::house::House;
use crate::run::{cargo, found, run};
use crate::say::{Done, Trouble, note, step};

/// The packages that are built and tested together, with the measuring half of the redlines; this tool has a target folder
/// of its own.
pub const EVERYTHING: [&str; 5] = ["--workspace", "--exclude", "xtask", "--features", "contracts/yardstick"];

/// Set while this tool stands in for `rustdoc`: the folder of the docs.
const DOCS: &str = "XTASK_DOCS";

/// Cargo, whose compiler of our own packages is Clippy where it is installed.
pub fn compiler(house: &House) -> Command {
    let mut command = cargo(house);
    if found("clippy-driver").is_some() {
        command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    }
    command
}

/// Compiles the server, every test and bench: a second call finds nothing to do.
pub fn everything(house: &House) -> Done {
    step("compile: server, tests, benches (the first time takes some minutes)", || {
        run("the compilation", compiler(house).arg("build").args(EVERYTHING).arg("--all-targets"))
    })
}

/// The same compilation, and that of this tool, in which a warning is a failure.
pub fn lints(house: &House) -> Done {
    if found("clippy-driver").is_none() {
        return Err(Trouble::new("Clippy is not installed").try_this("rustup component add clippy"));
    }
    step("check: lints of this tool", || {
        let folder = house.at("target/xtask");
        without_warning(compiler(house).args(["build", "--package", "xtask", "--target-dir"]).arg(folder))
    })?;
    step("check: lints, on the way through the one compilation (the first time takes some minutes)", || {
        without_warning(compiler(house).arg("build").args(EVERYTHING))
    })
}

/// Runs a `cargo build` of everything in its packages to the end, and shows what it finds.
fn without_warning(build: &mut Command) -> Done {
    let mut running = build
        .args(["--all-targets", "--keep-going", "--message-format=json"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| Trouble::new(format!("could not start cargo: {error}")))?;
    let mut found = 0;
    for line in running.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines).map_while(Result::ok) {
        if let Some(warning) = finding(&line) {
            eprint!("{warning}");
            found += 1;
        }
    }
    let status = running.wait().map_err(|error| Trouble::new(format!("cargo was lost: {error}")))?;
    match found {
        0 if status.success() => Ok(()),
        0 => Err(Trouble::new(format!("the compilation failed ({status})"))),
        _ => Err(Trouble::new(format!("{found} lints or errors"))),
    }
}

/// The words of a line of cargo's report, when it is a warning or an error in our own packages. Those of other people's
/// packages are never in the report.
fn finding(line: &str) -> Option<String> {
    let line: Value = serde_json::from_str(line).ok()?;
    let message = line.get("message").filter(|_| line["reason"] == "compiler-message")?;
    let grave = matches!(message["level"].as_str()?, "warning" | "error");
    // "3 warnings emitted" belongs to no place.
    let placed = message["spans"].as_array().is_some_and(|spans| !spans.is_empty());
    (grave && placed).then(|| message["rendered"].as_str().unwrap_or_default().to_owned())
}

/// The docs of our packages without a warning, in `target/doc`.
///
/// `cargo doc` would have every dependency checked first. `cargo test --doc` hands `rustdoc` what was built; this tool
/// takes `rustdoc`'s place and has the docs written instead of their examples run.
pub fn docs(house: &House) -> Done {
    // By its place: the file that was started is gone where the lints have built it anew.
    let itself = house.at("target/xtask/debug/xtask");
    step("check: docs", || {
        run(
            "the docs",
            compiler(house)
                .args(["test", "--quiet", "--doc"])
                .args(EVERYTHING)
                .env("RUSTDOC", itself)
                .env(DOCS, house.target().join("doc")),
        )
    })
}

/// What this process is to do when cargo has started it as its `rustdoc`.
pub fn instead_of_rustdoc() -> Option<ExitCode> {
    let folder = PathBuf::from(std::env::var_os(DOCS)?);
    let arguments = of_docs(std::env::args_os().skip(1));
    let status = Command::new("rustdoc").args(arguments).arg("-o").arg(folder).args(["-D", "warnings"]).status();
    let done = status.inspect_err(|error| note(format_args!("rustdoc: {error}"))).is_ok_and(|status| status.success());
    Some(if done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The arguments for writing docs, of those for running their examples.
fn of_docs(arguments: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut kept = Vec::new();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.to_str() {
            Some("--test") => {}
            Some("--test-run-directory" | "--test-args") => drop(arguments.next()),
            _ => kept.push(argument),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_with_a_place_is_a_finding_and_a_count_of_them_is_not() {
        let placed =
            r#"{"reason":"compiler-message","message":{"level":"warning","spans":[{}],"rendered":"unused\n"}}"#;
        assert_eq!(finding(placed).as_deref(), Some("unused\n"));
        let count = r#"{"reason":"compiler-message","message":{"level":"warning","spans":[],"rendered":"1 warning"}}"#;
        assert_eq!(finding(count), None);
        assert_eq!(finding(r#"{"reason":"build-finished","success":true}"#), None);
    }

    #[test]
    fn docs_are_written_where_examples_would_have_run() {
        let given = ["--crate-name", "app", "--test", "src/lib.rs", "--test-run-directory", "app", "--extern", "a=b"];
        let kept = of_docs(given.into_iter().map(OsString::from));
        assert_eq!(kept, ["--crate-name", "app", "src/lib.rs", "--extern", "a=b"]);
    }
}
