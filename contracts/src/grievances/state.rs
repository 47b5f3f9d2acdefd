//! Where a case stands: read off its record, its contract's procedure and calendar, and the day it is. Nothing of it is
//! stored.

use super::calendar::{ContractCalendar, Moment};
use super::count::{Computation, Start, Suspended};
use super::course::{Course, Visit, Why, pauses};
use super::procedure::{Act, CaseKind, Deadline, Missed, Party, Procedure, Silence, WayKind};
use super::record::{Answer, CaseEntry, standing};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What a case is read with.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    pub procedure: &'a Procedure,
    pub calendar: &'a ContractCalendar,
    pub kind: CaseKind,
}

/// Names a date that somebody has to keep, the same for as long as it is the same date of the same case.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum DueKey {
    /// A deadline of the procedure. `visit` counts the steps the case has been at, from 1; 0 before it was filed.
    Deadline {
        visit: u32,
        deadline: String,
    },
    Information {
        request: u32,
    },
    Promise {
        promise: u32,
    },
    /// Asking what came of a referral.
    Referral {
        referral: u32,
    },
    /// A charge or a claim outside of the contract, by its clock's key.
    Claim {
        claim: String,
    },
}

impl std::fmt::Display for DueKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Deadline { visit, deadline } => write!(f, "{visit}.{deadline}"),
            Self::Information { request } => write!(f, "information.{request}"),
            Self::Promise { promise } => write!(f, "promise.{promise}"),
            Self::Referral { referral } => write!(f, "referral.{referral}"),
            Self::Claim { claim } => write!(f, "claim.{claim}"),
        }
    }
}

/// What has to be done by then.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "kebab-case")]
pub enum Task {
    Deadline {
        act: Act,
    },
    Information,
    Promise,
    /// Ask what came of a referral.
    Referral,
    /// Bring a charge or a claim that no contract knows.
    Claim,
}

impl Task {
    /// Stable code, used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Deadline { act } => act.code(),
            Self::Information => "information",
            Self::Promise => "promise",
            Self::Referral => "referral",
            Self::Claim => "claim",
        }
    }
}

/// A date, or why there is none yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "reckoned", rename_all = "kebab-case")]
pub enum Reckoned {
    /// Counted by the contract.
    On(Box<Computation>),
    /// A date that somebody named.
    Named { date: Date },
    /// The clock stands still.
    Suspended(Suspended),
    /// It begins with one of these, and none has happened.
    Waiting { starts: Vec<Start> },
}

impl Reckoned {
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::On(computation) => Some(computation.result),
            Self::Named { date } => Some(*date),
            Self::Suspended(_) | Self::Waiting { .. } => None,
        }
    }
}

/// How a date stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum Kept {
    /// Nobody has done it yet, and there is time.
    Open,
    /// Today is the last day.
    Today,
    /// It was to be done by us, or by both, and the day has passed.
    OverdueOnUs,
    OverdueOnThem,
    Done {
        on: Moment,
    },
    /// Done after the last day.
    DoneLate {
        on: Moment,
    },
    /// It need not be done any more: the case went another way or came by itself.
    Passed,
    /// There is no date to keep yet.
    NoDate,
}

impl Kept {
    /// Stable code, used in the words' keys and in the style sheet.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Today => "today",
            Self::OverdueOnUs => "overdue-on-us",
            Self::OverdueOnThem => "overdue-on-them",
            Self::Done { .. } => "done",
            Self::DoneLate { .. } => "done-late",
            Self::Passed => "passed",
            Self::NoDate => "no-date",
        }
    }

    /// Somebody still has to do it.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Open | Self::Today | Self::OverdueOnUs | Self::OverdueOnThem)
    }
}

/// One date of a case.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Due {
    pub key: DueKey,
    pub task: Task,
    pub actor: Party,
    /// The step it is at, and for a way the step it leads to.
    pub step: Option<String>,
    pub to: Option<String>,
    pub reckoned: Reckoned,
    pub kept: Kept,
    /// It hangs on a last day of the other side's that has not come: their answer can still move it.
    pub provisional: bool,
    /// What it means when the other side lets it pass.
    pub silence: Silence,
    /// What it means when we do.
    pub missed: Missed,
}

impl Due {
    pub fn date(&self) -> Option<Date> {
        self.reckoned.date()
    }
}

