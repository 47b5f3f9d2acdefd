//! What every page of the room begins with: the place, the rights, the texts that may be voted on.

use crate::components::Crumbs;
use crate::visit::{Rights, Visit};
use contracts::bargaining::{Agreed, ArticleStatus, Event, RoundSheet, status};
use contracts::members::ports::Place;
use contracts::members::{Refusal, VoteId};
use contracts::votes::{Fields, Recorder, TextDigest, TextSource, VoteDraft, VoteText};
use jiff::civil::Date;
use jiff::{SignedDuration, tz::TimeZone};
use leptos::prelude::*;

/// The right to record, from whichever standing gives it.
///
/// # Errors
/// `not-found` for everybody else.
pub fn recorder(place: &Place) -> Result<Recorder, Refusal> {
    let standings = &place.standings;
    let teller = standings.teller().map(Recorder::from);
    let officer = || standings.officer().map(Recorder::from);
    let committee = || standings.committee().map(Recorder::from);
    teller.or_else(officer).or_else(committee).ok_or_else(Refusal::not_found)
}

/// The last day on which a vote can have been taken: today, in whatever zone the day has already begun.
pub fn latest_day(visit: &Visit) -> Date {
    let ahead = visit.now.checked_add(SignedDuration::from_hours(14)).unwrap_or(visit.now);
    ahead.to_zoned(TimeZone::UTC).date()
}

/// Rounds whose texts a vote may be about, and agreements: the latest few. Older texts can be pasted.
const LATEST_MAX: usize = 4;

/// Texts a vote may be about.
pub struct Offered {
    /// What lies before the members now: tentative agreements, the passes that stand, the agreements.
    pub standing: Vec<VoteText>,
    /// Every formal text, so that a vote on an earlier pass can still be recorded and corrected.
    pub all: Vec<VoteText>,
    /// The vote that the form corrects, and what it was about, as it was voted on: however old, it is there.
    pub corrected: Option<(u32, Vec<VoteText>)>,
}

/// The unit's texts that a vote may be about, and those of the vote that the form corrects.
///
/// # Errors
/// When storage fails; where the form corrects a vote, as the tellers' table answers for it.
pub async fn offered(visit: &Visit, place: &Place, fields: &Fields) -> Result<Offered, Refusal> {
    let member = place.member()?;
    let corrected = match fields.get("corrects").filter(|number| !number.is_empty()) {
        Some(number) => {
            let number = number.parse().map_err(|_| Refusal::not_found())?;
            let vote = visit.hall.tellers.vote(&member, number).await?;
            Some((number, vote.paper.texts.into_iter().filter(|text| !text.is_pasted()).collect()))
        }
        None => None,
    };
    let mut offered = Offered { standing: Vec::new(), all: Vec::new(), corrected };
    for round in visit.hall.table.rounds(&member).await?.into_iter().take(LATEST_MAX) {
        let sheet = visit.hall.table.round(&member, round.number).await?;
        offered.add_round(&sheet);
    }
    for card in visit.hall.shelf.list(&member).await?.into_iter().filter(|card| !card.first).take(LATEST_MAX) {
        let agreement = visit.hall.shelf.read(&member, card.number).await?;
        let text: String = agreement.articles.iter().map(|article| article.text.as_str()).collect();
        let about = VoteText { digest: TextDigest::of(&text), title: card.title, source: TextSource::Agreement };
        offered.standing.push(about);
    }
    let earlier = std::mem::take(&mut offered.all);
    // Whoever reads a form takes the first that fits: a text stays what it was when it was voted on.
    let voted = offered.voted().iter().chain(&offered.standing).cloned();
    offered.all = voted.chain(earlier).collect();
    Ok(offered)
}

/// The agreed text of an article that both sides have initialed, whatever the members said to it since.
fn agreed(status: &ArticleStatus) -> Option<&Agreed> {
    match status {
        ArticleStatus::TentativelyAgreed(agreed)
        | ArticleStatus::Ratified(agreed)
        | ArticleStatus::VotedDown(agreed) => Some(agreed),
        _ => None,
    }
}

impl Offered {
    /// The texts of the vote that the form corrects.
    fn voted(&self) -> &[VoteText] {
        self.corrected.as_ref().map_or(&[], |(_, texts)| texts)
    }

