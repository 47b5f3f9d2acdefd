//! The cabinet of attached files: content by its SHA-256, once in a union, in the data folder beside SQLite and in parts
//! in the database on PostgreSQL, where several instances share it.
//!
//! The cabinet answers no one directly: a file is reached through what it hangs on, whose port has checked the right.

use super::entities::{file, file_part};
use super::spool::{self, Spools};
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::members::standing::Seat;
use contracts::members::{FileId, Refusal};
use contracts::records::files::ContentParts;
use contracts::records::{Attachment, Content, FileKind, Upload};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseConnection, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

/// The folder of contents in the data folder.
pub const FILES_FOLDER: &str = "files";
/// Largest part of a content in one row, in bytes.
const PART_BYTES_MAX: usize = 1_000_000;
/// Files looked up by one statement.
const LOOK_UP_IDS_MAX: usize = 500;

/// Keeps and finds files. Cheap to clone.
#[derive(Clone)]
pub struct FileCabinet {
    store: Store,
    folder: PathBuf,
    spools: Spools,
}

fn damaged() -> Refusal {
    Refusal::new("file-damaged")
}

/// A content of a union, as rows name it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Kept {
    pub union: Uuid,
    pub sha256: String,
    pub bytes: i64,
}

/// The name of a content's part in the table.
fn part_id(union: Uuid, sha256: &str, part: usize) -> String {
    format!("{}/{sha256}/{part}", union.as_simple())
}

/// The names and sizes of files of the unit of `seat`, by their ids. Files of other units are not among them.
pub(crate) async fn files_of(
    db: &impl ConnectionTrait,
    seat: &Seat,
    ids: Vec<FileId>,
) -> Result<HashMap<FileId, Attachment>, Fault> {
    let mut files = HashMap::with_capacity(ids.len());
    for some in ids.chunks(LOOK_UP_IDS_MAX) {
        let rows = file::Entity::find()
            .filter(file::Column::UnionId.eq(seat.union().0))
            .filter(file::Column::UnitId.eq(seat.unit().0))
            .filter(file::Column::Id.is_in(some.iter().map(|id| id.0)))
            .all(db)
            .await?;
        for row in rows {
            let id = FileId(row.id);
            let kind = FileKind::from_ending(&row.kind).ok_or_else(damaged)?;
            let bytes = u64::try_from(row.bytes).map_err(Fault::broken)?;
            files.insert(id, Attachment { id, name: row.name, kind, bytes, sha256: row.sha256 });
        }
    }
    Ok(files)
}

impl FileCabinet {
    pub fn new(store: Store, data: &Path) -> Self {
        Self { store, folder: data.join(FILES_FOLDER), spools: Spools::in_data(data) }
    }

    /// Where something large is put together that is no kept file.
    pub(crate) fn spools(&self) -> &Spools {
        &self.spools
    }

    fn path(&self, union: Uuid, sha256: &str) -> PathBuf {
        let shelf = sha256.get(..2).unwrap_or("00");
        self.folder.join(union.as_simple().to_string()).join(shelf).join(sha256)
    }

    /// Puts the content where it can be read, before any row names it: a crash leaves an unnamed content, never a name
    /// without one.
    pub(super) async fn put_content(
        &self,
        tx: &impl ConnectionTrait,
        union: Uuid,
        sha256: &str,
        bytes: &[u8],
    ) -> Result<(), Fault> {
        if self.store.is_postgres() {
            for (part, content) in bytes.chunks(PART_BYTES_MAX).enumerate() {
                let row =
                    file_part::ActiveModel { id: Set(part_id(union, sha256, part)), content: Set(content.to_vec()) };
                let on = sea_orm::sea_query::OnConflict::column(file_part::Column::Id).do_nothing().to_owned();
                file_part::Entity::insert(row).on_conflict(on).exec_without_returning(tx).await?;
            }
            return Ok(());
        }
        let path = self.path(union, sha256);
        write_whole(&path, bytes).await.map_err(Fault::broken)
    }

    /// Reads a content and checks it against its hash.
    pub(super) async fn load(&self, db: &impl ConnectionTrait, kept: &Kept) -> Result<Vec<u8>, Fault> {
        let bytes = if self.store.is_postgres() {
            let parts = usize::try_from(kept.bytes).map_err(Fault::broken)?.div_ceil(PART_BYTES_MAX);
            let mut bytes = Vec::new();
            for part in 0..parts {
                let id = part_id(kept.union, &kept.sha256, part);
                let row = file_part::Entity::find_by_id(id).one(db).await?;
                bytes.extend(row.ok_or_else(damaged)?.content);
            }
            bytes
        } else {
            let path = self.path(kept.union, &kept.sha256);
            tokio::fs::read(&path).await.map_err(|e| Fault::broken(format!("an attached file cannot be read: {e}")))?
        };
        if hex::encode(Sha256::digest(&bytes)) == kept.sha256 { Ok(bytes) } else { Err(damaged().into()) }
    }

