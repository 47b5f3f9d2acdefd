//! The language switch: a cookie, the same page, and what was typed.

use super::arrive::{self, LANGUAGE_COOKIE};
use super::pages::Reception;
use super::{BODY_BYTES_MAX, typed};
use app::components::form::PAGE_FIELD;
use app::members::sign_in::next_path;
use axum::extract::{Query, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use contracts::members::Language;
use http::HeaderValue;
use http::header::SET_COOKIE;
use serde::Deserialize;

/// How long the choice is remembered, in seconds.
const REMEMBERED_SECONDS: u32 = 365 * 24 * 3600;

#[derive(Deserialize)]
pub struct To {
    to: String,
}

pub async fn switch(State(reception): State<Reception>, Query(to): Query<To>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let request = Request::from_parts(parts.clone(), body);
    let fields = typed::read(request, BODY_BYTES_MAX, &reception.host.spools).await.fields;
    let page = next_path(fields.iter().find(|(name, _)| name == PAGE_FIELD).map(|(_, value)| value.as_str()));
    let typed_something = fields.iter().any(|(name, value)| !name.starts_with('_') && !value.is_empty());
    let mut target = page.clone();
    if typed_something && let Ok(visit) = arrive::visit(&reception, &parts, Vec::new(), Vec::new()).await {
        target = visit.keep_for(&page, &fields).await.unwrap_or(page);
    }
    let mut response = Redirect::to(&target).into_response();
    if let Some(language) = Language::from_tag(&to.to) {
        let secure = if reception.cookie.secure { "; Secure" } else { "" };
        let cookie =
            format!("{LANGUAGE_COOKIE}={}; Path=/; SameSite=Lax; Max-Age={REMEMBERED_SECONDS}{secure}", language.tag());
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(SET_COOKIE, value);
        }
    }
    response
}
