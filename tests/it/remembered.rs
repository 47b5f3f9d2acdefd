//! The memory in front of pages: it answers with the same bytes as the page written anew, to whoever asked for it and to
//! nobody else, and not once after anything has changed.

use app::doors::doors;
use axum::Router;
use axum::body::{Body, to_bytes};
use contracts::grievances::record::CaseEvent;
use contracts::members::roster::{GoodStanding, NewRow};
use contracts::members::standing::Anyone;
use contracts::members::{CaseId, PersonId, StandingKind};
use convenio::host::Host;
use http::header::{ACCEPT_ENCODING, CONTENT_SECURITY_POLICY, COOKIE, HOST};
use http::{HeaderMap, Request, StatusCode};
use std::ops::ControlFlow;
use tests::cases::{case, on};
use tests::client::{Answer, Client};
use tests::people::{PASSWORD, People, UNION, UNIT};
use tests::{House, on_both, program};
use tower::ServiceExt;

const CLOCK: &str = "/u/irc/staff/grievances";
/// How often a page is asked for until it comes from memory. On PostgreSQL the databases of other tests share the server, and
/// what is committed there counts as a change.
const TRIES_MAX: usize = 200;
const DAY_SECONDS: i64 = 24 * 3600;

/// Pages that a house has answered from memory so far.
fn from_memory(house: &House) -> u64 {
    let text = house.host.meters.text(&house.host.store);
    let count = text.lines().find_map(|line| line.strip_prefix("convenio_pages_remembered_total "));
    count.and_then(|count| count.trim().parse().ok()).expect("it is counted")
}

/// Asks until the answer comes from memory.
async fn remembered(house: &House, client: &mut Client, path: &str) -> Answer {
    for _ in 0..TRIES_MAX {
        let before = from_memory(house);
        let answer = client.get(path).await;
        if from_memory(house) > before {
            return answer;
        }
    }
    panic!("{path} was asked for {TRIES_MAX} times and never answered from memory");
}

/// Asks once and sees to it that the page was written anew.
async fn anew(house: &House, client: &mut Client, path: &str) -> Answer {
    let before = from_memory(house);
    let answer = client.get(path).await;
    assert_eq!(from_memory(house), before, "{path} was answered from memory");
    answer
}

/// Another instance on the same folder or database, with the same clock and a memory of its own.
async fn another(house: &House) -> Host {
    Host::open(&house.place(), tests::ORIGIN, house.clock.clone()).await.expect("another instance")
}

/// An answer to the last byte, to a browser that takes packed pages or does not.
async fn whole(router: &Router, client: &Client, path: &str, packed: Option<&str>) -> (StatusCode, HeaderMap, Vec<u8>) {
    let cookies = client.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let mut request = Request::get(path).header(HOST, "localhost:3000").header(COOKIE, cookies);
    if let Some(packed) = packed {
        request = request.header(ACCEPT_ENCODING, packed);
    }
    let request = request.body(Body::empty()).expect("a well-formed request");
    let (parts, body) = router.clone().oneshot(request).await.expect("the router always answers").into_parts();
    (parts.status, parts.headers, to_bytes(body, usize::MAX).await.expect("a whole body").to_vec())
}

/// A house whose steward works the member's case, and who they are.
async fn with_steward(house: &House) -> (People, Client, CaseId) {
    let people = house.people().await;
    let version = house.with_procedure(&people).await;
    let id = house.with_case(&people, version).await;
    let steward = people.with(StandingKind::Steward);
    (people, steward, id)
}

/// The officer in another browser.
async fn signed_in(house: &House) -> Client {
    let mut client = house.client();
    let fields = [("mail", "olga@home.net"), ("password", PASSWORD), ("next", "/account")];
    client.submit("/do/members/sign-in", &fields).await;
    client
}

/// The officer gives the steward another case, by the ports of a host.
async fn give_a_case(host: &Host, house: &House, people: &People, steward: PersonId) {
    let officer = house.somebody(&people.with(StandingKind::Officer)).await.member.expect("a member");
    let oversight = host.hall.cases.oversight(&officer).await.expect("who oversees");
    let first = vec![on(house.day(-1), CaseEvent::Occurred)];
    let new = contracts::grievances::port::NewCase { steward: Some(steward), ..case(Some(1), "Short-paid.", first) };
    host.hall.cases.import(&oversight, vec![new]).await.expect("taken in");
}

