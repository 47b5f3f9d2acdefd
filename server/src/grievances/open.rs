//! A case begins: opened by a steward, or brought by the member whose case it is.

use super::access::{Eye, rule_in_office};
use super::entities::{case_draft, case_entry, case_grievant, case_revision, grievance};
use super::procedures::Procedures;
use super::rows::{self, Mover, Writer, stored};
use crate::members::names_of;
use crate::members::standings::{hold_unit, standings_of};
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use contracts::grievances::confidence::{CaseCircle, Oversight};
use contracts::grievances::docket::{self, Taken};
use contracts::grievances::filing::Filing;
use contracts::grievances::intake::Intake;
use contracts::grievances::limits::{CASE_NAMES_CHARS_MAX, GRIEVANTS_MAX, IMPORT_ROWS_MAX};
use contracts::grievances::port::NewCase;
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::record::Happening;
use contracts::grievances::state::Rules;
use contracts::members::standing::Seat;
use contracts::members::{CaseId, PersonId, Refusal, UnitId};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Who opens a case, and how it is noted.
pub struct Opening<'a> {
    pub seat: &'a Seat,
    pub what: What,
    /// A draft of the opener's that is thrown away with it.
    pub draft: Option<CaseId>,
    /// The opener takes a case that is given to nobody.
    pub takes_it: bool,
}

/// The name by which the unit knows somebody; empty for nobody of the unit.
pub async fn name_of(db: &impl ConnectionTrait, seat: &Seat) -> Result<String, Fault> {
    let person = seat.person().0;
    Ok(names_of(db, seat, BTreeSet::from([person])).await?.remove(&person).unwrap_or_default())
}

/// Everybody named as a grievant is a member of the unit, each once.
///
/// # Errors
/// `case-grievants-many`, `case-grievant-unknown`.
pub async fn check_grievants(
    db: &impl ConnectionTrait,
    unit: UnitId,
    grievants: Vec<PersonId>,
) -> Result<Vec<PersonId>, Fault> {
    let once: BTreeSet<PersonId> = grievants.iter().copied().collect();
    if once.len() > GRIEVANTS_MAX {
        return Err(Refusal::of("grievants", "case-grievants-many").with("limit", GRIEVANTS_MAX).into());
    }
    for person in &once {
        let standings = standings_of(db, unit, *person).await?;
        if standings.and_then(|standings| standings.member()).is_none() {
            return Err(Refusal::of("grievants", "case-grievant-unknown").into());
        }
    }
    Ok(once.into_iter().collect())
}

/// Whether a case can be given to this person; the refusal names `field`.
///
/// # Errors
/// What [`CaseCircle::check_assigned`] refuses.
pub async fn check_assigned(
    db: &impl ConnectionTrait,
    circle: &CaseCircle,
    person: PersonId,
    field: &str,
) -> Result<(), Fault> {
    let standings = standings_of(db, circle.unit, person).await?;
    let standings = standings.ok_or_else(|| Refusal::of(field, "case-steward-standing"))?;
    circle.check_assigned(&standings).map_err(|refusal| Refusal { field: Some(field.to_owned()), ..refusal }.into())
}

/// Opens one case in a transaction of its own.
pub async fn open(store: &Store, opening: Opening<'_>, new: NewCase) -> Result<CaseId, Fault> {
    let seat = opening.seat;
    let tx = store.begin().await?;
    hold_unit(&tx, seat.unit()).await?;
    let procedures = Procedures::of(&tx, seat.unit()).await?;
    let eye = Eye::of(&tx, seat).await?;
    let number = next_number(&tx, seat).await?;
    let case = insert(&tx, &eye, (&procedures, &opening), (number, new), store.now()).await?;
    if let Some(draft) = opening.draft {
        case_draft::Entity::delete_by_id(draft.0)
            .filter(case_draft::Column::UnitId.eq(seat.unit().0))
            .filter(case_draft::Column::PersonId.eq(seat.person().0))
            .exec(&tx)
            .await?;
    }
    audit::note(&tx, store.now(), Deed::in_confidence(seat, opening.what).about("case", case)).await?;
    tx.commit().await?;
    Ok(case)
}

/// Takes in many cases in one transaction.
pub async fn import(store: &Store, oversight: &Oversight, new: Vec<NewCase>) -> Result<Vec<u32>, Fault> {
    if new.len() > IMPORT_ROWS_MAX {
        return Err(Refusal::of("csv", "csv-many-rows").with("max", IMPORT_ROWS_MAX).into());
    }
    let opening = Opening { seat: oversight, what: What::CasesImported, draft: None, takes_it: false };
    let tx = store.begin().await?;
    hold_unit(&tx, oversight.unit()).await?;
    let procedures = Procedures::of(&tx, oversight.unit()).await?;
    let eye = Eye::of(&tx, oversight).await?;
    let first = next_number(&tx, oversight).await?;
    let mut numbers = Vec::with_capacity(new.len());
    for (number, new) in (first..).zip(new) {
        insert(&tx, &eye, (&procedures, &opening), (number, new), store.now()).await?;
        numbers.push(number);
    }
    let deed = Deed::in_confidence(oversight, opening.what).about("count", numbers.len());
    audit::note(&tx, store.now(), deed).await?;
    tx.commit().await?;
    Ok(numbers)
}

