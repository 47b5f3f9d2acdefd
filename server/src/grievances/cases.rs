//! Reading cases: their circles and records, by the few or by the ten thousand.

use super::access::Eye;
use super::entities::{case_entry, case_file, case_grievant, case_revision, case_wall, grievance};
use super::procedures::Procedures;
use super::rows::{self, counted};
use crate::records::files_of;
use crate::storage::{Fault, moment};
use contracts::grievances::confidence::CaseCircle;
use contracts::grievances::port::{CaseAttachment, CaseClock, CaseFile};
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::record::CaseEntry;
use contracts::members::standing::Seat;
use contracts::members::{CaseId, FileId, PersonId, Refusal, UnionId, UnitId};
use jiff::Timestamp;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use std::collections::HashMap;
use uuid::Uuid;

/// Cases looked up by one statement: far below the variables that either database takes.
const LOOK_UP_CASES_MAX: usize = 500;

/// The cases of a unit.
pub fn of_unit(seat: &Seat) -> Select<grievance::Entity> {
    grievance::Entity::find()
        .filter(grievance::Column::UnionId.eq(seat.union().0))
        .filter(grievance::Column::UnitId.eq(seat.unit().0))
}

/// One case of a unit.
///
/// # Errors
/// `not-found`.
pub async fn row_of(db: &impl ConnectionTrait, seat: &Seat, case: CaseId) -> Result<grievance::Model, Fault> {
    let row = of_unit(seat).filter(grievance::Column::Id.eq(case.0)).one(db).await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

/// The same, held until the transaction ends: two who write into one record stand in line.
///
/// # Errors
/// `not-found`.
pub async fn hold(tx: &impl ConnectionTrait, seat: &Seat, case: CaseId) -> Result<grievance::Model, Fault> {
    let row = of_unit(seat).filter(grievance::Column::Id.eq(case.0)).lock_exclusive().one(tx).await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

/// The rows that this person can have anything to do with, newest first: those in their hands, or all where the rule
/// names them.
pub async fn in_reach(db: &impl ConnectionTrait, eye: &Eye) -> Result<Vec<grievance::Model>, Fault> {
    let unit = of_unit(&eye.standings.seat());
    if eye.is_named() {
        return Ok(unit.order_by_desc(grievance::Column::Number).all(db).await?);
    }
    // Two questions, each answered from its index. Asked for either hand at once, or for an order, SQLite reads every case
    // of the unit.
    let mut rows = Vec::new();
    for hands in [grievance::Column::Steward, grievance::Column::Backup] {
        rows.extend(unit.clone().filter(hands.eq(eye.person().0)).all(db).await?);
    }
    newest_first(&mut rows);
    // Whoever stands in for themselves has the case once.
    rows.dedup_by_key(|row| row.number);
    Ok(rows)
}

fn newest_first(rows: &mut [grievance::Model]) {
    rows.sort_by_key(|row| std::cmp::Reverse(row.number));
}

/// The rows of the cases in which somebody is a grievant, newest first.
pub async fn grieved_by(db: &impl ConnectionTrait, seat: &Seat) -> Result<Vec<grievance::Model>, Fault> {
    let theirs: Vec<Uuid> = case_grievant::Entity::find()
        .filter(case_grievant::Column::PersonId.eq(seat.person().0))
        .all(db)
        .await?
        .into_iter()
        .map(|row| row.case_id)
        .collect();
    let mut rows = Vec::new();
    for some in theirs.chunks(LOOK_UP_CASES_MAX) {
        rows.extend(of_unit(seat).filter(grievance::Column::Id.is_in(some.iter().copied())).all(db).await?);
    }
    newest_first(&mut rows);
    Ok(rows)
}

/// The circles of many cases, in their order.
pub async fn circles(db: &impl ConnectionTrait, rows: &[grievance::Model]) -> Result<Vec<CaseCircle>, Fault> {
    let (mut grievants, mut walls) = (HashMap::<Uuid, Vec<PersonId>>::new(), HashMap::<Uuid, Vec<PersonId>>::new());
    for some in rows.chunks(LOOK_UP_CASES_MAX) {
        let ids = || some.iter().map(|row| row.id);
        let found = case_grievant::Entity::find().filter(case_grievant::Column::CaseId.is_in(ids()));
        for row in found.order_by_asc(case_grievant::Column::Id).all(db).await? {
            grievants.entry(row.case_id).or_default().push(PersonId(row.person_id));
        }
        let found = case_wall::Entity::find().filter(case_wall::Column::CaseId.is_in(ids()));
        for row in found.order_by_asc(case_wall::Column::Id).all(db).await? {
            walls.entry(row.case_id).or_default().push(PersonId(row.person_id));
        }
    }
    let circle = |row: &grievance::Model| CaseCircle {
        union: UnionId(row.union_id),
        unit: UnitId(row.unit_id),
        case: CaseId(row.id),
        grievants: grievants.remove(&row.id).unwrap_or_default(),
        steward: row.steward.map(PersonId),
        backup: row.backup.map(PersonId),
        walled_off: walls.remove(&row.id).unwrap_or_default(),
    };
    Ok(rows.iter().map(circle).collect())
}

/// The circle of one case.
pub async fn circle_of(db: &impl ConnectionTrait, row: &grievance::Model) -> Result<CaseCircle, Fault> {
    let circle = circles(db, std::slice::from_ref(row)).await?.pop();
    circle.ok_or_else(|| Fault::broken("a case has no circle"))
}

/// The records of many cases by their ids, each oldest first.
async fn records(
    db: &impl ConnectionTrait,
    rows: &[(grievance::Model, CaseCircle)],
) -> Result<HashMap<Uuid, Vec<CaseEntry>>, Fault> {
    let mut records = HashMap::<Uuid, Vec<CaseEntry>>::with_capacity(rows.len());
    for some in rows.chunks(LOOK_UP_CASES_MAX) {
        let found = case_entry::Entity::find()
            .filter(case_entry::Column::CaseId.is_in(some.iter().map(|(row, _)| row.id)))
            .order_by_asc(case_entry::Column::CaseId)
            .order_by_asc(case_entry::Column::Number)
            .all(db)
            .await?;
        for row in &found {
            records.entry(row.case_id).or_default().push(rows::entry(row)?);
        }
    }
    Ok(records)
}

/// Cases with their circles as the clock sees them, in their order.
pub async fn clocks(
    db: &impl ConnectionTrait,
    procedures: &Procedures,
    cases: Vec<(grievance::Model, CaseCircle)>,
) -> Result<Vec<CaseClock>, Fault> {
    let mut records = records(db, &cases).await?;
    let clock = |(row, circle): (grievance::Model, CaseCircle)| {
        let version = row.procedure.map(counted);
        let (procedure, calendar) = procedures.under(version)?;
        Ok(CaseClock {
            circle,
            number: counted(row.number),
            label: row.label,
            kind: CaseKind::from_code(&row.kind).unwrap_or(CaseKind::Other),
            version,
            procedure,
            calendar,
            entries: records.remove(&row.id).unwrap_or_default(),
            opened_at: moment(row.opened_at),
        })
    };
    cases.into_iter().map(clock).collect()
}

/// One case as the clock sees it.
pub async fn clock_of(db: &impl ConnectionTrait, row: grievance::Model) -> Result<CaseClock, Fault> {
    let procedures = Procedures::of(db, UnitId(row.unit_id)).await?;
    let circle = circle_of(db, &row).await?;
    let clock = clocks(db, &procedures, vec![(row, circle)]).await?.pop();
    clock.ok_or_else(|| Fault::broken("a case has no record"))
}

/// The latest revisions of many cases by their ids, of those written before a moment in stored milliseconds.
async fn texts(
    db: &impl ConnectionTrait,
    ids: &[Uuid],
    before: i64,
) -> Result<HashMap<Uuid, case_revision::Model>, Fault> {
    let mut latest = HashMap::with_capacity(ids.len());
    for some in ids.chunks(LOOK_UP_CASES_MAX) {
        let found = case_revision::Entity::find()
            .filter(case_revision::Column::CaseId.is_in(some.iter().copied()))
            .filter(case_revision::Column::WrittenAt.lt(before))
            .order_by_asc(case_revision::Column::Number)
            .all(db)
            .await?;
        latest.extend(found.into_iter().map(|row| (row.case_id, row)));
    }
    Ok(latest)
}

/// The files of many cases by their ids, in the order they were attached.
async fn attachments(
    db: &impl ConnectionTrait,
    seat: &Seat,
    ids: &[Uuid],
) -> Result<HashMap<Uuid, Vec<CaseAttachment>>, Fault> {
    let mut all = HashMap::<Uuid, Vec<CaseAttachment>>::new();
    for some in ids.chunks(LOOK_UP_CASES_MAX) {
        let hung = case_file::Entity::find()
            .filter(case_file::Column::CaseId.is_in(some.iter().copied()))
            .order_by_asc(case_file::Column::AttachedAt)
            .order_by_asc(case_file::Column::Id)
            .all(db)
            .await?;
        let mut files = files_of(db, seat, hung.iter().map(|row| FileId(row.file_id)).collect()).await?;
        for row in hung {
            let Some(file) = files.remove(&FileId(row.file_id)) else { continue };
            let attachment = CaseAttachment {
                file,
                entry: row.entry.map(counted),
                attached_by: PersonId(row.attached_by),
                attached_at: moment(row.attached_at),
            };
            all.entry(row.case_id).or_default().push(attachment);
        }
    }
    Ok(all)
}

/// Cases with their texts and the names of their files.
pub async fn with_texts(
    db: &impl ConnectionTrait,
    seat: &Seat,
    clocks: Vec<CaseClock>,
) -> Result<Vec<CaseFile>, Fault> {
    with_texts_before(db, seat, clocks, Timestamp::MAX).await
}

/// The same with the texts as they were at a moment, by when every one of the cases was open.
pub async fn with_texts_before(
    db: &impl ConnectionTrait,
    seat: &Seat,
    clocks: Vec<CaseClock>,
    before: Timestamp,
) -> Result<Vec<CaseFile>, Fault> {
    let ids: Vec<Uuid> = clocks.iter().map(|clock| clock.circle.case.0).collect();
    let mut texts = texts(db, &ids, before.as_millisecond()).await?;
    let mut files = attachments(db, seat, &ids).await?;
    let file = |clock: CaseClock| {
        let id = clock.circle.case.0;
        let row = texts.remove(&id).ok_or_else(|| Fault::broken("a case has no text"))?;
        let revision = rows::revision(&row)?;
        Ok(CaseFile {
            clock,
            revision: revision.number,
            filing: revision.filing,
            intake: revision.intake,
            files: files.remove(&id).unwrap_or_default(),
        })
    };
    clocks.into_iter().map(file).collect()
}
