//! The places where grievances are kept: the log of cases, the shelf of procedures, the desk that reminds.

use super::calendar::{Closure, ContractCalendar};
use super::claims::ClaimClock;
use super::confidence::{
    CaseAccess, CaseCircle, Complainant, ConfidenceRule, Grievant, Handler, Opener, Overseer, Oversight, Reader,
};
use super::docket::{Moved, Taken};
use super::intake::Intake;
use super::patterns::Shown;
use super::pay::{After, PayPeriod, PayRule, PaySheet};
use super::procedure::{CaseKind, Procedure};
use super::record::{CaseEntry, Happening};
use super::reminders::{Reminder, ReminderRule};
use super::state::{CaseState, Rules, state};
use super::templates::{LetterForm, Template};
use super::wizard::{About, Proposal};
use crate::members::standing::{Anyone, Caucus, HostKeeper, Member, Officer};
use crate::members::{CaseId, FileId, Language, PersonId, Refusal};
use crate::records::{Attachment, Content, Upload};
use async_trait::async_trait;
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::sync::Arc;

pub use super::filing::{CitedClause, Filing};
pub use crate::members::ports::Fields;

/// What a case begins with.
#[derive(Clone, Debug)]
pub struct NewCase {
    pub kind: CaseKind,
    /// The number the union knew it by before, where it has one.
    pub label: Option<String>,
    /// The procedure's version on its shelf; `None` where no contract is in force: an incident, a wage claim.
    pub procedure: Option<u32>,
    /// People with an account. Others are named in the intake.
    pub grievants: Vec<PersonId>,
    /// `None`: the opener takes it, unless the opener oversees cases; then it waits for somebody.
    pub steward: Option<PersonId>,
    pub backup: Option<PersonId>,
    pub filing: Filing,
    pub intake: Intake,
    /// When it happened, when it became known, and whatever else is known already.
    pub first: Vec<Happening>,
}

/// A case as the clock sees it, without its texts and files.
#[derive(Clone, Debug)]
pub struct CaseClock {
    /// For a grievant without those who are walled off.
    pub circle: CaseCircle,
    /// Counts from 1 within the unit.
    pub number: u32,
    /// The number the union knew it by before, where it has one.
    pub label: Option<String>,
    pub kind: CaseKind,
    /// The procedure's version on its shelf; `None` where no contract is in force, and the procedure has no step.
    pub version: Option<u32>,
    pub procedure: Arc<Procedure>,
    /// With the closures known today.
    pub calendar: Arc<ContractCalendar>,
    /// Oldest first; for a grievant as [`super::record::for_grievant`] shows them.
    pub entries: Vec<CaseEntry>,
    pub opened_at: Timestamp,
}

impl CaseClock {
    pub fn rules(&self) -> Rules<'_> {
        Rules { procedure: &self.procedure, calendar: &self.calendar, kind: self.kind }
    }

    /// Where the case stands at a moment, by the clock of its contract's place.
    pub fn state(&self, now: Timestamp) -> CaseState {
        state(&self.entries, self.rules(), self.calendar.today(now))
    }
}

/// A file that hangs on a case.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseAttachment {
    pub file: Attachment,
    /// The entry of the record that it belongs to.
    pub entry: Option<u32>,
    pub attached_by: PersonId,
    pub attached_at: Timestamp,
}

/// A case with its texts and the names of its files.
#[derive(Clone, Debug)]
pub struct CaseFile {
    pub clock: CaseClock,
    /// The number of the revision whose texts these are.
    pub revision: u32,
    pub filing: Filing,
    /// Blank for a grievant.
    pub intake: Intake,
    /// In the order they were attached; for a grievant those they attached themselves.
    pub files: Vec<CaseAttachment>,
}

impl std::ops::Deref for CaseFile {
    type Target = CaseClock;
    fn deref(&self) -> &CaseClock {
        &self.clock
    }
}

/// One wording of a case's texts.
#[derive(Clone, Debug)]
pub struct Revision {
    /// Counts from 1 within the case; a revision is never changed.
    pub number: u32,
    pub filing: Filing,
    pub intake: Intake,
    pub written_by: String,
    pub written_at: Timestamp,
}

