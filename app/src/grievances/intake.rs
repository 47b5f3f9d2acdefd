//! Logging a grievance in two minutes: what must be said first, then what can be said now or later. A search for clauses
//! and a draft to finish later are buttons of the same form.

use super::clauses::{agreement_on, answers, finder};
use super::desk::{RoomCrumb, case_path, kind, opener, room};
use super::say;
use super::typed::Typed;
use crate::components::{Answer, Check, Choice, Field, Form, Head, Hidden, InUnit, Select, Submit, TextArea};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::Agreement;
use contracts::grievances::claims::ClaimClock;
use contracts::grievances::confidence::Opener;
use contracts::grievances::intake::{GrievedBy, Intake};
use contracts::grievances::port::{CasePerson, NewCase, ShelvedProcedure};
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::record::{CaseEvent, Happening};
use contracts::members::ports::Place;
use contracts::members::{CaseId, PersonId, Refusal};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Fields that are lists.
pub const LISTS: [&str; 3] = ["cited", "claims", "only_log"];

/// What a page says was logged or kept where it was no grievance under a contract.
pub const CLAIM: &str = "claim";

/// The name by which the browser keeps the form: a claim's is another than a grievance's, so that neither fills the other.
pub fn stored(who: PersonId, place: &Place, claim: bool) -> String {
    let what = if claim { "intake-claim" } else { "intake" };
    format!("{who}.{}.{what}", place.unit.id)
}

