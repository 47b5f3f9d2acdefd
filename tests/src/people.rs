//! People of a test house: a union with one person in every standing, and another union beside it.

use crate::House;
use crate::client::Client;
use contracts::members::ports::{NewUnion, NewUnit, Place};
use contracts::members::roster::{Employer, GoodStanding, NewRow};
use contracts::members::sign_in::LinkAnswer;
use contracts::members::standing::{Anyone, HostKeeper};
use contracts::members::{Language, MailAddress, MailDomain, RosterId, StandingKind, Zone};
use std::collections::BTreeMap;

/// The password of every first officer.
pub const PASSWORD: &str = "coffee before bargaining";
/// The union of the tests, and its one unit.
pub const UNION: &str = "irc";
pub const UNIT: &str = "staff";

/// Somebody the doors are tried as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Not signed in.
    Stranger,
    /// Officer of another union on the same host.
    OtherUnion,
    /// On the roster, but behind on dues.
    Lapsed,
    /// With the engine room open and signed in nowhere.
    Operator,
    /// With exactly this standing.
    With(StandingKind),
}

impl Who {
    pub fn everybody() -> Vec<Self> {
        let mut all = vec![Self::Stranger, Self::OtherUnion, Self::Lapsed, Self::Operator];
        all.extend(StandingKind::ALL.map(Self::With));
        all
    }
}

/// The people of a house with their browsers.
pub struct People {
    everybody: Vec<(Who, Client)>,
    /// Roster row of the member.
    pub member_row: RosterId,
    /// The officer's place, whose proofs make whatever a test needs.
    pub place: Place,
}

impl People {
    pub fn of(&self, who: Who) -> Client {
        self.everybody.iter().find(|(w, _)| *w == who).map(|(_, client)| client.clone()).expect("everybody is here")
    }

    pub fn with(&self, kind: StandingKind) -> Client {
        self.of(Who::With(kind))
    }

    /// Their browsers as text, for a house that is a copy of theirs.
    pub(crate) fn kept(&self) -> String {
        let cookies: Vec<_> = Who::everybody().into_iter().map(|who| self.of(who).cookies).collect();
        serde_json::to_string(&(cookies, self.member_row)).expect("cookies are text")
    }
}

/// A member as they are put on a roster.
pub fn member(name: &str) -> NewRow {
    NewRow {
        name: name.to_owned(),
        mail: MailAddress::parse(&format!("{}@home.net", name.to_lowercase().replace(' ', "."))).ok(),
        language: Language::En,
        kinds: vec![StandingKind::Member],
        standing: GoodStanding::Good,
    }
}

impl House {
    /// The people of a copy, by what [`People::kept`] said of the house they came to.
    pub(crate) async fn people_of(&self, kept: &str) -> People {
        let (cookies, member_row): (Vec<BTreeMap<String, String>>, RosterId) =
            serde_json::from_str(kept).expect("the people of a mould");
        let with = |cookies| Client { cookies, ..self.client() };
        let everybody: Vec<_> = Who::everybody().into_iter().zip(cookies.into_iter().map(with)).collect();
        let officer =
            |(who, client): &(Who, Client)| (*who == Who::With(StandingKind::Officer)).then(|| client.clone());
        let place = self.place_of(&everybody.iter().find_map(officer).expect("an officer")).await;
        People { everybody, member_row, place }
    }

    /// Sets a union up by its ports and returns its first officer's browser.
    pub async fn found(&self, slug: &str, mail: &str) -> Client {
        let desk = &self.host.hall.set_up;
        let token = desk.open(&HostKeeper::mint()).await.expect("a set-up link");
        let union = NewUnion {
            name: format!("Union {slug}"),
            slug: slug.to_owned(),
            languages: Language::ALL.to_vec(),
            unit: NewUnit {
                name: "Program staff".to_owned(),
                slug: UNIT.to_owned(),
                employers: vec![Employer {
                    name: "Resource Center".to_owned(),
                    domains: MailDomain::parse_list("center.org").expect("a domain"),
                }],
                zone: Zone::default(),
            },
            officer_name: "Olga Officer".to_owned(),
            officer_mail: MailAddress::parse(mail).expect("an address"),
            officer_kinds: vec![StandingKind::Officer],
            password: PASSWORD.to_owned(),
            browser: "Test".to_owned(),
        };
        let opened = desk.set_up(None, &token, union).await.expect("the union is set up");
        self.client_of(&opened.token)
    }

