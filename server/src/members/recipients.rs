//! Whom a letter reaches: a roster row or a person, the address on file, and whether the employer can read it there.
//!
//! For the mailroom (`server/src/notices`), which knows people by their ids alone.

use super::entities::{link, person, roster, union_, unit};
use super::links::{self, For};
use super::{rows, tokens};
use crate::storage::Fault;
use contracts::members::roster::GoodStanding;
use contracts::members::sign_in::LinkPurpose;
use contracts::members::{Language, MailAddress, MailDomain, PersonId, StandingKind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use uuid::Uuid;

/// Somebody a letter is for.
#[derive(Clone, Debug)]
pub struct Recipient {
    pub name: String,
    pub mail: Option<MailAddress>,
    pub language: Language,
    /// The address is on the mail system of an employer of theirs.
    pub employer_reads: bool,
    pub in_good_standing: bool,
    /// Their account, once they have joined.
    pub person: Option<Uuid>,
    pub place: Option<Place>,
}

/// A unit as a letter names it.
#[derive(Clone, Debug)]
pub struct Place {
    pub union: String,
    pub unit: String,
    /// `/u/{union}/{unit}`.
    pub path: String,
    domains: Vec<MailDomain>,
}

async fn place(db: &impl ConnectionTrait, unit: Uuid) -> Result<Option<Place>, Fault> {
    let Some(unit) = unit::Entity::find_by_id(unit).one(db).await? else { return Ok(None) };
    let Some(union) = union_::Entity::find_by_id(unit.union_id).one(db).await? else { return Ok(None) };
    let card = rows::unit_card(unit)?;
    Ok(Some(Place {
        path: format!("/u/{}/{}", union.slug, card.slug),
        union: union.name,
        domains: card.employer_domains(),
        unit: card.name,
    }))
}

fn of_unit_row(row: roster::Model, account: Option<&person::Model>, place: Option<Place>) -> Recipient {
    let in_good_standing = rows::in_good_standing(&row);
    let row = rows::roster_row(row);
    // Once they have joined, their own account says which language they read.
    let language = account.map_or(row.language, |person| rows::person_card(person).language);
    let domains = place.as_ref().map(|place| place.domains.as_slice()).unwrap_or_default();
    Recipient {
        employer_reads: row.mail.as_ref().is_some_and(|mail| mail.is_on(domains)),
        name: row.name,
        mail: row.mail,
        language,
        in_good_standing,
        person: row.person.map(|id| id.0),
        place,
    }
}

/// A row of a roster, with the address that its officers have on file.
///
/// # Errors
/// When storage fails.
pub async fn of_row(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Recipient>, Fault> {
    let Some(row) = roster::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let account = match row.person_id {
        Some(id) => person::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let place = place(db, row.unit_id).await?;
    Ok(Some(of_unit_row(row, account.as_ref(), place)))
}

/// The names and addresses of many rows of one unit, by their ids.
///
/// # Errors
/// When storage fails.
pub async fn names(
    db: &impl ConnectionTrait,
    unit: Uuid,
    ids: Vec<Uuid>,
) -> Result<HashMap<Uuid, (String, Option<MailAddress>)>, Fault> {
    let of_unit = roster::Entity::find().filter(roster::Column::UnitId.eq(unit)).filter(roster::Column::Id.is_in(ids));
    let rows = of_unit.all(db).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, rows::roster_row(row)))
        .map(|(id, row)| (id, (row.name, row.mail)))
        .collect())
}

/// A person, with the address of their account; held against every employer whose units they belong to.
///
/// # Errors
/// When storage fails.
pub async fn of_person(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<Recipient>, Fault> {
    let Some(person) = person::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let mut employer_reads = false;
    let mut in_good_standing = false;
    let card = rows::person_card(&person);
    for row in roster::Entity::find().filter(roster::Column::PersonId.eq(id)).all(db).await? {
        in_good_standing |= rows::in_good_standing(&row);
        let domains = place(db, row.unit_id).await?.map(|place| place.domains).unwrap_or_default();
        employer_reads |= card.mail.as_ref().is_some_and(|mail| mail.is_on(&domains));
    }
    Ok(Some(Recipient {
        name: card.name,
        mail: card.mail,
        language: card.language,
        employer_reads,
        in_good_standing,
        person: Some(id),
        place: None,
    }))
}

/// The account with this address.
///
/// # Errors
/// When storage fails.
pub async fn person_with(db: &impl ConnectionTrait, mail: &MailAddress) -> Result<Option<PersonId>, Fault> {
    let found = person::Entity::find().filter(person::Column::MailKey.eq(mail.key())).one(db).await?;
    Ok(found.map(|person| PersonId(person.id)))
}

/// The rows of a unit's bargaining committee who have joined and are in good standing: row and person.
///
/// # Errors
/// When storage fails.
pub async fn committee(db: &impl ConnectionTrait, unit: Uuid) -> Result<Vec<(Uuid, Uuid)>, Fault> {
    let rows = roster::Entity::find()
        .filter(roster::Column::UnitId.eq(unit))
        .filter(roster::Column::Standing.eq(GoodStanding::Good.code()))
        .all(db)
        .await?;
    let sits = |row: &roster::Model| rows::kinds(&row.kinds).contains(&StandingKind::Committee);
    Ok(rows.into_iter().filter(sits).filter_map(|row| Some((row.id, row.person_id?))).collect())
}

/// What is stored of an address where whether it is anybody's must not show.
pub fn mail_hash(mail: &MailAddress) -> String {
    tokens::hash(&mail.key())
}

/// What is stored of the addresses of these people's accounts where whose they are must not show.
///
/// # Errors
/// When storage fails.
pub async fn mail_hashes(db: &impl ConnectionTrait, people: &[Uuid]) -> Result<Vec<String>, Fault> {
    let mut hashes = Vec::new();
    for id in people {
        let key = person::Entity::find_by_id(*id).one(db).await?.and_then(|person| person.mail_key);
        hashes.extend(key.map(|key| tokens::hash(&key)));
    }
    Ok(hashes)
}

/// A link that opens something still.
pub struct LiveLink {
    pub roster: Option<Uuid>,
    /// In milliseconds since the epoch.
    pub expires_at: i64,
}

/// The living link of a token.
///
/// # Errors
/// When storage fails.
pub async fn live_link(db: &impl ConnectionTrait, token: &str, now: i64) -> Result<Option<LiveLink>, Fault> {
    let found: Option<link::Model> = match links::find(db, token, now).await {
        Ok(link) => Some(link),
        Err(Fault::Refused(_)) => None,
        Err(fault) => return Err(fault),
    };
    Ok(found.map(|link| LiveLink { roster: link.roster_id, expires_at: link.expires_at }))
}

/// Makes the link by which a person comes back in; an earlier one dies. Returns the token and when it expires.
///
/// # Errors
/// When storage fails.
pub async fn way_back_in(tx: &impl ConnectionTrait, person: Uuid, now: i64) -> Result<(String, i64), Fault> {
    let token = links::make(tx, LinkPurpose::Recovery, For::Person(person), now).await?;
    Ok((token, now + LinkPurpose::Recovery.age_seconds_max() * 1000))
}
