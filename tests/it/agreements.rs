//! The contracts: imported whole or not at all, read clause by clause, found by any member, and never changed in place.

use contracts::agreements::{self, NewAgreement, ShelfKeeper, furniture, render, search, text_hash};
use contracts::members::{Language, StandingKind};
use http::StatusCode;
use sea_orm::ConnectionTrait;
use tests::client::{Answer, Client};
use tests::people::{People, Who};
use tests::{House, with_people};

const AFSCME: &str = include_str!("../fixtures/texts/en-afscme-real-estate-agency-2023-2025.md");
const UNION_ACT: &str = include_str!("../fixtures/texts/ko-trade-union-act-2025.md");
const SHELF: &str = "/u/irc/staff/agreements";
const IMPORT: &str = "/do/agreements/import-agreement";
const SMALL: &str =
    "ARTICLE 1 - HOURS\nSection 1. Week.\nForty hours:\n(a) five days;\n(b) eight hours.\nARTICLE 2 - PAY\nFair pay.\n";

fn keeper(people: &People) -> ShelfKeeper {
    people.place.standings.officer().expect("an officer's place").into()
}

fn new(text: &str) -> NewAgreement {
    NewAgreement {
        title: "Contract of the staff".to_owned(),
        language: Language::En,
        effective: None,
        expires: None,
        replaces: None,
        source: text.to_owned(),
        text: text.to_owned(),
        file: None,
    }
}

/// Puts a contract on the shelf by its port; its number.
pub async fn on_the_shelf(house: &House, people: &People, text: &str) -> u32 {
    house.host.hall.shelf.put(&keeper(people), new(text)).await.expect("a contract on the shelf")
}

const FORM: [(&str, &str); 5] = [
    ("union", "irc"),
    ("unit", "staff"),
    ("_page", "/u/irc/staff/agreements/import"),
    ("_form", IMPORT),
    ("pages[]", "leave-out"),
];

