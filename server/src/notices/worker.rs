//! Workers: each takes one job after the other, under a lease that it renews while it works.

use super::carrier::{Carrier, Parcel};
use super::compose::compose;
use super::outbox::{self, SendLetter};
use super::{announce, sweep, way_back};
use crate::grievances::remind;
use crate::storage::jobs::{self, Claim};
use crate::storage::{Fault, Store, moment};
use contracts::members::{LetterId, Refusal};
use contracts::notices::jobs::RENEWAL_SECONDS;
use contracts::notices::{JobKind, LetterState, Trouble};
use futures::FutureExt;
use rand::Rng;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use uuid::Uuid;

/// Workers of one host: a mail server that hangs holds one of them up, not the house.
const WORKERS: usize = 3;
/// How often an idle worker looks for work.
const LOOK: Duration = Duration::from_secs(1);
/// How long a worker that is told to stop may finish what it has begun, in seconds.
const STOP_SECONDS_MAX: u64 = 10;

/// One worker. Cheap to clone; a clone is the same worker.
#[derive(Clone)]
pub struct Worker {
    store: Store,
    carrier: Option<Arc<Carrier>>,
    /// Scheme and host of links in letters.
    origin: Arc<str>,
    id: Uuid,
}

impl Worker {
    pub fn new(store: Store, carrier: Option<Arc<Carrier>>, origin: Arc<str>) -> Self {
        Self { store, carrier, origin, id: Uuid::new_v4() }
    }

    /// Does the job that has been due longest; `false` when none is.
    ///
    /// # Errors
    /// When storage fails; the job comes back when its lease has run out.
    pub async fn work(&self) -> Result<bool, Fault> {
        let Some(claim) = jobs::claim(&self.store, self.id).await? else { return Ok(false) };
        let deed = AssertUnwindSafe(self.do_job(&claim)).catch_unwind();
        tokio::select! {
            outcome = deed => {
                let outcome = outcome.unwrap_or_else(|_| Err(Fault::broken("a job panicked")));
                self.settle(&claim, outcome).await?;
            }
            () = self.hold(&claim) => {
                tracing::warn!(kind = claim.kind.code(), "a job was taken over by another worker");
            }
        }
        Ok(true)
    }

    /// Works until nothing is due.
    ///
    /// # Errors
    /// As [`Self::work`].
    pub async fn work_off(&self) -> Result<u32, Fault> {
        let mut done = 0;
        while self.work().await? {
            done += 1;
        }
        Ok(done)
    }

    /// Renews the claim for as long as it is ours, and ends when it is not.
    async fn hold(&self, claim: &Claim) {
        loop {
            tokio::time::sleep(Duration::from_secs(RENEWAL_SECONDS)).await;
            // Storage that fails now may answer at the next renewal; the lease lasts for two more.
            if let Ok(false) = jobs::renew(&self.store, claim).await {
                return;
            }
        }
    }

    /// The outer error is a fault inside, the inner one stood in the way from outside.
    async fn do_job(&self, claim: &Claim) -> Result<Result<(), Trouble>, Fault> {
        let carrier = self.carrier.as_deref();
        match claim.kind {
            JobKind::SendLetter => return self.send_letter(claim).await,
            JobKind::AnnouncePass => announce::write_letters(&self.store, carrier, claim).await?,
            JobKind::WayBackIn => way_back::answer(&self.store, carrier, claim).await?,
            JobKind::Sweep => sweep::sweep(&self.store).await?,
            JobKind::RemindOfCases => self.remind().await?,
        }
        Ok(Ok(()))
    }

    /// A host that sends no mail claims nothing, so that whoever switches mail on gets what is due then.
    async fn remind(&self) -> Result<(), Fault> {
        if self.carrier.is_some() {
            let now = moment(self.store.now());
            // What keeps one of them from its end keeps nobody from the other.
            let (reminders, digests) =
                (remind::claim(&self.store, now).await, remind::claim_digests(&self.store, now).await);
            let (reminders, digests) = (reminders?.len(), digests?);
            tracing::debug!(reminders, digests, "reminded");
        }
        Ok(())
    }

