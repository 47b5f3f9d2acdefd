//! What a vote needs to carry: thresholds, bases, quorums, ties, chains, and the presets unions really use.
//!
//! The base is where rules differ most and where results are most often disputed, so no rule leaves it unsaid.

use crate::members::Refusal;
use serde::{Deserialize, Serialize};

/// Largest numerator or denominator of a threshold: enough for any share a constitution names (2/3, 60/100, 667/1000).
pub const FRACTION_PART_MAX: u32 = 1_000;
/// Most seats one election can fill.
pub const SEATS_MAX: u32 = 50;
/// The quorum of an IWW branch meeting, in members present.
pub const IWW_QUORUM_MEMBERS: u32 = 5;

/// An exact share, above 0 and at most 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Fraction {
    pub num: u32,
    pub den: u32,
}

impl Fraction {
    pub const HALF: Self = Self { num: 1, den: 2 };
    pub const TWO_THIRDS: Self = Self { num: 2, den: 3 };
    pub const ALL: Self = Self { num: 1, den: 1 };

    /// # Errors
    /// `threshold-malformed` when it is not a share above 0 and at most 1, or a part is beyond [`FRACTION_PART_MAX`].
    pub fn new(num: u32, den: u32) -> Result<Self, Refusal> {
        if num == 0 || num > den || den > FRACTION_PART_MAX {
            return Err(Refusal::new("threshold-malformed").with("limit", FRACTION_PART_MAX));
        }
        Ok(Self { num, den })
    }

    /// Reads `2/3` or `60 %`, in whole numbers.
    ///
    /// # Errors
    /// As [`Fraction::new`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let malformed = || Refusal::new("threshold-malformed").with("limit", FRACTION_PART_MAX);
        let whole = |part: &str| part.trim().parse::<u32>().map_err(|_| malformed());
        let text = text.trim();
        if let Some(percent) = text.strip_suffix('%') {
            return Self::new(whole(percent)?, 100);
        }
        let (num, den) = text.split_once('/').ok_or_else(malformed)?;
        Self::new(whole(num)?, whole(den)?)
    }

    /// Whether both name the same share: 2/3 and 4/6 do.
    pub fn is(self, other: Self) -> bool {
        u64::from(self.num) * u64::from(other.den) == u64::from(other.num) * u64::from(self.den)
    }

    /// The fewest of `of` that are at least this share, or more than it when `strict`. At least 1, so that nothing is
    /// ever reached by nobody.
    pub fn least(self, of: u64, strict: bool) -> u64 {
        let (num, den) = (u64::from(self.num), u64::from(self.den));
        let least = if strict { of * num / den + 1 } else { (of * num).div_ceil(den) };
        least.max(1)
    }
}

/// What a share is a share of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// For, against and abstentions. A spoiled ballot is no vote.
    Valid,
    /// For and against only: who abstains has not voted.
    Either,
    /// Every ballot handed in, spoiled ones too.
    Ballots,
    /// Everyone in the room, voting or not.
    Present,
    /// Everyone on the roll, present or not.
    Eligible,
}

impl Base {
    pub const ALL: [Self; 5] = [Self::Valid, Self::Either, Self::Ballots, Self::Present, Self::Eligible];

    pub fn code(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Either => "either",
            Self::Ballots => "ballots",
            Self::Present => "present",
            Self::Eligible => "eligible",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|base| base.code() == code)
    }
}

/// The share a motion must reach.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Threshold {
    pub share: Fraction,
    /// More than the share; otherwise the share itself is enough.
    pub strict: bool,
    pub base: Base,
}

impl Threshold {
    /// More than half.
    pub const fn majority(base: Base) -> Self {
        Self { share: Fraction::HALF, strict: true, base }
    }

    /// Two thirds or more.
    pub const fn two_thirds(base: Base) -> Self {
        Self { share: Fraction::TWO_THIRDS, strict: false, base }
    }

