//! Keys of forms: a form that makes something carries a random key, so that a double click, a retry or a lost answer makes
//! one thing (IETF draft "The Idempotency-Key HTTP Header Field", by a form's means).
//!
//! The key alone does not say what was sent: somebody may go back, change a field and send again, and that is another
//! thing. So what is remembered is the key together with who sent what to which deed.

use crate::members::PersonId;
use sha2::{Digest, Sha256};

/// How long a sent form is remembered, in seconds.
pub const FORM_KEY_SECONDS_MAX: i64 = 24 * 3600;
/// Shortest and longest key accepted, in bytes.
const KEY_BYTES: std::ops::RangeInclusive<usize> = 16..=80;

/// What a sent form is remembered by: the hex of a SHA-256 over everything that makes it this form.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct FormKey(String);

impl FormKey {
    /// `None` for a key that is none of ours: such a form is taken as one without.
    pub fn of(
        key: &str,
        person: Option<PersonId>,
        deed: &str,
        fields: &[(String, String)],
        files: &[(&str, &[u8])],
    ) -> Option<Self> {
        let plain = key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'));
        if !KEY_BYTES.contains(&key.len()) || !plain {
            return None;
        }
        let mut hash = Sha256::new();
        // Lengths first, so that no two forms run together into the same bytes.
        let mut add = |bytes: &[u8]| {
            hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
            hash.update(bytes);
        };
        add(key.as_bytes());
        add(person.map(|p| p.to_string()).unwrap_or_default().as_bytes());
        add(deed.as_bytes());
        // What the page adds for itself (`_page`, `_form`) is not part of what was sent.
        for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with('_')) {
            add(name.as_bytes());
            add(value.as_bytes());
        }
        for (name, bytes) in files {
            add(name.as_bytes());
            add(bytes);
        }
        Some(Self(hex::encode(hash.finalize())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where a form leads that was recorded and whose answer was never written down (the server died in between): the page
/// above the one it stood on.
pub fn page_above(page: &str) -> &str {
    let path = page.split(['?', '#']).next().unwrap_or_default();
    match path.strip_prefix("/u/").and_then(|rest| rest.rsplit_once('/')) {
        // `/u/{union}/{unit}` is the highest page of a unit.
        Some((rest, _)) if rest.contains('/') => &path[.."/u/".len() + rest.len()],
        Some(_) => path,
        None => "/",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const KEY: &str = "0123456789abcdefABCDEF-_.1";

    fn fields(of: &[(&str, &str)]) -> Vec<(String, String)> {
        of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn the_same_form_sent_again_is_known_and_a_changed_one_is_another() {
        let ana = Some(PersonId(Uuid::from_u128(1)));
        let sent = FormKey::of(KEY, ana, "/do/a", &fields(&[("name", "Bo"), ("_page", "/x")]), &[]);
        assert!(sent.is_some());
        let check = |same: bool, person, deed: &str, of: &[(&str, &str)], files: &[(&str, &[u8])]| {
            assert_eq!(FormKey::of(KEY, person, deed, &fields(of), files) == sent, same, "{deed} {of:?}");
        };
        check(true, ana, "/do/a", &[("name", "Bo"), ("_page", "/x")], &[]);
        check(true, ana, "/do/a", &[("name", "Bo"), ("_page", "/y?kept=1")], &[]);
        check(false, ana, "/do/a", &[("name", "Cy")], &[]);
        check(false, ana, "/do/b", &[("name", "Bo")], &[]);
        check(false, None, "/do/a", &[("name", "Bo")], &[]);
        check(false, ana, "/do/a", &[("name", "Bo")], &[("file", b"x")]);
        check(false, ana, "/do/a", &[("nam", "eBo")], &[]);
    }

    #[test]
    fn a_key_that_no_page_of_ours_wrote_is_none() {
        for key in ["", "short", "0123456789abcdef'; DROP TABLE", &"a".repeat(81)] {
            assert_eq!(FormKey::of(key, None, "/do/a", &[], &[]), None, "{key}");
        }
    }

    #[test]
    fn a_recorded_form_without_an_answer_leads_one_page_up() {
        let check = |page: &str, expected: &str| assert_eq!(page_above(page), expected, "{page}");
        check("/u/irc/staff/roster/add?kept=x", "/u/irc/staff/roster");
        check("/u/irc/staff/rounds/1/articles/wages/pass#errors", "/u/irc/staff/rounds/1/articles/wages");
        check("/u/irc/staff/votes", "/u/irc/staff");
        check("/u/irc/staff", "/u/irc/staff");
        check("/join/token", "/");
        check("", "/");
    }
}
