//! Which licences, sources and crates may be among our dependencies.

use std::collections::BTreeSet;

use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};

use crate::house::House;
use crate::run::cargo;
use crate::say::{Done, Trouble, note};

/// Licences whose works may be part of a work under AGPL-3.0-or-later. A licence that is not here wants reading first.
const ALLOWED: [&str; 17] = [
    "0BSD",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "LGPL-3.0-or-later",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that would bring a C library for TLS along, which a self-contained binary cannot have.
const BANNED: [&str; 3] = ["native-tls", "openssl", "openssl-sys"];

/// Asks cargo what we depend on, with the features we use, and looks at each package.
pub fn check(house: &House) -> Done {
    let output = cargo(house)
        .args(["metadata", "--format-version", "1", "--locked"])
        .output()
        .map_err(|error| Trouble::new(format!("could not run cargo metadata: {error}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(Trouble::new(format!("cargo metadata failed:\n{said}")).try_this("cargo metadata --locked"));
    }
    let metadata: Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| Trouble::new(format!("cargo metadata wrote no JSON: {error}")))?;
    let (seen, objections) = review(&metadata)?;
    if !objections.is_empty() {
        return Err(Trouble::new(objections.join("\n"))
            .try_this("cargo tree -i PACKAGE; what may be used is listed in xtask/src/licences.rs"));
    }
    note(format_args!("{seen} packages, all from the default registry, all with a licence we may use"));
    Ok(())
}

fn review(metadata: &Value) -> Done<(usize, Vec<String>)> {
    let allowed = allowed()?;
    let used: BTreeSet<&str> = list(&metadata["resolve"]["nodes"]).filter_map(|node| node["id"].as_str()).collect();
    let mut seen = 0;
    let mut sources = BTreeSet::new();
    let mut objections = Vec::new();
    for package in list(&metadata["packages"]) {
        if !package["id"].as_str().is_some_and(|id| used.contains(id)) {
            continue;
        }
        seen += 1;
        let name = package["name"].as_str().unwrap_or_default();
        let source = package["source"].as_str();
        sources.extend(source);
        objections.extend(objections_to(name, source, package["license"].as_str(), &allowed));
        for dependency in list(&package["dependencies"]) {
            if let Some(registry) = dependency["registry"].as_str() {
                let other = dependency["name"].as_str().unwrap_or_default();
                objections.push(format!("{name} takes {other} from another registry, {registry}"));
            }
        }
    }
    if sources.len() > 1 {
        objections.push(format!("packages come from more than one source: {sources:?}"));
    }
    Ok((seen, objections))
}

fn objections_to(name: &str, source: Option<&str>, licence: Option<&str>, allowed: &[LicenseReq]) -> Vec<String> {
    let mut objections = Vec::new();
    if BANNED.contains(&name) {
        objections.push(format!("{name} is banned: TLS is rustls here"));
    }
    // Our own packages have no source.
    if let Some(source) = source
        && !source.starts_with("registry+")
    {
        objections.push(format!("{name} does not come from the registry but from {source}"));
    }
    let Some(licence) = licence else {
        objections.push(format!("{name} states no licence"));
        return objections;
    };
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Ok(terms) if terms.evaluate(|term| allowed.contains(term)) => {}
        Ok(_) => objections.push(format!("{name} is under {licence}, which is not on our list")),
        Err(error) => objections.push(format!("{name} states a licence that cannot be read, {licence}: {error}")),
    }
    objections
}

fn allowed() -> Done<Vec<LicenseReq>> {
    let mut allowed = Vec::new();
    for text in ALLOWED {
        let terms = Expression::parse(text)
            .map_err(|error| Trouble::new(format!("the list of licences is wrong at {text}: {error}")))?;
        allowed.extend(terms.requirements().map(|term| term.req.clone()));
    }
    Ok(allowed)
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, source: Option<&str>, licence: Option<&str>, expected: &[&str]) {
        let allowed = allowed().expect("the list is readable");
        let objections = objections_to(name, source, licence, &allowed);
        assert_eq!(objections.len(), expected.len(), "{objections:?}");
        for (objection, part) in objections.iter().zip(expected) {
            assert!(objection.contains(part), "{objection} should mention {part}");
        }
    }

    #[test]
    fn a_choice_of_licences_is_fine_when_one_of_them_is() {
        let registry = Some("registry+default");
        check("a", registry, Some("MIT OR Apache-2.0"), &[]);
        check("a", registry, Some("MIT/Apache-2.0"), &[]);
        check("a", registry, Some("GPL-2.0-only OR MIT"), &[]);
        check("a", registry, Some("(MIT OR Apache-2.0) AND Unicode-3.0"), &[]);
        check("a", registry, Some("MIT AND GPL-2.0-only"), &["not on our list"]);
        check("a", registry, None, &["states no licence"]);
    }

    #[test]
    fn sources_and_names_are_looked_at() {
        check("a", Some("git+https://example.org/a"), Some("MIT"), &["does not come from the registry"]);
        check("openssl-sys", Some("registry+default"), Some("MIT"), &["banned"]);
        check("convenio", None, Some("AGPL-3.0-or-later"), &[]);
    }
}
