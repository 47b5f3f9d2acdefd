//! What may be written into a case's record next, and what each entry moves.

use super::claims::ClaimClock;
use super::count::ExtensionTerm;
use super::course::{Course, Visit};
use super::days::plus;
use super::limits::{CASE_AHEAD_DAYS_MAX, CASE_CLAIMS_MAX, CASE_ENTRIES_MAX, CASE_NOTE_CHARS_MAX, DEADLINE_COUNT_MAX};
use super::record::{Answer, CaseEntry, CaseEvent, Happening, Standing, standing};
use super::state::{CaseState, DueKey, Reckoned, Rules, Task, state};
use crate::members::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date that an entry moved, with the computation before and the one after.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Moved {
    pub key: DueKey,
    pub task: Task,
    pub step: Option<String>,
    pub to: Option<String>,
    /// `None`: there was no such date before.
    pub before: Option<Reckoned>,
    /// `None`: there is no such date any more.
    pub after: Option<Reckoned>,
}

/// An entry that was taken, the state after it and what it moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    pub entry: CaseEntry,
    pub state: CaseState,
    pub moved: Vec<Moved>,
}

/// Dates that differ between two states of one case: what moved, came or went. A date that only came near, or was kept,
/// did not move.
pub fn moved(before: &CaseState, after: &CaseState) -> Vec<Moved> {
    let mut all = Vec::new();
    for was in &before.dues {
        let now = after.dues.iter().find(|due| due.key == was.key);
        let same = now.is_some_and(|now| now.date() == was.date() && now.date().is_some())
            || now.is_some_and(|now| now.reckoned == was.reckoned);
        if !same {
            all.push(Moved {
                key: was.key.clone(),
                task: was.task,
                step: was.step.clone(),
                to: was.to.clone(),
                before: Some(was.reckoned.clone()),
                after: now.map(|now| now.reckoned.clone()),
            });
        }
    }
    for due in after.dues.iter().filter(|due| !before.dues.iter().any(|was| was.key == due.key)) {
        all.push(Moved {
            key: due.key.clone(),
            task: due.task,
            step: due.step.clone(),
            to: due.to.clone(),
            before: None,
            after: Some(due.reckoned.clone()),
        });
    }
    all
}

/// Takes one more entry into a record.
///
/// # Errors
/// `case-entries-many`, `case-note-long`, `case-in-the-future`, `case-filed-already`, `case-not-filed`, `case-over`,
/// `case-step-unknown`, `case-no-such-way`, `case-paused-already`, `case-not-paused`, `case-extension-unknown`,
/// `case-extension-not-allowed`, `case-extension-not-written`, `claim-count`, `case-extension-not-later`, `case-request-unknown`,
/// `case-promise-unknown`, `case-referral-unknown`, `case-number-taken`, `case-before-it-began`, `case-entry-unknown`, `case-correct-the-first`,
/// `case-claims-many`, `case-claim-watched`, `case-claim-unknown`, what [`ClaimClock::check`] refuses, and `case-correction-breaks` where a correction would leave a later entry without its ground.
/// `case-entered-already` for what the same person wrote down last, word for word; `case-answered-already` for a second
/// answer of one day at a step, which is told by putting the first right.
pub fn take(
    entries: &[CaseEntry],
    what: Happening,
    rules: Rules<'_>,
    today: Date,
    recorded_at: Timestamp,
    recorded_by: &str,
) -> Result<Taken, Refusal> {
    if entries.len() >= CASE_ENTRIES_MAX {
        return Err(Refusal::new("case-entries-many").with("limit", CASE_ENTRIES_MAX));
    }
    timely(&what, today)?;
    let fresh = || fresh(entries, &what, rules, recorded_at, recorded_by);
    match &what.event {
        CaseEvent::Corrected { entry, now, .. } => {
            fresh()?;
            correctable(entries, *entry, now.as_deref(), today)?;
        }
        // What cannot be at all says more than that it was said before.
        _ => {
            allowed(entries, &what, rules)?;
            in_its_time(entries, &what, rules)?;
            fresh()?;
            first_answer(entries, &what, rules)?;
        }
    }
    let number = u32::try_from(entries.len()).unwrap_or(u32::MAX).saturating_add(1);
    let entry = CaseEntry { number, recorded_at, recorded_by: recorded_by.to_owned(), what };
    let mut all = entries.to_vec();
    all.push(entry.clone());
    if let CaseEvent::Corrected { entry, .. } = &all[entries.len()].what.event {
        still_stands((entries, rules), (&all, rules), Some(*entry))?;
    }
    let (before, after) = (state(entries, rules, today), state(&all, rules, today));
    let moved = moved(&before, &after);
    Ok(Taken { entry, state: after, moved })
}

