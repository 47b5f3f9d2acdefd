//! What happened, in a line.

use crate::words::Words;
use contracts::bargaining::Event;

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
        Event::Voted { ratified: true, .. } => words.t("event-voted-yes"),
        Event::Voted { ratified: false, .. } => words.t("event-voted-no"),
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
