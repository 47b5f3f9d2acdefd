//! A union is taken along, or erased: all of it goes, nothing of another union does, and nobody does it by mistake.

use crate::deeds::everything;
use contracts::members::sign_in::LinkAnswer;
use contracts::members::standing::Anyone;
use contracts::members::{RosterId, StandingKind};
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::records::backup::{self, Made, Seal};
use convenio::records::union_command::{self, EraseUnion, ExportUnion};
use convenio::records::{FileCabinet, verify};
use convenio::storage::Place;
use flate2::read::MultiGzDecoder;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::client::Client;
use tests::people::{PASSWORD, People, Who};
use tests::{House, fresh_database, on_both, with_people};
use uuid::Uuid;

/// Words that stand in the union of the tests and in no other: a name, a draft's text, a vote's question.
const ITS_WORDS: [&str; 3] = ["Pat committee", "Wages rise by five", "Do you accept the agreement"];

async fn number(db: &DatabaseConnection, sql: &str) -> i64 {
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    row.expect("a sound query").expect("a row").try_get_by_index(0).expect("a number")
}

async fn export(house: &House, union: &str, to: &Path) -> PathBuf {
    let command = ExportUnion { union: union.into(), place: house.place(), to: to.into(), recovery_key: None };
    let said = union_command::export(&command).await.expect("exported");
    said.split(": ").next().expect("the archive's path first").into()
}

fn erasing(house: &House, exported: Option<PathBuf>) -> EraseUnion {
    EraseUnion {
        union: "irc".into(),
        place: house.place(),
        name: Some("Union irc".into()),
        without_export: exported.is_none(),
        exported,
        key: None,
    }
}

/// The officer of the other union is put on this union's roster too, with the account that they have.
pub async fn otto_joins_too(house: &House, people: &People) -> RosterId {
    let otto = people.of(Who::OtherUnion);
    let token = otto.cookies.get("convenio").expect("signed in").clone();
    let here = house.host.hall.sign_in.arrival(&Anyone, &token).await.expect("storage").expect("a session").signed_in;
    let officer = people.place.standings.officer().expect("an officer");
    let row = contracts::members::roster::NewRow {
        name: "Otto".into(),
        mail: None,
        language: contracts::members::Language::En,
        kinds: vec![StandingKind::Member],
        standing: contracts::members::roster::GoodStanding::Good,
    };
    let id = house.host.hall.roster.add(&officer, vec![row]).await.expect("added")[0];
    let link = house.host.hall.roster.link(&officer, id).await.expect("a link");
    let desk = &house.host.hall.sign_in;
    desk.use_link(&Anyone, Some(&here), &link, LinkAnswer::default()).await.expect("he joins");
    id
}

/// The text of a whole archive, as gzip's own tools would show it.
fn text_of(archive: &Path) -> String {
    let mut bytes = Vec::new();
    let file = std::fs::File::open(archive).expect("an archive");
    MultiGzDecoder::new(file).read_to_end(&mut bytes).expect("gzip");
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn whole(house: &House, to: &Path) -> Made {
    let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
    backup::make(&house.host.store, &cabinet, to, None).await.expect("a backup")
}

#[test]
fn a_union_that_is_taken_along_comes_up_elsewhere_and_brings_nothing_of_another() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        otto_joins_too(&house, &people).await;
        let folder = tempfile::tempdir().expect("a folder");
        let archive = export(&house, "irc", folder.path()).await;
        let text = text_of(&archive);
        for words in ITS_WORDS {
            assert!(text.contains(words), "{words:?} was not taken along");
        }
        assert!(!text.contains("Union other") && !text.contains("Local 7"), "another union came along");
        let mut places = vec![None];
        places.extend(fresh_database().await.map(Some));
        for (at, url) in places.into_iter().enumerate() {
            let data = folder.path().join(format!("data-{at}"));
            let keys = Arc::default();
            let back = backup::restore(&archive, &data, url.as_deref(), keys, false, Clock::default()).await;
            assert_eq!(back.expect("restored").findings.failed, Vec::<String>::new());
            let place = Place { data, database_url: url, origin: None };
            let host = Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("it opens");
            it_is_all_there(&host, &people).await;
        }
    });
}

async fn it_is_all_there(host: &Host, people: &People) {
    let mut olga = Client::new(convenio::web::router(host.clone()));
    let sign_in = [("mail", "olga@home.net"), ("password", PASSWORD), ("next", "/u/irc/staff")];
    olga.submit("/do/members/sign-in", &sign_in).await.assert_shows("Union irc");
    olga.get("/u/irc/staff/roster").await.assert_shows("Pat committee");
    olga.get("/u/irc/staff/votes/1").await.assert_shows("Do you accept the agreement?");
    assert_eq!(olga.get("/u/irc/staff/votes/1/sheet").await.body, "%PDF-1.7\nthe tally sheet\n");
    let book = olga.get("/u/irc/staff/audit?check=1").await;
    book.assert_shows("The chain is whole: ").assert_shows("Took everything of the union along");
    // Who was signed in there is not signed in here, and no link of there opens anything.
    let mut member = Client::new(convenio::web::router(host.clone()));
    member.cookies = people.with(StandingKind::Member).cookies;
    assert!(member.get("/u/irc/staff").await.location().is_some_and(|to| to.starts_with("/sign-in")));
    let db = host.store.read();
    for (sql, expected) in [
        ("SELECT COUNT(*) FROM union_", 1),
        ("SELECT COUNT(*) FROM link", 0),
        ("SELECT COUNT(*) FROM outbox", 0),
        ("SELECT COUNT(*) FROM person WHERE mail = 'zoraida@home.net'", 0),
        ("SELECT COUNT(*) FROM person WHERE mail = 'otto@home.net' AND password_hash IS NULL", 1),
        ("SELECT COUNT(*) FROM person WHERE mail = 'olga@home.net' AND password_hash IS NOT NULL", 1),
    ] {
        assert_eq!(number(db, sql).await, expected, "{sql}");
    }
}

