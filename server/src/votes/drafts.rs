//! Votes that are being written down: kept as typed, seen by their writer alone.

use super::entities::vote_draft;
use crate::records::{FileCabinet, audit};
use crate::storage::{Fault, Store, moment};
use contracts::members::{PersonId, Refusal, VoteId};
use contracts::records::{Attachment, Deed, Upload, What};
use contracts::votes::{Fields, Recorder, VoteDraft};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, Select,
};
use uuid::Uuid;

/// Most unfinished drafts one person keeps in one unit.
const DRAFTS_MAX: usize = 20;

/// The drafts that a recorder can reach: their own, in their unit.
fn own(recorder: &Recorder) -> Select<vote_draft::Entity> {
    vote_draft::Entity::find()
        .filter(vote_draft::Column::UnionId.eq(recorder.union().0))
        .filter(vote_draft::Column::UnitId.eq(recorder.unit().0))
        .filter(vote_draft::Column::PersonId.eq(recorder.person().0))
}

/// A person's own draft, if there is one.
pub async fn find(
    db: &impl ConnectionTrait,
    recorder: &Recorder,
    id: VoteId,
) -> Result<Option<vote_draft::Model>, Fault> {
    Ok(own(recorder).filter(vote_draft::Column::Id.eq(id.0)).one(db).await?)
}

/// What a person has begun to write down: the unit, and when it was saved last. Not what is in it, which names others.
///
/// # Errors
/// When storage fails.
pub async fn begun(db: &impl ConnectionTrait, who: PersonId) -> Result<Vec<(Uuid, i64)>, Fault> {
    let theirs = vote_draft::Entity::find().filter(vote_draft::Column::PersonId.eq(who.0)).all(db).await?;
    Ok(theirs.into_iter().map(|row| (row.unit_id, row.saved_at)).collect())
}

/// A deed about a draft: that it was worked on, never what is in it.
fn on_draft(recorder: &Recorder, what: What, id: VoteId) -> Deed {
    Deed::of(recorder, what).about("draft", id)
}

pub fn sheet(row: &vote_draft::Model) -> Result<Option<Attachment>, Fault> {
    row.sheet.as_deref().map(serde_json::from_str).transpose().map_err(Fault::broken)
}

fn draft(row: vote_draft::Model) -> Result<VoteDraft, Fault> {
    Ok(VoteDraft {
        id: VoteId(row.id),
        fields: serde_json::from_str(&row.fields).map_err(Fault::broken)?,
        sheet: sheet(&row)?,
        saved_at: moment(row.saved_at),
    })
}

/// Keeps what was typed.
pub async fn keep(store: &Store, recorder: &Recorder, id: Option<VoteId>, fields: &Fields) -> Result<VoteId, Fault> {
    let text = serde_json::to_string(fields).map_err(Fault::broken)?;
    let now = store.now();
    let tx = store.begin().await?;
    let id = match id {
        Some(id) => {
            let mut row = find(&tx, recorder, id).await?.ok_or_else(Refusal::not_found)?.into_active_model();
            row.fields = Set(text);
            row.saved_at = Set(now);
            row.update(&tx).await?;
            id
        }
        None => {
            if own(recorder).all(&tx).await?.len() >= DRAFTS_MAX {
                return Err(Refusal::new("vote-drafts-too-many").with("limit", DRAFTS_MAX).into());
            }
            let id = Uuid::now_v7();
            let row = vote_draft::ActiveModel {
                id: Set(id),
                union_id: Set(recorder.union().0),
                unit_id: Set(recorder.unit().0),
                person_id: Set(recorder.person().0),
                fields: Set(text),
                sheet: Set(None),
                saved_at: Set(now),
            };
            vote_draft::Entity::insert(row).exec_without_returning(&tx).await?;
            VoteId(id)
        }
    };
    audit::note(&tx, now, on_draft(recorder, What::VoteDraftKept, id)).await?;
    tx.commit().await?;
    Ok(id)
}

pub async fn read(store: &Store, recorder: &Recorder, id: VoteId) -> Result<VoteDraft, Fault> {
    draft(find(store.read(), recorder, id).await?.ok_or_else(Refusal::not_found)?)
}

pub async fn list(store: &Store, recorder: &Recorder) -> Result<Vec<VoteDraft>, Fault> {
    let rows = own(recorder)
        .order_by_desc(vote_draft::Column::SavedAt)
        .order_by_desc(vote_draft::Column::Id)
        .all(store.read())
        .await?;
    rows.into_iter().map(draft).collect()
}

/// Attaches the tally sheet in place of an earlier one.
pub async fn attach(
    store: &Store,
    files: &FileCabinet,
    recorder: &Recorder,
    id: VoteId,
    upload: &Upload,
) -> Result<Attachment, Fault> {
    let tx = store.begin().await?;
    let row = find(&tx, recorder, id).await?.ok_or_else(Refusal::not_found)?;
    let earlier = sheet(&row)?;
    let kept = files.keep(&tx, recorder, upload).await?;
    if let Some(earlier) = earlier {
        files.discard(&tx, recorder, &earlier).await?;
    }
    let mut row = row.into_active_model();
    row.sheet = Set(Some(serde_json::to_string(&kept).map_err(Fault::broken)?));
    row.saved_at = Set(store.now());
    row.update(&tx).await?;
    audit::note(&tx, store.now(), on_draft(recorder, What::TallySheetAttached, id).about("file", kept.id)).await?;
    tx.commit().await?;
    Ok(kept)
}

pub async fn discard(store: &Store, files: &FileCabinet, recorder: &Recorder, id: VoteId) -> Result<(), Fault> {
    let tx = store.begin().await?;
    let row = find(&tx, recorder, id).await?.ok_or_else(Refusal::not_found)?;
    if let Some(sheet) = sheet(&row)? {
        files.discard(&tx, recorder, &sheet).await?;
    }
    vote_draft::Entity::delete_by_id(row.id).exec(&tx).await?;
    audit::note(&tx, store.now(), on_draft(recorder, What::VoteDraftDiscarded, id)).await?;
    tx.commit().await?;
    Ok(())
}
