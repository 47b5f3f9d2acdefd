//! What is kept for good: attached files.

mod entities;
pub mod files;

pub use files::FileCabinet;
