//! Whole courses of cases under both real articles: what is due, by whom, and what each new entry moves.

use super::story::{Story, answered, appealed, corrected, day, demanded, extended, filed, met, struck, terms, told};
use crate::grievances::Why;
use crate::grievances::calendar::{Closure, Moment};
use crate::grievances::count::{ExtensionTerm, Span, Start, Unit};
use crate::grievances::docket::{moved, take};
use crate::grievances::pauses::PauseReason;
use crate::grievances::procedure::{Act, CaseKind, Missed, Silence};
use crate::grievances::record::{Answer, CaseEntry, CaseEvent, Furnished, Happening, history};
use crate::grievances::state::{CaseState, CaseStatus, Kept, Reckoned};
use crate::members::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;

#[test]
fn a_case_under_the_agencys_article_goes_from_the_fact_to_arbitration() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-02", CaseEvent::Occurred);
    case.check("2026-11-03", &["2026-12-02 union file > step-1 open"]);
    case.on("2026-11-03", CaseEvent::Known);
    case.check("2026-12-03", &["2026-12-03 union file > step-1 today"]);
    case.on("2026-11-10", filed("step-1"));
    // Silence takes it on by itself, so nothing of ours is due until they answer.
    case.check("2026-11-10", &["2026-11-25 employer answer at step-1 open"]);
    case.on("2026-11-20", answered(Answer::Denied));
    case.check("2026-11-21", &["2026-12-05 union appeal > step-2 open"]);
    case.on("2026-12-04", appealed("step-2"));
    case.check("2026-12-04", &["2026-12-19 employer answer at step-2 open"]);
    case.check(
        "2026-12-20",
        &["2027-01-04 employer answer at step-3 open", "2027-02-03 union demand > arbitration open provisional"],
    );
    let now = case.state("2026-12-20");
    assert_eq!(
        now.stays.last().map(|stay| (stay.how, stay.came)),
        Some((Why::ByItself, Moment::on(day("2026-12-20"))))
    );
    // Never to arbitration by itself.
    case.check(
        "2027-01-05",
        &["2027-01-04 employer answer at step-3 overdue-on-them", "2027-02-03 union demand > arbitration open"],
    );
    case.on("2027-02-01", demanded());
    case.check("2027-02-02", &[]);
    assert_eq!(case.state("2027-02-02").step.as_deref(), Some("arbitration"));
    case.on("2027-05-03", CaseEvent::HearingClosed).on("2027-06-01", CaseEvent::AwardReceived { sustained: true });
    assert_eq!(case.state("2027-06-02").status, CaseStatus::AwardSustained);
}

#[test]
fn a_case_under_the_home_care_article_is_bumped_when_nobody_meets() {
    let mut case = Story::home_care();
    case.on("2026-11-10", CaseEvent::Known);
    case.check("2026-11-10", &["2026-12-24 union file > step-1 open"]);
    case.on("2026-12-01", filed("step-1"));
    case.check("2026-12-02", &["2026-12-16 employer meet at step-1 open", "2026-12-29 employer answer at step-1 open"]);
    let now = case.state("2026-12-17");
    assert_eq!(now.step.as_deref(), Some("step-2"));
    case.check(
        "2026-12-17",
        &["2027-01-01 employer answer at step-2 open", "2027-01-16 union appeal > step-3 open provisional"],
    );
}

#[test]
fn an_answer_is_due_sooner_when_a_meeting_was_held_early() {
    let mut case = Story::home_care();
    case.on("2026-11-10", CaseEvent::Known).on("2026-12-01", filed("step-1")).on("2026-12-10", met());
    case.check(
        "2026-12-11",
        &["2026-12-25 employer answer at step-1 open", "2027-01-09 union appeal > step-2 open provisional"],
    );
    let state = case.state("2026-12-11");
    let Reckoned::On(counted) = &state.due("answer-step-1").expect("a date").reckoned else { panic!("counted") };
    assert_eq!(counted.instead_of, [(Start::Filed, day("2026-12-29"))]);
    // Deemed denied on the last day: the appeal is ours, and theirs stays broken.
    case.check(
        "2026-12-26",
        &["2026-12-25 employer answer at step-1 overdue-on-them", "2027-01-09 union appeal > step-2 open"],
    );
    case.on("2027-01-08", appealed("step-2")).on("2027-01-15", met());
    case.check(
        "2027-01-16",
        &["2027-01-30 employer answer at step-2 open", "2027-02-14 union appeal > step-3 open provisional"],
    );
    case.on("2027-01-20", answered(Answer::Denied)).on("2027-02-04", appealed("step-3"));
    case.check(
        "2027-02-05",
        &[
            "2027-03-06 employer meet at step-3 open",
            "2027-03-21 employer answer at step-3 open",
            "2027-05-05 union demand > arbitration open provisional",
        ],
    );
    case.on("2027-03-01", met());
    case.check(
        "2027-03-17",
        &["2027-03-16 employer answer at step-3 overdue-on-them", "2027-04-30 union demand > arbitration open"],
    );
    case.on("2027-04-30", demanded());
    case.check("2027-05-01", &["2027-05-15 both choose-arbitrator at arbitration open"]);
}

