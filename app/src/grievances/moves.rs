//! Dates that moved: from which to which, and how each was counted.

use super::say;
use crate::words::Words;
use contracts::grievances::docket::Moved;
use contracts::grievances::port::CaseClock;
use contracts::grievances::state::Reckoned;
use leptos::prelude::*;

fn date(words: Words, reckoned: Option<&Reckoned>) -> String {
    let date = reckoned.and_then(Reckoned::date);
    date.map_or_else(|| words.t("grievance-no-date"), |date| words.date(date))
}

/// The dates that one entry moved, the old computation beside the new. Dates that only began to be counted are left out:
/// they moved from nowhere, and stand among what is due.
pub fn list(words: Words, case: &CaseClock, moved: &[Moved]) -> Option<AnyView> {
    let had = |one: &&Moved| one.before.as_ref().is_some_and(|before| before.date().is_some());
    let items: Vec<AnyView> = moved.iter().filter(had).map(|one| item(words, case, one)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="moved">
                <p><strong>{words.t("case-moved-title")}</strong></p>
                <ul>{items}</ul>
            </div>
        }
        .into_any()
    })
}

fn item(words: Words, case: &CaseClock, one: &Moved) -> AnyView {
    let task = say::task_of(words, case, &one.key, one.task, one.to.as_deref().or(one.step.as_deref()));
    let (before, after) = (date(words, one.before.as_ref()), date(words, one.after.as_ref()));
    let line =
        words.with("case-moved-line", [("task", task.into()), ("before", before.into()), ("after", after.into())]);
    let counted = |reckoned: Option<&Reckoned>| reckoned.map(|reckoned| say::reckoned(words, one.task, reckoned));
    let before = counted(one.before.as_ref()).map(|text| view! { <li>{words.t("case-moved-before")} " " {text}</li> });
    let after = counted(one.after.as_ref()).map(|text| view! { <li>{words.t("case-moved-after")} " " {text}</li> });
    view! {
        <li>
            {line}
            <details><summary>{words.t("case-moved-how")}</summary><ul class="plain meta">{before} {after}</ul></details>
        </li>
    }
    .into_any()
}
