//! Letters and the jobs that carry them: storage of the mailroom's port, the worker, and the way to a mail server.
//!
//! Nothing here writes an address, a link or a token into a log.

mod announce;
mod carrier;
mod compose;
mod declined;
mod entities;
mod knock;
mod mailroom;
mod outbox;
mod own;
pub mod settings;
mod sweep;
mod way_back;
mod worker;

pub use announce::announce_pass;
pub use carrier::Carrier;
pub(crate) use declined::{has as has_declined, of as declined_by};
pub(crate) use knock::{Knocked, knock};
pub use mailroom::StoredMailroom;
pub(crate) use outbox::{NewLetter, counts as outbox_counts, put as put_letter, reasons, revive_all as revive_letters};
pub(crate) use own::{letters as own_letters, ways_back};
pub use settings::MailSettings;
pub use worker::{Worker, Workers};
