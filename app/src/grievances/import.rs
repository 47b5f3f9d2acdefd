//! Cases from a spreadsheet: a file or a paste, the guess of what each column is, a look at every line, then all of it.

use super::clauses::in_force;
use super::desk::{RoomCrumb, kind, room};
use super::intake::procedure_of;
use super::typed::Typed;
use crate::components::{
    Answer, Choice, DataTable, FilePick, Form, Head, Hidden, InUnit, Notice, Select, Submit, TextArea, column,
};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::shelf::plain_lines;
use contracts::grievances::calendar::ContractCalendar;
use contracts::grievances::import::{Column, Contract, DateOrder, Ground, Mapping, ReadLine, Sheet, guess, read};
use contracts::grievances::port::NewCase;
use contracts::grievances::procedure::Procedure;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Lines of the look that are shown; the rest are counted.
const SHOWN_MAX: usize = 200;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    visit.hall.cases.oversight(&place.member()?).await?;
    let typed = Typed::of(&visit.kept.fields);
    let sheet = Sheet::read(&typed.text("csv")).ok();
    let look = match &sheet {
        Some(sheet) => Some(look(&visit, &place, &typed, sheet).await),
        None => None,
    };
    let at = place.clone();
    let page = Page::new(words.t("import-cases-title"), move || {
        let words = crate::words::use_words();
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("import-cases-title") lede=words.t("import-cases-lede") />
            {look.map(|look| preview(words, look))}
            <Form action={action::<ImportCases>()} files=true>
                <InUnit place=place.clone() />
                <FilePick name="file" label=words.t("import-cases-file") accept=".csv,.tsv,.txt,text/csv" held=sheet.is_some() />
                <TextArea name="csv" label=words.t("import-cases-paste") value=typed.text("csv") rows=8 />
                {sheet.as_ref().map(|sheet| columns(words, sheet, &typed))}
                <div class="actions">
                    <Submit label=words.t("import-cases-look") class="" name="step" value="look" />
                    {sheet.is_some().then(|| view! { <Submit label=words.t("import-cases-save") name="step" value="save" /> })}
                </div>
            </Form>
        }
    });
    Ok(page.at(at))
}

fn columns(words: Words, sheet: &Sheet, typed: &Typed) -> AnyView {
    let guessed = mapping(typed, sheet);
    let none = || Answer::new("", words.t("import-cases-no-column"));
    let offered = || {
        let heads = sheet.headings.iter().enumerate().map(|(at, head)| Answer::new(at.to_string(), head.clone()));
        std::iter::once(none()).chain(heads).collect::<Vec<_>>()
    };
    let selects = Column::ALL.iter().map(|one| {
        let value = guessed.get(one).map(ToString::to_string).unwrap_or_default();
        view! { <Select name=format!("column.{}", one.code()) label=words.of("import-column", one.code()) value answers=offered() /> }
    });
    let orders = DateOrder::ALL.iter().map(|one| Answer::new(one.code(), words.of("import-order", one.code())));
    let order = if typed.text("order").is_empty() { "month-first".to_owned() } else { typed.text("order") };
    view! {
        <h2>{words.t("import-cases-columns")}</h2>
        <Hidden name="mapped" value="yes" />
        <div class="cols">{selects.collect_view()}</div>
        <Choice name="order" label=words.t("import-cases-order") value=order answers=orders.collect() inline=true />
    }
    .into_any()
}

/// Which column is what: as chosen, or as guessed while nobody has.
fn mapping(typed: &Typed, sheet: &Sheet) -> Mapping {
    if typed.text("mapped").is_empty() {
        return guess(&sheet.headings);
    }
    let chosen = |one: &Column| {
        let at = typed.text(&format!("column.{}", one.code())).parse().ok()?;
        (at < sheet.headings.len()).then_some((*one, at))
    };
    Column::ALL.iter().filter_map(chosen).collect()
}

