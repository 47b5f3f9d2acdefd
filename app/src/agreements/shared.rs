//! What several pages of this room say alike.

use crate::components::Tag;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::agreements::render::Frame;
use contracts::agreements::{AgreementCard, AgreementState, Article};
use contracts::members::Refusal;
use contracts::members::ports::Place;
use jiff::civil::Date;
use leptos::prelude::*;

/// The agreement's number in the path; a word that is none names nothing.
pub fn number(visit: &Visit) -> Result<u32, Refusal> {
    visit.param("agreement").parse().map_err(|_| Refusal::not_found())
}

/// Address of the shelf, or of one agreement on it.
pub fn shelf(place: &Place) -> String {
    format!("{}/agreements", place.path())
}

pub fn home(place: &Place, number: u32) -> String {
    format!("{}/{number}", shelf(place))
}

pub fn article_path(home: &str, key: &str) -> String {
    format!("{home}/articles/{key}")
}

/// The term in words: from, to, or that none was given.
pub fn term(words: Words, card: &AgreementCard) -> String {
    match (card.effective, card.expires) {
        (Some(from), Some(to)) => {
            words.with("term-from-to", [("from", words.date(from).into()), ("to", words.date(to).into())])
        }
        (Some(from), None) => words.with("term-from", [("from", words.date(from).into())]),
        (None, Some(to)) => words.with("term-to", [("to", words.date(to).into())]),
        (None, None) => words.t("term-none"),
    }
}

#[component]
pub fn StateTag(card: AgreementCard, today: Date) -> impl IntoView {
    let words = crate::words::use_words();
    let state = card.state(today);
    let class = match state {
        AgreementState::First => "open",
        AgreementState::Upcoming | AgreementState::Expired => "wait",
        AgreementState::InForce => "done",
        AgreementState::Superseded => "",
    };
    view! { <Tag label=words.of("agreement-state", state.code()) class=class /> }
}

/// How a contract's text is framed: `level` is its articles' heading.
pub fn frame(level: u8, permalink: &str) -> Frame<'_> {
    Frame { level, heading: true, permalink }
}

/// What a clause's `#` says to a screen reader; the renderer puts the clause's number in.
pub fn permalink(words: Words) -> String {
    words.with("clause-link", [("mark", "{mark}".into())])
}

/// An article in a list: its number in the margin, its title, a link.
#[component]
pub fn Entry(article: Article, href: String) -> impl IntoView {
    let num = (!article.label.is_empty()).then(|| view! { <span class="num">{article.label.clone()}</span> });
    let title = if article.title.is_empty() { article.name() } else { article.title.clone() };
    let title = (num.is_none() || !article.title.is_empty()).then(|| view! { <span>{title}</span> });
    view! { <a href=href>{num} " " {title}</a> }
}

/// The field that searches an agreement.
#[component]
pub fn SearchField(home: String, #[prop(into, optional)] typed: String, #[prop(into)] lang: String) -> impl IntoView {
    let words = crate::words::use_words();
    view! {
        <form class="search" method="get" action=format!("{home}/search") role="search">
            <div class="field">
                <label for="q">{words.t("search-label")}</label>
                <p class="hint" id="q-hint">{words.t("search-hint")}</p>
                <input
                    id="q"
                    name="q"
                    type="search"
                    value=typed
                    lang=lang
                    maxlength=contracts::agreements::QUERY_BYTES_MAX.to_string()
                    aria-describedby="q-hint"
                />
            </div>
            <button type="submit">{words.t("search-button")}</button>
        </form>
    }
}
