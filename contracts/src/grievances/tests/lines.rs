//! Counts worked out by hand, in `clocks.txt`: calendar (A: the agency's, S: home care's, P: without holidays) | start |
//! span | how | the date | the days left out that are worth naming | what a steward reads. `in`: the day itself is day one;
//! `last`: from a last day of a month to a last day; `roll-w`, `roll-b`: to the next working or business day; `cut`: the
//! hour; `shut`, `pause` (the second day counts again), `to`/`by … @agreed on`: closures, pauses, extensions.
//!
//! `app` takes this file in too, and holds its sentences against the same lines: so the crate is called by its name.

use contracts::grievances::calendar::{Closure, ContractCalendar, DayKind, Moment};
use contracts::grievances::count::{
    Computation, Counting, CutOff, Extension, ExtensionTerm, Ground, MonthEnd, Roll, Span, Start, Suspended, Unit,
};
use contracts::grievances::holidays::{DayRule, Holiday, HolidayList, Observed, WeekDay};
use contracts::grievances::pauses::{Pause, PauseReason};
use contracts::grievances::statutes::Statute;
use contracts::members::Zone;
use jiff::civil::{Date, time};

/// The fields of every line.
pub fn all() -> Vec<Vec<&'static str>> {
    let lines = include_str!("clocks.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('|').map(str::trim).collect()).collect()
}

/// The date of a line, counted.
pub fn count(fields: &[&str]) -> Result<Computation, Suspended> {
    let how = How::read(fields[3]);
    let calendar = match fields[0] {
        "A" => agency_calendar(),
        "S" => home_care_calendar(),
        _ => ContractCalendar::plain(zone()),
    };
    let calendar = ContractCalendar { closures: how.closures, ..calendar };
    let (on, at) = fields[1].split_once(' ').unwrap_or((fields[1], ""));
    let moment = Moment { date: day(on), time: (!at.is_empty()).then(|| at.parse().expect("an hour")) };
    let ground = Ground { calendar: &calendar, pauses: &how.pauses };
    ground.compute(Start::AnswerReceived, moment, span(fields[2]), how.counting, &how.extensions)
}

fn day(text: &str) -> Date {
    text.parse().unwrap_or_else(|_| panic!("{text} is a date"))
}

fn span(text: &str) -> Span {
    let (count, unit) = text.split_once(' ').expect("a count and a unit");
    Span { count: count.parse().expect("a count"), unit: Unit::from_code(unit).expect("a unit") }
}

#[derive(Default)]
struct How {
    counting: Counting,
    closures: Vec<Closure>,
    pauses: Vec<Pause>,
    extensions: Vec<Extension>,
}

impl How {
    fn read(text: &str) -> Self {
        let mut how = Self::default();
        for word in text.split(", ").filter(|word| !word.is_empty()) {
            how.take(word);
        }
        how
    }

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
            "shut" => {
                let (from, to) = rest.split_once("..").expect("two days");
                self.closures.push(Closure { from: day(from), to: day(to), reason: "Storm".to_owned() });
            }
            "pause" => {
                let (from, until) = rest.split_once("..").expect("two days");
                let until = (!until.is_empty()).then(|| day(until));
                self.pauses.push(Pause { from: day(from), until, reason: PauseReason::Agreed });
            }
            "to" | "by" => {
                let (what, agreed) = rest.split_once(" @").expect("agreed on a day");
                let term = match name {
                    "to" => ExtensionTerm::To { date: day(what) },
                    _ => ExtensionTerm::By { span: span(what) },
                };
                let entry = u32::try_from(self.extensions.len()).expect("few") + 1;
                self.extensions.push(Extension { entry, agreed_on: day(agreed), term });
            }
            other => panic!("{other} is no way to count"),
        }
    }
}

fn oregon() -> HolidayList {
    Statute::from_code("or").expect("a list").list()
}

pub fn zone() -> Zone {
    Zone::named("zone", "America/Los_Angeles").expect("a zone")
}

fn fixed(name: &str, month: i8, day: i8) -> Holiday {
    Holiday::new(name, DayRule::Fixed { month, day })
}

fn nth(name: &str, month: i8, weekday: WeekDay, nth: i8) -> Holiday {
    Holiday::new(name, DayRule::Nth { month, weekday, nth })
}

/// The holidays of the real estate agency's Article 25, Section 1.
pub fn agency_calendar() -> ContractCalendar {
    let holidays = vec![
        fixed("New Year’s Day", 1, 1),
        nth("Martin Luther King, Jr.’s Birthday", 1, WeekDay::Mon, 3),
        nth("Presidents’ Day", 2, WeekDay::Mon, 3),
        nth("Memorial Day", 5, WeekDay::Mon, -1),
        fixed("Juneteenth", 6, 19),
        fixed("Independence Day", 7, 4),
        nth("Labor Day", 9, WeekDay::Mon, 1),
        fixed("Veterans Day", 11, 11),
        nth("Thanksgiving Day", 11, WeekDay::Thu, 4),
        Holiday::new(
            "Native American Heritage Day",
            DayRule::After { month: 11, weekday: WeekDay::Thu, nth: 4, days: 1 },
        ),
        fixed("Christmas Day", 12, 25),
    ];
    let contract = HolidayList { source: "Article 25, Section 1".to_owned(), observed: Observed::NEAREST, holidays };
    ContractCalendar { contract, state: oregon(), ..ContractCalendar::plain(zone()) }
}

/// The holidays of the home care agreement's Article 29, which say nothing of weekends.
pub fn home_care_calendar() -> ContractCalendar {
    let holidays = vec![
        fixed("New Year’s Eve", 12, 31),
        nth("Martin Luther King Jr. Day", 1, WeekDay::Mon, 3),
        nth("Memorial Day", 5, WeekDay::Mon, -1),
        fixed("Juneteenth", 6, 19),
        fixed("Independence Day", 7, 4),
        nth("Labor Day", 9, WeekDay::Mon, 1),
        fixed("Veteran’s Day", 11, 11),
        nth("Thanksgiving Day", 11, WeekDay::Thu, 4),
        fixed("Christmas Day", 12, 25),
    ];
    let contract = HolidayList { source: "Article 29".to_owned(), observed: Observed::STAYS, holidays };
    ContractCalendar { contract, state: oregon(), ..ContractCalendar::plain(zone()) }
}
