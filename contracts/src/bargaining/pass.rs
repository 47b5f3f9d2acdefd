//! A pass: text handed across the table, frozen from then on.

use super::limits::{NOTE_CHARS_MAX, PASS_BYTES_MAX};
use crate::members::{ArticleId, PassId, Refusal};
use jiff::Timestamp;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// A side of the table.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    Union,
    Employer,
}

impl Side {
    pub fn other(self) -> Self {
        match self {
            Self::Union => Self::Employer,
            Self::Employer => Self::Union,
        }
    }

    /// Stable code, as stored, sent in forms and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Union => "union",
            Self::Employer => "employer",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Union, Self::Employer].into_iter().find(|side| side.code() == code)
    }

    /// As in `U-3`.
    pub fn letter(self) -> char {
        match self {
            Self::Union => 'U',
            Self::Employer => 'E',
        }
    }
}

/// What kind of offer a pass is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PassKind {
    Proposal,
    /// Answers the other side's pass.
    Counter,
    /// One of several texts that stand or fall as one.
    Package,
    /// A supposal: "what if we moved on wages?". Binds nobody and never enters the formal record.
    WhatIf,
    /// Shown to the other side on the understanding that it was not said. Never enters the formal record.
    OffTheRecord,
    /// The last, best and final offer: the sender says that there will be no other.
    LastBestFinal,
}

impl PassKind {
    pub const ALL: [Self; 6] =
        [Self::Proposal, Self::Counter, Self::Package, Self::WhatIf, Self::OffTheRecord, Self::LastBestFinal];

    pub fn code(self) -> &'static str {
        match self {
            Self::Proposal => "proposal",
            Self::Counter => "counter",
            Self::Package => "package",
            Self::WhatIf => "what-if",
            Self::OffTheRecord => "off-the-record",
            Self::LastBestFinal => "last-best-final",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a pass of this kind belongs to the formal record, which members and the other side may read back.
    pub fn is_formal(self) -> bool {
        !matches!(self, Self::WhatIf | Self::OffTheRecord)
    }
}

/// The number of a pass as both sides say it: `U-3`, `E-2`; and `U-W1` for the first informal one, which is counted
/// apart so that a what-if leaves no gap in the formal record.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct PassLabel {
    pub side: Side,
    /// From 1, per article and side.
    pub number: u32,
    pub formal: bool,
}

impl PassLabel {
    pub fn formal(side: Side, number: u32) -> Self {
        Self { side, number, formal: true }
    }
}

impl fmt::Display for PassLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let informal = if self.formal { "" } else { "W" };
        write!(f, "{}-{informal}{}", self.side.letter(), self.number)
    }
}

impl FromStr for PassLabel {
    type Err = Refusal;

    /// Reads `U-3`, `e-2` or `u-w1`.
    ///
    /// # Errors
    /// Not found when no pass could have this label.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let (letter, rest) = text.split_once('-').ok_or_else(Refusal::not_found)?;
        let side = match letter {
            "U" | "u" => Side::Union,
            "E" | "e" => Side::Employer,
            _ => return Err(Refusal::not_found()),
        };
        let digits = rest.trim_start_matches(['W', 'w']);
        let formal = digits.len() == rest.len();
        let sound =
            rest.len() - digits.len() <= 1 && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
        match digits.parse() {
            Ok(number) if sound => Ok(Self { side, number, formal }),
            _ => Err(Refusal::not_found()),
        }
    }
}

impl From<PassLabel> for String {
    fn from(label: PassLabel) -> Self {
        label.to_string()
    }
}

impl TryFrom<String> for PassLabel {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

/// A text that will never change, with its SHA-256 over exactly its UTF-8 bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrozenText {
    text: String,
    hash: String,
}

impl FrozenText {
    pub fn freeze(text: String) -> Self {
        let hash = hash_of(&text);
        Self { text, hash }
    }

