//! Attached files: which kinds are taken, how large, and under what name they are given back.
//!
//! A file is what its first bytes say it is, never what its name or the sender's browser says.

use crate::members::{FileId, Refusal};
use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;

/// Largest attached file, in bytes: a phone's photo of a tally sheet, or a scan of several pages.
pub const ATTACHMENT_BYTES_MAX: usize = 12_000_000;
/// Longest file name kept, in characters.
pub const FILE_NAME_CHARS_MAX: usize = 100;

/// A kind of file that may be attached.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    Pdf,
    Jpeg,
    Png,
    Webp,
    Heic,
    Text,
    /// Only of what the reading desk has read.
    Docx,
    Odt,
}

impl FileKind {
    pub const ALL: [Self; 8] =
        [Self::Pdf, Self::Jpeg, Self::Png, Self::Webp, Self::Heic, Self::Text, Self::Docx, Self::Odt];

    /// Reads the kind of an attachment from the content: the signatures of ISO 32000 (PDF), ISO 10918 (JPEG), RFC 2083 (PNG), RIFF/WebP
    /// and ISO 23008-12 (HEIC), or UTF-8 text without control characters.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let at = |from: usize, mark: &[u8]| bytes.get(from..from + mark.len()) == Some(mark);
        if at(0, b"%PDF-") {
            return Some(Self::Pdf);
        }
        if at(0, b"\xFF\xD8\xFF") {
            return Some(Self::Jpeg);
        }
        if at(0, b"\x89PNG\r\n\x1A\n") {
            return Some(Self::Png);
        }
        if at(0, b"RIFF") && at(8, b"WEBP") {
            return Some(Self::Webp);
        }
        if at(4, b"ftyp") && [b"heic", b"heix", b"mif1", b"msf1", b"hevc"].iter().any(|brand| at(8, *brand)) {
            return Some(Self::Heic);
        }
        let text = std::str::from_utf8(bytes).ok()?;
        let plain = !text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
        (plain && !text.trim().is_empty()).then_some(Self::Text)
    }

    /// The type sent when the file is given back. Text is always plain text, whatever it says inside.
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Text => "text/plain; charset=utf-8",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }

    /// The ending of the name under which it is given back.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::Webp => "webp",
            Self::Heic => "heic",
            Self::Text => "txt",
            Self::Docx => "docx",
            Self::Odt => "odt",
        }
    }

    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.ending() == ending)
    }
}

/// A file as it came in, not yet looked at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Upload {
    pub name: String,
    pub bytes: Arc<[u8]>,
}

/// A file that is kept.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Attachment {
    pub id: FileId,
    pub name: String,
    pub kind: FileKind,
    /// Its size in bytes.
    pub bytes: u64,
    /// SHA-256 of its content, in lower-case hexadecimal.
    pub sha256: String,
}

/// The parts of a content, one after the other.
#[async_trait]
pub trait ContentParts: Send {
    /// The next part; `None` after the last.
    ///
    /// # Errors
    /// When storage fails on the way.
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Refusal>;
}

/// A content on its way out, part by part: nobody has a large file in memory, however slowly it is fetched.
pub struct Content {
    bytes: u64,
    parts: Box<dyn ContentParts>,
}

impl Content {
    /// A content of so many bytes.
    pub fn new(bytes: u64, parts: Box<dyn ContentParts>) -> Self {
        Self { bytes, parts }
    }

    /// Its whole length in bytes.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next part; `None` after the last.
    ///
    /// # Errors
    /// When storage fails on the way.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, Refusal> {
        self.parts.next().await
    }

    /// All of it at once, for what is small or must be read as a whole.
    ///
    /// # Errors
    /// When storage fails on the way.
    pub async fn whole(mut self) -> Result<Vec<u8>, Refusal> {
        let mut whole = Vec::new();
        while let Some(part) = self.next().await? {
            if whole.is_empty() {
                whole = part;
            } else {
                whole.extend(part);
            }
        }
        Ok(whole)
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({} bytes)", self.bytes)
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes.len() as u64, Box::new(Made(Some(bytes))))
    }
}

/// What was made in memory and is short.
struct Made(Option<Vec<u8>>);

#[async_trait]
impl ContentParts for Made {
    async fn next(&mut self) -> Result<Option<Vec<u8>>, Refusal> {
        Ok(self.0.take())
    }
}

