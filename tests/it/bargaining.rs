//! From the first draft to the tentative agreement: what the committee and the members are promised at the table.

use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{
    Basis, Event, NewPass, NewRound, PassKind, PassText, SaveOutcome, Side, StateChange, TextChoice, status,
};
use contracts::members::standing::{Caucus, Committee, Member};
use contracts::members::{AgreementId, StandingKind, Zone};
use http::StatusCode;
use jiff::civil::date;
use sea_orm::{ConnectionTrait, Database};
use tests::client::{Answer, Client};
use tests::people::{People, UNION, UNIT};
use tests::{House, with_people};

pub const ROUND: &str = "/u/irc/staff/rounds/1";
pub const WAGES: &str = "/u/irc/staff/rounds/1/articles/wages";
pub const CURRENT: &str = "Section 1. Wages rise by three percent (3%).\n\nSection 2. Pay is weekly.\n";
pub const OURS: &str = "Section 1. Wages rise by five percent (5%).\n\nSection 2. Pay is weekly.\n";
pub const THEIRS: &str = "Section 1. Wages may rise by four percent (4%).\n\nSection 2. Pay is weekly.\n";

fn proofs(place: &contracts::members::ports::Place) -> (Committee, Caucus, Member) {
    let standings = &place.standings;
    let committee = standings.committee().expect("of the committee");
    (committee, standings.caucus().expect("in caucus"), standings.member().expect("a member"))
}

fn article(title: &str, current: Option<&str>) -> NewArticle {
    let mut article = NewArticle::from_lines(title).expect("a title").remove(0);
    article.current = current.map(str::to_owned);
    article
}

/// A round on wages (with current language) and hours (without), opened by the committee.
pub async fn open_round(house: &House, people: &People) -> Committee {
    let place = house.place_of(&people.with(StandingKind::Committee)).await;
    let (committee, ..) = proofs(&place);
    let new = NewRound {
        title: "2027 agreement".to_owned(),
        basis: Basis::Agreement(AgreementId(uuid::Uuid::nil())),
        ground_rules: "Sessions alternate.".to_owned(),
        opened: date(2026, 1, 5),
        articles: vec![article("Wages", Some(CURRENT)), article("Hours", None)],
    };
    house.host.hall.table.open_round(&committee, new).await.expect("a round is opened");
    committee
}

pub async fn save(house: &House, committee: &Committee, key: &str, text: &str) -> SaveOutcome {
    let key = key.parse().expect("a key");
    let binder = &house.host.hall.binder;
    let file = binder.article(&(*committee).into(), 1, &key).await.expect("the article");
    let parent = contracts::bargaining::draft::head(&file.revisions).map(|revision| revision.id);
    binder.save(committee, 1, &key, parent, text, "").await.expect("saved")
}

/// Passes on an article of round 1 at `minute` past ten.
pub async fn pass(house: &House, committee: &Committee, key: &str, side: Side, minute: i8, text: &str) -> String {
    pass_in(house, committee, (1, key), side, minute, text).await
}

/// The same in another round.
pub async fn pass_in(
    house: &House,
    committee: &Committee,
    (round, key): (u32, &str),
    side: Side,
    minute: i8,
    text: &str,
) -> String {
    let new = NewPass {
        side,
        kind: PassKind::Proposal,
        package: None,
        meeting: None,
        at: date(2026, 2, 3).at(10, minute, 0, 0),
        text: PassText::Entered(text.to_owned()),
        note: String::new(),
        claim: None,
        file: None,
    };
    let key = key.parse().expect("a key");
    house.host.hall.table.pass(committee, round, &key, new).await.expect("passed").to_string()
}

