//! The operations with the structure of the texts under them: pieces no larger than a word, cut into blocks, numbered by
//! change. What renderings and the list of changes are made from.

use std::ops::Range;

use super::document::Doc;
use super::levels::{self, Level};
use super::ops::{Kind, OpKind, Run};
use super::reading;
use super::token::{Class, LABEL, LABEL_SIGN, QUIET, REJOINED, Token};

/// How much unchanged text a change is shown with, on each side (words).
pub(crate) const CONTEXT_WORDS: usize = 6;

/// A token, or the part of one that an operation covers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'t> {
    pub text: &'t str,
    pub token: &'t Token,
    pub op: OpKind,
    pub kind: Kind,
    /// 0 for none.
    pub r#move: u32,
    /// The change it belongs to, from 1; 0 for none.
    pub change: u32,
}

impl Piece<'_> {
    pub(crate) fn is_marked(&self) -> bool {
        self.op != OpKind::Equal && self.kind != Kind::Format
    }

    /// How many words it is.
    pub(crate) fn words(&self) -> u32 {
        if self.token.has(QUIET) {
            return reading::one(self.text).tokens.iter().filter(|t| t.is_worded()).count() as u32;
        }
        u32::from(self.token.is_worded())
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Paragraph,
    /// The number of hashes.
    Heading(u8),
    Item,
    Row,
    /// A rule, or the rule row of a table.
    Rule,
}

/// A block: pieces `from..to`, its closing break not among them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    pub from: usize,
    pub to: usize,
    pub kind: BlockKind,
}

/// A redline in pieces.
pub(crate) struct Flow<'t> {
    pub pieces: Vec<Piece<'t>>,
    pub blocks: Vec<Block>,
    /// How many changes there are.
    pub count: u32,
}

impl<'t> Flow<'t> {
    /// Lays operations over the texts they rebuild.
    pub(crate) fn new(a: &'t Doc, b: &'t Doc, runs: impl Iterator<Item = Run>) -> Self {
        let mut layer = Layer::new(b.tokens.len() + 16, None);
        lay(a, b, runs, &mut layer);
        let Layer { mut pieces, blocks, .. } = layer;
        let mut numbers = Numbers::default();
        blocks.iter().for_each(|block| numbers.number(&mut pieces[block.from..block.to]));
        Self { pieces, blocks, count: numbers.count }
    }
}

/// Takes a block of a redline: its pieces, what it is, and the numbers of the changes that begin in it.
type Reader<'r, 't> = &'r mut dyn FnMut(&[Piece<'t>], BlockKind, Range<u32>);

/// Reads the blocks that changed or name a place, one after the other: all that a list of changes needs. Answers how many
/// changes there are.
pub(crate) fn read_changes<'t>(a: &'t Doc, b: &'t Doc, runs: impl Iterator<Item = Run>, reader: Reader<'_, 't>) -> u32 {
    let mut numbers = Numbers::default();
    let mut each = |pieces: &mut [Piece<'t>], kind| {
        let first = numbers.count + 1;
        numbers.number(pieces);
        reader(pieces, kind, first..numbers.count + 1);
    };
    lay(a, b, runs, &mut Layer::new(1024, Some(&mut each)));
    numbers.count
}

fn lay<'t>(a: &'t Doc, b: &'t Doc, runs: impl Iterator<Item = Run>, layer: &mut Layer<'_, 't>) {
    let (mut side_a, mut side_b) = (Cursor::default(), Cursor::default());
    for run in runs {
        if run.op.in_after() {
            if run.op.in_before() {
                side_a.skip(a, run.bytes);
            }
            side_b.take(b, run, layer);
        } else {
            side_a.take(a, run, layer);
        }
    }
    layer.close();
}

/// Takes the pieces of a block and what it is.
type Each<'r, 't> = &'r mut dyn FnMut(&mut [Piece<'t>], BlockKind);

/// Pieces being laid, block by block.
struct Layer<'r, 't> {
    pieces: Vec<Piece<'t>>,
    blocks: Vec<Block>,
    /// Where the open block begins.
    from: usize,
    /// How much of the new text the open block has (bytes).
    bytes: usize,
    /// Whether anything in the open block is marked.
    marked: bool,
    /// Where each block goes at once, unmarked ones only as far as they name a place; otherwise all are kept.
    each: Option<Each<'r, 't>>,
    /// The last block that went there had nothing in it.
    passed: bool,
}

/// More pieces than this at the beginning of a block do not tell its number.
const LABEL_PIECES_MAX: usize = 24;

