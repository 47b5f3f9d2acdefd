//! Checking a store: every hash and every chain, on one moment of it.
//!
//! A check that cannot be carried out counts as failed: a database that cannot be read is not one that was found right.

use super::backup::{Trouble, rows, tables};
use super::book::walk;
use super::files::FileCabinet;
use crate::bargaining::check_ledgers;
use contracts::records::ChainReport;
use contracts::records::audit::ChainId;
use sea_orm::{ConnectionTrait, DatabaseBackend, QueryResult};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Frozen texts: the table, the column of the text, the column of its SHA-256.
const FROZEN: [(&str, &str, &str); 10] = [
    ("pass", "text", "hash"),
    ("revision", "text", "hash"),
    ("round_article", "current_text", "current_hash"),
    ("agreement_import", "source", "source_hash"),
    ("agreement_article", "words", "text_hash"),
    ("vote", "paper", "digest"),
    ("grievance_procedure", "procedure", "procedure_hash"),
    ("case_entry", "body", "body_hash"),
    ("case_revision", "filing", "filing_hash"),
    ("case_pay", "body", "body_hash"),
];
/// Texts read by one statement.
const READ_ROWS: usize = 100;
/// Findings listed of one kind: who has more than these has one sentence that says how many.
const LISTED_MAX: usize = 20;

/// What was looked at and what was wrong, as sentences for the operator. Names rows by their ids, never by content.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    pub checked: Vec<String>,
    pub failed: Vec<String>,
}

impl Findings {
    fn add(&mut self, what: &str, outcome: Result<Checked, Trouble>) {
        match outcome {
            Ok(checked) => {
                self.checked.push(format!("{what}: {}", checked.looked_at));
                let more = checked.failed.len().saturating_sub(LISTED_MAX);
                self.failed.extend(checked.failed.into_iter().take(LISTED_MAX).map(|f| format!("{what}: {f}")));
                if more > 0 {
                    self.failed.push(format!("{what}: and {more} more"));
                }
            }
            Err(trouble) => self.failed.push(format!("{what} could not be checked: {trouble}")),
        }
    }
}

/// One check's outcome.
struct Checked {
    /// How much there was, in words.
    looked_at: String,
    failed: Vec<String>,
}

/// Checks everything; `db` is one moment of the store.
pub async fn check(db: &impl ConnectionTrait, cabinet: &FileCabinet) -> Findings {
    let mut findings = Findings::default();
    findings.add("database", integrity(db).await);
    findings.add("references", references(db).await);
    findings.add("audit chains", chains(db).await);
    findings.add("frozen texts", frozen(db).await);
    findings.add("ledgers", ledgers(db).await);
    findings.add("attached files", files(db, cabinet).await);
    findings
}

fn text(row: &QueryResult, at: usize) -> Result<String, Trouble> {
    Ok(row.try_get_by_index(at)?)
}

async fn integrity(db: &impl ConnectionTrait) -> Result<Checked, Trouble> {
    if db.get_database_backend() == DatabaseBackend::Postgres {
        // PostgreSQL checks its pages as it reads them; every row is read by what follows.
        let read = rows(db, "SELECT current_setting('data_checksums')").await?;
        let sums = read.first().map_or(Ok(String::new()), |row| text(row, 0))?;
        return Ok(Checked { looked_at: format!("PostgreSQL, page checksums {sums}"), failed: Vec::new() });
    }
    let said = rows(db, "PRAGMA integrity_check").await?;
    let said = said.iter().map(|row| text(row, 0)).collect::<Result<Vec<_>, _>>()?;
    let failed = if said == ["ok"] { Vec::new() } else { said };
    Ok(Checked { looked_at: "SQLite’s own integrity check".to_owned(), failed })
}

async fn references(db: &impl ConnectionTrait) -> Result<Checked, Trouble> {
    if db.get_database_backend() == DatabaseBackend::Postgres {
        return references_of_postgres(db).await;
    }
    let broken = rows(db, "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2").await?;
    let sentence = |row: &QueryResult| {
        let count: i64 = row.try_get_by_index(2)?;
        Ok(format!("{count} rows of {} refer to none of {}", text(row, 0)?, text(row, 1)?))
    };
    let failed = broken.iter().map(sentence).collect::<Result<Vec<_>, Trouble>>()?;
    Ok(Checked { looked_at: "every foreign key".to_owned(), failed })
}

