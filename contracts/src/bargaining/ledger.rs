//! The ledger: everything that happened at the table, in the order it was recorded. It only grows.
//!
//! Where an article stands is derived here ([`status`]) and stored nowhere. What somebody may read of the ledger is
//! derived here as well ([`project`]): storage hands out a projection, so that a draft or a what-if cannot reach a
//! member's page or the employer's door by an oversight further up.

use super::initials::Agreed;
use super::pass::{PassKind, PassLabel, Side};
use super::round::MeetingKind;
use crate::members::{ArticleId, Refusal, VoteId};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

/// One thing that happened.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// Counts from 1 within the round, without gaps as stored; a projection leaves numbers out.
    pub number: u32,
    /// None for what concerns the whole round.
    pub article: Option<ArticleId>,
    /// When it happened, by the clock on the wall of that room.
    pub at: DateTime,
    pub recorded_at: Timestamp,
    pub recorded_by: String,
    pub event: Event,
}

/// What can happen at the table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum Event {
    RoundOpened,
    RoundClosed {
        note: String,
    },
    Met {
        kind: MeetingKind,
        number: u32,
    },
    /// The first revision of an article's draft was saved.
    DraftOpened,
    Passed {
        label: PassLabel,
        kind: PassKind,
        package: Option<u32>,
        answers: Option<PassLabel>,
        hash: String,
    },
    Held {
        by: Side,
        note: String,
    },
    Resumed {
        by: Side,
        note: String,
    },
    /// The sender takes its own pass back.
    Withdrawn {
        label: PassLabel,
        note: String,
    },
    /// The receiver says no to a pass.
    Rejected {
        label: PassLabel,
        note: String,
    },
    Agreed(Agreed),
    /// A tentative agreement was opened again.
    Reopened {
        by: Side,
        note: String,
    },
    /// The members voted on these texts, named by their hashes.
    Voted {
        vote: VoteId,
        hashes: Vec<String>,
        /// None where a correction leaves nothing decided.
        ratified: Option<bool>,
        /// The vote's number in its unit; of a correction, the number of the vote that was corrected first. Ledgers from
        /// before it was written down have none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        order: Option<u32>,
        /// The vote of this ledger in whose place it stands.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        corrects: Option<VoteId>,
        /// Texts of the vote that it corrects on which, as is known now, there was no vote.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        dropped: Vec<String>,
    },
}

impl Event {
    /// Stable code, as stored beside the entry and used in the words' keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::RoundOpened => "round-opened",
            Self::RoundClosed { .. } => "round-closed",
            Self::Met { .. } => "met",
            Self::DraftOpened => "draft-opened",
            Self::Passed { .. } => "passed",
            Self::Held { .. } => "held",
            Self::Resumed { .. } => "resumed",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Rejected { .. } => "rejected",
            Self::Agreed(_) => "agreed",
            Self::Reopened { .. } => "reopened",
            Self::Voted { .. } => "voted",
        }
    }

    /// Whether `audience` may know of it.
    pub fn is_for(&self, audience: Audience) -> bool {
        match (audience, self) {
            (Audience::Caucus, _) => true,
            (_, Self::DraftOpened) => false,
            (_, Self::Met { kind, .. }) => *kind == MeetingKind::Session,
            (_, Self::Passed { label, .. } | Self::Withdrawn { label, .. } | Self::Rejected { label, .. }) => {
                label.formal
            }
            // How members voted is the union's to tell.
            (Audience::Employer, Self::Voted { .. }) => false,
            (Audience::Members | Audience::Employer, _) => true,
        }
    }
}

/// Who reads the ledger.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Audience {
    /// The committee and its advisers: everything.
    Caucus,
    /// The formal record and the votes on it.
    Members,
    /// The formal record.
    Employer,
}

/// What `audience` may read of a ledger.
pub fn project(entries: &[LedgerEntry], audience: Audience) -> Vec<LedgerEntry> {
    entries.iter().filter(|entry| entry.event.is_for(audience)).cloned().collect()
}

/// Where an article stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ArticleStatus {
    /// Nobody has worked on it in this round.
    NotOpened,
    /// The union works on it; only the caucus can tell.
    Drafting,
    /// The last word is this pass, of either side.
    OnTable(PassLabel),
    OnHold(Side),
    /// Whatever was passed on it was taken back.
    Withdrawn(PassLabel),
    /// The receiver said no to this pass, and nobody has passed since.
    Rejected(PassLabel),
    TentativelyAgreed(Agreed),
    Ratified(Agreed),
    /// Tentatively agreed, and the members voted it down.
    VotedDown(Agreed),
}

