//! Votes: the rules engine and votes recorded from a meeting.
//!
//! The engine is one pure function, [`decide()`]: a tally and a rule in, an outcome and its reason out. Everything is
//! whole numbers and exact fractions. The reason is a list of [`Step`]s, codes and numbers, which the words of each
//! language turn into plain sentences.
//!
//! Secret ballots are not here: they get files of their own beside these and end in the same [`decide()`].

pub mod decide;
pub mod form;
pub mod port;
pub mod record;
pub mod refill;
pub mod rule;
pub mod seats;
pub mod tally;

#[cfg(test)]
mod counting;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod typed;

pub use decide::{Exposure, Outcome, Step, Verdict, Word, decide, exposure};
pub use form::{About, Fields, VoteForm};
pub use port::{Recorder, Recording, TellersTable, VoteDraft};
pub use record::{ListedVote, Method, RecordedVote, TextDigest, TextSource, VoteKind, VotePaper, VoteText};
pub use rule::{
    Base, ChainRule, Fraction, MotionRule, Preset, Quorum, QuorumNeed, Rule, SeatTie, SeatsRule, Threshold, Tie,
};
pub use seats::{CandidateVotes, SeatCounts};
pub use tally::{Counts, Tally};
