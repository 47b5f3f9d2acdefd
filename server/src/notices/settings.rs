//! How this host reaches its mail server.

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use std::path::{Path, PathBuf};

/// What the operator says about mail. Without a mail server everything can be copied or printed.
#[derive(Clone, Default)]
pub struct MailSettings {
    /// `smtps://`, `smtp://` (STARTTLS) or, on this machine, `smtp+plain://`, with host and port.
    pub smtp_url: Option<String>,
    /// Name and address that letters come from.
    pub mail_from: Option<String>,
    pub smtp_user: Option<String>,
    pub smtp_password: Option<String>,
    /// A file with the certificate (PEM) of an authority that is not a public one.
    pub smtp_ca: Option<PathBuf>,
}

/// How the connection is made private.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Privacy {
    /// From the first byte (RFC 8314 §3.3).
    Tls,
    /// By STARTTLS, or not at all.
    StartTls,
    /// Not: only to this machine itself.
    Plain,
}

/// A mail server's address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Server {
    pub host: String,
    pub port: u16,
    pub privacy: Privacy,
}

impl Server {
    /// # Errors
    /// A sentence for the operator.
    pub fn parse(url: &str) -> Result<Self, String> {
        let (scheme, rest) = url.split_once("://").ok_or("smtp_url begins with smtps:// or smtp://")?;
        let (privacy, usual) = match scheme {
            "smtps" => (Privacy::Tls, 465),
            "smtp" => (Privacy::StartTls, 587),
            "smtp+plain" => (Privacy::Plain, 25),
            _ => return Err("smtp_url begins with smtps://, smtp:// or smtp+plain://".to_owned()),
        };
        let rest = rest.trim_end_matches('/');
        if rest.contains('@') {
            return Err("the mail server's user and password belong in smtp_user and smtp_password".to_owned());
        }
        let bare = |host: &str| host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !port.contains(']') => {
                (bare(host), port.parse().map_err(|_| format!("smtp_url has no port {port}"))?)
            }
            _ => (bare(rest), usual),
        };
        if host.is_empty() || host.contains(['/', '?', '#', ' ']) {
            return Err("smtp_url names a host and, if need be, a port".to_owned());
        }
        let here = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        if privacy == Privacy::Plain && !here {
            return Err(
                "smtp+plain:// is for a mail server on this machine: to another, links would travel in the open"
                    .to_owned(),
            );
        }
        Ok(Self { host, port, privacy })
    }
}

impl MailSettings {
    /// The mail server, where one is named.
    ///
    /// # Errors
    /// A sentence for the operator.
    pub fn server(&self) -> Result<Option<Server>, String> {
        self.smtp_url.as_deref().map(Server::parse).transpose()
    }

    /// # Errors
    /// A sentence for the operator.
    pub fn from(&self) -> Result<Mailbox, String> {
        let from = self.mail_from.as_deref().ok_or("mail_from says who letters come from: give it with smtp_url")?;
        from.parse().map_err(|_| "mail_from is no address such as `Staff union <post@union.example>`".to_owned())
    }

    /// # Errors
    /// A sentence for the operator.
    pub fn credentials(&self) -> Result<Option<Credentials>, String> {
        match (&self.smtp_user, &self.smtp_password) {
            (Some(user), Some(password)) => Ok(Some(Credentials::new(user.clone(), password.clone()))),
            (None, None) => Ok(None),
            _ => Err("smtp_user and smtp_password go together: give both or none".to_owned()),
        }
    }

    /// # Errors
    /// A sentence for the operator.
    pub fn authority(&self) -> Result<Option<String>, String> {
        self.smtp_ca.as_deref().map(read).transpose()
    }
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{} cannot be read: {e}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operator_names_the_mail_server_and_is_told_what_is_wrong() {
        let server = |host: &str, port, privacy| Ok::<_, String>(Server { host: host.to_owned(), port, privacy });
        let check = |url: &str, expected: Result<Server, String>| assert_eq!(Server::parse(url), expected, "{url}");
        check("smtps://mail.example", server("mail.example", 465, Privacy::Tls));
        check("smtp://mail.example/", server("mail.example", 587, Privacy::StartTls));
        check("smtp://mail.example:2525", server("mail.example", 2525, Privacy::StartTls));
        check("smtp+plain://127.0.0.1:25", server("127.0.0.1", 25, Privacy::Plain));
        check("smtp+plain://[::1]", server("::1", 25, Privacy::Plain));
        for url in [
            "mail.example",
            "https://mail.example",
            "smtp://user:secret@mail.example",
            "smtp+plain://mail.example",
            "smtp://",
            "smtp://mail.example:many",
        ] {
            let sentence = Server::parse(url).expect_err(url);
            assert!(!sentence.contains("secret"), "{sentence}");
        }
    }
}
