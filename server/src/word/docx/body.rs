//! The story of a .docx: its paragraphs and tables in order, each with what tracked changes did to it.

use super::super::counting::List;
use super::super::dom::Node;
use super::super::model::{
    Block, Cell, ChangeKind, Document, Fate, Index, Mark, NOTHING, Note, Paragraph, Row, Shape, Table, What,
};
use super::super::{LINK_BYTES_MAX, OPEN_MAX, PIECES_MAX, TEXT_BYTES_MAX, short};
use super::fields::{Field, Open};
use super::lists::Lists;
use super::package::Relations;
use super::styles::{Looks, Styles, is_shade, outline};
use super::{MARGIN_MAX, runs};
use contracts::word::FileRefused;
use contracts::word::{Found, LeftOut};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

/// Most columns of a table that are told apart.
const COLUMNS_MAX: usize = 63;

/// A paragraph being read.
#[derive(Default)]
pub(super) struct Draft {
    pub paragraph: Paragraph,
    /// What its style says of letters.
    pub looks: Looks,
    pub shaded: bool,
    /// It is a line of a table of contents.
    pub contents: bool,
    /// What stands in text boxes anchored here.
    pub boxes: Vec<Block>,
}

/// Reads the parts of a document one after the other; what they share is collected in the document.
pub(super) struct Story<'r> {
    pub(super) styles: &'r Styles,
    lists: &'r Lists,
    pub(super) relations: Rc<Relations>,
    pub(super) document: Document,
    pub(super) draft: Draft,
    pub(super) fields: Vec<Open>,
    /// Every field that begins also ends, so that what stands inside one is known.
    pub(super) fields_hold: bool,
    /// Table cells and the like that are not white.
    shaded: bool,
    /// Read for its words alone: headers, comments.
    pub(super) is_aside: bool,
    /// Bytes of text so far, and paragraphs, cells and pieces of text.
    pub(super) bytes: usize,
    pieces: usize,
    marks: HashMap<Mark, Index>,
    links: HashMap<String, Index>,
    comments: HashMap<String, Index>,
    /// Comments whose end in the text was seen.
    pub(super) ended: HashSet<Index>,
    pub(super) begun: HashSet<Index>,
    notes: HashMap<(bool, String), Index>,
    /// Open ends of moves: id, name, whether it is where the words were.
    moves: Vec<(String, String, bool)>,
    /// Ends of comments between paragraphs.
    waiting: Vec<What>,
    /// A large letter that stands in a frame before the paragraph it begins.
    initial: Option<Paragraph>,
    /// Open content controls that hold a table of contents.
    contents: usize,
    refused: Option<FileRefused>,
}

impl<'r> Story<'r> {
    pub(super) fn new(styles: &'r Styles, lists: &'r Lists, relations: Rc<Relations>, document: Document) -> Self {
        Self {
            styles,
            lists,
            relations,
            document,
            draft: Draft::default(),
            fields: Vec::new(),
            fields_hold: true,
            shaded: false,
            is_aside: false,
            bytes: 0,
            pieces: 0,
            marks: HashMap::new(),
            links: HashMap::new(),
            comments: HashMap::new(),
            ended: HashSet::new(),
            begun: HashSet::new(),
            notes: HashMap::new(),
            moves: Vec::new(),
            waiting: Vec::new(),
            initial: None,
            contents: 0,
            refused: None,
        }
    }

    /// The document, unless something on the way was too much.
    pub(super) fn finish(self) -> Result<Document, FileRefused> {
        self.refused.map_or(Ok(self.document), Err)
    }

    /// Remembers why the document is refused; the first reason counts.
    pub(super) fn refuse(&mut self, why: FileRefused) {
        self.refused.get_or_insert(why);
    }

    /// Counts something that is kept; whether it may be.
    pub(super) fn has_room(&mut self) -> bool {
        self.pieces += 1;
        if self.pieces > PIECES_MAX {
            self.refuse(FileRefused::TooManyPieces);
        }
        self.pieces <= PIECES_MAX
    }

