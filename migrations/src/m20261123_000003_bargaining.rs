//! Rounds, their articles and meetings, drafts, passes and the ledger.
//!
//! Revisions, passes and the ledger only grow, and the database itself refuses anything else: whoever can reach the
//! tables past the program still cannot rewrite what was handed across the table by an honest statement.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables whose rows are never changed and never removed.
const FROZEN: [&str; 3] = ["revision", "pass", "ledger"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [round(), round_article(), meeting(), revision(), pass(), ledger()] {
            manager.create_table(table).await?;
        }
        freeze(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

async fn freeze(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        connection
            .execute_unprepared(
                "CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION 'this table only grows'; END $$",
            )
            .await?;
        for table in FROZEN {
            let trigger = format!(
                "CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE ON {table} \
                 FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()"
            );
            connection.execute_unprepared(&trigger).await?;
        }
        return Ok(());
    }
    for table in FROZEN {
        for verb in ["UPDATE", "DELETE"] {
            let trigger = format!(
                "CREATE TRIGGER {table}_no_{} BEFORE {verb} ON {table} \
                 BEGIN SELECT RAISE(ABORT, 'this table only grows'); END",
                verb.to_lowercase()
            );
            connection.execute_unprepared(&trigger).await?;
        }
    }
    Ok(())
}

fn refers(column: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column.to_owned()).to(table, "id").on_delete(ForeignKeyAction::Restrict).to_owned()
}

/// A table that belongs to one unit.
fn of_unit(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .to_owned()
}

fn round() -> TableCreateStatement {
    of_unit("round")
        .col(integer("number"))
        .col(string("title"))
        // Null for a first contract.
        .col(uuid_null("agreement_id"))
        .col(text("ground_rules"))
        .col(string("opened"))
        .col(big_integer("made_at"))
        .index(Index::create().unique().name("round_number").col("unit_id").col("number"))
        .to_owned()
}

fn round_article() -> TableCreateStatement {
    of_unit("round_article")
        .col(uuid("round_id"))
        .col(string("key"))
        .col(integer("place"))
        .col(string("kind"))
        .col(string("title"))
        // The current language as it was when the round opened, with its hash; both null where there is none.
        .col(text_null("current_text"))
        .col(string_null("current_hash"))
        .col(big_integer("made_at"))
        .foreign_key(&mut refers("round_id", "round"))
        .index(Index::create().unique().name("round_article_key").col("round_id").col("key"))
        .to_owned()
}

fn meeting() -> TableCreateStatement {
    of_unit("meeting")
        .col(uuid("round_id"))
        .col(string("kind"))
        .col(integer("number"))
        .col(string("date"))
        .col(string("place"))
        .col(big_integer("made_at"))
        .foreign_key(&mut refers("round_id", "round"))
        .index(Index::create().unique().name("meeting_number").col("round_id").col("kind").col("number"))
        .to_owned()
}

fn revision() -> TableCreateStatement {
    of_unit("revision")
        .col(uuid("article_id"))
        .col(integer("number"))
        .col(uuid("author_id"))
        .col(string("author_name"))
        .col(big_integer("at"))
        .col(text("text"))
        .col(string("hash"))
        .col(uuid_null("parent_id"))
        // Saved while another had saved first: kept beside the draft.
        .col(boolean("aside"))
        .col(text("note"))
        .foreign_key(&mut refers("article_id", "round_article"))
        .foreign_key(&mut refers("parent_id", "revision"))
        .index(Index::create().unique().name("revision_number").col("article_id").col("number"))
        .to_owned()
}

fn pass() -> TableCreateStatement {
    of_unit("pass")
        .col(uuid("article_id"))
        .col(string("side"))
        .col(integer("number"))
        .col(boolean("formal"))
        .col(string("kind"))
        .col(integer_null("package"))
        .col(uuid_null("meeting_id"))
        // Date and time by the clock on the wall of the room, ISO 8601 without an offset.
        .col(string("at"))
        .col(string_null("answers"))
        .col(integer_null("revision"))
        .col(text("text"))
        .col(string("hash"))
        .col(text("note"))
        .col(string("recorded_by"))
        .col(big_integer("recorded_at"))
        .foreign_key(&mut refers("article_id", "round_article"))
        .foreign_key(&mut refers("meeting_id", "meeting"))
        .index(Index::create().unique().name("pass_number").col("article_id").col("side").col("formal").col("number"))
        .to_owned()
}

fn ledger() -> TableCreateStatement {
    of_unit("ledger")
        .col(uuid("round_id"))
        .col(integer("number"))
        .col(uuid_null("article_id"))
        .col(string("at"))
        .col(big_integer("recorded_at"))
        .col(string("recorded_by"))
        // The event's code, and the whole event as JSON.
        .col(string("kind"))
        .col(text("event"))
        .foreign_key(&mut refers("round_id", "round"))
        .foreign_key(&mut refers("article_id", "round_article"))
        .index(Index::create().unique().name("ledger_number").col("round_id").col("number"))
        .to_owned()
}
