//! What Convenio promises, over its public surface, on both databases.

mod agreements;
mod authority;
mod backups;
mod bargaining;
mod between;
mod budget;
mod canaries;
mod deeds;
mod doors;
mod grievance_pages;
mod grievances;
mod live;
mod members;
mod notices;
mod once;
mod proxies;
mod reach;
mod records;
mod reminders;
mod tidy;
mod upgrades;
mod votes;
mod word;
mod word_fuzz;
mod words;