/// Reads the sheet as it would be taken in.
async fn look(visit: &Visit, place: &Place, typed: &Typed, sheet: &Sheet) -> Result<Vec<ReadLine>, Refusal> {
    let member = place.member()?;
    let shelved = visit.hall.procedures.procedures(&member).await?;
    let (none, plain) = (Procedure::none(), ContractCalendar::plain(place.unit.zone));
    let cards = visit.hall.shelf.list(&member).await?;
    let contract_on = |day: Date| {
        let card = in_force(&cards, day);
        let shelved = procedure_of(&shelved, card.map(|card| card.number));
        Contract {
            language: card.map_or(visit.language(), |card| card.language),
            version: shelved.map(|one| one.version),
            procedure: shelved.map_or(&none, |one| &one.procedure),
            calendar: shelved.map_or(&plain, |one| &one.calendar),
        }
    };
    let today = visit.today(place);
    let people = visit.hall.cases.people(&super::desk::opener(place)?).await?;
    let ground = Ground {
        mapping: &mapping(typed, sheet),
        order: DateOrder::from_code(&typed.text("order")).unwrap_or(DateOrder::MonthFirst),
        contract_on: &contract_on,
        people: &people,
        today,
    };
    read(sheet, &ground)
}

fn preview(words: Words, look: Result<Vec<ReadLine>, Refusal>) -> AnyView {
    let lines = match look {
        Ok(lines) => lines,
        Err(refusal) => return view! { <Notice class="stop"><p>{words.refusal(&refusal)}</p></Notice> }.into_any(),
    };
    let wrong = lines.iter().filter(|line| line.read.is_err()).count();
    let said = words.with("import-cases-count", [("good", (lines.len() - wrong).into()), ("wrong", wrong.into())]);
    let class = if wrong == 0 { "good" } else { "warn" };
    let rows = lines.iter().take(SHOWN_MAX).map(|line| row(words, line)).collect();
    let heads = ["line", "case", "first", "unknown"].map(|code| column(words.of("import-head", code))).to_vec();
    view! {
        <Notice class=class><p>{said}</p></Notice>
        <DataTable caption=words.t("import-cases-title") columns=heads rows />
    }
    .into_any()
}

fn row(words: Words, line: &ReadLine) -> Vec<AnyView> {
    let told = |new: &NewCase| {
        let first = new
            .first
            .iter()
            .map(|one| format!("{} {}", words.of("case-enter", one.event.code()), words.date(one.at.date)));
        first.collect::<Vec<_>>().join("; ")
    };
    let facts = |new: &NewCase| new.filing.facts.chars().take(80).collect::<String>();
    let (case, first) = match &line.read {
        Ok(new) => {
            let label = new.label.clone().unwrap_or_default();
            (
                view! { <div>{label} " " {kind(words, new.kind)}</div> <div class="meta">{facts(new)}</div> }
                    .into_any(),
                told(new).into_any(),
            )
        }
        Err(refusal) => (
            view! { <div class="meta">{line.as_written.clone()}</div> }.into_any(),
            view! { <strong class="error">{words.refusal(refusal)}</strong> }.into_any(),
        ),
    };
    vec![line.line.into_any(), case, first, line.unknown.join("; ").into_any()]
}

#[server(prefix = "/do", endpoint = "grievances/import")]
pub async fn import_cases(
    union: String,
    unit: String,
    #[server(default)] step: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let oversight = visit.hall.cases.oversight(&place.member()?).await?;
    let mut typed = Typed(typed);
    if let Some(file) = visit.upload("file") {
        let text = std::str::from_utf8(&file.bytes).map_err(|_| Refusal::of("file", "file-not-text"))?;
        typed.0.insert("csv".to_owned(), plain_lines(text));
        typed.0.remove("mapped");
    }
    let sheet = Sheet::read(&typed.text("csv"))?;
    if step != "save" {
        let mut fields = typed.fields(&[]);
        fields.push(("_form".to_owned(), action::<ImportCases>().to_owned()));
        go(&visit.keep_for(&format!("{}/import", room(&place)), &fields).await?);
        return Ok(());
    }
    let lines = look(&visit, &place, &typed, &sheet).await?;
    let cases = lines.into_iter().map(|line| line.read).collect::<Result<Vec<NewCase>, Refusal>>();
    // Its field is a column, not one of this form's.
    let cases = cases.map_err(|refusal| Refusal { field: Some("csv".to_owned()), ..refusal })?;
    visit.hall.cases.import(&oversight, cases).await?;
    go(&format!("{}/cases", room(&place)));
    Ok(())
}
