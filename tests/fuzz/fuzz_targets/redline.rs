//! Both texts come back byte for byte, twice the same.
#![no_main]

mod split;

use contracts::redlines::compare;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let [before, after] = split::texts(data);
    let redline = compare(&before, &after);
    assert_eq!(redline.before(), before);
    assert_eq!(redline.after(), after);
    assert!(redline.ops.iter().all(|op| !op.text.is_empty()));
    assert_eq!(redline, compare(&before, &after));
});
