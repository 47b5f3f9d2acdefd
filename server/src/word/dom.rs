//! A document's XML as a tree with limits: elements and attributes under one spelling of their names whatever prefixes a
//! program chose, and nothing of what no reading needs.
//!
//! No document type, no entities but the five of XML: neither .docx nor .odt has any, so whoever brings some means harm.

use contracts::word::FileRefused;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Error, Reader, XmlVersion};
use std::collections::HashMap;
use std::io::BufRead;

/// Most elements, attributes and runs of text in all parts of a file. A page of a contract whose every word was edited
/// apart has 3,000.
pub(super) const NODES_MAX: usize = 2_000_000;
/// Most levels. Ten tables in one another are fifty.
const DEPTH_MAX: usize = 256;
/// Most different names of elements and attributes.
const NAMES_MAX: usize = 4_000;
const NONE: u32 = u32::MAX;
const TEXT: u16 = u16::MAX;

/// Which format a part belongs to: what of it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// Text stands in elements of its own.
    Word,
    /// Text stands between elements.
    OpenDocument,
}

/// A part's tree.
pub(super) struct Dom {
    heap: String,
    names: Vec<String>,
    nodes: Vec<Raw>,
    attributes: Vec<Attribute>,
}

struct Raw {
    /// Index of the name, or [`TEXT`].
    name: u16,
    attributes: u16,
    first_attribute: u32,
    /// First child; of a text, where it begins in the heap.
    first: u32,
    /// Next sibling.
    next: u32,
    /// Of a text, its length.
    length: u32,
}

struct Attribute {
    name: u16,
    start: u32,
    length: u32,
}

/// A place in the tree.
#[derive(Clone, Copy)]
pub(super) struct Node<'d> {
    dom: &'d Dom,
    at: u32,
}

impl<'d> Node<'d> {
    fn raw(self) -> &'d Raw {
        &self.dom.nodes[self.at as usize]
    }

    /// `w:p`, `text:h`; empty for a text.
    pub(super) fn name(self) -> &'d str {
        self.dom.names.get(usize::from(self.raw().name)).map_or("", String::as_str)
    }

    pub(super) fn is(self, name: &str) -> bool {
        self.name() == name
    }

    /// A text's characters.
    pub(super) fn characters(self) -> Option<&'d str> {
        let raw = self.raw();
        (raw.name == TEXT).then(|| &self.dom.heap[raw.first as usize..(raw.first + raw.length) as usize])
    }

    /// The characters directly inside an element.
    pub(super) fn text(self) -> String {
        self.children().filter_map(Node::characters).collect()
    }

    pub(super) fn children(self) -> impl Iterator<Item = Node<'d>> + use<'d> {
        let dom = self.dom;
        let first = if self.raw().name == TEXT { NONE } else { self.raw().first };
        let node = move |at: u32| (at != NONE).then_some(Node { dom, at });
        std::iter::successors(node(first), move |n| node(n.raw().next))
    }

    pub(super) fn child(self, name: &str) -> Option<Node<'d>> {
        self.children().find(|c| c.is(name))
    }

    pub(super) fn has(self, name: &str) -> bool {
        self.child(name).is_some()
    }

    /// An attribute by its name: `w:val`, or `Target` where it stands in no namespace.
    pub(super) fn attribute(self, name: &str) -> Option<&'d str> {
        let raw = self.raw();
        let own = &self.dom.attributes[raw.first_attribute as usize..][..usize::from(raw.attributes)];
        let found = own.iter().find(|a| self.dom.names[usize::from(a.name)] == name)?;
        Some(&self.dom.heap[found.start as usize..(found.start + found.length) as usize])
    }

    /// `w:val` of a child: most of a .docx's settings are such.
    pub(super) fn value(self, child: &str) -> Option<&'d str> {
        self.child(child)?.attribute("w:val")
    }

    /// Whether a child switches something on, as `<w:b/>` does and `<w:b w:val="0"/>` does not; `None` without it.
    pub(super) fn switch(self, child: &str) -> Option<bool> {
        let value = self.child(child)?.attribute("w:val");
        Some(!matches!(value, Some("0" | "false" | "off" | "none")))
    }

    /// Every element below, in the order of the text.
    pub(super) fn descendants(self) -> impl Iterator<Item = Node<'d>> + use<'d> {
        let mut waiting = vec![self];
        std::iter::from_fn(move || {
            let next = waiting.pop()?;
            let from = waiting.len();
            waiting.extend(next.children().filter(|c| c.raw().name != TEXT));
            waiting[from..].reverse();
            Some(next)
        })
    }
}

