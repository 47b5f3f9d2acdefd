//! What repeats among cases: how many by article, kind, worksite, supervisor and outcome, how they ended and how long they
//! took. Whoever works, oversees or reads the cases sees every group of theirs. Whoever bargains sees the unit's, and none
//! so small that it tells of somebody's case ([`Patterns::for_outsiders`]).

use super::limits::PATTERN_CASES_MIN;
use super::port::CaseFile;
use super::procedure::{CaseKind, codes};
use super::record::standing;
use super::state::CaseStatus;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

codes! {
    /// What came of a case.
    Outcome {
        Open = "open",
        /// Granted, settled or sustained.
        Won = "won",
        /// Withdrawn, run out or denied.
        Lost = "lost",
    }
}

impl From<CaseStatus> for Outcome {
    fn from(status: CaseStatus) -> Self {
        match status {
            CaseStatus::NotFiled | CaseStatus::Open | CaseStatus::Paused => Self::Open,
            CaseStatus::Granted | CaseStatus::GrantedBySilence | CaseStatus::Settled | CaseStatus::AwardSustained => {
                Self::Won
            }
            CaseStatus::Withdrawn | CaseStatus::RunOut | CaseStatus::AwardDenied => Self::Lost,
        }
    }
}

/// What came of a group of cases.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    pub open: usize,
    pub won: usize,
    pub lost: usize,
    /// Days from the event to the last entry, of those that ended.
    days: Vec<i32>,
}

impl Tally {
    pub fn all(&self) -> usize {
        self.open + self.won + self.lost
    }

    pub fn ended(&self) -> usize {
        self.won + self.lost
    }

    /// Half of the cases that ended took no longer than this.
    pub fn median_days(&self) -> Option<i32> {
        let mut days = self.days.clone();
        days.sort_unstable();
        days.get(days.len().checked_sub(1)? / 2).copied()
    }

    pub fn add(&mut self, outcome: Outcome, days: Option<i32>) {
        match outcome {
            Outcome::Open => self.open += 1,
            Outcome::Won => self.won += 1,
            Outcome::Lost => self.lost += 1,
        }
        self.days.extend(days.filter(|_| outcome != Outcome::Open));
    }

    fn join(&mut self, other: &Self) {
        self.open += other.open;
        self.won += other.won;
        self.lost += other.lost;
        self.days.extend(&other.days);
    }

    /// Whether how its cases ended says nothing about one of them: every number that is not zero is large enough.
    fn may_be_told_apart(&self) -> bool {
        [self.open, self.won, self.lost].iter().all(|count| *count == 0 || *count >= PATTERN_CASES_MIN)
    }
}

/// One group of cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group<K> {
    pub key: K,
    pub tally: Tally,
}

/// One group as it is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line<K> {
    pub key: K,
    pub all: usize,
    /// Open, won, lost; `None` where that would tell of few.
    pub outcomes: Option<(usize, usize, usize)>,
    pub median_days: Option<i32>,
}

/// One table of groups, the largest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table<K> {
    pub lines: Vec<Line<K>>,
    /// Some groups are left out: each is small, or would give a small one away.
    pub hides: bool,
}

/// An article as a filing cites it: the agreement's number on its shelf, and the article's key.
pub type ArticleOf = (u32, String);

/// Cases grouped in each way.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Patterns {
    pub articles: Vec<Group<ArticleOf>>,
    pub kinds: Vec<Group<CaseKind>>,
    pub worksites: Vec<Group<String>>,
    pub supervisors: Vec<Group<String>>,
    pub outcomes: Vec<Group<Outcome>>,
}

/// The same as they are shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    pub articles: Table<ArticleOf>,
    pub kinds: Table<CaseKind>,
    pub worksites: Table<String>,
    pub supervisors: Table<String>,
    pub outcomes: Table<Outcome>,
}

/// Days from what happened to the last thing that did.
fn lasted(file: &CaseFile) -> Option<i32> {
    let now = standing(&file.entries);
    let first = now.iter().find(|one| one.what.event.code() == "occurred")?.what.at.date;
    let last = now.last()?.what.at.date;
    first.until(last).ok().map(|stretch| stretch.get_days())
}

