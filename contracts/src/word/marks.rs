//! What people left in a document beside its words: tracked changes, comments, and what stands at the edge of pages.

use super::{Beyond, MARKS_BYTES_MAX};
use crate::members::Refusal;
use serde::{Deserialize, Serialize};

/// What a tracked change did.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeKind {
    Insertion,
    Deletion,
    MovedFrom,
    MovedTo,
    /// Only the look, style or number changed.
    Formatting,
}

impl ChangeKind {
    pub const ALL: [Self; 5] = [Self::Insertion, Self::Deletion, Self::MovedFrom, Self::MovedTo, Self::Formatting];

    /// Stable code in kebab case, as used in the words' keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Insertion => "insertion",
            Self::Deletion => "deletion",
            Self::MovedFrom => "moved-from",
            Self::MovedTo => "moved-to",
            Self::Formatting => "formatting",
        }
    }
}

/// A comment in the margin.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Comment {
    /// As written; empty where the file names nobody.
    pub author: String,
    /// As written (ISO 8601); empty where the file has none.
    pub date: String,
    pub text: String,
    /// The words it is about, with all tracked changes shown as taken; empty for a comment on a place.
    pub anchor: String,
    /// Index of the comment it answers.
    pub answers: Option<usize>,
    /// Marked as done.
    pub done: bool,
}

/// A tracked change as a whole: a stretch of one paragraph that one person marked at one time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TrackedChange {
    pub kind: ChangeKind,
    /// As written; empty where the file names nobody.
    pub author: String,
    /// As written (ISO 8601); empty where the file has none.
    pub date: String,
    /// The words concerned; empty where only a paragraph's end or properties changed.
    pub text: String,
    /// The name that both ends of a move share.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub moved: String,
}

/// Words at the edge of pages, which no reading contains.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Furniture {
    /// Else a footer.
    pub header: bool,
    /// The words as they are now; page numbers and dates that a program fills in are left out.
    pub text: String,
    /// As they were before tracked changes.
    pub before: String,
}

/// What the sender of a file marked in it, and what is otherwise not as it was sent: kept with the pass that it became.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct FileMarks {
    /// In the order of the text.
    pub tracked: Vec<TrackedChange>,
    pub comments: Vec<Comment>,
    /// What stands at the edge of its pages, and is no part of the pass.
    pub furniture: Vec<Furniture>,
    /// What no comparison of words shows, and nobody marked.
    pub beyond: Vec<Beyond>,
}

impl FileMarks {
    /// As it is stored.
    ///
    /// # Errors
    /// `document-marks-many` when the list is longer than [`MARKS_BYTES_MAX`].
    pub fn freeze(&self) -> Result<String, Refusal> {
        let json = serde_json::to_string(self).map_err(|_| Refusal::internal("file-marks"))?;
        match json.len() > MARKS_BYTES_MAX {
            true => Err(Refusal::of("file", "document-marks-many")),
            false => Ok(json),
        }
    }
}
