//! The line of those who write on SQLite: one writer, and one commit for all whom the disk kept waiting.
//!
//! With `synchronous=FULL` a commit waits for the disk, some milliseconds each; what is written in between takes a
//! tenth of that. So the writer opens one IMMEDIATE transaction for whoever stands in line, gives each a savepoint in it, one
//! after the other, commits when nobody waits any more (or the first has waited long enough), and only then tells each that
//! their deed is done. Where the last commit was a slow one and shared, whoever was told of it may be about to write again:
//! they are waited for, for a fraction of what the commit took. Whoever comes alone is committed alone. A deed that is taken back takes back its own savepoint. A database that fails (a full disk, a
//! bad block) may have taken back all of them: then every deed of the group fails, and nobody is told otherwise.

use super::Fault;
use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr, ExecResult, QueryResult,
    RuntimeErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout};

/// Deeds in one commit.
const GROUP_DEEDS_MAX: usize = 64;
/// How long the first of a group waits for others, beyond its own deed, in milliseconds. Tests count on no clock.
const GROUP_MILLISECONDS_MAX: u64 = if cfg!(test) { 60_000 } else { 20 };
/// Of the time that the last commit took, how much those who shared it are waited for: one part in so many. Shorter waits
/// than a millisecond are none that the runtime can keep.
const RETURN_PART: u32 = 4;
const RETURN_MIN: Duration = Duration::from_millis(1);
const PATIENCE_MAX: Duration = Duration::from_millis(20);
/// Longest wait in line, in seconds. Whoever holds the line so long is stuck, and the others are told so.
const LINE_SECONDS_MAX: u64 = 30;

/// What was written since the start, for the meters.
#[derive(Debug, Default)]
pub struct Tally {
    deeds: AtomicU64,
    commits: AtomicU64,
}

impl Tally {
    /// Transactions that were committed, and commits that it took.
    pub fn read(&self) -> (u64, u64) {
        (self.deeds.load(Ordering::Relaxed), self.commits.load(Ordering::Relaxed))
    }

    fn add(&self, deeds: usize) {
        self.deeds.fetch_add(deeds as u64, Ordering::Relaxed);
        self.commits.fetch_add(1, Ordering::Relaxed);
    }
}

/// Who waits to hear of the commit; nobody, after [`Writing::commit_soon`].
type Told = Option<oneshot::Sender<Result<(), String>>>;

/// How a turn ended, unless it was taken back.
enum Ended {
    Kept(Told),
    /// The database failed.
    Broken,
}

/// A transaction that writes. It is rolled back unless committed.
pub struct Writing {
    // Dropped before the turn is given back: the next savepoint is opened behind this one's end.
    tx: DatabaseTransaction,
    turn: Option<Turn>,
    tally: Arc<Tally>,
}

struct Turn {
    /// Gone once the end was said. Dropped unused, it says that the deed was taken back.
    ended: Option<oneshot::Sender<Ended>>,
    broken: AtomicBool,
}

impl Turn {
    fn say(&mut self, ended: Ended) {
        // A writer that has stopped hears nothing; whoever waits for it notices.
        let _ = self.ended.take().map(|writer| writer.send(ended));
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if *self.broken.get_mut() {
            self.say(Ended::Broken);
        }
    }
}

impl Writing {
    /// A transaction by itself, as PostgreSQL has them: it groups commits on its own.
    pub(super) fn alone(tx: DatabaseTransaction, tally: Arc<Tally>) -> Self {
        Self { tx, turn: None, tally }
    }

    /// Commits. Returns when what was written is on the disk.
    ///
    /// # Errors
    /// When it is not; nothing of it stays.
    pub async fn commit(self) -> Result<(), Fault> {
        let (told, heard) = oneshot::channel();
        if self.end(Some(told)).await? {
            return Ok(());
        }
        match heard.await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(cause)) => Err(Fault::Broken(cause)),
            Err(_) => Err(Fault::broken("the writer has stopped")),
        }
    }

    /// Commits with whoever commits next, and does not wait for the disk: for a note without which everything is as right,
    /// since a crash in the next moment takes it back.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn commit_soon(self) -> Result<(), Fault> {
        self.end(None).await.map(|_| ())
    }

    /// Ends the turn; `true` where that was the commit itself.
    async fn end(self, told: Told) -> Result<bool, Fault> {
        let Self { tx, turn, tally } = self;
        let Some(mut turn) = turn else {
            tx.commit().await?;
            tally.add(1);
            return Ok(true);
        };
        let kept = if *turn.broken.get_mut() {
            // Its end is queued before the writer goes on.
            drop(tx);
            Err(after_failure())
        } else {
            tx.commit().await
        };
        turn.say(if kept.is_ok() { Ended::Kept(told) } else { Ended::Broken });
        kept?;
        Ok(false)
    }

    /// Lets a statement through unless the database failed before; notices when it does.
    async fn watched<T>(&self, act: impl Future<Output = Result<T, DbErr>> + Send) -> Result<T, DbErr> {
        let Some(turn) = &self.turn else { return act.await };
        if turn.broken.load(Ordering::Relaxed) {
            // The transaction may be gone: a statement would now be one of its own.
            return Err(after_failure());
        }
        let done = act.await;
        if done.as_ref().is_err_and(|error| !is_of_the_statement(error)) {
            turn.broken.store(true, Ordering::Relaxed);
        }
        done
    }
}

