//! A case: what is due next and what to do about it, everything that happened, the filing; for its grievant how it stands.

use super::clauses;
use super::desk::{CaseDesk, StatusTag, access, kind, name};
use super::due::{DueItem, DueLine};
use super::enter::{possible, shown_under, stored_as};
use super::files::{attached, attaching};
use super::filing::FilingText;
use super::timeline;
use super::{moves, own};
use crate::components::{Crumbs, Fact, Head, Notice};
use crate::page::Page;
use crate::visit::Visit;
use crate::words::Words;
use contracts::grievances::confidence::CaseAccess;
use contracts::grievances::port::{MovedBy, Moves};
use contracts::grievances::procedure::{Act, CaseKind};
use contracts::grievances::state::{CaseState, CaseStatus, Due, Task};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;

/// The case as whoever comes may see it.
pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let place = visit.place().await?;
    let access = access(&visit, &place, visit.param("case")).await?;
    match access.grievant() {
        Some(grievant) => own::page(visit, place, grievant).await,
        None => page(visit, place, access).await,
    }
}

async fn page(visit: Visit, place: Place, access: CaseAccess) -> Result<Page, Refusal> {
    let desk = CaseDesk::with(visit, place, access).await?;
    let moves = desk.visit.hall.cases.moves(&desk.reader).await?;
    let cited = clauses::names(&desk.visit, &desk.place, &desk.file.filing.cited).await?;
    let (place, title) = (desk.place.clone(), name(desk.words, &desk.file));
    let page = Page::new(title.clone(), move || {
        let words = crate::words::use_words();
        let state = desk.state();
        let whose = desk.names.all(words, &desk.file.circle.grievants);
        let whose = if whose.is_empty() { desk.file.intake.others.clone() } else { whose };
        let lede = [kind(words, desk.file.kind), whose];
        let lede = lede.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        view! {
            <Crumbs steps=vec![desk.room_crumb()] />
            <Head title lede />
            {arrived(words, &desk, &moves)}
            <p class="row"><StatusTag status=state.status /> <span>{words.of("grievance-status-say", state.status.code())}</span></p>
            <div class="split end">
                <div>
                    {due(words, &desk, &state)}
                    {timeline::shown(words, &desk, &moves)}
                    <h2 id="filing">{words.t("case-filing-title")}</h2>
                    <FilingText place=desk.place.clone() filing=desk.file.filing.clone() names=cited />
                </div>
                <aside>
                    {actions(words, &desk, &state)}
                    {facts(words, &desk)}
                    {private(words, &desk)}
                    {files(words, &desk)}
                </aside>
            </div>
        }
    });
    Ok(page.at(place))
}

/// What was just done, and that the browser may let its own copy go.
fn arrived(words: Words, desk: &CaseDesk, all_moves: &[Moves]) -> AnyView {
    let stored = |what: &str| format!("{}.{what}", desk.reader.person());
    if let Some(logged) = desk.visit.query("logged") {
        let done = super::intake::stored(desk.reader.person(), &desk.place, logged == super::intake::CLAIM);
        return view! { <div data-draft-done=done><Notice class="good"><p>{words.t("case-logged")}</p></Notice></div> }
            .into_any();
    }
    for (query, what) in [("revised", "text"), ("noted", "notes")] {
        if desk.visit.query(query).is_some() {
            let done = stored(&format!("{}.{what}", desk.file.circle.case));
            return view! { <div data-draft-done=done><Notice class="good"><p>{words.t("case-saved")}</p></Notice></div> }.into_any();
        }
    }
    if let Some(file) = desk.visit.query("attached") {
        return attached(words, &desk.path(), &desk.file, file);
    }
    let Some(entered) = desk.visit.query("entered").and_then(|number| number.parse::<u32>().ok()) else {
        return ().into_any();
    };
    let Some(entry) = desk.file.entries.iter().find(|entry| entry.number == entered) else { return ().into_any() };
    let shown = shown_under(entry);
    let first = desk.file.entries.iter().find(|one| one.number == shown).unwrap_or(entry);
    let corrects = (shown != entered).then_some(shown);
    let done = stored(&format!("{}.{}", desk.file.circle.case, stored_as(first.what.event.code(), corrects)));
    let moved = all_moves.iter().filter(|moves| moves.cause == MovedBy::Entry(entered));
    let moved = moved.filter_map(|one| moves::list(words, &desk.file, &one.moved)).collect_view();
    let label = words.with("case-entered-link", [("number", shown.to_string().into())]);
    view! {
        <div data-draft-done=done role="status">
            <Notice class="good">
                <p>{words.t("case-entered")} " " <a href=format!("#e-{shown}")>{label}</a></p>
                {moved}
            </Notice>
        </div>
    }
    .into_any()
}

