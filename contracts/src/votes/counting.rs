//! What the rules make of real counts: each preset, each edge, each impossible number.

use super::*;

fn counts(yes: u32, no: u32, abstain: u32, spoiled: u32) -> Counts {
    Counts { present: None, yes, no, abstain, spoiled, chair: None }
}

fn motion(threshold: Threshold) -> Rule {
    Rule::Motion(MotionRule::of(threshold))
}

fn outcome_of(tally: Tally, roll: u32, rule: &Rule) -> Outcome {
    decide(&tally, roll, rule).expect("these numbers can be true").outcome
}

fn refused(tally: Tally, roll: u32, rule: &Rule) -> Vec<String> {
    let refusals = decide(&tally, roll, rule).expect_err("these numbers cannot be true");
    refusals.iter().map(|r| format!("{}:{}", r.field.as_deref().unwrap_or("-"), r.code)).collect()
}

fn candidates(votes: &[u32]) -> Vec<CandidateVotes> {
    let name = |index: usize| char::from(b'A' + u8::try_from(index).expect("few candidates")).to_string();
    votes.iter().enumerate().map(|(index, votes)| CandidateVotes { name: name(index), votes: *votes }).collect()
}

fn names(list: &[CandidateVotes]) -> String {
    list.iter().map(|candidate| candidate.name.as_str()).collect()
}

#[test]
fn forty_two_to_seventeen_ratifies_and_says_why() {
    let tally = Tally::Motion(counts(42, 17, 0, 0));
    let verdict = decide(&tally, 80, &Preset::MajorityValid.rule()).expect("sound");
    assert_eq!(verdict.outcome, Outcome::Carried);
    let needed = Step::Needed { threshold: Threshold::majority(Base::Valid), of: 59, need: 30 };
    assert_eq!(verdict.steps, [Step::Counted { yes: 42, no: 17 }, needed]);
}

#[test]
fn a_share_is_reached_exactly_where_it_is_reached() {
    let check = |share: (u32, u32), strict, of, expected| {
        let fraction = Fraction::new(share.0, share.1).expect("a share");
        assert_eq!(fraction.least(of, strict), expected, "{share:?} of {of}, strict: {strict}");
    };
    // More than half of an even and an odd number.
    check((1, 2), true, 10, 6);
    check((1, 2), true, 11, 6);
    check((1, 2), false, 10, 5);
    check((1, 2), false, 11, 6);
    // Two thirds at exact equality, and on either side of it.
    check((2, 3), false, 3, 2);
    check((2, 3), false, 6, 4);
    check((2, 3), false, 9, 6);
    check((2, 3), false, 4, 3);
    check((2, 3), false, 5, 4);
    check((2, 3), true, 3, 3);
    check((2, 3), true, 6, 5);
    check((2, 3), true, 9, 7);
    // Nothing is ever reached by nobody.
    check((1, 2), true, 0, 1);
    check((1, 2), false, 0, 1);
    check((1, 1), false, 7, 7);
    check((1, 3), false, 1, 1);
    // Largest roll, largest fraction: no overflow, no rounding.
    check((999, 1000), false, 1_000_000, 999_000);
    check((999, 1000), true, 1_000_000, 999_001);
}

#[test]
fn a_fraction_is_read_as_people_write_it_and_an_impossible_one_is_refused() {
    let check = |text: &str, expected: Option<(u32, u32)>| {
        let read = Fraction::parse(text).ok().map(|fraction| (fraction.num, fraction.den));
        assert_eq!(read, expected, "{text}");
    };
    check("2/3", Some((2, 3)));
    check(" 60 % ", Some((60, 100)));
    check("1/1", Some((1, 1)));
    check("3/2", None);
    check("0/3", None);
    check("1/0", None);
    check("0%", None);
    check("101%", None);
    check("0.667", None);
    check("two thirds", None);
    check("1/1001", None);
    assert!(Fraction::new(4, 6).expect("a share").is(Fraction::TWO_THIRDS));
}

#[test]
fn two_thirds_of_3_6_and_9_votes_are_2_4_and_6() {
    let check = |yes, no, expected| {
        let rule = Preset::TwoThirdsValid.rule();
        assert_eq!(outcome_of(Tally::Motion(counts(yes, no, 0, 0)), 20, &rule), expected, "{yes} to {no}");
    };
    check(2, 1, Outcome::Carried);
    check(1, 2, Outcome::Defeated);
    check(4, 2, Outcome::Carried);
    check(3, 3, Outcome::Defeated);
    check(6, 3, Outcome::Carried);
    check(5, 4, Outcome::Defeated);
    check(13, 7, Outcome::Defeated);
    check(14, 6, Outcome::Carried);
}

