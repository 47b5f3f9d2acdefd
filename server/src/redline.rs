//! `convenio redline BEFORE AFTER`: the engine on files, for scripts and for anyone's comparison.
//!
//! No runtime, no store, no log, and English only: contracts are compared in any language, but this is an operator's tool.

mod between;
mod page;

use crate::args::{Format, RedlineFiles};
use crate::word::{self, Track};
use contracts::redlines::render;
use contracts::redlines::{Redline, Summary, compare, three_way};
use std::fmt::{self, Write as _};
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Writes the difference of two files, or the standing of three, in the format asked for, and a line end. Of a .docx or .odt
/// it takes the text with all tracked changes taken.
///
/// # Errors
/// A sentence: a file that cannot be read, that is refused, that is not UTF-8 text or is too large; or an answer that cannot
/// be written.
pub fn redline(files: &RedlineFiles, out: impl Write) -> Result<(), String> {
    keep_freed_memory();
    let (before, after) = (text(&files.before)?, text(&files.after)?);
    let names = [name(&files.before), name(&files.after)];
    let compared = || compare(&before, &after);
    let answer = match (&files.base, files.format) {
        (Some(base), format) => {
            let table = three_way(&text(base)?, &before, &after);
            let [ours, theirs] = names;
            between::shown(&table, &[name(base), ours, theirs], format)?
        }
        // What scripts ask for goes out as it is made.
        (None, Format::Json) => return write(out, |out| render::compared_json(&before, &after, out)),
        (None, Format::Text) => as_text(&compared(), &names),
        (None, Format::Html) => page::of(&compared(), &names),
        (None, Format::Summary) => serde_json::to_string_pretty(&compared().summary).map_err(|e| e.to_string())?,
    };
    write(out, |out| out.write_str(&answer))
}

/// The largest piece of memory whose return the C library learns from (bytes): it maps larger ones anew each time.
const LEARNT_BYTES_MAX: usize = (32 << 20) - (64 << 10);

/// Has memory that is given back used again. A comparison takes and leaves some tens of long lists; by default each would come
/// fresh from the system, page by page: of two contracts, one page in eight. The C library learns from what is returned how
/// large pieces are that a program takes often; none of this one is ever touched.
fn keep_freed_memory() {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(LEARNT_BYTES_MAX)));
}

/// So much is written at a time (bytes): what a pipe takes.
const CHUNK_BYTES: usize = 1 << 16;

/// Text on its way to where bytes go.
struct Text<W: Write> {
    out: BufWriter<W>,
    written: io::Result<()>,
}

impl<W: Write> fmt::Write for Text<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.written = self.out.write_all(text.as_bytes());
        if self.written.is_ok() { Ok(()) } else { Err(fmt::Error) }
    }
}

/// Writes an answer and ends its last line. Who stops reading has read enough; any other failure is told.
fn write<W: Write>(out: W, answer: impl FnOnce(&mut Text<W>) -> fmt::Result) -> Result<(), String> {
    let mut text = Text { out: BufWriter::with_capacity(CHUNK_BYTES, out), written: Ok(()) };
    let _ = answer(&mut text).and_then(|()| text.write_char('\n'));
    match text.written.and_then(|()| text.out.flush()) {
        Err(e) if e.kind() != io::ErrorKind::BrokenPipe => Err(format!("the answer cannot be written: {e}")),
        _ => Ok(()),
    }
}

/// Places in a text are counted in 32 bits.
const TEXT_BYTES_MAX: usize = 1 << 30;

fn text(file: &Path) -> Result<String, String> {
    let bytes = fs::read(file).map_err(|e| format!("{} cannot be read: {e}", file.display()))?;
    if bytes.len() > TEXT_BYTES_MAX {
        return Err(format!("{} is too large to be compared: at most 1 GiB", file.display()));
    }
    if bytes.starts_with(b"PK") {
        let document = word::read(&bytes).map_err(|why| format!("{}: {why}", file.display()))?;
        return Ok(document.markdown(Track::Accept));
    }
    String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        let line = e.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + 1;
        format!("{} is not UTF-8 text (line {line}): give a .docx, .odt, Markdown or text file", file.display())
    })
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or(file.as_os_str()).to_string_lossy().into_owned()
}

