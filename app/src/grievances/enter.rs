//! Writing into a case's record: what happened, when, and what it needs besides; or putting an earlier entry right.

use super::desk::CaseDesk;
use super::events::{self, Next, fields_of};
use super::say;
use super::typed::Typed;
use crate::components::{
    Answer, Choice, Crumbs, Field, FilePick, Form, Head, Hidden, InUnit, Notice, Select, Submit, TextArea,
};
use crate::deeds::{action, go, visit};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::claims::ClaimClock;
use contracts::grievances::count::Unit;
use contracts::grievances::pauses::PauseReason;
use contracts::grievances::port::CaseClock;
use contracts::grievances::record::{self, CaseEntry, CaseEvent, Furnished, Happening, standing};
use contracts::grievances::state::{CaseState, DueKey, is_held};
use contracts::members::{FileId, Refusal};
use contracts::records::Upload;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything a form can tell, in the order of a case's life.
const CODES: [&str; 26] = [
    "filed",
    "meeting-held",
    "answer-received",
    "appealed",
    "demanded",
    "extension-agreed",
    "arbitrator-chosen",
    "hearing-closed",
    "award-received",
    "information-requested",
    "information-received",
    "noted",
    "paused",
    "resumed",
    "remanded",
    "settled",
    "withdrawn",
    "promised",
    "kept",
    "referred",
    "followed-up",
    "claim-watched",
    "claim-filed",
    "occurred",
    "known",
    "took-effect",
];

/// What an entry's form is shown with.
pub struct Shown {
    pub desk: CaseDesk,
    pub state: CaseState,
    pub code: String,
    pub corrects: Option<u32>,
    pub typed: Typed,
    pub clocks: Vec<ClaimClock>,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let desk = CaseDesk::open(visit).await?;
    desk.handler()?;
    let place = desk.place.clone();
    let corrects = match desk.visit.query("corrects") {
        Some(number) => Some(standing_entry(&desk.file, number)?),
        None => None,
    };
    let (corrects, before) = match corrects {
        Some((number, what)) => (Some(number), Some(what)),
        None => (None, None),
    };
    let code = match &before {
        Some(what) => what.event.code().to_owned(),
        None => desk.visit.query("what").filter(|what| CODES.contains(what)).unwrap_or_default().to_owned(),
    };
    let typed = match (before, desk.visit.query("step")) {
        (Some(what), _) => fields_of(&what),
        (None, step) => {
            let today = desk.today.to_string();
            let step = step.unwrap_or_default().to_owned();
            Typed(BTreeMap::from([("at".to_owned(), today), ("step".to_owned(), step)]))
        }
    };
    let clocks = desk.visit.hall.procedures.claim_clocks(&place.member()?).await?;
    let shown = Shown { state: desk.state(), code, corrects, typed, clocks, desk };
    let title = title(words, &shown);
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        view! {
            <Crumbs steps=shown.desk.case_crumbs() />
            <Head title />
            {way_on(words, &shown.desk)}
            {if shown.code.is_empty() { choices(words, &shown) } else { form(words, shown) }}
        }
    });
    Ok(page.at(place).width(Width::Narrow))
}

/// Where what was refused can be looked at or told instead: the entry that says it already, or the answer to put right.
fn way_on(words: Words, desk: &CaseDesk) -> Option<AnyView> {
    let refusal = desk.visit.kept.refusal.as_ref()?;
    let number: u32 =
        refusal.with.iter().find(|(name, _)| name == "entry").and_then(|(_, number)| number.parse().ok())?;
    let entry: &CaseEntry = desk.file.entries.iter().find(|entry| entry.number == number)?;
    let path = desk.path();
    let (key, href) = match refusal.code.as_str() {
        "case-answered-already" => ("case-correct-label", format!("{path}/enter?corrects={number}")),
        "case-entered-already" => ("case-entered-link", format!("{path}#e-{}", shown_under(entry))),
        _ => return None,
    };
    let label = words.with(key, [("number", number.to_string().into())]);
    Some(view! { <p class="row"><a class="button" href=href>{label}</a></p> }.into_any())
}

/// An entry as it counts now, by the number in an address; one that was struck, as it was.
fn standing_entry(case: &CaseClock, number: &str) -> Result<(u32, Happening), Refusal> {
    let number: u32 = number.parse().map_err(|_| Refusal::not_found())?;
    let first = record::history(&case.entries, number);
    let first = first.first().filter(|entry| entry.number == number).ok_or_else(Refusal::not_found)?;
    if matches!(first.what.event, CaseEvent::Corrected { .. }) {
        return Err(Refusal::not_found());
    }
    let now = standing(&case.entries).into_iter().find(|one| one.number == number).map(|one| one.what.clone());
    Ok((number, now.unwrap_or_else(|| first.what.clone())))
}

