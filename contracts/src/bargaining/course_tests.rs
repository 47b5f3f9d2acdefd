//! Whole courses of bargaining, told as a list of moves: what each leads to, and what is refused.

use super::agree::{agree, agreeable_passes};
use super::initials::Initials;
use super::ledger::{Audience, Event, LedgerEntry, project, status, vote_corrected, voted_unagreed};
use super::pass::{PassKind, PassLabel, Side, hash_of};
use super::round::MeetingKind;
use super::table::{PassIntent, StateChange, change, next_pass, possible_changes, refuse_same};
use crate::members::{ArticleId, Refusal, VoteId};
use jiff::Timestamp;
use jiff::civil::{DateTime, date};
use uuid::Uuid;

const WAGES: ArticleId = ArticleId(Uuid::from_u128(1));
const HOURS: ArticleId = ArticleId(Uuid::from_u128(2));
const PAY: ArticleId = ArticleId(Uuid::from_u128(3));

/// Every pass that a vote may be about.
const ALL: [&str; 3] = ["U-1", "U-2", "E-1"];

/// A round at the table; one minute passes with every entry.
#[derive(Default)]
struct Room(Vec<LedgerEntry>);

impl Room {
    fn now(&self) -> DateTime {
        date(2026, 3, 3).at(9, u8::try_from(self.0.len()).expect("under an hour") as i8, 0, 0)
    }

    fn add(&mut self, article: Option<ArticleId>, event: Event) {
        let number = u32::try_from(self.0.len()).expect("few") + 1;
        let at = self.now();
        let recorded_by = "Ana".to_owned();
        self.0.push(LedgerEntry { number, article, at, recorded_at: Timestamp::UNIX_EPOCH, recorded_by, event });
    }

    fn pass_as(
        &mut self,
        article: ArticleId,
        side: Side,
        kind: PassKind,
        package: Option<u32>,
    ) -> Result<PassLabel, Refusal> {
        let intent = PassIntent { side, kind, package, at: self.now() };
        let taken = next_pass(&self.0, article, intent, date(2026, 3, 3))?;
        let hash = hash_of(&format!("{article} {}", taken.label));
        self.add(Some(article), Event::Passed { label: taken.label, kind, package, answers: taken.answers, hash });
        Ok(taken.label)
    }

    fn change(&mut self, article: ArticleId, what: StateChange) -> Result<(), Refusal> {
        for (article, event) in change(&self.0, article, what, "")? {
            self.add(Some(article), event);
        }
        Ok(())
    }

    /// Enters the vote with this number, taken on a day of March on these passes on wages.
    fn vote(&mut self, number: u32, corrects: Option<u32>, day: i8, passes: &[&str], ratified: Option<bool>) {
        let id = |number: u32| VoteId(Uuid::from_u128(number.into()));
        let hashes = passes.iter().map(|label| hash_of(&format!("{WAGES} {label}"))).collect();
        let (vote, order, corrects) = (id(number), Some(corrects.unwrap_or(number)), corrects.map(id));
        self.add(None, Event::Voted { vote, hashes, ratified, order, corrects, dropped: Vec::new() });
        self.0.last_mut().expect("the vote").at = date(2026, 3, day).at(0, 0, 0, 0);
    }

    fn agree_over(&mut self, article: ArticleId, label: &str, ours: &str, theirs: &str) -> Result<(), Refusal> {
        let sign = |name: &str, text: &str| Initials {
            name: name.to_owned(),
            initials: "XY".to_owned(),
            date: date(2026, 3, 3),
            hash: hash_of(&format!("{article} {text}")),
        };
        let label = label.parse().expect("a label");
        for (article, event) in
            agree(&self.0, article, label, (sign("Ana", ours), sign("Bob", theirs)), date(2026, 3, 3))?
        {
            self.add(Some(article), event);
        }
        Ok(())
    }

