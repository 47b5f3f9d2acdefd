//! Reminders before a day passes: each written once, by whichever worker comes first, to whoever works the case then.

use contracts::grievances::confidence::ConfidenceRule;
use contracts::grievances::record::{Answer, CaseEvent};
use contracts::grievances::reminders::ReminderRule;
use contracts::members::standing::HostKeeper;
use contracts::members::{CaseId, StandingKind};
use contracts::notices::JobKind;
use contracts::notices::jobs::LEASE_SECONDS;
use convenio::notices::Worker;
use convenio::storage::jobs;
use mail_parser::MessageParser;
use std::collections::BTreeSet;
use std::sync::Arc;
use tests::cases::on;
use tests::people::People;
use tests::smtp::{MailServer, Mood, Received};
use tests::{House, on_both, with_people};

const DAY: i64 = 24 * 3600;

/// Who got a letter, its `Message-ID`, its subject and its text.
fn read(received: &Received) -> (String, String, String, String) {
    let message = MessageParser::default().parse(&received.data).expect("a message");
    let id = message.message_id().expect("a Message-ID").to_owned();
    let subject = message.subject().expect("a subject").to_owned();
    let text = message.body_text(0).expect("plain text").replace("\r\n", "\n");
    (received.to.join(","), id, subject, text)
}

/// What a server was given since the last look, as receiver and subject, sorted.
fn news(server: &MailServer, seen: &mut usize) -> Vec<String> {
    let all = server.received();
    let mut new: Vec<String> = all[*seen..]
        .iter()
        .map(read)
        .map(|(to, _, subject, _)| format!("{}: {subject}", to.trim_end_matches("@home.net")))
        .collect();
    *seen = all.len();
    new.sort();
    new
}

/// A house that sends mail, at noon, with a case that was filed five days ago: the answer is due in five days.
async fn house_with_case(house: House, server: &MailServer) -> (House, People, CaseId) {
    let now = house.clock.now();
    let noon = jiff::tz::TimeZone::UTC.to_datetime(now).time();
    let to_noon = (36 * 3600 - i64::from(noon.hour()) * 3600 - i64::from(noon.minute()) * 60) % DAY;
    house.clock.advance_seconds(to_noon);
    let house = house.with_mail(server);
    let people = house.people().await;
    let version = house.with_procedure(&people).await;
    let id = house.with_case(&people, version).await;
    (house, people, id)
}

/// A new instance on the same database.
fn instance(house: &House) -> Worker {
    Worker::new(house.host.store.clone(), house.host.carrier.clone(), Arc::clone(&house.host.origin))
}

/// Lets the hour come at which reminders are looked for, and everything that is due then be done.
async fn a_look(house: &House) {
    jobs::plan_recurring(&house.host.store).await.expect("planned");
    instance(house).work_off().await.expect("storage works");
}

#[test]
fn a_steward_is_reminded_seven_three_and_one_day_before_and_on_the_day_once_each() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, people, id) = house_with_case(house, &server).await;
        let mut seen = 0;
        let mut told = Vec::new();
        for _ in 0..17 {
            // Several looks a day write nothing twice.
            for _ in 0..2 {
                a_look(&house).await;
                told.push(news(&server, &mut seen));
                house.clock.advance_seconds(3600);
            }
            house.clock.advance_seconds(DAY - 2 * 3600);
        }
        told.retain(|news| !news.is_empty());
        let said = |text: &str| vec![format!("pat.steward: {text}")];
        let expected = [
            // Five days before the employer's answer: the seven days' reminder, late as it is.
            said("5 days left: grievance 1"),
            said("3 days left: grievance 1"),
            said("Last day tomorrow: grievance 1"),
            said("Last day today: grievance 1"),
            // The answer never came: ten days from its last day to appeal.
            said("7 days left: grievance 1"),
            said("3 days left: grievance 1"),
            said("Last day tomorrow: grievance 1"),
            said("Last day today: grievance 1"),
        ];
        assert_eq!(told, expected);
        let (_, _, _, text) = read(server.received().last().expect("a letter"));
        assert!(text.contains("appeal to Step 2 by") && text.contains("/u/irc/staff/grievances/1"), "{text}");
        for never in ["Suspended", "Pat member", "Zoraida", &id.to_string()] {
            assert!(!text.contains(never), "{never} in {text}");
        }
        // No officer sees in the outbox that somebody was written to about a case.
        let mut officer = people.with(StandingKind::Officer);
        officer.get("/u/irc/staff/letters").await.assert_hides("Pat steward").assert_hides("eminder");
    });
}

