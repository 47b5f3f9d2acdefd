//! Errands: what one person wants recorded, from opening the form to the answer, however often they must press the button.

use super::browser::{Browser, Lost};
use super::crew::Counts;
use super::{ARTICLES, Desk};
use crate::client::Answer;
use crate::dice::Dice;
use crate::people::UNIT;
use http::{Method, StatusCode};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

/// How long somebody waits before they press the button again.
const AGAIN: Duration = Duration::from_millis(40);
const COUNT: &str = "/do/votes/keep-count";
const RECORD: &str = "/do/votes/record";
/// Bytes of a scanned tally sheet.
const SHEET_BYTES_MAX: usize = 48_000;

/// The two people of a desk with their browsers.
pub struct Pair {
    union: String,
    officer: Browser,
    table: Browser,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Person,
    Draft(&'static str),
    Vote,
}

/// What somebody wants recorded, under a word that is found again in the store.
#[derive(Clone, Debug)]
pub struct Errand {
    kind: Kind,
    pub word: String,
}

/// What an answer to a form says.
#[derive(PartialEq, Eq, Debug)]
enum Said {
    Recorded(String),
    /// The form came back to be sent again.
    Refused,
    /// Something broke, and the answer says so.
    Failed,
    Odd(String),
}

impl Errand {
    pub fn any(dice: &mut Dice) -> Self {
        let kind = match dice.below(10) {
            0..4 => Kind::Person,
            4..8 => Kind::Draft(ARTICLES[dice.below(ARTICLES.len())]),
            _ => Kind::Vote,
        };
        Self { kind, word: format!("mark{:016x}", dice.number()) }
    }

    fn page(&self, union: &str) -> String {
        match self.kind {
            Kind::Person => format!("/u/{union}/{UNIT}/roster/add"),
            Kind::Draft(article) => format!("/u/{union}/{UNIT}/rounds/1/articles/{article}/draft"),
            Kind::Vote => format!("/u/{union}/{UNIT}/votes/new"),
        }
    }

    fn deed(&self) -> &'static str {
        match self.kind {
            Kind::Person => "/do/members/add-person",
            Kind::Draft(_) => "/do/bargaining/save-draft",
            Kind::Vote => "/do/votes/keep-about",
        }
    }

    fn fields(&self, page: &Answer) -> Vec<(&'static str, String)> {
        let word = &self.word;
        match self.kind {
            Kind::Person => {
                vec![
                    ("name", word.clone()),
                    ("language", "en".into()),
                    ("kinds[]", "member".into()),
                    ("standing", "good".into()),
                ]
            }
            Kind::Draft(article) => vec![
                ("round", "1".to_owned()),
                ("article", article.to_owned()),
                ("parent", value_of(page, self.deed(), "parent").unwrap_or_default()),
                ("text", format!("Section 1. {word} percent, from the first full pay period on.\n")),
                ("verb", "save".to_owned()),
            ],
            Kind::Vote => [
                ("kind", "ratification"),
                ("question", word.as_str()),
                ("pasted_title", "Wages"),
                ("pasted", "Section 1. Four percent.\n"),
                ("taken_on", "2026-02-20"),
                ("method", "paper"),
                ("place", "Hall B"),
                ("rule", "majority-valid"),
            ]
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
        }
    }

    /// Opens the form, sends it, and sends it again until an answer says that it is recorded.
    pub async fn run(&self, pair: &mut Pair, counts: &Counts, dice: &mut Dice) {
        let union = pair.union.clone();
        let browser = if self.kind == Kind::Person { &mut pair.officer } else { &mut pair.table };
        let page = self.page(&union);
        let shown = open(browser, &page, counts).await;
        let form = Form::of(&shown, self.deed(), &union, self.fields(&shown));
        counts.begun();
        let Some((led, tries)) = press(browser, &page, form, counts).await else { return };
        counts.recorded(&self.word, tries, led.contains("again=1"));
        if self.kind == Kind::Vote
            && let Some(draft) = self.draft(browser, &union, &led, counts).await
        {
            count_and_record(browser, &union, &draft, counts, dice).await;
        }
    }

    /// The vote that is being entered: where its form led, or, where the answer got lost for good, in the list.
    async fn draft(&self, browser: &mut Browser, union: &str, led: &str, counts: &Counts) -> Option<String> {
        let of = |address: &str| address.split("/drafts/").nth(1)?.split(['/', '"', '?']).next().map(str::to_owned);
        if let Some(draft) = of(led) {
            return Some(draft);
        }
        let list = open(browser, &format!("/u/{union}/{UNIT}/votes"), counts).await;
        let line = list.body.split("<a ").find(|link| link.contains(&self.word));
        let draft = line.and_then(of);
        if draft.is_none() {
            counts.odd(format!("the list of votes does not show {}", self.word));
        }
        draft
    }
}

/// A form as it is sent.
struct Form {
    deed: &'static str,
    kind: String,
    body: Vec<u8>,
}

