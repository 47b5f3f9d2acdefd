//! The wizard on the grievance articles of real agreements (`tests/fixtures/texts`): the procedures it must propose,
//! written down by hand from the articles.

use super::*;
use crate::agreements::furniture::tidy;
use crate::agreements::parse;
use crate::grievances::procedure::Deadline;
use crate::grievances::sound;

const AFSCME_2023: &str = include_str!("../../../../tests/fixtures/texts/en-afscme-real-estate-agency-2023-2025.md");
const AFSCME_2025: &str = include_str!("../../../../tests/fixtures/texts/en-afscme-real-estate-agency-2025-2027.md");
const SEIU_2023: &str =
    include_str!("../../../../tests/fixtures/texts/en-seiu-non-state-oregon-home-care-commission-2023-2025.md");
const SEIU_2025: &str =
    include_str!("../../../../tests/fixtures/texts/en-seiu-non-state-oregon-home-care-commission-2025-2027.md");
const ESTATUTO: &str = include_str!("../../../../tests/fixtures/texts/es-estatuto-trabajadores-after-2021-reform.md");
const UNION_ACT: &str = include_str!("../../../../tests/fixtures/texts/ko-trade-union-act-2025.md");

fn read(text: &str) -> (String, Result<Proposal, Refusal>) {
    let tidied = tidy(text).text;
    let proposal = propose(&tidied, &parse(&tidied));
    (tidied, proposal)
}

fn clocks(deadline: &Deadline) -> String {
    let one = |clock: &crate::grievances::procedure::Clock| {
        format!("{} {} from {}", clock.span.count, clock.span.unit.code(), clock.start.code())
    };
    let all: Vec<String> = deadline.clocks.iter().map(one).collect();
    let which = if all.len() > 1 { format!("{} of ", deadline.which.code()) } else { String::new() };
    format!("{which}{}", all.join(", "))
}

/// A procedure as lines that a person can check against the article.
pub(super) fn outline(procedure: &Procedure) -> Vec<String> {
    let mut lines = Vec::new();
    for way in &procedure.ways {
        let from = way.from.as_deref().unwrap_or("start");
        let only: Vec<&str> = way.only.iter().map(|kind| kind.code()).collect();
        let only = if only.is_empty() { String::new() } else { format!(" only {}", only.join("+")) };
        let time = way.deadline.as_ref().map_or("no time".to_owned(), |d| format!("{} {}", d.actor.code(), clocks(d)));
        lines.push(format!("{from} > {} {}{only}: {time}", way.to, way.kind.code()));
    }
    for step in &procedure.steps {
        for duty in &step.duties {
            let silence = if duty.silence == crate::grievances::procedure::Silence::Unsaid {
                String::new()
            } else {
                format!("; silence {}", duty.silence.code())
            };
            let (act, actor) = (duty.act.code(), duty.actor.code());
            lines.push(format!("{} {act}: {actor} {}{silence}", step.key, clocks(duty)));
        }
    }
    let written = if procedure.extension.in_writing { "in writing" } else { "any" };
    lines.push(format!("missed {}; extension {written}", procedure.missed.code()));
    if let Some(mediation) = procedure.mediation {
        lines.push(format!("mediation stops the clock: {}", mediation.stops_the_clock));
    }
    lines
}

/// `ARTICLE 12` of both AFSCME agreements, with Section 3 of `ARTICLE 11`.
const AFSCME: &[&str] = &[
    "start > step-1 ordinary: union later of 30 calendar-days from occurrence, 30 calendar-days from knowledge",
    "step-1 > step-2 ordinary: union sooner of 15 calendar-days from answer-received, 15 calendar-days from answer-due",
    "step-2 > step-3 ordinary: union sooner of 15 calendar-days from answer-received, 15 calendar-days from answer-due",
    "start > informal ordinary: no time",
    "informal > step-1 ordinary: union later of 30 calendar-days from occurrence, 30 calendar-days from knowledge",
    "start > step-2 expedited only discipline: union 15 calendar-days from effective",
    "start > step-3 expedited only discharge: union 15 calendar-days from effective",
    "step-3 > arbitration ordinary: union sooner of 30 calendar-days from answer-received, 30 calendar-days from answer-due",
    "step-3 > expedited-arbitration by-agreement: no time",
    "step-1 answer: employer 15 calendar-days from filed; silence advances",
    "step-2 answer: employer 15 calendar-days from filed; silence advances",
    "step-3 answer: employer 15 calendar-days from filed; silence advances",
    "expedited-arbitration award: arbitrator 7 business-days from hearing-closed",
    "missed withdrawn; extension in writing",
];

