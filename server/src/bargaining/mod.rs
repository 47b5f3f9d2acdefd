//! Rounds, drafts, passes and the ledger: storage of the ports in `contracts::bargaining`.
//!
//! Every write is one transaction that holds the round's row from its first statement on: what the ledger says is read,
//! the rules of `contracts::bargaining` answer, and what follows is added, with nobody in between.

mod binder;
mod check;
pub mod demo;
mod entities;
mod find;
mod news;
mod rows;
mod table;
mod write;

pub use binder::StoredProposalBinder;
pub use check::check_ledgers;
pub use news::{PassNews, pass_news};
pub use table::StoredBargainingTable;
pub use write::{Counted, enter_vote};
