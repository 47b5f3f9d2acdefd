//! Set-up, roster, sign-in: what people are promised.

use contracts::members::roster::{GoodStanding, NewRow, RosterRow};
use contracts::members::standing::HostKeeper;
use contracts::members::{MailAddress, StandingKind};
use http::StatusCode;
use std::collections::BTreeSet;
use tests::client::{Answer, Client};
use tests::people::{PASSWORD, Who};
use tests::{on_both, with_people};

const SET_UP: &[(&str, &str)] = &[
    ("name", "Immigrant Resource Center Staff Union"),
    ("slug", "irc"),
    ("languages[]", "en"),
    ("languages[]", "ko"),
    ("unit_name", "Program staff"),
    ("employers", "Immigrant Resource Center"),
    ("domains", "center.org"),
    ("zone", "America/New_York"),
    ("officer_name", "Ana Ruiz"),
    ("officer_mail", "ana@home.net"),
    ("password", PASSWORD),
];

#[test]
fn a_union_is_set_up_once_and_its_link_dies() {
    on_both(async |house| {
        let token = house.host.hall.set_up.open(&HostKeeper::mint()).await.expect("a link");
        let page = format!("/set-up/{token}");
        let mut ana = house.client();
        ana.get(&page).await.assert_shows("Set up your union");
        let mut fields = SET_UP.to_vec();
        fields.extend([("token", token.as_str()), ("_page", page.as_str()), ("_form", "/do/members/set-up")]);
        let front = ana.submit("/do/members/set-up", &fields).await;
        assert_eq!((front.status, front.path.as_str()), (StatusCode::OK, "/u/irc/program-staff"));
        front.assert_shows("Immigrant Resource Center Staff Union").assert_shows("Ana Ruiz");
        assert_eq!(house.client().get(&page).await.status, StatusCode::NOT_FOUND);
        let again = house.client().submit("/do/members/set-up", &fields).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_refused_form_says_why_and_gives_back_what_was_typed_in_every_language() {
    on_both(async |house| {
        let token = house.host.hall.set_up.open(&HostKeeper::mint()).await.expect("a link");
        let page = format!("/set-up/{token}");
        let mut fields: Vec<_> =
            SET_UP.iter().map(|(n, v)| if *n == "password" { (*n, "short") } else { (*n, *v) }).collect();
        fields.extend([("token", token.as_str()), ("_page", page.as_str()), ("_form", "/do/members/set-up")]);
        for (language, sentence) in [
            ("en", "Use at least 15 characters."),
            ("ko", "15자 이상으로 해 주세요."),
            ("es", "Use al menos 15 caracteres."),
        ] {
            let mut client = house.client();
            client.language = language;
            let answer = client.submit("/do/members/set-up", &fields).await;
            answer
                .assert_shows(sentence)
                .assert_shows("ana@home.net")
                .assert_shows("Immigrant Resource Center Staff Union");
            answer.assert_hides("value=\"short\"");
        }
    });
}

#[test]
fn the_language_switch_keeps_the_page_and_what_was_typed() {
    with_people(async |_, people| {
        let mut officer = people.with(StandingKind::Officer);
        let fields = [
            ("_page", "/u/irc/staff/roster/add"),
            ("_form", "/do/members/add-person"),
            ("name", "김민지 <b>"),
            ("kinds[]", "steward"),
        ];
        let answer = officer.submit("/language?to=ko", &fields).await;
        answer.assert_shows("한 사람 추가").assert_shows("김민지 &lt;b&gt;");
        assert!(answer.path.starts_with("/u/irc/staff/roster/add?kept="), "{}", answer.path);
        // Somebody else with the address gets the page without the words.
        let path = answer.path.clone();
        let mut other = people.of(Who::OtherUnion);
        other.get(&path).await.assert_hides("김민지");
    });
}

#[test]
fn a_lapsed_or_removed_person_loses_access_at_once() {
    with_people(async |house, people| {
        let mut member = people.with(StandingKind::Member);
        assert_eq!(member.get("/u/irc/staff").await.status, StatusCode::OK);
        let id = people.member_row.to_string();
        let proof = people.place.standings.officer().expect("an officer");
        for standing in ["lapsed", "good", "removed"] {
            let mut officer = people.with(StandingKind::Officer);
            let seen = house.host.hall.roster.row(&proof, people.member_row).await.expect("the row").mark();
            let fields = [
                ("union", "irc"),
                ("unit", "staff"),
                ("id", id.as_str()),
                ("seen", seen.as_str()),
                ("name", "Pat"),
                ("language", "es"),
                ("kinds[]", "member"),
                ("standing", standing),
            ];
            let answer = officer.post("/do/members/change-person", &fields).await;
            assert_eq!(answer.location(), Some("/u/irc/staff/roster?saved=1"));
            let expected = if standing == "good" { StatusCode::OK } else { StatusCode::NOT_FOUND };
            assert_eq!(member.get("/u/irc/staff").await.status, expected, "{standing}");
        }
    });
}

#[test]
fn an_officer_cannot_take_their_own_standing_and_another_can() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let roster = &house.host.hall.roster;
        let rows = roster.rows(&officer).await.expect("rows");
        let own = rows.iter().find(|r| r.kinds.contains(&StandingKind::Officer)).expect("the officer's row");
        let row = |of: &RosterRow, kinds: &[StandingKind]| NewRow {
            name: of.name.clone(),
            mail: of.mail.clone(),
            language: of.language,
            kinds: kinds.to_vec(),
            standing: GoodStanding::Good,
        };
        let member = rows.iter().find(|r| r.id == people.member_row).expect("the member's row");
        let made = row(member, &[StandingKind::Member, StandingKind::Officer]);
        roster.change(&officer, member.id, &member.mark(), made).await.expect("a second officer");
        let without = || row(own, &[StandingKind::Member]);
        let refused = roster.change(&officer, own.id, &own.mark(), without()).await.expect_err("refused");
        assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some("kinds"), "own-officer"));
        let second = house.place_of(&people.with(StandingKind::Member)).await.standings.officer().expect("an officer");
        roster.change(&second, own.id, &own.mark(), without()).await.expect("taken by another");
    });
}

