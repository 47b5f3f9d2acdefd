//! Before tables change, a backup of what is in them: whoever regrets an upgrade restores it into the version before.

use super::backup::{self, BackupPlan};
use super::files::FileCabinet;
use crate::storage::{Store, Untaken};

/// Brings a store's tables up to date. If anything is in them, a backup is made first, where `plan` says that backups go.
///
/// # Errors
/// A sentence for the operator; the tables are then as they were.
pub async fn bring_up_to_date(store: &Store, cabinet: &FileCabinet, plan: Option<&BackupPlan>) -> Result<(), String> {
    let Some(upgrade) = store.upgrade().await? else { return Ok(()) };
    if !upgrade.is_of_used_store() {
        return upgrade.take().await.map_err(|why| why.to_string());
    }
    let steps = upgrade.steps.pending.len();
    let Some(plan) = plan else {
        tracing::warn!(steps, "the tables are brought up to date without a backup (backups = false)");
        return upgrade.take().await.map_err(|why| why.to_string());
    };
    let made = backup::make_before_upgrade(store, cabinet, &plan.folder, plan.key.as_ref()).await;
    let made = made.map_err(|trouble| {
        format!(
            "Before the tables are brought up to date a backup is made, and it cannot be: {trouble}. Make room, or name another \
             folder with backup_to; --backups=false goes on without one."
        )
    })?;
    let taken = upgrade.take().await;
    match &taken {
        Ok(()) => tracing::warn!(
            steps,
            archive = %made.path.display(),
            "the tables were brought up to date; the backup from before stays until somebody removes it"
        ),
        Err(Untaken::Step(_)) => {
            // Nothing was changed, and a host that is started again and again must not fill the disk with such backups.
            let _ = std::fs::remove_file(&made.path);
        }
        Err(Untaken::Commit(_)) => tracing::warn!(archive = %made.path.display(), "the backup from before stays"),
    }
    taken.map_err(|why| why.to_string())
}
