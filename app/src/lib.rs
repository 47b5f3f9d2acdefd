//! What people see: pages, islands and server functions. No SQL, no clock, no HTTP server.
//!
//! Pages are complete HTML and forms are plain forms; only `islands` is compiled to wasm. A page is an async function
//! that reads *may I → load → answer* ([`doors`] lists them all); what a person does is a server function ([`deeds`]).

#[cfg(feature = "ssr")]
pub mod agreements;
#[cfg(feature = "ssr")]
pub mod bargaining;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod deeds;
#[cfg(feature = "ssr")]
pub mod document;
#[cfg(feature = "ssr")]
pub mod doors;
#[cfg(feature = "ssr")]
pub mod grievances;
pub mod islands;
#[cfg(feature = "ssr")]
pub mod members;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod records;
#[cfg(feature = "ssr")]
pub mod redlines;
pub mod refused;
#[cfg(feature = "ssr")]
pub mod visit;
#[cfg(feature = "ssr")]
pub mod votes;
#[cfg(feature = "ssr")]
pub mod word;
#[cfg(feature = "ssr")]
pub mod words;

/// Wakes the islands up in the browser.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
