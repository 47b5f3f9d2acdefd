//! What figures mean: pure judgements, with their limits.

use super::Finding;
use crate::notices::Knocked;
use crate::notices::settings::{Privacy, Server};
use crate::reach::certificate::Certificate;
use crate::reach::names::Origin;
use crate::reach::{Plan, Way};
use crate::storage::SQLITE_VERSION_MIN;
use crate::storage::look::Look;
use contracts::notices::Trouble;
use contracts::records::engine::{ArchiveCard, BACKUP_HOURS_MAX};
use jiff::Timestamp;

/// Below this a host may stop at the next upload, in bytes.
const DISK_BYTES_FAIL: u64 = 200 * 1024 * 1024;
/// Below this it is time to make room, in bytes.
const DISK_BYTES_WARN: u64 = 2 * 1024 * 1024 * 1024;
/// Before this a renewal that should have happened did not, in days.
const CERTIFICATE_DAYS_WARN: i64 = 14;
/// More than this and sessions, links and deadlines disagree between machines, in seconds.
const SKEW_SECONDS_WARN: i64 = 5;
/// A file from this far in the future says that the clock went back, in seconds.
const FUTURE_SECONDS_MAX: i64 = 300;
/// No clock is earlier than this release: 2026-11-01, in seconds since the epoch.
const CLOCK_SECONDS_MIN: i64 = 1_793_491_200;
/// Connections and files that a busy host has open.
const OPEN_FILES_MIN: u64 = 4096;

/// Mode bits and owner of the data folder; `own` is the user that runs this.
pub fn rights(mode: u32, owner: u32, own: u32, folder: &str) -> Finding {
    let subject = "data folder";
    if owner != own {
        return Finding::fail(
            subject,
            format!("{folder} belongs to user {owner}, and this is user {own}"),
            format!("run Convenio as the folder's owner (sudo -u '#{owner}' convenio …)"),
        );
    }
    let close = format!("chmod 700 {folder}");
    match (mode & 0o007, mode & 0o070) {
        (0, 0) => Finding::ok(subject, format!("{folder} is for its owner alone")),
        (0, _) => Finding::warn(subject, format!("{folder} is open to its group (mode {:o})", mode & 0o777), close),
        _ => Finding::fail(
            subject,
            format!("{folder} is open to everybody on this machine (mode {:o}): drafts too", mode & 0o777),
            close,
        ),
    }
}

/// Free and whole space, in bytes.
pub fn disk(free: u64, whole: u64) -> Finding {
    let megabytes = free / 1_000_000;
    let sentence = format!("{megabytes} MB free of {} MB", whole / 1_000_000);
    let remedy = "make room or move the data folder to a larger disk; nothing is accepted that cannot be written";
    match free {
        free if free < DISK_BYTES_FAIL => Finding::fail("disk", sentence, remedy),
        free if free < DISK_BYTES_WARN => Finding::warn("disk", sentence, remedy),
        _ => Finding::ok("disk", sentence),
    }
}

/// The machine's clock beside the newest file of the data folder (seconds since the epoch), and whether something keeps
/// it right.
pub fn clock(now: i64, newest: Option<i64>, is_kept: Option<bool>) -> Finding {
    let remedy = "set the clock (timedatectl set-ntp true): links, sessions and deadlines go by it";
    let shown = Timestamp::from_second(now).map(|now| now.to_string()).unwrap_or_default();
    if now < CLOCK_SECONDS_MIN {
        return Finding::fail("clock", format!("{shown} is before this Convenio was made"), remedy);
    }
    if newest.is_some_and(|newest| newest > now + FUTURE_SECONDS_MAX) {
        return Finding::fail("clock", format!("{shown} is before the last change in the data folder"), remedy);
    }
    match is_kept {
        Some(true) => Finding::ok("clock", format!("{shown}, kept right over the network")),
        Some(false) => Finding::warn("clock", format!("{shown}, and nothing keeps it right"), remedy),
        None => Finding::ok("clock", shown),
    }
}

pub fn open_files(most: Option<u64>) -> Finding {
    match most {
        Some(most) if most < OPEN_FILES_MIN => Finding::warn(
            "open files",
            format!("at most {most}; each connection takes one"),
            format!("LimitNOFILE={OPEN_FILES_MIN} in the unit, or ulimit -n"),
        ),
        Some(most) => Finding::ok("open files", format!("up to {most}")),
        None => Finding::ok("open files", "without a limit"),
    }
}

