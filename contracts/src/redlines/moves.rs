//! Clauses that stand elsewhere now, unchanged or edited.

use super::budget::Budget;
use super::hash::Map;
use super::matching::NONE;
use super::similar_units::{self, Bag};
use super::stray;
use super::token::CELL;
use super::units::Unit;
use super::words::ISLAND_MOVED;
use super::work::Work;

/// A unit must say this much to be found elsewhere by itself (words).
const WORDS_MIN: u32 = 5;
/// One that says less must stand this near to where it stood (units).
const BESIDE_UNITS_MAX: u32 = 24;
/// An edited clause must say this much (words).
const EDITED_WORDS_MIN: u32 = 7;
/// And be this alike (thousandths).
const EDITED_LIKENESS_MIN: i32 = 540;
/// An edited neighbour of a moved unit may be less alike.
const NEIGHBOUR_LIKENESS_MIN: i32 = 450;
/// More candidates than this share a word, and it says nothing (units).
const COMMON_WORD: usize = 12;
/// Comparing two bags costs so many cells of the budget for each word in them.
const LIKENESS_CELLS: usize = 2;
/// More free units than this on a side, and edited moves are not sought (units).
const FREE_MAX: usize = 6_000;

/// Positions by hash of the units that have no counterpart yet.
fn free_by_hash(units: &[Unit], mates: &[u32]) -> Map<Vec<u32>> {
    let mut map: Map<Vec<u32>> = Map::default();
    for (i, unit) in (0_u32..).zip(units).filter(|(i, _)| mates[*i as usize] == NONE) {
        map.entry(unit.hash).or_default().push(i);
    }
    map
}

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
            grow(work, (i, i), (j, j), number);
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

/// Takes the free neighbours of moved units along, on both sides: the same, however short, or edited.
fn grow(work: &mut Work, a: (u32, u32), b: (u32, u32), number: u32) {
    for forward in [true, false] {
        let (mut i, mut j) = if forward { (a.1, b.1) } else { (a.0, b.0) };
        loop {
            let next = |at: u32, len: usize| {
                if forward { Some(at + 1).filter(|n| (*n as usize) < len) } else { at.checked_sub(1) }
            };
            let (Some(n), Some(m)) = (next(i, work.units_a.len()), next(j, work.units_b.len())) else { break };
            if !is_free(work, n, m) {
                break;
            }
            let (u, v) = (work.units_a[n as usize], work.units_b[m as usize]);
            if u.hash == v.hash {
                take(work, n, m, number);
            } else {
                let (x, y) = (Bag::new(work.a, u.from, u.to), Bag::new(work.b, v.from, v.to));
                if similar_units::likeness(&x, &y) < NEIGHBOUR_LIKENESS_MIN
                    || !take_edited(work, Piece::unit(work, n, true), Piece::unit(work, m, false), number)
                {
                    break;
                }
            }
            (i, j) = (n, m);
        }
        slide(work, (a, i), (b, j), forward, number);
    }
}

/// Whether two units have no counterparts, and none of their words has one.
fn is_free(work: &Work, i: u32, j: u32) -> bool {
    is_free_in(work, true, i) && is_free_in(work, false, j)
}

/// The same of one unit of the old text or the new one.
fn is_free_in(work: &Work, old: bool, at: u32) -> bool {
    let (units, mates, words) = if old {
        (&work.units_a, &work.mate_a, &work.matching.a)
    } else {
        (&work.units_b, &work.mate_b, &work.matching.b)
    };
    let unit = units[at as usize];
    mates[at as usize] == NONE && words[unit.from as usize..unit.to as usize].iter().all(|&mate| mate == NONE)
}

