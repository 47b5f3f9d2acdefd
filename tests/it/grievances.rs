//! Cases as they are kept: who learns that one exists, what its record says, what moved its dates, and its files.

use crate::deeds::Steps;
use contracts::grievances::calendar::Closure;
use contracts::grievances::claims::ulp_nlra;
use contracts::grievances::confidence::{CaseAccess, Complainant, ConfidenceRule};
use contracts::grievances::count::ExtensionTerm;
use contracts::grievances::pay::{After, flsa};
use contracts::grievances::port::{MovedBy, NewCase};
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::record::{Answer, CaseEvent};
use contracts::grievances::reminders::ReminderRule;
use contracts::grievances::state::{CaseStatus, Kept};
use contracts::grievances::templates::LetterForm;
use contracts::members::standing::Anyone;
use contracts::members::{CaseId, Language, StandingKind};
use contracts::records::{Upload, What};
use convenio::records::{FileCabinet, verify};
use sea_orm::ConnectionTrait;
use std::io::Read;
use tests::cases::{case, filing, on, pay_week};
use tests::people::{People, Who};
use tests::{House, with_people};

const PHOTO: &[u8] = b"\x89PNG\r\n\x1A\nthe notice on the board";

fn photo() -> Upload {
    Upload { name: "notice.png".to_owned(), bytes: PHOTO.into() }
}

/// What somebody may do, as letters: grievant, reader, handler, overseer; `-` for whom the case does not exist.
fn rights(access: Result<CaseAccess, contracts::members::Refusal>) -> String {
    let access = match access {
        Ok(access) => access,
        Err(refusal) => {
            assert_eq!(refusal.code, "not-found");
            return "-".to_owned();
        }
    };
    let has = [
        (access.grievant().is_some(), 'g'),
        (access.reader().is_some(), 'r'),
        (access.handler().is_some(), 'h'),
        (access.overseer().is_some(), 'o'),
    ];
    has.iter().filter(|(has, _)| *has).map(|(_, letter)| *letter).collect()
}

async fn handler(house: &House, people: &People, case: CaseId) -> contracts::grievances::confidence::Handler {
    let access = house.access(&people.with(StandingKind::Steward), case).await;
    access.expect("the steward's case").handler().expect("who works it")
}

async fn overseer(house: &House, people: &People, case: CaseId) -> contracts::grievances::confidence::Overseer {
    let access = house.access(&people.with(StandingKind::Officer), case).await;
    access.expect("overseen").overseer().expect("who oversees it")
}

async fn grievant(house: &House, people: &People, case: CaseId) -> contracts::grievances::confidence::Grievant {
    let access = house.access(&people.with(StandingKind::Member), case).await;
    access.expect("their own case").grievant().expect("whose it is")
}

