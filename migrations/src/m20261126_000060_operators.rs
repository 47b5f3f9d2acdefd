//! The operator's sessions: the engine room's, apart from the members'.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sessions = Table::create()
            .table("operator_session")
            .col(pk_uuid("id"))
            .col(string_uniq("token_hash"))
            .col(string("browser"))
            .col(big_integer("opened_at"))
            .col(big_integer("used_at"))
            .to_owned();
        manager.create_table(sessions).await
    }

    async fn down(&self, _: &SchemaManager) -> Result<(), DbErr> {
        Err(DbErr::Migration("Convenio's tables only grow; restore a backup instead".to_owned()))
    }
}
