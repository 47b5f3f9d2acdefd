//! Cases out of spreadsheets as unions keep them, and back into one.

use crate::grievances::calendar::ContractCalendar;
use crate::grievances::count::Start;
use crate::grievances::import::{Column, Contract, DateOrder, Ground, Mapping, Sheet, guess, parse_date, read};
use crate::grievances::port::CasePerson;
use crate::grievances::procedure::{
    Act, Clock, Deadline, Missed, Party, Procedure, Silence, Step, StepKind, Way, WayKind, Which,
};
use crate::grievances::record::CaseEvent;
use crate::members::{Language, PersonId, Zone};
use jiff::civil::{Date, date};
use uuid::Uuid;

fn person(n: u128, name: &str) -> CasePerson {
    CasePerson {
        person: PersonId(Uuid::from_u128(n)),
        name: name.to_owned(),
        language: Language::En,
        may_handle: n < 10,
    }
}

fn step(key: &str, name: &str, kind: StepKind) -> Step {
    Step { key: key.to_owned(), kind, name: name.to_owned(), duties: Vec::new() }
}

fn way(from: Option<&str>, to: &str) -> Way {
    let file = Deadline {
        key: format!("to-{to}"),
        act: if to == "arbitration" { Act::Demand } else { Act::Appeal },
        actor: Party::Union,
        clocks: vec![Clock {
            span: crate::grievances::count::Span { count: 90, unit: crate::grievances::count::Unit::CalendarDays },
            start: Start::Occurrence,
        }],
        which: Which::Sooner,
        counting: Default::default(),
        silence: Silence::Unsaid,
    };
    let from = from.map(str::to_owned);
    Way { from, to: to.to_owned(), kind: WayKind::Ordinary, only: Vec::new(), deadline: Some(file) }
}

fn procedure() -> Procedure {
    Procedure {
        steps: vec![
            step("step-1", "Step 1", StepKind::Formal),
            step("step-2", "Step 2", StepKind::Formal),
            step("arbitration", "Arbitration", StepKind::Arbitration),
        ],
        ways: vec![way(None, "step-1"), way(Some("step-1"), "step-2"), way(Some("step-2"), "arbitration")],
        missed: Missed::Withdrawn,
        ..Procedure::none()
    }
}

const TODAY: Date = date(2026, 11, 26);

/// Every line as what it would become: its kind, its happenings, whose it is and who works it; or what is wrong.
fn lines(text: &str, order: DateOrder, mapping: Option<Mapping>) -> Vec<String> {
    let sheet = Sheet::read(text).expect("a spreadsheet");
    let mapping = mapping.unwrap_or_else(|| guess(&sheet.headings));
    let (procedure, calendar) = (procedure(), ContractCalendar::plain(Zone::default()));
    let people = [person(1, "Luis Prado"), person(20, "Ana Ruiz"), person(21, "Sam Lee"), person(22, "Sam Lee")];
    // A new contract began with the month.
    let contract_on = |day: Date| Contract {
        language: Language::En,
        version: Some(if day < TODAY.first_of_month() { 1 } else { 2 }),
        procedure: &procedure,
        calendar: &calendar,
    };
    let ground = Ground { mapping: &mapping, order, contract_on: &contract_on, people: &people, today: TODAY };
    let all = read(&sheet, &ground).expect("a mapping that says what happened");
    let name =
        |id: &PersonId| people.iter().find(|one| one.person == *id).map_or("", |one| one.name.as_str()).to_owned();
    let line = |one: crate::grievances::import::ReadLine| match one.read {
        Err(refusal) => format!("{}: {} {}", one.line, refusal.field.unwrap_or_default(), refusal.code),
        Ok(case) => {
            let happened: Vec<String> = case
                .first
                .iter()
                .map(|what| format!("{} {}", what.event.code(), what.at.date.strftime("%m-%d")))
                .collect();
            let who: Vec<String> = case.grievants.iter().map(name).collect();
            let steward = case.steward.as_ref().map(name).unwrap_or_default();
            format!(
                "{}: {} [{}] {}+{} by {steward} under {}",
                one.line,
                case.kind.code(),
                happened.join(", "),
                who.join("+"),
                case.intake.others,
                case.procedure.unwrap_or_default()
            )
        }
    };
    all.into_iter().map(line).collect()
}

#[test]
fn a_unions_spreadsheet_becomes_cases_and_each_bad_line_says_why() {
    let text = "\u{feff}Grievance No,Member,Steward,Issue Type,Description,Date of Violation,Filed,Current Step,Step Date,Status,Date Closed\n\
        24-01,\"Ruiz, Ana\",Luis Prado,Written warning,No hearing,9/14/2026,9/20/2026,,,Open,\n\
        24-02,Sam Lee; Bo,Luis Prado,Terminated,Fired,10/1/26,10/5/26,Step 2,10/20/26,Pending,\n\
        24-03,Ana Ruiz,Kim,Overtime pay,Unpaid,8/1/2026,8/10/2026,Arbitration,9/30/2026,,\n\
        24-04,Ana Ruiz,,Safety,Mold,8/1/2026,8/10/2026,,,Settled for $500,10/1/2026\n\
        24-05,Ana Ruiz,,Safety,Mold,14/8/2026,,,,,\n\
        24-06,Ana Ruiz,,Safety,Mold,8/14/2027,,,,,\n\
        24-07,Ana Ruiz,,Safety,Mold,8/14/2026,8/20/2026,Step 2,,,\n\
        24-08,Ana Ruiz,,Safety,Mold,8/14/2026,8/20/2026,,,Withdrawn,\n\
        24-09,Ana Ruiz,,Safety,,8/14/2026,,,,,\n\
        24-10,Ana Ruiz,,Safety,Mold,11/2/2026,11/5/2026,,,,\n\
        24-11,Ana Ruiz,,Safety,Mold,,,,,,\n";
    let expected = [
        "2: discipline [occurred 09-14, filed 09-20] Ana Ruiz+ by Luis Prado under 1",
        // Two people are called Sam Lee, and Bo has no account: their names are kept as names.
        "3: discharge [occurred 10-01, filed 10-05, appealed 10-20] +Sam Lee; Bo by Luis Prado under 1",
        "4: pay [occurred 08-01, filed 08-10, appealed 09-30, demanded 09-30, noted 11-26] Ana Ruiz+ by  under 1",
        "5: health-and-safety [occurred 08-01, filed 08-10, settled 10-01] Ana Ruiz+ by  under 1",
        "6: occurred import-date",
        "7: at case-in-the-future",
        "8: step-date import-step-date",
        "9: closed import-closed-date",
        "10: facts case-facts-missing",
        // The contract of the day it is about.
        "11: health-and-safety [occurred 11-02, filed 11-05] Ana Ruiz+ by  under 2",
        "12: health-and-safety [] Ana Ruiz+ by  under 2",
    ];
    assert_eq!(lines(text, DateOrder::MonthFirst, None), expected);
}