/// Does every deed of the room once, by its ports.
pub async fn deeds(steps: &mut Steps<'_>, people: &People) {
    let house = steps.house;
    let hall = &house.host.hall;
    let officer = people.place.standings.officer().expect("an officer");
    let before = crate::deeds::entries(house).await;
    let version = house.with_procedure(people).await;
    let laid = [What::AgreementImported, What::ConfidenceChanged, What::ProcedureConfirmed];
    steps.left("a procedure", &before, &laid).await;
    let before = crate::deeds::entries(house).await;
    let id = house.with_case(people, version).await;
    steps.left("a case", &before, &[What::CaseOpened]).await;
    let handler = handler(house, people, id).await;
    let overseer = overseer(house, people, id).await;
    let own = grievant(house, people, id).await;
    let closure = Closure { from: house.day(-1), to: house.day(0), reason: "a private note".to_owned() };
    let again = closure.clone();
    let note = || on(house.today(), CaseEvent::Noted { text: "Zoraida said so, a private note".to_owned() });
    let steward = house.somebody(&people.with(StandingKind::Steward)).await;
    let (opener, member) = (steward.opener.expect("a steward"), steward.member.expect("a member"));
    let complainant = Complainant::from(house.somebody(&people.with(StandingKind::Member)).await.member.expect("one"));
    let teller = house.somebody(&people.with(StandingKind::Teller)).await.person;
    macro_rules! step {
        ($name:literal, [$($what:ident),*], $deed:expr) => {
            let before = crate::deeds::entries(house).await;
            $deed.await.unwrap_or_else(|refusal| panic!("{}: {refusal:?}", $name));
            steps.left($name, &before, &[$(What::$what),*]).await;
        };
    }
    step!("close", [OfficeClosed], hall.procedures.close(&officer, closure));
    step!("reopen", [OfficeReopened], hall.procedures.reopen(&officer, again));
    step!("set_claim_clock", [ClaimClocksChanged], hall.procedures.set_claim_clock(&officer, ulp_nlra()));
    let text = contracts::grievances::templates::supplied(LetterForm::Demand, Language::En);
    let form = (LetterForm::Demand, Language::En);
    step!("set_pay_rule", [PayRulesChanged], hall.procedures.set_pay_rule(&officer, flsa()));
    step!("drop_pay_rule", [PayRulesChanged], hall.procedures.drop_pay_rule(&officer, &flsa().key));
    step!("set_template", [TemplateChanged], hall.procedures.set_template(&officer, form.0, form.1, text, "Zoraida"));
    step!("set_rule", [RemindersChanged], hall.reminders.set_rule(&officer, ReminderRule::default()));
    step!("set_own_rule", [OwnRemindersChanged], hall.reminders.set_own_rule(&member, None));
    step!("open_feed", [FeedOpened], hall.reminders.open_feed(&member));
    step!("close_feed", [FeedClosed], hall.reminders.close_feed(&member));
    step!("close_feed again", [], hall.reminders.close_feed(&member));
    step!("enter", [CaseEntered], hall.cases.enter(&handler, note(), "Zoraida"));
    let paper = on(house.today(), CaseEvent::Noted { text: "a private note with a photo".to_owned() });
    step!("enter_with", [CaseEntered, CaseFileAttached], hall.cases.enter_with(&handler, paper, photo(), "Zoraida"));
    let week = Some(pay_week(house.day(-9), 60_000));
    step!("enter_pay", [CasePayEntered], hall.cases.enter_pay(&handler, None, week, "Zoraida"));
    let after = Some(After { number: 1, wording: 1 });
    step!("enter_pay nothing", [CasePayEntered], hall.cases.enter_pay(&handler, after, None, "Zoraida"));
    let (texts, intake) = (filing("Zoraida was suspended."), Default::default());
    step!("revise", [CaseRevised], hall.cases.revise(&handler, 1, texts, intake, "Zoraida"));
    step!("set_grievants", [GrievantsNamed], hall.cases.set_grievants(&handler, vec![own.person()]));
    step!("attach", [CaseFileAttached], hall.cases.attach(&handler, Some(1), photo()));
    step!("hand_in", [CaseFileHandedIn], hall.cases.hand_in(&own, photo()));
    step!("assign", [CaseAssigned], hall.cases.assign(&overseer, opener.person(), None));
    step!("wall_off", [WalledOff], hall.cases.wall_off(&overseer, teller));
    step!("wall_off again", [], hall.cases.wall_off(&overseer, teller));
    step!("lift_wall", [WallLifted], hall.cases.lift_wall(&overseer, teller));
    step!("put_under", [CasePutUnder], hall.cases.put_under(&overseer, version));
    let first = vec![on(house.day(-1), CaseEvent::Occurred)];
    step!(
        "bring",
        [CaseBrought],
        hall.cases.bring(&complainant, (CaseKind::Pay, Some(version)), filing("Zoraida"), first)
    );
    let oversight = hall.cases.oversight(&officer.into()).await.expect("who oversees");
    let sheet = vec![case(Some(version), "Zoraida", vec![on(house.day(-1), CaseEvent::Occurred)])];
    step!("import", [CasesImported], hall.cases.import(&oversight, sheet));
    let fields = vec![("facts".to_owned(), "Zoraida".to_owned())];
    step!("keep_draft", [CaseDraftKept], hall.cases.keep_draft(&opener, None, fields));
    let draft = hall.cases.drafts(&opener).await.expect("drafts").remove(0).id;
    step!("discard_draft", [CaseDraftDiscarded], hall.cases.discard_draft(&opener, draft));
}

