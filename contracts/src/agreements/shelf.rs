//! The shelf on which a unit's contracts stand.

use super::limits::{AGREEMENT_BYTES_MAX, ARTICLES_MAX, TITLE_BYTES_MAX};
use super::parts::{PartKind, anchor};
use super::tree::Tree;
use crate::members::standing::{Committee, Member, Officer, Seat};
use crate::members::{AgreementId, FileId, Language, Refusal};
use crate::records::Attachment;
use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The hash by which a text is named everywhere (article, draft, pass, ballot question): SHA-256 over the exact bytes,
/// as 64 lower-case hexadecimal digits. No normalisation: two texts that only look alike are two texts.
pub fn text_hash(text: &str) -> String {
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// A text and the hash it is named by. Made together, so that they cannot differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ArticleText {
    text: String,
    hash: String,
}

impl ArticleText {
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        Self { hash: text_hash(&text), text }
    }

    /// A stored text with the hash that was stored beside it; `None` when they do not belong together.
    pub fn checked(text: String, hash: &str) -> Option<Self> {
        let made = Self::new(text);
        (made.hash == hash).then_some(made)
    }

    /// Markdown.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// 64 lower-case hexadecimal digits, see [`text_hash`].
    pub fn hash(&self) -> &str {
        &self.hash
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// An article, letter, appendix … of an agreement, as imported. Never changed: a new import is a new version.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Article {
    /// Unique in the agreement and part of its address: `12`, `14.1`, `mou-3`.
    pub key: String,
    pub kind: PartKind,
    /// As written: `ARTICLE 12`; empty where there is none.
    pub label: String,
    pub title: String,
    /// The exact slice of the imported text, heading included; empty for a first contract's named article.
    pub text: ArticleText,
}

impl Article {
    /// What people call it, on one line: `ARTICLE 12: GRIEVANCE PROCEDURE`.
    pub fn name(&self) -> String {
        match (self.label.is_empty(), self.title.is_empty()) {
            (false, false) => format!("{}: {}", self.label.trim_end_matches(['.', ':']), self.title),
            (false, true) => self.label.clone(),
            (true, false) => self.title.clone(),
            (true, true) => self.key.clone(),
        }
    }

    /// Its anchor on the page of the whole contract.
    pub fn anchor(&self) -> String {
        anchor(&self.key)
    }
}

/// Where an agreement stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgreementState {
    /// A first contract that is still bargained: article names, no language in force.
    First,
    /// Its term has not begun.
    Upcoming,
    InForce,
    /// Its term is over and no other has taken its place; much of it may still bind (status quo).
    Expired,
    /// Another agreement of the unit has taken its place.
    Superseded,
}

impl AgreementState {
    pub const ALL: [Self; 5] = [Self::First, Self::Upcoming, Self::InForce, Self::Expired, Self::Superseded];

    /// Stable code, as in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Upcoming => "upcoming",
            Self::InForce => "in-force",
            Self::Expired => "expired",
            Self::Superseded => "superseded",
        }
    }
}

/// An agreement on the unit's list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct AgreementCard {
    pub id: AgreementId,
    /// Counts within the unit from 1; the agreement's address.
    pub number: u32,
    pub title: String,
    /// The language the contract is written in.
    pub language: Language,
    pub effective: Option<Date>,
    /// The last day of its term.
    pub expires: Option<Date>,
    /// Taken out of force by another agreement or by the union.
    pub superseded: bool,
    /// A first contract: article names only.
    pub first: bool,
    /// How often it was imported; 0 for a first contract.
    pub version: u32,
    pub imported: Timestamp,
    /// Articles, letters and appendices in it.
    pub articles: u32,
}

impl AgreementCard {
    pub fn state(&self, today: Date) -> AgreementState {
        if self.first {
            AgreementState::First
        } else if self.superseded {
            AgreementState::Superseded
        } else if self.effective.is_some_and(|day| day > today) {
            AgreementState::Upcoming
        } else if self.expires.is_some_and(|day| day < today) {
            AgreementState::Expired
        } else {
            AgreementState::InForce
        }
    }
}

/// An agreement with all its articles, in the contract's order.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Agreement {
    pub card: AgreementCard,
    pub articles: Vec<Article>,
}

/// An article of a first contract before there is any language: its key comes from its place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NamedArticle {
    pub key: String,
    pub title: String,
}

/// What is put on the shelf.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewAgreement {
    pub title: String,
    pub language: Language,
    pub effective: Option<Date>,
    pub expires: Option<Date>,
    /// The agreement that it takes the place of, if it does.
    pub replaces: Option<u32>,
    /// The text as it was handed in, before pages were tidied; kept beside the articles.
    pub source: String,
    /// The text that is cut into articles: `source`, or it without its pages.
    pub text: String,
    /// The held file that the text comes from; it is kept with this version as it was received.
    pub file: Option<FileId>,
}

