//! What single characters are to the scanner.

/// Characters that do not show: zero-width signs, bidirectional controls, soft hyphen, tags, variation selectors.
pub(crate) fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180e}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

pub(super) fn is_circled(c: char) -> bool {
    matches!(c, '①'..='⑳' | '㉠'..='㉿' | '㊀'..='㊉' | '⓪' | '㈎'..='㈛')
}

pub(super) fn is_letter(c: char) -> bool {
    matches!(c, '가'..='힣' | 'À'..='Ö' | 'Ø'..='ö')
        || (c.is_alphanumeric() || is_combining(c)) && !is_circled(c) && !is_hidden(c)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '₩' | '¥' | '￦')
}

/// One sign for every way to write it, where only the look differs.
pub(super) fn evened(c: char) -> char {
    match c {
        '“' | '”' | '„' | '‟' | '″' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        'ㆍ' | '・' | '‧' | '•' | '･' => '·',
        _ => c,
    }
}

/// How many of eight bytes are letters of the Latin alphabet, before the first that is none.
#[inline]
pub(super) const fn plain_letters(eight: u64) -> usize {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let small = (eight | (0x20 * LOW)) & !HIGH;
    // The high bit of a byte: `a` or more, and not more than `z`, and plain.
    let letters = (small + (0x80 - 0x61) * LOW) & !(small + (0x7f - 0x7a) * LOW) & !eight & HIGH;
    ((letters ^ HIGH).trailing_zeros() / 8) as usize
}
