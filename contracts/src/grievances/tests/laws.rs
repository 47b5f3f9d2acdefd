//! What holds for every count: a plain walker that looks at one day after the other agrees, nothing later ends earlier,
//! and a clock that stood still ends later by just as long.

use super::agency_calendar;
use crate::grievances::calendar::{Closure, ContractCalendar, DayKind, Moment};
use crate::grievances::count::{Counting, Ground, MonthEnd, Roll, Span, Start, Unit};
use crate::grievances::days::{days_between, plus};
use crate::grievances::holidays::{DayRule, Holiday, WeekDay};
use crate::grievances::pauses::{Pause, PauseReason};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::LazyLock;

fn first() -> Date {
    date(2024, 1, 1)
}

pub fn after(days: i32) -> Date {
    plus(first(), days).expect("a day of this century")
}

fn day() -> impl Strategy<Value = Date> {
    (0..1_500_i32).prop_map(after)
}

fn pause(from: i32, days: i32) -> Pause {
    Pause { from: after(from), until: Some(after(from + days)), reason: PauseReason::Agreed }
}

fn pauses() -> impl Strategy<Value = Vec<Pause>> {
    prop::collection::vec((0..1_500_i32, 0..40_i32).prop_map(|(from, days)| pause(from, days)), 0..3)
}

/// Calendars with some weekdays off, some holidays of every kind of rule and some closures.
pub fn calendar() -> impl Strategy<Value = ContractCalendar> {
    let closures = prop::collection::vec((0..1_500_i32, 0..15_i32), 0..4);
    let weekdays = prop::sample::subsequence(WeekDay::ALL.to_vec(), 3..=7);
    let once = prop::collection::vec(0..1_500_i32, 0..6);
    (closures, weekdays, once).prop_map(|(closures, weekdays, once)| {
        let mut calendar = agency_calendar();
        let shut =
            |(from, days): (i32, i32)| Closure { from: after(from), to: after(from + days), reason: "Ice".into() };
        calendar.closures = closures.into_iter().map(shut).collect();
        calendar.working.weekdays = weekdays;
        let days = once.into_iter().map(|on| Holiday::new("Once", DayRule::Once { date: after(on) }));
        calendar.contract.holidays.extend(days);
        calendar
    })
}

fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

fn roll() -> impl Strategy<Value = Roll> {
    prop::sample::select(vec![Roll::Stays, Roll::NextWorkingDay, Roll::NextBusinessDay])
}

fn end(ground: Ground<'_>, start: Date, span: Span, counting: Counting) -> Date {
    let found = ground.compute(Start::Occurrence, Moment::on(start), span, counting, &[]);
    found.expect("no pause is open").result
}

/// The days on which the agency's and the state's yearly holidays are kept, as the calendar page lists them.
static EVERY_YEAR: LazyLock<HashSet<Date>> = LazyLock::new(|| {
    let calendar = agency_calendar();
    let lists = [&calendar.contract, &calendar.state];
    lists.iter().flat_map(|list| (2023..2036).flat_map(|year| list.year(year))).map(|(day, _)| day).collect()
});

/// Looks at one day after the other and asks of each, from the rules as a person reads them, whether it counts.
pub struct Walker<'a> {
    pub calendar: &'a ContractCalendar,
    pub pauses: &'a [Pause],
}

