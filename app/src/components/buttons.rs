//! Buttons that need a browser's help (`app/public/page.js`). Where that script does not run they stay hidden: a button
//! that does nothing is worse than none.

use crate::words::use_words;
use leptos::prelude::*;

/// Prints the page.
#[component]
pub fn PrintButton() -> impl IntoView {
    let words = use_words();
    view! { <button type="button" class="no-print" data-print="" hidden=true>{words.t("print-button")}</button> }
}

/// Copies `text`, which stands on the page in the element `shown`; says so when it is done.
#[component]
pub fn CopyButton(#[prop(into)] text: String, #[prop(into)] shown: String) -> impl IntoView {
    let words = use_words();
    view! {
        <button type="button" class="no-print" data-copy=text data-done=words.t("copy-done") aria-describedby=shown aria-live="polite" hidden=true>
            {words.t("copy-button")}
        </button>
    }
}
