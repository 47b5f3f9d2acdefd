//! Numbers of days as contracts write them: `thirty (30) calendar days`, `quince (15) días hábiles`, `10 근무일`.

use crate::agreements::measures::{self, is_tens};
use crate::grievances::count::Unit;
use crate::members::Language;
use std::ops::Range;

/// One count in a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Count {
    /// Bytes of the sentence: number, qualifier and unit.
    pub range: Range<usize>,
    pub value: u32,
    /// `None`: bare "days".
    pub unit: Option<Unit>,
    /// Word and figure differ: `thirty (20)`.
    pub disagree: bool,
    /// It was hours, and is given in whole days.
    pub hours: bool,
}

/// A word and its bytes.
type Word<'a> = (&'a str, Range<usize>);

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut from = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric(), from) {
            (true, None) => from = Some(at),
            (false, Some(start)) => {
                found.push((&text[start..at], start..at));
                from = None;
            }
            _ => {}
        }
    }
    if let Some(start) = from {
        found.push((&text[start..], start..text.len()));
    }
    found
}

/// A number in words from this word on, and the word after it.
fn spelled(all: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
    let word = all.get(at)?.0;
    let value = measures::number(word);
    let hundred = |at: usize| all.get(at).is_some_and(|(word, _)| matches!(*word, "hundred" | "ciento" | "cien"));
    if hundred(at) || value.is_some() && hundred(at + 1) {
        let (hundreds, mut next) = if hundred(at) { (1, at + 1) } else { (value?, at + 2) };
        next += usize::from(all.get(next).is_some_and(|(word, _)| *word == "and"));
        return Some(spelled(all, next).map_or((hundreds * 100, next), |(rest, end)| (hundreds * 100 + rest, end)));
    }
    if let Some(tens) = value.filter(|value| is_tens(*value)) {
        let next = at + 1 + usize::from(all.get(at + 1).is_some_and(|(word, _)| *word == "y"));
        let ones = all.get(next).and_then(|(word, _)| measures::number(word)).filter(|ones| *ones < 10);
        return Some(ones.map_or((tens, at + 1), |ones| (tens + ones, next + 1)));
    }
    value.map(|value| (value, at + 1))
}

