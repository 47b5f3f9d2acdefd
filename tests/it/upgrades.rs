//! Upgrades: what an earlier Convenio left opens with today's, on either database, and nobody misses anything.
//!
//! `tests/fixtures/old/DATE.tar.gz` is the data folder of a demonstration as it was on that day, with its day's tables. It
//! is never made anew: a schema that a union may have stays a schema that we open. The first of them was made three days
//! late: it is the second, less what two steps had added since (a unit's zone, and what was said to have changed in a
//! pass); no other table, and no form of what stands in one, had changed.

use convenio::clock::Clock;
use convenio::demo::DEMO_PASSWORD;
use convenio::host::Host;
use convenio::records::{FileCabinet, backup, verify};
use convenio::storage::{Place, Store};
use flate2::read::GzDecoder;
use sea_orm::{ConnectionTrait, Database, DatabaseBackend, Statement};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tests::client::Client;
use tests::{fresh_database, on_both};

/// Every kept folder, oldest first.
const OLD: &[(&str, &[u8])] = &[
    // The first tables that anybody could have: four steps.
    ("2026-11-23", include_bytes!("../fixtures/old/2026-11-23.tar.gz")),
    // Before mail, the audit chain and backups.
    ("2026-11-26", include_bytes!("../fixtures/old/2026-11-26.tar.gz")),
];

fn unpack(packed: &[u8], folder: &Path) {
    tar::Archive::new(GzDecoder::new(packed)).unpack(folder).expect("a kept folder");
}

async fn try_to_open(data: &Path, database_url: Option<String>) -> Result<Host, String> {
    let place = Place { data: data.to_owned(), database_url, origin: None };
    Host::open(&place, tests::ORIGIN, Clock::default()).await
}

async fn open(data: &Path, database_url: Option<String>) -> Host {
    try_to_open(data, database_url).await.expect("an old store opens")
}

/// The steps that a data folder's tables have taken, as nobody of ours reads them.
async fn steps(data: &Path) -> Vec<String> {
    let url = format!("sqlite://{}?mode=ro", data.join("convenio.sqlite3").display());
    let db = Database::connect(url).await.expect("a database");
    let sql = Statement::from_string(DatabaseBackend::Sqlite, "SELECT version FROM seaql_migrations ORDER BY version");
    let rows = db.query_all_raw(sql).await.expect("steps");
    db.close().await.expect("closed");
    rows.iter().map(|row| row.try_get_by_index(0).expect("a name")).collect()
}

/// Backups that an upgrade has left in a data folder.
fn kept_before(data: &Path) -> Vec<PathBuf> {
    let backups = std::fs::read_dir(data.join("backups")).into_iter().flatten();
    let paths = backups.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.to_string_lossy().contains("convenio-before-upgrade-")).collect()
}

/// What people had before is there: their sign-in, a redline, the vote with its sheet; and what is new works at once.
async fn nothing_is_missed(host: &Host, data: &Path) {
    let moment = host.store.snapshot().await.expect("one moment");
    let findings = verify::check(&moment, &FileCabinet::new(host.store.clone(), data)).await;
    assert_eq!(findings.failed, Vec::<String>::new());
    moment.commit().await.expect("read");
    let mut officer = Client::new(convenio::web::router(host.clone()));
    let fields = [("mail", "officer1@home.example"), ("password", DEMO_PASSWORD), ("next", "/u/demo/staff")];
    officer.submit("/do/members/sign-in", &fields).await.assert_shows("Agency staff");
    officer.get("/u/demo/staff/roster").await.assert_shows("Sam Whitfield");
    officer.get("/u/demo/staff/votes/1").await.assert_shows("Do you accept the tentative agreement");
    let sheet = officer.get("/u/demo/staff/votes/1/sheet").await;
    assert!(sheet.status.is_success(), "{}", sheet.status);
    let add =
        [("union", "demo"), ("unit", "staff"), ("name", "Newly Hired"), ("language", "en"), ("kinds[]", "member")];
    let add = [&add[..], &[("standing", "good")]].concat();
    assert!(officer.call("/do/members/add-person", &add).await.status.is_success());
    officer.get("/u/demo/staff/audit?check=1").await.assert_shows("The chain is whole: ");
}

fn run<F: Future<Output = ()>>(test: F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    runtime.expect("a runtime").block_on(test);
}

#[test]
fn an_old_data_folder_opens_and_nobody_misses_anything() {
    run(async {
        for (_, packed) in OLD {
            let folder = tempfile::tempdir().expect("a folder");
            unpack(packed, folder.path());
            let host = open(folder.path(), None).await;
            nothing_is_missed(&host, folder.path()).await;
        }
    });
}

#[test]
fn an_old_store_moves_to_either_database_by_its_backup() {
    run(async {
        for (day, packed) in OLD {
            let folder = tempfile::tempdir().expect("a folder");
            let old = folder.path().join("old");
            unpack(packed, &old);
            let store = Store::open_as_it_is(&old, None, Clock::default()).await.expect("an old store");
            let made = backup::make(&store, &FileCabinet::new(store.clone(), &old), folder.path(), None).await;
            let made = made.expect("a backup of an old store");
            store.close().await.expect("closed");
            let mut places = vec![None];
            places.extend(fresh_database().await.map(Some));
            for (number, url) in places.into_iter().enumerate() {
                let data = folder.path().join(format!("data-{number}"));
                let keys = Arc::default();
                let back = backup::restore(&made.path, &data, url.as_deref(), keys, false, Clock::default()).await;
                assert_eq!(back.expect(day).contents.seal, made.seal);
                nothing_is_missed(&open(&data, url).await, &data).await;
            }
        }
    });
}

