//! How the tool talks: one line when a step begins, one when it ends, and worded troubles.
//!
//! Everything here goes to standard error, so that standard output belongs to the tools that are run.

use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Why a step did not succeed, in words a person can act on.
#[derive(Debug)]
pub struct Trouble {
    what: String,
    remedy: Option<String>,
}

/// What every step answers.
pub type Done<T = ()> = Result<T, Trouble>;

impl Trouble {
    /// A trouble without a remedy we could name.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: None }
    }

    /// Names the command, or the act, that a person can try next.
    pub fn try_this(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }

    /// A failed read or write, with the path it was about.
    pub fn file(act: &str, path: &std::path::Path, error: &std::io::Error) -> Self {
        Self::new(format!("could not {act} {}: {error}", path.display()))
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.what)?;
        if let Some(remedy) = &self.remedy {
            write!(out, "\n  try: {remedy}")?;
        }
        Ok(())
    }
}

/// The steps so far, each with its begin, for the closing summary.
static TAKEN: Mutex<Vec<(String, Instant, Duration)>> = Mutex::new(Vec::new());

/// Runs one named step: says that it begins, and how long it took.
pub fn step<T>(name: &str, act: impl FnOnce() -> Done<T>) -> Done<T> {
    eprintln!("\u{2192} {name}");
    let begun = Instant::now();
    let answer = act();
    let took = begun.elapsed();
    match &answer {
        Ok(_) => eprintln!("  {name}: done in {}", seconds(took)),
        Err(_) => eprintln!("  {name}: FAILED after {}", seconds(took)),
    }
    if let Ok(mut taken) = TAKEN.lock() {
        taken.push((name.to_owned(), begun, took));
    }
    answer
}

/// One indented line about the step under way.
pub fn note(line: impl fmt::Display) {
    eprintln!("  {line}");
}

/// Lists the steps of this run with their times; some run beside others, so that the sum of them says nothing.
pub fn summary(title: &str) {
    let Ok(taken) = TAKEN.lock() else { return };
    let begun = taken.iter().map(|(_, begun, _)| *begun).min();
    eprintln!("\n{title}: {}", seconds(begun.map_or(Duration::ZERO, |begun| begun.elapsed())));
    for (name, _, took) in taken.iter() {
        eprintln!("  {:>8}  {name}", seconds(*took));
    }
}

/// `0.4 s`, `83 s`: enough figures to compare, no more.
pub fn seconds(took: Duration) -> String {
    let seconds = took.as_secs_f64();
    if seconds < 10.0 { format!("{seconds:.1} s") } else { format!("{seconds:.0} s") }
}
