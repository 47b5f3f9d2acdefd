//! Pages: may I → load → answer, then one complete document.

use super::arrive;
use super::headers::{OWN_SCRIPT_POLICY, page_policy};
use super::memory::Lasting;
use crate::host::Host;
use app::deeds::CookieRule;
use app::document::{Assets, Document};
use app::doors::Door;
use app::page::{FileFn, Page, Unkept, refusal_page, unkept_page};
use app::visit::{AGAIN_QUERY, Visit, percent};
use axum::body::Body;
use axum::extract::{RawPathParams, Request, State};
use axum::response::{IntoResponse, Redirect, Response};
use bytes::Bytes;
use contracts::members::Refusal;
use contracts::members::standing::Anyone;
use contracts::records::Content;
use http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, SET_COOKIE};
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode};
use leptos::nonce::use_nonce;
use leptos::prelude::{expect_context, provide_context};
use leptos_axum::ResponseOptions;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// What every handler works with.
#[derive(Clone)]
pub struct Reception {
    pub host: Host,
    pub assets: Assets,
    pub cookie: CookieRule,
    /// Forms with a long file that may be in memory at once; the others wait on the disk.
    pub uploads: Arc<Semaphore>,
}

pub async fn show(door: Door, State(reception): State<Reception>, params: RawPathParams, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let params = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let visit = match arrive::visit(&reception, &parts, params, Vec::new()).await {
        Ok(visit) => visit,
        Err(refusal) => return refuse(&reception, &parts, arrive::visit_in_need(&reception, &parts), &refusal).await,
    };
    let renewed = renewed(&reception, &parts, &visit).await;
    let mut response = match (door.page)(visit.clone()).await {
        Ok(page) if door.remembered => write(&reception, &parts, visit, page.remembered(), StatusCode::OK).await,
        Ok(page) => write(&reception, &parts, visit, page, StatusCode::OK).await,
        Err(refusal) => refuse(&reception, &parts, visit, &refusal).await,
    };
    if let Some(value) = renewed.and_then(|token| HeaderValue::from_str(&reception.cookie.session(&token)).ok()) {
        response.headers_mut().append(SET_COOKIE, value);
    }
    response
}

/// Another token for a session whose time has come: a page's answer reaches the browser, which keeps its cookies.
async fn renewed(reception: &Reception, parts: &Parts, visit: &Visit) -> Option<String> {
    visit.arrival.as_ref().filter(|arrival| arrival.renewal_due)?;
    let token = arrive::cookie(&parts.headers, reception.cookie.name())?;
    // Storage that fails here leaves the old token in force.
    reception.host.hall.sign_in.renew(&Anyone, token).await.ok()?
}

/// Hands out a file, always to be saved.
pub async fn hand_out(
    file: FileFn,
    State(reception): State<Reception>,
    params: RawPathParams,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let params = params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let visit = match arrive::visit(&reception, &parts, params, Vec::new()).await {
        Ok(visit) => visit,
        Err(refusal) => return refuse(&reception, &parts, arrive::visit_in_need(&reception, &parts), &refusal).await,
    };
    match file(visit.clone()).await {
        Ok(answer) => {
            // RFC 6266: the name in UTF-8, percent-encoded.
            let disposition = format!("attachment; filename*=UTF-8''{}", percent(&answer.name));
            let headers = [
                (CONTENT_TYPE, answer.content_type.to_owned()),
                (CONTENT_DISPOSITION, disposition),
                // By it the browser shows how far it is, and notices when the end is missing.
                (CONTENT_LENGTH, answer.content.bytes().to_string()),
            ];
            (headers, outgoing(answer.content)).into_response()
        }
        Err(refusal) => refuse(&reception, &parts, visit, &refusal).await,
    }
}

/// A content as it goes out: the next part is read when the last was taken. What fails on the way breaks the connection off.
fn outgoing(content: Content) -> Body {
    let parts = futures::stream::try_unfold(content, async |mut content: Content| {
        let part = content.next().await.map_err(|refusal| std::io::Error::other(refusal.code))?;
        Ok::<_, std::io::Error>(part.map(|part| (Bytes::from(part), content)))
    });
    Body::from_stream(parts)
}

/// What does not exist.
pub async fn nothing_here(State(reception): State<Reception>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let visit = arrive::visit(&reception, &parts, Vec::new(), Vec::new()).await;
    let visit = visit.unwrap_or_else(|_| arrive::visit_in_need(&reception, &parts));
    refuse(&reception, &parts, visit, &Refusal::not_found()).await
}

/// The page that says what was refused.
pub async fn refuse(reception: &Reception, parts: &Parts, visit: Visit, refusal: &Refusal) -> Response {
    if refusal.is(Refusal::SIGN_IN) {
        let mut to = sign_in_path(parts.uri.path_and_query().map_or("/", |p| p.as_str()));
        if visit.query(AGAIN_QUERY).is_some() {
            // Said on the way too, to whoever never got the answer that would have signed them in.
            to.push_str(&format!("&{AGAIN_QUERY}=1"));
        }
        return Redirect::to(&to).into_response();
    }
    let (status, page) = refusal_page(&visit, refusal);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    write(reception, parts, visit, page, status).await
}

/// A form that could be neither done nor kept: its page carries what was typed.
pub async fn unkept(reception: &Reception, parts: &Parts, visit: Visit, refusal: &Refusal, unkept: Unkept) -> Response {
    let (status, page) = unkept_page(&visit, refusal, unkept);
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    write(reception, parts, visit, page, status).await
}

/// The sign-in page that leads back to `address`.
pub fn sign_in_path(address: &str) -> String {
    format!("/sign-in?next={}", percent(address))
}

async fn write(reception: &Reception, parts: &Parts, visit: Visit, page: Page, status: StatusCode) -> Response {
    let (has_islands, is_remembered) = (page.has_islands(), page.is_remembered());
    let lasting = Lasting::of(&visit).filter(|_| is_remembered);
    let document = Document::new(page, visit, reception.assets.clone());
    let (cookie, written) = (reception.cookie, document.clone());
    let render = leptos_axum::render_app_async_with_context(
        move || provide_context(cookie),
        move || {
            let options = expect_context::<ResponseOptions>();
            let policy = match is_remembered {
                true => Some(HeaderValue::from_static(OWN_SCRIPT_POLICY)),
                false => use_nonce().and_then(|nonce| HeaderValue::from_str(&page_policy(&nonce)).ok()),
            };
            if let Some(policy) = policy {
                options.insert_header(CONTENT_SECURITY_POLICY, policy);
            }
            options.set_status(status);
            document.clone().view()
        },
    );
    let mut request = Request::new(Body::empty());
    *request.method_mut() = Method::GET;
    *request.uri_mut() = parts.uri.clone();
    let response = render(request).await;
    let mut response = if has_islands { response } else { plain(response).await };
    if let Some(lasting) = lasting.filter(|_| !written.has_keys()) {
        response.extensions_mut().insert(lasting);
    }
    response
}

/// A page without islands loads no script, so it needs neither Leptos's marks for one nor the scripts at its end.
async fn plain(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let html = String::from_utf8_lossy(&body).replace("<!>", "");
    let end = html.rfind("</html>").map_or(html.len(), |at| at + "</html>".len());
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(html[..end].to_owned()))
}
