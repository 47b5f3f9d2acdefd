//! P3: how a reader meets the changes: islands, sentences and chance anchors.

use super::paragraphs::begins_block;
use super::words::{is_hangul, words};
use super::{Figures, OpKind, is_change};
use crate::redlines::ops::{Kind, Op};

/// Longer words than this are no chance anchors (letters; Hangul counts double).
const SHORT: usize = 4;

/// Where the sentences of a text end, the text's own end included.
fn sentence_ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|n| n.1);
        let stop = matches!(c, '.' | ';' | ':' | '!' | '?') && next.is_some_and(char::is_whitespace);
        if stop || c == '\n' && begins_block(&text[at + 1..]) {
            ends.push(at + c.len_utf8());
        }
    }
    ends.push(text.len());
    ends
}

/// Islands of both sides, charged to the sentences they reach into.
pub(super) fn islands(ops: &[Op], figures: &mut Figures) {
    for on_side in [OpKind::in_before as fn(OpKind) -> bool, OpKind::in_after] {
        let mut text = String::new();
        // The island of each run of this side; 0 is kept.
        let mut runs: Vec<(usize, u64)> = Vec::new();
        let (mut island, mut open) = (0, false);
        for op in ops {
            let shows = is_change(op) && !op.text.trim().is_empty();
            if shows {
                island += u64::from(!open);
                open = true;
            } else if op.kind == Kind::Word && !is_change(op) {
                open = false;
            }
            if on_side(op.op) {
                text.push_str(&op.text);
                runs.push((text.len(), if shows { island } else { 0 }));
            }
        }
        charge(&text, &runs, figures);
    }
}

fn charge(text: &str, runs: &[(usize, u64)], figures: &mut Figures) {
    let mut run = 0;
    let mut from = 0;
    for to in sentence_ends(text) {
        let mut last = 0;
        let mut count = 0;
        let mut at = from;
        while at < to {
            while runs[run].0 <= at {
                run += 1;
            }
            let end = runs[run].0.min(to);
            let island = runs[run].1;
            if island != 0 && island != last && !text[at..end].trim().is_empty() {
                count += 1;
                last = island;
            }
            at = end;
        }
        figures.islands += count;
        figures.sentences += u64::from(count > 0);
        from = to;
    }
}

/// Phrases, and the chance anchors between them.
pub(super) fn anchors(ops: &[Op], figures: &mut Figures) {
    let (phrases, found) = chance_anchors(ops);
    figures.phrases += phrases;
    figures.anchors += found.len() as u64;
}

/// How many phrases there are, and every chance anchor: the operation after it.
#[must_use]
pub fn chance_anchors(ops: &[Op]) -> (u64, Vec<usize>) {
    let (mut phrases, mut found) = (0, Vec::new());
    let mut open = false;
    let mut began = false;
    let mut kept = String::new();
    for (at, op) in ops.iter().enumerate() {
        if is_change(op) {
            if op.text.trim().is_empty() {
                continue;
            }
            if !open {
                phrases += 1;
                if began && is_chance(&kept) {
                    found.push(at);
                }
                open = true;
            }
            began = true;
            kept.clear();
        } else if op.kind == Kind::Word {
            kept.push_str(&op.text);
            if op.text.contains(char::is_alphanumeric) || op.text.contains("\n\n") {
                open = false;
            }
        }
    }
    (phrases, found)
}

fn is_chance(kept: &str) -> bool {
    let words = words(kept);
    let short =
        |&(f, t): &(usize, usize)| kept[f..t].chars().map(|c| 1 + usize::from(is_hangul(c))).sum::<usize>() <= SHORT;
    let one_paragraph = !kept.match_indices('\n').any(|(at, _)| begins_block(&kept[at + 1..]));
    one_paragraph && !words.is_empty() && words.len() <= 2 && words.iter().all(short)
}