#[test]
fn of_many_workers_on_two_instances_one_writes_each_reminder() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, people, _) = house_with_case(house, &server).await;
        let version = 1;
        for _ in 0..4 {
            house.with_case(&people, version).await;
        }
        let desk = house.host.hall.reminders.clone();
        let mut tasks = Vec::new();
        for n in 0..8 {
            let (desk, store, now) = (desk.clone(), house.host.store.clone(), house.clock.now());
            let carrier = house.host.carrier.clone();
            let origin = Arc::clone(&house.host.origin);
            tasks.push(tokio::spawn(async move {
                if n % 2 == 0 {
                    return desk.claim(&HostKeeper::mint(), now).await.expect("storage works");
                }
                // The other half as the job does it.
                jobs::plan_recurring(&store).await.expect("planned");
                Worker::new(store, carrier, origin).work_off().await.expect("storage works");
                Vec::new()
            }));
        }
        let mut claimed = Vec::new();
        for task in tasks {
            claimed.extend(task.await.expect("no panic").into_iter().map(|reminder| reminder.id()));
        }
        instance(&house).work_off().await.expect("storage works");
        let once: BTreeSet<&String> = claimed.iter().collect();
        assert_eq!(once.len(), claimed.len(), "no reminder was claimed twice: {claimed:?}");
        let letters: Vec<String> = server.received().iter().map(|received| read(received).1).collect();
        let ids: BTreeSet<&String> = letters.iter().collect();
        assert_eq!((letters.len(), ids.len()), (5, 5), "one letter for each of the five cases");
    });
}

#[test]
fn a_worker_that_dies_between_sending_and_recording_repeats_a_letter_under_the_same_name_and_loses_none() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, ..) = house_with_case(house, &server).await;
        // Claimed, and then nothing more: the letter lies in the outbox with its job.
        let claimed = house.host.hall.reminders.claim(&HostKeeper::mint(), house.clock.now()).await.expect("claimed");
        assert_eq!(claimed.len(), 1);
        // A worker takes its job and dies: the letter was never sent. When its lease has run out, another sends it.
        let dead = uuid::Uuid::new_v4();
        let claim = jobs::claim(&house.host.store, dead).await.expect("storage works").expect("the letter's job");
        assert_eq!(claim.kind, JobKind::SendLetter);
        assert_eq!(instance(&house).work_off().await.expect("storage works"), 0, "it is held");
        house.clock.advance_seconds(LEASE_SECONDS + 1);
        // This one is taken by the mail server, which dies before it says so: nobody knows whether it arrived.
        server.set(Mood::DiesAfterData);
        instance(&house).work_off().await.expect("storage works");
        server.set(Mood::Takes);
        // The dead worker's try counts: the next one is waited for longer.
        house.clock.advance_seconds(1800);
        instance(&house).work_off().await.expect("storage works");
        let letters: Vec<_> = server.received().iter().map(read).collect();
        assert_eq!(letters.len(), 2, "twice rather than never");
        assert_eq!(letters[0].1, letters[1].1, "under one Message-ID");
        // And never again.
        a_look(&house).await;
        assert_eq!(server.received().len(), 2);
    });
}

#[test]
fn a_date_that_was_met_or_moved_before_the_letter_went_out_reminds_nobody() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, people, id) = house_with_case(house, &server).await;
        let claim = async || house.host.hall.reminders.claim(&HostKeeper::mint(), house.clock.now()).await;
        assert_eq!(claim().await.expect("claimed").len(), 1);
        let access = house.access(&people.with(StandingKind::Steward), id).await.expect("their case");
        let handler = access.handler().expect("who works it");
        let answered = CaseEvent::AnswerReceived { answer: Answer::Denied, step: None };
        house.host.hall.cases.enter(&handler, on(house.today(), answered), "Pat").await.expect("answered");
        instance(&house).work_off().await.expect("storage works");
        assert_eq!(server.received().len(), 0, "the answer is there");
        // A steward from whom the case was taken hears nothing of it either.
        house.clock.advance_seconds(4 * DAY);
        assert_eq!(claim().await.expect("claimed").len(), 1, "the appeal");
        let officer = house.somebody(&people.with(StandingKind::Officer)).await.person;
        let overseer = house.access(&people.with(StandingKind::Officer), id).await.expect("overseen").overseer();
        house.host.hall.cases.assign(&overseer.expect("an overseer"), officer, None).await.expect("taken over");
        instance(&house).work_off().await.expect("storage works");
        assert_eq!(server.received().len(), 0);
        a_look(&house).await;
        let to: Vec<String> = server.received().iter().map(|received| read(received).0).collect();
        assert_eq!(to, ["olga@home.net"]);
    });
}

