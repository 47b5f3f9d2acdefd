//! Documents that people bring: a contract out of a Word file, and the employer's counter with what they did not mark.

use crate::bargaining::{WAGES, open_round, pass, send, value_of};
use contracts::bargaining::Side;
use contracts::members::StandingKind;
use contracts::word::{Beyond, FileRefused, Found, LeftOut};
use convenio::pdf::PdfReader;
use convenio::records::{FileCabinet, StoredReadingDesk};
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use std::sync::Arc;
use tests::client::{Answer, Client};
use tests::people::{People, UNION, UNIT};
use tests::{House, with_people};

const IMPORT: &str = "/do/agreements/import-agreement";
const IMPORT_PAGE: &str = "/u/irc/staff/agreements/import";
const COUNTER: &str = "/do/bargaining/enter-counter";
const COUNTER_PAGE: &str = "/u/irc/staff/rounds/1/articles/wages/counter";
const CONTRACT: &[u8] = include_bytes!("../fixtures/counters/en-contract.docx");
const SENT: &str = include_str!("../fixtures/counters/en-sent.md");
pub const BACK: &[u8] = include_bytes!("../fixtures/counters/en-counter.docx");
const PDF: &[u8] = include_bytes!("../fixtures/counters/en-text.pdf");
const SCAN: &[u8] = include_bytes!("../fixtures/counters/scan.pdf");
const BEYOND: &[u8] = include_bytes!("../fixtures/counters/en-beyond.docx");

fn import_form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("union", UNION), ("unit", UNIT), ("_page", IMPORT_PAGE), ("_form", IMPORT)];
    fields.extend([("pages[]", "leave-out"), ("title", "Agreement"), ("language", "en")]);
    fields.extend_from_slice(more);
    fields
}

/// The text that stands in the form's box.
fn boxed(page: &Answer) -> String {
    box_of(page, "text")
}

/// The text that stands in the box of this name.
fn box_of(page: &Answer, name: &str) -> String {
    let (_, rest) = page.body.split_once(&format!("id=\"f-{name}\"")).expect("a text box");
    let rest = rest.split_once('>').map_or("", |(_, rest)| rest);
    rest.split("</textarea>").next().unwrap_or_default().trim_start_matches('\n').to_owned()
}

#[test]
fn a_committee_imports_a_word_document_and_sees_first_what_is_in_it() {
    with_people(async |_, people| {
        let mut ana = people.with(StandingKind::Committee);
        let file = ("file", "../Contract final.docx", CONTRACT);
        let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), file).await;
        looked
            .assert_shows("What the file holds")
            .assert_shows("Word document · Contract final.docx")
            .assert_shows("One tracked insertion")
            .assert_shows("Inserted:")
            .assert_shows("Dana Cole · March 2, 2026, 09:15")
            .assert_shows("Check with payroll.")
            .assert_shows("One page header")
            .assert_shows("Draft 4")
            .assert_shows("3 articles");
        ana.get("/u/irc/staff/agreements").await.assert_shows("No contract here yet");
        let text = boxed(&looked);
        assert!(text.contains("thirty-seven hours") && !text.contains("forty"), "{text}");

        // The text before any change was tracked, at a click.
        let (held, seen) = (value_of(&looked, "held"), value_of(&looked, "seen"));
        let other = [("held", &*held), ("was", "accept"), ("take", "reject"), ("text", &*text), ("step", "save")];
        let before = ana.submit(IMPORT, &[import_form(&other), vec![("seen", &*seen)]].concat()).await;
        let text = boxed(&before);
        assert!(text.contains("forty hours") && !text.contains("thirty-seven"), "{text}");
        let saved = [("held", &*held), ("was", "reject"), ("take", "reject"), ("text", &*text), ("step", "save")];
        let seen = value_of(&before, "seen");
        let saved = ana.submit(IMPORT, &[import_form(&saved), vec![("seen", &*seen)]].concat()).await;
        assert_eq!(saved.path, "/u/irc/staff/agreements/1", "{}", saved.body);
        let mut member = people.with(StandingKind::Member);
        member.get("/u/irc/staff/agreements/1/read").await.assert_shows("forty").assert_hides("Draft 4");
    });
}

