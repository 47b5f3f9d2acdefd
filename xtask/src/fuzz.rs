//! `cargo xtask soak fuzz`: the fuzz targets, each with a million inputs.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use crate::house::{self, House};
use crate::machine;
use crate::run::{cargo, clean, found, run};
use crate::say::{Done, note, step};
use crate::seeds;
use crate::toolchain;

/// Inputs for each fuzz target.
const RUNS: u64 = 1_000_000;
/// Of a hundred inputs so many more are long ones.
const LONG_PERCENT: u64 = 1;
/// Longest input made up by the fuzzer, and longest of the long ones (bytes); those cut from real texts may be longer.
const INPUT_BYTES_MAX: usize = 1_280;
const LONG_INPUT_BYTES_MAX: usize = 16_384;
/// A target that needs more is stopped, and that is a finding (megabytes).
const MEMORY_MAX: usize = 1_024;
/// A single input that takes longer is a finding (seconds).
const SECONDS_MAX: usize = 20;

/// What marks our own code for libFuzzer: which branches are taken. Marks in other people's packages would fill the list of
/// what is new with the states of their tables; marks at every comparison take half of the time and find less than the words
/// of the dictionary.
const MARKS: [&str; 5] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=3",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
];
/// Set while this tool stands in for `rustc`: the names of the crates to be marked, a comma between two.
const MARKED: &str = "XTASK_MARKED";

/// Runs the named target, or all of them, with so many inputs each.
pub fn fuzz(house: &House, name: Option<&str>, runs: Option<u64>) -> Done {
    let runs = runs.unwrap_or(RUNS);
    if found("c++").is_none() {
        machine::need_packages("libFuzzer", &["g++"])?;
    }
    let folder = step("soak: compile the fuzz targets (the first time takes some minutes)", || compile(house))?;
    for target in targets(house)?.iter().filter(|target| name.is_none_or(|name| name == *target)) {
        step(&format!("soak: {target}, {runs} inputs"), || one(house, &folder.join(target), target, runs))?;
    }
    Ok(())
}

/// The names of the targets: one file each.
pub fn targets(house: &House) -> Done<Vec<String>> {
    let files = house::files_below(&house.at("tests/fuzz/fuzz_targets"))?;
    Ok(files.iter().filter_map(|f| f.file_stem().map(|s| s.to_string_lossy().into_owned())).collect())
}

/// All targets at once, which share everything but their few lines; answers the folder they are in.
///
/// The targets are safe Rust and look for broken promises: without a sanitizer they are several times faster.
fn compile(house: &House) -> Done<PathBuf> {
    // Named, the machine's own target parts what is for it from build scripts and macros.
    let host = toolchain::host()?;
    let folder = house.target().join("fuzz");
    let ours = [vec!["contracts".to_owned()], targets(house)?].concat();
    // Cargo does not know what this tool adds: other marks have another name, and all is compiled again.
    let marks = &house::sha256(MARKS.join(" ").as_bytes())[..8];
    let mut build = cargo(house);
    build.args(["build", "--release", "--bins", "--manifest-path", "tests/fuzz/Cargo.toml", "--target", &host]);
    build.arg("--target-dir").arg(&folder).env("RUSTFLAGS", format!("--cfg marks_{marks}"));
    // By its place: the file that was started is gone where the lints have built it anew.
    build.env("RUSTC_WRAPPER", house.at("target/xtask/debug/xtask")).env(MARKED, ours.join(","));
    // Of the workspace's compilation this one shares nothing.
    build.env_remove("RUSTC_WORKSPACE_WRAPPER");
    run("compiling the fuzz targets", &mut build)?;
    Ok(folder.join(host).join("release"))
}