/// Groups the cases as they stand at a moment; one that says nothing of a worksite is in no group of worksites.
pub fn patterns(files: &[CaseFile], now: Timestamp) -> Patterns {
    let told: Vec<(&CaseFile, Outcome, Option<i32>)> =
        files.iter().map(|file| (file, Outcome::from(file.state(now).status), lasted(file))).collect();
    let said = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if text.is_empty() { Vec::new() } else { vec![text] }
    };
    let cited = |file: &CaseFile| {
        let mut all: Vec<ArticleOf> =
            file.filing.cited.iter().map(|one| (one.agreement, one.article.clone())).collect();
        all.sort();
        all.dedup();
        all
    };
    Patterns {
        articles: groups(&told, |file, _| cited(file)),
        kinds: groups(&told, |file, _| vec![file.kind]),
        worksites: groups(&told, |file, _| said(&file.intake.worksite)),
        supervisors: groups(&told, |file, _| said(&file.intake.supervisor)),
        outcomes: groups(&told, |_, outcome| vec![outcome]),
    }
}

fn groups<K: Ord>(
    told: &[(&CaseFile, Outcome, Option<i32>)],
    of: impl Fn(&CaseFile, Outcome) -> Vec<K>,
) -> Vec<Group<K>> {
    let mut tallies: BTreeMap<K, Tally> = BTreeMap::new();
    for (file, outcome, days) in told {
        for key in of(file, *outcome) {
            tallies.entry(key).or_default().add(*outcome, *days);
        }
    }
    let mut all: Vec<Group<K>> = tallies.into_iter().map(|(key, tally)| Group { key, tally }).collect();
    all.sort_by_key(|group| std::cmp::Reverse(group.tally.all()));
    all
}

impl Patterns {
    /// For whoever reads every case that is counted.
    pub fn for_readers(self) -> Shown {
        Shown {
            articles: whole(self.articles),
            kinds: whole(self.kinds),
            worksites: whole(self.worksites),
            supervisors: whole(self.supervisors),
            outcomes: whole(self.outcomes),
        }
    }

    /// For whoever does not: no group of fewer than [`PATTERN_CASES_MIN`] cases, and none that follows from what is shown,
    /// be it by taking lines of one table from the sum of another.
    pub fn for_outsiders(self) -> Shown {
        Shown {
            articles: suppressed(self.articles),
            kinds: suppressed(self.kinds),
            worksites: suppressed(self.worksites),
            supervisors: suppressed(self.supervisors),
            outcomes: suppressed(self.outcomes),
        }
    }
}

fn whole<K>(groups: Vec<Group<K>>) -> Table<K> {
    let lines = groups.into_iter().map(|Group { key, tally }| Line {
        key,
        all: tally.all(),
        outcomes: Some((tally.open, tally.won, tally.lost)),
        median_days: tally.median_days(),
    });
    Table { lines: lines.collect(), hides: false }
}

