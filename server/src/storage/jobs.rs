//! The queue of jobs: put in inside a deed's own transaction, claimed by one worker each, under a lease.
//!
//! A worker that dies lets its lease run out and the job is claimed by another. Whoever lost a claim can neither renew nor
//! settle it: every such statement names the claim (worker and try).

use super::{Fault, Store, entity, moment};
use contracts::members::JobId;
use contracts::notices::jobs::{LEASE_SECONDS, after_failure};
use contracts::notices::{JobKind, Next, Trouble};
use contracts::records::engine::{DEAD_JOBS_SHOWN, DeadJob, JobCounts};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, LockBehavior, LockType, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

entity!(job, "job", id: Uuid, {
    kind: String,
    payload: String,
    state: String,
    run_at: i64,
    attempts: i32,
    claimed_by: Option<Uuid>,
    claimed_until: Option<i64>,
    unique_key: Option<String>,
    trouble: Option<String>,
    made_at: i64,
});

const WAITING: &str = "waiting";
const RUNNING: &str = "running";
const DEAD: &str = "dead";

/// A job to be done.
pub struct NewJob<'a, P: Serialize> {
    pub kind: JobKind,
    /// Ids alone: what a job is about is read when it runs.
    pub payload: P,
    /// When it is due, in milliseconds since the epoch.
    pub run_at: i64,
    /// Of jobs with the same key one is there at a time.
    pub unique_key: Option<&'a str>,
}

/// A job that one worker holds.
#[derive(Clone, Debug)]
pub struct Claim {
    pub id: Uuid,
    pub kind: JobKind,
    /// Tries so far, this one included.
    pub attempts: u32,
    payload: String,
    worker: Uuid,
    stored_attempts: i32,
}

impl Claim {
    /// # Errors
    /// When the payload is not what this kind of job carries.
    pub fn payload<P: DeserializeOwned>(&self) -> Result<P, Fault> {
        serde_json::from_str(&self.payload).map_err(|_| Fault::broken("a job's payload is unreadable"))
    }

    /// The job's row while this claim holds.
    fn held(&self) -> Condition {
        Condition::all()
            .add(job::Column::Id.eq(self.id))
            .add(job::Column::State.eq(RUNNING))
            .add(job::Column::ClaimedBy.eq(self.worker))
            .add(job::Column::Attempts.eq(self.stored_attempts))
    }
}