#[test]
fn what_a_member_of_the_committee_corrected_in_a_documents_text_is_never_replaced_in_silence() {
    with_people(async |_, people| {
        let mut ana = people.with(StandingKind::Committee);
        let file = ("file", "contract.docx", CONTRACT);
        let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), file).await;
        let held = value_of(&looked, "held");
        let edited = format!("{}\nArticle 4 Corrected by hand\n", boxed(&looked));
        let other = [("held", &*held), ("was", "accept"), ("take", "reject"), ("text", &*edited), ("step", "look")];
        let refused = ana.submit(IMPORT, &import_form(&other)).await;
        refused.assert_shows("You changed the text since").assert_shows("Article 4 Corrected by hand");
        // The same file is nobody else's: a colleague's form that names it is a form with a text alone.
        let mut officer = people.with(StandingKind::Officer);
        let theirs = [("held", &*held), ("was", "accept"), ("take", "accept"), ("text", "ARTICLE 1 - PAY\nWeekly.\n")];
        let alone = officer.submit(IMPORT, &import_form(&[&theirs[..], &[("step", "look")]].concat())).await;
        alone.assert_shows("One article").assert_hides("What the file holds");
    });
}

#[test]
fn a_file_that_is_refused_says_why_and_leaves_the_form_as_it_was() {
    with_people(async |house, people| {
        let mut ana = people.with(StandingKind::Committee);
        let check = async |ana: &mut Client, bytes: &[u8], sentence: &str| {
            let fields = import_form(&[("step", "look"), ("text", "Typed by hand")]);
            let refused = ana.submit_file(IMPORT, &fields, ("file", "f.docx", bytes)).await;
            refused.assert_shows(sentence).assert_shows("Typed by hand").assert_shows("value=\"Agreement\"");
        };
        check(&mut ana, &CONTRACT[..CONTRACT.len() / 2], "The file ends too early or is damaged").await;
        check(&mut ana, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "before 2007").await;
        check(&mut ana, b"PK\x03\x04", "The file ends too early or is damaged").await;
        check(&mut ana, &vec![b'a'; 12_000_001], "The file is larger than 12 MB").await;
        let keeper = people.place.standings.officer().expect("an officer").into();
        let gone = house.host.hall.reading.held(&keeper, contracts::members::FileId(uuid::Uuid::nil())).await;
        assert!(gone.expect_err("never held").is("document-gone"));
    });
}

fn counter_form<'f>(verb: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("union", UNION), ("unit", UNIT), ("_page", COUNTER_PAGE), ("_form", COUNTER)];
    fields.extend([("round", "1"), ("article", "wages"), ("kind", "counter"), ("package", ""), ("meeting", "")]);
    fields.extend([("date", "2026-03-03"), ("time", "11:00"), ("note", "As agreed."), ("verb", verb)]);
    fields.extend_from_slice(more);
    fields
}

/// A round in which our pass lies on the table.
async fn on_the_table(house: &House, people: &People) {
    let committee = open_round(house, people).await;
    pass(house, &committee, "wages", Side::Union, 0, SENT).await;
}

/// For the doors: enters the employer's file as E-1, and imports a contract from a file; its number.
pub async fn lay_out(people: &People) -> String {
    let mut ana = people.with(StandingKind::Committee);
    let looked = ana.submit_file(COUNTER, &counter_form("look", &[]), ("file", "counter.docx", BACK)).await;
    let entered = enter(&mut ana, &looked).await;
    assert_eq!(entered.path, format!("{WAGES}?saved=counter.1"), "{}", entered.body);
    let imported = import(&mut ana, "contract.docx").await;
    imported.path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Looks at the contract's file and saves it, as the page's two buttons do.
async fn import(ana: &mut Client, name: &str) -> Answer {
    let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), ("file", name, CONTRACT)).await;
    save_import(ana, &looked, &value_of(&looked, "held")).await
}

