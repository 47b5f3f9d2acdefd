//! Backups: what comes back is row for row what was there, on either database, and damage is found before it is believed.
//!
//! `cargo xtask soak drills` plants more damage than the sample here: see `drills`.

use crate::deeds::everything;
use contracts::members::StandingKind;
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::records::backup::{self, BackupPlan, Made, RecoveryKey, Restored, Seal, Trouble};
use convenio::records::{FileCabinet, verify};
use convenio::storage::{Place, Store};
use sea_orm::ConnectionTrait;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::client::Client;
use tests::dice::Dice;
use tests::{House, fresh_database, on_both};

/// How many kinds of damage each drill plants: three here, fifty in a soak.
fn drills() -> usize {
    tests::load::count(3)
}

fn cabinet(house: &House) -> FileCabinet {
    FileCabinet::new(house.host.store.clone(), house.folder.path())
}

async fn backed_up(house: &House, to: &Path, key: Option<&RecoveryKey>) -> Made {
    backup::make(&house.host.store, &cabinet(house), to, key).await.expect("a backup")
}

async fn restored(archive: &Path, data: &Path, url: Option<&str>, key: Option<&Path>) -> Result<Restored, Trouble> {
    let keys = key.map(|key| backup::read_identities(key).expect("a key")).unwrap_or_default();
    backup::restore(archive, data, url, Arc::new(keys), false, Clock::default()).await
}

/// A host on a place that was restored.
async fn open(data: &Path, url: Option<String>) -> Host {
    let place = Place { data: data.to_owned(), database_url: url, origin: None };
    Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("a restored place opens")
}

/// The sums of everything in a host, as another backup of it says them.
async fn sums(host: &Host, data: &Path) -> Seal {
    let folder = tempfile::tempdir().expect("a folder");
    let cabinet = FileCabinet::new(host.store.clone(), data);
    backup::make(&host.store, &cabinet, folder.path(), None).await.expect("a backup").seal
}

#[test]
fn a_host_comes_back_row_for_row_on_either_database_and_people_go_on_where_they_were() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let folder = tempfile::tempdir().expect("a folder");
        let made = backed_up(&house, folder.path(), None).await;
        assert!(made.seal.rows() > 100 && made.seal.files == 4, "{:?}", made.seal);
        let mut places = vec![None];
        places.extend(fresh_database().await.map(Some));
        for (number, url) in places.into_iter().enumerate() {
            let data = folder.path().join(format!("data-{number}"));
            let back = restored(&made.path, &data, url.as_deref(), None).await.expect("restored");
            assert_eq!(back.findings.failed, Vec::<String>::new());
            let host = open(&data, url).await;
            let again = sums(&host, &data).await;
            assert_eq!(again.tables, made.seal.tables);
            assert_eq!((again.files, again.file_bytes), (made.seal.files, made.seal.file_bytes));
            let mut member = Client::new(convenio::web::router(host.clone()));
            member.cookies = people.with(StandingKind::Member).cookies;
            member.get("/u/irc/staff/votes/1").await.assert_shows("Do you accept the agreement?");
            assert_eq!(member.get("/u/irc/staff/votes/1/sheet").await.body, "%PDF-1.7\nthe tally sheet\n");
            let original = member.get("/u/irc/staff/agreements/1/originals/1").await.body;
            assert!(original.starts_with("ARTICLE 1 - WAGES"), "{original}");
            // The chain goes on behind its restored head.
            let mut officer = Client::new(convenio::web::router(host));
            officer.cookies = people.with(StandingKind::Officer).cookies;
            let add = [("union", "irc"), ("unit", "staff"), ("name", "New"), ("language", "en"), ("kinds[]", "member")];
            let add = [&add[..], &[("standing", "good")]].concat();
            assert!(officer.call("/do/members/add-person", &add).await.status.is_success());
            officer.get("/u/irc/staff/audit?check=1").await.assert_shows("The chain is whole: ");
        }
    });
}

