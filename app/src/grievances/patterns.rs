//! What repeats: how many cases by article, kind, worksite and supervisor, how they ended and how long they took. Whoever
//! reads cases sees those they read. Whoever bargains sees the unit's others without small groups, and from each article
//! that failed us the way to its place in the next contract.

use super::desk::{RoomCrumb, kind, opener};
use crate::agreements::shared::{article_path, home};
use crate::components::{DataTable, Empty, Head, Notice, column};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::RoundState;
use contracts::grievances::patterns::{ArticleOf, Line, Shown, Table, patterns};
use contracts::members::ports::Place;
use contracts::members::{Refusal, StandingKind};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The round at the table, for whoever bargains it.
#[derive(Clone, Default)]
struct AtTheTable {
    /// Its articles' addresses by their keys.
    articles: BTreeMap<String, String>,
    /// Where the committee puts another article on it.
    adds: Option<String>,
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let member = place.member()?;
    let files = visit.hall.cases.files(&member).await?;
    let caucus = place.standings.caucus();
    let reads = opener(&place).is_ok() || !files.is_empty();
    if !reads && caucus.is_none() {
        return Err(Refusal::not_found());
    }
    // Whoever oversees or advises reads every case already.
    let every = visit.hall.cases.oversight(&member).await.is_ok()
        || place.standings.has(StandingKind::Adviser) && !files.is_empty();
    let units = match caucus.filter(|_| !every) {
        Some(caucus) => Some(visit.hall.cases.patterns(&caucus).await?),
        None => None,
    };
    let table = at_the_table(&visit, &place).await?;
    let at = place.clone();
    let page = Page::new(words.t("patterns-title"), move || {
        let words = crate::words::use_words();
        let empty = files.is_empty() && units.is_none();
        let own =
            (!files.is_empty()).then(|| tables(words, &place, &patterns(&files, visit.now).for_readers(), &table));
        view! {
            <RoomCrumb place=place.clone() />
            <Head title=words.t("patterns-title") lede=words.t("patterns-lede") />
            {empty.then(|| view! { <Empty title=words.t("patterns-empty-title") text=words.t("patterns-empty-text") /> })}
            {own}
            {units.map(|units| unit(words, &place, &units, &table))}
        }
    });
    Ok(page.at(at))
}

/// The newest open round, for whoever bargains it.
///
/// # Errors
/// When storage fails.
async fn at_the_table(visit: &Visit, place: &Place) -> Result<AtTheTable, Refusal> {
    let Some(caucus) = place.standings.caucus() else { return Ok(AtTheTable::default()) };
    let rounds = visit.hall.table.rounds(&place.member()?).await?;
    let Some(open) = rounds.iter().find(|round| round.state == RoundState::Open) else {
        return Ok(AtTheTable::default());
    };
    let sheet = visit.hall.binder.round(&caucus, open.number).await?;
    let round = format!("{}/rounds/{}", place.path(), open.number);
    let address = |key: &str| (key.to_owned(), format!("{round}/articles/{key}"));
    Ok(AtTheTable {
        articles: sheet.articles.iter().map(|one| address(one.key.as_str())).collect(),
        adds: place.committee().is_ok().then(|| format!("{round}/add-articles")),
    })
}

/// The unit's other cases for whoever need not know of any of them.
fn unit(words: Words, place: &Place, shown: &Shown, table: &AtTheTable) -> AnyView {
    let hides = shown.articles.hides
        || shown.kinds.hides
        || shown.worksites.hides
        || shown.supervisors.hides
        || shown.outcomes.hides;
    let nothing = shown.kinds.lines.is_empty() && shown.articles.lines.is_empty();
    view! {
        <h2>{words.t("patterns-unit-title")}</h2>
        <p class="hint">{words.t("patterns-unit-hint")}</p>
        {nothing.then(|| view! { <Empty title=words.t("patterns-unit-empty-title") text=words.t("patterns-unit-empty-text") /> })}
        {(hides && !nothing).then(|| view! { <Notice><p>{words.t("patterns-hidden")}</p></Notice> })}
        {tables(words, place, shown, table)}
    }
    .into_any()
}

fn article_name(words: Words, (_, key): &ArticleOf) -> String {
    words.with("grievance-cited-article", [("article", key.clone().into())])
}