/// Where the units before and after a moved run read the same, either may be taken to have stayed; the one that lies
/// beside the run at its new place too went along.
fn slide(work: &mut Work, a: ((u32, u32), u32), b: ((u32, u32), u32), forward: bool, number: u32) {
    let beside = |((first, last), end): ((u32, u32), u32)| {
        if forward { (Some(end + 1), first.checked_sub(1)) } else { (end.checked_sub(1), Some(last + 1)) }
    };
    let ((Some(n), other_a), (Some(m), other_b)) = (beside(a), beside(b)) else { return };
    let (len_a, len_b) = (work.units_a.len() as u32, work.units_b.len() as u32);
    if n >= len_a || m >= len_b || work.units_a[n as usize].hash != work.units_b[m as usize].hash {
        return;
    }
    let hash = work.units_a[n as usize].hash;
    let stays = |work: &Work, i: u32| work.matching.stays(work.units_a[i as usize].from as usize);
    let (mate_a, mate_b) = (work.mate_a[n as usize], work.mate_b[m as usize]);
    let twin_a = other_a.filter(|&x| x < len_a && work.units_a[x as usize].hash == hash && is_free_in(work, true, x));
    let twin_b = other_b.filter(|&y| y < len_b && work.units_b[y as usize].hash == hash && is_free_in(work, false, y));
    let (free_a, free_b) = (is_free_in(work, true, n), is_free_in(work, false, m));
    if let (Some(twin), true, true) = (twin_a, mate_a != NONE && stays(work, n), free_b) {
        part(work, n, mate_a);
        work.join_units(twin, mate_a);
        take(work, n, m, number);
    } else if let (Some(twin), true, true) = (twin_b, free_a, mate_b != NONE && stays(work, mate_b)) {
        part(work, mate_b, m);
        work.join_units(mate_b, twin);
        take(work, n, m, number);
    }
}

fn part(work: &mut Work, i: u32, j: u32) {
    let unit = work.units_a[i as usize];
    (unit.from..unit.to).for_each(|at| work.matching.part(at));
    work.mate_a[i as usize] = NONE;
    work.mate_b[j as usize] = NONE;
}

/// Units `first..=last` of one text that move together, with their content and how many words that has.
#[derive(Clone, Copy)]
struct Piece {
    first: u32,
    last: u32,
    from: u32,
    to: u32,
    words: u32,
}

impl Piece {
    fn unit(work: &Work, at: u32, old: bool) -> Self {
        let unit = if old { work.units_a[at as usize] } else { work.units_b[at as usize] };
        Self { first: at, last: at, from: unit.from, to: unit.to, words: unit.words }
    }
}

fn take_edited(work: &mut Work, x: Piece, y: Piece, number: u32) -> bool {
    if !work.join_words((x.from, x.to), (y.from, y.to), NEIGHBOUR_LIKENESS_MIN - 100, ISLAND_MOVED) {
        return false;
    }
    work.mate_a[x.first as usize..=x.last as usize].fill(y.first);
    work.mate_b[y.first as usize..=y.last as usize].fill(x.first);
    work.matching.a_move[x.from as usize..x.to as usize].fill(number);
    work.matching.b_move[y.from as usize..y.to as usize].fill(number);
    true
}

/// What one text still has free: whole blocks, or single units.
fn free_pieces(work: &Work, old: bool, blocks: bool) -> Vec<Piece> {
    let units = if old { &work.units_a } else { &work.units_b };
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let mut end = at + 1;
        while blocks && end < units.len() && units[end].block == units[at].block {
            end += 1;
        }
        if (at..end).all(|at| is_free_in(work, old, at as u32)) {
            let words = units[at..end].iter().map(|u| u.words).sum();
            let (from, to) = (units[at].from, units[end - 1].to);
            pieces.push(Piece { first: at as u32, last: end as u32 - 1, from, to, words });
        }
        at = end;
    }
    pieces.retain(|p| p.words >= EDITED_WORDS_MIN);
    pieces
}

/// Finds moved and edited clauses among what nothing in place resembles: whole blocks first, then single units.
pub(crate) fn find_edited(work: &mut Work, moves: u32) {
    let mut number = moves;
    for blocks in [true, false] {
        let (free_a, free_b) = (free_pieces(work, true, blocks), free_pieces(work, false, blocks));
        if free_a.is_empty() || free_b.is_empty() || free_a.len() > FREE_MAX || free_b.len() > FREE_MAX {
            continue;
        }
        let bags: Vec<Bag> = free_b.iter().map(|p| Bag::new(work.b, p.from, p.to)).collect();
        let mut by_word: Vec<(u64, u32)> =
            (0_u32..).zip(&bags).flat_map(|(n, bag)| bag.telling(TELLING_WEIGHT).map(move |key| (key, n))).collect();
        by_word.sort_unstable();
        by_word.dedup();
        let mut candidates = Vec::new();
        for (n, piece) in free_a.iter().enumerate() {
            let bag = Bag::new(work.a, piece.from, piece.to);
            if let Some((likeness, m)) = best(&bag, &bags, &by_word, &mut work.budget) {
                // The most alike first.
                candidates.push((((i32::MAX - likeness) as u64) << 32 | n as u64, m));
            }
        }
        candidates.sort_unstable();
        for (rank, m) in candidates {
            let (x, y) = (free_a[rank as u32 as usize], free_b[m as usize]);
            let free = (x.first..=x.last).all(|i| work.mate_a[i as usize] == NONE)
                && (y.first..=y.last).all(|j| work.mate_b[j as usize] == NONE);
            if free && take_edited(work, x, y, number + 1) {
                number += 1;
                grow(work, (x.first, x.last), (y.first, y.last), number);
            }
        }
    }
    number = find_short(work, number);
    stray::find(work, number);
    stray::follow(work);
}

