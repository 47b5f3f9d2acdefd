//! P1 to P5: every tool over the real pairs.

use std::path::Path;

use contracts::redlines::yardstick::{self, Figures};

use super::goals::Goals;
use super::texts::PAIRS;
use super::tools::{self, TOOLS, Tool, name};
use super::{TEXTS, median, text};

/// Prints one row for each tool: medians over the pairs, the worst pair in parentheses.
pub fn table(goals: &mut Goals) {
    println!(
        "Real pairs, {} of them; the median, and the worst in parentheses. Only operations of kind `word` count.\n",
        PAIRS.len()
    );
    println!(
        "| | P1 exact pairs | P2 words touched ÷ least | P3 islands a sentence | P3 chance anchors ÷ 100 | P4 cuts ÷ 1,000 | P5 torn ÷ 100 |"
    );
    println!("|---|---|---|---|---|---|---|");
    let mut apart = Vec::new();
    for tool in TOOLS {
        let figures: Vec<Option<Figures>> = PAIRS.iter().map(|pair| measured(tool, pair.before, pair.after)).collect();
        let known: Vec<Figures> = figures.iter().flatten().copied().collect();
        let exact = known.iter().filter(|f| f.exact).count();
        let cell = |f: fn(&Figures) -> f64, digits: usize| shown(known.iter().map(f).collect(), digits);
        let unfinished = figures.len() - known.len();
        let note = if unfinished > 0 {
            format!(" ({unfinished} not in {} s)", super::process::LIMIT.as_secs())
        } else {
            String::new()
        };
        println!(
            "| {}{note} | {exact} of {} | {} | {} | {} | {} | {} |",
            name(tool),
            PAIRS.len(),
            cell(Figures::minimality, 2),
            cell(Figures::islands_per_sentence, 2),
            cell(Figures::anchors_per_hundred, 1),
            cell(Figures::cuts_per_thousand, 1),
            cell(Figures::torn_per_hundred, 1)
        );
        if tool == Tool::Convenio {
            check(&known, goals);
            apart = known;
        }
    }
    println!("\nConvenio, pair by pair:\n");
    println!(
        "| pair | words touched | least | P2 | P3 islands | P3 anchors | P4 | P5 |\n|---|---|---|---|---|---|---|---|"
    );
    for (pair, f) in PAIRS.iter().zip(&apart) {
        println!(
            "| {} | {} | {} | {:.2} | {:.2} | {:.1} | {:.1} | {:.1} |",
            pair.name,
            f.touched,
            f.least,
            f.minimality(),
            f.islands_per_sentence(),
            f.anchors_per_hundred(),
            f.cuts_per_thousand(),
            f.torn_per_hundred()
        );
    }
    println!();
}

fn measured(tool: Tool, before: &str, after: &str) -> Option<Figures> {
    let folder = Path::new(TEXTS);
    let answer = tools::answer(tool, &folder.join(before), &folder.join(after))?;
    let figures = yardstick::measure(&text(before), &text(after), &answer.ops);
    Some(Figures { exact: answer.exact, ..figures })
}

fn shown(figures: Vec<f64>, digits: usize) -> String {
    if figures.is_empty() {
        return "–".to_owned();
    }
    let worst = figures.iter().copied().fold(0.0, f64::max);
    format!("{:.digits$} ({worst:.digits$})", median(figures))
}

fn check(known: &[Figures], goals: &mut Goals) {
    let all = |f: fn(&Figures) -> f64| known.iter().map(f).collect::<Vec<f64>>();
    let worst = |f: fn(&Figures) -> f64| all(f).into_iter().fold(0.0, f64::max);
    goals.holds("P1: every pair exact", known.len() == PAIRS.len() && known.iter().all(|f| f.exact));
    goals.at_most("P2: median of words touched over the least", median(all(Figures::minimality)), 1.30);
    goals.at_most("P2: worst pair", worst(Figures::minimality), 1.7);
    goals.at_most("P3: islands a changed sentence", median(all(Figures::islands_per_sentence)), 1.6);
    goals.at_most("P3: chance anchors per hundred", median(all(Figures::anchors_per_hundred)), 3.0);
    goals.at_most("P4: cuts", worst(Figures::cuts_per_thousand), 0.0);
    goals.at_most("P5: torn", worst(Figures::torn_per_hundred), 0.0);
}
