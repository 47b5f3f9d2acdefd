//! Which signs of a text are marks, and not said: of emphasis, of a line's beginning, of plain HTML.

/// The character that begins at a place.
pub(super) fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(&b) if b < 0x80 => Some(char::from(b)),
        Some(_) => text[at..].chars().next(),
        None => None,
    }
}

/// The character that ends at a place.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    match at.checked_sub(1).map(|i| text.as_bytes()[i]) {
        Some(b) if b < 0x80 => Some(char::from(b)),
        Some(_) => text[..at].chars().next_back(),
        None => None,
    }
}

/// Emphasis and code marks hug a word; a lone `*` between spaces is a sign of its own. A lone pair is one that closes
/// what ends with a blank, as converters write it: "**Wages **".
pub(super) fn is_mark(text: &str, at: usize, run: usize, to: usize) -> bool {
    let byte = text.as_bytes()[at];
    let left = char_before(text, at).is_some_and(|c| !c.is_whitespace());
    let right = at + run < to && char_at(text, at + run).is_some_and(|c| !c.is_whitespace());
    match byte {
        b'_' if run > 3 => true,
        b'~' => run == 2 && (left || right),
        b'*' | b'_' if run > 1 && !left && !right => closes_line(text, at, run) || is_around_blanks(text, at, run, to),
        _ => run <= 3 && (left || right),
    }
}

/// Whether a run of signs ends a line that has more than it.
fn closes_line(text: &str, at: usize, run: usize) -> bool {
    let ends = text.as_bytes().get(at + run).is_none_or(|b| matches!(b, b'\n' | b'\r'));
    ends && char_before(text, at).is_some_and(|c| c != '\n' && c != '\r')
}

/// Whether nothing but blanks stands between a run of signs and the same run, before or after it.
fn is_around_blanks(text: &str, at: usize, run: usize, to: usize) -> bool {
    let signs = &text[at..at + run];
    let blank = |c: char| c.is_whitespace() && c != '\n';
    let (before, after) = (&text[..at], &text[at + run..to]);
    let (head, tail) = (before.trim_end_matches(blank), after.trim_start_matches(blank));
    head.len() < before.len() && head.ends_with(signs) || tail.len() < after.len() && tail.starts_with(signs)
}

/// Whether a run of signs has white space on both sides.
pub(super) fn stands_alone(text: &str, at: usize, run: usize, to: usize) -> bool {
    char_before(text, at).is_none_or(char::is_whitespace)
        && (at + run >= to || char_at(text, at + run).is_some_and(char::is_whitespace))
}

/// The end of a plain HTML tag of text formatting.
pub(super) fn tag_end(text: &str, at: usize, to: usize) -> Option<usize> {
    let close = text.as_bytes()[at..to.min(at + 12)].iter().position(|&b| b == b'>')? + at;
    let name = text.get(at + 1..close)?.trim_matches(['/', ' ']);
    let known = ["br", "b", "i", "u", "em", "strong", "sup", "sub", "p", "div", "span", "center"];
    known.iter().any(|k| name.eq_ignore_ascii_case(k)).then_some(close + 1)
}
