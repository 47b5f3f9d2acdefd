//! Edits that a sender did not mark, planted one at a time in three languages, and ways to save a file again that change
//! nothing. Tests find the ones and pass over the others; `cargo xtask bench word` counts both.

use super::make::{Docx, item, outline, pack, paragraph, run, styled, tracked, with_properties};
use zip::CompressionMethod;
use zip::write::SimpleFileOptions;

/// The words of a contract in one language.
pub struct Words {
    pub heading: &'static str,
    /// Binding verb and the weaker one.
    pub duty: [&'static str; 2],
    /// A first clause with `{}` for the verb, a number of days, and a second clause that forbids something.
    pub clause: &'static str,
    pub days: [&'static str; 2],
    pub ban: &'static str,
    pub not: &'static str,
    pub detail: &'static str,
    pub note: &'static str,
    pub cell: [&'static str; 2],
    pub link: &'static str,
    pub edge: &'static str,
    pub last: &'static str,
}

pub static LANGUAGES: [Words; 3] = [
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

pub const HONEST: &str = "Employer's counsel";
pub const DAY: &str = "2026-03-02T09:15:00Z";

pub fn contract(words: &Words) -> Docx {
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
pub fn returned(words: &Words, planted: impl FnOnce(&mut Docx)) -> Vec<u8> {
    let honest = format!("{}{}", run(words.heading), tracked("ins", HONEST, DAY, " bis"));
    let with_mark = |d: &mut Docx| d.body = d.body.replacen(&run(words.heading), &honest, 1);
    contract(words).with(with_mark).with(planted).bytes()
}

pub fn swap(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "{from} is not in {text}");
    *text = text.replacen(from, to, 1);
}

/// An edit that nobody marked.
pub struct Plant {
    pub what: &'static str,
    /// The code of what no comparison of words shows; elsewhere the words tell.
    pub beyond: Option<&'static str>,
    pub edit: fn(&Words, &mut Docx),
}

const fn words(what: &'static str, edit: fn(&Words, &mut Docx)) -> Plant {
    Plant { what, beyond: None, edit }
}

const fn beyond(what: &'static str, code: &'static str, edit: fn(&Words, &mut Docx)) -> Plant {
    Plant { what, beyond: Some(code), edit }
}

/// Words and numbers.
pub const WORDS: [Plant; 8] = [
    words("a weaker verb", |w, d| swap(&mut d.body, w.duty[0], w.duty[1])),
    words("a longer term", |w, d| swap(&mut d.body, w.days[0], w.days[1])),
    words("a ban turned round", |w, d| {
        let without = w.ban.replacen(w.not, "", 1);
        swap(&mut d.body, w.ban, &without);
    }),
    words("another year", |_, d| swap(&mut d.body, "2029", "2028")),
    words("another rate in a table", |w, d| swap(&mut d.body, w.cell[0], w.cell[1])),
    words("another note", |w, d| swap(&mut d.footnotes, w.note, w.ban)),
    words("a letter that looks the same", |_, d| swap(&mut d.body, "A</w:t>", "\u{410}</w:t>")),
    beyond("a sign that does not show", "deceptive", |w, d| {
        let broken = w.detail.replacen(' ', " \u{200b}", 1);
        swap(&mut d.body, w.detail, &broken);
    }),
];

/// Clauses that came, went or moved.
pub const CLAUSES: [Plant; 5] = [
    words("a clause more", |w, d| swap(&mut d.body, &item(0, w.ban), &[item(0, w.ban), item(0, w.clause)].concat())),
    words("a clause less", |w, d| swap(&mut d.body, &item(0, w.ban), "")),
    words("two clauses swapped", |w, d| {
        swap(&mut d.body, &item(0, w.ban), "SWAP");
        swap(&mut d.body, &item(0, w.last), &item(0, w.ban));
        swap(&mut d.body, "SWAP", &item(0, w.last));
    }),
    words("words in a control", |w, d| {
        let control = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", paragraph(w.clause));
        d.body.push_str(&control);
    }),
    words("words in a text box", |w, d| {
        let pict = format!("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>", paragraph(w.clause));
        d.body.push_str(&paragraph(&pict));
    }),
];

/// Numbers that a list counts otherwise.
pub const NUMBERS: [Plant; 4] = [
    words("another beginning", |_, d| swap(&mut d.numbering, "<w:start w:val=\"1\"/>", "<w:start w:val=\"2\"/>")),
    words("other numerals", |_, d| swap(&mut d.numbering, "decimal", "upperRoman")),
    words("another level", |w, d| swap(&mut d.body, &item(0, w.ban), &item(1, w.ban))),
    words("no number", |w, d| swap(&mut d.body, &item(0, w.ban), &paragraph(w.ban))),
];

fn by_style(d: &mut Docx, text: &str, property: &str) {
    let in_style = styled("<w:rStyle w:val=\"C\"/>", text);
    swap(&mut d.body, &run(text), &in_style);
    swap(&mut d.styles, "<w:name w:val=\"Term\"/>", &format!("<w:name w:val=\"Term\"/><w:rPr>{property}</w:rPr>"));
}

/// Looks that change what a clause means.
pub const LOOKS: [Plant; 6] = [
    beyond("struck", "struck", |w, d| swap(&mut d.body, &run(w.ban), &styled("<w:strike/>", w.ban))),
    beyond("struck by style", "struck", |w, d| by_style(d, w.ban, "<w:dstrike/>")),
    beyond("hidden", "hidden", |w, d| swap(&mut d.body, &run(w.ban), &styled("<w:vanish/>", w.ban))),
    beyond("hidden by style", "hidden", |w, d| by_style(d, w.ban, "<w:vanish/>")),
    beyond("white", "faint", |w, d| swap(&mut d.body, &run(w.ban), &styled("<w:color w:val=\"FFFFFF\"/>", w.ban))),
    beyond("hidden insertion", "hidden", |w, d| {
        let hidden = tracked("ins", HONEST, DAY, w.clause).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>");
        d.body.push_str(&paragraph(&hidden));
    }),
];

/// What stands beside the text.
pub const EDGES: [Plant; 4] = [
    beyond("a header", "header", |w, d| swap(&mut d.header, w.edge, w.ban)),
    beyond("a footer", "footer", |w, d| swap(&mut d.footer, w.edge, w.ban)),
    beyond("a link", "link", |_, d| d.links = vec![("link", "https://example.com/law".to_owned())]),
    beyond("text in another format", "unread", |_, d| d.body.push_str("<w:altChunk r:id=\"x\"/>")),
];

fn by(d: &mut Docx, author: &str, date: &str) {
    d.body.push_str(&paragraph(&tracked("ins", author, date, "Forged.")));
}

/// Marks under a borrowed name, or under none.
pub const AUTHORS: [Plant; 4] = [
    beyond("our name", "borrowed-author", |_, d| by(d, "local 7", DAY)),
    beyond("no name", "no-author", |_, d| by(d, "", DAY)),
    beyond("a name for nobody", "no-author", |_, d| by(d, "Author", DAY)),
    beyond("no date", "no-date", |_, d| by(d, HONEST, "")),
];

/// Every plant.
pub fn all() -> impl Iterator<Item = &'static Plant> {
    const ALL: [&[Plant]; 6] = [&WORDS, &CLAUSES, &NUMBERS, &LOOKS, &EDGES, &AUTHORS];
    ALL.into_iter().flatten()
}

/// A way to save a file again that changes nothing.
type Saving = (&'static str, fn(&Words, &mut Docx));

pub const HARMLESS: [Saving; 14] = [
    ("nothing", |_, _| {}),
    ("revision numbers", |_, d| d.body = d.body.replace("<w:r>", "<w:r w:rsidR=\"00AB12CD\">")),
    ("runs cut", |w, d| {
        let (first, second) = w.ban.split_at(w.ban.find(' ').unwrap_or(0));
        swap(&mut d.body, &run(w.ban), &[run(first), run(second)].concat());
    }),
    ("spelling marks", |_, d| d.body = d.body.replace("<w:r>", "<w:proofErr w:type=\"spellStart\"/><w:r>")),
    ("bookmarks", |_, d| {
        d.body = d.body.replace("<w:r>", "<w:bookmarkStart w:id=\"9\" w:name=\"_GoBack\"/><w:r>");
    }),
    ("languages", |_, d| d.body = d.body.replace("<w:rPr>", "<w:rPr><w:lang w:val=\"en-GB\"/>")),
    ("fonts", |_, d| {
        d.body = d.body.replace("<w:rPr>", "<w:rPr><w:rFonts w:ascii=\"Arial\"/><w:sz w:val=\"24\"/>");
    }),
    ("spacing", |_, d| {
        d.body = d.body.replace("<w:pPr>", "<w:pPr><w:spacing w:after=\"0\"/><w:jc w:val=\"both\"/>");
    }),
    ("a page's number", |_, d| swap(&mut d.footer, ">1</w:t>", ">7</w:t>")),
    ("ids of lists", |_, d| {
        d.numbering = d.numbering.replace("w:numId=\"1\"", "w:numId=\"4\"");
        d.body = d.body.replace("<w:numId w:val=\"1\"/>", "<w:numId w:val=\"4\"/>");
    }),
    ("ids of styles", |_, d| {
        d.styles = d.styles.replace("\"H\"", "\"Heading1\"");
        d.body = d.body.replace("\"H\"", "\"Heading1\"");
    }),
    ("smart tags", |_, d| {
        d.body = d.body.replace("<w:r>", "<w:smartTag><w:r>").replace("</w:r>", "</w:r></w:smartTag>");
    }),
    ("a control", |_, d| d.body = format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", d.body)),
    ("an empty paragraph", |_, d| d.body.push_str("<w:p/>")),
];

/// The contract that was sent, its parts in another order and not compressed.
pub fn packed_otherwise(words: &Words) -> Vec<u8> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut entries = contract(words).entries();
    entries.reverse();
    pack(&entries, stored)
}
