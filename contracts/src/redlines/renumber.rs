//! Which differing numbers are only renumbering.
//!
//! A clause's own number is, where it counts a list; a reference is when it follows a clause that was renumbered the same
//! way. A reference that was pointed elsewhere is a change of substance, and so is an amount: they show as words.

use super::counting;
use super::document::Doc;
use super::hash::{self, Map, Set};
use super::levels::{self, Level};
use super::matching::{Matching, NONE};
use super::numerals;
use super::token::{LABEL, LABEL_SIGN, PAGE, REFERENCE, Token};

/// The renumberings of one comparison.
#[derive(Default)]
pub(crate) struct Renumbering {
    seen: Set,
    /// The same for one article of the old text: sections and items count anew in each.
    within: Set,
    /// Numbers that some clause kept: elsewhere the same number tells nothing about another clause's.
    stayed: Set,
    /// Of each level, what its numbers did, where they did the same; and numbers that are labels of the old text.
    shifts: Vec<Option<Shift>>,
    shift_of: Map<u32>,
    labels: Set,
    /// Where the articles of the old text begin (bytes), and each by its number.
    tops: Vec<u32>,
    by_number: Map<u32>,
    /// What looks like a number of a clause and is none, on both sides.
    amounts: [Set; 2],
}

/// Numbers of one level from `from` on are larger by `by` now.
#[derive(Clone, Copy)]
struct Shift {
    from: i64,
    by: i64,
}

impl Shift {
    /// What the numbers of a level did, where most from some number on did the same: in a list only the first may follow.
    fn of(list: &[(i64, i64)]) -> Option<Self> {
        let steps = list.iter().map(|(old, new)| new - old).filter(|step| *step != 0);
        // In the order of the numbers, which goes through zero.
        let mut steps: Vec<u64> = steps.map(|step| step.cast_unsigned() ^ SIGN).collect();
        steps.sort_unstable();
        let by = (steps.chunk_by(|x, y| x == y).max_by_key(|run| run.len())?[0] ^ SIGN).cast_signed();
        let alike = |&&(old, new): &&(i64, i64)| new - old == by;
        let from = list.iter().filter(alike).map(|p| p.0).min()?;
        let count = list.iter().filter(alike).count();
        let all = list.iter().filter(|p| p.0 >= from).count();
        (count >= SHIFTED_MIN && count * 3 >= all * 2).then_some(Self { from, by })
    }
}

/// What tells negative numbers from others.
const SIGN: u64 = 1 << 63;

/// So many numbers must have moved by one and the same amount before others are believed to follow.
const SHIFTED_MIN: usize = 4;

impl Renumbering {
    /// Collects them from the clauses that were found again.
    pub(crate) fn of(a: &Doc, b: &Doc, matching: &Matching) -> Self {
        let mut found = Self { amounts: [counting::amounts(a), counting::amounts(b)], ..Self::default() };
        found.find_tops(a);
        let mut moved: Vec<Vec<(i64, i64)>> = Vec::new();
        for &i in &a.numbers {
            let (i, j) = (i as usize, matching.a[i as usize]);
            let x = a.word(i);
            if j == NONE || !x.has(LABEL | REFERENCE) {
                continue;
            }
            let y = b.word(j as usize);
            if x.key() != y.key() || found.is_amount(x, y) {
                continue;
            }
            let (old, new) = (numerals::text(a, i), numerals::text(b, j as usize));
            let (old, new) = (&*old, &*new);
            let (from, to) = (first_number(old), first_number(new));
            if let (Ok(from), Ok(to)) = (from.parse::<i64>(), to.parse::<i64>()) {
                let next = moved.len() as u32;
                let at = *found.shift_of.entry(series(level(x), old)).or_insert(next);
                if at == next {
                    moved.push(Vec::new());
                }
                moved[at as usize].push((from, to));
            }
            if x.has(LABEL) && y.has(LABEL) {
                found.label(x, (old, new), y);
            }
        }
        found.shifts = moved.iter().map(|list| Shift::of(list)).collect();
        found
    }

