//! Unpaid wages and what is done about them on the pages: hours and pay period by period, referrals, letters that are recorded
//! with their text, every wording; and what those who bargain learn of all cases.

use crate::bargaining::value_of;
use crate::grievance_pages::{CASE, confirm, oversee, send};
use contracts::grievances::pay::After;
use contracts::grievances::procedure::CaseKind;
use contracts::members::{PersonId, StandingKind};
use http::StatusCode;
use tests::cases::{case, on, pay_week};
use tests::client::{Answer, Client};
use tests::people::People;
use tests::{House, with_people};

const ROOM: &str = "/u/irc/staff/grievances";

/// A week of forty-five hours at sixteen dollars, of which 640 were paid: 120 are missing.
pub const WEEK: &[(&str, &str)] = &[
    ("case", "1"),
    ("number", ""),
    ("after", ""),
    ("from", "2026-01-05"),
    ("to", "2026-01-11"),
    ("hours", "45"),
    ("rate", "16"),
    ("paid", "640"),
    ("missed-breaks", ""),
    ("rule", "federal-minimum-and-overtime-flsa"),
    ("note", "Cash in an envelope."),
    ("step", "save"),
];

/// What a worker tells at the counter of a center.
const CLAIM: &[(&str, &str)] = &[
    ("grieved-by", "individual"),
    ("others", "Rosa, kitchen"),
    ("contact", "555-0100, after nine"),
    ("employer", "The Blue Spoon"),
    ("kind", "pay"),
    ("happened", "2026-01-05"),
    ("facts", "Paid by the day, no overtime."),
    ("claims[]", "ulp-nlra"),
    ("only_log[]", "yes"),
    ("step", "open"),
];

/// The same form with some fields otherwise.
fn but<'f>(fields: &[(&'f str, &'f str)], other: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let new = |(name, was): &(&'f str, &'f str)| {
        let now = other.iter().find(|(of, _)| of == name).map_or(*was, |(_, now)| *now);
        (*name, now)
    };
    fields.iter().map(new).collect()
}

async fn pay(client: &mut Client, other: &[(&str, &str)]) -> Answer {
    send(client, "enter-pay", &format!("{ROOM}/1/pay"), &but(WEEK, other)).await
}

async fn enter(client: &mut Client, what: &str, fields: &[(&str, &str)]) -> Answer {
    let mut all = vec![("case", "1"), ("what", what), ("corrects", "")];
    all.extend_from_slice(fields);
    let answer = send(client, "enter", &format!("{ROOM}/1/enter?what={what}"), &all).await;
    assert!(answer.path.starts_with(&format!("{ROOM}/1?entered=")), "{what}: {}", answer.body);
    answer
}

