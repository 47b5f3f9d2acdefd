//! What a contract consists of: its parts, their clauses, the names of both, and what is unsure about an import.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::Range;

/// What a part of an agreement is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartKind {
    /// Cover, table of contents: before the first heading.
    Front,
    Preamble,
    /// A heading over several articles (`TÍTULO I`, `제2장`, `LETTERS OF AGREEMENT`) with nothing of its own.
    Division,
    Article,
    /// Memorandum of understanding or of agreement.
    Mou,
    /// Side letter, letter of agreement.
    SideLetter,
    Appendix,
    WageSchedule,
    /// Signature page and what follows it.
    Closing,
}

impl PartKind {
    pub const ALL: [Self; 9] = [
        Self::Front,
        Self::Preamble,
        Self::Division,
        Self::Article,
        Self::Mou,
        Self::SideLetter,
        Self::Appendix,
        Self::WageSchedule,
        Self::Closing,
    ];

    /// Stable code, as stored and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Preamble => "preamble",
            Self::Division => "division",
            Self::Article => "article",
            Self::Mou => "mou",
            Self::SideLetter => "side-letter",
            Self::Appendix => "appendix",
            Self::WageSchedule => "wage-schedule",
            Self::Closing => "closing",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the parties bargain over it as a text of its own.
    pub fn is_bargained(self) -> bool {
        !matches!(self, Self::Front | Self::Division | Self::Closing)
    }

    pub(super) fn stands_after_the_articles(self) -> bool {
        matches!(self, Self::Mou | Self::SideLetter | Self::Appendix | Self::WageSchedule | Self::Closing)
    }
}

/// What a clause is in its part.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseKind {
    /// The part's heading and the words before its first number.
    Opening,
    /// `Section 4.`, a heading within the article, `제2조` within an appendix.
    Section,
    /// `(a)`, `1.`, `①`.
    Clause,
    /// Words after a list that belong to the clause above it.
    Continuation,
}

/// A numbered piece of a part: its own words, without those of the clauses below it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Clause {
    /// Anchor in a page: ASCII, unique in the agreement, the same as long as its own path of numbers is (`a12-s3-b`).
    pub id: String,
    pub kind: ClauseKind,
    /// 0 for the opening, then 1 and deeper.
    pub depth: usize,
    /// The number as written: `Section 4.`, `(a)`, `①`; empty for an opening or a continuation.
    pub label: String,
    /// A section's title, on one line; else empty.
    pub title: String,
    /// Bytes in the source, from its first line's begin to the next clause's.
    pub range: Range<usize>,
    /// Where its words begin, after number and title.
    pub words: usize,
    /// The number opened bold text that its words go on with.
    pub bold: bool,
}

/// An article or what stands beside articles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Part {
    /// Names the part in addresses: `12`, `14.1`, `mou-3`, `loa-pay-equity`; ASCII, unique in the agreement.
    pub key: String,
    pub kind: PartKind,
    /// As written: `ARTICLE 12`; empty where there is none.
    pub label: String,
    pub title: String,
    /// Bytes in the source.
    pub range: Range<usize>,
    /// Bytes of the heading's lines in the source; empty for the front.
    pub heading: Range<usize>,
    pub clauses: Vec<Clause>,
}

impl Part {
    /// The part's own anchor in a page.
    pub fn anchor(&self) -> String {
        anchor(&self.key)
    }
}

/// The anchor of the part with this key: `a12`; keys that begin with a letter are their own anchor.
pub fn anchor(key: &str) -> String {
    if key.starts_with(|c: char| c.is_ascii_alphabetic()) { key.to_owned() } else { format!("a{key}") }
}

/// Something about an import that a person should look at before it is saved.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "doubt")]
pub enum Doubt {
    /// No article was recognised at all.
    NoArticles,
    /// Article numbers jump.
    ArticleGap { before: String, after: String },
    /// Two articles bear the same number; the second is told apart by its key.
    ArticleTwice { label: String, key: String },
    /// The table of contents names an article that the text does not have.
    MissingFromText { label: String },
    /// Numbers within an article jump.
    ClauseGap { article: String, before: String, after: String },
    /// The same number twice within an article.
    ClauseTwice { article: String, label: String },
    /// Longer than [`super::ARTICLE_BYTES_MAX`]; it cannot be opened in a round.
    TooLong { article: String, bytes: usize },
}

/// What an import found, shown before anything is saved.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ImportReport {
    pub articles: usize,
    /// Side letters and memoranda.
    pub letters: usize,
    /// Appendices and wage schedules.
    pub appendices: usize,
    pub sections: usize,
    pub clauses: usize,
    /// Entries of a table of contents at the front, read as such and not as articles.
    pub contents: usize,
    pub doubts: Vec<Doubt>,
}

/// Names given so far, and how often each was asked for.
pub(super) struct Names(HashMap<String, usize>);

impl Names {
    pub fn of(taken: impl IntoIterator<Item = String>) -> Self {
        Self(taken.into_iter().map(|name| (name, 1)).collect())
    }

    /// `name`, or `name-x2`, `name-x3` … where it is taken.
    pub fn unique(&mut self, name: &str) -> String {
        loop {
            let asked = self.0.entry(name.to_owned()).or_insert(0);
            *asked += 1;
            if *asked == 1 {
                return name.to_owned();
            }
            let made = format!("{name}-x{asked}");
            if !self.0.contains_key(&made) {
                self.0.insert(made.clone(), 1);
                return made;
            }
        }
    }
}
