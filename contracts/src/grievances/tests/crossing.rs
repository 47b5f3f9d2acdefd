//! What crosses: entries told out of their order, what ends while something else runs, and what silence gave.

use super::story::{Story, answered, appealed, corrected, day, filed, struck, terms, told};
use crate::grievances::calendar::Moment;
use crate::grievances::claims::ulp_nlra;
use crate::grievances::count::{ExtensionTerm, Span, Unit};
use crate::grievances::pauses::PauseReason;
use crate::grievances::procedure::{CaseKind, Silence};
use crate::grievances::record::{Answer, CaseEvent};
use crate::grievances::state::{CaseStatus, Kept, is_held};

fn watched() -> CaseEvent {
    CaseEvent::ClaimWatched { clock: ulp_nlra() }
}

fn brought() -> CaseEvent {
    CaseEvent::ClaimFiled { claim: ulp_nlra().key }
}

const CHARGE: &str = "2027-05-03 union claim";

#[test]
fn the_end_of_a_grievance_stops_no_statute() {
    let begun = || {
        let mut case = Story::agency(CaseKind::Pay);
        case.on("2026-11-03", CaseEvent::Occurred).on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
        case
    };
    let ends = [CaseEvent::Withdrawn { terms: terms() }, CaseEvent::Settled { terms: terms() }];
    for end in ends {
        let mut case = begun();
        case.on("2026-11-11", watched()).on("2026-11-12", end.clone());
        case.check("2026-11-12", &[&format!("{CHARGE} open")]);
        case.check("2027-05-04", &[&format!("{CHARGE} overdue-on-us")]);
        case.on("2027-05-04", struck(4));
        case.check("2027-05-04", &[]);
        let mut late = begun();
        late.on("2026-11-12", end).on("2026-11-13", watched());
        late.check("2026-11-13", &[&format!("{CHARGE} open")]);
    }
}

#[test]
fn a_charge_that_was_brought_before_it_was_watched_is_done() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Occurred).on("2026-11-10", filed("step-1")).on("2026-11-24", watched());
    case.try_on("2026-11-20", brought(), "2026-11-25").expect("told later");
    let state = case.state("2027-06-01");
    let charge = state.dues.iter().find(|due| due.task.code() == "claim").expect("the charge");
    assert_eq!(charge.kept, Kept::Done { on: Moment::on(day("2026-11-20")) });
    // And hinders no correction of anything else.
    case.on("2026-11-25", corrected(2, "2026-11-11", filed("step-1")));
}

#[test]
fn what_was_settled_before_anybody_filed_it_is_nobodys_to_file() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known);
    assert!(told(&case.state("2026-11-04")).iter().any(|line| line.contains("union file")));
    case.on("2026-11-05", CaseEvent::Settled { terms: terms() });
    case.check("2026-11-05", &[]);
    case.check("2027-02-01", &[]);
    assert_eq!(case.state("2027-02-01").status, CaseStatus::Settled);
}

#[test]
fn whoever_appeals_what_silence_granted_has_a_clock_again() {
    let mut case = Story::agency(CaseKind::Pay);
    for step in &mut case.procedure.steps {
        step.duties.iter_mut().for_each(|duty| duty.silence = Silence::Granted);
    }
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    assert_eq!(case.state("2026-11-27").status, CaseStatus::GrantedBySilence);
    case.on("2026-11-27", answered(Answer::Denied)).on("2026-11-30", appealed("step-2"));
    let answer = "employer answer at step-2";
    let open = case.state("2026-11-30");
    assert_eq!(open.status, CaseStatus::Open);
    assert!(told(&open).iter().any(|line| line.contains(answer)), "{:?}", told(&open));
    case.on("2026-12-04", answered(Answer::Denied));
    let denied = case.state("2026-12-04");
    assert!(told(&denied).iter().any(|line| line.contains("union appeal > step-3 open")), "{:?}", told(&denied));
}

#[test]
fn an_extension_is_of_at_least_a_day() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    for (count, unit) in [(0, Unit::WorkingDays), (0, Unit::Months), (751, Unit::CalendarDays), (u32::MAX, Unit::Weeks)]
    {
        let (deadline, with) = ("answer-step-1".to_owned(), "Labor Relations".to_owned());
        let term = ExtensionTerm::By { span: Span { count, unit } };
        let agreed = CaseEvent::ExtensionAgreed { deadline, term, in_writing: true, with };
        assert_eq!(case.refused("2026-11-16", agreed), "claim-count", "{count}");
    }
    case.check("2026-11-16", &["2026-11-25 employer answer at step-1 open"]);
}

#[test]
fn a_case_can_be_held_before_it_is_filed_and_taken_up_again() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-05", CaseEvent::Paused { reason: PauseReason::Agreed });
    assert!(is_held(&case.entries));
    case.check("2026-11-05", &[]);
    case.on("2026-11-09", CaseEvent::Resumed);
    assert!(!is_held(&case.entries));
    assert_eq!(told(&case.state("2026-11-09")).len(), 1);
}

#[test]
fn a_leave_that_has_not_begun_holds_nothing_yet() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    let leave = CaseEvent::Paused { reason: PauseReason::Leave };
    case.try_on("2026-11-20", leave, "2026-11-11").expect("a leave ahead");
    assert_eq!(case.state("2026-11-12").status, CaseStatus::Open);
    assert_eq!(case.state("2026-11-20").status, CaseStatus::Paused);
    case.try_on("2026-11-23", CaseEvent::Resumed, "2026-11-21").expect("back on a day that is known");
    assert_eq!(case.state("2026-11-22").status, CaseStatus::Paused);
    assert_eq!(case.state("2026-11-23").status, CaseStatus::Open);
}

#[test]
fn a_letter_that_crossed_with_a_settlement_opens_nothing_and_hinders_no_correction() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    case.on("2026-12-04", appealed("step-2"));
    case.try_on("2026-12-01", CaseEvent::Settled { terms: terms() }, "2026-12-05").expect("signed before");
    assert_eq!(case.state("2026-12-05").status, CaseStatus::Settled);
    case.check("2026-12-05", &[]);
    case.on("2026-12-06", corrected(3, "2026-11-19", answered(Answer::Denied)));
    assert_eq!(case.refused("2026-12-06", struck(2)), "case-correction-breaks");
}

#[test]
fn an_appeal_with_a_mistyped_year_is_not_taken_for_the_filing() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    let mistyped = case.try_on("2026-01-04", appealed("step-2"), "2026-12-04").expect_err("refused");
    assert_eq!((mistyped.code.as_str(), mistyped.field.as_deref()), ("case-before-it-began", Some("at")));
    case.on("2026-12-04", appealed("step-2"));
}
