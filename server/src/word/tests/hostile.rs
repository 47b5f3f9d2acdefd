//! Files made to do harm are refused, each with its reason.

use super::super::{FileRefused, Track, read};
use super::make::{Docx, item, outline, paragraph};
use super::traps::{self, Trap};

fn check(traps: Vec<Trap>) {
    for Trap { name, bytes, why } in traps {
        assert_eq!(read(&bytes).err(), Some(why), "{name}");
    }
}

#[test]
fn each_trap_is_called_by_a_name_of_its_own() {
    let traps = traps::all();
    let names: std::collections::BTreeSet<&str> = traps.iter().map(|trap| trap.name.as_str()).collect();
    assert_eq!(names.len(), traps.len());
}

#[test]
fn a_file_that_is_no_document_is_refused_by_what_it_is() {
    check(traps::no_documents());
    // A PDF is read by a process of its own, never here.
    assert_eq!(read(b"%PDF-1.7\n").err(), Some(FileRefused::Pdf));
}

#[test]
fn a_truncated_or_damaged_archive_is_refused() {
    check(traps::broken_archives());
}

#[test]
fn a_missing_or_strange_part_is_refused() {
    check(traps::missing_parts());
}

#[test]
fn a_part_that_is_there_twice_or_under_two_names_is_refused() {
    check(traps::doubles());
}

#[test]
fn a_name_that_climbs_out_is_refused() {
    check(traps::climbers());
}

#[test]
fn programs_inside_a_document_are_refused() {
    check(traps::programs());
}

#[test]
fn an_open_document_that_means_harm_is_refused() {
    assert!(read(&traps::odt(&traps::empty_odt(), ("styles.xml", "<a/>"))).is_ok());
    check(traps::open_documents());
}

#[test]
fn an_entity_that_leads_outside_is_refused() {
    check(traps::outsiders());
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    check(traps::bombs());
}

#[test]
fn little_that_would_be_repeated_without_end_is_refused() {
    check(traps::repeaters());
}

#[test]
fn tables_in_tables_or_rows_without_end_are_refused_and_ten_tables_are_read() {
    check(traps::deep_and_wide());
    assert_eq!(read(&traps::nested(10)).expect("a document").markdown(Track::Accept).trim(), "Deep.");
}

#[test]
fn what_no_document_has_without_end_is_refused_and_what_is_only_strange_is_read() {
    check(traps::endless());
    for (name, bytes) in traps::laborious() {
        let document = read(&bytes).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert!(document.markdown(Track::Reject).len() < 1_000_000, "{name}");
    }
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
