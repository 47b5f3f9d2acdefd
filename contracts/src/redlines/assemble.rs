//! From counterparts to operations. Exact whatever the matching says: every token of both texts is written once, in order.

use super::anchors;
use super::budget::Budget;
use super::document::Doc;
use super::hash::Map;
use super::matching::{Matching, NONE};
use super::ops::{Kind, OpKind, Span as Written};
use super::positions::Positions;
use super::renumber::Renumbering;
use super::rows;
use super::token::{Class, FURNITURE, GLUED, HIDDEN_INSIDE, LABEL, LABEL_SIGN, PAGE, REFERENCE, Token};
use super::trojan;

/// How one token of one side is written.
type Fate = (OpKind, Kind, u32);

/// Writes the operations.
pub(crate) fn assemble(a: &Doc, b: &Doc, matching: &Matching, renumbering: &Renumbering) -> Vec<Written> {
    let (position_a, position_b) = (Positions::of(a), Positions::of(b));
    let budget = Budget::of(a.content.len() + b.content.len());
    let mut assembly = Assembly {
        a,
        b,
        matching,
        renumbering,
        position_a,
        position_b,
        written: Vec::new(),
        marks: Default::default(),
        budget,
    };
    let (mut from_a, mut from_b) = (0, 0);
    for (i, &at_a) in a.content.iter().enumerate() {
        if !matching.stays(i) {
            continue;
        }
        let at_b = b.content[matching.a[i] as usize];
        let (at_a, at_b) = (at_a as usize, at_b as usize);
        if at_b < from_b || at_a < from_a {
            continue;
        }
        assembly.gap((from_a, at_a), (from_b, at_b));
        (from_a, from_b) = assembly.alike(at_a, at_b);
    }
    assembly.gap((from_a, a.tokens.len()), (from_b, b.tokens.len()));
    assembly.written
}

/// The largest gap (old tokens times new) that is searched for words which one side has as furniture.
const FURNITURE_CELLS_MAX: usize = 250_000;

type Span = (usize, usize);

struct Assembly<'d, 't> {
    a: &'d Doc<'t>,
    b: &'d Doc<'t>,
    matching: &'d Matching,
    renumbering: &'d Renumbering,
    position_a: Positions,
    position_b: Positions,
    written: Vec<Written>,
    marks: [Marks; 2],
    budget: Budget,
}

