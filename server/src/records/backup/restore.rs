//! Restoring: into an empty place, checked before and after, and visible only when all of it is there.
//!
//! On SQLite everything is built in the folder `restoring` inside the data folder and moved up at the end; while that
//! folder is there, no server starts. On PostgreSQL everything is one transaction.

use super::catalog::{self, Table};
use super::dump;
use super::make::blocking;
use super::read::{Contents, Member, read, read_through};
use super::{MEMBERS_WAITING_MAX, Manifest, Trouble};
use crate::clock::Clock;
use crate::records::files::{FILES_FOLDER, FileCabinet, Kept};
use crate::records::verify::{self, Findings};
use crate::storage::{DATABASE_FILE, Store};
use age::x25519::Identity;
use migrations::Migrator;
use sea_orm::ConnectionTrait;
use sea_orm_migration::MigratorTrait;
use std::collections::BTreeSet;
use std::fs::{DirBuilder, File};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::mpsc;

/// The folder in the data folder in which a restore is built.
pub const RESTORING_FOLDER: &str = "restoring";

/// What a restore brought back.
#[derive(Debug)]
pub struct Restored {
    pub contents: Contents,
    pub findings: Findings,
}

/// Restores an archive. With `despite` it does so even where the archive faithfully holds what was already damaged in the
/// store it was made from.
///
/// # Errors
/// A sentence for the operator; the place is then as empty as before.
pub async fn restore(
    archive: &Path,
    data: &Path,
    database_url: Option<&str>,
    keys: Arc<Vec<Identity>>,
    despite: bool,
    clock: Clock,
) -> Result<Restored, Trouble> {
    let (path, their_keys) = (archive.to_owned(), keys.clone());
    let contents = blocking(move || read_through(&path, &their_keys)).await??;
    let steps = steps(&contents.manifest)?;
    let source = Source { archive: archive.to_owned(), keys, contents, steps, despite };
    match database_url {
        Some(url) => source.into_postgres(url, data, clock).await,
        None => source.into_folder(data, clock).await,
    }
}

/// Unpacks an archive into an empty folder, as a store of its own.
///
/// # Errors
/// A sentence that says what is wrong with the archive.
pub async fn unpack(
    archive: &Path,
    folder: &Path,
    keys: Arc<Vec<Identity>>,
    clock: Clock,
) -> Result<(Contents, Store, FileCabinet), Trouble> {
    let (path, their_keys) = (archive.to_owned(), keys.clone());
    let contents = blocking(move || read_through(&path, &their_keys)).await??;
    let steps = steps(&contents.manifest)?;
    let source = Source { archive: archive.to_owned(), keys, contents, steps, despite: true };
    let (store, cabinet) = source.build(folder, clock).await?;
    Ok((source.contents, store, cabinet))
}

/// How many of this program's migrations made the archive's tables.
fn steps(manifest: &Manifest) -> Result<u32, Trouble> {
    let ours = Migrator::migrations();
    let known = |name: &String| ours.iter().any(|migration| migration.name() == name);
    if !manifest.migrations.iter().all(known) {
        let convenio = &manifest.convenio;
        return Err(Trouble::new(format!(
            "the archive was made by a newer Convenio ({convenio}): restore it with that one"
        )));
    }
    // By landing, not by name: of two that landed in one release the later name may have come first.
    let first: BTreeSet<&str> = ours.iter().take(manifest.migrations.len()).map(|ours| ours.name()).collect();
    let same = manifest.migrations.iter().all(|name| first.contains(name.as_str()));
    let count = u32::try_from(manifest.migrations.len()).ok().filter(|count| same && *count > 0);
    count.ok_or_else(|| Trouble::new("the tables of the archive grew in another order than this program's"))
}

/// An archive that was read through, and how to read it again.
struct Source {
    archive: PathBuf,
    keys: Arc<Vec<Identity>>,
    contents: Contents,
    steps: u32,
    despite: bool,
}

impl Source {
    async fn build(&self, folder: &Path, clock: Clock) -> Result<(Store, FileCabinet), Trouble> {
        let store = Store::sqlite(&folder.join(DATABASE_FILE), clock).await.map_err(Trouble::new)?;
        Migrator::up(store.writer(), Some(self.steps)).await?;
        let cabinet = FileCabinet::new(store.clone(), folder);
        let tx = store.begin_alone().await?;
        // Rows come by table, not by who refers to whom: looked at when all are there.
        tx.execute_unprepared("PRAGMA defer_foreign_keys = ON").await?;
        self.load(&tx, &cabinet).await?;
        tx.commit().await.map_err(|_| Trouble::damaged("a row of it refers to one that is not there"))?;
        let moment = store.snapshot().await?;
        self.compare(&moment, &cabinet).await?;
        moment.commit().await?;
        Ok((store, cabinet))
    }

