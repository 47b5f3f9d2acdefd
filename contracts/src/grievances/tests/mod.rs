//! Cases of the clock: counts worked out by hand over both real contracts' rules, whole courses of cases, laws that hold
//! for every count, and who may know of a case.

mod circle;
mod clocks;
mod courses;
mod laws;
mod letters;
mod procedures;
mod sheets;
mod soundness;

use super::calendar::ContractCalendar;
use super::holidays::{DayRule, Holiday, HolidayList, Observed, WeekDay};
use super::procedure::Procedure;
use super::statutes::Statute;
use super::wizard;
use crate::agreements::furniture::tidy;
use crate::agreements::parse;
use crate::members::Zone;
use std::sync::LazyLock;

const AFSCME: &str = include_str!("../../../../tests/fixtures/texts/en-afscme-real-estate-agency-2025-2027.md");
const SEIU: &str =
    include_str!("../../../../tests/fixtures/texts/en-seiu-non-state-oregon-home-care-commission-2025-2027.md");

fn procedure_of(text: &str) -> Procedure {
    let text = tidy(text).text;
    wizard::propose(&text, &parse(&text)).expect("a procedure").procedure
}

/// Article 12 of the real estate agency's agreement, and Section 3 of its Article 11.
static AGENCY: LazyLock<Procedure> = LazyLock::new(|| procedure_of(AFSCME));
/// Article 11 of the home care agreement.
static HOME_CARE: LazyLock<Procedure> = LazyLock::new(|| procedure_of(SEIU));

fn oregon() -> HolidayList {
    Statute::from_code("or").expect("a list").list()
}

fn zone() -> Zone {
    Zone::named("zone", "America/Los_Angeles").expect("a zone")
}

fn fixed(name: &str, month: i8, day: i8) -> Holiday {
    Holiday::new(name, DayRule::Fixed { month, day })
}

fn nth(name: &str, month: i8, weekday: WeekDay, nth: i8) -> Holiday {
    Holiday::new(name, DayRule::Nth { month, weekday, nth })
}

/// The holidays of the real estate agency's Article 25, Section 1.
fn agency_calendar() -> ContractCalendar {
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
fn home_care_calendar() -> ContractCalendar {
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
