//! Which differing numbers are only renumbering.
//!
//! A clause's own number is; a reference is when it follows a clause that was renumbered the same way. A reference that
//! was pointed elsewhere is a change of substance, and shows as words.

use std::collections::HashSet;

use super::align::{Matching, NONE};
use super::hash::{self, Build, Map};
use super::token::{Doc, LABEL, PAGE, REFERENCE, Token};

/// The renumberings of one comparison.
#[derive(Default)]
pub(crate) struct Renumbering {
    seen: HashSet<u64, Build>,
    /// Levels whose every number from some number on moved by the same amount, and numbers that are labels of the old text.
    shifts: Map<Shift>,
    labels: HashSet<u64, Build>,
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
        let mut steps: Vec<i64> = list.iter().map(|(old, new)| new - old).filter(|step| *step != 0).collect();
        steps.sort_unstable();
        let by = steps.chunk_by(|x, y| x == y).max_by_key(|run| run.len())?[0];
        let alike = |&&(old, new): &&(i64, i64)| new - old == by;
        let from = list.iter().filter(alike).map(|p| p.0).min()?;
        let count = list.iter().filter(alike).count();
        let all = list.iter().filter(|p| p.0 >= from).count();
        (count >= SHIFTED_MIN && count * 3 >= all * 2).then_some(Self { from, by })
    }
}

/// So many numbers must have moved by one and the same amount before others are believed to follow.
const SHIFTED_MIN: usize = 4;

impl Renumbering {
    /// Collects them from the clauses that were found again.
    pub(crate) fn of(a: &Doc, b: &Doc, matching: &Matching) -> Self {
        let mut seen = HashSet::default();
        let mut labels = HashSet::default();
        let mut moved: Map<Vec<(i64, i64)>> = Map::default();
        for (i, &j) in matching.a.iter().enumerate().filter(|(_, j)| **j != NONE) {
            let x = a.word(i);
            if x.key() == x.exact() || !x.has(LABEL | REFERENCE) {
                continue;
            }
            let y = b.word(j as usize);
            let (old, new) = (a.word_text(i), b.word_text(j as usize));
            let (from, to) = (first_number(old), first_number(new));
            if x.key() == y.key()
                && let (Ok(from), Ok(to)) = (from.parse::<i64>(), to.parse::<i64>())
            {
                moved.entry(series(x.key(), old)).or_default().push((from, to));
            }
            if x.key() != y.key() || !x.has(LABEL) || !y.has(LABEL) {
                continue;
            }
            labels.insert(entry(x.key(), from, ""));
            if x.exact() != y.exact() {
                seen.insert(entry(x.key(), old, new));
                seen.insert(entry(x.key(), from, to));
            }
        }
        let shifts = moved.into_iter().filter_map(|(key, list)| Some((key, Shift::of(&list)?))).collect();
        Self { seen, shifts, labels }
    }

    /// Whether `x` → `y`, two numbers of the same level, is only renumbering.
    pub(crate) fn covers(&self, a: &Doc, x: Token, b: &Doc, y: Token) -> bool {
        if x.key() != y.key() || x.key() == x.exact() && y.key() == y.exact() {
            return false;
        }
        if x.has(PAGE) || x.has(LABEL) && y.has(LABEL) {
            return true;
        }
        if !(x.has(REFERENCE | LABEL) && y.has(REFERENCE | LABEL)) {
            return false;
        }
        let (old, new) = (text(a, x), text(b, y));
        if self.seen.contains(&entry(x.key(), old, new)) {
            return true;
        }
        if let (Some((old_first, old_last)), Some((new_first, new_last))) =
            (old.split_once(['-', '–']), new.split_once(['-', '–']))
        {
            let either = |old: &str, new: &str| old == new || self.follows(x.key(), series(x.key(), old), old, new);
            return either(old_first, new_first) && either(old_last, new_last);
        }
        let (from, to) = (first_number(old), first_number(new));
        old.replacen(from, to, 1) == new && self.follows(x.key(), series(x.key(), old), from, to)
    }

    /// Whether a number went the way of a clause, or, where no clause has it, the way all clauses of its level went.
    fn follows(&self, level: u64, series: u64, old: &str, new: &str) -> bool {
        if self.seen.contains(&entry(level, old, new)) {
            return true;
        }
        let (Some(shift), Ok(from), Ok(to)) = (self.shifts.get(&series), old.parse::<i64>(), new.parse::<i64>()) else {
            return false;
        };
        to - from == shift.by && from >= shift.from && !self.labels.contains(&entry(level, old, ""))
    }
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

fn text<'t>(doc: &Doc<'t>, token: Token) -> &'t str {
    &doc.text[token.start as usize..token.end as usize]
}

fn entry(level: u64, old: &str, new: &str) -> u64 {
    hash::mix(hash::mix(level, hash::bytes(old.as_bytes())), hash::bytes(new.as_bytes()))
}