#[test]
fn nobody_but_the_circle_learns_that_a_case_or_a_file_of_it_exists() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let handler = handler(&house, &people, id).await;
        let file = house.host.hall.cases.attach(&handler, None, photo()).await.expect("attached").id;
        for who in Who::everybody() {
            let client = people.of(who);
            if matches!(who, Who::Stranger | Who::OtherUnion | Who::Lapsed | Who::Operator) {
                continue;
            }
            let expected = match who {
                Who::With(StandingKind::Member) => "g",
                Who::With(StandingKind::Steward) => "rh",
                Who::With(StandingKind::Officer) => "rho",
                Who::With(StandingKind::Adviser) => "r",
                _ => "-",
            };
            let access = house.access(&client, id).await;
            assert_eq!(rights(access.clone()), expected, "{who:?}");
            let Some(member) = house.somebody(&client).await.member else { continue };
            let cases = &house.host.hall.cases;
            assert_eq!(rights(cases.numbered(&member, 1).await), expected, "{who:?} by its number");
            assert_eq!(rights(cases.numbered(&member, 2).await), "-", "{who:?} of a case that is none");
            let reads = expected.contains('r');
            assert_eq!(cases.cases(&member).await.expect("a list").len(), usize::from(reads), "{who:?}");
            let board = cases.board(&member).await.expect("a board");
            let (read, own) = (board.cases.len(), board.own.len());
            assert_eq!((read, own), (usize::from(reads), usize::from(expected == "g")), "{who:?}");
            if let Some(reader) = access.ok().and_then(|access| access.reader()) {
                let (attached, content) = cases.attached(&reader, file).await.expect("the file");
                let bytes = content.whole().await.expect("all of it");
                assert_eq!((attached.name.as_str(), bytes.as_slice()), ("notice.png", PHOTO));
            }
        }
        // Another union's officer, with a proof of their own unit, finds neither.
        let other = house.somebody(&people.of(Who::OtherUnion)).await.member.expect("a member elsewhere");
        assert_eq!(rights(house.host.hall.cases.access(&other, id).await), "-");
        assert_eq!(rights(house.host.hall.cases.numbered(&other, 1).await), "-");
    });
}

#[test]
fn a_wall_takes_a_case_out_of_an_officers_sight_its_files_and_its_traces_included() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let cases = &house.host.hall.cases;
        let overseer = overseer(&house, &people, id).await;
        // The only one who oversees cannot be walled off: nobody would be left.
        let alone = cases.wall_off(&overseer, overseer.person()).await.expect_err("refused");
        assert_eq!(alone.code, "case-wall-nobody-left");
        let steward = house.somebody(&people.with(StandingKind::Steward)).await.person;
        cases.wall_off(&overseer, steward).await.expect("walled off");
        assert_eq!(rights(house.access(&people.with(StandingKind::Steward), id).await), "-");
        let file = cases.file(&overseer.into()).await.expect("the case");
        assert_eq!((file.circle.steward, file.circle.walled_off.as_slice()), (None, [steward].as_slice()));
        let given_back = cases.assign(&overseer, steward, None).await.expect_err("refused");
        assert_eq!(
            (given_back.code.as_str(), given_back.field.as_deref()),
            ("case-steward-walled-off", Some("steward"))
        );
        // The grievant learns of no wall.
        let own = cases.own_file(&grievant(&house, &people, id).await).await.expect("their own");
        assert!(own.circle.walled_off.is_empty());
        // An officer's book says nothing of a case.
        let mut officer = people.with(StandingKind::Officer);
        let book = officer.get("/u/irc/staff/audit/entries.jsonl").await;
        book.assert_hides("\"case-").assert_hides("walled-off").assert_hides(&id.to_string());
        officer.get("/u/irc/staff/audit").await.assert_hides("value=\"case-opened\"");
    });
}