pub fn sqlite(version: &str) -> Finding {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    let (major, minor, patch) = SQLITE_VERSION_MIN;
    if (next(), next(), next()) < SQLITE_VERSION_MIN {
        let sentence = format!("{version} can lose data in WAL mode; {major}.{minor}.{patch} is needed");
        return Finding::fail("sqlite", sentence, "install a newer Convenio: SQLite is built in");
    }
    Finding::ok("sqlite", format!("{version}, built in"))
}

pub fn database(look: Option<&Look>, now: i64) -> Finding {
    let Some(look) = look else {
        return Finding::ok("database", "not there yet; the first start makes it");
    };
    if let Some(step) = look.unknown.first() {
        let sentence = format!("a newer Convenio used it (it knows {step})");
        return Finding::fail("database", sentence, "start that newer version, or restore the backup from before it");
    }
    if let Some(skew) = look.clock.map(|clock| (clock - now).abs() / 1000).filter(|skew| *skew > SKEW_SECONDS_WARN) {
        let sentence = format!("its machine's clock and this one differ by {skew} s");
        return Finding::warn("database", sentence, "let both machines keep their clocks right over the network");
    }
    match look.pending.len() {
        0 => Finding::ok("database", format!("version {}, tables up to date", look.version)),
        steps => Finding::ok(
            "database",
            format!("version {}, {steps} steps behind; the next start takes them", look.version),
        ),
    }
}

pub fn way(plan: &Plan) -> Finding {
    let origin = plan.origin.as_ref().map(ToString::to_string).unwrap_or_default();
    let listen = plan.listen;
    match &plan.way {
        Way::Plain if plan.origin.as_ref().is_some_and(Origin::is_https) => {
            Finding::ok("reach", format!("{origin}, by a proxy that calls {listen}"))
        }
        Way::Plain => Finding::warn(
            "reach",
            format!("{listen} without TLS, for this machine alone"),
            "for others: a proxy and --origin https://…, or --tls-certificate and --tls-key, or --lan",
        ),
        Way::Proxied => Finding::ok("reach", format!("{origin}, by trusted proxies alone that call {listen}")),
        Way::Acme => Finding::ok("reach", format!("TLS on {listen}, with a certificate that is fetched")),
        Way::Certificate { .. } => Finding::ok("reach", format!("TLS on {listen}")),
        Way::Lan => Finding::ok("reach", format!("TLS on {listen}, with a certificate of our own for one room")),
    }
}

pub fn certificate(certificate: &Certificate, origin: Option<&Origin>, is_fetched: bool, now: Timestamp) -> Finding {
    let subject = "certificate";
    let days = (certificate.until.as_second() - now.as_second()).div_euclid(86_400);
    let renew = "renew it; new files are taken up by themselves, and the room's own is made anew at a start";
    if now < certificate.from {
        return Finding::fail(subject, format!("not valid before {}", certificate.from), "check the clock");
    }
    if days < 0 {
        return Finding::fail(subject, format!("it ended on {}", certificate.until), renew);
    }
    if let Some(origin) = origin.filter(|origin| !certificate.is_for(origin.host())) {
        let names = certificate.names.join(", ");
        let sentence = format!("it is for {names}, and people type {}", origin.host());
        return Finding::fail(subject, sentence, "get one for that name, or change the origin");
    }
    let sentence = format!("for {}, {days} days left", certificate.names.join(", "));
    if certificate.self_signed && is_fetched {
        let remedy = "the authority calls on port 443 of each name: check DNS, the firewall and the log";
        return Finding::warn(subject, "the authority has not answered yet; a makeshift is in use", remedy);
    }
    if days < CERTIFICATE_DAYS_WARN {
        return Finding::warn(subject, sentence, renew);
    }
    Finding::ok(subject, sentence)
}

/// A host that makes no backups by itself.
pub fn no_backups() -> Finding {
    Finding::warn("backups", "none are made by Convenio (backups = false)", "see to it that something else makes them")
}

/// A folder for backups that cannot be looked at.
pub fn backup_folder(folder: &str, why: &str) -> Finding {
    let remedy = "give Convenio's user the right, or name another with backup_to";
    Finding::fail("backups", format!("{folder} cannot be looked at: {why}"), remedy)
}

