//! One article: where it stands, what can be done next, and its whole history across the table.

use super::desk::{Desk, badge, short_hash, status_of, status_sentence, status_tag, table_time};
use super::events::{corrected_tag, event_line, event_note};
use super::silent::{Checked, checked};
use super::tallied::{self, Between};
use crate::components::{Crumbs, Head, Tag};
use crate::page::Page;
use crate::redlines::suspicion;
use crate::visit::Visit;
use crate::votes::shown::{VotesOn, votes_on};
use crate::words::Words;
use contracts::bargaining::draft::head;
use contracts::bargaining::{
    ArticleFile, ArticleStatus, Event, FrozenText, LedgerEntry, Pass, PassLabel, Revision, RoundState, Side,
    TextChoice, last_pass, voted_unagreed,
};
use contracts::members::Refusal;
use leptos::prelude::*;

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let file = desk.file().await?;
    let words = desk.words;
    let (path, crumbs) = (desk.article_path(&file), desk.crumbs(&file.sheet));
    let writes = desk.committee.is_some() && file.sheet.round.state == RoundState::Open;
    let in_caucus = desk.caucus.is_some();
    let hashes: Vec<&str> = file.passes.iter().map(|pass| pass.hash.as_str()).collect();
    let votes = votes_on(&desk.visit, &desk.place, &hashes).await?;
    let place = desk.place.clone();
    let (arrived, done) = (Arrived::last(&desk, &file).await?, desk.arrived(&file));
    let between = tallied::of_article(&desk, &file.sheet, &file.article).await?;
    let page = Page::new(file.article.title.clone(), move || {
        let status = status_of(&file);
        view! {
            <Crumbs steps=crumbs />
            <Head title=file.article.title.clone() kicker=words.of("article-kind", file.article.kind.code()) />
            {done.map(|done| view! { <div data-draft-done=done></div> })}
            <p class="row">{status_tag(words, &status)} <span>{status_sentence(words, &status)}</span></p>
            {between.and_then(|between| remains(words, &path, between))}
            {arrived.map(|arrived| arrived.shown(words, &path, &file))}
            <div class="split end">
                <div>
                    {history(words, &path, &file)}
                    <VotesOn place votes title=words.t("votes-on-title") />
                    {in_caucus.then(|| drafts(words, &path, &file))}
                </div>
                <aside class="no-print">
                    {writes.then(|| actions(words, &path, &file, &status))}
                    {reading(words, &path, &file)}
                </aside>
            </div>
        }
    });
    Ok(page.at(desk.place))
}

/// How much remains open once both sides have a text on the table, and the way to see it.
fn remains(words: Words, path: &str, between: Between) -> Option<AnyView> {
    let Between::Both(tally) = between else { return None };
    let count = words.with("sides-open-count", [("count", tally.open().into())]);
    let line = view! {
        <p><strong>{count}</strong> " · " <a href=format!("{path}/sides")>{words.t("sides-link")}</a></p>
    };
    Some(line.into_any())
}

/// A text of the employer, and what there is to say about it before anything else.
pub struct Arrived {
    label: PassLabel,
    text: FrozenText,
    checked: Option<Checked>,
}

impl Arrived {
    /// Their text that lies on the table, or was agreed to: what they did not mark in it stays said. Nothing while they have
    /// not passed, or where our own text was agreed to.
    async fn last(desk: &Desk, file: &ArticleFile) -> Result<Option<Self>, Refusal> {
        let label = match status_of(file) {
            ArticleStatus::TentativelyAgreed(agreed) | ArticleStatus::Ratified(agreed) => Some(agreed.label),
            _ => last_pass(&file.sheet.entries, file.article.id, Side::Employer),
        };
        match label.filter(|label| label.side == Side::Employer) {
            Some(label) => Self::read(desk, file, label).await.map(Some),
            None => Ok(None),
        }
    }

