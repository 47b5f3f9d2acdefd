//! Running other programs.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::house::House;
use crate::say::{Done, Trouble};

/// Runs a command to its end with its output shown; a bad exit is a trouble that repeats the command.
pub fn run(what: &str, command: &mut Command) -> Done {
    let line = shown(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| Trouble::new(format!("{what}: could not start `{line}`: {error}")))?;
    if status.success() {
        return Ok(());
    }
    Err(Trouble::new(format!("{what} failed ({status})")).try_this(line))
}

/// Runs a command silently and answers its standard output; `None` when it is missing or fails.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The first program of that name on the path.
pub fn found(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}

/// The native cargo that started us, in the workspace, without what `cargo run` added to the environment: that would
/// make build scripts believe that something changed.
pub fn cargo(house: &House) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    clean(house, &program)
}

/// A command in the workspace's root, cleaned of the environment of the `cargo run` around us.
pub fn clean(house: &House, program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(house.root());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name == "CARGO" || name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    if let Some(libraries) = std::env::var_os("LD_LIBRARY_PATH") {
        // `cargo run` puts the compiler's own libraries first, where another compiler would pick them up.
        let kept: Vec<PathBuf> = std::env::split_paths(&libraries).filter(|path| !is_cargos(path)).collect();
        match std::env::join_paths(&kept) {
            Ok(joined) if !kept.is_empty() => command.env("LD_LIBRARY_PATH", joined),
            _ => command.env_remove("LD_LIBRARY_PATH"),
        };
    }
    command
}

fn is_cargos(path: &Path) -> bool {
    let path = path.to_string_lossy();
    path.contains("/rustlib/") || path.contains("/toolchains/") || path.contains("/target/xtask/")
}

/// The command as a person would type it.
fn shown(command: &Command) -> String {
    let mut line = String::new();
    for (name, value) in command.get_envs() {
        // Removed variables and long lists are noise to somebody who repeats the command.
        if let Some(value) = value
            && name != "LD_LIBRARY_PATH"
            && name != "PATH"
        {
            line.push_str(&format!("{}={} ", name.to_string_lossy(), quoted(&value.to_string_lossy())));
        }
    }
    let program = Path::new(command.get_program());
    line.push_str(&program.to_string_lossy());
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&quoted(&argument.to_string_lossy()));
    }
    line
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:,+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_shown_as_it_can_be_typed_again() {
        let mut command = Command::new("cargo");
        command.env("A", "b c").args(["build", "--features", "x y"]);
        assert_eq!(shown(&command), "A='b c' cargo build --features 'x y'");
    }

    #[test]
    fn a_program_that_is_missing_is_not_found() {
        assert!(found("sh").is_some());
        assert!(found("no-such-program-anywhere").is_none());
    }
}