async fn references_of_postgres(db: &impl ConnectionTrait) -> Result<Checked, Trouble> {
    let sql = "SELECT c.conrelid::regclass::text, quote_ident(a.attname), c.confrelid::regclass::text, quote_ident(b.attname) \
               FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace AND n.nspname = current_schema() \
               JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1] \
               JOIN pg_attribute b ON b.attrelid = c.confrelid AND b.attnum = c.confkey[1] \
               WHERE c.contype = 'f' AND cardinality(c.conkey) = 1";
    let keys = rows(db, sql).await?;
    let mut failed = Vec::new();
    for key in &keys {
        let (table, column, parent, id) = (text(key, 0)?, text(key, 1)?, text(key, 2)?, text(key, 3)?);
        let sql = format!(
            "SELECT count(*) FROM {table} c WHERE c.{column} IS NOT NULL \
             AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.{id} = c.{column})"
        );
        let count = rows(db, &sql).await?;
        let count: i64 = count.first().map_or(Ok(0), |row| row.try_get_by_index(0))?;
        if count > 0 {
            failed.push(format!("{count} rows of {table} refer to none of {parent}"));
        }
    }
    Ok(Checked { looked_at: format!("{} foreign keys", keys.len()), failed })
}

/// Whether a store has a table: an older one, brought back from its archive, may not.
async fn has(db: &impl ConnectionTrait, name: &str) -> Result<bool, Trouble> {
    Ok(tables(db).await?.iter().any(|table| table.name == name))
}

async fn chains(db: &impl ConnectionTrait) -> Result<Checked, Trouble> {
    if !has(db, "audit_entry").await? {
        return Ok(Checked { looked_at: "none in a store this old".to_owned(), failed: Vec::new() });
    }
    let ids = rows(db, "SELECT chain FROM audit_entry UNION SELECT chain FROM audit_head").await?;
    let (mut entries, mut failed) = (0, Vec::new());
    for row in &ids {
        let id: Uuid = row.try_get_by_index(0)?;
        match walk(db, ChainId(id)).await? {
            ChainReport::Whole(head) => entries += head.number,
            ChainReport::Broken(broken) => failed.push(format!("the chain of {}: {broken}", id.as_simple())),
        }
    }
    Ok(Checked { looked_at: format!("{} chains, {entries} whole entries", ids.len()), failed })
}

async fn frozen(db: &impl ConnectionTrait) -> Result<Checked, Trouble> {
    let (mut count, mut failed) = (0, Vec::new());
    for (table, column, sum) in FROZEN {
        if !has(db, table).await? {
            continue;
        }
        let mut after = Uuid::nil();
        loop {
            let backend = db.get_database_backend();
            let hole = if backend == DatabaseBackend::Postgres { "$1" } else { "?" };
            let sql =
                format!("SELECT id, {column}, {sum} FROM \"{table}\" WHERE id > {hole} ORDER BY id LIMIT {READ_ROWS}");
            let statement = sea_orm::Statement::from_sql_and_values(backend, sql, [after.into()]);
            let found = db.query_all_raw(statement).await?;
            for row in &found {
                after = row.try_get_by_index(0)?;
                let words: Option<String> = row.try_get_by_index(1)?;
                let hash: Option<String> = row.try_get_by_index(2)?;
                if words.as_ref().map(|words| hex::encode(Sha256::digest(words))) != hash {
                    failed.push(format!("the text {} of {table} does not have its hash", after.as_simple()));
                }
            }
            count += found.len();
            if found.len() < READ_ROWS {
                break;
            }
        }
    }
    Ok(Checked { looked_at: format!("{count} texts"), failed })
}

async fn ledgers(db: &impl ConnectionTrait) -> Result<Checked, Trouble> {
    let (rounds, failed) = check_ledgers(db).await?;
    Ok(Checked { looked_at: format!("{rounds} rounds"), failed })
}

async fn files(db: &impl ConnectionTrait, cabinet: &FileCabinet) -> Result<Checked, Trouble> {
    let contents = cabinet.contents(db).await?;
    let mut failed = Vec::new();
    for kept in &contents {
        if cabinet.load(db, kept).await.is_err() {
            failed.push(format!("the content {} is missing or does not have its hash", kept.sha256));
        }
    }
    Ok(Checked { looked_at: format!("{} contents", contents.len()), failed })
}
