//! Word by word, the way a person marks a draft: keep what is worth keeping, and change in as few places as possible.
//!
//! The score of a redline is the weight of the words it keeps less a price for every island of change. A word between
//! two changes is kept only if it is worth more than one more island; so phrases form by themselves.

use super::anchors;
use super::budget::Budget;
use super::token::Token;
use super::units::{Unit, weight};

/// What one more island of change costs, in the weight of words kept.
pub(crate) const ISLAND: i32 = 17;
/// And in a clause that moved, where a reader looks for what stayed the same.
pub(crate) const ISLAND_MOVED: i32 = 9;
/// Less kept weight than this (thousandths of the mean), and a sentence counts as rewritten.
pub(crate) const LEAST_KEPT: i32 = 270;
/// Less kept weight than this (thousandths of the mean) beside a passage that moved, and it did not move along.
pub(crate) const LEAST_MOVED: i32 = 350;
/// The largest table that is searched completely; beyond it a common chain of rare words divides the work.
const CELLS_MAX: usize = 160_000;

/// Longer runs that have no unit in common are not compared word by word: one is shown for the other (content tokens).
const CHAIN_MAX: usize = 12_000;

/// A chain costs about as much as a table with so many cells for each word.
const CHAIN_CELLS: usize = 100;

/// The words two runs have in common, worth keeping: ascending pairs of positions. What the budget does not allow to look
/// through has none but at its two ends.
pub(crate) fn kept(a: &[Token], b: &[Token], island: i32, budget: &mut Budget) -> Vec<(u32, u32)> {
    let head = a.iter().zip(b).take_while(|(x, y)| x.same(**y)).count();
    let (rest_a, rest_b) = (&a[head..], &b[head..]);
    let tail = rest_a.iter().rev().zip(rest_b.iter().rev()).take_while(|(x, y)| x.same(**y)).count();
    let (mid_a, mid_b) = (&rest_a[..rest_a.len() - tail], &rest_b[..rest_b.len() - tail]);
    let mut pairs: Vec<(u32, u32)> = (0..head as u32).map(|i| (i, i)).collect();
    if !mid_a.is_empty() && !mid_b.is_empty() {
        let shift = |(i, j): (u32, u32)| (i + head as u32, j + head as u32);
        let cells = mid_a.len().saturating_mul(mid_b.len());
        if cells <= CELLS_MAX {
            if budget.takes(cells) {
                pairs.extend(table(mid_a, mid_b, island).into_iter().map(shift));
            }
        } else if mid_a.len().max(mid_b.len()) <= CHAIN_MAX && budget.takes(CHAIN_CELLS * (mid_a.len() + mid_b.len())) {
            pairs.extend(chain(mid_a, mid_b, budget).into_iter().map(shift));
        }
    }
    let (end_a, end_b) = ((a.len() - tail) as u32, (b.len() - tail) as u32);
    pairs.extend((0..tail as u32).map(|i| (end_a + i, end_b + i)));
    pairs
}

const KEEP: u8 = 1;
const FROM_A: u8 = 2;
const OPENED: u8 = 4;

/// No score: what cannot be.
const LOW: i32 = i32::MIN / 2;

/// The best scores of one word of the first run against each prefix of the second: of what ends in a kept word, and of what
/// ends in an island.
struct Row {
    kept: Vec<i32>,
    open: Vec<i32>,
}

/// The best redline by complete search: two states per cell, *in a kept run* and *in an island*.
fn table(a: &[Token], b: &[Token], island: i32) -> Vec<(u32, u32)> {
    let width = b.len() + 1;
    let mut moves = vec![0_u8; (a.len() + 1) * width];
    let mut above = Row { kept: vec![LOW; width], open: vec![-island; width] };
    (above.kept[0], above.open[0]) = (0, LOW);
    moves[1] = OPENED;
    let mut here = Row { kept: vec![LOW; width], open: vec![-island; width] };
    for (i, (&word, moves)) in a.iter().zip(moves[width..].chunks_exact_mut(width)).enumerate() {
        moves[0] = FROM_A | if i == 0 { OPENED } else { 0 };
        keep(word, b, &above, &mut here, &mut moves[1..]);
        change(island, &above, &mut here, &mut moves[1..]);
        std::mem::swap(&mut above, &mut here);
        // Of the first column, where nothing can be kept.
        (here.kept[0], here.open[0]) = (LOW, -island);
    }
    walk(&moves, width, a.len(), b.len(), above.kept[b.len()] > above.open[b.len()])
}