#[test]
fn a_grievant_reads_their_dates_and_none_of_the_unions_notes() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let (handler, own) = (handler(&house, &people, id).await, grievant(&house, &people, id).await);
        let cases = &house.host.hall.cases;
        let note = CaseEvent::Noted { text: "Their witness lies.".to_owned() };
        cases.enter(&handler, on(house.day(0), note), "Pat steward").await.expect("noted");
        let wrong = CaseEvent::Corrected {
            entry: 1,
            now: Some(Box::new(on(house.day(-9), CaseEvent::Occurred))),
            why: "She misremembered.".to_owned(),
        };
        cases.enter(&handler, on(house.day(0), wrong), "Pat steward").await.expect("corrected");
        cases.attach(&handler, None, photo()).await.expect("attached");
        let theirs = cases.hand_in(&own, photo()).await.expect("handed in").id;
        let seen = cases.own_file(&own).await.expect("their own case");
        let whole = cases.file(&handler.into()).await.expect("the case");
        let now = house.clock.now();
        assert_eq!(seen.state(now), whole.state(now), "the same dates");
        let said = format!("{:?} {:?}", seen.entries, seen.intake);
        for never in ["lies", "misremembered", "Zoraida saw it"] {
            assert!(!said.contains(never), "{said}");
        }
        assert_eq!((seen.files.len(), whole.files.len()), (1, 2));
        let (_, content) = cases.handed_in(&own, theirs).await.expect("their photo");
        assert_eq!(content.whole().await.expect("all of it"), PHOTO);
        let other = whole.files.iter().find(|attached| attached.file.id != theirs).expect("the steward's").file.id;
        assert_eq!(cases.handed_in(&own, other).await.expect_err("refused").code, "not-found");
        assert_eq!(seen.filing.facts, "Suspended without a hearing.");
    });
}

#[test]
fn a_case_runs_from_the_incident_to_arbitration_and_remembers_every_date_it_moved() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let handler = handler(&house, &people, id).await;
        let cases = &house.host.hall.cases;
        let enter = async |days: i32, event: CaseEvent| {
            cases.enter(&handler, on(house.day(days), event), "Pat steward").await.map_err(|refusal| refusal.code)
        };
        let extension = CaseEvent::ExtensionAgreed {
            deadline: "answer-1".to_owned(),
            term: ExtensionTerm::To { date: house.day(9) },
            in_writing: true,
            with: "Bob Boss".to_owned(),
        };
        let taken = enter(-3, extension).await.expect("agreed");
        assert_eq!(taken.moved.len(), 2, "the answer, and the appeal that follows it");
        assert_eq!(taken.entry.number, 3);
        let answered = CaseEvent::AnswerReceived { answer: Answer::Denied, step: None };
        enter(-2, answered.clone()).await.expect("denied");
        assert_eq!(
            enter(1, CaseEvent::Appealed { to: "step-2".into() }).await.expect_err("refused"),
            "case-in-the-future"
        );
        assert_eq!(
            enter(0, CaseEvent::Demanded { to: "arbitration".into() }).await.expect_err("refused"),
            "case-no-such-way"
        );
        enter(-1, CaseEvent::Appealed { to: "step-2".into() }).await.expect("appealed");
        enter(-1, answered).await.expect("denied again");
        enter(0, CaseEvent::Demanded { to: "arbitration".into() }).await.expect("demanded");
        let file = cases.file(&handler.into()).await.expect("the case");
        let state = file.state(house.clock.now());
        assert_eq!((state.status, state.step.as_deref()), (CaseStatus::Open, Some("arbitration")));
        let demand = state.due("demand").expect("the demand");
        assert!(matches!(demand.kept, Kept::Done { .. }), "{demand:?}");
        // Every entry, with who wrote it, in the order it was written; and which dates each moved.
        assert_eq!(file.entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), (1..=7).collect::<Vec<_>>());
        let moves = cases.moves(&handler.into()).await.expect("moves");
        let extended = moves.iter().find(|moves| moves.cause == MovedBy::Entry(3)).expect("the extension's");
        assert_eq!(extended.moved, taken.moved, "kept as it was computed");
        // The database itself refuses to rewrite it.
        let db = house.host.store.read();
        for rewrite in [
            "UPDATE case_entry SET number = 9",
            "DELETE FROM case_entry",
            "UPDATE case_revision SET filing = '{}'",
            "DELETE FROM case_moved",
            "DELETE FROM case_file",
            "UPDATE grievance_procedure SET version = 9",
        ] {
            assert!(db.execute_unprepared(rewrite).await.is_err() || rewrite.ends_with("case_file"), "{rewrite}");
        }
    });
}

