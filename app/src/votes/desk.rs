//! What every page of the room begins with: the place, the rights, the texts that may be voted on.

use crate::components::Crumbs;
use crate::visit::{Rights, Visit};
use contracts::members::ports::Place;
use contracts::members::{Refusal, VoteId};
use contracts::votes::{Fields, Recorder, VoteDraft, VoteText};
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

/// The unit's texts that a vote may be about.
///
/// # Errors
/// When storage fails.
pub async fn offered(_visit: &Visit, _place: &Place) -> Result<Vec<VoteText>, Refusal> {
    Ok(Vec::new())
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
