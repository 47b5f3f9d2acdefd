//! `cargo xtask bench pages`: how many pages a second one host renders, beside a static file of the same size.
//!
//! The server and the two browsers that keep asking share this machine's cores, so the figures themselves say little; the
//! ratio to the static file, which pays for the same connection and the same bytes, says what a page costs.

#[path = "load.rs"]
mod load;

use axum::Router;
use axum::extract::Path;
use axum::response::Html;
use axum::routing::get;
use contracts::members::StandingKind;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::time::Duration;
use tests::House;
use tests::people::{People, UNION, UNIT};
use tokio::net::TcpListener;

/// How long each page is asked for.
const MEASURE: Duration = Duration::from_secs(4);
/// How many browsers ask at once.
const BROWSERS: usize = 2;

/// One page to measure.
struct Subject {
    name: &'static str,
    path: String,
    /// The session of whoever asks.
    cookies: BTreeMap<String, String>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (address, subjects) = runtime.block_on(async {
        let house = House::on_sqlite().await;
        let people = house.people().await;
        let subjects = subjects(&people);
        let router = Router::new().route("/static-file/{bytes}", get(static_file)).merge(house.router.clone());
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(async move {
            // The house goes with the runtime, at the end of the program.
            let _house = house;
            axum::serve(listener, router).await
        });
        Ok::<_, std::io::Error>((address, subjects))
    })?;
    println!("{:<28}{:>9}{:>13}{:>13}{:>8}", "page", "bytes", "pages/s", "static/s", "ratio");
    for subject in subjects {
        report(address, &subject)?;
    }
    runtime.shutdown_timeout(Duration::from_secs(1));
    Ok(())
}

fn subjects(people: &People) -> Vec<Subject> {
    let officer = people.with(StandingKind::Officer).cookies;
    vec![
        Subject { name: "sign-in", path: "/sign-in".to_owned(), cookies: BTreeMap::new() },
        Subject { name: "the unit's first page", path: format!("/u/{UNION}/{UNIT}"), cookies: officer.clone() },
        Subject { name: "the roster", path: format!("/u/{UNION}/{UNIT}/roster"), cookies: officer },
    ]
}

fn report(address: SocketAddr, subject: &Subject) -> std::io::Result<()> {
    let page = load::ask_for(address, &subject.path, &subject.cookies, BROWSERS, MEASURE)?;
    let file = format!("/static-file/{}", page.bytes);
    let still = load::ask_for(address, &file, &BTreeMap::new(), BROWSERS, MEASURE)?;
    println!(
        "{:<28}{:>9}{:>13.0}{:>13.0}{:>8.3}",
        subject.name,
        page.bytes,
        page.per_second,
        still.per_second,
        page.per_second / still.per_second
    );
    Ok(())
}

/// As many bytes as the page beside it.
async fn static_file(Path(bytes): Path<usize>) -> Html<Vec<u8>> {
    Html(vec![b'x'; bytes])
}
