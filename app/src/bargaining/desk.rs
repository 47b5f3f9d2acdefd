//! What the pages of this room share: who reads, which round and article, and the addresses.

use crate::components::Answer;
use crate::visit::{Rights, Visit};
use crate::words::Words;
use contracts::bargaining::{
    ArticleFile, ArticleKey, ArticleStatus, FrozenText, MeetingKind, PassLabel, ReceivedFile, RoundSheet, SenderClaim,
    Side, TextChoice, status,
};
use contracts::members::ports::Place;
use contracts::members::standing::{Caucus, Committee, Member};
use contracts::members::{Language, Refusal};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;

/// Somebody at the table: their unit and what they may do there.
#[derive(Clone)]
pub struct Desk {
    pub visit: Visit,
    pub place: Place,
    pub member: Member,
    /// Reads drafts and what-ifs as well.
    pub caucus: Option<Caucus>,
    /// Writes.
    pub committee: Option<Committee>,
    pub words: Words,
}

impl Desk {
    /// # Errors
    /// `sign-in-first`; `not-found` for everybody who does not belong to the unit.
    pub async fn open(visit: Visit) -> Result<Self, Refusal> {
        let place = visit.place().await?;
        Self::at(visit, place)
    }

    fn at(visit: Visit, place: Place) -> Result<Self, Refusal> {
        let member = place.member()?;
        let (caucus, committee) = (place.standings.caucus(), place.standings.committee());
        let words = visit.words_at(&place);
        Ok(Self { visit, place, member, caucus, committee, words })
    }

    /// Which day it is in the unit.
    pub fn today(&self) -> Date {
        self.visit.today(&self.place)
    }

    /// The round's number in the path; not found when it is none.
    pub fn round_number(&self) -> Result<u32, Refusal> {
        self.visit.param("round").parse().map_err(|_| Refusal::not_found())
    }

    pub fn key(&self) -> Result<ArticleKey, Refusal> {
        self.visit.param("article").parse()
    }

    /// The round in the path, as far as this person may know it.
    pub async fn sheet(&self) -> Result<RoundSheet, Refusal> {
        let number = self.round_number()?;
        match &self.caucus {
            Some(caucus) => self.visit.hall.binder.round(caucus, number).await,
            None => self.visit.hall.table.round(&self.member, number).await,
        }
    }

    /// The article in the path, as far as this person may know it.
    pub async fn file(&self) -> Result<ArticleFile, Refusal> {
        let (number, key) = (self.round_number()?, self.key()?);
        match &self.caucus {
            Some(caucus) => self.visit.hall.binder.article(caucus, number, &key).await,
            None => self.visit.hall.table.article(&self.member, number, &key).await,
        }
    }

    /// A text of the article in the path.
    pub async fn read(&self, choice: TextChoice) -> Result<FrozenText, Refusal> {
        self.read_of(&self.key()?, choice).await
    }

    /// A text of an article of the round in the path.
    pub async fn read_of(&self, key: &ArticleKey, choice: TextChoice) -> Result<FrozenText, Refusal> {
        let number = self.round_number()?;
        match &self.caucus {
            Some(caucus) => self.visit.hall.binder.read(caucus, number, key, choice).await,
            None => self.visit.hall.table.read(&self.member, number, key, choice).await,
        }
    }

    /// What the sender of a pass on the article in the path said had changed in it.
    pub async fn claim(&self, label: PassLabel) -> Result<Option<SenderClaim>, Refusal> {
        let (number, key) = (self.round_number()?, self.key()?);
        match &self.caucus {
            Some(caucus) => self.visit.hall.binder.claim(caucus, number, &key, label).await,
            None => self.visit.hall.table.claim(&self.member, number, &key, label).await,
        }
    }

    /// The file that a pass on the article in the path came as.
    pub async fn received(&self, label: PassLabel) -> Result<Option<ReceivedFile>, Refusal> {
        let (number, key) = (self.round_number()?, self.key()?);
        match &self.caucus {
            Some(caucus) => self.visit.hall.binder.received(caucus, number, &key, label).await,
            None => self.visit.hall.table.received(&self.member, number, &key, label).await,
        }
    }

    /// What this person's browser names its copy of what they type about an article (`components::Form`).
    pub fn stored(&self, file: &ArticleFile, what: &str) -> String {
        format!("{}.{}.{what}", self.member.person(), file.article.id)
    }

    /// On the page that a deed leads to: the copy that the browser may let go, since what was typed has arrived.
    pub fn arrived(&self, file: &ArticleFile) -> Option<String> {
        self.visit.query("saved").map(|what| self.stored(file, what))
    }

    pub fn rounds_path(&self) -> String {
        format!("{}/rounds", self.place.path())
    }

    pub fn round_path(&self, round: u32) -> String {
        round_path(&self.place.path(), round)
    }

    /// The way back from a page of a round.
    pub fn crumbs(&self, sheet: &RoundSheet) -> Vec<(String, String)> {
        vec![
            (self.rounds_path(), self.words.t("rounds-title")),
            (self.round_path(sheet.round.number), sheet.round.title.clone()),
        ]
    }

