//! Blocks, before any word is read: which white space parts two of them, and which of them both texts have.
//!
//! A block that stands in both texts, byte for byte and in the same order, has nothing to compare; most blocks of most
//! revisions are such. Only their numbers are read, since what changed elsewhere may refer to them.

use super::anchors;
use super::budget::Budget;
use super::hash;
use super::lines::{self, Line, LineKind};
use super::numbering;
use super::units::Unit;

/// The lines of a text, with the borders of its blocks.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut lines = lines::lines(text);
    let matter = front_matter(text, &lines);
    let (mut last, mut content): (Option<Line>, Option<Line>) = (None, None);
    let mut blank = false;
    for (n, line) in lines.iter_mut().enumerate() {
        if line.kind == LineKind::Blank {
            blank = true;
            continue;
        }
        line.parts = n <= matter || parts(text, last.as_ref(), content.as_ref(), line, blank);
        last = Some(*line);
        if !line.furniture {
            content = Some(*line);
        }
        blank = false;
    }
    lines
}

/// The index of the line that closes a front matter of `key: value` lines; 0 where there is none.
fn front_matter(text: &str, lines: &[Line]) -> usize {
    let is_fence = |l: &Line| &text[l.from..l.to] == "---";
    if !lines.first().is_some_and(is_fence) {
        return 0;
    }
    lines.iter().skip(1).take(200).position(is_fence).map_or(0, |n| n + 1)
}

/// Whether the white space before `line` parts two blocks.
fn parts(text: &str, last: Option<&Line>, content: Option<&Line>, line: &Line, blank: bool) -> bool {
    let (Some(last), Some(content)) = (last, content) else { return true };
    let structural = |k: LineKind| matches!(k, LineKind::Heading(_) | LineKind::Rule | LineKind::Row);
    if line.furniture {
        return false;
    }
    if structural(content.kind) || structural(line.kind) || line.kind == LineKind::Bullet {
        return true;
    }
    let before = &text[content.from..content.to];
    if numbering::ends_with_page(before) {
        return true;
    }
    if last.furniture || blank {
        return !last.furniture || numbering::ends_part(before);
    }
    let short = content.to - content.start < 60;
    let stepped = content.from - content.start != line.from - line.start;
    let own = &text[line.from..line.to];
    // `a)` is a label wherever its line begins.
    let plain = || short || stepped || own.as_bytes()[1] == b')' || numbering::ends_part(before);
    numbering::starts_label(own) && plain()
}

/// Shorter texts are read whole (bytes).
const WHOLE_BYTES_MAX: usize = 6_000;

/// Marks the blocks that both texts have, in one order.
pub(crate) fn quieten(before: &str, a: &mut [Line], after: &str, b: &mut [Line]) {
    if before.len().min(after.len()) <= WHOLE_BYTES_MAX {
        return;
    }
    let (blocks_a, blocks_b) = (blocks(before, a), blocks(after, b));
    let mut budget = Budget::of(blocks_a.len() + blocks_b.len());
    for (i, j) in anchors::anchors(&blocks_a, &blocks_b, anchors::ANCHOR_WEIGHT_MIN, &mut budget) {
        let (x, y) = (blocks_a[i as usize], blocks_b[j as usize]);
        let (ends_a, ends_b) = (end(a, x), end(b, y));
        let (from_a, from_b) = (a[x.from as usize].from, b[y.from as usize].from);
        if x.words > 0 && y.words > 0 && before.as_bytes()[from_a..ends_a] == after.as_bytes()[from_b..ends_b] {
            a[x.from as usize].quiet_to = ends_a;
            b[y.from as usize].quiet_to = ends_b;
        }
    }
}

/// Where the last line of a block ends, in bytes.
fn end(lines: &[Line], block: Unit) -> usize {
    lines[block.to as usize - 1].to
}

/// The blocks of a text: `from..to` are lines, blank ones not at the end. One with furniture in it has no `words`.
fn blocks(text: &str, lines: &[Line]) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::with_capacity(lines.len() / 2);
    for (at, line) in (0_u32..).zip(lines).filter(|(_, l)| l.kind != LineKind::Blank) {
        let words = u32::from(!line.furniture);
        match out.last_mut().filter(|_| !line.parts) {
            Some(block) => {
                block.to = at + 1;
                block.words = block.words.min(words);
            }
            None => out.push(Unit { from: at, to: at + 1, hash: 0, weight: 0, words, block: 0 }),
        }
    }
    for block in &mut out {
        let bytes = &text.as_bytes()[lines[block.from as usize].from..end(lines, *block)];
        block.hash = hash::bytes(bytes);
        block.weight = bytes.len() as u32;
    }
    out
}
