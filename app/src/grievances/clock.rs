//! The clock: what is due, by whom, in what order, across all cases of one reader; and a member's own cases.

use super::desk::{Names, StatusTag, case_path, kind, name, opener, room};
use super::due::{DueItem, DueLine};
use crate::components::{Empty, Head, Notice};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::port::CaseClock;
use contracts::grievances::reminders::{DigestLine, digest};
use contracts::grievances::state::CaseState;
use contracts::members::ports::Place;
use contracts::members::{CaseId, Refusal};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::HashMap;

/// Most dates shown in one group; what lies farther ahead is on the list of cases.
const GROUP_MAX: usize = 40;

/// What the page was loaded with.
struct Clock {
    place: Place,
    today: Date,
    cases: Vec<(CaseClock, CaseState)>,
    own: Vec<(CaseClock, CaseState)>,
    names: Names,
    drafts: usize,
    opens: bool,
    oversees: bool,
    has_procedure: bool,
    /// For an officer to put right: nobody named sees the cases that nobody works.
    unseen: bool,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let clock = load(&visit, place.clone()).await?;
    let page = Page::new(words.t("grievances-title"), move || {
        let words = crate::words::use_words();
        let reads = clock.opens || !clock.cases.is_empty();
        let lede = if reads { words.t("grievances-lede") } else { words.t("grievances-member-lede") };
        view! {
            <Head title=words.t("grievances-title") lede />
            {actions(words, &clock)}
            {own(words, &clock)}
            {reads.then(|| cases(words, &clock))}
            {more(words, &clock)}
        }
    });
    Ok(page.at(place))
}

async fn load(visit: &Visit, place: Place) -> Result<Clock, Refusal> {
    let member = place.member()?;
    let today = visit.today(&place);
    let with_states = |cases: Vec<CaseClock>| -> Vec<(CaseClock, CaseState)> {
        let with_state = |case: CaseClock| {
            let state = case.state(visit.now);
            (case, state)
        };
        cases.into_iter().map(with_state).collect()
    };
    let board = visit.hall.cases.board(&member).await?;
    let names = Names::of_all(visit, &place, board.cases.iter().map(|case| &case.circle)).await?;
    let opener = opener(&place).ok();
    let drafts = match &opener {
        Some(opener) => visit.hall.cases.drafts(opener).await?.len(),
        None => 0,
    };
    let unseen = match place.officer() {
        Ok(officer) => !visit.hall.procedures.is_overseen(&officer).await?,
        Err(_) => false,
    };
    Ok(Clock {
        unseen,
        today,
        cases: with_states(board.cases),
        own: with_states(board.own),
        names,
        drafts,
        opens: opener.is_some(),
        oversees: board.oversees,
        has_procedure: board.has_procedure,
        place,
    })
}

/// What can be done from here; the likeliest first.
fn actions(words: Words, clock: &Clock) -> AnyView {
    let room = room(&clock.place);
    let log = clock
        .opens
        .then(|| view! { <a class="button primary" href=format!("{room}/new")>{words.t("grievances-new-link")}</a> });
    let claim = clock.opens.then(|| {
        view! { <a class="button" href=format!("{room}/new?claim=pay")>{words.t("grievances-claim-link")}</a> }
    });
    let bring = view! { <a class="button" href=format!("{room}/bring")>{words.t("grievances-bring-link")}</a> };
    let drafts = (clock.drafts > 0).then(|| {
        let count = words.with("grievances-drafts-link", [("count", clock.drafts.into())]);
        view! { <a href=format!("{room}/drafts")>{count}</a> }
    });
    let missing = (clock.opens && !clock.has_procedure).then(|| {
        view! {
            <Notice class="warn">
                <p>{words.t("grievances-no-procedure")} " " <a href=format!("{room}/procedures")>{words.t("grievances-no-procedure-link")}</a></p>
            </Notice>
        }
    });
    let unseen = clock.unseen.then(|| {
        let room = self::room(&clock.place);
        view! {
            <Notice class="warn">
                <p>{words.t("grievances-unseen")} " " <a href=format!("{room}/confidence")>{words.t("grievances-rules-link")}</a></p>
            </Notice>
        }
    });
    view! { <div class="row">{log} {claim} {bring} {drafts}</div> {missing} {unseen} }.into_any()
}

/// The rest of the room: what is set up once, and what is looked up now and then.
fn more(words: Words, clock: &Clock) -> AnyView {
    let room = room(&clock.place);
    let link = |to: &str, name: String| view! { <li><a href=format!("{room}/{to}")>{name}</a></li> }.into_any();
    let mut links = vec![
        link("procedures", words.t("grievances-procedures-link")),
        link("claims", words.t("grievances-claims-link")),
        link("pay-rules", words.t("grievances-pay-rules-link")),
        link("reminders", words.t("grievances-reminders-link")),
    ];
    let bargains = clock.place.standings.caucus().is_some();
    if bargains || clock.opens || !clock.cases.is_empty() {
        links.insert(0, link("patterns", words.t("grievances-patterns-link")));
    }
    if clock.opens || !clock.cases.is_empty() {
        links.insert(0, link("cases", words.t("grievances-cases-link")));
    }
    if clock.place.officer().is_ok() {
        links.push(link("confidence", words.t("grievances-rules-link")));
        links.push(link("templates", words.t("grievances-templates-link")));
    }
    if clock.oversees {
        links.push(link("import", words.t("grievances-import-link")));
    }
    view! {
        <h2>{words.t("grievances-more-title")}</h2>
        <ul class="plain more">{links}</ul>
    }
    .into_any()
}

