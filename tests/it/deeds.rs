//! Every deed, done once by somebody who may, and what it leaves in the audit chain.
//!
//! A new server function needs a step in [`everything`]: without one, `every_deed_that_changes_something_leaves_an_entry`
//! fails and says which. One that changes nothing says so there with `&[]` and its reason.

use crate::bargaining::value_of;
use contracts::members::StandingKind;
use contracts::members::standing::{Anyone, HostKeeper};
use contracts::records::What;
use convenio::host::Host;
use convenio::notices::{Carrier, MailSettings};
use convenio::records::union_command::{self, EraseUnion, ExportUnion};
use convenio::records::{FileCabinet, verify};
use sea_orm::{ConnectionTrait, Statement};
use std::collections::BTreeSet;
use tests::client::{Answer, Client};
use tests::people::{PASSWORD, People, UNION, UNIT};
use tests::{House, on_both};
use uuid::Uuid;

/// What needs an authenticator in a browser to be done; the browser suite has one.
const WITH_AN_AUTHENTICATOR: [&str; 2] = ["/do/members/passkey-sign-in-finish", "/do/members/passkey-add-finish"];
/// A person's name, a text, a note and an address that may stand in no entry.
const NEVER: [&str; 6] = ["Zoraida", "zoraida@home.net", "Wages rise", "a private note", "coffee", "Do you accept"];

const OURS: &str = "Section 1. Wages rise by five percent (5%).\n";
const THEIRS: &str = "Section 1. Wages rise by four percent (4%).\n";
const PDF: &[u8] = b"%PDF-1.7\nthe tally sheet\n";

/// Codes of all entries with the details, sorted by chain and number.
pub async fn entries(house: &House) -> Vec<(Uuid, i64, String, String)> {
    let db = house.host.store.read();
    let sql = "SELECT chain, number, what, about FROM audit_entry ORDER BY chain, number";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("entries");
    let read = |row: &sea_orm::QueryResult| {
        let text = |at| row.try_get_by_index::<String>(at).expect("a text");
        (row.try_get_by_index(0).expect("a chain"), row.try_get_by_index(1).expect("a number"), text(2), text(3))
    };
    rows.iter().map(read).collect()
}

/// A walk through all that can be done.
pub struct Steps<'a> {
    pub house: &'a House,
    done: BTreeSet<String>,
}

impl Steps<'_> {
    /// Does one deed as a script would, and holds what it leaves against what it should.
    async fn step(&mut self, client: &mut Client, path: &str, fields: &[(&str, &str)], leaves: &[What]) -> Answer {
        let before = entries(self.house).await;
        let mut all = vec![("union", UNION), ("unit", UNIT)];
        all.extend_from_slice(fields);
        let answer = client.call(path, &all).await;
        assert!(answer.status.is_success(), "{path} was refused: {} {}", answer.status, answer.body);
        self.left(path, &before, leaves).await;
        answer
    }

    /// Holds what a deed left against what it should.
    pub async fn left(&mut self, path: &str, before: &[(Uuid, i64, String, String)], leaves: &[What]) {
        let after = entries(self.house).await;
        let mut new: Vec<&str> =
            after.iter().filter(|entry| !before.contains(entry)).map(|(_, _, what, _)| what.as_str()).collect();
        let mut expected: Vec<&str> = leaves.iter().map(|what| what.code()).collect();
        new.sort_unstable();
        expected.sort_unstable();
        assert_eq!(new, expected, "{path} leaves these entries");
        self.done.insert(path.to_owned());
    }
}

/// Does everything that can be done, once. Returns the people, and which deeds were done.
pub async fn everything(house: &House) -> (People, BTreeSet<String>) {
    let people = house.people().await;
    let mut steps = Steps { house, done: BTreeSet::new() };
    set_up(&mut steps).await;
    roster(&mut steps, &people).await;
    account(&mut steps, &people).await;
    shelf(&mut steps, &people).await;
    table(&mut steps, &people).await;
    votes(&mut steps, &people).await;
    grievances(&mut steps, &people).await;
    mail(&mut steps, &people).await;
    crate::grievances::deeds(&mut steps, &people).await;
    engine_room(&mut steps).await;
    unions(&mut steps).await;
    (people, steps.done)
}