/// How a case as a whole stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseStatus {
    NotFiled,
    Open,
    /// The clocks stand still.
    Paused,
    /// The employer granted it, in words.
    Granted,
    /// The employer let a day pass on which silence grants it.
    GrantedBySilence,
    /// Our own last day has passed, and the contract says the grievance is gone with it, unless the other side agrees
    /// otherwise.
    RunOut,
    Settled,
    Withdrawn,
    AwardSustained,
    AwardDenied,
}

impl CaseStatus {
    /// Stable code, used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotFiled => "not-filed",
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Granted => "granted",
            Self::GrantedBySilence => "granted-by-silence",
            Self::RunOut => "run-out",
            Self::Settled => "settled",
            Self::Withdrawn => "withdrawn",
            Self::AwardSustained => "award-sustained",
            Self::AwardDenied => "award-denied",
        }
    }

    /// Nothing of the procedure is due any more.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Settled | Self::Withdrawn | Self::AwardSustained | Self::AwardDenied)
    }
}

/// How a case came to a step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Stay {
    pub step: String,
    pub came: Moment,
    pub how: Why,
    pub met: Option<Moment>,
    pub answered: Option<(Moment, Answer)>,
}

/// Where a case stands on a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CaseState {
    pub status: CaseStatus,
    /// `None` before it was filed.
    pub step: Option<String>,
    /// The steps it has been at, oldest first.
    pub stays: Vec<Stay>,
    /// Every date of the case, those kept and passed among them: what still has to be done first, by date; then those
    /// without a date; then the rest in the order of the procedure.
    pub dues: Vec<Due>,
}

impl CaseState {
    /// What somebody still has to do, by date.
    pub fn ahead(&self) -> impl Iterator<Item = &Due> {
        self.dues.iter().filter(|due| due.kept.is_ahead())
    }

    /// The next date, ours or theirs.
    pub fn next(&self) -> Option<&Due> {
        self.ahead().next()
    }

    pub fn due(&self, deadline: &str) -> Option<&Due> {
        let is = |due: &&Due| matches!(&due.key, DueKey::Deadline { deadline: key, .. } if key == deadline);
        self.dues.iter().rfind(|due| is(due) && due.kept.is_ahead()).or_else(|| self.dues.iter().rfind(is))
    }
}

/// Reads where a case stands on `today`, the date in the contract's own zone.
pub fn state(entries: &[CaseEntry], rules: Rules<'_>, today: Date) -> CaseState {
    let course = Course::follow(entries, rules, today);
    let mut dues = Vec::new();
    before_filing(&course, &mut dues);
    for at in 0..course.visits.len() {
        duties(&course, at, &mut dues);
        ways_out(&course, at, &mut dues);
    }
    course.requests(&mut dues);
    course.claims(&mut dues);
    dues.sort_by_key(|due| {
        let rank = match due.kept {
            kept if kept.is_ahead() => 0,
            Kept::NoDate => 1,
            _ => 2,
        };
        (rank, if rank == 0 { due.date() } else { None })
    });
    let stay = |visit: &Visit<'_>| Stay {
        step: visit.step.key.clone(),
        came: visit.came,
        how: visit.how,
        met: visit.met,
        answered: visit.answered,
    };
    CaseState {
        status: status(&course, &dues),
        step: course.visits.last().map(|visit| visit.step.key.clone()),
        stays: course.visits.iter().map(stay).collect(),
        dues,
    }
}

/// Whether a pause stands that nobody has ended yet, be it one that has not begun.
pub fn is_held(entries: &[CaseEntry]) -> bool {
    pauses(&standing(entries)).iter().any(|pause| pause.until.is_none())
}

fn status(course: &Course<'_>, dues: &[Due]) -> CaseStatus {
    if let Some(ended) = course.ended {
        return ended;
    }
    let Some(visit) = course.visits.last() else {
        let counts = |due: &&Due| !matches!(due.task, Task::Information | Task::Referral | Task::Claim);
        let alive = dues.iter().filter(counts).any(|due| due.kept != Kept::OverdueOnUs);
        let gone = !alive && dues.iter().any(|due| counts(&due)) && course.rules.procedure.missed != Missed::Unsaid;
        return if gone { CaseStatus::RunOut } else { CaseStatus::NotFiled };
    };
    if visit.answered.is_some_and(|(_, answer)| answer == Answer::Granted) {
        return CaseStatus::Granted;
    }
    if course.granted_by_silence {
        return CaseStatus::GrantedBySilence;
    }
    if course.pauses.iter().any(|pause| pause.holds(course.today)) {
        return CaseStatus::Paused;
    }
    let ours = |due: &&Due| {
        let current = matches!(due.key, DueKey::Deadline { visit, .. } if visit as usize == course.visits.len());
        current && due.to.is_some() && due.actor.is_ours() && due.date().is_some() && !due.provisional
    };
    let open: Vec<&Due> = dues.iter().filter(ours).collect();
    let gone = !open.is_empty() && open.iter().all(|due| due.kept == Kept::OverdueOnUs);
    if gone && course.rules.procedure.missed != Missed::Unsaid { CaseStatus::RunOut } else { CaseStatus::Open }
}

