//! What is kept for good: attached files, the audit chain, which backups stay, and what the host shows of itself.

pub mod audit;
pub mod book;
pub mod deeds;
pub mod engine;
pub mod export;
pub mod files;
pub mod own;
pub mod retention;

pub use audit::{Deed, Details, Entry};
pub use book::{AuditBook, AuditFilter, AuditSheet, ChainReport};
pub use deeds::What;
pub use engine::{EngineRoom, Finding, Level, Phrase};
pub use files::{Attachment, Content, FileKind, Upload};
pub use retention::Retention;
