//! The holidays of the federal government and of some states, as data with the statute each list is taken from. A
//! contract that counts by "business days" mostly means these; the union looks its list over and changes what differs.

use super::holidays::{DayRule, Holiday, HolidayList, Observed, Shift, WeekDay};

/// A list of legal holidays that comes with the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Statute {
    /// `us` or the state's postal code in lower case.
    pub code: &'static str,
    pub source: &'static str,
    observed: Observed,
    days: &'static [Day],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Day {
    name: &'static str,
    rule: Rule,
    since: Option<i16>,
    observed: Option<Observed>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Rule {
    On(i8, i8),
    Nth(i8, WeekDay, i8),
    After(i8, WeekDay, i8, i8),
    Easter(i16),
}

const fn on(name: &'static str, month: i8, day: i8) -> Day {
    Day { name, rule: Rule::On(month, day), since: None, observed: None }
}

const fn since(name: &'static str, month: i8, day: i8, year: i16) -> Day {
    Day { name, rule: Rule::On(month, day), since: Some(year), observed: None }
}

const fn monday(name: &'static str, month: i8, nth: i8) -> Day {
    Day { name, rule: Rule::Nth(month, WeekDay::Mon, nth), since: None, observed: None }
}

const NEW_YEAR: Day = on("New Year’s Day", 1, 1);
const KING: Day = monday("Martin Luther King Jr. Day", 1, 3);
const PRESIDENTS: Day = monday("Presidents’ Day", 2, 3);
const WASHINGTON: Day = monday("Washington’s Birthday", 2, 3);
const LINCOLN: Day = on("Lincoln’s Birthday", 2, 12);
const MEMORIAL: Day = monday("Memorial Day", 5, -1);
const INDEPENDENCE: Day = on("Independence Day", 7, 4);
const LABOR: Day = monday("Labor Day", 9, 1);
const COLUMBUS: Day = monday("Columbus Day", 10, 2);
const VETERANS: Day = on("Veterans Day", 11, 11);
const THANKSGIVING: Day =
    Day { name: "Thanksgiving Day", rule: Rule::Nth(11, WeekDay::Thu, 4), since: None, observed: None };
const AFTER_THANKSGIVING: Day =
    Day { name: "Day after Thanksgiving", rule: Rule::After(11, WeekDay::Thu, 4, 1), since: None, observed: None };
const HERITAGE: Day = Day {
    name: "Native American Heritage Day",
    rule: Rule::After(11, WeekDay::Thu, 4, 1),
    since: None,
    observed: None,
};
const ELECTION: Day =
    Day { name: "General Election Day", rule: Rule::After(11, WeekDay::Mon, 1, 1), since: None, observed: None };
const CHRISTMAS: Day = on("Christmas Day", 12, 25);

const FEDERAL: &[Day] = &[
    NEW_YEAR,
    KING,
    WASHINGTON,
    MEMORIAL,
    since("Juneteenth", 6, 19, 2021),
    INDEPENDENCE,
    LABOR,
    COLUMBUS,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
];

const CALIFORNIA: &[Day] = &[
    NEW_YEAR,
    KING,
    WASHINGTON,
    on("March 31 (Cesar Chavez / Farmworkers Day)", 3, 31),
    MEMORIAL,
    INDEPENDENCE,
    LABOR,
    // The one holiday that the statute moves off a Saturday.
    Day { observed: Some(Observed::NEAREST), ..VETERANS },
    THANKSGIVING,
    AFTER_THANKSGIVING,
    CHRISTMAS,
];

const MASSACHUSETTS: &[Day] = &[
    NEW_YEAR,
    KING,
    WASHINGTON,
    monday("Patriots’ Day", 4, 3),
    MEMORIAL,
    since("Juneteenth", 6, 19, 2021),
    INDEPENDENCE,
    LABOR,
    COLUMBUS,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
];

const MINNESOTA: &[Day] = &[
    NEW_YEAR,
    KING,
    monday("Washington’s and Lincoln’s Birthday", 2, 3),
    MEMORIAL,
    since("Juneteenth", 6, 19, 2023),
    INDEPENDENCE,
    LABOR,
    monday("Indigenous Peoples Day", 10, 2),
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
];

const NEW_JERSEY: &[Day] = &[
    NEW_YEAR,
    KING,
    WASHINGTON,
    Day { name: "Good Friday", rule: Rule::Easter(-2), since: None, observed: None },
    MEMORIAL,
    Day { name: "Juneteenth", rule: Rule::Nth(6, WeekDay::Fri, 3), since: Some(2021), observed: None },
    INDEPENDENCE,
    LABOR,
    COLUMBUS,
    ELECTION,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
];

const NEW_YORK: &[Day] = &[
    NEW_YEAR,
    KING,
    LINCOLN,
    WASHINGTON,
    MEMORIAL,
    since("Juneteenth", 6, 19, 2021),
    INDEPENDENCE,
    LABOR,
    COLUMBUS,
    ELECTION,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
];

const OREGON: &[Day] = &[
    NEW_YEAR,
    KING,
    PRESIDENTS,
    MEMORIAL,
    since("Juneteenth", 6, 19, 2022),
    INDEPENDENCE,
    LABOR,
    VETERANS,
    THANKSGIVING,
    CHRISTMAS,
];

