//! The result of a vote as a function of its counts, its roll and its rule, with the reason in steps.

use super::rule::{
    Base, ChainRule, Fraction, MotionRule, Quorum, QuorumNeed, Rule, SeatTie, SeatsRule, Threshold, Tie,
};
use super::seats::{self, CandidateVotes, SeatCounts};
use super::tally::{Counts, Tally};
use crate::members::Refusal;

/// A roll this small lets people work out from the numbers how others voted.
pub const SMALL_ROLL_MAX: u32 = 10;

/// What came of a vote.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Outcome {
    Carried,
    Defeated,
    /// Too few took part: whatever the numbers, nothing was decided.
    NoQuorum,
    /// For and against are equal, and the rule leaves it to the chair or to a new vote.
    Undecided,
    /// The agreement is ratified although more voted against it than the rule allows: the strike vote failed.
    AcceptedByDefault,
    /// The agreement is rejected and the strike authorized.
    StrikeAuthorized,
    /// The agreement is rejected; the strike question has not been counted.
    StrikeOpen,
    /// Every seat that anyone was voted into is filled.
    Elected,
    /// Equal votes for the last seat or seats.
    SeatsTied,
    /// Nobody was voted for.
    NobodyElected,
}

impl Outcome {
    pub const ALL: [Self; 10] = [
        Self::Carried,
        Self::Defeated,
        Self::NoQuorum,
        Self::Undecided,
        Self::AcceptedByDefault,
        Self::StrikeAuthorized,
        Self::StrikeOpen,
        Self::Elected,
        Self::SeatsTied,
        Self::NobodyElected,
    ];

    /// Stable code, as used in the words.
    pub fn code(self) -> &'static str {
        match self {
            Self::Carried => "carried",
            Self::Defeated => "defeated",
            Self::NoQuorum => "no-quorum",
            Self::Undecided => "undecided",
            Self::AcceptedByDefault => "accepted-by-default",
            Self::StrikeAuthorized => "strike-authorized",
            Self::StrikeOpen => "strike-open",
            Self::Elected => "elected",
            Self::SeatsTied => "seats-tied",
            Self::NobodyElected => "nobody-elected",
        }
    }
}

/// One sentence of the reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Step {
    /// The question that the next sentences are about, where there are two.
    Asked {
        strike: bool,
    },
    Counted {
        yes: u32,
        no: u32,
    },
    Abstained {
        count: u32,
    },
    Spoiled {
        count: u32,
    },
    QuorumMet {
        counted: Base,
        got: u64,
        need: u64,
    },
    QuorumMissed {
        counted: Base,
        got: u64,
        need: u64,
    },
    /// What the threshold came to in votes.
    Needed {
        threshold: Threshold,
        of: u64,
        need: u64,
    },
    /// The base is empty: of those it counts, nobody voted.
    NobodyInBase {
        base: Base,
    },
    TieFails,
    TieChairFor,
    TieChairAgainst,
    TieChairOpen,
    TieAgain,
    /// The first question carried, so the second does not matter.
    StrikeNotReached,
    StrikeNotCounted,
    AcceptedByDefault,
    BallotsMarked {
        count: u32,
    },
    Seats {
        seats: u32,
    },
    SeatWon {
        name: String,
        votes: u32,
    },
    SeatsTied {
        names: Vec<String>,
        votes: u32,
        seats: u64,
        tie: SeatTie,
    },
    LotDrawn {
        names: Vec<String>,
    },
    SeatsEmpty {
        seats: u64,
    },
}

/// A variable of a sentence.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Word {
    Number(u64),
    /// A code that the wording selects by.
    Code(&'static str),
    Name(String),
    /// To be joined as the language joins a list.
    Names(Vec<String>),
}

