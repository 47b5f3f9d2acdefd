//! A round, its articles and its meetings.

use super::limits::{GROUND_RULES_BYTES_MAX, NAME_CHARS_MAX, ROUND_ARTICLES_MAX, TITLE_CHARS_MAX};
use crate::agreements::{Article, PartKind};
use crate::members::{AgreementId, ArticleId, Refusal, RoundId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;
use uuid::Uuid;

/// What a round bargains over.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Basis {
    /// The successor of an agreement in force: articles have current language.
    Agreement(AgreementId),
    /// A first contract: no current language exists.
    FirstContract,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundState {
    Open,
    /// Everything is settled or bargaining has ended; nothing more can be passed.
    Closed,
}

/// One bargaining of one agreement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    /// Counts from 1 within the unit and stands in the round's address.
    pub number: u32,
    pub title: String,
    pub basis: Basis,
    /// Markdown; empty when the sides agreed on none.
    pub ground_rules: String,
    pub opened: Date,
    pub state: RoundState,
}

/// What kind of text is bargained.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ArticleKind {
    #[default]
    Article,
    Mou,
    SideLetter,
    Appendix,
    WageSchedule,
}

impl ArticleKind {
    pub const ALL: [Self; 5] = [Self::Article, Self::Mou, Self::SideLetter, Self::Appendix, Self::WageSchedule];

    /// Stable code, as stored and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Mou => "mou",
            Self::SideLetter => "side-letter",
            Self::Appendix => "appendix",
            Self::WageSchedule => "wage-schedule",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Names an article in addresses, such as `7`, `14.1`, `wages` or `제7조`. Unique within its round, never reused for another.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleKey(String);

/// Longest key, in characters.
const KEY_CHARS_MAX: usize = 60;

impl ArticleKey {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A key made of a title's own words: `Hours of Work` becomes `hours-of-work`, `임금 및 수당` `임금-및-수당`.
    /// Letters keep their script, since a Korean title has no Latin spelling that its readers would know.
    pub fn from_title(title: &str) -> Option<Self> {
        let mut key = String::new();
        for c in title.nfc().flat_map(char::to_lowercase).take(KEY_CHARS_MAX * 2) {
            if c.is_alphanumeric() {
                key.push(c);
            } else if !key.is_empty() && !key.ends_with('-') {
                key.push('-');
            }
        }
        let key: String = key.chars().take(KEY_CHARS_MAX).collect();
        let key = key.trim_matches('-');
        (!key.is_empty()).then(|| Self(key.to_owned()))
    }
}

impl fmt::Display for ArticleKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ArticleKey {
    type Err = Refusal;

    /// # Errors
    /// Not found when no article could have this key.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let sound = |c: char| c.is_alphanumeric() && c.to_lowercase().eq([c]);
        let whole = text.chars().count() <= KEY_CHARS_MAX
            && text.starts_with(sound)
            && text.ends_with(sound)
            && text.chars().all(|c| sound(c) || c == '-' || c == '.')
            && text.nfc().eq(text.chars());
        if whole { Ok(Self(text.to_owned())) } else { Err(Refusal::not_found()) }
    }
}

/// One article in a round.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct RoundArticle {
    pub id: ArticleId,
    pub key: ArticleKey,
    /// Order in the round, from 0.
    pub place: u32,
    pub kind: ArticleKind,
    pub title: String,
    /// Whether the agreement in force has such an article; not so in a first contract and for a new article.
    pub has_current: bool,
}

/// What an article looks like before it has a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewArticle {
    pub key: ArticleKey,
    pub kind: ArticleKind,
    pub title: String,
    /// Markdown of the agreement in force, frozen with the round.
    pub current: Option<String>,
}

impl NewArticle {
    /// An article of the agreement that a round is about, with its language; none for what is not bargained.
    pub fn from_agreement(article: &Article) -> Option<Self> {
        let title = article.name();
        let key = article.key.parse().ok().or_else(|| ArticleKey::from_title(&title))?;
        let kind = match article.kind {
            PartKind::Article => ArticleKind::Article,
            PartKind::Mou => ArticleKind::Mou,
            PartKind::SideLetter => ArticleKind::SideLetter,
            PartKind::Appendix => ArticleKind::Appendix,
            PartKind::WageSchedule => ArticleKind::WageSchedule,
            // Cover, preamble, dividing headings and signatures are not bargained as articles.
            PartKind::Front | PartKind::Preamble | PartKind::Division | PartKind::Closing => return None,
        };
        let current = (!article.text.is_empty()).then(|| article.text.as_str().to_owned());
        Some(Self { key, kind, title, current })
    }

