//! The browser half: from Rust to the two files a page with islands loads.
//!
//! compile → wasm-bindgen → wasm-opt. Every step is skipped while what it reads is unchanged, by content and not by
//! time, so that a fresh checkout of the same text is not built again.

use std::fs;
use std::path::{Path, PathBuf};

use wasm_bindgen_cli_support::Bindgen;

use crate::house::{self, House};
use crate::machine;
use crate::run::{clean, run};
use crate::say::{Done, Trouble, note, step};
use crate::toolchain::{TARGET, Toolchain};

/// What wasm-bindgen and the optimiser have left in a folder.
#[derive(Debug)]
pub struct Islands {
    /// The JavaScript module; names the wasm file as [`WASM_NAME`].
    pub script: Vec<u8>,
    /// The optimised WebAssembly module.
    pub wasm: Vec<u8>,
    /// JavaScript that crates brought along, by its path relative to the script.
    pub snippets: Vec<(String, Vec<u8>)>,
}

/// How the generated JavaScript names the wasm file.
pub const WASM_NAME: &str = "app_bg.wasm";

const PROFILE: &str = "wasm-release";

/// What every browser of the last years can run: the compiler emits it, so the optimiser must be told.
const FEATURES: [&str; 6] =
    ["bulk-memory", "nontrapping-float-to-int", "reference-types", "sign-ext", "mutable-globals", "multivalue"];

/// What the optimiser is asked. Two more runs, over a flattened form and until nothing changes, take seventy seconds for a
/// hundredth of the size.
const PASSES: &[&str] = &["-Oz"];

/// Builds what is not up to date and answers the files.
pub fn build(house: &House) -> Done<Islands> {
    same_bindgen(house)?;
    let optimiser = machine::need_npm(house, "tests/e2e")?.join("node_modules/binaryen/bin/wasm-opt");
    let toolchain = Toolchain::choose(house)?;
    note(format_args!("browser half: {}", toolchain.shown()));
    let out = house.wasm_target().join("islands");
    house::make_folder(&out)?;

    let raw = compiled(house, &toolchain, &out)?;
    let made = out.join("made");
    let inputs = house::sha256_of_all(
        &out,
        &[raw.clone(), house.at("tests/e2e/package-lock.json")],
        &[&bindgen_version(house)?, &FEATURES.join(" "), &PASSES.join(" ")],
    )?;
    let stamp = out.join("made.stamp");
    if !up_to_date(&stamp, &inputs, &made.join(WASM_NAME)) {
        step("browser half: wasm-bindgen", || bind(&raw, &made))?;
        step("browser half: wasm-opt", || optimise(house, &optimiser, &made.join(WASM_NAME)))?;
        house::write_if_changed(&stamp, inputs.as_bytes())?;
    }
    collect(&made)
}

/// The module as the compiler leaves it. The compiler is not even asked while its sources are the same.
fn compiled(house: &House, toolchain: &Toolchain, out: &Path) -> Done<PathBuf> {
    let raw = house.wasm_target().join(TARGET).join(PROFILE).join("app.wasm");
    let inputs = house::sha256_of_all(house.root(), &sources(house)?, &[&toolchain.stamp()])?;
    let stamp = out.join("compiled.stamp");
    if up_to_date(&stamp, &inputs, &raw) {
        note("browser half: unchanged");
        return Ok(raw);
    }
    step("browser half: compile (the first time takes some minutes)", || {
        run(
            "compiling the browser half",
            toolchain
                .build(house)
                .args(["--package", "app", "--lib", "--no-default-features", "--features", "hydrate"])
                .args(["--profile", PROFILE]),
        )
    })?;
    house::write_if_changed(&stamp, inputs.as_bytes())?;
    Ok(raw)
}

fn up_to_date(stamp: &Path, inputs: &str, product: &Path) -> bool {
    product.is_file() && fs::read_to_string(stamp).is_ok_and(|old| old == inputs)
}

/// Everything the browser half is compiled from. Styles, pictures and guides are not.
fn sources(house: &House) -> Done<Vec<PathBuf>> {
    let mut files = vec![house.at("Cargo.toml"), house.at("Cargo.lock"), house.at(".cargo/config.toml")];
    for folder in ["contracts", "app"] {
        files.extend(house::files_below(&house.at(folder))?);
    }
    let apart = ["app/style", "app/public", "app/guide", "app/editor"].map(|folder| house.at(folder));
    files.retain(|file| !apart.iter().any(|folder| file.starts_with(folder)));
    Ok(files)
}

fn bind(raw: &Path, made: &Path) -> Done {
    if made.exists() {
        fs::remove_dir_all(made).map_err(|error| Trouble::file("empty", made, &error))?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(raw)
        .out_name("app")
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(made))
        .map_err(|error| {
            Trouble::new(format!("wasm-bindgen could not read the browser half: {error:#}"))
                .try_this("rm -r target/wasm && cargo xtask serve")
        })
}

fn optimise(house: &House, optimiser: &Path, wasm: &Path) -> Done {
    let before = house::read(wasm)?.len();
    let small = wasm.with_extension("opt");
    let mut command = clean(house, "node");
    command.arg("--no-warnings").arg(optimiser).args(PASSES);
    command.args(FEATURES.map(|feature| format!("--enable-{feature}")));
    run("wasm-opt", command.arg(wasm).arg("-o").arg(&small))?;
    fs::rename(&small, wasm).map_err(|error| Trouble::file("replace", wasm, &error))?;
    let after = house::read(wasm)?.len();
    note(format_args!("{} kB, {} kB before", after / 1000, before / 1000));
    Ok(())
}

fn collect(made: &Path) -> Done<Islands> {
    let mut snippets = Vec::new();
    for file in house::files_below(&made.join("snippets"))? {
        let name = file.strip_prefix(made).unwrap_or(&file).to_string_lossy().into_owned();
        snippets.push((name, house::read(&file)?));
    }
    Ok(Islands { script: house::read(&made.join("app.js"))?, wasm: house::read(&made.join(WASM_NAME))?, snippets })
}

/// The macro writes what the library reads, in a format of their own: their versions must be the same.
fn same_bindgen(house: &House) -> Done {
    let (macros, library) = (locked(house, "wasm-bindgen")?, bindgen_version(house)?);
    if macros == library {
        return Ok(());
    }
    Err(Trouble::new(format!(
        "Cargo.lock has wasm-bindgen {macros} and wasm-bindgen-cli-support {library}, which must be the same version"
    ))
    .try_this("set both to the same `=` version in Cargo.toml, then: cargo update -p wasm-bindgen -p wasm-bindgen-cli-support"))
}

fn bindgen_version(house: &House) -> Done<String> {
    locked(house, "wasm-bindgen-cli-support")
}

fn locked(house: &House, package: &str) -> Done<String> {
    let lock = house::read_text(&house.at("Cargo.lock"))?;
    version_in(&lock, package)
        .map(str::to_owned)
        .ok_or_else(|| Trouble::new(format!("Cargo.lock does not name {package}")).try_this("cargo update --workspace"))
}

fn version_in<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_version_is_found_by_its_whole_name() {
        let lock =
            "[[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n";
        assert_eq!(version_in(lock, "a"), Some("1.0.0"));
        assert_eq!(version_in(lock, "a-b"), Some("2.0.0"));
        assert_eq!(version_in(lock, "b"), None);
    }

    #[test]
    fn both_halves_of_wasm_bindgen_are_the_same_version() {
        if let Err(trouble) = same_bindgen(&House::find()) {
            panic!("{trouble}");
        }
    }
}
