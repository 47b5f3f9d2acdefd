//! The bargaining table: the formal record, and everything that is added to it.

use super::entities::{meeting, pass, pass_claim, pass_file, round, round_article};
use super::write::{self, Scribe};
use super::{find, rows};
use crate::notices::announce_pass;
use crate::records::{audit, take_over};
use crate::storage::{Fault, Store};
use async_trait::async_trait;
use contracts::bargaining::limits::{ROUND_ARTICLES_MAX, ROUND_MEETINGS_MAX};
use contracts::bargaining::pass::{check_note, check_text, hash_of};
use contracts::bargaining::round::{check_articles, check_ground_rules, check_place, check_title};
use contracts::bargaining::table::{self as rules, check_date};
use contracts::bargaining::{
    ArticleFile, ArticleKey, Audience, BargainingTable, Basis, Event, FrozenText, Initials, Meeting, NewArticle,
    NewMeeting, NewPass, NewRound, PassIntent, PassLabel, PassText, ReceivedFile, Round, RoundSheet, SenderClaim, Side,
    StateChange, TextChoice, agree, next_pass, refuse_same,
};
use contracts::members::standing::{Committee, Member, Seat};
use contracts::members::{ArticleId, Refusal};
use contracts::records::{Deed, What};
use jiff::civil::DateTime;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

pub struct StoredBargainingTable(pub Store);

/// How often a round's number is tried anew when another round of the unit was opened in the same breath.
const NUMBER_TRIES_MAX: u32 = 5;

impl StoredBargainingTable {
    async fn open(&self, committee: &Committee, new: &NewRound) -> Result<u32, Fault> {
        let title = check_title(&new.title)?;
        let ground_rules = check_ground_rules(&new.ground_rules)?;
        check_articles(&new.articles)?;
        check_date("opened", new.opened, write::today(&self.0))?;
        let by = write::name_of(&self.0, &(*committee).into()).await?;
        for _ in 0..NUMBER_TRIES_MAX {
            let now = self.0.now();
            let tx = self.0.begin().await?;
            let last = find::of_unit(committee).order_by_desc(round::Column::Number).one(&tx).await?;
            let number = last.map_or(0, |row| row.number) + 1;
            let id = Uuid::now_v7();
            let row = round::ActiveModel {
                id: Set(id),
                union_id: Set(committee.union().0),
                unit_id: Set(committee.unit().0),
                number: Set(number),
                title: Set(title.clone()),
                agreement_id: Set(match new.basis {
                    Basis::Agreement(agreement) => Some(agreement.0),
                    Basis::FirstContract => None,
                }),
                ground_rules: Set(ground_rules.clone()),
                opened: Set(new.opened.to_string()),
                made_at: Set(now),
            };
            let taken = Refusal::new("round-number-taken");
            let inserted = round::Entity::insert(row).exec_without_returning(&tx).await;
            match inserted.map_err(|e| Fault::or_taken(e, taken)) {
                // Another round took the number first: this transaction is over, the next one sees it.
                Err(Fault::Refused(refusal)) if refusal.is("round-number-taken") => continue,
                Err(fault) => return Err(fault),
                Ok(_) => {}
            }
            insert_articles(&tx, committee, id, 0, &new.articles, now).await?;
            let at = new.opened.at(0, 0, 0, 0);
            let opened = write::entry(committee, id, 1, None, at, now, &by, &Event::RoundOpened)?;
            super::entities::ledger::Entity::insert(opened).exec_without_returning(&tx).await?;
            audit::note(&tx, now, Deed::of(committee, What::RoundOpened).about("round", number)).await?;
            tx.commit().await?;
            return u32::try_from(number).map_err(Fault::broken);
        }
        Err(Fault::broken("a round's number was taken again and again"))
    }

