//! Texts that make a comparison as hard as it can be, about 500 kB each.

use std::fs;
use std::path::Path;

use contracts::redlines::yardstick::mutate::Dice;

use super::goals::Goals;
use super::process::{best, shown};
use super::text;
use super::tools::{self, Tool, command};

const CLAUSE: &str = "The Employer shall bargain in good faith with the Union over wages, hours and working conditions of every member.\n\n";

/// Prints time, memory and exactness; git beside it where it ends.
pub fn table(folder: &Path, goals: &mut Goals) {
    println!("Hostile pairs.\n");
    println!("| pair | kB | Convenio | peak MB | exact | same twice | git |\n|---|---|---|---|---|---|---|");
    for (name, before, after) in pairs() {
        eprintln!("  hostile: {name}");
        let files = [folder.join("hostile.a"), folder.join("hostile.b")];
        fs::write(&files[0], &before).and_then(|()| fs::write(&files[1], &after)).expect("room for two texts");
        let runs = best(&[Tool::Convenio, Tool::Git].map(|t| command(t, &files[0], &files[1])), 3);
        let answers = [(); 2].map(|()| tools::answer(Tool::Convenio, &files[0], &files[1]));
        let exact = answers.iter().all(|a| a.as_ref().is_some_and(|a| a.exact));
        let same = answers[0].as_ref().map(|a| &a.ops) == answers[1].as_ref().map(|a| &a.ops);
        let (time, megabytes) = runs[0].map_or((f64::NAN, f64::NAN), |r| (r.time.as_secs_f64(), r.megabytes));
        let say = |yes: bool| if yes { "yes" } else { "NO" };
        println!(
            "| {name} | {} | {} | {megabytes:.0} | {} | {} | {} |",
            before.len().max(after.len()) / 1000,
            shown(runs[0]),
            say(exact),
            say(same),
            shown(runs[1])
        );
        goals.at_most(&format!("hostile: seconds on {name}"), time, 0.5);
        goals.at_most(&format!("hostile: megabytes on {name}"), megabytes, 256.0);
        goals.holds(&format!("hostile: {name} is exact and the same twice"), exact && same);
    }
    println!();
}

fn pairs() -> Vec<(&'static str, String, String)> {
    let a = text("en-afscme-real-estate-agency-2023-2025.md") + &text("es-estatuto-trabajadores-before-2021-reform.md");
    let b = text("en-afscme-real-estate-agency-2025-2027.md") + &text("es-estatuto-trabajadores-after-2021-reform.md");
    let mut dice = Dice::new(1);
    let line = |text: &str, len| cut(&text.split_whitespace().collect::<Vec<_>>().join(" "), len);
    let paragraphs: Vec<&str> = a[..a.floor_char_boundary(500_000)].split("\n\n").collect();
    let reversed: Vec<&str> = paragraphs.iter().rev().copied().collect();
    let mut words: Vec<&str> = a[..a.floor_char_boundary(450_000)].split_whitespace().collect();
    let in_order = words.join(" ");
    for n in (1..words.len()).rev() {
        words.swap(n, dice.roll(n + 1));
    }
    let bad = CLAUSE.replace("good", "bad");
    let mut few = || (0..170_000).map(|_| ["the ", "of ", "and ", "to ", "a "][dice.roll(5)]).collect::<String>();
    let (few_a, few_b) = (few(), few());
    vec![
        ("one line of 400 kB", line(&a, 400_000), line(&b, 400_000)),
        ("nothing in common", noise(&mut dice, 12), noise(&mut dice, 12)),
        ("nothing in common, one sentence", noise(&mut dice, 0), noise(&mut dice, 0)),
        ("one clause 1,000 times", CLAUSE.repeat(1000), CLAUSE.repeat(990)),
        ("one clause 4,300 times, half edited", CLAUSE.repeat(4300), CLAUSE.repeat(2000) + &bad.repeat(2300)),
        ("paragraphs reversed", paragraphs.join("\n\n"), reversed.join("\n\n")),
        ("words shuffled", in_order, words.join(" ")),
        ("one letter", "a ".repeat(250_000), "a ".repeat(200_000) + &"b ".repeat(50_000)),
        ("one word", "x".repeat(500_000), "y".repeat(500_000)),
        ("five words", few_a, few_b),
        ("stars", "* ".repeat(250_000), "*".repeat(500_000)),
        ("words struck", "~~a~~ b ".repeat(60_000), "~~b~~ a ".repeat(60_000)),
        ("brackets", "(".repeat(400_000), ")".repeat(400_000)),
        ("line ends", "\n".repeat(500_000), " \n".repeat(250_000)),
        ("list labels", "(a) 1. ".repeat(70_000), "(b) 2. ".repeat(70_000)),
        ("table cells", "| 1 | 2 |\n".repeat(50_000), "| 2 | 1 |\n".repeat(50_000)),
        ("everything against nothing", cut(&a, 500_000), String::new()),
    ]
}

fn cut(text: &str, len: usize) -> String {
    text[..text.floor_char_boundary(len)].to_owned()
}

/// Words that no language has; a full stop after one of `stops` of them, or never.
fn noise(dice: &mut Dice, stops: usize) -> String {
    let mut out = String::new();
    for _ in 0..75_000 {
        for _ in 0..2 + dice.roll(8) {
            out.push(char::from(b'a' + dice.roll(26) as u8));
        }
        out.push_str(if stops > 0 && dice.roll(stops) == 0 { ". " } else { " " });
    }
    out
}
