//! Calendar feeds: a person's dates behind a secret address, by their rights as they are when a calendar fetches it.

use super::access::Eye;
use super::desk::effective_rule;
use super::entities::{calendar_feed, case_moved};
use super::log::readable_by;
use super::rows::thaw;
use crate::members::recipients;
use crate::members::standings::unit_of;
use crate::members::tokens;
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use contracts::grievances::docket::Moved;
use contracts::grievances::port::{CaseClock, FeedCard, FeedContent};
use contracts::members::standing::Seat;
use contracts::members::{PersonId, Refusal, UnitId};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Select};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Cases looked up by one statement.
const LOOK_UP_CASES_MAX: usize = 500;
/// How exactly it is kept when a feed was fetched, in milliseconds: calendars come every few minutes.
const FETCHED_MILLISECONDS: i64 = 3600 * 1000;

fn of_person(seat: &Seat) -> Select<calendar_feed::Entity> {
    calendar_feed::Entity::find()
        .filter(calendar_feed::Column::UnitId.eq(seat.unit().0))
        .filter(calendar_feed::Column::PersonId.eq(seat.person().0))
}

pub async fn card(store: &Store, seat: &Seat) -> Result<Option<FeedCard>, Fault> {
    let row = of_person(seat).one(store.read()).await?;
    Ok(row.map(|row| FeedCard { opened_at: moment(row.opened_at), fetched_at: row.fetched_at.map(moment) }))
}

async fn shut(tx: &impl ConnectionTrait, seat: &Seat) -> Result<u64, Fault> {
    let theirs = calendar_feed::Entity::delete_many()
        .filter(calendar_feed::Column::UnitId.eq(seat.unit().0))
        .filter(calendar_feed::Column::PersonId.eq(seat.person().0));
    Ok(theirs.exec(tx).await?.rows_affected)
}

/// Opens a feed in place of an earlier one. Its token is handed out once and kept as a hash.
pub async fn open(store: &Store, seat: &Seat) -> Result<String, Fault> {
    let (token, now) = (tokens::fresh(), store.now());
    let tx = store.begin().await?;
    shut(&tx, seat).await?;
    let row = calendar_feed::ActiveModel {
        id: Set(Uuid::now_v7()),
        unit_id: Set(seat.unit().0),
        person_id: Set(seat.person().0),
        token_hash: Set(tokens::hash(&token)),
        opened_at: Set(now),
        fetched_at: Set(None),
    };
    calendar_feed::Entity::insert(row).exec_without_returning(&tx).await?;
    audit::note(&tx, now, Deed::on_host(Some(seat.person()), What::FeedOpened)).await?;
    tx.commit().await?;
    Ok(token)
}

pub async fn close(store: &Store, seat: &Seat) -> Result<(), Fault> {
    let tx = store.begin().await?;
    if shut(&tx, seat).await? > 0 {
        audit::note(&tx, store.now(), Deed::on_host(Some(seat.person()), What::FeedClosed)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What a token opens.
pub async fn read(store: &Store, token: &str) -> Result<FeedContent, Fault> {
    let (db, now) = (store.read(), store.now());
    let row = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::TokenHash.eq(tokens::hash(token)))
        .one(db)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let (unit, person) = (UnitId(row.unit_id), PersonId(row.person_id));
    let eye = Eye::find(db, unit, person).await?.ok_or_else(Refusal::not_found)?;
    let recipient = recipients::of_person(db, person.0).await?.ok_or_else(Refusal::not_found)?;
    let mut clocks = readable_by(db, &eye).await?;
    // Whoever oversees everything has in the calendar what they work themselves, and what nobody works.
    clocks.retain(|clock| is_theirs(clock, person));
    let moved = moved(db, &clocks).await?;
    let place = unit_of(db, unit).await?;
    let content = FeedContent {
        language: recipient.language,
        unit: place.name,
        path: place.path,
        rule: effective_rule(db, unit, person).await?,
        cases: clocks
            .into_iter()
            .map(|clock| {
                let counts = moved.get(&clock.circle.case.0).cloned().unwrap_or_default();
                (clock, counts)
            })
            .collect(),
    };
    if row.fetched_at.is_none_or(|at| now - at > FETCHED_MILLISECONDS) {
        let tx = store.begin_aside().await?;
        calendar_feed::Entity::update_many()
            .col_expr(calendar_feed::Column::FetchedAt, Expr::value(Some(now)))
            .filter(calendar_feed::Column::Id.eq(row.id))
            .exec(&tx)
            .await?;
        tx.commit().await?;
    }
    Ok(content)
}

fn is_theirs(clock: &CaseClock, person: PersonId) -> bool {
    let circle = &clock.circle;
    circle.steward == Some(person) || circle.backup == Some(person) || circle.steward.is_none()
}

/// How often each date of each case has moved, by its key.
async fn moved(db: &impl ConnectionTrait, clocks: &[CaseClock]) -> Result<HashMap<Uuid, BTreeMap<String, u32>>, Fault> {
    let mut counts = HashMap::<Uuid, BTreeMap<String, u32>>::new();
    for some in clocks.chunks(LOOK_UP_CASES_MAX) {
        let ids = some.iter().map(|clock| clock.circle.case.0);
        for row in case_moved::Entity::find().filter(case_moved::Column::CaseId.is_in(ids)).all(db).await? {
            let of_case = counts.entry(row.case_id).or_default();
            for one in thaw::<Vec<Moved>>(&row.moved)? {
                *of_case.entry(one.key.to_string()).or_default() += 1;
            }
        }
    }
    Ok(counts)
}
