//! Sessions: random tokens, hashed at rest, rotated daily, ended by idleness and age.

use super::entities::{person, session};
use super::{rows, tokens};
use crate::storage::{Fault, Store, moment};
use contracts::members::ports::Arrival;
use contracts::members::sign_in::{
    OpenedSession, SESSION_AGE_SECONDS_MAX, SESSION_GRACE_SECONDS, SESSION_IDLE_SECONDS_MAX, SESSION_ROTATION_SECONDS,
};
use contracts::members::standing::SignedIn;
use contracts::members::{PersonId, SessionId};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect};
use uuid::Uuid;

/// How exactly the last use is kept, in milliseconds: a row is not rewritten at every click.
const USED_AT_MILLISECONDS: i64 = 10 * 60 * 1000;
/// Longest browser name kept, in characters.
const BROWSER_CHARS_MAX: usize = 60;

pub async fn open(
    db: &impl ConnectionTrait,
    person: &person::Model,
    browser: &str,
    now: i64,
) -> Result<OpenedSession, Fault> {
    let token = tokens::fresh();
    let row = session::ActiveModel {
        id: Set(Uuid::now_v7()),
        person_id: Set(person.id),
        token_hash: Set(tokens::hash(&token)),
        previous_hash: Set(None),
        browser: Set(browser.chars().take(BROWSER_CHARS_MAX).collect()),
        opened_at: Set(now),
        rotated_at: Set(now),
        used_at: Set(now),
    };
    session::Entity::insert(row).exec_without_returning(db).await?;
    Ok(OpenedSession { token, person: rows::person_card(person) })
}

pub async fn arrival(store: &Store, token: &str) -> Result<Option<Arrival>, Fault> {
    let now = store.now();
    let hash = tokens::hash(token);
    let grace = now - SESSION_GRACE_SECONDS * 1000;
    let known = Condition::any()
        .add(session::Column::TokenHash.eq(&hash))
        .add(Condition::all().add(session::Column::PreviousHash.eq(&hash)).add(session::Column::RotatedAt.gt(grace)));
    let theirs = session::Entity::belongs_to(person::Entity).from(session::Column::PersonId).to(person::Column::Id);
    // Asked at every request: one question for both.
    let found = session::Entity::find().filter(known).join(JoinType::InnerJoin, theirs.into());
    let found = found.select_also(person::Entity).one(store.read()).await?;
    let Some((row, Some(person))) = found else { return Ok(None) };
    let idle = now - row.used_at > SESSION_IDLE_SECONDS_MAX * 1000;
    let old = now - row.opened_at > SESSION_AGE_SECONDS_MAX * 1000;
    if idle || old {
        let tx = store.begin().await?;
        session::Entity::delete_by_id(row.id).exec(&tx).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let renewal_due = row.token_hash == hash && is_due(&row, now);
    let steady_until = moment(steady_until(&row, row.token_hash == hash));
    if now - row.used_at > USED_AT_MILLISECONDS {
        let tx = store.begin().await?;
        let touch = session::Entity::update_many().col_expr(session::Column::UsedAt, Expr::value(now));
        touch.filter(session::Column::Id.eq(row.id)).exec(&tx).await?;
        tx.commit().await?;
    }
    let signed_in = SignedIn::mint(PersonId(person.id), SessionId(row.id));
    Ok(Some(Arrival { signed_in, person: rows::person_card(&person), renewal_due, steady_until }))
}

/// When something has to be done about a session next, in stored milliseconds; `is_new` where it is known by its newest token.
fn steady_until(row: &session::Model, is_new: bool) -> i64 {
    let ends = (row.used_at + SESSION_IDLE_SECONDS_MAX * 1000).min(row.opened_at + SESSION_AGE_SECONDS_MAX * 1000);
    let token = if is_new { SESSION_ROTATION_SECONDS } else { SESSION_GRACE_SECONDS };
    ends.min(row.used_at + USED_AT_MILLISECONDS).min(row.rotated_at + token * 1000)
}

fn is_due(row: &session::Model, now: i64) -> bool {
    now - row.rotated_at > SESSION_ROTATION_SECONDS * 1000
}

/// Of several tabs that come at once, one has the new token; the others go on with the old one for the time of grace.
pub async fn renew(store: &Store, token: &str) -> Result<Option<String>, Fault> {
    let now = store.now();
    let found = session::Entity::find().filter(session::Column::TokenHash.eq(tokens::hash(token)));
    let Some(row) = found.one(store.read()).await?.filter(|row| is_due(row, now)) else { return Ok(None) };
    let token = tokens::fresh();
    let tx = store.begin().await?;
    let changed = session::Entity::update_many()
        .col_expr(session::Column::TokenHash, Expr::value(tokens::hash(&token)))
        .col_expr(session::Column::PreviousHash, Expr::value(row.token_hash.clone()))
        .col_expr(session::Column::RotatedAt, Expr::value(now))
        .col_expr(session::Column::UsedAt, Expr::value(now))
        .filter(session::Column::Id.eq(row.id))
        .filter(session::Column::TokenHash.eq(&row.token_hash))
        .exec(&tx)
        .await?
        .rows_affected;
    tx.commit().await?;
    Ok((changed == 1).then_some(token))
}

/// Ends all sessions of a person but `keep`.
pub async fn end_all(db: &impl ConnectionTrait, person: Uuid, keep: Option<SessionId>) -> Result<(), Fault> {
    let mut ended = session::Entity::delete_many().filter(session::Column::PersonId.eq(person));
    if let Some(keep) = keep {
        ended = ended.filter(session::Column::Id.ne(keep.0));
    }
    ended.exec(db).await?;
    Ok(())
}
