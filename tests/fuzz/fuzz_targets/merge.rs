//! A merge loses nothing and decides nothing that both sides wrote differently.
#![no_main]

mod split;

use contracts::redlines::{Part, merge};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let [base, left, right] = split::texts(data);
    let merged = merge(&base, &left, &right);
    let side = |f: fn(&Part) -> &str| merged.parts.iter().map(f).collect::<String>();
    assert_eq!(side(|p| &p.base), base);
    assert_eq!(side(|p| &p.left), left);
    assert_eq!(side(|p| &p.right), right);
    assert_eq!(merge(&base, &left, &base).text().as_deref(), Some(left.as_str()));
});
