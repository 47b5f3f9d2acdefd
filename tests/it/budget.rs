//! Weight: what a page may cost a member's phone on a bad line.
//!
//! Measured on what `cargo xtask` has built into `target/site`. `cargo xtask test` sees to it that the folder is there and
//! sets `CONVENIO_TEST_SITE`; a plain test run on a fresh clone has nothing to weigh and says so.

use crate::doors::Sample;
use app::doors::doors;
use axum::body::{Body, to_bytes};
use contracts::members::StandingKind;
use http::{Request, header};
use serde_json::Value;
use tests::client::Client;
use tests::people::People;
use tests::{House, on_both};
use tower::ServiceExt;

/// A page's HTML, without a contract's own text, and the style sheet, both as sent: bytes.
const FRAME_BYTES_MAX: usize = 30_000;
/// The islands' script and wasm together as sent: bytes.
const ISLANDS_BYTES_MAX: u64 = 260_000;

/// What the built assets weigh, by name; `None` when there are none and nobody promised any.
fn built() -> Option<Value> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/site/manifest.json");
    let text = std::fs::read_to_string(path);
    assert!(
        text.is_ok() || std::env::var_os("CONVENIO_TEST_SITE").is_none(),
        "no browser half was built: run `cargo xtask site`"
    );
    let Ok(text) = text else {
        eprintln!("nothing to weigh: `cargo xtask site` has not run");
        return None;
    };
    let manifest: Value = serde_json::from_str(&text).expect("the manifest is JSON");
    Some(manifest["assets"].clone())
}

fn weight(assets: &Value, name: &str) -> u64 {
    let asset = &assets[name];
    asset["br"].as_u64().filter(|bytes| *bytes > 0).or(asset["bytes"].as_u64()).expect("an asset with a size")
}

/// The page as a browser gets it: compressed bytes.
async fn sent(house: &House, client: &Client, path: &str) -> usize {
    let cookies = client.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let request = Request::get(path)
        .header(header::HOST, "localhost:3000")
        .header(header::ACCEPT, "text/html")
        .header(header::ACCEPT_ENCODING, "br")
        .header(header::COOKIE, cookies)
        .body(Body::empty())
        .expect("a well-formed request");
    let response = house.router.clone().oneshot(request).await.expect("the router always answers");
    // A redirect has nothing to pack.
    let packed = response.headers().get(header::CONTENT_ENCODING).is_some_and(|coding| coding == "br");
    assert!(packed || response.status().is_redirection(), "{path} is sent as it is, not packed");
    to_bytes(response.into_body(), usize::MAX).await.expect("a whole body").len()
}

/// Every page's address in a house where the names are known.
async fn addresses(house: &House, people: &People) -> Vec<String> {
    let sample = Sample::lay_out(house, people).await;
    doors().iter().map(|door| sample.fill(door.path)).collect()
}

/// Whoever may see most: the committee what is being drafted, the officer the roster.
const READERS: [StandingKind; 2] = [StandingKind::Committee, StandingKind::Officer];

#[test]
fn a_member_on_a_bad_line_waits_for_thirty_kilobytes_at_most() {
    let Some(assets) = built() else { return };
    let style = usize::try_from(weight(&assets, "app.css")).expect("a style sheet of some kilobytes");
    on_both(|house| async move {
        let people = house.people().await;
        for path in addresses(&house, &people).await {
            for kind in READERS {
                let page = sent(&house, &people.with(kind), &path).await;
                assert!(
                    page + style <= FRAME_BYTES_MAX,
                    "{path} is sent as {page} bytes and its style sheet as {style}: more than {FRAME_BYTES_MAX} together"
                );
            }
        }
    });
}

#[test]
fn the_islands_weigh_less_than_a_photograph() {
    let Some(assets) = built() else { return };
    let islands = weight(&assets, "app.js") + weight(&assets, "app.wasm");
    assert!(islands <= ISLANDS_BYTES_MAX, "script and wasm are sent as {islands} bytes: more than {ISLANDS_BYTES_MAX}");
}

#[test]
fn only_a_page_with_an_island_loads_the_browser_half() {
    let Some(assets) = built() else { return };
    let script = assets["app.js"]["path"].as_str().expect("the script has a path");
    let stem =
        script.strip_prefix("pkg/").and_then(|name| name.strip_suffix(".js")).expect("a script in pkg").to_owned();
    on_both(|house| {
        let stem = stem.clone();
        async move {
            let people = house.people().await;
            let mut with_islands = 0;
            for path in addresses(&house, &people).await {
                for kind in READERS {
                    let page = people.with(kind).get(&path).await;
                    let island = page.body.contains("<leptos-island");
                    assert_eq!(
                        page.body.contains(&stem),
                        island,
                        "{path} loads the browser half and has an island, or neither"
                    );
                    with_islands += usize::from(island);
                }
            }
            assert!(with_islands > 0, "some page has an island");
        }
    });
}