#[test]
fn the_base_decides_whether_an_abstention_or_an_absence_counts_against() {
    // 10 on the roll, 9 present, 4 for, 3 against, 1 abstains, 1 spoiled.
    let tally = Tally::Motion(Counts { present: Some(9), ..counts(4, 3, 1, 1) });
    let check = |base, expected: Outcome, need: u64| {
        let verdict = decide(&tally, 10, &motion(Threshold::majority(base))).expect("sound");
        assert_eq!(verdict.outcome, expected, "{base:?}");
        let found =
            verdict.steps.iter().find_map(|s| if let Step::Needed { need, .. } = s { Some(*need) } else { None });
        assert_eq!(found, Some(need), "{base:?}");
    };
    check(Base::Either, Outcome::Carried, 4);
    check(Base::Valid, Outcome::Defeated, 5);
    check(Base::Ballots, Outcome::Defeated, 5);
    check(Base::Present, Outcome::Defeated, 5);
    check(Base::Eligible, Outcome::Defeated, 6);
}

#[test]
fn a_majority_of_all_eligible_counts_who_stayed_away() {
    let check = |yes, no, roll, expected| {
        let rule = Preset::MajorityEligible.rule();
        assert_eq!(outcome_of(Tally::Motion(counts(yes, no, 0, 0)), roll, &rule), expected, "{yes}–{no} of {roll}");
    };
    check(6, 0, 10, Outcome::Carried);
    check(5, 0, 10, Outcome::Defeated);
    check(5, 0, 9, Outcome::Carried);
    check(1, 0, 1, Outcome::Carried);
}

#[test]
fn an_even_split_is_no_majority() {
    let verdict = decide(&Tally::Motion(counts(5, 5, 0, 0)), 12, &Preset::MajorityValid.rule()).expect("sound");
    assert_eq!(verdict.outcome, Outcome::Defeated);
    assert_eq!(verdict.steps.last(), Some(&Step::TieFails));
}

#[test]
fn the_chair_may_decide_a_tie_only_where_one_vote_would() {
    let rule = |tie| Rule::Motion(MotionRule { tie, ..MotionRule::of(Threshold::majority(Base::Valid)) });
    let check = |tally: Counts, tie, expected| {
        assert_eq!(outcome_of(Tally::Motion(tally), 20, &rule(tie)), expected, "{tally:?} {tie:?}");
    };
    let tied = counts(5, 5, 0, 0);
    check(tied, Tie::Chair, Outcome::Undecided);
    check(Counts { chair: Some(true), ..tied }, Tie::Chair, Outcome::Carried);
    check(Counts { chair: Some(false), ..tied }, Tie::Chair, Outcome::Defeated);
    check(tied, Tie::Again, Outcome::Undecided);
    check(counts(6, 5, 0, 0), Tie::Chair, Outcome::Carried);
    // 5 to 5 with 4 abstaining: of 15 votes with the chair's, 8 are needed and 6 are there.
    check(counts(5, 5, 4, 0), Tie::Chair, Outcome::Defeated);
    check(Counts { chair: Some(true), ..counts(5, 5, 4, 0) }, Tie::Chair, Outcome::Defeated);
    let wrong = |tally: Counts, tie| refused(Tally::Motion(tally), 20, &rule(tie));
    assert_eq!(wrong(Counts { chair: Some(true), ..counts(6, 5, 0, 0) }, Tie::Chair), ["chair:chair-without-tie"]);
    assert_eq!(wrong(Counts { chair: Some(true), ..tied }, Tie::Fails), ["chair:chair-not-in-rule"]);
    let full = Counts { chair: Some(true), ..tied };
    assert_eq!(
        refused(Tally::Motion(full), 10, &rule(Tie::Chair)),
        ["yes:votes-exceed-roll"],
        "the chair is on the roll"
    );
}

#[test]
fn five_members_present_make_an_iww_quorum_whether_or_not_they_vote() {
    let check = |present, yes, no, abstain, expected| {
        let tally = Tally::Motion(Counts { present: Some(present), ..counts(yes, no, abstain, 0) });
        assert_eq!(outcome_of(tally, 30, &Preset::Iww.rule()), expected, "{present} present, {yes}–{no}–{abstain}");
    };
    check(5, 3, 1, 1, Outcome::Carried);
    check(5, 2, 0, 0, Outcome::Carried);
    check(4, 4, 0, 0, Outcome::NoQuorum);
    check(5, 1, 0, 4, Outcome::Defeated);
    assert_eq!(refused(Tally::Motion(counts(4, 1, 0, 0)), 30, &Preset::Iww.rule()), ["present:present-missing"]);
}