/// For the doors: round 1 with an article that has a draft, a draft beside it (number 2) and a pass U-1.
pub async fn lay_out(house: &House, people: &People) {
    let committee = open_round(house, people).await;
    save(house, &committee, "wages", OURS).await;
    let key = "wages".parse().expect("a key");
    let aside = house.host.hall.binder.save(&committee, 1, &key, None, THEIRS, "").await.expect("kept");
    assert_eq!(aside, SaveOutcome::Conflict(2));
    pass(house, &committee, "wages", Side::Union, 0, OURS).await;
}

/// Sends a form of the room as its page would.
pub async fn send(client: &mut Client, deed: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
    let action = format!("/do/bargaining/{deed}");
    let mut all = vec![("_form", action.as_str()), ("_page", page), ("union", UNION), ("unit", UNIT), ("round", "1")];
    all.extend_from_slice(fields);
    client.submit(&action, &all).await
}

/// The value of the first field of this name on a page.
pub fn value_of(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let at = page.body.find(&mark).unwrap_or_else(|| panic!("{} has no field {name}: {}", page.path, page.body));
    page.body[at + mark.len()..].split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_committee_carries_an_article_from_draft_to_tentative_agreement_without_any_script() {
    with_people(async |_, people| {
        let mut ana = people.with(StandingKind::Committee);
        let fields = [
            ("union", UNION),
            ("unit", UNIT),
            ("title", "First contract"),
            ("basis", "first"),
            ("articles", "Recognition\nWages\n임금 체계"),
            ("ground_rules", "One spokesperson each."),
            ("opened", "2026-01-05"),
        ];
        let round = ana.submit("/do/bargaining/open-round", &fields).await;
        assert_eq!((round.status, round.path.as_str()), (StatusCode::OK, ROUND), "{}", round.body);
        round.assert_shows("First contract").assert_shows("Recognition").assert_shows("임금 체계");
        let met =
            send(&mut ana, "add-session", ROUND, &[("kind", "session"), ("date", "2026-02-03"), ("place", "Hall")])
                .await;
        met.assert_shows("Session 1").assert_shows("Hall");

        let saved = send(
            &mut ana,
            "save-draft",
            WAGES,
            &[("article", "wages"), ("text", OURS), ("note", "first"), ("verb", "save")],
        )
        .await;
        assert_eq!(saved.path, WAGES, "{}", saved.body);
        saved.assert_shows("Drafting").assert_shows("Draft 1").assert_shows("Pat committee");

        let page = ana.visit(&format!("{WAGES}/pass")).await;
        page.assert_shows("five percent");
        let (hash, meeting) = (value_of(&page, "hash"), first_option(&page, "meeting"));
        let passed = [
            ("article", "wages"),
            ("revision", "1"),
            ("hash", hash.as_str()),
            ("kind", "proposal"),
            ("package", ""),
            ("meeting", meeting.as_str()),
            ("date", "2026-02-03"),
            ("time", "10:30"),
            ("note", "Five percent."),
        ];
        let refused = send(&mut ana, "pass", &format!("{WAGES}/pass"), &passed).await;
        refused.assert_shows("Confirm that this is the text").assert_shows("10:30").assert_shows("Five percent.");
        let confirmed: Vec<_> = passed.into_iter().chain([("confirm[]", "yes")]).collect();
        let done = send(&mut ana, "pass", &format!("{WAGES}/pass"), &confirmed).await;
        done.assert_shows("Our U-1 is on the table").assert_shows("Session 1").assert_shows(&hash[..12]);

        let counter = [
            ("article", "wages"),
            ("text", THEIRS),
            ("kind", "counter"),
            ("package", ""),
            ("meeting", ""),
            ("date", "2026-02-03"),
            ("time", "11:00"),
            ("note", ""),
        ];
        let entered = send(&mut ana, "enter-counter", &format!("{WAGES}/counter"), &counter).await;
        entered.assert_shows("E-1 is on the table").assert_shows("Answers U-1").assert_shows("What changed since U-1");

        let ask = ana.visit(&format!("{WAGES}/agree")).await;
        let label = value_of(&ask, "label");
        assert!(label.starts_with("E-1 "), "{label}");
        let signed = [
            ("article", "wages"),
            ("label", label.as_str()),
            ("union_name", "Ana Ruiz"),
            ("union_initials", "AR"),
            ("union_date", "2026-02-04"),
            ("employer_name", "Bob Boss"),
            ("employer_initials", "BB"),
            ("employer_date", "2026-02-04"),
            ("employer_hash", "0000"),
        ];
        let differs = send(&mut ana, "agree", &format!("{WAGES}/agree"), &signed).await;
        differs.assert_shows("did not initial the same text").assert_shows("Ana Ruiz");
        let mut right = signed;
        right[8] = ("employer_hash", &label[4..12]);
        let agreed = send(&mut ana, "agree", &format!("{WAGES}/agree"), &right).await;
        agreed.assert_shows("Tentatively agreed").assert_shows("Tentative agreement on E-1");
        let mut member = people.with(StandingKind::Member);
        let record = member.visit(&format!("{WAGES}/agree")).await;
        record
            .assert_shows("Ana Ruiz (AR)")
            .assert_shows("Bob Boss (BB)")
            .assert_shows("Wages may rise by four percent");
        let settled = send(&mut ana, "enter-counter", &format!("{WAGES}/counter"), &counter).await;
        settled.assert_shows("tentatively agreed (E-1)").assert_shows("Wages may rise by four percent");
    });
}

/// The fields of the form that passes a draft, as it was shown.
fn handed<'f>(revision: &'f str, hash: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("article", "wages"), ("revision", revision), ("hash", hash), ("package", "")];
    fields.extend([("meeting", ""), ("date", "2026-02-03"), ("time", "10:30"), ("note", "Five percent.")]);
    fields.extend_from_slice(more);
    fields
}

