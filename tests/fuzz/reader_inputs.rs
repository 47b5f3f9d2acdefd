//! Inputs for the reader's body out of a number: XML and HTML made of what documents are made of.

use super::reader::{BORDER, OPEN_DOCUMENT, PASTED, PLAIN, PRINTED};

/// What a kind of document is made of.
struct Kind {
    /// Elements that others stand in.
    open: &'static [&'static str],
    /// The one that most stand in.
    paragraph: &'static str,
    /// Words, and elements with nothing in them.
    alone: &'static [&'static str],
    /// Whole pieces, so that many inputs have words.
    whole: &'static [&'static str],
}

const WORD: Kind = Kind { open: &WORD_OPEN, paragraph: "<w:p>", alone: &WORD_ALONE, whole: &WORD_WHOLE };
const OASIS: Kind = Kind { open: &OASIS_OPEN, paragraph: "<text:p>", alone: &OASIS_ALONE, whole: &OASIS_WHOLE };
const HTML: Kind = Kind { open: &HTML_OPEN, paragraph: "<p>", alone: &HTML_ALONE, whole: &HTML_WHOLE };

const WORD_OPEN: [&str; 30] = [
    "<w:p>",
    "<w:p>",
    "<w:r>",
    "<w:r>",
    "<w:t>",
    "<w:tbl>",
    "<w:tr>",
    "<w:tc>",
    "<w:sdt>",
    "<w:sdtContent>",
    "<w:smartTag>",
    "<w:hyperlink r:id=\"l\">",
    "<w:ins w:author=\"Ana\" w:date=\"2026-01-01T00:00:00Z\">",
    "<w:del w:author=\"\">",
    "<w:moveFrom w:author=\"B\">",
    "<w:moveTo w:author=\"B\">",
    "<w:pPr>",
    "<w:rPr>",
    "<w:trPr>",
    "<w:tcPr>",
    "<w:numPr>",
    "<w:pPrChange w:author=\"C\">",
    "<w:rPrChange w:author=\"C\">",
    "<mc:AlternateContent>",
    "<mc:Choice Requires=\"wps\">",
    "<mc:Fallback>",
    "<w:txbxContent>",
    "<w:drawing>",
    "<w:delText>",
    "<w:instrText>",
];

const WORD_ALONE: [&str; 49] = [
    "words ",
    "shall",
    "*",
    "**",
    "~",
    "_",
    "|",
    "# ",
    "1. ",
    "제1조",
    " ",
    "&amp;",
    "<w:br/>",
    "<w:tab/>",
    "<w:b/>",
    "<w:i/>",
    "<w:strike/>",
    "<w:vanish/>",
    "<w:u w:val=\"single\"/>",
    "<w:ins w:author=\"Ana\"/>",
    "<w:del w:author=\"Ana\"/>",
    "<w:moveFrom/>",
    "<w:moveTo/>",
    "<w:pStyle w:val=\"A\"/>",
    "<w:rStyle w:val=\"B\"/>",
    "<w:ilvl w:val=\"0\"/>",
    "<w:ilvl w:val=\"2\"/>",
    "<w:numId w:val=\"1\"/>",
    "<w:numId w:val=\"0\"/>",
    "<w:gridSpan w:val=\"3\"/>",
    "<w:vMerge/>",
    "<w:gridBefore w:val=\"9\"/>",
    "<w:footnoteReference w:id=\"1\"/>",
    "<w:commentRangeStart w:id=\"1\"/>",
    "<w:commentRangeEnd w:id=\"1\"/>",
    "<w:commentReference w:id=\"1\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"separate\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    " TOC ",
    "HYPERLINK https://example.org/x",
    "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>",
    "<w:altChunk r:id=\"l\"/>",
    "<w:headerReference r:id=\"header1\"/>",
    "<w:framePr w:dropCap=\"drop\"/>",
    "<w:sectPrChange w:author=\"C\"/>",
    "<w:cellIns w:author=\"Ana\"/>",
    "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>",
    " SYMBOL 183 \\f Symbol ",
];

const WORD_WHOLE: [&str; 14] = [
    "<w:r><w:t>shall pay</w:t></w:r>",
    "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> may, not </w:t></w:r>",
    "<w:r><w:rPr><w:i/><w:strike/></w:rPr><w:t>(a)</w:t></w:r>",
    "<w:r><w:rPr><w:rStyle w:val=\"B\"/></w:rPr><w:t>근로자</w:t></w:r>",
    "<w:ins w:author=\"Ana\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:t>thirty</w:t></w:r></w:ins>",
    "<w:del w:author=\"Ana\" w:date=\"2026-01-01T00:00:00Z\"><w:r><w:delText>ten </w:delText></w:r></w:del>",
    "<w:moveTo w:author=\"Bo\"><w:r><w:t>días</w:t></w:r></w:moveTo>",
    "<w:p><w:r><w:t>Section</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>Article</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:ins w:author=\"Ana\"/></w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
    "<w:p><w:pPr><w:rPr><w:del w:author=\"Ana\"/></w:rPr></w:pPr><w:r><w:t>y</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>$20</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
    "<w:hyperlink r:id=\"l\"><w:r><w:t>law</w:t></w:r></w:hyperlink>",
    "<w:commentRangeStart w:id=\"1\"/><w:r><w:t>why</w:t></w:r><w:commentRangeEnd w:id=\"1\"/>",
];