fn due(course: &Course<'_>, visit: u32, deadline: &Deadline, reckoned: Reckoned, kept: Kept) -> Due {
    Due {
        key: DueKey::Deadline { visit, deadline: deadline.key.clone() },
        task: Task::Deadline { act: deadline.act },
        actor: deadline.actor,
        step: None,
        to: None,
        reckoned,
        kept,
        provisional: false,
        silence: deadline.silence,
        missed: course.rules.procedure.missed,
    }
}

fn before_filing(course: &Course<'_>, dues: &mut Vec<Due>) {
    let rules = course.rules;
    for way in rules.procedure.ways_from(None, rules.kind) {
        let Some(deadline) = &way.deadline else { continue };
        let reckoned = course.reckon(None, deadline);
        let used = course.visits.first().filter(|visit| visit.step.key == way.to);
        let kept = match (used, course.visits.is_empty()) {
            (Some(visit), _) => course.done(visit.came, &reckoned, deadline),
            (None, false) => Kept::Passed,
            // Settled or withdrawn before anybody filed it.
            (None, true) if course.ended.is_some() => Kept::Passed,
            (None, true) => course.standing(&reckoned, deadline.actor),
        };
        let to = Some(way.to.clone());
        dues.push(Due { to, ..due(course, 0, deadline, reckoned, kept) });
    }
}

fn duties(course: &Course<'_>, at: usize, dues: &mut Vec<Due>) {
    let visit = &course.visits[at];
    let left = at + 1 < course.visits.len();
    for duty in &visit.step.duties {
        let reckoned = course.reckon(Some(at), duty);
        let done = match duty.act {
            Act::Meet => visit.met,
            Act::Answer => visit.answered.map(|(on, _)| on),
            Act::ChooseArbitrator => visit.chosen,
            Act::Award => course.award,
            Act::File | Act::Appeal | Act::Demand => None,
        };
        let moot = left || visit.answered.is_some() && duty.act == Act::Meet;
        let kept = match done {
            Some(on) => course.done(on, &reckoned, duty),
            None if moot || course.ended.is_some() => Kept::Passed,
            None => course.standing(&reckoned, duty.actor),
        };
        let step = Some(visit.step.key.clone());
        dues.push(Due { step, ..due(course, Course::name(at), duty, reckoned, kept) });
    }
}

fn ways_out(course: &Course<'_>, at: usize, dues: &mut Vec<Due>) {
    let rules = course.rules;
    let visit = &course.visits[at];
    let next = course.visits.get(at + 1);
    let granted = visit.answered.is_some_and(|(_, answer)| answer == Answer::Granted) || course.granted_by_silence;
    for way in rules.procedure.ways_from(Some(&visit.step.key), rules.kind) {
        let Some(deadline) = way.deadline.as_ref().filter(|_| way.kind != WayKind::Remand) else { continue };
        // Where silence takes it there by itself, only an answer makes it ours to take.
        let by_itself = next.is_none() && course.advances_on(at).is_some_and(|(_, to)| to.to == way.to);
        let reckoned = match by_itself {
            true => Reckoned::Waiting { starts: vec![Start::AnswerReceived] },
            false => course.reckon(Some(at), deadline),
        };
        let kept = match next {
            Some(next) if next.step.key == way.to && next.how.was_ours() => course.done(next.came, &reckoned, deadline),
            Some(_) => Kept::Passed,
            None if course.ended.is_some() || granted => Kept::Passed,
            None => course.standing(&reckoned, deadline.actor),
        };
        let provisional = kept.is_ahead() && course.hangs_on_a_last_day(at, &reckoned);
        let (step, to) = (Some(visit.step.key.clone()), Some(way.to.clone()));
        dues.push(Due { step, to, provisional, ..due(course, Course::name(at), deadline, reckoned, kept) });
    }
}
