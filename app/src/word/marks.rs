//! What people left in a document: tracked changes as they marked them, comments, and words at the edge of pages.

use crate::redlines::short::piece;
use crate::words::Words;
use contracts::word::{ChangeKind, Comment, Furniture, TrackedChange};
use jiff::civil::DateTime;
use leptos::prelude::*;

/// Most tracked changes or comments that are listed one by one.
const LISTED_MAX: usize = 300;
/// A list up to this length stands open.
const OPEN_MAX: usize = 12;

/// A moment as an office program wrote it. They write the clock on their wall and call it UTC, so no zone is shown.
fn when(words: Words, written: &str) -> String {
    let written = written.trim();
    let Some(at) = written.get(..19).and_then(|start| start.parse::<DateTime>().ok()) else {
        return if written.is_empty() { words.t("word-no-date") } else { piece(written) };
    };
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    words.with("word-moment", [("date", words.date(at.date()).into()), ("time", time.into())])
}

/// "Ana Ruiz · May 4, 2026, 10:00".
fn by(words: Words, author: &str, date: &str) -> String {
    let author = if author.trim().is_empty() { words.t("word-nobody") } else { piece(author) };
    format!("{author} · {}", when(words, date))
}

/// A list behind its title, open where it is short; `all` is how many there are beside those listed.
fn list(words: Words, title: String, lines: Vec<AnyView>, all: usize) -> AnyView {
    let more = all.saturating_sub(lines.len());
    let more = (more > 0).then(|| view! { <p>{words.with("word-more", [("count", more.into())])}</p> });
    let open = all <= OPEN_MAX;
    view! {
        <details class="marks" open=open>
            <summary>{title}</summary>
            <ol class="changes">{lines}</ol>
            {more}
        </details>
    }
    .into_any()
}

fn words_of(change: &TrackedChange) -> AnyView {
    let text = piece(&change.text);
    match change.kind {
        _ if text.is_empty() => ().into_any(),
        ChangeKind::Insertion | ChangeKind::MovedTo => view! { <ins>{text}</ins> }.into_any(),
        ChangeKind::Deletion | ChangeKind::MovedFrom => view! { <del>{text}</del> }.into_any(),
        ChangeKind::Formatting => view! { <span>{text}</span> }.into_any(),
    }
}

/// Every tracked change as its author marked it; nothing where there is none.
pub fn tracked(words: Words, changes: &[TrackedChange], lang: Option<&'static str>) -> Option<AnyView> {
    let line = |change: &TrackedChange| {
        view! {
            <li>
                {words.of("word-change", change.kind.code())} " " <span lang=lang>{words_of(change)}</span> " "
                <span class="meta">{by(words, &change.author, &change.date)}</span>
            </li>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = changes.iter().take(LISTED_MAX).map(line).collect();
    let title = words.with("word-tracked-title", [("count", changes.len().into())]);
    (!changes.is_empty()).then(|| list(words, title, lines, changes.len()))
}

/// Every comment with the words it is about; nothing where there is none.
pub fn comments(words: Words, comments: &[Comment], lang: Option<&'static str>) -> Option<AnyView> {
    let line = |comment: &Comment| {
        let about = piece(&comment.anchor);
        let about = (!about.is_empty()).then(|| words.with("word-comment-on", [("words", about.into())]));
        let done = comment.done.then(|| format!(" · {}", words.t("word-comment-done")));
        view! {
            <li>
                <span lang=lang>{piece(&comment.text)}</span> " " {about} " "
                <span class="meta">{by(words, &comment.author, &comment.date)} {done}</span>
            </li>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = comments.iter().take(LISTED_MAX).map(line).collect();
    let title = words.with("word-comments-title", [("count", comments.len().into())]);
    (!comments.is_empty()).then(|| list(words, title, lines, comments.len()))
}

/// What stands at the edge of pages, each text once; nothing where there is none.
pub fn furniture(words: Words, furniture: &[Furniture], lang: Option<&'static str>) -> Option<AnyView> {
    let mut said: Vec<(bool, &str)> = Vec::new();
    for edge in furniture {
        if !edge.text.trim().is_empty() && !said.contains(&(edge.header, edge.text.as_str())) {
            said.push((edge.header, edge.text.as_str()));
        }
    }
    let line = |(header, text): &(bool, &str)| {
        let place = if *header { words.t("word-header") } else { words.t("word-footer") };
        view! { <li>{place} ": “" <span lang=lang>{piece(text)}</span> "”"</li> }.into_any()
    };
    let lines: Vec<AnyView> = said.iter().take(LISTED_MAX).map(line).collect();
    let title = words.with("word-furniture-title", [("count", said.len().into())]);
    (!said.is_empty()).then(|| list(words, title, lines, said.len()))
}
