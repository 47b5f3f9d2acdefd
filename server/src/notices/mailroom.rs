//! The mailroom over both databases.

use super::compose::compose;
use super::entities::outbox as table;
use super::outbox::{self, NewLetter};
use super::{declined, way_back};
use crate::bargaining::pass_news;
use crate::members::recipients;
use crate::records::audit;
use crate::storage::{Fault, Store, moment};
use app::visit::percent;
use async_trait::async_trait;
use contracts::members::standing::{Anyone, Officer, Seat, SignedIn};
use contracts::members::{LetterId, MailAddress, Refusal, RosterId};
use contracts::notices::{Letter, LetterCard, LetterKind, LetterPass, LetterState, Mailroom, Trouble};
use contracts::records::{Deed, What};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use std::collections::HashMap;
use uuid::Uuid;

/// How many letters the officers' list shows of those that are settled.
const SETTLED_SHOWN: u64 = 50;
/// How many it shows of those that are not.
const OPEN_SHOWN: u64 = 500;

pub struct StoredMailroom {
    pub store: Store,
    /// Whether a mail server is named.
    pub is_open: bool,
}

/// The letters of the seat's unit that its officers see.
fn of_unit(seat: &Seat) -> Select<table::Entity> {
    let kinds = LetterKind::ALL.into_iter().filter(|kind| kind.is_for_officers()).map(LetterKind::code);
    table::Entity::find()
        .filter(table::Column::UnionId.eq(seat.union().0))
        .filter(table::Column::UnitId.eq(seat.unit().0))
        .filter(table::Column::Kind.is_in(kinds))
}

async fn find(db: &impl ConnectionTrait, seat: &Seat, id: LetterId) -> Result<table::Model, Fault> {
    Ok(of_unit(seat).filter(table::Column::Id.eq(id.0)).one(db).await?.ok_or_else(Refusal::not_found)?)
}

