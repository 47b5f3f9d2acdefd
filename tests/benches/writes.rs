//! `cargo xtask bench writes`: how many people a second an officer's colleagues get onto a roster, down to the disk, through the
//! whole host, beside bare commits of the very same rows.
//!
//! Everybody sends their next form when the last was answered. The bare writer puts as many deeds into one commit as there
//! are people, which nobody can better who waits for answers; it has this machine's cores for itself, while the host
//! shares them with those who ask it. Both wait for the same disk, in turn.

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection};
use sea_orm::{QueryResult, Statement, TransactionTrait, Value};
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::dice::Dice;
use tests::load::browser::Browser;
use tests::load::{Desk, lay_out};
use tests::people::UNIT;
use tests::program::{self, Running};
use tokio::task::JoinSet;

/// How long people are kept busy.
const MEASURE: Duration = Duration::from_secs(6);
/// How many of them.
const PEOPLE: [usize; 3] = [8, 16, 32];
/// What the host is to reach of the bare commits.
const RATIO_MIN: f64 = 0.7;
/// The tables that adding a person writes a row to, and which rows of them.
const TABLES: [(&str, &str); 3] = [
    ("form_key", "deed = '/do/members/add-person'"),
    ("roster", "name LIKE 'mark%'"),
    ("audit_entry", "what = 'person-added'"),
];
const DATABASE: &str = "convenio.sqlite3";

fn main() {
    // Started again by itself, this is the host.
    program::become_it();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("threads");
    println!("{:<8}{:>12}{:>16}{:>12}{:>8}", "people", "host/s", "deeds a commit", "bare/s", "ratio");
    for people in PEOPLE {
        runtime.block_on(measure(people));
    }
    println!("the host is to reach {RATIO_MIN} of the bare commits");
}

async fn measure(people: usize) {
    let folder = tempfile::tempdir().expect("a folder");
    let (data, bare) = (folder.path().join("data"), folder.path().join("bare"));
    // A union for each: a roster has an end.
    let desks = lay_out(&data, None, people).await;
    fs::create_dir(&bare).expect("a folder");
    fs::copy(data.join(DATABASE), bare.join(DATABASE)).expect("a copy of the store before");
    let port = program::free_port();
    let (listen, metrics) = (format!("127.0.0.1:{}", program::free_port()), format!("127.0.0.1:{port}"));
    let place = data.display().to_string();
    let arguments =
        ["serve", "--listen", &listen, "--data", &place, "--metrics-listen", &metrics, "--log-level", "error"];
    let host = Running::start(program::command(&arguments), std::process::Stdio::piped());
    let hosts = Arc::from([host.address]);
    let before = written(metrics.parse().expect("an address")).await;
    let (done, took) = press(&desks, &hosts).await;
    let after = written(metrics.parse().expect("an address")).await;
    host.signal("TERM");
    host.ended();
    let through = done as f64 / took.as_secs_f64();
    let shared = (after.0 - before.0) / (after.1 - before.1);
    let alone = bare_commits(&data, &bare, people).await;
    println!("{people:<8}{through:>12.0}{shared:>16.1}{alone:>12.0}{:>8.2}", through / alone);
}

/// Everybody adds people for a while; how many were added, in what time.
async fn press(desks: &[Desk], hosts: &Arc<[SocketAddr]>) -> (u64, Duration) {
    let mut dice = Dice(7);
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for desk in desks {
        let mut browser = Browser::new(Arc::clone(hosts), desk.officer.clone());
        let (mut dice, union) = (dice.split(), desk.union.clone());
        tasks.spawn(async move {
            let page = format!("/u/{union}/{UNIT}/roster/add");
            let mut done = 0;
            while begun.elapsed() < MEASURE {
                let (name, key) = (format!("mark{:016x}", dice.number()), format!("bench-{:016x}", dice.number()));
                let fields = [
                    ("_key", key.as_str()),
                    ("_page", page.as_str()),
                    ("union", union.as_str()),
                    ("unit", UNIT),
                    ("name", name.as_str()),
                    ("language", "en"),
                    ("kinds[]", "member"),
                    ("standing", "good"),
                ];
                let answer = browser.post("/do/members/add-person", &fields).await.expect("an answer");
                let led = answer.location().unwrap_or_default();
                assert!(answer.status.is_redirection() && !led.contains("kept="), "{} {led}", answer.status);
                done += 1;
            }
            done
        });
    }
    let mut done = 0;
    while let Some(one) = tasks.join_next().await {
        done += one.expect("nobody breaks");
    }
    (done, begun.elapsed())
}

