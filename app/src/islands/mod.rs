//! The parts of pages that live in the browser. Everything here is compiled to wasm, so it stays small; every page works
//! without it.

pub mod passkey;
