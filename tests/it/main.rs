//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod authority;
mod backups;
mod bargaining;
mod between;
mod brought;
mod budget;
mod canaries;
mod deeds;
mod doors;
mod live;
mod members;
mod notices;
mod once;
mod proxies;
mod reach;
mod records;
mod tidy;
mod upgrades;
mod votes;
mod word;
mod word_fuzz;
mod words;
