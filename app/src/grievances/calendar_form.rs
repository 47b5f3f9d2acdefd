//! A contract's calendar as fields: the zone, the holidays that the contract names, the state's, which days count.

use super::typed::Typed;
use crate::components::{Answer, Check, Select, TextArea, ZonePick};
use crate::words::Words;
use contracts::grievances::calendar::{ContractCalendar, DayMeaning};
use contracts::grievances::holidays::{DayRule, Holiday, HolidayList, Observed, WeekDay};
use contracts::grievances::statutes::{STATUTES, Statute};
use contracts::members::{Refusal, Zone};
use jiff::Timestamp;
use jiff::civil::Date;
use leptos::prelude::*;

/// Holidays that contracts often name, each once, by name.
fn common() -> Vec<Holiday> {
    let mut all: Vec<Holiday> = Vec::new();
    for holiday in STATUTES.iter().flat_map(|statute| statute.list().holidays) {
        if !all.iter().any(|one| one.name == holiday.name) {
            // A contract's list follows the list's own rule for weekends.
            all.push(Holiday { observed: None, since: None, ..holiday });
        }
    }
    all
}

const OBSERVED: [(&str, Observed); 3] =
    [("nearest", Observed::NEAREST), ("sunday-only", Observed::SUNDAY_ONLY), ("stays", Observed::STAYS)];

/// Holidays of a list that are none of the common ones, one in a line, as [`read_lines`] reads them.
fn lines(list: &HolidayList) -> String {
    let common = common();
    let own = list.holidays.iter().filter(|holiday| !common.iter().any(|one| one.day == holiday.day));
    own.filter_map(|holiday| match &holiday.day {
        DayRule::Fixed { month, day } => Some(format!("{month:02}-{day:02} {}", holiday.name)),
        DayRule::Once { date } => Some(format!("{date} {}", holiday.name)),
        _ => None,
    })
    .collect::<Vec<_>>()
    .join("\n")
}

/// Reads holidays such as `12-24 Christmas Eve` (every year) and `2026-11-27 Bridge day` (once).
///
/// # Errors
/// `calendar-line` with the line.
fn read_lines(text: &str) -> Result<Vec<Holiday>, Refusal> {
    let read = |line: &str| {
        let (day, name) = line.split_once(char::is_whitespace)?;
        let rule = match day.parse::<Date>() {
            Ok(date) => DayRule::Once { date },
            Err(_) => {
                let (month, day) = day.split_once('-')?;
                DayRule::Fixed { month: month.parse().ok()?, day: day.parse().ok()? }
            }
        };
        Some(Holiday::new(name.trim(), rule))
    };
    let refused = |line: &str| Refusal::of("more-holidays", "calendar-line").with("line", line);
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| read(line).ok_or_else(|| refused(line)))
        .collect()
}

fn days(words: Words, name: &'static str, label: String, meaning: &DayMeaning) -> AnyView {
    let answers = WeekDay::ALL.map(|day| Answer::new(day.code(), words.of("weekday", day.code()))).to_vec();
    let values = meaning.weekdays.iter().map(|day| day.code().to_owned()).collect();
    let without = ["contract", "state", "closures"].map(|code| Answer::new(code, words.of("calendar-without", code)));
    let left_out = [
        ("contract", meaning.without_contract_holidays),
        ("state", meaning.without_state_holidays),
        ("closures", meaning.without_closures),
    ];
    let ticked = left_out.iter().filter(|(_, on)| *on).map(|(code, _)| (*code).to_owned()).collect();
    view! {
        <h3>{label}</h3>
        <Check name=format!("{name}_days") label=words.t("calendar-days-label") values answers inline=true />
        <Check name=format!("{name}_without") label=words.t("calendar-without-label") values=ticked answers=without.to_vec() />
    }
    .into_any()
}

/// The calendar's fields.
pub fn fields(words: Words, calendar: &ContractCalendar, now: Timestamp) -> AnyView {
    let common = common();
    let named = |holiday: &Holiday| calendar.contract.holidays.iter().any(|one| one.day == holiday.day);
    let values = common.iter().filter(|one| named(one)).map(|one| one.name.clone()).collect();
    let answers = common.iter().map(|one| Answer::new(one.name.clone(), one.name.clone())).collect();
    let observed =
        OBSERVED.iter().find(|(_, one)| *one == calendar.contract.observed).map_or("stays", |(code, _)| *code);
    let shifts = OBSERVED.map(|(code, _)| Answer::new(code, words.of("calendar-observed", code))).to_vec();
    let state =
        STATUTES.iter().find(|statute| statute.source == calendar.state.source).map_or("", |statute| statute.code);
    let none = Answer::new("", words.t("calendar-state-none"));
    let states =
        STATUTES.iter().map(|one| Answer::new(one.code, format!("{} · {}", one.code.to_uppercase(), one.source)));
    view! {
        <ZonePick value=calendar.zone now />
        <Check name="holidays" label=words.t("calendar-holidays-label") hint=words.t("calendar-holidays-hint") values answers />
        <TextArea name="more-holidays" label=words.t("calendar-more-label") hint=words.t("calendar-more-hint") value=lines(&calendar.contract) rows=3 />
        <Select name="observed" label=words.t("calendar-observed-label") value=observed answers=shifts />
        <Select name="state" label=words.t("calendar-state-label") hint=words.t("calendar-state-hint") value=state answers=std::iter::once(none).chain(states).collect() />
        {days(words, "working", words.t("calendar-working-title"), &calendar.working)}
        {days(words, "business", words.t("calendar-business-title"), &calendar.business)}
    }
    .into_any()
}

