//! The text of an .odt: paragraphs and lists in order, with tracked changes put back where they happened.

use super::super::counting::{LEVELS, List};
use super::super::dom::Node;
use super::super::model::{
    Block, Cell, ChangeKind, Comment, Document, Fate, Index, Look, Mark, NOTHING, Note, Paragraph, Place, Row, Shape,
    Span, Table, Track, What,
};
use super::super::plain;
use super::super::{LINK_BYTES_MAX, LISTS_MAX, OPEN_MAX, PIECES_MAX, TEXT_BYTES_MAX, short};
use super::styles::Styles;
use contracts::word::FileRefused;
use contracts::word::{Found, LeftOut};
use std::collections::{HashMap, HashSet};

/// Most columns of a table that are told apart, and most blanks that one element stands for.
const REPEATED_MAX: usize = 63;
/// The family that headings count in.
const OUTLINE: Index = 0;

/// A tracked change and, of a deletion, what was deleted, until it has been put back.
struct Region<'d> {
    mark: Index,
    kind: ChangeKind,
    deleted: Option<Node<'d>>,
}

/// How words look and where they lead.
#[derive(Clone, Copy)]
struct Dress {
    look: Look,
    link: Index,
}

/// The list item that is being read.
#[derive(Clone, Copy)]
struct Item {
    place: Option<Place>,
    depth: usize,
}

pub(super) struct Story<'d> {
    styles: &'d Styles,
    pub(super) document: Document,
    regions: HashMap<String, Region<'d>>,
    marks: HashMap<Mark, Index>,
    /// Marks of the insertion and the formatting change that are open.
    inserted: Vec<Index>,
    restyled: Vec<Index>,
    /// The mark of a deletion whose content is being read.
    deleted: Index,
    lists: Vec<List>,
    /// The list that lists of a style, or with an id, go on from.
    by_name: HashMap<String, Index>,
    draft: Paragraph,
    boxes: Vec<Block>,
    comments: HashMap<String, Index>,
    /// Names of the comments that end somewhere; others are about a place.
    ends: HashSet<&'d str>,
    bytes: usize,
    /// Paragraphs, cells and pieces of text so far.
    pieces: usize,
    is_aside: bool,
    refused: Option<FileRefused>,
}

impl<'d> Story<'d> {
    pub(super) fn new(styles: &'d Styles, body: Node<'d>) -> Self {
        let outline = List { family: 0, levels: styles.outline.clone(), begins: [None; LEVELS] };
        let mut story = Self {
            styles,
            document: Document::default(),
            regions: HashMap::new(),
            marks: HashMap::new(),
            inserted: Vec::new(),
            restyled: Vec::new(),
            deleted: NOTHING,
            lists: vec![outline],
            by_name: HashMap::new(),
            draft: Paragraph::default(),
            boxes: Vec::new(),
            comments: HashMap::new(),
            ends: HashSet::new(),
            bytes: 0,
            pieces: 0,
            is_aside: false,
            refused: None,
        };
        let ends = body.descendants().filter(|n| n.is("office:annotation-end"));
        story.ends = ends.filter_map(|end| end.attribute("office:name")).collect();
        let tracked = body.child("text:tracked-changes");
        tracked.into_iter().flat_map(Node::children).for_each(|region| story.region(region));
        story
    }

    fn region(&mut self, node: Node<'d>) {
        let id = node.attribute("text:id").or_else(|| node.attribute("xml:id"));
        let change = node.children().find_map(|c| match c.name() {
            "text:insertion" => Some((c, ChangeKind::Insertion)),
            "text:deletion" => Some((c, ChangeKind::Deletion)),
            "text:format-change" => Some((c, ChangeKind::Formatting)),
            _ => None,
        });
        let (Some(id), Some((change, kind))) = (id, change) else { return };
        let info = |name: &str| {
            let info = change.child("office:change-info").and_then(|i| i.child(name));
            info.map(|n| short(&n.text())).unwrap_or_default()
        };
        let mark = Mark { kind, author: info("dc:creator"), date: info("dc:date"), moved: String::new() };
        let marks = &mut self.document.marks;
        let index = *self.marks.entry(mark).or_insert_with_key(|mark| {
            marks.push(mark.clone());
            marks.len() as Index - 1
        });
        let deleted = (kind == ChangeKind::Deletion).then_some(change);
        self.regions.insert(id.to_owned(), Region { mark: index, kind, deleted });
    }

