//! `cargo xtask bench cases`: the clock page of one steward among ten thousand cases, beside a static file of its size from
//! the same server in the same run, and beside itself when the unit had only that steward's cases. It ends badly where the
//! page takes more than three times as long as the file, or where the others' cases cost it anything to speak of.
//!
//! Asked for again while nothing has changed, the page comes from memory (`server/src/web/memory.rs`). What it costs to be
//! written anew stands beside it, and the others' cases are held against that.
//!
//! `CONVENIO_BENCH_CASES` takes another number of cases for a quick look.

use crate::load;
use axum::Router;
use axum::extract::Path;
use axum::response::Html;
use axum::routing::get;
use contracts::grievances::port::NewCase;
use contracts::grievances::record::{Answer, CaseEvent};
use contracts::members::{PersonId, Refusal, StandingKind};
use load::ANEW;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::House;
use tests::cases::{case, on};
use tests::client::Client;
use tests::people::{People, UNION, UNIT};
use tokio::net::TcpListener;

/// How long each page is asked for.
const MEASURE: Duration = Duration::from_secs(4);
/// How many browsers ask at once.
const BROWSERS: usize = 2;
const CASES: usize = 10_000;
/// Cases that one steward works.
const CASES_EACH: usize = 40;
/// How many times a static file of its size the clock page may take.
const TIMES_MAX: f64 = 3.0;
/// How many times what it took before the others' cases were there: room for noise, and none for a growth with them.
const GROWTH_MAX: f64 = 1.5;
/// How often the log is asked for the steward's cases.
const ASKED: u32 = 200;

type Sessions = BTreeMap<String, String>;

pub fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cases = std::env::var("CONVENIO_BENCH_CASES").map_or(Ok(CASES), |count| count.parse())?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let opened = runtime.block_on(open())?;
    println!("{:<34}{:>9}{:>11}{:>11}{:>8}", "page", "bytes", "pages/s", "static/s", "times");
    opened.clock("a steward’s clock page, alone", "")?;
    let alone = opened.clock("the same, written anew", &format!("?{ANEW}"))?;
    runtime.block_on(opened.fill(cases))?;
    let among = opened.clock(&format!("the page among {cases} cases"), "")?;
    let anew = opened.clock("the same, written anew", &format!("?{ANEW}"))?;
    opened.look("the unit’s first page", &format!("/u/{UNION}/{UNIT}"))?;
    opened.look("the same, written anew", &format!("/u/{UNION}/{UNIT}?{ANEW}"))?;
    // The house goes while there is a runtime for its connections to close in.
    runtime.block_on(async { drop(opened) });
    runtime.shutdown_timeout(Duration::from_secs(1));
    let growth = alone.per_second / anew.per_second;
    println!("the others’ cases: {growth:.2} times (at most {GROWTH_MAX})");
    if among.times > TIMES_MAX {
        return Err(
            format!("the clock page takes {:.1} times a static file, and may take {TIMES_MAX}", among.times).into()
        );
    }
    if growth > GROWTH_MAX {
        return Err(
            format!("the clock page takes {growth:.1} times as long for cases that are not this steward’s").into()
        );
    }
    Ok(())
}

/// What came of asking for a page.
struct Looked {
    per_second: f64,
    /// How many times a static file of its size it takes.
    times: f64,
}

/// A served house with a steward who works forty cases.
struct Opened {
    address: SocketAddr,
    steward: Sessions,
    house: Arc<House>,
    people: People,
    version: u32,
}

/// A served house with forty cases, and the session of the steward who works them.
async fn open() -> Result<Opened, Box<dyn std::error::Error>> {
    let house = Arc::new(House::on_sqlite().await);
    let people = house.people().await;
    let version = house.with_procedure(&people).await;
    let steward = people.with(StandingKind::Steward);
    let own = house.somebody(&steward).await.person;
    let opened = Opened { address: serve(&house).await?, steward: steward.cookies.clone(), house, people, version };
    opened.take_in(0..CASES_EACH, own).await.map_err(|refusal| refusal.to_string())?;
    time_the_log(&opened.house, &steward).await?;
    Ok(opened)
}

