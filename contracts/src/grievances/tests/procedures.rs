//! Random procedures, calendars and cases: somebody who gets up every morning, looks what came in the mail and which last
//! day has passed, comes to the same step and the same dates as the engine, which looks at the record once.

use super::laws::{Walker, after, calendar};
use crate::grievances::calendar::{ContractCalendar, Moment};
use crate::grievances::count::{Counting, ExtensionTerm, Roll, Span, Start, Unit};
use crate::grievances::days::plus;
use crate::grievances::procedure::{
    Act, CaseKind, Clock, Deadline, ExtensionRule, Missed, Party, Procedure, Silence, Step, StepKind, Way, WayKind,
    Which,
};
use crate::grievances::record::{Answer, CaseEntry, CaseEvent, Happening};
use crate::grievances::state::{CaseState, CaseStatus, DueKey, Rules, state};
use jiff::Timestamp;
use jiff::civil::Date;
use proptest::prelude::*;

/// One step as it is drawn: the time to answer, what silence means, the time to go on, and whether that runs from the
/// answer alone or also from its last day.
#[derive(Clone, Debug)]
struct Drawn {
    answer: Span,
    silence: Silence,
    on: Span,
    from_due_too: bool,
    later: bool,
}

fn span() -> impl Strategy<Value = Span> {
    let unit = prop::sample::select(vec![Unit::CalendarDays, Unit::WorkingDays, Unit::BusinessDays, Unit::Weeks]);
    (1..12_u32, unit).prop_map(|(count, unit)| Span { count, unit })
}

fn drawn() -> impl Strategy<Value = Drawn> {
    let silence = prop::sample::select(vec![
        Silence::Unsaid,
        Silence::MayAdvance,
        Silence::DeemedDenied,
        Silence::Advances,
        Silence::Granted,
    ]);
    (span(), silence, span(), any::<bool>(), any::<bool>())
        .prop_map(|(answer, silence, on, from_due_too, later)| Drawn { answer, silence, on, from_due_too, later })
}

/// What can come on a morning.
#[derive(Clone, Copy, Debug)]
enum Mail {
    /// The employer denies.
    Denial,
    /// We go on to the next step.
    GoingOn,
    /// Both sides agree to give the answer so many days more.
    MoreTime(i32),
}

fn mail() -> impl Strategy<Value = Vec<(i32, Mail)>> {
    let one = prop_oneof![Just(Mail::Denial), Just(Mail::GoingOn), (1..20_i32).prop_map(Mail::MoreTime)];
    prop::collection::vec((1..25_i32, one), 0..8)
}

fn key(at: usize, steps: usize) -> String {
    if at == steps { "arbitration".to_owned() } else { format!("step-{}", at + 1) }
}

fn procedure(drawn: &[Drawn], counting: Counting) -> Procedure {
    let deadline = |key: String, act, actor, clocks, which, silence| Deadline {
        key,
        act,
        actor,
        clocks,
        which,
        counting,
        silence,
    };
    let step = |(at, one): (usize, &Drawn)| Step {
        key: key(at, drawn.len()),
        kind: StepKind::Formal,
        name: key(at, drawn.len()),
        duties: vec![deadline(
            format!("answer-{at}"),
            Act::Answer,
            Party::Employer,
            vec![Clock { span: one.answer, start: Start::Filed }],
            Which::Sooner,
            one.silence,
        )],
    };
    let way = |(at, one): (usize, &Drawn)| {
        let mut clocks = vec![Clock { span: one.on, start: Start::AnswerReceived }];
        clocks.extend(one.from_due_too.then_some(Clock { span: one.on, start: Start::AnswerDue }));
        let act = if at + 1 == drawn.len() { Act::Demand } else { Act::Appeal };
        let which = if one.later { Which::Later } else { Which::Sooner };
        Way {
            from: Some(key(at, drawn.len())),
            to: key(at + 1, drawn.len()),
            kind: WayKind::Ordinary,
            only: Vec::new(),
            deadline: Some(deadline(format!("on-{at}"), act, Party::Union, clocks, which, Silence::Unsaid)),
        }
    };
    let entry = Way { from: None, to: key(0, drawn.len()), kind: WayKind::Ordinary, only: Vec::new(), deadline: None };
    let arbitration = Step {
        key: key(drawn.len(), drawn.len()),
        kind: StepKind::Arbitration,
        name: "Arbitration".to_owned(),
        duties: Vec::new(),
    };
    Procedure {
        article: "Article 9".to_owned(),
        steps: drawn.iter().enumerate().map(step).chain([arbitration]).collect(),
        ways: [entry].into_iter().chain(drawn.iter().enumerate().map(way)).collect(),
        missed: Missed::Unsaid,
        extension: ExtensionRule { by_agreement: true, in_writing: false },
        mediation: None,
    }
}

/// The early riser.
struct Riser<'a> {
    drawn: &'a [Drawn],
    counting: Counting,
    walker: Walker<'a>,
    /// The step it is at; past the last one is arbitration.
    at: usize,
    answered: Option<Date>,
    /// The last day for the answer; `None` at arbitration.
    due: Option<Date>,
    has_more_time: bool,
    granted: bool,
    entries: Vec<CaseEntry>,
}