#[test]
fn a_shut_office_moves_the_dates_of_cases_and_tells_only_those_who_know_of_them() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        house.with_procedure(&people).await;
        let shelf = &house.host.hall.procedures;
        let mut working = tests::cases::procedure();
        for deadline in working.deadlines_mut() {
            for clock in &mut deadline.clocks {
                clock.span.unit = contracts::grievances::count::Unit::WorkingDays;
            }
        }
        let calendar = contracts::grievances::calendar::ContractCalendar::plain(Default::default());
        let version = shelf.confirm(&officer, 1, working, calendar, Vec::new()).await.expect("a procedure");
        assert_eq!(version, 2);
        let id = house.with_case(&people, version).await;
        let handler = handler(&house, &people, id).await;
        let before = house.host.hall.cases.file(&handler.into()).await.expect("the case").state(house.clock.now());
        let closure = Closure { from: house.day(1), to: house.day(7), reason: "Flood".to_owned() };
        assert_eq!(shelf.close(&officer, closure.clone()).await.expect("noted"), [id]);
        let file = house.host.hall.cases.file(&handler.into()).await.expect("the case");
        let after = file.state(house.clock.now());
        let answer = |state: &contracts::grievances::state::CaseState| state.due("answer-1").and_then(|due| due.date());
        assert!(answer(&after) > answer(&before), "{:?} {:?}", answer(&before), answer(&after));
        let moves = house.host.hall.cases.moves(&handler.into()).await.expect("moves");
        let by_closure = moves.iter().find(|moves| moves.cause == MovedBy::Closure(closure.clone())).expect("kept");
        assert_eq!(by_closure.moved, contracts::grievances::docket::moved(&before, &after));
        // An officer who does not oversee cases is told of none.
        let rule = ConfidenceRule { chief_stewards: vec![handler.person()], ..Default::default() };
        shelf.set_confidence(&officer, rule).await.expect("another rule");
        let later = Closure { from: house.day(8), to: house.day(9), reason: "Flood again".to_owned() };
        assert_eq!(shelf.close(&officer, later).await.expect("noted"), []);
        assert_eq!(shelf.closures(&officer.into()).await.expect("closures").len(), 2);
    });
}

#[test]
fn an_incident_before_there_is_a_contract_has_the_six_months_of_a_charge() {
    with_people(async |house, people| {
        house.with_procedure(&people).await;
        let steward = house.somebody(&people.with(StandingKind::Steward)).await;
        let opener = steward.opener.expect("a steward");
        let first = vec![
            on(house.day(-20), CaseEvent::Occurred),
            on(house.day(0), CaseEvent::ClaimWatched { clock: ulp_nlra() }),
        ];
        let new = NewCase { kind: CaseKind::Retaliation, ..case(None, "Threatened over cards.", first) };
        let cases = &house.host.hall.cases;
        let id = cases.open(&opener, new, None).await.expect("an incident");
        let handler = handler(&house, &people, id).await;
        let file = cases.file(&handler.into()).await.expect("the incident");
        assert_eq!(file.version, None);
        let state = file.state(house.clock.now());
        let charge = state.next().expect("a date");
        let day = house.day(-20);
        let six = ulp_nlra().last_day(day, &file.calendar).expect("a day").result;
        assert_eq!((charge.task.code(), charge.date(), state.status), ("claim", Some(six), CaseStatus::NotFiled));
        let filed = CaseEvent::ClaimFiled { claim: "ulp-nlra".to_owned() };
        let taken = cases.enter(&handler, on(house.day(0), filed), "Pat steward").await.expect("filed");
        assert!(taken.state.next().is_none(), "{:?}", taken.state);
        for (event, code) in [
            (CaseEvent::ClaimFiled { claim: "wages".to_owned() }, "case-claim-unknown"),
            (CaseEvent::ClaimWatched { clock: ulp_nlra() }, "case-claim-watched"),
            (CaseEvent::Appealed { to: "step-2".to_owned() }, "case-not-filed"),
        ] {
            let refused = cases.enter(&handler, on(house.day(0), event), "Pat steward").await.expect_err("refused");
            assert_eq!(refused.code, code);
        }
    });
}