#[test]
fn a_step_back_in_the_browser_lays_no_text_on_the_table_twice() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        save(&house, &committee, "wages", OURS).await;
        let mut ana = people.with(StandingKind::Committee);
        let page = format!("{WAGES}/pass");
        let hash = value_of(&ana.visit(&page).await, "hash");
        let form = |kind: &'static str| handed("1", &hash, &[("kind", kind), ("confirm[]", &hash)]);
        send(&mut ana, "pass", &page, &form("proposal")).await.assert_shows("Our U-1 is on the table");
        let again = send(&mut ana, "pass", &page, &form("proposal")).await;
        again.assert_shows("This text is already on the table (U-1).").assert_shows("Five percent.");
        ana.visit(WAGES).await.assert_hides("U-2");
        let counter = [
            ("article", "wages"),
            ("text", THEIRS),
            ("kind", "counter"),
            ("package", ""),
            ("meeting", ""),
            ("date", "2026-02-03"),
            ("time", "11:00"),
            ("note", ""),
        ];
        let counters = format!("{WAGES}/counter");
        send(&mut ana, "enter-counter", &counters, &counter).await.assert_shows("E-1 is on the table");
        let twice = send(&mut ana, "enter-counter", &counters, &counter).await;
        twice.assert_shows("This text is already on the table (E-1).").assert_shows("may rise by four percent");
        // As our answer to theirs, the same text is a pass of its own.
        let answer: Vec<_> = form("proposal")
            .into_iter()
            .map(|field| if field.0 == "time" { ("time", "11:30") } else { field })
            .collect();
        send(&mut ana, "pass", &page, &answer).await.assert_shows("Our U-2 is on the table");
    });
}