impl ArticleStatus {
    /// Stable code, used in the words' keys and in the style sheet.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotOpened => "not-opened",
            Self::Drafting => "drafting",
            Self::OnTable(label) if label.side == Side::Union => "ours",
            Self::OnTable(_) => "theirs",
            Self::OnHold(_) => "on-hold",
            Self::Withdrawn(_) => "withdrawn",
            Self::Rejected(_) => "rejected",
            Self::TentativelyAgreed(_) => "agreed",
            Self::Ratified(_) => "ratified",
            Self::VotedDown(_) => "voted-down",
        }
    }

    /// The pass by which the article stands where it stands.
    pub fn label(&self) -> Option<PassLabel> {
        match self {
            Self::OnTable(label) | Self::Withdrawn(label) | Self::Rejected(label) => Some(*label),
            Self::TentativelyAgreed(agreed) | Self::Ratified(agreed) | Self::VotedDown(agreed) => Some(agreed.label),
            Self::NotOpened | Self::Drafting | Self::OnHold(_) => None,
        }
    }

    /// Whether nothing more can be passed on it unless it is opened again.
    pub fn is_settled(&self) -> bool {
        matches!(self, Self::TentativelyAgreed(_) | Self::Ratified(_))
    }
}

/// A formal pass as the ledger tells of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Laid {
    pub label: PassLabel,
    pub kind: PassKind,
    pub package: Option<u32>,
    pub hash: String,
    pub at: DateTime,
    pub withdrawn: bool,
}

/// What a vote says, where the first record of it was entered: a correction takes the place of what it corrects.
#[derive(Debug)]
struct Ballot<'a> {
    vote: VoteId,
    taken: Date,
    order: Option<u32>,
    hashes: &'a [String],
    ratified: Option<bool>,
    /// Texts on which it was entered before the agreement that stands now.
    spent: Vec<&'a [String]>,
}

impl Ballot<'_> {
    /// What it makes of an agreement over this text.
    fn says(&self, hash: &String) -> Option<bool> {
        let counts = self.hashes.contains(hash) && !self.spent.iter().any(|spent| spent.contains(hash));
        self.ratified.filter(|_| counts)
    }
}

/// One article's share of the ledger, folded.
#[derive(Default, Debug)]
pub(super) struct Course<'a> {
    pub drafting: bool,
    /// Formal passes in the order of passing.
    pub laid: Vec<Laid>,
    /// How many informal passes each side has made: the union's, the employer's.
    pub informal: [u32; 2],
    pub held: Option<Side>,
    pub rejected: Option<PassLabel>,
    pub agreed: Option<Agreed>,
    pub closed: bool,
    /// In the order in which their first records were entered.
    votes: Vec<Ballot<'a>>,
}

impl<'a> Course<'a> {
    pub(super) fn of(entries: &'a [LedgerEntry], article: ArticleId) -> Self {
        let mut course = Self::default();
        for entry in entries.iter().filter(|entry| entry.article.is_none_or(|id| id == article)) {
            course.follow(entry);
        }
        course
    }

    fn follow(&mut self, entry: &'a LedgerEntry) {
        match &entry.event {
            Event::RoundOpened | Event::Met { .. } => {}
            Event::RoundClosed { .. } => self.closed = true,
            Event::DraftOpened => self.drafting = true,
            Event::Passed { label, kind, package, hash, .. } if label.formal => {
                self.rejected = None;
                // After a vote that failed, the first pass opens the article again.
                if self.ratified() == Some(false) {
                    self.agree(None);
                }
                let (label, kind, package, hash) = (*label, *kind, *package, hash.clone());
                self.laid.push(Laid { label, kind, package, hash, at: entry.at, withdrawn: false });
            }
            Event::Passed { label, .. } => self.informal[usize::from(label.side == Side::Employer)] += 1,
            Event::Held { by, .. } => self.held = Some(*by),
            Event::Resumed { .. } => self.held = None,
            Event::Withdrawn { label, .. } => {
                self.laid.iter_mut().filter(|laid| laid.label == *label).for_each(|laid| laid.withdrawn = true);
                if self.rejected == Some(*label) {
                    self.rejected = None;
                }
            }
            Event::Rejected { label, .. } => self.rejected = Some(*label),
            Event::Agreed(agreed) => {
                (self.held, self.rejected) = (None, None);
                self.agree(Some(agreed.clone()));
            }
            Event::Reopened { .. } => self.agree(None),
            Event::Voted { vote, hashes, ratified, order, corrects, .. } => {
                let (taken, spent) = (entry.at.date(), Vec::new());
                let said = Ballot { vote: *vote, taken, order: *order, hashes, ratified: *ratified, spent };
                match self.votes.iter_mut().find(|earlier| Some(earlier.vote) == *corrects) {
                    Some(place) => {
                        let (order, spent) = (place.order, std::mem::take(&mut place.spent));
                        *place = Ballot { order, spent, ..said };
                    }
                    None => self.votes.push(said),
                }
            }
        }
    }

    /// Another agreement, or none: what was voted before was not about it.
    fn agree(&mut self, agreed: Option<Agreed>) {
        self.votes.iter_mut().for_each(|vote| vote.spent.push(vote.hashes));
        self.agreed = agreed;
    }

