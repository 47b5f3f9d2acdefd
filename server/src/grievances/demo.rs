//! The demonstration's grievances, under the procedure that the wizard reads out of its agreement: one is late on the
//! employer's side, one has to be filed tomorrow.

use crate::host::Host;
use contracts::grievances::calendar::ContractCalendar;
use contracts::grievances::claims::ulp_nlra;
use contracts::grievances::confidence::{ConfidenceRule, Opener};
use contracts::grievances::count::ExtensionTerm;
use contracts::grievances::filing::Filing;
use contracts::grievances::intake::{Comparable, Finding, GrievedBy, Intake, JustCauseTest, TestNote};
use contracts::grievances::port::NewCase;
use contracts::grievances::procedure::{Act, CaseKind, Procedure};
use contracts::grievances::record::{Answer, CaseEvent, Furnished, Happening, Terms};
use contracts::grievances::statutes::Statute;
use contracts::members::ports::Place;
use contracts::members::standing::Officer;
use contracts::members::{Language, PersonId, Refusal, StandingKind};
use jiff::ToSpan;
use jiff::civil::Date;

/// Who plays which part.
struct Cast {
    stewards: Vec<Opener>,
    members: Vec<PersonId>,
    today: Date,
    version: u32,
    procedure: Procedure,
}

impl Cast {
    fn on(&self, days: i32, event: CaseEvent) -> Happening {
        Happening { at: self.today.checked_add(days.days()).unwrap_or(self.today).into(), event }
    }

    fn day(&self, days: i32) -> Date {
        self.today.checked_add(days.days()).unwrap_or(self.today)
    }

    fn answer_of(&self, step: &str) -> String {
        let duty = self.procedure.step(step).and_then(|step| step.duty(Act::Answer));
        duty.map(|duty| duty.key.clone()).unwrap_or_default()
    }

    fn case(&self, kind: CaseKind, filing: Filing, first: Vec<Happening>) -> NewCase {
        NewCase {
            kind,
            label: None,
            procedure: Some(self.version),
            grievants: Vec::new(),
            steward: None,
            backup: None,
            filing,
            intake: Intake::default(),
            first,
        }
    }
}

fn filing(facts: &str, remedy: &str, own_words: &str) -> Filing {
    Filing {
        language: Language::En,
        facts: facts.to_owned(),
        cited: Vec::new(),
        remedy: remedy.to_owned(),
        own_words: own_words.to_owned(),
    }
}

fn to(step: &str) -> CaseEvent {
    CaseEvent::Appealed { to: step.to_owned() }
}

fn filed(step: &str) -> CaseEvent {
    CaseEvent::Filed { step: step.to_owned() }
}

fn denied() -> CaseEvent {
    CaseEvent::AnswerReceived { answer: Answer::Denied, step: None }
}

fn note(text: &str) -> CaseEvent {
    CaseEvent::Noted { text: text.to_owned() }
}

fn with_kinds(places: &[Place], kind: StandingKind) -> impl Iterator<Item = &Place> {
    places.iter().filter(move |place| place.standings.has(kind))
}

