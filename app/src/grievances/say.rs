//! How a date came about, in a sentence, and the engine's codes in the reader's words.

use crate::words::Words;
use contracts::grievances::calendar::{DayOff, Moment};
use contracts::grievances::count::{Computation, Extended, ExtensionTerm, Skipped, Span, Start};
use contracts::grievances::port::CaseClock;
use contracts::grievances::procedure::Procedure;
use contracts::grievances::record::{CaseEvent, standing};
use contracts::grievances::state::{Due, DueKey, Kept, Reckoned, Task};
use jiff::civil::{Date, Time};

/// A date within a sentence; its year only where it differs from the year that the sentence is about.
pub fn day(words: Words, date: Date, year: i16) -> String {
    if date.year() != year {
        return words.date(date);
    }
    let month = words.of("month", &date.month().to_string());
    words.with("clock-day-month", [("day", i64::from(date.day()).into()), ("month", month.into())])
}

/// An hour as it stands on a clock: `17:00`.
pub fn hour(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A recorded moment: the date, and the hour where it is known.
pub fn moment(words: Words, at: Moment) -> String {
    match at.time {
        None => words.date(at.date),
        Some(time) => {
            words.with("clock-date-hour", [("date", words.date(at.date).into()), ("time", hour(time).into())])
        }
    }
}

/// So many units: "10 working days".
pub fn span(words: Words, span: Span) -> String {
    words.of_with("clock-span", span.unit.code(), [("count", span.count.into())])
}

/// Things joined as the language joins them: "a, b and c".
pub fn all_of(words: Words, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            words.with("clock-list-and", [("first", first.join(", ").into()), ("last", last.clone().into())])
        }
    }
}

/// "a, b or c".
pub fn one_of(words: Words, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => {
            words.with("clock-list-or", [("first", first.join(", ").into()), ("last", last.clone().into())])
        }
    }
}

/// Stretches of days as people write them, each month named once: "November 11 and 27–28; December 25".
pub fn stretches(words: Words, stretches: &[(Date, Date)]) -> String {
    let mut months: Vec<((i16, i8), Vec<String>)> = Vec::new();
    let mut said: Vec<String> = Vec::new();
    let close = |months: &mut Vec<((i16, i8), Vec<String>)>, said: &mut Vec<String>| {
        for ((_, month), days) in months.drain(..) {
            let month = words.of("month", &month.to_string());
            let days = all_of(words, &days);
            said.push(words.with("clock-days-of-month", [("month", month.into()), ("days", days.into())]));
        }
    };
    for (from, to) in stretches.iter().copied() {
        let month = (from.year(), from.month());
        if month != (to.year(), to.month()) {
            close(&mut months, &mut said);
            let (from, to) = (day(words, from, from.year()), day(words, to, to.year()));
            said.push(words.with("clock-days-across", [("from", from.into()), ("to", to.into())]));
            continue;
        }
        let (first, last) = (i64::from(from.day()), i64::from(to.day()));
        let days = match from == to {
            true => words.with("clock-one-day", [("day", first.into())]),
            false => words.with("clock-day-range", [("from", first.into()), ("to", last.into())]),
        };
        match months.last_mut().filter(|(of, _)| *of == month) {
            Some((_, all)) => all.push(days),
            None => months.push((month, vec![days])),
        }
    }
    close(&mut months, &mut said);
    said.join("; ")
}

/// "after the answer came on November 3".
fn after(words: Words, start: Start, date: Date, year: i16) -> String {
    words.of_with("clock-after", start.code(), [("date", day(words, date, year).into())])
}

/// What a deadline is counted from, as a noun: "the answer".
pub fn start(words: Words, start: Start) -> String {
    words.of("clock-start", start.code())
}