async fn set_up(steps: &mut Steps<'_>) {
    let house = steps.house;
    let before = entries(house).await;
    let token = house.host.hall.set_up.open(&HostKeeper::mint()).await.expect("a link");
    steps.left("the command line's new-union", &before, &[What::SetUpLinkMade]).await;
    let fields = [
        ("token", token.as_str()),
        ("name", "Local 7"),
        ("slug", "seven"),
        ("languages[]", "es"),
        ("unit_name", "Staff"),
        ("zone", "America/New_York"),
        ("employers", "Center"),
        ("domains", ""),
        ("officer_name", "Zoraida"),
        ("officer_mail", "zoraida@home.net"),
        ("password", PASSWORD),
    ];
    steps.step(&mut house.client(), "/do/members/set-up", &fields, &[What::UnionSetUp]).await;
}

async fn roster(steps: &mut Steps<'_>, people: &People) {
    let house = steps.house;
    let mut officer = people.with(StandingKind::Officer);
    let proof = people.place.standings.officer().expect("an officer");
    let row =
        [("name", "Zoraida"), ("mail", "z@home.net"), ("language", "es"), ("kinds[]", "member"), ("standing", "good")];
    steps.step(&mut officer, "/do/members/add-person", &row, &[What::PersonAdded]).await;
    let rows = house.host.hall.roster.rows(&proof).await.expect("rows");
    let zoraida = rows.iter().find(|row| row.name == "Zoraida").expect("she is on it");
    let (id, seen) = (zoraida.id, zoraida.mark());
    let named = id.to_string();
    let mut change = row.to_vec();
    change.extend([("id", named.as_str()), ("seen", seen.as_str()), ("kinds[]", "steward")]);
    steps.step(&mut officer, "/do/members/change-person", &change, &[What::PersonChanged]).await;
    steps.step(&mut officer, "/do/members/make-link", &[("id", &named)], &[What::LinkMade]).await;
    for joins in [What::Joined, What::LetBackIn] {
        let token = house.host.hall.roster.link(&proof, id).await.expect("a link");
        steps.step(&mut house.client(), "/do/members/join", &[("token", &token)], &[joins]).await;
    }
    let csv = "name,mail,standing\nBo,bo@home.net,member\nCy,cy@home.net,member steward\n";
    // It shows what would be read, and saves nothing.
    steps.step(&mut officer, "/do/members/preview-roster", &[("csv", csv)], &[]).await;
    let added = [What::PersonAdded, What::PersonAdded];
    steps.step(&mut officer, "/do/members/import-roster", &[("csv", csv)], &added).await;
    let employers = [("employers", "Resource Center\nAffiliate"), ("domains", "")];
    steps.step(&mut officer, "/do/members/set-employers", &employers, &[What::EmployersChanged]).await;
    let zone = [("zone", "Asia/Seoul")];
    steps.step(&mut officer, "/do/members/set-zone", &zone, &[What::ZoneChanged]).await;
    let unit = [("name", "Warehouse"), ("unit_slug", "warehouse"), ("employers", "Center"), ("domains", "")];
    steps.step(&mut officer, "/do/members/add-unit", &unit, &[What::UnitAdded]).await;
}

