//! Small, fast, fixed hashing: the same numbers on every machine and in every run.

use std::hash::{BuildHasherDefault, Hasher};

/// Where every hash starts.
pub(crate) const SEED: u64 = 0x9E37_79B9_7F4A_7C15;
const PRIME: u64 = 0xD6E8_FEB8_6659_FD93;

/// Folds `value` into `hash`.
#[inline]
pub(crate) const fn mix(hash: u64, value: u64) -> u64 {
    let product = (hash ^ value.wrapping_mul(SEED)) as u128 * PRIME as u128;
    (product as u64) ^ ((product >> 64) as u64)
}

/// The hash of some bytes.
#[inline]
pub(crate) fn bytes(data: &[u8]) -> u64 {
    let mut hash = SEED ^ data.len() as u64;
    let mut chunks = data.chunks_exact(8);
    for chunk in &mut chunks {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        hash = mix(hash, u64::from_le_bytes(word));
    }
    let rest = chunks.remainder();
    if !rest.is_empty() {
        hash = mix(hash, rest.iter().rev().fold(0, |word, &byte| word << 8 | u64::from(byte)));
    }
    hash
}

/// The hash of `text[start..end]`, as [`bytes`] has it: of a short run by one look, wherever the text goes on behind it.
#[inline]
pub(crate) fn within(text: &[u8], start: usize, end: usize) -> u64 {
    let len = end - start;
    if (1..=8).contains(&len)
        && let Some(chunk) = text.get(start..start + 8).and_then(|c| <[u8; 8]>::try_from(c).ok())
    {
        return mix(SEED ^ len as u64, u64::from_le_bytes(chunk) & (u64::MAX >> (64 - 8 * len)));
    }
    bytes(&text[start..end])
}

/// Folds one byte into a hash that is only ever compared with its like: quicker than [`mix`], and weaker.
#[inline]
pub(crate) const fn step(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(PRIME).rotate_left(23)
}

/// The hash of one byte, as [`bytes`] has it.
pub(crate) const fn one_byte(byte: u8) -> u64 {
    mix(SEED ^ 1, byte as u64)
}

/// Hashing of keys that are hashes already.
#[derive(Default)]
pub(crate) struct Plain(u64);

impl Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, data: &[u8]) {
        self.0 = mix(self.0 ^ SEED, bytes(data));
    }
    fn write_u32(&mut self, value: u32) {
        self.0 = mix(self.0 ^ SEED, u64::from(value));
    }
    fn write_u64(&mut self, value: u64) {
        self.0 = mix(self.0 ^ SEED, value);
    }
}

/// Makes maps over [`Plain`]: deterministic in use as long as nobody walks them in their own order.
pub(crate) type Build = BuildHasherDefault<Plain>;
/// How often something stands in each of two texts, and where in the new one.
#[derive(Default)]
pub(crate) struct Seen {
    pub a: u32,
    pub b: u32,
    pub at: u32,
}

/// A map keyed by hashes.
pub(crate) type Map<V> = std::collections::HashMap<u64, V, Build>;
/// A set of hashes, or of places in a text.
pub(crate) type Set = std::collections::HashSet<u64, Build>;
