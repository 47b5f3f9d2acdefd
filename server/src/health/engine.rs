//! The engine room over both databases: counts and sizes of everything, and nothing of what it says.

use super::doctor;
use crate::members::unions::{self, UnionHead};
use crate::notices::{outbox_counts, reasons, revive_letters};
use crate::records::backup::{self, tables, with_union_column};
use crate::settings::Settings;
use crate::storage::{Fault, Store, jobs, look, moment};
use async_trait::async_trait;
use contracts::members::standing::Operator;
use contracts::members::{JobId, Refusal};
use contracts::notices::Trouble;
use contracts::records::engine::{
    BACKUP_RUNS_SHOWN, BackupPlace, BackupSheet, DatabaseCard, HostSheet, Queue, UnionSize,
};
use contracts::records::{EngineRoom, Finding};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

pub struct StoredEngineRoom {
    pub store: Store,
    /// What the host was started with; `None` where it was opened without, as by a command that ends by itself.
    pub settings: Option<Arc<Settings>>,
    /// Whether a mail server is named.
    pub mail_is_open: bool,
}

/// What is counted of one union.
#[derive(Clone, Copy, Default)]
struct Count {
    rows: u64,
    bytes: u64,
}

impl Count {
    fn add(&mut self, other: Self) {
        self.rows += other.rows;
        self.bytes += other.bytes;
    }
}

/// Two numbers by union.
async fn by_union(db: &impl ConnectionTrait, sql: String) -> Result<HashMap<Uuid, Count>, Fault> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let number = |row: &sea_orm::QueryResult, at| -> Result<u64, Fault> {
        Ok(u64::try_from(row.try_get_by_index::<i64>(at)?).unwrap_or(0))
    };
    rows.iter()
        .map(|row| Ok((row.try_get_by_index(0)?, Count { rows: number(row, 1)?, bytes: number(row, 2)? })))
        .collect()
}

/// Rows and the bytes of the texts in them, over every table that names its union.
async fn texts(db: &impl ConnectionTrait) -> Result<HashMap<Uuid, Count>, Fault> {
    let mut counts: HashMap<Uuid, Count> = HashMap::new();
    let all = tables(db).await.map_err(Fault::broken)?;
    for table in with_union_column(&all) {
        let long = table.columns.iter().filter(|(_, kind)| kind.is_long());
        let mut bytes: Vec<String> = long.map(|(name, _)| format!("COALESCE(octet_length(\"{name}\"), 0)")).collect();
        bytes.push("0".to_owned());
        let sql = format!(
            "SELECT \"union_id\", COUNT(*), CAST(SUM({}) AS BIGINT) FROM \"{}\" WHERE \"union_id\" IS NOT NULL GROUP BY 1",
            bytes.join(" + "),
            table.name
        );
        for (union, count) in by_union(db, sql).await? {
            counts.entry(union).or_default().add(count);
        }
    }
    Ok(counts)
}

const FILES: &str = "SELECT union_id, COUNT(*), CAST(SUM(bytes) AS BIGINT) \
                     FROM (SELECT DISTINCT union_id, sha256, bytes FROM file) AS f GROUP BY 1";
const DEAD: &str = "SELECT union_id, COUNT(*), CAST(0 AS BIGINT) FROM outbox \
                    WHERE state = 'dead' AND kind <> 'recovery' AND union_id IS NOT NULL GROUP BY 1";
const LAST: &str = "SELECT h.chain, e.at FROM audit_head h \
                    JOIN audit_entry e ON e.chain = h.chain AND e.number = h.number";

/// When each chain's newest entry was written, in milliseconds since the epoch.
async fn last_deeds(db: &impl ConnectionTrait) -> Result<HashMap<Uuid, i64>, Fault> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), LAST)).await?;
    rows.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))).collect()
}

/// Every union with its sizes, by name.
///
/// # Errors
/// When storage fails.
pub async fn sizes(db: &impl ConnectionTrait) -> Result<Vec<UnionSize>, Fault> {
    let (texts, files) = (texts(db).await?, by_union(db, FILES.to_owned()).await?);
    let (dead, last) = (by_union(db, DEAD.to_owned()).await?, last_deeds(db).await?);
    let size = |head: UnionHead| {
        let of = |counts: &HashMap<Uuid, Count>| counts.get(&head.id.0).copied().unwrap_or_default();
        UnionSize {
            id: head.id,
            slug: head.slug.clone(),
            name: head.name.clone(),
            made: moment(head.made_at),
            units: head.units,
            members: head.members,
            joined: head.joined,
            rows: of(&texts).rows,
            text_bytes: of(&texts).bytes,
            files: of(&files).rows,
            file_bytes: of(&files).bytes,
            dead_letters: of(&dead).rows,
            last_deed: last.get(&head.id.0).copied().map(moment),
        }
    };
    Ok(unions::all(db).await?.into_iter().map(size).collect())
}

