//! The languages Convenio speaks.

use serde::{Deserialize, Serialize};

/// A language of the product. Stored and sent as its BCP 47 tag.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Ko,
    Es,
}

impl Language {
    pub const ALL: [Self; 3] = [Self::En, Self::Ko, Self::Es];

    /// BCP 47 tag, as in `<html lang>`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
            Self::Es => "es",
        }
    }

    /// The language's own name, as a reader of it looks for it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
            Self::Es => "Español",
        }
    }

    /// Reads a tag such as `es`, `es-MX` or `KO`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL.into_iter().find(|language| language.tag() == primary)
    }

    /// The first language of an `Accept-Language` header that Convenio speaks, by the header's own weights
    /// (RFC 9110 §12.5.4).
    pub fn from_accept(header: &str) -> Option<Self> {
        let mut wanted: Vec<(f32, Self)> = header
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.split(';');
                let language = Self::from_tag(pieces.next()?)?;
                let weight =
                    pieces.find_map(|p| p.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok())).unwrap_or(1.0);
                (weight > 0.0).then_some((weight, language))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, language)| *language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_language_it_weighs_highest() {
        let check = |header: &str, expected| assert_eq!(Language::from_accept(header), expected, "{header}");
        check("ko-KR,ko;q=0.9,en;q=0.5", Some(Language::Ko));
        check("fr, es-MX;q=0.4, en;q=0.8", Some(Language::En));
        check("fr", None);
        check("en;q=0, es;q=0.1", Some(Language::Es));
        check("", None);
    }
}
