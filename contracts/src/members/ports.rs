//! The places where people are received: the door, the roster's desk, the sign-in desk, the set-up desk.

use super::roster::{Employer, GoodStanding, NewRow, RosterRow, UnionCard, UnitCard};
use super::sign_in::{Ceremony, LinkAnswer, LinkFace, OpenedSession, PasskeyCard, PersonCard, SessionCard};
use super::standing::{Anyone, HostKeeper, Member, Officer, Operator, SignedIn, Standings};
use super::{DeviceId, Language, MailAddress, PersonId, Refusal, RosterId, SessionId, StandingKind, Zone};
use async_trait::async_trait;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Where a person stands: one unit of one union.
#[derive(Clone, Debug)]
pub struct Place {
    pub union: UnionCard,
    pub unit: UnitCard,
    pub standings: Standings,
}

/// A request's session, checked.
#[derive(Clone, Debug)]
pub struct Arrival {
    pub signed_in: SignedIn,
    pub person: PersonCard,
    /// Whether it is time for another token: for whoever can hand it to the browser.
    pub renewal_due: bool,
    /// Until when the session stays as it is, if nobody changes it: neither ended, nor noted as used, nor renewed. In the
    /// past where one of these is due.
    pub steady_until: Timestamp,
}

/// The certificate that this host shows to whoever connects.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DoorCertificate {
    /// SHA-256 as browsers show it: 32 pairs of hexadecimal digits with colons between.
    pub fingerprint: String,
    pub until: Timestamp,
    /// Whether nobody vouches for it but itself, so that only the fingerprint says that it is the right one.
    pub self_signed: bool,
}

/// The way into the house, as it looks from outside.
pub trait Entrance: Send + Sync {
    /// `None` where this host does not speak TLS itself.
    fn certificate(&self, who: &Anyone) -> Option<DoorCertificate>;
}

/// Lets people in where they belong.
#[async_trait]
pub trait Doorkeeper: Send + Sync {
    /// Every unit in which the person has a standing.
    async fn places(&self, who: &SignedIn) -> Result<Vec<Place>, Refusal>;

    /// The unit at `/u/{union}/{unit}`.
    ///
    /// # Errors
    /// `not-found` alike where there is no such unit and where the person has no standing in it.
    async fn place(&self, who: &SignedIn, union: &str, unit: &str) -> Result<Place, Refusal>;
}

/// The unit's list of people, kept by its officers.
#[async_trait]
pub trait Roster: Send + Sync {
    async fn rows(&self, officer: &Officer) -> Result<Vec<RosterRow>, Refusal>;

    async fn row(&self, officer: &Officer, id: RosterId) -> Result<RosterRow, Refusal>;

    /// Puts people on the roster, all or none.
    ///
    /// # Errors
    /// `mail-taken` when an address is on this roster already.
    async fn add(&self, officer: &Officer, rows: Vec<NewRow>) -> Result<Vec<RosterId>, Refusal>;

    /// Changes a row of which `seen` is the mark ([`RosterRow::mark`]); a person who is no longer in good standing loses
    /// access at once, on every device. What is so already is no change.
    ///
    /// # Errors
    /// `roster-row-changed` when the row is not as it was seen: a form that somebody left open would put back what another
    /// officer has changed since. `last-officer` when the unit would be left without an officer in good standing; `own-officer` for whoever would take
    /// that standing from themselves.
    async fn change(&self, officer: &Officer, id: RosterId, seen: &str, row: NewRow) -> Result<(), Refusal>;

    /// Makes a fresh personal link and lets earlier unused ones of the row die. It invites a person who has no account
    /// yet and lets back in one who has. Returns the token.
    ///
    /// # Errors
    /// `link-other-union` for somebody whose account belongs to another union too; using such a link is refused as well.
    async fn link(&self, officer: &Officer, id: RosterId) -> Result<String, Refusal>;

    /// How many people in good standing hold one of `kinds`: the count that a vote's roll starts from.
    async fn count(&self, member: &Member, kinds: &[StandingKind]) -> Result<u32, Refusal>;

    /// The names by which the unit knows these people; whoever has left it is not among them.
    async fn names_of(&self, member: &Member, people: Vec<PersonId>) -> Result<BTreeMap<PersonId, String>, Refusal>;

    /// Replaces the unit's employers; what is so already is no change.
    async fn set_employers(&self, officer: &Officer, employers: Vec<Employer>) -> Result<(), Refusal>;

    /// Says where the unit's day begins; what is so already is no change.
    async fn set_zone(&self, officer: &Officer, zone: Zone) -> Result<(), Refusal>;

    /// Adds a unit to the union; the officer becomes its first officer.
    ///
    /// # Errors
    /// `slug-taken`.
    async fn add_unit(&self, officer: &Officer, unit: NewUnit) -> Result<String, Refusal>;
}

/// Lets people into their accounts and keeps their sessions, passwords and passkeys.
#[async_trait]
pub trait SignInDesk: Send + Sync {
    /// The live session of a cookie's token.
    async fn arrival(&self, anyone: &Anyone, token: &str) -> Result<Option<Arrival>, Refusal>;

    /// Replaces a session's token. The answer must reach the browser: the old token dies soon. `None` when another tab was
    /// first, or it is not time.
    async fn renew(&self, anyone: &Anyone, token: &str) -> Result<Option<String>, Refusal>;

    /// # Errors
    /// `sign-in-wrong` alike for a wrong address and a wrong password; `sign-in-wait` after too many.
    async fn with_password(
        &self,
        anyone: &Anyone,
        mail: &str,
        password: &str,
        browser: &str,
    ) -> Result<OpenedSession, Refusal>;

