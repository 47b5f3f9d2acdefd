//! Text that deceives the eye: characters that do not show, and letters that look like others.

use serde::{Deserialize, Serialize};

use super::letters::is_hidden;
use super::ops::SignalCode;

/// A place in a text that is not what it looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspicion {
    /// [`SignalCode::HiddenCharacters`] or [`SignalCode::LookAlike`].
    pub code: SignalCode,
    /// Where it begins, in bytes from the start of the text.
    pub at: usize,
    /// The word it is in, as it stands.
    pub word: String,
    /// The characters concerned, as `U+202E`, separated by spaces.
    pub characters: String,
}

impl Suspicion {
    /// The characters concerned.
    pub fn marks(&self) -> impl Iterator<Item = char> {
        self.characters
            .split(' ')
            .filter_map(|code| u32::from_str_radix(code.strip_prefix("U+")?, 16).ok().and_then(char::from_u32))
    }
}

/// Everything suspicious in a text, in reading order.
#[must_use]
pub fn suspicions(text: &str) -> Vec<Suspicion> {
    let mut out = Vec::new();
    if !may_deceive(text) {
        return out;
    }
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end();
        if !word.is_ascii() {
            look(word, at, &mut out);
        }
        at += chunk.len();
    }
    out
}

/// Whether a character that deceives may be in a text: a look at its bytes, which tells nearly every text that has none.
fn may_deceive(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = |at: usize| (bytes.get(at + 1).copied().unwrap_or(0), bytes.get(at + 2).copied().unwrap_or(0));
    let may = |(at, byte): (usize, &u8)| match byte {
        // Plain letters, what is inside a character, Latin letters, and East Asian ones and Korean syllables.
        0..=0xc1 | 0xc3..=0xcc | 0xe4..=0xee => false,
        0xc2 => next(at).0 == 0xad,
        // Dashes and quotation marks are among these.
        0xe2 => matches!(next(at), (0x80, 0x8b..=0x8f | 0xaa..=0xae) | (0x81, 0xa0..=0xaf)),
        0xe3 => next(at) == (0x85, 0xa4),
        _ => true,
    };
    bytes.iter().enumerate().any(may)
}

fn look(word: &str, at: usize, out: &mut Vec<Suspicion>) {
    let codes = |pick: &dyn Fn(char) -> bool| {
        let mut found: Vec<String> =
            word.chars().filter(|&c| pick(c)).map(|c| format!("U+{:04X}", u32::from(c))).collect();
        found.dedup();
        found.join(" ")
    };
    let first = |pick: &dyn Fn(char) -> bool| word.char_indices().find(|(_, c)| pick(*c)).map(|(i, _)| at + i);
    if let Some(place) = first(&is_hidden) {
        out.push(Suspicion {
            code: SignalCode::HiddenCharacters,
            at: place,
            word: word.to_owned(),
            characters: codes(&is_hidden),
        });
    }
    if is_mixed(word)
        && let Some(place) = first(&is_imitator)
    {
        out.push(Suspicion {
            code: SignalCode::LookAlike,
            at: place,
            word: word.to_owned(),
            characters: codes(&is_imitator),
        });
    }
}

/// What a deceiving character is, in kebab case as message keys (`deceit-direction`, `deceit-cyrillic` …).
#[must_use]
pub const fn kind_of(c: char) -> &'static str {
    match c {
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "direction",
        '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{34f}' => "zero-width",
        '\u{ad}' => "soft-hyphen",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "filler",
        '\u{370}'..='\u{3ff}' => "greek",
        '\u{400}'..='\u{52f}' => "cyrillic",
        '\u{530}'..='\u{58f}' => "armenian",
        '\u{13a0}'..='\u{13ff}' => "cherokee",
        '\u{ff21}'..='\u{ff5a}' => "full-width",
        '\u{1d400}'..='\u{1d7ff}' => "mathematical",
        _ => "invisible",
    }
}

