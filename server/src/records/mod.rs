//! What is kept for good: attached files, the audit chain, backups, and checking that all of it is what it was.

pub mod audit;
pub mod backup;
pub mod book;
pub mod command;
mod entities;
pub mod erase;
pub mod files;
pub mod own;
mod reading;
pub mod spool;
pub mod union_command;
pub mod upgrade;
pub mod verify;

pub use book::StoredAuditBook;
pub(crate) use files::files_of;
pub use files::{FileCabinet, card};
pub use own::StoredRecordsWindow;
pub use reading::{StoredReadingDesk, take_over};
