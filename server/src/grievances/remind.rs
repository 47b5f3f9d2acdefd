//! Reminders: which are due, each claimed for good by whoever inserts its row, with its letter in the same transaction.
//!
//! What a letter says is read again when it is sent: a date that was met meanwhile, or a person who may not know of the
//! case any more, ends it.

use super::access::rule_of;
use super::cases::{circles, clocks};
use super::desk::Rules;
use super::entities::{case_reminder, grievance};
use super::procedures::Procedures;
use crate::members::recipients;
use crate::members::standings::{Holder, holders};
use crate::notices::{NewLetter, has_declined, put_letter};
use crate::storage::{Fault, Store, moment};
use contracts::grievances::confidence::{CaseAccess, ConfidenceRule, Oversight};
use contracts::grievances::port::CaseClock;
use contracts::grievances::reminders::{DigestLine, Reminded, Reminder, digest, reminders};
use contracts::grievances::state::{CaseState, Due, state};
use contracts::members::{LetterId, PersonId, UnitId};
use contracts::notices::{CaseDate, CaseGroup, LetterKind};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The hour of the contract's place from which a day's reminders go out.
const MORNING_HOURS: i64 = 6;
/// Names looked up by one statement.
const LOOK_UP_NAMES_MAX: usize = 500;

/// The day that reminders go by: it begins in the morning, not at midnight.
pub fn day_of(clock: &CaseClock, now: Timestamp) -> Date {
    let morning = now.checked_sub(SignedDuration::from_hours(MORNING_HOURS));
    clock.calendar.today(morning.unwrap_or(now))
}

/// A unit as those who remind see it.
struct Unit {
    union: Uuid,
    id: UnitId,
    rule: ConfidenceRule,
    rules: Rules,
    people: HashMap<PersonId, Holder>,
    cases: Vec<(CaseClock, CaseState, Date)>,
}

impl Unit {
    async fn read(db: &impl ConnectionTrait, union: Uuid, id: UnitId, now: Timestamp) -> Result<Self, Fault> {
        let rows = grievance::Entity::find().filter(grievance::Column::UnitId.eq(id.0)).all(db).await?;
        let circles = circles(db, &rows).await?;
        let procedures = Procedures::of(db, id).await?;
        let cases = clocks(db, &procedures, rows.into_iter().zip(circles).collect()).await?;
        let stands = |clock: CaseClock| {
            let today = day_of(&clock, now);
            let stands = state(&clock.entries, clock.rules(), today);
            (clock, stands, today)
        };
        let people = holders(db, id).await?;
        Ok(Self {
            union,
            id,
            rule: rule_of(db, id).await?,
            rules: Rules::of(db, id).await?,
            people: people.into_iter().map(|holder| (holder.standings.seat().person(), holder)).collect(),
            cases: cases.into_iter().map(stands).collect(),
        })
    }

    /// Those who are reminded of a case, with their rows of the roster: its steward and backup; of one that nobody works, or
    /// nobody whom a letter reaches, those who can assign it.
    async fn reminded(&self, clock: &CaseClock, reach: &mut Reach<'_>) -> Result<Vec<(PersonId, Uuid)>, Fault> {
        let circle = &clock.circle;
        let handles = |person: &PersonId| {
            let access = self.people.get(person).and_then(|one| CaseAccess::mint(&one.standings, circle, &self.rule));
            access.is_some_and(|access| access.handler().is_some())
        };
        let backup = circle.backup.filter(|backup| self.rules.for_person(*backup).backup_too);
        let hands: Vec<PersonId> = circle.steward.into_iter().chain(backup).collect();
        let named: Vec<PersonId> = self.rule.chief_stewards.iter().chain(&self.rule.officers).copied().collect();
        for people in [hands, named] {
            let mut reached: Vec<(PersonId, Uuid)> = Vec::new();
            for person in people.into_iter().filter(handles) {
                let row = reach.row(self, person).await?.filter(|_| reached.iter().all(|(known, _)| *known != person));
                reached.extend(row.map(|row| (person, row)));
            }
            if !reached.is_empty() {
                return Ok(reached);
            }
        }
        Ok(Vec::new())
    }

