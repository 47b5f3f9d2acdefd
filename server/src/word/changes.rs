//! The list of a document's tracked changes, the words its comments are about, and what there is of everything.

use super::OPEN_MAX;
use super::flow::{Piece, pieces};
use super::model::{
    Block, ChangeKind, Document, Index, Look, NOTHING, Paragraph, Span, Table, Track, TrackedChange, What,
};
use contracts::word::{Found, LeftOut};

/// Longest anchor of a comment that is kept, in bytes.
const ANCHOR_BYTES_MAX: usize = 1_000;

/// Calls for every paragraph of a story, those in tables too.
pub(super) fn each_paragraph<'b>(blocks: &'b [Block], call: &mut impl FnMut(&'b Paragraph)) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => call(paragraph),
            Block::Table(table) => {
                table.rows.iter().flat_map(|r| &r.cells).for_each(|cell| each_paragraph(&cell.blocks, call));
            }
        }
    }
}

/// Every paragraph of the text and its notes.
pub(super) fn all_paragraphs<'d>(document: &'d Document, call: &mut impl FnMut(&'d Paragraph)) {
    each_paragraph(&document.body, call);
    document.notes.iter().for_each(|note| each_paragraph(&note.blocks, call));
}

/// Every tracked change, in the order of the text, then of the notes, then of headers and footers; then those that hold no
/// words.
pub(super) fn list(document: &Document) -> Vec<TrackedChange> {
    let mut out = Vec::new();
    all_paragraphs(document, &mut |paragraph| of_paragraph(document, paragraph, &mut out));
    for edge in &document.edges {
        each_paragraph(edge, &mut |paragraph| of_paragraph(document, paragraph, &mut out));
    }
    out.extend(document.reshaped.iter().filter_map(|mark| change(document, *mark)));
    out
}

fn of_paragraph(document: &Document, paragraph: &Paragraph, out: &mut Vec<TrackedChange>) {
    let sides: [fn(&Span) -> Index; 3] = [|s| s.fate.came, |s| s.fate.went, |s| s.restyled];
    let mut open: [Option<(Index, usize)>; 3] = [None; 3];
    let mut seen: Vec<Index> = Vec::new();
    for span in &paragraph.spans {
        if matches!(span.what, What::CommentStart(_) | What::CommentEnd(_)) {
            continue;
        }
        for (side, open) in sides.iter().zip(&mut open) {
            let mark = side(span);
            if mark == NOTHING {
                *open = None;
                continue;
            }
            let at = match open {
                Some((same, at)) if *same == mark => *at,
                _ => {
                    out.extend(change(document, mark));
                    seen.push(mark);
                    out.len() - 1
                }
            };
            *open = Some((mark, at));
            let words = if span.what == What::Break { "\n" } else { paragraph.words(span) };
            if let Some(change) = out.get_mut(at) {
                change.text.push_str(words);
            }
        }
    }
    // The end of a paragraph that changed with its words is no change of its own.
    let end = paragraph.end();
    let mark = |index: Index| document.marks.get(index as usize);
    let same = |a: Index, b: Index| match (mark(a), mark(b)) {
        (Some(a), Some(b)) => (a.kind, &a.author, &a.date) == (b.kind, &b.author, &b.date),
        _ => false,
    };
    let ends = [end.came, end.went].into_iter().chain(paragraph.reshaped);
    let own = ends.filter(|end| !seen.iter().any(|mark| same(*mark, *end)));
    out.extend(own.filter_map(|mark| change(document, mark)));
}

fn change(document: &Document, mark: Index) -> Option<TrackedChange> {
    let mark = document.marks.get(mark as usize)?;
    Some(TrackedChange {
        kind: mark.kind,
        author: mark.author.clone(),
        date: mark.date.clone(),
        text: String::new(),
        moved: mark.moved.clone(),
    })
}