fn title(words: Words, shown: &Shown) -> String {
    match (shown.corrects, shown.code.as_str()) {
        (Some(number), _) => words.with("case-correct-title", [("number", number.to_string().into())]),
        (None, "") => words.t("case-enter-title"),
        (None, code) => words.of("case-enter", code),
    }
}

/// Which codes make sense for a case as it stands.
pub fn possible(case: &CaseClock, state: &CaseState) -> Vec<&'static str> {
    let filed = !state.stays.is_empty();
    let at_arbitration = state.step.as_deref().is_some_and(|step| case.procedure.is_arbitration(step));
    let ways = |arbitration: bool| {
        state.step.as_deref().is_some_and(|step| {
            let mut ways = case.procedure.ways_from(Some(step), case.kind);
            ways.any(|way| case.procedure.is_arbitration(&way.to) == arbitration && back(state, &way.to).is_none())
        })
    };
    let said = |code: &str| standing(&case.entries).iter().any(|one| one.what.event.code() == code);
    let paused = is_held(&case.entries);
    let over = state.status.is_over();
    let fits = |code: &&'static str| match *code {
        "filed" => !filed && !case.procedure.steps.is_empty() && !over,
        "meeting-held" | "answer-received" => filed && !over,
        "appealed" => filed && !over && ways(false),
        "demanded" => filed && !over && ways(true),
        "extension-agreed" => !over && !extendable(state, false).is_empty(),
        "arbitrator-chosen" | "hearing-closed" | "award-received" => at_arbitration && !over,
        "information-received" => said("information-requested") && !over,
        "kept" => said("promised"),
        "followed-up" => said("referred"),
        "claim-filed" => said("claim-watched"),
        "paused" => !paused && !over,
        "resumed" => paused && !over,
        "remanded" => filed && state.stays.len() > 1,
        // Facts that are there already are put right, not said again.
        "occurred" | "known" | "took-effect" => !said(code),
        "information-requested" | "settled" | "withdrawn" => !over,
        _ => true,
    };
    CODES.into_iter().filter(fits).collect()
}

/// The stay at a step that the case has left, if it has been there.
fn back<'a>(state: &'a CaseState, step: &str) -> Option<&'a str> {
    state.stays.iter().find(|stay| stay.step == step).map(|stay| stay.step.as_str())
}

fn choices(words: Words, shown: &Shown) -> AnyView {
    let path = shown.desk.path();
    let items = possible(&shown.desk.file, &shown.state).into_iter().map(|code| {
        view! { <li><a href=format!("{path}/enter?what={code}")>{words.of("case-enter", code)}</a></li> }
    });
    view! { <ul class="list">{items.collect_view()}</ul> }.into_any()
}

fn form(words: Words, shown: Shown) -> AnyView {
    let what = stored_as(&shown.code, shown.corrects);
    let stored = format!("{}.{}.{what}", shown.desk.reader.person(), shown.desk.file.circle.case);
    view! { <Form action={action::<EnterEvent>()} files=true draft=stored>{inside(words, &shown)}</Form> }.into_any()
}

fn inside(words: Words, shown: &Shown) -> AnyView {
    let correcting = shown.corrects.is_some();
    let at = |name: &str| shown.typed.text(name);
    let why = correcting.then(|| {
        view! { <Field name="why" label=words.t("case-why-label") hint=words.t("case-why-hint") /> }
    });
    let strike = correcting.then(|| {
        view! { <Submit label=words.t("case-strike-button") class="danger" name="step-of-form" value="strike" /> }
    });
    let button = if correcting { words.t("case-correct-button") } else { words.t("case-enter-button") };
    let file = (!correcting).then(|| {
        view! { <FilePick name="file" label=words.t("case-file-label") hint=words.t("case-file-hint") accept=FILES /> }
    });
    view! {
        <InUnit place=shown.desk.place.clone() />
        <Hidden name="case" value=shown.desk.file.number.to_string() />
        <Hidden name="what" value=shown.code.clone() />
        <Hidden name="corrects" value=shown.corrects.map(|number| number.to_string()).unwrap_or_default() />
        {fields(words, shown)}
        <div class="cols">
            <Field name="at" kind="date" class="short" label=words.of("case-at-label", &shown.code) value=at("at") required=true />
            <Field name="time" kind="time" class="short" label=words.t("case-time-label") hint=words.t("case-time-hint") value=at("time") />
        </div>
        {file}
        {why}
        <div class="actions"><Submit label=button /> {strike}</div>
    }
    .into_any()
}

