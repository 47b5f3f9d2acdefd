//! Every door and every deed, tried as everybody.
//!
//! What a person may not see answers exactly as what does not exist. A new page or server function needs a row here:
//! without one, `every_door_has_a_row` and `every_deed_has_a_row` fail and say which.

use app::doors::{doors, file_doors};
use contracts::members::StandingKind;
use http::StatusCode;
use tests::people::{People, UNION, UNIT, Who};
use tests::{House, on_both};

/// Who a door opens to.
#[derive(Clone, Copy)]
pub enum Opens {
    /// Everybody, signed in or not.
    ToAll,
    /// Everybody who is signed in, in any union or none.
    ToSignedIn,
    /// Those of the unit with one of these standings.
    ToUnit(&'static [StandingKind]),
    /// Nobody without a one-time ticket or token, which this sample lacks: all get `not-found`.
    ToNobody,
}

use Opens::{ToAll, ToNobody, ToSignedIn, ToUnit};
use StandingKind::{Adviser, Committee, Member, Officer, Registrar, Steward, Teller};

/// Everybody of the unit but the employer's guest and the observer.
pub const READERS: &[StandingKind] = &[Member, Steward, Committee, Officer, Teller, Registrar, Adviser];
pub const OFFICERS: &[StandingKind] = &[Officer];
/// Those who put contracts on the shelf.
pub const SHELF_KEEPERS: &[StandingKind] = &[Committee, Officer];
pub const COMMITTEE: &[StandingKind] = &[Committee];
/// Those who record votes.
pub const RECORDERS: &[StandingKind] = &[Teller, Committee, Officer];

/// Pages: the door's path and who it opens to.
const DOORS: &[(&str, Opens)] = &[
    ("/", ToAll),
    ("/about", ToAll),
    ("/sign-in", ToAll),
    ("/set-up/{token}", ToNobody),
    ("/join/{token}", ToNobody),
    ("/account", ToSignedIn),
    ("/account/link", ToNobody),
    ("/u/{union}/{unit}", ToUnit(READERS)),
    ("/u/{union}/{unit}/roster", ToUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/add", ToUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/import", ToUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/{person}", ToUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/{person}/link", ToNobody),
    ("/u/{union}/{unit}/settings", ToUnit(OFFICERS)),
    ("/u/{union}/{unit}/agreements", ToUnit(READERS)),
    ("/u/{union}/{unit}/agreements/import", ToUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/first", ToUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/{agreement}", ToUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/import", ToUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/change", ToUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/read", ToUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/print", ToUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/search", ToUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/articles/{article}", ToUnit(READERS)),
    ("/u/{union}/{unit}/rounds", ToUnit(READERS)),
    ("/u/{union}/{unit}/rounds/new", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}", ToUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/add-session", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/add-articles", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/close", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}", ToUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/draft", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/conflict/{revision}", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/pass", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/counter", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/agree", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/change", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/redline", ToUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}", ToUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}/download", ToUnit(READERS)),
    ("/u/{union}/{unit}/votes", ToUnit(READERS)),
    ("/u/{union}/{unit}/votes/new", ToUnit(RECORDERS)),
    // A draft is its writer's alone; the sample's is the committee's.
    ("/u/{union}/{unit}/votes/drafts/{draft}", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/votes/drafts/{draft}/count", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/votes/drafts/{draft}/review", ToUnit(COMMITTEE)),
    ("/u/{union}/{unit}/votes/{vote}", ToUnit(READERS)),
    ("/u/{union}/{unit}/votes/{vote}/sheet", ToUnit(READERS)),
];