/// `ARTICLE 11` of both SEIU agreements.
const SEIU: &[&str] = &[
    "start > step-1 ordinary: union 30 business-days from knowledge",
    "step-1 > step-2 ordinary: union sooner of 15 calendar-days from answer-received, 15 calendar-days from answer-due",
    "step-2 > step-3 ordinary: union sooner of 15 calendar-days from answer-received, 15 calendar-days from answer-due",
    "step-3 > arbitration ordinary: union sooner of 45 calendar-days from answer-received, 45 calendar-days from answer-due",
    "step-1 meet: employer 15 calendar-days from filed; silence advances",
    "step-1 answer: employer sooner of 15 calendar-days from meeting-held, 28 calendar-days from filed; silence deemed-denied",
    "step-2 answer: employer later of 15 calendar-days from filed, 15 calendar-days from meeting-held; silence deemed-denied",
    "step-3 meet: employer 30 calendar-days from filed",
    "step-3 answer: employer sooner of 15 calendar-days from meeting-held, 15 calendar-days from meeting-due; silence may-advance",
    "arbitration choose-arbitrator: both 15 calendar-days from filed",
    "arbitration award: arbitrator 30 calendar-days from hearing-closed",
    "missed withdrawn; extension in writing",
    "mediation stops the clock: false",
];

#[test]
fn a_steward_gets_every_step_and_number_of_the_two_real_articles() {
    for (name, text, expected) in [
        ("AFSCME 2023", AFSCME_2023, AFSCME),
        ("AFSCME 2025", AFSCME_2025, AFSCME),
        ("SEIU 2023", SEIU_2023, SEIU),
        ("SEIU 2025", SEIU_2025, SEIU),
    ] {
        let (_, proposal) = read(text);
        let proposal = proposal.expect("a procedure");
        let found = outline(&proposal.procedure);
        assert_eq!(found.join("\n"), expected.join("\n"), "{name}");
        assert_eq!(sound::check(&proposal.procedure), Ok(()), "{name}");
    }
}

#[test]
fn every_number_stands_beside_its_clause_and_its_very_words() {
    for text in [AFSCME_2023, AFSCME_2025, SEIU_2023, SEIU_2025] {
        let (text, proposal) = read(text);
        let proposal = proposal.expect("a procedure");
        for found in &proposal.found {
            let said = text[found.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
            assert_eq!(said, found.quote, "the quote is what stands there");
            assert!(found.quote.contains(&found.words), "{found:?}");
            assert!(!found.clause.is_empty(), "{found:?}");
        }
        for deadline in proposal.procedure.deadlines().filter(|d| d.key != "file-after-informal") {
            let of = About::Deadline { key: deadline.key.clone() };
            let sources: Vec<&Found> = proposal.found.iter().filter(|found| found.what == of).collect();
            assert!(!sources.is_empty(), "{} has no source", deadline.key);
            for clock in &deadline.clocks {
                let count = clock.span.count.to_string();
                let spelled = ["forty-five"];
                let said =
                    |found: &&Found| found.words.contains(&count) || spelled.iter().any(|s| found.words.contains(s));
                assert!(sources.iter().any(said), "{} {count}", deadline.key);
            }
        }
    }
}

fn words_of<'p>(proposal: &'p Proposal, key: &str) -> Vec<&'p str> {
    let of = About::Deadline { key: key.to_owned() };
    proposal.found.iter().filter(|found| found.what == of).map(|found| found.words.as_str()).collect()
}

