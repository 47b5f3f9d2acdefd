//! All cases that somebody may read, and the pay periods of one, as tables for a spreadsheet.

use super::pay::{PaySheet, typed};
use super::port::CaseFile;
use super::record::{CaseEvent, standing};
use crate::members::{PersonId, Refusal};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// One line a case, with codes for what has a code and the next date as it stands at `now`.
///
/// # Errors
/// Never: writing into memory does not fail, and the crate's error is only passed on.
pub fn csv(files: &[CaseFile], names: &BTreeMap<PersonId, String>, now: Timestamp) -> Result<Vec<u8>, Refusal> {
    let failed = |_: csv::Error| Refusal::internal("csv");
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "number",
        "label",
        "kind",
        "grievants",
        "steward",
        "backup",
        "worksite",
        "supervisor",
        "articles",
        "occurred",
        "known",
        "filed",
        "step",
        "status",
        "next",
        "next_by",
        "next_on",
        "facts",
        "remedy",
    ])
    .map_err(failed)?;
    let name = |person: &PersonId| names.get(person).cloned().unwrap_or_default();
    for file in files {
        let state = file.state(now);
        let dates = Dates::of(file);
        let mut grievants: Vec<String> = file.circle.grievants.iter().map(name).collect();
        grievants.extend(Some(file.intake.others.clone()).filter(|others| !others.is_empty()));
        let articles: Vec<String> =
            file.filing.cited.iter().map(|cited| format!("{} {}", cited.article, cited.anchor)).collect();
        let (next, by, on) = state.next().map_or_else(Default::default, |due| {
            let on = due.date().map(|date| date.to_string()).unwrap_or_default();
            (due.task.code().to_owned(), due.actor.code().to_owned(), on)
        });
        let line = [
            file.number.to_string(),
            harmless(file.label.as_deref().unwrap_or_default()),
            file.kind.code().to_owned(),
            harmless(&grievants.join("; ")),
            harmless(&file.circle.steward.as_ref().map(name).unwrap_or_default()),
            harmless(&file.circle.backup.as_ref().map(name).unwrap_or_default()),
            harmless(&file.intake.worksite),
            harmless(&file.intake.supervisor),
            harmless(&articles.join("; ")),
            dates.occurred,
            dates.known,
            dates.filed,
            state.step.clone().unwrap_or_default(),
            state.status.code().to_owned(),
            next,
            by,
            on,
            harmless(&file.filing.facts),
            harmless(&file.filing.remedy),
        ];
        out.write_record(&line).map_err(failed)?;
    }
    out.into_inner().map_err(|_| Refusal::internal("csv"))
}

/// Whose eyes a sheet of pay is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PayReader {
    /// Those who read the case: the notes are with it.
    Union,
    /// An agency or an arbitrator: what stays with the union is not.
    Outside,
}

/// One line a pay period and one for the sum; hours as decimals, amounts in whole money, doubts by their codes.
///
/// # Errors
/// As [`csv()`].
pub fn pay_csv(sheet: &PaySheet, reader: PayReader) -> Result<Vec<u8>, Refusal> {
    let failed = |_: csv::Error| Refusal::internal("csv");
    let hours = |minutes: u64| format!("{}.{:02}", minutes / 60, (minutes % 60 * 100 + 30) / 60);
    let mut out = csv::Writer::from_writer(Vec::new());
    let noted = reader == PayReader::Union;
    let head = [
        "from", "to", "hours", "straight", "overtime", "double", "rate", "breaks", "owed", "paid", "short", "rule",
        "source", "doubts",
    ];
    let columns = head.len() + usize::from(noted);
    out.write_record(head.into_iter().chain(noted.then_some("note"))).map_err(failed)?;
    for line in &sheet.lines {
        let (period, owed) = (&line.period, sheet.owed(line));
        let doubts: Vec<&str> = owed.doubts.iter().map(|doubt| doubt.code()).collect();
        let record = [
            period.from.to_string(),
            period.to.to_string(),
            hours(period.minutes().into()),
            hours(owed.minutes.straight.into()),
            hours(owed.minutes.overtime.into()),
            hours(owed.minutes.double.into()),
            typed::amount(owed.rate.into()),
            typed::amount(owed.breaks),
            typed::amount(owed.owed),
            typed::amount(period.paid),
            typed::amount(owed.short(period.paid)),
            harmless(&period.rule.name),
            harmless(&period.rule.source),
            doubts.join(" "),
        ];
        let note = noted.then(|| harmless(&period.note));
        out.write_record(record.into_iter().chain(note)).map_err(failed)?;
    }
    let total = sheet.total();
    let mut sum = vec![String::new(); columns];
    sum[2] = hours(total.minutes);
    (sum[8], sum[9], sum[10]) = (typed::amount(total.owed), typed::amount(total.paid), typed::amount(total.short));
    out.write_record(&sum).map_err(failed)?;
    out.into_inner().map_err(|_| Refusal::internal("csv"))
}

#[derive(Default)]
struct Dates {
    occurred: String,
    known: String,
    filed: String,
}

impl Dates {
    fn of(file: &CaseFile) -> Self {
        let mut dates = Self::default();
        for one in standing(&file.entries) {
            let day = one.what.at.date.to_string();
            match one.what.event {
                CaseEvent::Occurred => dates.occurred = day,
                CaseEvent::Known => dates.known = day,
                CaseEvent::Filed { .. } => dates.filed = day,
                _ => {}
            }
        }
        dates
    }
}

/// Spreadsheets take a cell that begins like a formula for one.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
