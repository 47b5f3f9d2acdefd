//! All cases of one reader: open or over, by kind, a page at a time.

use super::desk::{Names, RoomCrumb, StatusTag, case_path, kind, name, opener, room};
use super::due::DueLine;
use crate::components::{Answer, Column, DataTable, Empty, Head, Pages, Select, column};
use crate::page::Page;
use crate::visit::{Rights, Visit, percent};
use crate::words::Words;
use contracts::grievances::port::CaseClock;
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::state::CaseState;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use leptos::prelude::*;

/// Cases on one page.
const PAGE_ROWS: usize = 50;

/// What the list is narrowed to.
#[derive(Clone, Default)]
struct Sought {
    open: String,
    kind: String,
    at: usize,
}

impl Sought {
    fn of(visit: &Visit) -> Self {
        let word = |name: &str| visit.query(name).unwrap_or_default().to_owned();
        Self { open: word("open"), kind: word("kind"), at: word("at").parse().unwrap_or(1).max(1) }
    }

    fn has(&self, case: &CaseClock, state: &CaseState) -> bool {
        let over = state.status.is_over();
        let open = match self.open.as_str() {
            "over" => over,
            "all" => true,
            _ => !over,
        };
        open && CaseKind::from_code(&self.kind).is_none_or(|kind| kind == case.kind)
    }
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let opens = opener(&place).is_ok();
    let cases = visit.hall.cases.cases(&place.member()?).await?;
    // Whoever works no case and may open none has nothing to see here.
    if !opens && cases.is_empty() {
        return Err(Refusal::not_found());
    }
    let sought = Sought::of(&visit);
    let with_state = |case: CaseClock| {
        let state = case.state(visit.now);
        (case, state)
    };
    let found: Vec<(CaseClock, CaseState)> =
        cases.into_iter().map(with_state).filter(|(case, state)| sought.has(case, state)).collect();
    let names = Names::of_all(&visit, &place, found.iter().map(|(case, _)| &case.circle)).await?;
    let (at, today) = (place.clone(), visit.today(&place));
    let page = Page::new(words.t("cases-title"), move || {
        let words = crate::words::use_words();
        let last = found.len().div_ceil(PAGE_ROWS).max(1);
        let here = sought.at.min(last);
        let shown = found.iter().skip((here - 1) * PAGE_ROWS).take(PAGE_ROWS);
        let rows: Vec<Vec<AnyView>> =
            shown.map(|(case, state)| row(words, &place, &names, case, state, today)).collect();
        let count = words.with("cases-count", [("count", found.len().into())]);
        let table = if rows.is_empty() {
            view! { <Empty title=words.t("cases-empty-title") text=words.t("cases-empty-text") /> }.into_any()
        } else {
            view! { <DataTable caption=count columns=columns(words) rows /> }.into_any()
        };
        let base = format!("{}/cases?open={}&kind={}", room(&place), percent(&sought.open), percent(&sought.kind));
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("cases-title") />
            {filter(words, &sought)}
            {table}
            <p><a href=format!("{}/cases.csv", room(&place))>{words.t("cases-csv-link")}</a></p>
            <Pages at=here last href=Box::new(move |page| format!("{base}&at={page}")) />
        }
    });
    Ok(page.at(at))
}

fn columns(words: Words) -> Vec<Column> {
    vec![
        column(words.t("cases-case")),
        column(words.t("cases-whose")),
        column(words.t("cases-status")),
        column(words.t("cases-next")),
    ]
}

fn row(
    words: Words,
    place: &Place,
    names: &Names,
    case: &CaseClock,
    state: &CaseState,
    today: jiff::civil::Date,
) -> Vec<AnyView> {
    let href = case_path(place, case.number);
    let next = state.next().map(|due| DueLine::of(words, case, due, today));
    let next = next.map(|line| {
        let (date, distance) = line.when.unwrap_or_default();
        view! { <div>{line.task}</div> <div class="meta">{date} " · " {distance}</div> }
    });
    vec![
        view! { <a href=href>{name(words, case)}</a> <div class="meta">{kind(words, case.kind)}</div> }.into_any(),
        names.all(words, &case.circle.grievants).into_any(),
        view! { <StatusTag status=state.status /> }.into_any(),
        next.into_any(),
    ]
}

fn filter(words: Words, sought: &Sought) -> AnyView {
    let open = ["open", "over", "all"].map(|code| Answer::new(code, words.of("cases-filter", code)));
    let all = Answer::new("", words.t("cases-all-kinds"));
    let kinds = CaseKind::ALL.iter().map(|one| Answer::new(one.code(), kind(words, *one)));
    view! {
        <form method="get" class="search">
            <Select name="open" label=words.t("cases-filter-label") value=sought.open.clone() answers=open.to_vec() />
            <Select name="kind" label=words.t("intake-kind-label") value=sought.kind.clone() answers=std::iter::once(all).chain(kinds).collect() />
            <button type="submit">{words.t("cases-filter-button")}</button>
        </form>
    }
    .into_any()
}
