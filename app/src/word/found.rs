//! What a document holds and what of it is left out, shown before anything is made of it.

use super::marks::{comments, furniture, tracked};
use crate::components::Notice;
use crate::words::Words;
use contracts::word::{Brought, Found, LeftOut, Report};
use leptos::prelude::*;

/// The whole account of a document. `lang` is the language of its words.
pub fn account(words: Words, brought: &Brought, lang: Option<&'static str>) -> AnyView {
    let file = &brought.file;
    let size = file.bytes.div_ceil(1_000);
    let about = [("name", file.name.clone().into()), ("size", size.into())];
    view! {
        <section class="preview" aria-labelledby="word-title">
            <h2 id="word-title">{words.t("word-title")}</h2>
            <p class="meta">{words.of("word-kind", file.kind.ending())} " · " {words.with("word-file", about)}</p>
            {guess_told(words, brought.is_guess)}
            {found(words, &brought.report)}
            {left_out(words, &brought.report)}
            {tracked(words, &brought.changes, lang)}
            {comments(words, &brought.comments, lang)}
            {furniture(words, &brought.furniture, lang)}
        </section>
    }
    .into_any()
}

/// Says of a PDF's text that it is a guess.
pub fn guess_told(words: Words, is_guess: bool) -> Option<AnyView> {
    is_guess.then(|| {
        view! {
            <Notice class="warn">
                <h3>{words.t("word-guess-title")}</h3>
                <p>{words.t("word-guess")}</p>
            </Notice>
        }
        .into_any()
    })
}

/// What was found, a line each, of those kinds that `is_told`.
pub fn found_lines(words: Words, report: &Report, is_told: impl Fn(Found) -> bool) -> Vec<String> {
    let told = report.found.iter().filter(|(what, _)| is_told(**what));
    told.map(|(what, count)| words.of_with("word-found", what.code(), [("count", (*count).into())])).collect()
}

/// What was left out, a line each.
pub fn left_lines(words: Words, report: &Report) -> Vec<String> {
    let line =
        |(what, count): (&LeftOut, &usize)| words.of_with("word-left", what.code(), [("count", (*count).into())]);
    report.left_out.iter().map(line).collect()
}

fn list(lines: Vec<String>) -> Vec<impl IntoView> {
    lines.into_iter().map(|line| view! { <li>{line}</li> }).collect()
}

fn found(words: Words, report: &Report) -> Option<AnyView> {
    let lines = found_lines(words, report, |_| true);
    (!lines.is_empty()).then(|| view! { <ul class="counts">{list(lines)}</ul> }.into_any())
}

/// What was left out, in a box: it must be told, never dropped in silence.
pub fn left_out(words: Words, report: &Report) -> Option<AnyView> {
    let lines = left_lines(words, report);
    (!lines.is_empty()).then(|| {
        view! {
            <Notice class="warn">
                <h3>{words.t("word-left-title")}</h3>
                <ul>{list(lines)}</ul>
            </Notice>
        }
        .into_any()
    })
}
