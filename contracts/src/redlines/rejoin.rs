//! Words that the end of a line cut in two: "agree-" and "ment", as a page is extracted; or "agree- ment", where its lines
//! were joined.
//!
//! Whether such a hyphen belongs to the word ("part-time") only other places tell: where the whole word stands somewhere in
//! one of the texts, the two parts are that word, and the break is look.

use super::hash::{self, Map};
use super::token::{Class, FURNITURE, REJOINED, Token};

/// A text as it was scanned.
pub(crate) struct Scanned<'t> {
    pub text: &'t str,
    pub tokens: Vec<Token>,
    /// The tokens that count, by index.
    pub content: Vec<u32>,
    /// The white space after what ends with a hyphen, by index.
    pub hyphens: Vec<u32>,
}

/// Whether a text ends with a hyphen that may only be there because a line ended: its length then (bytes).
pub(crate) fn hyphen(line: &[u8]) -> usize {
    match line {
        [.., b'-'] => 1,
        // A soft hyphen.
        [.., 0xc2, 0xad] => 2,
        [.., 0xe2, 0x80, 0x90] => 3,
        _ => 0,
    }
}

/// Makes one word of two parts wherever the texts have that word.
pub(crate) fn rejoin(texts: &mut [Scanned]) {
    let mut known: Map<u32> = Map::default();
    let mut sieve = 0_u64;
    for text in texts.iter() {
        for word in text.hyphens.iter().filter_map(|&at| text.joined(at)) {
            known.insert(word, 0);
            sieve |= bit(word);
        }
    }
    if known.is_empty() {
        return;
    }
    for text in texts.iter() {
        for token in &text.tokens {
            // Few tokens get past the first look.
            if sieve & bit(token.exact()) != 0
                && token.class == Class::Word
                && let Some(times) = known.get_mut(&token.exact())
            {
                *times += 1;
            }
        }
    }
    for text in texts {
        let is_known = |word: &u64| known.get(word).is_some_and(|times| *times > 0);
        let places: Vec<(u32, u64)> =
            text.hyphens.iter().filter_map(|&at| Some((at, text.joined(at).filter(is_known)?))).collect();
        text.join(&places);
    }
}

/// One of sixty-four bits for a word: tells most words that are none of a few.
const fn bit(word: u64) -> u64 {
    1 << (word >> 58)
}

impl Scanned<'_> {
    /// The hash of the word whose parts stand around a break.
    fn joined(&self, at: u32) -> Option<u64> {
        let at = at as usize;
        let (left, right) = (self.tokens.get(at.checked_sub(2)?)?, self.tokens.get(at + 1)?);
        if self.tokens[at].class != Class::Space {
            return None;
        }
        let word = |t: &Token| {
            let bytes = &self.text.as_bytes()[t.start as usize..t.end as usize];
            t.class == Class::Word && t.series == 0 && !t.has(FURNITURE) && hash::bytes(bytes) == t.exact()
        };
        let part = |t: &Token| &self.text[t.start as usize..t.end as usize];
        let (head, tail) = (part(left), part(right));
        let adjoins = left.end == self.tokens[at - 1].start;
        let goes_on = tail.starts_with(char::is_lowercase)
            || tail.chars().all(char::is_uppercase) && head.chars().all(char::is_uppercase);
        (word(left) && word(right) && adjoins && goes_on).then(|| hash::bytes([head, tail].concat().as_bytes()))
    }

    /// Makes one word of the parts around each break.
    fn join(&mut self, places: &[(u32, u64)]) {
        if places.is_empty() {
            return;
        }
        let mut kept: Vec<Token> = Vec::with_capacity(self.tokens.len());
        let mut from = 0;
        for &(at, exact) in places {
            let at = at as usize;
            // A part of three takes its middle along.
            if at < from + 2 {
                continue;
            }
            kept.extend_from_slice(&self.tokens[from..at - 2]);
            let (left, right) = (self.tokens[at - 2], self.tokens[at + 1]);
            let (start, end) = (left.start as usize, right.end as usize);
            kept.push(Token::new(start, end, Class::Word, left.flags | REJOINED, exact));
            from = at + 2;
        }
        kept.extend_from_slice(&self.tokens[from..]);
        self.content = (0_u32..).zip(&kept).filter(|(_, token)| token.is_content()).map(|(at, _)| at).collect();
        self.tokens = kept;
    }
}

/// Writes a rejoined word, or what an operation covers of it, without the break.
pub(crate) fn write_whole(text: &str, out: &mut String) {
    for part in text.split(char::is_whitespace) {
        let rest = &part[..part.len() - hyphen(part.as_bytes())];
        out.push_str(rest);
    }
}