    /// Notes a clause that was found again with its number.
    fn label(&mut self, x: Token, (old, new): (&str, &str), y: Token) {
        let (from, to) = (first_number(old), first_number(new));
        self.labels.insert(entry(level(x), from, ""));
        if x.exact() == y.exact() {
            self.stayed.insert(entry(level(x), old, ""));
            self.stayed.insert(entry(level(x), from, ""));
            return;
        }
        let article = self.article(x) as u64;
        for (old, new) in [(old, new), (from, to)] {
            self.seen.insert(entry(level(x), old, new));
            self.within.insert(hash::mix(entry(level(x), old, new), article));
        }
        // "3." is cited as "apartado 3" and as "제3호", "①" as "제1항".
        let counts = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if counts(old) && counts(new) && level(x) == Level::Item as u64 {
            let (cited, renumbered) = (format!("제{old}호"), format!("제{new}호"));
            for (old, new) in [(old, new), (&cited, &renumbered)] {
                self.within.insert(hash::mix(entry(Level::Paragraph as u64, old, new), article));
            }
        }
        if let (Some(old), Some(new)) = (circled(old), circled(new)) {
            let (old, new) = (format!("제{old}항"), format!("제{new}항"));
            self.within.insert(hash::mix(entry(Level::Section as u64, &old, &new), article));
        }
    }

    fn find_tops(&mut self, a: &Doc) {
        for &at in &a.numbers {
            let at = at as usize;
            let token = a.word(at);
            if token.has(LABEL) && levels::level(token).is_some_and(Level::is_top) {
                self.tops.push(token.start);
                self.by_number.insert(entry(level(token), &numerals::text(a, at), ""), self.tops.len() as u32);
            }
        }
    }

    /// The article of the old text that a token stands in: 0 before the first.
    fn article(&self, x: Token) -> usize {
        self.tops.partition_point(|start| *start <= x.start)
    }

    fn is_amount(&self, x: Token, y: Token) -> bool {
        self.amounts[0].contains(&u64::from(x.start)) || self.amounts[1].contains(&u64::from(y.start))
    }

    /// Whether a number that came or went alone is an amount: no list counts on to it.
    pub(crate) fn is_amount_alone(&self, token: Token, old: bool) -> bool {
        self.amounts[usize::from(!old)].contains(&u64::from(token.start))
    }

    /// Whether `x` → `y`, two numbers of the same level, is only renumbering.
    pub(crate) fn covers(&self, a: &Doc, x: Token, b: &Doc, y: Token) -> bool {
        if x.key() != y.key() || x.key() == x.exact() && y.key() == y.exact() || self.is_amount(x, y) {
            return false;
        }
        if x.has(PAGE) || x.has(LABEL) && y.has(LABEL) {
            return true;
        }
        if !(x.has(REFERENCE | LABEL) && y.has(REFERENCE | LABEL)) || is_foreign(a, x) || is_foreign(b, y) {
            return false;
        }
        let (old, new) = (numerals::text(a, place(a, x)), numerals::text(b, place(b, y)));
        let (old, new) = (&*old, &*new);
        let article = self.cited(a, x) as u64;
        if self.went(level(x), article, old, new) {
            return true;
        }
        if let (Some((old_first, old_last)), Some((new_first, new_last))) =
            (old.split_once(['-', '–']), new.split_once(['-', '–']))
        {
            let either =
                |old: &str, new: &str| old == new || self.follows(level(x), article, series(level(x), old), old, new);
            return either(old_first, new_first) && either(old_last, new_last);
        }
        let (from, to) = (first_number(old), first_number(new));
        old.replacen(from, to, 1) == new && self.follows(level(x), article, series(level(x), old), from, to)
    }

    /// Whether a clause of this number went this way: in the article that is meant, or anywhere if none kept the number.
    fn went(&self, level: u64, article: u64, old: &str, new: &str) -> bool {
        self.within.contains(&hash::mix(entry(level, old, new), article))
            || self.seen.contains(&entry(level, old, new)) && !self.stayed.contains(&entry(level, old, ""))
    }