    /// The way back from a page of an article.
    pub fn article_crumbs(&self, file: &ArticleFile) -> Vec<(String, String)> {
        let mut steps = self.crumbs(&file.sheet);
        steps.push((self.article_path(file), file.article.title.clone()));
        steps
    }

    pub fn article_path(&self, file: &ArticleFile) -> String {
        article_path(&self.place.path(), file.sheet.round.number, &file.article.key)
    }
}

pub fn round_path(unit: &str, round: u32) -> String {
    format!("{unit}/rounds/{round}")
}

/// Keys keep their script, so an address needs them encoded: a redirect is an ASCII header.
pub fn article_path(unit: &str, round: u32, key: &ArticleKey) -> String {
    let mut path = format!("{unit}/rounds/{round}/articles/");
    for byte in key.as_str().bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' => path.push(char::from(byte)),
            _ => path.push_str(&format!("%{byte:02X}")),
        }
    }
    path
}

/// Date and time at the table, as people of this language write them.
pub fn table_time(words: Words, at: DateTime) -> String {
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    words.with("table-time", [("date", words.date(at.date()).into()), ("time", time.into())])
}

/// A date typed into a form.
///
/// # Errors
/// `table-date-malformed` on `field`.
pub fn read_date(field: &str, text: &str) -> Result<Date, Refusal> {
    text.trim().parse().map_err(|_| Refusal::of(field, "table-date-malformed"))
}

/// A date and a time typed into a form's fields `date` and `time`.
///
/// # Errors
/// `table-date-malformed` or `table-time-malformed`.
pub fn read_moment(date: &str, time: &str) -> Result<DateTime, Refusal> {
    let date = read_date("date", date)?;
    let time: jiff::civil::Time = time.trim().parse().map_err(|_| Refusal::of("time", "table-time-malformed"))?;
    Ok(date.to_datetime(time))
}

/// Where an article stands, as a tag.
pub fn status_tag(words: Words, status: &ArticleStatus) -> AnyView {
    let class = match status {
        ArticleStatus::NotOpened | ArticleStatus::Withdrawn(_) => "",
        ArticleStatus::Drafting | ArticleStatus::OnTable(PassLabel { side: Side::Union, .. }) => "open",
        ArticleStatus::OnTable(_) | ArticleStatus::OnHold(_) => "wait",
        ArticleStatus::Rejected(_) | ArticleStatus::VotedDown(_) => "bad",
        ArticleStatus::TentativelyAgreed(_) | ArticleStatus::Ratified(_) => "done",
    };
    view! { <span class=format!("tag {class}")>{words.of("article-status", status.code())}</span> }.into_any()
}

/// Where an article stands, as a sentence.
pub fn status_sentence(words: Words, status: &ArticleStatus) -> String {
    match status {
        ArticleStatus::OnHold(side) => words.of("stands-on-hold", side.code()),
        _ => {
            let label = status.label().map(|label| label.to_string()).unwrap_or_default();
            words.of_with("stands", status.code(), [("label", label.into())])
        }
    }
}

/// A pass's number in its side's shape, as a link to the text.
pub fn badge(article: &str, label: PassLabel) -> AnyView {
    let class = if label.side == Side::Union { "side" } else { "side employer" };
    view! { <a class=class href=format!("{article}/texts/{label}")>{label.to_string()}</a> }.into_any()
}

pub fn status_of(file: &ArticleFile) -> ArticleStatus {
    status(&file.sheet.entries, file.article.id)
}

/// The meetings of a round to choose one from, the latest first.
pub fn meeting_answers(words: Words, sheet: &RoundSheet) -> Vec<Answer> {
    let mut answers: Vec<Answer> = sheet
        .meetings
        .iter()
        .rev()
        .filter(|meeting| meeting.kind != MeetingKind::Caucus)
        .map(|meeting| Answer::new(meeting.id.to_string(), meeting_name(words, meeting)))
        .collect();
    answers.push(Answer::new("", words.t("pass-meeting-none")));
    answers
}

/// `Session 3 · March 3, 2026 · Union hall`.
pub fn meeting_name(words: Words, meeting: &contracts::bargaining::Meeting) -> String {
    let mut name = words.of_with("meeting", meeting.kind.code(), [("number", meeting.number.to_string().into())]);
    name.push_str(" · ");
    name.push_str(&words.date(meeting.date));
    if !meeting.place.is_empty() {
        name.push_str(" · ");
        name.push_str(&meeting.place);
    }
    name
}

/// The first characters of a fingerprint: enough to compare by eye.
pub fn short_hash(hash: &str) -> String {
    hash.chars().take(12).collect()
}

/// The language of a contract's text where its words tell, for hyphenation, line breaks and screen readers.
pub fn language_of(text: &str) -> Option<&'static str> {
    match contracts::agreements::tree::language_of(text) {
        // English is what a text is taken for that has no word of any language.
        Language::En if !text.split_whitespace().any(|word| ["the", "of", "and", "shall", "to"].contains(&word)) => {
            None
        }
        language => Some(language.tag()),
    }
}
