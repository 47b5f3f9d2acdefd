//! Lines of a text: which are headings, list items, table rows, and which are the furniture of a printed page.
//!
//! Lines only help to recognise blocks; no comparison depends on where a line ends.

use super::hash::{self, Map};
use super::keywords::keyword;

/// What a line is by its look alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineKind {
    Blank,
    Text,
    /// `# Heading`; the number of hashes.
    Heading(u8),
    /// `---`, `***`, `===`: a rule or the underline of a heading.
    Rule,
    /// `| a | b |`
    Row,
    /// `- item`, `* item`, `+ item`, `• item`
    Bullet,
}

/// One line; `start..end` without its line feed, `from..to` without surrounding white space.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    pub start: usize,
    pub from: usize,
    pub to: usize,
    pub kind: LineKind,
    pub furniture: bool,
    /// A form feed stands before the line's text.
    pub page_top: bool,
    /// The white space before it parts two blocks.
    pub parts: bool,
    /// Where the block that begins here ends, if it stands in both texts; 0 if not.
    pub quiet_to: usize,
}

/// A line longer than this is prose, not furniture (bytes).
const FURNITURE_BYTES_MAX: usize = 200;
/// Furniture comes back on every page; fewer occurrences prove nothing.
const FURNITURE_TIMES_MIN: usize = 3;
/// And where only a number that counts up tells them.
const FURNITURE_COUNTED_MIN: usize = 5;
const YEARS: std::ops::Range<u32> = 1900..2100;
/// Two pages are at least this far apart (bytes, as [`apart`] counts them): rows of a table and short sections are not
/// pages.
const PAGE_BYTES_MIN: usize = 400;

/// Splits `text` into lines and says what each is.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let bytes = text.as_bytes();
    let mut lines = Vec::with_capacity(bytes.len() / 48 + 4);
    let mut start = 0;
    while start < bytes.len() {
        let end = find_byte(&bytes[start..], b'\n').map_or(bytes.len(), |at| start + at);
        lines.push(line(text, start, end));
        start = end + 1;
    }
    mark_furniture(text, &mut lines);
    lines
}

/// The first place of `needle`, eight bytes at a time.
fn find_byte(haystack: &[u8], needle: u8) -> Option<usize> {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let pattern = LOW * u64::from(needle);
    let mut at = 0;
    while let Some(chunk) = haystack.get(at..at + 8).and_then(|c| <[u8; 8]>::try_from(c).ok()) {
        let x = u64::from_le_bytes(chunk) ^ pattern;
        let hit = x.wrapping_sub(LOW) & !x & HIGH;
        if hit != 0 {
            return Some(at + (hit.trailing_zeros() / 8) as usize);
        }
        at += 8;
    }
    haystack[at..].iter().position(|&b| b == needle).map(|i| at + i)
}

fn line(text: &str, start: usize, end: usize) -> Line {
    let bytes = text.as_bytes();
    let shows = |at: usize| at < end && bytes[at].is_ascii_graphic();
    // Plain blanks first: most indents are nothing else.
    let mut from = start + bytes[start..end].iter().take_while(|&&b| b == b' ').count();
    if !shows(from) {
        from = end - text[from..end].trim_start().len();
    }
    let to = if from < end && shows(end - 1) { end } else { from + text[from..end].trim_end().len() };
    let page_top = bytes[start..from].contains(&b'\x0c');
    Line { start, from, to, kind: kind(&text[from..to]), furniture: false, page_top, parts: false, quiet_to: 0 }
}

pub(crate) fn kind(line: &str) -> LineKind {
    let bytes = line.as_bytes();
    let Some(&first) = bytes.first() else { return LineKind::Blank };
    match first {
        b'#' => {
            let hashes = bytes.iter().take_while(|&&b| b == b'#').count();
            if hashes <= 6 && is_blank(bytes, hashes) {
                return LineKind::Heading(hashes as u8);
            }
        }
        b'|' => return LineKind::Row,
        b'-' | b'*' | b'+' | b'=' | b'_' => {
            if first != b'+' && bytes.len() >= 3 && bytes.iter().all(|&b| b == first || b == b' ') {
                return LineKind::Rule;
            }
            if matches!(first, b'-' | b'*' | b'+') && bytes.len() > 1 && is_blank(bytes, 1) {
                return LineKind::Bullet;
            }
        }
        0xe2 | 0xef if bullet(line) > 0 && is_blank(bytes, bullet(line)) => return LineKind::Bullet,
        _ => {}
    }
    LineKind::Text
}

