//! Writing into the audit chain, inside the transaction of the deed itself: both are there, or neither is.
//!
//! An entry is the last thing a transaction writes before it commits. Whoever writes one holds the head of the chain
//! until then, so that writers of one union stand in line on PostgreSQL as they do on SQLite, and never in a circle.

use super::entities::{audit_entry, audit_head};
use crate::live::CHANNEL;
use crate::storage::Fault;
use contracts::members::{PersonId, RosterId, UnionId, UnitId};
use contracts::records::audit::{ChainId, EntryHash, Head};
use contracts::records::{Deed, Details, Entry, What};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseBackend, EntityTrait, QueryFilter, QuerySelect, Statement};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Entries written by one statement: nine variables each.
const INSERT_ROWS_MAX: usize = 500;

fn broken() -> Fault {
    Fault::broken("the audit chain is unreadable; convenio verify data says where")
}

/// Writes one entry.
///
/// # Errors
/// When storage fails.
pub async fn note(tx: &impl ConnectionTrait, now: i64, deed: Deed) -> Result<(), Fault> {
    note_all(tx, now, vec![deed]).await
}

/// Writes one entry for each of several deeds in the same chain.
///
/// # Errors
/// When storage fails.
pub async fn note_all(tx: &impl ConnectionTrait, now: i64, deeds: Vec<Deed>) -> Result<(), Fault> {
    let Some(chain) = deeds.first().map(|deed| deed.chain) else { return Ok(()) };
    let before = hold(tx, chain).await?;
    let mut head = before;
    let mut rows = Vec::with_capacity(deeds.len());
    for deed in deeds {
        if deed.chain != chain {
            return Err(Fault::broken("one transaction writes into two audit chains"));
        }
        let entry = deed.link(head, now);
        head = Head { number: entry.number, hash: entry.hash };
        rows.push(stored(entry)?);
    }
    for rows in rows.chunks(INSERT_ROWS_MAX) {
        audit_entry::Entity::insert_many(rows.to_vec()).exec_without_returning(tx).await?;
    }
    let moved = audit_head::Entity::update_many()
        .col_expr(audit_head::Column::Number, Expr::value(counted(head.number)?))
        .col_expr(audit_head::Column::Hash, Expr::value(head.hash.to_string()))
        .filter(audit_head::Column::Chain.eq(chain.0))
        .filter(audit_head::Column::Number.eq(counted(before.number)?))
        .exec(tx)
        .await?;
    if moved.rows_affected != 1 {
        return Err(broken());
    }
    tell(tx, chain, counted(head.number)?).await
}

/// The officer who made a link for a person on the roster at this moment: the entry of its making has the link's own time.
///
/// # Errors
/// When storage fails.
pub async fn who_made_link(
    db: &impl ConnectionTrait,
    union: UnionId,
    person: RosterId,
    made_at: i64,
) -> Result<Option<PersonId>, Fault> {
    let made = audit_entry::Entity::find()
        .filter(audit_entry::Column::Chain.eq(ChainId::from(union).0))
        .filter(audit_entry::Column::What.eq(What::LinkMade.code()))
        .filter(audit_entry::Column::At.eq(made_at))
        .all(db)
        .await?;
    let person = person.to_string();
    let theirs = |entry: &Entry| entry.about.get("person") == Some(person.as_str());
    Ok(made.into_iter().filter_map(entry_of).find(theirs).and_then(|entry| entry.who))
}

/// Tells the instances on PostgreSQL of a chain's new head; they hear it when the transaction commits, and not before.
async fn tell(tx: &impl ConnectionTrait, chain: ChainId, number: i64) -> Result<(), Fault> {
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        let values = [CHANNEL.into(), format!("{} {number}", chain.0).into()];
        let sql = "SELECT pg_notify($1, $2)";
        tx.query_one_raw(Statement::from_sql_and_values(DatabaseBackend::Postgres, sql, values)).await?;
    }
    Ok(())
}

/// The number of the newest entry of every chain.
///
/// # Errors
/// When storage fails.
pub async fn heads(db: &impl ConnectionTrait) -> Result<BTreeMap<Uuid, i64>, Fault> {
    Ok(audit_head::Entity::find().all(db).await?.into_iter().map(|row| (row.chain, row.number)).collect())
}

/// The head of a chain, held until the transaction ends. SQLite needs no lock: its write transactions stand in line
/// from the start.
async fn hold(tx: &impl ConnectionTrait, chain: ChainId) -> Result<Head, Fault> {
    let find = || audit_head::Entity::find_by_id(chain.0).lock_exclusive().one(tx);
    let row = match find().await? {
        Some(row) => row,
        None => {
            let start = audit_head::ActiveModel {
                chain: Set(chain.0),
                number: Set(0),
                hash: Set(Head::START.hash.to_string()),
            };
            // Of two that begin a chain at once, the second waits here for the first and then finds its head.
            let on = OnConflict::column(audit_head::Column::Chain).do_nothing().to_owned();
            audit_head::Entity::insert(start).on_conflict(on).exec_without_returning(tx).await?;
            find().await?.ok_or_else(broken)?
        }
    };
    head_of(&row).ok_or_else(broken)
}

/// A stored head; `None` for one that no code of ours wrote.
pub fn head_of(row: &audit_head::Model) -> Option<Head> {
    Some(Head { number: u64::try_from(row.number).ok()?, hash: EntryHash::parse(&row.hash)? })
}

fn counted(number: u64) -> Result<i64, Fault> {
    i64::try_from(number).map_err(Fault::broken)
}

fn stored(entry: Entry) -> Result<audit_entry::ActiveModel, Fault> {
    Ok(audit_entry::ActiveModel {
        chain: Set(entry.chain.0),
        number: Set(counted(entry.number)?),
        unit_id: Set(entry.unit.map(|unit| unit.0)),
        at: Set(entry.at),
        who: Set(entry.who.map(|who| who.0)),
        what: Set(entry.what),
        about: Set(entry.about.to_text()),
        previous: Set(entry.previous.to_string()),
        hash: Set(entry.hash.to_string()),
    })
}

/// A stored entry; `None` for a row that no code of ours wrote, which counts as altered.
pub fn entry_of(row: audit_entry::Model) -> Option<Entry> {
    Some(Entry {
        chain: ChainId(row.chain),
        number: u64::try_from(row.number).ok()?,
        unit: row.unit_id.map(UnitId),
        at: row.at,
        who: row.who.map(PersonId),
        what: row.what,
        about: Details::parse(&row.about)?,
        previous: EntryHash::parse(&row.previous)?,
        hash: EntryHash::parse(&row.hash)?,
    })
}
