//! Mail and jobs: a letter goes out once, in its reader's language; what cannot be sent is shown to officers and can be
//! handed over by other means; nothing is lost when a worker dies.

use contracts::bargaining::{NewPass, PassKind, PassText, Side};
use contracts::members::ports::{NewUnion, NewUnit};
use contracts::members::roster::{Employer, GoodStanding, NewRow};
use contracts::members::standing::HostKeeper;
use contracts::members::{Language, LetterId, MailAddress, MailDomain, RosterId, StandingKind};
use contracts::notices::jobs::LEASE_SECONDS;
use contracts::notices::letters::RECOVERIES_MAX;
use convenio::notices::{Carrier, MailSettings, Workers};
use http::StatusCode;
use mail_parser::{MessageParser, MimeHeaders};
use sea_orm::{ConnectionTrait, Statement};
use std::time::Duration;
use tests::client::{Answer, Client};
use tests::people::{PASSWORD, People, UNION, UNIT, Who};
use tests::smtp::{MailServer, Mood, Received};
use tests::{House, on_both, with_people};

const LETTERS: &str = "/u/irc/staff/letters";

/// What a letter was, read by a parser that is not ours.
#[derive(Debug)]
struct Read {
    id: String,
    subject: String,
    text: String,
    html: String,
}

fn read(received: &Received) -> Read {
    let message = MessageParser::default().parse(&received.data).expect("a message");
    let kind = message.content_type().expect("a content type");
    assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
    Read {
        id: message.message_id().expect("a Message-ID").to_owned(),
        subject: message.subject().expect("a subject").to_owned(),
        text: message.body_text(0).expect("plain text").into_owned(),
        html: message.body_html(0).expect("HTML").into_owned(),
    }
}

/// The path of the personal link in a text.
fn join_path(text: &str) -> String {
    let at = text.find("/join/").unwrap_or_else(|| panic!("no link in {text}"));
    text[at..].chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_')).collect()
}

pub async fn added(people: &People, house: &House, name: &str, mail: &str, language: Language) -> RosterId {
    let officer = people.place.standings.officer().expect("an officer");
    let row = NewRow {
        name: name.to_owned(),
        mail: MailAddress::parse(mail).ok(),
        language,
        kinds: vec![StandingKind::Member],
        standing: GoodStanding::Good,
    };
    house.host.hall.roster.add(&officer, vec![row]).await.expect("added")[0]
}

/// The slip of a fresh link, as the officer sees it.
async fn slip(officer: &mut Client, id: RosterId) -> Answer {
    let id = id.to_string();
    officer.submit("/do/members/make-link", &[("union", UNION), ("unit", UNIT), ("id", &id)]).await
}

/// Makes a link and mails it; answers with the page it leads to.
pub async fn mail_link(officer: &mut Client, id: RosterId, more: &[(&str, &str)]) -> Answer {
    let mut page = slip(officer, id).await;
    // As the form says it: without what was kept for the slip.
    page.path.truncate(page.path.find('?').unwrap_or(page.path.len()));
    let token = join_path(&page.body).trim_start_matches("/join/").to_owned();
    let id = id.to_string();
    let mut fields = vec![
        ("_form", "/do/notices/mail-link"),
        ("_page", page.path.as_str()),
        ("union", UNION),
        ("unit", UNIT),
        ("id", id.as_str()),
        ("token", token.as_str()),
    ];
    fields.extend_from_slice(more);
    officer.submit("/do/notices/mail-link", &fields).await
}

pub async fn work_off(house: &House) -> u32 {
    house.host.worker().work_off().await.expect("storage works")
}

/// For the doors: a letter that waits in a house whose mail server has gone.
pub async fn lay_out(house: &House, people: &People) -> LetterId {
    let officer = people.place.standings.officer().expect("an officer");
    let token = house.host.hall.roster.link(&officer, people.member_row).await.expect("a link");
    let settings = MailSettings {
        smtp_url: Some("smtp+plain://127.0.0.1:9".to_owned()),
        mail_from: Some("post@union.example".to_owned()),
        ..MailSettings::default()
    };
    let host = house.host.clone().with_carrier(Carrier::new(&settings).expect("settings that make sense"));
    host.hall.mailroom.mail_link(&officer, people.member_row, &token, false).await.expect("in the outbox")
}

