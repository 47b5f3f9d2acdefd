//! A case to hand over: one page to print with its index, a ZIP with its files, and all cases as a table. The page and the
//! ZIP are for an arbitrator, so nothing is in them that stays with the union.

use super::clauses;
use super::desk::{CaseDesk, Names, kind, name, opener};
use super::filing::FilingText;
use super::{events, money, pay as sheet_page, say};
use crate::components::{Crumbs, DataTable, Fact, Head, Notice, PrintButton, column};
use crate::page::{FileAnswer, Page};
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::export::{self, PayReader};
use contracts::grievances::pay::PaySheet;
use contracts::grievances::port::CaseFile;
use contracts::grievances::record::{CaseEntry, for_grievant, standing};
use contracts::grievances::state::CaseState;
use contracts::members::Refusal;
use leptos::prelude::*;
use std::fmt::Write;

/// What happened, as a line and the words that were said; without the union's notes.
struct Line {
    when: String,
    what: String,
    said: String,
    /// Numbers of its files in the index.
    files: Vec<usize>,
}

fn lines(words: Words, file: &CaseFile) -> Vec<Line> {
    let shown: Vec<CaseEntry> = for_grievant(&file.entries);
    let now = standing(&shown);
    let line = |number: u32, what: &contracts::grievances::record::Happening| Line {
        when: say::moment(words, what.at),
        what: events::line(words, file, &what.event),
        said: events::text(&what.event).to_owned(),
        files: file
            .files
            .iter()
            .enumerate()
            .filter(|(_, one)| one.entry == Some(number))
            .map(|(at, _)| at + 1)
            .collect(),
    };
    now.iter().map(|one| line(one.number, one.what)).collect()
}

fn exhibit(words: Words, number: usize) -> String {
    words.with("bundle-exhibit", [("number", number.to_string().into())])
}

fn exhibits(words: Words, numbers: &[usize]) -> String {
    numbers.iter().map(|number| exhibit(words, *number)).collect::<Vec<_>>().join(", ")
}

/// How each kept or passed date was counted.
fn dates(words: Words, file: &CaseFile, state: &CaseState) -> Vec<(String, String, String)> {
    let dated = state.dues.iter().filter_map(|due| due.date().map(|date| (due, date)));
    let line = |(due, date): (&contracts::grievances::state::Due, jiff::civil::Date)| {
        let kept = words.of("grievance-kept", due.kept.code());
        let counted = say::reckoned(words, due.task, &due.reckoned);
        (say::task(words, file, due), format!("{} · {kept}", words.date(date)), counted)
    };
    dated.map(line).collect()
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let cited = clauses::names(&desk.visit, &desk.place, &desk.file.filing.cited).await?;
    let sheet = desk.visit.hall.cases.pay(&desk.reader).await?;
    let (at, title) = (desk.place.clone(), name(desk.words, &desk.file));
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        let grievants = desk.names.all(words, &desk.file.circle.grievants);
        let steward = desk.file.circle.steward.map(|steward| desk.names.one(steward)).unwrap_or_default();
        let kicker = format!("{} · {}", desk.place.union.name, desk.place.unit.name);
        let printed = words.moment(desk.visit.now);
        let zip = format!("{}/bundle.zip", desk.path());
        view! {
            <Crumbs steps=desk.case_crumbs() />
            <div class="no-print">
                <Notice><p>{words.t("bundle-hint")}</p></Notice>
                <div class="row"><PrintButton /> <a class="button" href=zip>{words.t("bundle-zip-link")}</a></div>
            </div>
            <Head title kicker lede=kind(words, desk.file.kind) />
            <dl class="facts">
                <Fact name=words.t("case-grievants-fact")>{grievants}</Fact>
                <Fact name=words.t("case-steward-fact")>{steward}</Fact>
                <Fact name=words.t("bundle-printed")>{printed}</Fact>
            </dl>
            {index(words, &desk.file)}
            <h2 id="filing">{words.t("case-filing-title")}</h2>
            <FilingText place=desk.place.clone() filing=desk.file.filing.clone() names=cited />
            {pay(words, &sheet)}
            {record(words, &desk.file)}
            {counted(words, &desk)}
        }
    });
    Ok(page.at(at))
}

fn index(words: Words, file: &CaseFile) -> AnyView {
    let files = file.files.iter().enumerate().map(|(at, one)| {
        view! { <li>{exhibit(words, at + 1)} ": " {crate::votes::result::file_line(words, &one.file)}</li> }
    });
    view! {
        <h2>{words.t("bundle-index")}</h2>
        <ul>
            <li><a href="#filing">{words.t("case-filing-title")}</a></li>
            <li><a href="#record">{words.t("case-record-title")}</a></li>
            <li><a href="#dates">{words.t("bundle-dates")}</a></li>
            {files.collect_view()}
        </ul>
    }
    .into_any()
}

fn record(words: Words, file: &CaseFile) -> AnyView {
    let items = lines(words, file).into_iter().map(|line| {
        let said = (!line.said.is_empty()).then(|| view! { <p class="said">{line.said}</p> });
        let files = (!line.files.is_empty()).then(|| view! { <p class="meta">{exhibits(words, &line.files)}</p> });
        view! { <li><p class="when">{line.when}</p><div><h3>{line.what}</h3>{said}{files}</div></li> }
    });
    view! { <h2 id="record">{words.t("case-record-title")}</h2> <ol class="record">{items.collect_view()}</ol> }
        .into_any()
}

