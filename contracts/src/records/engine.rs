//! The engine room: what whoever runs the host sees of it. Names of unions, counts, sizes, codes and moments; nothing of
//! content, and of people not even a name.

use super::retention::Retention;
use crate::members::standing::Operator;
use crate::members::{JobId, Refusal, UnionId};
use crate::notices::{JobKind, LetterState, Trouble};
use async_trait::async_trait;
use jiff::Timestamp;
use std::fmt;

/// Days of backups that are shown.
pub const BACKUP_RUNS_SHOWN: u64 = 14;
/// Most dead jobs shown at once.
pub const DEAD_JOBS_SHOWN: u64 = 100;
/// A host whose newest backup is older than this has a fault, in hours: a day, and half a day for one that was late.
pub const BACKUP_HOURS_MAX: i64 = 36;

/// One union as its host sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnionSize {
    pub id: UnionId,
    pub slug: String,
    pub name: String,
    pub made: Timestamp,
    pub units: u64,
    /// Roster rows in good standing, and how many of those have joined.
    pub members: u64,
    pub joined: u64,
    /// Rows in all tables.
    pub rows: u64,
    /// Bytes of the texts in them.
    pub text_bytes: u64,
    /// Contents of attached files, each once, and their bytes.
    pub files: u64,
    pub file_bytes: u64,
    /// Letters that could not be delivered.
    pub dead_letters: u64,
    /// The newest entry of its audit chain.
    pub last_deed: Option<Timestamp>,
}

impl UnionSize {
    pub fn bytes(&self) -> u64 {
        self.text_bytes + self.file_bytes
    }
}

/// The database program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DatabaseCard {
    /// `SQLite` or `PostgreSQL`.
    pub name: &'static str,
    pub version: String,
}

/// The host at a glance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HostSheet {
    /// Of Convenio.
    pub version: &'static str,
    pub database: DatabaseCard,
    /// By name.
    pub unions: Vec<UnionSize>,
    /// Accounts of people, however many unions each is in.
    pub accounts: u64,
    pub jobs: JobCounts,
    pub last_backup: Option<BackupRun>,
    /// Whether the host makes backups by itself.
    pub makes_backups: bool,
}

impl HostSheet {
    pub fn dead_letters(&self) -> u64 {
        self.unions.iter().map(|union| union.dead_letters).sum()
    }
}

/// How many jobs there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct JobCounts {
    /// Due by now, and claimed by nobody.
    pub due: u64,
    pub later: u64,
    pub running: u64,
    pub dead: u64,
}

/// A job that was given up. Letters are counted by their reason instead: see [`Queue::reasons`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeadJob {
    pub id: JobId,
    pub kind: JobKind,
    pub tries: u32,
    pub trouble: Trouble,
    pub made: Timestamp,
}

/// Letters that could not be delivered, for one reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reason {
    pub trouble: Trouble,
    pub letters: u64,
}

/// What waits and what failed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Queue {
    pub mail_is_open: bool,
    pub jobs: JobCounts,
    pub dead: Vec<DeadJob>,
    /// Letters in the outbox by state.
    pub letters: Vec<(LetterState, u64)>,
    /// Dead letters by reason, most first.
    pub reasons: Vec<Reason>,
}

/// One day's backup. An archive gets its name only after it was read back whole, so whatever has one was found right.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackupRun {
    /// ISO 8601 date, UTC.
    pub day: String,
    pub started: Timestamp,
    pub finished: Option<Timestamp>,
    /// The archive's file name and its size in bytes.
    pub archive: Option<(String, u64)>,
    /// A sentence for the operator.
    pub trouble: Option<String>,
}

impl BackupRun {
    /// Whether this backup was made less than [`BACKUP_HOURS_MAX`] ago.
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        let hours = |at: Timestamp| (now.as_second() - at.as_second()) / 3600;
        self.finished.is_some_and(|at| hours(at) < BACKUP_HOURS_MAX)
    }
}

