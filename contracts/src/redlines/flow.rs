//! The operations with the structure of the texts under them: pieces no larger than a word, cut into blocks, numbered by
//! change. What renderings and the list of changes are made from.

use super::numbering::Level;
use super::ops::{Kind, Op, OpKind};
use super::token::{Class, Doc, LABEL, LABEL_SIGN, Token};

/// A token, or the part of one that an operation covers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'t> {
    pub text: &'t str,
    pub token: Token,
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
    pub changes: u32,
}

impl<'t> Flow<'t> {
    /// Lays operations over the texts they rebuild.
    pub(crate) fn new(a: &Doc<'t>, b: &Doc<'t>, ops: &[Op]) -> Self {
        Self::laid(a, b, ops, false)
    }

    /// The same with the blocks left out that neither changed nor name a place: all that a list of changes needs.
    pub(crate) fn of_changes(a: &Doc<'t>, b: &Doc<'t>, ops: &[Op]) -> Self {
        Self::laid(a, b, ops, true)
    }

    fn laid(a: &Doc<'t>, b: &Doc<'t>, ops: &[Op], sparse: bool) -> Self {
        let mut pieces = Vec::with_capacity(if sparse { 1024 } else { b.tokens.len() + 16 });
        let (mut side_a, mut side_b) = (Cursor::default(), Cursor::default());
        for op in ops {
            let len = op.text.len();
            if op.op.in_after() {
                if sparse && op.op == OpKind::Equal && len > SPARSE_BYTES {
                    side_b.take_sparsely(b, len, op, &mut pieces);
                } else {
                    side_b.take(b, len, op, &mut pieces);
                }
                if op.op.in_before() {
                    side_a.skip(a, len);
                }
            } else {
                side_a.take(a, len, op, &mut pieces);
            }
        }
        let blocks = blocks(&pieces);
        let changes = number(&mut pieces, &blocks);
        Self { pieces, blocks, changes }
    }
}

/// Shorter unchanged runs are taken whole (bytes).
const SPARSE_BYTES: usize = 400;

#[derive(Default)]
struct Cursor {
    token: usize,
    byte: usize,
}

impl Cursor {
    fn take<'t>(&mut self, doc: &Doc<'t>, len: usize, op: &Op, out: &mut Vec<Piece<'t>>) {
        let end = self.byte + len;
        while self.byte < end {
            let Some(&token) = doc.tokens.get(self.token) else { return };
            let to = end.min(token.end as usize);
            if let Some(text) = doc.text.get(self.byte..to).filter(|t| !t.is_empty()) {
                out.push(Piece { text, token, op: op.op, kind: op.kind, r#move: op.r#move.unwrap_or(0), change: 0 });
            }
            self.byte = to;
            if to == token.end as usize {
                self.token += 1;
            }
        }
    }

    /// Takes the blocks at both ends of an unchanged run, and of those between only what names a place.
    fn take_sparsely<'t>(&mut self, doc: &Doc<'t>, len: usize, op: &Op, out: &mut Vec<Piece<'t>>) {
        let end = self.byte + len;
        let is_break = |at: usize| doc.tokens[at].class == Class::Break;
        let last = self.token + doc.tokens[self.token..].partition_point(|t| t.end as usize <= end);
        let Some(first_break) = (self.token..last).find(|&t| is_break(t)) else { return self.take(doc, len, op, out) };
        let final_break = (first_break..last).rev().find(|&t| is_break(t)).unwrap_or(first_break);
        self.take(doc, doc.tokens[first_break].end as usize - self.byte, op, out);
        let mut from = first_break + 1;
        while from <= final_break {
            let to = (from..=final_break).find(|&t| is_break(t)).unwrap_or(final_break);
            let names = doc.tokens[from..to.min(from + 5)].iter().any(|t| {
                t.has(LABEL | LABEL_SIGN) || t.class == Class::Mark && doc.text.as_bytes()[t.start as usize] == b'#'
            });
            if names {
                self.token = from;
                self.byte = doc.tokens[from].start as usize;
                self.take(doc, doc.tokens[to].end as usize - self.byte, op, out);
            }
            from = to + 1;
        }
        self.token = final_break + 1;
        self.byte = doc.tokens[final_break].end as usize;
        self.take(doc, end - self.byte, op, out);
    }