impl Step {
    /// Stable code of the sentence, as used in the words.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Asked { .. } => "asked",
            Self::Counted { .. } => "counted",
            Self::Abstained { .. } => "abstained",
            Self::Spoiled { .. } => "spoiled",
            Self::QuorumMet { .. } => "quorum-met",
            Self::QuorumMissed { .. } => "quorum-missed",
            Self::Needed { .. } => "needed",
            Self::NobodyInBase { .. } => "nobody-in-base",
            Self::TieFails => "tie-fails",
            Self::TieChairFor => "tie-chair-for",
            Self::TieChairAgainst => "tie-chair-against",
            Self::TieChairOpen => "tie-chair-open",
            Self::TieAgain => "tie-again",
            Self::StrikeNotReached => "strike-not-reached",
            Self::StrikeNotCounted => "strike-not-counted",
            Self::AcceptedByDefault => "accepted-by-default",
            Self::BallotsMarked { .. } => "ballots-marked",
            Self::Seats { .. } => "seats",
            Self::SeatWon { .. } => "seat-won",
            Self::SeatsTied { .. } => "seats-tied",
            Self::LotDrawn { .. } => "lot-drawn",
            Self::SeatsEmpty { .. } => "seats-empty",
        }
    }

    /// The sentence's variables, by name.
    pub fn words(&self) -> Vec<(&'static str, Word)> {
        let number = |count: u32| Word::Number(u64::from(count));
        match self {
            Self::Asked { strike } => vec![("question", Word::Code(if *strike { "strike" } else { "accept" }))],
            Self::Counted { yes, no } => vec![("yes", number(*yes)), ("no", number(*no))],
            Self::Abstained { count } | Self::Spoiled { count } | Self::BallotsMarked { count } => {
                vec![("count", number(*count))]
            }
            Self::QuorumMet { counted, got, need } | Self::QuorumMissed { counted, got, need } => {
                vec![
                    ("counted", Word::Code(counted.code())),
                    ("got", Word::Number(*got)),
                    ("need", Word::Number(*need)),
                ]
            }
            Self::Needed { threshold, of, need } => vec![
                ("share", Word::Code(threshold.phrase())),
                ("num", number(threshold.share.num)),
                ("den", number(threshold.share.den)),
                ("base", Word::Code(threshold.base.code())),
                ("of", Word::Number(*of)),
                ("need", Word::Number(*need)),
            ],
            Self::NobodyInBase { base } => vec![("base", Word::Code(base.code()))],
            Self::Seats { seats } => vec![("seats", number(*seats))],
            Self::SeatWon { name, votes } => vec![("name", Word::Name(name.clone())), ("votes", number(*votes))],
            Self::SeatsTied { names, votes, seats, tie } => vec![
                ("names", Word::Names(names.clone())),
                ("votes", number(*votes)),
                ("seats", Word::Number(*seats)),
                ("tie", Word::Code(tie.code())),
            ],
            Self::LotDrawn { names } => vec![("names", Word::Names(names.clone()))],
            Self::SeatsEmpty { seats } => vec![("seats", Word::Number(*seats))],
            Self::TieFails
            | Self::TieChairFor
            | Self::TieChairAgainst
            | Self::TieChairOpen
            | Self::TieAgain
            | Self::StrikeNotReached
            | Self::StrikeNotCounted
            | Self::AcceptedByDefault => Vec::new(),
        }
    }
}

/// An outcome and why.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    pub outcome: Outcome,
    pub steps: Vec<Step>,
    /// Who is elected, most votes first; empty unless the vote was an election.
    pub elected: Vec<CandidateVotes>,
}

/// Decides a vote. Pure: the same numbers under the same rule always give the same result and the same reason.
///
/// # Errors
/// Everything [`Rule::check`] and [`Tally::check`] find wrong: an impossible count has no result.
pub fn decide(tally: &Tally, roll: u32, rule: &Rule) -> Result<Verdict, Vec<Refusal>> {
    rule.check().map_err(|refusal| vec![refusal])?;
    tally.check(roll, rule)?;
    Ok(match (tally, rule) {
        (Tally::Motion(counts), Rule::Motion(motion)) => {
            let (outcome, steps) = decide_motion(counts, roll, motion);
            Verdict { outcome, steps, elected: Vec::new() }
        }
        (Tally::Chain { accept, strike }, Rule::Chain(chain)) => decide_chain(accept, strike.as_ref(), roll, chain),
        (Tally::Seats(counts), Rule::Seats(seats)) => decide_seats(counts, roll, seats),
        _ => return Err(vec![Refusal::of("rule", "tally-wrong-shape")]),
    })
}

/// Whether a quorum was there, told as a step. `of` reads the size of a base; `check` has made sure that it is known.
fn quorum_step(quorum: Quorum, of: impl Fn(Base) -> Option<u64>) -> Step {
    let counted = quorum.counted;
    let got = of(counted).unwrap_or(0);
    let need = match quorum.need {
        QuorumNeed::Count(count) => u64::from(count),
        QuorumNeed::Share { share, of: base } => share.least(of(base).unwrap_or(0), false),
    };
    if got >= need { Step::QuorumMet { counted, got, need } } else { Step::QuorumMissed { counted, got, need } }
}

