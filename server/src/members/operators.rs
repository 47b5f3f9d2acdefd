//! The door to the engine room: a link that only the command line makes, and sessions that are no member's.

use super::entities::operator_session;
use super::links::{self, For};
use super::tokens;
use crate::records::audit;
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::members::sign_in::{LinkPurpose, OPERATOR_AGE_SECONDS_MAX, OPERATOR_IDLE_SECONDS_MAX};
use contracts::members::standing::{Anyone, HostKeeper, Operator};
use contracts::members::{OperatorDoor, Refusal, SessionId};
use contracts::records::{Deed, What};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// How exactly the last use is kept, in milliseconds: a row is not rewritten at every click.
const USED_AT_MILLISECONDS: i64 = 5 * 60 * 1000;
/// Longest browser name kept, in characters.
const BROWSER_CHARS_MAX: usize = 60;

pub struct StoredOperatorDoor(pub Store);

/// Sessions that have ended by idleness or by age.
fn ended(now: i64) -> Condition {
    Condition::any()
        .add(operator_session::Column::UsedAt.lt(now - OPERATOR_IDLE_SECONDS_MAX * 1000))
        .add(operator_session::Column::OpenedAt.lt(now - OPERATOR_AGE_SECONDS_MAX * 1000))
}

/// Throws away sessions that have ended.
pub async fn sweep(tx: &impl ConnectionTrait, now: i64) -> Result<(), Fault> {
    operator_session::Entity::delete_many().filter(ended(now)).exec(tx).await?;
    Ok(())
}

impl StoredOperatorDoor {
    async fn make_link(&self) -> Result<String, Fault> {
        let now = self.0.now();
        let tx = self.0.begin().await?;
        let token = links::make(&tx, LinkPurpose::Operator, For::Host, now).await?;
        audit::note(&tx, now, Deed::on_host(None, What::OperatorLinkMade)).await?;
        tx.commit().await?;
        Ok(token)
    }

    async fn spend_link(&self, token: &str, browser: &str) -> Result<String, Fault> {
        let now = self.0.now();
        let tx = self.0.begin().await?;
        let link = links::find(&tx, token, now).await?;
        if link.purpose != LinkPurpose::Operator.code() {
            return Err(Refusal::not_found().into());
        }
        links::spend(&tx, link.id).await?;
        let token = tokens::fresh();
        let row = operator_session::ActiveModel {
            id: Set(Uuid::now_v7()),
            token_hash: Set(tokens::hash(&token)),
            browser: Set(browser.chars().take(BROWSER_CHARS_MAX).collect()),
            opened_at: Set(now),
            used_at: Set(now),
        };
        operator_session::Entity::insert(row).exec_without_returning(&tx).await?;
        audit::note(&tx, now, Deed::on_host(None, What::OperatorCameIn)).await?;
        tx.commit().await?;
        Ok(token)
    }

    async fn find(&self, token: &str) -> Result<Option<Operator>, Fault> {
        let now = self.0.now();
        let found = operator_session::Entity::find()
            .filter(operator_session::Column::TokenHash.eq(tokens::hash(token)))
            .filter(ended(now).not())
            .one(self.0.read())
            .await?;
        let Some(row) = found else { return Ok(None) };
        if now - row.used_at > USED_AT_MILLISECONDS {
            let tx = self.0.begin_aside().await?;
            let touch = operator_session::Entity::update_many()
                .col_expr(operator_session::Column::UsedAt, Expr::value(now))
                .filter(operator_session::Column::Id.eq(row.id));
            touch.exec(&tx).await?;
            tx.commit().await?;
        }
        Ok(Some(Operator::mint(SessionId(row.id))))
    }

    async fn end(&self, operator: &Operator) -> Result<(), Fault> {
        let tx = self.0.begin().await?;
        operator_session::Entity::delete_by_id(operator.session().0).exec(&tx).await?;
        tx.commit().await
    }
}

#[async_trait]
impl OperatorDoor for StoredOperatorDoor {
    async fn link(&self, _: &HostKeeper) -> Result<String, Refusal> {
        Ok(self.make_link().await?)
    }

    async fn enter(&self, _: &Anyone, token: &str, browser: &str) -> Result<String, Refusal> {
        Ok(self.spend_link(token, browser).await?)
    }

    async fn arrival(&self, _: &Anyone, token: &str) -> Result<Option<Operator>, Refusal> {
        Ok(self.find(token).await?)
    }

    async fn leave(&self, operator: &Operator) -> Result<(), Refusal> {
        Ok(self.end(operator).await?)
    }
}