    /// # Errors
    /// When storage fails.
    pub async fn read(desk: &Desk, file: &ArticleFile, label: PassLabel) -> Result<Self, Refusal> {
        let text = desk.read(TextChoice::Pass(label)).await?;
        Ok(Self { label, text, checked: checked(desk, file, label).await? })
    }

    pub fn shown(self, words: Words, path: &str, file: &ArticleFile) -> AnyView {
        let page = format!("{path}/texts/{}", self.label);
        view! {
            {self.checked.map(|checked| checked.shown(words, path))}
            {suspicion::warning(words, file.article.key.as_str(), self.text.text(), Some(&page))}
        }
        .into_any()
    }
}

/// What the committee can do next; the likeliest first.
fn actions(words: Words, path: &str, file: &ArticleFile, status: &ArticleStatus) -> AnyView {
    let has_draft = head(&file.revisions).is_some();
    let passes = !status.is_settled();
    let on_table = file.passes.iter().any(|pass| pass.label.formal);
    let link = |to: &str, name: String| view! { <li><a class="button" href=format!("{path}/{to}")>{name}</a></li> };
    view! {
        <h2>{words.t("article-actions")}</h2>
        <ul class="plain">
            {match has_draft {
                true => vec![link("draft", words.t("article-draft-open"))],
                false => starts(words, file).into_iter().map(|(start, name)| link(&start, name)).collect(),
            }}
            {(passes && has_draft).then(|| link("pass", words.t("article-pass-link")))}
            {passes.then(|| link("counter", words.t("article-counter-link")))}
            {(on_table && passes).then(|| link("agree", words.t("article-agree-link")))}
            {match status {
                ArticleStatus::TentativelyAgreed(_) => Some(link("change", words.t("article-reopen-link"))),
                ArticleStatus::Ratified(_) => None,
                _ => on_table.then(|| link("change", words.t("article-change-link"))),
            }}
        </ul>
    }
    .into_any()
}

/// What a first draft may begin as, each with its address: the current language, and what each side's last pass says.
fn starts(words: Words, file: &ArticleFile) -> Vec<(String, String)> {
    let with = |start: TextChoice| format!("draft?start={start}");
    let current = file.article.has_current;
    let mut starts: Vec<_> =
        current.then(|| (with(TextChoice::Current), words.t("article-draft-start-current"))).into_iter().collect();
    for side in [Side::Union, Side::Employer] {
        let Some(label) = last_pass(&file.sheet.entries, file.article.id, side) else { continue };
        let name = words.of_with("article-draft-start", side.code(), [("label", label.to_string().into())]);
        starts.push((with(TextChoice::Pass(label)), name));
    }
    if starts.is_empty() {
        starts.push(("draft".to_owned(), words.t("article-draft-start")));
    }
    starts
}

fn reading(words: Words, path: &str, file: &ArticleFile) -> AnyView {
    let texts = usize::from(file.article.has_current) + file.passes.len() + file.revisions.len();
    view! {
        <h2>{words.t("article-texts")}</h2>
        <ul class="plain">
            {match file.article.has_current {
                true => view! { <li><a href=format!("{path}/texts/current")>{words.t("article-current-read")}</a></li> }.into_any(),
                false => view! { <li>{words.t("article-no-current")}</li> }.into_any(),
            }}
            {(texts > 1).then(|| view! { <li><a href=format!("{path}/redline")>{words.t("article-compare")}</a></li> })}
            {file.passes.iter().any(|pass| pass.label.formal).then(|| view! {
                <li><a href=format!("{path}/sides")>{words.t("sides-link")}</a></li>
            })}
            {matches!(status_of(file), ArticleStatus::TentativelyAgreed(_) | ArticleStatus::Ratified(_) | ArticleStatus::VotedDown(_))
                .then(|| view! { <li><a href=format!("{path}/agree")>{words.t("article-agree-link")}</a></li> })}
        </ul>
    }
    .into_any()
}