/// Puts a job into the queue, inside the caller's transaction: it is there if and only if the deed is. Where one with the
/// same key is waiting or running already, that one does.
///
/// # Errors
/// When storage fails.
pub async fn put<P: Serialize>(tx: &impl ConnectionTrait, new: NewJob<'_, P>, now: i64) -> Result<(), Fault> {
    let row = job::ActiveModel {
        id: Set(Uuid::now_v7()),
        kind: Set(new.kind.code().to_owned()),
        payload: Set(serde_json::to_string(&new.payload).map_err(Fault::broken)?),
        state: Set(WAITING.to_owned()),
        run_at: Set(new.run_at),
        attempts: Set(0),
        claimed_by: Set(None),
        claimed_until: Set(None),
        unique_key: Set(new.unique_key.map(str::to_owned)),
        trouble: Set(None),
        made_at: Set(now),
    };
    let once = OnConflict::column(job::Column::UniqueKey).do_nothing().to_owned();
    job::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes the job with this key out, unless a worker has it.
///
/// # Errors
/// When storage fails.
pub async fn take_out(tx: &impl ConnectionTrait, unique_key: &str) -> Result<(), Fault> {
    let waiting = job::Entity::delete_many().filter(job::Column::UniqueKey.eq(unique_key));
    waiting.filter(job::Column::State.ne(RUNNING)).exec(tx).await?;
    Ok(())
}

/// When the job with this key is due next, in milliseconds since the epoch.
///
/// # Errors
/// When storage fails.
pub async fn due_at(db: &impl ConnectionTrait, unique_key: &str) -> Result<Option<i64>, Fault> {
    let row = job::Entity::find().filter(job::Column::UniqueKey.eq(unique_key)).one(db).await?;
    Ok(row.map(|row| row.run_at))
}

/// Sees to it that every job that recurs is in the queue.
///
/// # Errors
/// When storage fails.
pub async fn plan_recurring(store: &Store) -> Result<(), Fault> {
    let now = store.now();
    let tx = store.begin_aside().await?;
    for kind in JobKind::ALL.into_iter().filter(|kind| kind.recurs_seconds().is_some()) {
        put(&tx, NewJob { kind, payload: (), run_at: now, unique_key: Some(kind.code()) }, now).await?;
    }
    tx.commit().await
}

/// What a worker may take: what is due, and what another worker has let go of by dying.
fn due(now: i64) -> Condition {
    let waiting = Condition::all().add(job::Column::State.eq(WAITING)).add(job::Column::RunAt.lte(now));
    let abandoned = Condition::all().add(job::Column::State.eq(RUNNING)).add(job::Column::ClaimedUntil.lte(now));
    Condition::any().add(waiting).add(abandoned)
}

/// Claims the job that has been due longest.
///
/// # Errors
/// When storage fails.
pub async fn claim(store: &Store, worker: Uuid) -> Result<Option<Claim>, Fault> {
    let now = store.now();
    // Looking costs nobody anything; only a worker that will find something opens a transaction that writes.
    if job::Entity::find().filter(due(now)).one(store.read()).await?.is_none() {
        return Ok(None);
    }
    let tx = store.begin_aside().await?;
    // On PostgreSQL workers pass by what another is claiming; SQLite has one writer at a time anyway.
    let row = job::Entity::find()
        .filter(due(now))
        .order_by_asc(job::Column::RunAt)
        .order_by_asc(job::Column::Id)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .limit(1)
        .one(&tx)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(kind) = JobKind::from_code(&row.kind) else {
        // From a newer Convenio beside this one: it stays for that one, a while away.
        let mut later = row.into_active_model();
        later.state = Set(WAITING.to_owned());
        later.run_at = Set(now + LEASE_SECONDS * 1000);
        later.update(&tx).await?;
        tx.commit().await?;
        return Ok(None);
    };
    let stored_attempts = row.attempts.saturating_add(1);
    let claim = Claim {
        id: row.id,
        kind,
        attempts: u32::try_from(stored_attempts).unwrap_or(1),
        payload: row.payload.clone(),
        worker,
        stored_attempts,
    };
    let mut claimed = row.into_active_model();
    claimed.state = Set(RUNNING.to_owned());
    claimed.attempts = Set(stored_attempts);
    claimed.claimed_by = Set(Some(worker));
    claimed.claimed_until = Set(Some(now + LEASE_SECONDS * 1000));
    claimed.update(&tx).await?;
    tx.commit().await?;
    Ok(Some(claim))
}

/// Holds on to a job for another lease. `false` when the claim is lost: what was begun must not be settled.
///
/// # Errors
/// When storage fails.
pub async fn renew(store: &Store, claim: &Claim) -> Result<bool, Fault> {
    let tx = store.begin_aside().await?;
    let renewed = job::Entity::update_many()
        .col_expr(job::Column::ClaimedUntil, Expr::value(store.now() + LEASE_SECONDS * 1000))
        .filter(claim.held())
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(renewed.rows_affected == 1)
}

/// Settles a job that is done, inside the transaction that says so: it is gone, or due again where it recurs.
///
/// # Errors
/// When storage fails.
pub async fn done(tx: &impl ConnectionTrait, claim: &Claim, now: i64) -> Result<(), Fault> {
    match claim.kind.recurs_seconds() {
        None => {
            job::Entity::delete_many().filter(claim.held()).exec(tx).await?;
            Ok(())
        }
        Some(period) => wait(tx, claim, now + period * 1000, true, None).await,
    }
}

/// Settles a try that failed, by the rules of `contracts::notices::jobs`. `jitter` is any random number.
///
/// # Errors
/// When storage fails.
pub async fn failed(
    tx: &impl ConnectionTrait,
    claim: &Claim,
    trouble: Trouble,
    jitter: u32,
    now: i64,
) -> Result<Next, Fault> {
    let next = after_failure(claim.kind, claim.attempts, trouble, jitter);
    match next {
        Next::Again(seconds) => wait(tx, claim, now + seconds * 1000, false, Some(trouble)).await?,
        Next::Dead => {
            job::Entity::update_many()
                .col_expr(job::Column::State, Expr::value(DEAD))
                .col_expr(job::Column::ClaimedBy, Expr::value(Option::<Uuid>::None))
                .col_expr(job::Column::ClaimedUntil, Expr::value(Option::<i64>::None))
                .col_expr(job::Column::Trouble, Expr::value(trouble.code()))
                // A dead job stands in nobody's way.
                .col_expr(job::Column::UniqueKey, Expr::value(Option::<String>::None))
                .filter(claim.held())
                .exec(tx)
                .await?;
        }
    }
    Ok(next)
}

async fn wait(
    tx: &impl ConnectionTrait,
    claim: &Claim,
    run_at: i64,
    afresh: bool,
    trouble: Option<Trouble>,
) -> Result<(), Fault> {
    let attempts = if afresh { 0 } else { claim.stored_attempts };
    job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(WAITING))
        .col_expr(job::Column::RunAt, Expr::value(run_at))
        .col_expr(job::Column::Attempts, Expr::value(attempts))
        .col_expr(job::Column::ClaimedBy, Expr::value(Option::<Uuid>::None))
        .col_expr(job::Column::ClaimedUntil, Expr::value(Option::<i64>::None))
        .col_expr(job::Column::Trouble, Expr::value(trouble.map(Trouble::code)))
        .filter(claim.held())
        .exec(tx)
        .await?;
    Ok(())
}

