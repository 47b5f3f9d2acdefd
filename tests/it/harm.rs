//! Files that mean harm, sent to a host: each is refused with its reason, nothing of it is kept, and the host goes on.

use contracts::members::{Language, Refusal, StandingKind};
use contracts::word::{FILE_BYTES_MAX, FileRefused};
use convenio::pdf::{PdfReader, SUBCOMMAND, is_pdf};
use sea_orm::{ConnectionTrait, Statement};
use std::io::Write;
use tests::people::{UNION, UNIT};
use tests::with_people;

#[path = "../../server/src/word/tests/make.rs"]
#[expect(dead_code, reason = "the traps use a part of what the reader's own tests do")]
mod make;
#[path = "../../server/src/word/tests/traps.rs"]
#[expect(dead_code, reason = "the largest traps are the reader's own tests' alone")]
mod traps;

const IMPORT: &str = "/do/agreements/import-agreement";

#[test]
fn a_file_that_means_harm_is_refused_and_nothing_of_it_is_kept() {
    with_people(async |house, people| {
        let mut ana = people.with(StandingKind::Committee);
        let words = app::words::Words::new(Language::En);
        let groups = [
            traps::broken_archives,
            traps::missing_parts,
            traps::doubles,
            traps::climbers,
            traps::programs,
            traps::open_documents,
            traps::outsiders,
        ];
        let form = [
            ("union", UNION),
            ("unit", UNIT),
            ("_page", "/u/irc/staff/agreements/import"),
            ("_form", IMPORT),
            ("step", "look"),
            ("text", "Typed by hand"),
        ];
        for traps::Trap { name, bytes, why } in groups.iter().flat_map(|group| group()) {
            let refused = ana.submit_file(IMPORT, &form, ("file", "contract.docx", &bytes)).await;
            let sentence = words.refusal(&Refusal::from(why));
            assert!(refused.body.contains(&sentence), "{name}: {sentence} is not in {}", refused.body);
            refused.assert_shows("Typed by hand");
        }
        let db = house.host.store.read();
        let count = Statement::from_string(db.get_database_backend(), "SELECT count(*) FROM file");
        let count = db.query_one_raw(count).await.expect("a count").expect("a row");
        assert_eq!(count.try_get_by_index::<i64>(0).expect("a number"), 0);
        ana.get("/u/irc/staff/agreements").await.assert_shows("No contract here yet");
    });
}

/// A PDF of these objects, the first of which is its catalog.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend_from_slice(format!("{} 0 obj\n", at + 1).as_bytes());
        bytes.extend_from_slice(object);
        bytes.extend_from_slice(b"\nendobj\n");
    }
    let table = bytes.len();
    let size = objects.len() + 1;
    bytes.extend_from_slice(format!("xref\n0 {size}\n0000000000 65535 f \n").as_bytes());
    places.iter().for_each(|at| bytes.extend_from_slice(format!("{at:010} 00000 n \n").as_bytes()));
    bytes.extend_from_slice(format!("trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").as_bytes());
    bytes
}

/// Streams of a page; `more` stands in its dictionary.
fn page(more: &str, content: &[u8], filter: &str) -> Vec<u8> {
    let stream = |bytes: &[u8], more: &str| {
        let head = format!("<< /Length {} {more} >>\nstream\n", bytes.len());
        [head.as_bytes(), bytes, b"\nendstream"].concat()
    };
    pdf(&[
        b"<< /Type /Catalog /Pages 2 0 R >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R {more} >>").into_bytes(),
        stream(content, filter),
        stream(b"/X Do", "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 5 0 R >> >>"),
    ])
}

/// Pages that unpack to more than any contract, that hold themselves, or that lie too deep.
fn pdf_traps() -> Vec<(&'static str, Vec<u8>)> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let blanks = vec![b' '; 1_000_000];
    (0..400).for_each(|_| packed.write_all(&blanks).expect("packed"));
    let packed = packed.finish().expect("packed");
    let catalog = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
    vec![
        ("a bomb", page("", &packed, "/Filter /FlateDecode")),
        ("a form that draws itself", page("/Resources << /XObject << /X 5 0 R >> >>", b"/X Do", "")),
        ("pages that hold themselves", pdf(&[catalog.clone(), b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>".to_vec()])),
        ("lists in lists", page("", "[".repeat(200_000).as_bytes(), "")),
        ("a list in a list as an object", pdf(&[catalog, "[".repeat(200_000).into_bytes()])),
    ]
}

#[test]
fn a_pdf_that_means_harm_is_refused_and_the_next_one_is_read() {
    let reader = PdfReader::started_by(|| Ok(tests::program::command(&[SUBCOMMAND])));
    let text = include_bytes!("../fixtures/counters/en-text.pdf");
    for (name, bytes) in pdf_traps() {
        let why = reader.read(&bytes).err();
        assert!(matches!(why, Some(FileRefused::PdfUnreadable | FileRefused::PdfScan)), "{name}: {why:?}");
        assert!(reader.read(text).is_ok(), "after {name}");
    }
}

/// The same file with other bytes of the same length at one place.
fn exchanged(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    let at = bytes.windows(from.len()).position(|window| window == from).expect("the place");
    [&bytes[..at], to, &bytes[at + from.len()..]].concat()
}

#[test]
fn a_damaged_pdf_is_refused_and_never_read_without_a_page() {
    let reader = PdfReader::started_by(|| Ok(tests::program::command(&[SUBCOMMAND])));
    let text = include_bytes!("../fixtures/counters/en-text.pdf");
    let clause = "BT /F 12 Tf 72 700 Td (The Employer pays every hour that was worked.) Tj ET ";
    let font = "/F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    let of = |content: &str| page(&format!("/Resources << /Font << {font} >> >>"), content.as_bytes(), "");
    assert!(reader.read(&of(&clause.repeat(2))).is_ok());
    let damaged = [
        ("a page that is nowhere", exchanged(text, b" 10 0 R]", b" 99 0 R]")),
        (
            "pages that are all nowhere",
            exchanged(text, b"/Kids [4 0 R 6 0 R 8 0 R 10 0 R]", b"/Kids [98 0 R                  ]"),
        ),
        ("words that are nowhere", exchanged(&of(clause), b"/Contents 4 0 R", b"/Contents 9 0 R")),
        ("a page cut in the middle", of(&format!("{clause} ]]>> {clause}"))),
        ("a page without an end", of(&format!("{clause} (The Employer"))),
    ];
    for (name, bytes) in damaged {
        assert_eq!(reader.read(&bytes).err(), Some(FileRefused::PdfUnreadable), "{name}");
    }
}

#[test]
fn a_file_is_what_it_begins_as_and_too_large_a_pdf_is_said_to_be_too_large() {
    let check = |bytes: &[u8], expected: bool| assert_eq!(is_pdf(bytes), expected, "{}", bytes.escape_ascii());
    check(b"%PDF-1.7", true);
    check(b"\xef\xbb\xbf\n%PDF-1.7", true);
    check(b"PK\x03\x04\x14\0word/annex.pdf%PDF-1.7", false);
    check(b"Plain words.", false);
    let large = [b"%PDF-1.7".as_slice(), &vec![b' '; FILE_BYTES_MAX]].concat();
    // It is not even handed to the other process.
    let reader = PdfReader::started_by(|| Err(std::io::ErrorKind::NotFound.into()));
    assert_eq!(reader.read(&large).err(), Some(FileRefused::TooLarge));
}