fn after_failure() -> DbErr {
    DbErr::Custom("the database failed earlier in this transaction".to_owned())
}

/// Whether an error took back nothing but its own statement. Of full disks, failed reads and writes, missing memory and
/// interrupts SQLite says that they may take back the whole transaction (sqlite.org/lang_transaction.html, "Response To
/// Errors Within A Transaction").
fn is_of_the_statement(error: &DbErr) -> bool {
    /// SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_RANGE.
    const OF_THE_STATEMENT: [i32; 5] = [1, 18, 19, 20, 25];
    let (DbErr::Exec(cause) | DbErr::Query(cause) | DbErr::Conn(cause)) = error else { return true };
    let RuntimeErr::SqlxError(cause) = cause else { return false };
    let code = cause.as_database_error().and_then(|error| error.code()?.parse::<i32>().ok());
    // The low byte is the primary code.
    code.is_some_and(|code| OF_THE_STATEMENT.contains(&(code & 0xff)))
}

#[async_trait::async_trait]
impl ConnectionTrait for Writing {
    fn get_database_backend(&self) -> DatabaseBackend {
        self.tx.get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.watched(self.tx.execute_raw(statement)).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.watched(self.tx.execute_unprepared(sql)).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.watched(self.tx.query_one_raw(statement)).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.watched(self.tx.query_all_raw(statement)).await
    }
}

/// Who waits for their turn.
type Ticket = oneshot::Sender<Result<Writing, Fault>>;

/// The line. Cheap to clone; the writer goes home with the last clone.
#[derive(Clone)]
pub(super) struct Line(mpsc::UnboundedSender<Ticket>);

impl Line {
    /// Opens the line in front of a connection that nobody else writes by.
    pub(super) fn open(write: DatabaseConnection, tally: Arc<Tally>) -> Self {
        let (line, waiting) = mpsc::unbounded_channel();
        tokio::spawn(Writer { write, tally }.serve(waiting));
        Self(line)
    }

    /// Waits for a turn.
    pub(super) async fn turn(&self) -> Result<Writing, Fault> {
        let stopped = || Fault::broken("the writer has stopped");
        let (ticket, called) = oneshot::channel();
        self.0.send(ticket).map_err(|_| stopped())?;
        let called = timeout(Duration::from_secs(LINE_SECONDS_MAX), called).await;
        called.map_err(|_| Fault::broken("the line of writers does not move"))?.map_err(|_| stopped())?
    }
}

/// A transaction that holds the one place to write on SQLite from its first moment.
pub(super) async fn immediate(write: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    write.begin_with_options(options).await
}

struct Writer {
    write: DatabaseConnection,
    tally: Arc<Tally>,
}

/// How the last commit went: the deeds that waited for it, and how long.
#[derive(Clone, Copy, Default)]
struct Pace {
    deeds: usize,
    took: Duration,
}

impl Pace {
    /// How long a group of so many deeds waits for those who may be on their way back.
    fn patience(self, deeds: usize) -> Option<Duration> {
        // However long the disk stood still once, the next group goes on.
        let patience = (self.took / RETURN_PART).min(PATIENCE_MAX);
        (deeds < self.deeds && patience >= RETURN_MIN).then_some(patience)
    }
}

impl Writer {
    async fn serve(self, mut waiting: mpsc::UnboundedReceiver<Ticket>) {
        let mut pace = Pace::default();
        while let Some(first) = waiting.recv().await {
            match immediate(&self.write).await {
                Ok(group) => pace = self.group(group, first, &mut waiting, pace).await,
                Err(error) => {
                    let _ = first.send(Err(error.into()));
                }
            }
        }
    }