async fn account(steps: &mut Steps<'_>, people: &People) {
    let house = steps.house;
    let mut member = people.with(StandingKind::Member);
    let profile = [("name", "Zoraida"), ("mail", "zoraida.m@home.net"), ("language", "es")];
    steps.step(&mut member, "/do/members/set-profile", &profile, &[What::ProfileChanged]).await;
    let password = [("current", ""), ("password", PASSWORD)];
    steps.step(&mut member, "/do/members/set-password", &password, &[What::PasswordChanged]).await;
    let sign_in = [("mail", "zoraida.m@home.net"), ("password", PASSWORD), ("next", "/")];
    let mut phone = house.client();
    // When people come and go is nobody's to keep.
    steps.step(&mut phone, "/do/members/sign-in", &sign_in, &[]).await;
    steps.step(&mut phone, "/do/members/sign-out", &[], &[]).await;
    steps.step(&mut phone, "/do/members/sign-in", &sign_in, &[]).await;
    let token = member.cookies.get("convenio").expect("a session").clone();
    let desk = &house.host.hall.sign_in;
    let who = desk.arrival(&Anyone, &token).await.expect("storage").expect("a live session").signed_in;
    let sessions = desk.sessions(&who).await.expect("sessions");
    let other = sessions.iter().find(|session| !session.this_one).expect("the phone's").id.to_string();
    steps.step(&mut member, "/do/members/end-session", &[("id", &other)], &[What::SessionEnded]).await;
    steps.step(&mut member, "/do/members/end-other-sessions", &[], &[What::OtherSessionsEnded]).await;
    steps.step(&mut member, "/do/members/own-link", &[], &[What::OwnLinkMade]).await;
    let link = desk.own_link(&who).await.expect("a link");
    steps.step(&mut house.client(), "/do/members/join", &[("token", &link)], &[What::OwnLinkUsed]).await;
    // A ceremony that only begins decides nothing.
    steps.step(&mut house.client(), "/do/members/passkey-sign-in-start", &[], &[]).await;
    steps.step(&mut member, "/do/members/passkey-add-start", &[], &[]).await;
    let id = Uuid::now_v7();
    passkey(house, id, who.person().0).await;
    let fields = [("id", &*id.to_string())];
    steps.step(&mut member, "/do/members/remove-passkey", &fields, &[What::PasskeyRemoved]).await;
}

/// A passkey as a browser would have left it.
async fn passkey(house: &House, id: Uuid, person: Uuid) {
    let db = house.host.store.read();
    let sql = if house.host.store.is_postgres() {
        "INSERT INTO passkey (id, person_id, name, credential_id, credential, added_at) VALUES ($1, $2, 'Phone', '00', '{}', 1)"
    } else {
        "INSERT INTO passkey (id, person_id, name, credential_id, credential, added_at) VALUES (?, ?, 'Phone', '00', '{}', 1)"
    };
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [id.into(), person.into()]);
    db.execute_raw(statement).await.expect("a passkey");
}

async fn shelf(steps: &mut Steps<'_>, people: &People) {
    let mut officer = people.with(StandingKind::Officer);
    let text = [
        ("title", "Contract"),
        ("language", "en"),
        ("text", "ARTICLE 1 - WAGES\nWages rise.\nARTICLE 2 - HOURS\nForty.\n"),
    ];
    for (agreement, what) in [("", What::AgreementImported), ("1", What::AgreementImportedAgain)] {
        let page = "/u/irc/staff/agreements/import";
        let mut fields = text.to_vec();
        fields.extend([("union", UNION), ("unit", UNIT), ("agreement", agreement), ("_page", page)]);
        fields.extend([("_form", "/do/agreements/import-agreement"), ("step", "look")]);
        // Looking at what would be read saves nothing.
        let before = entries(steps.house).await;
        let looked = match agreement {
            // The first comes as a file, which is kept with it.
            "" => {
                let file = ("file", "contract.md", text[2].1.as_bytes());
                officer.submit_file("/do/agreements/import-agreement", &fields, file).await
            }
            _ => officer.submit("/do/agreements/import-agreement", &fields).await,
        };
        steps.left("/do/agreements/import-agreement", &before, &[]).await;
        let seen = value_of(&looked, "seen");
        let held = if agreement.is_empty() { value_of(&looked, "held") } else { String::new() };
        let mut fields = text.to_vec();
        fields.extend([
            ("agreement", agreement),
            ("step", "save"),
            ("seen", &seen),
            ("held", &held),
            ("keep[]", "keep"),
        ]);
        steps.step(&mut officer, "/do/agreements/import-agreement", &fields, &[what]).await;
    }
    let first = [("title", "First"), ("language", "en"), ("names", "Recognition\nWages")];
    steps.step(&mut officer, "/do/agreements/begin-first-contract", &first, &[What::FirstContractBegun]).await;
    let change = [("agreement", "1"), ("title", "Contract of 2026")];
    steps.step(&mut officer, "/do/agreements/change-agreement", &change, &[What::AgreementChanged]).await;
}

