//! A contract's Markdown to safe HTML, with its own numbers and an anchor at every clause.
//!
//! Numbers are shown as they are written and never by an HTML list, which would count for itself. Text taken from a PDF
//! is read as prose however far it is indented; columns stay columns. Pure and small: drafts are previewed with it in
//! the browser.

use super::lines::{Line, ends_item, lines};
use super::markdown::{Writer, escape, options, words};
use super::numbering::marks;
use super::parts::{Clause, ClauseKind, Part};
use super::tree::parse_article;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};

/// How an article stands on its page.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Level of the article's own heading, 1 to 5; its sections' headings are one deeper.
    pub level: u8,
    /// Whether the article's heading is written, or the page has its own.
    pub heading: bool,
    /// What a screen reader says for a clause's `#`; `{mark}` becomes the clause's number.
    pub permalink: &'a str,
}

/// An article's text as HTML. `key` is the article's key in its agreement, from which the anchors are made.
pub fn html(text: &str, key: &str, frame: Frame<'_>) -> String {
    part_html(text, &parse_article(text, key), frame)
}

/// Stands between clauses on the way through the Markdown parser, so that no construct reaches over a clause's end. It
/// holds a character that is taken out of every text before.
const BORDER: &str = "\n\n<!--\u{1}-->\n\n";

/// A part of a tree as HTML; `text` is the source the tree was read from.
pub fn part_html(text: &str, part: &Part, frame: Frame<'_>) -> String {
    let mut source = String::with_capacity(part.range.len() + part.range.len() / 4);
    for clause in &part.clauses {
        source.push_str(BORDER);
        let from = if clause.kind == ClauseKind::Opening { part.heading.end.max(clause.words) } else { clause.words };
        prose(&mut source, &text[from.min(clause.range.end)..clause.range.end], clause.bold);
    }
    let anchor = part.anchor();
    let mut writer = Writer::new(frame.level, &anchor);
    let mut page = Page { frame, part, next: 0, base: 0, open: "" };
    for event in Parser::new_ext(&source, options()) {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Html(html) if html.contains('\u{1}') => page.turn(&mut writer.out),
            // Raw HTML deep in a list or a quotation: shown as it is written.
            Event::Html(html) => {
                writer.out.push_str("<p>");
                writer.event(Event::Text(html));
                writer.out.push_str("</p>\n");
            }
            event => writer.event(event),
        }
    }
    writer.out.push_str(page.open);
    writer.out
}

/// Twelve tildes: longer than any fence of a text, whose own are taken for words. See `markdown::COLUMNS`.
const COLUMNS_BEGIN: &str = "\n\n~~~~~~~~~~~~columns\n";

/// Opens and closes clauses.
struct Page<'a> {
    frame: Frame<'a>,
    part: &'a Part,
    next: usize,
    /// Depth of the section we are in.
    base: usize,
    /// What closes the open clause.
    open: &'static str,
}

