//! What this room stores about one person, for that person.

use super::entities::{outbox, way_back_asked};
use crate::storage::{Fault, moment};
use contracts::members::PersonId;
use contracts::records::own::OwnLetter;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

/// The letters to a person, by their account and by their rows on rosters.
///
/// # Errors
/// When storage fails.
pub async fn letters(db: &impl ConnectionTrait, who: PersonId, rows: &[Uuid]) -> Result<Vec<OwnLetter>, Fault> {
    let theirs = Condition::any()
        .add(outbox::Column::PersonId.eq(who.0))
        .add(outbox::Column::RosterId.is_in(rows.iter().copied()));
    let rows = outbox::Entity::find().filter(theirs).order_by_desc(outbox::Column::MadeAt).all(db).await?;
    let own = |row: outbox::Model| OwnLetter {
        kind: row.kind,
        state: row.state,
        written: moment(row.made_at),
        settled: row.settled_at.map(moment),
    };
    Ok(rows.into_iter().map(own).collect())
}

/// How often a way back in was asked for lately, by the hash of the address.
///
/// # Errors
/// When storage fails.
pub async fn ways_back(db: &impl ConnectionTrait, mail_hash: Option<&str>) -> Result<u32, Fault> {
    let Some(hash) = mail_hash else { return Ok(0) };
    let row = way_back_asked::Entity::find_by_id(hash).one(db).await?;
    Ok(row.map_or(0, |row| u32::try_from(row.times).unwrap_or(0)))
}
