//! Cuts one input into the texts a target needs, at a byte that no text can hold.

/// `N` texts out of one input; missing ones are empty.
pub fn texts<const N: usize>(data: &[u8]) -> [String; N] {
    let mut parts = data.split(|&b| b == 0xff).map(|p| String::from_utf8_lossy(p).into_owned());
    std::array::from_fn(|_| parts.next().unwrap_or_default())
}
