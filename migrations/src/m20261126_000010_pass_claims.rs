//! What the sender of a pass said had changed in it. Written with the pass, and never changed after.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut pass = ForeignKey::create();
        pass.from_col("pass_id").to("pass", "id").on_delete(ForeignKeyAction::Restrict);
        let claims = Table::create()
            .table("pass_claim")
            .col(pk_uuid("pass_id"))
            // The claim as JSON: what was said to have changed, in the sender's own words.
            .col(text("claim"))
            .foreign_key(&mut pass)
            .to_owned();
        manager.create_table(claims).await?;
        freeze(manager).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}

/// The database itself refuses to rewrite a claim, as it does for the pass it belongs to.
async fn freeze(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    if manager.get_database_backend() == DatabaseBackend::Postgres {
        connection
            .execute_unprepared(
                "CREATE TRIGGER pass_claim_only_grows BEFORE UPDATE OR DELETE ON pass_claim \
                 FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()",
            )
            .await?;
        return Ok(());
    }
    for verb in ["UPDATE", "DELETE"] {
        let trigger = format!(
            "CREATE TRIGGER pass_claim_no_{} BEFORE {verb} ON pass_claim \
             BEGIN SELECT RAISE(ABORT, 'this table only grows'); END",
            verb.to_lowercase()
        );
        connection.execute_unprepared(&trigger).await?;
    }
    Ok(())
}
