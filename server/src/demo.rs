//! `--demo`: an invented union on a real contract, in the middle of bargaining, for looking around and for pictures.
//!
//! Everything goes through the same ports as people's own deeds.

use crate::host::Host;
use crate::votes::demo::AgreementText;
use contracts::agreements::{NewAgreement, ShelfKeeper};
use contracts::members::ports::{NewUnion, NewUnit, Place};
use contracts::members::roster::{Employer, GoodStanding, NewRow};
use contracts::members::sign_in::LinkAnswer;
use contracts::members::standing::{Anyone, HostKeeper, SignedIn};
use contracts::members::{Language, MailAddress, MailDomain, Refusal, StandingKind, Zone};
use jiff::civil::date;

/// Everybody's password in the demonstration; it is printed at the start.
pub const DEMO_PASSWORD: &str = "bread and roses too";

/// An agreement of a public agency in Oregon; its text is in the public domain (CC0).
const AGREEMENT: &str = include_str!("../../tests/fixtures/texts/en-afscme-real-estate-agency-2023-2025.md");

/// Three people per standing, with the language each reads.
const PEOPLE: [(StandingKind, [(&str, Language); 3]); 9] = {
    use Language::{En, Es, Ko};
    use StandingKind::{Adviser, Committee, EmployerGuest, Member, Observer, Officer, Registrar, Steward, Teller};
    [
        (Officer, [("Ana Ruiz", En), ("Park Jiwoo", Ko), ("Denise Carter", En)]),
        (Committee, [("Marisol Vega", Es), ("Tom Okafor", En), ("Kim Minji", Ko)]),
        (Steward, [("Luis Prado", Es), ("Grace Lee", En), ("Choi Sungho", Ko)]),
        (Teller, [("Ruth Abebe", En), ("Elena Soto", Es), ("Han Yuna", Ko)]),
        (Member, [("Sam Whitfield", En), ("Rosa Jiménez", Es), ("Jung Haneul", Ko)]),
        (Registrar, [("Paula Nguyen", En), ("Iván Torres", Es), ("Seo Dahye", Ko)]),
        (Observer, [("Nora Blum", En), ("Pilar Ortiz", Es), ("Moon Jaehyun", Ko)]),
        (Adviser, [("Frank Dubois", En), ("Carmen Lugo", Es), ("Yoon Seri", Ko)]),
        (EmployerGuest, [("Helen Marsh", En), ("Victor Salas", Es), ("Baek Jinho", Ko)]),
    ]
};

fn address(kind: StandingKind, number: usize) -> String {
    format!("{}{number}@home.example", kind.code())
}

/// Fills an empty host.
///
/// # Errors
/// Those of the ports.
pub async fn fill(host: &Host) -> Result<(), Refusal> {
    let officer = found(host).await?;
    let mut places = vec![place_of(host, &officer).await?];
    let keeper = places[0].standings.officer().ok_or_else(Refusal::not_found)?;
    let mut committee = Vec::new();
    for (kind, people) in PEOPLE {
        for (index, (name, language)) in people.into_iter().enumerate() {
            // The first officer set the union up.
            if kind == StandingKind::Officer && index == 0 {
                continue;
            }
            let place = join(host, &places[0], kind, index + 1, name, language).await?;
            committee.extend(place.standings.committee());
            places.push(place);
        }
    }
    let hall = &host.hall;
    let new = NewAgreement {
        title: "Agreement 2023–2025".to_owned(),
        language: Language::En,
        effective: Some(date(2023, 7, 1)),
        expires: Some(date(2025, 6, 30)),
        replaces: None,
        source: AGREEMENT.to_owned(),
        text: contracts::agreements::furniture::tidy(AGREEMENT).text,
        file: None,
    };
    let number = hall.shelf.put(&ShelfKeeper::from(keeper), new).await?;
    let agreement = hall.shelf.read(&keeper.into(), number).await?;
    let [first, second, ..] = committee.as_slice() else { return Err(Refusal::not_found()) };
    crate::bargaining::demo::fill(&host.store, [first, second], &agreement).await?;
    let about = AgreementText {
        title: agreement.card.title,
        text: agreement.articles.iter().map(|article| article.text.as_str()).collect(),
    };
    let teller = places.iter().find_map(|place| place.standings.teller()).ok_or_else(Refusal::not_found)?;
    crate::votes::demo::fill(hall.tellers.as_ref(), &teller.into(), &about).await?;
    crate::grievances::demo::fill(host, &places, number).await
}

async fn found(host: &Host) -> Result<SignedIn, Refusal> {
    let desk = &host.hall.set_up;
    let token = desk.open(&HostKeeper::mint()).await?;
    let (_, [(officer, _), ..]) = PEOPLE[0];
    let union = NewUnion {
        name: "Real Estate Agency Staff Union".to_owned(),
        slug: "demo".to_owned(),
        languages: Language::ALL.to_vec(),
        unit: NewUnit {
            name: "Agency staff".to_owned(),
            slug: "staff".to_owned(),
            employers: vec![Employer {
                name: "Real Estate Agency".to_owned(),
                domains: MailDomain::parse_list("agency.example")?,
            }],
            zone: Zone::named("zone", "America/Los_Angeles")?,
        },
        officer_name: officer.to_owned(),
        officer_mail: MailAddress::parse(&address(StandingKind::Officer, 1))?,
        officer_kinds: vec![StandingKind::Member, StandingKind::Officer],
        password: DEMO_PASSWORD.to_owned(),
        browser: "Demonstration".to_owned(),
    };
    let opened = desk.set_up(None, &token, union).await?;
    signed_in(host, &opened.token).await
}

async fn signed_in(host: &Host, token: &str) -> Result<SignedIn, Refusal> {
    let arrival = host.hall.sign_in.arrival(&Anyone, token).await?;
    arrival.map(|a| a.signed_in).ok_or_else(Refusal::sign_in)
}

async fn place_of(host: &Host, who: &SignedIn) -> Result<Place, Refusal> {
    host.hall.doorkeeper.place(who, "demo", "staff").await
}

async fn join(
    host: &Host,
    place: &Place,
    kind: StandingKind,
    number: usize,
    name: &str,
    language: Language,
) -> Result<Place, Refusal> {
    let officer = place.standings.officer().ok_or_else(Refusal::not_found)?;
    let outsider = matches!(kind, StandingKind::Adviser | StandingKind::Observer | StandingKind::EmployerGuest);
    let mut kinds = if outsider { Vec::new() } else { vec![StandingKind::Member] };
    if !kinds.contains(&kind) {
        kinds.push(kind);
    }
    let mail = Some(MailAddress::parse(&address(kind, number))?);
    let row = NewRow { name: name.to_owned(), mail, language, kinds, standing: GoodStanding::Good };
    let roster = &host.hall.roster;
    let added = roster.add(&officer, vec![row]).await?;
    let token = roster.link(&officer, *added.first().ok_or_else(Refusal::not_found)?).await?;
    let answer = LinkAnswer {
        password: DEMO_PASSWORD.to_owned(),
        language: Some(language),
        browser: "Demonstration".to_owned(),
    };
    let opened = host.hall.sign_in.use_link(&Anyone, None, &token, answer).await?;
    let who = signed_in(host, &opened.token).await?;
    place_of(host, &who).await
}
