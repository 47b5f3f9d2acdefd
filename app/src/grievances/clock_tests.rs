//! Every count that was worked out by hand (`clocks.txt` of the rules), as a sentence that a steward reads under its date.

use super::say;
use crate::words::Words;
use contracts::grievances::calendar::{Closure, ContractCalendar, DayKind, Moment};
use contracts::grievances::count::{
    Counting, CutOff, Extension, ExtensionTerm, Ground, MonthEnd, Pause, PauseReason, Roll, Span, Unit,
};
use contracts::grievances::holidays::{DayRule, Holiday, HolidayList, Observed, WeekDay};
use contracts::grievances::procedure::{Act, Start};
use contracts::grievances::state::{Reckoned, Task};
use contracts::grievances::statutes::Statute;
use contracts::members::{Language, Zone};
use jiff::civil::{Date, time};

const CLOCKS: &str = include_str!("../../../contracts/src/grievances/tests/clocks.txt");

/// Of the contract's holidays in the file, those on a day of the month, and those on the n-th weekday of a month.
type Days = (&'static [(i8, i8)], &'static [(i8, WeekDay, i8)]);

const AGENCY: Days = (
    &[(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)],
    &[(1, WeekDay::Mon, 3), (2, WeekDay::Mon, 3), (5, WeekDay::Mon, -1), (9, WeekDay::Mon, 1), (11, WeekDay::Thu, 4)],
);
const HOME_CARE: Days = (
    &[(12, 31), (6, 19), (7, 4), (11, 11), (12, 25)],
    &[(1, WeekDay::Mon, 3), (5, WeekDay::Mon, -1), (9, WeekDay::Mon, 1), (11, WeekDay::Thu, 4)],
);

fn calendar(code: &str) -> ContractCalendar {
    let zone = Zone::named("zone", "America/Los_Angeles").expect("a zone");
    let ((fixed, nth), observed) = match code {
        "A" => (AGENCY, Observed::NEAREST),
        "S" => (HOME_CARE, Observed::STAYS),
        _ => return ContractCalendar::plain(zone),
    };
    let on = |(month, day): &(i8, i8)| DayRule::Fixed { month: *month, day: *day };
    let of = |(month, weekday, nth): &(i8, WeekDay, i8)| DayRule::Nth { month: *month, weekday: *weekday, nth: *nth };
    let rules = fixed.iter().map(on).chain(nth.iter().map(of));
    let mut holidays: Vec<Holiday> = rules.map(|rule| Holiday::new("Holiday", rule)).collect();
    if code == "A" {
        let friday = DayRule::After { month: 11, weekday: WeekDay::Thu, nth: 4, days: 1 };
        holidays.push(Holiday::new("Heritage Day", friday));
    }
    let contract = HolidayList { source: "The contract".to_owned(), observed, holidays };
    let state = Statute::from_code("or").expect("a list").list();
    ContractCalendar { contract, state, ..ContractCalendar::plain(zone) }
}

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
}

fn span(text: &str) -> Span {
    let (count, unit) = text.split_once(' ').expect("a count and a unit");
    Span { count: count.parse().expect("a count"), unit: Unit::from_code(unit).expect("a unit") }
}

/// How a line counts.
#[derive(Default)]
struct How {
    counting: Counting,
    closures: Vec<Closure>,
    pauses: Vec<Pause>,
    extensions: Vec<Extension>,
}

impl How {
    fn take(&mut self, word: &str) {
        let (name, rest) = word.split_once(' ').unwrap_or((word, ""));
        match name {
            "in" => self.counting.inclusive = true,
            "last" => self.counting.month_end = MonthEnd::LastToLast,
            "roll-w" => self.counting.roll = Roll::NextWorkingDay,
            "roll-b" => self.counting.roll = Roll::NextBusinessDay,
            "cut" => {
                let open_days_only = rest.ends_with("open");
                self.counting.cut_off = Some(CutOff { at: time(17, 0, 0, 0), next: DayKind::Business, open_days_only });
            }
            "shut" | "pause" => {
                let (from, to) = rest.split_once("..").expect("two days");
                let (from, to) = (day(from), (!to.is_empty()).then(|| day(to)));
                match (name, to) {
                    ("shut", Some(to)) => self.closures.push(Closure { from, to, reason: "Storm".to_owned() }),
                    _ => self.pauses.push(Pause { from, until: to, reason: PauseReason::Agreed }),
                }
            }
            "to" | "by" => {
                let (what, agreed) = rest.split_once(" @").expect("agreed on a day");
                let to = || ExtensionTerm::To { date: day(what) };
                let term = if name == "to" { to() } else { ExtensionTerm::By { span: span(what) } };
                let entry = u32::try_from(self.extensions.len()).expect("few") + 1;
                self.extensions.push(Extension { entry, agreed_on: day(agreed), term });
            }
            other => panic!("{other} is no way to count"),
        }
    }
}

fn says(fields: &[&str]) -> String {
    let mut how = How::default();
    fields[3].split(", ").filter(|word| !word.is_empty()).for_each(|word| how.take(word));
    let calendar = ContractCalendar { closures: how.closures, ..calendar(fields[0]) };
    let (on, at) = fields[1].split_once(' ').unwrap_or((fields[1], ""));
    let moment = Moment { date: day(on), time: (!at.is_empty()).then(|| at.parse().expect("an hour")) };
    let ground = Ground { calendar: &calendar, pauses: &how.pauses };
    let counted = ground.compute(Start::AnswerReceived, moment, span(fields[2]), how.counting, &how.extensions);
    let reckoned = match counted {
        Ok(counted) => Reckoned::On(Box::new(counted)),
        Err(stands) => Reckoned::Suspended(stands),
    };
    say::reckoned(Words::new(Language::En), Task::Deadline { act: Act::Appeal }, &reckoned)
}

#[test]
fn a_steward_reads_under_every_date_how_it_was_counted() {
    let lines = CLOCKS.lines().filter(|line| !line.starts_with('#'));
    let lines: Vec<Vec<&str>> = lines.map(|line| line.split('|').map(str::trim).collect()).collect();
    let told = lines.iter().filter(|fields| fields.len() == 7);
    let wrong: Vec<String> = told
        .clone()
        .map(|fields| (fields, says(fields)))
        .filter(|(fields, said)| said != fields[6])
        .map(|(fields, said)| format!("{}\n    reads {said}", fields.join(" | ")))
        .collect();
    assert!(told.count() >= 120, "sentences are missing");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