/// One number out of the database.
async fn count(house: &House, sql: &str) -> i64 {
    let read = house.host.store.read();
    let row = read.query_one_raw(Statement::from_string(read.get_database_backend(), sql)).await;
    row.expect("a sound query").expect("a row").try_get_by_index(0).expect("a number")
}

/// The ids of the letters linked on a page.
fn letter_ids(page: &Answer) -> Vec<LetterId> {
    let link = format!("href=\"{LETTERS}/");
    page.body.split(&link).skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok()).collect()
}

#[test]
fn an_invitation_goes_out_in_the_persons_own_language_and_its_link_is_forgotten() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "김민지 <b>", "minji@home.net", Language::Ko).await;
        slip(&mut officer, id).await.assert_shows("Email this link to minji@home.net");
        let page = mail_link(&mut officer, id, &[]).await;
        assert_eq!(page.path, LETTERS, "{}", page.body);
        page.assert_shows("Waiting").assert_shows("김민지 &lt;b&gt;").assert_hides("/join/");
        assert_eq!(work_off(&house).await, 1);
        let [received] = server.received().try_into().expect("one letter");
        assert!(received.over_tls && received.signed_in, "nothing is said in the open");
        assert_eq!((received.from.as_str(), received.to), ("post@union.example", vec!["minji@home.net".to_owned()]));
        let letter = read(&Received { to: Vec::new(), ..server.received().remove(0) });
        assert_eq!(letter.subject, "Union irc에서 보내는 초대");
        assert!(letter.text.contains("Program staff") && letter.text.contains("14일"), "{letter:?}");
        assert!(letter.html.contains("lang=\"ko\"") && letter.html.contains("김민지 &lt;b&gt;님께"), "{letter:?}");
        let path = join_path(&letter.text);
        assert_eq!(path, join_path(&letter.html));
        house.client().get(&path).await.assert_shows("Program staff");
        assert_eq!(count(&house, "SELECT COUNT(*) FROM outbox WHERE secret IS NOT NULL").await, 0);
        let page = officer.visit(LETTERS).await;
        page.assert_shows("Sent").assert_hides("Waiting");
        let letter = officer.get(&format!("{LETTERS}/{}", letter_ids(&page)[0])).await;
        letter.assert_shows("not kept any more").assert_hides("/join/");
    });
}

#[test]
fn what_goes_wrong_on_the_way_is_tried_again_or_shown_with_its_reason() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let cases = [
            (Mood::Answers(451), "later (reply 451)", "Waiting"),
            (Mood::Answers(550), "not accept the letter (reply 550)", "Not delivered"),
            (Mood::ForgetsPasswords, "own password", "Waiting"),
            (Mood::Hangs, "does not answer", "Waiting"),
            (Mood::InTheOpen, "No private connection", "Waiting"),
        ];
        for (index, (mood, reason, state)) in cases.into_iter().enumerate() {
            server.set(mood);
            let id =
                added(&people, &house, &format!("Person {index}"), &format!("p{index}@home.net"), Language::En).await;
            mail_link(&mut officer, id, &[]).await;
            let before = server.received().len();
            work_off(&house).await;
            assert_eq!(server.received().len(), before, "{mood:?}");
            let page = officer.visit(LETTERS).await;
            page.assert_shows(reason).assert_shows(state);
            assert!(!page.body.contains("no such mailbox"), "the server's own words are not shown");
            server.set(Mood::Takes);
            if state == "Not delivered" {
                dead_letter_is_copied_and_tried_again(&house, &mut officer, &page).await;
            } else {
                house.clock.advance_seconds(120);
            }
            work_off(&house).await;
            assert_eq!(server.received().len(), before + 1, "{mood:?} passes");
            officer.visit(LETTERS).await.assert_hides(reason);
        }
    });
}

async fn dead_letter_is_copied_and_tried_again(house: &House, officer: &mut Client, page: &Answer) {
    let id = letter_ids(page)[0];
    officer.visit("/u/irc/staff/roster").await.assert_shows("One email could not be delivered.");
    let letter = officer.visit(&format!("{LETTERS}/{id}")).await;
    letter.assert_shows("Try again").assert_shows("Join here").assert_shows("data-copy");
    // The link in the copied text is the one that works.
    house.client().get(&join_path(&letter.body)).await.assert_shows("Program staff");
    let id = id.to_string();
    let fields = [("union", UNION), ("unit", UNIT), ("letter", id.as_str())];
    let again = officer.submit("/do/notices/try-again", &fields).await;
    again.assert_shows("Waiting").assert_hides("email could not be delivered");
    officer.call("/do/notices/try-again", &fields).await.assert_shows("letter-not-dead");
}