    async fn due(&self, reach: &mut Reach<'_>) -> Result<Vec<(Reminder, Uuid)>, Fault> {
        let mut due = Vec::new();
        for (clock, state, today) in &self.cases {
            if state.next().is_none() {
                continue;
            }
            for (person, row) in self.reminded(clock, reach).await? {
                let to = Reminded { steward: person, backup: None };
                let some = reminders(clock.circle.case, state, to, self.rules.for_person(person), *today);
                due.extend(some.into_iter().map(|reminder| (reminder, row)));
            }
        }
        Ok(due)
    }

    /// The chief stewards who have something that cannot wait, each with the day.
    fn digests(&self) -> Vec<(PersonId, Date)> {
        let Some(today) = self.cases.first().map(|(_, _, today)| *today) else { return Vec::new() };
        let has_news = |person: &&PersonId| {
            let Some(holder) = self.people.get(person) else { return false };
            let seen = self.cases.iter().filter(|(clock, ..)| oversees(holder, clock, &self.rule));
            !digest(seen.map(|(clock, state, _)| (clock.circle.case, clock.number, state)), today).is_quiet()
        };
        self.rule.chief_stewards.iter().filter(has_news).map(|person| (*person, today)).collect()
    }
}

fn oversees(holder: &Holder, clock: &CaseClock, rule: &ConfidenceRule) -> bool {
    Oversight::mint(&holder.standings, rule).is_some()
        && CaseAccess::mint(&holder.standings, &clock.circle, rule).is_some_and(|access| access.overseer().is_some())
}

/// The units that have cases.
async fn units(db: &impl ConnectionTrait) -> Result<Vec<(Uuid, UnitId)>, Fault> {
    let found = grievance::Entity::find()
        .select_only()
        .column(grievance::Column::UnionId)
        .column(grievance::Column::UnitId)
        .distinct()
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    Ok(found.into_iter().map(|(union, unit)| (union, UnitId(unit))).collect())
}

