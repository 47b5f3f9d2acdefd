//! The result of a comparison: operations that rebuild both texts byte for byte.
//!
//! The shape is also the file format of `convenio redline --format json`. Nothing here knows how the operations were found.

use serde::{Deserialize, Serialize};

/// Where a run of text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpKind {
    /// In both texts, at the same place.
    Equal,
    /// Only in the new text.
    Insert,
    /// Only in the old text.
    Delete,
    /// In both texts; this is its old place.
    MoveFrom,
    /// In both texts; this is its new place.
    MoveTo,
}

impl OpKind {
    /// Whether the run is part of the old text.
    #[must_use]
    pub const fn in_before(self) -> bool {
        matches!(self, Self::Equal | Self::Delete | Self::MoveFrom)
    }

    /// Whether the run is part of the new text.
    #[must_use]
    pub const fn in_after(self) -> bool {
        matches!(self, Self::Equal | Self::Insert | Self::MoveTo)
    }
}

/// What an operation changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Words: what a negotiator has to read.
    Word,
    /// Only a clause's own number, or a reference that follows a renumbering.
    Number,
    /// Only the look: line breaks, spaces, quotes, emphasis, page furniture.
    Format,
}

/// One run of text with its fate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Op {
    /// Where the run stands.
    pub op: OpKind,
    /// The run itself, never empty.
    pub text: String,
    /// What changed; `word` for equal and moved runs.
    pub kind: Kind,
    /// Which move the run belongs to: both ends, and the edits inside, carry the same number, from 1.
    #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
    pub r#move: Option<u32>,
}

/// An operation before its text is copied: a range of the old text where it is part of that, else of the new one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    pub op: OpKind,
    pub kind: Kind,
    /// 0 for none.
    pub r#move: u32,
    pub start: u32,
    pub end: u32,
}

impl Span {
    pub(crate) fn text<'t>(&self, before: &'t str, after: &'t str) -> &'t str {
        let text = if self.op.in_before() { before } else { after };
        &text[self.start as usize..self.end as usize]
    }

    pub(crate) fn to_op(self, before: &str, after: &str) -> Op {
        let text = self.text(before, after).to_owned();
        Op { op: self.op, text, kind: self.kind, r#move: (self.r#move > 0).then_some(self.r#move) }
    }
}

/// What an operation is, and how long: all that the structure of a redline needs to know of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run {
    pub op: OpKind,
    pub kind: Kind,
    /// 0 for none.
    pub r#move: u32,
    pub bytes: usize,
}

impl From<&Op> for Run {
    fn from(op: &Op) -> Self {
        Self { op: op.op, kind: op.kind, r#move: op.r#move.unwrap_or(0), bytes: op.text.len() }
    }
}

impl From<&Span> for Run {
    fn from(span: &Span) -> Self {
        let bytes = (span.end - span.start) as usize;
        Self { op: span.op, kind: span.kind, r#move: span.r#move, bytes }
    }
}

/// How much changed, in counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// Words only in the new text.
    pub words_inserted: u32,
    /// Words only in the old text.
    pub words_deleted: u32,
    /// Words that stand elsewhere now.
    pub words_moved: u32,
    /// Clauses that are new.
    pub added: u32,
    /// Clauses that are gone.
    pub removed: u32,
    /// Clauses that stand elsewhere, edited or not.
    pub moved: u32,
    /// Places in staying or moved clauses where words changed.
    pub edited: u32,
    /// Places where only a number changed, or a reference to one.
    pub renumbered: u32,
    /// Places where only the look changed.
    pub formatted: u32,
    /// The same, article by article, in the order of the new text; untouched articles are left out.
    pub articles: Vec<ArticleSummary>,
}

/// What happened to one article.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ArticleSummary {
    /// The article's heading as it reads in the new text (in the old one, where it is gone); empty before the first.
    pub article: String,
    /// Clauses that are new.
    pub added: u32,
    /// Clauses that are gone.
    pub removed: u32,
    /// Clauses that moved here or away.
    pub moved: u32,
    /// Places where words changed.
    pub edited: u32,
    /// Places where only a number changed.
    pub renumbered: u32,
    /// What in these changes deserves a committee's eye.
    pub signals: Vec<Signal>,
}

