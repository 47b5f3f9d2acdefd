//! Procedures that cannot be worked with are refused before a case meets them.

use super::{AGENCY, HOME_CARE};
use crate::grievances::calendar::{Closure, ContractCalendar};
use crate::grievances::count::{Span, Start, Unit};
use crate::grievances::procedure::{Act, CaseKind, Clock, Procedure, Silence, WayKind};
use crate::grievances::sound;
use jiff::civil::date;

fn codes(change: impl FnOnce(&mut Procedure)) -> Vec<String> {
    let mut procedure = HOME_CARE.clone();
    change(&mut procedure);
    let mut found: Vec<String> =
        sound::check(&procedure).err().unwrap_or_default().into_iter().map(|refusal| refusal.code).collect();
    found.dedup();
    found
}

fn days(count: u32, start: Start) -> Clock {
    Clock { span: Span { count, unit: Unit::CalendarDays }, start }
}

#[test]
fn the_real_procedures_can_be_worked_with() {
    assert_eq!(sound::check(&AGENCY), Ok(()));
    assert_eq!(sound::check(&HOME_CARE), Ok(()));
}

#[test]
fn what_a_procedure_lacks_is_named() {
    let check = |change: fn(&mut Procedure), expected: &[&str]| assert_eq!(codes(change), expected);
    check(|p| (p.steps, p.ways) = (Vec::new(), Vec::new()), &["procedure-empty", "procedure-no-entry"]);
    check(|p| p.ways[0].only = vec![CaseKind::Discharge], &["procedure-no-entry"]);
    check(|p| p.ways[1].to = "step-9".to_owned(), &["procedure-step-unknown", "procedure-unreachable"]);
    check(
        |p| p.steps[1].key = "Step 2".to_owned(),
        &["procedure-key", "procedure-step-unknown", "procedure-unreachable"],
    );
    check(|p| p.steps[0].name = " ".to_owned(), &["procedure-name"]);
    check(|p| p.steps[0].name = "x".repeat(161), &["procedure-name"]);
    check(|p| p.ways.push(p.ways[0].clone()), &["procedure-key-twice", "procedure-way-twice"]);
    check(
        |p| {
            let mut back = p.ways[1].clone();
            (back.from, back.to, back.deadline) = (Some("step-2".to_owned()), "step-1".to_owned(), None);
            p.ways.push(back);
        },
        &["procedure-circle"],
    );
    check(|p| p.ways[1].kind = WayKind::Remand, &["procedure-remand-forward"]);
    check(|p| p.steps[0].duties[0].clocks.clear(), &["deadline-no-clock"]);
    check(|p| p.steps[0].duties[0].clocks[0].span.count = 0, &["deadline-count"]);
    check(|p| p.steps[0].duties[0].clocks[0].span.count = 751, &["deadline-count"]);
    check(|p| p.steps[0].duties[1].act = Act::Meet, &["deadline-twice", "deadline-start"]);
    check(|p| p.steps[0].duties[0].act = Act::Appeal, &["deadline-act"]);
}

#[test]
fn a_deadline_that_could_never_begin_is_refused() {
    let check = |change: fn(&mut Procedure), expected: &[&str]| assert_eq!(codes(change), expected);
    // Nobody has answered before anything was filed.
    check(|p| p.ways[0].deadline.as_mut().expect("a time").clocks[0].start = Start::AnswerDue, &["deadline-start"]);
    check(|p| p.steps[0].duties[1].clocks[0].start = Start::AnswerReceived, &["deadline-start"]);
    check(|p| p.steps[1].duties[0].clocks.push(days(5, Start::MeetingDue)), &["deadline-start"]);
    check(|p| p.ways[0].deadline.as_mut().expect("a time").silence = Silence::Granted, &["deadline-silence"]);
    // A meeting that waits for the answer, and an answer that waits for the meeting.
    check(|p| p.steps[0].duties[0].clocks = vec![days(5, Start::AnswerDue)], &["deadline-circle"]);
}

#[test]
fn a_procedure_larger_than_any_contracts_is_refused() {
    let many = codes(|p| {
        for n in 0..30 {
            let mut step = p.steps[0].clone();
            step.key = format!("more-{n}");
            step.duties.clear();
            p.steps.push(step);
        }
    });
    assert_eq!(many[0], "procedure-large");
}

#[test]
fn a_procedure_and_a_calendar_read_the_same_after_they_were_stored() {
    for procedure in [&*AGENCY, &*HOME_CARE] {
        let stored = serde_json::to_string(procedure).expect("stored");
        assert_eq!(&serde_json::from_str::<Procedure>(&stored).expect("read"), procedure);
    }
    let mut calendar = super::agency_calendar();
    calendar.closures.push(Closure { from: date(2026, 1, 2), to: date(2026, 1, 2), reason: "Ice".to_owned() });
    let stored = serde_json::to_string(&calendar).expect("stored");
    assert!(stored.contains("\"zone\":\"America/Los_Angeles\""));
    assert_eq!(serde_json::from_str::<ContractCalendar>(&stored).expect("read"), calendar);
}

#[test]
fn a_calendar_says_what_is_wrong_with_it() {
    let check = |change: fn(&mut ContractCalendar), expected: &str| {
        let mut calendar = super::agency_calendar();
        change(&mut calendar);
        assert_eq!(calendar.check().expect_err("refused").code, expected);
    };
    let shut = |from, to, reason: &str| Closure { from, to, reason: reason.to_owned() };
    assert_eq!(super::agency_calendar().check(), Ok(()));
    assert_eq!(shut(date(2026, 1, 2), date(2026, 1, 1), "Ice").check().expect_err("refused").code, "closure-order");
    assert_eq!(shut(date(2026, 1, 1), date(2027, 6, 1), "Ice").check().expect_err("refused").code, "closure-long");
    assert_eq!(shut(date(2026, 1, 1), date(2026, 1, 1), " ").check().expect_err("refused").code, "closure-reason");
    check(|c| c.working.weekdays.clear(), "calendar-no-days");
    check(|c| c.contract.holidays[0].name.clear(), "holiday-name");
    let day = shut(date(2026, 1, 1), date(2026, 1, 1), "Ice");
    let mut calendar = super::agency_calendar();
    calendar.closures = vec![day; 1_001];
    assert_eq!(calendar.check().expect_err("refused").code, "closures-many");
}
