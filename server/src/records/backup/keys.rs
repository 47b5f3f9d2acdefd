//! The recovery key: archives are encrypted to its public half, and only the private half opens them.
//!
//! The format is age's (age-encryption.org/v1) with X25519, so that age's own tools open an archive too. The server never
//! needs the private half: it belongs on paper or in a safe, not on the machine whose loss it is for.

use super::Trouble;
use age::secrecy::ExposeSecret;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// The public half, `age1…`.
#[derive(Clone)]
pub struct RecoveryKey(pub(super) age::x25519::Recipient);

impl std::str::FromStr for RecoveryKey {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = |_| "a recovery key's public half begins with age1; `convenio recovery-key` makes one".to_owned();
        text.trim().parse().map(Self).map_err(wrong)
    }
}

impl std::fmt::Display for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A fresh private half that lives only in memory: with it an archive is read again right after it was written.
pub(super) fn passing_key() -> (age::x25519::Identity, RecoveryKey) {
    let identity = age::x25519::Identity::generate();
    let key = RecoveryKey(identity.to_public());
    (identity, key)
}

/// Makes a recovery key: the private half goes into a new file that only its owner can read, the public half is returned.
///
/// # Errors
/// When the file exists already or cannot be written.
pub fn new_recovery_key(path: &Path) -> Result<RecoveryKey, Trouble> {
    let (identity, key) = passing_key();
    let failed = |e: std::io::Error| Trouble::new(format!("the key cannot be written to {}: {e}", path.display()));
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(failed)?;
    let text = format!(
        "# Convenio recovery key. Keep it away from the server, in two places.\n# public key: {key}\n{}\n",
        identity.to_string().expose_secret()
    );
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    Ok(key)
}

/// Reads private halves from a file as [`new_recovery_key`] or age-keygen writes it.
///
/// # Errors
/// When there is none in it.
pub fn read_identities(path: &Path) -> Result<Vec<age::x25519::Identity>, Trouble> {
    let text = std::fs::read_to_string(path)
        .map_err(|e| Trouble::new(format!("the key {} cannot be read: {e}", path.display())))?;
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let keys: Option<Vec<_>> = lines.map(|line| line.parse().ok()).collect();
    keys.filter(|keys| !keys.is_empty()).ok_or_else(|| {
        // The line itself is a secret: it is not repeated.
        Trouble::new(format!("{} holds no private recovery key (AGE-SECRET-KEY-1…)", path.display()))
    })
}