/// How a date was counted, in a sentence or several:
/// "10 working days after the answer came on November 3, skipping November 11 and 27–28."
pub fn computed(words: Words, counted: &Computation) -> String {
    let year = counted.result.year();
    let of = [
        ("span", span(words, counted.span).into()),
        ("after", after(words, counted.start, counted.happened.date, year).into()),
    ];
    let mut main = match counted.counting.inclusive {
        true => words.with("clock-computed-inclusive", of),
        false => words.with("clock-computed", of),
    };
    let skips = counted.named_skips();
    if !skips.is_empty() {
        let days = stretches(words, &skips);
        main = words.with("clock-skipping", [("counted", main.into()), ("days", days.into())]);
    }
    let mut said = vec![format!("{main}.")];
    said.extend(received(words, counted, year));
    let before = counted.extended.first().map_or(counted.result, |first| first.was);
    if counted.landed != before {
        let (landed, to) = (day(words, counted.landed, year), day(words, before, year));
        said.push(words.with("clock-rolled", [("landed", landed.into()), ("to", to.into())]));
    }
    said.extend(counted.extended.iter().flat_map(|one| extended(words, one, year)));
    said.extend(counted.instead_of.iter().map(|(other, date)| {
        let start = start(words, *other);
        words.with("clock-instead", [("start", start.into()), ("date", day(words, *date, year).into())])
    }));
    if let Some(closes) = counted.counting.closes {
        said.push(words.with("clock-closes", [("time", hour(closes).into())]));
    }
    said.join(" ")
}

/// Why a receipt counts as one of a later day.
fn received(words: Words, counted: &Computation, year: i16) -> Option<String> {
    if counted.counted_from == counted.happened.date {
        return None;
    }
    let date = day(words, counted.counted_from, year);
    let cut_off = counted.counting.cut_off.map(|cut_off| cut_off.at);
    let late = counted.happened.time.zip(cut_off).filter(|(time, cut_off)| time > cut_off);
    Some(match late {
        Some((time, _)) => words.with("clock-received-late", [("time", hour(time).into()), ("date", date.into())]),
        None => words.with("clock-received-closed", [("date", date.into())]),
    })
}

fn extended(words: Words, one: &Extended, year: i16) -> Vec<String> {
    let (was, to) = (day(words, one.was, year), day(words, one.to, year));
    let agreed = day(words, one.agreed_on, year);
    let mut said = vec![match one.term {
        ExtensionTerm::To { .. } => {
            words.with("clock-extended-to", [("was", was.into()), ("to", to.into()), ("agreed", agreed.into())])
        }
        ExtensionTerm::By { span: by } => words.with(
            "clock-extended-by",
            [("span", span(words, by).into()), ("was", was.into()), ("to", to.into()), ("agreed", agreed.into())],
        ),
    }];
    if one.after_the_end {
        said.push(words.t("clock-extended-late"));
    }
    said
}

/// How a date stands and why, whatever it is: counted, named, standing still or not begun.
pub fn reckoned(words: Words, task: Task, reckoned: &Reckoned) -> String {
    match reckoned {
        Reckoned::On(counted) => computed(words, counted),
        Reckoned::Named { .. } => words.of("clock-named", task.code()),
        Reckoned::Suspended(stands) => words.with(
            "clock-suspended",
            [
                ("since", words.date(stands.since).into()),
                ("reason", words.of("grievance-pause", stands.reason.code()).into()),
                ("left", stands.left.into()),
            ],
        ),
        Reckoned::Waiting { starts } => {
            let starts: Vec<String> = starts.iter().map(|one| start(words, *one)).collect();
            words.with("clock-waiting", [("starts", one_of(words, &starts).into())])
        }
    }
}

/// Every day left out, with its reason: "November 11: Veterans Day". Days that never count are one line.
pub fn skips(words: Words, skipped: &[Skipped]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut weekdays: Vec<&'static str> = Vec::new();
    for skip in skipped {
        match &skip.why {
            DayOff::Weekday { day } if !weekdays.contains(&day.code()) => weekdays.push(day.code()),
            DayOff::Weekday { .. } => {}
            why => {
                let days = stretches(words, &[(skip.from, skip.to)]);
                let why = day_off(words, why);
                lines.push(words.with("clock-skip-line", [("days", days.into()), ("why", why.into())]));
            }
        }
    }
    if !weekdays.is_empty() {
        lines.push(words.t("clock-skip-weekdays"));
    }
    lines
}

