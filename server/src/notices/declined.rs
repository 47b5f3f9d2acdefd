//! Which letters a person does not want.

use super::entities::declined_letter;
use crate::storage::{Fault, Store};
use contracts::members::PersonId;
use contracts::notices::LetterKind;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

/// Whether a person has declined letters of this kind.
pub async fn has(db: &impl ConnectionTrait, person: Uuid, kind: LetterKind) -> Result<bool, Fault> {
    let theirs = declined_letter::Entity::find().filter(declined_letter::Column::PersonId.eq(person));
    Ok(theirs.filter(declined_letter::Column::Kind.eq(kind.code())).count(db).await? > 0)
}

pub async fn of(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<LetterKind>, Fault> {
    let theirs = declined_letter::Entity::find().filter(declined_letter::Column::PersonId.eq(person.0));
    Ok(theirs.all(db).await?.iter().filter_map(|row| LetterKind::from_code(&row.kind)).collect())
}

/// Declines these kinds and no others.
pub async fn set(store: &Store, person: PersonId, kinds: &[LetterKind]) -> Result<(), Fault> {
    let tx = store.begin().await?;
    let theirs = declined_letter::Entity::delete_many().filter(declined_letter::Column::PersonId.eq(person.0));
    theirs.exec(&tx).await?;
    for kind in LetterKind::ALL.into_iter().filter(|kind| kind.may_be_declined() && kinds.contains(kind)) {
        let row = declined_letter::ActiveModel {
            id: Set(Uuid::now_v7()),
            person_id: Set(person.0),
            kind: Set(kind.code().to_owned()),
        };
        declined_letter::Entity::insert(row).exec_without_returning(&tx).await?;
    }
    tx.commit().await
}
