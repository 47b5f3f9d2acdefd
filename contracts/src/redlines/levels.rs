//! The levels of clauses, and the series of tokens that tell them.

use super::token::{LABEL, REFERENCE, Token};

/// The level a label or a reference speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Level {
    Article,
    Section,
    Paragraph,
    Chapter,
    Title,
    Part,
    Appendix,
    Step,
    /// `(a)`, `1.`, `①`, `가.`
    Item,
}

impl Level {
    /// Whether it stands above the clauses, and names an article of the list of changes.
    pub(crate) const fn is_top(self) -> bool {
        matches!(self, Self::Article | Self::Appendix | Self::Chapter | Self::Title)
    }
}

/// The series of what follows the number of an item, a point or a parenthesis; then that of page numbers, then the levels.
pub(super) const POINTS: u8 = 1;
pub(super) const PAGES: u8 = 2;
pub(super) const FIRST_LEVEL: u8 = 3;

/// Every level, in the order of their series.
const LEVELS: [Level; 9] = [
    Level::Article,
    Level::Section,
    Level::Paragraph,
    Level::Chapter,
    Level::Title,
    Level::Part,
    Level::Appendix,
    Level::Step,
    Level::Item,
];

/// The level of a label or reference.
pub(crate) fn level(token: Token) -> Option<Level> {
    if !token.has(LABEL | REFERENCE) {
        return None;
    }
    LEVELS.get(usize::from(token.series.checked_sub(FIRST_LEVEL)?)).copied()
}
