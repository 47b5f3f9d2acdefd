//! The reading desk: documents that people bring are read here before anything is made of them.

use super::{Comment, Furniture, Report, Returned, TrackedChange};
use crate::agreements::ShelfKeeper;
use crate::members::standing::{Caucus, Member, SignedIn};
use crate::members::{FileId, Refusal};
use crate::records::{Attachment, Content, Upload};
use async_trait::async_trait;

/// Which reading of a document with tracked changes is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Reading {
    /// What it says if every change is taken.
    #[default]
    Accepted,
    /// What it said before any change was tracked.
    Rejected,
}

impl Reading {
    pub const ALL: [Self; 2] = [Self::Accepted, Self::Rejected];

    /// Stable code, sent in forms and used in the words' keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accept",
            Self::Rejected => "reject",
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reading| reading.code() == code)
    }
}

/// A document that was brought in: its readings, and everything beside its words.
#[derive(Clone, Debug)]
pub struct Brought {
    /// The file as it was received.
    pub file: Attachment,
    /// Markdown with every tracked change taken.
    pub accepted: String,
    /// Markdown as it was before any change was tracked.
    pub rejected: String,
    /// The text is a guess: the file says where letters stand, not what they belong to.
    pub is_guess: bool,
    pub report: Report,
    /// In the order of the text.
    pub changes: Vec<TrackedChange>,
    pub comments: Vec<Comment>,
    pub furniture: Vec<Furniture>,
}

impl Brought {
    #[must_use]
    pub fn reading(&self, reading: Reading) -> &str {
        match reading {
            Reading::Accepted => &self.accepted,
            Reading::Rejected => &self.rejected,
        }
    }
}

/// What came out of a clipboard.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pasted {
    /// Markdown, with every tracked change taken.
    pub text: String,
    pub report: Report,
}

/// Reads what people bring. What is read is held as it was received, for a day and for whoever brought it alone, so that
/// a page can show what was found before anything is made of it.
#[async_trait]
pub trait ReadingDesk: Send + Sync {
    /// Reads a file by what is in it, whatever it is called, and holds it.
    ///
    /// # Errors
    /// A code of [`super::FileRefused`] on field `file`; `document-busy` when too many are being read.
    async fn bring(&self, who: &ShelfKeeper, upload: &Upload) -> Result<Brought, Refusal>;

    /// Reads a held file again, and holds it for another day.
    ///
    /// # Errors
    /// `document-gone` on field `file` when it is held no more or by somebody else; as [`ReadingDesk::bring`].
    async fn held(&self, who: &ShelfKeeper, file: FileId) -> Result<Brought, Refusal>;

    /// Reads a held file as an answer to `sent`, the Markdown they were given last. `ours` are names of our side, under
    /// which nobody else may mark changes.
    ///
    /// # Errors
    /// As [`ReadingDesk::held`].
    async fn answer(
        &self,
        who: &ShelfKeeper,
        file: FileId,
        sent: &str,
        ours: &[String],
    ) -> Result<(Brought, Returned), Refusal>;

    /// The content of a file that lies with a pass, byte for byte.
    ///
    /// # Errors
    /// `not-found` for a file of another unit; `file-damaged` when the content is not what was kept.
    async fn hand_out(&self, who: &Caucus, file: &Attachment) -> Result<Content, Refusal>;

    /// The file that a version of an agreement was imported from, byte for byte.
    ///
    /// # Errors
    /// `not-found` for a version that came as no file; `file-damaged` when the content is not what was kept.
    async fn hand_out_original(
        &self,
        who: &Member,
        agreement: u32,
        version: u32,
    ) -> Result<(Attachment, Content), Refusal>;

    /// Reads the HTML of a clipboard.
    ///
    /// # Errors
    /// A code of [`super::FileRefused`]; `document-busy`.
    async fn paste(&self, who: &SignedIn, html: &str) -> Result<Pasted, Refusal>;
}
