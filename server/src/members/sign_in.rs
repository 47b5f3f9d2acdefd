//! The sign-in desk: passwords, links, passkeys, sessions and a person's own account.

use super::entities::{person, roster, session, sign_in_failure, union_, unit};
use super::links::{self, For};
use super::{Passkeys, Passwords, rows, sessions, tokens};
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use async_trait::async_trait;
use contracts::members::ports::Arrival;
use contracts::members::roster::check_name;
use contracts::members::sign_in::{
    Ceremony, LinkAnswer, LinkFace, LinkPurpose, OpenedSession, PasskeyCard, SessionCard, check_password, wait_seconds,
};
use contracts::members::standing::{Anyone, SignedIn};
use contracts::members::{
    DeviceId, Language, MailAddress, PersonId, Refusal, RosterId, SessionId, SignInDesk, UnionId, UnitId,
};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

pub struct StoredSignInDesk {
    pub store: Store,
    pub passwords: Passwords,
    pub passkeys: Passkeys,
}

impl StoredSignInDesk {
    async fn by_password(&self, mail: &str, password: &str, browser: &str) -> Result<OpenedSession, Fault> {
        let key = mail.trim().to_lowercase();
        // Failures are counted for unknown addresses too: whether one is known must not show.
        let failure_key = tokens::hash(&key);
        let now = self.store.now();
        let failure = sign_in_failure::Entity::find_by_id(&failure_key).one(self.store.read()).await?;
        if let Some(wait) = failure {
            check_wait(&wait, now)?;
        }
        // Counted before the password is looked at: of a thousand guesses in one breath each counts, and no more of them
        // are looked at than one after another.
        let tx = self.store.begin_aside().await?;
        count_attempt(&tx, &failure_key, now).await?;
        tx.commit().await?;
        let person = person::Entity::find().filter(person::Column::MailKey.eq(&key)).one(self.store.read()).await?;
        let hash = person.as_ref().and_then(|p| p.password_hash.as_deref());
        let right = self.passwords.verify(password, hash).await?;
        let person = person.filter(|_| right).ok_or_else(|| Refusal::of("mail", "sign-in-wrong"))?;
        let tx = self.store.begin().await?;
        sign_in_failure::Entity::delete_by_id(&failure_key).exec(&tx).await?;
        let opened = sessions::open(&tx, &person, browser, now).await?;
        tx.commit().await?;
        Ok(opened)
    }

    async fn face(&self, token: &str) -> Result<LinkFace, Fault> {
        let read = self.store.read();
        let link = links::find(read, token, self.store.now()).await?;
        let purpose = LinkPurpose::from_code(&link.purpose).ok_or_else(Refusal::not_found)?;
        let mut face = LinkFace {
            purpose,
            name: String::new(),
            mail: None,
            union_name: String::new(),
            unit_name: String::new(),
            language: None,
        };
        if let Some(id) = link.roster_id {
            let row = roster::Entity::find_by_id(id).one(read).await?.ok_or_else(Refusal::not_found)?;
            let union = union_::Entity::find_by_id(row.union_id).one(read).await?.ok_or_else(Refusal::not_found)?;
            let unit = unit::Entity::find_by_id(row.unit_id).one(read).await?.ok_or_else(Refusal::not_found)?;
            (face.union_name, face.unit_name) = (union.name, unit.name);
            let row = rows::roster_row(row);
            (face.name, face.mail, face.language) = (row.name, row.mail, Some(row.language));
        } else if let Some(id) = link.person_id {
            let person = person::Entity::find_by_id(id).one(read).await?.ok_or_else(Refusal::not_found)?;
            let card = rows::person_card(&person);
            (face.name, face.mail, face.language) = (card.name, card.mail, Some(card.language));
        }
        Ok(face)
    }

