//! Words as Markdown that says nothing else: signs that Markdown would read are escaped, and only those.

/// What stands around the words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Place {
    /// In a table's cell, where `|` ends it.
    pub cell: bool,
    /// With CriticMarkup, whose signs are then no words.
    pub critic: bool,
    /// The paragraph holds so many `~` that two of them would strike what is between.
    pub tildes: bool,
}

/// Escapes words; `before` stands to their left.
pub(super) fn words(text: &str, before: Option<char>, place: Place) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut previous = before;
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '_' {
            previous = Some('_');
            let blanks = rest.as_str().len() - rest.as_str().trim_start_matches('_').len();
            underscores(&mut out, before, blanks + 1, rest.as_str()[blanks..].chars().next());
            rest = rest.as_str()[blanks..].chars();
            continue;
        }
        if is_sign(c, rest.as_str(), previous, place) {
            out.push('\\');
        }
        out.push(c);
        previous = Some(c);
    }
    out
}

fn is_sign(c: char, rest: &str, before: Option<char>, place: Place) -> bool {
    let next = rest.chars().next();
    match c {
        '\\' | '*' | '`' => true,
        '~' => place.tildes || next == Some('~') || before == Some('~'),
        '|' => place.cell,
        '[' => next == Some('^'),
        ']' => matches!(next, Some('(' | ':')),
        '<' => next.is_some_and(|n| n.is_ascii_alphabetic() || matches!(n, '/' | '!' | '?')),
        '&' => is_entity(rest),
        '{' => place.critic && ["++", "--", "==", ">>", "~~"].iter().any(|sign| rest.starts_with(sign)),
        _ => false,
    }
}

/// `&amp;`, `&#39;`
fn is_entity(rest: &str) -> bool {
    let name = rest.trim_start_matches('#');
    let length = name.bytes().take(32).take_while(u8::is_ascii_alphanumeric).count();
    length > 0 && name[length..].starts_with(';')
}

/// A line to write on is no emphasis; `_word_` would be.
fn underscores(out: &mut String, before: Option<char>, count: usize, after: Option<char>) {
    let previous = out.chars().next_back().or(before);
    let blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let inside_word = letter(previous) && letter(after);
    let free = blank(previous) && blank(after);
    for _ in 0..count {
        out.push_str(if inside_word || free { "_" } else { "\\_" });
    }
}

/// Escapes what at the beginning of a line would make it a heading, a quotation, a list or a rule.
pub(super) fn line_start(line: &str) -> String {
    let rest = |sign: char| line.trim_start_matches(sign);
    let ends_or_blank = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let hashes = line.len() - rest('#').len();
    let rule = |sign: char| line.chars().all(|c| c == sign || c == ' ') && line.starts_with(sign);
    let is_sign = (1..=6).contains(&hashes) && ends_or_blank(rest('#'))
        || line.starts_with('>')
        || line.strip_prefix(['-', '+']).is_some_and(ends_or_blank)
        || ['-', '_', '='].into_iter().any(rule);
    if is_sign { format!("\\{line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_and_nothing_else_is_escaped() {
        let check = |text: &str, expected: &str| assert_eq!(words(text, None, Place::default()), expected);
        check("the Employer's 3-5% (see [Appendix A])", "the Employer's 3-5% (see [Appendix A])");
        check("*not* bold, `code`, a\\b", "\\*not\\* bold, \\`code\\`, a\\\\b");
        check("Name: ________ Date: ____", "Name: ________ Date: ____");
        check("snake_case and _this_", "snake_case and \\_this\\_");
        check("<개정 2021.1.5> <b>", "<개정 2021.1.5> \\<b>");
        check("AT&T &amp; R&D; &#39;", "AT&T \\&amp; R\\&D; \\&#39;");
        check("[a](b) [c]: d [^1] [e][f]", "[a\\](b) [c\\]: d \\[^1] [e][f]");
        check("1~2", "1~2");
        check("a | b {++c++}", "a | b {++c++}");
    }

    #[test]
    fn signs_of_the_place_are_escaped_there_alone() {
        let place = Place { cell: true, critic: true, tildes: true };
        assert_eq!(words("1~2 | {++x++} {y}", None, place), "1\\~2 \\| \\{++x++} {y}");
    }

    #[test]
    fn a_line_that_begins_like_a_heading_is_none() {
        let check = |line: &str, expected: &str| assert_eq!(line_start(line), expected);
        check("# 3 copies", "\\# 3 copies");
        check("#3", "#3");
        check("- the union", "\\- the union");
        check("-5 %", "-5 %");
        check("> 5", "\\> 5");
        check("______", "\\______");
        check("---", "\\---");
        check("1. Hours", "1. Hours");
    }
}
