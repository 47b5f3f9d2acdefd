//! How the fuzzer makes one input of another: half the time as people edit texts, else byte by byte as libFuzzer does.

use super::generate;

/// Edits `data[..size]` in place; answers its new length, at most `bytes_max`.
pub fn input(data: &mut [u8], size: usize, bytes_max: usize, seed: u32) -> usize {
    if seed.is_multiple_of(2) {
        return libfuzzer_sys::fuzzer_mutate(data, size, bytes_max);
    }
    let changed = generate::changed(&data[..size], u64::from(seed));
    let bytes = changed.len().min(bytes_max);
    data[..bytes].copy_from_slice(&changed[..bytes]);
    bytes
}