impl Riser<'_> {
    /// Comes to a step on a day, and looks when the answer is due.
    fn arrive(&mut self, at: usize, on: Date) {
        let due = self.drawn.get(at).map(|one| self.walker.last_day(on, one.answer, self.counting));
        (self.at, self.due, self.answered, self.has_more_time) = (at, due, None, false);
    }

    /// The last day of ours to go on, as a person reads the clause.
    fn on_due(&self) -> Option<Date> {
        let one = self.drawn.get(self.at)?;
        let count = |from: Date| self.walker.last_day(from, one.on, self.counting);
        let due = self.due?;
        let denied = one.silence == Silence::DeemedDenied && !one.from_due_too;
        let received = match self.answered {
            Some(on) if denied && due < on => Some(count(due)),
            Some(on) => Some(count(on)),
            None if denied => Some(count(due)),
            None => None,
        };
        let from_due = one.from_due_too.then(|| count(due));
        match (received, from_due) {
            (Some(a), Some(b)) if one.later => Some(a.max(b)),
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        }
    }

    fn goes_by_itself(&self) -> bool {
        let one = self.drawn.get(self.at);
        one.is_some_and(|one| one.silence == Silence::Advances)
            && self.answered.is_none()
            && self.at + 1 < self.drawn.len()
    }

    /// What a day that has passed brings about.
    fn wake(&mut self, on: Date) {
        let passed = self.due.is_some_and(|due| due < on) && self.answered.is_none() && !self.granted;
        if passed && self.drawn[self.at].silence == Silence::Granted {
            self.granted = true;
        } else if passed && self.goes_by_itself() {
            self.arrive(self.at + 1, on);
        }
    }

    fn write(&mut self, on: Date, event: CaseEvent) {
        let number = u32::try_from(self.entries.len()).expect("few") + 1;
        let what = Happening { at: Moment::on(on), event };
        let recorded_by = String::new();
        self.entries.push(CaseEntry { number, recorded_at: Timestamp::UNIX_EPOCH, recorded_by, what });
    }

    fn open(&mut self, on: Date, mail: Mail) {
        if self.granted || self.at == self.drawn.len() {
            return;
        }
        match mail {
            Mail::Denial if self.answered.is_none() => {
                self.write(on, CaseEvent::AnswerReceived { answer: Answer::Denied, step: None });
                self.answered = Some(on);
            }
            Mail::GoingOn => {
                let to = key(self.at + 1, self.drawn.len());
                let demand = self.at + 1 == self.drawn.len();
                self.write(on, if demand { CaseEvent::Demanded { to } } else { CaseEvent::Appealed { to } });
                self.arrive(self.at + 1, on);
            }
            // More time is agreed before the last day, and for one day only: extensions of extensions have cases of their own.
            Mail::MoreTime(days) => {
                let due = self.due.filter(|due| *due >= on && self.answered.is_none() && !self.has_more_time);
                let Some(date) = due.and_then(|due| plus(due, days)) else { return };
                let deadline = format!("answer-{}", self.at);
                let (term, with) = (ExtensionTerm::To { date }, "Bob Boss".to_owned());
                self.write(on, CaseEvent::ExtensionAgreed { deadline, term, in_writing: true, with });
                (self.due, self.has_more_time) = (Some(date), true);
            }
            Mail::Denial => {}
        }
    }
}

fn due_of(state: &CaseState, deadline: &str) -> Option<Date> {
    let is = |due: &&crate::grievances::state::Due| matches!(&due.key, DueKey::Deadline { deadline: key, .. } if key == deadline);
    state.dues.iter().rfind(is).and_then(crate::grievances::state::Due::date)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(10_000) })]

    #[test]
    fn who_gets_up_every_morning_comes_to_the_same_step_and_dates(
        drawn in prop::collection::vec(drawn(), 1..4),
        filed in 0..1_000_i32,
        mail in mail(),
        rest in 0..40_i32,
        roll in prop::sample::select(vec![Roll::Stays, Roll::NextWorkingDay, Roll::NextBusinessDay]),
        inclusive: bool,
        calendar in calendar(),
    ) {
        let counting = Counting { roll, inclusive, ..Counting::default() };
        let (today, riser) = live(&drawn, counting, &calendar, filed, &mail, rest);
        let procedure = procedure(&drawn, counting);
        let rules = Rules { procedure: &procedure, calendar: &calendar, kind: CaseKind::Pay };
        let found = state(&riser.entries, rules, today);
        prop_assert_eq!(&found.step, &Some(key(riser.at, drawn.len())));
        prop_assert_eq!(found.status == CaseStatus::GrantedBySilence, riser.granted);
        prop_assert_eq!(due_of(&found, &format!("answer-{}", riser.at)), riser.due);
        if !riser.granted {
            let expected = riser.on_due().filter(|_| !riser.goes_by_itself());
            prop_assert_eq!(due_of(&found, &format!("on-{}", riser.at)), expected);
        }
    }
}

/// Lives through a case day by day.
fn live<'a>(
    drawn: &'a [Drawn],
    counting: Counting,
    calendar: &'a ContractCalendar,
    filed: i32,
    mail: &[(i32, Mail)],
    rest: i32,
) -> (Date, Riser<'a>) {
    let begun = after(filed);
    let walker = Walker { calendar, pauses: &[] };
    let mut riser = Riser {
        drawn,
        counting,
        walker,
        at: 0,
        answered: None,
        due: None,
        has_more_time: false,
        granted: false,
        entries: Vec::new(),
    };
    riser.arrive(0, begun);
    riser.write(begun, CaseEvent::Filed { step: key(0, drawn.len()) });
    let mut comes = Vec::new();
    let mut on = filed;
    for (gap, what) in mail {
        on += gap;
        comes.push((after(on), *what));
    }
    let today = after(on + rest);
    let mut morning = begun;
    while morning < today {
        morning = plus(morning, 1).expect("a day");
        riser.wake(morning);
        for (_, what) in comes.iter().filter(|(day, _)| *day == morning) {
            riser.open(morning, *what);
        }
    }
    (today, riser)
}