/// The length of a printed bullet at the beginning of a text (bytes); 0 where there is none.
pub(crate) fn bullet(text: &str) -> usize {
    let first = text.chars().next().filter(|c| matches!(c, '•' | '▪' | '◦' | '●' | '○' | '■' | '‣' | '\u{f0b7}'));
    first.map_or(0, char::len_utf8)
}

/// A blank, breaking or not, or the line's end.
fn is_blank(bytes: &[u8], at: usize) -> bool {
    matches!(bytes[at..], [] | [b' ' | b'\t', ..] | [0xc2, 0xa0, ..])
}

/// A line that may be furniture.
struct Candidate {
    line: usize,
    at: usize,
    numbers: [u32; 4],
    count: usize,
    edge: bool,
}

impl Candidate {
    fn new(text: &str, lines: &[Line], line: usize) -> Self {
        let Line { from, to, .. } = lines[line];
        let (_, numbers, count) = shape(&text.as_bytes()[from..to]);
        Self { line, at: from, numbers, count, edge: is_edge(lines, line) }
    }
}

/// Whether a line is the first or the last of its page.
fn is_edge(lines: &[Line], line: usize) -> bool {
    lines[line].page_top || next_is_page_top(&lines[line + 1..])
}

/// Fewest lines with the same words beside a page out of pages.
const PAGED_TIMES_MIN: usize = 2;

/// Marks the lines that a page repeats: running heads and feet, page numbers.
fn mark_furniture(text: &str, lines: &mut [Line]) {
    // Most lines have a shape of their own, and nothing more need be known of them.
    let mut shapes: Vec<(u64, u32)> = Vec::new();
    let mut paged: Vec<(u64, u32)> = Vec::new();
    for index in 0..lines.len() {
        let Line { from, to, kind, .. } = lines[index];
        if !matches!(kind, LineKind::Text | LineKind::Bullet) || to - from > FURNITURE_BYTES_MAX {
            continue;
        }
        let bytes = &text.as_bytes()[from..to];
        let digits = has_digit(bytes);
        // Money and shares are what contracts are about, wherever they stand.
        if (!digits && !is_edge(lines, index))
            || starts_structure(&text[from..to])
            || bytes.iter().any(|b| matches!(b, b'$' | b'%'))
        {
            continue;
        }
        let pages = digits && names_page(&text[from..to]);
        if is_page_number(&text[from..to]) || pages && is_title(&text[from..to]) {
            lines[index].furniture = true;
            continue;
        }
        let like = if pages { &mut paged } else { &mut shapes };
        like.push((shape(bytes).0, index as u32));
    }
    // Words of a sentence that stand once beside a page's number may have been put there to be passed over.
    paged.sort_unstable();
    for alike in paged.chunk_by(|x, y| x.0 == y.0).filter(|c| c.len() >= PAGED_TIMES_MIN) {
        alike.iter().for_each(|&(_, line)| lines[line as usize].furniture = true);
    }
    shapes.sort_unstable();
    for alike in shapes.chunk_by(|x, y| x.0 == y.0).filter(|c| c.len() >= FURNITURE_TIMES_MIN) {
        let alike: Vec<Candidate> = alike.iter().map(|&(_, line)| Candidate::new(text, lines, line as usize)).collect();
        let first = &lines[alike[0].line];
        if is_furniture(text, &alike) {
            alike.iter().for_each(|candidate| lines[candidate.line].furniture = true);
        } else if text.as_bytes()[first.from..first.to].iter().all(u8::is_ascii_digit) {
            page_numbers(text, &alike).into_iter().for_each(|line| lines[line].furniture = true);
        }
    }
}

