//! What a steward reads under a date, in three languages.

use super::say;
use crate::words::Words;
use contracts::grievances::calendar::{Closure, ContractCalendar, DayKind, Moment};
use contracts::grievances::count::{Counting, CutOff, Extension, ExtensionTerm, Ground, Roll, Span, Start, Unit};
use contracts::grievances::holidays::{DayRule, Holiday, HolidayList, Observed, WeekDay};
use contracts::grievances::pauses::{Pause, PauseReason};
use contracts::grievances::procedure::Act;
use contracts::grievances::state::{Reckoned, Task};
use contracts::members::Language::{self, En, Es, Ko};
use contracts::members::Zone;
use jiff::civil::{Date, date, time};

fn calendar() -> ContractCalendar {
    let thursday = DayRule::Nth { month: 11, weekday: WeekDay::Thu, nth: 4 };
    let friday = DayRule::After { month: 11, weekday: WeekDay::Thu, nth: 4, days: 1 };
    let holidays = vec![
        Holiday::new("Veterans Day", DayRule::Fixed { month: 11, day: 11 }),
        Holiday::new("Thanksgiving", thursday),
        Holiday::new("Day after Thanksgiving", friday),
        Holiday::new("Christmas", DayRule::Fixed { month: 12, day: 25 }),
        Holiday::new("New Year’s Eve", DayRule::Fixed { month: 12, day: 31 }),
        Holiday::new("New Year’s Day", DayRule::Fixed { month: 1, day: 1 }),
        Holiday::new("Independence Day", DayRule::Fixed { month: 7, day: 4 }),
    ];
    let contract = HolidayList { source: "Article 25".to_owned(), observed: Observed::NEAREST, holidays };
    ContractCalendar { contract, ..ContractCalendar::plain(Zone::default()) }
}

/// A count, with whatever is out of the ordinary about it.
struct Case {
    start: Start,
    happened: Moment,
    span: Span,
    counting: Counting,
    pauses: Vec<Pause>,
    extensions: Vec<Extension>,
}

fn case(start: Start, happened: Date, count: u32, unit: Unit) -> Case {
    let span = Span { count, unit };
    let counting = Counting::default();
    Case { start, happened: Moment::on(happened), span, counting, pauses: Vec::new(), extensions: Vec::new() }
}

fn says(language: Language, case: &Case) -> String {
    let calendar = calendar();
    let ground = Ground { calendar: &calendar, pauses: &case.pauses };
    let counted = ground.compute(case.start, case.happened, case.span, case.counting, &case.extensions);
    let reckoned = match counted {
        Ok(counted) => Reckoned::On(Box::new(counted)),
        Err(stands) => Reckoned::Suspended(stands),
    };
    say::reckoned(Words::new(language), Task::Deadline { act: Act::Answer }, &reckoned)
}

fn check(case: &Case, expected: &[(Language, &str)]) {
    for (language, sentence) in expected {
        assert_eq!(says(*language, case), *sentence);
    }
}

#[test]
fn a_steward_reads_which_days_were_skipped() {
    check(
        &case(Start::AnswerReceived, date(2026, 11, 9), 14, Unit::WorkingDays),
        &[
            (En, "14 working days after the answer came on November 9, skipping November 11 and 26–27."),
            (Ko, "답변을 받은 11월 9일부터 14근무일, 11월 11일, 26~27일 제외."),
            (
                Es,
                "14 días laborables después de recibir la respuesta, el 9 de noviembre, sin contar el 11 y del 26 al 27 de noviembre.",
            ),
        ],
    );
    check(
        &case(Start::Filed, date(2026, 11, 9), 1, Unit::BusinessDays),
        &[
            (En, "1 business day after the grievance reached this step on November 9."),
            (Ko, "고충이 이 단계에 접수된 11월 9일부터 1영업일."),
            (Es, "1 día hábil después de que la queja llegó a este paso, el 9 de noviembre."),
        ],
    );
}