    async fn close(&self, committee: &Committee, round: u32, at: DateTime, note: &str) -> Result<(), Fault> {
        let note = check_note(note)?;
        let mut scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        scribe.refuse_closed()?;
        check_date("at", at.date(), scribe.today)?;
        scribe.append(None, at, &Event::RoundClosed { note }).await?;
        let deed = scribe.deed(What::RoundClosed);
        scribe.finish(deed).await
    }

    async fn bring_in(&self, committee: &Committee, round: u32, new: &[NewArticle]) -> Result<(), Fault> {
        check_articles(new)?;
        let scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        scribe.refuse_closed()?;
        let there = find::articles(&scribe.tx, scribe.round.id).await?;
        if there.len() + new.len() > ROUND_ARTICLES_MAX {
            return Err(Refusal::of("articles", "articles-too-many").with("limit", ROUND_ARTICLES_MAX).into());
        }
        if let Some(twice) = new.iter().find(|article| there.iter().any(|old| old.key == article.key)) {
            return Err(Refusal::of("articles", "article-twice").with("title", &twice.title).into());
        }
        let place = there.iter().map(|article| article.place + 1).max().unwrap_or(0);
        insert_articles(&scribe.tx, committee, scribe.round.id, place, new, scribe.now).await?;
        let deed = scribe.deed(What::ArticlesAdded).about("count", new.len());
        scribe.finish(deed).await
    }

    async fn meet(&self, committee: &Committee, round: u32, new: &NewMeeting) -> Result<Meeting, Fault> {
        let place = check_place(&new.place)?;
        let mut scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        scribe.refuse_closed()?;
        let of_kind = meeting::Entity::find()
            .filter(meeting::Column::RoundId.eq(scribe.round.id))
            .filter(meeting::Column::Kind.eq(new.kind.code()));
        let number = u32::try_from(of_kind.count(&scribe.tx).await?).map_err(Fault::broken)? + 1;
        if number > ROUND_MEETINGS_MAX {
            return Err(Refusal::new("meetings-too-many").with("limit", ROUND_MEETINGS_MAX).into());
        }
        let met = Meeting { id: Uuid::now_v7(), number, kind: new.kind, date: new.date, place };
        let row = meeting::ActiveModel {
            id: Set(met.id),
            union_id: Set(committee.union().0),
            unit_id: Set(committee.unit().0),
            round_id: Set(scribe.round.id),
            kind: Set(new.kind.code().to_owned()),
            number: Set(rows::stored(number)?),
            date: Set(new.date.to_string()),
            place: Set(met.place.clone()),
            made_at: Set(scribe.now),
        };
        meeting::Entity::insert(row).exec_without_returning(&scribe.tx).await?;
        scribe.append(None, new.date.at(0, 0, 0, 0), &Event::Met { kind: new.kind, number }).await?;
        let deed = scribe.deed(What::SessionAdded).about("session", format_args!("{}-{number}", new.kind.code()));
        scribe.finish(deed).await?;
        Ok(met)
    }

