//! What is kept for good: attached files, the audit chain, backups, and checking that all of it is what it was.

pub mod audit;
pub mod backup;
pub mod book;
pub mod command;
mod entities;
pub mod files;
mod reading;
pub mod verify;

pub use book::StoredAuditBook;
pub use files::{FileCabinet, card};
pub use reading::{StoredReadingDesk, take_over};
