//! What happened, in a line.

use crate::components::Tag;
use crate::words::Words;
use contracts::bargaining::{Event, LedgerEntry, vote_corrected};
use contracts::members::VoteId;
use leptos::prelude::*;

pub fn event_line(words: Words, event: &Event) -> String {
    let labelled = |label: String| words.of_with("event", event.code(), [("label", label.into())]);
    match event {
        Event::Met { kind, number } => words.of_with("event-met", kind.code(), [("number", number.to_string().into())]),
        Event::Passed { label, .. } | Event::Withdrawn { label, .. } | Event::Rejected { label, .. } => {
            labelled(label.to_string())
        }
        Event::Agreed(agreed) => labelled(agreed.label.to_string()),
        Event::Held { by, .. } => words.of("event-held", by.code()),
        Event::Reopened { by, .. } => words.of("event-reopened", by.code()),
        Event::Voted { ratified: Some(true), .. } => words.t("event-voted-yes"),
        Event::Voted { ratified: Some(false), .. } => words.t("event-voted-no"),
        Event::Voted { ratified: None, .. } => words.t("event-voted-none"),
        Event::RoundOpened | Event::RoundClosed { .. } | Event::DraftOpened | Event::Resumed { .. } => {
            words.of("event", event.code())
        }
    }
}

/// What was said with it; empty where nothing was.
pub fn event_note(event: &Event) -> &str {
    match event {
        Event::RoundClosed { note }
        | Event::Held { note, .. }
        | Event::Resumed { note, .. }
        | Event::Withdrawn { note, .. }
        | Event::Rejected { note, .. }
        | Event::Reopened { note, .. } => note,
        _ => "",
    }
}

/// Says of a vote that a later record stands in its place.
pub fn corrected_tag(words: Words, entries: &[LedgerEntry], vote: VoteId) -> Option<AnyView> {
    vote_corrected(entries, vote)
        .then(|| view! { " " <Tag label=words.t("votes-corrected-tag") class="wait" /> }.into_any())
}