    fn client_of(&self, token: &str) -> Client {
        let mut client = self.client();
        client.cookies.insert("convenio".to_owned(), token.to_owned());
        client
    }

    /// The browser of whoever runs the host, in its engine room.
    pub async fn operator(&self) -> Client {
        let door = &self.host.hall.operators;
        let token = door.link(&HostKeeper::mint()).await.expect("a link");
        let opened = door.enter(&Anyone, &token, "Test").await.expect("the engine room opens");
        let mut client = self.client();
        client.cookies.insert("convenio-operator".to_owned(), opened);
        client
    }

    /// Where this house is, as the command line would be told.
    pub fn place(&self) -> convenio::storage::Place {
        let data = self.folder.path().to_owned();
        convenio::storage::Place { data, database_url: self.database_url.clone(), origin: None }
    }

    /// The place of the person whose browser this is.
    pub async fn place_of(&self, client: &Client) -> Place {
        let token = client.cookies.get("convenio").expect("a signed-in browser");
        let arrival =
            self.host.hall.sign_in.arrival(&Anyone, token).await.expect("storage works").expect("a live session");
        let places = self.host.hall.doorkeeper.places(&arrival.signed_in).await.expect("storage works");
        places.into_iter().next().expect("a place")
    }

    /// Puts a person on the roster and through their link.
    pub async fn join(&self, place: &Place, name: &str, kinds: &[StandingKind]) -> (RosterId, Client) {
        let officer = place.standings.officer().expect("an officer's place");
        let row = NewRow { kinds: kinds.to_vec(), ..member(name) };
        let roster = &self.host.hall.roster;
        let id = roster.add(&officer, vec![row]).await.expect("the row is added")[0];
        let token = roster.link(&officer, id).await.expect("a link");
        let opened =
            self.host.hall.sign_in.use_link(&Anyone, None, &token, LinkAnswer::default()).await.expect("they join");
        (id, self.client_of(&opened.token))
    }

    /// A union with one person in every standing, a lapsed member, and an officer of another union.
    pub async fn people(&self) -> People {
        let officer = self.found(UNION, "olga@home.net").await;
        let place = self.place_of(&officer).await;
        let other = self.found("other", "otto@home.net").await;
        let mut everybody =
            vec![(Who::Stranger, self.client()), (Who::OtherUnion, other), (Who::Operator, self.operator().await)];
        let mut member_row = None;
        for kind in StandingKind::ALL {
            if kind == StandingKind::Officer {
                everybody.push((Who::With(kind), officer.clone()));
                continue;
            }
            let (id, client) = self.join(&place, &format!("Pat {}", kind.code()), &[kind]).await;
            if kind == StandingKind::Member {
                member_row = Some(id);
            }
            everybody.push((Who::With(kind), client));
        }
        let (id, lapsed) = self.join(&place, "Lee Lapsed", &[StandingKind::Member]).await;
        let officer_proof = place.standings.officer().expect("an officer's place");
        let row = self.host.hall.roster.row(&officer_proof, id).await.expect("the row is there");
        let seen = row.mark();
        let lapse = NewRow {
            name: row.name,
            mail: row.mail,
            language: row.language,
            kinds: row.kinds,
            standing: GoodStanding::Lapsed,
        };
        self.host.hall.roster.change(&officer_proof, id, &seen, lapse).await.expect("the row changes");
        everybody.push((Who::Lapsed, lapsed));
        People { everybody, member_row: member_row.expect("a member joined"), place }
    }
}
