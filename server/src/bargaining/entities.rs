//! Rows as they are stored; see `migrations` for what each column means. `…_line` is the same table without its texts,
//! for lists.

use crate::storage::entity;

entity!(round, "round", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    number: i32,
    title: String,
    agreement_id: Option<Uuid>,
    ground_rules: String,
    opened: String,
    made_at: i64,
});

entity!(round_article, "round_article", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    round_id: Uuid,
    key: String,
    place: i32,
    kind: String,
    title: String,
    current_text: Option<String>,
    current_hash: Option<String>,
    made_at: i64,
});

entity!(article_line, "round_article", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    round_id: Uuid,
    key: String,
    place: i32,
    kind: String,
    title: String,
    current_hash: Option<String>,
});

entity!(meeting, "meeting", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    round_id: Uuid,
    kind: String,
    number: i32,
    date: String,
    place: String,
    made_at: i64,
});

entity!(revision, "revision", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    article_id: Uuid,
    number: i32,
    author_id: Uuid,
    author_name: String,
    at: i64,
    text: String,
    hash: String,
    parent_id: Option<Uuid>,
    aside: bool,
    note: String,
});

entity!(revision_line, "revision", id: Uuid, {
    article_id: Uuid,
    number: i32,
    author_id: Uuid,
    author_name: String,
    at: i64,
    hash: String,
    parent_id: Option<Uuid>,
    aside: bool,
    note: String,
});

entity!(pass, "pass", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    article_id: Uuid,
    side: String,
    number: i32,
    formal: bool,
    kind: String,
    package: Option<i32>,
    meeting_id: Option<Uuid>,
    at: String,
    answers: Option<String>,
    revision: Option<i32>,
    text: String,
    hash: String,
    note: String,
    recorded_by: String,
    recorded_at: i64,
});

entity!(pass_line, "pass", id: Uuid, {
    article_id: Uuid,
    side: String,
    number: i32,
    formal: bool,
    kind: String,
    package: Option<i32>,
    meeting_id: Option<Uuid>,
    at: String,
    answers: Option<String>,
    revision: Option<i32>,
    hash: String,
    note: String,
    recorded_by: String,
    recorded_at: i64,
});

entity!(pass_claim, "pass_claim", pass_id: Uuid, {
    claim: String,
});

entity!(pass_file, "pass_file", pass_id: Uuid, {
    file_id: Uuid,
    marks: String,
});

entity!(ledger, "ledger", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    round_id: Uuid,
    number: i32,
    article_id: Option<Uuid>,
    at: String,
    recorded_at: i64,
    recorded_by: String,
    kind: String,
    event: String,
});
