//! Documents that people bring: what was found in them, what was left out, what somebody marked, and what nobody did.

pub mod beyond;
pub mod bring;
pub mod found;
pub mod marks;
pub mod paste;
