//! Edits that a sender did not mark, planted one at a time in three languages, are found; harmless re-saves are not.

use super::super::{Beyond, Returned, Sent, Track, hold_against, read};
use super::make::{Docx, item, outline, pack, paragraph, run, styled, tracked, with_properties};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// The words of a contract in one language.
struct Words {
    heading: &'static str,
    /// Binding verb and the weaker one.
    duty: [&'static str; 2],
    /// A first clause with `{}` for the verb, a number of days, and a second clause that forbids something.
    clause: &'static str,
    days: [&'static str; 2],
    ban: &'static str,
    not: &'static str,
    detail: &'static str,
    note: &'static str,
    cell: [&'static str; 2],
    link: &'static str,
    edge: &'static str,
    last: &'static str,
}

const LANGUAGES: [Words; 3] = [
    Words {
        heading: "Grievances",
        duty: ["shall", "may"],
        clause: "The Employer {} answer a grievance within 30 days of its filing.",
        days: ["30 days", "60 days"],
        ban: "The Employer may not retaliate against any steward.",
        not: "not ",
        detail: "A steward attends with pay.",
        note: "Working days of the unit.",
        cell: ["$24.50", "$23.50"],
        link: "the law",
        edge: "Proposal of the union",
        last: "This agreement ends on June 30, 2029.",
    },
    Words {
        heading: "Quejas",
        duty: ["deberá", "podrá"],
        clause: "La empresa {} contestar la queja dentro de 30 días hábiles desde su presentación.",
        days: ["30 días", "60 días"],
        ban: "La empresa no podrá tomar represalias contra ningún delegado.",
        not: "no ",
        detail: "El delegado asiste con goce de sueldo.",
        note: "Días hábiles de la unidad.",
        cell: ["1.450,00 €", "1.350,00 €"],
        link: "la ley",
        edge: "Propuesta del sindicato",
        last: "Este convenio termina el 30 de junio de 2029.",
    },
    Words {
        heading: "고충처리",
        duty: ["하여야 한다", "할 수 있다"],
        clause: "사용자는 고충이 접수된 날부터 30일 이내에 서면으로 답변{}.",
        days: ["30일", "60일"],
        ban: "사용자는 조합 간부에게 불이익을 주지 아니한다.",
        not: " 아니",
        detail: "간부는 유급으로 참석한다.",
        note: "근무일을 기준으로 한다.",
        cell: ["2,450,000원", "2,350,000원"],
        link: "법률",
        edge: "조합 제안",
        last: "이 협약은 2029년 6월 30일에 끝난다.",
    },
];

const HONEST: &str = "Employer's counsel";
const DAY: &str = "2026-03-02T09:15:00Z";

fn contract(words: &Words) -> Docx {
    let clause = words.clause.replace("{}", words.duty[0]);
    let cells = ["A", words.cell[0]].map(|text| format!("<w:tc>{}</w:tc>", paragraph(text))).concat();
    let note = format!("{}<w:r><w:footnoteReference w:id=\"1\"/></w:r>", run(words.detail));
    let link = format!("<w:hyperlink r:id=\"link\">{}</w:hyperlink>", run(words.link));
    let body = [
        with_properties("<w:pStyle w:val=\"H\"/>", words.heading),
        item(0, &clause),
        item(1, words.detail),
        item(0, words.ban),
        format!("<w:tbl><w:tr>{cells}</w:tr><w:tr>{cells}</w:tr></w:tbl>"),
        paragraph(&note),
        paragraph(&link),
        item(0, words.last),
    ];
    Docx::new(&body.concat()).with(|d| {
        d.numbering = outline();
        d.styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style>\
            <w:style w:type=\"character\" w:styleId=\"C\"><w:name w:val=\"Term\"/></w:style>"
            .to_owned();
        d.footnotes = format!("<w:footnote w:id=\"1\">{}</w:footnote>", paragraph(words.note));
        d.header = paragraph(words.edge);
        d.footer = paragraph(&format!("<w:fldSimple w:instr=\" PAGE \">{}</w:fldSimple>{}", run("1"), run(words.edge)));
        d.links = vec![("link", "https://example.org/law".to_owned())];
    })
}

/// What came back: one honest change, and whatever was planted.
fn returned(words: &Words, planted: impl FnOnce(&mut Docx)) -> Vec<u8> {
    let honest = format!("{}{}", run(words.heading), tracked("ins", HONEST, DAY, " bis"));
    let with_mark = |d: &mut Docx| d.body = d.body.replacen(&run(words.heading), &honest, 1);
    contract(words).with(with_mark).with(planted).bytes()
}

fn held(words: &Words, bytes: &[u8]) -> Returned {
    let sent = read(&contract(words).bytes()).expect("what was sent");
    let back = read(bytes).expect("what came back");
    hold_against(Sent::File(&sent), &back, &["Local 7"])
}

fn swap(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "{from} is not in {text}");
    *text = text.replacen(from, to, 1);
}

/// Plants something in each language; `beyond` is the code of what is not in the words, else the words tell.
fn check(what: &str, beyond: Option<&str>, planted: impl Fn(&Words, &mut Docx)) {
    for words in &LANGUAGES {
        let held = held(words, &returned(words, |docx| planted(words, docx)));
        let codes: Vec<&str> = held.beyond.iter().map(Beyond::code).collect();
        match beyond {
            Some(code) => assert_eq!(codes, [code], "{what}: {}", words.heading),
            None => assert!(!held.words.silent.is_empty(), "{what} in {}: {held:#?}", words.heading),
        }
        assert!(held.words.marked.iter().any(|change| change.after.contains("bis")), "{what}: {:?}", held.words.marked);
    }
}

#[test]
fn a_word_or_number_that_was_not_marked_is_found() {
    check("a weaker verb", None, |w, d| swap(&mut d.body, w.duty[0], w.duty[1]));
    check("a longer term", None, |w, d| swap(&mut d.body, w.days[0], w.days[1]));
    check("a ban turned round", None, |w, d| {
        let without = w.ban.replacen(w.not, "", 1);
        swap(&mut d.body, w.ban, &without);
    });
    check("another year", None, |_, d| swap(&mut d.body, "2029", "2028"));
    check("another rate in a table", None, |w, d| swap(&mut d.body, w.cell[0], w.cell[1]));
    check("another note", None, |w, d| swap(&mut d.footnotes, w.note, w.ban));
    check("a letter that looks the same", None, |_, d| swap(&mut d.body, "A</w:t>", "\u{410}</w:t>"));
    check("a sign that does not show", Some("deceptive"), |w, d| {
        let broken = w.detail.replacen(' ', " \u{200b}", 1);
        swap(&mut d.body, w.detail, &broken);
    });
}

#[test]
fn a_clause_that_came_went_or_moved_is_found() {
    check("a clause more", None, |w, d| {
        swap(&mut d.body, &item(0, w.ban), &[item(0, w.ban), item(0, w.clause)].concat())
    });
    check("a clause less", None, |w, d| swap(&mut d.body, &item(0, w.ban), ""));
    check("two clauses swapped", None, |w, d| {
        swap(&mut d.body, &item(0, w.ban), "SWAP");
        swap(&mut d.body, &item(0, w.last), &item(0, w.ban));
        swap(&mut d.body, "SWAP", &item(0, w.last));
    });
    check("words in a control", None, |w, d| {
        let control = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", paragraph(w.clause));
        d.body.push_str(&control);
    });
    check("words in a text box", None, |w, d| {
        let pict = format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", paragraph(w.clause));
        d.body.push_str(&paragraph(&pict));
    });
}

#[test]
fn a_number_that_a_list_counts_otherwise_is_found() {
    check("another beginning", None, |_, d| swap(&mut d.numbering, "<w:start w:val=\"1\"/>", "<w:start w:val=\"2\"/>"));
    check("other numerals", None, |_, d| swap(&mut d.numbering, "decimal", "upperRoman"));
    check("another level", None, |w, d| swap(&mut d.body, &item(0, w.ban), &item(1, w.ban)));
    check("no number", None, |w, d| swap(&mut d.body, &item(0, w.ban), &paragraph(w.ban)));
}

#[test]
fn words_struck_or_hidden_by_themselves_or_by_their_style_are_found() {
    let by_style = |d: &mut Docx, text: &str, property: &str| {
        let in_style = styled("<w:rStyle w:val=\"C\"/>", text);
        swap(&mut d.body, &run(text), &in_style);
        swap(&mut d.styles, "<w:name w:val=\"Term\"/>", &format!("<w:name w:val=\"Term\"/><w:rPr>{property}</w:rPr>"));
    };
    check("struck", Some("struck"), |w, d| swap(&mut d.body, &run(w.ban), &styled("<w:strike/>", w.ban)));
    check("struck by style", Some("struck"), |w, d| by_style(d, w.ban, "<w:dstrike/>"));
    check("hidden", Some("hidden"), |w, d| swap(&mut d.body, &run(w.ban), &styled("<w:vanish/>", w.ban)));
    check("hidden by style", Some("hidden"), |w, d| by_style(d, w.ban, "<w:vanish/>"));
    check("white", Some("faint"), |w, d| swap(&mut d.body, &run(w.ban), &styled("<w:color w:val=\"FFFFFF\"/>", w.ban)));
    check("hidden insertion", Some("hidden"), |w, d| {
        let hidden = tracked("ins", HONEST, DAY, w.clause).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
        d.body.push_str(&paragraph(&hidden));
    });
}

#[test]
fn a_header_a_footer_or_a_link_that_was_changed_is_found() {
    check("a header", Some("header"), |w, d| swap(&mut d.header, w.edge, w.ban));
    check("a footer", Some("footer"), |w, d| swap(&mut d.footer, w.edge, w.ban));
    check("a link", Some("link"), |_, d| d.links = vec![("link", "https://example.com/law".to_owned())]);
    check("text in another format", Some("unread"), |_, d| d.body.push_str("<w:altChunk r:id=\"x\"/>"));
}

#[test]
fn a_mark_under_a_borrowed_name_or_under_none_is_found() {
    let by = |author: &'static str, date: &'static str| {
        move |_: &Words, d: &mut Docx| d.body.push_str(&paragraph(&tracked("ins", author, date, "Forged.")))
    };
    check("our name", Some("borrowed-author"), by("local 7", DAY));
    check("no name", Some("no-author"), by("", DAY));
    check("a name for nobody", Some("no-author"), by("Author", DAY));
    check("no date", Some("no-date"), by(HONEST, ""));
}

/// Saves the file in a way that changes nothing.
fn harmless(what: &str, change: impl Fn(&Words, &mut Docx)) {
    for words in &LANGUAGES {
        quiet(what, words, &returned(words, |docx| change(words, docx)));
    }
}

fn quiet(what: &str, words: &Words, bytes: &[u8]) {
    let held = held(words, bytes);
    assert!(held.words.silent.is_empty(), "{what} in {}: {:#?}", words.heading, held.words.silent);
    assert!(held.beyond.is_empty(), "{what} in {}: {:#?}", words.heading, held.beyond);
}

#[test]
fn a_file_saved_again_is_quiet() {
    harmless("nothing", |_, _| {});
    harmless("revision numbers", |_, d| d.body = d.body.replace("<w:r>", "<w:r w:rsidR=\"00AB12CD\">"));
    harmless("runs cut", |w, d| {
        let (first, second) = w.ban.split_at(w.ban.find(' ').unwrap_or(0));
        swap(&mut d.body, &run(w.ban), &[run(first), run(second)].concat());
    });
    harmless("spelling marks", |_, d| d.body = d.body.replace("<w:r>", "<w:proofErr w:type=\"spellStart\"/><w:r>"));
    harmless("bookmarks", |_, d| {
        d.body = d.body.replace("<w:r>", "<w:bookmarkStart w:id=\"9\" w:name=\"_GoBack\"/><w:r>")
    });
    harmless("languages", |_, d| d.body = d.body.replace("<w:rPr>", "<w:rPr><w:lang w:val=\"en-GB\"/>"));
    harmless("fonts", |_, d| {
        d.body = d.body.replace("<w:rPr>", "<w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"24\"/>")
    });
    harmless("spacing", |_, d| {
        d.body = d.body.replace("<w:pPr>", "<w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"both\"/>")
    });
    harmless("a page's number", |_, d| swap(&mut d.footer, ">1</w:t>", ">7</w:t>"));
    harmless("ids of lists", |_, d| {
        d.numbering = d.numbering.replace("w:numId=\"1\"", "w:numId=\"4\"");
        d.body = d.body.replace("<w:numId w:val=\"1\"/>", "<w:numId w:val=\"4\"/>");
    });
    harmless("ids of styles", |_, d| {
        d.styles = d.styles.replace("\"H\"", "\"Heading1\"");
        d.body = d.body.replace("\"H\"", "\"Heading1\"");
    });
    harmless("smart tags", |_, d| {
        d.body = d.body.replace("<w:r>", "<w:smartTag><w:r>").replace("</w:r>", "</w:r></w:smartTag>");
    });
    harmless("a control", |_, d| d.body = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", d.body));
    harmless("an empty paragraph", |_, d| d.body.push_str("<w:p/>"));
    for words in &LANGUAGES {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut entries = contract(words).entries();
        entries.reverse();
        quiet("packed otherwise", words, &pack(&entries, stored));
    }
}

#[test]
fn a_text_that_was_sent_is_held_against_a_file() {
    for words in &LANGUAGES {
        let text = read(&contract(words).bytes()).expect("a document").markdown(Track::Accept);
        let back = read(&returned(words, |d| swap(&mut d.body, words.days[0], words.days[1]))).expect("a document");
        let held = hold_against(Sent::Text(&text), &back, &[]);
        assert_eq!(held.words.silent.len(), 1, "{:#?}", held.words.silent);
        assert!(held.beyond.is_empty(), "{:#?}", held.beyond);
    }
}

#[test]
fn our_own_marks_that_come_back_are_not_taken_for_borrowed_ones() {
    let ours = Docx::new(&paragraph(&[run("Paid "), tracked("ins", "Local 7", DAY, "weekly")].concat()));
    let sent = read(&ours.bytes()).expect("a document");
    let held = hold_against(Sent::File(&sent), &sent, &["Local 7"]);
    assert!(held.words.silent.is_empty() && held.beyond.is_empty(), "{held:#?}");
    // They took ours and marked theirs.
    let taken = Docx::new(&paragraph(&[run("Paid weekly"), tracked("ins", HONEST, DAY, " or monthly")].concat()));
    let back = read(&taken.bytes()).expect("a document");
    let held = hold_against(Sent::File(&sent), &back, &["Local 7"]);
    assert!(held.words.silent.is_empty() && held.beyond.is_empty(), "{held:#?}");
}