#[test]
fn a_case_that_nobody_works_reminds_those_who_can_assign_it_and_the_backup_is_told_too() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, people, id) = house_with_case(house, &server).await;
        let mut seen = 0;
        let overseer = house.access(&people.with(StandingKind::Officer), id).await.expect("overseen").overseer();
        let overseer = overseer.expect("an overseer");
        let steward = house.somebody(&people.with(StandingKind::Steward)).await;
        let cases = &house.host.hall.cases;
        cases.assign(&overseer, overseer.person(), Some(steward.person)).await.expect("assigned");
        a_look(&house).await;
        let both = ["olga: 5 days left: grievance 1", "pat.steward: 5 days left: grievance 1"];
        assert_eq!(news(&server, &mut seen), both);
        // The backup wants to hear only on the day itself.
        let own = ReminderRule { days_before: vec![0], ..ReminderRule::default() };
        let member = steward.member.expect("a member");
        house.host.hall.reminders.set_own_rule(&member, Some(own)).await.expect("their own rule");
        house.clock.advance_seconds(2 * DAY);
        a_look(&house).await;
        assert_eq!(news(&server, &mut seen), ["olga: 3 days left: grievance 1"]);
        // Nobody works it any more: those who oversee are told.
        let standings = people.place.standings.officer().expect("an officer");
        let rule = ConfidenceRule {
            chief_stewards: vec![steward.person],
            officers: vec![standings.person()],
            ..ConfidenceRule::default()
        };
        house.host.hall.procedures.set_confidence(&standings, rule).await.expect("a rule");
        house.host.hall.reminders.set_own_rule(&member, None).await.expect("the unit's rule");
        let overseer = house.access(&people.with(StandingKind::Steward), id).await.expect("overseen").overseer();
        cases.wall_off(&overseer.expect("an overseer"), standings.person()).await.expect("walled off");
        house.clock.advance_seconds(2 * DAY);
        a_look(&house).await;
        let told = news(&server, &mut seen);
        assert!(told.contains(&"pat.steward: Last day tomorrow: grievance 1".to_owned()), "{told:?}");
        assert!(!told.iter().any(|line| line.starts_with("olga")), "who is walled off hears nothing: {told:?}");
    });
}

#[test]
fn where_no_letter_reaches_whoever_works_a_case_those_who_can_assign_it_are_reminded() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, people, _) = house_with_case(house, &server).await;
        let mut steward = people.with(StandingKind::Steward);
        steward.visit("/account").await;
        steward.post("/do/notices/choose-letters", &[]).await;
        a_look(&house).await;
        assert_eq!(news(&server, &mut 0), ["olga: 5 days left: grievance 1"]);
    });
}

#[test]
fn the_chief_steward_gets_one_digest_a_day_of_what_cannot_wait() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let (house, people, _) = house_with_case(house, &server).await;
        let officer = people.place.standings.officer().expect("an officer");
        let chief = house.somebody(&people.with(StandingKind::Steward)).await.person;
        let rule = ConfidenceRule { chief_stewards: vec![chief], ..ConfidenceRule::default() };
        house.host.hall.procedures.set_confidence(&officer, rule).await.expect("a rule");
        let mut digests = Vec::new();
        for _ in 0..3 {
            for _ in 0..2 {
                a_look(&house).await;
                house.clock.advance_seconds(3600);
            }
            digests = server.received().iter().map(read).filter(|letter| letter.2.contains("cannot wait")).collect();
            house.clock.advance_seconds(DAY - 2 * 3600);
        }
        assert_eq!(digests.len(), 3, "one a day: {digests:?}");
        let (to, _, subject, text) = &digests[0];
        assert_eq!(
            (to.as_str(), subject.as_str()),
            ("pat.steward@home.net", "Grievances that cannot wait: Program staff")
        );
        assert!(text.contains("Within seven days\n- Grievance 1: the employer’s answer at Step 1 is due by"), "{text}");
        assert!(!text.contains("Suspended") && !text.contains("Pat member"), "{text}");
    });
}

#[test]
fn a_host_without_mail_claims_nothing_and_reminds_from_the_day_it_has_some() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        house.with_case(&people, version).await;
        a_look(&house).await;
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        // Reminders go out from six in the morning: by then tomorrow one is due whatever hour it is now.
        house.clock.advance_seconds(1800);
        a_look(&house).await;
        house.clock.advance_seconds(DAY);
        a_look(&house).await;
        assert_eq!(server.received().len(), 1, "what is due, once");
    });
}
