//! A grievance procedure as data: steps, the ways between them, and what each deadline of them means. A contract's own
//! procedure is one such value; the engine in [`super::state`] knows no contract.

use super::codes::codes;
use super::count::{Counting, Span, Start};
use serde::{Deserialize, Serialize};

codes! {
    /// What a case is about. Some procedures send discharges another way.
    CaseKind {
        Discipline = "discipline",
        Discharge = "discharge",
        Pay = "pay",
        /// Meal and rest breaks that were not given.
        Breaks = "breaks",
        Schedule = "schedule",
        Workload = "workload",
        Harassment = "harassment",
        Discrimination = "discrimination",
        Retaliation = "retaliation",
        HealthAndSafety = "health-and-safety",
        Subcontracting = "subcontracting",
        PastPractice = "past-practice",
        Other = "other",
    }
}

impl CaseKind {
    /// Whether it is something that takes effect, on the day it happens unless another is named.
    pub fn takes_effect(self) -> bool {
        matches!(self, Self::Discipline | Self::Discharge)
    }
}

codes! {
    /// Who has to act.
    Party {
        Union = "union",
        Grievant = "grievant",
        Employer = "employer",
        /// Both sides together, such as choosing an arbitrator.
        Both = "both",
        Arbitrator = "arbitrator",
    }
}

impl Party {
    /// Whether a date that passes is held against the union's side.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::Union | Self::Grievant | Self::Both)
    }
}

codes! {
    /// What has to be done.
    Act {
        /// Hand the grievance in.
        File = "file",
        /// Take it to the next step.
        Appeal = "appeal",
        /// Demand arbitration.
        Demand = "demand",
        Meet = "meet",
        Answer = "answer",
        ChooseArbitrator = "choose-arbitrator",
        Award = "award",
    }
}

codes! {
    /// What it means when the employer lets a deadline pass.
    Silence {
        /// The text says nothing; the deadline is simply broken.
        Unsaid = "unsaid",
        /// The union may take the grievance on.
        MayAdvance = "may-advance",
        /// As if it had been denied on the last day.
        DeemedDenied = "deemed-denied",
        /// The grievance goes to the next step by itself on the day after, but never to arbitration, which must be
        /// demanded.
        Advances = "advances",
        /// The grievance is granted.
        Granted = "granted",
    }
}

codes! {
    /// What it means when the union lets its own deadline pass.
    Missed {
        Unsaid = "unsaid",
        /// Withdrawn, waived, forfeited: it cannot be filed again.
        Withdrawn = "withdrawn",
        /// Settled on the employer's last answer.
        LastAnswer = "last-answer",
    }
}

codes! {
    /// Of several counts for one deadline, which one binds.
    Which {
        Sooner = "sooner",
        Later = "later",
    }
}

codes! {
    StepKind {
        /// Talking it over before anything is written.
        Informal = "informal",
        Formal = "formal",
        Mediation = "mediation",
        Arbitration = "arbitration",
    }
}

codes! {
    /// What kind of way leads from step to step.
    WayKind {
        Ordinary = "ordinary",
        /// Past some steps, for the kinds of case it is open to.
        Expedited = "expedited",
        /// Only when both sides agree.
        ByAgreement = "by-agreement",
        /// Back to an earlier step.
        Remand = "remand",
    }
}

/// One count of a deadline: so many units from a start.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Clock {
    pub span: Span,
    pub start: Start,
}

/// One deadline: who does what by when.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Deadline {
    /// Unique in the procedure: ASCII letters, digits and dashes.
    pub key: String,
    pub act: Act,
    pub actor: Party,
    /// At least one. Those whose start is not known yet are left out of account.
    pub clocks: Vec<Clock>,
    pub which: Which,
    #[serde(default)]
    pub counting: Counting,
    /// What the employer's silence means; [`Silence::Unsaid`] for what the union has to do.
    pub silence: Silence,
}

/// One step.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Step {
    /// Unique in the procedure: ASCII letters, digits and dashes.
    pub key: String,
    pub kind: StepKind,
    /// As the contract calls it: `Step 1`, `Paso 1`, `1단계`.
    pub name: String,
    /// What has to be done while the grievance is at this step: a meeting, an answer, choosing an arbitrator.
    pub duties: Vec<Deadline>,
}

impl Step {
    pub fn duty(&self, act: Act) -> Option<&Deadline> {
        self.duties.iter().find(|duty| duty.act == act)
    }
}

/// A way from one step to another, and the time in which it is open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Way {
    /// `None`: from before anything was filed.
    pub from: Option<String>,
    pub to: String,
    pub kind: WayKind,
    /// The kinds of case it is open to; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<CaseKind>,
    /// `None` where the contract sets no time.
    pub deadline: Option<Deadline>,
}

impl Way {
    pub fn is_open_to(&self, kind: CaseKind) -> bool {
        self.only.is_empty() || self.only.contains(&kind)
    }
}

/// Whether time limits can be moved.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct ExtensionRule {
    /// By agreement of both sides. Where the contract says nothing, they still can.
    pub by_agreement: bool,
    /// Only in writing.
    pub in_writing: bool,
}

/// Mediation beside the steps.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct MediationRule {
    pub by_agreement: bool,
    /// The clocks stand still while it lasts.
    pub stops_the_clock: bool,
}

/// The grievance procedure of one contract.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Procedure {
    /// The article it is in: `Article 12`.
    pub article: String,
    /// In the order of the contract.
    pub steps: Vec<Step>,
    pub ways: Vec<Way>,
    pub missed: Missed,
    pub extension: ExtensionRule,
    pub mediation: Option<MediationRule>,
}

impl Procedure {
    /// The procedure of a case that stands under no contract: it has no step and no deadline of its own.
    pub fn none() -> Self {
        Self {
            article: String::new(),
            steps: Vec::new(),
            ways: Vec::new(),
            missed: Missed::Unsaid,
            extension: ExtensionRule { by_agreement: true, in_writing: false },
            mediation: None,
        }
    }

    pub fn step(&self, key: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.key == key)
    }

    /// The ways out of a step that a case of this kind may take; `None` before anything was filed.
    pub fn ways_from<'a>(&'a self, from: Option<&'a str>, kind: CaseKind) -> impl Iterator<Item = &'a Way> {
        self.ways.iter().filter(move |way| way.from.as_deref() == from && way.is_open_to(kind))
    }

    pub fn way(&self, from: Option<&str>, to: &str, kind: CaseKind) -> Option<&Way> {
        self.ways.iter().find(|way| way.from.as_deref() == from && way.to == to && way.is_open_to(kind))
    }

    pub fn is_arbitration(&self, step: &str) -> bool {
        self.step(step).is_some_and(|step| step.kind == StepKind::Arbitration)
    }

    /// Every deadline, those of ways first.
    pub fn deadlines(&self) -> impl Iterator<Item = &Deadline> {
        let ways = self.ways.iter().filter_map(|way| way.deadline.as_ref());
        ways.chain(self.steps.iter().flat_map(|step| step.duties.iter()))
    }

    pub fn deadlines_mut(&mut self) -> impl Iterator<Item = &mut Deadline> {
        let ways = self.ways.iter_mut().filter_map(|way| way.deadline.as_mut());
        ways.chain(self.steps.iter_mut().flat_map(|step| step.duties.iter_mut()))
    }

    pub fn deadline(&self, key: &str) -> Option<&Deadline> {
        self.deadlines().find(|deadline| deadline.key == key)
    }
}