/// The number that a unit's next case gets, while the unit is held.
pub async fn next_number(tx: &impl ConnectionTrait, seat: &Seat) -> Result<u32, Fault> {
    let last: Option<Option<i32>> = super::cases::of_unit(seat)
        .select_only()
        .column_as(grievance::Column::Number.max(), "last")
        .into_tuple()
        .one(tx)
        .await?;
    Ok(rows::counted(last.flatten().unwrap_or(0)) + 1)
}

/// Writes a case with everything it begins with.
pub async fn insert(
    tx: &impl ConnectionTrait,
    eye: &Eye,
    (procedures, opening): (&Procedures, &Opening<'_>),
    (number, new): (u32, NewCase),
    now: i64,
) -> Result<CaseId, Fault> {
    let seat = opening.seat;
    new.filing.check()?;
    new.intake.check()?;
    if new.label.as_ref().is_some_and(|label| label.chars().count() > CASE_NAMES_CHARS_MAX) {
        return Err(Refusal::of("label", "case-names-long").with("limit", CASE_NAMES_CHARS_MAX).into());
    }
    if new.procedure.is_some_and(|version| procedures.find(version).is_none()) {
        return Err(Refusal::of("procedure", "case-procedure-unknown").into());
    }
    let circle = circle(tx, eye, opening, &new).await?;
    let name = name_of(tx, seat).await?;
    let case = circle.case;
    let row = grievance::ActiveModel {
        id: Set(case.0),
        union_id: Set(seat.union().0),
        unit_id: Set(seat.unit().0),
        number: Set(stored(number)?),
        label: Set(new.label.filter(|label| !label.trim().is_empty())),
        kind: Set(new.kind.code().to_owned()),
        procedure: Set(new.procedure.map(stored).transpose()?),
        steward: Set(circle.steward.map(|person| person.0)),
        backup: Set(circle.backup.map(|person| person.0)),
        opened_by: Set(seat.person().0),
        opened_at: Set(now),
    };
    grievance::Entity::insert(row).exec_without_returning(tx).await?;
    put_grievants(tx, case, &circle.grievants).await?;
    let writer = Writer { person: seat.person(), name: &name, now };
    let revision = rows::new_revision(case, 1, (&new.filing, &new.intake), writer)?;
    case_revision::Entity::insert(revision).exec_without_returning(tx).await?;
    let (procedure, calendar) = procedures.under(new.procedure)?;
    let rules = Rules { procedure: &procedure, calendar: &calendar, kind: new.kind };
    let mut entries = Vec::with_capacity(new.first.len());
    for what in new.first {
        let today = calendar.today(moment(now));
        let taken = docket::take(&entries, what, rules, today, moment(now), &name)?;
        put_entry(tx, case, &taken, writer).await?;
        entries.push(taken.entry);
    }
    Ok(case)
}

async fn circle(
    tx: &impl ConnectionTrait,
    eye: &Eye,
    opening: &Opening<'_>,
    new: &NewCase,
) -> Result<CaseCircle, Fault> {
    let seat = opening.seat;
    let own = Some(seat.person()).filter(|_| opening.takes_it && eye.oversight().is_none());
    let mut circle = CaseCircle {
        union: seat.union(),
        unit: seat.unit(),
        case: CaseId(Uuid::now_v7()),
        grievants: check_grievants(tx, seat.unit(), new.grievants.clone()).await?,
        steward: None,
        backup: None,
        walled_off: Vec::new(),
    };
    let steward = new.steward.or(own.filter(|own| !circle.grievants.contains(own)));
    for (person, field) in [(steward, "steward"), (new.backup, "backup")] {
        if let Some(person) = person {
            check_assigned(tx, &circle, person, field).await?;
        }
    }
    if steward.is_none() && !rule_in_office(tx, seat.unit()).await?.has_overseer(|one| circle.grievants.contains(one)) {
        return Err(Refusal::of("steward", "case-nobody-oversees").into());
    }
    circle.steward = steward;
    circle.backup = new.backup.filter(|backup| Some(*backup) != steward);
    Ok(circle)
}

/// Writes down whose case it is.
pub async fn put_grievants(tx: &impl ConnectionTrait, case: CaseId, people: &[PersonId]) -> Result<(), Fault> {
    for person in people {
        let row =
            case_grievant::ActiveModel { id: Set(Uuid::now_v7()), case_id: Set(case.0), person_id: Set(person.0) };
        case_grievant::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Writes an entry with the dates it moved.
pub async fn put_entry(
    tx: &impl ConnectionTrait,
    case: CaseId,
    taken: &Taken,
    writer: Writer<'_>,
) -> Result<(), Fault> {
    let row = rows::new_entry(case, &taken.entry, writer.person)?;
    case_entry::Entity::insert(row).exec_without_returning(tx).await?;
    super::work::put_moved(tx, case, Mover::Entry(taken.entry.number), &taken.moved, writer.now).await
}

/// What a member's own case begins with, under a version of the procedure.
pub fn brought(
    (kind, procedure): (CaseKind, Option<u32>),
    filing: Filing,
    first: Vec<Happening>,
    who: PersonId,
) -> NewCase {
    NewCase {
        kind,
        label: None,
        procedure,
        grievants: vec![who],
        steward: None,
        backup: None,
        filing,
        intake: Intake::default(),
        first,
    }
}
