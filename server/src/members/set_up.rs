//! The set-up desk: a union, its first unit and its first officer, once per link.

use super::entities::{person, union_};
use super::links::{self, For};
use super::{Passwords, roster, rows, sessions};
use crate::records::audit;
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::members::ports::NewUnion;
use contracts::members::sign_in::{LinkPurpose, OpenedSession, check_password};
use contracts::members::standing::{HostKeeper, SignedIn};
use contracts::members::{MailAddress, PersonId, Refusal, SetUpDesk, UnionId};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ConnectionTrait, EntityTrait, PaginatorTrait};
use uuid::Uuid;

pub struct StoredSetUpDesk {
    pub store: Store,
    pub passwords: Passwords,
}

impl StoredSetUpDesk {
    async fn make_link(&self) -> Result<String, Fault> {
        let tx = self.store.begin().await?;
        let now = self.store.now();
        let token = links::make(&tx, LinkPurpose::SetUp, For::Host, now).await?;
        audit::note(&tx, now, Deed::on_host(None, What::SetUpLinkMade)).await?;
        tx.commit().await?;
        Ok(token)
    }

    async fn found(&self, here: Option<&SignedIn>, token: &str, new: NewUnion) -> Result<OpenedSession, Fault> {
        let hash = match here {
            Some(_) => None,
            None => {
                check_password(&new.password, Some(&new.officer_mail))?;
                Some(self.passwords.hash(&new.password).await?)
            }
        };
        let now = self.store.now();
        let tx = self.store.begin().await?;
        let link = links::find(&tx, token, now).await?;
        if link.purpose != LinkPurpose::SetUp.code() {
            return Err(Refusal::not_found().into());
        }
        links::spend(&tx, link.id).await?;
        let union = insert_union(&tx, &new, now).await?;
        let unit = roster::insert_unit(&tx, union, &new.unit, now).await?;
        let person = match here {
            Some(here) => person::Entity::find_by_id(here.person().0).one(&tx).await?.ok_or_else(Refusal::sign_in)?,
            None => insert_officer(&tx, &new, hash, now).await?,
        };
        let (_, mut row) = rows::new_roster(union, unit, &new.officer_row(), now);
        row.person_id = Set(Some(person.id));
        row.joined_at = Set(Some(now));
        row.insert(&tx).await?;
        let opened = sessions::open(&tx, &person, &new.browser, now).await?;
        audit::note(&tx, now, Deed::in_unit(union, unit, Some(PersonId(person.id)), What::UnionSetUp)).await?;
        tx.commit().await?;
        Ok(opened)
    }

    async fn no_union(&self) -> Result<bool, Fault> {
        Ok(union_::Entity::find().count(self.store.read()).await? == 0)
    }
}

async fn insert_union(tx: &impl ConnectionTrait, new: &NewUnion, now: i64) -> Result<UnionId, Fault> {
    let id = Uuid::now_v7();
    let row = union_::ActiveModel {
        id: Set(id),
        slug: Set(new.slug.clone()),
        name: Set(new.name.clone()),
        languages: Set(rows::languages_text(&new.languages)),
        made_at: Set(now),
    };
    let taken = Refusal::of("slug", "slug-taken").with("slug", &new.slug);
    union_::Entity::insert(row).exec_without_returning(tx).await.map_err(|e| Fault::or_taken(e, taken))?;
    Ok(UnionId(id))
}

async fn insert_officer(
    tx: &impl ConnectionTrait,
    new: &NewUnion,
    hash: Option<String>,
    now: i64,
) -> Result<person::Model, Fault> {
    let row = person::ActiveModel {
        id: Set(Uuid::now_v7()),
        name: Set(new.officer_name.clone()),
        mail: Set(Some(new.officer_mail.as_str().to_owned())),
        mail_key: Set(Some(MailAddress::key(&new.officer_mail))),
        language: Set(new.officer_row().language.tag().to_owned()),
        password_hash: Set(hash),
        made_at: Set(now),
    };
    row.insert(tx).await.map_err(|e| Fault::or_taken(e, Refusal::of("officer_mail", "mail-has-account")))
}

#[async_trait]
impl SetUpDesk for StoredSetUpDesk {
    async fn open(&self, _: &HostKeeper) -> Result<String, Refusal> {
        Ok(self.make_link().await?)
    }

    async fn is_empty(&self, _: &HostKeeper) -> Result<bool, Refusal> {
        Ok(self.no_union().await?)
    }

    async fn set_up(&self, here: Option<&SignedIn>, token: &str, union: NewUnion) -> Result<OpenedSession, Refusal> {
        Ok(self.found(here, token, union).await?)
    }
}
