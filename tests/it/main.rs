//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod bargaining;
mod between;
mod budget;
mod doors;
mod members;
mod tidy;
mod votes;
mod word;
mod word_fuzz;
mod words;
