//! No file that somebody brings makes the reader fail, or take more memory than a file of its size may.
#![no_main]

// The reader alone: the server around it would take an hour to compile for libFuzzer.
#[path = "../memory.rs"]
mod memory;
#[path = "../reader.rs"]
mod reader;
#[path = "../../../server/src/word/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the body uses a part of what the server does")]
mod word;

#[global_allocator]
static MEMORY: memory::Counted = memory::Counted;

/// What any input of some kilobytes may take, beside what grows with it (bytes). A file that means harm has 256 MB, whatever
/// its size.
const BYTES_MAX: usize = 16 << 20;
/// And for each byte given.
const BYTES_PER_BYTE_MAX: usize = 2_000;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let taken = memory::most_while(|| reader::any_file(data));
    assert!(taken <= BYTES_MAX + BYTES_PER_BYTE_MAX * data.len(), "{taken} bytes for {}", data.len());
});
