//! Forms that are larger than they may be: nothing is done with half of one, and nobody fills the disk with them.

use crate::accounts::arrival;
use contracts::members::StandingKind;
use http::StatusCode;
use tests::with_people;

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
