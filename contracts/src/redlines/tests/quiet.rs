//! Long texts, of which only what differs is read word by word.

use crate::redlines::{Kind, OpKind, compare};
use proptest::prelude::*;

/// A contract of `articles` articles with three sections each, long enough to be read in part.
fn contract(articles: usize) -> Vec<String> {
    (1..=articles)
        .flat_map(|n| {
            [
                format!("# Article {n} - Matter {n}"),
                format!("Section 1. The Employer shall provide matter number {n} to every member of the unit without delay and at no cost to anyone."),
                format!("Section 2. Disputes about matter {n} go to the joint committee under Article {}, which meets within ten (10) working days.", n % articles + 1),
                format!("(a) The committee of matter {n} hears both sides, keeps minutes and writes down what it found, with reasons, for the file."),
            ]
        })
        .collect()
}

fn joined(blocks: &[String]) -> String {
    blocks.join("\n\n")
}

#[test]
fn one_word_changed_in_a_long_contract_is_shown_alone_and_under_its_clause() {
    let before = contract(60);
    let mut after = before.clone();
    after[4 * 30 + 2] = after[4 * 30 + 2].replace("ten (10) working days", "thirty (30) working days");
    let redline = compare(&joined(&before), &joined(&after));
    let marked: Vec<_> =
        redline.ops.iter().filter(|o| o.op != OpKind::Equal).map(|o| (o.op, o.text.as_str())).collect();
    assert_eq!(marked, [(OpKind::Delete, "ten (10)"), (OpKind::Insert, "thirty (30)")]);
    let changes = redline.changes();
    assert_eq!((changes[0].article.as_str(), changes[0].clause.as_str()), ("Article 31 - Matter 31", "Section 2"));
    assert_eq!(changes[0].context.0, "under Article 32, which meets within");
    assert_eq!(redline.summary.articles[0].article, "Article 31 - Matter 31");
    assert_eq!((redline.summary.words_deleted, redline.summary.words_inserted), (2, 2));
}

#[test]
fn a_long_contract_moved_about_counts_the_words_that_moved() {
    let before = contract(40);
    let mut after = before.clone();
    let clause = after.remove(4 * 10 + 1);
    after.insert(4 * 30 + 2, clause.clone());
    let redline = compare(&joined(&before), &joined(&after));
    let words = clause.split_whitespace().count() as u32;
    assert_eq!((redline.summary.moved, redline.summary.words_moved), (1, words));
    assert_eq!((redline.summary.words_inserted, redline.summary.words_deleted), (0, 0));
}

#[test]
fn a_reference_pointed_elsewhere_is_words_however_many_clauses_keep_theirs() {
    let before = contract(60);
    let mut after = before.clone();
    for article in [10, 20, 30, 40, 50] {
        let clause = &mut after[4 * article + 2];
        *clause = clause.replace(&format!("Article {}", article + 2), &format!("Article {}", article + 3));
    }
    let redline = compare(&joined(&before), &joined(&after));
    let inserted: Vec<_> = redline.ops.iter().filter(|o| o.op == OpKind::Insert).collect();
    assert_eq!(inserted.len(), 5);
    assert!(inserted.iter().all(|o| o.kind == Kind::Word), "{inserted:?}");
}

proptest! {
    #[test]
    fn a_long_text_is_rebuilt_and_its_summary_names_the_articles_of_its_changes(
        cuts in prop::collection::vec((0usize..160, 0usize..160, 0u8..5), 1..12)
    ) {
        let before = contract(40);
        let mut after = before.clone();
        for (from, to, how) in cuts {
            let (from, to) = (from % after.len(), to % after.len());
            match how {
                0 => { after.remove(from); }
                1 => after.swap(from, to),
                2 => { let copy = after[from].clone(); after.insert(to, copy); }
                3 => after[from] = after[from].replacen("the ", "this very ", 1),
                _ => after[from] = after[from].replace(". ", ".\n"),
            }
        }
        let redline = compare(&joined(&before), &joined(&after));
        prop_assert_eq!(redline.before(), joined(&before));
        prop_assert_eq!(redline.after(), joined(&after));
        let mut named: Vec<_> = redline.changes().into_iter().map(|c| c.article).collect();
        named.sort();
        named.dedup();
        let mut counted: Vec<_> = redline.summary.articles.iter().map(|a| a.article.clone()).collect();
        counted.sort();
        prop_assert_eq!(named, counted);
    }
}
