//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod authority;
mod bargaining;
mod budget;
mod canaries;
mod doors;
mod members;
mod proxies;
mod reach;
mod tidy;
mod votes;
mod words;
