//! Search in a contract: words and "quoted phrases", whatever their case, accents or line breaks; Korean inside words.
//!
//! A linear scan: a 90-page contract is a quarter of a megabyte, and an index would have to be kept true.

use super::limits::QUERY_BYTES_MAX;
use super::lines::cut;
use super::parts::{Clause, Part};
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Most hits given back.
pub const HITS_MAX: usize = 200;
/// Words of a search that count; more are left out.
const WORDS_MAX: usize = 12;
/// An excerpt's length around its first match, in folded characters on each side.
const EXCERPT_CHARS: usize = 120;

/// What is looked for: all of it must be found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    /// Folded words and phrases, each at least one character long.
    words: Vec<String>,
}

impl Query {
    /// Reads what a person typed; `None` where nothing is left to look for.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = cut(typed, QUERY_BYTES_MAX);
        let folded = fold(typed);
        let mut words = Vec::new();
        for (i, piece) in folded.text.split('"').enumerate() {
            if i % 2 == 1 {
                words.push(piece.trim().to_owned());
            } else {
                words.extend(piece.split_whitespace().map(str::to_owned));
            }
        }
        words.retain(|w| w.chars().any(char::is_alphanumeric));
        words.truncate(WORDS_MAX);
        (!words.is_empty()).then_some(Self { words })
    }
}

/// A clause in which everything was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hit {
    /// Anchor of the clause in its part's page.
    pub clause: String,
    /// The clause's own words around the first match, as they are written but on one line.
    pub excerpt: String,
    /// Matches in `excerpt`, in bytes, in order and apart.
    pub matches: Vec<Range<usize>>,
    /// All matches in the clause.
    pub count: usize,
}

/// Looks through one part; `text` is the source its ranges are of. A hit is a clause that has every word; where only
/// the part as a whole has them, its first clause that has any.
pub fn search(text: &str, part: &Part, query: &Query) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut seen = vec![false; query.words.len()];
    let mut first: Option<(&Clause, Folded, Vec<Range<usize>>)> = None;
    for clause in &part.clauses {
        let folded = fold(&text[clause.range.clone()]);
        let (found, matches) = find(&folded, query);
        if matches.is_empty() {
            continue;
        }
        for (seen, found) in seen.iter_mut().zip(&found) {
            *seen |= found;
        }
        if found.iter().all(|f| *f) {
            hits.push(hit(clause, &text[clause.range.clone()], &folded, matches));
        } else if first.is_none() {
            first = Some((clause, folded, matches));
        }
        if hits.len() >= HITS_MAX {
            return hits;
        }
    }
    if let (true, true, Some((clause, folded, matches))) = (hits.is_empty(), seen.iter().all(|s| *s), first) {
        hits.push(hit(clause, &text[clause.range.clone()], &folded, matches));
    }
    hits
}

/// A text as it is compared, with the way back.
struct Folded {
    text: String,
    /// For each byte of `text`: where in the source the character it comes from begins.
    from: Vec<usize>,
    /// Length of the source.
    length: usize,
}

impl Folded {
    fn source(&self, at: usize) -> usize {
        self.from.get(at).copied().unwrap_or(self.length)
    }
}

/// Lower case, compatibility forms as one (NFKC), no accents, straight quotes and dashes, one space for any white
/// space. Hangul stays in syllables, so that 가 is not found in 각.
fn fold(text: &str) -> Folded {
    let mut folded =
        Folded { text: String::with_capacity(text.len()), from: Vec::with_capacity(text.len()), length: text.len() };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < text.len() {
        let plain = bytes[at].is_ascii() && bytes.get(at + 1).is_none_or(u8::is_ascii);
        if plain {
            push(&mut folded, char::from(bytes[at]).to_ascii_lowercase(), at);
            at += 1;
            continue;
        }
        let grapheme = text[at..].graphemes(true).next().unwrap_or(&text[at..]);
        for composed in grapheme.nfkc() {
            if ('가'..='힣').contains(&composed) {
                push(&mut folded, composed, at);
            } else {
                for c in
                    std::iter::once(composed).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase)
                {
                    push(&mut folded, c, at);
                }
            }
        }
        at += grapheme.len();
    }
    folded
}

