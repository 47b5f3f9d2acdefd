//! Hours and pay of a wage claim, pay period by pay period: what was worked, what the law or the agreement set, what was
//! paid, and what is owed by it ([`mod@owed`]). The law's numbers are data that a union sets with their source.
//!
//! A period keeps the rule it was counted by, so that a rule that changes later changes no claim of today.

pub mod owed;
pub mod typed;

#[cfg(test)]
mod tests;

use super::claims::ClaimClock;
use super::codes::codes;
use super::days::{days_between, plus};
use super::limits::{
    CASE_NOTE_CHARS_MAX, KEY_CHARS_MAX, NAME_CHARS_MAX, PAY_BREAKS_MAX, PAY_CENTS_MAX, PAY_MINIMUMS_MAX,
    PAY_PERIOD_DAYS_MAX,
};
use crate::members::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;
use owed::{Owed, PayDoubt, owed};
use serde::{Deserialize, Serialize};

/// Minutes in a day.
pub const DAY_MINUTES: u32 = 24 * 60;
/// What an hour of double pay is paid, in percent.
pub const DOUBLE_PERCENT: u32 = 200;
/// The most that a rule pays for an hour of overtime, in percent.
pub const OVERTIME_PERCENT_MAX: u32 = 300;

/// The lowest pay an hour from a day on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Minimum {
    pub since: Date,
    /// Cents an hour.
    pub cents: u32,
}

/// What the law or an agreement says about pay, as the union read it. Its key is ASCII letters in lower case, digits and
/// dashes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PayRule {
    /// Stable name within the union, such as `oregon-standard`.
    pub key: String,
    pub name: String,
    /// Where the numbers stand: a statute, a rule, an agency's page.
    pub source: String,
    /// Oldest first; empty where only the agreed pay counts.
    pub minimums: Vec<Minimum>,
    /// Minutes in seven days above which the rest is overtime.
    pub week_minutes: Option<u32>,
    /// Minutes in one day above which the rest is overtime.
    pub day_minutes: Option<u32>,
    /// What an hour of overtime is paid, in percent of the hourly pay; no more than double where the rule has double pay.
    pub overtime_percent: u32,
    /// Minutes in one day above which the rest is paid double.
    pub double_minutes: Option<u32>,
    /// Minutes of pay that are owed for each break that was not given.
    pub break_minutes: u32,
}

/// The federal floor of the United States: the minimum since 24 July 2009, and one and a half times the pay above forty
/// hours a week. Most states set more, which a union enters as rules of its own.
///
/// Source: Fair Labor Standards Act, 29 U.S.C. 206(a)(1) and 207(a)(1).
pub fn flsa() -> PayRule {
    PayRule {
        key: "federal-minimum-and-overtime-flsa".to_owned(),
        name: "Federal minimum and overtime (FLSA)".to_owned(),
        source: "29 U.S.C. 206(a)(1), 207(a)(1)".to_owned(),
        minimums: vec![Minimum { since: jiff::civil::date(2009, 7, 24), cents: 725 }],
        week_minutes: Some(40 * 60),
        day_minutes: None,
        overtime_percent: 150,
        double_minutes: None,
        break_minutes: 0,
    }
}

impl PayRule {
    /// The lowest pay an hour on a day, in cents.
    pub fn minimum_on(&self, day: Date) -> Option<u32> {
        self.minimums.iter().rev().find(|minimum| minimum.since <= day).map(|minimum| minimum.cents)
    }

    /// # Errors
    /// `pay-rule-key`, `pay-rule-name`, `pay-rule-source`, `pay-rule-minimum`, `pay-rule-minimums-many`, `pay-rule-hours`,
    /// `pay-rule-percent`; each but the first names its field.
    pub fn check(&self) -> Result<(), Refusal> {
        let plain = self.key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !plain || self.key.is_empty() || self.key.len() > KEY_CHARS_MAX {
            return Err(Refusal::of("name", "pay-rule-key"));
        }
        let sized = |text: &str| (1..=NAME_CHARS_MAX).contains(&text.trim().chars().count());
        if !sized(&self.name) {
            return Err(Refusal::of("name", "pay-rule-name").with("limit", NAME_CHARS_MAX));
        }
        if !sized(&self.source) {
            return Err(Refusal::of("source", "pay-rule-source").with("limit", NAME_CHARS_MAX));
        }
        if self.minimums.len() > PAY_MINIMUMS_MAX {
            return Err(Refusal::of("minimums", "pay-rule-minimums-many").with("limit", PAY_MINIMUMS_MAX));
        }
        let in_order = self.minimums.windows(2).all(|two| two[0].since < two[1].since);
        let priced = self.minimums.iter().all(|minimum| (1..=PAY_CENTS_MAX).contains(&u64::from(minimum.cents)));
        if !in_order || !priced {
            return Err(Refusal::of("minimums", "pay-rule-minimum"));
        }
        let hours = [
            ("week-hours", self.week_minutes, 7 * DAY_MINUTES),
            ("day-hours", self.day_minutes, DAY_MINUTES),
            ("double-hours", self.double_minutes, DAY_MINUTES),
            ("break-minutes", Some(self.break_minutes), DAY_MINUTES),
        ];
        if let Some((field, ..)) =
            hours.iter().find(|(_, minutes, most)| minutes.is_some_and(|minutes| minutes > *most))
        {
            return Err(Refusal::of(field, "pay-rule-hours"));
        }
        if self.double_minutes.zip(self.day_minutes).is_some_and(|(double, day)| double < day) {
            return Err(Refusal::of("double-hours", "pay-rule-hours"));
        }
        // Above double pay, an hour of overtime would be worth less for being the longer one.
        let most = if self.double_minutes.is_some() { DOUBLE_PERCENT } else { OVERTIME_PERCENT_MAX };
        match (100..=most).contains(&self.overtime_percent) {
            true => Ok(()),
            false => Err(Refusal::of("overtime-percent", "pay-rule-percent").with("limit", most)),
        }
    }
}