    /// One move in a word: `U` and `E` pass, `Uw` a what-if, `draft`, `hold`, `resume`, `-U-1` withdraws, `!E-1`
    /// rejects, `=E-1` agrees, `reopen`, `yes` and `no` are the members' vote, `close`.
    fn play(&mut self, step: &str) -> Result<(), Refusal> {
        let side = |letter: &str| {
            if letter.starts_with('U') { Side::Union } else { Side::Employer }
        };
        match step {
            "draft" => self.add(Some(WAGES), Event::DraftOpened),
            "U" | "E" => drop(self.pass_as(WAGES, side(step), PassKind::Proposal, None)?),
            "Uc" | "Ec" => drop(self.pass_as(WAGES, side(step), PassKind::Counter, None)?),
            "Uw" | "Ew" => drop(self.pass_as(WAGES, side(step), PassKind::WhatIf, None)?),
            "hold" => self.change(WAGES, StateChange::Hold(Side::Employer))?,
            "resume" => self.change(WAGES, StateChange::Resume(Side::Union))?,
            "reopen" => self.change(WAGES, StateChange::Reopen(Side::Union))?,
            "close" => self.add(None, Event::RoundClosed { note: String::new() }),
            "yes" | "no" => {
                let number = u32::try_from(self.0.len()).expect("few") + 1;
                self.vote(number, None, 3, &ALL, Some(step == "yes"));
            }
            _ => match step.split_at(1) {
                ("-", label) => self.change(WAGES, StateChange::Withdraw(label.parse()?))?,
                ("!", label) => self.change(WAGES, StateChange::Reject(label.parse()?))?,
                ("=", label) => self.agree_over(WAGES, label, label, label)?,
                _ => panic!("no such move: {step}"),
            },
        }
        Ok(())
    }
}

/// Plays moves; answers where wages stand, or the code of the first refusal.
fn outcome(moves: &str) -> String {
    let mut room = Room::default();
    for step in moves.split_whitespace() {
        if let Err(refusal) = room.play(step) {
            return format!("refused: {}", refusal.code);
        }
    }
    let status = status(&room.0, WAGES);
    status.label().map_or_else(|| status.code().to_owned(), |label| format!("{} {label}", status.code()))
}

#[test]
fn where_an_article_stands_is_read_off_the_ledger() {
    let check = |moves: &str, expected: &str| assert_eq!(outcome(moves), expected, "{moves}");
    check("", "not-opened");
    check("draft", "drafting");
    check("draft U", "ours U-1");
    check("draft U Ec", "theirs E-1");
    check("U E Uc", "ours U-2");
    check("U U", "ours U-2");
    check("E", "theirs E-1");
    check("U hold", "on-hold");
    check("U hold resume", "ours U-1");
    check("U -U-1", "withdrawn U-1");
    check("E U -U-1", "theirs E-1");
    check("U E Uc -U-2", "theirs E-1");
    check("U E !E-1", "rejected E-1");
    // A no to what was countered leaves the counter waiting.
    check("U E !U-1", "theirs E-1");
    check("U E !U-1 -E-1", "rejected U-1");
    check("U E !E-1 Uc", "ours U-2");
    check("U E =E-1", "agreed E-1");
    check("U E =U-1", "agreed U-1");
    check("U E =E-1 reopen", "theirs E-1");
    check("U E =E-1 reopen Uc", "ours U-2");
    check("U E =E-1 yes", "ratified E-1");
    check("U E =E-1 no", "voted-down E-1");
    check("U E =E-1 no U", "ours U-2");
    check("U E yes", "theirs E-1");
    check("U -U-1 U", "ours U-2");
}

/// Where wages stand after these moves and votes: a number, the number of the vote that it corrects, a day, what came of it.
fn after_votes(moves: &str, votes: &[(u32, Option<u32>, i8, Option<bool>)], then: &str) -> String {
    let mut room = Room::default();
    moves.split_whitespace().for_each(|step| room.play(step).expect(step));
    for (number, corrects, day, ratified) in votes {
        room.vote(*number, *corrects, *day, &ALL, *ratified);
    }
    then.split_whitespace().for_each(|step| room.play(step).expect(step));
    status(&room.0, WAGES).code().to_owned()
}

