//! Attached files; recorded votes and the drafts they come from.
//!
//! A recorded vote is never changed and never removed, and the database itself refuses it: a correction is a new row.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables whose rows are never changed and never removed.
const FROZEN: [&str; 2] = ["vote", "vote_text"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [file(), file_part(), vote_draft(), vote(), vote_text()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("file_by_content", "file", ["union_id", "sha256"]),
            ("vote_draft_by_person", "vote_draft", ["unit_id", "person_id"]),
            ("vote_text_by_digest", "vote_text", ["unit_id", "digest"]),
        ] {
            let [first, second] = columns;
            manager.create_index(Index::create().name(name).table(table).col(first).col(second).to_owned()).await?;
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
                "CREATE FUNCTION refuse_changing_a_vote() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN RAISE EXCEPTION 'a recorded vote is frozen'; END $$",
            )
            .await?;
        for table in FROZEN {
            let trigger = format!(
                "CREATE TRIGGER {table}_is_frozen BEFORE UPDATE OR DELETE ON {table} \
                 FOR EACH ROW EXECUTE FUNCTION refuse_changing_a_vote()"
            );
            connection.execute_unprepared(&trigger).await?;
        }
        return Ok(());
    }
    for table in FROZEN {
        for verb in ["UPDATE", "DELETE"] {
            let trigger = format!(
                "CREATE TRIGGER {table}_no_{} BEFORE {verb} ON {table} \
                 BEGIN SELECT RAISE(ABORT, 'a recorded vote is frozen'); END",
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

fn file() -> TableCreateStatement {
    Table::create()
        .table("file")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(string("name"))
        .col(string("kind"))
        .col(big_integer("bytes"))
        .col(string("sha256"))
        .col(big_integer("kept_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .to_owned()
}

/// A file's content on PostgreSQL, in parts; on SQLite content lies in the data folder.
fn file_part() -> TableCreateStatement {
    Table::create()
        .table("file_part")
        // Union, SHA-256 and the part's number: content is stored once in a union, however often it is attached.
        .col(string("id").primary_key().to_owned())
        .col(blob("content"))
        .to_owned()
}

fn vote_draft() -> TableCreateStatement {
    Table::create()
        .table("vote_draft")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(uuid("person_id"))
        // JSON of what was typed, by field.
        .col(text("fields"))
        // JSON of the tally sheet's attachment, if there is one.
        .col(text_null("sheet"))
        .col(big_integer("saved_at"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn vote() -> TableCreateStatement {
    Table::create()
        .table("vote")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(integer("number"))
        // The record itself, as it was frozen, and its SHA-256.
        .col(text("paper"))
        .col(string("digest"))
        .col(uuid("recorded_by"))
        .col(string("recorder"))
        .col(big_integer("recorded_at"))
        .col(integer_null("corrects"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("recorded_by", "person"))
        .index(Index::create().unique().name("vote_number").col("unit_id").col("number"))
        // One record corrects another at most once; the correction itself may be corrected.
        .index(Index::create().unique().name("vote_corrects").col("unit_id").col("corrects"))
        .to_owned()
}

fn vote_text() -> TableCreateStatement {
    Table::create()
        .table("vote_text")
        .col(pk_uuid("id"))
        .col(uuid("unit_id"))
        .col(uuid("vote_id"))
        .col(string("digest"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("vote_id", "vote"))
        .to_owned()
}
