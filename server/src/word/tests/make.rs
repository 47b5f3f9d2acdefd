//! Makes .docx files out of XML.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
const TYPES: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A .docx being made.
#[derive(Clone)]
pub struct Docx {
    pub body: String,
    pub styles: String,
    pub numbering: String,
    pub footnotes: String,
    pub header: String,
    pub footer: String,
    pub links: Vec<(&'static str, String)>,
    pub creator: &'static str,
    /// Parts beside the ones above: name and bytes.
    pub parts: Vec<(String, Vec<u8>)>,
    pub content_type: String,
}

impl Docx {
    pub fn new(body: &str) -> Self {
        Self {
            body: body.to_owned(),
            styles: String::new(),
            numbering: String::new(),
            footnotes: String::new(),
            header: String::new(),
            footer: String::new(),
            links: Vec::new(),
            creator: "Local 7",
            parts: Vec::new(),
            content_type: format!("{TYPES}document.main+xml"),
        }
    }

    pub fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    /// The archive's parts by name.
    pub fn entries(&self) -> Vec<(String, Vec<u8>)> {
        let named = [
            ("styles", "w:styles", &self.styles),
            ("numbering", "w:numbering", &self.numbering),
            ("footnotes", "w:footnotes", &self.footnotes),
            ("header", "w:hdr", &self.header),
            ("footer", "w:ftr", &self.footer),
        ];
        let mut types = String::from(
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>",
        );
        types.push_str(&format!("<Override PartName=\"/word/document.xml\" ContentType=\"{}\"/>", self.content_type));
        let mut relations = String::new();
        let mut entries = Vec::new();
        let mut section = String::new();
        for (name, root, inner) in named.iter().filter(|(.., inner)| !inner.is_empty()) {
            types.push_str(&format!("<Override PartName=\"/word/{name}.xml\" ContentType=\"{TYPES}{name}+xml\"/>"));
            relations
                .push_str(&format!("<Relationship Id=\"{name}\" Type=\"{RELATIONS}{name}\" Target=\"{name}.xml\"/>"));
            if matches!(*name, "header" | "footer") {
                section.push_str(&format!("<w:{name}Reference w:type=\"default\" r:id=\"{name}\"/>"));
            }
            entries.push((format!("word/{name}.xml"), format!("<{root} {NAMESPACES}>{inner}</{root}>")));
        }
        for (id, target) in &self.links {
            relations.push_str(&format!(
                "<Relationship Id=\"{id}\" Type=\"{RELATIONS}hyperlink\" Target=\"{target}\" TargetMode=\"External\"/>"
            ));
        }
        let package = |inner: &str, kind: &str, root: &str| {
            format!("<{root} xmlns=\"http://schemas.openxmlformats.org/package/2006/{kind}\">{inner}</{root}>")
        };
        let root =
            format!("<Relationship Id=\"rId1\" Type=\"{RELATIONS}officeDocument\" Target=\"word/document.xml\"/>");
        entries.extend([
            ("[Content_Types].xml".to_owned(), package(&types, "content-types", "Types")),
            ("_rels/.rels".to_owned(), package(&root, "relationships", "Relationships")),
            ("word/_rels/document.xml.rels".to_owned(), package(&relations, "relationships", "Relationships")),
            (
                "word/document.xml".to_owned(),
                format!("<w:document {NAMESPACES}><w:body>{}<w:sectPr>{section}</w:sectPr></w:body></w:document>", self.body),
            ),
            (
                "docProps/core.xml".to_owned(),
                format!(
                    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                     xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>{}</dc:creator></cp:coreProperties>",
                    self.creator
                ),
            ),
        ]);
        entries.into_iter().map(|(n, text)| (n, text.into_bytes())).chain(self.parts.clone()).collect()
    }

    pub fn bytes(&self) -> Vec<u8> {
        pack(&self.entries(), SimpleFileOptions::default())
    }
}

/// Packs parts into an archive.
pub fn pack(entries: &[(String, Vec<u8>)], options: SimpleFileOptions) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(name.as_str(), options).expect("an entry");
        writer.write_all(bytes).expect("written");
    }
    writer.finish().expect("an archive").into_inner()
}

/// A run of words.
pub fn run(text: &str) -> String {
    styled("", text)
}

/// A run with properties of its own.
pub fn styled(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

pub fn paragraph(inner: &str) -> String {
    with_properties("", inner)
}

/// A paragraph with properties, of runs or of bare words.
pub fn with_properties(properties: &str, inner: &str) -> String {
    let inner = if inner.starts_with('<') { inner.to_owned() } else { run(inner) };
    format!("<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>")
}

/// A paragraph of list 1.
pub fn item(level: u8, inner: &str) -> String {
    with_properties(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr>"), inner)
}

/// A tracked insertion or deletion.
pub fn tracked(kind: &str, author: &str, date: &str, text: &str) -> String {
    let tag = if kind == "del" { "delText" } else { "t" };
    format!(
        "<w:{kind} w:id=\"1\" w:author=\"{author}\" w:date=\"{date}\"><w:r><w:{tag} xml:space=\"preserve\">{text}</w:{tag}></w:r></w:{kind}>"
    )
}

/// List 1: `1.`, `(a)`, `(i)`.
pub fn outline() -> String {
    let level = |at: u8, format: &str, pattern: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{pattern}\"/></w:lvl>"
        )
    };
    let levels = [level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "(%3)")];
    format!(
        "<w:abstractNum w:abstractNumId=\"0\">{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        levels.concat()
    )
}
