//! What must hold for any file somebody brings and anything somebody pastes: the body of the fuzz target `word` and of the
//! short run in `tests/it`.
//!
//! Whoever includes this names the reader `word` beside it. The first byte of an input says which door it comes in by; by
//! default it is the inner XML of a .docx's parts, parted by a byte that no text can hold. An archive is made around XML, or
//! the fuzzer would never get past it.

use super::word::{Document, Found, Sent, Track, from_pages, hold_against, read, read_clipboard};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Parts the XML of one part from the next.
pub const BORDER: u8 = 0xff;
/// Before the inner XML of an .odt's parts.
pub const OPEN_DOCUMENT: u8 = 1;
/// Before the HTML of a clipboard.
pub const PASTED: u8 = 2;
/// Before the words of a PDF, a form feed between two pages.
pub const PRINTED: u8 = 3;
/// Before a text file.
pub const PLAIN: u8 = 4;

/// No file makes the reader fail; what it reads is bounded by what it was given, and holds against itself.
pub fn any_file(data: &[u8]) {
    let document = match data.split_first() {
        // An archive as it is, or what is left of one.
        Some((b'P', b"K" | [b'K', ..])) => read(data),
        Some((&OPEN_DOCUMENT, parts)) => read(&open_document(parts)),
        Some((&PASTED, html)) => read_clipboard(&String::from_utf8_lossy(html)),
        Some((&PRINTED, pages)) => {
            let text = String::from_utf8_lossy(pages);
            from_pages(&text.split('\u{c}').map(str::to_owned).collect::<Vec<_>>())
        }
        Some((&PLAIN, text)) => read(text),
        _ => read(&package(data)),
    };
    if let Ok(document) = document {
        promises(&document, data.len());
    }
}

fn promises(document: &Document, given: usize) {
    let readings = [Track::Accept, Track::Reject, Track::All].map(|track| document.markdown(track));
    // A row of a table has at most 63 columns and a number 160 bytes, however short their XML is.
    const FACTOR: usize = 200;
    assert!(readings.iter().all(|text| text.len() <= 2_000 + FACTOR * given));
    let changes = document.changes();
    if changes.is_empty() {
        assert_eq!(readings[0], readings[1]);
    }
    let report = document.report();
    assert_eq!(report.found.get(&Found::Comment).copied().unwrap_or_default(), document.comments().len());
    let held = hold_against(Sent::File(document), document, &[]);
    assert!(held.words.silent.is_empty(), "{:?}", held.words.silent);
    assert!(held.beyond.is_empty(), "{:?}", held.beyond);
}

/// An archive being made, nothing in it packed.
struct Archive(ZipWriter<Cursor<Vec<u8>>>);

impl Archive {
    fn new() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::with_capacity(8_192))))
    }

    /// Adds an entry out of pieces.
    fn put(&mut self, name: &str, pieces: &[&[u8]]) {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        self.0.start_file(name, options).expect("an entry");
        pieces.iter().for_each(|piece| self.0.write_all(piece).expect("written"));
    }

    fn bytes(self) -> Vec<u8> {
        self.0.finish().expect("an archive").into_inner()
    }
}

/// Parts of a .docx by the order in which an input has them: name, begin and end of what stands around its XML.
const PARTS: [(&str, &str, &str); 6] = [
    ("document", "w:document", "w:body"),
    ("styles", "w:styles", ""),
    ("numbering", "w:numbering", ""),
    ("footnotes", "w:footnotes", ""),
    ("comments", "w:comments", ""),
    ("header1", "w:hdr", ""),
];
const WORD: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override \
    PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A .docx around the XML of an input.
pub fn package(data: &[u8]) -> Vec<u8> {
    let mut archive = Archive::new();
    archive.put("[Content_Types].xml", &[TYPES.as_bytes()]);
    let root = format!(
        "{RELATIONS}<Relationship Id=\"r\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    archive.put("_rels/.rels", &[root.as_bytes()]);
    let mut relations = RELATIONS.to_owned();
    for ((name, element, inside), inner) in PARTS.iter().zip(data.split(|b| *b == BORDER)) {
        let [open, close] = if inside.is_empty() {
            [format!("<{element} {WORD}>"), format!("</{element}>")]
        } else {
            [format!("<{element} {WORD}><{inside}>"), format!("</{inside}></{element}>")]
        };
        archive.put(&format!("word/{name}.xml"), &[open.as_bytes(), inner, close.as_bytes()]);
        let kind = name.trim_end_matches('1');
        relations.push_str(&format!("<Relationship Id=\"{name}\" Type=\"{OFFICE}/{kind}\" Target=\"{name}.xml\"/>"));
    }
    relations.push_str("<Relationship Id=\"l\" Type=\"x/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/></Relationships>");
    archive.put("word/_rels/document.xml.rels", &[relations.as_bytes()]);
    archive.bytes()
}

const OASIS: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
    xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
    xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
    xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" \
    xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" \
    xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" \
    xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" \
    xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

/// An .odt around the XML of an input: the text, its own styles, those of the document, the edges of a page.
pub fn open_document(data: &[u8]) -> Vec<u8> {
    let mut parts = data.split(|b| *b == BORDER);
    let [text, own, common, edges] = std::array::from_fn(|_| parts.next().unwrap_or_default());
    let mut archive = Archive::new();
    archive.put("mimetype", &[b"application/vnd.oasis.opendocument.text"]);
    let open = format!("<office:document-content {OASIS}><office:automatic-styles>");
    let middle = b"</office:automatic-styles><office:body><office:text>";
    let close = b"</office:text></office:body></office:document-content>";
    archive.put("content.xml", &[open.as_bytes(), own, middle, text, close]);
    let open = format!("<office:document-styles {OASIS}><office:styles>");
    let middle = b"</office:styles><office:master-styles><style:master-page style:name=\"Standard\">";
    let close = b"</style:master-page></office:master-styles></office:document-styles>";
    archive.put("styles.xml", &[open.as_bytes(), common, middle, edges, close]);
    archive.bytes()
}
