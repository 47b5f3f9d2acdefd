//! Numbers of clauses in words: "Article Seven", "Cláusula Vigésima Primera".
//!
//! What a text calls such a number does not tell which clause it is: for all that counts and compares numbers of clauses,
//! "Twenty-One" is 21.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use super::document::Doc;
use super::token::{Class, Token};
use crate::agreements::measures;

/// Ordinal numbers without their last vowel, by which Spanish tells "séptimo" from "séptima"; capitals often go without
/// accents.
const ORDINALS: [(&str, u32); 48] = [
    ("primer", 1),
    ("segund", 2),
    ("tercer", 3),
    ("cuart", 4),
    ("quint", 5),
    ("sext", 6),
    ("séptim", 7),
    ("septim", 7),
    ("octav", 8),
    ("noven", 9),
    ("décim", 10),
    ("decim", 10),
    ("undécim", 11),
    ("undecim", 11),
    ("decimoprimer", 11),
    ("duodécim", 12),
    ("duodecim", 12),
    ("decimosegund", 12),
    ("decimotercer", 13),
    ("decimocuart", 14),
    ("decimoquint", 15),
    ("decimosext", 16),
    ("decimoséptim", 17),
    ("decimoseptim", 17),
    ("decimoctav", 18),
    ("decimooctav", 18),
    ("decimonoven", 19),
    ("vigésim", 20),
    ("vigesim", 20),
    ("trigésim", 30),
    ("trigesim", 30),
    ("cuadragésim", 40),
    ("cuadragesim", 40),
    ("quincuagésim", 50),
    ("quincuagesim", 50),
    ("sexagésim", 60),
    ("sexagesim", 60),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("twentieth", 20),
];

/// No word for a number is shorter, none longer (bytes).
const WORD_BYTES: std::ops::RangeInclusive<usize> = 3..=16;

/// The value of one word as the number of a clause; articles are none: "un", "una".
fn value(word: &str) -> Option<u32> {
    if !WORD_BYTES.contains(&word.len()) || !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let composed: Cow<str> = if word.is_ascii() { word.into() } else { word.nfc().collect::<String>().into() };
    measures::in_lower_case(&composed, |lower| {
        if matches!(lower, "uno" | "una") {
            return None;
        }
        let stem = lower.strip_suffix(['o', 'a']).unwrap_or(lower);
        let ordinal = ORDINALS.iter().find(|n| n.0 == stem).map(|n| n.1);
        ordinal.or_else(|| measures::number(lower))
    })
}

/// The number in words that begins with the first of these words, and how many of them it is: "Twenty", "-", "One".
pub(super) fn read<'w>(word: impl Fn(usize) -> &'w str) -> Option<(u32, usize)> {
    let first = value(word(0))?;
    if first >= 100 || !first.is_multiple_of(10) {
        return Some((first, 1));
    }
    let joined = usize::from(matches!(word(1), "-" | "‐" | "‑" | "y" | "Y"));
    match value(word(1 + joined)) {
        Some(ones) if ones < 10 => Some((first + ones, 2 + joined)),
        _ => Some((first, 1)),
    }
}

/// What the number of a clause at a place of the content says: in figures where it is in words.
pub(super) fn text<'t>(doc: &Doc<'t>, at: usize) -> Cow<'t, str> {
    let token = doc.word(at);
    let own = doc.word_text(at);
    if token.class != Class::Word || token.series == 0 || value(own).is_none() {
        return own.into();
    }
    // Each word of "Twenty-One" says all of it.
    let belongs = |other: Token| other.series == token.series && other.class == Class::Word;
    let before = (1..=2).filter(|n| at >= *n).find(|n| belongs(doc.word(at - n)));
    let whole = |from: usize| {
        let (value, len) = read(|n| if from + n < doc.content.len() { doc.word_text(from + n) } else { "" })?;
        (at < from + len).then_some(value)
    };
    match before.and_then(|n| whole(at - n)).or_else(|| whole(at)) {
        Some(value) => value.to_string().into(),
        None => own.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn a_clause_is_numbered_in_words_in_english_and_spanish() {
        let check = |text: &str, expected: Option<(u32, usize)>| {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(read(|n| words.get(n).copied().unwrap_or_default()), expected, "{text}");
        };
        check("Seven", Some((7, 1)));
        check("TWENTY - ONE", Some((21, 3)));
        check("Twenty One", Some((21, 2)));
        check("Twenty - four hours", Some((24, 3)));
        check("Twenty days", Some((20, 1)));
        check("Séptimo", Some((7, 1)));
        check("SEPTIMA", Some((7, 1)));
        check("se\u{301}ptima", Some((7, 1)));
        check("Primera", Some((1, 1)));
        check("Vigésima Segunda", Some((22, 2)));
        check("Décimo Tercero", Some((13, 2)));
        check("treinta y dos", Some((32, 3)));
        check("Third", Some((3, 1)));
        check("una", None);
        check("Hours", None);
        check("", None);
    }
}
