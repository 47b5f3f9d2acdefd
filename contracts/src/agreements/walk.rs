//! Through one part, line by line: its sections and clauses by their own numbers.
//!
//! A number at the beginning of a line is a clause only where its counting makes it one: it begins a list where
//! something may begin, or goes on with an open one. So "thirty" + line end + "(30) days" stays a sentence.

use super::headings::{slug, tidy_title};
use super::lines::{Line, ends_item};
use super::numbering::{Mark, Style, Wrap, marks};
use super::parts::{Clause, ClauseKind, Doubt, Names};

/// The part that is walked through.
pub(super) struct Frame<'a> {
    pub anchor: String,
    /// How people call the part, for what is unsure about it.
    pub name: &'a str,
    pub key: &'a str,
    /// Bytes: where the part begins, where its heading ends, where it ends.
    pub start: usize,
    pub heading_end: usize,
    pub end: usize,
}

/// Deepest numbering kept apart; what is deeper stands at this depth.
const DEPTH_MAX: usize = 8;
/// Most numbers a list may leave out and still be one list ("reserved" clauses).
const GAP_MAX: u32 = 3;

#[derive(Clone, PartialEq)]
enum Level {
    Heading(u8),
    Section,
    Number(Style, Wrap, Vec<u32>),
}

#[derive(Clone)]
struct Open {
    level: Level,
    value: u32,
    indent: usize,
    id: String,
    slug: String,
    label: String,
}

struct Walk<'a> {
    frame: &'a Frame<'a>,
    clauses: Vec<Clause>,
    open: Vec<Open>,
    /// Those of the whole agreement.
    names: &'a mut Names,
}

/// What begins at a line.
struct Begin<'a> {
    kind: ClauseKind,
    label: &'a str,
    title: String,
    /// Byte offset of the clause's words.
    words: usize,
    bold: bool,
}