#[test]
fn a_form_left_open_does_not_give_back_the_access_that_another_officer_took() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let roster = &house.host.hall.roster;
        let page = format!("/u/irc/staff/roster/{}", people.member_row);
        let form = "/do/members/change-person";
        let mut left_open = people.with(StandingKind::Officer);
        let value = |page: &Answer, name: &str| {
            let at = page.body.find(form).expect("the form");
            let value = page.body[at..].split(&format!("name=\"{name}\" value=\"")).nth(1).expect("the field");
            value.split('"').next().unwrap_or_default().to_owned()
        };
        let opened = left_open.get(&page).await;
        let was = roster.row(&officer, people.member_row).await.expect("the row");
        let removed = NewRow { standing: GoodStanding::Removed, ..tests::people::member("Pat Gone") };
        roster.change(&officer, was.id, &was.mark(), removed).await.expect("removed meanwhile");
        let save = async |browser: &mut Client, from: &Answer, name: &str| {
            let (id, seen) = (value(from, "id"), value(from, "seen"));
            let fields = [
                ("_form", form),
                ("_page", page.as_str()),
                ("union", "irc"),
                ("unit", "staff"),
                ("id", id.as_str()),
                ("seen", seen.as_str()),
                ("name", name),
                ("language", "es"),
                ("kinds[]", "member"),
                ("standing", "good"),
            ];
            browser.submit(form, &fields).await
        };
        let refused = save(&mut left_open, &opened, "Pat Newname").await;
        refused.assert_shows("Somebody changed this person just now").assert_shows("Pat Newname");
        refused.assert_shows("On the roster now").assert_shows("<strong>Pat Gone</strong>");
        let row = roster.row(&officer, was.id).await.expect("the row");
        assert_eq!((row.name.as_str(), row.standing), ("Pat Gone", GoodStanding::Removed));
        // Whoever has seen it may save, and a form that is sent twice is not somebody else's change.
        for _ in 0..2 {
            save(&mut left_open, &refused, "Pat Newname").await.assert_shows("Saved.");
        }
        let row = roster.row(&officer, was.id).await.expect("the row");
        assert_eq!((row.name.as_str(), row.standing), ("Pat Newname", GoodStanding::Good));
    });
}