#[test]
fn a_quorum_may_be_a_share_of_the_roll_counted_in_ballots() {
    let third = QuorumNeed::Share { share: Fraction { num: 1, den: 3 }, of: Base::Eligible };
    let quorum = Some(Quorum { counted: Base::Ballots, need: third });
    let rule = Rule::Motion(MotionRule { quorum, ..MotionRule::of(Threshold::majority(Base::Either)) });
    let check = |yes, abstain, expected| {
        assert_eq!(outcome_of(Tally::Motion(counts(yes, 0, abstain, 0)), 100, &rule), expected, "{yes} and {abstain}");
    };
    // A third of 100 is 34, not 33; abstentions help a quorum.
    check(33, 0, Outcome::NoQuorum);
    check(34, 0, Outcome::Carried);
    check(1, 33, Outcome::Carried);
}

#[test]
fn when_all_abstain_nothing_carries() {
    let all_abstain = Tally::Motion(counts(0, 0, 8, 0));
    assert_eq!(outcome_of(all_abstain.clone(), 10, &Preset::MajorityValid.rule()), Outcome::Defeated);
    let verdict = decide(&all_abstain, 10, &Preset::MajorityEither.rule()).expect("sound");
    assert_eq!(verdict.outcome, Outcome::Defeated);
    assert_eq!(verdict.steps.last(), Some(&Step::NobodyInBase { base: Base::Either }));
    // "At least" shares do not turn zero of zero into a pass either.
    let half = motion(Threshold { share: Fraction::HALF, strict: false, base: Base::Either });
    assert_eq!(outcome_of(all_abstain, 10, &half), Outcome::Defeated);
}

#[test]
fn numbers_that_cannot_be_true_are_refused_by_name() {
    let rule = Preset::MajorityValid.rule();
    let check = |tally: Counts, roll, expected: &[&str]| {
        assert_eq!(refused(Tally::Motion(tally), roll, &rule), expected, "{tally:?} of {roll}");
    };
    check(counts(42, 17, 0, 0), 58, &["yes:votes-exceed-roll"]);
    check(counts(8, 0, 0, 3), 10, &["yes:votes-exceed-roll"]);
    check(counts(0, 0, 0, 0), 10, &["yes:votes-none"]);
    check(counts(1, 0, 0, 0), 0, &["roll:roll-empty", "yes:votes-exceed-roll"]);
    check(Counts { present: Some(11), ..counts(5, 0, 0, 0) }, 10, &["present:present-exceeds-roll"]);
    check(Counts { present: Some(4), ..counts(5, 0, 0, 0) }, 10, &["present:votes-exceed-present"]);
    check(counts(u32::MAX, u32::MAX, u32::MAX, u32::MAX), 10, &["yes:count-too-large"]);
    check(counts(1, 0, 0, 0), u32::MAX, &["roll:count-too-large"]);
    assert_eq!(refused(Tally::Seats(SeatCounts::default()), 10, &rule), ["rule:tally-wrong-shape"]);
    let beyond_all = motion(Threshold { share: Fraction::ALL, strict: true, base: Base::Valid });
    assert_eq!(refused(Tally::Motion(counts(5, 0, 0, 0)), 10, &beyond_all), ["share:threshold-impossible"]);
    let by_hand = motion(Threshold { share: Fraction { num: 1, den: 0 }, strict: false, base: Base::Valid });
    assert_eq!(refused(Tally::Motion(counts(5, 0, 0, 0)), 10, &by_hand), ["share:threshold-malformed"]);
}

fn iam(strike_base: Base) -> Rule {
    let Rule::Chain(mut chain) = Preset::IamChain.rule() else { unreachable!("the IAM preset is a chain") };
    chain.strike.threshold.base = strike_base;
    Rule::Chain(chain)
}