fn history(words: Words, path: &str, file: &ArticleFile) -> AnyView {
    let shown = |entry: &&LedgerEntry| !matches!(entry.event, Event::DraftOpened);
    let entries: Vec<&LedgerEntry> =
        file.sheet.entries.iter().filter(|entry| is_about(file, entry)).filter(shown).collect();
    let title = view! { <h2>{words.t("article-history-title")}</h2> };
    if entries.is_empty() {
        return view! { {title} <p>{words.t("article-history-none")}</p> }.into_any();
    }
    let items = entries.into_iter().map(|entry| moment(words, path, file, entry)).collect_view();
    view! { {title} <ol class="across">{items}</ol> }.into_any()
}

/// This article's own entries, and votes on the whole round that covered its text.
fn is_about(file: &ArticleFile, entry: &LedgerEntry) -> bool {
    match (&entry.event, entry.article) {
        (_, Some(id)) => id == file.article.id,
        (Event::Voted { hashes, dropped, .. }, None) => covers(file, hashes) || covers(file, dropped),
        _ => false,
    }
}

/// Whether any of these texts was passed on this article.
fn covers(file: &ArticleFile, hashes: &[String]) -> bool {
    file.passes.iter().any(|pass| hashes.contains(&pass.hash))
}

/// One thing that happened, on its side of the table.
fn moment(words: Words, path: &str, file: &ArticleFile, entry: &LedgerEntry) -> AnyView {
    let note = event_note(&entry.event).to_owned();
    let note = (!note.is_empty()).then(|| view! { <p>{note}</p> });
    match &entry.event {
        Event::Passed { label, .. } => match file.pass(*label) {
            Some(pass) => pass_moment(words, path, file, pass),
            None => ().into_any(),
        },
        Event::Agreed(agreed) => view! {
            <li class="both">
                <h3><a href=format!("{path}/agree")>{event_line(words, &entry.event)}</a></h3>
                <p class="meta">
                    {words.t("agree-union")} ": " {agreed.union.name.clone()} " · " {words.t("agree-employer")} ": "
                    {agreed.employer.name.clone()}
                </p>
                <p class="meta">{words.date(entry.at.date())}</p>
            </li>
        }
        .into_any(),
        Event::Voted { vote, hashes, .. } => {
            // A correction may say of this article that there was no vote on it.
            let on_it = covers(file, hashes);
            let line = if on_it { event_line(words, &entry.event) } else { words.t("event-voted-none") };
            view! {
                <li class="both">
                    <h3>{line} {corrected_tag(words, &file.sheet.entries, *vote)}</h3>
                    {unagreed(words, file, entry, hashes)}
                    <p class="meta">{words.date(entry.at.date())}</p>
                </li>
            }
            .into_any()
        }
        event => {
            let class = match event_side(event) {
                Some(Side::Employer) => "employer",
                _ => "union",
            };
            view! {
                <li class=class>
                    <h3>{event_line(words, event)}</h3>
                    {note}
                    <p class="meta">{table_time(words, entry.at)}</p>
                </li>
            }
            .into_any()
        }
    }
}

/// Says of a vote that it was about a pass to which the sides had not agreed.
fn unagreed(words: Words, file: &ArticleFile, vote: &LedgerEntry, hashes: &[String]) -> Option<AnyView> {
    if !voted_unagreed(&file.sheet.entries, file.article.id, vote) {
        return None;
    }
    let pass = file.passes.iter().rev().find(|pass| pass.label.formal && hashes.contains(&pass.hash))?;
    let told = words.with("event-voted-unagreed", [("label", pass.label.to_string().into())]);
    Some(view! { <p>{told}</p> }.into_any())
}

fn event_side(event: &Event) -> Option<Side> {
    match event {
        Event::Held { by, .. } | Event::Resumed { by, .. } | Event::Reopened { by, .. } => Some(*by),
        Event::Withdrawn { label, .. } => Some(label.side),
        Event::Rejected { label, .. } => Some(label.side.other()),
        _ => None,
    }
}

