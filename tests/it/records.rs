//! The audit book: what officers read, what a spreadsheet gets, and that the chain holds whoever writes at once.

use crate::deeds::{entries, everything};
use contracts::members::StandingKind;
use contracts::members::roster::{GoodStanding, NewRow};
use contracts::members::{Language, MailAddress};
use contracts::records::{ChainReport, What};
use http::StatusCode;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use tests::{House, on_both, with_people};

const BOOK: &str = "/u/irc/staff/audit";

#[test]
fn an_officer_reads_who_did_what_in_their_language() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let mut officer = people.with(StandingKind::Officer);
        for (language, title, deed, detail) in [
            ("en", "Who did what", "Recorded a tentative agreement", "Article: wages"),
            ("ko", "활동 기록", "잠정합의 기록", "조항: wages"),
            ("es", "Quién hizo qué", "Registró un acuerdo tentativo", "Artículo: wages"),
        ] {
            officer.submit(&format!("/language?to={language}"), &[("_page", BOOK)]).await;
            let page = officer.get(BOOK).await;
            page.assert_shows(title).assert_shows(deed).assert_shows(detail).assert_shows("Pat committee");
            page.assert_hides("Zoraida signed");
        }
    });
}

#[test]
fn an_officer_finds_one_persons_deeds_of_one_kind_on_one_day() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let mut officer = people.with(StandingKind::Officer);
        let all = officer.get(BOOK).await;
        all.assert_shows("Page").assert_shows("?page=2");
        officer.get(&format!("{BOOK}?page=2")).await.assert_shows("Set the union up");
        let passes = officer.get(&format!("{BOOK}?what=passed")).await;
        passes.assert_shows("2 entries").assert_shows("Pass: U-1").assert_shows("Pass: E-1").assert_hides("Round: 2");
        let (_, rest) = passes.body.split_once("/audit?who=").expect("a link to one person's deeds");
        let who = rest.split('"').next().unwrap_or_default().to_owned();
        officer.get(&format!("{BOOK}?who={who}&what=agreed")).await.assert_shows("One entry");
        officer.get(&format!("{BOOK}?who={who}&what=vote-recorded")).await.assert_shows("No entries");
        officer.get(&format!("{BOOK}?to=1999-12-31")).await.assert_shows("No entries");
        officer.get(&format!("{BOOK}?from=2000-01-01&what=agreed")).await.assert_shows("One entry");
        // What means nothing filters nothing, and leads nowhere it should not.
        for odd in ["?what=voted-yes", "?what=password-changed", "?who=me", "?from=soon", "?page=-1", "?page=0"] {
            let page = officer.get(&format!("{BOOK}{odd}")).await;
            assert_eq!(page.status, StatusCode::OK, "{odd}");
            page.assert_shows("Recorded a vote").assert_hides("value=\"password-changed\"");
        }
    });
}

#[test]
fn what_a_member_does_with_their_own_account_is_in_no_officers_book() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let mut officer = people.with(StandingKind::Officer);
        let lines = officer.get(&format!("{BOOK}/entries.jsonl")).await;
        for what in What::ALL.iter().filter(|what| !what.is_for_officers()) {
            lines.assert_hides(&format!("\"{}\"", what.code()));
        }
        // Nor is what happens in another union or another unit.
        let mut other = people.of(tests::people::Who::OtherUnion);
        other.get("/u/other/staff/audit").await.assert_shows("One entry").assert_hides("Pat committee");
        let mut olga = people.with(StandingKind::Officer);
        olga.get("/u/irc/warehouse/audit").await.assert_shows("No entries");
    });
}

#[test]
fn an_officer_takes_the_book_along_and_recomputes_it() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let mut officer = people.with(StandingKind::Officer);
        let lines = officer.get(&format!("{BOOK}/entries.jsonl")).await;
        let parsed: Vec<serde_json::Value> =
            lines.body.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
        let text = |value: &serde_json::Value| value.as_str().expect("a text").to_owned();
        // Newest first: each names the hash of the one after it in the file.
        for pair in parsed.windows(2) {
            assert_eq!(text(&pair[0]["previous"]), text(&pair[1]["hash"]));
        }
        let table = officer.get(&format!("{BOOK}/table.csv?what=agreed")).await;
        assert_eq!(table.body.lines().count(), 2, "{}", table.body);
        table.assert_shows("Pat committee").assert_shows("\"{\"\"article\"\":\"\"wages\"\"");
        let disposition = table.headers.get("content-disposition").and_then(|v| v.to_str().ok()).unwrap_or_default();
        assert!(disposition.starts_with("attachment"), "{disposition}");
    });
}