#[test]
fn a_discharge_may_go_straight_to_the_third_step() {
    let mut case = Story::agency(CaseKind::Discharge);
    case.on("2026-12-18", CaseEvent::TookEffect).on("2026-12-18", CaseEvent::Occurred);
    case.check("2026-12-18", &["2027-01-02 union file > step-3 open", "2027-01-17 union file > step-1 open"]);
    case.on("2026-12-30", filed("step-3"));
    case.check(
        "2026-12-31",
        &["2027-01-14 employer answer at step-3 open", "2027-02-13 union demand > arbitration open provisional"],
    );
    let mut pay = Story::agency(CaseKind::Pay);
    assert_eq!(pay.on("2026-12-18", CaseEvent::Occurred).refused("2026-12-30", filed("step-3")), "case-no-such-way");
}

#[test]
fn a_discharge_takes_effect_on_the_day_it_happened_unless_another_is_named() {
    let story = |kind: CaseKind, first: &[(&str, CaseEvent)]| {
        let mut case = Story::agency(kind);
        for (on, event) in first {
            case.try_on(on, event.clone(), "2026-12-21").expect("taken");
        }
        case
    };
    let happened = || ("2026-12-18", CaseEvent::Occurred);
    let effect = |on: &'static str| (on, CaseEvent::TookEffect);
    let told = |case: &Story| case.state("2026-12-21").dues;
    let empty = story(CaseKind::Discharge, &[happened()]);
    assert_eq!(told(&empty), told(&story(CaseKind::Discharge, &[happened(), effect("2026-12-18")])));
    empty.check("2026-12-21", &["2027-01-02 union file > step-3 open", "2027-01-17 union file > step-1 open"]);
    let later = story(CaseKind::Discharge, &[happened(), effect("2026-12-31")]);
    later.check("2026-12-21", &["2027-01-15 union file > step-3 open", "2027-01-17 union file > step-1 open"]);
    // What is put right about the day it happened moves this date too.
    let mut moved = story(CaseKind::Discharge, &[happened()]);
    moved.on("2026-12-21", corrected(1, "2026-12-19", CaseEvent::Occurred));
    moved.check("2026-12-21", &["2027-01-03 union file > step-3 open", "2027-01-18 union file > step-1 open"]);
    // Pay takes no effect: no clock of it begins before somebody says so.
    let mut pay = story(CaseKind::Pay, &[happened()]);
    for way in &mut pay.procedure.ways {
        way.deadline.iter_mut().flat_map(|one| &mut one.clocks).for_each(|clock| clock.start = Start::Effective);
    }
    pay.check("2026-12-21", &[]);
}

#[test]
fn silence_means_what_the_contract_says_it_means() {
    let check = |silence: Silence, status: CaseStatus, step: &str, expected: &[&str]| {
        let mut case = Story::agency(CaseKind::Pay);
        for step in &mut case.procedure.steps {
            step.duties.iter_mut().for_each(|duty| duty.silence = silence);
        }
        case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
        let now = case.state("2026-11-26");
        assert_eq!((now.status, now.step.as_deref()), (status, Some(step)), "{silence:?}");
        assert_eq!(told(&now), expected, "{silence:?}");
    };
    let broken = "2026-11-25 employer answer at step-1 overdue-on-them";
    let ours = "2026-12-10 union appeal > step-2 open";
    check(Silence::MayAdvance, CaseStatus::Open, "step-1", &[broken, ours]);
    check(Silence::DeemedDenied, CaseStatus::Open, "step-1", &[broken, ours]);
    check(Silence::Advances, CaseStatus::Open, "step-2", &["2026-12-11 employer answer at step-2 open"]);
    check(Silence::Granted, CaseStatus::GrantedBySilence, "step-1", &[broken]);
    check(Silence::Unsaid, CaseStatus::Open, "step-1", &[broken, ours]);
}

