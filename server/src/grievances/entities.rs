//! Rows as they are stored; see `migrations` for what each column means.

use crate::storage::entity;

entity!(grievance_procedure, "grievance_procedure", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    version: i32,
    agreement: i32,
    procedure: String,
    procedure_hash: String,
    calendar: String,
    confirmed_by: Uuid,
    confirmer: String,
    confirmed_at: i64,
});

entity!(office_closure, "office_closure", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    first_day: String,
    last_day: String,
    reason: String,
    noted_at: i64,
    struck_at: Option<i64>,
});

entity!(confidence_rule, "confidence_rule", unit_id: Uuid, {
    rule: String,
    set_at: i64,
});

entity!(claim_clocks, "claim_clocks", unit_id: Uuid, {
    clocks: String,
});

entity!(pay_rules, "pay_rules", unit_id: Uuid, {
    rules: String,
});

entity!(case_pay, "case_pay", id: Uuid, {
    case_id: Uuid,
    number: i32,
    wording: i32,
    body: String,
    body_hash: String,
    written_by: Uuid,
    writer: String,
    written_at: i64,
});

entity!(letter_template, "letter_template", id: Uuid, {
    unit_id: Uuid,
    form: String,
    language: String,
    text: String,
    changed_by: String,
    changed_at: i64,
});

entity!(grievance, "grievance", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    number: i32,
    label: Option<String>,
    kind: String,
    procedure: Option<i32>,
    steward: Option<Uuid>,
    backup: Option<Uuid>,
    opened_by: Uuid,
    opened_at: i64,
});

entity!(case_grievant, "case_grievant", id: Uuid, {
    case_id: Uuid,
    person_id: Uuid,
});

entity!(case_wall, "case_wall", id: Uuid, {
    case_id: Uuid,
    person_id: Uuid,
});

entity!(case_entry, "case_entry", id: Uuid, {
    case_id: Uuid,
    number: i32,
    body: String,
    body_hash: String,
    written_by: Uuid,
    writer: String,
    recorded_at: i64,
});

entity!(case_revision, "case_revision", id: Uuid, {
    case_id: Uuid,
    number: i32,
    filing: String,
    filing_hash: String,
    intake: String,
    written_by: Uuid,
    writer: String,
    written_at: i64,
});

entity!(case_moved, "case_moved", id: Uuid, {
    case_id: Uuid,
    at: i64,
    entry: Option<i32>,
    closure_id: Option<Uuid>,
    procedure: Option<i32>,
    moved: String,
});

entity!(case_file, "case_file", id: Uuid, {
    case_id: Uuid,
    file_id: Uuid,
    entry: Option<i32>,
    attached_by: Uuid,
    attached_at: i64,
});

entity!(case_draft, "case_draft", id: Uuid, {
    union_id: Uuid,
    unit_id: Uuid,
    person_id: Uuid,
    fields: String,
    saved_at: i64,
});

entity!(reminder_rule, "reminder_rule", id: Uuid, {
    unit_id: Uuid,
    person_id: Uuid,
    rule: String,
});

entity!(case_reminder, "case_reminder", name: String, {
    unit_id: Uuid,
    case_id: Option<Uuid>,
    person_id: Uuid,
    due: Option<String>,
    day: String,
    days_before: Option<i32>,
    letter_id: Option<Uuid>,
    claimed_at: i64,
});

entity!(calendar_feed, "calendar_feed", id: Uuid, {
    unit_id: Uuid,
    person_id: Uuid,
    token_hash: String,
    opened_at: i64,
    fetched_at: Option<i64>,
});