#[test]
fn a_backup_of_a_busy_host_is_one_moment_of_it() {
    on_both(async |house| {
        let officer = house.found("irc", "olga@home.net").await;
        let place = house.place_of(&officer).await;
        let proof = place.standings.officer().expect("an officer");
        let (roster, stop) = (house.host.hall.roster.clone(), Arc::new(std::sync::atomic::AtomicBool::new(false)));
        let stopped = stop.clone();
        let writing = tokio::spawn(async move {
            let mut written = 0;
            while !stopped.load(std::sync::atomic::Ordering::Relaxed) {
                let csv = contracts::members::roster::NewRow {
                    name: format!("Pat {written}"),
                    mail: None,
                    language: contracts::members::Language::En,
                    kinds: vec![StandingKind::Member],
                    standing: contracts::members::roster::GoodStanding::Good,
                };
                roster.add(&proof, vec![csv]).await.expect("added");
                written += 1;
            }
            written
        });
        let folder = tempfile::tempdir().expect("a folder");
        for number in 0..3 {
            let made = backed_up(&house, &folder.path().join(number.to_string()), None).await;
            // A roster's row and its entry are one transaction: half of it would be another number.
            let rows = |table: &str| made.seal.tables[table].rows;
            // The host's own chain has the set-up link's.
            assert_eq!(rows("roster") + 1, rows("audit_entry"), "one officer and those added, each with an entry");
            let data = folder.path().join(format!("data-{number}"));
            let back = restored(&made.path, &data, None, None).await.expect("restored");
            assert_eq!(back.findings.failed, Vec::<String>::new());
        }
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(writing.await.expect("the writer") > 0);
    });
}

#[test]
fn an_encrypted_backup_opens_with_its_recovery_key_alone() {
    on_both(async |house| {
        everything(&house).await;
        let folder = tempfile::tempdir().expect("a folder");
        let (file, other) = (folder.path().join("key"), folder.path().join("other"));
        let key = backup::new_recovery_key(&file).expect("a key");
        backup::new_recovery_key(&other).expect("another key");
        assert!(backup::new_recovery_key(&file).is_err(), "a key is never written over");
        let made = backed_up(&house, folder.path(), Some(&key)).await;
        let bytes = fs::read(&made.path).expect("the archive");
        assert!(bytes.starts_with(b"age-encryption.org/v1"));
        let refused = |key: Option<PathBuf>| {
            let (archive, data) = (made.path.clone(), folder.path().join("data"));
            async move { restored(&archive, &data, None, key.as_deref()).await.expect_err("refused").to_string() }
        };
        assert!(refused(None).await.contains("--key FILE"));
        assert_eq!(refused(Some(other)).await, "this recovery key does not open the archive");
        assert!(!folder.path().join("data").exists(), "nothing is left of a refused restore");
        let data = folder.path().join("data");
        let back = restored(&made.path, &data, None, Some(&file)).await.expect("restored");
        assert_eq!(back.contents.seal, made.seal);
        // A word of the union's stands in no byte of it.
        let plain = backed_up(&house, &folder.path().join("plain"), None).await;
        assert_ne!(fs::read(plain.path).expect("the archive").len(), bytes.len());
    });
}

/// One way in which an archive is not what it was.
fn spoilt(whole: &[u8], drill: usize, dice: &mut Dice) -> (String, Vec<u8>) {
    let mut bytes = whole.to_vec();
    let at = dice.below(bytes.len());
    let what = match drill % 5 {
        0 => {
            let bit = dice.below(8);
            bytes[at] ^= 1 << bit;
            format!("bit {bit} of byte {at} is another")
        }
        1 => {
            bytes.truncate(at);
            format!("only {at} bytes were copied")
        }
        2 => {
            let end = (at + 1 + dice.below(4096)).min(bytes.len());
            let same = bytes[at..end].iter().all(|byte| *byte == 0);
            bytes[at..end].fill(if same { 1 } else { 0 });
            format!("bytes {at} to {end} were lost to a bad block")
        }
        3 => {
            let end = (at + 1 + dice.below(4096)).min(bytes.len());
            bytes.drain(at..end);
            format!("bytes {at} to {end} are missing")
        }
        _ => {
            let again = bytes[..=at].to_vec();
            bytes.extend(again);
            format!("{at} bytes stand behind its end")
        }
    };
    (what, bytes)
}

