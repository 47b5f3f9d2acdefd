//! People, unions, units, rosters and sign-in.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            union(),
            unit(),
            person(),
            roster(),
            session(),
            passkey(),
            link(),
            ceremony(),
            sign_in_failure(),
            kept_form(),
        ] {
            manager.create_table(table).await?;
        }
        for (name, table, column) in [
            ("roster_by_person", "roster", "person_id"),
            ("roster_by_unit", "roster", "unit_id"),
            ("session_by_person", "session", "person_id"),
            ("passkey_by_person", "passkey", "person_id"),
            ("link_by_roster", "link", "roster_id"),
        ] {
            let index = Index::create().name(name).table(table).col(column).to_owned();
            manager.create_index(index).await?;
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

fn union() -> TableCreateStatement {
    Table::create()
        .table("union_")
        .col(pk_uuid("id"))
        .col(string_uniq("slug"))
        .col(string("name"))
        .col(string("languages"))
        .col(big_integer("made_at"))
        .to_owned()
}

fn unit() -> TableCreateStatement {
    Table::create()
        .table("unit")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(string("slug"))
        .col(string("name"))
        // JSON list of {name, domains}: always read and written whole, with the unit.
        .col(text("employers"))
        .col(big_integer("made_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .index(Index::create().unique().name("unit_slug").col("union_id").col("slug"))
        .to_owned()
}

fn person() -> TableCreateStatement {
    Table::create()
        .table("person")
        .col(pk_uuid("id"))
        .col(string("name"))
        .col(string_null("mail"))
        .col(string_uniq("mail_key").null().to_owned())
        .col(string("language"))
        .col(string_null("password_hash"))
        .col(big_integer("made_at"))
        .to_owned()
}

fn roster() -> TableCreateStatement {
    Table::create()
        .table("roster")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(uuid_null("person_id"))
        .col(string("name"))
        .col(string_null("mail"))
        .col(string_null("mail_key"))
        .col(string("language"))
        // Codes of standings separated by spaces: a small set, always read whole.
        .col(string("kinds"))
        .col(string("standing"))
        .col(big_integer("made_at"))
        .col(big_integer_null("invited_at"))
        .col(big_integer_null("joined_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("person_id", "person"))
        .index(Index::create().unique().name("roster_mail").col("unit_id").col("mail_key"))
        .index(Index::create().unique().name("roster_person").col("unit_id").col("person_id"))
        .to_owned()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(string_uniq("token_hash"))
        .col(string_null("previous_hash"))
        .col(string("browser"))
        .col(big_integer("opened_at"))
        .col(big_integer("rotated_at"))
        .col(big_integer("used_at"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn passkey() -> TableCreateStatement {
    Table::create()
        .table("passkey")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(string("name"))
        .col(string_uniq("credential_id"))
        .col(text("credential"))
        .col(big_integer("added_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn link() -> TableCreateStatement {
    Table::create()
        .table("link")
        .col(pk_uuid("id"))
        .col(string_uniq("token_hash"))
        .col(string("purpose"))
        .col(uuid_null("roster_id"))
        .col(uuid_null("person_id"))
        .col(big_integer("made_at"))
        .col(big_integer("expires_at"))
        .foreign_key(&mut refers("roster_id", "roster"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn ceremony() -> TableCreateStatement {
    Table::create()
        .table("ceremony")
        .col(string("ticket_hash").primary_key().to_owned())
        .col(uuid_null("person_id"))
        .col(text("state"))
        .col(big_integer("expires_at"))
        .to_owned()
}

fn sign_in_failure() -> TableCreateStatement {
    Table::create()
        .table("sign_in_failure")
        .col(string("mail_hash").primary_key().to_owned())
        .col(integer("failures"))
        .col(big_integer("wait_until"))
        .to_owned()
}

fn kept_form() -> TableCreateStatement {
    Table::create()
        .table("kept_form")
        .col(string("ticket_hash").primary_key().to_owned())
        .col(uuid_null("person_id"))
        .col(text("fields"))
        .col(text("refusal"))
        .col(big_integer("expires_at"))
        .to_owned()
}