/// A file that a version of an agreement was imported from, as it was received.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Original {
    pub version: u32,
    pub file: Attachment,
}

/// Who may put a contract on the shelf: the bargaining committee, or an officer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShelfKeeper {
    Committee(Committee),
    Officer(Officer),
}

impl std::ops::Deref for ShelfKeeper {
    type Target = Seat;
    fn deref(&self) -> &Seat {
        match self {
            Self::Committee(committee) => committee,
            Self::Officer(officer) => officer,
        }
    }
}

impl From<Committee> for ShelfKeeper {
    fn from(committee: Committee) -> Self {
        Self::Committee(committee)
    }
}

impl From<Officer> for ShelfKeeper {
    fn from(officer: Officer) -> Self {
        Self::Officer(officer)
    }
}

/// What may be put right about an agreement without importing it again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AgreementChange {
    pub title: String,
    pub effective: Option<Date>,
    pub expires: Option<Date>,
    /// Another agreement has taken its place.
    pub superseded: bool,
}

/// The unit's contracts. Whatever belongs to another unit does not exist here.
#[async_trait]
pub trait ContractShelf: Send + Sync {
    /// The unit's agreements, newest first.
    async fn list(&self, who: &Member) -> Result<Vec<AgreementCard>, Refusal>;

    /// One agreement by its number in the unit, in its latest version.
    ///
    /// # Errors
    /// [`Refusal::NOT_FOUND`].
    async fn read(&self, who: &Member, number: u32) -> Result<Agreement, Refusal>;

    /// One article of an agreement by its key.
    ///
    /// # Errors
    /// [`Refusal::NOT_FOUND`].
    async fn article(&self, who: &Member, number: u32, key: &str) -> Result<Article, Refusal>;

    /// The current language of an article: its text in the agreement a round is about. `None` when that agreement has
    /// no such article, and in a first contract, where there is no current language.
    ///
    /// # Errors
    /// [`Refusal::NOT_FOUND`] when the unit has no such agreement.
    async fn current_language(
        &self,
        who: &Member,
        agreement: AgreementId,
        key: &str,
    ) -> Result<Option<Article>, Refusal>;

    /// The files that an agreement's versions were imported from, newest first. Their content is handed out by the reading
    /// desk (`contracts::word`).
    ///
    /// # Errors
    /// [`Refusal::NOT_FOUND`].
    async fn originals(&self, who: &Member, number: u32) -> Result<Vec<Original>, Refusal>;

    /// Puts a new agreement on the shelf, whole or not at all; its number in the unit.
    ///
    /// # Errors
    /// A limit of [`super`] passed, `agreement-no-articles`, `agreement-dates`, `agreement-replaces` when `replaces` is no
    /// agreement of the unit, or `document-gone` when the file is held no more.
    async fn put(&self, who: &ShelfKeeper, new: NewAgreement) -> Result<u32, Refusal>;

    /// Imports an agreement's text again (a corrected copy); the version before stays as it was.
    ///
    /// # Errors
    /// As [`ContractShelf::put`], and [`Refusal::NOT_FOUND`].
    async fn put_again(&self, who: &ShelfKeeper, number: u32, new: NewAgreement) -> Result<u32, Refusal>;

    /// Puts an agreement's title, term or standing right; its text stays.
    ///
    /// # Errors
    /// [`Refusal::NOT_FOUND`], `agreement-title-missing`, `agreement-title-long`, `agreement-dates`.
    async fn change(&self, who: &ShelfKeeper, number: u32, change: AgreementChange) -> Result<(), Refusal>;

    /// Begins a first contract: a title and the articles to be bargained, in order. The agreement's number.
    ///
    /// # Errors
    /// `agreement-names-missing`, `agreement-title-missing`, or a limit passed.
    async fn put_first(
        &self,
        who: &ShelfKeeper,
        title: &str,
        language: Language,
        articles: &[NamedArticle],
    ) -> Result<u32, Refusal>;
}

