//! `cargo xtask check`: what a reader should never have to look for.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::{self, EVERYTHING};
use crate::house::{self, House};
use crate::licences;
use crate::run::{ask, cargo, run};
use crate::say::{Done, Trouble, step};
use crate::site;

/// Format, lints, docs, and the licences and sources of what we depend on.
pub fn check(house: &House) -> Done {
    step("check: format", || {
        run("the format", cargo(house).args(["fmt", "--all", "--check"]))
            .map_err(|trouble| trouble.try_this("cargo fmt --all"))
    })?;
    step("check: licences and sources of Rust packages", || licences::check(house))?;
    step("check: npm lock files", || npm_locks(house))?;
    step("check: the tests ask the same of every package as the server", || one_build(house))?;
    site::begin(house)?;
    compile::lints(house)?;
    compile::docs(house)
}

/// Where a test's own dependency switches on one more feature of a package that the server is made of, that package and
/// all that stands on it are compiled twice: minutes of every cold run, for one word in a `Cargo.toml`.
fn one_build(house: &House) -> Done {
    let packages = |edges: &str| {
        let tree =
            ask(cargo(house).arg("tree").args(EVERYTHING).args(["-e", edges, "--prefix", "none", "-f", "{p}\t{f}"]));
        tree.ok_or_else(|| Trouble::new("the tree of packages could not be read"))
    };
    let (server, tests) = (packages("normal,build")?, packages("normal,build,dev")?);
    match features_apart(&server, &tests).first() {
        None => Ok(()),
        Some(apart) => {
            Err(Trouble::new(format!("compiled twice, since a dev-dependency asks for more of it: {apart}")))
        }
    }
}

/// Packages of `server` that `tests` has with other features, one line each.
fn features_apart(server: &str, tests: &str) -> Vec<String> {
    // A package can stand there twice: for the machine that builds, and for the server.
    let read = |tree: &str| -> BTreeMap<String, BTreeSet<String>> {
        let mut packages = BTreeMap::<_, BTreeSet<_>>::new();
        for (package, features) in tree.lines().filter_map(|line| line.trim_end_matches(" (*)").split_once('\t')) {
            packages.entry(package.to_owned()).or_default().insert(features.trim_end().to_owned());
        }
        packages
    };
    let (server, tests) = (read(server), read(tests));
    let apart = server.iter().filter_map(|(package, ours)| {
        let theirs = tests.get(package).filter(|theirs| !theirs.is_superset(ours))?;
        Some(format!("{package}: {ours:?} became {theirs:?}"))
    });
    apart.collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_that_only_tests_ask_for_is_found() {
        let server = "libc v0.2.1\tdefault,std\nserde v1.0.1\tstd (*)\n";
        let same = "libc v0.2.1\tdefault,std (*)\nserde v1.0.1\tstd\nproptest v1.0.0\tstd\n";
        assert_eq!(features_apart(server, same), Vec::<String>::new());
        let more = "libc v0.2.1\tdefault,extra_traits,std\nserde v1.0.1\tstd\n";
        let apart = features_apart(server, more);
        assert!(apart.len() == 1 && apart[0].starts_with("libc v0.2.1: "), "{apart:?}");
    }
}
