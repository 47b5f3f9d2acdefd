//! Counts of days with what the words around them say: who does what, from when.

use super::Unsure;
use super::lexicon::{Deed, From, Lexicon};
use super::numbers::{Count, counts};
use super::reading::{Sentence, quoted, sentences};
use crate::agreements::Part;
use crate::grievances::count::{Span, Start, Unit};
use crate::grievances::procedure::Which;
use crate::members::Language;
use std::ops::Range;

/// An article, read.
pub(super) struct Reading<'t> {
    pub text: &'t str,
    pub article: String,
    pub sentences: Vec<Sentence>,
    pub mentions: Vec<Mention>,
    /// What bare "days" mean here, where the article says so.
    pub day_means: Option<(Unit, usize)>,
}

/// One count and what it seems to be for.
#[derive(Clone, Debug)]
pub(super) struct Mention {
    /// Place of its sentence in [`Reading::sentences`].
    pub sentence: usize,
    pub count: Count,
    pub deed: Option<Deed>,
    pub span: Span,
    pub starts: Vec<Start>,
    pub which: Option<Which>,
    /// The later of its starts counts only where it happens ("if such meeting is held").
    pub if_held: bool,
    pub unsure: Vec<Unsure>,
}

impl Reading<'_> {
    pub fn quote(&self, sentence: usize) -> String {
        quoted(self.text, self.sentences[sentence].whole())
    }

    pub fn words(&self, mention: &Mention) -> String {
        quoted(self.text, self.sentences[mention.sentence].source(mention.count.range.clone()))
    }
}

/// Reads an article.
pub(super) fn read<'t>(text: &'t str, part: &Part, language: Language, words: &Lexicon) -> Reading<'t> {
    let sentences = sentences(text, part);
    let day_means = day_meaning(&sentences, language, words);
    let mut mentions = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        let found = counts(&sentence.text, language);
        let mut before: Option<Deed> = None;
        for (n, count) in found.iter().enumerate() {
            let from = n.checked_sub(1).map_or(0, |last| found[last].range.end);
            let to = found.get(n + 1).map_or(sentence.text.len(), |next| next.range.start);
            let around = Around { text: &sentence.text, from, to, count, words };
            let deed = around.deed().or(before);
            before = deed;
            mentions.push(mention(at, count, deed, &around, day_means.map(|(unit, _)| unit)));
        }
    }
    Reading { text, article: part.key.clone(), sentences, mentions, day_means }
}

/// `"Days" shall mean working days`.
fn day_meaning(sentences: &[Sentence], language: Language, words: &Lexicon) -> Option<(Unit, usize)> {
    let named: &[(&str, Unit)] = match language {
        Language::En => &[
            ("calendar days", Unit::CalendarDays),
            ("working days", Unit::WorkingDays),
            ("workdays", Unit::WorkingDays),
            ("work days", Unit::WorkingDays),
            ("business days", Unit::BusinessDays),
        ],
        Language::Es => &[
            ("días naturales", Unit::CalendarDays),
            ("días calendario", Unit::CalendarDays),
            ("días laborables", Unit::WorkingDays),
            ("días de trabajo", Unit::WorkingDays),
            ("días hábiles", Unit::BusinessDays),
        ],
        Language::Ko => &[("역일", Unit::CalendarDays), ("근무일", Unit::WorkingDays), ("영업일", Unit::BusinessDays)],
    };
    let bare: &[&str] = match language {
        Language::En => &[
            "“days”",
            "\"days\"",
            "“day”",
            "\"day\"",
            "all references to days",
            "days in this article",
            "days, as used",
        ],
        Language::Es => {
            &["“días”", "\"días\"", "«días»", "“día”", "los días de este artículo", "los plazos de este artículo"]
        }
        Language::Ko => &["“일”", "\"일\"", "이 조의 기간", "이 조에서 일", "이 조의 “일”", "이 조의 날"],
    };
    sentences.iter().enumerate().find_map(|(at, sentence)| {
        let text = sentence.text.as_str();
        let defines = bare.iter().any(|bare| text.contains(bare)) && words.has(text, words.means);
        let unit = named.iter().find(|(name, _)| text.contains(name)).filter(|_| defines)?;
        Some((unit.1, at))
    })
}

/// A count with the words before it and after it, up to its neighbours.
struct Around<'a> {
    text: &'a str,
    from: usize,
    to: usize,
    count: &'a Count,
    words: &'a Lexicon,
}