/// What a reader has on the clock, read together.
#[derive(Clone, Debug)]
pub struct ClockBoard {
    /// As [`GrievanceLog::cases`] answers.
    pub cases: Vec<CaseClock>,
    /// Those in which they are a grievant, newest first.
    pub own: Vec<CaseClock>,
    /// Whether the union's rule names them among those who oversee cases.
    pub oversees: bool,
    /// Whether any procedure stands on the unit's shelf.
    pub has_procedure: bool,
}

/// Dates that moved at one time, with the computations before and after.
#[derive(Clone, Debug)]
pub struct Moves {
    pub at: Timestamp,
    pub cause: MovedBy,
    pub moved: Vec<Moved>,
}

/// What moved dates.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MovedBy {
    /// An entry of the record, by its number.
    Entry(u32),
    /// The office was or will be shut.
    Closure(Closure),
    /// It was not: that it had been shut was a mistake.
    Reopened(Closure),
    /// The case was put under another version of the procedure.
    Procedure(u32),
}

/// Somebody who can be a grievant, and perhaps handle cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CasePerson {
    pub person: PersonId,
    pub name: String,
    pub language: Language,
    /// A steward or an officer.
    pub may_handle: bool,
}

/// A case that is being written down, as typed; nobody but its writer sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseDraft {
    pub id: CaseId,
    pub fields: Fields,
    pub saved_at: Timestamp,
}

/// A procedure as it stands on the shelf.
#[derive(Clone, Debug)]
pub struct ShelvedProcedure {
    /// Counts from 1 within the unit; a version is never changed.
    pub version: u32,
    /// The agreement's number on its shelf.
    pub agreement: u32,
    pub procedure: Arc<Procedure>,
    /// With the closures known today.
    pub calendar: Arc<ContractCalendar>,
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

    /// The same by the case's number, as addresses have it.
    ///
    /// # Errors
    /// `not-found`.
    async fn numbered(&self, member: &Member, number: u32) -> Result<CaseAccess, Refusal>;

    /// # Errors
    /// `not-found` for whoever the union's rule does not name.
    async fn oversight(&self, member: &Member) -> Result<Oversight, Refusal>;

    /// Everybody in good standing who has an account, by name: for choosing grievants, a steward, a backup.
    async fn people(&self, opener: &Opener) -> Result<Vec<CasePerson>, Refusal>;

    /// The cases this person works, oversees or may read, newest first. Others' cases are not among them, not even
    /// counted.
    async fn cases(&self, member: &Member) -> Result<Vec<CaseClock>, Refusal>;

    /// The same with their texts and files, for exports and patterns.
    async fn files(&self, member: &Member) -> Result<Vec<CaseFile>, Refusal>;

    /// What repeats in the unit's other cases, for whoever bargains and need not know of any of them: of none that they
    /// have anything to do with, as all of them stood when this month began, by whole groups of
    /// [`super::limits::PATTERN_CASES_MIN`] in the order in which they were opened, and without groups so small that
    /// they would tell.
    async fn patterns(&self, caucus: &Caucus) -> Result<Shown, Refusal>;

    /// All that the clock page shows, without asking twice for what several of its parts need.
    async fn board(&self, member: &Member) -> Result<ClockBoard, Refusal>;

    /// Opens a case; `draft` is thrown away with it.
    ///
    /// # Errors
    /// What [`super::docket::take`] refuses of the first entries, [`CaseCircle::check_assigned`] of the steward and the
    /// backup, [`Filing::check`] and [`Intake::check`] of the texts; `case-grievants-many`, `case-grievant-unknown`,
    /// `case-procedure-unknown`, and `case-nobody-oversees` for a case without a steward while the rule names nobody.
    async fn open(&self, opener: &Opener, new: NewCase, draft: Option<CaseId>) -> Result<CaseId, Refusal>;

    /// Takes in what a spreadsheet held, all or none: the cases as [`super::import::read`] made them. Their numbers.
    ///
    /// # Errors
    /// As [`Self::open`].
    async fn import(&self, oversight: &Oversight, cases: Vec<NewCase>) -> Result<Vec<u32>, Refusal>;