/// Puts the steward's row on the roster into another standing.
async fn put(house: &House, people: &People, standing: GoodStanding) {
    let officer = people.place.standings.officer().expect("an officer");
    let rows = house.host.hall.roster.rows(&officer).await.expect("rows");
    let row = rows.into_iter().find(|row| row.name == "Pat steward").expect("the steward's row");
    let seen = row.mark();
    let changed = NewRow { name: row.name, mail: row.mail, language: row.language, kinds: row.kinds, standing };
    house.host.hall.roster.change(&officer, row.id, &seen, changed).await.expect("changed");
}

#[test]
fn a_page_that_is_asked_for_again_is_the_same_to_the_last_byte() {
    on_both(async |house| {
        let (_, steward, _) = with_steward(&house).await;
        let other = convenio::web::router(another(&house).await);
        for path in [CLOCK, "/u/irc/staff"] {
            for packed in [None, Some("gzip"), Some("br")] {
                let mut same = None;
                for _ in 0..TRIES_MAX {
                    let before = from_memory(&house);
                    let again = whole(&house.router, &steward, path, packed).await;
                    if from_memory(&house) > before {
                        same = Some(again);
                        break;
                    }
                }
                let (status, headers, bytes) = same.expect("answered from memory");
                let first = whole(&other, &steward, path, packed).await;
                assert_eq!(status, StatusCode::OK);
                assert_eq!(headers, first.1, "{path} {packed:?}");
                assert!(bytes == first.2 && !bytes.is_empty(), "{path} {packed:?}: {} bytes", bytes.len());
                let coding = headers.get("content-encoding").and_then(|coding| coding.to_str().ok());
                assert_eq!(coding, packed, "{path}");
            }
        }
    });
}

#[test]
fn what_somebody_else_did_shows_with_the_very_next_request() {
    on_both(async |house| {
        let (people, mut steward, id) = with_steward(&house).await;
        let person = house.somebody(&steward).await.person;
        remembered(&house, &mut steward, CLOCK).await.assert_shows("Grievance 1").assert_hides("Grievance 2");
        give_a_case(&house.host, &house, &people, person).await;
        steward.get(CLOCK).await.assert_shows("Grievance 2");
        // Out of their hands again.
        remembered(&house, &mut steward, CLOCK).await.assert_shows("Grievance 1");
        let officer = people.with(StandingKind::Officer);
        let overseer = house.access(&officer, id).await.expect("overseen").overseer().expect("who oversees it");
        house.host.hall.cases.assign(&overseer, overseer.person(), None).await.expect("assigned");
        steward.get(CLOCK).await.assert_hides("Grievance 1").assert_shows("Grievance 2");
    });
}

#[test]
fn a_steward_who_lapsed_or_was_removed_finds_nothing_with_the_very_next_request() {
    on_both(async |house| {
        let (people, mut steward, _) = with_steward(&house).await;
        for standing in [GoodStanding::Lapsed, GoodStanding::Removed] {
            for path in [CLOCK, "/u/irc/staff"] {
                remembered(&house, &mut steward, path).await;
                put(&house, &people, standing).await;
                let answer = steward.get(path).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} {}", standing.code());
                answer.assert_hides("Grievance 1");
                put(&house, &people, GoodStanding::Good).await;
            }
        }
    });
}

