//! The machine's figures, read without changing anything but one file that is taken away at once.

use super::{Finding, judge};
use jiff::Timestamp;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Written and removed, to know whether writing works.
const PROBE: &str = ".convenio-doctor";

pub fn folder(data: &Path) -> Vec<Finding> {
    let subject = "data folder";
    let shown = data.display().to_string();
    let meta = match fs::metadata(data) {
        Ok(meta) if meta.is_dir() => meta,
        Ok(_) => return vec![Finding::fail(subject, format!("{shown} is no folder"), "name another with --data")],
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return vec![Finding::warn(subject, format!("{shown} is not there yet"), "the first start makes it")];
        }
        Err(e) => {
            return vec![Finding::fail(
                subject,
                format!("{shown} cannot be looked at: {e}"),
                "give its owner the right",
            )];
        }
    };
    let mut findings = vec![judge::rights(meta.mode(), meta.uid(), rustix::process::geteuid().as_raw(), &shown)];
    let probe = data.join(PROBE);
    match fs::write(&probe, b"convenio doctor\n").and_then(|()| fs::remove_file(&probe)) {
        Ok(()) => {}
        Err(e) => {
            findings.push(Finding::fail(subject, format!("nothing can be written: {e}"), "check rights and disk"))
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
                findings.push(Finding::fail("disk", "no room for another file (inodes)", "remove small files"));
            }
            findings
        }
        Err(e) => vec![Finding::warn("disk", format!("its space cannot be read: {e}"), "df -h")],
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
    let subject = "time zone";
    let named = std::env::var("TZ").ok().filter(|name| !name.is_empty());
    let linked = || {
        let target = fs::canonicalize("/etc/localtime").ok()?;
        target.to_str()?.split_once("zoneinfo/").map(|(_, name)| name.to_owned())
    };
    let Some(name) = named.or_else(linked) else {
        return Finding::ok(subject, "UTC: the machine names no other");
    };
    let bare = name.trim_start_matches(':');
    if bare == "UTC" || Path::new("/usr/share/zoneinfo").join(bare).exists() {
        return Finding::ok(subject, bare);
    }
    Finding::warn(subject, format!("{bare} is not among the machine's zones"), "apt install tzdata, or correct TZ")
}

pub fn open_files() -> Finding {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile);
    judge::open_files(limit.maximum)
}
