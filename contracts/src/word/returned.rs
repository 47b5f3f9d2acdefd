//! A file that came back from the other side, held against what was sent to them.

use super::{LeftOut, TrackedChange};
use crate::redlines::SilentChanges;
use serde::{Deserialize, Serialize};

/// Something about a returned file that its words alone do not show.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "beyond")]
pub enum Beyond {
    /// A header says something else than in the file that was sent; either text may be empty.
    Header { before: String, after: String },
    /// A footer does.
    Footer { before: String, after: String },
    /// Words were struck through without a mark, by themselves or by their style.
    Struck { text: String, by_style: bool },
    /// Words that were struck through are so no more.
    Unstruck { text: String },
    /// Words were hidden: neither shown nor printed, and in no reading.
    Hidden { text: String, by_style: bool },
    /// Words are there that nobody can see: white on white, or too small.
    Faint { text: String },
    /// A link leads elsewhere under the same words.
    Link { text: String, before: String, after: String },
    /// Tracked changes that name nobody.
    NoAuthor { changes: usize },
    /// Tracked changes without a date.
    NoDate { changes: usize },
    /// Tracked changes under a name of our side that were not in what was sent.
    BorrowedAuthor { name: String, changes: usize },
    /// A word holds characters that do not show, or letters that look like others.
    Deceptive { word: String, characters: String },
    /// More of something that is not read than in what was sent.
    Unread { what: LeftOut, before: usize, after: usize },
}

impl Beyond {
    /// Every code, for tests that each is worded.
    pub const CODES: [&str; 12] = [
        "header",
        "footer",
        "struck",
        "unstruck",
        "hidden",
        "faint",
        "link",
        "no-author",
        "no-date",
        "borrowed-author",
        "deceptive",
        "unread",
    ];

    /// Stable code in kebab case, as used in the words' keys.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Header { .. } => "header",
            Self::Footer { .. } => "footer",
            Self::Struck { .. } => "struck",
            Self::Unstruck { .. } => "unstruck",
            Self::Hidden { .. } => "hidden",
            Self::Faint { .. } => "faint",
            Self::Link { .. } => "link",
            Self::NoAuthor { .. } => "no-author",
            Self::NoDate { .. } => "no-date",
            Self::BorrowedAuthor { .. } => "borrowed-author",
            Self::Deceptive { .. } => "deceptive",
            Self::Unread { .. } => "unread",
        }
    }
}

/// A file that came back, as far as it can be told from what was sent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Returned {
    /// The text before their tracked changes: what they claim to have received.
    pub rejected: String,
    /// The text with their tracked changes: what they pass.
    pub accepted: String,
    /// What they marked, with author and date.
    pub tracked: Vec<TrackedChange>,
    /// The differences of the words: marked ones, and those that nobody marked.
    pub words: SilentChanges,
    /// What else is not as it was sent, and was not marked.
    pub beyond: Vec<Beyond>,
}