/// What is due, the nearest first; then what has not begun to run.
fn due(words: Words, desk: &CaseDesk, state: &CaseState) -> AnyView {
    let line = |due: &Due| DueLine::of(words, &desk.file, due, desk.today);
    let ahead = state.ahead().map(|due| view! { <DueItem line=line(due) /> }).collect_view();
    let waits = state.dues.iter().filter(|due| due.kept == contracts::grievances::state::Kept::NoDate);
    let waits: Vec<AnyView> = waits.map(|due| view! { <DueItem line=line(due) /> }.into_any()).collect();
    let waiting = (!waits.is_empty()).then(|| {
        view! { <details><summary>{words.t("case-waiting-title")}</summary><ul class="clock">{waits}</ul></details> }
    });
    let nothing = state.next().is_none().then(|| {
        let why = match (state.status.is_over(), desk.file.version.is_none()) {
            (true, _) => words.t("case-due-over"),
            (false, true) => words.t("grievances-undated-no-procedure"),
            (false, false) => words.t("case-due-none"),
        };
        view! { <p>{why}</p> }
    });
    view! {
        <h2>{words.t("case-due-title")}</h2>
        {nothing}
        <ul class="clock">{ahead}</ul>
        {waiting}
    }
    .into_any()
}

/// What whoever only reads the case can open.
fn reading(words: Words, desk: &CaseDesk) -> AnyView {
    let path = desk.path();
    view! {
        <Notice><p>{words.t("case-reads-only")}</p></Notice>
        <ul class="plain no-print">
            <li><a href=format!("{path}/notes")>{words.t("case-notes-link")}</a></li>
            <li><a href=format!("{path}/pay")>{words.t("case-pay-link")}</a></li>
            <li><a href=format!("{path}/letters")>{words.t("case-letters-link")}</a></li>
            <li><a href=format!("{path}/bundle")>{words.t("case-bundle-link")}</a></li>
            <li><a href=format!("{path}/wordings")>{words.t("case-wordings-link")}</a></li>
        </ul>
    }
    .into_any()
}

/// The entry that what is due next waits for.
fn likeliest(state: &CaseState) -> Option<&'static str> {
    let due = state.next()?;
    Some(match due.task {
        Task::Deadline { act: Act::File } => "filed",
        Task::Deadline { act: Act::Appeal } => "appealed",
        Task::Deadline { act: Act::Demand } => "demanded",
        Task::Deadline { act: Act::Meet } => "meeting-held",
        Task::Deadline { act: Act::Answer } => "answer-received",
        Task::Deadline { act: Act::ChooseArbitrator } => "arbitrator-chosen",
        Task::Deadline { act: Act::Award } => "award-received",
        Task::Information => "information-received",
        Task::Promise => "kept",
        Task::Referral => "followed-up",
        Task::Claim => "claim-filed",
    })
}

