//! Every count that was worked out by hand (`clocks.txt` of the rules), as a sentence that a steward reads under its date.

#[path = "../../../contracts/src/grievances/tests/lines.rs"]
mod lines;

use super::say;
use crate::words::Words;
use contracts::grievances::procedure::Act;
use contracts::grievances::state::{Reckoned, Task};
use contracts::members::Language;

fn says(fields: &[&str]) -> String {
    let reckoned = match lines::count(fields) {
        Ok(counted) => Reckoned::On(Box::new(counted)),
        Err(stands) => Reckoned::Suspended(stands),
    };
    say::reckoned(Words::new(Language::En), Task::Deadline { act: Act::Appeal }, &reckoned)
}

#[test]
fn a_steward_reads_under_every_date_how_it_was_counted() {
    let lines = lines::all();
    let told: Vec<&Vec<&str>> = lines.iter().filter(|fields| fields.len() == 7).collect();
    assert!(told.len() >= 120, "sentences are missing");
    let said = told.into_iter().map(|fields| (fields, says(fields)));
    let wrong: Vec<String> = said
        .filter(|(fields, said)| said != fields[6])
        .map(|(fields, said)| format!("{}\n    reads {said}", fields.join(" | ")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