/// Whether somebody who goes back to a form that was sent sends it once more: what they wrote down last of this kind, on
/// the same day, says the same and still stands.
fn fresh(
    entries: &[CaseEntry],
    what: &Happening,
    rules: Rules<'_>,
    recorded_at: Timestamp,
    recorded_by: &str,
) -> Result<(), Refusal> {
    let theirs = |entry: &&CaseEntry| entry.what.event.code() == what.event.code() && entry.recorded_by == recorded_by;
    let Some(last) = entries.iter().rfind(theirs) else { return Ok(()) };
    let day = |moment: Timestamp| rules.calendar.today(moment);
    let now = standing(entries);
    let stands = now.iter().find(|one| one.number == last.number).map(|one| one.what);
    // A correction stands for the entry that it puts right.
    let says = if matches!(what.event, CaseEvent::Corrected { .. }) { Some(&last.what) } else { stands };
    let same = says.is_some_and(|says| says.at == what.at && same_words(&says.event, &what.event));
    let today = day(last.recorded_at) == day(recorded_at);
    if same && today { Err(Refusal::new("case-entered-already").with("entry", last.number)) } else { Ok(()) }
}

/// Whether two events say the same. The number that a promise or a referral was given says nothing; that of a request
/// does, since two letters of one day ask for different things.
fn same_words(one: &CaseEvent, other: &CaseEvent) -> bool {
    match (one, other) {
        (CaseEvent::Promised { due, what, .. }, CaseEvent::Promised { due: other_due, what: other_what, .. }) => {
            (due, what) == (other_due, other_what)
        }
        (CaseEvent::Referred { to, due, .. }, CaseEvent::Referred { to: other_to, due: other_due, .. }) => {
            (to, due) == (other_to, other_due)
        }
        _ => one == other,
    }
}

/// A step is answered once a day. What was mistyped is told by correcting the first answer, so that no deadline goes without
/// somebody having meant it; whoever decides otherwise on another day has done so.
fn first_answer(entries: &[CaseEntry], what: &Happening, rules: Rules<'_>) -> Result<(), Refusal> {
    let CaseEvent::AnswerReceived { answer, step } = &what.event else { return Ok(()) };
    let course = Course::follow(entries, rules, what.at.date);
    let answered = visit_on(&course, step.as_deref(), what.at.date).and_then(|visit| visit.answered);
    let Some((at, _)) = answered.filter(|(at, _)| *answer != Answer::Other && at.date == what.at.date) else {
        return Ok(());
    };
    let decides =
        |event: &CaseEvent| matches!(event, CaseEvent::AnswerReceived { answer, .. } if *answer != Answer::Other);
    match standing(entries).iter().find(|one| one.what.at == at && decides(&one.what.event)) {
        Some(first) => Err(Refusal::of("answer", "case-answered-already").with("entry", first.number)),
        None => Ok(()),
    }
}

/// The stay that something of this day belongs to: the latest at the step it names, or that of the day.
fn visit_on<'c, 'a>(course: &'c Course<'a>, step: Option<&str>, on: Date) -> Option<&'c Visit<'a>> {
    let visit = course.visits.iter().rev().find(|visit| match step {
        Some(step) => visit.step.key == step,
        None => visit.came.date <= on,
    });
    visit.or(course.visits.first().filter(|_| step.is_none()))
}

