//! A redline in a few sentences: how much changed in each article, and which changes deserve a second look.

use crate::words::Words;
use contracts::redlines::{ArticleSummary, Change, Redline, Signal, trojan};
use leptos::prelude::*;

/// Longest piece of a text that a line shows, in characters.
const PIECE_CHARS_MAX: usize = 160;

/// A piece of a text on one line, what deceives the eye written out, cut where it gets long.
pub fn piece(text: &str) -> String {
    let text = trojan::spelled_out(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    match text.char_indices().nth(PIECE_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// "2 clauses added, 1 place reworded": what happened, and nothing of what did not.
fn counts(words: Words, article: &ArticleSummary) -> String {
    let said = [
        ("added", article.added),
        ("removed", article.removed),
        ("moved", article.moved),
        ("edited", article.edited),
        ("renumbered", article.renumbered),
    ];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(what, count)| words.of_with("short", what, [("count", count.into())]))
        .collect();
    said.join(", ")
}

/// Longest change that is shown whole beside its signal, in characters; of a longer one the words concerned.
const WHOLE_CHARS_MAX: usize = 60;

fn signal(words: Words, one: &Signal, change: Option<&Change>, lang: Option<&'static str>) -> AnyView {
    let whole = change.map(|change| (change.before.as_str(), change.after.as_str()));
    let whole = whole.filter(|(before, after)| before.chars().count().max(after.chars().count()) <= WHOLE_CHARS_MAX);
    let (before, after) = whole.unwrap_or((&one.before, &one.after));
    let (before, after) = (piece(before), piece(after));
    let what = match (before.is_empty(), after.is_empty()) {
        (true, true) => String::new(),
        (true, false) => words.with("short-signal-new", [("after", after.into())]),
        (false, true) => words.with("short-signal-gone", [("before", before.into())]),
        (false, false) => words.with("short-signal-changed", [("before", before.into()), ("after", after.into())]),
    };
    let place = change.map(|change| change.clause.clone()).filter(|clause| !clause.is_empty());
    view! {
        <li>
            <a class="tag wait" href=format!("#change-{}", one.change)>{words.of("signal", one.code.key())}</a> " "
            <span lang=lang>{place.map(|place| format!("{place}: "))} {what}</span>
        </li>
    }
    .into_any()
}

/// The redline in short. `lang` is the language of the texts; `formatting` the address that shows, or hides, changes of
/// look, and what to call it.
pub fn short(
    words: Words,
    redline: &Redline,
    changes: &[Change],
    lang: Option<&'static str>,
    formatting: Option<(String, String)>,
) -> AnyView {
    let article = |article: &ArticleSummary| {
        let name = match article.article.is_empty() {
            true => view! { {words.t("short-before-first")} }.into_any(),
            false => view! { <span lang=lang>{article.article.clone()}</span> }.into_any(),
        };
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{counts(words, article)}</dd>
            </div>
        }
    };
    let summary = &redline.summary;
    let articles = match summary.articles.as_slice() {
        [] => None,
        // What is the one article's name is the page's as well.
        [one] => Some(view! { <p>{counts(words, one)} "."</p> }.into_any()),
        all => Some(view! { <dl class="facts">{all.iter().map(article).collect_view()}</dl> }.into_any()),
    };
    let of_change = |number: u32| changes.iter().find(|change| change.number == number);
    let signals = summary.articles.iter().flat_map(|article| &article.signals);
    let signals: Vec<AnyView> = signals.map(|one| signal(words, one, of_change(one.change), lang)).collect();
    view! {
        <section class="short">
            <h2>{words.t("short-title")}</h2>
            {articles}
            {(!signals.is_empty()).then(|| view! {
                <h3>{words.t("short-signals")}</h3>
                <ul class="signals">{signals}</ul>
            })}
            {(summary.formatted > 0).then(|| view! {
                <p class="meta">
                    {words.with("short-formatting", [("count", summary.formatted.into())])} " "
                    {formatting.map(|(href, name)| view! { <a class="no-print" href=href>{name}</a> })}
                </p>
            })}
        </section>
    }
    .into_any()
}
