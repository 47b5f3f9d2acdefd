//! Letters: mail to one person about one thing, written in that person's language.

use super::Trouble;
use crate::members::{Language, LetterId, MailAddress};
use jiff::Timestamp;
use jiff::civil::Date;

/// How long a way back in by mail is open, in seconds. Shorter than an officer's link: nobody handed it over.
pub const RECOVERY_SECONDS_MAX: i64 = 3600;
/// Most ways back in that are mailed for one address in [`RECOVERY_WINDOW_SECONDS`].
pub const RECOVERIES_MAX: u32 = 3;
pub const RECOVERY_WINDOW_SECONDS: i64 = 3600;
/// Longest subject, in characters: what phones show of it, and far below RFC 5322's line of 998.
pub const SUBJECT_CHARS_MAX: usize = 120;

impl LetterId {
    /// The `Message-ID` (RFC 5322 §3.6.4): the same at every try, so that a letter that arrives twice is known as one.
    pub fn message_id(self, domain: &str) -> String {
        format!("<{self}@{domain}>")
    }
}

/// What a letter is about.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LetterKind {
    /// An officer's invitation to join the unit.
    Invitation,
    /// An officer's link for somebody who has an account.
    WayIn,
    /// The way back in that a person asked for themself.
    Recovery,
    /// The employer has passed a text.
    PassReceived,
    /// A date of a case is near, for whoever works it.
    CaseReminder,
    /// The dates of all cases that cannot wait, for the chief steward.
    CaseDigest,
}

impl LetterKind {
    pub const ALL: [Self; 6] =
        [Self::Invitation, Self::WayIn, Self::Recovery, Self::PassReceived, Self::CaseReminder, Self::CaseDigest];

    /// Stable code, as stored and used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::WayIn => "way-in",
            Self::Recovery => "recovery",
            Self::PassReceived => "pass-received",
            Self::CaseReminder => "case-reminder",
            Self::CaseDigest => "case-digest",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a person may say that they do not want letters of this kind.
    pub fn may_be_declined(self) -> bool {
        matches!(self, Self::PassReceived | Self::CaseReminder | Self::CaseDigest)
    }

    /// Whether the unit's officers see it in their outbox. What somebody asked for themself is theirs alone, and that
    /// somebody is written to about a case would tell that there is one.
    pub fn is_for_officers(self) -> bool {
        !matches!(self, Self::Recovery | Self::CaseReminder | Self::CaseDigest)
    }
}

/// Where a letter stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum LetterState {
    Queued,
    /// The mail server took it.
    Sent,
    /// Given up.
    Dead,
    /// Taken back: replaced by a newer one, or discarded by an officer.
    Dropped,
}

impl LetterState {
    pub const ALL: [Self; 4] = [Self::Queued, Self::Sent, Self::Dead, Self::Dropped];

    pub fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Dead => "dead",
            Self::Dropped => "dropped",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What a letter says, ready to be worded. Paths are on this host and begin with `/`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Letter {
    pub language: Language,
    /// Whom it is for, by name.
    pub name: String,
    /// Empty in a letter that is not about one union.
    pub union: String,
    pub unit: String,
    pub about: About,
}

/// A date of a case as a letter says it: no name of a person and nothing of the facts, since mail is not private.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CaseDate {
    /// The case's number.
    pub number: u32,
    /// Code of what has to be done.
    pub task: String,
    /// As the contract calls the step; empty where the date belongs to none.
    pub step: String,
    pub date: Date,
    /// From the reader's day to the last day; negative when it has passed.
    pub days: i32,
    /// The other side has to act.
    pub theirs: bool,
}

/// How a digest is grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CaseGroup {
    OverdueOnUs,
    Today,
    ThisWeek,
    OverdueOnThem,
}

