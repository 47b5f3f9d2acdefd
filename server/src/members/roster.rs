//! The roster's desk.

use super::entities::{roster, unit};
use super::links::{self, For};
use super::rows;
use crate::records::audit;
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::members::ports::NewUnit;
use contracts::members::roster::{
    Employer, GoodStanding, NewRow, ROSTER_ROWS_MAX, RosterRow, check_kinds, check_officer_leaves,
};
use contracts::members::sign_in::LinkPurpose;
use contracts::members::standing::{Member, Officer, Seat};
use contracts::members::{MailAddress, PersonId, Refusal, Roster, RosterId, StandingKind, UnionId, UnitId, Zone};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Ids looked up by one statement, twice each: far below the variables that either database takes.
const LOOK_UP_IDS_MAX: usize = 500;

pub struct StoredRoster(pub Store);

/// The rows a proof of this unit can reach.
fn of_unit(seat: &Seat) -> sea_orm::Select<roster::Entity> {
    roster::Entity::find()
        .filter(roster::Column::UnionId.eq(seat.union().0))
        .filter(roster::Column::UnitId.eq(seat.unit().0))
}

async fn find(db: &impl ConnectionTrait, seat: &Seat, id: RosterId) -> Result<roster::Model, Fault> {
    Ok(of_unit(seat).filter(roster::Column::Id.eq(id.0)).one(db).await?.ok_or_else(Refusal::not_found)?)
}

