//! The mark of Convenio: two Cs facing each other across a table, linked into a section sign.

use leptos::prelude::*;

/// The mark, drawn in the colour of the text around it. It says nothing to a screen reader: the name beside it does.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false">
            <g fill="none" stroke="currentColor" stroke-width="3.4" stroke-linecap="round">
                <path d="M21.6 7.2A7.6 7.6 0 1 0 18.5 18.2" />
                <path d="M10.4 24.8A7.6 7.6 0 1 0 13.5 13.8" />
            </g>
        </svg>
    }
}
