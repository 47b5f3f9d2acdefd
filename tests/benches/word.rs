//! `cargo xtask bench word`: how much of the corpus of documents is read as it was looked through by a person, and how long
//! a contract of a hundred pages takes, beside pandoc in the same run where pandoc is installed.
//!
//! The truth of a document is its readings in `tests/fixtures/word`; `readings.json` has what LibreOffice and pandoc say of
//! the same files, so that a slip of ours and of the truth alike is not scored as right.

use clap::Parser;
use convenio::word::{ChangeKind, Document, Track, read};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

type Trouble = Box<dyn std::error::Error>;

/// Letters on a printed page of a contract.
const PAGE_LETTERS: usize = 3_000;
const PAGES: usize = 100;
/// How often each program reads the hundred pages; the median counts.
const RUNS: usize = 9;
/// The first argument with which this program is `convenio`.
const AS_CONVENIO: &str = "as-convenio";

fn main() -> Result<(), Trouble> {
    let mut arguments = std::env::args().skip(1).skip_while(|argument| argument == "--bench");
    if arguments.next().as_deref() == Some(AS_CONVENIO) {
        let arguments = std::iter::once("convenio".to_owned()).chain(arguments);
        return Ok(convenio::host::run(convenio::args::Convenio::try_parse_from(arguments)?)?);
    }
    scores()?;
    times()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/word")
}

/// Pieces that were looked for and found, by what they are.
#[derive(Default)]
struct Scores(BTreeMap<&'static str, (usize, usize)>);

impl Scores {
    /// Counts what of `truth` is in `read`, each piece as often as it occurs.
    fn add(&mut self, what: &'static str, truth: Vec<String>, read: Vec<String>) {
        let mut left: BTreeMap<String, usize> = BTreeMap::new();
        read.into_iter().for_each(|piece| *left.entry(piece).or_default() += 1);
        let score = self.0.entry(what).or_default();
        for piece in truth {
            score.1 += 1;
            if let Some(count) = left.get_mut(&piece).filter(|count| **count > 0) {
                *count -= 1;
                score.0 += 1;
            }
        }
    }

    fn say(&self) {
        println!("{:<36}{:>8}{:>8}{:>8}", "read of the corpus", "found", "of", "score");
        for (what, (found, of)) in &self.0 {
            println!("{what:<36}{found:>8}{of:>8}{:>8.3}", *found as f64 / (*of).max(1) as f64);
        }
    }
}

fn lines_with(text: &str, is_one: impl Fn(&str) -> bool) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| is_one(line)).map(str::to_owned).collect()
}

fn is_item(line: &str) -> bool {
    let mark = line.split(' ').next().unwrap_or_default();
    mark == "-" || mark.ends_with(['.', ')']) && mark.len() < 8
}

fn cells(text: &str) -> Vec<String> {
    let rows = text.lines().filter(|line| line.starts_with('|') && !line.starts_with("| ---"));
    rows.flat_map(|row| row.split('|')).map(|cell| cell.trim().to_owned()).filter(|cell| !cell.is_empty()).collect()
}

/// What stands between signs of CriticMarkup, with the note after it.
fn marked(text: &str, open: &str, close: &str) -> Vec<String> {
    text.split(open).skip(1).filter_map(|rest| rest.split(close).next()).map(str::to_owned).collect()
}

/// Letters and signs alone, without those of Markdown.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\\' | '*' | '|' | '~' | '#')).collect()
}

