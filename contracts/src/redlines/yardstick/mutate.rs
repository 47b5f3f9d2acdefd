//! Known changes of look and numbering made to real texts, so that what a redline says can be checked against what was done.

use unicode_normalization::UnicodeNormalization as _;

/// A small generator of fixed sequences; the same seed makes the same text.
pub struct Dice(u64);

impl Dice {
    /// A sequence of its own for every seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x1234_5678_9ABC_DEF1)
    }
    /// A number below `below`.
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// Where a text begins after its front matter, which is data and no prose.
#[must_use]
pub fn front_matter(text: &str) -> usize {
    let body = text.strip_prefix("---\n").and_then(|t| Some(4 + t.find("\n---\n")? + "\n---\n".len()));
    body.unwrap_or(0)
}

/// Every paragraph on lines of at most `width` characters, with single spaces; headings, rows and lists keep their lines.
#[must_use]
pub fn reflow(text: &str, width: usize) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let mut out = front.to_owned();
    for (n, paragraph) in body.split("\n\n").enumerate() {
        if n > 0 {
            out.push_str("\n\n");
        }
        let keeps = |l: &str| l.trim_start_matches('\u{c}').starts_with(['#', '|', '-', '>']) || l.starts_with("  ");
        if paragraph.lines().any(keeps) {
            out.push_str(paragraph);
        } else {
            wrap(paragraph, width, &mut out);
        }
    }
    out
}

/// As [`reflow`], with long words cut in two where a line ends, as justified columns are extracted.
#[must_use]
pub fn hyphenate(text: &str, width: usize) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let mut out = front.to_owned();
    for (n, line) in reflow(body, width).split('\n').enumerate() {
        // The last word of a line ends on the next one.
        let word = line.rsplit(' ').next().unwrap_or_default();
        let cut = word.len() / 2;
        if n > 0 {
            out.push('\n');
        }
        out.push_str(line);
        let prose = line.starts_with(char::is_alphabetic) && line.len() > width / 2;
        if prose && word.len() >= 8 && word.bytes().all(|b| b.is_ascii_lowercase()) {
            out.insert_str(out.len() - (word.len() - cut), "-\n");
        }
    }
    out
}

/// Every paragraph on one line, lists and all: the worst a mail program does.
#[must_use]
pub fn join_lines(text: &str) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let joined = |p: &str| p.split_whitespace().collect::<Vec<_>>().join(" ");
    front.to_owned() + &body.split("\n\n").map(joined).collect::<Vec<_>>().join("\n\n")
}

fn wrap(paragraph: &str, width: usize, out: &mut String) {
    let mut column = 0;
    for word in paragraph.split_whitespace() {
        let len = word.chars().count();
        // A line that began with one of these would be a list item, a heading or a quotation.
        let mark = matches!(word, "-" | "*" | "+" | ">" | "#" | "##" | "###");
        if column > 0 && column + 1 + len > width && !mark {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += len;
    }
}

/// A running foot every `lines` lines, as printing and extracting puts it.
#[must_use]
pub fn paginate(text: &str, lines: usize) -> String {
    let mut out = String::new();
    let mut page = 1;
    for (n, line) in text.split('\n').enumerate() {
        if n > 0 {
            out.push('\n');
        }
        if n > 0 && n % lines == 0 {
            out.push_str(&format!(
                "\n2024 Master Agreement              Page {page} of 99              Tentative Draft\n\u{c}"
            ));
            page += 1;
        }
        out.push_str(line);
    }
    out
}

/// Another style of the same Markdown: `**x**` as `__x__`, `*x*` as `_x_`, closed and underlined headings, other bullets.
#[must_use]
pub fn restyle(text: &str) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let bold = body.replace("**", "__");
    let mut lines: Vec<String> = Vec::new();
    for line in bold.split('\n') {
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        let title = line[hashes..].trim();
        let indent = &line[..line.len() - line.trim_start().len()];
        let item = line.trim_start();
        if hashes == 2 && line.starts_with("## ") && !title.is_empty() {
            lines.extend([title.to_owned(), "-".repeat(8)]);
        } else if hashes > 0 && line[hashes..].starts_with(' ') && !title.is_empty() {
            lines.push(format!("{line} {}", "#".repeat(hashes)));
        } else if let Some(rest) = item.strip_prefix("- ") {
            lines.push(format!("{indent}* {rest}"));
        } else {
            lines.push(slanted(line));
        }
    }
    front.to_owned() + &lines.join("\n")
}