#[test]
fn what_an_officer_saves_unchanged_is_no_deed_and_the_page_says_that_it_is_saved() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let zone = house.place_of(&officer).await.unit.zone;
        let before = crate::deeds::entries(&house).await.len();
        let settings = "/u/irc/staff/settings";
        let mut set = async |zone: &str| {
            let form = "/do/members/set-zone";
            let fields = [("union", "irc"), ("unit", "staff"), ("zone", zone), ("_page", settings), ("_form", form)];
            officer.submit(form, &fields).await.assert_shows("Saved.");
            crate::deeds::entries(&house).await.len()
        };
        assert_eq!(set(zone.name()).await, before);
        assert_eq!(set("America/Puerto_Rico").await, before + 1);
        assert_eq!(set("America/Puerto_Rico").await, before + 1);
    });
}

#[test]
fn the_last_officer_cannot_be_locked_out() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let rows = house.host.hall.roster.rows(&officer).await.expect("rows");
        let own = rows.iter().find(|r| r.kinds.contains(&StandingKind::Officer)).expect("the officer's row");
        let (id, seen) = (own.id.to_string(), own.mark());
        let fields = [
            ("union", "irc"),
            ("unit", "staff"),
            ("id", id.as_str()),
            ("seen", seen.as_str()),
            ("name", "Olga"),
            ("language", "en"),
            ("kinds[]", "member"),
            ("standing", "good"),
        ];
        let answer = people.with(StandingKind::Officer).call("/do/members/change-person", &fields).await;
        answer.assert_shows("last-officer");
    });
}

#[test]
fn a_roster_comes_in_whole_or_not_at_all() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let unit = [("union", "irc"), ("unit", "staff"), ("_page", "/u/irc/staff/roster/import")];
        let preview = |csv: &'static str| {
            let mut fields = unit.to_vec();
            fields.push(("csv", csv));
            fields
        };
        let bad = "name,mail\nAna,ana@home.net\n,b@home.net\n";
        let answer = officer.submit("/do/members/preview-roster", &preview(bad)).await;
        answer.assert_shows("Write a name.").assert_shows("One row has an error").assert_shows("b@home.net");
        officer.call("/do/members/import-roster", &preview(bad)).await.assert_shows("name-missing");
        let good = "name,mail,standing\nAna,ana@home.net,member\nBo,bo@hr.center.org,member steward\n";
        let file = ("file", "roster.csv", good.as_bytes());
        let answer = officer.submit_file("/do/members/preview-roster", &unit, file).await;
        answer.assert_shows("Import 2 people").assert_shows("employer’s email system");
        let list = officer.submit("/do/members/import-roster", &preview(good)).await;
        list.assert_shows("Bo").assert_shows("Employer’s email");
        let officer_proof = people.place.standings.officer().expect("an officer");
        let rows = house.host.hall.roster.rows(&officer_proof).await.expect("rows");
        assert_eq!(rows.iter().filter(|r| r.name == "Ana" || r.name == "Bo").count(), 2);
    });
}

#[test]
fn a_refused_import_comes_back_with_its_rows_and_says_why() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let page = "/u/irc/staff/roster/import";
        let (looks, imports) = ("/do/members/preview-roster", "/do/members/import-roster");
        let csv = "name,mail\nAna Import,ana@home.net\nBo Import,bo@home.net\n";
        let fields = [("_form", looks), ("_page", page), ("union", "irc"), ("unit", "staff"), ("csv", csv)];
        let preview = officer.submit(looks, &fields).await;
        let form = preview.body.split("<form ").find(|form| form.contains(imports)).expect("the button").to_owned();
        let value = |name: &str| {
            let value = form.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("a field");
            value.split('"').next().unwrap_or_default().to_owned()
        };
        let sent: Vec<_> =
            ["_form", "_page", "_key", "union", "unit", "csv"].map(|name| (name, value(name))).into_iter().collect();
        let sent: Vec<_> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
        // Meanwhile another officer puts one of them on the roster.
        let proof = people.place.standings.officer().expect("an officer");
        let ana = NewRow { mail: MailAddress::parse("ana@home.net").ok(), ..tests::people::member("Ana") };
        house.host.hall.roster.add(&proof, vec![ana]).await.expect("added");
        let refused = officer.submit(imports, &sent).await;
        assert!(refused.path.starts_with(page), "{}", refused.path);
        refused.assert_shows("ana@home.net is on this roster already.").assert_shows("href=\"#f-csv\"");
        refused.assert_shows("Bo Import,bo@home.net").assert_hides("Import 2 people");
        let rows = house.host.hall.roster.rows(&proof).await.expect("rows");
        assert!(!rows.iter().any(|row| row.name == "Bo Import"), "half of it came in");
    });
}