impl Dom {
    /// The outermost element.
    pub(super) fn root(&self) -> Node<'_> {
        Node { dom: self, at: 0 }
    }

    /// Elements, attributes and texts.
    pub(super) fn size(&self) -> usize {
        self.nodes.len() + self.attributes.len()
    }

    /// Reads a part of at most so many elements, attributes and texts.
    ///
    /// # Errors
    /// What is broken, deceives or is too much.
    pub(super) fn parse(source: &mut impl BufRead, kind: Kind, nodes_max: usize) -> Result<Self, FileRefused> {
        let start = source.fill_buf().map_err(|e| refused_io(&e))?;
        if matches!(start, [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
            let mut bytes = Vec::new();
            source.read_to_end(&mut bytes).map_err(|e| refused_io(&e))?;
            let text = utf16(&bytes)?;
            drop(bytes);
            return Builder::new(kind, nodes_max).build(text.as_bytes());
        }
        Builder::new(kind, nodes_max).build(source)
    }
}

/// A part in UTF-16, which both formats allow, as UTF-8.
pub(super) fn utf16(bytes: &[u8]) -> Result<String, FileRefused> {
    let little = bytes.first() == Some(&0xff);
    let unit = |pair: &[u8]| {
        if little { u16::from_le_bytes([pair[0], pair[1]]) } else { u16::from_be_bytes([pair[0], pair[1]]) }
    };
    let units = bytes.get(2..).unwrap_or_default().chunks_exact(2).map(unit);
    char::decode_utf16(units).collect::<Result<String, _>>().map_err(|_| FileRefused::Encoding)
}

fn refused_io(error: &std::io::Error) -> FileRefused {
    if error.to_string().contains(super::parcel::LIMIT) { FileRefused::Bomb } else { FileRefused::Damaged }
}

fn refused(error: &Error) -> FileRefused {
    match error {
        Error::Io(error) => refused_io(error),
        Error::Encoding(_) => FileRefused::Encoding,
        Error::Escape(_) => FileRefused::Entities,
        _ => FileRefused::Malformed,
    }
}

/// An element that is open while reading.
struct Open {
    node: u32,
    last_child: u32,
    /// Namespaces in force before it.
    scopes: usize,
    /// Whether blanks inside it are text.
    blanks: bool,
}

struct Builder {
    kind: Kind,
    dom: Dom,
    open: Vec<Open>,
    /// Prefixes with what they stand for, inner ones last.
    scopes: Vec<(String, &'static str)>,
    /// Names as written under the scopes in force.
    spelled: [HashMap<String, u16>; 2],
    names: HashMap<String, u16>,
    values: HashMap<String, (u32, u32)>,
    /// Open elements inside one that is not kept.
    skipped: usize,
    nodes_max: usize,
}

impl Builder {
    fn new(kind: Kind, nodes_max: usize) -> Self {
        let dom = Dom { heap: String::new(), names: Vec::new(), nodes: Vec::new(), attributes: Vec::new() };
        Self {
            kind,
            dom,
            open: Vec::new(),
            scopes: vec![("xml".to_owned(), "xml")],
            spelled: Default::default(),
            names: HashMap::new(),
            values: HashMap::new(),
            skipped: 0,
            nodes_max,
        }
    }