#[test]
fn a_mail_server_that_is_not_there_is_waited_for_and_given_up_after_days() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let settings = MailSettings { smtp_url: Some("smtp://127.0.0.1:9".to_owned()), ..server.settings() };
        let mut house = house;
        house.host = house.host.with_carrier(Carrier::new(&settings).expect("settings that make sense"));
        house.router = convenio::web::router(house.host.clone());
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Ana", "ana@home.net", Language::En).await;
        mail_link(&mut officer, id, &[]).await;
        for tries in 1..=9 {
            assert_eq!(work_off(&house).await, 1, "try {tries}");
            officer.visit(LETTERS).await.assert_shows("cannot be reached").assert_shows("Waiting");
            // Nobody tries before it is time.
            assert_eq!(work_off(&house).await, 0, "try {tries}");
            house.clock.advance_seconds(30 * 3600);
        }
        assert_eq!(work_off(&house).await, 1);
        let page = officer.visit(LETTERS).await;
        page.assert_shows("Not delivered").assert_hides("Waiting");
        // Two weeks later the link has expired: the letter is still shown, its link is not.
        house.clock.advance_seconds(14 * 24 * 3600);
        let fresh = officer_after_two_weeks(&house).await;
        let id = letter_ids(&page)[0];
        let mut officer = fresh;
        officer.visit(&format!("{LETTERS}/{id}")).await.assert_shows("not kept any more").assert_hides("/join/");
        let id = id.to_string();
        let fields = [("union", UNION), ("unit", UNIT), ("letter", id.as_str())];
        officer.call("/do/notices/try-again", &fields).await.assert_shows("letter-link-gone");
    });
}

/// The officer's session has ended meanwhile.
async fn officer_after_two_weeks(house: &House) -> Client {
    let mut officer = house.client();
    let fields = [("mail", "olga@home.net"), ("password", PASSWORD), ("next", "/")];
    officer.submit("/do/members/sign-in", &fields).await;
    officer
}

#[test]
fn a_letter_whose_answer_was_lost_comes_twice_at_most_and_as_the_same_message() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Ana", "ana@home.net", Language::Es).await;
        server.set(Mood::DiesAfterData);
        mail_link(&mut officer, id, &[]).await;
        work_off(&house).await;
        server.set(Mood::Takes);
        house.clock.advance_seconds(120);
        work_off(&house).await;
        house.clock.advance_seconds(48 * 3600);
        work_off(&house).await;
        let letters: Vec<Read> = server.received().iter().map(read).collect();
        assert_eq!(letters.len(), 2);
        assert_eq!((&letters[0].id, &letters[0].text), (&letters[1].id, &letters[1].text));
        assert!(letters[0].id.ends_with("@union.example"), "{}", letters[0].id);
    });
}

#[test]
fn many_workers_send_each_letter_once() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let officer = people.place.standings.officer().expect("an officer");
        for n in 0..24 {
            let id = added(&people, &house, &format!("P {n}"), &format!("p{n}@home.net"), Language::En).await;
            let token = house.host.hall.roster.link(&officer, id).await.expect("a link");
            house.host.hall.mailroom.mail_link(&officer, id, &token, false).await.expect("in the outbox");
        }
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let worker = house.host.worker();
                tokio::spawn(async move { worker.work_off().await.expect("storage works") })
            })
            .collect();
        let mut done = 0;
        for worker in workers {
            done += worker.await.expect("no panic");
        }
        // A worker that found the others claiming everything may have gone home early.
        done += work_off(&house).await;
        let mut to: Vec<String> = server.received().into_iter().flat_map(|letter| letter.to).collect();
        to.sort();
        let sent = to.len();
        to.dedup();
        assert_eq!((done, sent, to.len()), (24, 24, 24));
    });
}