async fn serve(house: &House) -> Result<SocketAddr, Box<dyn std::error::Error>> {
    let router = Router::new().route("/static-file/{bytes}", get(static_file)).merge(house.router.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}

impl Opened {
    fn clock(&self, name: &str, query: &str) -> std::io::Result<Looked> {
        self.look(name, &format!("/u/{UNION}/{UNIT}/grievances{query}"))
    }

    fn look(&self, name: &str, path: &str) -> std::io::Result<Looked> {
        let page = load::ask_for(self.address, path, &self.steward, BROWSERS, MEASURE)?;
        let file = format!("/static-file/{}", page.bytes);
        let still = load::ask_for(self.address, &file, &Sessions::new(), BROWSERS, MEASURE)?;
        let times = still.per_second / page.per_second;
        println!("{name:<34}{:>9}{:>11.0}{:>11.0}{times:>8.1}", page.bytes, page.per_second, still.per_second);
        Ok(Looked { per_second: page.per_second, times })
    }

    /// Opens cases in every state a log has for one steward.
    async fn take_in(&self, numbers: std::ops::Range<usize>, steward: PersonId) -> Result<(), Refusal> {
        let grievant = self.house.somebody(&self.people.with(StandingKind::Member)).await.person;
        let officer = self.house.somebody(&self.people.with(StandingKind::Officer)).await;
        let oversight = self.house.host.hall.cases.oversight(&officer.member.ok_or_else(Refusal::not_found)?).await?;
        let all = numbers.map(|n| one(&self.house, (n, self.version), grievant, steward)).collect();
        self.house.host.hall.cases.import(&oversight, all).await?;
        Ok(())
    }

    /// Fills the unit with other stewards and their cases, up to so many in all.
    async fn fill(&self, cases: usize) -> Result<(), Box<dyn std::error::Error>> {
        let begun = Instant::now();
        let place = self.house.place_of(&self.people.with(StandingKind::Officer)).await;
        let mut first = CASES_EACH;
        while first < cases {
            let (_, client) = self.house.join(&place, &format!("Steward {first}"), &[StandingKind::Steward]).await;
            let steward = self.house.somebody(&client).await.person;
            let last = (first + CASES_EACH).min(cases);
            self.take_in(first..last, steward).await.map_err(|refusal| refusal.to_string())?;
            first = last;
        }
        println!("{cases} cases taken in: {:.0} ms", ms(begun));
        Ok(())
    }
}

/// How long the log takes to read one steward's cases, and the engine to say where each stands.
async fn time_the_log(house: &House, steward: &Client) -> Result<(), Box<dyn std::error::Error>> {
    let member = house.somebody(steward).await.member.ok_or("no member")?;
    let begun = Instant::now();
    let mut dates = 0;
    for _ in 0..ASKED {
        let cases = house.host.hall.cases.cases(&member).await?;
        dates = cases.iter().map(|case| case.state(house.clock.now()).ahead().count()).sum::<usize>();
    }
    println!("one steward's cases and states: {:.2} ms ({dates} dates ahead)", ms(begun) / f64::from(ASKED));
    Ok(())
}

fn ms(begun: Instant) -> f64 {
    begun.elapsed().as_secs_f64() * 1000.0
}

/// A case of a quarter that is not filed, a quarter at each step, and a quarter that is over.
fn one(house: &House, (n, version): (usize, u32), grievant: PersonId, steward: PersonId) -> NewCase {
    let ago = -i32::try_from(n / 4 % 20).unwrap_or(0) - 8;
    let mut first = vec![on(house.day(ago), CaseEvent::Occurred), on(house.day(ago), CaseEvent::Known)];
    let stage = n % 4;
    if stage > 0 {
        first.push(on(house.day(ago + 1), CaseEvent::Filed { step: "step-1".to_owned() }));
    }
    if stage > 1 {
        let denied = CaseEvent::AnswerReceived { answer: Answer::Denied, step: None };
        first.push(on(house.day(ago + 4), denied));
        first.push(on(house.day(ago + 5), CaseEvent::Appealed { to: "step-2".to_owned() }));
    }
    if stage > 2 {
        let terms = contracts::grievances::record::Terms { text: "Paid.".to_owned(), precedent: false };
        first.push(on(house.day(ago + 6), CaseEvent::Settled { terms }));
    }
    NewCase { grievants: vec![grievant], steward: Some(steward), ..case(Some(version), "Short-paid again.", first) }
}

/// As many bytes as the page beside it.
async fn static_file(Path(bytes): Path<usize>) -> Html<Vec<u8>> {
    Html(vec![b'x'; bytes])
}
