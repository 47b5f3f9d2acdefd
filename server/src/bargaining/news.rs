//! What of the table is told by mail: that the employer has passed a text, never the text.

use super::entities::{article_line, pass_line, round};
use crate::storage::Fault;
use contracts::bargaining::{PassLabel, Side};
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

/// A pass as a letter names it.
#[derive(Clone, Debug)]
pub struct PassNews {
    pub union: Uuid,
    pub unit: Uuid,
    /// `E-2`.
    pub label: String,
    /// The article's title.
    pub article: String,
    /// The article's key, as in its address.
    pub key: String,
    /// The round's number.
    pub round: i32,
}

/// The pass of this id; `None` where there is none.
///
/// # Errors
/// When storage fails.
pub async fn pass_news(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<PassNews>, Fault> {
    let Some(pass) = pass_line::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let Some(article) = article_line::Entity::find_by_id(pass.article_id).one(db).await? else { return Ok(None) };
    let Some(held) = round::Entity::find_by_id(article.round_id).one(db).await? else { return Ok(None) };
    let side = Side::from_code(&pass.side).ok_or_else(|| Fault::broken("a pass has no side"))?;
    let number = u32::try_from(pass.number).map_err(Fault::broken)?;
    Ok(Some(PassNews {
        union: held.union_id,
        unit: held.unit_id,
        label: PassLabel { side, number, formal: pass.formal }.to_string(),
        article: article.title,
        key: article.key,
        round: held.number,
    }))
}
