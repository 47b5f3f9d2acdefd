//! No text makes the reading of clauses, labels, furniture and suspicious characters fail.
#![no_main]

mod split;

use contracts::redlines::{compare, suspicions, three_way};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let [text] = split::texts(data);
    let _ = suspicions(&text);
    // Against nothing, every clause is read and named.
    assert_eq!(compare("", &text).after(), text);
    assert_eq!(compare(&text, "").before(), text);
    assert_eq!(three_way("", &text, &text).open().count(), 0);
});
