//! The shelf of contracts: storage of the port in `contracts::agreements`.

mod entities;
pub mod shelf;

pub use shelf::StoredShelf;