    /// Gives turns in one transaction, from the first in line to the last who came meanwhile, and commits.
    async fn group(
        &self,
        group: DatabaseTransaction,
        first: Ticket,
        waiting: &mut mpsc::UnboundedReceiver<Ticket>,
        pace: Pace,
    ) -> Pace {
        let mut waited = Duration::ZERO;
        let mut kept = Vec::new();
        let mut since = None;
        let mut next = Some(first);
        while let Some(ticket) = next {
            match self.one(&group, ticket).await {
                Ok(None) => {}
                Ok(Some(told)) => {
                    kept.push(told);
                    since.get_or_insert_with(Instant::now);
                }
                Err(cause) => {
                    give_up(group, kept, &cause).await;
                    return Pace::default();
                }
            }
            let full = kept.len() == GROUP_DEEDS_MAX;
            let late = since.is_some_and(|since| since.elapsed() > Duration::from_millis(GROUP_MILLISECONDS_MAX));
            next = if full || late { None } else { waiting.try_recv().ok() };
            if next.is_none()
                && !full
                && !late
                && let Some(longest) = pace.patience(told(&kept))
            {
                let begun = Instant::now();
                next = timeout(longest.saturating_sub(waited), waiting.recv()).await.ok().flatten();
                waited += begun.elapsed();
            }
        }
        let (begun, deeds) = (Instant::now(), told(&kept));
        match group.commit().await {
            Ok(()) => {
                self.tally.add(kept.len());
                kept.into_iter().flatten().for_each(|told| drop(told.send(Ok(()))));
                Pace { deeds, took: begun.elapsed() }
            }
            Err(error) => {
                tell_of_failure(kept, &cause_of(error));
                Pace::default()
            }
        }
    }

    /// One turn. Whoever has gone meanwhile, and whoever takes their deed back, leaves nothing.
    async fn one(&self, group: &DatabaseTransaction, ticket: Ticket) -> Result<Option<Told>, String> {
        let tx = match group.begin().await {
            Ok(tx) => tx,
            Err(error) => {
                let cause = cause_of(error);
                let _ = ticket.send(Err(Fault::Broken(cause.clone())));
                return Err(cause);
            }
        };
        let (ended, end) = oneshot::channel();
        let turn = Turn { ended: Some(ended), broken: AtomicBool::new(false) };
        let _ = ticket.send(Ok(Writing { tx, turn: Some(turn), tally: Arc::clone(&self.tally) }));
        match end.await {
            Ok(Ended::Kept(told)) => Ok(Some(told)),
            Ok(Ended::Broken) => Err("the database failed under another deed of the same commit".to_owned()),
            Err(_) => Ok(None),
        }
    }
}

/// How many of a group are told of the commit: the others only leave a note, and are not waited for.
fn told(kept: &[Told]) -> usize {
    kept.iter().flatten().count()
}

/// As it may be logged.
fn cause_of(error: DbErr) -> String {
    match Fault::from(error) {
        Fault::Broken(cause) => cause,
        Fault::Refused(refusal) => refusal.code,
    }
}

fn tell_of_failure(kept: Vec<Told>, cause: &str) {
    kept.into_iter().flatten().for_each(|told| drop(told.send(Err(cause.to_owned()))));
}