fn push(folded: &mut Folded, c: char, at: usize) {
    let c = match c {
        '\u{2018}' | '\u{2019}' | '\u{201a}' | '`' => '\'',
        '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\\' | '*' => return,
        c if c.is_whitespace() => ' ',
        c => c,
    };
    if c == ' ' && folded.text.ends_with(' ') {
        return;
    }
    folded.text.push(c);
    folded.from.resize(folded.text.len(), at);
}

/// Which words were found, and all their places in the folded text.
fn find(folded: &Folded, query: &Query) -> (Vec<bool>, Vec<Range<usize>>) {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut found = Vec::with_capacity(query.words.len());
    let mut squeezed: Option<(String, Vec<usize>)> = None;
    for word in &query.words {
        let before = places.len();
        places.extend(folded.text.match_indices(word.as_str()).map(|(at, _)| at..at + word.len()));
        // Korean spacing is a habit: 단체 교섭 and 단체교섭 are one.
        let hangul = word.chars().filter(|c| ('가'..='힣').contains(c)).count() >= 2;
        if before == places.len() && hangul {
            let (text, from) = squeezed.get_or_insert_with(|| squeeze(&folded.text));
            let bare: String = word.chars().filter(|c| *c != ' ').collect();
            places.extend(text.match_indices(bare.as_str()).map(|(at, _)| {
                let last = at + bare.len() - 1;
                from[at]..from[last] + 1
            }));
        }
        found.push(places.len() > before);
    }
    places.sort_by_key(|r| (r.start, r.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in places {
        match apart.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => apart.push(place),
        }
    }
    (found, apart)
}

/// The text without spaces, and for each byte its place in the text with them.
fn squeeze(text: &str) -> (String, Vec<usize>) {
    let mut bare = String::with_capacity(text.len());
    let mut from = Vec::with_capacity(text.len());
    for (at, c) in text.char_indices().filter(|(_, c)| *c != ' ') {
        bare.push(c);
        from.extend(at..at + c.len_utf8());
    }
    (bare, from)
}

fn hit(clause: &Clause, source: &str, folded: &Folded, places: Vec<Range<usize>>) -> Hit {
    let first = places.first().map_or(0, |p| p.start);
    // A few words more rather than a dot that stands for them.
    let start = Some(back(&folded.text, first, EXCERPT_CHARS)).filter(|at| *at > 40);
    let start = start.map_or(0, |at| word_begin(&folded.text, at));
    let end = word_end(&folded.text, forth(&folded.text, first, EXCERPT_CHARS * 2));
    let mut excerpt = String::new();
    if start > 0 {
        excerpt.push('…');
    }
    let mut matches = Vec::new();
    let mut at = start;
    for place in places.iter().filter(|p| p.end <= end) {
        one_line(&mut excerpt, &source[folded.source(at)..folded.source(place.start)]);
        let from = excerpt.len();
        one_line(&mut excerpt, &source[folded.source(place.start)..folded.source(place.end)]);
        matches.push(from..excerpt.len());
        at = place.end;
    }
    one_line(&mut excerpt, source[folded.source(at)..folded.source(end)].trim_end());
    if end < folded.text.trim_end().len() {
        excerpt.push('…');
    }
    Hit { clause: clause.id.clone(), excerpt, matches, count: places.len() }
}

/// The words on one line, without Markdown's marks: `#` before a heading, `*` around words, `\` before a stop.
fn one_line(out: &mut String, text: &str) {
    for c in text.chars() {
        if matches!(c, '*' | '\\') || (c == '#' && (out.is_empty() || out.ends_with(' '))) {
            continue;
        }
        if c.is_whitespace() || c == '\u{c}' {
            if !out.ends_with(' ') && !out.is_empty() {
                out.push(' ');
            }
        } else {
            out.push(c);
        }
    }
}

fn back(text: &str, at: usize, chars: usize) -> usize {
    text[..at].char_indices().rev().nth(chars).map_or(0, |(i, _)| i)
}

fn forth(text: &str, at: usize, chars: usize) -> usize {
    text[at..].char_indices().nth(chars).map_or(text.len(), |(i, _)| at + i)
}

fn word_begin(text: &str, at: usize) -> usize {
    if at == 0 { 0 } else { text[at..].find(' ').filter(|i| *i < 40).map_or(at, |i| at + i + 1) }
}

fn word_end(text: &str, at: usize) -> usize {
    text[at..].find(' ').filter(|i| *i < 40).map_or(at, |i| at + i)
}

#[cfg(test)]
mod tests {
    use super::super::tree::parse_article;
    use super::*;

    fn found(text: &str, typed: &str) -> Vec<(String, Vec<String>)> {
        let part = parse_article(text, "7");
        let query = Query::parse(typed).expect("something to look for");
        search(text, &part, &query)
            .into_iter()
            .map(|h| (h.clause, h.matches.iter().map(|m| h.excerpt[m.clone()].to_owned()).collect()))
            .collect()
    }

    fn check(text: &str, typed: &str, expected: &[(&str, &[&str])]) {
        let expected: Vec<(String, Vec<String>)> =
            expected.iter().map(|(c, m)| ((*c).to_owned(), m.iter().map(|s| (*s).to_owned()).collect())).collect();
        assert_eq!(found(text, typed), expected, "{typed}");
    }

    #[test]
    fn a_member_finds_a_clause_whatever_case_accents_or_line_ends() {
        let text = "Section 1. Días.\nLa Comisión se reunirá\ncada MES.\nSection 2.\nEach month.\n";
        check(text, "comision mes", &[("a7-s1", &["Comisión", "MES"])]);
        check(text, "\"reunira cada\"", &[("a7-s1", &["reunirá cada"])]);
        check(text, "COMISIO\u{301}N", &[("a7-s1", &["Comisión"])]);
        check(text, "nothing", &[]);
        check("the Employer’s “Just Cause”", "employer's \"just cause\"", &[("a7", &["Employer’s", "Just Cause"])]);
    }

    #[test]
    fn a_member_finds_korean_inside_words_and_without_its_spaces() {
        let text = "① 노동조합은 단체 교섭을 요구할 수 있다.\n\n② 조합원은 각 지부에 속한다.\n";
        check(text, "단체교섭", &[("a7-1", &["단체 교섭"])]);
        check(text, "조합", &[("a7-1", &["조합"]), ("a7-2", &["조합"])]);
        check(text, "가", &[]);
        // The same word, typed on a keyboard that sends jamo.
        let jamo: String = "단체".nfd().collect();
        check(text, &jamo, &[("a7-1", &["단체"])]);
    }

    #[test]
    fn words_spread_over_an_article_lead_to_its_first_clause_that_has_one() {
        check("1. wages\n\n2. hours\n", "hours wages", &[("a7-1", &["wages"])]);
    }

    #[test]
    fn a_long_clause_is_cut_to_its_match() {
        let text = format!("{}needle{}", "word ".repeat(500), " word".repeat(500));
        let part = parse_article(&text, "7");
        let hits = search(&text, &part, &Query::parse("needle").expect("query"));
        assert!(hits[0].excerpt.len() < 500 && hits[0].excerpt.starts_with('…') && hits[0].excerpt.ends_with('…'));
        assert_eq!(&hits[0].excerpt[hits[0].matches[0].clone()], "needle");
    }

    #[test]
    fn an_excerpt_is_words_without_marks() {
        let part = parse_article("##### 제3조 (손해배상)\n\n**①** 사용자는 1\\. 배상\n", "3");
        let text = "##### 제3조 (손해배상)\n\n**①** 사용자는 1\\. 배상\n";
        let hits = search(text, &part, &Query::parse("배상").expect("query"));
        let excerpts: Vec<&str> = hits.iter().map(|h| h.excerpt.as_str()).collect();
        assert_eq!(excerpts, ["제3조 (손해배상)", "① 사용자는 1. 배상"]);
    }

    #[test]
    fn a_search_for_nothing_is_no_search() {
        assert_eq!(Query::parse("  \" ' - "), None);
    }
}