impl Assembly<'_, '_> {
    fn write(&mut self, (op, kind, number): Fate, start: u32, end: u32) {
        let goes_on = |last: &Written| (last.op, last.kind, last.r#move, last.end) == (op, kind, number, start);
        if let Some(last) = self.written.last_mut().filter(|last| goes_on(last)) {
            last.end = end;
        } else {
            self.written.push(Written { op, kind, r#move: number, start, end });
        }
    }

    fn same_bytes(&self, x: Token, y: Token) -> bool {
        self.a.text[x.start as usize..x.end as usize] == self.b.text[y.start as usize..y.end as usize]
    }

    /// Whether two tokens read the same and differ in a character that does not show: somebody put it there.
    fn hides(&self, x: Token, y: Token) -> bool {
        let hidden = |doc: &Doc, token: Token| {
            let text = doc.slice_of(token);
            // A file may begin with a mark of its byte order.
            text.chars().filter(|&c| trojan::deceives(c) && (c != '\u{feff}' || token.start > 0)).collect::<String>()
        };
        (x.has(HIDDEN_INSIDE) || y.has(HIDDEN_INSIDE)) && hidden(self.a, x) != hidden(self.b, y)
    }

    /// Writes two tokens that stand for each other at the same place.
    fn pair(&mut self, at_a: usize, at_b: usize, number: u32) {
        let (x, y) = (self.a.tokens[at_a], self.b.tokens[at_b]);
        if self.same_bytes(x, y) {
            self.write((OpKind::Equal, Kind::Word, 0), x.start, x.end);
            return;
        }
        let styled = x.has(LABEL_SIGN) && y.has(LABEL_SIGN) && x.key() == y.key();
        let kind = if self.hides(x, y) {
            Kind::Word
        } else if x.exact() == y.exact() || styled || !x.is_content() || !y.is_content() {
            Kind::Format
        } else if self.renumbering.covers(self.a, x, self.b, y) {
            Kind::Number
        } else {
            Kind::Word
        };
        self.write((OpKind::Delete, kind, number), x.start, x.end);
        self.write((OpKind::Insert, kind, number), y.start, y.end);
    }

    /// Writes the longest run from here that stays and reads the same, white space and all; answers where it ends.
    fn alike(&mut self, at_a: usize, at_b: usize) -> Span {
        let (tokens_a, tokens_b) = (&self.a.tokens[at_a..], &self.b.tokens[at_b..]);
        let mut run = 0;
        let places = self.position_a.onward(at_a).zip(self.position_b.onward(at_b));
        for ((x, y), (i, j)) in tokens_a.iter().zip(tokens_b).zip(places) {
            if x.exact() != y.exact() || x.end - x.start != y.end - y.start {
                break;
            }
            if i != NONE {
                if j == NONE || !self.matching.stays(i as usize) || self.matching.a[i as usize] != j {
                    break;
                }
            } else if j != NONE {
                break;
            }
            run += 1;
        }
        // White space after the last word is for the gap to judge.
        while run > 0 && !self.position_a.has(at_a + run - 1) {
            run -= 1;
        }
        if run < 2 {
            self.pair(at_a, at_b, 0);
            return (at_a + 1, at_b + 1);
        }
        let range = |run: &[Token]| (run[0].start, run[run.len() - 1].end);
        let ((start, end), (start_b, end_b)) = (range(&tokens_a[..run]), range(&tokens_b[..run]));
        if self.a.text[start as usize..end as usize] == self.b.text[start_b as usize..end_b as usize] {
            self.write((OpKind::Equal, Kind::Word, 0), start, end);
        } else {
            for n in 0..run {
                self.pair(at_a + n, at_b + n, 0);
            }
        }
        (at_a + run, at_b + run)
    }

    /// Writes what stands between two places that stay.
    fn gap(&mut self, (mut a0, mut a1): Span, (mut b0, mut b1): Span) {
        // A block that came or went whole begins with its own marks: where the sides differ in length, what follows a
        // border is first looked for at the end.
        let uneven = a1 - a0 != b1 - b0;
        let mut bordered = false;
        while !(bordered && uneven) && a0 < a1 && b0 < b1 && self.fits(a0, b0) {
            bordered = self.a.tokens[a0].class == Class::Break;
            self.pair(a0, b0, 0);
            (a0, b0) = (a0 + 1, b0 + 1);
        }
        let mut tail = 0;
        let mut ended = false;
        while !(ended && uneven) && a0 < a1 && b0 < b1 && self.fits(a1 - 1, b1 - 1) {
            (a1, b1) = (a1 - 1, b1 - 1);
            tail += 1;
            // The row before is another one where rows came or went.
            ended = self.a.tokens[a1].class == Class::Break && a1 > a0 && rows::is_bar(self.a, self.a.tokens[a1 - 1]);
        }
        while a0 < a1 && b0 < b1 && self.fits(a0, b0) {
            self.pair(a0, b0, 0);
            (a0, b0) = (a0 + 1, b0 + 1);
        }
        if a0 < a1 || b0 < b1 {
            self.middle((a0, a1), (b0, b1));
        }
        for n in 0..tail {
            self.pair(a1 + n, b1 + n, 0);
        }
    }

    fn fits(&self, at_a: usize, at_b: usize) -> bool {
        let (x, y) = (self.a.tokens[at_a], self.b.tokens[at_b]);
        self.refits(at_a, at_b) && (self.same_bytes(x, y) || self.fill_a_cell(at_a, at_b))
    }

    /// Whether two runs of blanks stand before or after the borders of two cells: cells may be set to any width.
    fn fill_a_cell(&self, at_a: usize, at_b: usize) -> bool {
        let border = |doc: &Doc, at: Option<usize>| {
            at.and_then(|at| doc.tokens.get(at)).is_some_and(|t| t.class == Class::Mark && doc.slice_of(*t) == "|")
        };
        let blank = |t: Token| t.class == Class::Space;
        blank(self.a.tokens[at_a])
            && blank(self.b.tokens[at_b])
            && (border(self.a, Some(at_a + 1)) && border(self.b, Some(at_b + 1))
                || border(self.a, at_a.checked_sub(1)) && border(self.b, at_b.checked_sub(1)))
    }

    /// Whether two tokens may stand for each other although the matching does not say so.
    fn refits(&self, at_a: usize, at_b: usize) -> bool {
        let (x, y) = (self.a.tokens[at_a], self.b.tokens[at_b]);
        let (i, j) = (self.position_a.at(at_a), self.position_b.at(at_b));
        let free_a = i == NONE || self.matching.a[i as usize] == NONE && self.matching.a_move[i as usize] == 0;
        let free_b = j == NONE || self.matching.b[j as usize] == NONE && self.matching.b_move[j as usize] == 0;
        let flags = FURNITURE | LABEL | LABEL_SIGN | REFERENCE | PAGE;
        let no_words = i == NONE || j == NONE;
        free_a && free_b && (no_words || (x.has(flags) || y.has(flags)) && self.loose(at_a, at_b))
    }

    /// Whether two words are free to be taken for each other.
    fn loose(&self, at_a: usize, at_b: usize) -> bool {
        let free = |position: u32, mates: &[u32], moves: &[u32]| {
            position == NONE || mates[position as usize] == NONE && moves[position as usize] == 0
        };
        free(self.position_a.at(at_a), &self.matching.a, &self.matching.a_move)
            && free(self.position_b.at(at_b), &self.matching.b, &self.matching.b_move)
            && !self.a.tokens[at_a].has(GLUED)
            && !self.b.tokens[at_b].has(GLUED)
            && self.unglued(at_a, at_b)
    }

    fn unglued(&self, at_a: usize, at_b: usize) -> bool {
        !self.a.tokens.get(at_a + 1).is_some_and(|t| t.has(GLUED))
            && !self.b.tokens.get(at_b + 1).is_some_and(|t| t.has(GLUED))
    }

    /// Whether a side is spaces and marks alone, inside one block.
    fn is_look(doc: &Doc, span: Span) -> bool {
        let look = |t: &Token| matches!(t.class, Class::Space | Class::Mark) && !t.has(FURNITURE);
        doc.tokens[span.0..span.1].iter().all(look)
    }

    fn middle(&mut self, a: Span, b: Span) {
        // Most gaps are no more: a line that ends elsewhere, a longer dot leader.
        if Self::is_look(self.a, a) && Self::is_look(self.b, b) {
            for (doc, span, gone) in [(self.a, a, OpKind::Delete), (self.b, b, OpKind::Insert)] {
                if let (Some(first), Some(last)) = (doc.tokens[span.0..span.1].first(), doc.tokens[..span.1].last()) {
                    self.write((gone, Kind::Format, 0), first.start, last.end);
                }
            }
            return;
        }
        let furniture = |t: &Token| t.has(FURNITURE) && !t.is_space();
        let any = self.a.tokens[a.0..a.1].iter().any(furniture) || self.b.tokens[b.0..b.1].iter().any(furniture);
        let cells = (a.1 - a.0) * (b.1 - b.0);
        if any && (1..FURNITURE_CELLS_MAX).contains(&cells) && self.budget.takes(cells) {
            return self.around_furniture(a, b);
        }
        self.by_blocks(a, b);
    }

    /// Writes the words that both sides of a gap begin with, whatever white space and marks stand between them: units
    /// that borders had cut in different places hide them from each other. Answers what is left.
    fn same_words(&mut self, a: Span, b: Span) -> (Span, Span) {
        let (run, whole) = self.run_of_words(a, b);
        let worth: i32 = run.iter().map(|pair| super::units::weight(self.a.tokens[pair.0])).sum();
        if !whole && worth <= super::words::ISLAND {
            return (a, b);
        }
        let (mut from_a, mut from_b) = (a.0, b.0);
        for (at_a, at_b) in run {
            self.by_blocks((from_a, at_a), (from_b, at_b));
            self.pair(at_a, at_b, 0);
            (from_a, from_b) = (at_a + 1, at_b + 1);
        }
        ((from_a, a.1), (from_b, b.1))
    }

    /// The words that both sides of a gap begin with, in pairs, and whether there are no others.
    fn run_of_words(&self, a: Span, b: Span) -> (Vec<Span>, bool) {
        let word = |positions: &Positions, from: usize, to: usize| (from..to).find(|&t| positions.has(t));
        let (mut run, mut from_a, mut from_b) = (Vec::new(), a.0, b.0);
        loop {
            let (x, y) = (word(&self.position_a, from_a, a.1), word(&self.position_b, from_b, b.1));
            let (Some(x), Some(y)) = (x, y) else {
                let whole = !run.is_empty() && x.is_none() && y.is_none();
                return (run, whole);
            };
            let (s, t) = (self.a.tokens[x], self.b.tokens[y]);
            let same = s.exact() == t.exact() || self.renumbering.covers(self.a, s, self.b, t);
            if !same || !self.loose(x, y) {
                return (run, false);
            }
            run.push((x, y));
            (from_a, from_b) = (x + 1, y + 1);
        }
    }

    /// A running head that one text sets apart and the other has swallowed into a paragraph is the same words.
    fn around_furniture(&mut self, a: Span, b: Span) {
        let solid = |doc: &Doc, span: Span| (span.0..span.1).filter(|&t| !doc.tokens[t].is_space()).collect::<Vec<_>>();
        let (solid_a, solid_b) = (solid(self.a, a), solid(self.b, b));
        let keys = |doc: &Doc, solid: &[usize]| solid.iter().map(|&t| doc.tokens[t].exact()).collect::<Vec<_>>();
        let (mut from_a, mut from_b) = (a.0, b.0);
        let pairs = anchors::longest(&keys(self.a, &solid_a), &keys(self.b, &solid_b));
        for alike in pairs.chunk_by(|x, y| (x.0 + 1, x.1 + 1) == *y) {
            let run = || alike.iter().map(|&(i, j)| (solid_a[i as usize], solid_b[j as usize]));
            let apart =
                |(at_a, at_b): (usize, usize)| self.a.tokens[at_a].has(FURNITURE) || self.b.tokens[at_b].has(FURNITURE);
            let weight = |p: (usize, usize)| super::units::weight(self.a.tokens[p.0]);
            let worth: i32 = run().filter(|&p| !apart(p)).map(weight).sum();
            let whole: i32 = run().map(weight).sum();
            let both = |p: (usize, usize)| self.a.tokens[p.0].has(FURNITURE) && self.b.tokens[p.1].has(FURNITURE);
            let pairs: Vec<(usize, usize)> = run()
                .filter(|&p| {
                    if apart(p) {
                        // One number of a running head proves nothing about a number in the text.
                        (both(p) || whole > super::words::ISLAND) && self.refits(p.0, p.1)
                    } else {
                        worth > super::words::ISLAND && self.loose(p.0, p.1)
                    }
                })
                .collect();
            for (at_a, at_b) in pairs {
                if self.same_bytes(self.a.tokens[at_a], self.b.tokens[at_b]) {
                    self.by_blocks((from_a, at_a), (from_b, at_b));
                    self.pair(at_a, at_b, 0);
                    (from_a, from_b) = (at_a + 1, at_b + 1);
                }
            }
        }
        self.by_blocks((from_a, a.1), (from_b, b.1));
    }

    /// Keeps the borders between blocks in place where both sides have as many.
    fn by_blocks(&mut self, a: Span, b: Span) {
        let (a, b) = self.same_words(a, b);
        let breaks = |doc: &Doc, span: Span| {
            (span.0..span.1).filter(|&t| doc.tokens[t].class == Class::Break).collect::<Vec<_>>()
        };
        let (breaks_a, breaks_b) = (breaks(self.a, a), breaks(self.b, b));
        let (mut from_a, mut from_b) = (a.0, b.0);
        if breaks_a.len() == breaks_b.len() {
            for (&at_a, &at_b) in breaks_a.iter().zip(&breaks_b) {
                self.sides((from_a, at_a), (from_b, at_b));
                self.pair(at_a, at_b, 0);
                (from_a, from_b) = (at_a + 1, at_b + 1);
            }
        }
        self.sides((from_a, a.1), (from_b, b.1));
    }

    /// Writes what went and then what came: of rows of a table cell by cell.
    fn sides(&mut self, a: Span, b: Span) {
        let (borders_a, borders_b) = (borders(self.a, a), borders(self.b, b));
        if borders_a.is_empty() || borders_a.len() != borders_b.len() {
            return match self.rest_of_row(a, b) {
                Some((cut_a, cut_b)) => {
                    self.sides((a.0, cut_a), (b.0, cut_b));
                    self.replaced((cut_a, a.1), (cut_b, b.1));
                }
                None => self.replaced(a, b),
            };
        }
        let (mut from_a, mut from_b) = (a.0, b.0);
        for (at_a, at_b) in borders_a.into_iter().zip(borders_b) {
            self.gap((from_a, at_a), (from_b, at_b));
            self.pair(at_a, at_b, 0);
            (from_a, from_b) = (at_a + 1, at_b + 1);
        }
        self.gap((from_a, a.1), (from_b, b.1));
    }

    /// Where the row ends in which both sides begin, if other rows follow it on one side.
    fn rest_of_row(&self, a: Span, b: Span) -> Option<Span> {
        let cut =
            |doc: &Doc, span: Span| (span.0..span.1).find(|&at| doc.tokens[at].class == Class::Break).unwrap_or(span.1);
        let (cut_a, cut_b) = (cut(self.a, a), cut(self.b, b));
        let filler = |t: &&Token| t.class == Class::Space || rows::is_bar(self.a, **t);
        let before = self.a.tokens[..a.0].iter().rev().find(|t| !filler(t));
        let goes_on = before.is_some_and(|t| t.is_content());
        let bars = borders(self.a, (a.0, cut_a)).len();
        let alike = bars > 0 && bars == borders(self.b, (b.0, cut_b)).len();
        (goes_on && alike && (cut_a, cut_b) != (a.1, b.1)).then_some((cut_a, cut_b))
    }

    fn replaced(&mut self, a: Span, b: Span) {
        let kind = if self.numbers_only(a, b) { Kind::Number } else { Kind::Word };
        self.side(a, kind, true);
        self.side(b, kind, false);
    }

    /// Whether nothing but labels came or went.
    fn numbers_only(&self, a: Span, b: Span) -> bool {
        let side = |doc: &Doc, positions: &Positions, mates: &[u32], span: Span, old: bool| {
            let mut labels = 0;
            for at in (span.0..span.1).filter(|&t| positions.has(t) && mates[positions.at(t) as usize] == NONE) {
                let token = doc.tokens[at];
                if !token.has(LABEL | LABEL_SIGN | PAGE) || self.renumbering.is_amount_alone(token, old) {
                    return None;
                }
                labels += usize::from(doc.tokens[at].has(LABEL | PAGE));
            }
            Some(labels)
        };
        match (
            side(self.a, &self.position_a, &self.matching.a, a, true),
            side(self.b, &self.position_b, &self.matching.b, b, false),
        ) {
            (Some(x), Some(y)) => x + y > 0,
            _ => false,
        }
    }

    fn side(&mut self, span: Span, kind: Kind, old: bool) {
        if span.0 == span.1 {
            return;
        }
        let doc = if old { self.a } else { self.b };
        if self.is_plain(span, old) {
            let gone = if old { OpKind::Delete } else { OpKind::Insert };
            return self.write((gone, kind, 0), doc.tokens[span.0].start, doc.tokens[span.1 - 1].end);
        }
        let fates = self.fates(span, kind, old);
        for (at, fate) in (span.0..span.1).zip(fates) {
            let Token { start, end, .. } = doc.tokens[at];
            self.write(fate, start, end);
        }
    }

    /// Whether a side is words that did not move and the spaces between them, which all have one fate.
    fn is_plain(&self, span: Span, old: bool) -> bool {
        let (doc, positions, moves) = if old {
            (self.a, &self.position_a, &self.matching.a_move)
        } else {
            (self.b, &self.position_b, &self.matching.b_move)
        };
        let mut any = false;
        doc.tokens[span.0..span.1].iter().zip(positions.onward(span.0)).all(|(token, content)| {
            any |= content != NONE;
            if content != NONE {
                moves[content as usize] == 0
            } else {
                token.class == Class::Space && !token.has(FURNITURE)
            }
        }) && any
    }

    fn fates(&mut self, span: Span, kind: Kind, old: bool) -> Vec<Fate> {
        let (doc, positions, mates, moves) = if old {
            (self.a, &self.position_a, &self.matching.a, &self.matching.a_move)
        } else {
            (self.b, &self.position_b, &self.matching.b, &self.matching.b_move)
        };
        let (gone, moved) = if old { (OpKind::Delete, OpKind::MoveFrom) } else { (OpKind::Insert, OpKind::MoveTo) };
        let mut fates: Vec<Option<Fate>> = Vec::with_capacity(span.1 - span.0);
        for (token, content) in doc.tokens[span.0..span.1].iter().copied().zip(positions.onward(span.0)) {
            fates.push(if content != NONE {
                let (mate, number) = (mates[content as usize], moves[content as usize]);
                Some(match mate {
                    NONE => (gone, kind, number),
                    _ if number == 0 => (gone, kind, 0),
                    _ => self.moved_fate(token, mate, old, (gone, moved, number)),
                })
            } else if token.class == Class::Hidden && doc.slice_of(token).contains(trojan::deceives) && token.start > 0
            {
                Some((gone, Kind::Word, 0))
            } else if token.class == Class::Break || token.has(FURNITURE) || token.class == Class::Hidden {
                Some((gone, Kind::Format, 0))
            } else {
                None
            });
        }
        settle(&mut fates, gone);
        let mut fates: Vec<Fate> = fates.into_iter().map(|f| f.unwrap_or((gone, Kind::Format, 0))).collect();
        balance(doc, span, &mut fates, gone, &mut self.marks[usize::from(old)]);
        fates
    }

    /// A moved word is moved, but its number may have been changed on the way.
    fn moved_fate(&self, token: Token, mate: u32, old: bool, (gone, moved, number): (OpKind, OpKind, u32)) -> Fate {
        let other = if old { self.b.word(mate as usize) } else { self.a.word(mate as usize) };
        let (x, y) = if old { (token, other) } else { (other, token) };
        if token.exact() == other.exact() && !self.hides(x, y) {
            return (moved, Kind::Word, number);
        }
        let kind = if self.renumbering.covers(self.a, x, self.b, y) { Kind::Number } else { Kind::Word };
        (gone, kind, number)
    }
}

/// Space and marks go with the words around them; alone they are formatting.
fn settle(fates: &mut [Option<Fate>], gone: OpKind) {
    let is_word = |f: &Option<Fate>| f.filter(|f| f.1 != Kind::Format);
    let mut at = 0;
    while at < fates.len() {
        if fates[at].is_some() {
            at += 1;
            continue;
        }
        let from = at;
        while at < fates.len() && fates[at].is_none() {
            at += 1;
        }
        let before = from.checked_sub(1).and_then(|i| is_word(&fates[i]));
        let after = fates.get(at).and_then(is_word);
        let fate = before.or(after).unwrap_or((gone, Kind::Format, 0));
        fates[from..at].fill(Some(fate));
    }
}

/// A run never takes one of a pair of emphasis marks along without the other.
fn balance(doc: &Doc, span: Span, fates: &mut [Fate], gone: OpKind, all: &mut Marks) {
    let mut from = 0;
    while from < fates.len() {
        let mut to = from + 1;
        while to < fates.len() && fates[to] == fates[from] {
            to += 1;
        }
        if fates[from].1 != Kind::Format {
            let marks: Vec<usize> = (from..to).filter(|&n| is_emphasis(doc, span.0 + n)).collect();
            let key = |n: usize| doc.tokens[span.0 + n].exact();
            let mut counts: Map<u32> = Map::default();
            marks.iter().for_each(|&n| *counts.entry(key(n)).or_default() += 1);
            let odd = |n: usize| counts.get(&key(n)).is_some_and(|c| c % 2 == 1);
            for n in marks.iter().copied().filter(|&n| odd(n)) {
                if all.are_paired(doc, span.0 + n) {
                    fates[n] = (gone, Kind::Format, fates[n].2);
                }
            }
        }
        from = to;
    }
}

/// The marks of the block at hand, counted once: a line may hold thousands.
#[derive(Default)]
struct Marks {
    from: usize,
    to: usize,
    /// How many there are of each kind.
    counts: Map<u32>,
}

impl Marks {
    /// Whether an emphasis mark has a partner in its block: the line of a signature has none.
    fn are_paired(&mut self, doc: &Doc, at: usize) -> bool {
        if !(self.from..self.to).contains(&at) {
            *self = Self::around(doc, at);
        }
        self.counts.get(&doc.tokens[at].exact()).is_some_and(|count| count.is_multiple_of(2))
    }

    fn around(doc: &Doc, at: usize) -> Self {
        let inside = |t: &&Token| t.class != Class::Break;
        let from = at - doc.tokens[..at].iter().rev().take_while(inside).count();
        let to = at + doc.tokens[at..].iter().take_while(inside).count();
        let mut counts: Map<u32> = Map::default();
        for mark in doc.tokens[from..to].iter().filter(|t| t.class == Class::Mark) {
            *counts.entry(mark.exact()).or_default() += 1;
        }
        Self { from, to, counts }
    }
}

/// The borders of cells inside one row: bars, or, among nothing but numbers, what sets columns apart.
fn borders(doc: &Doc, span: Span) -> Vec<usize> {
    let run = &doc.tokens[span.0..span.1];
    let bar = |t: &Token| rows::is_bar(doc, *t);
    let wide = |t: &Token| t.class == Class::Space && t.end - t.start > 1;
    let tabular = |t: &Token| {
        let plain = matches!(t.class, Class::Number | Class::Space) && !t.has(FURNITURE);
        plain && (t.class == Class::Number || !doc.slice_of(*t).contains('\n'))
    };
    let places = |border: &dyn Fn(&Token) -> bool| (span.0..span.1).filter(|&at| border(&doc.tokens[at])).collect();
    if run.iter().any(bar) && run.iter().all(|t| t.class != Class::Break) {
        places(&bar)
    } else if run.iter().all(tabular) && run.iter().any(wide) {
        places(&wide)
    } else {
        Vec::new()
    }
}

fn is_emphasis(doc: &Doc, at: usize) -> bool {
    doc.tokens[at].class == Class::Mark && doc.slice(at).starts_with(['*', '_', '~', '`', '<'])
}
