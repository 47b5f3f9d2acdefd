//! What must hold for every count and every rule, tried on thousands of them.

use super::*;
use proptest::prelude::*;

fn base() -> impl Strategy<Value = Base> {
    prop::sample::select(Base::ALL.to_vec())
}

fn threshold() -> impl Strategy<Value = Threshold> {
    (1u32..=20, 0u32..=20, any::<bool>(), base()).prop_map(|(num, more, strict, base)| {
        let share = Fraction { num, den: num + more };
        Threshold { share, strict: strict && more > 0, base }
    })
}

fn quorum() -> impl Strategy<Value = Option<Quorum>> {
    let counted = prop::sample::select(vec![Base::Present, Base::Ballots, Base::Valid]);
    let need = prop_oneof![
        (1u32..60).prop_map(QuorumNeed::Count),
        (1u32..6).prop_map(|num| QuorumNeed::Share { share: Fraction { num, den: 6 }, of: Base::Eligible }),
    ];
    prop::option::of((counted, need).prop_map(|(counted, need)| Quorum { counted, need }))
}

fn motion_rule() -> impl Strategy<Value = MotionRule> {
    let tie = prop::sample::select(Tie::ALL.to_vec());
    (threshold(), quorum(), tie).prop_map(|(threshold, quorum, tie)| MotionRule { threshold, quorum, tie })
}

/// Counts and a roll that always leave room for one more voter.
fn counted() -> impl Strategy<Value = (Counts, u32)> {
    (0u32..60, 0u32..60, 0u32..30, 0u32..10, 0u32..30, 0u32..40).prop_filter_map(
        "somebody voted",
        |(yes, no, abstain, spoiled, silent, away)| {
            let ballots = yes + no + abstain + spoiled;
            let present = ballots + silent + 1;
            let counts = Counts { present: Some(present), yes, no, abstain, spoiled, chair: None };
            (ballots > 0).then_some((counts, present + away))
        },
    )
}

/// Worse to better, for whoever is for the motion.
fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::NoQuorum => 0,
        Outcome::Defeated => 1,
        Outcome::Undecided => 2,
        _ => 3,
    }
}

