//! Forms that are larger than they may be: nothing is done with half of one, and nobody fills the disk with them.

use crate::accounts::arrival;
use contracts::members::StandingKind;
use contracts::members::standing::Anyone;
use http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};
use tests::{House, with_people};

/// A little more than one form may carry.
const TOO_MANY_BYTES: usize = 17 * 1024 * 1024;

#[test]
fn a_deed_whose_form_is_too_large_is_not_done() {
    with_people(async |house, people| {
        let (member, desk) = (people.with(StandingKind::Member), &house.host.hall.sign_in);
        let who = arrival(&house, &member).await.signed_in;
        let link = desk.own_link(&who).await.expect("a link");
        let mut elsewhere = house.client();
        elsewhere.submit("/do/members/join", &[("token", &link)]).await;
        let junk = "x".repeat(TOO_MANY_BYTES);
        // It has no fields that could be missing.
        let deed = "/do/members/end-other-sessions";
        let mut here = member.clone();
        let answer = here.post(deed, &[("junk", &junk)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.assert_shows("That is more than one form may carry.");
        let file = ("file", "junk.txt", b"junk".as_slice());
        let answer = here.submit_file(deed, &[("_page", "/account"), ("_form", deed), ("junk", &junk)], file).await;
        assert!(answer.path.starts_with("/account?kept="), "{}", answer.path);
        let answer = here.call(deed, &[("junk", &junk)]).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        answer.assert_shows("\"form-large\"");
        assert_eq!(desk.sessions(&who).await.expect("sessions").len(), 2, "it was done all the same");
        here.post(deed, &[]).await;
        assert_eq!(desk.sessions(&who).await.expect("sessions").len(), 1);
    });
}

#[test]
fn a_form_that_is_too_large_comes_back_with_what_was_read_and_says_so() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let before = house.host.hall.roster.rows(&officer).await.expect("rows").len();
        let (page, form) = ("/u/irc/staff/roster/add", "/do/members/add-person");
        let long = "y".repeat(TOO_MANY_BYTES);
        let fields = [
            ("_form", form),
            ("_page", page),
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Typed & Kept"),
            ("language", "ko"),
            ("kinds[]", "steward"),
            ("standing", "good"),
            ("mail", long.as_str()),
        ];
        let mut browser = people.with(StandingKind::Officer);
        let answers = [
            browser.submit(form, &fields).await,
            browser.submit_file(form, &fields, ("file", "more.txt", b"more".as_slice())).await,
        ];
        for answer in answers {
            assert!(answer.path.starts_with("/u/irc/staff/roster/add?kept="), "{}", answer.path);
            answer.assert_shows("That is more than one form may carry.").assert_shows("Typed &amp; Kept");
            answer.assert_hides("yyyyyyyy");
        }
        assert_eq!(house.host.hall.roster.rows(&officer).await.expect("rows").len(), before);
    });
}

async fn kept_forms(house: &House) -> i64 {
    let db = house.host.store.read();
    let sql = "SELECT COUNT(*) FROM kept_form";
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    row.expect("a sound query").expect("a row").try_get_by_index(0).expect("a number")
}

#[test]
fn a_long_form_of_nobody_is_not_kept_and_goes_back_in_the_answer() {
    with_people(async |house, people| {
        let (page, form) = ("/u/irc/staff/roster/add", "/do/members/add-person");
        let long = "A long name ".repeat(8_000);
        let fields = |name| [("_form", form), ("_page", page), ("union", "irc"), ("unit", "staff"), ("name", name)];
        let before = kept_forms(&house).await;
        let mut stranger = house.client();
        let back = stranger.post(form, &fields(long.as_str())).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.assert_shows("too long to be kept").assert_shows(long.trim()).assert_shows("Send it again");
        let switched = stranger.post("/language?to=ko", &fields(long.as_str())).await;
        assert_eq!(switched.location(), Some(page));
        assert_eq!(kept_forms(&house).await, before, "the disk is filled by anybody");
        // A short one is kept until they have signed in, and whoever is signed in has room for a long one.
        let short = stranger.post(form, &fields("A short name")).await;
        assert!(short.location().is_some_and(|to| to.starts_with("/sign-in?next=")), "{:?}", short.location());
        let long_one = people.with(StandingKind::Officer).submit(form, &fields(long.as_str())).await;
        long_one.assert_shows(long.trim());
        assert_eq!(kept_forms(&house).await, before + 2);
    });
}

#[test]
fn the_forms_of_nobody_are_counted_and_the_oldest_go_first() {
    with_people(async |house, people| {
        let keeping = &house.host.hall.keeping;
        let person = arrival(&house, &people.with(StandingKind::Member)).await.person.id;
        let fields = [("name".to_owned(), "typed".to_owned())];
        let members = keeping.keep(&Anyone, Some(person), &fields, None).await.expect("kept");
        let first = keeping.keep(&Anyone, None, &fields, None).await.expect("kept");
        house.clock.advance_seconds(60);
        let second = keeping.keep(&Anyone, None, &fields, None).await.expect("kept");
        house.clock.advance_seconds(60);
        let most = 1_000;
        for _ in 0..most - 1 {
            keeping.keep(&Anyone, None, &fields, None).await.expect("kept");
        }
        assert_eq!(kept_forms(&house).await, most + 1);
        let there =
            async |ticket: &str| keeping.give_back(&Anyone, Some(person), ticket).await.expect("read").is_some();
        assert!(!there(&first).await, "the oldest is there still");
        assert!(there(&second).await && there(&members).await, "too many went");
    });
}
