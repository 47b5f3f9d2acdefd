//! Sign in with a passkey, and add one. The browser's credential interface needs a script, so without one these buttons
//! are not shown and a password or a link does.

use crate::refused::Refused;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The first half of a ceremony, as the browser gets it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Started {
    pub ticket: String,
    /// JSON for the browser's credential interface.
    pub options: String,
}

#[server(prefix = "/do", endpoint = "members/passkey-sign-in-start")]
pub async fn passkey_sign_in_start() -> Result<Started, Refused> {
    let visit = crate::deeds::visit()?;
    let ceremony = visit.hall.sign_in.passkey_sign_in_start(&visit.anyone()).await?;
    Ok(Started { ticket: ceremony.ticket, options: ceremony.options })
}

#[server(prefix = "/do", endpoint = "members/passkey-sign-in-finish")]
pub async fn passkey_sign_in_finish(ticket: String, answer: String) -> Result<(), Refused> {
    let visit = crate::deeds::visit()?;
    let opened = visit.hall.sign_in.passkey_sign_in_finish(&visit.anyone(), &ticket, &answer, &visit.browser).await?;
    crate::deeds::carry(&opened);
    Ok(())
}

#[server(prefix = "/do", endpoint = "members/passkey-add-start")]
pub async fn passkey_add_start() -> Result<Started, Refused> {
    let visit = crate::deeds::visit()?;
    let ceremony = visit.hall.sign_in.passkey_add_start(visit.signed_in()?).await?;
    Ok(Started { ticket: ceremony.ticket, options: ceremony.options })
}

#[server(prefix = "/do", endpoint = "members/passkey-add-finish")]
pub async fn passkey_add_finish(ticket: String, answer: String) -> Result<(), Refused> {
    let visit = crate::deeds::visit()?;
    // The browser's own name is what a person recognises their device by.
    let name = visit.browser.clone();
    visit.hall.sign_in.passkey_add_finish(visit.signed_in()?, &ticket, &answer, &name).await?;
    Ok(())
}

/// The button that signs in with a passkey and goes to `next`.
#[island]
pub fn PasskeySignIn(label: String, failed: String, next: String) -> impl IntoView {
    let sign_in = Action::new_local(move |(): &()| {
        let next = next.clone();
        async move {
            let done = async {
                let started = passkey_sign_in_start().await.ok()?;
                let answer = browser::credential("get", &started.options).await?;
                passkey_sign_in_finish(started.ticket, answer).await.ok()
            };
            match done.await {
                Some(()) => {
                    browser::go(&next);
                    true
                }
                None => false,
            }
        }
    });
    view! { <PasskeyButton label failed action=sign_in /> }
}

/// The button that adds a passkey to the account and shows the page again.
#[island]
pub fn PasskeyAdd(label: String, failed: String) -> impl IntoView {
    let add = Action::new_local(|(): &()| async move {
        let done = async {
            let started = passkey_add_start().await.ok()?;
            let answer = browser::credential("create", &started.options).await?;
            passkey_add_finish(started.ticket, answer).await.ok()
        };
        match done.await {
            Some(()) => {
                browser::go("/account");
                true
            }
            None => false,
        }
    });
    view! { <PasskeyButton label failed action=add /> }
}

#[component]
fn PasskeyButton(label: String, failed: String, action: Action<(), bool>) -> impl IntoView {
    let refused = move || (action.value().get() == Some(false)).then(|| failed.clone());
    view! {
        <div class="needs-script">
            <button type="button" on:click=move |_| { action.dispatch(()); } disabled=move || action.pending().get()>
                {label}
            </button>
            <p class="error" role="status">{refused}</p>
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    fn get(of: &JsValue, name: &str) -> Option<JsValue> {
        Reflect::get(of, &name.into()).ok().filter(|v| !v.is_undefined() && !v.is_null())
    }

    fn call(of: &JsValue, name: &str, with: &JsValue) -> Option<JsValue> {
        let function: Function = get(of, name)?.dyn_into().ok()?;
        Reflect::apply(&function, of, &Array::of1(with)).ok()
    }

    /// Runs `navigator.credentials.get` or `.create` with options as the server wrote them; the answer as JSON.
    pub async fn credential(verb: &str, options: &str) -> Option<String> {
        let parser = if verb == "get" { "parseRequestOptionsFromJSON" } else { "parseCreationOptionsFromJSON" };
        let window: JsValue = web_sys::window()?.into();
        let parsed = get(&JSON::parse(options).ok()?, "publicKey")?;
        let public_key = call(&get(&window, "PublicKeyCredential")?, parser, &parsed)?;
        let wanted = Object::new();
        Reflect::set(&wanted, &"publicKey".into(), &public_key).ok()?;
        let credentials = get(&get(&window, "navigator")?, "credentials")?;
        let promise: Promise = call(&credentials, verb, &wanted)?.dyn_into().ok()?;
        let answer = wasm_bindgen_futures::JsFuture::from(promise).await.ok()?;
        let plain = call(&answer, "toJSON", &JsValue::UNDEFINED)?;
        JSON::stringify(&plain).ok()?.as_string()
    }

    pub fn go(path: &str) {
        if let Some(window) = web_sys::window() {
            // A refused navigation leaves the person where they are, signed in.
            let _ = window.location().set_href(path);
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    /// There is no browser on the server; islands only run in one.
    pub async fn credential(_: &str, _: &str) -> Option<String> {
        None
    }

    pub fn go(_: &str) {}
}
