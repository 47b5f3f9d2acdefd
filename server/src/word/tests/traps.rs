//! Files made to do harm, each with the reason for which it must be refused.
//!
//! Tests refuse them one by one, the integration suite sends them to a host, and `cargo xtask bench word` reads each under
//! the limits of time and memory that are promised.

use super::make::{Docx, item, outline, pack, paragraph};
use contracts::word::{FILE_BYTES_MAX, FileRefused, TEXT_BYTES_MAX};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// A file that means harm.
pub struct Trap {
    pub name: String,
    pub bytes: Vec<u8>,
    pub why: FileRefused,
}

fn trap(name: impl Into<String>, bytes: impl Into<Vec<u8>>, why: FileRefused) -> Trap {
    Trap { name: name.into(), bytes: bytes.into(), why }
}

/// Every trap.
pub fn all() -> Vec<Trap> {
    let groups = [
        no_documents,
        broken_archives,
        missing_parts,
        doubles,
        climbers,
        programs,
        open_documents,
        outsiders,
        bombs,
        repeaters,
        deep_and_wide,
        endless,
    ];
    groups.iter().flat_map(|group| group()).collect()
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

pub fn no_documents() -> Vec<Trap> {
    const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![
        trap("nothing", "", FileRefused::Empty),
        trap("too large a file", vec![b' '; FILE_BYTES_MAX + 1], FileRefused::TooLarge),
        trap("too long a text", vec![b' '; TEXT_BYTES_MAX + 1], FileRefused::TextTooLong),
        trap("rich text", "{\\rtf1}", FileRefused::RichText),
        trap("a document of before 2007", COMPOUND, FileRefused::OldWord),
        trap("a locked document", [COMPOUND, &name].concat(), FileRefused::Locked),
        trap("a text with a zero", "a\0b", FileRefused::NotText),
        trap("a photo", b"\xff\xd8\xff\xe0".as_slice(), FileRefused::NotText),
        trap("two letters of an archive", "PK", FileRefused::Damaged),
    ]
}

pub fn broken_archives() -> Vec<Trap> {
    let whole = docx().bytes();
    let lengths = [10, whole.len() / 2, whole.len() - 30];
    let cut = |length: usize| trap(format!("cut to {length} bytes"), &whole[..length], FileRefused::Damaged);
    let mut traps: Vec<Trap> = lengths.into_iter().map(cut).collect();
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut bytes = pack(&docx().entries(), stored);
    let at = bytes.windows(5).position(|w| w == b"Text.").expect("the text");
    bytes[at] = b'N';
    traps.push(trap("a letter changed on the way", bytes, FileRefused::Damaged));
    traps
}

pub fn missing_parts() -> Vec<Trap> {
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let image = [("mimetype".to_owned(), b"application/vnd.oasis.opendocument.image".to_vec())];
    let other = [("a.txt".to_owned(), b"a".to_vec())];
    let plain = SimpleFileOptions::default();
    vec![
        trap("no content types", replaced("[Content_Types].xml", None), FileRefused::PartMissing),
        trap("no relationships", replaced("_rels/.rels", None), FileRefused::PartMissing),
        trap("no text", replaced("word/document.xml", None), FileRefused::PartMissing),
        trap("another text", replaced("word/document.xml", Some("<a/>")), FileRefused::OtherContent),
        trap("half a text", replaced("word/document.xml", Some("<w:document")), FileRefused::Malformed),
        trap(
            "the type of a sheet",
            docx().with(|d| d.content_type = sheet.to_owned()).bytes(),
            FileRefused::OtherContent,
        ),
        trap("the type of nothing", docx().with(|d| d.content_type.clear()).bytes(), FileRefused::OtherContent),
        trap("an archive of something else", pack(&other, plain), FileRefused::PartMissing),
        trap("an image of OpenDocument", pack(&image, plain), FileRefused::OtherContent),
    ]
}

pub fn doubles() -> Vec<Trap> {
    // Both names are rewritten to the same one: no tool writes such an archive by itself.
    let mut twice = with_part("word/documenT.xmk", b"<a/>");
    for at in 0..twice.len().saturating_sub(17) {
        if twice[at..].starts_with(b"word/documenT.xmk") {
            twice[at..at + 17].copy_from_slice(b"word/document.xml");
        }
    }
    let mut two_names = docx().bytes();
    let at = two_names.windows(17).position(|w| w == b"word/document.xml").expect("the part");
    two_names[at + 5] = b'D';
    vec![
        trap("a part that is there twice", twice, FileRefused::PartTwice),
        trap(
            "a part that is there in small and capital letters",
            with_part("word/Document.XML", b"<a/>"),
            FileRefused::PartTwice,
        ),
        trap("a part of two names", two_names, FileRefused::Contradictory),
    ]
}

pub fn climbers() -> Vec<Trap> {
    let climbing = |name: &str| {
        // The writer mends some names itself; a name of the same length is put in afterwards.
        let stand_in = "x".repeat(name.len());
        let mut bytes = with_part(&stand_in, b"<a/>");
        for at in 0..bytes.len() - name.len() {
            if bytes[at..].starts_with(stand_in.as_bytes()) {
                bytes[at..at + name.len()].copy_from_slice(name.as_bytes());
            }
        }
        trap(name, bytes, FileRefused::ClimbingPath)
    };
    ["../evil.xml", "word/../../evil.xml", "/etc/passwd", "C:/evil", "word\\..\\evil"].map(climbing).into()
}

pub fn programs() -> Vec<Trap> {
    let macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
    vec![
        trap("macros", with_part("word/vbaProject.bin", b"x"), FileRefused::Macros),
        trap("the type of macros", docx().with(|d| d.content_type = macros.to_owned()).bytes(), FileRefused::Macros),
        trap("a control", with_part("word/activeX/activeX1.xml", b"<a/>"), FileRefused::ActiveContent),
        trap("an embedded object", with_part("word/embeddings/oleObject1.bin", b"x"), FileRefused::EmbeddedObject),
    ]
}

/// An .odt with this content and one more part.
pub fn odt(content: &str, part: (&str, &str)) -> Vec<u8> {
    let entries = [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content), part];
    let entries: Vec<_> = entries.iter().map(|(n, text)| ((*n).to_owned(), text.as_bytes().to_vec())).collect();
    pack(&entries, SimpleFileOptions::default())
}

