//! Finding the same units again: unique ones first, in the heaviest common order, then what lies between.

use super::budget::Budget;
use super::hash::{Map, Seen};
use super::units::Unit;

/// Pairs of units, by index, ascending on both sides.
pub(crate) type Pairs = Vec<(u32, u32)>;

/// A unit lighter than this does not anchor on its own authority: "Section 2." stands in every article.
pub(crate) const ANCHOR_WEIGHT_MIN: u32 = 28;
/// The largest table of units that is compared pair by pair at once.
const CELLS_MAX: usize = 40_000;
/// And where nothing else tells them apart: one clause a thousand times.
const CELLS_ALIKE_MAX: usize = 4_000_000;

/// Looking through so many units once more costs as many times this (cells of the budget).
const UNIT_CELLS: usize = 8;

/// The units that stand in both texts in the same order; lighter ones than `floor` only between others.
pub(crate) fn anchors(a: &[Unit], b: &[Unit], floor: u32, budget: &mut Budget) -> Pairs {
    let mut pairs = Pairs::with_capacity(a.len().min(b.len()));
    let mut stack = vec![(0, a.len(), 0, b.len(), 0)];
    while let Some((mut a0, mut a1, mut b0, mut b1, depth)) = stack.pop() {
        while a0 < a1 && b0 < b1 && a[a0].hash == b[b0].hash {
            pairs.push((a0 as u32, b0 as u32));
            a0 += 1;
            b0 += 1;
        }
        while a0 < a1 && b0 < b1 && a[a1 - 1].hash == b[b1 - 1].hash {
            a1 -= 1;
            b1 -= 1;
            pairs.push((a1 as u32, b1 as u32));
        }
        if a0 == a1 || b0 == b1 || depth > 0 && !budget.takes(UNIT_CELLS * (a1 - a0 + b1 - b0)) {
            continue;
        }
        let (here, there, cells) = (&a[a0..a1], &b[b0..b1], (a1 - a0) * (b1 - b0));
        let least = if depth == 0 { floor } else { 0 };
        let mut chain = heaviest_chain(unique_pairs(here, there, least), here);
        if chain.is_empty() && depth == 0 {
            stack.push((a0, a1, b0, b1, 1));
            continue;
        }
        if chain.is_empty() && cells > CELLS_MAX {
            chain = heaviest_chain(ranked_pairs(here, there, floor), here);
        }
        if chain.is_empty() {
            let least = if cells > CELLS_MAX { floor } else { 0 };
            if cells <= CELLS_ALIKE_MAX && budget.takes(cells) {
                pairs.extend(common(here, there, least).into_iter().map(|(i, j)| (i + a0 as u32, j + b0 as u32)));
            }
            continue;
        }
        let (mut from_a, mut from_b) = (a0, b0);
        for (i, j) in chain {
            let (i, j) = (i as usize + a0, j as usize + b0);
            stack.push((from_a, i, from_b, j, depth + 1));
            pairs.push((i as u32, j as u32));
            (from_a, from_b) = (i + 1, j + 1);
        }
        stack.push((from_a, a1, from_b, b1, depth + 1));
    }
    in_order(pairs)
}

/// Pairs that ascend on both sides, by their place.
fn in_order(pairs: Pairs) -> Pairs {
    // As numbers, since the browser has the sorting of those already.
    let mut packed: Vec<u64> = pairs.into_iter().map(|(i, j)| u64::from(i) << 32 | u64::from(j)).collect();
    packed.sort_unstable();
    packed.into_iter().map(|pair| ((pair >> 32) as u32, pair as u32)).collect()
}

/// Units of one text that occur once in each, in the order of the first.
fn unique_pairs(a: &[Unit], b: &[Unit], floor: u32) -> Pairs {
    let mut seen: Map<Seen> = Map::with_capacity_and_hasher(b.len(), super::hash::Build::default());
    for (j, unit) in (0_u32..).zip(b).filter(|(_, u)| u.weight >= floor) {
        let entry = seen.entry(unit.hash).or_default();
        entry.b += 1;
        entry.at = j;
    }
    for unit in a {
        if let Some(entry) = seen.get_mut(&unit.hash) {
            entry.a += 1;
        }
    }
    let once = |unit: &Unit| seen.get(&unit.hash).filter(|s| s.a == 1 && s.b == 1).map(|s| s.at);
    (0_u32..).zip(a).filter_map(|(i, unit)| once(unit).map(|j| (i, j))).collect()
}

