//! Reading: from a text, or two that are compared, to its tokens, with the numbers of clauses marked and torn words mended.

use super::both::both;
use super::document::{Doc, Scanned};
use super::lines::Line;
use super::rejoin::rejoin;
use super::scan::scan;
use super::{blocks, numbering};

/// A text as it is scanned, its numbers of clauses marked.
fn marked<'t>(text: &'t str, lines: &[Line]) -> Scanned<'t> {
    let mut scanned = scan(text, lines);
    numbering::mark(text, &mut scanned.tokens, &scanned.content);
    scanned
}

/// A text by itself, read whole.
pub(crate) fn one(text: &str) -> Doc<'_> {
    let [doc] = all([text]);
    doc
}

/// Several texts that are compared with each other, each read whole.
pub(crate) fn all<const N: usize>(texts: [&str; N]) -> [Doc<'_>; N] {
    let mut scanned = texts.map(|text| marked(text, &blocks::lines(text)));
    rejoin(&mut scanned);
    scanned.map(Doc::of)
}

/// Both texts, as far as they differ: of blocks that both have, in the same order, only the beginning is read.
pub(crate) fn pair<'t>(before: &'t str, after: &'t str) -> (Doc<'t>, Doc<'t>) {
    let bytes = before.len() + after.len();
    let (mut a, mut b) = both(bytes, || blocks::lines(before), || blocks::lines(after));
    blocks::quieten(before, &mut a, after, &mut b);
    let (a, b) = both(bytes, || marked(before, &a), || marked(after, &b));
    let mut scanned = [a, b];
    rejoin(&mut scanned);
    let [a, b] = scanned.map(Doc::of);
    (a, b)
}
