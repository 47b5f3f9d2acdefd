//! Reads HTML that we wrote, more strictly than any browser: a sign that a text brought along is found as what it is.

use std::collections::{BTreeMap, HashSet};

/// Everything that a rendering is made of; what else stands in one came out of a text.
const ELEMENTS: [&str; 30] = [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ins",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];
const ATTRIBUTES: [&str; 13] = [
    "aria-hidden",
    "aria-label",
    "aria-level",
    "class",
    "data-move",
    "data-side",
    "href",
    "id",
    "rel",
    "role",
    "scope",
    "start",
    "tabindex",
];
/// Elements without an end.
const VOID: [&str; 2] = ["br", "hr"];
/// How a sign that would be read as a mark is written.
const ENTITIES: [&str; 5] = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];

/// An element that is open.
pub struct Element<'h> {
    pub name: &'h str,
    pub class: &'h str,
    /// Its place among its siblings, from 0.
    pub nth: usize,
    children: usize,
}

/// Where a page can be gone to, and where it leads.
#[derive(Default)]
pub struct Places<'h> {
    pub ids: HashSet<&'h str>,
    pub links: Vec<&'h str>,
}

/// Reads a page and hands over each of its texts with the elements around it.
///
/// Panics where the page is not what we write: an element or attribute of another name, a sign that is not escaped, an
/// element that is not closed in order, a link that runs something, a place that is there twice.
pub fn read<'h>(html: &'h str, text: &mut dyn FnMut(&[Element<'h>], &'h str)) -> Places<'h> {
    let mut places = Places::default();
    let mut open: Vec<Element> = Vec::new();
    let mut top = 0;
    let mut rest = html;
    while let Some((words, tail)) = rest.split_once('<') {
        escaped(words, html);
        text(&open, words);
        let (tag, after) = tail.split_once('>').expect("a tag that ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().map(|element| element.name);
            assert_eq!(closed, Some(name), "in {html}");
            continue;
        }
        let siblings = open.last_mut().map_or(&mut top, |parent| &mut parent.children);
        let nth = std::mem::replace(siblings, *siblings + 1);
        let element = element(tag, nth, &mut places, html);
        if !VOID.contains(&element.name) {
            open.push(element);
        }
    }
    escaped(rest, html);
    text(&open, rest);
    assert!(open.is_empty(), "{} left open in {html}", open.len());
    places
}

fn element<'h>(tag: &'h str, nth: usize, places: &mut Places<'h>, html: &str) -> Element<'h> {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    assert!(ELEMENTS.contains(&name), "<{name}> in {html}");
    let mut class = "";
    while !rest.is_empty() {
        let parts = rest.strip_prefix(' ').and_then(|rest| rest.split_once("=\""));
        let (attribute, tail) = parts.expect("an attribute with a value in quotation marks");
        let (value, after) = tail.split_once('"').expect("a value that ends");
        assert!(ATTRIBUTES.contains(&attribute), "{attribute:?} in {html}");
        escaped(value, html);
        match attribute {
            "id" => {
                assert!(!value.is_empty() && !value.contains(char::is_whitespace), "{value:?} in {html}");
                assert!(places.ids.insert(value), "{value:?} twice in {html}");
            }
            "href" => {
                let leads = ["#", "http://", "https://", "mailto:"];
                let value_small = value.to_ascii_lowercase();
                assert!(leads.iter().any(|start| value_small.starts_with(start)), "{value:?} in {html}");
                places.links.push(value);
            }
            "class" => class = value,
            _ => {}
        }
        rest = after;
    }
    Element { name, class, nth, children: 0 }
}

/// Whether words hold nothing that a browser would take for a mark.
fn escaped(words: &str, html: &str) {
    assert!(!words.contains(['<', '>', '"', '\0']), "{words:?} in {html}");
    for (at, _) in words.match_indices('&') {
        assert!(ENTITIES.iter().any(|entity| words[at..].starts_with(entity)), "{words:?} in {html}");
    }
}

/// The letters and digits of a text, those left out that no eye sees.
pub fn letters(text: &str) -> impl Iterator<Item = char> {
    /// Letters of Korean that only fill a place.
    const FILLERS: [char; 4] = ['\u{115f}', '\u{1160}', '\u{3164}', '\u{ffa0}'];
    text.chars().filter(|c| c.is_alphanumeric() && !FILLERS.contains(c))
}

/// A text without the tags of formatting in it, which are marks and no words.
pub fn untagged(text: &str) -> String {
    const TAG_BYTES_MAX: usize = 12;
    const TAGS: [&str; 12] = ["br", "b", "i", "u", "em", "strong", "sup", "sub", "p", "div", "span", "center"];
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let near = &rest.as_bytes()[..rest.len().min(TAG_BYTES_MAX)];
        let end = near.iter().position(|&b| b == b'>');
        let name = end.and_then(|end| rest.get(1..end)).unwrap_or_default().trim_matches(['/', ' ']);
        let is_tag = TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag));
        rest = &rest[end.filter(|_| is_tag).map_or(1, |end| end + 1)..];
    }
    out.push_str(rest);
    out
}

/// Whether two texts say the same, letter for letter. Where a page cut a word in two ("agree-", "Page 12 of 40", "ment"),
/// the lines with figures between its parts are the page's.
pub fn say_the_same(left: &str, right: &str) -> bool {
    if letters(left).eq(letters(right)) {
        return true;
    }
    let [left, right] = [left, right].map(Paged::new);
    let (mut open, mut seen) = (vec![(0, 0)], HashSet::new());
    while let Some((mut i, mut j)) = open.pop() {
        if !seen.insert((i, j)) {
            continue;
        }
        loop {
            open.extend(left.skips(i).map(|to| (to, j)));
            open.extend(right.skips(j).map(|to| (i, to)));
            match (left.letters.get(i), right.letters.get(j)) {
                (None, None) => return true,
                (x, y) if x == y => (i, j) = (i + 1, j + 1),
                _ => break,
            }
        }
    }
    false
}

/// The letters of a text that pages may have cut.
struct Paged {
    letters: Vec<char>,
    /// From the letter after a cut to those at which the word may go on.
    skips: BTreeMap<usize, Vec<usize>>,
}

impl Paged {
    fn new(text: &str) -> Self {
        let mut paged = Self { letters: Vec::new(), skips: BTreeMap::new() };
        // Where the words were cut that only lines with figures have followed since.
        let mut cuts = Vec::new();
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let start = paged.letters.len();
            for &cut in &cuts {
                paged.skips.entry(cut).or_default().push(start);
            }
            paged.letters.extend(letters(line));
            if !line.contains(|c: char| c.is_ascii_digit()) {
                cuts.clear();
            }
            if line.trim_end().ends_with('-') {
                cuts.push(paged.letters.len());
            }
        }
        let end = paged.letters.len();
        cuts.into_iter().for_each(|cut| paged.skips.entry(cut).or_default().push(end));
        paged
    }

    fn skips(&self, at: usize) -> impl Iterator<Item = usize> {
        self.skips.get(&at).into_iter().flatten().copied().filter(move |&to| to > at)
    }
}

/// The letters and digits that a stretch of a page shows.
pub fn shown_letters(words: &str) -> impl Iterator<Item = char> {
    // What stands between `&` and `;` is a sign and no word.
    let parts = words.split('&').enumerate();
    parts.flat_map(|(n, part)| letters(if n == 0 { part } else { part.split_once(';').map_or("", |(_, rest)| rest) }))
}
