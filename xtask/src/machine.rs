//! What has to be on the machine: Debian packages, Node, and the browser suite's npm packages.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Once;

use crate::house::{self, House};
use crate::run::{ask, clean, found, run};
use crate::say::{Done, Trouble, note};

/// Whether we may install Debian packages.
pub fn is_root() -> bool {
    ask(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

/// Whether a Debian package is installed.
pub fn has_package(name: &str) -> bool {
    ask(Command::new("dpkg-query").args(["-W", "-f=${Status}", name]))
        .is_some_and(|status| status == "install ok installed")
}

/// Installs the Debian packages that are missing, or says the command a person with the right can run.
pub fn need_packages(why: &str, names: &[&str]) -> Done {
    let missing: Vec<&str> = names.iter().copied().filter(|name| !has_package(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let by_hand = format!("apt-get update && apt-get install --no-install-recommends {}", missing.join(" "));
    let lacks = format!("{why} needs the Debian packages {}", missing.join(", "));
    if found("apt-get").is_none() {
        return Err(Trouble::new(format!("{lacks}, and this system has no apt-get"))
            .try_this("install what corresponds to them with your system's package manager"));
    }
    if !is_root() {
        return Err(
            Trouble::new(format!("{lacks}; only root may install them")).try_this(format!("sudo sh -c '{by_hand}'"))
        );
    }
    note(format_args!("installing {}", missing.join(", ")));
    read_lists();
    install(&missing).map_err(|_| Trouble::new(lacks).try_this(by_hand))
}

/// Brings installed Debian packages to their newest version, where we may; what they are then, the caller asks them.
pub fn renew_packages(names: &[&str]) {
    if is_root() && found("apt-get").is_some() {
        note(format_args!("looking for newer {}", names.join(", ")));
        read_lists();
        // A package that cannot be renewed stays as it is, and the caller's question about it fails with its own words.
        let _ = install(names);
    }
}

/// Reads Debian's lists anew, once: those of a fresh machine are empty, or old enough to name packages that are gone
/// or, worse, versions that are too old for us and install without a complaint.
fn read_lists() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Without the network the lists at hand may still do; what they lack, the install says.
        let _ = run("apt-get update", Command::new("apt-get").args(["update", "-qq"]));
    });
}

fn install(names: &[&str]) -> Done {
    run(
        "apt-get install",
        Command::new("apt-get")
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["install", "-y", "-qq", "--no-install-recommends", "-o=Dpkg::Use-Pty=0"])
            .args(names)
            .stdout(std::process::Stdio::null()),
    )
}

/// Node 20 or newer; installed from Debian when there is none and Debian's is new enough.
pub fn need_node() -> Done {
    const OLDEST: u32 = 20;
    let major = || -> Option<u32> {
        let version = ask(Command::new("node").arg("--version"))?;
        version.trim_start_matches('v').split('.').next()?.parse().ok()
    };
    match major() {
        Some(version) if version >= OLDEST && found("npm").is_some() => Ok(()),
        Some(version) if version >= OLDEST => {
            Err(Trouble::new("Node is there, but npm is not").try_this("apt-get install npm"))
        }
        other => {
            let has = other.map_or("none".to_owned(), |version| format!("version {version}"));
            Err(Trouble::new(format!(
                "the browser half and its tests need Node {OLDEST} or newer with npm (found: {has})"
            ))
            .try_this("install Node 20 from your system's packages, or from the Node project"))
        }
    }
}

/// The npm packages of a folder that has a lock file, installed exactly as locked. Skipped when the lock is unchanged.
pub fn need_npm(house: &House, folder: &str) -> Done<PathBuf> {
    need_node()?;
    let folder = house.at(folder);
    let lock = house::sha256(&house::read(&folder.join("package-lock.json"))?);
    let stamp = folder.join("node_modules/.convenio-lock");
    if house::read_text(&stamp).is_ok_and(|old| old == lock) {
        return Ok(folder);
    }
    note(format_args!("npm ci in {}", shown(house, &folder)));
    run(
        "npm ci",
        clean(house, "npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder),
    )?;
    house::write_if_changed(&stamp, lock.as_bytes())?;
    Ok(folder)
}

/// Chromium and letters for Korean, as the browser tests need them. Answers the browser's path.
pub fn need_browser() -> Done<PathBuf> {
    if let Some(path) = std::env::var_os("CONVENIO_CHROMIUM").map(PathBuf::from) {
        return Ok(path);
    }
    let korean = ask(Command::new("fc-list").args([":lang=ko", "family"])).is_some_and(|fonts| !fonts.is_empty());
    let mut names = Vec::new();
    let there = found("chromium");
    if there.is_none() {
        names.push("chromium");
    }
    if !korean {
        names.push("fonts-nanum");
    }
    need_packages("the browser suite", &names)?;
    there.or_else(|| found("chromium")).ok_or_else(|| {
        Trouble::new("Chromium is installed, but `chromium` is not on the path")
            .try_this("set CONVENIO_CHROMIUM to its path")
    })
}

/// A path as seen from the workspace.
pub fn shown(house: &House, path: &Path) -> String {
    path.strip_prefix(house.root()).unwrap_or(path).display().to_string()
}
