//! Documents that people bring: a contract out of a Word file, and the employer's counter with what they did not mark.

use crate::bargaining::{WAGES, open_round, pass, send, value_of};
use contracts::bargaining::Side;
use contracts::members::StandingKind;
use contracts::word::{Beyond, FileRefused, Found, LeftOut};
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use tests::client::{Answer, Client};
use tests::people::{People, UNION, UNIT};
use tests::{House, on_both};

const IMPORT: &str = "/do/agreements/import-agreement";
const IMPORT_PAGE: &str = "/u/irc/staff/agreements/import";
const COUNTER: &str = "/do/bargaining/enter-counter";
const COUNTER_PAGE: &str = "/u/irc/staff/rounds/1/articles/wages/counter";
const CONTRACT: &[u8] = include_bytes!("../fixtures/counters/en-contract.docx");
const SENT: &str = include_str!("../fixtures/counters/en-sent.md");
pub const BACK: &[u8] = include_bytes!("../fixtures/counters/en-counter.docx");
const BEYOND: &[u8] = include_bytes!("../fixtures/counters/en-beyond.docx");

fn import_form<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![("union", UNION), ("unit", UNIT), ("_page", IMPORT_PAGE), ("_form", IMPORT)];
    fields.extend([("pages[]", "leave-out"), ("title", "Agreement"), ("language", "en")]);
    fields.extend_from_slice(more);
    fields
}

/// The text that stands in the form's box.
fn boxed(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("id=\"f-text\"").expect("a text box");
    let rest = rest.split_once('>').map_or("", |(_, rest)| rest);
    rest.split("</textarea>").next().unwrap_or_default().trim_start_matches('\n').to_owned()
}

#[test]
fn a_committee_imports_a_word_document_and_sees_first_what_is_in_it() {
    on_both(async |house| {
        let people = house.people().await;
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
    on_both(async |house| {
        let people = house.people().await;
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
    on_both(async |house| {
        let people = house.people().await;
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

/// For the doors: enters the employer's file as E-1.
pub async fn lay_out(people: &People) {
    let mut ana = people.with(StandingKind::Committee);
    let looked = ana.submit_file(COUNTER, &counter_form("look", &[]), ("file", "counter.docx", BACK)).await;
    let entered = enter(&mut ana, &looked).await;
    assert_eq!(entered.path, WAGES, "{}", entered.body);
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
    on_both(async |house| {
        let people = house.people().await;
        on_the_table(&house, &people).await;
        let mut ana = people.with(StandingKind::Committee);
        // Even who enters it at once is shown first what is in it.
        let file = ("file", "Counter 3-2.docx", BACK);
        let looked = ana.submit_file(COUNTER, &counter_form("enter", &[]), file).await;
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
        assert_eq!(entered.path, WAGES, "{}", entered.body);
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
        // What was received cannot be entered a second time as something else.
        let again = enter(&mut ana, &looked).await;
        again.assert_shows("The file is no longer held");
    });
}

#[test]
fn what_no_comparison_of_words_shows_stands_in_the_same_box() {
    on_both(async |house| {
        let people = house.people().await;
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
    on_both(async |house| {
        let people = house.people().await;
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
