//! Adding to a round: one scribe per transaction, who holds the round's row and numbers what is added.

use super::entities::{ledger, round};
use super::find;
use crate::members::StoredRoster;
use crate::records::audit;
use crate::storage::{Fault, Store, Writing};
use contracts::bargaining::ledger::is_closed;
use contracts::bargaining::{Event, LedgerEntry};
use contracts::members::standing::{Member, Seat};
use contracts::members::{ArticleId, Refusal, Roster, VoteId};
use contracts::records::{Deed, What};
use jiff::civil::{Date, DateTime};
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A round that is being written to.
pub struct Scribe {
    pub tx: Writing,
    pub seat: Seat,
    pub round: round::Model,
    /// The whole ledger as it stood when the round was taken hold of.
    pub entries: Vec<LedgerEntry>,
    /// The name by which the unit knows who writes.
    pub by: String,
    /// Milliseconds since the epoch.
    pub now: i64,
    pub today: Date,
    next: i32,
}

/// The date in UTC: what a date at the table is held against.
pub fn today(store: &Store) -> Date {
    jiff::tz::Offset::UTC.to_datetime(store.clock().now()).date()
}

/// The name by which the unit knows the holder of a proof.
pub async fn name_of(store: &Store, member: &Member) -> Result<String, Fault> {
    let mut names = StoredRoster(store.clone()).names_of(member, vec![member.person()]).await?;
    Ok(names.remove(&member.person()).ok_or_else(Refusal::not_found)?)
}

impl Scribe {
    /// Takes hold of an open or closed round.
    pub async fn sit_down(store: &Store, member: Member, number: u32) -> Result<Self, Fault> {
        let by = name_of(store, &member).await?;
        let seat = *member;
        let tx = store.begin().await?;
        let round = find::hold_round(&tx, &seat, number).await?;
        let entries = find::entries(&tx, round.id).await?;
        let next = i32::try_from(entries.len()).map_err(Fault::broken)? + 1;
        Ok(Self { tx, seat, round, entries, by, now: store.now(), today: today(store), next })
    }

    /// # Errors
    /// `round-closed`.
    pub fn refuse_closed(&self) -> Result<(), Fault> {
        if is_closed(&self.entries) { Err(Refusal::new("round-closed").into()) } else { Ok(()) }
    }

    pub async fn append(&mut self, article: Option<ArticleId>, at: DateTime, event: &Event) -> Result<(), Fault> {
        let row = entry(&self.seat, self.round.id, self.next, article, at, self.now, &self.by, event)?;
        ledger::Entity::insert(row).exec_without_returning(&self.tx).await?;
        self.next += 1;
        Ok(())
    }

    /// A deed in this round, for the audit chain.
    pub fn deed(&self, what: What) -> Deed {
        Deed::of(&self.seat, what).about("round", self.round.number)
    }

    /// Commits what was written, and with it who did it.
    pub async fn finish(self, deed: Deed) -> Result<(), Fault> {
        audit::note(&self.tx, self.now, deed).await?;
        self.tx.commit().await
    }
}

pub fn entry(
    seat: &Seat,
    round: Uuid,
    number: i32,
    article: Option<ArticleId>,
    at: DateTime,
    now: i64,
    by: &str,
    event: &Event,
) -> Result<ledger::ActiveModel, Fault> {
    Ok(ledger::ActiveModel {
        id: Set(Uuid::now_v7()),
        union_id: Set(seat.union().0),
        unit_id: Set(seat.unit().0),
        round_id: Set(round),
        number: Set(number),
        article_id: Set(article.map(|id| id.0)),
        at: Set(at.to_string()),
        recorded_at: Set(now),
        recorded_by: Set(by.to_owned()),
        kind: Set(event.code().to_owned()),
        event: Set(serde_json::to_string(event).map_err(Fault::broken)?),
    })
}