async fn table(steps: &mut Steps<'_>, people: &People) {
    let mut ana = people.with(StandingKind::Committee);
    let at = [("date", "2026-02-03"), ("time", "10:30"), ("note", "a private note")];
    let on_wages = |fields: &[(&'static str, &'static str)]| {
        let mut all =
            vec![("round", "1"), ("article", "wages"), ("kind", "proposal"), ("package", ""), ("meeting", "")];
        all.extend(at);
        all.extend_from_slice(fields);
        all
    };
    let round = [
        ("title", "First contract"),
        ("basis", "first"),
        ("articles", "Wages\nHours"),
        ("ground_rules", ""),
        ("opened", "2026-01-05"),
    ];
    steps.step(&mut ana, "/do/bargaining/open-round", &round, &[What::RoundOpened]).await;
    let session = [("round", "1"), ("kind", "session"), ("date", "2026-02-03"), ("place", "Hall")];
    steps.step(&mut ana, "/do/bargaining/add-session", &session, &[What::SessionAdded]).await;
    let more = [("round", "1"), ("articles", "Leave")];
    steps.step(&mut ana, "/do/bargaining/add-articles", &more, &[What::ArticlesAdded]).await;
    // A preview saves nothing, and the same text again is no new version.
    let draft = [("round", "1"), ("article", "wages"), ("text", OURS), ("note", "a private note")];
    let preview = [&draft[..], &[("verb", "preview")]].concat();
    steps.step(&mut ana, "/do/bargaining/save-draft", &preview, &[]).await;
    steps.step(&mut ana, "/do/bargaining/save-draft", &draft, &[What::DraftSaved]).await;
    steps.step(&mut ana, "/do/bargaining/save-draft", &draft, &[]).await;
    two_drafts(steps, people).await;
    let hash = contracts::agreements::text_hash(OURS);
    let mut pass = on_wages(&[("revision", "1"), ("confirm[]", "yes")]);
    pass.push(("hash", &hash));
    steps.step(&mut ana, "/do/bargaining/pass", &pass, &[What::Passed]).await;
    // What is pasted becomes words and nothing else.
    steps.step(&mut ana, "/do/word/paste", &[("html", "<p><b>Words</b></p>")], &[]).await;
    let counter = on_wages(&[("text", THEIRS)]);
    steps.step(&mut ana, "/do/bargaining/enter-counter", &counter, &[What::Passed]).await;
    for change in ["hold-employer", "resume-employer"] {
        let fields = [("round", "1"), ("article", "wages"), ("change", change)];
        let fields = [&fields[..], &at[..]].concat();
        steps.step(&mut ana, "/do/bargaining/change", &fields, &[What::StateChanged]).await;
    }
    let hash = contracts::agreements::text_hash(THEIRS);
    let label = format!("E-1 {hash}");
    let signed = [
        ("round", "1"),
        ("article", "wages"),
        ("label", label.as_str()),
        ("union_name", "Zoraida"),
        ("union_initials", "Z"),
        ("union_date", "2026-02-04"),
        ("employer_name", "Bob Boss"),
        ("employer_initials", "BB"),
        ("employer_date", "2026-02-04"),
        ("employer_hash", &hash[..8]),
    ];
    steps.step(&mut ana, "/do/bargaining/agree", &signed, &[What::Agreed]).await;
    let close = [("round", "1"), ("date", "2026-02-05"), ("note", "a private note")];
    steps.step(&mut ana, "/do/bargaining/close-round", &close, &[What::RoundClosed]).await;
}

/// Two people change different sentences of a draft at once, and their drafts are brought together.
async fn two_drafts(steps: &mut Steps<'_>, people: &People) {
    const TEXTS: [&str; 3] = [
        "Section 1. Forty hours.\n\nSection 2. Pay is weekly.\n",
        "Section 1. Thirty-five hours.\n\nSection 2. Pay is weekly.\n",
        "Section 1. Forty hours.\n\nSection 2. Pay is biweekly.\n",
    ];
    let mut ana = people.with(StandingKind::Committee);
    let caucus = steps.house.place_of(&ana).await.standings.caucus().expect("in caucus");
    let (binder, key) = (steps.house.host.hall.binder.clone(), "hours".parse().expect("a key"));
    let head = async |number: u32| {
        let file = binder.article(&caucus, 1, &key).await.expect("the article");
        let revision = file.revisions.iter().find(|revision| revision.number == number);
        revision.map(|revision| revision.id.to_string()).unwrap_or_default()
    };
    // The third is written on the first, like the second.
    for (text, on) in TEXTS.into_iter().zip([0, 1, 1]) {
        let parent = head(on).await;
        let fields = [("round", "1"), ("article", "hours"), ("parent", parent.as_str()), ("text", text)];
        steps.step(&mut ana, "/do/bargaining/save-draft", &fields, &[What::DraftSaved]).await;
    }
    let parent = head(2).await;
    let fields =
        [("round", "1"), ("article", "hours"), ("revision", "3"), ("parent", parent.as_str()), ("verb", "save")];
    steps.step(&mut ana, "/do/bargaining/merge-drafts", &fields, &[What::DraftSaved]).await;
}