    /// A member brings a case of their own, which the chief steward assigns, under a version of the procedure.
    ///
    /// # Errors
    /// As [`Self::open`].
    async fn bring(
        &self,
        complainant: &Complainant,
        (kind, procedure): (CaseKind, Option<u32>),
        filing: Filing,
        first: Vec<Happening>,
    ) -> Result<CaseId, Refusal>;

    async fn file(&self, reader: &Reader) -> Result<CaseFile, Refusal>;

    /// What a grievant sees: no intake, no notes, nobody who is walled off, and of the files their own.
    async fn own_file(&self, grievant: &Grievant) -> Result<CaseFile, Refusal>;

    /// Oldest first.
    async fn revisions(&self, reader: &Reader) -> Result<Vec<Revision>, Refusal>;

    /// Oldest first.
    async fn moves(&self, reader: &Reader) -> Result<Vec<Moves>, Refusal>;

    /// Writes an entry into the record, in one transaction with the dates it moved.
    ///
    /// # Errors
    /// What [`super::docket::take`] refuses.
    async fn enter(&self, handler: &Handler, what: Happening, by: &str) -> Result<Taken, Refusal>;

    /// The same with a paper that goes with it: the letter that was sent, the agreement that both sides signed. Both are
    /// there, or neither.
    ///
    /// # Errors
    /// As [`Self::enter`] and [`Self::attach`].
    async fn enter_with(&self, handler: &Handler, what: Happening, paper: Upload, by: &str) -> Result<Taken, Refusal>;

    /// Hours and pay, period by period.
    async fn pay(&self, reader: &Reader) -> Result<PaySheet, Refusal>;

    /// Writes a pay period down, a new one or the next wording of one; with `None` in its place takes it off the sheet.
    /// Every wording is kept. Its number.
    ///
    /// # Errors
    /// What [`PayPeriod::check`] refuses; `pay-periods-many`, `pay-period-unknown`, and `pay-period-changed` where somebody
    /// wrote it anew, or took it off, since this wording.
    async fn enter_pay(
        &self,
        handler: &Handler,
        after: Option<After>,
        period: Option<PayPeriod>,
        by: &str,
    ) -> Result<u32, Refusal>;

    /// Rewrites the case's texts. `after` is the revision that was before the writer.
    ///
    /// # Errors
    /// `case-revised` where somebody was first, `case-revised-own` where it was the same person in another window; what [`Filing::check`] and [`Intake::check`] refuse.
    async fn revise(
        &self,
        handler: &Handler,
        after: u32,
        filing: Filing,
        intake: Intake,
        by: &str,
    ) -> Result<u32, Refusal>;

    /// Says whose case it is, once that is known.
    ///
    /// # Errors
    /// `case-grievants-many`, `case-grievant-unknown`, and `case-grievant-handles` for somebody who works the case or is
    /// walled off from it.
    async fn set_grievants(&self, handler: &Handler, grievants: Vec<PersonId>) -> Result<(), Refusal>;

    /// Hangs a file on the case, and on an entry of its record where one is named.
    ///
    /// # Errors
    /// `file-empty`, `file-large`, `file-kind`, `case-files-many`, `case-entry-unknown`.
    async fn attach(&self, handler: &Handler, entry: Option<u32>, upload: Upload) -> Result<Attachment, Refusal>;

    /// A grievant hands in a photo or a paper of their own.
    ///
    /// # Errors
    /// As [`Self::attach`].
    async fn hand_in(&self, grievant: &Grievant, upload: Upload) -> Result<Attachment, Refusal>;

    /// # Errors
    /// `not-found`, `file-damaged`.
    async fn attached(&self, reader: &Reader, file: FileId) -> Result<(Attachment, Content), Refusal>;

    /// A file that this grievant handed in.
    ///
    /// # Errors
    /// `not-found`, `file-damaged`.
    async fn handed_in(&self, grievant: &Grievant, file: FileId) -> Result<(Attachment, Content), Refusal>;

    /// The case as one ZIP: `papers` (name and content, as the page worded them), then every file that hangs on it.
    ///
    /// # Errors
    /// `file-damaged`; `case-parcel-large`.
    async fn parcel(&self, reader: &Reader, papers: Vec<(String, Vec<u8>)>) -> Result<Content, Refusal>;

