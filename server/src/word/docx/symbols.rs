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
    let table: &[(u32, &str)] = match font.as_str() {
        "symbol" => &SYMBOL,
        "wingdings 2" => &WINGDINGS_2,
        "wingdings" | "wingdings 3" => &WINGDINGS,
        _ => &[],
    };
    let sign = |(first, row): &(u32, &str)| row.chars().nth(place.checked_sub(*first)? as usize);
    table.iter().find_map(sign).filter(|c| *c != NONE)
}

/// Stands in a row where no letter does.
const NONE: char = '\u{fffd}';

/// Rows of signs, each with the place of its first; the encoding of Adobe's Symbol font.
const SYMBOL: [(u32, &str); 2] = [
    (
        0x20,
        concat!(
            " !∀#∃%&∋()∗+,−./0123456789:;<=>?",
            "≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_",
            "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
        ),
    ),
    (
        0xa0,
        concat!(
            "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵",
            "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓",
            "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{fffd}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
        ),
    ),
];

const WINGDINGS: [(u32, &str); 21] = [
    (0x22, "✂"),
    (0x28, "☎"),
    (0x2a, "✉"),
    (0x36, "⌛"),
    (0x3f, "✍"),
    (0x41, "✌"),
    (0x4a, "☺"),
    (0x4c, "☹"),
    (0x6c, "●❍■□"),
    (0x71, "❑❒"),
    (0x74, "⧫◆❖"),
    (0x80, "⓪①②③④⑤⑥⑦⑧⑨⑩"),
    (0x8b, "⓿❶❷❸❹❺❻❼❽❾❿"),
    (0x9e, "·•"),
    (0xa1, "○"),
    (0xa7, "▪☐"),
    (0xaa, "✦★"),
    (0xd8, "➢"),
    (0xdf, "←→↑↓↖↗↙↘"),
    (0xe8, "➔"),
    (0xf0, "⇨\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}✗✓☒☑"),
];

const WINGDINGS_2: [(u32, &str); 3] = [(0x4f, "✗✓☒☑"), (0x53, "☒"), (0xa3, "☐")];

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn a_ticked_box_of_a_picture_font_is_a_ticked_box() {
        assert_eq!(letter("Wingdings", "F0FE"), Some('☑'));
        assert_eq!(letter("Wingdings", "FE"), Some('☑'));
        assert_eq!(letter("Wingdings 2", "F052"), Some('☑'));
        assert_eq!(letter("Symbol", "F0B7"), Some('•'));
        assert_eq!(letter("Symbol", "F062"), Some('β'));
        assert_eq!(letter("Symbol", "F07E"), Some('∼'));
        assert_eq!(letter("Symbol", "F0A3"), Some('≤'));
        assert_eq!(letter("Symbol", "F0FE"), Some('⎭'));
        assert_eq!(letter("Symbol", "F0F0"), None);
        assert_eq!(letter("Wingdings", "F083"), Some('③'));
        assert_eq!(letter("Wingdings", "F0FB"), Some('✗'));
        assert_eq!(letter("Symbol", "F035"), Some('5'));
        assert_eq!(letter("Somebody's Own", "F041"), None);
        assert_eq!(letter("Batang", "AC00"), Some('가'));
        assert_eq!(letter("Symbol", "zz"), None);
    }
}
