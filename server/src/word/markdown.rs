//! A document as Markdown: headings, paragraphs under their resolved numbers, lists, tables, notes.
//!
//! Numbers are written out as the document shows them. Those that Markdown has itself (`1.`, `2)`, a bullet) open an item
//! of its lists; all others are words at the beginning of their paragraph.

use super::escape;
use super::flow::{Piece, pieces};
use super::inline::{self, Manner, NoteNames};
use super::model::{Block, Document, Index, Label, NOTHING, Paragraph, Row, Table, Track};
use super::plain;
use contracts::agreements::headings;
use contracts::agreements::lines::{Line, lines};
use contracts::agreements::numbering::marks;

/// Longest heading, in bytes; a longer one is a clause that someone numbered with a heading's style.
const HEADING_BYTES_MAX: usize = 240;
/// Longest entry of a table of one column, in bytes.
const ENTRY_BYTES_MAX: usize = 120;
/// Most columns of a table.
const COLUMNS_MAX: usize = 63;
/// Deepest table in a table of one column that is written as blocks.
const FRAMES_MAX: usize = 12;

/// Writes a reading of a document.
pub(super) fn write(document: &Document, track: Track) -> String {
    let mut writer =
        Writer { document, track, out: String::new(), items: Vec::new(), notes: NoteNames::default(), split: None };
    writer.blocks(&document.body, 0);
    writer.flush_notes();
    writer.out.push('\n');
    writer.out.trim_start_matches('\n').to_owned()
}

struct Writer<'d> {
    document: &'d Document,
    track: Track,
    out: String,
    /// Open list items: their level, and the column at which what they hold begins.
    items: Vec<(u8, usize)>,
    notes: NoteNames,
    /// Signs around the next paragraph border, which itself was inserted or deleted, and who did it.
    split: Option<Split>,
}

struct Split {
    open: &'static str,
    close: &'static str,
    note: String,
}

impl Writer<'_> {
    fn blocks(&mut self, blocks: &[Block], frames: usize) {
        for piece in pieces(blocks, self.track) {
            match piece {
                Piece::Line(paragraphs) => self.line(&paragraphs),
                Piece::Table(table) => self.table(table, frames),
            }
        }
    }

    /// Parts what is written from what comes next.
    fn border(&mut self) {
        match self.split.take() {
            Some(Split { open, close, note }) if !self.out.is_empty() => {
                self.out.push_str(&format!("{open}\n\n{close}{note}"));
            }
            _ if !self.out.is_empty() => self.out.push_str("\n\n"),
            _ => {}
        }
    }

    fn label<'p>(&self, paragraph: &'p Paragraph) -> Option<&'p Label> {
        let [now, before] = &paragraph.labels;
        match self.track {
            Track::Accept => now.as_ref(),
            Track::Reject => before.as_ref(),
            Track::All => now.as_ref().or(before.as_ref()),
        }
    }

    fn line(&mut self, paragraphs: &[&Paragraph]) {
        let Some(last) = paragraphs.last() else { return };
        let level = last.shapes[self.track.side()].heading;
        let heading = level > 0 && paragraphs.iter().map(|p| p.text.len()).sum::<usize>() <= HEADING_BYTES_MAX;
        if heading {
            // An article keeps its notes when the text is cut into articles.
            self.flush_notes();
        }
        let manner = Manner { track: self.track, cell: false, heading };
        let words = inline::write(self.document, paragraphs, manner, &mut self.notes);
        if words.is_empty() {
            return;
        }
        if heading {
            // Behind a sign it would be no heading.
            self.split = None;
        }
        self.border();
        let label = self.label(last);
        if heading {
            self.items.clear();
            let text = label.map_or_else(|| words.clone(), |label| labelled(label, &words));
            self.out.push_str(&"#".repeat(usize::from(level.min(6))));
            self.out.push(' ');
            self.out.push_str(&text);
            // A closing row of hashes would be taken for signs.
            if text.ends_with('#') {
                self.out.insert(self.out.len() - 1, '\\');
            }
        } else if let Some(label) = label {
            self.item(label, &words);
        } else {
            self.items.clear();
            self.lines(0, &words);
        }
        self.split = self.split_of(last);
    }

    /// Signs for a paragraph's end that was inserted or deleted while some of its words were not.
    fn split_of(&self, paragraph: &Paragraph) -> Option<Split> {
        let end = paragraph.end();
        if self.track != Track::All || end.is_none() {
            return None;
        }
        let words = || paragraph.spans.iter().filter(|span| span.start < span.end);
        let (open, close, mark) = if end.went != NOTHING && words().any(|span| span.fate.went == NOTHING) {
            ("{--", "--}", end.went)
        } else if end.came != NOTHING && words().any(|span| span.fate.came == NOTHING) {
            ("{++", "++}", end.came)
        } else {
            return None;
        };
        Some(Split { open, close, note: inline::note_of(self.document, mark) })
    }

    fn item(&mut self, label: &Label, words: &str) {
        while self.items.last().is_some_and(|(level, _)| *level >= label.level) {
            self.items.pop();
        }
        let indent = self.items.last().map_or(0, |(_, column)| *column);
        match marker(label) {
            Some(marker) => {
                let column = indent + marker.len() + 1;
                self.items.push((label.level, column));
                self.out.push_str(&" ".repeat(indent));
                self.out.push_str(&marker);
                self.out.push(' ');
                self.lines(column, words);
            }
            None => {
                self.out.push_str(&" ".repeat(indent));
                self.lines(indent, &labelled(label, words));
            }
        }
    }

    /// Words whose lines after the first begin at a column.
    fn lines(&mut self, column: usize, words: &str) {
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                self.out.push('\n');
                self.out.push_str(&" ".repeat(column));
            }
            self.out.push_str(&escape::line_start(if at == 0 { line } else { line.trim_start() }));
        }
    }

    fn table(&mut self, table: &Table, frames: usize) {
        self.items.clear();
        let width = |row: &Row| row.before + row.cells(self.track).map(|c| c.columns).sum::<usize>();
        let columns = table.rows(self.track).map(width).max().unwrap_or(0).min(COLUMNS_MAX);
        if columns <= 1 && frames < FRAMES_MAX && !is_column(table) {
            // A frame around text.
            for row in table.rows(self.track) {
                for cell in row.cells(self.track) {
                    self.blocks(&cell.blocks, frames + 1);
                }
            }
            return;
        }
        let (from, mut written, mut first) = (self.out.len(), false, true);
        self.split = None;
        self.border();
        for row in table.rows(self.track) {
            let mut texts = vec![String::new(); row.before.min(columns)];
            for cell in row.cells(self.track) {
                texts.push(if cell.covered { String::new() } else { self.cell(&cell.blocks) });
                texts.extend((1..cell.columns).map(|_| String::new()));
            }
            texts.resize(columns, String::new());
            written |= texts.iter().any(|text| !text.is_empty());
            self.out.push_str(if first { "" } else { "\n" });
            self.out.push_str(&format!("| {} |", texts.join(" | ")));
            if first {
                self.out.push_str(&format!("\n|{}", " --- |".repeat(columns)));
            }
            first = false;
        }
        if !written {
            self.out.truncate(from);
        }
    }

    /// A cell's words on one line.
    fn cell(&mut self, blocks: &[Block]) -> String {
        let mut texts: Vec<String> = Vec::new();
        for piece in pieces(blocks, self.track) {
            match piece {
                Piece::Line(paragraphs) => {
                    let manner = Manner { track: self.track, cell: true, heading: false };
                    let words = inline::write(self.document, &paragraphs, manner, &mut self.notes);
                    if words.is_empty() {
                        continue;
                    }
                    let label = paragraphs.last().and_then(|p| self.label(p));
                    texts.push(label.map_or_else(
                        || words.clone(),
                        |label| {
                            let bullet = label.text.is_empty();
                            if bullet { format!("• {words}") } else { labelled(label, &words) }
                        },
                    ));
                }
                Piece::Table(table) => {
                    for row in table.rows(self.track) {
                        for cell in row.cells(self.track).filter(|cell| !cell.covered) {
                            let text = self.cell(&cell.blocks);
                            texts.extend(Some(text).filter(|text| !text.is_empty()));
                        }
                    }
                }
            }
        }
        texts.join(" ")
    }

    fn flush_notes(&mut self) {
        // A note that is referred to within a note is written after it.
        while !self.notes.waiting.is_empty() {
            for note in std::mem::take(&mut self.notes.waiting) {
                self.items.clear();
                self.note(note);
            }
        }
    }

    fn note(&mut self, index: Index) {
        let Some(note) = self.document.notes.get(index as usize) else { return };
        let mut texts = Vec::new();
        for piece in pieces(&note.blocks, self.track) {
            match piece {
                Piece::Line(paragraphs) => {
                    let manner = Manner { track: self.track, cell: false, heading: false };
                    let words = inline::write(self.document, &paragraphs, manner, &mut self.notes);
                    let label = paragraphs.last().and_then(|p| self.label(p)).filter(|_| !words.is_empty());
                    texts.push(label.map_or_else(|| words.clone(), |label| labelled(label, &words)));
                }
                Piece::Table(table) => texts.push(plain::text(&[Block::Table(table.clone())], self.track)),
            }
        }
        texts.retain(|text| !text.is_empty());
        self.border();
        self.out.push_str(&format!("[^{}]: {}", self.notes.known(index), indented(&texts.join("\n\n"))));
    }
}

