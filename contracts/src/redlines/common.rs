//! What two sequences have in common, each way by the one algorithm it names.
//!
//! `similar::capture_diff_slices` chooses at run time, so it would bring every one of its algorithms to every browser.

use similar::DiffOp;
use similar::algorithms::{Capture, Compact, Replace, histogram, lcs};

type Collected<'a> = Compact<'a, 'a, [u64], [u64], Replace<Capture>>;

fn collector<'a>(a: &'a [u64], b: &'a [u64]) -> Collected<'a> {
    Compact::new(Replace::new(Capture::new()), a, b)
}

fn collected(collected: Collected<'_>) -> Vec<DiffOp> {
    collected.into_inner().into_inner().into_ops()
}

/// Along a chain of rare values: quick on long sequences.
pub(crate) fn by_histogram(a: &[u64], b: &[u64]) -> Vec<DiffOp> {
    let mut found = collector(a, b);
    let Ok(()) = histogram::diff(&mut found, a, 0..a.len(), b, 0..b.len());
    collected(found)
}

/// As much as possible, whatever it takes: for short sequences.
pub(crate) fn by_longest(a: &[u64], b: &[u64]) -> Vec<DiffOp> {
    let mut found = collector(a, b);
    let Ok(()) = lcs::diff(&mut found, a, 0..a.len(), b, 0..b.len());
    collected(found)
}