/// A number from this word on: its value, whether word and figure differ, and the word after it.
fn number(text: &str, all: &[Word<'_>], at: usize) -> Option<(u32, bool, usize)> {
    let (word, range) = all.get(at)?;
    // "4.2" and "$15" are no counts.
    let before = text[..range.start].chars().next_back();
    if let Ok(value) = word.parse::<u32>() {
        let plain = !matches!(before, Some('.' | '$' | ',' | '/' | '-' | '§'));
        return plain.then_some((value, false, at + 1));
    }
    let (value, next) = spelled(all, at)?;
    let figure = all.get(next).filter(|(_, range)| text[..range.start].ends_with('('));
    match figure.and_then(|(word, _)| word.parse::<u32>().ok()) {
        Some(figure) => Some((figure, figure != value, next + 1)),
        None => Some((value, false, next)),
    }
}

/// What stands behind a number, if it counts days: the unit (`None` for bare days), whether it was hours, and the
/// word after it.
fn unit(all: &[Word<'_>], mut at: usize) -> Option<(Option<Unit>, bool, usize)> {
    let mut said = None;
    for _ in 0..3 {
        match all.get(at)?.0 {
            "calendar" | "consecutive" => said = Some(Unit::CalendarDays),
            "working" | "work" | "scheduled" | "school" => said = Some(Unit::WorkingDays),
            "business" => said = Some(Unit::BusinessDays),
            "regular" | "full" | "additional" | "more" => {}
            _ => break,
        }
        at += 1;
    }
    let behind = |from: usize| {
        let (first, second) = (all.get(from).map(|w| w.0), all.get(from + 1).map(|w| w.0));
        match (first, second) {
            (Some("hábiles" | "hábil"), _) => Some((Unit::BusinessDays, from + 1)),
            (Some("laborables" | "laborable"), _) => Some((Unit::WorkingDays, from + 1)),
            (Some("naturales" | "natural" | "calendario" | "corridos" | "consecutivos"), _) => {
                Some((Unit::CalendarDays, from + 1))
            }
            (Some("de"), Some("trabajo")) => Some((Unit::WorkingDays, from + 2)),
            (Some("de"), Some("calendario")) => Some((Unit::CalendarDays, from + 2)),
            _ => None,
        }
    };
    match all.get(at)?.0 {
        "day" | "days" => Some((said, false, at + 1 + usize::from(all.get(at + 1).is_some_and(|w| w.0 == "s")))),
        "workday" | "workdays" => Some((Some(Unit::WorkingDays), false, at + 1)),
        "week" | "weeks" | "semana" | "semanas" => Some((Some(Unit::Weeks), false, at + 1)),
        "month" | "months" | "mes" | "meses" => Some((Some(Unit::Months), false, at + 1)),
        "hour" | "hours" | "hora" | "horas" => Some((Some(Unit::CalendarDays), true, at + 1)),
        "día" | "días" => {
            Some(behind(at + 1).map_or((said, false, at + 1), |(unit, next)| (Some(unit), false, next)))
        }
        _ => None,
    }
}

fn western(text: &str) -> Vec<Count> {
    let all = words(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let read = number(text, &all, at).and_then(|(value, disagree, next)| {
            unit(&all, next).map(|(unit, hours, end)| (value, disagree, unit, hours, end))
        });
        let Some((value, disagree, unit, hours, end)) = read else {
            at += 1;
            continue;
        };
        let range = all[at].1.start..all[end - 1].1.end;
        let value = if hours { (value / 24).max(1) } else { value };
        found.push(Count { range, value, unit, disagree, hours });
        at = end;
    }
    found
}

/// `10일`, `10 근무일`, `영업일 10일`, `십(10)일`, `2주`, `1개월`.
fn korean(text: &str) -> Vec<Count> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find(|c: char| c.is_ascii_digit()) {
        let start = at + offset;
        let digits = text[start..].len() - text[start..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        at = start + digits;
        let before = text[..start].trim_end_matches('(').trim_end();
        let rest = text[at..].trim_start_matches(')');
        let gap = text[at..].len() - rest.len();
        let bare = rest.trim_start();
        let gap = gap + rest.len() - bare.len();
        let kinds: [(&str, Option<Unit>, bool); 9] = [
            ("근무일", Some(Unit::WorkingDays), false),
            ("영업일", Some(Unit::BusinessDays), false),
            ("역일", Some(Unit::CalendarDays), false),
            ("달력일", Some(Unit::CalendarDays), false),
            ("개월", Some(Unit::Months), false),
            ("주일", Some(Unit::Weeks), false),
            ("주", Some(Unit::Weeks), false),
            ("시간", Some(Unit::CalendarDays), true),
            ("일", None, false),
        ];
        // "2026년 1월 5일" is a date, "제5조" an article.
        let is_date = before.ends_with(['월', '년', '제']);
        let kind = kinds.into_iter().find(|(name, ..)| bare.starts_with(name)).filter(|_| !is_date);
        let (Some((name, mut unit, hours)), Ok(value)) = (kind, text[start..start + digits].parse::<u32>()) else {
            continue;
        };
        let end = at + gap + name.len();
        let said = |word: &str| before.ends_with(word) || text[end..].starts_with(&format!("({word})"));
        if unit.is_none() {
            unit = [("근무일", Unit::WorkingDays), ("영업일", Unit::BusinessDays), ("역일", Unit::CalendarDays)]
                .into_iter()
                .find(|(word, _)| said(word) || before.ends_with(&format!("{word} 기준")))
                .map(|(_, unit)| unit);
        }
        let value = if hours { (value / 24).max(1) } else { value };
        found.push(Count { range: start..end, value, unit, disagree: false, hours });
        at = end;
    }
    found
}

/// Every count of days, weeks, months or hours in a sentence in small letters, in order.
pub(super) fn counts(text: &str, language: Language) -> Vec<Count> {
    match language {
        Language::En | Language::Es => western(text),
        Language::Ko => korean(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_read_as_it_is_written() {
        let check = |language: Language, text: &str, expected: &str| {
            let read = |c: &Count| {
                let unit = c.unit.map_or("days", Unit::code);
                format!("{} {unit}{}", c.value, if c.disagree { " ?" } else { "" })
            };
            let found: Vec<String> = counts(text, language).iter().map(read).collect();
            assert_eq!(found.join(", "), expected, "{text}");
        };
        check(Language::En, "within thirty (30) calendar days of", "30 calendar-days");
        check(Language::En, "within forty-five calendar days of denial", "45 calendar-days");
        check(Language::En, "one hundred and twenty (120) days", "120 days");
        check(Language::En, "within thirty (20) working days", "20 working-days ?");
        check(Language::En, "two (2) or more members; section 4.2; $15 a day", "");
        check(
            Language::En,
            "ten (10) regular business days or 2 weeks or six months",
            "10 business-days, 2 weeks, 6 months",
        );
        check(Language::En, "the thirty (30) calendar day period", "30 calendar-days");
        check(Language::En, "within 48 hours and five (5) workdays", "2 calendar-days, 5 working-days");
        check(
            Language::Es,
            "dentro de los quince (15) días hábiles y treinta y cinco días",
            "15 business-days, 35 days",
        );
        check(
            Language::Es,
            "diez (10) días de trabajo, veintiún días naturales, un mes",
            "10 working-days, 21 calendar-days, 1 months",
        );
        check(
            Language::Ko,
            "안 날부터 20 근무일 이내에, 10일 이내에, 2주, 1개월",
            "20 working-days, 10 days, 2 weeks, 1 months",
        );
        check(
            Language::Ko,
            "영업일 기준 5일, 십(10)일, 7일(역일), 2026년 1월 5일, 제3조",
            "5 business-days, 10 days, 7 calendar-days",
        );
    }
}
