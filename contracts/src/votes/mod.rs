//! Votes: the rules engine and recorded votes.
