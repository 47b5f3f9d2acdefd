//! P5: changes that a word processor can show as tracked changes: whole paragraphs, and no torn marks.

use super::{Figures, OpKind, Side, is_change};
use crate::redlines::ops::Op;

/// Whether a new paragraph begins with this line (or the line is empty): a heading, a list item, a table row.
pub(super) fn begins_block(line: &str) -> bool {
    let line = line.split('\n').next().unwrap_or_default().trim_start();
    let mark = line.split_whitespace().next();
    let hashes = |m: &str| m.len() <= 6 && m.bytes().all(|b| b == b'#');
    mark.is_none_or(|m| matches!(m, "-" | "*" | "+" | "•") || m.starts_with('|') || hashes(m))
}

/// Whether a paragraph begins at `at`: nothing but blanks before it on its line, and a border before that.
fn begins(text: &str, at: usize) -> bool {
    let head = text[..at].trim_end_matches([' ', '\t']);
    let Some(above) = head.strip_suffix('\n') else { return head.is_empty() };
    let blank = above.rsplit('\n').next().is_none_or(|l| l.trim().is_empty());
    blank || begins_block(&text[head.len()..])
}

/// Whether a paragraph ends at `at`.
fn ends(text: &str, at: usize) -> bool {
    let tail = text[at..].trim_start_matches([' ', '\t', '\r']);
    tail.is_empty() || tail.strip_prefix('\n').is_some_and(begins_block)
}

/// Whether a line that begins a paragraph, or an empty one, begins in `from..to`.
fn has_border(text: &str, from: usize, to: usize) -> bool {
    text[from..to]
        .match_indices('\n')
        .map(|(at, _)| from + at + 1)
        .any(|at| at < text.len() && begins_block(&text[at..]))
}

/// Counts changed operations, and those that reach over a border without covering whole paragraphs.
pub(super) fn borders(ops: &[Op], old: &Side, new: &Side, figures: &mut Figures) {
    let (runs, torn) = torn_runs(ops, &old.text, &new.text);
    figures.runs += runs;
    figures.torn += torn.len() as u64;
}

/// How many operations change words, and which of them reach over a border without covering whole paragraphs.
#[must_use]
pub fn torn_runs(ops: &[Op], old: &str, new: &str) -> (u64, Vec<usize>) {
    let (mut runs, mut torn) = (0, Vec::new());
    let (mut at_old, mut at_new) = (0, 0);
    for (at, op) in ops.iter().enumerate() {
        let len = op.text.len();
        let inner = op.text.trim();
        if is_change(op) && !inner.is_empty() {
            runs += 1;
            let (text, from) = if op.op == OpKind::Delete { (old, at_old) } else { (new, at_new) };
            let start = from + (len - op.text.trim_start().len());
            let whole = begins(text, start) && ends(text, start + inner.len());
            if has_border(text, from, from + len) && !whole {
                torn.push(at);
            }
        }
        at_old += if op.op.in_before() { len } else { 0 };
        at_new += if op.op.in_after() { len } else { 0 };
    }
    (runs, torn)
}

/// Pairs of emphasis marks in one paragraph of which one end is changed and the other is not, and marks cut in two.
pub(super) fn torn_pairs(side: &Side) -> u64 {
    let mut torn = 0;
    let mut open: Vec<(&str, usize)> = Vec::new();
    let text = side.text.as_str();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let before = text[..at].chars().next_back();
        if rest.starts_with('\n') && begins_block(&rest[1..]) {
            open.clear();
        }
        let mark = ["**", "__", "~~", "*", "_", "`"].into_iter().find(|m| rest.starts_with(m));
        let Some(mark) = mark.filter(|_| before != Some('\\')) else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        let next = rest[mark.len()..].chars().next();
        if side.changed[at..at + mark.len()].windows(2).any(|w| w[0] != w[1]) {
            torn += 1;
        }
        let may_close = before.is_some_and(|c| !c.is_whitespace());
        let may_open = next.is_some_and(|c| !c.is_whitespace()) && before.is_none_or(|c| !c.is_alphanumeric());
        let opener = open.iter().rposition(|o| o.0 == mark).filter(|_| may_close);
        if let Some(opener) = opener {
            torn += u64::from(side.changed[open[opener].1] != side.changed[at]);
            open.truncate(opener);
        } else if may_open {
            open.push((mark, at));
        }
        at += mark.len();
    }
    torn
}