fn of_motion(counts: Counts, roll: u32, rule: MotionRule) -> Outcome {
    decide(&Tally::Motion(counts), roll, &Rule::Motion(rule)).expect("sound").outcome
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn one_more_vote_for_never_turns_a_pass_into_a_fail((counts, roll) in counted(), rule in motion_rule()) {
        let before = of_motion(counts, roll, rule);
        let after = of_motion(Counts { yes: counts.yes + 1, ..counts }, roll, rule);
        prop_assert!(rank(after) >= rank(before), "{before:?} became {after:?}");
    }

    #[test]
    fn a_voter_who_changes_from_against_to_for_never_harms_the_motion((counts, roll) in counted(), rule in motion_rule()) {
        prop_assume!(counts.no > 0);
        let before = of_motion(counts, roll, rule);
        let after = of_motion(Counts { yes: counts.yes + 1, no: counts.no - 1, ..counts }, roll, rule);
        prop_assert!(rank(after) >= rank(before), "{before:?} became {after:?}");
    }

    #[test]
    fn one_more_vote_against_never_carries_what_had_a_quorum((counts, roll) in counted(), rule in motion_rule()) {
        let before = of_motion(counts, roll, rule);
        prop_assume!(before != Outcome::NoQuorum);
        let after = of_motion(Counts { no: counts.no + 1, ..counts }, roll, rule);
        prop_assert!(after == before || after != Outcome::Carried, "{before:?} became {after:?}");
    }

    #[test]
    fn what_is_carried_has_at_least_the_share_it_names((counts, roll) in counted(), rule in motion_rule()) {
        let of = counts.base(rule.threshold.base, roll).expect("present is counted");
        let (num, den) = (u64::from(rule.threshold.share.num), u64::from(rule.threshold.share.den));
        let (have, want) = (u64::from(counts.yes) * den, of * num);
        let enough = if rule.threshold.strict { have > want } else { have >= want };
        let outcome = of_motion(counts, roll, rule);
        if outcome == Outcome::Carried {
            prop_assert!(enough && counts.yes > 0);
        }
        if rank(outcome) == 1 || rank(outcome) == 2 {
            prop_assert!(!(enough && counts.yes > 0));
        }
    }

    #[test]
    fn the_chairs_vote_only_ever_settles_a_tie((counts, roll) in counted(), rule in motion_rule(), vote: bool) {
        let rule = MotionRule { tie: Tie::Chair, ..rule };
        let tied = Counts { no: counts.yes, ..counts };
        let ballots = u32::try_from(tied.ballots()).expect("few") + 1;
        let tied = Counts { present: Some(ballots), ..tied };
        prop_assume!(tied.yes > 0);
        let roll = roll.max(ballots);
        let open = of_motion(tied, roll, rule);
        let settled = of_motion(Counts { chair: Some(vote), ..tied }, roll, rule);
        if open == Outcome::Undecided {
            prop_assert_eq!(settled, if vote { Outcome::Carried } else { Outcome::Defeated });
        } else {
            prop_assert_eq!(settled, open);
        }
    }

    #[test]
    fn more_votes_to_accept_never_lose_the_contract(
        (accept, roll) in counted(), (strike, _) in counted(), base in base(),
    ) {
        let Rule::Chain(mut chain) = Preset::IamChain.rule() else { unreachable!("a chain") };
        chain.strike.threshold.base = base;
        let roll = roll + 400;
        let of = |accept| {
            decide(&Tally::Chain { accept, strike: Some(strike) }, roll, &Rule::Chain(chain)).expect("sound").outcome
        };
        let accepted = |outcome| matches!(outcome, Outcome::Carried | Outcome::AcceptedByDefault);
        let before = of(accept);
        let after = of(Counts { yes: accept.yes + 1, ..accept });
        prop_assert!(accepted(before) || before == Outcome::StrikeAuthorized, "a counted chain always decides");
        prop_assert!(!accepted(before) || accepted(after));
    }

    #[test]
    fn one_more_vote_never_unseats_a_candidate(votes in prop::collection::vec(0u32..12, 1..8), seats in 1u32..5, lucky in 0usize..8) {
        let lucky = lucky % votes.len();
        let fill = |votes: &[u32]| {
            let candidates = votes.iter().enumerate()
                .map(|(index, votes)| CandidateVotes { name: index.to_string(), votes: *votes }).collect();
            seats::fill(&SeatCounts { marked: 20, candidates, ..SeatCounts::default() }, seats)
        };
        let before = fill(&votes);
        let in_seat = |list: &[CandidateVotes], name: &str| list.iter().any(|candidate| candidate.name == name);
        let filled = before.elected.len() + before.open_seats + before.empty_seats;
        prop_assert_eq!(filled, seats as usize, "every seat is filled, tied for or empty");
        prop_assert!(before.tied.is_empty() || before.tied.len() > before.open_seats);
        for seated in &before.elected {
            for other in votes.iter().enumerate().filter(|(i, _)| !in_seat(&before.elected, &i.to_string())) {
                prop_assert!(seated.votes > *other.1, "nobody with as many votes is left out");
            }
        }
        let mut more = votes;
        more[lucky] += 1;
        let name = lucky.to_string();
        if in_seat(&before.elected, &name) {
            prop_assert!(in_seat(&fill(&more).elected, &name));
        }
    }

    #[test]
    fn any_numbers_at_all_get_an_answer_and_never_a_panic(
        present in prop::option::of(any::<u32>()), yes: u32, no: u32, abstain: u32, spoiled: u32, roll: u32,
        num: u32, den: u32, strict: bool, base in base(), chair in prop::option::of(any::<bool>()),
    ) {
        let counts = Counts { present, yes, no, abstain, spoiled, chair };
        let threshold = Threshold { share: Fraction { num, den }, strict, base };
        let rule = Rule::Motion(MotionRule { tie: Tie::Chair, ..MotionRule::of(threshold) });
        if let Ok(verdict) = decide(&Tally::Motion(counts), roll, &rule) {
            prop_assert!(!verdict.steps.is_empty());
        }
    }

    #[test]
    fn a_frozen_record_thaws_to_itself_and_a_touched_one_to_nothing(
        (counts, roll) in counted(), rule in motion_rule(), question in "\\PC{1,80}", at in 0usize..400,
    ) {
        let paper = VotePaper {
            kind: VoteKind::Ratification,
            question,
            texts: vec![VoteText {
                digest: TextDigest::of("Wages rise 4 %."),
                title: "Wages".into(),
                source: TextSource::Pasted { text: "Wages rise 4 %.".into() },
            }],
            taken_on: jiff::civil::date(2026, 11, 20),
            method: Method::Paper,
            place: "Hall B".into(),
            roll,
            preset: None,
            rule: Rule::Motion(rule),
            tally: Tally::Motion(counts),
            tellers: vec!["Ana Ruiz".into(), "김민지".into()],
            sheet: None,
            corrects: None,
        };
        let (text, digest) = paper.freeze().expect("frozen");
        prop_assert_eq!(VotePaper::thaw(&text, &digest).expect("thawed"), paper);
        let mut bytes = text.into_bytes();
        let at = at % bytes.len();
        bytes[at] ^= 1;
        if let Ok(touched) = String::from_utf8(bytes) {
            prop_assert!(VotePaper::thaw(&touched, &digest).is_err());
        }
    }
}
