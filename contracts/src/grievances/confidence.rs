//! Who may know of a case, as proofs. A case that a person may not know of does not exist for them, whatever else they
//! may do in the unit.
//!
//! Only [`CaseAccess::mint`] makes the proofs; `tests/it/tidy.rs` allows that call in `server/src/grievances` alone.

use super::limits::CONFIDANTS_MAX;
use crate::members::standing::{Member, Officer, Seat, Standings, Steward};
use crate::members::{CaseId, PersonId, Refusal, StandingKind, UnionId, UnitId};
use serde::{Deserialize, Serialize};

/// The people of one case, as storage read them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseCircle {
    pub union: UnionId,
    pub unit: UnitId,
    pub case: CaseId,
    /// Whose case it is; empty for the union's own.
    pub grievants: Vec<PersonId>,
    pub steward: Option<PersonId>,
    pub backup: Option<PersonId>,
    /// People who must not learn of it, whatever the rule says: the person complained about, a relative, a rival.
    pub walled_off: Vec<PersonId>,
}

/// Who in a unit knows of every case but those they are walled off from. The union names them; no office does by itself.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ConfidenceRule {
    pub chief_stewards: Vec<PersonId>,
    pub officers: Vec<PersonId>,
    /// The union's representative or lawyer: reads, decides nothing.
    pub advisers: Vec<PersonId>,
}

impl ConfidenceRule {
    /// # Errors
    /// `confidants-many`; `confidence-nobody` where no chief steward and no officer would be left.
    pub fn check(&self) -> Result<(), Refusal> {
        for (field, people) in
            [("chief-stewards", &self.chief_stewards), ("officers", &self.officers), ("advisers", &self.advisers)]
        {
            if people.len() > CONFIDANTS_MAX {
                return Err(Refusal::of(field, "confidants-many").with("limit", CONFIDANTS_MAX));
            }
        }
        if self.chief_stewards.is_empty() && self.officers.is_empty() {
            return Err(Refusal::of("chief-stewards", "confidence-nobody"));
        }
        Ok(())
    }

    /// Nobody was named yet.
    pub fn is_empty(&self) -> bool {
        self.chief_stewards.is_empty() && self.officers.is_empty() && self.advisers.is_empty()
    }

    /// The rule as far as it names people who may oversee by what they are in the unit now: who left, or is no steward or
    /// officer any more, sees nothing.
    #[must_use]
    pub fn held_by(&self, people: &[Standings]) -> Self {
        let holds = |person: &PersonId| people.iter().any(|one| one.seat().person() == *person && self.oversees(one));
        let held = |named: &[PersonId]| named.iter().copied().filter(holds).collect();
        Self {
            chief_stewards: held(&self.chief_stewards),
            officers: held(&self.officers),
            advisers: self.advisers.clone(),
        }
    }

    /// Whether it names somebody who would see a case that is in nobody's hands, other than those left out.
    pub fn has_overseer(&self, is_left_out: impl Fn(&PersonId) -> bool) -> bool {
        self.chief_stewards.iter().chain(&self.officers).any(|named| !is_left_out(named))
    }

    /// Whether the rule makes this person an overseer, given what they may do in the unit now.
    fn oversees(&self, standings: &Standings) -> bool {
        let person = standings.seat().person();
        let steward = standings.has(StandingKind::Steward) || standings.has(StandingKind::Officer);
        self.chief_stewards.contains(&person) && steward
            || self.officers.contains(&person) && standings.has(StandingKind::Officer)
    }

    fn advises(&self, standings: &Standings) -> bool {
        self.advisers.contains(&standings.seat().person()) && standings.has(StandingKind::Adviser)
    }
}

/// Where a proof holds: one case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CaseSeat {
    seat: Seat,
    case: CaseId,
}

impl CaseSeat {
    /// The seat in the unit, for what is kept there.
    pub fn seat(&self) -> Seat {
        self.seat
    }

    pub fn union(&self) -> UnionId {
        self.seat.union()
    }

    pub fn unit(&self) -> UnitId {
        self.seat.unit()
    }

    pub fn person(&self) -> PersonId {
        self.seat.person()
    }

    pub fn case(&self) -> CaseId {
        self.case
    }
}

macro_rules! proofs {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub struct $name(CaseSeat);

        impl std::ops::Deref for $name {
            type Target = CaseSeat;
            fn deref(&self) -> &CaseSeat {
                &self.0
            }
        }
    )*};
}

proofs! {
    /// Sees the state and the next date of their own case, and what was filed for them; never the union's notes.
    Grievant,
    /// Reads the whole file.
    Reader,
    /// Works the case: writes into its record.
    Handler,
    /// Assigns it, names who is walled off, takes it over.
    Overseer,
}

impl From<Handler> for Reader {
    fn from(handler: Handler) -> Self {
        Self(*handler)
    }
}

impl From<Overseer> for Handler {
    fn from(overseer: Overseer) -> Self {
        Self(*overseer)
    }
}

impl From<Overseer> for Reader {
    fn from(overseer: Overseer) -> Self {
        Self(*overseer)
    }
}

