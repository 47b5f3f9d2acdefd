//! Why a letter did not go out: a code that can be stored and shown. The mail server's own words are never kept, since
//! they quote addresses.

/// What stood in the way of a letter, or of another job.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Trouble {
    /// The mail server asks to try later: a reply 4xx (RFC 5321 §4.2.1).
    Deferred(u16),
    /// The mail server will never take this letter: a reply 5xx.
    Refused(u16),
    /// The mail server does not know us: its name and password are to be put right by whoever runs the host.
    SignIn,
    /// No connection.
    Unreachable,
    /// Connected, and then no answer.
    Timeout,
    /// The connection could not be made private, so nothing was sent.
    Tls,
    /// Nothing is on file to send it to, or the address is on the employer's mail system.
    NoAddress,
    /// The link in it was used, replaced or has expired.
    LinkGone,
    /// What it was to remind of is done, or moved, or not its reader's any more.
    Moot,
    /// Mail was switched off on this host.
    NoMail,
    /// Something inside went wrong; it is in the log.
    Broken,
}

impl Trouble {
    /// What a reply of the mail server means. Replies about signing in (RFC 4954 §6) concern the host's own settings and
    /// not the letter, so they are never the letter's end.
    pub fn of_reply(code: u16) -> Self {
        match code {
            530 | 534 | 535 | 538 | 432 | 454 => Self::SignIn,
            500..=599 => Self::Refused(code),
            _ => Self::Deferred(code),
        }
    }

    /// Trying again would end alike.
    pub fn lasts(self) -> bool {
        matches!(self, Self::Refused(_) | Self::NoAddress | Self::LinkGone | Self::Moot)
    }

    /// Stable name without the number, as in the words' keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Deferred(_) => "deferred",
            Self::Refused(_) => "refused",
            Self::SignIn => "sign-in",
            Self::Unreachable => "unreachable",
            Self::Timeout => "timeout",
            Self::Tls => "tls",
            Self::NoAddress => "no-address",
            Self::LinkGone => "link-gone",
            Self::Moot => "moot",
            Self::NoMail => "no-mail",
            Self::Broken => "broken",
        }
    }

    /// The mail server's reply, where there was one.
    pub fn reply(self) -> Option<u16> {
        match self {
            Self::Deferred(code) | Self::Refused(code) => Some(code),
            _ => None,
        }
    }

    /// As stored: `refused 550`.
    pub fn code(self) -> String {
        match self.reply() {
            Some(code) => format!("{} {code}", self.name()),
            None => self.name().to_owned(),
        }
    }

    /// Reads [`Self::code`]; anything else is [`Self::Broken`].
    pub fn from_code(text: &str) -> Self {
        let (name, reply) = text.split_once(' ').unwrap_or((text, ""));
        match (name, reply.parse()) {
            ("deferred", Ok(code)) => Self::Deferred(code),
            ("refused", Ok(code)) => Self::Refused(code),
            _ => [
                Self::SignIn,
                Self::Unreachable,
                Self::Timeout,
                Self::Tls,
                Self::NoAddress,
                Self::LinkGone,
                Self::Moot,
                Self::NoMail,
            ]
            .into_iter()
            .find(|trouble| trouble.name() == name)
            .unwrap_or(Self::Broken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_says_whether_it_is_worth_trying_again() {
        let check = |code, expected, lasts| {
            assert_eq!((Trouble::of_reply(code), Trouble::of_reply(code).lasts()), (expected, lasts), "{code}");
        };
        check(421, Trouble::Deferred(421), false);
        check(451, Trouble::Deferred(451), false);
        check(550, Trouble::Refused(550), true);
        check(554, Trouble::Refused(554), true);
        // A wrong password of the host's must not kill a member's invitation.
        check(535, Trouble::SignIn, false);
        check(530, Trouble::SignIn, false);
        check(454, Trouble::SignIn, false);
    }

    #[test]
    fn a_stored_trouble_is_read_back_as_it_was() {
        for trouble in [
            Trouble::Deferred(451),
            Trouble::Refused(550),
            Trouble::SignIn,
            Trouble::Unreachable,
            Trouble::Timeout,
            Trouble::Tls,
            Trouble::NoAddress,
            Trouble::LinkGone,
            Trouble::Moot,
            Trouble::NoMail,
            Trouble::Broken,
        ] {
            assert_eq!(Trouble::from_code(&trouble.code()), trouble);
        }
        assert_eq!(Trouble::from_code("550 5.1.1 <ana@home.net> unknown"), Trouble::Broken);
    }
}