#[test]
fn of_several_votes_on_one_text_the_one_taken_last_decides() {
    let check = |votes: &[(u32, Option<u32>, i8, Option<bool>)], expected: &str| {
        assert_eq!(after_votes("U E =E-1", votes, ""), expected, "{votes:?}");
    };
    let (yes, no) = (Some(true), Some(false));
    check(&[(1, None, 5, no), (2, None, 9, yes)], "ratified");
    // Recorded out of the order of their days.
    check(&[(1, None, 9, yes), (2, None, 5, no)], "ratified");
    // On one day the higher number decides.
    check(&[(1, None, 5, no), (2, None, 5, yes)], "ratified");
    // A correction has the place of what it corrects, on the day that it says.
    check(&[(1, None, 5, no), (2, None, 9, yes), (3, Some(1), 5, no)], "ratified");
    check(&[(1, None, 5, no), (2, None, 5, yes), (3, Some(1), 5, no)], "ratified");
    check(&[(1, None, 5, no), (2, None, 9, yes), (3, Some(1), 12, no)], "voted-down");
    check(&[(1, None, 9, no), (2, None, 7, yes), (3, Some(1), 5, no)], "ratified");
    // What a correction leaves undecided, the others decide.
    check(&[(1, None, 5, yes), (2, None, 9, no), (3, Some(2), 9, None)], "ratified");
    check(&[(1, None, 5, no), (3, Some(1), 5, None)], "agreed");
}

#[test]
fn a_corrected_vote_is_not_about_an_agreement_that_was_made_after_it() {
    let (yes, no) = (Some(true), Some(false));
    let check = |votes: &[_], expected: &str| {
        let mut room = Room::default();
        "U E =E-1".split_whitespace().for_each(|step| room.play(step).expect(step));
        room.vote(1, None, 3, &ALL, no);
        "U =E-1".split_whitespace().for_each(|step| room.play(step).expect(step));
        for (number, corrects, ratified) in votes {
            room.vote(*number, *corrects, 3, &ALL, *ratified);
        }
        assert_eq!(status(&room.0, WAGES).code(), expected, "{votes:?}");
    };
    check(&[], "agreed");
    check(&[(2, Some(1), no)], "agreed");
    check(&[(2, Some(1), no), (3, None, yes)], "ratified");
    check(&[(3, None, yes), (4, Some(1), no)], "ratified");
}

#[test]
fn a_text_on_which_there_was_no_vote_after_all_is_agreed_to_again() {
    let mut room = Room::default();
    "U E =E-1".split_whitespace().for_each(|step| room.play(step).expect(step));
    room.vote(1, None, 3, &ALL, Some(true));
    room.vote(2, Some(1), 3, &["U-1"], Some(true));
    assert_eq!(status(&room.0, WAGES).code(), "agreed");
    // A pass does not open what nobody voted down.
    assert!(room.play("U").expect_err("refused").is("article-agreed"));
    room.vote(3, Some(2), 3, &ALL, Some(false));
    assert_eq!(status(&room.0, WAGES).code(), "voted-down");
}

#[test]
fn a_correction_is_held_against_what_was_agreed_when_the_vote_was_recorded() {
    let mut room = Room::default();
    "U E =E-1".split_whitespace().for_each(|step| room.play(step).expect(step));
    room.vote(1, None, 3, &ALL, Some(false));
    room.play("U").expect("opened again");
    room.vote(2, Some(1), 3, &ALL, Some(false));
    let told: Vec<bool> = room.0.iter().map(|entry| voted_unagreed(&room.0, WAGES, entry)).collect();
    assert_eq!(told, [false; 6]);
    let corrected: Vec<bool> = [1, 2].map(|id| vote_corrected(&room.0, VoteId(Uuid::from_u128(id)))).to_vec();
    assert_eq!(corrected, [true, false]);
}

#[test]
fn a_vote_in_a_ledger_of_old_is_read_and_written_as_it_was() {
    let old = r#"{"event":"voted","vote":"00000000-0000-0000-0000-000000000001","hashes":["ab"],"ratified":true}"#;
    let event: Event = serde_json::from_str(old).expect("read");
    assert!(matches!(event, Event::Voted { ratified: Some(true), order: None, corrects: None, .. }));
    assert_eq!(serde_json::to_string(&event).expect("written"), old);
}

