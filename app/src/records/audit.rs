//! The audit book: who did what in the unit, for its officers.

use crate::components::{Answer, Column, Crumbs, DataTable, Empty, Field, Head, Notice, Pages, Select, Submit, column};
use crate::page::{FileAnswer, Page};
use crate::visit::{Rights, Visit, percent};
use crate::words::Words;
use contracts::members::ports::Place;
use contracts::members::{PersonId, Refusal, Zone};
use contracts::records::audit::Entry;
use contracts::records::book::AUDIT_PAGE_ROWS;
use contracts::records::{AuditFilter, AuditSheet, ChainReport, What, export};
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

/// What the address asks for. A value that means nothing is as good as none, so that no filter can lead nowhere.
fn filter(visit: &Visit, zone: Zone) -> AuditFilter {
    let date = |name: &str| visit.query(name).and_then(|text| text.parse().ok());
    AuditFilter {
        who: visit.query("who").and_then(|id| id.parse::<PersonId>().ok()),
        what: visit.query("what").and_then(What::from_code).filter(|what| what.is_for_officers()),
        from: date("from"),
        to: date("to"),
        zone,
    }
}

/// The filter as the query of an address, each part with a leading `&`.
fn query(filter: &AuditFilter) -> String {
    let mut query = String::new();
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            query.push_str(&format!("&{name}={}", percent(&value)));
        }
    };
    add("who", filter.who.map(|who| who.to_string()));
    add("what", filter.what.map(|what| what.code().to_owned()));
    add("from", filter.from.map(|day| day.to_string()));
    add("to", filter.to.map(|day| day.to_string()));
    query
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let words = visit.words_at(&place);
    let officer = place.officer()?;
    let filter = filter(&visit, place.unit.zone);
    let at = visit.query("page").and_then(|page| page.parse::<usize>().ok()).unwrap_or(1).max(1);
    let sheet = visit.hall.book.page(&officer, &filter, at).await?;
    let report = match visit.query("check") {
        Some(_) => Some(visit.hall.book.check(&officer).await?),
        None => None,
    };
    let shown = place.clone();
    let page = Page::new(words.t("audit-title"), move || {
        let base = format!("{}/audit", shown.path());
        let query = query(&filter);
        let pages = usize::try_from(sheet.count).unwrap_or(usize::MAX).div_ceil(AUDIT_PAGE_ROWS);
        let to_page = {
            let (base, query) = (base.clone(), query.clone());
            Box::new(move |page: usize| format!("{base}?page={page}{query}"))
        };
        let list = if sheet.entries.is_empty() {
            view! { <Empty title=words.t("audit-empty-title") text=words.t("audit-empty-text") /> }.into_any()
        } else {
            table(words, &shown, &base, &sheet).into_any()
        };
        view! {
            <Crumbs steps=vec![(format!("{}/roster", shown.path()), words.t("roster-title"))] />
            <Head title=words.t("audit-title") lede=words.t("audit-lede") />
            {report.map(|report| chain(words, report))}
            {choose(words, &base, &filter)}
            <p class="meta">{words.with("audit-count", [("count", sheet.count.into())])}</p>
            {list}
            <Pages at last=pages href=to_page />
            <h2>{words.t("audit-export-title")}</h2>
            <p class="row">
                <a class="button" href=format!("{base}/table.csv?all=1{query}")>{words.t("audit-export-csv")}</a>
                <a class="button" href=format!("{base}/entries.jsonl?all=1{query}")>{words.t("audit-export-json")}</a>
                <a href=format!("{base}?check=1{query}")>{words.t("audit-check-link")}</a>
            </p>
            <p class="hint">{words.t("audit-export-hint")}</p>
        }
    });
    Ok(page.at(place))
}

/// What walking along the chain found.
fn chain(words: Words, report: ChainReport) -> impl IntoView {
    match report {
        ChainReport::Whole(head) => {
            let sentence = words.with("audit-whole", [("count", head.number.into())]);
            let hash = head.hash.to_string();
            view! {
                <Notice class="good">
                    <p>{sentence}</p>
                    <p class="meta">{words.t("audit-last-hash")} ": " <span class="hash">{hash}</span></p>
                </Notice>
            }
            .into_any()
        }
        ChainReport::Broken(_) => view! {
            <Notice class="stop">
                <h2>{words.t("audit-broken-title")}</h2>
                <p>{words.t("audit-broken-text")}</p>
            </Notice>
        }
        .into_any(),
    }
}

