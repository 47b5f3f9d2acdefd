//! The desk that reminds: rules, feeds, and the reminders themselves.

use super::entities::reminder_rule;
use super::rows::{freeze, thaw};
use super::{feed, remind};
use crate::records::audit;
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::grievances::port::{FeedCard, FeedContent, ReminderDesk};
use contracts::grievances::reminders::{Reminder, ReminderRule};
use contracts::members::standing::{Anyone, HostKeeper, Member, Officer, Seat};
use contracts::members::{PersonId, Refusal, UnitId};
use contracts::records::{Deed, What};
use jiff::Timestamp;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

pub struct StoredReminderDesk(pub Store);

/// A unit's rule, and those of people who have one of their own.
pub struct Rules {
    unit: ReminderRule,
    own: HashMap<PersonId, ReminderRule>,
}

impl Rules {
    pub async fn of(db: &impl ConnectionTrait, unit: UnitId) -> Result<Self, Fault> {
        let rows = reminder_rule::Entity::find().filter(reminder_rule::Column::UnitId.eq(unit.0)).all(db).await?;
        let mut rules = Self { unit: ReminderRule::default(), own: HashMap::new() };
        for row in rows {
            let rule = thaw(&row.rule)?;
            if row.person_id.is_nil() {
                rules.unit = rule;
            } else {
                rules.own.insert(PersonId(row.person_id), rule);
            }
        }
        Ok(rules)
    }

    /// The rule that holds for a person.
    pub fn for_person(&self, person: PersonId) -> &ReminderRule {
        self.own.get(&person).unwrap_or(&self.unit)
    }
}

/// The rule that holds for a person: their own, or else the unit's.
pub async fn effective_rule(db: &impl ConnectionTrait, unit: UnitId, person: PersonId) -> Result<ReminderRule, Fault> {
    Ok(Rules::of(db, unit).await?.for_person(person).clone())
}

impl StoredReminderDesk {
    /// Sets the rule of a unit (`person` is `None`) or of a person; `None` takes a person's own away.
    async fn set(
        &self,
        seat: &Seat,
        person: Option<PersonId>,
        rule: Option<&ReminderRule>,
        deed: Deed,
    ) -> Result<(), Fault> {
        rule.map_or(Ok(()), ReminderRule::check)?;
        let whose = person.map_or(Uuid::nil(), |person| person.0);
        let tx = self.0.begin().await?;
        reminder_rule::Entity::delete_many()
            .filter(reminder_rule::Column::UnitId.eq(seat.unit().0))
            .filter(reminder_rule::Column::PersonId.eq(whose))
            .exec(&tx)
            .await?;
        if let Some(rule) = rule {
            let row = reminder_rule::ActiveModel {
                id: Set(Uuid::now_v7()),
                unit_id: Set(seat.unit().0),
                person_id: Set(whose),
                rule: Set(freeze(rule)?),
            };
            let busy = || Refusal::new("reminders-busy");
            let inserted = reminder_rule::Entity::insert(row).exec_without_returning(&tx).await;
            inserted.map_err(|error| Fault::or_taken(error, busy()))?;
        }
        audit::note(&tx, self.0.now(), deed).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn rules(&self, seat: &Seat) -> Result<Rules, Fault> {
        Rules::of(self.0.read(), seat.unit()).await
    }
}

#[async_trait]
impl ReminderDesk for StoredReminderDesk {
    async fn rule(&self, member: &Member) -> Result<ReminderRule, Refusal> {
        Ok(self.rules(member).await?.unit)
    }

    async fn set_rule(&self, officer: &Officer, rule: ReminderRule) -> Result<(), Refusal> {
        let deed = Deed::of(officer, What::RemindersChanged);
        Ok(self.set(officer, None, Some(&rule), deed).await?)
    }

    async fn own_rule(&self, member: &Member) -> Result<Option<ReminderRule>, Refusal> {
        Ok(self.rules(member).await?.own.remove(&member.person()))
    }

    async fn set_own_rule(&self, member: &Member, rule: Option<ReminderRule>) -> Result<(), Refusal> {
        let deed = Deed::on_host(Some(member.person()), What::OwnRemindersChanged);
        Ok(self.set(member, Some(member.person()), rule.as_ref(), deed).await?)
    }

    async fn claim(&self, _: &HostKeeper, now: Timestamp) -> Result<Vec<Reminder>, Refusal> {
        Ok(remind::claim(&self.0, now).await?)
    }

    async fn feed_card(&self, member: &Member) -> Result<Option<FeedCard>, Refusal> {
        Ok(feed::card(&self.0, member).await?)
    }

    async fn open_feed(&self, member: &Member) -> Result<String, Refusal> {
        Ok(feed::open(&self.0, member).await?)
    }

    async fn close_feed(&self, member: &Member) -> Result<(), Refusal> {
        Ok(feed::close(&self.0, member).await?)
    }

    async fn feed(&self, _: &Anyone, token: &str) -> Result<FeedContent, Refusal> {
        Ok(feed::read(&self.0, token).await?)
    }
}
