//! Wording the filing: facts, clauses, remedy, the grievant's own words; and what stays with the union beside it. Every
//! wording is kept.

use super::clauses::{agreement_on, answers, cite, code_of, finder, quoted};
use super::desk::CaseDesk;
use super::intake::{asked, notes};
use super::typed::Typed;
use crate::components::{Answer, Choice, Crumbs, Field, Form, Head, Hidden, InUnit, Notice, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::Visit;
use crate::words::Words;
use contracts::agreements::Agreement;
use contracts::grievances::filing::{CitedClause, Filing};
use contracts::grievances::intake::GrievedBy;
use contracts::grievances::port::CaseFile;
use contracts::grievances::record::{CaseEvent, standing};
use contracts::members::Refusal;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// When it happened: the day whose language in force the filing cites.
fn happened(file: &CaseFile, today: Date) -> Date {
    let now = standing(&file.entries);
    now.iter().find(|one| one.what.event == CaseEvent::Occurred).map_or(today, |one| one.what.at.date)
}

/// The fields that the texts before were read from.
fn fields_of(file: &CaseFile) -> Typed {
    let (filing, intake) = (&file.filing, &file.intake);
    let cited: Vec<String> = filing.cited.iter().map(code_of).collect();
    let fields = [
        ("facts", filing.facts.clone()),
        ("remedy", filing.remedy.clone()),
        ("own-words", filing.own_words.clone()),
        ("cited", cited.join("\n")),
        ("grieved-by", intake.grieved_by.code().to_owned()),
        ("others", intake.others.clone()),
        ("contact", intake.contact.clone()),
        ("employer", intake.employer.clone()),
        ("worksite", intake.worksite.clone()),
        ("supervisor", intake.supervisor.clone()),
        ("witnesses", intake.witnesses.clone()),
        ("interim", intake.interim.clone()),
        ("notes", intake.notes.clone()),
    ];
    Typed(fields.map(|(name, value)| (name.to_owned(), value)).into())
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = CaseDesk::open(visit).await?;
    desk.handler()?;
    let words = desk.words;
    let kept = desk.visit.kept.is_kept();
    let typed = if kept { Typed::of(&desk.visit.kept.fields) } else { fields_of(&desk.file) };
    let agreement = agreement_on(&desk.visit, &desk.place, happened(&desk.file, desk.today)).await?;
    let (chosen, searched) = (typed.list("cited"), typed.text("find"));
    let offered = agreement.as_ref().map(|agreement| answers(agreement, &chosen, &searched));
    let (mut clauses, found) = offered.unwrap_or_default();
    clauses.extend(gone(words, &desk.file.filing, &clauses));
    let (at, title) = (desk.place.clone(), words.t("text-title"));
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        view! {
            <Crumbs steps=desk.case_crumbs() />
            <Head title lede=words.t("text-lede") />
            {newer(words, &desk)}
            {form(words, &desk, typed, (clauses, found), agreement.as_ref())}
        }
    });
    Ok(page.at(at).width(Width::Narrow))
}

/// Clauses that are cited and that the agreement, as it was imported since, has no more.
fn gone(words: Words, before: &Filing, offered: &[Answer]) -> Vec<Answer> {
    let lost = before.cited.iter().filter(|one| !offered.iter().any(|answer| answer.value == code_of(one)));
    let answer = |one: &CitedClause| {
        let name = words.with("grievance-cited-article", [("article", one.article.clone().into())]);
        Answer::new(code_of(one), name).hint(quoted(one))
    };
    lost.map(answer).collect()
}

/// The way to the wording that was saved in between, beside what was typed.
pub fn newer(words: Words, desk: &CaseDesk) -> Option<AnyView> {
    let refusal = desk.visit.kept.refusal.as_ref()?;
    let number = refusal.with.iter().find(|(name, _)| name == "revision").map(|(_, number)| number.clone())?;
    let label = words.with("case-revised-link", [("revision", number.clone().into())]);
    let href = format!("{}/wordings#w-{number}", desk.path());
    Some(view! { <p class="row"><a class="button" href=href>{label}</a></p> }.into_any())
}

