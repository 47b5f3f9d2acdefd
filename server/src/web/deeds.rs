//! Deeds: a plain form posts to a server function. Refused, it goes back to its page with all that was typed.
//!
//! A form that makes something carries a key and does so once: whoever sends it again is led to what it made.
//! A script (an island) that calls the same server function gets Leptos's own JSON answer.

use super::pages::{Reception, refuse, sign_in_path, unkept};
use super::{BODY_BYTES_MAX, arrive, typed};
use crate::storage::Fault;
use crate::storage::once::Attempt;
use app::components::form::{FORM_FIELD, KEY_FIELD, PAGE_FIELD, is_secret};
use app::deeds::makes_something;
use app::members::sign_in::next_path;
use app::page::Unkept;
use app::refused::Refused;
use app::visit::{AGAIN_QUERY, Visit};
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use contracts::members::Refusal;
use contracts::members::standing::Anyone;
use contracts::notices::FormKey;
use contracts::notices::once::page_above;
use http::header::{ACCEPT, CONTENT_TYPE, LOCATION, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use leptos::prelude::provide_context;
use leptos::server_fn::error::FromServerFnError;

/// Largest answer of a refused server function, in bytes.
const REFUSAL_BYTES_MAX: usize = 64 * 1024;

pub async fn act(State(reception): State<Reception>, request: Request) -> Response {
    let is_form = request.headers().get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"));
    let (parts, body) = request.into_parts();
    let request = Request::from_parts(parts.clone(), body);
    let typed = typed::read(request, BODY_BYTES_MAX, &reception.host.spools).await;
    // Held until the answer is made: what came in slowly by way of the disk is in memory for as long.
    let _turn = match typed.is_long() {
        true => reception.uploads.acquire().await.ok(),
        false => None,
    };
    let has_files = typed.has_files();
    let (fields, uploads) = typed.unpack().await;
    let (uploads, trouble) = match uploads {
        Ok(uploads) => (uploads, None),
        Err(refusal) => (Vec::new(), Some(refusal)),
    };
    let visit = match arrive::visit(&reception, &parts, Vec::new(), uploads).await {
        Ok(visit) => visit,
        Err(refusal) if is_form => {
            let visit = arrive::visit_in_need(&reception, &parts);
            return give_back(&reception, &parts, visit, &fields, has_files, &refusal).await;
        }
        Err(refusal) => return (StatusCode::INTERNAL_SERVER_ERROR, refusal.code).into_response(),
    };
    if let Some(refusal) = trouble {
        return undone(&reception, &parts, visit, &fields, is_form, refusal).await;
    }
    let attempt = is_form.then(|| attempt(&visit, parts.uri.path(), &fields)).flatten();
    match attempt {
        Some(attempt) => once(&reception, &parts, &visit, &fields, &attempt).await,
        None => {
            let answer = run(&reception, &parts, visit.clone(), &fields).await;
            if is_form { answer_form(&reception, &parts, &visit, &fields, answer).await.response } else { answer }
        }
    }
}

/// Answers a form that did not come whole, or whose file the disk did not take: its deed is not run, for it would be done
/// with less than was sent. What was typed is kept in the database, which may be well.
async fn undone(
    reception: &Reception,
    parts: &http::request::Parts,
    visit: Visit,
    fields: &[(String, String)],
    is_form: bool,
    refusal: Refusal,
) -> Response {
    if !is_form {
        return (StatusCode::INTERNAL_SERVER_ERROR, Refused(refusal).ser()).into_response();
    }
    if field(fields, PAGE_FIELD).is_none() {
        // Without the page that it stood on, it has nowhere to come back to.
        return refuse(reception, parts, visit, &refusal).await;
    }
    let person = visit.arrival.as_ref().map(|arrival| arrival.person.id);
    match visit.hall.keeping.keep(&Anyone, person, fields, Some(&refusal)).await {
        Ok(ticket) => Redirect::to(&kept_at(&next_path(field(fields, PAGE_FIELD)), &ticket)).into_response(),
        Err(_) => give_back(reception, parts, visit, fields, true, &refusal).await,
    }
}

/// The address of a page with a kept form in it.
fn kept_at(page: &str, ticket: &str) -> String {
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}kept={ticket}")
}

/// A form that makes something and carries a key.
fn attempt(visit: &Visit, deed: &str, fields: &[(String, String)]) -> Option<Attempt> {
    if !makes_something(deed) {
        return None;
    }
    let key = fields.iter().find(|(name, _)| name == KEY_FIELD).map(|(_, value)| value.as_str())?;
    let person = visit.arrival.as_ref().map(|arrival| arrival.person.id);
    let files: Vec<(&str, &[u8])> = visit.uploads.iter().map(|file| (file.field.as_str(), &*file.bytes)).collect();
    let key = FormKey::of(key, person, deed, fields, &files)?;
    Some(Attempt::new(key, person, deed))
}

