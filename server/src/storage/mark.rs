//! The mark of a database: what is asked of it twice and answered alike, nothing was committed in between, by whatever
//! connection or process.
//!
//! SQLite: `PRAGMA data_version` (sqlite.org/pragma.html#pragma_data_version) of one connection that never writes. Its
//! numbers can be compared within a connection alone, so a mark names its connection too. PostgreSQL: the text of
//! `pg_current_snapshot()`, which says exactly whose transactions are seen: a commit of whatever wrote anything changes it
//! before whoever committed hears of it. There other databases of the same server change it as well; then somebody reads
//! again what has not changed.

use super::{Fault, Store};
use sea_orm::sqlx::sqlite::SqliteConnectOptions;
use sea_orm::sqlx::{self, ConnectOptions, Connection, SqliteConnection};
use sea_orm::{ConnectionTrait, DbErr, RuntimeErr, Statement};
use tokio::sync::Mutex;

/// Equal marks of one store: it is what it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Whose numbers these are, on SQLite.
    connection: u64,
    said: String,
}

/// The connection that watches a SQLite file and never writes. It is opened when it is first asked.
pub(super) struct Witness {
    options: SqliteConnectOptions,
    seat: Mutex<Seat>,
}

#[derive(Default)]
struct Seat {
    connection: Option<SqliteConnection>,
    /// Connections that were opened so far.
    opened: u64,
}

fn fault(error: sqlx::Error) -> Fault {
    DbErr::Query(RuntimeErr::SqlxError(error.into())).into()
}

impl Witness {
    pub(super) fn new(options: SqliteConnectOptions) -> Self {
        Self {
            options: options.read_only(true).create_if_missing(false).disable_statement_logging(),
            seat: Mutex::default(),
        }
    }

    async fn ask(&self) -> Result<Mark, Fault> {
        let mut seat = self.seat.lock().await;
        // Taken out while it is asked: after an error, or when whoever asked has gone away, the next is another connection
        // with another number.
        let mut connection = match seat.connection.take() {
            Some(connection) => connection,
            None => {
                seat.opened += 1;
                self.options.connect().await.map_err(fault)?
            }
        };
        let asked = sqlx::query_scalar::<_, i64>("PRAGMA data_version").fetch_one(&mut connection);
        let said = asked.await.map_err(fault)?.to_string();
        seat.connection = Some(connection);
        Ok(Mark { connection: seat.opened, said })
    }

    pub(super) async fn close(&self) -> Result<(), Fault> {
        let watching = self.seat.lock().await.connection.take();
        match watching {
            Some(connection) => connection.close().await.map_err(fault),
            None => Ok(()),
        }
    }
}

impl Store {
    /// The database's mark now. Asked before something is read, it says later whether that still stands there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn mark(&self) -> Result<Mark, Fault> {
        if let Some(witness) = &self.witness {
            return witness.ask().await;
        }
        let ask = Statement::from_string(self.read.get_database_backend(), "SELECT pg_current_snapshot()::text");
        let row = self.read.query_one_raw(ask).await?.ok_or_else(|| Fault::broken("PostgreSQL names no snapshot"))?;
        Ok(Mark { connection: 0, said: row.try_get_by_index(0)? })
    }
}
