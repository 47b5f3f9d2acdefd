//! Paragraphs, lists and tables of a clipboard, in order.

use super::super::changes;
use super::super::model::{
    Block, Cell, ChangeKind, Comment, Document, Fate, Index, Label, Look, Mark, NOTHING, Note, Paragraph, Row, Span,
    Table, What,
};
use super::super::{LINK_BYTES_MAX, PIECES_MAX, TEXT_BYTES_MAX, short};
use super::lists::{Counter, glued_number, is_ignored, word_label};
use super::notes::{Notes, leads_back, referred};
use super::style::Style;
use super::tree::{Element, Node, REMARK};
use contracts::word::{FileRefused, LeftOut};
use std::collections::HashMap;

/// Most columns or rows that one cell reaches over.
const SPAN_MAX: usize = 63;

/// How words look, where they lead, and what a tracked change did to them.
#[derive(Clone, Copy)]
struct Dress {
    look: Look,
    link: Index,
    fate: Fate,
    heading: u8,
}

impl Dress {
    const PLAIN: Self = Self { look: Look(0), link: NOTHING, fate: Fate::NONE, heading: 0 };
}

pub(super) struct Reader<'e> {
    document: Document,
    notes: Notes<'e>,
    /// Index in the document's notes by name.
    known: HashMap<String, Index>,
    marks: HashMap<Mark, Index>,
    links: HashMap<String, Index>,
    draft: Paragraph,
    /// The label that the next paragraph takes.
    label: Option<Label>,
    /// Whether numbers stand before their words without a blank, as LibreOffice writes those that HTML has no list for.
    glues_numbers: bool,
    bytes: usize,
    pieces: usize,
    refused: Option<FileRefused>,
}

impl<'e> Reader<'e> {
    /// For a clipboard that LibreOffice wrote, or another program.
    pub fn new(is_of_libreoffice: bool) -> Self {
        Self {
            document: Document::default(),
            notes: Notes::default(),
            known: HashMap::new(),
            marks: HashMap::new(),
            links: HashMap::new(),
            draft: Paragraph::default(),
            label: None,
            glues_numbers: is_of_libreoffice,
            bytes: 0,
            pieces: 0,
            refused: None,
        }
    }

    pub fn find_notes(&mut self, tree: &'e Element) {
        self.notes.gather(tree);
    }

    pub fn body(mut self, tree: &'e Element) -> Result<Document, FileRefused> {
        self.document.body = self.story(tree);
        if let Some(why) = self.refused {
            return Err(why);
        }
        changes::anchor_comments(&mut self.document);
        changes::survey(&mut self.document);
        Ok(self.document)
    }

    /// An element's own paragraphs and tables.
    fn story(&mut self, element: &'e Element) -> Vec<Block> {
        let (draft, label) = (std::mem::take(&mut self.draft), self.label.take());
        let mut out = Vec::new();
        let dress = Dress { look: Style::of(element).look(Look(0)), ..Dress::PLAIN };
        self.inside(element, dress, 0, &mut out);
        self.flush(&mut out);
        (self.draft, self.label) = (draft, label);
        out
    }

    fn inside(&mut self, element: &'e Element, dress: Dress, depth: u8, out: &mut Vec<Block>) {
        for child in &element.children {
            match child {
                Node::Text(text) => self.words(text, dress),
                Node::Element(child) => self.element(child, dress, depth, out),
            }
        }
    }

