//! The engine room: whoever runs the host sees how it is, and nothing that anybody wrote.

use crate::deeds::everything;
use app::records::engine::health::sentence;
use app::words::Words;
use contracts::members::Language;
use contracts::members::standing::HostKeeper;
use contracts::records::{Finding, Level};
use convenio::health::doctor;
use convenio::records::{FileCabinet, backup};
use http::StatusCode;
use sea_orm::{ConnectionTrait, Statement};
use tests::client::Client;
use tests::people::UNION;
use tests::smtp::{MailServer, Mood};
use tests::{House, on_both};

const PAGES: [&str; 5] = ["/host", "/host/unions/irc", "/host/queue", "/host/backups", "/host/health"];

#[test]
fn whoever_runs_the_host_sees_every_union_and_nothing_that_anybody_wrote() {
    on_both(async |house| {
        everything(&house).await;
        let mut operator = house.operator().await;
        for language in ["en", "ko", "es"] {
            operator.submit(&format!("/language?to={language}"), &[("_page", "/host")]).await;
            for path in PAGES {
                let page = operator.get(path).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                for never in [
                    "Pat ",
                    "Olga",
                    "Zoraida",
                    "home.net",
                    "Wages",
                    "wages",
                    "Do you accept",
                    "tally",
                    "acta",
                    "Forty",
                    "Program staff",
                    "Resource Center",
                ] {
                    page.assert_hides(never);
                }
            }
        }
        operator.submit("/language?to=en", &[("_page", "/host")]).await;
        let overview = operator.get("/host").await;
        overview.assert_shows("Union irc").assert_shows("Union other").assert_shows("Local 7");
        operator.get("/host/unions/irc").await.assert_shows("convenio erase-union irc").assert_shows("2");
        assert_eq!(operator.get("/host/unions/none").await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn the_link_opens_once_and_the_session_ends_by_itself() {
    on_both(async |house| {
        let keeper = HostKeeper::mint();
        let first = house.host.hall.operators.link(&keeper).await.expect("a link");
        let token = house.host.hall.operators.link(&keeper).await.expect("a link");
        let mut operator = house.client();
        let gone = operator.get(&format!("/host/enter/{first}")).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND, "an earlier link dies");
        operator.get(&format!("/host/enter/{token}")).await.assert_shows("Go in");
        // It is no member's link.
        assert_eq!(operator.get(&format!("/join/{token}")).await.status, StatusCode::NOT_FOUND);
        operator.call("/do/members/join", &[("token", &token)]).await.assert_shows("not-found");
        let inside = operator.submit("/do/host/enter", &[("token", &token)]).await;
        assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/host"));
        let mut other = house.client();
        other.call("/do/host/enter", &[("token", &token)]).await.assert_shows("not-found");
        // The session is the engine room's alone.
        assert!(operator.get("/account").await.location().is_some_and(|to| to.starts_with("/sign-in")));
        house.clock.advance_seconds(50 * 60);
        assert_eq!(operator.get("/host/queue").await.status, StatusCode::OK);
        house.clock.advance_seconds(50 * 60);
        assert_eq!(operator.get("/host/queue").await.status, StatusCode::OK, "it was used in between");
        house.clock.advance_seconds(61 * 60);
        assert_eq!(operator.get("/host").await.status, StatusCode::NOT_FOUND);
        let token = house.host.hall.operators.link(&keeper).await.expect("a link");
        house.clock.advance_seconds(16 * 60);
        assert_eq!(house.client().get(&format!("/host/enter/{token}")).await.status, StatusCode::NOT_FOUND);
    });
}

/// Gives a letter and its job up, as after days of tries.
async fn give_up(house: &House, trouble: &str) {
    let db = house.host.store.read();
    let letters = format!("UPDATE outbox SET state = 'dead', attempts = 10, trouble = '{trouble}'");
    db.execute_unprepared(&letters).await.expect("given up");
    let jobs = "UPDATE job SET state = 'dead', unique_key = NULL, claimed_by = NULL WHERE kind = 'send-letter'";
    db.execute_unprepared(jobs).await.expect("given up");
}

#[test]
fn when_the_mail_server_is_mended_what_it_had_refused_goes_out() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let letter = crate::notices::lay_out(&house, &people).await;
        server.set(Mood::ForgetsPasswords);
        house.host.worker().work_off().await.expect("storage works");
        give_up(&house, "sign-in").await;
        let mut operator = house.operator().await;
        let page = operator.get("/host/queue").await;
        page.assert_shows("does not accept this site’s own password").assert_hides(&letter.to_string());
        server.set(Mood::Takes);
        operator.submit("/do/host/retry-letters", &[("trouble", "sign-in")]).await.assert_hides("own password");
        house.host.worker().work_off().await.expect("storage works");
        assert_eq!(server.received().len(), 1);
        let again = [("trouble", "sign-in"), ("_page", "/host/queue")];
        operator.submit("/do/host/retry-letters", &again).await.assert_shows("nothing left here to try again");
        // What would end alike is not tried again.
        give_up(&house, "refused 550").await;
        operator.get("/host/queue").await.assert_shows("(reply 550)").assert_hides("/do/host/retry-letters");
        operator.call("/do/host/retry-letters", &[("trouble", "refused 550")]).await.assert_shows("job-not-dead");
    });
}