#[test]
fn a_killed_workers_letter_goes_out_by_another_when_its_lease_has_run_out() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Ana", "ana@home.net", Language::En).await;
        mail_link(&mut officer, id, &[]).await;
        // A worker claims it and is never heard of again.
        let claimed = convenio::storage::jobs::claim(&house.host.store, uuid::Uuid::new_v4()).await;
        assert!(claimed.expect("storage works").is_some());
        assert_eq!(work_off(&house).await, 0, "nobody takes what a worker holds");
        house.clock.advance_seconds(LEASE_SECONDS + 1);
        assert_eq!(work_off(&house).await, 1);
        assert_eq!(server.received().len(), 1);
        assert_eq!(count(&house, "SELECT COUNT(*) FROM job").await, 0);
    });
}

#[test]
fn a_running_host_sends_by_itself_sweeps_every_hour_and_stops_when_told() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let host = &house.host;
        let workers = Workers::start(&host.store, host.carrier.clone(), &host.origin).await.expect("they start");
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Ana", "ana@home.net", Language::En).await;
        mail_link(&mut officer, id, &[]).await;
        for _ in 0..200 {
            if !server.received().is_empty() && count(&house, "SELECT COUNT(*) FROM job WHERE attempts > 0").await == 0
            {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(server.received().len(), 1);
        workers.stop().await;
        let now = house.host.store.now();
        let sweep = count(&house, "SELECT run_at FROM job WHERE kind = 'sweep' AND state = 'waiting'").await;
        assert!((now + 3_500_000..=now + 3_600_000).contains(&sweep), "the next sweep is due in an hour");
        // A second start plans no second one.
        let again = Workers::start(&host.store, None, &host.origin).await.expect("they start");
        again.stop().await;
        assert_eq!(count(&house, "SELECT COUNT(*) FROM job WHERE kind = 'sweep'").await, 1);
    });
}

#[test]
fn nobody_learns_from_asking_for_a_way_back_whether_an_address_is_known() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let ask = async |mail: &str| {
            let fields = [("_form", "/do/notices/ask-way-back"), ("_page", "/sign-in/way-back"), ("mail", mail)];
            house.client().submit("/do/notices/ask-way-back", &fields).await
        };
        house.client().get("/sign-in").await.assert_shows("/sign-in/way-back");
        let known = ask("OLGA@home.net").await;
        let unknown = ask("nobody@home.net").await;
        assert_eq!((known.status, known.plain()), (unknown.status, unknown.plain()));
        known.assert_shows("a link is on its way");
        // The same steps were taken for both.
        assert_eq!(count(&house, "SELECT COUNT(*) FROM job").await, 2);
        work_off(&house).await;
        let [received] = server.received().try_into().expect("one letter");
        assert_eq!(received.to, ["olga@home.net"]);
        let letter = read(&server.received()[0]);
        assert!(letter.text.contains("within 60 minutes"), "{}", letter.text);
        // What somebody asked for themself is not in the officers' list.
        let mut officer = people.with(StandingKind::Officer);
        officer.visit(LETTERS).await.assert_shows("Nothing has been sent");
        let path = join_path(&letter.text);
        let mut olga = house.client();
        olga.get(&path).await.assert_shows("Get back in");
        let token = path.trim_start_matches("/join/").to_owned();
        olga.submit("/do/members/join", &[("token", &token), ("password", "")]).await;
        assert_eq!(olga.get(LETTERS).await.status, StatusCode::OK);
        assert_eq!(house.client().get(&path).await.status, StatusCode::NOT_FOUND, "it works once");
        for _ in 0..RECOVERIES_MAX + 3 {
            assert_eq!(ask("olga@home.net").await.plain(), unknown.plain());
            work_off(&house).await;
        }
        assert_eq!(server.received().len(), usize::try_from(RECOVERIES_MAX).expect("few"), "and no more in an hour");
        house.clock.advance_seconds(3601);
        ask("olga@home.net").await;
        work_off(&house).await;
        let last = read(server.received().last().expect("a letter"));
        house.clock.advance_seconds(3601);
        assert_eq!(house.client().get(&join_path(&last.text)).await.status, StatusCode::NOT_FOUND, "it is too late");
    });
}

#[test]
fn no_way_back_goes_to_a_mailbox_that_the_employer_reads() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut member = people.with(StandingKind::Member);
        let profile = [("name", "Pat"), ("mail", "pat@hr.center.org"), ("language", "en")];
        assert_eq!(member.post("/do/members/set-profile", &profile).await.location(), Some("/account"));
        let asked = member.submit("/do/notices/ask-way-back", &[("mail", "pat@hr.center.org")]).await;
        asked.assert_shows("a link is on its way");
        work_off(&house).await;
        assert!(server.received().is_empty());
    });
}

