//! What repeats among cases: how many by article, kind, worksite, supervisor and outcome, how they ended and how long they
//! took. Whoever works, oversees or reads the cases sees every group of theirs. Whoever bargains sees the unit's, and none
//! so small that it tells of somebody's case ([`Patterns::for_outsiders`]).

use super::codes::codes;
use super::limits::PATTERN_CASES_MIN;
use super::port::CaseFile;
use super::procedure::CaseKind;
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

    fn counts(&self) -> [usize; 3] {
        [self.open, self.won, self.lost]
    }

    /// Whether how its cases ended says nothing about one of them.
    fn may_be_told_apart(&self) -> bool {
        self.counts().into_iter().all(tells_of_nobody)
    }

    /// The same of all the others.
    fn leaves_apart(&self, all: &Self) -> bool {
        all.counts().into_iter().zip(self.counts()).all(|(all, own)| tells_of_nobody(all.saturating_sub(own)))
    }
}

/// Whether so many cases hide each of them.
fn tells_of_nobody(cases: usize) -> bool {
    cases == 0 || cases >= PATTERN_CASES_MIN
}

/// One group of cases.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Group<K> {
    pub key: K,
    pub tally: Tally,
}

/// Cases grouped in one way, the largest group first; a case may stand in several groups, or in none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grouping<K> {
    pub groups: Vec<Group<K>>,
    /// Those in no group.
    pub blank: Tally,
    pub all: Tally,
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
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Patterns {
    pub articles: Grouping<ArticleOf>,
    pub kinds: Grouping<CaseKind>,
    pub worksites: Grouping<String>,
    pub supervisors: Grouping<String>,
    pub outcomes: Grouping<Outcome>,
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
) -> Grouping<K> {
    let mut tallies: BTreeMap<K, Tally> = BTreeMap::new();
    let (mut blank, mut all) = (Tally::default(), Tally::default());
    for (file, outcome, days) in told {
        let keys = of(file, *outcome);
        all.add(*outcome, *days);
        if keys.is_empty() {
            blank.add(*outcome, *days);
        }
        for key in keys {
            tallies.entry(key).or_default().add(*outcome, *days);
        }
    }
    let mut groups: Vec<Group<K>> = tallies.into_iter().map(|(key, tally)| Group { key, tally }).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.tally.all()));
    Grouping { groups, blank, all }
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

fn whole<K>(grouping: Grouping<K>) -> Table<K> {
    let lines = grouping.groups.into_iter().map(|Group { key, tally }| Line {
        key,
        all: tally.all(),
        outcomes: Some((tally.open, tally.won, tally.lost)),
        median_days: tally.median_days(),
    });
    Table { lines: lines.collect(), hides: false }
}

