//! What the sender of a pass says about the changes in it, and which differences go unsaid.
//!
//! The claim is held against the text that the pass answers, when the page is written: both texts are frozen, so the
//! answer is always the same.

use super::limits::{CLAIM_ENTRIES_MAX, PASS_BYTES_MAX};
use super::named::Named;
use crate::members::Refusal;
use crate::redlines::{Change, Claim, SilentChanges, compare, silent_changes};
use serde::{Deserialize, Serialize};

/// What the sender says changed since the text they were given.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "said", rename_all = "kebab-case")]
pub enum SenderClaim {
    /// Nothing: it is the text they were given.
    Unchanged,
    /// Only these clauses or articles, as people name them: `Section 2`, `(a)`, `제3조`.
    Clauses { named: Vec<String> },
    /// The passages they marked, a line each.
    Passages { deleted: Vec<String>, inserted: Vec<String> },
    /// Tracked changes: the text with all of them rejected, which should be the text they were given.
    Tracked { rejected: String },
}

/// A claim as it was typed into a form: each box as text, one entry a line.
#[derive(Clone, Default, Debug)]
pub struct TypedClaim {
    /// A code of [`SenderClaim::CODES`]; empty where nothing was said.
    pub claim: String,
    pub clauses: String,
    pub deleted: String,
    pub inserted: String,
    pub rejected: String,
}

impl SenderClaim {
    /// What can be chosen in a form, the commonest first: `nothing` is no claim at all.
    pub const CODES: [&str; 5] = ["nothing", "passages", "clauses", "tracked", "unchanged"];

    /// Stable code, used in forms and in the words' keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Clauses { .. } => "clauses",
            Self::Passages { .. } => "passages",
            Self::Tracked { .. } => "tracked",
        }
    }

    /// Reads what was typed; nothing where the sender said nothing.
    ///
    /// # Errors
    /// `claim-unknown` on `claim`; `claim-clauses-missing`, `claim-passages-missing`, `claim-rejected-missing`,
    /// `claim-too-long` (over [`PASS_BYTES_MAX`]) or `claim-too-many` (over [`CLAIM_ENTRIES_MAX`]), on the box they are about.
    pub fn read(typed: &TypedClaim) -> Result<Option<Self>, Refusal> {
        let claim = match typed.claim.as_str() {
            "" | "nothing" => return Ok(None),
            "unchanged" => Self::Unchanged,
            "clauses" => {
                let named = entries("clauses", &typed.clauses)?;
                if named.is_empty() {
                    return Err(Refusal::of("clauses", "claim-clauses-missing"));
                }
                Self::Clauses { named }
            }
            "passages" => {
                let (deleted, inserted) = (entries("deleted", &typed.deleted)?, entries("inserted", &typed.inserted)?);
                if deleted.is_empty() && inserted.is_empty() {
                    return Err(Refusal::of("deleted", "claim-passages-missing"));
                }
                Self::Passages { deleted, inserted }
            }
            "tracked" => {
                check_length("rejected", &typed.rejected)?;
                let rejected = typed.rejected.replace("\r\n", "\n");
                if rejected.trim().is_empty() {
                    return Err(Refusal::of("rejected", "claim-rejected-missing"));
                }
                Self::Tracked { rejected }
            }
            _ => return Err(Refusal::of("claim", "claim-unknown")),
        };
        Ok(Some(claim))
    }

    /// The claim of a file with tracked changes: what it says before any of them.
    ///
    /// # Errors
    /// `claim-too-long` (over [`PASS_BYTES_MAX`]) on `file`.
    pub fn of_file(rejected: &str) -> Result<Self, Refusal> {
        check_length("file", rejected)?;
        Ok(Self::Tracked { rejected: rejected.to_owned() })
    }

    /// Holds a pass against the text it answers: which of its differences the sender did not mention.
    pub fn check(&self, sent: &str, returned: &str) -> ClaimCheck {
        let all = compare(sent, returned).changes();
        let found = match self {
            Self::Unchanged => silent_changes(sent, returned, Claim::Unchanged),
            Self::Tracked { rejected } => {
                silent_changes(sent, returned, Claim::Tracked { rejected, accepted: returned })
            }
            Self::Passages { deleted, inserted } => {
                let deleted: Vec<&str> = deleted.iter().map(String::as_str).collect();
                let inserted: Vec<&str> = inserted.iter().map(String::as_str).collect();
                silent_changes(sent, returned, Claim::Marked { deleted: &deleted, inserted: &inserted })
            }
            Self::Clauses { named } => only_in(&all, named),
        };
        let unmarked = found.silent.into_iter().map(|change| Unmarked { at: place_of(&change, &all), change });
        ClaimCheck { unmarked: unmarked.collect(), differences: all.len() }
    }
}