impl Page<'_> {
    fn turn(&mut self, out: &mut String) {
        out.push_str(self.open);
        let Some(clause) = self.part.clauses.get(self.next) else {
            self.open = "";
            return;
        };
        self.next += 1;
        match clause.kind {
            ClauseKind::Opening => self.opening(out),
            ClauseKind::Section => self.section(out, clause),
            ClauseKind::Clause | ClauseKind::Continuation => self.clause(out, clause),
        }
    }

    fn opening(&mut self, out: &mut String) {
        self.open = "";
        if !self.frame.heading || (self.part.label.is_empty() && self.part.title.is_empty()) {
            return;
        }
        let level = self.frame.level.clamp(1, 6);
        out.push_str(&format!("<h{level} class=\"part-heading\" id=\"{}\">", self.part.anchor()));
        mark_and_title(out, &self.part.label, &self.part.title);
        self.permalink(
            out,
            &self.part.anchor(),
            if self.part.label.is_empty() { &self.part.title } else { &self.part.label },
        );
        out.push_str(&format!("</h{level}>\n"));
    }

    fn section(&mut self, out: &mut String, clause: &Clause) {
        self.base = clause.depth;
        let level = (self.frame.level + u8::try_from(clause.depth).unwrap_or(1)).clamp(2, 6);
        out.push_str(&format!("<div class=\"clause section\" id=\"{}\"><h{level}>", clause.id));
        mark_and_title(out, &clause.label, &clause.title);
        self.permalink(out, &clause.id, if clause.label.is_empty() { &clause.title } else { &clause.label });
        out.push_str(&format!("</h{level}>\n"));
        self.open = "</div>\n";
    }

    fn clause(&mut self, out: &mut String, clause: &Clause) {
        let depth = clause.depth.saturating_sub(self.base).min(6);
        out.push_str(&format!("<div class=\"clause in-{depth}\" id=\"{}\">", clause.id));
        if clause.kind == ClauseKind::Clause {
            out.push_str("<span class=\"num\">");
            words(out, &clause.label.replace('\\', ""));
            out.push_str("</span>");
            self.permalink(out, &clause.id, &clause.label);
        }
        out.push_str("<div class=\"body\">\n");
        self.open = "</div></div>\n";
    }

    fn permalink(&self, out: &mut String, id: &str, mark: &str) {
        out.push_str(&format!(" <a class=\"anchor\" href=\"#{id}\" aria-label=\""));
        escape(out, &self.frame.permalink.replace("{mark}", &mark.replace('\\', "")));
        out.push_str("\">#</a>");
    }
}

fn mark_and_title(out: &mut String, label: &str, title: &str) {
    if !label.is_empty() {
        out.push_str("<span class=\"num\">");
        words(out, &label.replace('\\', ""));
        out.push_str("</span> ");
    }
    words(out, title);
}

/// Rewrites a clause's words so that Markdown reads prose, bullets and tables, and nothing else of a line's begin.
fn prose(out: &mut String, words: &str, bold: bool) {
    if bold {
        out.push_str("**");
    }
    let cleaned: String;
    let words = if words.contains(['\u{1}', '\u{c}', '\r']) {
        // Markdown ends a line at a lone carriage return too; a clause does not.
        let even = words.replace("\r\n", "\n").replace('\r', " ");
        cleaned = even.chars().filter(|c| *c != '\u{1}' && *c != '\u{c}').collect();
        &cleaned
    } else {
        words
    };
    let all = lines(words);
    let columns = columns(&all);
    let mut bullets: Vec<usize> = Vec::new();
    let mut in_columns = false;
    let mut above = "";
    for (line, column) in all.iter().zip(columns) {
        if column != in_columns {
            out.push_str(if column { COLUMNS_BEGIN } else { "~~~~~~~~~~~~\n\n" });
            in_columns = column;
            bullets.clear();
        }
        if in_columns {
            out.push_str(words[line.start..line.end].trim_end());
            out.push('\n');
        } else if line.is_blank() {
            out.push('\n');
        } else {
            // A number that counts for nothing still begins a line of its own.
            if bullets.is_empty() && !above.is_empty() && ends_item(above) && !marks(line.body).is_empty() {
                out.push('\n');
            }
            prose_line(out, line, &mut bullets, &words[line.body_start..line.end]);
        }
        above = line.body;
    }
    if in_columns {
        out.push_str("~~~~~~~~~~~~\n");
    }
}

fn prose_line(out: &mut String, line: &Line<'_>, bullets: &mut Vec<usize>, text: &str) {
    let after_blank = out.ends_with("\n\n") || out.is_empty();
    let bullet = ["- ", "* ", "+ ", "•", "▪", "◦", "‣", "\u{f0b7}"].iter().find_map(|b| text.strip_prefix(b));
    // Two spaces at the line's end are a break and stay; the line's own end does not.
    let ending = |text: &str| text.trim_end_matches(['\n', '\r', '\u{c}']).to_owned();
    match bullet {
        Some(item) => {
            while bullets.last().is_some_and(|indent| *indent > line.indent) {
                bullets.pop();
            }
            if bullets.last().is_none_or(|indent| *indent < line.indent) {
                bullets.push(line.indent);
            }
            out.push_str(&"  ".repeat(bullets.len() - 1));
            out.push_str("- ");
            out.push_str(&guarded(&ending(item.trim_start())));
        }
        None => {
            if after_blank && bullets.first().is_some_and(|indent| line.indent <= *indent) {
                bullets.clear();
            }
            out.push_str(&"  ".repeat(bullets.len()));
            out.push_str(&guarded(&ending(text)));
        }
    }
    out.push('\n');
}

