//! The rules of Convenio: what a union may do and what follows from it.
//!
//! Pure Rust, native and wasm. Time, randomness and text come in as arguments; nothing here reads a clock, a file, a
//! socket or a database, and nothing here knows a web framework. `tests/it/tidy.rs` holds this crate to that.

// The browser half shows and compares texts; rooms that it never enters are not compiled for it.
pub mod agreements;
#[cfg(not(target_family = "wasm"))]
pub mod bargaining;
#[cfg(not(target_family = "wasm"))]
pub mod grievances;
pub mod members;
pub mod notices;
pub mod records;
pub mod redlines;
#[cfg(not(target_family = "wasm"))]
pub mod votes;
#[cfg(not(target_family = "wasm"))]
pub mod word;

// Tests that another crate takes in as well call this one by its name.
#[cfg(test)]
extern crate self as contracts;
