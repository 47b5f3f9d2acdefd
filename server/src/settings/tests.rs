//! Which place wins, and what an operator reads when two contradict each other.

use super::*;
use std::fs;

/// A folder with files in it, and the words an operator said.
struct Host {
    folder: tempfile::TempDir,
    environment: BTreeMap<String, String>,
    flags: BTreeMap<String, String>,
}

impl Host {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        Self { folder, environment: BTreeMap::new(), flags: BTreeMap::new() }
    }

    fn at(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    fn flag(mut self, name: &str, text: &str) -> Self {
        self.flags.insert(name.to_owned(), text.replace("{}", &self.at("")));
        self
    }

    fn variable(mut self, name: &str, text: &str) -> Self {
        self.environment.insert(name.to_owned(), text.replace("{}", &self.at("")));
        self
    }

    fn look(&self) -> Result<Found, String> {
        let environment = |name: &str| self.environment.get(name).cloned();
        let told = Told {
            flags: self.flags.clone(),
            environment: &environment,
            host_file: self.at("etc/convenio.toml").into(),
        };
        Found::look(&told)
    }

    #[track_caller]
    fn finds(&self, name: &str, text: &str, source: &Source) {
        let found = self.look().expect("all is well");
        assert_eq!(found.text(name), (text, source));
    }

    #[track_caller]
    fn refuses(&self, part: &str) {
        let said = self.look().expect_err("something is wrong");
        assert!(said.contains(part), "{said} should say {part}");
    }
}

#[test]
fn a_flag_wins_over_a_variable_over_the_data_folder_over_the_host_over_the_default() {
    let files = [
        ("etc/convenio.toml", "data = '../d'\norigin = 'https://etc'\nlog_format = 'json'"),
        ("d/convenio.toml", "origin = 'https://data'"),
    ];
    let host = Host::new(&files);
    host.finds("stop_seconds", "30", &Source::Default);
    host.finds("log_format", "json", &Source::File(host.at("etc/convenio.toml").into()));
    host.finds("origin", "https://data", &Source::File(host.at("etc/../d/convenio.toml").into()));
    let host = host.variable("CONVENIO_ORIGIN", "https://variable");
    host.finds("origin", "https://variable", &Source::Environment);
    let host = host.flag("origin", "https://flag");
    host.finds("origin", "https://flag", &Source::Flag);
    let typed = Settings::read(&host.look().expect("all is well")).expect("typed");
    assert_eq!((typed.origin.as_deref(), typed.log_format), (Some("https://flag"), LogFormat::Json));
}

#[test]
fn a_named_file_is_the_only_one_and_must_be_there() {
    let files = [("etc/convenio.toml", "log_format = 'json'"), ("own.toml", "origin = 'https://own'")];
    let host = Host::new(&files).flag("config", "{}/own.toml");
    host.finds("log_format", "text", &Source::Default);
    assert_eq!(host.look().expect("all is well").files.len(), 1);
    Host::new(&[]).variable("CONVENIO_CONFIG", "{}/own.toml").refuses("cannot be read");
}

#[test]
fn a_secret_may_stand_in_its_own_file_or_come_as_a_credential_but_not_twice() {
    let files = [
        ("secret", "postgres://a\n"),
        ("c/database_url", "postgres://b"),
        ("c/tls_key", "PEM"),
        ("f/convenio_database_url", "postgres://c\r\n"),
    ];
    let host = Host::new(&files).flag("database_url_file", "{}/secret");
    host.finds("database_url", "postgres://a", &Source::Flag);
    host.flag("database_url", "postgres://x").refuses("database_url and database_url_file are both given");
    let host = Host::new(&files).variable("CREDENTIALS_DIRECTORY", "{}c");
    host.finds("database_url", "postgres://b", &Source::Credential(host.at("c/database_url").into()));
    let key = Path::new(&host.at("")).join("c/tls_key");
    host.finds("tls_key", &key.display().to_string(), &Source::Credential(key.clone()));
    // A stronger place makes the credential moot, whichever of the two spellings it uses.
    host.variable("CONVENIO_DATABASE_URL", "postgres://v").finds("database_url", "postgres://v", &Source::Environment);
    let host = Host::new(&files).variable("CREDENTIALS_DIRECTORY", "{}/f");
    assert_eq!(host.look().expect("all is well").text("database_url").0, "postgres://c");
    // At the command line beside the service: the same credential, where the unit takes it from.
    let host = Host::new(&[("etc/credentials/database_url", "postgres://d\n")]);
    host.finds("database_url", "postgres://d", &Source::Credential(host.at("etc/credentials/database_url").into()));
    Host::new(&[]).variable("CONVENIO_DATABASE_URL_FILE", "{}/none").refuses("for database_url cannot be read");
}

#[test]
fn a_wrong_value_is_answered_with_its_place_and_what_it_takes() {
    let check = |host: Host, expected: &str| {
        let said = Settings::read(&host.look().expect("found")).expect_err("a wrong value");
        assert!(said.contains(expected), "{said} should say {expected}");
    };
    check(Host::new(&[]).flag("listen", "3000"), "listen is \"3000\" (flag); it takes an address and a port");
    check(Host::new(&[]).variable("CONVENIO_LAN", "ja"), "lan is \"ja\" (environment); it takes true or false");
    Host::new(&[("data/x", ""), ("etc/convenio.toml", "data = '../data'"), ("data/convenio.toml", "data = 'y'")])
        .refuses("the key data cannot stand in the data folder's own file");
}

#[test]
fn the_listing_shows_every_setting_three_ways_and_no_secret() {
    let host = Host::new(&[]).flag("database_url", "postgres://u:hunter2@h/d").flag("lan", "true");
    let listing =
        show(&host.look().expect("found"), ["CONVENIO_LISTNE", "CONVENIO_LAN", "HOME"].map(str::to_owned).into_iter());
    for setting in TABLE {
        let names = format!("{} · {} · {}", setting.flag(), setting.variable(), setting.name);
        assert!(listing.contains(&names), "{names} is missing:\n{listing}");
        assert!(setting.name != "config" && !setting.name.ends_with("_file"), "{} is taken", setting.name);
    }
    assert!(listing.contains("database_url = (hidden)    [flag]"), "{listing}");
    assert!(listing.contains("lan = true    [flag]"), "{listing}");
    assert!(!listing.contains("hunter2"), "{listing}");
    assert!(listing.contains("CONVENIO_LISTNE is set in the environment, and no setting has that name"), "{listing}");
    assert!(!listing.contains("HOME"), "{listing}");
}
