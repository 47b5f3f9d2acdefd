//! The reading desk: files that people bring are read off the async threads, a few at a time, and held for a day.
//!
//! What holding keeps is no deed: nothing is made of a file yet, so it spends no form's key and leaves no entry.

use super::entities::{file, held_file};
use super::files::FileCabinet;
use crate::agreements::original;
use crate::pdf::{PdfReader, is_pdf};
use crate::storage::{Fault, Store};
use crate::word::{self, Document, Sent, Track};
use async_trait::async_trait;
use contracts::agreements::ShelfKeeper;
use contracts::members::standing::{Caucus, Member, Seat, SignedIn};
use contracts::members::{FileId, Refusal};
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use contracts::records::{Attachment, Content, FileKind, Upload};
use contracts::word::{Brought, FileRefused, HELD_SECONDS_MAX, PASTE_BYTES_MAX, Pasted, ReadingDesk, Returned};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Files read at once: each takes a thread for up to two seconds, and memory of many times its size.
const READERS_MAX: usize = 2;
/// Longest wait for a reader, in seconds.
const WAIT_SECONDS_MAX: u64 = 20;
/// Most files thrown away in one sweep.
const SWEEP_FILES_MAX: u64 = 50;

#[derive(Clone)]
pub struct StoredReadingDesk {
    store: Store,
    files: FileCabinet,
    readers: Arc<Semaphore>,
    pdf: PdfReader,
}

fn gone() -> Refusal {
    Refusal::of("file", "document-gone")
}

fn too_large() -> Refusal {
    Refusal::of("file", FileRefused::TooLarge.code()).with("limit", ATTACHMENT_BYTES_MAX / 1_000_000)
}

/// What a page needs of a document, but for the file it was.
struct Parts {
    kind: FileKind,
    brought: Brought,
}

fn parts(document: &Document) -> Parts {
    let kind = document.kind();
    let brought = Brought {
        file: Attachment { id: FileId(uuid::Uuid::nil()), name: String::new(), kind, bytes: 0, sha256: String::new() },
        accepted: document.markdown(Track::Accept),
        rejected: document.markdown(Track::Reject),
        is_guess: kind == FileKind::Pdf,
        report: document.report().clone(),
        changes: document.changes(),
        comments: document.comments().to_vec(),
        furniture: document.furniture().to_vec(),
    };
    Parts { kind, brought }
}

impl StoredReadingDesk {
    pub fn new(store: Store, files: FileCabinet) -> Self {
        Self { store, files, readers: Arc::new(Semaphore::new(READERS_MAX)), pdf: PdfReader::default() }
    }

    /// The same desk with another way to read a PDF.
    #[must_use]
    pub fn with_pdf_reader(self, pdf: PdfReader) -> Self {
        Self { pdf, ..self }
    }

