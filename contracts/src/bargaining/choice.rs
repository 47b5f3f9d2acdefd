//! Which text of an article is meant: the ends of a redline, as its address holds them.

use super::pass::PassLabel;
use crate::members::Refusal;
use std::fmt;
use std::str::FromStr;

/// A text of an article. In addresses: `current`, `r7`, `U-3`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum TextChoice {
    /// The agreement in force; empty in a first contract.
    Current,
    /// A saved revision of the draft: caucus only.
    Revision(u32),
    Pass(PassLabel),
}

impl TextChoice {
    /// Whether only the caucus may know that this text exists.
    pub fn is_private(self) -> bool {
        match self {
            Self::Current => false,
            Self::Revision(_) => true,
            Self::Pass(label) => !label.formal,
        }
    }
}

impl fmt::Display for TextChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Current => f.write_str("current"),
            Self::Revision(number) => write!(f, "r{number}"),
            Self::Pass(label) => label.fmt(f),
        }
    }
}

impl FromStr for TextChoice {
    type Err = Refusal;

    /// # Errors
    /// Not found when no text could be meant.
    fn from_str(text: &str) -> Result<Self, Refusal> {
        if text == "current" {
            return Ok(Self::Current);
        }
        match text.strip_prefix('r') {
            Some(number) => match number.parse() {
                Ok(number) if number > 0 => Ok(Self::Revision(number)),
                _ => Err(Refusal::not_found()),
            },
            None => text.parse().map(Self::Pass),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_any_text_of_an_article() {
        let check = |text: &str, expected: Option<(&str, bool)>| {
            let got = text.parse::<TextChoice>().ok().map(|choice| (choice.to_string(), choice.is_private()));
            assert_eq!(got, expected.map(|(name, private)| (name.to_owned(), private)), "{text}");
        };
        check("current", Some(("current", false)));
        check("r12", Some(("r12", true)));
        check("u-3", Some(("U-3", false)));
        check("U-W2", Some(("U-W2", true)));
        check("r0", None);
        check("r", None);
        check("", None);
        check("3", None);
    }
}
