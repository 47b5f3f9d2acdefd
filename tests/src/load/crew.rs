//! The crew: so many people at once, each with one errand after the other, and the count of what came of them.

use super::Desk;
use super::errand::{Errand, Pair};
use crate::dice::Dice;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::JoinSet;

/// How busy a crew is.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    pub people: usize,
    /// Pages read before each errand.
    pub pages: usize,
    /// Longest pause between two errands, in milliseconds.
    pub pause_milliseconds_max: usize,
}

/// What came of the errands so far.
#[derive(Default, Debug)]
pub struct Counts {
    begun: AtomicU64,
    recorded: AtomicU64,
    pages: AtomicU64,
    attached: AtomicU64,
    retried: AtomicU64,
    again: AtomicU64,
    refused: AtomicU64,
    failed: AtomicU64,
    lost: AtomicU64,
    late: AtomicU64,
    words: Mutex<Vec<String>>,
    odd: Mutex<Vec<String>>,
}

fn one(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::Relaxed);
}

impl Counts {
    pub(super) fn begun(&self) {
        one(&self.begun);
    }

    pub(super) fn page(&self) {
        one(&self.pages);
    }

    pub(super) fn attached(&self) {
        one(&self.attached);
    }

    pub(super) fn refused(&self) {
        one(&self.refused);
    }

    pub(super) fn failed(&self) {
        one(&self.failed);
    }

    pub(super) fn lost(&self, late: bool) {
        one(if late { &self.late } else { &self.lost });
    }

    pub(super) fn odd(&self, what: String) {
        self.odd.lock().expect("nobody panics with it").push(what);
    }

    pub(super) fn recorded(&self, word: &str, tries: u32, again: bool) {
        self.words.lock().expect("nobody panics with it").push(word.to_owned());
        if tries > 1 {
            one(&self.retried);
        }
        if again {
            one(&self.again);
        }
        one(&self.recorded);
    }

    /// Errands that were answered as recorded.
    pub fn recorded_so_far(&self) -> u64 {
        self.recorded.load(Ordering::Relaxed)
    }

    /// Answers that said that something broke, or that the form must be sent again.
    pub fn troubles_so_far(&self) -> u64 {
        self.failed.load(Ordering::Relaxed) + self.refused.load(Ordering::Relaxed)
    }
}

/// The count when all have gone home.
#[derive(Clone, Debug)]
pub struct Total {
    pub recorded: u64,
    /// Of them, those who had to press the button more than once.
    pub retried: u64,
    /// Of those, the ones that were told that it was recorded before.
    pub again: u64,
    pub attached: u64,
    pub pages: u64,
    pub refused: u64,
    pub failed: u64,
    pub lost: u64,
    pub late: u64,
    /// Errands that were begun and never answered.
    pub unanswered: u64,
    /// What should not be: a page that is not there, an answer nobody understands.
    pub odd: Vec<String>,
    pub words: Vec<String>,
}

impl std::fmt::Display for Total {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} recorded ({} after more than one try, {} of them \"recorded before\"), {} sheets, {} pages; {} broken \
             connections, {} answers \"something broke\", {} forms given back, {} late, {} unanswered",
            self.recorded,
            self.retried,
            self.again,
            self.attached,
            self.pages,
            self.lost,
            self.failed,
            self.refused,
            self.late,
            self.unanswered
        )
    }
}

/// People at work.
pub struct Crew {
    tasks: JoinSet<()>,
    stop: Arc<AtomicBool>,
    pub counts: Arc<Counts>,
}

impl Crew {
    /// Sets them to work, on the runtime that this is called in.
    pub fn start(desks: &[Desk], hosts: &[SocketAddr], pace: Pace, dice: &mut Dice) -> Self {
        let (stop, counts, hosts) = (Arc::new(AtomicBool::new(false)), Arc::new(Counts::default()), Arc::from(hosts));
        let mut tasks = JoinSet::new();
        for number in 0..pace.people {
            let mut pair = Pair::new(&desks[number % desks.len()], &hosts);
            let (stop, counts, mut dice) = (Arc::clone(&stop), Arc::clone(&counts), dice.split());
            tasks.spawn(async move {
                while !stop.load(Ordering::Relaxed) {
                    for _ in 0..pace.pages {
                        pair.read(&counts, &mut dice).await;
                    }
                    Errand::any(&mut dice).run(&mut pair, &counts, &mut dice).await;
                    let pause = dice.below(pace.pause_milliseconds_max + 1);
                    tokio::time::sleep(Duration::from_millis(pause as u64)).await;
                }
            });
        }
        Self { tasks, stop, counts }
    }

    /// Lets everybody finish what they are at, for at most so many seconds.
    pub async fn finish(mut self, seconds_max: u64) -> Total {
        self.stop.store(true, Ordering::Relaxed);
        let all = async {
            while let Some(task) = self.tasks.join_next().await {
                task.expect("nobody panics");
            }
        };
        let _ = tokio::time::timeout(Duration::from_secs(seconds_max), all).await;
        let read = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let counts = &self.counts;
        let odd = counts.odd.lock().expect("nobody panics with it").clone();
        Total {
            recorded: read(&counts.recorded),
            retried: read(&counts.retried),
            again: read(&counts.again),
            attached: read(&counts.attached),
            pages: read(&counts.pages),
            refused: read(&counts.refused),
            failed: read(&counts.failed),
            lost: read(&counts.lost),
            late: read(&counts.late),
            unanswered: read(&counts.begun) - read(&counts.recorded),
            odd,
            words: counts.words.lock().expect("nobody panics with it").clone(),
        }
    }
}
