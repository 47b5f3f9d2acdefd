//! Sign-in: what a password, a link and a session must be. The clock and the randomness come from the server.

use super::{DeviceId, Language, MailAddress, PersonId, Refusal, SessionId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Shortest password, in characters (NIST SP 800-63B-4 §3.1.1.2 asks for 15 where it is the only factor).
pub const PASSWORD_CHARS_MIN: usize = 15;
/// Longest password, in bytes: long enough for any sentence, short enough not to be a load.
pub const PASSWORD_BYTES_MAX: usize = 512;
/// A session unused for this long ends, in seconds.
pub const SESSION_IDLE_SECONDS_MAX: i64 = 14 * 24 * 3600;
/// A session ends this long after sign-in whatever happens, in seconds.
pub const SESSION_AGE_SECONDS_MAX: i64 = 90 * 24 * 3600;
/// The session's token is replaced when it is older than this, in seconds.
pub const SESSION_ROTATION_SECONDS: i64 = 24 * 3600;
/// How long the replaced token still opens the session, in seconds: a second tab may be on its way with it.
pub const SESSION_GRACE_SECONDS: i64 = 120;
/// An invitation or personal link lives this long, in seconds.
pub const LINK_AGE_SECONDS_MAX: i64 = 14 * 24 * 3600;
/// A link to the host's engine room lives this long, in seconds: it is opened by whoever has just made it.
pub const OPERATOR_LINK_SECONDS_MAX: i64 = 15 * 60;
/// An operator's session unused for this long ends, in seconds.
pub const OPERATOR_IDLE_SECONDS_MAX: i64 = 3600;
/// An operator's session ends this long after its link was used whatever happens, in seconds.
pub const OPERATOR_AGE_SECONDS_MAX: i64 = 12 * 3600;
/// A half-done passkey ceremony lives this long, in seconds.
pub const CEREMONY_AGE_SECONDS_MAX: i64 = 5 * 60;
/// Failed passwords for one address before it has to wait.
pub const SIGN_IN_TRIES_FREE: u32 = 8;

/// How long an address must wait after `failures` wrong passwords in a row, in seconds. It counts by address and not by
/// network address, so that a whole office behind one connection is never locked out by one of them.
pub fn wait_seconds(failures: u32) -> i64 {
    match failures.checked_sub(SIGN_IN_TRIES_FREE) {
        None => 0,
        Some(over) => 30_i64.saturating_mul(1 << over.min(7)).min(3600),
    }
}

/// # Errors
/// `password-short`, `password-long`, or `password-common` for one character repeated and the person's own address.
pub fn check_password(password: &str, mail: Option<&MailAddress>) -> Result<(), Refusal> {
    let characters = password.chars().count();
    if characters < PASSWORD_CHARS_MIN {
        return Err(Refusal::of("password", "password-short").with("min", PASSWORD_CHARS_MIN));
    }
    if password.len() > PASSWORD_BYTES_MAX {
        return Err(Refusal::of("password", "password-long").with("max", PASSWORD_BYTES_MAX));
    }
    let first = password.chars().next();
    let distinct = password.chars().filter(|c| Some(*c) != first).count();
    let is_mail = mail.is_some_and(|m| m.key() == password.trim().to_lowercase());
    if distinct < 4 || is_mail {
        return Err(Refusal::of("password", "password-common"));
    }
    Ok(())
}

/// A person's own account.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonCard {
    pub id: PersonId,
    pub name: String,
    pub mail: Option<MailAddress>,
    pub language: Language,
    pub has_password: bool,
}

/// A fresh session: the token goes into the cookie once and is stored only as its SHA-256.
#[derive(Clone, Debug)]
pub struct OpenedSession {
    pub token: String,
    pub person: PersonCard,
}

/// What a one-time link is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkPurpose {
    /// Sets up a union on this host.
    SetUp,
    /// Puts a person on a roster into their account.
    Invitation,
    /// Lets a person back in, by an officer's hand, or onto another device, by their own.
    SignIn,
    /// Lets a person back in who asked for it by mail.
    Recovery,
    /// Lets whoever runs the host into its engine room.
    Operator,
}

impl LinkPurpose {
    pub fn code(self) -> &'static str {
        match self {
            Self::SetUp => "set-up",
            Self::Invitation => "invitation",
            Self::SignIn => "sign-in",
            Self::Recovery => "recovery",
            Self::Operator => "operator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::SetUp, Self::Invitation, Self::SignIn, Self::Recovery, Self::Operator]
            .into_iter()
            .find(|p| p.code() == code)
    }

    /// How long a link for this lives, in seconds.
    pub fn age_seconds_max(self) -> i64 {
        match self {
            Self::Recovery => crate::notices::letters::RECOVERY_SECONDS_MAX,
            Self::Operator => OPERATOR_LINK_SECONDS_MAX,
            Self::SetUp | Self::Invitation | Self::SignIn => LINK_AGE_SECONDS_MAX,
        }
    }
}

/// What a person sees when they open a link, before anything happens.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkFace {
    pub purpose: LinkPurpose,
    /// Who it is for, as the roster has them; empty for set-up.
    pub name: String,
    pub mail: Option<MailAddress>,
    pub union_name: String,
    pub unit_name: String,
    pub language: Option<Language>,
}

/// What a person says when they use a link.
#[derive(Clone, Debug, Default)]
pub struct LinkAnswer {
    /// Sets this password; empty leaves it as it is.
    pub password: String,
    pub language: Option<Language>,
    /// The browser in words, such as `Firefox · Android`, for the person's own list of devices.
    pub browser: String,
}

/// A browser that is signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionCard {
    pub id: SessionId,
    pub browser: String,
    pub opened: Timestamp,
    pub last_used: Timestamp,
    pub this_one: bool,
}

/// A passkey.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PasskeyCard {
    pub id: DeviceId,
    pub name: String,
    pub added: Timestamp,
    pub last_used: Option<Timestamp>,
}

/// The first half of a passkey ceremony.
#[derive(Clone, Debug)]
pub struct Ceremony {
    /// Handed back with the browser's answer.
    pub ticket: String,
    /// What the browser's credential interface takes, as JSON.
    pub options: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_a_sentence_and_not_the_persons_own_address() {
        let mail = MailAddress::parse("ana@longunionname.org").ok();
        let check = |password: &str, expected: Option<&str>| {
            let code = check_password(password, mail.as_ref()).err().map(|r| r.code);
            assert_eq!(code.as_deref(), expected, "{password}");
        };
        check("coffee before bargaining", None);
        check("노조는 우리가 함께 만드는 것", None);
        check("short one", Some("password-short"));
        check("aaaaaaaaaaaaaaaaaaab", Some("password-common"));
        check("ANA@longunionname.org", Some("password-common"));
        check(&"long ".repeat(200), Some("password-long"));
    }

    #[test]
    fn waiting_grows_and_never_passes_an_hour() {
        assert_eq!(wait_seconds(0), 0);
        assert_eq!(wait_seconds(SIGN_IN_TRIES_FREE - 1), 0);
        assert_eq!(wait_seconds(SIGN_IN_TRIES_FREE), 30);
        assert!((0..200).map(wait_seconds).is_sorted());
        assert_eq!(wait_seconds(u32::MAX), 3600);
    }
}
