//! Looking at a database without changing it: for probes, measures and the doctor.

use super::{DATABASE_FILE, Store};
use migrations::Migrator;
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DbErr, Statement};
use sea_orm_migration::MigratorTrait;
use std::path::Path;
use std::time::Duration;

/// Longest wait for a connection, in seconds.
const CONNECT_SECONDS_MAX: u64 = 5;

/// What a database says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// Of the database program.
    pub version: String,
    /// Steps of ours that were not taken yet.
    pub pending: Vec<String>,
    /// Steps that were taken and that this Convenio does not know.
    pub unknown: Vec<String>,
    /// The database's clock in milliseconds since the epoch, where it has one of its own.
    pub clock: Option<i64>,
}

/// The steps by which the tables of a database grew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steps {
    /// All that were taken; none where there are no tables yet.
    pub taken: Vec<String>,
    /// Steps of ours that were not taken yet.
    pub pending: Vec<String>,
    /// Steps that were taken and that this Convenio does not know.
    pub unknown: Vec<String>,
}

/// Looks at a data folder's database or at PostgreSQL. `None` where there is no database yet.
///
/// # Errors
/// A sentence for the operator, without the address's password.
pub async fn look(data: &Path, database_url: Option<&str>) -> Result<Option<Look>, String> {
    let file = data.join(DATABASE_FILE);
    let url = match database_url {
        Some(url) => url.to_owned(),
        None if !file.exists() => return Ok(None),
        None => format!("sqlite://{}?mode=ro", file.display()),
    };
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false).connect_timeout(Duration::from_secs(CONNECT_SECONDS_MAX));
    let db = Database::connect(options).await.map_err(|e| unreachable(&e))?;
    let look = of(&db).await.map_err(|e| unreachable(&e));
    let _ = db.close().await;
    look.map(Some)
}

/// A connection's error may quote the address; a database's own answer does not.
fn unreachable(error: &DbErr) -> String {
    match error {
        DbErr::Conn(sea_orm::RuntimeErr::SqlxError(cause)) => cause.to_string(),
        DbErr::ConnectionAcquire(_) => "no connection within the time allowed".to_owned(),
        _ => error.to_string(),
    }
}

/// The version of the database program.
///
/// # Errors
/// When it does not answer.
pub async fn database_version(db: &DatabaseConnection) -> Result<String, DbErr> {
    let is_postgres = db.get_database_backend() == DatabaseBackend::Postgres;
    let version = if is_postgres { "SHOW server_version" } else { "SELECT sqlite_version()" };
    Ok(first(db, version).await?.unwrap_or_default())
}

async fn of(db: &DatabaseConnection) -> Result<Look, DbErr> {
    let is_postgres = db.get_database_backend() == DatabaseBackend::Postgres;
    let version = database_version(db).await?;
    let clock: Option<i64> = match is_postgres {
        true => first(db, "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint").await?,
        false => None,
    };
    let Steps { pending, unknown, .. } = steps(db).await?;
    Ok(Look { version, pending, unknown, clock })
}

/// The steps that were taken, those that are missing, and those that nobody here knows.
///
/// # Errors
/// When the database does not answer.
pub(super) async fn steps(db: &impl ConnectionTrait) -> Result<Steps, DbErr> {
    let table = if db.get_database_backend() == DatabaseBackend::Postgres {
        "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'seaql_migrations'"
    } else {
        "SELECT count(*) FROM sqlite_master WHERE name = 'seaql_migrations'"
    };
    let taken = if first::<i64>(db, table).await? == Some(0) { Vec::new() } else { taken(db).await? };
    let ours: Vec<String> = Migrator::migrations().iter().map(|step| step.name().to_owned()).collect();
    let pending = ours.iter().filter(|step| !taken.contains(step)).cloned().collect();
    let unknown = taken.iter().filter(|step| !ours.contains(step)).cloned().collect();
    Ok(Steps { taken, pending, unknown })
}

async fn first<T: sea_orm::TryGetable>(db: &impl ConnectionTrait, sql: &str) -> Result<Option<T>, DbErr> {
    let statement = Statement::from_string(db.get_database_backend(), sql.to_owned());
    db.query_one_raw(statement).await?.map(|row| row.try_get_by_index(0)).transpose()
}

async fn taken(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let statement = Statement::from_string(db.get_database_backend(), "SELECT version FROM seaql_migrations");
    db.query_all_raw(statement).await?.iter().map(|row| row.try_get_by_index(0)).collect()
}

/// The version of the SQLite that is built in.
///
/// # Errors
/// When it does not even open a database in memory.
pub async fn sqlite_version() -> Result<String, String> {
    let db = Database::connect("sqlite::memory:").await.map_err(|e| unreachable(&e))?;
    let version = first(&db, "SELECT sqlite_version()").await.map_err(|e| unreachable(&e))?;
    version.ok_or_else(|| "SQLite does not say its version".to_owned())
}

impl Store {
    /// Whether the database answers. Reads nothing and writes nothing.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.read().ping().await
    }

    /// Name, open connections and idle ones of each pool.
    pub fn pools(&self) -> Vec<(&'static str, u32, usize)> {
        if self.is_postgres() {
            let pool = self.read.get_postgres_connection_pool();
            return vec![("postgres", pool.size(), pool.num_idle())];
        }
        let of = |name, db: &DatabaseConnection| {
            let pool = db.get_sqlite_connection_pool();
            (name, pool.size(), pool.num_idle())
        };
        vec![of("read", &self.read), of("write", &self.write)]
    }
}
