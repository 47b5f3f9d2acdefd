//! The last look at a matching: nothing cut inside a word, no bracket torn, no leftovers kept between two changes.

use super::document::Doc;
use super::matching::{Matching, NONE};
use super::slide::slide;
use super::token::{BEGINS, CELL, Class, ENDING, GLUED};
use super::units::weight;
use super::words::{ISLAND, ISLAND_MOVED};
use super::work::Work;

/// Mends a matching in place.
pub(crate) fn polish(work: &mut Work) {
    extend(work);
    if slide(work) {
        extend(work);
    }
    hold_words(work);
    thin(work);
    hold_brackets(work);
    hold_words(work);
}

/// Positions whose word did not stay right after the word before it.
fn seams(mates: &[u32]) -> Vec<u32> {
    let pairs = mates.iter().zip(mates.iter().skip(1));
    (1..).zip(pairs).filter(|(_, (x, y))| **y == NONE || **y != x.wrapping_add(1)).map(|(i, _)| i).collect()
}

/// Whether a word did not stay right after the word before it.
fn is_seam(mates: &[u32], i: usize) -> bool {
    mates[i] == NONE || mates[i] != mates[i - 1].wrapping_add(1)
}

/// Parts of one word stay or go together, save a Korean ending whose stem stays.
fn hold_words(work: &mut Work) {
    for _ in 0..3 {
        let mut changed = false;
        for (doc, other) in [(work.a, work.b), (work.b, work.a)] {
            let seams: Vec<u32> =
                doc.glued.iter().copied().filter(|&i| is_seam(&work.matching.a, i as usize)).collect();
            for i in seams {
                if stands_alone(doc, other, &work.matching, i as usize) {
                    continue;
                }
                changed |= hold(&mut work.matching, i as usize, doc.word(i as usize).has(ENDING));
            }
            work.matching.mirror();
        }
        if !changed {
            return;
        }
    }
}

/// "이내에" and "이내(영업일 기준)에": an ending that stands by itself in the other text still follows its stem there.
fn stands_alone(doc: &Doc, other: &Doc, matching: &Matching, i: usize) -> bool {
    let (stem, own) = (matching.a[i - 1], matching.a[i]);
    let after_sign = || other.word(own as usize - 1).class == Class::Punct && !other.word(own as usize).has(GLUED);
    doc.word(i).has(ENDING) && own != NONE && stem < own && after_sign()
}

/// Takes in the same words right beside a pair, where a unit's border had kept them apart.
fn extend(work: &mut Work) {
    let mut seams = seams(&work.matching.a);
    seams.push(work.matching.a.len() as u32);
    for &i in &seams {
        if i > 0 && work.matching.a[i as usize - 1] != NONE {
            reach(work, i - 1, true);
        }
    }
    seams.pop();
    for &i in [0].iter().chain(&seams).rev() {
        if work.matching.a.get(i as usize).is_some_and(|j| *j != NONE) {
            reach(work, i, false);
        }
    }
}

fn reach(work: &mut Work, i: u32, forward: bool) {
    let j = work.matching.a[i as usize];
    if j == NONE {
        return;
    }
    let number = work.matching.a_move[i as usize];
    let step = |at: u32, n: u32, len: usize| {
        if forward { Some(at + n).filter(|x| (*x as usize) < len) } else { at.checked_sub(n) }
    };
    let (mut run, mut worth, mut ended) = (0, 0, false);
    loop {
        let (Some(x), Some(y)) = (step(i, run + 1, work.matching.a.len()), step(j, run + 1, work.matching.b.len()))
        else {
            ended = true;
            break;
        };
        if work.matching.a[x as usize] != NONE || work.matching.b[y as usize] != NONE {
            ended = true;
            break;
        }
        if !work.reads_alike(x, y) {
            break;
        }
        worth += weight(work.a.word(x as usize));
        run += 1;
    }
    if run == 0 || !(ended || worth > ISLAND) {
        return;
    }
    for n in 1..=run {
        let (Some(x), Some(y)) = (step(i, n, work.matching.a.len()), step(j, n, work.matching.b.len())) else { return };
        work.matching.join(x, y);
        work.matching.a_move[x as usize] = number;
        work.matching.b_move[y as usize] = number;
    }
}

/// Parts the pieces of a glued word at `i` that did not stay side by side.
fn hold(matching: &mut Matching, i: usize, ending: bool) -> bool {
    let (stem, own) = (matching.a[i - 1], matching.a[i]);
    if stem == NONE && own == NONE || stem != NONE && own == stem + 1 {
        return false;
    }
    if ending && own == NONE {
        return false;
    }
    if own != NONE {
        matching.part(i as u32);
    }
    if !ending && stem != NONE {
        matching.part(i as u32 - 1);
    }
    true
}

