//! The machine's figures, read without changing anything but one file that is taken away at once.

use super::judge::{self, FOLDER};
use super::{Finding, Phrase};
use jiff::Timestamp;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Written and removed, to know whether writing works.
const PROBE: &str = ".convenio-doctor";

pub fn folder(data: &Path) -> Vec<Finding> {
    let shown = data.display().to_string();
    let of_folder = |code| Phrase::new(code).with("folder", &shown);
    let meta = match fs::metadata(data) {
        Ok(meta) if meta.is_dir() => meta,
        Ok(_) => return vec![Finding::fail(FOLDER, of_folder("folder-none"), Phrase::new("other-folder"))],
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return vec![Finding::warn(FOLDER, of_folder("folder-missing"), Phrase::new("first-start"))];
        }
        Err(e) => {
            return vec![Finding::fail(FOLDER, of_folder("folder-unread").with("why", e), Phrase::new("give-right"))];
        }
    };
    let mut findings = vec![judge::rights(meta.mode(), meta.uid(), rustix::process::geteuid().as_raw(), &shown)];
    let probe = data.join(PROBE);
    match fs::write(&probe, b"convenio doctor\n").and_then(|()| fs::remove_file(&probe)) {
        Ok(()) => {}
        Err(e) => {
            let says = Phrase::new("folder-unwritable").with("why", e);
            findings.push(Finding::fail(FOLDER, says, Phrase::new("check-rights")));
        }
    }
    findings
}

/// Nearest folder that exists: a data folder that is not there yet will be made on its disk.
fn existing(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("/")).to_owned()
}

pub fn disk(data: &Path) -> Vec<Finding> {
    match rustix::fs::statvfs(existing(data)) {
        Ok(space) => {
            let mut findings = vec![judge::disk(space.f_bavail * space.f_frsize, space.f_blocks * space.f_frsize)];
            if space.f_files > 0 && space.f_favail == 0 {
                findings.push(Finding::fail("disk", Phrase::new("disk-files"), Phrase::new("remove-files")));
            }
            findings
        }
        Err(e) => {
            vec![Finding::warn("disk", Phrase::new("disk-unread").with("why", e), Phrase::new("look-at-disk"))]
        }
    }
}

pub fn clock(data: &Path, now: Timestamp) -> Vec<Finding> {
    let newest = fs::read_dir(data).into_iter().flatten().flatten().filter_map(|entry| {
        let modified = entry.metadata().ok()?.modified().ok()?;
        i64::try_from(modified.duration_since(UNIX_EPOCH).ok()?.as_secs()).ok()
    });
    vec![judge::clock(now.as_second(), newest.max(), kept_clock())]
}

/// Whether something keeps the clock right, where that can be known: systemd's own service leaves a mark, others are
/// known by their process's file.
fn kept_clock() -> Option<bool> {
    let marks =
        ["/run/systemd/timesync/synchronized", "/run/chrony/chronyd.pid", "/run/ntpd.pid", "/run/openntpd.sock"];
    if marks.iter().any(|mark| Path::new(mark).exists()) {
        return Some(true);
    }
    Path::new("/run/systemd/system").exists().then_some(false)
}

/// Reports go by the union's own zone; the machine's is that of log lines and of schedules.
pub fn time_zone() -> Finding {
    let subject = "zone";
    let named = std::env::var("TZ").ok().filter(|name| !name.is_empty());
    let linked = || {
        let target = fs::canonicalize("/etc/localtime").ok()?;
        target.to_str()?.split_once("zoneinfo/").map(|(_, name)| name.to_owned())
    };
    let Some(name) = named.or_else(linked) else {
        return Finding::ok(subject, Phrase::new("zone-utc"));
    };
    let bare = name.trim_start_matches(':');
    if bare == "UTC" || Path::new("/usr/share/zoneinfo").join(bare).exists() {
        return Finding::ok(subject, Phrase::new("zone-is").with("zone", bare));
    }
    Finding::warn(subject, Phrase::new("zone-unknown").with("zone", bare), Phrase::new("zones"))
}

pub fn open_files() -> Finding {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile);
    judge::open_files(limit.maximum)
}
