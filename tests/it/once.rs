//! A form sent twice (a double click, a retry, a lost answer) makes one thing and leads to it.
//!
//! Every deed that makes something is sent twice here with the same key; a deed that is in `app::deeds::MAKING` and not in
//! this walk, or makes something and is not in that list, fails.

use crate::doors::{DEEDS, Sample};
use app::deeds::{MAKING, makes_something};
use app::doors::doors;
use contracts::members::StandingKind;
use contracts::members::standing::HostKeeper;
use contracts::notices::once::FORM_KEY_SECONDS_MAX;
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use tests::client::{Answer, Client};
use tests::people::{PASSWORD, People, UNION, UNIT};
use tests::smtp::MailServer;
use tests::{House, on_both, with_people};

const BASE: &str = "/u/irc/staff";
const WAGES: &str = "/u/irc/staff/rounds/1/articles/wages";
const SAYS_AGAIN: &str = "This was recorded before.";
/// Tables that a deed sent again may write to: what was typed, that something was done, and the keys themselves.
const HOUSEKEEPING: &[&str] =
    &["kept_form", "form_key", "seaql_migrations", "sign_in_failure", "ceremony", "audit_entry", "audit_head"];

/// Rows by table, without the housekeeping.
async fn rows(house: &House) -> BTreeMap<String, i64> {
    let read = house.host.store.read();
    let backend = read.get_database_backend();
    let tables = match backend {
        DatabaseBackend::Postgres => {
            "SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public'"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let names = read.query_all_raw(Statement::from_string(backend, tables)).await.expect("a list of tables");
    let mut counts = BTreeMap::new();
    for name in names {
        let name: String = name.try_get_by_index(0).expect("a name");
        if HOUSEKEEPING.contains(&name.as_str()) {
            continue;
        }
        let sql = format!("SELECT COUNT(*) FROM \"{name}\"");
        let row = read.query_one_raw(Statement::from_string(backend, sql)).await.expect("a count").expect("a row");
        counts.insert(name, row.try_get_by_index(0).expect("a number"));
    }
    counts
}

/// The value of the first field of this name on a page.
fn value_of(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let at = page.body.find(&mark).unwrap_or_else(|| panic!("{} has no field {name}: {}", page.path, page.body));
    page.body[at + mark.len()..].split('"').next().unwrap_or_default().to_owned()
}

/// The forms of a page: action and everything inside.
fn forms(page: &Answer) -> Vec<(String, String)> {
    let form = |part: &str| {
        let action = part.split("action=\"").nth(1)?.split('"').next()?.to_owned();
        Some((action, part.split("</form>").next().unwrap_or_default().to_owned()))
    };
    page.body.split("<form ").skip(1).filter_map(form).collect()
}

/// The key in the form of `deed` on a page.
fn key_of(page: &Answer, deed: &str) -> String {
    let (_, inside) = forms(page)
        .into_iter()
        .find(|(action, _)| action == deed)
        .unwrap_or_else(|| panic!("{} ({}) has no form of {deed}: {}", page.path, page.status, page.body));
    let key = inside.split("name=\"_key\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    key.unwrap_or_else(|| panic!("the form of {deed} on {} carries no key", page.path)).to_owned()
}

/// The walk through every deed that makes something.
struct Walk<'a> {
    house: &'a House,
    done: BTreeSet<String>,
}

impl Walk<'_> {
    /// Opens the page, takes the key of its form, sends the form twice and once more, and sees to it that it was done once
    /// and that the others lead to what it made.
    async fn twice(&mut self, client: &mut Client, deed: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = client.visit(page).await;
        self.send(client, deed, &shown, fields).await
    }

    async fn send(&mut self, client: &mut Client, deed: &str, page: &Answer, fields: &[(&str, &str)]) -> Answer {
        let key = key_of(page, deed);
        let mut all = vec![("_form", deed), ("_page", page.path.as_str()), ("_key", key.as_str())];
        if page.path.starts_with("/u/") {
            all.extend([("union", UNION), ("unit", UNIT)]);
        }
        all.extend_from_slice(fields);
        let before = rows(self.house).await;
        let first = client.clone().post(deed, &all).await;
        let made = rows(self.house).await;
        let led = first.location().expect("a redirect").to_owned();
        assert!(
            !led.contains("kept=") || deed.ends_with("-link"),
            "{deed} was refused: {}",
            client.visit(&led).await.body
        );
        assert_ne!(before, made, "{deed} makes something");
        for _ in 0..2 {
            let again = client.clone().post(deed, &all).await;
            assert_eq!(rows(self.house).await, made, "{deed} sent again makes nothing more");
            let to = again.location().expect("a redirect");
            assert_eq!(to.replace("?again=1", "").replace("&again=1", ""), led, "{deed} sent again leads to the same");
            assert_ne!(to, led, "{deed} sent again says so");
            // Whoever joins or sets up is led in by the first answer's cookie; the others find the way in.
            client.visit(to).await.assert_shows(SAYS_AGAIN);
        }
        self.done.insert(deed.to_owned());
        client.visit(&led).await
    }
}

#[test]
fn every_form_that_makes_something_makes_it_once_however_often_it_is_sent() {
    on_both(async |house| {
        let server = MailServer::start().await;
        let house = house.with_mail(&server);
        let people = house.people().await;
        let mut walk = Walk { house: &house, done: BTreeSet::new() };
        members(&mut walk, &people).await;
        agreements(&mut walk, &people).await;
        table(&mut walk, &people).await;
        votes(&mut walk, &people).await;
        grievances(&mut walk, &people).await;
        let token = house.host.hall.operators.link(&HostKeeper::mint()).await.expect("a link");
        let door = format!("/host/enter/{token}");
        walk.twice(&mut house.client(), "/do/host/enter", &door, &[("token", token.as_str())]).await;
        let named: BTreeSet<String> = MAKING.iter().map(|deed| (*deed).to_owned()).collect();
        assert_eq!(walk.done, named, "this walk and app::deeds::MAKING name the same deeds");
    });
}

async fn members(walk: &mut Walk<'_>, people: &People) {
    let house = walk.house;
    let token = house.host.hall.set_up.open(&HostKeeper::mint()).await.expect("a link");
    let set_up = [
        ("token", token.as_str()),
        ("name", "Local 7"),
        ("slug", "seven"),
        ("languages[]", "en"),
        ("unit_name", "Staff"),
        ("zone", "America/New_York"),
        ("employers", "Center"),
        ("domains", ""),
        ("officer_name", "Ana"),
        ("officer_mail", "ana7@home.net"),
        ("password", PASSWORD),
    ];
    walk.twice(&mut house.client(), "/do/members/set-up", &format!("/set-up/{token}"), &set_up).await;
    let mut officer = people.with(StandingKind::Officer);
    let person =
        [("name", "Bo"), ("language", "en"), ("kinds[]", "member"), ("standing", "good"), ("mail", "bo@home.net")];
    let page = walk.twice(&mut officer, "/do/members/add-person", &format!("{BASE}/roster/add"), &person).await;
    let id = value_of(&page, "id");
    let slip = walk.send(&mut officer, "/do/members/make-link", &page, &[("id", &id)]).await;
    let token = value_of(&slip, "token");
    walk.send(&mut officer, "/do/notices/mail-link", &slip, &[("id", &id), ("token", &token)]).await;
    let join = [("token", token.as_str()), ("password", "")];
    walk.twice(&mut house.client(), "/do/members/join", &format!("/join/{token}"), &join).await;
    let csv = "name,mail\nCy,cy@home.net\nDi,di@home.net\n";
    let preview = [("union", UNION), ("unit", UNIT), ("csv", csv)];
    let page = officer.submit("/do/members/preview-roster", &preview).await;
    walk.send(&mut officer, "/do/members/import-roster", &page, &[("csv", csv)]).await;
    let unit = [("name", "Drivers"), ("zone", "America/New_York"), ("employers", "Center"), ("domains", "")];
    walk.twice(&mut officer, "/do/members/add-unit", &format!("{BASE}/settings"), &unit).await;
    walk.twice(&mut people.with(StandingKind::Member), "/do/members/own-link", "/account", &[]).await;
}

async fn agreements(walk: &mut Walk<'_>, people: &People) {
    let mut keeper = people.with(StandingKind::Committee);
    let import = format!("{BASE}/agreements/import");
    let text = "ARTICLE 1 - HOURS\nForty hours.\n";
    let look =
        [("union", UNION), ("unit", UNIT), ("step", "look"), ("title", "Old"), ("language", "en"), ("text", text)];
    let page = keeper.submit("/do/agreements/import-agreement", &look).await;
    assert!(page.path.starts_with(&import), "{}", page.path);
    let seen = value_of(&page, "seen");
    let save = [("step", "save"), ("seen", &seen), ("title", "Old"), ("language", "en"), ("text", text)];
    walk.send(&mut keeper, "/do/agreements/import-agreement", &page, &save).await;
    let first = [("title", "First"), ("language", "en"), ("names", "Wages\nHours")];
    walk.twice(&mut keeper, "/do/agreements/begin-first-contract", &format!("{BASE}/agreements/first"), &first).await;
}

async fn table(walk: &mut Walk<'_>, people: &People) {
    let mut ana = people.with(StandingKind::Committee);
    let round = [
        ("title", "First contract"),
        ("basis", "first"),
        ("articles", "Wages\nHours"),
        ("ground_rules", ""),
        ("opened", "2026-01-05"),
    ];
    walk.twice(&mut ana, "/do/bargaining/open-round", &format!("{BASE}/rounds/new"), &round).await;
    let one = [("round", "1")];
    let with = |fields: &[(&'static str, &'static str)]| [&one[..], fields].concat();
    let met = with(&[("kind", "session"), ("date", "2026-02-03"), ("place", "Hall")]);
    walk.twice(&mut ana, "/do/bargaining/add-session", &format!("{BASE}/rounds/1/add-session"), &met).await;
    let articles = with(&[("articles", "Leave")]);
    walk.twice(&mut ana, "/do/bargaining/add-articles", &format!("{BASE}/rounds/1/add-articles"), &articles).await;
    let draft = with(&[("article", "wages"), ("text", "Section 1. Five percent.\n"), ("verb", "save")]);
    walk.twice(&mut ana, "/do/bargaining/save-draft", &format!("{WAGES}/draft"), &draft).await;
    let page = ana.visit(&format!("{WAGES}/pass")).await;
    let hash = value_of(&page, "hash");
    let when = [("kind", "proposal"), ("package", ""), ("meeting", ""), ("date", "2026-02-03"), ("time", "10:30")];
    let mut pass = with(&[("article", "wages")]);
    pass.extend(when);
    let mut handed = pass.clone();
    handed.extend([("revision", "1"), ("hash", hash.as_str()), ("confirm[]", "yes"), ("note", "")]);
    walk.send(&mut ana, "/do/bargaining/pass", &page, &handed).await;
    let mut counter = pass;
    counter.extend([("text", "Section 1. Four percent.\n"), ("note", "")]);
    walk.twice(&mut ana, "/do/bargaining/enter-counter", &format!("{WAGES}/counter"), &counter).await;
    let page = ana.visit(&format!("{WAGES}/agree")).await;
    let label = value_of(&page, "label");
    let agree = [
        ("round", "1"),
        ("article", "wages"),
        ("label", label.as_str()),
        ("union_name", "Ana Ruiz"),
        ("union_initials", "AR"),
        ("union_date", "2026-02-04"),
        ("employer_name", "Bob Boss"),
        ("employer_initials", "BB"),
        ("employer_date", "2026-02-04"),
        ("employer_hash", ""),
    ];
    walk.send(&mut ana, "/do/bargaining/agree", &page, &agree).await;
    let reopen = with(&[("article", "wages"), ("change", "reopen-union"), ("date", "2026-02-05"), ("time", "09:00")]);
    walk.twice(&mut ana, "/do/bargaining/change", &format!("{WAGES}/change"), &reopen).await;
    let close = with(&[("date", "2026-02-06"), ("time", "17:00"), ("note", "Done.")]);
    walk.twice(&mut ana, "/do/bargaining/close-round", &format!("{BASE}/rounds/1/close"), &close).await;
}

async fn votes(walk: &mut Walk<'_>, people: &People) {
    let mut teller = people.with(StandingKind::Teller);
    let about = [
        ("kind", "ratification"),
        ("question", "Do you accept the agreement?"),
        ("pasted_title", "Wages"),
        ("pasted", "Section 1. Four percent.\n"),
        ("taken_on", "2026-02-20"),
        ("method", "paper"),
        ("place", "Hall B"),
        ("rule", "majority-valid"),
    ];
    let count = walk.twice(&mut teller, "/do/votes/keep-about", &format!("{BASE}/votes/new"), &about).await;
    let draft = value_of(&count, "draft");
    let counted = [
        ("union", UNION),
        ("unit", UNIT),
        ("draft", draft.as_str()),
        ("roll", "80"),
        ("yes", "42"),
        ("no", "17"),
        ("teller-1", "Ana Ruiz"),
        ("teller-2", "김민지"),
    ];
    let review = teller.submit("/do/votes/keep-count", &counted).await;
    assert!(review.path.ends_with("/review"), "{}: {}", review.path, review.body);
    let reviewed = value_of(&review, "reviewed");
    walk.send(&mut teller, "/do/votes/record", &review, &[("draft", &draft), ("reviewed", &reviewed)]).await;
}

async fn grievances(walk: &mut Walk<'_>, people: &People) {
    let room = format!("{BASE}/grievances");
    let mut officer = people.with(StandingKind::Officer);
    crate::grievance_pages::oversee(walk.house, people).await;
    let procedure = crate::grievance_pages::by_hand("1");
    let procedure: Vec<(&str, &str)> = procedure.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    walk.twice(&mut officer, "/do/grievances/confirm-procedure", &format!("{room}/procedures/read/1"), &procedure)
        .await;
    let mut calendar = vec![("version", "1")];
    calendar.extend(crate::grievance_pages::CALENDAR);
    let page = format!("{room}/procedures/1/calendar");
    walk.twice(&mut officer, "/do/grievances/change-calendar", &page, &calendar).await;
    let closed = [("from", "2026-01-09"), ("to", ""), ("reason", "Snow")];
    walk.twice(&mut officer, "/do/grievances/close-office", &format!("{room}/closures"), &closed).await;
    walk.twice(&mut officer, "/do/grievances/make-feed-link", &format!("{room}/reminders"), &[]).await;
    let clock = [
        ("name", "Unpaid wages"),
        ("source", "A statute"),
        ("count", "6"),
        ("unit-of-time", "months"),
        ("start", "occurrence"),
    ];
    walk.twice(&mut officer, "/do/grievances/set-claim", &format!("{room}/claims"), &clock).await;
    let rule = [("name", "State minimum"), ("source", "A statute"), ("minimums", "2026-01-01 15.00")];
    walk.twice(&mut officer, "/do/grievances/set-pay-rule", &format!("{room}/pay-rules"), &rule).await;
    let template = [("form", "filing"), ("language", "en"), ("step", "save"), ("text", "{facts}\n")];
    walk.twice(&mut officer, "/do/grievances/set-template", &format!("{room}/templates/filing"), &template).await;
    let sheet = [("csv", "Grievance No,Description\nG-7,Two warnings\n"), ("step", "save")];
    let mut steward = people.with(StandingKind::Steward);
    let page =
        walk.twice(&mut steward, "/do/grievances/open", &format!("{room}/new"), crate::grievance_pages::CASE).await;
    let case = page.path.split('?').next().unwrap_or_default().to_owned();
    let note = [("case", "1"), ("what", "noted"), ("at", "2026-01-06"), ("note", "Called.")];
    walk.twice(&mut steward, "/do/grievances/enter", &format!("{case}/enter?what=noted"), &note).await;
    let letter = steward.visit(&format!("{case}/letters/filing")).await;
    let shown = value_of(&letter, "shown");
    let sent = [("case", "1"), ("form", "filing"), ("shown", &shown), ("step", "step-1"), ("at", "2026-01-08")];
    walk.send(&mut steward, "/do/grievances/send-letter", &letter, &sent).await;
    walk.twice(&mut steward, "/do/grievances/enter-pay", &format!("{case}/pay"), crate::wages::WEEK).await;
    let text =
        [("case", "1"), ("after", "1"), ("step", "save"), ("grieved-by", "individual"), ("facts", "Two warnings.")];
    walk.twice(&mut steward, "/do/grievances/revise", &format!("{case}/text"), &text).await;
    let notes = [("case", "1"), ("after", "2"), ("weingarten", "Asked for a steward.")];
    walk.twice(&mut steward, "/do/grievances/keep-notes", &format!("{case}/notes"), &notes).await;
    attach(walk, &mut steward, &case).await;
    let brought = [("kind", "pay"), ("happened", "2026-01-05"), ("facts", "No overtime was paid.")];
    let mut member = people.with(StandingKind::Member);
    walk.twice(&mut member, "/do/grievances/bring", &format!("{room}/bring"), &brought).await;
    walk.twice(&mut officer, "/do/grievances/import", &format!("{room}/import"), &sheet).await;
}

/// A file that hangs on a case, sent again with the same key.
async fn attach(walk: &mut Walk<'_>, client: &mut Client, case: &str) {
    let deed = "/do/grievances/attach";
    let shown = client.visit(case).await;
    let key = key_of(&shown, deed);
    let fields =
        [("_form", deed), ("_page", case), ("_key", key.as_str()), ("union", UNION), ("unit", UNIT), ("case", "1")];
    let file = ("file", "letter.pdf", &b"%PDF-1.7\nthe letter\n"[..]);
    let before = rows(walk.house).await;
    client.submit_file(deed, &fields, file).await.assert_shows("letter.pdf");
    let made = rows(walk.house).await;
    assert_ne!(before, made, "{deed} makes something");
    client.submit_file(deed, &fields, file).await.assert_shows(SAYS_AGAIN);
    assert_eq!(rows(walk.house).await, made, "{deed} sent again makes nothing more");
    walk.done.insert(deed.to_owned());
}

#[test]
fn a_deed_that_is_not_said_to_make_something_makes_nothing() {
    with_people(async |house, people| {
        let sample = Sample::lay_out(&house, &people).await;
        for (path, _, fields) in DEEDS.iter().filter(|(path, ..)| !makes_something(path)) {
            // A session is opened by signing in, which is done again and again, and ended by signing out.
            if path.ends_with("/sign-in") || path.ends_with("/sign-out") {
                continue;
            }
            for kind in [StandingKind::Officer, StandingKind::Committee] {
                let filled: Vec<(&str, String)> = fields.iter().map(|(n, v)| (*n, sample.fill(v))).collect();
                let fields: Vec<(&str, &str)> = filled.iter().map(|(n, v)| (*n, v.as_str())).collect();
                let before = rows(&house).await;
                people.with(kind).call(path, &fields).await;
                for (table, count) in rows(&house).await {
                    let earlier = before[&table];
                    assert!(count <= earlier, "{path} makes a row in {table}: name it in app::deeds::MAKING");
                }
            }
        }
    });
}

#[test]
fn every_form_on_every_page_that_makes_something_carries_a_key() {
    with_people(async |house, people| {
        let sample = Sample::lay_out(&house, &people).await;
        let mut seen = 0;
        for door in doors() {
            for kind in [StandingKind::Officer, StandingKind::Committee, StandingKind::Teller] {
                let page = people.with(kind).get(&sample.fill(door.path)).await;
                for (action, inside) in forms(&page) {
                    let keyed = inside.contains("name=\"_key\" value=\"");
                    assert_eq!(keyed, makes_something(&action), "the form of {action} on {}", door.path);
                    seen += usize::from(keyed);
                }
            }
        }
        assert!(seen > 0, "some page has a form that makes something");
    });
}

const ADD: &str = "/do/members/add-person";

/// The fields of a person named `name`, with the key.
fn person<'a>(key: &'a str, name: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("_form", ADD),
        ("_page", "/u/irc/staff/roster/add"),
        ("_key", key),
        ("union", UNION),
        ("unit", UNIT),
        ("name", name),
        ("language", "en"),
        ("kinds[]", "member"),
        ("standing", "good"),
    ]
}

