//! Forms that were sent before: the key of a form is written in the very transaction in which the form's deed makes
//! something, so that both are there or neither.
//!
//! While a deed runs, its key travels with the task; [`Store::begin`] spends it. Of two at once, the second waits at the
//! key's row until the first has ended, and then finds it spent. What keeps house beside a deed (sessions, kept forms)
//! uses [`Store::begin_aside`] and spends nothing.

use super::{Fault, Store, entity};
use contracts::members::{PersonId, Refusal};
use contracts::notices::FormKey;
use contracts::notices::once::FORM_KEY_SECONDS_MAX;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::future::Future;
use std::time::Duration;
use uuid::Uuid;

entity!(form_key, "form_key", key_hash: String, {
    attempt: Uuid,
    person_id: Option<Uuid>,
    deed: String,
    leads_to: Option<String>,
    made_at: i64,
});

/// Code of the refusal by which a transaction says that its form was recorded before; it never reaches a person.
pub const ALREADY: &str = "already-recorded";
/// How long the answer to the first sending of a form is waited for, and how often it is looked for.
const ANSWER_WAIT: Duration = Duration::from_secs(5);
const ANSWER_LOOK: Duration = Duration::from_millis(50);

tokio::task_local! {
    static RUNNING: Attempt;
}

/// One sending of a form that makes something.
#[derive(Clone, Debug)]
pub struct Attempt {
    key: FormKey,
    id: Uuid,
    person: Option<PersonId>,
    deed: String,
}

impl Attempt {
    pub fn new(key: FormKey, person: Option<PersonId>, deed: &str) -> Self {
        Self { key, id: Uuid::new_v4(), person, deed: deed.to_owned() }
    }

    /// Runs a deed that spends this key with the first thing it makes.
    pub async fn run<F: Future>(&self, deed: F) -> F::Output {
        RUNNING.scope(self.clone(), deed).await
    }

    fn row(&self) -> sea_orm::Select<form_key::Entity> {
        form_key::Entity::find_by_id(self.key.as_str())
    }

    /// Whether another sending of the same form has been recorded.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn was_recorded(&self, store: &Store) -> Result<bool, Fault> {
        let row = self.row().one(store.read()).await?;
        Ok(row.is_some_and(|row| row.attempt != self.id && !expired(&row, store.now())))
    }

    /// The same of a sending that was stopped, perhaps by one whose commit it shares and which is not on the disk yet.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn was_overtaken(&self, store: &Store) -> Result<bool, Fault> {
        store.settled().await?;
        self.was_recorded(store).await
    }

    /// Where the other sending led. Its answer may be on its way: it is waited for. `None` when it never came, because the
    /// server that was to give it has died.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn led_to(&self, store: &Store) -> Result<Option<String>, Fault> {
        let until = tokio::time::Instant::now() + ANSWER_WAIT;
        loop {
            let row = self.row().one(store.read()).await?;
            if let Some(leads_to) = row.and_then(|row| row.leads_to) {
                return Ok(Some(leads_to));
            }
            if tokio::time::Instant::now() >= until {
                return Ok(None);
            }
            tokio::time::sleep(ANSWER_LOOK).await;
        }
    }

    /// Remembers where this sending led, if it made anything. Not waited for: whoever sends the form again meanwhile waits
    /// for it, and after a crash is led to the page above.
    pub fn leads_to(&self, store: &Store, address: &str) {
        store.note(Led { key: self.key.clone(), attempt: self.id, address: address.to_owned() });
    }

    /// Forgets this sending: it was refused, and the same form may be sent again.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn forget(&self, store: &Store) -> Result<(), Fault> {
        // Most refusals come before anything was made: there is nothing to forget, and no disk to wait for.
        if self.row().one(store.read()).await?.is_none() {
            return Ok(());
        }
        let tx = store.begin_aside().await?;
        form_key::Entity::delete_many()
            .filter(form_key::Column::KeyHash.eq(self.key.as_str()))
            .filter(form_key::Column::Attempt.eq(self.id))
            .exec(&tx)
            .await?;
        tx.commit().await
    }
}

/// Where a sending led, to be noted beside its key.
pub(super) struct Led {
    key: FormKey,
    attempt: Uuid,
    address: String,
}

impl Led {
    /// Notes it, if the sending has spent its key.
    pub(super) async fn note(self, tx: &impl ConnectionTrait) -> Result<(), Fault> {
        form_key::Entity::update_many()
            .col_expr(form_key::Column::LeadsTo, Expr::value(self.address))
            .filter(form_key::Column::KeyHash.eq(self.key.as_str()))
            .filter(form_key::Column::Attempt.eq(self.attempt))
            .exec(tx)
            .await?;
        Ok(())
    }
}

fn expired(row: &form_key::Model, now: i64) -> bool {
    row.made_at + FORM_KEY_SECONDS_MAX * 1000 <= now
}

/// Spends the running deed's key, if it has one, in the transaction `tx`. A deed of several transactions spends it in
/// the first that stays.
///
/// # Errors
/// [`ALREADY`] when another sending of the form was recorded.
pub(super) async fn spend(tx: &impl ConnectionTrait, now: i64) -> Result<(), Fault> {
    let Ok(attempt) = RUNNING.try_with(Clone::clone) else { return Ok(()) };
    let row = form_key::ActiveModel {
        key_hash: Set(attempt.key.as_str().to_owned()),
        attempt: Set(attempt.id),
        person_id: Set(attempt.person.map(|p| p.0)),
        deed: Set(attempt.deed.clone()),
        leads_to: Set(None),
        made_at: Set(now),
    };
    // On PostgreSQL this waits for whoever is writing the same key; on SQLite `begin` has waited already.
    let once = OnConflict::column(form_key::Column::KeyHash).do_nothing().to_owned();
    if form_key::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await? == 1 {
        return Ok(());
    }
    let there = attempt.row().one(tx).await?.ok_or_else(|| Fault::broken("a form's key came and went"))?;
    if there.attempt == attempt.id {
        return Ok(());
    }
    if !expired(&there, now) {
        return Err(Refusal::new(ALREADY).into());
    }
    // Older than a day and not swept yet. Of two who find it so, one takes it.
    let taken = form_key::Entity::update_many()
        .col_expr(form_key::Column::Attempt, Expr::value(attempt.id))
        .col_expr(form_key::Column::LeadsTo, Expr::value(Option::<String>::None))
        .col_expr(form_key::Column::MadeAt, Expr::value(now))
        .filter(form_key::Column::KeyHash.eq(attempt.key.as_str()))
        .filter(form_key::Column::Attempt.eq(there.attempt))
        .exec(tx)
        .await?;
    if taken.rows_affected == 1 { Ok(()) } else { Err(Refusal::new(ALREADY).into()) }
}

/// Throws away the keys of forms that were sent more than a day ago. Returns how many.
///
/// # Errors
/// When storage fails.
pub async fn sweep(store: &Store) -> Result<u64, Fault> {
    let oldest = store.now() - FORM_KEY_SECONDS_MAX * 1000;
    let tx = store.begin_aside().await?;
    let old = form_key::Entity::delete_many().filter(form_key::Column::MadeAt.lte(oldest));
    let gone = old.exec(&tx).await?.rows_affected;
    tx.commit().await?;
    Ok(gone)
}
