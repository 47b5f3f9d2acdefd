//! Clauses that stand elsewhere now, unchanged or edited.

use super::align::{NONE, Work, free_by_hash};
use super::similar_units::{self, Bag};

/// A unit must say this much to be found elsewhere by itself (words).
const WORDS_MIN: u32 = 5;
/// An edited clause must say this much (words).
const EDITED_WORDS_MIN: u32 = 8;
/// And be this alike (thousandths).
const EDITED_LIKENESS_MIN: i32 = 600;
/// An edited neighbour of a moved unit may be less alike.
const NEIGHBOUR_LIKENESS_MIN: i32 = 450;
/// More candidates than this share a word, and it says nothing (units).
const COMMON_WORD: usize = 12;
/// More free units than this on a side, and edited moves are not sought (units).
const FREE_MAX: usize = 6_000;

/// Finds units that moved without a change, with what moved along; answers how many moves there are.
pub(crate) fn find(work: &mut Work) -> u32 {
    let free_a = free_by_hash(&work.units_a, &work.mate_a);
    let free_b = free_by_hash(&work.units_b, &work.mate_b);
    let mut seeds: Vec<(u32, u32)> = Vec::new();
    for (i, unit) in (0_u32..).zip(&work.units_a) {
        if work.mate_a[i as usize] != NONE || unit.words < WORDS_MIN {
            continue;
        }
        let (Some(here), Some(there)) = (free_a.get(&unit.hash), free_b.get(&unit.hash)) else { continue };
        if here.len() == there.len() || here.len() == 1 || there.len() == 1 {
            let rank = here.binary_search(&i).unwrap_or(0);
            if let Some(&j) = there.get(rank) {
                seeds.push((i, j));
            }
        }
    }
    let mut number = 0;
    for (i, j) in seeds {
        if work.mate_a[i as usize] == NONE && work.mate_b[j as usize] == NONE {
            number += 1;
            take(work, i, j, number);
            grow(work, i, j, number);
        }
    }
    number
}

fn take(work: &mut Work, i: u32, j: u32, number: u32) {
    work.join_units(i, j);
    tag(work, i, j, number);
}

fn tag(work: &mut Work, i: u32, j: u32, number: u32) {
    let (u, v) = (work.units_a[i as usize], work.units_b[j as usize]);
    work.matching.a_move[u.from as usize..u.to as usize].fill(number);
    work.matching.b_move[v.from as usize..v.to as usize].fill(number);
}

/// Takes the free neighbours of a moved unit along, on both sides: the same, however short, or edited.
fn grow(work: &mut Work, i: u32, j: u32, number: u32) {
    for forward in [true, false] {
        let (mut i, mut j) = (i, j);
        loop {
            let next = |at: u32, len: usize| {
                if forward { Some(at + 1).filter(|n| (*n as usize) < len) } else { at.checked_sub(1) }
            };
            let (Some(n), Some(m)) = (next(i, work.units_a.len()), next(j, work.units_b.len())) else { break };
            if work.mate_a[n as usize] != NONE || work.mate_b[m as usize] != NONE {
                break;
            }
            let (u, v) = (work.units_a[n as usize], work.units_b[m as usize]);
            if u.hash == v.hash {
                take(work, n, m, number);
            } else {
                let (x, y) = (similar_units::bag(work.a, u.from, u.to), similar_units::bag(work.b, v.from, v.to));
                if similar_units::likeness(&x, &y) < NEIGHBOUR_LIKENESS_MIN || !take_edited(work, n, m, number) {
                    break;
                }
            }
            (i, j) = (n, m);
        }
    }
}

fn take_edited(work: &mut Work, i: u32, j: u32, number: u32) -> bool {
    let (u, v) = (work.units_a[i as usize], work.units_b[j as usize]);
    if !work.join_words((u.from, u.to), (v.from, v.to), NEIGHBOUR_LIKENESS_MIN - 100) {
        return false;
    }
    work.mate_a[i as usize] = j;
    work.mate_b[j as usize] = i;
    tag(work, i, j, number);
    true
}

/// Finds moved and edited units among what nothing in place resembles.
pub(crate) fn find_edited(work: &mut Work, moves: u32) {
    let mut number = moves;
    let untouched =
        |matching: &[u32], from: u32, to: u32| matching[from as usize..to as usize].iter().all(|&m| m == NONE);
    let free_a: Vec<u32> = (0..work.units_a.len() as u32)
        .filter(|&i| {
            let u = work.units_a[i as usize];
            work.mate_a[i as usize] == NONE && u.words >= EDITED_WORDS_MIN && untouched(&work.matching.a, u.from, u.to)
        })
        .collect();
    let free_b: Vec<u32> = (0..work.units_b.len() as u32)
        .filter(|&j| {
            let v = work.units_b[j as usize];
            work.mate_b[j as usize] == NONE && v.words >= EDITED_WORDS_MIN && untouched(&work.matching.b, v.from, v.to)
        })
        .collect();
    if free_a.is_empty() || free_b.is_empty() || free_a.len() > FREE_MAX || free_b.len() > FREE_MAX {
        return;
    }
    let bags: Vec<Bag> = free_b
        .iter()
        .map(|&j| similar_units::bag(work.b, work.units_b[j as usize].from, work.units_b[j as usize].to))
        .collect();
    let mut by_word: Vec<(u64, u32)> =
        (0_u32..).zip(&bags).flat_map(|(n, bag)| telling(bag).map(move |key| (key, n))).collect();
    by_word.sort_unstable();
    by_word.dedup();
    let mut candidates = Vec::new();
    for &i in &free_a {
        let bag = similar_units::bag(work.a, work.units_a[i as usize].from, work.units_a[i as usize].to);
        if let Some((likeness, n)) = best(&bag, &bags, &by_word) {
            candidates.push((std::cmp::Reverse(likeness), i, free_b[n as usize]));
        }
    }
    candidates.sort_unstable();
    for (_, i, j) in candidates {
        if work.mate_a[i as usize] == NONE && work.mate_b[j as usize] == NONE && take_edited(work, i, j, number + 1) {
            number += 1;
            grow(work, i, j, number);
        }
    }
}

/// The most alike of the units that share a telling word.
fn best(bag: &Bag, bags: &[Bag], by_word: &[(u64, u32)]) -> Option<(i32, u32)> {
    let mut votes: Vec<u32> = Vec::new();
    let mut last = None;
    for key in telling(bag) {
        if last.replace(key) == Some(key) {
            continue;
        }
        let from = by_word.partition_point(|w| w.0 < key);
        let holders = by_word[from..].iter().take(COMMON_WORD + 1).take_while(|w| w.0 == key);
        if holders.clone().count() <= COMMON_WORD {
            votes.extend(holders.map(|w| w.1));
        }
    }
    votes.sort_unstable();
    votes.dedup();
    votes
        .into_iter()
        .map(|n| (similar_units::likeness(bag, &bags[n as usize]), std::cmp::Reverse(n)))
        .max()
        .filter(|(likeness, _)| *likeness >= EDITED_LIKENESS_MIN)
        .map(|(likeness, n)| (likeness, n.0))
}

fn telling(bag: &Bag) -> impl Iterator<Item = u64> {
    bag.iter().filter(|w| w.1 >= TELLING_WEIGHT).map(|w| w.0)
}

/// Lighter words are in every clause.
const TELLING_WEIGHT: i32 = 8;
