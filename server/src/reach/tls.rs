//! TLS by Convenio itself: the certificate in use, replaced while connections go on.

use super::certificate::Certificate;
use contracts::members::ports::{DoorCertificate, Entrance};
use contracts::members::standing::Anyone;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

/// How often the files are looked at, in seconds.
const LOOK_SECONDS: u64 = 10;
/// What an authority speaks when it only wants to see its proof (RFC 8737).
const ACME_PROTOCOL: &[u8] = b"acme-tls/1";

/// The certificate in use and the files it came from.
#[derive(Debug)]
pub struct Tls {
    chain: PathBuf,
    key: PathBuf,
    current: RwLock<Certificate>,
    /// Answers to an authority's challenges by host name (tls-alpn-01).
    challenges: RwLock<HashMap<String, Arc<CertifiedKey>>>,
}

impl Tls {
    /// # Errors
    /// A sentence for the operator.
    pub fn open(chain: &Path, key: &Path) -> Result<Arc<Self>, String> {
        let current = RwLock::new(Certificate::read(chain, key)?);
        Ok(Arc::new(Self { chain: chain.to_owned(), key: key.to_owned(), current, challenges: RwLock::default() }))
    }

    pub fn current(&self) -> Certificate {
        // A lock is poisoned by a panic while it is held, and nothing here can panic then.
        self.current.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Reads the files again. A pair that does not fit (as while it is being written) leaves the old one in use.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn reload(&self) -> Result<(), String> {
        let fresh = Certificate::read(&self.chain, &self.key)?;
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = fresh;
        Ok(())
    }

    /// Watches the files for as long as the host runs.
    pub async fn watch(self: Arc<Self>) {
        let mut seen = self.stamp();
        loop {
            tokio::time::sleep(Duration::from_secs(LOOK_SECONDS)).await;
            let stamp = self.stamp();
            if stamp != seen {
                seen = stamp;
                self.reload_and_say();
            }
        }
    }

    pub fn reload_and_say(&self) {
        match self.reload() {
            Ok(()) => tracing::info!(until = %self.current().until, "the certificate was read again"),
            Err(sentence) => tracing::error!(cause = sentence, "the old certificate stays in use"),
        }
    }

    /// From now on, an authority that asks for this name finds its answer.
    pub fn expect_challenge(&self, name: String, answer: Arc<CertifiedKey>) {
        self.challenges.write().unwrap_or_else(PoisonError::into_inner).insert(name, answer);
    }

    pub fn forget_challenges(&self) {
        self.challenges.write().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn stamp(&self) -> [Option<(SystemTime, u64)>; 2] {
        [&self.chain, &self.key].map(|path| {
            let file = std::fs::metadata(path).ok()?;
            Some((file.modified().ok()?, file.len()))
        })
    }

    /// What the listener needs: TLS 1.2 and 1.3, HTTP/2 and HTTP/1.1.
    ///
    /// # Errors
    /// Never with the provider we use.
    pub fn config(self: &Arc<Self>) -> Result<Arc<ServerConfig>, String> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|e| e.to_string())?
            .with_no_client_auth()
            .with_cert_resolver(Arc::clone(self) as Arc<dyn ResolvesServerCert>);
        config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec(), ACME_PROTOCOL.to_vec()];
        Ok(Arc::new(config))
    }
}

impl ResolvesServerCert for Tls {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        if hello.alpn().is_some_and(|mut offered| offered.any(|protocol| protocol == ACME_PROTOCOL)) {
            let challenges = self.challenges.read().unwrap_or_else(PoisonError::into_inner);
            return challenges.get(hello.server_name()?).cloned();
        }
        Some(Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner).key))
    }
}

impl Entrance for Tls {
    fn certificate(&self, _: &Anyone) -> Option<DoorCertificate> {
        Some(self.current().shown())
    }
}

/// The entrance of a host that does not speak TLS itself.
#[derive(Debug)]
pub struct NoTls;

impl Entrance for NoTls {
    fn certificate(&self, _: &Anyone) -> Option<DoorCertificate> {
        None
    }
}
