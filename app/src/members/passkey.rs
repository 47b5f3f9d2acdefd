//! Sign in with a passkey, and add one. The browser's credential interface needs a script (`app/public/page.js`), so
//! without one these buttons stay hidden and a password or a link does. No wasm: whoever signs in waits for none.

use super::sign_in::next_path;
use crate::deeds::action;
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

/// The button that signs in with a passkey and goes to `next`, which `page.js` takes as it stands: a path of this host.
#[component]
pub fn PasskeySignIn(label: String, failed: String, next: String) -> impl IntoView {
    let (start, finish) = (action::<PasskeySignInStart>(), action::<PasskeySignInFinish>());
    let next = next_path(Some(&next));
    view! { <PasskeyButton verb="get" start finish next label failed /> }
}

/// The button that adds a passkey to the account and shows the page again.
#[component]
pub fn PasskeyAdd(label: String, failed: String) -> impl IntoView {
    let (start, finish) = (action::<PasskeyAddStart>(), action::<PasskeyAddFinish>());
    view! { <PasskeyButton verb="create" start finish next="/account".to_owned() label failed /> }
}

#[component]
fn PasskeyButton(
    /// Of the browser's credential interface.
    verb: &'static str,
    start: &'static str,
    finish: &'static str,
    next: String,
    label: String,
    failed: String,
) -> impl IntoView {
    view! {
        <div class="needs-script" hidden data-passkey=verb data-start=start data-finish=finish data-next=next>
            <button type="button">{label}</button>
            <p class="error" role="status" hidden>{failed}</p>
        </div>
    }
}
