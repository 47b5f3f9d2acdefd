//! The log of cases over both databases.

use super::access::Eye;
use super::cases::{self, circle_of, circles, clock_of, clocks, with_texts, with_texts_before};
use super::entities::{case_moved, case_revision, grievance, office_closure};
use super::open::{self, Opening};
use super::procedures::Procedures;
use super::rows::{self, counted, thaw};
use super::{drafts, files, pay, work};
use crate::members::standings::{holders, unit_of};
use crate::records::FileCabinet;
use crate::storage::{Fault, Store, moment};
use async_trait::async_trait;
use contracts::grievances::confidence::{
    CaseAccess, CaseCircle, Complainant, Grievant, Handler, Opener, Overseer, Oversight, Reader,
};
use contracts::grievances::docket::{Moved, Taken};
use contracts::grievances::intake::Intake;
use contracts::grievances::limits::PATTERN_CASES_MIN;
use contracts::grievances::patterns::{Patterns, Shown, patterns};
use contracts::grievances::pay::{After, PayPeriod, PaySheet};
use contracts::grievances::port::{
    CaseClock, CaseDraft, CaseFile, CasePerson, ClockBoard, Fields, Filing, GrievanceLog, MovedBy, Moves, NewCase,
    Revision,
};
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::record::{Happening, for_grievant};
use contracts::members::standing::{Caucus, Member, Seat};
use contracts::members::{CaseId, FileId, PersonId, Refusal, StandingKind};
use contracts::records::{Attachment, Content, Upload, What};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

pub struct StoredGrievanceLog {
    pub store: Store,
    pub files: FileCabinet,
}

/// A case as its grievant sees it.
fn own(mut clock: CaseClock) -> CaseClock {
    clock.entries = for_grievant(&clock.entries);
    clock.circle.walled_off.clear();
    clock
}

impl StoredGrievanceLog {
    async fn access_to(&self, seat: &Seat, row: Option<grievance::Model>) -> Result<CaseAccess, Fault> {
        let row = row.ok_or_else(Refusal::not_found)?;
        let (eye, circle) = (Eye::of(self.store.read(), seat).await?, circle_of(self.store.read(), &row).await?);
        Ok(eye.access(&circle).ok_or_else(Refusal::not_found)?)
    }

    /// What this person works, oversees or may read.
    async fn readable(&self, seat: &Seat) -> Result<Vec<CaseClock>, Fault> {
        let db = self.store.read();
        let eye = Eye::of(db, seat).await?;
        readable_by(db, &eye).await
    }

    async fn on_clock(&self, seat: &Seat) -> Result<ClockBoard, Fault> {
        let db = self.store.read();
        let eye = Eye::of(db, seat).await?;
        let procedures = Procedures::of(db, seat.unit()).await?;
        let in_reach = cases::in_reach(db, &eye).await?;
        let grieved = cases::grieved_by(db, seat).await?;
        Ok(ClockBoard {
            cases: read_of(db, &procedures, &eye, in_reach).await?,
            own: own_of(db, &procedures, &eye, grieved).await?,
            oversees: eye.oversight().is_some(),
            has_procedure: !procedures.versions.is_empty(),
        })
    }

    async fn whole(&self, seat: &Seat, case: CaseId) -> Result<CaseFile, Fault> {
        let db = self.store.read();
        let row = cases::row_of(db, seat, case).await?;
        let clock = clock_of(db, row).await?;
        let file = with_texts(db, seat, vec![clock]).await?.pop();
        Ok(file.ok_or_else(Refusal::not_found)?)
    }

    async fn wordings(&self, reader: &Reader) -> Result<Vec<Revision>, Fault> {
        let rows = case_revision::Entity::find()
            .filter(case_revision::Column::CaseId.eq(reader.case().0))
            .order_by_asc(case_revision::Column::Number)
            .all(self.store.read())
            .await?;
        rows.iter().map(rows::revision).collect()
    }

