//! Servers that tests talk to: a proxy, a certificate authority, a mail server. Debian's packages are unpacked below `target`, not
//! installed: installed, some of them would begin to serve everybody on this machine.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::{self, House};
use crate::run::{found, run};
use crate::say::{Done, Trouble, note};

/// A program of a Debian package, and the variable by which tests learn where it is.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    pub variable: &'static str,
    /// Its own package, and those that it needs and a machine may lack.
    packages: &'static [&'static str],
    /// Where it is, with a `/` before it once installed.
    path: &'static str,
    /// Makes it say its version, or at least end well.
    version: &'static str,
}

/// What the tests use.
pub const TOOLS: [Tool; 3] = [
    Tool { variable: "CONVENIO_TEST_NGINX", packages: &["nginx"], path: "usr/sbin/nginx", version: "-v" },
    // The authority that ACME's own developers test with (RFC 8555).
    Tool { variable: "CONVENIO_TEST_PEBBLE", packages: &["pebble"], path: "usr/bin/pebble", version: "-help" },
    // A mail server that is not ours, as a library of Python's.
    Tool {
        variable: "CONVENIO_TEST_SMTPD",
        packages: &["python3-aiosmtpd", "python3-attr", "python3-public"],
        path: "usr/lib/python3/dist-packages/aiosmtpd/main.py",
        version: "--version",
    },
];

/// The path of a tool that runs: named by its variable, the machine's own, or Debian's unpacked.
pub fn find(house: &House, tool: Tool) -> Done<PathBuf> {
    if let Some(path) = std::env::var_os(tool.variable).map(PathBuf::from) {
        return Ok(path);
    }
    let package = tool.packages.first().copied().unwrap_or_default();
    let installed = PathBuf::from("/").join(tool.path);
    if let Some(path) = found(package).or_else(|| installed.is_file().then_some(installed)) {
        return Ok(path);
    }
    let folder = house.target().join("tools").join(package);
    let path = folder.join(tool.path);
    if !path.is_file() {
        tool.packages.iter().try_for_each(|package| unpack(&folder, package))?;
    }
    if command(&path).arg(tool.version).output().is_ok_and(|output| output.status.success()) {
        return Ok(path);
    }
    Err(Trouble::new(format!("Debian's {package} does not run here: a library or an interpreter is missing"))
        .try_this(format!("apt-get install {package}, or name one with {}", tool.variable)))
}

/// What runs a tool: itself, or Python with the folder of libraries that it lies in.
fn command(path: &Path) -> Command {
    if path.extension().is_none_or(|ending| ending != "py") {
        return Command::new(path);
    }
    let mut python = Command::new("python3");
    python.arg(path).envs(path.parent().and_then(Path::parent).map(|libraries| ("PYTHONPATH", libraries)));
    python
}

fn unpack(folder: &Path, package: &str) -> Done {
    house::make_folder(folder)?;
    note(format_args!("fetching Debian's {package} (unpacked, not installed)"));
    let download =
        || run("apt-get download", Command::new("apt-get").args(["download", "-qq", package]).current_dir(folder));
    // The lists of a fresh machine are empty or old: a failed first try is answered by reading them again.
    if download().is_err() {
        run("apt-get update", Command::new("apt-get").args(["update", "-qq"]))?;
        download()?;
    }
    let file = house::files_below(folder)?.into_iter().find(|file| file.extension().is_some_and(|end| end == "deb"));
    let file = file.ok_or_else(|| Trouble::new(format!("apt-get downloaded no package of {package}")))?;
    run("dpkg-deb", Command::new("dpkg-deb").arg("-x").arg(&file).arg(folder))?;
    fs::remove_file(&file).map_err(|error| Trouble::file("remove", &file, &error))
}