const WASHINGTON_STATE: &[Day] = &[
    NEW_YEAR,
    KING,
    PRESIDENTS,
    MEMORIAL,
    since("Juneteenth", 6, 19, 2022),
    INDEPENDENCE,
    LABOR,
    VETERANS,
    THANKSGIVING,
    HERITAGE,
    CHRISTMAS,
];

/// The federal list first, then the states by name.
pub const STATUTES: &[Statute] = &[
    Statute {
        code: "us",
        source: "5 U.S.C. 6103(a), (b); Executive Order 11582",
        observed: Observed::NEAREST,
        days: FEDERAL,
    },
    Statute {
        code: "ca",
        source: "California Government Code 19853",
        observed: Observed::SUNDAY_ONLY,
        days: CALIFORNIA,
    },
    Statute {
        code: "ma",
        source: "Massachusetts General Laws c. 4, s. 7, cl. 18",
        observed: Observed::SUNDAY_ONLY,
        days: MASSACHUSETTS,
    },
    Statute { code: "mn", source: "Minnesota Statutes 645.44, subd. 5", observed: Observed::NEAREST, days: MINNESOTA },
    Statute { code: "nj", source: "New Jersey Statutes 36:1-1", observed: Observed::NEAREST, days: NEW_JERSEY },
    Statute {
        code: "ny",
        source: "New York General Construction Law 24",
        observed: Observed { saturday: Shift::Stays, sunday: Shift::MondayAfter },
        days: NEW_YORK,
    },
    Statute { code: "or", source: "Oregon Revised Statutes 187.010", observed: Observed::NEAREST, days: OREGON },
    Statute {
        code: "wa",
        source: "Revised Code of Washington 1.16.050",
        observed: Observed::NEAREST,
        days: WASHINGTON_STATE,
    },
];

impl Statute {
    pub fn from_code(code: &str) -> Option<&'static Self> {
        STATUTES.iter().find(|statute| statute.code == code)
    }

    /// The list as data of the calendar's own, so that a statute that changes later changes no case of today.
    pub fn list(&self) -> HolidayList {
        let holidays = self.days.iter().map(|day| Holiday {
            name: day.name.to_owned(),
            day: match day.rule {
                Rule::On(month, day) => DayRule::Fixed { month, day },
                Rule::Nth(month, weekday, nth) => DayRule::Nth { month, weekday, nth },
                Rule::After(month, weekday, nth, days) => DayRule::After { month, weekday, nth, days },
                Rule::Easter(days) => DayRule::Easter { days },
            },
            observed: day.observed,
            since: day.since,
            until: None,
        });
        HolidayList { source: self.source.to_owned(), observed: self.observed, holidays: holidays.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Date;

    #[test]
    fn a_states_holidays_are_kept_on_the_days_its_offices_close() {
        let check = |code: &str, year: i16, expected: &str| {
            let list = Statute::from_code(code).expect("a list").list();
            list.check().expect("sound");
            let kept: Vec<String> =
                list.year(year).iter().map(|(day, _)| day.strftime("%-m/%-d").to_string()).collect();
            assert_eq!(kept.join(" "), expected, "{code} {year}");
        };
        check("us", 2025, "1/1 1/20 2/17 5/26 6/19 7/4 9/1 10/13 11/11 11/27 12/25");
        check("us", 2026, "1/1 1/19 2/16 5/25 6/19 7/3 9/7 10/12 11/11 11/26 12/25");
        // Juneteenth is on a Saturday, Independence Day on a Sunday, Christmas and the next New Year on Saturdays.
        check("us", 2027, "1/1 1/18 2/15 5/31 6/18 7/5 9/6 10/11 11/11 11/25 12/24 12/31");
        check("or", 2025, "1/1 1/20 2/17 5/26 6/19 7/4 9/1 11/11 11/27 12/25");
        check("or", 2021, "1/1 1/18 2/15 5/31 7/5 9/6 11/11 11/25 12/24 12/31");
        check("wa", 2026, "1/1 1/19 2/16 5/25 6/19 7/3 9/7 11/11 11/26 11/27 12/25");
        check("ca", 2026, "1/1 1/19 2/16 3/31 5/25 7/4 9/7 11/11 11/26 11/27 12/25");
        check("ca", 2028, "1/1 1/17 2/21 3/31 5/29 7/4 9/4 11/10 11/23 11/24 12/25");
        check("ny", 2027, "1/1 1/18 2/12 2/15 5/31 6/19 7/5 9/6 10/11 11/2 11/11 11/25 12/25");
        check("ma", 2026, "1/1 1/19 2/16 4/20 5/25 6/19 7/4 9/7 10/12 11/11 11/26 12/25");
        check("mn", 2023, "1/2 1/16 2/20 5/29 6/19 7/4 9/4 10/9 11/10 11/23 12/25");
        check("nj", 2026, "1/1 1/19 2/16 4/3 5/25 6/19 7/3 9/7 10/12 11/3 11/11 11/26 12/25");
    }

    #[test]
    fn juneteenth_is_no_holiday_before_it_became_one() {
        let list = Statute::from_code("us").expect("a list").list();
        let kept = |date: Date| list.kept_on(date).is_some();
        assert!(!kept(jiff::civil::date(2020, 6, 19)));
        assert!(kept(jiff::civil::date(2021, 6, 18)), "in 2021 it was on a Saturday");
    }
}
