//! One's own account stays one's own: what an officer's link opens, what ends with a password, and what guessing costs.

use crate::deeds::entries;
use crate::unions::otto_joins_too;
use contracts::members::ports::Arrival;
use contracts::members::roster::NewRow;
use contracts::members::sign_in::{LinkAnswer, SIGN_IN_TRIES_FREE};
use contracts::members::standing::Anyone;
use contracts::members::{MailAddress, StandingKind};
use http::StatusCode;
use tests::client::Client;
use tests::people::{PASSWORD, Who, member};
use tests::{House, with_people};

#[test]
fn an_officers_link_never_opens_an_account_that_is_another_unions_too() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let (roster, desk) = (&house.host.hall.roster, &house.host.hall.sign_in);
        let others = house.place_of(&people.of(Who::OtherUnion)).await;
        let others_officer = others.standings.officer().expect("an officer");
        // An invitation is no way into an account: by one he joins here too.
        let otto = otto_joins_too(&house, &people).await;
        let before = entries(&house).await;
        let page = format!("/u/irc/staff/roster/{otto}");
        let id = otto.to_string();
        let form = "/do/members/make-link";
        let fields = [("union", "irc"), ("unit", "staff"), ("id", id.as_str()), ("_form", form), ("_page", &page)];
        let refused = people.with(StandingKind::Officer).submit(form, &fields).await;
        assert!(refused.path.starts_with(&page), "{}", refused.path);
        refused.assert_shows("This person also belongs to another union on this site");
        assert_eq!(entries(&house).await, before, "no link was made");

        // A link that was made before the account belonged to another union opens it no more.
        let (id, pat) = house.join(&people.place, "Pat Twice", &[StandingKind::Member]).await;
        let link = roster.link(&officer, id).await.expect("a link back in");
        let row = member("Pat Twice");
        let there = roster.add(&others_officer, vec![row]).await.expect("added")[0];
        let invitation = roster.link(&others_officer, there).await.expect("an invitation");
        let token = pat.cookies.get("convenio").expect("signed in");
        let here = desk.arrival(&Anyone, token).await.expect("storage").expect("a session").signed_in;
        desk.use_link(&Anyone, Some(&here), &invitation, LinkAnswer::default()).await.expect("joins there too");
        let refused = desk.use_link(&Anyone, None, &link, LinkAnswer::default()).await.expect_err("refused");
        assert_eq!(refused.code, "link-other-union");
        let page = format!("/join/{link}");
        let fields = [("token", link.as_str()), ("_page", page.as_str()), ("_form", "/do/members/join")];
        let refused = house.client().submit("/do/members/join", &fields).await;
        refused.assert_shows("only they can open their account");
    });
}

#[test]
fn whoever_is_let_back_in_is_nowhere_else_and_the_book_says_who_made_the_link() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let (id, mut pat) = house.join(&people.place, "Pat Back", &[StandingKind::Member]).await;
        assert_eq!(pat.get("/u/irc/staff").await.status, StatusCode::OK);
        let link = house.host.hall.roster.link(&officer, id).await.expect("a link back in");
        // The link alone ends nothing.
        assert_eq!(pat.get("/u/irc/staff").await.status, StatusCode::OK);
        let mut back = house.client();
        back.submit("/do/members/join", &[("token", &link)]).await.assert_shows("Program staff");
        assert_eq!(back.get("/u/irc/staff").await.status, StatusCode::OK);
        assert_eq!(pat.get("/account").await.status, StatusCode::SEE_OTHER, "still signed in elsewhere");
        let entries = entries(&house).await;
        let (_, _, _, about) = entries.iter().find(|(_, _, what, _)| what == "let-back-in").expect("an entry");
        let maker = format!("\"officer\":\"{}\"", officer.person());
        assert!(about.contains(&maker), "{about} does not name {maker}");
        let book = people.with(StandingKind::Officer).get("/u/irc/staff/audit").await;
        book.assert_shows("The link was made by: Olga Officer");
    });
}

#[test]
fn no_way_of_signing_in_leads_off_this_host() {
    with_people(async |house, _| {
        for next in ["/%09/employer.example", "/%5Cemployer.example", "//employer.example", "/%0A/employer.example"] {
            let page = house.client().get(&format!("/sign-in?next={next}")).await;
            page.assert_shows("name=\"next\" value=\"/\"").assert_shows("data-next=\"/\"");
        }
        let typed = [("mail", "olga@home.net"), ("password", PASSWORD), ("next", "/\t/employer.example")];
        let led = house.client().post("/do/members/sign-in", &typed).await;
        assert_eq!(led.location(), Some("/"));
        house.client().get("/sign-in?next=%2Faccount").await.assert_shows("data-next=\"/account\"");
    });
}

