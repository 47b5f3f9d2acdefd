//! What every page of the room begins with: the place, what this person may do with the case, the names of its people.

use super::say;
use crate::components::{Crumbs, Tag};
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::grievances::confidence::{CaseAccess, CaseCircle, Handler, Opener, Overseer, Reader};
use contracts::grievances::port::{CaseClock, CaseFile};
use contracts::grievances::procedure::CaseKind;
use contracts::grievances::state::{CaseState, CaseStatus};
use contracts::members::ports::Place;
use contracts::members::{PersonId, Refusal};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The right to open a case, from whichever standing gives it.
///
/// # Errors
/// `not-found` for everybody else.
pub fn opener(place: &Place) -> Result<Opener, Refusal> {
    let steward = place.standings.steward().map(Opener::from);
    steward.or_else(|| place.standings.officer().map(Opener::from)).ok_or_else(Refusal::not_found)
}

/// The address of the room.
pub fn room(place: &Place) -> String {
    format!("{}/grievances", place.path())
}

/// The address of a case.
pub fn case_path(place: &Place, number: u32) -> String {
    format!("{}/{number}", room(place))
}

/// The name by which the union goes about a case: its number, and the one it had before.
pub fn name(words: Words, case: &CaseClock) -> String {
    match &case.label {
        Some(label) => words.with(
            "grievance-name-labelled",
            [("number", case.number.to_string().into()), ("label", label.clone().into())],
        ),
        None => words.with("grievance-name", [("number", case.number.to_string().into())]),
    }
}

pub fn kind(words: Words, kind: CaseKind) -> String {
    words.of("grievance-kind", kind.code())
}

/// Who is who in a case.
#[derive(Clone, Default)]
pub struct Names(BTreeMap<PersonId, String>);

impl Names {
    /// The names of a case's people.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn ask(visit: &Visit, place: &Place, circle: &CaseCircle) -> Result<Self, Refusal> {
        Self::of_all(visit, place, std::iter::once(circle)).await
    }

    /// The names of the people of many cases.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn of_all(
        visit: &Visit,
        place: &Place,
        circles: impl Iterator<Item = &CaseCircle>,
    ) -> Result<Self, Refusal> {
        let of = |circle: &CaseCircle| {
            let hands = circle.steward.iter().chain(&circle.backup);
            circle.grievants.iter().chain(hands).chain(&circle.walled_off).copied().collect::<Vec<_>>()
        };
        let everybody: BTreeSet<PersonId> = circles.flat_map(of).collect();
        if everybody.is_empty() {
            return Ok(Self::default());
        }
        // Whoever has left the unit is not among them.
        Ok(Self(visit.hall.roster.names_of(&place.member()?, everybody.into_iter().collect()).await?))
    }

    pub fn known(&self) -> &BTreeMap<PersonId, String> {
        &self.0
    }

    pub fn one(&self, person: PersonId) -> String {
        self.0.get(&person).cloned().unwrap_or_default()
    }

    pub fn all(&self, words: Words, people: &[PersonId]) -> String {
        let names: Vec<String> = people.iter().map(|one| self.one(*one)).filter(|name| !name.is_empty()).collect();
        say::all_of(words, &names)
    }
}

/// One case as somebody who works with it has it open.
pub struct CaseDesk {
    pub visit: Visit,
    pub place: Place,
    pub words: Words,
    pub access: CaseAccess,
    pub reader: Reader,
    pub file: CaseFile,
    pub names: Names,
    /// The date in the contract's own zone.
    pub today: Date,
}

/// What a person may do with the case that an address or a form names.
///
/// # Errors
/// `not-found`, alike for a case that is none and one that they may not know of.
pub async fn access(visit: &Visit, place: &Place, number: &str) -> Result<CaseAccess, Refusal> {
    let number: u32 = number.parse().map_err(|_| Refusal::not_found())?;
    visit.hall.cases.numbered(&place.member()?, number).await
}

impl CaseDesk {
    /// Opens the case that the address names.
    ///
    /// # Errors
    /// `not-found` for whoever may not read it.
    pub async fn open(visit: Visit) -> Result<Self, Refusal> {
        let place = visit.place().await?;
        let access = access(&visit, &place, visit.param("case")).await?;
        Self::with(visit, place, access).await
    }

    /// Opens the case that a form names, for whoever works it.
    ///
    /// # Errors
    /// `not-found` for everybody else.
    pub async fn worked(visit: Visit, union: &str, unit: &str, case: &str) -> Result<(Self, Handler), Refusal> {
        let place = visit.place_of(union, unit).await?;
        let access = access(&visit, &place, case).await?;
        let handler = access.handler().ok_or_else(Refusal::not_found)?;
        Ok((Self::with(visit, place, access).await?, handler))
    }

    /// # Errors
    /// `not-found` for a grievant.
    pub async fn with(visit: Visit, place: Place, access: CaseAccess) -> Result<Self, Refusal> {
        let reader = access.reader().ok_or_else(Refusal::not_found)?;
        let file = visit.hall.cases.file(&reader).await?;
        let names = Names::ask(&visit, &place, &file.circle).await?;
        let (words, today) = (visit.words_at(&place), file.calendar.today(visit.now));
        Ok(Self { visit, place, words, access, reader, file, names, today })
    }

    /// # Errors
    /// `not-found`.
    pub fn handler(&self) -> Result<Handler, Refusal> {
        self.access.handler().ok_or_else(Refusal::not_found)
    }

    /// # Errors
    /// `not-found`.
    pub fn overseer(&self) -> Result<Overseer, Refusal> {
        self.access.overseer().ok_or_else(Refusal::not_found)
    }

    pub fn state(&self) -> CaseState {
        self.file.state(self.visit.now)
    }

    pub fn path(&self) -> String {
        case_path(&self.place, self.file.number)
    }

    /// The way back to the clock.
    pub fn room_crumb(&self) -> (String, String) {
        (room(&self.place), self.words.t("grievances-title"))
    }

    /// The way back to the case.
    pub fn case_crumbs(&self) -> Vec<(String, String)> {
        vec![self.room_crumb(), (self.path(), name(self.words, &self.file))]
    }

    /// Who writes: the name that stands beside an entry.
    pub fn by(&self) -> String {
        self.visit.arrival.as_ref().map(|arrival| arrival.person.name.clone()).unwrap_or_default()
    }
}

/// The way back to the clock.
#[component]
pub fn RoomCrumb(place: Place) -> impl IntoView {
    let words = crate::words::use_words();
    view! { <Crumbs steps=vec![(room(&place), words.t("grievances-title"))] /> }
}

/// How a case as a whole stands, in a word.
#[component]
pub fn StatusTag(status: CaseStatus) -> impl IntoView {
    let words = crate::words::use_words();
    let class = match status {
        CaseStatus::NotFiled | CaseStatus::Open => "open",
        CaseStatus::Paused => "wait",
        CaseStatus::Granted | CaseStatus::GrantedBySilence | CaseStatus::Settled | CaseStatus::AwardSustained => "done",
        CaseStatus::RunOut | CaseStatus::AwardDenied => "bad",
        CaseStatus::Withdrawn => "",
    };
    view! { <Tag label=words.of("grievance-status", status.code()) class=class /> }
}
