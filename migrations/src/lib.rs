//! How the tables grew: append-only, the same steps on SQLite and PostgreSQL.
//!
//! A landed migration is never edited; a change is a new file. Identifiers are UUIDs, moments are milliseconds since
//! the Unix epoch, dates are ISO 8601 text, so that a row means the same in both databases.

use sea_orm_migration::prelude::*;

mod m20261123_000001_members;
mod m20261123_000002_agreements;
mod m20261123_000003_bargaining;
mod m20261123_000004_votes;
mod m20261126_000001_zones;
mod m20261126_000010_pass_claims;
mod m20261126_000020_records;
mod m20261126_000040_notices;
mod m20261126_000050_grievances;
mod m20261126_000060_operators;
mod m20261126_000070_received_files;
mod m20261126_000085_pay;
mod m20261126_000100_imported_files;

/// Every step, oldest first.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261123_000001_members::Migration),
            Box::new(m20261123_000002_agreements::Migration),
            Box::new(m20261123_000003_bargaining::Migration),
            Box::new(m20261123_000004_votes::Migration),
            Box::new(m20261126_000001_zones::Migration),
            Box::new(m20261126_000010_pass_claims::Migration),
            Box::new(m20261126_000020_records::Migration),
            Box::new(m20261126_000040_notices::Migration),
            Box::new(m20261126_000050_grievances::Migration),
            Box::new(m20261126_000060_operators::Migration),
            Box::new(m20261126_000070_received_files::Migration),
            Box::new(m20261126_000085_pay::Migration),
            Box::new(m20261126_000100_imported_files::Migration),
        ]
    }
}