/// What came of the check.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClaimCheck {
    /// Differences that the sender did not mention.
    pub unmarked: Vec<Unmarked>,
    /// All differences between the text that was sent and the one that came back.
    pub differences: usize,
}

/// One difference that was not mentioned.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unmarked {
    pub change: Change,
    /// The number of the change in the redline of the two passes that shows it ([`Change::number`]).
    pub at: Option<u32>,
}

fn check_length(field: &str, text: &str) -> Result<(), Refusal> {
    match text.len() > PASS_BYTES_MAX {
        true => Err(Refusal::of(field, "claim-too-long").with("limit", PASS_BYTES_MAX / 1000)),
        false => Ok(()),
    }
}

fn entries(field: &str, text: &str) -> Result<Vec<String>, Refusal> {
    check_length(field, text)?;
    let list: Vec<String> = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    match list.len() > CLAIM_ENTRIES_MAX {
        true => Err(Refusal::of(field, "claim-too-many").with("limit", CLAIM_ENTRIES_MAX)),
        false => Ok(list),
    }
}

fn only_in(all: &[Change], named: &[String]) -> SilentChanges {
    let named: Vec<Named> = named.iter().map(|name| Named::of(name)).collect();
    let is_named = |change: &Change| named.iter().any(|name| name.covers(&change.article, &change.clause));
    let (marked, silent) = all.iter().cloned().partition(is_named);
    SilentChanges { marked, silent }
}

/// The change of the whole comparison in which a difference is seen: the same one, else one of its clause that shares its
/// words.
fn place_of(change: &Change, all: &[Change]) -> Option<u32> {
    let same = |other: &&Change| (&other.before, &other.after) == (&change.before, &change.after);
    let near = |other: &&Change| other.clause == change.clause && other.article == change.article;
    let shares = |other: &&Change| {
        let parts = [(&change.after, &other.after), (&change.before, &other.before)];
        parts.iter().any(|(own, all)| {
            !own.is_empty() && (all.contains(own.as_str()) || own.contains(all.as_str()) && !all.is_empty())
        })
    };
    let found = all
        .iter()
        .find(|other| near(other) && same(other))
        .or_else(|| all.iter().find(|other| near(other) && shares(other)));
    found.map(|other| other.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT: &str = "## Article 4 Hours\n\nSection 1. The workweek is forty hours.\n\nSection 2. Breaks are unpaid for all of the staff.\n\nSection 3. Schedules are posted one week ahead of time.\n";

    fn back() -> String {
        SENT.replace("forty", "forty-two").replace("unpaid", "paid")
    }

    fn unmarked(typed: TypedClaim) -> Vec<(String, Option<u32>)> {
        let claim = SenderClaim::read(&typed).expect("a sound claim").expect("a claim");
        let check = claim.check(SENT, &back());
        assert_eq!(check.differences, 2);
        check.unmarked.into_iter().map(|found| (found.change.after, found.at)).collect()
    }

    #[test]
    fn a_difference_that_the_sender_did_not_mention_is_listed_with_its_place() {
        let check = |typed: TypedClaim, expected: &[(&str, Option<u32>)]| {
            let told = format!("{typed:?}");
            let expected: Vec<_> = expected.iter().map(|(after, at)| ((*after).to_owned(), *at)).collect();
            assert_eq!(unmarked(typed), expected, "{told}");
        };
        let of = |claim: &str| TypedClaim { claim: claim.to_owned(), ..TypedClaim::default() };
        check(of("unchanged"), &[("forty-two", Some(1)), ("paid", Some(2))]);
        check(TypedClaim { clauses: "Section 2\n".to_owned(), ..of("clauses") }, &[("forty-two", Some(1))]);
        check(TypedClaim { clauses: "Article 4".to_owned(), ..of("clauses") }, &[]);
        check(
            TypedClaim { deleted: "unpaid".to_owned(), inserted: "paid".to_owned(), ..of("passages") },
            &[("forty-two", Some(1))],
        );
        let rejected = SENT.replace("forty", "forty-two");
        check(TypedClaim { rejected, ..of("tracked") }, &[("forty-two", Some(1))]);
    }

    #[test]
    fn a_claim_that_says_nothing_is_refused_in_words() {
        let check = |claim: &str, expected: Result<bool, &str>| {
            let typed = TypedClaim { claim: claim.to_owned(), ..TypedClaim::default() };
            let got = SenderClaim::read(&typed).map(|claim| claim.is_some());
            assert_eq!(
                got.as_ref().map_err(|refusal| refusal.code.as_str()),
                expected.as_ref().map_err(|e| *e),
                "{claim}"
            );
        };
        check("", Ok(false));
        check("nothing", Ok(false));
        check("unchanged", Ok(true));
        check("clauses", Err("claim-clauses-missing"));
        check("passages", Err("claim-passages-missing"));
        check("tracked", Err("claim-rejected-missing"));
        check("maybe", Err("claim-unknown"));
    }
}
