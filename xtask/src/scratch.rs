//! A folder for what lives as long as the tests: in memory where there is room, since a test commits dozens of times and
//! would wait for the disk at each.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house;
use crate::run::ask;
use crate::say::Done;

/// Room that there must be in memory; no run has needed half a gigabyte.
const KILOBYTES_MIN: u64 = 4 * 1024 * 1024;
const IN_MEMORY: &str = "/dev/shm";

/// The folder; it goes with the value.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// Makes one, in memory or else where temporary files lie.
    pub fn new() -> Done<Self> {
        let place = if has_room() { PathBuf::from(IN_MEMORY) } else { std::env::temp_dir() };
        let folder = place.join(format!("convenio-tests-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        house::make_folder(&folder)?;
        Ok(Self(folder))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn has_room() -> bool {
    let free = ask(Command::new("df").args(["--output=fstype,avail", IN_MEMORY]));
    free.is_some_and(|free| has_so_much(&free))
}

/// Reads `df`: whether the folder lies in memory and has room enough.
fn has_so_much(said: &str) -> bool {
    let mut words = said.lines().nth(1).unwrap_or_default().split_whitespace();
    words.next() == Some("tmpfs") && words.next().and_then(|free| free.parse().ok()) >= Some(KILOBYTES_MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_used_where_it_is_memory_and_large_enough() {
        assert!(has_so_much("Type     Avail\ntmpfs 24683144"));
        assert!(!has_so_much("Type     Avail\ntmpfs 65536"), "a container's own");
        assert!(!has_so_much("Type     Avail\next4  24683144"), "a folder like any other");
        assert!(!has_so_much(""));
    }

    #[test]
    fn it_is_gone_with_the_value() {
        let scratch = Scratch::new().expect("a folder");
        let path = scratch.path().to_owned();
        assert!(path.is_dir());
        drop(scratch);
        assert!(!path.exists());
    }
}
