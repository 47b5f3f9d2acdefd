//! A certificate as it is read from its files: names, end, fingerprint, and the key that belongs to it.

use contracts::members::ports::DoorCertificate;
use jiff::Timestamp;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::CertifiedKey;
use sha2::{Digest, Sha256};
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

/// A certificate with its key, checked against each other.
#[derive(Clone, Debug)]
pub struct Certificate {
    pub key: Arc<CertifiedKey>,
    /// Host names and addresses it is for, in its own order.
    pub names: Vec<String>,
    pub from: Timestamp,
    pub until: Timestamp,
    /// SHA-256 of the certificate itself, as browsers show it: `AB:CD:…`.
    pub fingerprint: String,
    /// Whether nobody vouches for it but itself.
    pub self_signed: bool,
}

impl Certificate {
    /// Reads a chain and its key (PEM).
    ///
    /// # Errors
    /// A sentence for the operator, which names the file.
    pub fn read(chain: &Path, key: &Path) -> Result<Self, String> {
        let certificates: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(chain)
            .and_then(Iterator::collect)
            .map_err(|e| format!("the certificate {} cannot be read: {e}", chain.display()))?;
        let first = certificates
            .first()
            .ok_or_else(|| {
                format!("{} has no certificate (PEM begins with -----BEGIN CERTIFICATE-----)", chain.display())
            })?
            .clone();
        let private = PrivateKeyDer::from_pem_file(key)
            .map_err(|e| format!("the private key {} cannot be read: {e}", key.display()))?;
        let certified = CertifiedKey::from_der(certificates, private, &ring::default_provider())
            .map_err(|e| format!("{} does not fit {}: {e}", key.display(), chain.display()))?;
        let unread = |e: String| format!("{} is no X.509 certificate: {e}", chain.display());
        let (_, parsed) = X509Certificate::from_der(&first).map_err(|e| unread(e.to_string()))?;
        let moment = |seconds: i64| Timestamp::from_second(seconds).map_err(|e| unread(e.to_string()));
        Ok(Self {
            key: Arc::new(certified),
            names: names(&parsed),
            from: moment(parsed.validity().not_before.timestamp())?,
            until: moment(parsed.validity().not_after.timestamp())?,
            fingerprint: fingerprint(&first),
            self_signed: parsed.issuer() == parsed.subject(),
        })
    }

    /// Whether a browser that asked for this host takes the certificate.
    pub fn is_for(&self, host: &str) -> bool {
        let wildcard = host.split_once('.').map(|(_, domain)| format!("*.{domain}"));
        self.names.iter().any(|name| name.eq_ignore_ascii_case(host) || Some(name) == wildcard.as_ref())
    }

    /// What everybody may know of it, since it is shown to everybody who connects.
    pub fn shown(&self) -> DoorCertificate {
        DoorCertificate { fingerprint: self.fingerprint.clone(), until: self.until, self_signed: self.self_signed }
    }
}

fn fingerprint(der: &[u8]) -> String {
    Sha256::digest(der).iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

fn names(certificate: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(alternative)) = certificate.subject_alternative_name() else { return Vec::new() };
    let name = |name: &GeneralName<'_>| match name {
        GeneralName::DNSName(name) => Some((*name).to_owned()),
        GeneralName::IPAddress(bytes) => address(bytes).map(|address| address.to_string()),
        _ => None,
    };
    alternative.value.general_names.iter().filter_map(name).collect()
}

fn address(bytes: &[u8]) -> Option<IpAddr> {
    let v4 = <[u8; 4]>::try_from(bytes).ok().map(IpAddr::from);
    v4.or_else(|| <[u8; 16]>::try_from(bytes).ok().map(IpAddr::from))
}
