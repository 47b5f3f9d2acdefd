//! What an article says beside its numbers: what silence and lateness mean, whether time can be extended, mediation.

use super::lexicon::Lexicon;
use super::mentions::Reading;
use super::{About, Found, Unsure};
use crate::grievances::count::Roll;
use crate::grievances::procedure::{Act, ExtensionRule, MediationRule, Missed, Silence};

/// What silence means, and where it was read.
pub(super) struct Silent {
    /// The step's number; `None` for all.
    pub step: Option<u32>,
    pub act: Act,
    pub means: Silence,
    pub sentence: usize,
}

/// Everything that holds for the whole procedure.
pub(super) struct Rules {
    pub silent: Vec<Silent>,
    pub missed: Option<(Missed, Vec<usize>)>,
    pub extension: Option<(ExtensionRule, usize)>,
    pub mediation: Option<(MediationRule, usize, bool)>,
    pub informal: Option<usize>,
    pub roll: Option<(Roll, usize)>,
    pub hours: Vec<usize>,
}

pub(super) fn read(reading: &Reading<'_>, words: &Lexicon) -> Rules {
    let mut rules = Rules {
        silent: Vec::new(),
        missed: None,
        extension: None,
        mediation: None,
        informal: None,
        roll: None,
        hours: Vec::new(),
    };
    for (at, sentence) in reading.sentences.iter().enumerate() {
        let text = sentence.text.as_str();
        let context = sentence.step.as_ref().map(|step| step.number);
        let named = words.step_after(text, words.at_step);
        let own = context.filter(|_| !stands_apart(reading, at));
        rules.silent.extend(silence(text, named.or(own), at, words));
        if let Some(means) = missed(text, words) {
            match &mut rules.missed {
                Some((earlier, places)) if *earlier == means => places.push(at),
                Some(_) => {}
                none => *none = Some((means, vec![at])),
            }
        }
        if rules.extension.is_none() {
            rules.extension = extension(text, words).map(|rule| (rule, at));
        }
        mediation(text, at, words, &mut rules.mediation);
        if rules.informal.is_none() && words.has(text, words.informal) && words.has(text, words.must) {
            rules.informal = Some(at);
        }
        if rules.roll.is_none() && words.has(text, words.weekend) {
            rules.roll = match () {
                () if words.has(text, words.next_business) => Some((Roll::NextBusinessDay, at)),
                () if words.has(text, words.next_working) => Some((Roll::NextWorkingDay, at)),
                () => None,
            };
        }
        let receipt = words.has(text, words.received) || words.has(text, words.next_business);
        if words.has(text, words.hour) && receipt {
            rules.hours.push(at);
        }
    }
    rules
}

/// A paragraph without a number of days below the last step: it speaks of all of them, though no section begins there.
fn stands_apart(reading: &Reading<'_>, at: usize) -> bool {
    let sentence = &reading.sentences[at];
    let last = reading.sentences.iter().filter_map(|s| s.step.as_ref()).map(|step| step.number).max();
    let counts = |m: &super::mentions::Mention| reading.sentences[m.sentence].paragraph == sentence.paragraph;
    let heads = reading.sentences.iter().find(|s| s.step == sentence.step).map(|s| s.paragraph);
    sentence.step.as_ref().map(|step| step.number) == last
        && heads != Some(sentence.paragraph)
        && !reading.mentions.iter().any(counts)
}

fn silence(text: &str, step: Option<u32>, sentence: usize, words: &Lexicon) -> Option<Silent> {
    let fails = words.first(text, words.fails)?;
    let behind = &text[fails.start..];
    let limits = words.first(behind, words.limits).is_some();
    // "Failure to meet" is a meeting; "fails to meet the time limits" is not.
    let meets = words.first(text, words.meets).filter(|at| {
        let near: String = text[at.end..].chars().take(40).collect();
        !words.has(&near, words.limits)
    });
    let act = match meets {
        Some(_) => Act::Meet,
        None if words.has(text, words.answers) => Act::Answer,
        None => return None,
    };
    // Whoever is named first behind or before "fails" is the one who fails; a union that fails is another matter.
    let subject = &text[..fails.start];
    let theirs = words.has(text, words.employer) || limits && act == Act::Answer;
    let ours_fails = words.has(subject, words.ours) && !words.has(subject, words.employer);
    if !theirs && act == Act::Answer && step.is_none() || ours_fails {
        return None;
    }
    let automatic = words.has(text, words.automatic);
    let means = match () {
        () if words.has(text, words.granted) => Silence::Granted,
        () if words.has(text, words.denied) => Silence::DeemedDenied,
        () if automatic && words.has(text, words.advances) => Silence::Advances,
        () if words.has(text, words.may) => Silence::MayAdvance,
        () if words.has(text, words.advances) => Silence::Advances,
        () => return None,
    };
    Some(Silent { step, act, means, sentence })
}

fn missed(text: &str, words: &Lexicon) -> Option<Missed> {
    let fails = words.first(text, words.fails)?;
    let subject = &text[..fails.end];
    let ours = words.has(subject, words.ours) || !words.has(text, words.employer);
    match () {
        () if !ours => None,
        () if words.has(text, words.withdrawn) => Some(Missed::Withdrawn),
        () if words.has(text, words.last_answer) => Some(Missed::LastAnswer),
        () => None,
    }
}

fn extension(text: &str, words: &Lexicon) -> Option<ExtensionRule> {
    let limits = words.has(text, words.limits) || text.contains("time");
    let extended = words.has(text, words.extended) && limits && words.has(text, words.agreement);
    extended.then(|| ExtensionRule { by_agreement: true, in_writing: words.has(text, words.written) })
}

fn mediation(text: &str, at: usize, words: &Lexicon, rule: &mut Option<(MediationRule, usize, bool)>) {
    if !words.has(text, words.mediation) {
        return;
    }
    let (mut now, place, mut said) =
        rule.unwrap_or((MediationRule { by_agreement: true, stops_the_clock: false }, at, false));
    if words.has(text, words.stops_not) {
        (now.stops_the_clock, said) = (false, true);
    } else if words.has(text, words.stops) {
        (now.stops_the_clock, said) = (true, true);
    }
    *rule = Some((now, place, said));
}

/// A reading that is no count.
pub(super) fn found(reading: &Reading<'_>, at: usize, what: About, unsure: Vec<Unsure>) -> Found {
    let sentence = &reading.sentences[at];
    Found {
        what,
        article: reading.article.clone(),
        clause: sentence.clause.clone(),
        label: sentence.label.clone(),
        quote: reading.quote(at),
        words: String::new(),
        range: super::mentions::whole(sentence),
        unsure,
    }
}