fn meaning(typed: &Typed, name: &str) -> DayMeaning {
    let days = typed.list(&format!("{name}_days"));
    let without = typed.list(&format!("{name}_without"));
    let has = |code: &str| without.iter().any(|one| one == code);
    DayMeaning {
        weekdays: WeekDay::ALL.into_iter().filter(|day| days.iter().any(|code| code == day.code())).collect(),
        without_contract_holidays: has("contract"),
        without_state_holidays: has("state"),
        without_closures: has("closures"),
    }
}

/// The lists among the calendar's fields.
pub const LISTS: [&str; 5] = ["holidays", "working_days", "working_without", "business_days", "business_without"];

/// Reads the fields; the closures stay. Holidays of the contract that no field can say stay as well.
///
/// # Errors
/// `calendar-line`, `case-choice-missing`, and what [`Zone::named`] refuses.
pub fn read(typed: &Typed, before: &ContractCalendar) -> Result<ContractCalendar, Refusal> {
    let ticked = typed.list("holidays");
    let common = common();
    let unsaid = |holiday: &&Holiday| {
        let plain = matches!(holiday.day, DayRule::Fixed { .. } | DayRule::Once { .. });
        !plain && !common.iter().any(|one| one.day == holiday.day)
    };
    let mut holidays: Vec<Holiday> = common.iter().filter(|one| ticked.contains(&one.name)).cloned().collect();
    holidays.extend(before.contract.holidays.iter().filter(unsaid).cloned());
    holidays.extend(read_lines(&typed.text("more-holidays"))?);
    let observed = typed.text("observed");
    let observed = OBSERVED.iter().find(|(code, _)| *code == observed).map(|(_, one)| *one);
    let state = match typed.text("state").as_str() {
        "" => HolidayList::default(),
        code => Statute::from_code(code).ok_or_else(|| Refusal::of("state", "case-choice-missing"))?.list(),
    };
    Ok(ContractCalendar {
        zone: Zone::named("zone", &typed.text("zone"))?,
        contract: HolidayList {
            source: before.contract.source.clone(),
            observed: observed.ok_or_else(|| Refusal::of("observed", "case-choice-missing"))?,
            holidays,
        },
        state,
        closures: before.closures.clone(),
        working: meaning(typed, "working"),
        business: meaning(typed, "business"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn typed(more: &str) -> Typed {
        let fields = [
            ("zone", "America/Los_Angeles"),
            ("holidays", "Labor Day\nThanksgiving Day"),
            ("more-holidays", more),
            ("observed", "nearest"),
            ("state", "or"),
            ("working_days", "mon\ntue\nwed"),
            ("working_without", "contract\nclosures"),
            ("business_days", "mon"),
            ("business_without", ""),
        ];
        Typed(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
    }

    #[test]
    fn an_officer_enters_the_contracts_holidays() {
        let before = ContractCalendar::plain(Zone::default());
        let calendar = read(&typed("12-24 Christmas Eve\n2026-11-27 Bridge day\n"), &before).expect("a calendar");
        calendar.check().expect("a sound one");
        let kept = |day: Date| calendar.contract.kept_on(day).map(|kept| kept.holiday.name.clone());
        assert_eq!(kept(date(2026, 9, 7)).as_deref(), Some("Labor Day"));
        assert_eq!(kept(date(2026, 11, 27)).as_deref(), Some("Bridge day"));
        assert_eq!(kept(date(2027, 11, 27)), None);
        assert_eq!(kept(date(2026, 12, 24)).as_deref(), Some("Christmas Eve"));
        assert_eq!(calendar.state.source, "Oregon Revised Statutes 187.010");
        assert_eq!(calendar.working.weekdays, [WeekDay::Mon, WeekDay::Tue, WeekDay::Wed]);
        assert!(calendar.working.without_closures && !calendar.working.without_state_holidays);
        assert_eq!(lines(&calendar.contract), "12-24 Christmas Eve\n2026-11-27 Bridge day");
    }

    #[test]
    fn an_officer_whose_line_is_no_holiday_is_told_which() {
        let before = ContractCalendar::plain(Zone::default());
        let refusal = read(&typed("Christmas Eve"), &before).expect_err("no day");
        assert_eq!((refusal.code.as_str(), refusal.with[0].1.as_str()), ("calendar-line", "Christmas Eve"));
    }
}
