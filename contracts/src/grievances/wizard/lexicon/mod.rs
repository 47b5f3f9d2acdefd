//! The words by which grievance articles say who does what from when, in three languages, and how a sentence is read
//! with them. Phrases are small letters; the order of a list does not matter.

mod english;
mod korean;
mod spanish;

use crate::members::Language;
use std::ops::Range;

/// What a phrase says is done.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Deed {
    File,
    Appeal,
    Demand,
    Meet,
    Answer,
    Choose,
    Award,
}

/// What a phrase says a count begins with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum From {
    Occurrence,
    Knowledge,
    Effective,
    Filed,
    Meeting,
    Answer,
    Chosen,
    Closed,
}

pub(super) struct Lexicon {
    pub deeds: &'static [(&'static str, Deed)],
    pub froms: &'static [(&'static str, From)],
    pub arbitration: &'static [&'static str],
    pub due: &'static [&'static str],
    pub received: &'static [&'static str],
    pub sooner: &'static [&'static str],
    pub later: &'static [&'static str],
    /// "If held": the later start counts where it happens.
    pub if_any: &'static [&'static str],
    pub fails: &'static [&'static str],
    pub answers: &'static [&'static str],
    pub meets: &'static [&'static str],
    pub limits: &'static [&'static str],
    pub employer: &'static [&'static str],
    pub ours: &'static [&'static str],
    pub advances: &'static [&'static str],
    pub automatic: &'static [&'static str],
    pub denied: &'static [&'static str],
    pub granted: &'static [&'static str],
    pub may: &'static [&'static str],
    pub withdrawn: &'static [&'static str],
    pub last_answer: &'static [&'static str],
    pub extended: &'static [&'static str],
    pub agreement: &'static [&'static str],
    pub written: &'static [&'static str],
    pub informal: &'static [&'static str],
    pub must: &'static [&'static str],
    pub mediation: &'static [&'static str],
    pub stops: &'static [&'static str],
    pub stops_not: &'static [&'static str],
    pub discharge: &'static [&'static str],
    pub discipline: &'static [&'static str],
    pub weekends_out: &'static [&'static str],
    pub weekend: &'static [&'static str],
    pub next_business: &'static [&'static str],
    pub next_working: &'static [&'static str],
    pub means: &'static [&'static str],
    pub hour: &'static [&'static str],
    pub expedited: &'static [&'static str],
    /// "to Step", before a number.
    pub to_step: &'static [&'static str],
    pub at_step: &'static [&'static str],
    /// The deed stands after the count.
    pub verb_last: bool,
    /// Phrases are whole words; in Korean particles hang on them.
    pub whole_words: bool,
    /// The grievance article's title.
    pub titles: &'static [&'static str],
    pub discipline_titles: &'static [&'static str],
}

pub(super) fn lexicon(language: Language) -> &'static Lexicon {
    match language {
        Language::En => &english::ENGLISH,
        Language::Es => &spanish::SPANISH,
        Language::Ko => &korean::KOREAN,
    }
}

impl Lexicon {
    /// Where a phrase stands in a text.
    fn at(&self, text: &str, phrase: &str) -> impl Iterator<Item = Range<usize>> {
        let ends = |c: Option<char>| !self.whole_words || !c.is_some_and(char::is_alphanumeric);
        text.match_indices(phrase)
            .map(|(at, found)| at..at + found.len())
            .filter(|r| ends(text[..r.start].chars().next_back()) && ends(text[r.end..].chars().next()))
            .collect::<Vec<_>>()
            .into_iter()
    }

    pub fn has(&self, text: &str, list: &[&str]) -> bool {
        self.first(text, list).is_some()
    }

    pub fn first(&self, text: &str, list: &[&str]) -> Option<Range<usize>> {
        list.iter().filter_map(|phrase| self.at(text, phrase).next()).min_by_key(|r| r.start)
    }

    /// The deed named last in a text, and where.
    pub fn last_deed(&self, text: &str) -> Option<(Deed, Range<usize>)> {
        let all = self.deeds.iter().flat_map(|(phrase, deed)| self.at(text, phrase).map(move |r| (*deed, r)));
        all.max_by_key(|(_, r)| (r.end, r.len()))
    }

    /// The deed named first.
    pub fn first_deed(&self, text: &str) -> Option<(Deed, Range<usize>)> {
        let all = self.deeds.iter().flat_map(|(phrase, deed)| self.at(text, phrase).map(move |r| (*deed, r)));
        all.min_by_key(|(_, r)| (r.start, usize::MAX - r.len()))
    }

    /// Everything a text says a count begins with, in the order said.
    pub fn starts(&self, text: &str) -> Vec<From> {
        let mut all: Vec<(usize, From)> = self
            .froms
            .iter()
            .filter_map(|(phrase, from)| self.at(text, phrase).next().map(|r| (r.start, *from)))
            .collect();
        all.sort_by_key(|(at, _)| *at);
        let mut found: Vec<From> = Vec::new();
        for (_, from) in all {
            if !found.contains(&from) {
                found.push(from);
            }
        }
        found
    }

    /// The step number behind one of these phrases.
    pub fn step_after(&self, text: &str, phrases: &[&str]) -> Option<u32> {
        phrases.iter().find_map(|phrase| {
            text.match_indices(phrase).find_map(|(at, found)| {
                let rest = text[at + found.len()..].trim_start();
                let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
                digits.parse().ok()
            })
        })
    }
}
