//! The program `convenio` as a process: the test binary starts itself again and becomes it.

use clap::Parser;
use convenio::args::Convenio;
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Output, Stdio};

/// The variable with the arguments of the program to become.
const ARGUMENTS: &str = "CONVENIO_TEST_ARGUMENTS";
/// Between two arguments.
const BETWEEN: char = '\u{1f}';

/// Becomes the program and never returns; called by the one ignored test that is named in [`command`].
pub fn become_it() {
    let Ok(arguments) = std::env::var(ARGUMENTS) else { return };
    let arguments = std::iter::once("convenio").chain(arguments.split(BETWEEN));
    let convenio = Convenio::try_parse_from(arguments).unwrap_or_else(|e| e.exit());
    std::process::exit(match convenio::host::run(convenio) {
        Ok(()) => 0,
        Err(sentence) => {
            eprintln!("convenio: {sentence}");
            1
        }
    });
}

/// The command `convenio ARGUMENTS`.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this test binary"));
    command.args(["--ignored", "--exact", "--nocapture", "reach::becomes_the_program"]);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("CONVENIO_") {
            command.env_remove(name);
        }
    }
    command.env(ARGUMENTS, arguments.join(&BETWEEN.to_string())).stdin(Stdio::null());
    command
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
    /// Starts `convenio serve …` and waits until it says where it is.
    pub fn serve(arguments: &[&str]) -> Self {
        let mut all = vec!["serve", "--listen", "127.0.0.1:0"];
        all.extend(arguments);
        let mut child = command(&all).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("started");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let said = lines.find_map(|line| line.ok()?.strip_prefix("Convenio is at ").map(str::to_owned));
        let Some(origin) = said else {
            let mut errors = String::new();
            let _ = child.stderr.take().expect("piped").read_to_string(&mut errors);
            panic!("it did not start: {errors}");
        };
        // Whoever stops reading would stop the writer.
        std::thread::spawn(move || lines.for_each(drop));
        let port = origin.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
        Self { child, origin, address: ([127, 0, 0, 1], port).into() }
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
