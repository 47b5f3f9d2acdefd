//! Rights as proofs: a value of one of these types *is* the right.
//!
//! Every port method takes one as its first argument. Its fields are private and it carries the union and the unit by
//! which storage filters, so neither a missing right nor another union's row can be reached. Only
//! [`Standings::mint`] makes them, and `tests/it/tidy.rs` allows that call in `server/src/members` alone.

use super::{PersonId, SessionId, UnionId, UnitId};
use serde::{Deserialize, Serialize};

/// What a person may do in one unit, as written on the roster.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StandingKind {
    /// Belongs to the unit: reads the agreement, the round and its votes.
    Member,
    /// Enforces the contract on the floor.
    Steward,
    /// Bargains: sees and writes drafts, records passes.
    Committee,
    /// Keeps the roster and the union's affairs.
    Officer,
    /// Counts votes.
    Teller,
    /// Hands out voting codes; never the person who runs the server.
    Registrar,
    /// May watch a vote and verify it.
    Observer,
    /// The union's staff representative or lawyer: sees what the committee sees, decides nothing.
    Adviser,
    /// The other side, behind its one narrow door.
    EmployerGuest,
}

impl StandingKind {
    pub const ALL: [Self; 9] = [
        Self::Member,
        Self::Steward,
        Self::Committee,
        Self::Officer,
        Self::Teller,
        Self::Registrar,
        Self::Observer,
        Self::Adviser,
        Self::EmployerGuest,
    ];

    /// Stable code, as stored, sent in forms and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Steward => "steward",
            Self::Committee => "committee",
            Self::Officer => "officer",
            Self::Teller => "teller",
            Self::Registrar => "registrar",
            Self::Observer => "observer",
            Self::Adviser => "adviser",
            Self::EmployerGuest => "employer-guest",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code.trim().to_lowercase())
    }
}

/// Where a proof holds and whose it is. Copied out of a proof, never into one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seat {
    union: UnionId,
    unit: UnitId,
    person: PersonId,
}

impl Seat {
    pub fn union(&self) -> UnionId {
        self.union
    }

    pub fn unit(&self) -> UnitId {
        self.unit
    }

    pub fn person(&self) -> PersonId {
        self.person
    }
}

macro_rules! proofs {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub struct $name(Seat);

        impl std::ops::Deref for $name {
            type Target = Seat;
            fn deref(&self) -> &Seat {
                &self.0
            }
        }
    )*};
}

proofs! {
    /// Reads what every member of the unit may read. Stewards, committee, officers and tellers who work in the unit and
    /// advisers hold it too; an employer's guest never does.
    Member,
    Steward,
    Committee,
    Officer,
    Teller,
    Registrar,
    Observer,
    Adviser,
    EmployerGuest,
    /// Reads the union's private bargaining texts: the committee and its advisers.
    Caucus,
}

/// Set-up, jobs and the command line: what the host does when nobody is signed in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HostKeeper(());

impl HostKeeper {
    /// Only `server` may call this, for what nobody signed in does (set-up, jobs, command line).
    pub fn mint() -> Self {
        Self(())
    }
}

/// Runs the host and sees that it is well: how large each union is, what waits, what failed. It carries no union and no
/// person, so no port that holds content takes it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Operator {
    session: SessionId,
}

impl Operator {
    /// Only `server/src/members` may call this, after it has found a live session of the operator's.
    pub fn mint(session: SessionId) -> Self {
        Self { session }
    }

    pub fn session(&self) -> SessionId {
        self.session
    }
}

/// The right that everybody has: to knock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Anyone;

/// A person whose session was checked on this request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SignedIn {
    person: PersonId,
    session: SessionId,
}

impl SignedIn {
    /// Only `server/src/members` may call this, after it has found a live session.
    pub fn mint(person: PersonId, session: SessionId) -> Self {
        Self { person, session }
    }

    pub fn person(&self) -> PersonId {
        self.person
    }

    pub fn session(&self) -> SessionId {
        self.session
    }
}

/// One roster row as storage read it.
#[derive(Clone, Debug)]
pub struct RosterEntry {
    pub union: UnionId,
    pub unit: UnitId,
    pub person: PersonId,
    pub kinds: Vec<StandingKind>,
    /// Not lapsed and not removed. A lapsed person holds nothing at all.
    pub in_good_standing: bool,
}

/// All that one person may do in one unit.
#[derive(Clone, Debug)]
pub struct Standings {
    seat: Seat,
    kinds: Vec<StandingKind>,
}

