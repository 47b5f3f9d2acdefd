//! Words that the end of a line cut in two: "agree-" and "ment", as a page is extracted; or "agree- ment", where its lines
//! were joined.
//!
//! Whether such a hyphen belongs to the word ("part-time") only other places tell: where the whole word stands somewhere in
//! one of the texts, the two parts are that word, and the break is look, with whatever of the page's foot and the next one's
//! head stands in it.

use super::document::Scanned;
use super::hash::{self, Map};
use super::token::{Class, FURNITURE, REJOINED, Token};

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
        let joined = |&at: &u32| {
            let word = text.joined(at).filter(is_known)?;
            Some((at, text.other_part(at as usize), word))
        };
        let places: Vec<(u32, usize, u64)> = text.hyphens.iter().filter_map(joined).collect();
        text.join(&places);
    }
}

/// One of sixty-four bits for a word: tells most words that are none of a few.
const fn bit(word: u64) -> u64 {
    1 << (word >> 58)
}

/// A page's foot and the next one's head are no longer (tokens).
const FURNITURE_TOKENS_MAX: usize = 120;

impl Scanned<'_> {
    /// Where the other part stands of a word that a break cut in two.
    fn other_part(&self, at: usize) -> usize {
        let furniture = |t: &&Token| t.has(FURNITURE);
        at + 1 + self.tokens[at + 1..].iter().take(FURNITURE_TOKENS_MAX).take_while(furniture).count()
    }

    /// The hash of the word whose parts stand around a break.
    fn joined(&self, at: u32) -> Option<u64> {
        let at = at as usize;
        if self.tokens.get(at)?.class != Class::Space {
            return None;
        }
        let (left, right) = (self.tokens.get(at.checked_sub(2)?)?, self.tokens.get(self.other_part(at))?);
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
    fn join(&mut self, places: &[(u32, usize, u64)]) {
        if places.is_empty() {
            return;
        }
        // In place: a second list would be the largest thing there is.
        let tokens = &mut self.tokens;
        let (mut kept, mut from) = (0, 0);
        for &(at, other, exact) in places {
            let at = at as usize;
            // A part of three takes its middle along.
            if at < from + 2 {
                continue;
            }
            tokens.copy_within(from..at - 2, kept);
            kept += at - 2 - from;
            let (left, right) = (tokens[at - 2], tokens[other]);
            let (start, end) = (left.start as usize, right.end as usize);
            tokens[kept] = Token::new(start, end, Class::Word, left.flags | REJOINED, exact);
            kept += 1;
            from = other + 1;
        }
        tokens.copy_within(from.., kept);
        tokens.truncate(kept + tokens.len() - from);
        self.content.clear();
        let content = (0_u32..).zip(tokens.iter()).filter(|(_, token)| token.is_content());
        self.content.extend(content.map(|(at, _)| at));
    }
}

/// Writes a rejoined word, or what an operation covers of it, without the break and what stands in it.
pub(crate) fn write_whole(text: &str, out: &mut String) {
    let mut parts = text.split_whitespace();
    for part in [parts.next(), parts.next_back()].into_iter().flatten() {
        let rest = &part[..part.len() - hyphen(part.as_bytes())];
        out.push_str(rest);
    }
}