#[test]
fn a_draft_that_was_chosen_and_not_yet_shown_is_never_passed() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        save(&house, &committee, "wages", OURS).await;
        save(&house, &committee, "wages", THEIRS).await;
        let mut ana = people.with(StandingKind::Committee);
        let page = format!("{WAGES}/pass");
        let shown = ana.visit(&page).await;
        shown.assert_shows("may rise by four percent").assert_hides("five percent");
        let hash = value_of(&shown, "hash");
        // The first draft is chosen in the list, and the second one confirmed.
        let kind = ("kind", "proposal");
        let refused = send(&mut ana, "pass", &page, &handed("1", &hash, &[kind, ("confirm[]", &hash)])).await;
        refused
            .assert_shows("That draft is not the text you were shown")
            .assert_shows("rise by five percent")
            .assert_hides("four percent")
            .assert_shows("Five percent.");
        ana.visit(WAGES).await.assert_hides("U-1");
        // Its button shows the text, keeps what was typed and asks anew whether it is the one.
        let chosen = send(&mut ana, "pass", &page, &handed("1", &hash, &[kind, ("verb", "show")])).await;
        chosen.assert_shows("rise by five percent").assert_shows("Five percent.").assert_hides("four percent");
        let hash = value_of(&chosen, "hash");
        let unconfirmed = send(&mut ana, "pass", &page, &handed("1", &hash, &[kind])).await;
        unconfirmed.assert_shows("Confirm that this is the text");
        let done = send(&mut ana, "pass", &page, &handed("1", &hash, &[kind, ("confirm[]", &hash)])).await;
        done.assert_shows("Our U-1 is on the table").assert_shows(&hash[..12]);
    });
}

#[test]
fn a_pass_is_proposed_for_no_meeting_of_another_day() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        save(&house, &committee, "wages", OURS).await;
        let mut ana = people.with(StandingKind::Committee);
        let met = [("kind", "session"), ("date", "2020-02-03"), ("place", "Hall")];
        send(&mut ana, "add-session", ROUND, &met).await.assert_shows("Session 1");
        for page in ["pass", "counter"] {
            let shown = ana.visit(&format!("{WAGES}/{page}")).await;
            shown.assert_shows("Session 1").assert_shows("<option value=\"\" selected>Outside of a meeting</option>");
        }
    });
}

#[test]
fn the_ledger_says_when_drafting_began_on_the_clocks_of_the_unit() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let officer = people.place.standings.officer().expect("an officer");
        let zone = Zone::named("zone", "Pacific/Kiritimati").expect("a zone");
        house.host.hall.roster.set_zone(&officer, zone).await.expect("set");
        save(&house, &committee, "wages", OURS).await;
        let sheet = house.host.hall.binder.round(&committee.into(), 1).await.expect("the round");
        let began = sheet.entries.last().expect("an entry");
        assert_eq!(began.event, Event::DraftOpened);
        assert_eq!(began.at, zone.at(began.recorded_at).datetime());
    });
}

/// The value of the first option of a list.
fn first_option(page: &Answer, name: &str) -> String {
    let at = page.body.find(&format!("<select id=\"f-{name}\"")).expect("the list");
    let rest = &page.body[at..];
    let at = rest.find("<option value=\"").expect("an option") + "<option value=\"".len();
    rest[at..].split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_preview_gives_the_text_back_with_its_redline_and_saves_nothing() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        let desk = ana.visit(&format!("{WAGES}/draft")).await;
        desk.assert_shows("Wages rise by three percent (3%).").assert_shows("Starts from Current language");
        let fields =
            [("article", "wages"), ("text", OURS), ("against", "current"), ("note", "why <not>"), ("verb", "preview")];
        let shown = send(&mut ana, "save-draft", &format!("{WAGES}/draft"), &fields).await;
        shown
            .assert_shows("Not saved yet")
            .assert_shows("five percent")
            .assert_shows("<ins")
            .assert_shows("why &lt;not&gt;");
        let file = house.host.hall.binder.article(&committee.into(), 1, &"wages".parse().expect("a key")).await;
        assert!(file.expect("the article").revisions.is_empty());
    });
}

