//! What documents of other programs hold beside plain words, construct by construct: each is read, or told.

use super::super::{ChangeKind, Document, Found, LeftOut, Track, read};
use super::make::{Docx, item, outline, pack, paragraph, run, styled, tracked, with_properties};
use zip::write::SimpleFileOptions;

const DAY: &str = "2026-03-02T09:15:00Z";
const BY_ANA: &str = "w:id=\"3\" w:author=\"Ana\" w:date=\"2026-03-02T09:15:00Z\"";

fn document(docx: &Docx) -> Document {
    read(&docx.bytes()).expect("a document")
}

/// A body and its reading with all changes taken.
fn check(body: &str, expected: &str) {
    let document = document(&Docx::new(body));
    assert_eq!(document.markdown(Track::Accept).trim_end(), expected, "{body}");
}

/// A body and its readings with changes taken and rejected.
fn check_both(body: &str, accept: &str, reject: &str) {
    check(body, accept);
    assert_eq!(document(&Docx::new(body)).markdown(Track::Reject).trim_end(), reject, "{body}");
}

fn cell(inner: &str) -> String {
    format!("<w:tc>{inner}</w:tc>")
}

fn row(cells: &[&str]) -> String {
    format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(&paragraph(text))).collect::<String>())
}

fn table(rows: &str) -> String {
    format!("<w:tbl>{rows}</w:tbl>")
}

/// What a program of today reads, and what older ones read instead.
fn alternative(choice: &str, fallback: &str) -> String {
    format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\">{choice}</mc:Choice>\
         <mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )
}

fn control(inner: &str) -> String {
    format!("<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>")
}

#[test]
fn words_stand_in_controls_and_tags_at_every_level() {
    let custom = |inner: &str| format!("<w:customXml w:element=\"pay\"><w:customXmlPr/>{inner}</w:customXml>");
    check(&control(&paragraph("Hours.")), "Hours.");
    check(&paragraph(&control(&run("Hours."))), "Hours.");
    check(&custom(&control(&paragraph(&custom(&run("Hours."))))), "Hours.");
    let rows = [control(&row(&["A", "1"])), custom(&row(&["B", "2"]))].concat();
    check(&table(&rows), "| A | 1 |\n| --- | --- |\n| B | 2 |");
    let cells = [control(&cell(&paragraph("A"))), custom(&cell(&paragraph("1")))].concat();
    check(&table(&format!("<w:tr>{cells}</w:tr>")), "| A | 1 |\n| --- | --- |");
    let tag = format!("<w:smartTag w:element=\"date\"><w:smartTagPr/>{}</w:smartTag>", run("June 30"));
    let held = document(&Docx::new(&[paragraph(&tag), table(&rows)].concat()));
    assert_eq!(held.report().found.get(&Found::SmartTag), Some(&1));
    assert_eq!(held.report().found.get(&Found::ContentControl), Some(&1));
}

#[test]
fn what_two_programs_would_show_stands_there_once() {
    check(&alternative(&paragraph("New."), &paragraph("Old.")), "New.");
    check(&paragraph(&alternative(&run("New."), &run("Old."))), "New.");
    check(&paragraph(&format!("<w:r>{}</w:r>", alternative("<w:t>New.</w:t>", "<w:t>Old.</w:t>"))), "New.");
    check(&table(&alternative(&row(&["A", "1"]), &row(&["B", "2"]))), "| A | 1 |\n| --- | --- |");
    let cells = alternative(&cell(&paragraph("A")), &cell(&paragraph("B")));
    check(&table(&format!("<w:tr>{cells}{}</w:tr>", cell(&paragraph("1")))), "| A | 1 |\n| --- | --- |");
    let unknown = alternative(&run("New."), &run("Old.")).replace("wps", "tomorrow");
    check(&paragraph(&unknown), "Old.");
}

