//! The course of a case: its record followed in the order in which things happened, with the steps it reached by itself
//! between them.

use super::calendar::Moment;
use super::claims::ClaimClock;
use super::codes::codes;
use super::count::{Computation, Extension, Ground, Start, Suspended};
use super::days::plus;
use super::pauses::{Pause, PauseReason};
use super::procedure::{Act, Clock, Deadline, Missed, Party, Procedure, Silence, Step, Way, WayKind, Which};
use super::record::{Answer, CaseEntry, CaseEvent, Furnished, Standing, standing};
use super::state::{CaseStatus, Due, DueKey, Kept, Reckoned, Rules, Task};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// How a case came to a step.
    Why {
        Filed = "filed",
        Appealed = "appealed",
        Demanded = "demanded",
        Remanded = "remanded",
        /// The other side let its last day pass, and the contract moves the case on.
        ByItself = "by-itself",
    }
}

impl Why {
    pub(super) fn was_ours(self) -> bool {
        matches!(self, Self::Filed | Self::Appealed | Self::Demanded)
    }
}

/// One stay at one step.
#[derive(Clone, Debug)]
pub(super) struct Visit<'a> {
    pub step: &'a Step,
    pub came: Moment,
    pub how: Why,
    pub met: Option<Moment>,
    pub answered: Option<(Moment, Answer)>,
    pub chosen: Option<Moment>,
    pub closed: Option<Moment>,
}

#[derive(Clone, Debug)]
struct Promise {
    key: DueKey,
    task: Task,
    due: Date,
    asked_on: Date,
    done: Option<Moment>,
}

/// A case as its record tells it, followed up to a day.
#[derive(Clone, Debug)]
pub(super) struct Course<'a> {
    pub rules: Rules<'a>,
    pub today: Date,
    pub occurred: Option<Moment>,
    pub known: Option<Moment>,
    /// As the record says it, and where it names no day, that of what happened.
    pub effective: Option<Moment>,
    pub visits: Vec<Visit<'a>>,
    pub pauses: Vec<Pause>,
    pub award: Option<Moment>,
    pub ended: Option<CaseStatus>,
    pub granted_by_silence: bool,
    extensions: Vec<(u32, &'a str, Extension)>,
    promises: Vec<Promise>,
    /// The charges and claims outside of the contract that are watched, and when those that were brought were.
    claims: Vec<&'a ClaimClock>,
    brought: BTreeMap<&'a str, Moment>,
}

impl<'a> Course<'a> {
    pub(super) fn follow(entries: &'a [CaseEntry], rules: Rules<'a>, today: Date) -> Self {
        let now = standing(entries);
        let mut course = Self::begin(rules, today, pauses(&now));
        course.effective = effective(&now, rules);
        for one in &now {
            course.advance_until(one.what.at.date);
            course.take(*one);
        }
        course.advance_until(today);
        course
    }

    fn begin(rules: Rules<'a>, today: Date, pauses: Vec<Pause>) -> Self {
        Self {
            rules,
            today,
            occurred: None,
            known: None,
            effective: None,
            visits: Vec::new(),
            pauses,
            award: None,
            ended: None,
            granted_by_silence: false,
            extensions: Vec::new(),
            promises: Vec::new(),
            claims: Vec::new(),
            brought: BTreeMap::new(),
        }
    }