async fn votes(steps: &mut Steps<'_>, people: &People) {
    let mut teller = people.with(StandingKind::Teller);
    let place = steps.house.place_of(&teller).await;
    let recorder = place.standings.teller().expect("a teller").into();
    let about = [
        ("kind", "ratification"),
        ("question", "Do you accept the agreement?"),
        ("pasted_title", "Wages"),
        ("pasted", THEIRS),
        ("taken_on", "2026-02-20"),
        ("method", "paper"),
        ("place", "Hall B"),
        ("rule", "majority-valid"),
    ];
    for recorded in [true, false] {
        steps.step(&mut teller, "/do/votes/keep-about", &about, &[What::VoteDraftKept]).await;
        let drafts = steps.house.host.hall.tellers.drafts(&recorder).await.expect("drafts");
        let draft = drafts.first().expect("the draft").id.to_string();
        if !recorded {
            let fields = [("draft", draft.as_str())];
            steps.step(&mut teller, "/do/votes/discard", &fields, &[What::VoteDraftDiscarded]).await;
            continue;
        }
        let page = format!("/u/irc/staff/votes/drafts/{draft}/count");
        let fields = [
            ("_form", "/do/votes/keep-count"),
            ("_page", page.as_str()),
            ("union", UNION),
            ("unit", UNIT),
            ("draft", &draft),
            ("roll", "80"),
            ("yes", "42"),
            ("no", "17"),
            ("teller-1", "Zoraida"),
            ("teller-2", "김민지"),
        ];
        let before = entries(steps.house).await;
        let review = teller.submit_file("/do/votes/keep-count", &fields, ("sheet", "acta.pdf", PDF)).await;
        let both = [What::VoteDraftKept, What::TallySheetAttached];
        steps.left("/do/votes/keep-count", &before, &both).await;
        let reviewed = value_of(&review, "reviewed");
        let fields = [("draft", draft.as_str()), ("reviewed", &reviewed)];
        steps.step(&mut teller, "/do/votes/record", &fields, &[What::VoteRecorded]).await;
    }
}

