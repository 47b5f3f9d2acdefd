//! A unit's procedures and calendar, read once for however many cases stand under them.

use super::entities::{grievance_procedure, office_closure};
use super::rows::{closure, counted, thaw, thaw_checked};
use crate::members::standings::unit_of;
use crate::storage::{Fault, moment};
use contracts::grievances::calendar::{Closure, ContractCalendar};
use contracts::grievances::port::ShelvedProcedure;
use contracts::grievances::procedure::Procedure;
use contracts::members::UnitId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::sync::Arc;

/// Every closure that was noted in a unit and not taken back, latest first.
pub async fn closures_of(db: &impl ConnectionTrait, unit: UnitId) -> Result<Vec<Closure>, Fault> {
    let rows = office_closure::Entity::find()
        .filter(office_closure::Column::UnitId.eq(unit.0))
        .filter(office_closure::Column::StruckAt.is_null())
        .order_by_desc(office_closure::Column::FirstDay)
        .order_by_desc(office_closure::Column::Id)
        .all(db)
        .await?;
    rows.iter().map(closure).collect()
}

/// A unit's procedures, newest first, and what a case without one stands under.
#[derive(Clone)]
pub struct Procedures {
    pub versions: Vec<ShelvedProcedure>,
    none: Arc<Procedure>,
    /// The newest calendar, or a plain one in the unit's zone.
    calendar: Arc<ContractCalendar>,
}

impl Procedures {
    pub async fn of(db: &impl ConnectionTrait, unit: UnitId) -> Result<Self, Fault> {
        let rows = grievance_procedure::Entity::find()
            .filter(grievance_procedure::Column::UnitId.eq(unit.0))
            .order_by_desc(grievance_procedure::Column::Version)
            .all(db)
            .await?;
        let closures = closures_of(db, unit).await?;
        let versions = rows.into_iter().map(|row| shelved(row, &closures)).collect::<Result<Vec<_>, Fault>>()?;
        let calendar = match versions.first() {
            Some(newest) => Arc::clone(&newest.calendar),
            None => {
                let plain = ContractCalendar::plain(unit_of(db, unit).await?.zone);
                Arc::new(ContractCalendar { closures, ..plain })
            }
        };
        Ok(Self { versions, none: Arc::new(Procedure::none()), calendar })
    }

    /// The same with another closure in every calendar.
    #[must_use]
    pub fn with(&self, closure: &Closure) -> Self {
        self.changed(|closures| closures.push(closure.clone()))
    }

    /// The same with one closure less in every calendar.
    #[must_use]
    pub fn without(&self, closure: &Closure) -> Self {
        self.changed(|closures| {
            if let Some(at) = closures.iter().position(|one| one == closure) {
                closures.remove(at);
            }
        })
    }

    fn changed(&self, change: impl Fn(&mut Vec<Closure>)) -> Self {
        let other = |calendar: &Arc<ContractCalendar>| {
            let mut calendar = ContractCalendar::clone(calendar);
            change(&mut calendar.closures);
            Arc::new(calendar)
        };
        let mut changed = self.clone();
        changed.calendar = other(&self.calendar);
        for version in &mut changed.versions {
            version.calendar = other(&version.calendar);
        }
        changed
    }

    pub fn find(&self, version: u32) -> Option<&ShelvedProcedure> {
        self.versions.iter().find(|shelved| shelved.version == version)
    }

    /// What a case stands under.
    ///
    /// # Errors
    /// For a version that is not there, which no code of ours stores.
    pub fn under(&self, version: Option<u32>) -> Result<(Arc<Procedure>, Arc<ContractCalendar>), Fault> {
        let Some(version) = version else { return Ok((Arc::clone(&self.none), Arc::clone(&self.calendar))) };
        let found = self.find(version).ok_or_else(|| Fault::broken("a case stands under a procedure that is gone"))?;
        Ok((Arc::clone(&found.procedure), Arc::clone(&found.calendar)))
    }
}

fn shelved(row: grievance_procedure::Model, closures: &[Closure]) -> Result<ShelvedProcedure, Fault> {
    let mut calendar: ContractCalendar = thaw(&row.calendar)?;
    calendar.closures = closures.to_vec();
    Ok(ShelvedProcedure {
        version: counted(row.version),
        agreement: counted(row.agreement),
        procedure: Arc::new(thaw_checked(&row.procedure, &row.procedure_hash)?),
        calendar: Arc::new(calendar),
        confirmed_by: row.confirmer,
        confirmed_at: moment(row.confirmed_at),
    })
}
