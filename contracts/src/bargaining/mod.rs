//! Rounds, drafts, passes and the ledger.
//!
//! A round is one bargaining of one agreement. What happens at the table is a list of events that only grows
//! ([`ledger`]); where an article stands is read off that list and kept nowhere else. Drafts are the union's own until
//! they are handed across as a pass, whose text is frozen from then on.

pub mod agree;
pub mod choice;
pub mod claim;
pub mod draft;
pub mod initials;
pub mod ledger;
pub mod limits;
mod named;
pub mod pass;
pub mod port;
pub mod round;
pub mod table;

#[cfg(test)]
mod course_tests;

pub use agree::agree;
pub use choice::TextChoice;
pub use claim::{ClaimCheck, SenderClaim, TypedClaim, Unmarked};
pub use draft::{Conflict, Revision, Save, SaveOutcome, settle_save};
pub use initials::{Agreed, Initials};
pub use ledger::{
    ArticleStatus, Audience, Event, LedgerEntry, last_pass, project, status, vote_corrected, voted_unagreed,
};
pub use pass::{FrozenText, Pass, PassKind, PassLabel, Side};
pub use port::{
    ArticleFile, BargainingTable, NewFile, NewMeeting, NewPass, NewRound, PassText, ProposalBinder, ReceivedFile,
    RoundSheet,
};
pub use round::{ArticleKey, ArticleKind, Basis, Meeting, MeetingKind, NewArticle, Round, RoundArticle, RoundState};
pub use table::{PassIntent, StateChange, Taken, next_pass, refuse_same};