async fn named(house: &House, people: &People, name: &str) -> usize {
    let officer = people.place.standings.officer().expect("an officer");
    let rows = house.host.hall.roster.rows(&officer).await.expect("rows");
    rows.iter().filter(|row| row.name == name).count()
}

/// Where an answer leads, whether or not it says that it is not the first.
fn led(answer: &Answer) -> String {
    answer.location().expect("a redirect").replace("?again=1", "")
}

#[test]
fn a_form_sent_six_times_in_one_breath_makes_one_thing_and_all_are_led_to_it() {
    with_people(async |house, people| {
        let key = key_of(&people.with(StandingKind::Officer).get("/u/irc/staff/roster/add").await, ADD);
        let sent: Vec<_> = (0..6)
            .map(|_| {
                let (mut officer, key) = (people.with(StandingKind::Officer), key.clone());
                tokio::spawn(async move { officer.post(ADD, &person(&key, "Once")).await })
            })
            .collect();
        let mut led_to = BTreeSet::new();
        for answer in sent {
            led_to.insert(led(&answer.await.expect("no panic")));
        }
        assert_eq!((led_to.len(), named(&house, &people, "Once").await), (1, 1), "{led_to:?}");
        assert!(led_to.iter().all(|to| to.starts_with("/u/irc/staff/roster/") && !to.contains("kept")), "{led_to:?}");
    });
}

