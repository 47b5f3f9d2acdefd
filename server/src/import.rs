//! `convenio import FILE`: a document as Markdown, for scripts and for anyone who wants to see what the reader sees.
//!
//! No runtime, no store, no log, and English only, like `redline`.

use crate::args::{ImportFile, Tracked};
use crate::pdf::{PdfReader, is_pdf};
use crate::word::{self, Document, Track};
use contracts::records::FileKind;
use serde_json::json;
use std::fs;
use std::io::Write;

/// Prints the document on standard output, and what was found and left out on standard error.
///
/// # Errors
/// A sentence: a file that cannot be read or is refused.
pub fn import(file: &ImportFile) -> Result<(), String> {
    let name = file.file.display();
    let bytes = fs::read(&file.file).map_err(|e| format!("{name} cannot be read: {e}"))?;
    let read = if is_pdf(&bytes) { PdfReader::default().read(&bytes) } else { word::read(&bytes) };
    let document = read.map_err(|why| format!("{name}: {why} ({})", why.code()))?;
    let track = match file.track {
        Tracked::Accept => Track::Accept,
        Tracked::Reject => Track::Reject,
        Tracked::All => Track::All,
    };
    let text = if file.json { as_json(&document, track) } else { document.markdown(track) };
    // With nobody reading there is nobody to tell.
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    if !file.json {
        let _ = std::io::stderr().write_all(told(&document).as_bytes());
    }
    Ok(())
}

fn as_json(document: &Document, track: Track) -> String {
    let all = json!({
        "markdown": document.markdown(track),
        "report": document.report(),
        "changes": document.changes(),
        "comments": document.comments(),
        "furniture": document.furniture(),
    });
    format!("{all}\n")
}

/// "found: 12 paragraph, 2 insertion" and "left out: 1 header", where there is something; of a PDF, what its text is.
fn told(document: &Document) -> String {
    let guess = match document.kind() {
        FileKind::Pdf => "the text of a PDF is a guess: compare it with the pages\n",
        _ => "",
    };
    let report = document.report();
    let line = |name: &str, counts: Vec<String>| match counts.is_empty() {
        true => String::new(),
        false => format!("{name}: {}\n", counts.join(", ")),
    };
    let said = |code: &str, count: usize| format!("{count} {}", code.replace('-', " "));
    let found = report.found.iter().map(|(what, count)| said(what.code(), *count)).collect();
    let left_out = report.left_out.iter().map(|(what, count)| said(what.code(), *count)).collect();
    guess.to_owned() + &line("found", found) + &line("left out", left_out)
}