/// The content of an .odt without words.
pub fn empty_odt() -> String {
    const OFFICE: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"";
    format!("<office:document-content {OFFICE}><office:body><office:text/></office:body></office:document-content>")
}

pub fn open_documents() -> Vec<Trap> {
    const MANIFEST: &str = "xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"";
    let entry = |inner: &str, kind: &str| {
        format!("<m:manifest {MANIFEST}><m:file-entry m:media-type=\"{kind}\">{inner}</m:file-entry></m:manifest>")
    };
    let (locked, object) = (entry("<m:encryption-data/>", "text/xml"), entry("", "application/vnd.sun.star.oleobject"));
    let with = |name: &str, text: &str| odt(&empty_odt(), (name, text));
    let plain = ("styles.xml", "<a/>");
    vec![
        trap("macros of an .odt", with("Basic/Standard/Module1.xml", "<a/>"), FileRefused::Macros),
        trap("a locked .odt", with("META-INF/manifest.xml", &locked), FileRefused::Locked),
        trap("an object in an .odt", with("META-INF/manifest.xml", &object), FileRefused::EmbeddedObject),
        trap("an .odt of something else", odt("<a/>", plain), FileRefused::OtherContent),
        trap("an .odt with a type of its own", odt("<!DOCTYPE a><a/>", plain), FileRefused::Entities),
    ]
}

pub fn outsiders() -> Vec<Trap> {
    let outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
    let laughs = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><a>&c;</a>";
    vec![
        trap("a file of the host", replaced("word/document.xml", Some(outside)), FileRefused::Entities),
        trap("a billion laughs", replaced("word/document.xml", Some(laughs)), FileRefused::Entities),
        trap("an entity of nobody", docx().with(|d| d.styles = "&laugh;".to_owned()).bytes(), FileRefused::Entities),
    ]
}

