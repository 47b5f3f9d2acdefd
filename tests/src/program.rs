//! The program `convenio` as a process: the test binary starts itself again and becomes it, unless a binary is named.

use clap::Parser;
use convenio::args::Convenio;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

/// The variable with the arguments of the program to become.
const ARGUMENTS: &str = "CONVENIO_TEST_ARGUMENTS";
/// Names a binary to start instead; `cargo xtask soak` names the one for release.
const BINARY: &str = "CONVENIO_BINARY";
/// Longest wait for a host to say where it is, in seconds.
const START_SECONDS_MAX: u64 = 120;
/// Between two arguments.
const BETWEEN: char = '\u{1f}';

/// Becomes the program and never returns; called by the one ignored test that is named in [`command`].
pub fn become_it() {
    let Ok(arguments) = std::env::var(ARGUMENTS) else { return };
    let arguments = std::iter::once("convenio").chain(arguments.split(BETWEEN));
    let convenio = Convenio::try_parse_from(arguments).unwrap_or_else(|e| e.exit());
    std::process::exit(match convenio::commands::run(convenio) {
        Ok(()) => 0,
        Err(sentence) => {
            eprintln!("convenio: {sentence}");
            1
        }
    });
}

/// What the test program prints before it becomes `convenio`.
pub const FOREWORD: &str = "\nrunning 1 test\n";

/// The command `convenio ARGUMENTS`.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = match std::env::var_os(BINARY) {
        Some(binary) => {
            let mut command = Command::new(binary);
            command.args(arguments);
            command
        }
        None => {
            let mut command = Command::new(std::env::current_exe().expect("this test binary"));
            command.args(["--ignored", "--exact", "--nocapture", "reach::becomes_the_program"]);
            command
        }
    };
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CONVENIO_") {
            command.env_remove(name);
        }
    }
    command.env(ARGUMENTS, arguments.join(&BETWEEN.to_string())).stdin(Stdio::null());
    command
}

/// The same command with a disk of its own: a file system in memory of so many megabytes over the folder `disk`, which
/// begins as a copy of `first` and which nobody else sees. `None` where the machine lets nobody mount one.
pub fn with_own_disk(command: &Command, disk: &Path, megabytes: usize, first: &Path) -> Option<Command> {
    const SCRIPT: &str =
        r#"mount -t tmpfs -o "size=$1m,mode=700" tmpfs "$2" && cp -a "$3/." "$2" && shift 3 && exec "$@""#;
    let may = |flags: &[&str]| {
        let tried = Command::new("unshare").args(flags).args(["mount", "-t", "tmpfs", "tmpfs"]).arg(disk).output();
        tried.is_ok_and(|output| output.status.success())
    };
    // Root mounts in a name space of its own; anybody else becomes its root first, where the kernel allows that.
    let flags: &[&str] =
        [&["--mount"][..], &["--mount", "--map-root-user"][..]].into_iter().find(|flags| may(flags))?;
    let mut wrapped = Command::new("unshare");
    wrapped.args(flags).args(["sh", "-c", SCRIPT, "sh"]).arg(megabytes.to_string()).args([disk, first]);
    wrapped.arg(command.get_program()).args(command.get_args()).stdin(Stdio::null());
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => wrapped.env(name, value),
            None => wrapped.env_remove(name),
        };
    }
    Some(wrapped)
}

/// A port of the loopback address that is free now.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// Runs it to its end.
pub fn run(arguments: &[&str]) -> Output {
    command(arguments).output().expect("the program runs")
}

/// A program that goes on; ended when dropped.
pub struct Running {
    pub child: Child,
    /// Where it says it is.
    pub origin: String,
    pub address: SocketAddr,
}

impl Running {
    /// Starts `convenio serve …` on a free port and waits until it says where it is.
    pub fn serve(arguments: &[&str]) -> Self {
        let mut all = vec!["serve", "--listen", "127.0.0.1:0"];
        all.extend(arguments);
        Self::start(command(&all), Stdio::piped())
    }

    /// Starts a command that becomes `convenio serve …`, its log going to `errors`, and waits until it says where it is.
    pub fn start(mut command: Command, errors: Stdio) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(errors).spawn().expect("started");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (speaker, listener) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let said = lines.find_map(|line| line.ok()?.strip_prefix("Convenio is at ").map(str::to_owned));
            // Whoever has stopped listening has given up.
            let _ = speaker.send(said);
            // Whoever stops reading would stop the writer.
            lines.for_each(drop);
        });
        let said = listener.recv_timeout(Duration::from_secs(START_SECONDS_MAX)).ok().flatten();
        let Some(origin) = said else {
            // One that hangs would hold the run for ever.
            let _ = child.kill();
            let mut said = String::new();
            if let Some(mut errors) = child.stderr.take() {
                let _ = errors.read_to_string(&mut said);
            }
            panic!("it did not start: {said}");
        };
        let port = origin.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        Self { child, origin, address: ([127, 0, 0, 1], port).into() }
    }

    /// Resident memory in kilobytes.
    pub fn resident(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("the kernel says how much");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args([&format!("-{name}"), &id]).status().expect("kill runs");
        assert!(sent.success(), "{name} was not sent");
    }

    /// Waits for its end and answers its exit code and what it said on standard error.
    pub fn ended(mut self) -> (Option<i32>, String) {
        let mut errors = String::new();
        let _ = self.child.stderr.take().expect("piped").read_to_string(&mut errors);
        (self.child.wait().expect("it ends").code(), errors)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