#[test]
fn words_of_a_text_box_follow_the_paragraph_that_it_is_anchored_to() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", paragraph("In the box."));
    let shape = format!("<w:drawing><wps:txbx xmlns:wps=\"urn:x\">{content}</wps:txbx></w:drawing>");
    let old = format!("<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\">{content}</v:shape></w:pict>");
    let both = format!("{}<w:r>{}</w:r>", run("Outside."), alternative(&shape, &old));
    check(&paragraph(&both), "Outside.\n\nIn the box.");
    check(&paragraph(&format!("{}<w:r>{old}</w:r>", run("Outside."))), "Outside.\n\nIn the box.");
    // In a cell it stays in the cell.
    let cells = [cell(&paragraph(&format!("<w:r>{old}</w:r>"))), cell(&paragraph("1"))].concat();
    check(&table(&format!("<w:tr>{cells}</w:tr>")), "| In the box. | 1 |\n| --- | --- |");
    let deleted = format!("{}<w:del {BY_ANA}><w:r>{old}</w:r></w:del>", run("Outside."));
    check_both(&paragraph(&deleted), "Outside.", "Outside.\n\nIn the box.");
}

#[test]
fn signs_that_are_no_letters_of_a_text_are_read_as_what_they_show() {
    let signs = |inner: &str| paragraph(&format!("<w:r><w:t>a</w:t>{inner}<w:t>b</w:t></w:r>"));
    check(&signs("<w:noBreakHyphen/>"), "a-b");
    check(&signs("<w:softHyphen/>"), "ab");
    check(&signs("<w:tab/>"), "a b");
    check(&signs("<w:ptab w:relativeTo=\"margin\" w:alignment=\"right\" w:leader=\"none\"/>"), "a b");
    check(&signs("<w:cr/>"), "a  \nb");
    check(&signs("<w:br w:type=\"page\"/>"), "a b");
    check(&signs("<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>"), "a≥b");
    check(&signs("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>"), "a☑b");
    check(&signs("<w:sym w:font=\"Wingdings\" w:char=\"F021\"/>"), "ab");
    let ruby = "<w:ruby><w:rubyPr/><w:rt><w:r><w:t>ko</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>高</w:t></w:r></w:rubyBase></w:ruby>";
    check(&signs(ruby), "a高b");
    let math = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x+1</m:t></m:r></m:oMath>";
    check(&paragraph(&format!("{}{math}", run("Pay = "))), "Pay = x+1");
    check(&paragraph(&format!("<w:dir w:val=\"rtl\"><w:bdo w:val=\"rtl\">{}</w:bdo></w:dir>", run("a"))), "a");
}

#[test]
fn fields_show_their_results_and_pages_numbers_are_left_out() {
    let kind = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let complex = |instruction: &str, result: &str| {
        let instruction = format!("<w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>");
        [kind("begin"), instruction, kind("separate"), run(result), kind("end")].concat()
    };
    check(&paragraph(&[run("See "), complex(" REF _Ref1 \\r \\h ", "Section 4.2(a)")].concat()), "See Section 4.2(a)");
    check(&paragraph(&[run("Page "), complex(" PAGE ", "7")].concat()), "Page");
    check(&paragraph(&complex(" HYPERLINK \"https://example.org\" ", "law")), "[law](https://example.org)");
    // A field in the instruction of another one.
    let nested = format!(
        "{}<w:r><w:instrText>IF </w:instrText></w:r>{}<w:r><w:instrText> = 1 \"a\"</w:instrText></w:r>{}{}{}",
        kind("begin"),
        complex(" MERGEFIELD x ", "hidden"),
        kind("separate"),
        run("Yes."),
        kind("end")
    );
    check(&paragraph(&nested), "Yes.");
    let simple = format!("<w:fldSimple w:instr=\" DOCPROPERTY Unit \">{}</w:fldSimple>", run("Staff"));
    check(&paragraph(&simple), "Staff");
    let alone = format!("{}<w:r><w:instrText>SYMBOL 183 \\f Symbol</w:instrText></w:r>{}", kind("begin"), kind("end"));
    check(&paragraph(&[alone, run("Paid.")].concat()), "•Paid.");
    let changed = format!("<w:del {BY_ANA}>{}</w:del><w:ins {BY_ANA}>{}</w:ins>", run("4.1"), complex("REF x", "4.2"));
    check_both(&paragraph(&changed), "4.2", "4.1");
}

