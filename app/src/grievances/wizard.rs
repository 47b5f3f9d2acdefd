//! The wizard: what it read out of an agreement's grievance article, each number beside its clause and the very words, to
//! be confirmed one by one by a person; then the contract's calendar.

use super::desk::room;
use super::procedure_form::{blank, deadline_fields, read, rule_fields, step_fields, title};
use super::typed::Typed;
use super::{calendar_form, procedures};
use crate::agreements::shared::{article_path, home};
use crate::components::{Crumbs, Field, Form, Head, Hidden, InUnit, Notice, Submit, Tick};
use crate::deeds::{action, go, visit};
use crate::page::Page;
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::AgreementCard;
use contracts::grievances::calendar::ContractCalendar;
use contracts::grievances::procedure::{Deadline, Procedure};
use contracts::grievances::wizard::{About, Found, Proposal, Unplaced};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What the wizard read, or a procedure to fill in by hand and why.
struct Reading {
    proposal: Proposal,
    by_hand: Option<Refusal>,
}

/// Reads an agreement; where nothing can be read, the fields are empty.
async fn reading(visit: &Visit, place: &Place, agreement: u32) -> Result<Reading, Refusal> {
    match visit.hall.procedures.propose(&place.officer()?, agreement).await {
        Ok(proposal) => Ok(Reading { proposal, by_hand: None }),
        Err(refusal) if refusal.is("wizard-no-article") || refusal.is("wizard-no-deadlines") => {
            let procedure = blank(visit.words);
            let proposal = Proposal { procedure, found: Vec::new(), unplaced: Vec::new() };
            Ok(Reading { proposal, by_hand: Some(refusal) })
        }
        Err(refusal) => Err(refusal),
    }
}

/// The calendar that a new procedure starts with: the newest one of the unit.
async fn calendar(visit: &Visit, place: &Place) -> Result<ContractCalendar, Refusal> {
    let shelved = visit.hall.procedures.procedures(&place.member()?).await?;
    let newest = shelved.first().map(|one| (*one.calendar).clone());
    Ok(newest.unwrap_or_else(|| ContractCalendar::plain(place.unit.zone)))
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    place.officer()?;
    let number: u32 = visit.param("agreement").parse().map_err(|_| Refusal::not_found())?;
    let card = visit.hall.shelf.read(&place.member()?, number).await?.card;
    let reading = reading(&visit, &place, number).await?;
    let calendar = calendar(&visit, &place).await?;
    let (at, title) = (place.clone(), words.t("wizard-title"));
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        let steps =
            vec![(room(&place), words.t("grievances-title")), (procedures::path(&place), words.t("procedures-title"))];
        let refused = reading.by_hand.as_ref().map(|refusal| words.refusal(refusal));
        let lede = if refused.is_some() { words.t("wizard-by-hand-lede") } else { words.t("wizard-lede") };
        view! {
            <Crumbs steps />
            <Head title kicker=card.title.clone() lede />
            {refused.map(|refused| view! { <Notice class="warn"><p>{refused}</p></Notice> })}
            <Form action={action::<ConfirmProcedure>()}>
                <InUnit place=place.clone() />
                <Hidden name="agreement" value=number.to_string() />
                {body(words, &place, &card, &reading.proposal)}
                <h2>{words.t("calendar-title")}</h2>
                <p class="hint">{words.t("calendar-lede")}</p>
                {calendar_form::fields(words, &calendar, visit.now)}
                <div class="actions"><Submit label=words.t("wizard-button") /></div>
            </Form>
        }
    });
    Ok(page.at(at))
}

fn body(words: Words, place: &Place, card: &AgreementCard, proposal: &Proposal) -> AnyView {
    let procedure = &proposal.procedure;
    let to_confirm: Vec<About> = proposal.to_confirm().into_iter().cloned().collect();
    let about = to_confirm.iter().enumerate().map(|(at, what)| one(words, place, card, proposal, what, at + 1));
    let said = |one: &&Deadline| to_confirm.contains(&About::Deadline { key: one.key.clone() });
    let unsaid: Vec<AnyView> = procedure
        .deadlines()
        .filter(|one| !said(one))
        .map(|one| {
            view! { <section class="reading-of"><h3>{title(words, procedure, one)}</h3>{deadline_fields(words, one)}</section> }.into_any()
        })
        .collect();
    let unplaced = (!proposal.unplaced.is_empty()).then(|| unplaced(words, place, card, &proposal.unplaced));
    view! {
        <h2>{words.t("wizard-steps-title")}</h2>
        <Field name="article" label=words.t("wizard-article-label") value=procedure.article.clone() required=true />
        {step_fields(words, procedure)}
        <h2>{words.t("wizard-deadlines-title")}</h2>
        {about.collect_view()}
        {unsaid}
        <h2>{words.t("wizard-rules-title")}</h2>
        {rule_fields(words, procedure)}
        {unplaced}
    }
    .into_any()
}

/// What a reading is about, as a heading.
fn name(words: Words, procedure: &Procedure, what: &About) -> String {
    match what {
        About::Deadline { key } => super::events::deadline(words, procedure, key),
        About::Silence { step: Some(step), act } => {
            let step = super::say::step(procedure, step);
            words.of_with("wizard-about-silence", act.code(), [("step", step.into())])
        }
        About::Silence { step: None, .. } => words.t("wizard-about-silence-all"),
        other => words.of("wizard-about", other.code()),
    }
}

