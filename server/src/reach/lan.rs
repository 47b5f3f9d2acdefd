//! A certificate for one room, made here and kept in the data folder. Nobody vouches for it but the people in the room,
//! who compare its fingerprint.

use super::certificate::Certificate;
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use rcgen::{CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose, date_time_ymd};
use std::fs;
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// The folder inside the data folder.
const FOLDER: &str = "lan";
/// How long it is valid, in days: browsers refuse more than 398.
const VALID_DAYS: i64 = 397;
/// It is made anew when it would end within this many days.
const RENEWED_DAYS: i64 = 30;

/// Where the two files are.
#[derive(Clone, Debug)]
pub struct Files {
    pub chain: PathBuf,
    pub key: PathBuf,
}

impl Files {
    pub fn in_data(data: &Path) -> Self {
        Self::in_folder(&data.join(FOLDER))
    }

    pub fn in_folder(folder: &Path) -> Self {
        Self { chain: folder.join("certificate.pem"), key: folder.join("key.pem") }
    }
}

impl Files {
    /// Puts a pair (PEM) in its place, for the host's eyes alone.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn write(&self, chain: &str, key: &str) -> Result<(), String> {
        let folder = self.chain.parent().unwrap_or_else(|| Path::new(""));
        let unwritten = |e: std::io::Error| format!("the certificate cannot be kept in {}: {e}", folder.display());
        fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(unwritten)?;
        write(&self.key, key.as_bytes()).map_err(unwritten)?;
        write(&self.chain, chain.as_bytes()).map_err(unwritten)
    }
}

/// Makes sure of a certificate for these names; whether it was made just now.
///
/// # Errors
/// A sentence for the operator.
pub fn ensure(data: &Path, names: &[String], now: Timestamp) -> Result<(Files, bool), String> {
    let files = Files::in_data(data);
    let good = Certificate::read(&files.chain, &files.key).is_ok_and(|old| {
        let left = now.until(old.until).map_or(0, |span| span.get_seconds() / 86_400);
        old.from <= now && left >= RENEWED_DAYS && same(&old.names, names)
    });
    if !good {
        make(&files, names, now)?;
    }
    Ok((files, !good))
}

fn same(old: &[String], names: &[String]) -> bool {
    old.len() == names.len() && names.iter().all(|name| old.contains(name))
}

/// A certificate that vouches for itself.
///
/// # Errors
/// A sentence for the operator.
pub fn make(files: &Files, names: &[String], now: Timestamp) -> Result<(), String> {
    let unmade = |e: rcgen::Error| format!("no certificate for {}: {e}", names.join(", "));
    let mut params = CertificateParams::new(names.to_vec()).map_err(unmade)?;
    params.distinguished_name.push(DnType::CommonName, "Convenio");
    // A day back: clocks in a room differ.
    let midnight =
        |date: Date| date_time_ymd(i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs());
    params.not_before = midnight(day(now, -1));
    params.not_after = midnight(day(now, VALID_DAYS - 1));
    // No authority: whoever trusts it trusts this host and nothing that it might sign.
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    let key = KeyPair::generate().map_err(unmade)?;
    let certificate = params.self_signed(&key).map_err(unmade)?;
    files.write(&certificate.pem(), &key.serialize_pem())
}

/// Written whole or not at all, and readable for the host alone.
pub fn write(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let fresh = path.with_extension("new");
    let mut file = fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&fresh)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&fresh, path)
}

/// The day (UTC) so many days from now.
fn day(now: Timestamp, days: i64) -> Date {
    let date = now.to_zoned(TimeZone::UTC).date();
    date.checked_add(days.days()).unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a moment")
    }

    #[test]
    fn the_room_keeps_its_fingerprint_until_the_names_change_or_the_end_is_near() {
        let data = tempfile::tempdir().expect("a folder");
        let names = ["192.0.2.7", "hall.local"].map(str::to_owned);
        let now = at("2026-11-26T10:00:00Z");
        let fingerprint = |names: &[String], now| {
            let (files, fresh) = ensure(data.path(), names, now).expect("a certificate");
            let certificate = Certificate::read(&files.chain, &files.key).expect("readable");
            assert_eq!(certificate.names, names);
            assert!(certificate.from <= now && now < certificate.until);
            (certificate.fingerprint, fresh)
        };
        let (first, fresh) = fingerprint(&names, now);
        assert!(fresh && first.len() == 32 * 3 - 1, "{first}");
        assert_eq!(fingerprint(&names, at("2027-10-01T10:00:00Z")), (first.clone(), false));
        let (renewed, fresh) = fingerprint(&names, at("2027-12-01T10:00:00Z"));
        assert!(fresh && renewed != first);
        let (other, fresh) = fingerprint(&names[..1], at("2027-12-01T10:00:00Z"));
        assert!(fresh && other != renewed);
    }

    #[test]
    fn nobody_else_on_the_machine_reads_the_key() {
        use std::os::unix::fs::PermissionsExt;
        let data = tempfile::tempdir().expect("a folder");
        let (files, _) = ensure(data.path(), &["localhost".to_owned()], at("2026-11-26T10:00:00Z")).expect("made");
        let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!(mode(&files.key), 0o600);
        assert_eq!(mode(files.key.parent().expect("a folder")), 0o700);
    }
}
