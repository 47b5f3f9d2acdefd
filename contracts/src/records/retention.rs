//! Which backups are kept: the newest of each of the last days, weeks and months.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// How many days, weeks and months keep their newest backup.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Retention {
    pub daily: usize,
    pub weekly: usize,
    pub monthly: usize,
}

impl Default for Retention {
    fn default() -> Self {
        Self { daily: 7, weekly: 4, monthly: 12 }
    }
}

impl std::str::FromStr for Retention {
    type Err = String;

    /// Reads `7,4,12`: daily, weekly, monthly.
    fn from_str(text: &str) -> Result<Self, String> {
        let wrong =
            || format!("“{text}” is not three numbers such as 7,4,12 (daily, weekly, monthly), the first above 0");
        let numbers: Vec<usize> =
            text.split(',').map(|n| n.trim().parse()).collect::<Result<_, _>>().map_err(|_| wrong())?;
        match numbers[..] {
            // Without a daily one, the backup just made would be thrown away.
            [daily, weekly, monthly] if daily > 0 => Ok(Self { daily, weekly, monthly }),
            _ => Err(wrong()),
        }
    }
}

impl std::fmt::Display for Retention {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{},{},{}", self.daily, self.weekly, self.monthly)
    }
}

impl Retention {
    /// Which of the backups made at `moments` are let go, as indexes. A day, week or month without a backup does not
    /// count: what is kept never shrinks because the host stood still.
    pub fn let_go(&self, moments: &[Timestamp]) -> Vec<usize> {
        let mut newest_first: Vec<usize> = (0..moments.len()).collect();
        newest_first.sort_by_key(|index| std::cmp::Reverse(moments[*index]));
        let day = |index: usize| jiff::tz::Offset::UTC.to_datetime(moments[index]).date();
        let week = |date: Date| date.iso_week_date().with_weekday_monday();
        let mut kept = BTreeSet::new();
        keep(&mut kept, &newest_first, self.daily, day);
        keep(&mut kept, &newest_first, self.weekly, |index| week(day(index)));
        keep(&mut kept, &newest_first, self.monthly, |index| day(index).first_of_month());
        (0..moments.len()).filter(|index| !kept.contains(index)).collect()
    }
}

/// Keeps the newest of each of the `count` latest spans.
fn keep(kept: &mut BTreeSet<usize>, newest_first: &[usize], count: usize, span: impl Fn(usize) -> Date) {
    let mut spans = BTreeSet::new();
    for index in newest_first {
        if spans.len() == count {
            return;
        }
        if spans.insert(span(*index)) {
            kept.insert(*index);
        }
    }
}

trait Monday {
    fn with_weekday_monday(self) -> Date;
}

impl Monday for jiff::civil::ISOWeekDate {
    /// The first day of the week (ISO 8601).
    fn with_weekday_monday(self) -> Date {
        Self::new(self.year(), self.week(), Weekday::Monday).map_or(Date::MIN, Self::date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    fn moment(text: &str) -> Timestamp {
        text.parse().expect("three numbers")
    }

    fn check(keep: &str, moments: &[&str], kept: &[&str]) {
        let at: Vec<Timestamp> = moments.iter().map(|m| moment(&format!("{m}Z"))).collect();
        let gone = keep.parse::<Retention>().expect("three numbers").let_go(&at);
        let left: Vec<&str> = (0..moments.len()).filter(|i| !gone.contains(i)).map(|i| moments[i]).collect();
        assert_eq!(left, kept, "{keep}");
    }

    #[test]
    fn the_newest_of_a_day_a_week_and_a_month_stay() {
        check(
            "2,0,0",
            &["2026-03-01T03:00", "2026-03-02T03:00", "2026-03-02T15:00", "2026-03-03T03:00"],
            &["2026-03-02T15:00", "2026-03-03T03:00"],
        );
        // March 1, 2026 is a Sunday: the week before ends with it.
        check(
            "1,2,0",
            &["2026-02-27T03:00", "2026-03-01T03:00", "2026-03-02T03:00", "2026-03-04T03:00"],
            &["2026-03-01T03:00", "2026-03-04T03:00"],
        );
        check(
            "1,0,3",
            &["2025-12-31T03:00", "2026-01-01T03:00", "2026-01-31T03:00", "2026-02-01T03:00"],
            &["2025-12-31T03:00", "2026-01-31T03:00", "2026-02-01T03:00"],
        );
        check("7,4,12", &[], &[]);
    }

    #[test]
    fn a_year_of_daily_backups_leaves_seven_days_four_weeks_and_twelve_months() {
        let last = moment("2026-11-26T03:00Z");
        let moments: Vec<Timestamp> = (0..400).map(|days| last - (days * 24).hours()).collect();
        let kept = moments.len() - Retention::default().let_go(&moments).len();
        // Today is the newest of its day, week and month; the week before ends within the seven days.
        assert_eq!(kept, 7 + 4 - 2 + 12 - 1);
    }

    #[test]
    fn a_host_that_stood_still_for_years_keeps_what_it_has() {
        check("7,4,12", &["2019-01-01T03:00", "2026-01-01T03:00"], &["2019-01-01T03:00", "2026-01-01T03:00"]);
    }

    #[test]
    fn an_operator_who_mistypes_the_numbers_is_told() {
        for wrong in ["", "7", "7,4", "7,4,x", "0,4,12", "7,4,12,1", "-1,4,12"] {
            assert!(wrong.parse::<Retention>().expect_err("no three numbers").contains("7,4,12"), "{wrong}");
        }
        assert_eq!(" 7, 4,12".parse::<Retention>().expect("three numbers").to_string(), "7,4,12");
    }
}
