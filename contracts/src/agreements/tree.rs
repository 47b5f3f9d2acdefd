//! A contract as a tree: parts (articles, letters, appendices …), and in each its sections and clauses with their own
//! numbering.
//!
//! Exact: the parts' ranges follow one another and cover the source, and within a part so do its clauses'. Nothing of a
//! source is ever outside the tree; what is not an article is the front, a chapter's heading or the closing.

use super::furniture::contents;
use super::headings::{self, Heading};
use super::limits::ARTICLE_BYTES_MAX;
use super::lines::{Line, lines};
use super::parts::{ClauseKind, Doubt, ImportReport, Names, Part, PartKind, anchor};
use super::walk;
use crate::members::Language;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// A contract text, cut into its parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tree {
    /// The document's title: of its front matter, else its first heading of level 1.
    pub title: Option<String>,
    pub language: Language,
    pub parts: Vec<Part>,
    pub report: ImportReport,
}

/// Cuts a contract's text into parts and clauses. Never fails: a text without any article is one front.
pub fn parse(text: &str) -> Tree {
    let all = lines(text);
    let contents = contents(&all);
    let front = front_matter(&all);
    let mut heads = find_heads(&all, contents.as_ref().map(|(from, to, _)| *from..*to + 1), front);
    if !heads.iter().any(|h| h.heading.kind == PartKind::Article) {
        heads = plain_heads(&all, heads);
    }
    let mut report =
        ImportReport { contents: contents.as_ref().map_or(0, |(.., e)| e.len()), ..ImportReport::default() };
    name_uniquely(&mut heads, &mut report.doubts);
    // A clause of one part may be called as another part is: "MOU", 1. and "MOU 1".
    let fronts = [front_head()];
    let mut names = Names::of(fronts.iter().chain(&heads).map(|head| anchor(&head.heading.key)));
    let mut parts = Vec::with_capacity(heads.len() + 1);
    let first = heads.first().map_or(all.len(), |h| h.from);
    if first > 0 {
        parts.push(build(&all, front_head(), 0, first, &mut names, &mut report));
    }
    for at in 0..heads.len() {
        let to = heads.get(at + 1).map_or(all.len(), |next| next.from);
        let (from, head) = (heads[at].from, heads[at].clone());
        parts.push(build(&all, head, from, to, &mut names, &mut report));
    }
    check_numbers(&parts, &mut report.doubts);
    if let Some((.., entries)) = contents {
        check_contents(&parts, &entries, &mut report.doubts);
    }
    count(&parts, &mut report);
    Tree { title: document_title(&all, front), language: language_of(text), parts, report }
}

/// Reads one article's text (a draft, the current language) as the part with this key.
pub fn parse_article(text: &str, key: &str) -> Part {
    let all = lines(text);
    let first = all.iter().position(|l| !l.is_blank());
    let head = first.and_then(|at| head_at(&all, at, None, true)).filter(|h| h.heading.kind != PartKind::Division);
    let head = match head {
        Some(head) => Head { heading: Heading { key: key.to_owned(), ..head.heading }, ..head },
        None => Head {
            heading: Heading {
                kind: PartKind::Article,
                key: key.to_owned(),
                label: String::new(),
                title: String::new(),
            },
            ..front_head()
        },
    };
    let mut names = Names::of([anchor(&head.heading.key)]);
    build(&all, head, 0, all.len(), &mut names, &mut ImportReport::default())
}

/// A heading at a line, and how many lines it takes.
#[derive(Clone)]
struct Head {
    heading: Heading,
    from: usize,
    /// Line index after the heading.
    to: usize,
    level: Option<u8>,
}

fn front_head() -> Head {
    let heading =
        Heading { kind: PartKind::Front, key: "front".to_owned(), label: String::new(), title: String::new() };
    Head { heading, from: 0, to: 0, level: None }
}