#[test]
fn a_steward_who_counts_over_the_new_year_reads_both_years() {
    check(
        &case(Start::MeetingHeld, date(2026, 12, 21), 10, Unit::WorkingDays),
        &[
            (
                En,
                "10 working days after the meeting on December 21, 2026, skipping December 25; December 31 to January 1.",
            ),
            (Ko, "회의를 한 2026년 12월 21일부터 10근무일, 12월 25일; 12월 31일~1월 1일 제외."),
            (
                Es,
                "10 días laborables después de la reunión del 21 de diciembre de 2026, sin contar el 25 de diciembre; del 31 de diciembre al 1 de enero.",
            ),
        ],
    );
}

#[test]
fn a_steward_reads_that_the_day_itself_was_counted() {
    let inclusive = Counting { inclusive: true, ..Counting::default() };
    check(
        &Case { counting: inclusive, ..case(Start::Occurrence, date(2026, 3, 2), 2, Unit::Weeks) },
        &[
            (En, "2 weeks after it happened on March 2, which is day one."),
            (Ko, "일이 일어난 3월 2일부터 그날을 첫날로 세어 2주."),
            (Es, "2 semanas después de lo ocurrido el 2 de marzo, que cuenta como el primer día."),
        ],
    );
}

#[test]
fn a_steward_reads_why_a_late_answer_counts_from_the_next_day() {
    let cut_off = CutOff { at: time(17, 0, 0, 0), next: DayKind::Working, open_days_only: true };
    let counting = Counting { cut_off: Some(cut_off), closes: Some(time(16, 30, 0, 0)), ..Counting::default() };
    let late = Moment::at(date(2026, 3, 6), time(18, 5, 0, 0));
    check(
        &Case { counting, happened: late, ..case(Start::AnswerReceived, date(2026, 3, 6), 5, Unit::WorkingDays) },
        &[
            (
                En,
                "5 working days after the answer came on March 6. It came at 18:05, after hours, so it counts as received on March 9. It must be there by 16:30.",
            ),
            (
                Ko,
                "답변을 받은 3월 6일부터 5근무일. 업무 시간이 지난 18:05에 받았으므로 3월 9일에 받은 것으로 봅니다. 16:30까지 도착해야 합니다.",
            ),
        ],
    );
    let saturday = Moment::on(date(2026, 3, 7));
    check(
        &Case { counting, happened: saturday, ..case(Start::Filed, date(2026, 3, 7), 5, Unit::WorkingDays) },
        &[(
            Es,
            "5 días laborables después de que la queja llegó a este paso, el 7 de marzo. Llegó en un día inhábil y cuenta como recibido el 9 de marzo. Tiene que estar allí a más tardar a las 16:30.",
        )],
    );
}

#[test]
fn a_steward_reads_that_a_last_day_moved_off_the_weekend_and_was_extended() {
    let counting = Counting { roll: Roll::NextBusinessDay, ..Counting::default() };
    let by = ExtensionTerm::By { span: Span { count: 5, unit: Unit::WorkingDays } };
    let to = ExtensionTerm::To { date: date(2026, 11, 30) };
    let agreed = |entry, on, term| Extension { entry, agreed_on: on, term };
    check(
        &Case {
            counting,
            extensions: vec![agreed(5, date(2026, 11, 10), by), agreed(6, date(2026, 11, 24), to)],
            ..case(Start::Knowledge, date(2026, 10, 15), 30, Unit::CalendarDays)
        },
        &[
            (
                En,
                "30 calendar days after it became known on October 15. The last day counted, November 14, is a day off and moves to November 16. Extended by 5 working days, from November 16 to November 23, as agreed on November 10. Extended from November 23 to November 30, as agreed on November 24. That was agreed after the time had run out, so the other side may dispute it.",
            ),
            (
                Ko,
                "알게 된 10월 15일부터 30일. 센 마지막 날인 11월 14일은 쉬는 날이므로 11월 16일로 넘어갑니다. 11월 10일 합의에 따라 11월 16일에서 5근무일 늘어난 11월 23일로 연장되었습니다. 11월 24일 합의에 따라 11월 23일에서 11월 30일로 연장되었습니다. 기한이 지난 뒤에 한 합의이므로 상대측이 다툴 수 있습니다.",
            ),
            (
                Es,
                "30 días naturales después de que se supo, el 15 de octubre. El último día contado, el 14 de noviembre, es inhábil y pasa al 16 de noviembre. Se prorrogó 5 días laborables, del 16 de noviembre al 23 de noviembre, según lo acordado el 10 de noviembre. Se prorrogó del 23 de noviembre al 30 de noviembre, según lo acordado el 24 de noviembre. Se acordó cuando el plazo ya había vencido: la otra parte puede discutirlo.",
            ),
        ],
    );
}

