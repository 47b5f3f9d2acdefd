//! What is kept for good: attached files, the audit chain, and which backups stay.

pub mod audit;
pub mod book;
pub mod deeds;
pub mod export;
pub mod files;
pub mod retention;

pub use audit::{Deed, Details, Entry};
pub use book::{AuditBook, AuditFilter, AuditSheet, ChainReport};
pub use deeds::What;
pub use files::{Attachment, FileKind, Upload};
pub use retention::Retention;
