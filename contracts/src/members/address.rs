//! Mail addresses and the employer's mail domains.

use super::Refusal;
use serde::{Deserialize, Serialize};

/// Longest address accepted, in bytes (RFC 5321 §4.5.3.1.3, without the angle brackets).
pub const ADDRESS_BYTES_MAX: usize = 254;

/// A mail address, trimmed and with its domain in lower case. Only its shape is checked; whether it reaches anyone,
/// only a letter can tell.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MailAddress(String);

impl MailAddress {
    /// # Errors
    /// `mail-malformed` when the text is not `local@domain.tld` or is longer than [`ADDRESS_BYTES_MAX`].
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let malformed = || Refusal::of("mail", "mail-malformed");
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or_else(malformed)?;
        let sound = text.len() <= ADDRESS_BYTES_MAX
            && !local.is_empty()
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>' | '"'));
        if !sound {
            return Err(malformed());
        }
        let domain = MailDomain::parse(domain).map_err(|_| malformed())?;
        Ok(Self(format!("{local}@{}", domain.as_str())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form by which two addresses are the same person's.
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Whether the employer's own mail system would carry this address: it can be read there.
    pub fn is_on(&self, domains: &[MailDomain]) -> bool {
        let own = self.domain();
        domains.iter().any(|d| own == d.0 || own.strip_suffix(&d.0).is_some_and(|rest| rest.ends_with('.')))
    }
}

/// A mail domain such as `resourcecenter.org`, in lower case.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MailDomain(String);

impl MailDomain {
    /// Reads `Example.org`, `@example.org` or `example.org.`.
    ///
    /// # Errors
    /// `domain-malformed` when it is no domain with at least two labels.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let domain = text.trim().trim_start_matches('@').trim_end_matches('.').to_lowercase();
        let label = |l: &str| {
            !l.is_empty()
                && l.len() <= 63
                && !l.starts_with('-')
                && !l.ends_with('-')
                && l.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        if domain.len() <= 253 && domain.contains('.') && domain.split('.').all(label) {
            Ok(Self(domain))
        } else {
            Err(Refusal::of("domains", "domain-malformed").with("domain", text.trim()))
        }
    }

    /// Reads a list separated by commas, spaces or line ends; doubles are dropped.
    ///
    /// # Errors
    /// The first part that is no domain.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, Refusal> {
        let mut domains: Vec<Self> = Vec::new();
        for part in text.split(|c: char| c == ',' || c == ';' || c.is_whitespace()).filter(|p| !p.is_empty()) {
            let domain = Self::parse(part)?;
            if !domains.contains(&domain) {
                domains.push(domain);
            }
        }
        Ok(domains)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let check = |text: &str, expected: Option<&str>| {
            assert_eq!(MailAddress::parse(text).ok().as_ref().map(MailAddress::as_str), expected, "{text}");
        };
        check(" ana.Ruiz@Example.ORG ", Some("ana.Ruiz@example.org"));
        check("김@노조.한국", Some("김@노조.한국"));
        check("no-at-sign.org", None);
        check("two words@example.org", None);
        check("a@localhost", None);
        check("a@b..org", None);
        check("\"<x>\"@example.org", None);
    }

    #[test]
    fn the_employers_domain_covers_its_subdomains_and_nothing_that_only_looks_like_it() {
        let employer = MailDomain::parse_list("center.org, @MAIL.center.org").expect("two domains");
        let check = |mail: &str, expected| {
            assert_eq!(MailAddress::parse(mail).expect(mail).is_on(&employer), expected, "{mail}");
        };
        check("a@center.org", true);
        check("a@hr.center.org", true);
        check("a@notcenter.org", false);
        check("a@center.org.example", false);
    }
}
