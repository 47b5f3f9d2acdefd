//! House rules that the compiler does not know, read off the source tree.

use std::fs;
use std::path::{Path, PathBuf};

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace").to_owned()
}

fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    fn walk(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
        let Ok(entries) = fs::read_dir(folder) else { return };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, ending, into);
            } else if path.extension().is_some_and(|e| e == ending) {
                into.push(path);
            }
        }
    }
    let mut paths = Vec::new();
    walk(&house().join(folder), ending, &mut paths);
    paths.sort();
    let name = |p: &Path| p.strip_prefix(house()).expect("inside").to_string_lossy().into_owned();
    paths.iter().map(|p| (name(p), fs::read_to_string(p).expect("readable source"))).collect()
}

/// The part of a file before its unit tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]").next().unwrap_or(text)
}

fn only_in(folder: &str, what: &str, allowed: &[&str]) {
    for (name, text) in files(folder, "rs") {
        let found = code(&text).lines().any(|line| line.contains(what) && !line.trim_start().starts_with("//"));
        let may = allowed.iter().any(|a| name.starts_with(a));
        assert!(!found || may, "{name} has {what:?}, which belongs in {allowed:?} alone");
    }
}

#[test]
fn the_rules_know_no_runtime_clock_database_or_framework() {
    for what in ["tokio", "sea_orm", "leptos", "axum", "std::fs", "std::net", "SystemTime", "::now()", "rand::"] {
        only_in("contracts/src", what, &[]);
    }
    let manifest = fs::read_to_string(house().join("contracts/Cargo.toml")).expect("the manifest");
    let dependencies = manifest.split("[dev-dependencies]").next().unwrap_or_default();
    for crate_ in ["tokio", "sea-orm", "leptos", "axum", "rand", "reqwest"] {
        assert!(!dependencies.lines().any(|l| l.starts_with(crate_)), "contracts depends on {crate_}");
    }
}

#[test]
fn what_people_see_knows_no_database() {
    only_in("app/src", "sea_orm", &[]);
    only_in("app/src", "sqlx", &[]);
}

#[test]
fn rights_are_minted_at_the_door_alone() {
    only_in("server/src", "Standings::mint", &["server/src/members/"]);
    only_in("server/src", "SignedIn::mint", &["server/src/members/"]);
    only_in("server/src", "Operator::mint", &["server/src/members/"]);
    only_in("server/src", "CaseAccess::mint", &["server/src/grievances/"]);
    only_in("server/src", "Oversight::mint", &["server/src/grievances/"]);
    only_in("app/src", "::mint", &[]);
}

#[test]
fn ready_html_text_areas_and_redirects_have_one_place_each() {
    only_in("app/src", "inner_html", &["app/src/components/raw.rs", "app/src/islands/dom.rs"]);
    only_in("app/src", "<textarea", &["app/src/components/text_area.rs"]);
    only_in("app/src", "leptos_axum::redirect", &["app/src/deeds.rs"]);
}

#[test]
fn only_the_clock_reads_the_time() {
    for what in ["Timestamp::now", "SystemTime::now", "Zoned::now"] {
        only_in("server/src", what, &["server/src/clock.rs"]);
        only_in("app/src", what, &[]);
    }
}

#[test]
fn every_server_function_names_its_endpoint() {
    for (name, text) in files("app/src", "rs") {
        for (at, _) in text.match_indices("#[server(prefix") {
            let attribute = text[at..].split(']').next().unwrap_or_default();
            assert!(attribute.contains("endpoint = \""), "{name}: {attribute}");
        }
        assert!(!text.contains("#[server]"), "{name} has a server function without an endpoint");
    }
}

#[test]
fn every_file_says_what_lives_in_it_and_none_has_outgrown_its_room() {
    for folder in ["contracts/src", "app/src", "server/src", "migrations/src", "tests/src", "tests/it", "xtask/src"] {
        for (name, text) in files(folder, "rs") {
            assert!(text.starts_with("//!"), "{name} does not say what lives here");
            assert!(text.lines().count() <= 600, "{name} has {} lines", text.lines().count());
        }
    }
}

#[test]
fn every_file_is_compiled() {
    for folder in ["contracts/src", "app/src", "server/src", "migrations/src", "tests/src", "tests/it", "xtask/src"] {
        let all = files(folder, "rs");
        let declares = |file: String, room: &str| {
            let declared = format!("mod {room};");
            all.iter().any(|(name, text)| *name == file && text.contains(&declared))
        };
        for (name, _) in &all {
            let path = Path::new(name);
            let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
            if ["lib", "main"].contains(&stem) {
                continue;
            }
            // `room.rs` and `room/mod.rs` are declared by what stands around them.
            let home = if stem == "mod" { path.parent().expect("a room") } else { path };
            let room = home.file_stem().and_then(|stem| stem.to_str()).expect("a name");
            let around = home.parent().expect("a folder").to_str().expect("a readable path");
            let parents = ["mod.rs", "lib.rs", "main.rs"].map(|parent| format!("{around}/{parent}"));
            let declared = parents.into_iter().chain([format!("{around}.rs")]).any(|parent| declares(parent, room));
            assert!(declared, "{name} is in no module: it is never compiled");
        }
    }
}

#[test]
fn the_workspace_depends_in_one_direction() {
    let may: [(&str, &[&str]); 5] = [
        ("contracts", &[]),
        ("migrations", &[]),
        ("app", &["contracts"]),
        ("server", &["app", "contracts", "migrations"]),
        ("xtask", &[]),
    ];
    for (crate_, allowed) in may {
        let manifest = fs::read_to_string(house().join(crate_).join("Cargo.toml")).expect("a manifest");
        for other in ["contracts", "app", "convenio", "migrations", "tests", "xtask"] {
            let depends =
                manifest.lines().any(|l| l.starts_with(&format!("{other}.")) || l.starts_with(&format!("{other} =")));
            assert!(!depends || allowed.contains(&other), "{crate_} depends on {other}");
        }
    }
}
