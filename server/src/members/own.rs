//! What this room stores about one person, for that person.

use super::entities::{kept_form, link, passkey, person, roster, session, sign_in_failure, union_, unit};
use super::tokens;
use crate::storage::{Fault, moment};
use app::components::form::FORM_FIELD;
use contracts::members::{PersonId, Refusal};
use contracts::records::own::{
    FORMS_ABOUT_OTHERS, OwnAccount, OwnBrowser, OwnForm, OwnLink, OwnPasskey, OwnRow, is_handed_out,
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;
use uuid::Uuid;

/// What the other rooms need to know of the person, and what this one hands out.
pub struct OwnPart {
    pub account: OwnAccount,
    /// What is stored of their address where whose it is must not show.
    pub mail_hash: Option<String>,
    pub rosters: Vec<OwnRow>,
    pub roster_ids: Vec<Uuid>,
    pub browsers: Vec<OwnBrowser>,
    pub passkeys: Vec<OwnPasskey>,
    pub links: Vec<OwnLink>,
    pub forms: Vec<OwnForm>,
    /// Names of their unions and units by id.
    pub names: HashMap<Uuid, String>,
    /// Their units' unions.
    pub unions: HashMap<Uuid, Uuid>,
}

/// # Errors
/// When storage fails.
pub async fn part(db: &impl ConnectionTrait, who: PersonId, now: i64) -> Result<OwnPart, Fault> {
    let person = person::Entity::find_by_id(who.0).one(db).await?.ok_or_else(Refusal::sign_in)?;
    let mail_hash = person.mail_key.as_deref().map(tokens::hash);
    let failure = match &mail_hash {
        Some(hash) => sign_in_failure::Entity::find_by_id(hash).one(db).await?,
        None => None,
    };
    let rows = roster::Entity::find().filter(roster::Column::PersonId.eq(who.0)).all(db).await?;
    let names = names(db, &rows).await?;
    let roster_ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let unions = rows.iter().map(|row| (row.unit_id, row.union_id)).collect();
    Ok(OwnPart {
        account: OwnAccount {
            id: who.to_string(),
            name: person.name,
            mail: person.mail,
            language: person.language,
            has_password: person.password_hash.is_some(),
            made: moment(person.made_at),
            wrong_passwords: failure.as_ref().map_or(0, |row| u32::try_from(row.failures).unwrap_or(0)),
            waits_until: failure.map(|row| row.wait_until).filter(|until| *until > now).map(moment),
            ways_back_asked: 0,
        },
        mail_hash,
        rosters: rows.into_iter().map(|row| own_row(row, &names)).collect(),
        browsers: browsers(db, who).await?,
        passkeys: passkeys(db, who).await?,
        links: links(db, who, &roster_ids, now).await?,
        forms: forms(db, who, now).await?,
        roster_ids,
        names,
        unions,
    })
}

async fn names(db: &impl ConnectionTrait, rows: &[roster::Model]) -> Result<HashMap<Uuid, String>, Fault> {
    let units = unit::Entity::find().filter(unit::Column::Id.is_in(rows.iter().map(|row| row.unit_id)));
    let unions = union_::Entity::find().filter(union_::Column::Id.is_in(rows.iter().map(|row| row.union_id)));
    let mut names: HashMap<Uuid, String> = units.all(db).await?.into_iter().map(|row| (row.id, row.name)).collect();
    names.extend(unions.all(db).await?.into_iter().map(|row| (row.id, row.name)));
    Ok(names)
}

fn own_row(row: roster::Model, names: &HashMap<Uuid, String>) -> OwnRow {
    let name = |id| names.get(&id).cloned().unwrap_or_default();
    OwnRow {
        id: row.id.as_simple().to_string(),
        union: name(row.union_id),
        unit: name(row.unit_id),
        name: row.name,
        mail: row.mail,
        language: row.language,
        kinds: row.kinds.split(' ').filter(|kind| !kind.is_empty()).map(str::to_owned).collect(),
        standing: row.standing,
        made: moment(row.made_at),
        invited: row.invited_at.map(moment),
        joined: row.joined_at.map(moment),
    }
}

async fn browsers(db: &impl ConnectionTrait, who: PersonId) -> Result<Vec<OwnBrowser>, Fault> {
    let rows = session::Entity::find().filter(session::Column::PersonId.eq(who.0));
    let rows = rows.order_by_desc(session::Column::UsedAt).all(db).await?;
    let own = |row: session::Model| OwnBrowser {
        browser: row.browser,
        opened: moment(row.opened_at),
        last_used: moment(row.used_at),
    };
    Ok(rows.into_iter().map(own).collect())
}

async fn passkeys(db: &impl ConnectionTrait, who: PersonId) -> Result<Vec<OwnPasskey>, Fault> {
    let rows = passkey::Entity::find().filter(passkey::Column::PersonId.eq(who.0)).all(db).await?;
    let own = |row: passkey::Model| OwnPasskey {
        name: row.name,
        added: moment(row.added_at),
        last_used: row.used_at.map(moment),
    };
    Ok(rows.into_iter().map(own).collect())
}

async fn links(db: &impl ConnectionTrait, who: PersonId, rows: &[Uuid], now: i64) -> Result<Vec<OwnLink>, Fault> {
    let theirs =
        Condition::any().add(link::Column::PersonId.eq(who.0)).add(link::Column::RosterId.is_in(rows.iter().copied()));
    let rows = link::Entity::find().filter(theirs).filter(link::Column::ExpiresAt.gt(now)).all(db).await?;
    let own =
        |row: link::Model| OwnLink { purpose: row.purpose, made: moment(row.made_at), expires: moment(row.expires_at) };
    Ok(rows.into_iter().map(own).collect())
}

async fn forms(db: &impl ConnectionTrait, who: PersonId, now: i64) -> Result<Vec<OwnForm>, Fault> {
    let rows = kept_form::Entity::find()
        .filter(kept_form::Column::PersonId.eq(who.0))
        .filter(kept_form::Column::ExpiresAt.gt(now))
        .all(db)
        .await?;
    let mut own = Vec::new();
    for row in rows {
        let fields: Vec<(String, String)> =
            serde_json::from_str(&row.fields).map_err(|_| Fault::broken("a kept form is unreadable"))?;
        // What is kept without a form is a link just made, on its way to the page that shows it.
        let Some((_, form)) = fields.iter().find(|(name, _)| name == FORM_FIELD).cloned() else { continue };
        let about_others = FORMS_ABOUT_OTHERS.contains(&form.as_str());
        let fields = fields.into_iter().filter(|(name, _)| !about_others && is_handed_out(name)).collect();
        own.push(OwnForm { form, fields, kept_until: moment(row.expires_at) });
    }
    Ok(own)
}