    async fn load(&self, db: &impl ConnectionTrait, cabinet: &FileCabinet) -> Result<(), Trouble> {
        let tables = catalog::tables(db).await?;
        let shapes: Vec<_> = tables.iter().map(Table::shape).collect();
        if shapes != self.contents.manifest.tables {
            return Err(Trouble::new("the tables of the archive are not those that its migrations make"));
        }
        let (members, mut inbox) = mpsc::channel(MEMBERS_WAITING_MAX);
        let (path, keys) = (self.archive.clone(), self.keys.clone());
        let unheard = |_| Trouble::new("the restore was broken off");
        let reader = blocking(move || read(&path, &keys, |member| members.blocking_send(member).map_err(unheard)));
        let tables = &tables;
        // Takes the inbox along: when it ends early, the reader notices that nobody listens, and ends too.
        let taken = async move {
            while let Some(member) = inbox.recv().await {
                take(db, cabinet, tables, member).await?;
            }
            Ok::<(), Trouble>(())
        };
        let (read, taken) = futures::join!(reader, taken);
        taken?;
        read??;
        Ok(())
    }

    /// Holds every row and file against the sums in the archive.
    async fn compare(&self, db: &impl ConnectionTrait, cabinet: &FileCabinet) -> Result<(), Trouble> {
        for table in catalog::tables(db).await? {
            let sum = dump::sum(db, &table).await?;
            if self.contents.seal.tables.get(&table.name) != Some(&sum) {
                return Err(Trouble::new(format!("the restored rows of {} are not those of the archive", table.name)));
            }
        }
        let kept = cabinet.contents(db).await?;
        for content in &kept {
            cabinet.load(db, content).await?;
        }
        if kept.len() as u64 == self.contents.seal.files {
            return Ok(());
        }
        Err(Trouble::new("the restored files are not those of the archive"))
    }

    fn refuse(&self, findings: &Findings) -> Result<(), Trouble> {
        if findings.failed.is_empty() || self.despite {
            return Ok(());
        }
        Err(Trouble::new(format!(
            "the archive is whole, but the store it was made from was damaged: {}. --despite-findings restores it as it is",
            findings.failed.join("; ")
        )))
    }

    async fn into_folder(self, data: &Path, clock: Clock) -> Result<Restored, Trouble> {
        refuse_full(data)?;
        let ground = Ground::take(data)?;
        let (store, cabinet) = self.build(&ground.building, clock).await?;
        let moment = store.snapshot().await?;
        let findings = verify::check(&moment, &cabinet).await;
        moment.commit().await?;
        self.refuse(&findings)?;
        settle(store, &ground.building).await?;
        ground.publish()?;
        Ok(Restored { contents: self.contents, findings })
    }

    async fn into_postgres(self, url: &str, data: &Path, clock: Clock) -> Result<Restored, Trouble> {
        let store = Store::postgres(url, clock).await.map_err(Trouble::new)?;
        let cabinet = FileCabinet::new(store.clone(), data);
        let tx = store.begin_alone().await?;
        let sql = "SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                   WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v', 'm') LIMIT 1";
        if !catalog::rows(&tx, sql).await?.is_empty() {
            return Err(Trouble::new("the PostgreSQL database is not empty: a restore needs a fresh one"));
        }
        Migrator::up(&tx, Some(self.steps)).await?;
        let references = references(&tx).await?;
        for (table, name) in &references {
            let sql = format!("ALTER TABLE {table} ALTER CONSTRAINT {name} DEFERRABLE INITIALLY DEFERRED");
            tx.execute_unprepared(&sql).await?;
        }
        self.load(&tx, &cabinet).await?;
        let missing = |_| Trouble::damaged("a row of it refers to one that is not there");
        tx.execute_unprepared("SET CONSTRAINTS ALL IMMEDIATE").await.map_err(missing)?;
        for (table, name) in &references {
            tx.execute_unprepared(&format!("ALTER TABLE {table} ALTER CONSTRAINT {name} NOT DEFERRABLE")).await?;
        }
        count_on(&tx).await?;
        self.compare(&tx, &cabinet).await?;
        let findings = verify::check(&tx, &cabinet).await;
        self.refuse(&findings)?;
        tx.commit().await?;
        Ok(Restored { contents: self.contents, findings })
    }
}

