//! PostgreSQL goes and comes back under load; the host stays up and its people go on.

use super::{FINISH_SECONDS_MAX, Spot};
use std::time::{Duration, Instant};
use tests::cluster::{Cluster, Stop};
use tests::dice::Dice;
use tests::load::check::nothing_lost_nothing_doubled;
use tests::load::crew::{Crew, Pace};
use tests::load::{count, is_soak, lay_out, runtime, seed, untried};

/// From PostgreSQL's first answer to the next thing that is recorded, in the whole soak.
const BACK_MAX: Duration = Duration::from_secs(5);
/// Longest wait for that at all, in seconds.
const BACK_SECONDS_MAX: u64 = 60;

#[test]
fn members_go_on_when_postgres_is_back_and_nothing_of_theirs_is_gone() {
    let (restarts, runtime, mut dice) = (count(2), runtime(), Dice(seed()));
    let Some(mut cluster) = runtime.block_on(Cluster::beside()) else {
        return untried("restarts", "no PostgreSQL of this machine is named");
    };
    let spot = Spot::new(Some(runtime.block_on(cluster.fresh_database("soak"))));
    let url = spot.database_url.clone();
    let desks = runtime.block_on(lay_out(&spot.data(), url.as_deref(), 4));
    let host = spot.start();
    let pace = Pace { people: 8, pages: 1, pause_milliseconds_max: 60 };
    let crew = runtime.block_on(async { Crew::start(&desks, &[spot.address()], pace, &mut dice) });
    let mut longest = Duration::ZERO;
    for number in 0..restarts {
        std::thread::sleep(Duration::from_millis(200 + dice.below(800) as u64));
        cluster.stop(if number % 2 == 0 { Stop::Fast } else { Stop::Immediate });
        std::thread::sleep(Duration::from_millis(dice.below(600) as u64));
        runtime.block_on(cluster.start());
        let (back, before) = (Instant::now(), crew.counts.recorded_so_far());
        while crew.counts.recorded_so_far() == before {
            assert!(back.elapsed() < Duration::from_secs(BACK_SECONDS_MAX), "the host does not come back");
            std::thread::sleep(Duration::from_millis(2));
        }
        longest = longest.max(back.elapsed());
    }
    let total = runtime.block_on(crew.finish(FINISH_SECONDS_MAX));
    println!("restarts: {total}");
    drop(host);
    runtime.block_on(nothing_lost_nothing_doubled(&spot.data(), url.as_deref(), &total));
    assert!(!is_soak() || longest <= BACK_MAX, "back after {longest:?}");
    println!(
        "restarts: PostgreSQL restarted {restarts} times under load, half of them as after a crash: {} things recorded, again at \
         most {} ms after it answered; nothing lost, nothing doubled",
        total.recorded,
        longest.as_millis()
    );
}
