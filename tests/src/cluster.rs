//! A PostgreSQL cluster that a test may stop, break and start: made with the programs, and as the user, of the server that
//! `CONVENIO_TEST_POSTGRES_URL` names. It keeps its promises to the disk, unlike that one.

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseBackend, Statement};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Longest wait for a start or an end, in seconds.
const SECONDS_MAX: u64 = 60;

/// How a cluster is told to stop.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stop {
    /// SIGINT: sessions are broken off, everything is settled.
    Fast,
    /// SIGQUIT: as after a crash; the next start recovers from the log.
    Immediate,
}

/// A cluster of one's own; stops and disappears when dropped.
pub struct Cluster {
    folder: tempfile::TempDir,
    programs: PathBuf,
    user: String,
    group: String,
    port: u16,
    server: Option<Child>,
}

impl Cluster {
    /// Makes and starts one; `None` where no server is named, or the one that is runs on another machine.
    pub async fn beside() -> Option<Self> {
        let named = std::env::var("CONVENIO_TEST_POSTGRES_URL").ok()?;
        let db = Database::connect(&named).await.expect("the named PostgreSQL answers");
        let sql = Statement::from_string(DatabaseBackend::Postgres, "SELECT pg_backend_pid()");
        let process: i32 =
            db.query_one_raw(sql).await.expect("a number").expect("a row").try_get_by_index(0).expect("it");
        let program = fs::read_link(format!("/proc/{process}/exe")).ok().filter(|path| path.ends_with("postgres"))?;
        let status = fs::read_to_string(format!("/proc/{process}/status")).expect("a process of this machine");
        let number = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name)).expect("every process has one");
            line.split_whitespace().next().expect("a number").to_owned()
        };
        let (user, group) = (number("Uid:"), number("Gid:"));
        db.close().await.expect("the connection closes");
        let folder = tempfile::tempdir().expect("a folder");
        let owner = Some(user.parse().expect("a number"));
        std::os::unix::fs::chown(folder.path(), owner, Some(group.parse().expect("a number"))).expect("handed over");
        let programs = program.parent()?.to_owned();
        let mut cluster = Self { folder, programs, user, group, port: crate::program::free_port(), server: None };
        let mut made = cluster.command("initdb");
        made.args(["-U", "convenio", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        let made = made.stdout(Stdio::null()).status().expect("initdb runs");
        assert!(made.success(), "initdb: {made}");
        cluster.start().await;
        Some(cluster)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// One of PostgreSQL's programs as the owner, ended with this process.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new("setpriv");
        // Whoever is not root is the owner already, and may not say so.
        if Path::new("/proc/self").metadata().is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0) {
            command.arg(format!("--reuid={}", self.user)).arg(format!("--regid={}", self.group)).arg("--clear-groups");
        }
        command.args(["--pdeathsig", "INT"]).arg(self.programs.join(program)).arg("-D").arg(self.data());
        command.current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    /// The address of a fresh database in it.
    pub async fn fresh_database(&self, name: &str) -> String {
        let db = Database::connect(self.url("postgres")).await.expect("it answers");
        db.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a fresh database");
        db.close().await.expect("the connection closes");
        self.url(name)
    }

    fn url(&self, database: &str) -> String {
        format!("postgres://convenio@127.0.0.1:{}/{database}", self.port)
    }

    /// Starts it and waits until it answers.
    pub async fn start(&mut self) {
        let log = fs::OpenOptions::new().create(true).append(true).open(self.folder.path().join("log")).expect("a log");
        let mut command = self.command("postgres");
        command.arg("-k").arg(self.folder.path());
        let port = format!("port={}", self.port);
        for setting in [port.as_str(), "listen_addresses=127.0.0.1", "shared_buffers=32MB", "jit=off"] {
            command.args(["-c", setting]);
        }
        self.server = Some(command.stdout(Stdio::null()).stderr(log).spawn().expect("started"));
        let begun = Instant::now();
        loop {
            let mut options = ConnectOptions::new(self.url("postgres"));
            options.max_connections(1).sqlx_logging(false).acquire_timeout(Duration::from_secs(5));
            if let Ok(db) = Database::connect(options).await {
                let _ = db.close().await;
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(SECONDS_MAX), "PostgreSQL does not answer: {}", self.log());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    /// Stops it and waits until it has.
    pub fn stop(&mut self, how: Stop) {
        let Some(mut server) = self.server.take() else { return };
        let signal = if how == Stop::Fast { "-INT" } else { "-QUIT" };
        let _ = Command::new("kill").args([signal, &server.id().to_string()]).status();
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(SECONDS_MAX) && matches!(server.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = server.kill();
        let _ = server.wait();
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop(Stop::Fast);
    }
}