/// The clauses of a part; the first is its opening, whose name has been given.
pub(super) fn clauses(body: &[Line<'_>], frame: &Frame<'_>, names: &mut Names, doubts: &mut Vec<Doubt>) -> Vec<Clause> {
    let mut walk = Walk { frame, clauses: Vec::new(), open: Vec::new(), names };
    walk.clauses.push(Clause {
        id: frame.anchor.clone(),
        kind: ClauseKind::Opening,
        depth: 0,
        label: String::new(),
        title: String::new(),
        range: frame.start..frame.end,
        words: frame.heading_end,
        bold: false,
    });
    let mut above: Option<usize> = None;
    for (at, line) in body.iter().enumerate().filter(|(_, l)| !l.is_blank()) {
        let apart = above.is_none_or(|a| a + 1 < at);
        let titled = above.is_some_and(|a| walk.clauses.last().is_some_and(|c| c.words >= body[a].end));
        let free = above.is_none_or(|a| ends_item(body[a].body)) || apart || titled;
        if !line.fenced {
            walk.line(body, at, free, apart, doubts);
        }
        above = Some(at);
    }
    for i in 1..walk.clauses.len() {
        walk.clauses[i - 1].range.end = walk.clauses[i].range.start;
    }
    walk.clauses
}

impl Walk<'_> {
    fn line(&mut self, body: &[Line<'_>], at: usize, free: bool, apart: bool, doubts: &mut Vec<Doubt>) {
        let line = &body[at];
        if let Some((level, text)) = line.atx() {
            self.heading(line, level, text, doubts);
        } else if let Some((label, slug, rest)) = section_number(line.body).filter(|_| free && line.indent < 24) {
            let (title, words) = section_title(body, at, rest);
            self.section(
                line,
                label,
                &slug,
                Begin { kind: ClauseKind::Section, label, title, words, bold: false },
                doubts,
            );
        } else if !self.number(line, free, doubts) {
            self.outdented(line, free && apart);
        }
    }

    fn heading(&mut self, line: &Line<'_>, level: u8, text: &str, doubts: &mut Vec<Doubt>) {
        while self.open.last().is_some_and(|o| !matches!(o.level, Level::Heading(l) if l < level)) {
            self.open.pop();
        }
        let section = section_number(text);
        let mark = marks(text).into_iter().next();
        let (label, name, rest, value) = match (&section, &mark) {
            (Some((label, name, rest)), _) => (*label, format!("s{name}"), *rest, leading(name)),
            (None, Some(m)) => (&text[m.shown.clone()], format!("s{}", m.slug), &text[m.taken..], m.value),
            _ => ("", slug(text, 40), text, 0),
        };
        let name = if name.is_empty() { format!("h{}", self.clauses.len()) } else { name };
        let begin = Begin { kind: ClauseKind::Section, label, title: tidy_title(rest), words: line.end, bold: false };
        self.check_order(&Level::Heading(level), value, label, doubts);
        self.begin(line, Level::Heading(level), value, name, begin);
    }

    fn section(&mut self, line: &Line<'_>, label: &str, name: &str, begin: Begin<'_>, doubts: &mut Vec<Doubt>) {
        let base = self.open.iter().position(|o| !matches!(o.level, Level::Heading(_))).unwrap_or(self.open.len());
        let value = leading(name);
        let before = self.open.get(base).filter(|o| o.level == Level::Section).cloned();
        if let Some(before) = before {
            self.doubt_order(&before, value, label, doubts);
        }
        self.open.truncate(base);
        self.begin(line, Level::Section, value, format!("s{name}"), begin);
    }

    fn check_order(&self, level: &Level, value: u32, label: &str, doubts: &mut Vec<Doubt>) {
        let before = self.clauses.iter().rev().find(|c| c.kind == ClauseKind::Section && !c.label.is_empty());
        let number = before
            .and_then(|c| c.label.split(|c: char| !c.is_ascii_digit()).rfind(|p| !p.is_empty())?.parse::<u32>().ok());
        let counted = value > 0 && !matches!(level, Level::Section);
        if let (Some(before), Some(number)) = (before.filter(|_| counted), number)
            && value > number + 1
        {
            doubts.push(Doubt::ClauseGap {
                article: self.frame.name.to_owned(),
                before: before.label.clone(),
                after: label.to_owned(),
            });
        }
    }

    fn doubt_order(&self, before: &Open, value: u32, label: &str, doubts: &mut Vec<Doubt>) {
        let article = self.frame.name.to_owned();
        if value == before.value && label == before.label {
            doubts.push(Doubt::ClauseTwice { article, label: label.to_owned() });
        } else if value > before.value + 1 {
            doubts.push(Doubt::ClauseGap { article, before: before.label.clone(), after: label.to_owned() });
        }
    }

    /// Places a number such as `(a)`; whether the line began with one that counts.
    fn number(&mut self, line: &Line<'_>, free: bool, doubts: &mut Vec<Doubt>) -> bool {
        let readings = marks(line.body);
        let Some((mark, keep)) = self.place(&readings, line.indent, free) else {
            return false;
        };
        let label = &line.body[mark.shown.clone()];
        let level = Level::Number(mark.style, mark.wrap, mark.parents.clone());
        let before = self.open.get(keep).filter(|o| o.level == level && mark.value > 1).cloned();
        if let Some(before) = before {
            self.doubt_order(&before, mark.value, label, doubts);
        }
        self.open.truncate(keep);
        let section = mark.style == Style::Decimal && self.open.is_empty();
        let (title, words) = if section {
            section_title(std::slice::from_ref(line), 0, &line.body[mark.taken..])
        } else {
            (String::new(), line.body_start + mark.taken)
        };
        let kind = if section { ClauseKind::Section } else { ClauseKind::Clause };
        let name = if section { format!("s{}", mark.slug) } else { mark.slug.clone() };
        let begin = Begin { kind, label, title, words, bold: mark.bold };
        self.begin(line, level, mark.value, name, begin);
        true
    }

    /// Which reading counts, and how many open levels stay above it.
    fn place<'m>(&self, readings: &'m [Mark], indent: usize, free: bool) -> Option<(&'m Mark, usize)> {
        let base = self.open.iter().rposition(|o| !matches!(o.level, Level::Number(..))).map_or(0, |i| i + 1);
        let same = |mark: &Mark, open: &Open| open.level == Level::Number(mark.style, mark.wrap, mark.parents.clone());
        let in_line = |open: &Open| open.indent.abs_diff(indent) <= 1;
        let find = |mark: &Mark, fits: &dyn Fn(&Open) -> bool| {
            (base..self.open.len()).rev().find(|i| same(mark, &self.open[*i]) && fits(&self.open[*i]))
        };
        let next = readings.iter().filter_map(|m| {
            let strong = m.style == Style::Circled;
            find(m, &|o| m.value == o.value + 1 && (free || strong || in_line(o))).map(|i| (m, i))
        });
        if let Some(found) = next.max_by_key(|(_, i)| *i) {
            return Some(found);
        }
        for mark in readings.iter().filter(|m| m.value == 1) {
            let counted = mark.style == Style::Arabic && mark.wrap == Wrap::Parens;
            let deeper = self.open.last().is_some_and(|o| indent > o.indent + 1) && !counted;
            let own = mark.style != Style::Decimal || self.counts_under(mark, base);
            if own && (free || deeper || mark.style == Style::Circled) {
                let again =
                    find(mark, &|_| true).filter(|i| indent <= self.open[*i].indent + 1 || *i + 1 < self.open.len());
                let outside = (base..self.open.len()).find(|i| self.open[*i].indent > indent + 1);
                return Some((mark, again.or(outside).unwrap_or(self.open.len())));
            }
        }
        readings.iter().filter(|_| free).find_map(|m| {
            let left_out = |o: &Open| m.value >= o.value && m.value <= o.value + GAP_MAX && in_line(o);
            find(m, &left_out).map(|i| (m, i))
        })
    }

    /// `4.1` counts in article 4, or under an open 4.
    fn counts_under(&self, mark: &Mark, base: usize) -> bool {
        let parents: Vec<String> = mark.parents.iter().map(u32::to_string).collect();
        let above = self.open[base..].last().is_some_and(|o| mark.parents.last() == Some(&o.value));
        let section = base > 0 && mark.parents.last() == Some(&self.open[base - 1].value);
        self.frame.key == parents.join(".") || above || section
    }

    /// After a list, a paragraph that stands further left belongs to what the list belonged to.
    fn outdented(&mut self, line: &Line<'_>, free: bool) {
        let below = |o: &Open| matches!(o.level, Level::Number(..)) && o.indent > line.indent;
        if !free || !self.open.last().is_some_and(below) {
            return;
        }
        let mut last = String::new();
        while let Some(open) = self.open.pop_if(|o| below(o)) {
            last = open.slug;
        }
        let parent = self.open.last().map_or(&self.frame.anchor, |o| &o.id);
        let id = self.names.unique(&format!("{parent}-{last}-after"));
        let words = line.start;
        self.clauses.push(Clause {
            id,
            kind: ClauseKind::Continuation,
            depth: self.open.len().min(DEPTH_MAX),
            label: String::new(),
            title: String::new(),
            range: line.start..self.frame.end,
            words,
            bold: false,
        });
    }

    fn begin(&mut self, line: &Line<'_>, level: Level, value: u32, name: String, begin: Begin<'_>) {
        let parent = self.open.last().map_or(&self.frame.anchor, |o| &o.id);
        let id = self.names.unique(&format!("{parent}-{name}"));
        let label = begin.label.to_owned();
        self.open.push(Open { level, value, indent: line.indent, id: id.clone(), slug: name, label: label.clone() });
        self.clauses.push(Clause {
            id,
            kind: begin.kind,
            depth: self.open.len().min(DEPTH_MAX),
            label,
            title: begin.title,
            range: line.start..self.frame.end,
            words: begin.words,
            bold: begin.bold,
        });
    }
}