async fn pass_of(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<LetterPass>, Fault> {
    let news = pass_news(db, id).await?;
    Ok(news.map(|news| LetterPass {
        path: format!("rounds/{}/articles/{}", news.round, percent(&news.key)),
        label: news.label,
        article: news.article,
    }))
}

impl StoredMailroom {
    fn refuse_closed(&self) -> Result<(), Fault> {
        if self.is_open { Ok(()) } else { Err(Refusal::new("mail-closed").into()) }
    }

    async fn post_link(
        &self,
        officer: &Officer,
        row: RosterId,
        token: &str,
        employer_may_read: bool,
    ) -> Result<LetterId, Fault> {
        self.refuse_closed()?;
        let now = self.store.now();
        let tx = self.store.begin().await?;
        let officers_own = recipients::names(&tx, officer.unit().0, vec![row.0]).await?.contains_key(&row.0);
        let link = recipients::live_link(&tx, token, now).await?.filter(|link| link.roster == Some(row.0));
        let (true, Some(link)) = (officers_own, link) else { return Err(Refusal::not_found().into()) };
        let recipient = recipients::of_row(&tx, row.0).await?.ok_or_else(Refusal::not_found)?;
        if recipient.mail.is_none() {
            return Err(Refusal::new("mail-nowhere").into());
        }
        if recipient.employer_reads && !employer_may_read {
            return Err(Refusal::of("known", "mail-employer-unconfirmed").into());
        }
        let kind = if recipient.person.is_some() { LetterKind::WayIn } else { LetterKind::Invitation };
        outbox::drop_links_of_row(&tx, row.0, now).await?;
        let letter = NewLetter {
            union: Some(officer.union().0),
            unit: Some(officer.unit().0),
            roster: Some(row.0),
            secret: Some((token.to_owned(), link.expires_at)),
            cause: format!("link {}", Uuid::now_v7().as_simple()),
            ..NewLetter::default()
        };
        let id = outbox::put(&tx, kind, letter, now).await?;
        audit::note(&tx, now, Deed::of(officer, What::LinkMailed).about("person", row)).await?;
        tx.commit().await?;
        id.ok_or_else(|| Fault::broken("a fresh cause was there before"))
    }

    async fn cards(&self, seat: &Seat) -> Result<Vec<LetterCard>, Fault> {
        let read = self.store.read();
        let open = [LetterState::Dead, LetterState::Queued].map(LetterState::code);
        // `dead` comes before `queued` by its name as by its weight.
        let mut rows = of_unit(seat)
            .filter(table::Column::State.is_in(open))
            .order_by_asc(table::Column::State)
            .order_by_desc(table::Column::MadeAt)
            .limit(OPEN_SHOWN)
            .all(read)
            .await?;
        let settled = of_unit(seat).filter(table::Column::State.eq(LetterState::Sent.code()));
        rows.extend(settled.order_by_desc(table::Column::SettledAt).limit(SETTLED_SHOWN).all(read).await?);
        let ids = rows.iter().filter_map(|row| row.roster_id).collect();
        let names = recipients::names(read, seat.unit().0, ids).await?;
        // One pass is told to a whole committee: it is looked up once.
        let mut passes: HashMap<Uuid, Option<LetterPass>> = HashMap::new();
        let mut cards = Vec::with_capacity(rows.len());
        for row in rows {
            let (name, mail) = row.roster_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
            let pass = match row.pass_id {
                None => None,
                Some(id) => match passes.get(&id) {
                    Some(known) => known.clone(),
                    None => passes.entry(id).or_insert(pass_of(read, id).await?).clone(),
                },
            };
            cards.extend(self.card(row, name, mail, pass).await?);
        }
        Ok(cards)
    }

    async fn card(
        &self,
        row: table::Model,
        name: String,
        mail: Option<MailAddress>,
        pass: Option<LetterPass>,
    ) -> Result<Option<LetterCard>, Fault> {
        let (Some(kind), Some(state)) = (LetterKind::from_code(&row.kind), LetterState::from_code(&row.state)) else {
            return Ok(None);
        };
        let waits = state == LetterState::Queued;
        let next_try = if waits { outbox::next_try(self.store.read(), row.id).await? } else { None };
        let is_open = matches!(state, LetterState::Queued | LetterState::Dead);
        Ok(Some(LetterCard {
            id: LetterId(row.id),
            kind,
            pass,
            state,
            name,
            mail,
            made: moment(row.made_at),
            sent: row.settled_at.filter(|_| state == LetterState::Sent).map(moment),
            next_try: next_try.map(moment),
            tries: u32::try_from(row.attempts).unwrap_or(0),
            trouble: row.trouble.as_deref().map(Trouble::from_code),
            has_text: is_open && (row.secret.is_some() || kind == LetterKind::PassReceived),
        }))
    }

    async fn read(&self, seat: &Seat, id: LetterId) -> Result<(LetterCard, Option<Letter>), Fault> {
        let read = self.store.read();
        let row = find(read, seat, id).await?;
        let names = recipients::names(read, seat.unit().0, row.roster_id.into_iter().collect()).await?;
        let (name, mail) = row.roster_id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
        let composed = compose(read, &row, self.store.now()).await?;
        let pass = match row.pass_id {
            Some(id) => pass_of(read, id).await?,
            None => None,
        };
        let card = self.card(row, name, mail, pass).await?.ok_or_else(Refusal::not_found)?;
        let letter = composed.ok().map(|composed| composed.letter).filter(|_| card.has_text);
        Ok((card, letter))
    }

    async fn again(&self, seat: &Seat, id: LetterId) -> Result<(), Fault> {
        self.refuse_closed()?;
        let now = self.store.now();
        let tx = self.store.begin().await?;
        let row = find(&tx, seat, id).await?;
        if matches!(compose(&tx, &row, now).await?, Err(Trouble::LinkGone)) {
            return Err(Refusal::new("letter-link-gone").into());
        }
        if !outbox::revive(&tx, id.0, now).await? {
            return Err(Refusal::new("letter-not-dead").into());
        }
        tx.commit().await
    }

    async fn throw_away(&self, seat: &Seat, id: LetterId) -> Result<(), Fault> {
        let tx = self.store.begin().await?;
        find(&tx, seat, id).await?;
        outbox::drop_one(&tx, id.0, self.store.now()).await?;
        tx.commit().await
    }

    async fn dead(&self, seat: &Seat) -> Result<u32, Fault> {
        let dead = of_unit(seat).filter(table::Column::State.eq(LetterState::Dead.code()));
        u32::try_from(dead.count(self.store.read()).await?).map_err(Fault::broken)
    }
}

#[async_trait]
impl Mailroom for StoredMailroom {
    fn is_open(&self, _: &Anyone) -> bool {
        self.is_open
    }

    async fn mail_link(
        &self,
        officer: &Officer,
        row: RosterId,
        token: &str,
        employer_may_read: bool,
    ) -> Result<LetterId, Refusal> {
        Ok(self.post_link(officer, row, token, employer_may_read).await?)
    }

    async fn letters(&self, officer: &Officer) -> Result<Vec<LetterCard>, Refusal> {
        Ok(self.cards(officer).await?)
    }

    async fn undelivered(&self, officer: &Officer) -> Result<u32, Refusal> {
        Ok(self.dead(officer).await?)
    }

    async fn letter(&self, officer: &Officer, id: LetterId) -> Result<(LetterCard, Option<Letter>), Refusal> {
        Ok(self.read(officer, id).await?)
    }

    async fn try_again(&self, officer: &Officer, id: LetterId) -> Result<(), Refusal> {
        Ok(self.again(officer, id).await?)
    }

    async fn discard(&self, officer: &Officer, id: LetterId) -> Result<(), Refusal> {
        Ok(self.throw_away(officer, id).await?)
    }

    async fn ask_way_in(&self, _: &Anyone, mail: &str) -> Result<(), Refusal> {
        self.refuse_closed()?;
        Ok(way_back::ask(&self.store, &MailAddress::parse(mail)?).await?)
    }

    async fn declined(&self, who: &SignedIn) -> Result<Vec<LetterKind>, Refusal> {
        Ok(declined::of(self.store.read(), who.person()).await?)
    }

    async fn decline(&self, who: &SignedIn, kinds: &[LetterKind]) -> Result<(), Refusal> {
        Ok(declined::set(&self.store, who.person(), kinds).await?)
    }
}
