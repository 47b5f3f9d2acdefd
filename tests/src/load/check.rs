//! What is in the store after a run: every word that was answered as recorded, once, and every hash and chain whole.

use super::crew::Total;
use convenio::clock::Clock;
use convenio::records::{FileCabinet, verify};
use convenio::storage::Store;
use sea_orm::{ConnectionTrait, Statement};
use std::collections::{BTreeSet, HashMap};
use std::path::Path;

/// Length of a word: `mark` and sixteen hex digits.
const WORD_BYTES: usize = 20;
/// Where the words of errands stand.
const TEXTS: [&str; 4] =
    ["SELECT name FROM roster", "SELECT text FROM revision", "SELECT fields FROM vote_draft", "SELECT paper FROM vote"];

/// Looks at a store, in a folder or on PostgreSQL, and panics over what is lost, doubled, or not what it was.
pub async fn nothing_lost_nothing_doubled(data: &Path, database_url: Option<&str>, total: &Total) {
    assert_eq!(total.odd, Vec::<String>::new());
    assert_eq!(total.unanswered, 0, "{total}");
    assert!(total.recorded > 0, "nobody recorded anything: {total}");
    let store = Store::open_as_it_is(data, database_url, Clock::default()).await.expect("the store opens");
    let moment = store.snapshot().await.expect("one moment");
    let mut found = HashMap::<String, u32>::new();
    for sql in TEXTS {
        let sql = Statement::from_string(moment.get_database_backend(), sql);
        for row in moment.query_all_raw(sql).await.expect("a sound query") {
            let text: String = row.try_get_by_index(0).expect("a text");
            // Once for each row, however often the row says it.
            let words = text.match_indices("mark").filter_map(|(at, _)| text.get(at..at + WORD_BYTES));
            let words = words.filter(|word| word[4..].bytes().all(|byte| byte.is_ascii_hexdigit()));
            for word in words.collect::<BTreeSet<_>>() {
                *found.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let lost: Vec<&String> = total.words.iter().filter(|word| !found.contains_key(*word)).collect();
    let doubled: Vec<&String> = total.words.iter().filter(|word| found.get(*word).is_some_and(|n| *n > 1)).collect();
    assert!(lost.is_empty(), "{} answered as recorded and lost: {lost:?}", lost.len());
    assert!(doubled.is_empty(), "{} recorded more than once: {doubled:?}", doubled.len());
    assert_eq!(found.len(), total.words.len(), "something was recorded that nobody was told of");
    let findings = verify::check(&moment, &FileCabinet::new(store.clone(), data)).await;
    assert_eq!(findings.failed, Vec::<String>::new());
    moment.commit().await.expect("read");
    store.close().await.expect("closed");
}
