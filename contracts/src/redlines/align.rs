//! Which word of the new text is which word of the old one: units first, then moves, then words.

use super::anchors::{self, Pairs};
use super::budget::Budget;
use super::hash::Map;
use super::moves;
use super::renumber::Renumbering;
use super::rows;
use super::similar_units::{self, Bag, adjoin};
use super::token::{Doc, LABEL_SIGN};
use super::units::{self, Unit};
use super::words;

/// No counterpart.
pub(crate) const NONE: u32 = u32::MAX;

/// Counterparts of content, by position, on both sides.
#[derive(Default)]
pub(crate) struct Matching {
    /// Old content → new content.
    pub a: Vec<u32>,
    /// New content → old content.
    pub b: Vec<u32>,
    /// The move an old word lies in; 0 for none.
    pub a_move: Vec<u32>,
    /// The move a new word lies in; 0 for none.
    pub b_move: Vec<u32>,
    /// Which differing numbers of clauses are only renumbering.
    pub renumbering: Renumbering,
}

impl Matching {
    fn new(a: usize, b: usize) -> Self {
        Self {
            a: vec![NONE; a],
            b: vec![NONE; b],
            a_move: vec![0; a],
            b_move: vec![0; b],
            renumbering: Renumbering::default(),
        }
    }

    pub(crate) fn join(&mut self, i: u32, j: u32) {
        debug_assert!(self.a[i as usize] == NONE && self.b[j as usize] == NONE, "a word has one counterpart");
        self.a[i as usize] = j;
        self.b[j as usize] = i;
    }

    pub(crate) fn part(&mut self, i: u32) {
        let j = std::mem::replace(&mut self.a[i as usize], NONE);
        if j != NONE {
            self.b[j as usize] = NONE;
        }
    }

    /// Whether the old word stays where it is.
    pub(crate) fn stays(&self, i: usize) -> bool {
        self.a[i] != NONE && self.a_move[i] == 0
    }
}

/// One comparison under way.
pub(crate) struct Work<'d, 't> {
    pub a: &'d Doc<'t>,
    pub b: &'d Doc<'t>,
    pub units_a: Vec<Unit>,
    pub units_b: Vec<Unit>,
    /// Counterpart of each unit that was found whole.
    pub mate_a: Vec<u32>,
    pub mate_b: Vec<u32>,
    pub matching: Matching,
    /// What it may still cost.
    pub budget: Budget,
}

/// Finds the counterparts of every word.
pub(crate) fn align(a: &Doc, b: &Doc) -> Matching {
    let (units_a, units_b) = (units::units(a), units::units(b));
    let mut work = Work {
        a,
        b,
        mate_a: vec![NONE; units_a.len()],
        mate_b: vec![NONE; units_b.len()],
        matching: Matching::new(a.content.len(), b.content.len()),
        budget: Budget::of(a.content.len() + b.content.len()),
        units_a,
        units_b,
    };
    let in_place = anchors::anchors(&work.units_a, &work.units_b, anchors::ANCHOR_WEIGHT_MIN, &mut work.budget);
    for &(i, j) in &in_place {
        work.join_units(i, j);
    }
    let moved = moves::find(&mut work);
    let gaps = gaps(&in_place, work.units_a.len() as u32, work.units_b.len() as u32);
    for gap in gaps {
        work.gap(gap);
    }
    moves::find_edited(&mut work, moved);
    work.matching.renumbering = Renumbering::of(a, b, &work.matching);
    work.part_numbers();
    super::polish::polish(&mut work);
    work.matching
}

/// Unit ranges between two anchors: old from, old to, new from, new to.
type Gap = (u32, u32, u32, u32);

fn gaps(pairs: &Pairs, len_a: u32, len_b: u32) -> Vec<Gap> {
    let mut out = Vec::new();
    let (mut from_a, mut from_b) = (0, 0);
    for &(i, j) in pairs.iter().chain([&(len_a, len_b)]) {
        if from_a < i || from_b < j {
            out.push((from_a, i, from_b, j));
        }
        (from_a, from_b) = (i + 1, j + 1);
    }
    out
}

/// The largest gap (old content times new) that is compared as one run of words.
const JOINT_CELLS_MAX: u64 = 3_000;

impl Work<'_, '_> {
    /// Takes two units for the same, word by word.
    pub(crate) fn join_units(&mut self, i: u32, j: u32) {
        let (u, v) = (self.units_a[i as usize], self.units_b[j as usize]);
        self.mate_a[i as usize] = j;
        self.mate_b[j as usize] = i;
        for n in 0..(u.to - u.from).min(v.to - v.from) {
            self.matching.join(u.from + n, v.from + n);
        }
    }

    /// Whether two words read the same, or differ in the numbering alone.
    pub(crate) fn reads_alike(&self, i: u32, j: u32) -> bool {
        let (x, y) = (self.a.word(i as usize), self.b.word(j as usize));
        let styled = x.key() == y.key() && x.has(LABEL_SIGN) && y.has(LABEL_SIGN);
        x.exact() == y.exact() || styled || self.matching.renumbering.covers(self.a, x, self.b, y)
    }

