//! What a worker is owed, counted by hand beside each case; and what holds for every sheet.

use super::owed::{Minutes, PayDoubt, RateBy, owed};
use super::typed::{amount, cents, grouped, hours, minutes};
use super::*;
use crate::grievances::calendar::ContractCalendar;
use crate::grievances::claims::ulp_nlra;
use crate::grievances::export::{PayReader, pay_csv};
use crate::members::Zone;
use jiff::civil::date;
use proptest::prelude::*;

/// A state's rule: eight hours a day and forty a week, double above twelve, an hour's pay for a missed break, and a
/// minimum that rises in July. Invented; its shape is that of several states.
fn strict() -> PayRule {
    let minimum = |since, cents| Minimum { since, cents };
    PayRule {
        key: "strict".to_owned(),
        name: "A strict state".to_owned(),
        source: "Made up for this test".to_owned(),
        minimums: vec![minimum(date(2025, 1, 1), 1_500), minimum(date(2026, 7, 1), 1_600)],
        week_minutes: Some(40 * 60),
        day_minutes: Some(8 * 60),
        overtime_percent: 150,
        double_minutes: Some(12 * 60),
        break_minutes: 60,
    }
}

/// A period that begins on a Monday in May 2026.
fn period(days: i8, typed_hours: &str, rule: PayRule) -> PayPeriod {
    let from = date(2026, 5, 4);
    PayPeriod {
        from,
        to: plus(from, i32::from(days) - 1).expect("a day"),
        hours: minutes(typed_hours).expect("hours"),
        rate: None,
        paid: 0,
        missed_breaks: 0,
        note: String::new(),
        rule,
    }
}

fn at(rate: u32, period: PayPeriod) -> PayPeriod {
    PayPeriod { rate: Some(rate), ..period }
}

#[test]
fn a_worker_is_owed_what_the_rule_makes_of_the_hours() {
    use PayDoubt::{HoursByPeriod, HoursNotByDay, NotWholeWeeks};
    let check = |period: PayPeriod, split: (u32, u32, u32), expected: u64, doubts: &[PayDoubt]| {
        period.check().expect("a sound period");
        let found = owed(&period);
        let minutes = Minutes { straight: split.0 * 60, overtime: split.1 * 60, double: split.2 * 60 };
        assert_eq!((found.minutes, found.owed), (minutes, expected), "{:?}", period.hours);
        assert_eq!(found.doubts, doubts, "{:?}", period.hours);
    };
    // 40 × 16.00 + 5 × 24.00.
    check(at(1_600, period(7, "45", flsa())), (40, 5, 0), 76_000, &[]);
    // The federal minimum: 40 × 7.25 + 10 × 10.875.
    check(period(7, "50", flsa()), (40, 10, 0), 39_875, &[]);
    // Agreed below it: the minimum counts.
    check(at(600, period(7, "10", flsa())), (10, 0, 0), 7_250, &[PayDoubt::BelowMinimum]);
    // Two weeks of 30 and 60: the first has room, which the second cannot use. 70 × 10 + 20 × 15.
    check(at(1_000, period(14, "30 60", flsa())), (70, 20, 0), 100_000, &[]);
    // The same as one number: at least ten hours were overtime. 80 × 10 + 10 × 15.
    check(at(1_000, period(14, "90", flsa())), (80, 10, 0), 95_000, &[HoursByPeriod]);
    // Half a month touches three weeks, so a hundred hours need no overtime at all.
    check(at(1_000, period(15, "100", flsa())), (100, 0, 0), 100_000, &[HoursByPeriod, NotWholeWeeks]);
    // One long day: 8 × 20 + 4 × 30 + 1 × 40; four of eight hours: 32 × 20; nothing beyond forty is left.
    check(at(2_000, period(7, "13 8 8 8 8 0 0", strict())), (40, 4, 1), 96_000, &[]);
    // Six days of eight hours: the week makes the last day overtime. 40 × 20 + 8 × 30.
    check(at(2_000, period(7, "8 8 8 8 8 8 0", strict())), (40, 8, 0), 104_000, &[]);
    // Ten hours on six days: two a day, and of the 48 left eight by the week; no hour counts twice.
    check(at(2_000, period(7, "10 10 10 10 10 10 0", strict())), (40, 20, 0), 140_000, &[]);
    // Sixty hours of a week, with the days unknown: twenty are beyond forty however they fell.
    check(at(2_000, period(7, "60", strict())), (40, 20, 0), 140_000, &[HoursNotByDay]);
    // Two days of twenty hours together: at least four beyond eight a day.
    check(at(2_000, period(2, "20", strict())), (16, 4, 0), 44_000, &[HoursNotByDay, NotWholeWeeks]);
    // Two days of twenty-six: at least two beyond twelve a day as well.
    check(at(2_000, period(2, "26", strict())), (16, 8, 2), 64_000, &[HoursNotByDay, NotWholeWeeks]);
}