/// The scores where a word is kept; none of them needs another of its row.
fn keep(word: Token, b: &[Token], above: &Row, here: &mut Row, moves: &mut [u8]) {
    let worth = weight(word);
    let diagonal = above.kept.iter().zip(&above.open);
    for (((other, (&kept, &open)), score), step) in b.iter().zip(diagonal).zip(&mut here.kept[1..]).zip(moves) {
        let same = word.same(*other);
        *score = if same { kept.max(open) + worth } else { LOW };
        *step = if same && kept >= open { KEEP } else { 0 };
    }
}

/// The scores where a word is changed: an island goes on, from above or from the left, or begins there.
fn change(island: i32, above: &Row, here: &mut Row, moves: &mut [u8]) {
    let mut left = here.open[0];
    let opened = above.kept[1..].iter().zip(&here.kept);
    for (((&up, (&kept_up, &kept_left)), open), step) in
        above.open[1..].iter().zip(opened).zip(&mut here.open[1..]).zip(moves)
    {
        let (opened_up, opened_left) = (kept_up - island, kept_left - island);
        let best = up.max(opened_up).max(opened_left).max(left);
        // Of equal ones the first.
        *step |= match best {
            _ if best == up => FROM_A,
            _ if best == left => 0,
            _ if best == opened_up => FROM_A | OPENED,
            _ => OPENED,
        };
        (*open, left) = (best, best);
    }
}

fn walk(moves: &[u8], width: usize, mut i: usize, mut j: usize, mut keeping: bool) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    while i > 0 || j > 0 {
        let step = moves[i * width + j];
        if keeping {
            pairs.push((i as u32 - 1, j as u32 - 1));
            keeping = step & KEEP != 0;
            i -= 1;
            j -= 1;
        } else {
            keeping = step & OPENED != 0;
            if step & FROM_A != 0 {
                i -= 1;
            } else {
                j -= 1;
            }
        }
    }
    pairs.reverse();
    pairs
}

/// Lighter words do not part a long run by their own authority.
const CHAIN_WEIGHT_MIN: u32 = 9;

/// For runs too long to search completely: what stands once in both and in order, thinned to what is worth keeping.
fn chain(a: &[Token], b: &[Token], budget: &mut Budget) -> Vec<(u32, u32)> {
    let units = |run: &[Token]| {
        run.iter().zip(0..).map(|(t, at)| Unit::of_one(at, t.key(), weight(*t) as u32)).collect::<Vec<_>>()
    };
    thin(anchors::anchors(&units(a), &units(b), CHAIN_WEIGHT_MIN, budget), a, b.len())
}

/// Drops kept runs between two islands that are not worth an island.
pub(crate) fn thin(pairs: Vec<(u32, u32)>, a: &[Token], b_len: usize) -> Vec<(u32, u32)> {
    let mut out: Vec<(u32, u32)> = Vec::with_capacity(pairs.len());
    let mut at = 0;
    while at < pairs.len() {
        let mut end = at + 1;
        while end < pairs.len() && pairs[end].0 == pairs[end - 1].0 + 1 && pairs[end].1 == pairs[end - 1].1 + 1 {
            end += 1;
        }
        let edge =
            pairs[at] == (0, 0) || (pairs[end - 1].0 as usize + 1 == a.len() && pairs[end - 1].1 as usize + 1 == b_len);
        let worth: i32 = pairs[at..end].iter().map(|p| weight(a[p.0 as usize])).sum();
        if edge || worth > ISLAND {
            out.extend_from_slice(&pairs[at..end]);
        }
        at = end;
    }
    out
}
