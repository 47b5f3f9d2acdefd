//! Deeds: a plain form posts to a server function. Refused, it goes back to its page with all that was typed.
//!
//! A script (an island) that calls the same server function gets Leptos's own JSON answer.

use super::pages::{Reception, sign_in_path};
use super::{BODY_BYTES_MAX, arrive, typed};
use app::components::form::{FORM_FIELD, PAGE_FIELD};
use app::members::sign_in::next_path;
use app::refused::Refused;
use app::visit::Visit;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use contracts::members::Refusal;
use contracts::members::standing::Anyone;
use http::header::{ACCEPT, CONTENT_TYPE, LOCATION, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use leptos::prelude::provide_context;
use leptos::server_fn::error::FromServerFnError;
use typed::Typed;

/// Largest answer of a refused server function, in bytes.
const REFUSAL_BYTES_MAX: usize = 64 * 1024;

pub async fn act(State(reception): State<Reception>, request: Request) -> Response {
    let is_form = request.headers().get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"));
    let (parts, body) = request.into_parts();
    let typed = match typed::read(Request::from_parts(parts.clone(), body), BODY_BYTES_MAX).await {
        Ok(typed) => typed,
        Err(refusal) => Typed { fields: vec![("_refused".to_owned(), refusal.code)], uploads: Vec::new() },
    };
    let visit = match arrive::visit(&reception, &parts, Vec::new(), typed.uploads).await {
        Ok(visit) => visit,
        Err(refusal) => return (StatusCode::INTERNAL_SERVER_ERROR, refusal.code).into_response(),
    };
    let answer = run(&reception, &parts, visit.clone(), &typed.fields).await;
    if is_form { answer_form(&visit, &typed.fields, answer).await } else { answer }
}

/// Runs the server function with its fields packed anew, so that every function can take every form.
async fn run(
    reception: &Reception,
    parts: &http::request::Parts,
    visit: Visit,
    fields: &[(String, String)],
) -> Response {
    let own: Vec<_> = fields.iter().filter(|(name, _)| !name.starts_with('_')).collect();
    let packed = serde_urlencoded::to_string(own).unwrap_or_default();
    let mut request = Request::new(Body::from(packed));
    *request.method_mut() = parts.method.clone();
    *request.uri_mut() = parts.uri.clone();
    let headers = request.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    // Leptos answers a form with its own redirects, which know nothing of kept forms: it is asked as by a script.
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    let cookie = reception.cookie;
    let context = move || {
        provide_context(visit.clone());
        provide_context(cookie);
    };
    leptos_axum::handle_server_fns_with_context(context, request).await.into_response()
}

async fn answer_form(visit: &Visit, fields: &[(String, String)], answer: Response) -> Response {
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str());
    // Only a path of this host: a form is only as trustworthy as whoever wrote it.
    let page = next_path(field(PAGE_FIELD));
    if answer.status().is_success() || answer.status().is_redirection() {
        let to = answer.headers().get(LOCATION).and_then(|v| v.to_str().ok()).map_or(page, str::to_owned);
        let mut redirect = Redirect::to(&to).into_response();
        for cookie in answer.headers().get_all(SET_COOKIE) {
            redirect.headers_mut().append(SET_COOKIE, cookie.clone());
        }
        return redirect;
    }
    if answer.status() == StatusCode::BAD_REQUEST && field(FORM_FIELD).is_none() && field(PAGE_FIELD).is_none() {
        return Redirect::to("/").into_response();
    }
    let body = to_bytes(answer.into_body(), REFUSAL_BYTES_MAX).await.unwrap_or_default();
    let refusal = match field("_refused") {
        Some(code) => Refusal::new(code),
        None => Refused::de(body).0,
    };
    let person = visit.arrival.as_ref().map(|a| a.person.id);
    let needs_sign_in = refusal.is(Refusal::SIGN_IN);
    // After the session ran out nobody is signed in; the ticket alone gives the form back, after sign-in.
    let shown = (!needs_sign_in).then_some(&refusal);
    let to = match visit.hall.keeping.keep(&Anyone, person, fields, shown).await {
        Ok(ticket) => {
            let joint = if page.contains('?') { '&' } else { '?' };
            format!("{page}{joint}kept={ticket}")
        }
        Err(_) => page,
    };
    let to = if needs_sign_in { sign_in_path(&to) } else { to };
    Redirect::to(&to).into_response()
}