    /// Whether a number went the way of a clause, or, where no clause has it, the way all clauses of its level went.
    fn follows(&self, level: u64, article: u64, series: u64, old: &str, new: &str) -> bool {
        if self.went(level, article, old, new) {
            return true;
        }
        let shift = self.shift_of.get(&series).and_then(|&at| self.shifts[at as usize]);
        let (Some(shift), Ok(from), Ok(to)) = (shift, old.parse::<i64>(), new.parse::<i64>()) else {
            return false;
        };
        to - from == shift.by && from >= shift.from && !self.labels.contains(&entry(level, old, ""))
    }

    /// The article that a reference in the old text means: one cited beside it ("Section 2 of Article 9", 제7조제2항), or the
    /// one it stands in.
    fn cited(&self, a: &Doc, x: Token) -> usize {
        let at = place(a, x);
        let beside = (at.saturating_sub(3)..at).rev().chain(at + 1..a.content.len().min(at + 4));
        let named = beside
            .map(|n| (a.word(n), n))
            .find(|(token, _)| token.has(REFERENCE) && levels::level(*token).is_some_and(Level::is_top));
        let found = named.and_then(|(token, n)| self.by_number.get(&entry(level(token), &numerals::text(a, n), "")));
        found.map_or_else(|| self.article(x), |&top| top as usize)
    }
}

/// The level of a label or reference, as a number.
fn level(token: Token) -> u64 {
    levels::level(token).map_or(u64::MAX, |level| level as u64)
}

/// The place of a token in the content.
fn place(doc: &Doc, token: Token) -> usize {
    doc.content.partition_point(|at| doc.tokens[*at as usize].start < token.start)
}

/// What follows a reference to another law, whose numbers have their own life.
const LAWS: &[&str] = &[
    "de la Ley",
    "del Real",
    "del Código",
    "de la Constitución",
    "del texto refundido",
    "of the Act",
    "of the Code",
    "of the Constitution",
    "du code",
    "du Code",
    "de la loi",
    "des Gesetzes",
];

/// No series of references goes on longer (content tokens).
const SERIES_TOKENS_MAX: usize = 60;

/// Whether a reference is to another law: to none of the clauses that could have been renumbered here.
fn is_foreign(doc: &Doc, token: Token) -> bool {
    if doc.text[..token.start as usize].trim_end().ends_with(['」', '｣']) {
        return true;
    }
    // Past the rest of a series: "artículos 12, 13 y 14 de la Ley".
    let belongs =
        |t: Token, text: &str| t.has(REFERENCE | LABEL_SIGN) || matches!(text, "," | "y" | "and" | "or" | "o");
    let after = place(doc, token) + 1;
    let last = doc.content.len().min(after + SERIES_TOKENS_MAX);
    let Some(at) = (after..last).find(|&at| !belongs(doc.word(at), doc.word_text(at))) else { return false };
    let Some(&next) = doc.content.get(at) else { return false };
    let rest = &doc.text[doc.tokens[next as usize].start as usize..];
    if LAWS.iter().any(|law| rest.starts_with(law)) {
        return true;
    }
    // "of the National Labor Relations Act": a title in capitals.
    let title = rest.strip_prefix("of the ").unwrap_or_default().split(' ').take(7);
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    title.take_while(capital).any(|word| matches!(word.trim_end_matches([',', '.', ';', ')']), "Act" | "Code"))
}

/// The value of "①" to "⑳".
fn circled(text: &str) -> Option<u32> {
    let mut chars = text.chars();
    let (first @ '①'..='⑳', None) = (chars.next()?, chars.next()) else { return None };
    Some(u32::from(first) - u32::from('①') + 1)
}

/// The first run of digits; all of it where there is none.
fn first_number(text: &str) -> &str {
    let Some(from) = text.find(|c: char| c.is_ascii_digit()) else { return text };
    let len = text[from..].bytes().take_while(u8::is_ascii_digit).count();
    &text[from..from + len]
}

/// Numbers of one level that count together: "R22" is not the 22 of "article 22".
fn series(level: u64, text: &str) -> u64 {
    entry(level, text.find(|c: char| c.is_ascii_digit()).map_or("", |at| &text[..at]), "")
}

fn entry(level: u64, old: &str, new: &str) -> u64 {
    hash::mix(hash::mix(level, hash::bytes(old.as_bytes())), hash::bytes(new.as_bytes()))
}
