//! One round: its articles by where they stand, its sessions, its ground rules and its ledger.

use super::desk::{
    Desk, article_path, badge, meeting_name, read_date, read_moment, round_path, status_tag, table_time,
};
use super::events::{corrected_tag, event_line};
use super::marks::prose;
use super::rounds::state_tag;
use super::tallied::{self, Between};
use crate::components::{Answer, Choice, Crumbs, Field, Form, Head, Hidden, Html, Submit, Tag, TextArea};
use crate::deeds::{self, action, go};
use crate::page::{Page, Width};
use crate::refused::Refused;
use crate::visit::{Rights, Visit};
use crate::votes::shown::{VotesOn, votes_on};
use crate::words::Words;
use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{
    ArticleStatus, Audience, Event, LedgerEntry, Meeting, MeetingKind, NewMeeting, RoundArticle, RoundSheet,
    RoundState, status,
};
use contracts::members::{ArticleId, Refusal};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// One article's line on the page.
struct Line {
    article: RoundArticle,
    status: ArticleStatus,
    last: Option<LedgerEntry>,
}

fn lines(sheet: &RoundSheet) -> Vec<Line> {
    let line = |article: &RoundArticle| Line {
        article: article.clone(),
        status: status(&sheet.entries, article.id),
        last: sheet.entries.iter().rev().find(|entry| entry.article == Some(article.id)).cloned(),
    };
    sheet.articles.iter().map(line).collect()
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let sheet = desk.sheet().await?;
    let words = desk.words;
    let unit = desk.place.path();
    let is_open = sheet.round.state == RoundState::Open;
    let (writes, in_caucus) = (desk.committee.is_some() && is_open, desk.caucus.is_some());
    let (path, rounds) = (desk.round_path(sheet.round.number), desk.rounds_path());
    let votes = votes_on(&desk.visit, &desk.place, &text_hashes(&sheet)).await?;
    let place = desk.place.clone();
    let between = tallied::of_round(&desk, &sheet).await?;
    let page = Page::new(sheet.round.title.clone(), move || {
        let (opened, idle): (Vec<Line>, Vec<Line>) =
            lines(&sheet).into_iter().partition(|line| line.status != ArticleStatus::NotOpened);
        let (class, state) = state_tag(words, sheet.round.state);
        let kicker = words.with("round-opened-on", [("date", words.date(sheet.round.opened).into())]);
        let number = sheet.round.number;
        view! {
            <Crumbs steps=vec![(rounds, words.t("rounds-title"))] />
            <Head title=sheet.round.title.clone() kicker=kicker />
            <p class="row"><Tag class=class label=state /></p>
            <div class="split end">
                <div>
                    {opened_table(words, (&unit, number), opened, &between, in_caucus)}
                    {idle_list(words, &unit, number, idle)}
                    {writes.then(|| view! {
                        <p class="actions no-print">
                            <a class="button" href=format!("{path}/add-articles")>{words.t("articles-add-title")}</a>
                        </p>
                    })}
                </div>
                <aside>
                    {meetings(words, &sheet.meetings, writes.then(|| format!("{path}/add-session")))}
                    {ground_rules(words, &sheet.round.ground_rules)}
                    {writes.then(|| view! {
                        <p class="no-print"><a href=format!("{path}/close")>{words.t("round-close-title")}</a></p>
                    })}
                </aside>
            </div>
            <VotesOn place votes title=words.t("round-votes-title") />
            {ledger(words, &unit, &sheet, in_caucus)}
        }
    });
    Ok(page.at(desk.place))
}

/// The hashes of every text that was handed across in this round.
fn text_hashes(sheet: &RoundSheet) -> Vec<&str> {
    let passed = sheet.entries.iter().filter_map(|entry| match &entry.event {
        Event::Passed { hash, .. } => Some(hash.as_str()),
        _ => None,
    });
    passed.collect()
}

