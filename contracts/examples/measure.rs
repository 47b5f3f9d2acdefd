//! `measure BEFORE AFTER OPS.json`: the yardstick P1 to P5 for any tool's operations (see `tests/benches/redline`).
use contracts::redlines::{Redline, yardstick};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let read =
        |n: usize| std::fs::read_to_string(args.get(n).expect("BEFORE AFTER OPS.json")).expect("a readable file");
    let (before, after) = (read(0), read(1));
    let redline: Redline = serde_json::from_str(&read(2)).expect("operations as JSON");
    let f = yardstick::measure(&before, &after, &redline.ops);
    println!(
        "P1 {} P2 {:.3} P3 {:.2} {:.1} P4 {:.2} P5 {:.2}",
        f.exact,
        f.minimality(),
        f.islands_per_sentence(),
        f.anchors_per_hundred(),
        f.cuts_per_thousand(),
        f.torn_per_hundred()
    );
}
