//! Every door and every deed, tried as everybody.
//!
//! What a person may not see answers exactly as what does not exist. A new page or server function needs a row here:
//! without one, `every_door_has_a_row` and `every_deed_has_a_row` fail and say which.

use app::doors::{doors, file_doors};
use contracts::members::StandingKind;
use http::StatusCode;
use tests::people::{People, UNION, UNIT, Who};
use tests::{House, with_people};

/// Who a door opens to.
#[derive(Clone, Copy)]
pub enum Opens {
    /// Everybody, signed in or not.
    All,
    /// Everybody who is signed in, in any union or none.
    AnySignedIn,
    /// Those of the unit with one of these standings.
    OfUnit(&'static [StandingKind]),
    /// Whoever runs the host, by a door of their own: signing in does not open it.
    OperatorAlone,
    /// Nobody without a one-time ticket or token, which this sample lacks: all get `not-found`.
    Nobody,
}

use Opens::{All, AnySignedIn, Nobody, OfUnit, OperatorAlone};
use StandingKind::{Adviser, Committee, Member, Officer, Registrar, Steward, Teller};

/// Everybody of the unit but the employer's guest and the observer.
pub const READERS: &[StandingKind] = &[Member, Steward, Committee, Officer, Teller, Registrar, Adviser];
pub const OFFICERS: &[StandingKind] = &[Officer];
/// Those who put contracts on the shelf.
pub const SHELF_KEEPERS: &[StandingKind] = &[Committee, Officer];
pub const COMMITTEE: &[StandingKind] = &[Committee];
/// The committee and its advisers.
pub const CAUCUS: &[StandingKind] = &[Committee, Adviser];
/// Those who record votes.
pub const RECORDERS: &[StandingKind] = &[Teller, Committee, Officer];

/// Those who may open a case. In the sample the steward works case 1 and the officer oversees it.
pub const CASE_HANDLERS: &[StandingKind] = &[Steward, Officer];
/// And the adviser, whom the sample's rule lets read.
pub const CASE_READERS: &[StandingKind] = &[Steward, Officer, Adviser];
/// And those who bargain, who learn what repeats and of no case.
pub const PATTERN_READERS: &[StandingKind] = &[Steward, Officer, Adviser, Committee];

/// Pages: the door's path and who it opens to.
pub const DOORS: &[(&str, Opens)] = &[
    ("/", All),
    ("/about", All),
    ("/reach", All),
    ("/sign-in", All),
    ("/sign-in/way-back", All),
    ("/set-up/{token}", Nobody),
    ("/join/{token}", Nobody),
    ("/calendar/{token}", Nobody),
    ("/account", AnySignedIn),
    ("/account/link", Nobody),
    ("/account/data", AnySignedIn),
    ("/account/data/download", AnySignedIn),
    ("/host", OperatorAlone),
    ("/host/enter/{token}", Nobody),
    ("/host/unions/{union}", OperatorAlone),
    ("/host/queue", OperatorAlone),
    ("/host/backups", OperatorAlone),
    ("/host/health", OperatorAlone),
    ("/u/{union}/{unit}", OfUnit(READERS)),
    ("/u/{union}/{unit}/roster", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/add", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/import", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/{person}", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/roster/{person}/link", Nobody),
    ("/u/{union}/{unit}/letters", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/letters/{letter}", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/settings", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/audit", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/audit/table.csv", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/audit/entries.jsonl", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/agreements", OfUnit(READERS)),
    ("/u/{union}/{unit}/agreements/import", OfUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/first", OfUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/{agreement}", OfUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/import", OfUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/change", OfUnit(SHELF_KEEPERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/read", OfUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/print", OfUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/search", OfUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/articles/{article}", OfUnit(READERS)),
    ("/u/{union}/{unit}/agreements/{agreement}/originals/{version}", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/new", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/add-session", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/add-articles", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/close", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/draft", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/conflict/{revision}", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/pass", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/counter", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/agree", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/change", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/redline", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/sides", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}/download", OfUnit(READERS)),
    ("/u/{union}/{unit}/rounds/{round}/articles/{article}/texts/{text}/file", OfUnit(CAUCUS)),
    ("/u/{union}/{unit}/votes", OfUnit(READERS)),
    ("/u/{union}/{unit}/votes/new", OfUnit(RECORDERS)),
    // A draft is its writer's alone; the sample's is the committee's.
    ("/u/{union}/{unit}/votes/drafts/{draft}", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/votes/drafts/{draft}/count", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/votes/drafts/{draft}/review", OfUnit(COMMITTEE)),
    ("/u/{union}/{unit}/votes/{vote}", OfUnit(READERS)),
    ("/u/{union}/{unit}/votes/{vote}/sheet", OfUnit(READERS)),
    // Every member has a clock of their own cases.
    ("/u/{union}/{unit}/grievances", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/new", OfUnit(CASE_HANDLERS)),
    ("/u/{union}/{unit}/grievances/bring", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/drafts", OfUnit(CASE_HANDLERS)),
    ("/u/{union}/{unit}/grievances/cases", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/patterns", OfUnit(PATTERN_READERS)),
    ("/u/{union}/{unit}/grievances/closures", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/procedures", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/procedures/{version}", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/procedures/{version}/calendar", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/grievances/procedures/read/{agreement}", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/grievances/confidence", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/grievances/reminders", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/claims", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/pay-rules", OfUnit(READERS)),
    ("/u/{union}/{unit}/grievances/templates", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/grievances/templates/{form}", OfUnit(OFFICERS)),
    // Whom the sample's rule names as overseer.
    ("/u/{union}/{unit}/grievances/import", OfUnit(OFFICERS)),
    ("/u/{union}/{unit}/grievances/{case}", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/enter", OfUnit(CASE_HANDLERS)),
    ("/u/{union}/{unit}/grievances/{case}/text", OfUnit(CASE_HANDLERS)),
    ("/u/{union}/{unit}/grievances/{case}/notes", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/wordings", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/pay", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/pay.csv", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/people", OfUnit(CASE_HANDLERS)),
    ("/u/{union}/{unit}/grievances/{case}/letters", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/letters/{form}", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/files/{file}", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/bundle", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/{case}/bundle.zip", OfUnit(CASE_READERS)),
    ("/u/{union}/{unit}/grievances/cases.csv", OfUnit(CASE_READERS)),
];

/// Deeds: the server function's path, who may do it, and fields that would be right but for who sends them.
/// A server function's path, who may do it, and a form that is right but for who sends it.
pub type Deed = (&'static str, Opens, &'static [(&'static str, &'static str)]);

pub const DEEDS: &[Deed] = &[
    ("/do/members/sign-in", All, &[("mail", "nobody@home.net"), ("password", "wrong"), ("next", "/")]),
    ("/do/members/sign-out", All, &[]),
    (
        "/do/members/set-up",
        Nobody,
        &[
            ("token", "none"),
            ("name", "Local 1"),
            ("slug", "one"),
            ("languages[]", "en"),
            ("unit_name", "Staff"),
            ("employers", "Center"),
            ("domains", ""),
            ("zone", "America/New_York"),
            ("officer_name", "Ana"),
            ("officer_mail", "ana@home.net"),
            ("password", "coffee before bargaining"),
        ],
    ),
    ("/do/members/join", Nobody, &[("token", "none")]),
    ("/do/members/set-profile", AnySignedIn, &[("name", "Pat"), ("mail", ""), ("language", "en")]),
    ("/do/members/set-password", AnySignedIn, &[("current", "x"), ("password", "short")]),
    ("/do/members/remove-passkey", Nobody, &[("id", NO_ID)]),
    ("/do/members/end-session", Nobody, &[("id", NO_ID)]),
    ("/do/members/end-other-sessions", AnySignedIn, &[]),
    ("/do/members/own-link", AnySignedIn, &[]),
    ("/do/members/passkey-sign-in-start", All, &[]),
    ("/do/members/passkey-sign-in-finish", All, &[("ticket", "none"), ("answer", "{}")]),
    ("/do/members/passkey-add-start", AnySignedIn, &[]),
    ("/do/members/passkey-add-finish", AnySignedIn, &[("ticket", "none"), ("answer", "{}")]),
    ("/do/members/add-person", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("name", "")]),
    ("/do/members/change-person", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("id", "{person}"), ("name", "")]),
    ("/do/members/make-link", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("id", "{person}")]),
    ("/do/members/preview-roster", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("csv", "")]),
    ("/do/members/import-roster", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("csv", "")]),
    ("/do/members/set-employers", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("employers", "Center")]),
    ("/do/members/set-zone", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("zone", "Asia/Seoul")]),
    ("/do/word/paste", AnySignedIn, &[("html", "<p>Words</p>")]),
    ("/do/agreements/import-agreement", OfUnit(SHELF_KEEPERS), &[IN_UNION, IN_UNIT, ("text", "ARTICLE 1\nWords.")]),
    (
        "/do/agreements/begin-first-contract",
        OfUnit(SHELF_KEEPERS),
        &[IN_UNION, IN_UNIT, ("language", "en"), ("names", "")],
    ),
    (
        "/do/agreements/change-agreement",
        OfUnit(SHELF_KEEPERS),
        &[IN_UNION, IN_UNIT, ("agreement", "{agreement}"), ("title", "")],
    ),
    (
        "/do/notices/mail-link",
        OfUnit(OFFICERS),
        &[IN_UNION, IN_UNIT, ("id", "{person}"), ("token", "none"), ("known[]", "yes")],
    ),
    ("/do/notices/try-again", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("letter", "{letter}")]),
    ("/do/notices/discard", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("letter", "{letter}")]),
    ("/do/notices/ask-way-back", All, &[("mail", "nobody@home.net")]),
    (
        "/do/notices/choose-letters",
        AnySignedIn,
        &[("wanted[]", "pass-received"), ("wanted[]", "case-reminder"), ("wanted[]", "case-digest")],
    ),
    ("/do/members/add-unit", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("name", ""), ("employers", "")]),
    (
        "/do/bargaining/open-round",
        OfUnit(COMMITTEE),
        &[IN_UNION, IN_UNIT, ("title", ""), ("articles", ""), ("ground_rules", ""), ("opened", "")],
    ),
    ("/do/bargaining/add-session", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ("date", ""), ("place", "")]),
    ("/do/bargaining/add-articles", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ("articles", "")]),
    ("/do/bargaining/close-round", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ("date", ""), ("note", "")]),
    ("/do/bargaining/save-draft", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE, ("text", "")]),
    (
        "/do/bargaining/merge-drafts",
        OfUnit(COMMITTEE),
        &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE, ("revision", "2"), ("parent", "none")],
    ),
    (
        "/do/bargaining/pass",
        OfUnit(COMMITTEE),
        &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE, ("revision", "1"), ("hash", "none")],
    ),
    ("/do/bargaining/enter-counter", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE]),
    ("/do/bargaining/agree", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE]),
    ("/do/bargaining/change", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, IN_ROUND, ON_ARTICLE]),
    ("/do/votes/keep-about", OfUnit(RECORDERS), &[IN_UNION, IN_UNIT, ("kind", "")]),
    ("/do/votes/keep-count", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, ("draft", "{draft}"), ("roll", "")]),
    ("/do/votes/record", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, ("draft", "{draft}")]),
    ("/do/votes/discard", OfUnit(COMMITTEE), &[IN_UNION, IN_UNIT, ("draft", "{draft}")]),
    ("/do/grievances/open", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, ("facts", "")]),
    ("/do/grievances/bring", OfUnit(READERS), &[IN_UNION, IN_UNIT, ("kind", "")]),
    ("/do/grievances/discard-draft", Nobody, &[IN_UNION, IN_UNIT, ("draft", NO_ID)]),
    ("/do/grievances/enter", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, IN_CASE, ("what", "noted"), ("at", "")]),
    ("/do/grievances/revise", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, IN_CASE, ("after", "1"), ("grieved-by", "")]),
    ("/do/grievances/keep-notes", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, IN_CASE, ("after", "99")]),
    ("/do/grievances/attach", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, IN_CASE]),
    ("/do/grievances/word-letter", OfUnit(CASE_READERS), &[IN_UNION, IN_UNIT, IN_CASE, ("form", "filing")]),
    ("/do/grievances/assign", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, IN_CASE, ("steward", "")]),
    ("/do/grievances/set-grievants", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, IN_CASE]),
    ("/do/grievances/wall-off", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, IN_CASE, ("person", "")]),
    ("/do/grievances/lift-wall", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, IN_CASE, ("person", "")]),
    ("/do/grievances/put-under", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, IN_CASE, ("version", "")]),
    ("/do/grievances/confirm-procedure", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("agreement", "{agreement}")]),
    ("/do/grievances/change-calendar", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("version", "1"), ("zone", "")]),
    ("/do/grievances/close-office", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("from", "")]),
    ("/do/grievances/reopen-office", Nobody, &[IN_UNION, IN_UNIT, ("from", "2001-01-01"), ("to", "2001-01-01")]),
    ("/do/grievances/set-confidence", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT]),
    ("/do/grievances/set-reminders", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("days", "soon")]),
    ("/do/grievances/set-own-reminders", OfUnit(READERS), &[IN_UNION, IN_UNIT, ("days", "soon")]),
    ("/do/grievances/make-feed-link", OfUnit(READERS), &[IN_UNION, IN_UNIT]),
    ("/do/grievances/close-feed", OfUnit(READERS), &[IN_UNION, IN_UNIT]),
    ("/do/grievances/set-claim", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("name", ""), ("count", "")]),
    ("/do/grievances/set-pay-rule", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("name", "")]),
    ("/do/grievances/drop-pay-rule", Nobody, &[IN_UNION, IN_UNIT, ("key", "none")]),
    ("/do/grievances/enter-pay", OfUnit(CASE_HANDLERS), &[IN_UNION, IN_UNIT, IN_CASE, ("from", "")]),
    (
        "/do/grievances/send-letter",
        OfUnit(CASE_HANDLERS),
        &[IN_UNION, IN_UNIT, IN_CASE, ("form", "filing"), ("at", "")],
    ),
    ("/do/grievances/drop-claim", Nobody, &[IN_UNION, IN_UNIT, ("key", "none")]),
    (
        "/do/grievances/set-template",
        OfUnit(OFFICERS),
        &[IN_UNION, IN_UNIT, ("form", "filing"), ("language", "en"), ("text", "")],
    ),
    ("/do/grievances/import", OfUnit(OFFICERS), &[IN_UNION, IN_UNIT, ("csv", "")]),
    ("/do/host/enter", Nobody, &[("token", "none")]),
    ("/do/host/retry-job", OperatorAlone, &[("job", NO_ID)]),
    ("/do/host/retry-letters", OperatorAlone, &[("trouble", "unreachable")]),
    // Last: it ends the session of the walk's operator.
    ("/do/host/leave", OperatorAlone, &[]),
];