#[test]
fn an_archive_with_planted_damage_is_refused_and_leaves_nothing_that_would_start() {
    on_both(async |house| {
        everything(&house).await;
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("key");
        let key = backup::new_recovery_key(&file).expect("a key");
        let mut dice = Dice(20_261_126);
        for (name, key) in [("plain", None), ("locked", Some(&key))] {
            let made = backed_up(&house, &folder.path().join(name), key).await;
            let whole = fs::read(&made.path).expect("the archive");
            for drill in 0..drills() {
                let (what, bytes) = spoilt(&whole, drill, &mut dice);
                assert_ne!(bytes, whole, "{what}");
                let bad = folder.path().join("bad");
                fs::write(&bad, bytes).expect("written");
                let data = folder.path().join("data");
                let error = restored(&bad, &data, None, Some(&file)).await.expect_err(&what).to_string();
                assert!(error.contains("archive"), "{what}: {error}");
                assert!(!data.exists(), "{what}: something is left");
            }
            // The good one is still good.
            let data = folder.path().join(format!("good-{name}"));
            let back = restored(&made.path, &data, None, Some(&file)).await.expect("the good one comes back");
            assert_eq!(back.contents.seal, made.seal);
            println!(
                "drills: {} {name} archives with planted damage, each refused; the good one row for row",
                drills()
            );
        }
    });
}

/// What somebody who can get past the program might do to a store, and what must be said of it. The first six are of every
/// kind.
const PLANTED: &[(&str, &str)] = &[
    ("UPDATE audit_entry SET at = at + 1 WHERE what = 'agreed'", "audit chains"),
    ("DELETE FROM ledger WHERE kind = 'held'", "ledgers"),
    ("UPDATE pass SET text = text || ' and no more'", "frozen texts"),
    ("UPDATE file SET sha256 = '0000000000000000000000000000000000000000000000000000000000000000'", "attached files"),
    ("DELETE FROM audit_entry WHERE what = 'vote-draft-discarded'", "audit chains"),
    ("UPDATE vote SET paper = replace(paper, '42', '62')", "frozen texts"),
    ("DELETE FROM audit_entry WHERE what = 'passed'", "audit chains"),
    ("UPDATE audit_entry SET number = -number WHERE number > 5", "audit chains"),
    ("DELETE FROM audit_head", "audit chains"),
    ("UPDATE pass SET hash = '00'", "frozen texts"),
    ("UPDATE revision SET text = ''", "frozen texts"),
    ("UPDATE agreement_article SET words = words || ' '", "frozen texts"),
    ("UPDATE agreement_import SET source_hash = ''", "frozen texts"),
    ("UPDATE case_entry SET body = replace(body, 'filed', 'known')", "frozen texts"),
    ("UPDATE case_revision SET filing = replace(filing, 'whole', 'half')", "frozen texts"),
    ("UPDATE case_pay SET body = replace(body, '\"paid\":', '\"paid\":1')", "frozen texts"),
    ("UPDATE grievance_procedure SET procedure_hash = ''", "frozen texts"),
    ("DELETE FROM ledger WHERE kind = 'passed'", "ledgers"),
    ("UPDATE ledger SET event = replace(event, 'E-1', 'U-1') WHERE kind = 'agreed'", "ledgers"),
    ("UPDATE ledger SET kind = 'passed' WHERE kind = 'agreed'", "ledgers"),
];

/// Lets a statement past the guards of the tables that only grow, on one connection.
async fn plant(house: &House, statement: &str) {
    let db = house.host.store.read();
    let guards = if house.host.store.is_postgres() {
        "SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal"
    } else {
        "SELECT 'DROP TRIGGER ' || name FROM sqlite_master WHERE type = 'trigger'"
    };
    let list = db.query_all_raw(sea_orm::Statement::from_string(db.get_database_backend(), guards)).await;
    for row in list.expect("the guards") {
        let drop: String = row.try_get_by_index(0).expect("a statement");
        db.execute_unprepared(&drop).await.expect("the guard is dropped");
    }
    let done = db.execute_unprepared(statement).await.unwrap_or_else(|e| panic!("{statement}: {e}"));
    assert!(done.rows_affected() > 0, "{statement} touches nothing");
}

