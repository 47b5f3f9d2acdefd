//! The same done to two texts: at once, where they are long and the machine can. What comes of it is the same.

/// Shorter texts are done before a second thread has begun (bytes, both together).
#[cfg(not(target_family = "wasm"))]
const BYTES_MIN: usize = 200_000;

/// Does the one and the other, for texts of so many bytes.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn both<A, B: Send>(bytes: usize, one: impl FnOnce() -> A, other: impl Fn() -> B + Sync) -> (A, B) {
    if bytes < BYTES_MIN {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        // A host that has no thread left does one after the other.
        let Ok(beside) = std::thread::Builder::new().spawn_scoped(scope, &other) else { return (one(), other()) };
        let one = one();
        (one, beside.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })
}

/// Does the one and the other.
#[cfg(target_family = "wasm")]
pub(crate) fn both<A, B>(_: usize, one: impl FnOnce() -> A, other: impl FnOnce() -> B) -> (A, B) {
    (one(), other())
}

#[cfg(test)]
mod tests {
    use super::{BYTES_MIN, both};

    #[test]
    fn long_texts_and_short_ones_are_done_alike() {
        for bytes in [0, BYTES_MIN] {
            assert_eq!(both(bytes, || "ours", || "theirs"), ("ours", "theirs"));
        }
    }
}
