//! `cargo xtask bench word`: how much of the corpus of documents is read as it was looked through by a person, whether
//! every planted edit is found, how long files that mean harm take to be refused, and how long a contract of a hundred
//! pages takes beside pandoc. Below what is promised it fails.
//!
//! The truth of a document is its readings in `tests/fixtures/word`; `readings.json` has what LibreOffice and pandoc say of
//! the same files, so that a slip of ours and of the truth alike is not scored as right. Parts are run by their names:
//! `scores`, `silent`, `hostile`, `times`.

#[path = "../../../server/src/word/tests/make.rs"]
mod make;
#[path = "../../../server/src/word/tests/plants.rs"]
mod plants;
mod scores;
#[path = "../../../server/src/word/tests/traps.rs"]
mod traps;

use convenio::word::{Sent, Track, hold_against, read};
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tests::program;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

type Trouble = Box<dyn std::error::Error>;
/// What is below its promise, in sentences.
type Shortfalls = Vec<String>;
/// One part of the bench.
type Part = fn() -> Result<Shortfalls, Trouble>;

/// Letters on a printed page of a contract.
const PAGE_LETTERS: usize = 3_000;
const PAGES: usize = 100;
/// How often each program reads the hundred pages; the median counts.
const RUNS: usize = 9;
/// How many times as long pandoc must take.
const TIMES_MIN: f64 = 5.0;
/// Longest time until a file that means harm is refused, and most memory for it.
const REFUSAL_SECONDS_MAX: u64 = 2;
const REFUSAL_KIBIBYTES_MAX: u64 = 256_000_000 / 1_024;

pub fn main(wanted: &[String]) -> Result<(), Trouble> {
    const PARTS: [(&str, Part); 4] =
        [("scores", scores::scores), ("silent", silent), ("hostile", hostile), ("times", times)];
    if let Some(unknown) = wanted.iter().find(|name| PARTS.iter().all(|(part, _)| part != name)) {
        return Err(format!("there is no part {unknown}").into());
    }
    let mut short = Shortfalls::new();
    for (_, part) in PARTS.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|own| own == name)) {
        short.extend(part()?);
        println!();
    }
    if short.is_empty() { Ok(()) } else { Err(short.join("; ").into()) }
}

pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/word")
}

/// Planted edits that are found, and harmless re-saves that are quiet.
fn silent() -> Result<Shortfalls, Trouble> {
    let (mut planted, mut missed, mut saved, mut loud) = (0, Shortfalls::new(), 0, Shortfalls::new());
    for words in &plants::LANGUAGES {
        let sent = read(&plants::contract(words).bytes())?;
        let held = |bytes: &[u8]| read(bytes).map(|back| hold_against(Sent::File(&sent), &back, &["Local 7"]));
        for plant in plants::all() {
            let found = held(&plants::returned(words, |docx| (plant.edit)(words, docx)))?;
            let tells = match plant.beyond {
                Some(code) => found.beyond.iter().any(|beyond| beyond.code() == code),
                None => !found.words.silent.is_empty(),
            };
            planted += 1;
            missed.extend((!tells).then(|| format!("{} in {} was not found", plant.what, words.heading)));
        }
        let savings =
            plants::HARMLESS.map(|(what, saving)| (what, plants::returned(words, |docx| saving(words, docx))));
        for (what, bytes) in savings.into_iter().chain([("packed otherwise", plants::packed_otherwise(words))]) {
            let found = held(&bytes)?;
            saved += 1;
            let quiet = found.words.silent.is_empty() && found.beyond.is_empty();
            loud.extend((!quiet).then(|| format!("{what} in {} was not quiet", words.heading)));
        }
    }
    println!("planted edits found     {:>4} of {planted}", planted - missed.len());
    println!("harmless re-saves quiet {:>4} of {saved}", saved - loud.len());
    missed.extend(loud);
    Ok(missed)
}

/// This program as `convenio import FILE`.
fn import(file: &Path) -> Command {
    program::command(&["import", &file.to_string_lossy()])
}

