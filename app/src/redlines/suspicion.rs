//! The warning about text that deceives the eye: hidden characters and letters that look like others, and where they stand.

use crate::components::Notice;
use crate::words::Words;
use contracts::agreements::tree::parse_article;
use contracts::agreements::{ClauseKind, Part};
use contracts::redlines::{Suspicion, suspicions, trojan};
use leptos::prelude::*;

/// Most places named one by one.
const PLACES_MAX: usize = 12;

/// Warns of everything suspicious in an article's text; nothing where there is nothing.
///
/// `page` is the address of the page that shows the text with the anchors of `contracts::agreements::render`; empty for
/// the page itself, `None` where no page shows it yet.
pub fn warning(words: Words, key: &str, text: &str, page: Option<&str>) -> Option<AnyView> {
    let found = suspicions(text);
    (!found.is_empty()).then(|| warn(words, &[parse_article(text, key)], &found, page))
}

/// The same for a whole contract, as the tree that was read from it; no page shows it yet.
pub fn warning_in(words: Words, parts: &[Part], text: &str) -> Option<AnyView> {
    let found = suspicions(text);
    (!found.is_empty()).then(|| warn(words, parts, &found, None))
}

fn warn(words: Words, parts: &[Part], found: &[Suspicion], page: Option<&str>) -> AnyView {
    let more = found.len().saturating_sub(PLACES_MAX);
    let lines = found.iter().take(PLACES_MAX).map(|one| line(words, parts, one, page)).collect_view();
    let more = (more > 0).then(|| view! { <p>{words.with("deceit-more", [("count", more.into())])}</p> });
    let innocent = |c| matches!(trojan::kind_of(c), "soft-hyphen" | "zero-width");
    let grave = found.iter().any(|one| one.marks().any(|c| !innocent(c)));
    view! {
        <Notice class=if grave { "stop" } else { "warn" }>
            <h2>{words.t("deceit-title")}</h2>
            <p>{words.t("deceit-lede")}</p>
            <ul>{lines}</ul>
            {more}
        </Notice>
    }
    .into_any()
}

fn line(words: Words, parts: &[Part], one: &Suspicion, page: Option<&str>) -> AnyView {
    let part = parts.iter().find(|part| part.range.contains(&one.at)).or(parts.last());
    let (name, anchor) = part.map(|part| place(words, part, one.at)).unwrap_or_default();
    let name = match part.filter(|_| parts.len() > 1).map(|part| part.label.as_str()) {
        Some(label) if !label.is_empty() => format!("{label} · {name}"),
        _ => name,
    };
    let place = match page {
        Some(page) => view! { <a href=format!("{page}#{anchor}")>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let signs = one
        .marks()
        .map(|c| format!("{} ({})", words.of("deceit-kind", trojan::kind_of(c)), trojan::sign(c)))
        .collect::<Vec<_>>()
        .join(", ");
    view! { <li>{place} ": “" <bdi>{trojan::spelled_out(&one.word)}</bdi> "” – " {signs}</li> }.into_any()
}

/// What to call the place of a byte in an article, and its anchor.
fn place(words: Words, part: &Part, at: usize) -> (String, String) {
    let mut section = String::new();
    let mut here = (words.t("deceit-opening"), part.anchor());
    for clause in part.clauses.iter().take_while(|clause| clause.range.start <= at) {
        let label = trojan::spelled_out(&clause.label.replace('\\', ""));
        match clause.kind {
            ClauseKind::Section => {
                section = if label.is_empty() { trojan::spelled_out(&clause.title) } else { label };
                here = (section.clone(), clause.id.clone());
            }
            ClauseKind::Clause => here = (format!("{section} {label}").trim().to_owned(), clause.id.clone()),
            // An opening, and words after a list, are part of what stands above them.
            ClauseKind::Opening | ClauseKind::Continuation => {}
        }
    }
    here
}