const WORD_STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"B\"/>\
    <w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:rPr><w:b/><w:vanish/></w:rPr></w:style>";
const WORD_NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"3\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1%3%9)\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

const OASIS_OPEN: [&str; 18] = [
    "<text:h text:outline-level=\"2\">",
    "<text:span text:style-name=\"B\">",
    "<text:span text:style-name=\"S\">",
    "<text:a xlink:href=\"https://example.org\">",
    "<text:list text:style-name=\"L\">",
    "<text:list text:continue-numbering=\"true\">",
    "<text:list-item>",
    "<text:list-item text:start-value=\"7\">",
    "<text:list-header>",
    "<table:table>",
    "<table:table-row>",
    "<table:table-cell table:number-columns-repeated=\"3\">",
    "<text:section>",
    "<text:note text:note-class=\"footnote\">",
    "<text:note-body>",
    "<office:annotation office:name=\"n\">",
    "<draw:text-box>",
    "<text:tracked-changes>",
];

const OASIS_ALONE: [&str; 26] = [
    "words ",
    "shall",
    "*",
    "~",
    "|",
    "1. ",
    "제1조",
    " ",
    "&amp;",
    "<text:s text:c=\"3\"/>",
    "<text:tab/>",
    "<text:line-break/>",
    "<text:change-start text:change-id=\"1\"/>",
    "<text:change-end text:change-id=\"1\"/>",
    "<text:change text:change-id=\"2\"/>",
    "<text:change text:change-id=\"9\"/>",
    "<table:covered-table-cell/>",
    "<office:annotation-end office:name=\"n\"/>",
    "<text:soft-page-break/>",
    "<draw:image/>",
    "<text:page-number>3</text:page-number>",
    "<text:hidden-text>x</text:hidden-text>",
    "<text:table-of-content/>",
    "<text:list/>",
    "<text:note/>",
    "<dc:creator>Ana</dc:creator>",
];

const OASIS_WHOLE: [&str; 10] = [
    "<text:p>shall pay</text:p>",
    "<text:p text:style-name=\"A\">근로자</text:p>",
    "<text:h text:outline-level=\"1\">Artículo</text:h>",
    "<text:span text:style-name=\"B\">may, not </text:span>",
    "<text:p><text:change-start text:change-id=\"1\"/>thirty<text:change-end text:change-id=\"1\"/></text:p>",
    "<text:p>ten <text:change text:change-id=\"2\"/>days</text:p>",
    "<text:list text:style-name=\"L\"><text:list-item><text:p>a</text:p></text:list-item><text:list-item><text:p>b</text:p></text:list-item></text:list>",
    "<table:table><table:table-row><table:table-cell><text:p>$20</text:p></table:table-cell><table:table-cell/></table:table-row></table:table>",
    "<text:note text:note-class=\"endnote\"><text:note-body><text:p>why</text:p></text:note-body></text:note>",
    "<office:annotation office:name=\"n\"><dc:creator>D</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>no</text:p></office:annotation>",
];

const OASIS_CHANGES: &str = "<text:tracked-changes><text:changed-region text:id=\"1\"><text:insertion><office:change-info>\
    <dc:creator>Ana</dc:creator><dc:date>2026-01-01T00:00:00</dc:date></office:change-info></text:insertion></text:changed-region>\
    <text:changed-region text:id=\"2\"><text:deletion><office:change-info><dc:creator>Ana</dc:creator></office:change-info>\
    <text:p>twenty </text:p><text:p>five </text:p></text:deletion></text:changed-region></text:tracked-changes>";
const OASIS_STYLES: &str = "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"A\" style:list-style-name=\"L\"/>\
    <style:style style:name=\"B\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
    <style:style style:name=\"S\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>\
    <text:list-style style:name=\"L\"><text:list-level-style-number text:level=\"1\" style:num-suffix=\".\" style:num-format=\"i\" text:display-levels=\"9\"/></text:list-style>";

const HTML_OPEN: [&str; 22] = [
    "<h2>",
    "<span style=\"font-weight:700;text-decoration:line-through\">",
    "<b style=\"font-weight:normal\">",
    "<strong>",
    "<em>",
    "<s>",
    "<ins>",
    "<del>",
    "<a href=\"https://example.org\">",
    "<a href=\"javascript:x\">",
    "<ul>",
    "<ol start=\"7\">",
    "<ol type=\"a\">",
    "<li>",
    "<li value=\"9\">",
    "<table>",
    "<tr>",
    "<td colspan=\"3\" rowspan=\"2\">",
    "<blockquote>",
    "<div id=\"sdfootnote1\">",
    "<p class=\"MsoListParagraph\" style=\"mso-list:l0 level2 lfo1\">",
    "<span style=\"mso-list:Ignore\">",
];