/// Takes a group back. Where the database did so itself, this fails too, and the pool lets the connection go (see
/// [`super::Store::sqlite`]).
async fn give_up(group: DatabaseTransaction, kept: Vec<Told>, cause: &str) {
    let _ = group.rollback().await;
    tell_of_failure(kept, cause);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::storage::Store;
    use std::path::Path;

    async fn store(folder: &Path) -> Store {
        let store = Store::sqlite(&folder.join("a.sqlite3"), Clock::default()).await.expect("a store");
        let tx = store.begin_aside().await.expect("a turn");
        tx.execute_unprepared("CREATE TABLE thing (name TEXT NOT NULL UNIQUE)").await.expect("a table");
        tx.commit().await.expect("committed");
        store
    }

    async fn write(tx: &Writing, name: &str) -> Result<ExecResult, DbErr> {
        tx.execute_unprepared(&format!("INSERT INTO thing VALUES ('{name}')")).await
    }

    async fn names(store: &Store) -> Vec<String> {
        let sql = Statement::from_string(DatabaseBackend::Sqlite, "SELECT name FROM thing ORDER BY name");
        let rows = store.read().query_all_raw(sql).await.expect("a sound query");
        rows.iter().map(|row| row.try_get_by_index(0).expect("a name")).collect()
    }

    /// A test on a store of its own. While the returned turn is held, whoever is spawned stands in line behind it.
    fn with_store<F: Future<Output = ()>>(test: impl FnOnce(Store) -> F) {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let folder = tempfile::tempdir().expect("a folder");
        runtime.expect("a runtime").block_on(async { test(store(folder.path()).await).await });
    }

    /// Puts somebody in line behind whoever has the turn now, and returns when they stand there.
    async fn stand_in_line<F, T>(
        store: &Store,
        deed: impl FnOnce(Writing) -> F + Send + 'static,
    ) -> tokio::task::JoinHandle<T>
    where
        F: Future<Output = T> + Send,
        T: Send + 'static,
    {
        let line = store.line.clone().expect("SQLite has a line");
        let (ticket, called) = oneshot::channel();
        line.0.send(ticket).expect("the writer is there");
        tokio::spawn(async move { deed(called.await.expect("called").expect("a turn")).await })
    }

    #[test]
    fn those_who_waited_together_are_recorded_by_one_commit() {
        with_store(async |store| {
            let (_, commits_before) = store.written();
            let first = store.begin_aside().await.expect("a turn");
            let mut others = Vec::new();
            for number in 0..10 {
                let deed = async move |tx: Writing| {
                    write(&tx, &format!("other {number}")).await.expect("written");
                    tx.commit().await
                };
                others.push(stand_in_line(&store, deed).await);
            }
            write(&first, "first").await.expect("written");
            first.commit().await.expect("committed");
            for other in others {
                other.await.expect("no panic").expect("committed");
            }
            assert_eq!(names(&store).await.len(), 11);
            let (deeds, commits) = store.written();
            assert_eq!((deeds, commits - commits_before), (12, 1));
        });
    }

    #[test]
    fn a_deed_that_is_taken_back_takes_nothing_of_its_neighbours() {
        with_store(async |store| {
            let first = store.begin_aside().await.expect("a turn");
            let dropped = stand_in_line(&store, async |tx: Writing| drop(write(&tx, "dropped").await)).await;
            let refused = stand_in_line(&store, async |tx: Writing| {
                write(&tx, "refused").await.expect("written");
                let error = write(&tx, "first").await.expect_err("there is one already");
                assert!(is_of_the_statement(&error));
            });
            let refused = refused.await;
            let last = stand_in_line(&store, async |tx: Writing| {
                write(&tx, "last").await.expect("written");
                tx.commit().await
            });
            let last = last.await;
            write(&first, "first").await.expect("written");
            first.commit().await.expect("committed");
            dropped.await.expect("no panic");
            refused.await.expect("no panic");
            last.await.expect("no panic").expect("committed");
            assert_eq!(names(&store).await, ["first", "last"]);
        });
    }

    #[test]
    fn on_a_full_disk_nobody_of_the_group_is_told_that_it_is_done_and_the_next_is_recorded() {
        with_store(async |store| {
            let first = store.begin_aside().await.expect("a turn");
            let hungry = stand_in_line(&store, async |tx: Writing| {
                // The database may not grow: SQLite's own word for a full disk, on this connection.
                tx.execute_unprepared("PRAGMA max_page_count = 1").await.expect("a limit");
                let large = tx.execute_unprepared("INSERT INTO thing VALUES (hex(zeroblob(1000000)))").await;
                assert!(!is_of_the_statement(&large.expect_err("full")));
                write(&tx, "after").await.expect_err("nothing more is written");
                tx.commit().await.expect_err("nor committed");
            });
            let hungry = hungry.await;
            write(&first, "first").await.expect("written");
            first.commit().await.expect_err("the disk took it back");
            hungry.await.expect("no panic");
            assert_eq!(names(&store).await, Vec::<String>::new());
            let tx = store.begin_aside().await.expect("the writer goes on");
            write(&tx, "next").await.expect("written");
            tx.commit().await.expect("committed");
            assert_eq!(names(&store).await, ["next"]);
        });
    }

    #[test]
    fn only_those_who_shared_a_slow_commit_are_waited_for() {
        let check = |deeds, milliseconds, now, expected: Option<u64>| {
            let pace = Pace { deeds, took: Duration::from_millis(milliseconds) };
            assert_eq!(pace.patience(now), expected.map(Duration::from_millis), "{deeds} {milliseconds} {now}");
        };
        // One person after the other, however slow the disk.
        check(1, 40, 1, None);
        check(0, 0, 1, None);
        check(8, 40, 3, Some(10));
        // All are back.
        check(8, 40, 8, None);
        // The disk stood still.
        check(8, 8_000, 3, Some(20));
        // The disk is quicker than a clock's tick.
        check(8, 3, 3, None);
    }

    #[test]
    fn what_is_committed_soon_is_there_when_the_next_has_committed() {
        with_store(async |store| {
            let soon = store.begin_aside().await.expect("a turn");
            write(&soon, "soon").await.expect("written");
            soon.commit_soon().await.expect("taken");
            let next = store.begin_aside().await.expect("a turn");
            write(&next, "then").await.expect("written");
            next.commit().await.expect("committed");
            assert_eq!(names(&store).await, ["soon", "then"]);
        });
    }
}
