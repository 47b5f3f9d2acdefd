//! Which bare numbers at the beginnings of clauses count, and which are amounts that stand where a number of a clause could:
//! "(40)" on a line of its own says forty, unless a (39) came before it or a (41) comes after.
//!
//! Only a number that counts can be renumbered. Anything else that differs is a change of substance.

use super::document::Doc;
use super::hash::{self, Map, Set};
use super::levels::{Level, level};
use super::token::{BEGINS, Class, LABEL, LABEL_SIGN, PAGE};
use crate::agreements::measures::{TIME, TIME_KOREAN};

/// Lists inside lists: more are never open at once.
const OPEN_LISTS_MAX: usize = 4;
/// A table of contents has at least so many lines.
const CONTENTS_LINES_MIN: usize = 5;
/// And none longer than this (content tokens).
const CONTENTS_LINE_TOKENS_MAX: usize = 40;

/// The labels of a text that are amounts, and what stands where a page of a table of contents could, by where they begin
/// in the text (bytes).
pub(crate) fn amounts(doc: &Doc) -> Set {
    let mut lists: [Vec<Open>; 4] = std::array::from_fn(|_| Vec::new());
    let mut amounts = Set::default();
    for &at in &doc.numbers {
        let at = at as usize;
        let token = doc.word(at);
        if !token.has(LABEL) || token.class != Class::Number || level(token) != Some(Level::Item) {
            continue;
        }
        let Some(parts) = parts(doc.word_text(at)) else { continue };
        count(&mut lists[style(doc, at, &parts)], token.start, parts, &mut amounts);
    }
    pages(doc, &mut amounts);
    amounts
}

/// A list that may go on.
struct Open {
    /// Its last number: one part, or several for "4.1".
    last: Vec<u32>,
    /// Where that number stands while nothing but the number itself says that it counts.
    unproven: Option<u32>,
}

/// "12" and "4.1" in parts; none of anything else.
fn parts(text: &str) -> Option<Vec<u32>> {
    text.split('.').map(|part| part.parse().ok()).collect()
}

/// `1.`, `1)`, `(1)`, `4.1`: lists of different looks count by themselves.
fn style(doc: &Doc, at: usize, parts: &[u32]) -> usize {
    let sign = |at: usize| Some(doc.word_text(at)).filter(|_| doc.word(at).has(LABEL_SIGN));
    match (at.checked_sub(1).and_then(sign), doc.content.get(at + 1).and_then(|_| sign(at + 1))) {
        _ if parts.len() > 1 => 3,
        (Some("("), _) => 2,
        (_, Some(")")) => 1,
        _ => 0,
    }
}

fn count(lists: &mut Vec<Open>, start: u32, parts: Vec<u32>, amounts: &mut Set) {
    if let Some(n) = lists.iter().rposition(|open| follows(&open.last, &parts)) {
        lists.truncate(n + 1);
        if let Some(first) = lists[n].unproven.take() {
            amounts.remove(&u64::from(first));
        }
        lists[n].last = parts;
        return;
    }
    let first = parts == [1];
    if !first {
        amounts.insert(u64::from(start));
    }
    if lists.len() == OPEN_LISTS_MAX {
        lists.remove(0);
    }
    lists.push(Open { last: parts, unproven: (!first).then_some(start) });
}

/// Whether a number comes right after another in a list: 3 after 2; 4.2, 5.1 or 4.1.1 after 4.1.
fn follows(last: &[u32], next: &[u32]) -> bool {
    let same = last.iter().zip(next).take_while(|(x, y)| x == y).count();
    let opens = |rest: &[u32]| rest.iter().all(|part| *part == 1);
    match (last.get(same), next.get(same)) {
        (Some(x), Some(y)) => *y == x.saturating_add(1) && opens(&next[same + 1..]),
        (None, Some(_)) => opens(&next[same..]),
        _ => false,
    }
}

/// Takes numbers after dot leaders for amounts where they are no table of contents, run by run.
fn pages(doc: &Doc, amounts: &mut Set) {
    let found: Vec<usize> = doc.numbers.iter().map(|&at| at as usize).filter(|&at| doc.word(at).has(PAGE)).collect();
    if found.is_empty() {
        return;
    }
    let value = |at: usize| doc.word_text(at).parse::<u32>().unwrap_or(0);
    let titles = titles(doc);
    let goes_on = |&x: &usize, &y: &usize| y - x <= CONTENTS_LINE_TOKENS_MAX && value(x) <= value(y);
    for run in found.chunk_by(goes_on) {
        let named = run.iter().filter(|&&at| is_titled(doc, at, &titles)).count();
        if run.len() < CONTENTS_LINES_MIN || named * 3 < run.len() {
            amounts.extend(run.iter().map(|&at| u64::from(doc.word(at).start)));
        }
    }
}

