//! What a person typed and could not yet send: kept for an hour so that the page can give it back.
//!
//! A refused form, a switch of language and an expired session all come through here; nothing typed is lost, on any
//! instance. Fields whose name begins with `password`, and `current`, are never kept. What is kept for people who are not
//! signed in is little in all, for it may be anybody's.

use super::entities::{ceremony, kept_form, link};
use super::{operators, tokens};
use crate::storage::{Fault, Store};
use app::components::form::{KEY_FIELD, is_secret};
use async_trait::async_trait;
use contracts::members::ports::{Fields, KeepingDesk};
use contracts::members::standing::Anyone;
use contracts::members::{PersonId, Refusal};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// How long a form is kept, in seconds.
const KEPT_SECONDS_MAX: i64 = 3600;
/// Largest form that is kept for somebody who is not signed in, in bytes: anybody at all can send one. A larger one goes
/// back in the answer.
const STRANGERS_BYTES_MAX: usize = 64 * 1024;
/// Most forms that are kept for all of them together, so that they never take more than 64 MiB; the oldest go first.
const STRANGERS_FORMS_MAX: u64 = 1_000;

#[derive(Clone)]
pub struct KeptForms(pub Store);

impl KeptForms {
    async fn put(
        &self,
        person: Option<PersonId>,
        fields: &[(String, String)],
        refusal: Option<&Refusal>,
    ) -> Result<String, Fault> {
        // A form's key is kept as a hash alone, and the page it comes back to has a fresh one.
        let fields: Vec<_> = fields.iter().filter(|(name, _)| !is_secret(name) && name != KEY_FIELD).collect();
        let fields = serde_json::to_string(&fields).map_err(Fault::broken)?;
        let refusal = serde_json::to_string(&refusal).map_err(Fault::broken)?;
        if person.is_none() && fields.len() + refusal.len() > STRANGERS_BYTES_MAX {
            return Err(Refusal::new("form-not-kept").into());
        }
        let ticket = tokens::fresh();
        let now = self.0.now();
        let row = kept_form::ActiveModel {
            ticket_hash: Set(tokens::hash(&ticket)),
            person_id: Set(person.map(|p| p.0)),
            fields: Set(fields),
            refusal: Set(refusal),
            expires_at: Set(now + KEPT_SECONDS_MAX * 1000),
        };
        let tx = self.0.begin_aside().await?;
        kept_form::Entity::delete_many().filter(kept_form::Column::ExpiresAt.lt(now)).exec(&tx).await?;
        if person.is_none() {
            make_room(&tx).await?;
        }
        kept_form::Entity::insert(row).exec_without_returning(&tx).await?;
        tx.commit().await?;
        Ok(ticket)
    }

    async fn find(&self, person: Option<PersonId>, ticket: &str) -> Result<Option<(Fields, Option<Refusal>)>, Fault> {
        let row = kept_form::Entity::find_by_id(tokens::hash(ticket)).one(self.0.read()).await?;
        let mine = |owner: Option<uuid::Uuid>| owner.is_none_or(|owner| person.is_some_and(|p| p.0 == owner));
        let Some(row) = row.filter(|r| r.expires_at > self.0.now() && mine(r.person_id)) else { return Ok(None) };
        let fields = serde_json::from_str(&row.fields).map_err(|_| Fault::broken("a kept form is unreadable"))?;
        let refusal = serde_json::from_str(&row.refusal).map_err(|_| Fault::broken("a kept form is unreadable"))?;
        Ok(Some((fields, refusal)))
    }
}

/// Lets the oldest forms of nobody go, so that one more has room.
async fn make_room(tx: &impl ConnectionTrait) -> Result<(), Fault> {
    let of_nobody = kept_form::Entity::find().filter(kept_form::Column::PersonId.is_null());
    // Of the column alone: nobody's words are read to be counted.
    let of_nobody = of_nobody.select_only().column(kept_form::Column::TicketHash);
    let there = of_nobody.clone().count(tx).await?;
    if there < STRANGERS_FORMS_MAX {
        return Ok(());
    }
    let oldest = of_nobody.order_by_asc(kept_form::Column::ExpiresAt).limit(there + 1 - STRANGERS_FORMS_MAX);
    let oldest: Vec<String> = oldest.into_tuple().all(tx).await?;
    kept_form::Entity::delete_many().filter(kept_form::Column::TicketHash.is_in(oldest)).exec(tx).await?;
    Ok(())
}

/// Throws away what has expired of this room: kept forms, half-done passkey ceremonies, links, operators' sessions.
pub async fn sweep(store: &Store) -> Result<(), Fault> {
    let now = store.now();
    let tx = store.begin_aside().await?;
    kept_form::Entity::delete_many().filter(kept_form::Column::ExpiresAt.lte(now)).exec(&tx).await?;
    ceremony::Entity::delete_many().filter(ceremony::Column::ExpiresAt.lte(now)).exec(&tx).await?;
    link::Entity::delete_many().filter(link::Column::ExpiresAt.lte(now)).exec(&tx).await?;
    operators::sweep(&tx, now).await?;
    tx.commit().await
}

#[async_trait]
impl KeepingDesk for KeptForms {
    async fn keep(
        &self,
        _: &Anyone,
        person: Option<PersonId>,
        fields: &[(String, String)],
        refusal: Option<&Refusal>,
    ) -> Result<String, Refusal> {
        Ok(self.put(person, fields, refusal).await?)
    }

    async fn give_back(
        &self,
        _: &Anyone,
        person: Option<PersonId>,
        ticket: &str,
    ) -> Result<Option<(Fields, Option<Refusal>)>, Refusal> {
        Ok(self.find(person, ticket).await?)
    }
}
