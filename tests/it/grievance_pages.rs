//! Grievances on their pages: from the parking lot to the award, and who must not learn of any of it.

use contracts::members::{PersonId, StandingKind};
use http::StatusCode;
use tests::client::{Answer, Client};
use tests::people::{People, UNION, UNIT};
use tests::{House, with_people};

const ROOM: &str = "/u/irc/staff/grievances";
const PDF: &[u8] = b"%PDF-1.7\nthe letter\n";
/// A contract whose grievance article the wizard reads.
const CONTRACT: &str = "\
ARTICLE 1 - RECOGNITION
The Employer recognizes the Union.

ARTICLE 12 - GRIEVANCE PROCEDURE
Section 1. A grievance shall be filed in writing within fifteen (15) calendar days of the date the Union knew of the event.

Step 1. The supervisor shall answer within ten (10) working days after receipt of the grievance.

Step 2. The Union may appeal within five (5) working days after receipt of the answer. The director shall answer within ten (10) working days after receipt of the appeal.

Section 2. If the Employer does not answer in time, the Union may advance the grievance to the next step. Time limits may be extended by mutual agreement in writing.

ARTICLE 14 - DISCIPLINE
Section 1. No employee shall be disciplined without just cause.
";

/// One whose procedure an officer enters by hand.
const WITHOUT_PROCEDURE: &str = "\
ARTICLE 14 - DISCIPLINE
Section 1. No employee shall be disciplined without just cause.
";

async fn person(house: &House, client: &Client) -> PersonId {
    house.place_of(client).await.standings.seat().person()
}

/// Sends a form of the room as its page would.
pub async fn send(client: &mut Client, deed: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
    let action = format!("/do/grievances/{deed}");
    let mut all = vec![("_form", action.as_str()), ("_page", page), ("union", UNION), ("unit", UNIT)];
    all.extend_from_slice(fields);
    client.submit(&action, &all).await
}

/// A calendar's fields as its page would send them.
pub const CALENDAR: &[(&str, &str)] = &[
    ("zone", "America/New_York"),
    ("holidays[]", "Veterans Day"),
    ("holidays[]", "Thanksgiving Day"),
    ("more-holidays", "12-24 Christmas Eve"),
    ("observed", "nearest"),
    ("state", ""),
    ("working_days[]", "mon"),
    ("working_days[]", "tue"),
    ("working_days[]", "wed"),
    ("working_days[]", "thu"),
    ("working_days[]", "fri"),
    ("working_without[]", "contract"),
    ("working_without[]", "closures"),
    ("business_days[]", "mon"),
    ("business_days[]", "fri"),
];