pub fn bombs() -> Vec<Trap> {
    let blanks = format!("<w:p><!--{}--></w:p>", " ".repeat(64_000_001));
    let words = paragraph(&"words ".repeat(TEXT_BYTES_MAX / 6 + 1));
    vec![
        trap("a bomb of blanks", Docx::new(&blanks).bytes(), FileRefused::Bomb),
        trap("a text without end", Docx::new(&words).bytes(), FileRefused::TextTooLong),
        trap("paragraphs without end", Docx::new(&"<w:p/>".repeat(300_001)).bytes(), FileRefused::TooManyPieces),
    ]
}

/// Little that would be repeated without end.
pub fn repeaters() -> Vec<Trap> {
    let name = "n".repeat(100_000);
    let many = paragraph("a").repeat(60_000);
    let inside = format!("<w:ins w:id=\"1\" w:author=\"{name}\" w:date=\"{name}\">{many}</w:ins>");
    let address = format!("https://example.org/{}", "a".repeat(1_900));
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let begin =
        format!("{}<w:r><w:instrText>HYPERLINK {address}</w:instrText></w:r>{}", field("begin"), field("separate"));
    let linked = format!("{}{}{}", paragraph(&begin), paragraph("a").repeat(3_000), paragraph(&field("end")));
    let numbers = outline().replace("%1.", &"%1.".repeat(60));
    let numbered = Docx::new(&item(0, "a").repeat(60_000)).with(|d| d.numbering = numbers);
    let short = "n".repeat(200);
    let change = format!("<w:sectPrChange w:author=\"{short}\" w:date=\"{short}\"/>").repeat(20_000);
    let changes = Docx::new(&format!("<w:p><w:pPr><w:sectPr>{change}</w:sectPr></w:pPr></w:p>"));
    vec![
        trap("a long name on every paragraph", Docx::new(&inside).bytes(), FileRefused::TextTooLong),
        trap("a long address on every paragraph", Docx::new(&linked).bytes(), FileRefused::TextTooLong),
        trap("a long number on every paragraph", numbered.bytes(), FileRefused::TextTooLong),
        trap("a long name on changes without words", changes.bytes(), FileRefused::TextTooLong),
    ]
}

/// Tables in so many tables.
pub fn nested(depth: usize) -> Vec<u8> {
    let open = "<w:tbl><w:tr><w:tc>".repeat(depth);
    let close = "<w:p/></w:tc></w:tr></w:tbl>".repeat(depth);
    Docx::new(&format!("{open}{}{close}", paragraph("Deep."))).bytes()
}

pub fn deep_and_wide() -> Vec<Trap> {
    let cells = format!("<w:tr>{}</w:tr>", "<w:tc><w:p/></w:tc>".repeat(60)).repeat(2_600);
    let huge = Docx::new(&format!("<w:tbl>{cells}</w:tbl>"));
    vec![
        trap("tables in tables without end", nested(200), FileRefused::TooDeep),
        trap("a table of rows without end", huge.bytes(), FileRefused::TooManyPieces),
    ]
}

/// The content of an .odt with one insertion among its tracked changes, one deletion of so many paragraphs, and this text.
fn tracked_odt(deleted: usize, text: &str) -> String {
    const NAMESPACES: &str = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let region = |id: &str, kind: &str, inner: &str| {
        format!("<text:changed-region text:id=\"{id}\"><text:{kind}>{inner}</text:{kind}></text:changed-region>")
    };
    let changes = region("i", "insertion", "") + &region("d", "deletion", &"<text:p/>".repeat(deleted));
    format!(
        "<office:document-content {NAMESPACES}><office:body><office:text><text:tracked-changes>{changes}\
         </text:tracked-changes>{text}</office:text></office:body></office:document-content>"
    )
}

