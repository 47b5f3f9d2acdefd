//! Rows as they are stored; see `migrations` for what each column means.

use crate::storage::entity;

entity!(outbox, "outbox", id: Uuid, {
    union_id: Option<Uuid>,
    unit_id: Option<Uuid>,
    roster_id: Option<Uuid>,
    person_id: Option<Uuid>,
    kind: String,
    pass_id: Option<Uuid>,
    secret: Option<String>,
    secret_until: Option<i64>,
    state: String,
    attempts: i32,
    trouble: Option<String>,
    cause: String,
    made_at: i64,
    settled_at: Option<i64>,
});

entity!(declined_letter, "declined_letter", id: Uuid, {
    person_id: Uuid,
    kind: String,
});

entity!(way_back_asked, "way_back_asked", mail_hash: String, {
    times: i32,
    since: i64,
});
