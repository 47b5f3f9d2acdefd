//! What happened to a case: read from a form, put back into one, and said in a line.

use super::say;
use super::typed::Typed;
use crate::words::Words;
use contracts::grievances::claims::ClaimClock;
use contracts::grievances::count::{ExtensionTerm, Span, Unit};
use contracts::grievances::pauses::PauseReason;
use contracts::grievances::port::CaseClock;
use contracts::grievances::procedure::{Deadline, Procedure};
use contracts::grievances::record::{Answer, CaseEvent, Furnished, Happening, Terms};
use contracts::members::Refusal;
use std::collections::BTreeMap;

/// What of a case an event is read with: the numbers that the next request, promise and referral have, and the clocks that
/// can be watched.
#[derive(Clone, Debug, Default)]
pub struct Next {
    pub request: u32,
    pub promise: u32,
    pub referral: u32,
    pub clocks: Vec<ClaimClock>,
}

impl Next {
    /// After the entries of a record.
    pub fn after<'a>(events: impl Iterator<Item = &'a CaseEvent>, clocks: Vec<ClaimClock>) -> Self {
        let mut next = Self { request: 1, promise: 1, referral: 1, clocks };
        for event in events {
            match event {
                CaseEvent::InformationRequested { request, .. } => next.request = next.request.max(request + 1),
                CaseEvent::Promised { promise, .. } => next.promise = next.promise.max(promise + 1),
                CaseEvent::Referred { referral, .. } => next.referral = next.referral.max(referral + 1),
                _ => {}
            }
        }
        next
    }
}

fn chosen<T>(field: &str, found: Option<T>) -> Result<T, Refusal> {
    found.ok_or_else(|| Refusal::of(field, "case-choice-missing"))
}

fn said(typed: &Typed, field: &str) -> Result<String, Refusal> {
    let text = typed.text(field);
    if text.is_empty() { Err(Refusal::of(field, "case-text-missing")) } else { Ok(text) }
}

fn step(typed: &Typed) -> Option<String> {
    Some(typed.text("step")).filter(|step| !step.is_empty())
}

fn terms(typed: &Typed) -> Result<Terms, Refusal> {
    Ok(Terms { text: said(typed, "note")?, precedent: typed.text("precedent") == "yes" })
}

fn extension(typed: &Typed) -> Result<CaseEvent, Refusal> {
    let term = match typed.date("to-date")? {
        Some(date) => ExtensionTerm::To { date },
        None if typed.text("count").is_empty() => return Err(Refusal::of("to-date", "case-extension-how-long")),
        None => {
            let unit = chosen("unit-of-time", Unit::from_code(&typed.text("unit-of-time")))?;
            ExtensionTerm::By { span: Span { count: typed.number("count")?, unit } }
        }
    };
    Ok(CaseEvent::ExtensionAgreed {
        deadline: said(typed, "deadline")?,
        term,
        in_writing: typed.text("in-writing") == "yes",
        with: said(typed, "with")?,
    })
}

fn watched(typed: &Typed, next: &Next) -> Result<CaseEvent, Refusal> {
    let key = typed.text("claim");
    let clock = chosen("claim", next.clocks.iter().find(|clock| clock.key == key))?;
    Ok(CaseEvent::ClaimWatched { clock: clock.clone() })
}

