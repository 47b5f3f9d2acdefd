//! Grievances: storage of the ports in `contracts::grievances::port`, on both databases.
//!
//! The only room that mints who may know of a case (`CaseAccess::mint`, `Oversight::mint`). Nothing that is computed from
//! a record is stored, but for the dates that an entry moved, which are history.

mod access;
mod cases;
pub mod demo;
mod desk;
mod drafts;
mod entities;
mod feed;
mod files;
mod log;
mod open;
mod pay;
mod procedures;
pub mod remind;
mod rows;
mod shelf;
mod work;

pub use desk::StoredReminderDesk;
pub use log::StoredGrievanceLog;
pub use shelf::StoredProcedureShelf;