/// Leaves out small groups and those beside which few cases remain, and with them as many of the others, the smallest
/// first, until what is left out together, with the cases of no group, is itself neither one group nor few cases: the sum
/// that another table shows then gives none of them away. How cases ended is told for the whole table or for no line of
/// it, for the same reason: neither what is left out nor all cases beside a line may tell of one. The latter counts where
/// cases stand in several groups.
fn suppressed<K>(grouping: Grouping<K>) -> Table<K> {
    let Grouping { groups, blank, all } = grouping;
    let large =
        |tally: &Tally| tally.all() >= PATTERN_CASES_MIN && tells_of_nobody(all.all().saturating_sub(tally.all()));
    let (mut shown, mut hidden): (Vec<Group<K>>, Vec<Group<K>>) =
        groups.into_iter().partition(|group| large(&group.tally));
    let few = |hidden: &[Group<K>]| {
        let cases = hidden.iter().map(|group| group.tally.all()).sum::<usize>() + blank.all();
        cases > 0 && (cases < PATTERN_CASES_MIN || (hidden.len() == 1 && blank.all() == 0))
    };
    // The largest stand first.
    while few(&hidden) {
        let Some(smallest) = shown.pop() else { break };
        hidden.push(smallest);
    }
    let mut rest = blank.clone();
    hidden.iter().for_each(|group| rest.join(&group.tally));
    let apart = |group: &Group<K>| group.tally.may_be_told_apart() && group.tally.leaves_apart(&all);
    let tells = rest.may_be_told_apart() && shown.iter().all(apart);
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

    fn tally(open: usize, won: usize, lost: usize) -> Tally {
        let mut tally = Tally::default();
        for (outcome, count) in [(Outcome::Open, open), (Outcome::Won, won), (Outcome::Lost, lost)] {
            (0..count).for_each(|days| tally.add(outcome, i32::try_from(days).ok()));
        }
        tally
    }

    fn group(key: &str, open: usize, won: usize, lost: usize) -> Group<String> {
        Group { key: key.to_owned(), tally: tally(open, won, lost) }
    }

    /// Groups that share no case, beside those in none.
    fn apart(mut groups: Vec<Group<String>>, blank: Tally) -> Grouping<String> {
        groups.sort_by_key(|group| std::cmp::Reverse(group.tally.all()));
        let mut all = blank.clone();
        groups.iter().for_each(|group| all.join(&group.tally));
        Grouping { groups, blank, all }
    }

    fn said(table: &Table<String>) -> Vec<String> {
        let line = |line: &Line<String>| match line.outcomes {
            Some((open, won, lost)) => format!("{} {} = {open}+{won}+{lost}", line.key, line.all),
            None => format!("{} {}", line.key, line.all),
        };
        table.lines.iter().map(line).collect()
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
            let table = suppressed(apart(groups, Tally::default()));
            let expected: Vec<String> = expected.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!((said(&table), table.hides), (expected, hides));
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
    fn a_bargainer_learns_nothing_of_a_case_that_names_no_supervisor() {
        let check = |groups: Vec<Group<String>>, blank: Tally, expected: &[&str]| {
            assert_eq!(said(&suppressed(apart(groups, blank))), expected);
        };
        // One case without a name would follow from the sum, and with it how it ended.
        check(vec![group("Bob", 9, 0, 0)], tally(1, 0, 0), &[]);
        check(vec![group("Bob", 9, 0, 0), group("Vera", 6, 0, 0)], tally(1, 0, 0), &["Bob 9 = 9+0+0"]);
        // Enough of them tell of nobody; how they ended would.
        check(vec![group("Bob", 9, 0, 0)], tally(5, 0, 0), &["Bob 9 = 9+0+0"]);
        check(vec![group("Bob", 9, 0, 0)], tally(4, 1, 0), &["Bob 9"]);
        // A small group hides behind them.
        check(vec![group("Bob", 9, 0, 0), group("Vera", 1, 0, 0)], tally(4, 0, 0), &["Bob 9 = 9+0+0"]);
    }

    #[test]
    fn a_case_under_two_articles_gives_none_away_that_is_under_one() {
        let check = |groups: Vec<Group<String>>, all: Tally, expected: &[&str]| {
            let grouping = Grouping { groups, blank: Tally::default(), all };
            assert_eq!(said(&suppressed(grouping)), expected);
        };
        // Ten cases, nine of them under wages and six under hours: the one that is not under wages would be told.
        check(vec![group("wages", 9, 0, 0), group("hours", 6, 0, 0)], tally(10, 0, 0), &[]);
        // Twelve, of which eight cite both.
        let both = || vec![group("wages", 10, 0, 0), group("hours", 10, 0, 0)];
        check(both(), tally(12, 0, 0), &[]);
        check(both(), tally(15, 0, 0), &["wages 10 = 10+0+0", "hours 10 = 10+0+0"]);
        check(both(), tally(10, 0, 0), &["wages 10 = 10+0+0", "hours 10 = 10+0+0"]);
        // One of those that are not under wages was won.
        let two = vec![group("wages", 10, 0, 0), group("hours", 8, 0, 0)];
        check(two, tally(14, 1, 0), &["wages 10", "hours 8"]);
    }

    #[test]
    fn nothing_that_was_left_out_follows_from_what_is_shown() {
        // Every table of up to four groups of up to seven cases and up to six in none, beside the sum that another table
        // would give.
        let mut sizes = vec![Vec::new()];
        for _ in 0..4 {
            let longer =
                |sizes: &Vec<usize>| (1..=7).map(|size| [sizes.clone(), vec![size]].concat()).collect::<Vec<_>>();
            let more: Vec<Vec<usize>> = sizes.iter().flat_map(longer).collect();
            for (sizes, blank) in more.iter().flat_map(|sizes| (0..=6).map(move |blank| (sizes, blank))) {
                let groups = sizes.iter().enumerate().map(|(at, size)| group(&at.to_string(), *size, 0, 0)).collect();
                let table = suppressed(apart(groups, tally(blank, 0, 0)));
                let all = sizes.iter().sum::<usize>() + blank;
                let rest = all - table.lines.iter().map(|line| line.all).sum::<usize>();
                let left_out = sizes.len() - table.lines.len() + usize::from(blank > 0);
                for line in &table.lines {
                    assert!(line.all >= PATTERN_CASES_MIN, "{sizes:?} {blank}");
                    let beside = all - line.all;
                    assert!(beside == 0 || beside >= PATTERN_CASES_MIN, "{sizes:?} {blank}");
                }
                // Nothing else is shown where too few are left to hide behind; those in no group may stand alone.
                let hidden = left_out >= 2 || blank > 0;
                assert!(
                    rest == 0 || table.lines.is_empty() || (hidden && rest >= PATTERN_CASES_MIN),
                    "{sizes:?} {blank}"
                );
            }
            sizes = more;
        }
    }
}
