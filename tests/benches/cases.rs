//! `cargo xtask bench cases`: the clock page of one steward among ten thousand cases, beside a static file of its size from
//! the same server in the same run. Budget: three times the static file.

#[path = "load.rs"]
mod load;

use axum::Router;
use axum::extract::Path;
use axum::response::Html;
use axum::routing::get;
use contracts::grievances::port::NewCase;
use contracts::grievances::record::{Answer, CaseEvent};
use contracts::members::{PersonId, Refusal, StandingKind};
use std::collections::BTreeMap;
use std::net::SocketAddr;
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
/// Who works them: forty cases each.
const STEWARDS: usize = 250;
/// Cases taken in at once.
const BATCH: usize = 2_000;
/// How often the log is asked for the steward's cases.
const ASKED: u32 = 200;

type Sessions = BTreeMap<String, String>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let (address, steward) = runtime.block_on(open())?;
    let unit = format!("/u/{UNION}/{UNIT}");
    println!("{:<26}{:>9}{:>11}{:>11}{:>8}", "page", "bytes", "pages/s", "static/s", "times");
    for (name, path) in
        [("the unit's first page", unit.clone()), ("a steward's clock page", format!("{unit}/grievances"))]
    {
        let page = load::ask_for(address, &path, &steward, BROWSERS, MEASURE)?;
        let file = format!("/static-file/{}", page.bytes);
        let still = load::ask_for(address, &file, &Sessions::new(), BROWSERS, MEASURE)?;
        let times = still.per_second / page.per_second;
        println!("{name:<26}{:>9}{:>11.0}{:>11.0}{times:>8.1}", page.bytes, page.per_second, still.per_second);
    }
    runtime.shutdown_timeout(Duration::from_secs(1));
    Ok(())
}

/// A served house with ten thousand cases, and the session of one of its stewards.
async fn open() -> Result<(SocketAddr, Sessions), Box<dyn std::error::Error>> {
    let house = House::on_sqlite().await;
    let people = house.people().await;
    let steward = furnish(&house, &people).await.map_err(|refusal| refusal.to_string())?;
    time_the_log(&house, &steward).await?;
    let router = Router::new().route("/static-file/{bytes}", get(static_file)).merge(house.router.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move {
        // The house goes with the runtime, at the end of the program.
        let _house = house;
        axum::serve(listener, router).await
    });
    Ok((address, steward.cookies))
}

/// How long the log takes to read one steward's cases and all of them, and the engine to say where each stands.
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

/// Opens the cases in every state a log has, and returns the browser of the steward who works forty of them.
async fn furnish(house: &House, people: &People) -> Result<Client, Refusal> {
    let version = house.with_procedure(people).await;
    let client = people.with(StandingKind::Steward);
    let mut stewards = vec![house.somebody(&client).await.person];
    for number in 1..STEWARDS {
        let (_, client) = house.join(&people.place, &format!("Steward {number}"), &[StandingKind::Steward]).await;
        stewards.push(house.somebody(&client).await.person);
    }
    let grievant = house.somebody(&people.with(StandingKind::Member)).await.person;
    let officer = house.somebody(&people.with(StandingKind::Officer)).await;
    let oversight = house.host.hall.cases.oversight(&officer.member.ok_or_else(Refusal::not_found)?).await?;
    let begun = Instant::now();
    for first in (0..CASES).step_by(BATCH) {
        let all = (first..first + BATCH).map(|n| one(house, (n, version), grievant, stewards[n % STEWARDS])).collect();
        house.host.hall.cases.import(&oversight, all).await?;
    }
    println!("{CASES} cases taken in: {:.0} ms", ms(begun));
    Ok(client)
}

/// A case of a quarter that is not filed, a quarter at each step, and a quarter that is over.
fn one(house: &House, (n, version): (usize, u32), grievant: PersonId, steward: PersonId) -> NewCase {
    let ago = -i32::try_from(n / STEWARDS % 20).unwrap_or(0) - 8;
    let mut first = vec![on(house.day(ago), CaseEvent::Occurred), on(house.day(ago), CaseEvent::Known)];
    let stage = n / STEWARDS % 4;
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