impl<'r, 't> Layer<'r, 't> {
    fn new(capacity: usize, each: Option<Each<'r, 't>>) -> Self {
        let pieces = Vec::with_capacity(capacity);
        Self { pieces, blocks: Vec::new(), from: 0, bytes: 0, marked: false, each, passed: false }
    }

    /// Whether no block is open.
    fn is_between(&self) -> bool {
        self.from == self.pieces.len()
    }

    fn is_sparse(&self) -> bool {
        self.each.is_some()
    }

    fn push(&mut self, piece: Piece<'t>) {
        if piece.token.class == Class::Break {
            self.close();
            if !self.is_sparse() {
                self.pieces.push(piece);
            }
            (self.from, self.bytes) = (self.pieces.len(), 0);
            return;
        }
        self.marked |= piece.is_marked();
        self.bytes += if piece.op.in_after() { piece.text.len() } else { 0 };
        self.pieces.push(piece);
    }

    /// Ends the open block.
    fn close(&mut self) {
        let (from, marked) = (self.from, std::mem::take(&mut self.marked));
        let to = self.pieces.len();
        self.from = to;
        if from == to {
            return;
        }
        let kind = kind(&self.pieces[from..]);
        let Some(each) = &mut self.each else {
            self.blocks.push(Block { from, to, kind });
            return;
        };
        if marked {
            each(&mut self.pieces, kind);
            self.passed = false;
        } else {
            self.pass(naming(&self.pieces, kind), kind);
        }
        self.pieces.clear();
        self.from = 0;
    }

    /// Hands over an unmarked block, of which only the first `keep` pieces say where what follows stands.
    fn pass(&mut self, keep: usize, kind: BlockKind) {
        let Some(each) = &mut self.each else { return };
        if keep > 0 {
            each(&mut self.pieces[..keep], kind);
            self.passed = false;
        } else if kind != BlockKind::Row && !self.passed {
            // A paragraph without a number still ends the item before it, once.
            each(&mut [], BlockKind::Paragraph);
            self.passed = true;
        }
    }
}

/// How many pieces of an unmarked block say where what follows stands: its heading, or its number; 0 for most blocks.
fn naming(pieces: &[Piece], kind: BlockKind) -> usize {
    let labelled = pieces.iter().take(LABEL_PIECES_MAX).any(|p| p.token.has(LABEL));
    let heading = matches!(kind, BlockKind::Heading(_));
    let top = |p: &Piece| p.token.has(LABEL) && levels::level(*p.token).is_some_and(Level::is_top);
    match (heading || labelled && pieces.iter().take(LABEL_PIECES_MAX).any(top), labelled) {
        (true, _) => pieces.len(),
        (_, true) => pieces.len().min(LABEL_PIECES_MAX),
        _ => 0,
    }
}

/// Whether a block has a number or a heading.
fn names(doc: &Doc, block: &[Token]) -> bool {
    let mark = |t: &Token| t.class == Class::Mark && doc.text.as_bytes()[t.start as usize] == b'#';
    block.iter().take(LABEL_PIECES_MAX).any(|t| t.has(LABEL) || mark(t))
}

fn is_row(doc: &Doc, block: &[Token]) -> bool {
    let first = block.iter().find(|t| !t.is_space());
    first.is_some_and(|t| t.class == Class::Mark && doc.text.as_bytes()[t.start as usize] == b'|')
}

/// More than a heading in a list of changes has (bytes).
const EDGE_BYTES: usize = 4 * HEADING_CHARS_MAX + 40;

/// A shorter run is taken whole (tokens).
const LONG_TOKENS: usize = 48;

/// Where the first words of a long run of tokens end and the last begin: enough to show a change with, and at least
/// `bytes` at the beginning.
fn edges(run: &[Token], bytes: usize) -> (usize, usize) {
    let mut words = 0;
    let enough = |t: &Token| {
        words += usize::from(t.is_worded());
        words > CONTEXT_WORDS
    };
    let tail = run.iter().rposition(enough).unwrap_or(0);
    words = 0;
    let from = run[0].start as usize + bytes;
    let head = run.iter().position(|t| {
        words += usize::from(t.is_worded());
        words > CONTEXT_WORDS && t.start as usize >= from
    });
    (head.map_or(tail, |head| head.min(tail)), tail)
}

#[derive(Default)]
struct Cursor {
    token: usize,
    byte: usize,
}

