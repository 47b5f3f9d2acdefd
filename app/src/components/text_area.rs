//! The one file with a text area: Leptos writes its children as they are, so they are escaped here.

use super::fields::{FieldFrame, field_id, kept_or};
use crate::deeds::action;
use crate::word::paste::TakePaste;
use crate::words::use_words;
use leptos::prelude::*;

/// A field for long text. What was typed comes back after a refusal.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] value: String,
    #[prop(optional)] rows: Option<u32>,
    /// Longest text, in characters, told to the browser.
    #[prop(optional)]
    max: Option<usize>,
    #[prop(optional)] required: bool,
    /// The text's own language, where it is not the page's.
    #[prop(into, optional)]
    lang: Option<String>,
    #[prop(into, optional)] class: String,
    /// It takes a contract's text: what is pasted from an office program becomes Markdown.
    #[prop(optional)]
    markdown: bool,
) -> impl IntoView {
    let words = use_words();
    let value = kept_or(&name, value);
    // A line end right after the opening tag is dropped by browsers, so one is put there to be dropped.
    let text = format!("\n{}", escape(&value));
    let id = field_id(&name);
    let described = super::fields::described_by(&name, hint.is_some());
    view! {
        <FieldFrame name=name.clone() label hint optional=!required>
            <textarea
                id=id
                name=name.clone()
                class=class
                rows=rows.unwrap_or(8)
                maxlength=max.map(|m| m.to_string())
                required=required
                lang=lang
                spellcheck="true"
                data-paste=markdown.then(action::<TakePaste>)
                aria-describedby=described
                aria-invalid=super::fields::invalid(&name)
            >
                {text}
            </textarea>
            {markdown.then(|| view! {
                <div class="notice pasted" role="status" hidden>
                    <p>{words.t("paste-told")}</p>
                    <ul></ul>
                </div>
            })}
        </FieldFrame>
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