/// Transactions and commits so far, as the host's meters have them.
async fn written(metrics: SocketAddr) -> (f64, f64) {
    let request = tests::wire::request("GET /metrics", &[("Host", "localhost")], "");
    let text = tests::wire::plain(metrics, &request).await.expect("the meters answer").body;
    let of = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)).expect("a meter");
        line.trim().parse().expect("a number")
    };
    (of("convenio_writes_total "), of("convenio_write_commits_total "))
}

/// One connection as the host's writer has it.
async fn connect(folder: &Path) -> DatabaseConnection {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rw", folder.join(DATABASE).display()));
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(|sqlite| {
        sqlite.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full).foreign_keys(true)
    });
    Database::connect(options).await.expect("a database")
}

fn value(row: &QueryResult, column: usize) -> Value {
    if let Ok(number) = row.try_get_by_index::<Option<i64>>(column) {
        return number.into();
    }
    if let Ok(text) = row.try_get_by_index::<Option<String>>(column) {
        return text.into();
    }
    row.try_get_by_index::<Option<Vec<u8>>>(column).expect("bytes at least").into()
}

/// The rows that the host wrote, as statements that write them: the first of every table, the second, and so on.
async fn statements(data: &Path) -> Vec<Vec<Statement>> {
    let db = connect(data).await;
    let mut deeds: Vec<Vec<Statement>> = Vec::new();
    for (table, which) in TABLES {
        let sql = format!("SELECT * FROM {table} WHERE {which}");
        let rows = db.query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.expect("rows");
        deeds.resize_with(deeds.len().max(rows.len()), Vec::new);
        for (row, deed) in rows.iter().zip(&mut deeds) {
            let columns = row.column_names();
            let values: Vec<Value> = (0..columns.len()).map(|column| value(row, column)).collect();
            let of = |name: &str| values[columns.iter().position(|column| column == name).expect("a column")].clone();
            let head = (table == "audit_entry").then(|| [of("number"), of("hash"), of("chain")]);
            let marks = vec!["?"; values.len()].join(", ");
            let sql = format!("INSERT INTO {table} VALUES ({marks})");
            deed.push(Statement::from_sql_and_values(DatabaseBackend::Sqlite, sql, values));
            // The head of the chain moves with every entry.
            let sql = "UPDATE audit_head SET number = ?, hash = ? WHERE chain = ?";
            deed.extend(head.map(|head| Statement::from_sql_and_values(DatabaseBackend::Sqlite, sql, head)));
        }
    }
    db.close().await.expect("closed");
    deeds
}

/// Writes the same rows into the store as it was before, so many deeds to a commit; deeds a second.
async fn bare_commits(data: &Path, bare: &Path, together: usize) -> f64 {
    let deeds = statements(data).await;
    let db = connect(bare).await;
    let begun = Instant::now();
    for group in deeds.chunks(together) {
        let tx = db.begin().await.expect("a transaction");
        for statement in group.iter().flatten() {
            tx.execute_raw(statement.clone()).await.expect("written");
        }
        tx.commit().await.expect("committed");
    }
    let took = begun.elapsed();
    db.close().await.expect("closed");
    deeds.len() as f64 / took.as_secs_f64()
}
