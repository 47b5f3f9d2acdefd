//! Making a backup of a store that is in use: one moment of it, read in one transaction, written by a thread of its own.

use super::belonging::Belonging;
use super::catalog::{self, Table};
use super::dump::{Excerpt, Pages};
use super::keys::{RecoveryKey, passing_key};
use super::read::read_through;
use super::write::Writer;
use super::{ARCHIVE_FORMAT, MEMBERS_WAITING_MAX, Manifest, Seal, Trouble};
use crate::records::files::FileCabinet;
use crate::storage::{Fault, Store, moment};
use sea_orm::ConnectionTrait;
use std::fs::{DirBuilder, File};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use tokio::sync::mpsc;
use uuid::Uuid;

/// Longest time that a backup may take to write, in seconds; an older part is nobody's.
const PART_SECONDS_MAX: u64 = 24 * 3600;

/// Endings of archives, plain and encrypted.
pub const ENDINGS: [&str; 2] = [".tar.gz", ".tar.gz.age"];
/// What every archive's name begins with.
pub const PREFIX: &str = "convenio-";
/// How an archive's moment stands in its name.
pub const MOMENT: &str = "%Y-%m-%dT%H%M%SZ";

/// A backup that was made and read back.
#[derive(Clone, Debug)]
pub struct Made {
    pub path: PathBuf,
    pub bytes: u64,
    pub seal: Seal,
}

/// What goes from the reading to the writing half.
enum Piece {
    Rows {
        table: String,
        lines: Vec<u8>,
        count: u64,
    },
    File {
        union: Uuid,
        sha256: String,
        content: Vec<u8>,
    },
    /// All is said; without it the reading half has failed.
    End,
}

/// The file name of an archive made now.
fn archive_name(now: i64, encrypted: bool) -> String {
    let at = moment(now).strftime(MOMENT).to_string();
    format!("{PREFIX}{at}{}", ENDINGS[usize::from(encrypted)])
}

/// Makes an archive in the folder `to` and reads it back whole before it gets its name. With a key it is encrypted.
///
/// # Errors
/// A sentence for the operator; nothing is left in the folder then.
pub async fn make(store: &Store, cabinet: &FileCabinet, to: &Path, key: Option<&RecoveryKey>) -> Result<Made, Trouble> {
    let name = archive_name(store.now(), key.is_some());
    make_part(store, cabinet, &to.join(name), key, None).await
}

/// As [`make`], before the tables change. Its name is none that retention lets go.
///
/// # Errors
/// As [`make`].
pub async fn make_before_upgrade(
    store: &Store,
    cabinet: &FileCabinet,
    to: &Path,
    key: Option<&RecoveryKey>,
) -> Result<Made, Trouble> {
    let name = archive_name(store.now(), key.is_some()).replacen(PREFIX, &format!("{PREFIX}before-upgrade-"), 1);
    make_part(store, cabinet, &to.join(name), key, None).await
}

/// As [`make`], of one union alone: its rows, its files, and the accounts of its people (see `belonging.rs`). Its name is
/// none that retention lets go.
///
/// # Errors
/// As [`make`].
pub async fn make_of_union(
    store: &Store,
    cabinet: &FileCabinet,
    to: &Path,
    key: Option<&RecoveryKey>,
    (union, slug): (Uuid, &str),
) -> Result<Made, Trouble> {
    let name = archive_name(store.now(), key.is_some()).replacen(PREFIX, &format!("{PREFIX}union-{slug}-"), 1);
    make_part(store, cabinet, &to.join(name), key, Some(union)).await
}

async fn make_part(
    store: &Store,
    cabinet: &FileCabinet,
    path: &Path,
    key: Option<&RecoveryKey>,
    union: Option<Uuid>,
) -> Result<Made, Trouble> {
    let to = path.parent().unwrap_or(path);
    let failed = |e: std::io::Error| Trouble::new(format!("no backup can be written to {}: {e}", to.display()));
    DirBuilder::new().recursive(true).mode(0o700).create(to).map_err(failed)?;
    if path.exists() {
        return Err(Trouble::new(format!("{} exists already", path.display())));
    }
    sweep_parts(to);
    let part = Part(to.join(format!(".{}.part", Uuid::now_v7().as_simple())));
    let (identities, keys) = match key {
        None => (Vec::new(), Vec::new()),
        Some(key) => {
            // Whoever can read the archive back now is nobody afterwards: the second key dies with this function.
            let (identity, passing) = passing_key();
            (vec![identity], vec![key.clone(), passing])
        }
    };
    let seal = write(store, cabinet, &part.0, keys, union).await?;
    let written = part.0.clone();
    let contents = blocking(move || read_through(&written, &identities)).await??;
    if contents.seal != seal {
        return Err(Trouble::new("the archive read back is not the one written"));
    }
    let bytes = std::fs::metadata(&part.0).map_err(failed)?.len();
    std::fs::rename(&part.0, path).map_err(failed)?;
    // The name itself must survive a power cut.
    File::open(to).and_then(|folder| folder.sync_all()).map_err(failed)?;
    Ok(Made { path: path.to_owned(), bytes, seal })
}