#[test]
fn a_rejected_iam_contract_without_two_thirds_to_strike_is_accepted_by_default() {
    let check = |accept: Counts, strike: Option<Counts>, expected| {
        assert_eq!(
            outcome_of(Tally::Chain { accept, strike }, 100, &iam(Base::Ballots)),
            expected,
            "{accept:?} {strike:?}"
        );
    };
    check(counts(31, 29, 0, 0), None, Outcome::Carried);
    check(counts(31, 29, 0, 0), Some(counts(60, 0, 0, 0)), Outcome::Carried);
    check(counts(30, 30, 0, 0), Some(counts(40, 20, 0, 0)), Outcome::StrikeAuthorized);
    check(counts(20, 40, 0, 0), Some(counts(39, 21, 0, 0)), Outcome::AcceptedByDefault);
    check(counts(20, 40, 0, 0), Some(counts(0, 0, 60, 0)), Outcome::AcceptedByDefault);
    check(counts(20, 40, 0, 0), None, Outcome::StrikeOpen);
    // A majority of ballots cast: 30 of 60 with a spoiled one among them is none.
    check(counts(30, 29, 0, 1), Some(counts(0, 60, 0, 0)), Outcome::AcceptedByDefault);
}

#[test]
fn the_base_of_iams_two_thirds_is_a_setting_that_can_turn_the_result() {
    // Present 66; 40 for striking, 20 against, 2 abstain, 1 spoiled: two thirds of 60 is 40, of 63 is 42, of 66 is 44.
    let strike = Some(Counts { present: Some(66), ..counts(40, 20, 2, 1) });
    let accept = Counts { present: Some(66), ..counts(10, 50, 0, 0) };
    let check = |base, expected| {
        assert_eq!(outcome_of(Tally::Chain { accept, strike }, 100, &iam(base)), expected, "{base:?}");
    };
    check(Base::Either, Outcome::StrikeAuthorized);
    check(Base::Ballots, Outcome::AcceptedByDefault);
    check(Base::Present, Outcome::AcceptedByDefault);
}

#[test]
fn nobody_is_bound_by_default_where_the_meeting_had_no_quorum() {
    let Rule::Chain(mut chain) = iam(Base::Ballots) else { unreachable!("a chain") };
    let quorum = Some(Quorum { counted: Base::Ballots, need: QuorumNeed::Count(20) });
    chain.accept.quorum = quorum;
    chain.strike.quorum = quorum;
    let rule = Rule::Chain(chain);
    let few = counts(5, 10, 0, 0);
    let many = counts(5, 30, 0, 0);
    let check = |accept, strike, expected| {
        assert_eq!(outcome_of(Tally::Chain { accept, strike }, 100, &rule), expected);
    };
    check(few, Some(many), Outcome::NoQuorum);
    check(many, Some(few), Outcome::NoQuorum);
    check(many, Some(many), Outcome::AcceptedByDefault);
}

#[test]
fn the_chains_reason_names_both_questions_and_the_default() {
    let tally = Tally::Chain { accept: counts(20, 40, 0, 0), strike: Some(counts(39, 21, 0, 0)) };
    let verdict = decide(&tally, 100, &iam(Base::Ballots)).expect("sound");
    let codes: Vec<&str> = verdict.steps.iter().map(Step::code).collect();
    assert_eq!(codes, ["asked", "counted", "needed", "asked", "counted", "needed", "accepted-by-default"]);
}

#[test]
fn the_most_votes_win_the_seats_and_a_tie_at_the_last_seat_stays_open() {
    let check = |votes: &[u32], seats, outcome, elected: &str, tied: &str| {
        let marked = votes.iter().sum::<u32>().min(40);
        let tally = SeatCounts { marked, candidates: candidates(votes), ..SeatCounts::default() };
        let rule = Rule::Seats(SeatsRule { seats, quorum: None, tie: SeatTie::RunOff });
        let verdict = decide(&Tally::Seats(tally), 50, &rule).unwrap_or_else(|e| panic!("{votes:?}: {e:?}"));
        let open = verdict
            .steps
            .iter()
            .find_map(|s| if let Step::SeatsTied { names, .. } = s { Some(names.concat()) } else { None });
        assert_eq!(
            (verdict.outcome, names(&verdict.elected), open.unwrap_or_default()),
            (outcome, elected.into(), tied.into()),
            "{votes:?}"
        );
    };
    check(&[20, 15, 5], 1, Outcome::Elected, "A", "");
    check(&[15, 15, 5], 1, Outcome::SeatsTied, "", "AB");
    check(&[15, 15, 5], 2, Outcome::Elected, "AB", "");
    check(&[30, 10, 10, 5], 2, Outcome::SeatsTied, "A", "BC");
    check(&[30, 10, 10, 10], 3, Outcome::SeatsTied, "A", "BCD");
    check(&[10, 30, 5, 20], 2, Outcome::Elected, "BD", "");
    check(&[30, 10], 3, Outcome::Elected, "AB", "");
    check(&[40, 0], 2, Outcome::Elected, "A", "");
    check(&[7, 7, 7], 1, Outcome::SeatsTied, "", "ABC");
}

