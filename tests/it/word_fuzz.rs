//! The reader's fuzz body over a thousand made-up documents: the sample of `cargo xtask soak word` in every test run.

use convenio::word;
use std::panic::{AssertUnwindSafe, catch_unwind};

#[path = "../fuzz/reader.rs"]
mod reader;
#[path = "../fuzz/reader_inputs.rs"]
mod reader_inputs;

#[test]
fn any_document_a_member_brings_is_read_or_refused() {
    const INPUTS: u64 = 1_000;
    for seed in 0..INPUTS {
        let input = reader_inputs::input(seed);
        let held = catch_unwind(AssertUnwindSafe(|| reader::any_file(&input)));
        assert!(held.is_ok(), "seed {seed}: {}", String::from_utf8_lossy(&input));
    }
}
