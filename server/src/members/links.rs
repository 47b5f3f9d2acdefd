//! One-time links: set-up, invitation, way back in. A used or replaced link is gone, so it answers as one that never was.

use super::entities::{link, roster};
use super::tokens;
use crate::storage::Fault;
use contracts::members::Refusal;
use contracts::members::sign_in::LinkPurpose;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

/// Whom a link is for.
#[derive(Clone, Copy)]
pub enum For {
    Host,
    Roster(Uuid),
    Person(Uuid),
}

/// Makes a link; earlier ones of the same purpose for the same row or person die.
pub async fn make(db: &impl ConnectionTrait, purpose: LinkPurpose, whom: For, now: i64) -> Result<String, Fault> {
    let (roster_id, person_id) = match whom {
        For::Host => (None, None),
        For::Roster(id) => (Some(id), None),
        For::Person(id) => (None, Some(id)),
    };
    let mut earlier = link::Entity::delete_many().filter(link::Column::Purpose.eq(purpose.code()));
    earlier = match roster_id {
        Some(id) => earlier.filter(link::Column::RosterId.eq(id)),
        None => earlier.filter(link::Column::RosterId.is_null()),
    };
    earlier = match person_id {
        Some(id) => earlier.filter(link::Column::PersonId.eq(id)),
        None => earlier.filter(link::Column::PersonId.is_null()),
    };
    earlier.exec(db).await?;
    let token = tokens::fresh();
    let row = link::ActiveModel {
        id: Set(Uuid::now_v7()),
        token_hash: Set(tokens::hash(&token)),
        purpose: Set(purpose.code().to_owned()),
        roster_id: Set(roster_id),
        person_id: Set(person_id),
        made_at: Set(now),
        expires_at: Set(now + purpose.age_seconds_max() * 1000),
    };
    link::Entity::insert(row).exec_without_returning(db).await?;
    Ok(token)
}

/// Whether an officer's link may let somebody back in by this row. It opens the whole account, so it is refused where the
/// account is on another union's roster too, whatever its standing there: no officer holds a key to another union. An
/// invitation opens nothing yet.
///
/// # Errors
/// `link-other-union`.
pub async fn check_one_union(db: &impl ConnectionTrait, row: &roster::Model) -> Result<(), Fault> {
    let Some(person) = row.person_id else { return Ok(()) };
    let elsewhere = roster::Entity::find().filter(roster::Column::PersonId.eq(person));
    let elsewhere = elsewhere.filter(roster::Column::UnionId.ne(row.union_id)).count(db).await?;
    if elsewhere > 0 { Err(Refusal::new("link-other-union").into()) } else { Ok(()) }
}

/// The living link of a token.
pub async fn find(db: &impl ConnectionTrait, token: &str, now: i64) -> Result<link::Model, Fault> {
    let row = link::Entity::find()
        .filter(link::Column::TokenHash.eq(tokens::hash(token)))
        .filter(link::Column::ExpiresAt.gt(now))
        .one(db)
        .await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

/// Lets every unused link into a person's account die: their own, those by mail, and those of their rows on rosters.
pub async fn end_all(db: &impl ConnectionTrait, person: Uuid) -> Result<(), Fault> {
    let rows = roster::Entity::find().filter(roster::Column::PersonId.eq(person)).all(db).await?;
    let theirs = Condition::any()
        .add(link::Column::PersonId.eq(person))
        .add(link::Column::RosterId.is_in(rows.into_iter().map(|row| row.id)));
    link::Entity::delete_many().filter(theirs).exec(db).await?;
    Ok(())
}

/// Lets the unused links of a row on a roster die.
pub async fn end_of_row(db: &impl ConnectionTrait, row: Uuid) -> Result<(), Fault> {
    link::Entity::delete_many().filter(link::Column::RosterId.eq(row)).exec(db).await?;
    Ok(())
}

/// Uses a link up. Of two that use it at once, one finds it gone.
pub async fn spend(db: &impl ConnectionTrait, id: Uuid) -> Result<(), Fault> {
    let gone = link::Entity::delete_by_id(id).exec(db).await?.rows_affected == 0;
    if gone { Err(Refusal::not_found().into()) } else { Ok(()) }
}