#[test]
fn a_job_that_was_given_up_is_done_when_it_is_tried_again() {
    on_both(async |house| {
        house.people().await;
        convenio::storage::jobs::plan_recurring(&house.host.store).await.expect("storage works");
        let db = house.host.store.read();
        let dead =
            "UPDATE job SET state = 'dead', unique_key = NULL, attempts = 6, trouble = 'broken' WHERE kind = 'sweep'";
        db.execute_unprepared(dead).await.expect("given up");
        let mut operator = house.operator().await;
        let page = operator.get("/host/queue").await;
        page.assert_shows("Throw away what has expired");
        operator.get("/host").await.assert_shows("One job was given up");
        let (_, rest) = page.body.split_once("name=\"job\" value=\"").expect("a button");
        let id = rest.split('"').next().expect("an id").to_owned();
        operator.submit("/do/host/retry-job", &[("job", &id)]).await.assert_hides("Throw away what has expired");
        let state = Statement::from_string(db.get_database_backend(), "SELECT state FROM job WHERE kind = 'sweep'");
        let state = db.query_one_raw(state).await.expect("a sound query").expect("the job");
        assert_eq!(state.try_get_by_index::<String>(0).expect("a state"), "waiting");
        operator.call("/do/host/retry-job", &[("job", &id)]).await.assert_shows("job-not-dead");
    });
}

#[test]
fn an_operator_sees_last_nights_backup_and_what_the_doctor_says() {
    on_both(async |house| {
        house.found(UNION, "olga@home.net").await;
        let data = house.folder.path().display().to_string();
        let mut flags = vec![("data", data.as_str())];
        flags.extend(house.database_url.as_deref().map(|url| ("database_url", url)));
        let settings = tests::served::settings(&flags);
        let host = house.host.clone().with_settings(&settings).expect("settings that make sense");
        let mut operator = Client::new(convenio::web::router(host));
        operator.cookies = house.operator().await.cookies;
        operator.get("/host").await.assert_shows("no backup from the last day and a half");
        operator.get("/host/backups").await.assert_shows("no backup from the last day").assert_shows("<dd>none</dd>");
        let plan = settings.backup_plan().expect("backups are on");
        let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
        backup::run_due(&house.host.store, &cabinet, &plan).await.expect("made").expect("it was due");
        operator.get("/host").await.assert_shows("Nothing needs you just now");
        let page = operator.get("/host/backups").await;
        page.assert_shows("Made and read back").assert_shows(".tar.gz").assert_shows("Not all: whoever has");
        let health = operator.get("/host/health").await;
        health.assert_shows("disk").assert_shows("tables up to date").assert_hides("postgres://");
        for (language, disk, tables) in [("ko", "디스크", "표가 최신입니다"), ("es", "disco", "tablas al día")]
        {
            operator.language = language;
            operator.get("/host/health").await.assert_shows(disk).assert_shows(tables).assert_hides("doctor-");
        }
        operator.language = "en";
        house.clock.advance_seconds(37 * 3600);
        let mut later = house.operator().await;
        std::mem::swap(&mut later.cookies, &mut operator.cookies);
        operator.get("/host/backups").await.assert_shows("no backup from the last day and a half");
    });
}