    /// Takes back what storage kept.
    ///
    /// # Errors
    /// `frozen-text-altered` when the text is not the one that was frozen; the text itself is not handed out.
    pub fn thaw(text: String, hash: &str) -> Result<Self, Refusal> {
        let frozen = Self::freeze(text);
        if frozen.hash == hash { Ok(frozen) } else { Err(Refusal::new("frozen-text-altered")) }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Lower-case hexadecimal, 64 characters.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// SHA-256 over a text's UTF-8 bytes, in lower-case hexadecimal.
pub fn hash_of(text: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// A text as it was typed, pasted or uploaded, made ready to be kept: line ends are `\n`, no byte-order mark, no blank
/// lines around it, one line end at its end. Words, marks and spacing within are left alone.
///
/// # Errors
/// `pass-text-missing`, `pass-text-too-long` or `pass-text-not-text` (a NUL byte: somebody uploaded something else), on field `text`.
pub fn check_text(text: &str) -> Result<String, Refusal> {
    if text.len() > PASS_BYTES_MAX {
        return Err(Refusal::of("text", "pass-text-too-long").with("limit", PASS_BYTES_MAX / 1000));
    }
    if text.contains('\0') {
        return Err(Refusal::of("text", "pass-text-not-text"));
    }
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim_matches('\n').trim_end();
    if text.trim().is_empty() {
        return Err(Refusal::of("text", "pass-text-missing"));
    }
    Ok(format!("{text}\n"))
}

/// A note typed by a person, trimmed.
///
/// # Errors
/// `pass-note-too-long`, on field `note`.
pub fn check_note(note: &str) -> Result<String, Refusal> {
    let note = note.trim().replace("\r\n", "\n");
    if note.chars().count() > NOTE_CHARS_MAX {
        return Err(Refusal::of("note", "pass-note-too-long").with("limit", NOTE_CHARS_MAX));
    }
    Ok(note)
}

/// Text handed across the table, without the text itself: that is a [`FrozenText`], read when it is wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pass {
    pub id: PassId,
    pub article: ArticleId,
    pub label: PassLabel,
    pub kind: PassKind,
    /// Number of the package within the round, when it is part of one.
    pub package: Option<u32>,
    /// The meeting at which it was handed over, if at one.
    pub meeting: Option<Uuid>,
    /// When it was handed over, by the clock on the wall of that room.
    pub at: DateTime,
    /// The other side's pass that it answers.
    pub answers: Option<PassLabel>,
    /// Number of the revision it was made from; never set for the employer's, and shown to the caucus alone.
    pub revision: Option<u32>,
    /// SHA-256 of its text, which is read apart.
    pub hash: String,
    /// What the sender said with it.
    pub note: String,
    /// Who entered it here.
    pub recorded_by: String,
    pub recorded_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_read_as_people_say_it() {
        let check = |text: &str, expected: Option<&str>| {
            let got = text.parse::<PassLabel>().ok().map(|label| label.to_string());
            assert_eq!(got.as_deref(), expected, "{text}");
        };
        check("U-3", Some("U-3"));
        check("e-12", Some("E-12"));
        check("u-w1", Some("U-W1"));
        check("X-1", None);
        check("U-0", None);
        check("U-01", None);
        check("U-", None);
        check("U-W", None);
        check("U-ww1", None);
        check("U--1", None);
        check("U-99999999999", None);
    }

    #[test]
    fn a_frozen_text_that_was_touched_is_not_handed_out() {
        let frozen = FrozenText::freeze("Wages rise by 4%.\n".to_owned());
        assert_eq!(frozen.hash().len(), 64);
        assert!(FrozenText::thaw(frozen.text().to_owned(), frozen.hash()).is_ok());
        let touched = FrozenText::thaw("Wages rise by 3%.\n".to_owned(), frozen.hash());
        assert!(touched.expect_err("touched").is("frozen-text-altered"));
    }

    #[test]
    fn a_pasted_text_keeps_its_words_and_loses_only_its_wrapping() {
        let check = |text: &str, expected: Result<&str, &str>| {
            let got = check_text(text);
            let got = got.as_deref().map_err(|refusal| refusal.code.as_str());
            assert_eq!(got, expected, "{text:?}");
        };
        check("\u{feff}\r\n  (a) one\r\n\r\n\"two\"  \r\n", Ok("  (a) one\n\n\"two\"\n"));
        check("제1조 목적", Ok("제1조 목적\n"));
        check(" \r\n ", Err("pass-text-missing"));
        check("%PDF\0", Err("pass-text-not-text"));
        check(&"x".repeat(PASS_BYTES_MAX + 1), Err("pass-text-too-long"));
    }
}
