//! The store: one schema on SQLite (embedded, default) and PostgreSQL.
//!
//! SQLite: WAL, `synchronous=FULL`, foreign keys and busy timeout on every pooled connection; one writing connection, in
//! front of which writers stand in line and share commits ([`mod@line`]).

mod entity;
mod fault;
pub mod jobs;
pub mod line;
pub mod look;
mod mark;
mod notes;
pub mod once;
mod place;
pub mod upgrade;

pub(crate) use entity::entity;
pub use fault::Fault;
pub use line::Writing;
pub use mark::Mark;
pub use place::{Place, ensure_folder};
pub use upgrade::Untaken;

use crate::clock::Clock;
use line::{Line, Tally};
use mark::Witness;
use notes::Notes;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction,
    IsolationLevel, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// The SQLite file in the data folder.
pub const DATABASE_FILE: &str = "convenio.sqlite3";
/// Connections that read, on either database.
const READERS_MAX: u32 = 8;
/// How long a statement waits for a lock, in milliseconds.
const BUSY_MILLISECONDS_MAX: u32 = 10_000;
/// Before this SQLite can corrupt a database in WAL mode when a checkpoint meets a reset (fixed in 3.51.3).
pub const SQLITE_VERSION_MIN: (u32, u32, u32) = (3, 51, 3);

/// Open databases and the clock. Cheap to clone.
#[derive(Clone)]
pub struct Store {
    read: DatabaseConnection,
    write: DatabaseConnection,
    /// Where writers wait; PostgreSQL has room for several at once.
    line: Option<Line>,
    /// Who sees that something was committed; PostgreSQL says so on every connection.
    witness: Option<Arc<Witness>>,
    tally: Arc<Tally>,
    /// Where notes go that nobody waits for; whoever writes them has none.
    notes: Option<Notes>,
    clock: Clock,
}

impl Store {
    /// Opens the database of a data folder, made when missing, or PostgreSQL when `database_url` names one. Its tables are
    /// brought up to date by [`Self::upgrade`].
    ///
    /// # Errors
    /// A sentence for the operator: unreachable database, SQLite too old.
    pub async fn open(data: &Path, database_url: Option<&str>, clock: Clock) -> Result<Self, String> {
        match database_url {
            Some(url) => Self::postgres(url, clock).await,
            None => Self::sqlite(&data.join(DATABASE_FILE), clock).await,
        }
    }