fn day_off(words: Words, why: &DayOff) -> String {
    match why {
        DayOff::Weekday { day } => words.of("weekday", day.code()),
        DayOff::Holiday { name, moved_from: None, .. } => name.clone(),
        DayOff::Holiday { name, moved_from: Some(date), .. } => {
            let date = day(words, *date, date.year());
            words.with("clock-off-moved", [("name", name.clone().into()), ("date", date.into())])
        }
        DayOff::Closure { reason } => words.with("clock-off-closure", [("reason", reason.clone().into())]),
        DayOff::Paused { reason } => {
            let reason = words.of("grievance-pause", reason.code());
            words.with("clock-off-paused", [("reason", reason.into())])
        }
    }
}

/// A step as the contract calls it.
pub fn step(procedure: &Procedure, key: &str) -> String {
    procedure.step(key).map_or_else(|| key.to_owned(), |step| step.name.clone())
}

/// The name of a charge or a claim that a case watches.
pub fn claim(case: &CaseClock, key: &str) -> String {
    let watched = case.entries.iter().find_map(|entry| match &entry.what.event {
        CaseEvent::ClaimWatched { clock } if clock.key == key => Some(clock.name.clone()),
        _ => None,
    });
    watched.unwrap_or_else(|| key.to_owned())
}

/// To whom a case was referred.
pub fn referral(case: &CaseClock, number: u32) -> String {
    let now = standing(&case.entries);
    let to = now.iter().find_map(|one| match &one.what.event {
        CaseEvent::Referred { referral, to, .. } if *referral == number => Some(to.clone()),
        _ => None,
    });
    to.unwrap_or_else(|| number.to_string())
}

/// What has to be done, in a few words: "Appeal to Step 2".
pub fn task(words: Words, case: &CaseClock, due: &Due) -> String {
    task_of(words, case, &due.key, due.task, due.to.as_deref().or(due.step.as_deref()))
}

/// The same for a date that is told of by its parts; `at` is the step it leads to, or is at.
pub fn task_of(words: Words, case: &CaseClock, key: &DueKey, task: Task, at: Option<&str>) -> String {
    let (number, claimed) = match key {
        DueKey::Information { request } => (*request, String::new()),
        DueKey::Promise { promise } => (*promise, String::new()),
        DueKey::Referral { referral: number } => (*number, referral(case, *number)),
        DueKey::Claim { claim: key } => (0, claim(case, key)),
        DueKey::Deadline { .. } => (0, String::new()),
    };
    let step = at.map(|at| step(&case.procedure, at)).unwrap_or_default();
    words.of_with(
        "grievance-task",
        task.code(),
        [("step", step.into()), ("number", number.to_string().into()), ("claim", claimed.into())],
    )
}

/// How far a date is: "in 3 days", "today", "2 days late".
pub fn distance(words: Words, date: Date, today: Date) -> String {
    let days = today.until(date).map_or(0, |stretch| stretch.get_days());
    match days {
        0 => words.t("clock-today"),
        1.. => words.with("clock-in-days", [("days", days.into())]),
        _ => words.with("clock-days-late", [("days", days.unsigned_abs().into())]),
    }
}

/// What follows when this date passes, or has passed: the contract's word on silence or on lateness of our own.
pub fn consequence(words: Words, due: &Due) -> Option<String> {
    let passed = matches!(due.kept, Kept::OverdueOnUs | Kept::OverdueOnThem);
    let (ours, when) = (due.actor.is_ours(), if passed { "passed" } else { "ahead" });
    match (due.task, ours) {
        (Task::Deadline { .. }, true) => {
            Some(words.of_with("grievance-missed", due.missed.code(), [("when", when.into())]))
        }
        (Task::Deadline { .. }, false) => {
            Some(words.of_with("grievance-silence", due.silence.code(), [("when", when.into())]))
        }
        _ => None,
    }
}