    fn element(&mut self, element: &'e Element, dress: Dress, depth: u8, out: &mut Vec<Block>) {
        if self.refused.is_some() || self.notes.holds(element) || is_ignored(element) {
            return;
        }
        let style = Style::of(element);
        match style.get("mso-element") {
            Some("comment-list") => return self.comments(element),
            Some("header") => return self.leave_out(LeftOut::Header),
            Some("footer") => return self.leave_out(LeftOut::Footer),
            _ => {}
        }
        let inner = self.dressed(element, &style, dress);
        match element.name.as_str() {
            "br" => self.line_break(dress),
            "hr" => self.flush(out),
            "img" => self.leave_out(LeftOut::Picture),
            "ul" | "ol" => self.list(element, inner, depth, out),
            "table" => self.table(element, dress, out),
            "a" => self.anchor(element, inner, depth, out),
            REMARK => self.comment(element),
            "rt" | "rp" => self.leave_out(LeftOut::Ruby),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let heading = element.name.as_bytes()[1] - b'0';
                self.paragraph(element, Dress { heading, ..inner }, depth, out);
            }
            "p" if element.has_class("MsoToc") => self.leave_out(LeftOut::ContentsLine),
            "p" if element.has_class("MsoTitle") => {
                self.paragraph(element, Dress { heading: 1, ..inner }, depth, out);
            }
            // Word for the web, and pages that say so to those who hear them.
            "p" | "div" if element.attribute("role") == Some("heading") => {
                let level = element.attribute("aria-level").and_then(|level| level.parse().ok());
                self.paragraph(element, Dress { heading: level.unwrap_or(2u8).clamp(1, 9), ..inner }, depth, out);
            }
            "p" | "div" | "li" | "blockquote" | "pre" | "section" | "article" | "header" | "footer" | "address"
            | "center" | "figure" | "main" | "nav" | "dl" | "dt" | "dd" | "caption" | "figcaption" | "tr" | "td"
            | "th" | "body" | "html" => self.paragraph(element, inner, depth, out),
            _ => self.inside(element, inner, depth, out),
        }
    }

    /// A block with words of its own, or with blocks in it.
    fn paragraph(&mut self, element: &'e Element, dress: Dress, depth: u8, out: &mut Vec<Block>) {
        self.flush(out);
        if let Some(label) = word_label(element) {
            self.label = Some(label);
        }
        self.inside(element, dress, depth, out);
        self.flush(out);
    }

    /// How an element's words look, and what a tracked change did to them.
    fn dressed(&mut self, element: &Element, style: &Style<'_>, dress: Dress) -> Dress {
        let mut inner = Dress { look: style.look(dress.look), ..dress };
        let kind = match element.name.as_str() {
            "ins" => ChangeKind::Insertion,
            "del" => ChangeKind::Deletion,
            _ => return inner,
        };
        let author = decoded(element.attribute("cite").unwrap_or_default().trim_start_matches("mailto:"));
        let date = element.attribute("datetime").unwrap_or_default();
        let mark = Mark { kind, author: short(&author), date: short(date), moved: String::new() };
        let marks = &mut self.document.marks;
        let index = *self.marks.entry(mark).or_insert_with_key(|mark| {
            marks.push(mark.clone());
            marks.len() as Index - 1
        });
        let own = match kind {
            ChangeKind::Deletion => Fate { went: index, ..Fate::NONE },
            _ => Fate { came: index, ..Fate::NONE },
        };
        inner.fate = own.within(dress.fate);
        inner
    }

    fn list(&mut self, list: &'e Element, dress: Dress, depth: u8, out: &mut Vec<Block>) {
        self.flush(out);
        let mut counter = Counter::of(list, depth);
        for child in &list.children {
            match child {
                Node::Element(item) if item.is("li") => {
                    self.label = counter.label(item);
                    let style = Style::of(item);
                    let inner = self.dressed(item, &style, dress);
                    self.inside(item, inner, depth.saturating_add(1), out);
                    self.flush(out);
                    self.label = None;
                }
                // Google Docs and old pages put the inner list beside its item.
                Node::Element(other) => self.element(other, dress, depth.saturating_add(1), out),
                Node::Text(text) => self.words(text, dress),
            }
        }
        self.flush(out);
    }

    fn anchor(&mut self, anchor: &'e Element, dress: Dress, depth: u8, out: &mut Vec<Block>) {
        if leads_back(anchor) {
            return;
        }
        if let Some(name) = referred(anchor) {
            return self.note(&name, dress);
        }
        let style = Style::of(anchor);
        if style.get("mso-comment-reference").is_some() || anchor.has_class("msocomanchor") {
            return self.inside(anchor, dress, depth, out);
        }
        let href = anchor.attribute("href").unwrap_or_default().trim();
        let safe = ["http://", "https://", "mailto:"].iter().any(|start| href.to_ascii_lowercase().starts_with(start));
        let mut inner = dress;
        if safe && href.len() <= LINK_BYTES_MAX {
            let links = &mut self.document.links;
            inner.link = *self.links.entry(href.to_owned()).or_insert_with(|| {
                links.push(href.to_owned());
                links.len() as Index - 1
            });
        } else if !href.is_empty() && !href.starts_with('#') {
            self.leave_out(LeftOut::UnsafeLink);
        }
        self.inside(anchor, inner, depth, out);
    }

    /// A reference to a note; its words are read when it is first met.
    fn note(&mut self, name: &str, dress: Dress) {
        let index = match self.known.get(name) {
            Some(index) => *index,
            None => {
                let Some(body) = self.notes.bodies.get(name).copied() else { return };
                let index = self.document.notes.len() as Index;
                let endnote = name.starts_with("edn") || name.starts_with("sdendnote");
                self.known.insert(name.to_owned(), index);
                // Its place first: a note may refer to a note.
                self.document.notes.push(Note { endnote, blocks: Vec::new() });
                let blocks = self.story(body);
                self.document.notes[index as usize].blocks = blocks;
                index
            }
        };
        self.push(What::Note(index), dress);
    }

    /// Word's comments, which stand after the text.
    fn comments(&mut self, list: &Element) {
        for part in list.elements() {
            if Style::of(part).get("mso-element") == Some("comment") {
                self.comment(part);
            } else {
                self.comments(part);
            }
        }
    }

    fn comment(&mut self, comment: &Element) {
        let text = comment.text().split_whitespace().collect::<Vec<_>>().join(" ");
        if self.has_room(text.len()) {
            let [author, date, anchor] = [const { String::new() }; 3];
            self.document.comments.push(Comment { author, date, text, anchor, answers: None, done: false });
        }
    }

    fn table(&mut self, table: &'e Element, dress: Dress, out: &mut Vec<Block>) {
        self.flush(out);
        for caption in table.elements().filter(|part| part.is("caption")) {
            self.paragraph(caption, dress, 0, out);
        }
        let mut lines: Vec<&'e Element> = Vec::new();
        for part in table.elements() {
            match part.name.as_str() {
                "tr" => lines.push(part),
                "tbody" | "thead" | "tfoot" => lines.extend(part.elements().filter(|row| row.is("tr"))),
                _ => {}
            }
        }
        // By column: how many further rows a cell above reaches into, and over how many columns.
        let mut reaches: Vec<(usize, usize)> = Vec::new();
        let rows = lines.into_iter().map(|line| self.row(line, &mut reaches)).collect();
        out.push(Block::Table(Table { rows }));
    }

    fn row(&mut self, line: &'e Element, reaches: &mut Vec<(usize, usize)>) -> Row {
        let mut cells = Vec::new();
        let mut column = 0;
        for cell in line.elements().filter(|part| matches!(part.name.as_str(), "td" | "th")) {
            cover(reaches, &mut column, &mut cells);
            let span = |name: &str| {
                let span = cell.attribute(name).and_then(|span| span.trim().parse::<usize>().ok());
                span.unwrap_or(1).clamp(1, SPAN_MAX)
            };
            let (columns, down) = (span("colspan"), span("rowspan"));
            let blocks = if self.has_room(1) { self.story(cell) } else { Vec::new() };
            cells.push(Cell { blocks, columns, covered: false, fate: Fate::NONE });
            if reaches.len() <= column {
                reaches.resize(column + 1, (0, 1));
            }
            reaches[column] = (down - 1, columns);
            column += columns;
        }
        cover(reaches, &mut column, &mut cells);
        Row { before: 0, cells, fate: Fate::NONE }
    }

    fn leave_out(&mut self, what: LeftOut) {
        self.document.report.leave_out(what);
    }

    /// Counts something that is kept; whether it may be.
    fn has_room(&mut self, bytes: usize) -> bool {
        self.pieces += 1;
        self.bytes += bytes;
        if self.pieces > PIECES_MAX {
            self.refused.get_or_insert(FileRefused::TooManyPieces);
        }
        if self.bytes > TEXT_BYTES_MAX {
            self.refused.get_or_insert(FileRefused::TextTooLong);
        }
        self.refused.is_none()
    }

    /// Words of the open paragraph: blanks and line ends of the source are one blank, as in a browser.
    fn words(&mut self, text: &str, dress: Dress) {
        let mut even = String::with_capacity(text.len());
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}');
            let last = even.chars().next_back().or_else(|| self.draft.text.chars().next_back());
            let breaks = even.is_empty() && self.draft.spans.last().is_some_and(|span| span.what == What::Break);
            if !blank {
                even.push(c);
            } else if !breaks && last.is_some_and(|last| last != ' ') {
                even.push(' ');
            }
        }
        if even.is_empty() || !self.has_room(even.len()) {
            return;
        }
        let start = self.draft.text.len() as u32;
        self.draft.text.push_str(&even);
        let end = self.draft.text.len() as u32;
        self.draft.shapes.iter_mut().for_each(|shape| shape.heading = dress.heading);
        let mut look = dress.look;
        if dress.heading > 0 {
            // A heading is bold as it is.
            look.set(Look::BOLD, false);
        }
        self.draft.spans.push(Span { start, end, ..span(What::Text, Dress { look, ..dress }) });
    }

    fn line_break(&mut self, dress: Dress) {
        if !self.draft.text.is_empty() {
            self.push(What::Break, dress);
        }
    }

    fn push(&mut self, what: What, dress: Dress) {
        if self.has_room(1) {
            let at = self.draft.text.len() as u32;
            self.draft.spans.push(Span { start: at, end: at, ..span(what, dress) });
        }
    }

    /// Ends the open paragraph where it has words.
    fn flush(&mut self, out: &mut Vec<Block>) {
        let mut paragraph = std::mem::take(&mut self.draft);
        while paragraph.spans.last().is_some_and(|span| span.what == What::Break) {
            paragraph.spans.pop();
        }
        let written = paragraph.spans.iter().any(|s| s.what != What::Break && s.what != What::Text)
            || !paragraph.text.trim().is_empty();
        if !written || !self.has_room(1) {
            return;
        }
        if self.glues_numbers && self.label.is_none() {
            part_number(&mut paragraph);
        }
        let label = self.label.take();
        paragraph.labels = [label.clone(), label];
        out.push(Block::Paragraph(paragraph));
    }
}