impl Standings {
    /// Turns a roster row into rights; `None` for a lapsed person and for a row without any standing.
    pub fn mint(entry: RosterEntry) -> Option<Self> {
        if !entry.in_good_standing || entry.kinds.is_empty() {
            return None;
        }
        let seat = Seat { union: entry.union, unit: entry.unit, person: entry.person };
        Some(Self { seat, kinds: entry.kinds })
    }

    pub fn seat(&self) -> Seat {
        self.seat
    }

    pub fn kinds(&self) -> &[StandingKind] {
        &self.kinds
    }

    pub fn has(&self, kind: StandingKind) -> bool {
        self.kinds.contains(&kind)
    }

    fn proof<P>(&self, kind: StandingKind, make: fn(Seat) -> P) -> Option<P> {
        self.has(kind).then(|| make(self.seat))
    }

    /// Everybody on the roster but the employer's guests and observers from outside the unit reads as a member.
    pub fn member(&self) -> Option<Member> {
        self.kinds
            .iter()
            .any(|k| !matches!(k, StandingKind::EmployerGuest | StandingKind::Observer))
            .then_some(Member(self.seat))
    }

    pub fn caucus(&self) -> Option<Caucus> {
        (self.has(StandingKind::Committee) || self.has(StandingKind::Adviser)).then_some(Caucus(self.seat))
    }

    pub fn steward(&self) -> Option<Steward> {
        self.proof(StandingKind::Steward, Steward)
    }

    pub fn committee(&self) -> Option<Committee> {
        self.proof(StandingKind::Committee, Committee)
    }

    pub fn officer(&self) -> Option<Officer> {
        self.proof(StandingKind::Officer, Officer)
    }

    pub fn teller(&self) -> Option<Teller> {
        self.proof(StandingKind::Teller, Teller)
    }

    pub fn registrar(&self) -> Option<Registrar> {
        self.proof(StandingKind::Registrar, Registrar)
    }

    pub fn observer(&self) -> Option<Observer> {
        self.proof(StandingKind::Observer, Observer)
    }

    pub fn adviser(&self) -> Option<Adviser> {
        self.proof(StandingKind::Adviser, Adviser)
    }

    pub fn employer_guest(&self) -> Option<EmployerGuest> {
        self.proof(StandingKind::EmployerGuest, EmployerGuest)
    }
}

impl From<Committee> for Caucus {
    fn from(committee: Committee) -> Self {
        Self(*committee)
    }
}

impl From<Committee> for Member {
    fn from(committee: Committee) -> Self {
        Self(*committee)
    }
}

impl From<Caucus> for Member {
    fn from(caucus: Caucus) -> Self {
        Self(*caucus)
    }
}

impl From<Teller> for Member {
    fn from(teller: Teller) -> Self {
        Self(*teller)
    }
}

impl From<Officer> for Member {
    fn from(officer: Officer) -> Self {
        Self(*officer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn standings(kinds: &[StandingKind], good: bool) -> Option<Standings> {
        Standings::mint(RosterEntry {
            union: UnionId(Uuid::from_u128(1)),
            unit: UnitId(Uuid::from_u128(2)),
            person: PersonId(Uuid::from_u128(3)),
            kinds: kinds.to_vec(),
            in_good_standing: good,
        })
    }

    #[test]
    fn a_lapsed_member_holds_nothing() {
        assert!(standings(&StandingKind::ALL, false).is_none());
        assert!(standings(&[], true).is_none());
    }

    #[test]
    fn an_employers_guest_never_reads_as_a_member_or_in_caucus() {
        let guest = standings(&[StandingKind::EmployerGuest], true).expect("a guest has a standing");
        assert!(guest.member().is_none() && guest.caucus().is_none() && guest.committee().is_none());
        assert!(guest.employer_guest().is_some());
    }

    #[test]
    fn an_adviser_sees_what_the_committee_sees_and_decides_nothing() {
        let adviser = standings(&[StandingKind::Adviser], true).expect("an adviser has a standing");
        assert!(adviser.caucus().is_some() && adviser.member().is_some());
        assert!(adviser.committee().is_none() && adviser.officer().is_none());
    }

    #[test]
    fn a_code_names_one_kind_and_back() {
        for kind in StandingKind::ALL {
            assert_eq!(StandingKind::from_code(kind.code()), Some(kind));
        }
    }
}
