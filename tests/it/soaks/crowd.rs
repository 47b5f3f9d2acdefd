//! A whole membership signs in from one address, an office's or a hall's, within two minutes: nobody who knows their password
//! is sent away, whatever their neighbours mistype.

use super::Spot;
use contracts::members::roster::{GoodStanding, NewRow};
use contracts::members::{Language, MailAddress, StandingKind};
use convenio::clock::Clock;
use convenio::host::Host;
use convenio::storage::Place;
use sea_orm::{ConnectionTrait, Statement, Value};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tests::House;
use tests::dice::Dice;
use tests::load::browser::Browser;
use tests::load::{count, is_soak, lay_out, runtime, seed};
use tests::people::PASSWORD;
use uuid::Uuid;

/// Within which the whole crowd comes.
const ARRIVAL: Duration = Duration::from_secs(120);
/// Of so many, one mistypes first.
const MISTYPES: usize = 7;
const SIGN_IN: &str = "/do/members/sign-in";

fn mail(number: usize) -> String {
    format!("member{number}@home.net")
}

/// Puts so many members with accounts on the roster of a laid-out place; all have the officer's password.
async fn enrol(data: &Path, members: usize) {
    let place = Place { data: data.to_owned(), database_url: None, origin: None };
    let house = House::around(Host::open(&place, tests::ORIGIN, Clock::default()).await.expect("it opens"));
    let officer = house.found("hall", "olga@home.net").await;
    let proof = house.place_of(&officer).await.standings.officer().expect("an officer");
    let row = |number: usize| NewRow {
        name: format!("Member {number}"),
        mail: MailAddress::parse(&mail(number)).ok(),
        language: Language::En,
        kinds: vec![StandingKind::Member],
        standing: GoodStanding::Good,
    };
    let ids = house.host.hall.roster.add(&proof, (0..members).map(row).collect()).await.expect("on the roster");
    let tx = house.host.store.begin().await.expect("a transaction");
    let backend = tx.get_database_backend();
    for (number, id) in ids.iter().enumerate() {
        // Hashing five hundred passwords is what they will do; here one hash serves all.
        let sql = "INSERT INTO person (id, name, mail, mail_key, language, password_hash, made_at) \
                   SELECT ?, ?, ?, ?, language, password_hash, made_at FROM person WHERE mail_key = 'olga@home.net'";
        let person = Uuid::new_v4();
        let texts = [format!("Member {number}"), mail(number), mail(number)].map(Value::from);
        let values = [Value::from(person)].into_iter().chain(texts);
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.expect("an account");
        let sql = "UPDATE roster SET person_id = ?, joined_at = made_at WHERE id = ?";
        let values = [Value::from(person), Value::from(id.0)];
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values)).await.expect("joined");
    }
    tx.commit().await.expect("committed");
    house.host.store.clone().close().await.expect("closed");
}

/// Signs a member in, after so many mistakes. How long the right password took; what was answered, where it was refused.
async fn sign_in(mut browser: Browser, number: usize, mistakes: usize) -> Result<Duration, String> {
    let mail = mail(number);
    let page = browser.get("/sign-in").await.map_err(|lost| format!("{lost:?}"))?;
    if !page.status.is_success() {
        return Err(format!("the page: {}", page.status));
    }
    let mut fields =
        vec![("_page", "/sign-in"), ("_form", SIGN_IN), ("mail", mail.as_str()), ("next", "/u/hall/staff")];
    for _ in 0..mistakes {
        let wrong = [&fields[..], &[("password", "coffee after bargaining")]].concat();
        let answer = browser.post(SIGN_IN, &wrong).await.map_err(|lost| format!("{lost:?}"))?;
        if !answer.location().is_some_and(|to| to.contains("kept=")) {
            return Err(format!("a wrong password was answered with {} {:?}", answer.status, answer.location()));
        }
    }
    fields.push(("password", PASSWORD));
    let begun = Instant::now();
    let answer = browser.post(SIGN_IN, &fields).await.map_err(|lost| format!("{lost:?}"))?;
    let took = begun.elapsed();
    if answer.location() != Some("/u/hall/staff") {
        return Err(format!("{} {:?}", answer.status, answer.location()));
    }
    let home = browser.get("/u/hall/staff").await.map_err(|lost| format!("{lost:?}"))?;
    if home.status.is_success() { Ok(took) } else { Err(format!("the unit's page: {}", home.status)) }
}

#[test]
fn a_membership_signs_in_from_one_address_and_nobody_is_sent_away() {
    let (members, runtime, mut dice) = (count(14), runtime(), Dice(seed()));
    let spot = Spot::new(None);
    runtime.block_on(async {
        lay_out(&spot.data(), None, 1).await;
        enrol(&spot.data(), members).await;
    });
    let host = spot.start();
    let hosts: Arc<[_]> = Arc::from([spot.address()]);
    let apart = if is_soak() { ARRIVAL / u32::try_from(members).expect("a small number") } else { Duration::ZERO };
    let begun = Instant::now();
    let (mut refused, mut times) = (Vec::new(), Vec::new());
    runtime.block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..members {
            // Three mistakes are free; whoever makes them has the fourth try at once.
            let mistakes = if number % MISTYPES == 0 { 1 + dice.below(3) } else { 0 };
            tasks.spawn(sign_in(Browser::new(Arc::clone(&hosts), BTreeMap::new()), number, mistakes));
            tokio::time::sleep(apart).await;
        }
        while let Some(answer) = tasks.join_next().await {
            match answer.expect("nobody panics") {
                Ok(time) => times.push(time),
                Err(why) => refused.push(why),
            }
        }
    });
    times.sort_unstable();
    drop(host);
    assert_eq!(refused, Vec::<String>::new());
    assert_eq!(times.len(), members);
    println!(
        "crowd: {members} people signed in from one address within {:.0} s, {} of them after mistypes: none sent away; a right \
         password takes {} ms in the median, {} ms at most",
        begun.elapsed().as_secs_f64(),
        members.div_ceil(MISTYPES),
        times[members / 2].as_millis(),
        times[members - 1].as_millis()
    );
}
