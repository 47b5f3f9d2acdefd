//! The contracts as they are stored. An import is one transaction: agreement, source and articles, or nothing.

use super::entities::{agreement, agreement_article, agreement_import};
use super::originals;
use super::rows::{count, find, of_unit};
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use async_trait::async_trait;
use contracts::agreements::shelf::{check_new, check_term, check_title};
use contracts::agreements::{
    self, Agreement, AgreementCard, AgreementChange, Article, ArticleText, ContractShelf, NamedArticle, NewAgreement,
    Original, Part, PartKind, ShelfKeeper, text_hash,
};
use contracts::members::standing::{Member, Seat};
use contracts::members::{AgreementId, Language, Refusal};
use contracts::records::{Deed, What};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

/// Articles written by one statement: SQLite takes 32,766 variables, twelve for each.
const INSERT_ROWS_MAX: usize = 500;

pub struct StoredShelf(pub Store);

fn articles_of(row: &agreement::Model) -> sea_orm::Select<agreement_article::Entity> {
    agreement_article::Entity::find()
        .filter(agreement_article::Column::UnitId.eq(row.unit_id))
        .filter(agreement_article::Column::AgreementId.eq(row.id))
        .filter(agreement_article::Column::Version.eq(row.version))
}

fn date(stored: Option<&String>) -> Result<Option<Date>, Fault> {
    stored.map(|text| text.parse()).transpose().map_err(|_| Fault::broken("a stored date is unreadable"))
}

fn card(row: &agreement::Model) -> Result<AgreementCard, Fault> {
    Ok(AgreementCard {
        id: AgreementId(row.id),
        number: count(row.number),
        title: row.title.clone(),
        language: Language::from_tag(&row.language).unwrap_or_default(),
        effective: date(row.effective.as_ref())?,
        expires: date(row.expires.as_ref())?,
        superseded: row.superseded,
        first: row.first_contract,
        version: count(row.version),
        imported: moment(row.imported_at),
        articles: count(row.articles),
    })
}

fn article(row: agreement_article::Model) -> Result<Article, Fault> {
    let kind =
        PartKind::from_code(&row.kind).ok_or_else(|| Fault::broken("an article of an unknown kind is stored"))?;
    // The hash is looked at whenever the text is: a text that changed in storage is never shown as the contract.
    let text = ArticleText::checked(row.words, &row.text_hash)
        .ok_or_else(|| Fault::broken(format!("the text of article {} does not have its hash", row.id)))?;
    Ok(Article { key: row.key, kind, label: row.label, title: row.title, text })
}

impl StoredShelf {
    async fn cards(&self, seat: &Seat) -> Result<Vec<AgreementCard>, Fault> {
        let rows = of_unit(seat).order_by_desc(agreement::Column::Number).all(self.0.read()).await?;
        rows.iter().map(card).collect()
    }

    async fn whole(&self, seat: &Seat, number: u32) -> Result<Agreement, Fault> {
        let row = find(self.0.read(), seat, number).await?;
        let articles = articles_of(&row).order_by_asc(agreement_article::Column::Position).all(self.0.read()).await?;
        Ok(Agreement { card: card(&row)?, articles: articles.into_iter().map(article).collect::<Result<_, _>>()? })
    }

    async fn kept(&self, seat: &Seat, number: u32) -> Result<Vec<Original>, Fault> {
        let row = find(self.0.read(), seat, number).await?;
        originals::of_agreement(self.0.read(), seat, row.id).await
    }

    async fn one(&self, row: &agreement::Model, key: &str) -> Result<Option<Article>, Fault> {
        let found = articles_of(row).filter(agreement_article::Column::Key.eq(key)).one(self.0.read()).await?;
        found.map(article).transpose()
    }

    async fn language_of(&self, seat: &Seat, id: AgreementId, key: &str) -> Result<Option<Article>, Fault> {
        let row = of_unit(seat).filter(agreement::Column::Id.eq(id.0)).one(self.0.read()).await?;
        let row = row.ok_or_else(Refusal::not_found)?;
        if row.first_contract {
            return Ok(None);
        }
        self.one(&row, key).await
    }

    async fn add(&self, who: &ShelfKeeper, new: NewAgreement) -> Result<u32, Fault> {
        let tree = agreements::parse(&new.text);
        check_new(&new, &tree)?;
        let now = self.0.now();
        let tx = self.0.begin().await?;
        if let Some(replaced) = new.replaces {
            let old = find(&tx, who, replaced).await.map_err(|_| Refusal::of("replaces", "agreement-replaces"))?;
            let mut old = old.into_active_model();
            old.superseded = Set(true);
            old.update(&tx).await?;
        }
        let row = new_row(&tx, who, &new.title, new.language, now).await?;
        let row = agreement::ActiveModel {
            effective: Set(new.effective.map(|d| d.to_string())),
            expires: Set(new.expires.map(|d| d.to_string())),
            version: Set(1),
            articles: Set(bargained(&tree.parts)?),
            ..row
        };
        let number = insert(&tx, row.clone()).await?;
        let id = row.id.clone().take().ok_or_else(|| Fault::broken("an agreement without an id"))?;
        put_text(&tx, who, id, 1, &new, &tree.parts, now).await?;
        audit::note(&tx, now, on_agreement(who, What::AgreementImported, number)).await?;
        tx.commit().await?;
        Ok(number)
    }

