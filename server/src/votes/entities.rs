//! Rows as they are stored; see `migrations` for what each column means.

use crate::storage::entity;

entity!(vote_draft, "vote_draft", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    person_id: Uuid,
    fields: String,
    sheet: Option<String>,
    saved_at: i64,
});

entity!(vote, "vote", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    number: i32,
    paper: String,
    digest: String,
    recorded_by: Uuid,
    recorder: String,
    recorded_at: i64,
    corrects: Option<i32>,
});

entity!(vote_text, "vote_text", id: Uuid, {
    unit_id: Uuid,
    vote_id: Uuid,
    digest: String,
});
