//! The redline of any two texts of an article. The address holds the choice, so a redline can be linked.

use super::desk::{Desk, table_time};
use super::marks::{change_list, choice_name, contract, view_of};
use crate::components::{Crumbs, Empty, Head, Html};
use crate::islands::redline_navigator::RedlineNavigator;
use crate::page::{Page, Width};
use crate::visit::Visit;
use crate::words::Words;
use contracts::bargaining::{ArticleFile, FrozenText, TextChoice};
use contracts::members::Refusal;
use contracts::redlines::{Change, Redline, compare, render};
use leptos::prelude::*;

/// A way to look at a redline.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    Inline,
    Side,
    Changes,
    Clean,
    Print,
}

impl Look {
    const ALL: [Self; 5] = [Self::Inline, Self::Side, Self::Changes, Self::Clean, Self::Print];

    fn code(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Side => "side",
            Self::Changes => "changes",
            Self::Clean => "clean",
            Self::Print => "print",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|look| look.code() == code)
    }
}

/// Every text of the article that the reader may know of, in the order of their making.
fn choices(file: &ArticleFile) -> Vec<TextChoice> {
    let mut dated: Vec<(jiff::Timestamp, TextChoice)> = Vec::new();
    dated.extend(file.passes.iter().map(|pass| (pass.recorded_at, TextChoice::Pass(pass.label))));
    dated.extend(file.revisions.iter().map(|revision| (revision.at, TextChoice::Revision(revision.number))));
    dated.sort_by_key(|(at, _)| *at);
    let current = file.article.has_current.then_some(TextChoice::Current);
    current.into_iter().chain(dated.into_iter().map(|(_, choice)| choice)).collect()
}

/// What is compared when the address does not say: the last pass with what it answers, else with the current language.
fn usual(file: &ArticleFile, to: Option<TextChoice>) -> Option<(TextChoice, TextChoice)> {
    let list = choices(file);
    let formal = file.passes.iter().rev().find(|pass| pass.label.formal).map(|pass| TextChoice::Pass(pass.label));
    let to = to.or(formal).or(list.last().copied())?;
    let answered = match to {
        TextChoice::Pass(label) => file.pass(label).and_then(|pass| pass.answers).map(TextChoice::Pass),
        _ => None,
    };
    let current = file.article.has_current.then_some(TextChoice::Current);
    let from = answered.or(current).or(list.first().copied()).filter(|from| *from != to);
    Some((from.or(list.iter().rev().find(|choice| **choice != to).copied())?, to))
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let desk = Desk::open(visit).await?;
    let file = desk.file().await?;
    let words = desk.words;
    let wanted =
        |name: &str| desk.visit.query(name).filter(|text| !text.is_empty()).map(str::parse::<TextChoice>).transpose();
    let (from, to) = (wanted("from")?, wanted("to")?);
    let look = desk.visit.query("view").map_or(Some(Look::Inline), Look::from_code).ok_or_else(Refusal::not_found)?;
    let title = words.with("redline-title", [("article", file.article.title.clone().into())]);
    let crumbs = desk.article_crumbs(&file);
    let path = format!("{}/redline", desk.article_path(&file));
    let pair = match (from, to) {
        (Some(from), Some(to)) => Some((from, to)),
        (from, to) => usual(&file, to).map(|(usual, to)| (from.unwrap_or(usual), to)),
    };
    let heading = title.clone();
    let Some((from, to)) = pair else {
        let page = Page::new(title, move || {
            view! {
                <Crumbs steps=crumbs />
                <Head title=heading />
                <Empty title=words.t("redline-one-text-title") text=words.t("redline-one-text") />
            }
        });
        return Ok(page.at(desk.place));
    };
    let (before, after) = (desk.read(from).await?, desk.read(to).await?);
    let redline = compare(before.text(), after.text());
    let changes = redline.changes();
    // One change needs no way to the next.
    let navigates = changes.len() > 1 && before.hash() != after.hash() && !matches!(look, Look::Clean | Look::Print);
    let page = Page::new(title, move || {
        view! {
            <Crumbs steps=crumbs />
            <Head title=heading />
            {picker(words, &file, (from, to), look, &path)}
            {tabs(words, (from, to), look, &path)}
            {match look {
                Look::Clean => view! {
                    <h2>{words.with("redline-clean-of", [("text", choice_name(words, &file, to).into())])}</h2>
                    <div class="sheet">{contract(words, file.article.key.as_str(), after.text())}</div>
                }.into_any(),
                _ => marked(words, &file, look, (from, &before), (to, &after), &redline, &changes),
            }}
        }
    });
    let page = page.at(desk.place).width(Width::Wide);
    Ok(if navigates { page.with_islands() } else { page })
}

