//! The three readings of a document, its list of changes and its report.

use super::super::{ChangeKind, Found, LeftOut, Track, read};
use super::make::{Docx, item, outline, paragraph, run, styled, tracked, with_properties};

const DAY: &str = "2026-03-02T09:15:00Z";

fn check(docx: &Docx, accept: &str, reject: &str, all: &str) {
    let document = read(&docx.bytes()).expect("a document");
    assert_eq!(document.markdown(Track::Accept), format!("{accept}\n"));
    assert_eq!(document.markdown(Track::Reject), format!("{reject}\n"));
    assert_eq!(document.markdown(Track::All), format!("{all}\n"));
}

#[test]
fn a_member_reads_what_the_employer_proposes_what_was_there_and_who_changed_it() {
    let words =
        [run("The Employer "), tracked("del", "Ana", DAY, "shall"), tracked("ins", "Ana", DAY, "may"), run(" act.")];
    check(
        &Docx::new(&paragraph(&words.concat())),
        "The Employer may act.",
        "The Employer shall act.",
        "The Employer {--shall--}{++may++}{>>Ana · 2026-03-02T09:15:00Z<<} act.",
    );
}

#[test]
fn a_clause_inserted_between_two_takes_its_number_in_one_reading_alone() {
    let mark = "<w:rPr><w:ins w:id=\"2\" w:author=\"Ana\" w:date=\"2026-03-02T09:15:00Z\"/></w:rPr>";
    let new = with_properties(
        &format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>{mark}"),
        &tracked("ins", "Ana", DAY, "New."),
    );
    let body = [item(0, "Old."), new, item(0, "Last.")].concat();
    check(
        &Docx::new(&body).with(|d| d.numbering = outline()),
        "1. Old.\n\n2. New.\n\n3. Last.",
        "1. Old.\n\n2. Last.",
        "1. Old.\n\n2. {++New.++}{>>Ana · 2026-03-02T09:15:00Z<<}\n\n3. Last.",
    );
}

#[test]
fn two_paragraphs_whose_border_was_deleted_are_one() {
    let mark = "<w:rPr><w:del w:id=\"2\" w:author=\"Ana\" w:date=\"2026-03-02T09:15:00Z\"/></w:rPr>";
    let body = [with_properties(mark, "One"), paragraph(" and two.")].concat();
    check(
        &Docx::new(&body),
        "One and two.",
        "One\n\nand two.",
        "One{--\n\n--}{>>Ana · 2026-03-02T09:15:00Z<<}and two.",
    );
}

#[test]
fn nested_clauses_stand_under_their_own_item() {
    let body = [item(0, "One."), item(1, "Letter."), item(2, "Roman."), item(0, "Two.")].concat();
    let text = "1. One.\n\n   (a) Letter.\n\n   (i) Roman.\n\n2. Two.";
    check(&Docx::new(&body).with(|d| d.numbering = outline()), text, text, text);
}

#[test]
fn hidden_words_are_in_no_reading_and_are_told() {
    let words = [run("Paid"), styled("<w:vanish/>", ", if approved,"), run(" weekly.")].concat();
    let docx = Docx::new(&paragraph(&words));
    check(&docx, "Paid weekly.", "Paid weekly.", "Paid weekly.");
    let document = read(&docx.bytes()).expect("a document");
    assert_eq!(document.report().left(LeftOut::HiddenText), 1);
}

#[test]
fn the_list_of_changes_has_every_stretch_with_its_author_and_date() {
    let words =
        [tracked("ins", "Ana", DAY, "one "), tracked("ins", "Ana", DAY, "two"), tracked("del", "", "", "three")];
    let document = read(&Docx::new(&paragraph(&words.concat())).bytes()).expect("a document");
    let changes = document.changes();
    assert_eq!(changes.len(), 2);
    assert_eq!((changes[0].kind, changes[0].text.as_str()), (ChangeKind::Insertion, "one two"));
    assert_eq!((changes[0].author.as_str(), changes[0].date.as_str()), ("Ana", DAY));
    assert_eq!((changes[1].kind, changes[1].author.as_str()), (ChangeKind::Deletion, ""));
    assert_eq!(document.report().found.get(&Found::Insertion), Some(&1));
}

#[test]
fn a_header_is_told_and_left_out() {
    let docx = Docx::new(&paragraph("Text.")).with(|d| d.header = paragraph("Confidential"));
    check(&docx, "Text.", "Text.", "Text.");
    let document = read(&docx.bytes()).expect("a document");
    assert_eq!(document.report().left(LeftOut::Header), 1);
    assert_eq!(document.furniture()[0].text, "Confidential");
}

#[test]
fn an_imported_contract_is_cut_into_articles() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>";
    let body = [with_properties("<w:pStyle w:val=\"H\"/>", "ARTICLE 4 - HOURS"), item(0, "Forty hours.")].concat();
    let docx = Docx::new(&body).with(|d| (d.styles, d.numbering) = (styles.to_owned(), outline()));
    let tree = read(&docx.bytes()).expect("a document").tree(Track::Accept);
    assert_eq!(tree.parts[0].key, "4");
    assert_eq!(tree.parts[0].clauses[1].label, "1.");
}

#[test]
fn text_and_markdown_pass_as_they_are() {
    let text = "# Article 1\r\n\r\nHours: *forty*.\n";
    let plain = |bytes: &[u8]| read(bytes).expect("a text").markdown(Track::All);
    assert_eq!(plain(text.as_bytes()), text);
    assert_eq!(plain("\u{feff}조합".as_bytes()), "조합");
    assert_eq!(plain(&[0xff, 0xfe, b'a', 0]), "a");
}