#[test]
fn a_what_if_moves_nothing_and_takes_no_number_of_the_formal_record() {
    let check = |moves: &str, expected: &str| assert_eq!(outcome(moves), expected, "{moves}");
    check("Uw", "not-opened");
    check("draft Uw Uw Ew", "drafting");
    check("U Uw Ew", "ours U-1");
    check("Uw U", "ours U-1");
    check("U hold Uw", "on-hold");
    check("Ew Uc", "refused: nothing-to-counter");
}

#[test]
fn what_cannot_be_at_the_table_is_refused_in_words() {
    let check = |moves: &str, code: &str| assert_eq!(outcome(moves), format!("refused: {code}"), "{moves}");
    check("U E =E-1 U", "article-agreed");
    check("U E =E-1 hold", "article-agreed");
    check("U E =E-1 =E-1", "ta-already");
    check("U E =E-1 yes U", "article-ratified");
    check("U E =E-1 yes reopen", "not-agreed");
    check("U hold E", "article-on-hold");
    check("U hold hold", "hold-already");
    check("hold", "nothing-to-hold");
    check("U resume", "not-on-hold");
    check("U reopen", "not-agreed");
    check("Uc", "nothing-to-counter");
    check("E -E-1 Uc", "nothing-to-counter");
    check("U -U-2", "pass-not-standing");
    check("U U -U-1", "pass-not-standing");
    check("U E !E-1 !E-1", "pass-not-standing");
    check("U =E-1", "ta-pass-unknown");
    check("U U =U-1", "ta-pass-replaced");
    check("U -U-1 =U-1", "ta-pass-withdrawn");
    check("Uw =U-W1", "ta-informal");
    check("U close E", "round-closed");
    check("U close hold", "round-closed");
    check("U close =U-1", "round-closed");
}

#[test]
fn initials_over_two_different_texts_are_no_agreement() {
    let check = |ours: &str, theirs: &str, expected: Option<&str>| {
        let mut room = Room::default();
        for step in ["U", "E"] {
            room.play(step).expect(step);
        }
        let got = room.agree_over(WAGES, "E-1", ours, theirs).err().map(|refusal| refusal.code);
        assert_eq!(got.as_deref(), expected, "{ours} {theirs}");
    };
    check("E-1", "E-1", None);
    check("E-1", "U-1", Some("ta-hash-differs"));
    check("U-1", "E-1", Some("ta-hash-differs"));
    check("U-1", "U-1", Some("ta-hash-differs"));
}

#[test]
fn a_pass_answers_the_other_sides_standing_pass() {
    let mut room = Room::default();
    let answers = |room: &Room| match room.0.last().map(|entry| &entry.event) {
        Some(Event::Passed { answers, .. }) => answers.map(|label| label.to_string()),
        _ => None,
    };
    let mut check = |step: &str, expected: Option<&str>| {
        room.play(step).expect(step);
        assert_eq!(answers(&room).as_deref(), expected, "{step}");
    };
    check("U", None);
    check("E", Some("U-1"));
    check("Uc", Some("E-1"));
    check("U", Some("E-1"));
    check("E", Some("U-3"));
    check("-E-2", None);
    check("U", Some("E-1"));
}

#[test]
fn a_pass_dated_before_the_last_one_or_after_tomorrow_is_refused() {
    let mut room = Room::default();
    room.play("U").expect("a pass");
    let check = |at: DateTime, kind: PassKind, expected: Option<&str>| {
        let intent = PassIntent { side: Side::Employer, kind, package: None, at };
        let got = next_pass(&room.0, WAGES, intent, date(2026, 3, 3)).err();
        assert_eq!(got.as_ref().map(|refusal| refusal.code.as_str()), expected, "{at}");
        assert!(got.is_none_or(|refusal| refusal.field.as_deref() == Some("at")));
    };
    check(date(2026, 3, 2).at(9, 0, 0, 0), PassKind::Proposal, Some("pass-before-last"));
    check(date(2026, 3, 2).at(9, 0, 0, 0), PassKind::WhatIf, None);
    check(date(2026, 3, 4).at(23, 0, 0, 0), PassKind::Proposal, None);
    check(date(2026, 3, 5).at(0, 0, 0, 0), PassKind::Proposal, Some("table-date-in-future"));
}