fn leading(name: &str) -> u32 {
    name.rsplit('.')
        .next()
        .unwrap_or("")
        .chars()
        .take_while(char::is_ascii_digit)
        .collect::<String>()
        .parse()
        .unwrap_or(0)
}

/// `Section 4.2(a)` style heads: the label as written, its number for the anchor, and the rest of the line. A number
/// followed by neither a stop nor the line's end is a reference, not a head.
pub(super) fn section_number(text: &str) -> Option<(&str, String, &str)> {
    const WORDS: [&str; 9] = ["Section ", "SECTION ", "Sec. ", "SEC. ", "Sección ", "SECCIÓN ", "Seccion ", "§ ", "§"];
    let bare = text.trim_start_matches("**");
    let Some(word) = WORDS.iter().find(|w| bare.starts_with(**w)) else {
        return korean_article(bare);
    };
    let after = bare[word.len()..].trim_start();
    let digits = after.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(after.len());
    let number = after[..digits].trim_end_matches('.');
    let roman =
        super::numbering::roman(&number.to_lowercase()).filter(|_| number.bytes().all(|b| b.is_ascii_uppercase()));
    let counted =
        number.starts_with(|c: char| c.is_ascii_digit()) && number.bytes().filter(u8::is_ascii_alphabetic).count() <= 1;
    if !counted && roman.is_none() {
        return None;
    }
    let number_end = text.len() - after.len() + number.len();
    let stops = text[number_end..]
        .chars()
        .take_while(|c| matches!(c, '.' | ':' | 'ª' | 'º'))
        .map(char::len_utf8)
        .sum::<usize>();
    let tail = &text[number_end + stops..];
    let dashed = tail.trim_start().starts_with(['-', '–', '—', ':']);
    if stops == 0 && !dashed && !tail.trim_matches('*').trim().is_empty() {
        return None;
    }
    let label = text[..number_end + stops].trim_start_matches("**");
    let slug = roman.map_or_else(|| number.to_ascii_lowercase(), |v| v.to_string());
    Some((label, slug, tail))
}

