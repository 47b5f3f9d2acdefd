//! The contracts on their shelf: list, import, reading, search, print.

pub mod agreement;
pub mod change;
pub mod first;
pub mod import;
pub mod list;
mod preview;
pub mod read;
pub mod search;
pub(crate) mod shared;
