//! Hours and amounts of a wage claim in the reader's words.

use crate::words::Words;
use contracts::grievances::pay::owed::{Minutes, Owed};
use contracts::grievances::pay::{PayPeriod, PayRule, typed};
use jiff::civil::Date;

pub fn dollars(words: Words, cents: u64) -> String {
    words.with("pay-money", [("amount", typed::grouped(cents).into())])
}

/// "45 h 30 min", "40 h".
pub fn hours(words: Words, minutes: u64) -> String {
    let (hours, rest) = ((minutes / 60).to_string(), (minutes % 60).to_string());
    let code = if minutes.is_multiple_of(60) { "whole" } else { "part" };
    words.of_with("pay-hours", code, [("hours", hours.into()), ("minutes", rest.into())])
}

pub fn days(words: Words, from: Date, to: Date) -> String {
    if from == to {
        return words.date(from);
    }
    words.with("pay-days", [("from", words.date(from).into()), ("to", words.date(to).into())])
}

/// How the hours were paid by the rule: "40 h, 5 h of overtime at 150 %".
fn split(words: Words, minutes: Minutes, rule: &PayRule) -> String {
    let mut parts = vec![hours(words, minutes.straight.into())];
    let of = |minutes: u32, percent: u32| {
        let hours = hours(words, minutes.into());
        words.with("pay-overtime", [("hours", hours.into()), ("percent", percent.to_string().into())])
    };
    parts.extend((minutes.overtime > 0).then(|| of(minutes.overtime, rule.overtime_percent)));
    parts.extend((minutes.double > 0).then(|| of(minutes.double, 200)));
    parts.join(", ")
}

/// How what is owed was counted, in a sentence or several.
pub fn counted(words: Words, period: &PayPeriod, owed: &Owed) -> String {
    let rate = dollars(words, owed.rate.into());
    let split = split(words, owed.minutes, &period.rule);
    let of = [("split", split.into()), ("rate", rate.into())];
    let mut said = vec![words.of_with("pay-counted", owed.rate_by.code(), of)];
    if owed.breaks > 0 {
        let amount = dollars(words, owed.breaks);
        said.push(words.with("pay-breaks-owed", [("count", period.missed_breaks.into()), ("amount", amount.into())]));
    }
    let source = [("name", period.rule.name.clone().into()), ("source", period.rule.source.clone().into())];
    said.push(words.with("pay-by-rule", source));
    said.join(" ")
}

/// What a rule says, in lines.
pub fn rule(words: Words, rule: &PayRule) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for minimum in &rule.minimums {
        let rate = dollars(words, minimum.cents.into());
        lines.push(
            words.with("pay-rule-minimum-line", [("rate", rate.into()), ("since", words.date(minimum.since).into())]),
        );
    }
    let percent = rule.overtime_percent.to_string();
    let over = |code: &str, minutes: u32, percent: String| {
        let hours = hours(words, minutes.into());
        words.of_with("pay-rule-over", code, [("hours", hours.into()), ("percent", percent.into())])
    };
    lines.extend(rule.day_minutes.map(|minutes| over("day", minutes, percent.clone())));
    lines.extend(rule.double_minutes.map(|minutes| over("day", minutes, "200".to_owned())));
    lines.extend(rule.week_minutes.map(|minutes| over("week", minutes, percent)));
    if rule.break_minutes > 0 {
        lines.push(words.with("pay-rule-break-line", [("minutes", rule.break_minutes.into())]));
    }
    lines
}
