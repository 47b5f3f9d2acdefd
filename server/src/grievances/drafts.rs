//! Cases that are being written down: kept as typed, seen by their writer alone.

use super::entities::case_draft;
use super::rows::{freeze, thaw};
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use contracts::grievances::confidence::Opener;
use contracts::grievances::limits::CASE_DRAFTS_MAX;
use contracts::grievances::port::{CaseDraft, Fields};
use contracts::members::{CaseId, Refusal};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, PaginatorTrait, QueryFilter,
    QueryOrder, Select,
};
use uuid::Uuid;

/// The drafts that this person can reach: their own, in their unit.
fn own(opener: &Opener) -> Select<case_draft::Entity> {
    case_draft::Entity::find()
        .filter(case_draft::Column::UnionId.eq(opener.union().0))
        .filter(case_draft::Column::UnitId.eq(opener.unit().0))
        .filter(case_draft::Column::PersonId.eq(opener.person().0))
}

async fn find(db: &impl ConnectionTrait, opener: &Opener, id: CaseId) -> Result<case_draft::Model, Fault> {
    Ok(own(opener).filter(case_draft::Column::Id.eq(id.0)).one(db).await?.ok_or_else(Refusal::not_found)?)
}

fn draft(row: &case_draft::Model) -> Result<CaseDraft, Fault> {
    Ok(CaseDraft { id: CaseId(row.id), fields: thaw(&row.fields)?, saved_at: moment(row.saved_at) })
}

fn on_draft(opener: &Opener, what: What, id: CaseId) -> Deed {
    Deed::in_confidence(opener, what).about("draft", id)
}

pub async fn keep(store: &Store, opener: &Opener, id: Option<CaseId>, fields: &Fields) -> Result<CaseId, Fault> {
    let (text, now) = (freeze(fields)?, store.now());
    let tx = store.begin().await?;
    let id = match id {
        Some(id) => {
            let mut row = find(&tx, opener, id).await?.into_active_model();
            row.fields = Set(text);
            row.saved_at = Set(now);
            row.update(&tx).await?;
            id
        }
        None => {
            if own(opener).count(&tx).await? >= CASE_DRAFTS_MAX as u64 {
                return Err(Refusal::new("case-drafts-many").with("limit", CASE_DRAFTS_MAX).into());
            }
            let id = Uuid::now_v7();
            let row = case_draft::ActiveModel {
                id: Set(id),
                union_id: Set(opener.union().0),
                unit_id: Set(opener.unit().0),
                person_id: Set(opener.person().0),
                fields: Set(text),
                saved_at: Set(now),
            };
            case_draft::Entity::insert(row).exec_without_returning(&tx).await?;
            CaseId(id)
        }
    };
    audit::note(&tx, now, on_draft(opener, What::CaseDraftKept, id)).await?;
    tx.commit().await?;
    Ok(id)
}

pub async fn read(store: &Store, opener: &Opener, id: CaseId) -> Result<CaseDraft, Fault> {
    draft(&find(store.read(), opener, id).await?)
}

pub async fn list(store: &Store, opener: &Opener) -> Result<Vec<CaseDraft>, Fault> {
    let rows = own(opener)
        .order_by_desc(case_draft::Column::SavedAt)
        .order_by_desc(case_draft::Column::Id)
        .all(store.read())
        .await?;
    rows.iter().map(draft).collect()
}

pub async fn discard(store: &Store, opener: &Opener, id: CaseId) -> Result<(), Fault> {
    let tx = store.begin().await?;
    let row = find(&tx, opener, id).await?;
    case_draft::Entity::delete_by_id(row.id).exec(&tx).await?;
    audit::note(&tx, store.now(), on_draft(opener, What::CaseDraftDiscarded, id)).await?;
    tx.commit().await?;
    Ok(())
}
