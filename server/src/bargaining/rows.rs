//! Stored rows as the values of `contracts::bargaining`, and back.

use super::entities::{article_line, ledger, meeting, pass_claim, pass_line, revision_line, round};
use crate::storage::{Fault, moment};
use contracts::bargaining::{
    ArticleKey, ArticleKind, Basis, LedgerEntry, Meeting, MeetingKind, Pass, PassKind, PassLabel, Revision, Round,
    RoundArticle, RoundState, SenderClaim, Side,
};
use contracts::members::{AgreementId, ArticleId, PassId, PersonId, RevisionId, RoundId};
use std::str::FromStr;

fn read<T: FromStr>(what: &str, text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| Fault::broken(format!("a stored {what} is unreadable")))
}

fn known<T>(what: &str, value: Option<T>) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::broken(format!("a stored {what} is unknown")))
}

fn count(number: i32) -> Result<u32, Fault> {
    u32::try_from(number).map_err(Fault::broken)
}

/// A count as it is stored.
pub fn stored(number: u32) -> Result<i32, Fault> {
    i32::try_from(number).map_err(Fault::broken)
}

pub fn round(row: round::Model, closed: bool) -> Result<Round, Fault> {
    Ok(Round {
        id: RoundId(row.id),
        number: count(row.number)?,
        title: row.title,
        basis: row.agreement_id.map_or(Basis::FirstContract, |id| Basis::Agreement(AgreementId(id))),
        ground_rules: row.ground_rules,
        opened: read("date", &row.opened)?,
        state: if closed { RoundState::Closed } else { RoundState::Open },
    })
}

pub fn article(row: article_line::Model) -> Result<RoundArticle, Fault> {
    Ok(RoundArticle {
        id: ArticleId(row.id),
        key: read::<ArticleKey>("article key", &row.key)?,
        place: count(row.place)?,
        kind: known("kind of article", ArticleKind::from_code(&row.kind))?,
        title: row.title,
        has_current: row.current_hash.is_some(),
    })
}

pub fn meeting(row: meeting::Model) -> Result<Meeting, Fault> {
    Ok(Meeting {
        id: row.id,
        number: count(row.number)?,
        kind: known("kind of meeting", MeetingKind::from_code(&row.kind))?,
        date: read("date", &row.date)?,
        place: row.place,
    })
}

pub fn revision(row: revision_line::Model) -> Result<Revision, Fault> {
    Ok(Revision {
        id: RevisionId(row.id),
        article: ArticleId(row.article_id),
        number: count(row.number)?,
        author: PersonId(row.author_id),
        author_name: row.author_name,
        at: moment(row.at),
        hash: row.hash,
        parent: row.parent_id.map(RevisionId),
        aside: row.aside,
        note: row.note,
    })
}

pub fn pass(row: pass_line::Model) -> Result<Pass, Fault> {
    Ok(Pass {
        id: PassId(row.id),
        article: ArticleId(row.article_id),
        label: PassLabel {
            side: known("side", Side::from_code(&row.side))?,
            number: count(row.number)?,
            formal: row.formal,
        },
        kind: known("kind of pass", PassKind::from_code(&row.kind))?,
        package: row.package.map(count).transpose()?,
        meeting: row.meeting_id,
        at: read("time", &row.at)?,
        answers: row.answers.as_deref().map(|label| read("label", label)).transpose()?,
        revision: row.revision.map(count).transpose()?,
        hash: row.hash,
        note: row.note,
        recorded_by: row.recorded_by,
        recorded_at: moment(row.recorded_at),
    })
}

pub fn claim(row: &pass_claim::Model) -> Result<SenderClaim, Fault> {
    serde_json::from_str(&row.claim).map_err(|_| Fault::broken("a sender's claim is unreadable"))
}

pub fn entry(row: ledger::Model) -> Result<LedgerEntry, Fault> {
    Ok(LedgerEntry {
        number: count(row.number)?,
        article: row.article_id.map(ArticleId),
        at: read("time", &row.at)?,
        recorded_at: moment(row.recorded_at),
        recorded_by: row.recorded_by,
        event: serde_json::from_str(&row.event).map_err(|_| Fault::broken("a ledger entry is unreadable"))?,
    })
}