/// The kinds of file that can be attached, as a browser's list.
pub const FILES: &str = ".pdf,.jpg,.jpeg,.png,.webp,.heic,.txt";

fn steps(words: Words, shown: &Shown, label: String, keys: Vec<String>, none: Option<String>) -> AnyView {
    let procedure = &shown.desk.file.procedure;
    let answer = |key: &String| Answer::new(key.clone(), say::step(procedure, key));
    let none = none.map(|none| Answer::new("", none));
    let answers: Vec<Answer> = none.into_iter().chain(keys.iter().map(answer)).collect();
    if answers.is_empty() {
        return view! { <Notice class="warn"><p>{words.t("case-no-step")}</p></Notice> }.into_any();
    }
    // Where there is one way only, it is taken for granted.
    let value = if answers.len() == 1 { answers[0].value.clone() } else { shown.typed.text("step") };
    view! { <Select name="step" label value answers /> }.into_any()
}

fn targets(shown: &Shown) -> Vec<String> {
    let (case, state) = (&shown.desk.file, &shown.state);
    let ways = |from: Option<&str>| {
        let ways = case.procedure.ways_from(from, case.kind);
        ways.map(|way| way.to.clone()).collect::<Vec<_>>()
    };
    let keys = match shown.code.as_str() {
        _ if shown.corrects.is_some() => case.procedure.steps.iter().map(|step| step.key.clone()).collect(),
        "filed" => ways(None),
        "remanded" => state.stays.iter().map(|stay| stay.step.clone()).collect(),
        "appealed" | "demanded" => ways(state.step.as_deref())
            .into_iter()
            .filter(|to| case.procedure.is_arbitration(to) == (shown.code == "demanded"))
            .collect(),
        _ => state.stays.iter().rev().map(|stay| stay.step.clone()).collect(),
    };
    let mut once: Vec<String> = Vec::new();
    for key in keys {
        if !once.contains(&key) {
            once.push(key);
        }
    }
    once
}

/// What an entry of this code needs besides its date.
pub fn fields(words: Words, shown: &Shown) -> AnyView {
    let at = |name: &str| shown.typed.text(name);
    match shown.code.as_str() {
        "filed" | "appealed" | "demanded" | "remanded" => {
            steps(words, shown, words.t("case-step-label"), targets(shown), None)
        }
        "meeting-held" => steps(words, shown, words.t("case-of-step-label"), targets(shown), Some(words.t("case-step-now"))),
        "answer-received" => {
            let answers = record::Answer::ALL.iter().map(|one| Answer::new(one.code(), words.of("case-answer", one.code())));
            view! {
                <Choice name="answer" label=words.t("case-answer-label") value=at("answer") answers=answers.collect() />
                {steps(words, shown, words.t("case-of-step-label"), targets(shown), Some(words.t("case-step-now")))}
            }
            .into_any()
        }
        "extension-agreed" => extension(words, shown),
        "paused" => {
            let reasons = PauseReason::ALL.map(|one| Answer::new(one.code(), words.of("grievance-pause", one.code())));
            view! { <Choice name="reason" label=words.t("case-reason-label") value=at("reason") answers=reasons.to_vec() /> }.into_any()
        }
        "award-received" => {
            let answers = vec![
                Answer::new("sustained", words.t("case-award-sustained")),
                Answer::new("denied", words.t("case-award-denied")),
            ];
            view! { <Choice name="award" label=words.t("case-award-label") value=at("award") answers /> }.into_any()
        }
        "information-requested" => view! {
            <Hidden name="request" value=at("request") />
            <Field name="due" kind="date" class="short" label=words.t("case-request-due-label") hint=words.t("case-request-due-hint") value=at("due") required=true />
        }
        .into_any(),
        "information-received" => {
            let answers = Furnished::ALL.iter().map(|one| Answer::new(one.code(), words.of("case-furnished", one.code())));
            view! {
                {numbered(words, shown, "request")}
                <Choice name="furnished" label=words.t("case-furnished-label") hint=words.t("case-furnished-hint") value=at("furnished") answers=answers.collect() />
            }
            .into_any()
        }
        "settled" | "withdrawn" => terms(words, shown),
        "promised" => view! {
            <Hidden name="promise" value=at("promise") />
            <TextArea name="note" label=words.t("case-promise-label") hint=words.t("case-promise-hint") value=at("note") rows=2 required=true />
            <Field name="due" kind="date" class="short" label=words.t("case-promise-due-label") value=at("due") required=true />
        }
        .into_any(),
        "kept" => numbered(words, shown, "promise"),
        "referred" => view! {
            <Hidden name="referral" value=at("referral") />
            <Field name="to" label=words.t("case-referral-to-label") hint=words.t("case-referral-to-hint") value=at("to") required=true />
            <Field name="due" kind="date" class="short" label=words.t("case-referral-due-label") value=at("due") required=true />
        }
        .into_any(),
        "followed-up" => view! {
            {numbered(words, shown, "referral")}
            <TextArea name="note" label=words.t("case-follow-up-label") hint=words.t("case-note-hint") value=at("note") rows=4 required=true />
            <Field name="due" kind="date" class="short" label=words.t("case-follow-up-again-label") hint=words.t("case-follow-up-again-hint") value=at("due") />
        }
        .into_any(),
        "claim-watched" | "claim-filed" => claims(words, shown),
        "noted" => view! { <TextArea name="note" label=words.t("case-note-label") hint=words.t("case-note-hint") value=at("note") rows=5 required=true /> }.into_any(),
        _ => ().into_any(),
    }
}

