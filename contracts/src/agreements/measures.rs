//! Words that count and measure in contracts, in the three languages: numbers in words, and the names of time.
//!
//! One list for all who read them: the redline, which tells an amount from the number of a clause, and the reading of a
//! grievance article. Small letters throughout.

use std::sync::OnceLock;

/// Numbers in words, each list in its own order.
const NUMBERS: [&[(&str, u32)]; 3] = [
    &[
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
    ],
    &[
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
        ("veintiún", 21),
        ("veintiuno", 21),
        ("veintiuna", 21),
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
    ],
    // One syllable alone is another word as well: 이 is "this", 일 "work".
    &[("십", 10), ("십오", 15), ("이십", 20), ("삼십", 30), ("사십오", 45), ("육십", 60), ("구십", 90)],
];

/// What time is counted in, and the words that tell one day from another.
pub(crate) const TIME: &[&str] = &[
    "day",
    "days",
    "workday",
    "workdays",
    "hour",
    "hours",
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "minute",
    "minutes",
    "working",
    "business",
    "calendar",
    "consecutive",
    "continuous",
    "día",
    "días",
    "hábil",
    "hábiles",
    "laborable",
    "laborables",
    "natural",
    "naturales",
    "hora",
    "horas",
    "semana",
    "semanas",
    "mes",
    "meses",
    "año",
    "años",
    "minuto",
    "minutos",
];
/// The same in Korean, where particles follow.
pub(crate) const TIME_KOREAN: &[&str] = &["영업일", "근무일", "근로일", "역일", "시간", "개월", "주일"];

/// The value of one word or hyphened compound, whatever its case: "thirty-two".
pub(crate) fn number(word: &str) -> Option<u32> {
    static STARTS: OnceLock<Starts> = OnceLock::new();
    let starts = STARTS.get_or_init(|| Starts::of(NUMBERS.iter().copied().flatten().map(|n| n.0)));
    if !starts.may_begin(word) {
        return None;
    }
    in_lower_case(word, |lower| {
        if let Some((tens, ones)) = lower.split_once('-') {
            let (tens, ones) = (number(tens)?, number(ones)?);
            return (is_tens(tens) && ones < 10).then_some(tens + ones);
        }
        NUMBERS.iter().copied().flatten().find(|n| n.0 == lower).map(|n| n.1)
    })
}

/// Whether ones may follow a number: "twenty", "noventa".
pub(crate) const fn is_tens(value: u32) -> bool {
    value >= 20 && value < 100 && value.is_multiple_of(10)
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

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_in_words_has_one_value_in_every_language() {
        let check = |word: &str, expected: Option<u32>| assert_eq!(number(word), expected, "{word}");
        check("Thirty", Some(30));
        check("thirty-two", Some(32));
        check("VEINTIÚN", Some(21));
        check("doscientas", Some(200));
        check("십오", Some(15));
        check("twelve-two", None);
        check("hundred-two", None);
        check("이", None);
        check("tenant", None);
        check("", None);
    }
}