    async fn spend_link(
        &self,
        here: Option<&SignedIn>,
        token: &str,
        answer: LinkAnswer,
    ) -> Result<OpenedSession, Fault> {
        let face = self.face(token).await?;
        let password_hash = match answer.password.as_str() {
            "" => None,
            password => {
                check_password(password, face.mail.as_ref())?;
                Some(self.passwords.hash(password).await?)
            }
        };
        let now = self.store.now();
        let tx = self.store.begin().await?;
        let link = links::find(&tx, token, now).await?;
        // The row before its link, as the officers do.
        let row = match link.roster_id {
            Some(id) => Some(roster::Entity::find_by_id(id).lock_exclusive().one(&tx).await?),
            None => None,
        };
        links::spend(&tx, link.id).await?;
        let (person, deed) = match (row, link.person_id) {
            (Some(row), _) => {
                let row = row.ok_or_else(Refusal::not_found)?;
                let id = row.id;
                if !rows::in_good_standing(&row) {
                    return Err(Refusal::not_found().into());
                }
                links::check_one_union(&tx, &row).await?;
                let (union, unit) = (UnionId(row.union_id), UnitId(row.unit_id));
                let is_back = row.person_id.is_some();
                let person = self.joined(&tx, row, here, now).await?;
                let what = if is_back { What::LetBackIn } else { What::Joined };
                let mut deed = Deed::in_unit(union, unit, Some(PersonId(person.id)), what);
                deed = deed.about("person", id.as_simple());
                if is_back {
                    // It is for somebody who is in nowhere. If it was used by anybody else, the person notices now.
                    sessions::end_all(&tx, person.id, None).await?;
                    if let Some(officer) = audit::who_made_link(&tx, union, RosterId(id), link.made_at).await? {
                        deed = deed.about("officer", officer);
                    }
                }
                (person, deed)
            }
            (None, Some(id)) => {
                let person = person::Entity::find_by_id(id).one(&tx).await?.ok_or_else(Refusal::not_found)?;
                (person, Deed::on_host(Some(PersonId(id)), What::OwnLinkUsed))
            }
            (None, None) => return Err(Refusal::not_found().into()),
        };
        let mut changed = person.clone().into_active_model();
        if let Some(hash) = password_hash {
            changed.password_hash = Set(Some(hash));
            sessions::end_all(&tx, person.id, None).await?;
            links::end_all(&tx, person.id).await?;
            if let Some(key) = &person.mail_key {
                // What was guessed of the old password says nothing about the new one.
                sign_in_failure::Entity::delete_by_id(tokens::hash(key)).exec(&tx).await?;
            }
        }
        if let Some(language) = answer.language {
            changed.language = Set(language.tag().to_owned());
        }
        let person = if changed.is_changed() { changed.update(&tx).await? } else { person };
        let opened = sessions::open(&tx, &person, &answer.browser, now).await?;
        audit::note(&tx, now, deed).await?;
        tx.commit().await?;
        Ok(opened)
    }

    /// The account of a roster row: the one it has, the one signed in here, or a new one.
    async fn joined(
        &self,
        tx: &impl ConnectionTrait,
        row: roster::Model,
        here: Option<&SignedIn>,
        now: i64,
    ) -> Result<person::Model, Fault> {
        if let Some(id) = row.person_id {
            return Ok(person::Entity::find_by_id(id).one(tx).await?.ok_or_else(Refusal::not_found)?);
        }
        let person = match here {
            Some(here) => person::Entity::find_by_id(here.person().0).one(tx).await?.ok_or_else(Refusal::sign_in)?,
            None => new_person(tx, &row, now).await?,
        };
        let mut joined = row.into_active_model();
        joined.person_id = Set(Some(person.id));
        joined.joined_at = Set(Some(now));
        joined.update(tx).await.map_err(|e| Fault::or_taken(e, Refusal::new("already-on-roster")))?;
        Ok(person)
    }