impl Walker<'_> {
    fn is_holiday(&self, on: Date) -> bool {
        let once = self.calendar.contract.holidays.iter().filter_map(|holiday| match holiday.day {
            DayRule::Once { date } => Some(date),
            _ => None,
        });
        let kept = |date: Date| match WeekDay::of(date) {
            WeekDay::Sat => plus(date, -1),
            WeekDay::Sun => plus(date, 1),
            _ => Some(date),
        };
        EVERY_YEAR.contains(&on) || once.map(kept).any(|kept| kept == Some(on))
    }

    fn stands(&self, on: Date) -> bool {
        self.pauses.iter().any(|p| on >= p.from && p.until.is_some_and(|until| on < until))
    }

    fn counts(&self, on: Date, kind: DayKind) -> bool {
        let meaning = match kind {
            DayKind::Calendar => return true,
            DayKind::Working => &self.calendar.working,
            DayKind::Business => &self.calendar.business,
        };
        let shut = self.calendar.closures.iter().any(|c| on >= c.from && on <= c.to);
        meaning.weekdays.contains(&WeekDay::of(on)) && !shut && !self.is_holiday(on)
    }

    pub fn last_day(&self, start: Date, span: Span, counting: Counting) -> Date {
        let kind = match span.unit {
            Unit::WorkingDays => DayKind::Working,
            Unit::BusinessDays => DayKind::Business,
            _ => DayKind::Calendar,
        };
        let days = if span.unit == Unit::Weeks { span.count * 7 } else { span.count };
        let mut on = if counting.inclusive { plus(start, -1).expect("a day") } else { start };
        let mut counted = 0;
        while counted < days {
            on = plus(on, 1).expect("a day");
            counted += u32::from(!self.stands(on) && self.counts(on, kind));
        }
        let open = match counting.roll {
            Roll::Stays => return on,
            Roll::NextWorkingDay => DayKind::Working,
            Roll::NextBusinessDay => DayKind::Business,
        };
        while self.stands(on) || !self.counts(on, open) {
            on = plus(on, 1).expect("a day");
        }
        on
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn a_plain_walker_comes_to_the_same_day(
        start in day(),
        count in 1..25_u32,
        unit in unit().prop_filter("months are no walk", |unit| *unit != Unit::Months),
        roll in roll(),
        inclusive: bool,
        calendar in calendar(),
        pauses in pauses(),
    ) {
        let counting = Counting { inclusive, roll, ..Counting::default() };
        let span = Span { count, unit };
        let found = end(Ground { calendar: &calendar, pauses: &pauses }, start, span, counting);
        let walker = Walker { calendar: &calendar, pauses: &pauses };
        prop_assert_eq!(found, walker.last_day(start, span, counting));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn who_starts_later_never_ends_earlier(
        start in day(),
        later in 0..60_i32,
        count in 1..40_u32,
        unit in unit(),
        roll in roll(),
        inclusive: bool,
        last: bool,
        calendar in calendar(),
        pauses in pauses(),
    ) {
        // A month over a pause has no length of its own to keep: "a month from the 28th" and "from the 31st" end together.
        let pauses = if unit == Unit::Months { Vec::new() } else { pauses };
        let month_end = if last { MonthEnd::LastToLast } else { MonthEnd::SameNumber };
        // Counted in, a month from a last day to a last day ends a day before it, and 30 April would end after 1 May.
        let inclusive = inclusive && !(last && unit == Unit::Months);
        let counting = Counting { inclusive, roll, month_end, ..Counting::default() };
        let ground = Ground { calendar: &calendar, pauses: &pauses };
        let span = Span { count, unit };
        let then = plus(start, later).expect("a day");
        prop_assert!(end(ground, start, span, counting) <= end(ground, then, span, counting));
    }

    #[test]
    fn a_clock_that_stood_still_ends_later_by_just_as_long(
        start in 0..1_000_i32,
        count in 1..60_u32,
        into in 1..60_i32,
        days in 0..60_i32,
        calendar in calendar(),
    ) {
        let (on, span) = (after(start), Span { count, unit: Unit::CalendarDays });
        let free = end(Ground { calendar: &calendar, pauses: &[] }, on, span, Counting::default());
        // It stands still some day after the start and no later than the last day.
        let into = into.min(i32::try_from(count).expect("few"));
        let stood = [pause(start + into, days)];
        let found = end(Ground { calendar: &calendar, pauses: &stood }, on, span, Counting::default());
        prop_assert_eq!(days_between(free, found), days);
        let late = [pause(start + i32::try_from(count).expect("few") + 1, days)];
        prop_assert_eq!(end(Ground { calendar: &calendar, pauses: &late }, on, span, Counting::default()), free);
    }

    #[test]
    fn a_day_off_more_never_brings_a_date_forward(
        start in day(),
        count in 1..40_u32,
        unit in unit(),
        roll in roll(),
        calendar in calendar(),
        shut in (0..1_500_i32, 0..15_i32),
    ) {
        let counting = Counting { roll, ..Counting::default() };
        let span = Span { count, unit };
        let before = end(Ground { calendar: &calendar, pauses: &[] }, start, span, counting);
        let mut more = calendar;
        more.closures.push(Closure { from: after(shut.0), to: after(shut.0 + shut.1), reason: "Ice".to_owned() });
        let shut_more = end(Ground { calendar: &more, pauses: &[] }, start, span, counting);
        prop_assert!(before <= shut_more);
    }

    #[test]
    fn every_day_between_is_counted_or_said_to_be_left_out(
        start in day(),
        count in 1..40_u32,
        unit in unit().prop_filter("months are no walk", |unit| *unit != Unit::Months),
        calendar in calendar(),
        pauses in pauses(),
    ) {
        let ground = Ground { calendar: &calendar, pauses: &pauses };
        let span = Span { count, unit };
        let found = ground.compute(Start::Occurrence, Moment::on(start), span, Counting::default(), &[]).expect("a date");
        let left_out: i32 = found.skipped.iter().map(|skip| days_between(skip.from, skip.to) + 1).sum();
        let counted = i32::try_from(if unit == Unit::Weeks { count * 7 } else { count }).expect("few");
        prop_assert_eq!(days_between(start, found.landed), left_out + counted);
    }
}