async fn take(
    db: &impl ConnectionTrait,
    cabinet: &FileCabinet,
    tables: &[Table],
    member: Member,
) -> Result<(), Trouble> {
    match member {
        Member::Manifest => Ok(()),
        Member::Rows { table, lines } => {
            let known = tables.iter().find(|known| known.name == table);
            dump::load(
                db,
                known.ok_or_else(|| Trouble::damaged("it has rows of a table that it does not name"))?,
                &lines,
            )
            .await
        }
        Member::File { union, sha256, content } => {
            let bytes = i64::try_from(content.len()).map_err(Trouble::damaged)?;
            let kept = Kept { union, sha256, bytes };
            Ok(cabinet.put_content(db, kept.union, &kept.sha256, &content).await?)
        }
    }
}

/// Foreign keys of PostgreSQL, as table and name, quoted where they need it.
async fn references(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>, Trouble> {
    let sql = "SELECT c.conrelid::regclass::text, quote_ident(c.conname) FROM pg_constraint c \
               JOIN pg_namespace n ON n.oid = c.connamespace WHERE c.contype = 'f' AND n.nspname = current_schema()";
    let list = catalog::rows(db, sql).await?;
    list.iter().map(|row| Ok((row.try_get_by_index(0)?, row.try_get_by_index(1)?))).collect()
}

/// Lets PostgreSQL's counters go on behind the restored rows.
async fn count_on(db: &impl ConnectionTrait) -> Result<(), Trouble> {
    let sql = "SELECT format('SELECT setval(%L, (SELECT max(%I) FROM %I))', \
               pg_get_serial_sequence(quote_ident(c.relname), a.attname), a.attname, c.relname) \
               FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() \
               JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
               WHERE c.relkind = 'r' AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL";
    for row in catalog::rows(db, sql).await? {
        let set: String = row.try_get_by_index(0)?;
        catalog::rows(db, &set).await?;
    }
    Ok(())
}

/// Brings everything from the write-ahead log into the database file and the file down to the disk.
async fn settle(store: Store, folder: &Path) -> Result<(), Trouble> {
    let busy = catalog::rows(store.writer(), "PRAGMA wal_checkpoint(TRUNCATE)").await?;
    let busy: i64 = busy.first().map_or(Ok(1), |row| row.try_get_by_index(0))?;
    store.close().await?;
    let file = folder.join(DATABASE_FILE);
    if busy != 0 {
        return Err(Trouble::new("the restored database could not be settled"));
    }
    File::open(file).and_then(|file| file.sync_all()).map_err(|e| Trouble::new(e.to_string()))
}

/// # Errors
/// When there is a store in the folder already, or a restore that did not finish.
fn refuse_full(data: &Path) -> Result<(), Trouble> {
    // A log that is left of an older database would be played into the restored one.
    let logs = ["-wal", "-shm", "-journal"].map(|end| format!("{DATABASE_FILE}{end}"));
    for name in [DATABASE_FILE, FILES_FOLDER, RESTORING_FOLDER].into_iter().chain(logs.iter().map(String::as_str)) {
        if data.join(name).exists() {
            return Err(Trouble::new(format!(
                "{} is not empty: it has “{name}”. A restore needs an empty folder",
                data.display()
            )));
        }
    }
    Ok(())
}

/// The folder in which a restore is built; it goes away again unless it is published.
struct Ground {
    data: PathBuf,
    building: PathBuf,
    /// The data folder was made for this.
    made: bool,
    published: bool,
}

impl Ground {
    fn take(data: &Path) -> Result<Self, Trouble> {
        let failed = |e| Trouble::new(format!("the folder {} cannot be made: {e}", data.display()));
        let made = !data.exists();
        let building = data.join(RESTORING_FOLDER);
        DirBuilder::new().recursive(true).mode(0o700).create(&building).map_err(failed)?;
        Ok(Self { data: data.to_owned(), building, made, published: false })
    }

    /// Moves what was built to where a server looks for it. The database comes last, and then the mark that it was not
    /// finished goes: a crash in between leaves a place that says so.
    fn publish(mut self) -> Result<(), Trouble> {
        let failed = |e: std::io::Error| Trouble::new(format!("the restored data cannot be moved into place: {e}"));
        // From here on nothing is thrown away any more: after a failure the mark stays and says that it is half.
        self.published = true;
        let sync = || File::open(&self.data).and_then(|folder| folder.sync_all());
        for name in [FILES_FOLDER, DATABASE_FILE] {
            let built = self.building.join(name);
            if built.exists() {
                std::fs::rename(built, self.data.join(name)).map_err(failed)?;
            }
        }
        sync().map_err(failed)?;
        std::fs::remove_dir_all(&self.building).and_then(|()| sync()).map_err(failed)
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        if self.published {
            return;
        }
        // If this fails, the mark stays and no server starts on it.
        let _ = std::fs::remove_dir_all(&self.building);
        if self.made {
            let _ = std::fs::remove_dir(&self.data);
        }
    }
}