fn counted_steps(counts: &Counts) -> Vec<Step> {
    let mut steps = vec![Step::Counted { yes: counts.yes, no: counts.no }];
    if counts.abstain > 0 {
        steps.push(Step::Abstained { count: counts.abstain });
    }
    if counts.spoiled > 0 {
        steps.push(Step::Spoiled { count: counts.spoiled });
    }
    steps
}

/// How many votes `threshold` asks for, of how many. `extra` is the chair's own vote, where it is counted.
fn needed(threshold: &Threshold, counts: &Counts, roll: u32, extra: u64) -> (u64, u64) {
    let base = counts.base(threshold.base, roll).unwrap_or(0);
    // Among the present and on the roll the chair already stands; in a base of votes the chair's is one more.
    let of = match threshold.base {
        Base::Valid | Base::Either | Base::Ballots => base + extra,
        Base::Present | Base::Eligible => base,
    };
    (of, threshold.share.least(of, threshold.strict))
}

fn decide_motion(counts: &Counts, roll: u32, rule: &MotionRule) -> (Outcome, Vec<Step>) {
    let mut steps = counted_steps(counts);
    if let Some(quorum) = rule.quorum {
        let step = quorum_step(quorum, |base| counts.base(base, roll));
        let missed = matches!(step, Step::QuorumMissed { .. });
        steps.push(step);
        if missed {
            return (Outcome::NoQuorum, steps);
        }
    }
    let yes = u64::from(counts.yes);
    let (of, need) = needed(&rule.threshold, counts, roll, 0);
    if of == 0 {
        steps.push(Step::NobodyInBase { base: rule.threshold.base });
        return (Outcome::Defeated, steps);
    }
    steps.push(Step::Needed { threshold: rule.threshold, of, need });
    if yes >= need {
        return (Outcome::Carried, steps);
    }
    // Only a tie that one more vote would carry is worth the chair's vote or a new one: 5 to 5 with 4 abstaining is
    // as far from a majority of 14 as 5 to 6.
    let (_, need_with_chair) = needed(&rule.threshold, counts, roll, 1);
    if counts.yes != counts.no || yes + 1 < need_with_chair {
        return (Outcome::Defeated, steps);
    }
    let (outcome, step) = match (rule.tie, counts.chair) {
        (Tie::Fails, _) => (Outcome::Defeated, Step::TieFails),
        (Tie::Again, _) => (Outcome::Undecided, Step::TieAgain),
        (Tie::Chair, None) => (Outcome::Undecided, Step::TieChairOpen),
        (Tie::Chair, Some(true)) => (Outcome::Carried, Step::TieChairFor),
        (Tie::Chair, Some(false)) => (Outcome::Defeated, Step::TieChairAgainst),
    };
    steps.push(step);
    (outcome, steps)
}

fn decide_chain(accept: &Counts, strike: Option<&Counts>, roll: u32, chain: &ChainRule) -> Verdict {
    let mut steps = vec![Step::Asked { strike: false }];
    let (first, reason) = decide_motion(accept, roll, &chain.accept);
    steps.extend(reason);
    let outcome = match (first, strike) {
        (Outcome::Defeated, Some(counts)) => {
            steps.push(Step::Asked { strike: true });
            let (second, reason) = decide_motion(counts, roll, &chain.strike);
            steps.extend(reason);
            match second {
                Outcome::Carried => Outcome::StrikeAuthorized,
                Outcome::Defeated => {
                    steps.push(Step::AcceptedByDefault);
                    Outcome::AcceptedByDefault
                }
                // Too few for a strike vote, or a tie still open: the strike vote has not failed, it has not been
                // held, and nobody's contract is accepted by a meeting that could not decide.
                other => other,
            }
        }
        (Outcome::Defeated, None) => {
            steps.push(Step::StrikeNotCounted);
            Outcome::StrikeOpen
        }
        (Outcome::Carried, Some(_)) => {
            steps.push(Step::StrikeNotReached);
            Outcome::Carried
        }
        (other, _) => other,
    };
    Verdict { outcome, steps, elected: Vec::new() }
}

