//! `cargo xtask soak fuzz`: the fuzz targets, each with a million inputs.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::{self, House};
use crate::machine;
use crate::run::{cargo, clean, found, run};
use crate::say::{Done, Trouble, step};
use crate::toolchain;

/// Inputs for each fuzz target.
const RUNS: u64 = 1_000_000;
/// Longest input made up by the fuzzer (bytes); those cut from real texts may be longer.
const INPUT_BYTES_MAX: usize = 4096;
/// A target that needs more is stopped, and that is a finding (megabytes).
const MEMORY_MAX: usize = 2048;
/// A single input that takes longer is a finding (seconds).
const SECONDS_MAX: usize = 20;

/// What marks the code for libFuzzer: which branches are taken, and what is compared with what. One unit of code for each
/// crate, or nothing marked could be taken into what calls it; promises inside the code are kept too.
const MARKS: [&str; 10] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Cllvm-args=-simplifycfg-branch-fold-threshold=0",
    "-Ccodegen-units=1",
    "-Cdebug-assertions",
    "--cfg",
    "fuzzing",
];

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
    // Named, the machine's own target parts what is marked from build scripts and macros, which are not.
    let host = toolchain::host()?;
    let folder = house.target().join("fuzz");
    let mut build = cargo(house);
    build.args(["build", "--release", "--bins", "--manifest-path", "tests/fuzz/Cargo.toml", "--target", &host]);
    run("compiling the fuzz targets", build.arg("--target-dir").arg(&folder).env("RUSTFLAGS", MARKS.join(" ")))?;
    Ok(folder.join(host).join("release"))
}

fn one(house: &House, program: &Path, target: &str, runs: u64) -> Done {
    let [seeds, corpus, large] =
        ["seeds", "", "large"].map(|part| house.at("tests/fuzz/corpus").join(target).with_extension(part));
    let findings = house.at("tests/fuzz/artifacts").join(target);
    // libFuzzer cuts what it starts from to its longest input: longer ones are run once, as they are.
    write_seeds(house, &seeds, &[100, 400, 1_200])?;
    write_seeds(house, &large, &[6_000, 40_000])?;
    house::make_folder(&corpus)?;
    house::make_folder(&findings)?;
    let kept = format!("-artifact_prefix={}/", findings.display());
    run(
        &format!("{target} on large inputs"),
        clean(house, program).arg(&kept).arg("-print_final_stats=1").args(house::files_below(&large)?),
    )?;
    // A target that reads something else than texts brings its own first inputs and words.
    let own_seeds = house.at("tests/fuzz/seeds").join(target);
    let own_words = house.at("tests/fuzz").join(format!("{target}.dict"));
    let words = if own_words.is_file() { own_words } else { house.at("tests/fuzz/contract.dict") };
    let mut command = clean(house, program);
    command
        .arg(&corpus)
        .arg(&seeds)
        .args(own_seeds.is_dir().then_some(&own_seeds))
        .arg(kept)
        .arg(format!("-runs={runs}"))
        .arg(format!("-max_len={INPUT_BYTES_MAX}"))
        .arg(format!("-rss_limit_mb={MEMORY_MAX}"))
        .arg(format!("-timeout={SECONDS_MAX}"))
        .arg(format!("-dict={}", words.display()))
        .arg("-print_final_stats=1");
    run(&format!("fuzzing {target}"), &mut command)
}

/// Pieces of the real texts as first inputs: two, three or one text each, parted as the bodies part them.
fn write_seeds(house: &House, folder: &Path, sizes: &[usize]) -> Done {
    /// The byte at which the bodies cut an input.
    const BORDER: u8 = 0xff;
    house::make_folder(folder)?;
    let texts = house::files_below(&house.at("tests/fixtures/texts"))?;
    for pair in texts.chunks_exact(2) {
        let (before, after) = (house::read_text(&pair[0])?, house::read_text(&pair[1])?);
        for (n, &size) in sizes.iter().enumerate() {
            let place = (n + 1) * 23;
            let pieces = [cut(&before, place, size), cut(&after, place, size), cut(&after, place, size * 9 / 10)];
            let name = format!("{}-{size}", pair[0].file_stem().unwrap_or_default().to_string_lossy());
            let bytes: Vec<u8> = pieces.map(|p| p.as_bytes().to_vec()).join(&BORDER);
            fs::write(folder.join(&name), &bytes).map_err(|e| Trouble::file("write", &folder.join(&name), &e))?;
        }
    }
    Ok(())
}

/// A piece of a text from so many hundredths on.
fn cut(text: &str, hundredths: usize, size: usize) -> &str {
    let from = text.floor_char_boundary(text.len() * hundredths / 100);
    &text[from..text.floor_char_boundary(from + size)]
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_seed_is_cut_between_characters() {
        assert_eq!(cut("조합원은 한다", 50, 7), "은 한");
        assert_eq!(cut("abc", 0, 9), "abc");
    }
}