/// Gives every comment the words it is about.
pub(super) fn anchor_comments(document: &mut Document) {
    let mut anchors: Vec<String> = vec![String::new(); document.comments.len()];
    let mut open: Vec<usize> = Vec::new();
    all_paragraphs(document, &mut |paragraph| {
        open.iter().for_each(|at| blank(&mut anchors[*at]));
        for span in &paragraph.spans {
            match span.what {
                // Of more at one place than anybody writes, only the first are given words.
                What::CommentStart(at) if (at as usize) < anchors.len() && open.len() < OPEN_MAX => {
                    open.push(at as usize);
                }
                What::CommentEnd(at) => open.retain(|own| *own != at as usize),
                What::Text if Track::Accept.shows(span.fate) && !span.look.has(Look::HIDDEN) => {
                    let words = paragraph.words(span);
                    open.iter()
                        .for_each(|at| anchors[*at].push_str(&words[..words.floor_char_boundary(ANCHOR_BYTES_MAX)]));
                    open.retain(|at| anchors[*at].len() < ANCHOR_BYTES_MAX);
                }
                What::Break => open.iter().for_each(|at| blank(&mut anchors[*at])),
                _ => {}
            }
        }
    });
    for (comment, anchor) in document.comments.iter_mut().zip(anchors) {
        comment.anchor = anchor[..anchor.floor_char_boundary(ANCHOR_BYTES_MAX)].trim().to_owned();
    }
}

fn blank(text: &mut String) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
}

/// Counts what there is into the document's report.
pub(super) fn survey(document: &mut Document) {
    let mut report = std::mem::take(&mut document.report);
    let count = |report: &mut contracts::word::Report, what: Found, n: usize| {
        if n > 0 {
            *report.found.entry(what).or_default() += n;
        }
    };
    let mut counts = Counts::default();
    counts.blocks(&document.body);
    for note in &document.notes {
        count(&mut report, if note.endnote { Found::Endnote } else { Found::Footnote }, 1);
    }
    all_paragraphs(document, &mut |paragraph| counts.looks(paragraph));
    let changes = list(document);
    let of = |kind: ChangeKind| changes.iter().filter(|change| change.kind == kind).count();
    for (what, n) in [
        (Found::Paragraph, counts.paragraphs),
        (Found::Heading, counts.headings),
        (Found::AutomaticNumber, counts.numbers),
        (Found::Bullet, counts.bullets),
        (Found::Table, counts.tables),
        (Found::MergedCell, counts.merged),
        (Found::Link, counts.links),
        (Found::Insertion, of(ChangeKind::Insertion)),
        (Found::Deletion, of(ChangeKind::Deletion)),
        (Found::Move, of(ChangeKind::MovedTo)),
        (Found::FormattingChange, of(ChangeKind::Formatting)),
        (Found::Comment, document.comments.len()),
    ] {
        count(&mut report, what, n);
    }
    report.leave_out_many(LeftOut::HiddenText, counts.hidden);
    report.leave_out_many(LeftOut::Underline, counts.underlined);
    report.leave_out_many(LeftOut::Highlight, counts.highlighted);
    report.leave_out_many(LeftOut::RaisedText, counts.raised);
    document.report = report;
}

#[derive(Default)]
struct Counts {
    paragraphs: usize,
    headings: usize,
    numbers: usize,
    bullets: usize,
    tables: usize,
    merged: usize,
    links: usize,
    hidden: usize,
    underlined: usize,
    highlighted: usize,
    raised: usize,
}

impl Counts {
    fn blocks(&mut self, blocks: &[Block]) {
        for piece in pieces(blocks, Track::Accept) {
            match piece {
                Piece::Table(table) => self.table(table),
                Piece::Line(paragraphs) => {
                    let written = paragraphs.iter().any(|p| super::counting::shows_words(p, Track::Accept));
                    let Some(last) = paragraphs.last().filter(|_| written) else { continue };
                    self.paragraphs += 1;
                    self.headings += usize::from(last.shapes[0].heading > 0);
                    match &last.labels[0] {
                        Some(label) if label.text.is_empty() => self.bullets += 1,
                        Some(_) => self.numbers += 1,
                        None => {}
                    }
                }
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        for cell in table.rows(Track::Accept).flat_map(|row| &row.cells) {
            self.merged += usize::from(cell.columns > 1 || cell.covered);
            self.blocks(&cell.blocks);
        }
    }

    /// Passages of a look, however many pieces they are in.
    fn looks(&mut self, paragraph: &Paragraph) {
        let mut before = Look::default();
        let mut link = NOTHING;
        for span in paragraph.spans.iter().filter(|s| s.what == What::Text && Track::Accept.shows(s.fate)) {
            let begins = |look: Look| usize::from(span.look.has(look) && !before.has(look));
            self.hidden += begins(Look::HIDDEN);
            self.highlighted += begins(Look::HIGHLIGHT);
            self.raised += begins(Look::RAISED);
            if span.link == NOTHING {
                self.underlined += begins(Look::UNDERLINE);
            } else if span.link != link {
                self.links += 1;
            }
            (before, link) = (span.look, span.link);
        }
    }
}
