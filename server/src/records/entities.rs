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

entity!(file_part, "file_part", id: String, {
    content: Vec<u8>,
});
