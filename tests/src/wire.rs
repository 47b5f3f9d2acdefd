//! One request over a real connection, in the clear or by TLS, and what came back word for word.

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// A chain (the certificate and its authority's) and a key for names, as an authority hands them over.
pub fn issue(folder: &Path, names: &[&str]) -> (PathBuf, PathBuf) {
    let authority_key = KeyPair::generate().expect("a key");
    let mut authority = CertificateParams::new(Vec::new()).expect("parameters");
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    authority.distinguished_name.push(DnType::CommonName, "Test authority");
    let root = authority.self_signed(&authority_key).expect("a root");
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).expect("parameters");
    params.distinguished_name.push(DnType::CommonName, "Test host");
    let key = KeyPair::generate().expect("a key");
    let issued = params.signed_by(&key, &Issuer::new(authority, authority_key)).expect("a certificate");
    let paths = (folder.join("chain.pem"), folder.join("key.pem"));
    fs::write(folder.join("root.pem"), root.pem()).expect("written");
    fs::write(&paths.0, issued.pem() + &root.pem()).expect("written");
    fs::write(&paths.1, key.serialize_pem()).expect("written");
    paths
}

/// What came back.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    /// Names in lower case, in their order.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Reply {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    fn parse(bytes: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(bytes);
        let (head, body) = text.split_once("\r\n\r\n")?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": ")).map(|(n, v)| (n.to_lowercase(), v.to_owned()));
        Some(Self { status, headers: headers.collect(), body: body.to_owned() })
    }
}

/// A visitor who trusts exactly the certificate in a file, as one does who compared its fingerprint.
pub fn trusting(certificate: &Path, protocols: &[&str]) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(certificate).expect("a certificate") {
        roots.add(certificate.expect("readable")).expect("usable as a root");
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let mut config = config.expect("versions").with_root_certificates(roots).with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    Arc::new(config)
}

/// A line of a request with its headers; `Connection: close` is added.
pub fn request(line: &str, headers: &[(&str, &str)], body: &str) -> String {
    let mut text = format!("{line} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    format!("{text}\r\n{body}")
}

async fn exchange(mut stream: impl AsyncRead + AsyncWrite + Unpin, request: &str) -> Option<Reply> {
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut bytes = Vec::new();
    // A peer that ends without TLS's farewell has still answered.
    let _ = stream.read_to_end(&mut bytes).await;
    Reply::parse(&bytes)
}

/// Asks in the clear; `None` when nobody answers.
pub async fn plain(address: SocketAddr, request: &str) -> Option<Reply> {
    exchange(TcpStream::connect(address).await.ok()?, request).await
}

/// A TLS connection to a host under a name.
///
/// # Errors
/// When the handshake fails, as with a certificate that is not trusted or for another name.
pub async fn connect(
    address: SocketAddr,
    config: Arc<ClientConfig>,
    name: &str,
) -> std::io::Result<tokio_rustls::client::TlsStream<TcpStream>> {
    handshake(TcpStream::connect(address).await?, config, name).await
}

async fn handshake(
    stream: TcpStream,
    config: Arc<ClientConfig>,
    name: &str,
) -> std::io::Result<tokio_rustls::client::TlsStream<TcpStream>> {
    let name = ServerName::try_from(name.to_owned()).expect("a name");
    TlsConnector::from(config).connect(name, stream).await
}

/// Asks by TLS.
pub async fn secure(address: SocketAddr, config: Arc<ClientConfig>, name: &str, request: &str) -> Option<Reply> {
    exchange(connect(address, config, name).await.ok()?, request).await
}

/// Asks by TLS over a connection that is there already.
pub async fn secure_over(stream: TcpStream, config: Arc<ClientConfig>, name: &str, request: &str) -> Option<Reply> {
    exchange(handshake(stream, config, name).await.ok()?, request).await
}