#[test]
fn two_people_saving_at_once_lose_nothing_and_the_second_chooses() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        assert_eq!(save(&house, &committee, "wages", CURRENT).await, SaveOutcome::Saved(1));
        let (_, mut bo) = house.join(&people.place, "Bo Kim", &[StandingKind::Committee]).await;
        let desk = bo.visit(&format!("{WAGES}/draft")).await;
        let parent = value_of(&desk, "parent");
        // While Bo writes, Pat saves.
        assert_eq!(save(&house, &committee, "wages", THEIRS).await, SaveOutcome::Saved(2));
        let mine = [("article", "wages"), ("parent", parent.as_str()), ("text", OURS), ("verb", "save")];
        // A preview in between must not hide it.
        let preview = [("article", "wages"), ("parent", parent.as_str()), ("text", OURS), ("verb", "preview")];
        let shown = send(&mut bo, "save-draft", WAGES, &preview).await;
        assert_eq!(value_of(&shown, "parent"), parent);
        let clash = send(&mut bo, "save-draft", WAGES, &mine).await;
        assert_eq!(clash.path, format!("{WAGES}/conflict/3"), "{}", clash.body);
        clash.assert_shows("Pat committee saved before you").assert_shows("five percent").assert_shows("four percent");
        let pat = people.with(StandingKind::Committee).visit(&clash.path).await;
        pat.assert_shows("Bo Kim and Pat committee worked on the draft at the same time");
        // The same form sent twice is one conflict.
        assert_eq!(send(&mut bo, "save-draft", WAGES, &mine).await.path, format!("{WAGES}/conflict/3"));
        let onto = value_of(&clash, "parent");
        assert_ne!(onto, parent);
        let kept = send(&mut bo, "save-draft", WAGES, &[("article", "wages"), ("parent", &onto), ("text", OURS)]).await;
        kept.assert_shows("Draft 4").assert_shows("Draft 3").assert_shows("Set aside");
    });
}

#[test]
fn many_saving_at_the_same_moment_all_keep_their_texts() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut tasks = Vec::new();
        for n in 0..8 {
            let hall = house.host.hall.clone();
            tasks.push(tokio::spawn(async move {
                let key = "hours".parse().expect("a key");
                hall.binder.save(&committee, 1, &key, None, &format!("Version {n}"), "").await.expect("kept")
            }));
        }
        let mut saved = 0;
        for task in tasks {
            saved += usize::from(matches!(task.await.expect("no panic"), SaveOutcome::Saved(_)));
        }
        assert_eq!(saved, 1, "one is the draft, the others stand beside it");
        let file = house.host.hall.binder.article(&committee.into(), 1, &"hours".parse().expect("a key")).await;
        let mut numbers: Vec<u32> = file.expect("the article").revisions.iter().map(|r| r.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=8).collect::<Vec<_>>());
    });
}

#[test]
fn passes_made_at_the_same_moment_get_a_number_each() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        let mut tasks = Vec::new();
        for n in 0..6 {
            let hall = house.host.hall.clone();
            tasks.push(tokio::spawn(async move {
                let new = NewPass {
                    side: Side::Employer,
                    kind: PassKind::Proposal,
                    package: None,
                    meeting: None,
                    at: date(2026, 2, 3).at(10, 0, 0, 0),
                    text: PassText::Entered(format!("Text {n}")),
                    note: String::new(),
                    claim: None,
                    file: None,
                };
                hall.table.pass(&committee, 1, &"wages".parse().expect("a key"), new).await.expect("passed").to_string()
            }));
        }
        let mut labels = Vec::new();
        for task in tasks {
            labels.push(task.await.expect("no panic"));
        }
        labels.sort();
        assert_eq!(labels, ["E-1", "E-2", "E-3", "E-4", "E-5", "E-6"]);
        let sheet = house.host.hall.binder.round(&committee.into(), 1).await.expect("the round");
        let numbers: Vec<u32> = sheet.entries.iter().map(|entry| entry.number).collect();
        assert_eq!(numbers, (1..=7).collect::<Vec<_>>(), "the ledger has no gap and no double");
    });
}

