//! The tellers' table: storage of recorded votes and their drafts. Only this room touches ballot tables.

pub mod demo;
mod drafts;
mod entities;
mod lineage;
mod table;

pub(crate) use drafts::begun as drafts_begun;
pub(crate) use lineage::{Lineage, lineage};
pub use table::StoredTellersTable;
