//! Which compiler makes the browser half.
//!
//! The server builds with the toolchain that runs this tool. The browser half also needs the standard library for
//! [`TARGET`], which not every toolchain has; [`Toolchain::choose`] finds or makes it, in the order told there.

use std::path::Path;
use std::process::Command;

use crate::house::{self, House};
use crate::machine;
use crate::run::{ask, cargo, clean, found, run};
use crate::say::{Done, Trouble};

/// The platform of browsers.
pub const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
/// A panic in the browser can only stop the island: saying where it was and how a value looks inside, in words nobody
/// reads, costs some kilobytes of every download. Only a compiler that builds its own standard library can leave the words out.
const TERSE: [&str; 3] = ["-Zpanic-immediate-abort", "--config", "profile.wasm-release.panic=\"immediate-abort\""];
const TERSE_FLAGS: &str = "-Zlocation-detail=none -Zfmt-debug=none";
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// A compiler that can build for [`TARGET`].
#[derive(Debug, Clone)]
pub struct Toolchain {
    kind: Kind,
    version: String,
    /// Debian's name of the linker; empty when the compiler brings its own.
    linker: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The toolchain at hand has the target's standard library.
    AtHand,
    /// Debian's compiler, which builds the standard library from its own source.
    Debian,
}

impl Toolchain {
    /// Finds or makes a compiler for the browser half:
    /// 1. the toolchain at hand, when it has the target;
    /// 2. Debian's compiler, when rustup may not download and Debian's is installed or can be;
    /// 3. the toolchain at hand, after rustup has added the target;
    /// 4. otherwise it stops and names what a person can run.
    pub fn choose(house: &House) -> Done<Self> {
        if has_target() {
            return Ok(Self::at_hand());
        }
        let debian = found("apt-get").is_some()
            && (machine::is_root() || DEBIAN_PACKAGES.iter().all(|name| machine::has_package(name)));
        let rustup_may = found("rustup").is_some() && std::env::var("RUSTUP_AUTO_INSTALL").as_deref() != Ok("0");
        if !rustup_may && debian {
            return Self::debian(house);
        }
        if rustup_may {
            run("rustup target add", Command::new("rustup").args(["target", "add", TARGET]))?;
            if has_target() {
                return Ok(Self::at_hand());
            }
        }
        Err(Trouble::new(format!(
            "the browser half needs a compiler with the standard library for {TARGET}, and none was found"
        ))
        .try_this(format!("rustup target add {TARGET}\n   or: sudo apt-get install {} lld", DEBIAN_PACKAGES.join(" "))))
    }

    fn at_hand() -> Self {
        let version = ask(Command::new("rustc").arg("-vV")).unwrap_or_default();
        Self { kind: Kind::AtHand, version, linker: String::new() }
    }

    fn debian(house: &House) -> Done<Self> {
        machine::need_packages("the browser half", &DEBIAN_PACKAGES)?;
        let oldest = oldest_compiler(house)?;
        let mut version = debian_version()?;
        if number(&field(&version, "release").unwrap_or_default()) < number(&oldest) {
            // Installed some time ago, or from an old list: Debian renews this compiler with its browsers.
            machine::renew_packages(&DEBIAN_PACKAGES);
            version = debian_version()?;
        }
        let has = field(&version, "release").unwrap_or_default();
        if number(&has) < number(&oldest) {
            return Err(Trouble::new(format!(
                "Debian's compiler is version {has}; the browser half needs {oldest} or newer"
            ))
            .try_this("apt-get update && apt-get install rustc-web cargo-web rust-web-src"));
        }
        // The target asks for `rust-lld`, which Debian does not have; its own LLVM's linker does the same.
        let llvm = field(&version, "LLVM version").unwrap_or_default();
        let major = llvm.split('.').next().unwrap_or_default();
        machine::need_packages("the browser half", &[&format!("lld-{major}")])?;
        Ok(Self { kind: Kind::Debian, version, linker: format!("wasm-ld-{major}") })
    }

