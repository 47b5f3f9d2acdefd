//! The outbox: letters as rows, each with the job that sends it.

use super::entities::outbox;
use crate::storage::jobs::{self, NewJob};
use crate::storage::{Fault, Store};
use contracts::members::LetterId;
use contracts::notices::{JobKind, LetterKind, LetterState, Next, Trouble};
use contracts::records::engine::Reason;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long letters that were sent, dropped or given up are kept, in seconds.
const SETTLED_SECONDS_MAX: i64 = 90 * 24 * 3600;

/// What the job of a letter carries.
#[derive(Serialize, Deserialize)]
pub struct SendLetter {
    pub letter: Uuid,
}

/// A letter to be written.
#[derive(Default)]
pub struct NewLetter {
    /// `None`: a fresh one. What is named for good brings its own, so that its `Message-ID` is the same wherever it is
    /// written.
    pub id: Option<Uuid>,
    pub union: Option<Uuid>,
    pub unit: Option<Uuid>,
    pub roster: Option<Uuid>,
    pub person: Option<Uuid>,
    pub pass: Option<Uuid>,
    /// A link's token and when the link expires, in milliseconds since the epoch.
    pub secret: Option<(String, i64)>,
    /// What brought it about: the same cause writes one letter.
    pub cause: String,
}

fn job_key(letter: Uuid) -> String {
    format!("letter {}", letter.as_simple())
}

async fn put_job(tx: &impl ConnectionTrait, letter: Uuid, now: i64) -> Result<(), Fault> {
    let key = job_key(letter);
    let job = NewJob { kind: JobKind::SendLetter, payload: SendLetter { letter }, run_at: now, unique_key: Some(&key) };
    jobs::put(tx, job, now).await
}

/// Puts a letter into the outbox with its job, inside the caller's transaction. `None` when this cause has written its
/// letter already.
pub async fn put(
    tx: &impl ConnectionTrait,
    kind: LetterKind,
    new: NewLetter,
    now: i64,
) -> Result<Option<LetterId>, Fault> {
    let id = new.id.unwrap_or_else(Uuid::now_v7);
    let (secret, secret_until) = new.secret.unzip();
    let row = outbox::ActiveModel {
        id: Set(id),
        union_id: Set(new.union),
        unit_id: Set(new.unit),
        roster_id: Set(new.roster),
        person_id: Set(new.person),
        kind: Set(kind.code().to_owned()),
        pass_id: Set(new.pass),
        secret: Set(secret),
        secret_until: Set(secret_until),
        state: Set(LetterState::Queued.code().to_owned()),
        attempts: Set(0),
        trouble: Set(None),
        cause: Set(new.cause),
        made_at: Set(now),
        settled_at: Set(None),
    };
    let once = OnConflict::column(outbox::Column::Cause).do_nothing().to_owned();
    if outbox::Entity::insert(row).on_conflict(once).exec_without_returning(tx).await? == 0 {
        return Ok(None);
    }
    put_job(tx, id, now).await?;
    Ok(Some(LetterId(id)))
}

/// Takes back every letter with a link of a roster row that is not sent yet: a newer link has killed theirs.
pub async fn drop_links_of_row(tx: &impl ConnectionTrait, roster: Uuid, now: i64) -> Result<(), Fault> {
    let of_row = outbox::Entity::find().filter(outbox::Column::RosterId.eq(roster));
    let kinds = [LetterKind::Invitation, LetterKind::WayIn].map(LetterKind::code);
    drop_all(tx, of_row.filter(outbox::Column::Kind.is_in(kinds)), now).await
}

/// Takes back every letter with a way back in that a person asked for and that is not sent yet.
pub async fn drop_ways_back(tx: &impl ConnectionTrait, person: Uuid, now: i64) -> Result<(), Fault> {
    let theirs = outbox::Entity::find().filter(outbox::Column::PersonId.eq(person));
    drop_all(tx, theirs.filter(outbox::Column::Kind.eq(LetterKind::Recovery.code())), now).await
}

