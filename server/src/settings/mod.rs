//! What the operator sets: by flag, environment variable or one TOML file, in this order of precedence, each setting with
//! one name in all three (`--tls-key`, `CONVENIO_TLS_KEY`, `tls_key`).
//!
//! A secret may also stand in a file of its own (`--database-url-file`, `CONVENIO_DATABASE_URL_FILE`, `database_url_file`)
//! or come as a systemd credential. The table of settings is in `table.rs`; a new one is a line there.

mod command_line;
mod file;
mod show;
mod table;
mod values;

pub use command_line::Sources;
pub use show::show;
pub use table::{Settings, TABLE};
pub use values::{Field, List, LogFormat, LogLevel, ProxyHeader};

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// Every environment variable begins with this.
pub const ENVIRONMENT_PREFIX: &str = "CONVENIO_";
/// The host's own file, read before the data folder's.
pub const HOST_FILE: &str = "/etc/convenio/convenio.toml";
/// The folder beside the host's file from which the package's unit takes its credentials.
const CREDENTIALS_FOLDER: &str = "credentials";
/// The data folder's file.
pub const DATA_FILE: &str = "convenio.toml";
/// The option that names the one file to read.
pub const CONFIG: &str = "config";
/// Largest secret in a file of its own, in bytes.
const SECRET_BYTES_MAX: u64 = 64 * 1024;

/// How a setting is written and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Plain,
    /// A path; in a file it is relative to that file's folder. May come as a systemd credential.
    Path,
    /// On or off; as a flag it needs no value.
    Switch,
    /// Never shown; may stand in a file of its own and come as a systemd credential.
    Secret,
}

/// One line of the table.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// As in the file: `tls_key`.
    pub name: &'static str,
    pub kind: Kind,
    /// The text that stands when nobody says anything; empty for none.
    pub default: &'static str,
    /// A sentence or two, with their units.
    pub about: &'static str,
}

impl Setting {
    /// `--tls-key`
    pub fn flag(&self) -> String {
        format!("--{}", self.name.replace('_', "-"))
    }

    /// `CONVENIO_TLS_KEY`
    pub fn variable(&self) -> String {
        format!("{ENVIRONMENT_PREFIX}{}", self.name.to_uppercase())
    }

    pub fn is_secret(&self) -> bool {
        self.kind == Kind::Secret
    }
}

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    Flag,
    Environment,
    File(PathBuf),
    Credential(PathBuf),
    Default,
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Flag => out.write_str("flag"),
            Self::Environment => out.write_str("environment"),
            Self::File(path) => write!(out, "{}", path.display()),
            Self::Credential(path) => write!(out, "credential {}", path.display()),
            Self::Default => out.write_str("default"),
        }
    }
}

/// Everything that may say something about a setting. Tests make their own.
pub struct Told<'a> {
    /// Values of flags by the setting's name; `…_file` for a secret's file.
    pub flags: BTreeMap<String, String>,
    pub environment: &'a dyn Fn(&str) -> Option<String>,
    /// [`HOST_FILE`]; tests name another.
    pub host_file: PathBuf,
}

impl Told<'_> {
    fn flag(&self, name: &str) -> Option<(String, Source)> {
        self.flags.get(name).map(|text| (text.clone(), Source::Flag))
    }

    fn variable(&self, name: &str) -> Option<(String, Source)> {
        let text = (self.environment)(&format!("{ENVIRONMENT_PREFIX}{}", name.to_uppercase()));
        text.filter(|text| !text.is_empty()).map(|text| (text, Source::Environment))
    }
}

/// The text of every setting and where it came from.
#[derive(Clone, Debug, Default)]
pub struct Found {
    texts: BTreeMap<&'static str, (String, Source)>,
    /// Files that were read, in the order of growing precedence.
    pub files: Vec<PathBuf>,
}

impl Found {
    /// Looks in every place.
    ///
    /// # Errors
    /// A sentence for the operator: a file that cannot be read or has an unknown key, a secret given twice.
    pub fn look(told: &Told<'_>) -> Result<Self, String> {
        let (levels, files) = file_levels(told)?;
        let mut found = Self { texts: BTreeMap::new(), files };
        for setting in TABLE {
            let place = told_by(told, setting, &levels)?;
            found.texts.insert(setting.name, place.unwrap_or_else(|| (setting.default.to_owned(), Source::Default)));
        }
        Ok(found)
    }

    pub fn text(&self, name: &str) -> (&str, &Source) {
        self.texts.get(name).map_or(("", &Source::Default), |(text, source)| (text.as_str(), source))
    }

    fn typed<T>(&self, name: &str, read: impl Fn(&str) -> Result<T, String>) -> Result<T, String> {
        let (text, source) = self.text(name);
        read(text).map_err(|takes| {
            let setting = TABLE.iter().find(|setting| setting.name == name);
            let shown = if setting.is_some_and(Setting::is_secret) { "a secret" } else { text };
            format!("{name} is \"{shown}\" ({source}); it takes {takes}")
        })
    }
}

type Level = (PathBuf, BTreeMap<String, String>);