#[test]
fn a_worker_learns_on_a_phone_without_any_script_what_is_owed_and_until_when() {
    with_people(async |house, people| {
        oversee(&house, &people).await;
        let mut steward = people.with(StandingKind::Steward);
        // The clock leads to the form with what a wage claim needs already chosen.
        steward.get(ROOM).await.assert_shows("/new?claim=pay");
        let form = steward.get(&format!("{ROOM}/new?claim=pay")).await;
        form.assert_shows("value=\"pay\" selected").assert_shows("How can the worker be reached?");
        let logged = send(&mut steward, "open", &format!("{ROOM}/new"), CLAIM).await;
        logged.assert_shows("The Blue Spoon").assert_shows("Hours and pay");
        pay(&mut steward, &[]).await.assert_shows("$760.00 owed, $640.00 paid: $120.00 missing.");
        // The next week is proposed with its days and the pay agreed.
        let next = steward.get(&format!("{ROOM}/1/pay")).await;
        next.assert_shows("value=\"2026-01-12\"").assert_shows("value=\"2026-01-18\"").assert_shows("value=\"16.00\"");
        let second = [("from", "2026-01-12"), ("to", "2026-01-18"), ("hours", "9 9 9 9 9 5 0"), ("paid", "900")];
        let sheet = pay(&mut steward, &second).await;
        // 40 × 16 + 10 × 24 = 880, and 900 were paid: nothing is missing, and nothing makes up for the first week.
        sheet.assert_shows("$880.00 owed, $900.00 paid: $0.00 missing.").assert_shows("<strong>$120.00</strong>");
        sheet.assert_shows("is out of time");
        // Put right: it was 48 hours. What it said before is kept, and the number stays.
        let right = pay(&mut steward, &[("number", "1"), ("after", "1"), ("hours", "48")]).await;
        assert!(right.path.ends_with("saved=1#p-1"), "{}", right.path);
        right.assert_shows("$832.00 owed").assert_hides("$760.00");
        let gone = pay(&mut steward, &[("number", "2"), ("after", "1"), ("step", "off")]).await;
        gone.assert_shows("Taken off the sheet").assert_hides("January 12, 2026 – January 18, 2026</strong>");
        let csv = steward.get(&format!("{ROOM}/1/pay.csv")).await.body;
        assert!(csv.contains("2026-01-05,2026-01-11,48.00,40.00,8.00,0.00,16.00,0.00,832.00,640.00,192.00"), "{csv}");
        // Whoever gets the bundle gets the sheet, and none of the union's notes.
        let bundle = steward.get(&format!("{ROOM}/1/bundle")).await;
        bundle.assert_shows("$192.00").assert_hides("555-0100");
        assert!(csv.contains("Cash in an envelope."), "{csv}");
        // Days that are on the sheet twice are said to be, wherever the sum is.
        let twice = "counts those days more than once";
        steward.get(&format!("{ROOM}/1/bundle")).await.assert_hides(twice);
        pay(&mut steward, &[("from", "2026-01-11"), ("to", "2026-01-17")]).await.assert_shows(twice);
        steward.get(&format!("{ROOM}/1/bundle")).await.assert_shows(twice).assert_shows("has some of the same days.");
        for (other, refusal) in [
            (("hours", "8 8"), "These are 2 numbers."),
            (("hours", "200"), "There are only 168 hours."),
            (("paid", "some"), "Enter an amount such as 640 or 640.50."),
            (("to", "2026-01-01"), "The period ends before it begins."),
        ] {
            let refused = pay(&mut steward, &[other]).await;
            refused.assert_shows(refusal).assert_shows("Cash in an envelope.");
        }
    });
}