    fn build(mut self, source: impl BufRead) -> Result<Dom, FileRefused> {
        let mut reader = Reader::from_reader(source);
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer).map_err(|e| refused(&e))? {
                Event::Start(tag) => self.start(&tag)?,
                Event::Empty(tag) => {
                    self.start(&tag)?;
                    self.end();
                }
                Event::End(_) => self.end(),
                Event::Text(text) => self.text(&text.xml10_content())?,
                Event::CData(text) => self.text(&text.xml10_content())?,
                Event::GeneralRef(reference) => self.reference(&reference)?,
                Event::DocType(_) => return Err(FileRefused::Entities),
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) => {}
                Event::Eof => break,
            }
        }
        if self.dom.nodes.is_empty() || !self.open.is_empty() {
            return Err(FileRefused::Malformed);
        }
        Ok(self.dom)
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), FileRefused> {
        if self.skipped > 0 {
            self.skipped += 1;
            return if self.skipped > DEPTH_MAX { Err(FileRefused::TooDeep) } else { Ok(()) };
        }
        if self.open.len() >= DEPTH_MAX {
            return Err(FileRefused::TooDeep);
        }
        if self.open.is_empty() && !self.dom.nodes.is_empty() {
            return Err(FileRefused::Malformed);
        }
        let scopes = self.scopes.len();
        if tag.attributes_raw().contains("xmlns") {
            self.declare(tag)?;
        }
        let name = self.name(tag.name().as_ref(), true)?;
        let full = &self.dom.names[usize::from(name)];
        if self.kind == Kind::Word && is_noise(full) {
            self.skipped = 1;
            self.leave_scope(scopes);
            return Ok(());
        }
        let blanks = self.kind == Kind::OpenDocument
            || matches!(full.as_str(), "w:t" | "w:delText" | "w:instrText" | "w:delInstrText" | "m:t");
        let first_attribute = index(self.dom.attributes.len())?;
        let attributes = self.attributes(tag)?;
        let node = self.push(Raw { name, attributes, first_attribute, first: NONE, next: NONE, length: 0 })?;
        self.open.push(Open { node, last_child: NONE, scopes, blanks });
        Ok(())
    }

    fn end(&mut self) {
        if self.skipped > 0 {
            self.skipped -= 1;
        } else if let Some(open) = self.open.pop() {
            self.leave_scope(open.scopes);
        }
    }

    fn leave_scope(&mut self, scopes: usize) {
        if self.scopes.len() > scopes {
            self.scopes.truncate(scopes);
            self.spelled.iter_mut().for_each(HashMap::clear);
        }
    }

    /// Adds a node as the last child of the open element.
    fn push(&mut self, raw: Raw) -> Result<u32, FileRefused> {
        if self.dom.size() >= self.nodes_max {
            return Err(FileRefused::TooManyPieces);
        }
        let node = index(self.dom.nodes.len())?;
        self.dom.nodes.push(raw);
        if let Some(open) = self.open.last_mut() {
            let before = if open.last_child == NONE {
                &mut self.dom.nodes[open.node as usize].first
            } else {
                &mut self.dom.nodes[open.last_child as usize].next
            };
            *before = node;
            open.last_child = node;
        }
        Ok(node)
    }

    fn declare(&mut self, tag: &BytesStart<'_>) -> Result<(), FileRefused> {
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| FileRefused::Malformed)?;
            let key = attribute.key.as_ref();
            let prefix = key.strip_prefix("xmlns:").or_else(|| (key == "xmlns").then_some(""));
            if let Some(prefix) = prefix {
                self.scopes.push((prefix.to_owned(), namespace(&attribute.value)));
                self.spelled.iter_mut().for_each(HashMap::clear);
            }
        }
        if self.scopes.len() > NAMES_MAX { Err(FileRefused::TooManyPieces) } else { Ok(()) }
    }

    fn attributes(&mut self, tag: &BytesStart<'_>) -> Result<u16, FileRefused> {
        let mut count = 0u16;
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| FileRefused::Malformed)?;
            let key = attribute.key.as_ref();
            if key.starts_with("xmlns") || self.kind == Kind::Word && key.starts_with("w:rsid") {
                continue;
            }
            let name = self.name(key, false)?;
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|e| refused(&e))?;
            let (start, length) = self.value(&value)?;
            if self.dom.size() >= self.nodes_max {
                return Err(FileRefused::TooManyPieces);
            }
            self.dom.attributes.push(Attribute { name, start, length });
            count = count.checked_add(1).ok_or(FileRefused::TooManyPieces)?;
        }
        Ok(count)
    }

    /// Keeps a value; short ones repeat by the thousand and are kept once.
    fn value(&mut self, value: &str) -> Result<(u32, u32), FileRefused> {
        const SHORT_BYTES: usize = 24;
        const DIFFERENT_MAX: usize = 50_000;
        if let Some(found) = self.values.get(value) {
            return Ok(*found);
        }
        let place = (index(self.dom.heap.len())?, index(value.len())?);
        self.dom.heap.push_str(value);
        if value.len() <= SHORT_BYTES && self.values.len() < DIFFERENT_MAX {
            self.values.insert(value.to_owned(), place);
        }
        Ok(place)
    }

    fn name(&mut self, written: &str, element: bool) -> Result<u16, FileRefused> {
        if let Some(name) = self.spelled[usize::from(element)].get(written) {
            return Ok(*name);
        }
        let (prefix, local) = written.split_once(':').unwrap_or(("", written));
        let scope = self.scopes.iter().rev().find(|(p, _)| p == prefix).map(|(_, ns)| *ns);
        let full = match scope {
            // An attribute without a prefix stands in no namespace.
            _ if prefix.is_empty() && !element => local.to_owned(),
            Some("") | None if prefix.is_empty() => local.to_owned(),
            Some(namespace) => format!("{namespace}:{local}"),
            None => format!("?:{local}"),
        };
        let name = match self.names.get(&full) {
            Some(name) => *name,
            None if self.dom.names.len() >= NAMES_MAX => return Err(FileRefused::TooManyPieces),
            None => {
                let name = u16::try_from(self.dom.names.len()).map_err(|_| FileRefused::TooManyPieces)?;
                self.dom.names.push(full.clone());
                self.names.insert(full, name);
                name
            }
        };
        self.spelled[usize::from(element)].insert(written.to_owned(), name);
        Ok(name)
    }

    fn reference(&mut self, reference: &BytesRef<'_>) -> Result<(), FileRefused> {
        let c = match reference.resolve_char_ref().map_err(|_| FileRefused::Malformed)? {
            Some(c) => c,
            None => match &**reference {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "apos" => '\'',
                "quot" => '"',
                _ => return Err(FileRefused::Entities),
            },
        };
        self.text(c.encode_utf8(&mut [0; 4]))
    }

    fn text(&mut self, text: &str) -> Result<(), FileRefused> {
        let Some(open) = self.open.last().filter(|_| self.skipped == 0) else { return Ok(()) };
        if !open.blanks && text.bytes().all(|b| b.is_ascii_whitespace()) {
            return Ok(());
        }
        let (last, end) = (open.last_child, index(self.dom.heap.len())?);
        let length = index(text.len())?;
        // What entities cut apart is one text.
        if let Some(raw) = self.dom.nodes.get_mut(last as usize).filter(|raw| raw.name == TEXT)
            && raw.first + raw.length == end
        {
            raw.length += length;
        } else {
            self.push(Raw { name: TEXT, attributes: 0, first_attribute: 0, first: end, next: NONE, length })?;
        }
        self.dom.heap.push_str(text);
        Ok(())
    }
}