#[test]
fn a_preview_says_that_the_roster_is_full_and_keeps_half_a_table_when_the_language_is_switched() {
    with_people(async |_, people| {
        let mut officer = people.with(StandingKind::Officer);
        let page = "/u/irc/staff/roster/import";
        let form = "/do/members/preview-roster";
        // As many as one roster holds, and there are some on it already.
        let csv = format!("name\n{}", "One More\n".repeat(contracts::members::roster::ROSTER_ROWS_MAX));
        let mut fields = [("_form", form), ("_page", page), ("union", "irc"), ("unit", "staff"), ("csv", csv.as_str())];
        let full = officer.submit(form, &fields).await;
        full.assert_shows("A roster holds at most 5000 people.").assert_shows("One More").assert_hides("Preview</h2>");
        fields[4].1 = "who,mail\nHalf a table";
        let switched = officer.submit("/language?to=es", &fields).await;
        assert_eq!(switched.status, StatusCode::OK);
        switched.assert_shows("Half a table");
    });
}

#[test]
fn a_personal_link_works_once_and_joins_the_right_account() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let add = [
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Minji"),
            ("language", "ko"),
            ("kinds[]", "member"),
            ("standing", "good"),
        ];
        let added = officer.post("/do/members/add-person", &add).await;
        let page = added.location().expect("the person's page").to_owned();
        let id = page.rsplit('/').next().expect("an id").to_owned();
        let slip = officer.submit("/do/members/make-link", &[("union", "irc"), ("unit", "staff"), ("id", &id)]).await;
        slip.assert_shows("<svg").assert_shows("/join/");
        let at = slip.body.find("/join/").expect("a link");
        let link: String = slip.body[at..].chars().take_while(|c| !matches!(c, '<' | '"')).collect();
        let token = link.trim_start_matches("/join/").to_owned();
        let mut minji = house.client();
        minji.get(&link).await.assert_shows("Minji");
        let home = minji.submit("/do/members/join", &[("token", &token), ("password", "")]).await;
        assert_eq!(home.path, "/");
        home.assert_shows("Program staff");
        assert_eq!(house.client().get(&link).await.status, StatusCode::NOT_FOUND);
        assert_eq!(minji.get("/u/irc/staff").await.status, StatusCode::OK);
    });
}

#[test]
fn a_password_signs_in_and_too_many_wrong_ones_wait_without_telling_who_is_a_member() {
    on_both(async |house| {
        house.people().await;
        let try_it = async |mail: &str, password: &str| {
            let fields = [("mail", mail), ("password", password), ("next", "/account")];
            house.client().call("/do/members/sign-in", &fields).await
        };
        let right = try_it("OLGA@home.net", PASSWORD).await;
        assert!(right.status.is_success(), "{}", right.body);
        let wrong = try_it("olga@home.net", "not the password at all").await;
        let unknown = try_it("nobody@home.net", "not the password at all").await;
        assert_eq!((wrong.status, &wrong.body), (unknown.status, &unknown.body));
        for _ in 0..8 {
            try_it("olga@home.net", "wrong").await;
        }
        try_it("olga@home.net", PASSWORD).await.assert_shows("sign-in-wait");
        house.clock.advance_seconds(3601);
        assert!(try_it("olga@home.net", PASSWORD).await.status.is_success());
    });
}