/// Finds what says too little to be found anywhere by itself, but is a whole block, stands once in each text, and only changed
/// places with what stands beside it: "Spam." in a list. Answers how many moves there are then.
fn find_short(work: &mut Work, moves: u32) -> u32 {
    let (here, there) = (short_blocks(work, true), short_blocks(work, false));
    let twin = |&(hash, i): &(u64, u32)| {
        let at = there.binary_search_by_key(&hash, |block| block.0).ok()?;
        Some((hash, i, there[at].1))
    };
    let pairs: Vec<(u64, u32, u32)> = here.iter().filter_map(twin).collect();
    if pairs.is_empty() {
        return moves;
    }
    let times = [&work.units_a, &work.units_b].map(|units| times(units));
    let mut number = moves;
    for (hash, i, j) in pairs {
        if times.iter().all(|times| times.get(&hash) == Some(&1)) && is_beside(work, i, j) {
            number += 1;
            take(work, i, j, number);
        }
    }
    number
}

/// How often each of the short units stands in its text.
fn times(units: &[Unit]) -> Map<u32> {
    let mut times: Map<u32> = Map::default();
    units.iter().filter(|unit| unit.words < WORDS_MIN).for_each(|unit| *times.entry(unit.hash).or_default() += 1);
    times
}

/// The short free units of a text that are a block each and no cell: their hash and where they stand, by hash.
fn short_blocks(work: &Work, old: bool) -> Vec<(u64, u32)> {
    let (doc, units) = if old { (work.a, &work.units_a) } else { (work.b, &work.units_b) };
    let is_alone = |at: usize| {
        let other =
            |beside: Option<usize>| beside.and_then(|n| units.get(n)).is_none_or(|u| u.block != units[at].block);
        other(at.checked_sub(1)) && other(Some(at + 1))
    };
    let is_short = |&(at, unit): &(usize, &Unit)| {
        unit.words > 0
            && unit.words < WORDS_MIN
            && is_free_in(work, old, at as u32)
            && is_alone(at)
            && !doc.word(unit.from as usize).has(CELL)
    };
    let mut blocks: Vec<(u64, u32)> =
        units.iter().enumerate().filter(is_short).map(|(at, unit)| (unit.hash, at as u32)).collect();
    blocks.sort_unstable();
    blocks
}

/// Whether a unit of the new text stands near where the old one would, after what it stood behind.
fn is_beside(work: &Work, i: u32, j: u32) -> bool {
    let before =
        (0..i).rev().take(BESIDE_UNITS_MAX as usize).map(|n| work.mate_a[n as usize]).find(|&mate| mate != NONE);
    before.is_some_and(|mate| mate.abs_diff(j) <= BESIDE_UNITS_MAX)
}

/// The most alike of the units that share a telling word; of the first ones, where the budget ends.
fn best(bag: &Bag, bags: &[Bag], by_word: &[(u64, u32)], budget: &mut Budget) -> Option<(i32, u32)> {
    let mut votes: Vec<u64> = Vec::new();
    let mut last = None;
    for key in bag.telling(TELLING_WEIGHT) {
        if last.replace(key) == Some(key) {
            continue;
        }
        let from = by_word.partition_point(|w| w.0 < key);
        let holders = by_word[from..].iter().take(COMMON_WORD + 1).take_while(|w| w.0 == key);
        if holders.clone().count() <= COMMON_WORD {
            votes.extend(holders.map(|w| u64::from(w.1)));
        }
    }
    votes.sort_unstable();
    votes.dedup();
    let mut best: Option<(i32, u32)> = None;
    for n in votes {
        let other = &bags[n as usize];
        let least = best.map_or(EDITED_LIKENESS_MIN, |(likeness, _)| likeness + 1);
        if !budget.takes(LIKENESS_CELLS * (bag.len() + other.len())) {
            break;
        }
        best = similar_units::likeness_from(bag, other, least).map(|likeness| (likeness, n as u32)).or(best);
    }
    best
}

/// Lighter words are in every clause.
const TELLING_WEIGHT: i32 = 8;
