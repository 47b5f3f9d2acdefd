//! Grievances of a test house: a procedure on its shelf, somebody who oversees, and cases under it.

use crate::House;
use crate::client::Client;
use crate::people::People;
use contracts::agreements::{NewAgreement, ShelfKeeper};
use contracts::grievances::calendar::ContractCalendar;
use contracts::grievances::confidence::{CaseAccess, ConfidenceRule, Opener};
use contracts::grievances::count::{Counting, Span, Start, Unit};
use contracts::grievances::filing::Filing;
use contracts::grievances::intake::Intake;
use contracts::grievances::pay::{PayPeriod, flsa};
use contracts::grievances::port::NewCase;
use contracts::grievances::procedure::{
    Act, CaseKind, Clock, Deadline, ExtensionRule, Missed, Party, Procedure, Silence, Step, StepKind, Way, WayKind,
    Which,
};
use contracts::grievances::record::{CaseEvent, Happening};
use contracts::members::standing::Member;
use contracts::members::{CaseId, Language, PersonId, Refusal, StandingKind, Zone};
use jiff::ToSpan;
use jiff::civil::Date;

fn clock(count: u32, unit: Unit, start: Start) -> Clock {
    Clock { span: Span { count, unit }, start }
}

fn deadline(key: &str, act: Act, actor: Party, clocks: Vec<Clock>) -> Deadline {
    let silence = if actor == Party::Employer { Silence::MayAdvance } else { Silence::Unsaid };
    let (key, counting) = (key.to_owned(), Counting::default());
    Deadline { key, act, actor, clocks, which: Which::Sooner, counting, silence }
}

fn step(number: u32) -> Step {
    let answer = vec![clock(10, Unit::CalendarDays, Start::Filed)];
    Step {
        key: format!("step-{number}"),
        kind: StepKind::Formal,
        name: format!("Step {number}"),
        duties: vec![deadline(&format!("answer-{number}"), Act::Answer, Party::Employer, answer)],
    }
}

fn way(from: Option<&str>, to: &str, deadline: Deadline) -> Way {
    let (from, to) = (from.map(str::to_owned), to.to_owned());
    Way { from, to, kind: WayKind::Ordinary, only: Vec::new(), deadline: Some(deadline) }
}

/// Two steps and arbitration: 30 calendar days to file, ten to answer, ten to appeal, 30 to demand.
pub fn procedure() -> Procedure {
    let on = |unit, count| vec![clock(count, unit, Start::AnswerReceived), clock(count, unit, Start::AnswerDue)];
    let file = vec![clock(30, Unit::CalendarDays, Start::Occurrence)];
    let arbitration =
        Step { key: "arbitration".into(), kind: StepKind::Arbitration, name: "Arbitration".into(), duties: Vec::new() };
    Procedure {
        article: "Article 12".to_owned(),
        steps: vec![step(1), step(2), arbitration],
        ways: vec![
            way(None, "step-1", deadline("file", Act::File, Party::Union, file)),
            way(Some("step-1"), "step-2", deadline("appeal", Act::Appeal, Party::Union, on(Unit::CalendarDays, 10))),
            way(
                Some("step-2"),
                "arbitration",
                deadline("demand", Act::Demand, Party::Union, on(Unit::CalendarDays, 30)),
            ),
        ],
        missed: Missed::Withdrawn,
        extension: ExtensionRule { by_agreement: true, in_writing: true },
        mediation: None,
    }
}

/// What is handed to the employer.
pub fn filing(facts: &str) -> Filing {
    Filing {
        language: Language::En,
        facts: facts.to_owned(),
        cited: Vec::new(),
        remedy: "Make her whole.".to_owned(),
        own_words: String::new(),
    }
}