#[test]
fn a_form_gone_back_to_and_changed_is_another_thing() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let key = key_of(&officer.get("/u/irc/staff/roster/add").await, ADD);
        let first = led(&officer.post(ADD, &person(&key, "First")).await);
        let second = led(&officer.post(ADD, &person(&key, "Second")).await);
        assert_ne!(first, second);
        assert_eq!(led(&officer.post(ADD, &person(&key, "First")).await), first);
        assert_eq!((named(&house, &people, "First").await, named(&house, &people, "Second").await), (1, 1));
        // The same words from a fresh page are meant.
        let fresh = key_of(&officer.get("/u/irc/staff/roster/add").await, ADD);
        assert_ne!(led(&officer.post(ADD, &person(&fresh, "First")).await), first);
        // Somebody else's form with the same key is somebody else's.
        let refused = people.with(StandingKind::Member).post(ADD, &person(&key, "First")).await;
        assert!(refused.location().expect("a redirect").contains("kept="));
    });
}

#[test]
fn a_refused_form_can_be_sent_again_with_its_key() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let key = key_of(&officer.get("/u/irc/staff/roster/add").await, ADD);
        let taken: Vec<_> = person(&key, "Twin").into_iter().chain([("mail", "olga@home.net")]).collect();
        for _ in 0..2 {
            officer.submit(ADD, &taken).await.assert_shows("is on this roster already").assert_hides(SAYS_AGAIN);
        }
        let id = people.member_row.to_string();
        assert!(!led(&officer.post(ADD, &person(&key, "Twin")).await).contains(&id));
        assert_eq!(named(&house, &people, "Twin").await, 1);
    });
}

