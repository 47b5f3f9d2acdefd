//! The disk is full, at any moment of a run, and there is room again: nobody is told of something that is not there, and the
//! host goes on by itself.
//!
//! The host's folder is a small file system in memory, mounted for it alone; where the machine lets nobody mount one, nothing
//! is tried here, and `server/src/storage/line.rs` fills a database up by SQLite's own limit.

use super::{FINISH_SECONDS_MAX, Spot};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tests::dice::Dice;
use tests::load::check::nothing_lost_nothing_doubled;
use tests::load::crew::{Counts, Crew, Pace};
use tests::load::{count, lay_out, runtime, seed, untried};
use tests::program::{self, Running};

const DISK_MEGABYTES: usize = 512;
/// Room that there is between two points, in bytes.
const ROOM_BYTES: u64 = 16 * 1024 * 1024;
/// Room that is left at a point, so that it falls anywhere in what is being written.
const LEFT_BYTES_MAX: usize = 160 * 1024;
/// Longest time at a point, in milliseconds, and longest wait for the host to go on, in seconds.
const POINT_MILLISECONDS_MAX: u64 = 1_500;
const RESUMED_SECONDS_MAX: u64 = 30;

/// What else lies on the disk.
struct Ballast {
    file: File,
    bytes: u64,
}

impl Ballast {
    fn lay(path: &Path) -> Self {
        let file = OpenOptions::new().create(true).append(true).open(path).expect("a file on the disk");
        let mut ballast = Self { file, bytes: 0 };
        ballast.fill();
        ballast.take_away(ROOM_BYTES);
        ballast
    }

    /// Fills the disk to its last block.
    fn fill(&mut self) {
        let mut piece = vec![7; 1024 * 1024];
        while !piece.is_empty() {
            match self.file.write(&piece) {
                Ok(written) if written > 0 => self.bytes += written as u64,
                _ => piece.truncate(piece.len() / 2),
            }
        }
    }

    fn take_away(&mut self, bytes: u64) {
        self.bytes = self.bytes.saturating_sub(bytes);
        self.file.set_len(self.bytes).expect("a shorter file");
    }
}

/// A host on a disk of its own, and that disk as seen from outside.
fn on_own_disk(spot: &Spot) -> Option<(Running, PathBuf)> {
    let disk = spot.folder.path().join("disk");
    std::fs::create_dir(&disk).expect("a folder");
    let command = program::with_own_disk(&spot.command(&disk), &disk, DISK_MEGABYTES, &spot.data())?;
    let host = Running::start(command, spot.log());
    let seen = PathBuf::from(format!("/proc/{}/root{}", host.child.id(), disk.display()));
    Some((host, seen))
}

/// Waits until `done`, for at most so long; whether it came.
fn until(longest: Duration, done: impl Fn() -> bool) -> bool {
    let begun = Instant::now();
    while !done() {
        if begun.elapsed() > longest {
            return false;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    true
}

/// Fills the disk, waits for somebody to notice, makes room, and waits for the next who is told that it is recorded. Whether
/// anybody noticed, and how long that took.
fn point(ballast: &mut Ballast, counts: &Counts, dice: &mut Dice) -> (bool, Duration) {
    ballast.fill();
    ballast.take_away(dice.below(LEFT_BYTES_MAX) as u64);
    let (troubles, enough) = (counts.troubles_so_far(), 1 + dice.below(6) as u64);
    let longest = Duration::from_millis(POINT_MILLISECONDS_MAX);
    until(longest, || counts.troubles_so_far() >= troubles + enough);
    let noticed = counts.troubles_so_far() > troubles;
    let (begun, recorded) = (Instant::now(), counts.recorded_so_far());
    ballast.take_away(ROOM_BYTES);
    let longest = Duration::from_secs(RESUMED_SECONDS_MAX);
    assert!(until(longest, || counts.recorded_so_far() > recorded), "there is room again, and nothing is recorded");
    (noticed, begun.elapsed())
}

#[test]
fn on_a_full_disk_nobody_is_told_of_what_is_not_there_and_the_host_goes_on_when_there_is_room() {
    let (points, runtime, mut dice) = (count(6), runtime(), Dice(seed()));
    let spot = Spot::new(None);
    let desks = runtime.block_on(lay_out(&spot.data(), None, 4));
    let Some((host, disk)) = on_own_disk(&spot) else {
        return untried("disk", "this machine lets nobody mount a file system");
    };
    let mut ballast = Ballast::lay(&disk.join("ballast"));
    let pace = Pace { people: 8, pages: 0, pause_milliseconds_max: 20 };
    let crew = runtime.block_on(async { Crew::start(&desks, &[spot.address()], pace, &mut dice) });
    let (mut noticed, mut longest) = (0, Duration::ZERO);
    for _ in 0..points {
        std::thread::sleep(Duration::from_millis(dice.below(300) as u64));
        let (noticed_here, resumed) = point(&mut ballast, &crew.counts, &mut dice);
        noticed += usize::from(noticed_here);
        longest = longest.max(resumed);
    }
    let total = runtime.block_on(crew.finish(FINISH_SECONDS_MAX));
    println!("disk: {total}");
    // Seen from outside it is no path that SQLite would open: it is taken along, as a crash at this moment would leave it.
    std::fs::remove_file(disk.join("ballast")).expect("the ballast goes");
    host.signal("STOP");
    let taken = spot.folder.path().join("taken");
    let copied = Command::new("cp").arg("-a").args([&disk, &taken]).status().expect("cp runs");
    assert!(copied.success(), "the disk was not copied");
    drop(host);
    runtime.block_on(nothing_lost_nothing_doubled(&taken, None, &total));
    let drafts = left_behind(&taken.join("files"));
    assert!(noticed > 0, "nobody noticed that the disk was full");
    assert_eq!(drafts, Vec::<PathBuf>::new(), "half a file is left");
    println!(
        "disk: full at {points} points, somebody was turned away at {noticed} of them: {} things recorded, none of them lost or \
         doubled, the next at most {} ms after there was room",
        total.recorded,
        longest.as_millis()
    );
}

/// Files that were begun and never finished.
fn left_behind(folder: &Path) -> Vec<PathBuf> {
    let mut left = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            left.extend(left_behind(&path));
        } else if path.extension().is_some_and(|ending| ending == "part") {
            left.push(path);
        }
    }
    left
}
