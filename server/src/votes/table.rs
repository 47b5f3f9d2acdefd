//! The tellers' table over both databases.

use super::drafts;
use super::entities::{vote, vote_draft, vote_text};
use super::lineage::lineage;
use crate::bargaining::{Counted, enter_vote};
use crate::records::{FileCabinet, audit};
use crate::storage::{Fault, Store, moment};
use async_trait::async_trait;
use contracts::members::standing::{Member, Seat};
use contracts::members::{PersonId, Refusal, VoteId};
use contracts::records::{Attachment, Content, Deed, Upload, What};
use contracts::votes::{
    Fields, ListedVote, Outcome, RecordedVote, Recorder, Recording, TellersTable, TextDigest, VoteDraft, VoteKind,
    VotePaper,
};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select, SqlErr};
use std::collections::BTreeMap;
use uuid::Uuid;

/// How often a record is tried when two are recorded in the same breath and want the same number.
const TRIES_MAX: u32 = 8;

pub struct StoredTellersTable {
    pub store: Store,
    pub files: FileCabinet,
}

fn of_unit(seat: &Seat) -> Select<vote::Entity> {
    vote::Entity::find().filter(vote::Column::UnionId.eq(seat.union().0)).filter(vote::Column::UnitId.eq(seat.unit().0))
}

fn damaged() -> Refusal {
    Refusal::new("vote-record-damaged")
}

fn counted(number: i32) -> Result<u32, Fault> {
    u32::try_from(number).map_err(Fault::broken)
}

/// What was frozen, checked against its hash.
fn thawed(row: &vote::Model) -> Result<(VotePaper, TextDigest), Refusal> {
    let digest = TextDigest::parse(&row.digest).ok_or_else(damaged)?;
    Ok((VotePaper::thaw(&row.paper, &digest)?, digest))
}

fn vote_of(
    row: vote::Model,
    (paper, digest): (VotePaper, TextDigest),
    corrected_by: Option<u32>,
) -> Result<RecordedVote, Fault> {
    Ok(RecordedVote {
        id: VoteId(row.id),
        number: counted(row.number)?,
        paper,
        digest,
        recorded_by: PersonId(row.recorded_by),
        recorder: row.recorder,
        recorded_at: moment(row.recorded_at),
        corrected_by,
    })
}

/// The number of the vote that a person's draft became.
async fn recorded(db: &impl ConnectionTrait, recorder: &Recorder, id: VoteId) -> Result<u32, Fault> {
    let number: Option<i32> = of_unit(recorder)
        .select_only()
        .column(vote::Column::Number)
        .filter(vote::Column::Id.eq(id.0))
        .filter(vote::Column::RecordedBy.eq(recorder.person().0))
        .into_tuple()
        .one(db)
        .await?;
    counted(number.ok_or_else(Refusal::not_found)?)
}

enum Wrote {
    Done(Recording),
    /// Another record took the number first.
    Collided,
}

impl StoredTellersTable {
    /// Votes of the unit as a list, latest first.
    async fn listed(&self, seat: &Seat, some: Select<vote::Entity>) -> Result<Vec<ListedVote>, Fault> {
        let rows = some.order_by_desc(vote::Column::Number).all(self.store.read()).await?;
        let corrections: Vec<(Option<i32>, i32)> = of_unit(seat)
            .select_only()
            .columns([vote::Column::Corrects, vote::Column::Number])
            .filter(vote::Column::Corrects.is_not_null())
            .into_tuple()
            .all(self.store.read())
            .await?;
        let corrected: BTreeMap<Option<i32>, i32> = corrections.into_iter().collect();
        let line = |row: vote::Model| {
            let by = corrected.get(&Some(row.number)).map(|later| counted(*later)).transpose()?;
            Ok(match thawed(&row) {
                Ok(paper) => ListedVote::Whole(Box::new(vote_of(row, paper, by)?)),
                Err(_) => ListedVote::Damaged { number: counted(row.number)? },
            })
        };
        rows.into_iter().map(line).collect()
    }

