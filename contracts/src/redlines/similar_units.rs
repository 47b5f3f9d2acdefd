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
    let table = Table::new(bags_a, bags_b);
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
            for (n, m) in [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1)] {
                if i < n || j < m {
                    continue;
                }
                let gain = table.gain((i - n, i), (j - m, j));
                if gain > 0 && score[(i - n) * width + j - m] + gain > best.0 {
                    best = (score[(i - n) * width + j - m] + gain, (n as u8, m as u8));
                }
            }
            score[i * width + j] = best.0;
            step[i * width + j] = best.1;
        }
    }
    trace(&step, width, a, b)
}

/// The weights that single units share, so that most pairings need no second look.
struct Table {
    bags_a: Vec<Bag>,
    bags_b: Vec<Bag>,
    totals_a: Vec<i32>,
    totals_b: Vec<i32>,
    shared: Vec<i32>,
}

impl Table {
    fn new(bags_a: Vec<Bag>, bags_b: Vec<Bag>) -> Self {
        let totals = |bags: &[Bag]| bags.iter().map(total).collect::<Vec<_>>();
        let shared = bags_a.iter().flat_map(|x| bags_b.iter().map(move |y| shared(x, y))).collect();
        Self { totals_a: totals(&bags_a), totals_b: totals(&bags_b), bags_a, bags_b, shared }
    }

    fn one(&self, i: usize, j: usize) -> i32 {
        self.shared[i * self.bags_b.len() + j]
    }

    /// What keeping these units together is worth. Of several, every part must lend most of itself, or it does not belong.
    fn gain(&self, a: (usize, usize), b: (usize, usize)) -> i32 {
        if a.1 - a.0 == 1 && b.1 - b.0 == 1 {
            let common = self.one(a.0, b.0);
            let whole = self.totals_a[a.0] + self.totals_b[b.0];
            return if 2000 * common >= PAIR_MIN * whole.max(1) { common } else { 0 };
        }
        let lends = |common: i32, whole: i32| 1000 * common >= LEND_MIN * whole.max(1);
        // One side is a single unit: its parts can be judged from the table.
        let (parts_lend, reach, whole) = if a.1 - a.0 == 1 {
            let parts = (b.0..b.1).all(|j| lends(self.one(a.0, j), self.totals_b[j]));
            (parts, (b.0..b.1).map(|j| self.one(a.0, j)).sum(), self.totals_a[a.0])
        } else {
            let parts = (a.0..a.1).all(|i| lends(self.one(i, b.0), self.totals_a[i]));
            (parts, (a.0..a.1).map(|i| self.one(i, b.0)).sum(), self.totals_b[b.0])
        };
        if !parts_lend || !lends(reach, whole) {
            return 0;
        }
        let merge = |bags: &[Bag]| {
            let mut all: Bag = bags.concat();
            all.sort_unstable();
            all
        };
        let common = shared(&merge(&self.bags_a[a.0..a.1]), &merge(&self.bags_b[b.0..b.1]));
        if lends(common, whole) { common - 12 * (a.1 - a.0 + b.1 - b.0 - 2) as i32 } else { 0 }
    }
}

/// The share of itself (thousandths) that a part lends to a pairing of several.
const LEND_MIN: i32 = 550;

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
