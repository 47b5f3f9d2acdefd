//! Files made to do harm are refused, each with its reason.

use super::super::{FILE_BYTES_MAX, FileRefused, TEXT_BYTES_MAX, Track, read};
use super::make::{Docx, item, outline, pack, paragraph};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

fn check(bytes: &[u8], expected: FileRefused) {
    assert_eq!(read(bytes).err(), Some(expected));
}

fn docx() -> Docx {
    Docx::new(&paragraph("Text."))
}

fn with_part(name: &str, bytes: &[u8]) -> Vec<u8> {
    docx().with(|d| d.parts.push((name.to_owned(), bytes.to_vec()))).bytes()
}

/// An archive with one of its parts replaced or taken away.
fn replaced(name: &str, by: Option<&str>) -> Vec<u8> {
    let mut entries = docx().entries();
    entries.retain(|(own, _)| own != name);
    entries.extend(by.map(|text| (name.to_owned(), text.as_bytes().to_vec())));
    pack(&entries, SimpleFileOptions::default())
}

#[test]
fn a_file_that_is_no_document_is_refused_by_what_it_is() {
    check(b"", FileRefused::Empty);
    check(&vec![b' '; FILE_BYTES_MAX + 1], FileRefused::TooLarge);
    check(&vec![b' '; TEXT_BYTES_MAX + 1], FileRefused::TextTooLong);
    check(b"%PDF-1.7\n", FileRefused::Pdf);
    check(b"{\\rtf1}", FileRefused::RichText);
    check(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileRefused::OldWord);
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    check(&[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &name].concat(), FileRefused::Locked);
    check(b"a\0b", FileRefused::NotText);
    check(b"\xff\xd8\xff\xe0", FileRefused::NotText);
    check(b"PK", FileRefused::Damaged);
}

#[test]
fn a_truncated_or_damaged_archive_is_refused() {
    let whole = docx().bytes();
    for length in [10, whole.len() / 2, whole.len() - 30] {
        check(&whole[..length], FileRefused::Damaged);
    }
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut bytes = pack(&docx().entries(), stored);
    let at = bytes.windows(5).position(|w| w == b"Text.").expect("the text");
    bytes[at] = b'N';
    check(&bytes, FileRefused::Damaged);
}

#[test]
fn a_missing_or_strange_part_is_refused() {
    check(&replaced("[Content_Types].xml", None), FileRefused::PartMissing);
    check(&replaced("_rels/.rels", None), FileRefused::PartMissing);
    check(&replaced("word/document.xml", None), FileRefused::PartMissing);
    check(&replaced("word/document.xml", Some("<a/>")), FileRefused::OtherContent);
    check(&replaced("word/document.xml", Some("<w:document")), FileRefused::Malformed);
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    check(&docx().with(|d| d.content_type = sheet.to_owned()).bytes(), FileRefused::OtherContent);
    check(&pack(&[("a.txt".to_owned(), b"a".to_vec())], SimpleFileOptions::default()), FileRefused::PartMissing);
    let image = [("mimetype".to_owned(), b"application/vnd.oasis.opendocument.image".to_vec())];
    check(&pack(&image, SimpleFileOptions::default()), FileRefused::OtherContent);
}

#[test]
fn a_part_that_is_there_twice_is_refused() {
    // Both names are rewritten to the same one: no tool writes such an archive by itself.
    let mut bytes = with_part("word/documenT.xmk", b"<a/>");
    for at in 0..bytes.len().saturating_sub(17) {
        if bytes[at..].starts_with(b"word/documenT.xmk") {
            bytes[at..at + 17].copy_from_slice(b"word/document.xml");
        }
    }
    check(&bytes, FileRefused::PartTwice);
    check(&with_part("word/Document.XML", b"<a/>"), FileRefused::PartTwice);
}

#[test]
fn an_archive_that_calls_a_part_by_two_names_is_refused() {
    let mut bytes = docx().bytes();
    let at = bytes.windows(17).position(|w| w == b"word/document.xml").expect("the part");
    bytes[at + 5] = b'D';
    check(&bytes, FileRefused::Contradictory);
}

#[test]
fn a_name_that_climbs_out_is_refused() {
    for name in ["../evil.xml", "word/../../evil.xml", "/etc/passwd", "C:/evil", "word\\..\\evil"] {
        // The writer mends some names itself; a name of the same length is put in afterwards.
        let stand_in = "x".repeat(name.len());
        let mut bytes = with_part(&stand_in, b"<a/>");
        for at in 0..bytes.len() - name.len() {
            if bytes[at..].starts_with(stand_in.as_bytes()) {
                bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        check(&bytes, FileRefused::ClimbingPath);
    }
}

#[test]
fn programs_inside_a_document_are_refused() {
    check(&with_part("word/vbaProject.bin", b"x"), FileRefused::Macros);
    check(&with_part("word/activeX/activeX1.xml", b"<a/>"), FileRefused::ActiveContent);
    check(&with_part("word/embeddings/oleObject1.bin", b"x"), FileRefused::EmbeddedObject);
    let macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    check(&docx().with(|d| d.content_type = macros.to_owned()).bytes(), FileRefused::Macros);
}

/// An .odt with this content and one more part.
fn odt(content: &str, part: (&str, &str)) -> Vec<u8> {
    let entries = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), part];
    let entries: Vec<_> = entries.iter().map(|(n, text)| ((*n).to_owned(), text.as_bytes().to_vec())).collect();
    pack(&entries, SimpleFileOptions::default())
}