/// Reads an event of this code.
///
/// # Errors
/// The first thing that is missing or cannot be read, with its field; `case-choice-missing` about `what` for a code that
/// no form has.
pub fn read(code: &str, typed: &Typed, next: &Next) -> Result<Happening, Refusal> {
    let at = typed.moment("at", "time")?;
    let event = match code {
        "occurred" => CaseEvent::Occurred,
        "known" => CaseEvent::Known,
        "took-effect" => CaseEvent::TookEffect,
        "filed" => CaseEvent::Filed { step: said(typed, "step")? },
        "meeting-held" => CaseEvent::MeetingHeld { step: step(typed) },
        "answer-received" => {
            let answer = chosen("answer", Answer::from_code(&typed.text("answer")))?;
            CaseEvent::AnswerReceived { answer, step: step(typed) }
        }
        "appealed" => CaseEvent::Appealed { to: said(typed, "step")? },
        "demanded" => CaseEvent::Demanded { to: said(typed, "step")? },
        "remanded" => CaseEvent::Remanded { to: said(typed, "step")? },
        "extension-agreed" => extension(typed)?,
        "paused" => {
            let code = typed.text("reason");
            CaseEvent::Paused { reason: chosen("reason", PauseReason::ALL.into_iter().find(|one| one.code() == code))? }
        }
        "resumed" => CaseEvent::Resumed,
        "arbitrator-chosen" => CaseEvent::ArbitratorChosen,
        "hearing-closed" => CaseEvent::HearingClosed,
        "award-received" => match typed.text("award").as_str() {
            "sustained" => CaseEvent::AwardReceived { sustained: true },
            "denied" => CaseEvent::AwardReceived { sustained: false },
            _ => return Err(Refusal::of("award", "case-choice-missing")),
        },
        "information-requested" => {
            let request = if typed.text("request").is_empty() { next.request } else { typed.number("request")? };
            CaseEvent::InformationRequested { request, due: typed.day("due")? }
        }
        "information-received" => {
            let furnished = chosen("furnished", Furnished::from_code(&typed.text("furnished")))?;
            CaseEvent::InformationReceived { request: typed.number("request")?, furnished }
        }
        "settled" => CaseEvent::Settled { terms: terms(typed)? },
        "withdrawn" => CaseEvent::Withdrawn { terms: terms(typed)? },
        "promised" => {
            let promise = if typed.text("promise").is_empty() { next.promise } else { typed.number("promise")? };
            CaseEvent::Promised { promise, due: typed.day("due")?, what: said(typed, "note")? }
        }
        "kept" => CaseEvent::Kept { promise: typed.number("promise")? },
        "referred" => {
            let referral = if typed.text("referral").is_empty() { next.referral } else { typed.number("referral")? };
            CaseEvent::Referred { referral, to: said(typed, "to")?, due: typed.day("due")? }
        }
        "followed-up" => CaseEvent::FollowedUp {
            referral: typed.number("referral")?,
            what: said(typed, "note")?,
            again: typed.date("due")?,
        },
        "claim-watched" => watched(typed, next)?,
        "claim-filed" => CaseEvent::ClaimFiled { claim: said(typed, "claim")? },
        "noted" => CaseEvent::Noted { text: said(typed, "note")? },
        _ => return Err(Refusal::of("what", "case-choice-missing")),
    };
    Ok(Happening { at, event })
}

/// The fields that an event was read from, for the form that puts it right.
pub fn fields_of(what: &Happening) -> Typed {
    let mut fields = BTreeMap::new();
    let mut put = |name: &str, value: String| {
        fields.insert(name.to_owned(), value);
    };
    let yes = |yes: bool| if yes { "yes" } else { "no" }.to_owned();
    put("at", what.at.date.to_string());
    put("time", what.at.time.map(say::hour).unwrap_or_default());
    match &what.event {
        CaseEvent::Filed { step } => put("step", step.clone()),
        CaseEvent::MeetingHeld { step } => put("step", step.clone().unwrap_or_default()),
        CaseEvent::AnswerReceived { answer, step } => {
            put("answer", answer.code().to_owned());
            put("step", step.clone().unwrap_or_default());
        }
        CaseEvent::Appealed { to } | CaseEvent::Demanded { to } | CaseEvent::Remanded { to } => put("step", to.clone()),
        CaseEvent::ExtensionAgreed { deadline, term, in_writing, with } => {
            put("deadline", deadline.clone());
            put("in-writing", yes(*in_writing));
            put("with", with.clone());
            match term {
                ExtensionTerm::To { date } => put("to-date", date.to_string()),
                ExtensionTerm::By { span } => {
                    put("count", span.count.to_string());
                    put("unit-of-time", span.unit.code().to_owned());
                }
            }
        }
        CaseEvent::Paused { reason } => put("reason", reason.code().to_owned()),
        CaseEvent::AwardReceived { sustained } => {
            put("award", if *sustained { "sustained" } else { "denied" }.to_owned())
        }
        CaseEvent::InformationRequested { request, due } => {
            put("request", request.to_string());
            put("due", due.to_string());
        }
        CaseEvent::InformationReceived { request, furnished } => {
            put("request", request.to_string());
            put("furnished", furnished.code().to_owned());
        }
        CaseEvent::Settled { terms } | CaseEvent::Withdrawn { terms } => {
            put("note", terms.text.clone());
            put("precedent", yes(terms.precedent));
        }
        CaseEvent::Promised { promise, due, what } => {
            put("promise", promise.to_string());
            put("due", due.to_string());
            put("note", what.clone());
        }
        CaseEvent::Kept { promise } => put("promise", promise.to_string()),
        CaseEvent::Referred { referral, to, due } => {
            put("referral", referral.to_string());
            put("to", to.clone());
            put("due", due.to_string());
        }
        CaseEvent::FollowedUp { referral, what, again } => {
            put("referral", referral.to_string());
            put("note", what.clone());
            put("due", again.map(|again| again.to_string()).unwrap_or_default());
        }
        CaseEvent::ClaimWatched { clock } => put("claim", clock.key.clone()),
        CaseEvent::ClaimFiled { claim } => put("claim", claim.clone()),
        CaseEvent::Noted { text } => put("note", text.clone()),
        CaseEvent::Occurred
        | CaseEvent::Known
        | CaseEvent::TookEffect
        | CaseEvent::Resumed
        | CaseEvent::ArbitratorChosen
        | CaseEvent::HearingClosed
        | CaseEvent::Corrected { .. } => {}
    }
    Typed(fields)
}