impl Around<'_> {
    fn before(&self) -> &str {
        &self.text[self.from..self.count.range.start]
    }

    fn after(&self) -> &str {
        &self.text[self.count.range.end..self.to]
    }

    /// "Within ten days of the meeting, the director shall …": the count opens the sentence.
    fn opens(&self) -> bool {
        let before = self.before();
        before.split_whitespace().count() <= 4 && !before.contains(',') && self.words.first_deed(before).is_none()
    }

    fn deed(&self) -> Option<Deed> {
        let words = self.words;
        if words.verb_last {
            let found = words.last_deed(self.after()).map(|(deed, _)| deed);
            return found.map(|deed| self.or_demand(deed, self.text));
        }
        let before = self.before();
        if let Some((deed, at)) = words.last_deed(before) {
            return Some(self.or_demand(deed, &before[at.start..]));
        }
        if !self.opens() {
            return None;
        }
        let rest = self.after().split_once(',').map_or("", |(_, rest)| rest);
        words.first_deed(rest).map(|(deed, at)| self.or_demand(deed, &rest[at.start..]))
    }

    /// What is filed or appealed "to arbitration" is a demand.
    fn or_demand(&self, deed: Deed, object: &str) -> Deed {
        let carries = matches!(deed, Deed::File | Deed::Appeal);
        if carries && self.words.has(object, self.words.arbitration) { Deed::Demand } else { deed }
    }

    /// The words that say from when.
    fn starting(&self) -> &str {
        if self.words.verb_last {
            return self.before();
        }
        let after = self.after();
        match after.split_once(',').filter(|_| self.opens()) {
            Some((start, _)) => start,
            None => after,
        }
    }
}

fn mention(sentence: usize, count: &Count, deed: Option<Deed>, around: &Around<'_>, day: Option<Unit>) -> Mention {
    let words = around.words;
    let mut unsure = Vec::new();
    if count.disagree {
        unsure.push(Unsure::NumbersDiffer);
    }
    if count.hours {
        unsure.push(Unsure::Hours);
    }
    let mut unit = count.unit.or(day).unwrap_or(Unit::CalendarDays);
    if count.unit.is_none() && day.is_none() {
        unsure.push(Unsure::UnitUnsaid);
    }
    if unit == Unit::CalendarDays && words.has(around.after(), words.weekends_out) {
        unsure.push(Unsure::WeekendsLeftOut);
        unit = Unit::BusinessDays;
    }
    let starting = around.starting();
    let which = match () {
        () if words.has(around.text, words.sooner) => Some(Which::Sooner),
        () if words.has(around.text, words.later) => Some(Which::Later),
        () => None,
    };
    Mention {
        sentence,
        count: count.clone(),
        deed,
        span: Span { count: count.value, unit },
        starts: starts(starting, deed, words),
        which,
        if_held: words.has(around.text, words.if_any),
        unsure,
    }
}

fn starts(text: &str, deed: Option<Deed>, words: &Lexicon) -> Vec<Start> {
    let mut found = Vec::new();
    for from in words.starts(text) {
        match from {
            From::Occurrence => found.push(Start::Occurrence),
            From::Knowledge => found.push(Start::Knowledge),
            From::Effective => found.push(Start::Effective),
            From::Filed => found.push(Start::Filed),
            From::Meeting => found.push(Start::MeetingHeld),
            From::Chosen => found.push(Start::ArbitratorChosen),
            From::Closed => found.push(Start::HearingClosed),
            // An answer is not counted from itself.
            From::Answer if deed == Some(Deed::Answer) => {}
            From::Answer => {
                let (due, received) = (words.has(text, words.due), words.has(text, words.received));
                if received || !due {
                    found.push(Start::AnswerReceived);
                }
                if due {
                    found.push(Start::AnswerDue);
                }
            }
        }
    }
    // The hearing and the arbitrator are for what comes after a demand.
    let late = matches!(deed, Some(Deed::Award | Deed::Choose));
    found.retain(|start| late || !matches!(start, Start::HearingClosed | Start::ArbitratorChosen));
    found.retain(|start| *start != Start::AnswerReceived && *start != Start::AnswerDue || !late);
    found
}

/// A sentence's share of the text, for readings that are no counts.
pub(super) fn whole(sentence: &Sentence) -> Range<usize> {
    sentence.whole()
}