fn index(length: usize) -> Result<u32, FileRefused> {
    u32::try_from(length).map_err(|_| FileRefused::TooManyPieces)
}

/// The prefix under which a namespace is named here. ISO 29500 has two for each of its own: transitional and strict.
fn namespace(uri: &str) -> &'static str {
    const KNOWN: [(&str, &str); 27] = [
        ("", ""),
        ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
        ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
        ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
        ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
        ("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
        ("http://schemas.openxmlformats.org/package/2006/relationships", "rel"),
        ("http://schemas.openxmlformats.org/package/2006/content-types", "ct"),
        ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"),
        ("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
        ("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
        ("http://schemas.microsoft.com/office/word/2012/wordml", "w15"),
        ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
        ("http://purl.oclc.org/ooxml/drawingml/main", "a"),
        ("http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"),
        ("http://purl.oclc.org/ooxml/drawingml/picture", "pic"),
        ("http://schemas.openxmlformats.org/drawingml/2006/chart", "c"),
        ("http://purl.oclc.org/ooxml/drawingml/chart", "c"),
        ("http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"),
        ("urn:schemas-microsoft-com:vml", "v"),
        ("urn:schemas-microsoft-com:office:office", "o"),
        ("http://purl.org/dc/elements/1.1/", "dc"),
        ("http://www.w3.org/1999/xlink", "xlink"),
        ("http://www.w3.org/XML/1998/namespace", "xml"),
        ("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"),
    ];
    const OPEN_DOCUMENT: [&str; 7] = ["office", "text", "table", "style", "meta", "manifest", "script"];
    let known = KNOWN.iter().find(|(known, _)| *known == uri).map(|(_, prefix)| *prefix);
    known.unwrap_or_else(|| {
        let inner = uri.strip_prefix("urn:oasis:names:tc:opendocument:xmlns:").and_then(|u| u.strip_suffix(":1.0"));
        match inner {
            Some("drawing") => "draw",
            Some(inner) => OPEN_DOCUMENT.iter().find(|name| **name == inner).copied().unwrap_or("?"),
            None => "?",
        }
    })
}

/// Elements of a .docx that say nothing about words, numbers, fate or meaning: the larger half of most files.
fn is_noise(name: &str) -> bool {
    matches!(
        name,
        "w:proofErr"
            | "w:lastRenderedPageBreak"
            | "w:rFonts"
            | "w:szCs"
            | "w:lang"
            | "w:kern"
            | "w:noProof"
            | "w:spacing"
            | "w:bCs"
            | "w:iCs"
            | "w:jc"
            | "w:tabs"
            | "w:keepNext"
            | "w:keepLines"
            | "w:widowControl"
            | "w:contextualSpacing"
            | "w:autoSpaceDE"
            | "w:autoSpaceDN"
            | "w:adjustRightInd"
            | "w:snapToGrid"
            | "w:textAlignment"
            | "w:bookmarkStart"
            | "w:bookmarkEnd"
            | "w:tcBorders"
            | "w:tblBorders"
            | "w:tblCellMar"
            | "w:tcMar"
            | "w:tcW"
            | "w:pBdr"
            | "w:latentStyles"
            | "w14:ligatures"
            | "a:theme"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(xml: &str) -> Result<Dom, FileRefused> {
        Dom::parse(&mut xml.as_bytes(), Kind::Word, NODES_MAX)
    }

    const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    #[test]
    fn a_name_is_the_same_under_any_prefix_a_program_chose() {
        for (open, close) in [("w:p xmlns:w=", "w:p"), ("p xmlns=", "p"), ("ns0:p xmlns:ns0=", "ns0:p")] {
            let dom = parse(&format!("<{open}\"{W}\"></{close}>")).expect("a tree");
            assert_eq!(dom.root().name(), "w:p");
        }
        let strict = parse("<x:p xmlns:x=\"http://purl.oclc.org/ooxml/wordprocessingml/main\" x:val=\"1\"/>");
        assert_eq!(strict.expect("a tree").root().attribute("w:val"), Some("1"));
    }

    #[test]
    fn a_sentence_with_an_ampersand_is_one_text() {
        let dom =
            parse(&format!("<w:t xmlns:w=\"{W}\"> Pay &amp; hours &#xac00;<![CDATA[ <b>]]></w:t>")).expect("a tree");
        assert_eq!(dom.root().children().count(), 1);
        assert_eq!(dom.root().text(), " Pay & hours 가 <b>");
    }

    #[test]
    fn a_part_that_leads_outside_or_never_ends_is_refused() {
        let check = |xml: &str, expected: FileRefused| assert_eq!(parse(xml).err(), Some(expected), "{xml}");
        check("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", FileRefused::Entities);
        check("<a>&x;</a>", FileRefused::Entities);
        check("<a b=\"&x;\"/>", FileRefused::Entities);
        check("<a><b></a>", FileRefused::Malformed);
        check("<a>", FileRefused::Malformed);
        check("<a/><a/>", FileRefused::Malformed);
        check("", FileRefused::Malformed);
        check(&"<a>".repeat(300), FileRefused::TooDeep);
        check(&format!("<w:jc xmlns:w=\"{W}\">{}", "<a>".repeat(300)), FileRefused::TooDeep);
        let many: String = (0..5_000).map(|n| format!("<a{n}/>")).collect();
        check(&format!("<a>{many}</a>"), FileRefused::TooManyPieces);
    }

    #[test]
    fn elements_attributes_and_texts_have_one_limit() {
        let check = |xml: &str, size: usize| {
            let parse = |max: usize| Dom::parse(&mut xml.as_bytes(), Kind::OpenDocument, max);
            assert_eq!(parse(size).expect("a tree").size(), size, "{xml}");
            assert_eq!(parse(size - 1).err(), Some(FileRefused::TooManyPieces), "{xml}");
        };
        check("<a><b/><b/></a>", 3);
        check("<a b=\"1\" c=\"2\">d</a>", 4);
    }

    #[test]
    fn a_part_in_the_other_unicode_encoding_is_read_too() {
        let xml = format!("<w:t xmlns:w=\"{W}\">가</w:t>");
        let little: Vec<u8> = [0xff, 0xfe].into_iter().chain(xml.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        let dom = Dom::parse(&mut little.as_slice(), Kind::Word, NODES_MAX).expect("a tree");
        assert_eq!(dom.root().text(), "가");
        let broken = Dom::parse(&mut [0xff, 0xfe, 0, 0xd8].as_slice(), Kind::Word, NODES_MAX);
        assert_eq!(broken.err(), Some(FileRefused::Encoding));
    }
}
