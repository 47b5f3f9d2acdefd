//! Working a case: entries into its record, its texts, whose it is, in whose hands, and who must not learn of it.

use super::access::rule_in_office;
use super::cases::{self, clock_of};
use super::entities::{case_grievant, case_moved, case_revision, case_wall, grievance};
use super::files;
use super::open::{check_assigned, check_grievants, put_entry, put_grievants};
use super::procedures::Procedures;
use super::rows::{self, Mover, Writer, counted, stored};
use crate::members::standings::standings_of;
use crate::records::{FileCabinet, audit};
use crate::storage::{Fault, Store, moment};
use contracts::grievances::confidence::{CaseCircle, CaseSeat, Handler, Overseer};
use contracts::grievances::docket::{self, Moved, Taken};
use contracts::grievances::filing::{Filing, check_latest};
use contracts::grievances::intake::Intake;
use contracts::grievances::record::Happening;
use contracts::grievances::state::{Rules, state};
use contracts::members::{CaseId, PersonId, Refusal};
use contracts::records::{Deed, Upload, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

/// A deed about a case: ids alone, in the chain that no officer reads.
pub fn on_case(seat: &CaseSeat, what: What) -> Deed {
    Deed::in_confidence(&seat.seat(), what).about("case", seat.case())
}

/// Writes down which dates moved, if any did.
pub async fn put_moved(
    tx: &impl ConnectionTrait,
    case: CaseId,
    by: Mover,
    moved: &[Moved],
    now: i64,
) -> Result<(), Fault> {
    if moved.is_empty() {
        return Ok(());
    }
    case_moved::Entity::insert(rows::new_moved(case, by, moved, now)?).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes an entry; with a paper, both or neither.
pub async fn enter(
    store: &Store,
    handler: &Handler,
    what: Happening,
    paper: Option<(&FileCabinet, &Upload)>,
    by: &str,
) -> Result<Taken, Fault> {
    let now = store.now();
    let tx = store.begin().await?;
    let row = cases::hold(&tx, &handler.seat(), handler.case()).await?;
    let clock = clock_of(&tx, row).await?;
    let today = clock.calendar.today(moment(now));
    let taken = docket::take(&clock.entries, what, clock.rules(), today, moment(now), by)?;
    put_entry(&tx, handler.case(), &taken, Writer { person: handler.person(), name: by, now }).await?;
    let mut deeds = vec![on_case(handler, What::CaseEntered).about("entry", taken.entry.number)];
    if let Some((cabinet, upload)) = paper {
        let kept = files::put(&tx, cabinet, (handler, Some(taken.entry.number)), upload, now).await?;
        deeds.push(on_case(handler, What::CaseFileAttached).about("file", kept.id));
    }
    audit::note_all(&tx, now, deeds).await?;
    tx.commit().await?;
    Ok(taken)
}

pub async fn revise(
    store: &Store,
    handler: &Handler,
    after: u32,
    (filing, intake): (&Filing, &Intake),
    by: &str,
) -> Result<u32, Fault> {
    filing.check()?;
    intake.check()?;
    let now = store.now();
    let tx = store.begin().await?;
    cases::hold(&tx, &handler.seat(), handler.case()).await?;
    let last = case_revision::Entity::find()
        .filter(case_revision::Column::CaseId.eq(handler.case().0))
        .order_by_desc(case_revision::Column::Number)
        .one(&tx)
        .await?;
    let own = last.as_ref().is_some_and(|row| row.written_by == handler.person().0);
    let last = last.map_or(0, |row| counted(row.number));
    check_latest(after, last, own)?;
    let writer = Writer { person: handler.person(), name: by, now };
    let row = rows::new_revision(handler.case(), last + 1, (filing, intake), writer)?;
    case_revision::Entity::insert(row).exec_without_returning(&tx).await?;
    audit::note(&tx, now, on_case(handler, What::CaseRevised).about("revision", last + 1)).await?;
    tx.commit().await?;
    Ok(last + 1)
}

pub async fn set_grievants(store: &Store, handler: &Handler, grievants: Vec<PersonId>) -> Result<(), Fault> {
    let tx = store.begin().await?;
    let row = cases::hold(&tx, &handler.seat(), handler.case()).await?;
    let circle = cases::circle_of(&tx, &row).await?;
    let grievants = check_grievants(&tx, handler.unit(), grievants).await?;
    let busy = |person: &PersonId| {
        circle.steward == Some(*person) || circle.backup == Some(*person) || circle.walled_off.contains(person)
    };
    if grievants.iter().any(busy) {
        return Err(Refusal::of("grievants", "case-grievant-handles").into());
    }
    case_grievant::Entity::delete_many().filter(case_grievant::Column::CaseId.eq(row.id)).exec(&tx).await?;
    put_grievants(&tx, handler.case(), &grievants).await?;
    let deed = on_case(handler, What::GrievantsNamed).about("count", grievants.len());
    audit::note(&tx, store.now(), deed).await?;
    tx.commit().await?;
    Ok(())
}

async fn put_hands(tx: &impl ConnectionTrait, row: grievance::Model, circle: &CaseCircle) -> Result<(), Fault> {
    let mut row = row.into_active_model();
    row.steward = Set(circle.steward.map(|person| person.0));
    row.backup = Set(circle.backup.map(|person| person.0));
    row.update(tx).await?;
    Ok(())
}

pub async fn assign(
    store: &Store,
    overseer: &Overseer,
    steward: PersonId,
    backup: Option<PersonId>,
) -> Result<(), Fault> {
    let tx = store.begin().await?;
    let row = cases::hold(&tx, &overseer.seat(), overseer.case()).await?;
    let mut circle = cases::circle_of(&tx, &row).await?;
    check_assigned(&tx, &circle, steward, "steward").await?;
    if let Some(backup) = backup {
        check_assigned(&tx, &circle, backup, "backup").await?;
    }
    circle.steward = Some(steward);
    circle.backup = backup.filter(|backup| *backup != steward);
    put_hands(&tx, row, &circle).await?;
    let deed = on_case(overseer, What::CaseAssigned).about("person", steward);
    audit::note(&tx, store.now(), deed).await?;
    tx.commit().await?;
    Ok(())
}

pub async fn wall_off(store: &Store, overseer: &Overseer, person: PersonId) -> Result<(), Fault> {
    let tx = store.begin().await?;
    let row = cases::hold(&tx, &overseer.seat(), overseer.case()).await?;
    standings_of(&tx, overseer.unit(), person).await?.ok_or_else(Refusal::not_found)?;
    let circle = cases::circle_of(&tx, &row).await?;
    if circle.walled_off.contains(&person) {
        return Ok(());
    }
    let walled = circle.walled_off_from(person, &rule_in_office(&tx, overseer.unit()).await?)?;
    put_hands(&tx, row, &walled).await?;
    let wall =
        case_wall::ActiveModel { id: Set(Uuid::now_v7()), case_id: Set(overseer.case().0), person_id: Set(person.0) };
    case_wall::Entity::insert(wall).exec_without_returning(&tx).await?;
    audit::note(&tx, store.now(), on_case(overseer, What::WalledOff).about("person", person)).await?;
    tx.commit().await?;
    Ok(())
}

pub async fn lift_wall(store: &Store, overseer: &Overseer, person: PersonId) -> Result<(), Fault> {
    let tx = store.begin().await?;
    cases::hold(&tx, &overseer.seat(), overseer.case()).await?;
    let gone = case_wall::Entity::delete_many()
        .filter(case_wall::Column::CaseId.eq(overseer.case().0))
        .filter(case_wall::Column::PersonId.eq(person.0))
        .exec(&tx)
        .await?;
    if gone.rows_affected == 0 {
        return Err(Refusal::of("person", "case-no-wall").into());
    }
    audit::note(&tx, store.now(), on_case(overseer, What::WallLifted).about("person", person)).await?;
    tx.commit().await?;
    Ok(())
}

pub async fn put_under(store: &Store, overseer: &Overseer, version: u32) -> Result<Vec<Moved>, Fault> {
    let now = store.now();
    let tx = store.begin().await?;
    let row = cases::hold(&tx, &overseer.seat(), overseer.case()).await?;
    let procedures = Procedures::of(&tx, overseer.unit()).await?;
    let shelved = procedures.find(version).ok_or_else(|| Refusal::of("procedure", "case-procedure-unknown"))?;
    let clock = clock_of(&tx, row.clone()).await?;
    let rules = Rules { procedure: &shelved.procedure, calendar: &shelved.calendar, kind: clock.kind };
    docket::still_stands((&clock.entries, clock.rules()), (&clock.entries, rules), None)?;
    let today = shelved.calendar.today(moment(now));
    let moved = docket::moved(&clock.state(moment(now)), &state(&clock.entries, rules, today));
    let mut row = row.into_active_model();
    row.procedure = Set(Some(stored(version)?));
    row.update(&tx).await?;
    put_moved(&tx, overseer.case(), Mover::Procedure(version), &moved, now).await?;
    audit::note(&tx, now, on_case(overseer, What::CasePutUnder).about("procedure", version)).await?;
    tx.commit().await?;
    Ok(moved)
}