/// The counts in a sentence, what deserves an eye, and the changed clauses.
fn as_text(redline: &Redline, [before, after]: &[String; 2]) -> String {
    let mut out = format!("{before} → {after}\n{}\n", counted(&redline.summary));
    if redline.is_unchanged() {
        return out.trim_end().to_owned();
    }
    let changes = redline.changes();
    let telling: Vec<_> = changes.iter().filter(|c| !c.signals.is_empty()).collect();
    if !telling.is_empty() {
        out.push_str("\nWorth a look:\n");
    }
    for change in telling {
        let place = [&change.article, &change.clause].map(String::as_str).join(" ");
        for signal in &change.signals {
            let what = signal.code.key().replace('-', " ");
            out.push_str(&format!("  {}: {what}{}\n", place.trim(), moved_words(&signal.before, &signal.after)));
        }
    }
    out.push('\n');
    out.push_str(&render::changed_plain(redline));
    out.trim_end().to_owned()
}

fn moved_words(before: &str, after: &str) -> String {
    match (before.is_empty(), after.is_empty()) {
        (true, true) => String::new(),
        (true, false) => format!(", +{after}"),
        (false, true) => format!(", -{before}"),
        (false, false) => format!(", {before} → {after}"),
    }
}

/// "2 clauses added, 1 moved, 5 places edited: 120 words in, 80 out."
fn counted(summary: &Summary) -> String {
    let counts = [
        (summary.added, "clause added", "clauses added"),
        (summary.removed, "clause removed", "clauses removed"),
        (summary.moved, "clause moved", "clauses moved"),
        (summary.edited, "place edited", "places edited"),
        (summary.renumbered, "number changed", "numbers changed"),
        (summary.formatted, "change of look", "changes of look"),
    ];
    let parts: Vec<String> = counts
        .iter()
        .filter(|c| c.0 > 0)
        .map(|(n, one, many)| format!("{n} {}", if *n == 1 { one } else { many }))
        .collect();
    if parts.is_empty() {
        return "Nothing changed.".to_owned();
    }
    let words = format!("{} words in, {} out", summary.words_inserted, summary.words_deleted);
    format!("{}: {words}.", parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{RedlineFiles, redline};
    use crate::args::Format;
    use contracts::redlines::Redline;
    use std::io::{self, Write};
    use std::path::{Path, PathBuf};

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str, files: &[(&str, &[u8])]) -> Self {
            let folder = std::env::temp_dir().join(format!("convenio-redline-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&folder).expect("a folder");
            files.iter().for_each(|(file, text)| std::fs::write(folder.join(file), text).expect("a written file"));
            Self(folder)
        }

        fn redline(&self, base: Option<&str>, format: Format) -> Result<String, String> {
            let at = |name: &str| self.0.join(name);
            let files = RedlineFiles { before: at("ours.md"), after: at("theirs.md"), base: base.map(at), format };
            let mut out = Vec::new();
            redline(&files, &mut out)?;
            let text = String::from_utf8(out).expect("text");
            Ok(text.strip_suffix('\n').expect("a last line that ends").to_owned())
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(Path::new(&self.0));
        }
    }

    const CURRENT: &[u8] = b"# Article 1 - Hours\n\nSection 1. The work week is forty hours.\n\nSection 2. Overtime is paid at time and a half.\n\nSection 3. Schedules are posted on Mondays.\n";
    const OURS: &[u8] = b"# Article 1 - Hours\n\nSection 1. The work week is thirty-six hours.\n\nSection 2. Overtime is paid at time and a half.\n\nSection 3. Schedules are posted two weeks ahead.\n";
    const THEIRS: &[u8] = b"# Article 1 - Hours\n\nSection 1. The work week is forty hours.\n\nSection 2. Overtime may be paid at time and a half.\n\nSection 3. Schedules are posted two weeks ahead.\n";

    fn sides(name: &str) -> Folder {
        Folder::new(name, &[("current.md", CURRENT), ("ours.md", OURS), ("theirs.md", THEIRS)])
    }

    #[test]
    fn a_script_gets_operations_that_rebuild_both_files() {
        let json = sides("json").redline(None, Format::Json).expect("an answer");
        let redline: Redline = serde_json::from_str(&json).expect("JSON");
        assert_eq!(redline.before().as_bytes(), OURS);
        assert_eq!(redline.after().as_bytes(), THEIRS);
        assert_eq!(json, serde_json::to_string(&redline).expect("JSON"));
    }

    #[test]
    fn a_reader_at_a_terminal_sees_the_counts_the_warnings_and_the_changed_clauses_alone() {
        let text = sides("text").redline(None, Format::Text).expect("an answer");
        assert!(text.starts_with("ours.md → theirs.md\n2 places edited"), "{text}");
        assert!(text.contains("  Article 1 - Hours Section 1: number changed, thirty-six → forty\n"), "{text}");
        assert!(text.contains("{+may be+} paid at time and a half."), "{text}");
        assert!(!text.contains("Schedules"), "{text}");
        assert!(text.lines().all(|line| line.chars().count() <= 78 || line.starts_with("  Article")), "{text}");
    }

    /// A full disk.
    struct Full;

    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    /// A pager that was closed.
    struct Closed;

    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_script_learns_that_its_disk_is_full_and_a_pager_may_be_closed() {
        let folder = sides("full");
        let at = |name: &str| folder.0.join(name);
        for format in [Format::Json, Format::Text] {
            let files = RedlineFiles { before: at("ours.md"), after: at("theirs.md"), base: None, format };
            let refused = redline(&files, Full).expect_err("refused");
            assert!(refused.starts_with("the answer cannot be written"), "{refused}");
            redline(&files, Closed).expect("nobody to tell");
        }
    }

    #[test]
    fn the_page_stands_alone_and_says_without_colour_what_went_and_what_came() {
        let html = sides("html").redline(None, Format::Html).expect("an answer");
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"), "{html}");
        assert!(html.trim_end().ends_with("</html>"), "{html}");
        for part in
            ["<title>ours.md → theirs.md</title>", "<del", "<ins", "[inserted: ", "@media print", "href=\"#change-1\""]
        {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("<script") && !html.contains("http"), "{html}");
    }

    #[test]
    fn the_counts_alone_are_json_that_a_person_can_read() {
        let summary = sides("summary").redline(None, Format::Summary).expect("an answer");
        assert!(summary.contains("\n  \"edited\": 2,\n"), "{summary}");
    }

    #[test]
    fn with_the_language_in_force_each_clause_is_agreed_or_open() {
        let folder = sides("between");
        let json = folder.redline(Some("current.md"), Format::Json).expect("an answer");
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let standings: Vec<_> = value["clauses"]
            .as_array()
            .expect("an answer")
            .iter()
            .map(|c| c["standing"].as_str().expect("an answer"))
            .collect();
        assert_eq!(standings, ["current", "ours_only", "theirs_only", "agreed"]);
        assert_eq!(value["clauses"][1]["clause"], "Section 1");
        assert_eq!(value["clauses"][2]["ours"], "Section 2. Overtime is paid at time and a half.");
        assert_eq!(
            value["counts"],
            serde_json::json!({"current": 1, "agreed": 1, "ours_only": 1, "theirs_only": 1, "both_differ": 0, "open": 2})
        );
        let text = folder.redline(Some("current.md"), Format::Text).expect("an answer");
        assert!(
            text.contains("2 open: 1 only ours, 1 only theirs, 0 where both differ. 1 agreed, 1 as it is."),
            "{text}"
        );
        assert!(text.contains("{+thirty-six+}") && text.contains("{+may be+}"), "{text}");
        let html = folder.redline(Some("current.md"), Format::Html).expect("an answer");
        assert!(html.contains("<th scope=\"col\">Current</th>") && html.contains("only theirs"), "{html}");
    }

    #[test]
    fn a_file_that_cannot_be_compared_is_named_with_what_to_do() {
        let folder = Folder::new("bad", &[("ours.md", b"one\ntwo \xff"), ("theirs.md", b"")]);
        let refused = folder.redline(None, Format::Text).expect_err("refused");
        assert!(refused.contains("ours.md is not UTF-8 text (line 2)"), "{refused}");
        std::fs::write(folder.0.join("ours.md"), "one").expect("an answer");
        let refused = folder.redline(Some("nowhere.md"), Format::Text).expect_err("refused");
        assert!(refused.contains("nowhere.md cannot be read"), "{refused}");
    }
}