impl Cursor {
    fn take<'t>(&mut self, doc: &'t Doc, run: Run, layer: &mut Layer<'_, 't>) {
        let end = self.byte + run.bytes;
        if layer.is_sparse() && run.op == OpKind::Equal {
            self.take_sparsely(doc, end, run, layer);
        }
        self.take_all(doc, end, run, layer);
    }

    fn take_all<'t>(&mut self, doc: &'t Doc, end: usize, run: Run, layer: &mut Layer<'_, 't>) {
        let Some(tokens) = doc.tokens.get(self.token..) else { return };
        for token in tokens {
            if self.byte >= end {
                return;
            }
            let to = end.min(token.end as usize);
            if let Some(text) = doc.text.get(self.byte..to).filter(|t| !t.is_empty()) {
                layer.push(Piece { text, token, op: run.op, kind: run.kind, r#move: run.r#move, change: 0 });
            }
            self.byte = to;
            self.token += usize::from(to == token.end as usize);
        }
    }

    /// Takes of an unchanged run what a change before or after it is shown with, and what names a place.
    fn take_sparsely<'t>(&mut self, doc: &'t Doc, end: usize, run: Run, layer: &mut Layer<'_, 't>) {
        if let Some(first) = doc.tokens.get(self.token).filter(|t| (t.start as usize) < self.byte) {
            self.take_all(doc, end.min(first.end as usize), run, layer);
        }
        while self.byte < end {
            let rest = &doc.tokens[self.token..];
            let len = rest.iter().take_while(|t| t.class != Class::Break && t.end as usize <= end).count();
            let closing = rest.get(len).filter(|t| t.class == Class::Break && t.end as usize <= end);
            let block = &rest[..len];
            if let Some(closing) = closing
                && len > 0
                && layer.is_between()
                && !names(doc, block)
            {
                layer.pass(0, if is_row(doc, block) { BlockKind::Row } else { BlockKind::Paragraph });
                self.token += len + 1;
                self.byte = closing.end as usize;
                continue;
            }
            if len > LONG_TOKENS {
                let (head, tail) = edges(block, EDGE_BYTES.saturating_sub(layer.bytes));
                self.take_all(doc, block[head].start as usize, run, layer);
                self.token += tail - head;
                self.byte = block[tail].start as usize;
            }
            let to = rest.get(len).map_or(end, |t| end.min(t.end as usize));
            self.take_all(doc, to, run, layer);
        }
    }

    fn skip(&mut self, doc: &Doc, len: usize) {
        self.byte += len;
        while doc.tokens.get(self.token).is_some_and(|t| t.end as usize <= self.byte) {
            self.token += 1;
        }
    }
}

/// Whether a piece is words, figures or signs, be they of the text or of a page's edge, or something that hides there.
fn is_written(piece: &Piece) -> bool {
    matches!(piece.token.class, Class::Word | Class::Number | Class::Punct | Class::Hidden)
}

fn kind(pieces: &[Piece]) -> BlockKind {
    let mark = |p: &&Piece| p.token.class == Class::Mark && !p.text.starts_with('>');
    let Some(first) = pieces.iter().find(|p| !p.token.is_space() && (mark(p) || p.token.class != Class::Mark)) else {
        return BlockKind::Paragraph;
    };
    if first.token.class == Class::Mark {
        let hashes = first.text.bytes().take_while(|&b| b == b'#').count();
        if hashes > 0 {
            return BlockKind::Heading(hashes as u8);
        }
        if first.text == "|" {
            return BlockKind::Row;
        }
        if matches!(first.text, "-" | "*" | "+") || super::lines::bullet(first.text) > 0 {
            return BlockKind::Item;
        }
        if first.text.len() >= 3
            && first.text.bytes().all(|b| b"-=*_|: ".contains(&b))
            && pieces.iter().all(|p| !is_written(p))
        {
            return BlockKind::Rule;
        }
    }
    let labelled = pieces.iter().take(6).any(|p| p.token.has(LABEL) && levels::level(*p.token) == Some(Level::Item));
    if labelled { BlockKind::Item } else { BlockKind::Paragraph }
}

/// Numbers the changes: a run of marks inside one block, or one whole move.
#[derive(Default)]
struct Numbers {
    count: u32,
    /// The number of each move met so far; 0 for none.
    of_move: Vec<u32>,
}

impl Numbers {
    /// Gives every marked piece of the next block the number of its change.
    fn number(&mut self, block: &mut [Piece]) {
        let mut open: Option<(u32, Kind)> = None;
        for piece in block {
            if !piece.is_marked() {
                let stays = piece.op == OpKind::Equal
                    && (piece.token.is_content() || piece.kind != Kind::Format && !piece.token.is_space());
                if stays {
                    open = None;
                }
                continue;
            }
            if piece.r#move > 0 {
                piece.change = self.of_move(piece.r#move as usize);
                open = None;
                continue;
            }
            if open.is_none_or(|(_, kind)| kind != piece.kind) {
                self.count += 1;
                open = Some((self.count, piece.kind));
            }
            piece.change = open.map_or(0, |(n, _)| n);
        }
    }

