//! Bringing the tables up to date: every missing step or none, by one instance while the others wait, and never backwards.

use super::look::{self, Steps};
use super::{Fault, Store};
use migrations::Migrator;
use sea_orm::{ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, Statement};
use sea_orm_migration::MigratorTrait;

/// The advisory lock of PostgreSQL that an instance holds while it takes steps: "convenio" in ASCII.
const LOCK: i64 = 0x636f_6e76_656e_696f;

/// The one place to change tables, held against every other instance until it is dropped.
pub struct Upgrade {
    tx: DatabaseTransaction,
    pub steps: Steps,
}

fn unread(error: DbErr) -> String {
    match Fault::from(error) {
        Fault::Broken(cause) => format!("The tables cannot be looked at: {cause}"),
        Fault::Refused(refusal) => refusal.code,
    }
}

/// Why the steps were not taken, with a sentence for the operator.
#[derive(Debug, thiserror::Error)]
pub enum Untaken {
    #[error("The tables cannot be brought up to date, and are as they were: {0}")]
    Step(DbErr),
    /// The database was lost after it was told to keep the steps: it may have kept them.
    #[error("Whether the tables were brought up to date is not known: {0}. Start again, and it will be seen.")]
    Commit(DbErr),
}

/// Whether steps are missing.
///
/// # Errors
/// A sentence for the operator, of tables that a newer Convenio has changed.
fn are_missing(steps: &Steps) -> Result<bool, String> {
    match steps.unknown.first() {
        Some(step) => Err(format!(
            "This store was last used by a newer Convenio: it knows the step {step}, and this is {}. Nothing was changed. Start that \
             newer version again, or restore the backup from before its first start (convenio-before-upgrade-…) into an empty place.",
            env!("CARGO_PKG_VERSION")
        )),
        None => Ok(!steps.pending.is_empty()),
    }
}

impl Store {
    /// What must be done before this store can be used; `None` where nothing is to be done, or another instance did it
    /// while this one waited.
    ///
    /// # Errors
    /// A sentence for the operator: a store of a newer Convenio, or a database that does not answer.
    pub async fn upgrade(&self) -> Result<Option<Upgrade>, String> {
        // Most starts find nothing to do, and must not stand in line with those who write.
        if !are_missing(&look::steps(self.read()).await.map_err(unread)?)? {
            return Ok(None);
        }
        let tx = self.begin_alone().await.map_err(|fault| match fault {
            Fault::Broken(cause) => format!("The tables cannot be changed now: {cause}"),
            Fault::Refused(refusal) => refusal.code,
        })?;
        if self.is_postgres() {
            // Others wait for as long as a backup takes, and see what was done meanwhile, whatever the database's own rules are.
            for rule in [
                "SET TRANSACTION ISOLATION LEVEL READ COMMITTED",
                "SET LOCAL idle_in_transaction_session_timeout = 0",
                "SET LOCAL lock_timeout = 0",
                "SET LOCAL statement_timeout = 0",
            ] {
                tx.execute_unprepared(rule).await.map_err(unread)?;
            }
            // Given back when the transaction ends, however it does. On SQLite the transaction itself is alone.
            let sql = "SELECT pg_advisory_xact_lock($1)";
            let hold = Statement::from_sql_and_values(DatabaseBackend::Postgres, sql, [LOCK.into()]);
            tx.query_one_raw(hold).await.map_err(unread)?;
        }
        let steps = look::steps(&tx).await.map_err(unread)?;
        Ok(are_missing(&steps)?.then_some(Upgrade { tx, steps }))
    }
}

impl Upgrade {
    /// Whether there is anything in the store that could be lost.
    pub fn is_of_used_store(&self) -> bool {
        !self.steps.taken.is_empty()
    }

    /// Takes every missing step, or none.
    ///
    /// # Errors
    /// [`Untaken`], each with its sentence.
    pub async fn take(self) -> Result<(), Untaken> {
        let Self { tx, .. } = self;
        Migrator::up(&tx, None).await.map_err(Untaken::Step)?;
        tx.commit().await.map_err(Untaken::Commit)
    }
}