/// Who a browser is signed in as.
pub async fn arrival(house: &House, client: &Client) -> Arrival {
    let token = client.cookies.get("convenio").expect("a signed-in browser");
    house.host.hall.sign_in.arrival(&Anyone, token).await.expect("storage works").expect("a live session")
}

#[test]
fn what_shuts_others_out_shuts_the_links_too() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let (roster, desk) = (&house.host.hall.roster, &house.host.hall.sign_in);
        let password = [("password", "another sentence of mine")];
        for way in ["/do/members/set-password", "/do/members/end-other-sessions", "/do/members/join"] {
            let (id, mut pat) = house.join(&people.place, &format!("Pat{}", way.len()), &[StandingKind::Member]).await;
            let who = arrival(&house, &pat).await.signed_in;
            let own = desk.own_link(&who).await.expect("a link");
            let officers = roster.link(&officer, id).await.expect("a link");
            let others = [&own, &officers];
            match way {
                "/do/members/join" => {
                    let with = [("token", own.as_str()), password[0]];
                    assert!(house.client().call(way, &with).await.status.is_success());
                }
                _ => assert!(pat.call(way, &password).await.status.is_success(), "{way}"),
            }
            for link in others {
                assert_eq!(house.client().get(&format!("/join/{link}")).await.status, StatusCode::NOT_FOUND, "{way}");
            }
        }
        // A link without a password leaves the others as they are.
        let (id, pat) = house.join(&people.place, "Pat Keeps", &[StandingKind::Member]).await;
        let own = desk.own_link(&arrival(&house, &pat).await.signed_in).await.expect("a link");
        let officers = roster.link(&officer, id).await.expect("a link");
        desk.use_link(&Anyone, None, &own, LinkAnswer::default()).await.expect("another device");
        assert_eq!(house.client().get(&format!("/join/{officers}")).await.status, StatusCode::OK);
    });
}

#[test]
fn a_link_dies_with_the_address_that_it_was_mailed_to() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let roster = &house.host.hall.roster;
        let id = roster.add(&officer, vec![member("Pat Typo")]).await.expect("added")[0];
        let link = roster.link(&officer, id).await.expect("an invitation");
        let page = format!("/join/{link}");
        let named = NewRow { name: "Pat Named".to_owned(), ..member("Pat Typo") };
        let seen = roster.row(&officer, id).await.expect("the row").mark();
        roster.change(&officer, id, &seen, named.clone()).await.expect("another name");
        assert_eq!(house.client().get(&page).await.status, StatusCode::OK);
        let seen = roster.row(&officer, id).await.expect("the row").mark();
        let moved = NewRow { mail: MailAddress::parse("pat@home.net").ok(), ..named };
        roster.change(&officer, id, &seen, moved).await.expect("another address");
        assert_eq!(house.client().get(&page).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_thousand_guesses_in_one_breath_count_as_a_thousand() {
    with_people(async |house, people| {
        let desk = &house.host.hall.sign_in;
        let olga = arrival(&house, &people.with(StandingKind::Officer)).await.signed_in;
        let guess = |_| desk.with_password(&Anyone, "olga@home.net", "not her password", "Test");
        let answers = futures::future::join_all((0..40).map(guess)).await;
        let said = |code: &str| answers.iter().filter(|answer| answer.as_ref().is_err_and(|r| r.is(code))).count();
        let tries = usize::try_from(SIGN_IN_TRIES_FREE).expect("a small number");
        assert_eq!((said("sign-in-wrong"), said("sign-in-wait")), (tries, 40 - tries));
        let waits = desk.with_password(&Anyone, "olga@home.net", PASSWORD, "Test").await.expect_err("waits");
        assert_eq!(waits.code, "sign-in-wait");
        // Who comes by a link and sets a password does not wait for what others guessed of the old one.
        let link = desk.own_link(&olga).await.expect("a link");
        let answer = LinkAnswer { password: "another sentence of mine".to_owned(), ..LinkAnswer::default() };
        desk.use_link(&Anyone, None, &link, answer).await.expect("in by the link");
        desk.with_password(&Anyone, "OLGA@home.net", "another sentence of mine", "Test").await.expect("no wait");
    });
}

#[test]
fn a_right_password_forgets_the_wrong_ones_before_it() {
    with_people(async |house, _| {
        let desk = &house.host.hall.sign_in;
        for _ in 0..3 {
            for _ in 1..SIGN_IN_TRIES_FREE {
                let wrong = desk.with_password(&Anyone, "olga@home.net", "not her password", "Test").await;
                assert_eq!(wrong.expect_err("refused").code, "sign-in-wrong");
            }
            desk.with_password(&Anyone, "olga@home.net", PASSWORD, "Test").await.expect("the eighth is right");
        }
    });
}