/// The files that hold here, strongest first: the one that was named, or else the data folder's before the host's.
fn file_levels(told: &Told<'_>) -> Result<(Vec<Level>, Vec<PathBuf>), String> {
    let read = |path: &Path| file::read(path).map(|keys| (path.to_owned(), keys));
    if let Some((named, _)) = told.flag(CONFIG).or_else(|| told.variable(CONFIG)) {
        let level = read(Path::new(&named))?;
        return Ok((vec![level], vec![named.into()]));
    }
    let mut levels = Vec::new();
    if told.host_file.exists() {
        levels.push(read(&told.host_file)?);
    }
    let data = told.flag("data").or_else(|| told.variable("data")).map(|(text, _)| text);
    let data = data.or_else(|| levels.first().and_then(|(_, keys)| keys.get("data").cloned()));
    let own = PathBuf::from(data.unwrap_or_else(|| default_of("data").to_owned())).join(DATA_FILE);
    if own.exists() {
        let level = read(&own)?;
        if level.1.contains_key("data") {
            return Err(format!(
                "{}: the key data cannot stand in the data folder's own file; name the folder by --data, CONVENIO_DATA or in {}",
                own.display(),
                told.host_file.display()
            ));
        }
        levels.insert(0, level);
    }
    let files = levels.iter().rev().map(|(path, _)| path.clone()).collect();
    Ok((levels, files))
}

fn default_of(name: &str) -> &'static str {
    TABLE.iter().find(|setting| setting.name == name).map_or("", |setting| setting.default)
}

/// What the strongest place says of a setting.
fn told_by(told: &Told<'_>, setting: &Setting, levels: &[Level]) -> Result<Option<(String, Source)>, String> {
    let in_file = format!("{}_file", setting.name);
    let of_level =
        |(path, keys): &Level, name: &str| keys.get(name).map(|text| (text.clone(), Source::File(path.clone())));
    let mut places =
        vec![(told.flag(setting.name), told.flag(&in_file)), (told.variable(setting.name), told.variable(&in_file))];
    places.extend(levels.iter().map(|level| (of_level(level, setting.name), of_level(level, &in_file))));
    for place in places {
        match place {
            (Some(_), Some(_)) if setting.is_secret() => {
                return Err(format!("{} and {in_file} are both given; one of them is enough", setting.name));
            }
            (None, Some((path, source))) if setting.is_secret() => {
                return Ok(Some((secret_in(Path::new(&path), setting)?, source)));
            }
            (Some(text), _) => return Ok(Some(text)),
            (None, _) => {}
        }
    }
    credential(told, setting)
}

/// A secret from its file, without the line's end.
fn secret_in(path: &Path, setting: &Setting) -> Result<String, String> {
    let bytes = std::fs::metadata(path).map(|file| file.len());
    if bytes.as_ref().is_ok_and(|bytes| *bytes > SECRET_BYTES_MAX) {
        return Err(format!(
            "the file {} for {} is larger than {SECRET_BYTES_MAX} bytes",
            path.display(),
            setting.name
        ));
    }
    let text = std::fs::read_to_string(path)
        .map_err(|e| format!("the file {} for {} cannot be read: {e}", path.display(), setting.name))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}

/// systemd's `LoadCredential=NAME:PATH`, or `LoadCredential=convenio:FOLDER` with a file of that name in the folder. At the command
/// line beside the service nobody hands them over: they are read where the package has them, beside the host's file, so that
/// `convenio new-union` means the database that the server means.
fn credential(told: &Told<'_>, setting: &Setting) -> Result<Option<(String, Source)>, String> {
    if !matches!(setting.kind, Kind::Secret | Kind::Path) {
        return Ok(None);
    }
    // Whoever names a file, or another folder for the data, does not mean the host that is installed here.
    let elsewhere = [CONFIG, "data"].iter().any(|name| told.flag(name).or_else(|| told.variable(name)).is_some());
    let own = || if elsewhere { None } else { Some(told.host_file.parent()?.join(CREDENTIALS_FOLDER)) };
    let Some(folder) = (told.environment)("CREDENTIALS_DIRECTORY").map(PathBuf::from).or_else(own) else {
        return Ok(None);
    };
    let mut found = None;
    for path in [setting.name.to_owned(), format!("convenio_{}", setting.name)].map(|name| folder.join(name)) {
        match std::fs::metadata(&path) {
            Ok(file) if file.is_file() => found = found.or(Some(path)),
            // Passed over, another database would be taken for the host's.
            Err(e) if e.kind() == std::io::ErrorKind::PermissionDenied => {
                return Err(format!(
                    "{} may be given in {}, where this user may not look: {e}",
                    setting.name,
                    folder.display()
                ));
            }
            _ => {}
        }
    }
    let Some(path) = found else { return Ok(None) };
    let text = match setting.kind {
        Kind::Secret => secret_in(&path, setting)?,
        _ => path.display().to_string(),
    };
    Ok(Some((text, Source::Credential(path))))
}

#[cfg(test)]
mod tests;
