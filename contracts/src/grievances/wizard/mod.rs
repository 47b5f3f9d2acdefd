//! The wizard: reads the grievance article of an imported agreement and proposes its procedure. Every number comes with
//! its clause and the very words it was read from, and with what the reading was unsure of. It decides nothing: a
//! person confirms each number ([`confirm`]).

mod build;
mod lexicon;
mod mentions;
mod numbers;
mod reading;
mod rules;

#[cfg(test)]
mod real_articles;
#[cfg(test)]
mod samples;

use super::codes::codes;
use super::procedure::{Act, Procedure};
use crate::agreements::{Part, PartKind, Tree};
use crate::members::{Language, Refusal};
use lexicon::lexicon;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// What a reading is about.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(tag = "about", rename_all = "kebab-case")]
pub enum About {
    /// A deadline: who, what, how many, from when.
    Deadline {
        key: String,
    },
    /// What the employer's silence means; `step` is `None` for every step that says nothing of its own.
    Silence {
        step: Option<String>,
        act: Act,
    },
    /// What it means when the union is late.
    Missed,
    Extension,
    Mediation,
    Informal,
    /// What "day" means in this article.
    DayMeaning,
    /// Where a last day goes on which nobody is there.
    Roll,
    /// An hour of the day.
    Hour,
}

impl About {
    /// Stable code, used in the words' keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Deadline { .. } => "deadline",
            Self::Silence { .. } => "silence",
            Self::Missed => "missed",
            Self::Extension => "extension",
            Self::Mediation => "mediation",
            Self::Informal => "informal",
            Self::DayMeaning => "day-meaning",
            Self::Roll => "roll",
            Self::Hour => "hour",
        }
    }
}

codes! {
    /// What the wizard was unsure of.
    Unsure {
        /// Word and figure differ; the figure was taken.
        NumbersDiffer = "numbers-differ",
        /// Bare "days"; calendar days were taken.
        UnitUnsaid = "unit-unsaid",
        /// It does not say from when; the usual start was taken.
        StartUnsaid = "start-unsaid",
        /// Two starts, and no word on which one binds.
        WhichUnsaid = "which-unsaid",
        /// Hours, taken as whole days.
        Hours = "hours",
        /// Calendar days that leave out weekends; business days were taken.
        WeekendsLeftOut = "weekends-left-out",
        /// The answer waits for a meeting that may never be held; the meeting's last day was added as a start.
        MeetingMayFail = "meeting-may-fail",
        /// What the employer's silence means is not said for this step.
        SilenceUnsaid = "silence-unsaid",
        /// What lateness of our own means is not said.
        MissedUnsaid = "missed-unsaid",
        /// The contract gives arbitration no step number.
        StepUnnamed = "step-unnamed",
        /// Talking it over first is asked for, and no time is set for it.
        InformalUntimed = "informal-untimed",
        /// Whether mediation stops the clock is not said.
        MediationClockUnsaid = "mediation-clock-unsaid",
        /// Said twice with different numbers; the first was taken.
        SaidTwice = "said-twice",
        /// An hour of the day plays a part, which a person must set.
        HourToSet = "hour-to-set",
        /// It stands in another article and opens a way past some steps.
        OtherArticle = "other-article",
    }
}

/// One reading, beside the words it was read from.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Found {
    #[serde(flatten)]
    pub what: About,
    /// The article's key, the clause's anchor and its number as written.
    pub article: String,
    pub clause: String,
    pub label: String,
    /// The sentence, on one line.
    pub quote: String,
    /// The number's own words within it: `thirty (30) calendar days`; empty for a reading that is none.
    pub words: String,
    /// Bytes of the sentence in the agreement's text.
    pub range: Range<usize>,
    pub unsure: Vec<Unsure>,
}

/// A number of days in the article that the wizard could not place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Unplaced {
    pub article: String,
    pub clause: String,
    pub label: String,
    pub quote: String,
    pub words: String,
    pub range: Range<usize>,
}

/// What the wizard makes of an agreement.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Proposal {
    pub procedure: Procedure,
    /// In the order of the text; several can be about one deadline.
    pub found: Vec<Found>,
    pub unplaced: Vec<Unplaced>,
}

impl Proposal {
    /// Everything that a person has to confirm, each once, in the order of the text.
    pub fn to_confirm(&self) -> Vec<&About> {
        let mut all: Vec<&About> = Vec::new();
        for found in &self.found {
            if !all.contains(&&found.what) {
                all.push(&found.what);
            }
        }
        all
    }

    /// What it was unsure of about one thing, each once.
    pub fn unsure_of(&self, what: &About) -> Vec<Unsure> {
        let mut all: Vec<Unsure> =
            self.found.iter().filter(|found| found.what == *what).flat_map(|found| found.unsure.clone()).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

/// The article an agreement keeps its grievance procedure in: one that is named for it, and says most about steps.
pub fn grievance_article(tree: &Tree) -> Option<&Part> {
    let words = lexicon(tree.language);
    tree.parts
        .iter()
        .filter(|part| part.kind == PartKind::Article && words.has(&part.title.to_lowercase(), words.titles))
        .max_by_key(|part| part.range.len())
}

/// The article on discipline and discharge, which often opens a shorter way.
fn discipline_article<'t>(tree: &'t Tree, grievances: &Part) -> Option<&'t Part> {
    let words = lexicon(tree.language);
    tree.parts.iter().find(|part| {
        let title = part.title.to_lowercase();
        part.kind == PartKind::Article && part.key != grievances.key && words.has(&title, words.discipline_titles)
    })
}

/// Reads an agreement's text and proposes its grievance procedure.
///
/// # Errors
/// `wizard-no-article` where no article is named for grievances, `wizard-no-deadlines` where it sets none.
pub fn propose(text: &str, tree: &Tree) -> Result<Proposal, Refusal> {
    let article = grievance_article(tree).ok_or_else(|| Refusal::new("wizard-no-article"))?;
    propose_from(text, article, discipline_article(tree, article), tree.language)
}

/// Reads one article, and the one on discipline beside it.
///
/// # Errors
/// `wizard-no-deadlines`.
pub fn propose_from(
    text: &str,
    article: &Part,
    discipline: Option<&Part>,
    language: Language,
) -> Result<Proposal, Refusal> {
    let words = lexicon(language);
    let own = mentions::read(text, article, language, words);
    let other = discipline.map(|part| mentions::read(text, part, language, words));
    let proposal = build::build(text, article, own, other, words);
    if proposal.procedure.deadlines().next().is_none() {
        return Err(Refusal::new("wizard-no-deadlines"));
    }
    Ok(proposal)
}

/// Takes a procedure that a person has looked over, and perhaps changed, in place of a proposal.
///
/// # Errors
/// `wizard-unconfirmed` for each reading that was not confirmed, and everything that [`super::sound::check`] refuses.
pub fn confirm(proposal: &Proposal, procedure: Procedure, confirmed: &[About]) -> Result<Procedure, Vec<Refusal>> {
    let open = proposal.to_confirm().into_iter().filter(|what| !confirmed.contains(what));
    let mut refused: Vec<Refusal> = open
        .map(|what| {
            let key = match what {
                About::Deadline { key } => key.as_str(),
                other => other.code(),
            };
            Refusal::new("wizard-unconfirmed").with("what", key)
        })
        .collect();
    if let Err(found) = super::sound::check(&procedure) {
        refused.extend(found);
    }
    if refused.is_empty() { Ok(procedure) } else { Err(refused) }
}
