//! How much a comparison may look for what it cannot tell at a glance.
//!
//! Real revisions leave most of this budget alone. Texts that are made to be strange, or have nothing to do with each
//! other, use it up; what is left of them is then shown as replaced: coarser, never wrong, and the same on every machine,
//! since work is counted and not timed.

/// What one comparison has left, in cells of a table of words.
pub(crate) struct Budget {
    cells: usize,
}

/// For any two texts, however short.
const CELLS_MIN: usize = 12_000_000;
/// More for every word or sign of either text.
const CELLS_PER_TOKEN: usize = 48;

impl Budget {
    /// What two texts of so many words and signs together may cost.
    pub(crate) const fn of(tokens: usize) -> Self {
        Self { cells: CELLS_MIN + CELLS_PER_TOKEN * tokens }
    }

    /// Takes so many cells, if as many are left.
    pub(crate) fn takes(&mut self, cells: usize) -> bool {
        let left = self.cells.checked_sub(cells);
        self.cells = left.unwrap_or(self.cells);
        left.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::{Budget, CELLS_MIN, CELLS_PER_TOKEN};

    #[test]
    fn what_costs_too_much_leaves_the_rest_to_what_does_not() {
        let mut budget = Budget::of(2);
        let all = CELLS_MIN + 2 * CELLS_PER_TOKEN;
        assert!(!budget.takes(all + 1));
        assert!(budget.takes(all - 1) && budget.takes(1) && !budget.takes(1) && budget.takes(0));
    }
}
