//! What is stored about one person, for that person: their account, their rows on rosters, their browsers, their letters,
//! and what they did. Never another person's data, never a token, and never how anyone voted: nobody stored knows that.

use crate::members::Refusal;
use crate::members::standing::SignedIn;
use async_trait::async_trait;
use jiff::Timestamp;
use serde::Serialize;
use std::collections::BTreeMap;

/// Most deeds handed out at once, the newest first.
pub const OWN_DEEDS_MAX: u64 = 100_000;

/// Everything that is stored about a person. Codes are those of the tables; moments are RFC 3339 in UTC.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnRecord {
    pub made_at: Timestamp,
    pub account: OwnAccount,
    pub rosters: Vec<OwnRow>,
    pub browsers: Vec<OwnBrowser>,
    pub passkeys: Vec<OwnPasskey>,
    pub open_links: Vec<OwnLink>,
    /// Kinds of letters that they do not want.
    pub declined_letters: Vec<String>,
    pub letters: Vec<OwnLetter>,
    pub unsent_forms: Vec<OwnForm>,
    /// Records of votes that they have begun and not recorded.
    pub vote_drafts: Vec<OwnVoteDraft>,
    pub deeds: Vec<OwnDeed>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnAccount {
    pub id: String,
    pub name: String,
    pub mail: Option<String>,
    pub language: String,
    /// That there is one; the password itself is known to nobody.
    pub has_password: bool,
    pub made: Timestamp,
    /// Wrong passwords in a row, and until when the address has to wait.
    pub wrong_passwords: u32,
    pub waits_until: Option<Timestamp>,
    /// Ways back in that were asked for lately by mail.
    pub ways_back_asked: u32,
}

/// A row on a unit's roster, as its officers keep it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnRow {
    pub id: String,
    pub union: String,
    pub unit: String,
    pub name: String,
    pub mail: Option<String>,
    pub language: String,
    /// Codes of standings.
    pub kinds: Vec<String>,
    /// Whether in good standing, by its code.
    pub standing: String,
    pub made: Timestamp,
    pub invited: Option<Timestamp>,
    pub joined: Option<Timestamp>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnBrowser {
    pub browser: String,
    pub opened: Timestamp,
    pub last_used: Timestamp,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnPasskey {
    pub name: String,
    pub added: Timestamp,
    pub last_used: Option<Timestamp>,
}

/// A personal link that opens something still. Its token is known to whoever has the link alone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnLink {
    pub purpose: String,
    pub made: Timestamp,
    pub expires: Timestamp,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnLetter {
    pub kind: String,
    pub state: String,
    pub written: Timestamp,
    /// When it was sent, given up or taken back.
    pub settled: Option<Timestamp>,
}

/// A form that was typed and not sent, kept for an hour.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnForm {
    pub form: String,
    /// Empty for a form about other people.
    pub fields: Vec<(String, String)>,
    pub kept_until: Timestamp,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnVoteDraft {
    pub unit: String,
    pub saved: Timestamp,
}

/// An entry of an audit chain with this person as its doer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct OwnDeed {
    /// `None` for what concerns the account itself.
    pub union: Option<String>,
    pub unit: Option<String>,
    /// Its place in the chain; `None` in a confidential one, where it would say how much others do there.
    pub number: Option<u64>,
    pub at: Timestamp,
    pub what: String,
    /// Without the ids of other people.
    pub about: BTreeMap<String, String>,
}

/// Forms about other people: what was typed into them is not handed out here.
pub const FORMS_ABOUT_OTHERS: &[&str] = &[
    "/do/members/add-person",
    "/do/members/change-person",
    "/do/members/preview-roster",
    "/do/members/import-roster",
    "/do/members/make-link",
    "/do/notices/mail-link",
];

/// A field that is handed out: not what the page adds for itself, and never a key to anything.
pub fn is_handed_out(field: &str) -> bool {
    !field.starts_with('_') && !field.starts_with("password") && field != "token" && field != "current"
}

/// The window at which a person asks what is stored about them.
#[async_trait]
pub trait RecordsWindow: Send + Sync {
    async fn own_record(&self, who: &SignedIn) -> Result<OwnRecord, Refusal>;
}

#[cfg(test)]
mod tests {
    use super::is_handed_out;

    #[test]
    fn no_key_is_ever_among_what_a_person_takes_along() {
        for (field, expected) in
            [("text", true), ("token", false), ("password", false), ("current", false), ("_key", false)]
        {
            assert_eq!(is_handed_out(field), expected, "{field}");
        }
    }
}