    /// Every content that some file of a union has, once, in the order of its name.
    pub(super) async fn contents(&self, db: &impl ConnectionTrait) -> Result<Vec<Kept>, Fault> {
        let rows = file::Entity::find()
            .select_only()
            .column(file::Column::UnionId)
            .column(file::Column::Sha256)
            .column(file::Column::Bytes)
            .distinct()
            .into_tuple::<(Uuid, String, i64)>()
            .all(db)
            .await?;
        let mut contents: Vec<Kept> =
            rows.into_iter().map(|(union, sha256, bytes)| Kept { union, sha256, bytes }).collect();
        contents.sort();
        Ok(contents)
    }

    /// Throws away everything of a union in the data folder; on PostgreSQL contents are rows, and go with the others.
    ///
    /// # Errors
    /// When the folder cannot be removed.
    pub(super) async fn forget(&self, union: Uuid) -> std::io::Result<()> {
        let folder = self.folder.join(union.as_simple().to_string());
        if !tokio::fs::try_exists(&folder).await? {
            return Ok(());
        }
        tokio::fs::remove_dir_all(&folder).await?;
        tokio::fs::File::open(&self.folder).await?.sync_all().await
    }

    /// Keeps a file for the unit of `seat`, inside the caller's transaction.
    ///
    /// # Errors
    /// `file-empty`, `file-large`, `file-kind`.
    pub async fn keep(&self, tx: &impl ConnectionTrait, seat: &Seat, upload: &Upload) -> Result<Attachment, Fault> {
        let attachment = upload.check(FileId(Uuid::now_v7()))?;
        self.put(tx, seat, attachment, &upload.bytes).await
    }

    /// Keeps a file whose kind was found out by reading it.
    pub(super) async fn keep_as(
        &self,
        tx: &impl ConnectionTrait,
        seat: &Seat,
        upload: &Upload,
        kind: FileKind,
    ) -> Result<Attachment, Fault> {
        self.put(tx, seat, upload.of_kind(FileId(Uuid::now_v7()), kind), &upload.bytes).await
    }

    async fn put(
        &self,
        tx: &impl ConnectionTrait,
        seat: &Seat,
        attachment: Attachment,
        bytes: &[u8],
    ) -> Result<Attachment, Fault> {
        self.put_content(tx, seat.union().0, &attachment.sha256, bytes).await?;
        let row = file::ActiveModel {
            id: Set(attachment.id.0),
            union_id: Set(seat.union().0),
            unit_id: Set(seat.unit().0),
            name: Set(attachment.name.clone()),
            kind: Set(attachment.kind.ending().to_owned()),
            bytes: Set(i64::try_from(attachment.bytes).map_err(Fault::broken)?),
            sha256: Set(attachment.sha256.clone()),
            kept_at: Set(self.store.now()),
        };
        file::Entity::insert(row).exec_without_returning(tx).await?;
        Ok(attachment)
    }

    /// A file of the unit of `seat` on its way out, its content checked against its hash before the first byte goes.
    ///
    /// # Errors
    /// `not-found`; `file-damaged` when the content is not what was kept.
    pub async fn read(&self, seat: &Seat, id: FileId) -> Result<(Attachment, Content), Fault> {
        let card = card(self.store.read(), seat, id).await?;
        let content = self.content(seat.union().0, &card).await?;
        Ok((card, content))
    }

    /// Reads a content twice, part by part: once for its hash, so that nobody is handed a damaged one, and once for whoever
    /// fetches it.
    async fn content(&self, union: Uuid, card: &Attachment) -> Result<Content, Fault> {
        if self.store.is_postgres() {
            let parts = usize::try_from(card.bytes).map_err(Fault::broken)?.div_ceil(PART_BYTES_MAX);
            let rows = || Rows { db: self.store.read().clone(), union, sha256: card.sha256.clone(), parts: 0..parts };
            sound(Content::new(card.bytes, Box::new(rows())), card).await?;
            return Ok(Content::new(card.bytes, Box::new(rows())));
        }
        let unread = |e: std::io::Error| Fault::broken(format!("an attached file cannot be read: {e}"));
        let path = self.path(union, &card.sha256);
        let file = spool::aside(move || std::fs::File::open(path)).await.map_err(unread)?;
        // Both ways read the one that was opened here, whatever becomes of its name.
        let again = file.try_clone().map_err(unread)?;
        sound(spool::outgoing(file).await.map_err(unread)?, card).await?;
        spool::outgoing(again).await.map_err(unread)
    }