/// What the doctor says of one thing.
async fn said(settings: &convenio::settings::Settings, house: &House, subject: &str) -> Finding {
    let findings = doctor::examine(settings, house.clock.now()).await;
    findings.into_iter().find(|finding| finding.subject == subject).expect("it is looked at")
}

#[test]
fn the_doctor_says_what_a_letter_would_meet_before_one_is_written() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let mail = server.settings();
        let data = house.folder.path().display().to_string();
        let ca = mail.smtp_ca.expect("its certificate").display().to_string();
        let (url, from) = (mail.smtp_url.expect("an address"), mail.mail_from.expect("a sender"));
        let (user, password) = (mail.smtp_user.expect("a user"), mail.smtp_password.expect("a password"));
        let flags = [
            ("data", data.as_str()),
            ("smtp_url", &url),
            ("mail_from", &from),
            ("smtp_user", &user),
            ("smtp_password", &password),
            ("smtp_ca", &ca),
        ];
        let settings = tests::served::settings(&flags);
        for (mood, level, part) in [
            (Mood::Takes, Level::Ok, "(STARTTLS) takes letters from post@union.example"),
            (Mood::ForgetsPasswords, Level::Fail, "does not let us sign in"),
            (Mood::InTheOpen, Level::Fail, "cannot be talked to in private"),
        ] {
            server.set(mood);
            let finding = said(&settings, &house, "mail").await;
            assert_eq!(finding.level, level, "{finding:?}");
            let said = sentence(Words::new(Language::En), &finding);
            assert!(said.contains(part) && !format!("{finding:?}").contains(&password), "{finding:?}");
        }
        assert_eq!(server.received().len(), 0, "knocking is no letter");
        let none = said(&tests::served::settings(&flags[..1]), &house, "mail").await;
        assert_eq!(none.level, Level::Ok, "{none:?}");
    });
}

#[test]
fn the_doctor_finds_a_backup_that_is_missing_old_or_spoilt() {
    on_both(async |house| {
        house.found(UNION, "olga@home.net").await;
        let data = house.folder.path().display().to_string();
        let mut flags = vec![("data", data.as_str())];
        flags.extend(house.database_url.as_deref().map(|url| ("database_url", url)));
        let settings = tests::served::settings(&flags);
        let check = async |level, part: &str| {
            let finding = said(&settings, &house, "backups").await;
            assert_eq!(finding.level, level, "{finding:?}");
            assert!(sentence(Words::new(Language::En), &finding).contains(part), "{finding:?}");
        };
        check(Level::Warn, "none yet").await;
        let plan = settings.backup_plan().expect("backups are on");
        let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
        let made = backup::run_due(&house.host.store, &cabinet, &plan).await.expect("made").expect("it was due");
        check(Level::Ok, "read through and found right; on the same disk").await;
        let mut bytes = std::fs::read(&made.path).expect("the archive");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        std::fs::write(&made.path, &bytes).expect("spoilt");
        check(Level::Fail, "cannot be restored").await;
        bytes[middle] ^= 1;
        std::fs::write(&made.path, &bytes).expect("as it was");
        house.clock.advance_seconds(37 * 3600);
        check(Level::Fail, "a day’s is missing").await;
    });
}