/// The letter that a reminder is: the same on every server and after every restart, so that its `Message-ID` is too.
fn letter_of(name: &str) -> LetterId {
    let hash = Sha256::digest(name);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    LetterId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Claims every reminder that is due and nobody has claimed. A unit whose record cannot be read keeps no other waiting.
///
/// # Errors
/// When storage fails, for one unit or for all; what was claimed has its letters.
pub async fn claim(store: &Store, now: Timestamp) -> Result<Vec<Reminder>, Fault> {
    let (mut claimed, mut done) = (Vec::new(), Ok(()));
    for (union, id) in units(store.read()).await? {
        match claim_in(store, (union, id), now).await {
            Ok(some) => claimed.extend(some),
            Err(fault) => done = Err(fault),
        }
    }
    done.map(|()| claimed)
}

async fn claim_in(store: &Store, (union, id): (Uuid, UnitId), now: Timestamp) -> Result<Vec<Reminder>, Fault> {
    let mut claimed = Vec::new();
    let unit = Unit::read(store.read(), union, id, now).await?;
    let due = unit.due(&mut Reach::of(store, LetterKind::CaseReminder)).await?;
    let known = known(store, due.iter().map(|(reminder, _)| reminder.id()).collect()).await?;
    for (reminder, roster) in due.into_iter().filter(|(reminder, _)| !known.contains(&reminder.id())) {
        let row = case_reminder::ActiveModel {
            name: Set(reminder.id()),
            unit_id: Set(unit.id.0),
            case_id: Set(Some(reminder.case.0)),
            person_id: Set(reminder.to.0),
            due: Set(Some(reminder.key.to_string())),
            day: Set(reminder.date.to_string()),
            days_before: Set(Some(i32::from(reminder.days_before))),
            letter_id: Set(Some(letter_of(&reminder.id()).0)),
            claimed_at: Set(store.now()),
        };
        if put(store, &unit, (LetterKind::CaseReminder, row), roster).await? {
            claimed.push(reminder);
        }
    }
    Ok(claimed)
}

/// Claims the day's digests that nobody has claimed. How many.
///
/// # Errors
/// As [`claim`].
pub async fn claim_digests(store: &Store, now: Timestamp) -> Result<u32, Fault> {
    let (mut claimed, mut done) = (0, Ok(()));
    for (union, id) in units(store.read()).await? {
        match claim_digests_in(store, (union, id), now).await {
            Ok(some) => claimed += some,
            Err(fault) => done = Err(fault),
        }
    }
    done.map(|()| claimed)
}

async fn claim_digests_in(store: &Store, (union, id): (Uuid, UnitId), now: Timestamp) -> Result<u32, Fault> {
    let mut claimed = 0;
    let unit = Unit::read(store.read(), union, id, now).await?;
    let mut reach = Reach::of(store, LetterKind::CaseDigest);
    for (person, day) in unit.digests() {
        let name = format!("digest.{}.{}.{person}", unit.id, day.strftime("%Y%m%d"));
        let Some(roster) = reach.row(&unit, person).await? else { continue };
        let row = case_reminder::ActiveModel {
            letter_id: Set(Some(letter_of(&name).0)),
            name: Set(name),
            unit_id: Set(unit.id.0),
            case_id: Set(None),
            person_id: Set(person.0),
            due: Set(None),
            day: Set(day.to_string()),
            days_before: Set(None),
            claimed_at: Set(store.now()),
        };
        claimed += u32::from(put(store, &unit, (LetterKind::CaseDigest, row), roster).await?);
    }
    Ok(claimed)
}

/// Which of these reminders were claimed before.
async fn known(store: &Store, names: Vec<String>) -> Result<HashSet<String>, Fault> {
    let mut known = HashSet::new();
    for some in names.chunks(LOOK_UP_NAMES_MAX) {
        let rows = case_reminder::Entity::find().filter(case_reminder::Column::Name.is_in(some.iter().cloned()));
        known.extend(rows.all(store.read()).await?.into_iter().map(|row| row.name));
    }
    Ok(known)
}

/// Writes a reminder and its letter, or neither. `false` when somebody else was first.
async fn put(
    store: &Store,
    unit: &Unit,
    (kind, row): (LetterKind, case_reminder::ActiveModel),
    roster: Uuid,
) -> Result<bool, Fault> {
    let letter = NewLetter {
        id: row.letter_id.clone().take().flatten(),
        union: Some(unit.union),
        unit: Some(unit.id.0),
        roster: Some(roster),
        person: row.person_id.clone().take(),
        cause: format!("reminder {}", row.name.clone().take().unwrap_or_default()),
        ..NewLetter::default()
    };
    let tx = store.begin_aside().await?;
    let once = OnConflict::column(case_reminder::Column::Name).do_nothing().to_owned();
    if case_reminder::Entity::insert(row).on_conflict(once).exec_without_returning(&tx).await? == 0 {
        return Ok(false);
    }
    put_letter(&tx, kind, letter, store.now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whom a kind of letter reaches, asked once a person.
struct Reach<'a> {
    store: &'a Store,
    kind: LetterKind,
    rows: HashMap<PersonId, Option<Uuid>>,
}

impl<'a> Reach<'a> {
    fn of(store: &'a Store, kind: LetterKind) -> Self {
        Self { store, kind, rows: HashMap::new() }
    }

    /// The roster row of a person who has an address that the employer does not read, and wants such letters.
    async fn row(&mut self, unit: &Unit, person: PersonId) -> Result<Option<Uuid>, Fault> {
        if let Some(row) = self.rows.get(&person) {
            return Ok(*row);
        }
        let db = self.store.read();
        let row = unit.people.get(&person).map(|holder| holder.roster);
        let recipient = match row {
            Some(row) => recipients::of_row(db, row).await?,
            None => None,
        };
        let may = recipient.is_some_and(|recipient| recipient.mail.is_some() && !recipient.employer_reads);
        let row = if may && !has_declined(db, person.0, self.kind).await? { row } else { None };
        self.rows.insert(person, row);
        Ok(row)
    }
}

/// The dates of a digest by group; groups without any are left out.
type Groups = Vec<(CaseGroup, Vec<CaseDate>)>;

fn told(clock: &CaseClock, due: &Due, today: Date) -> Option<CaseDate> {
    let date = due.date()?;
    let step = due.to.as_deref().or(due.step.as_deref()).and_then(|key| clock.procedure.step(key));
    Some(CaseDate {
        number: clock.number,
        task: due.task.code().to_owned(),
        step: step.map(|step| step.name.clone()).unwrap_or_default(),
        date,
        days: today.until(date).map_or(0, |stretch| stretch.get_days()),
        theirs: !due.actor.is_ours(),
    })
}

async fn row_of(db: &impl ConnectionTrait, letter: Uuid) -> Result<Option<case_reminder::Model>, Fault> {
    Ok(case_reminder::Entity::find().filter(case_reminder::Column::LetterId.eq(letter)).one(db).await?)
}

/// What a reminder's letter says now; `None` when there is nothing to remind of any more.
///
/// # Errors
/// When storage fails.
pub async fn tell(db: &impl ConnectionTrait, letter: Uuid, now: i64) -> Result<Option<CaseDate>, Fault> {
    let Some(reminder) = row_of(db, letter).await? else { return Ok(None) };
    let Some(case) = reminder.case_id else { return Ok(None) };
    let Some(row) = grievance::Entity::find_by_id(case).one(db).await? else { return Ok(None) };
    let unit = UnitId(row.unit_id);
    let clock = super::cases::clock_of(db, row).await?;
    let eye = super::access::Eye::find(db, unit, PersonId(reminder.person_id)).await?;
    let handles = eye.and_then(|eye| eye.access(&clock.circle)).and_then(|access| access.handler());
    if handles.is_none() {
        return Ok(None);
    }
    let today = clock.calendar.today(moment(now));
    let state = clock.state(moment(now));
    let is_it = |due: &&Due| {
        reminder.due.as_deref() == Some(due.key.to_string().as_str())
            && due.date().is_some_and(|date| date.to_string() == reminder.day && date >= today)
    };
    Ok(state.ahead().find(is_it).and_then(|due| told(&clock, due, today)))
}

/// What a digest's letter says now; `None` when nothing in it cannot wait.
///
/// # Errors
/// When storage fails.
pub async fn tell_digest(db: &impl ConnectionTrait, letter: Uuid, now: i64) -> Result<Option<Groups>, Fault> {
    let Some(reminder) = row_of(db, letter).await? else { return Ok(None) };
    let (unit, person) = (UnitId(reminder.unit_id), PersonId(reminder.person_id));
    let Some(eye) = super::access::Eye::find(db, unit, person).await? else { return Ok(None) };
    if eye.oversight().is_none() {
        return Ok(None);
    }
    let mut cases = super::log::readable_by(db, &eye).await?;
    cases.retain(|clock| eye.access(&clock.circle).is_some_and(|access| access.overseer().is_some()));
    let states: Vec<(CaseState, Date)> =
        cases.iter().map(|clock| (clock.state(moment(now)), clock.calendar.today(moment(now)))).collect();
    let Some(today) = states.first().map(|(_, today)| *today) else { return Ok(None) };
    let by_number: HashMap<u32, &CaseClock> = cases.iter().map(|clock| (clock.number, clock)).collect();
    let all = cases.iter().zip(&states).map(|(clock, (state, _))| (clock.circle.case, clock.number, state));
    let groups = digest(all, today);
    if groups.is_quiet() {
        return Ok(None);
    }
    let dates = |lines: &[DigestLine<'_>]| -> Vec<CaseDate> {
        lines.iter().filter_map(|line| told(by_number.get(&line.number)?, line.due, today)).collect()
    };
    let mut told = vec![
        (CaseGroup::OverdueOnUs, dates(&groups.overdue_on_us)),
        (CaseGroup::Today, dates(&groups.today)),
        (CaseGroup::ThisWeek, dates(&groups.this_week)),
        (CaseGroup::OverdueOnThem, dates(&groups.overdue_on_them)),
    ];
    told.retain(|(_, dates)| !dates.is_empty());
    Ok(Some(told))
}
