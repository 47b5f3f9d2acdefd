//! Backups that make themselves: one a day, made by one of several instances, and the old ones let go.
//!
//! [`run_due`] may be called as often as anybody likes and by any number of instances: whoever inserts the day's row
//! makes the day's backup.

use super::Trouble;
use super::keys::RecoveryKey;
use super::make::{self, ENDINGS, MOMENT, Made, PREFIX};
use crate::records::entities::backup_run;
use crate::records::files::FileCabinet;
use crate::storage::{Fault, Store, moment};
use contracts::records::Retention;
use contracts::records::engine::{ArchiveCard, BackupRun};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::strtime::BrokenDownTime;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The folder for backups in the data folder, unless another is named.
pub const BACKUPS_FOLDER: &str = "backups";
/// How long after a start, and after each look, it is looked whether a backup is due.
const LOOK_SECONDS: u64 = 600;
/// A run that neither finished nor failed in this time has died with its instance, in milliseconds.
const RUN_MILLISECONDS_MAX: i64 = 6 * 3600 * 1000;
/// How long after a failure it is tried again, in milliseconds.
const AGAIN_MILLISECONDS: i64 = 3600 * 1000;

/// Where backups go, which stay, and who can read them.
#[derive(Clone, Debug)]
pub struct BackupPlan {
    pub folder: PathBuf,
    pub keep: Retention,
    pub key: Option<RecoveryKey>,
}

impl BackupPlan {
    /// As a host has it that was told nothing else: in its data folder, open to whoever can read that.
    pub fn in_data(data: &Path) -> Self {
        Self { folder: data.join(BACKUPS_FOLDER), keep: Retention::default(), key: None }
    }
}

/// The latest backup that was begun.
///
/// # Errors
/// When storage fails.
pub async fn last_run(store: &Store) -> Result<Option<BackupRun>, Fault> {
    Ok(last_runs(store.read(), 1).await?.into_iter().next())
}

/// The latest backups that were begun, the newest first.
///
/// # Errors
/// When storage fails.
pub async fn last_runs(db: &impl ConnectionTrait, most: u64) -> Result<Vec<BackupRun>, Fault> {
    let rows = backup_run::Entity::find().order_by_desc(backup_run::Column::Slot).limit(most).all(db).await?;
    let run = |row: backup_run::Model| BackupRun {
        day: row.slot,
        started: moment(row.started_at),
        finished: row.finished_at.map(moment),
        archive: row.name.zip(row.bytes.and_then(|bytes| u64::try_from(bytes).ok())),
        trouble: row.trouble,
    };
    Ok(rows.into_iter().map(run).collect())
}

/// The archives in a folder, newest first; none in one that is not there yet. What else lies there is none of ours.
///
/// # Errors
/// When the folder cannot be read.
pub fn archives(folder: &Path) -> std::io::Result<Vec<ArchiveCard>> {
    let mut archives = Vec::new();
    let entries = match std::fs::read_dir(folder) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(archives),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let Some(made) = moment_of(&name) {
            let encrypted = name.ends_with(ENDINGS[1]);
            archives.push(ArchiveCard { made, bytes: entry.metadata()?.len(), encrypted, name });
        }
    }
    archives.sort_by_key(|archive| std::cmp::Reverse(archive.made));
    Ok(archives)
}

/// Makes today's backup if nobody has, and lets old ones go. `None` when there was nothing to do.
///
/// # Errors
/// A sentence for the operator; it is kept beside the run as well, and the run is tried again after an hour.
pub async fn run_due(store: &Store, cabinet: &FileCabinet, plan: &BackupPlan) -> Result<Option<Made>, Trouble> {
    let now = store.now();
    let day = jiff::tz::Offset::UTC.to_datetime(moment(now)).date().to_string();
    if !claim(store, &day, now).await? {
        return Ok(None);
    }
    let made = make::make(store, cabinet, &plan.folder, plan.key.as_ref()).await;
    note(store, &day, now, &made).await?;
    let made = made?;
    let (folder, keep) = (plan.folder.clone(), plan.keep);
    make::blocking(move || let_go(&folder, keep)).await??;
    Ok(Some(made))
}

