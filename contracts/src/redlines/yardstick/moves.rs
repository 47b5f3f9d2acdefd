//! P6: clauses of real texts moved elsewhere, as they are and edited.
//!
//! The figure of one move is the share of the clause's words that a redline shows as deleted and as inserted: all touched
//! words of the whole redline, less the edits' own (the replaced word and its replacement), over twice the clause's
//! words. A redline without moves has 1; collateral changes elsewhere count too, so it can exceed 1.

use super::mutate::{Dice, front_matter};
use super::paragraphs::begins_block;
use super::{measure_quickly, words};
use crate::redlines::ops::Op;

/// What was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clause {
    /// A paragraph.
    Paragraph,
    /// An item of a list, inside its list or into another.
    Item,
    /// A heading with all that follows it.
    Section,
}

/// Every kind, in the order of the table.
pub const CLAUSES: [Clause; 3] = [Clause::Paragraph, Clause::Item, Clause::Section];

/// A text before and after one clause was moved.
#[derive(Clone, Debug)]
pub struct Move {
    /// The text with the clause at its new place.
    pub after: String,
    /// The clause as it was.
    pub clause: String,
    /// Words of it that were replaced on the way.
    pub edits: u64,
}

/// Fewer words than this are no clause, and more no single one.
const WORDS: std::ops::RangeInclusive<usize> = 8..=600;
/// One word in so many is replaced in an edited move; at least one.
const WORDS_PER_EDIT: usize = 12;

/// The same moves for the same text: up to `count` of one kind, edited or not.
#[must_use]
pub fn moves(text: &str, clause: Clause, edited: bool, count: usize) -> Vec<Move> {
    let parts = match clause {
        Clause::Paragraph => paragraphs(text),
        Clause::Item => items(text),
        Clause::Section => sections(text),
    };
    let pool: Vec<&str> = words(text).into_iter().map(|(f, t)| &text[f..t]).filter(|w| is_plain(w)).collect();
    let mut dice = Dice::new(7);
    let mut found = Vec::new();
    for _ in 0..count * 60 {
        if found.len() == count || parts.len() < 6 {
            break;
        }
        let (from, to) = (dice.roll(parts.len()), dice.roll(parts.len()));
        let (start, end) = parts[from];
        let piece = &text[start..end];
        let close = from.abs_diff(to) < if clause == Clause::Paragraph { 4 } else { 2 };
        if close || !WORDS.contains(&words(piece).len()) || piece.contains("....") || piece.contains(['|', '\u{c}']) {
            continue;
        }
        let (moved, edits) = if edited { edit(piece, &pool, &mut dice) } else { (piece.to_owned(), 0) };
        let place = parts[to].0;
        let after = if place < start {
            [&text[..place], &moved, &text[place..start], &text[end..]].concat()
        } else {
            [&text[..start], &text[end..place], &moved, &text[place..]].concat()
        };
        found.push(Move { after, clause: piece.to_owned(), edits });
    }
    found
}

/// The figure of one move; see the module.
#[must_use]
pub fn share(before: &str, case: &Move, ops: &[Op]) -> f64 {
    let touched = measure_quickly(before, &case.after, ops).touched;
    touched.saturating_sub(2 * case.edits) as f64 / (2.0 * words(&case.clause).len() as f64)
}

fn is_plain(word: &str) -> bool {
    word.chars().count() >= 3 && word.chars().all(char::is_alphabetic)
}

/// Replaces some words, far from each other, by other words of the same text.
fn edit(piece: &str, pool: &[&str], dice: &mut Dice) -> (String, u64) {
    // A part of a hyphenated word is none by itself.
    let alone = |f: usize, t: usize| !piece[..f].ends_with(['-', '/']) && !piece[t..].starts_with(['-', '/']);
    let plain: Vec<(usize, usize)> =
        words(piece).into_iter().filter(|&(f, t)| is_plain(&piece[f..t]) && alone(f, t)).collect();
    let wanted = (words(piece).len() / WORDS_PER_EDIT).max(1);
    let stride = (plain.len() / wanted).max(1);
    let mut out = String::new();
    let (mut at, mut edits) = (0, 0);
    // Not the first word: a clause is known by how it begins.
    for &(from, to) in plain.iter().skip(1 + stride / 2).step_by(stride) {
        let first = dice.roll(pool.len());
        let other = pool.iter().cycle().skip(first).take(pool.len()).find(|word| **word != &piece[from..to]);
        if let Some(new) = other {
            out.push_str(&piece[at..from]);
            out.push_str(new);
            at = to;
            edits += 1;
        }
    }
    out.push_str(&piece[at..]);
    (out, edits)
}

