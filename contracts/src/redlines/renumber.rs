//! Which differing numbers are only renumbering.
//!
//! A clause's own number is; a reference is when it follows a clause that was renumbered the same way. A reference that
//! was pointed elsewhere is a change of substance, and shows as words.

use std::collections::HashSet;

use super::align::{Matching, NONE};
use super::hash::{self, Build};
use super::token::{Doc, LABEL, PAGE, REFERENCE, Token};

/// The renumberings of one comparison.
pub(crate) struct Renumbering {
    seen: HashSet<u64, Build>,
}

impl Renumbering {
    /// Collects them from the clauses that were found again.
    pub(crate) fn of(a: &Doc, b: &Doc, matching: &Matching) -> Self {
        let mut seen = HashSet::default();
        for (i, &j) in matching.a.iter().enumerate().filter(|(_, j)| **j != NONE) {
            let (x, y) = (a.word(i), b.word(j as usize));
            if x.key != x.exact && x.exact != y.exact && x.has(LABEL) && y.has(LABEL) {
                seen.insert(entry(x.key, a.word_text(i), b.word_text(j as usize)));
            }
        }
        Self { seen }
    }

    /// Whether `x` → `y`, two numbers of the same level, is only renumbering.
    pub(crate) fn covers(&self, a: &Doc, x: Token, b: &Doc, y: Token) -> bool {
        if x.key != y.key || x.key == x.exact && y.key == y.exact {
            return false;
        }
        if x.has(PAGE) || x.has(LABEL) && y.has(LABEL) {
            return true;
        }
        if !(x.has(REFERENCE | LABEL) && y.has(REFERENCE | LABEL)) {
            return false;
        }
        let (old, new) = (text(a, x), text(b, y));
        if self.seen.contains(&entry(x.key, old, new)) {
            return true;
        }
        match (old.split_once('.'), new.split_once('.')) {
            (Some((old, rest)), Some((new, tail))) => rest == tail && self.seen.contains(&entry(x.key, old, new)),
            _ => false,
        }
    }
}

fn text<'t>(doc: &Doc<'t>, token: Token) -> &'t str {
    &doc.text[token.start as usize..token.end as usize]
}

fn entry(level: u64, old: &str, new: &str) -> u64 {
    hash::mix(hash::mix(level, hash::bytes(old.as_bytes())), hash::bytes(new.as_bytes()))
}