/// Puts the blank back that stood between a number and its words.
fn part_number(paragraph: &mut Paragraph) {
    let Some(end) = glued_number(&paragraph.text) else { return };
    paragraph.text.insert(end, ' ');
    let end = end as u32;
    for span in &mut paragraph.spans {
        span.start += u32::from(span.start >= end && span.start > 0);
        span.end += u32::from(span.end >= end);
    }
}

/// A name as it was before it was put into an address: `%20` is a blank (RFC 3986, 2.1).
fn decoded(name: &str) -> String {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name.as_bytes();
    while let [first, more @ ..] = rest {
        let digits = more.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => (bytes.push(byte), rest = &more[2..]),
            None => (bytes.push(*first), rest = more),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Puts in the cells that belong to one above.
fn cover(reaches: &mut [(usize, usize)], column: &mut usize, cells: &mut Vec<Cell>) {
    while let Some((down, columns)) = reaches.get_mut(*column).filter(|(down, _)| *down > 0) {
        *down -= 1;
        cells.push(Cell { blocks: Vec::new(), columns: *columns, covered: true, fate: Fate::NONE });
        *column += (*columns).max(1);
    }
}

fn span(what: What, dress: Dress) -> Span {
    let Dress { look, link, fate, .. } = dress;
    Span { start: 0, end: 0, what, look, was: look, fate, restyled: NOTHING, link }
}