#[test]
fn a_member_reads_the_formal_record_and_nothing_else() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        save(&house, &committee, "wages", "Secret draft of wages.").await;
        let (hall, wages) = (&house.host.hall, "wages".parse().expect("a key"));
        let supposal = NewPass {
            side: Side::Union,
            kind: PassKind::WhatIf,
            package: None,
            meeting: None,
            at: date(2026, 2, 3).at(9, 0, 0, 0),
            text: PassText::Entered("What if we moved on wages?".to_owned()),
            note: String::new(),
            claim: None,
            file: None,
        };
        let label = hall.table.pass(&committee, 1, &wages, supposal).await.expect("passed");
        assert_eq!(label.to_string(), "U-W1");
        pass(&house, &committee, "wages", Side::Union, 5, OURS).await;
        let mut member = people.with(StandingKind::Member);
        let page = member.visit(WAGES).await;
        page.assert_shows("U-1").assert_hides("U-W1").assert_hides("Our draft").assert_hides("Draft 1");
        member.visit(ROUND).await.assert_shows("Our pass").assert_hides("Caucus only").assert_hides("Drafting");
        for hidden in
            ["texts/r1", "texts/U-W1", "texts/r1/download", "redline?from=r1&to=U-1", "redline?from=U-W1&to=U-1"]
        {
            let answer = member.get(&format!("{WAGES}/{hidden}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{hidden}");
        }
        let mut adviser = people.with(StandingKind::Adviser);
        adviser.visit(WAGES).await.assert_shows("U-W1").assert_shows("Draft 1").assert_hides("Pass our text");
        adviser.visit(&format!("{WAGES}/texts/r1")).await.assert_shows("Secret draft");
    });
}

#[test]
fn a_redline_can_be_linked_and_seen_in_every_way() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        pass(&house, &committee, "wages", Side::Employer, 10, THEIRS).await;
        let mut member = people.with(StandingKind::Member);
        let check = async |member: &mut Client, query: &str, shows: &[&str], hides: &[&str]| {
            let page = member.visit(&format!("{WAGES}/redline{query}")).await;
            assert_eq!(page.status, StatusCode::OK, "{query}");
            for text in shows {
                page.assert_shows(text);
            }
            for text in hides {
                page.assert_hides(text);
            }
        };
        check(&mut member, "", &["List of changes", "href=\"#change-1\"", "id=\"change-1\"", "<del", "<ins"], &[])
            .await;
        check(&mut member, "?from=current&to=U-1", &["three", "five"], &["four"]).await;
        check(&mut member, "?from=U-1&to=E-1&view=side", &["redline-side", "five", "four"], &["three percent"]).await;
        check(&mut member, "?from=U-1&to=E-1&view=changes", &["redline-changes"], &[]).await;
        check(&mut member, "?from=U-1&to=E-1&view=clean", &["four percent"], &["<ins", "<del"]).await;
        check(&mut member, "?from=U-1&to=E-1&view=print", &["SHA-256", "<ins"], &["List of changes"]).await;
        // Whatever the way, also on paper, where the form to choose is not printed.
        for view in ["inline", "side", "changes", "clean", "mail", "print"] {
            let named = "From “Current language” to “E-1 · Proposal”";
            check(&mut member, &format!("?from=current&to=E-1&view={view}"), &[named], &[]).await;
        }
        check(&mut member, "?from=U-1&to=U-1", &["letter for letter"], &["<ins"]).await;
        for nowhere in ["?from=U-9&to=U-1", "?from=x&to=U-1", "?view=upside-down"] {
            let answer = member.get(&format!("{WAGES}/redline{nowhere}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{nowhere}");
        }
    });
}

