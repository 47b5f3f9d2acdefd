//! Reading: every query is bounded by the proof's union and unit, and what the reader may not know of is left out here.

use super::entities::{
    article_line, ledger, meeting, pass, pass_claim, pass_file, pass_line, revision, revision_line, round,
    round_article,
};
use super::rows;
use crate::storage::Fault;
use crate::{records, votes};
use contracts::bargaining::ledger::is_closed;
use contracts::bargaining::{
    ArticleFile, ArticleKey, Audience, Event, FrozenText, LedgerEntry, MeetingKind, Pass, PassLabel, ReceivedFile,
    Revision, Round, RoundArticle, RoundSheet, SenderClaim, TextChoice, project,
};
use contracts::members::standing::Seat;
use contracts::members::{ArticleId, FileId, Refusal, VoteId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

/// The unit's rounds.
pub fn of_unit(seat: &Seat) -> Select<round::Entity> {
    round::Entity::find()
        .filter(round::Column::UnionId.eq(seat.union().0))
        .filter(round::Column::UnitId.eq(seat.unit().0))
}

/// A round's row, without holding it.
pub async fn round_row(db: &impl ConnectionTrait, seat: &Seat, number: u32) -> Result<round::Model, Fault> {
    let number = rows::stored(number).map_err(|_| Refusal::not_found())?;
    let row = of_unit(seat).filter(round::Column::Number.eq(number)).one(db).await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

/// A round's row, held until the transaction ends, so that one write after the other reads what the ledger says.
/// SQLite has no such lock and needs none: its write transactions stand in line from the start.
pub async fn hold_round(tx: &impl ConnectionTrait, seat: &Seat, number: u32) -> Result<round::Model, Fault> {
    let number = rows::stored(number).map_err(|_| Refusal::not_found())?;
    let row = of_unit(seat).filter(round::Column::Number.eq(number)).lock_exclusive().one(tx).await?;
    Ok(row.ok_or_else(Refusal::not_found)?)
}

pub async fn rounds(db: &impl ConnectionTrait, seat: &Seat) -> Result<Vec<Round>, Fault> {
    let list = of_unit(seat).order_by_desc(round::Column::Number).all(db).await?;
    let closed: Vec<Uuid> = ledger::Entity::find()
        .select_only()
        .column(ledger::Column::RoundId)
        .filter(ledger::Column::UnitId.eq(seat.unit().0))
        .filter(ledger::Column::Kind.eq("round-closed"))
        .into_tuple()
        .all(db)
        .await?;
    list.into_iter()
        .map(|row| {
            let over = closed.contains(&row.id);
            rows::round(row, over)
        })
        .collect()
}

pub async fn entries(db: &impl ConnectionTrait, round: Uuid) -> Result<Vec<LedgerEntry>, Fault> {
    let list = ledger::Entity::find()
        .filter(ledger::Column::RoundId.eq(round))
        .order_by_asc(ledger::Column::Number)
        .all(db)
        .await?;
    let unit = list.first().map(|row| row.unit_id);
    let mut entries = list.into_iter().map(rows::entry).collect::<Result<Vec<_>, _>>()?;
    if let Some(unit) = unit.filter(|_| has_old_votes(&entries)) {
        tell_corrections(&mut entries, &votes::lineage(db, unit).await?);
    }
    Ok(entries)
}

/// Whether some of several votes were entered before a ledger said which of them corrects which.
fn has_old_votes(entries: &[LedgerEntry]) -> bool {
    let orders = entries.iter().filter_map(|entry| match &entry.event {
        Event::Voted { order, .. } => Some(*order),
        _ => None,
    });
    let orders: Vec<_> = orders.collect();
    orders.len() > 1 && orders.contains(&None)
}

/// Says of votes in an old ledger what the records themselves say: their order, and which of them corrects which.
fn tell_corrections(entries: &mut [LedgerEntry], lineage: &votes::Lineage) {
    let mut told: Vec<VoteId> = Vec::new();
    for entry in entries {
        let Event::Voted { vote, order, corrects, .. } = &mut entry.event else { continue };
        if order.is_none() {
            *order = lineage.order(*vote);
            *corrects = lineage.before(*vote).into_iter().find(|earlier| told.contains(earlier));
        }
        told.push(*vote);
    }
}

pub async fn articles(db: &impl ConnectionTrait, round: Uuid) -> Result<Vec<RoundArticle>, Fault> {
    let list = article_line::Entity::find()
        .filter(article_line::Column::RoundId.eq(round))
        .order_by_asc(article_line::Column::Place)
        .all(db)
        .await?;
    list.into_iter().map(rows::article).collect()
}

async fn meetings(
    db: &impl ConnectionTrait,
    round: Uuid,
    audience: Audience,
) -> Result<Vec<contracts::bargaining::Meeting>, Fault> {
    let mut list = meeting::Entity::find().filter(meeting::Column::RoundId.eq(round));
    if audience != Audience::Caucus {
        list = list.filter(meeting::Column::Kind.eq(MeetingKind::Session.code()));
    }
    let list = list.order_by_asc(meeting::Column::Date).order_by_asc(meeting::Column::MadeAt).all(db).await?;
    list.into_iter().map(rows::meeting).collect()
}

pub async fn sheet(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    audience: Audience,
) -> Result<RoundSheet, Fault> {
    let row = round_row(db, seat, number).await?;
    let entries = entries(db, row.id).await?;
    Ok(RoundSheet {
        articles: articles(db, row.id).await?,
        meetings: meetings(db, row.id, audience).await?,
        round: rows::round(row, is_closed(&entries))?,
        entries: project(&entries, audience),
    })
}

/// An article's line in a round that was found by the proof.
pub async fn article_of(db: &impl ConnectionTrait, round: Uuid, key: &ArticleKey) -> Result<RoundArticle, Fault> {
    let row = article_line::Entity::find()
        .filter(article_line::Column::RoundId.eq(round))
        .filter(article_line::Column::Key.eq(key.as_str()))
        .one(db)
        .await?;
    rows::article(row.ok_or_else(Refusal::not_found)?)
}

pub async fn passes(db: &impl ConnectionTrait, article: ArticleId, audience: Audience) -> Result<Vec<Pass>, Fault> {
    let mut list = pass_line::Entity::find().filter(pass_line::Column::ArticleId.eq(article.0));
    if audience != Audience::Caucus {
        list = list.filter(pass_line::Column::Formal.eq(true));
    }
    // Ids grow with time (UUID version 7), and passes are made one after the other.
    let list = list.order_by_asc(pass_line::Column::Id).all(db).await?;
    let known = |mut pass: Pass| {
        if audience != Audience::Caucus {
            pass.revision = None;
        }
        pass
    };
    list.into_iter().map(|row| rows::pass(row).map(known)).collect()
}

pub async fn revisions(db: &impl ConnectionTrait, article: ArticleId) -> Result<Vec<Revision>, Fault> {
    let list = revision_line::Entity::find()
        .filter(revision_line::Column::ArticleId.eq(article.0))
        .order_by_asc(revision_line::Column::Number)
        .all(db)
        .await?;
    list.into_iter().map(rows::revision).collect()
}

pub async fn file(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    key: &ArticleKey,
    audience: Audience,
) -> Result<ArticleFile, Fault> {
    let sheet = sheet(db, seat, number, audience).await?;
    let article = sheet.articles.iter().find(|article| article.key == *key).cloned().ok_or_else(Refusal::not_found)?;
    let passes = passes(db, article.id, audience).await?;
    let revisions = if audience == Audience::Caucus { revisions(db, article.id).await? } else { Vec::new() };
    Ok(ArticleFile { sheet, article, passes, revisions })
}

/// Any text of an article, its hash checked. What `audience` may not read does not exist.
pub async fn text(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    key: &ArticleKey,
    choice: TextChoice,
    audience: Audience,
) -> Result<FrozenText, Fault> {
    if choice.is_private() && audience != Audience::Caucus {
        return Err(Refusal::not_found().into());
    }
    let round = round_row(db, seat, number).await?;
    let article = article_of(db, round.id, key).await?.id;
    let (text, hash) = match choice {
        TextChoice::Current => current(db, article).await?,
        TextChoice::Revision(number) => revision_text(db, article, number).await?,
        TextChoice::Pass(label) => {
            let row = of_label(article, label)?.one(db).await?.ok_or_else(Refusal::not_found)?;
            (row.text, row.hash)
        }
    };
    Ok(FrozenText::thaw(text, &hash)?)
}

fn of_label(article: ArticleId, label: PassLabel) -> Result<Select<pass::Entity>, Fault> {
    Ok(pass::Entity::find()
        .filter(pass::Column::ArticleId.eq(article.0))
        .filter(pass::Column::Side.eq(label.side.code()))
        .filter(pass::Column::Formal.eq(label.formal))
        .filter(pass::Column::Number.eq(rows::stored(label.number)?)))
}

/// What the sender of a pass said had changed in it.
pub async fn claim(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    key: &ArticleKey,
    label: PassLabel,
    audience: Audience,
) -> Result<Option<SenderClaim>, Fault> {
    if TextChoice::Pass(label).is_private() && audience != Audience::Caucus {
        return Err(Refusal::not_found().into());
    }
    let id = id_of(db, seat, number, key, label).await?;
    let row = pass_claim::Entity::find_by_id(id).one(db).await?;
    row.map(|row| rows::claim(&row)).transpose()
}

async fn id_of(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    key: &ArticleKey,
    label: PassLabel,
) -> Result<Uuid, Fault> {
    let round = round_row(db, seat, number).await?;
    let article = article_of(db, round.id, key).await?.id;
    let of_pass = of_label(article, label)?.select_only().column(pass::Column::Id).into_tuple::<Uuid>();
    Ok(of_pass.one(db).await?.ok_or_else(Refusal::not_found)?)
}

/// The file that a pass came as.
pub async fn received(
    db: &impl ConnectionTrait,
    seat: &Seat,
    number: u32,
    key: &ArticleKey,
    label: PassLabel,
    audience: Audience,
) -> Result<Option<ReceivedFile>, Fault> {
    if TextChoice::Pass(label).is_private() && audience != Audience::Caucus {
        return Err(Refusal::not_found().into());
    }
    let id = id_of(db, seat, number, key, label).await?;
    let Some(row) = pass_file::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let file = records::card(db, seat, FileId(row.file_id)).await?;
    let marks = serde_json::from_str(&row.marks).map_err(|_| Fault::broken("a file's marks are unreadable"))?;
    Ok(Some(ReceivedFile { file, marks }))
}

async fn current(db: &impl ConnectionTrait, article: ArticleId) -> Result<(String, String), Fault> {
    let row = round_article::Entity::find_by_id(article.0).one(db).await?.ok_or_else(Refusal::not_found)?;
    Ok(row.current_text.zip(row.current_hash).ok_or_else(Refusal::not_found)?)
}

async fn revision_text(db: &impl ConnectionTrait, article: ArticleId, number: u32) -> Result<(String, String), Fault> {
    let row = revision::Entity::find()
        .filter(revision::Column::ArticleId.eq(article.0))
        .filter(revision::Column::Number.eq(rows::stored(number)?))
        .one(db)
        .await?
        .ok_or_else(Refusal::not_found)?;
    Ok((row.text, row.hash))
}
