//! The parts of pages that live in the browser. Everything here is compiled to wasm, so it stays small; every page works
//! without it.

#[cfg(feature = "hydrate")]
mod dom;
pub mod draft_editor;
pub mod redline_navigator;