    async fn change_password(&self, who: &SignedIn, current: &str, new: &str) -> Result<(), Fault> {
        let person = self.person(who).await?;
        if person.password_hash.is_some() && !self.passwords.verify(current, person.password_hash.as_deref()).await? {
            return Err(Refusal::of("current", "password-wrong").into());
        }
        check_password(new, rows::person_card(&person).mail.as_ref())?;
        let hash = self.passwords.hash(new).await?;
        let tx = self.store.begin().await?;
        links::end_all(&tx, who.person().0).await?;
        let mut changed = person.into_active_model();
        changed.password_hash = Set(Some(hash));
        changed.update(&tx).await?;
        sessions::end_all(&tx, who.person().0, Some(who.session())).await?;
        audit::note(&tx, self.store.now(), own(who, What::PasswordChanged)).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn change_profile(
        &self,
        who: &SignedIn,
        name: &str,
        mail: Option<MailAddress>,
        language: Language,
    ) -> Result<(), Fault> {
        let mut changed = self.person(who).await?.into_active_model();
        changed.name = Set(check_name("name", name)?);
        changed.mail_key = Set(mail.as_ref().map(MailAddress::key));
        changed.mail = Set(mail.map(|m| m.as_str().to_owned()));
        changed.language = Set(language.tag().to_owned());
        let tx = self.store.begin().await?;
        changed.update(&tx).await.map_err(|e| Fault::or_taken(e, Refusal::of("mail", "mail-has-account")))?;
        audit::note(&tx, self.store.now(), own(who, What::ProfileChanged)).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn person(&self, who: &SignedIn) -> Result<person::Model, Fault> {
        let person = person::Entity::find_by_id(who.person().0).one(self.store.read()).await?;
        Ok(person.ok_or_else(Refusal::sign_in)?)
    }

    async fn own_sessions(&self, who: &SignedIn) -> Result<Vec<SessionCard>, Fault> {
        let own = session::Entity::find().filter(session::Column::PersonId.eq(who.person().0));
        let rows = own.order_by_desc(session::Column::UsedAt).all(self.store.read()).await?;
        let card = |row: session::Model| SessionCard {
            id: SessionId(row.id),
            browser: row.browser,
            opened: moment(row.opened_at),
            last_used: moment(row.used_at),
            this_one: row.id == who.session().0,
        };
        Ok(rows.into_iter().map(card).collect())
    }

    async fn end_own(&self, who: &SignedIn, id: SessionId) -> Result<(), Fault> {
        let tx = self.store.begin().await?;
        let own = session::Entity::delete_by_id(id.0).filter(session::Column::PersonId.eq(who.person().0));
        if own.exec(&tx).await?.rows_affected == 0 {
            return Err(Refusal::not_found().into());
        }
        // Signing out is no deed: when people come and go is nobody's to keep.
        if id != who.session() {
            audit::note(&tx, self.store.now(), self::own(who, What::SessionEnded)).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn end_others(&self, who: &SignedIn) -> Result<(), Fault> {
        let tx = self.store.begin().await?;
        links::end_all(&tx, who.person().0).await?;
        sessions::end_all(&tx, who.person().0, Some(who.session())).await?;
        audit::note(&tx, self.store.now(), own(who, What::OtherSessionsEnded)).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn link_to_self(&self, who: &SignedIn) -> Result<String, Fault> {
        let now = self.store.now();
        let tx = self.store.begin().await?;
        let token = links::make(&tx, LinkPurpose::SignIn, For::Person(who.person().0), now).await?;
        audit::note(&tx, now, own(who, What::OwnLinkMade)).await?;
        tx.commit().await?;
        Ok(token)
    }
}

/// Something a person did with their own account.
fn own(who: &SignedIn, what: What) -> Deed {
    Deed::on_host(Some(who.person()), what)
}

/// # Errors
/// `sign-in-wait` while an address has to wait.
fn check_wait(failure: &sign_in_failure::Model, now: i64) -> Result<(), Refusal> {
    if failure.wait_until <= now {
        return Ok(());
    }
    let minutes = (failure.wait_until - now) / 60_000 + 1;
    Err(Refusal::new("sign-in-wait").with("minutes", minutes))
}

/// Counts an attempt as failed until it is known to be right. Whoever counts holds the address's row until then, so that of
/// many at once each finds what those before it have left: the one that makes the address wait is the last to get through.
async fn count_attempt(tx: &impl ConnectionTrait, key: &str, now: i64) -> Result<(), Fault> {
    let first = sign_in_failure::ActiveModel { mail_hash: Set(key.to_owned()), failures: Set(1), wait_until: Set(0) };
    let failures = (sign_in_failure::Entity, sign_in_failure::Column::Failures);
    let again = OnConflict::column(sign_in_failure::Column::MailHash)
        .value(sign_in_failure::Column::Failures, Expr::col(failures).add(1))
        .to_owned();
    sign_in_failure::Entity::insert(first).on_conflict(again).exec_without_returning(tx).await?;
    let counted = sign_in_failure::Entity::find_by_id(key).one(tx).await?;
    let counted = counted.ok_or_else(|| Fault::broken("an attempt to sign in was counted and is not there"))?;
    check_wait(&counted, now)?;
    let wait_until = now + wait_seconds(u32::try_from(counted.failures).unwrap_or(u32::MAX)) * 1000;
    let mut waits = counted.into_active_model();
    waits.wait_until = Set(wait_until);
    waits.update(tx).await?;
    Ok(())
}

async fn new_person(tx: &impl ConnectionTrait, row: &roster::Model, now: i64) -> Result<person::Model, Fault> {
    let person = person::ActiveModel {
        id: Set(Uuid::now_v7()),
        name: Set(row.name.clone()),
        mail: Set(row.mail.clone()),
        mail_key: Set(row.mail_key.clone()),
        language: Set(row.language.clone()),
        password_hash: Set(None),
        made_at: Set(now),
    };
    // The address has an account already: whoever holds it signs in first and opens the link then, so that a link can
    // never be a way into an account.
    person.insert(tx).await.map_err(|e| Fault::or_taken(e, Refusal::new("join-sign-in-first")))
}

#[async_trait]
impl SignInDesk for StoredSignInDesk {
    async fn arrival(&self, _: &Anyone, token: &str) -> Result<Option<Arrival>, Refusal> {
        Ok(sessions::arrival(&self.store, token).await?)
    }

    async fn renew(&self, _: &Anyone, token: &str) -> Result<Option<String>, Refusal> {
        Ok(sessions::renew(&self.store, token).await?)
    }

    async fn with_password(
        &self,
        _: &Anyone,
        mail: &str,
        password: &str,
        browser: &str,
    ) -> Result<OpenedSession, Refusal> {
        Ok(self.by_password(mail, password, browser).await?)
    }

    async fn link_face(&self, _: &Anyone, token: &str) -> Result<LinkFace, Refusal> {
        Ok(self.face(token).await?)
    }

    async fn use_link(
        &self,
        _: &Anyone,
        here: Option<&SignedIn>,
        token: &str,
        answer: LinkAnswer,
    ) -> Result<OpenedSession, Refusal> {
        Ok(self.spend_link(here, token, answer).await?)
    }

    async fn passkey_sign_in_start(&self, _: &Anyone) -> Result<Ceremony, Refusal> {
        Ok(self.passkeys.sign_in_start(&self.store).await?)
    }

    async fn passkey_sign_in_finish(
        &self,
        _: &Anyone,
        ticket: &str,
        answer: &str,
        browser: &str,
    ) -> Result<OpenedSession, Refusal> {
        Ok(self.passkeys.sign_in_finish(&self.store, ticket, answer, browser).await?)
    }

    async fn passkey_add_start(&self, who: &SignedIn) -> Result<Ceremony, Refusal> {
        Ok(self.passkeys.add_start(&self.store, who).await?)
    }

    async fn passkey_add_finish(&self, who: &SignedIn, ticket: &str, answer: &str, name: &str) -> Result<(), Refusal> {
        Ok(self.passkeys.add_finish(&self.store, who, ticket, answer, name).await?)
    }

    async fn sessions(&self, who: &SignedIn) -> Result<Vec<SessionCard>, Refusal> {
        Ok(self.own_sessions(who).await?)
    }

    async fn passkeys(&self, who: &SignedIn) -> Result<Vec<PasskeyCard>, Refusal> {
        Ok(Passkeys::list(&self.store, who).await?)
    }

    async fn end_session(&self, who: &SignedIn, id: SessionId) -> Result<(), Refusal> {
        Ok(self.end_own(who, id).await?)
    }

    async fn end_other_sessions(&self, who: &SignedIn) -> Result<(), Refusal> {
        Ok(self.end_others(who).await?)
    }

    async fn remove_passkey(&self, who: &SignedIn, id: DeviceId) -> Result<(), Refusal> {
        Ok(Passkeys::remove(&self.store, who, id).await?)
    }

    async fn set_password(&self, who: &SignedIn, current: &str, new: &str) -> Result<(), Refusal> {
        Ok(self.change_password(who, current, new).await?)
    }

    async fn set_profile(
        &self,
        who: &SignedIn,
        name: &str,
        mail: Option<MailAddress>,
        language: Language,
    ) -> Result<(), Refusal> {
        Ok(self.change_profile(who, name, mail, language).await?)
    }

    async fn own_link(&self, who: &SignedIn) -> Result<String, Refusal> {
        Ok(self.link_to_self(who).await?)
    }
}
