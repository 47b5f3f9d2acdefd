//! Whether a procedure can be worked with: everything it names exists, every deadline can begin, no case gets stuck.

use super::count::Start;
use super::limits::{
    DEADLINE_COUNT_MAX, KEY_CHARS_MAX, NAME_CHARS_MAX, PROCEDURE_STEPS_MAX, PROCEDURE_WAYS_MAX, STEP_DUTIES_MAX,
};
use super::procedure::{Act, Deadline, Procedure, Silence, Step, Way, WayKind};
use crate::members::Refusal;
use std::collections::HashSet;

/// Looks a procedure over.
///
/// # Errors
/// Everything that is wrong with it, each worded and naming the step or deadline:
/// `procedure-empty`, `procedure-large`, `procedure-key`, `procedure-key-twice`, `procedure-name`,
/// `procedure-step-unknown`, `procedure-no-entry`, `procedure-unreachable`, `procedure-circle`, `procedure-way-twice`,
/// `procedure-remand-forward`, `deadline-no-clock`, `deadline-count`, `deadline-start`, `deadline-silence`,
/// `deadline-act`, `deadline-circle`, `deadline-twice`.
pub fn check(procedure: &Procedure) -> Result<(), Vec<Refusal>> {
    let mut found = Vec::new();
    sizes(procedure, &mut found);
    keys(procedure, &mut found);
    ways(procedure, &mut found);
    reach(procedure, &mut found);
    for step in &procedure.steps {
        duties(step, &mut found);
    }
    for way in &procedure.ways {
        if let Some(deadline) = &way.deadline {
            leaving(procedure, way, deadline, &mut found);
        }
    }
    if found.is_empty() { Ok(()) } else { Err(found) }
}

fn sizes(procedure: &Procedure, found: &mut Vec<Refusal>) {
    if procedure.steps.is_empty() {
        found.push(Refusal::new("procedure-empty"));
    }
    let most = procedure.steps.iter().map(|step| step.duties.len()).max().unwrap_or(0);
    if procedure.steps.len() > PROCEDURE_STEPS_MAX
        || procedure.ways.len() > PROCEDURE_WAYS_MAX
        || most > STEP_DUTIES_MAX
    {
        found.push(
            Refusal::new("procedure-large")
                .with("steps", PROCEDURE_STEPS_MAX)
                .with("ways", PROCEDURE_WAYS_MAX)
                .with("duties", STEP_DUTIES_MAX),
        );
    }
    for step in &procedure.steps {
        let name = step.name.trim();
        if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
            found.push(Refusal::new("procedure-name").with("step", &step.key).with("limit", NAME_CHARS_MAX));
        }
    }
}

fn is_key(key: &str) -> bool {
    let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    plain && !key.is_empty() && key.len() <= KEY_CHARS_MAX
}

fn keys(procedure: &Procedure, found: &mut Vec<Refusal>) {
    let mut seen = HashSet::new();
    let steps = procedure.steps.iter().map(|step| ("step", step.key.as_str()));
    let deadlines = procedure.deadlines().map(|deadline| ("deadline", deadline.key.as_str()));
    for (what, key) in steps.chain(deadlines) {
        if !is_key(key) {
            found.push(Refusal::new("procedure-key").with("key", key));
        }
        if !seen.insert((what, key)) {
            found.push(Refusal::new("procedure-key-twice").with("key", key));
        }
    }
}

fn ways(procedure: &Procedure, found: &mut Vec<Refusal>) {
    if !procedure.ways.iter().any(|way| way.from.is_none() && way.only.is_empty()) {
        found.push(Refusal::new("procedure-no-entry"));
    }
    let order = |key: &str| procedure.steps.iter().position(|step| step.key == key);
    for (at, way) in procedure.ways.iter().enumerate() {
        for key in way.from.iter().chain([&way.to]) {
            if order(key).is_none() {
                found.push(Refusal::new("procedure-step-unknown").with("step", key));
            }
        }
        let same = |other: &&Way| {
            let kinds = other.only.is_empty() || way.only.is_empty() || other.only.iter().any(|k| way.only.contains(k));
            other.from == way.from && other.to == way.to && kinds
        };
        if procedure.ways[..at].iter().any(|other| same(&other)) {
            found.push(Refusal::new("procedure-way-twice").with("step", &way.to));
        }
        let back = way.from.as_deref().and_then(order).zip(order(&way.to)).is_some_and(|(from, to)| to <= from);
        match way.kind {
            WayKind::Remand if !back => {
                found.push(Refusal::new("procedure-remand-forward").with("step", &way.to));
            }
            WayKind::Ordinary | WayKind::Expedited | WayKind::ByAgreement if back => {
                found.push(Refusal::new("procedure-circle").with("step", &way.to));
            }
            _ => {}
        }
    }
}