/// `*x*` as `_x_`, where the pair lies in one line.
fn slanted(line: &str) -> String {
    let mut out = line.to_owned();
    let stars: Vec<usize> = line.match_indices('*').map(|m| m.0).collect();
    if let [open, close] = stars[..] {
        let around = |at: usize| (line[..at].chars().next_back(), line[at + 1..].chars().next());
        let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && c != '*');
        let alone = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '\\' && c != '*');
        let ((left, inside), (end, right)) = (around(open), around(close));
        if close > open + 1 && alone(left) && solid(inside) && solid(end) && alone(right) {
            out.replace_range(close..=close, "_");
            out.replace_range(open..=open, "_");
        }
    }
    out
}

/// Straight quotes for curly ones, as typing puts them.
#[must_use]
pub fn straighten(text: &str) -> String {
    text.replace(['“', '”'], "\"").replace(['‘', '’'], "'")
}

/// Two spaces after sentences, a no-break space here and there, spaces at ends of lines, Windows' line ends.
#[must_use]
pub fn respace(text: &str) -> String {
    let mut dice = Dice::new(11);
    let (front, body) = text.split_at(front_matter(text));
    let mut out = front.replace('\n', "\r\n");
    for line in body.split('\n') {
        let indent = line.len() - line.trim_start().len();
        let (head, words) = line.split_at(indent);
        out.push_str(head);
        for (n, word) in words.split(' ').enumerate() {
            if n > 0 {
                let gap = match dice.roll(12) {
                    // The first gap may follow a bullet or a label.
                    _ if n == 1 || words.contains('|') || words.starts_with('#') => " ",
                    0 => "\u{a0}",
                    1..=3 => "  ",
                    _ => " ",
                };
                out.push_str(gap);
            }
            out.push_str(word);
        }
        out.push_str("\r\n");
    }
    out.truncate(out.len() - 2);
    out
}

/// The same characters, decomposed: `é` as two, a Korean syllable as its letters.
#[must_use]
pub fn decompose(text: &str) -> String {
    text.nfd().collect()
}

/// Headings as bold lines, as word processors write them.
#[must_use]
pub fn embolden(text: &str) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let line = |line: &str| {
        let hashes = line.bytes().take_while(|b| *b == b'#').count();
        let title = line[hashes..].trim().replace("**", "");
        if (1..=6).contains(&hashes) && line[hashes..].starts_with(' ') && !title.is_empty() {
            format!("**{title}**")
        } else {
            line.to_owned()
        }
    };
    front.to_owned() + &body.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Whether a paragraph is plain prose: no heading, row, item or head of a page.
fn is_prose(paragraph: &str) -> bool {
    let line = paragraph.trim_start();
    let plain = |l: &str| !l.contains('|') && !l.contains("....") && !l.contains('\u{c}') && !l.starts_with("  ");
    line.starts_with(|c: char| c.is_alphabetic()) && line.len() > 60 && paragraph.lines().all(plain)
}

/// Every third pair of prose paragraphs made one.
#[must_use]
pub fn merge_paragraphs(text: &str) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let paragraphs: Vec<&str> = body.split("\n\n").collect();
    let mut out = front.to_owned();
    let mut pairs = 0;
    for (n, paragraph) in paragraphs.iter().enumerate() {
        if n > 0 {
            let pair =
                is_prose(paragraphs[n - 1]) && is_prose(paragraph) && paragraphs[n - 1].trim_end().ends_with('.');
            pairs += usize::from(pair);
            out.push_str(if pair && pairs % 3 == 0 { " " } else { "\n\n" });
        }
        out.push_str(paragraph);
    }
    out
}

