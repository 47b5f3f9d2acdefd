//! What happened on which article of the demonstration's round. The articles are those of a real agreement between
//! AFSCME and a state real estate agency; the edits are of the kind that such tables see.

use contracts::bargaining::{PassKind, Side};

/// Words to find and what to put in their place.
pub type Edits = &'static [(&'static str, &'static str)];

/// What happens on one article.
pub struct Scene {
    /// How the article's title begins, in capitals.
    pub title: &'static str,
    pub steps: &'static [Step],
}

impl Scene {
    /// Whether it is about the article of this title, such as `ARTICLE 25: HOLIDAYS`.
    pub fn is_about(&self, title: &str) -> bool {
        title.rsplit(": ").next().is_some_and(|own| own.to_uppercase().starts_with(self.title))
    }
}

/// One thing that happens. Sessions are counted from 0.
pub enum Step {
    /// Somebody of the committee saves the draft.
    Draft {
        who: usize,
        edits: Edits,
        note: &'static str,
    },
    /// The second person saves over what the first has just saved.
    Clash {
        edits: Edits,
    },
    /// The union passes; the edits are to the last text on the table.
    Union {
        session: usize,
        kind: PassKind,
        edits: Edits,
        note: &'static str,
    },
    /// The employer passes; the edits are to the last text on the table.
    Employer {
        session: usize,
        kind: PassKind,
        package: Option<u32>,
        edits: Edits,
        note: &'static str,
        /// The clauses that they say they changed; none where they say nothing.
        said: &'static [&'static str],
    },
    Hold {
        session: usize,
        by: Side,
        note: &'static str,
    },
    Reject {
        session: usize,
        label: &'static str,
        note: &'static str,
    },
    Agree {
        session: usize,
        label: &'static str,
    },
}

pub const GROUND_RULES: &str =
    "1. Sessions alternate between the union hall and the agency; each side names one spokesperson.
2. Proposals are passed in writing. A pass shows its number, date and time.
3. New subjects may be opened until the end of the third session.
4. A tentative agreement is initialed by both spokespersons and is subject to ratification of the whole agreement.
5. What-if discussions are off the record and bind neither side.
";