#[test]
fn a_case_is_opened_whole_or_not_at_all_and_says_why() {
    with_people(async |house, people| {
        let steward = house.somebody(&people.with(StandingKind::Steward)).await;
        let opener = steward.opener.expect("a steward");
        let member = house.somebody(&people.with(StandingKind::Member)).await;
        let guest = house.somebody(&people.with(StandingKind::EmployerGuest)).await.person;
        let cases = &house.host.hall.cases;
        // Before anybody oversees cases, a member's own would be seen by nobody.
        let complainant = Complainant::from(member.member.expect("a member"));
        let nobody =
            cases.bring(&complainant, (CaseKind::Pay, None), filing("Unpaid."), Vec::new()).await.expect_err("refused");
        assert_eq!(nobody.code, "case-nobody-oversees");
        let version = house.with_procedure(&people).await;
        let new = || case(Some(version), "Suspended.", vec![on(house.day(-2), CaseEvent::Occurred)]);
        let check = async |new: NewCase, code: &str, field: Option<&str>| {
            let refusal = cases.open(&opener, new, None).await.expect_err("refused");
            assert_eq!((refusal.code.as_str(), refusal.field.as_deref()), (code, field));
        };
        check(NewCase { procedure: Some(9), ..new() }, "case-procedure-unknown", Some("procedure")).await;
        check(NewCase { grievants: vec![guest], ..new() }, "case-grievant-unknown", Some("grievants")).await;
        check(NewCase { steward: Some(member.person), ..new() }, "case-steward-standing", Some("steward")).await;
        let own = NewCase { grievants: vec![steward.person], steward: Some(steward.person), ..new() };
        check(own, "case-steward-own", Some("steward")).await;
        check(NewCase { backup: Some(guest), ..new() }, "case-steward-standing", Some("backup")).await;
        check(NewCase { filing: filing(" "), ..new() }, "case-facts-missing", Some("facts")).await;
        let ahead = vec![on(house.day(2), CaseEvent::Occurred)];
        check(NewCase { first: ahead, ..new() }, "case-in-the-future", Some("at")).await;
        let astray = vec![on(house.day(-1), CaseEvent::Filed { step: "step-2".to_owned() })];
        check(NewCase { first: astray, ..new() }, "case-no-such-way", None).await;
        // None of them left a number behind.
        cases.open(&opener, new(), None).await.expect("a case");
        let mine = cases.cases(&steward.member.expect("a member")).await.expect("cases");
        assert_eq!(
            mine.iter().map(|one| (one.number, one.circle.steward)).collect::<Vec<_>>(),
            [(1, Some(steward.person))]
        );
    });
}

#[test]
fn cases_opened_at_the_same_moment_get_a_number_each_and_entries_too() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let handler = handler(&house, &people, id).await;
        let opener = house.somebody(&people.with(StandingKind::Steward)).await.opener.expect("a steward");
        let mut tasks = Vec::new();
        for n in 0..6 {
            let (cases, today) = (house.host.hall.cases.clone(), house.today());
            tasks.push(tokio::spawn(async move {
                let new = case(Some(version), &format!("Case {n}"), vec![on(today, CaseEvent::Occurred)]);
                cases.open(&opener, new, None).await.expect("opened");
                let note = CaseEvent::Noted { text: format!("Note {n}") };
                cases.enter(&handler, on(today, note), "Pat steward").await.expect("noted").entry.number
            }));
        }
        let mut entries = Vec::new();
        for task in tasks {
            entries.push(task.await.expect("no panic"));
        }
        entries.sort_unstable();
        assert_eq!(entries, (3..=8).collect::<Vec<_>>());
        let officer = house.somebody(&people.with(StandingKind::Officer)).await.member.expect("a member");
        let mut numbers: Vec<u32> =
            house.host.hall.cases.cases(&officer).await.expect("cases").iter().map(|one| one.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=7).collect::<Vec<_>>());
    });
}

