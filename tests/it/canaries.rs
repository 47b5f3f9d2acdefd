//! What the log may never hold, tried with words that would be recognised: names, addresses, drafts, passwords, tokens.

use crate::doors::{DEEDS, DOORS, Sample};
use contracts::members::StandingKind;
use convenio::health::log;
use convenio::settings::{LogFormat, LogLevel};
use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex, Once};
use tests::House;
use tests::people::{PASSWORD, UNION, UNIT, Who};
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;

/// A word that stands in everything that is typed.
const CANARY: &str = "kanarienvogel";

/// Everything that was logged in this process.
#[derive(Clone, Default)]
struct Paper(Arc<Mutex<Vec<u8>>>);

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panicked with it").extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Paper {
    type Writer = Self;
    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

/// Both formats on one paper, as talkative as an operator can make them.
fn paper() -> Paper {
    static BEGUN: Once = Once::new();
    static PAPER: Mutex<Option<Paper>> = Mutex::new(None);
    BEGUN.call_once(|| {
        let paper = Paper::default();
        let text = log::layer(LogFormat::Text, LogLevel::Debug, paper.clone());
        let json = log::layer(LogFormat::Json, LogLevel::Debug, paper.clone());
        let subscriber = tracing_subscriber::registry().with(text).with(json);
        tracing_subscriber::util::SubscriberInitExt::init(subscriber);
        *PAPER.lock().expect("just made") = Some(paper);
    });
    PAPER.lock().expect("nobody panicked with it").clone().expect("begun")
}

/// Who comes to a handler of every kind: those who are refused at the door, and those who write what others only read.
const TALKERS: [Who; 6] = [
    Who::Stranger,
    Who::Operator,
    Who::With(StandingKind::Member),
    Who::With(StandingKind::Steward),
    Who::With(StandingKind::Committee),
    Who::With(StandingKind::Officer),
];

/// Goes through every door and every deed as each of them, with the canary wherever something can be typed.
async fn walk(house: &House) -> Vec<String> {
    let people = house.people().await;
    let sample = Sample::lay_out(house, &people).await;
    let mut tokens = Vec::new();
    for who in TALKERS {
        let mut client = people.of(who);
        tokens.extend(["convenio", "convenio-operator"].iter().filter_map(|name| client.cookies.get(*name).cloned()));
        for (path, _) in DOORS {
            client.get(&format!("{}?q={CANARY}&next=%2F{CANARY}&kept={CANARY}", sample.fill(path))).await;
            client.get(&path.replace("{token}", CANARY).replace('{', "").replace('}', CANARY)).await;
        }
        for (path, _, fields) in DEEDS {
            if path.ends_with("sign-out") || path.ends_with("end-other-sessions") {
                continue;
            }
            let typed = |name: &str, value: &str| match name {
                "union" => UNION.to_owned(),
                "unit" => UNIT.to_owned(),
                // NUL is what PostgreSQL cannot store, and complains about loudly.
                _ if value.is_empty() => format!("{CANARY} \u{0} {CANARY}@home.net"),
                _ => sample.fill(value),
            };
            let filled: Vec<(&str, String)> = fields.iter().map(|(n, v)| (*n, typed(n, v))).collect();
            let fields: Vec<(&str, &str)> = filled.iter().map(|(n, v)| (*n, v.as_str())).collect();
            client.submit(path, &fields).await;
            tokens.extend(client.cookies.get("convenio").cloned());
        }
        client.submit(&format!("/do/{CANARY}"), &[(CANARY, CANARY)]).await;
    }
    succeed(house, &people, &mut tokens).await;
    tokens
}

/// The same words where they are taken: a person, a link, a draft, a contract.
async fn succeed(house: &House, people: &tests::people::People, tokens: &mut Vec<String>) {
    let mut officer = people.with(StandingKind::Officer);
    let at = [("union", UNION), ("unit", UNIT)];
    let name = format!("Pat {CANARY}");
    let mail = format!("{CANARY}@home.net");
    let person =
        [&at[..], &[("name", &name), ("mail", &mail), ("language", "en"), ("kinds[]", "member"), ("standing", "good")]]
            .concat();
    officer.submit("/do/members/add-person", &person).await;
    let roster = officer.get(&format!("/u/{UNION}/{UNIT}/roster")).await;
    roster.assert_shows(&name);
    let mut committee = people.with(StandingKind::Committee);
    let desk = format!("/u/{UNION}/{UNIT}/rounds/1/articles/wages/draft");
    let parent = crate::bargaining::value_of(&committee.get(&desk).await, "parent");
    let draft = format!("Wages {CANARY} rise.");
    let typed =
        [("round", "1"), ("article", "wages"), ("parent", parent.as_str()), ("text", draft.as_str()), ("verb", "save")];
    committee.submit("/do/bargaining/save-draft", &[&at[..], &typed].concat()).await;
    committee.get(&desk).await.assert_shows(CANARY);
    let mut stranger = house.client();
    stranger.submit("/do/members/sign-in", &[("mail", &mail), ("password", CANARY), ("next", "/")]).await;
    stranger.submit("/do/members/sign-in", &[("mail", "olga@home.net"), ("password", PASSWORD), ("next", "/")]).await;
    let session = stranger.cookies.get("convenio").cloned().expect("the officer signed in");
    tokens.push(session);
}

#[test]
fn nothing_of_a_member_is_ever_logged() {
    let paper = paper();
    tests::on_both(async |house| {
        let tokens: BTreeSet<String> = walk(&house).await.into_iter().collect();
        let logged = String::from_utf8(paper.0.lock().expect("nobody panicked with it").clone()).expect("text");
        for line in ["door=\"/u/{union}/{unit}/roster\"", "\"door\":\"/do/members/add-person\"", "\"method\":\"POST\""]
        {
            assert!(logged.contains(line), "the log names doors; {line} is missing");
        }
        assert!(tokens.len() >= TALKERS.len(), "sessions were opened");
        let fixed = [CANARY, "Olga", "home.net", PASSWORD, "/u/irc", "?q=", "127.0.0.1", "Forty hours", "kept="];
        for secret in tokens.iter().map(String::as_str).chain(fixed) {
            if let Some(at) = logged.find(secret) {
                let line = logged[..at].rfind('\n').map_or(0, |end| end + 1);
                panic!("{secret:?} was logged: {}", logged[line..].lines().next().unwrap_or_default());
            }
        }
    });
}