    pub(super) fn lists(&self) -> &'r [List] {
        &self.lists.lists
    }

    pub(super) fn with_relations<T>(&mut self, relations: &Rc<Relations>, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.relations, Rc::clone(relations));
        let result = read(self);
        self.relations = outer;
        result
    }

    /// Reads words that no reading contains.
    pub(super) fn aside<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.is_aside, true);
        let result = read(self);
        self.is_aside = outer;
        result
    }

    /// The blocks of a whole part, a note or a comment.
    pub(super) fn blocks_of(&mut self, node: Node<'_>) -> Vec<Block> {
        self.fields.clear();
        self.moves.clear();
        self.waiting.clear();
        self.contents = 0;
        let mut ends = node.descendants().filter(|n| n.is("w:fldChar"));
        let open = ends.try_fold(0usize, |open, end| match end.attribute("w:fldCharType") {
            Some("begin") => Some(open + 1),
            Some("end") => open.checked_sub(1),
            _ => Some(open),
        });
        self.fields_hold = open == Some(0);
        let mut out = Vec::new();
        self.blocks(node, Fate::NONE, &mut out);
        out.extend(self.initial.take().map(Block::Paragraph));
        out
    }

    pub(super) fn blocks(&mut self, node: Node<'_>, fate: Fate, out: &mut Vec<Block>) {
        for child in node.children() {
            match child.name() {
                "w:p" if self.has_room() => self.paragraph(child, fate, out),
                "w:tbl" if self.has_room() => {
                    // No paragraph of a cell begins with a letter that stands before the table.
                    out.extend(self.initial.take().map(Block::Paragraph));
                    let table = self.table(child, fate);
                    out.push(Block::Table(table));
                }
                "w:sdt" => {
                    self.count(Found::ContentControl);
                    let contents = usize::from(holds_contents(child));
                    self.contents += contents;
                    if let Some(content) = child.child("w:sdtContent") {
                        self.blocks(content, fate, out);
                    }
                    self.contents -= contents;
                }
                "w:altChunk" => self.leave_out(LeftOut::ForeignPart),
                "mc:AlternateContent" => {
                    if let Some(chosen) = runs::alternative(child) {
                        self.blocks(chosen, fate, out);
                    }
                }
                "w:p" | "w:tbl" | "w:pPr" | "w:sectPr" | "w:tblPr" | "w:tblGrid" | "w:sdtPr" | "w:tcPr" => {}
                _ if self.is_range(child) => {}
                _ => {
                    let fate = self.fate_of(child).within(fate);
                    self.blocks(child, fate, out);
                }
            }
        }
    }

    /// What an element that marks a change does to what is inside it.
    pub(super) fn fate_of(&mut self, node: Node<'_>) -> Fate {
        let kind = match node.name() {
            "w:ins" | "w:cellIns" => ChangeKind::Insertion,
            "w:del" | "w:cellDel" => ChangeKind::Deletion,
            "w:moveTo" => ChangeKind::MovedTo,
            "w:moveFrom" => ChangeKind::MovedFrom,
            _ => return Fate::NONE,
        };
        let mark = self.mark(kind, node);
        match kind {
            ChangeKind::Insertion | ChangeKind::MovedTo => Fate { came: mark, ..Fate::NONE },
            _ => Fate { went: mark, ..Fate::NONE },
        }
    }

    pub(super) fn mark(&mut self, kind: ChangeKind, node: Node<'_>) -> Index {
        let from = kind == ChangeKind::MovedFrom;
        let is_move = matches!(kind, ChangeKind::MovedFrom | ChangeKind::MovedTo);
        let open = self.moves.iter().rev().find(|m| is_move && m.2 == from).map(|m| m.1.as_str());
        // LibreOffice writes the beginning of the range inside the mark.
        let range = if from { "w:moveFromRangeStart" } else { "w:moveToRangeStart" };
        let inside = || node.child(range).filter(|_| is_move).and_then(|r| r.attribute("w:name"));
        let mark = Mark {
            kind,
            author: short(node.attribute("w:author").unwrap_or_default()),
            date: short(node.attribute("w:date").unwrap_or_default()),
            moved: short(open.or_else(inside).unwrap_or_default()),
        };
        let marks = &mut self.document.marks;
        *self.marks.entry(mark).or_insert_with_key(|mark| {
            marks.push(mark.clone());
            marks.len() as Index - 1
        })
    }

    pub(super) fn link(&mut self, address: &str) -> Index {
        if address.len() > LINK_BYTES_MAX || !contracts::agreements::markdown::is_safe_link(address) {
            self.leave_out(LeftOut::UnsafeLink);
            return NOTHING;
        }
        let links = &mut self.document.links;
        *self.links.entry(address.to_owned()).or_insert_with(|| {
            links.push(address.to_owned());
            links.len() as Index - 1
        })
    }

    /// Names the comment that is about to be collected.
    pub(super) fn comment(&mut self, id: &str) {
        self.comments.insert(id.to_owned(), self.document.comments.len() as Index);
    }

    pub(super) fn comment_of(&self, node: Node<'_>) -> Option<Index> {
        self.comments.get(node.attribute("w:id")?).copied().filter(|_| !self.is_aside)
    }

    /// The note that a reference names; its words are read later.
    pub(super) fn note(&mut self, endnote: bool, id: &str) -> Index {
        let notes = &mut self.document.notes;
        let index = *self.notes.entry((endnote, id.to_owned())).or_insert_with(|| {
            notes.push(Note { endnote, blocks: Vec::new() });
            notes.len() as Index - 1
        });
        if self.document.notes.len() > MARGIN_MAX {
            self.refuse(FileRefused::TooManyPieces);
        }
        index
    }

    /// Keeps tracked changes of what holds no words: the look of tables and sections.
    pub(super) fn read_reshaped(&mut self, root: Node<'_>) {
        const CHANGES: [&str; 6] =
            ["w:tblPrChange", "w:tblPrExChange", "w:trPrChange", "w:tcPrChange", "w:sectPrChange", "w:cellMerge"];
        for change in root.descendants().filter(|n| CHANGES.contains(&n.name())) {
            let mark = self.mark(ChangeKind::Formatting, change);
            // Each is listed with its author's name and date.
            let said = self.document.marks.get(mark as usize).map_or(0, |m| m.author.len() + m.date.len());
            self.bytes += said;
            if self.bytes > TEXT_BYTES_MAX {
                self.refuse(FileRefused::TextTooLong);
            }
            if !self.has_room() || self.refused.is_some() {
                return;
            }
            self.document.reshaped.push(mark);
        }
    }

    /// Ids of the notes that the text refers to, with their index.
    pub(super) fn notes_wanted(&self, endnote: bool) -> Result<Vec<(String, usize)>, FileRefused> {
        if let Some(why) = self.refused {
            return Err(why);
        }
        let of_kind = self.notes.iter().filter(|((kind, _), _)| *kind == endnote);
        Ok(of_kind.map(|((_, id), index)| (id.clone(), *index as usize)).collect())
    }

    pub(super) fn count(&mut self, what: Found) {
        self.document.report.find(what);
    }

    pub(super) fn leave_out(&mut self, what: LeftOut) {
        self.document.report.leave_out(what);
    }

    /// Handles beginnings and ends of moves and comments; whether it was one.
    pub(super) fn is_range(&mut self, node: Node<'_>) -> bool {
        match node.name() {
            name @ ("w:moveFromRangeStart" | "w:moveToRangeStart") => {
                let id = node.attribute("w:id").unwrap_or_default().to_owned();
                let name_of = node.attribute("w:name").unwrap_or_default().to_owned();
                self.moves.push((id, name_of, name == "w:moveFromRangeStart"));
                if self.moves.len() > OPEN_MAX {
                    self.refuse(FileRefused::TooDeep);
                    self.moves.clear();
                }
            }
            name @ ("w:moveFromRangeEnd" | "w:moveToRangeEnd") => {
                let from = name == "w:moveFromRangeEnd";
                let id = node.attribute("w:id").unwrap_or_default();
                if let Some(at) = self.moves.iter().rposition(|m| m.0 == id && m.2 == from) {
                    self.moves.remove(at);
                }
            }
            "w:commentRangeStart" => {
                if let Some(comment) = self.comment_of(node).filter(|c| self.begun.insert(*c)) {
                    self.waiting.push(What::CommentStart(comment));
                }
            }
            "w:commentRangeEnd" => {
                if let Some(comment) = self.comment_of(node).filter(|c| self.ended.insert(*c)) {
                    self.waiting.push(What::CommentEnd(comment));
                }
            }
            _ => return false,
        }
        true
    }

    /// Writes the ends of comments that were met into the paragraph.
    pub(super) fn place_waiting(&mut self) {
        for what in std::mem::take(&mut self.waiting) {
            self.push_sign(what, Fate::NONE);
        }
    }

    fn paragraph(&mut self, node: Node<'_>, fate: Fate, out: &mut Vec<Block>) {
        let properties = node.child("w:pPr");
        let style = self.styles.or_default(properties.and_then(|p| p.value("w:pStyle")));
        let own_shade = properties.and_then(|p| p.child("w:shd")).map(is_shade);
        let draft = Draft {
            looks: self.styles.looks(style),
            shaded: own_shade.unwrap_or_else(|| self.shaded || self.styles.is_shaded(style)),
            contents: self.styles.is_contents(style),
            ..Draft::default()
        };
        let outer = std::mem::replace(&mut self.draft, draft);
        let in_contents = self.in_contents();
        let initial = self.initial.take();
        if let Some(initial) = &initial {
            (self.draft.paragraph.text, self.draft.paragraph.spans) = (initial.text.clone(), initial.spans.clone());
        }
        self.place_waiting();
        self.draft.paragraph.shapes = [self.shape(properties); 2];
        self.draft.paragraph.end = Some(self.end_of(properties).within(fate)).filter(|fate| !fate.is_none());
        if let Some(change) = properties.and_then(|p| p.child("w:pPrChange")) {
            self.draft.paragraph.reshaped = Some(self.mark(ChangeKind::Formatting, change));
            self.draft.paragraph.shapes[1] = self.shape(change.child("w:pPr"));
        } else if properties.and_then(|p| p.child("w:numPr")).is_some_and(|n| n.has("w:ins")) {
            self.draft.paragraph.shapes[1].place = None;
        }
        self.inlines(node, runs::Context { fate, link: NOTHING });
        self.place_waiting();
        let is_contents = self.draft.contents && (in_contents || self.in_contents());
        let draft = std::mem::replace(&mut self.draft, outer);
        if is_contents && !self.is_aside {
            self.leave_out(LeftOut::ContentsLine);
            self.initial = initial.or(self.initial.take());
            return;
        }
        let frame = properties.and_then(|p| p.child("w:framePr")).and_then(|frame| frame.attribute("w:dropCap"));
        if matches!(frame, Some("drop" | "margin")) && draft.boxes.is_empty() {
            self.initial = Some(draft.paragraph);
            return;
        }
        // Words of a box may not come between two paragraphs that one change joins.
        let joined = draft.paragraph.end.is_some();
        let (before, after) = if joined { (draft.boxes, Vec::new()) } else { (Vec::new(), draft.boxes) };
        out.extend(before);
        out.push(Block::Paragraph(draft.paragraph));
        out.extend(after);
    }

    fn in_contents(&self) -> bool {
        let field = |open: &Open| self.fields_hold && open.result == Some(Field::Contents);
        self.contents > 0 || self.fields.iter().any(field)
    }

    fn shape(&self, properties: Option<Node<'_>>) -> Shape {
        let style = self.styles.or_default(properties.and_then(|p| p.value("w:pStyle")));
        let own = properties.and_then(outline);
        let heading = own.map_or_else(|| self.styles.heading(style), |level| if level < 9 { level + 1 } else { 0 });
        Shape { heading, place: self.lists.place(properties, self.styles, style) }
    }

    /// What happened to a paragraph's end.
    fn end_of(&mut self, properties: Option<Node<'_>>) -> Fate {
        let Some(mark) = properties.and_then(|p| p.child("w:rPr")) else { return Fate::NONE };
        mark.children().fold(Fate::NONE, |fate, child| self.fate_of(child).within(fate))
    }

    fn table(&mut self, node: Node<'_>, fate: Fate) -> Table {
        let mut rows = Vec::new();
        self.rows(node, fate, &mut rows);
        Table { rows }
    }

    fn rows(&mut self, node: Node<'_>, fate: Fate, rows: &mut Vec<Row>) {
        for child in node.children() {
            match child.name() {
                "w:tr" if self.has_room() => {
                    let properties = child.child("w:trPr");
                    let changes = properties.into_iter().flat_map(Node::children);
                    let own = changes.fold(Fate::NONE, |fate, change| self.fate_of(change).within(fate)).within(fate);
                    let before = properties.and_then(|p| p.value("w:gridBefore")).and_then(|n| n.parse().ok());
                    let mut cells = Vec::new();
                    self.cells(child, own, &mut cells);
                    rows.push(Row { before: before.unwrap_or(0usize).min(COLUMNS_MAX), cells, fate: own });
                }
                "w:tr" | "w:tblPr" | "w:tblGrid" | "w:sdtPr" => {}
                "mc:AlternateContent" => {
                    if let Some(chosen) = runs::alternative(child) {
                        self.rows(chosen, fate, rows);
                    }
                }
                _ if self.is_range(child) => {}
                _ => {
                    let fate = self.wrapped(child).within(fate);
                    self.rows(child, fate, rows);
                }
            }
        }
    }

    /// What an element around rows or cells does to them; content controls and tags are told.
    fn wrapped(&mut self, node: Node<'_>) -> Fate {
        match node.name() {
            "w:sdt" => self.count(Found::ContentControl),
            "w:smartTag" => self.count(Found::SmartTag),
            _ => {}
        }
        self.fate_of(node)
    }

    fn cells(&mut self, node: Node<'_>, fate: Fate, cells: &mut Vec<Cell>) {
        for child in node.children() {
            match child.name() {
                "w:tc" if self.has_room() => {
                    let cell = self.cell(child, fate);
                    cells.push(cell);
                }
                "w:tc" | "w:trPr" | "w:tblPrEx" | "w:sdtPr" => {}
                "mc:AlternateContent" => {
                    if let Some(chosen) = runs::alternative(child) {
                        self.cells(chosen, fate, cells);
                    }
                }
                _ if self.is_range(child) => {}
                _ => {
                    let fate = self.wrapped(child).within(fate);
                    self.cells(child, fate, cells);
                }
            }
        }
    }

    fn cell(&mut self, node: Node<'_>, fate: Fate) -> Cell {
        let properties = node.child("w:tcPr");
        let value = |name: &str| properties.and_then(|p| p.child(name));
        let continues = |name: &str| value(name).is_some_and(|m| m.attribute("w:val").is_none_or(|v| v == "continue"));
        let columns = value("w:gridSpan").and_then(|s| s.attribute("w:val")).and_then(|n| n.parse().ok());
        let own = [value("w:cellIns"), value("w:cellDel")].into_iter().flatten();
        let fate = own.fold(Fate::NONE, |fate, change| self.fate_of(change).within(fate)).within(fate);
        let shaded = value("w:shd").map_or(self.shaded, is_shade);
        let outer = std::mem::replace(&mut self.shaded, shaded);
        let mut blocks = Vec::new();
        self.blocks(node, fate, &mut blocks);
        blocks.extend(self.initial.take().map(Block::Paragraph));
        self.shaded = outer;
        let covered = continues("w:vMerge") || continues("w:hMerge");
        Cell { blocks, columns: columns.unwrap_or(1usize).clamp(1, COLUMNS_MAX), covered, fate }
    }
}

/// Whether a content control holds the table of contents.
fn holds_contents(control: Node<'_>) -> bool {
    let part = control.child("w:sdtPr").and_then(|p| p.child("w:docPartObj").or_else(|| p.child("w:docPartList")));
    part.and_then(|p| p.value("w:docPartGallery")).is_some_and(|gallery| gallery.contains("Table of Contents"))
}
