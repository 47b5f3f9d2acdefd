//! Which differing numbers are only renumbering.
//!
//! A clause's own number is; a reference is when it follows a clause that was renumbered the same way. A reference that
//! was pointed elsewhere is a change of substance, and shows as words.

use std::collections::HashSet;

use super::align::{Matching, NONE};
use super::hash::{self, Build, Map};
use super::token::{Doc, LABEL, PAGE, REFERENCE, Token};

/// The renumberings of one comparison.
pub(crate) struct Renumbering {
    seen: HashSet<u64, Build>,
    /// Levels whose every number moved by the same amount, and numbers that are labels of the old text.
    shifts: Map<i64>,
    labels: HashSet<u64, Build>,
}

/// So many clauses must have moved by one and the same amount before other references are believed to follow.
const SHIFTED_MIN: usize = 4;

impl Renumbering {
    /// Collects them from the clauses that were found again.
    pub(crate) fn of(a: &Doc, b: &Doc, matching: &Matching) -> Self {
        let mut seen = HashSet::default();
        let mut labels = HashSet::default();
        let mut moved: Map<Vec<i64>> = Map::default();
        for (i, &j) in matching.a.iter().enumerate().filter(|(_, j)| **j != NONE) {
            let x = a.word(i);
            if x.key == x.exact || !x.has(LABEL) {
                continue;
            }
            let y = b.word(j as usize);
            let (old, new) = (a.word_text(i), b.word_text(j as usize));
            labels.insert(entry(x.key, first_number(old), ""));
            if x.key == y.key && x.exact != y.exact && y.has(LABEL) {
                seen.insert(entry(x.key, old, new));
                let (from, to) = (first_number(old), first_number(new));
                seen.insert(entry(x.key, from, to));
                if let (Ok(from), Ok(to)) = (from.parse::<i64>(), to.parse::<i64>()) {
                    moved.entry(x.key).or_default().push(to - from);
                }
            }
        }
        let uniform = |list: &Vec<i64>| {
            list.len() >= SHIFTED_MIN && list.iter().filter(|s| **s == list[0]).count() * 10 >= list.len() * 9
        };
        let shifts = moved.iter().filter(|(_, list)| uniform(list)).map(|(key, list)| (*key, list[0])).collect();
        Self { seen, shifts, labels }
    }

    /// Whether `x` → `y`, two numbers of the same level, is only renumbering.
    pub(crate) fn covers(&self, a: &Doc, x: Token, b: &Doc, y: Token) -> bool {
        if x.key != y.key || x.key == x.exact && y.key == y.exact {
            return false;
        }
        if x.has(PAGE) || x.has(LABEL) && y.has(LABEL) {
            return true;
        }
        if !(x.has(REFERENCE | LABEL) && y.has(REFERENCE | LABEL)) {
            return false;
        }
        let (old, new) = (text(a, x), text(b, y));
        if self.seen.contains(&entry(x.key, old, new)) {
            return true;
        }
        if let (Some((old_first, old_last)), Some((new_first, new_last))) =
            (old.split_once(['-', '–']), new.split_once(['-', '–']))
        {
            let either = |old: &str, new: &str| old == new || self.follows(x.key, old, new);
            return either(old_first, new_first) && either(old_last, new_last);
        }
        let (from, to) = (first_number(old), first_number(new));
        old.replacen(from, to, 1) == new && self.follows(x.key, from, to)
    }

    /// Whether a number went the way of a clause, or, where no clause has it, the way all clauses of its level went.
    fn follows(&self, level: u64, old: &str, new: &str) -> bool {
        if self.seen.contains(&entry(level, old, new)) {
            return true;
        }
        let (Some(shift), Ok(from), Ok(to)) = (self.shifts.get(&level), old.parse::<i64>(), new.parse::<i64>()) else {
            return false;
        };
        to - from == *shift && !self.labels.contains(&entry(level, old, ""))
    }
}

/// The first run of digits; all of it where there is none.
fn first_number(text: &str) -> &str {
    let Some(from) = text.find(|c: char| c.is_ascii_digit()) else { return text };
    let len = text[from..].bytes().take_while(u8::is_ascii_digit).count();
    &text[from..from + len]
}

fn text<'t>(doc: &Doc<'t>, token: Token) -> &'t str {
    &doc.text[token.start as usize..token.end as usize]
}

fn entry(level: u64, old: &str, new: &str) -> u64 {
    hash::mix(hash::mix(level, hash::bytes(old.as_bytes())), hash::bytes(new.as_bytes()))
}
