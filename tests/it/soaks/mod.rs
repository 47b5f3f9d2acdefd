//! Soaks: real hosts as processes, over real connections, killed, filled up, cut off and left running. A sample of each
//! runs here; `cargo xtask soak NAME` runs it whole, with a binary for release, and prints what it counted.

mod crowd;
mod disk;
mod instances;
mod kills;
mod memory;
mod restarts;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tests::fresh_database;
use tests::load::untried;
use tests::program::{self, Running};
use tokio::runtime::Runtime;

/// Longest that people may take to be answered when everything works again, in seconds.
const FINISH_SECONDS_MAX: u64 = 60;

/// A place for a host that is started again and again on one port.
pub(crate) struct Spot {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) database_url: Option<String>,
    port: u16,
}

impl Spot {
    pub(crate) fn new(database_url: Option<String>) -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), database_url, port: program::free_port() }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn address(&self) -> SocketAddr {
        ([127, 0, 0, 1], self.port).into()
    }

    fn command(&self, data: &Path) -> Command {
        let (listen, data) = (self.address().to_string(), data.display().to_string());
        let mut all = vec!["serve", "--listen", &listen, "--data", &data, "--backups=false", "--log-level", "error"];
        if let Some(url) = &self.database_url {
            all.extend(["--database-url", url]);
        }
        program::command(&all)
    }

    /// Where the host's log goes.
    fn log(&self) -> Stdio {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.path().join("log"));
        log.expect("a log").into()
    }

    pub(crate) fn start(&self) -> Running {
        Running::start(self.command(&self.data()), self.log())
    }
}

/// A spot on SQLite, and one on PostgreSQL where a server is named.
pub(crate) fn spots(runtime: &Runtime) -> Vec<(&'static str, Spot)> {
    let mut spots = vec![("SQLite", Spot::new(None))];
    match runtime.block_on(fresh_database()) {
        Some(url) => spots.push(("PostgreSQL", Spot::new(Some(url)))),
        None => untried("PostgreSQL", "no server is named"),
    }
    spots
}