#[test]
fn a_heading_in_any_of_the_three_languages_is_known() {
    let check = |headings: &str, expected: &[(Column, usize)]| {
        let headings: Vec<String> = headings.split('|').map(str::to_owned).collect();
        let found: Vec<(Column, usize)> = guess(&headings).into_iter().collect();
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        assert_eq!(found, expected, "{headings:?}");
    };
    use Column::{Facts, Filed, Grievant, Kind, Label, Occurred, Outcome, Step, Steward};
    check(
        "Número|Trabajador agraviado|Delegado|Tipo|Hechos|Fecha en que ocurrió|Presentada|Etapa",
        &[(Label, 0), (Grievant, 1), (Steward, 2), (Kind, 3), (Facts, 4), (Occurred, 5), (Filed, 6), (Step, 7)],
    );
    check(
        "번호|당사자|담당 대의원|종류|내용|발생일|제출일|단계|결과",
        &[
            (Label, 0),
            (Grievant, 1),
            (Steward, 2),
            (Kind, 3),
            (Facts, 4),
            (Occurred, 5),
            (Filed, 6),
            (Step, 7),
            (Outcome, 8),
        ],
    );
    check("Zodiac sign|Shoe size", &[]);
}

#[test]
fn a_date_is_read_as_its_country_writes_it() {
    let check = |text: &str, order: DateOrder, expected: Option<Date>| {
        assert_eq!(parse_date(text, order), expected, "{text} {order:?}");
    };
    let third = Some(date(2026, 11, 3));
    for text in ["2026-11-03", "2026. 11. 3.", "2026/11/3", "2026-11-03T08:00:00", "2026-11-03 08:00"] {
        check(text, DateOrder::MonthFirst, third);
        check(text, DateOrder::DayFirst, third);
    }
    check("11/3/2026", DateOrder::MonthFirst, third);
    check("3/11/2026", DateOrder::DayFirst, third);
    check("3.11.26", DateOrder::DayFirst, third);
    check("11/3/26 0:00", DateOrder::MonthFirst, third);
    for text in ["", "soon", "11/2026", "13/13/2026", "2026-02-30", "11//2026", "99999/1/1"] {
        check(text, DateOrder::MonthFirst, None);
    }
}

#[test]
fn a_file_that_is_no_spreadsheet_is_refused_whole() {
    let code = |text: &str| Sheet::read(text).expect_err("refused").code;
    assert_eq!(code(""), "csv-empty");
    assert_eq!(code("a,b\n,\n"), "csv-empty");
    assert_eq!(code(&"x".repeat(5_000_001)), "csv-large");
    let many = format!("facts\n{}", "late\n".repeat(2_001));
    assert_eq!(code(&many), "csv-many-rows");
    let sheet = Sheet::read("Name;When\nAna;1.2.2026\n").expect("a spreadsheet");
    assert_eq!(sheet.rows, [(2, vec!["Ana".to_owned(), "1.2.2026".to_owned()])]);
}

#[test]
fn what_a_case_note_says_is_no_grievants_to_read_even_where_it_was_corrected() {
    use crate::grievances::record::{CaseEntry, Happening, for_grievant};
    let on = |day: i8, event: CaseEvent| Happening { at: date(2026, 11, day).into(), event };
    let note = || CaseEvent::Noted { text: "private".to_owned() };
    let corrected = |entry: u32, now: Option<Happening>| CaseEvent::Corrected {
        entry,
        now: now.map(Box::new),
        why: "private".to_owned(),
    };
    let told = [
        on(1, CaseEvent::Occurred),
        on(2, note()),
        on(3, corrected(1, Some(on(2, CaseEvent::Occurred)))),
        on(3, corrected(2, Some(on(3, note())))),
        on(4, corrected(2, None)),
        on(4, corrected(1, Some(on(4, note())))),
    ];
    let entries: Vec<CaseEntry> = (1..)
        .zip(told)
        .map(|(number, what)| CaseEntry {
            number,
            recorded_at: jiff::Timestamp::UNIX_EPOCH,
            recorded_by: "Luis Prado".to_owned(),
            what,
        })
        .collect();
    let shown = for_grievant(&entries);
    assert!(!format!("{shown:?}").contains("private"), "{shown:?}");
    assert_eq!(shown.iter().map(|entry| entry.number).collect::<Vec<_>>(), [1, 3, 4, 5, 6]);
    // What was corrected into a note counts for nobody any more.
    assert!(crate::grievances::record::standing(&shown).is_empty());
}