/// Files that mean harm, and files that are only strange, each read by a process that has the promised time and memory and
/// no more.
fn hostile() -> Result<Shortfalls, Trouble> {
    const LIMITED: &str = "ulimit -t \"$1\" && ulimit -d \"$2\" && shift 2 && exec \"$@\"";
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("file");
    let (mut short, mut slowest, mut count) = (Shortfalls::new(), (Duration::ZERO, String::new()), 0);
    let traps = traps::all().into_iter().map(|trap| (trap.name, trap.bytes, Some(trap.why)));
    let strange = traps::laborious().into_iter().map(|(name, bytes)| (name.to_owned(), bytes, None));
    for (name, bytes, why) in traps.chain(strange) {
        fs::write(&file, bytes)?;
        let own = import(&file);
        let mut command = Command::new("sh");
        command.args(["-c", LIMITED, "sh", &REFUSAL_SECONDS_MAX.to_string(), &REFUSAL_KIBIBYTES_MAX.to_string()]);
        command.arg(own.get_program()).args(own.get_args());
        command.envs(own.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let begun = Instant::now();
        let output = command.stdin(Stdio::null()).output()?;
        let took = begun.elapsed();
        let said = String::from_utf8_lossy(&output.stderr);
        count += 1;
        let answered = match why {
            Some(why) => output.status.code() == Some(1) && said.contains(&format!("({})", why.code())),
            None => output.status.success(),
        };
        if !answered {
            let meant = if why.is_some() { "refused" } else { "read" };
            short.push(format!("{name} was not {meant}: {} {said}", output.status));
        } else if took > Duration::from_secs(REFUSAL_SECONDS_MAX) {
            short.push(format!("{name} was answered after {:.1} s", took.as_secs_f64()));
        }
        if took > slowest.0 {
            slowest = (took, name);
        }
    }
    println!("files that mean harm refused, strange ones read  {:>4} of {count}", count - short.len());
    println!(
        "the slowest, {}: {:.0} ms (at most {REFUSAL_SECONDS_MAX} s and 256 MB)",
        slowest.1,
        slowest.0.as_secs_f64() * 1e3
    );
    Ok(short)
}

/// A contract of a hundred pages: the corpus's own articles over and over.
fn long_document() -> Result<Vec<u8>, Trouble> {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(folder().join("en-articles.docx"))?))?;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let names = archive.file_names().map(|name| name.map(|name| name.into_owned())).collect::<Result<Vec<_>, _>>()?;
    for name in names {
        let mut bytes = Vec::new();
        archive.by_name(&name)?.read_to_end(&mut bytes)?;
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes)?;
            let begins = text.find("<w:body>").ok_or("no body")? + "<w:body>".len();
            let ends = text.find("<w:sectPr").or_else(|| text.find("</w:body>")).ok_or("no end")?;
            let letters = read(&fs::read(folder().join("en-articles.docx"))?)?.markdown(Track::Accept).len();
            let times = (PAGES * PAGE_LETTERS).div_ceil(letters);
            bytes = format!("{}{}{}", &text[..begins], text[begins..ends].repeat(times), &text[ends..]).into_bytes();
        }
        writer.start_file(name, SimpleFileOptions::default())?;
        writer.write_all(&bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

fn run_once(command: &mut Command) -> Result<Duration, Trouble> {
    let begun = Instant::now();
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    if status.success() { Ok(begun.elapsed()) } else { Err("a program that was measured failed".into()) }
}

/// A contract of a hundred pages by us and by pandoc, in turn.
fn times() -> Result<Shortfalls, Trouble> {
    let version = Command::new("pandoc").arg("--version").output();
    let version = version.map_err(|_| "pandoc is not installed: `cargo xtask bench word` installs it")?;
    let version = String::from_utf8_lossy(&version.stdout).lines().next().unwrap_or_default().to_owned();
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("hundred-pages.docx");
    fs::write(&file, long_document()?)?;
    let pandoc = || {
        let mut command = Command::new("pandoc");
        command.args(["-f", "docx", "-t", "markdown", "--track-changes=accept"]).arg(&file);
        command
    };
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(run_once(&mut import(&file))?);
        theirs.push(run_once(&mut pandoc())?);
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64()
    };
    let (ours, theirs) = (median(&mut ours), median(&mut theirs));
    println!(
        "a contract of {PAGES} pages, {} bytes as .docx, median of {RUNS} processes each",
        fs::metadata(&file)?.len()
    );
    println!("convenio import  {:>8.1} ms", ours * 1e3);
    println!("{version:<16} {:>8.1} ms   ({:.1} times as long, at least {TIMES_MIN})", theirs * 1e3, theirs / ours);
    let slow = theirs < TIMES_MIN * ours;
    Ok(slow.then(|| format!("pandoc takes only {:.1} times as long", theirs / ours)).into_iter().collect())
}