    fn of_move(&mut self, at: usize) -> u32 {
        if self.of_move.len() <= at {
            self.of_move.resize(at + 1, 0);
        }
        if self.of_move[at] == 0 {
            self.count += 1;
            self.of_move[at] = self.count;
        }
        self.of_move[at]
    }
}

/// Where a block stands: what to call its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// The heading of its article.
    pub article: String,
    /// Its own number and those above it, below the article.
    pub clause: String,
}

/// Walks the blocks and says where each stands.
pub(crate) struct Places {
    article: String,
    section: String,
    item: String,
}

/// A longer heading is cut for a list (characters).
const HEADING_CHARS_MAX: usize = 90;
/// Of a piece that long, marks and all, no more is read for a heading (bytes).
const HEADING_BYTES_READ: usize = 1_024;

impl Places {
    pub(crate) fn new() -> Self {
        Self { article: String::new(), section: String::new(), item: String::new() }
    }

    /// The place of the next block.
    pub(crate) fn next(&mut self, pieces: &[Piece], block: &Block) -> Place {
        self.step(&pieces[block.from..block.to], block.kind);
        self.here()
    }

    /// The place of the block walked to last.
    pub(crate) fn here(&self) -> Place {
        let parts = [self.section.as_str(), self.item.as_str()];
        let clause = parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ");
        Place { article: self.article.clone(), clause }
    }

    /// Walks to the next block.
    pub(crate) fn step(&mut self, pieces: &[Piece], kind: BlockKind) {
        let stays = pieces.iter().any(|p| p.op.in_after() && p.token.is_content());
        let seen = |p: &&Piece| if stays { p.op.in_after() } else { p.op.in_before() };
        let label = label(pieces.iter().filter(seen));
        let top = label.as_ref().is_some_and(|l| l.1.is_top());
        if matches!(kind, BlockKind::Heading(_)) && label.as_ref().is_none_or(|l| l.1 != Level::Section) || top {
            self.article = heading(pieces.iter().filter(seen));
            self.section.clear();
            self.item.clear();
        } else if let Some((text, level)) = label {
            if level == Level::Item {
                self.item = text;
            } else {
                self.section = text;
                self.item.clear();
            }
        } else if kind != BlockKind::Row {
            self.item.clear();
        }
    }
}

fn label<'p>(pieces: impl Iterator<Item = &'p Piece<'p>>) -> Option<(String, Level)> {
    let mut text = String::new();
    let mut level = None;
    for piece in pieces.filter(|p| p.token.class != Class::Mark && p.token.class != Class::Hidden) {
        if level.is_some() && !piece.token.has(LABEL_SIGN) {
            break;
        }
        if !piece.token.has(LABEL | LABEL_SIGN) && !piece.token.is_space() && level.is_none() {
            return None;
        }
        if piece.token.has(LABEL) {
            level = levels::level(*piece.token);
        }
        text.push_str(if piece.token.is_space() { " " } else { piece.text });
    }
    level.map(|l| (text.trim().to_owned(), l))
}

fn heading<'p>(pieces: impl Iterator<Item = &'p Piece<'p>>) -> String {
    let mut text = String::new();
    for piece in pieces {
        if text.len() > 4 * HEADING_CHARS_MAX {
            break;
        }
        // Of a block that both texts have, the rest is one piece, and may be a whole page.
        let enough = piece.text.floor_char_boundary(HEADING_BYTES_READ);
        plain(*piece.token, &piece.text[..enough], &mut text);
    }
    let text = text.trim();
    match text.char_indices().nth(HEADING_CHARS_MAX) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Writes a token as it reads in a line of its own: no marks, and every white space as one space.
pub(crate) fn plain(token: Token, text: &str, out: &mut String) {
    match token.class {
        // A dash between two parts of a title only looks like a mark.
        Class::Mark if !out.is_empty() && matches!(text, "-" | "–" | "—") => out.push_str(text),
        // Struck words mean the opposite of plain ones.
        Class::Mark if text == super::struck::MARK => out.push_str(text),
        Class::Mark | Class::Hidden => {}
        Class::Space | Class::Break => out.push(' '),
        _ if token.has(REJOINED) => super::rejoin::write_whole(text, out),
        _ if token.has(QUIET) => {
            let doc = reading::one(text);
            (0..doc.tokens.len()).for_each(|at| plain(doc.tokens[at], doc.slice(at), out));
        }
        _ => out.push_str(text),
    }
}
