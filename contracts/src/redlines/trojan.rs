//! Text that deceives the eye: characters that do not show, and letters that look like others.

use serde::{Deserialize, Serialize};

use super::ops::SignalCode;
use super::token::is_hidden;

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

/// Everything suspicious in a text, in reading order.
#[must_use]
pub fn suspicions(text: &str) -> Vec<Suspicion> {
    let mut out = Vec::new();
    if text.is_ascii() {
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

/// Letters that can pass for Latin ones: Cyrillic, Greek, full-width, mathematical.
fn is_imitator(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}' | '\u{530}'..='\u{58f}' | '\u{13a0}'..='\u{13ff}' | '\u{ff21}'..='\u{ff5a}' | '\u{1d400}'..='\u{1d7ff}')
}

/// Whether a word mixes Latin letters or digits with letters that can pass for them.
pub(crate) fn is_mixed(word: &str) -> bool {
    !word.is_ascii()
        && word.chars().any(is_imitator)
        && word.chars().any(|c| c.is_ascii_alphanumeric() || matches!(c, 'À'..='ɏ'))
}