/// Lets somebody who can get past the program change its tables.
async fn lift_the_guard(house: &House) {
    let db = house.host.store.read();
    let guards: &[&str] = if house.host.store.is_postgres() {
        &["DROP TRIGGER audit_entry_only_grows ON audit_entry"]
    } else {
        &["DROP TRIGGER audit_entry_no_update", "DROP TRIGGER audit_entry_no_delete"]
    };
    for guard in guards {
        db.execute_unprepared(guard).await.expect("the guard is dropped");
    }
}

#[test]
fn an_officer_is_told_when_somebody_changed_the_chain_behind_the_program() {
    for spoil in [
        "UPDATE audit_entry SET at = at + 1 WHERE what = 'joined'",
        "UPDATE audit_entry SET what = 'passed' WHERE what = 'link-made'",
        "UPDATE audit_entry SET about = '{}' WHERE what = 'joined'",
        "UPDATE audit_entry SET who = NULL WHERE what = 'joined'",
        "DELETE FROM audit_entry WHERE what = 'joined'",
        // The newest of the chain.
        "DELETE FROM audit_entry WHERE what = 'person-changed'",
        "UPDATE audit_head SET number = number - 1",
        "DELETE FROM audit_head",
        // Two change places.
        "UPDATE audit_entry SET number = CASE number WHEN 7 THEN -8 WHEN 8 THEN -7 END WHERE number IN (7, 8)",
    ] {
        with_people(async |house, people| {
            let mut officer = people.with(StandingKind::Officer);
            officer.get(&format!("{BOOK}?check=1")).await.assert_shows("The chain is whole: ");
            let db = house.host.store.read();
            for statement in ["UPDATE audit_entry SET at = 0", "DELETE FROM audit_entry"] {
                assert!(db.execute_unprepared(statement).await.is_err(), "the database let {statement} happen");
            }
            lift_the_guard(&house).await;
            db.execute_unprepared(spoil).await.expect("spoilt");
            db.execute_unprepared("UPDATE audit_entry SET number = -number WHERE number < 0").await.expect("spoilt");
            officer.get(&format!("{BOOK}?check=1")).await.assert_shows("The chain is broken");
        });
    }
}

#[test]
fn many_officers_writing_at_the_same_moment_make_one_chain() {
    const WRITERS: usize = 12;
    const EACH: usize = 5;
    on_both(async |house| {
        let officer = house.found("irc", "olga@home.net").await;
        let place = house.place_of(&officer).await;
        let proof = place.standings.officer().expect("an officer");
        let mut tasks = Vec::new();
        for writer in 0..WRITERS {
            let roster = house.host.hall.roster.clone();
            tasks.push(tokio::spawn(async move {
                for turn in 0..EACH {
                    let row = NewRow {
                        name: format!("Pat {writer} {turn}"),
                        mail: MailAddress::parse(&format!("p{writer}.{turn}@home.net")).ok(),
                        language: Language::En,
                        kinds: vec![StandingKind::Member],
                        standing: GoodStanding::Good,
                    };
                    roster.add(&proof, vec![row]).await.expect("added");
                }
            }));
        }
        for task in tasks {
            task.await.expect("a writer");
        }
        let added = entries(&house).await.iter().filter(|(_, _, what, _)| what == "person-added").count();
        assert_eq!(added, WRITERS * EACH);
        let report = house.host.hall.book.check(&proof).await.expect("it is looked at");
        let ChainReport::Whole(head) = report else { panic!("{report:?}") };
        assert_eq!(head.number, (WRITERS * EACH + 1) as u64, "all of them, and setting the union up");
    });
}

#[test]
fn a_deed_that_is_refused_leaves_nothing() {
    with_people(async |house, people| {
        let before = entries(&house).await.len();
        let mut officer = people.with(StandingKind::Officer);
        let twice = [
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Olga again"),
            ("mail", "olga@home.net"),
            ("language", "en"),
            ("kinds[]", "member"),
            ("standing", "good"),
        ];
        officer.call("/do/members/add-person", &twice).await.assert_shows("mail-taken");
        assert_eq!(entries(&house).await.len(), before);
    });
}

#[test]
fn whatever_stands_in_the_chain_has_words() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../server/src");
    let mut details = BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            details.extend(text.split(".about(\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    assert!(details.len() > 10, "{details:?}");
    let words = app::words::Words::new(Language::En);
    let has = |key: String| assert_ne!(words.t(&key), key, "{key} has no words");
    for detail in details
        .iter()
        .filter(|detail| !["unit", "draft", "file", "case", "entry", "procedure"].contains(&detail.as_str()))
    {
        has(format!("audit-about-{detail}"));
    }
    for what in What::ALL {
        let family = if what.is_of_host() { "own-what" } else { "audit-what" };
        has(format!("{family}-{}", what.code()));
    }
}
