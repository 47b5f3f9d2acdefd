//! Whole processes, timed and weighed.
//!
//! Each run is watched by a process of its own (this program again), so that waiting for one disturbs no other.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

use wait4::Wait4;

/// No process is waited for longer.
pub const LIMIT: Duration = Duration::from_secs(120);

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// From before the start to after the end.
    pub time: Duration,
    /// What its processors spent on it, the system's share too.
    pub work: Duration,
    /// The most resident memory.
    pub megabytes: f64,
}

impl Run {
    /// The better of two runs of one command, in each respect.
    fn or_better(self, other: Self) -> Self {
        Self {
            time: self.time.min(other.time),
            work: self.work.min(other.work),
            megabytes: self.megabytes.min(other.megabytes),
        }
    }
}

/// Runs a command to its end with its output thrown away; nothing when it takes longer than [`LIMIT`] or fails.
pub fn run(command: &[String]) -> Option<Run> {
    let own = std::env::current_exe().expect("this program's own path");
    let answer = Command::new(own).arg("watch").args(command).output().expect("this program again");
    let text = String::from_utf8_lossy(&answer.stdout);
    let mut words = text.split_whitespace();
    let time = Duration::from_micros(words.next()?.parse().ok()?);
    let work = Duration::from_micros(words.next()?.parse().ok()?);
    let megabytes = words.next()?.parse::<f64>().ok()? / 1000.0;
    Some(Run { time, work, megabytes })
}

/// The best of several runs each of several commands, in turns: what slows the machine slows all.
pub fn best(commands: &[Vec<String>], rounds: usize) -> Vec<Option<Run>> {
    let mut bests: Vec<Option<Run>> = vec![None; commands.len()];
    for round in 0..rounds {
        for (best, command) in bests.iter_mut().zip(commands) {
            // What takes seconds, or did not end, is not run again.
            if round > 0 && best.is_none_or(|b: Run| b.time > Duration::from_secs(2)) {
                continue;
            }
            let run = run(command);
            *best = match (*best, run) {
                (Some(old), Some(new)) => Some(old.or_better(new)),
                (old, new) => new.or(old),
            };
        }
    }
    bests
}

/// The watching half: prints microseconds, those of work, and kilobytes; or nothing.
pub fn watch(command: &[String]) {
    let begun = Instant::now();
    let mut child = Command::new(&command[0])
        .args(&command[1..])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("a program that can be started");
    let pid = child.id().to_string();
    let (done, waits) = mpsc::channel::<()>();
    let guard = std::thread::spawn(move || {
        if waits.recv_timeout(LIMIT) == Err(mpsc::RecvTimeoutError::Timeout) {
            let _ = Command::new("kill").args(["-9", &pid]).status();
        }
    });
    let end = child.wait4().expect("a process that ends");
    let time = begun.elapsed();
    drop(done);
    let _ = guard.join();
    // git answers 1 where two texts differ.
    if matches!(end.status.code(), Some(0 | 1)) {
        let work = (end.rusage.utime + end.rusage.stime).as_micros();
        let _ = writeln!(std::io::stdout(), "{} {work} {}", time.as_micros(), end.rusage.maxrss / 1024);
    }
}

/// `9.4 ms`, `1.2 s`; a run that did not end is `> 120 s`.
pub fn shown(run: Option<Run>) -> String {
    match run.map(|r| r.time.as_secs_f64()) {
        None => format!("> {} s", LIMIT.as_secs()),
        Some(s) if s < 1.0 => format!("{:.1} ms", s * 1000.0),
        Some(s) => format!("{s:.1} s"),
    }
}
