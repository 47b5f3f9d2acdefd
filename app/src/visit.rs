//! One request as a page or a server function sees it: who came, where to, what they typed, and the hall's places.

use crate::words::Words;
use contracts::agreements::{ContractShelf, ShelfKeeper};
use contracts::bargaining::{BargainingTable, ProposalBinder};
use contracts::grievances::port::{GrievanceLog, ProcedureShelf, ReminderDesk};
use contracts::members::ports::{Arrival, Place};
use contracts::members::standing::{Anyone, Caucus, Committee, Member, Officer, Operator, SignedIn, Teller};
use contracts::members::{
    Doorkeeper, Entrance, KeepingDesk, Language, OperatorDoor, Refusal, Roster, SetUpDesk, SignInDesk,
};
use contracts::notices::Mailroom;
use contracts::records::own::RecordsWindow;
use contracts::records::{AuditBook, EngineRoom};
use contracts::votes::TellersTable;
use contracts::word::ReadingDesk;
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;

/// The places of the hall: every port, as the server implements it.
#[derive(Clone)]
pub struct Hall {
    pub entrance: Arc<dyn Entrance>,
    pub doorkeeper: Arc<dyn Doorkeeper>,
    pub roster: Arc<dyn Roster>,
    pub sign_in: Arc<dyn SignInDesk>,
    pub set_up: Arc<dyn SetUpDesk>,
    pub keeping: Arc<dyn KeepingDesk>,
    pub shelf: Arc<dyn ContractShelf>,
    pub table: Arc<dyn BargainingTable>,
    pub binder: Arc<dyn ProposalBinder>,
    pub tellers: Arc<dyn TellersTable>,
    pub cases: Arc<dyn GrievanceLog>,
    pub procedures: Arc<dyn ProcedureShelf>,
    pub reminders: Arc<dyn ReminderDesk>,
    pub book: Arc<dyn AuditBook>,
    pub mailroom: Arc<dyn Mailroom>,
    pub reading: Arc<dyn ReadingDesk>,
    pub window: Arc<dyn RecordsWindow>,
    pub operators: Arc<dyn OperatorDoor>,
    pub engine: Arc<dyn EngineRoom>,
}

/// A file that came with a form.
#[derive(Clone, Debug)]
pub struct Upload {
    pub field: String,
    pub file_name: String,
    pub bytes: Arc<[u8]>,
}

/// A form as it was typed when it could not be done: what its fields say again.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The action of the form that was kept.
    pub form: String,
    pub fields: Arc<Vec<(String, String)>>,
    pub refusal: Option<Refusal>,
    pub words: Option<Words>,
}

impl Kept {
    /// What was typed in a field; `None` when nothing was kept of this form.
    pub fn value(&self, name: &str) -> Option<String> {
        self.fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.clone())
    }

    /// All values of a field that may have several.
    pub fn values(&self, name: &str) -> Vec<String> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    }

    /// Whether this form was kept at all: an unticked box is then a choice, not a blank.
    pub fn is_kept(&self) -> bool {
        !self.fields.is_empty()
    }

    /// The worded error of a field.
    pub fn error_for(&self, name: &str) -> Option<String> {
        let refusal = self.refusal.as_ref().filter(|r| r.field.as_deref() == Some(name))?;
        self.words.map(|words| words.refusal(refusal))
    }
}

/// The query by which a page says that its form was recorded before.
pub const AGAIN_QUERY: &str = "again";
/// Queries that are true once, on the page that follows a deed: said again under a refusal, they would be false.
const OF_ONE_MOMENT: [&str; 12] = [
    "kept",
    AGAIN_QUERY,
    "attached",
    "brought",
    "entered",
    "kept-draft",
    "logged",
    "moved",
    "noted",
    "revised",
    "saved",
    "struck",
];

/// A request.
#[derive(Clone)]
pub struct Visit {
    pub hall: Hall,
    pub arrival: Option<Arrival>,
    /// Whoever runs the host, in the engine room alone: on every other page nobody is.
    pub operator: Option<Operator>,
    pub words: Words,
    pub now: Timestamp,
    /// Path of the page, without the query.
    pub path: String,
    pub params: Arc<Vec<(String, String)>>,
    pub query: Arc<Vec<(String, String)>>,
    pub kept: Kept,
    pub uploads: Arc<Vec<Upload>>,
    /// Scheme and host for links that leave the page, such as `https://union.example`.
    pub origin: Arc<str>,
    /// Random, and of this request alone: what the keys of its page's forms are made of.
    pub form_key: Arc<str>,
    /// The browser in words, such as `Firefox · Android`.
    pub browser: String,
    /// The host is a demonstration: everything in it is invented.
    pub is_demo: bool,
}

impl Visit {
    pub fn language(&self) -> Language {
        self.words.language
    }

    /// The words with the clocks of a unit.
    pub fn words_at(&self, place: &Place) -> Words {
        self.words.in_zone(place.unit.zone)
    }