    async fn lay(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        new: &NewPass,
    ) -> Result<PassLabel, Fault> {
        let note = check_note(&new.note)?;
        let mut scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        let article = find::article_of(&scribe.tx, scribe.round.id, key).await?.id;
        let intent = PassIntent { side: new.side, kind: new.kind, package: new.package, at: new.at };
        let taken = next_pass(&scribe.entries, article, intent, scribe.today)?;
        let (text, revision) = pass_text(&scribe, key, &new.text).await?;
        if let Some(id) = new.meeting {
            let met = meeting::Entity::find_by_id(id).filter(meeting::Column::RoundId.eq(scribe.round.id));
            met.one(&scribe.tx).await?.ok_or_else(|| Refusal::of("meeting", "meeting-unknown"))?;
        }
        let hash = hash_of(&text);
        refuse_same(&scribe.entries, article, intent, &hash)?;
        let id = Uuid::now_v7();
        let row = pass::ActiveModel {
            id: Set(id),
            union_id: Set(committee.union().0),
            unit_id: Set(committee.unit().0),
            article_id: Set(article.0),
            side: Set(taken.label.side.code().to_owned()),
            number: Set(rows::stored(taken.label.number)?),
            formal: Set(taken.label.formal),
            kind: Set(new.kind.code().to_owned()),
            package: Set(new.package.map(rows::stored).transpose()?),
            meeting_id: Set(new.meeting),
            at: Set(new.at.to_string()),
            answers: Set(taken.answers.map(|label| label.to_string())),
            revision: Set(revision.map(rows::stored).transpose()?),
            text: Set(text),
            hash: Set(hash.clone()),
            note: Set(note),
            recorded_by: Set(scribe.by.clone()),
            recorded_at: Set(scribe.now),
        };
        pass::Entity::insert(row).exec_without_returning(&scribe.tx).await?;
        if let Some(claim) = &new.claim {
            let claim = serde_json::to_string(claim).map_err(Fault::broken)?;
            let row = pass_claim::ActiveModel { pass_id: Set(id), claim: Set(claim) };
            pass_claim::Entity::insert(row).exec_without_returning(&scribe.tx).await?;
        }
        if let Some(file) = &new.file {
            take_over(&scribe.tx, &scribe.seat, file.held, scribe.now).await?;
            let marks = file.marks.freeze()?;
            let row = pass_file::ActiveModel { pass_id: Set(id), file_id: Set(file.held.0), marks: Set(marks) };
            pass_file::Entity::insert(row).exec_without_returning(&scribe.tx).await?;
        }
        let (label, answers) = (taken.label, taken.answers);
        let event = Event::Passed { label, kind: new.kind, package: new.package, answers, hash };
        scribe.append(Some(article), new.at, &event).await?;
        if label.side == Side::Employer && label.formal {
            announce_pass(&scribe.tx, id, committee.person(), scribe.now).await?;
        }
        let deed = scribe.deed(What::Passed).about("article", key).about("pass", label);
        scribe.finish(deed).await?;
        Ok(label)
    }

    async fn alter(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        change: StateChange,
        at: DateTime,
        note: &str,
    ) -> Result<(), Fault> {
        let mut scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        check_date("at", at.date(), scribe.today)?;
        let article = find::article_of(&scribe.tx, scribe.round.id, key).await?.id;
        let events = rules::change(&scribe.entries, article, change, note)?;
        // A package stands or falls as one: every article of it has the same event.
        let state = events.first().map_or("", |(_, event)| event.code());
        let deed = scribe.deed(What::StateChanged).about("article", key).about("state", state);
        add_all(&mut scribe, at, events).await?;
        scribe.finish(deed).await
    }

    async fn settle(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
        initials: (Initials, Initials),
    ) -> Result<(), Fault> {
        let mut scribe = Scribe::sit_down(&self.0, (*committee).into(), round).await?;
        let article = find::article_of(&scribe.tx, scribe.round.id, key).await?.id;
        let later = initials.0.date.max(initials.1.date);
        let events = agree(&scribe.entries, article, label, initials, scribe.today)?;
        add_all(&mut scribe, later.at(0, 0, 0, 0), events).await?;
        let deed = scribe.deed(What::Agreed).about("article", key).about("pass", label);
        scribe.finish(deed).await
    }
}

async fn add_all(scribe: &mut Scribe, at: DateTime, events: Vec<(ArticleId, Event)>) -> Result<(), Fault> {
    for (article, event) in events {
        scribe.append(Some(article), at, &event).await?;
    }
    Ok(())
}

/// The text that is about to be frozen, and the number of the revision it is.
async fn pass_text(scribe: &Scribe, key: &ArticleKey, text: &PassText) -> Result<(String, Option<u32>), Fault> {
    match text {
        PassText::Entered(text) => Ok((check_text(text)?, None)),
        PassText::Revision { number, hash } => {
            let round = u32::try_from(scribe.round.number).map_err(Fault::broken)?;
            let choice = TextChoice::Revision(*number);
            let frozen = find::text(&scribe.tx, &scribe.seat, round, key, choice, Audience::Caucus).await?;
            if frozen.hash() != hash {
                return Err(Refusal::of("revision", "pass-hash-differs").into());
            }
            Ok((frozen.text().to_owned(), Some(*number)))
        }
    }
}