    async fn moved(&self, reader: &Reader) -> Result<Vec<Moves>, Fault> {
        let db = self.store.read();
        let rows = case_moved::Entity::find()
            .filter(case_moved::Column::CaseId.eq(reader.case().0))
            .order_by_asc(case_moved::Column::At)
            .order_by_asc(case_moved::Column::Id)
            .all(db)
            .await?;
        let mut all = Vec::with_capacity(rows.len());
        for row in rows {
            let cause = match (row.entry, row.closure_id, row.procedure) {
                (Some(number), ..) => MovedBy::Entry(counted(number)),
                (_, Some(id), _) => closure(db, id, row.at).await?,
                (.., Some(version)) => MovedBy::Procedure(counted(version)),
                (None, None, None) => return Err(Fault::broken("dates moved by nothing are stored")),
            };
            all.push(Moves { at: moment(row.at), cause, moved: thaw(&row.moved)? });
        }
        Ok(all)
    }

    /// What repeats in the unit's cases with which this person has nothing to do, as they stood when this month began;
    /// from one month to the next it grows by whole groups, so that none of them is told by the difference. A case that
    /// they know of would tell them of the others in its group.
    async fn of_the_rest(&self, seat: &Seat) -> Result<Patterns, Fault> {
        let db = self.store.read();
        let (zone, now) = (unit_of(db, seat.unit()).await?.zone, moment(self.store.now()));
        let month = zone.start_of(zone.date(now).first_of_month()).unwrap_or(now);
        let eye = Eye::of(db, seat).await?;
        let rows = cases::of_unit(seat)
            .filter(grievance::Column::OpenedAt.lt(month.as_millisecond()))
            .order_by_asc(grievance::Column::OpenedAt)
            .order_by_asc(grievance::Column::Number)
            .all(db)
            .await?;
        let mut rest = seen(db, rows, |circle| eye.access(circle).is_none()).await?;
        rest.truncate(rest.len() - rest.len() % PATTERN_CASES_MIN);
        let mut clocks = clocks(db, &Procedures::of(db, seat.unit()).await?, rest).await?;
        clocks.iter_mut().for_each(|clock| clock.entries.retain(|entry| entry.recorded_at < month));
        Ok(patterns(&with_texts_before(db, seat, clocks, month).await?, month))
    }

    async fn choices(&self, seat: &Seat) -> Result<Vec<CasePerson>, Fault> {
        let mut people = people_of(self.store.read(), seat).await?;
        people.retain(|(_, is_member)| *is_member);
        Ok(people.into_iter().map(|(person, _)| person).collect())
    }

    async fn take_in(&self, seat: &Seat, new: NewCase, draft: Option<CaseId>) -> Result<CaseId, Fault> {
        let opening = Opening { seat, what: What::CaseOpened, draft, takes_it: true };
        open::open(&self.store, opening, new).await
    }
}

/// What a closure did to dates at a moment: it moved them, or they moved back when it was taken back.
async fn closure(db: &impl ConnectionTrait, id: uuid::Uuid, at: i64) -> Result<MovedBy, Fault> {
    let row = office_closure::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or_else(|| Fault::broken("a closure is gone"))?;
    let taken_back = at > row.noted_at && row.struck_at.is_some_and(|struck| at >= struck);
    Ok(if taken_back { MovedBy::Reopened(rows::closure(&row)?) } else { MovedBy::Closure(rows::closure(&row)?) })
}

/// Those of the rows whose circle passes, with it.
async fn seen(
    db: &impl ConnectionTrait,
    rows: Vec<grievance::Model>,
    passes: impl Fn(&CaseCircle) -> bool,
) -> Result<Vec<(grievance::Model, CaseCircle)>, Fault> {
    let circles = circles(db, &rows).await?;
    Ok(rows.into_iter().zip(circles).filter(|(_, circle)| passes(circle)).collect())
}

/// Every case that a person works, oversees or may read, newest first.
pub async fn readable_by(db: &impl ConnectionTrait, eye: &Eye) -> Result<Vec<CaseClock>, Fault> {
    let rows = cases::in_reach(db, eye).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    read_of(db, &Procedures::of(db, eye.standings.seat().unit()).await?, eye, rows).await
}

/// Those of the rows that a person works, oversees or may read, as they read them.
async fn read_of(
    db: &impl ConnectionTrait,
    procedures: &Procedures,
    eye: &Eye,
    rows: Vec<grievance::Model>,
) -> Result<Vec<CaseClock>, Fault> {
    let theirs = seen(db, rows, |circle| eye.access(circle).is_some_and(|access| access.reader().is_some())).await?;
    clocks(db, procedures, theirs).await
}

