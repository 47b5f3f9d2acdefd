//! Rows of tables: found again by what stands in their first cells, and compared cell by cell.
//!
//! In a table of wages all rows look alike and every number rises at once, so that words in common tell little. What tells
//! a row is its head, and of rows of nothing but amounts their place.

use super::anchors::{self, Pairs};
use super::document::Doc;
use super::hash;
use super::matching::NONE;
use super::token::{BEGINS, CELL, Class, Token};
use super::units::Unit;
use super::words::{ISLAND, LEAST_KEPT};
use super::work::Work;

/// Whether a token is the border of a cell.
pub(super) fn is_bar(doc: &Doc, token: Token) -> bool {
    token.class == Class::Mark && token.end - token.start == 1 && doc.text.as_bytes()[token.start as usize] == b'|'
}

/// Whether a run of content is a whole row of a table.
fn is_row(doc: &Doc, (from, to): (u32, u32)) -> bool {
    let first = doc.word(from as usize);
    let begins = |at: u32| at as usize == doc.content.len() || doc.word(at as usize).has(BEGINS);
    first.has(CELL) && first.has(BEGINS) && begins(to)
}

/// The cells of a row, each as a range of content, empty ones too.
fn cells(doc: &Doc, (from, to): (u32, u32)) -> Vec<(u32, u32)> {
    let first = doc.content[from as usize] as usize;
    let inside = |t: &&Token| t.class != Class::Break;
    let start = first - doc.tokens[..first].iter().rev().take_while(inside).count();
    let mut cells = Vec::new();
    let (mut cell, mut at) = (from, from);
    for token in doc.tokens[start..].iter().take_while(inside) {
        if is_bar(doc, *token) {
            cells.push((cell, at));
            cell = at;
        }
        at += u32::from(token.is_content());
    }
    // A row may end with a border or without.
    if cell < to {
        cells.push((cell, to));
    }
    cells
}

/// A row of a gap that has no counterpart yet.
struct Row {
    /// By its head and its width; `from` is the number of its unit.
    by_head: Unit,
    /// Whether the head names anything: an amount in the first cell does not.
    is_named: bool,
    /// Nothing but numbers.
    is_numbers: bool,
    width: usize,
}

impl Row {
    fn of(doc: &Doc, units: &[Unit], at: u32) -> Option<Self> {
        let unit = units[at as usize];
        let run = (unit.from, unit.to);
        if !is_row(doc, run) {
            return None;
        }
        let cells = cells(doc, run);
        let head = cells.get(1).copied().unwrap_or_default();
        let words = |(from, to): (u32, u32)| (from..to).map(move |at| doc.word(at as usize));
        let amount = |at: u32| {
            let (token, text) = (doc.word(at as usize), doc.word_text(at as usize));
            token.class == Class::Number && !text.bytes().all(|b| b.is_ascii_digit())
        };
        let key = words(head).fold(cells.len() as u64, |key, token| hash::mix(key, token.exact()));
        Some(Self {
            by_head: Unit::of_one(at, key, 1),
            is_named: head.0 < head.1 && !(head.0..head.1).all(amount),
            is_numbers: words(run).all(|t| t.class != Class::Word),
            width: cells.len(),
        })
    }
}

/// Which rows of the old text are which of the new one, among units `a` of the one and `b` of the other: pairs in order.
pub(super) fn pairs(work: &mut Work, a: (u32, u32), b: (u32, u32)) -> Pairs {
    let rows = |doc: &Doc, units: &[Unit], mates: &[u32], (from, to): (u32, u32)| {
        let free = (from..to).filter(|&at| mates[at as usize] == NONE);
        free.filter_map(|at| Row::of(doc, units, at)).collect::<Vec<_>>()
    };
    let rows_a = rows(work.a, &work.units_a, &work.mate_a, a);
    if rows_a.is_empty() {
        return Pairs::new();
    }
    let rows_b = rows(work.b, &work.units_b, &work.mate_b, b);
    let named = |rows: &[Row]| rows.iter().filter(|r| r.is_named).map(|r| r.by_head).collect::<Vec<_>>();
    let (named_a, named_b) = (named(&rows_a), named(&rows_b));
    let found = anchors::anchors(&named_a, &named_b, 0, &mut work.budget);
    let found = found.into_iter().map(|(i, j)| (named_a[i as usize].from, named_b[j as usize].from));
    let mut pairs = Pairs::new();
    let (mut rest_a, mut rest_b) = (rows_a.as_slice(), rows_b.as_slice());
    for (i, j) in found.chain([(u32::MAX, u32::MAX)]) {
        let (here, there) = (until(&mut rest_a, i), until(&mut rest_b, j));
        in_turn(here, there, &mut pairs);
        if i != u32::MAX {
            pairs.push((i, j));
        }
    }
    pairs
}

/// Takes the rows before a unit, and that unit's own away.
fn until<'r>(rest: &mut &'r [Row], unit: u32) -> &'r [Row] {
    let (before, from) = rest.split_at(rest.partition_point(|row| row.by_head.from < unit));
    *rest = from.get(1..).unwrap_or_default();
    before
}

/// Rows of nothing but amounts stand for each other in turn, where both sides have as many of one width.
fn in_turn(here: &[Row], there: &[Row], pairs: &mut Pairs) {
    let alike = |(x, y): (&Row, &Row)| x.is_numbers && y.is_numbers && x.width == y.width;
    if here.len() == there.len() && here.iter().zip(there).all(alike) {
        pairs.extend(here.iter().zip(there).map(|(x, y)| (x.by_head.from, y.by_head.from)));
    }
}

/// Takes two units for one row.
pub(super) fn join_units(work: &mut Work, i: u32, j: u32) {
    let (u, v) = (work.units_a[i as usize], work.units_b[j as usize]);
    work.mate_a[i as usize] = j;
    work.mate_b[j as usize] = i;
    join(work, (u.from, u.to), (v.from, v.to));
}

/// Compares two rows of one width cell by cell; answers whether they are such.
pub(super) fn join(work: &mut Work, a: (u32, u32), b: (u32, u32)) -> bool {
    if !is_row(work.a, a) || !is_row(work.b, b) {
        return false;
    }
    let (cells_a, cells_b) = (cells(work.a, a), cells(work.b, b));
    let one_width = cells_a.len() == cells_b.len();
    if one_width {
        for (x, y) in cells_a.into_iter().zip(cells_b).filter(|(x, y)| x.0 < x.1 && y.0 < y.1) {
            work.join_words(x, y, LEAST_KEPT, ISLAND);
        }
    }
    one_width
}