/// How a deceiving character is made visible: the abbreviation that the Unicode code charts give it, where they do, and
/// its number, such as `RLO U+202E`.
#[must_use]
pub fn sign(c: char) -> String {
    let short = match c {
        '\u{ad}' => "SHY ",
        '\u{34f}' => "CGJ ",
        '\u{61c}' => "ALM ",
        '\u{200b}' => "ZWSP ",
        '\u{200c}' => "ZWNJ ",
        '\u{200d}' => "ZWJ ",
        '\u{200e}' => "LRM ",
        '\u{200f}' => "RLM ",
        '\u{202a}' => "LRE ",
        '\u{202b}' => "RLE ",
        '\u{202c}' => "PDF ",
        '\u{202d}' => "LRO ",
        '\u{202e}' => "RLO ",
        '\u{2060}' => "WJ ",
        '\u{2066}' => "LRI ",
        '\u{2067}' => "RLI ",
        '\u{2068}' => "FSI ",
        '\u{2069}' => "PDI ",
        '\u{3164}' => "HF ",
        '\u{feff}' => "ZWNBSP ",
        _ => "",
    };
    format!("{short}U+{:04X}", u32::from(c))
}

/// A text with what deceives the eye written out, such as `sal⟨ZWSP U+200B⟩ary` or `p⟨U+0430⟩y` for a Cyrillic letter: for lists and for
/// plain text.
#[must_use]
pub fn spelled_out(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let mixed = is_mixed(word);
        for c in word.chars() {
            let hidden = is_hidden(c);
            if !hidden {
                out.push(c);
            }
            if hidden || mixed && is_imitator(c) {
                out.push('⟨');
                out.push_str(&sign(c));
                out.push('⟩');
            }
        }
    }
    out
}

/// Writes words that are not all ASCII as HTML, with what deceives the eye shown beside the letters; `escape` writes any
/// other character. The same signs and classes in a contract and in its redlines.
pub(crate) fn write_visibly(text: &str, out: &mut String, escape: fn(char, &mut String)) {
    for chunk in text.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end();
        let mixed = is_mixed(word);
        if mixed {
            out.push_str("<span class=\"redline-lookalike\">");
        }
        for c in word.chars() {
            let hidden = is_hidden(c);
            if !hidden {
                escape(c, out);
            }
            if hidden || mixed && is_imitator(c) {
                out.push_str("<span class=\"redline-hidden\">");
                out.push_str(&sign(c));
                out.push_str("</span>");
            }
        }
        if mixed {
            out.push_str("</span>");
        }
        chunk[word.len()..].chars().for_each(|c| escape(c, out));
    }
}

/// Characters that do not show and that nobody needs in a contract; a soft hyphen only says where a word may break.
pub(crate) fn deceives(c: char) -> bool {
    is_hidden(c) && c != '\u{ad}'
}

/// Letters that can pass for Latin ones: Cyrillic, Greek, full-width, mathematical.
pub(crate) fn is_imitator(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}' | '\u{530}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{ff21}'..='\u{ff5a}' | '\u{1d400}'..='\u{1d7ff}')
}

/// Whether a word mixes Latin letters or digits with letters that can pass for them.
pub(crate) fn is_mixed(word: &str) -> bool {
    !word.is_ascii()
        && word.chars().any(is_imitator)
        && word.chars().any(|c| c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ'))
}

#[cfg(test)]
mod tests {
    use super::{is_hidden, is_imitator, may_deceive};

    #[test]
    fn no_character_that_deceives_is_passed_over() {
        for c in ('\0'..=char::MAX).filter(|&c| is_hidden(c) || is_imitator(c)) {
            assert!(may_deceive(&format!("año{c}조 “–” x")), "U+{:04X}", u32::from(c));
        }
        assert!(!may_deceive("El año: “–” ‘…’ 제7조의2 §\u{a0}5 • ③ ㆍ €"));
    }
}
