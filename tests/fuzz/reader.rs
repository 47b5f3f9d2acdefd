//! What must hold for any file somebody brings: the body of the fuzz target `word` and of the short run in `tests/it`.
//!
//! Whoever includes this names the reader `word` beside it. An input is a file, or the inner XML of a document's parts,
//! parted by a byte that no text can hold; from those a package is made, or the fuzzer would never get past the archive.

use super::word::{Document, Found, Sent, Track, hold_against, read};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Parts the XML of one part from the next.
pub const BORDER: u8 = 0xff;

/// Parts by the order in which an input has them: name, outermost element, content type.
const PARTS: [(&str, &str); 6] = [
    ("document", "w:document"),
    ("styles", "w:styles"),
    ("numbering", "w:numbering"),
    ("footnotes", "w:footnotes"),
    ("comments", "w:comments"),
    ("header1", "w:hdr"),
];

/// No file makes the reader fail; what it reads is bounded by what it was given, and holds against itself.
pub fn any_file(data: &[u8]) {
    if let Ok(document) = read(data) {
        promises(&document, data.len());
    }
    let package = package(data);
    if let Ok(document) = read(&package) {
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

/// A package around the XML of an input.
pub fn package(data: &[u8]) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &[u8]| {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        writer.start_file(name, options).expect("an entry");
        writer.write_all(text).expect("written");
    };
    let types = format!(
        "<Types xmlns=\"{PACKAGE}/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{WORD}\"/></Types>"
    );
    put("[Content_Types].xml", types.as_bytes());
    let root = format!(
        "<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"r\" Type=\"{OFFICE}/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    );
    put("_rels/.rels", root.as_bytes());
    let mut relations = format!("<Relationships xmlns=\"{PACKAGE}/relationships\">");
    for ((name, element), inner) in PARTS.iter().zip(data.split(|b| *b == BORDER)) {
        let (open, close) = if *name == "document" { ("<w:body>", "</w:body>") } else { ("", "") };
        let mut xml = format!(
            "<{element} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"{OFFICE}/relationships\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{open}"
        )
        .into_bytes();
        xml.extend_from_slice(inner);
        xml.extend_from_slice(format!("{close}</{element}>").as_bytes());
        put(&format!("word/{name}.xml"), &xml);
        let kind = name.trim_end_matches('1');
        relations.push_str(&format!(
            "<Relationship Id=\"{name}\" Type=\"{OFFICE}/relationships/{kind}\" Target=\"{name}.xml\"/>"
        ));
    }
    relations.push_str("<Relationship Id=\"l\" Type=\"x/hyperlink\" Target=\"https://example.org\" TargetMode=\"External\"/></Relationships>");
    put("word/_rels/document.xml.rels", relations.as_bytes());
    writer.finish().expect("an archive").into_inner()
}
