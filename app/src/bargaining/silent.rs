//! What the sender of a pass said had changed, and the box that says what they did not mention.

use super::desk::{Desk, language_of};
use super::marks::change_line;
use crate::components::{Answer, Choice, Notice, TextArea};
use crate::word::found::guess_told;
use crate::word::{beyond, marks};
use crate::words::Words;
use contracts::bargaining::{
    ArticleFile, ClaimCheck, PassLabel, ReceivedFile, SenderClaim, Side, TextChoice, last_pass,
};
use contracts::members::Refusal;
use contracts::records::FileKind;
use contracts::word::{Beyond, FileMarks};
use leptos::prelude::*;

/// The text that a pass of the employer is held against: ours that it answers, else the current language.
pub fn base_of(file: &ArticleFile, label: Option<PassLabel>) -> Option<TextChoice> {
    let answered = match label {
        Some(label) => file.pass(label).and_then(|pass| pass.answers),
        None => last_pass(&file.sheet.entries, file.article.id, Side::Union),
    };
    answered.map(TextChoice::Pass).or(file.article.has_current.then_some(TextChoice::Current))
}

/// What a text is called in a sentence: `U-2`, or the current language.
pub fn base_name(words: Words, base: TextChoice) -> String {
    match base {
        TextChoice::Current => words.t("text-title-current"),
        TextChoice::Pass(label) => label.to_string(),
        TextChoice::Revision(number) => words.with("text-title-revision", [("number", number.to_string().into())]),
    }
}

/// A pass held against what its sender said about it.
pub struct Checked {
    pub label: PassLabel,
    pub base: TextChoice,
    pub claim: SenderClaim,
    pub check: ClaimCheck,
    /// The file it came as.
    pub received: Option<ReceivedFile>,
    lang: Option<&'static str>,
    in_caucus: bool,
}

/// Checks a pass; nothing where its sender said nothing, or there is no text to hold it against.
pub async fn checked(desk: &Desk, file: &ArticleFile, label: PassLabel) -> Result<Option<Checked>, Refusal> {
    let (Some(base), Some(claim)) = (base_of(file, Some(label)), desk.claim(label).await?) else { return Ok(None) };
    let (sent, returned) = (desk.read(base).await?, desk.read(TextChoice::Pass(label)).await?);
    let check = claim.check(sent.text(), returned.text());
    let received = desk.received(label).await?;
    let (lang, in_caucus) = (language_of(returned.text()), desk.caucus.is_some());
    Ok(Some(Checked { label, base, claim, check, received, lang, in_caucus }))
}

impl Checked {
    /// The box about a pass that was entered; its links lead into the redline of the two texts.
    pub fn shown(&self, words: Words, article: &str) -> AnyView {
        let redline = format!("{article}/redline?from={}&to={}", self.base, self.label);
        let names = (base_name(words, self.base), self.label.to_string());
        let more = view! { <p class="no-print"><a href=redline.clone()>{words.t("unmarked-elsewhere")}</a></p> };
        let marks = self.received.as_ref().map(|received| &received.marks);
        let findings = Findings { claim: &self.claim, check: &self.check, marks, lang: self.lang };
        view! {
            {self.received.as_ref().and_then(|received| guess(words, received))}
            {findings.shown(words, names, &redline, Some(more.into_any()))}
            {marks.map(|marks| marked(words, marks, self.lang, self.in_caucus))}
        }
        .into_any()
    }
}

/// Says of a pass that came as a PDF that its text is a guess.
fn guess(words: Words, received: &ReceivedFile) -> Option<AnyView> {
    guess_told(words, received.file.kind == FileKind::Pdf)
}

/// What there is to say of the file that a pass came as, where nothing is held against it.
pub fn received(words: Words, received: &ReceivedFile, lang: Option<&'static str>, in_caucus: bool) -> AnyView {
    view! { {guess(words, received)} {marked(words, &received.marks, lang, in_caucus)} }.into_any()
}

/// What the sender of a file left in it, as they marked it. Comments are for the caucus, like the file itself: an adviser may
/// have written beside the employer's.
pub fn marked(words: Words, left: &FileMarks, lang: Option<&'static str>, in_caucus: bool) -> AnyView {
    view! {
        {marks::tracked(words, &left.tracked, lang)}
        {in_caucus.then(|| marks::comments(words, &left.comments, lang))}
        {marks::furniture(words, &left.furniture, lang)}
    }
    .into_any()
}

