//! The three-way view and the list of silent changes know everything.
#![no_main]

#[path = "../bodies.rs"]
#[expect(dead_code, reason = "each target runs one of them")]
mod bodies;
#[path = "../edited.rs"]
mod edited;
#[path = "../generate.rs"]
#[expect(dead_code, reason = "the fuzzer has its own first inputs")]
mod generate;

libfuzzer_sys::fuzz_target!(|data: &[u8]| bodies::sides(data));
libfuzzer_sys::fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    edited::input(data, size, max_size, seed)
});
