//! What a person does: the ground under every server function.
//!
//! A form posts to a server function. On success it ends with [`go`]. On a refusal the server keeps what was typed and
//! sends the person back to the page, where the form says everything again and the refusal stands above it.

use crate::refused::Refused;
use crate::visit::Visit;
use contracts::members::Refusal;
use contracts::members::sign_in::OpenedSession;
use http::HeaderValue;
use http::header::SET_COOKIE;
use leptos::prelude::use_context;
use leptos::server_fn::ServerFn;
use leptos_axum::ResponseOptions;

/// The deeds that make something: sent twice, their forms must make it once, so each carries a key
/// (`components::form`). `tests/it/once.rs` holds this list against what the deeds do.
pub const MAKING: &[&str] = &[
    "/do/members/set-up",
    "/do/members/join",
    "/do/members/add-person",
    "/do/members/import-roster",
    "/do/members/make-link",
    "/do/members/own-link",
    "/do/members/add-unit",
    "/do/agreements/import-agreement",
    "/do/agreements/begin-first-contract",
    "/do/bargaining/open-round",
    "/do/bargaining/add-session",
    "/do/bargaining/add-articles",
    "/do/bargaining/close-round",
    "/do/bargaining/save-draft",
    "/do/bargaining/pass",
    "/do/bargaining/enter-counter",
    "/do/bargaining/agree",
    "/do/bargaining/change",
    "/do/votes/keep-about",
    "/do/votes/record",
    "/do/notices/mail-link",
    "/do/host/enter",
    "/do/grievances/open",
    "/do/grievances/bring",
    "/do/grievances/enter",
    "/do/grievances/revise",
    "/do/grievances/keep-notes",
    "/do/grievances/attach",
    "/do/grievances/confirm-procedure",
    "/do/grievances/change-calendar",
    "/do/grievances/close-office",
    "/do/grievances/make-feed-link",
    "/do/grievances/set-claim",
    "/do/grievances/set-pay-rule",
    "/do/grievances/enter-pay",
    "/do/grievances/send-letter",
    "/do/grievances/set-template",
    "/do/grievances/import",
];

/// Whether the deed at `path` makes something.
pub fn makes_something(path: &str) -> bool {
    MAKING.contains(&path)
}

/// How the session's cookie is named and kept; `__Host-` wherever TLS is.
#[derive(Clone, Copy, Debug)]
pub struct CookieRule {
    pub secure: bool,
}

impl CookieRule {
    pub fn name(self) -> &'static str {
        if self.secure { "__Host-convenio" } else { "convenio" }
    }

    /// The cookie of the operator's session, which no other page looks at.
    pub fn operator_name(self) -> &'static str {
        if self.secure { "__Host-convenio-operator" } else { "convenio-operator" }
    }

    /// The `Set-Cookie` of the operator's token; an empty token lets it go. It never travels with a link from elsewhere.
    pub fn operator(self, token: &str) -> String {
        let age = if token.is_empty() { 0 } else { contracts::members::sign_in::OPERATOR_AGE_SECONDS_MAX };
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={age}{secure}", self.operator_name())
    }

    /// The `Set-Cookie` of a session's token; an empty token lets it go.
    pub fn session(self, token: &str) -> String {
        let age = if token.is_empty() { 0 } else { contracts::members::sign_in::SESSION_AGE_SECONDS_MAX };
        let secure = if self.secure { "; Secure" } else { "" };
        format!("{}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}", self.name())
    }
}

/// The request behind the running server function.
///
/// # Errors
/// Never in the server; the context is always there.
pub fn visit() -> Result<Visit, Refused> {
    use_context::<Visit>().ok_or_else(|| Refusal::internal("no-visit").into())
}

/// Sends the person on; the last statement of a server function, since nothing after it should happen.
pub fn go(path: &str) {
    leptos_axum::redirect(path);
}

/// Puts a session into the browser.
pub fn carry(opened: &OpenedSession) {
    set_session(&opened.token);
}

/// Replaces the browser's session; an empty token lets it go.
pub fn set_session(token: &str) {
    set_cookie(|rule| rule.session(token));
}

/// Replaces the browser's operator session; an empty token lets it go.
pub fn set_operator(token: &str) {
    set_cookie(|rule| rule.operator(token));
}

fn set_cookie(cookie: impl Fn(CookieRule) -> String) {
    let (Some(options), Some(rule)) = (use_context::<ResponseOptions>(), use_context::<CookieRule>()) else { return };
    if let Ok(value) = HeaderValue::from_str(&cookie(rule)) {
        options.append_header(SET_COOKIE, value);
    }
}

/// The address a form of `F` posts to.
pub fn action<F: ServerFn>() -> &'static str {
    F::PATH
}