/// `제2조(경과조치)` within an appendix: a section of it.
fn korean_article(text: &str) -> Option<(&str, String, &str)> {
    let after = text.strip_prefix('제')?;
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    let rest = after[digits..].strip_prefix('조')?;
    let branch = rest.strip_prefix('의').map_or(0, |b| b.bytes().take_while(u8::is_ascii_digit).count());
    let number = match branch {
        0 => after[..digits].to_owned(),
        _ => format!("{}.{}", &after[..digits], &rest['의'.len_utf8()..'의'.len_utf8() + branch]),
    };
    let tail = if branch > 0 { &rest['의'.len_utf8() + branch..] } else { rest };
    let titled = tail.trim_start().starts_with(['(', '（']);
    let struck = ["삭제", "생략"].iter().any(|w| tail.trim_start().starts_with(w));
    (digits > 0 && (titled || struck)).then(|| (&text[..text.len() - tail.len()], number, tail))
}

/// What a sentence of a contract has and a title has not.
const VERBS: [&str; 22] = [
    " shall ",
    " will ",
    " may ",
    " must ",
    " is ",
    " are ",
    " deberá ",
    " deberán ",
    " debe ",
    " deben ",
    " podrá ",
    " podrán ",
    " puede ",
    " pueden ",
    " tendrá ",
    " tendrán ",
    " será ",
    " serán ",
    " es ",
    " son ",
    " recibirá ",
    " recibirán ",
];

/// A section's title on its head's line, and where its words begin. `Section 9. Names of Retirees.` has one;
/// `Section 5. Inclement conditions may arise and …` begins its sentence at once.
fn section_title(body: &[Line<'_>], at: usize, rest: &str) -> (String, usize) {
    const TITLE_WORDS_MAX: usize = 14;
    let line = &body[at];
    let bare = rest.trim_start_matches([' ', '-', '–', '—', ':', '\t']);
    let here = line.end - (line.end - line.body_start - line.body.len()) - bare.len();
    let parenthesis = bare.strip_prefix('(').and_then(|t| t.find(')').map(|i| (&t[..i], i + 2)));
    if let Some((title, length)) = parenthesis.filter(|_| bare.chars().any(|c| ('가'..='힣').contains(&c))) {
        let more = &bare[length..];
        return (tidy_title(title), here + length + (more.len() - more.trim_start().len()));
    }
    // Bold to its end, or "Title. The sentence goes on" with a title in bold: only whole lines are titles.
    let text = bare.trim_end_matches("**");
    let next = body.get(at + 1).filter(|l| !l.is_blank());
    let fresh = next.is_none_or(|l| !l.body.starts_with(|c: char| c.is_lowercase()) || !marks(l.body).is_empty());
    let inner = text.strip_suffix('.').or_else(|| text.strip_suffix(':')).unwrap_or(text);
    let single = !inner.contains(". ") && !inner.ends_with([',', ';']);
    let stopped = text.len() != inner.len() || body.get(at + 1).is_none_or(Line::is_blank) || inner.len() < 60;
    let sentence = VERBS.iter().any(|verb| inner.contains(verb));
    if !bare.is_empty() && single && stopped && fresh && !sentence && bare.split_whitespace().count() <= TITLE_WORDS_MAX
    {
        return (tidy_title(inner), line.end);
    }
    if bare.is_empty() { (String::new(), line.end) } else { (String::new(), here) }
}
