//! Silent changes: what differs from what we passed and was not marked by the sender.

use serde::{Deserialize, Serialize};

use super::comparison::compare;
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
    let all = compare(sent, returned).changes();
    let is_marked: Vec<bool> = match claim {
        Claim::Marked { deleted, inserted } => marked(&all, deleted, inserted),
        Claim::UnchangedArticles(articles) => {
            all.iter().map(|change| !articles.iter().any(|a| names(&change.article, a))).collect()
        }
        Claim::Unchanged | Claim::Tracked { .. } => vec![false; all.len()],
    };
    let mut found = SilentChanges::default();
    for (change, is_marked) in all.into_iter().zip(is_marked) {
        if is_marked { found.marked.push(change) } else { found.silent.push(change) }
    }
    found
}

/// Which changes are accounted for by marked passages. A passage accounts for its own words and once only: whoever marked
/// one "shall" has not marked the next.
fn marked(all: &[Change], deleted: &[&str], inserted: &[&str]) -> Vec<bool> {
    let (mut deleted, mut inserted) = (Passages::new(deleted), Passages::new(inserted));
    let mut out = vec![false; all.len()];
    // The longest first: a short one would take a long one's passage apart.
    let mut order: Vec<usize> = (0..all.len()).collect();
    order.sort_by_key(|&at| std::cmp::Reverse(all[at].before.len() + all[at].after.len()));
    for at in order {
        let (gone, came) = (words(&all[at].before), words(&all[at].after));
        let sign_only = gone.is_empty() && came.is_empty();
        if sign_only {
            out[at] = deleted.hold(&all[at].before) && inserted.hold(&all[at].after);
        } else if let (Some(from), Some(to)) = (deleted.find(&gone), inserted.find(&came)) {
            deleted.take(from);
            inserted.take(to);
            out[at] = true;
        }
    }
    out
}

/// Marked passages as words, with those that a change has been found for.
struct Passages<'t> {
    raw: &'t [&'t str],
    words: Vec<Vec<String>>,
    taken: Vec<Vec<bool>>,
}

/// A passage, and the words in it.
type Found = (usize, std::ops::Range<usize>);

impl<'t> Passages<'t> {
    fn new(raw: &'t [&'t str]) -> Self {
        let words: Vec<Vec<String>> = raw.iter().map(|passage| words(passage)).collect();
        let taken = words.iter().map(|words| vec![false; words.len()]).collect();
        Self { raw, words, taken }
    }

    /// Where words stand that no change has been found for yet; no words stand anywhere.
    fn find(&self, wanted: &[String]) -> Option<Found> {
        if wanted.is_empty() {
            return Some((0, 0..0));
        }
        let same = |(at, (has, wants)): (usize, (&String, &String))| {
            // A Korean ending may change while its stem stays.
            has == wants || at == 0 && wants.starts_with(is_hangul) && has.ends_with(wants.as_str())
        };
        self.words.iter().enumerate().find_map(|(passage, words)| {
            let fits = |start: &usize| {
                let window = &words[*start..*start + wanted.len()];
                let free = self.taken[passage][*start..*start + wanted.len()].iter().all(|taken| !taken);
                free && window.iter().zip(wanted).enumerate().all(same)
            };
            let starts = 0..(words.len() + 1).saturating_sub(wanted.len());
            starts.into_iter().find(fits).map(|start| (passage, start..start + wanted.len()))
        })
    }

    fn take(&mut self, (passage, range): Found) {
        if !range.is_empty() {
            self.taken[passage][range].fill(true);
        }
    }

    /// Whether a change of signs alone lies in a passage.
    fn hold(&self, signs: &str) -> bool {
        signs.trim().is_empty() || self.raw.iter().any(|passage| passage.contains(signs.trim()))
    }
}

fn is_hangul(c: char) -> bool {
    matches!(c, '가'..='힣')
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn even(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a heading is the one meant: the same, or the same number ("Article 7").
fn names(heading: &str, meant: &str) -> bool {
    let (heading, meant) = (even(heading), even(meant));
    heading == meant || heading.strip_prefix(&meant).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}