/// Whether there is a digit, eight bytes at a time.
fn has_digit(bytes: &[u8]) -> bool {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let mut chunks = bytes.chunks_exact(8);
    let any = chunks.by_ref().any(|chunk| {
        let mut word = [0; 8];
        word.copy_from_slice(chunk);
        let x = u64::from_le_bytes(word);
        let low = x & !HIGH;
        // The high bit of a byte: 0x30 or more, and not more than 0x39, and plain.
        (low + 0x50 * LOW) & !(low + 0x46 * LOW) & !x & HIGH != 0
    });
    any || chunks.remainder().iter().any(u8::is_ascii_digit)
}

/// Whether two lines are at least `bytes` apart; a carriage return that belongs to a line feed counts for nothing, so that
/// a text has the same pages however its lines end.
fn apart(text: &str, before: &Candidate, after: &Candidate, bytes: usize) -> bool {
    let between = &text.as_bytes()[before.at..after.at];
    // At most every second byte is such a carriage return.
    between.len() >= 2 * bytes || between.len() - between.windows(2).filter(|w| w == b"\r\n").count() >= bytes
}

/// Bare numbers are page numbers where they count up by one a page; tables have others in between.
const BARE_PAGES_MIN: usize = 6;
/// And at least so far apart (bytes, as [`apart`] counts them).
const BARE_BYTES_MIN: usize = 150;

/// The longest run of bare numbers that counts as pages do.
fn page_numbers(text: &str, candidates: &[Candidate]) -> Vec<usize> {
    // The longest run that ends with each number, by its place in the list.
    let mut ends: Map<u32> = Map::default();
    let mut runs: Vec<(usize, usize)> = Vec::with_capacity(candidates.len());
    for (n, candidate) in candidates.iter().enumerate() {
        let before = ends.get(&u64::from(candidate.numbers[0].wrapping_sub(1))).copied();
        let before = before.map(|b| b as usize).filter(|&b| apart(text, &candidates[b], candidate, BARE_BYTES_MIN));
        runs.push(before.map_or((1, usize::MAX), |b| (runs[b].0 + 1, b)));
        let own = ends.entry(u64::from(candidate.numbers[0])).or_insert(n as u32);
        if runs[n].0 >= runs[*own as usize].0 {
            *own = n as u32;
        }
    }
    let Some(mut at) = (0..runs.len()).max_by_key(|&n| runs[n].0).filter(|&n| runs[n].0 >= BARE_PAGES_MIN) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    while let Some(candidate) = candidates.get(at) {
        found.push(candidate.line);
        at = runs[at].1;
    }
    found
}

fn next_is_page_top(rest: &[Line]) -> bool {
    rest.iter().find(|l| l.kind != LineKind::Blank).is_some_and(|l| l.page_top)
}

/// The line with its numbers and spaces evened out, and the first four numbers.
fn shape(bytes: &[u8]) -> (u64, [u32; 4], usize) {
    let mut hash = hash::SEED;
    let mut numbers = [0; 4];
    let mut count = 0;
    let mut at = 0;
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_digit() {
            let mut value = 0_u32;
            while at < bytes.len() && bytes[at].is_ascii_digit() {
                value = value.wrapping_mul(10).wrapping_add(u32::from(bytes[at] - b'0'));
                at += 1;
            }
            if count < 4 {
                numbers[count] = value;
            }
            count += 1;
            hash = hash::step(hash, b'0');
            continue;
        }
        // A space that does not break is a space.
        let hard = byte == 0xc2 && is_hard_space(&bytes[at..]);
        at += if hard { 2 } else { 1 };
        if hard || byte.is_ascii_whitespace() {
            let next = bytes.get(at).copied().unwrap_or_default();
            if next.is_ascii_whitespace() || next == 0xc2 && is_hard_space(&bytes[at..]) {
                continue;
            }
            hash = hash::step(hash, b' ');
        } else {
            hash = hash::step(hash, byte);
        }
    }
    (hash, numbers, count.min(4))
}

fn is_hard_space(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0xc2, 0xa0])
}