/// What this process is to do when cargo has started it in place of `rustc`: the same, and marks in our own crates.
pub fn instead_of_rustc() -> Option<ExitCode> {
    let ours = std::env::var(MARKED).ok()?;
    let mut arguments = std::env::args_os().skip(1);
    let mut rustc = Command::new(arguments.next()?);
    let arguments: Vec<OsString> = arguments.collect();
    if is_one_of(&arguments, &ours) {
        rustc.args(MARKS);
    }
    let status = rustc.args(arguments).status();
    let done = status.inspect_err(|error| note(format_args!("rustc: {error}"))).is_ok_and(|status| status.success());
    Some(if done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether the arguments are for a crate that is in the list.
fn is_one_of(arguments: &[OsString], names: &str) -> bool {
    let name = arguments.iter().position(|a| a == "--crate-name").and_then(|at| arguments.get(at + 1)?.to_str());
    name.is_some_and(|name| names.split(',').any(|one| one == name))
}

/// Where a target's inputs are.
struct Inputs {
    /// What it starts from, and what it has found worth keeping in this run and earlier ones.
    seeds: PathBuf,
    corpus: PathBuf,
    /// The same of long inputs.
    large: PathBuf,
    long: PathBuf,
    /// Where an input goes that broke a promise.
    findings: PathBuf,
}

fn one(house: &House, program: &Path, target: &str, runs: u64) -> Done {
    let at = |part: &str| house.at("tests/fuzz/corpus").join(target).with_extension(part);
    let findings = house.at("tests/fuzz/artifacts").join(target);
    let inputs = Inputs { seeds: at("seeds"), corpus: at(""), large: at("large"), long: at("long"), findings };
    [&inputs.corpus, &inputs.long, &inputs.findings].into_iter().try_for_each(|folder| house::make_folder(folder))?;
    // A target that reads something else than texts brings its own first inputs and words.
    let own_seeds = house.at("tests/fuzz/seeds").join(target);
    if own_seeds.is_dir() {
        return fuzzed(house, program, target, &inputs, (&own_seeds, &inputs.corpus), (runs, INPUT_BYTES_MAX));
    }
    seeds::write_cases(house, &inputs.seeds)?;
    seeds::write_pieces(house, &inputs.seeds, &[100, 300])?;
    // libFuzzer cuts what it starts from to its longest input: longer ones are run once, as they are.
    seeds::write_pieces(house, &inputs.large, &[2_500, 6_000, 40_000])?;
    run(
        &format!("{target} on large inputs"),
        clean(house, program).arg(kept(&inputs)).args(house::files_below(&inputs.large)?),
    )?;
    fuzzed(house, program, target, &inputs, (&inputs.seeds, &inputs.corpus), (runs, INPUT_BYTES_MAX))?;
    let long = (runs * LONG_PERCENT).div_ceil(100);
    fuzzed(house, program, target, &inputs, (&inputs.large, &inputs.long), (long, LONG_INPUT_BYTES_MAX))
}

fn kept(inputs: &Inputs) -> String {
    format!("-artifact_prefix={}/", inputs.findings.display())
}

/// Runs a target with so many inputs of so many bytes at most.
fn fuzzed(
    house: &House,
    program: &Path,
    target: &str,
    inputs: &Inputs,
    (seeds, corpus): (&Path, &Path),
    (runs, bytes_max): (u64, usize),
) -> Done {
    let own_words = house.at("tests/fuzz").join(format!("{target}.dict"));
    let words = if own_words.is_file() { own_words } else { house.at("tests/fuzz/contract.dict") };
    let mut command = clean(house, program);
    command
        // What is new goes into the first of them.
        .args([corpus, seeds])
        .arg(kept(inputs))
        .arg(format!("-runs={runs}"))
        .arg(format!("-max_len={bytes_max}"))
        // Short inputs first, although the target has a way of its own to edit them.
        .arg("-len_control=100")
        .arg("-reload=0")
        // Weighing what it keeps by how rare it is took four fifths of the time.
        .arg("-entropic=0")
        .arg(format!("-rss_limit_mb={MEMORY_MAX}"))
        .arg(format!("-timeout={SECONDS_MAX}"))
        .arg(format!("-dict={}", words.display()))
        .arg("-print_final_stats=1");
    run(&format!("fuzzing {target}"), &mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_crates_are_marked_and_no_other() {
        let arguments = |name: &str| ["--crate-name", name, "--edition=2024"].map(OsString::from);
        assert!(is_one_of(&arguments("contracts"), "contracts,word"));
        assert!(!is_one_of(&arguments("zip"), "contracts,word"));
        assert!(!is_one_of(&["-vV".into()], "contracts,word"));
    }
}