/// What no document has so many of: each is looked through again for every word, or takes a hundred times its own size.
pub fn endless() -> Vec<Trap> {
    let with_lists = |numbering: String| docx().with(|d| d.numbering = numbering).bytes();
    let styles: String = (0..100_001).map(|n| format!("<w:style w:styleId=\"{n}\"/>")).collect();
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>").repeat(1_000);
    let fields = paragraph(&format!("{}{}", field("begin"), field("end")));
    let moves = "<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/>".repeat(1_000);
    let starts = format!("<text:p>{}</text:p>", "<text:change-start text:change-id=\"i\"/>".repeat(1_000));
    let plain = ("styles.xml", "<a/>");
    vec![
        trap("lists without end", with_lists("<w:abstractNum/>".repeat(20_001)), FileRefused::TooManyPieces),
        trap("styles without end", docx().with(|d| d.styles = styles).bytes(), FileRefused::TooManyPieces),
        trap("fields in fields without end", Docx::new(&fields).bytes(), FileRefused::TooDeep),
        trap(
            "moves in moves without end",
            Docx::new(&format!("{moves}{}", paragraph("a"))).bytes(),
            FileRefused::TooDeep,
        ),
        trap("insertions in insertions without end", odt(&tracked_odt(0, &starts), plain), FileRefused::TooDeep),
    ]
}

/// Files that are strange and no more: each is read, and takes neither the time nor the memory that it asks for.
pub fn laborious() -> Vec<(&'static str, Vec<u8>)> {
    let pattern = "%1.".repeat(300_000);
    let level = format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"{pattern}\"/></w:lvl></w:abstractNum>"
    );
    let lists: String =
        (1..=10_000).map(|n| format!("<w:num w:numId=\"{n}\"><w:abstractNumId w:val=\"0\"/></w:num>")).collect();
    let link = "<w:numStyleLink w:val=\"none\"/></w:abstractNum>";
    let others = format!("<w:abstractNum>{link}").repeat(19_999);
    let linked = format!("<w:abstractNum w:abstractNumId=\"0\">{link}{others}");
    let name = "n".repeat(1_000_000);
    let styles = format!(
        "<w:style w:styleId=\"a\"><w:basedOn w:val=\"{name}\"/></w:style><w:style w:styleId=\"{name}\"><w:basedOn w:val=\"a\"/></w:style>"
    );
    let words = "<w:r><w:rPr><w:rStyle w:val=\"a\"/></w:rPr><w:t>a</w:t></w:r>".repeat(100_000);
    let put_back = format!("<text:p>{}</text:p>", "<text:change text:change-id=\"d\"/>".repeat(50_000));
    let plain = ("styles.xml", "<a/>");
    vec![
        ("ten thousand lists of one long number", docx().with(|d| d.numbering = format!("{level}{lists}")).bytes()),
        ("lists that lead to each other", docx().with(|d| d.numbering = format!("{linked}{lists}")).bytes()),
        ("a style of a long name on every word", Docx::new(&paragraph(&words)).with(|d| d.styles = styles).bytes()),
        ("a deletion that is put back wherever it is named", odt(&tracked_odt(50_000, &put_back), plain)),
        ("comments that never end", open_comments()),
    ]
}

/// Ten thousand comments that begin before the first of two hundred thousand paragraphs.
fn open_comments() -> Vec<u8> {
    const TYPE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    let each = |element: &str| -> String { (0..10_000).map(|n| format!("<w:{element} w:id=\"{n}\"/>")).collect() };
    let body = format!("{}{}", paragraph(&each("commentRangeStart")), "<w:p/>".repeat(200_000));
    let mut entries = Docx::new(&body).entries();
    let comments = format!(
        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{}</w:comments>",
        each("comment")
    );
    entries.push(("word/comments.xml".to_owned(), comments.into_bytes()));
    let relations = entries.iter_mut().find(|(name, _)| name == "word/_rels/document.xml.rels").expect("relationships");
    let end = "</Relationships>";
    let own = format!("<Relationship Id=\"c\" Type=\"{TYPE}\" Target=\"comments.xml\"/>{end}");
    relations.1 = String::from_utf8_lossy(&relations.1).replace(end, &own).into_bytes();
    pack(&entries, SimpleFileOptions::default())
}
