//! A member's own case: how it stands, what comes next and by when, what was filed for them. None of the union's notes.

use super::desk::{Names, RoomCrumb, StatusTag, kind, name};
use super::due::{DueItem, DueLine};
use super::files::{attached, attaching};
use super::filing::FilingText;
use super::{clauses, events, say};
use crate::components::{Empty, Fact, Head, Notice};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::grievances::confidence::Grievant;
use contracts::grievances::port::CaseFile;
use contracts::grievances::record::{CaseEvent, standing};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;

/// The page of a grievant.
///
/// # Errors
/// When storage fails.
pub async fn page(visit: Visit, place: Place, grievant: Grievant) -> Result<Page, Refusal> {
    let words = visit.words_at(&place);
    let file = visit.hall.cases.own_file(&grievant).await?;
    let names = Names::ask(&visit, &place, &file.circle).await?;
    let cited = clauses::names(&visit, &place, &file.filing.cited).await?;
    let today = file.calendar.today(visit.now);
    let state = file.state(visit.now);
    let brought = visit.query("brought").is_some();
    let stored = format!("{}.{}.bring", grievant.person(), place.unit.id);
    let handed_in = visit.query("attached").map(str::to_owned);
    let (at, title) = (place.clone(), name(words, &file));
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        let next = state.next().map(|due| DueLine::of(words, &file, due, today));
        let next = match next {
            Some(line) => view! { <ul class="clock"><DueItem line /></ul> }.into_any(),
            None => view! { <p>{words.t("own-nothing-due")}</p> }.into_any(),
        };
        let steward = file.circle.steward.map_or_else(|| words.t("own-no-steward"), |steward| names.one(steward));
        let brought = brought.then(|| {
            view! { <div data-draft-done=stored><Notice class="good"><p>{words.t("own-brought")}</p></Notice></div> }
        });
        view! {
            <RoomCrumb place=place.clone() />
            <Head title lede=kind(words, file.kind) />
            {brought}
            {handed_in.map(|id| attached(words, &super::desk::case_path(&place, file.number), &file, &id))}
            <p class="row"><StatusTag status=state.status /> <span>{words.of("grievance-status-say", state.status.code())}</span></p>
            <h2>{words.t("own-next-title")}</h2>
            {next}
            <dl class="facts">
                <Fact name=words.t("case-steward-fact")>{steward}</Fact>
            </dl>
            {happened(words, &file)}
            <h2>{words.t("case-filing-title")}</h2>
            <FilingText place=place.clone() filing=file.filing.clone() names=cited />
            {files(words, &place, &file)}
        }
    });
    Ok(page.at(at))
}

/// What happened to the case so far, without the union's notes.
fn happened(words: Words, file: &CaseFile) -> AnyView {
    let told = standing(&file.entries);
    let items: Vec<AnyView> = told
        .iter()
        .filter(|one| !matches!(one.what.event, CaseEvent::Noted { .. }))
        .map(|one| {
            let when = say::moment(words, one.what.at);
            let line = events::line(words, file, &one.what.event);
            let text = events::text(&one.what.event).to_owned();
            let text = (!text.is_empty()).then(|| view! { <p class="said">{text}</p> });
            view! { <li><p class="when">{when}</p><div><h3>{line}</h3>{text}</div></li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return view! { <Empty title=words.t("own-nothing-title") text=words.t("own-nothing-text") /> }.into_any();
    }
    view! { <h2>{words.t("case-record-title")}</h2> <ol class="record">{items}</ol> }.into_any()
}

/// What the grievant handed in, and the way to hand in more.
fn files(words: Words, place: &Place, file: &CaseFile) -> AnyView {
    let path = super::desk::case_path(place, file.number);
    let items = file.files.iter().map(|one| {
        let line = crate::votes::result::file_line(words, &one.file);
        view! { <li><a href=format!("{path}/files/{}", one.file.id)>{line}</a></li> }
    });
    view! {
        <h2>{words.t("own-files-title")}</h2>
        <ul class="plain files">{items.collect_view()}</ul>
        {attaching(words, place, file.number, (words.t("own-file-label"), words.t("own-file-button")))}
    }
    .into_any()
}
