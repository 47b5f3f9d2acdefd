//! A clipboard's HTML as a tree with limits. Tags are told apart by a tokenizer of the standard; ends that are missing,
//! as office programs leave them out, are put in here.

use contracts::word::FileRefused;
use html5gum::{DefaultEmitter, Token, Tokenizer};

/// Most elements and runs of text. A page of Word's HTML has 2,000.
const NODES_MAX: usize = 500_000;
/// Most levels; what lies deeper belongs to the level above.
const DEPTH_MAX: usize = 200;

/// Where the name of the program that wrote the HTML stands, in bytes from its beginning.
const HEAD_BYTES: usize = 4_096;
/// Name of the element that a comment of the margin becomes.
pub(super) const REMARK: &str = "margin-comment";

/// Elements without an end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements whose content is no text.
const SILENT: [&str; 17] = [
    "head", "style", "script", "title", "xml", "template", "noscript", "iframe", "object", "svg", "math", "audio",
    "video", "canvas", "select", "textarea", "button",
];
/// Elements that end a paragraph that was left open.
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "table",
    "pre",
    "blockquote",
    "hr",
    "section",
    "article",
    "header",
    "footer",
    "address",
    "center",
    "figure",
    "main",
    "nav",
];

/// An element, or a run of text.
pub(super) enum Node {
    Element(Element),
    Text(String),
}

pub(super) struct Element {
    /// In small letters.
    pub name: String,
    attributes: Vec<(String, String)>,
    pub children: Vec<Node>,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// Whether it has one of these classes, by the beginning of its name.
    pub fn has_class(&self, start: &str) -> bool {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace().any(|class| class.starts_with(start))
    }

    /// The elements directly inside.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// All its words.
    pub fn text(&self) -> String {
        fn gather(element: &Element, out: &mut String) {
            for child in &element.children {
                match child {
                    Node::Text(text) => out.push_str(text),
                    Node::Element(element) => gather(element, out),
                }
            }
        }
        let mut out = String::new();
        gather(self, &mut out);
        out
    }
}

/// Whether LibreOffice wrote this, by its own word.
pub(super) fn is_of_libreoffice(html: &str) -> bool {
    html[..html.floor_char_boundary(HEAD_BYTES)].contains("content=\"LibreOffice")
}