/// Whether lines of one shape behave as pages do: far apart, and counting up or standing at the edge of the page.
fn is_furniture(text: &str, candidates: &[Candidate]) -> bool {
    let pairs = candidates.windows(2);
    let total = candidates.len() - 1;
    let near = pairs.clone().filter(|w| !apart(text, &w[0], &w[1], PAGE_BYTES_MIN)).count();
    if near * 3 > total {
        return false;
    }
    if candidates.iter().filter(|c| c.edge).count() * 4 >= candidates.len() * 3 {
        return true;
    }
    candidates.len() >= FURNITURE_COUNTED_MIN
        && (0..candidates[0].count).any(|n| {
            let pages = |w: &&[Candidate]| {
                // "Effective July 1, 2026" counts too, and no page is.
                let (old, new) = (w[0].numbers[n], w[1].numbers[n]);
                (1..=3).contains(&new.wrapping_sub(old)) && !YEARS.contains(&new)
            };
            pairs.clone().filter(pages).count() * 10 >= total * 7
        })
}

/// "Page 3 of 90", "- 12 -", "Página 4", "3 / 90", "12쪽".
fn is_page_number(line: &str) -> bool {
    // Nothing else can begin one: signs, a figure, the word.
    if !matches!(line.as_bytes().first(), Some(b'-' | b'.' | b'0'..=b'9' | b'p' | b'P' | 0xe2)) {
        return false;
    }
    let dashed = line.len() > 2 && line.starts_with(['-', '–', '—']) && line.ends_with(['-', '–', '—']);
    let mut words =
        line.split(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—' | '.')).filter(|w| !w.is_empty());
    let number = |w: &str| !w.is_empty() && w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit());
    let Some(first) = words.next() else { return false };
    if dashed {
        return number(first) && words.next().is_none();
    }
    if let Some(stem) = first.strip_suffix('쪽').or_else(|| first.strip_suffix("페이지")) {
        return number(stem) && words.next().is_none();
    }
    if !["page", "pág", "pag", "página", "pagina"].iter().any(|w| first.to_lowercase() == *w) {
        return false;
    }
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some(n), None, None, None) => number(n),
        (Some(n), Some(of), Some(m), None) => number(n) && matches!(of, "of" | "de" | "/") && number(m),
        _ => false,
    }
}

/// "2024 Agreement    Page 3 of 90": a short line with a page out of pages in it.
fn names_page(line: &str) -> bool {
    let page = |w: &[u8]| matches!(w, [b'P' | b'p', b'a' | b'A' | 0xc3, b'g' | b'G' | 0xa1]);
    if line.len() > 120 || !line.as_bytes().windows(3).any(page) {
        return false;
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |w: &str| !w.is_empty() && w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit());
    words.windows(4).any(|w| {
        matches!(w[0], "Page" | "page" | "PAGE" | "Página" | "página" | "Pág.")
            && number(w[1])
            && matches!(w[2], "of" | "OF" | "de" | "/")
            && number(w[3])
    })
}

/// Whether a line says nothing: names, numbers and signs, and none of the small words that turn a sentence around.
fn is_title(line: &str) -> bool {
    const TURNS: [&str; 20] = [
        "not", "no", "nor", "none", "never", "only", "unless", "except", "without", "shall", "may", "must", "will",
        "nunca", "ni", "sin", "salvo", "solo", "deberá", "podrá",
    ];
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let name = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        (name || matches!(word, "of" | "de" | "page" | "página")) && !TURNS.contains(&word.to_lowercase().as_str())
    })
}

/// Lines that number the contract itself are never furniture, however regularly they count.
fn starts_structure(line: &str) -> bool {
    let word = line.trim_start_matches(['*', '_', '>', ' ']);
    let end = word.find(|c: char| c.is_whitespace() || c == '.').unwrap_or(word.len());
    let head = &word[..end];
    if head.starts_with('제')
        || head.starts_with('(')
        || head.starts_with(|c: char| c.is_ascii_digit()) && word[end..].starts_with('.')
    {
        return true;
    }
    keyword(head).is_some()
}