    async fn send_letter(&self, claim: &Claim) -> Result<Result<(), Trouble>, Fault> {
        let SendLetter { letter } = claim.payload()?;
        let Some(row) = outbox::find(self.store.read(), letter).await? else { return Ok(Ok(())) };
        if row.state != LetterState::Queued.code() {
            return Ok(Ok(()));
        }
        let Some(carrier) = &self.carrier else { return Ok(Err(Trouble::NoMail)) };
        let composed = match compose(self.store.read(), &row, self.store.now()).await? {
            Ok(composed) => composed,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let kind = composed.letter.about.kind();
        let parcel = Parcel {
            id: LetterId(row.id),
            to: &composed.to,
            written: app::notices::letters::write(&composed.letter, &self.origin),
            made_at: row.made_at,
            declined_at: kind.may_be_declined().then(|| format!("{}/account#letters", self.origin)),
        };
        Ok(carrier.carry(&parcel).await)
    }

    /// Writes down what came of a job: the letter's state and the job's in one transaction.
    async fn settle(&self, claim: &Claim, outcome: Result<Result<(), Trouble>, Fault>) -> Result<(), Fault> {
        let trouble = match outcome {
            Ok(Ok(())) => None,
            Ok(Err(trouble)) => Some(trouble),
            // Logged with a reference where a fault becomes a refusal.
            Err(fault) => {
                let _: Refusal = fault.into();
                Some(Trouble::Broken)
            }
        };
        let letter = match claim.kind {
            JobKind::SendLetter => claim.payload::<SendLetter>().ok().map(|job| job.letter),
            _ => None,
        };
        let (now, jitter) = (self.store.now(), rand::rng().random());
        let tx = self.store.begin_aside().await?;
        match trouble {
            None => {
                if let Some(letter) = letter {
                    outbox::sent_if_waiting(&tx, letter, claim.attempts, now).await?;
                }
                jobs::done(&tx, claim, now).await?;
            }
            Some(trouble) => {
                let next = jobs::failed(&tx, claim, trouble, jitter, now).await?;
                if let Some(letter) = letter {
                    outbox::failed(&tx, letter, (trouble, next), claim.attempts, now).await?;
                }
                tracing::info!(
                    kind = claim.kind.code(),
                    attempts = claim.attempts,
                    trouble = trouble.code(),
                    ?next,
                    "a job failed"
                );
            }
        }
        tx.commit().await
    }

    /// Works until told to stop.
    async fn run(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            let busy = match self.work().await {
                Ok(busy) => busy,
                Err(fault) => {
                    let _: Refusal = fault.into();
                    false
                }
            };
            if !busy {
                tokio::select! {
                    () = tokio::time::sleep(LOOK) => {}
                    _ = stop.changed() => {}
                }
            }
        }
    }
}

/// The workers of a running host.
pub struct Workers {
    tasks: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Workers {
    /// Starts them, with the work that recurs in the queue.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub async fn start(store: &Store, carrier: Option<Arc<Carrier>>, origin: &Arc<str>) -> Result<Self, String> {
        jobs::plan_recurring(store).await.map_err(|fault| Refusal::from(fault).to_string())?;
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        for _ in 0..WORKERS {
            let worker = Worker::new(store.clone(), carrier.clone(), Arc::clone(origin));
            tasks.spawn(worker.run(stopped.clone()));
        }
        Ok(Self { tasks, stop })
    }

    /// Tells them to stop and waits until what was begun is settled. What takes longer is left to its lease: another
    /// worker, or the next start, takes it over.
    pub async fn stop(mut self) {
        let _ = self.stop.send(true);
        let all = async { while self.tasks.join_next().await.is_some() {} };
        if tokio::time::timeout(Duration::from_secs(STOP_SECONDS_MAX), all).await.is_err() {
            tracing::warn!("a job was still running at the stop; it is taken over when its lease ends");
        }
    }
}