/// Leaves out small groups, and with them as many of the others, the smallest first, until what is left out together is
/// itself neither one group nor few cases: the sum that another table shows then gives none of them away. How cases ended
/// is told for the whole table or for no line of it, for the same reason.
fn suppressed<K>(groups: Vec<Group<K>>) -> Table<K> {
    let (mut shown, mut hidden): (Vec<Group<K>>, Vec<Group<K>>) =
        groups.into_iter().partition(|group| group.tally.all() >= PATTERN_CASES_MIN);
    let few = |hidden: &[Group<K>]| {
        let cases: usize = hidden.iter().map(|group| group.tally.all()).sum();
        !hidden.is_empty() && (hidden.len() < 2 || cases < PATTERN_CASES_MIN)
    };
    // The largest stand first.
    while few(&hidden) {
        let Some(smallest) = shown.pop() else { break };
        hidden.push(smallest);
    }
    let mut rest = Tally::default();
    hidden.iter().for_each(|group| rest.join(&group.tally));
    let tells = rest.may_be_told_apart() && shown.iter().all(|group| group.tally.may_be_told_apart());
    let lines = shown.into_iter().map(|Group { key, tally }| Line {
        key,
        all: tally.all(),
        outcomes: tells.then_some((tally.open, tally.won, tally.lost)),
        median_days: tally.median_days().filter(|_| tells && tally.ended() >= PATTERN_CASES_MIN),
    });
    Table { lines: lines.collect(), hides: !hidden.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(key: &str, open: usize, won: usize, lost: usize) -> Group<String> {
        let mut tally = Tally::default();
        for (outcome, count) in [(Outcome::Open, open), (Outcome::Won, won), (Outcome::Lost, lost)] {
            (0..count).for_each(|days| tally.add(outcome, i32::try_from(days).ok()));
        }
        Group { key: key.to_owned(), tally }
    }

    fn sorted(mut groups: Vec<Group<String>>) -> Vec<Group<String>> {
        groups.sort_by_key(|group| std::cmp::Reverse(group.tally.all()));
        groups
    }

    #[test]
    fn a_chief_steward_sees_how_cases_ended_and_how_long_they_took() {
        let mut tally = Tally::default();
        assert_eq!(tally.median_days(), None);
        for (status, days) in [
            (CaseStatus::Open, Some(400)),
            (CaseStatus::NotFiled, None),
            (CaseStatus::Settled, Some(30)),
            (CaseStatus::GrantedBySilence, Some(10)),
            (CaseStatus::AwardDenied, Some(200)),
            (CaseStatus::Withdrawn, None),
        ] {
            tally.add(Outcome::from(status), days);
        }
        assert_eq!((tally.all(), tally.open, tally.won, tally.lost), (6, 2, 2, 2));
        assert_eq!(tally.median_days(), Some(30), "of 10, 30 and 200; what is open has not taken its time yet");
    }

    #[test]
    fn a_bargainer_sees_no_group_so_small_that_it_is_somebodys_case() {
        let check = |groups: Vec<Group<String>>, expected: &[&str], hides: bool| {
            let table = suppressed(sorted(groups));
            let lines: Vec<String> = table
                .lines
                .iter()
                .map(|line| match line.outcomes {
                    Some((open, won, lost)) => format!("{} {} = {open}+{won}+{lost}", line.key, line.all),
                    None => format!("{} {}", line.key, line.all),
                })
                .collect();
            assert_eq!((lines, table.hides), (expected.iter().map(|line| (*line).to_owned()).collect(), hides));
        };
        check(vec![group("pay", 5, 6, 7)], &["pay 18 = 5+6+7"], false);
        check(
            vec![group("pay", 0, 6, 7), group("schedule", 5, 0, 0)],
            &["pay 13 = 0+6+7", "schedule 5 = 5+0+0"],
            false,
        );
        // Four cases are few; alone they would follow from the sum, so the next smallest goes with them.
        check(
            vec![group("pay", 9, 9, 9), group("schedule", 6, 0, 0), group("harassment", 4, 0, 0)],
            &["pay 27 = 9+9+9"],
            true,
        );
        // Two groups of few, which are enough together.
        check(
            vec![group("pay", 9, 9, 9), group("harassment", 3, 0, 0), group("other", 3, 0, 0)],
            &["pay 27 = 9+9+9"],
            true,
        );
        // And two that are not.
        check(
            vec![
                group("pay", 9, 0, 0),
                group("schedule", 7, 0, 0),
                group("harassment", 1, 0, 0),
                group("other", 1, 0, 0),
            ],
            &["pay 9 = 9+0+0"],
            true,
        );
        // How one ended would say how the other two did.
        check(vec![group("pay", 5, 6, 7), group("schedule", 6, 1, 1)], &["pay 18", "schedule 8"], false);
        check(vec![group("pay", 1, 0, 0)], &[], true);
        check(Vec::new(), &[], false);
    }

    #[test]
    fn nothing_that_was_left_out_follows_from_what_is_shown() {
        // Every table of up to five groups of up to seven cases, beside the sum that another table would give.
        let mut sizes = vec![Vec::new()];
        for _ in 0..5 {
            let longer =
                |sizes: &Vec<usize>| (1..=7).map(|size| [sizes.clone(), vec![size]].concat()).collect::<Vec<_>>();
            let more: Vec<Vec<usize>> = sizes.iter().flat_map(longer).collect();
            for sizes in &more {
                let groups = sizes.iter().enumerate().map(|(at, size)| group(&at.to_string(), *size, 0, 0)).collect();
                let table = suppressed(sorted(groups));
                let shown: usize = table.lines.iter().map(|line| line.all).sum();
                let rest = sizes.iter().sum::<usize>() - shown;
                let left_out = sizes.len() - table.lines.len();
                assert!(table.lines.iter().all(|line| line.all >= PATTERN_CASES_MIN), "{sizes:?}");
                // Nothing else is shown where too few are left to hide behind.
                assert!(
                    rest == 0 || table.lines.is_empty() || (left_out >= 2 && rest >= PATTERN_CASES_MIN),
                    "{sizes:?}"
                );
            }
            sizes = more;
        }
    }
}
