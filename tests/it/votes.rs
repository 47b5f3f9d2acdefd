//! Votes taken in a meeting: from the count to the record, and what the record is promised to be.

use crate::bargaining::{THEIRS, WAGES, open_round, pass, value_of};
use contracts::bargaining::{Initials, Side};
use contracts::members::StandingKind;
use contracts::members::standing::Member;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use contracts::votes::{Fields, ListedVote, Outcome, Recorder, TextDigest, VoteForm};
use http::StatusCode;
use jiff::civil::date;
use sea_orm::ConnectionTrait;
use tests::client::{Answer, Client};
use tests::people::{People, UNION, UNIT};
use tests::{House, with_people};

pub const VOTES: &str = "/u/irc/staff/votes";
const TEXT: &str = "Section 1. Wages rise by four percent (4%).\n";
const PDF: &[u8] = b"%PDF-1.7\nthe tally sheet\n";

pub const ABOUT: &[(&str, &str)] = &[
    ("kind", "ratification"),
    ("question", "Do you accept <the> agreement?"),
    ("pasted_title", "Wages"),
    ("pasted", TEXT),
    ("taken_on", "2026-02-20"),
    ("method", "paper"),
    ("place", "Hall B"),
    ("rule", "majority-valid"),
];
pub const COUNT: &[(&str, &str)] =
    &[("roll", "80"), ("yes", "42"), ("no", "17"), ("teller-1", "Ana Ruiz"), ("teller-2", "김민지")];

/// The fields with some of them said otherwise.
pub fn but<'a>(fields: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = fields.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    kept.chain(changes).copied().collect()
}

fn own_fields<'a>(action: &'a str, page: &'a str, fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut all = vec![("_form", action), ("_page", page), ("union", UNION), ("unit", UNIT)];
    all.extend_from_slice(fields);
    all
}

/// Sends a form of the room as its page would.
async fn send(client: &mut Client, deed: &str, page: &str, fields: &[(&str, &str)]) -> Answer {
    let action = format!("/do/votes/{deed}");
    client.submit(&action, &own_fields(&action, page, fields)).await
}

/// The id of the draft on whose page the answer landed.
fn draft_of(answer: &Answer) -> String {
    let rest =
        answer.path.split("/drafts/").nth(1).unwrap_or_else(|| panic!("no draft at {}: {}", answer.path, answer.body));
    rest.split(['/', '?']).next().expect("an id").to_owned()
}

async fn begin(client: &mut Client, about: &[(&str, &str)]) -> String {
    let answer = send(client, "keep-about", &format!("{VOTES}/new"), about).await;
    assert_eq!(answer.status, StatusCode::OK);
    draft_of(&answer)
}

/// Carries a vote from the first page to the record; answers with the result's page.
pub async fn record(client: &mut Client, about: &[(&str, &str)], count: &[(&str, &str)]) -> Answer {
    let draft = begin(client, about).await;
    let page = format!("{VOTES}/drafts/{draft}/count");
    let mut fields = count.to_vec();
    fields.push(("draft", &draft));
    let review = send(client, "keep-count", &page, &fields).await;
    assert!(review.path.ends_with("/review"), "{}: {}", review.path, review.body);
    press_record(client, &review).await
}

/// Records what a review shows.
async fn press_record(client: &mut Client, review: &Answer) -> Answer {
    let (draft, reviewed) = (draft_of(review), value_of(review, "reviewed"));
    send(client, "record", &review.path, &[("draft", &draft), ("reviewed", &reviewed)]).await
}

/// Records a vote with this file as its tally sheet.
pub async fn record_with_sheet(teller: &mut Client, (name, content): (&str, &[u8])) {
    let draft = begin(teller, ABOUT).await;
    let page = format!("{VOTES}/drafts/{draft}/count");
    let mut fields = COUNT.to_vec();
    fields.push(("draft", &draft));
    let fields = own_fields("/do/votes/keep-count", &page, &fields);
    let review = teller.submit_file("/do/votes/keep-count", &fields, ("sheet", name, content)).await;
    press_record(teller, &review).await;
}