/// Waits until every sending's note is written: nobody else does.
async fn noted(house: &House) {
    let read = house.host.store.read();
    let open = "SELECT COUNT(*) FROM form_key WHERE leads_to IS NULL";
    let open = Statement::from_string(read.get_database_backend(), open);
    for _ in 0..2_000 {
        let row = read.query_one_raw(open.clone()).await.expect("a count").expect("a row");
        if row.try_get_by_index::<i64>(0).expect("a number") == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("a sending has no note of where it led");
}

#[test]
fn a_form_whose_server_died_before_it_answered_leads_to_the_page_above() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let key = key_of(&officer.get("/u/irc/staff/roster/add").await, ADD);
        officer.post(ADD, &person(&key, "Survivor")).await;
        noted(&house).await;
        // What a kill between the deed and the note of its answer leaves behind.
        let tx = house.host.store.begin().await.expect("storage works");
        tx.execute_unprepared("UPDATE form_key SET leads_to = NULL").await.expect("forgotten");
        tx.commit().await.expect("committed");
        let again = officer.submit(ADD, &person(&key, "Survivor")).await;
        again.assert_shows(SAYS_AGAIN).assert_shows("Survivor");
        assert!(again.path.starts_with("/u/irc/staff/roster?"), "{}", again.path);
        assert_eq!(named(&house, &people, "Survivor").await, 1);
    });
}