    /// What a link is for, without using it.
    ///
    /// # Errors
    /// `not-found` for a link that never was, was used, was replaced or has expired.
    async fn link_face(&self, anyone: &Anyone, token: &str) -> Result<LinkFace, Refusal>;

    /// Uses a personal link. A person who is signed in already joins with that account.
    async fn use_link(
        &self,
        anyone: &Anyone,
        here: Option<&SignedIn>,
        token: &str,
        answer: LinkAnswer,
    ) -> Result<OpenedSession, Refusal>;

    async fn passkey_sign_in_start(&self, anyone: &Anyone) -> Result<Ceremony, Refusal>;
    async fn passkey_sign_in_finish(
        &self,
        anyone: &Anyone,
        ticket: &str,
        answer: &str,
        browser: &str,
    ) -> Result<OpenedSession, Refusal>;
    async fn passkey_add_start(&self, who: &SignedIn) -> Result<Ceremony, Refusal>;
    async fn passkey_add_finish(&self, who: &SignedIn, ticket: &str, answer: &str, name: &str) -> Result<(), Refusal>;

    async fn sessions(&self, who: &SignedIn) -> Result<Vec<SessionCard>, Refusal>;
    async fn passkeys(&self, who: &SignedIn) -> Result<Vec<PasskeyCard>, Refusal>;
    async fn end_session(&self, who: &SignedIn, session: SessionId) -> Result<(), Refusal>;
    /// Ends every other session, and lets the unused links into the account die.
    async fn end_other_sessions(&self, who: &SignedIn) -> Result<(), Refusal>;
    async fn remove_passkey(&self, who: &SignedIn, passkey: DeviceId) -> Result<(), Refusal>;

    /// Sets a new password, signs every other browser out and lets the unused links into the account die.
    ///
    /// # Errors
    /// `password-wrong` when the person has one and `current` is not it.
    async fn set_password(&self, who: &SignedIn, current: &str, new: &str) -> Result<(), Refusal>;
    async fn set_profile(
        &self,
        who: &SignedIn,
        name: &str,
        mail: Option<MailAddress>,
        language: Language,
    ) -> Result<(), Refusal>;

    /// A personal link for another device of one's own. Returns the token.
    async fn own_link(&self, who: &SignedIn) -> Result<String, Refusal>;
}

/// A form as it was typed: names and values in the order they stood.
pub type Fields = Vec<(String, String)>;

/// Keeps what a person typed and could not yet send, for an hour.
#[async_trait]
pub trait KeepingDesk: Send + Sync {
    /// Keeps `fields` (never passwords) and returns the ticket that the page's address carries.
    ///
    /// # Errors
    /// `form-not-kept` for a long form of somebody who is not signed in: it goes back in the answer.
    async fn keep(
        &self,
        anyone: &Anyone,
        person: Option<PersonId>,
        fields: &[(String, String)],
        refusal: Option<&Refusal>,
    ) -> Result<String, Refusal>;

    /// The form of a ticket. One that a signed-in person left is given back to that person alone.
    async fn give_back(
        &self,
        anyone: &Anyone,
        person: Option<PersonId>,
        ticket: &str,
    ) -> Result<Option<(Fields, Option<Refusal>)>, Refusal>;
}

/// The door to the engine room, for whoever runs the host: apart from the members' doors, and opened by a link that only
/// the command line makes.
#[async_trait]
pub trait OperatorDoor: Send + Sync {
    /// A fresh link that opens once; an earlier unused one dies. Returns the token.
    async fn link(&self, keeper: &HostKeeper) -> Result<String, Refusal>;

    /// Uses a link up. Returns the token of the session that it opens.
    ///
    /// # Errors
    /// `not-found` for a link that never was, was used, was replaced or has expired.
    async fn enter(&self, anyone: &Anyone, token: &str, browser: &str) -> Result<String, Refusal>;

    /// The live session of a cookie's token.
    async fn arrival(&self, anyone: &Anyone, token: &str) -> Result<Option<Operator>, Refusal>;

    /// Ends this session.
    async fn leave(&self, operator: &Operator) -> Result<(), Refusal>;
}

/// A unit to be made.
#[derive(Clone, Debug)]
pub struct NewUnit {
    pub name: String,
    pub slug: String,
    pub employers: Vec<Employer>,
    pub zone: Zone,
}

/// A union to be made, with its first unit and officer.
#[derive(Clone, Debug)]
pub struct NewUnion {
    pub name: String,
    pub slug: String,
    pub languages: Vec<Language>,
    pub unit: NewUnit,
    pub officer_name: String,
    pub officer_mail: MailAddress,
    pub officer_kinds: Vec<StandingKind>,
    pub password: String,
    pub browser: String,
}

impl NewUnion {
    /// The officer's row on the roster.
    pub fn officer_row(&self) -> NewRow {
        NewRow {
            name: self.officer_name.clone(),
            mail: Some(self.officer_mail.clone()),
            language: self.languages.first().copied().unwrap_or_default(),
            kinds: self.officer_kinds.clone(),
            standing: GoodStanding::Good,
        }
    }
}

/// Where a host begins.
#[async_trait]
pub trait SetUpDesk: Send + Sync {
    /// A fresh one-time link that sets up one union; earlier unused ones die. Returns the token.
    async fn open(&self, keeper: &HostKeeper) -> Result<String, Refusal>;

    /// Whether the host has a union yet.
    async fn is_empty(&self, keeper: &HostKeeper) -> Result<bool, Refusal>;

    /// Sets a union up; the link dies with it.
    ///
    /// # Errors
    /// `not-found` for a dead link, `slug-taken`, and `mail-taken` when the officer's address has an account here and they
    /// are not signed in with it.
    async fn set_up(&self, here: Option<&SignedIn>, token: &str, union: NewUnion) -> Result<OpenedSession, Refusal>;
}
