//! Rows as they are stored; see `migrations` for what each column means.

use crate::storage::entity;

entity!(agreement, "agreement", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    number: i32,
    title: String,
    language: String,
    effective: Option<String>,
    expires: Option<String>,
    superseded: bool,
    first_contract: bool,
    version: i32,
    articles: i32,
    made_at: i64,
    imported_at: i64,
});

entity!(agreement_import, "agreement_import", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    agreement_id: Uuid,
    version: i32,
    source: String,
    source_hash: String,
    imported_by: Uuid,
    imported_at: i64,
});

entity!(agreement_article, "agreement_article", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    agreement_id: Uuid,
    version: i32,
    position: i32,
    key: String,
    kind: String,
    label: String,
    title: String,
    words: String,
    text_hash: String,
});

entity!(import_file, "import_file", import_id: Uuid, {
    file_id: Uuid,
});