    pub(super) fn finish(self) -> Result<Document, FileRefused> {
        self.refused.map_or(Ok(self.document), Err)
    }

    pub(super) fn lists(&self) -> Vec<List> {
        self.lists.clone()
    }

    pub(super) fn aside<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.is_aside, true);
        let result = read(self);
        self.is_aside = outer;
        result
    }

    fn leave_out(&mut self, what: LeftOut) {
        self.document.report.leave_out(what);
    }

    pub(super) fn blocks_of(&mut self, node: Node<'d>) -> Vec<Block> {
        let mut out = Vec::new();
        self.blocks(node, &mut out);
        out
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

    fn blocks(&mut self, node: Node<'d>, out: &mut Vec<Block>) {
        for child in node.children() {
            match child.name() {
                "text:p" | "text:h" => self.paragraph(child, None, out),
                "text:list" => self.list(child, None, out),
                "table:table" if self.has_room(0) => {
                    let table = Table { rows: self.rows(child) };
                    out.push(Block::Table(table));
                }
                "text:table-of-content" => {
                    let lines = child.descendants().filter(|n| n.is("text:p")).count();
                    self.document.report.leave_out_many(LeftOut::ContentsLine, lines);
                }
                "text:section" if self.styles.is_hidden_section(child.attribute("text:style-name")) => {
                    self.leave_out(LeftOut::HiddenText);
                }
                "text:change-start" | "text:change-end" => self.change_end(child),
                "text:tracked-changes"
                | "office:forms"
                | "text:sequence-decls"
                | "text:variable-decls"
                | "office:change-info" => {}
                _ => self.blocks(child, out),
            }
        }
    }

    /// Reads a list; one inside an item is one level deeper.
    fn list(&mut self, node: Node<'d>, outer: Option<Item>, out: &mut Vec<Block>) {
        let depth = outer.map_or(0, |item| item.depth + 1);
        let style = node.attribute("text:style-name");
        let list = match (outer.and_then(|item| item.place), style) {
            // A list within a list counts in its style, or in the outer one's.
            (Some(place), None) => place.list,
            (Some(place), Some(style)) => self.restyle(place.list, style),
            (None, _) => self.list_of(node, style),
        };
        for item in node.children().filter(|c| matches!(c.name(), "text:list-item" | "text:list-header")) {
            let numbered = item.is("text:list-item") && depth < LEVELS;
            let start = item.attribute("text:start-value").and_then(|s| s.parse().ok()).filter(|_| numbered);
            let list = start.map_or(list, |start| self.begin(list, depth, start));
            let place = numbered.then_some(Place { list, level: depth as u8 });
            let mut own = place;
            for child in item.children() {
                match child.name() {
                    "text:p" | "text:h" => self.paragraph(child, Some(Item { place: own.take(), depth }), out),
                    "text:list" => self.list(child, Some(Item { place: Some(Place { list, level: 0 }), depth }), out),
                    "text:change-start" | "text:change-end" => self.change_end(child),
                    _ => self.blocks(child, out),
                }
            }
        }
    }

    /// The list that an outermost `text:list` opens or goes on with.
    fn list_of(&mut self, node: Node<'d>, style: Option<&str>) -> Index {
        let style = style.or_else(|| {
            let first = node.descendants().find(|n| matches!(n.name(), "text:p" | "text:h"))?;
            self.styles.list_of(first.attribute("text:style-name"))
        });
        let style = style.unwrap_or_default();
        let goes_on = match node.attribute("text:continue-list") {
            Some(id) => self.by_name.get(&format!("#{id}")).copied(),
            None if node.attribute("text:continue-numbering") == Some("true") => self.by_name.get(style).copied(),
            None => None,
        };
        let list = match goes_on {
            Some(list) => self.restyle(list, style),
            None => {
                let family = self.lists.len();
                self.push_list(List { family, levels: self.styles.levels(style), begins: [None; LEVELS] })
            }
        };
        self.by_name.insert(style.to_owned(), list);
        if let Some(id) = node.attribute("xml:id") {
            self.by_name.insert(format!("#{id}"), list);
        }
        list
    }

    fn push_list(&mut self, list: List) -> Index {
        if self.lists.len() >= LISTS_MAX {
            self.refused.get_or_insert(FileRefused::TooManyPieces);
            return OUTLINE;
        }
        self.lists.push(list);
        self.lists.len() as Index - 1
    }

    fn restyle(&mut self, list: Index, style: &str) -> Index {
        let levels = self.styles.levels(style);
        let family = self.lists[list as usize].family;
        if self.lists[list as usize].levels == levels {
            return list;
        }
        self.push_list(List { family, levels, begins: [None; LEVELS] })
    }

    fn begin(&mut self, list: Index, level: usize, start: i64) -> Index {
        let mut list = self.lists[list as usize].clone();
        list.begins[level] = Some(start);
        self.push_list(list)
    }

    fn rows(&mut self, node: Node<'d>) -> Vec<Row> {
        let mut rows = Vec::new();
        for child in node.children() {
            match child.name() {
                "table:table-row" if self.has_room(0) => {
                    let mut cells = Vec::new();
                    for cell in child.children() {
                        let covered = cell.is("table:covered-table-cell");
                        if !covered && !cell.is("table:table-cell") || !self.has_room(0) {
                            continue;
                        }
                        let repeated = cell.attribute("table:number-columns-repeated").and_then(|n| n.parse().ok());
                        let blocks = self.blocks_of(cell);
                        let columns = repeated.unwrap_or(1usize).clamp(1, REPEATED_MAX);
                        cells.push(Cell { blocks, columns, covered, fate: Fate::NONE });
                    }
                    rows.push(Row { before: 0, cells, fate: Fate::NONE });
                }
                "table:table-header-rows" | "table:table-rows" | "table:table-row-group" => {
                    rows.extend(self.rows(child));
                }
                _ => {}
            }
        }
        rows
    }

    fn paragraph(&mut self, node: Node<'d>, item: Option<Item>, out: &mut Vec<Block>) {
        if !self.has_room(0) {
            return;
        }
        let style = node.attribute("text:style-name");
        let level = node.attribute("text:outline-level").and_then(|l| l.parse::<u8>().ok());
        let heading = if node.is("text:h") { level.or_else(|| self.styles.outline_of(style)).unwrap_or(1) } else { 0 };
        let outlined = heading > 0 && node.attribute("text:is-list-header") != Some("true");
        let outline = outlined.then(|| Place { list: OUTLINE, level: heading.saturating_sub(1) });
        let place = item.map_or(outline, |item| item.place);
        let shape = Shape { heading: heading.min(9), place };
        let outer = std::mem::replace(&mut self.draft, Paragraph { shapes: [shape; 2], ..Paragraph::default() });
        let outer_boxes = std::mem::take(&mut self.boxes);
        let look = self.styles.look("paragraph", style, Look::default());
        self.inlines(node, Dress { look, link: NOTHING }, out);
        self.close(out);
        out.append(&mut self.boxes);
        (self.draft, self.boxes) = (outer, outer_boxes);
    }

    /// Ends the paragraph that is being read.
    fn close(&mut self, out: &mut Vec<Block>) {
        let end = Fate { came: self.inserted.last().copied().unwrap_or(NOTHING), went: self.deleted };
        self.draft.end = Some(end).filter(|end| !end.is_none());
        let mut paragraph = Paragraph { shapes: self.draft.shapes, ..Paragraph::default() };
        std::mem::swap(&mut paragraph, &mut self.draft);
        // Blanks at the edges are the file's own line breaks.
        if let Some(first) = paragraph.spans.iter_mut().find(|span| span.start < span.end) {
            let text = &paragraph.text[first.start as usize..first.end as usize];
            first.start += (text.len() - text.trim_start_matches(' ').len()) as u32;
        }
        out.push(Block::Paragraph(paragraph));
    }

    fn inlines(&mut self, node: Node<'d>, dress: Dress, out: &mut Vec<Block>) {
        for child in node.children() {
            match child.characters() {
                Some(text) => self.words(text, dress),
                None => self.inline(child, dress, out),
            }
        }
    }

    fn inline(&mut self, node: Node<'d>, dress: Dress, out: &mut Vec<Block>) {
        match node.name() {
            "text:span" => {
                let look = self.styles.look("text", node.attribute("text:style-name"), dress.look);
                self.inlines(node, Dress { look, ..dress }, out);
            }
            "text:s" => {
                let count = node.attribute("text:c").and_then(|c| c.parse().ok()).unwrap_or(1usize);
                self.write(&" ".repeat(count.min(REPEATED_MAX)), dress);
            }
            "text:tab" => self.write(" ", dress),
            "text:line-break" => self.push(What::Break, dress),
            "text:a" => {
                let address = node.attribute("xlink:href").unwrap_or_default();
                let link = self.link(address);
                self.inlines(node, Dress { link, ..dress }, out);
            }
            "text:note" => self.note(node, dress),
            "office:annotation" => self.comment(node),
            "office:annotation-end" => {
                if let Some(comment) = node.attribute("office:name").and_then(|name| self.comments.get(name)).copied() {
                    self.push(What::CommentEnd(comment), dress);
                }
            }
            "text:change-start" | "text:change-end" => self.change_end(node),
            "text:change" => self.deletion(node, dress, out),
            "text:page-number" | "text:page-count" => self.leave_out(LeftOut::PageNumber),
            "text:date" | "text:time" | "text:file-name" if self.is_aside => {}
            "text:ruby" => {
                self.leave_out(LeftOut::Ruby);
                if let Some(base) = node.child("text:ruby-base") {
                    self.inlines(base, dress, out);
                }
            }
            "draw:image" => self.leave_out(LeftOut::Picture),
            "draw:object" | "draw:object-ole" => self.leave_out(LeftOut::Drawing),
            "draw:text-box" => {
                self.document.report.find(Found::TextBox);
                let blocks = self.blocks_of(node);
                self.boxes.extend(blocks);
            }
            "text:soft-page-break"
            | "svg:desc"
            | "svg:title"
            | "?:desc"
            | "?:title"
            | "text:note-body"
            | "text:hidden-text" => {}
            _ => self.inlines(node, dress, out),
        }
    }

    fn link(&mut self, address: &str) -> Index {
        if address.starts_with('#') {
            return NOTHING;
        }
        if address.len() > LINK_BYTES_MAX || !contracts::agreements::markdown::is_safe_link(address) {
            self.leave_out(LeftOut::UnsafeLink);
            return NOTHING;
        }
        let links = &mut self.document.links;
        let known = links.iter().rev().take(64).position(|l| l == address).map(|back| links.len() - 1 - back);
        let index = known.unwrap_or_else(|| {
            links.push(address.to_owned());
            links.len() - 1
        });
        index as Index
    }

    fn note(&mut self, node: Node<'d>, dress: Dress) {
        let (Some(body), false) = (node.child("text:note-body"), self.is_aside) else { return };
        let endnote = node.attribute("text:note-class") == Some("endnote");
        let index = self.document.notes.len();
        self.document.notes.push(Note { endnote, blocks: Vec::new() });
        self.push(What::Note(index as Index), dress);
        let outer = std::mem::take(&mut self.draft);
        let blocks = self.blocks_of(body);
        self.draft = outer;
        self.document.notes[index].blocks = blocks;
    }

    fn comment(&mut self, node: Node<'d>) {
        if self.is_aside || !self.has_room(0) {
            return;
        }
        let said = |name: &str| node.child(name).map(|n| short(&n.text())).unwrap_or_default();
        let (author, date) = (said("dc:creator"), said("dc:date"));
        let outer = std::mem::take(&mut self.draft);
        let blocks = self.aside(|story| {
            let mut out = Vec::new();
            for child in node.children().filter(|c| matches!(c.name(), "text:p" | "text:h" | "text:list")) {
                if child.is("text:list") {
                    story.list(child, None, &mut out)
                } else {
                    story.paragraph(child, None, &mut out)
                }
            }
            out
        });
        self.draft = outer;
        let index = self.document.comments.len() as Index;
        let text = plain::text(&blocks, Track::Accept);
        let done = node.attribute("?:resolved") == Some("true");
        self.document.comments.push(Comment { author, date, text, anchor: String::new(), answers: None, done });
        let dress = Dress { look: Look::default(), link: NOTHING };
        self.push(What::CommentStart(index), dress);
        match node.attribute("office:name").filter(|name| self.ends.contains(name)) {
            Some(name) => drop(self.comments.insert(name.to_owned(), index)),
            None => self.push(What::CommentEnd(index), dress),
        }
    }

    fn change_end(&mut self, node: Node<'d>) {
        let Some(region) = node.attribute("text:change-id").and_then(|id| self.regions.get(id)) else { return };
        let open = match region.kind {
            ChangeKind::Insertion => &mut self.inserted,
            ChangeKind::Formatting => &mut self.restyled,
            _ => return,
        };
        if node.is("text:change-start") {
            open.push(region.mark);
            if open.len() > OPEN_MAX {
                open.clear();
                self.refused.get_or_insert(FileRefused::TooDeep);
            }
        } else if let Some(at) = open.iter().rposition(|mark| *mark == region.mark) {
            open.remove(at);
        }
    }

    /// Puts deleted words back where they stood. Their paragraphs' ends were deleted with them.
    fn deletion(&mut self, node: Node<'d>, dress: Dress, out: &mut Vec<Block>) {
        if self.deleted != NOTHING {
            return;
        }
        let region = node.attribute("text:change-id").and_then(|id| self.regions.get_mut(id));
        // Words that were deleted stood in one place, however many the file names.
        let Some((content, mark)) = region.and_then(|region| Some((region.deleted.take()?, region.mark))) else {
            return;
        };
        self.deleted = mark;
        let paragraphs: Vec<Node<'d>> =
            content.descendants().filter(|n| matches!(n.name(), "text:p" | "text:h")).collect();
        let shapes = self.draft.shapes;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if at > 0 {
                if !self.has_room(0) {
                    break;
                }
                self.close(out);
                self.draft.shapes = shapes;
            }
            let look = self.styles.look("paragraph", paragraph.attribute("text:style-name"), dress.look);
            self.inlines(*paragraph, Dress { look, ..dress }, out);
        }
        self.deleted = NOTHING;
    }

    /// Characters between elements: any white space is one blank.
    fn words(&mut self, text: &str, dress: Dress) {
        let mut even = String::with_capacity(text.len());
        for c in text.chars() {
            let blank = matches!(c, ' ' | '\t' | '\n' | '\r');
            let after_blank = even.chars().next_back().or_else(|| self.draft.text.chars().next_back()) == Some(' ');
            if !blank {
                even.push(c);
            } else if !after_blank {
                even.push(' ');
            }
        }
        self.write(&even, dress);
    }

    fn write(&mut self, text: &str, dress: Dress) {
        if text.is_empty() || !self.has_room(text.len()) {
            return;
        }
        let start = self.draft.text.len() as u32;
        self.draft.text.push_str(text);
        let end = self.draft.text.len() as u32;
        let span = Span { start, end, ..self.span(What::Text, dress) };
        match self.draft.spans.last_mut() {
            Some(last) if (Span { start: last.start, end: last.end, ..span }) == *last => last.end = end,
            last => {
                // What every reading repeats with a piece: the address it leads to, who changed it and when.
                let linked = span.link != NOTHING && last.is_none_or(|last| last.link != span.link);
                let link = self.document.links.get(span.link as usize).filter(|_| linked).map_or(0, String::len);
                let marks = [span.fate.came, span.fate.went, span.restyled];
                let marks = marks.iter().filter_map(|mark| self.document.marks.get(*mark as usize));
                self.bytes += link + marks.map(|m| m.author.len() + m.date.len()).sum::<usize>();
                self.draft.spans.push(span);
            }
        }
    }

    fn push(&mut self, what: What, dress: Dress) {
        if !self.has_room(0) {
            return;
        }
        let at = self.draft.text.len() as u32;
        let span = Span { start: at, end: at, ..self.span(what, dress) };
        self.draft.spans.push(span);
    }

    fn span(&self, what: What, dress: Dress) -> Span {
        let last = |marks: &[Index]| marks.last().copied().unwrap_or(NOTHING);
        Span {
            start: 0,
            end: 0,
            what,
            look: dress.look,
            was: dress.look,
            fate: Fate { came: last(&self.inserted), went: self.deleted },
            restyled: last(&self.restyled),
            link: dress.link,
        }
    }
}