/// A case from its procedure to a closed feed. Agreement 2 is the one that was imported before.
async fn grievances(steps: &mut Steps<'_>, people: &People) {
    let house = steps.house;
    let id = async |kind| house.place_of(&people.with(kind)).await.standings.seat().person().to_string();
    let (own, adviser) = (id(StandingKind::Officer).await, id(StandingKind::Adviser).await);
    let mut officer = people.with(StandingKind::Officer);
    let named = [("officers[]", own.as_str()), ("advisers[]", adviser.as_str())];
    steps.step(&mut officer, "/do/grievances/set-confidence", &named, &[What::ConfidenceChanged]).await;
    let procedure = crate::grievance_pages::by_hand("1");
    let procedure: Vec<(&str, &str)> = procedure.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let confirmed = [What::ProcedureConfirmed];
    steps.step(&mut officer, "/do/grievances/confirm-procedure", &procedure, &confirmed).await;
    let mut calendar = vec![("version", "1")];
    calendar.extend(crate::grievance_pages::CALENDAR);
    steps.step(&mut officer, "/do/grievances/change-calendar", &calendar, &confirmed).await;
    let closed = [("from", "2026-01-09"), ("to", ""), ("reason", "Snow")];
    steps.step(&mut officer, "/do/grievances/close-office", &closed, &[What::OfficeClosed]).await;
    let open = [("from", "2026-01-09"), ("to", "2026-01-09"), ("reason", "Snow")];
    steps.step(&mut officer, "/do/grievances/reopen-office", &open, &[What::OfficeReopened]).await;
    let days = [("days", "7, 1"), ("also[]", "theirs")];
    steps.step(&mut officer, "/do/grievances/set-reminders", &days, &[What::RemindersChanged]).await;
    steps.step(&mut officer, "/do/grievances/set-own-reminders", &days, &[What::OwnRemindersChanged]).await;
    steps.step(&mut officer, "/do/grievances/make-feed-link", &[], &[What::FeedOpened]).await;
    steps.step(&mut officer, "/do/grievances/close-feed", &[], &[What::FeedClosed]).await;
    let clock = [
        ("name", "Unpaid wages"),
        ("source", "A statute"),
        ("count", "6"),
        ("unit-of-time", "months"),
        ("start", "occurrence"),
    ];
    steps.step(&mut officer, "/do/grievances/set-claim", &clock, &[What::ClaimClocksChanged]).await;
    let key = [("key", "unpaid-wages")];
    steps.step(&mut officer, "/do/grievances/drop-claim", &key, &[What::ClaimClocksChanged]).await;
    let rule = [("name", "State minimum"), ("source", "A statute"), ("minimums", "2026-01-01 15.00")];
    steps.step(&mut officer, "/do/grievances/set-pay-rule", &rule, &[What::PayRulesChanged]).await;
    let key = [("key", "state-minimum")];
    steps.step(&mut officer, "/do/grievances/drop-pay-rule", &key, &[What::PayRulesChanged]).await;
    let template = [("form", "filing"), ("language", "en"), ("step", "save"), ("text", "# Grievance\n{facts}\n")];
    steps.step(&mut officer, "/do/grievances/set-template", &template, &[What::TemplateChanged]).await;
    one_case(steps, people, &adviser).await;
    let sheet = [("csv", "Grievance No,Description\nG-7,Two warnings\n"), ("step", "save")];
    steps.step(&mut officer, "/do/grievances/import", &sheet, &[What::CasesImported]).await;
}

async fn one_case(steps: &mut Steps<'_>, people: &People, adviser: &str) {
    let house = steps.house;
    let (mut officer, mut steward) = (people.with(StandingKind::Officer), people.with(StandingKind::Steward));
    let own = house.place_of(&steward).await.standings.seat().person().to_string();
    let case = crate::grievance_pages::CASE;
    let mut kept = case[..case.len() - 1].to_vec();
    kept.push(("step", "keep"));
    steps.step(&mut steward, "/do/grievances/open", &kept, &[What::CaseDraftKept]).await;
    let opener = house.place_of(&steward).await.standings.steward().expect("a steward").into();
    let drafts = house.host.hall.cases.drafts(&opener).await.expect("drafts");
    let draft = drafts.first().expect("the draft").id.to_string();
    let discarded = [What::CaseDraftDiscarded];
    steps.step(&mut steward, "/do/grievances/discard-draft", &[("draft", &draft)], &discarded).await;
    steps.step(&mut steward, "/do/grievances/open", case, &[What::CaseOpened]).await;
    let note = [("case", "1"), ("what", "noted"), ("at", "2026-01-06"), ("note", "a private note")];
    steps.step(&mut steward, "/do/grievances/enter", &note, &[What::CaseEntered]).await;
    let text =
        [("case", "1"), ("after", "1"), ("grieved-by", "individual"), ("facts", "Wages rise"), ("others", "Zoraida")];
    steps.step(&mut steward, "/do/grievances/revise", &text, &[What::CaseRevised]).await;
    let notes = [("case", "1"), ("after", "2"), ("weingarten", "a private note")];
    steps.step(&mut steward, "/do/grievances/keep-notes", &notes, &[What::CaseRevised]).await;
    let date = house.day(20).to_string();
    // A letter is worded for an hour and kept nowhere.
    let letter = [("case", "1"), ("form", "extension"), ("deadline", "The answer"), ("new-date", date.as_str())];
    steps.step(&mut steward, "/do/grievances/word-letter", &letter, &[]).await;
    let page = steward.get("/u/irc/staff/grievances/1/letters/filing").await;
    let shown = value_of(&page, "shown");
    let sent = [("case", "1"), ("form", "filing"), ("shown", &shown), ("step", "step-1"), ("at", "2026-01-08")];
    let sent: Vec<(&str, &str)> = sent.into_iter().chain([("by_hand[]", "yes")]).collect();
    steps.step(&mut steward, "/do/grievances/send-letter", &sent, &[What::CaseEntered, What::CaseFileAttached]).await;
    steps.step(&mut steward, "/do/grievances/enter-pay", crate::wages::WEEK, &[What::CasePayEntered]).await;
    attach(steps, &mut steward, "1", What::CaseFileAttached).await;
    steps.step(&mut steward, "/do/grievances/set-grievants", &[("case", "1")], &[What::GrievantsNamed]).await;
    let assigned = [("case", "1"), ("steward", own.as_str()), ("backup", "")];
    steps.step(&mut officer, "/do/grievances/assign", &assigned, &[What::CaseAssigned]).await;
    let person = [("case", "1"), ("person", adviser)];
    steps.step(&mut officer, "/do/grievances/wall-off", &person, &[What::WalledOff]).await;
    steps.step(&mut officer, "/do/grievances/lift-wall", &person, &[What::WallLifted]).await;
    let under = [("case", "1"), ("version", "2")];
    steps.step(&mut officer, "/do/grievances/put-under", &under, &[What::CasePutUnder]).await;
    let mut member = people.with(StandingKind::Member);
    let brought = [("kind", "pay"), ("happened", "2026-01-05"), ("facts", "a private note")];
    steps.step(&mut member, "/do/grievances/bring", &brought, &[What::CaseBrought]).await;
    attach(steps, &mut member, "2", What::CaseFileHandedIn).await;
}

