//! What is kept for good: the audit book, and the engine room of whoever runs the host.

pub mod audit;
pub mod engine;
