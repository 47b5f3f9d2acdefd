//! Random tokens: given out once, stored only as their SHA-256.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};

/// Bytes of randomness in a token.
const TOKEN_BYTES: usize = 32;

/// A fresh token of 43 URL-safe characters.
pub fn fresh() -> String {
    let mut bytes = [0_u8; TOKEN_BYTES];
    OsRng.try_fill_bytes(&mut bytes).expect("the operating system hands out randomness");
    URL_SAFE_NO_PAD.encode(bytes)
}

/// What is stored of a token. Tokens are random, so one round of a fast hash is enough.
pub fn hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