async fn attach(steps: &mut Steps<'_>, client: &mut Client, case: &str, leaves: What) {
    let page = format!("/u/irc/staff/grievances/{case}");
    let deed = "/do/grievances/attach";
    let fields = [("_form", deed), ("_page", &page), ("union", UNION), ("unit", UNIT), ("case", case)];
    let before = entries(steps.house).await;
    client.submit_file(deed, &fields, ("file", "letter.pdf", PDF)).await;
    steps.left(deed, &before, &[leaves]).await;
}

/// The same host with a mail server that never answers.
fn mailing(house: &House) -> Host {
    let settings = MailSettings {
        smtp_url: Some("smtp+plain://127.0.0.1:9".to_owned()),
        mail_from: Some("post@union.example".to_owned()),
        ..MailSettings::default()
    };
    house.host.clone().with_carrier(Carrier::new(&settings).expect("settings that make sense"))
}

async fn first_id(house: &House, sql: &str) -> String {
    let db = house.host.store.read();
    let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await;
    row.expect("a sound query").expect("a row").try_get_by_index::<Uuid>(0).expect("an id").to_string()
}

/// A link goes into the outbox; what becomes of the letter is no deed of the union's.
async fn mail(steps: &mut Steps<'_>, people: &People) {
    let house = steps.house;
    let mut officer = Client::new(convenio::web::router(mailing(house)));
    officer.cookies = people.with(StandingKind::Officer).cookies;
    let proof = people.place.standings.officer().expect("an officer");
    let token = house.host.hall.roster.link(&proof, people.member_row).await.expect("a link");
    let row = people.member_row.to_string();
    let link = [("id", row.as_str()), ("token", token.as_str()), ("known[]", "yes")];
    steps.step(&mut officer, "/do/notices/mail-link", &link, &[What::LinkMailed]).await;
    house.host.store.read().execute_unprepared("UPDATE outbox SET state = 'dead'").await.expect("given up");
    let letter = first_id(house, "SELECT id FROM outbox").await;
    for path in ["/do/notices/try-again", "/do/notices/discard"] {
        steps.step(&mut officer, path, &[("letter", letter.as_str())], &[]).await;
    }
    steps.step(&mut officer, "/do/notices/ask-way-back", &[("mail", "nobody@home.net")], &[]).await;
    steps.step(&mut officer, "/do/notices/choose-letters", &[], &[]).await;
}

