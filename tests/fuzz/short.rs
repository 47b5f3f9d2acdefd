//! The fuzz targets' bodies over some thousand generated inputs, as they are and edited: the sample of `cargo xtask soak
//! fuzz` in every test run.

use std::panic::{AssertUnwindSafe, catch_unwind};

mod bodies;
mod generate;

/// Inputs for each body.
const INPUTS: u64 = 3_000;
/// How often one is edited before the next is made up.
const EDITS: u64 = 3;

fn check(name: &str) {
    let (_, body) = bodies::BODIES.iter().find(|b| b.0 == name).expect("a body");
    let mut input = Vec::new();
    for seed in 0..INPUTS {
        let fresh = seed.is_multiple_of(EDITS + 1);
        input = if fresh { generate::input(seed) } else { generate::changed(&input, seed) };
        let held = catch_unwind(AssertUnwindSafe(|| body(&input)));
        assert!(held.is_ok(), "seed {seed}: {:?}", String::from_utf8_lossy(&input));
    }
}

#[test]
fn any_text_a_member_brings_is_read() {
    check("parse");
}

#[test]
fn any_two_texts_come_back_byte_for_byte() {
    check("redline");
}

#[test]
fn no_sentence_is_lost_when_two_revisions_meet() {
    check("merge");
}

#[test]
fn no_text_leaves_its_place_on_the_page() {
    check("render");
}

#[test]
fn a_committee_sees_every_clause_of_three_texts() {
    check("sides");
}

#[test]
fn a_moved_word_may_have_a_page_in_it_and_nothing_else() {
    let whole = "by agreement of both";
    for cut in ["by agree-\nPage 12 of 40\nment of both", "by agree-\n\n12 may give-\n....... may 13\n\nment of both"] {
        assert!(bodies::page::say_the_same(whole, cut) && bodies::page::say_the_same(cut, whole), "{cut:?}");
    }
    let other_page = "by agree-\nPage 13 of 41\nment of both";
    assert!(bodies::page::say_the_same("by agree-\nPage 12 of 40\nment of both", other_page));
    for other in ["by agree-\nnot\nment of both", "by agree\nPage 12 of 40\nment of both", "by agree-\nment of 2 both"]
    {
        assert!(!bodies::page::say_the_same(whole, other), "{other:?}");
    }
}