fn terms(words: Words, shown: &Shown) -> AnyView {
    let at = |name: &str| shown.typed.text(name);
    let answers =
        vec![Answer::new("no", words.t("case-precedent-no")), Answer::new("yes", words.t("case-precedent-yes"))];
    view! {
        <TextArea name="note" label=words.t("case-terms-label") hint=words.t("case-terms-hint") value=at("note") rows=5 required=true />
        <Choice name="precedent" label=words.t("case-precedent-label") value=at("precedent") answers />
    }
    .into_any()
}

/// The deadlines that run and can be given more time; every one of the case where an entry is put right.
fn extendable(state: &CaseState, corrects: bool) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    for due in &state.dues {
        let DueKey::Deadline { deadline, .. } = &due.key else { continue };
        if (due.kept.is_ahead() || corrects) && !keys.contains(deadline) {
            keys.push(deadline.clone());
        }
    }
    keys
}

fn extension(words: Words, shown: &Shown) -> AnyView {
    let at = |name: &str| shown.typed.text(name);
    let case = &shown.desk.file;
    let keys = extendable(&shown.state, shown.corrects.is_some());
    if keys.is_empty() {
        return view! { <Notice class="warn"><p>{words.t("case-no-deadline")}</p></Notice> }.into_any();
    }
    let name = |key: &String| Answer::new(key.clone(), events::deadline(words, &case.procedure, key));
    let units = Unit::ALL.map(|one| Answer::new(one.code(), words.of("grievance-unit", one.code())));
    let yes_no =
        vec![Answer::new("yes", words.t("case-in-writing-yes")), Answer::new("no", words.t("case-in-writing-no"))];
    view! {
        <Select name="deadline" label=words.t("case-deadline-label") value=at("deadline") answers=keys.iter().map(name).collect() />
        <Field name="to-date" kind="date" class="short" label=words.t("case-to-date-label") hint=words.t("case-to-date-hint") value=at("to-date") />
        <div class="cols">
            <Field name="count" kind="number" min=1 label=words.t("case-count-label") value=at("count") />
            <Select name="unit-of-time" label=words.t("case-unit-label") value=at("unit-of-time") answers=units.to_vec() />
        </div>
        <Field name="with" label=words.t("case-with-label") hint=words.t("case-with-hint") value=at("with") required=true />
        <Choice name="in-writing" label=words.t("case-in-writing-label") value=at("in-writing") answers=yes_no inline=true />
    }
    .into_any()
}

