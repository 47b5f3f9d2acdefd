//! The proposal binder: drafts, and the record with everything that only the caucus may know.

use super::entities::revision;
use super::write::Scribe;
use super::{find, rows};
use crate::members::standings::unit_of;
use crate::storage::{Fault, Store, moment};
use async_trait::async_trait;
use contracts::bargaining::draft::head;
use contracts::bargaining::limits::DRAFT_REVISIONS_MAX;
use contracts::bargaining::pass::{check_note, check_text, hash_of};
use contracts::bargaining::{
    ArticleFile, ArticleKey, Audience, Event, FrozenText, PassLabel, ProposalBinder, ReceivedFile, Revision,
    RoundSheet, Save, SaveOutcome, SenderClaim, TextChoice, settle_save,
};
use contracts::members::standing::{Caucus, Committee};
use contracts::members::{Refusal, RevisionId};
use contracts::records::What;
use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use uuid::Uuid;

pub struct StoredProposalBinder(pub Store);

impl StoredProposalBinder {
    async fn keep(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        parent: Option<RevisionId>,
        text: &str,
        note: &str,
    ) -> Result<SaveOutcome, Fault> {
        let (text, note) = (check_text(text)?, check_note(note)?);
        let mut scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        scribe.refuse_closed()?;
        let article = find::article_of(&scribe.tx, scribe.round.id, key).await?;
        let before = find::revisions(&scribe.tx, article.id).await?;
        if parent.is_some_and(|id| !before.iter().any(|revision| revision.id == id)) {
            return Err(Refusal::not_found().into());
        }
        let head = head(&before);
        let aside = match settle_save(head.map(|r| (r.id, r.hash.as_str())), parent, &text) {
            Save::Unchanged => return Ok(SaveOutcome::Unchanged(head.map_or(0, |r| r.number))),
            Save::Next => false,
            Save::Aside => true,
        };
        if let Some(again) = before.iter().find(|r| aside && sent_twice(r, committee, parent, &text)) {
            return Ok(SaveOutcome::Conflict(again.number));
        }
        let number = before.iter().map(|r| r.number).max().unwrap_or(0) + 1;
        if number > DRAFT_REVISIONS_MAX {
            return Err(Refusal::new("revisions-too-many").with("limit", DRAFT_REVISIONS_MAX).into());
        }
        let row = revision::ActiveModel {
            id: Set(Uuid::now_v7()),
            union_id: Set(committee.union().0),
            unit_id: Set(committee.unit().0),
            article_id: Set(article.id.0),
            number: Set(rows::stored(number)?),
            author_id: Set(committee.person().0),
            author_name: Set(scribe.by.clone()),
            at: Set(scribe.now),
            hash: Set(hash_of(&text)),
            text: Set(text),
            parent_id: Set(parent.map(|id| id.0)),
            aside: Set(aside),
            note: Set(note),
        };
        revision::Entity::insert(row).exec_without_returning(&scribe.tx).await?;
        if number == 1 {
            let zone = unit_of(&scribe.tx, committee.unit()).await?.zone;
            let at = zone.at(moment(scribe.now)).datetime();
            scribe.append(Some(article.id), at, &Event::DraftOpened).await?;
        }
        let deed = scribe.deed(What::DraftSaved).about("article", key).about("revision", number);
        scribe.finish(deed).await?;
        Ok(if aside { SaveOutcome::Conflict(number) } else { SaveOutcome::Saved(number) })
    }
}

/// The same text on top of the same revision by the same person: a form that was sent twice.
fn sent_twice(revision: &Revision, committee: &Committee, parent: Option<RevisionId>, text: &str) -> bool {
    revision.aside
        && revision.author == committee.person()
        && revision.parent == parent
        && revision.hash == hash_of(text)
}

#[async_trait]
impl ProposalBinder for StoredProposalBinder {
    async fn round(&self, caucus: &Caucus, round: u32) -> Result<RoundSheet, Refusal> {
        Ok(find::sheet(self.0.read(), caucus, round, Audience::Caucus).await?)
    }

    async fn article(&self, caucus: &Caucus, round: u32, key: &ArticleKey) -> Result<ArticleFile, Refusal> {
        Ok(find::file(self.0.read(), caucus, round, key, Audience::Caucus).await?)
    }

    async fn read(
        &self,
        caucus: &Caucus,
        round: u32,
        key: &ArticleKey,
        choice: TextChoice,
    ) -> Result<FrozenText, Refusal> {
        Ok(find::text(self.0.read(), caucus, round, key, choice, Audience::Caucus).await?)
    }

    async fn claim(
        &self,
        caucus: &Caucus,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<SenderClaim>, Refusal> {
        Ok(find::claim(self.0.read(), caucus, round, key, label, Audience::Caucus).await?)
    }

    async fn received(
        &self,
        caucus: &Caucus,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<ReceivedFile>, Refusal> {
        Ok(find::received(self.0.read(), caucus, round, key, label, Audience::Caucus).await?)
    }

    async fn save(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        parent: Option<RevisionId>,
        text: &str,
        note: &str,
    ) -> Result<SaveOutcome, Refusal> {
        Ok(self.keep(committee, round, key, parent, text, note).await?)
    }
}
