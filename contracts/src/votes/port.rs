//! The tellers' table: where the count of a meeting's vote is written down, and where members read it.

use super::form::Fields;
use super::record::{ListedVote, RecordedVote, TextDigest, VotePaper};
use crate::members::standing::{Committee, Member, Officer, Seat, Teller};
use crate::members::{Refusal, VoteId};
use crate::records::{Attachment, Content, Upload};
use async_trait::async_trait;
use jiff::Timestamp;

/// The right to record a vote: tellers, officers and the committee hold it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recorder(Seat);

impl std::ops::Deref for Recorder {
    type Target = Seat;
    fn deref(&self) -> &Seat {
        &self.0
    }
}

impl From<Teller> for Recorder {
    fn from(teller: Teller) -> Self {
        Self(*teller)
    }
}

impl From<Officer> for Recorder {
    fn from(officer: Officer) -> Self {
        Self(*officer)
    }
}

impl From<Committee> for Recorder {
    fn from(committee: Committee) -> Self {
        Self(*committee)
    }
}

/// A vote that is being written down: what was typed, as it was typed, and the tally sheet. Only its writer sees it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VoteDraft {
    /// Becomes the vote's own id when it is recorded, so that recording twice is recording once.
    pub id: VoteId,
    pub fields: Fields,
    pub sheet: Option<Attachment>,
    pub saved_at: Timestamp,
}

/// What a finished draft turned into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Recording {
    pub number: u32,
    /// It was recorded before, by a first press of the same button.
    pub again: bool,
}

#[async_trait]
pub trait TellersTable: Send + Sync {
    /// Keeps what was typed; `None` begins a new draft.
    ///
    /// # Errors
    /// `not-found` for another person's draft; `vote-drafts-too-many` when a person keeps too many.
    async fn keep(&self, recorder: &Recorder, draft: Option<VoteId>, fields: Fields) -> Result<VoteId, Refusal>;

    /// # Errors
    /// `not-found` for a draft that is not this person's, or was recorded.
    async fn draft(&self, recorder: &Recorder, draft: VoteId) -> Result<VoteDraft, Refusal>;

    /// The person's own unfinished drafts, latest first.
    async fn drafts(&self, recorder: &Recorder) -> Result<Vec<VoteDraft>, Refusal>;

    /// Attaches the tally sheet, in place of an earlier one.
    ///
    /// # Errors
    /// `file-empty`, `file-large`, `file-kind`; `not-found` as for [`Self::draft`].
    async fn attach(&self, recorder: &Recorder, draft: VoteId, upload: Upload) -> Result<Attachment, Refusal>;

    /// Throws a draft away, and its tally sheet.
    async fn discard(&self, recorder: &Recorder, draft: VoteId) -> Result<(), Refusal>;

    /// Records the vote and freezes it, under the recorder's name.
    ///
    /// # Errors
    /// `vote-changed-since-review` when the draft's tally sheet is not the paper's; `vote-already-corrected` when the vote it
    /// corrects was corrected by another record; `not-found`.
    async fn record(
        &self,
        recorder: &Recorder,
        draft: VoteId,
        paper: VotePaper,
        name: &str,
    ) -> Result<Recording, Refusal>;

    /// The number of the vote that this person's draft became.
    ///
    /// # Errors
    /// `not-found` where it is none yet.
    async fn recorded(&self, recorder: &Recorder, draft: VoteId) -> Result<u32, Refusal>;

    /// The unit's votes, latest first; no more than `most` of them where it is given.
    async fn votes(&self, member: &Member, most: Option<u64>) -> Result<Vec<ListedVote>, Refusal>;

    /// # Errors
    /// `not-found`; `vote-record-damaged` where the record is not what was frozen.
    async fn vote(&self, member: &Member, number: u32) -> Result<RecordedVote, Refusal>;

    /// The votes about any of these texts, latest first.
    async fn votes_on(&self, member: &Member, texts: &[TextDigest]) -> Result<Vec<ListedVote>, Refusal>;

    /// The tally sheet of a vote and its content.
    ///
    /// # Errors
    /// `not-found` where there is none; `file-damaged` where the content is not what was attached.
    async fn sheet(&self, member: &Member, number: u32) -> Result<(Attachment, Content), Refusal>;
}