/// Units that say something and occur equally often in both texts, the first with the first and so on, in the order of the first text: a
/// text that repeats itself has no unique ones.
fn ranked_pairs(a: &[Unit], b: &[Unit], floor: u32) -> Pairs {
    let sorted = |units: &[Unit]| {
        let heavy = |unit: &&Unit| unit.weight >= floor;
        let mut list: Vec<(u64, u32)> =
            (0..).zip(units).filter(|(_, unit)| heavy(unit)).map(|(at, unit)| (unit.hash, at)).collect();
        list.sort_unstable();
        list
    };
    let (list_a, list_b) = (sorted(a), sorted(b));
    let mut pairs = Pairs::new();
    let mut rest = list_b.as_slice();
    for alike in list_a.chunk_by(|x, y| x.0 == y.0) {
        rest = &rest[rest.partition_point(|u| u.0 < alike[0].0)..];
        let (same, after) = rest.split_at(rest.partition_point(|u| u.0 == alike[0].0));
        if same.len() == alike.len() {
            pairs.extend(alike.iter().zip(same).map(|(x, y)| (x.1, y.1)));
        }
        rest = after;
    }
    in_order(pairs)
}

/// Of pairs in order of the first side, the ascending chain that keeps the most weight in its place.
pub(crate) fn heaviest_chain(pairs: Pairs, a: &[Unit]) -> Pairs {
    if pairs.windows(2).all(|w| w[0].1 < w[1].1) {
        return pairs;
    }
    let size = pairs.iter().map(|p| p.1 as usize + 1).max().unwrap_or(0);
    // A Fenwick tree of best chains by their last position on the second side.
    let mut tree: Vec<(u64, u32)> = vec![(0, u32::MAX); size + 1];
    let mut before = vec![u32::MAX; pairs.len()];
    let mut best = (0, u32::MAX);
    for (n, &(i, j)) in (0_u32..).zip(&pairs) {
        let mut top = (0, u32::MAX);
        let mut at = j as usize;
        while at > 0 {
            if tree[at].0 > top.0 {
                top = tree[at];
            }
            at &= at - 1;
        }
        before[n as usize] = top.1;
        let total = (top.0 + u64::from(a[i as usize].weight) + 1, n);
        if total.0 > best.0 {
            best = total;
        }
        let mut at = j as usize + 1;
        while at <= size {
            if total.0 > tree[at].0 {
                tree[at] = total;
            }
            at += at & at.wrapping_neg();
        }
    }
    let mut chain = Vec::new();
    let mut at = best.1;
    while at != u32::MAX {
        chain.push(pairs[at as usize]);
        at = before[at as usize];
    }
    chain.reverse();
    chain
}

/// As much as two short sequences have in common, in order.
pub(crate) fn longest(a: &[u64], b: &[u64]) -> Pairs {
    let units = |keys: &[u64]| keys.iter().zip(0..).map(|(&key, at)| Unit::of_one(at, key, 1)).collect::<Vec<_>>();
    common(&units(a), &units(b), 0)
}

/// The heaviest common subsequence of few units, without those lighter than `floor`.
fn common(a: &[Unit], b: &[Unit], floor: u32) -> Pairs {
    let width = b.len() + 1;
    let mut table = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let skip = table[(i + 1) * width + j].max(table[i * width + j + 1]);
            let keep = if a[i].hash == b[j].hash && a[i].weight >= floor {
                table[(i + 1) * width + j + 1] + a[i].weight
            } else {
                0
            };
            table[i * width + j] = skip.max(keep);
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        let here = table[i * width + j];
        if a[i].hash == b[j].hash && a[i].weight >= floor && here == table[(i + 1) * width + j + 1] + a[i].weight {
            pairs.push((i as u32, j as u32));
            i += 1;
            j += 1;
        } else if here == table[(i + 1) * width + j] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