/// Whoever runs the host comes in, sets going again what had stopped, and leaves.
async fn engine_room(steps: &mut Steps<'_>) {
    let house = steps.house;
    let before = entries(house).await;
    let token = house.host.hall.operators.link(&HostKeeper::mint()).await.expect("a link");
    steps.left("the command line's host-link", &before, &[What::OperatorLinkMade]).await;
    let mut operator = Client::new(convenio::web::router(mailing(house)));
    steps.step(&mut operator, "/do/host/enter", &[("token", &token)], &[What::OperatorCameIn]).await;
    let db = house.host.store.read();
    db.execute_unprepared("UPDATE job SET state = 'dead' WHERE kind = 'way-back-in'").await.expect("given up");
    db.execute_unprepared("UPDATE outbox SET state = 'dead', trouble = 'timeout'").await.expect("given up");
    let job = first_id(house, "SELECT id FROM job WHERE state = 'dead'").await;
    // Nobody did anything: what had stopped goes on.
    steps.step(&mut operator, "/do/host/retry-job", &[("job", &job)], &[]).await;
    steps.step(&mut operator, "/do/host/retry-letters", &[("trouble", "timeout")], &[]).await;
    // When people come and go is nobody's to keep.
    steps.step(&mut operator, "/do/host/leave", &[], &[]).await;
}

/// A union is taken along and erased, at the command line.
async fn unions(steps: &mut Steps<'_>) {
    let house = steps.house;
    house.found("eight", "ed@home.net").await;
    let folder = tempfile::tempdir().expect("a folder");
    // One that stays, so that the entry stays too; and one that goes.
    for union in ["seven", "eight"] {
        let before = entries(house).await;
        let to = folder.path().join(union);
        let export = ExportUnion { union: union.into(), place: house.place(), to, recovery_key: None };
        union_command::export(&export).await.expect("exported");
        steps.left("the command line's export-union", &before, &[What::UnionExported]).await;
    }
    let before = entries(house).await;
    let mut archives = std::fs::read_dir(folder.path().join("eight")).expect("a folder");
    let archive = archives.next().expect("an archive").expect("readable").path();
    let erase = EraseUnion {
        union: "eight".into(),
        place: house.place(),
        name: Some("Union eight".into()),
        exported: Some(archive),
        without_export: false,
        key: None,
    };
    union_command::erase(&erase).await.expect("erased");
    steps.left("the command line's erase-union", &before, &[What::UnionErased]).await;
}

#[test]
fn every_deed_that_changes_something_leaves_an_entry() {
    on_both(async |house| {
        let (_, done) = everything(&house).await;
        for (path, _) in server_fn::axum::server_fn_paths() {
            let tried = done.contains(path) || WITH_AN_AUTHENTICATOR.contains(&path);
            assert!(tried, "{path} has no step in everything() (tests/it/deeds.rs): say there what entry it leaves");
        }
        let passkeys = include_str!("../../server/src/members/passkeys.rs");
        assert!(passkeys.contains("What::PasskeyAdded"), "adding a passkey leaves an entry");
        // Whatever is in the list of deeds was left by one of them.
        let left: BTreeSet<String> = entries(&house).await.into_iter().map(|(_, _, what, _)| what).collect();
        for what in What::ALL.iter().filter(|what| **what != What::PasskeyAdded) {
            assert!(left.contains(what.code()), "nothing leaves {}", what.code());
        }
    });
}

#[test]
fn no_entry_says_a_name_a_text_or_what_was_voted() {
    on_both(async |house| {
        everything(&house).await;
        for (_, number, what, about) in entries(&house).await {
            for never in NEVER {
                assert!(!about.contains(never), "entry {number} ({what}) says {never:?}: {about}");
            }
            assert!(what != "vote-recorded" || about == "{\"vote\":\"1\"}", "a vote's entry is its number: {about}");
        }
    });
}

#[test]
fn what_a_union_has_done_in_a_year_is_found_whole() {
    on_both(async |house| {
        everything(&house).await;
        let cabinet = FileCabinet::new(house.host.store.clone(), house.folder.path());
        let moment = house.host.store.snapshot().await.expect("a moment");
        let findings = verify::check(&moment, &cabinet).await;
        assert_eq!(findings.failed, Vec::<String>::new());
        let said = findings.checked.join("\n");
        for what in ["references: ", "audit chains: 5 chains, ", "ledgers: 1 rounds", "attached files: 4 contents"] {
            assert!(said.contains(what), "{what} is not in {said}");
        }
    });
}
