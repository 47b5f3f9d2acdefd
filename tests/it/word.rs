//! Documents of Word, LibreOffice and pandoc, each with the Markdown it must become in three readings.
//!
//! `tests/fixtures/word` holds the documents and, beside each, `.accept.md`, `.reject.md` and `.all.md`, looked through by a
//! person; `readings.json` holds what LibreOffice and pandoc read of the same files, so that neither is needed here.

use convenio::word::{ChangeKind, Document, Sent, Track, hold_against, read, read_clipboard};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tests::corpus::{NUMBERED_OTHERWISE, bare, bare_lines};
use tests::program;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/word")
}

fn corpus() -> Vec<(String, PathBuf)> {
    let is_document = |path: &PathBuf| path.extension().is_some_and(|e| e == "docx" || e == "odt");
    let entries = fs::read_dir(folder()).expect("the corpus");
    let mut files: Vec<PathBuf> = entries.map(|e| e.expect("an entry").path()).filter(is_document).collect();
    files.sort();
    files.into_iter().map(|path| (path.file_name().expect("a name").to_string_lossy().into_owned(), path)).collect()
}

fn document(path: &Path) -> Document {
    read(&fs::read(path).expect("a file")).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

#[test]
fn every_document_of_the_corpus_becomes_the_markdown_that_was_looked_through() {
    let corpus = corpus();
    let docx = corpus.iter().filter(|(name, _)| name.ends_with(".docx")).count();
    assert!(docx >= 40, "the corpus has {docx} .docx");
    for (name, path) in corpus {
        let document = document(&path);
        for (reading, track) in [("accept", Track::Accept), ("reject", Track::Reject), ("all", Track::All)] {
            let expected = fs::read_to_string(path.with_file_name(format!("{name}.{reading}.md"))).expect("a reading");
            assert_eq!(document.markdown(track), expected, "{name} {reading}");
        }
    }
}

#[test]
fn every_clipboard_becomes_the_markdown_that_was_looked_through() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/clipboard");
    let mut read = 0;
    for entry in fs::read_dir(folder).expect("the clipboards") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let html = fs::read_to_string(&path).expect("a clipboard");
        let document = read_clipboard(&html).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let expected = fs::read_to_string(path.with_extension("md")).expect("its Markdown");
        assert_eq!(document.markdown(Track::Accept), expected, "{}", path.display());
        read += 1;
    }
    assert!(read >= 6, "only {read} clipboards were read");
}

#[test]
fn a_document_that_libreoffice_only_saved_again_is_quiet() {
    let corpus = corpus();
    let again = corpus.iter().filter_map(|(name, path)| Some((name.strip_prefix("lo-again-")?, path)));
    let mut held = 0;
    for (name, path) in again {
        let (sent, back) = (document(&path.with_file_name(name)), document(path));
        let found = hold_against(Sent::File(&sent), &back, &[]);
        assert!(found.words.silent.is_empty(), "{name}: {:#?}", found.words.silent);
        assert!(found.beyond.is_empty(), "{name}: {:#?}", found.beyond);
        held += 1;
    }
    assert!(held >= 8, "only {held} documents were saved again");
}

/// A paragraph as LibreOffice shows it: its number, and its words.
type Shown = (String, String);

fn readings() -> BTreeMap<String, BTreeMap<String, serde_json::Value>> {
    let text = fs::read_to_string(folder().join("readings.json")).expect("the readings");
    serde_json::from_str(&text).expect("JSON")
}

#[test]
fn a_members_clauses_have_the_numbers_that_libreoffice_shows() {
    let readings = readings();
    let mut numbers = 0;
    for (name, path) in corpus() {
        let stem = name.split('.').next().unwrap_or_default();
        if NUMBERED_OTHERWISE.contains(&stem) {
            continue;
        }
        let document = document(&path);
        for (reading, track) in [("accept", Track::Accept), ("reject", Track::Reject)] {
            let shown: Vec<Shown> = serde_json::from_value(readings[&name][reading].clone()).expect("a reading");
            let (ours, begins) = bare_lines(&document.markdown(track));
            let mut from = 0;
            for (number, words) in
                shown.iter().filter(|(n, w)| n.contains(char::is_alphanumeric) && !w.trim().is_empty())
            {
                // LibreOffice writes a note's number into the words.
                let words = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
                let line = bare(&format!("{number}{words}"));
                // Within a line it may be the end of another number.
                let at = begins.iter().copied().find(|at| *at >= from && ours[*at..].starts_with(&line));
                assert!(at.is_some(), "{name} {reading}: {number} {words} begins no line of {}", &ours[from..]);
                from = at.unwrap_or_default() + line.len();
                numbers += 1;
            }
        }
    }
    assert!(numbers > 250, "only {numbers} numbers were compared");
}

