//! Clauses and their sentences: the units that are found again before any word is compared.
//!
//! A unit ends where a sentence ends, where a list item's label begins, or at a block's border. The first two depend on
//! the words alone, so units survive any reflow; where only a border differs, the word level mends it.

use super::document::Doc;
use super::hash;
use super::token::{BEGINS, Class, ENDING, GLUED, ITEM, LABEL, LABEL_SIGN, QUIET, STOP, Token};

/// A run of content, `from..to` in [`Doc::content`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    pub from: u32,
    pub to: u32,
    /// Of the keys of its tokens.
    pub hash: u64,
    /// How much it says; see [`weight`].
    pub weight: u32,
    /// Words and numbers in it.
    pub words: u32,
    /// Which block of the text it lies in.
    pub block: u32,
}

impl Unit {
    /// One token, or anything else that is found again by its key.
    pub(crate) const fn of_one(at: u32, key: u64, weight: u32) -> Self {
        Self { from: at, to: at + 1, hash: key, weight, words: 1, block: 0 }
    }
}

/// Without any stop a unit ends at the first fitting token after this many.
const TOKENS_SOFT: u32 = 48;
/// And after this many at any.
const TOKENS_MAX: u32 = 112;

/// What a kept word is worth: long words tell more than short ones, and signs next to nothing.
#[inline]
pub(crate) fn weight(token: Token) -> i32 {
    match token.class {
        _ if token.has(QUIET) => 2 * (token.end - token.start) as i32,
        Class::Number => 11,
        Class::Word if token.has(ENDING) => 2,
        Class::Word => match token.end - token.start {
            0 | 1 => 4,
            2 => 5,
            3 => 6,
            4 => 8,
            5 => 9,
            _ => 11,
        },
        _ => 1,
    }
}

/// Cuts a text into units.
pub(crate) fn units(doc: &Doc) -> Vec<Unit> {
    let mut out = Vec::with_capacity(doc.content.len() / 16 + 4);
    let mut builder = Builder { unit: Unit { from: 0, to: 0, hash: hash::SEED, weight: 0, words: 0, block: 0 } };
    let mut previous: Option<&Token> = None;
    for (at, &index) in (0_u32..).zip(&doc.content) {
        let token = &doc.tokens[index as usize];
        if let Some(before) = previous {
            let block = token.has(BEGINS);
            if block || token.has(ITEM) || cuts(doc, at, before, token, at - builder.unit.from) {
                builder.close(at, &mut out);
                builder.unit.block += u32::from(block);
            }
        }
        builder.add(token);
        previous = Some(token);
    }
    builder.close(doc.content.len() as u32, &mut out);
    out
}

/// Whether a unit of `size` tokens ends between two neighbours inside one block; `at` is the place of the second.
#[inline]
fn cuts(doc: &Doc, at: u32, before: &Token, token: &Token, size: u32) -> bool {
    let closes = || token.class == Class::Punct && before.end == token.start && !token.has(LABEL_SIGN);
    before.has(STOP) && !closes()
        || token.has(LABEL_SIGN) && opens_item(doc, at as usize, *token)
        || token.has(LABEL) && !before.has(LABEL_SIGN)
        || size >= TOKENS_SOFT && !token.has(GLUED) && (token.key() & 7 == 0 || size >= TOKENS_MAX)
}

/// `(a)` as a label, wherever it stands.
fn opens_item(doc: &Doc, at: usize, token: Token) -> bool {
    token.class == Class::Punct
        && token.has(LABEL_SIGN)
        && doc.content.get(at + 1).is_some_and(|&next| doc.tokens[next as usize].has(LABEL))
}

struct Builder {
    unit: Unit,
}

impl Builder {
    fn add(&mut self, token: &Token) {
        self.unit.hash = hash::mix(self.unit.hash, token.key());
        self.unit.weight += weight(*token) as u32;
        self.unit.words += if token.has(QUIET) { (token.end - token.start) / 8 } else { u32::from(token.is_worded()) };
    }

    fn close(&mut self, end: u32, out: &mut Vec<Unit>) {
        if self.unit.from < end {
            self.unit.to = end;
            out.push(self.unit);
        }
        self.unit = Unit { from: end, to: end, hash: hash::SEED, weight: 0, words: 0, block: self.unit.block };
    }
}
