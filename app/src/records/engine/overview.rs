//! The host at a glance: what needs somebody, the unions with their sizes, and what runs here.

use super::{size, way_out, ways};
use crate::components::{DataTable, Empty, Fact, Head, Notice, Tag, column};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::members::Refusal;
use contracts::records::engine::{HostSheet, UnionSize};
use jiff::Timestamp;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let sheet = visit.hall.engine.sheet(visit.operator()?).await?;
    let now = visit.now;
    Ok(Page::new(words.t("host-title"), move || {
        let needs = needs(words, &sheet, now);
        let facts = facts(words, &sheet);
        let unions = if sheet.unions.is_empty() {
            view! { <Empty title=words.t("host-unions-none") text=words.t("host-unions-hint") /> }.into_any()
        } else {
            let rows = sheet.unions.into_iter().map(|union| row(words, union)).collect();
            let columns = vec![
                column(words.t("host-union")),
                column(words.t("host-people")).number(),
                column(words.t("host-size")).number(),
                column(words.t("host-last-deed")),
            ];
            view! {
                <DataTable caption=words.t("host-unions") columns rows />
                <p class="hint">{words.t("host-unions-hint")}</p>
            }
            .into_any()
        };
        view! {
            <Head title=words.t("host-title") lede=words.t("host-sees") />
            {ways(words, "/host")}
            {needs}
            <h2>{words.t("host-unions")}</h2>
            {unions}
            <h2>{words.t("host-about")}</h2>
            {facts}
            {way_out(words)}
        }
    }))
}

/// What somebody has to look at, or that nobody has to.
fn needs(words: Words, sheet: &HostSheet, now: Timestamp) -> AnyView {
    let fresh = sheet.last_backup.as_ref().is_some_and(|run| run.is_fresh(now));
    let stale = (sheet.makes_backups && !fresh).then(|| (words.t("host-needs-backup"), "/host/backups"));
    let letters = (sheet.dead_letters() > 0)
        .then(|| (words.with("host-needs-letters", [("count", sheet.dead_letters().into())]), "/host/queue"));
    let jobs = (sheet.jobs.dead > 0)
        .then(|| (words.with("host-needs-jobs", [("count", sheet.jobs.dead.into())]), "/host/queue"));
    let needs: Vec<(String, &'static str)> = [stale, letters, jobs].into_iter().flatten().collect();
    if needs.is_empty() {
        return view! { <Notice class="good"><p>{words.t("host-needs-nothing")}</p></Notice> }.into_any();
    }
    let lines = needs.into_iter().map(|(sentence, href)| view! { <li><a href=href>{sentence}</a></li> }).collect_view();
    view! { <Notice class="warn"><h2>{words.t("host-needs-title")}</h2><ul>{lines}</ul></Notice> }.into_any()
}

fn row(words: Words, union: UnionSize) -> Vec<AnyView> {
    let href = format!("/host/unions/{}", union.slug);
    let dead = (union.dead_letters > 0).then(|| {
        let label = words.with("host-union-letters", [("count", union.dead_letters.into())]);
        view! { <div><Tag label class="bad" /></div> }
    });
    let units = words.with("host-union-units", [("count", union.units.into())]);
    let last = union.last_deed.map_or_else(|| words.t("never-used"), |at| words.moment(at));
    vec![
        view! { <a href=href>{union.name.clone()}</a> <div class="meta">{units}</div> {dead} }.into_any(),
        union.members.into_any(),
        size(union.bytes()).into_any(),
        last.into_any(),
    ]
}

fn facts(words: Words, sheet: &HostSheet) -> AnyView {
    let backup = sheet.last_backup.as_ref().and_then(|run| run.finished);
    let backup = backup.map_or_else(|| words.t("host-backup-never"), |at| words.moment(at));
    let (version, accounts, waiting) = (sheet.version, sheet.accounts, sheet.jobs.due + sheet.jobs.running);
    let database = format!("{} {}", sheet.database.name, sheet.database.version);
    view! {
        <dl class="facts">
            <Fact name="Convenio">{version}</Fact>
            <Fact name=words.t("host-database")>{database}</Fact>
            <Fact name=words.t("host-accounts")>{accounts}</Fact>
            <Fact name=words.t("host-jobs-now")>{waiting}</Fact>
            <Fact name=words.t("host-last-backup")>{backup}</Fact>
        </dl>
    }
    .into_any()
}
