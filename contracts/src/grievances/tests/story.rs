//! A case told entry by entry, and what is ahead of it on a day.

use super::{AGENCY, HOME_CARE, agency_calendar, home_care_calendar};
use crate::grievances::calendar::{ContractCalendar, Moment};
use crate::grievances::count::ExtensionTerm;
use crate::grievances::docket::{Taken, take};
use crate::grievances::procedure::{CaseKind, Procedure};
use crate::grievances::record::{Answer, CaseEntry, CaseEvent, Happening, Terms};
use crate::grievances::state::{CaseState, Due, Rules, state};
use crate::members::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;

/// A case whose entries are written down on the day they happened, unless told otherwise.
pub struct Story {
    pub procedure: Procedure,
    pub calendar: ContractCalendar,
    pub kind: CaseKind,
    pub entries: Vec<CaseEntry>,
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
}

impl Story {
    pub fn agency(kind: CaseKind) -> Self {
        Self { procedure: AGENCY.clone(), calendar: agency_calendar(), kind, entries: Vec::new() }
    }

    pub fn home_care() -> Self {
        let (procedure, calendar) = (HOME_CARE.clone(), home_care_calendar());
        Self { procedure, calendar, kind: CaseKind::Pay, entries: Vec::new() }
    }

    pub fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, calendar: &self.calendar, kind: self.kind }
    }

    pub fn try_on(&mut self, on: &str, event: CaseEvent, today: &str) -> Result<Taken, Refusal> {
        let what = Happening { at: Moment::on(day(on)), event };
        let taken = take(&self.entries, what, self.rules(), day(today), Timestamp::UNIX_EPOCH, "Ana")?;
        self.entries.push(taken.entry.clone());
        Ok(taken)
    }

    pub fn on(&mut self, on: &str, event: CaseEvent) -> &mut Self {
        self.try_on(on, event, on).unwrap_or_else(|refusal| panic!("{on}: {refusal:?}"));
        self
    }

    pub fn refused(&mut self, on: &str, event: CaseEvent) -> String {
        self.try_on(on, event, on).expect_err("refused").code
    }

    pub fn state(&self, today: &str) -> CaseState {
        state(&self.entries, self.rules(), day(today))
    }

    pub fn check(&self, today: &str, expected: &[&str]) {
        assert_eq!(told(&self.state(today)), expected, "on {today}");
    }
}

/// What is ahead, a line each: `2026-12-03 union file > step-1 open`.
pub fn told(state: &CaseState) -> Vec<String> {
    state.ahead().map(line).collect()
}

pub fn line(due: &Due) -> String {
    let place = match (&due.step, &due.to) {
        (_, Some(to)) => format!(" > {to}"),
        (Some(step), None) => format!(" at {step}"),
        (None, None) => String::new(),
    };
    let date = due.date().map_or("-".to_owned(), |date| date.to_string());
    let maybe = if due.provisional { " provisional" } else { "" };
    format!("{date} {} {}{place} {}{maybe}", due.actor.code(), due.task.code(), due.kept.code())
}

pub fn filed(step: &str) -> CaseEvent {
    CaseEvent::Filed { step: step.to_owned() }
}

pub fn appealed(to: &str) -> CaseEvent {
    CaseEvent::Appealed { to: to.to_owned() }
}

pub fn demanded() -> CaseEvent {
    CaseEvent::Demanded { to: "arbitration".to_owned() }
}

pub fn met() -> CaseEvent {
    CaseEvent::MeetingHeld { step: None }
}

pub fn answered(answer: Answer) -> CaseEvent {
    CaseEvent::AnswerReceived { answer, step: None }
}

pub fn extended(deadline: &str, to: &str) -> CaseEvent {
    let (deadline, with) = (deadline.to_owned(), "Labor Relations".to_owned());
    CaseEvent::ExtensionAgreed { deadline, term: ExtensionTerm::To { date: day(to) }, in_writing: true, with }
}

pub fn corrected(entry: u32, on: &str, event: CaseEvent) -> CaseEvent {
    let now = Some(Box::new(Happening { at: Moment::on(day(on)), event }));
    CaseEvent::Corrected { entry, now, why: "The mail says otherwise".to_owned() }
}

pub fn struck(entry: u32) -> CaseEvent {
    CaseEvent::Corrected { entry, now: None, why: "Entered in the wrong case".to_owned() }
}

pub fn terms() -> Terms {
    Terms { text: "Back pay for two weeks".to_owned(), precedent: false }
}
