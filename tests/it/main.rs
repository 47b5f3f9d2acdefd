//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod backups;
mod bargaining;
mod between;
mod budget;
mod deeds;
mod doors;
mod members;
mod records;
mod tidy;
mod votes;
mod words;