#[test]
fn silence_that_denies_starts_a_clock_that_only_names_an_answer() {
    let mut case = Story::home_care();
    let way = case.procedure.ways.iter_mut().find(|way| way.to == "step-2").expect("a way");
    way.deadline.as_mut().expect("a time").clocks.truncate(1);
    case.on("2026-11-10", CaseEvent::Known).on("2026-12-01", filed("step-1")).on("2026-12-10", met());
    // Deemed denied on 25 December; an answer that comes later changes nothing.
    case.check(
        "2026-12-27",
        &["2026-12-25 employer answer at step-1 overdue-on-them", "2027-01-09 union appeal > step-2 open"],
    );
    case.on("2026-12-30", answered(Answer::Denied));
    case.check("2026-12-30", &["2027-01-09 union appeal > step-2 open"]);
    let answer = case.state("2026-12-30");
    let kept = answer.due("answer-step-1").map(|due| due.kept);
    assert_eq!(kept, Some(Kept::DoneLate { on: Moment::on(day("2026-12-30")) }));
}

#[test]
fn a_clock_that_stood_still_twice_ends_later_by_both() {
    let mut case = Story::agency(CaseKind::Workload);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    case.on("2026-11-16", CaseEvent::Paused { reason: PauseReason::Leave });
    case.check("2026-11-30", &[]);
    assert_eq!(case.state("2026-11-30").status, CaseStatus::Paused);
    assert_eq!(case.refused("2026-11-18", CaseEvent::Paused { reason: PauseReason::Agreed }), "case-paused-already");
    case.on("2026-11-30", CaseEvent::Resumed);
    // Fourteen days stood still: 25 November becomes 9 December.
    case.check("2026-11-30", &["2026-12-09 employer answer at step-1 open"]);
    case.on("2026-12-07", CaseEvent::Paused { reason: PauseReason::Agreed }).on("2027-01-04", CaseEvent::Resumed);
    case.check("2027-01-04", &["2027-01-06 employer answer at step-1 open"]);
    assert_eq!(case.refused("2027-01-05", CaseEvent::Resumed), "case-not-paused");
}

#[test]
fn extensions_follow_one_another_and_each_keeps_the_date_before() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    case.on("2026-11-30", extended("appeal-step-2", "2026-12-18"));
    case.check("2026-12-01", &["2026-12-18 union appeal > step-2 open"]);
    let by = ExtensionTerm::By { span: Span { count: 5, unit: Unit::WorkingDays } };
    let with = "Labor Relations".to_owned();
    let deadline = "appeal-step-2".to_owned();
    let more = CaseEvent::ExtensionAgreed { deadline, term: by, in_writing: true, with };
    case.on("2026-12-21", more);
    // Five working days after 18 December, without the 25th.
    case.check("2026-12-22", &["2026-12-28 union appeal > step-2 open"]);
    let now = case.state("2026-12-22");
    let Reckoned::On(counted) = &now.due("appeal-step-2").expect("a date").reckoned else { panic!("counted") };
    let chain: Vec<(String, String, bool)> =
        counted.extended.iter().map(|e| (e.was.to_string(), e.to.to_string(), e.after_the_end)).collect();
    assert_eq!(
        chain,
        [
            ("2026-12-05".to_owned(), "2026-12-18".to_owned(), false),
            ("2026-12-18".to_owned(), "2026-12-28".to_owned(), true),
        ]
    );
}

#[test]
fn an_extension_is_written_later_and_about_a_date_there_is() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    assert_eq!(case.refused("2026-11-30", extended("appeal-step-2", "2026-12-05")), "case-extension-not-later");
    assert_eq!(case.refused("2026-11-30", extended("appeal-step-3", "2026-12-31")), "case-extension-unknown");
    assert_eq!(case.refused("2026-11-30", extended("no-such", "2026-12-31")), "case-extension-unknown");
    let spoken = CaseEvent::ExtensionAgreed {
        deadline: "appeal-step-2".to_owned(),
        term: ExtensionTerm::To { date: day("2026-12-31") },
        in_writing: false,
        with: "a call".to_owned(),
    };
    assert_eq!(case.refused("2026-11-30", spoken), "case-extension-not-written");
}

