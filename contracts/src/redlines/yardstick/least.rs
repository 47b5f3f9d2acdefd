//! P2's lower bound: the fewest words that any redline without moves can touch.

use std::collections::HashMap;

use super::Side;

/// All words of both sides less twice their longest common subsequence.
pub(super) fn least(old: &Side, new: &Side) -> u64 {
    let mut table: HashMap<&str, u32> = HashMap::new();
    let mut id_of = |word| {
        let next = table.len() as u32;
        *table.entry(word).or_insert(next)
    };
    let x: Vec<u32> = old.words.iter().map(|&(f, t)| id_of(&old.text[f..t])).collect();
    let y: Vec<u32> = new.words.iter().map(|&(f, t)| id_of(&new.text[f..t])).collect();
    let symbols = table.len();
    (x.len() + y.len()) as u64 - 2 * common(&x, &y, symbols)
}

/// The length of the longest common subsequence, sixty-four positions at a time (Hyyrö 2004).
fn common(x: &[u32], y: &[u32], symbols: usize) -> u64 {
    let blocks = x.len().div_ceil(64);
    if blocks == 0 {
        return 0;
    }
    let mut places: Vec<Vec<(usize, u64)>> = vec![Vec::new(); symbols];
    for (at, &symbol) in x.iter().enumerate() {
        let list = &mut places[symbol as usize];
        match list.last_mut().filter(|l| l.0 == at / 64) {
            Some(last) => last.1 |= 1 << (at % 64),
            None => list.push((at / 64, 1 << (at % 64))),
        }
    }
    let mut v = vec![u64::MAX; blocks];
    for &symbol in y {
        let mut carry = false;
        let mut matches = places[symbol as usize].iter().peekable();
        for (block, value) in v.iter_mut().enumerate() {
            let m = matches.next_if(|l| l.0 == block).map_or(0, |l| l.1);
            if m == 0 && !carry {
                continue;
            }
            let u = *value & m;
            let (sum, over) = value.overflowing_add(u);
            let (sum, more) = sum.overflowing_add(u64::from(carry));
            carry = over || more;
            *value = sum | (*value & !m);
        }
    }
    let mut zeros: u64 = v.iter().map(|w| u64::from(w.count_zeros())).sum();
    let spare = blocks * 64 - x.len();
    if spare > 0 {
        zeros -= u64::from((!v[blocks - 1] & (u64::MAX << (64 - spare))).count_ones());
    }
    zeros
}

#[cfg(test)]
mod tests {
    use super::common;

    /// The textbook's table.
    fn plainly(x: &[u32], y: &[u32]) -> u64 {
        let mut row = vec![0; y.len() + 1];
        for a in x {
            let mut diagonal = 0;
            for (j, b) in y.iter().enumerate() {
                let above = row[j + 1];
                row[j + 1] = if a == b { diagonal + 1 } else { above.max(row[j]) };
                diagonal = above;
            }
        }
        row[y.len()]
    }

    #[test]
    fn the_quick_way_finds_what_the_plain_way_finds() {
        let mut dice = super::super::mutate::Dice::new(5);
        for (n, m, symbols) in [(0, 5, 3), (1, 1, 1), (63, 70, 4), (64, 64, 9), (130, 200, 30), (257, 100, 2)] {
            let mut list = |len: usize| (0..len).map(|_| dice.roll(symbols) as u32).collect::<Vec<_>>();
            let (x, y) = (list(n), list(m));
            assert_eq!(common(&x, &y, symbols), plainly(&x, &y), "{x:?} {y:?}");
        }
    }
}