#[test]
fn a_session_rotates_daily_and_ends_when_it_is_idle() {
    with_people(async |house, people| {
        let mut member = people.with(StandingKind::Member);
        let first = member.cookies["convenio"].clone();
        house.clock.advance_seconds(25 * 3600);
        // What has no page for an answer leaves the token as it is.
        assert!(member.call("/do/notices/choose-letters", &[]).await.status.is_success());
        assert_eq!(member.get("/no/such/page").await.status, StatusCode::NOT_FOUND);
        assert_eq!(member.cookies["convenio"], first);
        house.clock.advance_seconds(600);
        assert_eq!(member.get("/account").await.status, StatusCode::OK);
        assert_ne!(member.cookies["convenio"], first, "the token was replaced");
        // A second tab that was on its way with the old token still arrives; later it does not.
        let mut tab = people.with(StandingKind::Member);
        assert_eq!(tab.get("/account").await.status, StatusCode::OK);
        house.clock.advance_seconds(600);
        let mut late = people.with(StandingKind::Member);
        assert_eq!(late.get("/account").await.status, StatusCode::SEE_OTHER);
        house.clock.advance_seconds(15 * 24 * 3600);
        assert_eq!(member.get("/account").await.status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn what_was_typed_when_the_session_ran_out_is_there_after_sign_in() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        house.clock.advance_seconds(15 * 24 * 3600);
        let page = "/u/irc/staff/roster/add";
        let fields = [
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Typed Before"),
            ("_page", page),
            ("_form", "/do/members/add-person"),
        ];
        let sign_in = officer.submit("/do/members/add-person", &fields).await;
        assert!(sign_in.path.starts_with("/sign-in?next="), "{}", sign_in.path);
        let next = sign_in
            .body
            .split("name=\"next\" value=\"")
            .nth(1)
            .and_then(|r| r.split('"').next())
            .expect("a next")
            .to_owned();
        let back = officer
            .submit("/do/members/sign-in", &[("mail", "olga@home.net"), ("password", PASSWORD), ("next", &next)])
            .await;
        back.assert_shows("Typed Before");
    });
}

#[test]
fn every_answer_carries_the_security_headers_and_no_page_allows_inline_script() {
    with_people(async |_, people| {
        for path in ["/", "/u/irc/staff", "/nothing", "/pkg/nothing.js"] {
            let answer = people.with(StandingKind::Member).get(path).await;
            let header =
                |name: &str| answer.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
            let policy = header("content-security-policy");
            assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy}");
            assert!(!policy.contains("'unsafe-eval'"), "{path}: {policy}");
            assert_eq!(header("x-content-type-options"), "nosniff");
            assert_eq!(header("referrer-policy"), "same-origin");
            assert_eq!(header("x-frame-options"), "DENY");
        }
    });
}

#[test]
fn at_eleven_in_the_evening_it_is_still_today_where_the_unit_is() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let settings = "/u/irc/staff/settings";
        let fields = |zone| {
            [
                ("union", "irc"),
                ("unit", "staff"),
                ("zone", zone),
                ("_page", settings),
                ("_form", "/do/members/set-zone"),
            ]
        };
        officer.submit("/do/members/set-zone", &fields("America/Springfield")).await.assert_shows("not a time zone");
        // Puerto Rico is four hours behind UTC all year.
        officer.submit("/do/members/set-zone", &fields("America/Puerto_Rico")).await;
        officer.get(settings).await.assert_shows("value=\"America/Puerto_Rico\" selected");
        let now = house.clock.now();
        let night = now.to_zoned(jiff::tz::TimeZone::UTC).date().tomorrow().expect("a day").at(3, 0, 0, 0);
        let night = night.to_zoned(jiff::tz::TimeZone::UTC).expect("a moment").timestamp();
        house.clock.advance_seconds(night.as_second() - now.as_second());
        let there = house.clock.now().to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(-4))).date();
        let form = people.with(StandingKind::Committee).get("/u/irc/staff/rounds/new").await;
        form.assert_shows(&format!("value=\"{there}\""));
    });
}

#[test]
fn a_click_on_a_label_changes_its_own_form_and_no_other_of_the_page() {
    with_people(async |_, people| {
        let mut officer = people.with(StandingKind::Officer);
        let reminders = "/u/irc/staff/grievances/reminders";
        let own = "/do/grievances/set-own-reminders";
        let fields = [("_form", own), ("_page", reminders), ("union", "irc"), ("unit", "staff"), ("days", "soon")];
        let refused = officer.submit(own, &fields).await;
        refused.assert_shows("href=\"#f-own-days\"");
        let pages = [officer.visit("/u/irc/staff/settings").await, officer.visit(reminders).await, refused];
        for page in &pages {
            let ids = page.values_of("id");
            let once: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(ids.len(), once.len(), "an id stands twice on {}: {ids:?}", page.path);
            assert!(!page.values_of("for").is_empty(), "{} has no label", page.path);
            for leads in ["for", "aria-describedby"] {
                let to: Vec<&str> = page.values_of(leads).iter().flat_map(|ids| ids.split(' ')).collect();
                assert!(to.iter().all(|id| once.contains(id)), "{leads} leads nowhere on {}: {to:?}", page.path);
            }
        }
    });
}
