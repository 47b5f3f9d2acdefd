//! A draft's text out of a file: what the file holds and what of it is left out stands above the editor, and its text in
//! the box, before anything is saved.
//!
//! What stood in the box before is kept beside it and changes places with it at a click, so that a second click undoes
//! the first. All of it works as a plain form.

use super::theirs::OfArticle;
use crate::components::{Answer, Choice, FilePick, Hidden, Notice, Submit, TextArea};
use crate::visit::Visit;
use crate::word::bring::{DOCUMENTS, HELD_FIELD, bring, held};
use crate::word::found::account;
use crate::words::Words;
use contracts::bargaining::{ArticleFile, ArticleKey};
use contracts::members::Refusal;
use contracts::members::standing::Committee;
use contracts::records::files::ATTACHMENT_BYTES_MAX;
use contracts::word::{Brought, Reading};
use leptos::prelude::*;

/// What the draft's form says of a file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// The held file's id; empty where the text was typed or pasted.
    pub held: String,
    /// Code of the reading that came into the box.
    pub was: String,
    /// Code of the reading that is wanted.
    pub take: String,
    /// What stood in the box before the file, or before the two changed places.
    pub before: String,
}

impl Said {
    /// As fields of the form.
    pub fn fields(&self) -> [(&'static str, &str); 4] {
        [(HELD_FIELD, &self.held), ("was", &self.was), ("take", &self.take), ("before", &self.before)]
    }
}

/// A held file as a draft of one article.
pub struct DraftFile {
    brought: Brought,
    own: OfArticle,
}

impl DraftFile {
    /// Reads a held file; nothing when the form names none, or it is held no more.
    ///
    /// # Errors
    /// As [`held`].
    pub async fn held(
        visit: &Visit,
        committee: &Committee,
        article: &ArticleFile,
        id: &str,
    ) -> Result<Option<Self>, Refusal> {
        let brought = held(visit, &(*committee).into(), id).await?;
        Ok(brought.map(|brought| Self::of(brought, article)))
    }

    fn of(brought: Brought, article: &ArticleFile) -> Self {
        let own = OfArticle::read(&brought, article);
        Self { brought, own }
    }

    fn reading(&self, reading: Reading) -> &str {
        match reading {
            Reading::Accepted => &self.own.accepted,
            Reading::Rejected => &self.own.rejected,
        }
    }

    /// Whether the box still holds what came into it.
    fn is_untouched(&self, text: &str, said: &Said) -> bool {
        text.trim() == self.reading(Reading::from_code(&said.was).unwrap_or_default()).trim()
    }
}

/// The box and the file's fields as the form asks for them; nothing when it asks for nothing of a file.
///
/// # Errors
/// On field `file`: as [`bring`], `draft-file-missing`, `document-gone`, or `draft-file-edited` when a text stands in both
/// boxes and one of them would be lost. `document-edited` on field `take` when another reading
/// is wanted and the text in the box was changed by hand.
pub async fn taken(
    visit: &Visit,
    committee: &Committee,
    (round, key): (u32, &ArticleKey),
    (verb, text): (&str, &str),
    said: &Said,
) -> Result<Option<(String, Said)>, Refusal> {
    if verb == "back" {
        return Ok(Some((said.before.clone(), Said { before: text.to_owned(), ..Said::default() })));
    }
    let upload = visit.upload("file");
    let (was, wanted) = (Reading::from_code(&said.was), Reading::from_code(&said.take).unwrap_or_default());
    let turns = !said.held.is_empty() && was.is_some_and(|was| was != wanted);
    if upload.is_none() && !turns {
        return if verb == "file" { Err(Refusal::of("file", "draft-file-missing")) } else { Ok(None) };
    }
    let article = visit.hall.binder.article(&(*committee).into(), round, key).await?;
    let old = DraftFile::held(visit, committee, &article, &said.held).await?;
    let untouched = old.as_ref().is_some_and(|old| old.is_untouched(text, said));
    if let Some(upload) = upload {
        let file = DraftFile::of(bring(visit, &(*committee).into(), upload).await?, &article);
        let before = match untouched {
            true => said.before.clone(),
            false if text.trim().is_empty() => said.before.clone(),
            false if said.before.trim().is_empty() => text.to_owned(),
            false => return Err(Refusal::of("file", "draft-file-edited")),
        };
        let (id, take) = (file.brought.file.id.to_string(), Reading::default());
        let said = Said { held: id, was: take.code().to_owned(), take: take.code().to_owned(), before };
        return Ok(Some((file.reading(take).to_owned(), said)));
    }
    let old = old.ok_or_else(|| Refusal::of("file", "document-gone"))?;
    if !untouched {
        return Err(Refusal::of("take", "document-edited"));
    }
    let said = Said { was: wanted.code().to_owned(), take: wanted.code().to_owned(), ..said.clone() };
    Ok(Some((old.reading(wanted).to_owned(), said)))
}

/// What the file holds, and which part of it came into the box.
pub fn told(words: Words, file: &DraftFile, lang: Option<&'static str>) -> AnyView {
    let name = [("name", file.brought.file.name.clone().into())];
    let part = file.own.part.as_ref().map(|part| {
        let told = words.with("draft-file-part", [("part", part.clone().into())]);
        view! { <Notice class="warn"><p>{told}</p></Notice> }
    });
    view! {
        <Notice><p>{words.with("draft-from-file", name)}</p></Notice>
        {part}
        {account(words, &file.brought, lang)}
    }
    .into_any()
}

/// The part of the form that takes a file, folded up until it is wanted.
pub fn pick(words: Words, file: Option<&DraftFile>, said: Said, is_open: bool) -> AnyView {
    let limit = [("limit", (ATTACHMENT_BYTES_MAX / 1_000_000).into())];
    let (is_held, stood) = (file.is_some(), !said.before.trim().is_empty());
    let take = file.filter(|file| file.own.accepted != file.own.rejected).map(|_| {
        let answer = |reading: Reading| Answer::new(reading.code(), words.of("word-take", reading.code()));
        let (answers, chosen) = (Reading::ALL.map(answer).to_vec(), said.take.clone());
        view! { <Choice name="take" label=words.t("word-take-label") hint=words.t("draft-take-hint") value=chosen answers /> }
    });
    let held = is_held.then(|| {
        view! {
            <Hidden name=HELD_FIELD value=said.held.clone() />
            <Hidden name="was" value=said.was.clone() />
        }
    });
    let before = stood.then(|| {
        view! {
            <TextArea name="before" label=words.t("draft-file-before") hint=words.t("draft-file-before-hint") value=said.before.clone() rows=6 />
            <Submit label=words.t("draft-file-back") class="small" name="verb" value="back" />
        }
    });
    view! {
        {held}
        {take}
        <details open=is_open>
            <summary>{words.t("draft-file-title")}</summary>
            <FilePick name="file" label=words.t("draft-file-label") hint=words.with("draft-file-hint", limit) accept=DOCUMENTS held=is_held />
            <Submit label=words.t("draft-file-button") class="small" name="verb" value="file" />
        </details>
        {before}
    }
    .into_any()
}