/// Begins the record of another vote; its draft.
pub async fn begin_another(teller: &mut Client) -> String {
    begin(teller, &but(ABOUT, &[("question", "Shall the dues rise?")])).await
}

async fn recorder(house: &House, client: &Client) -> (Recorder, Member) {
    let standings = house.place_of(client).await.standings;
    (standings.teller().expect("a teller").into(), standings.member().expect("a member"))
}

/// For the doors: vote 1 with its tally sheet, and a draft of the committee's.
pub async fn lay_out(house: &House, people: &People) -> String {
    record_with_sheet(&mut people.with(StandingKind::Teller), ("acta.pdf", PDF)).await;
    let place = house.place_of(&people.with(StandingKind::Committee)).await;
    let committee: Recorder = place.standings.committee().expect("of the committee").into();
    let fields = ABOUT.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    house.host.hall.tellers.keep(&committee, None, fields).await.expect("kept").to_string()
}

#[test]
fn two_tellers_record_a_ratification_and_every_member_reads_why_without_any_script() {
    with_people(async |house, people| {
        let mut teller = people.with(StandingKind::Teller);
        teller.get(VOTES).await.assert_shows("No vote is on record yet").assert_shows("Record a vote");
        let draft = begin(&mut teller, ABOUT).await;
        teller.get(VOTES).await.assert_shows("Not recorded yet").assert_shows("Do you accept &lt;the&gt; agreement?");
        let page = format!("{VOTES}/drafts/{draft}/count");
        let mut fields = COUNT.to_vec();
        fields.push(("draft", &draft));
        let fields = own_fields("/do/votes/keep-count", &page, &fields);
        let review = teller.submit_file("/do/votes/keep-count", &fields, ("sheet", "../acta final.PDF", PDF)).await;
        let why = "42 voted for and 17 against. A majority of the 59 valid votes cast is 30.";
        review.assert_shows(why).assert_shows("The agreement is ratified.").assert_shows("acta final.pdf (1 kB)");
        // Reviewed is not recorded.
        let mut member = people.with(StandingKind::Member);
        member.get(VOTES).await.assert_hides("Do you accept");
        let result = press_record(&mut teller, &review).await;
        assert_eq!(result.path, format!("{VOTES}/1"));
        for (language, sentence, tag) in [
            ("en", "A majority of the 59 valid votes cast is 30.", "Ratified"),
            ("ko", "유효투표 59의 과반수는 30입니다.", "가결"),
            ("es", "La mayoría de los 59 votos válidos: 30.", "Ratificado"),
        ] {
            member.submit(&format!("/language?to={language}"), &[("_page", VOTES)]).await.assert_shows(tag);
            let page = member.get(&result.path).await;
            page.assert_shows(sentence)
                .assert_shows("Ana Ruiz")
                .assert_shows("김민지")
                .assert_shows("Wages rise by four");
            page.assert_shows(TextDigest::of(TEXT).as_str());
        }
        // Pressed twice is recorded once.
        let again = press_record(&mut teller, &review).await;
        assert_eq!(again.path, result.path);
        let (_, member) = recorder(&house, &teller).await;
        assert_eq!(house.host.hall.tellers.votes(&member, None).await.expect("votes").len(), 1);
    });
}

#[test]
fn the_tally_sheet_is_handed_out_to_be_saved_and_never_to_be_run() {
    with_people(async |house, people| {
        lay_out(&house, &people).await;
        let mut member = people.with(StandingKind::Member);
        let sheet = member.get(&format!("{VOTES}/1/sheet")).await;
        assert_eq!((sheet.status, sheet.body.as_bytes()), (StatusCode::OK, PDF));
        let header = |name: &str| sheet.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        assert_eq!(header("content-type"), "application/pdf");
        assert_eq!(header("content-disposition"), "attachment; filename*=UTF-8''acta.pdf");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert!(header("content-security-policy").contains("default-src 'none'"));
        assert_eq!(header("cache-control"), "no-store");
    });
}

