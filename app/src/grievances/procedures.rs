//! The shelf of procedures: which are confirmed, what they say, and the way to read one out of an agreement.

use super::desk::{RoomCrumb, room};
use super::procedure_form::title;
use super::{calendar_form, say};
use crate::components::{Crumbs, Empty, Field, Form, Head, Hidden, InUnit, PrintButton, Submit};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::AgreementCard;
use contracts::grievances::calendar::{Closure, ContractCalendar};
use contracts::grievances::port::ShelvedProcedure;
use contracts::grievances::procedure::{Deadline, Procedure};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The address of the shelf.
pub fn path(place: &Place) -> String {
    format!("{}/procedures", room(place))
}

pub async fn list(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let member = place.member()?;
    let shelved = visit.hall.procedures.procedures(&member).await?;
    let agreements = visit.hall.shelf.list(&member).await?;
    let at = place.clone();
    let page = Page::new(words.t("procedures-title"), move || {
        let words = crate::words::use_words();
        let officer = place.officer().is_ok();
        let empty = shelved.is_empty().then(|| {
            view! { <Empty title=words.t("procedures-empty-title") text=words.t("procedures-empty-text") /> }
        });
        let lines = shelved.iter().map(|one| line(words, &place, one, &agreements)).collect_view();
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("procedures-title") lede=words.t("procedures-lede") />
            {empty}
            <ul class="list">{lines}</ul>
            {officer.then(|| begin(words, &place, &agreements))}
            <p><a href=format!("{}/closures", room(&place))>{words.t("closures-title")}</a></p>
        }
    });
    Ok(page.at(at))
}

fn name(words: Words, one: &ShelvedProcedure) -> String {
    words.with(
        "case-procedure-name",
        [("article", one.procedure.article.clone().into()), ("version", one.version.to_string().into())],
    )
}

fn line(words: Words, place: &Place, one: &ShelvedProcedure, agreements: &[AgreementCard]) -> AnyView {
    let of = agreements.iter().find(|card| card.number == one.agreement).map(|card| card.title.clone());
    let confirmed = words.with(
        "procedures-confirmed",
        [("name", one.confirmed_by.clone().into()), ("when", words.moment(one.confirmed_at).into())],
    );
    view! {
        <li>
            <a href=format!("{}/{}", path(place), one.version)>{name(words, one)}</a>
            <span class="meta">{of}</span>
            <span class="meta">{confirmed}</span>
        </li>
    }
    .into_any()
}

/// The agreements that a procedure can be read out of.
fn begin(words: Words, place: &Place, agreements: &[AgreementCard]) -> AnyView {
    let contracts: Vec<&AgreementCard> = agreements.iter().filter(|card| !card.first && !card.superseded).collect();
    if contracts.is_empty() {
        return view! { <p>{words.t("procedures-no-agreement")} " " <a href=format!("{}/agreements/import", place.path())>{words.t("import-agreement-title")}</a></p> }
            .into_any();
    }
    let items = contracts.into_iter().map(|card| {
        let read = words.with("procedures-read-link", [("title", card.title.clone().into())]);
        view! { <li><a class="button" href=format!("{}/read/{}", path(place), card.number)>{read}</a></li> }
    });
    view! { <ul class="next">{items.collect_view()}</ul> }.into_any()
}

async fn shelved(visit: &Visit, place: &Place) -> Result<ShelvedProcedure, Refusal> {
    let version = visit.param("version").parse().map_err(|_| Refusal::not_found())?;
    visit.hall.procedures.procedure(&place.member()?, version).await
}

pub async fn one(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let shelved = shelved(&visit, &place).await?;
    let year = visit.today(&place).year();
    let (at, heading) = (place.clone(), name(words, &shelved));
    let page = Page::new(heading.clone(), move || {
        let words = crate::words::use_words();
        let change = place.officer().is_ok().then(|| {
            let href = format!("{}/{}/calendar", path(&place), shelved.version);
            view! { <a class="button no-print" href=href>{words.t("procedures-calendar-link")}</a> }
        });
        view! {
            <Crumbs steps=vec![(room(&place), words.t("grievances-title")), (path(&place), words.t("procedures-title"))] />
            <Head title=heading />
            <div class="row no-print">{change} <PrintButton /></div>
            {deadlines(words, &shelved.procedure)}
            {holidays(words, &shelved.calendar, year)}
        }
    });
    Ok(page.at(at))
}

