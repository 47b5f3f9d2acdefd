//! Reading the audit chain: by page, whole for a file, and along the whole chain to see whether it holds.

use super::audit::{entry_of, head_of};
use super::entities::{audit_entry, audit_head};
use crate::members::names_of;
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::members::Refusal;
use contracts::members::standing::{Officer, Seat};
use contracts::records::audit::{Break, ChainId, Head, Walk};
use contracts::records::book::{AUDIT_EXPORT_ROWS_MAX, AUDIT_PAGE_ROWS};
use contracts::records::{AuditBook, AuditFilter, AuditSheet, ChainReport};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Entries read at once on a walk along a chain.
const WALK_ROWS: u64 = 2_000;

pub struct StoredAuditBook(pub Store);

/// What an officer may read: the entries of their own unit.
fn of_unit(seat: &Seat, filter: &AuditFilter) -> Select<audit_entry::Entity> {
    let mut rows = audit_entry::Entity::find()
        .filter(audit_entry::Column::Chain.eq(seat.union().0))
        .filter(audit_entry::Column::UnitId.eq(seat.unit().0));
    if let Some(who) = filter.who {
        rows = rows.filter(audit_entry::Column::Who.eq(who.0));
    }
    if let Some(what) = filter.what {
        rows = rows.filter(audit_entry::Column::What.eq(what.code()));
    }
    let (from, until) = filter.span();
    if let Some(from) = from {
        rows = rows.filter(audit_entry::Column::At.gte(from));
    }
    if let Some(until) = until {
        rows = rows.filter(audit_entry::Column::At.lt(until));
    }
    rows
}

impl StoredAuditBook {
    async fn sheet(&self, officer: &Officer, rows: Vec<audit_entry::Model>, count: u64) -> Result<AuditSheet, Fault> {
        let entries: Option<Vec<_>> = rows.into_iter().map(entry_of).collect();
        let entries = entries.ok_or_else(|| Refusal::new("audit-damaged"))?;
        let mut ids: BTreeSet<Uuid> = entries.iter().filter_map(|entry| entry.who).map(|who| who.0).collect();
        for detail in ["person", "officer"] {
            ids.extend(entries.iter().filter_map(|entry| Uuid::try_parse(entry.about.get(detail)?).ok()));
        }
        let names = names_of(self.0.read(), officer, ids).await?;
        Ok(AuditSheet { entries, count, names })
    }

    async fn one_page(&self, officer: &Officer, filter: &AuditFilter, page: usize) -> Result<AuditSheet, Fault> {
        let rows = of_unit(officer, filter);
        let count = rows.clone().count(self.0.read()).await?;
        let before = page.saturating_sub(1).saturating_mul(AUDIT_PAGE_ROWS);
        let rows = rows
            .order_by_desc(audit_entry::Column::Number)
            .offset(u64::try_from(before).map_err(Fault::broken)?)
            .limit(AUDIT_PAGE_ROWS as u64)
            .all(self.0.read())
            .await?;
        self.sheet(officer, rows, count).await
    }

    async fn whole(&self, officer: &Officer, filter: &AuditFilter) -> Result<AuditSheet, Fault> {
        let rows = of_unit(officer, filter)
            .order_by_desc(audit_entry::Column::Number)
            .limit(AUDIT_EXPORT_ROWS_MAX as u64 + 1)
            .all(self.0.read())
            .await?;
        if rows.len() > AUDIT_EXPORT_ROWS_MAX {
            return Err(Refusal::new("audit-export-large").with("limit", AUDIT_EXPORT_ROWS_MAX).into());
        }
        let count = rows.len() as u64;
        self.sheet(officer, rows, count).await
    }
}

/// Walks along one chain; `db` is one moment of the store ([`Store::snapshot`]), since the head is read before the rest.
///
/// # Errors
/// When storage fails; a broken chain is a report.
pub async fn walk(db: &impl ConnectionTrait, chain: ChainId) -> Result<ChainReport, Fault> {
    let head = match audit_head::Entity::find_by_id(chain.0).one(db).await? {
        Some(row) => head_of(&row),
        None => Some(Head::START),
    };
    let Some(head) = head else { return Ok(ChainReport::Broken(Break::Head { expected: 0, found: 0 })) };
    let mut walk = Walk::new(chain);
    let mut after = i64::MIN;
    loop {
        let rows = audit_entry::Entity::find()
            .filter(audit_entry::Column::Chain.eq(chain.0))
            .filter(audit_entry::Column::Number.gt(after))
            .order_by_asc(audit_entry::Column::Number)
            .limit(WALK_ROWS)
            .all(db)
            .await?;
        let Some(end) = rows.last().map(|row| row.number) else { break };
        for row in rows {
            let number = u64::try_from(row.number).unwrap_or_default();
            let step = entry_of(row).ok_or(Break::Altered { number }).and_then(|entry| walk.step(&entry));
            if let Err(broken) = step {
                return Ok(ChainReport::Broken(broken));
            }
        }
        after = end;
    }
    Ok(match walk.finish(head) {
        Ok(head) => ChainReport::Whole(head),
        Err(broken) => ChainReport::Broken(broken),
    })
}

#[async_trait]
impl AuditBook for StoredAuditBook {
    async fn page(&self, officer: &Officer, filter: &AuditFilter, page: usize) -> Result<AuditSheet, Refusal> {
        Ok(self.one_page(officer, filter, page).await?)
    }

    async fn export(&self, officer: &Officer, filter: &AuditFilter) -> Result<AuditSheet, Refusal> {
        Ok(self.whole(officer, filter).await?)
    }

    async fn check(&self, officer: &Officer) -> Result<ChainReport, Refusal> {
        let moment = self.0.snapshot().await?;
        Ok(walk(&moment, officer.union().into()).await?)
    }
}