/// One thing to confirm: the clauses it was read from, what was unsure, its fields, the box.
fn one(words: Words, place: &Place, card: &AgreementCard, proposal: &Proposal, what: &About, number: usize) -> AnyView {
    let procedure = &proposal.procedure;
    let quotes = proposal.found.iter().filter(|found| found.what == *what).map(|found| quote(place, card, found));
    let unsure = proposal.unsure_of(what);
    let unsure = (!unsure.is_empty()).then(|| {
        let lines = unsure.into_iter().map(|one| view! { <li>{words.of("wizard-unsure", one.code())}</li> });
        view! { <div class="notice warn"><p>{words.t("wizard-unsure-title")}</p><ul>{lines.collect_view()}</ul></div> }
    });
    let fields = match what {
        About::Deadline { key } => procedure.deadline(key).map(|one| deadline_fields(words, one)),
        _ => None,
    };
    view! {
        <section class="reading-of">
            <h3>{name(words, procedure, what)}</h3>
            {quotes.collect_view()}
            {unsure}
            {fields}
            <Tick name="confirmed" number value=code(what) label=words.t("wizard-confirm-label") />
        </section>
    }
    .into_any()
}

/// The sentence, with the number's own words marked, and the way to its clause.
fn quote(place: &Place, card: &AgreementCard, found: &Found) -> AnyView {
    let lang = card.language.tag();
    let href = format!("{}#{}", article_path(&home(place, card.number), &found.article), found.clause);
    let marked = found.quote.find(&found.words).filter(|_| !found.words.is_empty());
    let words = match marked {
        Some(at) => {
            let (before, rest) = found.quote.split_at(at);
            let (number, after) = rest.split_at(found.words.len());
            let (before, number, after) = (before.to_owned(), number.to_owned(), after.to_owned());
            view! { {before} <mark>{number}</mark> {after} }.into_any()
        }
        None => found.quote.clone().into_any(),
    };
    let label = if found.label.is_empty() { found.clause.clone() } else { found.label.clone() };
    view! {
        <figure class="cited">
            <figcaption><a href=href lang=lang>{label}</a></figcaption>
            <blockquote lang=lang><p>{words}</p></blockquote>
        </figure>
    }
    .into_any()
}

fn unplaced(words: Words, place: &Place, card: &AgreementCard, unplaced: &[Unplaced]) -> AnyView {
    let items = unplaced.iter().map(|one| {
        let found = Found {
            what: About::DayMeaning,
            article: one.article.clone(),
            clause: one.clause.clone(),
            label: one.label.clone(),
            quote: one.quote.clone(),
            words: one.words.clone(),
            range: one.range.clone(),
            unsure: Vec::new(),
        };
        quote(place, card, &found)
    });
    view! {
        <h2>{words.t("wizard-unplaced-title")}</h2>
        <p class="hint">{words.t("wizard-unplaced-hint")}</p>
        {items.collect_view()}
    }
    .into_any()
}

/// What a box sends for a reading.
fn code(what: &About) -> String {
    match what {
        About::Deadline { key } => format!("deadline.{key}"),
        About::Silence { step, act } => format!("silence.{}.{}", act.code(), step.as_deref().unwrap_or_default()),
        other => other.code().to_owned(),
    }
}

#[server(prefix = "/do", endpoint = "grievances/confirm-procedure")]
pub async fn confirm_procedure(
    union: String,
    unit: String,
    agreement: String,
    #[server(default)] confirmed: Vec<String>,
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
    let agreement = agreement.parse().map_err(|_| Refusal::not_found())?;
    let mut typed = Typed(typed);
    let lists = [holidays, working_days, working_without, business_days, business_without];
    for (name, values) in calendar_form::LISTS.into_iter().zip(lists) {
        typed.0.insert(name.to_owned(), values.join("\n"));
    }
    let Reading { proposal, .. } = reading(&visit, &place, agreement).await?;
    let about = ticked(&visit, &proposal, &confirmed)?;
    let mut procedure = read(&typed, proposal.procedure)?;
    procedure.article = typed.text("article");
    let calendar = calendar_form::read(&typed, &calendar(&visit, &place).await?)?;
    let version = visit.hall.procedures.confirm(&officer, agreement, procedure, calendar, about).await?;
    go(&format!("{}/{version}", procedures::path(&place)));
    Ok(())
}

/// Everything that was ticked; the first thing that was not is named as the page names it.
fn ticked(visit: &Visit, proposal: &Proposal, confirmed: &[String]) -> Result<Vec<About>, Refusal> {
    let to_confirm = proposal.to_confirm();
    for (at, what) in to_confirm.iter().enumerate() {
        if !confirmed.contains(&code(what)) {
            let field = format!("confirmed-{}", at + 1);
            let name = name(visit.words, &proposal.procedure, what);
            return Err(Refusal::of(&field, "wizard-unconfirmed").with("what", name));
        }
    }
    Ok(to_confirm.into_iter().cloned().collect())
}
