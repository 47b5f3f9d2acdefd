//! What is kept for good: attached files.

pub mod files;

pub use files::{Attachment, FileKind, Upload};