/// Reads HTML; nothing in it makes this fail but its size.
///
/// # Errors
/// [`FileRefused::TooManyPieces`].
pub(super) fn read(html: &str) -> Result<Element, FileRefused> {
    let mut emitter = DefaultEmitter::<()>::default();
    emitter.naively_switch_states(true);
    let mut open = Open { stack: vec![element("body", Vec::new())], silent: None };
    // LibreOffice writes the comments of the margin as comments of the HTML.
    let margin = is_of_libreoffice(html);
    let mut nodes = 0;
    for token in Tokenizer::new_with_emitter(html, emitter) {
        // Reading from memory cannot fail.
        let Ok(token) = token;
        nodes += 1;
        if nodes > NODES_MAX {
            return Err(FileRefused::TooManyPieces);
        }
        match token {
            Token::StartTag(tag) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                let attributes = tag.attributes.iter().map(|(n, v)| (text(n), text(&v.value))).collect();
                open.start(text(&tag.name), attributes, tag.self_closing);
            }
            Token::EndTag(tag) => open.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(words) => open.words(&String::from_utf8_lossy(&words.value)),
            Token::Comment(words) if margin => open.remark(&String::from_utf8_lossy(&words.value)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    Ok(open.finish())
}

fn element(name: &str, attributes: Vec<(String, String)>) -> Element {
    Element { name: name.to_owned(), attributes, children: Vec::new() }
}

/// The elements that are open, the outermost first; never empty.
struct Open {
    stack: Vec<Element>,
    /// The element whose content is passed over, and how many of its name are open.
    silent: Option<(String, usize)>,
}

impl Open {
    fn start(&mut self, name: String, attributes: Vec<(String, String)>, closed: bool) {
        if let Some((silent, depth)) = &mut self.silent {
            *depth += usize::from(*silent == name && !closed);
            return;
        }
        let own = name.rsplit(':').next().unwrap_or_default();
        // `o:p` and the like are foreign, not paragraphs.
        let foreign = name.contains(':');
        if SILENT.contains(&name.as_str()) || foreign && own == "xml" {
            if !closed {
                self.silent = Some((name, 1));
            }
            return;
        }
        self.close_before(&name);
        let new = element(&name, attributes);
        if VOID.contains(&name.as_str()) || closed && foreign || self.stack.len() >= DEPTH_MAX {
            self.put(Node::Element(new));
        } else {
            self.stack.push(new);
        }
    }

    /// Ends what the standard says a new element ends.
    fn close_before(&mut self, name: &str) {
        if BLOCKS.contains(&name) {
            self.close_to("p", &["td", "th", "li", "table", "div", "blockquote"]);
        }
        match name {
            "li" => self.close_to("li", &["ul", "ol"]),
            "dt" | "dd" => {
                self.close_to("dt", &["dl"]);
                self.close_to("dd", &["dl"]);
            }
            "td" | "th" => {
                self.close_to("td", &["tr", "table"]);
                self.close_to("th", &["tr", "table"]);
            }
            "tr" => self.close_to("tr", &["table"]),
            "tbody" | "thead" | "tfoot" => {
                for part in ["tbody", "thead", "tfoot"] {
                    self.close_to(part, &["table"]);
                }
            }
            _ => {}
        }
    }

    /// Closes the innermost open element of this name, unless a border lies before it.
    fn close_to(&mut self, name: &str, borders: &[&str]) {
        for at in (1..self.stack.len()).rev() {
            if self.stack[at].is(name) {
                self.close(at);
                return;
            }
            if borders.contains(&self.stack[at].name.as_str()) {
                return;
            }
        }
    }

    fn close(&mut self, at: usize) {
        while self.stack.len() > at.max(1) {
            if let Some(done) = self.stack.pop() {
                self.put(Node::Element(done));
            }
        }
    }

    fn put(&mut self, node: Node) {
        if let Some(last) = self.stack.last_mut() {
            last.children.push(node);
        }
    }

    fn end(&mut self, name: &str) {
        if let Some((silent, depth)) = &mut self.silent {
            *depth -= usize::from(silent == name);
            if *depth == 0 {
                self.silent = None;
            }
            return;
        }
        let borders: &[&str] = if matches!(name, "table" | "tr" | "td" | "th") { &["table"] } else { &["td", "th"] };
        if name == "table" {
            let at = self.stack.iter().rposition(|open| open.is("table"));
            at.into_iter().for_each(|at| self.close(at));
        } else {
            self.close_to(name, borders);
        }
    }

    fn remark(&mut self, words: &str) {
        let is_border = matches!(words.trim(), "StartFragment" | "EndFragment");
        if self.silent.is_none() && !is_border {
            let mut remark = element(REMARK, Vec::new());
            remark.children.push(Node::Text(words.to_owned()));
            self.put(Node::Element(remark));
        }
    }

    fn words(&mut self, words: &str) {
        if self.silent.is_none() {
            self.put(Node::Text(words.to_owned()));
        }
    }

    fn finish(mut self) -> Element {
        self.close(1);
        self.stack.pop().unwrap_or_else(|| element("body", Vec::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outline(element: &Element) -> String {
        let inside = element.children.iter().map(|node| match node {
            Node::Text(text) => text.trim().to_owned(),
            Node::Element(element) => outline(element),
        });
        let inside: Vec<String> = inside.filter(|text| !text.is_empty()).collect();
        format!("{}({})", element.name, inside.join(" "))
    }

    #[test]
    fn what_an_office_program_left_open_is_closed_where_a_reader_expects_it() {
        let check = |html: &str, expected: &str| assert_eq!(outline(&read(html).expect("read")), expected, "{html}");
        check("<p>a<p>b", "body(p(a) p(b))");
        check("<ul><li>a<li>b<ul><li>c</ul></ul>d", "body(ul(li(a) li(b ul(li(c)))) d)");
        check("<table><tr><td>a<td>b<tr><td>c</table>d", "body(table(tr(td(a) td(b)) tr(td(c))) d)");
        check("<table><tr><td><p>a</table>b", "body(table(tr(td(p(a)))) b)");
        check("<b><p>a</p></b>", "body(b(p(a)))");
        check("a</p></b></table>b<br>c", "body(a b br() c)");
        check("<style>p{}</style><script>alert(1)</script><p>a<o:p></o:p></p>", "body(p(a o:p()))");
        check("<!--[if gte mso 9]><xml>x</xml><![endif]--><![if !supportLists]>1.<![endif]>", "body(1.)");
        check("<div><script>", "body(div())");
    }

    #[test]
    fn a_clipboard_of_a_million_tags_is_refused_or_read_flat() {
        assert!(matches!(read(&"<b>".repeat(NODES_MAX + 1)), Err(FileRefused::TooManyPieces)));
        let deep = read(&format!("{}words", "<div>".repeat(100_000))).expect("read");
        assert_eq!(deep.text(), "words");
    }
}
