//! Passwords: Argon2id with OWASP's parameters, behind a small number of permits so that a crowd cannot starve the host.

use crate::storage::Fault;
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane.
const MEMORY_KIBIBYTES: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;
/// Salt and digest of the decoy: random, of no password that anybody knows.
const DECOY: &str = "NID5FFZ1n70+Dtr4mR9qUQ$oc5Sri7nu/SVzVUlG3G0V5qzgc+cTJPiaEwok3fUex4";
/// Hashes computed at once; more wait in line.
const PERMITS: usize = 2;

#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// Verified against when an address is unknown, so that the answer takes as long as for a known one.
    decoy: Arc<str>,
}

fn argon() -> Argon2<'static> {
    let params = Params::new(MEMORY_KIBIBYTES, PASSES, LANES, None).expect("OWASP's parameters are valid ones");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Result<String, Fault> {
    Ok(argon().hash_password(password.as_bytes()).map_err(Fault::broken)?.to_string())
}

impl Default for Passwords {
    fn default() -> Self {
        let decoy = format!("$argon2id$v=19$m={MEMORY_KIBIBYTES},t={PASSES},p={LANES}${DECOY}");
        Self { permits: Arc::new(Semaphore::new(PERMITS)), decoy: decoy.into() }
    }
}

impl Passwords {
    async fn in_line<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
        let _permit = self.permits.acquire().await.map_err(Fault::broken)?;
        tokio::task::spawn_blocking(work).await.map_err(Fault::broken)
    }

    pub async fn hash(&self, password: &str) -> Result<String, Fault> {
        let password = password.to_owned();
        self.in_line(move || hash_now(&password)).await?
    }

    /// Whether `password` is the one hashed; takes as long where there is none.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> Result<bool, Fault> {
        let (password, known) = (password.to_owned(), hash.is_some());
        let hash = hash.map_or_else(|| self.decoy.to_string(), str::to_owned);
        self.in_line(move || {
            let matches =
                PasswordHash::new(&hash).is_ok_and(|h| argon().verify_password(password.as_bytes(), &h).is_ok());
            matches && known
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_address_takes_as_much_work_as_a_known_one() {
        let decoy = Passwords::default().decoy;
        let decoy = PasswordHash::new(&decoy).expect("a hash like any other");
        let real = hash_now("coffee before bargaining").expect("a hash");
        let real = PasswordHash::new(&real).expect("a hash");
        assert_eq!((decoy.algorithm, decoy.version, &decoy.params), (real.algorithm, real.version, &real.params));
        let length = |hash: &PasswordHash| hash.hash.as_ref().map(|digest| digest.as_bytes().len());
        assert_eq!(length(&decoy), length(&real));
    }
}