/// Byte ranges of paragraphs with the empty lines after them; front matter is none.
fn paragraphs(text: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut from = front_matter(text);
    from += text[from..].bytes().take_while(|b| *b == b'\n').count();
    while let Some(at) = text[from..].find("\n\n") {
        let end = from + at + text[from + at..].bytes().take_while(|b| *b == b'\n').count();
        parts.push((from, end));
        from = end;
    }
    parts
}

/// The level of the heading that a paragraph begins with; extracted texts have theirs in capitals.
fn level(paragraph: &str) -> Option<usize> {
    let line = paragraph.split('\n').next().unwrap_or_default();
    let hashes = line.bytes().take_while(|b| *b == b'#').count();
    match line.trim_start() {
        _ if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') => Some(hashes),
        l if l.starts_with("ARTICLE ") => Some(7),
        l if l.starts_with("Section ") => Some(8),
        _ => None,
    }
}

/// Headings with what follows them up to the next heading that is not lower.
fn sections(text: &str) -> Vec<(usize, usize)> {
    let blocks = paragraphs(text);
    let level_of = |&(f, t): &(usize, usize)| level(&text[f..t]);
    let mut parts = Vec::new();
    for (n, block) in blocks.iter().enumerate() {
        let Some(own) = level_of(block) else { continue };
        let rest = &blocks[n + 1..];
        let end = rest.iter().find(|b| level_of(b).is_some_and(|l| l <= own));
        let inner = rest.iter().any(|b| level_of(b).is_some_and(|l| l > own) && end.is_none_or(|e| b.0 < e.0));
        // The lowest ones alone, so that no part lies in another.
        if let Some(end) = end.filter(|_| !inner) {
            parts.push((block.0, end.0));
        }
    }
    parts
}

/// Items of lists: lines that begin with a bullet or a label, each with the lines that continue it.
fn items(text: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut open: Option<usize> = None;
    let mut at = front_matter(text);
    let mut above = "";
    for line in text[at..].split_inclusive('\n') {
        // What looks like a label inside a sentence is none.
        let ended =
            above.trim_end().is_empty() || above.trim_end().ends_with(['.', ';', ':', ',']) || is_heading(above);
        let starts = is_item(line) && (ended || is_bullet(line));
        if starts || begins_block(line) {
            parts.extend(open.take().map(|from| (from, at)));
        }
        if starts {
            open = Some(at);
        }
        at += line.len();
        above = line;
    }
    parts
}

fn is_heading(line: &str) -> bool {
    level(line).is_some()
}

fn is_bullet(line: &str) -> bool {
    line.trim_start().starts_with(['-', '•'])
}

fn is_item(line: &str) -> bool {
    let Some((mark, _)) = line.trim_start().split_once([' ', '\t']) else { return false };
    let label = mark.trim_start_matches('(').trim_end_matches(['.', ')', '\\']);
    let ends = mark.ends_with(['.', ')']);
    let short = label.bytes().all(|b| b.is_ascii_digit()) && label.len() <= 2
        || label.bytes().all(|b| b.is_ascii_alphabetic()) && label.len() == 1;
    matches!(mark, "-" | "*" | "•") || ends && !label.is_empty() && short
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# One\n\nThe first clause of this text has more than eight words in it.\n\n# Two\n\nThe second clause of it has quite as many words as the first.\n\n";

    #[test]
    fn a_moved_clause_is_whole_and_stands_elsewhere() {
        let text: String = (0..12).map(|n| format!("{TEXT}1. an item {n} with words enough to be moved elsewhere\n2. and another {n} with words enough to be moved too\n\n")).collect();
        for clause in CLAUSES {
            let cases = moves(&text, clause, false, 5);
            assert_eq!(cases.len(), 5, "{clause:?}");
            for case in cases {
                assert_ne!(case.after, text);
                assert_eq!(case.after.len(), text.len());
                assert!(text.contains(&case.clause) && case.after.contains(&case.clause));
            }
            assert!(moves(&text, clause, true, 5).iter().all(|m| m.edits > 0 && !m.after.is_empty()));
        }
    }
}
