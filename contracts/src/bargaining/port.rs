//! Two places in the hall: the bargaining table, where the formal record is read and written, and the proposal binder,
//! which never leaves the caucus.

use super::choice::TextChoice;
use super::claim::SenderClaim;
use super::draft::{Revision, SaveOutcome};
use super::initials::Initials;
use super::ledger::LedgerEntry;
use super::pass::{FrozenText, Pass, PassKind, PassLabel, Side};
use super::round::{ArticleKey, Basis, Meeting, MeetingKind, NewArticle, Round, RoundArticle};
use super::table::StateChange;
use crate::members::standing::{Caucus, Committee, Member};
use crate::members::{FileId, Refusal, RevisionId};
use crate::records::Attachment;
use crate::word::FileMarks;
use async_trait::async_trait;
use jiff::civil::{Date, DateTime};
use uuid::Uuid;

/// A round with everything but texts.
#[derive(Clone, Debug)]
pub struct RoundSheet {
    pub round: Round,
    /// In the order of the round.
    pub articles: Vec<RoundArticle>,
    /// By date, then number; private ones only for the caucus.
    pub meetings: Vec<Meeting>,
    /// What the reader may know of the ledger, oldest first.
    pub entries: Vec<LedgerEntry>,
}

impl RoundSheet {
    /// The meeting of a day at which something could be handed over; the latest where there were several.
    pub fn met_on(&self, day: Date) -> Option<&Meeting> {
        self.meetings.iter().rev().find(|meeting| meeting.date == day && meeting.kind != MeetingKind::Caucus)
    }
}

/// One article of a round, with its whole history but for the texts.
#[derive(Clone, Debug)]
pub struct ArticleFile {
    pub sheet: RoundSheet,
    pub article: RoundArticle,
    /// In the order of passing; informal ones only for the caucus.
    pub passes: Vec<Pass>,
    /// In the order of saving; empty but for the caucus.
    pub revisions: Vec<Revision>,
}

impl ArticleFile {
    /// This article's share of the ledger, oldest first.
    pub fn entries(&self) -> impl DoubleEndedIterator<Item = &LedgerEntry> {
        let id = self.article.id;
        self.sheet.entries.iter().filter(move |entry| entry.article == Some(id))
    }

    pub fn pass(&self, label: PassLabel) -> Option<&Pass> {
        self.passes.iter().find(|pass| pass.label == label)
    }
}

/// What a round begins with. Titles and texts are checked by [`super::round`] before.
#[derive(Clone, Debug)]
pub struct NewRound {
    pub title: String,
    pub basis: Basis,
    pub ground_rules: String,
    pub opened: Date,
    pub articles: Vec<NewArticle>,
}

#[derive(Clone, Debug)]
pub struct NewMeeting {
    pub kind: MeetingKind,
    pub date: Date,
    pub place: String,
}

/// A pass about to be made.
#[derive(Clone, Debug)]
pub struct NewPass {
    pub side: Side,
    pub kind: PassKind,
    pub package: Option<u32>,
    pub meeting: Option<Uuid>,
    pub at: DateTime,
    pub text: PassText,
    pub note: String,
    /// What the sender says changed, where they say anything.
    pub claim: Option<SenderClaim>,
    /// The file it came as, held by the reading desk.
    pub file: Option<NewFile>,
}

/// The file that a pass comes as.
#[derive(Clone, Debug)]
pub struct NewFile {
    pub held: FileId,
    pub marks: FileMarks,
}

/// The file that a pass came as, kept as it was received.
#[derive(Clone, Debug)]
pub struct ReceivedFile {
    pub file: Attachment,
    pub marks: FileMarks,
}

/// Where the text of a pass comes from.
#[derive(Clone, Debug)]
pub enum PassText {
    /// A revision of the draft, and the hash that its sender was shown and confirmed.
    Revision { number: u32, hash: String },
    /// Typed, pasted or uploaded.
    Entered(String),
}

