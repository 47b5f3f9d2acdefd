//! The engine's codes as sentences, in the reader's language.

use crate::words::Words;
use contracts::votes::{MotionRule, Quorum, QuorumNeed, Rule, Step, Threshold, VotePaper, Word};
use fluent_bundle::FluentValue;

fn value(words: Words, word: Word) -> FluentValue<'static> {
    match word {
        Word::Number(number) => number.into(),
        Word::Code(code) => code.into(),
        Word::Name(name) => name.into(),
        Word::Names(names) => list(words, &names).into(),
    }
}

/// Names joined as the language joins them.
pub fn list(words: Words, names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            words.with("votes-names", [("first", first.join(", ").into()), ("last", last.clone().into())])
        }
    }
}

/// One sentence of the reason.
pub fn step(words: Words, step: &Step) -> String {
    let variables = step.words().into_iter().map(|(name, word)| (name, value(words, word)));
    words.of_with("votes-step", step.code(), variables)
}

/// What came of it, in a sentence: "The agreement is ratified."
pub fn outcome(words: Words, paper: &VotePaper, code: &'static str) -> String {
    words.of_with("votes-outcome", code, [("kind", paper.kind.code().into())])
}

fn threshold(words: Words, threshold: &Threshold) -> String {
    words.with(
        "votes-rule-threshold",
        [
            ("share", threshold.phrase().into()),
            ("num", threshold.share.num.into()),
            ("den", threshold.share.den.into()),
            ("base", threshold.base.code().into()),
        ],
    )
}

fn quorum(words: Words, quorum: Option<Quorum>) -> Option<String> {
    let Quorum { counted, need } = quorum?;
    Some(match need {
        QuorumNeed::Count(count) => {
            words.with("votes-rule-quorum-count", [("counted", counted.code().into()), ("count", count.into())])
        }
        QuorumNeed::Share { share, of } => words.with(
            "votes-rule-quorum-share",
            [
                ("counted", counted.code().into()),
                ("num", share.num.into()),
                ("den", share.den.into()),
                ("base", of.code().into()),
            ],
        ),
    })
}

fn motion(words: Words, motion: &MotionRule) -> Vec<String> {
    let tie = words.of("votes-rule-tie", motion.tie.code());
    [Some(threshold(words, &motion.threshold)), quorum(words, motion.quorum), Some(tie)].into_iter().flatten().collect()
}

/// The rule in sentences, as it stood before anything was counted.
pub fn rule(words: Words, rule: &Rule) -> Vec<String> {
    match rule {
        Rule::Motion(rule) => motion(words, rule),
        Rule::Chain(chain) => {
            let accept = threshold(words, &chain.accept.threshold);
            let strike = threshold(words, &chain.strike.threshold);
            let mut said = vec![
                words.with("votes-rule-chain-accept", [("threshold", accept.into())]),
                words.with("votes-rule-chain-strike", [("threshold", strike.into())]),
                words.t("votes-rule-chain-default"),
            ];
            said.extend(quorum(words, chain.accept.quorum));
            said
        }
        Rule::Seats(seats) => {
            let mut said = vec![words.with("votes-rule-seats", [("seats", seats.seats.into())])];
            said.extend(quorum(words, seats.quorum));
            said.push(words.of("votes-rule-seat-tie", seats.tie.code()));
            said
        }
    }
}

/// The rule's name: a preset's, or "a rule of our own".
pub fn rule_name(words: Words, paper: &VotePaper) -> String {
    words.of("votes-preset", paper.preset.map_or("own", |preset| preset.code()))
}
