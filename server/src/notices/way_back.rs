//! The way back in that a person asks for by their address.
//!
//! Asking does the same whether or not the address is anybody's: the same rows are written in the same number of steps, and
//! who is behind it is looked up afterwards, by a job.

use super::carrier::Carrier;
use super::entities::way_back_asked;
use super::outbox::{self, NewLetter};
use crate::members::recipients;
use crate::storage::jobs::{self, Claim, NewJob};
use crate::storage::{Fault, Store};
use contracts::members::MailAddress;
use contracts::notices::letters::{RECOVERIES_MAX, RECOVERY_WINDOW_SECONDS};
use contracts::notices::{JobKind, LetterKind};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct WayBackIn {
    /// `None` where the address is nobody's.
    person: Option<Uuid>,
}

/// Takes the question. Past the limit it is counted and nothing else, which shows as little.
pub async fn ask(store: &Store, mail: &MailAddress) -> Result<(), Fault> {
    let person = recipients::person_with(store.read(), mail).await?.map(|person| person.0);
    let hash = recipients::mail_hash(mail);
    let now = store.now();
    let tx = store.begin_aside().await?;
    let earlier = way_back_asked::Entity::find_by_id(&hash).lock_exclusive().one(&tx).await?;
    let earlier = earlier.filter(|row| row.since + RECOVERY_WINDOW_SECONDS * 1000 > now);
    let since = earlier.as_ref().map_or(now, |row| row.since);
    let times = earlier.map_or(0, |row| row.times).saturating_add(1);
    let row = way_back_asked::ActiveModel { mail_hash: Set(hash.clone()), times: Set(times), since: Set(since) };
    let again = OnConflict::column(way_back_asked::Column::MailHash)
        .update_columns([way_back_asked::Column::Times, way_back_asked::Column::Since])
        .to_owned();
    way_back_asked::Entity::insert(row).on_conflict(again).exec_without_returning(&tx).await?;
    if u32::try_from(times).is_ok_and(|times| times <= RECOVERIES_MAX) {
        let key = format!("way back {hash}");
        let payload = WayBackIn { person };
        jobs::put(&tx, NewJob { kind: JobKind::WayBackIn, payload, run_at: now, unique_key: Some(&key) }, now).await?;
    }
    tx.commit().await
}

/// Makes the link and its letter, once for one question. An address that an employer can read gets none: whoever reads
/// the mail there would be in.
pub async fn answer(store: &Store, carrier: Option<&Carrier>, claim: &Claim) -> Result<(), Fault> {
    let WayBackIn { person } = claim.payload()?;
    let (Some(person), Some(_)) = (person, carrier) else { return Ok(()) };
    let recipient = recipients::of_person(store.read(), person).await?;
    if !recipient.is_some_and(|r| r.mail.is_some() && !r.employer_reads) {
        return Ok(());
    }
    let now = store.now();
    let cause = format!("way back {}", claim.id.as_simple());
    let tx = store.begin_aside().await?;
    outbox::drop_ways_back(&tx, person, now).await?;
    let secret = recipients::way_back_in(&tx, person, now).await?;
    let letter = NewLetter { person: Some(person), secret: Some(secret), cause, ..NewLetter::default() };
    // Where this question has its letter already, the link in it stays the one that works.
    if outbox::put(&tx, LetterKind::Recovery, letter, now).await?.is_none() {
        return Ok(());
    }
    tx.commit().await
}

/// Forgets questions that count no longer.
pub async fn sweep(store: &Store) -> Result<(), Fault> {
    let oldest = store.now() - RECOVERY_WINDOW_SECONDS * 1000;
    let tx = store.begin_aside().await?;
    way_back_asked::Entity::delete_many().filter(way_back_asked::Column::Since.lte(oldest)).exec(&tx).await?;
    tx.commit().await
}