/// A change of substance that is easily overlooked. Worded by the page; the engine has no language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// What kind of change.
    pub code: SignalCode,
    /// The words concerned as they were; empty where something came new.
    pub before: String,
    /// The words concerned as they are; empty where something went.
    pub after: String,
    /// The change it was seen in ([`Change::number`]).
    pub change: u32,
}

/// Kinds of [`Signal`], in kebab case as message keys (`signal-duty-weakened` …).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignalCode {
    /// "shall" or "must" became "may" or "should", or went.
    DutyWeakened,
    /// "may" became "shall" or "must", or a duty came new.
    DutyAdded,
    /// "shall" ↔ "will" ↔ "must": the wording of a duty changed.
    DutyReworded,
    /// "shall not", "must not", "may not" came or went.
    ProhibitionChanged,
    /// "not" or "no" came.
    NegationAdded,
    /// "not" or "no" went.
    NegationRemoved,
    /// A sum of money changed.
    MoneyChanged,
    /// A percentage changed.
    PercentChanged,
    /// A date or a year changed.
    DateChanged,
    /// Another number changed.
    NumberChanged,
    /// A number in words and its figure do not agree: "thirty (60)".
    NumbersDisagree,
    /// "days" ↔ "working days" ↔ "calendar days", or hours ↔ days and the like.
    TimeUnitChanged,
    /// "and" ↔ "or".
    AndOrChanged,
    /// A defined term came, went or was replaced (a capitalised term, or one in quotation marks).
    DefinedTermChanged,
    /// "only", "unless", "except", "solely" and the like came or went.
    ConditionChanged,
    /// Hidden characters: bidirectional controls or zero-width signs.
    HiddenCharacters,
    /// A letter that looks like another: Cyrillic or Greek inside a Latin word.
    LookAlike,
}

impl SignalCode {
    /// The stable key, as in the JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::DutyWeakened => "duty-weakened",
            Self::DutyAdded => "duty-added",
            Self::DutyReworded => "duty-reworded",
            Self::ProhibitionChanged => "prohibition-changed",
            Self::NegationAdded => "negation-added",
            Self::NegationRemoved => "negation-removed",
            Self::MoneyChanged => "money-changed",
            Self::PercentChanged => "percent-changed",
            Self::DateChanged => "date-changed",
            Self::NumberChanged => "number-changed",
            Self::NumbersDisagree => "numbers-disagree",
            Self::TimeUnitChanged => "time-unit-changed",
            Self::AndOrChanged => "and-or-changed",
            Self::DefinedTermChanged => "defined-term-changed",
            Self::ConditionChanged => "condition-changed",
            Self::HiddenCharacters => "hidden-characters",
            Self::LookAlike => "look-alike",
        }
    }
}

/// What a reader is told about one change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// Whole clauses came.
    Added,
    /// Whole clauses went.
    Removed,
    /// Words came, inside a clause.
    Inserted,
    /// Words went, inside a clause.
    Deleted,
    /// Words were replaced.
    Replaced,
    /// A clause stands elsewhere, unchanged.
    Moved,
    /// A clause stands elsewhere and was edited.
    MovedEdited,
    /// Only a number, or a reference that follows one.
    Renumbered,
    /// Only the look.
    Formatted,
}

/// One change, for the list that precedes a redline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// From 1, in the order of the redline. The anchor in a rendering is `change-N`.
    pub number: u32,
    /// What happened.
    pub kind: ChangeKind,
    /// Where: the article's heading as it reads.
    pub article: String,
    /// Where: the clause's own number as it reads ("Section 2", "(a)", "제2항"); empty where it has none.
    pub clause: String,
    /// The words that went (of a move: the words at the old place), whole.
    pub before: String,
    /// The words that came, whole.
    pub after: String,
    /// Words around the change that stayed, on its left and on its right: enough to recognise the place.
    pub context: (String, String),
    /// The move it is, or lies in.
    #[serde(rename = "move", default, skip_serializing_if = "Option::is_none")]
    pub r#move: Option<u32>,
    /// What in it deserves an eye.
    pub signals: Vec<Signal>,
}

impl Change {
    /// The identifier a rendering gives the change's place, stable for the same two texts.
    #[must_use]
    pub fn anchor(&self) -> String {
        format!("change-{}", self.number)
    }
}
