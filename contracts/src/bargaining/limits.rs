//! How much of everything a round holds. A limit is met with a worded refusal, never with a cut text.

/// Longest draft or pass, in bytes of UTF-8: about 150 pages, several times the longest article we have seen.
pub const PASS_BYTES_MAX: usize = 400_000;
/// Longest ground rules, in bytes of UTF-8.
pub const GROUND_RULES_BYTES_MAX: usize = 40_000;
/// Longest title of a round or an article, in characters.
pub const TITLE_CHARS_MAX: usize = 160;
/// Longest note with a pass, a revision or a change of state, in characters.
pub const NOTE_CHARS_MAX: usize = 2_000;
/// Longest name of a place or of a person who initials, in characters.
pub const NAME_CHARS_MAX: usize = 120;
/// Longest initials, in characters.
pub const INITIALS_CHARS_MAX: usize = 12;
/// Most articles in one round.
pub const ROUND_ARTICLES_MAX: usize = 200;
/// Most meetings in one round.
pub const ROUND_MEETINGS_MAX: u32 = 500;
/// Most passes of one side on one article.
pub const ARTICLE_PASSES_MAX: u32 = 200;
/// Most saved revisions of one draft.
pub const DRAFT_REVISIONS_MAX: u32 = 5_000;
/// How far ahead of the server's own date (UTC) a date at the table may lie: someone is always already in tomorrow.
pub const DATE_AHEAD_DAYS_MAX: i64 = 1;
/// Most clauses or passages that a sender is noted to have named.
pub const CLAIM_ENTRIES_MAX: usize = 500;
