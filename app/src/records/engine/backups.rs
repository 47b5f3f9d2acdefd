//! Backups: which were made and read back, which lie there, and where.

use super::{size, ways};
use crate::components::{DataTable, Fact, Head, Notice, Tag, column};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::engine::{BackupPlace, BackupRun, BackupSheet};
use jiff::Timestamp;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let sheet = visit.hall.engine.backups(visit.operator()?).await?;
    let now = visit.now;
    Ok(Page::new(words.t("host-backups"), move || {
        let BackupSheet { place, runs } = sheet;
        let state = state(words, place.is_some(), runs.first(), now);
        let runs = (!runs.is_empty()).then(|| {
            let columns = vec![
                column(words.t("host-backup-day")),
                column(words.t("letters-state")),
                column(words.t("host-archive")),
                column(words.t("host-size")).number(),
            ];
            let rows = runs.into_iter().map(|run| row(words, run)).collect();
            view! { <h2>{words.t("host-backup-runs")}</h2> <DataTable caption=words.t("host-backup-runs") columns rows /> }
        });
        view! {
            <Head title=words.t("host-backups") lede=words.t("host-backups-lede") />
            {ways(words, "/host/backups")}
            {state}
            {runs}
            {place.map(|place| shelf(words, place))}
        }
    }))
}

/// Whether last night's is there.
fn state(words: Words, makes: bool, last: Option<&BackupRun>, now: Timestamp) -> AnyView {
    if !makes {
        return view! { <Notice class="warn"><p>{words.t("host-backups-off")}</p></Notice> }.into_any();
    }
    if last.is_some_and(|run| run.is_fresh(now)) {
        return view! { <Notice class="good"><p>{words.t("host-backups-good")}</p></Notice> }.into_any();
    }
    view! { <Notice class="stop"><p>{words.t("host-needs-backup")}</p></Notice> }.into_any()
}

fn row(words: Words, run: BackupRun) -> Vec<AnyView> {
    let (label, class) = match (&run.finished, &run.trouble) {
        (Some(_), _) => (words.t("host-backup-done"), "done"),
        (None, Some(_)) => (words.t("host-backup-failed"), "bad"),
        (None, None) => (words.t("host-backup-begun"), "wait"),
    };
    // The doctor and the command line speak English; their sentences are shown as they are.
    let trouble = run.trouble.map(|sentence| view! { <div class="meta" lang="en">{sentence}</div> });
    let (name, bytes) = run.archive.map_or_else(Default::default, |(name, bytes)| (name, size(bytes)));
    let at = run.finished.unwrap_or(run.started);
    vec![
        view! { {run.day} <div class="meta">{words.moment(at)}</div> }.into_any(),
        view! { <Tag label class /> {trouble} }.into_any(),
        view! { <span class="hash">{name}</span> }.into_any(),
        bytes.into_any(),
    ]
}

/// The folder and what lies in it.
fn shelf(words: Words, place: BackupPlace) -> AnyView {
    let keep = words.with(
        "host-backup-keep",
        [
            ("daily", place.keep.daily.into()),
            ("weekly", place.keep.weekly.into()),
            ("monthly", place.keep.monthly.into()),
        ],
    );
    let lies = match place.archives {
        None => view! { <Notice class="stop"><p>{words.t("host-folder-unread")}</p></Notice> }.into_any(),
        Some(archives) => {
            let bytes = archives.iter().map(|archive| archive.bytes).sum();
            let open = archives.iter().filter(|archive| !archive.encrypted).count();
            let count = words.with("host-archives", [("count", archives.len().into()), ("size", size(bytes).into())]);
            let locked = if open == 0 { words.t("host-archives-locked") } else { words.t("host-archives-open") };
            view! {
                <dl class="facts">
                    <Fact name=words.t("host-folder")><span class="hash">{place.folder}</span></Fact>
                    <Fact name=words.t("host-archive-count")>{count}</Fact>
                    <Fact name=words.t("host-locked")>{(!archives.is_empty()).then_some(locked)}</Fact>
                    <Fact name=words.t("host-kept")>{keep}</Fact>
                </dl>
            }
            .into_any()
        }
    };
    view! { <h2>{words.t("host-folder-title")}</h2> {lies} <p class="hint">{words.t("host-folder-hint")}</p> }
        .into_any()
}