    /// Which day it is in a unit.
    pub fn today(&self, place: &Place) -> Date {
        place.unit.zone.date(self.now)
    }

    /// The words with the clocks of the first of the person's units.
    ///
    /// # Errors
    /// `sign-in-first`, or when storage fails.
    pub async fn own_words(&self) -> Result<Words, Refusal> {
        let places = self.hall.doorkeeper.places(self.signed_in()?).await?;
        Ok(places.first().map_or(self.words, |place| self.words_at(place)))
    }

    pub fn anyone(&self) -> Anyone {
        Anyone
    }

    /// A part of the path; empty when the door has none of that name, which then finds nothing.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// Path and query without what is of one moment (a kept form's ticket, what was just done): where a form returns to.
    pub fn address(&self) -> String {
        let mut address = self.path.clone();
        let mut joint = '?';
        for (name, value) in self.query.iter().filter(|(name, _)| !OF_ONE_MOMENT.contains(&name.as_str())) {
            address.push(joint);
            address.push_str(&percent(name));
            address.push('=');
            address.push_str(&percent(value));
            joint = '&';
        }
        address
    }

    pub fn upload(&self, field: &str) -> Option<&Upload> {
        self.uploads.iter().find(|u| u.field == field && !u.bytes.is_empty())
    }

    /// # Errors
    /// `sign-in-first`.
    pub fn signed_in(&self) -> Result<&SignedIn, Refusal> {
        self.arrival.as_ref().map(|a| &a.signed_in).ok_or_else(Refusal::sign_in)
    }

    /// # Errors
    /// `not-found`.
    pub fn operator(&self) -> Result<&Operator, Refusal> {
        self.operator.as_ref().ok_or_else(Refusal::not_found)
    }

    /// Keeps `fields` for the page at `path` and returns the address that gives them back there.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn keep_for(&self, path: &str, fields: &[(String, String)]) -> Result<String, Refusal> {
        let person = self.arrival.as_ref().map(|a| a.person.id);
        let ticket = self.hall.keeping.keep(&self.anyone(), person, fields, None).await?;
        let joint = if path.contains('?') { '&' } else { '?' };
        Ok(format!("{path}{joint}kept={ticket}"))
    }

    /// The unit that the path names.
    ///
    /// # Errors
    /// `sign-in-first`, or `not-found` for a unit that is none or not theirs.
    pub async fn place(&self) -> Result<Place, Refusal> {
        self.place_of(self.param("union"), self.param("unit")).await
    }

    /// The unit that a form names.
    ///
    /// # Errors
    /// As [`Self::place`].
    pub async fn place_of(&self, union: &str, unit: &str) -> Result<Place, Refusal> {
        self.hall.doorkeeper.place(self.signed_in()?, union, unit).await
    }
}

/// Reads a place's rights as results, so that what one may not see answers as what does not exist.
pub trait Rights {
    /// # Errors
    /// `not-found`.
    fn member(&self) -> Result<Member, Refusal>;
    /// # Errors
    /// `not-found`.
    fn officer(&self) -> Result<Officer, Refusal>;
    /// # Errors
    /// `not-found`.
    fn committee(&self) -> Result<Committee, Refusal>;
    /// # Errors
    /// `not-found`.
    fn caucus(&self) -> Result<Caucus, Refusal>;
    /// # Errors
    /// `not-found`.
    fn teller(&self) -> Result<Teller, Refusal>;
    /// The committee, or an officer.
    ///
    /// # Errors
    /// `not-found`.
    fn shelf_keeper(&self) -> Result<ShelfKeeper, Refusal>;
    /// The address of the unit's front page, `/u/{union}/{unit}`.
    fn path(&self) -> String;
}

impl Rights for Place {
    fn member(&self) -> Result<Member, Refusal> {
        self.standings.member().ok_or_else(Refusal::not_found)
    }

    fn officer(&self) -> Result<Officer, Refusal> {
        self.standings.officer().ok_or_else(Refusal::not_found)
    }

    fn committee(&self) -> Result<Committee, Refusal> {
        self.standings.committee().ok_or_else(Refusal::not_found)
    }

    fn caucus(&self) -> Result<Caucus, Refusal> {
        self.standings.caucus().ok_or_else(Refusal::not_found)
    }

    fn teller(&self) -> Result<Teller, Refusal> {
        self.standings.teller().ok_or_else(Refusal::not_found)
    }

    fn shelf_keeper(&self) -> Result<ShelfKeeper, Refusal> {
        let committee = self.standings.committee().map(ShelfKeeper::from);
        committee.or_else(|| self.standings.officer().map(ShelfKeeper::from)).ok_or_else(Refusal::not_found)
    }

    fn path(&self) -> String {
        format!("/u/{}/{}", self.union.slug, self.unit.slug)
    }
}

/// Percent-encodes a part of a query (RFC 3986 §2.3 leaves letters, digits and `-._~`).
pub fn percent(text: &str) -> String {
    use std::fmt::Write;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing into a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
