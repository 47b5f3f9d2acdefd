//! Sums of dates and whole days.

use jiff::civil::Date;
use jiff::{Span as Stretch, ToSpan};

/// A date so many days later, or earlier; `None` beyond the calendar's end.
pub(super) fn plus(on: Date, days: i32) -> Option<Date> {
    on.checked_add(Stretch::new().try_days(days).ok()?).ok()
}

/// Whole days from one date to a later one; negative the other way.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |stretch| stretch.get_days())
}

/// The sum of a date and whole days, for reminders.
pub fn days_before(date: Date, days: u16) -> Option<Date> {
    date.checked_sub(i32::from(days).days()).ok()
}
