//! Drafts: the union's private working text of an article. Every save is a revision; two people saving at once lose
//! nothing.

use super::pass::hash_of;
use crate::members::{ArticleId, PersonId, RevisionId};
use jiff::Timestamp;

/// One saved state of a draft, without the text itself. Read with a `Caucus` proof and by nobody else.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Revision {
    pub id: RevisionId,
    pub article: ArticleId,
    /// Counts from 1 within the article, in the order of saving.
    pub number: u32,
    pub author: PersonId,
    pub author_name: String,
    pub at: Timestamp,
    /// SHA-256 of its text, which is read apart.
    pub hash: String,
    /// The revision it was written on top of; none for the first.
    pub parent: Option<RevisionId>,
    /// Saved while another had saved first: kept, but beside the draft until its author has chosen.
    pub aside: bool,
    /// What the author said about it; may be empty.
    pub note: String,
}

/// What becomes of a text that somebody saves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Save {
    /// It is the draft from now on.
    Next,
    /// It says what the draft says already.
    Unchanged,
    /// Somebody else saved first, and it says something else: it is kept beside the draft, and its author chooses.
    Aside,
}

/// Decides about a text written on top of `parent` while the draft stands at `head`.
///
/// `head` is the draft's latest revision as its id and hash, none before the first save.
pub fn settle_save(head: Option<(RevisionId, &str)>, parent: Option<RevisionId>, text: &str) -> Save {
    let Some((head, head_hash)) = head else {
        return Save::Next;
    };
    if head_hash == hash_of(text) {
        Save::Unchanged
    } else if parent == Some(head) {
        Save::Next
    } else {
        Save::Aside
    }
}

/// What a person who saved is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SaveOutcome {
    /// The number of the new revision.
    Saved(u32),
    /// The number of the revision that says the same.
    Unchanged(u32),
    /// The number under which the text was kept beside the draft; [`Conflict`] shows what differs.
    Conflict(u32),
}

/// Two texts written on top of the same one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Conflict {
    /// Kept beside the draft.
    pub mine: Revision,
    /// The draft as it stands.
    pub theirs: Revision,
    /// What both started from; none when both wrote the first text.
    pub base: Option<Revision>,
}

impl Conflict {
    /// Finds the conflict that a revision beside the draft stands in; none when it is no such revision.
    pub fn of(number: u32, revisions: &[Revision]) -> Option<Self> {
        let mine = revisions.iter().find(|r| r.number == number && r.aside)?;
        let theirs = head(revisions)?;
        let base = mine.parent.and_then(|id| revisions.iter().find(|r| r.id == id));
        Some(Self { mine: mine.clone(), theirs: theirs.clone(), base: base.cloned() })
    }
}

/// The draft as it stands: the last revision that is not kept beside it.
pub fn head(revisions: &[Revision]) -> Option<&Revision> {
    revisions.iter().filter(|r| !r.aside).max_by_key(|r| r.number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn id(n: u128) -> RevisionId {
        RevisionId(Uuid::from_u128(n))
    }

    fn revision(number: u32, parent: Option<u128>, aside: bool, text: &str) -> Revision {
        Revision {
            id: id(number.into()),
            article: ArticleId(Uuid::nil()),
            number,
            author: PersonId(Uuid::nil()),
            author_name: "Ana".to_owned(),
            at: Timestamp::UNIX_EPOCH,
            hash: hash_of(text),
            parent: parent.map(id),
            aside,
            note: String::new(),
        }
    }

    #[test]
    fn a_save_on_top_of_the_draft_goes_through_and_any_other_is_kept_aside() {
        let head_hash = hash_of("four percent");
        let check = |head: Option<u128>, parent: Option<u128>, text: &str, expected: Save| {
            let head = head.map(|n| (id(n), head_hash.as_str()));
            assert_eq!(settle_save(head, parent.map(id), text), expected, "{head:?} {parent:?} {text}");
        };
        check(None, None, "first", Save::Next);
        check(Some(1), Some(1), "five percent", Save::Next);
        check(Some(1), Some(1), "four percent", Save::Unchanged);
        check(Some(2), Some(1), "five percent", Save::Aside);
        check(Some(2), None, "five percent", Save::Aside);
        check(Some(2), Some(1), "four percent", Save::Unchanged);
    }

    #[test]
    fn the_second_saver_is_shown_both_texts_and_what_both_started_from() {
        let revisions = [
            revision(1, None, false, "base"),
            revision(2, Some(1), false, "theirs"),
            revision(3, Some(1), true, "mine"),
        ];
        let conflict = Conflict::of(3, &revisions).expect("a conflict");
        assert_eq!((conflict.mine.hash, conflict.theirs.hash), (hash_of("mine"), hash_of("theirs")));
        assert_eq!(conflict.base.expect("a base").hash, hash_of("base"));
        assert!(Conflict::of(2, &revisions).is_none());
        assert_eq!(head(&revisions).map(|r| r.number), Some(2));
    }
}
