//! Holidays as data: a rule for the day, and where it goes when it falls on a weekend. What each state of the union has
//! is in [`super::statutes`]; what a contract names is written with the same rules.

use super::days::plus;
use super::limits::{HOLIDAYS_MAX, NAME_CHARS_MAX};
use crate::members::Refusal;
use jiff::civil::{Date, Weekday, date};
use serde::{Deserialize, Serialize};

/// A day of the week as stored: `mon` … `sun`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WeekDay {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

impl WeekDay {
    pub const ALL: [Self; 7] = [Self::Mon, Self::Tue, Self::Wed, Self::Thu, Self::Fri, Self::Sat, Self::Sun];

    pub fn of(date: Date) -> Self {
        match date.weekday() {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }

    /// Stable code, as stored and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mon => "mon",
            Self::Tue => "tue",
            Self::Wed => "wed",
            Self::Thu => "thu",
            Self::Fri => "fri",
            Self::Sat => "sat",
            Self::Sun => "sun",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|day| day.code() == code)
    }
}

/// On which day of a year a holiday is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case")]
pub enum DayRule {
    /// The same date in every year; 29 February only where there is one.
    Fixed { month: i8, day: i8 },
    /// The `nth` such weekday of a month, 1 to 5; -1 is the last one.
    Nth { month: i8, weekday: WeekDay, nth: i8 },
    /// So many days after an `nth` weekday: the day after Thanksgiving, or the Tuesday after the first Monday.
    After { month: i8, weekday: WeekDay, nth: i8, days: i8 },
    /// So many days after Easter Sunday of the Gregorian calendar: Good Friday is -2.
    Easter { days: i16 },
    /// One date in one year: appointed by a governor, set by the moon, or bargained for once.
    Once { date: Date },
}

impl DayRule {
    /// Whether the rule names this very date, before any shift.
    pub fn names(&self, on: Date) -> bool {
        match self {
            Self::Fixed { month, day } => on.month() == *month && on.day() == *day,
            Self::Nth { month, weekday, nth } => is_nth(on, *month, *weekday, *nth),
            Self::After { month, weekday, nth, days } => {
                back(on, i32::from(*days)).is_some_and(|base| is_nth(base, *month, *weekday, *nth))
            }
            Self::Easter { days } => back(on, i32::from(*days)).is_some_and(|base| easter(base.year()) == Some(base)),
            Self::Once { date } => *date == on,
        }
    }

    fn is_sound(&self) -> bool {
        let month_is = |month: i8| (1..=12).contains(&month);
        let nth_is = |nth: i8| (1..=5).contains(&nth) || nth == -1;
        match self {
            // A leap year has every date there is.
            Self::Fixed { month, day } => Date::new(2024, *month, *day).is_ok(),
            Self::Nth { month, nth, .. } => month_is(*month) && nth_is(*nth),
            Self::After { month, nth, days, .. } => month_is(*month) && nth_is(*nth) && (-31..=31).contains(days),
            Self::Easter { days } => (-100..=100).contains(days),
            Self::Once { .. } => true,
        }
    }
}

fn back(on: Date, days: i32) -> Option<Date> {
    plus(on, -days)
}

fn is_nth(on: Date, month: i8, weekday: WeekDay, nth: i8) -> bool {
    if on.month() != month || WeekDay::of(on) != weekday {
        return false;
    }
    if nth == -1 { on.day() + 7 > on.days_in_month() } else { (on.day() - 1) / 7 + 1 == nth }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Jean Meeus gives in *Astronomical
/// Algorithms*, chapter 8.
pub fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let n = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * n + 19) % 32;
    Date::new(year, i8::try_from(n).ok()?, i8::try_from(day).ok()?).ok()
}

/// Where a holiday goes that falls on a day off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shift {
    /// It stays where it is, and is lost to those who work Monday to Friday.
    #[default]
    Stays,
    FridayBefore,
    MondayAfter,
}

/// What becomes of holidays on a weekend.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Observed {
    pub saturday: Shift,
    pub sunday: Shift,
}

impl Observed {
    /// The usual rule: Saturday's holiday on the Friday before it, Sunday's on the Monday after.
    pub const NEAREST: Self = Self { saturday: Shift::FridayBefore, sunday: Shift::MondayAfter };
    /// Only Sunday's holiday moves.
    pub const SUNDAY_ONLY: Self = Self { saturday: Shift::Stays, sunday: Shift::MondayAfter };
    pub const STAYS: Self = Self { saturday: Shift::Stays, sunday: Shift::Stays };

    fn days(self, actual: Date) -> i32 {
        match (WeekDay::of(actual), self.saturday, self.sunday) {
            (WeekDay::Sat, Shift::FridayBefore, _) => -1,
            (WeekDay::Sat, Shift::MondayAfter, _) => 2,
            (WeekDay::Sun, _, Shift::FridayBefore) => -2,
            (WeekDay::Sun, _, Shift::MondayAfter) => 1,
            _ => 0,
        }
    }
}

/// One holiday of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Holiday {
    pub name: String,
    #[serde(flatten)]
    pub day: DayRule,
    /// Its own shift, where it differs from the list's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observed: Option<Observed>,
    /// The first year in which it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<i16>,
    /// The last year in which it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<i16>,
}