/// Those of the rows in which a person is a grievant, as they see them.
async fn own_of(
    db: &impl ConnectionTrait,
    procedures: &Procedures,
    eye: &Eye,
    rows: Vec<grievance::Model>,
) -> Result<Vec<CaseClock>, Fault> {
    let theirs = seen(db, rows, |circle| eye.access(circle).is_some_and(|access| access.grievant().is_some())).await?;
    Ok(clocks(db, procedures, theirs).await?.into_iter().map(own).collect())
}

/// Everybody in good standing with an account, by name, and whether they read as a member.
pub async fn people_of(db: &impl ConnectionTrait, seat: &Seat) -> Result<Vec<(CasePerson, bool)>, Fault> {
    let person = |holder: crate::members::standings::Holder| {
        let standings = holder.standings;
        let person = CasePerson {
            person: standings.seat().person(),
            name: holder.name,
            language: holder.language,
            may_handle: standings.has(StandingKind::Steward) || standings.has(StandingKind::Officer),
        };
        (person, standings.member().is_some())
    };
    Ok(holders(db, seat.unit()).await?.into_iter().map(person).collect())
}

#[async_trait]
impl GrievanceLog for StoredGrievanceLog {
    async fn access(&self, member: &Member, case: CaseId) -> Result<CaseAccess, Refusal> {
        let rows = cases::of_unit(member).filter(grievance::Column::Id.eq(case.0));
        let row = rows.one(self.store.read()).await.map_err(Fault::from)?;
        Ok(self.access_to(member, row).await?)
    }

    async fn numbered(&self, member: &Member, number: u32) -> Result<CaseAccess, Refusal> {
        // A number no case can have is one that does not exist.
        let number = i32::try_from(number).map_err(|_| Refusal::not_found())?;
        let rows = cases::of_unit(member).filter(grievance::Column::Number.eq(number));
        let row = rows.one(self.store.read()).await.map_err(Fault::from)?;
        Ok(self.access_to(member, row).await?)
    }

    async fn oversight(&self, member: &Member) -> Result<Oversight, Refusal> {
        Eye::of(self.store.read(), member).await?.oversight().ok_or_else(Refusal::not_found)
    }

    async fn people(&self, opener: &Opener) -> Result<Vec<CasePerson>, Refusal> {
        Ok(self.choices(opener).await?)
    }

    async fn cases(&self, member: &Member) -> Result<Vec<CaseClock>, Refusal> {
        Ok(self.readable(member).await?)
    }

    async fn files(&self, member: &Member) -> Result<Vec<CaseFile>, Refusal> {
        let clocks = self.readable(member).await?;
        Ok(with_texts(self.store.read(), member, clocks).await?)
    }

    async fn patterns(&self, caucus: &Caucus) -> Result<Shown, Refusal> {
        Ok(self.of_the_rest(caucus).await?.for_outsiders())
    }

    async fn board(&self, member: &Member) -> Result<ClockBoard, Refusal> {
        Ok(self.on_clock(member).await?)
    }

    async fn open(&self, opener: &Opener, new: NewCase, draft: Option<CaseId>) -> Result<CaseId, Refusal> {
        Ok(self.take_in(opener, new, draft).await?)
    }

    async fn import(&self, oversight: &Oversight, cases: Vec<NewCase>) -> Result<Vec<u32>, Refusal> {
        Ok(open::import(&self.store, oversight, cases).await?)
    }

    async fn bring(
        &self,
        complainant: &Complainant,
        what: (CaseKind, Option<u32>),
        filing: Filing,
        first: Vec<Happening>,
    ) -> Result<CaseId, Refusal> {
        let opening = Opening { seat: complainant, what: What::CaseBrought, draft: None, takes_it: false };
        Ok(open::open(&self.store, opening, open::brought(what, filing, first, complainant.person())).await?)
    }

    async fn file(&self, reader: &Reader) -> Result<CaseFile, Refusal> {
        Ok(self.whole(&reader.seat(), reader.case()).await?)
    }

    async fn own_file(&self, grievant: &Grievant) -> Result<CaseFile, Refusal> {
        let mut file = self.whole(&grievant.seat(), grievant.case()).await?;
        file.clock = own(file.clock);
        file.intake = Intake::default();
        file.files.retain(|attached| attached.attached_by == grievant.person());
        Ok(file)
    }

