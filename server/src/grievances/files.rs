//! Files that hang on a case: reached through the case alone, and all of it as one ZIP.

use super::cases;
use super::entities::{case_entry, case_file};
use super::rows::stored;
use super::work::on_case;
use crate::records::spool::{self, Spools};
use crate::records::{FileCabinet, audit};
use crate::storage::{Fault, Store};
use contracts::grievances::confidence::{CaseSeat, Grievant, Reader};
use contracts::grievances::limits::CASE_FILES_MAX;
use contracts::members::{FileId, Refusal};
use contracts::records::{Attachment, Content, Upload, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use std::fs::File;
use std::io::Write;
use uuid::Uuid;
use zip::DateTime;
use zip::write::{SimpleFileOptions, ZipWriter};

/// Most bytes of files in one ZIP: it is made while somebody waits.
const PARCEL_BYTES_MAX: u64 = 200_000_000;

/// Hangs a file on a case.
pub async fn hang(
    store: &Store,
    cabinet: &FileCabinet,
    (seat, what): (&CaseSeat, What),
    entry: Option<u32>,
    upload: &Upload,
) -> Result<Attachment, Fault> {
    let now = store.now();
    let tx = store.begin().await?;
    cases::hold(&tx, &seat.seat(), seat.case()).await?;
    if let Some(number) = entry {
        let there = case_entry::Entity::find()
            .filter(case_entry::Column::CaseId.eq(seat.case().0))
            .filter(case_entry::Column::Number.eq(stored(number)?))
            .one(&tx)
            .await?;
        there.ok_or_else(|| Refusal::new("case-entry-unknown").with("entry", number))?;
    }
    let kept = put(&tx, cabinet, (seat, entry), upload, now).await?;
    audit::note(&tx, now, on_case(seat, what).about("file", kept.id)).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The same within a transaction that holds the case.
pub async fn put(
    tx: &impl ConnectionTrait,
    cabinet: &FileCabinet,
    (seat, entry): (&CaseSeat, Option<u32>),
    upload: &Upload,
    now: i64,
) -> Result<Attachment, Fault> {
    let of_case = case_file::Entity::find().filter(case_file::Column::CaseId.eq(seat.case().0));
    if of_case.count(tx).await? >= CASE_FILES_MAX as u64 {
        return Err(Refusal::of("file", "case-files-many").with("limit", CASE_FILES_MAX).into());
    }
    let kept = cabinet.keep(tx, &seat.seat(), upload).await?;
    let hung = case_file::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(seat.case().0),
        file_id: Set(kept.id.0),
        entry: Set(entry.map(stored).transpose()?),
        attached_by: Set(seat.person().0),
        attached_at: Set(now),
    };
    case_file::Entity::insert(hung).exec_without_returning(tx).await?;
    Ok(kept)
}

async fn hung(store: &Store, seat: &CaseSeat, file: FileId) -> Result<case_file::Model, Fault> {
    let row = case_file::Entity::find()
        .filter(case_file::Column::CaseId.eq(seat.case().0))
        .filter(case_file::Column::FileId.eq(file.0))
        .one(store.read())
        .await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

pub async fn attached(
    store: &Store,
    cabinet: &FileCabinet,
    reader: &Reader,
    file: FileId,
) -> Result<(Attachment, Content), Fault> {
    hung(store, reader, file).await?;
    cabinet.read(&reader.seat(), file).await
}

/// What a grievant handed in, they can take out again; what others attached is not theirs to see.
pub async fn handed_in(
    store: &Store,
    cabinet: &FileCabinet,
    grievant: &Grievant,
    file: FileId,
) -> Result<(Attachment, Content), Fault> {
    let row = hung(store, grievant, file).await?;
    if row.attached_by != grievant.person().0 {
        return Err(Refusal::not_found().into());
    }
    cabinet.read(&grievant.seat(), file).await
}

pub async fn parcel(
    store: &Store,
    cabinet: &FileCabinet,
    reader: &Reader,
    papers: Vec<(String, Vec<u8>)>,
) -> Result<Content, Fault> {
    let rows = case_file::Entity::find()
        .filter(case_file::Column::CaseId.eq(reader.case().0))
        .order_by_asc(case_file::Column::AttachedAt)
        .order_by_asc(case_file::Column::Id)
        .all(store.read())
        .await?;
    let ids = rows.iter().map(|row| FileId(row.file_id)).collect();
    let known = crate::records::files_of(store.read(), &reader.seat(), ids).await?;
    if known.values().map(|file| file.bytes).sum::<u64>() > PARCEL_BYTES_MAX {
        return Err(Refusal::new("case-parcel-large").with("limit", PARCEL_BYTES_MAX / 1_000_000).into());
    }
    let mut parcel = Parcel::begin(cabinet.spools())?;
    for (name, paper) in papers {
        parcel = parcel.put(name, paper.into()).await?;
    }
    for (at, row) in rows.iter().enumerate() {
        let (file, content) = cabinet.read(&reader.seat(), FileId(row.file_id)).await?;
        parcel = parcel.put(format!("files/{:03} {}", at + 1, file.name), content).await?;
    }
    parcel.end().await
}

/// A ZIP that is being packed, on the disk and part by part; boxed, since its packer is large.
struct Parcel(Box<ZipWriter<File>>);

impl Parcel {
    fn begin(spools: &Spools) -> Result<Self, Fault> {
        Ok(Self(Box::new(ZipWriter::new(spools.make().map_err(Fault::broken)?))))
    }

    async fn put(self, name: String, mut content: Content) -> Result<Self, Fault> {
        let Self(mut zip) = self;
        // Nothing says when: the archive of the same case is the same archive.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        zip.start_file(name, options).map_err(Fault::broken)?;
        while let Some(part) = content.next().await? {
            let written = spool::aside(move || zip.write_all(&part).map(|()| zip)).await;
            zip = written.map_err(Fault::broken)?;
        }
        Ok(Self(zip))
    }

    async fn end(self) -> Result<Content, Fault> {
        let Self(zip) = self;
        let file = spool::aside(move || Ok(zip.finish()?)).await.map_err(Fault::broken)?;
        spool::outgoing(file).await.map_err(Fault::broken)
    }
}