fn timely(what: &Happening, today: Date) -> Result<(), Refusal> {
    let latest = plus(today, CASE_AHEAD_DAYS_MAX).unwrap_or(today);
    // A leave or a holding agreement can be written down before it begins.
    let may_be_ahead = matches!(what.event, CaseEvent::Paused { .. } | CaseEvent::Resumed | CaseEvent::TookEffect);
    if what.at.date > latest && !may_be_ahead {
        return Err(Refusal::of("at", "case-in-the-future"));
    }
    let note = match &what.event {
        CaseEvent::Settled { terms } | CaseEvent::Withdrawn { terms } => &terms.text,
        CaseEvent::Promised { what, .. } => what,
        CaseEvent::Noted { text } => text,
        CaseEvent::Referred { to, .. } => to,
        CaseEvent::FollowedUp { what, .. } => what,
        CaseEvent::Corrected { why, .. } => why,
        CaseEvent::ExtensionAgreed { with, .. } => with,
        _ => return Ok(()),
    };
    if note.chars().count() > CASE_NOTE_CHARS_MAX {
        return Err(Refusal::of("note", "case-note-long").with("limit", CASE_NOTE_CHARS_MAX));
    }
    Ok(())
}

fn correctable(entries: &[CaseEntry], number: u32, now: Option<&Happening>, today: Date) -> Result<(), Refusal> {
    let first = entries.iter().find(|entry| entry.number == number);
    let first = first.ok_or_else(|| Refusal::new("case-entry-unknown").with("entry", number))?;
    if let CaseEvent::Corrected { entry, .. } = &first.what.event {
        return Err(Refusal::new("case-correct-the-first").with("entry", entry));
    }
    match now {
        Some(now) if matches!(now.event, CaseEvent::Corrected { .. }) => {
            Err(Refusal::new("case-correct-the-first").with("entry", number))
        }
        Some(now) => timely(now, today),
        None => Ok(()),
    }
}