/// How one deadline is counted, in words: "15 calendar days from the answer or the last day for the answer, whichever is
/// sooner".
pub fn counted(words: Words, one: &Deadline) -> String {
    let clocks: Vec<String> = one
        .clocks
        .iter()
        .map(|clock| {
            let of = [("span", say::span(words, clock.span).into()), ("start", say::start(words, clock.start).into())];
            words.with("procedure-clock", of)
        })
        .collect();
    let several = clocks.len() > 1;
    let all = say::one_of(words, &clocks);
    if several { words.of_with("procedure-which", one.which.code(), [("clocks", all.into())]) } else { all }
}

fn deadlines(words: Words, procedure: &Procedure) -> AnyView {
    let rows = procedure.deadlines().map(|one| {
        let silence = (!one.actor.is_ours()).then(|| view! { <div class="meta">{words.of("wizard-silence", one.silence.code())}</div> });
        view! {
            <div>
                <dt>{title(words, procedure, one)} <div class="meta">{words.of("grievance-by", one.actor.code())}</div></dt>
                <dd>{counted(words, one)} {silence}</dd>
            </div>
        }
    });
    view! {
        <h2>{words.t("wizard-deadlines-title")}</h2>
        <dl class="facts">{rows.collect_view()}</dl>
        <p>{words.of("wizard-missed", procedure.missed.code())}</p>
    }
    .into_any()
}

/// The holidays of this year and the next, for somebody to look over.
fn holidays(words: Words, calendar: &ContractCalendar, year: i16) -> AnyView {
    let of = |year: i16| {
        let lists = [&calendar.contract, &calendar.state];
        let mut days: Vec<(jiff::civil::Date, String)> = lists
            .into_iter()
            .flat_map(|list| list.year(year))
            .map(|(day, kept)| (day, kept.holiday.name.clone()))
            .collect();
        days.sort();
        days.dedup_by(|one, other| one.0 == other.0);
        days.into_iter().map(|(day, name)| view! { <li>{words.date(day)} " " {name}</li> }).collect_view()
    };
    view! {
        <h2>{words.t("calendar-title")}</h2>
        <p>{words.with("calendar-zone", [("zone", calendar.zone.name().replace('_', " ").into())])}</p>
        <div class="cols"><ul class="plain">{of(year)}</ul> <ul class="plain">{of(year + 1)}</ul></div>
    }
    .into_any()
}

/// The calendar of a procedure, to be put right: it becomes the procedure's next version.
pub async fn calendar(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.officer()?;
    let shelved = shelved(&visit, &place).await?;
    let at = place.clone();
    let page = Page::new(words.t("calendar-change-title"), move || {
        let words = crate::words::use_words();
        let back = format!("{}/{}", path(&place), shelved.version);
        view! {
            <Crumbs steps=vec![(path(&place), words.t("procedures-title")), (back, name(words, &shelved))] />
            <Head title=words.t("calendar-change-title") lede=words.t("calendar-change-lede") />
            <Form action={action::<ChangeCalendar>()}>
                <InUnit place=place.clone() />
                <Hidden name="version" value=shelved.version.to_string() />
                {calendar_form::fields(words, &shelved.calendar, visit.now)}
                <div class="actions"><Submit label=words.t("save-button") /></div>
            </Form>
        }
    });
    Ok(page.at(at))
}

#[server(prefix = "/do", endpoint = "grievances/change-calendar")]
pub async fn change_calendar(
    union: String,
    unit: String,
    version: String,
    #[server(default)] holidays: Vec<String>,
    #[server(default)] working_days: Vec<String>,
    #[server(default)] working_without: Vec<String>,
    #[server(default)] business_days: Vec<String>,
    #[server(default)] business_without: Vec<String>,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let version = version.parse().map_err(|_| Refusal::not_found())?;
    let shelved = visit.hall.procedures.procedure(&place.member()?, version).await?;
    let mut typed = super::typed::Typed(typed);
    let lists = [holidays, working_days, working_without, business_days, business_without];
    for (name, values) in calendar_form::LISTS.into_iter().zip(lists) {
        typed.0.insert(name.to_owned(), values.join("\n"));
    }
    let calendar = calendar_form::read(&typed, &shelved.calendar)?;
    // Its numbers were confirmed before, and none of them changes.
    let confirmed = match visit.hall.procedures.propose(&officer, shelved.agreement).await {
        Ok(proposal) => proposal.to_confirm().into_iter().cloned().collect(),
        Err(refusal) if refusal.is("wizard-no-article") || refusal.is("wizard-no-deadlines") => Vec::new(),
        Err(refusal) => return Err(refusal.into()),
    };
    let procedure = (*shelved.procedure).clone();
    let version = visit.hall.procedures.confirm(&officer, shelved.agreement, procedure, calendar, confirmed).await?;
    go(&format!("{}/{version}", path(&place)));
    Ok(())
}