    /// The code of the share's own phrase: `majority`, `two-thirds`, `all`, else `more-than` or `at-least`.
    pub fn phrase(&self) -> &'static str {
        match (self.strict, self.share) {
            (true, share) if share.is(Fraction::HALF) => "majority",
            (false, share) if share.is(Fraction::TWO_THIRDS) => "two-thirds",
            (false, share) if share.is(Fraction::ALL) => "all",
            (true, _) => "more-than",
            (false, _) => "at-least",
        }
    }
}

/// How many must take part for the vote to count at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Quorum {
    /// Who is counted: those present (abstaining or silent), or those who handed in a ballot or voted.
    pub counted: Base,
    pub need: QuorumNeed,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuorumNeed {
    /// So many people.
    Count(u32),
    /// At least this share of a stated base.
    Share { share: Fraction, of: Base },
}

/// What happens to a motion that one vote of the chair would carry, for and against being equal.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tie {
    /// A tie is not a majority: the motion fails.
    #[default]
    Fails,
    /// The chair, who has not voted, may decide it.
    Chair,
    /// The vote is taken again.
    Again,
}

impl Tie {
    pub const ALL: [Self; 3] = [Self::Fails, Self::Chair, Self::Again];

    pub fn code(self) -> &'static str {
        match self {
            Self::Fails => "fails",
            Self::Chair => "chair",
            Self::Again => "again",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tie| tie.code() == code)
    }
}

/// One question, for or against.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct MotionRule {
    pub threshold: Threshold,
    pub quorum: Option<Quorum>,
    pub tie: Tie,
}

impl MotionRule {
    pub const fn of(threshold: Threshold) -> Self {
        Self { threshold, quorum: None, tie: Tie::Fails }
    }

    /// Whether the count of people present is part of this rule.
    pub fn needs_present(&self) -> bool {
        self.threshold.base == Base::Present || self.quorum.is_some_and(|quorum| quorum.needs_present())
    }
}

impl Quorum {
    /// Whether the count of people present is part of this quorum.
    pub fn needs_present(&self) -> bool {
        self.counted == Base::Present || matches!(self.need, QuorumNeed::Share { of: Base::Present, .. })
    }
}

/// Ratify, then strike: if the agreement is rejected, a second question on striking is counted, and **if that fails the
/// agreement is accepted by default** (IAM).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ChainRule {
    pub accept: MotionRule,
    pub strike: MotionRule,
}

/// What decides equal votes for the last seat.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeatTie {
    #[default]
    RunOff,
    Lot,
}

impl SeatTie {
    pub const ALL: [Self; 2] = [Self::RunOff, Self::Lot];

    pub fn code(self) -> &'static str {
        match self {
            Self::RunOff => "run-off",
            Self::Lot => "lot",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tie| tie.code() == code)
    }
}

/// Plurality: the most votes win, for one seat or several. Each voter may mark up to as many names as there are seats.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SeatsRule {
    pub seats: u32,
    pub quorum: Option<Quorum>,
    pub tie: SeatTie,
}

/// How one vote is decided.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    Motion(MotionRule),
    Chain(ChainRule),
    Seats(SeatsRule),
}

impl Rule {
    pub fn needs_present(&self) -> bool {
        match self {
            Self::Motion(motion) => motion.needs_present(),
            Self::Chain(chain) => chain.accept.needs_present() || chain.strike.needs_present(),
            Self::Seats(seats) => seats.quorum.is_some_and(|quorum| quorum.needs_present()),
        }
    }

    /// # Errors
    /// `threshold-malformed`; `threshold-impossible` for "more than all"; `quorum-none` and `seats-out-of-range`.
    pub fn check(&self) -> Result<(), Refusal> {
        match self {
            Self::Motion(motion) => motion.check(),
            Self::Chain(chain) => chain.accept.check().and_then(|()| chain.strike.check()),
            Self::Seats(seats) if seats.seats == 0 || seats.seats > SEATS_MAX => {
                Err(Refusal::of("seats", "seats-out-of-range").with("limit", SEATS_MAX))
            }
            Self::Seats(seats) => seats.quorum.map_or(Ok(()), |quorum| quorum.check()),
        }
    }
}