/// What the page's hidden field says was looked at.
fn seen(answer: &Answer) -> String {
    let (_, rest) = answer.body.split_once("name=\"seen\" value=\"").expect("the import form");
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Looks at a text and saves it, as the page's two buttons do.
async fn import(client: &mut Client, text: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = FORM.to_vec();
    fields.extend_from_slice(more);
    fields.push(("text", text));
    let looked = client.submit(IMPORT, &[fields.clone(), vec![("step", "look")]].concat()).await;
    let seen = seen(&looked);
    fields.extend([("step", "save"), ("seen", seen.as_str())]);
    client.submit(IMPORT, &fields).await
}

#[test]
fn a_committee_imports_a_ninety_page_contract_and_a_member_reads_it() {
    with_people(async |_, people| {
        let mut committee = people.with(StandingKind::Committee);
        committee.get(SHELF).await.assert_shows("No contract here yet").assert_shows("Import a contract");
        let file = ("file", "contract.md", AFSCME.as_bytes());
        let looked = committee.submit_file(IMPORT, &[FORM.to_vec(), vec![("step", "look")]].concat(), file).await;
        looked
            .assert_shows("54 articles")
            .assert_shows("14 side letters and memoranda")
            .assert_shows("87 lines of page headers and footers are left out")
            .assert_shows("A table of contents with 70 entries was read as such")
            .assert_shows("ARTICLE 8: after “Section 1.” comes “Section 3.”")
            .assert_shows("value=\"AFSCME Real Estate Agency 2023-2025\"");
        // Nothing is saved by looking.
        committee.get(SHELF).await.assert_shows("No contract here yet");
        let more = [
            ("title", "AFSCME Real Estate Agency 2023-2025"),
            ("language", "en"),
            ("effective", "2023-07-01"),
            ("expires", "2025-06-30"),
        ];
        let saved = import(&mut committee, AFSCME, &more).await;
        assert_eq!((saved.status, saved.path.as_str()), (StatusCode::OK, "/u/irc/staff/agreements/1"));

        let mut member = people.with(StandingKind::Member);
        member.get(SHELF).await.assert_shows("AFSCME Real Estate Agency").assert_hides("/agreements/import");
        let home = format!("{SHELF}/1");
        member
            .get(&home)
            .await
            .assert_shows("July 1, 2023")
            .assert_shows("GRIEVANCE PROCEDURE")
            .assert_hides("/change");
        let read = member.get(&format!("{home}/read")).await;
        read.assert_shows("id=\"a3-s3-b\"")
            .assert_shows("id=\"a54-s1\"")
            .assert_hides("2023-2025 Real Estate Agency      ");
        assert_eq!(read.body.matches("<h1").count(), 1);
        let article = member.get(&format!("{home}/articles/3")).await;
        article.assert_shows("id=\"a3-s3-b\"").assert_shows("ARTICLE 4: LAWS AND REGULATIONS").assert_hides("a54-s1");
        assert_eq!(article.body.matches("<h1").count(), 1);
        let found = member.get(&format!("{home}/search?q=bulletin+BOARD")).await;
        found.assert_shows("articles/3#a3-s7").assert_shows("<mark>bulletin</mark>").assert_shows("<mark>board</mark>");
        member
            .get(&format!("{home}/search?q=zebra"))
            .await
            .assert_shows("was not found")
            .assert_hides("Search it with");
        // Advice to look for other words of the reader's own language would lead nowhere.
        for (language, advice) in [("ko", "영어 낱말로 찾아보세요"), ("es", "busque con palabras en inglés")]
        {
            let mut reader = member.clone();
            reader.cookies.insert("convenio-language".to_owned(), language.to_owned());
            reader.get(&format!("{home}/search?q=zebra")).await.assert_shows(advice);
        }
        member
            .get(&format!("{home}/print"))
            .await
            .assert_shows("id=\"a54-s1\"")
            .assert_shows("Union irc · Program staff");
        assert_eq!(member.get(&format!("{home}/articles/99")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(member.get(&format!("{SHELF}/2")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(member.get(&format!("{SHELF}/99999999999")).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn only_the_text_that_was_looked_at_is_saved() {
    with_people(async |_, people| {
        let mut officer = people.with(StandingKind::Officer);
        let looked = officer.submit(IMPORT, &[FORM.to_vec(), vec![("step", "look"), ("text", SMALL)]].concat()).await;
        let seen = seen(&looked);
        let other = SMALL.replace("Forty", "Sixty");
        let fields = [("step", "save"), ("seen", &seen), ("title", "T"), ("language", "en"), ("text", &other)];
        let answer = officer.submit(IMPORT, &[FORM.as_slice(), &fields].concat()).await;
        answer.assert_shows("What was found").assert_shows("Sixty hours");
        officer.get(SHELF).await.assert_shows("No contract here yet");
    });
}

#[test]
fn a_refused_import_says_why_and_gives_the_text_back() {
    with_people(async |house, people| {
        let mut officer = crate::brought::reading_pdf(&house, people.with(StandingKind::Officer));
        let check = async |officer: &mut Client, text: &str, more: &[(&str, &str)], sentence: &str| {
            let answer = import(officer, text, more).await;
            answer.assert_shows(sentence);
            answer.assert_shows("Forty hours");
            officer.get(SHELF).await.assert_shows("No contract here yet");
        };
        let named = ("title", "T");
        check(&mut officer, SMALL, &[("title", ""), ("language", "en")], "Give the contract a title.").await;
        check(&mut officer, SMALL, &[named, ("language", "")], "Choose a language.").await;
        let dates = [named, ("language", "en"), ("effective", "2026-01-01"), ("expires", "2025-01-01")];
        check(&mut officer, SMALL, &dates, "The last day is before the first day.").await;
        check(&mut officer, SMALL, &[named, ("language", "en"), ("effective", "soon")], "Write the day as").await;
        check(&mut officer, SMALL, &[named, ("language", "en"), ("replaces", "7")], "is not on this shelf").await;
        check(&mut officer, "Forty hours, nothing more.", &[named, ("language", "en")], "No article was found").await;
        // What is no text at all is refused at the first step.
        let empty = officer.submit(IMPORT, &[FORM.as_slice(), &[("step", "look"), ("text", " ")]].concat()).await;
        empty.assert_shows("Choose a file or paste");
        let pdf = ("file", "contract.pdf", b"%PDF-1.7 \xff\xfe".as_slice());
        let fields = [FORM.as_slice(), &[("step", "look"), ("text", "Forty hours")]].concat();
        officer
            .submit_file(IMPORT, &fields, pdf)
            .await
            .assert_shows("This PDF cannot be read")
            .assert_shows("Forty hours");
    });
}

#[test]
fn a_text_from_a_browser_and_from_a_file_is_the_same_text() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        // Browsers send a text area's line ends as CR LF.
        let typed = SMALL.replace('\n', "\r\n");
        import(&mut officer, &typed, &[("title", "T"), ("language", "en")]).await;
        let member = people.place.standings.member().expect("an officer reads");
        let agreement = house.host.hall.shelf.read(&member, 1).await.expect("the contract");
        let words: String = agreement.articles.iter().map(|a| a.text.as_str()).collect();
        assert_eq!(words, SMALL);
        assert_eq!(agreement.articles[0].text.hash(), text_hash(agreement.articles[0].text.as_str()));
    });
}

#[test]
fn a_contract_cannot_bring_a_script_into_a_members_page() {
    with_people(async |house, people| {
        let text =
            "ARTICLE 1 - <script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n(a) [pay](javascript:alert(3))\n";
        on_the_shelf(&house, &people, text).await;
        let mut member = people.with(StandingKind::Member);
        for page in ["", "/read", "/print", "/articles/1", "/search?q=alert"] {
            let answer = member.get(&format!("{SHELF}/1{page}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            answer.assert_hides("<script>alert").assert_hides("<img").assert_hides("href=\"javascript");
        }
    });
}

#[test]
fn a_corrected_copy_is_a_new_version_and_the_first_one_stays() {
    with_people(async |house, people| {
        on_the_shelf(&house, &people, SMALL).await;
        let shelf = &house.host.hall.shelf;
        let member = people.place.standings.member().expect("an officer reads");
        let before = shelf.read(&member, 1).await.expect("the contract");
        let mut officer = people.with(StandingKind::Officer);
        let corrected = SMALL.replace("Fair pay", "Fairer pay");
        let fields = [("agreement", "1"), ("title", "Corrected"), ("language", "en")];
        import(&mut officer, &corrected, &fields).await.assert_shows("Corrected").assert_shows("Version 2");
        let after = shelf.read(&member, 1).await.expect("the contract");
        assert_eq!((before.card.id, after.card.version), (after.card.id, 2));
        let current =
            shelf.current_language(&member, after.card.id, "2").await.expect("it answers").expect("article 2");
        assert!(current.text.as_str().contains("Fairer pay"));
        assert_eq!(shelf.current_language(&member, after.card.id, "9").await.expect("it answers"), None);
        let rows = house.host.store.read().query_all_raw(sea_orm::Statement::from_string(
            house.host.store.read().get_database_backend(),
            "SELECT words FROM agreement_article WHERE version = 1 ORDER BY position",
        ));
        let words: Vec<String> =
            rows.await.expect("rows").iter().map(|r| r.try_get("", "words").expect("words")).collect();
        assert_eq!(words.concat(), SMALL);
    });
}

#[test]
fn a_new_contract_takes_the_place_of_the_one_before() {
    with_people(async |house, people| {
        on_the_shelf(&house, &people, SMALL).await;
        let mut committee = people.with(StandingKind::Committee);
        let fields = [("title", "The next one"), ("language", "en"), ("replaces", "1"), ("expires", "2020-01-01")];
        import(&mut committee, SMALL, &fields).await.assert_shows("Term is over");
        let list = committee.get(SHELF).await;
        list.assert_shows("Replaced").assert_shows("The next one");
        let change = [
            ("union", "irc"),
            ("unit", "staff"),
            ("agreement", "2"),
            ("title", "Renamed"),
            ("effective", "2020-01-01"),
            ("expires", ""),
        ];
        committee
            .submit("/do/agreements/change-agreement", &change)
            .await
            .assert_shows("Renamed")
            .assert_shows("In force");
    });
}

#[test]
fn a_first_contract_has_article_names_and_no_language_in_force() {
    with_people(async |house, people| {
        let mut committee = people.with(StandingKind::Committee);
        let page = "/u/irc/staff/agreements/first";
        let mut fields = vec![
            ("union", "irc"),
            ("unit", "staff"),
            ("_page", page),
            ("_form", "/do/agreements/begin-first-contract"),
            ("title", "첫 단체협약"),
            ("language", "ko"),
            ("names", ""),
        ];
        committee
            .submit("/do/agreements/begin-first-contract", &fields)
            .await
            .assert_shows("List at least one article.");
        fields[6] = ("names", "제1조 (조합 인정)\n2. 임금\n휴가\n");
        let home = committee.submit("/do/agreements/begin-first-contract", &fields).await;
        home.assert_shows("조합 인정").assert_shows("임금").assert_shows("휴가").assert_shows("First contract");
        let member = people.place.standings.member().expect("an officer reads");
        let agreement = house.host.hall.shelf.read(&member, 1).await.expect("the contract");
        let keys: Vec<&str> = agreement.articles.iter().map(|a| a.key.as_str()).collect();
        assert_eq!(keys, ["1", "2", "3"]);
        let current = house.host.hall.shelf.current_language(&member, agreement.card.id, "1").await;
        assert_eq!(current.expect("it answers"), None);
        for page in ["read", "print", "search", "articles/1"] {
            assert_eq!(committee.get(&format!("{SHELF}/1/{page}")).await.status, StatusCode::NOT_FOUND, "{page}");
        }
        // The contract that was won comes in its place, at the same address.
        let fields = [("agreement", "1"), ("title", "단체협약"), ("language", "ko")];
        import(&mut committee, "제1조 (조합 인정)\n\n① 회사는 노동조합을 인정한다.\n", &fields)
            .await
            .assert_shows("Version 1");
        committee.get(&format!("{SHELF}/1/articles/1")).await.assert_shows("id=\"a1-1\"");
    });
}

#[test]
fn a_member_reads_and_searches_a_korean_contract_in_korean_and_spanish() {
    with_people(async |house, people| {
        on_the_shelf(&house, &people, UNION_ACT).await;
        let mut member = people.with(StandingKind::Member);
        for (language, heading) in [("ko", "곳에서 찾았습니다"), ("es", "Se encontró en")] {
            member.cookies.insert("convenio-language".to_owned(), language.to_owned());
            let found = member.get(&format!("{SHELF}/1/search?q=%EC%A0%95%EB%8B%B9%ED%96%89%EC%9C%84")).await;
            assert_eq!(found.status, StatusCode::OK);
            found.assert_shows(heading).assert_shows("제4조: 정당행위").assert_shows("<mark>정당행위</mark>");
            member
                .get(&format!("{SHELF}/1/articles/3.2"))
                .await
                .assert_shows("lang=\"ko\"")
                .assert_shows("책임의 면제");
        }
    });
}

#[test]
fn another_unions_contract_does_not_exist_here() {
    with_people(async |house, people| {
        on_the_shelf(&house, &people, SMALL).await;
        let member = people.place.standings.member().expect("an officer reads");
        let id = house.host.hall.shelf.read(&member, 1).await.expect("the contract").card.id;
        let other = house.place_of(&people.of(Who::OtherUnion)).await;
        let stranger = other.standings.member().expect("an officer reads");
        let shelf = &house.host.hall.shelf;
        assert!(shelf.list(&stranger).await.expect("it answers").is_empty());
        assert!(shelf.read(&stranger, 1).await.expect_err("nothing").is("not-found"));
        assert!(shelf.current_language(&stranger, id, "1").await.expect_err("nothing").is("not-found"));
        let keeper: ShelfKeeper = other.standings.officer().expect("an officer").into();
        assert!(shelf.put_again(&keeper, 1, new(SMALL)).await.expect_err("nothing").is("not-found"));
    });
}

#[test]
fn a_text_that_was_changed_in_storage_is_never_shown_as_the_contract() {
    with_people(async |house, people| {
        on_the_shelf(&house, &people, SMALL).await;
        let tx = house.host.store.begin().await.expect("a transaction");
        let forged = tx.execute_unprepared("UPDATE agreement_article SET words = 'Sixty hours' WHERE key = '1'").await;
        forged.expect("a forged row");
        tx.commit().await.expect("committed");
        let answer = people.with(StandingKind::Member).get(&format!("{SHELF}/1/articles/1")).await;
        assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
        answer.assert_hides("Sixty hours");
    });
}

#[test]
fn a_text_made_to_take_long_does_not() {
    let frame = render::Frame { level: 2, heading: true, permalink: "{mark}" };
    let many = |piece: &str| piece.repeat(500_000 / piece.len());
    for text in [
        many("1. a\n\n"),
        many("(a) b\n(i) c\n"),
        many("ARTICLE 1\n\nwords\n"),
        many("````` x\n```\n"),
        many("word "),
        many("> "),
        many("- a\n  - b\n"),
        many("*a_ "),
        many("[a]("),
        many("1.1.1.1 x\n"),
        many("Section 1. x\n"),
        many("a   b   c\n\n"),
        many("ARTICLE 7 - PAY ........ 7\n"),
    ] {
        let began = std::time::Instant::now();
        let text = furniture::tidy(&text).text;
        let tree = agreements::parse(&text);
        let bytes: usize = tree.parts.iter().map(|p| render::part_html(&text, p, frame).len()).sum();
        let query = search::Query::parse("a word \"b c\"").expect("a query");
        let hits: usize = tree.parts.iter().map(|p| search::search(&text, p, &query).len()).sum();
        // Wide enough for a busy machine; what grows with the square of its length takes minutes.
        let took = began.elapsed();
        assert!(took.as_secs() < 10, "{took:?} for {:?} ({bytes} bytes, {hits} hits)", &text[..20]);
    }
}