#[test]
fn moving_a_start_moves_what_hangs_on_it_and_keeps_the_old_computation() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    let taken = case
        .try_on("2026-11-24", corrected(3, "2026-11-23", answered(Answer::Denied)), "2026-11-24")
        .expect("a correction");
    let moved: Vec<(String, Option<Date>, Option<Date>)> = taken
        .moved
        .iter()
        .map(|m| {
            let date = |reckoned: &Option<Reckoned>| reckoned.as_ref().and_then(Reckoned::date);
            (m.key.to_string(), date(&m.before), date(&m.after))
        })
        .collect();
    assert_eq!(moved, [("1.appeal-step-2".to_owned(), Some(day("2026-12-05")), Some(day("2026-12-08")))]);
    let told: Vec<u32> = history(&case.entries, 3).iter().map(|entry| entry.number).collect();
    assert_eq!(told, [3, 4], "the entry stays, and its correction beside it");
    assert_eq!(case.entries[2].what.at.date, day("2026-11-20"));
}

#[test]
fn a_correction_names_the_first_entry_and_breaks_nothing_after_it() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    assert_eq!(case.refused("2026-11-25", struck(9)), "case-entry-unknown");
    // Without the filing there would be nothing to answer.
    assert_eq!(case.refused("2026-11-25", struck(2)), "case-correction-breaks");
    assert_eq!(case.refused("2026-11-25", corrected(2, "2026-11-21", filed("step-1"))), "case-correction-breaks");
    case.on("2026-11-25", struck(3));
    case.check("2026-11-25", &["2026-11-25 employer answer at step-1 today"]);
    assert_eq!(case.refused("2026-11-25", struck(4)), "case-correct-the-first");
    // Put back, it counts again.
    case.on("2026-11-25", corrected(3, "2026-11-20", answered(Answer::Denied)));
    case.check("2026-11-25", &["2026-12-05 union appeal > step-2 open"]);
}

#[test]
fn a_closure_added_later_moves_the_dates_of_open_cases() {
    let mut case = Story::home_care();
    case.on("2026-02-10", CaseEvent::Known);
    let before = case.state("2026-02-24");
    case.calendar.closures.push(Closure { from: day("2026-02-17"), to: day("2026-02-20"), reason: "Ice".to_owned() });
    let after = case.state("2026-02-24");
    let all = moved(&before, &after);
    assert_eq!(all.len(), 1);
    let date = |reckoned: &Option<Reckoned>| reckoned.as_ref().and_then(Reckoned::date);
    assert_eq!((date(&all[0].before), date(&all[0].after)), (Some(day("2026-03-25")), Some(day("2026-03-31"))));
}

#[test]
fn what_was_late_is_said_to_be_late() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-12-04", filed("step-1"));
    let now = case.state("2026-12-05");
    assert_eq!(now.due("file").map(|due| due.kept), Some(Kept::DoneLate { on: Moment::on(day("2026-12-04")) }));
    assert_eq!(now.due("file").map(|due| due.missed), Some(Missed::Withdrawn));
    case.on("2026-12-10", answered(Answer::Denied));
    assert_eq!(case.state("2026-12-26").status, CaseStatus::RunOut);
    case.check("2026-12-26", &["2026-12-25 union appeal > step-2 overdue-on-us"]);
    // Both sides can still agree to take it up.
    case.on("2026-12-28", extended("appeal-step-2", "2027-01-08"));
    assert_eq!(case.state("2026-12-28").status, CaseStatus::Open);
}

#[test]
fn a_grievance_that_nobody_filed_in_time_has_run_out() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known);
    assert_eq!(case.state("2026-12-03").status, CaseStatus::NotFiled);
    assert_eq!(case.state("2026-12-04").status, CaseStatus::RunOut);
    assert_eq!(told(&case.state("2026-12-04")), ["2026-12-03 union file > step-1 overdue-on-us"]);
}

#[test]
fn a_case_sent_back_begins_its_step_again() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    case.on("2026-12-01", appealed("step-2"));
    case.on("2026-12-10", CaseEvent::Remanded { to: "step-1".to_owned() });
    case.check("2026-12-10", &["2026-12-25 employer answer at step-1 open"]);
    assert_eq!(case.state("2026-12-10").stays.len(), 3);
    case.on("2026-12-20", answered(Answer::Partly));
    case.check("2026-12-20", &["2027-01-04 union appeal > step-2 open"]);
    assert_eq!(case.refused("2026-12-21", CaseEvent::Remanded { to: "step-3".to_owned() }), "case-no-such-way");
}