#[test]
fn a_store_with_planted_damage_is_found_out_and_its_backup_too() {
    for (statement, what) in PLANTED.iter().take(drills()) {
        on_both(async |house| {
            everything(&house).await;
            plant(&house, statement).await;
            let moment = house.host.store.snapshot().await.expect("a moment");
            let findings = verify::check(&moment, &cabinet(&house)).await;
            moment.commit().await.expect("the moment passes");
            assert!(findings.failed.iter().any(|line| line.starts_with(what)), "{statement}: {findings:?}");
            if *what == "attached files" {
                // What is missing cannot be backed up, and that is said.
                let folder = tempfile::tempdir().expect("a folder");
                let made = backup::make(&house.host.store, &cabinet(&house), folder.path(), None).await;
                assert!(made.is_err());
                assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0, "nothing half is left");
                return;
            }
            // A faithful archive of a damaged store is whole; restoring it says what was damaged, and does it on demand.
            let folder = tempfile::tempdir().expect("a folder");
            let made = backed_up(&house, folder.path(), None).await;
            let data = folder.path().join("data");
            let refused = restored(&made.path, &data, None, None).await.expect_err("damaged").to_string();
            assert!(refused.contains(what) && refused.contains("--despite-findings"), "{refused}");
            assert!(!data.exists());
            let keys = Arc::new(Vec::new());
            let back = backup::restore(&made.path, &data, None, keys, true, Clock::default()).await.expect("as it is");
            assert_eq!(back.contents.seal, made.seal);
        });
    }
    println!("drills: {} kinds of damage planted in a store, each found", PLANTED.len().min(drills()));
}

/// A log of before, put beside a database that has gone on by so many deeds; whether somebody finds out.
async fn stale_log_is_found_out(deeds: usize) -> bool {
    let house = House::on_sqlite().await;
    let people = house.people().await;
    let (file, log) = (house.folder.path().join("convenio.sqlite3"), house.folder.path().join("convenio.sqlite3-wal"));
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    let db = house.host.store.read();
    db.execute_unprepared(checkpoint).await.expect("a checkpoint");
    let officer = people.place.standings.officer().expect("an officer");
    let id = people.member_row;
    house.host.hall.roster.link(&officer, id).await.expect("a link");
    let stale = fs::read(&log).expect("the log");
    for _ in 0..deeds {
        house.host.hall.roster.link(&officer, id).await.expect("a link");
    }
    db.execute_unprepared(checkpoint).await.expect("a checkpoint");
    let other = tempfile::tempdir().expect("a folder");
    fs::copy(&file, other.path().join("convenio.sqlite3")).expect("copied");
    fs::write(other.path().join("convenio.sqlite3-wal"), stale).expect("copied");
    match Store::open_as_it_is(other.path(), None, Clock::default()).await {
        Err(_) => true,
        Ok(store) => {
            let moment = store.snapshot().await.expect("a moment");
            let cabinet = FileCabinet::new(store.clone(), other.path());
            !verify::check(&moment, &cabinet).await.failed.is_empty()
        }
    }
}

#[test]
fn a_stale_write_ahead_log_beside_a_newer_database_is_found_out() {
    // One log in the suite, eight in the soak.
    for number in 0..drills().div_ceil(6).min(8) {
        let deeds = 200 - 20 * number;
        let found = tests::load::runtime().block_on(stale_log_is_found_out(deeds));
        assert!(found, "a log older by {deeds} deeds over a newer database went unnoticed");
    }
    println!("drills: {} stale logs, each found out", drills().div_ceil(6).min(8));
}

