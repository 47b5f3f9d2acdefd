//! Markdown events to HTML. The only place where tags are written, and everything between them is escaped.
//!
//! Small on purpose (it runs in the browser for previews) and strict on purpose: raw HTML comes out as text, a link
//! leads to `http`, `https` or `mailto` or is no link, a picture is its description, no attribute holds style.

use crate::redlines::trojan::write_visibly;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Tag, TagEnd};
use std::collections::BTreeSet;

/// Names a block whose columns are kept as they are printed.
pub const COLUMNS: &str = "columns";

/// What of Markdown is read beyond CommonMark.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES
}

/// Escapes text for HTML, in content and in double-quoted attributes.
pub fn escape(out: &mut String, text: &str) {
    text.chars().for_each(|c| escape_char(c, out));
}

fn escape_char(c: char, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        // Form feeds and other controls are nothing a page can show; NUL is no character of HTML.
        '\u{c}' => out.push(' '),
        '\0' => out.push('\u{fffd}'),
        c => out.push(c),
    }
}

/// Writes a contract's own words: as [`escape`], with hidden and look-alike characters made visible.
pub fn words(out: &mut String, text: &str) {
    if text.is_ascii() {
        escape(out, text);
    } else {
        write_visibly(text, out, escape_char);
    }
}

/// Where a link may lead.
pub fn is_safe_link(address: &str) -> bool {
    let plain = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    let scheme = address.split_once(':').map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
    plain
        && scheme.is_some_and(|(scheme, rest)| match scheme.as_str() {
            "http" | "https" => rest.starts_with("//") && rest.len() > 2,
            "mailto" => !rest.is_empty(),
            _ => false,
        })
}

/// Writes events as HTML.
pub struct Writer<'f> {
    pub out: String,
    /// Levels added to a heading's own; the sum stops at 6.
    shift: u8,
    /// Before footnotes' names, so that two articles on a page do not share them.
    prefix: &'f str,
    /// The footnotes that have their place: of two with one name a reference leads to the first.
    footnotes: BTreeSet<String>,
    /// Open links, and whether each was written.
    links: Vec<bool>,
    picture: usize,
    in_head: bool,
}

impl<'f> Writer<'f> {
    pub fn new(shift: u8, prefix: &'f str) -> Self {
        let (out, links, footnotes) = (String::new(), Vec::new(), BTreeSet::new());
        Self { out, shift, prefix, footnotes, links, picture: 0, in_head: false }
    }

    pub fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => words(&mut self.out, &text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                words(&mut self.out, &code);
                self.out.push_str("</code>");
            }
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::FootnoteReference(name) => self.footnote_reference(&name),
            // Not enabled; as text, were it ever.
            Event::InlineMath(text) | Event::DisplayMath(text) => escape(&mut self.out, &text),
            Event::TaskListMarker(done) => self.out.push_str(if done { "[x] " } else { "[ ] " }),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => self.out.push_str("<p>"),
            Tag::Heading { level, .. } => self.heading(level, ""),
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(CodeBlockKind::Fenced(name)) if &*name == COLUMNS => {
                self.out.push_str("<pre class=\"columns\" tabindex=\"0\"><code>");
            }
            Tag::CodeBlock(_) => self.out.push_str("<pre tabindex=\"0\"><code>"),
            Tag::List(Some(first)) => self.out.push_str(&format!("<ol start=\"{first}\">\n")),
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::Item => self.out.push_str("<li>"),
            Tag::FootnoteDefinition(name) => self.footnote(&name),
            Tag::Table(_) => self.out.push_str("<div class=\"table-scroll\" tabindex=\"0\"><table>\n"),
            Tag::TableHead => {
                self.in_head = true;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => self.out.push_str("<tr>"),
            Tag::TableCell => self.out.push_str(if self.in_head { "<th scope=\"col\">" } else { "<td>" }),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<s>"),
            Tag::Link { dest_url, .. } => self.link(&dest_url),
            Tag::Image { .. } => self.picture += 1,
            Tag::HtmlBlock => self.out.push_str("<p>"),
            Tag::Superscript
            | Tag::Subscript
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.out.push_str("</p>\n"),
            TagEnd::Heading(level) => self.heading(level, "/"),
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => self.out.push_str("</code></pre>\n"),
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::FootnoteDefinition => self.out.push_str("</div>\n"),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr></thead><tbody>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.out.push_str(if self.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</s>"),
            TagEnd::Link => {
                if self.links.pop().unwrap_or(false) {
                    self.out.push_str("</a>");
                }
            }
            TagEnd::Image => self.picture = self.picture.saturating_sub(1),
            TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel, slash: &str) {
        let level = (level as u8).saturating_add(self.shift).min(6);
        self.out.push_str(&format!("<{slash}h{level}>"));
    }

    fn link(&mut self, address: &CowStr<'_>) {
        let safe = is_safe_link(address) && self.picture == 0;
        self.links.push(safe);
        if safe {
            self.out.push_str("<a rel=\"nofollow noopener noreferrer\" href=\"");
            escape(&mut self.out, address);
            self.out.push_str("\">");
        }
    }

    fn footnote_reference(&mut self, name: &str) {
        self.out.push_str("<sup class=\"footnote-mark\"><a href=\"#");
        self.out.push_str(&self.footnote_place(name));
        self.out.push_str("\">");
        escape(&mut self.out, name);
        self.out.push_str("</a></sup>");
    }

    fn footnote(&mut self, name: &str) {
        self.out.push_str("<div class=\"footnote\"");
        let place = self.footnote_place(name);
        if !self.footnotes.contains(&place) {
            self.out.push_str(" id=\"");
            self.out.push_str(&place);
            self.out.push('"');
            self.footnotes.insert(place);
        }
        self.out.push_str("><sup>");
        escape(&mut self.out, name);
        self.out.push_str("</sup> ");
    }

    /// The id of a footnote, as it is written: two names may come to the same there.
    fn footnote_place(&self, name: &str) -> String {
        let mut place = String::new();
        escape(&mut place, self.prefix);
        place.push_str("-fn-");
        // An id holds no white space.
        escape(&mut place, &name.split_whitespace().collect::<Vec<_>>().join("_"));
        place
    }
}

#[cfg(test)]
mod tests {
    use super::is_safe_link;

    #[test]
    fn a_link_leads_to_the_web_or_to_mail_and_nowhere_else() {
        for safe in ["https://example.org/a?b=c#d", "HTTP://example.org", "mailto:ana@example.org"] {
            assert!(is_safe_link(safe), "{safe}");
        }
        for unsafe_link in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//example.org",
            "/u/x",
            "java\tscript:x",
            "https:x",
            " https://x",
            "vbscript:x",
            "",
        ] {
            assert!(!is_safe_link(unsafe_link), "{unsafe_link}");
        }
    }
}
