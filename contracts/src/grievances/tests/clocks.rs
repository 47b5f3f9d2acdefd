//! The counts worked out by hand in `clocks.txt`, and what a calendar says of days and hours.

use super::{agency_calendar, home_care_calendar, lines, zone};
use crate::grievances::calendar::{Closure, ContractCalendar, DayKind, DayOff, Moment};
use crate::grievances::claims::ulp_nlra;
use crate::grievances::count::{Counting, Ground, Span, Start, Unit};
use crate::grievances::days::plus;
use jiff::civil::{Date, date, time};

fn stretches(days: &[(Date, Date)]) -> String {
    let short = |date: Date| date.strftime("%-m/%-d").to_string();
    let one =
        |(from, to): &(Date, Date)| if from == to { short(*from) } else { format!("{}-{}", short(*from), short(*to)) };
    days.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn reckon(fields: &[&str]) -> (String, String) {
    match lines::count(fields) {
        Ok(computation) => (computation.result.to_string(), stretches(&computation.named_skips())),
        Err(stands) => (format!("stands since {}, {} left", stands.since, stands.left), String::new()),
    }
}

#[test]
fn every_date_is_the_one_worked_out_by_hand() {
    let lines = lines::all();
    assert!(lines.len() >= 120, "{} cases", lines.len());
    let mut wrong = Vec::new();
    for fields in lines {
        let (date, skipped) = reckon(&fields);
        if (date.as_str(), skipped.as_str()) != (fields[4], fields[5]) {
            wrong.push(format!("{}\n    came to {date} | {skipped}", fields.join(" | ")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_steward_sees_why_each_day_was_left_out() {
    let calendar = agency_calendar();
    let ground = Ground { calendar: &calendar, pauses: &[] };
    let ten = Span { count: 10, unit: Unit::WorkingDays };
    let found = ground.compute(Start::Filed, date(2025, 11, 17).into(), ten, Counting::default(), &[]).expect("a date");
    let told: Vec<String> = found
        .skipped
        .iter()
        .map(|skip| match &skip.why {
            DayOff::Weekday { .. } => format!("{} {} weekend", skip.from, skip.to),
            DayOff::Holiday { name, legal, .. } => format!("{} {name} legal {legal}", skip.from),
            other => format!("{} {}", skip.from, other.code()),
        })
        .collect();
    assert_eq!(
        told,
        [
            "2025-11-22 2025-11-23 weekend",
            "2025-11-27 Thanksgiving Day legal false",
            "2025-11-28 Native American Heritage Day legal false",
            "2025-11-29 2025-11-30 weekend",
        ]
    );
    assert_eq!(found.result, date(2025, 12, 3));
    assert_eq!(found.named_skips(), [(date(2025, 11, 27), date(2025, 11, 28))]);
}

#[test]
fn a_moved_holiday_says_where_it_came_from() {
    let off = agency_calendar().off(date(2026, 7, 3), DayKind::Working);
    let moved_from = Some(date(2026, 7, 4));
    assert_eq!(off, Some(DayOff::Holiday { name: "Independence Day".to_owned(), moved_from, legal: false }));
    let by_law = home_care_calendar().off(date(2026, 7, 3), DayKind::Business);
    assert_eq!(by_law, Some(DayOff::Holiday { name: "Independence Day".to_owned(), moved_from, legal: true }));
}

#[test]
fn a_closing_hour_is_that_hour_on_the_wall_in_summer_and_in_winter() {
    let calendar = agency_calendar();
    let check = |on: Date, closes, expected: &str| assert_eq!(calendar.ends(on, closes).to_string(), expected, "{on}");
    let five = Some(time(17, 0, 0, 0));
    check(date(2026, 3, 6), five, "2026-03-07T01:00:00Z");
    check(date(2026, 3, 9), five, "2026-03-10T00:00:00Z");
    check(date(2026, 11, 2), five, "2026-11-03T01:00:00Z");
    // The day the clocks go back has twenty-five hours; the day they go forward, twenty-three.
    check(date(2026, 10, 31), None, "2026-11-01T07:00:00Z");
    check(date(2026, 11, 1), None, "2026-11-02T08:00:00Z");
    check(date(2026, 3, 8), None, "2026-03-09T07:00:00Z");
    // Half past two on 8 March 2026 is skipped, half past one on 1 November comes twice.
    check(date(2026, 3, 8), Some(time(2, 30, 0, 0)), "2026-03-08T10:30:00Z");
    check(date(2026, 11, 1), Some(time(1, 30, 0, 0)), "2026-11-01T08:30:00Z");
}

#[test]
fn an_evening_in_oregon_is_still_the_same_day() {
    let calendar = agency_calendar();
    let at = "2026-11-04T05:30:00Z".parse().expect("a moment");
    assert_eq!(calendar.today(at), date(2026, 11, 3));
    assert_eq!(calendar.moment(at), Moment::at(date(2026, 11, 3), time(21, 30, 0, 0)));
}

#[test]
fn a_charge_before_the_labor_board_has_six_months() {
    let calendar = agency_calendar();
    let check = |from: Date, last: Date| {
        assert_eq!(ulp_nlra().last_day(from, &calendar).map(|found| found.result), Some(last), "{from}");
    };
    check(date(2026, 1, 15), date(2026, 7, 15));
    check(date(2025, 8, 31), date(2026, 2, 28));
    check(date(2027, 8, 31), date(2028, 2, 29));
    check(date(2026, 11, 30), date(2027, 5, 30));
    assert_eq!(ulp_nlra().check(), Ok(()));
}

#[test]
fn a_calendar_that_never_opens_does_not_hang() {
    let shut = |n: i32| Closure {
        from: plus(date(2026, 1, 1), n * 400).expect("a day"),
        to: plus(date(2026, 1, 1), n * 400 + 399).expect("a day"),
        reason: "Flood".to_owned(),
    };
    let calendar = ContractCalendar { closures: (0..20).map(shut).collect(), ..ContractCalendar::plain(zone()) };
    assert_eq!(calendar.check(), Ok(()));
    let ground = Ground { calendar: &calendar, pauses: &[] };
    let one = Span { count: 1, unit: Unit::WorkingDays };
    let found = ground.compute(Start::Filed, date(2026, 1, 5).into(), one, Counting::default(), &[]).expect("given up");
    assert!(found.result > date(2035, 1, 1));
}
