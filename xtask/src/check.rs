//! `cargo xtask check`: what a reader should never have to look for.

use crate::house::{self, House};
use crate::licences;
use crate::run::{cargo, run};
use crate::say::{Done, Trouble, step};
use crate::test::EVERYTHING;

/// Format, lints, docs, and the licences and sources of what we depend on.
pub fn check(house: &House) -> Done {
    step("check: format", || {
        run("the format", cargo(house).args(["fmt", "--all", "--check"]))
            .map_err(|trouble| trouble.try_this("cargo fmt --all"))
    })?;
    step("check: licences and sources of Rust packages", || licences::check(house))?;
    step("check: npm lock files", || npm_locks(house))?;
    step("check: lints of this tool", || {
        run(
            "the lints of xtask",
            cargo(house)
                .args(["clippy", "--quiet", "--package", "xtask", "--all-targets", "--target-dir"])
                .arg(house.at("target/xtask"))
                .args(["--", "-D", "warnings"]),
        )
    })?;
    step("check: lints", || {
        run("the lints", cargo(house).arg("clippy").args(EVERYTHING).args(["--all-targets", "--", "-D", "warnings"]))
    })?;
    step("check: lints of the yardstick and its bench", || {
        run(
            "the lints of the yardstick",
            cargo(house)
                .args(["clippy", "--package", "contracts", "--features", "yardstick", "--all-targets"])
                .args(["--", "-D", "warnings"]),
        )
    })?;
    step("check: docs", || {
        run(
            "the docs",
            cargo(house).arg("doc").args(EVERYTHING).args(["--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"),
        )
    })
}

/// A lock file with addresses in it works on the machine it was written on, and maybe on others.
fn npm_locks(house: &House) -> Done {
    for folder in ["tests/e2e", "tests/benches/redline", "app/editor"] {
        let lock = house.at(folder).join("package-lock.json");
        if !lock.is_file() {
            continue;
        }
        if house::read_text(&lock)?.contains("\"resolved\"") {
            return Err(Trouble::new(format!("{folder}/package-lock.json names addresses of packages")).try_this(
                format!("cd {folder} && rm package-lock.json && npm install --omit-lockfile-registry-resolved"),
            ));
        }
    }
    Ok(())
}
