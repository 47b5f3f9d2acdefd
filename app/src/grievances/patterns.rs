//! What repeats: how many cases by article, kind, worksite and supervisor, how they ended and how long they took. Only cases
//! that the reader may read are counted, so that nobody learns here of one that they may not know of.

use super::desk::{RoomCrumb, kind, opener};
use crate::agreements::shared::{article_path, home};
use crate::components::{DataTable, Empty, Head, column};
use crate::page::Page;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::port::CaseFile;
use contracts::grievances::record::standing;
use contracts::grievances::state::CaseStatus;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use jiff::Timestamp;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What came of a group of cases.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Tally {
    open: usize,
    /// Granted, settled or sustained.
    won: usize,
    /// Withdrawn, run out or denied.
    lost: usize,
    /// Days from the event to the last entry, of those that ended.
    days: Vec<i32>,
}

impl Tally {
    fn all(&self) -> usize {
        self.open + self.won + self.lost
    }

    /// Half of the cases that ended took no longer than this.
    fn median_days(&self) -> Option<i32> {
        let mut days = self.days.clone();
        days.sort_unstable();
        days.get(days.len().checked_sub(1)? / 2).copied()
    }

    fn add(&mut self, status: CaseStatus, days: Option<i32>) {
        match status {
            CaseStatus::NotFiled | CaseStatus::Open | CaseStatus::Paused => {
                self.open += 1;
                return;
            }
            CaseStatus::Granted | CaseStatus::GrantedBySilence | CaseStatus::Settled | CaseStatus::AwardSustained => {
                self.won += 1;
            }
            CaseStatus::Withdrawn | CaseStatus::RunOut | CaseStatus::AwardDenied => self.lost += 1,
        }
        self.days.extend(days);
    }
}

/// Days from what happened to the last thing that did.
fn lasted(file: &CaseFile) -> Option<i32> {
    let now = standing(&file.entries);
    let first = now.iter().find(|one| one.what.event.code() == "occurred")?.what.at.date;
    let last = now.last()?.what.at.date;
    first.until(last).ok().map(|stretch| stretch.get_days())
}

/// One group: its name, the way to it where it has one, what came of it.
struct Group {
    name: String,
    href: Option<String>,
    tally: Tally,
}

/// Groups by what `of` says of each case, the largest first; a case that says nothing is in none.
fn groups<K: Ord>(
    files: &[CaseFile],
    now: Timestamp,
    of: impl Fn(&CaseFile) -> Vec<K>,
    named: impl Fn(&K) -> (String, Option<String>),
) -> Vec<Group> {
    let mut tallies: BTreeMap<K, Tally> = BTreeMap::new();
    for file in files {
        let mut keys = of(file);
        keys.sort();
        keys.dedup();
        for key in keys {
            tallies.entry(key).or_default().add(file.state(now).status, lasted(file));
        }
    }
    let mut all: Vec<Group> = tallies
        .into_iter()
        .map(|(key, tally)| {
            let (name, href) = named(&key);
            Group { name, href, tally }
        })
        .collect();
    all.sort_by_key(|group| std::cmp::Reverse(group.tally.all()));
    all
}

pub async fn show(visit: Visit) -> Result<Page, Refusal> {
    let words = visit.words;
    let place = visit.place().await?;
    let files = visit.hall.cases.files(&place.member()?).await?;
    if opener(&place).is_err() && files.is_empty() {
        return Err(Refusal::not_found());
    }
    let at = place.clone();
    let page = Page::new(words.t("patterns-title"), move || {
        let words = crate::words::use_words();
        let body = match files.is_empty() {
            true => {
                view! { <Empty title=words.t("patterns-empty-title") text=words.t("patterns-empty-text") /> }.into_any()
            }
            false => tables(words, &place, &files, visit.now),
        };
        view! {
            <RoomCrumb place=place />
            <Head title=words.t("patterns-title") lede=words.t("patterns-lede") />
            {body}
        }
    });
    Ok(page.at(at))
}

fn tables(words: Words, place: &Place, files: &[CaseFile], now: Timestamp) -> AnyView {
    let cited =
        |file: &CaseFile| file.filing.cited.iter().map(|one| (one.agreement, one.article.clone())).collect::<Vec<_>>();
    let article = |(agreement, key): &(u32, String)| {
        let name = words.with("grievance-cited-article", [("article", key.clone().into())]);
        (name, Some(article_path(&home(place, *agreement), key)))
    };
    let plain = |text: &String| (text.clone(), None);
    let said = |text: &String| if text.is_empty() { Vec::new() } else { vec![text.clone()] };
    let articles = groups(files, now, cited, article);
    let kinds = groups(files, now, |file| vec![file.kind], |one| (kind(words, *one), None));
    let worksites = groups(files, now, |file| said(&file.intake.worksite), plain);
    let supervisors = groups(files, now, |file| said(&file.intake.supervisor), plain);
    view! {
        {table(words, words.t("patterns-by-article"), articles)}
        {table(words, words.t("patterns-by-kind"), kinds)}
        {table(words, words.t("patterns-by-worksite"), worksites)}
        {table(words, words.t("patterns-by-supervisor"), supervisors)}
    }
    .into_any()
}

fn table(words: Words, title: String, groups: Vec<Group>) -> Option<AnyView> {
    if groups.is_empty() {
        return None;
    }
    let rows = groups.into_iter().map(|Group { name, href, tally }| {
        // Nothing is over yet: a cell that says so, since on a phone its name stands before it.
        let days = tally.median_days().map(|days| words.with("patterns-days", [("days", days.into())]));
        let name = match href {
            Some(href) => view! { <a href=href>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        let counts = [tally.all(), tally.open, tally.won, tally.lost].map(IntoAny::into_any);
        std::iter::once(name)
            .chain(counts)
            .chain([days.unwrap_or_else(|| "–".to_owned()).into_any()])
            .collect::<Vec<AnyView>>()
    });
    let columns = vec![
        column(title.clone()),
        column(words.t("patterns-all")).number(),
        column(words.t("patterns-open")).number(),
        column(words.t("patterns-won")).number(),
        column(words.t("patterns-lost")).number(),
        column(words.t("patterns-took")).number(),
    ];
    Some(view! { <h2>{title.clone()}</h2> <DataTable caption=title columns rows=rows.collect() /> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

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
            tally.add(status, days);
        }
        assert_eq!((tally.all(), tally.open, tally.won, tally.lost), (6, 2, 2, 2));
        assert_eq!(tally.median_days(), Some(30), "of 10, 30 and 200; what is open has not taken its time yet");
    }
}
