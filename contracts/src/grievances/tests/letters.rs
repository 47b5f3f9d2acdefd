//! Reminders, the digest and the calendar feed.

use super::{AGENCY, agency_calendar};
use crate::grievances::calendar::Moment;
use crate::grievances::ical::{Feed, Occasion};
use crate::grievances::procedure::CaseKind;
use crate::grievances::record::{CaseEntry, CaseEvent, Happening};
use crate::grievances::reminders::{Reminded, ReminderRule, digest, reminders};
use crate::grievances::state::{CaseState, DueKey, Rules, state};
use crate::members::{CaseId, PersonId};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use uuid::Uuid;

const CASE: CaseId = CaseId(Uuid::from_u128(14));
const ANA: PersonId = PersonId(Uuid::from_u128(1));
const BEN: PersonId = PersonId(Uuid::from_u128(2));

/// A grievance known on a day, to be filed thirty days later.
fn known(on: Date, today: Date) -> CaseState {
    let what = Happening { at: Moment::on(on), event: CaseEvent::Known };
    let recorded_by = "Ana".to_owned();
    let entries = [CaseEntry { number: 1, recorded_at: Timestamp::UNIX_EPOCH, recorded_by, what }];
    let calendar = agency_calendar();
    state(&entries, Rules { procedure: &AGENCY, calendar: &calendar, kind: CaseKind::Pay }, today)
}

#[test]
fn a_steward_is_reminded_a_week_three_days_and_a_day_before_and_on_the_day() {
    let mut rule = ReminderRule { backup_too: false, ..ReminderRule::default() };
    let sent = |today: Date, rule: &ReminderRule| -> Vec<u16> {
        let reminded = Reminded { steward: ANA, backup: Some(BEN) };
        reminders(CASE, &known(date(2026, 11, 3), today), reminded, rule, today).iter().map(|r| r.days_before).collect()
    };
    // The last day is 3 December.
    let check = |today: Date, expected: &[u16]| assert_eq!(sent(today, &rule), expected, "{today}");
    check(date(2026, 11, 25), &[]);
    check(date(2026, 11, 26), &[7]);
    check(date(2026, 11, 29), &[7]);
    check(date(2026, 11, 30), &[3]);
    check(date(2026, 12, 2), &[1]);
    check(date(2026, 12, 3), &[0]);
    check(date(2026, 12, 4), &[]);
    rule.backup_too = true;
    assert_eq!(sent(date(2026, 12, 3), &rule), [0, 0]);
    rule.days_before = vec![14];
    assert_eq!(sent(date(2026, 11, 20), &rule), [14, 14]);
}

#[test]
fn a_reminder_has_one_name_until_its_date_moves() {
    let rule = ReminderRule::default();
    let reminded = Reminded { steward: ANA, backup: None };
    let name = |known_on: Date, today: Date| {
        reminders(CASE, &known(known_on, today), reminded, &rule, today).first().expect("a reminder").id()
    };
    let first = name(date(2026, 11, 3), date(2026, 11, 30));
    assert_eq!(first, format!("{CASE}.0.file.20261203.3.{ANA}"));
    assert_eq!(first, name(date(2026, 11, 3), date(2026, 12, 1)), "a day later it is the same reminder");
    assert_ne!(first, name(date(2026, 11, 4), date(2026, 12, 1)), "a moved date is reminded of anew");
}

#[test]
fn reminders_stay_within_reason() {
    let check = |days: Vec<u16>, expected: Result<(), &str>| {
        let rule = ReminderRule { days_before: days, ..ReminderRule::default() };
        let found = rule.check();
        assert_eq!(found.map_err(|refusal| refusal.code), expected.map_err(str::to_owned));
    };
    check(vec![7, 3, 1, 0], Ok(()));
    check(vec![61], Err("reminder-days"));
    check((0..11).collect(), Err("reminders-many"));
}

#[test]
fn a_chief_steward_reads_what_is_late_first_and_the_nearest_on_top() {
    let today = date(2026, 12, 1);
    let states: Vec<CaseState> =
        [date(2026, 10, 20), date(2026, 11, 1), date(2026, 11, 6), date(2026, 11, 3), date(2026, 11, 25)]
            .map(|on| known(on, today))
            .into();
    let cases = states.iter().zip(1..).map(|(state, number)| (CASE, number, state));
    let groups = digest(cases, today);
    let numbers = |lines: &[crate::grievances::reminders::DigestLine<'_>]| -> Vec<u32> {
        lines.iter().map(|line| line.number).collect()
    };
    assert_eq!(numbers(&groups.overdue_on_us), [1]);
    assert_eq!(numbers(&groups.today), [2]);
    assert_eq!(numbers(&groups.this_week), [4, 3]);
    assert_eq!(numbers(&groups.later), [5]);
    assert!(!groups.is_quiet());
    assert!(digest([(CASE, 1, &known(date(2026, 11, 25), today))], today).is_quiet());
}

fn feed(summary: &str, closes: Option<Timestamp>) -> String {
    Feed {
        name: "Quejas, sindicato".to_owned(),
        host: "union.example".to_owned(),
        stamp: "2026-11-26T10:00:00Z".parse().expect("a moment"),
        occasions: vec![Occasion {
            case: CASE,
            key: DueKey::Deadline { visit: 1, deadline: "appeal-step-2".to_owned() },
            date: date(2026, 12, 31),
            closes,
            summary: summary.to_owned(),
            description: "15 days after 16 Dec; no holiday\nSection 1".to_owned(),
            sequence: 2,
            alarms: vec![7, 0],
        }],
    }
    .text()
}

#[test]
fn a_feed_is_what_calendars_read() {
    let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Convenio//Grievances//EN\r\nCALSCALE:GREGORIAN\r\n\
        METHOD:PUBLISH\r\nX-WR-CALNAME:Quejas\\, sindicato\r\nBEGIN:VEVENT\r\n\
        UID:0000000000000000000000000000000e.1.appeal-step-2@union.example\r\nDTSTAMP:20261126T100000Z\r\nSEQUENCE:2\r\n\
        DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Grievance 14: appeal\r\n\
        DESCRIPTION:15 days after 16 Dec\\; no holiday\\nSection 1\r\nCLASS:CONFIDENTIAL\r\nTRANSP:TRANSPARENT\r\n\
        BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Grievance 14: appeal\r\nTRIGGER:-P7D\r\nEND:VALARM\r\n\
        BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Grievance 14: appeal\r\nTRIGGER:-P0D\r\nEND:VALARM\r\n\
        END:VEVENT\r\nEND:VCALENDAR\r\n";
    assert_eq!(feed("Grievance 14: appeal", None), expected);
    let closes = agency_calendar().ends(date(2026, 12, 31), Some(jiff::civil::time(17, 0, 0, 0)));
    assert!(feed("x", Some(closes)).contains("DTSTART:20270101T010000Z\r\n"), "an hour is told in UTC");
}

#[test]
fn a_long_line_is_folded_between_letters_and_nothing_breaks_out_of_its_value() {
    let long =
        "고충 14번: 2단계 상정 기한, 센터장에게 서면으로; 담당 간사가 확인\\할 것\r\nEND:VEVENT\r\n고충".repeat(3);
    let text = feed(&long, None);
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = text.replace("\r\n ", "");
    assert_eq!(unfolded.lines().filter(|line| *line == "END:VEVENT").count(), 1);
    let escaped = long.replace("\r\n", "\n").replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,");
    assert!(unfolded.contains(&format!("SUMMARY:{}\r\n", escaped.replace('\n', "\\n"))));
    assert!(!text.replace("\r\n", "").contains(['\n', '\r']));
}
