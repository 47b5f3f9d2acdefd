//! The window at which a person gets what is stored about them: each room's part, on one moment of the store.

use super::entities::audit_entry;
use crate::members::own::{self, OwnPart};
use crate::notices::{declined_by, own_letters, ways_back};
use crate::storage::{Fault, Store, moment};
use crate::votes::drafts_begun;
use async_trait::async_trait;
use contracts::members::standing::SignedIn;
use contracts::members::{PersonId, Refusal, UnitId};
use contracts::records::Details;
use contracts::records::audit::ChainId;
use contracts::records::own::{OWN_DEEDS_MAX, OwnDeed, OwnRecord, OwnVoteDraft, RecordsWindow};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

pub struct StoredRecordsWindow(pub Store);

impl StoredRecordsWindow {
    async fn record(&self, who: PersonId) -> Result<OwnRecord, Fault> {
        let now = self.0.now();
        let tx = self.0.snapshot().await?;
        let mut part = own::part(&tx, who, now).await?;
        part.account.ways_back_asked = ways_back(&tx, part.mail_hash.as_deref()).await?;
        let drafts = drafts_begun(&tx, who).await?;
        let unit = |id| part.names.get(&id).cloned().unwrap_or_default();
        let vote_drafts = drafts.into_iter().map(|(id, saved)| OwnVoteDraft { unit: unit(id), saved: moment(saved) });
        let record = OwnRecord {
            made_at: moment(now),
            vote_drafts: vote_drafts.collect(),
            declined_letters: declined_by(&tx, who).await?.into_iter().map(|kind| kind.code().to_owned()).collect(),
            letters: own_letters(&tx, who, &part.roster_ids).await?,
            deeds: deeds(&tx, who, &part).await?,
            account: part.account,
            rosters: part.rosters,
            browsers: part.browsers,
            passkeys: part.passkeys,
            open_links: part.links,
            unsent_forms: part.forms,
        };
        tx.commit().await?;
        Ok(record)
    }
}

async fn deeds(db: &impl ConnectionTrait, who: PersonId, part: &OwnPart) -> Result<Vec<OwnDeed>, Fault> {
    let entries = audit_entry::Entity::find()
        .filter(audit_entry::Column::Who.eq(who.0))
        .order_by_desc(audit_entry::Column::At)
        .order_by_desc(audit_entry::Column::Number)
        .limit(OWN_DEEDS_MAX)
        .all(db)
        .await?;
    let mine = |id: &str| Uuid::try_parse(id).is_ok_and(|id| id == who.0 || part.roster_ids.contains(&id));
    let name = |id: &Uuid| part.names.get(id).cloned().unwrap_or_default();
    let deed = |row: audit_entry::Model| {
        let about = Details::parse(&row.about).ok_or_else(|| Refusal::new("audit-damaged"))?;
        // Another person's id is theirs.
        let about = about.iter().filter(|(name, value)| !["person", "officer"].contains(name) || mine(value));
        // What is done in confidence stands in a chain of its unit: the union is the one that the unit is of.
        let is_confidential = row.unit_id.is_some_and(|unit| ChainId::confidential(UnitId(unit)).0 == row.chain);
        let union = if is_confidential { part.unions.get(&row.chain).unwrap_or(&row.chain) } else { &row.chain };
        Ok(OwnDeed {
            union: (row.chain != ChainId::HOST.0).then(|| name(union)),
            unit: row.unit_id.as_ref().map(name),
            number: (!is_confidential).then(|| u64::try_from(row.number).unwrap_or(0)),
            at: moment(row.at),
            about: about.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
            what: row.what,
        })
    };
    entries.into_iter().map(deed).collect()
}

#[async_trait]
impl RecordsWindow for StoredRecordsWindow {
    async fn own_record(&self, who: &SignedIn) -> Result<OwnRecord, Refusal> {
        Ok(self.record(who.person()).await?)
    }
}
