//! What a pay period comes to by its rule. Where the hours do not tell enough, the least that follows from them is taken
//! and the doubt is said: a claim must hold.

use super::{DAY_MINUTES, DOUBLE_PERCENT, HoursBy, PayPeriod};
use crate::grievances::codes::codes;
use crate::grievances::limits::PAY_CENTS_MAX;
use serde::{Deserialize, Serialize};

codes! {
    /// What a person has to look at again.
    PayDoubt {
        /// Overtime goes by the week, and the hours are given for the whole period: the least was taken.
        HoursByPeriod = "hours-by-period",
        /// The rule counts by the day, and the hours are not given by the day: the least was taken.
        HoursNotByDay = "hours-not-by-day",
        /// The period is not whole weeks, and weeks were counted from its first day.
        NotWholeWeeks = "not-whole-weeks",
        /// The minimum rose within the period: the one before was taken for all of it.
        MinimumRose = "minimum-rose",
        /// The agreed pay is below the minimum, which was taken.
        BelowMinimum = "below-minimum",
        /// What was paid was divided by the hours of several weeks, though each week has a pay of its own by its hours.
        PaidOverWeeks = "paid-over-weeks",
        /// Breaks were missed, and the rule sets no pay for one.
        BreaksUnpaid = "breaks-unpaid",
        /// Another period of the sheet has some of the same days.
        Overlaps = "overlaps",
    }
}

codes! {
    /// Where the pay an hour comes from.
    RateBy {
        /// Nothing more was agreed, or paid.
        Minimum = "minimum",
        Agreed = "agreed",
        /// What was paid, divided by the hours: whoever is paid by the day, the week or the piece.
        Paid = "paid",
    }
}

/// Minutes by how they are paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Minutes {
    pub straight: u32,
    pub overtime: u32,
    pub double: u32,
}

/// What a pay period comes to; amounts in cents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Owed {
    pub minutes: Minutes,
    /// Cents an hour.
    pub rate: u32,
    pub rate_by: RateBy,
    /// The part that is owed for missed breaks.
    pub breaks: u64,
    /// All of it, rounded once, half a cent up.
    pub owed: u64,
    pub doubts: Vec<PayDoubt>,
}

impl Owed {
    /// What is missing once so much was paid; never below nothing.
    pub fn short(&self, paid: u64) -> u64 {
        self.owed.saturating_sub(paid)
    }
}

/// What is owed for a period.
pub fn owed(period: &PayPeriod) -> Owed {
    let rule = &period.rule;
    let minimum = rule.minimum_on(period.from);
    let (own, minutes) = (own_rate(period), minutes(period));
    let rate = own.max(minimum.unwrap_or(0));
    let rate_by = match (period.rate, minimum) {
        (_, Some(minimum)) if own < minimum => RateBy::Minimum,
        (None, Some(minimum)) if own == minimum => RateBy::Minimum,
        (Some(_), _) => RateBy::Agreed,
        (None, _) => RateBy::Paid,
    };
    // Cents an hour times minutes times percent: whole numbers until the end.
    let percent_minutes = u128::from(minutes.straight) * 100
        + u128::from(minutes.overtime) * u128::from(rule.overtime_percent)
        + u128::from(minutes.double) * u128::from(DOUBLE_PERCENT);
    let for_breaks = u128::from(period.missed_breaks) * u128::from(rule.break_minutes) * 100;
    let cents = |percent_minutes: u128| {
        let (parts, whole) = (percent_minutes * u128::from(rate), 100 * 60);
        u64::try_from((parts + whole / 2) / whole).unwrap_or(u64::MAX)
    };
    Owed {
        minutes,
        rate,
        rate_by,
        breaks: cents(for_breaks),
        owed: cents(percent_minutes + for_breaks),
        doubts: doubts(period, minimum, minutes),
    }
}

/// Cents an hour as agreed. Whoever is paid by the day, the week or the piece has what was paid divided by the hours,
/// rounded down: every hour is paid with it once already, and overtime lacks its premium.
///
/// Source: 29 C.F.R. 778.109, 778.111-113.
fn own_rate(period: &PayPeriod) -> u32 {
    let by_hours = || (period.paid * 60).checked_div(u64::from(period.minutes())).unwrap_or(0).min(PAY_CENTS_MAX);
    period.rate.unwrap_or_else(|| u32::try_from(by_hours()).unwrap_or(u32::MAX))
}

