//! The demonstration's round: a bargaining in full swing on a real agreement, through the same doors as everybody.

mod scenes;
mod texts;

use super::{StoredBargainingTable, StoredProposalBinder};
use crate::storage::Store;
use contracts::agreements::Agreement;
use contracts::bargaining::round::NewArticle;
use contracts::bargaining::{
    ArticleKey, BargainingTable, Basis, Initials, MeetingKind, NewMeeting, NewPass, NewRound, PassKind, PassLabel,
    PassText, ProposalBinder, SaveOutcome, SenderClaim, Side, StateChange, TextChoice,
};
use contracts::members::Refusal;
use contracts::members::standing::{Caucus, Committee};
use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use scenes::{SCENES, Scene, Step};
use texts::Texts;
use uuid::Uuid;

/// Days before today on which the sessions took place, the first one first.
const SESSION_DAYS_AGO: [i64; 4] = [44, 30, 16, 3];

struct Stage<'a> {
    table: StoredBargainingTable,
    binder: StoredProposalBinder,
    /// Two people of the committee, so that they can get into each other's way.
    committee: [&'a Committee; 2],
    round: u32,
    sessions: Vec<(Uuid, Date)>,
}

/// Opens a round on `agreement` and plays the scenes of those of its articles that they are about.
///
/// # Errors
/// Those of the ports.
pub async fn fill(store: &Store, committee: [&Committee; 2], agreement: &Agreement) -> Result<(), Refusal> {
    let articles: Vec<NewArticle> = agreement.articles.iter().filter_map(NewArticle::from_agreement).collect();
    let (table, binder) = (StoredBargainingTable(store.clone()), StoredProposalBinder(store.clone()));
    let today = super::write::today(store);
    let days_ago = |days: i64| today.saturating_sub(days.days());
    let played: Vec<(ArticleKey, String, &Scene)> = articles.iter().filter_map(scene_of).collect();
    let new = NewRound {
        title: "2025–2027 successor agreement".to_owned(),
        basis: Basis::Agreement(agreement.card.id),
        ground_rules: scenes::GROUND_RULES.to_owned(),
        opened: days_ago(60),
        articles,
    };
    let round = table.open_round(committee[0], new).await?;
    let mut sessions = Vec::new();
    let caucus = NewMeeting { kind: MeetingKind::Caucus, date: days_ago(51), place: "Union hall".to_owned() };
    table.add_meeting(committee[0], round, caucus).await?;
    for (number, days) in SESSION_DAYS_AGO.into_iter().enumerate() {
        let place = if number % 2 == 0 { "Union hall" } else { "Agency, room 210" };
        let new = NewMeeting { kind: MeetingKind::Session, date: days_ago(days), place: place.to_owned() };
        let met = table.add_meeting(committee[0], round, new).await?;
        sessions.push((met.id, met.date));
    }
    let stage = Stage { table, binder, committee, round, sessions };
    for (key, current, scene) in played {
        stage.play(&key, current, scene).await?;
    }
    Ok(())
}

fn scene_of(article: &NewArticle) -> Option<(ArticleKey, String, &'static Scene)> {
    let scene = SCENES.iter().find(|scene| scene.is_about(&article.title))?;
    Some((article.key.clone(), article.current.clone()?, scene))
}

