//! Which votes correct which, without reading what is in them.

use super::entities::vote;
use crate::storage::Fault;
use contracts::members::VoteId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::HashMap;
use uuid::Uuid;

/// A unit's votes, by what they correct.
pub struct Lineage {
    /// Each vote's number, and the number of the vote that it corrects.
    numbers: HashMap<VoteId, (u32, Option<u32>)>,
    ids: HashMap<u32, VoteId>,
}

/// # Errors
/// When storage fails.
pub async fn lineage(db: &impl ConnectionTrait, unit: Uuid) -> Result<Lineage, Fault> {
    let rows: Vec<(Uuid, i32, Option<i32>)> = vote::Entity::find()
        .select_only()
        .columns([vote::Column::Id, vote::Column::Number, vote::Column::Corrects])
        .filter(vote::Column::UnitId.eq(unit))
        .into_tuple()
        .all(db)
        .await?;
    let mut lineage = Lineage { numbers: HashMap::new(), ids: HashMap::new() };
    for (id, number, corrects) in rows {
        let number = u32::try_from(number).map_err(Fault::broken)?;
        let corrects = corrects.map(u32::try_from).transpose().map_err(Fault::broken)?;
        lineage.numbers.insert(VoteId(id), (number, corrects));
        lineage.ids.insert(number, VoteId(id));
    }
    Ok(lineage)
}

impl Lineage {
    /// The votes in whose place this one stands, the last of them first.
    pub fn before(&self, vote: VoteId) -> Vec<VoteId> {
        let corrected = |vote: &VoteId| {
            let (number, corrects) = self.numbers.get(vote)?;
            // A record corrects an earlier one, so that no circle can be walked.
            self.ids.get(&corrects.filter(|earlier| earlier < number)?).copied()
        };
        std::iter::successors(corrected(&vote), corrected).collect()
    }

    /// The number of the vote that was corrected first; the vote's own where it corrects none.
    pub fn order(&self, vote: VoteId) -> Option<u32> {
        let first = self.before(vote).last().copied().unwrap_or(vote);
        self.numbers.get(&first).map(|(number, _)| *number)
    }
}
