//! Runs of words that moved across the borders of units: half a sentence before a page's end, a list without its head.

use std::collections::BTreeMap;

use super::align::{Matching, NONE, Work};
use super::hash::{self, Map};
use super::token::Doc;
use super::units::Unit;
use super::words::{self, ISLAND_MOVED};

/// So many tokens in a row, found once among the free ones of each text, are the same passage.
const GRAM: usize = 8;
/// A passage must say this much (words).
const WORDS_MIN: usize = 8;
/// One that says this much moved, wherever it begins and ends (words).
const WORDS_LONG: usize = 16;

/// Finds free runs of words that stand elsewhere in the other text; `moves` is how many moves there are already.
pub(crate) fn find(work: &mut Work, moves: u32) {
    let grams_a = grams(work.a, &work.matching.a);
    if grams_a.is_empty() {
        return;
    }
    let mut seen: Map<(u32, u32)> = Map::default();
    for (hash, at) in grams(work.b, &work.matching.b) {
        let entry = seen.entry(hash).or_insert((0, at));
        entry.0 += 1;
    }
    let mut own: Map<u32> = Map::default();
    grams_a.iter().for_each(|(hash, _)| *own.entry(*hash).or_default() += 1);
    let mut number = moves;
    let mut order = Order::of(&work.matching);
    for (hash, i) in grams_a {
        let Some(&(1, j)) = seen.get(&hash) else { continue };
        if own.get(&hash) != Some(&1) || work.matching.a[i as usize] != NONE || work.matching.b[j as usize] != NONE {
            continue;
        }
        let Some(run) = passage(work, i, j) else { continue };
        // A passage that only hid behind another cut of the text is where it was.
        if order.takes(run) {
            take(work, run, 0);
        } else {
            number += 1;
            take(work, run, number);
        }
    }
}

/// The order of what stays, to tell what moved from what did not.
struct Order {
    /// For every old word, the new place of the last one before it that stays, and of the first one after it.
    between: Vec<(u32, u32)>,
    /// What this pass found in place, old → new.
    found: BTreeMap<u32, u32>,
}

impl Order {
    fn of(matching: &Matching) -> Self {
        let mut between = vec![(0, matching.b.len() as u32); matching.a.len()];
        let mut last = 0;
        for (i, slot) in between.iter_mut().enumerate() {
            slot.0 = last;
            if matching.stays(i) {
                last = matching.a[i] + 1;
            }
        }
        let mut next = matching.b.len() as u32;
        for (i, slot) in between.iter_mut().enumerate().rev() {
            slot.1 = next;
            if matching.stays(i) {
                next = matching.a[i];
            }
        }
        Self { between, found: BTreeMap::new() }
    }

    /// Whether a passage keeps the order of what stays; if so it is remembered.
    fn takes(&mut self, (i, j, len): Run) -> bool {
        let (low, high) = self.between[i as usize];
        let before = self.found.range(..i).next_back().is_none_or(|(_, &other)| other < j);
        let after = self.found.range(i..).next().is_none_or(|(_, &other)| other >= j + len);
        let keeps = low <= j && j + len <= high && before && after;
        if keeps {
            self.found.insert(i, j);
            self.found.insert(i + len - 1, j + len - 1);
        }
        keeps
    }
}

/// The hashes of all runs of [`GRAM`] free tokens, with where they begin.
fn grams(doc: &Doc, mates: &[u32]) -> Vec<(u64, u32)> {
    let mut out = Vec::new();
    let mut free = 0;
    for (at, &mate) in mates.iter().enumerate() {
        free = if mate == NONE { free + 1 } else { 0 };
        if free >= GRAM {
            let from = at + 1 - GRAM;
            let hash = (from..=at).fold(hash::SEED, |hash, n| hash::mix(hash, doc.word(n).key));
            out.push((hash, from as u32));
        }
    }
    out
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