#[test]
fn a_text_that_lies_on_the_table_is_not_passed_again() {
    let check = |moves: &str, (label, kind): (&str, PassKind), expected: Option<&str>| {
        let mut room = Room::default();
        moves.split_whitespace().for_each(|step| room.play(step).expect(step));
        let side = if label.starts_with('U') { Side::Union } else { Side::Employer };
        let intent = PassIntent { side, kind, package: None, at: room.now() };
        let got = refuse_same(&room.0, WAGES, intent, &hash_of(&format!("{WAGES} {label}"))).err();
        assert!(got.as_ref().is_none_or(|refusal| refusal.is("pass-on-table")));
        assert_eq!(got.as_ref().map(|refusal| refusal.with[0].1.as_str()), expected, "{moves}: {label} again");
    };
    let proposal = PassKind::Proposal;
    check("U", ("U-1", proposal), Some("U-1"));
    check("U Uw", ("U-1", proposal), Some("U-1"));
    check("U E", ("E-1", proposal), Some("E-1"));
    check("U U -U-2", ("U-1", proposal), Some("U-1"));
    check("U E =E-1 reopen", ("E-1", proposal), Some("E-1"));
    // Another text, another kind, or the other side's text as one's own.
    check("U", ("U-2", proposal), None);
    check("U", ("U-1", PassKind::LastBestFinal), None);
    check("E", ("U-1", proposal), None);
    check("U", ("U-1", PassKind::WhatIf), None);
    // Something has happened since.
    check("U E", ("U-1", proposal), None);
    check("U E -E-1", ("U-1", proposal), None);
    check("U !U-1", ("U-1", proposal), None);
    check("U -U-1", ("U-1", proposal), None);
    check("U E =U-1 no", ("U-1", proposal), None);
    check("U E Uc E", ("E-1", proposal), None);
}

#[test]
fn nobody_initials_a_text_before_it_was_handed_over() {
    let check = |union: i8, employer: i8, expected: Option<(&str, &str)>| {
        let mut room = Room::default();
        ["U", "E"].into_iter().for_each(|step| room.play(step).expect(step));
        let sign = |day: i8| Initials {
            name: "Ana".to_owned(),
            initials: "A".to_owned(),
            date: date(2026, 3, day),
            hash: hash_of(&format!("{WAGES} E-1")),
        };
        let label = "E-1".parse().expect("a label");
        let got = agree(&room.0, WAGES, label, (sign(union), sign(employer)), date(2026, 3, 4)).err();
        let got = got.as_ref().map(|refusal| (refusal.field.as_deref().unwrap_or("-"), refusal.code.as_str()));
        assert_eq!(got, expected, "{union} {employer}");
    };
    check(3, 4, None);
    check(2, 3, Some(("union_date", "ta-date-before-pass")));
    check(3, 2, Some(("employer_date", "ta-date-before-pass")));
}

#[test]
fn initials_over_a_package_come_after_the_last_of_its_texts() {
    let mut room = Room::default();
    room.pass_as(WAGES, Side::Union, PassKind::Package, Some(1)).expect("wages");
    room.pass_as(HOURS, Side::Union, PassKind::Package, Some(1)).expect("hours");
    // The second text was handed over a day later.
    room.0[1].at = date(2026, 3, 4).at(9, 0, 0, 0);
    let refused = room.agree_over(WAGES, "U-1", "U-1", "U-1").expect_err("too early");
    assert!(refused.is("ta-date-before-pass"), "{refused:?}");
    assert_eq!(refused.with[0].1, "2026-03-04");
}

#[test]
fn a_vote_on_what_the_sides_did_not_agree_to_can_be_told_from_one_on_what_they_did() {
    let check = |moves: &str, expected: bool| {
        let mut room = Room::default();
        moves.split_whitespace().for_each(|step| room.play(step).expect(step));
        let vote = room.0.iter().find(|entry| matches!(entry.event, Event::Voted { .. })).expect("a vote");
        assert_eq!(voted_unagreed(&room.0, WAGES, vote), expected, "{moves}");
    };
    check("U E yes", true);
    check("U E =E-1 yes", false);
    check("U E =E-1 no", false);
    check("U E =E-1 reopen yes", true);
    check("U E yes =E-1", true);
    check("U E =E-1 no U", false);
}

