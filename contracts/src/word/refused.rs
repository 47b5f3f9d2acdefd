//! Why a file that was brought in is not read.

use crate::members::Refusal;
use thiserror::Error;

/// A file is refused as a whole; nothing of it is used.
///
/// `Display` is the sentence of the command line; pages word [`Self::code`] in their reader's language.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Error)]
pub enum FileRefused {
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than {} MB", super::FILE_BYTES_MAX / 1_000_000)]
    TooLarge,
    #[error("the file's text is longer than {} MB", super::TEXT_BYTES_MAX / 1_000_000)]
    TextTooLong,
    #[error("unpacked, the file would take more room than any contract needs")]
    Bomb,
    #[error("the file holds more pieces than any contract needs")]
    TooManyPieces,
    #[error("tables or frames in the file are nested too deeply")]
    TooDeep,
    #[error("the file ends too early or is damaged: ask for it again")]
    Damaged,
    #[error("the archive's table of contents and its contents contradict each other")]
    Contradictory,
    #[error("the archive holds the same part twice: two programs would read two different texts")]
    PartTwice,
    #[error("the archive names a place outside itself")]
    ClimbingPath,
    #[error("the archive is locked with a password")]
    Locked,
    #[error("the archive is packed in a way that is not part of the format")]
    Packing,
    #[error("it is not a .docx or .odt: a part that every document has is missing")]
    PartMissing,
    #[error("the file says it is something else than a text document")]
    OtherContent,
    #[error("the document carries macros: ask for it as a .docx without them")]
    Macros,
    #[error("the document carries controls that run programs")]
    ActiveContent,
    #[error("the document carries an embedded object of another program: ask for it without")]
    EmbeddedObject,
    #[error("the document defines entities of its own, which may lead outside")]
    Entities,
    #[error("the document's XML is broken")]
    Malformed,
    #[error("the document's encoding is not one that the format allows")]
    Encoding,
    #[error("it is a Word document of before 2007: save it as .docx")]
    OldWord,
    #[error("it is rich text (.rtf): save it as .docx or .odt")]
    RichText,
    #[error("it is a PDF: ask for the Word document it was made from, or copy its text")]
    Pdf,
    #[error("the PDF is pictures of pages without words: ask for the document it was made from")]
    PdfScan,
    #[error("the PDF cannot be read: it is damaged, or made in a way that is not understood")]
    PdfUnreadable,
    #[error("it is neither a Word or OpenDocument text nor plain text in UTF-8")]
    NotText,
}

impl FileRefused {
    /// Every reason, for tests that each is worded.
    pub const ALL: [Self; 26] = [
        Self::Empty,
        Self::TooLarge,
        Self::TextTooLong,
        Self::Bomb,
        Self::TooManyPieces,
        Self::TooDeep,
        Self::Damaged,
        Self::Contradictory,
        Self::PartTwice,
        Self::ClimbingPath,
        Self::Locked,
        Self::Packing,
        Self::PartMissing,
        Self::OtherContent,
        Self::Macros,
        Self::ActiveContent,
        Self::EmbeddedObject,
        Self::Entities,
        Self::Malformed,
        Self::Encoding,
        Self::OldWord,
        Self::RichText,
        Self::Pdf,
        Self::PdfScan,
        Self::PdfUnreadable,
        Self::NotText,
    ];

    /// Stable code in kebab case, as used in the words' keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "document-empty",
            Self::TooLarge => "document-too-large",
            Self::TextTooLong => "document-text-too-long",
            Self::Bomb => "document-bomb",
            Self::TooManyPieces => "document-too-many-pieces",
            Self::TooDeep => "document-too-deep",
            Self::Damaged => "document-damaged",
            Self::Contradictory => "document-contradictory",
            Self::PartTwice => "document-part-twice",
            Self::ClimbingPath => "document-climbing-path",
            Self::Locked => "document-locked",
            Self::Packing => "document-packing",
            Self::PartMissing => "document-part-missing",
            Self::OtherContent => "document-other-content",
            Self::Macros => "document-macros",
            Self::ActiveContent => "document-active-content",
            Self::EmbeddedObject => "document-embedded-object",
            Self::Entities => "document-entities",
            Self::Malformed => "document-malformed",
            Self::Encoding => "document-encoding",
            Self::OldWord => "document-old-word",
            Self::RichText => "document-rich-text",
            Self::Pdf => "document-pdf",
            Self::PdfScan => "document-pdf-scan",
            Self::PdfUnreadable => "document-pdf-unreadable",
            Self::NotText => "document-not-text",
        }
    }
}

impl From<FileRefused> for Refusal {
    /// About the form's field `file`, with the limit that was passed, in megabytes.
    fn from(why: FileRefused) -> Self {
        let refusal = Self::of("file", why.code());
        match why {
            FileRefused::TooLarge => refusal.with("limit", super::FILE_BYTES_MAX / 1_000_000),
            FileRefused::TextTooLong => refusal.with("limit", super::TEXT_BYTES_MAX / 1_000_000),
            _ => refusal,
        }
    }
}