impl Upload {
    /// What would be kept of this file under `id`.
    ///
    /// # Errors
    /// `file-empty`, `file-large`, `file-kind`.
    pub fn check(&self, id: FileId) -> Result<Attachment, Refusal> {
        if self.bytes.is_empty() {
            return Err(Refusal::new("file-empty"));
        }
        if self.bytes.len() > ATTACHMENT_BYTES_MAX {
            return Err(Refusal::new("file-large").with("limit", ATTACHMENT_BYTES_MAX / 1_000_000));
        }
        let kind = FileKind::of(&self.bytes).ok_or_else(|| Refusal::new("file-kind"))?;
        Ok(self.of_kind(id, kind))
    }

    /// What would be kept under `id` of a file whose kind somebody else found out by reading it.
    #[must_use]
    pub fn of_kind(&self, id: FileId, kind: FileKind) -> Attachment {
        Attachment {
            id,
            name: file_name(&self.name, kind),
            kind,
            bytes: self.bytes.len() as u64,
            sha256: hex::encode(Sha256::digest(&self.bytes)),
        }
    }
}

/// A name that is safe in a header and on any disk: no folders, no control or reserved characters, and the ending of
/// what the file really is.
pub fn file_name(given: &str, kind: FileKind) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let hidden = |c: &char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let clean: String = stem
        .chars()
        .filter(|c| !hidden(c))
        .map(|c| if c.is_control() || matches!(c, '"' | '<' | '>' | ':' | '|' | '?' | '*' | ';') { ' ' } else { c })
        .collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    let stem: String = words.join(" ").trim_matches('.').chars().take(FILE_NAME_CHARS_MAX).collect();
    let stem = if stem.is_empty() { "file".to_owned() } else { stem };
    format!("{stem}.{}", kind.ending())
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn a_file_is_what_its_content_says() {
        let check = |bytes: &[u8], expected| assert_eq!(FileKind::of(bytes), expected, "{bytes:?}");
        check(b"%PDF-1.7\n", Some(FileKind::Pdf));
        check(b"\xFF\xD8\xFF\xE0\x00\x10JFIF", Some(FileKind::Jpeg));
        check(b"\x89PNG\r\n\x1A\n\x00", Some(FileKind::Png));
        check(b"RIFF\x10\x00\x00\x00WEBPVP8 ", Some(FileKind::Webp));
        check(b"\x00\x00\x00\x18ftypheic", Some(FileKind::Heic));
        check("찬성 42, 반대 17\n".as_bytes(), Some(FileKind::Text));
        // A page of the web is only ever text here, and is sent as text.
        check(b"<script>alert(1)</script>", Some(FileKind::Text));
        check(b"MZ\x90\x00\x03", None);
        check(b"PK\x03\x04\x14\x00", None);
        check(b"", None);
        check(b" \n", None);
    }

    #[test]
    fn a_file_name_can_neither_leave_its_folder_nor_pretend_to_be_another_kind() {
        let check = |given: &str, expected: &str| assert_eq!(file_name(given, FileKind::Pdf), expected, "{given:?}");
        check("tally sheet.PDF", "tally sheet.pdf");
        check("../../etc/passwd", "passwd.pdf");
        check("C:\\scans\\acta.final.png", "acta.final.pdf");
        check("개표 결과.pdf", "개표 결과.pdf");
        check("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf");
        check("fdp\u{202E}exe.pdf", "fdpexe.pdf");
        check("", "file.pdf");
        check("....", "file.pdf");
        check(&"x".repeat(500), &format!("{}.pdf", "x".repeat(FILE_NAME_CHARS_MAX)));
    }

    #[test]
    fn a_file_that_is_empty_too_large_or_of_another_kind_is_refused_by_name() {
        let check = |bytes: Vec<u8>, code: &str| {
            let upload = Upload { name: "sheet.pdf".into(), bytes: bytes.into() };
            let refusal = upload.check(FileId(Uuid::nil())).expect_err("refused");
            assert_eq!(refusal.code, code);
        };
        check(Vec::new(), "file-empty");
        check(vec![b'a'; ATTACHMENT_BYTES_MAX + 1], "file-large");
        check(b"\x7FELF\x02".to_vec(), "file-kind");
    }
}
