//! Load on a real host over real connections: unions whose people write and read at once, every one of whom presses the
//! button again until they are answered, and a look into the store afterwards for what was lost or doubled.
//!
//! How long a soak runs is its count: a sample in the suite, the whole where `cargo xtask soak` says so.

pub mod browser;
pub mod check;
pub mod crew;
pub mod errand;

use crate::House;
use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{Basis, NewRound};
use contracts::members::StandingKind;
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::storage::Place;
use std::collections::BTreeMap;
use std::path::Path;

/// How often a soak does what it is about; `cargo xtask soak` sets it.
const COUNT: &str = "CONVENIO_SOAK";
/// The seed of a run that is to be repeated.
const SEED: &str = "CONVENIO_SOAK_SEED";
/// Articles of each union's round, by the keys in their addresses.
pub const ARTICLES: [&str; 4] = ["wages", "hours", "leave", "safety"];

/// The count of this run: the sample unless a soak says more.
pub fn count(sample: usize) -> usize {
    std::env::var(COUNT).ok().and_then(|count| count.parse().ok()).unwrap_or(sample)
}

/// Whether this is a soak and not the sample in the suite.
pub fn is_soak() -> bool {
    std::env::var_os(COUNT).is_some()
}

/// Says that something is not tried here for want of `what`. In a soak that is a failure: nobody may take it for a count.
pub fn untried(name: &str, what: &str) {
    assert!(!is_soak(), "{name}: {what}");
    println!("{name}: {what}; nothing was tried");
}

/// The seed of this run, said on standard output.
pub fn seed() -> u64 {
    let seed = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_126);
    println!("seed {seed} ({SEED}=… repeats it)");
    seed
}

/// A runtime for whoever asks; the host has its own.
pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

/// A union with somebody who may add people, and somebody who drafts and counts.
#[derive(Clone, Debug)]
pub struct Desk {
    pub union: String,
    pub officer: BTreeMap<String, String>,
    pub table: BTreeMap<String, String>,
}

/// Sets unions up on an empty place, each with an open round, and leaves the place to whoever serves it.
pub async fn lay_out(data: &Path, database_url: Option<&str>, unions: usize) -> Vec<Desk> {
    let place = Place { data: data.to_owned(), database_url: database_url.map(str::to_owned), origin: None };
    let host = Host::open(&place, crate::ORIGIN, Clock::default()).await.expect("an empty place opens");
    let house = House::around(host);
    let mut desks = Vec::new();
    for number in 0..unions {
        let union = format!("local-{number}");
        let officer = house.found(&union, &format!("olga{number}@home.net")).await;
        let place = house.place_of(&officer).await;
        let (_, table) =
            house.join(&place, &format!("Ana {number}"), &[StandingKind::Committee, StandingKind::Teller]).await;
        let committee = house.place_of(&table).await.standings.committee().expect("on the committee");
        let round = NewRound {
            title: "2027 agreement".to_owned(),
            basis: Basis::FirstContract,
            ground_rules: String::new(),
            opened: jiff::civil::date(2026, 1, 5),
            articles: NewArticle::from_lines("Wages\nHours\nLeave\nSafety").expect("four articles"),
        };
        house.host.hall.table.open_round(&committee, round).await.expect("an open round");
        desks.push(Desk { union, officer: officer.cookies, table: table.cookies });
    }
    house.host.store.clone().close().await.expect("the store closes");
    desks
}