#[test]
fn a_session_that_was_ended_elsewhere_is_over_with_the_very_next_request() {
    on_both(async |house| {
        let (_, mut steward, _) = with_steward(&house).await;
        let mut elsewhere = steward.clone();
        remembered(&house, &mut steward, CLOCK).await.assert_shows("Grievance 1");
        elsewhere.post("/do/members/sign-out", &[]).await;
        let away = steward.get(CLOCK).await;
        assert!(away.location().is_some_and(|to| to.starts_with("/sign-in")), "{} {:?}", away.status, away.location());
        away.assert_hides("Grievance 1");
        // One by one, as the account page does it, and all but one.
        for ends_all in [false, true] {
            let (mut kept, mut ended) = (signed_in(&house).await, signed_in(&house).await);
            remembered(&house, &mut ended, CLOCK).await.assert_shows("Grievance 1");
            let desk = &house.host.hall.sign_in;
            let arrival = async |client: &Client| {
                let token = &client.cookies["convenio"];
                desk.arrival(&Anyone, token).await.expect("storage works").expect("a session").signed_in
            };
            let (who, session) = (arrival(&kept).await, arrival(&ended).await.session());
            match ends_all {
                true => desk.end_other_sessions(&who).await.expect("ended"),
                false => desk.end_session(&who, session).await.expect("ended"),
            }
            assert!(ended.get(CLOCK).await.location().is_some(), "a session that is over shows a page");
            kept.get(CLOCK).await.assert_shows("Grievance 1");
        }
    });
}

#[test]
fn nobody_is_shown_what_somebody_else_or_another_browser_was() {
    on_both(async |house| {
        let (people, _, _) = with_steward(&house).await;
        let (mut officer, mut again) = (signed_in(&house).await, signed_in(&house).await);
        let mut korean = officer.clone();
        korean.cookies.insert("convenio-language".to_owned(), "ko".to_owned());
        let (mut steward, mut member) = (people.with(StandingKind::Steward), people.with(StandingKind::Member));
        // Everybody's session has been noted as used: from here on nothing is written.
        for client in [&mut officer, &mut again, &mut steward, &mut member] {
            client.get("/account").await;
        }
        remembered(&house, &mut officer, CLOCK).await.assert_shows("Grievance 1").assert_shows("Olga Officer");
        anew(&house, &mut korean, CLOCK).await.assert_shows("고충").assert_hides("Grievance 1");
        anew(&house, &mut again, CLOCK).await.assert_shows("Olga Officer");
        anew(&house, &mut steward, CLOCK).await.assert_shows("Pat steward").assert_hides("Olga Officer");
        anew(&house, &mut member, CLOCK).await.assert_shows("Pat member").assert_hides("Olga Officer");
        anew(&house, &mut house.client(), CLOCK).await.assert_hides("Grievance 1");
        anew(&house, &mut officer, "/u/irc/staff").await;
        anew(&house, &mut officer, &format!("{CLOCK}?again=1")).await.assert_shows("recorded before");
        // Nor is a packed page given to a browser that could not unpack it.
        let before = from_memory(&house);
        let (_, headers, _) = whole(&house.router, &officer, CLOCK, Some("br")).await;
        assert_eq!((from_memory(&house), headers["content-encoding"].to_str().ok()), (before, Some("br")));
    });
}

/// Brings the clock to four seconds before a moment and has the page kept there; breaks off where the machine was so slow
/// that the moment has passed meanwhile.
async fn just_before(house: &House, client: &mut Client, moment: i64) -> ControlFlow<(), Answer> {
    house.clock.advance_seconds(moment - 4 - house.clock.now().as_second());
    // The first answer notes that the session is used; the second is kept.
    client.get(CLOCK).await;
    let kept = client.get(CLOCK).await;
    match house.clock.now().as_second() < moment {
        true => ControlFlow::Continue(kept),
        false => ControlFlow::Break(()),
    }
}

#[test]
fn at_midnight_a_page_says_the_new_day() {
    on_both(async |house| {
        let (_, mut steward, _) = with_steward(&house).await;
        // The unit's day is UTC's.
        for _ in 0..3 {
            let midnight = (house.clock.now().as_second() / DAY_SECONDS + 1) * DAY_SECONDS;
            let ControlFlow::Continue(kept) = just_before(&house, &mut steward, midnight).await else { continue };
            house.clock.advance_seconds(midnight - house.clock.now().as_second());
            let next = anew(&house, &mut steward, CLOCK).await;
            assert_ne!(kept.body, next.body, "the new day reads as the old one");
            return;
        }
    });
}

