//! Word comes in: what a document that somebody brought holds, what of it is left out, and the desk that reads it.
//!
//! The reading itself is the server's (`server/src/word`); here are the words for it that pages and storage share.

mod desk;
mod marks;
mod refused;
mod report;
mod returned;

pub use desk::{Brought, Pasted, Reading, ReadingDesk};
pub use marks::{ChangeKind, Comment, FileMarks, Furniture, TrackedChange};
pub use refused::FileRefused;
pub use report::{Found, LeftOut, Report};
pub use returned::{Beyond, Returned};

/// Largest file that the reader accepts, in bytes. Photographs make documents large, their words never do.
pub const FILE_BYTES_MAX: usize = 32_000_000;
/// Longest text of a document, in bytes: twice the longest agreement.
pub const TEXT_BYTES_MAX: usize = 4_000_000;
/// Longest HTML taken from a clipboard, in bytes. Word writes 20 kB of styles before the first word.
pub const PASTE_BYTES_MAX: usize = 4_000_000;
/// Longest list of what somebody marked in a file, in bytes of JSON: a pass is 400,000 at most.
pub const MARKS_BYTES_MAX: usize = 2_000_000;
/// How long a file that was looked at is held for whoever brought it, in seconds.
pub const HELD_SECONDS_MAX: i64 = 24 * 3600;