codes! {
    /// What the hours of a period are given by.
    HoursBy {
        Period = "period",
        /// Seven days at a time, from the period's first.
        Week = "week",
        Day = "day",
    }
}

/// One pay period as the worker tells it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PayPeriod {
    pub from: Date,
    /// The last day, which belongs to it.
    pub to: Date,
    /// Minutes worked: one number for the whole period, one for each seven days, or one for each day.
    pub hours: Vec<u32>,
    /// What was agreed, in cents an hour; `None`: nothing, or by the day, the week or the piece, so what was paid is
    /// divided by the hours.
    pub rate: Option<u32>,
    /// What was paid for it, before taxes, in cents.
    pub paid: u64,
    /// Breaks that were not given, and are paid by the rule.
    pub missed_breaks: u32,
    pub note: String,
    /// The rule as it stood when this was written down.
    pub rule: PayRule,
}

impl PayPeriod {
    pub fn days(&self) -> u32 {
        u32::try_from(days_between(self.from, self.to) + 1).unwrap_or(0)
    }

    /// Stretches of seven days, the last of which may be shorter.
    pub fn weeks(&self) -> u32 {
        self.days().div_ceil(7)
    }

    pub fn minutes(&self) -> u32 {
        self.hours.iter().sum()
    }

    /// What the hours are given by; a period of a week, or of a day, has one number for both.
    pub fn hours_by(&self) -> HoursBy {
        match u32::try_from(self.hours.len()).unwrap_or(u32::MAX) {
            given if given == self.days() => HoursBy::Day,
            given if given == self.weeks() => HoursBy::Week,
            _ => HoursBy::Period,
        }
    }

    pub fn overlaps(&self, other: &Self) -> bool {
        self.from <= other.to && other.from <= self.to
    }

    /// # Errors
    /// `pay-period-order`, `pay-period-long`, `pay-hours-count`, `pay-hours-more` (more hours than there are), `pay-rate-missing`
    /// where nothing was agreed and the rule knows no minimum for the day, `pay-amount`, `pay-breaks`, `case-note-long`, what
    /// [`PayRule::check`] refuses; each names its field.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.to < self.from {
            return Err(Refusal::of("to", "pay-period-order"));
        }
        if self.days() > PAY_PERIOD_DAYS_MAX {
            return Err(Refusal::of("to", "pay-period-long").with("limit", PAY_PERIOD_DAYS_MAX));
        }
        self.check_hours()?;
        self.rule.check()?;
        if self.rate.is_none() && self.rule.minimum_on(self.from).is_none() {
            return Err(Refusal::of("rate", "pay-rate-missing"));
        }
        if self.rate.is_some_and(|rate| !(1..=PAY_CENTS_MAX).contains(&u64::from(rate))) {
            return Err(Refusal::of("rate", "pay-amount"));
        }
        if self.paid > PAY_CENTS_MAX {
            return Err(Refusal::of("paid", "pay-amount"));
        }
        if self.missed_breaks > PAY_BREAKS_MAX {
            return Err(Refusal::of("missed-breaks", "pay-breaks").with("limit", PAY_BREAKS_MAX));
        }
        match self.note.chars().count() > CASE_NOTE_CHARS_MAX {
            true => Err(Refusal::of("note", "case-note-long").with("limit", CASE_NOTE_CHARS_MAX)),
            false => Ok(()),
        }
    }

    fn check_hours(&self) -> Result<(), Refusal> {
        let given = u32::try_from(self.hours.len()).unwrap_or(u32::MAX);
        if ![1, self.weeks(), self.days()].contains(&given) {
            let refusal = Refusal::of("hours", "pay-hours-count").with("given", given);
            return Err(refusal.with("weeks", self.weeks()).with("days", self.days()));
        }
        let most = match self.hours_by() {
            HoursBy::Day => DAY_MINUTES,
            HoursBy::Week => self.days().min(7) * DAY_MINUTES,
            HoursBy::Period => self.days() * DAY_MINUTES,
        };
        match self.hours.iter().all(|minutes| *minutes <= most) {
            true => Ok(()),
            false => Err(Refusal::of("hours", "pay-hours-more").with("hours", most / 60)),
        }
    }
}

