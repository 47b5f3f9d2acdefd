//! The tellers' table: storage of recorded votes and their drafts. Only this room touches ballot tables.

pub mod demo;
mod drafts;
mod entities;
mod table;

pub(crate) use drafts::begun as drafts_begun;
pub use table::StoredTellersTable;