fn form(
    words: Words,
    desk: &CaseDesk,
    typed: Typed,
    (clauses, found): (Vec<Answer>, bool),
    agreement: Option<&Agreement>,
) -> AnyView {
    let stored = format!("{}.{}.text", desk.reader.person(), desk.file.circle.case);
    let handed_in = !desk.state().stays.is_empty();
    let late = handed_in.then(|| view! { <Notice class="warn"><p>{words.t("text-handed-in")}</p></Notice> });
    let lang = agreement.map_or(desk.file.filing.language, |agreement| agreement.card.language).tag();
    let (place, number, after) = (desk.place.clone(), desk.file.number.to_string(), desk.file.revision.to_string());
    view! {
        {late}
        <Form action={action::<ReviseCase>()} draft=stored>
            <InUnit place />
            <Hidden name="case" value=number />
            <Hidden name="after" value=after />
            <TextArea name="facts" label=words.t("text-facts-label") hint=words.of("text-facts-hint", lang) value=typed.text("facts") rows=8 lang=lang />
            {finder(words, typed.text("find"), typed.list("cited"), &clauses, found)}
            {asked(words, &typed)}
            {private(words, &typed)}
            <div class="actions"><Submit label=words.t("save-button") name="step" value="save" /></div>
        </Form>
    }
    .into_any()
}

fn private(words: Words, typed: &Typed) -> AnyView {
    let grieved_by = |by: &GrievedBy| Answer::new(by.code(), words.of("intake-grieved-by", by.code()));
    let answers = GrievedBy::ALL.iter().map(grieved_by).collect();
    view! {
        <fieldset class="private">
            <legend>{words.t("intake-private-title")}</legend>
            <p class="hint">{words.t("intake-private-hint")}</p>
            <Choice name="grieved-by" label=words.t("intake-grieved-by-label") value=typed.text("grieved-by") answers inline=true />
            <Field name="others" label=words.t("intake-others-label") hint=words.t("intake-others-hint") value=typed.text("others") />
            {notes(words, typed)}
        </fieldset>
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/revise")]
pub async fn revise_case(
    union: String,
    unit: String,
    case: String,
    #[server(default)] after: String,
    #[server(default)] step: String,
    #[server(default)] cited: Vec<String>,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let (desk, handler) = CaseDesk::worked(visit()?, &union, &unit, &case).await?;
    let mut typed = Typed(typed);
    typed.0.insert("cited".to_owned(), cited.join("\n"));
    if typed.step(&step) == "find" {
        let mut fields = typed.fields(&["cited"]);
        fields.push(("after".to_owned(), after));
        fields.push(("_form".to_owned(), action::<ReviseCase>().to_owned()));
        let page = desk.visit.keep_for(&format!("{}/text", desk.path()), &fields).await?;
        go(&format!("{page}#f-find"));
        return Ok(());
    }
    let after = after.parse().map_err(|_| Refusal::not_found())?;
    let agreement = agreement_on(&desk.visit, &desk.place, happened(&desk.file, desk.today)).await?;
    let before = &desk.file.filing;
    let ticked = typed.list("cited");
    typed.0.remove("cited");
    let cited = cited_again(&ticked, before, agreement.as_ref())?;
    let filing = Filing { cited, ..typed.filing(agreement.as_ref(), before.language)? };
    let intake = typed.intake(desk.file.intake.clone())?;
    desk.visit.hall.cases.revise(&handler, after, filing, intake, &desk.by()).await?;
    go(&format!("{}?revised=1#filing", desk.path()));
    Ok(())
}

/// The ticked clauses: those that were cited before as they were quoted then, though the agreement was imported again
/// since; the others as it reads now.
///
/// # Errors
/// `case-clause-unknown`.
fn cited_again(ticked: &[String], before: &Filing, agreement: Option<&Agreement>) -> Result<Vec<CitedClause>, Refusal> {
    let earlier = |code: &String| before.cited.iter().find(|one| code_of(one) == *code);
    let mut all: Vec<CitedClause> = ticked.iter().filter_map(earlier).cloned().collect();
    let fresh: Vec<String> = ticked.iter().filter(|code| earlier(code).is_none()).cloned().collect();
    all.extend(cite(agreement, &fresh)?);
    Ok(all)
}
