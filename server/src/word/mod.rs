//! Word comes in: a .docx, an .odt or a text that somebody brings, read without any other program.
//!
//! [`read`] gives a [`Document`] or says why the file is refused; the document has three readings as Markdown
//! ([`Track`]), the list of its tracked changes and comments, and a [`Report`] of what was found and left out.
//! [`hold_against`] compares a file that came back with what was sent.
//!
//! Nothing here knows a database, a page or the time, and nothing is written anywhere. Reading is plain work of up to a
//! second or so for the largest files: a caller on an async thread runs it where blocking is allowed.

mod changes;
mod counting;
mod docx;
mod dom;
mod emphasis;
mod escape;
mod flow;
mod html;
mod inline;
mod markdown;
mod model;
mod numerals;
mod odt;
mod pages;
mod parcel;
mod plain;
mod silent;
#[cfg(test)]
mod tests;

pub use contracts::word::{
    Beyond, ChangeKind, Comment, FILE_BYTES_MAX, FileRefused, Found, Furniture, LeftOut, Report, Returned,
    TEXT_BYTES_MAX, TrackedChange,
};
pub use model::{Document, Track};
pub use silent::{Sent, hold_against};

use contracts::agreements::Tree;
use contracts::records::FileKind;

/// Most paragraphs, table cells and differing pieces of text of a document.
const PIECES_MAX: usize = 300_000;
/// Longest address of a link, in bytes.
const LINK_BYTES_MAX: usize = 2_000;
/// Longest name of a person or of a move, in bytes.
const NAME_BYTES_MAX: usize = 200;
/// Longest name by which a style is found, in bytes: longer ones would be read anew for every word. Word's own have at most
/// 253 letters.
const STYLE_BYTES_MAX: usize = 1_000;
/// Most styles, and most lists, of a document.
const STYLES_MAX: usize = 100_000;
const LISTS_MAX: usize = 20_000;
/// Most tracked changes, fields or comments that are open at one place. Word nests fields twenty deep.
const OPEN_MAX: usize = 256;

/// Reads a file by what is in it, whatever it is called.
///
/// # Errors
/// Why the file is refused.
pub fn read(bytes: &[u8]) -> Result<Document, FileRefused> {
    if bytes.is_empty() {
        return Err(FileRefused::Empty);
    }
    if bytes.len() > FILE_BYTES_MAX {
        return Err(FileRefused::TooLarge);
    }
    let mut document = match bytes {
        [b'P', b'K', ..] => packed(bytes)?,
        _ => plain_text(bytes)?,
    };
    changes::anchor_comments(&mut document);
    changes::survey(&mut document);
    Ok(document)
}

/// Makes a text of the words of a PDF's pages.
///
/// # Errors
/// [`FileRefused::PdfScan`], [`FileRefused::TextTooLong`].
pub fn from_pages(pages: &[String]) -> Result<Document, FileRefused> {
    pages::read(pages)
}

/// Reads what Word, Google Docs or LibreOffice put into a clipboard as HTML.
///
/// # Errors
/// [`FileRefused::TooManyPieces`], [`FileRefused::TextTooLong`].
pub fn read_clipboard(html: &str) -> Result<Document, FileRefused> {
    html::read(html)
}

/// A name or date as the file has it, without what was written to fill the memory.
fn short(name: &str) -> String {
    name.trim()[..name.trim().floor_char_boundary(NAME_BYTES_MAX)].to_owned()
}

fn packed(bytes: &[u8]) -> Result<Document, FileRefused> {
    const MIMETYPE_BYTES_MAX: u64 = 200;
    const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.text";
    let mut parcel = parcel::Parcel::open(bytes)?;
    if parcel.has("[Content_Types].xml") {
        let document = docx::read(&mut parcel)?;
        return Ok(Document { kind: Some(FileKind::Docx), ..document });
    }
    match parcel.text("mimetype", MIMETYPE_BYTES_MAX)?.as_deref().map(str::trim) {
        Some(OPEN_DOCUMENT | "application/vnd.oasis.opendocument.text-template") => {
            let document = odt::read(&mut parcel)?;
            Ok(Document { kind: Some(FileKind::Odt), ..document })
        }
        Some(_) => Err(FileRefused::OtherContent),
        None => Err(FileRefused::PartMissing),
    }
}

/// Markdown and plain text as they are, but for marks of the encoding.
fn plain_text(bytes: &[u8]) -> Result<Document, FileRefused> {
    const COMPOUND: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    if bytes.starts_with(COMPOUND) {
        // Office programs lock a .docx by putting it, encrypted, into a file of the old format.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let locked = bytes.windows(name.len()).any(|window| window == name);
        return Err(if locked { FileRefused::Locked } else { FileRefused::OldWord });
    }
    let head = &bytes[..bytes.len().min(1024)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Err(FileRefused::Pdf);
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(FileRefused::RichText);
    }
    let text = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => dom::utf16(bytes).map_err(|_| FileRefused::NotText)?,
        _ => std::str::from_utf8(bytes).map_err(|_| FileRefused::NotText)?.trim_start_matches('\u{feff}').to_owned(),
    };
    if text.contains('\0') {
        return Err(FileRefused::NotText);
    }
    if text.len() > TEXT_BYTES_MAX {
        return Err(FileRefused::TextTooLong);
    }
    Ok(Document { plain: Some(text), ..Document::default() })
}

impl Document {
    /// A reading as Markdown. With [`Track::All`], insertions, deletions and comments are CriticMarkup, each followed by
    /// who made it and when: `{++thirty++}{>>Ana Ruiz · 2026-05-04T10:00:00Z<<}`.
    #[must_use]
    pub fn markdown(&self, track: Track) -> String {
        self.plain.clone().unwrap_or_else(|| markdown::write(self, track))
    }

    /// A reading as the tree of articles and clauses.
    #[must_use]
    pub fn tree(&self, track: Track) -> Tree {
        contracts::agreements::parse(&self.markdown(track))
    }

    /// What kind of file it was.
    #[must_use]
    pub fn kind(&self) -> FileKind {
        self.kind.unwrap_or(FileKind::Text)
    }

    /// Every tracked change, in the order of the text.
    #[must_use]
    pub fn changes(&self) -> Vec<TrackedChange> {
        changes::list(self)
    }

    /// Every comment, as the file lists them.
    #[must_use]
    pub fn comments(&self) -> &[Comment] {
        &self.comments
    }

    /// Headers and footers.
    #[must_use]
    pub fn furniture(&self) -> &[Furniture] {
        &self.furniture
    }

    /// What was found and what was left out.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }
}