#[test]
fn what_a_union_had_before_an_upgrade_is_kept_as_it_was() {
    run(async {
        for (day, packed) in OLD {
            let folder = tempfile::tempdir().expect("a folder");
            unpack(packed, folder.path());
            let before = steps(folder.path()).await;
            let host = open(folder.path(), None).await;
            let [archive] = &kept_before(folder.path())[..] else { panic!("{day}: no backup, or several") };
            let contents = backup::read_through(archive, &[]).expect("a whole archive");
            let mut kept = contents.manifest.migrations;
            kept.sort();
            assert_eq!(kept, before, "{day}: what was kept is not from before");
            assert!(contents.seal.rows() > 100 && contents.seal.files > 0, "{day}: {:?}", contents.seal);
            assert!(steps(folder.path()).await.len() > before.len(), "{day}");
            host.store.close().await.expect("closed");
            // Up to date, it opens as before and makes no other.
            open(folder.path(), None).await;
            assert_eq!(kept_before(folder.path()).len(), 1, "{day}");
        }
    });
}

#[test]
fn an_upgrade_that_fails_changes_nothing_and_is_tried_again() {
    run(async {
        let folder = tempfile::tempdir().expect("a folder");
        unpack(OLD[1].1, folder.path());
        let before = steps(folder.path()).await;
        let url = format!("sqlite://{}?mode=rw", folder.path().join("convenio.sqlite3").display());
        let db = Database::connect(url).await.expect("a database");
        // A later step wants to make this table: the steps before it go well.
        db.execute_unprepared("CREATE TABLE outbox (id varchar NOT NULL PRIMARY KEY)").await.expect("in the way");
        let refused = try_to_open(folder.path(), None).await.err().expect("it does not open");
        assert!(refused.contains("are as they were"), "{refused}");
        assert_eq!(steps(folder.path()).await, before, "half of the steps were taken");
        assert_eq!(kept_before(folder.path()), Vec::<PathBuf>::new(), "it would fill the disk, start by start");
        db.execute_unprepared("DROP TABLE outbox").await.expect("out of the way");
        db.close().await.expect("closed");
        nothing_is_missed(&open(folder.path(), None).await, folder.path()).await;
        assert_eq!(kept_before(folder.path()).len(), 1);
    });
}

#[test]
fn a_store_of_a_newer_convenio_is_left_alone_and_says_what_to_start() {
    on_both(async |house| {
        let tx = house.host.store.begin_aside().await.expect("a turn");
        let step = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000001_telepathy', 0)";
        tx.execute_unprepared(step).await.expect("a step of the future");
        tx.commit().await.expect("committed");
        let refused =
            try_to_open(house.folder.path(), house.database_url.clone()).await.err().expect("it does not open");
        for part in ["newer Convenio", "m20991231_000001_telepathy", "Nothing was changed", "convenio-before-upgrade-"]
        {
            assert!(refused.contains(part), "{part} is missing: {refused}");
        }
        assert!(!house.folder.path().join("backups").exists(), "it was touched");
        // Whoever was at it goes on.
        house.found("irc", "olga@home.net").await;
    });
}

#[test]
fn of_several_instances_that_start_at_once_one_changes_the_tables_and_all_open() {
    const INSTANCES: usize = 6;
    run(async {
        let Some(empty) = fresh_database().await else { return };
        let folder = tempfile::tempdir().expect("a folder");
        let at_once = async |url: &str| {
            let places: Vec<PathBuf> = (0..INSTANCES).map(|n| folder.path().join(format!("instance-{n}"))).collect();
            let opened = places.iter().map(|data| open(data, Some(url.to_owned())));
            let hosts = futures::future::join_all(opened).await;
            let kept: usize = places.iter().map(|data| kept_before(data).len()).sum();
            (hosts, kept)
        };
        let (hosts, kept) = at_once(&empty).await;
        assert_eq!((hosts.len(), kept), (INSTANCES, 0), "there was nothing to keep");
        let (old, used) = (folder.path().join("old"), fresh_database().await.expect("another database"));
        unpack(OLD[1].1, &old);
        let store = Store::open_as_it_is(&old, None, Clock::default()).await.expect("an old store");
        let made = backup::make(&store, &FileCabinet::new(store.clone(), &old), folder.path(), None).await;
        let made = made.expect("a backup of an old store");
        let data = folder.path().join("instance-0");
        let keys = Arc::default();
        backup::restore(&made.path, &data, Some(&used), keys, false, Clock::default()).await.expect("restored");
        let (hosts, kept) = at_once(&used).await;
        assert_eq!((hosts.len(), kept), (INSTANCES, 1), "one of them makes the backup");
        for host in &hosts {
            assert!(host.store.upgrade().await.expect("it answers").is_none(), "somebody has steps to take");
        }
        nothing_is_missed(&hosts[INSTANCES - 1], &data).await;
    });
}
