//! The audit chain, and which backups were made.
//!
//! Entries are never changed and never removed, and the database itself refuses it, as it does for what was handed
//! across the table. The head of each chain is a row of its own: whoever adds an entry holds it, so that two writers
//! stand in line, and dropped entries at the end show.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [audit_entry(), audit_head(), backup_run()] {
            manager.create_table(table).await?;
        }
        let by_unit =
            Index::create().name("audit_by_unit").table("audit_entry").col("unit_id").col("number").to_owned();
        manager.create_index(by_unit).await?;
        freeze(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

async fn freeze(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        // The function came with the ledger.
        let trigger = "CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE ON audit_entry \
                       FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()";
        connection.execute_unprepared(trigger).await?;
        return Ok(());
    }
    for verb in ["UPDATE", "DELETE"] {
        let trigger = format!(
            "CREATE TRIGGER audit_entry_no_{} BEFORE {verb} ON audit_entry \
             BEGIN SELECT RAISE(ABORT, 'this table only grows'); END",
            verb.to_lowercase()
        );
        connection.execute_unprepared(&trigger).await?;
    }
    Ok(())
}

fn audit_entry() -> TableCreateStatement {
    Table::create()
        .table("audit_entry")
        // The union, or zeros for the host's own chain; so it refers to no row.
        .col(uuid("chain"))
        .col(big_integer("number"))
        .col(uuid_null("unit_id"))
        .col(big_integer("at"))
        // Refers to no row either: a person who is erased leaves the number.
        .col(uuid_null("who"))
        .col(string("what"))
        // JSON of ids and labels.
        .col(text("about"))
        .col(string("previous"))
        .col(string("hash"))
        .primary_key(Index::create().col("chain").col("number"))
        .to_owned()
}

fn audit_head() -> TableCreateStatement {
    Table::create().table("audit_head").col(pk_uuid("chain")).col(big_integer("number")).col(string("hash")).to_owned()
}

fn backup_run() -> TableCreateStatement {
    Table::create()
        .table("backup_run")
        // The day it was due, ISO 8601: of several instances one inserts it, and that one makes the backup.
        .col(string("slot").primary_key().to_owned())
        .col(big_integer("started_at"))
        .col(big_integer_null("finished_at"))
        // The archive's file name and size; null until it is finished.
        .col(string_null("name"))
        .col(big_integer_null("bytes"))
        // What went wrong, in a sentence for the operator.
        .col(text_null("trouble"))
        .to_owned()
}