/// Whether a line of a table of contents, which ends with the page at `at`, names an article, a section or a title of the text.
fn is_titled(doc: &Doc, page: usize, titles: &Map<u32>) -> bool {
    let from = page.saturating_sub(CONTENTS_LINE_TOKENS_MAX);
    let start = (from..page).rev().find(|&at| doc.word(at).has(BEGINS) || doc.word(at - 1).has(PAGE));
    let Some(start) = start else { return false };
    let named = |at: usize| {
        let label = doc.word(at);
        label.has(LABEL) && level(label).is_some_and(|l| l.is_top() || l == Level::Section)
    };
    (start..page.min(start + 3)).any(named) || titles.get(&title(doc, start)).is_some_and(|times| *times > 1)
}

/// The first words of every block, with how often a block begins with them.
fn titles(doc: &Doc) -> Map<u32> {
    let mut titles: Map<u32> = Map::default();
    for at in (0..doc.content.len()).filter(|&at| doc.word(at).has(BEGINS) || doc.word(at - 1).has(PAGE)) {
        *titles.entry(title(doc, at)).or_default() += 1;
    }
    titles
}

fn title(doc: &Doc, at: usize) -> u64 {
    (at..doc.content.len().min(at + 3)).fold(hash::SEED, |title, n| hash::mix(title, doc.word(n).exact()))
}

/// What is counted or measured in contracts beside time: a number right before one of these is an amount.
const COUNTED: &[&str] = &[
    "%",
    "percent",
    "dollar",
    "dollars",
    "cents",
    "employees",
    "members",
    "persons",
    "people",
    "stewards",
    "representatives",
    "copies",
    "times",
    "shifts",
    "miles",
    "jornadas",
    "personas",
    "trabajadores",
    "trabajadoras",
    "euros",
    "euro",
    "pesos",
    "dólares",
    "céntimos",
    "veces",
    "turnos",
    "puntos",
    "mensualidades",
    "copias",
    // Of the laws of neighbours, which are compared too.
    "Tag",
    "Tage",
    "Tagen",
    "Stunde",
    "Stunden",
    "Woche",
    "Wochen",
    "Monat",
    "Monate",
    "Monaten",
    "Jahr",
    "Jahre",
    "Jahren",
    "Minuten",
    "Prozent",
    "Euro",
    "Werktage",
    "Werktagen",
    "Arbeitstage",
    "Arbeitstagen",
    "Kalendertage",
    "Kalendertagen",
    "jour",
    "jours",
    "heure",
    "heures",
    "semaines",
    "mois",
    "ans",
];
const COUNTED_KOREAN: &[&str] =
    &["일", "시간", "개월", "년", "명", "원", "회", "분", "주", "월", "퍼센트", "인", "급", "호봉", "배", "세", "만원"];
/// What may follow one of those in its word.
const AFTER_KOREAN: &[&str] = &[
    "",
    "의",
    "을",
    "를",
    "이",
    "은",
    "는",
    "에",
    "로",
    "으로",
    "간",
    "까지",
    "부터",
    "이내",
    "이내에",
    "이상",
    "이하",
    "미만",
    "마다",
    "당",
    "동안",
    "전",
    "전에",
];

/// Whether a word names what is counted or measured.
pub(crate) fn is_counted(word: &str) -> bool {
    let korean = |unit: &&str| word.strip_prefix(*unit).is_some_and(|rest| AFTER_KOREAN.contains(&rest));
    TIME.contains(&word)
        || COUNTED.contains(&word)
        || !word.is_ascii() && COUNTED_KOREAN.iter().chain(TIME_KOREAN).any(korean)
}

/// Whether a text goes on with what is counted or measured.
pub(crate) fn goes_on_counted(text: &str) -> bool {
    let text = text.trim_start();
    is_counted(&text[..text.find(|c: char| !c.is_alphabetic() && c != '%').unwrap_or(text.len())])
}

/// What stands between two numbers of one series.
pub(crate) fn joins_numbers(sign: &str) -> bool {
    matches!(
        sign,
        "," | "and"
            | "or"
            | "y"
            | "o"
            | "e"
            | "through"
            | "to"
            | "a"
            | "-"
            | "–"
            | "&"
            | "und"
            | "oder"
            | "bis"
            | "sowie"
            | "et"
            | "ou"
            | "à"
    )
}

/// Words that may follow a number of a series without being what it counts.
pub(crate) fn is_connector(word: &str) -> bool {
    matches!(
        word,
        "and"
            | "or"
            | "of"
            | "y"
            | "o"
            | "de"
            | "del"
            | "through"
            | "to"
            | "shall"
            | "above"
            | "below"
            | "in"
            | "und"
            | "oder"
            | "bis"
            | "des"
            | "der"
            | "et"
            | "ou"
            | "du"
    )
}
