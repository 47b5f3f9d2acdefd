//! The rows of agreements that a proof reaches, and what their numbers say.

use super::entities::agreement;
use crate::storage::Fault;
use contracts::members::Refusal;
use contracts::members::standing::Seat;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// The agreements a proof of this unit can reach.
pub(super) fn of_unit(seat: &Seat) -> sea_orm::Select<agreement::Entity> {
    agreement::Entity::find()
        .filter(agreement::Column::UnionId.eq(seat.union().0))
        .filter(agreement::Column::UnitId.eq(seat.unit().0))
}

pub(super) async fn find(db: &impl ConnectionTrait, seat: &Seat, number: u32) -> Result<agreement::Model, Fault> {
    // A number no agreement can have is one that does not exist.
    let number = i32::try_from(number).map_err(|_| Refusal::not_found())?;
    let row = of_unit(seat).filter(agreement::Column::Number.eq(number)).one(db).await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

pub(super) fn count(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}