/// A bracket follows its partner.
fn hold_brackets(work: &mut Work) {
    for _ in 0..2 {
        let mut parted = hold_side(work.a, &mut work.matching);
        work.matching.mirror();
        parted |= hold_side(work.b, &mut work.matching);
        work.matching.mirror();
        if !parted {
            return;
        }
    }
}

/// How far a bracket's partner may stand (content tokens).
const BRACKET_REACH: usize = 10;

/// The partner of a bracket, and whether it stands after it.
fn partner(sign: &str) -> Option<(&'static str, bool)> {
    Some(match sign {
        "(" => (")", true),
        ")" => ("(", false),
        "[" => ("]", true),
        "]" => ("[", false),
        "“" => ("”", true),
        "”" => ("“", false),
        "「" => ("」", true),
        "」" => ("「", false),
        "¿" => ("?", true),
        _ => return None,
    })
}

fn hold_side(doc: &Doc, matching: &mut Matching) -> bool {
    let mut parted = false;
    for i in 0..matching.a.len() {
        if matching.a[i] != NONE || doc.word(i).class != Class::Punct {
            continue;
        }
        let Some((sign, after)) = partner(doc.word_text(i)) else { continue };
        let found = if after {
            (i + 1..matching.a.len().min(i + BRACKET_REACH)).find(|&n| doc.word_text(n) == sign)
        } else {
            (i.saturating_sub(BRACKET_REACH)..i).rev().find(|&n| doc.word_text(n) == sign)
        };
        if let Some(other) = found {
            parted |= matching.a[other] != NONE;
            matching.part(other as u32);
        }
    }
    parted
}

/// Drops what was kept between two changes of one block and is not worth an island of its own.
fn thin(work: &mut Work) {
    let mut seams = seams(&work.matching.a);
    seams.push(work.matching.a.len() as u32);
    let mut start = 0;
    for &end in &seams {
        let run = start as usize..end as usize;
        start = end;
        // A long run is worth keeping whatever it says.
        if run.is_empty() || run.len() > RUN_SHORT || work.matching.a[run.start] == NONE {
            continue;
        }
        let price = if work.matching.stays(run.start) { ISLAND } else { ISLAND_MOVED };
        let mut tells = Telling { words: 0, numbers: 0, long: false };
        let worth: i32 = run.clone().map(|i| weight(work.a.word(i))).sum();
        run.clone().for_each(|i| tells.add(work.a, i));
        let whole = run.clone().skip(1).all(|i| !parted(work, i));
        let bounded = whole
            && !parted(work, run.start)
            && !parted(work, run.end)
            && changed(work, run.start)
            && changed(work, run.end);
        if (worth <= price || tells.little()) && bounded {
            run.for_each(|i| work.matching.part(i as u32));
        }
    }
}

/// No longer run is ever dropped between two changes (content tokens).
const RUN_SHORT: usize = 16;

/// Whether kept words tell a reader anything: one or two short ones are kept by chance. Two numbers are not, as in a row of
/// a table between two sums that rose.
struct Telling {
    words: u32,
    numbers: u32,
    long: bool,
}

impl Telling {
    fn add(&mut self, doc: &Doc, at: usize) {
        let token = doc.word(at);
        if token.is_worded() {
            self.words += u32::from(!token.has(ENDING));
            self.numbers += u32::from(token.class == Class::Number);
            let text = doc.word_text(at);
            self.long |= if text.is_ascii() {
                text.len() > 4
            } else {
                text.chars().map(|c| if c >= 'ᄀ' { 2 } else { 1 }).sum::<usize>() > 4
            };
        }
    }

    fn little(&self) -> bool {
        self.words <= 2 && self.numbers < 2 && !self.long
    }
}

/// Whether a block or a cell of a table ends before the content at `at`, in either text.
fn parted(work: &Work, at: usize) -> bool {
    if at == 0 || at >= work.a.content.len() {
        return true;
    }
    let between = |doc: &Doc, i: usize| i >= doc.content.len() || doc.word(i).has(BEGINS | CELL);
    between(work.a, at) || work.matching.a[at] != NONE && between(work.b, work.matching.a[at] as usize)
}

/// Whether something changed right before the content at `at`.
fn changed(work: &Work, at: usize) -> bool {
    let (here, before) = (work.matching.a.get(at).copied().unwrap_or(NONE), work.matching.a[at - 1]);
    let moved = |i: usize| work.matching.a_move.get(i).is_some_and(|m| *m != 0);
    before == NONE || here == NONE || here != before + 1 || moved(at) || moved(at - 1)
}
