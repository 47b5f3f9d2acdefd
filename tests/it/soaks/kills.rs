//! A host that is killed at any moment has done what it said, and does nothing twice.

use super::{FINISH_SECONDS_MAX, spots};
use std::time::Duration;
use tests::dice::Dice;
use tests::load::check::nothing_lost_nothing_doubled;
use tests::load::crew::{Crew, Pace};
use tests::load::{count, lay_out, runtime, seed};

/// Longest life of a host between two kills, in milliseconds.
const LIFE_MILLISECONDS_MAX: usize = 400;
/// Now and then one lives longer: whoever sends a form again whose first answer was killed with its host is kept waiting for
/// that answer for five seconds, and would otherwise be killed with every host until the end.
const LONG_LIFE: Duration = Duration::from_secs(6);
const LONG_LIFE_EVERY: usize = 10;

#[test]
fn what_members_were_told_is_recorded_outlives_every_kill_and_is_there_once() {
    let (kills, runtime, mut dice) = (count(4), runtime(), Dice(seed()));
    for (database, spot) in spots(&runtime) {
        let desks = runtime.block_on(lay_out(&spot.data(), spot.database_url.as_deref(), 4));
        let mut host = spot.start();
        let pace = Pace { people: 8, pages: 1, pause_milliseconds_max: 60 };
        let crew = runtime.block_on(async { Crew::start(&desks, &[spot.address()], pace, &mut dice) });
        for number in 1..=kills {
            let life = Duration::from_millis(dice.below(LIFE_MILLISECONDS_MAX) as u64);
            std::thread::sleep(if number % LONG_LIFE_EVERY == 0 { LONG_LIFE } else { life });
            // Dropped is killed: SIGKILL.
            drop(host);
            host = spot.start();
        }
        let total = runtime.block_on(crew.finish(FINISH_SECONDS_MAX));
        println!("kills on {database}: {total}");
        drop(host);
        runtime.block_on(nothing_lost_nothing_doubled(&spot.data(), spot.database_url.as_deref(), &total));
        println!(
            "kills on {database}: a host killed {kills} times under mixed writes: {} things recorded, {} after another try, {} \
             unanswered; nothing lost, nothing doubled, every hash and chain whole",
            total.recorded, total.retried, total.unanswered
        );
    }
}
