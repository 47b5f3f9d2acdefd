//! How much two units have in common, and the order-keeping pairing of edited ones.

use super::budget::Budget;
use super::document::Doc;
use super::units::{Unit, weight};

/// The words of a unit.
#[derive(Default)]
pub(crate) struct Bag {
    /// Sorted: of each word the upper bits of its key, and below them its weight.
    words: Vec<u64>,
    /// A bit for each word: tells most words that are not in the bag.
    sieve: [u64; 4],
    /// What all weigh.
    total: i32,
    /// What they can have in common with other words at most: a number of a clause may stand for a heavier one.
    most: i32,
}

/// How many bits a weight has.
const WEIGHT_BITS: u32 = 24;
const WEIGHT_MAX: u64 = (1 << WEIGHT_BITS) - 1;
/// No number of a clause weighs more.
const NUMBER_WEIGHT_MAX: i32 = 11;

/// What a word of a bag weighs.
const fn weight_in(word: u64) -> i32 {
    (word & WEIGHT_MAX) as i32
}

/// What tells a word of a bag from others.
const fn key_in(word: u64) -> u64 {
    word >> WEIGHT_BITS
}

impl Bag {
    /// The bag of some content of a text.
    pub(crate) fn new(doc: &Doc, from: u32, to: u32) -> Self {
        let mut bag = Self { words: Vec::with_capacity((to - from) as usize), ..Self::default() };
        for &at in &doc.content[from as usize..to as usize] {
            let token = &doc.tokens[at as usize];
            if token.is_worded() {
                let weight = weight(*token);
                bag.words.push(token.key() & !WEIGHT_MAX | (weight as u64).min(WEIGHT_MAX));
                bag.total += weight;
                bag.most += if token.series == 0 { weight } else { NUMBER_WEIGHT_MAX };
            }
        }
        bag.words.sort_unstable();
        bag.sieve = sieve(&bag.words);
        bag
    }

    /// All words of several bags.
    fn joined(bags: &[Self]) -> Self {
        let mut words: Vec<u64> = bags.iter().flat_map(|bag| &bag.words).copied().collect();
        words.sort_unstable();
        let sum = |of: fn(&Self) -> i32| bags.iter().map(of).sum();
        Self { sieve: sieve(&words), words, total: sum(|bag| bag.total), most: sum(|bag| bag.most) }
    }

    pub(crate) const fn len(&self) -> usize {
        self.words.len()
    }

    /// What tells apart the words that weigh so much or more, sorted.
    pub(crate) fn telling(&self, weight: i32) -> impl Iterator<Item = u64> {
        self.words.iter().filter(move |&&word| weight_in(word) >= weight).map(|&word| key_in(word))
    }
}

/// The bits of some words.
fn sieve(words: &[u64]) -> [u64; 4] {
    let mut bits = [0; 4];
    for word in words {
        bits[(word >> 62) as usize] |= 1 << (word >> 56 & 63);
    }
    bits
}

/// The most weight that words can share with a bag, by the bits of that.
fn most_shared(words: &[u64], sieve: &[u64; 4]) -> i32 {
    // No branch: which words are in it is hard to foretell.
    let weight = |word: &u64| weight_in(*word) * (sieve[(word >> 62) as usize] >> (word >> 56 & 63) & 1) as i32;
    words.iter().map(weight).sum()
}

/// So many words are looked at before it is asked whether the rest can matter.
const STRIDE: usize = 16;

/// The weight two bags share, where it is `least` or more; otherwise less than that.
fn shared(a: &Bag, b: &Bag, least: i32) -> i32 {
    if least > 0 && most_shared(&a.words, &b.sieve) < least {
        return 0;
    }
    let (mut sum, mut missed) = (0, 0);
    let (mut i, mut j) = (0, 0);
    let (total, a, b) = (a.total, a.words.as_slice(), b.words.as_slice());
    while i < a.len() && j < b.len() && total - missed >= least {
        // Which word is less is hard to foretell, so nothing branches on it.
        for _ in 0..STRIDE {
            let (Some(&word), Some(&other)) = (a.get(i), b.get(j)) else { break };
            let (x, y, weight) = (key_in(word), key_in(other), weight_in(word));
            sum += if x == y { weight } else { 0 };
            missed += if x < y { weight } else { 0 };
            i += usize::from(x <= y);
            j += usize::from(y <= x);
        }
    }
    sum
}

/// Shared weight in thousandths of the mean weight: 1000 for the same words, 0 for none in common.
pub(crate) fn likeness(a: &Bag, b: &Bag) -> i32 {
    let whole = a.total + b.total;
    if whole == 0 { 0 } else { 2000 * shared(a, b, 0) / whole }
}

/// The likeness where it is `least` or more.
pub(crate) fn likeness_from(a: &Bag, b: &Bag, least: i32) -> Option<i32> {
    let whole = a.total + b.total;
    if whole == 0 || 2000 * a.total.min(b.most) / whole < least {
        return None;
    }
    let needed = (i64::from(least) * i64::from(whole) / 2000) as i32;
    Some(2000 * shared(a, b, needed) / whole).filter(|likeness| *likeness >= least)
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

/// A pair of units costs so many cells of the budget: five ways to pair them, and words to compare in some.
const PAIR_CELLS: usize = 16;

/// Pairs edited units in their order so that the most weight is kept.
pub(crate) fn pair(doc_a: &Doc, a: &[Unit], doc_b: &Doc, b: &[Unit], budget: &mut Budget) -> Vec<Block> {
    let cells = a.len() * b.len();
    if cells == 0 || cells > CELLS_MAX || !budget.takes(PAIR_CELLS * cells) {
        return Vec::new();
    }
    let bags_a: Vec<Bag> = a.iter().map(|u| Bag::new(doc_a, u.from, u.to)).collect();
    let bags_b: Vec<Bag> = b.iter().map(|u| Bag::new(doc_b, u.from, u.to)).collect();
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
                if i < n || j < m || !adjoin(&a[i - n..i]) || !adjoin(&b[j - m..j]) {
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

/// Whether units follow each other without a hole: what stood between two may have its counterpart already.
pub(crate) fn adjoin(units: &[Unit]) -> bool {
    units.windows(2).all(|two| two[0].to == two[1].from)
}

/// Less shared weight than this, and no pairing asks how much it was.
fn asked(x: &Bag, y: &Bag) -> i32 {
    let (mean, lesser) = (i64::from(x.total + y.total) * i64::from(PAIR_MIN) / 2000, i64::from(x.total.min(y.total)));
    mean.min(lesser * i64::from(LEND_MIN) / 1000) as i32
}

/// The weights that single units share, so that most pairings need no second look.
struct Table {
    bags_a: Vec<Bag>,
    bags_b: Vec<Bag>,
    totals_a: Vec<i32>,
    totals_b: Vec<i32>,
    /// Exact where it is [`asked`] for.
    shared: Vec<i32>,
}

impl Table {
    fn new(bags_a: Vec<Bag>, bags_b: Vec<Bag>) -> Self {
        let totals = |bags: &[Bag]| bags.iter().map(|bag| bag.total).collect::<Vec<_>>();
        let shared = bags_a.iter().flat_map(|x| bags_b.iter().map(move |y| shared(x, y, asked(x, y)))).collect();
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
        let common = shared(&Bag::joined(&self.bags_a[a.0..a.1]), &Bag::joined(&self.bags_b[b.0..b.1]), 0);
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
