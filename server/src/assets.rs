//! The built browser half, inside the binary: style sheet, islands, icons; with their hash in the name and kept for ever.

use app::page::Assets;
use axum::body::Body;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../target/site"]
#[allow_missing = true]
struct Site;

/// `manifest.json` of the site: the name that pages use → the name of the file.
static NAMES: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let manifest = Site::get("manifest.json").map(|file| file.data);
    let manifest = manifest.and_then(|data| serde_json::from_slice::<BTreeMap<String, String>>(&data).ok());
    manifest.unwrap_or_default()
});

/// What pages link.
pub fn assets() -> Assets {
    let hashed = |name: &str| NAMES.iter().find(|(_, file)| file.as_str() == name).map(|(served, _)| served.clone());
    let islands = hashed("app.js").and_then(|name| name.strip_suffix(".js").map(str::to_owned)).unwrap_or_default();
    Assets { style: format!("/pkg/{}", hashed("app.css").unwrap_or_else(|| "app.css".to_owned())), islands }
}

/// `GET /pkg/{name}`: precompressed where the browser takes it.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let hashed = NAMES.get(&name);
    let file = hashed.map_or(name.as_str(), String::as_str);
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let packed = [("br", ".br"), ("gzip", ".gz")].into_iter().find_map(|(coding, ending)| {
        let wanted = accepts.split(',').any(|a| a.trim().split(';').next() == Some(coding));
        wanted.then(|| Site::get(&format!("pkg/{file}{ending}"))).flatten().map(|found| (Some(coding), found))
    });
    let Some((coding, found)) = packed.or_else(|| Site::get(&format!("pkg/{file}")).map(|found| (None, found))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = Response::new(Body::from(found.data.into_owned()));
    let sent = response.headers_mut();
    sent.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(file)));
    sent.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    let lasting = if hashed.is_some() { "public, max-age=31536000, immutable" } else { "public, max-age=3600" };
    sent.insert(header::CACHE_CONTROL, HeaderValue::from_static(lasting));
    if let Some(coding) = coding {
        sent.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}

fn content_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
