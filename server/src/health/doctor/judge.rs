//! What figures mean: pure judgements, with their limits.

use super::{Finding, Phrase};
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

/// What is looked at.
pub const FOLDER: &str = "folder";
pub const BACKUPS: &str = "backups";
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
    let of_folder = |code| Phrase::new(code).with("folder", folder);
    if owner != own {
        let says = of_folder("folder-foreign").with("owner", owner).with("own", own);
        return Finding::fail(FOLDER, says, Phrase::new("run-as-owner").with("owner", owner));
    }
    let close = of_folder("close-folder");
    let with_mode = |phrase: Phrase| phrase.with("mode", format_args!("{:o}", mode & 0o777));
    match (mode & 0o007, mode & 0o070) {
        (0, 0) => Finding::ok(FOLDER, of_folder("folder-private")),
        (0, _) => Finding::warn(FOLDER, with_mode(of_folder("folder-group")), close),
        _ => Finding::fail(FOLDER, with_mode(of_folder("folder-everybody")), close),
    }
}

/// Free and whole space, in bytes.
pub fn disk(free: u64, whole: u64) -> Finding {
    let says = Phrase::new("disk-free").with("free", free / 1_000_000).with("whole", whole / 1_000_000);
    let remedy = Phrase::new("make-room");
    match free {
        free if free < DISK_BYTES_FAIL => Finding::fail("disk", says, remedy),
        free if free < DISK_BYTES_WARN => Finding::warn("disk", says, remedy),
        _ => Finding::ok("disk", says),
    }
}

/// The machine's clock beside the newest file of the data folder (seconds since the epoch), and whether something keeps
/// it right.
pub fn clock(now: i64, newest: Option<i64>, is_kept: Option<bool>) -> Finding {
    let remedy = Phrase::new("set-clock");
    let shown = Timestamp::from_second(now).map(|now| now.to_string()).unwrap_or_default();
    let at = |phrase: Phrase| phrase.with("now", &shown);
    if now < CLOCK_SECONDS_MIN {
        return Finding::fail("clock", at(Phrase::new("clock-early")), remedy);
    }
    if newest.is_some_and(|newest| newest > now + FUTURE_SECONDS_MAX) {
        return Finding::fail("clock", at(Phrase::new("clock-back")), remedy);
    }
    match is_kept {
        Some(true) => Finding::ok("clock", at(Phrase::new("clock-kept"))),
        Some(false) => Finding::warn("clock", at(Phrase::new("clock-loose")), remedy),
        None => Finding::ok("clock", at(Phrase::new("clock-is"))),
    }
}

pub fn open_files(most: Option<u64>) -> Finding {
    let subject = "open-files";
    match most {
        Some(most) if most < OPEN_FILES_MIN => Finding::warn(
            subject,
            Phrase::new("open-files-few").with("most", most),
            Phrase::new("open-more").with("least", OPEN_FILES_MIN),
        ),
        Some(most) => Finding::ok(subject, Phrase::new("open-files-many").with("most", most)),
        None => Finding::ok(subject, Phrase::new("open-files-free")),
    }
}

pub fn sqlite(version: &str) -> Finding {
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    let (major, minor, patch) = SQLITE_VERSION_MIN;
    if (next(), next(), next()) < SQLITE_VERSION_MIN {
        let needed = format!("{major}.{minor}.{patch}");
        let says = Phrase::new("sqlite-old").with("version", version).with("needed", needed);
        return Finding::fail("sqlite", says, Phrase::new("newer-convenio"));
    }
    Finding::ok("sqlite", Phrase::new("sqlite-built-in").with("version", version))
}

