//! `cargo xtask bench redline`: the redline beside its peers, over real, generated and hostile pairs.
//!
//! Prints Markdown: quality (P1 to P7 of `contracts::redlines::yardstick`), time of whole processes as ratios, and what
//! hostile texts cost. Ends badly when a goal of Convenio's own is missed, and lists which.
//!
//! `CONVENIO_BINARY` is the release binary, `CONVENIO_PEERS` the folder with `peers.mjs` and its packages; words after `--`
//! choose parts: `quality`, `changes`, `time`, `hostile`.

mod changes;
mod goals;
mod hostile;
mod process;
mod quality;
mod texts;
mod time;
mod tools;

use std::path::Path;

/// Where the real texts lie.
const TEXTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/texts");

fn main() {
    let mut words: Vec<String> = std::env::args().skip(1).filter(|w| w != "--bench").collect();
    match words.first().map(String::as_str) {
        // This program is also one of the peers, and the stop-watch around each of them.
        Some("similar") => return tools::similar_peer(&words[1..]),
        Some("watch") => return process::watch(&words[1..]),
        _ => {}
    }
    let parts = ["quality", "changes", "time", "hostile"];
    if let Some(unknown) = words.iter().find(|w| !parts.contains(&w.as_str())) {
        eprintln!("there is no part {unknown} of this bench; there are {}", parts.join(", "));
        std::process::exit(2);
    }
    if words.is_empty() {
        words = parts.map(str::to_owned).to_vec();
    }
    let wanted = |part: &str| words.iter().any(|w| w == part);
    let folder = tempfile::tempdir().expect("a folder for generated texts");
    let mut goals = goals::Goals::default();
    if wanted("quality") {
        quality::table(&mut goals);
    }
    if wanted("changes") {
        changes::table(folder.path(), &mut goals);
    }
    if wanted("time") {
        time::table(folder.path(), &mut goals);
    }
    if wanted("hostile") {
        hostile::table(folder.path(), &mut goals);
    }
    std::process::exit(goals.told());
}

/// One of the real texts.
fn text(file: &str) -> String {
    std::fs::read_to_string(Path::new(TEXTS).join(file)).expect("a text of the fixtures")
}

/// The middle of some figures; the mean of the two middle ones of an even number.
fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    let middle = figures.len() / 2;
    match figures.len() {
        0 => f64::NAN,
        n if n % 2 == 1 => figures[middle],
        _ => f64::midpoint(figures[middle - 1], figures[middle]),
    }
}