async fn insert_articles(
    tx: &impl ConnectionTrait,
    seat: &Seat,
    round: Uuid,
    first_place: u32,
    articles: &[NewArticle],
    now: i64,
) -> Result<(), Fault> {
    for (place, article) in (first_place..).zip(articles) {
        let row = round_article::ActiveModel {
            id: Set(Uuid::now_v7()),
            union_id: Set(seat.union().0),
            unit_id: Set(seat.unit().0),
            round_id: Set(round),
            key: Set(article.key.to_string()),
            place: Set(rows::stored(place)?),
            kind: Set(article.kind.code().to_owned()),
            title: Set(article.title.clone()),
            current_hash: Set(article.current.as_deref().map(hash_of)),
            current_text: Set(article.current.clone()),
            made_at: Set(now),
        };
        let twice = Refusal::of("articles", "article-twice").with("title", &article.title);
        round_article::Entity::insert(row).exec_without_returning(tx).await.map_err(|e| Fault::or_taken(e, twice))?;
    }
    Ok(())
}

#[async_trait]
impl BargainingTable for StoredBargainingTable {
    async fn rounds(&self, member: &Member) -> Result<Vec<Round>, Refusal> {
        Ok(find::rounds(self.0.read(), member).await?)
    }

    async fn round(&self, member: &Member, round: u32) -> Result<RoundSheet, Refusal> {
        Ok(find::sheet(self.0.read(), member, round, Audience::Members).await?)
    }

    async fn article(&self, member: &Member, round: u32, key: &ArticleKey) -> Result<ArticleFile, Refusal> {
        Ok(find::file(self.0.read(), member, round, key, Audience::Members).await?)
    }

    async fn read(
        &self,
        member: &Member,
        round: u32,
        key: &ArticleKey,
        choice: TextChoice,
    ) -> Result<FrozenText, Refusal> {
        Ok(find::text(self.0.read(), member, round, key, choice, Audience::Members).await?)
    }

    async fn claim(
        &self,
        member: &Member,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<SenderClaim>, Refusal> {
        Ok(find::claim(self.0.read(), member, round, key, label, Audience::Members).await?)
    }

    async fn received(
        &self,
        member: &Member,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
    ) -> Result<Option<ReceivedFile>, Refusal> {
        Ok(find::received(self.0.read(), member, round, key, label, Audience::Members).await?)
    }

    async fn open_round(&self, committee: &Committee, round: NewRound) -> Result<u32, Refusal> {
        Ok(self.open(committee, &round).await?)
    }

    async fn close_round(&self, committee: &Committee, round: u32, at: DateTime, note: &str) -> Result<(), Refusal> {
        Ok(self.close(committee, round, at, note).await?)
    }

    async fn add_articles(&self, committee: &Committee, round: u32, articles: Vec<NewArticle>) -> Result<(), Refusal> {
        Ok(self.bring_in(committee, round, &articles).await?)
    }

    async fn add_meeting(&self, committee: &Committee, round: u32, meeting: NewMeeting) -> Result<Meeting, Refusal> {
        Ok(self.meet(committee, round, &meeting).await?)
    }

    async fn pass(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        pass: NewPass,
    ) -> Result<PassLabel, Refusal> {
        Ok(self.lay(committee, round, key, &pass).await?)
    }

    async fn change(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        change: StateChange,
        at: DateTime,
        note: &str,
    ) -> Result<(), Refusal> {
        Ok(self.alter(committee, round, key, change, at, note).await?)
    }

    async fn agree(
        &self,
        committee: &Committee,
        round: u32,
        key: &ArticleKey,
        label: PassLabel,
        initials: (Initials, Initials),
    ) -> Result<(), Refusal> {
        Ok(self.settle(committee, round, key, label, initials).await?)
    }
}