impl Holiday {
    pub fn new(name: &str, day: DayRule) -> Self {
        Self { name: name.to_owned(), day, observed: None, since: None, until: None }
    }

    fn runs_in(&self, year: i16) -> bool {
        self.since.is_none_or(|since| year >= since) && self.until.is_none_or(|until| year <= until)
    }
}

/// A list of holidays, from a contract or a statute.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct HolidayList {
    /// Where it comes from: `Article 25, Section 1`, `ORS 187.010`.
    pub source: String,
    pub observed: Observed,
    pub holidays: Vec<Holiday>,
}

/// A holiday on the day on which it is kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Kept<'a> {
    pub holiday: &'a Holiday,
    /// The date it moved from, where it was moved.
    pub moved_from: Option<Date>,
}

impl HolidayList {
    /// The holiday kept on a date: one whose own date it is and that stays, or one that was moved here.
    pub fn kept_on(&self, on: Date) -> Option<Kept<'_>> {
        // A holiday moves by two days at most, so these are all the dates it can have come from.
        let near: [Option<Date>; 5] = [0, 1, -1, 2, -2].map(|days| plus(on, days));
        near.into_iter().flatten().find_map(|actual| {
            self.holidays
                .iter()
                .filter(|holiday| holiday.runs_in(actual.year()) && holiday.day.names(actual))
                .find(|holiday| {
                    let shift = holiday.observed.unwrap_or(self.observed);
                    plus(actual, shift.days(actual)) == Some(on)
                })
                .map(|holiday| Kept { holiday, moved_from: (actual != on).then_some(actual) })
        })
    }

    /// Every day of a year on which a holiday is kept, for a person to look over.
    pub fn year(&self, year: i16) -> Vec<(Date, Kept<'_>)> {
        let first = date(year.clamp(1, 9_998), 1, 1);
        (0..i32::from(first.days_in_year()))
            .filter_map(|day| plus(first, day))
            .filter_map(|day| self.kept_on(day).map(|kept| (day, kept)))
            .collect()
    }

    /// # Errors
    /// `holiday-many`, `holiday-name`, `holiday-rule`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.holidays.len() > HOLIDAYS_MAX {
            return Err(Refusal::new("holiday-many").with("limit", HOLIDAYS_MAX));
        }
        for holiday in &self.holidays {
            let name = holiday.name.trim();
            if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
                return Err(Refusal::new("holiday-name").with("limit", NAME_CHARS_MAX));
            }
            let years = holiday.since.zip(holiday.until).is_none_or(|(since, until)| since <= until);
            if !holiday.day.is_sound() || !years {
                return Err(Refusal::new("holiday-rule").with("name", name));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_is_where_the_churches_almanac_has_it() {
        let check = |year: i16, month: i8, day: i8| assert_eq!(easter(year), Some(date(year, month, day)), "{year}");
        check(1961, 4, 2);
        check(2000, 4, 23);
        check(2008, 3, 23);
        check(2024, 3, 31);
        check(2025, 4, 20);
        check(2026, 4, 5);
        check(2038, 4, 25);
    }

    #[test]
    fn a_holiday_on_a_weekend_is_kept_where_its_list_says() {
        let check = |observed: Observed, actual: Date, kept: Date| {
            let holiday = Holiday::new("X", DayRule::Fixed { month: actual.month(), day: actual.day() });
            let list = HolidayList { source: String::new(), observed, holidays: vec![holiday] };
            let from = (actual != kept).then_some(actual);
            assert_eq!(list.kept_on(kept).map(|k| k.moved_from), Some(from), "{actual} kept on {kept}");
            if actual != kept {
                assert!(list.kept_on(actual).is_none(), "{actual} itself is no holiday then");
            }
        };
        check(Observed::NEAREST, date(2026, 7, 4), date(2026, 7, 3));
        check(Observed::NEAREST, date(2027, 7, 4), date(2027, 7, 5));
        check(Observed::NEAREST, date(2028, 1, 1), date(2027, 12, 31));
        check(Observed::SUNDAY_ONLY, date(2026, 7, 4), date(2026, 7, 4));
        check(Observed::SUNDAY_ONLY, date(2027, 7, 4), date(2027, 7, 5));
        check(Observed::STAYS, date(2027, 7, 4), date(2027, 7, 4));
        let monday = Observed { saturday: Shift::MondayAfter, sunday: Shift::MondayAfter };
        check(monday, date(2026, 7, 4), date(2026, 7, 6));
        check(Observed::NEAREST, date(2025, 7, 4), date(2025, 7, 4));
    }

    #[test]
    fn a_list_with_a_day_that_does_not_exist_is_refused() {
        let check = |day: DayRule, sound: bool| {
            let list = HolidayList { holidays: vec![Holiday::new("X", day)], ..HolidayList::default() };
            assert_eq!(list.check().is_ok(), sound, "{list:?}");
        };
        check(DayRule::Fixed { month: 2, day: 29 }, true);
        check(DayRule::Fixed { month: 2, day: 30 }, false);
        check(DayRule::Nth { month: 13, weekday: WeekDay::Mon, nth: 1 }, false);
        check(DayRule::Nth { month: 1, weekday: WeekDay::Mon, nth: 0 }, false);
        check(DayRule::Nth { month: 1, weekday: WeekDay::Mon, nth: -1 }, true);
    }
}
