//! Files that people bring: held for a day while they are looked at, and kept for good with the pass they became.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(held_file()).await?;
        manager.create_table(pass_file()).await?;
        freeze(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

fn refers(column: &str, table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create().from_col(column.to_owned()).to(table, "id").on_delete(ForeignKeyAction::Restrict).to_owned()
}

fn held_file() -> TableCreateStatement {
    Table::create()
        .table("held_file")
        .col(pk_uuid("file_id"))
        // Who brought it, and alone may go on with it.
        .col(uuid("person_id"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut refers("file_id", "file"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn pass_file() -> TableCreateStatement {
    Table::create()
        .table("pass_file")
        .col(pk_uuid("pass_id"))
        .col(uuid("file_id"))
        // JSON of what its sender marked in it, and of what is otherwise not as it was sent.
        .col(text("marks"))
        .foreign_key(&mut refers("pass_id", "pass"))
        .foreign_key(&mut refers("file_id", "file"))
        .to_owned()
}

/// The database itself refuses to rewrite what was received, as it does for the pass it belongs to.
async fn freeze(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        let trigger = "CREATE TRIGGER pass_file_only_grows BEFORE UPDATE OR DELETE ON pass_file \
                       FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()";
        connection.execute_unprepared(trigger).await?;
        return Ok(());
    }
    for verb in ["UPDATE", "DELETE"] {
        let trigger = format!(
            "CREATE TRIGGER pass_file_no_{} BEFORE {verb} ON pass_file \
             BEGIN SELECT RAISE(ABORT, 'this table only grows'); END",
            verb.to_lowercase()
        );
        connection.execute_unprepared(&trigger).await?;
    }
    Ok(())
}