fn pass_moment(words: Words, path: &str, file: &ArticleFile, pass: &Pass) -> AnyView {
    let class = if pass.label.side == Side::Union { "union" } else { "employer" };
    let met = pass.meeting.and_then(|id| file.sheet.meetings.iter().find(|meeting| meeting.id == id));
    let met = met.map(|m| words.of_with("meeting", m.kind.code(), [("number", m.number.to_string().into())]));
    let where_to = met.map_or_else(String::new, |met| format!(" · {met}"));
    let answers = pass.answers.map(|label| words.with("pass-answers", [("label", label.to_string().into())]));
    let package = pass.package.map(|n| words.with("pass-in-package", [("number", n.to_string().into())]));
    let redline = |from: TextChoice, name: String| {
        let href = format!("{path}/redline?from={from}&to={}", pass.label);
        view! { <a href=href>{name}</a> }
    };
    view! {
        <li class=class>
            {badge(path, pass.label)}
            <h3>
                <a href=format!("{path}/texts/{}", pass.label)>
                    {words.of_with("pass-title", pass.label.side.code(), [("label", pass.label.to_string().into())])}
                </a>
            </h3>
            <p class="meta">
                {words.of("pass-kind", pass.kind.code())} {answers.map(|a| format!(" · {a}"))} {package.map(|p| format!(" · {p}"))}
                {(!pass.label.formal).then(|| view! { " " <Tag label=words.t("caucus-only") /> })}
            </p>
            <p class="meta">{table_time(words, pass.at)} {where_to}</p>
            {(!pass.note.is_empty()).then(|| view! { <p>{pass.note.clone()}</p> })}
            <p class="row no-print">
                {pass.answers.map(|label| {
                    let name = words.with("article-compare-answered", [("label", label.to_string().into())]);
                    redline(TextChoice::Pass(label), name)
                })}
                {file.article.has_current.then(|| redline(TextChoice::Current, words.t("article-compare-current")))}
            </p>
            <p class="meta">
                <span class="hash">{words.with("pass-hash-short", [("hash", short_hash(&pass.hash).into())])}</span>
            </p>
        </li>
    }
    .into_any()
}

fn drafts(words: Words, path: &str, file: &ArticleFile) -> AnyView {
    let title = view! {
        <h2>{words.t("drafts-title")}</h2>
        <p class="hint">{words.t("drafts-lede")}</p>
    };
    if file.revisions.is_empty() {
        return view! { {title} <p>{words.t("drafts-none")}</p> }.into_any();
    }
    let items = file.revisions.iter().rev().map(|revision| draft_line(words, path, file, revision)).collect_view();
    view! { {title} <ul class="list">{items}</ul> }.into_any()
}

fn draft_line(words: Words, path: &str, file: &ArticleFile, revision: &Revision) -> AnyView {
    let number = revision.number;
    let before = revision
        .parent
        .and_then(|id| file.revisions.iter().find(|r| r.id == id))
        .map(|r| TextChoice::Revision(r.number));
    let before = before.or(file.article.has_current.then_some(TextChoice::Current));
    let who = [("name", revision.author_name.clone().into()), ("time", words.moment(revision.at).into())];
    view! {
        <li>
            <a href=format!("{path}/texts/r{number}")>{words.with("revision-name", [("number", number.to_string().into())])}</a>
            {revision.aside.then(|| view! {
                <Tag class="wait" label=words.t("revision-aside") />
                <a href=format!("{path}/conflict/{number}")>{words.t("revision-settle")}</a>
            })}
            <span class="meta">{words.with("revision-by", who)}</span>
            {before.map(|from| view! {
                <a href=format!("{path}/redline?from={from}&to=r{number}")>{words.t("revision-compare-before")}</a>
            })}
            {(!revision.note.is_empty()).then(|| view! { <span>{revision.note.clone()}</span> })}
        </li>
    }
    .into_any()
}