pub fn database(look: Option<&Look>, now: i64) -> Finding {
    let Some(look) = look else {
        return Finding::ok("database", Phrase::new("database-none"));
    };
    if let Some(step) = look.unknown.first() {
        let says = Phrase::new("database-newer").with("step", step);
        return Finding::fail("database", says, Phrase::new("start-newer"));
    }
    if let Some(skew) = look.clock.map(|clock| (clock - now).abs() / 1000).filter(|skew| *skew > SKEW_SECONDS_WARN) {
        let says = Phrase::new("database-skew").with("seconds", skew);
        return Finding::warn("database", says, Phrase::new("both-clocks"));
    }
    let of_version = |phrase: Phrase| phrase.with("version", &look.version);
    match look.pending.len() {
        0 => Finding::ok("database", of_version(Phrase::new("database-current"))),
        steps => Finding::ok("database", of_version(Phrase::new("database-behind")).with("steps", steps)),
    }
}

pub fn way(plan: &Plan) -> Finding {
    let origin = plan.origin.as_ref().map(ToString::to_string).unwrap_or_default();
    let at = |phrase: Phrase| phrase.with("listen", plan.listen);
    let from = |phrase: Phrase| at(phrase).with("origin", &origin);
    match &plan.way {
        Way::Plain if plan.origin.as_ref().is_some_and(Origin::is_https) => {
            Finding::ok("reach", from(Phrase::new("reach-proxy")))
        }
        Way::Plain => Finding::warn("reach", at(Phrase::new("reach-plain")), Phrase::new("reach-others")),
        Way::Proxied => Finding::ok("reach", from(Phrase::new("reach-proxied"))),
        Way::Acme => Finding::ok("reach", at(Phrase::new("reach-acme"))),
        Way::Certificate { .. } => Finding::ok("reach", at(Phrase::new("reach-tls"))),
        Way::Lan => Finding::ok("reach", at(Phrase::new("reach-lan"))),
    }
}

pub fn certificate(certificate: &Certificate, origin: Option<&Origin>, is_fetched: bool, now: Timestamp) -> Finding {
    let subject = "certificate";
    let days = (certificate.until.as_second() - now.as_second()).div_euclid(86_400);
    if now < certificate.from {
        let says = Phrase::new("certificate-early").with("from", certificate.from);
        return Finding::fail(subject, says, Phrase::new("check-clock"));
    }
    if days < 0 {
        let says = Phrase::new("certificate-over").with("until", certificate.until);
        return Finding::fail(subject, says, Phrase::new("renew"));
    }
    let names = certificate.names.join(", ");
    if let Some(origin) = origin.filter(|origin| !certificate.is_for(origin.host())) {
        let says = Phrase::new("certificate-name").with("names", names).with("host", origin.host());
        return Finding::fail(subject, says, Phrase::new("right-name"));
    }
    if certificate.self_signed && is_fetched {
        return Finding::warn(subject, Phrase::new("certificate-makeshift"), Phrase::new("authority"));
    }
    let says = Phrase::new("certificate-good").with("names", names).with("days", days);
    if days < CERTIFICATE_DAYS_WARN {
        return Finding::warn(subject, says, Phrase::new("renew"));
    }
    Finding::ok(subject, says)
}

/// A host that makes no backups by itself.
pub fn no_backups() -> Finding {
    Finding::warn(BACKUPS, Phrase::new("backups-off"), Phrase::new("others-backups"))
}

/// A folder for backups that cannot be looked at.
pub fn backup_folder(folder: &str, why: &str) -> Finding {
    let says = Phrase::new("backups-folder").with("folder", folder).with("why", why);
    Finding::fail(BACKUPS, says, Phrase::new("backups-right"))
}