    fn skip(&mut self, doc: &Doc, len: usize) {
        self.byte += len;
        while doc.tokens.get(self.token).is_some_and(|t| t.end as usize <= self.byte) {
            self.token += 1;
        }
    }
}

fn blocks(pieces: &[Piece]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut from = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if piece.token.class == Class::Break {
            if from < at {
                blocks.push(Block { from, to: at, kind: kind(&pieces[from..at]) });
            }
            from = at + 1;
        }
    }
    if from < pieces.len() {
        blocks.push(Block { from, to: pieces.len(), kind: kind(&pieces[from..]) });
    }
    blocks
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
        if matches!(first.text, "-" | "*" | "+") {
            return BlockKind::Item;
        }
        if first.text.len() >= 3
            && first.text.bytes().all(|b| b"-=*_|: ".contains(&b))
            && pieces.iter().all(|p| !p.token.is_content())
        {
            return BlockKind::Rule;
        }
    }
    let labelled =
        pieces.iter().take(6).any(|p| p.token.has(LABEL) && super::numbering::level(p.token) == Some(Level::Item));
    if labelled { BlockKind::Item } else { BlockKind::Paragraph }
}

/// Gives every marked piece the number of its change: a run of marks inside one block, or one whole move.
fn number(pieces: &mut [Piece], blocks: &[Block]) -> u32 {
    let mut count = 0;
    let mut of_move: Vec<u32> = Vec::new();
    for block in blocks {
        let mut open: Option<(u32, Kind)> = None;
        for piece in &mut pieces[block.from..block.to] {
            if !piece.is_marked() {
                let stays = piece.op == OpKind::Equal
                    && (piece.token.is_content() || piece.kind != Kind::Format && !piece.token.is_space());
                if stays {
                    open = None;
                }
                continue;
            }
            if piece.r#move > 0 {
                let at = piece.r#move as usize;
                if of_move.len() <= at {
                    of_move.resize(at + 1, 0);
                }
                if of_move[at] == 0 {
                    count += 1;
                    of_move[at] = count;
                }
                piece.change = of_move[at];
                open = None;
                continue;
            }
            if open.is_none_or(|(_, kind)| kind != piece.kind) {
                count += 1;
                open = Some((count, piece.kind));
            }
            piece.change = open.map_or(0, |(n, _)| n);
        }
    }
    count
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

impl Places {
    pub(crate) fn new() -> Self {
        Self { article: String::new(), section: String::new(), item: String::new() }
    }

    /// The place of the next block.
    pub(crate) fn next(&mut self, pieces: &[Piece], block: &Block) -> Place {
        self.step(pieces, block);
        self.here()
    }

    /// The place of the block walked to last.
    pub(crate) fn here(&self) -> Place {
        let parts = [self.section.as_str(), self.item.as_str()];
        let clause = parts.iter().filter(|p| !p.is_empty()).copied().collect::<Vec<_>>().join(" ");
        Place { article: self.article.clone(), clause }
    }

    /// Walks to the next block.
    pub(crate) fn step(&mut self, pieces: &[Piece], block: &Block) {
        let pieces = &pieces[block.from..block.to];
        let stays = pieces.iter().any(|p| p.op.in_after() && p.token.is_content());
        let seen = |p: &&Piece| if stays { p.op.in_after() } else { p.op.in_before() };
        let label = label(pieces.iter().filter(seen));
        let top = label
            .as_ref()
            .is_some_and(|l| matches!(l.1, Level::Article | Level::Appendix | Level::Chapter | Level::Title));
        if matches!(block.kind, BlockKind::Heading(_)) && label.as_ref().is_none_or(|l| l.1 != Level::Section) || top {
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
        } else if !matches!(block.kind, BlockKind::Row) {
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
            level = super::numbering::level(piece.token);
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
        match piece.token.class {
            Class::Mark | Class::Hidden => {}
            Class::Space | Class::Break => text.push(' '),
            _ => text.push_str(piece.text),
        }
    }
    let text = text.trim();
    match text.char_indices().nth(HEADING_CHARS_MAX) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}