/// The newest archive, and whether it was read through: `Ok(false)` where it is locked or too large for a look, and a
/// sentence where it is damaged.
pub fn backups(
    newest: Option<(&ArchiveCard, Result<bool, String>)>,
    has_database: bool,
    same_disk: bool,
    now: Timestamp,
) -> Finding {
    let subject = "backups";
    let Some((archive, read)) = newest else {
        if !has_database {
            return Finding::ok(subject, "none yet; there is nothing to back up");
        }
        return Finding::warn(
            subject,
            "none yet",
            "the server makes one soon after a start and then every day; convenio backup --to FOLDER makes one now",
        );
    };
    let hours = (now.as_second() - archive.made.as_second()).div_euclid(3600);
    let age = format!("the newest is {hours} h old");
    let again = "make another at once (convenio backup --to FOLDER) and look into the log";
    let checked = match read {
        Err(why) => return Finding::fail(subject, format!("{age} and cannot be restored: {why}"), again),
        Ok(true) => "read through and found right",
        Ok(false) if archive.encrypted => "encrypted: convenio verify data --archive … --key … reads it through",
        Ok(false) => "large: convenio verify data --archive … reads it through",
    };
    if hours >= BACKUP_HOURS_MAX {
        return Finding::fail(subject, format!("{age}; a day's is missing"), again);
    }
    let disk = if same_disk { "; on the same disk as the data, and lost with it" } else { "" };
    Finding::ok(subject, format!("{age}, {checked}{disk}"))
}

/// What came of knocking at the mail server.
pub fn mail(knocked: &Knocked) -> Finding {
    let (Server { host, port, privacy }, from) = (&knocked.server, &knocked.from);
    let by = match privacy {
        Privacy::Tls => "by TLS",
        Privacy::StartTls => "by STARTTLS",
        Privacy::Plain => "on this machine",
    };
    let Err(trouble) = knocked.outcome else {
        return Finding::ok("mail", format!("{host}:{port} {by} takes letters from {from}"));
    };
    let code = trouble.reply().map(|code| format!(" ({code})")).unwrap_or_default();
    let (sentence, remedy) = match trouble {
        Trouble::SignIn => ("does not let us sign in", "correct smtp_user and smtp_password"),
        Trouble::Tls => (
            "cannot be talked to in private, so nothing is sent",
            "smtps:// for port 465; smtp_ca for an authority of your own",
        ),
        Trouble::Refused(_) => {
            ("takes no letters from this sender", "name in mail_from an address that it may send for")
        }
        Trouble::Deferred(_) => ("asks to try later", "look again in some minutes; letters wait by themselves"),
        _ => ("does not answer", "check smtp_url, the network and the firewall; letters wait by themselves"),
    };
    Finding::fail("mail", format!("{host}:{port} {by} {sentence}{code} (sender {from})"), remedy)
}

#[cfg(test)]
mod tests {
    use super::super::Level::{self, Fail, Ok, Warn};
    use super::*;

    fn check(finding: &Finding, level: Level, part: &str) {
        assert_eq!(finding.level, level, "{finding:?}");
        assert!(finding.sentence.contains(part), "{finding:?} should say {part}");
        assert_eq!(finding.remedy.is_empty(), level == Ok, "{finding:?}");
    }

    #[test]
    fn drafts_that_others_on_the_machine_can_read_are_a_failure() {
        check(&rights(0o40700, 7, 7, "/d"), Ok, "owner alone");
        check(&rights(0o40750, 7, 7, "/d"), Warn, "group (mode 750)");
        check(&rights(0o40755, 7, 7, "/d"), Fail, "everybody on this machine (mode 755)");
        check(&rights(0o40700, 7, 0, "/d"), Fail, "belongs to user 7");
    }

    #[test]
    fn a_full_disk_and_a_wrong_clock_are_said_before_they_hurt() {
        check(&disk(100 << 20, 10 << 30), Fail, "104 MB free");
        check(&disk(1 << 30, 10 << 30), Warn, "1073 MB free");
        check(&disk(5 << 30, 10 << 30), Ok, "free");
        let now = CLOCK_SECONDS_MIN + 1000;
        check(&clock(0, None, Some(true)), Fail, "1970-01-01T00:00:00Z is before this Convenio");
        check(&clock(now, Some(now + 301), None), Fail, "before the last change");
        check(&clock(now, Some(now + 299), Some(false)), Warn, "nothing keeps it right");
        check(&clock(now, Some(now), Some(true)), Ok, "kept right");
        check(&open_files(Some(1024)), Warn, "at most 1024");
        check(&open_files(Some(65536)), Ok, "up to 65536");
    }