fn reach(procedure: &Procedure, found: &mut Vec<Refusal>) {
    let mut reached: HashSet<&str> = HashSet::new();
    let mut open: Vec<Option<&str>> = vec![None];
    while let Some(from) = open.pop() {
        for way in procedure.ways.iter().filter(|way| way.from.as_deref() == from) {
            if reached.insert(&way.to) {
                open.push(Some(&way.to));
            }
        }
    }
    for step in procedure.steps.iter().filter(|step| !reached.contains(step.key.as_str())) {
        found.push(Refusal::new("procedure-unreachable").with("step", &step.key));
    }
}

fn count(deadline: &Deadline, found: &mut Vec<Refusal>) {
    if deadline.clocks.is_empty() {
        found.push(Refusal::new("deadline-no-clock").with("deadline", &deadline.key));
    }
    let sound = |count: u32| (1..=DEADLINE_COUNT_MAX).contains(&count);
    if deadline.clocks.iter().any(|clock| !sound(clock.span.count)) {
        found.push(Refusal::new("deadline-count").with("deadline", &deadline.key).with("limit", DEADLINE_COUNT_MAX));
    }
    if deadline.actor.is_ours() && deadline.silence != Silence::Unsaid {
        found.push(Refusal::new("deadline-silence").with("deadline", &deadline.key));
    }
}

fn start(deadline: &Deadline, start: Start, found: &mut Vec<Refusal>) {
    found.push(Refusal::new("deadline-start").with("deadline", &deadline.key).with("start", start.code()));
}

fn duties(step: &Step, found: &mut Vec<Refusal>) {
    let begins = |act: Act, starts: &[Start]| {
        step.duty(act).is_some_and(|duty| duty.clocks.iter().any(|clock| starts.contains(&clock.start)))
    };
    // A meeting that waits for the answer and an answer that waits for the meeting would wait for ever.
    if begins(Act::Meet, &[Start::AnswerDue, Start::AnswerReceived])
        && begins(Act::Answer, &[Start::MeetingDue, Start::MeetingHeld])
    {
        found.push(Refusal::new("deadline-circle").with("step", &step.key));
    }
    for (at, duty) in step.duties.iter().enumerate() {
        count(duty, found);
        if step.duties[..at].iter().any(|other| other.act == duty.act) {
            found.push(Refusal::new("deadline-twice").with("deadline", &duty.key));
        }
        if matches!(duty.act, Act::File | Act::Appeal | Act::Demand) {
            found.push(Refusal::new("deadline-act").with("deadline", &duty.key));
        }
        for clock in &duty.clocks {
            let possible = match clock.start {
                Start::AnswerReceived | Start::AnswerDue => duty.act != Act::Answer && step.duty(Act::Answer).is_some(),
                Start::MeetingDue => duty.act != Act::Meet && step.duty(Act::Meet).is_some(),
                Start::MeetingHeld => duty.act != Act::Meet,
                Start::ArbitratorChosen => duty.act != Act::ChooseArbitrator,
                _ => true,
            };
            if !possible {
                start(duty, clock.start, found);
            }
        }
    }
}

/// A deadline of a way begins with what happens at the step it leaves, or with the facts of the case.
fn leaving(procedure: &Procedure, way: &Way, deadline: &Deadline, found: &mut Vec<Refusal>) {
    count(deadline, found);
    if !matches!(deadline.act, Act::File | Act::Appeal | Act::Demand) {
        found.push(Refusal::new("deadline-act").with("deadline", &deadline.key));
    }
    let from = way.from.as_deref().and_then(|from| procedure.step(from));
    if way.from.is_some() && from.is_none() {
        return;
    }
    for clock in &deadline.clocks {
        let possible = match (from, clock.start) {
            (_, of_the_case) if of_the_case.is_of_the_case() => true,
            (None, _) => false,
            (Some(step), Start::AnswerDue) => step.duty(Act::Answer).is_some(),
            (Some(step), Start::MeetingDue) => step.duty(Act::Meet).is_some(),
            (Some(_), _) => true,
        };
        if !possible {
            start(deadline, clock.start, found);
        }
    }
}
