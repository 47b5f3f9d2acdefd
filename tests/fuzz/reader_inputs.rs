//! Inputs for the reader's body out of a number: XML made of what documents are made of.

use super::reader::BORDER;

const OPEN: [&str; 30] = [
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

const ALONE: [&str; 49] = [
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

/// Whole pieces, so that many inputs have words.
const WHOLE: [&str; 14] = [
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

const STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"B\"/>\
    <w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
    <w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:rPr><w:b/><w:vanish/></w:rPr></w:style>";
const NUMBERING: &str = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
    <w:lvl w:ilvl=\"2\"><w:start w:val=\"3\"/><w:numFmt w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1%3%9)\"/></w:lvl></w:abstractNum>\
    <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

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

/// The input of a number.
pub fn input(seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let parts = [
        story(&mut dice, 120),
        STYLES.to_owned(),
        NUMBERING.to_owned(),
        format!("<w:footnote w:id=\"1\">{}</w:footnote>", story(&mut dice, 20)),
        format!("<w:comment w:id=\"1\" w:author=\"D\">{}</w:comment>", story(&mut dice, 20)),
        story(&mut dice, 10),
    ];
    let mut bytes = parts.map(String::into_bytes).join(&BORDER);
    // Now and then a byte that is broken.
    if dice.roll(8) == 0 {
        let at = dice.roll(bytes.len());
        bytes[at] ^= 1 << dice.roll(8);
    }
    bytes
}

/// Elements in one another as a grammar would not have them, closed in order.
fn story(dice: &mut Dice, length: usize) -> String {
    let mut out = String::new();
    let mut open: Vec<&str> = Vec::new();
    for _ in 0..dice.roll(length) {
        match dice.roll(8) {
            0 if open.len() < 40 => {
                // Mostly paragraphs, or all the rest would stand outside of one.
                let tag = if dice.roll(3) > 0 { "<w:p>" } else { OPEN[dice.roll(OPEN.len())] };
                out.push_str(tag);
                open.push(tag);
            }
            1 => close(&mut out, open.pop()),
            2..=5 => out.push_str(WHOLE[dice.roll(WHOLE.len())]),
            _ => out.push_str(ALONE[dice.roll(ALONE.len())]),
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
