//! Runs of words that moved across the borders of units: half a sentence before a page's end, a list without its head.

use super::document::Doc;
use super::hash::{self, Map, Seen};
use super::matching::{Matching, NONE};
use super::units::Unit;
use super::words::{self, ISLAND_MOVED};
use super::work::Work;

/// So many tokens in a row, found once among the free ones of each text, are the same passage.
const GRAM: usize = 8;
/// A passage must say this much (words).
const WORDS_MIN: usize = 8;
/// One that says this much moved, wherever it begins and ends (words).
const WORDS_LONG: usize = 16;

/// Finds free runs of words that stand elsewhere in the other text; `moves` is how many moves there are already.
pub(crate) fn find(work: &mut Work, moves: u32) {
    let mut number = moves;
    let mut order = None;
    for (i, j) in shared(work) {
        if work.matching.a[i as usize] != NONE || work.matching.b[j as usize] != NONE {
            continue;
        }
        let Some(run) = passage(work, i, j) else { continue };
        // A passage that only hid behind another cut of the text is where it was.
        if order.get_or_insert_with(|| Order::of(&work.matching)).takes(&work.matching, run) {
            take(work, run, 0);
        } else {
            number += 1;
            take(work, run, number);
        }
    }
}

/// Where grams begin that stand once in each text, in the order of the old one.
fn shared(work: &Work) -> Vec<(u32, u32)> {
    // Nearly all grams stand in one text alone: a sieve of the old text's lets few of the new one's through to be counted.
    let mut sieve = Sieve::new(work.matching.a.len());
    grams(work.a, &work.matching.a, |gram, _| sieve.add(gram));
    let mut seen: Map<Seen> = Map::default();
    grams(work.b, &work.matching.b, |gram, at| {
        if sieve.may_have(gram) {
            let entry = seen.entry(gram).or_default();
            entry.b += 1;
            entry.at = at;
        }
    });
    if seen.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    grams(work.a, &work.matching.a, |gram, at| {
        if let Some(entry) = seen.get_mut(&gram) {
            entry.a += 1;
            found.push((gram, at));
        }
    });
    let once = |gram: u64| seen.get(&gram).filter(|s| s.a == 1 && s.b == 1).map(|s| s.at);
    found.into_iter().filter_map(|(gram, i)| once(gram).map(|j| (i, j))).collect()
}

/// Some bits for each value of a set: tells most values that are not in it.
struct Sieve {
    bits: Vec<u64>,
    shift: u32,
}

impl Sieve {
    fn new(values: usize) -> Self {
        let size = (values * 8).next_power_of_two().max(64);
        Self { bits: vec![0; size / 64], shift: 64 - size.trailing_zeros() }
    }

    fn place(&self, value: u64) -> (usize, u64) {
        let bit = value.wrapping_mul(hash::SEED) >> self.shift;
        ((bit / 64) as usize, 1 << (bit % 64))
    }

    fn add(&mut self, value: u64) {
        let (at, bit) = self.place(value);
        self.bits[at] |= bit;
    }

    fn may_have(&self, value: u64) -> bool {
        let (at, bit) = self.place(value);
        self.bits[at] & bit != 0
    }
}

/// The order of what stays, to tell what moved from what did not.
struct Order {
    /// A bit for each old word that stays.
    stays: Vec<u64>,
    /// For every sixty-four old words, the new place of the last one before them that stays, and of the first one after.
    between: Vec<(u32, u32)>,
    /// The new place of the last word that this pass found in place; it goes through the old text in order.
    found: Option<u32>,
}

impl Order {
    fn of(matching: &Matching) -> Self {
        let mut stays = vec![0_u64; matching.a.len().div_ceil(64)];
        for i in (0..matching.a.len()).filter(|&i| matching.stays(i)) {
            stays[i / 64] |= 1 << (i % 64);
        }
        let mut between = vec![(0, 0); stays.len()];
        let mut last = 0;
        for (group, (slot, bits)) in between.iter_mut().zip(&stays).enumerate() {
            slot.0 = last;
            last = last_of(*bits).map_or(last, |at| matching.a[64 * group + at] + 1);
        }
        let mut next = matching.b.len() as u32;
        for (group, (slot, bits)) in between.iter_mut().zip(&stays).enumerate().rev() {
            slot.1 = next;
            next = first_of(*bits).map_or(next, |at| matching.a[64 * group + at]);
        }
        Self { stays, between, found: None }
    }