#[test]
fn a_slip_in_the_count_keeps_everything_typed_and_the_tally_sheet() {
    with_people(async |_, people| {
        let mut teller = people.with(StandingKind::Teller);
        let draft = begin(&mut teller, ABOUT).await;
        let page = format!("{VOTES}/drafts/{draft}/count");
        let wrong = but(COUNT, &[("yes", "99"), ("teller-2", ""), ("draft", &draft)]);
        let fields = own_fields("/do/votes/keep-count", &page, &wrong);
        let answer = teller.submit_file("/do/votes/keep-count", &fields, ("sheet", "acta.pdf", PDF)).await;
        answer
            .assert_shows("116 votes were counted, but only 80 people could vote.")
            .assert_shows("Name at least 2 tellers")
            .assert_shows("value=\"99\"")
            .assert_shows("Attached: acta.pdf (1 kB)")
            .assert_hides("Choose the file again");
        // The sheet stays through the next try, which brings none.
        let right = but(COUNT, &[("draft", &draft)]);
        let review = send(&mut teller, "keep-count", &page, &right).await;
        review.assert_shows("acta.pdf (1 kB)").assert_shows("The agreement is ratified.");
    });
}

#[test]
fn what_is_recorded_is_what_was_reviewed() {
    with_people(async |house, people| {
        let mut teller = people.with(StandingKind::Teller);
        let draft = begin(&mut teller, ABOUT).await;
        let page = format!("{VOTES}/drafts/{draft}/count");
        let count = but(COUNT, &[("draft", &draft)]);
        let review = send(&mut teller, "keep-count", &page, &count).await;
        // Another window saves another count into the same draft.
        let changed = but(&count, &[("yes", "24")]);
        send(&mut teller, "keep-count", &page, &changed).await;
        for (language, sentence) in [
            ("es", "La votación cambió en otra ventana después de que usted la revisó"),
            ("ko", "검토하신 뒤에 다른 창에서 투표 내용이 바뀌어"),
            ("en", "The vote was changed in another window since you reviewed it, and nothing was recorded."),
        ] {
            teller.submit(&format!("/language?to={language}"), &[("_page", VOTES)]).await;
            let refused = press_record(&mut teller, &review).await;
            assert!(refused.path.contains("/review"), "{}", refused.path);
            refused.assert_shows(sentence);
        }
        // Another tally sheet is another paper, also when it comes in the same breath as the record.
        let review = teller.get(&review.path).await;
        review.assert_shows("24 voted for and 17 against.");
        let fields = own_fields("/do/votes/keep-count", &page, &changed);
        teller.submit_file("/do/votes/keep-count", &fields, ("sheet", "acta.pdf", PDF)).await;
        press_record(&mut teller, &review).await.assert_shows("nothing was recorded");
        let (proof, member) = recorder(&house, &teller).await;
        let typed: Fields = ABOUT.iter().chain(&changed).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        let paper = VoteForm::new(&typed, &[], date(2026, 3, 1)).paper(None).expect("a sound form");
        let (table, id) = (&house.host.hall.tellers, draft.parse().expect("an id"));
        let refused = table.record(&proof, id, paper, "Pat").await.expect_err("refused");
        assert!(refused.is("vote-changed-since-review"), "{refused:?}");
        assert!(table.vote(&member, 1).await.expect_err("nothing is recorded").is("not-found"));
        let review = teller.get(&review.path).await;
        press_record(&mut teller, &review).await.assert_shows("24 voted for and 17 against.");
        assert_eq!(table.recorded(&proof, id).await.expect("recorded"), 1);
    });
}

#[test]
fn a_missing_number_is_asked_for_by_its_name() {
    with_people(async |_, people| {
        let mut teller = people.with(StandingKind::Teller);
        let draft = begin(&mut teller, ABOUT).await;
        let page = format!("{VOTES}/drafts/{draft}/count");
        let answer = send(&mut teller, "keep-count", &page, &[("draft", &draft)]).await;
        answer
            .assert_shows("How many people could vote: write a number.")
            .assert_shows("For: write a number, 0 if there were none.")
            .assert_shows("Against: write a number, 0 if there were none.");
    });
}

