//! What is kept for good: the audit book.

pub mod audit;