/// The same, held until the transaction ends. Whoever writes a row and its links holds the row first, so that nobody waits
/// in a circle.
async fn hold(tx: &impl ConnectionTrait, seat: &Seat, id: RosterId) -> Result<roster::Model, Fault> {
    let row = of_unit(seat).filter(roster::Column::Id.eq(id.0)).lock_exclusive().one(tx).await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

impl StoredRoster {
    async fn list(&self, seat: &Seat) -> Result<Vec<RosterRow>, Fault> {
        let rows = of_unit(seat)
            .order_by_asc(roster::Column::Name)
            .order_by_asc(roster::Column::Id)
            .all(self.0.read())
            .await?;
        Ok(rows.into_iter().map(rows::roster_row).collect())
    }

    async fn put(&self, officer: &Officer, rows: Vec<NewRow>) -> Result<Vec<RosterId>, Fault> {
        let now = self.0.now();
        let tx = self.0.begin().await?;
        // By the unit alone, which is one union's: so the index answers, and no row is looked at.
        let there = roster::Entity::find().filter(roster::Column::UnitId.eq(officer.unit().0)).count(&tx).await?;
        let there = usize::try_from(there).map_err(Fault::broken)?;
        if there + rows.len() > ROSTER_ROWS_MAX {
            return Err(Refusal::new("roster-full").with("max", ROSTER_ROWS_MAX).into());
        }
        let mut ids = Vec::with_capacity(rows.len());
        for row in &rows {
            check_kinds(&row.kinds)?;
            let (id, stored) = rows::new_roster(officer.union(), officer.unit(), row, now);
            let taken = || Refusal::of("mail", "mail-taken").with("mail", row.mail.as_ref().map_or("", |m| m.as_str()));
            let stored = roster::Entity::insert(stored).exec_without_returning(&tx);
            stored.await.map_err(|e| Fault::or_taken(e, taken()))?;
            ids.push(id);
        }
        let added = |(id, row): (&RosterId, &NewRow)| on_row(officer, What::PersonAdded, *id, row);
        audit::note_all(&tx, now, ids.iter().zip(&rows).map(added).collect()).await?;
        tx.commit().await?;
        Ok(ids)
    }

    async fn alter(&self, officer: &Officer, id: RosterId, seen: &str, row: NewRow) -> Result<(), Fault> {
        check_kinds(&row.kinds)?;
        let tx = self.0.begin().await?;
        let old = hold(&tx, officer, id).await?;
        let shown = rows::roster_row(old.clone());
        if shown.is(&row) {
            return Ok(());
        }
        if shown.mark() != seen {
            return Err(Refusal::new("roster-row-changed").into());
        }
        let stays_officer = row.standing == GoodStanding::Good && row.kinds.contains(&StandingKind::Officer);
        if is_officer(&old) && !stays_officer {
            let others = of_unit(officer).filter(roster::Column::Id.ne(id.0)).all(&tx).await?;
            // An officer who has not joined yet cannot open the door again.
            let others_joined = others.iter().any(|r| is_officer(r) && r.person_id.is_some());
            check_officer_leaves(old.person_id == Some(officer.person().0), others_joined)?;
        }
        // What was mailed to an address that was wrong lies there, in somebody else's hands.
        let has_moved = old.mail_key != row.mail.as_ref().map(MailAddress::key);
        if row.standing != GoodStanding::Good || has_moved {
            links::end_of_row(&tx, id.0).await?;
        }
        let deed = on_row(officer, What::PersonChanged, id, &row);
        let mut changed = old.into_active_model();
        changed.name = Set(row.name);
        changed.mail_key = Set(row.mail.as_ref().map(MailAddress::key));
        let address = row.mail.map(|m| m.as_str().to_owned());
        changed.mail = Set(address.clone());
        changed.language = Set(row.language.tag().to_owned());
        changed.kinds = Set(rows::kinds_text(&row.kinds));
        changed.standing = Set(row.standing.code().to_owned());
        let taken = || Refusal::of("mail", "mail-taken").with("mail", address.unwrap_or_default());
        changed.update(&tx).await.map_err(|e| Fault::or_taken(e, taken()))?;
        audit::note(&tx, self.0.now(), deed).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn make_link(&self, officer: &Officer, id: RosterId) -> Result<String, Fault> {
        let now = self.0.now();
        let tx = self.0.begin().await?;
        let row = hold(&tx, officer, id).await?;
        if !rows::in_good_standing(&row) {
            return Err(Refusal::new("link-not-in-good-standing").into());
        }
        links::check_one_union(&tx, &row).await?;
        let purpose = if row.person_id.is_some() { LinkPurpose::SignIn } else { LinkPurpose::Invitation };
        let token = links::make(&tx, purpose, For::Roster(id.0), now).await?;
        let mut invited = row.into_active_model();
        invited.invited_at = Set(Some(now));
        invited.update(&tx).await?;
        audit::note(&tx, now, Deed::of(officer, What::LinkMade).about("person", id)).await?;
        tx.commit().await?;
        Ok(token)
    }

    async fn tally(&self, seat: &Seat, kinds: &[StandingKind]) -> Result<u32, Fault> {
        let rows =
            of_unit(seat).filter(roster::Column::Standing.eq(GoodStanding::Good.code())).all(self.0.read()).await?;
        let held = rows.iter().filter(|r| rows::kinds(&r.kinds).iter().any(|k| kinds.contains(k))).count();
        u32::try_from(held).map_err(Fault::broken)
    }

    async fn known_as(&self, seat: &Seat, people: Vec<PersonId>) -> Result<BTreeMap<PersonId, String>, Fault> {
        let names = names_of(self.0.read(), seat, people.iter().map(|person| person.0).collect()).await?;
        Ok(people.into_iter().filter_map(|person| Some((person, names.get(&person.0)?.clone()))).collect())
    }

    async fn change_employers(&self, officer: &Officer, employers: &[Employer]) -> Result<(), Fault> {
        let tx = self.0.begin().await?;
        let unit = unit::Entity::find_by_id(officer.unit().0).one(&tx).await?.ok_or_else(Refusal::not_found)?;
        let text = rows::employers_text(employers)?;
        if unit.employers == text {
            return Ok(());
        }
        let mut changed = unit.into_active_model();
        changed.employers = Set(text);
        changed.update(&tx).await?;
        let deed = Deed::of(officer, What::EmployersChanged).about("count", employers.len());
        audit::note(&tx, self.0.now(), deed).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn change_zone(&self, officer: &Officer, zone: Zone) -> Result<(), Fault> {
        let tx = self.0.begin().await?;
        let unit = unit::Entity::find_by_id(officer.unit().0).one(&tx).await?.ok_or_else(Refusal::not_found)?;
        if unit.zone == zone.name() {
            return Ok(());
        }
        let mut changed = unit.into_active_model();
        changed.zone = Set(zone.name().to_owned());
        changed.update(&tx).await?;
        audit::note(&tx, self.0.now(), Deed::of(officer, What::ZoneChanged).about("zone", zone.name())).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn open_unit(&self, officer: &Officer, new: NewUnit) -> Result<String, Fault> {
        let now = self.0.now();
        let tx = self.0.begin().await?;
        let own = of_unit(officer).filter(roster::Column::PersonId.eq(officer.person().0)).one(&tx).await?;
        let own = own.ok_or_else(Refusal::not_found)?;
        let unit = insert_unit(&tx, officer.union(), &new, now).await?;
        let mut row = own.into_active_model();
        row.id = Set(Uuid::now_v7());
        row.unit_id = Set(unit.0);
        row.kinds = Set(StandingKind::Officer.code().to_owned());
        row.made_at = Set(now);
        roster::Entity::insert(row).exec_without_returning(&tx).await?;
        audit::note(&tx, now, Deed::of(officer, What::UnitAdded).about("unit", unit)).await?;
        tx.commit().await?;
        Ok(new.slug)
    }
}

pub async fn insert_unit(tx: &impl ConnectionTrait, union: UnionId, new: &NewUnit, now: i64) -> Result<UnitId, Fault> {
    let id = Uuid::now_v7();
    let unit = unit::ActiveModel {
        id: Set(id),
        union_id: Set(union.0),
        slug: Set(new.slug.clone()),
        name: Set(new.name.clone()),
        employers: Set(rows::employers_text(&new.employers)?),
        made_at: Set(now),
        zone: Set(new.zone.name().to_owned()),
    };
    let taken = Refusal::of("unit_slug", "slug-taken").with("slug", &new.slug);
    unit::Entity::insert(unit).exec_without_returning(tx).await.map_err(|e| Fault::or_taken(e, taken))?;
    Ok(UnitId(id))
}

/// A deed about a roster row: its id and the codes of what it allows, never its name or address.
fn on_row(officer: &Officer, what: What, id: RosterId, row: &NewRow) -> Deed {
    let deed = Deed::of(officer, what).about("person", id).about("kinds", rows::kinds_text(&row.kinds));
    deed.about("standing", row.standing.code())
}

/// The names by which a unit knows people or its roster's rows, by either id. Who is not on the roster has none.
pub async fn names_of(
    db: &impl ConnectionTrait,
    seat: &Seat,
    ids: BTreeSet<Uuid>,
) -> Result<BTreeMap<Uuid, String>, Fault> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let mut names = BTreeMap::new();
    for some in ids.chunks(LOOK_UP_IDS_MAX) {
        let either = Condition::any()
            .add(roster::Column::PersonId.is_in(some.iter().copied()))
            .add(roster::Column::Id.is_in(some.iter().copied()));
        for row in of_unit(seat).filter(either).all(db).await? {
            if let Some(person) = row.person_id {
                names.insert(person, row.name.clone());
            }
            names.insert(row.id, row.name);
        }
    }
    Ok(names)
}

fn is_officer(row: &roster::Model) -> bool {
    rows::in_good_standing(row) && rows::kinds(&row.kinds).contains(&StandingKind::Officer)
}

#[async_trait]
impl Roster for StoredRoster {
    async fn rows(&self, officer: &Officer) -> Result<Vec<RosterRow>, Refusal> {
        Ok(self.list(officer).await?)
    }

    async fn row(&self, officer: &Officer, id: RosterId) -> Result<RosterRow, Refusal> {
        Ok(find(self.0.read(), officer, id).await.map(rows::roster_row)?)
    }

    async fn add(&self, officer: &Officer, rows: Vec<NewRow>) -> Result<Vec<RosterId>, Refusal> {
        Ok(self.put(officer, rows).await?)
    }

    async fn change(&self, officer: &Officer, id: RosterId, seen: &str, row: NewRow) -> Result<(), Refusal> {
        Ok(self.alter(officer, id, seen, row).await?)
    }

    async fn link(&self, officer: &Officer, id: RosterId) -> Result<String, Refusal> {
        Ok(self.make_link(officer, id).await?)
    }

    async fn count(&self, member: &Member, kinds: &[StandingKind]) -> Result<u32, Refusal> {
        Ok(self.tally(member, kinds).await?)
    }

    async fn names_of(&self, member: &Member, people: Vec<PersonId>) -> Result<BTreeMap<PersonId, String>, Refusal> {
        Ok(self.known_as(member, people).await?)
    }

    async fn set_employers(&self, officer: &Officer, employers: Vec<Employer>) -> Result<(), Refusal> {
        Ok(self.change_employers(officer, &employers).await?)
    }

    async fn set_zone(&self, officer: &Officer, zone: Zone) -> Result<(), Refusal> {
        Ok(self.change_zone(officer, zone).await?)
    }

    async fn add_unit(&self, officer: &Officer, unit: NewUnit) -> Result<String, Refusal> {
        Ok(self.open_unit(officer, unit).await?)
    }
}