/// A request, a promise or a referral, by its number.
fn numbered(words: Words, shown: &Shown, what: &'static str) -> AnyView {
    let find = |event: &CaseEvent| match event {
        CaseEvent::InformationRequested { request, due } if what == "request" => Some((*request, *due)),
        CaseEvent::Promised { promise, due, .. } if what == "promise" => Some((*promise, *due)),
        CaseEvent::Referred { referral, due, .. } if what == "referral" => Some((*referral, *due)),
        _ => None,
    };
    let now = standing(&shown.desk.file.entries);
    let to = |number: u32| if what == "referral" { say::referral(&shown.desk.file, number) } else { String::new() };
    let found = now.iter().filter_map(|one| find(&one.what.event)).map(|(number, due)| {
        let of = [("number", number.to_string().into()), ("date", words.date(due).into()), ("to", to(number).into())];
        Answer::new(number.to_string(), words.of_with("case-numbered", what, of))
    });
    let label = words.of("case-which", what);
    view! { <Select name=what label value=shown.typed.text(what) answers=found.collect() /> }.into_any()
}

fn claims(words: Words, shown: &Shown) -> AnyView {
    let watched = |event: &CaseEvent| match event {
        CaseEvent::ClaimWatched { clock } => Some(clock.clone()),
        _ => None,
    };
    let answer = |clock: &ClaimClock| {
        let span = say::span(words, clock.span);
        let start = say::start(words, clock.start);
        let hint = words.with(
            "case-claim-hint",
            [("span", span.into()), ("start", start.into()), ("source", clock.source.clone().into())],
        );
        Answer::new(clock.key.clone(), clock.name.clone()).hint(hint)
    };
    let answers: Vec<Answer> = match shown.code.as_str() {
        "claim-watched" => shown.clocks.iter().map(answer).collect(),
        _ => shown
            .desk
            .file
            .entries
            .iter()
            .filter_map(|entry| watched(&entry.what.event))
            .map(|one| answer(&one))
            .collect(),
    };
    view! { <Choice name="claim" label=words.t("case-claim-label") value=shown.typed.text("claim") answers /> }
        .into_any()
}

#[server(prefix = "/do", endpoint = "grievances/enter")]
pub async fn enter_event(
    union: String,
    unit: String,
    case: String,
    #[server(default)] what: String,
    #[server(default)] corrects: String,
    #[server(flatten)] typed: BTreeMap<String, String>,
) -> Result<(), Refused> {
    let (desk, handler) = CaseDesk::worked(visit()?, &union, &unit, &case).await?;
    let mut typed = Typed(typed);
    let file = upload(&desk.visit, "file")?;
    let clocks = desk.visit.hall.procedures.claim_clocks(&desk.place.member()?).await?;
    let next = Next::after(desk.file.entries.iter().map(|entry| &entry.what.event), clocks);
    let happening = match corrects.as_str() {
        "" => events::read(&what, &typed, &next)?,
        number => {
            let (entry, before) = standing_entry(&desk.file, number)?;
            let why = typed.0.remove("why").unwrap_or_default().trim().to_owned();
            let strike = typed.text("step-of-form") == "strike";
            let now = if strike { None } else { Some(Box::new(events::read(before.event.code(), &typed, &next)?)) };
            let at = contracts::grievances::calendar::Moment::on(desk.today);
            Happening { at, event: CaseEvent::Corrected { entry, now, why } }
        }
    };
    let taken = match file {
        Some(file) => desk.visit.hall.cases.enter_with(&handler, happening, file, &desk.by()).await?,
        None => desk.visit.hall.cases.enter(&handler, happening, &desk.by()).await?,
    };
    go(&format!("{}?entered={}", desk.path(), taken.entry.number));
    Ok(())
}

/// What a browser's own copy of the form is called within its case: what is put right is never taken for something new.
pub fn stored_as(code: &str, corrects: Option<u32>) -> String {
    corrects.map_or_else(|| code.to_owned(), |entry| format!("{code}.{entry}"))
}

/// The entry under which the timeline shows another: a correction stands with what it corrects.
pub fn shown_under(entry: &CaseEntry) -> u32 {
    match &entry.what.event {
        CaseEvent::Corrected { entry, .. } => *entry,
        _ => entry.number,
    }
}

/// A file that came with the form, looked at before anything is written: what cannot be kept must not leave half a deed.
///
/// # Errors
/// `file-empty`, `file-large`, `file-kind`, about the field.
pub fn upload(visit: &Visit, field: &str) -> Result<Option<Upload>, Refusal> {
    let Some(file) = visit.upload(field) else { return Ok(None) };
    let upload = Upload { name: file.file_name.clone(), bytes: Arc::clone(&file.bytes) };
    upload.check(FileId(uuid::Uuid::nil())).map_err(|refusal| Refusal { field: Some(field.to_owned()), ..refusal })?;
    Ok(Some(upload))
}
