//! What the union knows of a case and keeps to itself: who was there, what it makes of it, how others were treated. None
//! of it is in the filing, and the grievant's own page shows none of it either.

use super::codes::codes;
use super::limits::{CASE_NAMES_CHARS_MAX, CASE_NOTE_CHARS_MAX, COMPARABLES_MAX};
use crate::members::Refusal;
use serde::{Deserialize, Serialize};

codes! {
    /// Whose grievance it is.
    GrievedBy {
        Individual = "individual",
        /// Several people with one grievance.
        Group = "group",
        /// The union's own.
        Union = "union",
        /// Somebody who is not named yet.
        Unknown = "unknown",
    }
}

codes! {
    /// The seven tests of just cause, in the order they are asked.
    ///
    /// Source: Arbitrator Carroll Daugherty, Enterprise Wire Co., 46 LA 359 (1966).
    JustCauseTest {
        /// Was the worker warned of the consequences?
        Notice = "notice",
        /// Is the rule reasonable?
        Rule = "rule",
        /// Was it looked into before the discipline?
        Investigation = "investigation",
        /// Was that fair and objective?
        Fairness = "fairness",
        /// Is there substantial evidence?
        Proof = "proof",
        /// Are rules and penalties applied alike to all?
        EqualTreatment = "equal-treatment",
        /// Does the penalty fit the offense and the record?
        Penalty = "penalty",
    }
}

codes! {
    /// What the union finds about one test.
    Finding {
        Met = "met",
        NotMet = "not-met",
        Unclear = "unclear",
    }
}

/// One test of just cause, as answered so far.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TestNote {
    pub test: JustCauseTest,
    pub finding: Finding,
    pub note: String,
}

/// How somebody else was treated.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Comparable {
    pub who: String,
    pub what: String,
    pub outcome: String,
}

/// The union's private half of a case. Every text may be empty.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Intake {
    pub grieved_by: GrievedBy,
    /// Names of grievants who have no account here.
    pub others: String,
    /// How the worker can be reached without the employer's knowing.
    pub contact: String,
    /// The employer, where it is not the unit's own.
    pub employer: String,
    pub worksite: String,
    /// Whose decision it was.
    pub supervisor: String,
    pub witnesses: String,
    /// What is done until it is settled.
    pub interim: String,
    pub notes: String,
    /// What was said in an investigatory interview, and whether a representative was asked for.
    ///
    /// Source: NLRB v. J. Weingarten, Inc., 420 U.S. 251 (1975).
    pub weingarten: String,
    /// At most one for each test.
    pub just_cause: Vec<TestNote>,
    pub comparables: Vec<Comparable>,
}

impl Default for Intake {
    fn default() -> Self {
        Self {
            grieved_by: GrievedBy::Individual,
            others: String::new(),
            contact: String::new(),
            employer: String::new(),
            worksite: String::new(),
            supervisor: String::new(),
            witnesses: String::new(),
            interim: String::new(),
            notes: String::new(),
            weingarten: String::new(),
            just_cause: Vec::new(),
            comparables: Vec::new(),
        }
    }
}

impl Intake {
    /// # Errors
    /// `case-names-long`, `case-note-long`, `case-comparables-many`, `case-test-twice`; each names its field.
    pub fn check(&self) -> Result<(), Refusal> {
        let short = [
            ("others", &self.others),
            ("contact", &self.contact),
            ("employer", &self.employer),
            ("worksite", &self.worksite),
            ("supervisor", &self.supervisor),
        ];
        for (field, text) in short {
            if text.chars().count() > CASE_NAMES_CHARS_MAX {
                return Err(Refusal::of(field, "case-names-long").with("limit", CASE_NAMES_CHARS_MAX));
            }
        }
        let long = [
            ("witnesses", &self.witnesses),
            ("interim", &self.interim),
            ("notes", &self.notes),
            ("weingarten", &self.weingarten),
        ];
        let tests = self.just_cause.iter().map(|one| ("just-cause", &one.note));
        let others = self.comparables.iter().flat_map(|one| [&one.who, &one.what, &one.outcome]);
        for (field, text) in long.into_iter().chain(tests).chain(others.map(|text| ("comparables", text))) {
            if text.chars().count() > CASE_NOTE_CHARS_MAX {
                return Err(Refusal::of(field, "case-note-long").with("limit", CASE_NOTE_CHARS_MAX));
            }
        }
        if self.comparables.len() > COMPARABLES_MAX {
            return Err(Refusal::of("comparables", "case-comparables-many").with("limit", COMPARABLES_MAX));
        }
        let tests: Vec<JustCauseTest> = self.just_cause.iter().map(|one| one.test).collect();
        if tests.iter().enumerate().any(|(at, test)| tests[..at].contains(test)) {
            return Err(Refusal::of("just-cause", "case-test-twice"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_of_an_older_release_are_still_read() {
        let old: Intake = serde_json::from_str(r#"{"worksite":"Dock 4"}"#).expect("read");
        assert_eq!(old, Intake { worksite: "Dock 4".to_owned(), ..Intake::default() });
    }

    #[test]
    fn a_stewards_notes_are_taken_whole_or_refused_by_field() {
        let check = |intake: Intake, expected: Option<(&str, &str)>| {
            let found = intake.check().err().map(|refusal| (refusal.field.unwrap_or_default(), refusal.code));
            assert_eq!(found, expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
        };
        let note = |test| TestNote { test, finding: Finding::NotMet, note: "no one was told".to_owned() };
        let comparable = Comparable { who: "A".into(), what: "late twice".into(), outcome: "a warning".into() };
        check(Intake::default(), None);
        check(
            Intake { just_cause: JustCauseTest::ALL.iter().map(|test| note(*test)).collect(), ..Intake::default() },
            None,
        );
        let twice = vec![note(JustCauseTest::Proof), note(JustCauseTest::Proof)];
        check(Intake { just_cause: twice, ..Intake::default() }, Some(("just-cause", "case-test-twice")));
        let long = "x".repeat(CASE_NAMES_CHARS_MAX + 1);
        check(Intake { worksite: long, ..Intake::default() }, Some(("worksite", "case-names-long")));
        let long = "x".repeat(CASE_NOTE_CHARS_MAX + 1);
        check(Intake { notes: long, ..Intake::default() }, Some(("notes", "case-note-long")));
        let many = vec![comparable; COMPARABLES_MAX + 1];
        check(Intake { comparables: many, ..Intake::default() }, Some(("comparables", "case-comparables-many")));
    }
}
