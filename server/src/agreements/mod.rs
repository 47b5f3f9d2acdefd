//! The shelf of contracts: storage of the port in `contracts::agreements`.

mod entities;
mod originals;
mod rows;
pub mod shelf;

pub(crate) use originals::original;
pub use shelf::StoredShelf;
