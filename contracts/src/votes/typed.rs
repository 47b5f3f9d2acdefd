//! The form of a recorded vote, as tellers type it.

use super::form::VoteForm;
use super::*;

fn typed(pairs: &[(&str, &str)]) -> Fields {
    let sound = [
        ("kind", "ratification"),
        ("question", "Do you accept the tentative agreement of November 18?"),
        ("pasted_title", "Article 12, Wages"),
        ("pasted", "Wages rise by 4 percent.\r\n"),
        ("taken_on", "2026-11-20"),
        ("method", "paper"),
        ("place", "Hall B"),
        ("rule", "majority-valid"),
        ("roll", "80"),
        ("yes", "42"),
        ("no", "17"),
        ("teller-1", "Ana Ruiz"),
        ("teller-2", "김민지"),
    ];
    sound.iter().chain(pairs).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn read(pairs: &[(&str, &str)]) -> Result<VotePaper, Vec<String>> {
    let fields = typed(pairs);
    let form = VoteForm::new(&fields, &[], jiff::civil::date(2026, 11, 23));
    form.paper(None).map_err(|refusals| {
        refusals.iter().map(|r| format!("{}:{}", r.field.as_deref().unwrap_or("-"), r.code)).collect()
    })
}

fn check(pairs: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(read(pairs).map(|_| ()), Err(expected.iter().map(|e| (*e).to_owned()).collect()), "{pairs:?}");
}

#[test]
fn a_teller_types_a_ratification_and_gets_its_record() {
    let paper = read(&[]).expect("sound");
    assert_eq!(paper.tally, Tally::Motion(Counts { yes: 42, no: 17, ..Counts::default() }));
    assert_eq!(paper.texts[0].digest, TextDigest::of("Wages rise by 4 percent.\n"), "line ends as Markdown has them");
    assert_eq!(paper.verdict().expect("decided").outcome, Outcome::Carried);
}

#[test]
fn everything_wrong_is_named_at_once_and_once() {
    let nothing = Fields::new();
    let form = VoteForm::new(&nothing, &[], jiff::civil::date(2026, 11, 23));
    let codes: Vec<String> = form.paper(None).expect_err("empty").into_iter().map(|r| r.code).collect();
    let expected = "vote-kind-missing vote-question-missing vote-date-missing vote-method-missing vote-place-missing rule-missing count-missing tellers-few";
    assert_eq!(codes.join(" "), expected);
}

#[test]
fn a_slip_on_the_first_page_is_named() {
    check(&[("taken_on", "2026-11-24")], &["taken_on:vote-date-future"]);
    check(&[("taken_on", "20.11.2026")], &["taken_on:vote-date-malformed"]);
    check(&[("taken_on", "0202-11-20")], &["taken_on:vote-date-malformed"]);
    check(&[("pasted", "")], &["pasted:vote-text-missing"]);
    check(&[("pasted_title", "")], &["pasted_title:vote-title-missing"]);
    check(&[("texts", "00")], &["texts:vote-text-unknown"]);
    check(&[("question", &"x".repeat(1001))], &["question:vote-text-long"]);
    check(&[("kind", "strike"), ("rule", "iam-chain"), ("strike_base", "ballots")], &["rule:rule-unfit"]);
    check(&[("kind", "election")], &["rule:rule-unfit"]);
}

#[test]
fn a_slip_in_the_count_is_named() {
    check(&[("yes", "")], &["yes:count-missing"]);
    check(&[("yes", "forty")], &["yes:count-malformed"]);
    check(&[("yes", "-1")], &["yes:count-malformed"]);
    check(&[("yes", "4.2")], &["yes:count-malformed"]);
    check(&[("yes", "99999999999")], &["yes:count-malformed"]);
    check(&[("roll", "58")], &["yes:votes-exceed-roll"]);
    check(&[("present", "50")], &["present:votes-exceed-present"]);
    check(&[("teller-2", " ana  RUIZ ")], &["teller-2:teller-twice"]);
    check(&[("teller-2", "")], &["teller-2:tellers-few"]);
    check(&[("rule", "iww")], &["present:present-missing"]);
    check(&[("quorum", "0")], &["quorum:quorum-none"]);
    check(&[("quorum", "3/2")], &["quorum:threshold-malformed"]);
}

#[test]
fn a_missing_number_is_asked_for_by_its_name() {
    let fields = typed(&[("roll", ""), ("yes", ""), ("no", "")]);
    let refusals = VoteForm::new(&fields, &[], jiff::civil::date(2026, 11, 23)).paper(None).expect_err("no numbers");
    let asked: Vec<_> = refusals.iter().map(|refusal| (refusal.field.as_deref(), refusal.with.clone())).collect();
    let of = |field: &'static str| (Some(field), vec![("field".to_owned(), field.to_owned())]);
    assert_eq!(asked, ["roll", "yes", "no"].map(of));
}

#[test]
fn a_ratification_knows_which_of_its_texts_were_not_agreed_to() {
    let about =
        |title: &str, source: TextSource| VoteText { digest: TextDigest::of(title), title: title.to_owned(), source };
    let offered = [
        about("Wages", TextSource::Pass { pass: "E-1".to_owned() }),
        about("Hours", TextSource::Tentative),
        about("Contract", TextSource::Agreement),
    ];
    let ticked: Vec<&str> = offered.iter().map(|text| text.digest.as_str()).collect();
    let ticked = ticked.join("\n");
    let check = |kind: &str, expected: &[(&str, &str)]| {
        let fields = typed(&[("texts", &ticked), ("kind", kind)]);
        let paper = VoteForm::new(&fields, &offered, jiff::civil::date(2026, 11, 23)).paper(None).expect("sound");
        let found: Vec<(&str, &str)> =
            paper.unagreed().iter().map(|(text, pass)| (text.title.as_str(), *pass)).collect();
        assert_eq!(found, expected, "{kind}");
    };
    check("ratification", &[("Wages", "E-1")]);
    check("motion", &[]);
}

#[test]
fn a_number_typed_on_a_korean_keyboard_is_a_number() {
    let paper = read(&[("yes", "４２"), ("roll", " 1 204 ")]).expect("sound");
    assert_eq!((paper.tally, paper.roll), (Tally::Motion(Counts { yes: 42, no: 17, ..Counts::default() }), 1204));
}

#[test]
fn a_rule_of_the_unions_own_is_a_share_a_base_and_a_word() {
    let own = [
        ("rule", "own"),
        ("share", "60%"),
        ("base", "eligible"),
        ("strict", "least"),
        ("quorum", "1/3"),
        ("quorum_of", "ballots"),
    ];
    let paper = read(&own).expect("sound");
    assert_eq!(paper.verdict().expect("decided").outcome, Outcome::Defeated, "60 % of 80 is 48");
    check(&[("rule", "own")], &["share:threshold-malformed"]);
    check(&[("rule", "own"), ("share", "2/3")], &["base:base-missing"]);
    check(&[("rule", "own"), ("share", "2/3"), ("base", "valid")], &["strict:strict-missing"]);
    check(&[("rule", "own"), ("share", "1/1"), ("base", "valid"), ("strict", "more")], &["share:threshold-impossible"]);
}

#[test]
fn the_strike_question_is_read_only_where_it_was_put() {
    let chain = [("rule", "iam-chain"), ("strike_base", "either"), ("yes", "20"), ("no", "40")];
    let outcome = |more: &[(&str, &str)]| {
        let pairs: Vec<_> = chain.iter().chain(more).copied().collect();
        let paper = read(&pairs).expect("sound");
        decide(&paper.tally, paper.roll, &paper.rule).expect("decided").outcome
    };
    assert_eq!(outcome(&[]), Outcome::StrikeOpen);
    assert_eq!(outcome(&[("strike-yes", "40"), ("strike-no", "20")]), Outcome::StrikeAuthorized);
    assert_eq!(outcome(&[("strike-yes", "39"), ("strike-no", "21")]), Outcome::AcceptedByDefault);
    check(&[("rule", "iam-chain")], &["strike_base:strike-base-missing"]);
    let half: Vec<_> = chain.iter().chain(&[("strike-yes", "40")]).copied().collect();
    check(&half, &["strike-no:count-missing"]);
}

#[test]
fn a_correction_starts_with_what_was_recorded() {
    let check = |pairs: &[(&str, &str)]| {
        let paper = read(pairs).expect("sound");
        let fields = refill::fields_of(&paper);
        let again = VoteForm::new(&fields, &[], jiff::civil::date(2026, 11, 23)).paper(None);
        assert_eq!(again, Ok(paper), "{pairs:?}");
    };
    check(&[]);
    check(&[("rule", "iww"), ("present", "60"), ("abstain", "1"), ("tie", "again")]);
    check(&[
        ("rule", "own"),
        ("share", "3/5"),
        ("base", "either"),
        ("strict", "more"),
        ("quorum", "1/3"),
        ("quorum_of", "ballots"),
    ]);
    check(&[("yes", "30"), ("no", "30"), ("tie", "chair"), ("chair", "yes")]);
    let chain = [("rule", "iam-chain"), ("strike_base", "either"), ("strike-yes", "4"), ("strike-no", "20")];
    check(&chain);
    let seats = [("kind", "election"), ("rule", "plurality-seats"), ("seats", "2"), ("seat_tie", "lot")];
    check(&[&seats[..], &[("marked", "9"), ("candidates", "A 9\nB 4\nC 4"), ("drawn", "B")]].concat());
}

#[test]
fn an_elections_count_is_pasted_line_by_line() {
    let election = |lines: &'static str| {
        vec![("kind", "election"), ("rule", "plurality-seats"), ("seats", "2"), ("marked", "40"), ("candidates", lines)]
    };
    let paper = read(&election("Ana Ruiz\t30\r\n김민지: 25\n\n Lee 3rd = 12 ")).expect("sound");
    let elected = paper.verdict().expect("decided").elected;
    assert_eq!(elected.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Ana Ruiz", "김민지"]);
    check(&election("Ana Ruiz"), &["candidates:candidate-unread"]);
    check(&election("30"), &["candidates:candidate-unread"]);
    check(&election("Ana 99999999999"), &["candidates:candidate-unread"]);
}