    /// Reads a file by what is in it.
    fn reader(&self) -> impl Fn(&[u8]) -> Result<Document, FileRefused> + Send + 'static + use<> {
        let pdf = self.pdf.clone();
        move |bytes| if is_pdf(bytes) { pdf.read(bytes) } else { word::read(bytes) }
    }

    /// Does plain work where it holds nobody up.
    async fn aside<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let busy = || Refusal::of("file", "document-busy");
        let place = Arc::clone(&self.readers).acquire_owned();
        let place = tokio::time::timeout(Duration::from_secs(WAIT_SECONDS_MAX), place).await;
        let place = place.map_err(|_| busy())?.map_err(|_| busy())?;
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        });
        // A panic's own words may quote the file.
        done.await.map_err(|_| Fault::broken("reading a file broke off"))
    }

    async fn take_in(&self, who: &ShelfKeeper, upload: &Upload) -> Result<Brought, Fault> {
        if upload.bytes.len() > ATTACHMENT_BYTES_MAX {
            return Err(too_large().into());
        }
        let bytes = upload.bytes.clone();
        let read = self.reader();
        let Parts { kind, brought } =
            self.aside(move || read(&bytes).map(|document| parts(&document))).await?.map_err(Refusal::from)?;
        let now = self.store.now();
        let tx = self.store.begin_aside().await?;
        self.sweep(&tx, now).await?;
        let file = self.files.keep_as(&tx, who, upload, kind).await?;
        let row = held_file::ActiveModel {
            file_id: Set(file.id.0),
            person_id: Set(who.person().0),
            expires_at: Set(now + HELD_SECONDS_MAX * 1_000),
        };
        held_file::Entity::insert(row).exec_without_returning(&tx).await?;
        tx.commit().await?;
        Ok(Brought { file, ..brought })
    }

    /// The file itself, held for another day.
    async fn hold_on(&self, who: &ShelfKeeper, id: FileId) -> Result<(Attachment, Vec<u8>), Fault> {
        let now = self.store.now();
        let renewed = held_file::Entity::update_many()
            .set(held_file::ActiveModel { expires_at: Set(now + HELD_SECONDS_MAX * 1_000), ..Default::default() })
            .filter(held_file::Column::FileId.eq(id.0))
            .filter(held_file::Column::PersonId.eq(who.person().0))
            .filter(held_file::Column::ExpiresAt.gt(now));
        let tx = self.store.begin_aside().await?;
        if renewed.exec(&tx).await?.rows_affected == 0 {
            return Err(gone().into());
        }
        tx.commit().await?;
        let (file, content) = self.files.read(who, id).await.map_err(|fault| match fault {
            // Of another unit.
            Fault::Refused(refusal) if refusal.is(Refusal::NOT_FOUND) => gone().into(),
            other => other,
        })?;
        Ok((file, content.whole().await?))
    }

    async fn read_again(&self, who: &ShelfKeeper, id: FileId) -> Result<Brought, Fault> {
        let (file, bytes) = self.hold_on(who, id).await?;
        let reader = self.reader();
        let read = self.aside(move || reader(&bytes).map(|document| parts(&document).brought)).await?;
        Ok(Brought { file, ..read.map_err(Refusal::from)? })
    }

    async fn hold_against(
        &self,
        who: &ShelfKeeper,
        id: FileId,
        sent: String,
        ours: Vec<String>,
    ) -> Result<(Brought, Returned), Fault> {
        let (file, bytes) = self.hold_on(who, id).await?;
        let read = self.reader();
        let work = move || {
            let document = read(&bytes)?;
            let ours: Vec<&str> = ours.iter().map(String::as_str).collect();
            let returned = word::hold_against(Sent::Text(&sent), &document, &ours);
            Ok((parts(&document).brought, returned))
        };
        let (brought, returned) = self.aside(work).await?.map_err(|why: FileRefused| Refusal::from(why))?;
        Ok((Brought { file, ..brought }, returned))
    }

    async fn original(&self, who: &Member, agreement: u32, version: u32) -> Result<(Attachment, Content), Fault> {
        let original = original(self.store.read(), who, agreement, version).await?;
        self.files.read(who, original.file.id).await
    }

    /// Throws away what nobody went on with.
    async fn sweep(&self, tx: &impl ConnectionTrait, now: i64) -> Result<(), Fault> {
        let expired = held_file::Entity::find()
            .filter(held_file::Column::ExpiresAt.lte(now))
            .limit(SWEEP_FILES_MAX)
            .all(tx)
            .await?;
        for held in expired {
            held_file::Entity::delete_by_id(held.file_id).exec(tx).await?;
            self.files.discard_row(tx, held.file_id).await?;
        }
        Ok(())
    }
}

/// Takes a held file over for good, inside the caller's transaction: from now on it is the caller's rows that name it.
///
/// # Errors
/// `document-gone` on field `file` when it is held no more, by somebody else, or in another unit.
pub async fn take_over(tx: &impl ConnectionTrait, seat: &Seat, id: FileId, now: i64) -> Result<(), Fault> {
    let own = file::Entity::find_by_id(id.0)
        .filter(file::Column::UnionId.eq(seat.union().0))
        .filter(file::Column::UnitId.eq(seat.unit().0))
        .one(tx)
        .await?;
    let freed = held_file::Entity::delete_many()
        .filter(held_file::Column::FileId.eq(id.0))
        .filter(held_file::Column::PersonId.eq(seat.person().0))
        .filter(held_file::Column::ExpiresAt.gt(now))
        .exec(tx)
        .await?;
    if own.is_none() || freed.rows_affected == 0 { Err(gone().into()) } else { Ok(()) }
}

#[async_trait]
impl ReadingDesk for StoredReadingDesk {
    async fn bring(&self, who: &ShelfKeeper, upload: &Upload) -> Result<Brought, Refusal> {
        Ok(self.take_in(who, upload).await?)
    }

    async fn held(&self, who: &ShelfKeeper, file: FileId) -> Result<Brought, Refusal> {
        Ok(self.read_again(who, file).await?)
    }

    async fn answer(
        &self,
        who: &ShelfKeeper,
        file: FileId,
        sent: &str,
        ours: &[String],
    ) -> Result<(Brought, Returned), Refusal> {
        Ok(self.hold_against(who, file, sent.to_owned(), ours.to_vec()).await?)
    }

    async fn hand_out(&self, who: &Caucus, file: &Attachment) -> Result<Content, Refusal> {
        Ok(self.files.read(who, file.id).await?.1)
    }

    async fn hand_out_original(
        &self,
        who: &Member,
        agreement: u32,
        version: u32,
    ) -> Result<(Attachment, Content), Refusal> {
        Ok(self.original(who, agreement, version).await?)
    }

    async fn paste(&self, _: &SignedIn, html: &str) -> Result<Pasted, Refusal> {
        if html.len() > PASTE_BYTES_MAX {
            return Err(FileRefused::TextTooLong.into());
        }
        let html = html.to_owned();
        let work = move || {
            let document = word::read_clipboard(&html)?;
            Ok(Pasted { text: document.markdown(Track::Accept), report: document.report().clone() })
        };
        self.aside(work).await?.map_err(|why: FileRefused| why.into())
    }
}
