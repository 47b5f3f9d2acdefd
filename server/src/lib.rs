//! Where Convenio runs: storage, web, command line. The only crate that knows SQL, HTTP or the time.

pub mod agreements;
pub mod args;
pub mod assets;
pub mod bargaining;
pub mod clock;
pub mod commands;
pub mod demo;
pub mod grievances;
pub mod health;
pub mod host;
pub mod import;
pub mod live;
pub mod members;
pub mod notices;
pub mod pdf;
pub mod reach;
pub mod records;
pub mod redline;
pub mod settings;
pub mod storage;
pub mod votes;
pub mod web;
pub mod word;
