//! `yardstick FOLDER [FIGURE]`: P1 to P7 of this engine over the texts of a folder, each in one line.
//!
//! FIGURE is `pairs`, `moves`, `false` or `exact`, and shows what stands behind each bad figure. A folder without the pairs
//! of the bench is read as pairs of its own: `NAME.a.md` and `NAME.b.md`; their figures are followed by medians and worst.
use std::path::Path;

use contracts::redlines::yardstick::{self, Figures, false_changes, is_change, moves};
use contracts::redlines::{Op, OpKind, compare};

#[path = "../../tests/benches/redline/texts.rs"]
mod texts;

fn main() {
    let folder = std::env::args().nth(1).expect("a folder of texts");
    let shown = std::env::args().nth(2);
    let wants = |figure: &str| shown.as_deref().is_none_or(|s| s == figure);
    let verbose = shown.is_some();
    let read = |file: &str| std::fs::read_to_string(Path::new(&folder).join(file)).expect("a text");
    let pairs = pairs(Path::new(&folder));
    let mut figures = Vec::new();
    for (name, before, after) in pairs.iter().filter(|_| wants("pairs")) {
        let (a, b) = (read(before), read(after));
        let redline = compare(&a, &b);
        let f = yardstick::measure(&a, &b, &redline.ops);
        told(name, &f);
        figures.push(f);
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
    over_all(&figures);
    for (name, file) in pairs.iter().flat_map(|(name, before, after)| [(name, before), (name, after)]) {
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

/// Name and files of each pair in a folder.
fn pairs(folder: &Path) -> Vec<(String, String, String)> {
    if folder.join(texts::PAIRS[0].before).is_file() {
        return texts::PAIRS.iter().map(|p| [p.name, p.before, p.after].map(str::to_owned).into()).collect();
    }
    let names = std::fs::read_dir(folder).expect("a folder").flatten().map(|file| file.file_name());
    let mut names: Vec<String> =
        names.filter_map(|name| Some(name.to_str()?.strip_suffix(".a.md")?.to_owned())).collect();
    names.sort();
    names.into_iter().map(|name| (name.clone(), format!("{name}.a.md"), format!("{name}.b.md"))).collect()
}

fn told(name: &str, f: &Figures) {
    println!(
        "{name:12} P1 {} P2 {:.3} P3 {:.2} {:.1} P4 {:.2} P5 {:.2}  (touched {} of {}, islands {} in {} sentences, anchors {} at {} phrases, cuts {}, torn {} of {})",
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
}

/// Median, 90th percentile and worst of each figure.
fn over_all(figures: &[Figures]) {
    if figures.is_empty() {
        return;
    }
    type Figure = fn(&Figures) -> f64;
    let of: [(&str, Figure); 5] = [
        ("P2", Figures::minimality),
        ("P3 islands", Figures::islands_per_sentence),
        ("P3 anchors", Figures::anchors_per_hundred),
        ("P4", Figures::cuts_per_thousand),
        ("P5", Figures::torn_per_hundred),
    ];
    println!("{} of {} exact", figures.iter().filter(|f| f.exact).count(), figures.len());
    for (name, figure) in of {
        let mut all: Vec<f64> = figures.iter().map(figure).collect();
        all.sort_by(f64::total_cmp);
        let at = |share: usize| all[(all.len() - 1) * share / 100];
        println!("{name:12} median {:.3}, 90 % {:.3}, worst {:.3}", at(50), at(90), at(100));
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
