//! Live pages: what is done at one desk is heard at the others, on whichever instance, and by nobody else.

use axum::body::BodyDataStream;
use contracts::members::StandingKind;
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::storage::Place;
use futures::StreamExt;
use http::StatusCode;
use std::time::Duration;
use tests::client::Client;
use tests::people::Who;
use tests::{House, on_both, with_people};

/// The number that an open page hears of next; `None` after two seconds of silence.
async fn next(stream: &mut BodyDataStream) -> Option<i64> {
    let words = async {
        loop {
            let part = stream.next().await.expect("goes on").expect("whole");
            let text = String::from_utf8_lossy(&part).into_owned();
            // A comment into the silence, and that something may have been missed, name no number.
            if let Some(number) = text.strip_prefix("event: done\ndata: ").and_then(|n| n.trim().parse().ok()) {
                return number;
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(2), words).await.ok()
}

/// What an open page hears when a person is added. An instance that has just been opened may miss the first.
async fn heard(stream: &mut BodyDataStream, officer: &mut Client) -> i64 {
    for number in 0..5 {
        add(officer, "irc", &format!("Newly Hired {number}")).await;
        if let Some(number) = next(stream).await {
            return number;
        }
    }
    panic!("five people were added, and the page heard nothing");
}

async fn ends(stream: &mut BodyDataStream) -> bool {
    let rest = async { while stream.next().await.is_some() {} };
    tokio::time::timeout(Duration::from_secs(10), rest).await.is_ok()
}

/// Adds a person, which is one entry in the union's chain.
async fn add(officer: &mut Client, union: &str, name: &str) {
    let unit = [("union", union), ("unit", "staff"), ("language", "en"), ("kinds[]", "member"), ("standing", "good")];
    let answer = officer.call("/do/members/add-person", &[&unit[..], &[("name", name)]].concat()).await;
    assert!(answer.status.is_success(), "{}", answer.body);
}

/// The number of the newest entry of the union's chain.
async fn newest(house: &House, officer: &Client) -> i64 {
    let union = house.place_of(officer).await.union.id.0;
    convenio::records::audit::heads(house.host.store.read()).await.expect("heads")[&union]
}

#[test]
fn what_is_done_in_a_union_is_heard_in_its_open_pages_and_in_no_other_unions() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let (status, mut page) = people.with(StandingKind::Member).stream("/u/irc/staff/live").await;
        assert_eq!(status, StatusCode::OK);
        let mut stranger = people.of(Who::OtherUnion);
        add(&mut stranger, "other", "Nobody We Know").await;
        let number = heard(&mut page, &mut officer).await;
        // The other union's chain is far shorter: what the page heard of is its own.
        let (theirs, ours) = (newest(&house, &stranger).await, newest(&house, &officer).await);
        assert!(theirs < number && number <= ours, "{theirs} {number} {ours}");
    });
}

#[test]
fn an_instance_hears_what_another_one_did() {
    on_both(async |house| {
        // SQLite has one instance.
        let Some(url) = house.database_url.clone() else { return };
        let people = house.people().await;
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place { data: folder.path().to_owned(), database_url: Some(url), origin: None };
        let beside = Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("a second instance");
        let mut reader = Client::new(convenio::web::router(beside));
        reader.cookies = people.with(StandingKind::Member).cookies;
        let (status, mut page) = reader.stream("/u/irc/staff/live").await;
        assert_eq!(status, StatusCode::OK);
        let mut officer = people.with(StandingKind::Officer);
        let number = heard(&mut page, &mut officer).await;
        assert!(number <= newest(&house, &officer).await);
    });
}

#[test]
fn whoever_may_not_enter_hears_nothing_and_whoever_is_signed_out_hears_no_more() {
    with_people(async |_, people| {
        for who in [Who::Stranger, Who::OtherUnion, Who::Lapsed, Who::With(StandingKind::EmployerGuest)] {
            assert_eq!(people.of(who).stream("/u/irc/staff/live").await.0, StatusCode::NOT_FOUND, "{who:?}");
        }
        let mut member = people.with(StandingKind::Member);
        let (_, mut page) = member.stream("/u/irc/staff/live").await;
        member.post("/do/members/sign-out", &[]).await;
        add(&mut people.with(StandingKind::Officer), "irc", "Newly Hired").await;
        assert!(ends(&mut page).await, "the page of a member who has left goes on");
    });
}

#[test]
fn a_host_that_stops_is_not_held_up_by_open_pages() {
    with_people(async |house, people| {
        let (_, mut page) = people.with(StandingKind::Member).stream("/u/irc/staff/live").await;
        house.host.stopping.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(ends(&mut page).await);
    });
}
