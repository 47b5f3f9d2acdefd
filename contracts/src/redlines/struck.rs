//! Words that are struck through in the text itself: `~~thirty~~`.
//!
//! Whoever strikes words takes them out of the contract, so a struck word is another word than the same one unstruck, and
//! two texts that differ in such a mark differ in words and not in look.

use super::hash;

/// The mark, opening and closing.
pub(crate) const MARK: &str = "~~";

/// No passage is struck that is longer: one of two marks was lost (bytes).
const PASSAGE_BYTES_MAX: usize = 4_000;

/// Whether a passage that opens before `rest` is closed: in its own paragraph, hugging its last word.
pub(crate) fn closes(rest: &str) -> bool {
    let near = &rest[..rest.floor_char_boundary(PASSAGE_BYTES_MAX)];
    let Some(inside) = near.find(MARK).map(|at| &near[..at]) else { return false };
    let mut lines = inside.split('\n');
    let solid = |c: char| !c.is_whitespace();
    // An empty line between them parts two paragraphs.
    let last = lines.next_back().unwrap_or_default();
    inside.ends_with(solid) && !last.trim().is_empty() && lines.skip(1).all(|line| !line.trim().is_empty())
}

/// The hash of a struck word, from that of the word.
pub(crate) const fn hash(exact: u64) -> u64 {
    hash::mix(exact, hash::one_byte(b'~'))
}

#[cfg(test)]
mod tests {
    use super::closes;

    #[test]
    fn a_passage_is_struck_where_both_its_marks_stand_in_one_paragraph() {
        let check = |rest: &str, expected: bool| assert_eq!(closes(rest), expected, "{rest:?}");
        check("thirty~~ forty", true);
        check("thirty\ndays~~ forty", true);
        check("thirty\n\ndays~~ forty", false);
        check("thirty forty", false);
        check("thirty ~~ forty", false);
        check(&format!("{}~~", "조합 ".repeat(2_000)), false);
    }
}
