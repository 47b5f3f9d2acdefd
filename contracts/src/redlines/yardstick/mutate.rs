//! Known changes made to real texts, so that what a redline says can be checked against what was done.

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

/// Every paragraph on lines of at most `width` characters, with single spaces; headings, rows and lists keep their lines.
#[must_use]
pub fn reflow(text: &str, width: usize) -> String {
    let mut out = String::new();
    for (n, paragraph) in text.split("\n\n").enumerate() {
        if n > 0 {
            out.push_str("\n\n");
        }
        let keeps = paragraph.lines().any(|l| l.starts_with(['#', '|', '-', '>']) || l.starts_with("  "));
        if keeps {
            out.push_str(paragraph);
            continue;
        }
        wrap(paragraph, width, &mut out);
    }
    out
}

/// Every paragraph on one line, lists and all: the worst a mail program does.
#[must_use]
pub fn join_lines(text: &str) -> String {
    text.split("\n\n").map(|p| p.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("\n\n")
}

fn wrap(paragraph: &str, width: usize, out: &mut String) {
    let mut column = 0;
    for word in paragraph.split_whitespace() {
        let len = word.chars().count();
        if column > 0 && column + 1 + len > width {
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

/// `*x*` ↔ `_x_`, `**x**` ↔ `__x__`, straight quotes for curly ones, double spaces after sentences.
#[must_use]
pub fn restyle(text: &str) -> String {
    text.replace("**", "__").replace(['“', '”'], "\"").replace(['‘', '’'], "'").replace(". ", ".  ")
}

/// Adds one to every number that follows one of `keywords` or, in Korean, stands in 제…조.
#[must_use]
pub fn renumber(text: &str, keywords: &[&str]) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    'text: while at < text.len() {
        let rest = &text[at..];
        let word_start = at == 0 || !text[..at].ends_with(char::is_alphanumeric);
        for keyword in keywords {
            let korean = *keyword == "제";
            if !(word_start || korean) || !rest.starts_with(keyword) {
                continue;
            }
            let number = &rest[keyword.len()..];
            let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
            let unit = number[digits.len()..].chars().next();
            if digits.is_empty() || digits.len() > 3 || korean && unit != Some('조') {
                continue;
            }
            if let Ok(value) = digits.parse::<u32>() {
                out.push_str(keyword);
                out.push_str(&(value + 1).to_string());
                at += keyword.len() + digits.len();
                continue 'text;
            }
        }
        let Some(c) = rest.chars().next() else { break };
        out.push(c);
        at += c.len_utf8();
    }
    out
}

/// A paragraph taken out of its place and put elsewhere; answers the new text and the paragraph.
#[must_use]
pub fn move_paragraph(text: &str, dice: &mut Dice, least_words: usize) -> Option<(String, String)> {
    let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
    for _ in 0..200 {
        let from = dice.roll(paragraphs.len());
        let to = dice.roll(paragraphs.len());
        let words = paragraphs[from].split_whitespace().count();
        let plain = !paragraphs[from].contains("....")
            && !paragraphs[from].contains('|')
            && !paragraphs[from].contains('\u{c}');
        if words < least_words || words > 200 || from.abs_diff(to) < 3 || !plain {
            continue;
        }
        let moved = paragraphs.remove(from);
        paragraphs.insert(to, moved);
        return Some((paragraphs.join("\n\n"), moved.to_owned()));
    }
    None
}
