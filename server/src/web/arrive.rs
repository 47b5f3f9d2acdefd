//! Who comes: cookies, language, browser, and the `Visit` made of them.

use super::pages::Reception;
use crate::members::tokens;
use app::deeds::CookieRule;
use app::visit::{Kept, Upload, Visit};
use app::words::Words;
use contracts::members::ports::Arrival;
use contracts::members::standing::Anyone;
use contracts::members::{Language, Refusal};
use http::request::Parts;
use http::{HeaderMap, header};
use std::sync::Arc;

/// The cookie that remembers a chosen language.
pub const LANGUAGE_COOKIE: &str = "convenio-language";

pub fn cookie_rule(origin: &str) -> CookieRule {
    CookieRule { secure: origin.starts_with("https://") }
}

pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(';'));
    pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(n, _)| *n == name).map(|(_, value)| value)
}

/// The browser and system in words, from the user agent; the agent itself is not kept.
pub fn browser(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let first =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    let browser = first(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn language(headers: &HeaderMap, arrival: Option<&Arrival>) -> Language {
    cookie(headers, LANGUAGE_COOKIE)
        .and_then(Language::from_tag)
        .or_else(|| arrival.map(|a| a.person.language))
        .or_else(|| headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).and_then(Language::from_accept))
        .unwrap_or_default()
}

/// Whether an address is the engine room's: everywhere else the operator's session says nothing.
fn is_engine_room(path: &str) -> bool {
    path == "/host" || path.starts_with("/host/") || path.starts_with("/do/host/")
}

fn pairs(query: Option<&str>) -> Vec<(String, String)> {
    query.and_then(|q| serde_urlencoded::from_str(q).ok()).unwrap_or_default()
}

/// Makes the visit of a request: session, language, kept form.
///
/// # Errors
/// When storage fails.
pub async fn visit(
    reception: &Reception,
    parts: &Parts,
    params: Vec<(String, String)>,
    uploads: Vec<Upload>,
) -> Result<Visit, Refusal> {
    let hall = &reception.host.hall;
    let arrival = match cookie(&parts.headers, reception.cookie.name()).filter(|token| !token.is_empty()) {
        Some(token) => hall.sign_in.arrival(&Anyone, token).await?,
        None => None,
    };
    let operator = match cookie(&parts.headers, reception.cookie.operator_name()) {
        Some(token) if is_engine_room(parts.uri.path()) => hall.operators.arrival(&Anyone, token).await?,
        _ => None,
    };
    let words = Words::new(language(&parts.headers, arrival.as_ref()));
    let query = pairs(parts.uri.query());
    let ticket = query.iter().find(|(name, _)| name == "kept").map(|(_, ticket)| ticket.as_str());
    let mut kept = Kept::default();
    if let Some(ticket) = ticket {
        let person = arrival.as_ref().map(|a| a.person.id);
        if let Some((fields, refusal)) = hall.keeping.give_back(&Anyone, person, ticket).await? {
            let form = fields.iter().find(|(name, _)| name == app::components::form::FORM_FIELD);
            kept.form = form.map(|(_, action)| action.clone()).unwrap_or_default();
            kept.fields = Arc::new(fields);
            kept.refusal = refusal;
            kept.words = Some(words);
        }
    }
    Ok(Visit {
        hall: hall.clone(),
        arrival,
        operator,
        words,
        now: reception.host.store.clock().now(),
        path: parts.uri.path().to_owned(),
        params: Arc::new(params),
        query: Arc::new(query),
        kept,
        uploads: Arc::new(uploads),
        origin: Arc::clone(&reception.host.origin),
        form_key: tokens::fresh().into(),
        browser: browser(&parts.headers),
        is_demo: reception.host.is_demo,
    })
}

/// A visit for a page that must be shown although storage fails.
pub fn visit_in_need(reception: &Reception, parts: &Parts) -> Visit {
    Visit {
        hall: reception.host.hall.clone(),
        arrival: None,
        operator: None,
        words: Words::new(language(&parts.headers, None)),
        now: reception.host.store.clock().now(),
        path: parts.uri.path().to_owned(),
        params: Arc::default(),
        query: Arc::default(),
        kept: Kept::default(),
        uploads: Arc::default(),
        origin: Arc::clone(&reception.host.origin),
        form_key: tokens::fresh().into(),
        browser: String::new(),
        is_demo: reception.host.is_demo,
    }
}
