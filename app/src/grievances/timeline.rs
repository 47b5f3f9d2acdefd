//! Everything that happened to a case, in its order: entries with their corrections, their files and the dates they moved.

use super::desk::CaseDesk;
use super::{events, moves, say};
use crate::words::Words;
use contracts::grievances::calendar::Moment;
use contracts::grievances::port::{CaseAttachment, CaseFile, MovedBy, Moves};
use contracts::grievances::record::{CaseEntry, CaseEvent, Happening, history, standing};
use leptos::prelude::*;

/// One entry of the record as it counts now; `None`: it was struck.
struct Told<'a> {
    entry: &'a CaseEntry,
    now: Option<&'a Happening>,
}

/// Every entry but the corrections, in the order in which things happened as they are told now.
fn told(entries: &[CaseEntry]) -> Vec<Told<'_>> {
    let now = standing(entries);
    let is_correction = |entry: &&CaseEntry| matches!(entry.what.event, CaseEvent::Corrected { .. });
    let told = entries.iter().filter(|entry| !is_correction(entry)).map(|entry| {
        let now = now.iter().find(|one| one.number == entry.number).map(|one| one.what);
        Told { entry, now }
    });
    let mut told: Vec<Told<'_>> = told.collect();
    told.sort_by_key(|one| (one.now.map_or(one.entry.what.at.date, |now| now.at.date), one.entry.number));
    told
}

/// The timeline, the newest last. `path`: the case's page, for ways to correct and to files.
pub fn shown(words: Words, desk: &CaseDesk, all_moves: &[Moves]) -> AnyView {
    let file = &desk.file;
    let writes = desk.access.handler().is_some();
    let items = told(&file.entries).iter().map(|one| item(words, desk, one, all_moves, writes)).collect_view();
    let others = all_moves.iter().filter(|moves| !matches!(moves.cause, MovedBy::Entry(_)));
    let others = others.filter_map(|moves| aside(words, file, moves)).collect_view();
    view! {
        <h2 id="record">{words.t("case-record-title")}</h2>
        <ol class="record">{items} {others}</ol>
    }
    .into_any()
}

/// A closure or another procedure that moved dates.
fn aside(words: Words, file: &CaseFile, moves: &Moves) -> Option<AnyView> {
    let said = match &moves.cause {
        MovedBy::Entry(_) => return None,
        MovedBy::Closure(closure) => {
            let days = say::stretches(words, &[(closure.from, closure.to)]);
            words.with("case-moved-by-closure", [("days", days.into()), ("reason", closure.reason.clone().into())])
        }
        MovedBy::Reopened(closure) => {
            let days = say::stretches(words, &[(closure.from, closure.to)]);
            words.with("case-moved-by-reopened", [("days", days.into()), ("reason", closure.reason.clone().into())])
        }
        MovedBy::Procedure(version) => words.with("case-moved-by-procedure", [("version", version.to_string().into())]),
    };
    let list = moves::list(words, file, &moves.moved)?;
    let when = words.moment(moves.at);
    Some(view! { <li><p class="when">{when}</p><div><h3>{said}</h3>{list}</div></li> }.into_any())
}

fn item(words: Words, desk: &CaseDesk, one: &Told<'_>, all_moves: &[Moves], writes: bool) -> AnyView {
    let file = &desk.file;
    let what = one.now.unwrap_or(&one.entry.what);
    let number = one.entry.number;
    let line = events::line(words, file, &what.event);
    let line = if one.now.is_none() { view! { <del>{line}</del> }.into_any() } else { line.into_any() };
    let text = events::text(&what.event).to_owned();
    let text = (!text.is_empty()).then(|| view! { <p class="said">{text}</p> });
    let by = words.with(
        "case-entry-by",
        [
            ("number", number.to_string().into()),
            ("name", one.entry.recorded_by.clone().into()),
            ("when", words.moment(one.entry.recorded_at).into()),
        ],
    );
    let correct = writes.then(|| {
        let href = format!("{}/enter?corrects={number}", desk.path());
        let label = words.with("case-correct-label", [("number", number.to_string().into())]);
        view! { " " <a class="no-print" href=href aria-label=label>{words.t("case-correct-link")}</a> }
    });
    let caused = all_moves.iter().filter(|moves| causes(file, &moves.cause, number));
    let caused = caused.filter_map(|moves| moves::list(words, file, &moves.moved)).collect_view();
    let when = moment(words, what.at);
    view! {
        <li id=format!("e-{number}")>
            <p class="when">{when}</p>
            <div>
                <h3>{line}</h3>
                {text}
                {files(words, desk, Some(number))}
                {corrections(words, file, number)}
                {caused}
                <p class="meta">{by} {correct}</p>
            </div>
        </li>
    }
    .into_any()
}

fn moment(words: Words, at: Moment) -> String {
    say::moment(words, at)
}

/// Whether a move was caused by this entry, or by a correction of it.
fn causes(file: &CaseFile, cause: &MovedBy, number: u32) -> bool {
    let MovedBy::Entry(by) = cause else { return false };
    history(&file.entries, number).iter().any(|entry| entry.number == *by)
}

/// What an entry said before it was put right, and why it was.
fn corrections(words: Words, file: &CaseFile, number: u32) -> Option<AnyView> {
    let all = history(&file.entries, number);
    if all.len() < 2 {
        return None;
    }
    let items = all
        .iter()
        .map(|entry| {
            let said = match &entry.what.event {
                CaseEvent::Corrected { now: Some(now), .. } => {
                    format!("{} · {}", moment(words, now.at), events::line(words, file, &now.event))
                }
                CaseEvent::Corrected { now: None, .. } => words.t("case-struck"),
                event => format!("{} · {}", moment(words, entry.what.at), events::line(words, file, event)),
            };
            let why = match &entry.what.event {
                CaseEvent::Corrected { why, .. } if !why.is_empty() => format!(" ({why})"),
                _ => String::new(),
            };
            let by = format!("{}, {}", entry.recorded_by, words.moment(entry.recorded_at));
            view! { <li>{said} {why} <div class="meta">{by}</div></li> }
        })
        .collect_view();
    Some(
        view! { <details><summary>{words.t("case-corrections-summary")}</summary><ol>{items}</ol></details> }
            .into_any(),
    )
}

/// The files of an entry, or those that hang on the case as a whole.
pub fn files(words: Words, desk: &CaseDesk, entry: Option<u32>) -> Option<AnyView> {
    let items: Vec<AnyView> =
        desk.file.files.iter().filter(|file| file.entry == entry).map(|file| attached(words, desk, file)).collect();
    (!items.is_empty()).then(|| view! { <ul class="plain files">{items}</ul> }.into_any())
}

fn attached(words: Words, desk: &CaseDesk, file: &CaseAttachment) -> AnyView {
    let href = format!("{}/files/{}", desk.path(), file.file.id);
    let line = crate::votes::result::file_line(words, &file.file);
    view! { <li><a href=href>{line}</a></li> }.into_any()
}
