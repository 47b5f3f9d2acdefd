//! What an import found, before anything is saved: counts, what is unsure, and the tree.

use crate::components::Notice;
use crate::redlines::suspicion;
use crate::words::{Words, use_words};
use contracts::agreements::furniture::{Tidied, tidy};
use contracts::agreements::{ClauseKind, Doubt, Part, PartKind, Tree, parse};
use contracts::members::Language;
use leptos::prelude::*;

/// Most doubts shown one by one.
const DOUBTS_MAX: usize = 40;

/// A text as it would be imported.
pub struct Seen {
    pub tidied: Tidied,
    pub tree: Tree,
}

/// Reads a text as an import would; with `pages` its headers and footers stay.
pub fn look(text: &str, pages: bool) -> Seen {
    let tidied = if pages { Tidied { text: text.to_owned(), dropped: 0, sample: None } } else { tidy(text) };
    let tree = parse(&tidied.text);
    Seen { tidied, tree }
}

#[component]
pub fn Preview(seen: Seen, language: Option<Language>) -> impl IntoView {
    let words = use_words();
    let Seen { tidied, tree } = seen;
    let report = tree.report;
    let counts = [
        words.with("preview-articles", [("count", report.articles.into())]),
        words.with("preview-letters", [("count", report.letters.into())]),
        words.with("preview-appendices", [("count", report.appendices.into())]),
        words.with("preview-sections", [("count", report.sections.into())]),
        words.with("preview-clauses", [("count", report.clauses.into())]),
    ];
    let pages = (tidied.dropped > 0).then(|| {
        let sample = tidied.sample.unwrap_or_default();
        view! { <li>{words.with("preview-pages", [("count", tidied.dropped.into()), ("sample", sample.into())])}</li> }
    });
    let contents = (report.contents > 0)
        .then(|| view! { <li>{words.with("preview-contents", [("count", report.contents.into())])}</li> });
    let can_save = report.articles > 0;
    let warning = suspicion::warning_in(words, &tree.parts, &tidied.text);
    let doubts = doubts(words, &report.doubts);
    let save = can_save.then(|| {
        view! {
            <div class="actions">
                <button type="submit" form="page-form" name="step" value="save" class="primary">{words.t("import-save-button")}</button>
                <a href="#page-form">{words.t("import-change-text")}</a>
            </div>
        }
    });
    let lang = language.unwrap_or(tree.language).tag();
    let parts = tree.parts.into_iter().filter(|p| p.kind != PartKind::Front).map(|part| view! { <Branch part /> });
    view! {
        <section class="preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{words.t("preview-title")}</h2>
            <ul>{counts.map(|line| view! { <li>{line}</li> }).into_iter().collect_view()} {pages} {contents}</ul>
            {warning}
            {doubts}
            {save}
            <h3>{words.t("preview-tree")}</h3>
            <ol class="tree" lang=lang>{parts.collect_view()}</ol>
        </section>
    }
}

fn doubts(words: Words, doubts: &[Doubt]) -> AnyView {
    if doubts.is_empty() {
        return view! { <Notice class="good"><p>{words.t("preview-sure")}</p></Notice> }.into_any();
    }
    let more = doubts.len().saturating_sub(DOUBTS_MAX);
    let lines =
        doubts.iter().take(DOUBTS_MAX).map(|doubt| view! { <li>{doubt_line(words, doubt)}</li> }).collect_view();
    let more = (more > 0).then(|| view! { <p>{words.with("preview-more", [("count", more.into())])}</p> });
    let none = matches!(doubts, [Doubt::NoArticles]);
    view! {
        <Notice class=if none { "stop" } else { "warn" }>
            <h3>{if none { words.t("preview-nothing") } else { words.t("preview-unsure") }}</h3>
            <ul>{lines}</ul>
            {more}
        </Notice>
    }
    .into_any()
}

fn doubt_line(words: Words, doubt: &Doubt) -> String {
    let text = |name: &'static str, value: &str| (name, value.to_owned().into());
    match doubt {
        Doubt::NoArticles => words.t("doubt-no-articles"),
        Doubt::ArticleGap { before, after } => {
            words.with("doubt-article-gap", [text("before", before), text("after", after)])
        }
        Doubt::ArticleTwice { label, key } => {
            words.with("doubt-article-twice", [text("label", label), text("key", key)])
        }
        Doubt::MissingFromText { label } => words.with("doubt-missing", [text("label", label)]),
        Doubt::ClauseGap { article, before, after } => {
            words.with("doubt-clause-gap", [text("article", article), text("before", before), text("after", after)])
        }
        Doubt::ClauseTwice { article, label } => {
            words.with("doubt-clause-twice", [text("article", article), text("label", label)])
        }
        Doubt::TooLong { article, bytes } => {
            words.with("doubt-too-long", [text("article", article), ("kilobytes", (bytes / 1000).into())])
        }
    }
}

/// One part and its sections.
#[component]
fn Branch(part: Part) -> impl IntoView {
    let name = [part.label.as_str(), part.title.as_str()]
        .iter()
        .filter(|s| !s.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" · ");
    let name = if name.is_empty() { part.key.clone() } else { name };
    let sections: Vec<String> = part
        .clauses
        .iter()
        .filter(|c| c.kind == ClauseKind::Section)
        .map(|c| format!("{} {}", c.label.replace('\\', ""), c.title).trim().to_owned())
        .collect();
    let class = (part.kind == PartKind::Division).then_some("division");
    let below = (!sections.is_empty()).then(|| {
        view! { <ul>{sections.into_iter().map(|s| view! { <li>{s}</li> }).collect_view()}</ul> }
    });
    view! { <li class=class><span>{name}</span> {below}</li> }
}