#[test]
fn the_words_quoted_are_the_articles_own() {
    let (_, afscme) = read(AFSCME_2025);
    let afscme = afscme.expect("a procedure");
    assert_eq!(words_of(&afscme, "file"), ["thirty (30) calendar days"]);
    assert_eq!(
        words_of(&afscme, "demand"),
        ["thirty (30) calendar days", "thirty (30) calendar day", "thirty (30) calendar days"]
    );
    let (_, seiu) = read(SEIU_2025);
    let seiu = seiu.expect("a procedure");
    assert_eq!(words_of(&seiu, "file"), ["thirty (30) business days"]);
    assert_eq!(words_of(&seiu, "answer-step-1"), ["fifteen (15) calendar days", "twenty-eight (28) calendar days"]);
    assert_eq!(words_of(&seiu, "demand"), ["forty-five calendar days", "forty-five (45) calendar days"]);
}

#[test]
fn the_wizard_says_what_it_was_unsure_of() {
    let check = |proposal: &Proposal, what: About, expected: &[Unsure]| {
        assert_eq!(proposal.unsure_of(&what), expected, "{what:?}");
    };
    let deadline = |key: &str| About::Deadline { key: key.to_owned() };
    let (_, afscme) = read(AFSCME_2025);
    let afscme = afscme.expect("a procedure");
    check(&afscme, deadline("file"), &[Unsure::WhichUnsaid]);
    check(&afscme, deadline("answer-step-1"), &[Unsure::StartUnsaid]);
    check(&afscme, deadline("answer-step-2"), &[]);
    check(&afscme, deadline("demand"), &[Unsure::StepUnnamed, Unsure::OtherArticle]);
    check(&afscme, deadline("file-step-3"), &[Unsure::OtherArticle]);
    check(&afscme, deadline("expedited-award"), &[Unsure::WeekendsLeftOut]);
    check(&afscme, About::Informal, &[Unsure::InformalUntimed]);
    let unplaced: Vec<&str> = afscme.unplaced.iter().map(|one| one.words.as_str()).collect();
    // The hearing of expedited arbitration; then, in the article on discipline, a second appeal of a dismissal that fits no
    // step, and the notice before a dismissal, which is no deadline of a grievance.
    assert_eq!(unplaced, ["one (1) business day", "thirty (30) calendar days", "seven (7) calendar days"]);
    let (_, seiu) = read(SEIU_2025);
    let seiu = seiu.expect("a procedure");
    check(&seiu, deadline("file"), &[]);
    check(&seiu, deadline("appeal-step-2"), &[Unsure::StartUnsaid]);
    check(&seiu, deadline("answer-step-2"), &[Unsure::WhichUnsaid]);
    check(&seiu, deadline("appeal-step-3"), &[Unsure::WhichUnsaid]);
    check(&seiu, deadline("answer-step-3"), &[Unsure::MeetingMayFail]);
    check(&seiu, deadline("demand"), &[Unsure::WhichUnsaid]);
    check(&seiu, About::Mediation, &[]);
    assert_eq!(seiu.unplaced, [], "every number of the article has its place");
}

#[test]
fn a_statute_without_a_grievance_article_is_refused_in_words() {
    for text in [ESTATUTO, UNION_ACT] {
        let (_, proposal) = read(text);
        assert_eq!(proposal.expect_err("nothing to propose").code, "wizard-no-article");
    }
}

#[test]
fn nothing_is_taken_that_a_person_has_not_confirmed() {
    let (_, proposal) = read(SEIU_2025);
    let proposal = proposal.expect("a procedure");
    let all: Vec<About> = proposal.to_confirm().into_iter().cloned().collect();
    let procedure = proposal.procedure.clone();
    assert_eq!(confirm(&proposal, procedure.clone(), &all), Ok(procedure.clone()));
    let refused = confirm(&proposal, procedure.clone(), &all[1..]).expect_err("one is open");
    assert_eq!(refused.len(), 1);
    assert_eq!(refused[0].code, "wizard-unconfirmed");
    let mut broken = procedure;
    broken.steps.remove(1);
    let refused = confirm(&proposal, broken, &all).expect_err("a step is gone");
    assert!(refused.iter().all(|refusal| refusal.is("procedure-step-unknown")), "{refused:?}");
}
