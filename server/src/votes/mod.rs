//! The tellers' table: storage of recorded votes and their drafts. Only this room touches ballot tables.

pub mod demo;
mod drafts;
mod entities;
mod table;

pub use table::StoredTellersTable;
