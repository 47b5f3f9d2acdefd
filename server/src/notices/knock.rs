//! Knocking at the mail server: the whole way of a letter up to its sender, and no letter.

use super::carrier::{CONNECT_SECONDS_MAX, parameters, trouble};
use super::settings::{MailSettings, Privacy, Server};
use contracts::notices::Trouble;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Mail, Rset};
use lettre::transport::smtp::extension::ClientId;
use std::time::Duration;

/// Longest time for all of it, in seconds.
const KNOCK_SECONDS_MAX: u64 = 20;

/// A mail server that was knocked at, and what came of it.
pub struct Knocked {
    pub server: Server,
    /// Who letters come from.
    pub from: String,
    pub outcome: Result<(), Trouble>,
}

/// Connects, makes the connection private, signs in and names the sender, as a letter would, and breaks off there. `None`
/// where no mail server is named.
///
/// # Errors
/// A sentence for the operator about the settings.
pub async fn knock(settings: &MailSettings) -> Result<Option<Knocked>, String> {
    let Some(server) = settings.server()? else { return Ok(None) };
    let from = settings.from()?;
    settings.credentials()?;
    parameters(settings, &server)?;
    let asked = tokio::time::timeout(Duration::from_secs(KNOCK_SECONDS_MAX), ask(settings, &server)).await;
    let outcome = asked.unwrap_or(Ok(Err(Trouble::Timeout)))?;
    Ok(Some(Knocked { server, from: from.email.to_string(), outcome }))
}

/// The outer error is a sentence about the settings, the inner one what stood in the way.
async fn ask(settings: &MailSettings, server: &Server) -> Result<Result<(), Trouble>, String> {
    let (from, parameters) = (settings.from()?, parameters(settings, server)?);
    let hello = ClientId::Domain(from.email.domain().to_owned());
    let at_once = parameters.clone().filter(|_| server.privacy == Privacy::Tls);
    let patience = Some(Duration::from_secs(CONNECT_SECONDS_MAX));
    let credentials = settings.credentials()?;
    let letter = async {
        let place = (server.host.as_str(), server.port);
        let mut talk = AsyncSmtpConnection::connect_tokio1(place, patience, &hello, at_once, None).await?;
        if let Some(parameters) = parameters.filter(|_| server.privacy == Privacy::StartTls) {
            talk.starttls(parameters, &hello).await?;
        }
        if let Some(credentials) = &credentials {
            talk.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        talk.command(Mail::new(Some(from.email), Vec::new())).await?;
        talk.command(Rset).await?;
        talk.abort().await;
        Ok::<(), lettre::transport::smtp::Error>(())
    };
    Ok(letter.await.map_err(|error| trouble(&error)))
}