#[test]
fn what_was_typed_comes_back_in_the_answer_when_storage_can_keep_nothing() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let key = key_of(&officer.get("/u/irc/staff/roster/add").await, ADD);
        house.host.store.clone().close().await.expect("closed");
        let answer = officer.post(ADD, &person(&key, "Ann & Bo")).await;
        assert_eq!(answer.status, 503);
        assert_eq!(key_of(&answer, ADD), key, "sent again from here, it is still done once");
        answer.assert_shows("name=\"name\" value=\"Ann &amp; Bo\"").assert_shows("Send it again");
        // A password is written into no page; the browser still has the form.
        let answer = officer.post("/do/members/sign-in", &[("mail", "olga@home.net"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 503);
        answer.assert_hides(PASSWORD).assert_hides("Send it again").assert_shows("go back in your browser");
    });
}

#[test]
fn a_key_is_remembered_for_a_day() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let key = key_of(&officer.get("/u/irc/staff/roster/add").await, ADD);
        officer.post(ADD, &person(&key, "Daily")).await;
        house.clock.advance_seconds(FORM_KEY_SECONDS_MAX - 60);
        officer.post(ADD, &person(&key, "Daily")).await;
        assert_eq!(named(&house, &people, "Daily").await, 1);
        house.clock.advance_seconds(61);
        officer.post(ADD, &person(&key, "Daily")).await;
        assert_eq!(named(&house, &people, "Daily").await, 2);
        house.clock.advance_seconds(FORM_KEY_SECONDS_MAX);
        assert!(convenio::storage::once::sweep(&house.host.store).await.expect("storage works") >= 1);
        let read = house.host.store.read();
        let left = Statement::from_string(read.get_database_backend(), "SELECT COUNT(*) FROM form_key");
        let row = read.query_one_raw(left).await.expect("a count").expect("a row");
        assert_eq!(row.try_get_by_index::<i64>(0).expect("a number"), 0);
    });
}
