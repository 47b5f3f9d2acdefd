//! The settings as flags: made from the table, so that no flag, variable or key can be forgotten.

use super::{CONFIG, Found, Kind, Setting, Settings, TABLE, Told};
use crate::notices::MailSettings;
use crate::records::backup::{BACKUPS_FOLDER, BackupPlan};
use crate::storage::Place;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The settings of a command that only needs to know where the data is.
const PLACE: [&str; 3] = ["data", "database_url", "origin"];

fn argument(setting: &Setting) -> Arg {
    let default = if setting.default.is_empty() { String::new() } else { format!(" [default: {}]", setting.default) };
    let help = format!("{} [env: {}]{default}", setting.about.trim(), setting.variable());
    let argument = Arg::new(setting.name).long(setting.name.replace('_', "-")).help(help).action(ArgAction::Set);
    match setting.kind {
        Kind::Switch => {
            argument.num_args(0..=1).require_equals(true).default_missing_value("true").value_name("true|false")
        }
        Kind::Path => argument.value_name("PATH").value_hint(clap::ValueHint::AnyPath),
        Kind::Plain | Kind::Secret => argument.value_name("VALUE"),
    }
}

fn arguments(command: Command, wanted: impl Fn(&Setting) -> bool) -> Command {
    let config = Arg::new(CONFIG)
        .long(CONFIG)
        .value_name("FILE")
        .help("The TOML file with settings [env: CONVENIO_CONFIG] [default: convenio.toml in the data folder, then /etc/convenio/convenio.toml]");
    let mut command = command.arg(config);
    for setting in TABLE.iter().filter(|setting| wanted(setting)) {
        command = command.arg(argument(setting));
        if setting.is_secret() {
            let name = format!("{}_file", setting.name);
            let long = name.replace('_', "-");
            let help = format!("A file that holds {} [env: {}_FILE]", setting.flag(), setting.variable());
            command = command.arg(Arg::new(name).long(long).value_name("PATH").help(help));
        }
    }
    command
}

/// Flags, environment and files together.
///
/// # Errors
/// A sentence for the operator.
pub(super) fn found(matches: &ArgMatches) -> Result<Found, clap::Error> {
    let mut flags = BTreeMap::new();
    for id in matches.ids() {
        // Other arguments of the command have other types.
        if let Ok(Some(text)) = matches.try_get_one::<String>(id.as_str()) {
            flags.insert(id.as_str().to_owned(), text.clone());
        }
    }
    let environment = |name: &str| std::env::var(name).ok();
    Found::look(&Told { flags, environment: &environment, host_file: PathBuf::from(super::HOST_FILE) }).map_err(refused)
}

fn refused(sentence: String) -> clap::Error {
    clap::Error::raw(ErrorKind::ValueValidation, format!("{sentence}\n"))
}

impl FromArgMatches for Settings {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Self::read(&found(matches)?).map_err(refused)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Settings {
    fn augment_args(command: Command) -> Command {
        arguments(command, |_| true)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// What was found, for `convenio config`, which shows rather than uses it.
#[derive(Clone, Debug)]
pub struct Sources(pub Found);

impl FromArgMatches for Sources {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        found(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Sources {
    fn augment_args(command: Command) -> Command {
        Settings::augment_args(command)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Settings::augment_args(command)
    }
}

impl FromArgMatches for Place {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        Settings::from_arg_matches(matches).map(|settings| settings.place())
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for Place {
    fn augment_args(command: Command) -> Command {
        arguments(command, |setting| PLACE.contains(&setting.name))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl Settings {
    /// Where the data is.
    pub fn place(&self) -> Place {
        Place { data: self.data.clone(), database_url: self.database_url.clone(), origin: self.origin.clone() }
    }

    /// The backups that the server makes by itself; `None` when something else does.
    pub fn backup_plan(&self) -> Option<BackupPlan> {
        let folder = self.backup_to.clone().unwrap_or_else(|| self.data.join(BACKUPS_FOLDER));
        let plan = BackupPlan { folder, keep: self.backup_keep, key: self.backup_recovery_key.clone() };
        self.backups.then_some(plan)
    }

    /// How the mail server is reached.
    pub fn mail(&self) -> MailSettings {
        MailSettings {
            smtp_url: self.smtp_url.clone(),
            mail_from: self.mail_from.clone(),
            smtp_user: self.smtp_user.clone(),
            smtp_password: self.smtp_password.clone(),
            smtp_ca: self.smtp_ca.clone(),
        }
    }
}
