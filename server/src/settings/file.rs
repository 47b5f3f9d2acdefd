//! The TOML file: flat keys, each one of the table's. What is wrong is said with its line, and nothing of its content is
//! repeated, since a secret may stand there.

use super::{Kind, TABLE};
use std::collections::BTreeMap;
use std::path::Path;

/// Largest file that is read, in bytes.
const FILE_BYTES_MAX: u64 = 256 * 1024;

/// The keys of a file with their values as text; paths are made relative to the file's folder.
///
/// # Errors
/// A sentence with the file's name.
pub fn read(path: &Path) -> Result<BTreeMap<String, String>, String> {
    let unread = |e: std::io::Error| format!("the file {} cannot be read: {e}", path.display());
    if std::fs::metadata(path).map_err(unread)?.len() > FILE_BYTES_MAX {
        return Err(format!("the file {} is larger than {FILE_BYTES_MAX} bytes", path.display()));
    }
    let text = std::fs::read_to_string(path).map_err(unread)?;
    let folder = path.parent().unwrap_or_else(|| Path::new(""));
    parse(&text, folder).map_err(|sentence| format!("{}: {sentence}", path.display()))
}

fn parse(text: &str, folder: &Path) -> Result<BTreeMap<String, String>, String> {
    let table: toml::Table = toml::from_str(text).map_err(|e| {
        let line = e.span().map_or(0, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
        format!("line {line} is no TOML: {}", e.message())
    })?;
    let mut keys = BTreeMap::new();
    for (key, value) in table {
        let own = key.strip_suffix("_file").unwrap_or(&key);
        let setting = TABLE
            .iter()
            .find(|setting| setting.name == key || (setting.is_secret() && setting.name == own))
            .ok_or_else(|| unknown(&key))?;
        let text = text_of(&value).ok_or_else(|| {
            format!("the key {key} takes text, a number, true or false, or a list of texts, not {}", value.type_str())
        })?;
        let is_path = setting.kind == Kind::Path || setting.name != key;
        let text = if is_path && !text.is_empty() { folder.join(text).display().to_string() } else { text };
        keys.insert(key, text);
    }
    Ok(keys)
}

fn text_of(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Boolean(switch) => Some(switch.to_string()),
        toml::Value::Array(several) => {
            let texts: Option<Vec<&str>> = several.iter().map(toml::Value::as_str).collect();
            texts.map(|texts| texts.join(","))
        }
        _ => None,
    }
}

/// Names the known key that is nearest to what was written.
fn unknown(key: &str) -> String {
    let as_written = key.to_lowercase().replace('-', "_");
    let nearest = TABLE
        .iter()
        .max_by(|a, b| strsim::jaro_winkler(a.name, &as_written).total_cmp(&strsim::jaro_winkler(b.name, &as_written)));
    let nearest = nearest.map_or("", |setting| setting.name);
    format!("there is no setting {key}; the nearest is {nearest} (convenio config lists them all)")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&[(&str, &str)], &str>) {
        match (parse(text, Path::new("/etc/convenio")), expected) {
            (Ok(keys), Ok(pairs)) => {
                let keys: Vec<(&str, &str)> = keys.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
                assert_eq!(keys, pairs, "{text}");
            }
            (Err(sentence), Err(part)) => assert!(sentence.contains(part), "{sentence} should say {part}"),
            (keys, _) => panic!("{text} was read as {keys:?}"),
        }
    }

    #[test]
    fn an_operators_file_is_read_or_answered_with_what_to_change() {
        check("", Ok(&[]));
        check(
            "data = 'd'\nlan = true\nstop_seconds = 5",
            Ok(&[("data", "/etc/convenio/d"), ("lan", "true"), ("stop_seconds", "5")]),
        );
        check("data = '/srv/c'", Ok(&[("data", "/srv/c")]));
        check("trusted_proxies = ['::1', '10.0.0.0/8']", Ok(&[("trusted_proxies", "::1,10.0.0.0/8")]));
        check("database_url_file = 'db'", Ok(&[("database_url_file", "/etc/convenio/db")]));
        check("tls_cert = 'x'", Err("there is no setting tls_cert; the nearest is tls_certificate"));
        check("Listen = 'x'", Err("the nearest is listen"));
        check("database-url = 'x'", Err("the nearest is database_url"));
        check("listen_file = 'x'", Err("there is no setting listen_file"));
        check("[tls]\nkey = 'x'", Err("there is no setting tls"));
        check("listen = 1.5", Err("the key listen takes text, a number"));
        check("\ndatabase_url = 'postgres://u:hunter2@h", Err("line 2 is no TOML"));
    }

    #[test]
    fn a_broken_line_with_a_secret_is_not_repeated() {
        let said = parse("database_url = 'postgres://u:hunter2@h", Path::new("")).expect_err("no end of the text");
        assert!(!said.contains("hunter2"), "{said}");
    }
}