const NO_ID: &str = "00000000000000000000000000000000";
const IN_UNION: (&str, &str) = ("union", UNION);
const IN_UNIT: (&str, &str) = ("unit", UNIT);
const IN_ROUND: (&str, &str) = ("round", "1");
const IN_CASE: (&str, &str) = ("case", "1");
const ON_ARTICLE: (&str, &str) = ("article", "wages");

/// What the braces of a sample stand for in this house.
pub struct Sample(Vec<(&'static str, String)>);

impl Sample {
    pub async fn lay_out(house: &House, people: &People) -> Self {
        let agreement = crate::agreements::on_the_shelf(house, people, "ARTICLE 1 - HOURS\nForty hours.\n").await;
        crate::bargaining::lay_out(house, people).await;
        let imported = crate::brought::lay_out(people).await;
        let draft = crate::votes::lay_out(house, people).await;
        let letter = crate::notices::lay_out(house, people).await;
        let file = crate::grievance_pages::lay_out(house, people, &agreement.to_string()).await;
        Self(vec![
            ("case", "1".to_owned()),
            ("file", file),
            ("form", "filing".to_owned()),
            ("version", "1".to_owned()),
            ("letter", letter.to_string()),
            ("agreement", agreement.to_string()),
            ("shelf-article", "1".to_owned()),
            ("vote", "1".to_owned()),
            ("draft", draft),
            ("round", "1".to_owned()),
            ("article", "wages".to_owned()),
            ("revision", "2".to_owned()),
            ("text", "U-1".to_owned()),
            ("received", "E-1".to_owned()),
            ("imported", imported),
            ("union", UNION.to_owned()),
            ("unit", UNIT.to_owned()),
            ("person", people.member_row.to_string()),
            ("token", "none".to_owned()),
        ])
    }

    pub fn fill(&self, text: &str) -> String {
        // An agreement's articles have keys of their own, beside those of the round.
        let text = text.replace("{agreement}/articles/{article}", "{agreement}/articles/{shelf-article}");
        // The shelf's first agreement came as a text, and a pass of ours never came as a file.
        let text = text.replace("{agreement}/originals", "{imported}/originals");
        let text = text.replace("{text}/file", "{received}/file");
        self.0.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }
}

fn may(opens: Opens, who: Who) -> bool {
    match opens {
        All => true,
        AnySignedIn => !matches!(who, Who::Stranger | Who::Operator),
        OperatorAlone => who == Who::Operator,
        OfUnit(kinds) => matches!(who, Who::With(kind) if kinds.contains(&kind)),
        Nobody => false,
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
    with_people(async |house, people| {
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
                let signs_in = matches!(who, Who::Stranger | Who::Operator)
                    && !matches!(opens, OperatorAlone)
                    && !matches!(opens, Nobody if !path.starts_with("/u/") && !path.starts_with("/account"));
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
    with_people(async |house, people| {
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
    with_people(async |house, people| {
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