    /// The new places between which an old word that does not stay is at home.
    fn around(&self, matching: &Matching, i: usize) -> (u32, u32) {
        let (group, earlier) = (i / 64, (1_u64 << (i % 64)) - 1);
        let (bits, (low, high)) = (self.stays[group], self.between[group]);
        let mate = |at: usize| matching.a[64 * group + at];
        (last_of(bits & earlier).map_or(low, |at| mate(at) + 1), first_of(bits & !earlier).map_or(high, mate))
    }

    /// Whether a passage keeps the order of what stays; if so it is remembered.
    fn takes(&mut self, matching: &Matching, (i, j, len): Run) -> bool {
        let (low, high) = self.around(matching, i as usize);
        let keeps = low <= j && j + len <= high && self.found.is_none_or(|last| last < j);
        if keeps {
            self.found = Some(j + len - 1);
        }
        keeps
    }
}

/// The place of the first bit that is set.
fn first_of(bits: u64) -> Option<usize> {
    (bits != 0).then(|| bits.trailing_zeros() as usize)
}

/// The place of the last one.
fn last_of(bits: u64) -> Option<usize> {
    (bits != 0).then(|| 63 - bits.leading_zeros() as usize)
}

/// Hands over the hashes of all runs of [`GRAM`] free tokens, with where they begin.
fn grams(doc: &Doc, mates: &[u32], mut each: impl FnMut(u64, u32)) {
    let mut rolling = Rolling::default();
    let mut free = 0;
    for (at, &mate) in mates.iter().enumerate() {
        if mate != NONE {
            free = 0;
            continue;
        }
        free += 1;
        let gram = rolling.push(doc.word(at).key());
        if free >= GRAM {
            each(gram, (at + 1 - GRAM) as u32);
        }
    }
}

/// The hash of the last [`GRAM`] keys, brought along from token to token.
#[derive(Default)]
struct Rolling {
    keys: [u64; GRAM],
    count: usize,
    sum: u64,
}

/// What a key counts more than the next one.
const STEP: u64 = 0xD6E8_FEB8_6659_FD93;
/// What the key counts that leaves.
const LEAVING: u64 = STEP.wrapping_pow(GRAM as u32);

impl Rolling {
    fn push(&mut self, key: u64) -> u64 {
        let old = std::mem::replace(&mut self.keys[self.count % GRAM], key);
        self.count += 1;
        self.sum = self.sum.wrapping_mul(STEP).wrapping_add(key).wrapping_sub(old.wrapping_mul(LEAVING));
        self.sum
    }
}

/// A passage in both texts: where it begins in the old, in the new, and its length.
type Run = (u32, u32, u32);

/// The whole passage around one pair of tokens, where it is worth being called moved: it says enough, and it is long
/// or begins or ends a unit in both texts.
fn passage(work: &Work, i: u32, j: u32) -> Option<Run> {
    let same = |x: u32, y: u32| {
        let (x, y) = (x as usize, y as usize);
        x < work.matching.a.len()
            && y < work.matching.b.len()
            && work.matching.a[x] == NONE
            && work.matching.b[y] == NONE
            && work.a.word(x).same(work.b.word(y))
    };
    let mut back = 0;
    while back < i.min(j) && same(i - back - 1, j - back - 1) {
        back += 1;
    }
    let (from_a, from_b) = (i - back, j - back);
    let mut len = back;
    while same(from_a + len, from_b + len) {
        len += 1;
    }
    let words = (from_a..from_a + len).filter(|&at| work.a.word(at as usize).is_worded()).count();
    let starts = |units: &[Unit], at: u32| units.binary_search_by_key(&at, |u| u.from).is_ok();
    let ends = |units: &[Unit], at: u32| units.binary_search_by_key(&at, |u| u.to).is_ok();
    let bounded = starts(&work.units_a, from_a) && starts(&work.units_b, from_b)
        || ends(&work.units_a, from_a + len) && ends(&work.units_b, from_b + len);
    (words >= WORDS_LONG || words >= WORDS_MIN && bounded).then_some((from_a, from_b, len))
}