impl CaseGroup {
    /// Stable code, used in the words' keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::OverdueOnUs => "overdue-on-us",
            Self::Today => "today",
            Self::ThisWeek => "this-week",
            Self::OverdueOnThem => "overdue-on-them",
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum About {
    Invitation {
        path: String,
        days: i64,
    },
    WayIn {
        path: String,
        days: i64,
    },
    Recovery {
        path: String,
        minutes: i64,
    },
    PassReceived {
        path: String,
        /// `E-2`.
        label: String,
        article: String,
    },
    CaseReminder {
        path: String,
        date: CaseDate,
    },
    /// Groups that have dates, each nearest first.
    CaseDigest {
        path: String,
        groups: Vec<(CaseGroup, Vec<CaseDate>)>,
    },
}

impl About {
    pub fn kind(&self) -> LetterKind {
        match self {
            Self::Invitation { .. } => LetterKind::Invitation,
            Self::WayIn { .. } => LetterKind::WayIn,
            Self::Recovery { .. } => LetterKind::Recovery,
            Self::PassReceived { .. } => LetterKind::PassReceived,
            Self::CaseReminder { .. } => LetterKind::CaseReminder,
            Self::CaseDigest { .. } => LetterKind::CaseDigest,
        }
    }

    pub fn path(&self) -> &str {
        match self {
            Self::Invitation { path, .. }
            | Self::WayIn { path, .. }
            | Self::Recovery { path, .. }
            | Self::PassReceived { path, .. }
            | Self::CaseReminder { path, .. }
            | Self::CaseDigest { path, .. } => path,
        }
    }
}

/// The pass that a letter tells of.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterPass {
    /// `E-2`.
    pub label: String,
    /// The article's title.
    pub article: String,
    /// The article's page below the unit's: `rounds/1/articles/wages`.
    pub path: String,
}

/// A letter as the officers' list shows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LetterCard {
    pub id: LetterId,
    pub kind: LetterKind,
    /// For a letter about a pass.
    pub pass: Option<LetterPass>,
    pub state: LetterState,
    pub name: String,
    pub mail: Option<MailAddress>,
    pub made: Timestamp,
    pub sent: Option<Timestamp>,
    /// When a queued letter is tried next.
    pub next_try: Option<Timestamp>,
    pub tries: u32,
    /// What stood in the way at the last try.
    pub trouble: Option<Trouble>,
    /// Its text can still be shown: a link that was sent, used or expired is gone from it.
    pub has_text: bool,
}

/// A subject on one line: what a name brings with it must not begin a header of its own (RFC 5322 §2.2).
pub fn subject_line(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SUBJECT_CHARS_MAX {
        return line;
    }
    let mut cut: String = line.chars().take(SUBJECT_CHARS_MAX - 1).collect();
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_is_one_line_whatever_a_name_brings_with_it() {
        let check = |text: &str, expected: &str| assert_eq!(subject_line(text), expected, "{text:?}");
        check("Join Local 1", "Join Local 1");
        check("Join\r\nBcc: boss@center.org", "Join Bcc: boss@center.org");
        check("Join\u{0}\u{85}\tus", "Join us");
        check("노동조합 가입 초대", "노동조합 가입 초대");
        let long = subject_line(&"임금 ".repeat(100));
        assert_eq!((long.chars().count(), long.ends_with('…')), (SUBJECT_CHARS_MAX, true));
    }

    #[test]
    fn a_letter_is_the_same_message_at_every_try() {
        let id: LetterId = "0198c1f0-0000-7000-8000-000000000001".parse().expect("an id");
        assert_eq!(id.message_id("union.example"), "<0198c1f0000070008000000000000001@union.example>");
    }

    #[test]
    fn what_a_person_asked_for_themself_is_not_shown_to_officers() {
        for kind in [LetterKind::Recovery, LetterKind::CaseReminder, LetterKind::CaseDigest] {
            assert!(!kind.is_for_officers(), "{kind:?}");
        }
        for kind in LetterKind::ALL {
            assert_eq!(LetterKind::from_code(kind.code()), Some(kind));
            assert!(!(kind.may_be_declined() && kind == LetterKind::Invitation));
        }
        for state in LetterState::ALL {
            assert_eq!(LetterState::from_code(state.code()), Some(state));
        }
    }
}
