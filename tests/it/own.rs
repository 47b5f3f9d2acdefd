//! What is stored about a person, for that person: all of it, in their language, and nothing of anybody else.

use crate::deeds::everything;
use contracts::members::StandingKind;
use contracts::members::standing::Anyone;
use std::io::{Cursor, Read};
use tests::client::Client;
use tests::people::People;
use tests::{House, on_both, with_people};
use zip::ZipArchive;

async fn record(house: &House, client: &Client) -> contracts::records::own::OwnRecord {
    let token = client.cookies.get("convenio").expect("signed in");
    let arrival = house.host.hall.sign_in.arrival(&Anyone, token).await.expect("storage").expect("a session");
    house.host.hall.window.own_record(&arrival.signed_in).await.expect("a record")
}

/// The files of the ZIP that the page hands out.
async fn taken_along(house: &House, client: &Client) -> Vec<(String, String)> {
    let request = http::Request::get("/account/data/download")
        .header("host", "localhost:3000")
        .header("cookie", client.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; "))
        .body(axum::body::Body::empty())
        .expect("a request");
    let answer = tower::ServiceExt::oneshot(house.router.clone(), request).await.expect("an answer");
    let disposition = answer.headers().get("content-disposition").and_then(|v| v.to_str().ok()).unwrap_or_default();
    assert!(disposition.starts_with("attachment; filename*=UTF-8''convenio-2"), "{disposition}");
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("whole");
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).expect("a file");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        files.push((file.name().expect("a name in UTF-8").into_owned(), text));
    }
    files
}

/// Words that belong to others, or open something, or were voted.
async fn never(house: &House, people: &People) -> Vec<String> {
    let mut never: Vec<String> =
        ["Pat ", "Olga", "Lee Lapsed", "bo@home.net", "Wages rise", "a private note", "argon2"]
            .map(str::to_owned)
            .to_vec();
    for kind in StandingKind::ALL {
        never.extend(people.with(kind).cookies.get("convenio").cloned());
    }
    let officer = people.place.standings.officer().expect("an officer");
    let rows = house.host.hall.roster.rows(&officer).await.expect("rows");
    let others = rows.iter().filter(|row| row.id != people.member_row);
    never.extend(others.map(|row| row.id.to_string()));
    never
}

#[test]
fn a_member_takes_along_everything_about_them_and_nothing_about_anybody_else() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let mut member = people.with(StandingKind::Member);
        member.get("/account").await.assert_shows("/account/data");
        let long = "x".repeat(80);
        let typed =
            [("_form", "/do/members/set-profile"), ("_page", "/account"), ("name", &long), ("mail", "no address")];
        member.submit("/do/members/set-profile", &[&typed[..], &[("language", "en")]].concat()).await;
        let record = record(&house, &member).await;
        assert_eq!(record.account.mail.as_deref(), Some("zoraida.m@home.net"));
        assert_eq!(record.rosters.iter().map(|row| row.union.as_str()).collect::<Vec<_>>(), ["Union irc"]);
        assert!(!record.browsers.is_empty());
        assert_eq!(record.letters.len(), 1, "the link that an officer mailed");
        assert!(record.deeds.iter().any(|deed| deed.what == "password-changed"));
        assert!(record.deeds.iter().any(|deed| deed.what == "joined" && deed.union.is_some()));
        let [form] = &record.unsent_forms[..] else { panic!("{:?}", record.unsent_forms) };
        assert!(form.fields.contains(&("mail".to_owned(), "no address".to_owned())), "{form:?}");
        let mut name = String::new();
        for (language, title, deed) in [
            ("en", "What is stored about you", "Set a password"),
            ("ko", "나에 대해 저장된 내용", "비밀번호 설정"),
            ("es", "Lo que se guarda sobre usted", "Estableció una contraseña"),
        ] {
            member.submit(&format!("/language?to={language}"), &[("_page", "/account/data")]).await.assert_shows(title);
            let files = taken_along(&house, &member).await;
            let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
            assert_eq!(names, ["data.html", "deeds.csv", "data.json"]);
            assert!(files[0].1.contains(title) && files[0].1.contains(deed), "{}", files[0].1);
            assert!(files[1].1.starts_with('\u{feff}') && files[1].1.contains(deed), "{}", files[1].1);
            let data: serde_json::Value = serde_json::from_str(&files[2].1).expect("JSON");
            name = data["account"]["name"].as_str().expect("a name").to_owned();
            for (file, text) in &files {
                for never in never(&house, &people).await {
                    // Their own row has their own name.
                    let text = text.replace("Pat member", "");
                    assert!(!text.contains(&never), "{never:?} is in {file}: {text}");
                }
            }
        }
        assert_eq!(name, "Zoraida");
    });
}

#[test]
fn an_officer_does_not_take_along_whom_they_were_adding() {
    with_people(async |house, people| {
        let mut officer = people.with(StandingKind::Officer);
        let typed = [
            ("_form", "/do/members/add-person"),
            ("_page", "/u/irc/staff/roster/add"),
            ("union", "irc"),
            ("unit", "staff"),
            ("name", "Zoraida Somebody"),
            ("mail", "no address"),
        ];
        officer.submit("/do/members/add-person", &typed).await.assert_shows("Zoraida Somebody");
        let record = record(&house, &officer).await;
        assert_eq!(record.unsent_forms.len(), 1);
        assert!(record.unsent_forms[0].fields.is_empty(), "it is about somebody else");
    });
}

#[test]
fn what_a_steward_did_about_a_case_stands_under_their_union_and_says_nothing_of_others_cases() {
    on_both(async |house| {
        let (people, _) = everything(&house).await;
        let record = record(&house, &people.with(StandingKind::Steward)).await;
        let of_cases: Vec<_> = record.deeds.iter().filter(|deed| deed.what.starts_with("case-")).collect();
        assert!(!of_cases.is_empty(), "{:?}", record.deeds);
        for deed in of_cases {
            assert_eq!(deed.union.as_deref(), Some("Union irc"), "{deed:?}");
            assert_eq!(deed.unit.as_deref(), Some("Program staff"), "{deed:?}");
            // Its number would be the count of everybody's deeds about every case.
            assert_eq!(deed.number, None, "{deed:?}");
        }
        let openly: Vec<_> = record.deeds.iter().filter(|deed| deed.what == "joined").collect();
        assert!(!openly.is_empty() && openly.iter().all(|deed| deed.number.is_some()), "{openly:?}");
    });
}