/// What the form is shown with.
struct Shown {
    place: Place,
    draft: Option<CaseId>,
    typed: Typed,
    people: Vec<CasePerson>,
    me: PersonId,
    clauses: Vec<Answer>,
    clocks: Vec<ClaimClock>,
    agreement: Option<(String, Date)>,
    /// The search for a clause found one.
    found: bool,
    whole: bool,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let opener = opener(&place)?;
    let shown = load(&visit, place.clone(), &opener).await?;
    let page = Page::new(words.t("intake-title"), move || {
        let words = crate::words::use_words();
        view! {
            <RoomCrumb place=shown.place.clone() />
            <Head title=words.t("intake-title") lede=words.t("intake-lede") />
            {form(words, shown)}
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

async fn load(visit: &Visit, place: Place, opener: &Opener) -> Result<Shown, Refusal> {
    let draft = match visit.query("draft") {
        Some(id) => Some(visit.hall.cases.draft(opener, id.parse().map_err(|_| Refusal::not_found())?).await?),
        None => None,
    };
    let typed = match (visit.kept.is_kept(), &draft) {
        (true, _) => Typed::of(&visit.kept.fields),
        (false, Some(draft)) => Typed::of(&draft.fields),
        (false, None) => claim(visit),
    };
    // A date that cannot be read yet asks for no agreement of its own.
    let on = typed.date("happened").ok().flatten().unwrap_or_else(|| visit.today(&place));
    let agreement = agreement_on(visit, &place, on).await?;
    let (searched, chosen) = (typed.text("find"), typed.list("cited"));
    let offered = agreement.as_ref().map(|agreement| answers(agreement, &chosen, &searched));
    let (clauses, found) = offered.unwrap_or_default();
    let rest = [
        "remedy",
        "own-words",
        "contact",
        "employer",
        "worksite",
        "supervisor",
        "witnesses",
        "interim",
        "notes",
        "find",
        "cited",
        "claims",
        "only_log",
    ];
    let whole = rest.iter().any(|field| !typed.text(field).is_empty());
    Ok(Shown {
        people: visit.hall.cases.people(opener).await?,
        me: opener.person(),
        clocks: visit.hall.procedures.claim_clocks(&place.member()?).await?,
        draft: draft.map(|draft| draft.id),
        agreement: agreement.map(|agreement| (agreement.card.title, on)),
        found,
        place,
        typed,
        clauses,
        whole,
    })
}

/// Unpaid wages and the like: no grievance under a contract, and the kind as the link said it.
fn claim(visit: &Visit) -> Typed {
    let Some(kind) = visit.query("claim").and_then(CaseKind::from_code) else { return Typed::default() };
    let fields =
        [("kind", kind.code()), ("grieved-by", GrievedBy::Individual.code()), ("only_log", "yes"), (CLAIM, "yes")];
    Typed(fields.map(|(name, value)| (name.to_owned(), value.to_owned())).into())
}

fn form(words: Words, shown: Shown) -> AnyView {
    let stored = stored(shown.me, &shown.place, is_claim(&shown.typed));
    view! { <Form action={action::<OpenCase>()} draft=stored>{fields(words, &shown)}</Form> }.into_any()
}

/// Whether the form was opened for a claim; it says so when it comes back.
fn is_claim(typed: &Typed) -> bool {
    !typed.text(CLAIM).is_empty()
}

fn buttons(words: Words) -> AnyView {
    view! {
        <div class="actions">
            <Submit label=words.t("intake-button") name="step" value="open" />
            <Submit label=words.t("intake-later-button") class="quiet" name="step" value="keep" />
        </div>
    }
    .into_any()
}

fn fields(words: Words, shown: &Shown) -> AnyView {
    let grieved_by = |by: &GrievedBy| Answer::new(by.code(), words.of("intake-grieved-by", by.code()));
    let answers = GrievedBy::ALL.iter().map(grieved_by).collect();
    let value = shown.typed.text("grieved-by");
    view! {
        <InUnit place=shown.place.clone() />
        <Hidden name="draft" value=shown.draft.map(|id| id.to_string()).unwrap_or_default() />
        <Hidden name=CLAIM value=shown.typed.text(CLAIM) />
        <Choice name="grieved-by" label=words.t("intake-grieved-by-label") value answers inline=true />
        {grievants(words, shown)}
        {essentials(words, &shown.typed, words.t("intake-facts-hint"))}
        {buttons(words)}
        <details open=shown.whole>
            <summary>{words.t("intake-more")}</summary>
            {clauses(words, shown)}
            {asked(words, &shown.typed)}
            {elsewhere(words, shown)}
            {private(words, shown)}
            {buttons(words)}
        </details>
    }
    .into_any()
}

fn grievants(words: Words, shown: &Shown) -> AnyView {
    let nobody = Answer::new("", words.t("intake-grievant-none"));
    let people = shown.people.iter().map(|one| Answer::new(one.person.to_string(), one.name.clone()));
    let chosen = shown.typed.text("grievant");
    let answers = std::iter::once(nobody).chain(people).collect();
    view! {
        <Select name="grievant" label=words.t("intake-grievant-label") hint=words.t("intake-grievant-hint") value=chosen answers />
        <Field name="others" label=words.t("intake-others-label") hint=words.t("intake-others-hint") value=shown.typed.text("others") />
    }
    .into_any()
}

/// What the grievance is about, and when: without these nobody can count a day.
pub fn essentials(words: Words, typed: &Typed, facts_hint: String) -> AnyView {
    let choose = Answer::new("", words.t("intake-choose"));
    let kinds = CaseKind::ALL.iter().map(|one| Answer::new(one.code(), kind(words, *one)));
    let kinds = std::iter::once(choose).chain(kinds).collect();
    view! {
        <Select name="kind" label=words.t("intake-kind-label") value=typed.text("kind") answers=kinds />
        <div class="cols">
            <Field name="happened" kind="date" class="short" label=words.t("intake-happened-label") value=typed.text("happened") required=true />
            <Field name="known" kind="date" class="short" label=words.t("intake-known-label") hint=words.t("intake-known-hint") value=typed.text("known") />
        </div>
        <Field name="effective" kind="date" class="short" label=words.t("intake-effective-label") hint=words.t("intake-effective-hint") value=typed.text("effective") />
        <TextArea name="facts" label=words.t("intake-facts-label") hint=facts_hint value=typed.text("facts") rows=6 required=true />
    }
    .into_any()
}

fn clauses(words: Words, shown: &Shown) -> AnyView {
    let Some((title, on)) = shown.agreement.clone() else {
        return view! { <h2>{words.t("intake-clauses-title")}</h2> <p>{words.t("intake-no-agreement")}</p> }.into_any();
    };
    let in_force = words.with("intake-agreement", [("title", title.into()), ("date", words.date(on).into())]);
    view! {
        <h2>{words.t("intake-clauses-title")}</h2>
        <p class="hint">{in_force}</p>
        {finder(words, shown.typed.text("find"), shown.typed.list("cited"), &shown.clauses, shown.found)}
    }
    .into_any()
}

/// What the union asks for, and what the grievant says in their own words.
pub fn asked(words: Words, typed: &Typed) -> AnyView {
    view! {
        <TextArea name="remedy" label=words.t("intake-remedy-label") hint=words.t("intake-remedy-hint") value=typed.text("remedy") rows=3 />
        <TextArea name="own-words" label=words.t("intake-own-words-label") hint=words.t("intake-own-words-hint") value=typed.text("own-words") rows=4 />
    }
    .into_any()
}

/// Charges and claims outside of the contract, each with its own time; and whether there is a grievance at all.
fn elsewhere(words: Words, shown: &Shown) -> AnyView {
    let answer = |clock: &ClaimClock| {
        let of = [
            ("span", say::span(words, clock.span).into()),
            ("start", say::start(words, clock.start).into()),
            ("source", clock.source.clone().into()),
        ];
        Answer::new(clock.key.clone(), clock.name.clone()).hint(words.with("case-claim-hint", of))
    };
    let clocks = shown.clocks.iter().map(answer).collect();
    let only = Answer::new("yes", words.t("intake-only-log")).hint(words.t("intake-only-log-hint"));
    view! {
        <h2>{words.t("intake-elsewhere-title")}</h2>
        <Check name="claims" label=words.t("intake-claims-label") hint=words.t("intake-claims-hint") values=shown.typed.list("claims") answers=clocks />
        <Check name="only_log" label=words.t("intake-only-log-label") values=shown.typed.list("only_log") answers=vec![only] />
    }
    .into_any()
}

fn private(words: Words, shown: &Shown) -> AnyView {
    let handlers = shown.people.iter().filter(|one| one.may_handle && one.person != shown.me);
    let handlers: Vec<Answer> = handlers.map(|one| Answer::new(one.person.to_string(), one.name.clone())).collect();
    let me = Answer::new(shown.me.to_string(), words.t("intake-steward-me"));
    let nobody = Answer::new("", words.t("intake-steward-none"));
    let backup = std::iter::once(Answer::new("", words.t("intake-backup-none"))).chain(handlers.clone()).collect();
    let stewards = std::iter::once(me).chain(handlers).chain([nobody]).collect();
    view! {
        <fieldset class="private">
            <legend>{words.t("intake-private-title")}</legend>
            <p class="hint">{words.t("intake-private-hint")}</p>
            <Select name="steward" label=words.t("intake-steward-label") value=shown.typed.text("steward") answers=stewards />
            <Select name="backup" label=words.t("intake-backup-label") value=shown.typed.text("backup") answers=backup />
            {notes(words, &shown.typed)}
        </fieldset>
    }
    .into_any()
}

/// What stays with the union.
pub fn notes(words: Words, typed: &Typed) -> AnyView {
    view! {
        <Field name="contact" label=words.t("intake-contact-label") hint=words.t("intake-contact-hint") value=typed.text("contact") />
        <Field name="employer" label=words.t("intake-employer-label") hint=words.t("intake-employer-hint") value=typed.text("employer") />
        <Field name="worksite" label=words.t("intake-worksite-label") value=typed.text("worksite") />
        <Field name="supervisor" label=words.t("intake-supervisor-label") value=typed.text("supervisor") />
        <TextArea name="witnesses" label=words.t("intake-witnesses-label") value=typed.text("witnesses") rows=2 />
        <TextArea name="interim" label=words.t("intake-interim-label") hint=words.t("intake-interim-hint") value=typed.text("interim") rows=2 />
        <TextArea name="notes" label=words.t("intake-notes-label") value=typed.text("notes") rows=4 />
    }
    .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/open")]
pub async fn open_case(
    union: String,
    unit: String,
    #[server(default)] draft: String,
    #[server(default)] step: String,
    #[server(default)] cited: Vec<String>,
    #[server(default)] claims: Vec<String>,
    #[server(default)] only_log: Vec<String>,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let visit = visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let opener = opener(&place)?;
    let mut typed = Typed(typed);
    for (name, values) in LISTS.into_iter().zip([cited, claims, only_log]) {
        typed.0.insert(name.to_owned(), values.join("\n"));
    }
    let draft: Option<CaseId> = match draft.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| Refusal::not_found())?),
    };
    match typed.step(&step) {
        "find" => {
            let mut fields = typed.fields(&LISTS);
            fields.push(("_form".to_owned(), action::<OpenCase>().to_owned()));
            let query = draft.map(|id| format!("?draft={id}")).unwrap_or_default();
            let page = visit.keep_for(&format!("{}/new{query}", room(&place)), &fields).await?;
            go(&format!("{page}#f-find"));
        }
        "keep" => {
            visit.hall.cases.keep_draft(&opener, draft, typed.fields(&LISTS)).await?;
            go(&format!("{}/drafts?kept-draft={}", room(&place), said(&typed)));
        }
        _ => {
            let new = new_case(&visit, &place, &opener, &typed).await?;
            let case = visit.hall.cases.open(&opener, new, draft).await?;
            let number = number_of(&visit, &place, case).await?;
            go(&number.map_or_else(
                || room(&place),
                |number| format!("{}?logged={}", case_path(&place, number), said(&typed)),
            ));
        }
    }
    Ok(())
}

/// What the page after the form is told, so that the browser lets the right copy go.
fn said(typed: &Typed) -> &'static str {
    if is_claim(typed) { CLAIM } else { "1" }
}

/// The number of a case that was just opened; `None` for one that its opener has given away and may not read.
async fn number_of(visit: &Visit, place: &Place, case: CaseId) -> Result<Option<u32>, Refusal> {
    let access = match visit.hall.cases.access(&place.member()?, case).await {
        Ok(access) => access,
        Err(refusal) if refusal.is(Refusal::NOT_FOUND) => return Ok(None),
        Err(refusal) => return Err(refusal),
    };
    match access.reader() {
        Some(reader) => Ok(Some(visit.hall.cases.file(&reader).await?.number)),
        None => Ok(None),
    }
}

/// The procedure that a case about something on this day stands under: of the agreement in force then, the newest.
///
/// # Errors
/// When storage fails.
pub async fn procedure_for(
    visit: &Visit,
    place: &Place,
    agreement: Option<&Agreement>,
) -> Result<Option<u32>, Refusal> {
    let shelved = visit.hall.procedures.procedures(&place.member()?).await?;
    Ok(procedure_of(&shelved, agreement.map(|agreement| agreement.card.number)).map(|one| one.version))
}

/// The newest procedure of an agreement; of one that has none, the newest of all. They are given newest first.
pub fn procedure_of(shelved: &[ShelvedProcedure], agreement: Option<u32>) -> Option<&ShelvedProcedure> {
    let own = agreement.and_then(|number| shelved.iter().find(|one| one.agreement == number));
    own.or_else(|| shelved.first())
}

async fn new_case(visit: &Visit, place: &Place, opener: &Opener, typed: &Typed) -> Result<NewCase, Refusal> {
    let intake = typed.intake(Intake::default())?;
    let kind = typed.kind()?;
    let mut first = typed.first(visit.today(place))?;
    let clocks = visit.hall.procedures.claim_clocks(&place.member()?).await?;
    let watched = typed.list("claims");
    let at = first[0].at;
    first.extend(
        clocks
            .into_iter()
            .filter(|clock| watched.contains(&clock.key))
            .map(|clock| Happening { at, event: CaseEvent::ClaimWatched { clock } }),
    );
    let agreement = agreement_on(visit, place, typed.day("happened")?).await?;
    let only_log = !typed.list("only_log").is_empty();
    let filing = typed.filing(agreement.as_ref(), visit.language())?;
    let steward = match typed.0.contains_key("steward") {
        true => typed.person("steward")?,
        false => Some(opener.person()),
    };
    Ok(NewCase {
        kind,
        label: None,
        procedure: if only_log { None } else { procedure_for(visit, place, agreement.as_ref()).await? },
        grievants: typed.person("grievant")?.into_iter().collect(),
        steward,
        backup: typed.person("backup")?,
        filing,
        intake,
        first,
    })
}