    /// What was chosen, in one line.
    pub fn shown(&self) -> String {
        let release = field(&self.version, "release").unwrap_or_else(|| "unknown".to_owned());
        match self.kind {
            Kind::AtHand => format!("the toolchain at hand, rustc {release}, has {TARGET}"),
            Kind::Debian => {
                format!("Debian's rustc {release}, building the standard library for {TARGET} from source")
            }
        }
    }

    /// Tells compilers apart: part of the stamp that says whether the browser half is up to date.
    pub fn stamp(&self) -> String {
        let terse = if self.kind == Kind::Debian { TERSE_FLAGS } else { "" };
        format!("{:?} {} {terse}", self.kind, self.version)
    }

    /// A `cargo rustc` that makes a module for [`TARGET`] with this compiler, in a target folder of its own. Only here: were
    /// `app` such a library for the server too, it would be linked once more, and wait for all that it stands on.
    pub fn build(&self, house: &House) -> Command {
        let mut command = match self.kind {
            Kind::AtHand => cargo(house),
            Kind::Debian => {
                let mut command = clean(house, DEBIAN_CARGO);
                // On this one command only: the server's build must never see it.
                command
                    .env("RUSTC", DEBIAN_RUSTC)
                    .env("RUSTDOC", "/usr/bin/rustdoc")
                    .env("RUSTC_BOOTSTRAP", "1")
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker)
                    .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", TERSE_FLAGS)
                    .env_remove("RUSTUP_TOOLCHAIN");
                command
            }
        };
        command.args(["rustc", "--crate-type", "cdylib", "--target", TARGET]);
        command.arg("--target-dir").arg(house.wasm_target());
        if self.kind == Kind::Debian {
            command.args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features="]).args(TERSE);
        }
        command
    }
}

fn debian_version() -> Done<String> {
    ask(Command::new(DEBIAN_RUSTC).arg("-vV")).ok_or_else(|| {
        Trouble::new(format!("{DEBIAN_RUSTC} does not answer")).try_this("apt-get install --reinstall rustc-web")
    })
}

/// The target that the compiler at hand compiles for unasked.
pub fn host() -> Done<String> {
    let version = ask(Command::new("rustc").arg("-vV")).unwrap_or_default();
    field(&version, "host").ok_or_else(|| Trouble::new("`rustc -vV` does not name its host"))
}

fn has_target() -> bool {
    ask(Command::new("rustc").args(["--print", "sysroot"]))
        .is_some_and(|root| Path::new(&root).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// The workspace's `rust-version`.
fn oldest_compiler(house: &House) -> Done<String> {
    let manifest = house::read_text(&house.at("Cargo.toml"))?;
    manifest
        .lines()
        .find_map(|line| line.strip_prefix("rust-version = "))
        .map(|version| version.trim_matches('"').to_owned())
        .ok_or_else(|| Trouble::new("Cargo.toml names no rust-version"))
}

/// One line of `rustc -vV`.
fn field(version: &str, name: &str) -> Option<String> {
    version.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).map(str::to_owned)
}

/// A version as numbers that compare.
fn number(version: &str) -> Vec<u32> {
    version.split(['.', '-']).map_while(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compiler_is_read_from_what_it_says_of_itself() {
        let said = "rustc 1.96.0\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0\nLLVM version: 22.1.8";
        assert_eq!(field(said, "release").as_deref(), Some("1.96.0"));
        assert_eq!(field(said, "LLVM version").as_deref(), Some("22.1.8"));
        assert_eq!(field(said, "host").as_deref(), Some("x86_64-unknown-linux-gnu"));
        assert_eq!(field(said, "commit-date"), None);
    }

    #[test]
    fn versions_compare_as_numbers() {
        assert!(number("1.100.0") > number("1.94"));
        assert!(number("1.94.0") >= number("1.94"));
        assert!(number("1.85.0") < number("1.94"));
    }
}