/// Joins a passage, and what of its unit follows and goes before it as far as that is alike.
fn take(work: &mut Work, (from_a, from_b, len): Run, number: u32) {
    for n in 0..len {
        work.matching.join(from_a + n, from_b + n);
    }
    let (end_a, end_b) = (from_a + len, from_b + len);
    tag(work, (from_a, end_a), (from_b, end_b), number);
    backward(work, from_a, from_b, number);
    forward(work, end_a, end_b, number);
}

/// Takes along what stands right beside moved words in both texts: half a sentence whose other half stayed.
pub(crate) fn follow(work: &mut Work) {
    for i in 0..work.matching.a.len() {
        let (j, number) = (work.matching.a[i], work.matching.a_move[i]);
        if j == NONE || number == 0 {
            continue;
        }
        let free = |mates: &[u32], at: Option<usize>| at.and_then(|at| mates.get(at)) == Some(&NONE);
        let (a, b) = (&work.matching.a, &work.matching.b);
        let before = free(a, i.checked_sub(1)) && free(b, (j as usize).checked_sub(1));
        let after = free(a, Some(i + 1)) && free(b, Some(j as usize + 1));
        if before {
            backward(work, i as u32, j, number);
        }
        if after {
            forward(work, i as u32 + 1, j + 1, number);
        }
    }
}

/// Takes along what stands before a passage, unit by unit, as far as it is free and alike.
fn backward(work: &mut Work, mut end_a: u32, mut end_b: u32, number: u32) {
    while end_a > 0 && end_b > 0 {
        let (u, v) = (unit(&work.units_a, end_a - 1), unit(&work.units_b, end_b - 1));
        let free = |mates: &[u32], from: u32, to: u32| {
            to - (from..to).rev().take_while(|&at| mates[at as usize] == NONE).count() as u32
        };
        let (from_a, from_b) = (free(&work.matching.a, u.from, end_a), free(&work.matching.b, v.from, end_b));
        if !edited(work, (from_a, end_a), (from_b, end_b), number) || from_a > u.from || from_b > v.from {
            return;
        }
        (end_a, end_b) = (from_a, from_b);
    }
}

/// The same after it.
fn forward(work: &mut Work, mut from_a: u32, mut from_b: u32, number: u32) {
    while (from_a as usize) < work.matching.a.len() && (from_b as usize) < work.matching.b.len() {
        let (u, v) = (unit(&work.units_a, from_a), unit(&work.units_b, from_b));
        let free = |mates: &[u32], from: u32, to: u32| {
            from + (from..to).take_while(|&at| mates[at as usize] == NONE).count() as u32
        };
        let (end_a, end_b) = (free(&work.matching.a, from_a, u.to), free(&work.matching.b, from_b, v.to));
        if !edited(work, (from_a, end_a), (from_b, end_b), number) || end_a < u.to || end_b < v.to {
            return;
        }
        (from_a, from_b) = (end_a, end_b);
    }
}

/// The unit that has the content at a place.
fn unit(units: &[Unit], at: u32) -> Unit {
    units[units.partition_point(|u| u.to <= at).min(units.len() - 1)]
}

fn tag(work: &mut Work, a: (u32, u32), b: (u32, u32), number: u32) {
    work.matching.a_move[a.0 as usize..a.1 as usize].fill(number);
    work.matching.b_move[b.0 as usize..b.1 as usize].fill(number);
}

/// The rest of a sentence beside a passage that moved; answers whether it went along.
fn edited(work: &mut Work, a: (u32, u32), b: (u32, u32), number: u32) -> bool {
    let goes = a.0 < a.1 && b.0 < b.1 && work.join_words(a, b, words::LEAST_MOVED, ISLAND_MOVED);
    if goes {
        tag(work, a, b, number);
    }
    goes
}