/// What can be written down now; the likeliest first, and never more than a thumb can choose from.
fn actions(words: Words, desk: &CaseDesk, state: &CaseState) -> AnyView {
    if desk.access.handler().is_none() {
        return reading(words, desk);
    }
    let path = desk.path();
    let possible = possible(&desk.file, state);
    let likely = likeliest(state).filter(|code| possible.contains(code));
    let usual = ["filed", "meeting-held", "answer-received", "appealed", "demanded", "noted"];
    let rest = usual.into_iter().filter(|code| possible.contains(code) && Some(*code) != likely);
    let links = likely.into_iter().chain(rest).map(|code| {
        view! { <li><a class="button" href=format!("{path}/enter?what={code}")>{words.of("case-enter", code)}</a></li> }
    });
    let wages = matches!(desk.file.kind, CaseKind::Pay | CaseKind::Breaks) && desk.file.version.is_none();
    let pay = wages.then(
        || view! { <li><a class="button primary" href=format!("{path}/pay")>{words.t("case-pay-link")}</a></li> },
    );
    let extend = (state.status == CaseStatus::RunOut && possible.contains(&"extension-agreed")).then(|| {
        view! { <li><a class="button" href=format!("{path}/enter?what=extension-agreed")>{words.of("case-enter", "extension-agreed")}</a></li> }
    });
    view! {
        <h2>{words.t("case-actions-title")}</h2>
        <ul class="next no-print">
            {pay}
            {links.collect_view()}
            {extend}
            <li><a class="button" href=format!("{path}/enter")>{words.t("case-enter-other")}</a></li>
        </ul>
        <ul class="plain no-print">
            <li><a href=format!("{path}/text")>{words.t("case-text-link")}</a></li>
            <li><a href=format!("{path}/notes")>{words.t("case-notes-link")}</a></li>
            <li><a href=format!("{path}/pay")>{words.t("case-pay-link")}</a></li>
            <li><a href=format!("{path}/letters")>{words.t("case-letters-link")}</a></li>
            <li><a href=format!("{path}/bundle")>{words.t("case-bundle-link")}</a></li>
            <li><a href=format!("{path}/wordings")>{words.t("case-wordings-link")}</a></li>
            <li><a href=format!("{path}/people")>{words.t("case-people-link")}</a></li>
        </ul>
    }
    .into_any()
}

fn facts(words: Words, desk: &CaseDesk) -> AnyView {
    let circle = &desk.file.circle;
    let grieved_by = words.of("intake-grieved-by", desk.file.intake.grieved_by.code());
    let person =
        |id: Option<contracts::members::PersonId>| id.map_or_else(|| words.t("case-nobody"), |id| desk.names.one(id));
    let grievants = desk.names.all(words, &circle.grievants);
    let others = desk.file.intake.others.clone();
    let step = desk.state().step.map(|step| super::say::step(&desk.file.procedure, &step));
    let procedure = match desk.file.version {
        Some(version) => words.with(
            "case-procedure-name",
            [("article", desk.file.procedure.article.clone().into()), ("version", version.to_string().into())],
        ),
        None => words.t("case-procedure-none"),
    };
    let rows = [
        (words.t("case-grieved-by-fact"), grieved_by),
        (words.t("case-grievants-fact"), grievants),
        (words.t("case-others-fact"), others),
        (words.t("case-steward-fact"), person(circle.steward)),
        (words.t("case-backup-fact"), circle.backup.map(|backup| desk.names.one(backup)).unwrap_or_default()),
        (words.t("case-step-fact"), step.unwrap_or_default()),
        (words.t("case-procedure-fact"), procedure),
    ];
    view! { <h2>{words.t("case-facts-title")}</h2> <dl class="facts plain">{said(rows.into())}</dl> }.into_any()
}

/// Facts that say something.
fn said(rows: Vec<(String, String)>) -> Vec<AnyView> {
    let fact = |(name, text): (String, String)| view! { <Fact name><span class="said">{text}</span></Fact> }.into_any();
    rows.into_iter().filter(|(_, text)| !text.is_empty()).map(fact).collect()
}

/// What stays with the union.
fn private(words: Words, desk: &CaseDesk) -> AnyView {
    let intake = &desk.file.intake;
    let rows = said(vec![
        (words.t("intake-contact-label"), intake.contact.clone()),
        (words.t("intake-employer-label"), intake.employer.clone()),
        (words.t("intake-worksite-label"), intake.worksite.clone()),
        (words.t("intake-supervisor-label"), intake.supervisor.clone()),
        (words.t("intake-witnesses-label"), intake.witnesses.clone()),
        (words.t("intake-interim-label"), intake.interim.clone()),
        (words.t("intake-notes-label"), intake.notes.clone()),
    ]);
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="private no-print">
            <h2>{words.t("intake-private-title")}</h2>
            <dl class="facts plain">{rows}</dl>
        </section>
    }
    .into_any()
}

fn files(words: Words, desk: &CaseDesk) -> AnyView {
    let label = (words.t("case-file-label"), words.t("case-attach-button"));
    let attach = desk.access.handler().map(|_| attaching(words, &desk.place, desk.file.number, label));
    view! {
        <h2>{words.t("case-files-title")}</h2>
        {timeline::files(words, desk, None)}
        {attach}
    }
    .into_any()
}
