//! `cargo xtask bench writes`: how many people a second an officer's colleagues get onto a roster, down to the disk, through the
//! whole host, beside bare commits of the very same rows.
//!
//! Everybody sends their next form when the last was answered. Host and bare writer take turns of a few seconds on the same
//! disk, so that a slow minute of the disk is both's; what the host wrote in its turn is what the bare writer writes
//! in the next. The bare writer is one connection with the host's own settings (WAL, `synchronous=FULL`), which inserts rows that it is
//! handed: it reads no form, asks nobody's rights, and has this machine's cores for itself, while the host shares them
//! with those who ask it. It runs twice: with as many deeds to a commit as the host had, which is what the ratio is of, and
//! with as many as there are people, which nobody can better who waits for answers.

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

/// How long people are kept busy in one turn of the host, and how many turns count. One before them warms both up.
const TURN: Duration = Duration::from_secs(2);
const TURNS: usize = 4;
/// How many people at once.
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

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("threads");
    println!(
        "{:<8}{:>10}{:>16}{:>20}{:>22}{:>8}",
        "people", "host/s", "deeds a commit", "bare/s, so grouped", "bare/s, all at once", "ratio"
    );
    let ratios = PEOPLE.map(|people| runtime.block_on(measure(people)));
    let least = ratios.into_iter().fold(f64::INFINITY, f64::min);
    let said = format!("the host reaches {least:.2} of bare commits of the same rows (at least {RATIO_MIN})");
    println!("writes: {said}");
    if least < RATIO_MIN { Err(said.into()) } else { Ok(()) }
}

/// Deeds and the time they took.
#[derive(Clone, Copy, Default)]
struct Sum {
    deeds: u64,
    time: Duration,
}

impl Sum {
    fn add(&mut self, deeds: u64, time: Duration) {
        self.deeds += deeds;
        self.time += time;
    }

    fn per_second(self) -> f64 {
        self.deeds as f64 / self.time.as_secs_f64()
    }
}

/// Host and bare writer in turns, for so many people; what the host reaches of the bare writer.
async fn measure(people: usize) -> f64 {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("data");
    // A union for each: a roster has an end.
    let desks = lay_out(&data, None, people).await;
    let bare = ["grouped", "at-once"].map(|name| folder.path().join(name));
    for bare in &bare {
        fs::create_dir(bare).expect("a folder");
        fs::copy(data.join(DATABASE), bare.join(DATABASE)).expect("a copy of the store before");
    }
    let [grouped, at_once] = [connect(&bare[0]).await, connect(&bare[1]).await];
    let metrics = format!("127.0.0.1:{}", program::free_port());
    let (listen, place) = (format!("127.0.0.1:{}", program::free_port()), data.display().to_string());
    let arguments =
        ["serve", "--listen", &listen, "--data", &place, "--metrics-listen", &metrics, "--log-level", "error"];
    let host = Running::start(program::command(&arguments), std::process::Stdio::piped());
    let (hosts, metrics) = (Arc::from([host.address]), metrics.parse().expect("an address"));
    let mut rows = Rows::of(&data).await;
    let (mut sums, mut commits_of_host) = ([Sum::default(); 3], 0);
    for turn in 0..=TURNS {
        let before = commits(metrics).await;
        let (done, took) = press(&desks, &hosts, turn as u64).await;
        let commits_here = commits(metrics).await - before;
        let deeds = rows.fresh().await;
        assert_eq!(deeds.len() as u64, done, "what was answered as recorded is there");
        let group = usize::try_from(done.div_ceil(commits_here)).expect("a small number");
        let times = [write(&grouped, &deeds, group).await, write(&at_once, &deeds, people).await];
        if turn > 0 {
            commits_of_host += commits_here;
            sums.iter_mut().zip([took, times[0], times[1]]).for_each(|(sum, time)| sum.add(done, time));
        }
    }
    host.signal("TERM");
    host.ended();
    let [through, alone, bound] = sums.map(Sum::per_second);
    let shared = sums[0].deeds as f64 / commits_of_host as f64;
    println!("{people:<8}{through:>10.0}{shared:>16.1}{alone:>20.0}{bound:>22.0}{:>8.2}", through / alone);
    through / alone
}

