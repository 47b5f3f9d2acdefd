//! Both halves built, then run or put into one file.

use std::ffi::OsString;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;

use crate::compile::{EVERYTHING, compiler};
use crate::house::{self, House};
use crate::run::{cargo, clean, run};
use crate::say::{Done, Trouble, note, step};
use crate::site;

/// How the server is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; reads `target/site` where it stands.
    Dev,
    /// What a host runs.
    Release,
}

/// `cargo xtask serve`: builds both halves and becomes the server.
pub fn serve(house: &House, profile: Profile, arguments: Vec<OsString>) -> Done {
    let compile = || step("server: compile (the first time takes some minutes)", || server(house, profile));
    let binary = match profile {
        Profile::Dev => site::build_beside(house, compile)?,
        // A release has the folder inside.
        Profile::Release => {
            site::build(house)?;
            compile()?
        }
    };
    let mut command = clean(house, binary);
    command.arg("serve");
    // The server's own defaults hold: a flag from here would win over the variables and the file of whoever serves.
    // The server takes this process's place, so that its signals and its exit are its own.
    let error = command.args(&arguments).exec();
    Err(Trouble::new(format!("could not start the server: {error}")))
}

/// Compiles the binary `convenio` and answers where it is.
pub fn server(house: &House, profile: Profile) -> Done<PathBuf> {
    let (mut build, folder) = match profile {
        Profile::Dev => (compiler(house), "debug"),
        Profile::Release => (cargo(house), "release"),
    };
    // The same choice of packages as the tests and benches: cargo then agrees on features, and nothing is compiled twice.
    build.arg("build").args(EVERYTHING).args(["--bin", "convenio"]);
    if profile == Profile::Release {
        // Read by server/src/assets.rs: a new asset is a reason to compile the embedded folder again.
        build.arg("--release");
        build.env("CONVENIO_SITE", house::sha256(&house::read(&house.site().join("manifest.json"))?));
    }
    run("compiling the server", &mut build)?;
    Ok(house.target().join(folder).join("convenio"))
}

/// `cargo xtask dist`: one file that needs nothing beside it.
pub fn dist(house: &House) -> Done {
    site::build(house)?;
    let binary = step("server: compile for release (takes some minutes)", || server(house, Profile::Release))?;
    let target = house.at("dist/convenio");
    house::make_folder(&house.at("dist"))?;
    // A running server keeps its old file: the new one takes the name, not the place.
    let new = house.at("dist/.convenio.new");
    fs::copy(&binary, &new).map_err(|error| Trouble::file("copy", &binary, &error))?;
    fs::rename(&new, &target).map_err(|error| Trouble::file("write", &target, &error))?;
    let bytes = fs::metadata(&target).map_or(0, |meta| meta.len());
    let version = crate::run::ask(Command::new(&target).arg("--version")).unwrap_or_default();
    note(format_args!("dist/convenio: {} MB, {version}", bytes / 1_000_000));
    Ok(())
}