/// Whether what stood in a record still does: after a correction of an entry, or under another procedure, every entry must
/// have been possible when it happened. What crossed with something told later did not stand before, and hinders nobody.
///
/// # Errors
/// `case-correction-breaks`, naming the entry and why.
pub fn still_stands(
    before: (&[CaseEntry], Rules<'_>),
    after: (&[CaseEntry], Rules<'_>),
    corrected: Option<u32>,
) -> Result<(), Refusal> {
    let fallen = fallen(after);
    if fallen.is_empty() {
        return Ok(());
    }
    let fell_before = self::fallen(before);
    let by_this = |(number, _): &&(u32, Refusal)| {
        Some(*number) == corrected || !fell_before.iter().any(|(before, _)| before == number)
    };
    match fallen.iter().find(by_this) {
        Some((number, why)) => {
            Err(Refusal::new("case-correction-breaks").with("entry", number).with("code", &why.code))
        }
        None => Ok(()),
    }
}

/// The entries that were not possible when they happened, as the record now tells it, and why.
fn fallen((entries, rules): (&[CaseEntry], Rules<'_>)) -> Vec<(u32, Refusal)> {
    let now = standing(entries);
    let mut told: Vec<CaseEntry> = Vec::with_capacity(now.len());
    let mut fallen = Vec::new();
    for one in &now {
        let refused = match &one.what.event {
            // A claim can be brought before anybody has it watched.
            CaseEvent::ClaimFiled { claim } => {
                brings(Course::follow(entries, rules, one.what.at.date).watched(), claim)
            }
            _ => allowed(&told, one.what, rules),
        };
        fallen.extend(refused.err().map(|refusal| (one.number, refusal)));
        told.push(as_told(one));
    }
    fallen
}

fn as_told(one: &Standing<'_>) -> CaseEntry {
    let recorded_at = Timestamp::UNIX_EPOCH;
    CaseEntry { number: one.number, recorded_at, recorded_by: String::new(), what: one.what.clone() }
}

/// Whether a case can have gone on to another step with what had happened until that day: a date that was mistyped would
/// put the appeal before the filing.
fn in_its_time(entries: &[CaseEntry], what: &Happening, rules: Rules<'_>) -> Result<(), Refusal> {
    let goes_on =
        matches!(what.event, CaseEvent::Appealed { .. } | CaseEvent::Demanded { .. } | CaseEvent::Remanded { .. });
    if !goes_on {
        return Ok(());
    }
    let until = |one: &&Standing<'_>| one.what.at.date <= what.at.date;
    let told: Vec<CaseEntry> = standing(entries).iter().filter(until).map(as_told).collect();
    if told.len() == entries.len() {
        return Ok(());
    }
    allowed(&told, what, rules).map_err(|_| Refusal::of("at", "case-before-it-began"))
}

/// Whether an event can have happened to a case with this record, when it says it did.
fn allowed(entries: &[CaseEntry], what: &Happening, rules: Rules<'_>) -> Result<(), Refusal> {
    let course = Course::follow(entries, rules, what.at.date);
    ending(&course, what)?;
    match &what.event {
        CaseEvent::Filed { step } => filed(&course, step),
        CaseEvent::Appealed { to } | CaseEvent::Demanded { to } | CaseEvent::Remanded { to } => {
            goes(&course, to, &what.event)
        }
        CaseEvent::MeetingHeld { step } | CaseEvent::AnswerReceived { step, .. } => {
            stays(&course, step.as_deref(), what)
        }
        CaseEvent::ArbitratorChosen | CaseEvent::HearingClosed | CaseEvent::AwardReceived { .. } => {
            let there = course.visits.last().is_some_and(|visit| rules.procedure.is_arbitration(&visit.step.key));
            if there { Ok(()) } else { Err(Refusal::new("case-no-such-way")) }
        }
        CaseEvent::ExtensionAgreed { deadline, term, in_writing, .. } => {
            extends(&course, entries, (deadline, term, *in_writing), what.at.date)
        }
        CaseEvent::Paused { .. } if course.pauses.iter().any(|pause| pause.until.is_none()) => {
            Err(Refusal::new("case-paused-already"))
        }
        CaseEvent::Resumed => match course.pauses.iter().find(|pause| pause.until.is_none()) {
            None => Err(Refusal::new("case-not-paused")),
            Some(pause) if pause.from > what.at.date => Err(Refusal::of("at", "case-before-it-began")),
            Some(_) => Ok(()),
        },
        CaseEvent::InformationRequested { request, due } => {
            asked(&course, &DueKey::Information { request: *request }, *due, what)
        }
        CaseEvent::Promised { promise, due, .. } => asked(&course, &DueKey::Promise { promise: *promise }, *due, what),
        CaseEvent::InformationReceived { request, .. } => {
            answered(&course, &DueKey::Information { request: *request }, "case-request-unknown", what)
        }
        CaseEvent::Kept { promise } => {
            answered(&course, &DueKey::Promise { promise: *promise }, "case-promise-unknown", what)
        }
        CaseEvent::Referred { referral, due, .. } => {
            asked(&course, &DueKey::Referral { referral: *referral }, *due, what)
        }
        CaseEvent::FollowedUp { referral, again, .. } => {
            answered(&course, &DueKey::Referral { referral: *referral }, "case-referral-unknown", what)?;
            match again {
                Some(again) if *again < what.at.date => Err(Refusal::of("due", "case-before-it-began")),
                _ => Ok(()),
            }
        }
        CaseEvent::ClaimWatched { clock } => watches(&course, clock),
        CaseEvent::ClaimFiled { claim } => brings(course.watched(), claim),
        _ => Ok(()),
    }
}

fn brings<'c>(mut watched: impl Iterator<Item = &'c ClaimClock>, claim: &str) -> Result<(), Refusal> {
    if watched.any(|clock| clock.key == claim) { Ok(()) } else { Err(Refusal::new("case-claim-unknown")) }
}

fn watches(course: &Course<'_>, clock: &ClaimClock) -> Result<(), Refusal> {
    clock.check()?;
    if course.watched().any(|watched| watched.key == clock.key) {
        return Err(Refusal::new("case-claim-watched"));
    }
    if course.watched().count() >= CASE_CLAIMS_MAX {
        return Err(Refusal::new("case-claims-many").with("limit", CASE_CLAIMS_MAX));
    }
    Ok(())
}

fn ending(course: &Course<'_>, what: &Happening) -> Result<(), Refusal> {
    let still = matches!(
        what.event,
        CaseEvent::Noted { .. } | CaseEvent::Promised { .. } | CaseEvent::Kept { .. } | CaseEvent::Corrected { .. }
            | CaseEvent::Occurred | CaseEvent::Known | CaseEvent::TookEffect
            | CaseEvent::ClaimWatched { .. } | CaseEvent::ClaimFiled { .. }
            | CaseEvent::Referred { .. } | CaseEvent::FollowedUp { .. }
            // An arbitrator or both sides can send back what was decided.
            | CaseEvent::Remanded { .. }
    );
    if course.ended.is_some() && !still { Err(Refusal::new("case-over")) } else { Ok(()) }
}

fn filed(course: &Course<'_>, step: &str) -> Result<(), Refusal> {
    let procedure = course.rules.procedure;
    if !course.visits.is_empty() {
        return Err(Refusal::new("case-filed-already"));
    }
    if procedure.step(step).is_none() {
        return Err(Refusal::new("case-step-unknown").with("step", step));
    }
    match procedure.way(None, step, course.rules.kind) {
        Some(_) => Ok(()),
        None => Err(Refusal::new("case-no-such-way").with("step", step)),
    }
}

fn goes(course: &Course<'_>, to: &str, event: &CaseEvent) -> Result<(), Refusal> {
    let procedure = course.rules.procedure;
    let at = course.visits.last().ok_or_else(|| Refusal::new("case-not-filed"))?;
    if procedure.step(to).is_none() {
        return Err(Refusal::new("case-step-unknown").with("step", to));
    }
    let demands = matches!(event, CaseEvent::Demanded { .. });
    let arbitrates = procedure.is_arbitration(to);
    // Where it came by itself, the letter that somebody wrote all the same is no mistake.
    let there = at.step.key == to && matches!(event, CaseEvent::Appealed { .. });
    // Any step it has been at can get it back, whether or not the contract draws that way.
    let back = matches!(event, CaseEvent::Remanded { .. }) && course.visits.iter().any(|visit| visit.step.key == to);
    let way = procedure.way(Some(&at.step.key), to, course.rules.kind).is_some() && demands == arbitrates;
    if there || back || way { Ok(()) } else { Err(Refusal::new("case-no-such-way").with("step", to)) }
}

fn stays(course: &Course<'_>, step: Option<&str>, what: &Happening) -> Result<(), Refusal> {
    match visit_on(course, step, what.at.date) {
        None if course.visits.is_empty() => Err(Refusal::new("case-not-filed")),
        None => Err(Refusal::new("case-step-unknown").with("step", step.unwrap_or_default())),
        Some(visit) if visit.came.date > what.at.date => Err(Refusal::of("at", "case-before-it-began")),
        Some(_) => Ok(()),
    }
}

fn extends(
    course: &Course<'_>,
    entries: &[CaseEntry],
    (deadline, term, in_writing): (&str, &ExtensionTerm, bool),
    agreed_on: Date,
) -> Result<(), Refusal> {
    let rule = course.rules.procedure.extension;
    if !rule.by_agreement {
        return Err(Refusal::new("case-extension-not-allowed"));
    }
    if rule.in_writing && !in_writing {
        return Err(Refusal::of("in-writing", "case-extension-not-written"));
    }
    if let ExtensionTerm::By { span } = term
        && !(1..=DEADLINE_COUNT_MAX).contains(&span.count)
    {
        return Err(Refusal::of("count", "claim-count").with("limit", DEADLINE_COUNT_MAX));
    }
    let unknown = || Refusal::new("case-extension-unknown").with("deadline", deadline);
    let visit = course.visit_of(deadline).ok_or_else(unknown)?;
    let now = state(entries, course.rules, agreed_on);
    let key = DueKey::Deadline { visit, deadline: deadline.to_owned() };
    let due = now.dues.iter().find(|due| due.key == key).ok_or_else(unknown)?;
    match (term, due.date()) {
        (ExtensionTerm::To { date }, Some(was)) if *date <= was => {
            Err(Refusal::of("to", "case-extension-not-later").with("date", was))
        }
        (_, None) if !matches!(due.reckoned, Reckoned::Suspended(_)) => Err(unknown()),
        _ => Ok(()),
    }
}

fn asked(course: &Course<'_>, key: &DueKey, due: Date, what: &Happening) -> Result<(), Refusal> {
    if course.asked_on(key).is_some() {
        return Err(Refusal::new("case-number-taken"));
    }
    if due < what.at.date { Err(Refusal::of("due", "case-before-it-began")) } else { Ok(()) }
}

fn answered(course: &Course<'_>, key: &DueKey, code: &str, what: &Happening) -> Result<(), Refusal> {
    match course.asked_on(key) {
        None => Err(Refusal::new(code)),
        Some(asked_on) if asked_on > what.at.date => Err(Refusal::of("at", "case-before-it-began")),
        Some(_) => Ok(()),
    }
}