fn doubts(period: &PayPeriod, minimum: Option<u32>, minutes: Minutes) -> Vec<PayDoubt> {
    let rule = &period.rule;
    let by = period.hours_by();
    let by_the_day = rule.day_minutes.is_some() || rule.double_minutes.is_some();
    let rose = rule.minimums.iter().any(|one| one.since > period.from && one.since <= period.to);
    let (own, beyond) = (own_rate(period), minutes.overtime + minutes.double);
    let averaged = period.rate.is_none() && own > minimum.unwrap_or(0) && period.weeks() > 1 && beyond > 0;
    let all = [
        (PayDoubt::HoursByPeriod, rule.week_minutes.is_some() && by == HoursBy::Period),
        (PayDoubt::HoursNotByDay, by_the_day && by != HoursBy::Day),
        (PayDoubt::NotWholeWeeks, rule.week_minutes.is_some() && !period.days().is_multiple_of(7)),
        (PayDoubt::MinimumRose, rose && own < minimums_peak(period)),
        (PayDoubt::BelowMinimum, period.rate.zip(minimum).is_some_and(|(rate, minimum)| rate < minimum)),
        (PayDoubt::PaidOverWeeks, averaged),
        (PayDoubt::BreaksUnpaid, period.missed_breaks > 0 && rule.break_minutes == 0),
    ];
    all.into_iter().filter(|(_, holds)| *holds).map(|(doubt, _)| doubt).collect()
}

/// The highest minimum that held in the period.
fn minimums_peak(period: &PayPeriod) -> u32 {
    period.rule.minimums.iter().filter(|one| one.since <= period.to).map(|one| one.cents).max().unwrap_or(0)
}

fn minutes(period: &PayPeriod) -> Minutes {
    let (days, weeks) = (period.days(), period.weeks());
    let blocks: Vec<Minutes> = match period.hours_by() {
        HoursBy::Day => period.hours.chunks(7).map(|week| by_days(period, week)).collect(),
        HoursBy::Week => {
            let length = |at: usize| (days - 7 * u32::try_from(at).unwrap_or(0)).min(7);
            period.hours.iter().enumerate().map(|(at, worked)| at_least(period, *worked, (length(at), 1))).collect()
        }
        HoursBy::Period => period.hours.iter().map(|worked| at_least(period, *worked, (days, weeks))).collect(),
    };
    blocks.into_iter().fold(Minutes::default(), |all, one| Minutes {
        straight: all.straight + one.straight,
        overtime: all.overtime + one.overtime,
        double: all.double + one.double,
    })
}

/// A week whose days are known: first what each day has beyond its own limit, then what the rest has beyond the week's.
/// No minute counts twice.
fn by_days(period: &PayPeriod, week: &[u32]) -> Minutes {
    let rule = &period.rule;
    let mut all = Minutes::default();
    for worked in week {
        let double = worked.saturating_sub(rule.double_minutes.unwrap_or(DAY_MINUTES));
        let overtime = (worked - double).saturating_sub(rule.day_minutes.unwrap_or(DAY_MINUTES));
        all.double += double;
        all.overtime += overtime;
        all.straight += worked - double - overtime;
    }
    let beyond = all.straight.saturating_sub(rule.week_minutes.unwrap_or(u32::MAX));
    Minutes { straight: all.straight - beyond, overtime: all.overtime + beyond, ..all }
}

/// The least that is overtime in so many days and weeks, however the minutes fell on them.
fn at_least(period: &PayPeriod, worked: u32, (days, weeks): (u32, u32)) -> Minutes {
    let rule = &period.rule;
    let most = |limit: Option<u32>, times: u32| limit.map_or(u32::MAX, |limit| limit.saturating_mul(times));
    let double = worked.saturating_sub(most(rule.double_minutes, days));
    let straight = (worked - double).min(most(rule.day_minutes, days)).min(most(rule.week_minutes, weeks));
    Minutes { straight, overtime: worked - double - straight, double }
}
