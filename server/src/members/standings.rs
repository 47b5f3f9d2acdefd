//! What people may do in a unit, for rooms that have to know it of somebody else than the one who came: who can be given
//! a case, and whom a reminder is for.

use super::entities::{person, roster, union_, unit};
use super::rows;
use crate::storage::Fault;
use contracts::members::roster::GoodStanding;
use contracts::members::standing::Standings;
use contracts::members::{Language, PersonId, UnitId, Zone};
use sea_orm::sea_query::LockType;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// People looked up by one statement.
const LOOK_UP_IDS_MAX: usize = 500;

/// Somebody in good standing who has an account.
pub(crate) struct Holder {
    pub standings: Standings,
    pub roster: Uuid,
    pub name: String,
    pub language: Language,
}

/// What a person may do in a unit now; `None` for nobody of the unit.
///
/// # Errors
/// When storage fails.
pub(crate) async fn standings_of(
    db: &impl ConnectionTrait,
    unit: UnitId,
    person: PersonId,
) -> Result<Option<Standings>, Fault> {
    let row = roster::Entity::find()
        .filter(roster::Column::UnitId.eq(unit.0))
        .filter(roster::Column::PersonId.eq(person.0))
        .one(db)
        .await?;
    Ok(row.as_ref().and_then(rows::roster_entry).and_then(Standings::mint))
}

/// Everybody of a unit who may do anything there, by name.
///
/// # Errors
/// When storage fails.
pub(crate) async fn holders(db: &impl ConnectionTrait, unit: UnitId) -> Result<Vec<Holder>, Fault> {
    let found = roster::Entity::find()
        .filter(roster::Column::UnitId.eq(unit.0))
        .filter(roster::Column::Standing.eq(GoodStanding::Good.code()))
        .filter(roster::Column::PersonId.is_not_null())
        .order_by_asc(roster::Column::Name)
        .order_by_asc(roster::Column::Id)
        .all(db)
        .await?;
    let people: Vec<Uuid> = found.iter().filter_map(|row| row.person_id).collect();
    let mut languages = HashMap::new();
    for some in people.chunks(LOOK_UP_IDS_MAX) {
        for row in person::Entity::find().filter(person::Column::Id.is_in(some.iter().copied())).all(db).await? {
            languages.insert(row.id, rows::person_card(&row).language);
        }
    }
    let holder = |row: roster::Model| {
        let standings = rows::roster_entry(&row).and_then(Standings::mint)?;
        let language = row.person_id.and_then(|id| languages.get(&id).copied());
        let (roster, own) = (row.id, Language::from_tag(&row.language).unwrap_or_default());
        Some(Holder { standings, roster, name: row.name, language: language.unwrap_or(own) })
    };
    Ok(found.into_iter().filter_map(holder).collect())
}

/// Holds a unit until the transaction ends: who numbers something in it stands in line.
///
/// # Errors
/// When storage fails, or the unit is gone.
pub(crate) async fn hold_unit(tx: &impl ConnectionTrait, id: UnitId) -> Result<(), Fault> {
    // Rows that refer to the unit can still be written meanwhile.
    let held = unit::Entity::find_by_id(id.0).lock(LockType::NoKeyUpdate).one(tx).await?;
    held.map(|_| ()).ok_or_else(|| Fault::broken("a unit is gone"))
}

/// A unit as others name it.
pub(crate) struct UnitName {
    pub name: String,
    /// `/u/{union}/{unit}`.
    pub path: String,
    pub zone: Zone,
}

/// How a unit is named and where its day begins.
///
/// # Errors
/// When storage fails, or the unit is gone.
pub(crate) async fn unit_of(db: &impl ConnectionTrait, id: UnitId) -> Result<UnitName, Fault> {
    let gone = || Fault::broken("a unit is gone");
    let row = unit::Entity::find_by_id(id.0).one(db).await?.ok_or_else(gone)?;
    let union = union_::Entity::find_by_id(row.union_id).one(db).await?.ok_or_else(gone)?;
    let card = rows::unit_card(row)?;
    Ok(UnitName { path: format!("/u/{}/{}", union.slug, card.slug), name: card.name, zone: card.zone })
}