/// Days on which the office was or will be shut.
pub async fn closures(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let closures = visit.hall.procedures.closures(&place.member()?).await?;
    let today = visit.today(&place).to_string();
    let struck = visit.query("struck").map(|count| (count.to_owned(), true));
    let moved = visit.query("moved").map(|count| (count.to_owned(), false)).or(struck);
    let at = place.clone();
    let page = Page::new(words.t("closures-title"), move || {
        let words = crate::words::use_words();
        let line = |closure: &Closure| {
            let days = say::stretches(words, &[(closure.from, closure.to)]);
            let year = closure.from.year().to_string();
            let strike = place.officer().is_ok().then(|| strike(words, &place, closure, &days));
            view! { <li><strong>{days} " " <span class="meta">{year}</span></strong> <span>{closure.reason.clone()}</span> {strike}</li> }
        };
        let list = match closures.is_empty() {
            true => {
                view! { <Empty title=words.t("closures-empty-title") text=words.t("closures-empty-text") /> }.into_any()
            }
            false => view! { <ul class="list">{closures.iter().map(line).collect_view()}</ul> }.into_any(),
        };
        let moved =
            moved.and_then(|(count, struck)| Some((count.parse::<u32>().ok()?, struck))).map(|(count, struck)| {
                let said = match struck {
                    true => words.with("closures-struck", [("count", count.into())]),
                    false => words.with("closures-moved", [("count", count.into())]),
                };
                view! { <div class="notice good" role="status"><p>{said}</p></div> }
            });
        let here = place.clone();
        let form = place.officer().is_ok().then(|| {
            view! {
                <h2>{words.t("closures-new-title")}</h2>
                <Form action={action::<CloseOffice>()}>
                    <InUnit place=here />
                    <div class="cols">
                        <Field name="from" kind="date" class="short" label=words.t("closures-from-label") value=today required=true />
                        <Field name="to" kind="date" class="short" label=words.t("closures-to-label") hint=words.t("closures-to-hint") />
                    </div>
                    <Field name="reason" label=words.t("closures-reason-label") required=true />
                    <div class="actions"><Submit label=words.t("closures-button") /></div>
                </Form>
            }
        });
        view! {
            <Crumbs steps=vec![(room(&place), words.t("grievances-title")), (path(&place), words.t("procedures-title"))] />
            <Head title=words.t("closures-title") lede=words.t("closures-lede") />
            {moved}
            {list}
            {form}
        }
    });
    Ok(page.at(at))
}

/// The way to take a closure back that was entered by mistake.
fn strike(words: Words, place: &Place, closure: &Closure, days: &str) -> AnyView {
    let label = words.with("closures-strike-label", [("days", days.to_owned().into())]);
    view! {
        <form method="post" action={action::<ReopenOffice>()}>
            <InUnit place=place.clone() />
            <Hidden name="from" value=closure.from.to_string() />
            <Hidden name="to" value=closure.to.to_string() />
            <Hidden name="reason" value=closure.reason.clone() />
            <button type="submit" class="quiet small" aria-label=label>{words.t("closures-strike-button")}</button>
        </form>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/reopen-office")]
pub async fn reopen_office(
    union: String,
    unit: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let typed = super::typed::Typed(typed);
    let closure = Closure { from: typed.day("from")?, to: typed.day("to")?, reason: typed.text("reason") };
    let moved = visit.hall.procedures.reopen(&officer, closure).await?;
    go(&format!("{}/closures?struck={}", room(&place), moved.len()));
    Ok(())
}

#[server(prefix = "/do", endpoint = "grievances/close-office")]
pub async fn close_office(
    union: String,
    unit: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let officer = place.officer()?;
    let typed = super::typed::Typed(typed);
    let from = typed.day("from")?;
    let closure = Closure { from, to: typed.date("to")?.unwrap_or(from), reason: typed.text("reason") };
    closure.check().map_err(closure_field)?;
    let moved = visit.hall.procedures.close(&officer, closure).await?;
    go(&format!("{}/closures?moved={}", room(&place), moved.len()));
    Ok(())
}

/// The rules know no form: here each refusal finds its field.
fn closure_field(refusal: Refusal) -> Refusal {
    let field = match refusal.code.as_str() {
        "closure-order" | "closure-long" => "to",
        _ => "reason",
    };
    Refusal { field: Some(field.to_owned()), ..refusal }
}
