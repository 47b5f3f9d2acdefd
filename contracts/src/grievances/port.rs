//! The places where grievances are kept: the log of cases, the shelf of procedures, the desk that reminds.

use super::calendar::{Closure, ContractCalendar};
use super::confidence::{
    CaseAccess, CaseCircle, Complainant, ConfidenceRule, Grievant, Handler, Opener, Overseer, Reader,
};
use super::docket::Taken;
use super::procedure::{CaseKind, Procedure};
use super::record::{CaseEntry, Happening};
use super::reminders::{Reminder, ReminderRule};
use super::state::{CaseState, Rules, state};
use super::wizard::{About, Proposal};
use crate::members::standing::{HostKeeper, Member, Officer};
use crate::members::{CaseId, Language, PersonId, Refusal};
use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A clause that a grievance says was violated, in the version in force when it happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CitedClause {
    /// The agreement's number on the shelf, the article's key and the clause's anchor.
    pub agreement: u32,
    pub article: String,
    pub anchor: String,
    /// As quoted in the filing, and the hash of the article's text it was quoted from.
    pub quote: String,
    pub hash: String,
}

/// What is handed to the employer. The union's own notes are not in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Filing {
    /// The contract's language.
    pub language: Language,
    pub facts: String,
    pub cited: Vec<CitedClause>,
    pub remedy: String,
    /// The grievant's own words, in their own language.
    pub own_words: String,
}

/// What a case begins with.
#[derive(Clone, Debug)]
pub struct NewCase {
    pub kind: CaseKind,
    /// The procedure's version on its shelf.
    pub procedure: u32,
    pub grievants: Vec<PersonId>,
    pub steward: Option<PersonId>,
    pub backup: Option<PersonId>,
    pub filing: Filing,
    /// When it happened, when it became known, and whatever else is known already.
    pub first: Vec<Happening>,
}

/// A case with everything but its attached files.
#[derive(Clone, Debug)]
pub struct CaseFile {
    pub circle: CaseCircle,
    /// Counts from 1 within the unit.
    pub number: u32,
    pub kind: CaseKind,
    pub procedure: Procedure,
    /// With the closures known today.
    pub calendar: ContractCalendar,
    pub filing: Filing,
    /// Oldest first.
    pub entries: Vec<CaseEntry>,
}

impl CaseFile {
    pub fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, calendar: &self.calendar, kind: self.kind }
    }

    /// Where the case stands at a moment, by the clock of its contract's place.
    pub fn state(&self, now: Timestamp) -> CaseState {
        state(&self.entries, self.rules(), self.calendar.today(now))
    }
}

/// A procedure as it stands on the shelf.
#[derive(Clone, Debug)]
pub struct ShelvedProcedure {
    /// Counts from 1 within the unit; a version is never changed.
    pub version: u32,
    /// The agreement's number on its shelf.
    pub agreement: u32,
    pub procedure: Procedure,
    pub calendar: ContractCalendar,
    pub confirmed_by: String,
    pub confirmed_at: Timestamp,
}

/// The log of a unit's cases.
///
/// Every method answers "not found" for a case the person may not know of, exactly as for one that does not exist.
#[async_trait]
pub trait GrievanceLog: Send + Sync {
    /// What this person may do with a case.
    ///
    /// # Errors
    /// `not-found`.
    async fn access(&self, member: &Member, case: CaseId) -> Result<CaseAccess, Refusal>;

    /// The cases this person works or oversees, for the clock page. Others' cases are not among them, not even counted.
    async fn cases(&self, opener: &Opener) -> Result<Vec<CaseFile>, Refusal>;

    /// The cases in which this person is a grievant.
    async fn own_cases(&self, complainant: &Complainant) -> Result<Vec<CaseFile>, Refusal>;

    /// # Errors
    /// What [`super::docket::take`] refuses of the first entries, and [`CaseCircle::check_assigned`] of the steward.
    async fn open(&self, opener: &Opener, new: NewCase) -> Result<CaseId, Refusal>;

    /// A member brings a case of their own, which the chief steward assigns.
    async fn bring(&self, complainant: &Complainant, filing: Filing, first: Vec<Happening>) -> Result<CaseId, Refusal>;

    async fn file(&self, reader: &Reader) -> Result<CaseFile, Refusal>;

    async fn own_file(&self, grievant: &Grievant) -> Result<CaseFile, Refusal>;

    /// Writes an entry into the record, in one transaction with the dates it moved.
    ///
    /// # Errors
    /// What [`super::docket::take`] refuses.
    async fn enter(&self, handler: &Handler, what: Happening, by: &str) -> Result<Taken, Refusal>;

    /// # Errors
    /// What [`CaseCircle::check_assigned`] refuses.
    async fn assign(&self, overseer: &Overseer, steward: PersonId, backup: Option<PersonId>) -> Result<(), Refusal>;

    /// # Errors
    /// What [`CaseCircle::walled_off_from`] refuses.
    async fn wall_off(&self, overseer: &Overseer, person: PersonId) -> Result<(), Refusal>;
}

/// The procedures of a unit's agreements, and its calendar.
#[async_trait]
pub trait ProcedureShelf: Send + Sync {
    /// Newest first.
    async fn procedures(&self, member: &Member) -> Result<Vec<ShelvedProcedure>, Refusal>;

    /// What the wizard reads out of an agreement.
    ///
    /// # Errors
    /// What [`super::wizard::propose`] refuses; `not-found`.
    async fn propose(&self, officer: &Officer, agreement: u32) -> Result<Proposal, Refusal>;

    /// Puts a confirmed procedure on the shelf. Its version.
    ///
    /// # Errors
    /// The first of what [`super::wizard::confirm`] and [`ContractCalendar::check`] refuse.
    async fn confirm(
        &self,
        officer: &Officer,
        agreement: u32,
        procedure: Procedure,
        calendar: ContractCalendar,
        confirmed: Vec<About>,
    ) -> Result<u32, Refusal>;

    /// Notes that the office was or will be shut. Answers with the cases whose dates moved.
    ///
    /// # Errors
    /// What [`Closure::check`] refuses.
    async fn close(&self, officer: &Officer, closure: Closure) -> Result<Vec<CaseId>, Refusal>;

    async fn confidence(&self, officer: &Officer) -> Result<ConfidenceRule, Refusal>;
    async fn set_confidence(&self, officer: &Officer, rule: ConfidenceRule) -> Result<(), Refusal>;
}

/// The desk that reminds people before a day passes.
#[async_trait]
pub trait ReminderDesk: Send + Sync {
    async fn rule(&self, member: &Member) -> Result<ReminderRule, Refusal>;
    async fn set_rule(&self, officer: &Officer, rule: ReminderRule) -> Result<(), Refusal>;

    /// Claims what has to be sent on a day and nobody has claimed; each for exactly one caller.
    async fn claim(&self, keeper: &HostKeeper, today: Date) -> Result<Vec<Reminder>, Refusal>;
}