/// Reads the article names of a first contract, one in a line; numbers people typed before them are left out, since
/// the list gives its own.
///
/// # Errors
/// `agreement-names-missing`, `agreement-names-many`.
pub fn read_names(text: &str) -> Result<Vec<NamedArticle>, Refusal> {
    let mut named = Vec::new();
    for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let line = line.trim_start_matches(['-', '*', '•', '#', ' ']);
        let found = super::headings::read_contents(line).filter(|h| h.kind == PartKind::Article && !h.title.is_empty());
        let mark = super::numbering::marks(line).into_iter().next().map_or(line, |m| &line[m.taken..]);
        let title = found.map_or_else(|| super::headings::tidy_title(mark), |h| h.title);
        if !title.is_empty() {
            named.push(NamedArticle { key: (named.len() + 1).to_string(), title });
        }
    }
    if named.is_empty() {
        return Err(Refusal::of("names", "agreement-names-missing"));
    }
    if named.len() > ARTICLES_MAX {
        return Err(Refusal::of("names", "agreement-names-many").with("limit", ARTICLES_MAX));
    }
    Ok(named)
}

/// What may be put on the shelf, before storage is asked: the title, the dates, the lengths, and that there is at
/// least one article.
///
/// # Errors
/// The first thing that is wrong, with its field.
pub fn check_new(new: &NewAgreement, tree: &Tree) -> Result<(), Refusal> {
    check_text(&new.source)?;
    check_title(&new.title)?;
    check_term(new.effective, new.expires)?;
    if tree.report.articles == 0 {
        return Err(Refusal::of("text", "agreement-no-articles"));
    }
    if tree.parts.len() > ARTICLES_MAX {
        return Err(Refusal::of("text", "agreement-articles-many").with("limit", ARTICLES_MAX));
    }
    Ok(())
}

/// # Errors
/// `agreement-title-missing`, `agreement-title-long`.
pub fn check_title(title: &str) -> Result<(), Refusal> {
    if title.trim().is_empty() {
        return Err(Refusal::of("title", "agreement-title-missing"));
    }
    if title.len() > TITLE_BYTES_MAX {
        return Err(Refusal::of("title", "agreement-title-long").with("limit", TITLE_BYTES_MAX));
    }
    Ok(())
}

/// # Errors
/// `agreement-dates` when a term ends before it begins.
pub fn check_term(effective: Option<Date>, expires: Option<Date>) -> Result<(), Refusal> {
    if effective.zip(expires).is_some_and(|(from, to)| to < from) {
        return Err(Refusal::of("expires", "agreement-dates"));
    }
    Ok(())
}

/// Reads a date field: empty is no date.
///
/// # Errors
/// `agreement-date` about `field`.
pub fn read_date(field: &str, typed: &str) -> Result<Option<Date>, Refusal> {
    match typed.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| Refusal::of(field, "agreement-date")),
    }
}

/// A text as browsers and other systems send it, with line feeds alone at the lines' ends and no byte order mark:
/// what is hashed and kept.
pub fn plain_lines(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// Whether a pasted or uploaded text can be a contract at all.
///
/// # Errors
/// `agreement-text-missing`, `agreement-text-long`, `agreement-text-binary`.
pub fn check_text(text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::of("text", "agreement-text-missing"));
    }
    if text.len() > AGREEMENT_BYTES_MAX {
        let kilobytes = |bytes: usize| bytes.div_ceil(1_000).to_string();
        return Err(Refusal::of("text", "agreement-text-long")
            .with("limit", kilobytes(AGREEMENT_BYTES_MAX))
            .with("bytes", kilobytes(text.len())));
    }
    // PostgreSQL keeps no NUL, and a text that has one is a picture of a text (a PDF, a Word file).
    if text.contains('\0') || text.starts_with("%PDF-") || text.starts_with("PK\u{3}\u{4}") {
        return Err(Refusal::of("text", "agreement-text-binary"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_contract_reads_names_however_they_are_listed() {
        let named = read_names("Article 1 - Recognition\n\n2. Union rights\n- Wages\n제4조 (임금)\n").expect("names");
        let titles: Vec<_> = named.iter().map(|n| (n.key.as_str(), n.title.as_str())).collect();
        assert_eq!(titles, [("1", "Recognition"), ("2", "Union rights"), ("3", "Wages"), ("4", "임금")]);
        assert!(read_names(" \n").expect_err("none").is("agreement-names-missing"));
    }

    #[test]
    fn a_text_and_its_hash_cannot_part() {
        let text = ArticleText::new("Union");
        assert_eq!(ArticleText::checked("Union".to_owned(), text.hash()), Some(text.clone()));
        assert_eq!(ArticleText::checked("union".to_owned(), text.hash()), None);
    }

    #[test]
    fn a_word_file_pasted_as_text_is_refused_with_words() {
        assert!(check_text("PK\u{3}\u{4}xx").expect_err("binary").is("agreement-text-binary"));
        assert!(check_text(&"a".repeat(2_000_001)).expect_err("long").is("agreement-text-long"));
    }
}
