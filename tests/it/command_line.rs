//! The operator's evening at the command line, word for word as the README has it: a recovery key, a backup, a check, a restore
//! into an empty place or into the other database, and what is said when it cannot be.

use crate::deeds::everything;
use sea_orm::{ConnectionTrait, Database};
use std::fs;
use std::path::Path;
use tests::program::{self, Running};
use tests::{House, fresh_database, on_both, wire};

/// Runs a command that goes well; what it says.
fn said(arguments: &[&str]) -> String {
    let output = program::run(arguments);
    let (out, errors) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {out} {errors}");
    out.into_owned()
}

/// Runs a command that is refused; the reason has all these parts.
fn refused(arguments: &[&str], parts: &[&str]) {
    let output = program::run(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {errors}");
    for part in parts {
        assert!(errors.contains(part), "{arguments:?} should say {part}: {errors}");
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// Where a house is, as a command is told.
fn place(house: &House) -> Vec<String> {
    let mut place = vec!["--data".to_owned(), shown(house.folder.path())];
    place.extend(house.database_url.iter().flat_map(|url| ["--database-url".to_owned(), url.clone()]));
    place
}

fn with<'a>(command: &[&'a str], place: &'a [String]) -> Vec<&'a str> {
    command.iter().copied().chain(place.iter().map(String::as_str)).collect()
}

#[test]
fn an_operator_backs_up_checks_and_restores_by_the_commands_of_the_readme() {
    on_both(async |house| {
        everything(&house).await;
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| shown(&folder.path().join(name));
        let (key, place) = (at("key.txt"), place(&house));
        let line = said(&["recovery-key", "--out", &key]);
        let public = line.lines().find(|line| line.starts_with("age1")).expect("the public half").to_owned();
        // While the host runs.
        let line = said(&with(&["backup", "--to", &at("to"), "--recovery-key", &public], &place));
        assert!(line.contains("read back and found right"), "{line}");
        let archive = line.lines().find_map(|line| line.split_once(": ").filter(|(path, _)| path.ends_with(".age")));
        let archive = archive.expect("its path").0.to_owned();
        for check in [with(&["verify", "data"], &place), vec!["verify", "data", "--archive", &archive, "--key", &key]] {
            let lines = said(&check);
            assert!(lines.contains("audit chains") && !lines.contains("FAILED"), "{lines}");
        }
        refused(&["restore", &archive, "--data", &at("none")], &["key"]);
        let mut bytes = fs::read(&archive).expect("the archive");
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(at("spoilt"), bytes).expect("written");
        refused(&["restore", &at("spoilt"), "--key", &key, "--data", &at("none")], &["archive"]);
        assert!(!Path::new(&at("none")).exists(), "something is left");
        let restore = ["restore", &archive, "--key", &key, "--data", &at("back")];
        assert!(said(&restore).contains("Restored "));
        refused(&restore, &["is not empty"]);
        assert!(!said(&["verify", "data", "--data", &at("back")]).contains("FAILED"));
        if let Some(url) = fresh_database().await {
            let other = ["--data".to_owned(), at("other"), "--database-url".to_owned(), url];
            assert!(said(&with(&["restore", &archive, "--key", &key], &other)).contains("Restored "));
            assert!(!said(&with(&["verify", "data"], &other)).contains("FAILED"));
            refused(&with(&["restore", &archive, "--key", &key], &other), &["not empty"]);
        }
        let host = Running::serve(&["--data", &at("back"), "--backups=false"]);
        let ready = wire::request("GET /health/ready", &[("Host", "localhost")], "");
        assert_eq!(wire::plain(host.address, &ready).await.expect("an answer").status, 200);
    });
}

#[test]
fn an_older_program_does_not_start_on_newer_tables_and_says_what_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = shown(&folder.path().join("data"));
    said(&["new-union", "--data", &data]);
    tests::load::runtime().block_on(async {
        let db = Database::connect(format!("sqlite://{data}/convenio.sqlite3?mode=rw")).await.expect("a database");
        let step = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m20991231_000001_telepathy', 0)";
        db.execute_unprepared(step).await.expect("a step of the future");
        db.close().await.expect("closed");
    });
    let parts = ["newer Convenio", "m20991231_000001_telepathy", "Start that newer version again"];
    refused(&["serve", "--data", &data, "--listen", "127.0.0.1:0"], &parts);
    refused(&["new-union", "--data", &data], &parts[..1]);
    let report = program::run(&["doctor", "--data", &data]);
    assert!(String::from_utf8_lossy(&report.stdout).contains("a newer Convenio used it"));
}