/// What the votes' room has counted, as it enters the ledger of a round.
pub struct Counted {
    pub vote: VoteId,
    /// Its number, or that of the vote that was corrected first.
    pub order: u32,
    /// The votes in whose place it stands, the last of them first.
    pub corrects: Vec<VoteId>,
    /// Hashes of the texts that were voted on.
    pub hashes: Vec<String>,
    /// None where nothing was decided.
    pub ratified: Option<bool>,
    /// When the vote was taken.
    pub at: DateTime,
    /// Who recorded it, by name.
    pub by: String,
    /// Milliseconds since the epoch.
    pub now: i64,
}

/// Enters a vote into the ledgers of the unit's rounds in which its texts were agreed to, inside the transaction that stores
/// the vote: a text that was agreed to in several rounds was voted on in the newest. A correction stands in every ledger that
/// tells of what it corrects. A vote on anything else, or one that decides nothing, leaves the ledgers alone.
///
/// # Errors
/// When storage fails.
pub async fn enter_vote(tx: &impl ConnectionTrait, seat: &Seat, counted: &Counted) -> Result<(), Fault> {
    if counted.ratified.is_none() && counted.corrects.is_empty() {
        return Ok(());
    }
    let rounds = find::of_unit(seat).order_by_asc(round::Column::Number).lock_exclusive().all(tx).await?;
    let mut ledgers = Vec::with_capacity(rounds.len());
    for held in rounds {
        let entries = find::entries(tx, held.id).await?;
        ledgers.push((told(&entries, counted).is_none(), Reverse(held.number), held.id, entries));
    }
    ledgers.sort_by_key(|(fresh, newest, ..)| (*fresh, *newest));
    let mut voted: BTreeSet<String> = BTreeSet::new();
    for (.., round, entries) in ledgers {
        let event = event_of(&entries, counted, &voted);
        voted.extend(agreed(&entries).filter(|hash| counted.hashes.contains(hash)).cloned());
        let Some(event) = event else { continue };
        let number = i32::try_from(entries.len()).map_err(Fault::broken)? + 1;
        let row = entry(seat, round, number, None, counted.at, counted.now, &counted.by, &event)?;
        ledger::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// The texts that were ever agreed to in a ledger.
fn agreed(entries: &[LedgerEntry]) -> impl Iterator<Item = &String> {
    entries.iter().filter_map(|entry| match &entry.event {
        Event::Agreed(agreed) => Some(&agreed.hash),
        _ => None,
    })
}

/// The vote that a ledger tells of and that this one corrects, with its texts.
fn told<'e>(entries: &'e [LedgerEntry], counted: &Counted) -> Option<(VoteId, &'e Vec<String>)> {
    counted.corrects.iter().find_map(|earlier| {
        let texts = entries.iter().rev().find_map(|entry| match &entry.event {
            Event::Voted { vote, hashes, .. } if vote == earlier => Some(hashes),
            _ => None,
        });
        texts.map(|texts| (*earlier, texts))
    })
}

/// What a vote means to one ledger; nothing where it is about nothing that the ledger tells, or about what was `voted` on
/// elsewhere.
fn event_of(entries: &[LedgerEntry], counted: &Counted, voted: &BTreeSet<String>) -> Option<Event> {
    let earlier = told(entries, counted);
    let mut hashes = counted.hashes.clone();
    if earlier.is_none() {
        hashes.retain(|hash| !voted.contains(hash));
        if counted.ratified.is_none() || !agreed(entries).any(|agreed| hashes.contains(agreed)) {
            return None;
        }
    }
    let texts = earlier.into_iter().flat_map(|(_, texts)| texts);
    Some(Event::Voted {
        vote: counted.vote,
        hashes,
        ratified: counted.ratified,
        order: Some(counted.order),
        corrects: earlier.map(|(vote, _)| vote),
        dropped: texts.filter(|hash| !counted.hashes.contains(hash)).cloned().collect(),
    })
}
