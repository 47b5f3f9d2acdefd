//! What is kept for good: the audit book, what is stored about oneself, and the engine room of whoever runs the host.

pub mod audit;
pub mod engine;
pub mod own;