/// A member's own cases: how each stands and what comes next.
fn own(words: Words, clock: &Clock) -> AnyView {
    if clock.own.is_empty() {
        return ().into_any();
    }
    let items = clock.own.iter().map(|(case, state)| {
        let next = state.next().map(|due| {
            let line = DueLine::of(words, case, due, clock.today);
            let when = line.when.map(|(date, distance)| format!("{date} ({distance})")).unwrap_or_default();
            words.with(
                "grievances-own-next",
                [("task", line.task.into()), ("who", line.who.into()), ("when", when.into())],
            )
        });
        let href = case_path(&clock.place, case.number);
        view! {
            <li>
                <a href=href>{name(words, case)} " · " {kind(words, case.kind)}</a>
                <StatusTag status=state.status />
                {next.map(|next| view! { <span class="meta">{next}</span> })}
            </li>
        }
    });
    view! {
        <h2>{words.t("grievances-own-title")}</h2>
        <ul class="list">{items.collect_view()}</ul>
    }
    .into_any()
}

fn cases(words: Words, clock: &Clock) -> AnyView {
    let open = clock.cases.iter().filter(|(_, state)| !state.status.is_over()).count();
    if open == 0 {
        return view! { <Empty title=words.t("grievances-empty-title") text=words.t("grievances-empty-text") /> }
            .into_any();
    }
    let by_id: ById<'_> = clock.cases.iter().map(|(case, _)| (case.circle.case, case)).collect();
    let groups = digest(clock.cases.iter().map(|(case, state)| (case.circle.case, case.number, state)), clock.today);
    let quiet = groups.is_quiet().then(|| {
        view! { <Notice class="good"><p>{words.t("grievances-quiet")}</p></Notice> }
    });
    view! {
        {quiet}
        {unassigned(words, clock)}
        {group(words, clock, &by_id, ("overdue-on-us", &groups.overdue_on_us))}
        {group(words, clock, &by_id, ("today", &groups.today))}
        {group(words, clock, &by_id, ("this-week", &groups.this_week))}
        {group(words, clock, &by_id, ("overdue-on-them", &groups.overdue_on_them))}
        {group(words, clock, &by_id, ("later", &groups.later))}
        {undated(words, clock)}
    }
    .into_any()
}

/// The cases by what a digest calls them.
type ById<'a> = HashMap<CaseId, &'a CaseClock>;

fn group(words: Words, clock: &Clock, by_id: &ById<'_>, (code, lines): (&'static str, &[DigestLine<'_>])) -> AnyView {
    if lines.is_empty() {
        return ().into_any();
    }
    let items = lines.iter().take(GROUP_MAX).filter_map(|line| {
        let case = *by_id.get(&line.case)?;
        let shown = DueLine::of(words, case, line.due, clock.today);
        let href = case_path(&clock.place, case.number);
        Some(view! { <DueItem line=shown href about=about(words, clock, case) /> })
    });
    let items = items.collect_view();
    let more = (lines.len() > GROUP_MAX).then(|| {
        let rest = words.with("grievances-more", [("count", (lines.len() - GROUP_MAX).into())]);
        view! { <p><a href=format!("{}/cases", room(&clock.place))>{rest}</a></p> }
    });
    let title = words.of_with("grievances-group", code, [("count", lines.len().into())]);
    view! {
        <section class=format!("dues {code}")>
            <h2>{title}</h2>
            <ul class="clock">{items}</ul>
            {more}
        </section>
    }
    .into_any()
}

/// A case in a line: its number, whose it is, what it is about.
fn about(words: Words, clock: &Clock, case: &CaseClock) -> String {
    let whose = clock.names.all(words, &case.circle.grievants);
    let parts = [name(words, case), whose, kind(words, case.kind)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Cases that wait for somebody to take them: shown to those who can assign them.
fn unassigned(words: Words, clock: &Clock) -> AnyView {
    let waiting = clock.cases.iter().filter(|(case, state)| case.circle.steward.is_none() && !state.status.is_over());
    let items: Vec<AnyView> = waiting
        .map(|(case, _)| {
            let href = format!("{}/people", case_path(&clock.place, case.number));
            view! { <li><a href=href>{about(words, clock, case)}</a></li> }.into_any()
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <section>
            <h2>{words.t("grievances-unassigned-title")}</h2>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}

/// Open cases for which no date runs, so that none of them is forgotten.
fn undated(words: Words, clock: &Clock) -> AnyView {
    let undated = clock.cases.iter().filter(|(_, state)| !state.status.is_over() && state.next().is_none());
    let items: Vec<AnyView> = undated
        .take(GROUP_MAX)
        .map(|(case, state)| {
            let why = match state.dues.iter().find(|due| due.date().is_none()) {
                Some(due) => super::say::reckoned(words, due.task, &due.reckoned),
                None if case.version.is_none() => words.t("grievances-undated-no-procedure"),
                None => words.t("grievances-undated-nothing-left"),
            };
            let href = case_path(&clock.place, case.number);
            view! { <li><a href=href>{about(words, clock, case)}</a> <StatusTag status=state.status /> <span class="meta">{why}</span></li> }
                .into_any()
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <section>
            <h2>{words.t("grievances-undated-title")}</h2>
            <ul class="list">{items}</ul>
        </section>
    }
    .into_any()
}