/// Line index after a YAML front matter.
fn front_matter(all: &[Line<'_>]) -> usize {
    if all.first().is_none_or(|l| l.body != "---") {
        return 0;
    }
    all.iter().skip(1).take(200).position(|l| matches!(l.body, "---" | "...")).map_or(0, |end| end + 2)
}

fn head_at(all: &[Line<'_>], at: usize, above: Option<usize>, apart: bool) -> Option<Head> {
    let line = &all[at];
    let heading = headings::read(line, above.map(|a| all[a].body), apart)?;
    let level = line.atx().map(|(level, _)| level);
    let mut head = Head { heading, from: at, to: at + 1, level };
    extend(all, &mut head);
    Some(head)
}

/// A title that runs over several lines, or stands alone below its number.
fn extend(all: &[Line<'_>], head: &mut Head) {
    const TITLE_LINES_MAX: usize = 4;
    let named = matches!(head.heading.kind, PartKind::Preamble | PartKind::Closing);
    if head.heading.title.is_empty() && !named {
        let next = (head.to..all.len().min(head.to + 3)).find(|i| !all[*i].is_blank());
        if let Some(i) = next.filter(|i| is_title(all, *i)) {
            let text = all[i].atx().map_or(all[i].body, |(_, t)| t);
            head.heading.title = headings::tidy_title(text);
            head.to = i + 1;
        }
        return;
    }
    let deep = all[head.from].indent + 4;
    let shouted = super::lines::all_caps(&head.heading.title);
    while head.to < all.len() && head.to - head.from < TITLE_LINES_MAX && !named {
        let line = &all[head.to];
        let goes_on = !line.is_blank()
            && !line.page_break
            && line.indent >= deep
            && (!shouted || super::lines::all_caps(line.body))
            && !line.body.ends_with(['.', ':', ';'])
            && super::numbering::marks(line.body).is_empty();
        if !goes_on {
            break;
        }
        head.heading.title = headings::tidy_title(&format!("{} {}", head.heading.title, line.body));
        head.to += 1;
    }
}

/// Whether a line can be the title of the number above it.
fn is_title(all: &[Line<'_>], at: usize) -> bool {
    let line = &all[at];
    let text = line.atx().map(|(_, t)| t).or(line.bold()).unwrap_or(line.body);
    let marked = line.atx().is_some() || line.bold().is_some();
    let short = text.len() < 100 && !text.ends_with(['.', ':', ';', ',']);
    let ends = all.get(at + 1).is_none_or(Line::is_blank);
    let section = walk::section_number(text).is_some() || !super::numbering::marks(text).is_empty();
    short
        && !section
        && headings::read(line, None, true).is_none()
        && (marked || super::lines::all_caps(text) || (ends && line.indent >= 8))
}

fn find_heads(all: &[Line<'_>], contents: Option<Range<usize>>, front: usize) -> Vec<Head> {
    let mut heads: Vec<Head> = Vec::new();
    let mut above: Option<usize> = None;
    let mut at = front;
    let article_level = all
        .iter()
        .filter_map(|l| headings::read(l, None, true).filter(|h| h.kind == PartKind::Article).and(l.atx()))
        .map(|(l, _)| l)
        .min();
    while at < all.len() {
        let line = &all[at];
        let in_contents = contents.as_ref().is_some_and(|c| c.contains(&at));
        if line.is_blank() || in_contents {
            at += 1;
            continue;
        }
        let apart = line.page_break || above.is_none_or(|a| a + 1 < at);
        let head = head_at(all, at, above, apart).or_else(|| spanish_section(line, at, article_level));
        match head.filter(|head| begins_part(head, heads.last())) {
            Some(head) => {
                above = Some(head.to - 1);
                at = head.to;
                heads.push(head);
            }
            None => {
                above = Some(at);
                at += 1;
            }
        }
    }
    drop_bare_contents(all, heads)
}

/// In a Spanish statute `Sección 1.ª` stands over articles; in a contract it stands within one.
fn spanish_section(line: &Line<'_>, at: usize, article_level: Option<u8>) -> Option<Head> {
    let (level, text) = line.atx()?;
    if article_level.is_none_or(|a| level >= a) || !(text.starts_with("Sección ") || text.starts_with("SECCIÓN ")) {
        return None;
    }
    let (label, _, rest) = walk::section_number(text)?;
    let key = format!("seccion-{}", label.chars().filter(char::is_ascii_digit).collect::<String>());
    let heading = Heading { kind: PartKind::Division, key, label: label.to_owned(), title: headings::tidy_title(rest) };
    Some(Head { heading, from: at, to: at + 1, level: Some(level) })
}

/// A letter's or an appendix's own articles are its sections; a wage table's caption within an appendix is no part.
fn begins_part(head: &Head, current: Option<&Head>) -> bool {
    let Some(current) = current.filter(|c| c.heading.kind.stands_after_the_articles()) else {
        return true;
    };
    match head.heading.kind {
        PartKind::Article | PartKind::Division | PartKind::Preamble => match (head.level, current.level) {
            (Some(level), Some(current)) => level <= current,
            (Some(_), None) => true,
            (None, _) => head.heading.kind == PartKind::Division && head.heading.label.is_empty(),
        },
        PartKind::WageSchedule | PartKind::Appendix if head.level.is_none() => {
            !head.heading.label.is_empty()
                || current.heading.kind != PartKind::WageSchedule && head.heading.kind != PartKind::WageSchedule
        }
        _ => true,
    }
}

/// A table of contents without leaders: three or more headings in a row with nothing between, all of which come again.
fn drop_bare_contents(all: &[Line<'_>], heads: Vec<Head>) -> Vec<Head> {
    let mut last: HashMap<(PartKind, String), usize> = HashMap::new();
    for (i, head) in heads.iter().enumerate() {
        last.insert((head.heading.kind, head.heading.key.clone()), i);
    }
    let bare: Vec<bool> = heads
        .iter()
        .enumerate()
        .map(|(i, head)| {
            let to = heads.get(i + 1).map_or(all.len(), |n| n.from);
            let words = all[head.to..to].iter().filter(|l| !l.is_blank()).count();
            words <= 1 && last[&(head.heading.kind, head.heading.key.clone())] > i
        })
        .collect();
    let run = bare.iter().position(|b| !b).unwrap_or(bare.len());
    heads.into_iter().skip(if run >= 3 { run } else { 0 }).collect()
}

/// A contract without a single "Article": its Markdown headings are its articles.
fn plain_heads(all: &[Line<'_>], named: Vec<Head>) -> Vec<Head> {
    let mut levels = [0usize; 7];
    for (level, _) in all.iter().filter_map(Line::atx) {
        levels[usize::from(level)] += 1;
    }
    let Some(level) = (1..=6u8).find(|l| levels[usize::from(*l)] >= 2) else {
        return named;
    };
    let mut heads: Vec<Head> = named;
    // A title below its number is no head of its own.
    let taken: HashSet<usize> = heads.iter().flat_map(|h| h.from..h.to).collect();
    for (at, line) in all.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
        let Some((_, text)) = line.atx().filter(|(l, text)| *l == level && !text.is_empty()) else {
            continue;
        };
        let mark = super::numbering::marks(text).into_iter().next();
        let (label, rest) = mark.as_ref().map_or(("", text), |m| (&text[m.shown.clone()], &text[m.taken..]));
        let key = match &mark {
            Some(mark) => mark.slug.clone(),
            None => headings::slug(rest, 40),
        };
        let key = if key.is_empty() { format!("part-{}", heads.len() + 1) } else { key };
        let heading =
            Heading { kind: PartKind::Article, key, label: label.to_owned(), title: headings::tidy_title(rest) };
        heads.push(Head { heading, from: at, to: at + 1, level: Some(level) });
    }
    heads.sort_by_key(|h| h.from);
    heads
}

/// A key said twice gets a suffix on its second bearer: `54`, then `54-x2`. So does one whose anchor another has: `12` and
/// a part that is headed "A12".
fn name_uniquely(heads: &mut [Head], doubts: &mut Vec<Doubt>) {
    let mut anchors = Names::of(["front".to_owned()]);
    for head in heads {
        let wished = anchor(&head.heading.key);
        let given = anchors.unique(&wished);
        let key = format!("{}{}", head.heading.key, &given[wished.len()..]);
        if key != head.heading.key && head.heading.kind == PartKind::Article {
            let label = if head.heading.label.is_empty() { &head.heading.title } else { &head.heading.label };
            doubts.push(Doubt::ArticleTwice { label: label.clone(), key: key.clone() });
        }
        head.heading.key = key;
    }
}

fn build(all: &[Line<'_>], head: Head, from: usize, to: usize, names: &mut Names, report: &mut ImportReport) -> Part {
    let start = all.get(from).map_or(0, |l| l.start);
    let end = if to > from { all[to - 1].end } else { start };
    let heading_end = if head.to > from { all[head.to - 1].end } else { start };
    let name = if head.heading.label.is_empty() { head.heading.title.clone() } else { head.heading.label.clone() };
    let frame =
        walk::Frame { anchor: anchor(&head.heading.key), name: &name, key: &head.heading.key, start, heading_end, end };
    let quiet = matches!(head.heading.kind, PartKind::Front | PartKind::Closing | PartKind::Division);
    let body = &all[head.to.max(from)..to];
    let clauses = walk::clauses(if quiet { &[] } else { body }, &frame, names, &mut report.doubts);
    if end - start > ARTICLE_BYTES_MAX && head.heading.kind.is_bargained() {
        report.doubts.push(Doubt::TooLong { article: name, bytes: end - start });
    }
    let Heading { kind, key, label, title } = head.heading;
    Part { key, kind, label, title, range: start..end, heading: start..heading_end, clauses }
}

fn check_numbers(parts: &[Part], doubts: &mut Vec<Doubt>) {
    let whole = |part: &Part| part.key.split(['.', '-']).next().and_then(|n| n.parse::<u32>().ok());
    let articles: Vec<&Part> = parts.iter().filter(|p| p.kind == PartKind::Article && whole(p).is_some()).collect();
    for pair in articles.windows(2) {
        if let (Some(before), Some(after)) = (whole(pair[0]), whole(pair[1]))
            && (after > before + 1 || after < before)
        {
            doubts.push(Doubt::ArticleGap { before: pair[0].label.clone(), after: pair[1].label.clone() });
        }
    }
    if !parts.iter().any(|p| p.kind == PartKind::Article) {
        doubts.push(Doubt::NoArticles);
    }
}

fn check_contents(parts: &[Part], entries: &[&str], doubts: &mut Vec<Doubt>) {
    let keys: HashSet<&str> = parts.iter().map(|p| p.key.as_str()).collect();
    for heading in entries.iter().filter_map(|e| headings::read_contents(e)) {
        if heading.kind == PartKind::Article && !keys.contains(heading.key.as_str()) {
            doubts.push(Doubt::MissingFromText { label: heading.label });
        }
    }
}

fn count(parts: &[Part], report: &mut ImportReport) {
    for part in parts {
        match part.kind {
            PartKind::Article => report.articles += 1,
            PartKind::Mou | PartKind::SideLetter => report.letters += 1,
            PartKind::Appendix | PartKind::WageSchedule => report.appendices += 1,
            PartKind::Front | PartKind::Preamble | PartKind::Division | PartKind::Closing => {}
        }
        report.sections += part.clauses.iter().filter(|c| c.kind == ClauseKind::Section).count();
        report.clauses += part.clauses.iter().filter(|c| c.kind == ClauseKind::Clause).count();
    }
}

fn document_title(all: &[Line<'_>], front: usize) -> Option<String> {
    let named =
        all[..front].iter().find_map(|l| ["title:", "제목:", "título:"].iter().find_map(|k| l.body.strip_prefix(k)));
    let named = named.map(|t| t.trim().trim_matches(['"', '\'']));
    let first =
        || all.iter().filter_map(Line::atx).find(|(level, text)| *level == 1 && !text.is_empty()).map(|(_, text)| text);
    named.filter(|t| !t.is_empty()).or_else(first).map(headings::tidy_title)
}

/// The language a text is written in, by its letters and its most common words.
pub fn language_of(text: &str) -> Language {
    let hangul = text.chars().take(20_000).filter(|c| ('가'..='힣').contains(c)).count();
    if hangul * 10 > text.chars().take(20_000).count() {
        return Language::Ko;
    }
    let (mut english, mut spanish) = (0, 0);
    for word in text.split_whitespace().take(20_000) {
        match word {
            "the" | "of" | "and" | "shall" | "to" => english += 1,
            "de" | "la" | "los" | "el" | "las" | "y" | "del" => spanish += 1,
            _ => {}
        }
    }
    if spanish > english { Language::Es } else { Language::En }
}
