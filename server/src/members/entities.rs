//! Rows as they are stored; see `migrations` for what each column means.

use crate::storage::entity;

entity!(union_, "union_", id: Uuid, {
    slug: String,
    name: String,
    languages: String,
    made_at: i64,
});

entity!(unit, "unit", id: Uuid, {
    union_id: Uuid,
    slug: String,
    name: String,
    employers: String,
    made_at: i64,
    zone: String,
});

entity!(person, "person", id: Uuid, {
    name: String,
    mail: Option<String>,
    mail_key: Option<String>,
    language: String,
    password_hash: Option<String>,
    made_at: i64,
});

entity!(roster, "roster", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    person_id: Option<Uuid>,
    name: String,
    mail: Option<String>,
    mail_key: Option<String>,
    language: String,
    kinds: String,
    standing: String,
    made_at: i64,
    invited_at: Option<i64>,
    joined_at: Option<i64>,
});

entity!(session, "session", id: Uuid, {
    person_id: Uuid,
    token_hash: String,
    previous_hash: Option<String>,
    browser: String,
    opened_at: i64,
    rotated_at: i64,
    used_at: i64,
});

entity!(passkey, "passkey", id: Uuid, {
    person_id: Uuid,
    name: String,
    credential_id: String,
    credential: String,
    added_at: i64,
    used_at: Option<i64>,
});

entity!(link, "link", id: Uuid, {
    token_hash: String,
    purpose: String,
    roster_id: Option<Uuid>,
    person_id: Option<Uuid>,
    made_at: i64,
    expires_at: i64,
});

entity!(ceremony, "ceremony", ticket_hash: String, {
    person_id: Option<Uuid>,
    state: String,
    expires_at: i64,
});

entity!(sign_in_failure, "sign_in_failure", mail_hash: String, {
    failures: i32,
    wait_until: i64,
});

entity!(kept_form, "kept_form", ticket_hash: String, {
    person_id: Option<Uuid>,
    fields: String,
    refusal: String,
    expires_at: i64,
});

entity!(operator_session, "operator_session", id: Uuid, {
    token_hash: String,
    browser: String,
    opened_at: i64,
    used_at: i64,
});