#[test]
fn a_ratification_of_what_the_sides_did_not_agree_to_says_so_before_and_after_it_is_recorded() {
    with_people(async |house, people| {
        let committee = open_round(&house, &people).await;
        pass(&house, &committee, "hours", Side::Union, 0, TEXT).await;
        pass(&house, &committee, "wages", Side::Employer, 1, THEIRS).await;
        let (agreed, offer) = (TextDigest::of(TEXT), TextDigest::of(THEIRS));
        let sign = |name: &str| Initials {
            name: name.to_owned(),
            initials: "XY".to_owned(),
            date: date(2026, 2, 4),
            hash: agreed.as_str().to_owned(),
        };
        let (table, label) = (&house.host.hall.table, "U-1".parse().expect("a label"));
        let hours = "hours".parse().expect("a key");
        table.agree(&committee, 1, &hours, label, (sign("Ana"), sign("Bob"))).await.expect("agreed");

        let mut teller = people.with(StandingKind::Teller);
        let ticked = [("texts[]", agreed.as_str()), ("texts[]", offer.as_str())];
        let about: Vec<_> =
            ABOUT.iter().filter(|(name, _)| !name.starts_with("pasted")).chain(&ticked).copied().collect();
        let draft = begin(&mut teller, &about).await;
        let page = format!("{VOTES}/drafts/{draft}/count");
        let mut fields = COUNT.to_vec();
        fields.push(("draft", &draft));
        let review = send(&mut teller, "keep-count", &page, &fields).await;
        review
            .assert_shows("Wages: the sides have not agreed to this text (E-1 is a pass).")
            .assert_hides("Hours: the sides have not agreed");
        press_record(&mut teller, &review).await.assert_shows("is ratified");

        let mut member = people.with(StandingKind::Member);
        let article = member.get(WAGES).await;
        article
            .assert_shows("Ratified by vote of the members")
            .assert_shows("The vote was on E-1, to which the sides had not agreed.")
            .assert_shows("The sides had not agreed to Wages (E-1).");
        let settled = member.get("/u/irc/staff/rounds/1/articles/hours").await;
        settled.assert_shows("Ratified by vote of the members").assert_hides("The vote was on");
    });
}

#[test]
fn a_file_that_cannot_be_taken_is_refused_by_name_with_the_form_still_there() {
    with_people(async |_, people| {
        let mut teller = people.with(StandingKind::Teller);
        let draft = begin(&mut teller, ABOUT).await;
        let page = format!("{VOTES}/drafts/{draft}/count");
        let fields = but(COUNT, &[("draft", &draft)]);
        let fields = own_fields("/do/votes/keep-count", &page, &fields);
        let large = vec![b'a'; ATTACHMENT_BYTES_MAX + 9_000_000];
        for (bytes, sentence) in
            [(b"MZ\x90\x00\x03".to_vec(), "Attach a PDF, a photo"), (large, "The file is larger than 12 MB.")]
        {
            let answer = teller.submit_file("/do/votes/keep-count", &fields, ("sheet", "acta.pdf", &bytes)).await;
            answer.assert_shows(sentence).assert_shows("value=\"42\"").assert_shows("Choose the file again");
        }
    });
}

#[test]
fn a_fresh_form_with_mistakes_says_all_of_them_and_makes_no_draft() {
    with_people(async |_, people| {
        let mut officer = people.with(StandingKind::Officer);
        let wrong = but(ABOUT, &[("taken_on", "2999-01-01"), ("rule", "plurality"), ("pasted", "")]);
        let answer = send(&mut officer, "keep-about", &format!("{VOTES}/new"), &wrong).await;
        answer
            .assert_shows("This day has not come yet.")
            .assert_shows("This rule does not fit")
            .assert_shows("Say which exact text")
            .assert_shows("Do you accept &lt;the&gt; agreement?")
            .assert_shows("value=\"Hall B\"");
        officer.get(VOTES).await.assert_hides("Not recorded yet");
    });
}

