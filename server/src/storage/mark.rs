//! The mark of a database: what is asked of it twice and answered alike, nothing was committed in between, by whatever
//! connection or process.
//!
//! SQLite: `PRAGMA data_version` (sqlite.org/pragma.html#pragma_data_version) of one connection that never writes. Its
//! numbers can be compared within a connection alone, so a mark names its connection too. PostgreSQL: the text of
//! `pg_current_snapshot()`, which says exactly whose transactions are seen: a commit of whatever wrote anything changes it
//! before whoever committed hears of it. There other databases of the same server change it as well; then somebody reads
//! again what has not changed.

use super::{Fault, Store};
use rusqlite::{Connection, OpenFlags};
use sea_orm::{ConnectionTrait, Statement};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Equal marks of one store: it is what it was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Whose numbers these are, on SQLite.
    connection: u64,
    said: String,
}

/// The connection that watches a SQLite file and never writes. It is opened when it is first asked.
///
/// It is asked where it is needed: a look at memory that this process shares with the file's other users takes
/// microseconds, and handing the question to a thread of its own takes longer than a page that is remembered.
pub(super) struct Witness {
    file: PathBuf,
    seat: Mutex<Seat>,
}

#[derive(Default)]
struct Seat {
    connection: Option<Connection>,
    /// Connections that were opened so far.
    opened: u64,
}

impl Witness {
    pub(super) fn new(file: &Path) -> Self {
        Self { file: file.to_owned(), seat: Mutex::default() }
    }

    /// Whoever panicked while they asked had taken the connection along.
    fn seat(&self) -> MutexGuard<'_, Seat> {
        self.seat.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self) -> Result<Mark, Fault> {
        let mut seat = self.seat();
        // Taken out while it is asked: after an error the next is another connection with another number.
        let connection = match seat.connection.take() {
            Some(connection) => connection,
            None => {
                seat.opened += 1;
                open(&self.file).map_err(Fault::broken)?
            }
        };
        let said: i64 = connection.pragma_query_value(None, "data_version", |row| row.get(0)).map_err(Fault::broken)?;
        seat.connection = Some(connection);
        Ok(Mark { connection: seat.opened, said: said.to_string() })
    }

    pub(super) fn close(&self) -> Result<(), Fault> {
        let watching = self.seat().connection.take();
        watching.map_or(Ok(()), |connection| connection.close().map_err(|(_, error)| Fault::broken(error)))
    }
}

fn open(file: &Path) -> rusqlite::Result<Connection> {
    let connection =
        Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // It never waits: it is asked on threads that answer people.
    connection.busy_timeout(Duration::ZERO)?;
    Ok(connection)
}

impl Store {
    /// The database's mark now. Asked before something is read, it says later whether that still stands there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn mark(&self) -> Result<Mark, Fault> {
        if let Some(witness) = &self.witness {
            return witness.ask();
        }
        let ask = Statement::from_string(self.read.get_database_backend(), "SELECT pg_current_snapshot()::text");
        let row = self.read.query_one_raw(ask).await?.ok_or_else(|| Fault::broken("PostgreSQL names no snapshot"))?;
        Ok(Mark { connection: 0, said: row.try_get_by_index(0)? })
    }
}
