//! The unions of a host as whoever runs it knows them: by name, and by how many people.

use super::entities::{person, roster, union_, unit};
use crate::storage::Fault;
use contracts::members::roster::GoodStanding;
use contracts::members::{UnionId, UnitId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::HashMap;
use uuid::Uuid;

/// A union by its name.
#[derive(Clone, Debug)]
pub struct UnionHead {
    pub id: UnionId,
    pub slug: String,
    pub name: String,
    /// Milliseconds since the epoch.
    pub made_at: i64,
    pub units: u64,
    /// Roster rows in good standing, and those of them who have joined.
    pub members: u64,
    pub joined: u64,
}

async fn by_union<E: EntityTrait>(
    db: &impl ConnectionTrait,
    rows: Select<E>,
    union: E::Column,
) -> Result<HashMap<Uuid, u64>, Fault> {
    let counted = rows.select_only().column(union).column_as(union.count(), "rows").group_by(union);
    let counts = counted.into_tuple::<(Uuid, i64)>().all(db).await?;
    Ok(counts.into_iter().map(|(id, count)| (id, u64::try_from(count).unwrap_or(0))).collect())
}

/// Every union of the host, by name.
///
/// # Errors
/// When storage fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<UnionHead>, Fault> {
    let units = by_union(db, unit::Entity::find(), unit::Column::UnionId).await?;
    let good = || roster::Entity::find().filter(roster::Column::Standing.eq(GoodStanding::Good.code()));
    let members = by_union(db, good(), roster::Column::UnionId).await?;
    let joined = good().filter(roster::Column::PersonId.is_not_null());
    let joined = by_union(db, joined, roster::Column::UnionId).await?;
    let rows = union_::Entity::find().order_by_asc(union_::Column::Name).all(db).await?;
    let of = |counts: &HashMap<Uuid, u64>, id| counts.get(&id).copied().unwrap_or(0);
    let head = |row: union_::Model| UnionHead {
        units: of(&units, row.id),
        members: of(&members, row.id),
        joined: of(&joined, row.id),
        id: UnionId(row.id),
        slug: row.slug,
        name: row.name,
        made_at: row.made_at,
    };
    Ok(rows.into_iter().map(head).collect())
}

/// The union with this name in its address, and its units.
///
/// # Errors
/// When storage fails.
pub async fn called(db: &impl ConnectionTrait, slug: &str) -> Result<Option<(UnionHead, Vec<UnitId>)>, Fault> {
    let Some(head) = all(db).await?.into_iter().find(|head| head.slug == slug) else { return Ok(None) };
    let units = unit::Entity::find().filter(unit::Column::UnionId.eq(head.id.0)).all(db).await?;
    Ok(Some((head, units.into_iter().map(|unit| UnitId(unit.id)).collect())))
}

/// How many people have an account here.
///
/// # Errors
/// When storage fails.
pub async fn accounts(db: &impl ConnectionTrait) -> Result<u64, Fault> {
    Ok(person::Entity::find().count(db).await?)
}
