//! `cargo xtask bench pages`: how many pages a second one host renders, beside a static file of the same size.
//!
//! The server and the two browsers that keep asking share this machine's cores, so the figures themselves say little; the
//! ratio to the static file, which pays for the same connection and the same bytes, says what a page costs.

use crate::load;
use axum::Router;
use axum::extract::Path;
use axum::response::Html;
use axum::routing::get;
use contracts::agreements::NewAgreement;
use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{Basis, NewRound};
use contracts::members::{AgreementId, Language, Refusal, StandingKind};
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

/// A real contract of 90 printed pages.
const CONTRACT: &str = include_str!("../../fixtures/texts/en-afscme-real-estate-agency-2023-2025.md");
const CONTRACT_PAGES: usize = 90;
const PAGES: usize = 20;

type Sessions = BTreeMap<String, String>;

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (address, committee) = runtime.block_on(open())?;
    println!("{:<26}{:>9}{:>11}{:>11}{:>8}", "page", "bytes", "pages/s", "static/s", "ratio");
    let unit = format!("/u/{UNION}/{UNIT}");
    let nobody = Sessions::new();
    for (name, path, cookies) in [
        ("sign-in", "/sign-in".to_owned(), &nobody),
        ("the unit's first page", unit.clone(), &committee),
        ("the same, written anew", format!("{unit}?{}", load::ANEW), &committee),
        ("20 pages of a contract", format!("{unit}/agreements/1/read"), &committee),
        ("a redline of 20 pages", format!("{unit}/rounds/1/articles/wages/redline"), &committee),
    ] {
        report(address, name, &path, cookies)?;
    }
    runtime.shutdown_timeout(Duration::from_secs(1));
    Ok(())
}

/// A served house with a contract on the shelf and a long draft in a round, and the session of a committee member.
async fn open() -> Result<(SocketAddr, Sessions), Box<dyn std::error::Error>> {
    let house = House::on_sqlite().await;
    let people = house.people().await;
    furnish(&house, &people).await.map_err(|refusal| refusal.to_string())?;
    let committee = people.with(StandingKind::Committee).cookies;
    let router = Router::new().route("/static-file/{bytes}", get(static_file)).merge(house.router.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        // The house goes with the runtime, at the end of the program.
        let _house = house;
        axum::serve(listener, router).await
    });
    Ok((address, committee))
}

async fn furnish(house: &House, people: &People) -> Result<(), Refusal> {
    let text = pages();
    let keeper = people.place.standings.officer().ok_or_else(Refusal::not_found)?.into();
    let contract = NewAgreement {
        title: "Contract of the staff".to_owned(),
        language: Language::En,
        effective: None,
        expires: None,
        replaces: None,
        source: text.clone(),
        text: text.clone(),
        file: None,
    };
    house.host.hall.shelf.put(&keeper, contract).await?;

    let place = house.place_of(&people.with(StandingKind::Committee)).await;
    let committee = place.standings.committee().ok_or_else(Refusal::not_found)?;
    let mut article = NewArticle::from_lines("Wages")?.remove(0);
    article.current = Some(text.clone());
    let round = NewRound {
        title: "2027 agreement".to_owned(),
        basis: Basis::Agreement(AgreementId(uuid::Uuid::nil())),
        ground_rules: String::new(),
        opened: jiff::civil::date(2026, 1, 5),
        articles: vec![article],
    };
    house.host.hall.table.open_round(&committee, round).await?;
    let key = "wages".parse().map_err(|_| Refusal::not_found())?;
    house.host.hall.binder.save(&committee, 1, &key, None, &edited(&text), "").await?;
    Ok(())
}

/// About twenty pages, to the end of a line.
fn pages() -> String {
    let enough = CONTRACT.len() / CONTRACT_PAGES * PAGES;
    let mut text = String::new();
    for line in CONTRACT.lines() {
        text.push_str(line);
        text.push('\n');
        if text.len() > enough {
            break;
        }
    }
    text
}

/// As a committee leaves a text: here a word, there a sentence, once in a while a line gone.
fn edited(text: &str) -> String {
    let mut edited = String::new();
    for (number, line) in text.lines().enumerate() {
        match number % 12 {
            3 => edited.push_str(&line.replace("shall", "will").replace("Employer", "Agency")),
            7 => edited.push_str(&format!("{line} The Union is told in writing within five (5) days.")),
            11 if number % 36 == 35 => continue,
            _ => edited.push_str(line),
        }
        edited.push('\n');
    }
    edited
}

fn report(address: SocketAddr, name: &str, path: &str, cookies: &Sessions) -> std::io::Result<()> {
    let page = load::ask_for(address, path, cookies, BROWSERS, MEASURE)?;
    let file = format!("/static-file/{}", page.bytes);
    let still = load::ask_for(address, &file, &Sessions::new(), BROWSERS, MEASURE)?;
    let ratio = page.per_second / still.per_second;
    println!("{name:<26}{:>9}{:>11.0}{:>11.0}{ratio:>8.4}", page.bytes, page.per_second, still.per_second);
    Ok(())
}

/// As many bytes as the page beside it.
async fn static_file(Path(bytes): Path<usize>) -> Html<Vec<u8>> {
    Html(vec![b'x'; bytes])
}
