//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod doors;
mod members;
mod tidy;
mod words;
