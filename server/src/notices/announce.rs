//! The employer has passed a text: a letter to every member of the committee but the one who recorded it.

use super::carrier::Carrier;
use super::declined;
use super::outbox::{self, NewLetter};
use crate::bargaining::pass_news;
use crate::members::recipients;
use crate::storage::jobs::{self, Claim, NewJob};
use crate::storage::{Fault, Store};
use contracts::members::PersonId;
use contracts::notices::{JobKind, LetterKind};
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct AnnouncePass {
    pass: Uuid,
    /// Who recorded it, and so knows.
    by: Uuid,
}

/// Puts the announcement of a pass into the queue, inside the transaction that records the pass.
///
/// # Errors
/// When storage fails.
pub async fn announce_pass(tx: &impl ConnectionTrait, pass: Uuid, by: PersonId, now: i64) -> Result<(), Fault> {
    let key = format!("pass {}", pass.as_simple());
    let payload = AnnouncePass { pass, by: by.0 };
    jobs::put(tx, NewJob { kind: JobKind::AnnouncePass, payload, run_at: now, unique_key: Some(&key) }, now).await
}

/// Writes the letters of one announcement. Done twice, it writes them once.
pub async fn write_letters(store: &Store, carrier: Option<&Carrier>, claim: &Claim) -> Result<(), Fault> {
    // A host that sends no mail keeps no letters: whoever switches mail on later does not get last year's.
    if carrier.is_none() {
        return Ok(());
    }
    let AnnouncePass { pass, by } = claim.payload()?;
    let Some(news) = pass_news(store.read(), pass).await? else { return Ok(()) };
    for (roster, person) in recipients::committee(store.read(), news.unit).await? {
        if person == by || declined::has(store.read(), person, LetterKind::PassReceived).await? {
            continue;
        }
        let recipient = recipients::of_row(store.read(), roster).await?;
        if !recipient.is_some_and(|r| r.mail.is_some() && !r.employer_reads) {
            continue;
        }
        let now = store.now();
        let letter = NewLetter {
            id: None,
            union: Some(news.union),
            unit: Some(news.unit),
            roster: Some(roster),
            person: Some(person),
            pass: Some(pass),
            secret: None,
            cause: format!("pass {} {}", pass.as_simple(), roster.as_simple()),
        };
        let tx = store.begin_aside().await?;
        outbox::put(&tx, LetterKind::PassReceived, letter, now).await?;
        tx.commit().await?;
    }
    Ok(())
}