/// The newest archive, and whether it was read through: `Ok(false)` where it is locked or too large for a look, and a
/// sentence where it is damaged.
pub fn backups(
    newest: Option<(&ArchiveCard, Result<bool, String>)>,
    has_database: bool,
    same_disk: bool,
    now: Timestamp,
) -> Finding {
    let Some((archive, read)) = newest else {
        if !has_database {
            return Finding::ok(BACKUPS, Phrase::new("backups-nothing"));
        }
        return Finding::warn(BACKUPS, Phrase::new("backups-none"), Phrase::new("backups-soon"));
    };
    let hours = (now.as_second() - archive.made.as_second()).div_euclid(3600);
    let old = |phrase: Phrase| phrase.with("hours", hours);
    let checked = match read {
        Err(why) => {
            return Finding::fail(
                BACKUPS,
                old(Phrase::new("backups-spoilt")).with("why", why),
                Phrase::new("backups-again"),
            );
        }
        Ok(true) => "read",
        Ok(false) if archive.encrypted => "locked",
        Ok(false) => "large",
    };
    if hours >= BACKUP_HOURS_MAX {
        return Finding::fail(BACKUPS, old(Phrase::new("backups-late")), Phrase::new("backups-again"));
    }
    let disk = if same_disk { "same" } else { "other" };
    Finding::ok(BACKUPS, old(Phrase::new("backups-good")).with("checked", checked).with("disk", disk))
}

/// What came of knocking at the mail server.
pub fn mail(knocked: &Knocked) -> Finding {
    let Server { host, port, privacy } = &knocked.server;
    let by = match privacy {
        Privacy::Tls => " (TLS)",
        Privacy::StartTls => " (STARTTLS)",
        Privacy::Plain => "",
    };
    let of_server =
        |phrase: Phrase| phrase.with("server", format_args!("{host}:{port}{by}")).with("from", &knocked.from);
    let Err(trouble) = knocked.outcome else {
        return Finding::ok("mail", of_server(Phrase::new("mail-takes")));
    };
    let (says, remedy) = match trouble {
        Trouble::SignIn => (Phrase::new("mail-sign-in"), Phrase::new("mail-password")),
        Trouble::Tls => (Phrase::new("mail-tls"), Phrase::new("mail-tls")),
        Trouble::Refused(code) => (Phrase::new("mail-refused").with("reply", code), Phrase::new("mail-sender")),
        Trouble::Deferred(code) => (Phrase::new("mail-deferred").with("reply", code), Phrase::new("mail-later")),
        _ => (Phrase::new("mail-away"), Phrase::new("mail-network")),
    };
    Finding::fail("mail", of_server(says), remedy)
}

#[cfg(test)]
mod tests {
    use super::super::Level::{self, Fail, Ok, Warn};
    use super::*;
    use app::records::engine::health::{remedy, sentence, subject};
    use app::words::Words;
    use contracts::members::Language;

    fn check(finding: &Finding, level: Level, part: &str) {
        assert_eq!(finding.level, level, "{finding:?}");
        for language in Language::ALL {
            let words = Words::new(language);
            let shown = [subject(words, finding), sentence(words, finding), remedy(words, finding).unwrap_or_default()];
            // A key without words is shown as the key, and a variable without a value as its name.
            let odd =
                shown.iter().any(|words| words.contains("doctor-") || words.contains("{$") || words.contains("{ $"));
            assert!(!odd, "{finding:?} in {language:?}: {shown:?}");
        }
        let said = sentence(Words::new(Language::En), finding);
        assert!(said.contains(part), "{said} should say {part}");
        assert_eq!(finding.remedy.is_none(), level == Ok, "{finding:?}");
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
        check(&at("2026-11-24T23:59:00Z", false, Result::Ok(true)), Fail, "36 h old; a day’s is missing");
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
        check(&at(Result::Ok(())), Ok, "mail.example:587 (STARTTLS) takes letters from post@union.example");
        for (trouble, part) in [
            (Trouble::SignIn, "does not let us sign in"),
            (Trouble::Tls, "in private"),
            (Trouble::Refused(550), "takes no letters from this sender (550;"),
            (Trouble::Unreachable, "does not answer"),
            (Trouble::Timeout, "does not answer"),
        ] {
            check(&at(Err(trouble)), Fail, part);
        }
    }
}