async fn drop_all(tx: &impl ConnectionTrait, letters: Select<outbox::Entity>, now: i64) -> Result<(), Fault> {
    let open = [LetterState::Queued, LetterState::Dead].map(LetterState::code);
    for row in letters.filter(outbox::Column::State.is_in(open)).all(tx).await? {
        drop_one(tx, row.id, now).await?;
    }
    Ok(())
}

/// Takes a letter back; what it carried is forgotten. `false` when it is not open any more.
pub async fn drop_one(tx: &impl ConnectionTrait, letter: Uuid, now: i64) -> Result<bool, Fault> {
    let open = [LetterState::Queued, LetterState::Dead].map(LetterState::code);
    let dropped = outbox::Entity::update_many()
        .col_expr(outbox::Column::State, Expr::value(LetterState::Dropped.code()))
        .col_expr(outbox::Column::Secret, Expr::value(Option::<String>::None))
        .col_expr(outbox::Column::SettledAt, Expr::value(Some(now)))
        .filter(outbox::Column::Id.eq(letter))
        .filter(outbox::Column::State.is_in(open))
        .exec(tx)
        .await?;
    jobs::take_out(tx, &job_key(letter)).await?;
    Ok(dropped.rows_affected == 1)
}

/// Puts a dead letter back into the queue. `false` when it is not dead.
pub async fn revive(tx: &impl ConnectionTrait, letter: Uuid, now: i64) -> Result<bool, Fault> {
    let revived = outbox::Entity::update_many()
        .col_expr(outbox::Column::State, Expr::value(LetterState::Queued.code()))
        .col_expr(outbox::Column::Attempts, Expr::value(0))
        .col_expr(outbox::Column::SettledAt, Expr::value(Option::<i64>::None))
        .filter(outbox::Column::Id.eq(letter))
        .filter(outbox::Column::State.eq(LetterState::Dead.code()))
        .exec(tx)
        .await?;
    if revived.rows_affected == 0 {
        return Ok(false);
    }
    put_job(tx, letter, now).await?;
    Ok(true)
}

/// How many letters are in each state.
///
/// # Errors
/// When storage fails.
pub async fn counts(db: &impl ConnectionTrait) -> Result<Vec<(LetterState, u64)>, Fault> {
    let mut counts = Vec::new();
    for state in LetterState::ALL {
        let of_state = outbox::Entity::find().filter(outbox::Column::State.eq(state.code()));
        counts.push((state, of_state.count(db).await?));
    }
    Ok(counts)
}

/// Dead letters that trying again can help: what somebody asked for themself has lost its link.
fn dead_of_units() -> Select<outbox::Entity> {
    outbox::Entity::find()
        .filter(outbox::Column::State.eq(LetterState::Dead.code()))
        .filter(outbox::Column::Kind.ne(LetterKind::Recovery.code()))
}

/// Dead letters by what stood in their way, most first.
///
/// # Errors
/// When storage fails.
pub async fn reasons(db: &impl ConnectionTrait) -> Result<Vec<Reason>, Fault> {
    let rows = dead_of_units()
        .select_only()
        .column(outbox::Column::Trouble)
        .column_as(outbox::Column::Id.count(), "letters")
        .group_by(outbox::Column::Trouble)
        .into_tuple::<(Option<String>, i64)>()
        .all(db)
        .await?;
    let reason = |(code, letters): (Option<String>, i64)| Reason {
        trouble: Trouble::from_code(code.as_deref().unwrap_or_default()),
        letters: u64::try_from(letters).unwrap_or(0),
    };
    let mut reasons: Vec<Reason> = rows.into_iter().map(reason).collect();
    reasons.sort_by(|a, b| b.letters.cmp(&a.letters).then_with(|| a.trouble.code().cmp(&b.trouble.code())));
    Ok(reasons)
}

/// Puts every dead letter with this trouble back into the queue. Returns how many.
///
/// # Errors
/// When storage fails.
pub async fn revive_all(tx: &impl ConnectionTrait, trouble: Trouble, now: i64) -> Result<u64, Fault> {
    let rows = dead_of_units().filter(outbox::Column::Trouble.eq(trouble.code())).all(tx).await?;
    let mut revived = 0;
    for row in rows {
        revived += u64::from(revive(tx, row.id, now).await?);
    }
    Ok(revived)
}

