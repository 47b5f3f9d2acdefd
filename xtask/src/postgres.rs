//! A PostgreSQL of our own for tests: made in a temporary folder, gone at the end, whatever happened in between.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::house::House;
use crate::machine;
use crate::run::{ask, found, run};
use crate::say::{Done, Trouble, note};

/// The variable by which tests learn of the cluster: a URL of the database `postgres`, whose user may create others.
pub const URL: &str = "CONVENIO_TEST_POSTGRES_URL";

const START_SECONDS_MAX: u64 = 30;

/// A running cluster; stops and disappears when dropped.
#[derive(Debug)]
pub struct Cluster {
    server: Child,
    folder: PathBuf,
    url: String,
}

impl Cluster {
    /// Makes and starts a cluster on a free port of the loopback address.
    pub fn start() -> Done<Self> {
        let programs = programs()?;
        let folder = std::env::temp_dir().join(format!("convenio-postgres-{}", std::process::id()));
        let user = Owner::choose()?;
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir(&folder).map_err(|error| Trouble::file("make the folder", &folder, &error))?;
        user.own(&folder)?;
        // From here on the folder goes away with the value, even when the server never starts.
        let port = free_port()?;
        let data = folder.join("data");
        let made = user.command(&programs.join("initdb"), &folder).and_then(|mut initdb| {
            run(
                "initdb",
                initdb
                    .arg("-D")
                    .arg(&data)
                    .args(["-U", "convenio", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"])
                    .stdout(Stdio::null()),
            )
        });
        if let Err(trouble) = made {
            let _ = fs::remove_dir_all(&folder);
            return Err(trouble);
        }
        let log = folder.join("log");
        let server = fs::File::create(&log)
            .map_err(|error| Trouble::file("write", &log, &error))
            .and_then(|file| {
                user.command(&programs.join("postgres"), &folder)?
                    .arg("-D")
                    .arg(&data)
                    .arg("-k")
                    .arg(&folder)
                    .args(settings(port))
                    .stdin(Stdio::null())
                    .stdout(Stdio::null())
                    .stderr(file)
                    .spawn()
                    .map_err(|error| Trouble::new(format!("could not start PostgreSQL: {error}")))
            })
            .inspect_err(|_| {
                let _ = fs::remove_dir_all(&folder);
            })?;
        let url = format!("postgres://convenio@127.0.0.1:{port}/postgres");
        let mut cluster = Self { server, folder, url };
        cluster.wait()?;
        Ok(cluster)
    }

    /// The address for [`URL`].
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits until the server says in its own file that it takes connections.
    fn wait(&mut self) -> Done {
        let begun = Instant::now();
        let status = self.folder.join("data/postmaster.pid");
        loop {
            if fs::read_to_string(&status).is_ok_and(|said| said.lines().any(|line| line.trim() == "ready")) {
                return Ok(());
            }
            let died = self.server.try_wait().ok().flatten().is_some();
            if died || begun.elapsed() > Duration::from_secs(START_SECONDS_MAX) {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                return Err(Trouble::new(format!("the test PostgreSQL did not start; it said:\n{log}"))
                    .try_this(format!("{URL}=postgres://… cargo xtask test, with a server of your own")));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown: it ends sessions itself. A kill would leave its children behind.
        let _ = ask(Command::new("kill").args(["-INT", &self.server.id().to_string()]));
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(10) && matches!(self.server.try_wait(), Ok(None)) {
            std::thread::sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Runs an act with the URL of a cluster: of one that the environment names, or of one that lives as long as the act.
pub fn with<T>(act: impl FnOnce(&str) -> Done<T>) -> Done<T> {
    if let Ok(url) = std::env::var(URL) {
        note(format_args!("PostgreSQL: the server that {URL} names"));
        return act(&url);
    }
    let cluster = Cluster::start()?;
    note("PostgreSQL: a throw-away cluster");
    act(cluster.url())
}

/// `cargo xtask pg -- COMMAND`: one command beside a cluster.
pub fn beside(house: &House, command: &[std::ffi::OsString]) -> Done {
    let Some((program, arguments)) = command.split_first() else {
        return Err(Trouble::new("no command was given").try_this("cargo xtask pg -- cargo nextest run -p tests"));
    };
    with(|url| {
        note(format_args!("{URL}={url}"));
        let status = crate::run::clean(house, program)
            .args(arguments)
            .env(URL, url)
            .status()
            .map_err(|error| Trouble::new(format!("could not start {}: {error}", program.to_string_lossy())))?;
        if status.success() { Ok(()) } else { Err(Trouble::new(format!("the command failed ({status})"))) }
    })
}

/// Fast and forgetful: nothing here outlives the tests. Every test has a database and a pool of its own.
fn settings(port: u16) -> Vec<String> {
    let port = format!("port={port}");
    [
        port.as_str(),
        "listen_addresses=127.0.0.1",
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=400",
        "shared_buffers=64MB",
        "autovacuum=off",
        "jit=off",
    ]
    .iter()
    .flat_map(|setting| ["-c".to_owned(), (*setting).to_owned()])
    .collect()
}

/// Installs PostgreSQL where there is none.
pub fn need() -> Done {
    programs().map(drop)
}

/// The folder with `initdb` and `postgres`; installed when there is none.
fn programs() -> Done<PathBuf> {
    if let Some(folder) = installed() {
        return Ok(folder);
    }
    machine::need_packages("the tests on PostgreSQL", &["postgresql"])?;
    installed().ok_or_else(|| {
        Trouble::new("PostgreSQL is installed, but its initdb was not found")
            .try_this("put the folder of initdb and postgres on the path")
    })
}

fn installed() -> Option<PathBuf> {
    let mut folders: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .collect();
    folders.sort();
    folders.extend(found("initdb").and_then(|path| Some(path.parent()?.to_path_buf())));
    folders.into_iter().find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

fn free_port() -> Done<u16> {
    TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Trouble::new(format!("no free port on the loopback address: {error}")))
}

/// Who the server runs as: it refuses to be root.
enum Owner {
    Myself,
    Other { name: String, user: u32, group: u32 },
}

impl Owner {
    fn choose() -> Done<Self> {
        if !machine::is_root() {
            return Ok(Self::Myself);
        }
        for name in ["postgres", "nobody"] {
            let number = |flag| ask(Command::new("id").args([flag, name]))?.parse().ok();
            if let (Some(user), Some(group)) = (number("-u"), number("-g")) {
                return Ok(Self::Other { name: name.to_owned(), user, group });
            }
        }
        Err(Trouble::new("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as")
            .try_this("useradd --system postgres"))
    }

    fn own(&self, folder: &Path) -> Done {
        match self {
            Self::Myself => Ok(()),
            Self::Other { user, group, .. } => std::os::unix::fs::chown(folder, Some(*user), Some(*group))
                .map_err(|error| Trouble::file("hand over", folder, &error)),
        }
    }

    /// A command run as the owner that also ends when this tool does: `setpriv` becomes the program it starts.
    fn command(&self, program: &Path, folder: &Path) -> Done<Command> {
        let mut command = match (self, found("setpriv")) {
            (Self::Myself, None) => Command::new(program),
            (Self::Myself, Some(setpriv)) => {
                let mut command = Command::new(setpriv);
                command.args(["--pdeathsig", "INT"]).arg(program);
                command
            }
            (Self::Other { user, group, .. }, Some(setpriv)) => {
                let mut command = Command::new(setpriv);
                command
                    .arg(format!("--reuid={user}"))
                    .arg(format!("--regid={group}"))
                    .args(["--clear-groups", "--pdeathsig", "INT"])
                    .arg(program);
                command
            }
            (Self::Other { name, .. }, None) => {
                return Err(Trouble::new(format!("cannot become the user {name} without `setpriv`"))
                    .try_this("apt-get install util-linux"));
            }
        };
        command.current_dir(folder);
        Ok(command)
    }
}
