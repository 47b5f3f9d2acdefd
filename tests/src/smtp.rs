//! A mail server on loopback that speaks SMTP (RFC 5321) with STARTTLS (RFC 3207) and AUTH (RFC 4954), keeps what it is
//! given, and fails in the ways that mail servers fail when a test tells it to.

use convenio::notices::{Carrier, MailSettings};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

/// Who may hand mail in.
pub const USER: &str = "convenio";
pub const PASSWORD: &str = "the mail server's own secret";

/// What the server does with the next letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mood {
    Takes,
    /// Answers `RCPT` with this reply.
    Answers(u16),
    /// Knows nobody's password any more.
    ForgetsPasswords,
    /// Takes the whole letter and dies before it says so.
    DiesAfterData,
    /// Accepts the connection and says nothing.
    Hangs,
    /// Offers no STARTTLS.
    InTheOpen,
}

/// A letter as the server was given it.
#[derive(Clone, Debug)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    pub data: Vec<u8>,
    pub over_tls: bool,
    pub signed_in: bool,
}

struct Inside {
    mood: Mutex<Mood>,
    received: Mutex<Vec<Received>>,
    tls: TlsAcceptor,
}

/// A running mail server; it stops with the runtime.
pub struct MailServer {
    address: SocketAddr,
    inside: Arc<Inside>,
    folder: tempfile::TempDir,
}

impl MailServer {
    /// Starts one on a free port.
    pub async fn start() -> Self {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a certificate");
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("ca.pem"), pem(made.cert.der())).expect("a written certificate");
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the usual versions")
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .expect("a usable certificate");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let inside = Arc::new(Inside {
            mood: Mutex::new(Mood::Takes),
            received: Mutex::default(),
            tls: TlsAcceptor::from(Arc::new(config)),
        });
        let server = Arc::clone(&inside);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = Arc::clone(&server);
                tokio::spawn(async move {
                    // A connection that breaks is the client's to notice.
                    let _ = Talk::new(&server).greet(stream).await;
                });
            }
        });
        Self { address, inside, folder }
    }

    pub fn set(&self, mood: Mood) {
        *self.inside.mood.lock().expect("no test panics with the lock") = mood;
    }

    pub fn received(&self) -> Vec<Received> {
        self.inside.received.lock().expect("no test panics with the lock").clone()
    }

    /// What an operator would say to use this server.
    pub fn settings(&self) -> MailSettings {
        MailSettings {
            smtp_url: Some(format!("smtp://localhost:{}", self.address.port())),
            mail_from: Some("Staff union <post@union.example>".to_owned()),
            smtp_user: Some(USER.to_owned()),
            smtp_password: Some(PASSWORD.to_owned()),
            smtp_ca: Some(self.folder.path().join("ca.pem")),
        }
    }

    /// A carrier to this server that does not wait long.
    pub fn carrier(&self) -> Carrier {
        let carrier = Carrier::new(&self.settings()).expect("settings that make sense").expect("a server is named");
        carrier.with_patience(Duration::from_millis(1500))
    }
}

/// RFC 7468 around a certificate.
fn pem(der: &[u8]) -> String {
    let text = base64(der);
    let lines: Vec<&str> = text.as_bytes().chunks(64).map(|l| std::str::from_utf8(l).unwrap_or_default()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}

fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let [a, b, c] = [0, 1, 2].map(|at| u32::from(chunk.get(at).copied().unwrap_or(0)));
        let word = a << 16 | b << 8 | c;
        for at in 0..4 {
            let digit = DIGITS[usize::try_from(word >> (18 - 6 * at) & 63).unwrap_or(0)];
            text.push(if at <= chunk.len() { char::from(digit) } else { '=' });
        }
    }
    text
}

trait Wire: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Wire for T {}

/// One connection.
struct Talk<'a> {
    server: &'a Inside,
    mood: Mood,
    over_tls: bool,
    signed_in: bool,
    from: String,
    to: Vec<String>,
}

/// What ends a stretch of a conversation.
enum Ends {
    Here,
    InTls,
}