#[test]
fn an_address_keeps_the_place_within_its_page() {
    let link = |more: &str| paragraph(&format!("<w:hyperlink r:id=\"law\"{more}>{}</w:hyperlink>", run("law")));
    let check = |body: &str, expected: &str| {
        let docx = Docx::new(body).with(|d| d.links = vec![("law", "https://example.org/act".to_owned())]);
        assert_eq!(document(&docx).markdown(Track::Accept).trim_end(), expected);
    };
    check(&link(""), "[law](https://example.org/act)");
    check(&link(" w:anchor=\"s8\""), "[law](https://example.org/act#s8)");
    check(&paragraph(&format!("<w:hyperlink w:anchor=\"here\">{}</w:hyperlink>", run("below"))), "below");
}

#[test]
fn a_large_first_letter_belongs_to_the_paragraph_it_begins() {
    let large = with_properties("<w:framePr w:dropCap=\"drop\" w:lines=\"3\" w:wrap=\"around\"/>", "T");
    check(&[large.clone(), paragraph("he Employer pays.")].concat(), "The Employer pays.");
    check(&[paragraph("Hours."), large.clone()].concat(), "Hours.\n\nT");
    let before_table = [large.clone(), table(&row(&["A", "1"])), paragraph("he Employer pays.")].concat();
    check(&before_table, "T\n\n| A | 1 |\n| --- | --- |\n\nhe Employer pays.");
    check(&table(&format!("<w:tr>{}{}</w:tr>", cell(&large), cell(&paragraph("A")))), "| T | A |\n| --- | --- |");
}

#[test]
fn a_large_first_letter_waits_until_a_table_of_contents_is_over() {
    let large = with_properties("<w:framePr w:dropCap=\"drop\" w:lines=\"3\" w:wrap=\"around\"/>", "T");
    let gallery = "<w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>";
    let line = with_properties("<w:pStyle w:val=\"TOC1\"/>", "Article 1 Hours 4");
    let contents = format!("<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{line}</w:sdtContent></w:sdt>");
    let style = "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>";
    let body = [large, contents, paragraph("he Employer pays.")].concat();
    let document = document(&Docx::new(&body).with(|docx| docx.styles = style.to_owned()));
    assert_eq!(document.markdown(Track::Accept).trim_end(), "The Employer pays.");
    assert_eq!(document.report().left_out.get(&LeftOut::ContentsLine), Some(&1));
}

#[test]
fn rows_and_cells_come_and_go_with_their_marks() {
    let marked = |mark: &str| {
        let properties = format!("<w:trPr><w:{mark} {BY_ANA}/></w:trPr>");
        table(&format!(
            "{}<w:tr>{properties}{}{}</w:tr>",
            row(&["A", "1"]),
            cell(&paragraph("B")),
            cell(&paragraph("2"))
        ))
    };
    let (one, two) = ("| A | 1 |\n| --- | --- |", "| A | 1 |\n| --- | --- |\n| B | 2 |");
    check_both(&marked("ins"), two, one);
    check_both(&marked("del"), one, two);
    let cells = |mark: &str| {
        let marked = format!("<w:tc><w:tcPr><w:{mark} {BY_ANA}/></w:tcPr>{}</w:tc>", paragraph("new"));
        table(&format!("<w:tr>{}{}{marked}</w:tr>", cell(&paragraph("A")), cell(&paragraph("1"))))
    };
    let three = "| A | 1 | new |\n| --- | --- | --- |";
    check_both(&cells("cellIns"), three, one);
    check_both(&cells("cellDel"), one, three);
}