/// Sums of everything that belongs to a union.
async fn sums(house: &House, slug: &str) -> Seal {
    let folder = tempfile::tempdir().expect("a folder");
    let db = house.host.store.read();
    let sql = format!("SELECT id FROM union_ WHERE slug = '{slug}'");
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("a sound query");
    let id: Uuid = row.expect("the union").try_get_by_index(0).expect("an id");
    let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
    let made = backup::make_of_union(&house.host.store, &cabinet, folder.path(), None, (id, slug)).await;
    made.expect("an archive of it").seal
}

#[test]
fn a_union_that_is_erased_leaves_nothing_behind_and_another_does_not_notice() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let folder = tempfile::tempdir().expect("a folder");
        let (other, seven) = (sums(&house, "other").await, sums(&house, "seven").await);
        let before = text_of(&whole(&house, &folder.path().join("before")).await.path);
        let archive = export(&house, "irc", folder.path()).await;
        let said = union_command::erase(&erasing(&house, Some(archive))).await.expect("erased");
        assert!(said.contains("Later backups do not have it"), "{said}");
        assert_eq!(sums(&house, "other").await.tables, other.tables);
        assert_eq!(sums(&house, "seven").await.tables, seven.tables);
        let made = whole(&house, &folder.path().join("after")).await;
        let after = text_of(&made.path);
        for words in ITS_WORDS {
            assert!(before.contains(words) && !after.contains(words), "{words:?} stayed behind");
        }
        assert_eq!(made.seal.files, 0, "its files are gone");
        nothing_is_left(&house, &people).await;
    });
}

async fn nothing_is_left(house: &House, people: &People) {
    let db = house.host.store.read();
    let id = people.place.union.id.0.as_simple().to_string();
    assert!(!house.folder.path().join("files").join(&id).exists(), "its folder is gone");
    assert_eq!(number(db, "SELECT COUNT(*) FROM file_part").await, 0);
    if !house.host.store.is_postgres() {
        for name in ["convenio.sqlite3", "convenio.sqlite3-wal"] {
            let bytes = std::fs::read(house.folder.path().join(name)).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            for words in ITS_WORDS {
                assert!(!text.contains(words), "{words:?} can still be read in {name}");
            }
        }
    }
    let mut officer = people.with(StandingKind::Officer);
    assert!(officer.get("/u/irc/staff").await.location().is_some_and(|to| to.starts_with("/sign-in")));
    people.of(Who::OtherUnion).get("/u/other/staff/audit?check=1").await.assert_shows("The chain is whole: ");
    let moment = house.host.store.snapshot().await.expect("a moment");
    let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
    let findings = verify::check(&moment, &cabinet).await;
    assert_eq!(findings.failed, Vec::<String>::new());
    moment.commit().await.expect("read");
    // The database refuses again what it refused before.
    for table in ["audit_entry", "audit_entry WHERE number = 1"] {
        assert!(db.execute_unprepared(&format!("DELETE FROM {table}")).await.is_err(), "the guard is back");
    }
}

#[test]
fn somebody_who_is_in_another_union_too_keeps_their_account() {
    with_people(async |house, people| {
        otto_joins_too(&house, &people).await;
        union_command::erase(&erasing(&house, None)).await.expect("erased");
        let mut otto = people.of(Who::OtherUnion);
        otto.get("/u/other/staff").await.assert_shows("Union other");
        let db = house.host.store.read();
        assert_eq!(number(db, "SELECT COUNT(*) FROM person").await, 1, "and nobody else's is left");
    });
}

#[test]
fn nobody_erases_a_union_by_a_slip_of_the_fingers() {
    with_people(async |house, people| {
        let folder = tempfile::tempdir().expect("a folder");
        let (archive, others) =
            (export(&house, "irc", folder.path()).await, export(&house, "other", folder.path()).await);
        let check = async |command: EraseUnion, expected: &str| {
            let said = union_command::erase(&command).await.expect_err(expected);
            assert!(said.contains(expected), "{said} should say {expected}");
            people.with(StandingKind::Officer).get("/u/irc/staff").await.assert_shows("Union irc");
        };
        let right = || erasing(&house, Some(archive.clone()));
        check(EraseUnion { name: None, ..right() }, "nothing was erased. This would go:\nUnion irc: 1 units, ").await;
        check(EraseUnion { name: Some("irc".into()), ..right() }, "the name is not that of irc").await;
        check(EraseUnion { union: "ric".into(), ..right() }, "no union ric on this host; there are: irc, other").await;
        check(erasing(&house, Some(others)), "no export of this union").await;
        let whole = whole(&house, folder.path()).await.path;
        check(erasing(&house, Some(whole)), "no export of this union").await;
        let row = [("union", "irc"), ("unit", "staff"), ("name", "New"), ("language", "en"), ("kinds[]", "member")];
        let row = [&row[..], &[("standing", "good")]].concat();
        let added = people.with(StandingKind::Officer).call("/do/members/add-person", &row).await;
        assert!(added.status.is_success(), "{}", added.body);
        check(right(), "the union was used after").await;
    });
}
