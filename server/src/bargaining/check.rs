//! Whether the ledgers say what was handed across the table: numbers without gaps, and every pass and tentative agreement
//! over the very text that lies there.

use super::entities::{ledger, pass_line, round};
use super::rows;
use crate::storage::Fault;
use contracts::bargaining::{Event, PassLabel};
use contracts::members::ArticleId;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::{HashMap, HashSet};

type Hashes = HashMap<(ArticleId, PassLabel), String>;

/// Checks every round's ledger. Returns how many rounds there are, and a sentence for whatever is wrong.
///
/// # Errors
/// When storage fails or holds what cannot be read.
pub async fn check_ledgers(db: &impl ConnectionTrait) -> Result<(usize, Vec<String>), Fault> {
    let rounds = round::Entity::find().order_by_asc(round::Column::Id).all(db).await?;
    let mut hashes = Hashes::new();
    for row in pass_line::Entity::find().all(db).await? {
        let pass = rows::pass(row)?;
        hashes.insert((pass.article, pass.label), pass.hash);
    }
    let (mut told, mut failed) = (HashSet::new(), Vec::new());
    for held in &rounds {
        let entries = ledger::Entity::find()
            .filter(ledger::Column::RoundId.eq(held.id))
            .order_by_asc(ledger::Column::Number)
            .all(db)
            .await?;
        for (at, row) in (1..).zip(entries) {
            let (number, kind) = (row.number, row.kind.clone());
            let entry = rows::entry(row)?;
            if number != at || entry.event.code() != kind || !agrees(&entry.event, entry.article, &hashes) {
                let round = held.id.as_simple();
                failed.push(format!("entry {number} of the ledger of round {round} is not what was recorded"));
            }
            if let (Event::Passed { label, .. }, Some(article)) = (entry.event, entry.article) {
                told.insert((article, label));
            }
        }
    }
    let untold = hashes.keys().filter(|pass| !told.contains(*pass));
    failed.extend(untold.map(|(article, label)| format!("pass {label} of article {article} stands in no ledger")));
    Ok((rounds.len(), failed))
}

/// Whether an entry about a pass names the hash of the pass that lies there.
fn agrees(event: &Event, article: Option<ArticleId>, hashes: &Hashes) -> bool {
    let (label, hash) = match event {
        Event::Passed { label, hash, .. } => (*label, hash),
        Event::Agreed(agreed) => (agreed.label, &agreed.hash),
        _ => return true,
    };
    article.and_then(|article| hashes.get(&(article, label))) == Some(hash)
}
