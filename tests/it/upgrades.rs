//! Upgrades: what an earlier Convenio left opens with today's, on either database, and nobody misses anything.
//!
//! `tests/fixtures/old/DATE.tar.gz` is the data folder of a demonstration as it was on that day, with its day's tables. It
//! is never made anew: a schema that a union may have stays a schema that we open. The first of them was made three days
//! late: it is the second, less what two steps had added since (a unit's zone, and what was said to have changed in a
//! pass); no other table, and no form of what stands in one, had changed.

use convenio::args::Place;
use convenio::clock::Clock;
use convenio::demo::DEMO_PASSWORD;
use convenio::host::Host;
use convenio::records::{FileCabinet, backup, verify};
use convenio::storage::Store;
use flate2::read::GzDecoder;
use std::path::Path;
use std::sync::Arc;
use tests::client::Client;
use tests::fresh_database;

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

async fn open(data: &Path, database_url: Option<String>) -> Host {
    let place = Place { data: data.to_owned(), database_url, origin: None };
    Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("an old store opens")
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
