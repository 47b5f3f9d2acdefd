//! Taking a document from a form: uploaded now, or held since it was looked at.

use crate::visit::{Upload, Visit};
use contracts::agreements::ShelfKeeper;
use contracts::members::{FileId, Refusal};
use contracts::records;
use contracts::word::{Brought, Reading};
use std::collections::HashSet;
use std::sync::Arc;

/// What a browser offers to choose from for a document; what a file really is, its content says.
pub const DOCUMENTS: &str = ".docx,.odt,.pdf,.md,.markdown,.txt,text/plain,text/markdown";
/// Name of the form's hidden field with the held file's id.
pub const HELD_FIELD: &str = "held";

/// What the reading desk takes as a file of its own: everything but what the form's text box could hold as well.
///
/// # Errors
/// As [`contracts::word::ReadingDesk::bring`].
pub async fn bring(visit: &Visit, keeper: &ShelfKeeper, upload: &Upload) -> Result<Brought, Refusal> {
    let upload = records::Upload { name: upload.file_name.clone(), bytes: Arc::clone(&upload.bytes) };
    visit.hall.reading.bring(keeper, &upload).await
}

/// The file that a form says was looked at; nothing when it says none, or it is held no more.
///
/// # Errors
/// As [`contracts::word::ReadingDesk::held`], but for a file that is gone.
pub async fn held(visit: &Visit, keeper: &ShelfKeeper, id: &str) -> Result<Option<Brought>, Refusal> {
    let Ok(id) = id.parse::<FileId>() else { return Ok(None) };
    match visit.hall.reading.held(keeper, id).await {
        Ok(brought) => Ok(Some(brought)),
        Err(refusal) if refusal.is("document-gone") => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// What an import form said about its text.
pub struct Typed<'t> {
    pub text: &'t str,
    /// The held file's id; empty where the text was typed or pasted.
    pub held: &'t str,
    /// Code of the reading that stands in the text box.
    pub was: &'t str,
    /// Code of the reading that is wanted.
    pub take: &'t str,
}

/// The text that an import form means, and the file it comes from.
pub struct Meant {
    pub text: String,
    pub file: Option<(FileId, Reading)>,
    /// The file was chosen just now.
    pub is_new: bool,
    /// The text is the file's own, corrected by hand at most.
    pub is_own: bool,
}

/// Whether a text is a document's reading with corrections: of each at least half of the lines are in the other.
fn is_own(text: &str, reading: &str) -> bool {
    let lines = |text| str::lines(text).map(str::trim).filter(|line| !line.is_empty()).collect::<HashSet<&str>>();
    let (own, theirs) = (lines(text), lines(reading));
    2 * own.intersection(&theirs).count() >= own.len().max(theirs.len())
}

/// Reads what the form means: an uploaded file before everything else; where another reading of the held file is wanted,
/// that one; else what stands in the box.
///
/// # Errors
/// `document-edited` on field `take` when another reading is wanted and the text in the box was changed by hand, which
/// would be lost; as [`bring`].
pub async fn meant(visit: &Visit, keeper: &ShelfKeeper, typed: Typed<'_>) -> Result<Meant, Refusal> {
    let wanted = Reading::from_code(typed.take).unwrap_or_default();
    if let Some(upload) = visit.upload("file") {
        let brought = bring(visit, keeper, upload).await?;
        let (text, file) = (brought.reading(wanted).to_owned(), Some((brought.file.id, wanted)));
        return Ok(Meant { text, file, is_new: true, is_own: true });
    }
    let text = typed.text.to_owned();
    let Some(brought) = held(visit, keeper, typed.held).await? else {
        return Ok(Meant { text, file: None, is_new: false, is_own: false });
    };
    let was = Reading::from_code(typed.was).unwrap_or_default();
    let file = Some((brought.file.id, wanted));
    if was == wanted {
        let is_own = is_own(&text, brought.reading(was));
        return Ok(Meant { text, file, is_new: false, is_own });
    }
    if text.trim() != brought.reading(was).trim() {
        return Err(Refusal::of("take", "document-edited"));
    }
    Ok(Meant { text: brought.reading(wanted).to_owned(), file, is_new: false, is_own: true })
}

#[cfg(test)]
mod tests {
    use super::is_own;

    #[test]
    fn a_text_with_corrections_is_still_the_files_own_and_another_text_is_not() {
        let check = |text: &str, reading: &str, expected: bool| assert_eq!(is_own(text, reading), expected, "{text}");
        let reading = "Article 1 Hours\n\nForty hours.\n\nArticle 2 Wages\n\nWages rise.\n";
        check(reading, reading, true);
        check(&reading.replace('\n', "\r\n"), reading, true);
        check(&reading.replace("Forty", "Thirty"), reading, true);
        check("Article 7 Holidays\n\nTen days.\n", reading, false);
        // Most of it was cut out, and is not to come back with the file.
        check("Article 1 Hours\n", reading, false);
        // Most of it is not in the file.
        check(&format!("{reading}One.\nTwo.\nThree.\nFour.\nFive.\n"), reading, false);
    }
}
