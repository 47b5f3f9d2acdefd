//! The form around the fields: posts to a server function, and says what was refused.

use super::Hidden;
use super::fields::{Ids, field_id};
use crate::deeds::makes_something;
use crate::visit::{Kept, Visit};
use crate::words::use_words;
use contracts::members::ports::Place;
use leptos::prelude::*;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// Name of the field that says which form it was.
pub const FORM_FIELD: &str = "_form";
/// Name of the field that says which page it stood on.
pub const PAGE_FIELD: &str = "_page";

/// Name of the field that carries the form's key.
pub const KEY_FIELD: &str = "_key";

/// Whether a field is a secret, which is never kept and never shown again.
pub fn is_secret(name: &str) -> bool {
    name.starts_with("password") || name == "current"
}

/// Whether a form of the page carries what is being typed; then the language switch keeps it. It also counts the page's
/// forms, so that each has a key of its own.
#[derive(Clone, Default)]
pub struct MainForm(Arc<AtomicBool>, Arc<AtomicU32>);

impl MainForm {
    /// Claims the name `page-form`; the first form that asks has it.
    pub fn claim(&self) -> bool {
        !self.0.swap(true, Ordering::Relaxed)
    }

    pub fn is_claimed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Whether any form of the page has a key.
    pub fn is_numbered(&self) -> bool {
        self.1.load(Ordering::Relaxed) > 0
    }

    /// The next form's number on this page.
    pub fn number(&self) -> u32 {
        self.1.fetch_add(1, Ordering::Relaxed)
    }
}

/// A form that posts to the server function at `action` (see `deeds::action`).
#[component]
pub fn Form(
    action: &'static str,
    /// The form takes files.
    #[prop(optional)]
    files: bool,
    /// Where to return to after a refusal; the page itself unless given.
    #[prop(into, optional)]
    page: Option<String>,
    #[prop(into, optional)] class: String,
    /// Names what is being typed in the browser's own storage, so that a lost connection loses none of it: whose it is and
    /// what it is about (`app/public/page.js`).
    #[prop(into, optional)]
    draft: Option<String>,
    /// What the names of other such copies begin with that this page can open, at `?on=` the rest of the name: words typed
    /// on what somebody else has replaced since.
    #[prop(into, optional)]
    drafts: String,
    /// What the ids of its fields begin with, on a page where another form has fields of the same names.
    #[prop(into, optional)]
    ids: String,
    children: Children,
) -> impl IntoView {
    // Every form says its own: what another form of the page put into the context would still be there.
    provide_context(Ids(ids));
    // From the visit, not from the context: there another form of the page may have put its own.
    let kept = use_context::<Visit>().map(|visit| visit.kept).filter(|kept| kept.form == action).unwrap_or_default();
    // What comes back from the server is newer than what the browser still has.
    let given_back = (draft.is_some() && kept.is_kept()).then_some("");
    provide_context(kept);
    let drafts = Some(drafts).filter(|drafts| !drafts.is_empty());
    let notes = draft.is_some().then(|| view! { <DraftNotes others=drafts.is_some() /> });
    let page = page.unwrap_or_else(|| use_context::<Visit>().map(|v| v.address()).unwrap_or_default());
    let id = use_context::<MainForm>().is_some_and(|main| main.claim()).then_some("page-form");
    // No validation by the browser: its words are in its own language, and the server says everything anyway.
    view! {
        <form method="post" action=action id=id class=class novalidate=true enctype=files.then_some("multipart/form-data") data-draft=draft data-drafts=drafts data-given-back=given_back>
            <Hidden name=FORM_FIELD value=action />
            <Hidden name=PAGE_FIELD value=page />
            <KeyField action />
            <ErrorSummary />
            {notes}
            {children()}
            {files.then(|| view! { <UploadBar /> })}
        </form>
    }
}

/// How far a file is on its way; `page.js` shows it while one is sent. Without that script the browser sends the form as
/// any other.
#[component]
fn UploadBar() -> impl IntoView {
    let words = use_words();
    // The script puts the number where the braces are.
    let going = words.with("upload-going", [("percent", "{percent}".into())]);
    view! {
        <div class="upload" data-upload=going data-done=words.t("upload-done") data-failed=words.t("upload-failed") hidden=true>
            <progress max="100" value="0" aria-label=words.t("upload-label")></progress>
            <p role="status"></p>
        </div>
    }
}

/// What `page.js` says about a draft that the browser keeps; hidden until there is something to say.
#[component]
fn DraftNotes(others: bool) -> impl IntoView {
    let words = use_words();
    let others = others.then(|| {
        view! {
            <div class="notice" role="status" data-draft-other="" hidden>
                <p>
                    {words.t("draft-older")} " " <a href="">{words.t("draft-older-open")}</a>
                </p>
            </div>
        }
    });
    view! {
        <div class="notice" role="status" data-draft-found="" hidden>
            <p>{words.t("draft-found")}</p>
            <button type="button" class="small" data-draft-drop="">
                {words.t("draft-drop")}
            </button>
        </div>
        {others}
        <div class="notice warn" role="alert" data-draft-offline="" hidden>
            <p>{words.t("draft-offline")}</p>
        </div>
        <p class="hint needs-script">{words.t("draft-hint")}</p>
    }
}

/// The key of a form that makes something, so that a double click, a retry or a lost answer makes one thing; nothing in
/// other forms. [`Form`] has it; a form without that frame puts it in by itself.
#[component]
pub fn KeyField(action: &'static str) -> impl IntoView {
    let visit = use_context::<Visit>().filter(|_| makes_something(action))?;
    let number = use_context::<MainForm>().map_or(0, |forms| forms.number());
    Some(view! { <Hidden name=KEY_FIELD value=format!("{}.{number}", visit.form_key) /> })
}

/// What was refused, first thing in the form, with a link to the field.
#[component]
fn ErrorSummary() -> impl IntoView {
    let words = use_words();
    let refusal = use_context::<Kept>().and_then(|kept| kept.refusal)?;
    let sentence = words.refusal(&refusal);
    let line = match refusal.field {
        Some(field) => view! { <a href=format!("#{}", field_id(&field))>{sentence}</a> }.into_any(),
        None => view! { <span>{sentence}</span> }.into_any(),
    };
    Some(view! {
        <div class="errors" role="alert" tabindex="-1" id="errors">
            <h2>{words.t("errors-title")}</h2>
            <ul>
                <li>{line}</li>
            </ul>
        </div>
    })
}

/// The button that sends the form.
#[component]
pub fn Submit(
    #[prop(into)] label: String,
    /// `primary` unless given: `danger`, `quiet`, `small`.
    #[prop(into, optional)]
    class: Option<String>,
    /// Name and value that go with this button, where a form has several.
    #[prop(into, optional)]
    name: Option<String>,
    #[prop(into, optional)] value: Option<String>,
) -> impl IntoView {
    view! { <button type="submit" class=class.unwrap_or_else(|| "primary".to_owned()) name=name value=value>{label}</button> }
}

/// Says in a form which unit it is about; server functions take it as `union` and `unit`.
#[component]
pub fn InUnit(place: Place) -> impl IntoView {
    view! {
        <Hidden name="union" value=place.union.slug />
        <Hidden name="unit" value=place.unit.slug />
    }
}