/// Notes that the mail server took a letter. Its link is forgotten at once: whoever has the letter has it.
///
/// A letter that was dropped or had been sent already stays what it is.
pub async fn sent_if_waiting(tx: &impl ConnectionTrait, letter: Uuid, tries: u32, now: i64) -> Result<(), Fault> {
    outbox::Entity::update_many()
        .col_expr(outbox::Column::State, Expr::value(LetterState::Sent.code()))
        .col_expr(outbox::Column::Secret, Expr::value(Option::<String>::None))
        .col_expr(outbox::Column::Trouble, Expr::value(Option::<String>::None))
        .col_expr(outbox::Column::Attempts, Expr::value(stored(tries)))
        .col_expr(outbox::Column::SettledAt, Expr::value(Some(now)))
        .filter(outbox::Column::Id.eq(letter))
        .filter(outbox::Column::State.eq(LetterState::Queued.code()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes a try that failed. A letter that is given up keeps its link for the officer who can hand it over by other means;
/// what somebody asked for themself is nobody else's.
pub async fn failed(
    tx: &impl ConnectionTrait,
    letter: Uuid,
    (trouble, next): (Trouble, Next),
    tries: u32,
    now: i64,
) -> Result<(), Fault> {
    let noted = outbox::Entity::update_many()
        .col_expr(outbox::Column::Trouble, Expr::value(Some(trouble.code())))
        .col_expr(outbox::Column::Attempts, Expr::value(stored(tries)))
        .filter(outbox::Column::Id.eq(letter))
        .filter(outbox::Column::State.eq(LetterState::Queued.code()));
    noted.exec(tx).await?;
    if next != Next::Dead {
        return Ok(());
    }
    let dead = outbox::Entity::update_many()
        .col_expr(outbox::Column::State, Expr::value(LetterState::Dead.code()))
        .col_expr(outbox::Column::SettledAt, Expr::value(Some(now)))
        .filter(outbox::Column::Id.eq(letter))
        .filter(outbox::Column::State.eq(LetterState::Queued.code()));
    dead.exec(tx).await?;
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Secret, Expr::value(Option::<String>::None))
        .filter(outbox::Column::Id.eq(letter))
        .filter(outbox::Column::Kind.eq(LetterKind::Recovery.code()))
        .exec(tx)
        .await?;
    Ok(())
}

fn stored(tries: u32) -> i32 {
    i32::try_from(tries).unwrap_or(i32::MAX)
}

pub async fn find(db: &impl ConnectionTrait, letter: Uuid) -> Result<Option<outbox::Model>, Fault> {
    Ok(outbox::Entity::find_by_id(letter).one(db).await?)
}

/// When a waiting letter is tried next.
pub async fn next_try(db: &impl ConnectionTrait, letter: Uuid) -> Result<Option<i64>, Fault> {
    jobs::due_at(db, &job_key(letter)).await
}

/// Forgets links that have expired and letters that were settled long ago, and gives a waiting letter without a job one
/// (a restored backup may have the one and not the other).
pub async fn sweep(store: &Store) -> Result<(), Fault> {
    let now = store.now();
    let tx = store.begin_aside().await?;
    outbox::Entity::update_many()
        .col_expr(outbox::Column::Secret, Expr::value(Option::<String>::None))
        .filter(outbox::Column::Secret.is_not_null())
        .filter(outbox::Column::SecretUntil.lte(now))
        .exec(&tx)
        .await?;
    outbox::Entity::delete_many()
        .filter(outbox::Column::SettledAt.lte(now - SETTLED_SECONDS_MAX * 1000))
        .exec(&tx)
        .await?;
    let waiting = outbox::Entity::find().filter(outbox::Column::State.eq(LetterState::Queued.code()));
    for row in waiting.all(&tx).await? {
        put_job(&tx, row.id, now).await?;
    }
    tx.commit().await
}