fn picker(words: Words, file: &ArticleFile, (from, to): (TextChoice, TextChoice), look: Look, path: &str) -> AnyView {
    let field = |name: &'static str, label: String, chosen: TextChoice| {
        let options = choices(file)
            .into_iter()
            .map(|choice| view! { <option value=choice.to_string() selected=choice == chosen>{option(words, file, choice)}</option> })
            .collect_view();
        let id = format!("pick-{name}");
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <select id=id name=name>{options}</select>
            </div>
        }
    };
    let swapped = format!("{path}?from={to}&to={from}&view={}", look.code());
    view! {
        <form method="get" action=path.to_owned() class="picker">
            {field("from", words.t("redline-from"), from)}
            {field("to", words.t("redline-to"), to)}
            <input type="hidden" name="view" value=look.code() />
            <div class="row">
                <button type="submit">{words.t("redline-show")}</button>
                <a href=swapped>{words.t("redline-swap")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// A text in the list to choose from, with what tells it from the others.
fn option(words: Words, file: &ArticleFile, choice: TextChoice) -> String {
    let name = choice_name(words, file, choice);
    match choice {
        TextChoice::Current => name,
        TextChoice::Pass(label) => {
            file.pass(label).map_or(name.clone(), |pass| format!("{name} · {}", words.date(pass.at.date())))
        }
        TextChoice::Revision(number) => {
            let revision = file.revisions.iter().find(|revision| revision.number == number);
            revision.map_or(name.clone(), |revision| format!("{name} · {}", revision.author_name))
        }
    }
}

fn tabs(words: Words, (from, to): (TextChoice, TextChoice), look: Look, path: &str) -> AnyView {
    let tab = |one: Look| {
        let href = format!("{path}?from={from}&to={to}&view={}", one.code());
        let here = (one == look).then_some("page");
        view! { <li><a href=href aria-current=here>{words.of("redline-view", one.code())}</a></li> }
    };
    view! {
        <nav class="tabs" aria-label=words.t("redline-views")>
            <ul>{Look::ALL.map(tab).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn marked(
    words: Words,
    file: &ArticleFile,
    look: Look,
    before: (TextChoice, &FrozenText),
    after: (TextChoice, &FrozenText),
    redline: &Redline,
    changes: &[Change],
) -> AnyView {
    if before.1.hash() == after.1.hash() {
        return view! { <p class="notice good">{words.t("redline-same")}</p> }.into_any();
    }
    let mut view = view_of(words);
    // Where no word differs, the page would be empty of marks: then the look is what there is to show.
    view.formatting = redline.is_unchanged();
    view.labels.before = choice_name(words, file, before.0);
    view.labels.after = choice_name(words, file, after.0);
    let html = match look {
        Look::Side => render::side_by_side(redline, &view),
        Look::Changes => render::changes_only(redline, &view),
        Look::Inline | Look::Print | Look::Clean => render::inline(redline, &view),
    };
    let same_words =
        redline.is_unchanged().then(|| view! { <p class="notice good">{words.t("redline-same-words")}</p> });
    let count = words.with("draft-changes", [("count", changes.len().into())]);
    let texts = (look == Look::Print).then(|| printed_head(words, file, before, after));
    view! {
        {same_words}
        {texts}
        {(!changes.is_empty() && look != Look::Print).then(|| view! {
            <details class="no-print" open=changes.len() < 9>
                <summary>{words.t("redline-list-title")} " · " {count.clone()}</summary>
                {change_list(words, changes)}
            </details>
        })}
        {(changes.len() > 1 && look != Look::Print).then(|| navigation(words, &count, changes))}
        <Html class={if look == Look::Side { "redline" } else { "redline contract" }} html=html />
    }
    .into_any()
}

/// Next and previous. Plain anchors; the island lets them follow the reader and listens to the keys n and p.
fn navigation(words: Words, count: &str, changes: &[Change]) -> AnyView {
    let first = changes.first().map(Change::anchor).unwrap_or_default();
    let last = changes.last().map(Change::anchor).unwrap_or_default();
    view! {
        <div class="redline-bar no-print">
            <a class="button small" id="change-previous" href=format!("#{last}")>{words.t("redline-previous")}</a>
            <a class="button small" id="change-next" href=format!("#{first}")>{words.t("redline-next")}</a>
            <span class="meta" id="change-place">{count.to_owned()}</span>
            <RedlineNavigator count=changes.len() keys=words.t("redline-keys") place=words.with("redline-place", [("number", "{number}".into()), ("count", "{count}".into())]) />
        </div>
    }
    .into_any()
}

/// What a printed redline says about itself: which texts, when, and their fingerprints.
fn printed_head(
    words: Words,
    file: &ArticleFile,
    before: (TextChoice, &FrozenText),
    after: (TextChoice, &FrozenText),
) -> AnyView {
    let line = |label: String, (choice, text): (TextChoice, &FrozenText)| {
        let when = match choice {
            TextChoice::Pass(label) => file.pass(label).map(|pass| table_time(words, pass.at)),
            _ => None,
        };
        view! {
            <div>
                <dt>{label}</dt>
                <dd>
                    {choice_name(words, file, choice)} {when.map(|when| format!(", {when}"))} <br />
                    <span class="meta">{words.t("text-hash-label")} ": " <span class="hash">{text.hash().to_owned()}</span></span>
                </dd>
            </div>
        }
    };
    view! {
        <dl class="facts">{line(words.t("redline-from"), before)} {line(words.t("redline-to"), after)}</dl>
        <p class="hint no-print">{words.t("text-print-hint")}</p>
        <ul class="legend">
            <li><ins>{words.t("redline-legend-ins")}</ins></li>
            <li><del>{words.t("redline-legend-del")}</del></li>
        </ul>
    }
    .into_any()
}