#[test]
fn a_package_stands_or_falls_as_one() {
    let package = || {
        let mut room = Room::default();
        room.pass_as(WAGES, Side::Union, PassKind::Package, Some(1)).expect("wages");
        room.pass_as(HOURS, Side::Union, PassKind::Package, Some(1)).expect("hours");
        room
    };
    let both = |room: &Room| [WAGES, HOURS].map(|article| status(&room.0, article).code());

    let mut room = package();
    room.agree_over(HOURS, "U-1", "U-1", "U-1").expect("both sides agree");
    assert_eq!(both(&room), ["agreed", "agreed"]);

    let mut room = package();
    room.play("-U-1").expect("withdrawn");
    assert_eq!(both(&room), ["withdrawn", "withdrawn"]);

    let mut room = package();
    room.play("!U-1").expect("rejected");
    assert_eq!(both(&room), ["rejected", "rejected"]);

    let mut room = package();
    room.pass_as(HOURS, Side::Union, PassKind::Proposal, None).expect("hours alone");
    let broken = room.agree_over(WAGES, "U-1", "U-1", "U-1").expect_err("no longer whole");
    assert!(broken.is("package-broken"));
    room.play("-U-1").expect("what is left of it can still be withdrawn");
    assert_eq!(both(&room), ["withdrawn", "ours"]);

    let mut room = package();
    let code = |got: Result<PassLabel, Refusal>| got.expect_err("refused").code;
    assert_eq!(code(room.pass_as(WAGES, Side::Union, PassKind::Package, Some(1))), "package-twice");
    assert_eq!(code(room.pass_as(WAGES, Side::Union, PassKind::Package, None)), "package-number-missing");
    assert_eq!(code(room.pass_as(WAGES, Side::Union, PassKind::Proposal, Some(1))), "package-number-stray");
}

#[test]
fn a_packages_number_is_its_own_in_the_round() {
    let mut room = Room::default();
    let package = |room: &mut Room, article, number| room.pass_as(article, Side::Employer, PassKind::Package, number);
    package(&mut room, WAGES, Some(1)).expect("the first of two");
    let later = PassIntent {
        side: Side::Employer,
        kind: PassKind::Package,
        package: Some(1),
        at: date(2026, 3, 4).at(9, 0, 0, 0),
    };
    let refused = next_pass(&room.0, HOURS, later, date(2026, 3, 4)).expect_err("refused");
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("package-used", Some("package")));
    assert!(refused.with.contains(&("next".to_owned(), "2".to_owned())), "{:?}", refused.with);
    package(&mut room, HOURS, Some(1)).expect("handed over together");
    // The other side counts by itself.
    room.pass_as(WAGES, Side::Union, PassKind::Package, Some(1)).expect("its own first");
    // Broken up, it is used.
    room.change(HOURS, StateChange::Withdraw("E-1".parse().expect("a label"))).expect("withdrawn");
    assert_eq!(package(&mut room, PAY, Some(1)).expect_err("refused").code, "package-used");
    package(&mut room, PAY, Some(2)).expect("the next");
}

#[test]
fn an_agreed_package_is_opened_again_as_one() {
    let mut room = Room::default();
    for article in [WAGES, HOURS] {
        room.pass_as(article, Side::Employer, PassKind::Package, Some(1)).expect("passed");
    }
    room.pass_as(PAY, Side::Employer, PassKind::Proposal, None).expect("beside it");
    room.agree_over(PAY, "E-1", "E-1", "E-1").expect("agreed");
    room.agree_over(WAGES, "E-1", "E-1", "E-1").expect("initialled");
    assert_eq!(status(&room.0, HOURS).code(), "agreed");
    room.change(HOURS, StateChange::Reopen(Side::Union)).expect("opened again");
    let codes = [WAGES, HOURS, PAY].map(|article| status(&room.0, article).code());
    assert_eq!(codes, ["theirs", "theirs", "agreed"]);
    room.agree_over(HOURS, "E-1", "E-1", "E-1").expect("and agreed again");
}