async fn save_import(ana: &mut Client, looked: &Answer, held: &str) -> Answer {
    let (seen, text) = (value_of(looked, "seen"), boxed(looked));
    let fields = [("step", "save"), ("seen", &*seen), ("held", held), ("was", "accept"), ("take", "accept")];
    ana.submit(IMPORT, &import_form(&[&fields[..], &[("text", &*text), ("keep[]", "keep")]].concat())).await
}

const CONTRACT_PAGE: &str = "/u/irc/staff/agreements/1";

#[test]
fn the_file_a_contract_came_as_is_kept_as_it_was_received_for_whoever_may_read_the_contract() {
    with_people(async |house, people| {
        let mut ana = people.with(StandingKind::Committee);
        let saved = import(&mut ana, "Contract final.docx").await;
        assert_eq!(saved.path, CONTRACT_PAGE, "{}", saved.body);
        let id = contracts::members::FileId(uuid::Uuid::nil());
        let upload = contracts::records::Upload { name: "Contract".to_owned(), bytes: CONTRACT.into() };
        let hash = upload.of_kind(id, contracts::records::FileKind::Docx).sha256;
        saved.assert_shows("Version 1: Contract final.docx").assert_shows(&hash);

        // A corrected copy that was pasted: the version before keeps its file.
        let text = "ARTICLE 1 - HOURS\nThirty-five hours.\n";
        let again = [("agreement", "1"), ("text", text)];
        let looked = ana.submit(IMPORT, &import_form(&[&again[..], &[("step", "look")]].concat())).await;
        let seen = value_of(&looked, "seen");
        let fields = import_form(&[&again[..], &[("step", "save"), ("seen", &*seen)]].concat());
        ana.submit(IMPORT, &fields).await.assert_shows("Version 1: Contract final.docx").assert_hides("Version 2:");

        // Held files are swept after a day; what was kept stays.
        house.clock.advance_seconds(contracts::word::HELD_SECONDS_MAX + 1);
        let place = house.place_of(&people.with(StandingKind::Member)).await;
        let desk = &house.host.hall.reading;
        let keeper = people.place.standings.officer().expect("an officer").into();
        let upload = contracts::records::Upload { name: "g.docx".to_owned(), bytes: BACK.into() };
        desk.bring(&keeper, &upload).await.expect("brought");
        let member = place.standings.member().expect("a member");
        let (file, content) = desk.hand_out_original(&member, 1, 1).await.expect("the original");
        let bytes = content.whole().await.expect("its bytes");
        assert_eq!((bytes.as_slice(), file.sha256.as_str()), (CONTRACT, hash.as_str()));
        assert!(desk.hand_out_original(&member, 1, 2).await.expect_err("it was pasted").is("not-found"));

        let mut reader = people.with(StandingKind::Member);
        let file = reader.get(&format!("{CONTRACT_PAGE}/originals/1")).await;
        let header = |name| file.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!(header(CONTENT_DISPOSITION), "attachment; filename*=UTF-8''Contract%20final.docx");
        assert_eq!(header(http::header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(header(http::header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"));
    });
}

#[test]
fn nobody_believes_that_a_contracts_file_was_kept_when_it_was_held_no_more() {
    with_people(async |house, people| {
        let mut ana = people.with(StandingKind::Committee);
        let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), ("file", "c.docx", CONTRACT)).await;
        house.clock.advance_seconds(contracts::word::HELD_SECONDS_MAX + 1);
        let refused = save_import(&mut ana, &looked, &value_of(&looked, "held")).await;
        refused.assert_shows("The file is no longer held").assert_shows("thirty-seven hours");
        let saved = save_import(&mut ana, &looked, "").await;
        assert_eq!(saved.path, CONTRACT_PAGE, "{}", saved.body);
        saved.assert_hides("File as received");
    });
}

/// Whether the box that keeps the file is ticked.
fn keeps(page: &Answer) -> bool {
    let (_, rest) = page.body.split_once("id=\"f-keep\"").expect("the box");
    rest.split('>').next().unwrap_or_default().contains("checked")
}

#[test]
fn a_file_that_was_looked_at_is_kept_with_the_contract_only_while_its_box_is_ticked() {
    with_people(async |_, people| {
        let mut ana = people.with(StandingKind::Committee);
        let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), ("file", "c.docx", CONTRACT)).await;
        looked.assert_shows("Keep the file with the contract").assert_shows("comments and tracked changes inside it");
        assert!(keeps(&looked));
        let (held, text) = (value_of(&looked, "held"), boxed(&looked));
        let was = [("held", &*held), ("own", "yes"), ("was", "accept"), ("take", "accept")];
        let form = |more: &[(&'static str, &str)]| -> Vec<(String, String)> {
            let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
            import_form(&was).iter().chain(more).map(owned).collect()
        };
        let send = async |ana: &mut Client, more: &[(&'static str, &str)]| {
            let form = form(more);
            let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (&**name, &**value)).collect();
            ana.submit(IMPORT, &fields).await
        };
        // Put right by hand, it is still what the file says.
        let corrected = format!("{text}\nCorrected by hand.\n");
        let page = send(&mut ana, &[("text", &corrected), ("step", "look"), ("keep[]", "keep")]).await;
        assert!(keeps(&page));
        // Unticked it stays, through another look and through a refusal.
        let page = send(&mut ana, &[("text", &text), ("step", "look")]).await;
        assert!(!keeps(&page));
        let seen = value_of(&page, "seen");
        let save = [("text", &*text), ("step", "save"), ("seen", &*seen)];
        let refused = send(&mut ana, &[&save[..], &[("effective", "soon")]].concat()).await;
        refused.assert_shows("Write the day as");
        assert!(!keeps(&refused));
        let saved = send(&mut ana, &save).await;
        assert_eq!(saved.path, CONTRACT_PAGE, "{}", saved.body);
        saved.assert_hides("File as received");
        assert_eq!(ana.get(&format!("{CONTRACT_PAGE}/originals/1")).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_file_whose_text_was_replaced_by_hand_is_kept_only_if_somebody_says_so() {
    with_people(async |_, people| {
        let mut ana = people.with(StandingKind::Committee);
        let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), ("file", "c.docx", CONTRACT)).await;
        let held = value_of(&looked, "held");
        let other = [("text", "ARTICLE 1 - PAY\nWeekly.\n"), ("held", &*held), ("was", "accept"), ("take", "accept")];
        let look = [&other[..], &[("step", "look"), ("keep[]", "keep")]].concat();
        let replaced = ana.submit(IMPORT, &import_form(&[&look[..], &[("own", "yes")]].concat())).await;
        replaced.assert_shows("The text is no longer what the file says");
        assert!(!keeps(&replaced) && value_of(&replaced, "own") == "no");
        // Ticked again it stays ticked.
        let again = ana.submit(IMPORT, &import_form(&[&look[..], &[("own", "no")]].concat())).await;
        assert!(keeps(&again));
        let seen = value_of(&replaced, "seen");
        let save = [&other[..], &[("own", "no"), ("step", "save"), ("seen", &*seen)]].concat();
        let saved = ana.submit(IMPORT, &import_form(&save)).await;
        assert_eq!(saved.path, CONTRACT_PAGE, "{}", saved.body);
        saved.assert_hides("File as received");
    });
}

const DRAFT: &str = "/do/bargaining/save-draft";
const ARTICLE: &str = "/u/irc/staff/rounds/1/articles/hours";
const DRAFT_PAGE: &str = "/u/irc/staff/rounds/1/articles/hours/draft";

fn draft_form<'f>(verb: &'f str, text: &'f str, more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("union", UNION), ("unit", UNIT), ("_page", DRAFT_PAGE), ("_form", DRAFT)];
    fields.extend([("round", "1"), ("article", "hours"), ("parent", ""), ("note", "For all to read.")]);
    fields.extend([("verb", verb), ("text", text)]);
    fields.extend_from_slice(more);
    fields
}

#[test]
fn a_committee_takes_a_draft_out_of_a_file_and_sees_first_what_is_in_it() {
    with_people(async |house, people| {
        open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        ana.visit(DRAFT_PAGE).await.assert_shows("Take the text from a file");
        // Even who saves at once is shown first what is in the file.
        let file = ("file", "Contract final.docx", CONTRACT);
        let looked = ana.submit_file(DRAFT, &draft_form("save", "Typed by hand.", &[]), file).await;
        looked
            .assert_shows("Not saved yet: the text below comes from Contract final.docx.")
            .assert_shows("What the file holds")
            .assert_shows("One tracked insertion")
            .assert_shows("Check with payroll.")
            .assert_shows("One page header")
            .assert_shows("Only “Article 2 Hours” came into the box.")
            .assert_shows("What stood here before")
            .assert_shows("Typed by hand.")
            .assert_shows("For all to read.");
        let text = boxed(&looked);
        assert!(text.contains("thirty-seven hours") && !text.contains("Recognition"), "{text}");
        ana.visit(ARTICLE).await.assert_shows("No draft yet");
        for (language, sentence) in [("ko", "이전에 있던 글"), ("es", "Lo que estaba aquí antes")] {
            let mut reader = ana.clone();
            reader.language = language;
            reader.post("/do/members/set-profile", &[("name", "Pat"), ("mail", ""), ("language", language)]).await;
            reader.get(&looked.path).await.assert_shows(sentence);
        }
        ana.post("/do/members/set-profile", &[("name", "Pat"), ("mail", ""), ("language", "en")]).await;

        // The text before any change was tracked, at a click; then it is saved.
        let held = value_of(&looked, "held");
        let said = [("held", &*held), ("was", "accept"), ("take", "reject"), ("before", "Typed by hand.")];
        let before = ana.submit(DRAFT, &draft_form("save", &text, &said)).await;
        let text = boxed(&before);
        assert!(text.contains("forty hours") && !text.contains("thirty-seven"), "{text}");
        let said = [("held", &*held), ("was", "reject"), ("take", "reject"), ("before", "Typed by hand.")];
        let saved = ana.submit(DRAFT, &draft_form("save", &text, &said)).await;
        assert_eq!(saved.path, ARTICLE, "{}", saved.body);
        assert!(boxed(&ana.visit(DRAFT_PAGE).await).contains("forty hours"));
    });
}

#[test]
fn nothing_that_the_committee_typed_is_lost_to_a_file() {
    with_people(async |house, people| {
        open_round(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        ana.submit(DRAFT, &draft_form("file", "Typed by hand.", &[]))
            .await
            .assert_shows("Choose a file first.")
            .assert_shows("Typed by hand.");
        let broken = ("file", "c.docx", &CONTRACT[..CONTRACT.len() / 2]);
        ana.submit_file(DRAFT, &draft_form("file", "Typed by hand.", &[]), broken)
            .await
            .assert_shows("The file ends too early or is damaged")
            .assert_shows("Typed by hand.");

        let file = ("file", "c.docx", CONTRACT);
        let looked = ana.submit_file(DRAFT, &draft_form("file", "Typed by hand.", &[]), file).await;
        let (held, edited) = (value_of(&looked, "held"), format!("{} Edited.", boxed(&looked).trim()));
        let said =
            |take: &'static str| [("held", &*held), ("was", "accept"), ("take", take), ("before", "Typed by hand.")];
        ana.submit(DRAFT, &draft_form("preview", &edited, &said("reject")))
            .await
            .assert_shows("You changed the text since")
            .assert_shows("Edited.")
            .assert_shows("Typed by hand.");
        ana.submit_file(DRAFT, &draft_form("file", &edited, &said("accept")), ("file", "d.docx", BACK))
            .await
            .assert_shows("Both boxes hold a text")
            .assert_shows("Edited.")
            .assert_shows("Typed by hand.");
        // Another file in the place of one that nobody touched: what was typed before both is still there.
        let second = boxed(&looked);
        let second = draft_form("file", &second, &said("accept"));
        let other = ana.submit_file(DRAFT, &second, ("file", "d.docx", BACK)).await;
        other.assert_shows("Typed by hand.").assert_shows("the text below comes from d.docx");
        let back = ana.submit(DRAFT, &draft_form("back", &boxed(&other), &said("accept"))).await;
        assert_eq!(boxed(&back).trim(), "Typed by hand.");
        back.assert_hides("What the file holds").assert_shows("Swap it with the text of the draft");

        // What was written since the file is lost to no button: a second click undoes the first.
        let typed = "Typed by hand.";
        let there = ana.submit(DRAFT, &draft_form("back", &edited, &said("accept"))).await;
        assert_eq!((boxed(&there).trim(), box_of(&there, "before").trim()), (typed, edited.as_str()));
        let again = ana.submit(DRAFT, &draft_form("back", typed, &[("before", &*edited)])).await;
        assert_eq!((boxed(&again).trim(), box_of(&again, "before").trim()), (edited.as_str(), typed));
        // A box that was emptied has room for a file.
        let file = ("file", "d.docx", BACK);
        let emptied = ana.submit_file(DRAFT, &draft_form("file", "", &[("before", typed)]), file).await;
        emptied.assert_shows("the text below comes from d.docx").assert_shows(typed);
    });
}

async fn enter(ana: &mut Client, looked: &Answer) -> Answer {
    let (held, seen) = (value_of(looked, "held"), value_of(looked, "seen"));
    ana.submit(COUNTER, &counter_form("enter", &[("held", &*held), ("seen", &*seen)])).await
}

/// Two changes that they marked, and three that they did not.
fn tells(page: &Answer) {
    page.assert_shows("3 differences that they did not mark")
        .assert_shows("<del>shall</del>")
        .assert_shows("<ins>may</ins>")
        .assert_shows("<ins>twenty</ins>")
        .assert_shows("<ins>kept</ins>")
        .assert_shows("They marked 3 changes in their file.")
        .assert_shows("Dana Cole · March 2, 2026, 09:15")
        .assert_shows(", if one is available")
        .assert_shows("Confidential draft of counsel");
}

#[test]
fn what_the_employer_did_not_mark_in_their_file_is_shown_before_and_after_it_is_entered() {
    with_people(async |house, people| {
        on_the_table(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        // Even who enters it at once is shown first what is in it.
        let file = ("file", "Counter 3-2.docx", BACK);
        // That they tracked their changes, the file says itself: nobody is asked for a text beside it.
        let looked = ana.submit_file(COUNTER, &counter_form("enter", &[("claim", "tracked")]), file).await;
        tells(&looked);
        looked.assert_shows("Not entered yet").assert_shows("Counter 3-2.docx").assert_shows("As agreed.");
        ana.visit(WAGES).await.assert_hides("E-1");
        let refused = send(
            &mut ana,
            "enter-counter",
            COUNTER_PAGE,
            &[
                ("article", "wages"),
                ("held", &value_of(&looked, "held")),
                ("seen", &value_of(&looked, "seen")),
                ("kind", ""),
            ],
        )
        .await;
        refused.assert_shows("3 differences that they did not mark").assert_shows("Counter 3-2.docx");

        let entered = enter(&mut ana, &looked).await;
        assert_eq!(entered.path, format!("{WAGES}?saved=counter.1"), "{}", entered.body);
        tells(&entered);
        let mut member = people.with(StandingKind::Member);
        let text = member.visit(&format!("{WAGES}/texts/E-1")).await;
        tells(&text);
        text.assert_shows("Counter 3-2.docx").assert_hides("/texts/E-1/file");
        ana.visit(&format!("{WAGES}/texts/E-1")).await.assert_shows("/texts/E-1/file");

        // As it was received, to be saved and never to be opened here.
        let file = ana.get(&format!("{WAGES}/texts/E-1/file")).await;
        let header = |name| file.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!(header(CONTENT_DISPOSITION), "attachment; filename*=UTF-8''Counter%203-2.docx");
        assert!(header(CONTENT_TYPE).contains("wordprocessingml"), "{}", header(CONTENT_TYPE));
        assert_eq!(header(http::header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(header(http::header::CONTENT_SECURITY_POLICY).starts_with("default-src 'none'"));
        assert_eq!(member.get(&format!("{WAGES}/texts/E-1/file")).await.status, StatusCode::NOT_FOUND);
        // What stands in a file's margin may be the committee's own adviser's: it stays with the file.
        let margin = ana.submit_file(COUNTER, &counter_form("look", &[]), ("file", "c.docx", CONTRACT)).await;
        enter(&mut ana, margin.assert_shows("in the margin")).await.assert_shows("in the margin");
        member.visit(&format!("{WAGES}/texts/E-2")).await.assert_shows("c.docx").assert_hides("in the margin");
        member.visit(WAGES).await.assert_hides("in the margin");
        // What was received cannot be entered a second time as something else.
        let again = enter(&mut ana, &looked).await;
        again.assert_shows("The file is no longer held");
    });
}

#[test]
fn what_no_comparison_of_words_shows_stands_in_the_same_box() {
    with_people(async |house, people| {
        on_the_table(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        let looked = ana.submit_file(COUNTER, &counter_form("look", &[]), ("file", "f.docx", BEYOND)).await;
        looked
            .assert_shows("Hidden in the file: it neither shows nor prints:")
            .assert_shows("The Employer decides which.")
            .assert_shows("Struck through, and not marked as deleted:")
            .assert_shows("2 changes are marked in nobody’s name");
        for (language, sentence) in [("ko", "파일에 숨긴 글"), ("es", "Oculto en el archivo")] {
            let mut reader = ana.clone();
            reader.language = language;
            reader.post("/do/members/set-profile", &[("name", "Pat"), ("mail", ""), ("language", language)]).await;
            reader.get(&looked.path).await.assert_shows(sentence);
        }
    });
}

#[test]
fn a_file_that_nobody_went_on_with_is_held_for_a_day() {
    with_people(async |house, people| {
        on_the_table(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        let looked = ana.submit_file(COUNTER, &counter_form("look", &[]), ("file", "f.docx", BACK)).await;
        let id = value_of(&looked, "held").parse().expect("an id");
        let place = house.place_of(&ana).await;
        let keeper = place.standings.committee().expect("of the committee").into();
        let desk = &house.host.hall.reading;
        assert!(desk.held(&keeper, id).await.is_ok());
        house.clock.advance_seconds(contracts::word::HELD_SECONDS_MAX + 1);
        assert!(desk.held(&keeper, id).await.expect_err("a day later").is("document-gone"));
        // The next file that anybody brings sweeps it away.
        let upload = contracts::records::Upload { name: "g.docx".to_owned(), bytes: CONTRACT.into() };
        desk.bring(&keeper, &upload).await.expect("brought");
        let caucus = place.standings.caucus().expect("in caucus");
        let gone = contracts::records::Attachment {
            id,
            name: String::new(),
            kind: contracts::records::FileKind::Docx,
            bytes: 0,
            sha256: String::new(),
        };
        assert!(desk.hand_out(&caucus, &gone).await.expect_err("swept").is("not-found"));
    });
}

#[test]
fn whatever_a_file_holds_lacks_or_hides_has_words_in_three_languages() {
    use app::words::Words;
    use contracts::members::Language;
    for language in Language::ALL {
        let words = Words::new(language);
        let said = |key: String| {
            let sentence = words.with(&key, [("count", 2.into()), ("limit", 12.into()), ("name", "Ana".into())]);
            assert_ne!(sentence, key, "{key} has no words in {language:?}");
        };
        FileRefused::ALL.iter().for_each(|why| said(format!("refusal-{}", why.code())));
        Found::ALL.iter().for_each(|what| said(format!("word-found-{}", what.code())));
        LeftOut::ALL.iter().for_each(|what| said(format!("word-left-{}", what.code())));
        Beyond::CODES.iter().for_each(|code| said(format!("word-beyond-{code}")));
        contracts::word::ChangeKind::ALL.iter().for_each(|kind| said(format!("word-change-{}", kind.code())));
    }
}

/// The same browser at a host that reads PDF: in tests the program is started anew as the test binary is.
pub fn reading_pdf(house: &House, browser: Client) -> Client {
    let mut host = house.host.clone();
    let reader = PdfReader::started_by(|| Ok(tests::program::command(&[convenio::pdf::SUBCOMMAND])));
    let cabinet = FileCabinet::new(host.store.clone(), house.folder.path());
    host.hall.reading = Arc::new(StoredReadingDesk::new(host.store.clone(), cabinet).with_pdf_reader(reader));
    let mut client = Client::new(convenio::web::router(host));
    client.cookies = browser.cookies;
    client
}

#[test]
fn of_a_pdf_nobody_is_told_that_its_sender_marked_nothing() {
    with_people(async |house, people| {
        on_the_table(&house, &people).await;
        let mut ana = reading_pdf(&house, people.with(StandingKind::Committee));
        let file = || ("file", "c.pdf", PDF);
        let looked = ana.submit_file(COUNTER, &counter_form("look", &[]), file()).await;
        looked.assert_shows("This text is a guess").assert_hides("did not mark").assert_hides("They marked nothing");
        let entered = enter(&mut ana, &looked).await;
        assert_eq!(entered.path, format!("{WAGES}?saved=counter.1"), "{}", entered.body);
        entered.assert_hides("did not mark");
        let text = ana.visit(&format!("{WAGES}/texts/E-1")).await;
        text.assert_shows("c.pdf").assert_shows("This text is a guess").assert_hides("did not mark");

        // The same text lies on the table once: it is taken back before it is entered with what they said of it.
        let taken = [("article", "wages"), ("change", "withdraw-E-1"), ("date", "2026-03-03"), ("time", "11:30")];
        send(&mut ana, "change", &format!("{WAGES}/change"), &taken).await.assert_shows("E-1 withdrawn");
        // What they said of it themselves is held against it, and the guess is said beside it.
        let said = ("claim", "unchanged");
        let looked = ana.submit_file(COUNTER, &counter_form("look", &[said]), file()).await;
        looked.assert_shows("did not mark").assert_shows("This text is a guess");
        let (held, seen) = (value_of(&looked, "held"), value_of(&looked, "seen"));
        let enter = counter_form("enter", &[said, ("held", &*held), ("seen", &*seen)]);
        let entered = ana.submit(COUNTER, &enter).await;
        assert_eq!(entered.path, format!("{WAGES}?saved=counter.2"), "{}", entered.body);
        entered.assert_shows("did not mark").assert_shows("This text is a guess");
    });
}

#[test]
fn the_words_of_a_pdf_are_said_to_be_a_guess_and_a_scan_is_refused_with_its_reason() {
    with_people(async |house, people| {
        let mut ana = reading_pdf(&house, people.with(StandingKind::Committee));
        let looked = ana.submit_file(IMPORT, &import_form(&[("step", "look")]), ("file", "c.pdf", PDF)).await;
        looked
            .assert_shows("This text is a guess")
            .assert_shows("8 lines of page headers, footers and page numbers")
            .assert_shows("4 articles")
            .assert_shows("PDF · c.pdf");
        let text = boxed(&looked);
        assert!(text.contains("forty hours in five days"), "{text}");
        assert!(!text.contains("Page 2"), "{text}");
        let check = async |ana: &mut Client, bytes: &[u8], sentence: &str| {
            let fields = import_form(&[("step", "look"), ("text", "Typed by hand")]);
            let refused = ana.submit_file(IMPORT, &fields, ("file", "c.pdf", bytes)).await;
            refused.assert_shows(sentence).assert_shows("Typed by hand");
        };
        check(&mut ana, SCAN, "This PDF is pictures of pages").await;
        check(&mut ana, &PDF[..PDF.len() / 2], "This PDF cannot be read").await;
        let locked = [b"%PDF-1.7\n".as_slice(), b"trailer << /Encrypt 5 0 R >>"].concat();
        check(&mut ana, &locked, "The file is locked with a password").await;
    });
}