    async fn add_again(&self, who: &ShelfKeeper, number: u32, new: NewAgreement) -> Result<u32, Fault> {
        let tree = agreements::parse(&new.text);
        check_new(&new, &tree)?;
        let now = self.0.now();
        let tx = self.0.begin().await?;
        let old = find(&tx, who, number).await?;
        let (id, version) = (old.id, old.version + 1);
        let mut row = old.into_active_model();
        row.title = Set(new.title.trim().to_owned());
        row.language = Set(new.language.tag().to_owned());
        row.effective = Set(new.effective.map(|d| d.to_string()));
        row.expires = Set(new.expires.map(|d| d.to_string()));
        row.first_contract = Set(false);
        row.version = Set(version);
        row.articles = Set(bargained(&tree.parts)?);
        row.imported_at = Set(now);
        row.update(&tx).await?;
        put_text(&tx, who, id, version, &new, &tree.parts, now).await?;
        let deed = on_agreement(who, What::AgreementImportedAgain, number).about("version", version);
        audit::note(&tx, now, deed).await?;
        tx.commit().await?;
        Ok(number)
    }

    async fn add_first(
        &self,
        who: &ShelfKeeper,
        title: &str,
        language: Language,
        articles: &[NamedArticle],
    ) -> Result<u32, Fault> {
        check_title(title)?;
        if articles.is_empty() {
            return Err(Refusal::of("names", "agreement-names-missing").into());
        }
        let now = self.0.now();
        let tx = self.0.begin().await?;
        let row = new_row(&tx, who, title, language, now).await?;
        let id = row.id.clone().take().ok_or_else(|| Fault::broken("an agreement without an id"))?;
        let articles_count = i32::try_from(articles.len()).map_err(Fault::broken)?;
        let row = agreement::ActiveModel { first_contract: Set(true), articles: Set(articles_count), ..row };
        let number = insert(&tx, row).await?;
        let rows = articles.iter().enumerate().map(|(at, named)| {
            let empty = ArticleText::new("");
            article_row(who, id, 0, at, (&named.key, PartKind::Article), ("", &named.title), &empty)
        });
        insert_articles(&tx, rows.collect()).await?;
        audit::note(&tx, now, on_agreement(who, What::FirstContractBegun, number)).await?;
        tx.commit().await?;
        Ok(number)
    }

    async fn put_right(&self, who: &ShelfKeeper, number: u32, change: AgreementChange) -> Result<(), Fault> {
        check_title(&change.title)?;
        check_term(change.effective, change.expires)?;
        let tx = self.0.begin().await?;
        let mut row = find(&tx, who, number).await?.into_active_model();
        row.title = Set(change.title.trim().to_owned());
        row.effective = Set(change.effective.map(|d| d.to_string()));
        row.expires = Set(change.expires.map(|d| d.to_string()));
        row.superseded = Set(change.superseded);
        row.update(&tx).await?;
        audit::note(&tx, self.0.now(), on_agreement(who, What::AgreementChanged, number)).await?;
        tx.commit().await?;
        Ok(())
    }
}

fn on_agreement(who: &ShelfKeeper, what: What, number: u32) -> Deed {
    Deed::of(who, what).about("agreement", number)
}

/// The parts that people bargain over, for the list.
fn bargained(parts: &[Part]) -> Result<i32, Fault> {
    i32::try_from(parts.iter().filter(|p| p.kind.is_bargained()).count()).map_err(Fault::broken)
}

async fn new_row(
    tx: &impl ConnectionTrait,
    who: &ShelfKeeper,
    title: &str,
    language: Language,
    now: i64,
) -> Result<agreement::ActiveModel, Fault> {
    let last: Option<Option<i32>> =
        of_unit(who).select_only().column_as(agreement::Column::Number.max(), "last").into_tuple().one(tx).await?;
    Ok(agreement::ActiveModel {
        id: Set(Uuid::now_v7()),
        union_id: Set(who.union().0),
        unit_id: Set(who.unit().0),
        number: Set(last.flatten().unwrap_or(0) + 1),
        title: Set(title.trim().to_owned()),
        language: Set(language.tag().to_owned()),
        effective: Set(None),
        expires: Set(None),
        superseded: Set(false),
        first_contract: Set(false),
        version: Set(0),
        articles: Set(0),
        made_at: Set(now),
        imported_at: Set(now),
    })
}