#[test]
fn merged_cells_have_their_words_once() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text));
    let rows = [
        format!("<w:tr>{}{}</w:tr>", cell("<w:gridSpan w:val=\"2\"/>", "Step"), cell("", "Days")),
        format!("<w:tr>{}{}{}</w:tr>", cell("<w:vMerge w:val=\"restart\"/>", "1"), cell("", "a"), cell("", "10")),
        format!("<w:tr>{}{}{}</w:tr>", cell("<w:vMerge/>", ""), cell("", "b"), cell("", "20")),
        format!(
            "<w:tr>{}{}{}</w:tr>",
            cell("<w:hMerge w:val=\"restart\"/>", "End"),
            cell("<w:hMerge/>", ""),
            cell("", "30")
        ),
    ];
    let expected = "| Step |  | Days |\n| --- | --- | --- |\n| 1 | a | 10 |\n|  | b | 20 |\n| End |  | 30 |";
    check(&table(&rows.concat()), expected);
}

#[test]
fn a_table_of_one_column_is_a_list_of_entries_or_a_frame_around_clauses() {
    check(&table(&[row(&["Monday"]), row(&["Friday"])].concat()), "| Monday |\n| --- |\n| Friday |");
    check(&table(&row(&["A note to all."])), "A note to all.");
    let clauses = [row(&["ARTICLE 3 HOURS"]), row(&["Section 1. Forty hours."])].concat();
    check(&table(&clauses), "ARTICLE 3 HOURS\n\nSection 1. Forty hours.");
}

#[test]
fn a_change_of_a_table_or_a_section_is_told_with_who_made_it() {
    let changes = [
        format!("<w:tblPr><w:tblPrChange {BY_ANA}><w:tblPr/></w:tblPrChange></w:tblPr>"),
        format!(
            "<w:tr><w:trPr><w:trPrChange {BY_ANA}><w:trPr/></w:trPrChange></w:trPr><w:tc><w:tcPr>\
             <w:tcPrChange {BY_ANA}><w:tcPr/></w:tcPrChange><w:cellMerge {BY_ANA} w:vMerge=\"rest\"/></w:tcPr>{}</w:tc></w:tr>",
            paragraph("A")
        ),
    ];
    let section =
        with_properties(&format!("<w:sectPr><w:sectPrChange {BY_ANA}><w:sectPr/></w:sectPrChange></w:sectPr>"), "B");
    let changes = document(&Docx::new(&[table(&changes.concat()), section].concat())).changes();
    assert_eq!(changes.len(), 5, "{changes:?}");
    assert!(changes.iter().all(|c| (c.kind, &*c.author, &*c.date) == (ChangeKind::Formatting, "Ana", DAY)));
}

#[test]
fn a_change_in_a_header_is_among_the_changes() {
    let docx = Docx::new(&paragraph("Text.")).with(|d| {
        d.header =
            paragraph(&[run("Draft "), tracked("del", "Ana", DAY, "4"), tracked("ins", "Ana", DAY, "5")].concat());
    });
    let document = document(&docx);
    let changes: Vec<_> = document.changes().into_iter().map(|c| (c.kind, c.author, c.text)).collect();
    let change = |kind, text: &str| (kind, "Ana".to_owned(), text.to_owned());
    assert_eq!(changes, [change(ChangeKind::Deletion, "4"), change(ChangeKind::Insertion, "5")]);
    let edge = &document.furniture()[0];
    assert_eq!((edge.text.as_str(), edge.before.as_str()), ("Draft 5", "Draft 4"));
}

#[test]
fn a_moved_paragraph_is_at_its_new_place_or_at_its_old_one() {
    let range = |kind: &str, inner: &str| {
        format!("<w:{kind}RangeStart {BY_ANA} w:name=\"move1\"/>{inner}<w:{kind}RangeEnd w:id=\"3\"/>")
    };
    let moved = |kind: &str| {
        let mark = format!("<w:rPr><w:{kind} {BY_ANA}/></w:rPr>");
        range(kind, &with_properties(&mark, &format!("<w:{kind} {BY_ANA}>{}</w:{kind}>", run("Moved."))))
    };
    let body = [moved("moveFrom"), paragraph("Stays."), moved("moveTo"), paragraph("End.")].concat();
    check_both(&body, "Stays.\n\nMoved.\n\nEnd.", "Moved.\n\nStays.\n\nEnd.");
    let changes = document(&Docx::new(&body)).changes();
    let kinds: Vec<_> = changes.iter().map(|c| (c.kind, c.text.as_str(), c.moved.as_str())).collect();
    assert_eq!(kinds, [(ChangeKind::MovedFrom, "Moved.", "move1"), (ChangeKind::MovedTo, "Moved.", "move1")]);
}