    /// The number of the vote that the form corrects, where it was about this text.
    pub fn voted_in(&self, text: &VoteText) -> Option<u32> {
        let (number, texts) = self.corrected.as_ref()?;
        texts.iter().any(|voted| voted.digest == text.digest).then_some(*number)
    }

    /// What can be ticked: the texts of the vote that is corrected, those that stand, and those that were ticked when they
    /// still stood.
    pub fn choices(&self, ticked: &str) -> Vec<VoteText> {
        let is_ticked = |text: &&VoteText| ticked.lines().any(|line| line.trim() == text.digest.as_str());
        let kept = self.all.iter().filter(is_ticked);
        let mut choices: Vec<VoteText> = Vec::new();
        for text in self.voted().iter().chain(&self.standing).chain(kept) {
            if choices.iter().all(|other| other.digest != text.digest) {
                choices.push(text.clone());
            }
        }
        choices
    }

    fn add_round(&mut self, sheet: &RoundSheet) {
        let title =
            |id| sheet.articles.iter().find(|article| Some(article.id) == id).map(|article| article.title.clone());
        for article in &sheet.articles {
            let status = status(&sheet.entries, article.id);
            if let Some(agreed) = agreed(&status) {
                self.put(true, &agreed.hash, article.title.clone(), TextSource::Tentative);
            }
        }
        for entry in &sheet.entries {
            let Event::Passed { label, hash, .. } = &entry.event else { continue };
            let article = entry.article.map(|id| status(&sheet.entries, id));
            let stands = article.is_some_and(|status| agreed(&status).is_none() && status.label() == Some(*label));
            let source = TextSource::Pass { pass: label.to_string() };
            self.put(stands, hash, title(entry.article).unwrap_or_default(), source);
        }
    }

    fn put(&mut self, stands: bool, hash: &str, title: String, source: TextSource) {
        let Some(digest) = TextDigest::parse(hash) else { return };
        let about = VoteText { digest, title, source };
        if stands {
            self.standing.push(about);
        } else {
            self.all.push(about);
        }
    }
}

/// The draft that the path or a form names.
///
/// # Errors
/// `not-found`.
pub async fn draft(visit: &Visit, recorder: &Recorder, id: &str) -> Result<VoteDraft, Refusal> {
    let id: VoteId = id.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.tellers.draft(recorder, id).await
}

/// Takes the page's own fields out of what was sent, in place of what they said before.
pub fn overlay(fields: &mut Fields, own: &[&str], sent: &Fields) {
    for name in own {
        match sent.get(*name).filter(|value| !value.is_empty()) {
            Some(value) => fields.insert((*name).to_owned(), value.clone()),
            None => fields.remove(*name),
        };
    }
}

/// What the fields of a page start with.
#[derive(Clone)]
pub struct Start(pub Fields);

impl Start {
    pub fn at(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
    }
}

/// The address of the room, and of a draft's pages.
pub fn votes_path(place: &Place) -> String {
    format!("{}/votes", place.path())
}

pub fn draft_path(place: &Place, id: VoteId) -> String {
    format!("{}/drafts/{id}", votes_path(place))
}

/// The way back to the list.
#[component]
pub fn VotesCrumb(place: Place) -> impl IntoView {
    let words = crate::words::use_words();
    view! { <Crumbs steps=vec![(votes_path(&place), words.t("votes-title"))] /> }
}

/// Everything that is wrong, where the form's own summary names only the first.
#[component]
pub fn AlsoWrong(refusals: Vec<Refusal>, shown: Option<Refusal>) -> impl IntoView {
    let words = crate::words::use_words();
    let rest: Vec<Refusal> = refusals.into_iter().filter(|refusal| Some(refusal) != shown.as_ref()).collect();
    let is_refused = shown.is_some();
    (is_refused && !rest.is_empty()).then(|| {
        view! {
            <div class="errors">
                <h2>{words.t("votes-also-wrong")}</h2>
                <ul>
                    {rest
                        .into_iter()
                        .map(|refusal| {
                            let sentence = words.refusal(&refusal);
                            match refusal.field {
                                Some(field) => view! { <li><a href=format!("#f-{field}")>{sentence}</a></li> }.into_any(),
                                None => view! { <li>{sentence}</li> }.into_any(),
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        }
    })
}
