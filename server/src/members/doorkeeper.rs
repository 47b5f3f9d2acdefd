//! Who may go where: roster rows turned into proofs of standing.

use super::entities::{roster, union_, unit};
use super::rows;
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::members::ports::Place;
use contracts::members::standing::{SignedIn, Standings};
use contracts::members::{Doorkeeper, Refusal};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use std::collections::HashMap;

pub struct StoredDoorkeeper(pub Store);

impl StoredDoorkeeper {
    async fn find_places(&self, who: &SignedIn) -> Result<Vec<Place>, Fault> {
        let read = self.0.read();
        let rows = roster::Entity::find().filter(roster::Column::PersonId.eq(who.person().0)).all(read).await?;
        let mut unions: HashMap<_, _> = union_::Entity::find()
            .filter(union_::Column::Id.is_in(rows.iter().map(|r| r.union_id)))
            .all(read)
            .await?
            .into_iter()
            .map(|u| (u.id, u))
            .collect();
        let units =
            unit::Entity::find().filter(unit::Column::Id.is_in(rows.iter().map(|r| r.unit_id))).all(read).await?;
        let mut places = Vec::new();
        for unit in units {
            let row = rows.iter().find(|r| r.unit_id == unit.id);
            let standings = row.and_then(rows::roster_entry).and_then(Standings::mint);
            let union = unions.get_mut(&unit.union_id).cloned();
            if let (Some(standings), Some(union)) = (standings, union) {
                places.push(Place { union: rows::union_card(union), unit: rows::unit_card(unit)?, standings });
            }
        }
        places.sort_by(|a, b| (&a.union.name, &a.unit.name).cmp(&(&b.union.name, &b.unit.name)));
        Ok(places)
    }

    async fn find_place(&self, who: &SignedIn, union: &str, unit: &str) -> Result<Place, Fault> {
        let read = self.0.read();
        let nowhere = Refusal::not_found;
        let of_union = unit::Entity::belongs_to(union_::Entity).from(unit::Column::UnionId).to(union_::Column::Id);
        let found = unit::Entity::find()
            .join(JoinType::InnerJoin, of_union.into())
            .filter(union_::Column::Slug.eq(union))
            .filter(unit::Column::Slug.eq(unit))
            .select_also(union_::Entity)
            .one(read)
            .await?;
        let Some((unit, Some(union))) = found else { return Err(nowhere().into()) };
        let row = roster::Entity::find()
            .filter(roster::Column::UnitId.eq(unit.id))
            .filter(roster::Column::PersonId.eq(who.person().0))
            .one(read)
            .await?
            .ok_or_else(nowhere)?;
        let standings = rows::roster_entry(&row).and_then(Standings::mint).ok_or_else(nowhere)?;
        Ok(Place { union: rows::union_card(union), unit: rows::unit_card(unit)?, standings })
    }
}

#[async_trait]
impl Doorkeeper for StoredDoorkeeper {
    async fn places(&self, who: &SignedIn) -> Result<Vec<Place>, Refusal> {
        Ok(self.find_places(who).await?)
    }

    async fn place(&self, who: &SignedIn, union: &str, unit: &str) -> Result<Place, Refusal> {
        Ok(self.find_place(who, union, unit).await?)
    }
}
