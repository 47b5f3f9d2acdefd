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

/// The best redline by complete search: two states per cell, *in a kept run* and *in an island*.
fn table(a: &[Token], b: &[Token], island: i32) -> Vec<(u32, u32)> {
    let width = b.len() + 1;
    let low = i32::MIN / 2;
    let mut moves = vec![0_u8; (a.len() + 1) * width];
    // `kept[j]`, `open[j]`: the best score of a prefix that ends in a kept word, or in an island.
    let mut kept = vec![low; width];
    let mut open = vec![low; width];
    kept[0] = 0;
    for j in 1..width {
        open[j] = -island;
        moves[j] = if j == 1 { OPENED } else { 0 };
    }
    for i in 1..=a.len() {
        let (mut kept_diagonal, mut open_diagonal) = (kept[0], open[0]);
        kept[0] = low;
        open[0] = -island;
        moves[i * width] = FROM_A | if i == 1 { OPENED } else { 0 };
        let word = a[i - 1];
        let worth = weight(word);
        for j in 1..width {
            let (kept_above, open_above) = (kept[j], open[j]);
            let mut step = 0;
            let opened_up = kept_above - island;
            let opened_left = kept[j - 1] - island;
            let (mut best, mut mark) = (open_above, FROM_A);
            for (score, how) in [(open[j - 1], 0), (opened_up, FROM_A | OPENED), (opened_left, OPENED)] {
                if score > best {
                    (best, mark) = (score, how);
                }
            }
            step |= mark;
            open[j] = best;
            kept[j] = if word.same(b[j - 1]) {
                if kept_diagonal >= open_diagonal {
                    step |= KEEP;
                }
                kept_diagonal.max(open_diagonal) + worth
            } else {
                low
            };
            moves[i * width + j] = step;
            (kept_diagonal, open_diagonal) = (kept_above, open_above);
        }
    }
    walk(&moves, width, a.len(), b.len(), kept[b.len()] > open[b.len()])
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