impl<'a> Talk<'a> {
    fn new(server: &'a Inside) -> Self {
        let mood = *server.mood.lock().expect("no test panics with the lock");
        Self { server, mood, over_tls: false, signed_in: false, from: String::new(), to: Vec::new() }
    }

    async fn greet(mut self, stream: TcpStream) -> std::io::Result<()> {
        if self.mood == Mood::Hangs {
            tokio::time::sleep(Duration::from_secs(60)).await;
            return Ok(());
        }
        let mut plain = BufReader::new(stream);
        plain.write_all(b"220 mail.example ESMTP\r\n").await?;
        if let Ends::InTls = self.talk(&mut plain).await? {
            let mut private = BufReader::new(self.server.tls.accept(plain.into_inner()).await?);
            self.over_tls = true;
            self.talk(&mut private).await?;
        }
        Ok(())
    }

    async fn talk<S: Wire>(&mut self, wire: &mut BufReader<S>) -> std::io::Result<Ends> {
        loop {
            let mut line = String::new();
            if wire.read_line(&mut line).await? == 0 {
                return Ok(Ends::Here);
            }
            let line = line.trim_end();
            let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "STARTTLS" if !self.over_tls => {
                    wire.write_all(b"220 ready\r\n").await?;
                    return Ok(Ends::InTls);
                }
                "QUIT" => {
                    wire.write_all(b"221 bye\r\n").await?;
                    return Ok(Ends::Here);
                }
                "DATA" if !self.to.is_empty() => {
                    if !self.data(wire).await? {
                        return Ok(Ends::Here);
                    }
                }
                _ => {
                    let answer = self.answer(&verb, line);
                    wire.write_all(answer.as_bytes()).await?;
                }
            }
        }
    }

    fn answer(&mut self, verb: &str, line: &str) -> String {
        let path = || line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        match verb {
            "EHLO" => {
                let extra = match (self.over_tls, self.mood) {
                    (true, _) => "250-AUTH PLAIN LOGIN\r\n",
                    (false, Mood::InTheOpen) => "",
                    (false, _) => "250-STARTTLS\r\n",
                };
                format!("250-mail.example\r\n{extra}250-8BITMIME\r\n250 SMTPUTF8\r\n")
            }
            "AUTH" => {
                let right = base64(format!("\0{USER}\0{PASSWORD}").as_bytes());
                self.signed_in = self.mood != Mood::ForgetsPasswords && line == format!("AUTH PLAIN {right}");
                if self.signed_in { "235 in\r\n".to_owned() } else { "535 5.7.8 who are you\r\n".to_owned() }
            }
            "MAIL" if !self.signed_in => "530 5.7.0 sign in first\r\n".to_owned(),
            "MAIL" => {
                self.from = path();
                self.to.clear();
                "250 ok\r\n".to_owned()
            }
            "RCPT" => match self.mood {
                // Real servers quote the address; nothing of it may be kept.
                Mood::Answers(code) => format!("{code} 5.1.1 <{}> no such mailbox\r\n", path()),
                _ => {
                    self.to.push(path());
                    "250 ok\r\n".to_owned()
                }
            },
            "RSET" | "NOOP" => "250 ok\r\n".to_owned(),
            _ => "502 no such verb\r\n".to_owned(),
        }
    }

    /// Takes a letter; `false` when the server dies of it.
    async fn data<S: Wire>(&mut self, wire: &mut BufReader<S>) -> std::io::Result<bool> {
        wire.write_all(b"354 go on\r\n").await?;
        let mut data = Vec::new();
        loop {
            let mut line = Vec::new();
            if wire.read_until(b'\n', &mut line).await? == 0 {
                return Ok(false);
            }
            if line == b".\r\n" {
                break;
            }
            // RFC 5321 §4.5.2: a dot at the start of a line was doubled.
            data.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let received = Received {
            from: self.from.clone(),
            to: std::mem::take(&mut self.to),
            data,
            over_tls: self.over_tls,
            signed_in: self.signed_in,
        };
        self.server.received.lock().expect("no test panics with the lock").push(received);
        if self.mood == Mood::DiesAfterData {
            return Ok(false);
        }
        wire.write_all(b"250 taken\r\n").await?;
        Ok(true)
    }
}
