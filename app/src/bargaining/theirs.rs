//! The employer's file: what it says on one article, held against the text it answers.

use super::silent::base_of;
use crate::components::Notice;
use crate::visit::Visit;
use crate::words::Words;
use contracts::agreements::{ShelfKeeper, parse};
use contracts::bargaining::{ArticleFile, SenderClaim, Side, TextChoice, TypedClaim};
use contracts::members::{FileId, Refusal};
use contracts::word::{Brought, FileMarks};
use leptos::prelude::*;

/// A file as an answer on one article.
pub struct TheirFile {
    pub brought: Brought,
    /// Markdown of the article with all their changes taken: the pass.
    pub accepted: String,
    /// The same before any change was tracked: what they say they received.
    pub rejected: String,
    /// What the part of the file is called that was taken, where the file holds more than this article.
    pub part: Option<String>,
    pub marks: FileMarks,
}

impl TheirFile {
    /// Reads a held file against `base`, the text it answers; nothing when it is held no more.
    ///
    /// # Errors
    /// As [`contracts::word::ReadingDesk::answer`], but for a file that is gone.
    pub async fn read(
        visit: &Visit,
        keeper: &ShelfKeeper,
        article: &ArticleFile,
        base: Option<&str>,
        id: FileId,
    ) -> Result<Option<Self>, Refusal> {
        let desk = &visit.hall.reading;
        let read = match base {
            Some(base) => desk.answer(keeper, id, base, &ours(article)).await.map(|(b, returned)| (b, returned.beyond)),
            None => desk.held(keeper, id).await.map(|brought| (brought, Vec::new())),
        };
        let (brought, beyond) = match read {
            Ok(read) => read,
            Err(refusal) if refusal.is("document-gone") => return Ok(None),
            Err(refusal) => return Err(refusal),
        };
        let marks = FileMarks {
            tracked: brought.changes.clone(),
            comments: brought.comments.clone(),
            furniture: brought.furniture.clone(),
            beyond,
        };
        let OfArticle { accepted, rejected, part } = OfArticle::read(&brought, article);
        Ok(Some(Self { brought, accepted, rejected, part, marks }))
    }

    /// What the file claims by itself; only of one without marks it is read what its sender said. A guess claims nothing: in
    /// it nobody can mark a change, and a difference may be a wrong join of two lines.
    ///
    /// # Errors
    /// `claim-too-long` on `file`, and as [`SenderClaim::read`].
    pub fn claim(&self, said: &TypedClaim) -> Result<Option<SenderClaim>, Refusal> {
        let said = if self.marks.tracked.is_empty() { SenderClaim::read(said)? } else { None };
        match said {
            None if !self.brought.is_guess => SenderClaim::of_file(&self.rejected).map(Some),
            said => Ok(said),
        }
    }
}

/// What a document says on one article.
pub struct OfArticle {
    /// Markdown with all changes taken.
    pub accepted: String,
    /// The same before any change was tracked.
    pub rejected: String,
    /// What the part of the document is called that was taken, where it holds more than this article.
    pub part: Option<String>,
}

impl OfArticle {
    pub fn read(brought: &Brought, article: &ArticleFile) -> Self {
        match [&brought.accepted, &brought.rejected].map(|text| part_of(text, article)) {
            [Some((accepted, name)), Some((rejected, _))] => Self { accepted, rejected, part: Some(name) },
            _ => Self { accepted: brought.accepted.clone(), rejected: brought.rejected.clone(), part: None },
        }
    }
}

/// Says which part of a document was taken, where it was not the whole.
pub fn part_told(words: Words, part: Option<&String>) -> Option<AnyView> {
    let told = words.with("counter-file-part", [("part", part?.clone().into())]);
    Some(view! { <Notice class="warn"><p>{told}</p></Notice> }.into_any())
}

/// The text that a pass of the employer would answer, as the caucus reads it.
///
/// # Errors
/// When storage fails.
pub async fn base_text(
    visit: &Visit,
    caucus: &contracts::members::standing::Caucus,
    file: &ArticleFile,
) -> Result<Option<(TextChoice, String)>, Refusal> {
    let Some(base) = base_of(file, None) else { return Ok(None) };
    let (round, key) = (file.sheet.round.number, &file.article.key);
    let text = visit.hall.binder.read(caucus, round, key, base).await?;
    Ok(Some((base, text.text().to_owned())))
}

/// Names of our side, under which nobody else may mark changes: whoever has entered one of our passes.
fn ours(file: &ArticleFile) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for pass in file.passes.iter().filter(|pass| pass.label.side == Side::Union) {
        if !names.contains(&pass.recorded_by) {
            names.push(pass.recorded_by.clone());
        }
    }
    names
}

/// The part of a text that is this article, and what it is called there; nothing where the text is one article, or none of
/// its parts is this one.
fn part_of(text: &str, file: &ArticleFile) -> Option<(String, String)> {
    let tree = parse(text);
    if tree.parts.iter().filter(|part| !part.label.is_empty()).count() < 2 {
        return None;
    }
    let (key, title) = (file.article.key.as_str(), file.article.title.to_lowercase());
    let is_this = |part: &&contracts::agreements::Part| {
        let own = part.title.trim().to_lowercase();
        part.key == key || !own.is_empty() && (title == own || title.ends_with(&format!(": {own}")))
    };
    let mut own = tree.parts.iter().filter(is_this);
    let part = own.next().filter(|_| own.next().is_none())?;
    let name = format!("{} {}", part.label, part.title).trim().to_owned();
    Some((text.get(part.range.clone())?.to_owned(), name))
}