/// An archive in the backups' folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ArchiveCard {
    pub name: String,
    pub made: Timestamp,
    pub bytes: u64,
    pub encrypted: bool,
}

/// Where backups go, and which stay.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackupPlace {
    pub folder: String,
    pub keep: Retention,
    /// Newest first; `None` when the folder cannot be read.
    pub archives: Option<Vec<ArchiveCard>>,
}

/// The host's backups.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackupSheet {
    /// `None` where the host makes none by itself.
    pub place: Option<BackupPlace>,
    /// Newest first.
    pub runs: Vec<BackupRun>,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Ok,
    /// It works, and may not for long or not for everybody.
    Warn,
    /// It does not work, or is not safe.
    Fail,
}

impl Level {
    /// Stable code, as used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }
}

/// Something to be worded: a code and its variables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    pub code: &'static str,
    pub with: Vec<(&'static str, String)>,
}

impl Phrase {
    pub fn new(code: &'static str) -> Self {
        Self { code, with: Vec::new() }
    }

    /// Adds a variable.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.with.push((name, value.to_string()));
        self
    }
}

/// One line of the doctor's report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    /// What was looked at, by its code: `disk`.
    pub subject: &'static str,
    pub says: Phrase,
    /// What to do; `None` when nothing is to be done.
    pub remedy: Option<Phrase>,
}

impl Finding {
    pub fn ok(subject: &'static str, says: Phrase) -> Self {
        Self { level: Level::Ok, subject, says, remedy: None }
    }

    pub fn warn(subject: &'static str, says: Phrase, remedy: Phrase) -> Self {
        Self { level: Level::Warn, subject, says, remedy: Some(remedy) }
    }

    pub fn fail(subject: &'static str, says: Phrase, remedy: Phrase) -> Self {
        Self { level: Level::Fail, subject, says, remedy: Some(remedy) }
    }
}

/// What the operator sees and may set going again.
#[async_trait]
pub trait EngineRoom: Send + Sync {
    async fn sheet(&self, operator: &Operator) -> Result<HostSheet, Refusal>;

    /// One union, by the name in its address.
    ///
    /// # Errors
    /// `not-found`.
    async fn union(&self, operator: &Operator, slug: &str) -> Result<UnionSize, Refusal>;

    async fn queue(&self, operator: &Operator) -> Result<Queue, Refusal>;

    /// Puts a dead job back into the queue.
    ///
    /// # Errors
    /// `job-not-dead`.
    async fn retry_job(&self, operator: &Operator, job: JobId) -> Result<(), Refusal>;

    /// Puts every letter that could not be delivered for this reason back into the queue: for when the reason was the
    /// host's own and is mended.
    ///
    /// # Errors
    /// `mail-closed`; `job-not-dead` when there is none, or when trying again would end alike.
    async fn retry_letters(&self, operator: &Operator, trouble: Trouble) -> Result<(), Refusal>;

    async fn backups(&self, operator: &Operator) -> Result<BackupSheet, Refusal>;

    /// The doctor's report; empty where the host was not started from settings.
    async fn findings(&self, operator: &Operator) -> Result<Vec<Finding>, Refusal>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operator_hears_of_a_missed_night_and_not_of_a_late_one() {
        let run = |finished: Option<&str>| BackupRun {
            day: "2026-11-25".to_owned(),
            started: Timestamp::UNIX_EPOCH,
            finished: finished.map(|at| at.parse().expect("a moment")),
            archive: None,
            trouble: None,
        };
        let check = |finished, expected| {
            let now = "2026-11-26T14:00:00Z".parse().expect("a moment");
            assert_eq!(run(finished).is_fresh(now), expected, "{finished:?}");
        };
        check(Some("2026-11-26T03:00:00Z"), true);
        check(Some("2026-11-25T03:00:00Z"), true);
        check(Some("2026-11-25T01:59:00Z"), false);
        check(None, false);
    }
}