/// A case that nobody works yet.
pub fn case(procedure: Option<u32>, facts: &str, first: Vec<Happening>) -> NewCase {
    NewCase {
        kind: CaseKind::Discipline,
        label: None,
        procedure,
        grievants: Vec::new(),
        steward: None,
        backup: None,
        filing: filing(facts),
        intake: Intake { notes: "Zoraida saw it.".to_owned(), ..Intake::default() },
        first,
    }
}

/// A week of forty-five hours at sixteen dollars by the federal rule: 760 dollars are owed.
pub fn pay_week(from: Date, paid: u64) -> PayPeriod {
    PayPeriod {
        from,
        to: from.checked_add(6.days()).expect("a day"),
        hours: vec![45 * 60],
        rate: Some(1_600),
        paid,
        missed_breaks: 0,
        note: "Paid in cash, says Zoraida.".to_owned(),
        rule: flsa(),
    }
}

/// Something that happened on a day.
pub fn on(date: Date, event: CaseEvent) -> Happening {
    Happening { at: date.into(), event }
}

/// Somebody of the house with what they hold in its unit.
pub struct Somebody {
    pub person: PersonId,
    pub member: Option<Member>,
    pub opener: Option<Opener>,
}

impl House {
    /// Today in the test unit.
    pub fn today(&self) -> Date {
        Zone::default().date(self.clock.now())
    }

    /// A day so many days from today.
    pub fn day(&self, days: i32) -> Date {
        self.today().checked_add(days.days()).expect("a day")
    }

    pub async fn somebody(&self, client: &Client) -> Somebody {
        let standings = self.place_of(client).await.standings;
        let opener = standings.steward().map(Opener::from).or_else(|| standings.officer().map(Opener::from));
        Somebody { person: standings.seat().person(), member: standings.member(), opener }
    }

    /// Puts a procedure on the shelf and names the officer as the one who oversees cases, and the adviser as who may
    /// read them. Its version.
    pub async fn with_procedure(&self, people: &People) -> u32 {
        let officer = people.place.standings.officer().expect("an officer");
        let new = NewAgreement {
            title: "Contract".to_owned(),
            language: Language::En,
            effective: None,
            expires: None,
            replaces: None,
            source: "ARTICLE 1 - HOURS\nForty hours.\n".to_owned(),
            text: "ARTICLE 1 - HOURS\nForty hours.\n".to_owned(),
            file: None,
        };
        let agreement = self.host.hall.shelf.put(&ShelfKeeper::from(officer), new).await.expect("on the shelf");
        let adviser = self.somebody(&people.with(StandingKind::Adviser)).await.person;
        let rule =
            ConfidenceRule { chief_stewards: Vec::new(), officers: vec![officer.person()], advisers: vec![adviser] };
        let shelf = &self.host.hall.procedures;
        shelf.set_confidence(&officer, rule).await.expect("a rule");
        let calendar = ContractCalendar::plain(Zone::default());
        shelf.confirm(&officer, agreement, procedure(), calendar, Vec::new()).await.expect("a procedure")
    }

    /// The member's case, opened and worked by the steward: it happened ten days ago and was filed five days ago.
    pub async fn with_case(&self, people: &People, version: u32) -> CaseId {
        let steward = self.somebody(&people.with(StandingKind::Steward)).await;
        let member = self.somebody(&people.with(StandingKind::Member)).await;
        let first = vec![
            on(self.day(-10), CaseEvent::Occurred),
            on(self.day(-5), CaseEvent::Filed { step: "step-1".to_owned() }),
        ];
        let new =
            NewCase { grievants: vec![member.person], ..case(Some(version), "Suspended without a hearing.", first) };
        self.host.hall.cases.open(&steward.opener.expect("a steward"), new, None).await.expect("a case")
    }

    /// What somebody may do with a case.
    ///
    /// # Errors
    /// `not-found`.
    pub async fn access(&self, client: &Client, case: CaseId) -> Result<CaseAccess, Refusal> {
        let member = self.somebody(client).await.member.ok_or_else(Refusal::not_found)?;
        self.host.hall.cases.access(&member, case).await
    }
}