    async fn one(&self, seat: &Seat, number: u32) -> Result<RecordedVote, Fault> {
        let number = i32::try_from(number).map_err(|_| Refusal::not_found())?;
        let row = of_unit(seat).filter(vote::Column::Number.eq(number)).one(self.store.read()).await?;
        let row = row.ok_or_else(Refusal::not_found)?;
        let by = of_unit(seat).filter(vote::Column::Corrects.eq(number)).one(self.store.read()).await?;
        let by = by.map(|later| counted(later.number)).transpose()?;
        let paper = thawed(&row)?;
        vote_of(row, paper, by)
    }

    async fn about(&self, seat: &Seat, texts: &[TextDigest]) -> Result<Vec<ListedVote>, Fault> {
        if texts.is_empty() {
            return Ok(Vec::new());
        }
        let digests = texts.iter().map(TextDigest::as_str);
        let marks = vote_text::Entity::find()
            .filter(vote_text::Column::UnitId.eq(seat.unit().0))
            .filter(vote_text::Column::Digest.is_in(digests))
            .all(self.store.read())
            .await?;
        let ids = marks.into_iter().map(|mark| mark.vote_id);
        self.listed(seat, of_unit(seat).filter(vote::Column::Id.is_in(ids))).await
    }

    async fn write(&self, recorder: &Recorder, id: VoteId, paper: VotePaper, name: &str) -> Result<Recording, Fault> {
        let refused = |refusals: Vec<Refusal>| refusals.into_iter().next().unwrap_or_else(damaged);
        paper.verdict().map_err(refused)?;
        for _ in 0..TRIES_MAX {
            if let Wrote::Done(recording) = self.try_write(recorder, id, &paper, name).await? {
                return Ok(recording);
            }
        }
        Err(Fault::broken("no number was free for a recorded vote"))
    }

    async fn try_write(&self, recorder: &Recorder, id: VoteId, paper: &VotePaper, name: &str) -> Result<Wrote, Fault> {
        let tx = self.store.begin().await?;
        let Some(draft) = drafts::find(&tx, recorder, id).await? else {
            let number = recorded(&tx, recorder, id).await?;
            return Ok(Wrote::Done(Recording { number, again: true }));
        };
        // The sheet that lies in the draft, not one that the caller names or that lay there before.
        if paper.sheet != drafts::sheet(&draft)? {
            return Err(Refusal::new("vote-changed-since-review").into());
        }
        let corrects = self.corrects(&tx, recorder, paper.corrects).await?;
        let last = of_unit(recorder).order_by_desc(vote::Column::Number).one(&tx).await?;
        let number = last.map_or(1, |row| row.number + 1);
        let (text, digest) = paper.freeze()?;
        let row = vote::ActiveModel {
            id: Set(id.0),
            union_id: Set(recorder.union().0),
            unit_id: Set(recorder.unit().0),
            number: Set(number),
            paper: Set(text),
            digest: Set(digest.as_str().to_owned()),
            recorded_by: Set(recorder.person().0),
            recorder: Set(name.to_owned()),
            recorded_at: Set(self.store.now()),
            corrects: Set(corrects),
        };
        if let Err(error) = vote::Entity::insert(row).exec_without_returning(&tx).await {
            return collided(error);
        }
        for about in &paper.texts {
            let mark = vote_text::ActiveModel {
                id: Set(Uuid::now_v7()),
                unit_id: Set(recorder.unit().0),
                vote_id: Set(id.0),
                digest: Set(about.digest.as_str().to_owned()),
            };
            vote_text::Entity::insert(mark).exec_without_returning(&tx).await?;
        }
        if paper.kind == VoteKind::Ratification || corrects.is_some() {
            let lineage = lineage(&tx, recorder.unit().0).await?;
            let counted = Counted {
                vote: id,
                order: lineage.order(id).ok_or_else(damaged)?,
                corrects: lineage.before(id),
                hashes: paper.texts.iter().map(|about| about.digest.as_str().to_owned()).collect(),
                ratified: ratified(paper)?,
                at: paper.taken_on.at(0, 0, 0, 0),
                by: name.to_owned(),
                now: self.store.now(),
            };
            enter_vote(&tx, recorder, &counted).await?;
        }
        vote_draft::Entity::delete_by_id(id.0).exec(&tx).await?;
        audit::note(&tx, self.store.now(), Deed::of(recorder, What::VoteRecorded).about("vote", number)).await?;
        tx.commit().await?;
        Ok(Wrote::Done(Recording { number: counted(number)?, again: false }))
    }

