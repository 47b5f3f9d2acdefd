//! How the program is linked.

use std::env;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |variable: &str, value: &str| env::var(variable).is_ok_and(|found| found == value);
    // A program that may lie anywhere in memory has every address in its tables of functions and texts written anew at each
    // start, on pages that are copied for it. Scripts start `convenio redline` by the thousand, so a release has its own code
    // at a fixed place. Libraries, heap and stack still lie elsewhere in each run.
    if is("PROFILE", "release") && is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
