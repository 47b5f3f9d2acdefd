//! No file that somebody brings makes the reader fail.
#![no_main]

// The reader alone: the server around it would take an hour to compile for libFuzzer.
#[path = "../../../server/src/word/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the body uses a part of what the server does")]
mod word;
#[path = "../reader.rs"]
mod reader;

libfuzzer_sys::fuzz_target!(|data: &[u8]| reader::any_file(data));