/// Whether a table of one column lists short entries. Others are frames around text, whose clauses must stay clauses.
fn is_column(table: &Table) -> bool {
    let cells = || table.rows.iter().flat_map(|row| &row.cells);
    cells().count() > 1 && cells().all(|cell| is_entry(&cell.blocks))
}

/// One short line that neither a number nor a heading opens, whichever changes are taken.
fn is_entry(blocks: &[Block]) -> bool {
    let [Block::Paragraph(paragraph)] = blocks else { return false };
    let is_plain = paragraph.shapes.iter().all(|shape| shape.heading == 0 && shape.place.is_none());
    let is_short = (1..=ENTRY_BYTES_MAX).contains(&paragraph.text.trim().len());
    let opens = |line: &Line<'_>| !marks(line.body).is_empty() || headings::read(line, None, true).is_some();
    is_plain && is_short && !lines(&paragraph.text).iter().any(opens)
}

/// Paragraphs below the first one of a note.
fn indented(text: &str) -> String {
    text.replace('\n', "\n    ").replace("\n    \n", "\n\n")
}

/// A number and the words after it. `제1조` and `(목적)` are one word where the document says so, but `1.` is parted from
/// its sentence even then.
fn labelled(label: &Label, words: &str) -> String {
    let number = label.text.as_str();
    let stop = words.starts_with(['.', ':', ',', ')', ';']);
    let glued = label.tight && (stop || !number.ends_with(|c: char| c.is_ascii()));
    if number.is_empty() || glued { format!("{number}{words}") } else { format!("{number} {words}") }
}

/// The number as Markdown's own lists write it, when they can.
fn marker(label: &Label) -> Option<String> {
    const DIGITS_MAX: usize = 9;
    if label.text.is_empty() {
        return Some("-".to_owned());
    }
    let digits = label.text.strip_suffix(['.', ')'])?;
    let counts = (1..=DIGITS_MAX).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    counts.then(|| label.text.clone())
}