/// Takes from a line's begin what Markdown would make something else of than the words that stand there.
fn guarded(text: &str) -> String {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        return format!("{}\\{}", &text[..digits], &text[digits..]);
    }
    let rule = !text.is_empty() && text.trim_end().bytes().all(|b| matches!(b, b'=' | b'-'));
    if rule && text.starts_with('-') {
        return format!("\n{text}\n");
    }
    let definition = text.starts_with('[') && !text.starts_with("[^") && text.contains("]:");
    if rule
        || definition
        || text.starts_with('<')
        || text.starts_with('#')
        || text.starts_with("```")
        || text.starts_with("~~~")
    {
        return format!("\\{text}");
    }
    text.to_owned()
}

/// Which lines are columns of a printed table: three or more in a row with a wide gap inside.
fn columns(all: &[Line<'_>]) -> Vec<bool> {
    const ROWS_MIN: usize = 3;
    let gapped: Vec<bool> = all
        .iter()
        .map(|l| !l.body.starts_with('|') && l.body.trim_end().contains("   ") && !l.body.contains("~~~"))
        .collect();
    let mut found = vec![false; all.len()];
    let mut at = 0;
    while at < all.len() {
        if !gapped[at] {
            at += 1;
            continue;
        }
        let (mut end, mut rows, mut next) = (at + 1, 1, at + 1);
        // A short line or a blank one may stand between rows; prose may not.
        while next < all.len() && next - end < 3 {
            if gapped[next] {
                rows += 1;
                end = next + 1;
            } else if !(all[next].is_blank() || (all[next].indent >= 8 && all[next].body.len() < 60)) {
                break;
            }
            next += 1;
        }
        if rows >= ROWS_MIN && rows * 2 >= end - at {
            // What stands right above the first row heads its columns.
            let heads = all[..at]
                .iter()
                .rev()
                .take(2)
                .take_while(|l| !l.is_blank() && l.indent > 0 && l.body.len() < 60)
                .count();
            found[at - heads..end].fill(true);
        }
        at = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame<'static> = Frame { level: 1, heading: true, permalink: "Link to {mark}" };

    fn shown(text: &str) -> String {
        html(text, "7", FRAME)
    }

    fn check(text: &str, expected: &[&str]) {
        let html = shown(text);
        for part in expected {
            assert!(html.contains(part), "{part}\nis not in\n{html}");
        }
    }

    #[test]
    fn a_clause_shows_its_own_number_and_has_an_anchor() {
        check(
            "### ARTICLE 7 - HOURS\nSection 1. Week.\nForty hours:\n   (a) one;\n   (c) three.\n",
            &[
                "<h1 class=\"part-heading\" id=\"a7\"><span class=\"num\">ARTICLE 7</span> HOURS",
                "<div class=\"clause section\" id=\"a7-s1\"><h2><span class=\"num\">Section 1.</span> Week",
                "<div class=\"clause in-1\" id=\"a7-s1-a\"><span class=\"num\">(a)</span> <a class=\"anchor\" href=\"#a7-s1-a\" aria-label=\"Link to (a)\">#</a>",
                "id=\"a7-s1-c\"><span class=\"num\">(c)</span>",
            ],
        );
    }

    #[test]
    fn a_lone_carriage_return_begins_no_fence() {
        check("### ARTICLE 7 - HOURS\nWeek.\r~~~~\n\nSection 1. Pay.\n", &["Week. ~~~~", "id=\"a7-s1\""]);
    }

    #[test]
    fn numbers_are_never_counted_anew() {
        let html = shown("Articles:\n\n3. Wages\n\nand\n\n30. days, said a line's end\n");
        assert!(!html.contains("<ol"), "{html}");
        assert!(html.contains("3. Wages") && html.contains("30. days"), "{html}");
    }

    #[test]
    fn raw_html_and_bad_links_come_out_as_text() {
        for text in [
            "<script>alert(1)</script>",
            "a <img src=x onerror=alert(1)> b",
            "- <div onclick=x>\n- y",
            "> <iframe src=x>\n\n(a) z",
            "<!-- hidden\n\n1. one\n\n-->",
            "[x](javascript:alert(1)) ![p](https://e.org/p.png)",
            "**1. <b>Bold</b>.** words",
            "# \"><svg onload=x>",
        ] {
            let html = shown(text);
            let bare = html.replace("&lt;", "");
            for bad in ["<script", "<img", "<div onclick", "<iframe", "<!--", "<b>", "<svg", "href=\"javascript"] {
                assert!(!bare.contains(bad), "{text}\n{html}");
            }
        }
        check("Employees <hidden> work", &["Employees &lt;hidden&gt; work"]);
        check("<employer> pays", &["&lt;employer&gt; pays"]);
    }

    #[test]
    fn text_from_a_pdf_is_prose_however_far_it_is_indented() {
        let html = shown("Section 1.\n          The parties agree to meet and\n          confer.\n");
        assert!(html.contains("<p>The parties agree to meet and\nconfer.</p>"), "{html}");
    }

    #[test]
    fn columns_of_a_wage_table_stay_columns() {
        let html = shown(
            "Section 1. Pay\n  Range    Step 1    Step 2\n  15       3005      3116\n  17       3216      3343\n\nThat is all.\n",
        );
        assert!(html.contains("<pre class=\"columns\" tabindex=\"0\"><code>  Range    Step 1    Step 2\n"), "{html}");
        assert!(html.contains("<p>That is all.</p>"), "{html}");
    }

    #[test]
    fn characters_that_deceive_the_eye_are_shown_where_they_stand() {
        check(
            "Section 1. P\u{430}y\n\nIt is \u{202e}05$ p\u{430}id in sal\u{200b}ary & `co\u{ad}de`.\n",
            &[
                "<span class=\"redline-lookalike\">P\u{430}<span class=\"redline-hidden\">U+0430</span>y</span>",
                "It is <span class=\"redline-hidden\">RLO U+202E</span>05$ <span",
                "sal<span class=\"redline-hidden\">ZWSP U+200B</span>ary &amp; <code>co<span class=\"redline-hidden\">SHY U+00AD</span>de</code>",
            ],
        );
        let plain = shown("임금은 매월 지급한다. Señor Núñez’s κλίμα.\n");
        assert!(!plain.contains("redline-"), "{plain}");
    }

    #[test]
    fn tables_bullets_and_footnotes_are_read() {
        check("| Step | Rate |\n|---|--:|\n| 1 | $20 |\n", &["<th scope=\"col\">Step</th>", "<td>$20</td>"]);
        check("Including:\n• dues;\n    • fees.\n", &["<li>dues;", "<ul>\n<li>fees."]);
        check("Dues[^1].\n\n[^1]: As of 2025.\n", &["href=\"#a7-fn-1\"", "id=\"a7-fn-1\""]);
        // Two of one name: a reference leads to the first.
        let twice = shown("Dues[^1].\n\n[^1]: As of 2025.\n\n[^1]: As of 2026.\n");
        assert_eq!(twice.matches("id=\"a7-fn-1\"").count(), 1, "{twice}");
        assert!(twice.contains("As of 2025.") && twice.contains("As of 2026."), "{twice}");
        let hidden = shown("[^a\0]: One.\n\n[^a\u{fffd}]: Two.\n");
        assert_eq!(hidden.matches("id=\"a7-fn-a\u{fffd}\"").count(), 1, "{hidden}");
        check("[Article 5]: the employer\n", &["[Article 5]: the employer"]);
    }

    #[test]
    fn every_clause_is_shown_once_whatever_stands_between() {
        let text = "1. a\n\n- b\n\n2. - c\n\n> quote\n\n3. ```\nopen\n4. | t |\n|--|\n";
        let html = shown(text);
        for id in ["a7-1", "a7-2", "a7-3"] {
            assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}\n{html}");
        }
        assert_eq!(html.matches("<div").count(), html.matches("</div").count(), "{html}");
    }
}
