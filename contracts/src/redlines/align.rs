//! Which word of the new text is which word of the old one: units first, then moves, then words.

use super::anchors::{self, Pairs};
use super::budget::Budget;
use super::document::Doc;
use super::matching::{Matching, NONE};
use super::moves;
use super::polish::polish;
use super::renumber::Renumbering;
use super::rows;
use super::similar_units::{self, Bag, adjoin};
use super::units::{self, Unit};
use super::words::{ISLAND, LEAST_KEPT};
use super::work::Work;

/// Finds the counterparts of every word, and which differing numbers of clauses are only renumbering.
pub(crate) fn align(a: &Doc, b: &Doc) -> (Matching, Renumbering) {
    let (units_a, units_b) = (units::units(a), units::units(b));
    let mut work = Work {
        a,
        b,
        mate_a: vec![NONE; units_a.len()],
        mate_b: vec![NONE; units_b.len()],
        matching: Matching::new(a.content.len(), b.content.len()),
        renumbering: Renumbering::default(),
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
    work.renumbering = Renumbering::of(a, b, &work.matching);
    work.part_numbers();
    polish(&mut work);
    work.matching.end_lost_moves();
    (work.matching, work.renumbering)
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
            self.join_words(span_a, span_b, LEAST_KEPT, ISLAND);
            return;
        }
        let blocks = similar_units::pair(self.a, &free_a, self.b, &free_b, &mut self.budget);
        for block in &blocks {
            if !rows::join(self, block.a, block.b) {
                self.join_words(block.a, block.b, LEAST_KEPT, ISLAND);
            }
        }
        let large = free_a.len() * free_b.len() > similar_units::CELLS_MAX;
        let small = u64::from(span_a.1 - span_a.0) * u64::from(span_b.1 - span_b.0) <= JOINT_CELLS_MAX;
        if blocks.is_empty() && (small || large) && adjoin(&free_a) && adjoin(&free_b) {
            self.join_words(span_a, span_b, LEAST_KEPT, ISLAND);
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