impl Stage<'_> {
    async fn play(&self, key: &ArticleKey, current: String, scene: &Scene) -> Result<(), Refusal> {
        let mut texts = Texts::new(current);
        for (minute, step) in scene.steps.iter().enumerate() {
            let minute = i8::try_from(minute).unwrap_or(0) * 7;
            let text = texts.follow(step);
            match step {
                Step::Draft { who, note, .. } => drop(self.save(key, *who, &text, note).await?),
                Step::Clash { .. } => self.clash(key, &text).await?,
                Step::Union { session, kind, note, .. } => {
                    let number = self.save(key, 0, &text, "").await?;
                    let text = PassText::Revision { number, hash: self.hash(key, number).await? };
                    self.pass(key, Side::Union, (*kind, None), (*session, minute), (text, &[]), note).await?;
                }
                Step::Employer { session, kind, package, note, said, .. } => {
                    let text = (PassText::Entered(text), *said);
                    self.pass(key, Side::Employer, (*kind, *package), (*session, minute), text, note).await?;
                }
                Step::Hold { session, by, note } => {
                    self.change(key, StateChange::Hold(*by), (*session, minute), note).await?;
                }
                Step::Reject { session, label, note } => {
                    self.change(key, StateChange::Reject(label.parse()?), (*session, minute), note).await?;
                }
                Step::Agree { session, label } => self.agree(key, *session, label.parse()?).await?,
            }
        }
        Ok(())
    }

    fn at(&self, (session, minute): (usize, i8)) -> (Uuid, DateTime) {
        let (id, date) = self.sessions[session];
        (id, date.at(14, minute.rem_euclid(60), 0, 0))
    }

    async fn head(&self, key: &ArticleKey) -> Result<Option<contracts::bargaining::Revision>, Refusal> {
        let caucus = Caucus::from(*self.committee[0]);
        let file = self.binder.article(&caucus, self.round, key).await?;
        Ok(contracts::bargaining::draft::head(&file.revisions).cloned())
    }

    /// Saves a draft and answers with the number of the revision that holds it.
    async fn save(&self, key: &ArticleKey, who: usize, text: &str, note: &str) -> Result<u32, Refusal> {
        let parent = self.head(key).await?.map(|revision| revision.id);
        match self.binder.save(self.committee[who], self.round, key, parent, text, note).await? {
            SaveOutcome::Saved(number) | SaveOutcome::Unchanged(number) | SaveOutcome::Conflict(number) => Ok(number),
        }
    }

    /// The second person saves on top of what stood before the draft's last revision.
    async fn clash(&self, key: &ArticleKey, text: &str) -> Result<(), Refusal> {
        let parent = self.head(key).await?.and_then(|revision| revision.parent);
        self.binder.save(self.committee[1], self.round, key, parent, text, "").await?;
        Ok(())
    }

    async fn hash(&self, key: &ArticleKey, revision: u32) -> Result<String, Refusal> {
        let caucus = Caucus::from(*self.committee[0]);
        let text = self.binder.read(&caucus, self.round, key, TextChoice::Revision(revision)).await?;
        Ok(text.hash().to_owned())
    }

    async fn pass(
        &self,
        key: &ArticleKey,
        side: Side,
        (kind, package): (PassKind, Option<u32>),
        when: (usize, i8),
        (text, said): (PassText, &[&str]),
        note: &str,
    ) -> Result<PassLabel, Refusal> {
        let (meeting, at) = self.at(when);
        let named: Vec<String> = said.iter().map(|name| (*name).to_owned()).collect();
        let claim = (!named.is_empty()).then_some(SenderClaim::Clauses { named });
        let new =
            NewPass { side, kind, package, meeting: Some(meeting), at, text, note: note.to_owned(), claim, file: None };
        self.table.pass(self.committee[0], self.round, key, new).await
    }

    async fn change(
        &self,
        key: &ArticleKey,
        change: StateChange,
        when: (usize, i8),
        note: &str,
    ) -> Result<(), Refusal> {
        let (_, at) = self.at(when);
        self.table.change(self.committee[0], self.round, key, change, at, note).await
    }

    async fn agree(&self, key: &ArticleKey, session: usize, label: PassLabel) -> Result<(), Refusal> {
        let caucus = Caucus::from(*self.committee[0]);
        let text = self.binder.read(&caucus, self.round, key, TextChoice::Pass(label)).await?;
        let date = self.sessions[session].1;
        let sign = |name: &str, initials: &str| Initials {
            name: name.to_owned(),
            initials: initials.to_owned(),
            date,
            hash: text.hash().to_owned(),
        };
        let initials = (sign("Rosa Delgado", "RD"), sign("Thomas Whitfield", "TW"));
        self.table.agree(self.committee[0], self.round, key, label, initials).await
    }
}