#[test]
fn a_recorded_vote_cannot_be_changed_only_corrected_once_by_another() {
    with_people(async |_, people| {
        let mut teller = people.with(StandingKind::Teller);
        record(&mut teller, ABOUT, COUNT).await.assert_shows("The agreement is ratified.");
        let form = teller.get(&format!("{VOTES}/new?corrects=1")).await;
        form.assert_shows("a new record that corrects vote 1").assert_shows("value=\"Hall B\"");
        let about = but(ABOUT, &[("corrects", "1")]);
        let count = but(COUNT, &[("yes", "17"), ("no", "42")]);
        let result = record(&mut teller, &about, &count).await;
        result.assert_shows("The agreement is not ratified.").assert_shows("This record corrects vote 1.");
        assert_eq!(result.path, format!("{VOTES}/2"));
        let first = teller.get(&format!("{VOTES}/1")).await;
        first
            .assert_shows("The agreement is ratified.")
            .assert_shows("Vote 2 holds what is right.")
            .assert_hides("Correct this record");
        let again = send(&mut teller, "keep-about", &format!("{VOTES}/new"), &about).await;
        again.assert_shows("This record was corrected by vote 2 already.");
        teller.get(&format!("{VOTES}/new?corrects=7")).await.assert_shows("There is nothing here for you");
    });
}

#[test]
fn votes_recorded_at_the_same_moment_get_a_number_each() {
    with_people(async |house, people| {
        let teller = people.with(StandingKind::Teller);
        let (proof, member) = recorder(&house, &teller).await;
        let fields: Fields = ABOUT.iter().chain(COUNT).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        let paper = VoteForm::new(&fields, &[], date(2026, 3, 1)).paper(None).expect("a sound form");
        let mut tasks = Vec::new();
        for _ in 0..6 {
            let draft = house.host.hall.tellers.keep(&proof, None, fields.clone()).await.expect("kept");
            let (table, paper) = (house.host.hall.tellers.clone(), paper.clone());
            tasks.push(tokio::spawn(async move { table.record(&proof, draft, paper, "Pat").await }));
        }
        let mut numbers = Vec::new();
        for task in tasks {
            numbers.push(task.await.expect("no panic").expect("recorded").number);
        }
        numbers.sort_unstable();
        assert_eq!(numbers, [1, 2, 3, 4, 5, 6]);
        let on_text = house.host.hall.tellers.votes_on(&member, &[TextDigest::of(TEXT)]).await.expect("votes");
        assert_eq!(on_text.len(), 6);
        let on_other = house.host.hall.tellers.votes_on(&member, &[TextDigest::of("another")]).await.expect("votes");
        assert!(on_other.is_empty());
    });
}

#[test]
fn a_rejected_iam_contract_without_two_thirds_to_strike_is_accepted_by_default_and_says_so() {
    with_people(async |house, people| {
        let mut teller = people.with(StandingKind::Teller);
        let about = but(ABOUT, &[("rule", "iam-chain")]);
        let count = but(
            COUNT,
            &[("yes", "20"), ("no", "40"), ("strike-yes", "39"), ("strike-no", "21"), ("strike_base", "ballots")],
        );
        let result = record(&mut teller, &about, &count).await;
        result
            .assert_shows("The agreement is accepted by default.")
            .assert_shows("Two thirds of the 60 ballots cast is 40.")
            .assert_shows("but the strike vote failed");
        let (_, member) = recorder(&house, &teller).await;
        let vote = house.host.hall.tellers.vote(&member, 1).await.expect("the vote");
        assert_eq!(vote.paper.verdict().expect("decided").outcome, Outcome::AcceptedByDefault);
    });
}

