//! Words and numbers, cut by rules of the yardstick's own.

use super::Side;

/// Words of a text as byte ranges: runs of letters and digits with apostrophes inside words, points and commas inside
/// numbers, signs of money before numbers and the per cent sign after them.
#[must_use]
pub fn words(text: &str) -> Vec<(usize, usize)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at_byte = |n: usize| chars.get(n).map_or(text.len(), |c| c.0);
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !is_letter(chars[at].1) {
            at += 1;
            continue;
        }
        let from = at;
        while at < chars.len() && (is_letter(chars[at].1) || at > from && joins(&chars, at)) {
            at += 1;
        }
        let number = chars[from].1.is_ascii_digit();
        let start =
            if number && from > 0 && matches!(chars[from - 1].1, '$' | '€' | '₩') { from - 1 } else { from };
        if number && chars.get(at).is_some_and(|c| c.1 == '%') {
            at += 1;
        }
        out.push((at_byte(start), at_byte(at)));
    }
    out
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// Whether the sign at `at` holds two parts of one word together.
fn joins(chars: &[(usize, char)], at: usize) -> bool {
    let (before, sign) = (chars[at - 1].1, chars[at].1);
    let Some(next) = chars.get(at + 1).map(|c| c.1) else { return false };
    match sign {
        '.' | ',' | ':' => before.is_ascii_digit() && next.is_ascii_digit(),
        '\'' | '’' => before.is_alphabetic() && next.is_alphabetic(),
        _ => false,
    }
}

/// Whether a character is Korean, composed or decomposed; one syllable is worth two letters.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}')
}

/// P4: ends of change inside words.
pub(super) fn cuts(side: &Side) -> u64 {
    let mut cuts = 0;
    for &(from, to) in &side.words {
        let word = &side.text[from..to];
        let changed = &side.changed[from..to];
        for (at, _) in word.char_indices().skip(1) {
            if changed[at] == changed[at - 1] {
                continue;
            }
            let ending = changed[at] && changed[at..].iter().all(|c| *c) && word[at..].chars().all(is_hangul);
            cuts += u64::from(!ending);
        }
    }
    cuts
}
