//! The files that agreements were imported from, kept as they were received, each with the version it became.

use super::entities::{agreement_import, import_file};
use super::rows::{count, find};
use crate::records::{files_of, take_over};
use crate::storage::Fault;
use contracts::agreements::Original;
use contracts::members::standing::Seat;
use contracts::members::{FileId, Refusal};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::cmp::Reverse;
use std::collections::HashMap;
use uuid::Uuid;

/// Keeps a held file with an import, inside the caller's transaction.
///
/// # Errors
/// `document-gone` on field `file`.
pub(super) async fn keep(
    tx: &impl ConnectionTrait,
    who: &Seat,
    import: Uuid,
    file: FileId,
    now: i64,
) -> Result<(), Fault> {
    take_over(tx, who, file, now).await?;
    let row = import_file::ActiveModel { import_id: Set(import), file_id: Set(file.0) };
    import_file::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The originals of an agreement of the unit of `seat`, newest version first.
pub(super) async fn of_agreement(
    db: &impl ConnectionTrait,
    seat: &Seat,
    agreement: Uuid,
) -> Result<Vec<Original>, Fault> {
    // The imports' texts are not read for this.
    let versions: HashMap<Uuid, i32> = agreement_import::Entity::find()
        .filter(agreement_import::Column::UnitId.eq(seat.unit().0))
        .filter(agreement_import::Column::AgreementId.eq(agreement))
        .select_only()
        .column(agreement_import::Column::Id)
        .column(agreement_import::Column::Version)
        .into_tuple::<(Uuid, i32)>()
        .all(db)
        .await?
        .into_iter()
        .collect();
    let kept = import_file::Entity::find()
        .filter(import_file::Column::ImportId.is_in(versions.keys().copied()))
        .all(db)
        .await?;
    let files = files_of(db, seat, kept.iter().map(|row| FileId(row.file_id)).collect()).await?;
    let original = |row: &import_file::Model| {
        let version = count(*versions.get(&row.import_id)?);
        Some(Original { version, file: files.get(&FileId(row.file_id))?.clone() })
    };
    let mut originals: Vec<Original> = kept.iter().filter_map(original).collect();
    originals.sort_by_key(|original| Reverse(original.version));
    Ok(originals)
}

/// The original of one version of an agreement, by the agreement's number in the unit.
///
/// # Errors
/// `not-found` for a version that came as no file.
pub(crate) async fn original(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    version: u32,
) -> Result<Original, Fault> {
    let row = find(db, seat, number).await?;
    let found = of_agreement(db, seat, row.id).await?.into_iter().find(|original| original.version == version);
    Ok(found.ok_or_else(Refusal::not_found)?)
}