/// A deadline's name: what has to be done by it, and where.
pub fn deadline(words: Words, procedure: &Procedure, key: &str) -> String {
    let way = procedure.ways.iter().find(|way| way.deadline.as_ref().is_some_and(|one| one.key == key));
    let step = procedure.steps.iter().find(|step| step.duties.iter().any(|duty| duty.key == key));
    let at = way.map(|way| say::step(procedure, &way.to)).or_else(|| step.map(|step| step.name.clone()));
    match procedure.deadline(key) {
        Some(Deadline { act, .. }) => words.of_with(
            "grievance-task",
            act.code(),
            [("step", at.unwrap_or_default().into()), ("number", 0.into()), ("claim", "".into())],
        ),
        None => key.to_owned(),
    }
}

/// An event in a line.
pub fn line(words: Words, case: &CaseClock, event: &CaseEvent) -> String {
    let procedure: &Procedure = &case.procedure;
    let name = |key: &String| say::step(procedure, key);
    let none = || "none".to_owned();
    let (mut step, mut code, mut number, mut text, mut date) = (none(), none(), 0_u32, String::new(), String::new());
    match event {
        CaseEvent::Filed { step: at } => step = name(at),
        CaseEvent::Appealed { to } | CaseEvent::Demanded { to } | CaseEvent::Remanded { to } => step = name(to),
        CaseEvent::MeetingHeld { step: at } => step = at.as_ref().map_or_else(none, name),
        CaseEvent::AnswerReceived { answer, step: at } => {
            code = answer.code().to_owned();
            step = at.as_ref().map_or_else(none, name);
        }
        CaseEvent::ExtensionAgreed { deadline: key, term, with, in_writing } => {
            text = with.clone();
            step = deadline(words, procedure, key);
            code = if *in_writing { "written" } else { "spoken" }.to_owned();
            date = match term {
                ExtensionTerm::To { date } => words.with("case-extension-to", [("date", words.date(*date).into())]),
                ExtensionTerm::By { span } => {
                    words.with("case-extension-by", [("span", say::span(words, *span).into())])
                }
            };
        }
        CaseEvent::Paused { reason } => text = words.of("grievance-pause", reason.code()),
        CaseEvent::AwardReceived { sustained } => code = if *sustained { "sustained" } else { "denied" }.to_owned(),
        CaseEvent::InformationRequested { request, due } => {
            number = *request;
            date = words.date(*due);
        }
        CaseEvent::InformationReceived { request, furnished } => {
            number = *request;
            code = furnished.code().to_owned();
        }
        CaseEvent::Settled { terms } | CaseEvent::Withdrawn { terms } => {
            code = if terms.precedent { "precedent" } else { "no-precedent" }.to_owned();
        }
        CaseEvent::Promised { promise, due, .. } => {
            number = *promise;
            date = words.date(*due);
        }
        CaseEvent::Kept { promise } => number = *promise,
        CaseEvent::Referred { to, due, .. } => {
            text = to.clone();
            date = words.date(*due);
        }
        CaseEvent::FollowedUp { referral, again, .. } => {
            text = say::referral(case, *referral);
            if let Some(again) = again {
                (code, date) = ("again".to_owned(), words.date(*again));
            }
        }
        CaseEvent::ClaimWatched { clock } => text = clock.name.clone(),
        CaseEvent::ClaimFiled { claim } => text = say::claim(case, claim),
        CaseEvent::Corrected { entry, .. } => number = *entry,
        _ => {}
    }
    let number = number.to_string();
    words.of_with(
        "case-event",
        event.code(),
        [
            ("step", step.into()),
            ("code", code.into()),
            ("number", number.into()),
            ("text", text.into()),
            ("date", date.into()),
        ],
    )
}

