//! The way to the mail server: SMTP by lettre, one connection a letter.

use super::settings::{MailSettings, Privacy, Server};
use crate::storage::moment;
use app::notices::letters::Written;
use contracts::members::{LetterId, MailAddress};
use contracts::notices::Trouble;
use contracts::notices::letters::subject_line;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// Longest time one letter may take on its way, in seconds: below the lease of its job.
const CARRY_SECONDS_MAX: u64 = 45;
/// Longest time until the mail server's connection stands, in seconds.
pub(super) const CONNECT_SECONDS_MAX: u64 = 15;

/// Carries letters to one mail server.
pub struct Carrier {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    patience: Duration,
}

/// A letter ready to go.
pub struct Parcel<'a> {
    pub id: LetterId,
    pub to: &'a MailAddress,
    pub written: Written,
    /// When it was written, in milliseconds since the epoch: the same at every try.
    pub made_at: i64,
    /// Where its reader can say that they want no more of its kind, for letters that can be declined.
    pub declined_at: Option<String>,
}

/// RFC 2369 §3.2.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// RFC 3834 §5: an out-of-office robot must not answer.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

impl Carrier {
    /// A carrier to the mail server of the settings; `None` where none is named.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn new(settings: &MailSettings) -> Result<Option<Self>, String> {
        let Some(server) = settings.server()? else { return Ok(None) };
        let from = settings.from()?;
        let tls = match (parameters(settings, &server)?, server.privacy) {
            (None, _) => Tls::None,
            (Some(parameters), Privacy::Tls) => Tls::Wrapper(parameters),
            (Some(parameters), _) => Tls::Required(parameters),
        };
        let hello = ClientId::Domain(from.email.domain().to_owned());
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host)
            .port(server.port)
            .tls(tls)
            .timeout(Some(Duration::from_secs(CONNECT_SECONDS_MAX)))
            .hello_name(hello);
        if let Some(credentials) = settings.credentials()? {
            builder = builder.credentials(credentials);
        }
        Ok(Some(Self { transport: builder.build(), from, patience: Duration::from_secs(CARRY_SECONDS_MAX) }))
    }

    /// Waits less long for the mail server; for tests.
    #[must_use]
    pub fn with_patience(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    fn message(&self, parcel: &Parcel<'_>) -> Result<Message, Trouble> {
        let to = parcel.to.as_str().parse().map_err(|_| Trouble::NoAddress)?;
        let mut builder = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(subject_line(&parcel.written.subject))
            .message_id(Some(parcel.id.message_id(self.from.email.domain())))
            .date(std::time::SystemTime::from(moment(parcel.made_at)))
            .header(AutoSubmitted);
        if let Some(address) = &parcel.declined_at {
            builder = builder.header(ListUnsubscribe(format!("<{address}>")));
        }
        let (text, html) = (parcel.written.text.clone(), parcel.written.html.clone());
        builder.multipart(MultiPart::alternative_plain_html(text, html)).map_err(|_| Trouble::Broken)
    }

    /// Hands a letter to the mail server. `Ok` when the server has taken it.
    ///
    /// # Errors
    /// What stood in the way. Whether a letter whose answer was lost has arrived nobody knows; it is tried again under
    /// the same `Message-ID`.
    pub async fn carry(&self, parcel: &Parcel<'_>) -> Result<(), Trouble> {
        let message = self.message(parcel)?;
        match tokio::time::timeout(self.patience, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(trouble_of(&error, parcel.to)),
            Err(_) => Err(Trouble::Timeout),
        }
    }
}

/// How the connection is made private; `None` for a mail server on this machine that needs it not.
///
/// # Errors
/// A sentence for the operator.
pub(super) fn parameters(settings: &MailSettings, server: &Server) -> Result<Option<TlsParameters>, String> {
    if server.privacy == Privacy::Plain {
        return Ok(None);
    }
    let mut parameters = TlsParameters::builder(server.host.clone());
    if let Some(pem) = settings.authority()? {
        let authority = Certificate::from_pem(pem.as_bytes());
        let unread = |_| "the file of smtp_ca holds no certificate".to_owned();
        parameters = parameters.add_root_certificate(authority.map_err(unread)?);
    }
    let built = parameters.build_rustls();
    built.map(Some).map_err(|_| "TLS to the mail server cannot be set up".to_owned())
}

fn trouble_of(error: &lettre::transport::smtp::Error, to: &MailAddress) -> Trouble {
    if error.is_client() && error.status().is_none() && !error.is_timeout() && !to.as_str().is_ascii() {
        // The server does not take addresses beyond ASCII (RFC 6531), and will not tomorrow.
        return Trouble::NoAddress;
    }
    trouble(error)
}

/// What an error of the connection means, whoever a letter is for.
pub(super) fn trouble(error: &lettre::transport::smtp::Error) -> Trouble {
    if let Some(code) = error.status() {
        return Trouble::of_reply(code.into());
    }
    if error.is_timeout() {
        return Trouble::Timeout;
    }
    // The rest of what goes wrong on our side is that the server offers no STARTTLS or no way to sign in.
    if error.is_tls() || error.is_client() { Trouble::Tls } else { Trouble::Unreachable }
}
