//! Jobs, the outbox, declined letters, asked-for ways back in, and the keys of forms.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [job(), outbox(), declined_letter(), way_back_asked(), form_key()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("job_due", "job", ["state", "run_at"]),
            ("outbox_by_unit", "outbox", ["unit_id", "state"]),
            ("outbox_by_roster", "outbox", ["roster_id", "state"]),
            ("outbox_by_state", "outbox", ["state", "made_at"]),
            ("form_key_by_age", "form_key", ["made_at", "key_hash"]),
        ] {
            let index = Index::create().name(name).table(table).col(columns[0]).col(columns[1]).to_owned();
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

fn job() -> TableCreateStatement {
    Table::create()
        .table("job")
        .col(pk_uuid("id"))
        .col(string("kind"))
        // JSON of ids alone: what a job is about is read when it runs.
        .col(text("payload"))
        // `waiting`, `running` or `dead`; a job that is done is gone.
        .col(string("state"))
        .col(big_integer("run_at"))
        .col(integer("attempts"))
        .col(uuid_null("claimed_by"))
        // The end of the lease; then another worker may take a running job.
        .col(big_integer_null("claimed_until"))
        // Of jobs with the same key one is there at a time.
        .col(string_uniq("unique_key").null().to_owned())
        .col(string_null("trouble"))
        .col(big_integer("made_at"))
        .to_owned()
}

fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(pk_uuid("id"))
        // Null in a letter that concerns a person and no unit.
        .col(uuid_null("union_id"))
        .col(uuid_null("unit_id"))
        .col(uuid_null("roster_id"))
        .col(uuid_null("person_id"))
        .col(string("kind"))
        .col(uuid_null("pass_id"))
        // The token of a link, until the letter is sent or given up or the link has died.
        .col(string_null("secret"))
        .col(big_integer_null("secret_until"))
        .col(string("state"))
        .col(integer("attempts"))
        .col(string_null("trouble"))
        // What brought it about: the same cause writes one letter.
        .col(string_uniq("cause"))
        .col(big_integer("made_at"))
        .col(big_integer_null("settled_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("roster_id", "roster"))
        .foreign_key(&mut refers("person_id", "person"))
        .foreign_key(&mut refers("pass_id", "pass"))
        .to_owned()
}

fn declined_letter() -> TableCreateStatement {
    Table::create()
        .table("declined_letter")
        .col(pk_uuid("id"))
        .col(uuid("person_id"))
        .col(string("kind"))
        .foreign_key(&mut refers("person_id", "person"))
        .index(Index::create().unique().name("declined_once").col("person_id").col("kind"))
        .to_owned()
}

fn way_back_asked() -> TableCreateStatement {
    Table::create()
        .table("way_back_asked")
        // SHA-256 of the address: whether it is anybody's does not show here either.
        .col(string("mail_hash").primary_key().to_owned())
        .col(integer("times"))
        .col(big_integer("since"))
        .to_owned()
}

fn form_key() -> TableCreateStatement {
    Table::create()
        .table("form_key")
        .col(string("key_hash").primary_key().to_owned())
        // Which request wrote it.
        .col(uuid("attempt"))
        .col(uuid_null("person_id"))
        .col(string("deed"))
        .col(text_null("leads_to"))
        .col(big_integer("made_at"))
        .to_owned()
}