fn choose(words: Words, base: &str, filter: &AuditFilter) -> impl IntoView + use<> {
    let mut answers = vec![Answer::new("", words.t("audit-any-deed"))];
    let deeds = What::ALL.iter().filter(|what| what.is_for_officers());
    answers.extend(deeds.map(|what| Answer::new(what.code(), words.of("audit-what", what.code()))));
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let who = filter.who.map(|who| view! { <input type="hidden" name="who" value=who.to_string() /> });
    let everything = AuditFilter { zone: filter.zone, ..AuditFilter::default() };
    let all = (*filter != everything).then(|| view! { <a href=base.to_owned()>{words.t("audit-all")}</a> });
    view! {
        <form method="get" action=base.to_owned()>
            {who}
            <Select
                name="what"
                label=words.t("audit-deed")
                value=filter.what.map_or("", What::code)
                answers
            />
            <Field name="from" label=words.t("audit-from") kind="date" value=day(filter.from) />
            <Field name="to" label=words.t("audit-to") kind="date" value=day(filter.to) />
            <div class="actions">
                <Submit label=words.t("audit-show") />
                {all}
            </div>
        </form>
    }
}

fn table(words: Words, place: &Place, base: &str, sheet: &AuditSheet) -> impl IntoView + use<> {
    let columns: Vec<Column> = vec![
        column(words.t("audit-deed")),
        column(words.t("audit-who")),
        column(words.t("audit-when")),
        column(words.t("audit-number")).number(),
    ];
    let rows = sheet.entries.iter().map(|entry| {
        let at = Timestamp::from_millisecond(entry.at).unwrap_or(Timestamp::UNIX_EPOCH);
        let hash = entry.hash.to_string();
        vec![
            deed(words, place, sheet, entry).into_any(),
            who(words, base, sheet, entry).into_any(),
            words.moment(at).into_any(),
            view! { {entry.number} <div class="meta hash">{hash.chars().take(8).collect::<String>()}</div> }.into_any(),
        ]
    });
    view! { <DataTable caption=words.t("audit-title") columns rows=rows.collect() /> }
}

/// What was done and to what: ids become names where the roster knows them.
fn deed(words: Words, place: &Place, sheet: &AuditSheet, entry: &Entry) -> impl IntoView + use<> {
    let known = What::from_code(&entry.what).is_some();
    let name = if known { words.of("audit-what", &entry.what) } else { entry.what.clone() };
    let details = entry.about.iter().map(|(detail, value)| {
        let value = match detail {
            "person" => return (words.t("audit-about-person"), on_roster(words, place, sheet, value)),
            "officer" => known_as(words, sheet, value),
            "kinds" => many(words, "standing", value),
            "standing" => words.of("good", value),
            "state" => many(words, "audit-state", value),
            // Ids that mean nothing on a page; they stand in the exported file.
            "unit" | "draft" | "file" => return (String::new(), ().into_any()),
            _ => value.to_owned(),
        };
        (words.of("audit-about", detail), value.into_any())
    });
    let details = details
        .filter(|(label, _)| !label.is_empty())
        .map(|(label, value)| view! { <div class="meta">{label} ": " {value}</div> })
        .collect_view();
    view! { {name} {details} }
}

/// Several codes of a family, separated by spaces as stored.
fn many(words: Words, family: &str, codes: &str) -> String {
    let named = |code: &str| match family {
        "standing" => words.of("standing", code),
        _ => words.of("audit-state", code),
    };
    codes.split(' ').filter(|code| !code.is_empty()).map(named).collect::<Vec<_>>().join(", ")
}

fn on_roster(words: Words, place: &Place, sheet: &AuditSheet, id: &str) -> AnyView {
    let name = Uuid::try_parse(id).ok().and_then(|id| sheet.names.get(&id)).cloned();
    match name {
        Some(name) => view! { <a href=format!("{}/roster/{id}", place.path())>{name}</a> }.into_any(),
        None => words.t("audit-gone").into_any(),
    }
}

/// The name of a person by the id of their account.
fn known_as(words: Words, sheet: &AuditSheet, id: &str) -> String {
    let name = Uuid::try_parse(id).ok().and_then(|id| sheet.names.get(&id)).cloned();
    name.unwrap_or_else(|| words.t("audit-gone"))
}

fn who(words: Words, base: &str, sheet: &AuditSheet, entry: &Entry) -> impl IntoView + use<> {
    let Some(who) = entry.who else { return words.t("audit-by-host").into_any() };
    let name = sheet.names.get(&who.0).cloned().unwrap_or_else(|| words.t("audit-gone"));
    view! { <a href=format!("{base}?who={who}")>{name}</a> }.into_any()
}

/// The book for a spreadsheet.
pub async fn table_file(visit: Visit) -> Result<FileAnswer, Refusal> {
    let sheet = exported(&visit).await?;
    Ok(FileAnswer {
        name: "audit.csv".to_owned(),
        content_type: "text/csv; charset=utf-8",
        content: export::csv(&sheet)?.into(),
    })
}

/// The book for whoever recomputes the chain.
pub async fn lines_file(visit: Visit) -> Result<FileAnswer, Refusal> {
    let content = export::json_lines(&exported(&visit).await?).into();
    Ok(FileAnswer { name: "audit.jsonl".to_owned(), content_type: "application/jsonl; charset=utf-8", content })
}

async fn exported(visit: &Visit) -> Result<AuditSheet, Refusal> {
    let place = visit.place().await?;
    visit.hall.book.export(&place.officer()?, &filter(visit, place.unit.zone)).await
}