    async fn corrects(
        &self,
        tx: &impl ConnectionTrait,
        seat: &Seat,
        number: Option<u32>,
    ) -> Result<Option<i32>, Fault> {
        let Some(number) = number else { return Ok(None) };
        let number = i32::try_from(number).map_err(|_| Refusal::not_found())?;
        of_unit(seat).filter(vote::Column::Number.eq(number)).one(tx).await?.ok_or_else(Refusal::not_found)?;
        if let Some(later) = of_unit(seat).filter(vote::Column::Corrects.eq(number)).one(tx).await? {
            return Err(Refusal::new("vote-already-corrected").with("number", later.number).into());
        }
        Ok(Some(number))
    }
}

/// What a vote on an agreement means for the round: ratified, not ratified, or nothing where nothing was decided.
fn ratified(paper: &VotePaper) -> Result<Option<bool>, Fault> {
    if paper.kind != VoteKind::Ratification {
        return Ok(None);
    }
    let verdict = paper.verdict().map_err(|_| damaged())?;
    Ok(match verdict.outcome {
        Outcome::Carried | Outcome::AcceptedByDefault => Some(true),
        Outcome::Defeated | Outcome::StrikeAuthorized | Outcome::StrikeOpen => Some(false),
        _ => None,
    })
}

/// A breach of a unique index means that another record was quicker: the next try reads what it left.
fn collided(error: DbErr) -> Result<Wrote, Fault> {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(_)) => Ok(Wrote::Collided),
        _ => Err(error.into()),
    }
}

#[async_trait]
impl TellersTable for StoredTellersTable {
    async fn keep(&self, recorder: &Recorder, draft: Option<VoteId>, fields: Fields) -> Result<VoteId, Refusal> {
        Ok(drafts::keep(&self.store, recorder, draft, &fields).await?)
    }

    async fn draft(&self, recorder: &Recorder, draft: VoteId) -> Result<VoteDraft, Refusal> {
        Ok(drafts::read(&self.store, recorder, draft).await?)
    }

    async fn drafts(&self, recorder: &Recorder) -> Result<Vec<VoteDraft>, Refusal> {
        Ok(drafts::list(&self.store, recorder).await?)
    }

    async fn attach(&self, recorder: &Recorder, draft: VoteId, upload: Upload) -> Result<Attachment, Refusal> {
        Ok(drafts::attach(&self.store, &self.files, recorder, draft, &upload).await?)
    }

    async fn discard(&self, recorder: &Recorder, draft: VoteId) -> Result<(), Refusal> {
        Ok(drafts::discard(&self.store, &self.files, recorder, draft).await?)
    }

    async fn record(
        &self,
        recorder: &Recorder,
        draft: VoteId,
        paper: VotePaper,
        name: &str,
    ) -> Result<Recording, Refusal> {
        Ok(self.write(recorder, draft, paper, name).await?)
    }

    async fn recorded(&self, recorder: &Recorder, draft: VoteId) -> Result<u32, Refusal> {
        Ok(recorded(self.store.read(), recorder, draft).await?)
    }

    async fn votes(&self, member: &Member, most: Option<u64>) -> Result<Vec<ListedVote>, Refusal> {
        Ok(self.listed(member, of_unit(member).limit(most)).await?)
    }

    async fn vote(&self, member: &Member, number: u32) -> Result<RecordedVote, Refusal> {
        Ok(self.one(member, number).await?)
    }

    async fn votes_on(&self, member: &Member, texts: &[TextDigest]) -> Result<Vec<ListedVote>, Refusal> {
        Ok(self.about(member, texts).await?)
    }

    async fn sheet(&self, member: &Member, number: u32) -> Result<(Attachment, Content), Refusal> {
        let vote = self.one(member, number).await?;
        let sheet = vote.paper.sheet.ok_or_else(Refusal::not_found)?;
        Ok(self.files.read(member, sheet.id).await?)
    }
}
