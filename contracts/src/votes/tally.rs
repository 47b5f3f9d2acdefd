//! What the tellers counted, and whether those numbers can be true.

use super::rule::{Base, ChainRule, MotionRule, Rule, SeatTie, SeatsRule, Tie};
use super::seats::{CandidateVotes, SeatCounts};
use crate::members::Refusal;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Most people one roll can hold; also the largest single count.
pub const ROLL_MAX: u32 = 1_000_000;
/// Most names on one ballot.
pub const CANDIDATES_MAX: usize = 100;
/// Longest name of a candidate, in characters.
pub const NAME_CHARS_MAX: usize = 120;

/// The count of one question, for or against.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    /// People in the room when the vote was taken, if they were counted.
    pub present: Option<u32>,
    pub yes: u32,
    pub no: u32,
    pub abstain: u32,
    pub spoiled: u32,
    /// The chair's vote that broke a tie: for or against. It is not among the counts above.
    #[serde(default)]
    pub chair: Option<bool>,
}

impl Counts {
    /// Every ballot handed in, without the chair's own.
    pub fn ballots(&self) -> u64 {
        self.valid() + u64::from(self.spoiled)
    }

    /// For, against and abstentions.
    pub fn valid(&self) -> u64 {
        self.either() + u64::from(self.abstain)
    }

    pub fn either(&self) -> u64 {
        u64::from(self.yes) + u64::from(self.no)
    }

    /// The number a base stands for. `None` for people present where nobody counted them.
    pub fn base(&self, base: Base, roll: u32) -> Option<u64> {
        match base {
            Base::Valid => Some(self.valid()),
            Base::Either => Some(self.either()),
            Base::Ballots => Some(self.ballots()),
            Base::Present => self.present.map(u64::from),
            Base::Eligible => Some(u64::from(roll)),
        }
    }
}

/// What was counted, in the shape its rule asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tally {
    Motion(Counts),
    /// The strike question's count is there only if that question was put.
    Chain {
        accept: Counts,
        strike: Option<Counts>,
    },
    Seats(SeatCounts),
}

impl Tally {
    /// Whether these numbers can be true for this roll under this rule. Every problem found is named, so that a form
    /// can show all of them at once.
    ///
    /// # Errors
    /// `roll-empty`, `count-too-large`, `votes-exceed-roll`, `present-exceeds-roll`, `votes-exceed-present`,
    /// `votes-none`, `present-missing`, `chair-without-tie`, `chair-not-in-rule`, `tally-wrong-shape`; for elections also
    /// `candidates-missing`, `candidates-too-many`, `candidate-unnamed`, `candidate-name-long`, `candidate-twice`,
    /// `candidate-beyond-ballots`, `marks-too-many`, `marks-too-few`, `drawn-not-tied`, `drawn-not-in-rule`.
    /// Fields of the strike question start with `strike-`.
    pub fn check(&self, roll: u32, rule: &Rule) -> Result<(), Vec<Refusal>> {
        let mut wrong = Vec::new();
        if roll == 0 {
            wrong.push(Refusal::of("roll", "roll-empty"));
        }
        if roll > ROLL_MAX {
            wrong.push(Refusal::of("roll", "count-too-large").with("limit", ROLL_MAX));
        }
        match (self, rule) {
            (Self::Motion(counts), Rule::Motion(motion)) => check_motion("", counts, roll, motion, &mut wrong),
            (Self::Chain { accept, strike }, Rule::Chain(chain)) => {
                check_chain(accept, strike.as_ref(), roll, chain, &mut wrong);
            }
            (Self::Seats(counts), Rule::Seats(seats)) => check_seats(counts, roll, seats, &mut wrong),
            _ => wrong.push(Refusal::of("rule", "tally-wrong-shape")),
        }
        if wrong.is_empty() { Ok(()) } else { Err(wrong) }
    }
}

/// The numbers that any vote has, whatever was asked.
struct Turnout {
    present: Option<u32>,
    ballots: u64,
    largest: u32,
}

fn check_turnout(prefix: &str, turnout: &Turnout, roll: u32, needs_present: bool, wrong: &mut Vec<Refusal>) {
    let of = |field: &str, code: &str| Refusal::of(&format!("{prefix}{field}"), code);
    // The people in the room are counted once, whatever is asked of them: that field has no prefix.
    let roll = u64::from(roll);
    if turnout.largest > ROLL_MAX {
        wrong.push(of("yes", "count-too-large").with("limit", ROLL_MAX));
        return;
    }
    if turnout.ballots == 0 {
        wrong.push(of("yes", "votes-none"));
    }
    if turnout.ballots > roll {
        wrong.push(of("yes", "votes-exceed-roll").with("votes", turnout.ballots).with("roll", roll));
    }
    match turnout.present.map(u64::from) {
        Some(present) if present > roll => {
            wrong.push(Refusal::of("present", "present-exceeds-roll").with("present", present).with("roll", roll));
        }
        Some(present) if turnout.ballots > present => {
            wrong.push(
                Refusal::of("present", "votes-exceed-present").with("votes", turnout.ballots).with("present", present),
            );
        }
        None if needs_present => wrong.push(Refusal::of("present", "present-missing")),
        _ => {}
    }
}

