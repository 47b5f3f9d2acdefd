//! How much of everything a procedure and a case hold. A limit is met with a worded refusal, never with a cut text.

/// Most steps in one procedure.
pub const PROCEDURE_STEPS_MAX: usize = 20;
/// Most ways between the steps of one procedure.
pub const PROCEDURE_WAYS_MAX: usize = 80;
/// Most duties of one step.
pub const STEP_DUTIES_MAX: usize = 12;
/// Largest count of one deadline, in its own unit: a year of working days is 250.
pub const DEADLINE_COUNT_MAX: u32 = 750;
/// Longest name of a step, a holiday or a closure, in characters.
pub const NAME_CHARS_MAX: usize = 160;
/// Longest key of a step or a deadline, in characters.
pub const KEY_CHARS_MAX: usize = 40;
/// Most holidays in one list.
pub const HOLIDAYS_MAX: usize = 60;
/// Most closures of one office.
pub const CLOSURES_MAX: usize = 1_000;
/// Longest closure, in days.
pub const CLOSURE_DAYS_MAX: i32 = 400;
/// Most entries in the record of one case.
pub const CASE_ENTRIES_MAX: usize = 5_000;
/// Longest note, term or promise in the record of a case, in characters.
pub const CASE_NOTE_CHARS_MAX: usize = 10_000;
/// How far ahead of the unit's own date an entry's date may lie: what is recorded has happened.
pub const CASE_AHEAD_DAYS_MAX: i32 = 0;
/// Most days that one count walks over before it is given up: ten years.
pub const WALK_DAYS_MAX: u32 = 3_660;
/// Most days before the day itself on which a reminder can be set.
pub const REMINDER_DAYS_MAX: u16 = 60;
/// Most reminders before one date.
pub const REMINDERS_MAX: usize = 10;
/// Longest text of a filing, in characters.
pub const CASE_TEXT_CHARS_MAX: usize = 40_000;
/// Most clauses that one filing cites.
pub const CASE_CITED_MAX: usize = 40;
/// Longest list of names, worksite or supervisor, in characters.
pub const CASE_NAMES_CHARS_MAX: usize = 1_000;
/// Most comparable cases in one file.
pub const COMPARABLES_MAX: usize = 100;
/// Most grievants with an account in one case.
pub const GRIEVANTS_MAX: usize = 200;
/// Most files that hang on one case.
pub const CASE_FILES_MAX: usize = 300;
/// Most drafts of cases that one person keeps in one unit.
pub const CASE_DRAFTS_MAX: usize = 20;
/// Most people that one list of a confidence rule names.
pub const CONFIDANTS_MAX: usize = 50;
/// Most claim clocks that one unit keeps.
pub const CLAIM_CLOCKS_MAX: usize = 100;
/// Most charges and claims watched in one case.
pub const CASE_CLAIMS_MAX: usize = 20;
/// Longest template of a letter, in characters.
pub const TEMPLATE_CHARS_MAX: usize = 20_000;
/// Largest spreadsheet of cases, in bytes.
pub const IMPORT_BYTES_MAX: usize = 5_000_000;
/// Most cases in one spreadsheet.
pub const IMPORT_ROWS_MAX: usize = 2_000;
/// Most pay periods on one sheet: nearly four years of weeks.
pub const PAY_PERIODS_MAX: usize = 200;
/// Longest pay period, in days.
pub const PAY_PERIOD_DAYS_MAX: u32 = 31;
/// Largest amount for an hour or a period, in cents.
pub const PAY_CENTS_MAX: u64 = 100_000_000;
/// Most breaks missed in one period.
pub const PAY_BREAKS_MAX: u32 = 200;
/// Most rises of a minimum in one rule.
pub const PAY_MINIMUMS_MAX: usize = 40;
/// Most rules about pay that one unit keeps.
pub const PAY_RULES_MAX: usize = 50;
/// Fewest cases in a group of which those outside the cases are told.
pub const PATTERN_CASES_MIN: usize = 5;