#[test]
fn a_pass_withdrawn_for_its_mistyped_time_stands_in_no_ones_way() {
    let mut room = Room::default();
    let at = |hour: i8| date(2026, 3, 3).at(hour, 0, 0, 0);
    let pass = |room: &mut Room, hour: i8| {
        let intent = PassIntent { side: Side::Employer, kind: PassKind::Proposal, package: None, at: at(hour) };
        let taken = next_pass(&room.0, WAGES, intent, date(2026, 3, 3))?;
        let (label, kind, answers) = (taken.label, PassKind::Proposal, taken.answers);
        room.add(Some(WAGES), Event::Passed { label, kind, package: None, answers, hash: hash_of("x") });
        room.0.last_mut().expect("added").at = at(hour);
        Ok::<PassLabel, Refusal>(label)
    };
    let late = pass(&mut room, 21).expect("entered with the wrong half of the day");
    assert_eq!(pass(&mut room, 10).expect_err("refused").code, "pass-before-last");
    room.change(WAGES, StateChange::Withdraw(late)).expect("withdrawn");
    pass(&mut room, 10).expect("entered again");
}

#[test]
fn neither_members_nor_the_employer_ever_hear_of_drafts_what_ifs_or_a_caucus() {
    let mut room = Room::default();
    for kind in MeetingKind::ALL {
        room.add(None, Event::Met { kind, number: 1 });
    }
    for step in ["draft", "Uw", "U", "Ew", "E", "=E-1", "yes"] {
        room.play(step).expect(step);
    }
    let check = |audience: Audience, expected: &[&str]| {
        let codes: Vec<_> = project(&room.0, audience).iter().map(|entry| entry.event.code()).collect();
        assert_eq!(codes, expected, "{audience:?}");
    };
    check(Audience::Employer, &["met", "passed", "passed", "agreed"]);
    check(Audience::Members, &["met", "passed", "passed", "agreed", "voted"]);
    assert_eq!(project(&room.0, Audience::Caucus), room.0);

    let mut drafting = Room::default();
    drafting.play("draft").expect("a draft");
    assert_eq!(status(&project(&drafting.0, Audience::Members), WAGES).code(), "not-opened");
}

#[test]
fn the_page_offers_exactly_what_can_be_recorded_now() {
    let check = |moves: &str, expected: &str| {
        let mut room = Room::default();
        moves.split_whitespace().for_each(|step| room.play(step).expect(step));
        let offered = possible_changes(&room.0, WAGES);
        let codes: Vec<String> = offered.iter().map(|change| change.code()).collect();
        assert_eq!(codes.join(" "), expected, "{moves}");
        assert!(offered.iter().all(|change| StateChange::from_code(&change.code()) == Some(*change)));
    };
    check("", "");
    check("U", "hold-union hold-employer reject-U-1 withdraw-U-1");
    check("U hold", "resume-union resume-employer reject-U-1 withdraw-U-1");
    check("U E !E-1", "hold-union hold-employer reject-U-1 withdraw-U-1 withdraw-E-1");
    check("U E =E-1", "reopen-union reopen-employer");
    check("U E =E-1 yes", "");
    check("U close", "");
}

#[test]
fn both_sides_can_agree_to_either_sides_standing_pass() {
    let check = |moves: &str, expected: &str| {
        let mut room = Room::default();
        moves.split_whitespace().for_each(|step| room.play(step).expect(step));
        let labels: Vec<String> =
            agreeable_passes(&room.0, WAGES).iter().map(|(label, ..)| label.to_string()).collect();
        assert_eq!(labels.join(" "), expected, "{moves}");
    };
    check("Uw", "");
    check("U U E", "E-1 U-2");
    check("U E -E-1", "U-1");
    check("U E =E-1", "");
}

#[test]
fn an_entry_is_read_back_as_it_was_written() {
    let mut room = Room::default();
    for step in ["draft", "U", "E", "hold", "resume", "=E-1", "reopen", "!E-1", "-U-1", "yes", "close"] {
        room.play(step).expect(step);
    }
    let text = serde_json::to_string(&room.0).expect("written");
    assert_eq!(serde_json::from_str::<Vec<LedgerEntry>>(&text).expect("read"), room.0);
}
