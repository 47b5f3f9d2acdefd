//! Reads what Word, Google Docs and LibreOffice put into a clipboard as HTML into the document model, so that what is
//! pasted is written, counted and told exactly as a file is.
//!
//! Word writes its lists as paragraphs with their number as text before them, Google Docs puts inner lists beside the
//! items, LibreOffice names its notes after its own old file format: each is read here by its own marks.

mod blocks;
mod lists;
mod notes;
mod style;
#[cfg(test)]
mod tests;
mod tree;

use super::model::Document;
use contracts::word::FileRefused;

/// Reads a clipboard.
///
/// # Errors
/// [`FileRefused::TooManyPieces`], [`FileRefused::TextTooLong`].
pub(super) fn read(html: &str) -> Result<Document, FileRefused> {
    // Some programs hand over what Windows puts before the HTML (its lengths, "Version:0.9 StartHTML:…").
    let begins = if html.starts_with("Version:") { html.find('<').unwrap_or_default() } else { 0 };
    let html = &html[begins..];
    let tree = tree::read(html)?;
    let mut reader = blocks::Reader::new(tree::is_of_libreoffice(html));
    reader.find_notes(&tree);
    reader.body(&tree)
}