#[test]
fn a_clause_that_took_another_level_counts_there_in_either_reading() {
    let change = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";
    let old = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let moved = with_properties(&format!("{change}<w:pPrChange {BY_ANA}>{old}</w:pPrChange>"), "Two.");
    let docx = Docx::new(&[item(0, "One."), moved, item(0, "Three.")].concat()).with(|d| d.numbering = outline());
    let document = document(&docx);
    assert_eq!(document.markdown(Track::Accept).trim_end(), "1. One.\n\n   (a) Two.\n\n2. Three.");
    assert_eq!(document.markdown(Track::Reject).trim_end(), "1. One.\n\n2. Two.\n\n3. Three.");
    assert_eq!(document.changes().iter().filter(|c| c.kind == ChangeKind::Formatting).count(), 1);
}

#[test]
fn a_heading_is_known_by_its_level_its_styles_name_or_its_styles_id() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"/>\
        <w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Titre1\"/></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"Body\"><w:name w:val=\"Heading body\"/></w:style>";
    let check = |properties: &str, expected: &str| {
        let docx = Docx::new(&with_properties(properties, "Hours")).with(|d| d.styles = styles.to_owned());
        assert_eq!(document(&docx).markdown(Track::Accept).trim_end(), expected, "{properties}");
    };
    check("<w:pStyle w:val=\"Heading2\"/>", "## Hours");
    check("<w:pStyle w:val=\"Titre1\"/>", "# Hours");
    check("<w:pStyle w:val=\"Mine\"/>", "# Hours");
    check("<w:pStyle w:val=\"Body\"/>", "Hours");
    check("<w:outlineLvl w:val=\"2\"/>", "### Hours");
    check("<w:pStyle w:val=\"Titre1\"/><w:outlineLvl w:val=\"9\"/>", "Hours");
}

#[test]
fn a_part_that_another_system_wrote_is_read_as_well() {
    // .NET writes a mark of the encoding before every part.
    let with_mark = |(name, bytes): (String, Vec<u8>)| (name, [b"\xef\xbb\xbf".as_slice(), &bytes].concat());
    let entries: Vec<_> = Docx::new(&paragraph("Text.")).entries().into_iter().map(with_mark).collect();
    let document = read(&pack(&entries, SimpleFileOptions::default())).expect("a document");
    assert_eq!(document.markdown(Track::Accept), "Text.\n");
    // A template is a document too.
    let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
    let template = Docx::new(&paragraph("Text.")).with(|d| d.content_type = kind.to_owned());
    assert!(read(&template.bytes()).is_ok());
}

#[test]
fn what_is_not_read_is_told() {
    let check = |body: &str, what: LeftOut| {
        let found = document(&Docx::new(&paragraph("Text.")).with(|d| d.body.push_str(body)));
        assert_eq!(found.report().left(what), 1, "{body}: {:?}", found.report());
    };
    check("<w:altChunk r:id=\"x\"/>", LeftOut::ForeignPart);
    check(&paragraph("<w:r><w:sym w:font=\"Somebody's Own\" w:char=\"F041\"/></w:r>"), LeftOut::Symbol);
    check(&paragraph("<w:r><w:object><a/></w:object></w:r>"), LeftOut::Drawing);
    check(&paragraph(&styled("<w:vanish/>", "hidden")), LeftOut::HiddenText);
    check(&paragraph(&styled("<w:highlight w:val=\"yellow\"/>", "marked")), LeftOut::Highlight);
    check(&paragraph(&styled("<w:vertAlign w:val=\"superscript\"/>", "2")), LeftOut::RaisedText);
}