#[test]
fn a_correction_outlives_a_colleague_who_was_faster() {
    with_people(async |house, people| {
        oversee(&house, &people).await;
        let mut steward = people.with(StandingKind::Steward);
        send(&mut steward, "open", &format!("{ROOM}/new"), CLAIM).await;
        pay(&mut steward, &[]).await;
        let page = format!("{ROOM}/1/pay?period=1");
        assert_eq!(value_of(&steward.get(&page).await, "after"), "1");
        let mut officer = people.with(StandingKind::Officer);
        pay(&mut officer, &[("number", "1"), ("after", "1"), ("hours", "46")]).await.assert_shows("$784.00 owed");
        // Their wording stands until the steward has seen it; then what was typed can be saved over it.
        let mine = [("number", "1"), ("after", "1"), ("hours", "47"), ("note", "By his calendar.")];
        let late = send(&mut steward, "enter-pay", &page, &but(WEEK, &mine)).await;
        late.assert_shows("Somebody else has changed this period").assert_shows("By his calendar.");
        assert_eq!((value_of(&late, "number"), value_of(&late, "after")), ("1".to_owned(), "2".to_owned()));
        // Taken off in between, it is a new one.
        pay(&mut officer, &[("number", "1"), ("after", "2"), ("step", "off")]).await;
        let mine = but(&mine, &[("after", "2")]);
        let gone = send(&mut steward, "enter-pay", &page, &but(WEEK, &mine)).await;
        gone.assert_shows("Somebody else has changed this period").assert_shows("By his calendar.");
        assert_eq!((value_of(&gone, "number"), value_of(&gone, "after")), (String::new(), String::new()));
        pay(&mut steward, &but(&mine, &[("number", ""), ("after", "")])).await.assert_shows("$808.00 owed");
        assert_eq!(steward.get(&page).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_worker_is_paid_by_the_rule_of_their_state_as_it_stood_when_it_was_counted() {
    with_people(async |house, people| {
        oversee(&house, &people).await;
        let mut officer = people.with(StandingKind::Officer);
        let rule = [
            ("name", "Our state"),
            ("source", "Labor Code 1"),
            ("minimums", "2025-01-01 15\n2027-01-01 17"),
            ("week-hours", "40"),
            ("day-hours", "8"),
            ("double-hours", "12"),
            ("overtime-percent", "150"),
            ("break-minutes", "60"),
        ];
        let page = format!("{ROOM}/pay-rules");
        let rules = send(&mut officer, "set-pay-rule", &page, &rule).await;
        rules.assert_shows("At least $15.00 an hour since January 1, 2025").assert_shows("Over 8 h a day: 150 %");
        let mut steward = people.with(StandingKind::Steward);
        steward.get(&page).await.assert_shows("Labor Code 1").assert_hides("Set a rule");
        send(&mut steward, "open", &format!("{ROOM}/new"), CLAIM).await;
        let week = [("hours", "13 8 8 8 8 0 0"), ("rate", ""), ("missed-breaks", "2"), ("rule", "our-state")];
        let counted = pay(&mut steward, &week).await;
        // 40 × 15 + 4 × 22.50 + 1 × 30 + 2 × 15 = 750.
        counted.assert_shows("$750.00 owed").assert_shows("By Our state (Labor Code 1).");
        let higher: Vec<(&str, &str)> = but(&rule, &[("minimums", "2025-01-01 20")]);
        send(&mut officer, "set-pay-rule", &page, &higher).await.assert_shows("$20.00");
        steward.get(&format!("{ROOM}/1/pay")).await.assert_shows("$750.00 owed");
        // Put right, it stays with the rule that it was counted by unless another is chosen.
        let form = steward.get(&format!("{ROOM}/1/pay?period=1")).await;
        form.assert_shows("<option value=\"_counted\" selected>Our state, as it was counted</option>");
        let noted = [("number", "1"), ("after", "1"), ("rule", "_counted"), ("note", "By check.")];
        pay(&mut steward, &[but(&week, &noted), noted.to_vec()].concat()).await.assert_shows("$750.00 owed");
        let key = [("key", "our-state")];
        send(&mut officer, "drop-pay-rule", &page, &key).await.assert_hides("Labor Code 1");
        // The period can still be put right by the rule it was counted by.
        let again = but(&week, &[("hours", "13 8 8 8 9 0 0"), ("rule", "_counted")]);
        let again = pay(&mut steward, &[again, vec![("number", "1"), ("after", "2")]].concat()).await;
        again.assert_shows("$772.50 owed");
    });
}

#[test]
fn a_referral_stands_on_the_clock_until_somebody_has_asked_what_came_of_it() {
    with_people(async |house, people| {
        oversee(&house, &people).await;
        let mut steward = people.with(StandingKind::Steward);
        send(&mut steward, "open", &format!("{ROOM}/new"), CLAIM).await;
        let (today, soon) = (house.day(0).to_string(), house.day(3).to_string());
        let referred = [("to", "The labor commissioner"), ("at", today.as_str()), ("due", soon.as_str())];
        enter(&mut steward, "referred", &referred).await.assert_shows("Referred to The labor commissioner");
        steward.get(ROOM).await.assert_shows("Ask what came of it: The labor commissioner");
        let again = house.day(10).to_string();
        let asked = [("referral", "1"), ("note", "A hearing in spring."), ("at", &today), ("due", &again)];
        enter(&mut steward, "followed-up", &asked).await.assert_shows("A hearing in spring.");
        steward.get(ROOM).await.assert_shows("Ask what came of it: The labor commissioner");
        let over = [("referral", "1"), ("note", "They took it."), ("at", &today), ("due", "")];
        enter(&mut steward, "followed-up", &over).await;
        steward.get(ROOM).await.assert_hides("Ask what came of it");
    });
}

#[test]
fn a_steward_records_a_letter_in_one_step_and_its_words_are_kept() {
    with_people(async |house, people| {
        let agreement = crate::agreements::on_the_shelf(&house, &people, "ARTICLE 1 - HOURS\nForty hours.\n").await;
        oversee(&house, &people).await;
        confirm(&people, &agreement.to_string()).await;
        let mut steward = people.with(StandingKind::Steward);
        send(&mut steward, "open", &format!("{ROOM}/new"), CASE).await;
        let page = format!("{ROOM}/1/letters/filing");
        steward.get(&page).await.assert_shows("Is it handed in?");
        steward.get(&format!("{ROOM}/1/letters/appeal")).await.assert_shows("cannot be recorded as sent");
        steward.get(&format!("{ROOM}/1/letters/fact-sheet")).await.assert_hides("cannot be recorded as sent");
        let shown = value_of(&steward.get(&page).await, "shown");
        let mut sent =
            vec![("case", "1"), ("form", "filing"), ("shown", &shown), ("step", "step-1"), ("at", "2026-01-08")];
        // Remedy and articles are still lines to write on: it is not recorded as whole without somebody saying so.
        let open = send(&mut steward, "send-letter", &page, &sent).await;
        open.assert_shows("still has blanks to write on (2)").assert_shows("Is it handed in?");
        sent.push(("by_hand[]", "yes"));
        let case = send(&mut steward, "send-letter", &page, &sent).await;
        case.assert_shows("Filed at Step 1").assert_shows("The grievance 2026-01-08.txt");
        assert_eq!(case.body.matches("The grievance 2026-01-08.txt").count(), 1);
        // A request has a number, a day and its words.
        let page = format!("{ROOM}/1/letters/information-request");
        // With a blank to write on it is not recorded: what was typed and not put in would be lost.
        steward.get(&page).await.assert_shows("still has a blank to write on").assert_hides("Is it sent?");
        let (due, later) = (house.day(20).to_string(), house.day(21).to_string());
        let words = [
            ("case", "1"),
            ("form", "information-request"),
            ("requested", "All warnings since 2024."),
            ("request-due", &due),
        ];
        // A day that has passed goes into no letter, and nothing that was typed is lost.
        let past = send(&mut steward, "word-letter", &page, &but(&words, &[("request-due", "2026-02-01")])).await;
        past.assert_shows("This day has passed.").assert_shows("href=\"#f-request-due\"");
        past.assert_shows("value=\"2026-02-01\"").assert_hides("February 1, 2026").assert_hides("Is it sent?");
        let filled = send(&mut steward, "word-letter", &page, &words).await;
        let shown = value_of(filled.assert_shows("Is it sent?"), "shown");
        let asked = [
            ("case", "1"),
            ("form", "information-request"),
            ("shown", &shown),
            ("letter-requested", "All warnings since 2024."),
            ("letter-request-due", &due),
            ("request", ""),
            ("due", &due),
            ("at", "2026-01-09"),
            ("time", ""),
        ];
        // What is refused loses neither the letter's words nor the entry's.
        let refused = send(&mut steward, "send-letter", &page, &but(&asked, &[("at", "2999-01-01")])).await;
        refused.assert_shows("This date has not come yet.").assert_shows("All warnings since 2024.");
        let blank = send(&mut steward, "send-letter", &page, &but(&asked, &[("letter-requested", "")])).await;
        blank.assert_shows("still has a blank to write on");
        // Another letter than the one that was read is not kept in its place.
        let other = but(&asked, &[("letter-requested", "All warnings since 2020.")]);
        let changed = send(&mut steward, "send-letter", &page, &other).await;
        changed.assert_shows("has changed since you read it").assert_shows("All warnings since 2020.");
        // The record names the day that the letter names.
        let other = send(&mut steward, "send-letter", &page, &but(&asked, &[("due", &later)])).await;
        other
            .assert_shows(&format!("The letter says {}.", crate::grievance_pages::said(house.day(20))))
            .assert_shows("href=\"#f-due\"");
        let case = send(&mut steward, "send-letter", &page, &asked).await;
        let due = crate::grievance_pages::said(house.day(20));
        case.assert_shows(&format!("Information request 1 sent, answer due {due}"));
        let way = format!("href=\"{ROOM}/1/files/");
        let ways = case.body.split(&way).skip(1);
        let ways: Vec<&str> = ways.filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ways.len(), 2, "{}", case.body);
        let letter = steward.get(&format!("{ROOM}/1/files/{}", ways[0])).await;
        letter.assert_shows("A written warning without a hearing.").assert_hides("night porter");
        let letter = steward.get(&format!("{ROOM}/1/files/{}", ways[1])).await;
        letter.assert_shows("All warnings since 2024.").assert_shows(&due);
        // Once recorded, it is not offered again.
        steward.get(&format!("{ROOM}/1/letters/filing")).await.assert_shows("cannot be recorded as sent");
    });
}

#[test]
fn every_wording_of_a_case_can_be_read_again_by_those_who_read_the_case() {
    with_people(async |house, people| {
        oversee(&house, &people).await;
        let mut steward = people.with(StandingKind::Steward);
        send(&mut steward, "open", &format!("{ROOM}/new"), CASE).await;
        let text =
            [("case", "1"), ("after", "1"), ("step", "save"), ("grieved-by", "individual"), ("facts", "Two warnings.")];
        send(&mut steward, "revise", &format!("{ROOM}/1/text"), &text).await;
        let all = steward.get(&format!("{ROOM}/1/wordings")).await;
        all.assert_shows("Wording 2")
            .assert_shows("Two warnings.")
            .assert_shows("A written warning without a hearing.");
        all.assert_shows("The night porter").assert_shows("Stays with the union");
        let mut adviser = people.with(StandingKind::Adviser);
        adviser.get(&format!("{ROOM}/1/wordings")).await.assert_shows("Wording 1");
        let mut member = people.with(StandingKind::Member);
        assert_eq!(member.get(&format!("{ROOM}/1/wordings")).await.status, StatusCode::NOT_FOUND);
    });
}

/// Takes cases in that are over: so many about pay and about harassment, with a steward or none.
async fn past_cases(
    house: &House,
    people: &People,
    version: u32,
    (pay, harassment): (usize, usize),
    steward: Option<PersonId>,
) {
    use contracts::grievances::record::{CaseEvent, Terms};
    let officer = people.place.standings.officer().expect("an officer");
    let oversight = house.host.hall.cases.oversight(&officer.into()).await.expect("who oversees");
    let one = |kind, supervisor: &str| {
        let terms = Terms { text: "Dropped.".to_owned(), precedent: false };
        let first = vec![on(house.day(-9), CaseEvent::Occurred), on(house.day(-2), CaseEvent::Withdrawn { terms })];
        let mut new = contracts::grievances::port::NewCase { kind, steward, ..case(Some(version), "A case.", first) };
        new.intake.supervisor = supervisor.to_owned();
        new.filing.cited.push(contracts::grievances::filing::CitedClause {
            agreement: 1,
            article: "wages".to_owned(),
            anchor: "a1".to_owned(),
            quote: "Forty hours.".to_owned(),
            hash: contracts::agreements::text_hash("Forty hours."),
        });
        new
    };
    let mut all: Vec<_> = (0..pay).map(|_| one(CaseKind::Pay, "Bob Boss")).collect();
    all.extend((0..harassment).map(|_| one(CaseKind::Harassment, "Vera Vile")));
    house.host.hall.cases.import(&oversight, all).await.expect("taken in");
}

/// Lets more than a month pass, in which everybody here comes by.
async fn a_month_passes(house: &House, clients: &mut [&mut Client]) {
    for _ in 0..4 {
        house.clock.advance_seconds(9 * 24 * 3600);
        for client in clients.iter_mut() {
            client.get(ROOM).await;
        }
    }
}

#[test]
fn who_bargains_learns_which_articles_failed_and_of_nobodys_case() {
    with_people(async |house, people| {
        crate::bargaining::lay_out(&house, &people).await;
        let mut committee = people.with(StandingKind::Committee);
        let (mut officer, mut member) = (people.with(StandingKind::Officer), people.with(StandingKind::Member));
        let page = format!("{ROOM}/patterns");
        let version = house.with_procedure(&people).await;
        past_cases(&house, &people, version, (8, 2), None).await;
        // What is opened this month would be seen to come.
        committee.get(&page).await.assert_shows("Too few to tell");
        a_month_passes(&house, &mut [&mut committee, &mut officer, &mut member]).await;
        let shown = committee.get(&page).await;
        shown.assert_shows("Article wages: 10 of 10 lost or given up.");
        shown.assert_shows("/u/irc/staff/rounds/1/articles/wages").assert_shows("Change it in this round");
        // Two cases are nobody's to know of: neither they nor the eight from which they would follow.
        for never in ["Harassment", "Vera Vile", "Bob Boss", ">Pay<", "/grievances/1\"", "A case."] {
            assert!(!shown.body.contains(never), "{never} in {}", shown.body);
        }
        shown.assert_shows("are left out");
        // Whoever oversees sees all of it, and nothing twice.
        let whole = officer.get(&page).await;
        whole.assert_shows("Vera Vile").assert_shows("Harassment").assert_hides("In the rest of the unit");
        assert_eq!(member.get(&page).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_steward_who_bargains_learns_nothing_of_a_case_beside_their_own() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let both = [StandingKind::Member, StandingKind::Steward, StandingKind::Committee];
        let (_, mut steward) = house.join(&people.place, "Nadia Both", &both).await;
        let (mut officer, page) = (people.with(StandingKind::Officer), format!("{ROOM}/patterns"));
        let theirs = house.place_of(&steward).await.standings.seat().person();
        past_cases(&house, &people, version, (5, 0), Some(theirs)).await;
        past_cases(&house, &people, version, (1, 0), None).await;
        a_month_passes(&house, &mut [&mut steward, &mut officer]).await;
        // Their five, and six nowhere.
        let shown = steward.get(&page).await;
        shown.assert_shows("Article wages: 5 of 5 lost or given up.").assert_hides("6 of 6").assert_hides("1 of 1");
        shown.assert_shows("In the rest of the unit").assert_shows("Too few to tell");
        // Five of others are a group; four more do not show until there are five.
        past_cases(&house, &people, version, (8, 0), None).await;
        a_month_passes(&house, &mut [&mut steward, &mut officer]).await;
        let rest = |answer: &Answer, cases: usize| {
            let (_, rest) = answer.body.split_once("In the rest of the unit").expect("a table of the rest");
            assert!(rest.contains(&format!("Article wages: {cases} of {cases}")), "{cases}: {rest}");
        };
        rest(&steward.get(&page).await, 5);
        // The tenth is opened this month.
        past_cases(&house, &people, version, (1, 0), None).await;
        rest(&steward.get(&page).await, 5);
    });
}

#[test]
fn a_sheet_of_pay_is_as_confidential_as_its_case() {
    with_people(async |house, people| {
        let version = house.with_procedure(&people).await;
        let id = house.with_case(&people, version).await;
        let access = house.access(&people.with(StandingKind::Steward), id).await.expect("their case");
        let (handler, cases) = (access.handler().expect("who works it"), &house.host.hall.cases);
        cases.enter_pay(&handler, None, Some(pay_week(house.day(-9), 64_000)), "Pat").await.expect("written");
        let seventh = Some(After { number: 7, wording: 1 });
        let unknown = cases.enter_pay(&handler, seventh, None, "Pat").await.expect_err("no such period");
        assert_eq!(unknown.code, "pay-period-unknown");
        assert_eq!(cases.pay(&handler.into()).await.expect("the sheet").total().short, 12_000);
        // Walled off, the steward finds nothing of it any more; the grievant never did, nor any officer's book.
        let mut officer = people.with(StandingKind::Officer);
        let steward = house.somebody(&people.with(StandingKind::Steward)).await.person.to_string();
        let wall = [("case", "1"), ("person", steward.as_str())];
        send(&mut officer, "wall-off", &format!("{ROOM}/1/people"), &wall).await;
        for kind in [StandingKind::Steward, StandingKind::Member, StandingKind::Committee] {
            let mut client = people.with(kind);
            for address in ["pay", "pay.csv", "wordings"] {
                let answer = client.get(&format!("{ROOM}/1/{address}")).await;
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{kind:?} {address}");
            }
        }
        officer.get("/u/irc/staff/audit/entries.jsonl").await.assert_hides("case-pay-entered");
    });
}