    /// Numbers of one level that differ in more than the numbering are different words.
    fn part_numbers(&mut self) {
        let a = self.a;
        for &i in &a.numbers {
            let j = self.matching.a[i as usize];
            if j != NONE && !self.reads_alike(i, j) {
                self.matching.part(i);
            }
        }
    }

    /// Compares two runs of content word by word.
    pub(crate) fn join_words(&mut self, a: (u32, u32), b: (u32, u32), least: i32, island: i32) -> bool {
        let run = |doc: &Doc, r: (u32, u32)| (r.0..r.1).map(|at| doc.word(at as usize)).collect::<Vec<_>>();
        let (run_a, run_b) = (run(self.a, a), run(self.b, b));
        let pairs = words::kept(&run_a, &run_b, island, &mut self.budget);
        if !worth_keeping(&pairs, &run_a, &run_b, least) {
            return false;
        }
        for (i, j) in pairs {
            self.matching.join(a.0 + i, b.0 + j);
        }
        true
    }

    /// Compares what stands between two anchors: rows of tables first.
    fn gap(&mut self, (mut a0, a1, mut b0, b1): Gap) {
        for (i, j) in rows::pairs(self, (a0, a1), (b0, b1)) {
            self.between((a0, i, b0, j));
            rows::join_units(self, i, j);
            (a0, b0) = (i + 1, j + 1);
        }
        self.between((a0, a1, b0, b1));
    }

    /// Compares what stands between two anchors or rows.
    fn between(&mut self, (a0, a1, b0, b1): Gap) {
        let free_a: Vec<Unit> =
            (a0..a1).filter(|&i| self.mate_a[i as usize] == NONE).map(|i| self.units_a[i as usize]).collect();
        let free_b: Vec<Unit> =
            (b0..b1).filter(|&j| self.mate_b[j as usize] == NONE).map(|j| self.units_b[j as usize]).collect();
        let (Some(span_a), Some(span_b)) = (span(&free_a), span(&free_b)) else { return };
        if free_a.len() + free_b.len() > 2 && adjoin(&free_a) && adjoin(&free_b) && self.recut(span_a, span_b) {
            self.join_words(span_a, span_b, LEAST_KEPT, words::ISLAND);
            return;
        }
        let blocks = similar_units::pair(self.a, &free_a, self.b, &free_b, &mut self.budget);
        for block in &blocks {
            if !rows::join(self, block.a, block.b) {
                self.join_words(block.a, block.b, LEAST_KEPT, words::ISLAND);
            }
        }
        let large = free_a.len() * free_b.len() > similar_units::CELLS_MAX;
        let small = u64::from(span_a.1 - span_a.0) * u64::from(span_b.1 - span_b.0) <= JOINT_CELLS_MAX;
        if blocks.is_empty() && (small || large) && adjoin(&free_a) && adjoin(&free_b) {
            self.join_words(span_a, span_b, LEAST_KEPT, words::ISLAND);
        }
    }

    /// Whether two runs say almost the same and were only cut into units in different places.
    fn recut(&self, a: (u32, u32), b: (u32, u32)) -> bool {
        let (len_a, len_b) = (a.1 - a.0, b.1 - b.0);
        let near = len_a.min(len_b) * 4 >= len_a.max(len_b) * 3;
        near && {
            let (x, y) = (Bag::new(self.a, a.0, a.1), Bag::new(self.b, b.0, b.1));
            similar_units::likeness(&x, &y) >= RECUT_MIN
        }
    }
}

/// Runs at least this alike (thousandths) are compared as one.
const RECUT_MIN: i32 = 880;

fn span(units: &[Unit]) -> Option<(u32, u32)> {
    Some((units.first()?.from, units.last()?.to))
}

/// Less kept weight than this (thousandths of the mean), and a sentence counts as rewritten.
pub(crate) const LEAST_KEPT: i32 = 270;

fn worth_keeping(pairs: &[(u32, u32)], a: &[super::token::Token], b: &[super::token::Token], least: i32) -> bool {
    let sum = |run: &[super::token::Token]| run.iter().map(|t| units::weight(*t)).sum::<i32>();
    let kept: i32 = pairs.iter().map(|p| units::weight(a[p.0 as usize])).sum();
    2000 * kept >= least * (sum(a) + sum(b)).max(1)
}

/// Positions by hash of the units that have no counterpart yet.
pub(crate) fn free_by_hash(units: &[Unit], mates: &[u32]) -> Map<Vec<u32>> {
    let mut map: Map<Vec<u32>> = Map::default();
    for (i, unit) in (0_u32..).zip(units).filter(|(i, _)| mates[*i as usize] == NONE) {
        map.entry(unit.hash).or_default().push(i);
    }
    map
}
