//! Prints the yardstick P1 to P7 over pairs of real texts in a folder, and over known changes made to them.
use contracts::redlines::{
    self, Kind, Op, OpKind,
    yardstick::{self, mutate},
};
use std::path::Path;

fn main() {
    let dir = std::env::args().nth(1).expect("a folder of texts");
    let verbose = std::env::args().nth(2);
    let pairs = [
        ("afscme", "en-afscme-real-estate-agency-2023-2025.md", "en-afscme-real-estate-agency-2025-2027.md"),
        (
            "seiu",
            "en-seiu-non-state-oregon-home-care-commission-2023-2025.md",
            "en-seiu-non-state-oregon-home-care-commission-2025-2027.md",
        ),
        ("es", "es-estatuto-trabajadores-before-2021-reform.md", "es-estatuto-trabajadores-after-2021-reform.md"),
        ("ko", "ko-trade-union-act-2021.md", "ko-trade-union-act-2025.md"),
    ];
    println!(
        "{:8} {:5} {:>7} {:>7} {:>6} {:>6} {:>6} {:>6} {:>6}",
        "pair", "exact", "touched", "least", "P2", "P3isl", "P3anch", "P4", "P5"
    );
    for (name, old, new) in pairs {
        let (a, b) = (read(&dir, old), read(&dir, new));
        let redline = redlines::compare(&a, &b);
        let f = yardstick::measure(&a, &b, &redline.ops);
        println!(
            "{name:8} {:5} {:7} {:7} {:6.3} {:6.2} {:6.1} {:6.2} {:6.2}",
            f.exact,
            f.touched,
            f.least,
            f.minimality(),
            f.islands_per_sentence(),
            f.anchors_per_hundred(),
            f.cuts_per_thousand(),
            f.torn_per_hundred()
        );
    }
    for (name, old, _) in pairs {
        let a = read(&dir, old);
        let keywords = ["Article ", "ARTICLE ", "Section ", "Artículo ", "artículo ", "artículos ", "Sección ", "제"];
        let cases = [
            ("reflow60", mutate::reflow(&a, 60)),
            ("reflow110", mutate::reflow(&a, 110)),
            ("join", mutate::join_lines(&a)),
            ("restyle", mutate::restyle(&a)),
            ("paginate", mutate::paginate(&a, 45)),
            ("renumber", mutate::renumber(&a, &keywords)),
            (
                "allatonce",
                mutate::restyle(&mutate::paginate(&mutate::reflow(&mutate::renumber(&a, &keywords), 90), 45)),
            ),
        ];
        for (what, b) in cases {
            let redline = redlines::compare(&a, &b);
            let f = yardstick::measure(&a, &b, &redline.ops);
            let moved = redline.ops.iter().filter(|o| o.op == OpKind::MoveTo).count();
            println!("{name:8} {what:10} exact {} touched {} runs {} moves {moved}", f.exact, f.touched, f.runs);
            if verbose.as_deref() == Some(what) {
                show(&redline.ops);
            }
        }
        moves(name, &a, verbose.as_deref() == Some("moves"));
    }
}

fn show(ops: &[Op]) {
    for w in ops.windows(3).filter(|w| w[1].kind == Kind::Word && w[1].op != OpKind::Equal).take(25) {
        let tail = |s: &str| s.chars().rev().take(40).collect::<String>().chars().rev().collect::<String>();
        let head = |s: &str| s.chars().take(40).collect::<String>();
        println!("   {:?} {:?} | {:?} | {:?}", tail(&w[0].text), w[1].op, w[1].text, head(&w[2].text));
    }
}

fn moves(name: &str, a: &str, verbose: bool) {
    let mut dice = mutate::Dice::new(7);
    let (mut plain, mut edited, mut total, mut worst) = (0.0, 0.0, 0, 0.0_f64);
    for n in 0..40 {
        let Some((b, moved)) = mutate::move_paragraph(a, &mut dice, 12) else { continue };
        let words = moved.split_whitespace().count() as f64;
        let f = |b: &str| {
            let r = redlines::compare(a, b);
            let m = yardstick::measure(a, b, &r.ops);
            (m.touched as f64 / (2.0 * words), r)
        };
        let (share, r) = f(&b);
        if verbose && share > 0.02 {
            println!("   move {n}: {share:.2} {moved:?}");
            show(&r.ops);
        }
        let mut pieces: Vec<String> = moved.split(' ').map(str::to_owned).collect();
        let at = pieces.len() / 2;
        pieces[at] = "ZEBRA".into();
        let b2 = b.replacen(&moved, &pieces.join(" "), 1);
        let (share2, r2) = f(&b2);
        let share2 = (share2 - 1.0 / words).max(0.0);
        if verbose && share2 > 0.08 {
            println!("   edited move {n}: {share2:.2} {moved:?}");
            show(&r2.ops);
        }
        plain += share;
        edited += share2;
        worst = worst.max(share2);
        total += 1;
    }
    println!(
        "{name:8} moves      n {total} unedited {:.4} edited {:.4} worst {:.2}",
        plain / total as f64,
        edited / total as f64,
        worst
    );
}

fn read(dir: &str, file: &str) -> String {
    std::fs::read_to_string(Path::new(dir).join(file)).expect("a text")
}