    /// Throws a file away that nothing hangs on any more, and its content where no other file has the same.
    pub async fn discard(&self, tx: &impl ConnectionTrait, seat: &Seat, attachment: &Attachment) -> Result<(), Fault> {
        file::Entity::delete_by_id(attachment.id.0).filter(file::Column::UnitId.eq(seat.unit().0)).exec(tx).await?;
        self.discard_content(tx, seat.union().0, &attachment.sha256).await
    }

    /// As [`Self::discard`], for what keeps house and has no seat.
    pub(super) async fn discard_row(&self, tx: &impl ConnectionTrait, id: Uuid) -> Result<(), Fault> {
        let Some(row) = file::Entity::find_by_id(id).one(tx).await? else { return Ok(()) };
        file::Entity::delete_by_id(id).exec(tx).await?;
        self.discard_content(tx, row.union_id, &row.sha256).await
    }

    async fn discard_content(&self, tx: &impl ConnectionTrait, union: Uuid, sha256: &str) -> Result<(), Fault> {
        let others = file::Entity::find()
            .filter(file::Column::UnionId.eq(union))
            .filter(file::Column::Sha256.eq(sha256))
            .count(tx)
            .await?;
        if others > 0 {
            return Ok(());
        }
        if self.store.is_postgres() {
            let of_content = file_part::Column::Id.starts_with(format!("{}/{sha256}/", union.as_simple()));
            file_part::Entity::delete_many().filter(of_content).exec(tx).await?;
        }
        // In the data folder the content stays: a transaction that is rolled back could not bring it back.
        Ok(())
    }
}

/// Reads a content to its end and holds it against what was kept.
///
/// # Errors
/// `file-damaged`.
async fn sound(mut content: Content, card: &Attachment) -> Result<(), Fault> {
    let (mut sum, mut bytes) = (Sha256::new(), 0);
    while let Some(part) = content.next().await? {
        bytes += part.len() as u64;
        sum.update(&part);
    }
    if bytes == card.bytes && hex::encode(sum.finalize()) == card.sha256 { Ok(()) } else { Err(damaged().into()) }
}

/// A content's parts in the table, one after the other.
struct Rows {
    db: DatabaseConnection,
    union: Uuid,
    sha256: String,
    parts: Range<usize>,
}

#[async_trait]
impl ContentParts for Rows {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(part) = self.parts.next() else { return Ok(None) };
        let row = file_part::Entity::find_by_id(part_id(self.union, &self.sha256, part)).one(&self.db).await;
        Ok(Some(row.map_err(Fault::from)?.ok_or_else(damaged)?.content))
    }
}

/// What is known of a file of the unit of `seat`, without its content.
///
/// # Errors
/// `not-found`.
pub async fn card(db: &impl ConnectionTrait, seat: &Seat, id: FileId) -> Result<Attachment, Fault> {
    let row = file::Entity::find_by_id(id.0)
        .filter(file::Column::UnionId.eq(seat.union().0))
        .filter(file::Column::UnitId.eq(seat.unit().0))
        .one(db)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let kind = FileKind::from_ending(&row.kind).ok_or_else(damaged)?;
    let bytes = u64::try_from(row.bytes).map_err(Fault::broken)?;
    Ok(Attachment { id, name: row.name, kind, bytes, sha256: row.sha256 })
}

/// Writes a file whole or not at all: under another name first, down to the disk, then renamed.
async fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if tokio::fs::try_exists(path).await? {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(path);
    tokio::fs::create_dir_all(folder).await?;
    let draft = folder.join(format!("{}.part", Uuid::now_v7().as_simple()));
    if let Err(error) = write_down(&draft, bytes).await {
        // On a full disk half a file would take the room that is left.
        let _ = tokio::fs::remove_file(&draft).await;
        return Err(error);
    }
    tokio::fs::rename(&draft, path).await?;
    // The rename itself must survive a power cut before a row relies on it.
    tokio::fs::File::open(folder).await?.sync_all().await
}

async fn write_down(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = tokio::fs::File::create(path).await?;
    file.write_all(bytes).await?;
    // Only this says whether the last write went well: the file writes behind, and `sync_all` keeps what failed to itself.
    file.flush().await?;
    file.sync_all().await
}
