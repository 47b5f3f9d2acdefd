//! Several instances on one PostgreSQL: whichever of them a proxy asks, it knows what the others were told.

use crate::votes;
use contracts::members::StandingKind;
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::storage::Place;
use tests::client::Client;
use tests::people::PASSWORD;
use tests::{House, on_both};

/// Another instance on the database of a house, with a data folder of its own; `None` on SQLite, which has one instance.
async fn another(house: &House, folder: &tempfile::TempDir) -> Option<Host> {
    let place = Place { data: folder.path().to_owned(), database_url: Some(house.database_url.clone()?), origin: None };
    Some(Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("another instance"))
}

/// The same browser, sent to another instance.
fn moved(client: &Client, host: &Host) -> Client {
    let mut moved = Client::new(convenio::web::router(host.clone()));
    moved.cookies = client.cookies.clone();
    moved
}

#[test]
fn a_tally_sheet_that_one_instance_was_given_is_handed_out_by_another() {
    on_both(async |house| {
        let folder = tempfile::tempdir().expect("a folder");
        let Some(host) = another(&house, &folder).await else { return };
        let people = house.people().await;
        // Longer than one part of a content, and than what waits in memory.
        let sheet = format!("%PDF-1.7\n{}", "the tally sheet\n".repeat(90_000));
        votes::record_with_sheet(&mut people.with(StandingKind::Teller), ("acta.pdf", sheet.as_bytes())).await;
        let answer = moved(&people.with(StandingKind::Member), &host).get("/u/irc/staff/votes/1/sheet").await;
        assert!(answer.status.is_success() && answer.body == sheet, "{}: {} bytes", answer.status, answer.body.len());
    });
}

#[test]
fn whoever_guesses_passwords_is_slowed_down_whichever_instance_they_ask() {
    on_both(async |house| {
        let folder = tempfile::tempdir().expect("a folder");
        let Some(host) = another(&house, &folder).await else { return };
        house.people().await;
        let instances = [house.client(), moved(&house.client(), &host)];
        let try_it = async |at: usize, password: &str| {
            let fields = [("mail", "olga@home.net"), ("password", password), ("next", "/account")];
            instances[at].clone().call("/do/members/sign-in", &fields).await
        };
        for attempt in 0..8 {
            try_it(attempt % 2, "wrong").await;
        }
        for at in 0..2 {
            try_it(at, PASSWORD).await.assert_shows("sign-in-wait");
        }
    });
}

#[test]
fn what_was_typed_at_one_instance_and_a_session_of_it_are_known_to_another() {
    on_both(async |house| {
        let folder = tempfile::tempdir().expect("a folder");
        let Some(host) = another(&house, &folder).await else { return };
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let typed = [
            ("_form", "/do/members/add-person"),
            ("_page", "/u/irc/staff/roster/add"),
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Zoraida Somebody"),
            ("mail", "no address"),
        ];
        let refused = officer.post("/do/members/add-person", &typed).await;
        let back = refused.location().expect("led back").to_owned();
        let mut elsewhere = moved(&officer, &host);
        elsewhere.get(&back).await.assert_shows("Zoraida Somebody").assert_shows("no address");
        // Signed out at one, out at all.
        elsewhere.post("/do/members/sign-out", &[]).await;
        let away = officer.get("/u/irc/staff/roster").await;
        assert!(away.location().is_some_and(|to| to.starts_with("/sign-in")), "{} {:?}", away.status, away.location());
    });
}

#[test]
fn a_form_sent_to_two_instances_in_one_breath_makes_one_thing() {
    on_both(async |house| {
        let folder = tempfile::tempdir().expect("a folder");
        let Some(host) = another(&house, &folder).await else { return };
        let people = house.people().await;
        let officer = people.with(StandingKind::Officer);
        let fields = [
            ("_key", "sent-to-both-0123456789"),
            ("_page", "/u/irc/staff/roster/add"),
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Once"),
            ("language", "en"),
            ("kinds[]", "member"),
            ("standing", "good"),
        ];
        let (mut here, mut there) = (officer.clone(), moved(&officer, &host));
        let add = "/do/members/add-person";
        let (one, other) = futures::join!(here.post(add, &fields), there.post(add, &fields));
        let led = [one, other].map(|answer| answer.location().expect("a redirect").replace("?again=1", ""));
        assert_eq!(led[0], led[1], "they are two people now");
        let proof = people.place.standings.officer().expect("an officer");
        let rows = house.host.hall.roster.rows(&proof).await.expect("rows");
        assert_eq!(rows.iter().filter(|row| row.name == "Once").count(), 1);
    });
}