#[test]
fn a_draft_is_its_writers_alone_and_can_be_thrown_away() {
    with_people(async |_, people| {
        let mut teller = people.with(StandingKind::Teller);
        let draft = begin(&mut teller, ABOUT).await;
        let page = format!("{VOTES}/drafts/{draft}/review");
        for kind in [StandingKind::Officer, StandingKind::Committee, StandingKind::Member] {
            assert_eq!(people.with(kind).get(&page).await.status, StatusCode::NOT_FOUND);
        }
        teller.get(&page).await.assert_shows("Please put this right");
        send(&mut teller, "discard", &page, &[("draft", &draft)]).await.assert_shows("No vote is on record yet");
        assert_eq!(teller.get(&page).await.status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_touched_record_or_tally_sheet_is_not_shown_as_true() {
    with_people(async |house, people| {
        lay_out(&house, &people).await;
        let mut member = people.with(StandingKind::Member);
        // The database refuses to rewrite a vote.
        let refused = house.host.store.read().execute_unprepared("UPDATE vote SET number = 9").await;
        assert!(refused.is_err(), "a recorded vote was rewritten");
        assert!(house.host.store.read().execute_unprepared("DELETE FROM vote_text").await.is_err());
        if house.host.store.is_postgres() {
            let touched = "UPDATE file_part SET content = 'x'::bytea";
            house.host.store.read().execute_unprepared(touched).await.expect("the content is touched");
        } else {
            touch_files(&house.folder.path().join("files"));
        }
        let sheet = member.get(&format!("{VOTES}/1/sheet")).await;
        assert_eq!(sheet.status, StatusCode::UNPROCESSABLE_ENTITY);
        sheet.assert_shows("This file is not what was attached.");
        // Someone who may drop the guard can rewrite a vote; it then reads as damaged.
        let db = house.host.store.read();
        db.execute_unprepared(drop_guard(&house)).await.expect("the guard is dropped");
        db.execute_unprepared("UPDATE vote SET paper = replace(paper, '\"yes\":42', '\"yes\":62')")
            .await
            .expect("touched");
        member.get(&format!("{VOTES}/1")).await.assert_shows("This record is not what was frozen.");
    });
}

#[test]
fn a_damaged_record_is_one_line_of_a_list_and_takes_no_other_with_it() {
    with_people(async |house, people| {
        let mut teller = people.with(StandingKind::Teller);
        for question in ["First?", "Second?", "Third?", "Fourth?"] {
            record(&mut teller, &but(ABOUT, &[("question", question)]), COUNT).await;
        }
        let tellers = &house.host.hall.tellers;
        let (_, proof) = recorder(&house, &teller).await;
        let numbers = async |most: Option<u64>| -> Vec<u32> {
            let votes = tellers.votes(&proof, most).await.expect("votes");
            votes.iter().map(ListedVote::number).collect()
        };
        assert_eq!(numbers(Some(3)).await, [4, 3, 2]);
        assert_eq!(numbers(None).await, [4, 3, 2, 1]);
        let db = house.host.store.read();
        db.execute_unprepared(drop_guard(&house)).await.expect("the guard is dropped");
        db.execute_unprepared("UPDATE vote SET paper = replace(paper, '\"yes\":42', '\"yes\":62') WHERE number = 3")
            .await
            .expect("touched");
        let mut member = people.with(StandingKind::Member);
        for (language, sentence) in [
            ("es", "Este registro no es el que se congeló. No se base en él."),
            ("ko", "이 기록은 확정된 기록과 다릅니다. 근거로 삼지 마세요."),
            ("en", "This record is not what was frozen. Do not rely on it."),
        ] {
            member.submit(&format!("/language?to={language}"), &[("_page", VOTES)]).await;
            for page in ["/u/irc/staff", VOTES] {
                let shown = member.get(page).await;
                assert_eq!(shown.status, StatusCode::OK, "{page}");
                shown.assert_shows(sentence).assert_shows("Second?").assert_shows("Fourth?").assert_hides("Third?");
            }
        }
        let own = member.get(&format!("{VOTES}/3")).await;
        own.assert_shows("This record is not what was frozen. Tell the person who runs this site");
        assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
        // Texts that it was about have a line for it too.
        let on_text = tellers.votes_on(&proof, &[TextDigest::of(TEXT)]).await.expect("votes");
        assert!(on_text.contains(&ListedVote::Damaged { number: 3 }) && on_text.len() == 4);
    });
}

/// What takes away the database's own refusal to rewrite a vote.
fn drop_guard(house: &House) -> &'static str {
    if house.host.store.is_postgres() { "DROP TRIGGER vote_is_frozen ON vote" } else { "DROP TRIGGER vote_no_update" }
}

fn touch_files(folder: &std::path::Path) {
    for entry in std::fs::read_dir(folder).expect("the files' folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            touch_files(&path);
        } else {
            std::fs::write(&path, b"%PDF-1.7\nanother count\n").expect("touched");
        }
    }
}
