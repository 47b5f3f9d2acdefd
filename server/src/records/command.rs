//! Backups, restores, checks and recovery keys at the command line.

use super::backup::{self, RecoveryKey, Trouble};
use super::files::FileCabinet;
use super::verify::{self, Findings};
use crate::clock::Clock;
use crate::storage::{Place, Store};
use clap::{Args, Subcommand};
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Args, Debug)]
pub struct BackUp {
    #[command(flatten)]
    pub place: Place,
    /// The folder that the archive is put into.
    #[arg(long)]
    pub to: PathBuf,
    /// The public half of a recovery key (age1…): only its private half opens the archive.
    #[arg(long, env = "CONVENIO_BACKUP_RECOVERY_KEY")]
    pub recovery_key: Option<RecoveryKey>,
}

#[derive(Args, Debug)]
pub struct Restore {
    pub archive: PathBuf,
    #[command(flatten)]
    pub place: Place,
    /// The file with the private recovery key, for an encrypted archive.
    #[arg(long)]
    pub key: Option<PathBuf>,
    /// Restores even what was damaged already when the archive was made.
    #[arg(long)]
    pub despite_findings: bool,
}

#[derive(Args, Debug)]
pub struct Verify {
    #[command(subcommand)]
    pub what: Verifiable,
}

#[derive(Subcommand, Debug)]
pub enum Verifiable {
    /// Checks every hash and chain of a store, or of an archive.
    Data(VerifyData),
}

#[derive(Args, Debug)]
pub struct VerifyData {
    #[command(flatten)]
    pub place: Place,
    /// Checks this archive instead of a store.
    #[arg(long)]
    pub archive: Option<PathBuf>,
    /// The file with the private recovery key, for an encrypted archive.
    #[arg(long, requires = "archive")]
    pub key: Option<PathBuf>,
    /// Where the archive is unpacked for the check, and removed again.
    #[arg(long, requires = "archive")]
    pub scratch: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct NewRecoveryKey {
    /// The new file for the private half.
    #[arg(long)]
    pub out: PathBuf,
}

pub(super) fn said(trouble: Trouble) -> String {
    trouble.to_string()
}

pub(super) async fn open(place: &Place) -> Result<(Store, FileCabinet), String> {
    let store = Store::open_as_it_is(&place.data, place.database_url.as_deref(), Clock::default()).await?;
    let cabinet = FileCabinet::new(store.clone(), &place.data);
    Ok((store, cabinet))
}

pub(super) fn keys(file: Option<&PathBuf>) -> Result<Arc<Vec<age::x25519::Identity>>, String> {
    let keys = file.map(|file| backup::read_identities(file)).transpose().map_err(said)?;
    Ok(Arc::new(keys.unwrap_or_default()))
}

/// Makes a backup. Returns what to say.
///
/// # Errors
/// A sentence for the operator.
pub async fn back_up(command: &BackUp) -> Result<String, String> {
    let (store, cabinet) = open(&command.place).await?;
    let made = backup::make(&store, &cabinet, &command.to, command.recovery_key.as_ref()).await.map_err(said)?;
    let (path, rows, files) = (made.path.display(), made.seal.rows(), made.seal.files);
    Ok(format!("{path}: {rows} rows and {files} files, {} bytes, read back and found right", made.bytes))
}

/// Restores an archive into an empty place. Returns what to say.
///
/// # Errors
/// A sentence for the operator.
pub async fn restore(command: &Restore) -> Result<String, String> {
    let place = &command.place;
    let restored = backup::restore(
        &command.archive,
        &place.data,
        place.database_url.as_deref(),
        keys(command.key.as_ref())?,
        command.despite_findings,
        Clock::default(),
    )
    .await
    .map_err(said)?;
    let mut lines = report(&restored.findings);
    let (rows, files) = (restored.contents.seal.rows(), restored.contents.seal.files);
    let made_at = &restored.contents.manifest.made_at;
    lines.push(format!("Restored {rows} rows and {files} files as they were on {made_at}."));
    Ok(lines.join("\n"))
}

/// Checks a store or an archive. Returns what was checked and what failed, and whether nothing did.
///
/// # Errors
/// A sentence for the operator when it could not be looked at.
pub async fn verify_data(command: &VerifyData) -> Result<(String, bool), String> {
    let findings = match &command.archive {
        Some(archive) => verify_archive(archive, command).await?,
        None => {
            let (store, cabinet) = open(&command.place).await?;
            let moment = store.snapshot().await.map_err(|fault| said(fault.into()))?;
            verify::check(&moment, &cabinet).await
        }
    };
    Ok((report(&findings).join("\n"), findings.failed.is_empty()))
}

async fn verify_archive(archive: &Path, command: &VerifyData) -> Result<Findings, String> {
    let scratch = Scratch::make(command.scratch.as_deref())?;
    let keys = keys(command.key.as_ref())?;
    let (contents, store, cabinet) = backup::unpack(archive, &scratch.0, keys, Clock::default()).await.map_err(said)?;
    let moment = store.snapshot().await.map_err(|fault| said(fault.into()))?;
    let mut findings = verify::check(&moment, &cabinet).await;
    moment.commit().await.map_err(|_| "the unpacked archive could not be read to its end")?;
    store.close().await.map_err(|fault| said(fault.into()))?;
    let (rows, files) = (contents.seal.rows(), contents.seal.files);
    let sums = format!("archive: {rows} rows and {files} files have the sums that its seal says");
    findings.checked.insert(0, sums);
    Ok(findings)
}

/// A folder of our own that goes away again: an archive unpacked is not encrypted any more.
struct Scratch(PathBuf);

impl Scratch {
    fn make(within: Option<&Path>) -> Result<Self, String> {
        let within = within.map_or_else(std::env::temp_dir, Path::to_owned);
        let folder = within.join(format!("convenio-verify-{}", uuid::Uuid::now_v7().as_simple()));
        let made = DirBuilder::new().recursive(true).mode(0o700).create(&folder);
        made.map_err(|e| format!("the archive cannot be unpacked in {}: {e}", within.display()))?;
        Ok(Self(folder))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::error!(%error, folder = %self.0.display(), "the unpacked archive could not be removed");
        }
    }
}

fn report(findings: &Findings) -> Vec<String> {
    let checked = findings.checked.iter().map(|line| format!("checked  {line}"));
    checked.chain(findings.failed.iter().map(|line| format!("FAILED   {line}"))).collect()
}

/// Makes a recovery key. Returns what to say.
///
/// # Errors
/// A sentence for the operator.
pub fn new_recovery_key(command: &NewRecoveryKey) -> Result<String, String> {
    let key = backup::new_recovery_key(&command.out).map_err(said)?;
    Ok(format!(
        "{key}\nGive this public half to the server (--backup-recovery-key). The private half is in {}: move it off this \
         machine and keep it in two places. Without it no encrypted backup can be opened.",
        command.out.display()
    ))
}