#[test]
fn of_two_who_rewrite_a_case_at_once_the_second_is_told() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let handler = handler(&house, &people, id).await;
        let cases = &house.host.hall.cases;
        let revise = async |after: u32, facts: &str| {
            cases.revise(&handler, after, filing(facts), Default::default(), "Pat steward").await
        };
        assert_eq!(revise(1, "Suspended for three days.").await.expect("the second wording"), 2);
        let late = revise(1, "Suspended for four days.").await.expect_err("refused");
        assert_eq!((late.code.as_str(), late.with[0].1.as_str()), ("case-revised-own", "2"));
        let overseer = house.access(&people.with(StandingKind::Officer), id).await.expect("overseen");
        let other = overseer.handler().expect("who oversees works it too");
        let theirs = cases.revise(&other, 1, filing("Suspended."), Default::default(), "Olga").await;
        assert_eq!(theirs.expect_err("refused").code, "case-revised");
        let revisions = cases.revisions(&handler.into()).await.expect("revisions");
        let facts: Vec<&str> = revisions.iter().map(|one| one.filing.facts.as_str()).collect();
        assert_eq!(facts, ["Suspended without a hearing.", "Suspended for three days."]);
        assert_eq!(cases.file(&handler.into()).await.expect("the case").revision, 2);
    });
}

#[test]
fn a_case_goes_to_an_arbitrator_as_one_zip_with_its_files() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let handler = handler(&house, &people, id).await;
        let cases = &house.host.hall.cases;
        cases.attach(&handler, Some(2), photo()).await.expect("attached");
        cases.hand_in(&grievant(&house, &people, id).await, photo()).await.expect("handed in");
        let papers = vec![("index.html".to_owned(), b"<!DOCTYPE html>".to_vec())];
        let pack = async |papers| cases.parcel(&handler.into(), papers).await.expect("a parcel").whole().await;
        let parcel = pack(papers.clone()).await.expect("all of it");
        assert_eq!(parcel, pack(papers).await.expect("all of it"), "the same case, the same bytes");
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(parcel)).expect("a ZIP");
        let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert_eq!(names, ["index.html", "files/001 notice.png", "files/002 notice.png"]);
        let mut bytes = Vec::new();
        zip.by_name("files/002 notice.png").expect("the file").read_to_end(&mut bytes).expect("read");
        assert_eq!(bytes, PHOTO);
    });
}

#[test]
fn a_draft_of_a_case_is_its_writers_alone_and_gone_when_the_case_is_opened() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let steward = house.somebody(&people.with(StandingKind::Steward)).await.opener.expect("a steward");
        let officer = house.somebody(&people.with(StandingKind::Officer)).await.opener.expect("an officer");
        let cases = &house.host.hall.cases;
        let fields = |facts: &str| vec![("facts".to_owned(), facts.to_owned())];
        let draft = cases.keep_draft(&steward, None, fields("Sent home")).await.expect("kept");
        cases.keep_draft(&steward, Some(draft), fields("Sent home, unpaid")).await.expect("kept again");
        assert_eq!(cases.draft(&steward, draft).await.expect("the draft").fields, fields("Sent home, unpaid"));
        assert!(cases.drafts(&officer).await.expect("none").is_empty());
        for refused in [
            cases.draft(&officer, draft).await.map(|_| ()),
            cases.keep_draft(&officer, Some(draft), fields("x")).await.map(|_| ()),
            cases.discard_draft(&officer, draft).await,
        ] {
            assert_eq!(refused.expect_err("refused").code, "not-found");
        }
        let new = case(Some(version), "Sent home, unpaid", vec![on(house.day(-1), CaseEvent::Occurred)]);
        cases.open(&steward, new, Some(draft)).await.expect("opened");
        assert!(cases.drafts(&steward).await.expect("none").is_empty());
    });
}