#[test]
fn an_answer_that_comes_after_the_case_went_on_is_kept_and_moves_nothing() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    let late = CaseEvent::AnswerReceived { answer: Answer::Denied, step: Some("step-1".to_owned()) };
    case.on("2026-11-30", late);
    case.check("2026-11-30", &["2026-12-11 employer answer at step-2 open"]);
    let now = case.state("2026-11-30");
    let answer = now.dues.iter().find(|due| due.key.to_string() == "1.answer-step-1").expect("the first answer");
    assert_eq!(answer.kept, Kept::DoneLate { on: Moment::on(day("2026-11-30")) });
    // The letter of appeal that somebody wrote all the same is no mistake, and changes nothing either.
    case.on("2026-12-01", appealed("step-2"));
    case.check("2026-12-01", &["2026-12-11 employer answer at step-2 open"]);
}

#[test]
fn a_settled_case_still_has_its_promises_and_a_withdrawn_one_nothing() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    case.on("2026-11-12", CaseEvent::InformationRequested { request: 1, due: day("2026-11-19") });
    case.check(
        "2026-11-20",
        &["2026-11-19 employer information overdue-on-them", "2026-11-25 employer answer at step-1 open"],
    );
    case.on("2026-11-20", CaseEvent::InformationReceived { request: 1, furnished: Furnished::Partial });
    assert_eq!(told(&case.state("2026-11-20")).len(), 2, "half of it is not all of it");
    case.on("2026-11-23", CaseEvent::Settled { terms: terms() });
    let what = "Back pay".to_owned();
    case.on("2026-11-23", CaseEvent::Promised { promise: 1, due: day("2026-12-15"), what });
    case.check("2026-12-16", &["2026-12-15 employer promise overdue-on-them"]);
    case.on("2026-12-17", CaseEvent::Kept { promise: 1 });
    case.check("2026-12-17", &[]);
    assert_eq!(case.refused("2026-12-18", answered(Answer::Denied)), "case-over");
    let mut gone = Story::agency(CaseKind::Pay);
    gone.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    gone.on("2026-11-12", CaseEvent::Withdrawn { terms: terms() });
    gone.check("2026-12-30", &[]);
    assert_eq!(gone.state("2026-12-30").status, CaseStatus::Withdrawn);
}

#[test]
fn what_cannot_have_happened_is_refused_in_words() {
    let mut case = Story::agency(CaseKind::Pay);
    assert_eq!(case.refused("2026-11-10", appealed("step-2")), "case-not-filed");
    assert_eq!(case.refused("2026-11-10", answered(Answer::Denied)), "case-not-filed");
    assert_eq!(case.refused("2026-11-10", filed("step-9")), "case-step-unknown");
    let ahead = case.try_on("2026-11-11", filed("step-1"), "2026-11-10").expect_err("tomorrow");
    assert_eq!(ahead.code, "case-in-the-future");
    case.on("2026-11-10", filed("step-1"));
    assert_eq!(case.refused("2026-11-11", filed("step-1")), "case-filed-already");
    assert_eq!(case.refused("2026-11-11", demanded()), "case-no-such-way");
    assert_eq!(case.refused("2026-11-11", appealed("step-3")), "case-no-such-way");
    assert_eq!(case.refused("2026-11-11", CaseEvent::Kept { promise: 1 }), "case-promise-unknown");
    let early = CaseEvent::InformationRequested { request: 1, due: day("2026-11-10") };
    assert_eq!(case.refused("2026-11-11", early), "case-before-it-began");
}

