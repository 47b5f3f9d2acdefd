//! Silent changes: what differs from what we passed and was not marked by the sender.

use serde::{Deserialize, Serialize};

use super::compare;
use super::ops::Change;

/// What the sender said had changed.
#[derive(Clone, Copy, Debug)]
pub enum Claim<'t> {
    /// Nothing was said to have changed.
    Unchanged,
    /// Tracked changes: the text with all of them rejected, and with all of them accepted.
    Tracked {
        /// What the sender claims to have received.
        rejected: &'t str,
        /// What the sender claims to return.
        accepted: &'t str,
    },
    /// Marked passages: the words marked as deleted and as inserted, in any order.
    Marked {
        /// Marked as deleted.
        deleted: &'t [&'t str],
        /// Marked as inserted.
        inserted: &'t [&'t str],
    },
    /// Articles, by their heading or number, that were said to be unchanged; others are open.
    UnchangedArticles(&'t [&'t str]),
}

/// What came of the check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SilentChanges {
    /// Differences that were marked, or lie where changes were announced.
    pub marked: Vec<Change>,
    /// Differences that nobody mentioned.
    pub silent: Vec<Change>,
}

/// Holds what came back against what we sent and what the sender marked.
#[must_use]
pub fn silent_changes(sent: &str, returned: &str, claim: Claim) -> SilentChanges {
    if let Claim::Tracked { rejected, accepted } = claim {
        // Whatever differs before the tracking began, or after it ended, was not tracked.
        let mut silent = compare(sent, rejected).changes();
        silent.extend(compare(accepted, returned).changes());
        return SilentChanges { marked: compare(rejected, accepted).changes(), silent };
    }
    let is_marked = |change: &Change| match claim {
        Claim::Marked { deleted, inserted } => within(&change.before, deleted) && within(&change.after, inserted),
        Claim::UnchangedArticles(articles) => !articles.iter().any(|a| names(&change.article, a)),
        Claim::Unchanged | Claim::Tracked { .. } => false,
    };
    let (marked, silent) = compare(sent, returned).changes().into_iter().partition(is_marked);
    SilentChanges { marked, silent }
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether the words of a change lie in a marked passage.
fn within(words: &str, passages: &[&str]) -> bool {
    let words = even(words);
    words.is_empty() || passages.iter().any(|p| even(p).contains(&words))
}

/// Whether a heading is the one meant: the same, or the same number ("Article 7").
fn names(heading: &str, meant: &str) -> bool {
    let (heading, meant) = (even(heading), even(meant));
    heading == meant || heading.strip_prefix(&meant).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
