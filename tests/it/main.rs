//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod authority;
mod bargaining;
mod between;
mod budget;
mod canaries;
mod doors;
mod members;
mod notices;
mod once;
mod proxies;
mod reach;
mod tidy;
mod votes;
mod words;
