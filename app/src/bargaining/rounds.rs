//! The unit's rounds, and opening one.

use super::desk::{Desk, read_date, round_path};
use crate::components::{Answer, Choice, Crumbs, Empty, Field, Form, Head, Hidden, Submit, Tag, TextArea};
use crate::deeds::{self, action, go};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{Basis, NewRound, Round, RoundState};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn list(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let rounds = desk.visit.hall.table.rounds(&desk.member).await?;
    let words = desk.words;
    let (path, opens) = (desk.rounds_path(), desk.committee.is_some());
    let page = Page::new(words.t("rounds-title"), move || {
        let open = opens.then(|| {
            view! {
                <p class="actions">
                    <a class="button primary" href=format!("{path}/new")>{words.t("round-new-title")}</a>
                </p>
            }
        });
        let text = if opens { words.t("rounds-empty") } else { words.t("rounds-empty-members") };
        view! {
            <Head title=words.t("rounds-title") lede=words.t("rounds-lede") />
            {match rounds.is_empty() {
                true => view! { <Empty title=words.t("rounds-empty-title") text=text>{open}</Empty> }.into_any(),
                false => {
                    let lines = rounds.into_iter().map(|round| line(words, &path, round)).collect_view();
                    view! { <ul class="list">{lines}</ul> {open} }.into_any()
                }
            }}
        }
    });
    Ok(page.at(desk.place))
}

/// A round in a list: its title, what it is about, how it stands.
pub fn line(words: Words, path: &str, round: Round) -> impl IntoView + use<> {
    let (class, state) = state_tag(words, round.state);
    let basis = match round.basis {
        Basis::FirstContract => words.t("round-first-contract"),
        Basis::Agreement(_) => words.t("round-successor"),
    };
    view! {
        <li>
            <a href=format!("{path}/{}", round.number)>{round.title}</a>
            <span class="meta">{basis}</span>
            <span class="meta">{words.with("round-opened-on", [("date", words.date(round.opened).into())])}</span>
            <Tag class=class label=state />
        </li>
    }
}

/// A round's state as a tag's class and word.
pub fn state_tag(words: Words, state: RoundState) -> (&'static str, String) {
    match state {
        RoundState::Open => ("open", words.t("round-state-open")),
        RoundState::Closed => ("done", words.t("round-state-closed")),
    }
}

pub async fn new(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let agreements = desk.visit.hall.shelf.list(&desk.member).await?;
    let words = desk.words;
    let today = desk.today().to_string();
    let (path, place) = (desk.rounds_path(), desk.place.clone());
    let page = Page::new(words.t("round-new-title"), move || {
        let mut bases: Vec<Answer> = agreements
            .iter()
            .map(|card| {
                let label = words.with("round-basis-agreement", [("title", card.title.clone().into())]);
                Answer::new(card.number.to_string(), label)
            })
            .collect();
        bases.push(Answer::new("first", words.t("round-basis-first")));
        view! {
            <Crumbs steps=vec![(path, words.t("rounds-title"))] />
            <Head title=words.t("round-new-title") lede=words.t("round-new-lede") />
            <Form action={action::<OpenRound>()}>
                <Hidden name="union" value=place.union.slug.clone() />
                <Hidden name="unit" value=place.unit.slug.clone() />
                <Field name="title" label=words.t("round-title-label") hint=words.t("round-title-hint") required=true />
                <Choice name="basis" label=words.t("round-basis-label") answers=bases />
                <TextArea name="articles" label=words.t("round-articles-label") hint=words.t("round-articles-hint") />
                <TextArea name="ground_rules" label=words.t("round-rules-label") hint=words.t("round-rules-hint") markdown=true />
                <Field name="opened" kind="date" class="short" label=words.t("round-opened-label") value=today required=true />
                <div class="actions">
                    <Submit label=words.t("round-new-button") />
                </div>
            </Form>
        }
    });
    Ok(page.at(desk.place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "bargaining/open-round")]
pub async fn open_round(
    union: String,
    unit: String,
    title: String,
    #[server(default)] basis: String,
    articles: String,
    ground_rules: String,
    opened: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let member = place.member()?;
    contracts::bargaining::round::check_title(&title)?;
    let (basis, mut list) = match basis.as_str() {
        "" => return Err(Refusal::of("basis", "round-basis-unknown").into()),
        "first" => (Basis::FirstContract, Vec::new()),
        number => super::current::articles_of(&visit, &member, number).await?,
    };
    // A successor agreement needs no new articles.
    if list.is_empty() || !articles.trim().is_empty() {
        list.extend(NewArticle::from_lines(&articles)?);
    }
    let opened = read_date("opened", &opened)?;
    let new = NewRound { title, basis, ground_rules, opened, articles: list };
    let number = visit.hall.table.open_round(&committee, new).await?;
    go(&round_path(&place.path(), number));
    Ok(())
}
