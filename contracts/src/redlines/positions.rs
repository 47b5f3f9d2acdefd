//! Which place among the content a token has, in a bit and a little for each token: as a list of numbers it would be the
//! largest thing that is made after a text is read.

use super::document::Doc;
use super::matching::NONE;

/// The places of a text's tokens.
pub(crate) struct Positions {
    /// A bit for each token that is content.
    bits: Vec<u64>,
    /// How much content stands before each group of sixty-four tokens.
    before: Vec<u32>,
}

impl Positions {
    pub(crate) fn of(doc: &Doc) -> Self {
        let mut bits = vec![0_u64; doc.tokens.len() / 64 + 1];
        for &token in &doc.content {
            bits[token as usize / 64] |= 1 << (token % 64);
        }
        let mut sum = 0;
        let count = |group: &u64| {
            let before = sum;
            sum += group.count_ones();
            before
        };
        Self { before: bits.iter().map(count).collect(), bits }
    }

    /// Whether a token is content.
    pub(crate) fn has(&self, token: usize) -> bool {
        self.bits[token / 64] >> (token % 64) & 1 != 0
    }

    /// The place of a token; [`NONE`] for one that is no content.
    pub(crate) fn at(&self, token: usize) -> u32 {
        if self.has(token) { self.next(token) } else { NONE }
    }

    /// The places of a token and all that follow.
    pub(crate) fn onward(&self, token: usize) -> impl Iterator<Item = u32> {
        let mut next = self.next(token);
        (token..self.bits.len() * 64).map(move |token| {
            let content = self.has(token);
            let at = if content { next } else { NONE };
            next += u32::from(content);
            at
        })
    }

    /// The place of a token, or of the first content after it.
    fn next(&self, token: usize) -> u32 {
        let earlier = self.bits[token / 64] & ((1 << (token % 64)) - 1);
        self.before[token / 64] + earlier.count_ones()
    }
}

#[cfg(test)]
mod tests {
    use super::Positions;
    use crate::redlines::matching::NONE;
    use crate::redlines::reading;

    #[test]
    fn every_word_has_its_place_and_no_space_has_one() {
        let text = "Section 1. **Wages** rise, by 3%.\n\n".repeat(40);
        let doc = reading::one(&text);
        let mut expected = vec![NONE; doc.tokens.len()];
        (0..).zip(&doc.content).for_each(|(at, &token)| expected[token as usize] = at);
        let positions = Positions::of(&doc);
        let found: Vec<u32> = (0..doc.tokens.len()).map(|token| positions.at(token)).collect();
        assert_eq!(found, expected);
        for from in [0, 1, 63, 64, 65, 200] {
            let rest: Vec<u32> = positions.onward(from).take(expected.len() - from).collect();
            assert_eq!(rest, expected[from..], "{from}");
        }
    }
}