    /// Reads article names typed one a line; blank lines are skipped and equal names refused.
    ///
    /// # Errors
    /// `articles-missing`, `articles-too-many`, `article-title-too-long` or `article-twice`, on field `articles`.
    pub fn from_lines(lines: &str) -> Result<Vec<Self>, Refusal> {
        let mut articles = Vec::new();
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let title = line.trim_start_matches(['-', '*', '#', ' ']).trim();
            if title.chars().count() > TITLE_CHARS_MAX {
                return Err(Refusal::of("articles", "article-title-too-long").with("limit", TITLE_CHARS_MAX));
            }
            let key = ArticleKey::from_title(title)
                .ok_or_else(|| Refusal::of("articles", "article-title-without-letters").with("title", line))?;
            articles.push(Self { key, kind: ArticleKind::Article, title: title.to_owned(), current: None });
        }
        check_articles(&articles)?;
        Ok(articles)
    }
}

/// # Errors
/// `articles-missing`, `articles-too-many` or `article-twice`, on field `articles`.
pub fn check_articles(articles: &[NewArticle]) -> Result<(), Refusal> {
    if articles.is_empty() {
        return Err(Refusal::of("articles", "articles-missing"));
    }
    if articles.len() > ROUND_ARTICLES_MAX {
        return Err(Refusal::of("articles", "articles-too-many").with("limit", ROUND_ARTICLES_MAX));
    }
    let mut seen = HashSet::new();
    match articles.iter().find(|article| !seen.insert(&article.key)) {
        Some(twice) => Err(Refusal::of("articles", "article-twice").with("title", &twice.title)),
        None => Ok(()),
    }
}

/// A title typed by a person, trimmed.
///
/// # Errors
/// `round-title-missing` or `round-title-too-long`, on field `title`.
pub fn check_title(title: &str) -> Result<String, Refusal> {
    let title = title.trim();
    if title.is_empty() {
        return Err(Refusal::of("title", "round-title-missing"));
    }
    if title.chars().count() > TITLE_CHARS_MAX {
        return Err(Refusal::of("title", "round-title-too-long").with("limit", TITLE_CHARS_MAX));
    }
    Ok(title.to_owned())
}

/// # Errors
/// `ground-rules-too-long`, on field `ground_rules`.
pub fn check_ground_rules(text: &str) -> Result<String, Refusal> {
    if text.len() > GROUND_RULES_BYTES_MAX {
        return Err(Refusal::of("ground_rules", "ground-rules-too-long").with("limit", GROUND_RULES_BYTES_MAX));
    }
    Ok(text.trim().replace("\r\n", "\n"))
}

/// What kind of meeting it was.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingKind {
    /// Both sides at the table.
    Session,
    /// The union's side alone; private.
    Caucus,
    /// A small talk off the table; private.
    Sidebar,
}

impl MeetingKind {
    pub const ALL: [Self; 3] = [Self::Session, Self::Caucus, Self::Sidebar];

    pub fn code(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Caucus => "caucus",
            Self::Sidebar => "sidebar",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One meeting of a round. In the field's own word a session; the name is kept apart from a browser's session.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Meeting {
    pub id: Uuid,
    /// Counts from 1 within the round and its kind: session 3, caucus 1.
    pub number: u32,
    pub kind: MeetingKind,
    pub date: Date,
    /// Free text; may be empty.
    pub place: String,
}

/// # Errors
/// `meeting-place-too-long`, on field `place`.
pub fn check_place(place: &str) -> Result<String, Refusal> {
    let place = place.trim();
    if place.chars().count() > NAME_CHARS_MAX {
        return Err(Refusal::of("place", "meeting-place-too-long").with("limit", NAME_CHARS_MAX));
    }
    Ok(place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn article_names_typed_one_a_line_become_articles() {
        let check = |lines: &str, expected: &[(&str, &str)]| {
            let articles = NewArticle::from_lines(lines).expect(lines);
            let got: Vec<_> = articles.iter().map(|a| (a.key.as_str(), a.title.as_str())).collect();
            assert_eq!(got, expected);
        };
        check(
            "Recognition\n\n  Hours of Work \r\n- Wages",
            &[("recognition", "Recognition"), ("hours-of-work", "Hours of Work"), ("wages", "Wages")],
        );
        check("임금 및 수당\nSeñoría: año 2", &[("임금-및-수당", "임금 및 수당"), ("señoría-año-2", "Señoría: año 2")]);
    }

    #[test]
    fn a_list_of_article_names_that_cannot_stand_is_refused_in_words() {
        let check = |lines: &str, code: &str| {
            assert!(NewArticle::from_lines(lines).expect_err(lines).is(code), "{lines:?}");
        };
        check(" \n ", "articles-missing");
        check("Wages\nwages!", "article-twice");
        check("***\n!!!", "article-title-without-letters");
        check(&"x".repeat(TITLE_CHARS_MAX + 1), "article-title-too-long");
        let many: String = (0..=ROUND_ARTICLES_MAX).map(|n| format!("Article {n}\n")).collect();
        check(&many, "articles-too-many");
    }

    #[test]
    fn a_key_in_an_address_is_read_back_or_not_found() {
        let check = |text: &str, expected: bool| assert_eq!(text.parse::<ArticleKey>().is_ok(), expected, "{text}");
        check("hours-of-work", true);
        check("제7조", true);
        check("14.1", true);
        check("..", false);
        check("Hours", false);
        check("-x", false);
        check("a/b", false);
        check("", false);
    }
}