    /// # Errors
    /// What [`CaseCircle::check_assigned`] refuses, of the backup with the field `backup`.
    async fn assign(&self, overseer: &Overseer, steward: PersonId, backup: Option<PersonId>) -> Result<(), Refusal>;

    /// # Errors
    /// What [`CaseCircle::walled_off_from`] refuses.
    async fn wall_off(&self, overseer: &Overseer, person: PersonId) -> Result<(), Refusal>;

    /// Takes a wall down again.
    ///
    /// # Errors
    /// `case-no-wall`.
    async fn lift_wall(&self, overseer: &Overseer, person: PersonId) -> Result<(), Refusal>;

    /// Puts a case under another version of the procedure: the one before was misread, or a contract came into force.
    ///
    /// # Errors
    /// `case-procedure-unknown`, and `case-correction-breaks` where an entry of the record could not have happened under it.
    async fn put_under(&self, overseer: &Overseer, version: u32) -> Result<Vec<Moved>, Refusal>;

    /// Keeps a case that is being written down; a new draft, or the one that is named.
    ///
    /// # Errors
    /// `case-drafts-many`; `not-found` for a draft that is not this person's.
    async fn keep_draft(&self, opener: &Opener, draft: Option<CaseId>, fields: Fields) -> Result<CaseId, Refusal>;
    async fn draft(&self, opener: &Opener, draft: CaseId) -> Result<CaseDraft, Refusal>;
    /// Newest first.
    async fn drafts(&self, opener: &Opener) -> Result<Vec<CaseDraft>, Refusal>;
    async fn discard_draft(&self, opener: &Opener, draft: CaseId) -> Result<(), Refusal>;
}

/// The procedures of a unit's agreements, and its calendar.
#[async_trait]
pub trait ProcedureShelf: Send + Sync {
    /// Newest first.
    async fn procedures(&self, member: &Member) -> Result<Vec<ShelvedProcedure>, Refusal>;

    /// # Errors
    /// `not-found`.
    async fn procedure(&self, member: &Member, version: u32) -> Result<ShelvedProcedure, Refusal>;

    /// What the wizard reads out of an agreement.
    ///
    /// # Errors
    /// What [`super::wizard::propose`] refuses; `not-found`.
    async fn propose(&self, officer: &Officer, agreement: u32) -> Result<Proposal, Refusal>;

    /// Puts a confirmed procedure on the shelf. Its version. Where the wizard reads nothing, there is nothing to confirm,
    /// and the procedure is the officer's own. Its calendar's closures become the unit's.
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

    /// Every closure that was noted and not taken back, latest first.
    async fn closures(&self, member: &Member) -> Result<Vec<Closure>, Refusal>;

    /// Notes that the office was or will be shut. Answers with the cases whose dates moved, of those that the officer may
    /// know of.
    ///
    /// # Errors
    /// What [`Closure::check`] refuses; `closures-many`, and `closure-known` for one that stands there already.
    async fn close(&self, officer: &Officer, closure: Closure) -> Result<Vec<CaseId>, Refusal>;

    /// Takes a closure back that was noted by mistake, and no other of the same days. Answers as [`Self::close`].
    ///
    /// # Errors
    /// `not-found`.
    async fn reopen(&self, officer: &Officer, closure: Closure) -> Result<Vec<CaseId>, Refusal>;

    async fn confidence(&self, officer: &Officer) -> Result<ConfidenceRule, Refusal>;

    /// Whether any of those named may oversee cases now.
    ///
    /// # Errors
    /// When storage fails.
    async fn is_overseen(&self, officer: &Officer) -> Result<bool, Refusal>;

    /// # Errors
    /// What [`ConfidenceRule::check`] refuses; `confidence-nobody` too where nobody named is a steward or an officer.
    async fn set_confidence(&self, officer: &Officer, rule: ConfidenceRule) -> Result<(), Refusal>;

    /// Who may be named in the confidence rule: everybody in good standing with an account, and advisers.
    async fn confidants(&self, officer: &Officer) -> Result<Vec<CasePerson>, Refusal>;

    /// The clocks that no contract sets, as this union keeps them; those that come with the program until it changes them.
    async fn claim_clocks(&self, member: &Member) -> Result<Vec<ClaimClock>, Refusal>;