#[test]
fn a_session_is_renewed_and_noted_as_used_as_if_there_were_no_memory() {
    on_both(async |house| {
        let (_, mut steward, _) = with_steward(&house).await;
        let desk = &house.host.hall.sign_in;
        let signed_in = async |token: &str| {
            desk.arrival(&Anyone, token).await.expect("storage works").expect("a session").signed_in
        };
        let token = steward.cookies["convenio"].clone();
        let session = desk.sessions(&signed_in(&token).await).await.expect("sessions").remove(0);
        // Its token is a day old a moment after the second in which it was opened has passed.
        let due = session.opened.as_second() + DAY_SECONDS + 1;
        if just_before(&house, &mut steward, due).await.is_continue() {
            house.clock.advance_seconds(due - house.clock.now().as_second());
            anew(&house, &mut steward, CLOCK).await;
            assert_ne!(steward.cookies["convenio"], token, "a day has passed and the token is the old one");
        }
        let token = steward.cookies["convenio"].clone();
        let session = desk.sessions(&signed_in(&token).await).await.expect("sessions").remove(0);
        let touch = session.last_used.as_second() + 10 * 60 + 1;
        if just_before(&house, &mut steward, touch).await.is_continue() {
            house.clock.advance_seconds(touch - house.clock.now().as_second());
            // Written anew: who comes was looked up, and that notes it.
            anew(&house, &mut steward, CLOCK).await;
        }
    });
}

#[test]
fn a_page_is_not_remembered_for_longer_than_a_few_seconds() {
    on_both(async |house| {
        let (_, mut steward, _) = with_steward(&house).await;
        remembered(&house, &mut steward, CLOCK).await;
        house.clock.advance_seconds(5);
        anew(&house, &mut steward, CLOCK).await;
        // Nor in a time that has not come yet: the host's clock was put right.
        remembered(&house, &mut steward, CLOCK).await;
        house.clock.advance_seconds(-60);
        anew(&house, &mut steward, CLOCK).await;
    });
}

#[test]
fn what_another_instance_or_the_command_line_did_shows_with_the_very_next_request() {
    on_both(async |house| {
        let (people, mut steward, _) = with_steward(&house).await;
        let (other, person) = (another(&house).await, house.somebody(&steward).await.person);
        remembered(&house, &mut steward, CLOCK).await.assert_hides("Grievance 2");
        give_a_case(&other, &house, &people, person).await;
        steward.get(CLOCK).await.assert_shows("Grievance 2");
        // Another process.
        let mark = house.host.store.mark().await.expect("a mark");
        let mut arguments =
            vec!["new-union".to_owned(), "--data".to_owned(), house.folder.path().display().to_string()];
        arguments.extend(house.database_url.iter().flat_map(|url| ["--database-url".to_owned(), url.clone()]));
        let output = program::run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert_ne!(house.host.store.mark().await.expect("a mark"), mark, "what another process committed was not seen");
    });
}

#[test]
fn a_page_that_may_be_remembered_has_nothing_of_one_answer_in_it_and_no_other_page_is() {
    on_both(async |house| {
        let (people, _, _) = with_steward(&house).await;
        let mut count = 0;
        for door in doors() {
            let path = door.path.replace("{union}", UNION).replace("{unit}", UNIT);
            // What names a thing of its own is no page of these people.
            if path.contains('{') {
                assert!(!door.remembered, "{path} is remembered and not looked at here");
                continue;
            }
            for kind in [StandingKind::Officer, StandingKind::Steward, StandingKind::Member] {
                let mut client = people.with(kind);
                if !door.remembered {
                    client.get(&path).await;
                    anew(&house, &mut client, &path).await;
                    continue;
                }
                let page = remembered(&house, &mut client, &path).await;
                page.assert_hides("name=\"_key\"").assert_hides("nonce").assert_hides("<leptos-island");
                let policy = page.headers[CONTENT_SECURITY_POLICY].to_str().expect("a policy");
                assert!(policy.contains("script-src 'self';") && !policy.contains("nonce"), "{path}: {policy}");
                assert!(!policy.contains("unsafe") && page.body.contains("<script src=\"/page.js\""), "{path}");
                count += 1;
            }
        }
        assert!(count > 0, "no page is remembered");
    });
}
