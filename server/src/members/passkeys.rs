//! Passkeys (WebAuthn): half-done ceremonies wait in the database, so that any instance can finish them.

use super::entities::{ceremony, passkey, person};
use super::{sessions, tokens};
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use contracts::members::roster::NAME_CHARS_MAX;
use contracts::members::sign_in::{CEREMONY_AGE_SECONDS_MAX, Ceremony, OpenedSession, PasskeyCard};
use contracts::members::standing::SignedIn;
use contracts::members::{DeviceId, PersonId, Refusal};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;
use uuid::Uuid;
use webauthn_rs::prelude::{DiscoverableAuthentication, Passkey, PasskeyRegistration, Url, Webauthn, WebauthnBuilder};

/// The passkey half of the sign-in desk, bound to the host's one origin.
#[derive(Clone)]
pub struct Passkeys {
    /// `None` where the origin is an address without a name: browsers refuse passkeys there.
    webauthn: Option<Arc<Webauthn>>,
}

fn refused() -> Fault {
    Refusal::new("passkey-refused").into()
}

impl Passkeys {
    /// For an origin such as `https://union.example` or `http://localhost:3000`.
    pub fn new(origin: &str) -> Self {
        let webauthn = Url::parse(origin).ok().and_then(|url| {
            let domain = url.domain()?.to_owned();
            WebauthnBuilder::new(&domain, &url).ok()?.rp_name("Convenio").build().ok()
        });
        Self { webauthn: webauthn.map(Arc::new) }
    }

    fn webauthn(&self) -> Result<&Webauthn, Fault> {
        Ok(self.webauthn.as_deref().ok_or_else(|| Refusal::new("passkey-no-name"))?)
    }

    pub async fn sign_in_start(&self, store: &Store) -> Result<Ceremony, Fault> {
        let (options, state) = self.webauthn()?.start_discoverable_authentication().map_err(Fault::broken)?;
        let mut options = serde_json::to_value(options).map_err(Fault::broken)?;
        // Asked for by a button, not offered in a form field.
        if let Some(fields) = options.as_object_mut() {
            fields.remove("mediation");
        }
        keep(store, None, &state, options).await
    }

    pub async fn sign_in_finish(
        &self,
        store: &Store,
        ticket: &str,
        answer: &str,
        browser: &str,
    ) -> Result<OpenedSession, Fault> {
        let webauthn = self.webauthn()?;
        let state: DiscoverableAuthentication = take(store, None, ticket).await?;
        let answer = serde_json::from_str(answer).map_err(|_| refused())?;
        let (person, credential) = webauthn.identify_discoverable_authentication(&answer).map_err(|_| refused())?;
        let row = passkey::Entity::find()
            .filter(passkey::Column::CredentialId.eq(hex::encode(credential)))
            .filter(passkey::Column::PersonId.eq(person))
            .one(store.read())
            .await?
            .ok_or_else(refused)?;
        let mut stored: Passkey = serde_json::from_str(&row.credential).map_err(Fault::broken)?;
        let result = webauthn.finish_discoverable_authentication_v2(&answer, state, &stored).map_err(|_| refused())?;
        stored.update_credential(&result);
        let tx = store.begin().await?;
        let person = person::Entity::find_by_id(row.person_id).one(&tx).await?.ok_or_else(refused)?;
        let mut row = row.into_active_model();
        row.credential = Set(serde_json::to_string(&stored).map_err(Fault::broken)?);
        row.used_at = Set(Some(store.now()));
        row.update(&tx).await?;
        let opened = sessions::open(&tx, &person, browser, store.now()).await?;
        tx.commit().await?;
        Ok(opened)
    }

    pub async fn add_start(&self, store: &Store, who: &SignedIn) -> Result<Ceremony, Fault> {
        let webauthn = self.webauthn()?;
        let person =
            person::Entity::find_by_id(who.person().0).one(store.read()).await?.ok_or_else(Refusal::sign_in)?;
        let known =
            rows_of(store, who.person()).await?.iter().filter_map(|r| hex::decode(&r.credential_id).ok()).collect();
        let name = person.mail.as_deref().unwrap_or(&person.name);
        let (options, state) =
            webauthn.start_passkey_registration(person.id, name, &person.name, Some(known)).map_err(Fault::broken)?;
        let mut options = serde_json::to_value(options).map_err(Fault::broken)?;
        // So that the passkey can be found without typing an address first.
        options["publicKey"]["authenticatorSelection"]["residentKey"] = "required".into();
        options["publicKey"]["authenticatorSelection"]["requireResidentKey"] = true.into();
        keep(store, Some(who.person()), &state, options).await
    }