    /// Opens a database that is there, and leaves its tables as they are: for backups and checks, which must neither
    /// make one nor bring a running host's tables up to date under its feet.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn open_as_it_is(data: &Path, database_url: Option<&str>, clock: Clock) -> Result<Self, String> {
        match database_url {
            Some(url) => Self::postgres(url, clock).await,
            None if !data.join(DATABASE_FILE).is_file() => Err(format!("there is no database in {}", data.display())),
            None => Self::sqlite(&data.join(DATABASE_FILE), clock).await,
        }
    }

    /// SQLite in `file`, made when missing, its tables as they are.
    pub(crate) async fn sqlite(file: &Path, clock: Clock) -> Result<Self, String> {
        let url = format!("sqlite://{}?mode=rwc", file.display());
        let connect = |connections: u32| {
            use sea_orm::sqlx::Connection;
            let mut options = ConnectOptions::new(url.clone());
            options.max_connections(connections).min_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(
                |sqlite| {
                    use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
                    sqlite
                        .journal_mode(SqliteJournalMode::Wal)
                        .synchronous(SqliteSynchronous::Full)
                        .foreign_keys(true)
                        .busy_timeout(Duration::from_millis(u64::from(BUSY_MILLISECONDS_MAX)))
                },
            );
            // It is in this process: asking whether it is still there takes as long as a short question to it.
            options.test_before_acquire(false);
            // When the disk is full SQLite ends a transaction by itself; the driver still counts it as open, and would refuse
            // every further one on this connection until the host is started anew.
            options.map_sqlx_sqlite_before_acquire(|connection, _| {
                let is_free = !connection.is_in_transaction();
                Box::pin(async move { Ok(is_free) })
            });
            Database::connect(options)
        };
        let unopened = |e: sea_orm::DbErr| format!("The database {} cannot be opened: {e}", file.display());
        // The writer first: it makes the file.
        let write = connect(1).await.map_err(unopened)?;
        let read = connect(READERS_MAX).await.map_err(unopened)?;
        let tally = Arc::default();
        let line = Some(Line::open(write.clone(), Arc::clone(&tally)));
        let witness = Some(Arc::new(Witness::new(file)));
        let store = Self { read, write, line, witness, tally, notes: None, clock };
        store.refuse_old_sqlite().await?;
        Ok(store.with_notes())
    }

    /// PostgreSQL, its tables as they are.
    pub(crate) async fn postgres(url: &str, clock: Clock) -> Result<Self, String> {
        if !url.starts_with("postgres") {
            return Err(
                "--database-url takes a postgres:// address; without it SQLite in the data folder is used".to_owned()
            );
        }
        let mut options = ConnectOptions::new(url.to_owned());
        options.max_connections(READERS_MAX).sqlx_logging(false).acquire_timeout(Duration::from_secs(10));
        let read = Database::connect(options).await.map_err(|e| format!("PostgreSQL cannot be reached: {e}"))?;
        let write = read.clone();
        let store = Self { read, write, line: None, witness: None, tally: Arc::default(), notes: None, clock };
        Ok(store.with_notes())
    }

    fn with_notes(self) -> Self {
        Self { notes: Some(Notes::begin(self.clone())), ..self }
    }

    /// Takes a note that is written soon, behind the back of whoever hands it in.
    fn note(&self, led: once::Led) {
        let _ = self.notes.as_ref().map(|notes| notes.hand_in(led));
    }

    async fn refuse_old_sqlite(&self) -> Result<(), String> {
        let statement = Statement::from_string(DatabaseBackend::Sqlite, "SELECT sqlite_version() AS version");
        let row = self
            .read
            .query_one_raw(statement)
            .await
            .map_err(|e| e.to_string())?
            .ok_or("SQLite does not say its version")?;
        let version: String = row.try_get("", "version").map_err(|e| e.to_string())?;
        let mut parts = version.split('.').map(|p| p.parse::<u32>().unwrap_or(0));
        let mut next = || parts.next().unwrap_or(0);
        if (next(), next(), next()) < SQLITE_VERSION_MIN {
            let (major, minor, patch) = SQLITE_VERSION_MIN;
            return Err(format!(
                "SQLite {version} can lose data in WAL mode; Convenio needs {major}.{minor}.{patch} or newer"
            ));
        }
        Ok(())
    }

    /// For reading.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// A transaction that writes what a deed does, alone from its first moment on SQLite. It is rolled back unless
    /// committed. If the deed came with a form's key, the key is spent in it (see [`once`]).
    ///
    /// # Errors
    /// [`once::ALREADY`] when the same form was recorded before.
    pub async fn begin(&self) -> Result<Writing, Fault> {
        let tx = self.begin_aside().await?;
        once::spend(&tx, self.now()).await?;
        Ok(tx)
    }

    /// A transaction for what keeps house beside a deed (sessions, kept forms, jobs); as [`Self::begin`], and spends no
    /// form's key.
    pub async fn begin_aside(&self) -> Result<Writing, Fault> {
        match &self.line {
            Some(line) => line.turn().await,
            None => Ok(Writing::alone(self.write.begin().await?, Arc::clone(&self.tally))),
        }
    }

    /// A transaction that nobody shares a commit with: for upkeep that fills a whole store.
    pub(crate) async fn begin_alone(&self) -> Result<DatabaseTransaction, Fault> {
        Ok(line::immediate(&self.write).await?)
    }

    /// Waits until whoever wrote before has committed or not. On PostgreSQL nobody sees more than that; on SQLite whoever
    /// writes in the same commit does (see [`mod@line`]).
    ///
    /// # Errors
    /// When the commit failed.
    pub(super) async fn settled(&self) -> Result<(), Fault> {
        match &self.line {
            Some(line) => line.turn().await?.commit().await,
            None => Ok(()),
        }
    }

    /// Transactions that were committed since the start, and commits that it took.
    pub fn written(&self) -> (u64, u64) {
        self.tally.read()
    }

    /// The connection that writes, outside of any transaction: for migrations and upkeep alone.
    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Waits for what is under way and closes every connection.
    pub async fn close(self) -> Result<(), Fault> {
        // Before the others: the last to go folds the log into the file, and this one cannot write.
        if let Some(witness) = &self.witness {
            witness.close()?;
        }
        self.write.close_by_ref().await?;
        Ok(self.read.close_by_ref().await?)
    }

    /// A transaction that reads one moment of the whole store, whatever is written meanwhile.
    pub async fn snapshot(&self) -> Result<DatabaseTransaction, Fault> {
        let options = if self.is_postgres() {
            TransactionOptions {
                isolation_level: Some(IsolationLevel::RepeatableRead),
                access_mode: Some(AccessMode::ReadOnly),
                ..TransactionOptions::default()
            }
        } else {
            // In WAL a reader keeps the moment of its first read.
            TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
                ..TransactionOptions::default()
            }
        };
        Ok(self.read.begin_with_options(options).await?)
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Now, in milliseconds since the epoch, as stored.
    pub fn now(&self) -> i64 {
        self.clock.now().as_millisecond()
    }

    pub fn is_postgres(&self) -> bool {
        self.read.get_database_backend() == DatabaseBackend::Postgres
    }
}

/// A stored moment as a timestamp; a number that is none (which no code of ours writes) reads as the epoch.
pub fn moment(milliseconds: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_millisecond(milliseconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
}
