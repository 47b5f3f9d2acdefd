//! `yardstick FOLDER [FIGURE]`: P1 to P7 of this engine over the texts of a folder, each in one line.
//!
//! FIGURE is `pairs`, `moves`, `false` or `exact`, and shows what stands behind each bad figure.
use std::path::Path;

use contracts::redlines::yardstick::{self, false_changes, is_change, moves};
use contracts::redlines::{Op, OpKind, compare};

#[path = "../../tests/benches/redline/texts.rs"]
mod texts;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder of texts");
    let shown = std::env::args().nth(2);
    let wants = |figure: &str| shown.as_deref().is_none_or(|s| s == figure);
    let verbose = shown.is_some();
    let read = |file: &str| std::fs::read_to_string(Path::new(&folder).join(file)).expect("a text");
    for pair in texts::PAIRS.iter().filter(|_| wants("pairs")) {
        let (a, b) = (read(pair.before), read(pair.after));
        let redline = compare(&a, &b);
        let f = yardstick::measure(&a, &b, &redline.ops);
        println!(
            "{:12} P1 {} P2 {:.3} P3 {:.2} {:.1} P4 {:.2} P5 {:.2}  (touched {} of {}, islands {} in {} sentences, anchors {} at {} phrases, cuts {}, torn {} of {})",
            pair.name,
            f.exact,
            f.minimality(),
            f.islands_per_sentence(),
            f.anchors_per_hundred(),
            f.cuts_per_thousand(),
            f.torn_per_hundred(),
            f.touched,
            f.least,
            f.islands,
            f.sentences,
            f.anchors,
            f.phrases,
            f.cuts,
            f.torn,
            f.runs
        );
        if verbose {
            for (what, places) in [
                ("chance anchor", yardstick::chance_anchors(&redline.ops).1),
                ("torn", yardstick::torn_runs(&redline.ops, &a, &b).1),
            ] {
                for at in places {
                    println!("   {what}:");
                    around(&redline.ops, at);
                }
            }
        }
    }
    for (name, file) in texts::PAIRS.iter().flat_map(|p| [(p.name, p.before), (p.name, p.after)]) {
        let text = read(file);
        if wants("moves") {
            moved(name, &text, verbose);
        }
        if wants("false") {
            falsely(name, &text, verbose);
        }
        if wants("exact") {
            exactly(name, &text, verbose);
        }
    }
}

/// Mean and worst share of moved clauses, by kind.
fn moved(name: &str, text: &str, verbose: bool) {
    for clause in moves::CLAUSES {
        for edited in [false, true] {
            let limit = if edited { 0.08 } else { 0.02 };
            let (mut sum, mut worst, mut over) = (0.0, 0.0_f64, 0);
            let cases = moves::moves(text, clause, edited, 12);
            for case in &cases {
                let ops = compare(text, &case.after).ops;
                let share = moves::share(text, case, &ops);
                (sum, worst, over) = (sum + share, worst.max(share), over + usize::from(share > limit));
                if verbose && share > limit {
                    println!("   {share:.2} of {:?}", case.clause);
                    show(&ops);
                }
            }
            if !cases.is_empty() {
                println!(
                    "{name:12} P6 {clause:?} edited {edited}: mean {:.4} worst {worst:.3}, {over} of {} over {limit}",
                    sum / cases.len() as f64,
                    cases.len()
                );
            }
        }
    }
}

fn falsely(name: &str, text: &str, verbose: bool) {
    let mut line = format!("{name:12} P7");
    for (case, changed) in false_changes::cases(text) {
        let ops = compare(text, &changed).ops;
        let figures = yardstick::measure_quickly(text, &changed, &ops);
        assert!(figures.exact, "{case}");
        line.push_str(&format!("  {case} {}", figures.touched));
        if verbose && figures.touched > 0 {
            println!("   {case}");
            show(&ops);
        }
    }
    println!("{line}");
}

fn exactly(name: &str, text: &str, verbose: bool) {
    for (what, edits) in [
        ("numbers", false_changes::numbers(text, 40)),
        ("particles", false_changes::particles(text, 40)),
        ("numbers all over", false_changes::numbers_all_over(text, 40)),
    ] {
        if edits.expected.is_empty() {
            continue;
        }
        let ops = compare(text, &edits.after).ops;
        let all_over = what == "numbers all over";
        let wrong =
            if all_over { false_changes::inexact_words(&edits, &ops) } else { false_changes::inexact(&edits, &ops) };
        println!("{name:12} P7 {what}: {} deviations from {} replacements", wrong.len(), edits.expected.len());
        if verbose {
            wrong.iter().for_each(|w| println!("   {w}"));
        }
    }
}

/// A few operations before one, and after it.
fn around(ops: &[Op], at: usize) {
    for op in &ops[at.saturating_sub(5)..ops.len().min(at + 4)] {
        let text: String = op.text.chars().take(160).collect();
        println!("      {:?} {:?} {text:?}", op.op, op.kind);
    }
}

/// The first changed runs with what stands around them.
fn show(ops: &[Op]) {
    let mut shown = 0;
    for (n, op) in ops.iter().enumerate() {
        if !is_change(op) || shown > 20 {
            continue;
        }
        shown += 1;
        let near = |n: Option<usize>| n.and_then(|n| ops.get(n)).map_or("", |o| o.text.as_str());
        let tail: String = near(n.checked_sub(1)).chars().rev().take(40).collect();
        let head: String = near(Some(n + 1)).chars().take(40).collect();
        let sign = if op.op == OpKind::Delete { '-' } else { '+' };
        println!("      {:?} {sign}{:?} {head:?}", tail.chars().rev().collect::<String>(), op.text);
    }
}
