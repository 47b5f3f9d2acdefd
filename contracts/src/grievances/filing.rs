//! What is handed to the employer. The union's own notes are not in it.

use super::limits::{CASE_CITED_MAX, CASE_TEXT_CHARS_MAX};
use crate::agreements::text_hash;
use crate::members::{Language, Refusal};
use serde::{Deserialize, Serialize};

/// A clause that a grievance says was violated, in the version in force when it happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CitedClause {
    /// The agreement's number on the shelf, the article's key and the clause's anchor.
    pub agreement: u32,
    pub article: String,
    pub anchor: String,
    /// As quoted in the filing, and the hash of the article's text it was quoted from.
    pub quote: String,
    pub hash: String,
}

impl CitedClause {
    /// Whether the article still reads as it did when it was quoted.
    pub fn still_reads(&self, article_text: &str) -> bool {
        text_hash(article_text) == self.hash
    }
}

/// What is handed to the employer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Filing {
    /// The contract's language.
    pub language: Language,
    pub facts: String,
    pub cited: Vec<CitedClause>,
    pub remedy: String,
    /// The grievant's own words, in their own language.
    pub own_words: String,
}

impl Filing {
    /// # Errors
    /// `case-facts-missing` where neither the facts nor the grievant's own words say anything; `case-text-long`,
    /// `case-cited-many`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.facts.trim().is_empty() && self.own_words.trim().is_empty() {
            return Err(Refusal::of("facts", "case-facts-missing"));
        }
        let texts = [("facts", &self.facts), ("remedy", &self.remedy), ("own-words", &self.own_words)];
        let quotes = self.cited.iter().map(|cited| ("cited", &cited.quote));
        for (field, text) in texts.into_iter().chain(quotes) {
            if text.chars().count() > CASE_TEXT_CHARS_MAX {
                return Err(Refusal::of(field, "case-text-long").with("limit", CASE_TEXT_CHARS_MAX));
            }
        }
        if self.cited.len() > CASE_CITED_MAX {
            return Err(Refusal::of("cited", "case-cited-many").with("limit", CASE_CITED_MAX));
        }
        Ok(())
    }
}

/// Whether a wording was begun from the latest. `own`: whoever saves it wrote that one too, in another window.
///
/// # Errors
/// `case-revised`, `case-revised-own`.
pub fn check_latest(begun_from: u32, latest: u32, own: bool) -> Result<(), Refusal> {
    if begun_from == latest {
        return Ok(());
    }
    let code = if own { "case-revised-own" } else { "case-revised" };
    Err(Refusal::new(code).with("revision", latest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filing_says_something_in_the_stewards_words_or_in_the_grievants() {
        let check = |facts: &str, own_words: &str, expected: Option<&str>| {
            let filing = Filing {
                language: Language::En,
                facts: facts.to_owned(),
                cited: Vec::new(),
                remedy: String::new(),
                own_words: own_words.to_owned(),
            };
            assert_eq!(filing.check().err().map(|refusal| refusal.code), expected.map(str::to_owned));
        };
        check("Suspended without a hearing.", "", None);
        check("", "정직 처분을 받았습니다.", None);
        check(" \n", "\t", Some("case-facts-missing"));
        check(&"x".repeat(CASE_TEXT_CHARS_MAX + 1), "", Some("case-text-long"));
    }

    #[test]
    fn whoever_saves_in_two_windows_is_not_told_of_somebody_else() {
        let check = |begun_from: u32, own: bool, expected: Option<&str>| {
            let found = check_latest(begun_from, 3, own).err().map(|refusal| refusal.code);
            assert_eq!(found, expected.map(str::to_owned));
        };
        check(3, false, None);
        check(3, true, None);
        check(2, false, Some("case-revised"));
        check(2, true, Some("case-revised-own"));
    }

    #[test]
    fn a_quoted_clause_says_when_the_contract_reads_otherwise_now() {
        let cited = CitedClause {
            agreement: 1,
            article: "12".to_owned(),
            anchor: "12-3".to_owned(),
            quote: "within ten days".to_owned(),
            hash: text_hash("Filed within ten days.\n"),
        };
        assert!(cited.still_reads("Filed within ten days.\n"));
        assert!(!cited.still_reads("Filed within five days.\n"));
    }
}