    /// Keeps a clock, in place of one with the same key.
    ///
    /// # Errors
    /// What [`ClaimClock::check`] refuses; `claim-clocks-many`.
    async fn set_claim_clock(&self, officer: &Officer, clock: ClaimClock) -> Result<(), Refusal>;

    /// Takes a clock off the list. Cases that watch it go on watching it.
    ///
    /// # Errors
    /// `not-found`.
    async fn drop_claim_clock(&self, officer: &Officer, key: &str) -> Result<(), Refusal>;

    /// What this union says the law and its agreements set about pay; what comes with the program until it changes it.
    async fn pay_rules(&self, member: &Member) -> Result<Vec<PayRule>, Refusal>;

    /// Keeps a rule, in place of one with the same key.
    ///
    /// # Errors
    /// What [`PayRule::check`] refuses; `pay-rules-many`.
    async fn set_pay_rule(&self, officer: &Officer, rule: PayRule) -> Result<(), Refusal>;

    /// Takes a rule off the list. Pay periods that were counted by it keep it.
    ///
    /// # Errors
    /// `not-found`.
    async fn drop_pay_rule(&self, officer: &Officer, key: &str) -> Result<(), Refusal>;

    /// The union's template of a letter, or the one that comes with the program.
    async fn template(&self, member: &Member, form: LetterForm, language: Language) -> Result<Template, Refusal>;

    /// # Errors
    /// What [`super::templates::check`] refuses.
    async fn set_template(
        &self,
        officer: &Officer,
        form: LetterForm,
        language: Language,
        text: &str,
        by: &str,
    ) -> Result<(), Refusal>;

    /// Goes back to the template that comes with the program.
    async fn reset_template(&self, officer: &Officer, form: LetterForm, language: Language) -> Result<(), Refusal>;
}

/// A calendar feed that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FeedCard {
    pub opened_at: Timestamp,
    /// When a calendar fetched it last.
    pub fetched_at: Option<Timestamp>,
}

/// What a feed's secret link opens.
#[derive(Clone, Debug)]
pub struct FeedContent {
    /// The language of the person whose feed it is.
    pub language: Language,
    pub unit: String,
    /// The unit's address on this host, `/u/{union}/{unit}`.
    pub path: String,
    pub rule: ReminderRule,
    /// Each with how often each of its dates has moved, by the date's key as text.
    pub cases: Vec<(CaseClock, BTreeMap<String, u32>)>,
}

/// The desk that reminds people before a day passes.
#[async_trait]
pub trait ReminderDesk: Send + Sync {
    /// The unit's rule.
    async fn rule(&self, member: &Member) -> Result<ReminderRule, Refusal>;

    /// # Errors
    /// What [`ReminderRule::check`] refuses.
    async fn set_rule(&self, officer: &Officer, rule: ReminderRule) -> Result<(), Refusal>;

    /// This person's own rule; `None` where the unit's holds for them.
    async fn own_rule(&self, member: &Member) -> Result<Option<ReminderRule>, Refusal>;

    /// # Errors
    /// What [`ReminderRule::check`] refuses.
    async fn set_own_rule(&self, member: &Member, rule: Option<ReminderRule>) -> Result<(), Refusal>;

    /// Claims what has to be sent at a moment and nobody has claimed; each for exactly one caller, with its letter in the
    /// outbox when this answers.
    async fn claim(&self, keeper: &HostKeeper, now: Timestamp) -> Result<Vec<Reminder>, Refusal>;

    /// The feed of this person's cases in the unit, if one is open.
    async fn feed_card(&self, member: &Member) -> Result<Option<FeedCard>, Refusal>;

    /// Opens a feed; an earlier one of this person in the unit dies. Returns the token of its address,
    /// `/calendar/{token}`, which is shown once and kept as a hash.
    async fn open_feed(&self, member: &Member) -> Result<String, Refusal>;

    /// Closes it for good.
    async fn close_feed(&self, member: &Member) -> Result<(), Refusal>;

    /// What the holder of a feed's address gets, by the rights of its person as they are now.
    ///
    /// # Errors
    /// `not-found` for a token that opens nothing any more, and for a person without a standing.
    async fn feed(&self, anyone: &Anyone, token: &str) -> Result<FeedContent, Refusal>;
}
