//! The yardstick: what makes one redline better than another, in figures, for this engine and for any other.
//!
//! It looks at operations only, and cuts words in its own way, so that nothing here can flatter the engine. Only for
//! benches and tests (feature `yardstick`).

pub mod mutate;

use std::collections::HashMap;

use super::ops::{Kind, Op, OpKind};

/// The figures of one redline.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// P1: both texts are rebuilt byte for byte.
    pub exact: bool,
    /// P2: words deleted or inserted.
    pub touched: u64,
    /// P2: the fewest any redline without moves can touch.
    pub least: u64,
    /// P3: runs of change.
    pub islands: u64,
    /// P3: sentences with a change in them.
    pub sentences: u64,
    /// P3: one or two short words kept between two runs of change.
    pub anchors: u64,
    /// P4: ends of change inside a word or number; a Korean ending after a stem that stays is none.
    pub cuts: u64,
    /// P5: changed runs that cross a paragraph's border without covering whole paragraphs, and torn marks.
    pub torn: u64,
    /// P5: changed runs.
    pub runs: u64,
}

impl Figures {
    /// P2: touched words over the least; 1 where nothing had to be touched and nothing was.
    #[must_use]
    pub fn minimality(&self) -> f64 {
        if self.least == 0 { 1.0 + self.touched as f64 } else { self.touched as f64 / self.least as f64 }
    }
    /// P3: islands per changed sentence.
    #[must_use]
    pub fn islands_per_sentence(&self) -> f64 {
        self.islands as f64 / self.sentences.max(1) as f64
    }
    /// P3: chance anchors per hundred islands.
    #[must_use]
    pub fn anchors_per_hundred(&self) -> f64 {
        100.0 * self.anchors as f64 / self.islands.max(1) as f64
    }
    /// P4: cuts per thousand touched words.
    #[must_use]
    pub fn cuts_per_thousand(&self) -> f64 {
        1000.0 * self.cuts as f64 / self.touched.max(1) as f64
    }
    /// P5: torn runs per hundred.
    #[must_use]
    pub fn torn_per_hundred(&self) -> f64 {
        100.0 * self.torn as f64 / self.runs.max(1) as f64
    }
}

/// Words of a text as byte ranges: letters and digits, with apostrophes inside words and points, commas inside numbers.
#[must_use]
pub fn words(text: &str) -> Vec<(usize, usize)> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !chars[at].1.is_alphanumeric() {
            at += 1;
            continue;
        }
        let from = at;
        while at < chars.len() {
            let c = chars[at].1;
            let next = chars.get(at + 1).map(|c| c.1);
            let before = chars[at.saturating_sub(1)].1;
            let joins =
                matches!(c, '.' | ',' | ':') && before.is_ascii_digit() && next.is_some_and(|n| n.is_ascii_digit())
                    || matches!(c, '\'' | '’') && next.is_some_and(char::is_alphabetic);
            if !(c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) || joins && at > from) {
                break;
            }
            at += 1;
        }
        let dollar = from > 0 && matches!(chars[from - 1].1, '$' | '€' | '₩');
        let start = if dollar { chars[from - 1].0 } else { chars[from].0 };
        out.push((start, chars.get(at).map_or(text.len(), |c| c.0)));
    }
    out
}

/// Measures the operations of a redline of two texts.
#[must_use]
pub fn measure(before: &str, after: &str, ops: &[Op]) -> Figures {
    let side = |f: fn(OpKind) -> bool| ops.iter().filter(|o| f(o.op)).map(|o| o.text.as_str()).collect::<String>();
    let mut figures =
        Figures { exact: side(OpKind::in_before) == before && side(OpKind::in_after) == after, ..Figures::default() };
    let (words_a, words_b) = (words(before), words(after));
    figures.least = least(before, &words_a, after, &words_b);
    let gone = changed_bytes(before.len(), ops, OpKind::in_before, OpKind::Delete);
    let come = changed_bytes(after.len(), ops, OpKind::in_after, OpKind::Insert);
    figures.touched = touched(&words_a, &gone) + touched(&words_b, &come);
    figures.cuts = cuts(before, &gone) + cuts(after, &come);
    islands(ops, &mut figures);
    paragraphs(before, after, ops, &mut figures);
    figures
}

fn is_change(op: &Op) -> bool {
    op.kind == Kind::Word && matches!(op.op, OpKind::Insert | OpKind::Delete)
}

/// Which bytes of a side are changed words.
fn changed_bytes(len: usize, ops: &[Op], on_side: fn(OpKind) -> bool, change: OpKind) -> Vec<bool> {
    let mut bytes = Vec::with_capacity(len);
    for op in ops.iter().filter(|o| on_side(o.op)) {
        bytes.resize(bytes.len() + op.text.len(), op.op == change && op.kind == Kind::Word);
    }
    bytes
}

fn touched(words: &[(usize, usize)], changed: &[bool]) -> u64 {
    words.iter().filter(|(from, to)| changed.get(*from..*to).is_some_and(|w| w.contains(&true))).count() as u64
}

fn is_hangul(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// Ends of change with a letter on both sides.
fn cuts(text: &str, changed: &[bool]) -> u64 {
    let mut count = 0;
    let mut previous: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        if let Some((before, left)) = previous {
            let edge = changed.get(at) != changed.get(before);
            let ending = is_hangul(c) && changed.get(at) == Some(&true);
            let point = matches!(c, '.' | ',')
                && left.is_ascii_digit()
                && text[at + 1..].starts_with(|n: char| n.is_ascii_digit());
            if edge && left.is_alphanumeric() && (c.is_alphanumeric() || point) && !ending {
                count += 1;
            }
        }
        previous = Some((at, c));
    }
    count
}