/// Confirms the procedure of an agreement, names who oversees, and opens the cases.
///
/// # Errors
/// Those of the ports.
pub async fn fill(host: &Host, places: &[Place], agreement: u32) -> Result<(), Refusal> {
    let officer = places.first().and_then(|place| place.standings.officer()).ok_or_else(Refusal::not_found)?;
    let plain = |place: &&Place| place.standings.kinds() == [StandingKind::Member];
    let zone = places.first().map(|place| place.unit.zone).unwrap_or_default();
    let (version, procedure) = shelve(host, &officer, agreement, ContractCalendar::plain(zone)).await?;
    let stewards: Vec<Opener> = with_kinds(places, StandingKind::Steward)
        .filter_map(|place| place.standings.steward())
        .map(Opener::from)
        .collect();
    let [first, chief, third, ..] = stewards.as_slice() else { return Err(Refusal::not_found()) };
    let adviser = with_kinds(places, StandingKind::Adviser).next().map(|place| place.standings.seat().person());
    let rule = ConfidenceRule {
        chief_stewards: vec![chief.person()],
        officers: vec![officer.person()],
        advisers: adviser.into_iter().collect(),
    };
    host.hall.procedures.set_confidence(&officer, rule).await?;
    let (first, third) = (*first, *third);
    let cast = Cast {
        members: places.iter().filter(plain).map(|place| place.standings.seat().person()).collect(),
        today: zone.date(host.store.clock().now()),
        stewards,
        version,
        procedure,
    };
    let [sam, rosa, haneul, ..] = cast.members.as_slice() else { return Err(Refusal::not_found()) };
    let cases = &host.hall.cases;
    let backup = Some(third.person());
    cases.open(&first, NewCase { grievants: vec![*sam], backup, ..reprimand(&cast) }, None).await?;
    cases.open(&first, NewCase { grievants: vec![*rosa], backup, ..overtime(&cast) }, None).await?;
    cases.open(&third, NewCase { grievants: vec![*haneul], ..discharge(&cast) }, None).await?;
    cases.open(&first, NewCase { grievants: vec![*sam, *rosa], ..heat(&cast) }, None).await?;
    cases.open(&third, NewCase { grievants: vec![*rosa], ..parking(&cast) }, None).await?;
    let incident = NewCase { procedure: None, grievants: vec![*haneul], ..threat(&cast) };
    cases.open(cast.stewards.first().unwrap_or(&first), incident, None).await?;
    Ok(())
}

/// The procedure as the wizard reads it, every number of it confirmed, with Oregon's holidays.
async fn shelve(
    host: &Host,
    officer: &Officer,
    agreement: u32,
    plain: ContractCalendar,
) -> Result<(u32, Procedure), Refusal> {
    let shelf = &host.hall.procedures;
    let proposal = shelf.propose(officer, agreement).await?;
    let confirmed = proposal.to_confirm().into_iter().cloned().collect();
    let state = Statute::from_code("or").map(Statute::list).unwrap_or_default();
    let calendar = ContractCalendar { state, ..plain };
    let version = shelf.confirm(officer, agreement, proposal.procedure.clone(), calendar, confirmed).await?;
    Ok((version, proposal.procedure))
}

/// At Step 1, with time.
fn reprimand(cast: &Cast) -> NewCase {
    let texts = filing(
        "Sam Whitfield was given a written reprimand for coming late on a day on which the bus line did not run. He had \
         called in. He was not heard before the reprimand was written.",
        "Rescind the reprimand, take it out of the personnel file, and make whole.",
        "I called at 7:40 and said the 12 was not running. Nobody asked me anything.",
    );
    let first = vec![
        cast.on(-11, CaseEvent::Occurred),
        cast.on(-10, CaseEvent::Known),
        cast.on(-6, filed("step-1")),
        cast.on(-2, CaseEvent::MeetingHeld { step: None }),
        cast.on(-2, note("Supervisor admits that the call was logged.")),
    ];
    let tested = |test, finding, note: &str| TestNote { test, finding, note: note.to_owned() };
    let intake = Intake {
        worksite: "Salem office".to_owned(),
        supervisor: "Helen Marsh".to_owned(),
        witnesses: "Front desk has the call log.".to_owned(),
        just_cause: vec![
            tested(JustCauseTest::Investigation, Finding::NotMet, "Nobody asked him."),
            tested(JustCauseTest::EqualTreatment, Finding::NotMet, "Two others were late that day."),
            tested(JustCauseTest::Notice, Finding::Unclear, ""),
        ],
        comparables: vec![Comparable {
            who: "Two colleagues of the same line".to_owned(),
            what: "Late on the same day".to_owned(),
            outcome: "Nothing".to_owned(),
        }],
        ..Intake::default()
    };
    NewCase { intake, ..cast.case(CaseKind::Discipline, texts, first) }
}

