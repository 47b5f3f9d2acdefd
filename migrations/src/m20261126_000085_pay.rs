//! Hours and pay of a wage claim: pay periods, of which every wording is kept, and what a unit says the law sets. And the
//! moment at which a closure that was noted by mistake was taken back.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(pay_rules()).await?;
        manager.create_table(case_pay()).await?;
        let struck = Table::alter().table("office_closure").add_column(big_integer_null("struck_at")).to_owned();
        manager.alter_table(struck).await?;
        freeze(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

fn refers(column: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column.to_owned()).to(table, "id").on_delete(ForeignKeyAction::Restrict).to_owned()
}

fn pay_rules() -> TableCreateStatement {
    Table::create()
        .table("pay_rules")
        .col(pk_uuid("unit_id"))
        // JSON of the unit's list; without a row it has the list that comes with the program.
        .col(text("rules"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .to_owned()
}

fn case_pay() -> TableCreateStatement {
    Table::create()
        .table("case_pay")
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        // The pay period's number, from 1 within the case, and how often it was written down.
        .col(integer("number"))
        .col(integer("wording"))
        // JSON of the period, or of nothing where it was taken off the sheet; and its SHA-256.
        .col(text("body"))
        .col(string("body_hash"))
        .col(uuid("written_by"))
        .col(string("writer"))
        .col(big_integer("written_at"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("written_by", "person"))
        .index(Index::create().unique().name("case_pay_wording").col("case_id").col("number").col("wording"))
        .to_owned()
}

/// The database itself refuses to rewrite what a worker told.
async fn freeze(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        let trigger = "CREATE TRIGGER case_pay_only_grows BEFORE UPDATE OR DELETE ON case_pay \
                       FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()";
        connection.execute_unprepared(trigger).await?;
        return Ok(());
    }
    for verb in ["UPDATE", "DELETE"] {
        let trigger = format!(
            "CREATE TRIGGER case_pay_no_{} BEFORE {verb} ON case_pay \
             BEGIN SELECT RAISE(ABORT, 'this table only grows'); END",
            verb.to_lowercase()
        );
        connection.execute_unprepared(&trigger).await?;
    }
    Ok(())
}