#[test]
fn a_steward_reads_that_a_clock_stands_still_or_has_not_begun() {
    let leave = Pause { from: date(2026, 3, 4), until: None, reason: PauseReason::Leave };
    check(
        &Case { pauses: vec![leave], ..case(Start::AnswerDue, date(2026, 3, 2), 5, Unit::WorkingDays) },
        &[
            (
                En,
                "The clock has stood still since March 4, 2026: somebody who must act is on leave. 4 days are left when it runs again.",
            ),
            (Ko, "2026년 3월 4일부터 기한이 멈춰 있습니다: 담당자나 당사자의 휴가·휴직. 다시 시작하면 4일이 남습니다."),
            (
                Es,
                "El reloj está detenido desde el 4 de marzo de 2026: está de licencia alguien que debe actuar. Quedan 4 días para cuando vuelva a andar.",
            ),
        ],
    );
    let waiting = Reckoned::Waiting { starts: vec![Start::AnswerReceived, Start::AnswerDue] };
    let say = |language| say::reckoned(Words::new(language), Task::Deadline { act: Act::Appeal }, &waiting);
    assert_eq!(say(En), "The clock starts with the answer or the last day for the answer.");
    assert_eq!(say(Ko), "답변을 받은 날 또는 답변 기한부터 셉니다.");
    assert_eq!(say(Es), "El plazo empieza con la respuesta o el último día para responder.");
}

#[test]
fn a_steward_who_asks_why_a_day_was_skipped_is_told() {
    let mut calendar = calendar();
    let reason = "snow".to_owned();
    calendar.closures.push(Closure { from: date(2026, 7, 6), to: date(2026, 7, 7), reason });
    let ground = Ground { calendar: &calendar, pauses: &[] };
    let span = Span { count: 5, unit: Unit::WorkingDays };
    let counted = ground.compute(Start::Filed, Moment::on(date(2026, 7, 1)), span, Counting::default(), &[]);
    let lines = |language| say::skips(Words::new(language), &counted.clone().expect("a date").skipped);
    assert_eq!(
        lines(En),
        [
            "July 3: Independence Day, kept for July 4",
            "July 6–7: office closed (snow)",
            "Weekdays that never count by this contract",
        ]
    );
    assert_eq!(lines(Ko)[0], "7월 3일: Independence Day(7월 4일의 대체휴일)");
    assert_eq!(lines(Es)[1], "del 6 al 7 de julio: oficina cerrada (snow)");
}

#[test]
fn a_steward_reads_how_far_a_date_is() {
    let today = date(2026, 11, 26);
    let check = |on: Date, expected: [&str; 3]| {
        let said = [En, Ko, Es].map(|language| say::distance(Words::new(language), on, today));
        assert_eq!(said, expected);
    };
    check(today, ["today", "오늘", "hoy"]);
    check(date(2026, 11, 27), ["tomorrow", "내일", "mañana"]);
    check(date(2026, 12, 6), ["in 10 days", "10일 남음", "en 10 días"]);
    check(date(2026, 11, 25), ["1 day late", "1일 지남", "1 día de atraso"]);
    check(date(2026, 10, 26), ["31 days late", "31일 지남", "31 días de atraso"]);
}