/// The least number of words any redline without moves can touch: all of them less twice the longest common subsequence.
fn least<'t>(a: &'t str, words_a: &[(usize, usize)], b: &'t str, words_b: &[(usize, usize)]) -> u64 {
    let mut table: HashMap<&str, u32> = HashMap::new();
    let mut id_of = |word| {
        let next = table.len() as u32;
        *table.entry(word).or_insert(next)
    };
    let x: Vec<u32> = words_a.iter().map(|&(f, t)| id_of(&a[f..t])).collect();
    let y: Vec<u32> = words_b.iter().map(|&(f, t)| id_of(&b[f..t])).collect();
    (x.len() + y.len()) as u64 - 2 * common(&x, &y, table.len())
}

/// The length of the longest common subsequence, sixty-four positions at a time (Hyyrö 2004).
fn common(x: &[u32], y: &[u32], symbols: usize) -> u64 {
    let blocks = x.len().div_ceil(64);
    let mut places: Vec<Vec<(usize, u64)>> = vec![Vec::new(); symbols];
    for (at, &symbol) in x.iter().enumerate() {
        let list = &mut places[symbol as usize];
        match list.last_mut().filter(|l| l.0 == at / 64) {
            Some(last) => last.1 |= 1 << (at % 64),
            None => list.push((at / 64, 1 << (at % 64))),
        }
    }
    let mut v = vec![u64::MAX; blocks];
    for &symbol in y {
        let mut carry = false;
        let mut matches = places[symbol as usize].iter().peekable();
        for (block, value) in v.iter_mut().enumerate() {
            let m = matches.next_if(|l| l.0 == block).map_or(0, |l| l.1);
            if m == 0 && !carry {
                continue;
            }
            let u = *value & m;
            let (sum, over) = value.overflowing_add(u);
            let (sum, more) = sum.overflowing_add(u64::from(carry));
            carry = over || more;
            *value = sum | (*value & !m);
        }
    }
    let mut zeros: u64 = v.iter().map(|w| u64::from(w.count_zeros())).sum();
    let spare = blocks * 64 - x.len();
    if spare > 0 {
        let last = v[blocks - 1];
        zeros -= u64::from((!last & (u64::MAX << (64 - spare))).count_ones());
    }
    zeros
}

/// Longer words than this are no chance anchors (letters; Hangul counts double).
const SHORT: usize = 4;

fn islands(ops: &[Op], figures: &mut Figures) {
    let mut open = false;
    let mut sentence_changed = false;
    let mut kept = String::new();
    let mut after_island = false;
    for op in ops {
        if is_change(op) {
            if !op.text.chars().any(char::is_alphanumeric) && op.text.trim().is_empty() {
                continue;
            }
            if !open {
                figures.islands += 1;
                open = true;
                if after_island && is_chance(&kept) {
                    figures.anchors += 1;
                }
            }
            for part in sentences(&op.text) {
                match part {
                    Part::Words => {
                        figures.sentences += u64::from(!sentence_changed);
                        sentence_changed = true;
                    }
                    Part::Border => sentence_changed = false,
                }
            }
            after_island = true;
            kept.clear();
            continue;
        }
        if op.kind == Kind::Word && (op.text.chars().any(char::is_alphanumeric) || op.op == OpKind::Equal) {
            if op.text.chars().any(|c| !c.is_whitespace()) {
                open = false;
            }
            kept.push_str(&op.text);
            if op.text.contains("\n\n") {
                after_island = false;
                open = false;
            }
        }
        for part in sentences(&op.text) {
            if matches!(part, Part::Border) {
                sentence_changed = false;
            }
        }
    }
}

fn is_chance(kept: &str) -> bool {
    let words = words(kept);
    let short =
        |&(f, t): &(usize, usize)| kept[f..t].chars().map(|c| if is_hangul(c) { 2 } else { 1 }).sum::<usize>() <= SHORT;
    !words.is_empty() && words.len() <= 2 && words.iter().all(short)
}

enum Part {
    Words,
    Border,
}

/// Words and sentence borders of a run, in order.
fn sentences(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut chars = text.chars().peekable();
    let mut words = false;
    while let Some(c) = chars.next() {
        let ends = matches!(c, '.' | ';' | ':' | '!' | '?') && chars.peek().is_none_or(|n| n.is_whitespace())
            || c == '\n' && chars.peek().is_some_and(|n| *n == '\n');
        if ends {
            if words {
                parts.push(Part::Words);
            }
            parts.push(Part::Border);
            words = false;
        } else if !c.is_whitespace() {
            words = true;
        }
    }
    if words {
        parts.push(Part::Words);
    }
    parts
}

fn paragraphs(before: &str, after: &str, ops: &[Op], figures: &mut Figures) {
    let (mut at_a, mut at_b) = (0, 0);
    for op in ops {
        let len = op.text.len();
        if is_change(op) {
            figures.runs += 1;
            let (text, from) = if op.op == OpKind::Delete { (before, at_a) } else { (after, at_b) };
            let inner = op.text.trim();
            let crosses = inner.contains("\n\n") || inner.split('\n').any(|l| l.trim().is_empty());
            let whole = text[..from].trim_end_matches(' ').ends_with('\n')
                && text[from + len..].trim_start_matches(' ').starts_with('\n');
            let odd = ["**", "~~"].iter().any(|m| op.text.matches(m).count() % 2 == 1);
            figures.torn += u64::from(crosses && !whole) + u64::from(odd);
        }
        if op.op.in_before() {
            at_a += len;
        }
        if op.op.in_after() {
            at_b += len;
        }
    }
}
