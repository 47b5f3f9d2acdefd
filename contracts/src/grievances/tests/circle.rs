//! Who may know of a case, in a unit with one person of every kind: nobody else learns that it exists.

use crate::grievances::confidence::{CaseAccess, CaseCircle, ConfidenceRule};
use crate::members::standing::{RosterEntry, Standings};
use crate::members::{CaseId, PersonId, StandingKind, UnionId, UnitId};
use uuid::Uuid;

const UNION: UnionId = UnionId(Uuid::from_u128(1));
const UNIT: UnitId = UnitId(Uuid::from_u128(2));

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(100 + n))
}

const GRIEVANT: u128 = 1;
const STEWARD: u128 = 2;
const BACKUP: u128 = 3;
const CHIEF: u128 = 4;
const PRESIDENT: u128 = 5;
const LAWYER: u128 = 6;
const STRANGER: u128 = 7;

fn standing_in(unit: UnitId, n: u128, kinds: &[StandingKind]) -> Option<Standings> {
    Standings::mint(RosterEntry {
        union: UNION,
        unit,
        person: person(n),
        kinds: kinds.to_vec(),
        in_good_standing: true,
    })
}

fn standing(n: u128, kinds: &[StandingKind]) -> Standings {
    standing_in(UNIT, n, kinds).expect("a standing")
}

fn circle() -> CaseCircle {
    CaseCircle {
        union: UNION,
        unit: UNIT,
        case: CaseId(Uuid::from_u128(9)),
        grievants: vec![person(GRIEVANT)],
        steward: Some(person(STEWARD)),
        backup: Some(person(BACKUP)),
        walled_off: Vec::new(),
    }
}

fn rule() -> ConfidenceRule {
    ConfidenceRule {
        chief_stewards: vec![person(CHIEF)],
        officers: vec![person(PRESIDENT)],
        advisers: vec![person(LAWYER)],
    }
}

/// What somebody may do, as letters: grievant, reader, handler, overseer.
fn rights(access: Option<CaseAccess>) -> String {
    let Some(access) = access else { return "-".to_owned() };
    let has = [
        (access.grievant().is_some(), 'g'),
        (access.reader().is_some(), 'r'),
        (access.handler().is_some(), 'h'),
        (access.overseer().is_some(), 'o'),
    ];
    has.iter().filter(|(has, _)| *has).map(|(_, letter)| *letter).collect()
}

#[test]
fn nobody_but_the_circle_learns_that_a_case_exists() {
    use StandingKind::{Adviser, Member, Officer, Steward};
    let check = |n: u128, kinds: &[StandingKind], expected: &str| {
        assert_eq!(rights(CaseAccess::mint(&standing(n, kinds), &circle(), &rule())), expected, "{n} {kinds:?}");
    };
    check(GRIEVANT, &[Member], "g");
    check(STEWARD, &[Member, Steward], "rh");
    check(BACKUP, &[Officer], "rh");
    check(CHIEF, &[Steward], "rho");
    check(PRESIDENT, &[Officer], "rho");
    check(LAWYER, &[Adviser], "r");
    for kind in StandingKind::ALL {
        check(STRANGER, &[kind], "-");
    }
    check(STRANGER, &StandingKind::ALL, "-");
    // An office that was laid down is no office, and a rule names a person, not a chair.
    check(STEWARD, &[Member], "-");
    check(CHIEF, &[Member], "-");
    check(PRESIDENT, &[Steward], "-");
    check(LAWYER, &[Member], "-");
}

#[test]
fn a_wall_holds_against_every_office() {
    let wall = |n: u128| CaseCircle { walled_off: vec![person(n)], ..circle() };
    let check = |n: u128, kinds: &[StandingKind]| {
        assert_eq!(rights(CaseAccess::mint(&standing(n, kinds), &wall(n), &rule())), "-", "{n}");
    };
    for n in [STEWARD, BACKUP, CHIEF, PRESIDENT, LAWYER] {
        check(n, &StandingKind::ALL);
    }
}

#[test]
fn nobody_oversees_their_own_case() {
    let own = |n: u128| CaseCircle { grievants: vec![person(n)], ..circle() };
    for n in [STEWARD, CHIEF, PRESIDENT] {
        let access = CaseAccess::mint(&standing(n, &StandingKind::ALL), &own(n), &rule());
        assert_eq!(rights(access), "g", "{n}");
    }
}

#[test]
fn another_units_officer_finds_nothing() {
    let elsewhere = standing_in(UnitId(Uuid::from_u128(3)), CHIEF, &StandingKind::ALL).expect("a standing");
    assert!(CaseAccess::mint(&elsewhere, &circle(), &rule()).is_none());
    let guest = standing(GRIEVANT, &[StandingKind::EmployerGuest]);
    assert!(CaseAccess::mint(&guest, &circle(), &rule()).is_none(), "who went over to management sees nothing");
}

#[test]
fn a_proof_carries_its_case_and_its_person() {
    let access = CaseAccess::mint(&standing(CHIEF, &[StandingKind::Steward]), &circle(), &rule()).expect("access");
    let overseer = access.overseer().expect("an overseer");
    assert_eq!((overseer.case(), overseer.person()), (circle().case, person(CHIEF)));
    assert_eq!((overseer.union(), overseer.unit()), (UNION, UNIT));
}

#[test]
fn a_case_is_given_to_a_steward_who_may_have_it() {
    let check = |n: u128, kinds: &[StandingKind], expected: Result<(), &str>| {
        let circle = CaseCircle { walled_off: vec![person(BACKUP)], ..circle() };
        let found = circle.check_assigned(&standing(n, kinds));
        assert_eq!(found.map_err(|refusal| refusal.code), expected.map_err(str::to_owned), "{n}");
    };
    check(STRANGER, &[StandingKind::Steward], Ok(()));
    check(STRANGER, &[StandingKind::Member], Err("case-steward-standing"));
    check(GRIEVANT, &[StandingKind::Steward], Err("case-steward-own"));
    check(BACKUP, &[StandingKind::Steward], Err("case-steward-walled-off"));
}

#[test]
fn a_wall_takes_the_case_away_and_never_leaves_it_alone() {
    let walled = circle().walled_off_from(person(STEWARD), &rule()).expect("walled off");
    assert_eq!((walled.steward, walled.backup), (None, Some(person(BACKUP))));
    let code = |circle: &CaseCircle, n: u128| circle.walled_off_from(person(n), &rule()).expect_err("refused").code;
    assert_eq!(code(&circle(), GRIEVANT), "case-wall-grievant");
    let one_left = circle().walled_off_from(person(CHIEF), &rule()).expect("the president is left");
    assert_eq!(code(&one_left, PRESIDENT), "case-wall-nobody-left");
}
