//! How much two units have in common, and the order-keeping pairing of edited ones.

use super::token::Doc;
use super::units::{Unit, weight};

/// The words of a unit as sorted keys with their weights.
pub(crate) type Bag = Vec<(u64, i32)>;

/// The bag of some content of a text.
pub(crate) fn bag(doc: &Doc, from: u32, to: u32) -> Bag {
    let mut bag: Bag =
        (from..to).map(|at| doc.word(at as usize)).filter(|t| t.is_worded()).map(|t| (t.key, weight(t))).collect();
    bag.sort_unstable();
    bag
}

/// The weight two bags share.
pub(crate) fn shared(a: &Bag, b: &Bag) -> i32 {
    let (mut i, mut j, mut sum) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += a[i].1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}

/// The whole weight of a bag.
pub(crate) fn total(bag: &Bag) -> i32 {
    bag.iter().map(|w| w.1).sum()
}

/// Shared weight in thousandths of the mean weight: 1000 for the same words, 0 for none in common.
pub(crate) fn likeness(a: &Bag, b: &Bag) -> i32 {
    let whole = total(a) + total(b);
    if whole == 0 { 0 } else { 2000 * shared(a, b) / whole }
}

/// Less likeness than this, and a unit is another one.
pub(crate) const PAIR_MIN: i32 = 340;
/// The largest table of units that is searched completely.
pub(crate) const CELLS_MAX: usize = 20_000;

/// A pairing of neighbours: `a` units against `b` units, one to one, or one to two or three where a sentence was split.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Block {
    pub a: (u32, u32),
    pub b: (u32, u32),
}

/// Pairs edited units in their order so that the most weight is kept.
pub(crate) fn pair(doc_a: &Doc, a: &[Unit], doc_b: &Doc, b: &[Unit]) -> Vec<Block> {
    if a.is_empty() || b.is_empty() || a.len() * b.len() > CELLS_MAX {
        return Vec::new();
    }
    let bags_a: Vec<Bag> = a.iter().map(|u| bag(doc_a, u.from, u.to)).collect();
    let bags_b: Vec<Bag> = b.iter().map(|u| bag(doc_b, u.from, u.to)).collect();
    let width = b.len() + 1;
    let mut score = vec![0_i32; (a.len() + 1) * width];
    let mut step = vec![(0_u8, 0_u8); (a.len() + 1) * width];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            if i == 0 && j == 0 {
                continue;
            }
            let mut best = (-1, (0, 0));
            if i > 0 {
                best = (score[(i - 1) * width + j], (1, 0));
            }
            if j > 0 && score[i * width + j - 1] > best.0 {
                best = (score[i * width + j - 1], (0, 1));
            }
            for (n, m) in [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)] {
                if i < n || j < m {
                    continue;
                }
                let gain = gain(&bags_a[i - n..i], &bags_b[j - m..j]);
                let reached = score[(i - n) * width + j - m] + gain;
                if gain > 0 && reached > best.0 {
                    best = (reached, (n as u8, m as u8));
                }
            }
            score[i * width + j] = best.0;
            step[i * width + j] = best.1;
        }
    }
    trace(&step, width, a, b)
}

/// What keeping these units together is worth; a pairing of several must be worth more than its parts.
fn gain(a: &[Bag], b: &[Bag]) -> i32 {
    if a.len() == 1 && b.len() == 1 {
        let common = shared(&a[0], &b[0]);
        let whole = total(&a[0]) + total(&b[0]);
        return if 2000 * common >= PAIR_MIN * whole.max(1) { common } else { 0 };
    }
    let merge = |bags: &[Bag]| {
        let mut all: Bag = bags.concat();
        all.sort_unstable();
        all
    };
    // Every part must lend a good share of itself, or it does not belong.
    let (whole_a, whole_b) = (merge(a), merge(b));
    let lends = |part: &Bag, whole: &Bag| 1000 * shared(part, whole) >= 550 * total(part).max(1);
    if !a.iter().all(|p| lends(p, &whole_b)) || !b.iter().all(|p| lends(p, &whole_a)) {
        return 0;
    }
    shared(&whole_a, &whole_b) - 12 * (a.len() + b.len() - 2) as i32
}

fn trace(step: &[(u8, u8)], width: usize, a: &[Unit], b: &[Unit]) -> Vec<Block> {
    let (mut i, mut j, mut blocks) = (a.len(), b.len(), Vec::new());
    while i > 0 || j > 0 {
        let (n, m) = step[i * width + j];
        let (n, m) = (usize::from(n), usize::from(m));
        if n > 0 && m > 0 {
            blocks.push(Block { a: (a[i - n].from, a[i - 1].to), b: (b[j - m].from, b[j - 1].to) });
        }
        i -= n;
        j -= m;
    }
    blocks.reverse();
    blocks
}
