//! What a host leaves to others: its backups on a disk, and its mail server.

use super::{Finding, judge};
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
    looked.await.unwrap_or_else(|_| judge::backup_folder("it", "the look at it was broken off"))
}

/// Whether two folders lie on one disk; what cannot be told counts as not.
fn is_one_disk(one: &Path, other: &Path) -> bool {
    let disk = |path: &Path| std::fs::metadata(path).map(|meta| meta.dev()).ok();
    disk(one).is_some() && disk(one) == disk(other)
}

/// Whether the mail server would take a letter now.
pub async fn mail(settings: &Settings) -> Finding {
    match knock(&settings.mail()).await {
        Err(sentence) => Finding::fail("mail", sentence, "change the settings (convenio config)"),
        Ok(None) => Finding::ok("mail", "no mail server is named; everything can be copied or printed"),
        Ok(Some(knocked)) => judge::mail(&knocked),
    }
}