#[test]
fn a_lot_fills_the_tied_seats_and_only_those() {
    let rule = Rule::Seats(SeatsRule { seats: 2, quorum: None, tie: SeatTie::Lot });
    let tally = |drawn: &[&str]| {
        let drawn = drawn.iter().map(|name| (*name).to_owned()).collect();
        Tally::Seats(SeatCounts {
            marked: 40,
            candidates: candidates(&[30, 10, 10, 5]),
            drawn,
            ..SeatCounts::default()
        })
    };
    assert_eq!(outcome_of(tally(&[]), 50, &rule), Outcome::SeatsTied);
    let verdict = decide(&tally(&["c"]), 50, &rule).expect("a lot for C");
    assert_eq!((verdict.outcome, names(&verdict.elected).as_str()), (Outcome::Elected, "AC"));
    for wrong in [&["D"][..], &["B", "C"], &["A"], &["Z"], &["B", "b"]] {
        assert_eq!(refused(tally(wrong), 50, &rule), ["drawn:drawn-not-tied"], "{wrong:?}");
    }
}

#[test]
fn an_elections_numbers_are_refused_where_they_cannot_be_true() {
    let check = |tally: SeatCounts, seats, expected: &[&str]| {
        let rule = Rule::Seats(SeatsRule { seats, quorum: None, tie: SeatTie::RunOff });
        assert_eq!(refused(Tally::Seats(tally.clone()), 20, &rule), expected, "{tally:?}");
    };
    let count = |marked, votes: &[u32]| SeatCounts { marked, candidates: candidates(votes), ..SeatCounts::default() };
    check(count(0, &[]), 1, &["marked:votes-none", "candidates:candidates-missing"]);
    check(count(10, &[11]), 1, &["candidates:candidate-beyond-ballots", "candidates:marks-too-many"]);
    check(count(10, &[6, 6]), 1, &["candidates:marks-too-many"]);
    check(count(10, &[4, 4]), 1, &["candidates:marks-too-few"]);
    check(count(21, &[21]), 1, &["marked:votes-exceed-roll"]);
    check(count(10, &[10]), 0, &["seats:seats-out-of-range"]);
    check(SeatCounts { drawn: vec!["A".into()], ..count(10, &[5, 5]) }, 1, &["drawn:drawn-not-in-rule"]);
    let twice = vec![
        CandidateVotes { name: "José".into(), votes: 5 },
        CandidateVotes { name: " jose\u{301} ".into(), votes: 5 },
    ];
    check(SeatCounts { candidates: twice, ..count(10, &[]) }, 1, &["candidates:candidate-twice"]);
}

#[test]
fn a_result_that_gives_everyone_away_says_so() {
    let check = |tally: Tally, roll, expected| assert_eq!(exposure(&tally, roll), expected, "{tally:?} of {roll}");
    check(Tally::Motion(counts(10, 0, 0, 0)), 40, Some(Exposure::Unanimous));
    check(Tally::Motion(counts(0, 10, 0, 2)), 40, Some(Exposure::Unanimous));
    check(Tally::Motion(counts(9, 1, 0, 0)), 40, Some(Exposure::OneApart));
    check(Tally::Motion(counts(9, 2, 0, 0)), 40, None);
    check(Tally::Motion(counts(4, 3, 0, 0)), 10, Some(Exposure::SmallRoll));
    check(Tally::Motion(counts(4, 3, 0, 0)), 11, None);
    check(
        Tally::Chain { accept: counts(9, 3, 0, 0), strike: Some(counts(12, 0, 0, 0)) },
        40,
        Some(Exposure::Unanimous),
    );
    let all_for_one = SeatCounts { marked: 12, candidates: candidates(&[12, 0]), ..SeatCounts::default() };
    check(Tally::Seats(all_for_one), 40, Some(Exposure::Unanimous));
}

#[test]
fn every_preset_and_code_reads_back() {
    for preset in Preset::ALL {
        assert_eq!(Preset::from_code(preset.code()), Some(preset));
        preset.rule().check().expect("a preset is a sound rule");
        let json = serde_json::to_string(&preset.rule()).expect("written");
        assert_eq!(serde_json::from_str::<Rule>(&json).expect("read"), preset.rule());
    }
    for base in Base::ALL {
        assert_eq!(Base::from_code(base.code()), Some(base));
    }
    for kind in VoteKind::ALL {
        assert_eq!(VoteKind::from_code(kind.code()), Some(kind));
    }
    for method in Method::ALL {
        assert_eq!(Method::from_code(method.code()), Some(method));
    }
}
