//! Two hosts on one PostgreSQL behind whoever turns to the other one: one of them is killed again and again, and nobody notices
//! beyond a request that is sent once more.

use super::{FINISH_SECONDS_MAX, Spot};
use std::time::Duration;
use tests::dice::Dice;
use tests::fresh_database;
use tests::load::check::nothing_lost_nothing_doubled;
use tests::load::crew::{Crew, Pace};
use tests::load::{count, lay_out, runtime, seed, untried};

/// From one kill to the next.
const APART: Duration = Duration::from_secs(2);

#[test]
fn with_two_hosts_on_one_database_nobody_notices_that_one_is_killed() {
    // In the soak one every two seconds for two minutes.
    let (kills, runtime, mut dice) = (count(3), runtime(), Dice(seed()));
    let Some(url) = runtime.block_on(fresh_database()) else { return untried("instances", "no PostgreSQL is named") };
    let spots = [Spot::new(Some(url.clone())), Spot::new(Some(url.clone()))];
    let desks = runtime.block_on(lay_out(&spots[0].data(), Some(&url), 4));
    let mut hosts = spots.each_ref().map(Spot::start);
    let addresses = spots.each_ref().map(Spot::address);
    let pace = Pace { people: 8, pages: 1, pause_milliseconds_max: 60 };
    let crew = runtime.block_on(async { Crew::start(&desks, &addresses, pace, &mut dice) });
    for number in 0..kills {
        std::thread::sleep(APART);
        let at = number % 2;
        hosts[at].signal("KILL");
        hosts[at].child.wait().expect("it ends");
        hosts[at] = spots[at].start();
    }
    let total = runtime.block_on(crew.finish(FINISH_SECONDS_MAX));
    println!("instances: {total}");
    drop(hosts);
    runtime.block_on(nothing_lost_nothing_doubled(&spots[0].data(), Some(&url), &total));
    assert_eq!((total.failed, total.refused), (0, 0), "somebody saw an error: {total}");
    println!(
        "instances: one of two hosts killed {kills} times, {} s apart: {} things recorded, {} after another try, {} failed after \
         retry; nothing lost, nothing doubled",
        APART.as_secs(),
        total.recorded,
        total.retried,
        total.unanswered
    );
}