impl Form {
    /// With its page's key, as a browser sends a form without files.
    fn of(page: &Answer, deed: &'static str, union: &str, own: Vec<(&'static str, String)>) -> Self {
        let key = value_of(page, deed, "_key").unwrap_or_else(|| panic!("{} has no key for {deed}", page.path));
        let mut fields = vec![("_form", deed.to_owned()), ("_page", page.path.clone()), ("_key", key)];
        fields.extend([("union", union.to_owned()), ("unit", UNIT.to_owned())]);
        fields.extend(own);
        let body = serde_urlencoded::to_string(fields).expect("fields are text").into_bytes();
        Self { deed, kind: "application/x-www-form-urlencoded".to_owned(), body }
    }

    /// The count of a vote with its tally sheet; sent again, it takes the earlier one's place.
    fn count(page: &str, union: &str, draft: &str, dice: &mut Dice) -> Self {
        const BOUNDARY: &str = "the-boundary-of-the-load";
        let mut body = Vec::new();
        let place = [("_form", COUNT), ("_page", page), ("union", union), ("unit", UNIT), ("draft", draft)];
        let counted = [("roll", "80"), ("yes", "42"), ("no", "17"), ("teller-1", "Ana Ruiz"), ("teller-2", "Bo Kim")];
        for (name, value) in place.into_iter().chain(counted) {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let head = "Content-Disposition: form-data; name=\"sheet\"; filename=\"sheet.pdf\"";
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}\r\n\r\n%PDF-1.7\n").as_bytes());
        for _ in 0..dice.below(SHEET_BYTES_MAX / 8) {
            body.extend_from_slice(&dice.number().to_le_bytes());
        }
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        Self { deed: COUNT, kind: format!("multipart/form-data; boundary={BOUNDARY}"), body }
    }
}

/// Attaches a tally sheet and records the vote.
async fn count_and_record(browser: &mut Browser, union: &str, draft: &str, counts: &Counts, dice: &mut Dice) {
    let base = format!("/u/{union}/{UNIT}/votes/drafts/{draft}");
    let page = format!("{base}/count");
    if press(browser, &page, Form::count(&page, union, draft, dice), counts).await.is_none() {
        return;
    }
    counts.attached();
    let page = format!("{base}/review");
    let shown = open(browser, &page, counts).await;
    let reviewed = value_of(&shown, RECORD, "reviewed").unwrap_or_default();
    let form = Form::of(&shown, RECORD, union, vec![("draft", draft.to_owned()), ("reviewed", reviewed)]);
    press(browser, &page, form, counts).await;
}

/// Sends a form, and again until an answer says that it is recorded: where it led, and after how many tries. `None` after
/// an answer that should not be.
async fn press(browser: &mut Browser, page: &str, form: Form, counts: &Counts) -> Option<(String, u32)> {
    let mut tries = 1;
    loop {
        let answer = browser.send(Method::POST, form.deed, &form.kind, form.body.clone()).await;
        match answer.map(|answer| said(&answer, page)) {
            Ok(Said::Recorded(led)) => return Some((led, tries)),
            Ok(Said::Odd(what)) => {
                counts.odd(format!("{}: {what}", form.deed));
                return None;
            }
            Ok(Said::Refused) => counts.refused(),
            Ok(Said::Failed) => counts.failed(),
            Err(lost) => counts.lost(lost == Lost::Late),
        }
        tries += 1;
        tokio::time::sleep(AGAIN).await;
    }
}

/// Opens a page, and again until it is there.
async fn open(browser: &mut Browser, page: &str, counts: &Counts) -> Answer {
    loop {
        match browser.get(page).await {
            Ok(answer) if answer.status == StatusCode::OK => {
                counts.page();
                return answer;
            }
            Ok(answer) if answer.status.is_server_error() => counts.failed(),
            Ok(answer) => counts.odd(format!("{page}: {} {:?}", answer.status, answer.location())),
            Err(lost) => counts.lost(lost == Lost::Late),
        }
        tokio::time::sleep(AGAIN).await;
    }
}

fn said(answer: &Answer, page: &str) -> Said {
    if answer.status.is_server_error() {
        return Said::Failed;
    }
    match answer.location() {
        Some(to) if to.contains("kept=") && to.starts_with(page) => Said::Refused,
        Some(to) if to.starts_with("/u/") && !to.starts_with(page) => Said::Recorded(to.to_owned()),
        to => Said::Odd(format!("{} {to:?}", answer.status)),
    }
}

/// The value of a field in the form of `deed` on a page.
fn value_of(page: &Answer, deed: &str, name: &str) -> Option<String> {
    let form = page.body.split("<form ").find(|form| form.contains(&format!("action=\"{deed}\"")))?;
    let (_, rest) = form.split("</form>").next()?.split_once(&format!("name=\"{name}\" value=\""))?;
    rest.split('"').next().map(str::to_owned)
}

impl Pair {
    pub fn new(desk: &Desk, hosts: &Arc<[SocketAddr]>) -> Self {
        let browser = |cookies: &_| Browser::new(Arc::clone(hosts), std::collections::BTreeMap::clone(cookies));
        Self { union: desk.union.clone(), officer: browser(&desk.officer), table: browser(&desk.table) }
    }

    /// Reads one of the pages that people read.
    pub async fn read(&mut self, counts: &Counts, dice: &mut Dice) {
        let base = format!("/u/{}/{UNIT}", self.union);
        let page = match dice.below(6) {
            0 => base,
            1 => format!("{base}/rounds/1"),
            2 => format!("{base}/rounds/1/articles/{}", ARTICLES[dice.below(ARTICLES.len())]),
            3 => format!("{base}/votes"),
            4 => format!("{base}/agreements"),
            _ => "/account".to_owned(),
        };
        open(&mut self.table, &page, counts).await;
    }
}