/// Whether this day's backup is ours to make.
async fn claim(store: &Store, day: &str, now: i64) -> Result<bool, Fault> {
    // Most looks find the day done: they need not stand in line with those who write.
    let earlier = backup_run::Entity::find_by_id(day).one(store.read()).await?;
    if earlier.as_ref().is_some_and(|run| !is_due_again(run, now)) {
        return Ok(false);
    }
    let tx = store.begin().await?;
    let row = backup_run::ActiveModel {
        slot: Set(day.to_owned()),
        started_at: Set(now),
        finished_at: Set(None),
        name: Set(None),
        bytes: Set(None),
        trouble: Set(None),
    };
    let ours = match earlier {
        None => {
            let on = OnConflict::column(backup_run::Column::Slot).do_nothing().to_owned();
            backup_run::Entity::insert(row).on_conflict(on).exec_without_returning(&tx).await? == 1
        }
        // Of several that try again, the one who still finds the row as it was read.
        Some(earlier) => {
            let retry = backup_run::Entity::update_many()
                .set(backup_run::ActiveModel { slot: sea_orm::ActiveValue::NotSet, ..row })
                .filter(backup_run::Column::Slot.eq(day))
                .filter(backup_run::Column::StartedAt.eq(earlier.started_at));
            retry.exec(&tx).await?.rows_affected == 1
        }
    };
    tx.commit().await?;
    Ok(ours)
}

fn is_due_again(run: &backup_run::Model, now: i64) -> bool {
    let wait = if run.trouble.is_some() { AGAIN_MILLISECONDS } else { RUN_MILLISECONDS_MAX };
    run.finished_at.is_none() && now - run.started_at > wait
}

async fn note(store: &Store, day: &str, started: i64, made: &Result<Made, Trouble>) -> Result<(), Fault> {
    let mut change = backup_run::Entity::update_many()
        .filter(backup_run::Column::Slot.eq(day))
        .filter(backup_run::Column::StartedAt.eq(started));
    match made {
        Ok(made) => {
            let name = made.path.file_name().map(|name| name.to_string_lossy().into_owned());
            let bytes = i64::try_from(made.bytes).map_err(Fault::broken)?;
            change = change
                .col_expr(backup_run::Column::FinishedAt, Expr::value(store.now()))
                .col_expr(backup_run::Column::Name, Expr::value(name))
                .col_expr(backup_run::Column::Bytes, Expr::value(bytes));
        }
        Err(trouble) => change = change.col_expr(backup_run::Column::Trouble, Expr::value(trouble.to_string())),
    }
    let tx = store.begin().await?;
    change.exec(&tx).await?;
    tx.commit().await
}

/// The moment in an archive's name; `None` for a file that is none of ours, which is never touched.
fn moment_of(name: &str) -> Option<Timestamp> {
    let stem = ENDINGS.iter().find_map(|ending| name.strip_prefix(PREFIX)?.strip_suffix(ending))?;
    let at: DateTime = BrokenDownTime::parse(MOMENT, stem).ok()?.to_datetime().ok()?;
    jiff::tz::Offset::UTC.to_timestamp(at).ok()
}

fn let_go(folder: &Path, keep: Retention) -> Result<(), Trouble> {
    let failed = |e: std::io::Error| Trouble::new(format!("old backups in {} cannot be let go: {e}", folder.display()));
    let archives = archives(folder).map_err(failed)?;
    let moments: Vec<Timestamp> = archives.iter().map(|archive| archive.made).collect();
    for index in keep.let_go(&moments) {
        std::fs::remove_file(folder.join(&archives[index].name)).map_err(failed)?;
    }
    Ok(())
}

/// Looks every few minutes whether a backup is due, for as long as the server runs.
pub async fn keep_watch(store: Store, cabinet: FileCabinet, plan: BackupPlan) {
    loop {
        tokio::time::sleep(Duration::from_secs(LOOK_SECONDS)).await;
        match run_due(&store, &cabinet, &plan).await {
            Ok(Some(made)) => tracing::info!(bytes = made.bytes, rows = made.seal.rows(), "a backup was made"),
            Ok(None) => {}
            Err(trouble) => tracing::error!(%trouble, "no backup could be made"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_archives_are_ever_let_go() {
        let check = |name: &str, expected: Option<&str>| {
            assert_eq!(moment_of(name).map(|at| at.to_string()).as_deref(), expected, "{name}");
        };
        check("convenio-2026-11-26T031500Z.tar.gz", Some("2026-11-26T03:15:00Z"));
        check("convenio-2026-11-26T031500Z.tar.gz.age", Some("2026-11-26T03:15:00Z"));
        check("convenio-before-the-strike-vote.tar.gz", None);
        check("convenio-before-upgrade-2026-11-26T031500Z.tar.gz", None);
        check("convenio-2026-11-26T031500Z.tar.gz.part", None);
        check("convenio-2026-11-26T031500Z copy.tar.gz", None);
        check("minutes.pdf", None);
    }
}