/// A pay period on its sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetLine {
    /// Counts from 1 within the case.
    pub number: u32,
    /// How often it was written down, counting from 1; every wording is kept.
    pub wording: u32,
    pub period: PayPeriod,
    pub written_by: String,
    pub written_at: Timestamp,
}

/// The wording of a period that the next one follows, as whoever writes it has read it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct After {
    pub number: u32,
    pub wording: u32,
}

impl SheetLine {
    pub fn after(&self) -> After {
        After { number: self.number, wording: self.wording }
    }
}

/// What a whole sheet comes to; amounts in cents.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Total {
    pub minutes: u64,
    pub owed: u64,
    pub paid: u64,
    /// What is still owed. Each period stands alone: what was paid too much in one does not make up for another.
    ///
    /// Source: for the workweek, 29 C.F.R. 778.104.
    pub short: u64,
}

/// The pay periods of one case by date.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PaySheet {
    pub lines: Vec<SheetLine>,
}

/// How much of a claim can still be brought, by one clock.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StillInTime {
    /// Cents of the periods whose last day has not passed.
    pub short: u64,
    /// The period that runs out first of those, and its last day.
    pub next: Option<(u32, Date)>,
    /// Cents that can be claimed no more.
    pub lost: u64,
}

impl PaySheet {
    pub fn new(mut lines: Vec<SheetLine>) -> Self {
        lines.sort_by_key(|line| (line.period.from, line.number));
        Self { lines }
    }

    pub fn line(&self, number: u32) -> Option<&SheetLine> {
        self.lines.iter().find(|line| line.number == number)
    }

    /// What one line comes to; what only the sheet shows, such as two periods of the same days, is among its doubts.
    pub fn owed(&self, line: &SheetLine) -> Owed {
        let mut owed = owed(&line.period);
        if self.is_twice(line) {
            owed.doubts.push(PayDoubt::Overlaps);
        }
        owed
    }

    /// Whether another line has some of the days of this one.
    fn is_twice(&self, line: &SheetLine) -> bool {
        let mut lines = self.lines.iter();
        lines.any(|other| other.number != line.number && other.period.overlaps(&line.period))
    }

    /// Whether days of any line are those of another, so that the sum counts them more than once.
    pub fn overlaps(&self) -> bool {
        self.lines.iter().any(|line| self.is_twice(line))
    }

    pub fn total(&self) -> Total {
        self.lines.iter().fold(Total::default(), |total, line| {
            let one = owed(&line.period);
            Total {
                minutes: total.minutes + u64::from(line.period.minutes()),
                owed: total.owed + one.owed,
                paid: total.paid + line.period.paid,
                short: total.short + one.short(line.period.paid),
            }
        })
    }

    /// How much can still be claimed on a day. The time of each period is counted from its last day: wages can fall due
    /// later, never earlier, so the day as counted is the safe one.
    pub fn still_in_time(
        &self,
        clock: &ClaimClock,
        calendar: &super::calendar::ContractCalendar,
        today: Date,
    ) -> StillInTime {
        let mut found = StillInTime { short: 0, next: None, lost: 0 };
        for line in &self.lines {
            let short = owed(&line.period).short(line.period.paid);
            let last = clock.last_day(line.period.to, calendar).map(|counted| counted.result);
            let Some(last) = last.filter(|_| short > 0) else { continue };
            if last < today {
                found.lost += short;
                continue;
            }
            found.short += short;
            if found.next.is_none_or(|(_, first)| last < first) {
                found.next = Some((line.number, last));
            }
        }
        found
    }

    /// The days that the next period would have, if it is as long as the last one.
    pub fn next_days(&self) -> Option<(Date, Date)> {
        let last = &self.lines.last()?.period;
        let from = plus(last.to, 1)?;
        let month_ends = last.to == last.from.last_of_month();
        let days = match (last.from.day(), last.days()) {
            // A month, or its first half: then comes the rest of the month that begins, or is left.
            (1, days) if month_ends || days == 15 => return Some((from, from.last_of_month())),
            // The rest of a month: then comes a first half.
            (16, _) if month_ends => 15,
            (_, days) => days,
        };
        Some((from, plus(last.to, i32::try_from(days).ok()?)?))
    }
}