#[test]
fn a_restore_takes_an_empty_place_alone_and_a_half_one_never_starts() {
    on_both(async |house| {
        everything(&house).await;
        let folder = tempfile::tempdir().expect("a folder");
        let made = backed_up(&house, folder.path(), None).await;
        let full = restored(&made.path, house.folder.path(), house.database_url.as_deref(), None).await;
        assert!(full.expect_err("not empty").to_string().contains("empty"));
        // The power went while a restore was being built.
        let data = folder.path().join("data");
        fs::create_dir_all(data.join("restoring")).expect("a folder");
        let again = restored(&made.path, &data, None, None).await.expect_err("half a restore");
        assert!(again.to_string().contains("restoring"), "{again}");
        let place = Place { data: data.clone(), database_url: None, origin: None };
        let start = Host::open(&place, tests::ORIGIN, Clock::default()).await.err().expect("no start");
        assert!(start.contains("did not finish"), "{start}");
        // Nor is a log of the database that was moved away played into the restored one.
        let left = folder.path().join("left");
        fs::create_dir_all(&left).expect("a folder");
        for log in ["convenio.sqlite3-wal", "convenio.sqlite3-shm", "convenio.sqlite3-journal"] {
            fs::write(left.join(log), "what was written last").expect("written");
            let refused = restored(&made.path, &left, None, None).await.expect_err("a log of another database");
            assert!(refused.to_string().contains(log), "{refused}");
            fs::remove_file(left.join(log)).expect("removed");
        }
        // No archive, and something that is none.
        let none = restored(&folder.path().join("nothing"), &folder.path().join("a"), None, None).await;
        assert!(none.expect_err("no file").to_string().contains("cannot be read"));
        let pdf = folder.path().join("minutes.pdf");
        fs::write(&pdf, "%PDF-1.7 the minutes of the last meeting").expect("written");
        let wrong = restored(&pdf, &folder.path().join("a"), None, None).await.expect_err("no archive").to_string();
        assert_eq!(wrong, "this is no archive of Convenio's");
        assert!(!folder.path().join("a").exists());
    });
}

#[test]
fn the_daily_backup_is_made_once_however_many_ask_and_old_ones_go() {
    on_both(async |house| {
        house.found("irc", "olga@home.net").await;
        let folder = tempfile::tempdir().expect("a folder");
        let plan = BackupPlan { folder: folder.path().to_owned(), keep: "2,0,0".parse().expect("two days"), key: None };
        fs::write(folder.path().join("minutes.pdf"), "kept").expect("written");
        for day in 0..4 {
            let (store, shelf) = (&house.host.store, cabinet(&house));
            let all = [(); 4].map(|()| backup::run_due(store, &shelf, &plan));
            let [a, b, c, d] = all;
            let ran = tokio::join!(a, b, c, d);
            let made = [ran.0, ran.1, ran.2, ran.3].map(|run| run.expect("no trouble").is_some());
            assert_eq!(made.iter().filter(|made| **made).count(), 1, "day {day}: {made:?}");
            let run = backup::last_run(store).await.expect("storage").expect("a run");
            assert!(run.finished.is_some() && run.archive.is_some() && run.trouble.is_none(), "{run:?}");
            house.clock.advance_seconds(24 * 3600);
        }
        let mut names: Vec<String> = fs::read_dir(folder.path())
            .expect("the folder")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        assert_eq!(names.len(), 3, "{names:?}");
        assert!(names.contains(&"minutes.pdf".to_owned()), "only backups are let go: {names:?}");
    });
}

#[test]
fn a_backup_that_fails_says_why_and_is_tried_again() {
    on_both(async |house| {
        house.found("irc", "olga@home.net").await;
        let folder = tempfile::tempdir().expect("a folder");
        let blocked = folder.path().join("blocked");
        fs::write(&blocked, "a file where the folder should be").expect("written");
        let plan = BackupPlan { folder: blocked.clone(), keep: "7,4,12".parse().expect("the usual"), key: None };
        let (store, shelf) = (&house.host.store, cabinet(&house));
        let why = backup::run_due(store, &shelf, &plan).await.expect_err("it cannot be written").to_string();
        let run = backup::last_run(store).await.expect("storage").expect("a run");
        assert_eq!(run.trouble.as_deref(), Some(why.as_str()));
        assert!(backup::run_due(store, &shelf, &plan).await.expect("too soon").is_none());
        house.clock.advance_seconds(3601);
        fs::remove_file(&blocked).expect("out of the way");
        assert!(backup::run_due(store, &shelf, &plan).await.expect("it works now").is_some());
        let run = backup::last_run(store).await.expect("storage").expect("a run");
        assert!(run.finished.is_some() && run.trouble.is_none(), "{run:?}");
    });
}