impl StoredEngineRoom {
    async fn look(&self) -> Result<HostSheet, Fault> {
        let read = self.store.read();
        let name = if self.store.is_postgres() { "PostgreSQL" } else { "SQLite" };
        let version = look::database_version(read).await?;
        Ok(HostSheet {
            version: env!("CARGO_PKG_VERSION"),
            database: DatabaseCard { name, version },
            unions: sizes(read).await?,
            accounts: unions::accounts(read).await?,
            jobs: jobs::counts(read, self.store.now()).await?,
            last_backup: backup::last_run(&self.store).await?,
            makes_backups: self.settings.as_ref().is_some_and(|settings| settings.backups),
        })
    }

    async fn one(&self, slug: &str) -> Result<UnionSize, Fault> {
        let sizes = sizes(self.store.read()).await?;
        Ok(sizes.into_iter().find(|union| union.slug == slug).ok_or_else(Refusal::not_found)?)
    }

    async fn waiting(&self) -> Result<Queue, Fault> {
        let read = self.store.read();
        Ok(Queue {
            mail_is_open: self.mail_is_open,
            jobs: jobs::counts(read, self.store.now()).await?,
            dead: jobs::dead(read).await?,
            letters: outbox_counts(read).await?,
            reasons: reasons(read).await?,
        })
    }

    async fn again(&self, job: JobId) -> Result<(), Fault> {
        let tx = self.store.begin().await?;
        if !jobs::revive(&tx, job, self.store.now()).await? {
            return Err(Refusal::new("job-not-dead").into());
        }
        tx.commit().await
    }

    async fn letters_again(&self, trouble: Trouble) -> Result<(), Fault> {
        if !self.mail_is_open {
            return Err(Refusal::new("mail-closed").into());
        }
        let tx = self.store.begin().await?;
        if trouble.lasts() || revive_letters(&tx, trouble, self.store.now()).await? == 0 {
            return Err(Refusal::new("job-not-dead").into());
        }
        tx.commit().await
    }

    async fn backup_sheet(&self) -> Result<BackupSheet, Fault> {
        let runs = backup::last_runs(self.store.read(), BACKUP_RUNS_SHOWN).await?;
        let plan = self.settings.as_ref().and_then(|settings| settings.backup_plan());
        let place = match plan {
            None => None,
            Some(plan) => {
                let (folder, keep) = (plan.folder.display().to_string(), plan.keep);
                let looked = tokio::task::spawn_blocking(move || backup::archives(&plan.folder).ok());
                Some(BackupPlace { folder, keep, archives: looked.await.map_err(Fault::broken)? })
            }
        };
        Ok(BackupSheet { place, runs })
    }
}

#[async_trait]
impl EngineRoom for StoredEngineRoom {
    async fn sheet(&self, _: &Operator) -> Result<HostSheet, Refusal> {
        Ok(self.look().await?)
    }

    async fn union(&self, _: &Operator, slug: &str) -> Result<UnionSize, Refusal> {
        Ok(self.one(slug).await?)
    }

    async fn queue(&self, _: &Operator) -> Result<Queue, Refusal> {
        Ok(self.waiting().await?)
    }

    async fn retry_job(&self, _: &Operator, job: JobId) -> Result<(), Refusal> {
        Ok(self.again(job).await?)
    }

    async fn retry_letters(&self, _: &Operator, trouble: Trouble) -> Result<(), Refusal> {
        Ok(self.letters_again(trouble).await?)
    }

    async fn backups(&self, _: &Operator) -> Result<BackupSheet, Refusal> {
        Ok(self.backup_sheet().await?)
    }

    async fn findings(&self, _: &Operator) -> Result<Vec<Finding>, Refusal> {
        let Some(settings) = &self.settings else { return Ok(Vec::new()) };
        Ok(doctor::examine(settings, self.store.clock().now()).await)
    }
}
