//! A recorded vote back as the fields of its form: what a correction starts with.

use super::form::{Fields, OWN_RULE, TELLER_FIELDS};
use super::record::{TextSource, VotePaper};
use super::rule::{Preset, Quorum, QuorumNeed, Rule};
use super::tally::{Counts, Tally};

/// The fields from which `paper` would be read again: what a correction starts with.
pub fn fields_of(paper: &VotePaper) -> Fields {
    let mut fields = Fields::new();
    let mut put = |name: &str, value: String| {
        if !value.is_empty() {
            fields.insert(name.to_owned(), value);
        }
    };
    put("kind", paper.kind.code().to_owned());
    put("question", paper.question.clone());
    let kept: Vec<&str> = paper.texts.iter().filter(|t| !t.is_pasted()).map(|t| t.digest.as_str()).collect();
    put("texts", kept.join("\n"));
    for about in &paper.texts {
        if let TextSource::Pasted { text } = &about.source {
            put("pasted", text.clone());
            put("pasted_title", about.title.clone());
        }
    }
    put("taken_on", paper.taken_on.to_string());
    put("place", paper.place.clone());
    put("method", paper.method.code().to_owned());
    put("rule", paper.preset.map_or(OWN_RULE, Preset::code).to_owned());
    put("roll", paper.roll.to_string());
    for (field, teller) in TELLER_FIELDS.iter().zip(&paper.tellers) {
        put(field, teller.clone());
    }
    put_rule(&paper.rule, &mut put);
    match &paper.tally {
        Tally::Motion(counts) => put_counts("", counts, &mut put),
        Tally::Chain { accept, strike } => {
            put_counts("", accept, &mut put);
            if let Some(strike) = strike {
                put_counts("strike-", &Counts { present: None, ..*strike }, &mut put);
            }
        }
        Tally::Seats(counts) => {
            put("present", counts.present.map(|count| count.to_string()).unwrap_or_default());
            put("marked", counts.marked.to_string());
            put("abstain", counts.abstain.to_string());
            put("spoiled", counts.spoiled.to_string());
            let lines: Vec<String> = counts.candidates.iter().map(|c| format!("{}: {}", c.name, c.votes)).collect();
            put("candidates", lines.join("\n"));
            put("drawn", counts.drawn.join("\n"));
        }
    }
    fields
}

fn put_rule(rule: &Rule, put: &mut impl FnMut(&str, String)) {
    let quorum = match rule {
        Rule::Motion(motion) => {
            put("share", motion.threshold.share.to_string());
            put("strict", if motion.threshold.strict { "more" } else { "least" }.to_owned());
            put("base", motion.threshold.base.code().to_owned());
            put("tie", motion.tie.code().to_owned());
            motion.quorum
        }
        Rule::Chain(chain) => {
            put("strike_base", chain.strike.threshold.base.code().to_owned());
            chain.accept.quorum
        }
        Rule::Seats(seats) => {
            put("seats", seats.seats.to_string());
            put("seat_tie", seats.tie.code().to_owned());
            seats.quorum
        }
    };
    if let Some(Quorum { counted, need }) = quorum {
        put("quorum_of", counted.code().to_owned());
        put(
            "quorum",
            match need {
                QuorumNeed::Count(count) => count.to_string(),
                QuorumNeed::Share { share, .. } => share.to_string(),
            },
        );
    }
}

fn put_counts(prefix: &str, counts: &Counts, put: &mut impl FnMut(&str, String)) {
    put(&format!("{prefix}present"), counts.present.map(|count| count.to_string()).unwrap_or_default());
    for (field, count) in
        [("yes", counts.yes), ("no", counts.no), ("abstain", counts.abstain), ("spoiled", counts.spoiled)]
    {
        put(&format!("{prefix}{field}"), count.to_string());
    }
    let chair = counts.chair.map_or("", |yes| if yes { "yes" } else { "no" });
    put(&format!("{prefix}chair"), chair.to_owned());
}
