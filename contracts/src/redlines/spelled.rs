//! Numbers in words, and whether they agree with the figure beside them: "thirty (30)", "treinta (30)", "30 (thirty)".

use std::collections::HashMap;
use std::sync::OnceLock;

use super::hash;

const SMALL: [(&str, u32); 76] = [
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("uno", 1),
    ("un", 1),
    ("una", 1),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("cinco", 5),
    ("seis", 6),
    ("siete", 7),
    ("ocho", 8),
    ("nueve", 9),
    ("diez", 10),
    ("once", 11),
    ("doce", 12),
    ("trece", 13),
    ("catorce", 14),
    ("quince", 15),
    ("dieciséis", 16),
    ("diecisiete", 17),
    ("dieciocho", 18),
    ("diecinueve", 19),
    ("veinte", 20),
    ("veintiuno", 21),
    ("veintidós", 22),
    ("veintitrés", 23),
    ("veinticuatro", 24),
    ("veinticinco", 25),
    ("veintiséis", 26),
    ("veintisiete", 27),
    ("veintiocho", 28),
    ("veintinueve", 29),
    ("treinta", 30),
    ("cuarenta", 40),
    ("cincuenta", 50),
    ("sesenta", 60),
    ("setenta", 70),
    ("ochenta", 80),
    ("noventa", 90),
    ("cien", 100),
    ("ciento", 100),
    ("doscientos", 200),
    ("doscientas", 200),
    ("trescientos", 300),
    ("trescientas", 300),
    ("cuatrocientos", 400),
    ("quinientos", 500),
    ("삼십", 30),
    ("육십", 60),
    ("구십", 90),
];

/// The value of one word or hyphened compound: "thirty-two".
pub(crate) fn value(word: &str) -> Option<u32> {
    static VALUES: OnceLock<(Starts, HashMap<&str, u32, hash::Build>)> = OnceLock::new();
    let (starts, values) =
        VALUES.get_or_init(|| (Starts::of(SMALL.iter().map(|n| n.0)), SMALL.into_iter().rev().collect()));
    if !starts.may_begin(word) {
        return None;
    }
    in_lower_case(word, |lower| {
        if let Some((tens, ones)) = lower.split_once('-') {
            let (tens, ones) = (value(tens)?, value(ones)?);
            return (tens >= 20 && tens.is_multiple_of(10) && ones < 10).then_some(tens + ones);
        }
        values.get(lower).copied()
    })
}

/// What the words of a list begin with, two letters each: tells most words that are not in it.
pub(crate) struct Starts {
    /// By first letter, the second ones as bits; the highest for a word of one letter.
    seconds: [u32; 26],
}

const ALONE: u32 = 1 << 31;

impl Starts {
    pub(crate) fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut seconds = [0; 26];
        for word in words {
            if let [first @ b'a'..=b'z', rest @ ..] = word.as_bytes() {
                seconds[usize::from(first - b'a')] |= match rest {
                    [] => ALONE,
                    [second @ b'a'..=b'z', ..] => 1 << (second - b'a'),
                    _ => 0,
                };
            }
        }
        Self { seconds }
    }

    /// Whether a word, whatever its case, may be in the list.
    pub(crate) fn may_begin(&self, word: &str) -> bool {
        let letter = |byte: u8| usize::from((byte | 0x20).wrapping_sub(b'a'));
        match *word.as_bytes() {
            [0x80..=0xff, ..] | [_, 0x80..=0xff, ..] => true,
            [first] => self.seconds.get(letter(first)).is_some_and(|bits| bits & ALONE != 0),
            [first, second, ..] if letter(second) < 26 => {
                self.seconds.get(letter(first)).is_some_and(|bits| bits & 1 << letter(second) != 0)
            }
            _ => false,
        }
    }
}

/// Shows a word in lower case; one of a few plain letters without making a text of it.
pub(crate) fn in_lower_case<T>(word: &str, show: impl FnOnce(&str) -> T) -> T {
    let mut plain = [0_u8; 24];
    if word.is_ascii() && word.len() <= plain.len() {
        let plain = &mut plain[..word.len()];
        plain.copy_from_slice(word.as_bytes());
        plain.make_ascii_lowercase();
        if let Ok(lower) = std::str::from_utf8(plain) {
            return show(lower);
        }
    }
    show(&word.to_lowercase())
}

/// The value of the number words at the end of a text: "not over one hundred twenty" is 120.
fn trailing(text: &str) -> Option<(String, u32)> {
    let mut words: Vec<&str> = Vec::new();
    for word in text.split_whitespace().rev().take(5) {
        let lower = word.to_lowercase();
        let joins = !words.is_empty() && matches!(lower.as_str(), "and" | "y");
        if value(word).is_none() && lower != "hundred" && !joins {
            break;
        }
        words.push(word);
    }
    while words.last().is_some_and(|w| matches!(w.to_lowercase().as_str(), "and" | "y")) {
        words.pop();
    }
    words.reverse();
    let mut total = 0;
    for word in &words {
        if word.eq_ignore_ascii_case("hundred") {
            total = total.max(1) * 100;
        } else if let Some(value) = value(word) {
            total += value;
        }
    }
    (!words.is_empty()).then(|| (words.join(" "), total))
}

/// Places where a number in words and the figure in brackets after it differ.
pub(crate) fn disagreements(text: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices('(') {
        // No figure is longer than this.
        let Some(end) = text.as_bytes()[at..].iter().take(16).position(|&b| b == b')') else { continue };
        let inner = text[at + 1..at + end].trim();
        let figure = inner.trim_end_matches('%').trim_start_matches('$');
        let Ok(number) = figure.parse::<u32>() else { continue };
        if let Some((words, value)) = trailing(&text[..at])
            && value != number
        {
            out.push((words, inner.to_owned()));
        }
    }
    out
}