#[test]
fn a_pass_is_handed_out_byte_for_byte_and_a_touched_one_not_at_all() {
    let folder = |house: &House| house.folder.path().join("convenio.sqlite3");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let house = House::on_sqlite().await;
        let people = house.people().await;
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Employer, 0, "\u{feff}Line one\r\nLine two").await;
        let mut member = people.with(StandingKind::Member);
        let file = member.get(&format!("{WAGES}/texts/E-1/download")).await;
        assert_eq!(file.body, "Line one\nLine two\n");
        let disposition = file.headers.get("content-disposition").expect("offered to be saved");
        assert_eq!(disposition, "attachment; filename*=UTF-8''wages-E-1.md");

        let url = format!("sqlite://{}?mode=rw", folder(&house).display());
        let database = Database::connect(url).await.expect("the file opens");
        for statement in ["UPDATE pass SET text = 'other'", "DELETE FROM ledger", "UPDATE revision SET text = ''"] {
            let refused = database.execute_unprepared(statement).await;
            let untouched = statement.contains("revision") || refused.is_err();
            assert!(untouched, "the database itself refuses: {statement}");
        }
        // Whoever goes further than a statement is still found out.
        database.execute_unprepared("DROP TRIGGER pass_no_update").await.expect("the trigger goes");
        database.execute_unprepared("UPDATE pass SET text = 'other'").await.expect("now it can be touched");
        let page = member.get(&format!("{WAGES}/texts/E-1")).await;
        page.assert_shows("no longer matches its fingerprint").assert_hides("other\n");
    });
}

#[test]
fn another_union_on_the_host_shares_nothing_with_this_one() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let other = house.place_of(&people.of(tests::people::Who::OtherUnion)).await;
        let stranger = other.standings.member().expect("a member there");
        let table = &house.host.hall.table;
        assert!(table.rounds(&stranger).await.expect("storage works").is_empty());
        assert!(table.round(&stranger, 1).await.expect_err("not theirs").is("not-found"));
        let wages = "wages".parse().expect("a key");
        let text = table.read(&stranger, 1, &wages, TextChoice::Current).await;
        assert!(text.expect_err("not theirs").is("not-found"));
    });
}

#[test]
fn holding_withdrawing_and_closing_are_recorded_and_the_refusals_are_worded() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "wages", Side::Union, 0, OURS).await;
        let mut ana = people.with(StandingKind::Committee);
        let page = format!("{WAGES}/change");
        ana.visit(&page).await.assert_shows("The employer asks to hold").assert_hides("We take it off hold");
        let hold = [
            ("article", "wages"),
            ("change", "hold-employer"),
            ("date", "2026-02-04"),
            ("time", "09:00"),
            ("note", "Until Friday."),
        ];
        let held = send(&mut ana, "change", &page, &hold).await;
        held.assert_shows("The employer asked to hold this article").assert_shows("Until Friday.");
        let again = send(&mut ana, "change", &page, &hold).await;
        again.assert_shows("on hold already").assert_shows("Until Friday.");
        let (table, wages) = (&house.host.hall.table, "wages".parse().expect("a key"));
        let at = date(2026, 2, 5).at(9, 0, 0, 0);
        table.change(&committee, 1, &wages, StateChange::Resume(Side::Union), at, "").await.expect("off hold");
        table
            .change(&committee, 1, &wages, StateChange::Withdraw("U-1".parse().expect("a label")), at, "")
            .await
            .expect("gone");
        let sheet = house.host.hall.binder.round(&committee.into(), 1).await.expect("the round");
        assert_eq!(status(&sheet.entries, sheet.articles[0].id).code(), "withdrawn");
        let closed = send(&mut ana, "close-round", ROUND, &[("date", "2026-02-06"), ("note", "Done.")]).await;
        closed.assert_shows("Closed").assert_hides("Add a session");
        let late = send(
            &mut ana,
            "add-session",
            &format!("{ROUND}/add-session"),
            &[("kind", "session"), ("date", "2026-02-07"), ("place", "")],
        )
        .await;
        late.assert_shows("This round is closed");
    });
}