    pub async fn add_finish(
        &self,
        store: &Store,
        who: &SignedIn,
        ticket: &str,
        answer: &str,
        name: &str,
    ) -> Result<(), Fault> {
        let state: PasskeyRegistration = take(store, Some(who.person()), ticket).await?;
        let answer = serde_json::from_str(answer).map_err(|_| refused())?;
        let made = self.webauthn()?.finish_passkey_registration(&answer, &state).map_err(|_| refused())?;
        let row = passkey::ActiveModel {
            id: Set(Uuid::now_v7()),
            person_id: Set(who.person().0),
            name: Set(name.trim().chars().take(NAME_CHARS_MAX).collect()),
            credential_id: Set(hex::encode(made.cred_id())),
            credential: Set(serde_json::to_string(&made).map_err(Fault::broken)?),
            added_at: Set(store.now()),
            used_at: Set(None),
        };
        let tx = store.begin().await?;
        passkey::Entity::insert(row)
            .exec_without_returning(&tx)
            .await
            .map_err(|e| Fault::or_taken(e, Refusal::new("passkey-known")))?;
        audit::note(&tx, store.now(), Deed::on_host(Some(who.person()), What::PasskeyAdded)).await?;
        tx.commit().await?;
        Ok(())
    }

    pub async fn list(store: &Store, who: &SignedIn) -> Result<Vec<PasskeyCard>, Fault> {
        let rows = rows_of(store, who.person()).await?;
        Ok(rows
            .into_iter()
            .map(|r| PasskeyCard {
                id: DeviceId(r.id),
                name: r.name,
                added: moment(r.added_at),
                last_used: r.used_at.map(moment),
            })
            .collect())
    }

    pub async fn remove(store: &Store, who: &SignedIn, id: DeviceId) -> Result<(), Fault> {
        let tx = store.begin().await?;
        let own = passkey::Entity::delete_by_id(id.0).filter(passkey::Column::PersonId.eq(who.person().0));
        if own.exec(&tx).await?.rows_affected == 0 {
            return Err(Refusal::not_found().into());
        }
        audit::note(&tx, store.now(), Deed::on_host(Some(who.person()), What::PasskeyRemoved)).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn rows_of(store: &Store, person: PersonId) -> Result<Vec<passkey::Model>, Fault> {
    let own = passkey::Entity::find().filter(passkey::Column::PersonId.eq(person.0));
    Ok(own.order_by_asc(passkey::Column::AddedAt).all(store.read()).await?)
}

async fn keep(
    store: &Store,
    person: Option<PersonId>,
    state: &impl Serialize,
    options: serde_json::Value,
) -> Result<Ceremony, Fault> {
    let ticket = tokens::fresh();
    let now = store.now();
    let row = ceremony::ActiveModel {
        ticket_hash: Set(tokens::hash(&ticket)),
        person_id: Set(person.map(|p| p.0)),
        state: Set(serde_json::to_string(state).map_err(Fault::broken)?),
        expires_at: Set(now + CEREMONY_AGE_SECONDS_MAX * 1000),
    };
    let tx = store.begin().await?;
    ceremony::Entity::delete_many().filter(ceremony::Column::ExpiresAt.lt(now)).exec(&tx).await?;
    ceremony::Entity::insert(row).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(Ceremony { ticket, options: options.to_string() })
}

/// A ceremony's state, once: its row goes as it is read.
async fn take<S: DeserializeOwned>(store: &Store, person: Option<PersonId>, ticket: &str) -> Result<S, Fault> {
    let tx = store.begin().await?;
    let row = ceremony::Entity::find_by_id(tokens::hash(ticket)).one(&tx).await?.ok_or_else(refused)?;
    ceremony::Entity::delete_by_id(row.ticket_hash.clone()).exec(&tx).await?;
    tx.commit().await?;
    if row.expires_at < store.now() || row.person_id != person.map(|p| p.0) {
        return Err(refused());
    }
    serde_json::from_str(&row.state).map_err(Fault::broken)
}