fn check_motion(prefix: &str, counts: &Counts, roll: u32, rule: &MotionRule, wrong: &mut Vec<Refusal>) {
    let turnout = Turnout {
        present: counts.present,
        // The chair's vote is one ballot more: the chair is on the roll and in the room like everyone.
        ballots: counts.ballots() + u64::from(counts.chair.is_some()),
        largest: counts.yes.max(counts.no).max(counts.abstain).max(counts.spoiled).max(counts.present.unwrap_or(0)),
    };
    check_turnout(prefix, &turnout, roll, rule.needs_present(), wrong);
    if counts.chair.is_some() {
        let code = match rule.tie {
            Tie::Chair if counts.yes == counts.no => return,
            Tie::Chair => "chair-without-tie",
            Tie::Fails | Tie::Again => "chair-not-in-rule",
        };
        wrong.push(Refusal::of(&format!("{prefix}chair"), code));
    }
}

fn check_chain(accept: &Counts, strike: Option<&Counts>, roll: u32, chain: &ChainRule, wrong: &mut Vec<Refusal>) {
    check_motion("", accept, roll, &chain.accept, wrong);
    if let Some(strike) = strike {
        check_motion("strike-", strike, roll, &chain.strike, wrong);
    }
}

/// A name as people tell names apart: composed, without case, single spaces.
pub fn name_key(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check_seats(counts: &SeatCounts, roll: u32, rule: &SeatsRule, wrong: &mut Vec<Refusal>) {
    let turnout = Turnout {
        present: counts.present,
        ballots: counts.ballots(),
        largest: counts.marked.max(counts.abstain).max(counts.spoiled).max(counts.present.unwrap_or(0)),
    };
    let mut found = Vec::new();
    check_turnout("", &turnout, roll, rule.quorum.is_some_and(|quorum| quorum.needs_present()), &mut found);
    // An election's form has no "for": its ballots are counted under `marked`.
    for refusal in &mut found {
        if refusal.field.as_deref() == Some("yes") {
            refusal.field = Some("marked".to_owned());
        }
    }
    wrong.append(&mut found);
    check_candidates(counts, rule, wrong);
    check_drawn(counts, rule, wrong);
}

fn check_candidates(counts: &SeatCounts, rule: &SeatsRule, wrong: &mut Vec<Refusal>) {
    let mut refuse = |refusal: Refusal| wrong.push(refusal);
    let of = |code: &str| Refusal::of("candidates", code);
    if counts.candidates.is_empty() {
        refuse(of("candidates-missing"));
    }
    if counts.candidates.len() > CANDIDATES_MAX {
        refuse(of("candidates-too-many").with("limit", CANDIDATES_MAX));
        return;
    }
    let mut seen: Vec<String> = Vec::new();
    for CandidateVotes { name, votes } in &counts.candidates {
        let key = name_key(name);
        if key.is_empty() {
            refuse(of("candidate-unnamed"));
        } else if name.chars().count() > NAME_CHARS_MAX {
            refuse(of("candidate-name-long").with("limit", NAME_CHARS_MAX));
        } else if seen.contains(&key) {
            refuse(of("candidate-twice").with("name", name));
        }
        if *votes > counts.marked {
            let refusal = of("candidate-beyond-ballots").with("name", name).with("votes", votes);
            refuse(refusal.with("ballots", counts.marked));
        }
        seen.push(key);
    }
    let marks: u64 = counts.candidates.iter().map(|candidate| u64::from(candidate.votes)).sum();
    let most = u64::from(counts.marked) * u64::from(rule.seats);
    if marks > most {
        refuse(of("marks-too-many").with("marks", marks).with("most", most));
    } else if marks < u64::from(counts.marked) {
        refuse(of("marks-too-few").with("marks", marks).with("ballots", counts.marked));
    }
}

fn check_drawn(counts: &SeatCounts, rule: &SeatsRule, wrong: &mut Vec<Refusal>) {
    if counts.drawn.is_empty() {
        return;
    }
    if rule.tie != SeatTie::Lot {
        wrong.push(Refusal::of("drawn", "drawn-not-in-rule"));
        return;
    }
    let standing = super::seats::fill(counts, rule.seats);
    let mut keys: Vec<String> = counts.drawn.iter().map(|name| name_key(name)).collect();
    keys.sort();
    keys.dedup();
    let tied: Vec<String> = standing.tied.iter().map(|candidate| name_key(&candidate.name)).collect();
    let sound = keys.len() == counts.drawn.len()
        && keys.len() == standing.open_seats
        && keys.iter().all(|key| tied.contains(key));
    if !sound {
        wrong.push(Refusal::of("drawn", "drawn-not-tied").with("seats", standing.open_seats));
    }
}
