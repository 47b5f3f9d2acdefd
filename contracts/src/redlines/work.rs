//! One comparison under way: the units and words of both texts, and what is known of them so far.

use super::budget::Budget;
use super::document::Doc;
use super::matching::Matching;
use super::renumber::Renumbering;
use super::token::{LABEL_SIGN, Token};
use super::units::{Unit, weight};
use super::words;

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
    /// Which differing numbers of clauses are only renumbering.
    pub renumbering: Renumbering,
    /// What it may still cost.
    pub budget: Budget,
}

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
        x.exact() == y.exact() || styled || self.renumbering.covers(self.a, x, self.b, y)
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
}

fn worth_keeping(pairs: &[(u32, u32)], a: &[Token], b: &[Token], least: i32) -> bool {
    let sum = |run: &[Token]| run.iter().map(|t| weight(*t)).sum::<i32>();
    let kept: i32 = pairs.iter().map(|p| weight(a[p.0 as usize])).sum();
    2000 * kept >= least * (sum(a) + sum(b)).max(1)
}
