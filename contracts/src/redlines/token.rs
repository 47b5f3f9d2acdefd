//! Text as tokens: every byte belongs to exactly one, and most tokens are what a person calls a word.
//!
//! White space, line breaks, Markdown marks and page furniture are tokens too, but not *content*: comparison looks at
//! content alone, so that a reflowed, restyled or repaginated text compares as the same words.

use super::hash;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters.
    Word,
    /// A number, sum, date, percentage or range: `4.1`, `$1,200`, `2023-2025`, `10%`, `30일`.
    Number,
    /// One sign of punctuation.
    Punct,
    /// White space inside a block, line ends included.
    Space,
    /// White space between two blocks.
    Break,
    /// A Markdown mark, an escape, a dot leader, a rule.
    Mark,
    /// A character that does not show.
    Hidden,
}

/// The token lies in a running head or foot.
pub(crate) const FURNITURE: u16 = 1;
/// No change may begin or end between this token and the one before.
pub(crate) const GLUED: u16 = 2;
/// A Korean particle or ending: may differ while its stem stays, never stay while its stem goes.
pub(crate) const ENDING: u16 = 4;
/// The number of the clause that begins here.
pub(crate) const LABEL: u16 = 8;
/// A number in a reference to a clause.
pub(crate) const REFERENCE: u16 = 16;
/// A page number in a table of contents.
pub(crate) const PAGE: u16 = 32;
/// Punctuation that ends a sentence or a part of one.
pub(crate) const STOP: u16 = 64;
/// A character that does not show hides inside.
pub(crate) const HIDDEN_INSIDE: u16 = 128;
/// The keyword or sign that belongs to a label: `Section` of `Section 2`, the parentheses of `(a)`.
pub(crate) const LABEL_SIGN: u16 = 256;

/// The rest of a block that both texts have, word for word: not read any further.
pub(crate) const QUIET: u16 = 512;
/// The first content of its block.
pub(crate) const BEGINS: u16 = 1024;
/// The first content after a printed bullet.
pub(crate) const ITEM: u16 = 2048;
/// A word whose parts stood on two lines.
pub(crate) const REJOINED: u16 = 4096;
/// Struck through in the text itself.
pub(crate) const STRUCK: u16 = 8192;
/// The first content of its cell.
pub(crate) const CELL: u16 = 16384;

/// A run of bytes, `start..end` of its text.
///
/// Tokens are the most of a comparison's memory, so they are kept small: 20 bytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub start: u32,
    pub end: u32,
    /// See [`Self::exact`]; in halves, or the token would be as large as its alignment asks.
    hash: [u32; 2],
    pub class: Class,
    /// Which numbers of clauses it is one of; 0 for any other token. See [`super::levels`].
    pub series: u8,
    pub flags: u16,
}

/// Where the keys of numbers begin, by series.
const SERIES_KEYS: u64 = 898;

impl Token {
    pub(crate) fn new(start: usize, end: usize, class: Class, flags: u16, exact: u64) -> Self {
        let hash = [exact as u32, (exact >> 32) as u32];
        Self { start: start as u32, end: end as u32, hash, class, series: 0, flags }
    }
    /// The same for tokens that read the same (quotes, dashes and normal forms evened out).
    #[inline]
    pub(crate) const fn exact(self) -> u64 {
        self.hash[0] as u64 | (self.hash[1] as u64) << 32
    }
    /// As [`Self::exact`], but the same for every number of a clause and every reference to one.
    #[inline]
    pub(crate) const fn key(self) -> u64 {
        match self.series {
            0 => self.exact(),
            series => hash::mix(hash::SEED, SERIES_KEYS + series as u64),
        }
    }
    pub(crate) fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }
    pub(crate) fn is_content(self) -> bool {
        matches!(self.class, Class::Word | Class::Number | Class::Punct) && !self.has(FURNITURE)
    }
    pub(crate) fn is_worded(self) -> bool {
        matches!(self.class, Class::Word | Class::Number)
    }
    /// Whether two tokens read the same, or are numbers of the same level.
    pub(crate) fn same(self, other: Self) -> bool {
        self.exact() == other.exact() || self.series != 0 && self.series == other.series
    }
    pub(crate) fn is_space(self) -> bool {
        matches!(self.class, Class::Space | Class::Break)
    }
}

/// Compounds hold together: `part-time`, `U.S.`, `AT&T`, addresses.
pub(super) fn glue(text: &[u8], left: Token, sign: &mut Token, right: &mut Token) {
    let first = text[sign.start as usize];
    if first == b'.' && left.has(GLUED) && left.class == Class::Word && left.end - left.start == 1 {
        // The last point of an abbreviation.
        sign.flags |= GLUED;
    }
    if !left.is_worded() || !right.is_worded() {
        return;
    }
    let joins = match first {
        b'-' | b'.' | b'&' | b'@' | b'\'' | b'_' => true,
        0xe2 => {
            matches!(&text[sign.start as usize..sign.end as usize], b"\xe2\x80\x90" | b"\xe2\x80\x91" | b"\xe2\x80\x99")
        }
        _ => false,
    };
    if joins {
        sign.flags |= GLUED;
        right.flags |= GLUED;
    }
}