fn decide_seats(counts: &SeatCounts, roll: u32, rule: &SeatsRule) -> Verdict {
    let mut steps = vec![Step::BallotsMarked { count: counts.marked }];
    if counts.abstain > 0 {
        steps.push(Step::Abstained { count: counts.abstain });
    }
    if counts.spoiled > 0 {
        steps.push(Step::Spoiled { count: counts.spoiled });
    }
    if let Some(quorum) = rule.quorum {
        let step = quorum_step(quorum, |base| counts.base(base, roll));
        let missed = matches!(step, Step::QuorumMissed { .. });
        steps.push(step);
        if missed {
            return Verdict { outcome: Outcome::NoQuorum, steps, elected: Vec::new() };
        }
    }
    steps.push(Step::Seats { seats: rule.seats });
    let mut standing = seats::fill(counts, rule.seats);
    let won = |candidate: &CandidateVotes| Step::SeatWon { name: candidate.name.clone(), votes: candidate.votes };
    steps.extend(standing.elected.iter().map(won));
    let mut open = false;
    if let Some(first) = standing.tied.first() {
        let names = standing.tied.iter().map(|candidate| candidate.name.clone()).collect();
        let seats = standing.open_seats as u64;
        steps.push(Step::SeatsTied { names, votes: first.votes, seats, tie: rule.tie });
        open = counts.drawn.is_empty();
        if !open {
            let keys: Vec<String> = counts.drawn.iter().map(|name| super::tally::name_key(name)).collect();
            let lucky = standing.tied.iter().filter(|c| keys.contains(&super::tally::name_key(&c.name))).cloned();
            let lucky: Vec<CandidateVotes> = lucky.collect();
            steps.push(Step::LotDrawn { names: lucky.iter().map(|candidate| candidate.name.clone()).collect() });
            standing.elected.extend(lucky);
        }
    }
    if standing.empty_seats > 0 && !standing.elected.is_empty() {
        steps.push(Step::SeatsEmpty { seats: standing.empty_seats as u64 });
    }
    let outcome = match (open, standing.elected.is_empty()) {
        (true, _) => Outcome::SeatsTied,
        (false, true) => Outcome::NobodyElected,
        (false, false) => Outcome::Elected,
    };
    Verdict { outcome, steps, elected: standing.elected }
}

/// How a result gives people away by arithmetic. Said on the result page in plain words.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Exposure {
    /// All who voted voted the same way: the result is everyone's vote.
    Unanimous,
    /// All but one voted the same way: that one knows everybody's vote, and the others may guess whose it was.
    OneApart,
    /// The whole roll is no more than [`SMALL_ROLL_MAX`].
    SmallRoll,
}

impl Exposure {
    pub const ALL: [Self; 3] = [Self::Unanimous, Self::OneApart, Self::SmallRoll];

    pub fn code(self) -> &'static str {
        match self {
            Self::Unanimous => "unanimous",
            Self::OneApart => "one-apart",
            Self::SmallRoll => "small-roll",
        }
    }
}

/// The strongest way in which this result reveals votes, if it does.
pub fn exposure(tally: &Tally, roll: u32) -> Option<Exposure> {
    let of_question = |counts: &Counts| {
        let ways = [counts.yes, counts.no, counts.abstain];
        of_ways(&ways)
    };
    let by_count = match tally {
        Tally::Motion(counts) => of_question(counts),
        Tally::Chain { accept, strike } => {
            let second = strike.as_ref().and_then(of_question);
            match (of_question(accept), second) {
                (Some(Exposure::Unanimous), _) | (_, Some(Exposure::Unanimous)) => Some(Exposure::Unanimous),
                (first, second) => first.or(second),
            }
        }
        // With several marks on a ballot the sums rarely name anyone; a single name all voted for does.
        Tally::Seats(counts) => {
            let all =
                counts.candidates.iter().filter(|candidate| candidate.votes > 0).all(|c| c.votes == counts.marked);
            (all && counts.marked > 0 && counts.abstain == 0).then_some(Exposure::Unanimous)
        }
    };
    by_count.or_else(|| (roll <= SMALL_ROLL_MAX).then_some(Exposure::SmallRoll))
}

fn of_ways(ways: &[u32]) -> Option<Exposure> {
    let total: u64 = ways.iter().map(|count| u64::from(*count)).sum();
    let largest = ways.iter().copied().max().map_or(0, u64::from);
    match total - largest {
        0 if total > 0 => Some(Exposure::Unanimous),
        1 if total > 2 => Some(Exposure::OneApart),
        _ => None,
    }
}

/// A fraction as people write it.
impl std::fmt::Display for Fraction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.num, self.den)
    }
}