#[test]
fn whoever_is_paid_by_the_day_or_the_piece_is_owed_the_premium_on_top_of_what_was_paid() {
    let check = |period: PayPeriod, paid: u64, rate: (u32, RateBy), expected: u64, short: u64, doubts: &[PayDoubt]| {
        let period = PayPeriod { paid, ..period };
        period.check().expect("a sound period");
        let found = owed(&period);
        assert_eq!((found.rate, found.rate_by, found.owed), (rate.0, rate.1, expected), "{paid}");
        assert_eq!((found.short(paid), found.doubts.as_slice()), (short, doubts), "{paid}");
    };
    // 900 for sixty hours are 15 an hour: 40 × 15 + 20 × 22.50, so half of it is missing for each of twenty hours.
    check(period(7, "60", flsa()), 90_000, (1_500, RateBy::Paid), 105_000, 15_000, &[]);
    // Without overtime nothing is missing, and what does not divide is rounded down.
    check(period(7, "40", flsa()), 60_000, (1_500, RateBy::Paid), 60_000, 0, &[]);
    check(period(7, "7", flsa()), 10_000, (1_428, RateBy::Paid), 9_996, 0, &[]);
    // 300 for sixty hours are five an hour: the minimum counts. The same where it is the minimum to the cent.
    check(period(7, "60", flsa()), 30_000, (725, RateBy::Minimum), 50_750, 20_750, &[]);
    check(period(7, "40", flsa()), 29_000, (725, RateBy::Minimum), 29_000, 0, &[]);
    // Nothing was worked, and something was paid.
    check(period(7, "0", flsa()), 5_000, (725, RateBy::Minimum), 0, 0, &[]);
    // Two weeks of different length have two pays an hour: 90 × 10 + 20 × 5.
    let doubts = [PayDoubt::PaidOverWeeks];
    check(period(14, "30 60", flsa()), 90_000, (1_000, RateBy::Paid), 100_000, 10_000, &doubts);
    check(period(14, "30 40", flsa()), 70_000, (1_000, RateBy::Paid), 70_000, 0, &[]);
}

#[test]
fn missed_breaks_are_paid_where_the_rule_says_so() {
    let breaks = |count, rule| PayPeriod { missed_breaks: count, ..at(2_000, period(7, "8 8 8 8 8 0 0", rule)) };
    let found = owed(&breaks(3, strict()));
    assert_eq!((found.breaks, found.owed), (6_000, 86_000));
    let found = owed(&breaks(3, flsa()));
    assert_eq!((found.breaks, found.owed), (0, 80_000));
    assert_eq!(found.doubts, [PayDoubt::BreaksUnpaid]);
}

#[test]
fn half_a_cent_is_rounded_once_and_up() {
    // Seven hours and twenty minutes at 7.25: 53.1666…; three minutes at 0.10: half a cent.
    assert_eq!(owed(&period(7, "7:20", flsa())).owed, 5_317);
    let mut small = at(10, period(7, "0:03", strict()));
    small.rule.minimums.clear();
    assert_eq!(owed(&small).owed, 1);
}