impl MotionRule {
    fn check(&self) -> Result<(), Refusal> {
        let Threshold { share, strict, .. } = self.threshold;
        Fraction::new(share.num, share.den)
            .map_err(|refusal| Refusal { field: Some("share".to_owned()), ..refusal })?;
        if strict && share.is(Fraction::ALL) {
            return Err(Refusal::of("share", "threshold-impossible"));
        }
        self.quorum.map_or(Ok(()), |quorum| quorum.check())
    }
}

impl Quorum {
    fn check(&self) -> Result<(), Refusal> {
        match self.need {
            QuorumNeed::Count(0) => Err(Refusal::of("quorum", "quorum-none")),
            QuorumNeed::Count(_) => Ok(()),
            QuorumNeed::Share { share, .. } => Fraction::new(share.num, share.den)
                .map(|_| ())
                .map_err(|refusal| Refusal { field: Some("quorum".to_owned()), ..refusal }),
        }
    }
}

/// The rules unions really use, by name. Each is a test in `counting.rs`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// More than half of the valid votes cast; an abstention is a vote cast. Most ratifications.
    MajorityValid,
    /// More than half of those voting for or against; abstentions are left out.
    MajorityEither,
    /// IWW: "a majority vote cast shall rule", five members present. Members two months behind on dues are not on the
    /// roll, which the roll's own count must already reflect.
    Iww,
    /// IAM: a majority of ballots cast accepts; if rejected, two thirds to strike; if that fails, accepted by default.
    IamChain,
    /// More than half of everyone on the roll. Unit determination and some bylaws.
    MajorityEligible,
    /// Two thirds of the valid votes cast. Bylaws.
    TwoThirdsValid,
    /// The most votes win one seat.
    Plurality,
    /// The most votes win several seats.
    PluralitySeats,
}

impl Preset {
    pub const ALL: [Self; 8] = [
        Self::MajorityValid,
        Self::MajorityEither,
        Self::Iww,
        Self::IamChain,
        Self::MajorityEligible,
        Self::TwoThirdsValid,
        Self::Plurality,
        Self::PluralitySeats,
    ];

    /// What the second question's two thirds may be of: IAM sources differ, so the union chooses before the vote.
    pub const STRIKE_BASES: [Base; 3] = [Base::Ballots, Base::Either, Base::Present];

    pub fn code(self) -> &'static str {
        match self {
            Self::MajorityValid => "majority-valid",
            Self::MajorityEither => "majority-either",
            Self::Iww => "iww",
            Self::IamChain => "iam-chain",
            Self::MajorityEligible => "majority-eligible",
            Self::TwoThirdsValid => "two-thirds-valid",
            Self::Plurality => "plurality",
            Self::PluralitySeats => "plurality-seats",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.code() == code)
    }

    /// The rule as it stands before the union's own settings: strike base ballots cast, one seat (two for several).
    pub fn rule(self) -> Rule {
        let motion = |threshold| Rule::Motion(MotionRule::of(threshold));
        match self {
            Self::MajorityValid => motion(Threshold::majority(Base::Valid)),
            Self::MajorityEither => motion(Threshold::majority(Base::Either)),
            Self::Iww => Rule::Motion(MotionRule {
                quorum: Some(Quorum { counted: Base::Present, need: QuorumNeed::Count(IWW_QUORUM_MEMBERS) }),
                ..MotionRule::of(Threshold::majority(Base::Valid))
            }),
            Self::IamChain => Rule::Chain(ChainRule {
                accept: MotionRule::of(Threshold::majority(Base::Ballots)),
                strike: MotionRule::of(Threshold::two_thirds(Base::Ballots)),
            }),
            Self::MajorityEligible => motion(Threshold::majority(Base::Eligible)),
            Self::TwoThirdsValid => motion(Threshold::two_thirds(Base::Valid)),
            Self::Plurality => Rule::Seats(SeatsRule { seats: 1, quorum: None, tie: SeatTie::RunOff }),
            Self::PluralitySeats => Rule::Seats(SeatsRule { seats: 2, quorum: None, tie: SeatTie::RunOff }),
        }
    }
}