const HTML_ALONE: [&str; 22] = [
    "words ",
    "shall",
    "*",
    "~",
    "|",
    "1. ",
    "제1조",
    " ",
    "&amp;",
    "&#x200b;",
    "<br>",
    "<hr>",
    "<img src=x>",
    "<!--[if gte mso 9]><xml><![endif]-->",
    "<!-- ",
    "-->",
    "<script>x</script>",
    "<style>p{}</style>",
    "<o:p></o:p>",
    "</p>",
    "</table>",
    "<",
];

const HTML_WHOLE: [&str; 8] = [
    "<p>shall pay</p>",
    "<li>근로자</li>",
    "<h1 dir=\"ltr\">제8조 징계</h1>",
    "<p class=MsoNormal>may, not <b>días</b></p>",
    "<ol><li>a<ol><li>b</ol></ol>",
    "<table><tr><td>$20</td><td></td></tr></table>",
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>(a)<span>&nbsp;</span></span>words</p>",
    "<sup><a class=\"sdfootnoteanc\" name=\"sdfootnote1anc\" href=\"#sdfootnote1sym\">1</a></sup>",
];

/// Lines of pages and of text files.
const LINES: [&str; 16] = [
    "ARTICLE 7 - WAGES\n",
    "Section 1. The Employer shall pay each employee as the schedule of wages says,\n",
    "and no employee shall lose what was paid before.\n",
    "(a) ten (10) working days\n",
    "제8조 (징계) 사용자는 정당한 사유 없이 징계하지 아니한다.\n",
    "Artículo 9. Los días hábiles\n",
    "exam-\n",
    "ination\n",
    "Page 3 of 9\n",
    "- 4 -\n",
    "Agreement 2026-2028\n",
    "\n",
    "    ",
    "\t",
    "| a | b |\n| --- | --- |\n",
    "\u{c}",
];

/// A fixed sequence of numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// The input of a number: half of them a .docx, the others in turn what else comes in.
pub fn input(seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut bytes = match seed % 8 {
        0 => [&[OPEN_DOCUMENT], open_document(&mut dice).as_slice()].concat(),
        1 => [&[PASTED], story(&HTML, &mut dice, 120).as_bytes()].concat(),
        2 => [&[PRINTED], lines(&mut dice).as_bytes()].concat(),
        3 => [&[PLAIN], lines(&mut dice).as_bytes()].concat(),
        _ => word(&mut dice),
    };
    // Now and then a byte that is broken.
    if dice.roll(8) == 0 {
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
    }
    bytes
}

fn word(dice: &mut Dice) -> Vec<u8> {
    let parts = [
        story(&WORD, dice, 120),
        WORD_STYLES.to_owned(),
        WORD_NUMBERING.to_owned(),
        format!("<w:footnote w:id=\"1\">{}</w:footnote>", story(&WORD, dice, 20)),
        format!("<w:comment w:id=\"1\" w:author=\"D\">{}</w:comment>", story(&WORD, dice, 20)),
        story(&WORD, dice, 10),
    ];
    parts.map(String::into_bytes).join(&BORDER)
}

fn open_document(dice: &mut Dice) -> Vec<u8> {
    let parts = [
        format!("{OASIS_CHANGES}{}", story(&OASIS, dice, 120)),
        OASIS_STYLES.to_owned(),
        String::new(),
        format!("<style:header>{}</style:header>", story(&OASIS, dice, 10)),
    ];
    parts.map(String::into_bytes).join(&BORDER)
}

fn lines(dice: &mut Dice) -> String {
    (0..dice.roll(60)).map(|_| LINES[dice.roll(LINES.len())]).collect()
}

/// Elements in one another as a grammar would not have them, closed in order.
fn story(kind: &Kind, dice: &mut Dice, length: usize) -> String {
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    for _ in 0..dice.roll(length) {
        match dice.roll(8) {
            0 if open.len() < 40 => {
                // Mostly paragraphs, or all the rest would stand outside of one.
                let tag = if dice.roll(3) > 0 { kind.paragraph } else { kind.open[dice.roll(kind.open.len())] };
                out.push_str(tag);
                open.push(tag);
            }
            1 => close(&mut out, open.pop()),
            2..=5 => out.push_str(kind.whole[dice.roll(kind.whole.len())]),
            _ => out.push_str(kind.alone[dice.roll(kind.alone.len())]),
        }
    }
    while !open.is_empty() {
        close(&mut out, open.pop());
    }
    out
}

fn close(out: &mut String, tag: Option<&str>) {
    if let Some(name) = tag.and_then(|tag| tag[1..].split([' ', '>']).next()) {
        out.push_str(&format!("</{name}>"));
    }
}
