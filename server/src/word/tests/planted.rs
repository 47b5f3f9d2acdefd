//! Edits that a sender did not mark are found in three languages; harmless re-saves are not.

use super::super::{Beyond, Returned, Sent, Track, hold_against, read};
use super::make::{Docx, paragraph, run, tracked};
use super::plants::{self, DAY, HONEST, LANGUAGES, Plant, Words, contract, returned, swap};

fn held(words: &Words, bytes: &[u8]) -> Returned {
    let sent = read(&contract(words).bytes()).expect("what was sent");
    let back = read(bytes).expect("what came back");
    hold_against(Sent::File(&sent), &back, &["Local 7"])
}

/// Plants each in every language.
fn check(planted: &[Plant]) {
    for (Plant { what, beyond, edit }, words) in planted.iter().flat_map(|p| LANGUAGES.iter().map(move |w| (p, w))) {
        let held = held(words, &returned(words, |docx| edit(words, docx)));
        let codes: Vec<&str> = held.beyond.iter().map(Beyond::code).collect();
        match beyond {
            Some(code) => assert_eq!(codes, [*code], "{what}: {}", words.heading),
            None => assert!(!held.words.silent.is_empty(), "{what} in {}: {held:#?}", words.heading),
        }
        assert!(held.words.marked.iter().any(|change| change.after.contains("bis")), "{what}: {:?}", held.words.marked);
    }
}

#[test]
fn each_of_at_least_twenty_two_plants_is_called_by_a_name_of_its_own() {
    let names: std::collections::BTreeSet<&str> = plants::all().map(|plant| plant.what).collect();
    assert_eq!(names.len(), plants::all().count());
    assert!(names.len() >= 22);
}

#[test]
fn a_word_or_number_that_was_not_marked_is_found() {
    check(&plants::WORDS);
}

#[test]
fn a_clause_that_came_went_or_moved_is_found() {
    check(&plants::CLAUSES);
}

#[test]
fn a_number_that_a_list_counts_otherwise_is_found() {
    check(&plants::NUMBERS);
}

#[test]
fn words_struck_or_hidden_by_themselves_or_by_their_style_are_found() {
    check(&plants::LOOKS);
}

#[test]
fn a_header_a_footer_or_a_link_that_was_changed_is_found() {
    check(&plants::EDGES);
}

#[test]
fn a_mark_under_a_borrowed_name_or_under_none_is_found() {
    check(&plants::AUTHORS);
}

fn quiet(what: &str, words: &Words, bytes: &[u8]) {
    let held = held(words, bytes);
    assert!(held.words.silent.is_empty(), "{what} in {}: {:#?}", words.heading, held.words.silent);
    assert!(held.beyond.is_empty(), "{what} in {}: {:#?}", words.heading, held.beyond);
}

#[test]
fn a_file_saved_again_is_quiet() {
    for words in &LANGUAGES {
        for (what, saving) in plants::HARMLESS {
            quiet(what, words, &returned(words, |docx| saving(words, docx)));
        }
        quiet("packed otherwise", words, &plants::packed_otherwise(words));
    }
}

#[test]
fn a_text_that_was_sent_is_held_against_a_file() {
    for words in &LANGUAGES {
        let text = read(&contract(words).bytes()).expect("a document").markdown(Track::Accept);
        let back = read(&returned(words, |d| swap(&mut d.body, words.days[0], words.days[1]))).expect("a document");
        let held = hold_against(Sent::Text(&text), &back, &[]);
        assert_eq!(held.words.silent.len(), 1, "{:#?}", held.words.silent);
        assert!(held.beyond.is_empty(), "{:#?}", held.beyond);
    }
}

#[test]
fn our_own_marks_that_come_back_are_not_taken_for_borrowed_ones() {
    let ours = Docx::new(&paragraph(&[run("Paid "), tracked("ins", "Local 7", DAY, "weekly")].concat()));
    let sent = read(&ours.bytes()).expect("a document");
    let held = hold_against(Sent::File(&sent), &sent, &["Local 7"]);
    assert!(held.words.silent.is_empty() && held.beyond.is_empty(), "{held:#?}");
    // They took ours and marked theirs.
    let taken = Docx::new(&paragraph(&[run("Paid weekly"), tracked("ins", HONEST, DAY, " or monthly")].concat()));
    let back = read(&taken.bytes()).expect("a document");
    let held = hold_against(Sent::File(&sent), &back, &["Local 7"]);
    assert!(held.words.silent.is_empty() && held.beyond.is_empty(), "{held:#?}");
}
