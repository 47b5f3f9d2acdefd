//! P8: whole processes on real pairs and on generated longer ones.

use std::fs;
use std::path::{Path, PathBuf};

use super::TEXTS;
use super::goals::Goals;
use super::process::{Run, best, shown};
use super::text;
use super::texts::{PAIRS, Pair};
use super::tools::{Tool, command};

/// Rounds of runs in turns; the best of each tool counts.
const ROUNDS: usize = 15;
/// The same for longer texts.
const ROUNDS_LONG: usize = 5;

/// Prints times and ratios.
pub fn table(folder: &Path, goals: &mut Goals) {
    real(goals);
    growth(folder, goals);
}

fn seconds(run: Option<Run>) -> f64 {
    run.map_or(f64::NAN, |r| r.time.as_secs_f64())
}

fn real(goals: &mut Goals) {
    let tools = [Tool::Convenio, Tool::Git, Tool::Patience, Tool::Histogram, Tool::Dmp, Tool::Jsdiff];
    println!(
        "Whole processes on the real pairs, the best of {ROUNDS} runs in turns. Below 1 Convenio is faster than git or similar; jsdiff and diff-match-patch are so many times slower than Convenio. Work is what the processor spent, which a busy machine changes less.\n"
    );
    println!(
        "| pair | kB | Convenio | peak MB | ÷ git | work ÷ git | ÷ similar Patience | ÷ similar Histogram | jsdiff ÷ Convenio | diff-match-patch ÷ Convenio |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|");
    for pair in &PAIRS {
        eprintln!("  time: {}", pair.name);
        let files = [pair.before, pair.after].map(|f| Path::new(TEXTS).join(f));
        let runs = best(&tools.map(|t| command(t, &files[0], &files[1])), ROUNDS);
        let own = seconds(runs[0]);
        let [git, patience, histogram] = [1, 2, 3].map(|n| own / seconds(runs[n]));
        let work = |n: usize| runs[n].map_or(f64::NAN, |r| r.work.as_secs_f64());
        let slower = |n: usize| match runs[n] {
            Some(run) => format!("{:.0}", run.time.as_secs_f64() / own),
            None => format!("> {:.0}", super::process::LIMIT.as_secs_f64() / own),
        };
        println!(
            "| {} | {} | {} | {:.0} | {git:.2} | {:.2} | {patience:.2} | {histogram:.2} | {} | {} |",
            pair.name,
            files.iter().map(|f| fs::metadata(f).map_or(0, |m| m.len())).sum::<u64>() / 2000,
            shown(runs[0]),
            runs[0].map_or(f64::NAN, |r| r.megabytes),
            work(0) / work(1),
            slower(5),
            slower(4)
        );
        goals.at_most(&format!("time on {}, ÷ git", pair.name), git, 1.5);
        goals.at_most(&format!("time on {}, ÷ similar Patience", pair.name), patience, 1.0);
        let jsdiff = runs[5].map_or(super::process::LIMIT.as_secs_f64(), |r| r.time.as_secs_f64()) / own;
        goals.holds(&format!("time on {}: 20 times faster than jsdiff ({jsdiff:.0})", pair.name), jsdiff >= 20.0);
    }
    println!();
}

/// Pairs ten and a hundred times as long, and one of 1.3 MB.
fn growth(folder: &Path, goals: &mut Goals) {
    println!(
        "Generated longer pairs: copies of a pair one after the other, each with other words in the same places.\n"
    );
    println!(
        "| pair | MB | Convenio | times the shorter one's | peak MB | git | similar Patience |\n|---|---|---|---|---|---|---|"
    );
    let rows: [(&Pair, &[usize]); 5] = [
        (&PAIRS[0], &[1, 10]),
        (&PAIRS[1], &[1, 10]),
        (&PAIRS[2], &[1, 4, 10]),
        (&PAIRS[3], &[1, 10, 100]),
        (&PAIRS[1], &[10, 100]),
    ];
    for (pair, sizes) in rows {
        let mut shorter: Option<(usize, f64)> = None;
        for &times in sizes {
            eprintln!("  time: {} × {times}", pair.name);
            let files = longer(folder, pair, times);
            let tools = [Tool::Convenio, Tool::Git, Tool::Patience];
            // The peers are asked where their answers are worth waiting for.
            let asked = if times > 10 { 1 } else { tools.len() };
            let commands: Vec<_> = tools[..asked].iter().map(|&t| command(t, &files[0], &files[1])).collect();
            let runs = best(&commands, if times == 1 { ROUNDS } else { ROUNDS_LONG });
            let own = seconds(runs[0]);
            let megabytes = files.iter().map(|f| fs::metadata(f).map_or(0, |m| m.len())).sum::<u64>() as f64 / 2e6;
            let grown = shorter.filter(|s| times == 10 * s.0).map(|s| own / s.1);
            let peer = |n: usize| runs.get(n).map_or("–".to_owned(), |r| shown(*r));
            println!(
                "| {} × {times} | {megabytes:.1} | {} | {} | {:.0} | {} | {} |",
                pair.name,
                shown(runs[0]),
                grown.map_or("–".to_owned(), |g| format!("{g:.1}")),
                runs[0].map_or(f64::NAN, |r| r.megabytes),
                peer(1),
                peer(2)
            );
            if let Some(grown) = grown {
                goals.at_most(&format!("growth of {} × {times}", pair.name), grown, 12.0);
            }
            if times == 4 {
                goals.at_most("seconds on 1.3 MB", own, 0.3);
            } else if shorter.is_none() || grown.is_some() {
                shorter = Some((times, own));
            }
        }
    }
    println!();
}

/// Both files of a pair so many times longer.
fn longer(folder: &Path, pair: &Pair, times: usize) -> [PathBuf; 2] {
    [pair.before, pair.after].map(|file| {
        let whole = text(file);
        let copies: Vec<String> = (0..times).map(|n| varied(&whole, n)).collect();
        let path = folder.join(format!("{times}.{file}"));
        fs::write(&path, copies.join("\n\n")).expect("room for a longer text");
        path
    })
}

/// The text with about a fifth of its words told apart by the copy's number, the same words wherever they stand.
fn varied(text: &str, copy: usize) -> String {
    if copy == 0 {
        return text.to_owned();
    }
    let ending: String = copy.to_string().bytes().map(|d| char::from(b'a' + (d - b'0'))).collect();
    let mut out = String::with_capacity(text.len() + text.len() / 10);
    for word in text.split_inclusive(' ') {
        let plain = word.trim_end();
        let chosen = plain.bytes().fold(copy as u32, |h, b| h.wrapping_mul(31).wrapping_add(u32::from(b))) % 5 == 0;
        let letters = plain.chars().count() > 3 && plain.chars().all(char::is_alphabetic);
        out.push_str(plain);
        if chosen && letters {
            out.push_str(&ending);
        }
        out.push_str(&word[plain.len()..]);
    }
    out
}