fn scores() -> Result<(), Trouble> {
    let readings: BTreeMap<String, BTreeMap<String, Value>> =
        serde_json::from_str(&fs::read_to_string(folder().join("readings.json"))?)?;
    let mut scores = Scores::default();
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder())?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "docx" || ending == "odt"));
    files.sort();
    for path in &files {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let document = read(&fs::read(path)?)?;
        let (mine, all) = (document.markdown(Track::Accept), document.markdown(Track::All));
        let truth = |reading: &str| fs::read_to_string(path.with_file_name(format!("{name}.{reading}.md")));
        let (accept, marks) = (truth("accept")?, truth("all")?);
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        scores.add("text, words", words(&accept), words(&mine));
        let is_heading = |line: &str| line.starts_with('#');
        scores.add("headings", lines_with(&accept, is_heading), lines_with(&mine, is_heading));
        scores.add("list items", lines_with(&accept, is_item), lines_with(&mine, is_item));
        scores.add("cells", cells(&accept), cells(&mine));
        let is_note = |line: &str| line.starts_with("[^");
        scores.add("notes", lines_with(&accept, is_note), lines_with(&mine, is_note));
        scores.add("authors, dates and comments", marked(&marks, "{>>", "<<}"), marked(&all, "{>>", "<<}"));
        scores.add("tracked insertions", marked(&marks, "{++", "++}"), marked(&all, "{++", "++}"));
        scores.add("tracked deletions", marked(&marks, "{--", "--}"), marked(&all, "{--", "--}"));
        if let Some(other) = readings.get(&name) {
            others(&mut scores, other, &document, &mine)?;
        }
    }
    scores.say();
    println!("{} documents", files.len());
    Ok(())
}

/// What LibreOffice and pandoc read of the same file.
fn others(
    scores: &mut Scores,
    other: &BTreeMap<String, Value>,
    document: &Document,
    mine: &str,
) -> Result<(), Trouble> {
    if let Some(shown) = other.get("accept") {
        let shown: Vec<(String, String)> = serde_json::from_value(shown.clone())?;
        let text = bare(mine);
        let numbered = shown.iter().filter(|(n, w)| n.contains(char::is_alphanumeric) && !w.trim().is_empty());
        let lines: Vec<String> = numbered
            .map(|(n, w)| bare(&format!("{n}{}", w.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.'))))
            .collect();
        let found = lines.iter().filter(|line| text.contains(line.as_str())).cloned().collect();
        scores.add("numbers that LibreOffice shows", lines, found);
    }
    if let Some(tracked) = other.get("tracked") {
        let theirs: Vec<(String, String, String, String)> = serde_json::from_value(tracked.clone())?;
        let changes = document.changes();
        let is_found = |(kind, author, date, words): &(String, String, String, String)| {
            let is_kind = |k: ChangeKind| match kind.as_str() {
                "insertion" => matches!(k, ChangeKind::Insertion | ChangeKind::MovedTo),
                _ => matches!(k, ChangeKind::Deletion | ChangeKind::MovedFrom),
            };
            let own = changes.iter().filter(|c| is_kind(c.kind) && c.author == *author && c.date == *date);
            own.map(|c| bare(&c.text)).collect::<String>().contains(&bare(words))
        };
        let piece = |one: &(String, String, String, String)| format!("{one:?}");
        let found = theirs.iter().filter(|one| is_found(one)).map(piece).collect();
        scores.add("tracked changes that pandoc finds", theirs.iter().map(piece).collect(), found);
    }
    Ok(())
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

fn times() -> Result<(), Trouble> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("hundred-pages.docx");
    fs::write(&file, long_document()?)?;
    let own = || {
        let mut command = Command::new(std::env::current_exe().unwrap_or_default());
        command.args([AS_CONVENIO, "import"]).arg(&file);
        command
    };
    let pandoc = || {
        let mut command = Command::new("pandoc");
        command.args(["-f", "docx", "-t", "markdown", "--track-changes=accept"]).arg(&file);
        command
    };
    let has_pandoc = run_once(Command::new("pandoc").arg("--version")).is_ok();
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(run_once(&mut own())?);
        if has_pandoc {
            theirs.push(run_once(&mut pandoc())?);
        }
    }
    let median = |times: &mut Vec<Duration>| {
        times.sort_unstable();
        times[times.len() / 2]
    };
    let ours = median(&mut ours);
    println!(
        "a contract of {PAGES} pages, {} bytes as .docx, median of {RUNS} processes each",
        fs::metadata(&file)?.len()
    );
    println!("convenio import  {:>8.1} ms", ours.as_secs_f64() * 1e3);
    if has_pandoc {
        let theirs = median(&mut theirs);
        println!(
            "pandoc           {:>8.1} ms   ({:.1} times as long)",
            theirs.as_secs_f64() * 1e3,
            theirs.as_secs_f64() / ours.as_secs_f64()
        );
    } else {
        println!("pandoc is not installed: nothing to compare with");
    }
    Ok(())
}
