//! The command line.

use crate::settings::{Settings, Sources};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Drafts, redlines, passes and votes for a staff union.
#[derive(Parser, Debug)]
#[command(name = "convenio", version)]
pub struct Convenio {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Serves the union's pages.
    Serve(Serve),
    /// Makes a one-time link that sets up one more union on this host.
    NewUnion(Settings),
    /// Shows every setting, its value, where it came from and its name as flag, variable and key.
    Config(Sources),
    /// Looks at what this host stands on, changes nothing, and says what to do.
    Doctor(Settings),
    /// Shows what changed between two Markdown or text files.
    Redline(RedlineFiles),
}

#[derive(Args, Debug)]
pub struct RedlineFiles {
    pub before: PathBuf,
    pub after: PathBuf,
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// How a redline is written.
#[derive(clap::ValueEnum, Clone, Copy, Debug)]
pub enum Format {
    /// Plain text with `[-…-]` and `{+…+}`.
    Text,
    Html,
    Json,
    /// The counts alone, as JSON.
    Summary,
}

/// Where the data is; read from flags, environment and file like every setting.
#[derive(Debug, Clone)]
pub struct Place {
    /// The data folder; made when missing.
    pub data: PathBuf,
    /// postgres://… instead of SQLite in the data folder.
    pub database_url: Option<String>,
    /// Scheme and host that people type, such as `https://union.example`; links and passkeys are bound to it.
    pub origin: Option<String>,
}

#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    pub settings: Settings,
    /// Fills an empty data folder with an invented union in the middle of bargaining.
    #[arg(long)]
    pub demo: bool,
}