#[test]
fn a_minimum_that_rises_within_a_period_is_taken_as_it_was_and_said() {
    let mut june = period(7, "40", strict());
    (june.from, june.to) = (date(2026, 6, 28), date(2026, 7, 4));
    let found = owed(&june);
    assert_eq!((found.rate, found.rate_by), (1_500, RateBy::Minimum));
    assert!(found.doubts.contains(&PayDoubt::MinimumRose));
    (june.from, june.to) = (date(2026, 7, 1), date(2026, 7, 7));
    assert_eq!(owed(&june).rate, 1_600);
    // Whoever earns more than either is not concerned.
    (june.from, june.to) = (date(2026, 6, 28), date(2026, 7, 4));
    assert!(!owed(&at(1_700, june.clone())).doubts.contains(&PayDoubt::MinimumRose));
    // Nor whoever was paid more than either by the day.
    june.paid = 40 * 1_700;
    assert!(!owed(&june).doubts.contains(&PayDoubt::MinimumRose));
}

fn sheet(periods: Vec<PayPeriod>) -> PaySheet {
    let line = |(number, period): (u32, PayPeriod)| SheetLine {
        number,
        wording: 1,
        period,
        written_by: "Ana".to_owned(),
        written_at: Timestamp::UNIX_EPOCH,
    };
    PaySheet::new((1..).zip(periods).map(line).collect())
}

#[test]
fn what_was_paid_too_much_in_one_period_makes_up_for_no_other() {
    let paid = |from: Date, paid| PayPeriod {
        from,
        to: plus(from, 6).expect("a day"),
        paid,
        ..at(1_000, period(7, "40", flsa()))
    };
    let sheet = sheet(vec![paid(date(2026, 5, 11), 50_000), paid(date(2026, 5, 4), 30_000)]);
    let total = sheet.total();
    assert_eq!((total.minutes, total.owed, total.paid, total.short), (80 * 60, 80_000, 80_000, 10_000));
    assert_eq!(sheet.lines[0].number, 2, "by date, however they were written down");
    assert_eq!(sheet.next_days(), Some((date(2026, 5, 18), date(2026, 5, 24))));
}

#[test]
fn the_next_period_is_proposed_as_long_as_the_last() {
    let check = |from: Date, to: Date, expected: (Date, Date)| {
        let sheet = sheet(vec![PayPeriod { from, to, ..period(7, "40", flsa()) }]);
        assert_eq!(sheet.next_days(), Some(expected));
    };
    check(date(2026, 5, 4), date(2026, 5, 17), (date(2026, 5, 18), date(2026, 5, 31)));
    check(date(2026, 1, 1), date(2026, 1, 31), (date(2026, 2, 1), date(2026, 2, 28)));
    // Twice a month.
    check(date(2026, 1, 1), date(2026, 1, 15), (date(2026, 1, 16), date(2026, 1, 31)));
    check(date(2026, 1, 16), date(2026, 1, 31), (date(2026, 2, 1), date(2026, 2, 15)));
    check(date(2026, 2, 16), date(2026, 2, 28), (date(2026, 3, 1), date(2026, 3, 15)));
    assert_eq!(PaySheet::default().next_days(), None);
}

#[test]
fn two_periods_of_the_same_days_are_both_doubted() {
    let sheet = sheet(vec![period(7, "40", flsa()), period(14, "80", flsa())]);
    for line in &sheet.lines {
        assert!(sheet.owed(line).doubts.contains(&PayDoubt::Overlaps));
    }
    assert!(sheet.overlaps(), "the sum has the days twice");
    assert!(!PaySheet::new(sheet.lines[..1].to_vec()).overlaps());
}

#[test]
fn an_agency_gets_the_sheet_with_its_doubts_and_without_the_unions_notes() {
    let noted = |period| PayPeriod { note: "Paid in cash; afraid of the manager.".to_owned(), ..period };
    let sheet = sheet(vec![noted(period(7, "40", flsa())), noted(period(14, "80", flsa()))]);
    let table = |reader| String::from_utf8(pay_csv(&sheet, reader).expect("a table")).expect("text");
    let (own, outside) = (table(PayReader::Union), table(PayReader::Outside));
    let rows = |text: &str| text.lines().map(str::to_owned).collect::<Vec<String>>();
    assert!(rows(&own)[0].ends_with("source,doubts,note"), "{own}");
    assert!(rows(&outside)[0].ends_with("source,doubts"), "{outside}");
    assert!(own.contains("afraid") && !outside.contains("afraid"), "{outside}");
    assert!(rows(&outside)[2].ends_with(",hours-by-period overlaps"), "{outside}");
    assert!(rows(&outside)[1].ends_with(",overlaps"), "{outside}");
}

