//! Erasing a union: all its rows, its files, and the accounts of people who are in no other union. What others have stays.
//!
//! Earlier backups hold it until they are let go; no later one does. The host's own chain keeps one entry: the union's
//! number, how long its chain was, and the chain's last hash, so that an exported chain can still be known as the one.

use super::audit;
use super::backup::{Belonging, Trouble, rows, tables};
use super::entities::{audit_entry, audit_head};
use super::files::FileCabinet;
use crate::members::recipients::mail_hashes;
use crate::storage::{Fault, Store};
use contracts::records::audit::ChainId;
use contracts::records::{Deed, Details, What};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseBackend, EntityTrait, QueryFilter, Statement, Value};
use uuid::Uuid;

/// What went.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Erased {
    pub rows: u64,
    /// Accounts that went with it.
    pub people: u64,
}

async fn change(db: &impl ConnectionTrait, sql: String, value: Value) -> Result<u64, Trouble> {
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [value]);
    Ok(db.execute_raw(statement).await?.rows_affected())
}

/// Erases a union.
///
/// # Errors
/// A sentence for the operator; nothing is erased then.
pub async fn erase(store: &Store, cabinet: &FileCabinet, union: Uuid) -> Result<Erased, Trouble> {
    let tx = store.begin().await?;
    if !store.is_postgres() {
        // What is deleted is written over, not only struck off the list.
        rows(&tx, "PRAGMA secure_delete = ON").await?;
    }
    let tables = tables(&tx).await?;
    let belonging = Belonging::read(&tx, &tables).await?;
    let people = belonging.people_of_it_alone(&tx, union).await?;
    let head = audit_head::Entity::find_by_id(union).one(&tx).await?;
    let guards = Guards::lift(&tx).await?;
    for (own, rows) in belonging.within_itself() {
        change(&tx, format!("UPDATE \"{}\" SET \"{}\" = NULL WHERE {rows}", own.table, own.column), union.into())
            .await?;
    }
    forget_addresses(&tx, &people).await?;
    let mut erased = Erased { rows: 0, people: people.len() as u64 };
    for deletion in belonging.deletions()? {
        let sql = format!("DELETE FROM \"{}\" WHERE {}", deletion.table, deletion.rows);
        if !deletion.of_person {
            erased.rows += change(&tx, sql, union.into()).await?;
            continue;
        }
        for person in &people {
            erased.rows += change(&tx, sql.clone(), (*person).into()).await?;
        }
    }
    if store.is_postgres() {
        change(&tx, "DELETE FROM file_part WHERE id LIKE $1".to_owned(), format!("{}/%", union.as_simple()).into())
            .await?;
    }
    guards.restore(&tx).await?;
    let deed = Deed::on_host(None, What::UnionErased).about("union", union.as_simple());
    let deed = match head {
        Some(head) => deed.about("count", head.number).about("hash", head.hash),
        None => deed,
    };
    audit::note(&tx, store.now(), deed).await?;
    tx.commit().await?;
    finish(store, cabinet).await?;
    settle(store).await;
    Ok(erased)
}

/// What is kept under the hash of an address, for people who go.
async fn forget_addresses(tx: &impl ConnectionTrait, people: &[Uuid]) -> Result<(), Trouble> {
    for hash in mail_hashes(tx, people).await? {
        for table in ["sign_in_failure", "way_back_asked"] {
            change(tx, format!("DELETE FROM {table} WHERE mail_hash = $1"), hash.clone().into()).await?;
        }
    }
    Ok(())
}

/// Removes the folders of unions that were erased: the rows may be gone and the folder not, where the power went in
/// between. Done after an erasure and at each start.
///
/// # Errors
/// When storage fails or a folder cannot be removed.
pub async fn finish(store: &Store, cabinet: &FileCabinet) -> Result<(), Fault> {
    let erased = audit_entry::Entity::find()
        .filter(audit_entry::Column::Chain.eq(ChainId::HOST.0))
        .filter(audit_entry::Column::What.eq(What::UnionErased.code()))
        .all(store.read())
        .await?;
    for entry in erased {
        let about = Details::parse(&entry.about);
        let union = about.and_then(|about| Uuid::try_parse(about.get("union")?).ok());
        if let Some(union) = union {
            cabinet.forget(union).await.map_err(|e| Fault::broken(format!("an erased union's files are left: {e}")))?;
        }
    }
    Ok(())
}

/// Writes the database's file anew, so that neither it nor its log holds what was, not even where rows lay long ago.
/// PostgreSQL does so by itself, in its own time.
async fn settle(store: &Store) {
    if store.is_postgres() {
        return;
    }
    for sql in ["PRAGMA secure_delete = OFF", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"] {
        if let Err(trouble) = rows(store.writer(), sql).await {
            tracing::warn!(%trouble, "the database was not settled after an erasure");
        }
    }
}

/// The database's own refusals to remove frozen rows, lifted inside one transaction and put back before it ends.
struct Guards {
    /// On SQLite what makes each again, on PostgreSQL what switches it on again.
    again: Vec<String>,
}

impl Guards {
    async fn lift(tx: &impl ConnectionTrait) -> Result<Self, Trouble> {
        let postgres = tx.get_database_backend() == DatabaseBackend::Postgres;
        let sql = if postgres {
            "SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname), \
             format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::regclass, t.tgname) \
             FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid JOIN pg_class c ON c.oid = t.tgrelid \
             JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() \
             WHERE NOT t.tgisinternal AND p.proname LIKE 'refuse%'"
        } else {
            "SELECT 'DROP TRIGGER \"' || name || '\"', sql FROM sqlite_master \
             WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'"
        };
        let mut again = Vec::new();
        for row in rows(tx, sql).await? {
            let off: String = row.try_get_by_index(0)?;
            tx.execute_unprepared(&off).await?;
            again.push(row.try_get_by_index(1)?);
        }
        Ok(Self { again })
    }

    async fn restore(self, tx: &impl ConnectionTrait) -> Result<(), Trouble> {
        for sql in self.again {
            tx.execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}