fn tables(words: Words, place: &Place, shown: &Shown, table: &AtTheTable) -> AnyView {
    let article = |of: &ArticleOf| {
        let href = article_path(&home(place, of.0), &of.1);
        view! { <a href=href>{article_name(words, of)}</a> }.into_any()
    };
    view! {
        {failed(words, place, &shown.articles, table)}
        {grouped(words, words.t("patterns-by-article"), &shown.articles, article)}
        {grouped(words, words.t("patterns-by-kind"), &shown.kinds, |one| kind(words, *one).into_any())}
        {grouped(words, words.t("patterns-by-worksite"), &shown.worksites, |one| one.clone().into_any())}
        {grouped(words, words.t("patterns-by-supervisor"), &shown.supervisors, |one| one.clone().into_any())}
        {outcomes(words, shown)}
    }
    .into_any()
}

/// Whether an article was of no help in at least half of the cases that ended.
fn has_failed<K>(line: &Line<K>) -> bool {
    line.outcomes.is_some_and(|(_, won, lost)| lost > 0 && lost >= won)
}

/// Articles that failed us, with the way to change them: the text that was agreed, and its place at the table.
fn failed(words: Words, place: &Place, articles: &Table<ArticleOf>, table: &AtTheTable) -> Option<AnyView> {
    let items: Vec<AnyView> = articles
        .lines
        .iter()
        .filter(|line| has_failed(line))
        .map(|line| {
            let (_, won, lost) = line.outcomes.unwrap_or_default();
            let says = words.with(
                "patterns-failed-line",
                [("article", line.key.1.clone().into()), ("lost", lost.into()), ("ended", (won + lost).into())],
            );
            let text = article_path(&home(place, line.key.0), &line.key.1);
            let change = match (table.articles.get(&line.key.1), &table.adds) {
                (Some(href), _) => Some((href.clone(), words.t("patterns-propose-link"))),
                (None, Some(href)) => Some((href.clone(), words.t("patterns-add-link"))),
                (None, None) => None,
            };
            let change = change.map(|(href, name)| view! { " · " <a href=href>{name}</a> });
            view! { <li>{says} " " <a href=text>{words.t("patterns-read-link")}</a> {change}</li> }.into_any()
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.t("patterns-failed-title")}</h2>
                <p class="hint">{words.t("patterns-failed-hint")}</p>
                <ul class="list">{items}</ul>
            </section>
        }
        .into_any()
    })
}

fn grouped<K>(words: Words, title: String, table: &Table<K>, name: impl Fn(&K) -> AnyView) -> Option<AnyView> {
    if table.lines.is_empty() {
        return None;
    }
    let rows = table.lines.iter().map(|line| {
        let days = line.median_days.map(|days| words.with("patterns-days", [("days", days.into())]));
        // A number that is not told, or of what has not happened yet, is a dash.
        let dash = || "–".to_owned();
        let told = |of: fn((usize, usize, usize)) -> usize| line.outcomes.map_or_else(dash, |all| of(all).to_string());
        vec![
            name(&line.key),
            line.all.into_any(),
            told(|(open, ..)| open).into_any(),
            told(|(_, won, _)| won).into_any(),
            told(|(.., lost)| lost).into_any(),
            days.unwrap_or_else(dash).into_any(),
        ]
    });
    let columns = vec![
        column(title.clone()),
        column(words.t("patterns-all")).number(),
        column(words.t("patterns-open")).number(),
        column(words.t("patterns-won")).number(),
        column(words.t("patterns-lost")).number(),
        column(words.t("patterns-took")).number(),
    ];
    Some(view! { <h2>{title.clone()}</h2> <DataTable caption=title columns rows=rows.collect() /> }.into_any())
}

/// How all of them ended.
fn outcomes(words: Words, shown: &Shown) -> Option<AnyView> {
    if shown.outcomes.lines.is_empty() {
        return None;
    }
    let rows = shown.outcomes.lines.iter().map(|line| {
        let days = line.median_days.map(|days| words.with("patterns-days", [("days", days.into())]));
        let name = words.of("patterns", line.key.code());
        vec![name.into_any(), line.all.into_any(), days.unwrap_or_else(|| "–".to_owned()).into_any()]
    });
    let title = words.t("patterns-by-outcome");
    let columns = vec![
        column(title.clone()),
        column(words.t("patterns-all")).number(),
        column(words.t("patterns-took")).number(),
    ];
    Some(view! { <h2>{title.clone()}</h2> <DataTable caption=title columns rows=rows.collect() /> }.into_any())
}
