//! Rows as they are stored; see `migrations` for what each column means.

use crate::storage::entity;

entity!(file, "file", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    name: String,
    kind: String,
    bytes: i64,
    sha256: String,
    kept_at: i64,
});

entity!(
    /// A file that was looked at and nothing was made of yet.
    held_file, "held_file", file_id: Uuid, {
        person_id: Uuid,
        expires_at: i64,
    }
);

entity!(file_part, "file_part", id: String, {
    content: Vec<u8>,
});

entity!(audit_head, "audit_head", chain: Uuid, {
    number: i64,
    hash: String,
});

entity!(backup_run, "backup_run", slot: String, {
    started_at: i64,
    finished_at: Option<i64>,
    name: Option<String>,
    bytes: Option<i64>,
    trouble: Option<String>,
});

/// The audit chain. Its key is the chain and the number within it.
pub mod audit_entry {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub chain: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i64,
        pub unit_id: Option<Uuid>,
        pub at: i64,
        pub who: Option<Uuid>,
        pub what: String,
        pub about: String,
        pub previous: String,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