/// Deeds: the server function's path, who may do it, and fields that would be right but for who sends them.
const DEEDS: &[(&str, Opens, &[(&str, &str)])] = &[
    ("/do/members/sign-in", ToAll, &[("mail", "nobody@home.net"), ("password", "wrong"), ("next", "/")]),
    ("/do/members/sign-out", ToAll, &[]),
    (
        "/do/members/set-up",
        ToNobody,
        &[
            ("token", "none"),
            ("name", "Local 1"),
            ("slug", "one"),
            ("languages[]", "en"),
            ("unit_name", "Staff"),
            ("employers", "Center"),
            ("domains", ""),
            ("officer_name", "Ana"),
            ("officer_mail", "ana@home.net"),
            ("password", "coffee before bargaining"),
        ],
    ),
    ("/do/members/join", ToNobody, &[("token", "none")]),
    ("/do/members/set-profile", ToSignedIn, &[("name", "Pat"), ("mail", ""), ("language", "en")]),
    ("/do/members/set-password", ToSignedIn, &[("current", "x"), ("password", "short")]),
    ("/do/members/remove-passkey", ToNobody, &[("id", NO_ID)]),
    ("/do/members/end-session", ToNobody, &[("id", NO_ID)]),
    ("/do/members/end-other-sessions", ToSignedIn, &[]),
    ("/do/members/own-link", ToSignedIn, &[]),
    ("/do/members/passkey-sign-in-start", ToAll, &[]),
    ("/do/members/passkey-sign-in-finish", ToAll, &[("ticket", "none"), ("answer", "{}")]),
    ("/do/members/passkey-add-start", ToSignedIn, &[]),
    ("/do/members/passkey-add-finish", ToSignedIn, &[("ticket", "none"), ("answer", "{}")]),
    ("/do/members/add-person", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("name", "")]),
    ("/do/members/change-person", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("id", "{person}"), ("name", "")]),
    ("/do/members/make-link", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("id", "{person}")]),
    ("/do/members/preview-roster", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("csv", "")]),
    ("/do/members/import-roster", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("csv", "")]),
    ("/do/members/set-employers", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("employers", "Center")]),
    ("/do/agreements/import-agreement", ToUnit(SHELF_KEEPERS), &[IN_UNION, IN_UNIT, ("text", "ARTICLE 1\nWords.")]),
    (
        "/do/agreements/begin-first-contract",
        ToUnit(SHELF_KEEPERS),
        &[IN_UNION, IN_UNIT, ("language", "en"), ("names", "")],
    ),
    (
        "/do/agreements/change-agreement",
        ToUnit(SHELF_KEEPERS),
        &[IN_UNION, IN_UNIT, ("agreement", "{agreement}"), ("title", "")],
    ),
    ("/do/members/add-unit", ToUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("name", ""), ("employers", "")]),
    (
        "/do/bargaining/open-round",
        ToUnit(COMMITTEE),
        &[IN_UNION, IN_UNIT, ("title", ""), ("articles", ""), ("ground_rules", ""), ("opened", "")],
    ),
    ("/do/bargaining/add-session", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ("date", ""), ("place", "")]),
    ("/do/bargaining/add-articles", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ("articles", "")]),
    ("/do/bargaining/close-round", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ("date", ""), ("note", "")]),
    ("/do/bargaining/save-draft", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE, ("text", "")]),
    (
        "/do/bargaining/pass",
        ToUnit(COMMITTEE),
        &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE, ("revision", "1"), ("hash", "none")],
    ),
    ("/do/bargaining/enter-counter", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE]),
    ("/do/bargaining/agree", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE]),
    ("/do/bargaining/change", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE]),
    ("/do/votes/keep-about", ToUnit(RECORDERS), &[IN_UNION, IN_UNIT, ("kind", "")]),
    ("/do/votes/keep-count", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, ("draft", "{draft}"), ("roll", "")]),
    ("/do/votes/record", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, ("draft", "{draft}")]),
    ("/do/votes/discard", ToUnit(COMMITTEE), &[IN_UNION, IN_UNIT, ("draft", "{draft}")]),
];

const NO_ID: &str = "00000000000000000000000000000000";
const IN_UNION: (&str, &str) = ("union", UNION);
const IN_UNIT: (&str, &str) = ("unit", UNIT);
const IN_ROUND: (&str, &str) = ("round", "1");
const ON_ARTICLE: (&str, &str) = ("article", "wages");

