//! A host under mixed load for long keeps to its memory.

use super::{FINISH_SECONDS_MAX, Spot};
use std::time::{Duration, Instant};
use tests::dice::Dice;
use tests::load::check::nothing_lost_nothing_doubled;
use tests::load::crew::{Crew, Pace};
use tests::load::{count, lay_out, runtime, seed};

/// How often memory is looked at.
const LOOK: Duration = Duration::from_millis(500);
/// How much more a host may have in the last quarter than in the second, in kilobytes: what more rows cost in caches.
const GROWTH_KILOBYTES_MAX: u64 = 24_000;

#[test]
fn a_host_that_has_been_busy_for_long_needs_no_more_memory_than_before() {
    // Seconds: 1,200 in the soak.
    let (seconds, runtime, mut dice) = (count(8), runtime(), Dice(seed()));
    let spot = Spot::new(None);
    let desks = runtime.block_on(lay_out(&spot.data(), None, 4));
    let host = spot.start();
    let idle = host.resident();
    let pace = Pace { people: 4, pages: 8, pause_milliseconds_max: 400 };
    let crew = runtime.block_on(async { Crew::start(&desks, &[spot.address()], pace, &mut dice) });
    let (begun, mut samples) = (Instant::now(), Vec::new());
    while begun.elapsed() < Duration::from_secs(seconds as u64) {
        std::thread::sleep(LOOK);
        samples.push(host.resident());
    }
    let total = runtime.block_on(crew.finish(FINISH_SECONDS_MAX));
    let quarters = samples.chunks(samples.len().div_ceil(4)).map(median).collect::<Vec<_>>();
    let peak = samples.iter().max().copied().unwrap_or_default();
    println!("memory: {total}");
    drop(host);
    runtime.block_on(nothing_lost_nothing_doubled(&spot.data(), None, &total));
    let [_, second, .., last] = quarters[..] else { panic!("too few looks: {samples:?}") };
    assert!(last <= second + GROWTH_KILOBYTES_MAX, "it grows: {quarters:?}");
    println!(
        "memory: {seconds} s of mixed load, {} pages and {} things recorded: idle {idle} kB, medians of the quarters {quarters:?} \
         kB, peak {peak} kB; nothing lost, nothing doubled",
        total.pages, total.recorded
    );
}

fn median(samples: &[u64]) -> u64 {
    let mut sorted = samples.to_vec();
    sorted.sort_unstable();
    sorted[sorted.len() / 2]
}
