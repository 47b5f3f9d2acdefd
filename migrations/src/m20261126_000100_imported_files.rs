//! The files that agreements were imported from: kept with the version they became, as they were received.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(import_file()).await?;
        freeze(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

fn refers(column: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column.to_owned()).to(table, "id").on_delete(ForeignKeyAction::Restrict).to_owned()
}

fn import_file() -> TableCreateStatement {
    Table::create()
        .table("import_file")
        .col(pk_uuid("import_id"))
        .col(uuid("file_id"))
        .foreign_key(&mut refers("import_id", "agreement_import"))
        .foreign_key(&mut refers("file_id", "file"))
        .to_owned()
}

/// The database itself refuses to put another file in the place of the one that was received.
async fn freeze(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        let trigger = "CREATE TRIGGER import_file_only_grows BEFORE UPDATE OR DELETE ON import_file \
                       FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()";
        connection.execute_unprepared(trigger).await?;
        return Ok(());
    }
    for verb in ["UPDATE", "DELETE"] {
        let trigger = format!(
            "CREATE TRIGGER import_file_no_{} BEFORE {verb} ON import_file \
             BEGIN SELECT RAISE(ABORT, 'this table only grows'); END",
            verb.to_lowercase()
        );
        connection.execute_unprepared(&trigger).await?;
    }
    Ok(())
}