/// What an event says in its own words; empty for those that say nothing.
pub fn text(event: &CaseEvent) -> &str {
    match event {
        CaseEvent::Settled { terms } | CaseEvent::Withdrawn { terms } => &terms.text,
        CaseEvent::Promised { what, .. } | CaseEvent::FollowedUp { what, .. } => what,
        CaseEvent::Noted { text } => text,
        CaseEvent::Corrected { why, .. } => why,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contracts::grievances::calendar::Moment;
    use contracts::grievances::claims::ulp_nlra;
    use jiff::civil::{Date, date, time};

    const ON: Date = date(2026, 11, 3);

    fn events() -> Vec<CaseEvent> {
        let terms = |precedent| Terms { text: "Paid in full.".to_owned(), precedent };
        let step = || Some("step-2".to_owned());
        let extension = |term| CaseEvent::ExtensionAgreed {
            deadline: "answer-step-1".to_owned(),
            term,
            in_writing: true,
            with: "Bob Boss".to_owned(),
        };
        let by = Span { count: 5, unit: Unit::WorkingDays };
        let mut all = vec![
            CaseEvent::Occurred,
            CaseEvent::Known,
            CaseEvent::TookEffect,
            CaseEvent::Filed { step: "step-1".to_owned() },
            CaseEvent::MeetingHeld { step: None },
            CaseEvent::MeetingHeld { step: step() },
            CaseEvent::Appealed { to: "step-2".to_owned() },
            CaseEvent::Demanded { to: "arbitration".to_owned() },
            CaseEvent::Remanded { to: "step-1".to_owned() },
            extension(ExtensionTerm::To { date: ON }),
            extension(ExtensionTerm::By { span: by }),
            CaseEvent::Resumed,
            CaseEvent::ArbitratorChosen,
            CaseEvent::HearingClosed,
            CaseEvent::AwardReceived { sustained: true },
            CaseEvent::AwardReceived { sustained: false },
            CaseEvent::InformationRequested { request: 3, due: ON },
            CaseEvent::Settled { terms: terms(true) },
            CaseEvent::Withdrawn { terms: terms(false) },
            CaseEvent::Promised { promise: 2, due: ON, what: "Back pay".to_owned() },
            CaseEvent::Kept { promise: 2 },
            CaseEvent::Referred { referral: 2, to: "State labor office".to_owned(), due: ON },
            CaseEvent::FollowedUp { referral: 2, what: "No answer yet.".to_owned(), again: Some(ON) },
            CaseEvent::FollowedUp { referral: 2, what: "They took it.".to_owned(), again: None },
            CaseEvent::ClaimWatched { clock: ulp_nlra() },
            CaseEvent::ClaimFiled { claim: "ulp-nlra".to_owned() },
            CaseEvent::Noted { text: "Called the director.".to_owned() },
        ];
        all.extend(Answer::ALL.iter().map(|answer| CaseEvent::AnswerReceived { answer: *answer, step: step() }));
        all.extend(PauseReason::ALL.map(|reason| CaseEvent::Paused { reason }));
        all.extend(Furnished::ALL.iter().map(|one| CaseEvent::InformationReceived { request: 3, furnished: *one }));
        all
    }

    #[test]
    fn a_steward_who_puts_an_entry_right_finds_it_as_it_was_written() {
        let next = Next { request: 4, promise: 3, referral: 3, clocks: vec![ulp_nlra()] };
        for event in events() {
            for at in [Moment::on(ON), Moment::at(ON, time(16, 5, 0, 0))] {
                let what = Happening { at, event: event.clone() };
                assert_eq!(read(event.code(), &fields_of(&what), &next), Ok(what));
            }
        }
    }

    #[test]
    fn a_steward_who_leaves_something_out_is_told_what() {
        let check = |code: &str, fields: &[(&str, &str)], field: &str, refusal: &str| {
            let mut fields: Vec<(String, String)> =
                fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            fields.push(("at".to_owned(), "2026-11-03".to_owned()));
            let found = read(code, &Typed::of(&fields), &Next::default()).expect_err(code);
            assert_eq!((found.field.as_deref(), found.code.as_str()), (Some(field), refusal), "{code}");
        };
        check("filed", &[], "step", "case-text-missing");
        check("answer-received", &[("answer", "perhaps")], "answer", "case-choice-missing");
        check("extension-agreed", &[("deadline", "x")], "to-date", "case-extension-how-long");
        check("extension-agreed", &[("count", "5")], "unit-of-time", "case-choice-missing");
        check("award-received", &[], "award", "case-choice-missing");
        check("information-requested", &[], "due", "case-date-missing");
        check("information-received", &[("furnished", "whole")], "request", "case-number-malformed");
        check("settled", &[("precedent", "yes")], "note", "case-text-missing");
        check("referred", &[("due", "2026-12-01")], "to", "case-text-missing");
        check("followed-up", &[("referral", "1")], "note", "case-text-missing");
        check("claim-watched", &[("claim", "ulp-nlra")], "claim", "case-choice-missing");
        check("corrected", &[], "what", "case-choice-missing");
    }

    #[test]
    fn a_steward_gives_the_next_request_its_number() {
        let asked = |request| CaseEvent::InformationRequested { request, due: ON };
        let next = Next::after([asked(1), asked(2), CaseEvent::Known].iter(), Vec::new());
        assert_eq!((next.request, next.promise), (3, 1));
    }
}
