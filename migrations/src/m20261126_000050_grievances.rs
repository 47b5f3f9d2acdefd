//! Grievances: procedures and calendars, cases with their record, texts and files, and what reminds of their dates.
//!
//! What was written into a record stays: entries, revisions, moved dates and procedures are never changed and never
//! removed, and the database itself refuses it. What follows from them is computed and stands nowhere.

use sea_orm_migration::sea_orm::DatabaseBackend;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Tables whose rows are never changed and never removed.
const FROZEN: [&str; 5] = ["case_entry", "case_revision", "case_moved", "case_file", "grievance_procedure"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            grievance_procedure(),
            office_closure(),
            confidence_rule(),
            claim_clocks(),
            letter_template(),
            grievance(),
            person_of_case("case_grievant"),
            person_of_case("case_wall"),
            case_entry(),
            case_revision(),
            case_moved(),
            case_file(),
            case_draft(),
            reminder_rule(),
            case_reminder(),
            calendar_feed(),
        ];
        for table in tables {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("grievance_by_steward", "grievance", ["unit_id", "steward"]),
            ("grievance_by_backup", "grievance", ["unit_id", "backup"]),
            ("case_grievant_by_person", "case_grievant", ["person_id", "case_id"]),
            ("case_moved_by_case", "case_moved", ["case_id", "at"]),
            ("case_file_by_case", "case_file", ["case_id", "attached_at"]),
            ("case_draft_by_person", "case_draft", ["unit_id", "person_id"]),
            ("office_closure_by_unit", "office_closure", ["unit_id", "first_day"]),
            ("case_reminder_by_letter", "case_reminder", ["letter_id", "claimed_at"]),
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
    let on_postgres = manager.get_database_backend() == DatabaseBackend::Postgres;
    for table in FROZEN {
        if on_postgres {
            // The function came with the ledger.
            let trigger = format!(
                "CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE ON {table} \
                 FOR EACH ROW EXECUTE FUNCTION refuse_rewriting()"
            );
            connection.execute_unprepared(&trigger).await?;
            continue;
        }
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

fn grievance_procedure() -> TableCreateStatement {
    Table::create()
        .table("grievance_procedure")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        // Counts from 1 within the unit.
        .col(integer("version"))
        // The agreement's number on the shelf.
        .col(integer("agreement"))
        // JSON of the steps, the ways between them and their deadlines, and its SHA-256.
        .col(text("procedure"))
        .col(string("procedure_hash"))
        // JSON of the calendar without closures, which are the unit's.
        .col(text("calendar"))
        .col(uuid("confirmed_by"))
        .col(string("confirmer"))
        .col(big_integer("confirmed_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("confirmed_by", "person"))
        .index(Index::create().unique().name("grievance_procedure_version").col("unit_id").col("version"))
        .to_owned()
}

fn office_closure() -> TableCreateStatement {
    Table::create()
        .table("office_closure")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(string("first_day"))
        .col(string("last_day"))
        .col(text("reason"))
        .col(big_integer("noted_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .to_owned()
}

fn confidence_rule() -> TableCreateStatement {
    Table::create()
        .table("confidence_rule")
        .col(pk_uuid("unit_id"))
        // JSON of who knows of every case.
        .col(text("rule"))
        .col(big_integer("set_at"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .to_owned()
}

fn claim_clocks() -> TableCreateStatement {
    Table::create()
        .table("claim_clocks")
        .col(pk_uuid("unit_id"))
        // JSON of the unit's list; without a row it has the list that comes with the program.
        .col(text("clocks"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .to_owned()
}

fn letter_template() -> TableCreateStatement {
    Table::create()
        .table("letter_template")
        .col(pk_uuid("id"))
        .col(uuid("unit_id"))
        .col(string("form"))
        .col(string("language"))
        .col(text("text"))
        .col(string("changed_by"))
        .col(big_integer("changed_at"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .index(Index::create().unique().name("letter_template_of").col("unit_id").col("form").col("language"))
        .to_owned()
}

fn grievance() -> TableCreateStatement {
    Table::create()
        .table("grievance")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(integer("number"))
        .col(string_null("label"))
        .col(string("kind"))
        // The version of the procedure; null where no contract is in force.
        .col(integer_null("procedure"))
        .col(uuid_null("steward"))
        .col(uuid_null("backup"))
        .col(uuid("opened_by"))
        .col(big_integer("opened_at"))
        .foreign_key(&mut refers("union_id", "union_"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("steward", "person"))
        .foreign_key(&mut refers("backup", "person"))
        .foreign_key(&mut refers("opened_by", "person"))
        .index(Index::create().unique().name("grievance_number").col("unit_id").col("number"))
        .to_owned()
}

fn person_of_case(table: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        .col(uuid("person_id"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("person_id", "person"))
        .index(Index::create().unique().name(format!("{table}_once")).col("case_id").col("person_id"))
        .to_owned()
}

fn case_entry() -> TableCreateStatement {
    Table::create()
        .table("case_entry")
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        // Counts from 1 within the case, without gaps.
        .col(integer("number"))
        // JSON of what happened and when, and its SHA-256.
        .col(text("body"))
        .col(string("body_hash"))
        .col(uuid("written_by"))
        .col(string("writer"))
        .col(big_integer("recorded_at"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("written_by", "person"))
        .index(Index::create().unique().name("case_entry_number").col("case_id").col("number"))
        .to_owned()
}

fn case_revision() -> TableCreateStatement {
    Table::create()
        .table("case_revision")
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        .col(integer("number"))
        // JSON of what is handed to the employer, and its SHA-256.
        .col(text("filing"))
        .col(string("filing_hash"))
        // JSON of what the union keeps to itself.
        .col(text("intake"))
        .col(uuid("written_by"))
        .col(string("writer"))
        .col(big_integer("written_at"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("written_by", "person"))
        .index(Index::create().unique().name("case_revision_number").col("case_id").col("number"))
        .to_owned()
}

fn case_moved() -> TableCreateStatement {
    Table::create()
        .table("case_moved")
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        .col(big_integer("at"))
        // What moved the dates: an entry, a closure or another procedure; one of the three.
        .col(integer_null("entry"))
        .col(uuid_null("closure_id"))
        .col(integer_null("procedure"))
        // JSON of the dates with their computations before and after.
        .col(text("moved"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("closure_id", "office_closure"))
        .to_owned()
}

fn case_file() -> TableCreateStatement {
    Table::create()
        .table("case_file")
        .col(pk_uuid("id"))
        .col(uuid("case_id"))
        .col(uuid("file_id"))
        .col(integer_null("entry"))
        .col(uuid("attached_by"))
        .col(big_integer("attached_at"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("file_id", "file"))
        .foreign_key(&mut refers("attached_by", "person"))
        .index(Index::create().unique().name("case_file_once").col("file_id"))
        .to_owned()
}

fn case_draft() -> TableCreateStatement {
    Table::create()
        .table("case_draft")
        .col(pk_uuid("id"))
        .col(uuid("union_id"))
        .col(uuid("unit_id"))
        .col(uuid("person_id"))
        // JSON of what was typed, by field.
        .col(text("fields"))
        .col(big_integer("saved_at"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn reminder_rule() -> TableCreateStatement {
    Table::create()
        .table("reminder_rule")
        .col(pk_uuid("id"))
        .col(uuid("unit_id"))
        // The person whose own rule it is; zeros for the unit's.
        .col(uuid("person_id"))
        .col(text("rule"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .index(Index::create().unique().name("reminder_rule_of").col("unit_id").col("person_id"))
        .to_owned()
}

fn case_reminder() -> TableCreateStatement {
    Table::create()
        .table("case_reminder")
        // What names the reminder for good: whoever inserts it sends it.
        .col(string("name").primary_key().to_owned())
        .col(uuid("unit_id"))
        // Null in a digest.
        .col(uuid_null("case_id"))
        .col(uuid("person_id"))
        // The date's key within the case, and its last day.
        .col(string_null("due"))
        .col(string("day"))
        .col(integer_null("days_before"))
        // The letter, which the outbox throws away when it is old.
        .col(uuid_null("letter_id"))
        .col(big_integer("claimed_at"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("case_id", "grievance"))
        .foreign_key(&mut refers("person_id", "person"))
        .to_owned()
}

fn calendar_feed() -> TableCreateStatement {
    Table::create()
        .table("calendar_feed")
        .col(pk_uuid("id"))
        .col(uuid("unit_id"))
        .col(uuid("person_id"))
        .col(string_uniq("token_hash"))
        .col(big_integer("opened_at"))
        .col(big_integer_null("fetched_at"))
        .foreign_key(&mut refers("unit_id", "unit"))
        .foreign_key(&mut refers("person_id", "person"))
        .index(Index::create().unique().name("calendar_feed_of").col("unit_id").col("person_id"))
        .to_owned()
}
