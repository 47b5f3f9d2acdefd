//! What a host leaves to others: its backups on a disk, and its mail server.

use super::judge::{self, BACKUPS};
use super::{Finding, Phrase, settings_wrong};
use crate::notices::knock;
use crate::records::backup;
use crate::settings::Settings;
use jiff::Timestamp;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Largest archive that is read through by the doctor, in bytes: a few seconds' work.
const READ_BYTES_MAX: u64 = 300_000_000;

/// The newest backup: its age, and whether it can be read.
pub async fn backups(settings: &Settings, has_database: bool, now: Timestamp) -> Finding {
    let Some(plan) = settings.backup_plan() else {
        return judge::no_backups();
    };
    let data = settings.data.clone();
    let looked = tokio::task::spawn_blocking(move || {
        let archives = match backup::archives(&plan.folder) {
            Ok(archives) => archives,
            Err(e) => return judge::backup_folder(&plan.folder.display().to_string(), &e.to_string()),
        };
        let newest = archives.first();
        let read = newest.map(|archive| {
            if archive.encrypted || archive.bytes > READ_BYTES_MAX {
                return Ok(false);
            }
            let read = backup::read_through(&plan.folder.join(&archive.name), &[]);
            read.map(|_| true).map_err(|trouble| trouble.to_string())
        });
        let same_disk = is_one_disk(&plan.folder, &data);
        judge::backups(newest.zip(read), has_database, same_disk, now)
    });
    looked
        .await
        .unwrap_or_else(|_| Finding::fail(BACKUPS, Phrase::new("backups-broken-off"), Phrase::new("backups-again")))
}

/// Whether two folders lie on one disk; what cannot be told counts as not.
fn is_one_disk(one: &Path, other: &Path) -> bool {
    let disk = |path: &Path| std::fs::metadata(path).map(|meta| meta.dev()).ok();
    disk(one).is_some() && disk(one) == disk(other)
}

/// Whether the mail server would take a letter now.
pub async fn mail(settings: &Settings) -> Finding {
    match knock(&settings.mail()).await {
        Err(why) => settings_wrong("mail", why),
        Ok(None) => Finding::ok("mail", Phrase::new("mail-none")),
        Ok(Some(knocked)) => judge::mail(&knocked),
    }
}
