//! Taking a union along, and erasing it: at the command line alone, where whoever may do so can do everything anyway.

use super::backup::{self, RecoveryKey};
use super::command::{keys, open, said};
use super::erase;
use super::files::FileCabinet;
use crate::health::engine::sizes;
use crate::members::unions::{self, UnionHead};
use crate::records::audit;
use crate::storage::{Place, Store, ensure_folder};
use clap::Args;
use contracts::members::{Refusal, UnitId};
use contracts::records::{Deed, What};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
pub struct ExportUnion {
    /// The union's name in its address: of /u/irc/staff it is irc.
    pub union: String,
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
pub struct EraseUnion {
    /// The union's name in its address: of /u/irc/staff it is irc.
    pub union: String,
    #[command(flatten)]
    pub place: Place,
    /// The union's full name, typed as its members read it. Without it nothing is erased, and what would be is said.
    #[arg(long)]
    pub name: Option<String>,
    /// The archive that export-union made; the union must not have been used since.
    #[arg(long, required_unless_present = "without_export", conflicts_with = "without_export")]
    pub exported: Option<PathBuf>,
    /// Erases what nobody has taken along.
    #[arg(long)]
    pub without_export: bool,
    /// The file with the private recovery key, for an encrypted archive.
    #[arg(long, requires = "exported")]
    pub key: Option<PathBuf>,
}

fn failed(refusal: impl Into<Refusal>) -> String {
    let refusal: Refusal = refusal.into();
    format!("the store does not answer ({refusal})")
}

async fn found(store: &Store, slug: &str) -> Result<(UnionHead, Vec<UnitId>), String> {
    if let Some(found) = unions::called(store.read(), slug).await.map_err(failed)? {
        return Ok(found);
    }
    let all = unions::all(store.read()).await.map_err(failed)?;
    let names: Vec<&str> = all.iter().map(|head| head.slug.as_str()).collect();
    Err(format!("there is no union {slug} on this host; there are: {}", names.join(", ")))
}

/// Makes an archive of one union. Its officers read in their own chain that it was made.
///
/// # Errors
/// A sentence for the operator.
pub async fn export(command: &ExportUnion) -> Result<String, String> {
    // Whoever is not the folder's owner would leave files in it that the server cannot write.
    ensure_folder(&command.place.data)?;
    let (store, cabinet) = open(&command.place).await?;
    let (head, units) = found(&store, &command.union).await?;
    note(&store, &head, units).await.map_err(failed)?;
    let key = command.recovery_key.as_ref();
    let of = (head.id.0, head.slug.as_str());
    let made = backup::make_of_union(&store, &cabinet, &command.to, key, of).await.map_err(said)?;
    let (path, rows, files) = (made.path.display(), made.seal.rows(), made.seal.files);
    Ok(format!(
        "{path}: {rows} rows and {files} files of {}, {} bytes, read back and found right.\n\
         `convenio restore` brings it up as a host of its own. People come in there by their password, or by a link from an \
         officer; sessions, open links and waiting mail stay here.",
        head.name, made.bytes
    ))
}

async fn note(store: &Store, head: &UnionHead, units: Vec<UnitId>) -> Result<(), crate::storage::Fault> {
    let tx = store.begin().await?;
    let deed = |unit| Deed::in_unit(head.id, unit, None, What::UnionExported);
    audit::note_all(&tx, store.now(), units.into_iter().map(deed).collect()).await?;
    tx.commit().await
}

/// Erases a union, or says what that would be.
///
/// # Errors
/// A sentence for the operator.
pub async fn erase(command: &EraseUnion) -> Result<String, String> {
    // Whoever is not the folder's owner would leave files in it that the server cannot write.
    ensure_folder(&command.place.data)?;
    let (store, cabinet) = open(&command.place).await?;
    let (head, units) = found(&store, &command.union).await?;
    let sizes = sizes(store.read()).await.map_err(failed)?;
    let size = sizes.into_iter().find(|size| size.id == head.id).ok_or("the union went meanwhile")?;
    let all = format!(
        "{}: {} units, {} people in good standing, {} rows, {} files, {} bytes",
        size.name,
        size.units,
        size.members,
        size.rows,
        size.files,
        size.bytes()
    );
    match command.name.as_deref() {
        Some(name) if name.trim() == head.name => {}
        Some(_) => return Err(format!("the name is not that of {}; nothing was erased", command.union)),
        None => {
            return Err(format!("nothing was erased. This would go:\n{all}\nAdd --name with the union's full name"));
        }
    }
    if let Some(archive) = &command.exported {
        held_by(&store, (&head, units.as_slice()), archive, command.key.as_ref()).await?;
    }
    erased(&store, &cabinet, &head, &all).await
}

async fn erased(store: &Store, cabinet: &FileCabinet, head: &UnionHead, all: &str) -> Result<String, String> {
    let erased = erase::erase(store, cabinet, head.id.0).await.map_err(said)?;
    Ok(format!(
        "Erased {all}.\n{} rows went, {} accounts among them; people who are in another union here keep theirs.\n\
         Later backups do not have it. Earlier ones do until they are let go: remove those yourself if they must not.",
        erased.rows, erased.people
    ))
}

/// Sees to it that an archive holds the union as it is now.
async fn held_by(
    store: &Store,
    (head, units): (&UnionHead, &[UnitId]),
    archive: &Path,
    key: Option<&PathBuf>,
) -> Result<(), String> {
    let (path, keys) = (archive.to_owned(), keys(key)?);
    let read = tokio::task::spawn_blocking(move || backup::read_through(&path, &keys));
    let contents = read.await.map_err(|_| "the reading of the archive was broken off")?.map_err(said)?;
    if contents.manifest.union != Some(head.id.0) {
        return Err(format!("{} is no export of this union; nothing was erased", archive.display()));
    }
    // Its own chain, and those of its units.
    let heads = audit::heads(store.read()).await.map_err(failed)?;
    let chains = units.iter().map(|unit| unit.0).chain([head.id.0]);
    let now: i64 = chains.filter_map(|chain| heads.get(&chain)).sum();
    let then = contents.seal.tables.get("audit_entry").map_or(0, |table| table.rows);
    if i64::try_from(then).ok() != Some(now) {
        return Err(format!(
            "the union was used after {} was made: export it again. Nothing was erased",
            archive.display()
        ));
    }
    Ok(())
}