    /// What the members made of the agreement. Of several votes on one text the one taken last decides, in whatever order
    /// they were recorded; of one day's votes, the one with the highest number.
    fn ratified(&self) -> Option<bool> {
        let agreed = self.agreed.as_ref()?;
        let said = self.votes.iter().filter_map(|vote| Some((vote.taken, vote.order, vote.says(&agreed.hash)?)));
        said.max_by_key(|(taken, order, _)| (*taken, *order)).map(|(.., ratified)| ratified)
    }

    /// The last formal pass that was not taken back.
    pub(super) fn standing(&self) -> Option<&Laid> {
        self.laid.iter().rev().find(|laid| !laid.withdrawn)
    }

    /// The last formal pass of one side that was not taken back.
    pub(super) fn standing_of(&self, side: Side) -> Option<&Laid> {
        self.laid.iter().rev().find(|laid| !laid.withdrawn && laid.label.side == side)
    }

    pub(super) fn status(&self) -> ArticleStatus {
        match (&self.agreed, self.ratified()) {
            (Some(agreed), Some(true)) => return ArticleStatus::Ratified(agreed.clone()),
            (Some(agreed), Some(false)) => return ArticleStatus::VotedDown(agreed.clone()),
            (Some(agreed), None) => return ArticleStatus::TentativelyAgreed(agreed.clone()),
            (None, _) => {}
        }
        if let Some(side) = self.held {
            return ArticleStatus::OnHold(side);
        }
        // Of a pass that was countered since, the no is old news: the counter waits for its answer.
        if let Some(label) = self.rejected.filter(|label| self.standing().is_none_or(|laid| laid.label == *label)) {
            return ArticleStatus::Rejected(label);
        }
        match (self.standing(), self.laid.last()) {
            (Some(laid), _) => ArticleStatus::OnTable(laid.label),
            (None, Some(last)) => ArticleStatus::Withdrawn(last.label),
            (None, None) if self.drafting => ArticleStatus::Drafting,
            (None, None) => ArticleStatus::NotOpened,
        }
    }
}

/// Where `article` stands, as the ledger tells it. Given a projection, it is what that audience may know.
pub fn status(entries: &[LedgerEntry], article: ArticleId) -> ArticleStatus {
    Course::of(entries, article).status()
}

/// The last formal pass of a side on `article` that was not taken back: what it says until it passes again.
pub fn last_pass(entries: &[LedgerEntry], article: ArticleId, side: Side) -> Option<PassLabel> {
    Course::of(entries, article).standing_of(side).map(|laid| laid.label)
}

/// Whether the members voted on another text of `article` than the one both sides had agreed to when the vote was recorded
/// first.
pub fn voted_unagreed(entries: &[LedgerEntry], article: ArticleId, vote: &LedgerEntry) -> bool {
    let Event::Voted { hashes, ratified: Some(_), corrects, .. } = &vote.event else { return false };
    let (mut began, mut corrects) = (vote.number, *corrects);
    for entry in entries.iter().rev().filter(|entry| entry.number < vote.number) {
        match &entry.event {
            Event::Voted { vote, corrects: earlier, .. } if Some(*vote) == corrects => {
                (began, corrects) = (entry.number, *earlier);
            }
            _ => {}
        }
    }
    let before = entries.split(|entry| entry.number == began).next().unwrap_or_default();
    Course::of(before, article).agreed.is_none_or(|agreed| !hashes.contains(&agreed.hash))
}

/// Whether a later entry stands in this vote's place.
pub fn vote_corrected(entries: &[LedgerEntry], vote: VoteId) -> bool {
    entries.iter().any(|entry| matches!(entry.event, Event::Voted { corrects, .. } if corrects == Some(vote)))
}

/// The articles of one side's package, with the text it holds for each.
///
/// # Errors
/// `package-broken` when one of its texts was replaced, withdrawn or settled meanwhile: it is no longer whole.
pub fn package_texts(
    entries: &[LedgerEntry],
    side: Side,
    package: u32,
) -> Result<Vec<(ArticleId, PassLabel, String)>, Refusal> {
    let whole = |article: ArticleId| {
        let course = Course::of(entries, article);
        let settled = course.status().is_settled();
        course
            .standing_of(side)
            .filter(|laid| laid.package == Some(package) && !settled)
            .map(|laid| (article, laid.label, laid.hash.clone()))
            .ok_or_else(|| Refusal::new("package-broken").with("package", package))
    };
    package_articles(entries, side, package).into_iter().map(whole).collect()
}

/// The articles for which a side ever laid a text under this number, whatever became of it.
pub(super) fn package_articles(entries: &[LedgerEntry], side: Side, package: u32) -> Vec<ArticleId> {
    let mut articles: Vec<ArticleId> = Vec::new();
    for entry in entries {
        if let (Some(article), Event::Passed { label, package: Some(number), .. }) = (entry.article, &entry.event)
            && label.side == side
            && *number == package
            && !articles.contains(&article)
        {
            articles.push(article);
        }
    }
    articles
}

/// Whether bargaining has ended.
pub fn is_closed(entries: &[LedgerEntry]) -> bool {
    entries.iter().any(|entry| matches!(entry.event, Event::RoundClosed { .. }))
}