#[test]
fn who_goes_back_and_sends_a_form_again_is_told_that_it_is_recorded() {
    let again = |refusal: Refusal| (refusal.code, refusal.with);
    let already = |entry: &str| ("case-entered-already".to_owned(), vec![("entry".to_owned(), entry.to_owned())]);
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    let note = |text: &str| CaseEvent::Noted { text: text.to_owned() };
    case.on("2026-11-10", note("Called."));
    let twice = case.try_on("2026-11-10", note("Called."), "2026-11-10");
    assert_eq!(twice.map_err(again).expect_err("told"), already("3"));
    // Another day's call, another word and another person's note are entries of their own.
    case.on("2026-11-11", note("Called.")).on("2026-11-11", note("Called again."));
    let what = Happening { at: Moment::on(day("2026-11-11")), event: note("Called again.") };
    let epoch = Timestamp::UNIX_EPOCH;
    assert!(take(&case.entries, what.clone(), case.rules(), day("2026-11-11"), epoch, "Ben").is_ok());
    let next_day = epoch + jiff::SignedDuration::from_hours(24);
    assert!(take(&case.entries, what, case.rules(), day("2026-11-11"), next_day, "Ana").is_ok());
    // The number that a promise was given does not make another of it.
    let promise = |promise| CaseEvent::Promised { promise, due: day("2026-12-01"), what: "Back pay".to_owned() };
    case.on("2026-11-12", promise(1));
    assert_eq!(case.try_on("2026-11-12", promise(2), "2026-11-12").map_err(again).expect_err("told"), already("6"));
    // A correction sent again is one; what was struck can be said anew.
    case.on("2026-11-13", struck(3));
    assert_eq!(case.try_on("2026-11-13", struck(3), "2026-11-13").map_err(again).expect_err("told"), already("7"));
    case.on("2026-11-13", struck(5)).on("2026-11-11", note("Called again."));
}

#[test]
fn a_second_answer_of_one_day_is_told_by_putting_the_first_right() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    // What decides nothing can come before and after, as often as they like.
    case.on("2026-11-16", answered(Answer::Other)).on("2026-11-20", answered(Answer::Denied));
    case.on("2026-11-20", answered(Answer::Other));
    let due = ["2026-12-05 union appeal > step-2 open"];
    case.check("2026-11-21", &due);
    for answer in [Answer::Granted, Answer::Partly, Answer::Denied] {
        let refused = case.try_on("2026-11-20", answered(answer), "2026-11-24").expect_err("a second answer");
        assert_eq!((refused.field.as_deref(), refused.code.as_str()), (Some("answer"), "case-answered-already"));
        assert_eq!(refused.with, [("entry".to_owned(), "4".to_owned())]);
    }
    case.check("2026-11-24", &due);
    let named = CaseEvent::AnswerReceived { answer: Answer::Granted, step: Some("step-1".to_owned()) };
    assert_eq!(case.refused("2026-11-20", named), "case-answered-already");
    case.on("2026-11-24", corrected(4, "2026-11-20", answered(Answer::Granted)));
    assert_eq!(case.state("2026-11-24").status, CaseStatus::Granted);
    // The next step has an answer of its own.
    let mut next = Story::agency(CaseKind::Pay);
    next.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    next.on("2026-11-20", answered(Answer::Denied)).on("2026-11-20", appealed("step-2"));
    next.on("2026-11-20", answered(Answer::Partly));
    assert_eq!(next.refused("2026-11-20", answered(Answer::Denied)), "case-answered-already");
    // Whoever decides otherwise on another day has done so.
    next.on("2026-11-24", answered(Answer::Granted));
    assert_eq!(next.state("2026-11-24").status, CaseStatus::Granted);
}

#[test]
fn a_granted_grievance_asks_for_nothing_more() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known).on("2026-11-10", filed("step-1"));
    // "We are looking into it" is no answer.
    case.on("2026-11-16", answered(Answer::Other));
    case.check("2026-11-16", &["2026-11-25 employer answer at step-1 open"]);
    case.on("2026-11-20", answered(Answer::Granted));
    let now = case.state("2026-11-21");
    assert_eq!((now.status, told(&now)), (CaseStatus::Granted, Vec::new()));
    let answer = now.due("answer-step-1").expect("kept");
    assert_eq!(answer.kept, Kept::Done { on: Moment::on(day("2026-11-20")) });
    assert_eq!(answer.task, crate::grievances::state::Task::Deadline { act: Act::Answer });
}

#[test]
fn a_record_reads_the_same_after_it_was_stored() {
    let mut case = Story::agency(CaseKind::Pay);
    case.on("2026-11-03", CaseEvent::Known)
        .on("2026-11-10", filed("step-1"))
        .on("2026-11-20", answered(Answer::Denied));
    case.on("2026-11-30", extended("appeal-step-2", "2026-12-18"));
    case.on("2026-12-01", corrected(3, "2026-11-21", answered(Answer::Partly)));
    let stored = serde_json::to_string(&case.entries).expect("stored");
    let read: Vec<CaseEntry> = serde_json::from_str(&stored).expect("read");
    assert_eq!(read, case.entries);
    let state = case.state("2026-12-02");
    let stored = serde_json::to_string(&state).expect("stored");
    assert_eq!(serde_json::from_str::<CaseState>(&stored).expect("read"), state);
}
