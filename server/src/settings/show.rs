//! `convenio config`: every setting with its value, where it came from, and its name in all three places.

use super::{CONFIG, ENVIRONMENT_PREFIX, Found, Kind, TABLE};
use std::fmt::Write;

/// The listing. Secrets say only whether they are set.
///
/// `variables` are the names of the environment, of which those that look like settings and are none are listed too.
pub fn show(found: &Found, variables: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    line("# Precedence: flag, environment variable, file, default.");
    if found.files.is_empty() {
        line("# No file was read.");
    }
    for file in found.files.iter().rev() {
        line(&format!("# Read: {}", file.display()));
    }
    for setting in TABLE {
        let (text, source) = found.text(setting.name);
        let value = match setting.kind {
            _ if text.is_empty() => "(unset)".to_owned(),
            Kind::Secret => "(hidden)".to_owned(),
            _ => text.to_owned(),
        };
        line("");
        line(&format!("{} = {value}    [{source}]", setting.name));
        line(&format!("  {}", setting.about.trim()));
        let (flag, variable) = (setting.flag(), setting.variable());
        let mut names = format!("  {flag} · {variable} · {}", setting.name);
        if setting.is_secret() {
            // Writing to a String cannot fail.
            let _ = write!(names, "\n  or in a file of its own: {flag}-file · {variable}_FILE · {}_file", setting.name);
        }
        line(&names);
    }
    let known = |name: &str| {
        let Some(own) = name.strip_prefix(ENVIRONMENT_PREFIX).map(str::to_lowercase) else { return true };
        let plain = own.strip_suffix("_file").unwrap_or(&own);
        own == CONFIG || TABLE.iter().any(|s| s.name == own || (s.is_secret() && s.name == plain))
    };
    let mut strangers: Vec<String> = variables.filter(|name| !known(name)).collect();
    strangers.sort();
    for name in strangers {
        line(&format!("\n# {name} is set in the environment, and no setting has that name."));
    }
    out
}
