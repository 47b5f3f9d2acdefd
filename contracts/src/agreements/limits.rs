//! How much of everything an agreement holds. A limit is met with a worded refusal, never with a cut text.

/// Longest agreement accepted, in bytes. The 90 pages of a state agency's contract are 265,000.
pub const AGREEMENT_BYTES_MAX: usize = 2_000_000;
/// Longest article (or draft of one), in bytes: 150 pages.
pub const ARTICLE_BYTES_MAX: usize = 400_000;
/// Most articles, letters and appendices in one agreement.
pub const ARTICLES_MAX: usize = 1_000;
/// Longest title of an agreement or an article, in bytes.
pub const TITLE_BYTES_MAX: usize = 300;
/// Longest search, in bytes.
pub const QUERY_BYTES_MAX: usize = 200;