/// What the braces of a sample stand for in this house.
pub struct Sample(Vec<(&'static str, String)>);

impl Sample {
    pub async fn lay_out(house: &House, people: &People) -> Self {
        let agreement = crate::agreements::on_the_shelf(house, people, "ARTICLE 1 - HOURS\nForty hours.\n").await;
        crate::bargaining::lay_out(house, people).await;
        let draft = crate::votes::lay_out(house, people).await;
        Self(vec![
            ("agreement", agreement.to_string()),
            ("shelf-article", "1".to_owned()),
            ("vote", "1".to_owned()),
            ("draft", draft),
            ("round", "1".to_owned()),
            ("article", "wages".to_owned()),
            ("revision", "2".to_owned()),
            ("text", "U-1".to_owned()),
            ("union", UNION.to_owned()),
            ("unit", UNIT.to_owned()),
            ("person", people.member_row.to_string()),
            ("token", "none".to_owned()),
        ])
    }

    pub fn fill(&self, text: &str) -> String {
        // An agreement's articles have keys of their own, beside those of the round.
        let text = text.replace("{agreement}/articles/{article}", "{agreement}/articles/{shelf-article}");
        self.0.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }
}

fn may(opens: Opens, who: Who) -> bool {
    match opens {
        ToAll => true,
        ToSignedIn => who != Who::Stranger,
        ToUnit(kinds) => matches!(who, Who::With(kind) if kinds.contains(&kind)),
        ToNobody => false,
    }
}

#[test]
fn every_door_has_a_row() {
    let files = file_doors();
    let built: Vec<&str> = doors().iter().map(|d| d.path).chain(files.iter().map(|d| d.path)).collect();
    let rows: Vec<&str> = DOORS.iter().map(|(path, _)| *path).collect();
    for path in &built {
        assert!(rows.contains(path), "{path} has no row in DOORS (tests/it/doors.rs): say there who it opens to");
    }
    for path in rows {
        assert!(built.contains(&path), "{path} has a row in DOORS but no door");
    }
}

#[test]
fn every_deed_has_a_row() {
    let built: Vec<String> = server_fn::axum::server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    assert!(!built.is_empty(), "the server functions are linked in");
    for path in &built {
        let known = DEEDS.iter().any(|(row, ..)| row == path);
        assert!(known, "{path} has no row in DEEDS (tests/it/doors.rs): say there who may do it");
    }
    for (row, ..) in DEEDS {
        assert!(built.iter().any(|path| path == row), "{row} has a row in DEEDS but no server function");
    }
}

#[test]
fn nobody_sees_what_is_not_theirs() {
    on_both(async |house| {
        let people = house.people().await;
        let sample = Sample::lay_out(&house, &people).await;
        for (path, opens) in DOORS {
            let address = sample.fill(path);
            for who in Who::everybody() {
                let mut client = people.of(who);
                let answer = client.get(&address).await;
                if may(*opens, who) {
                    assert_eq!(answer.status, StatusCode::OK, "{path} as {who:?}");
                    continue;
                }
                let signs_in = who == Who::Stranger
                    && !matches!(opens, ToNobody if !path.starts_with("/u/") && !path.starts_with("/account"));
                if signs_in {
                    let to = answer.location().unwrap_or_default();
                    assert!(to.starts_with("/sign-in?next="), "{path} as a stranger leads to {to:?}");
                    continue;
                }
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} as {who:?}");
                // What may not be seen answers as what does not exist: but for the address in it, the same page.
                let nowhere = client.get("/u/no-union/no-unit/nothing").await;
                let blank = |text: String, path: &str| text.replace(path, "");
                assert_eq!(
                    blank(answer.plain(), &address),
                    blank(nowhere.plain(), "/u/no-union/no-unit/nothing"),
                    "{path} as {who:?} tells that it exists"
                );
            }
        }
    });
}

#[test]
fn nobody_does_what_is_not_theirs_to_do() {
    on_both(async |house| {
        let people = house.people().await;
        let sample = Sample::lay_out(&house, &people).await;
        for (path, opens, fields) in DEEDS {
            let filled: Vec<(&str, String)> = fields.iter().map(|(n, v)| (*n, sample.fill(v))).collect();
            let fields: Vec<(&str, &str)> = filled.iter().map(|(n, v)| (*n, v.as_str())).collect();
            for who in Who::everybody() {
                // A copy of the browser: signing out in one row must not sign the next row out.
                let (mut client, kept) = (people.of(who), people.of(who));
                if path.ends_with("sign-out") && who != Who::Stranger {
                    continue;
                }
                let answer = client.call(path, &fields).await;
                let refusal = answer.body.contains("\"not-found\"") || answer.body.contains("\"sign-in-first\"");
                assert_eq!(!refusal, may(*opens, who), "{path} as {who:?} answers {} {}", answer.status, answer.body);
                drop(kept);
            }
        }
    });
}

#[test]
fn a_form_from_another_site_is_refused() {
    on_both(async |house| {
        let people = house.people().await;
        let client = people.with(Member);
        let cookies = client.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        for origin in ["https://employer.example", "null"] {
            let request = http::Request::post("/do/members/own-link")
                .header("host", "localhost:3000")
                .header("origin", origin)
                .header("cookie", &cookies)
                .header("content-type", "application/x-www-form-urlencoded")
                .body(axum::body::Body::empty())
                .expect("a request");
            let answer = tower::ServiceExt::oneshot(house.router.clone(), request).await.expect("an answer");
            assert_eq!(answer.status(), StatusCode::FORBIDDEN, "from {origin}");
        }
    });
}