    /// The number of the stay at this place in [`Self::visits`], as keys have it.
    pub(super) fn name(at: usize) -> u32 {
        u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1)
    }

    fn take(&mut self, one: Standing<'a>) {
        let at = one.what.at;
        match &one.what.event {
            CaseEvent::Occurred => self.occurred = Some(at),
            CaseEvent::Known => self.known = Some(at),
            CaseEvent::Filed { step } => self.enter(step, at, Why::Filed),
            CaseEvent::Appealed { to } => self.enter(to, at, Why::Appealed),
            CaseEvent::Demanded { to } => self.enter(to, at, Why::Demanded),
            CaseEvent::Remanded { to } => self.enter(to, at, Why::Remanded),
            CaseEvent::MeetingHeld { step } => {
                if let Some(visit) = self.stay(step.as_deref()) {
                    visit.met = Some(at);
                }
            }
            CaseEvent::AnswerReceived { answer, step } => self.answer(*answer, step.as_deref(), at),
            CaseEvent::ArbitratorChosen => self.at_last(|visit| visit.chosen = Some(at)),
            CaseEvent::HearingClosed => self.at_last(|visit| visit.closed = Some(at)),
            CaseEvent::ExtensionAgreed { deadline, term, .. } => {
                let extension = Extension { entry: one.number, agreed_on: at.date, term: *term };
                if let Some(visit) = self.visit_of(deadline) {
                    self.extensions.push((visit, deadline, extension));
                }
            }
            CaseEvent::AwardReceived { sustained } => {
                self.award = Some(at);
                self.ended = Some(if *sustained { CaseStatus::AwardSustained } else { CaseStatus::AwardDenied });
            }
            CaseEvent::Settled { .. } => self.ended = Some(CaseStatus::Settled),
            CaseEvent::Withdrawn { .. } => self.ended = Some(CaseStatus::Withdrawn),
            CaseEvent::InformationRequested { request, due } => {
                self.promise(DueKey::Information { request: *request }, Task::Information, *due, at.date);
            }
            CaseEvent::Promised { promise, due, .. } => {
                self.promise(DueKey::Promise { promise: *promise }, Task::Promise, *due, at.date);
            }
            CaseEvent::InformationReceived { request, furnished: Furnished::Whole } => {
                self.keep(&DueKey::Information { request: *request }, at);
            }
            CaseEvent::Kept { promise } => self.keep(&DueKey::Promise { promise: *promise }, at),
            CaseEvent::Referred { referral, due, .. } => {
                self.promise(DueKey::Referral { referral: *referral }, Task::Referral, *due, at.date);
            }
            CaseEvent::FollowedUp { referral, again, .. } => self.follow_up(*referral, *again, at),
            CaseEvent::ClaimWatched { clock } => {
                self.claims.retain(|watched| watched.key != clock.key);
                self.claims.push(clock);
            }
            // It may have been brought before anybody had it watched.
            CaseEvent::ClaimFiled { claim } => {
                self.brought.insert(claim, at);
            }
            CaseEvent::InformationReceived { .. }
            | CaseEvent::TookEffect
            | CaseEvent::Paused { .. }
            | CaseEvent::Resumed
            | CaseEvent::Noted { .. }
            | CaseEvent::Corrected { .. } => {}
        }
    }

    fn enter(&mut self, step: &str, at: Moment, how: Why) {
        let procedure: &'a Procedure = self.rules.procedure;
        let Some(step) = procedure.step(step) else { return };
        // It is there already: the appeal that somebody wrote all the same changes nothing.
        let there = self.visits.last().is_some_and(|last| last.step.key == step.key);
        // And what is over is only ever sent back: a letter that crossed with a settlement opens nothing again.
        if (there || self.ended.is_some()) && how != Why::Remanded {
            return;
        }
        self.ended = None;
        // Whoever goes on contests what silence gave.
        self.granted_by_silence = false;
        self.visits.push(Visit { step, came: at, how, met: None, answered: None, chosen: None, closed: None });
    }

    fn at_last(&mut self, change: impl FnOnce(&mut Visit<'a>)) {
        if let Some(visit) = self.visits.last_mut() {
            change(visit);
        }
    }

    /// The latest stay at a step, or the stay it is at.
    fn stay(&mut self, step: Option<&str>) -> Option<&mut Visit<'a>> {
        self.visits.iter_mut().rev().find(|visit| step.is_none_or(|step| visit.step.key == step))
    }

    fn answer(&mut self, answer: Answer, step: Option<&str>, at: Moment) {
        let Some(visit) = self.stay(step).filter(|_| answer != Answer::Other) else { return };
        match &mut visit.answered {
            // The first answer sets the clock; a better one later changes the answer, not the clock.
            Some((_, earlier)) => *earlier = answer,
            none => *none = Some((at, answer)),
        }
    }

    /// The stay that a deadline belongs to: 0 for a way in from outside.
    pub(super) fn visit_of(&self, deadline: &str) -> Option<u32> {
        let procedure = self.rules.procedure;
        let is = |one: &Deadline| one.key == deadline;
        let way = procedure.ways.iter().find(|way| way.deadline.as_ref().is_some_and(is));
        let step = match way {
            Some(Way { from: None, .. }) => return Some(0),
            Some(Way { from: Some(from), .. }) => from.as_str(),
            None => procedure.steps.iter().find(|step| step.duties.iter().any(is))?.key.as_str(),
        };
        self.visits.iter().rposition(|visit| visit.step.key == step).map(Self::name)
    }

    fn promise(&mut self, key: DueKey, task: Task, due: Date, asked_on: Date) {
        self.promises.retain(|promise| promise.key != key);
        self.promises.push(Promise { key, task, due, asked_on, done: None });
    }

    fn keep(&mut self, key: &DueKey, at: Moment) {
        if let Some(promise) = self.promises.iter_mut().find(|promise| promise.key == *key) {
            promise.done = Some(at);
        }
    }

    /// A referral that was asked about is done, or asked about again on another day.
    fn follow_up(&mut self, referral: u32, again: Option<Date>, at: Moment) {
        let key = DueKey::Referral { referral };
        match (again, self.promises.iter_mut().find(|promise| promise.key == key)) {
            (Some(due), Some(promise)) => (promise.due, promise.done) = (due, None),
            _ => self.keep(&key, at),
        }
    }

    /// Moves the case on by itself, as often as the contract does before this day.
    fn advance_until(&mut self, day: Date) {
        while self.ended.is_none() && !self.granted_by_silence {
            let Some(at) = self.visits.len().checked_sub(1) else { return };
            if self.grants_before(at, day) {
                self.granted_by_silence = true;
                return;
            }
            let Some((last, way)) = self.advances_on(at).filter(|(last, _)| *last < day) else { return };
            let came = Moment::on(plus(last, 1).unwrap_or(last));
            let before = self.visits.len();
            self.enter(&way.to, came, Why::ByItself);
            if self.visits.len() == before {
                return;
            }
        }
    }

    fn silent_on(&self, at: usize, silence: Silence) -> Option<Date> {
        let visit = &self.visits[at];
        if visit.answered.is_some() {
            return None;
        }
        let unmet = |duty: &&Deadline| match duty.act {
            Act::Meet => visit.met.is_none(),
            Act::Answer => true,
            _ => false,
        };
        let silent = visit.step.duties.iter().filter(|duty| duty.silence == silence).filter(unmet);
        silent.filter_map(|duty| self.reckon(Some(at), duty).date()).min()
    }

    fn grants_before(&self, at: usize, day: Date) -> bool {
        self.silent_on(at, Silence::Granted).is_some_and(|last| last < day)
    }

    /// The last day of the employer's after which the case goes on by itself, and where; never to arbitration.
    pub(super) fn advances_on(&self, at: usize) -> Option<(Date, &'a Way)> {
        let procedure: &'a Procedure = self.rules.procedure;
        let last = self.silent_on(at, Silence::Advances)?;
        let from = self.visits[at].step.key.as_str();
        let open = |way: &&Way| {
            way.from.as_deref() == Some(from)
                && way.kind == WayKind::Ordinary
                && way.is_open_to(self.rules.kind)
                && !procedure.is_arbitration(&way.to)
        };
        procedure.ways.iter().find(open).map(|way| (last, way))
    }

    pub(super) fn ground(&self) -> Ground<'_> {
        Ground { calendar: self.rules.calendar, pauses: &self.pauses }
    }

    /// The moment of a start at a stay, and what it counts as; `None` while it has not happened.
    fn begun(&self, at: Option<usize>, clock: Clock, only: bool, depth: u8) -> Option<(Start, Moment)> {
        let of_the_case = match clock.start {
            Start::Occurrence => self.occurred,
            Start::Knowledge => self.known,
            Start::Effective => self.effective,
            _ => None,
        };
        if clock.start.is_of_the_case() {
            return of_the_case.map(|moment| (clock.start, moment));
        }
        let visit = &self.visits[at?];
        let last_day = |act: Act| {
            let duty = visit.step.duty(act).filter(|_| depth > 0)?;
            self.reckon_to(at, duty, depth - 1).date().map(Moment::on)
        };
        let moment = match clock.start {
            Start::Filed => Some(visit.came),
            Start::MeetingHeld => visit.met,
            Start::MeetingDue => last_day(Act::Meet),
            Start::AnswerDue => last_day(Act::Answer),
            Start::AnswerReceived => return self.answered(visit, only, || last_day(Act::Answer)),
            Start::ArbitratorChosen => visit.chosen,
            Start::HearingClosed => visit.closed,
            Start::Occurrence | Start::Knowledge | Start::Effective => None,
        };
        moment.map(|moment| (clock.start, moment))
    }

    /// An answer, or the day on which silence counts as one. `only`: no other clock of the deadline counts from it.
    fn answered(
        &self,
        visit: &Visit<'_>,
        only: bool,
        last_day: impl Fn() -> Option<Moment>,
    ) -> Option<(Start, Moment)> {
        let received = visit.answered.map(|(at, _)| (Start::AnswerReceived, at));
        let denies = visit.step.duty(Act::Answer).is_some_and(|duty| duty.silence == Silence::DeemedDenied);
        let deemed = if denies && only { last_day().map(|at| (Start::AnswerDue, at)) } else { None };
        match (received, deemed) {
            (Some(received), Some(deemed)) if deemed.1.date < received.1.date => Some(deemed),
            (Some(received), _) => Some(received),
            (None, deemed) => deemed,
        }
    }

    /// The date of a deadline at a stay (`None`: before filing).
    pub(super) fn reckon(&self, at: Option<usize>, deadline: &Deadline) -> Reckoned {
        self.reckon_to(at, deadline, 3)
    }

    fn reckon_to(&self, at: Option<usize>, deadline: &Deadline, depth: u8) -> Reckoned {
        let visit = at.map_or(0, Self::name);
        let extensions: Vec<Extension> = self
            .extensions
            .iter()
            .filter(|(of, key, _)| *of == visit && *key == deadline.key)
            .map(|(.., extension)| *extension)
            .collect();
        let only = !deadline.clocks.iter().any(|clock| clock.start == Start::AnswerDue);
        let counted: Vec<Result<Computation, Suspended>> = deadline
            .clocks
            .iter()
            .filter_map(|clock| self.begun(at, *clock, only, depth).map(|begun| (clock, begun)))
            .map(|(clock, (start, moment))| {
                self.ground().compute(start, moment, clock.span, deadline.counting, &extensions)
            })
            .collect();
        binding(counted, deadline.which)
            .unwrap_or_else(|| Reckoned::Waiting { starts: deadline.clocks.iter().map(|clock| clock.start).collect() })
    }

    /// How a date stands that nobody has kept yet.
    pub(super) fn standing(&self, reckoned: &Reckoned, actor: Party) -> Kept {
        match reckoned.date() {
            None => Kept::NoDate,
            Some(date) if date > self.today => Kept::Open,
            Some(date) if date == self.today => Kept::Today,
            Some(_) if actor.is_ours() => Kept::OverdueOnUs,
            Some(_) => Kept::OverdueOnThem,
        }
    }

    /// How a date stands that was kept.
    pub(super) fn done(&self, on: Moment, reckoned: &Reckoned, deadline: &Deadline) -> Kept {
        let counting = deadline.counting;
        let counts = counting.cut_off.map_or(on.date, |cut_off| self.ground().received(on, cut_off));
        let late = reckoned.date().is_some_and(|date| {
            let after_hours = counts == date && on.time.zip(counting.closes).is_some_and(|(time, end)| time > end);
            counts > date || after_hours
        });
        if late { Kept::DoneLate { on } } else { Kept::Done { on } }
    }

    /// Whether a date is counted from a last day of the other side's that has not passed: it can still come sooner.
    pub(super) fn hangs_on_a_last_day(&self, at: usize, reckoned: &Reckoned) -> bool {
        let visit = &self.visits[at];
        match reckoned {
            Reckoned::On(counted) => match counted.start {
                Start::AnswerDue => visit.answered.is_none() && counted.happened.date >= self.today,
                Start::MeetingDue => visit.met.is_none() && counted.happened.date >= self.today,
                _ => false,
            },
            _ => false,
        }
    }

    /// Information asked for and things promised, as dates of the employer's; referrals, as dates of ours.
    pub(super) fn requests(&self, dues: &mut Vec<Due>) {
        for promise in &self.promises {
            let reckoned = Reckoned::Named { date: promise.due };
            let actor = if promise.task == Task::Referral { Party::Union } else { Party::Employer };
            let over = self.ended.is_some() && promise.task == Task::Information;
            let kept = match promise.done {
                Some(on) if on.date > promise.due => Kept::DoneLate { on },
                Some(on) => Kept::Done { on },
                None if over => Kept::Passed,
                None => self.standing(&reckoned, actor),
            };
            dues.push(Due {
                key: promise.key.clone(),
                task: promise.task,
                actor,
                step: None,
                to: None,
                reckoned,
                kept,
                provisional: false,
                silence: Silence::Unsaid,
                missed: Missed::Unsaid,
            });
        }
    }

    /// Charges and claims outside of the contract. No agreement of the parties stops their time, and neither does the end of
    /// the grievance: who settled them too strikes the watch.
    pub(super) fn claims(&self, dues: &mut Vec<Due>) {
        for &clock in &self.claims {
            let from = match clock.start {
                Start::Knowledge => self.known,
                Start::Effective => self.effective,
                _ => self.occurred,
            };
            let counted = from.and_then(|from| clock.last_day(from.date, self.rules.calendar));
            let reckoned = match counted {
                Some(computation) => Reckoned::On(Box::new(computation)),
                None => Reckoned::Waiting { starts: vec![clock.start] },
            };
            let kept = match (self.brought.get(clock.key.as_str()).copied(), reckoned.date()) {
                (Some(on), Some(last)) if on.date > last => Kept::DoneLate { on },
                (Some(on), _) => Kept::Done { on },
                (None, _) => self.standing(&reckoned, Party::Union),
            };
            dues.push(Due {
                key: DueKey::Claim { claim: clock.key.clone() },
                task: Task::Claim,
                actor: Party::Union,
                step: None,
                to: None,
                reckoned,
                kept,
                provisional: false,
                silence: Silence::Unsaid,
                missed: Missed::Unsaid,
            });
        }
    }

    /// The clocks of the charges and claims that are watched.
    pub(super) fn watched(&self) -> impl Iterator<Item = &ClaimClock> {
        self.claims.iter().copied()
    }

    /// The day on which something was asked for or promised.
    pub(super) fn asked_on(&self, key: &DueKey) -> Option<Date> {
        self.promises.iter().find(|promise| promise.key == *key).map(|promise| promise.asked_on)
    }
}