pub const SCENES: &[Scene] = &[
    Scene {
        title: "HOLIDAYS",
        steps: &[
            Step::Union {
                session: 0,
                kind: PassKind::Proposal,
                edits: &[
                    (
                        "k. Christmas Day on December 25;",
                        "k. Christmas Day on December 25;\n       l. Indigenous Peoples’ Day on the second Monday in October;",
                    ),
                    ("l. Every day appointed", "m. Every day appointed"),
                    (
                        "full-time employees shall receive eight (8) hours of paid leave",
                        "full-time employees shall receive twenty-four (24) hours of paid leave",
                    ),
                    ("a prorated share of eight (8) hours", "a prorated share of twenty-four (24) hours"),
                    (
                        "Approved usage of this leave shall be taken in a single block of time and granted",
                        "Approved usage of this leave may be taken in blocks of at least two (2) hours and shall be granted",
                    ),
                ],
                note: "Our members observe holidays that the list does not know. Two more floating days let each choose.",
            },
            Step::Employer {
                session: 1,
                kind: PassKind::Counter,
                package: None,
                edits: &[
                    ("December 25; l. Indigenous Peoples’ Day on the second Monday in October;", "December 25;"),
                    ("m. Every day appointed", "l. Every day appointed"),
                    (
                        "shall receive twenty-four (24) hours of paid leave",
                        "shall receive eight (8) hours of paid leave",
                    ),
                    ("share of twenty-four (24) hours", "share of eight (8) hours"),
                ],
                note: "The agency can accept blocks of two hours. It cannot add days.",
                said: &[],
            },
            Step::Union {
                session: 3,
                kind: PassKind::Counter,
                edits: &[
                    (
                        "full-time employees shall receive eight (8) hours of paid leave",
                        "full-time employees shall receive sixteen (16) hours of paid leave",
                    ),
                    ("a prorated share of eight (8) hours", "a prorated share of sixteen (16) hours"),
                ],
                note: "We take the agency’s list of holidays and ask for one floating day instead of two.",
            },
        ],
    },
    Scene {
        title: "OVERTIME",
        steps: &[
            Step::Union {
                session: 0,
                kind: PassKind::Proposal,
                edits: &[
                    (
                        "at the discretion of the Agency for overtime worked",
                        "at the choice of the employee for overtime worked",
                    ),
                    ("a minimum of two (2) hours of overtime", "a minimum of four (4) hours of overtime"),
                    (
                        "excluding holiday time off and other paid leave, shall be credited",
                        "including holiday time off and other paid leave, shall be credited",
                    ),
                    (
                        "a maximum of eighty (80) hours compensatory time",
                        "a maximum of one hundred and twenty (120) hours of compensatory time",
                    ),
                    ("must be taken within twelve (12) months", "must be taken within eighteen (18) months"),
                    (
                        "at the rate of one (1) hour off for each hour over forty (40)",
                        "at the rate of one and one-half (1-1/2) hours off for each hour over forty (40)",
                    ),
                ],
                note: "",
            },
            Step::Employer {
                session: 2,
                kind: PassKind::Counter,
                package: None,
                edits: &[
                    (
                        "at the choice of the employee for overtime worked",
                        "at the discretion of the Agency, after considering the employee’s preference, for overtime worked",
                    ),
                    ("a minimum of four (4) hours of overtime", "a minimum of three (3) hours of overtime"),
                    (
                        "including holiday time off and other paid leave, shall be credited",
                        "excluding holiday time off and other paid leave, shall be credited",
                    ),
                    ("personnel do not voluntarily accept overtime", "personnel do not accept overtime"),
                    (
                        "are deemed necessary by the Agency, shall be required",
                        "are deemed necessary by the Agency, may be required",
                    ),
                    (
                        "at the rate of one and one-half (1-1/2) hours off for each hour over forty (40)",
                        "at the rate of one (1) hour off for each hour over forty (40)",
                    ),
                    ("a maximum of one hundred and twenty (120) hours of", "a maximum of one hundred (100) hours of"),
                ],
                note: "Our changes are in Sections 1, 2, 5 and 6. The rest is as you proposed it.",
                // Section 3 is not among them.
                said: &["Section 1", "Section 2", "Section 5", "Section 6"],
            },
            Step::Draft {
                who: 0,
                edits: &[("a minimum of four (4) hours of overtime", "a minimum of three (3) hours of overtime")],
                note: "Give on call-back, hold on the choice.",
            },
        ],
    },
    Scene {
        title: "BILINGUAL DIFFERENTIAL",
        steps: &[
            Step::Union {
                session: 0,
                kind: PassKind::Proposal,
                edits: &[
                    (
                        "When formally assigned in the employee’s position description, an employee assigned to interpret to or from another language to English",
                        "An employee who is regularly asked to interpret or translate to or from a language other than English, whether or not it is named in the position description,",
                    ),
                    ("five percent (5%) of base pay", "ten percent (10%) of base pay"),
                ],
                note: "A third of the front desk interprets every day; four people have it in their position description.",
            },
            Step::Employer {
                session: 1,
                kind: PassKind::Counter,
                package: None,
                edits: &[
                    (
                        "An employee who is regularly asked to interpret or translate",
                        "When assigned in writing, an employee who is asked to interpret or translate",
                    ),
                    (", whether or not it is named in the position description,", ""),
                    ("ten percent (10%) of base pay", "six percent (6%) of base pay"),
                ],
                note: "",
                said: &[],
            },
            Step::Union {
                session: 2,
                kind: PassKind::Counter,
                edits: &[
                    (
                        "When assigned in writing, an employee",
                        "When assigned in writing or asked by a supervisor, an employee",
                    ),
                    ("six percent (6%) of base pay", "seven and one-half percent (7.5%) of base pay"),
                ],
                note: "",
            },
            Step::Employer {
                session: 2,
                kind: PassKind::Counter,
                package: None,
                edits: &[("seven and one-half percent (7.5%) of base pay", "seven percent (7%) of base pay")],
                note: "Language as the union has it; seven percent.",
                said: &[],
            },
            Step::Agree { session: 3, label: "E-2" },
        ],
    },
    Scene {
        title: "QUARTERLY CHECK-INS",
        steps: &[
            Step::Union {
                session: 1,
                kind: PassKind::Proposal,
                edits: &[
                    ("within thirty (30) calendar days", "within fifteen (15) calendar days"),
                    (
                        "Quarterly check-ins are not grievable nor arbitrable under this Agreement and cannot be used for discipline",
                        "Notes from quarterly check-ins cannot be used for discipline. A check-in that was requested and not held may be grieved up to Step 2",
                    ),
                ],
                note: "",
            },
            Step::Reject { session: 2, label: "U-1", note: "The agency will not discuss grievability of check-ins." },
        ],
    },
    Scene {
        title: "TERM OF AGREEMENT",
        steps: &[
            Step::Union {
                session: 0,
                kind: PassKind::Proposal,
                edits: &[
                    ("expires June 30, 2025", "expires June 30, 2027"),
                    ("December 1, 2024 and December 31, 2024", "December 1, 2026 and December 31, 2026"),
                    ("February 15, 2025 and March 15, 2025", "February 15, 2027 and March 15, 2027"),
                ],
                note: "",
            },
            Step::Hold { session: 1, by: Side::Employer, note: "Until wages are settled." },
        ],
    },
    Scene {
        title: "PARKING",
        steps: &[Step::Employer {
            session: 2,
            kind: PassKind::Package,
            package: Some(1),
            edits: &[(
                "the Employer shall provide the opportunity for the Union to offer input",
                "the Employer shall give the Union thirty (30) days’ notice and the opportunity to offer input",
            )],
            note: "One package with travel.",
            said: &[],
        }],
    },
    Scene {
        title: "TRAVEL AND MILEAGE",
        steps: &[Step::Employer {
            session: 2,
            kind: PassKind::Package,
            package: Some(1),
            edits: &[(
                "Changes in this policy will be automatically incorporated into this contract Article.",
                "Changes in this policy will be automatically incorporated into this contract Article after notice to the Union.",
            )],
            note: "One package with parking.",
            said: &[],
        }],
    },
    Scene {
        title: "WORKING REMOTELY",
        steps: &[
            Step::Draft {
                who: 1,
                edits: &[
                    (
                        "Agency decisions will be made as soon as possible, but in no case more than thirty (30) days after the employee’s request.",
                        "The Agency shall decide within ten (10) working days after the employee’s request. A request that is not answered in that time is granted.",
                    ),
                    (
                        "may be made with at least ten (10) calendar days advance notice",
                        "may be made only for documented operational need, with at least thirty (30) calendar days advance notice",
                    ),
                ],
                note: "First draft after the survey.",
            },
            Step::Draft {
                who: 0,
                edits: &[("seventy-five (75) miles or more", "fifty (50) miles or more")],
                note: "Distance as the Salem office asked.",
            },
            // As the draft stands.
            Step::Union {
                session: 3,
                kind: PassKind::WhatIf,
                edits: &[],
                note: "What if the agency had ten working days, and rescissions needed a reason?",
            },
            Step::Clash { edits: &[("within ten (10) working days", "within fifteen (15) working days")] },
        ],
    },
];