    async fn revisions(&self, reader: &Reader) -> Result<Vec<Revision>, Refusal> {
        Ok(self.wordings(reader).await?)
    }

    async fn moves(&self, reader: &Reader) -> Result<Vec<Moves>, Refusal> {
        Ok(self.moved(reader).await?)
    }

    async fn enter(&self, handler: &Handler, what: Happening, by: &str) -> Result<Taken, Refusal> {
        Ok(work::enter(&self.store, handler, what, None, by).await?)
    }

    async fn enter_with(&self, handler: &Handler, what: Happening, paper: Upload, by: &str) -> Result<Taken, Refusal> {
        Ok(work::enter(&self.store, handler, what, Some((&self.files, &paper)), by).await?)
    }

    async fn pay(&self, reader: &Reader) -> Result<PaySheet, Refusal> {
        Ok(pay::sheet(&self.store, reader).await?)
    }

    async fn enter_pay(
        &self,
        handler: &Handler,
        after: Option<After>,
        period: Option<PayPeriod>,
        by: &str,
    ) -> Result<u32, Refusal> {
        Ok(pay::enter(&self.store, handler, after, period.as_ref(), by).await?)
    }

    async fn revise(
        &self,
        handler: &Handler,
        after: u32,
        filing: Filing,
        intake: Intake,
        by: &str,
    ) -> Result<u32, Refusal> {
        Ok(work::revise(&self.store, handler, after, (&filing, &intake), by).await?)
    }

    async fn set_grievants(&self, handler: &Handler, grievants: Vec<PersonId>) -> Result<(), Refusal> {
        Ok(work::set_grievants(&self.store, handler, grievants).await?)
    }

    async fn attach(&self, handler: &Handler, entry: Option<u32>, upload: Upload) -> Result<Attachment, Refusal> {
        Ok(files::hang(&self.store, &self.files, (handler, What::CaseFileAttached), entry, &upload).await?)
    }

    async fn hand_in(&self, grievant: &Grievant, upload: Upload) -> Result<Attachment, Refusal> {
        Ok(files::hang(&self.store, &self.files, (grievant, What::CaseFileHandedIn), None, &upload).await?)
    }

    async fn attached(&self, reader: &Reader, file: FileId) -> Result<(Attachment, Content), Refusal> {
        Ok(files::attached(&self.store, &self.files, reader, file).await?)
    }

    async fn handed_in(&self, grievant: &Grievant, file: FileId) -> Result<(Attachment, Content), Refusal> {
        Ok(files::handed_in(&self.store, &self.files, grievant, file).await?)
    }

    async fn parcel(&self, reader: &Reader, papers: Vec<(String, Vec<u8>)>) -> Result<Content, Refusal> {
        Ok(files::parcel(&self.store, &self.files, reader, papers).await?)
    }

    async fn assign(&self, overseer: &Overseer, steward: PersonId, backup: Option<PersonId>) -> Result<(), Refusal> {
        Ok(work::assign(&self.store, overseer, steward, backup).await?)
    }

    async fn wall_off(&self, overseer: &Overseer, person: PersonId) -> Result<(), Refusal> {
        Ok(work::wall_off(&self.store, overseer, person).await?)
    }

    async fn lift_wall(&self, overseer: &Overseer, person: PersonId) -> Result<(), Refusal> {
        Ok(work::lift_wall(&self.store, overseer, person).await?)
    }

    async fn put_under(&self, overseer: &Overseer, version: u32) -> Result<Vec<Moved>, Refusal> {
        Ok(work::put_under(&self.store, overseer, version).await?)
    }

    async fn keep_draft(&self, opener: &Opener, draft: Option<CaseId>, fields: Fields) -> Result<CaseId, Refusal> {
        Ok(drafts::keep(&self.store, opener, draft, &fields).await?)
    }

    async fn draft(&self, opener: &Opener, draft: CaseId) -> Result<CaseDraft, Refusal> {
        Ok(drafts::read(&self.store, opener, draft).await?)
    }

    async fn drafts(&self, opener: &Opener) -> Result<Vec<CaseDraft>, Refusal> {
        Ok(drafts::list(&self.store, opener).await?)
    }

    async fn discard_draft(&self, opener: &Opener, draft: CaseId) -> Result<(), Refusal> {
        Ok(drafts::discard(&self.store, opener, draft).await?)
    }
}