/// At Step 3, where the employer's answer is late, and so is what it was asked for.
fn overtime(cast: &Cast) -> NewCase {
    let texts = filing(
        "Overtime worked on three Saturdays was paid at straight time.",
        "Pay the difference with interest and make whole.",
        "Trabajé tres sábados y me pagaron como un día normal.",
    );
    let first = vec![
        cast.on(-78, CaseEvent::Occurred),
        cast.on(-70, CaseEvent::Known),
        cast.on(-60, filed("step-1")),
        cast.on(-50, denied()),
        cast.on(-40, to("step-2")),
        cast.on(-30, denied()),
        cast.on(-28, CaseEvent::InformationRequested { request: 1, due: cast.day(-14) }),
        cast.on(-20, to("step-3")),
        cast.on(-12, CaseEvent::InformationReceived { request: 1, furnished: Furnished::Partial }),
    ];
    cast.case(CaseKind::Pay, texts, first)
}

/// A discharge that goes straight to Step 3, and has to be there by tomorrow.
fn discharge(cast: &Cast) -> NewCase {
    let texts = filing(
        "Jung Haneul was discharged at the end of trial service without the review that the agreement asks for.",
        "Reinstate with back pay and benefits, and make whole.",
        "평가 면담을 한 번도 받지 못했습니다.",
    );
    let first = vec![
        cast.on(-14, CaseEvent::Occurred),
        cast.on(-14, CaseEvent::Known),
        cast.on(-14, CaseEvent::TookEffect),
        cast.on(-3, note("Called: will bring the letter of discharge tomorrow.")),
    ];
    let weingarten = "Asked for a representative in the interview; was told that it was only a talk.".to_owned();
    NewCase { intake: Intake { weingarten, ..Intake::default() }, ..cast.case(CaseKind::Discharge, texts, first) }
}

/// Two people, at Step 2, with more time agreed in writing.
fn heat(cast: &Cast) -> NewCase {
    let texts = filing(
        "The ventilation on the second floor has been out since the first week of the month. Complaints went unanswered.",
        "Repair it, give people another place to work until then, and make whole.",
        "",
    );
    let extension = CaseEvent::ExtensionAgreed {
        deadline: cast.answer_of("step-2"),
        term: ExtensionTerm::To { date: cast.day(6) },
        in_writing: true,
        with: "Victor Salas".to_owned(),
    };
    let first = vec![
        cast.on(-45, CaseEvent::Occurred),
        cast.on(-40, filed("step-1")),
        cast.on(-28, denied()),
        cast.on(-18, to("step-2")),
        cast.on(-5, extension),
    ];
    let intake = Intake { grieved_by: GrievedBy::Group, worksite: "Second floor".to_owned(), ..Intake::default() };
    NewCase { intake, ..cast.case(CaseKind::HealthAndSafety, texts, first) }
}

/// Settled, with something that still has to be done.
fn parking(cast: &Cast) -> NewCase {
    let texts = filing("The free parking of twenty years was ended without notice.", "Restore the practice.", "");
    let terms = Terms { text: "Parking is restored; fees of two months are paid back.".to_owned(), precedent: false };
    let first = vec![
        cast.on(-40, CaseEvent::Occurred),
        cast.on(-33, filed("step-1")),
        cast.on(-12, CaseEvent::Settled { terms }),
        cast.on(
            -12,
            CaseEvent::Promised { promise: 1, due: cast.day(3), what: "Fees of two months paid back".to_owned() },
        ),
    ];
    cast.case(CaseKind::PastPractice, texts, first)
}

/// No grievance, but a charge that can be brought for six months.
fn threat(cast: &Cast) -> NewCase {
    let texts = filing(
        "A manager told the break room that people who talk to the union would not be kept after trial service.",
        "A charge, if it happens again.",
        "",
    );
    let first = vec![cast.on(-20, CaseEvent::Occurred), cast.on(-19, CaseEvent::ClaimWatched { clock: ulp_nlra() })];
    cast.case(CaseKind::Retaliation, texts, first)
}