async fn insert(tx: &impl ConnectionTrait, row: agreement::ActiveModel) -> Result<u32, Fault> {
    let number = row.number.clone().take().unwrap_or_default();
    // Two people at once may take the same number: the second is told to try again, and nothing of theirs is lost.
    let busy = || Refusal::new("agreement-busy");
    agreement::Entity::insert(row).exec_without_returning(tx).await.map_err(|e| Fault::or_taken(e, busy()))?;
    Ok(count(number))
}

async fn put_text(
    tx: &impl ConnectionTrait,
    who: &ShelfKeeper,
    id: Uuid,
    version: i32,
    new: &NewAgreement,
    parts: &[Part],
    now: i64,
) -> Result<(), Fault> {
    let import_id = Uuid::now_v7();
    let import = agreement_import::ActiveModel {
        id: Set(import_id),
        union_id: Set(who.union().0),
        unit_id: Set(who.unit().0),
        agreement_id: Set(id),
        version: Set(version),
        source: Set(new.source.clone()),
        source_hash: Set(text_hash(&new.source)),
        imported_by: Set(who.person().0),
        imported_at: Set(now),
    };
    let busy = || Refusal::new("agreement-busy");
    agreement_import::Entity::insert(import)
        .exec_without_returning(tx)
        .await
        .map_err(|e| Fault::or_taken(e, busy()))?;
    if let Some(file) = new.file {
        originals::keep(tx, who, import_id, file, now).await?;
    }
    let rows = parts.iter().enumerate().map(|(at, part)| {
        let text = ArticleText::new(&new.text[part.range.clone()]);
        article_row(who, id, version, at, (&part.key, part.kind), (&part.label, &part.title), &text)
    });
    insert_articles(tx, rows.collect()).await
}

fn article_row(
    who: &ShelfKeeper,
    agreement: Uuid,
    version: i32,
    at: usize,
    (key, kind): (&str, PartKind),
    (label, title): (&str, &str),
    text: &ArticleText,
) -> agreement_article::ActiveModel {
    agreement_article::ActiveModel {
        id: Set(Uuid::now_v7()),
        union_id: Set(who.union().0),
        unit_id: Set(who.unit().0),
        agreement_id: Set(agreement),
        version: Set(version),
        position: Set(i32::try_from(at).unwrap_or(i32::MAX)),
        key: Set(key.to_owned()),
        kind: Set(kind.code().to_owned()),
        label: Set(label.to_owned()),
        title: Set(title.to_owned()),
        words: Set(text.as_str().to_owned()),
        text_hash: Set(text.hash().to_owned()),
    }
}

async fn insert_articles(tx: &impl ConnectionTrait, rows: Vec<agreement_article::ActiveModel>) -> Result<(), Fault> {
    for rows in rows.chunks(INSERT_ROWS_MAX) {
        agreement_article::Entity::insert_many(rows.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(())
}

#[async_trait]
impl ContractShelf for StoredShelf {
    async fn list(&self, who: &Member) -> Result<Vec<AgreementCard>, Refusal> {
        Ok(self.cards(who).await?)
    }

    async fn read(&self, who: &Member, number: u32) -> Result<Agreement, Refusal> {
        Ok(self.whole(who, number).await?)
    }

    async fn article(&self, who: &Member, number: u32, key: &str) -> Result<Article, Refusal> {
        let row = find(self.0.read(), who, number).await?;
        self.one(&row, key).await?.ok_or_else(Refusal::not_found)
    }

    async fn current_language(
        &self,
        who: &Member,
        agreement: AgreementId,
        key: &str,
    ) -> Result<Option<Article>, Refusal> {
        Ok(self.language_of(who, agreement, key).await?)
    }

    async fn originals(&self, who: &Member, number: u32) -> Result<Vec<Original>, Refusal> {
        Ok(self.kept(who, number).await?)
    }

    async fn put(&self, who: &ShelfKeeper, new: NewAgreement) -> Result<u32, Refusal> {
        Ok(self.add(who, new).await?)
    }

    async fn put_again(&self, who: &ShelfKeeper, number: u32, new: NewAgreement) -> Result<u32, Refusal> {
        Ok(self.add_again(who, number, new).await?)
    }

    async fn change(&self, who: &ShelfKeeper, number: u32, change: AgreementChange) -> Result<(), Refusal> {
        Ok(self.put_right(who, number, change).await?)
    }

    async fn put_first(
        &self,
        who: &ShelfKeeper,
        title: &str,
        language: Language,
        articles: &[NamedArticle],
    ) -> Result<u32, Refusal> {
        Ok(self.add_first(who, title, language, articles).await?)
    }
}
