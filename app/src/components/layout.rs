//! Headings, notices, tags and the like.

use crate::words::use_words;
use leptos::prelude::*;

/// The page's heading with an optional line above and below it.
#[component]
pub fn Head(
    #[prop(into)] title: String,
    #[prop(into, optional)] kicker: Option<String>,
    #[prop(into, optional)] lede: Option<String>,
) -> impl IntoView {
    view! {
        <div class="head">
            {kicker.map(|k| view! { <p class="kicker">{k}</p> })} <h1>{title}</h1>
            {lede.map(|l| view! { <p class="lede">{l}</p> })}
        </div>
    }
}

/// The way back up: pairs of address and name.
#[component]
pub fn Crumbs(steps: Vec<(String, String)>) -> impl IntoView {
    let words = use_words();
    view! {
        <nav class="crumbs" aria-label=words.t("crumbs-label")>
            <ol>
                {steps
                    .into_iter()
                    .map(|(href, name)| {
                        view! {
                            <li>
                                <a href=href>{name}</a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ol>
        </nav>
    }
}

/// A box that must not be overlooked. `class`: empty, `good`, `warn` or `stop`.
#[component]
pub fn Notice(#[prop(into, optional)] class: String, children: Children) -> impl IntoView {
    view! { <div class=format!("notice {class}")>{children()}</div> }
}

/// A state in a word. `class`: `open`, `wait`, `done`, `bad`.
#[component]
pub fn Tag(#[prop(into)] label: String, #[prop(into, optional)] class: String) -> impl IntoView {
    view! { <span class=format!("tag {class}")>{label}</span> }
}

/// Where nothing is yet: what this will hold and what to do next.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{title}</h2>
            <p>{text}</p>
            {children.map(|c| c())}
        </div>
    }
}

/// One row of a list of facts (inside `<dl class="facts">`).
#[component]
pub fn Fact(#[prop(into)] name: String, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
