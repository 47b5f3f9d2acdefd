//! Stored rows as the values of `contracts::members`, and back.

use super::entities::{person, roster, union_, unit};
use crate::storage::{Fault, moment};
use contracts::members::roster::{Employer, GoodStanding, NewRow, RosterRow, UnionCard, UnitCard};
use contracts::members::sign_in::PersonCard;
use contracts::members::standing::RosterEntry;
use contracts::members::{Language, MailAddress, MailDomain, PersonId, RosterId, StandingKind, UnionId, UnitId, Zone};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
struct StoredEmployer {
    name: String,
    domains: Vec<MailDomain>,
}

pub fn employers_text(employers: &[Employer]) -> Result<String, Fault> {
    let stored: Vec<StoredEmployer> =
        employers.iter().map(|e| StoredEmployer { name: e.name.clone(), domains: e.domains.clone() }).collect();
    serde_json::to_string(&stored).map_err(Fault::broken)
}

fn employers(text: &str) -> Result<Vec<Employer>, Fault> {
    let stored: Vec<StoredEmployer> =
        serde_json::from_str(text).map_err(|_| Fault::broken("a unit's employers are unreadable"))?;
    Ok(stored.into_iter().map(|e| Employer { name: e.name, domains: e.domains }).collect())
}

pub fn languages_text(languages: &[Language]) -> String {
    languages.iter().map(|l| l.tag()).collect::<Vec<_>>().join(" ")
}

pub fn union_card(row: union_::Model) -> UnionCard {
    UnionCard {
        id: UnionId(row.id),
        slug: row.slug,
        name: row.name,
        languages: row.languages.split(' ').filter_map(Language::from_tag).collect(),
    }
}

pub fn unit_card(row: unit::Model) -> Result<UnitCard, Fault> {
    // A zone that the data of a newer release no longer has reads as UTC.
    let zone = Zone::named("zone", &row.zone).unwrap_or_default();
    Ok(UnitCard { id: UnitId(row.id), slug: row.slug, name: row.name, employers: employers(&row.employers)?, zone })
}

/// A stored address was parsed before it was stored.
fn mail(text: Option<&String>) -> Option<MailAddress> {
    text.and_then(|t| MailAddress::parse(t).ok())
}

pub fn person_card(row: &person::Model) -> PersonCard {
    PersonCard {
        id: PersonId(row.id),
        name: row.name.clone(),
        mail: mail(row.mail.as_ref()),
        language: Language::from_tag(&row.language).unwrap_or_default(),
        has_password: row.password_hash.is_some(),
    }
}

pub fn kinds_text(kinds: &[StandingKind]) -> String {
    kinds.iter().map(|k| k.code()).collect::<Vec<_>>().join(" ")
}

pub fn kinds(text: &str) -> Vec<StandingKind> {
    text.split(' ').filter_map(StandingKind::from_code).collect()
}

pub fn in_good_standing(row: &roster::Model) -> bool {
    row.standing == GoodStanding::Good.code()
}

/// `None` for a row that nobody has joined with yet.
pub fn roster_entry(row: &roster::Model) -> Option<RosterEntry> {
    Some(RosterEntry {
        union: UnionId(row.union_id),
        unit: UnitId(row.unit_id),
        person: PersonId(row.person_id?),
        kinds: kinds(&row.kinds),
        in_good_standing: in_good_standing(row),
    })
}

pub fn roster_row(row: roster::Model) -> RosterRow {
    RosterRow {
        id: RosterId(row.id),
        person: row.person_id.map(PersonId),
        mail: mail(row.mail.as_ref()),
        language: Language::from_tag(&row.language).unwrap_or_default(),
        kinds: kinds(&row.kinds),
        // An unknown code reads as the narrowest.
        standing: GoodStanding::from_code(&row.standing).unwrap_or(GoodStanding::Removed),
        invited: row.invited_at.map(moment),
        joined: row.joined_at.map(moment),
        name: row.name,
    }
}

pub fn new_roster(union: UnionId, unit: UnitId, row: &NewRow, now: i64) -> (RosterId, roster::ActiveModel) {
    use sea_orm::ActiveValue::Set;
    let id = uuid::Uuid::now_v7();
    let stored = roster::ActiveModel {
        id: Set(id),
        union_id: Set(union.0),
        unit_id: Set(unit.0),
        person_id: Set(None),
        name: Set(row.name.clone()),
        mail: Set(row.mail.as_ref().map(|m| m.as_str().to_owned())),
        mail_key: Set(row.mail.as_ref().map(MailAddress::key)),
        language: Set(row.language.tag().to_owned()),
        kinds: Set(kinds_text(&row.kinds)),
        standing: Set(row.standing.code().to_owned()),
        made_at: Set(now),
        invited_at: Set(None),
        joined_at: Set(None),
    };
    (RosterId(id), stored)
}
