//! The built browser half, inside the binary: style sheet, islands, icons; with their hash in the name and kept for ever.

use app::document::Assets;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use rust_embed::RustEmbed;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// Changes with the folder's content, so that a release is compiled again with new assets (`cargo xtask dist` sets it).
const _: Option<&str> = option_env!("CONVENIO_SITE");

/// One file of the site; see `xtask/src/site.rs`, which writes the manifest.
#[derive(Deserialize)]
struct Asset {
    /// Place in the site and, with a `/` before it, the address.
    path: String,
    #[serde(rename = "type")]
    content_type: String,
    /// The name carries a hash: browsers may keep it for ever.
    immutable: bool,
    sha256: String,
}

#[derive(Deserialize, Default)]
struct Manifest {
    assets: BTreeMap<String, Asset>,
}

static MANIFEST: LazyLock<Manifest> = LazyLock::new(|| {
    let file = Site::get("manifest.json").map(|file| file.data);
    file.and_then(|data| serde_json::from_slice(&data).ok()).unwrap_or_default()
});

/// What pages link.
pub fn assets() -> Assets {
    let address = |name: &str| MANIFEST.assets.get(name).map(|asset| format!("/{}", asset.path));
    let islands = address("app.js").and_then(|path| Some(path.strip_prefix("/pkg/")?.strip_suffix(".js")?.to_owned()));
    Assets { style: address("app.css").unwrap_or_default(), islands: islands.unwrap_or_default() }
}

/// Addresses of the files that keep their own name, such as the icon.
pub fn addresses_outside_pkg() -> Vec<String> {
    let outside = MANIFEST.assets.values().filter(|asset| !asset.path.starts_with("pkg/"));
    outside.map(|asset| format!("/{}", asset.path)).collect()
}

/// `GET` of an asset: packed where the browser takes it, and nothing when the browser has it already.
pub async fn serve(uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let Some(asset) = MANIFEST.assets.iter().find(|(name, asset)| asset.path == path || is_wasm_of(name, path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let asset = asset.1;
    let tag = format!("\"{}\"", asset.sha256);
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let packed = [("br", ".br"), ("gzip", ".gz")].into_iter().find_map(|(coding, ending)| {
        let wanted = accepts.split(',').any(|a| a.trim().split(';').next() == Some(coding));
        wanted.then(|| Site::get(&format!("{}{ending}", asset.path))).flatten().map(|file| (Some(coding), file))
    });
    let Some((coding, file)) = packed.or_else(|| Site::get(&asset.path).map(|file| (None, file))) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let lasting = if asset.immutable { "public, max-age=31536000, immutable" } else { "public, no-cache" };
    let mut sent = vec![
        (header::CONTENT_TYPE, asset.content_type.as_str()),
        (header::VARY, "accept-encoding"),
        (header::CACHE_CONTROL, lasting),
        (header::ETAG, &tag),
    ];
    sent.extend(coding.map(|coding| (header::CONTENT_ENCODING, coding)));
    let mut response = Response::new(Body::from(file.data.into_owned()));
    for (name, value) in sent {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

/// Leptos's loader asks for the wasm under the script's name with `_bg`.
fn is_wasm_of(name: &str, path: &str) -> bool {
    let script = MANIFEST.assets.get("app.js").and_then(|js| js.path.strip_suffix(".js"));
    name == "app.wasm" && script.is_some_and(|script| path.strip_suffix("_bg.wasm") == Some(script))
}