/// Every fifth sentence of prose begins a paragraph of its own.
#[must_use]
pub fn split_paragraphs(text: &str) -> String {
    let (front, body) = text.split_at(front_matter(text));
    let mut sentences = 0;
    let paragraph = |paragraph: &str| {
        let mut out = paragraph.to_owned();
        if !is_prose(paragraph) {
            return out;
        }
        for (at, stop) in paragraph.match_indices(['.', ';']).collect::<Vec<_>>().into_iter().rev() {
            let word = paragraph[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let rest = &paragraph[at + stop.len()..];
            let ends = word.chars().count() > 3
                && rest.starts_with([' ', '\n'])
                && rest.trim_start().starts_with(char::is_alphabetic);
            sentences += usize::from(ends);
            if ends && sentences % 5 == 0 {
                out.replace_range(at + stop.len()..at + stop.len() + 1, "\n\n");
            }
        }
        out
    };
    front.to_owned() + &body.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}

/// Lists that count `1.`, `2.` count `a)`, `b)`, as another template numbers them.
#[must_use]
pub fn letter_lists(text: &str) -> String {
    let line = |line: &str| {
        let item = line.trim_start();
        let digits = item.bytes().take_while(u8::is_ascii_digit).count();
        let rest = item[digits..].strip_prefix("\\.").or_else(|| item[digits..].strip_prefix('.'));
        match (item[..digits].parse::<u8>(), rest) {
            (Ok(number @ 1..=26), Some(rest)) if rest.starts_with(' ') => {
                let indent = &line[..line.len() - item.len()];
                format!("{indent}{}){rest}", char::from(b'a' + number - 1))
            }
            _ => line.to_owned(),
        }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// Rows of tables with their cells set to another width.
#[must_use]
pub fn pad_rows(text: &str) -> String {
    let line = |line: &str| {
        let row = line.trim();
        match row.strip_prefix('|').and_then(|r| r.strip_suffix('|')) {
            Some(cells) if cells.contains('|') => {
                let rule = row.bytes().all(|b| matches!(b, b'|' | b'-' | b':' | b' '));
                let cell = |c: &str| if rule { "-----".to_owned() } else { format!("{:<9}", c.trim()) };
                format!("|{}|", cells.split('|').map(cell).collect::<Vec<_>>().join("|"))
            }
            _ => line.to_owned(),
        }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// The numbering after one article was put before the one numbered `first`: every number that follows one of `keywords`
/// or stands in 제…조 and is not less grows by one, in headings and in references, in lists of them too
/// ("artículos 12, 13 y 14").
#[must_use]
pub fn renumber(text: &str, keywords: &[&str], first: u32) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let word_start = !text[..at].ends_with(char::is_alphanumeric);
        let keyword = keywords.iter().find(|k| rest.starts_with(**k) && (word_start || **k == "제"));
        if let Some(keyword) = keyword {
            out.push_str(keyword);
            at += keyword.len();
            let unit = if *keyword == "제" { "조" } else { "" };
            let mut grown = String::new();
            let len = numbers(&text[at..], unit, first, &mut grown);
            let (before, after) = (&text[..at - keyword.len()], &text[at + len..]);
            out.push_str(if is_foreign(before, after) { &text[at..at + len] } else { &grown });
            at += len;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        out.push(c);
        at += c.len_utf8();
    }
    out
}

/// Whether a reference is to another law, whose numbers do not follow.
fn is_foreign(before: &str, after: &str) -> bool {
    let after = after.split([';', '\n', ',']).next().unwrap_or_default();
    let number = |text: &'_ str| text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')')).len();
    // Past the rest of its series: "artículos 181 y 182 del Real Decreto".
    let mut tail = &after[after.len() - number(after)..];
    while let Some(rest) = [" y ", " and ", " o "].iter().find_map(|joint| tail.strip_prefix(joint)) {
        let left = number(rest);
        if left == rest.len() {
            break;
        }
        tail = &rest[rest.len() - left..];
    }
    let tail = tail.trim_start_matches(['a', 'b', 'c', 'd', ')']);
    before.trim_end().ends_with(['」', '｣'])
        || ["de la Ley", "del Real", "del Código", "de la Constitución", "del texto refundido", "of the Act"]
            .iter()
            .any(|law| tail.trim_start().starts_with(law))
}

/// Writes the grown numbers of a reference and answers how many bytes they were.
fn numbers(text: &str, unit: &str, first: u32, out: &mut String) -> usize {
    let mut at = 0;
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        let after = &text[at + digits..];
        let Ok(value) = text[at..at + digits].parse::<u32>() else { break };
        if digits > 3 || !after.starts_with(unit) || after.starts_with(|c: char| c.is_alphabetic()) && unit.is_empty() {
            break;
        }
        out.push_str(&(value + u32::from(value >= first)).to_string());
        at += digits;
        let Some(more) = [", ", " y ", " and ", " or ", " o "].iter().find(|m| after.starts_with(**m)) else { break };
        let next = &after[more.len()..];
        let more_digits = next.bytes().take_while(u8::is_ascii_digit).count();
        // A year, a sum or a word is no further number of an article.
        if !unit.is_empty()
            || more_digits == 0
            || more_digits > 2
            || next[more_digits..].starts_with(char::is_alphabetic)
        {
            break;
        }
        out.push_str(more);
        at += more.len();
    }
    at
}
