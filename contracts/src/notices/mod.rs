//! What Convenio sends and does by itself: letters (mail), notices, and the jobs that carry them; and the keys by which a
//! form that is sent twice makes one thing.
//!
//! Rules alone: when a failed job is tried again, which failure of a mail server lasts, which letters officers see.

pub mod jobs;
pub mod letters;
pub mod once;
pub mod ports;
pub mod trouble;

pub use jobs::{JobKind, Next};
pub use letters::{About, CaseDate, CaseGroup, Letter, LetterCard, LetterKind, LetterPass, LetterState};
pub use once::FormKey;
pub use ports::Mailroom;
pub use trouble::Trouble;
