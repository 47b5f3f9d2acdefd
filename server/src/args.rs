//! The command line.

use crate::records::command::{BackUp, NewRecoveryKey, Restore, Verify};
use crate::records::union_command::{EraseUnion, ExportUnion};
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

/// Of the command line what works on files alone. Scripts compare files by the thousand, and laying out every flag of a host
/// takes longer than reading a contract: where the first word is one of these, nothing else is laid out.
#[derive(Parser, Debug)]
#[command(name = "convenio", version)]
pub struct OnFilesAlone {
    #[command(subcommand)]
    pub command: OnFiles,
}

#[derive(Subcommand, Debug)]
pub enum Command {
    /// Serves the union's pages.
    Serve(Serve),
    /// Makes a one-time link that sets up one more union on this host.
    NewUnion(Settings),
    /// Makes a one-time link to the engine room: how this host is, and how large each union.
    HostLink(Settings),
    /// Makes an archive of one union, which a restore brings up as a host of its own.
    ExportUnion(ExportUnion),
    /// Erases one union from this host.
    EraseUnion(EraseUnion),
    /// Shows every setting, its value, where it came from and its name as flag, variable and key.
    Config(Sources),
    /// Looks at what this host stands on, changes nothing, and says what to do.
    Doctor(Settings),
    #[command(flatten)]
    OnFiles(OnFiles),
    /// Makes an archive of everything, while the server runs.
    Backup(BackUp),
    /// Brings an archive back, into an empty place.
    Restore(Restore),
    /// Checks what is stored.
    Verify(Verify),
    /// Makes a key that backups can be encrypted to.
    RecoveryKey(NewRecoveryKey),
}

/// What needs no host: no settings, no data folder, no log.
#[derive(Subcommand, Debug)]
pub enum OnFiles {
    /// Shows what changed between two files: .docx, .odt, Markdown or text.
    #[command(after_help = REDLINE_HELP)]
    Redline(RedlineFiles),
    /// Prints a .docx, .odt, PDF or text file as Markdown, and says what was left out.
    #[command(after_help = IMPORT_HELP)]
    Import(ImportFile),
    /// Reads a PDF from standard input, for this program itself.
    #[command(name = crate::pdf::SUBCOMMAND, hide = true)]
    ReadPdf,
}

const REDLINE_HELP: &str = "\
Text marks [-what went-], {+what came+}, [<1 what moved away<] and {>1 what moved here>}.
A document's tracked changes are taken; see import for what else becomes of a document.
JSON is {\"ops\": […], \"summary\": {…}}: equal, delete and move_from, put together, are BEFORE, byte for byte;
equal, insert and move_to are AFTER. With --base it is {\"clauses\": […], \"counts\": {…}}.";

const IMPORT_HELP: &str = "\
With --track all, changes are CriticMarkup, each with who made it and when: {++in++}, {--out--}, {==look==},
{>>author · time · what else<<}. What was found and left out goes to standard error; with --json all of it, the list of
tracked changes and the comments go to standard output.";

#[derive(Args, Debug)]
pub struct ImportFile {
    /// A .docx, .odt, PDF, Markdown or text file; what it is called does not matter.
    pub file: PathBuf,
    /// What becomes of tracked changes.
    #[arg(long, value_enum, default_value = "accept")]
    pub track: Tracked,
    /// Prints {"markdown": …, "report": …, "changes": […], "comments": […], "furniture": […]} instead.
    #[arg(long)]
    pub json: bool,
}

/// What becomes of a document's tracked changes.
#[derive(clap::ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracked {
    /// They are taken.
    Accept,
    /// They are rejected: the text as it was before.
    Reject,
    /// They are shown, with comments.
    All,
}

#[derive(Args, Debug)]
pub struct RedlineFiles {
    /// The old text; with --base, our last pass.
    pub before: PathBuf,
    /// The new text; with --base, their last pass.
    pub after: PathBuf,
    /// The language in force: shows clause by clause what both sides agree on and what remains open.
    #[arg(long, value_name = "CURRENT")]
    pub base: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

/// How a redline is written.
#[derive(clap::ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The changed clauses with signs, for a terminal or a mail.
    Text,
    /// A whole page that prints in black and white.
    Html,
    /// Every run of text with its fate, and the counts.
    Json,
    /// The counts alone, as JSON.
    Summary,
}

#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    pub settings: Settings,
    /// Fills an empty data folder with an invented union in the middle of bargaining.
    #[arg(long)]
    pub demo: bool,
}

#[cfg(test)]
mod tests {
    use super::{Convenio, OnFilesAlone};
    use clap::Parser;

    #[test]
    fn a_script_is_answered_alike_whether_or_not_the_flags_of_a_host_are_laid_out() {
        for line in [
            "convenio redline a.md b.md --format json",
            "convenio redline a.md b.md --base c.md",
            "convenio redline a.md",
            "convenio redline a.md b.md --format pdf",
            "convenio redline --data x a.md b.md",
            "convenio redline --help",
            "convenio import a.docx --track all --json",
            "convenio import",
        ] {
            let words: Vec<&str> = line.split(' ').collect();
            let whole = Convenio::try_parse_from(&words).map(|c| format!("{:?}", c.command));
            let alone = OnFilesAlone::try_parse_from(&words).map(|c| format!("OnFiles({:?})", c.command));
            assert_eq!(alone.map_err(|e| e.to_string()), whole.map_err(|e| e.to_string()), "{line}");
        }
    }
}
