//! A vote taken in a meeting, as it is recorded: once, and then frozen.

use super::decide::{Exposure, Verdict, decide, exposure};
use super::rule::{Preset, Rule};
use super::tally::Tally;
use crate::members::{PersonId, Refusal, VoteId};
use crate::records::Attachment;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Longest question, in characters.
pub const QUESTION_CHARS_MAX: usize = 1_000;
/// Longest name of a place, in characters.
pub const PLACE_CHARS_MAX: usize = 200;
/// Fewest tellers: one person's count has no witness.
pub const TELLERS_MIN: usize = 2;
/// Most texts one vote can be about: every article of a long agreement.
pub const TEXTS_MAX: usize = 120;
/// Largest text pasted into a record, in bytes.
pub const PASTED_BYTES_MAX: usize = 400_000;
/// Longest title of a pasted text, in characters.
pub const TITLE_CHARS_MAX: usize = 200;

/// What a vote decides.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoteKind {
    Ratification,
    Strike,
    Bylaws,
    /// Of officers or committee members.
    Election,
    UnitDetermination,
    /// Anything else a meeting resolves.
    Motion,
}

impl VoteKind {
    pub const ALL: [Self; 6] =
        [Self::Ratification, Self::Strike, Self::Bylaws, Self::Election, Self::UnitDetermination, Self::Motion];

    pub fn code(self) -> &'static str {
        match self {
            Self::Ratification => "ratification",
            Self::Strike => "strike",
            Self::Bylaws => "bylaws",
            Self::Election => "election",
            Self::UnitDetermination => "unit-determination",
            Self::Motion => "motion",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a rule of this shape can decide such a vote: names are elected by plurality, the chain ends in a strike
    /// and belongs to a ratification.
    pub fn fits(self, rule: &Rule) -> bool {
        match rule {
            Rule::Seats(_) => self == Self::Election,
            Rule::Chain(_) => self == Self::Ratification,
            Rule::Motion(_) => self != Self::Election,
        }
    }

    /// Whether the vote means nothing without the exact text it was about.
    pub fn needs_text(self) -> bool {
        matches!(self, Self::Ratification | Self::Bylaws)
    }
}

/// How the vote was taken.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    Hands,
    Paper,
    RollCall,
}

impl Method {
    pub const ALL: [Self; 3] = [Self::Hands, Self::Paper, Self::RollCall];

    pub fn code(self) -> &'static str {
        match self {
            Self::Hands => "hands",
            Self::Paper => "paper",
            Self::RollCall => "roll-call",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.code() == code)
    }
}

/// SHA-256 over a text's UTF-8 bytes, in lower-case hexadecimal: the name of one exact text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextDigest(String);

impl TextDigest {
    pub fn of(text: &str) -> Self {
        Self(hex::encode(Sha256::digest(text.as_bytes())))
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(hex: &str) -> Option<Self> {
        let hex = hex.trim().to_ascii_lowercase();
        (hex.len() == 64 && hex.bytes().all(|b| b.is_ascii_hexdigit())).then_some(Self(hex))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where the text of a vote stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TextSource {
    /// A version of an agreement: the exact texts of its articles, in order, one after the other.
    Agreement,
    /// A text handed across the table; `pass` is its number, such as `U-3`.
    Pass { pass: String },
    /// A tentative agreement, initialed by both sides.
    Tentative,
    /// Pasted into the record, where it is kept.
    Pasted { text: String },
}

impl TextSource {
    pub fn code(&self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Pass { .. } => "pass",
            Self::Tentative => "tentative",
            Self::Pasted { .. } => "pasted",
        }
    }
}

/// One exact text a vote was about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VoteText {
    pub digest: TextDigest,
    pub title: String,
    pub source: TextSource,
}

impl VoteText {
    pub fn is_pasted(&self) -> bool {
        matches!(self.source, TextSource::Pasted { .. })
    }
}

/// Everything that is written down about a vote. Serialized once; those bytes and their hash are the record.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct VotePaper {
    pub kind: VoteKind,
    pub question: String,
    pub texts: Vec<VoteText>,
    pub taken_on: Date,
    pub method: Method,
    pub place: String,
    /// People who could vote.
    pub roll: u32,
    /// The preset the rule came from; `None` for a rule of the union's own.
    pub preset: Option<Preset>,
    pub rule: Rule,
    pub tally: Tally,
    pub tellers: Vec<String>,
    pub sheet: Option<Attachment>,
    /// The number of the recorded vote that this one corrects.
    pub corrects: Option<u32>,
}

impl VotePaper {
    /// # Errors
    /// As [`decide`].
    pub fn verdict(&self) -> Result<Verdict, Vec<Refusal>> {
        decide(&self.tally, self.roll, &self.rule)
    }

    pub fn exposure(&self) -> Option<Exposure> {
        exposure(&self.tally, self.roll)
    }

    /// The texts of a ratification that lay on the table as passes, each with its pass's label: both sides have not agreed to
    /// them. Some unions ratify an employer's last offer so.
    pub fn unagreed(&self) -> Vec<(&VoteText, &str)> {
        let ratifies = self.kind == VoteKind::Ratification;
        let passes = self.texts.iter().filter(|_| ratifies).filter_map(|text| match &text.source {
            TextSource::Pass { pass } => Some((text, pass.as_str())),
            _ => None,
        });
        passes.collect()
    }

    /// The record's bytes. Field order is the order above, so equal papers freeze alike.
    ///
    /// # Errors
    /// `vote-record-damaged` where it cannot be written down.
    pub fn freeze(&self) -> Result<(String, TextDigest), Refusal> {
        let text = serde_json::to_string(self).map_err(|_| Refusal::new("vote-record-damaged"))?;
        let digest = TextDigest::of(&text);
        Ok((text, digest))
    }

    /// Reads a record back.
    ///
    /// # Errors
    /// `vote-record-damaged` when the bytes are not those that were frozen, or hold a pasted text that is not the one hashed.
    pub fn thaw(text: &str, digest: &TextDigest) -> Result<Self, Refusal> {
        let damaged = || Refusal::new("vote-record-damaged");
        if TextDigest::of(text) != *digest {
            return Err(damaged());
        }
        let paper: Self = serde_json::from_str(text).map_err(|_| damaged())?;
        let sound = paper.texts.iter().all(|about| match &about.source {
            TextSource::Pasted { text } => TextDigest::of(text) == about.digest,
            _ => true,
        });
        if sound { Ok(paper) } else { Err(damaged()) }
    }
}

/// A vote on record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RecordedVote {
    pub id: VoteId,
    /// Counts up within the unit; part of the vote's address.
    pub number: u32,
    pub paper: VotePaper,
    /// SHA-256 of the frozen record.
    pub digest: TextDigest,
    pub recorded_by: PersonId,
    /// The recorder's name when it was recorded.
    pub recorder: String,
    pub recorded_at: Timestamp,
    /// The number of the record that corrects this one, if there is one.
    pub corrected_by: Option<u32>,
}

/// A vote in a list. One whose record is not what was frozen is said to be there, and takes none of the others with it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ListedVote {
    Whole(Box<RecordedVote>),
    Damaged { number: u32 },
}

impl ListedVote {
    pub fn number(&self) -> u32 {
        match self {
            Self::Whole(vote) => vote.number,
            Self::Damaged { number } => *number,
        }
    }
}
