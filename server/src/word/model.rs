//! A document as it was read, with both sides of every tracked change: what all formats are turned into and every reading
//! is written from.

use contracts::records::FileKind;
use contracts::word::Report;
pub(super) use contracts::word::{ChangeKind, Comment, Furniture, TrackedChange};

/// Which of a document's tracked changes a reading takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Track {
    /// What the document says if every change is taken.
    Accept,
    /// What it said before any change was tracked.
    Reject,
    /// Both, with marks.
    All,
}

/// Who marked a change, when, and what it did.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Mark {
    pub kind: ChangeKind,
    /// As written; empty where the file names nobody.
    pub author: String,
    /// As written (ISO 8601); empty where the file has none.
    pub date: String,
    /// The name that the two ends of a move share; empty elsewhere.
    pub moved: String,
}

/// Index of a [`Mark`], of a link or of nothing.
pub(super) type Index = u32;
pub(super) const NOTHING: Index = u32::MAX;

/// What tracked changes did to a piece of text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Fate {
    /// The mark that inserted it or moved it here.
    pub came: Index,
    /// The mark that deleted it or moved it away.
    pub went: Index,
}

impl Fate {
    pub(super) const NONE: Self = Self { came: NOTHING, went: NOTHING };

    pub(super) fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// What is inside something inserted or deleted is so itself.
    pub(super) fn within(self, outer: Self) -> Self {
        let inner = |own: Index, outer: Index| if own == NOTHING { outer } else { own };
        Self { came: inner(self.came, outer.came), went: inner(self.went, outer.went) }
    }
}

impl Track {
    /// Whether text of this fate is in the reading.
    pub(super) fn shows(self, fate: Fate) -> bool {
        match self {
            Self::Accept => fate.went == NOTHING,
            Self::Reject => fate.came == NOTHING,
            Self::All => true,
        }
    }

    /// Index of the side whose paragraph properties and numbers count.
    pub(super) fn side(self) -> usize {
        usize::from(self == Self::Reject)
    }
}

/// How letters look, as far as it means something.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Look(pub u16);

impl Look {
    pub(super) const BOLD: Self = Self(1);
    pub(super) const ITALIC: Self = Self(2);
    pub(super) const STRIKE: Self = Self(4);
    pub(super) const HIDDEN: Self = Self(8);
    pub(super) const UNDERLINE: Self = Self(16);
    pub(super) const RAISED: Self = Self(32);
    pub(super) const HIGHLIGHT: Self = Self(64);
    /// White on white, or too small to be read.
    pub(super) const FAINT: Self = Self(128);
    /// The style, not the passage itself, hides or strikes it.
    pub(super) const BY_STYLE: Self = Self(256);

    pub(super) fn has(self, look: Self) -> bool {
        self.0 & look.0 != 0
    }

    pub(super) fn set(&mut self, look: Self, on: bool) {
        if on { self.0 |= look.0 } else { self.0 &= !look.0 }
    }
}

/// What a span is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// Words of the paragraph's text.
    Text,
    /// A new line within the paragraph.
    Break,
    /// Reference to a note, by its index in [`Document::notes`].
    Note(Index),
    CommentStart(Index),
    CommentEnd(Index),
}

/// A piece of a paragraph, all of one fate and look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Span {
    /// Bytes of the paragraph's text.
    pub start: u32,
    pub end: u32,
    pub what: What,
    pub look: Look,
    /// The look before tracked formatting changes.
    pub was: Look,
    pub fate: Fate,
    /// The mark of a tracked formatting change.
    pub restyled: Index,
    /// Index in [`Document::links`].
    pub link: Index,
}

/// A paragraph's place in a list, not yet counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Place {
    /// Index in the document's lists.
    pub list: Index,
    /// From 0.
    pub level: u8,
}

/// What a paragraph is, apart from its words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Shape {
    /// 1 to 9 for a heading, else 0.
    pub heading: u8,
    pub place: Option<Place>,
}

/// A resolved automatic number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Label {
    /// As shown: `Section 4.2`, `(a)`; empty for a bullet and for nothing else.
    pub text: String,
    /// From 0.
    pub level: u8,
    /// No blank stands between it and the words.
    pub tight: bool,
}

/// A paragraph with all that was ever in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    pub text: String,
    pub spans: Vec<Span>,
    /// Now, and before tracked changes of the paragraph's properties.
    pub shapes: [Shape; 2],
    /// Of the paragraph's end: where it is gone, the next paragraph's words follow at once.
    pub end: Option<Fate>,
    /// The mark of a tracked change of its properties.
    pub reshaped: Option<Index>,
    /// The automatic numbers when changes are taken and when they are rejected.
    pub labels: [Option<Label>; 2],
}

impl Paragraph {
    pub(super) fn end(&self) -> Fate {
        self.end.unwrap_or(Fate::NONE)
    }

    pub(super) fn words(&self, span: &Span) -> &str {
        &self.text[span.start as usize..span.end as usize]
    }
}

#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub blocks: Vec<Block>,
    /// Columns it reaches over.
    pub columns: usize,
    /// Belongs to the cell above it.
    pub covered: bool,
    pub fate: Fate,
}

#[derive(Clone, Debug)]
pub(super) struct Row {
    /// Columns left free before the first cell.
    pub before: usize,
    pub cells: Vec<Cell>,
    pub fate: Fate,
}

#[derive(Clone, Debug)]
pub(super) struct Table {
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub(super) enum Block {
    Paragraph(Paragraph),
    Table(Table),
}

/// A footnote or an endnote.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub endnote: bool,
    pub blocks: Vec<Block>,
}

/// A document that was brought in.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub(super) body: Vec<Block>,
    pub(super) notes: Vec<Note>,
    pub(super) comments: Vec<Comment>,
    pub(super) marks: Vec<Mark>,
    pub(super) links: Vec<String>,
    pub(super) furniture: Vec<Furniture>,
    /// The same headers and footers, with their marks.
    pub(super) edges: Vec<Vec<Block>>,
    /// Marks of tracked formatting changes that hold no words, such as a table's.
    pub(super) reshaped: Vec<Index>,
    pub(super) report: Report,
    /// People the file names as having written it.
    pub(super) writers: Vec<String>,
    /// What the file was; nothing for a text.
    pub(super) kind: Option<FileKind>,
    /// The text of a file that was Markdown or plain text.
    pub(super) plain: Option<String>,
}
