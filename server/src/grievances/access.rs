//! Who may know of what: a person's standing now, held against the union's rule and a case's circle.

use super::entities::confidence_rule;
use super::rows::thaw;
use crate::members::standings::standings_of;
use crate::storage::Fault;
use contracts::grievances::confidence::{CaseAccess, CaseCircle, ConfidenceRule, Oversight};
use contracts::members::standing::{Seat, Standings};
use contracts::members::{PersonId, Refusal, UnitId};
use sea_orm::{ConnectionTrait, EntityTrait};
use std::collections::BTreeSet;

/// The unit's rule; it names nobody until an officer has set it.
pub async fn rule_of(db: &impl ConnectionTrait, unit: UnitId) -> Result<ConfidenceRule, Fault> {
    let row = confidence_rule::Entity::find_by_id(unit.0).one(db).await?;
    row.map_or_else(|| Ok(ConfidenceRule::default()), |row| thaw(&row.rule))
}

/// The same, as far as those it names may oversee cases now.
pub async fn rule_in_office(db: &impl ConnectionTrait, unit: UnitId) -> Result<ConfidenceRule, Fault> {
    let rule = rule_of(db, unit).await?;
    in_office(db, unit, &rule).await
}

/// A rule as far as those it names may oversee cases now.
pub async fn in_office(
    db: &impl ConnectionTrait,
    unit: UnitId,
    rule: &ConfidenceRule,
) -> Result<ConfidenceRule, Fault> {
    let named: BTreeSet<PersonId> = rule.chief_stewards.iter().chain(&rule.officers).copied().collect();
    let mut people = Vec::with_capacity(named.len());
    for person in named {
        people.extend(standings_of(db, unit, person).await?);
    }
    Ok(rule.held_by(&people))
}

/// What one person can see of a unit's cases.
pub struct Eye {
    pub standings: Standings,
    pub rule: ConfidenceRule,
}

impl Eye {
    /// # Errors
    /// `not-found` for whoever has no standing in the unit any more.
    pub async fn of(db: &impl ConnectionTrait, seat: &Seat) -> Result<Self, Fault> {
        let found = Self::find(db, seat.unit(), seat.person()).await?;
        Ok(found.ok_or_else(Refusal::not_found)?)
    }

    /// The same of a person who is not here; `None` without a standing.
    pub async fn find(db: &impl ConnectionTrait, unit: UnitId, person: PersonId) -> Result<Option<Self>, Fault> {
        let Some(standings) = standings_of(db, unit, person).await? else { return Ok(None) };
        Ok(Some(Self { standings, rule: rule_of(db, unit).await? }))
    }

    pub fn access(&self, circle: &CaseCircle) -> Option<CaseAccess> {
        CaseAccess::mint(&self.standings, circle, &self.rule)
    }

    pub fn oversight(&self) -> Option<Oversight> {
        Oversight::mint(&self.standings, &self.rule)
    }

    pub fn person(&self) -> PersonId {
        self.standings.seat().person()
    }

    /// Whether the rule names this person at all: then they may know of cases that are not in their hands.
    pub fn is_named(&self) -> bool {
        let (person, rule) = (self.person(), &self.rule);
        rule.chief_stewards.iter().chain(&rule.officers).chain(&rule.advisers).any(|named| *named == person)
    }
}
