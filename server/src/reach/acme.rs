//! A certificate from an authority that speaks ACME (RFC 8555), proven by TLS itself (tls-alpn-01, RFC 8737): nothing but
//! the port that people use has to be open. It is fetched when the host opens and renewed while it runs.

use super::certificate::Certificate;
use super::lan::{self, Files};
use super::tls::Tls;
use crate::clock::Clock;
use crate::settings::{List, Settings};
use instant_acme::{
    Account, AccountCredentials, AuthorizationStatus, ChallengeType, Identifier, NewAccount, NewOrder, OrderStatus,
    RetryPolicy,
};
use jiff::Timestamp;
use rcgen::{CertificateParams, CustomExtension, KeyPair};
use rustls::crypto::ring;
use rustls::pki_types::PrivateKeyDer;
use rustls::sign::CertifiedKey;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// The folder inside the data folder.
const FOLDER: &str = "acme";
/// The account's key at the authority, inside that folder.
const ACCOUNT_FILE: &str = "account.json";
/// How often it is asked whether a renewal is due, in seconds.
const LOOK_SECONDS: u64 = 6 * 3600;
/// First and longest wait after a failure, in seconds: authorities count failures and lock hosts out that hurry.
const RETRY_SECONDS: u64 = 60;
const RETRY_SECONDS_MAX: u64 = 6 * 3600;

/// What the authority is asked for.
#[derive(Clone, Debug)]
pub struct Acme {
    names: Vec<String>,
    contact: Option<String>,
    directory: String,
    /// Root certificate (PEM) of an authority that this machine does not know.
    root: Option<PathBuf>,
    folder: PathBuf,
}

impl Acme {
    /// As the settings say; `None` when they name no host.
    pub fn of(settings: &Settings) -> Option<Self> {
        let List(names) = &settings.acme_names;
        (!names.is_empty()).then(|| Self {
            names: names.clone(),
            contact: settings.acme_contact.clone(),
            directory: settings.acme_directory.clone(),
            root: settings.acme_root.clone(),
            folder: settings.data.join(FOLDER),
        })
    }

    pub fn files(&self) -> Files {
        Files::in_folder(&self.folder)
    }

    /// A certificate to open with: the one that is there, or one of our own until the authority has answered.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn open(&self, now: Timestamp) -> Result<Files, String> {
        let files = self.files();
        if Certificate::read(&files.chain, &files.key).is_err() {
            lan::make(&files, &self.names, now)?;
        }
        Ok(files)
    }

    /// Whether the certificate is a makeshift, for other names, or past two thirds of its life.
    fn is_due(&self, certificate: &Certificate, now: Timestamp) -> bool {
        let life = certificate.until.as_second() - certificate.from.as_second();
        let left = certificate.until.as_second() - now.as_second();
        certificate.self_signed || left < life / 3 || !self.names.iter().all(|name| certificate.is_for(name))
    }

    /// Fetches and renews for as long as the host runs.
    pub async fn keep(self, tls: Arc<Tls>, clock: Clock) {
        let mut wait = RETRY_SECONDS;
        loop {
            let mut pause = LOOK_SECONDS;
            if self.is_due(&tls.current(), clock.now()) {
                match self.fetch(&tls).await {
                    Ok(()) => {
                        wait = RETRY_SECONDS;
                        tls.reload_and_say();
                    }
                    Err(cause) => {
                        tracing::error!(cause, seconds = wait, "no certificate from the authority; it is asked again");
                        pause = wait;
                        wait = (wait * 2).min(RETRY_SECONDS_MAX);
                    }
                }
            }
            tokio::time::sleep(Duration::from_secs(pause)).await;
        }
    }

    /// One order from its beginning to the files.
    async fn fetch(&self, tls: &Tls) -> Result<(), String> {
        let account = self.account().await?;
        let names: Vec<Identifier> = self.names.iter().cloned().map(Identifier::Dns).collect();
        let mut order = account.new_order(&NewOrder::new(&names)).await.map_err(said)?;
        let proven = prove(&mut order, tls).await;
        let ready = match proven {
            Ok(()) => order.poll_ready(&RetryPolicy::default()).await.map_err(said),
            Err(sentence) => Err(sentence),
        };
        tls.forget_challenges();
        match ready? {
            OrderStatus::Ready => {}
            status => return Err(format!("the authority could not reach this host by its names: {status:?}")),
        }
        let key = order.finalize().await.map_err(said)?;
        let chain = order.poll_certificate(&RetryPolicy::default()).await.map_err(said)?;
        self.files().write(&chain, &key)
    }

    /// The account of before, or a new one.
    async fn account(&self) -> Result<Account, String> {
        let builder = match &self.root {
            Some(root) => Account::builder_with_root(root),
            None => Account::builder(),
        };
        let builder = builder.map_err(said)?;
        let file = self.folder.join(ACCOUNT_FILE);
        if let Some(known) = read_account(&file) {
            return builder.from_credentials(known).await.map_err(said);
        }
        let contact = self.contact.as_ref().map(|mail| format!("mailto:{mail}"));
        let contact: Vec<&str> = contact.iter().map(String::as_str).collect();
        let new = NewAccount { contact: &contact, terms_of_service_agreed: true, only_return_existing: false };
        let (account, made) = builder.create(&new, self.directory.clone(), None).await.map_err(said)?;
        let text = serde_json::to_string(&made).map_err(|e| e.to_string())?;
        lan::write(&file, text.as_bytes()).map_err(|e| format!("{} cannot be written: {e}", file.display()))?;
        Ok(account)
    }
}

fn read_account(file: &Path) -> Option<AccountCredentials> {
    serde_json::from_str(&fs::read_to_string(file).ok()?).ok()
}

fn said(error: instant_acme::Error) -> String {
    error.to_string()
}

/// Puts the answers to the authority's challenges where its next connection finds them.
async fn prove(order: &mut instant_acme::Order, tls: &Tls) -> Result<(), String> {
    let mut authorizations = order.authorizations();
    while let Some(authorization) = authorizations.next().await {
        let mut authorization = authorization.map_err(said)?;
        if authorization.status == AuthorizationStatus::Valid {
            continue;
        }
        let mut challenge = authorization
            .challenge(ChallengeType::TlsAlpn01)
            .ok_or("the authority offers no tls-alpn-01, and this host answers no other challenge")?;
        let name = challenge.identifier().to_string();
        let digest = challenge.key_authorization().digest().as_ref().to_vec();
        tls.expect_challenge(name.clone(), answer(&name, &digest)?);
        challenge.set_ready().await.map_err(said)?;
    }
    Ok(())
}

/// A certificate for the name alone whose extension holds the proof (RFC 8737, 3).
fn answer(name: &str, digest: &[u8]) -> Result<Arc<CertifiedKey>, String> {
    let unmade = |e: rcgen::Error| e.to_string();
    let mut params = CertificateParams::new(vec![name.to_owned()]).map_err(unmade)?;
    params.custom_extensions = vec![CustomExtension::new_acme_identifier(digest)];
    let key = KeyPair::generate().map_err(unmade)?;
    let certificate = params.self_signed(&key).map_err(unmade)?;
    let private = PrivateKeyDer::Pkcs8(key.serialize_der().into());
    // Not by `from_der`: that reads the certificate as a client would, and no client of ours knows the critical extension.
    let signs = ring::sign::any_supported_type(&private).map_err(|e| e.to_string())?;
    Ok(Arc::new(CertifiedKey::new(vec![certificate.der().clone()], signs)))
}
