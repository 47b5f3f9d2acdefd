//! Stored rows as the values of `contracts::grievances`, and back.

use super::entities::{case_entry, case_moved, case_revision, office_closure};
use crate::storage::{Fault, moment};
use contracts::agreements::text_hash;
use contracts::grievances::calendar::Closure;
use contracts::grievances::docket::Moved;
use contracts::grievances::filing::Filing;
use contracts::grievances::intake::Intake;
use contracts::grievances::port::Revision;
use contracts::grievances::record::{CaseEntry, Happening};
use contracts::members::{CaseId, PersonId};
use sea_orm::ActiveValue::Set;
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

fn broken() -> Fault {
    Fault::broken("a case's record is unreadable; convenio verify data says where")
}

/// Reads JSON that was stored. What it says is never quoted.
pub fn thaw<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).map_err(|_| broken())
}

/// Reads JSON that was frozen with its hash.
pub fn thaw_checked<T: DeserializeOwned>(text: &str, hash: &str) -> Result<T, Fault> {
    if text_hash(text) == hash { thaw(text) } else { Err(broken()) }
}

pub fn freeze<T: Serialize>(value: &T) -> Result<String, Fault> {
    serde_json::to_string(value).map_err(Fault::broken)
}

pub fn counted(number: i32) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

pub fn stored(number: u32) -> Result<i32, Fault> {
    i32::try_from(number).map_err(Fault::broken)
}

pub fn entry(row: &case_entry::Model) -> Result<CaseEntry, Fault> {
    let what: Happening = thaw_checked(&row.body, &row.body_hash)?;
    let (number, recorded_at) = (counted(row.number), moment(row.recorded_at));
    Ok(CaseEntry { number, recorded_at, recorded_by: row.writer.clone(), what })
}

pub fn new_entry(case: CaseId, entry: &CaseEntry, by: PersonId) -> Result<case_entry::ActiveModel, Fault> {
    let body = freeze(&entry.what)?;
    Ok(case_entry::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(case.0),
        number: Set(stored(entry.number)?),
        body_hash: Set(text_hash(&body)),
        body: Set(body),
        written_by: Set(by.0),
        writer: Set(entry.recorded_by.clone()),
        recorded_at: Set(entry.recorded_at.as_millisecond()),
    })
}

pub fn revision(row: &case_revision::Model) -> Result<Revision, Fault> {
    Ok(Revision {
        number: counted(row.number),
        filing: thaw_checked(&row.filing, &row.filing_hash)?,
        intake: thaw(&row.intake)?,
        written_by: row.writer.clone(),
        written_at: moment(row.written_at),
    })
}

/// Who writes something down, under which name, and when.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    pub person: PersonId,
    pub name: &'a str,
    pub now: i64,
}

pub fn new_revision(
    case: CaseId,
    number: u32,
    (filing, intake): (&Filing, &Intake),
    writer: Writer<'_>,
) -> Result<case_revision::ActiveModel, Fault> {
    let filing = freeze(filing)?;
    Ok(case_revision::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(case.0),
        number: Set(stored(number)?),
        filing_hash: Set(text_hash(&filing)),
        filing: Set(filing),
        intake: Set(freeze(intake)?),
        written_by: Set(writer.person.0),
        writer: Set(writer.name.to_owned()),
        written_at: Set(writer.now),
    })
}

/// What moved dates, as the table's three columns have it.
#[derive(Clone, Copy)]
pub enum Mover {
    Entry(u32),
    Closure(Uuid),
    Procedure(u32),
}

pub fn new_moved(case: CaseId, by: Mover, moved: &[Moved], now: i64) -> Result<case_moved::ActiveModel, Fault> {
    let (entry, closure, procedure) = match by {
        Mover::Entry(number) => (Some(stored(number)?), None, None),
        Mover::Closure(id) => (None, Some(id), None),
        Mover::Procedure(version) => (None, None, Some(stored(version)?)),
    };
    Ok(case_moved::ActiveModel {
        id: Set(Uuid::now_v7()),
        case_id: Set(case.0),
        at: Set(now),
        entry: Set(entry),
        closure_id: Set(closure),
        procedure: Set(procedure),
        moved: Set(freeze(&moved)?),
    })
}

pub fn closure(row: &office_closure::Model) -> Result<Closure, Fault> {
    let day = |text: &str| text.parse().map_err(|_| Fault::broken("a stored date is unreadable"));
    Ok(Closure { from: day(&row.first_day)?, to: day(&row.last_day)?, reason: row.reason.clone() })
}
