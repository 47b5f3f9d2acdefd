//! Signs of picture fonts (`w:sym`) that a letter of Unicode stands for.

/// The letter for a sign; `None` where there is none.
pub(super) fn letter(font: &str, code: &str) -> Option<char> {
    let code = u32::from_str_radix(code, 16).ok()?;
    let font = font.to_ascii_lowercase();
    // Picture fonts lie in the private area, each with its own pictures in the same places.
    let place = match code {
        0xf000..=0xf0ff => code - 0xf000,
        0x20..=0xff if font.starts_with("wingdings") || font == "symbol" => code,
        _ => return char::from_u32(code).filter(|c| !c.is_control()),
    };
    let table: &[(u32, char)] = match font.as_str() {
        "symbol" => &SYMBOL,
        "wingdings 2" => &WINGDINGS_2,
        "wingdings" | "wingdings 3" => &WINGDINGS,
        _ => &[],
    };
    let known = table.iter().find(|(at, _)| *at == place).map(|(_, letter)| *letter);
    // Digits and most signs of ASCII are themselves in the Symbol font.
    known.or_else(|| {
        char::from_u32(place).filter(|c| font == "symbol" && (c.is_ascii_digit() || c.is_ascii_punctuation()))
    })
}

const SYMBOL: [(u32, char); 24] = [
    (0x61, 'α'),
    (0x62, 'β'),
    (0x67, 'γ'),
    (0x64, 'δ'),
    (0x6d, 'μ'),
    (0x70, 'π'),
    (0x53, 'Σ'),
    (0x57, 'Ω'),
    (0x2d, '−'),
    (0xa2, '′'),
    (0xa3, '≤'),
    (0xab, '↔'),
    (0xac, '←'),
    (0xad, '↑'),
    (0xae, '→'),
    (0xaf, '↓'),
    (0xb0, '°'),
    (0xb1, '±'),
    (0xb3, '≥'),
    (0xb4, '×'),
    (0xb7, '•'),
    (0xb8, '÷'),
    (0xb9, '≠'),
    (0xd7, '⋅'),
];

const WINGDINGS: [(u32, char); 20] = [
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x6c, '●'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
    (0x9f, '•'),
];

const WINGDINGS_2: [(u32, char); 5] = [(0x4f, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0xa3, '☐')];

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn a_ticked_box_of_a_picture_font_is_a_ticked_box() {
        assert_eq!(letter("Wingdings", "F0FE"), Some('☑'));
        assert_eq!(letter("Wingdings", "FE"), Some('☑'));
        assert_eq!(letter("Wingdings 2", "F052"), Some('☑'));
        assert_eq!(letter("Symbol", "F0B7"), Some('•'));
        assert_eq!(letter("Symbol", "F035"), Some('5'));
        assert_eq!(letter("Somebody's Own", "F041"), None);
        assert_eq!(letter("Batang", "AC00"), Some('가'));
        assert_eq!(letter("Symbol", "zz"), None);
    }
}