#[test]
fn a_union_edits_its_letters_and_goes_back_to_those_that_came_with_the_program() {
    with_people(async |house, people| {
        let officer = people.place.standings.officer().expect("an officer");
        let shelf = &house.host.hall.procedures;
        let read =
            async || shelf.template(&officer.into(), LetterForm::Appeal, Language::Ko).await.expect("a template");
        let supplied = read().await;
        assert!(supplied.changed.is_none() && supplied.text.contains("고충"));
        let set = async |text: &str| shelf.set_template(&officer, LetterForm::Appeal, Language::Ko, text, "Olga").await;
        set("# 고충 {case}").await.expect("kept");
        set("# 고충 {case} 상향").await.expect("kept again");
        let own = read().await;
        assert_eq!((own.text.as_str(), own.changed.expect("who").1.as_str()), ("# 고충 {case} 상향", "Olga"));
        assert_eq!(set("{witnesses}").await.expect_err("refused").code, "template-blank-private");
        shelf.reset_template(&officer, LetterForm::Appeal, Language::Ko).await.expect("as it came");
        assert_eq!(read().await, supplied);
    });
}

#[test]
fn a_secret_calendar_shows_dates_and_no_names_until_it_is_closed() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        house.with_case(&people, version).await;
        let steward = house.somebody(&people.with(StandingKind::Steward)).await.member.expect("a member");
        let desk = &house.host.hall.reminders;
        assert_eq!(desk.feed_card(&steward).await.expect("storage"), None);
        let first = desk.open_feed(&steward).await.expect("a feed");
        let mut calendar = house.client();
        let fetched = calendar.get(&format!("/calendar/{first}.ics")).await;
        let header = fetched.headers.get("content-type").and_then(|v| v.to_str().ok()).unwrap_or_default();
        assert_eq!(header, "text/calendar; charset=utf-8");
        let plain = fetched.body.replace("\r\n ", "");
        assert!(plain.contains("SUMMARY:Grievance 1: employer’s answer at Step 1 due"), "{plain}");
        assert!(plain.contains("BEGIN:VALARM") && plain.contains("/u/irc/staff/grievances/1"), "{plain}");
        for never in ["Pat", "Zoraida", "Suspended", "hearing"] {
            assert!(!plain.contains(never), "{never} in {plain}");
        }
        assert!(desk.feed_card(&steward).await.expect("storage").expect("open").fetched_at.is_some());
        // A new address kills the old one, and a closed one opens nothing.
        let second = desk.open_feed(&steward).await.expect("another");
        assert_eq!(calendar.get(&format!("/calendar/{first}")).await.status, http::StatusCode::NOT_FOUND);
        assert!(calendar.get(&format!("/calendar/{second}")).await.body.contains("BEGIN:VEVENT"));
        desk.close_feed(&steward).await.expect("closed");
        assert_eq!(calendar.get(&format!("/calendar/{second}")).await.status, http::StatusCode::NOT_FOUND);
        assert_eq!(desk.feed(&Anyone, &second).await.expect_err("closed").code, "not-found");
        let db = house.host.store.read();
        let sql = "SELECT COUNT(*) FROM calendar_feed";
        let rows = db.query_one_raw(sea_orm::Statement::from_string(db.get_database_backend(), sql)).await;
        let rows: i64 = rows.expect("a query").expect("a row").try_get_by_index(0).expect("a number");
        assert_eq!(rows, 0);
    });
}

#[test]
fn a_rewritten_record_is_found_by_whoever_checks_the_store() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
        let db = house.host.store.read();
        let drop_guard = if house.host.store.is_postgres() {
            "DROP TRIGGER case_entry_only_grows ON case_entry"
        } else {
            "DROP TRIGGER case_entry_no_update"
        };
        db.execute_unprepared(drop_guard).await.expect("the guard is dropped");
        db.execute_unprepared("UPDATE case_entry SET body = replace(body, 'filed', 'noted')").await.expect("rewritten");
        let moment = house.host.store.snapshot().await.expect("a moment");
        let findings = verify::check(&moment, &cabinet).await;
        assert!(findings.failed.iter().any(|line| line.contains("case_entry")), "{findings:?}");
        let steward = people.with(StandingKind::Steward);
        let access = house.access(&steward, id).await.expect("still theirs").reader().expect("a reader");
        assert_eq!(house.host.hall.cases.file(&access).await.expect_err("not shown as true").code, "internal");
    });
}