/// Takes away the parts of makers that were killed. Their names carry when they began; no run takes so long.
fn sweep_parts(folder: &Path) {
    let Some(now) = Uuid::now_v7().get_timestamp().map(|at| at.to_unix().0) else { return };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let id = name.to_str().and_then(|name| name.strip_prefix('.')?.strip_suffix(".part"));
        let begun = id.and_then(|id| Uuid::try_parse(id).ok()?.get_timestamp()).map(|at| at.to_unix().0);
        if begun.is_some_and(|begun| now.saturating_sub(begun) > PART_SECONDS_MAX) {
            // Whatever keeps it there, the backup is more important.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// A file that goes away unless it got its name.
struct Part(PathBuf);

impl Drop for Part {
    fn drop(&mut self) {
        // After the renaming there is none.
        let _ = std::fs::remove_file(&self.0);
    }
}

pub async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Trouble> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Trouble::new("the work on an archive was broken off"))
}

async fn write(
    store: &Store,
    cabinet: &FileCabinet,
    path: &Path,
    keys: Vec<RecoveryKey>,
    union: Option<Uuid>,
) -> Result<Seal, Trouble> {
    let tx = store.snapshot().await?;
    let tables = catalog::tables(&tx).await?;
    let manifest = Manifest {
        format: ARCHIVE_FORMAT,
        convenio: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: moment(store.now()).to_string(),
        migrations: catalog::migrations(&tx).await?,
        tables: tables.iter().map(Table::shape).collect(),
        union,
    };
    let parts = parts(&tx, &tables, union).await?;
    let (pieces, inbox) = mpsc::channel(MEMBERS_WAITING_MAX);
    let path = path.to_owned();
    let writer = tokio::task::spawn_blocking(move || write_down(&path, &keys, &manifest, inbox));
    let sent = send(&tx, cabinet, (tables.as_slice(), parts), union, pieces).await;
    let written = writer.await.map_err(|_| Trouble::new("the writing of the archive was broken off"))?;
    match (sent, written) {
        (Ok(()), Ok(seal)) => Ok(seal),
        // When the disk is full both halves fail: the writer knows why, the reader only that nobody listens any more.
        (Err(Unsent::Unheard), Err(why)) | (Ok(()), Err(why)) => {
            Err(Trouble::new(format!("the archive cannot be written: {why}")))
        }
        (Err(Unsent::Unread(trouble)), _) => Err(trouble),
        (Err(Unsent::Unheard), Ok(_)) => Err(Trouble::new("the writing of the archive was broken off")),
    }
}

/// What is read of each table; `None` for one of which nothing is.
async fn parts(
    tx: &impl ConnectionTrait,
    tables: &[Table],
    union: Option<Uuid>,
) -> Result<Vec<Option<Excerpt>>, Trouble> {
    let Some(union) = union else { return Ok(vec![Some(Excerpt::default()); tables.len()]) };
    let belonging = Belonging::read(tx, tables).await?;
    Ok(tables.iter().map(|table| belonging.exported(&table.name, union)).collect())
}

fn write_down(
    path: &Path,
    keys: &[RecoveryKey],
    manifest: &Manifest,
    mut inbox: mpsc::Receiver<Piece>,
) -> std::io::Result<Seal> {
    let mut writer = Writer::begin(path, keys, manifest)?;
    while let Some(piece) = inbox.blocking_recv() {
        match piece {
            Piece::Rows { table, lines, count } => writer.rows(&table, &lines, count)?,
            Piece::File { union, sha256, content } => writer.file(union, &sha256, &content)?,
            Piece::End => return writer.end(),
        }
    }
    Err(std::io::Error::other("the store could not be read to its end"))
}

/// Why the reading half did not come to its end.
enum Unsent {
    Unread(Trouble),
    /// The writing half has gone.
    Unheard,
}

impl From<Trouble> for Unsent {
    fn from(trouble: Trouble) -> Self {
        Self::Unread(trouble)
    }
}

impl From<Fault> for Unsent {
    fn from(fault: Fault) -> Self {
        Self::Unread(fault.into())
    }
}

async fn send(
    tx: &impl ConnectionTrait,
    cabinet: &FileCabinet,
    (tables, parts): (&[Table], Vec<Option<Excerpt>>),
    union: Option<Uuid>,
    pieces: mpsc::Sender<Piece>,
) -> Result<(), Unsent> {
    let unheard = |_| Unsent::Unheard;
    for (table, part) in tables.iter().zip(parts) {
        let Some(part) = part else { continue };
        let mut pages = Pages::of(tx, table, part);
        while let Some((lines, count)) = pages.next(tx).await? {
            let piece = Piece::Rows { table: table.name.clone(), lines, count };
            pieces.send(piece).await.map_err(unheard)?;
        }
    }
    for kept in cabinet.contents(tx).await?.into_iter().filter(|kept| union.is_none_or(|union| kept.union == union)) {
        let content = cabinet.load(tx, &kept).await?;
        let piece = Piece::File { union: kept.union, sha256: kept.sha256, content };
        pieces.send(piece).await.map_err(unheard)?;
    }
    pieces.send(Piece::End).await.map_err(unheard)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_archive_is_named_after_its_moment() {
        let check = |encrypted, expected| assert_eq!(archive_name(1_795_662_900_000, encrypted), expected);
        check(false, "convenio-2026-11-26T031500Z.tar.gz");
        check(true, "convenio-2026-11-26T031500Z.tar.gz.age");
    }
}