#[test]
fn a_worker_learns_which_period_runs_out_first() {
    let calendar = ContractCalendar::plain(Zone::default());
    let week = |from: Date, paid| PayPeriod {
        from,
        to: plus(from, 6).expect("a day"),
        paid,
        ..at(1_000, period(7, "40", flsa()))
    };
    let sheet = sheet(vec![
        week(date(2026, 1, 5), 10_000),
        week(date(2026, 3, 2), 15_000),
        week(date(2026, 4, 6), 40_000),
        week(date(2026, 5, 4), 20_000),
    ]);
    // Six months: the first period's end with 11 July, the second's with 8 September.
    let found = sheet.still_in_time(&ulp_nlra(), &calendar, date(2026, 7, 12));
    assert_eq!(found, StillInTime { short: 45_000, next: Some((2, date(2026, 9, 8))), lost: 30_000 });
    let found = sheet.still_in_time(&ulp_nlra(), &calendar, date(2026, 7, 11));
    assert_eq!(found, StillInTime { short: 75_000, next: Some((1, date(2026, 7, 11))), lost: 0 });
    let found = sheet.still_in_time(&ulp_nlra(), &calendar, date(2027, 7, 11));
    assert_eq!(found, StillInTime { short: 0, next: None, lost: 75_000 });
}

#[test]
fn what_cannot_be_is_refused_by_its_field() {
    let check = |change: fn(&mut PayPeriod), field: &str, code: &str| {
        let mut period = period(14, "40 40", flsa());
        change(&mut period);
        let refused = period.check().expect_err(code);
        assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some(field), code));
    };
    check(|p| p.to = date(2026, 5, 3), "to", "pay-period-order");
    check(|p| p.to = date(2026, 6, 4), "to", "pay-period-long");
    check(|p| p.hours = Vec::new(), "hours", "pay-hours-count");
    check(|p| p.hours = vec![60; 3], "hours", "pay-hours-count");
    check(|p| p.hours = vec![25 * 60; 14], "hours", "pay-hours-more");
    check(|p| p.hours = vec![169 * 60, 0], "hours", "pay-hours-more");
    check(|p| p.hours = vec![337 * 60], "hours", "pay-hours-more");
    check(|p| p.rule.minimums.clear(), "rate", "pay-rate-missing");
    check(|p| p.rate = Some(0), "rate", "pay-amount");
    check(|p| p.paid = PAY_CENTS_MAX + 1, "paid", "pay-amount");
    check(|p| p.missed_breaks = PAY_BREAKS_MAX + 1, "missed-breaks", "pay-breaks");
    check(|p| p.note = "x".repeat(CASE_NOTE_CHARS_MAX + 1), "note", "case-note-long");
    check(|p| p.rule.name.clear(), "name", "pay-rule-name");
    check(|p| p.rule.source = " ".to_owned(), "source", "pay-rule-source");
    check(|p| p.rule.key = "Überstunden".to_owned(), "name", "pay-rule-key");
    check(|p| p.rule.minimums.push(Minimum { since: date(2001, 1, 1), cents: 100 }), "minimums", "pay-rule-minimum");
    check(|p| p.rule.week_minutes = Some(169 * 60), "week-hours", "pay-rule-hours");
    check(|p| (p.rule.day_minutes, p.rule.double_minutes) = (Some(600), Some(480)), "double-hours", "pay-rule-hours");
    check(|p| p.rule.overtime_percent = 99, "overtime-percent", "pay-rule-percent");
    check(|p| p.rule.overtime_percent = 301, "overtime-percent", "pay-rule-percent");
    let triple = |p: &mut PayPeriod| (p.rule.overtime_percent, p.rule.double_minutes) = (201, Some(720));
    check(triple, "overtime-percent", "pay-rule-percent");
}