/// The right to open a case: stewards and officers hold it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opener(Seat);

impl std::ops::Deref for Opener {
    type Target = Seat;
    fn deref(&self) -> &Seat {
        &self.0
    }
}

impl From<Steward> for Opener {
    fn from(steward: Steward) -> Self {
        Self(*steward)
    }
}

impl From<Officer> for Opener {
    fn from(officer: Officer) -> Self {
        Self(*officer)
    }
}

/// The right to bring one's own case to a steward: every member holds it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Complainant(Seat);

impl std::ops::Deref for Complainant {
    type Target = Seat;
    fn deref(&self) -> &Seat {
        &self.0
    }
}

impl From<Member> for Complainant {
    fn from(member: Member) -> Self {
        Self(*member)
    }
}

/// The right to every case of the unit but those its holder is a grievant of or walled off from: for digests, exports
/// and imports. Each case is still asked for on its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Oversight(Seat);

impl Oversight {
    /// For whom the union's rule names.
    pub fn mint(standings: &Standings, rule: &ConfidenceRule) -> Option<Self> {
        rule.oversees(standings).then(|| Self(standings.seat()))
    }
}

impl std::ops::Deref for Oversight {
    type Target = Seat;
    fn deref(&self) -> &Seat {
        &self.0
    }
}

/// All that one person may do with one case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CaseAccess {
    seat: CaseSeat,
    role: Role,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    Grievant,
    Reader,
    Handler,
    Overseer,
}

impl CaseAccess {
    /// What this person may do with this case; `None` is answered exactly as what does not exist.
    ///
    /// A grievant is a grievant and nothing else in their own case, whatever office they hold: nobody oversees
    /// themselves. Whoever is walled off has nothing. A steward who is a steward no more has nothing either.
    pub fn mint(standings: &Standings, circle: &CaseCircle, rule: &ConfidenceRule) -> Option<Self> {
        let at = standings.seat();
        let person = at.person();
        let here = at.union() == circle.union && at.unit() == circle.unit;
        let role = match () {
            () if !here => return None,
            () if circle.grievants.contains(&person) && standings.member().is_some() => Role::Grievant,
            () if circle.grievants.contains(&person) || circle.walled_off.contains(&person) => return None,
            () if rule.oversees(standings) => Role::Overseer,
            () if circle.handled_by(person) && may_handle(standings) => Role::Handler,
            () if rule.advises(standings) => Role::Reader,
            () => return None,
        };
        Some(Self { seat: CaseSeat { seat: at, case: circle.case }, role })
    }

    pub fn grievant(&self) -> Option<Grievant> {
        (self.role == Role::Grievant).then_some(Grievant(self.seat))
    }

    pub fn reader(&self) -> Option<Reader> {
        (self.role != Role::Grievant).then_some(Reader(self.seat))
    }

    pub fn handler(&self) -> Option<Handler> {
        matches!(self.role, Role::Handler | Role::Overseer).then_some(Handler(self.seat))
    }

    pub fn overseer(&self) -> Option<Overseer> {
        (self.role == Role::Overseer).then_some(Overseer(self.seat))
    }
}

fn may_handle(standings: &Standings) -> bool {
    standings.has(StandingKind::Steward) || standings.has(StandingKind::Officer)
}

impl CaseCircle {
    fn handled_by(&self, person: PersonId) -> bool {
        self.steward == Some(person) || self.backup == Some(person)
    }

    /// Whether a case can be given to this person.
    ///
    /// # Errors
    /// `case-steward-own` for a grievant, `case-steward-walled-off`, `case-steward-standing` for somebody who is no
    /// steward or officer of the unit.
    pub fn check_assigned(&self, to: &Standings) -> Result<(), Refusal> {
        let person = to.seat().person();
        match () {
            () if self.grievants.contains(&person) => Err(Refusal::of("steward", "case-steward-own")),
            () if self.walled_off.contains(&person) => Err(Refusal::of("steward", "case-steward-walled-off")),
            () if to.seat().unit() != self.unit || !may_handle(to) => {
                Err(Refusal::of("steward", "case-steward-standing"))
            }
            () => Ok(()),
        }
    }

    /// The circle with one more person walled off. Whoever worked the case until now works it no more.
    ///
    /// # Errors
    /// `case-wall-grievant` for a grievant; `case-wall-nobody-left` where nobody would be left to work or oversee it.
    pub fn walled_off_from(&self, person: PersonId, rule: &ConfidenceRule) -> Result<Self, Refusal> {
        if self.grievants.contains(&person) {
            return Err(Refusal::of("person", "case-wall-grievant"));
        }
        let mut circle = self.clone();
        if !circle.walled_off.contains(&person) {
            circle.walled_off.push(person);
        }
        circle.steward = circle.steward.filter(|steward| *steward != person);
        circle.backup = circle.backup.filter(|backup| *backup != person);
        let overseen = rule.has_overseer(|one| circle.walled_off.contains(one) || circle.grievants.contains(one));
        if overseen { Ok(circle) } else { Err(Refusal::of("person", "case-wall-nobody-left")) }
    }
}
