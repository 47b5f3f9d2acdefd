//! One date: what is to be done, by whom, when, how that was counted, and what follows when it passes.

use super::say;
use crate::words::Words;
use contracts::grievances::port::CaseClock;
use contracts::grievances::state::{Due, Kept, Reckoned};
use jiff::civil::Date;
use leptos::prelude::*;

/// A date as the pages show it, worded and with nothing borrowed.
#[derive(Clone)]
pub struct DueLine {
    pub task: String,
    pub who: String,
    /// The date and how far it is; `None` while there is none.
    pub when: Option<(String, String)>,
    pub counted: String,
    pub skipped: Vec<String>,
    pub consequence: Option<String>,
    pub provisional: bool,
    pub kept: Kept,
}

impl DueLine {
    pub fn of(words: Words, case: &CaseClock, due: &Due, today: Date) -> Self {
        let when = due.date().map(|date| (words.date(date), say::distance(words, date, today)));
        let skipped = match &due.reckoned {
            Reckoned::On(counted) => say::skips(words, &counted.skipped),
            _ => Vec::new(),
        };
        Self {
            task: say::task(words, case, due),
            who: words.of("grievance-by", due.actor.code()),
            when: when.map(|(date, distance)| (date, if due.kept.is_ahead() { distance } else { String::new() })),
            counted: say::reckoned(words, due.task, &due.reckoned),
            skipped,
            consequence: due.kept.is_ahead().then(|| say::consequence(words, due)).flatten(),
            provisional: due.provisional,
            kept: due.kept,
        }
    }
}

/// One date in a list of dates. `href` and `about` lead to its case where the page is not the case's own.
#[component]
pub fn DueItem(
    line: DueLine,
    #[prop(into, optional)] href: Option<String>,
    #[prop(into, optional)] about: Option<String>,
) -> impl IntoView {
    let words = crate::words::use_words();
    let class = format!("due {}", line.kept.code());
    let title = match href {
        Some(href) => view! { <a href=href>{line.task}</a> }.into_any(),
        None => line.task.into_any(),
    };
    let when = match line.when {
        Some((date, distance)) => {
            let distance = (!distance.is_empty()).then(|| view! { <span class="far">{distance}</span> });
            view! { <p class="when"><strong>{date}</strong> " " {distance}</p> }.into_any()
        }
        None => view! { <p class="when">{words.t("grievance-no-date")}</p> }.into_any(),
    };
    let skipped = (!line.skipped.is_empty()).then(|| {
        let lines = line.skipped.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <details><summary>{words.t("grievance-skipped-summary")}</summary><ul>{lines}</ul></details> }
    });
    view! {
        <li class=class>
            {when}
            <div>
                <h3>{title}</h3>
                <p class="meta">{about.map(|about| format!("{about} · "))} {line.who}</p>
                <p>{line.counted}</p>
                {line.provisional.then(|| view! { <p class="meta">{words.t("grievance-provisional")}</p> })}
                {line.consequence.map(|text| view! { <p class="meta">{text}</p> })}
                {skipped}
            </div>
        </li>
    }
}