/// Count, unit and start event of one clock.
type Clock = (&'static str, &'static str, &'static str);

/// A procedure's fields where an officer enters it by hand.
pub fn by_hand(agreement: &str) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> =
        [("agreement", agreement), ("article", "Article 12"), ("missed", "withdrawn"), ("extension", "written")]
            .into_iter()
            .chain([("roll", "stays"), ("hour", "")])
            .chain([("step.step-1", "Step 1"), ("step.step-2", "Step 2"), ("step.arbitration", "Arbitration")])
            .chain(CALENDAR.iter().copied())
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
    let deadlines: [(&str, &[Clock]); 5] = [
        ("file-step-1", &[("15", "calendar-days", "occurrence"), ("15", "calendar-days", "knowledge")]),
        ("appeal-step-2", &[("5", "working-days", "answer-received"), ("5", "working-days", "answer-due")]),
        ("demand-arbitration", &[("30", "calendar-days", "answer-received"), ("30", "calendar-days", "answer-due")]),
        ("answer-step-1", &[("10", "working-days", "filed")]),
        ("answer-step-2", &[("10", "working-days", "filed")]),
    ];
    for (key, clocks) in deadlines {
        for (at, (count, unit, start)) in clocks.iter().enumerate() {
            for (what, value) in [("count", count), ("unit", unit), ("start", start)] {
                fields.push((format!("{what}.{key}.{at}"), (*value).to_owned()));
            }
        }
        let which = if key == "file-step-1" { "later" } else { "sooner" };
        fields.push((format!("which.{key}"), which.to_owned()));
        fields.push((format!("silence.{key}"), "may-advance".to_owned()));
        fields.push((format!("inclusive.{key}"), "no".to_owned()));
    }
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// The facts of a case, as a steward types them.
pub const CASE: &[(&str, &str)] = &[
    ("grieved-by", "individual"),
    ("others", "Zoraida"),
    ("kind", "discipline"),
    ("happened", "2026-01-05"),
    ("facts", "A written warning without a hearing."),
    ("witnesses", "The night porter"),
    ("step", "open"),
];

/// Names the officer as overseer and the adviser as reader.
pub async fn oversee(house: &House, people: &People) {
    let mut officer = people.with(StandingKind::Officer);
    let (own, adviser) = (person(house, &officer).await, person(house, &people.with(StandingKind::Adviser)).await);
    let (own, adviser) = (own.to_string(), adviser.to_string());
    let fields = [("officers[]", own.as_str()), ("advisers[]", adviser.as_str())];
    let page = send(&mut officer, "set-confidence", &format!("{ROOM}/confidence"), &fields).await;
    assert_eq!(page.path, format!("{ROOM}/confidence?saved=1"), "{}", page.body);
    page.assert_shows("Saved.");
}

/// Confirms a procedure by hand.
pub async fn confirm(people: &People, agreement: &str) {
    let mut officer = people.with(StandingKind::Officer);
    let fields = by_hand(agreement);
    let page = format!("{ROOM}/procedures/read/{agreement}");
    let shown = send(&mut officer, "confirm-procedure", &page, &borrowed(&fields)).await;
    assert_eq!(shown.path, format!("{ROOM}/procedures/1"), "{}", shown.body);
}

/// For the doors: a confirmed procedure, case 1 of the steward's with a file; the officer oversees, the adviser reads.
/// Answers with the file's id.
pub async fn lay_out(house: &House, people: &People, agreement: &str) -> String {
    oversee(house, people).await;
    confirm(people, agreement).await;
    let mut steward = people.with(StandingKind::Steward);
    let case = send(&mut steward, "open", &format!("{ROOM}/new"), CASE).await;
    assert_eq!(case.path, format!("{ROOM}/1?logged=1"), "{}", case.body);
    let action = "/do/grievances/attach";
    let page = format!("{ROOM}/1");
    let fields = [("_form", action), ("_page", &page), ("union", UNION), ("unit", UNIT), ("case", "1")];
    let case = steward.submit_file(action, &fields, ("file", "letter.pdf", PDF)).await;
    let rest = case.body.split(&format!("{ROOM}/1/files/")).nth(1).expect("the file is on the page");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// A day as English says it.
pub fn said(day: jiff::civil::Date) -> String {
    day.strftime("%B %-d, %Y").to_string()
}

/// Writes an entry as its form would; answers with the case's page.
async fn enter(client: &mut Client, what: &str, fields: &[(&str, &str)]) -> Answer {
    let page = format!("{ROOM}/1/enter?what={what}");
    let mut all = vec![("case", "1"), ("what", what), ("corrects", "")];
    all.extend_from_slice(fields);
    let answer = send(client, "enter", &page, &all).await;
    assert!(answer.path.starts_with(&format!("{ROOM}/1?entered=")), "{what}: {} {}", answer.path, answer.body);
    answer
}

#[test]
fn a_steward_takes_a_case_from_the_parking_lot_to_the_award_without_any_script() {
    with_people(async |house, people| {
        let agreement = crate::agreements::on_the_shelf(&house, &people, CONTRACT).await.to_string();
        oversee(&house, &people).await;
        let mut steward = people.with(StandingKind::Steward);
        steward
            .get(ROOM)
            .await
            .assert_shows("No open grievance")
            .assert_shows("No grievance procedure has been confirmed");
        by_the_wizard(&people, &agreement).await;
        // A search for clauses gives everything back that was typed, and the boxes to tick.
        let mut fields = CASE[..CASE.len() - 1].to_vec();
        fields.extend([("step", "find"), ("find", "just cause")]);
        let found = send(&mut steward, "open", &format!("{ROOM}/new"), &fields).await;
        found.assert_shows("A written warning without a hearing.").assert_shows("without just cause");
        let (_, rest) = found.body.split_once("name=\"cited[]\" value=\"").expect("a clause to tick");
        let code = rest.split('"').next().unwrap_or_default().to_owned();
        let mut fields = CASE.to_vec();
        fields.extend([("cited[]", code.as_str()), ("remedy", "Make whole.")]);
        let case = send(&mut steward, "open", &format!("{ROOM}/new"), &fields).await;
        case.assert_shows("No employee shall be disciplined without just cause.");
        case.assert_shows("15 calendar days after it became known on January 5").assert_shows("January 20, 2026");
        enter(&mut steward, "filed", &[("step", "step-1"), ("at", "2026-01-12")]).await;
        let answered = enter(&mut steward, "answer-received", &[("answer", "denied"), ("at", "2026-01-20")]).await;
        answered.assert_shows("5 working days after the answer came on January 20").assert_shows("January 27, 2026");
        // What was mistyped is put right, and what that moved is shown with both computations.
        let number = answered.path.split(['=', '#']).nth(1).expect("a number").to_owned();
        let page = format!("{ROOM}/1/enter?corrects={number}");
        let fields = [
            ("case", "1"),
            ("corrects", number.as_str()),
            ("answer", "denied"),
            ("at", "2026-01-21"),
            ("why", "Misread."),
        ];
        let corrected = send(&mut steward, "enter", &page, &fields).await;
        corrected.assert_shows("January 27, 2026 → January 28, 2026").assert_shows("Misread.");
        enter(&mut steward, "appealed", &[("step", "step-2"), ("at", "2026-01-23")]).await;
        let note = [("note", "Called the director."), ("at", "2026-01-24")];
        let noted = enter(&mut steward, "noted", &note).await;
        noted.assert_shows("Recorded.").assert_shows("href=\"#e-7\"");
        // Who goes back and sends it again, or records another answer for the same step, is led to the first.
        let again: Vec<(&str, &str)> =
            [("case", "1"), ("what", "noted"), ("corrects", "")].into_iter().chain(note).collect();
        let again = send(&mut steward, "enter", &format!("{ROOM}/1/enter?what=noted"), &again).await;
        again.assert_shows("This is recorded already (entry 7).").assert_shows(&format!("{ROOM}/1#e-7"));
        let granted = [("case", "1"), ("what", "answer-received"), ("corrects", ""), ("step", "step-1")];
        let granted: Vec<(&str, &str)> =
            granted.into_iter().chain([("answer", "granted"), ("at", "2026-01-21")]).collect();
        let second = send(&mut steward, "enter", &format!("{ROOM}/1/enter?what=answer-received"), &granted).await;
        second
            .assert_shows("This step has an answer already")
            .assert_shows(&format!("{ROOM}/1/enter?corrects={number}"));
        let terms = [("note", "The warning is withdrawn."), ("precedent", "no"), ("at", "2026-02-02")];
        let settled = enter(&mut steward, "settled", &terms).await;
        settled.assert_shows("Both sides settled it.").assert_shows("The warning is withdrawn.");
    });
}

/// The officer confirms what the wizard read, one reading forgotten at first.
async fn by_the_wizard(people: &People, agreement: &str) {
    let mut officer = people.with(StandingKind::Officer);
    let page = format!("{ROOM}/procedures/read/{agreement}");
    let shown = officer.get(&page).await;
    shown.assert_shows("<mark>fifteen (15) calendar days</mark>").assert_shows("<mark>ten (10) working days</mark>");
    let mut fields = fields_of(&shown.body);
    let ticks: Vec<(String, String)> =
        values(&shown.body, "confirmed[]").into_iter().map(|value| ("confirmed[]".to_owned(), value)).collect();
    assert!(ticks.len() >= 5, "each reading has its box: {ticks:?}");
    fields.extend(CALENDAR.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields.extend(ticks[1..].iter().cloned());
    let refused = send(&mut officer, "confirm-procedure", &page, &borrowed(&fields)).await;
    refused.assert_shows("with its clause and confirm it first");
    fields.push(ticks[0].clone());
    let confirmed = send(&mut officer, "confirm-procedure", &page, &borrowed(&fields)).await;
    assert_eq!(confirmed.path, format!("{ROOM}/procedures/1"), "{}", confirmed.body);
    confirmed.assert_shows("15 calendar days from the day it became known").assert_shows("December 24");
}

/// Values of every field of this name on a page.
fn values(body: &str, name: &str) -> Vec<String> {
    let mark = format!("name=\"{name}\" value=\"");
    body.split(&mark).skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

/// What a browser would send of a page's selects, radios and plain inputs of the procedure.
fn fields_of(body: &str) -> Vec<(String, String)> {
    let form = body.split("id=\"page-form\"").nth(1).and_then(|rest| rest.split("</form>").next()).expect("the form");
    let attribute = |tag: &str, name: &str| {
        let rest = tag.split(&format!("{name}=\"")).nth(1)?;
        Some(rest.split('"').next()?.replace("&amp;", "&"))
    };
    let own = |name: &str| {
        name.contains('.') || ["agreement", "article", "missed", "extension", "roll", "hour"].contains(&name)
    };
    let mut fields = Vec::new();
    for tag in form.split("<input").skip(1).filter_map(|rest| rest.split('>').next()) {
        let Some(name) = attribute(tag, " name").filter(|name| own(name)) else { continue };
        let choice = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        if !choice || tag.contains(" checked") {
            fields.push((name, attribute(tag, " value").unwrap_or_default()));
        }
    }
    for select in form.split("<select").skip(1).filter_map(|rest| rest.split("</select>").next()) {
        let Some(name) = attribute(select, " name").filter(|name| own(name)) else { continue };
        let options: Vec<&str> = select.split("<option").skip(1).filter_map(|rest| rest.split('>').next()).collect();
        let chosen = options.iter().find(|option| option.contains(" selected")).or(options.first());
        fields.push((name, chosen.and_then(|option| attribute(option, " value")).unwrap_or_default()));
    }
    fields
}

#[test]
fn a_member_brings_a_case_and_follows_it_in_their_language_without_the_unions_notes() {
    with_people(async |house, people| {
        let agreement = crate::agreements::on_the_shelf(&house, &people, CONTRACT).await.to_string();
        oversee(&house, &people).await;
        by_the_wizard(&people, &agreement).await;
        let mut member = people.with(StandingKind::Member);
        let fields = [("kind", "pay"), ("happened", "2026-01-05"), ("facts", "No overtime was paid.")];
        let own = send(&mut member, "bring", &format!("{ROOM}/bring"), &fields).await;
        own.assert_shows("The stewards know of it").assert_shows("No overtime was paid.");
        let mut officer = people.with(StandingKind::Officer);
        officer.get(ROOM).await.assert_shows("Nobody has these cases yet");
        let mut steward = people.with(StandingKind::Steward);
        assert_eq!(steward.get(&format!("{ROOM}/1")).await.status, StatusCode::NOT_FOUND);
        let id = person(&house, &steward).await.to_string();
        send(&mut officer, "assign", &format!("{ROOM}/1/people"), &[("case", "1"), ("steward", &id), ("backup", "")])
            .await;
        enter(&mut steward, "noted", &[("note", "The timesheets are missing."), ("at", "2026-01-07")]).await;
        enter(&mut steward, "filed", &[("step", "step-1"), ("at", "2026-01-08")]).await;
        member.submit("/language?to=ko", &[("_page", ROOM)]).await.assert_shows("본인의 고충");
        let own = member.get(&format!("{ROOM}/1")).await;
        own.assert_shows("2026년 1월 22일").assert_shows("고충이 이 단계에 접수된 1월 8일부터 10근무일");
        own.assert_hides("timesheets").assert_hides("/enter");
        for page in ["enter", "text", "notes", "people", "letters"] {
            assert_eq!(member.get(&format!("{ROOM}/1/{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        }
    });
}

#[test]
fn whoever_is_walled_off_learns_of_nothing_whatever_their_office() {
    with_people(async |house, people| {
        let agreement = crate::agreements::on_the_shelf(&house, &people, WITHOUT_PROCEDURE).await.to_string();
        let file = lay_out(&house, &people, &agreement).await;
        let (mut officer, mut adviser) = (people.with(StandingKind::Officer), people.with(StandingKind::Adviser));
        let addresses =
            ["", "/enter", "/text", "/notes", "/people", "/letters", "/letters/filing", &format!("/files/{file}")]
                .into_iter()
                .chain(["/bundle", "/bundle.zip", "/wordings", "/pay", "/pay.csv"])
                .map(|rest| format!("{ROOM}/1{rest}"))
                .collect::<Vec<_>>();
        assert_eq!(adviser.get(&addresses[0]).await.status, StatusCode::OK);
        let id = person(&house, &adviser).await.to_string();
        send(&mut officer, "wall-off", &addresses[4], &[("case", "1"), ("person", &id)])
            .await
            .assert_shows("Take the wall down");
        for address in &addresses {
            assert_eq!(adviser.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
        }
        adviser.get(ROOM).await.assert_hides("Grievance 1");
        assert_eq!(adviser.get(&format!("{ROOM}/cases")).await.status, StatusCode::NOT_FOUND);
        send(&mut officer, "lift-wall", &addresses[4], &[("case", "1"), ("person", &id)])
            .await
            .assert_hides("Take the wall down");
        assert_eq!(adviser.get(&addresses[0]).await.status, StatusCode::OK);
    });
}

#[test]
fn a_steward_prints_the_grievance_in_the_contracts_language_and_no_witness_is_in_it() {
    with_people(async |house, people| {
        let agreement = crate::agreements::on_the_shelf(&house, &people, WITHOUT_PROCEDURE).await.to_string();
        lay_out(&house, &people, &agreement).await;
        let mut steward = people.with(StandingKind::Steward);
        let due = house.day(20);
        let due_text = due.to_string();
        let letter = steward.get(&format!("{ROOM}/1/letters/filing")).await;
        letter
            .assert_shows("A written warning without a hearing.")
            .assert_shows("Zoraida")
            .assert_hides("The night porter");
        let sheet = steward.get(&format!("{ROOM}/1/letters/fact-sheet")).await;
        sheet.assert_shows("The night porter").assert_shows("This sheet stays with the union.");
        let page = format!("{ROOM}/1/letters/information-request");
        let fields = [
            ("case", "1"),
            ("form", "information-request"),
            ("requested", "All warnings since 2024."),
            ("request-due", &due_text),
        ];
        let filled = send(&mut steward, "word-letter", &page, &fields).await;
        filled.assert_shows("All warnings since 2024.").assert_shows(&said(due));
    });
}

#[test]
fn a_steward_is_told_what_became_of_a_file_and_of_a_search() {
    with_people(async |house, people| {
        let agreement = crate::agreements::on_the_shelf(&house, &people, WITHOUT_PROCEDURE).await.to_string();
        let id = lay_out(&house, &people, &agreement).await;
        let mut steward = people.with(StandingKind::Steward);
        let case = steward.get(&format!("{ROOM}/1?attached={id}")).await;
        case.assert_shows("The file is attached.").assert_shows(&format!("{ROOM}/1/files/{id}"));
        let action = "/do/grievances/attach";
        let page = format!("{ROOM}/1");
        let fields = [("_form", action), ("_page", &page), ("union", UNION), ("unit", UNIT), ("case", "1")];
        steward.submit_file(action, &fields, ("file", "", b"")).await.assert_shows("Choose a file.");
        // Nothing is found: it says so right below the field, there and where the filing is worded.
        let mut fields = CASE[..CASE.len() - 1].to_vec();
        fields.extend([("step", "find"), ("find", "xylophone")]);
        let new = send(&mut steward, "open", &format!("{ROOM}/new"), &fields).await;
        new.assert_shows("Nothing found for “xylophone”.").assert_shows("Try fewer words");
        let fields = [("case", "1"), ("after", "1"), ("step", "find"), ("find", "xylophone"), ("facts", "A warning.")];
        let text = send(&mut steward, "revise", &format!("{ROOM}/1/text"), &fields).await;
        text.assert_shows("Nothing found for “xylophone”.").assert_shows("A warning.");
        // A claim is kept by the browser under a name of its own, also when the form comes back.
        let claim = steward.get(&format!("{ROOM}/new?claim=pay")).await;
        claim.assert_shows(".intake-claim\"");
        let mut fields = CASE[..CASE.len() - 1].to_vec();
        fields.extend([("claim", "yes"), ("step", "find"), ("find", "just cause")]);
        let found = send(&mut steward, "open", &format!("{ROOM}/new?claim=pay"), &fields).await;
        found.assert_shows(".intake-claim\"");
        steward.get(&format!("{ROOM}/new")).await.assert_shows(".intake\"");
        // Nobody is promised mail where none is sent, nor more time where nothing runs.
        steward
            .get(&format!("{ROOM}/reminders"))
            .await
            .assert_shows("This site sends no email")
            .assert_shows("href=\"#feed\"");
        let new = [("only_log[]", "yes"), ("step", "open")];
        let new: Vec<(&str, &str)> = CASE[..CASE.len() - 1].iter().copied().chain(new).collect();
        send(&mut steward, "open", &format!("{ROOM}/new"), &new).await;
        steward.get(&format!("{ROOM}/2/enter")).await.assert_hides("what=extension-agreed");
        let more = steward.get(&format!("{ROOM}/2/enter?what=extension-agreed")).await;
        more.assert_shows("No deadline runs now").assert_hides("name=\"deadline\"");
    });
}

#[test]
fn a_steward_whose_form_is_refused_finds_everything_as_it_was_typed() {
    with_people(async |_, people| {
        let mut steward = people.with(StandingKind::Steward);
        let page = format!("{ROOM}/new");
        for (field, value, refusal) in [
            ("kind", "", "Choose what it is about."),
            ("happened", "", "Enter the date."),
            ("happened", "2999-01-01", "This date has not come yet."),
            ("grieved-by", "", "Choose whose grievance it is."),
        ] {
            let fields: Vec<(&str, &str)> =
                CASE.iter().map(|(name, was)| (*name, if *name == field { value } else { *was })).collect();
            let refused = send(&mut steward, "open", &page, &fields).await;
            refused
                .assert_shows(refusal)
                .assert_shows("A written warning without a hearing.")
                .assert_shows("The night porter");
        }
        let mut fields = CASE[..CASE.len() - 1].to_vec();
        fields.push(("step", "keep"));
        let drafts = send(&mut steward, "open", &page, &fields).await;
        drafts.assert_shows("A written warning without a hearing.").assert_shows("until then no deadline is counted");
        let id = drafts
            .body
            .split("/new?draft=")
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .expect("a draft")
            .to_owned();
        steward.get(&format!("{page}?draft={id}")).await.assert_shows("The night porter");
        let mut other = people.with(StandingKind::Officer);
        assert_eq!(other.get(&format!("{page}?draft={id}")).await.status, StatusCode::NOT_FOUND);
        send(&mut steward, "discard-draft", &drafts.path, &[("draft", &id)]).await.assert_shows("Nothing is kept");
    });
}