#[test]
fn a_link_goes_to_the_employers_mail_only_when_the_officer_says_that_they_know() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Bo", "bo@hr.center.org", Language::En).await;
        slip(&mut officer, id).await.assert_shows("Whoever reads the employer’s mail could open this link");
        let refused = mail_link(&mut officer, id, &[]).await;
        refused.assert_shows("Confirm that you know").assert_shows("/join/");
        work_off(&house).await;
        assert!(server.received().is_empty());
        mail_link(&mut officer, id, &[("known[]", "yes")]).await.assert_shows("Waiting");
        work_off(&house).await;
        assert_eq!(server.received().len(), 1);
    });
}

#[test]
fn a_newer_link_takes_the_letter_with_the_older_one_back() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Ana", "ana@home.net", Language::En).await;
        mail_link(&mut officer, id, &[]).await;
        mail_link(&mut officer, id, &[]).await;
        work_off(&house).await;
        let [received] = server.received().try_into().expect("one letter");
        house.client().get(&join_path(&read(&received).text)).await.assert_shows("Program staff");
        // A link that died in the queue is not sent: this one was replaced by a slip.
        mail_link(&mut officer, id, &[]).await;
        slip(&mut officer, id).await;
        work_off(&house).await;
        assert_eq!(server.received().len(), 1);
        let page = officer.visit(LETTERS).await;
        page.assert_shows("has been used, replaced or has expired");
        let letter = letter_ids(&page)[0].to_string();
        let fields = [("union", UNION), ("unit", UNIT), ("letter", letter.as_str())];
        officer.submit("/do/notices/discard", &fields).await.assert_hides("Not delivered");
    });
}

#[test]
fn the_committee_hears_of_the_employers_pass_but_who_recorded_it_and_who_declined() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        crate::bargaining::lay_out(&house, &people).await;
        let sits = [StandingKind::Member, StandingKind::Committee];
        house.join(&people.place, "Cy Hears", &sits).await;
        let (_, mut declines) = house.join(&people.place, "Dee Declines", &sits).await;
        declines.visit("/account").await.assert_shows("the employer passes a text to my bargaining committee");
        declines.post("/do/notices/choose-letters", &[]).await;
        let table = &house.host.hall.table;
        let place = house.place_of(&people.with(StandingKind::Committee)).await;
        let committee = place.standings.committee().expect("of the committee");
        for (side, kind) in [(Side::Employer, PassKind::WhatIf), (Side::Employer, PassKind::Counter)] {
            let new = NewPass {
                side,
                kind,
                package: None,
                meeting: None,
                at: jiff::civil::date(2026, 2, 3).at(11, 0, 0, 0),
                text: PassText::Entered("Secret: wages rise by four percent.".to_owned()),
                note: String::new(),
                claim: None,
                file: None,
            };
            table.pass(&committee, 1, &"wages".parse().expect("a key"), new).await.expect("passed");
        }
        work_off(&house).await;
        let [received] = server.received().try_into().expect("one letter");
        assert_eq!(received.to, ["cy.hears@home.net"]);
        let letter = read(&received);
        assert_eq!(letter.subject, "The employer has passed E-1 on Wages");
        let mut officer = people.with(StandingKind::Officer);
        let list = officer.visit(LETTERS).await;
        list.assert_shows("The employer’s pass").assert_shows("E-1 · Wages");
        let page = officer.visit(&format!("{LETTERS}/{}", letter_ids(&list)[0])).await;
        page.assert_shows("E-1 · Wages").assert_shows("href=\"/u/irc/staff/rounds/1/articles/wages\"");
        let link = "http://localhost:3000/u/irc/staff/rounds/1/articles/wages";
        assert!(letter.text.lines().any(|line| line == link), "{}", letter.text);
        assert!(!letter.text.contains("percent") && !letter.html.contains("percent"), "never the text itself");
        let headers = String::from_utf8_lossy(&received.data);
        assert!(headers.contains("List-Unsubscribe: <http://localhost:3000/account#letters>"), "{headers}");
        assert!(headers.contains("Auto-Submitted: auto-generated"), "{headers}");
    });
}

