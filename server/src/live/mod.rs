//! Live pages: when something was done in a union, whoever has one of its pages open hears of it, from whichever instance.
//!
//! What travels is the number of the newest entry in the union's audit chain and nothing else. The page then asks for itself
//! again with its reader's own rights, so that nobody learns here what a page would not show them.

mod pulse;

pub use pulse::{Beat, Pulse};

/// The channel on which instances tell each other of a new entry (PostgreSQL's NOTIFY).
pub(crate) const CHANNEL: &str = "convenio_audit";