/// Hours and pay as a table, with how each period was counted.
fn pay(words: Words, sheet: &PaySheet) -> Option<AnyView> {
    if sheet.lines.is_empty() {
        return None;
    }
    let rows = sheet.lines.iter().map(|line| {
        let (period, owed) = (&line.period, sheet.owed(line));
        let counted = money::counted(words, period, &owed);
        let doubts = sheet_page::doubts(words, &owed);
        let amount = |cents: u64| money::dollars(words, cents).into_any();
        vec![
            view! { {money::days(words, period.from, period.to)} <div class="meta">{counted}</div> {doubts} }
                .into_any(),
            money::hours(words, period.minutes().into()).into_any(),
            amount(owed.owed),
            amount(period.paid),
            amount(owed.short(period.paid)),
        ]
    });
    let total = sheet.total();
    let sum = vec![
        words.t("pay-total").into_any(),
        money::hours(words, total.minutes).into_any(),
        money::dollars(words, total.owed).into_any(),
        money::dollars(words, total.paid).into_any(),
        view! { <strong>{money::dollars(words, total.short)}</strong> }.into_any(),
    ];
    let columns = vec![
        column(words.t("pay-periods-title")),
        column(words.t("pay-worked")).number(),
        column(words.t("pay-owed")).number(),
        column(words.t("pay-paid")).number(),
        column(words.t("pay-short")).number(),
    ];
    let title = words.t("pay-title");
    let rows = rows.chain([sum]).collect();
    let twice = sheet_page::twice(words, sheet);
    Some(view! { <h2 id="pay">{title.clone()}</h2> <DataTable caption=title columns rows /> {twice} }.into_any())
}

fn counted(words: Words, desk: &CaseDesk) -> AnyView {
    let rows = dates(words, &desk.file, &desk.state());
    let rows = rows
        .into_iter()
        .map(|(task, date, how)| view! { <div><dt>{task}</dt><dd>{date} <div class="meta">{how}</div></dd></div> });
    view! { <h2 id="dates">{words.t("bundle-dates")}</h2> <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// The same as plain text, for the ZIP.
fn paper(words: Words, desk: &CaseDesk, cited: &[String]) -> String {
    let file = &desk.file;
    let mut out = String::new();
    let mut put = |line: &str| {
        // Writing into a string cannot fail.
        let _ = writeln!(out, "{line}");
    };
    put(&name(words, file));
    put(&format!("{} · {} · {}", desk.place.union.name, desk.place.unit.name, kind(words, file.kind)));
    put(&format!("{}: {}\n", words.t("case-grievants-fact"), desk.names.all(words, &file.circle.grievants)));
    put(&format!("{}\n", words.t("bundle-index")));
    for (at, one) in file.files.iter().enumerate() {
        put(&format!("{}: {}", exhibit(words, at + 1), crate::votes::result::file_line(words, &one.file)));
    }
    put(&format!("\n{}\n", words.t("case-filing-title")));
    put(&file.filing.facts);
    for (clause, name) in file.filing.cited.iter().zip(cited) {
        put(&format!("\n{name}\n{}", clauses::quoted(clause)));
    }
    put(&format!("\n{}\n\n{}", file.filing.remedy, file.filing.own_words));
    put(&format!("\n{}\n", words.t("case-record-title")));
    for line in lines(words, file) {
        put(&format!("{}  {}  {}", line.when, line.what, exhibits(words, &line.files)));
        if !line.said.is_empty() {
            put(&format!("    {}", line.said.replace('\n', "\n    ")));
        }
    }
    put(&format!("\n{}\n", words.t("bundle-dates")));
    for (task, date, how) in dates(words, file, &desk.state()) {
        put(&format!("{task}: {date}\n    {how}"));
    }
    out
}

/// The ZIP: the case as text, then every file that hangs on it.
pub async fn zip(visit: Visit) -> Result<FileAnswer, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    let cited = clauses::names(&desk.visit, &desk.place, &desk.file.filing.cited).await?;
    let paper = paper(desk.words, &desk, &cited).into_bytes();
    let sheet = desk.visit.hall.cases.pay(&desk.reader).await?;
    let mut papers = vec![("case.txt".to_owned(), paper)];
    if !sheet.lines.is_empty() {
        papers.push(("pay.csv".to_owned(), export::pay_csv(&sheet, PayReader::Outside)?));
    }
    let content = desk.visit.hall.cases.parcel(&desk.reader, papers).await?;
    let name = format!("case-{}.zip", desk.file.number);
    Ok(FileAnswer { name, content_type: "application/zip", content })
}

/// All cases that this person works, oversees or reads, as a table.
pub async fn table(visit: Visit) -> Result<FileAnswer, Refusal> {
    let place = visit.place().await?;
    let files = visit.hall.cases.files(&place.member()?).await?;
    if opener(&place).is_err() && files.is_empty() {
        return Err(Refusal::not_found());
    }
    let names = Names::of_all(&visit, &place, files.iter().map(|file| &file.circle)).await?;
    let content = export::csv(&files, names.known(), visit.now)?.into();
    Ok(FileAnswer { name: "cases.csv".to_owned(), content_type: "text/csv; charset=utf-8", content })
}
