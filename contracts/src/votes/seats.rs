//! Plurality for one seat or several: what was counted, who is elected, and who is tied for what is left.

use super::rule::Base;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Votes for one name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CandidateVotes {
    pub name: String,
    pub votes: u32,
}

/// The count of an election.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct SeatCounts {
    pub present: Option<u32>,
    /// Ballots with at least one name validly marked.
    pub marked: u32,
    /// Blank ballots.
    pub abstain: u32,
    pub spoiled: u32,
    pub candidates: Vec<CandidateVotes>,
    /// Who won the tied seats by lot, if lots were drawn.
    #[serde(default)]
    pub drawn: Vec<String>,
}

impl SeatCounts {
    pub fn ballots(&self) -> u64 {
        u64::from(self.marked) + u64::from(self.abstain) + u64::from(self.spoiled)
    }

    pub fn base(&self, base: Base, roll: u32) -> Option<u64> {
        match base {
            Base::Valid => Some(u64::from(self.marked) + u64::from(self.abstain)),
            Base::Either => Some(u64::from(self.marked)),
            Base::Ballots => Some(self.ballots()),
            Base::Present => self.present.map(u64::from),
            Base::Eligible => Some(u64::from(roll)),
        }
    }
}

/// How the seats fall before any tie is broken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Most votes first; equal votes in the order of the ballot paper, since all of them are elected.
    pub elected: Vec<CandidateVotes>,
    /// Candidates with equal votes for fewer seats than there are of them; empty where nothing is tied.
    pub tied: Vec<CandidateVotes>,
    /// Seats the tied candidates stand for.
    pub open_seats: usize,
    /// Seats nobody voted anyone into.
    pub empty_seats: usize,
}

/// Fills `seats` by plurality. A candidate nobody voted for is not elected.
pub fn fill(counts: &SeatCounts, seats: u32) -> Standing {
    let seats = seats as usize;
    let mut ranked: Vec<&CandidateVotes> = counts.candidates.iter().filter(|candidate| candidate.votes > 0).collect();
    // Stable: equal votes keep the paper's order, so the same count always reads the same.
    ranked.sort_by_key(|candidate| Reverse(candidate.votes));
    if ranked.len() <= seats {
        let empty_seats = seats - ranked.len();
        return Standing {
            elected: ranked.into_iter().cloned().collect(),
            tied: Vec::new(),
            open_seats: 0,
            empty_seats,
        };
    }
    // More candidates than seats: the first one left out shows whether the last seat is tied.
    let cut = ranked[seats].votes;
    let tied_here = seats > 0 && ranked[seats - 1].votes == cut;
    let (elected, tied): (Vec<_>, Vec<_>) = if tied_here {
        let above = ranked.iter().filter(|candidate| candidate.votes > cut).copied().collect();
        (above, ranked.iter().filter(|candidate| candidate.votes == cut).copied().collect())
    } else {
        (ranked[..seats].to_vec(), Vec::new())
    };
    let open_seats = seats - elected.len();
    let own = |list: Vec<&CandidateVotes>| list.into_iter().cloned().collect();
    Standing { elected: own(elected), tied: own(tied), open_seats, empty_seats: 0 }
}
