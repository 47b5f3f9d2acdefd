//! The contracts: agreements, their imports, and the articles of each import.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [agreement(), agreement_import(), agreement_article()] {
            manager.create_table(table).await?;
        }
        Ok(())
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

fn refers(column: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column.to_owned()).to(table, "id").on_delete(ForeignKeyAction::Restrict).to_owned()
}

fn agreement() -> TableCreateStatement {
    Table::create()
        .table("agreement")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        // Counts within the unit from 1: the agreement's address.
        .col(integer("number"))
        .col(string("title"))
        .col(string("language"))
        .col(string_null("effective"))
        .col(string_null("expires"))
        .col(boolean("superseded"))
        // A first contract: article names, no language in force.
        .col(boolean("first_contract"))
        // The import whose articles are the current ones.
        .col(integer("version"))
        .col(integer("articles"))
        .col(big_integer("made_at"))
        .col(big_integer("imported_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .index(Index::create().unique().name("agreement_number").col("unit_id").col("number"))
        .to_owned()
}

fn agreement_import() -> TableCreateStatement {
    Table::create()
        .table("agreement_import")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(uuid("agreement_id"))
        .col(integer("version"))
        // As it was handed in, and its SHA-256; never changed.
        .col(text("source"))
        .col(string("source_hash"))
        .col(uuid("imported_by"))
        .col(big_integer("imported_at"))
        .foreign_key(&mut refers("agreement_id", "agreement"))
        .index(Index::create().unique().name("agreement_import_version").col("agreement_id").col("version"))
        .to_owned()
}

fn agreement_article() -> TableCreateStatement {
    Table::create()
        .table("agreement_article")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(uuid("agreement_id"))
        .col(integer("version"))
        .col(integer("position"))
        .col(string("key"))
        .col(string("kind"))
        .col(string("label"))
        .col(string("title"))
        .col(text("words"))
        .col(string("text_hash"))
        .foreign_key(&mut refers("agreement_id", "agreement"))
        .index(Index::create().unique().name("agreement_article_key").col("agreement_id").col("version").col("key"))
        .to_owned()
}
