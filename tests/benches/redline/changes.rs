//! P6 and P7: known changes made to real texts, and what every tool makes of them.
//!
//! The peers are shown a part of each text, since some of them would need hours for all; Convenio is measured on the same
//! parts, and on the whole texts by itself.

use std::fs;
use std::path::Path;

use contracts::redlines::yardstick::{false_changes, measure_quickly, moves};
use contracts::redlines::{Op, compare};

use super::goals::Goals;
use super::text;
use super::texts::PAIRS;
use super::tools::{self, TOOLS, Tool, name};

/// How much of each text the peers are shown (bytes), from its middle.
const PART: usize = 30_000;
/// Moves of one kind in one text: of a part, and of a whole text.
const MOVES: (usize, usize) = (4, 12);
/// Replaced numbers, and replaced particles, in one text.
const EDITS: usize = 40;

/// What is replaced in otherwise untouched texts; the last in texts that are renumbered, reflowed and restyled besides.
const REPLACED: [&str; 3] = ["numbers", "particles", "numbers, all at once"];

/// What one tool made of all changes.
#[derive(Default)]
struct Row {
    /// Shares of moved clauses, by kind of clause, unedited and edited.
    moved: [[Vec<f64>; 2]; 3],
    /// Falsely touched words, by kind of change.
    touched: Vec<(&'static str, u64)>,
    /// Of each of [`REPLACED`], deviations from what was replaced, and how much was.
    inexact: [(u64, usize); 3],
    /// Comparisons that did not end.
    unfinished: usize,
}

/// What a redline shows otherwise than it should.
type Deviations = fn(&false_changes::Edits, &[Op]) -> Vec<String>;

/// Prints both tables.
pub fn table(folder: &Path, goals: &mut Goals) {
    let whole: Vec<String> = PAIRS.iter().flat_map(|p| [text(p.before), text(p.after)]).collect();
    let parts: Vec<&str> = whole.iter().map(|t| part(t)).collect();
    let mut rows = Vec::new();
    for tool in TOOLS {
        eprintln!("  changes: {}", name(tool));
        let mut ask = |before: &str, after: &str| {
            let files = [folder.join("known.a"), folder.join("known.b")];
            fs::write(&files[0], before).and_then(|()| fs::write(&files[1], after)).expect("room for two texts");
            tools::answer(tool, &files[0], &files[1]).map(|a| a.ops)
        };
        rows.push((name(tool), row(&parts, MOVES.0, &mut ask)));
    }
    let texts: Vec<&str> = whole.iter().map(String::as_str).collect();
    eprintln!("  changes: {}, whole texts", name(Tool::Convenio));
    let own = row(&texts, MOVES.1, &mut |before, after| Some(compare(before, after).ops));
    check(&own, goals);
    rows.push(("Convenio, whole texts", own));
    print_moves(&rows);
    print_false(&rows);
}

/// A part of a text from its middle, whole paragraphs.
fn part(text: &str) -> &str {
    let from = text[..text.floor_char_boundary(text.len() / 2 - PART / 2)].rfind("\n\n").map_or(0, |at| at + 2);
    let to = text[..text.floor_char_boundary(from + PART)].rfind("\n\n").map_or(text.len(), |at| at + 2);
    &text[from..to]
}

fn row(texts: &[&str], count: usize, ask: &mut dyn FnMut(&str, &str) -> Option<Vec<Op>>) -> Row {
    let mut row = Row::default();
    for text in texts {
        for (kind, clause) in moves::CLAUSES.into_iter().enumerate() {
            for edited in [false, true] {
                for case in moves::moves(text, clause, edited, count) {
                    match ask(text, &case.after) {
                        Some(ops) => row.moved[kind][usize::from(edited)].push(moves::share(text, &case, &ops)),
                        None => row.unfinished += 1,
                    }
                }
            }
        }
        for (name, after) in false_changes::cases(text) {
            let touched = ask(text, &after).map(|ops| measure_quickly(text, &after, &ops).touched);
            row.unfinished += usize::from(touched.is_none());
            match row.touched.iter_mut().find(|t| t.0 == name) {
                Some(sum) => sum.1 += touched.unwrap_or(0),
                None => row.touched.push((name, touched.unwrap_or(0))),
            }
        }
        let edits: [(false_changes::Edits, Deviations); 3] = [
            (false_changes::numbers(text, EDITS), false_changes::inexact),
            (false_changes::particles(text, EDITS), false_changes::inexact),
            (false_changes::numbers_all_over(text, EDITS), false_changes::inexact_words),
        ];
        for (sum, (edits, deviations)) in row.inexact.iter_mut().zip(&edits).filter(|(_, e)| !e.0.expected.is_empty()) {
            match ask(text, &edits.after) {
                Some(ops) => *sum = (sum.0 + deviations(edits, &ops).len() as u64, sum.1 + edits.expected.len()),
                None => row.unfinished += 1,
            }
        }
    }
    row
}

fn mean(shares: &[f64]) -> f64 {
    shares.iter().sum::<f64>() / shares.len().max(1) as f64
}

/// The worst of some shares; no number where there are none, which misses every goal.
fn worst(shares: &[f64]) -> f64 {
    shares.iter().copied().fold(f64::NAN, f64::max)
}

fn print_moves(rows: &[(&str, Row)]) {
    println!(
        "P6, the share of a moved clause's words shown as deleted and inserted, beyond its edits: the mean, and the worst in parentheses.\n"
    );
    println!("| | paragraphs | edited | list items | edited | sections | edited |\n|---|---|---|---|---|---|---|");
    for (name, row) in rows {
        let cells: Vec<String> =
            row.moved.iter().flatten().map(|s| format!("{:.3} ({:.2})", mean(s), worst(s))).collect();
        println!("| {name} | {} |", cells.join(" | "));
    }
    let counts: Vec<String> = rows
        .iter()
        .map(|(name, r)| format!("{name} {}", r.moved.iter().flatten().map(Vec::len).sum::<usize>()))
        .collect();
    println!("\nMoves measured: {}.\n", counts.join(", "));
}

fn print_false(rows: &[(&str, Row)]) {
    println!(
        "P7, words touched though none was changed, all eight texts together; and replaced numbers and Korean particles that are not shown exactly (deviations; a replacement shown wrong has up to four).\n"
    );
    let names: Vec<&str> = rows[0].1.touched.iter().map(|t| t.0).collect();
    println!(
        "| | {} | {} | not ended |\n|---{}|---|---|---|---|",
        names.join(" | "),
        REPLACED.join(" | "),
        "|---".repeat(names.len())
    );
    for (name, row) in rows {
        let cells: Vec<String> = row.touched.iter().map(|t| t.1.to_string()).collect();
        let replaced = row.inexact.map(|(wrong, of)| format!("{wrong} of {of}"));
        println!("| {name} | {} | {} | {} |", cells.join(" | "), replaced.join(" | "), row.unfinished);
    }
    println!();
}

fn check(own: &Row, goals: &mut Goals) {
    for (clause, [plain, edited]) in moves::CLAUSES.iter().zip(&own.moved) {
        goals.at_most(&format!("P6: moved {clause:?}, worst"), worst(plain), 0.02);
        goals.at_most(&format!("P6: moved and edited {clause:?}, worst"), worst(edited), 0.08);
    }
    goals.holds("P7: false changes are looked for", !own.touched.is_empty());
    for (name, touched) in &own.touched {
        goals.at_most(&format!("P7: falsely touched words, {name}"), *touched as f64, 0.0);
    }
    for (what, (wrong, replaced)) in REPLACED.iter().zip(own.inexact) {
        goals.holds(&format!("P7: {what} are replaced"), replaced > 0);
        goals.at_most(&format!("P7: {what} not shown exactly"), wrong as f64, 0.0);
    }
}