/// How many jobs there are.
///
/// # Errors
/// When storage fails.
pub async fn counts(db: &impl ConnectionTrait, now: i64) -> Result<JobCounts, Fault> {
    let of = |condition: Condition| job::Entity::find().filter(condition).count(db);
    let waiting = || Condition::all().add(job::Column::State.eq(WAITING));
    Ok(JobCounts {
        due: of(waiting().add(job::Column::RunAt.lte(now))).await?,
        later: of(waiting().add(job::Column::RunAt.gt(now))).await?,
        running: of(Condition::all().add(job::Column::State.eq(RUNNING))).await?,
        dead: of(dead_work()).await?,
    })
}

/// Jobs that were given up, but for letters: what became of those their own rows say.
fn dead_work() -> Condition {
    Condition::all().add(job::Column::State.eq(DEAD)).add(job::Column::Kind.ne(JobKind::SendLetter.code()))
}

/// Jobs that were given up, the newest first.
///
/// # Errors
/// When storage fails.
pub async fn dead(db: &impl ConnectionTrait) -> Result<Vec<DeadJob>, Fault> {
    let rows = job::Entity::find().filter(dead_work()).order_by_desc(job::Column::MadeAt).limit(DEAD_JOBS_SHOWN);
    let card = |row: job::Model| {
        Some(DeadJob {
            id: JobId(row.id),
            kind: JobKind::from_code(&row.kind)?,
            tries: u32::try_from(row.attempts).unwrap_or(0),
            trouble: Trouble::from_code(row.trouble.as_deref().unwrap_or_default()),
            made: moment(row.made_at),
        })
    };
    Ok(rows.all(db).await?.into_iter().filter_map(card).collect())
}

/// Puts a job that was given up back into the queue. `false` when it is not dead.
///
/// # Errors
/// When storage fails.
pub async fn revive(tx: &impl ConnectionTrait, id: JobId, now: i64) -> Result<bool, Fault> {
    let revived = job::Entity::update_many()
        .col_expr(job::Column::State, Expr::value(WAITING))
        .col_expr(job::Column::RunAt, Expr::value(now))
        .col_expr(job::Column::Attempts, Expr::value(0))
        .filter(job::Column::Id.eq(id.0))
        .filter(dead_work())
        .exec(tx)
        .await?;
    Ok(revived.rows_affected == 1)
}

/// Throws away jobs that died more than `age_seconds` ago. Returns how many.
///
/// # Errors
/// When storage fails.
pub async fn sweep_dead(store: &Store, age_seconds: i64) -> Result<u64, Fault> {
    let oldest = store.now() - age_seconds * 1000;
    let tx = store.begin_aside().await?;
    let dead = job::Entity::delete_many().filter(job::Column::State.eq(DEAD)).filter(job::Column::RunAt.lte(oldest));
    let gone = dead.exec(&tx).await?.rows_affected;
    tx.commit().await?;
    Ok(gone)
}