/// Which of several counts binds, with what the others would have given.
fn binding(counted: Vec<Result<Computation, Suspended>>, which: Which) -> Option<Reckoned> {
    let mut suspended = None;
    let mut dates: Vec<Computation> = Vec::with_capacity(counted.len());
    for one in counted {
        match one {
            Ok(computation) => dates.push(computation),
            Err(stands) => suspended = Some(stands),
        }
    }
    // Of two, the one that stands still can only be the later one.
    if let Some(stands) = suspended.filter(|_| which == Which::Later || dates.is_empty()) {
        return Some(Reckoned::Suspended(stands));
    }
    let at = match which {
        Which::Sooner => (0..dates.len()).min_by_key(|at| dates[*at].result),
        Which::Later => (0..dates.len()).rev().max_by_key(|at| dates[*at].result),
    }?;
    let mut binds = dates.swap_remove(at);
    binds.instead_of = dates.iter().map(|other| (other.start, other.result)).collect();
    Some(Reckoned::On(Box::new(binds)))
}

/// When it took effect: discipline and a discharge on the day they happened, unless the record names another.
fn effective(now: &[Standing<'_>], rules: Rules<'_>) -> Option<Moment> {
    let last = |event: &CaseEvent| now.iter().rfind(|one| one.what.event == *event).map(|one| one.what.at);
    let at_once = || last(&CaseEvent::Occurred).filter(|_| rules.kind.takes_effect());
    last(&CaseEvent::TookEffect).or_else(at_once)
}

/// The pauses of a record. What is taken up again on the day it was paused never stood still.
pub(super) fn pauses(now: &[Standing<'_>]) -> Vec<Pause> {
    let mut pauses: Vec<Pause> = Vec::new();
    let mut open: Option<(Date, PauseReason)> = None;
    for one in now {
        match &one.what.event {
            CaseEvent::Paused { reason } if open.is_none() => open = Some((one.what.at.date, *reason)),
            CaseEvent::Resumed => {
                if let Some((from, reason)) = open.take() {
                    pauses.push(Pause { from, until: Some(one.what.at.date), reason });
                }
            }
            _ => {}
        }
    }
    pauses.extend(open.map(|(from, reason)| Pause { from, until: None, reason }));
    pauses
}