/// Everybody adds people for a while; how many were added, in what time.
async fn press(desks: &[Desk], hosts: &Arc<[SocketAddr]>, turn: u64) -> (u64, Duration) {
    let mut dice = Dice(7 + turn);
    let begun = Instant::now();
    let mut tasks = JoinSet::new();
    for desk in desks {
        let mut browser = Browser::new(Arc::clone(hosts), desk.officer.clone());
        let (mut dice, union) = (dice.split(), desk.union.clone());
        tasks.spawn(async move {
            let page = format!("/u/{union}/{UNIT}/roster/add");
            let mut done = 0;
            while begun.elapsed() < TURN {
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

/// Commits so far, as the host's meters have them.
async fn commits(metrics: SocketAddr) -> u64 {
    let request = tests::wire::request("GET /metrics", &[("Host", "localhost")], "");
    let text = tests::wire::plain(metrics, &request).await.expect("the meters answer").body;
    let line = text.lines().find_map(|line| line.strip_prefix("convenio_write_commits_total "));
    line.expect("a meter").trim().parse().expect("a number")
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

/// What the host has written and nobody has read yet.
struct Rows {
    db: DatabaseConnection,
    /// The last row that was read, by table.
    seen: [i64; TABLES.len()],
}

impl Rows {
    /// From now on: what was laid out before is in both stores.
    async fn of(data: &Path) -> Self {
        let (db, mut seen) = (connect(data).await, [0; TABLES.len()]);
        for ((table, _), seen) in TABLES.into_iter().zip(&mut seen) {
            let sql = format!("SELECT COALESCE(MAX(rowid), 0) FROM {table}");
            let row = db.query_one_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.expect("a number");
            *seen = row.expect("a row").try_get_by_index(0).expect("a number");
        }
        Self { db, seen }
    }

    /// The new rows as statements that write them: the first of every table, the second, and so on.
    async fn fresh(&mut self) -> Vec<Vec<Statement>> {
        let mut deeds: Vec<Vec<Statement>> = Vec::new();
        for ((table, which), seen) in TABLES.into_iter().zip(&mut self.seen) {
            let sql = format!("SELECT rowid, * FROM {table} WHERE {which} AND rowid > {seen} ORDER BY rowid");
            let rows = self.db.query_all_raw(Statement::from_string(DatabaseBackend::Sqlite, sql)).await.expect("rows");
            deeds.resize_with(deeds.len().max(rows.len()), Vec::new);
            for (row, deed) in rows.iter().zip(&mut deeds) {
                *seen = row.try_get_by_index(0).expect("its number");
                deed.extend(statements(table, row));
            }
        }
        deeds
    }
}

/// What writes a row of a table; the head of a chain moves with every entry.
fn statements(table: &str, row: &QueryResult) -> Vec<Statement> {
    let columns = &row.column_names()[1..];
    let values: Vec<Value> = (1..=columns.len()).map(|column| value(row, column)).collect();
    let of = |name: &str| values[columns.iter().position(|column| column == name).expect("a column")].clone();
    let head = (table == "audit_entry").then(|| [of("number"), of("hash"), of("chain")]);
    let marks = vec!["?"; values.len()].join(", ");
    let insert = format!("INSERT INTO {table} VALUES ({marks})");
    let mut both = vec![Statement::from_sql_and_values(DatabaseBackend::Sqlite, insert, values)];
    let update = "UPDATE audit_head SET number = ?, hash = ? WHERE chain = ?";
    both.extend(head.map(|head| Statement::from_sql_and_values(DatabaseBackend::Sqlite, update, head)));
    both
}

/// Writes the rows, so many deeds to a commit; how long that took.
async fn write(db: &DatabaseConnection, deeds: &[Vec<Statement>], together: usize) -> Duration {
    let begun = Instant::now();
    for group in deeds.chunks(together) {
        let tx = db.begin().await.expect("a transaction");
        for statement in group.iter().flatten() {
            tx.execute_raw(statement.clone()).await.expect("written");
        }
        tx.commit().await.expect("committed");
    }
    begun.elapsed()
}
