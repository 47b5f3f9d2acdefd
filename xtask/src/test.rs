//! `cargo xtask test`: everything that has to hold, on both databases and in a browser.

use std::ffi::OsString;
use std::num::NonZero;
use std::path::Path;
use std::process::Command;
use std::thread;

use crate::compile::{self, EVERYTHING};
use crate::house::House;
use crate::machine;
use crate::postgres::{self, URL};
use crate::run::{clean, found, run};
use crate::say::{Done, note, step};
use crate::scratch::Scratch;
use crate::serve::{Profile, server};
use crate::site;
use crate::tools;

/// Which tests to run.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Unit and integration tests only.
    pub unit: bool,
    /// Browser tests only.
    pub browser: bool,
    /// Words after `--`: a filter for the chosen runner.
    pub rest: Vec<OsString>,
}

/// Installs what is missing, which [`test`] does too: apart, it can go on beside a compilation.
pub fn ready(house: &House) -> Done {
    step("machine: browser", machine::need_browser)?;
    step("machine: PostgreSQL", postgres::need)?;
    step("machine: servers to test against", || {
        tools::TOOLS.iter().try_for_each(|tool| tools::find(house, *tool).map(drop))
    })?;
    machine::need_npm(house, "tests/e2e").map(drop)
}

/// Installs what is missing, builds both halves and runs the tests.
pub fn test(house: &House, wanted: &Wanted) -> Done {
    let (unit, browser) = match (wanted.unit, wanted.browser) {
        (false, false) => (true, true),
        chosen => chosen,
    };
    let chromium = if browser { Some(step("machine: browser", machine::need_browser)?) } else { None };
    let runner = Runner::found();
    let binary = site::build_beside(house, || {
        if unit { compile::everything(house) } else { Ok(()) }.and_then(|()| server(house, Profile::Dev))
    })?;
    let scratch = Scratch::new()?;
    postgres::with(|url| {
        let place = Place { house, url, scratch: scratch.path() };
        if unit {
            rust_tests(&place, runner, &wanted.rest)?;
        }
        if let Some(chromium) = &chromium {
            browser_tests(&place, &binary, chromium, &wanted.rest)?;
        }
        Ok(())
    })
}

/// Where tests run.
struct Place<'run> {
    house: &'run House,
    /// A PostgreSQL whose user may make databases.
    url: &'run str,
    /// Where they put their folders.
    scratch: &'run Path,
}

impl Place<'_> {
    fn told(&self, mut command: Command) -> Command {
        command.env(URL, self.url).env("TMPDIR", self.scratch);
        command
    }
}

/// What runs the tests that are written in Rust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Runner {
    Nextest,
    Cargo,
}

impl Runner {
    fn found() -> Self {
        if found("cargo-nextest").is_some() {
            return Self::Nextest;
        }
        note("cargo-nextest is not installed: the slower `cargo test` takes its place");
        Self::Cargo
    }

    fn command(self, house: &House) -> Command {
        let mut command = compile::compiler(house);
        command.args(match self {
            Self::Nextest => ["nextest", "run"].as_slice(),
            Self::Cargo => &["test"],
        });
        command.args(EVERYTHING);
        command
    }
}

fn rust_tests(place: &Place<'_>, runner: Runner, rest: &[OsString]) -> Done {
    let house = place.house;
    if rest.is_empty() {
        step("tests: this tool", || {
            run(
                "the tests of xtask",
                compile::compiler(house)
                    .args(["test", "--quiet", "--package", "xtask", "--target-dir"])
                    .arg(house.at("target/xtask")),
            )
        })?;
    }
    let servers = step("machine: servers to test against", || {
        tools::TOOLS.iter().map(|tool| Ok((tool.variable, tools::find(house, *tool)?))).collect::<Done<Vec<_>>>()
    })?;
    step("tests: unit and integration, SQLite and PostgreSQL", || {
        let mut tests = place.told(runner.command(house));
        tests
            .env("CONVENIO_TEST_MOULDS", place.scratch.join("moulds"))
            .env("CONVENIO_TEST_SITE", "built")
            .envs(servers);
        if runner == Runner::Nextest {
            // Many tests wait for a disk, a database or a clock of their own: one more than there are processors keeps these busy.
            let processors = thread::available_parallelism().map_or(1, NonZero::get);
            tests.arg(format!("--test-threads={}", processors + 1));
        }
        if runner == Runner::Cargo && !rest.is_empty() {
            tests.arg("--");
        }
        run("the tests", tests.args(rest))
    })
}

fn browser_tests(place: &Place<'_>, binary: &Path, chromium: &Path, rest: &[OsString]) -> Done {
    let folder = machine::need_npm(place.house, "tests/e2e")?;
    step("tests: browser and accessibility", || {
        let mut node = place.told(clean(place.house, "node"));
        node.current_dir(&folder)
            .args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
            .env("CONVENIO_BINARY", binary)
            .env("CONVENIO_CHROMIUM", chromium);
        if !rest.is_empty() {
            let pattern = rest.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
            node.arg(format!("--test-name-pattern={pattern}"));
        }
        // Node finds the files itself: every *.test.mjs below the folder.
        run("the browser tests", &mut node)
    })
}