#[test]
fn pandoc_finds_no_insertion_or_deletion_that_we_do_not() {
    let readings = readings();
    for (name, path) in corpus() {
        let Some(pandoc) = readings.get(&name).and_then(|r| r.get("tracked").cloned()) else { continue };
        let changes = document(&path).changes();
        let theirs: Vec<(String, String, String, String)> = serde_json::from_value(pandoc).expect("changes");
        for (kind, author, date, words) in theirs {
            let is_kind = |k: ChangeKind| match kind.as_str() {
                "insertion" => matches!(k, ChangeKind::Insertion | ChangeKind::MovedTo),
                _ => matches!(k, ChangeKind::Deletion | ChangeKind::MovedFrom),
            };
            let is_same = |c: &&convenio::word::TrackedChange| is_kind(c.kind) && c.author == author && c.date == date;
            let ours: String = changes.iter().filter(is_same).map(|c| bare(&c.text)).collect();
            assert!(ours.contains(&bare(&words)), "{name}: {kind} {words} by {author} is not among {ours}");
        }
    }
}

/// What a command prints, and what it says beside.
fn printed(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = program::run(arguments);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    let printed = text(output.stdout);
    let own = printed.strip_prefix(program::FOREWORD).unwrap_or(&printed).to_owned();
    (output.status.code(), own, text(output.stderr))
}

#[test]
fn a_script_gets_each_reading_of_a_document_and_hears_what_was_left_out() {
    for name in ["mixed-contract.docx", "lo-track.odt", "ko-track.docx"] {
        let file = folder().join(name).display().to_string();
        for reading in ["accept", "reject", "all"] {
            let expected = fs::read_to_string(folder().join(format!("{name}.{reading}.md"))).expect("a reading");
            let (status, out, _) = printed(&["import", &file, "--track", reading]);
            assert_eq!((status, out), (Some(0), expected), "{name} {reading}");
        }
    }
    let file = folder().join("headers-footers.docx").display().to_string();
    let (_, _, said) = printed(&["import", &file]);
    let left_out = said.lines().find(|line| line.starts_with("left out: ")).unwrap_or_default();
    assert!(left_out.contains(" header") && left_out.contains(" footer"), "{said}");
    // All of it as data: each change with who made it and when.
    let file = folder().join("track-two-authors.docx").display().to_string();
    let (_, out, said) = printed(&["import", &file, "--json"]);
    let all: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    let changes = all["changes"].as_array().expect("a list");
    let authors: std::collections::BTreeSet<_> =
        changes.iter().filter_map(|change| change["author"].as_str()).collect();
    assert_eq!((authors.len(), said.as_str()), (3, ""), "{out}");
    assert!(changes.iter().all(|change| change["date"].as_str().is_some_and(|date| date.contains('T'))), "{out}");
    let cut_off = tempfile::NamedTempFile::with_suffix(".docx").expect("a file");
    let whole = fs::read(folder().join("mixed-contract.docx")).expect("a document");
    fs::write(cut_off.path(), &whole[..whole.len() / 2]).expect("half of it");
    let (status, out, said) = printed(&["import", &cut_off.path().display().to_string()]);
    assert_eq!((status, out.as_str()), (Some(1), ""));
    assert!(said.contains("(document-"), "{said}");
}

#[test]
fn a_script_compares_documents_of_different_programs_with_each_other_and_with_a_text() {
    let at = |name: &str| folder().join(name).display().to_string();
    let read = |name: &str| fs::read_to_string(folder().join(name)).expect("a reading");
    let pairs = [
        ("lo-track.docx", "lo-track.docx.accept.md", "lo-track.odt", "lo-track.odt.accept.md"),
        ("en-articles.docx", "en-articles.docx.accept.md", "en-articles.docx.accept.md", "en-articles.docx.accept.md"),
    ];
    for (before, before_text, after, after_text) in pairs {
        let (status, out, said) = printed(&["redline", &at(before), &at(after), "--format", "json"]);
        assert_eq!(status, Some(0), "{said}");
        let redline: contracts::redlines::Redline = serde_json::from_str(&out).expect("a redline");
        assert_eq!((redline.before(), redline.after()), (read(before_text), read(after_text)), "{before} {after}");
    }
}