#[test]
fn an_open_document_that_means_harm_is_refused() {
    const OFFICE: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"";
    const MANIFEST: &str = "xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"";
    let empty = format!(
        "<office:document-content {OFFICE}><office:body><office:text/></office:body></office:document-content>"
    );
    let entry = |inner: &str, kind: &str| {
        format!("<m:manifest {MANIFEST}><m:file-entry m:media-type=\"{kind}\">{inner}</m:file-entry></m:manifest>")
    };
    assert!(read(&odt(&empty, ("styles.xml", "<a/>"))).is_ok());
    check(&odt(&empty, ("Basic/Standard/Module1.xml", "<a/>")), FileRefused::Macros);
    let locked = entry("<m:encryption-data/>", "text/xml");
    check(&odt(&empty, ("META-INF/manifest.xml", &locked)), FileRefused::Locked);
    let object = entry("", "application/vnd.sun.star.oleobject");
    check(&odt(&empty, ("META-INF/manifest.xml", &object)), FileRefused::EmbeddedObject);
    check(&odt("<a/>", ("styles.xml", "<a/>")), FileRefused::OtherContent);
    check(&odt("<!DOCTYPE a><a/>", ("styles.xml", "<a/>")), FileRefused::Entities);
}

#[test]
fn an_entity_that_leads_outside_is_refused() {
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    check(&replaced("word/document.xml", Some(outside)), FileRefused::Entities);
    check(&docx().with(|d| d.styles = "&laugh;".to_owned()).bytes(), FileRefused::Entities);
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let blanks = format!("<w:p><!--{}--></w:p>", " ".repeat(64_000_001));
    check(&Docx::new(&blanks).bytes(), FileRefused::Bomb);
    check(&Docx::new(&paragraph(&"words ".repeat(TEXT_BYTES_MAX / 6 + 1))).bytes(), FileRefused::TextTooLong);
    check(&Docx::new(&"<w:p/>".repeat(300_001)).bytes(), FileRefused::TooManyPieces);
}

#[test]
fn little_that_would_be_repeated_without_end_is_refused() {
    let name = "n".repeat(100_000);
    let many = paragraph("a").repeat(60_000);
    let inside = format!("<w:ins w:id=\"1\" w:author=\"{name}\" w:date=\"{name}\">{many}</w:ins>");
    check(&Docx::new(&inside).bytes(), FileRefused::TextTooLong);
    let address = format!("https://example.org/{}", "a".repeat(1_900));
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let begin =
        format!("{}<w:r><w:instrText>HYPERLINK {address}</w:instrText></w:r>{}", field("begin"), field("separate"));
    let linked = format!("{}{}{}", paragraph(&begin), paragraph("a").repeat(3_000), paragraph(&field("end")));
    check(&Docx::new(&linked).bytes(), FileRefused::TextTooLong);
    let numbers = outline().replace("%1.", &"%1.".repeat(60));
    check(&Docx::new(&item(0, "a").repeat(60_000)).with(|d| d.numbering = numbers).bytes(), FileRefused::TextTooLong);
}

#[test]
fn tables_in_tables_without_end_are_refused_and_ten_are_read() {
    let nested = |depth: usize| {
        let open = "<w:tbl><w:tr><w:tc>".repeat(depth);
        let close = "<w:p/></w:tc></w:tr></w:tbl>".repeat(depth);
        Docx::new(&format!("{open}{}{close}", paragraph("Deep."))).bytes()
    };
    check(&nested(200), FileRefused::TooDeep);
    assert_eq!(read(&nested(10)).expect("a document").markdown(Track::Accept).trim(), "Deep.");
}

#[test]
fn a_table_as_wide_as_a_number_says_stays_narrow() {
    let cell = format!("<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr>{}</w:tc>", paragraph("Wide."));
    let row = format!("<w:tr><w:trPr><w:gridBefore w:val=\"999999\"/></w:trPr>{cell}</w:tr>");
    let text = read(&Docx::new(&format!("<w:tbl>{}</w:tbl>", row.repeat(50))).bytes()).expect("a document");
    assert!(text.markdown(Track::Accept).len() < 50 * 1_000);
}

#[test]
fn numbers_out_of_range_do_no_harm() {
    let numbering = outline().replace("w:val=\"1\"", "w:val=\"9223372036854775807\"").replace("decimal", "lowerRoman");
    let docx = Docx::new(&[item(0, "a"), item(0, "b"), item(200, "c")].concat()).with(|d| {
        d.numbering = numbering;
        d.body.push_str("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-1\"/><w:numId w:val=\"-5\"/></w:numPr></w:pPr></w:p>");
    });
    assert!(read(&docx.bytes()).is_ok());
}

#[test]
fn every_reason_has_a_code_and_a_sentence_of_its_own() {
    let mut codes: Vec<&str> = FileRefused::ALL.iter().map(|r| r.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), FileRefused::ALL.len());
    let sentences: std::collections::HashSet<String> = FileRefused::ALL.iter().map(ToString::to_string).collect();
    assert_eq!(sentences.len(), FileRefused::ALL.len());
}