#[test]
fn a_name_with_line_ends_in_it_adds_no_header_to_a_letter() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let desk = &house.host.hall.set_up;
        let token = desk.open(&HostKeeper::mint()).await.expect("a set-up link");
        // Past the form's own checks, as a row from elsewhere might be.
        let union = NewUnion {
            name: "Local\r\nBcc: boss@center.org\r\n\r\nBody".to_owned(),
            slug: UNION.to_owned(),
            languages: vec![Language::En],
            unit: NewUnit {
                name: "Staff".to_owned(),
                slug: UNIT.to_owned(),
                zone: contracts::members::Zone::default(),
                employers: vec![Employer {
                    name: "Center".to_owned(),
                    domains: MailDomain::parse_list("center.org").expect("a domain"),
                }],
            },
            officer_name: "Olga".to_owned(),
            officer_mail: MailAddress::parse("olga@home.net").expect("an address"),
            officer_kinds: vec![StandingKind::Officer],
            password: PASSWORD.to_owned(),
            browser: "Test".to_owned(),
        };
        let opened = desk.set_up(None, &token, union).await.expect("set up");
        let mut client = house.client();
        client.cookies.insert("convenio".to_owned(), opened.token);
        let officer = house.place_of(&client).await.standings.officer().expect("an officer");
        let row = NewRow {
            name: "Ana".to_owned(),
            mail: MailAddress::parse("ana@home.net").ok(),
            language: Language::En,
            kinds: vec![StandingKind::Member],
            standing: GoodStanding::Good,
        };
        let id = house.host.hall.roster.add(&officer, vec![row]).await.expect("added")[0];
        let token = house.host.hall.roster.link(&officer, id).await.expect("a link");
        house.host.hall.mailroom.mail_link(&officer, id, &token, false).await.expect("in the outbox");
        work_off(&house).await;
        let [received] = server.received().try_into().expect("one letter");
        assert_eq!(received.to, ["ana@home.net"]);
        let message = MessageParser::default().parse(&received.data).expect("a message");
        assert!(message.bcc().is_none() && message.cc().is_none(), "{message:?}");
        assert_eq!(message.subject(), Some("Your invitation to Local Bcc: boss@center.org Body"));
    });
}

#[test]
fn without_a_mail_server_everything_can_still_be_copied_and_printed() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let page = slip(&mut officer, people.member_row).await;
        page.assert_shows("/join/").assert_shows("data-copy").assert_hides("Email this link");
        officer.visit(LETTERS).await.assert_shows("This site sends no email");
        house.client().get("/sign-in").await.assert_hides("way-back");
        house.client().get("/sign-in/way-back").await.assert_shows("Ask an officer");
        officer.visit("/account").await.assert_hides("Write to me when");
        let refused = house.client().call("/do/notices/ask-way-back", &[("mail", "olga@home.net")]).await;
        refused.assert_shows("mail-closed");
        // What happens at the table leaves no letters behind for the day on which mail is switched on.
        crate::bargaining::lay_out(&house, &people).await;
        work_off(&house).await;
        assert_eq!(count(&house, "SELECT COUNT(*) FROM outbox").await, 0);
    });
}

#[test]
fn another_unions_officer_neither_sees_nor_sends_a_letter() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut officer = people.with(StandingKind::Officer);
        let id = added(&people, &house, "Ana", "ana@home.net", Language::En).await;
        let page = mail_link(&mut officer, id, &[]).await;
        let letter = letter_ids(&page)[0];
        let other = house.place_of(&people.of(Who::OtherUnion)).await.standings.officer().expect("an officer there");
        let mailroom = &house.host.hall.mailroom;
        assert!(mailroom.letters(&other).await.expect("storage works").is_empty());
        assert!(mailroom.letter(&other, letter).await.expect_err("not theirs").is("not-found"));
        assert!(mailroom.discard(&other, letter).await.expect_err("not theirs").is("not-found"));
        let officer = people.place.standings.officer().expect("an officer");
        let token = house.host.hall.roster.link(&officer, id).await.expect("a link");
        assert!(mailroom.mail_link(&other, id, &token, true).await.expect_err("not theirs").is("not-found"));
        // Nor does a link of somebody else's row go to this address.
        let (elsewhere, _) = house.join(&people.place, "Bo", &[StandingKind::Member]).await;
        assert!(mailroom.mail_link(&officer, elsewhere, &token, true).await.expect_err("not its row").is("not-found"));
    });
}