    #[test]
    fn a_database_from_the_future_and_an_old_sqlite_are_refused() {
        check(&sqlite("3.51.2"), Fail, "3.51.3 is needed");
        check(&sqlite("3.51.3"), Ok, "built in");
        let look = Look { version: "17.2".into(), pending: vec![], unknown: vec![], clock: Some(10_000) };
        check(&database(None, 0), Ok, "first start");
        check(&database(Some(&look), 10_000), Ok, "up to date");
        check(&database(Some(&look), 2_000), Warn, "differ by 8 s");
        check(&database(Some(&Look { pending: vec!["m".into()], ..look.clone() }), 10_000), Ok, "1 steps behind");
        check(&database(Some(&Look { unknown: vec!["m9".into()], ..look }), 10_000), Fail, "newer Convenio used it");
    }

    #[test]
    fn a_certificate_is_judged_by_its_end_and_by_the_name_people_type() {
        let folder = tempfile::tempdir().expect("a folder");
        let now: Timestamp = "2026-11-26T10:00:00Z".parse().expect("a moment");
        let names = ["hall.example".to_owned()];
        let (files, _) = crate::reach::lan::ensure(folder.path(), &names, now).expect("made");
        let read = Certificate::read(&files.chain, &files.key).expect("readable");
        let at = |text: &str, host: &str| {
            certificate(&read, Origin::of(host, 443).ok().as_ref(), false, text.parse().expect("a moment"))
        };
        check(&at("2026-11-26T10:00:00Z", "hall.example"), Ok, "for hall.example, 395 days left");
        check(&at("2027-12-20T10:00:00Z", "hall.example"), Warn, "6 days left");
        check(&at("2028-01-01T10:00:00Z", "hall.example"), Fail, "it ended on");
        check(&at("2026-01-01T10:00:00Z", "hall.example"), Fail, "not valid before");
        check(&at("2026-11-26T10:00:00Z", "other.example"), Fail, "people type other.example");
    }

    #[test]
    fn a_backup_that_is_old_or_cannot_be_restored_is_a_failure() {
        let now: Timestamp = "2026-11-26T12:00:00Z".parse().expect("a moment");
        let at = |made: &str, encrypted, read: Result<bool, &str>| {
            let archive = ArchiveCard {
                name: "convenio.tar.gz".into(),
                made: made.parse().expect("a moment"),
                bytes: 1,
                encrypted,
            };
            backups(Some((&archive, read.map_err(str::to_owned))), true, false, now)
        };
        check(&at("2026-11-26T03:00:00Z", false, Result::Ok(true)), Ok, "9 h old, read through and found right");
        check(&at("2026-11-26T03:00:00Z", true, Result::Ok(false)), Ok, "encrypted: convenio verify data");
        check(&at("2026-11-24T23:59:00Z", false, Result::Ok(true)), Fail, "36 h old; a day's is missing");
        check(&at("2026-11-26T03:00:00Z", false, Err("it ends early")), Fail, "cannot be restored: it ends early");
        check(&backups(None, true, false, now), Warn, "none yet");
        check(&backups(None, false, false, now), Ok, "nothing to back up");
        check(&no_backups(), Warn, "backups = false");
    }

    #[test]
    fn a_mail_server_that_would_take_no_letter_is_a_failure() {
        let at = |outcome| {
            let server = Server { host: "mail.example".into(), port: 587, privacy: Privacy::StartTls };
            mail(&Knocked { server, from: "post@union.example".into(), outcome })
        };
        check(&at(Result::Ok(())), Ok, "mail.example:587 by STARTTLS takes letters from post@union.example");
        for (trouble, part) in [
            (Trouble::SignIn, "does not let us sign in"),
            (Trouble::Tls, "in private"),
            (Trouble::Refused(550), "takes no letters from this sender (550)"),
            (Trouble::Unreachable, "does not answer"),
            (Trouble::Timeout, "does not answer"),
        ] {
            check(&at(Err(trouble)), Fail, part);
        }
    }
}