/// Does a deed once, however often its form is sent.
async fn once(
    reception: &Reception,
    parts: &http::request::Parts,
    visit: &Visit,
    fields: &[(String, String)],
    attempt: &Attempt,
) -> Response {
    let store = &reception.host.store;
    match do_once(reception, parts, visit, fields, attempt).await {
        Ok(Some(answered)) => {
            match answered.outcome {
                // What is done is done: nobody waits for the note of where it led.
                Outcome::Done => attempt.leads_to(store, &answered.leads_to),
                Outcome::Refused => {
                    if let Err(fault) = attempt.forget(store).await {
                        // Logged where it becomes a refusal.
                        let _: Refusal = fault.into();
                    }
                }
                Outcome::Unknown => {}
            }
            answered.response
        }
        Ok(None) => {
            let page = next_path(field(fields, PAGE_FIELD));
            let led_to = attempt.led_to(store).await.ok().flatten();
            Redirect::to(&said_again(&led_to.unwrap_or_else(|| page_above(&page).to_owned()))).into_response()
        }
        Err(fault) => {
            let has_files = !visit.uploads.is_empty();
            give_back(reception, parts, visit.clone(), fields, has_files, &fault.into()).await
        }
    }
}

/// Gives a form back that storage could not keep, in the answer itself: nothing typed is lost.
async fn give_back(
    reception: &Reception,
    parts: &http::request::Parts,
    visit: Visit,
    fields: &[(String, String)],
    has_files: bool,
    refusal: &Refusal,
) -> Response {
    let may_stand = !has_files && !fields.iter().any(|(name, _)| is_secret(name));
    let unkept_form = Unkept { deed: parts.uri.path().to_owned(), fields: may_stand.then(|| fields.to_vec()) };
    unkept(reception, parts, visit, refusal, unkept_form).await
}

/// `None` when the form was recorded before.
async fn do_once(
    reception: &Reception,
    parts: &http::request::Parts,
    visit: &Visit,
    fields: &[(String, String)],
    attempt: &Attempt,
) -> Result<Option<Answered>, Fault> {
    let store = &reception.host.store;
    if attempt.was_recorded(store).await? {
        return Ok(None);
    }
    let answer = attempt.run(run(reception, parts, visit.clone(), fields)).await;
    let went_well = answer.status().is_success() || answer.status().is_redirection();
    // Another sending may have been quicker; then what stopped this one is what that one did.
    if !went_well && attempt.was_overtaken(store).await? {
        return Ok(None);
    }
    Ok(Some(answer_form(reception, parts, visit, fields, answer).await))
}

/// The address of what was recorded, where its page says that it was so before.
fn said_again(address: &str) -> String {
    let (path, fragment) = address.split_once('#').map_or((address, None), |(path, fragment)| (path, Some(fragment)));
    let joint = if path.contains('?') { '&' } else { '?' };
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("{path}{joint}{AGAIN_QUERY}=1{fragment}")
}

fn field<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    fields.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
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

/// What came of a deed.
#[derive(Clone, Copy)]
enum Outcome {
    Done,
    Refused,
    /// Something broke. It may have broken after PostgreSQL had committed and before it could say so: the form's key stays, if it is
    /// there, so that whoever sends the form again does not do it twice.
    Unknown,
}

/// What a form was answered.
struct Answered {
    response: Response,
    leads_to: String,
    outcome: Outcome,
}

impl Answered {
    fn redirect(leads_to: String, outcome: Outcome) -> Self {
        Self { response: Redirect::to(&leads_to).into_response(), leads_to, outcome }
    }
}

async fn answer_form(
    reception: &Reception,
    parts: &http::request::Parts,
    visit: &Visit,
    fields: &[(String, String)],
    answer: Response,
) -> Answered {
    let field = |name: &str| field(fields, name);
    // Only a path of this host: a form is only as trustworthy as whoever wrote it.
    let page = next_path(field(PAGE_FIELD));
    if answer.status().is_success() || answer.status().is_redirection() {
        let to = answer.headers().get(LOCATION).and_then(|v| v.to_str().ok()).map_or(page, str::to_owned);
        let mut answered = Answered::redirect(to, Outcome::Done);
        for cookie in answer.headers().get_all(SET_COOKIE) {
            answered.response.headers_mut().append(SET_COOKIE, cookie.clone());
        }
        return answered;
    }
    if answer.status() == StatusCode::BAD_REQUEST && field(FORM_FIELD).is_none() && field(PAGE_FIELD).is_none() {
        return Answered::redirect("/".to_owned(), Outcome::Refused);
    }
    let body = to_bytes(answer.into_body(), REFUSAL_BYTES_MAX).await.unwrap_or_default();
    let refusal = Refused::de(body).0;
    let outcome = if refusal.is(Refusal::INTERNAL) { Outcome::Unknown } else { Outcome::Refused };
    let person = visit.arrival.as_ref().map(|a| a.person.id);
    let needs_sign_in = refusal.is(Refusal::SIGN_IN);
    // After the session ran out nobody is signed in; the ticket alone gives the form back, after sign-in.
    let shown = (!needs_sign_in).then_some(&refusal);
    let to = match visit.hall.keeping.keep(&Anyone, person, fields, shown).await {
        Ok(ticket) => kept_at(&page, &ticket),
        Err(unkept) => {
            // Of two that broke the first says more.
            let refusal = if needs_sign_in { &unkept } else { &refusal };
            let has_files = !visit.uploads.is_empty();
            let response = give_back(reception, parts, visit.clone(), fields, has_files, refusal).await;
            return Answered { response, leads_to: page, outcome };
        }
    };
    let to = if needs_sign_in { sign_in_path(&to) } else { to };
    Answered::redirect(to, outcome)
}