/// The articles in work by their identifiers, with what remains open in each.
type AllBetween = BTreeMap<ArticleId, Between>;

fn opened_table(
    words: Words,
    (unit, round): (&str, u32),
    lines: Vec<Line>,
    between: &AllBetween,
    in_caucus: bool,
) -> AnyView {
    let title = view! { <h2>{words.t("round-articles-open")}</h2> };
    if lines.is_empty() {
        let none = if in_caucus { words.t("round-none-open-caucus") } else { words.t("round-none-open") };
        return view! { {title} <p>{none}</p> }.into_any();
    }
    let (stands, last) = (words.t("round-column-stands"), words.t("round-column-last"));
    let open = words.t("sides-column-open");
    let row = |line: Line| {
        let path = article_path(unit, round, &line.article.key);
        let pass = line.status.label().map(|label| badge(&path, label));
        let when = line.last.map(|entry| words.date(entry.at.date()));
        let remains = between.get(&line.article.id).map(|between| remains(words, &path, *between));
        view! {
            <tr>
                <th scope="row"><a href=path>{line.article.title}</a></th>
                <td data-label=stands.clone()><span class="row">{status_tag(words, &line.status)} {pass}</span></td>
                <td data-label=open.clone()>{remains}</td>
                <td data-label=last.clone()>{when}</td>
            </tr>
        }
    };
    view! {
        {title}
        {total(words, between)}
        <table class="data">
            <thead>
                <tr>
                    <th scope="col">{words.t("round-column-article")}</th>
                    <th scope="col">{stands.clone()}</th>
                    <th scope="col">{open.clone()}</th>
                    <th scope="col">{last.clone()}</th>
                </tr>
            </thead>
            <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

/// What remains open in an article, as a link to its clauses.
fn remains(words: Words, path: &str, between: Between) -> AnyView {
    match between {
        Between::OneSided(side) => {
            view! { <span class="meta">{words.of("sides-one-sided", side.code())}</span> }.into_any()
        }
        Between::Both(tally) => {
            let parts = [
                ("ours-only", tally.ours_only),
                ("theirs-only", tally.theirs_only),
                ("both-differ", tally.both_differ),
            ];
            let parts = parts.into_iter().filter(|(_, count)| *count > 0);
            let parts: Vec<String> =
                parts.map(|(what, count)| words.of_with("sides-part", what, [("count", count.into())])).collect();
            let of = [("open", tally.open().into()), ("all", tally.clauses.into())];
            view! {
                <div>
                    <a href=format!("{path}/sides")>{words.with("sides-open-of", of)}</a>
                    <span class="meta parts">{parts.join(", ")}</span>
                </div>
            }
            .into_any()
        }
    }
}

/// What remains open in the round, over all articles that both sides have passed on.
fn total(words: Words, between: &AllBetween) -> Option<AnyView> {
    let tallies = between.values().filter_map(|between| match between {
        Between::Both(tally) => Some(tally.open()),
        Between::OneSided(_) => None,
    });
    let (articles, open) = tallies.fold((0_usize, 0), |(articles, open), one| (articles + 1, open + one));
    (articles > 0).then(|| {
        view! {
            <p>
                <strong>{words.with("sides-open-count", [("count", open.into())])}</strong> ". "
                {words.with("sides-compared", [("articles", articles.into())])}
            </p>
        }
        .into_any()
    })
}

fn idle_list(words: Words, unit: &str, round: u32, lines: Vec<Line>) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let count = words.with("round-articles-count", [("count", lines.len().into())]);
    let item = |line: Line| {
        let path = article_path(unit, round, &line.article.key);
        view! { <li><a href=path>{line.article.title}</a></li> }
    };
    let items = lines.into_iter().map(item).collect_view();
    Some(
        view! {
            <h2>{words.t("round-articles-not-opened")}</h2>
            <details>
                <summary>{count}</summary>
                <ul class="list">{items}</ul>
            </details>
        }
        .into_any(),
    )
}

fn meetings(words: Words, meetings: &[Meeting], add: Option<String>) -> AnyView {
    let private = |meeting: &Meeting| {
        (meeting.kind != MeetingKind::Session).then(|| view! { " " <Tag label=words.t("caucus-only") /> })
    };
    let items = meetings
        .iter()
        .rev()
        .map(|meeting| view! { <li>{meeting_name(words, meeting)} {private(meeting)}</li> })
        .collect_view();
    view! {
        <h2>{words.t("meetings-title")}</h2>
        {if meetings.is_empty() {
            view! { <p class="meta">{words.t("meetings-none")}</p> }.into_any()
        } else {
            view! { <ul>{items}</ul> }.into_any()
        }}
        {add.map(|href| view! { <p class="no-print"><a class="button small" href=href>{words.t("meeting-add-title")}</a></p> })}
    }
    .into_any()
}

fn ground_rules(words: Words, rules: &str) -> Option<AnyView> {
    let html = (!rules.trim().is_empty()).then(|| prose(rules))?;
    Some(
        view! {
            <details>
                <summary>{words.t("round-rules-title")}</summary>
                <Html html=html class="prose" />
            </details>
        }
        .into_any(),
    )
}

fn ledger(words: Words, unit: &str, sheet: &RoundSheet, in_caucus: bool) -> AnyView {
    let item = |entry: &LedgerEntry| {
        let article = sheet.articles.iter().find(|article| Some(article.id) == entry.article);
        let link = article.map(|article| {
            let path = article_path(unit, sheet.round.number, &article.key);
            view! { <a href=path>{article.title.clone()}</a> ": " }
        });
        let private =
            (!entry.event.is_for(Audience::Members)).then(|| view! { " " <Tag label=words.t("caucus-only") /> });
        let corrected = match &entry.event {
            Event::Voted { vote, .. } => corrected_tag(words, &sheet.entries, *vote),
            _ => None,
        };
        view! {
            <li>
                <span class="num">{entry.number.to_string()}</span>
                <span>{link} {event_line(words, &entry.event)} {private} {corrected}</span>
                <span class="meta">
                    {table_day(words, entry)} " · "
                    {words.with("pass-recorded-by", [("name", entry.recorded_by.clone().into())])}
                </span>
            </li>
        }
    };
    let items = sheet.entries.iter().rev().map(item).collect_view();
    view! {
        <section>
            <h2 id="ledger">{words.t("round-ledger-title")}</h2>
            <p class="hint">
                {words.t("round-ledger-lede")} " " {in_caucus.then(|| words.t("round-ledger-caucus"))}
            </p>
            <details>
                <summary>{words.with("round-ledger-count", [("count", sheet.entries.len().into())])}</summary>
                <ul class="list">{items}</ul>
            </details>
        </section>
    }
    .into_any()
}

/// Midnight stands for a day without an hour.
fn table_day(words: Words, entry: &LedgerEntry) -> String {
    if entry.at.time() == jiff::civil::Time::midnight() {
        words.date(entry.at.date())
    } else {
        table_time(words, entry.at)
    }
}

/// The page's own form, with the round and its unit inside.
fn where_fields(desk: &Desk, round: u32) -> Vec<(&'static str, String)> {
    vec![("union", desk.place.union.slug.clone()), ("unit", desk.place.unit.slug.clone()), ("round", round.to_string())]
}

fn hidden(fields: Vec<(&'static str, String)>) -> impl IntoView {
    fields.into_iter().map(|(name, value)| view! { <Hidden name=name value=value /> }).collect_view()
}

pub async fn add_session(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let sheet = desk.sheet().await?;
    let words = desk.words;
    let (crumbs, fields) = (desk.crumbs(&sheet), where_fields(&desk, sheet.round.number));
    let today = desk.today().to_string();
    let page = Page::new(words.t("meeting-add-title"), move || {
        let kinds = MeetingKind::ALL
            .into_iter()
            .map(|kind| {
                let answer = Answer::new(kind.code(), words.of("meeting-kind", kind.code()));
                if kind == MeetingKind::Session { answer } else { answer.hint(words.t("meeting-private-hint")) }
            })
            .collect();
        view! {
            <Crumbs steps=crumbs />
            <Head title=words.t("meeting-add-title") />
            <Form action={action::<AddSession>()}>
                {hidden(fields)}
                <Choice name="kind" label=words.t("meeting-which") answers=kinds />
                <Field name="date" kind="date" class="short" label=words.t("meeting-date-label") value=today required=true />
                <Field name="place" label=words.t("meeting-place-label") />
                <div class="actions"><Submit label=words.t("meeting-add-button") /></div>
            </Form>
        }
    });
    Ok(page.at(desk.place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "bargaining/add-session", name = AddSession)]
pub async fn add_session_deed(
    union: String,
    unit: String,
    round: u32,
    #[server(default)] kind: String,
    date: String,
    place: String,
) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let here = visit.place_of(&union, &unit).await?;
    let committee = here.committee()?;
    let kind = MeetingKind::from_code(&kind).ok_or_else(|| Refusal::of("kind", "meeting-kind-unknown"))?;
    let new = NewMeeting { kind, date: read_date("date", &date)?, place };
    visit.hall.table.add_meeting(&committee, round, new).await?;
    go(&round_path(&here.path(), round));
    Ok(())
}

pub async fn add_articles(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let sheet = desk.sheet().await?;
    let words = desk.words;
    let (crumbs, fields) = (desk.crumbs(&sheet), where_fields(&desk, sheet.round.number));
    let page = Page::new(words.t("articles-add-title"), move || {
        view! {
            <Crumbs steps=crumbs />
            <Head title=words.t("articles-add-title") lede=words.t("articles-add-lede") />
            <Form action={action::<AddArticles>()}>
                {hidden(fields)}
                <TextArea name="articles" label=words.t("round-articles-label") hint=words.t("articles-add-hint") required=true />
                <div class="actions"><Submit label=words.t("articles-add-button") /></div>
            </Form>
        }
    });
    Ok(page.at(desk.place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "bargaining/add-articles", name = AddArticles)]
pub async fn add_articles_deed(union: String, unit: String, round: u32, articles: String) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    visit.hall.table.add_articles(&committee, round, NewArticle::from_lines(&articles)?).await?;
    go(&round_path(&place.path(), round));
    Ok(())
}

pub async fn close(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    desk.place.committee()?;
    let sheet = desk.sheet().await?;
    let words = desk.words;
    let (crumbs, fields) = (desk.crumbs(&sheet), where_fields(&desk, sheet.round.number));
    let today = desk.today().to_string();
    let page = Page::new(words.t("round-close-title"), move || {
        view! {
            <Crumbs steps=crumbs />
            <Head title=words.t("round-close-title") lede=words.t("round-close-lede") />
            <Form action={action::<CloseRound>()}>
                {hidden(fields)}
                <Hidden name="date" value=today />
                <TextArea name="note" label=words.t("round-close-note-label") rows=4 />
                <div class="actions"><Submit class="danger" label=words.t("round-close-button") /></div>
            </Form>
        }
    });
    Ok(page.at(desk.place).width(Width::Narrow))
}

#[server(prefix = "/do", endpoint = "bargaining/close-round", name = CloseRound)]
pub async fn close_deed(union: String, unit: String, round: u32, date: String, note: String) -> Result<(), Refused> {
    let visit = deeds::visit()?;
    let place = visit.place_of(&union, &unit).await?;
    let committee = place.committee()?;
    let at = read_moment(&date, "00:00")?;
    visit.hall.table.close_round(&committee, round, at, &note).await?;
    go(&round_path(&place.path(), round));
    Ok(())
}
