//! Where a change may begin one word earlier or later without a difference, it begins where a person would begin it: with
//! the sentence or the clause, or right beside another change.

use super::document::Doc;
use super::matching::{Matching, NONE};
use super::token::{BEGINS, GLUED, STOP};
use super::work::Work;

/// Slides what went and what came; answers whether anything did.
pub(crate) fn slide(work: &mut Work) -> bool {
    let gone = side(work.a, &mut work.matching);
    work.matching.mirror();
    let came = side(work.b, &mut work.matching);
    work.matching.mirror();
    gone || came
}

fn side(doc: &Doc, matching: &mut Matching) -> bool {
    let mut changed = false;
    let mut at = 0;
    while at < matching.a.len() {
        if matching.a[at] != NONE {
            at += 1;
            continue;
        }
        let from = at;
        while at < matching.a.len() && matching.a[at] == NONE {
            at += 1;
        }
        if let Some(steps) = best(doc, matching, from, at).filter(|steps| *steps != 0) {
            shift(matching, from, at, steps);
            changed = true;
        }
    }
    changed
}

/// How many words the run `from..to` is best moved: back where less than nothing. None where something else changed there.
fn best(doc: &Doc, matching: &Matching, from: usize, to: usize) -> Option<isize> {
    let before = *matching.a.get(from.checked_sub(1)?)?;
    let after = *matching.a.get(to)?;
    let number = matching.a_move[to];
    if before == NONE || after != before + 1 || (from - 1..to).any(|at| matching.a_move[at] != number) {
        return None;
    }
    let same = |x: usize, y: usize| doc.word(x).exact() == doc.word(y).exact();
    let stays = |at: usize, mate: u32| mate != NONE && matching.a[at] == mate && matching.a_move[at] == number;
    let mut top = (worth(doc, from, to, false), 0);
    let mut back = 0;
    while from > back + 1
        && stays(from - 1 - back, before.wrapping_sub(back as u32))
        && same(from - 1 - back, to - 1 - back)
    {
        back += 1;
        let beside = matching.a[from - 1 - back] != before.wrapping_sub(back as u32);
        let found = worth(doc, from - back, to - back, beside);
        if found > top.0 {
            top = (found, -(back as isize));
        }
    }
    let mut on = 0;
    while to + on + 1 < matching.a.len() && stays(to + on, after + on as u32) && same(from + on, to + on) {
        on += 1;
        let beside = matching.a[to + on] != after + on as u32;
        let found = worth(doc, from + on, to + on, beside);
        if found > top.0 {
            top = (found, on as isize);
        }
    }
    Some(top.1)
}

/// How natural it is to begin and end a change there; `beside` another change it is one with that.
fn worth(doc: &Doc, from: usize, to: usize, beside: bool) -> u32 {
    if doc.word(from).has(GLUED) || doc.word(to).has(GLUED) {
        return 0;
    }
    let border = |at: usize| match doc.word(at - 1) {
        _ if doc.word(at).has(BEGINS) => 6,
        before if before.has(STOP) => 4,
        _ => 1,
    };
    border(from) + border(to) + if beside { 3 } else { 0 }
}

fn shift(matching: &mut Matching, from: usize, to: usize, steps: isize) {
    let count = steps.unsigned_abs();
    for n in 0..count {
        let (left, right) = if steps < 0 { (from - 1 - n, to - 1 - n) } else { (to + n, from + n) };
        let mate = matching.a[left];
        matching.part(left as u32);
        matching.join(right as u32, mate);
    }
}