#[test]
fn hours_and_amounts_are_read_as_people_type_them() {
    let read = |text: &str, expected: Option<&[u32]>| {
        assert_eq!(minutes(text), expected.map(<[_]>::to_vec), "{text}");
    };
    read("45", Some(&[2_700]));
    read("45.5", Some(&[2_730]));
    read("45,2", Some(&[2_712]));
    read("45.75", Some(&[2_745]));
    // Either a part of an hour or its minutes.
    for ambiguous in ["8.30", "45,15", "7.45", "8 8.30 8"] {
        read(ambiguous, None);
    }
    read("8:30 8 9", Some(&[510, 480, 540]));
    read("8, 8, 9.5\n8;7", Some(&[480, 480, 570, 480, 420]));
    read("", Some(&[]));
    read("8,8,9", None);
    read("8:60", None);
    read("-3", None);
    read("eight", None);
    read("4.125", None);
    read("99999999999", None);
    for (text, expected) in [
        ("640", Some(64_000)),
        ("$640.5", Some(64_050)),
        ("1,234.56", Some(123_456)),
        ("1.234,56", Some(123_456)),
        ("1,234", Some(123_400)),
        ("16,50", Some(1_650)),
        ("$ 7.25", Some(725)),
        ("12,345,678", Some(1_234_567_800)),
        ("1.234", None),
        ("1,23,456", None),
        ("-5", None),
        ("7.", None),
        ("", None),
        ("a lot", None),
    ] {
        assert_eq!(cents(text), expected, "{text}");
    }
    assert_eq!((hours(2_730), hours(480), hours(5)), ("45:30".to_owned(), "8".to_owned(), "0:05".to_owned()));
    assert_eq!(
        (amount(123_456), grouped(123_456), grouped(99_999)),
        ("1234.56".into(), "1,234.56".into(), "999.99".into())
    );
    assert_eq!(grouped(1_234_567_890), "12,345,678.90");
}

fn any_rule() -> impl Strategy<Value = PayRule> {
    let limit = |most: u32| prop::option::of(0..=most);
    (limit(60 * 60), limit(12 * 60), limit(12 * 60), 100..=300_u32).prop_map(|(week, day, beyond, percent)| PayRule {
        week_minutes: week,
        day_minutes: day,
        double_minutes: beyond.map(|beyond| day.unwrap_or(0) + beyond),
        overtime_percent: if beyond.is_some() { percent.min(DOUBLE_PERCENT) } else { percent },
        ..strict()
    })
}

proptest! {
    /// Whoever tells less is never owed more: the whole of a period gives no more than its weeks, those no more than its
    /// days; and no minute is lost or counted twice.
    #[test]
    fn a_worker_who_remembers_less_claims_no_more(
        rule in any_rule(),
        days in prop::collection::vec(0..=DAY_MINUTES, 1..=28),
        rate in 1_500..5_000_u32,
    ) {
        let of = |hours: Vec<u32>| {
            let length = i8::try_from(days.len()).expect("few days");
            PayPeriod { hours, ..at(rate, period(length, "0", rule.clone())) }
        };
        let by_day = of(days.clone());
        let by_week = of(days.chunks(7).map(|week| week.iter().sum()).collect());
        let whole = of(vec![days.iter().sum()]);
        let all: u32 = days.iter().sum();
        let found = [&whole, &by_week, &by_day].map(owed);
        for one in &found {
            prop_assert_eq!(one.minutes.straight + one.minutes.overtime + one.minutes.double, all);
        }
        prop_assert!(found[0].owed <= found[1].owed && found[1].owed <= found[2].owed);
        prop_assert!(found[0].minutes.straight >= found[1].minutes.straight);
        prop_assert!(found[1].minutes.straight >= found[2].minutes.straight);
        prop_assert!(found[0].minutes.double <= found[1].minutes.double);
        prop_assert!(found[1].minutes.double <= found[2].minutes.double);
    }
}