/// What is known of a pass beside its text.
pub struct Findings<'f> {
    pub claim: &'f SenderClaim,
    pub check: &'f ClaimCheck,
    /// What stands in the file it came as.
    pub marks: Option<&'f FileMarks>,
    pub lang: Option<&'static str>,
}

impl Findings<'_> {
    fn beyond(&self) -> &[Beyond] {
        self.marks.map_or(&[], |marks| &marks.beyond)
    }

    /// The box: every difference that was not mentioned, each a link to its place on `page`; or that there is none.
    pub fn shown(&self, words: Words, (base, label): (String, String), page: &str, more: Option<AnyView>) -> AnyView {
        let said = self.said(words);
        let (check, beyond) = (self.check, self.beyond());
        let count = check.unmarked.len() + beyond.len();
        if count == 0 {
            let all = words.with("unmarked-none", [("count", check.differences.into())]);
            return view! {
                <Notice class="good">
                    <h2>{words.t("unmarked-none-title")}</h2>
                    <p>{said} " " {all}</p>
                </Notice>
            }
            .into_any();
        }
        let line = |one: &contracts::bargaining::Unmarked| {
            let place = one.at.map_or_else(|| page.to_owned(), |number| format!("{page}#change-{number}"));
            change_line(words, &one.change, Some(place))
        };
        let lines = check.unmarked.iter().map(line).collect_view();
        let unseen = beyond.iter().map(|found| beyond::line(words, found, self.lang)).collect_view();
        let of = [("count", check.differences.into()), ("base", base.into()), ("label", label.into())];
        view! {
            <Notice class="stop unmarked">
                <h2>{words.with("unmarked-title", [("count", count.into())])}</h2>
                <p>{said} " " {words.with("unmarked-of", of)}</p>
                <ol class="changes">{lines} {unseen}</ol>
                {more}
            </Notice>
        }
        .into_any()
    }

    fn said(&self, words: Words) -> String {
        match (self.claim, self.marks.map(|marks| marks.tracked.len())) {
            (SenderClaim::Tracked { .. }, Some(0)) => words.t("claim-said-file-unmarked"),
            (SenderClaim::Tracked { .. }, Some(count)) => words.with("claim-said-file", [("count", count.into())]),
            (claim, _) => said(words, claim),
        }
    }
}

/// Longest list of clauses that is read out, in characters.
const NAMED_CHARS_MAX: usize = 300;

fn said(words: Words, claim: &SenderClaim) -> String {
    match claim {
        SenderClaim::Unchanged => words.t("claim-said-unchanged"),
        SenderClaim::Tracked { .. } => words.t("claim-said-tracked"),
        SenderClaim::Clauses { named } => {
            let named: String = named.join(", ").chars().take(NAMED_CHARS_MAX).collect();
            words.with("claim-said-clauses", [("named", named.into())])
        }
        SenderClaim::Passages { deleted, inserted } => {
            let counts = [("deleted", deleted.len().into()), ("inserted", inserted.len().into())];
            words.with("claim-said-passages", counts)
        }
    }
}

/// The questions about what the sender said. The boxes under an answer show when it is chosen; a browser that cannot do that
/// shows them all.
pub fn claim_fields(words: Words, base: TextChoice) -> AnyView {
    let base = base_name(words, base);
    let answers = SenderClaim::CODES.map(|code| Answer::new(code, words.of("claim-answer", code))).to_vec();
    view! {
        <div class="claim">
            <Choice name="claim" label=words.with("claim-label", [("base", base.clone().into())]) hint=words.t("claim-hint") answers=answers />
            <div class="claim-passages cols">
                <TextArea name="deleted" label=words.t("claim-deleted-label") hint=words.t("claim-passages-hint") rows=4 />
                <TextArea name="inserted" label=words.t("claim-inserted-label") hint=words.t("claim-passages-hint") rows=4 />
            </div>
            <div class="claim-clauses">
                <TextArea name="clauses" label=words.t("claim-clauses-label") hint=words.t("claim-clauses-hint") rows=3 />
            </div>
            <div class="claim-tracked">
                <TextArea name="rejected" label=words.t("claim-rejected-label") hint=words.with("claim-rejected-hint", [("base", base.into())]) rows=8 markdown=true />
            </div>
        </div>
    }
    .into_any()
}