/// The formal record of a unit's rounds.
///
/// Every method answers "not found" for what the proof's holder may not see, exactly as for what does not exist.
#[async_trait]
pub trait BargainingTable: Send + Sync {
    /// Newest first.
    async fn rounds(&self, member: &Member) -> Result<Vec<Round>, Refusal>;
    async fn round(&self, member: &Member, round: u32) -> Result<RoundSheet, Refusal>;
    async fn article(&self, member: &Member, round: u32, key: &ArticleKey) -> Result<ArticleFile, Refusal>;
    /// The current language or a formal pass, its hash checked.
    async fn read(
        &self,
        member: &Member,
        round: u32,
        key: &ArticleKey,
        choice: TextChoice,
    ) -> Result<FrozenText, Refusal>;

    /// What the sender of a formal pass said had changed in it; nothing where they said nothing.
    async fn claim(
        &self,
        member: &Member,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<SenderClaim>, Refusal>;

    /// The file that a formal pass came as, and what was marked in it; nothing where it was typed or pasted.
    async fn received(
        &self,
        member: &Member,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<ReceivedFile>, Refusal>;

    /// Answers with the round's number.
    async fn open_round(&self, committee: &Committee, round: NewRound) -> Result<u32, Refusal>;
    async fn close_round(&self, committee: &Committee, round: u32, at: DateTime, note: &str) -> Result<(), Refusal>;
    async fn add_articles(&self, committee: &Committee, round: u32, articles: Vec<NewArticle>) -> Result<(), Refusal>;
    async fn add_meeting(&self, committee: &Committee, round: u32, meeting: NewMeeting) -> Result<Meeting, Refusal>;
    async fn pass(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        pass: NewPass,
    ) -> Result<PassLabel, Refusal>;
    async fn change(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        change: StateChange,
        at: DateTime,
        note: &str,
    ) -> Result<(), Refusal>;
    /// The union's initials, then the employer's.
    async fn agree(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
        initials: (Initials, Initials),
    ) -> Result<(), Refusal>;
}

/// The union's private texts, and the record with everything that only the caucus may know.
#[async_trait]
pub trait ProposalBinder: Send + Sync {
    async fn round(&self, caucus: &Caucus, round: u32) -> Result<RoundSheet, Refusal>;
    async fn article(&self, caucus: &Caucus, round: u32, key: &ArticleKey) -> Result<ArticleFile, Refusal>;
    /// Any text of the article, its hash checked.
    async fn read(
        &self,
        caucus: &Caucus,
        round: u32,
        key: &ArticleKey,
        choice: TextChoice,
    ) -> Result<FrozenText, Refusal>;
    /// What the sender of any pass said had changed in it; nothing where they said nothing.
    async fn claim(
        &self,
        caucus: &Caucus,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<SenderClaim>, Refusal>;
    /// The file that any pass came as; nothing where it was typed or pasted.
    async fn received(
        &self,
        caucus: &Caucus,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<ReceivedFile>, Refusal>;
    /// Saves a text written on top of `parent`; see [`super::settle_save`].
    async fn save(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        parent: Option<RevisionId>,
        text: &str,
        note: &str,
    ) -> Result<SaveOutcome, Refusal>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bargaining::RoundState;
    use crate::members::RoundId;
    use jiff::civil::date;

    #[test]
    fn a_pass_is_proposed_for_the_meeting_of_its_own_day_and_for_no_other() {
        let met = |id: u128, kind: MeetingKind, day: i8| Meeting {
            id: Uuid::from_u128(id),
            number: 1,
            kind,
            date: date(2026, 3, day),
            place: String::new(),
        };
        let sheet = RoundSheet {
            round: Round {
                id: RoundId(Uuid::nil()),
                number: 1,
                title: String::new(),
                basis: Basis::FirstContract,
                ground_rules: String::new(),
                opened: date(2026, 1, 5),
                state: RoundState::Open,
            },
            articles: Vec::new(),
            meetings: vec![
                met(1, MeetingKind::Session, 3),
                met(2, MeetingKind::Session, 5),
                met(3, MeetingKind::Sidebar, 5),
                met(4, MeetingKind::Caucus, 5),
                met(5, MeetingKind::Caucus, 6),
            ],
            entries: Vec::new(),
        };
        let check = |day: i8, expected: Option<u128>| {
            let found = sheet.met_on(date(2026, 3, day)).map(|meeting| meeting.id.as_u128());
            assert_eq!(found, expected, "March {day}");
        };
        check(3, Some(1));
        check(4, None);
        check(5, Some(3));
        check(6, None);
    }
}
