//! A clause's own number as it is written: `(a)`, `4.2`, `iv.`, `①`, `가.`: what it could mean, never what it should be.

use std::ops::Range;

/// The alphabet a number is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Style {
    Arabic,
    /// `4.2`, `4.2.1`: the last part counts.
    Decimal,
    Lower,
    Upper,
    RomanLower,
    RomanUpper,
    /// ① … ㊿
    Circled,
    /// 가, 나, 다 …
    Hangul,
}

/// What stands around a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrap {
    Dot,
    /// `1.ª`, `2.º`
    Ordinal,
    Paren,
    Parens,
    Bare,
}

/// One reading of the number at the beginning of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    pub style: Style,
    pub wrap: Wrap,
    /// Position in its own counting, from 1.
    pub value: u32,
    /// Of a decimal number: the parts before the last (`[4]` of `4.2`).
    pub parents: Vec<u32>,
    /// For the anchor: lower-case ASCII (`a`, `4.2`, `iv`, `ga`).
    pub slug: String,
    /// Bytes of the number as it is shown, in the line's body (without emphasis marks and backslashes around it).
    pub shown: Range<usize>,
    /// Bytes from the body's start to the clause's first word.
    pub taken: usize,
    /// The number opens bold text that goes on: its words begin bold.
    pub bold: bool,
}

const HANGUL: &str = "가나다라마바사아자차카타파하";
const HANGUL_SLUGS: [&str; 14] = ["ga", "na", "da", "ra", "ma", "ba", "sa", "a", "ja", "cha", "ka", "ta", "pa", "ha"];

/// Reads the number that begins `body`; at most two readings (`i.` is a letter or a Roman one), likelier first.
pub fn marks(body: &str) -> Vec<Mark> {
    let (bold, offset) = if body.starts_with("**") { (true, 2) } else { (false, 0) };
    let inner = &body[offset..];
    let Some((tokens, wrap, length)) = core(inner) else {
        return Vec::new();
    };
    let mut end = offset + length;
    let mut goes_on = bold;
    if bold && body[end..].starts_with("**") {
        end += 2;
        goes_on = false;
    }
    let rest = &body[end..];
    let circled = matches!(tokens.first(), Some((Style::Circled, ..)));
    if !(rest.is_empty() || circled || rest.starts_with(char::is_whitespace)) {
        return Vec::new();
    }
    let taken = end + (rest.len() - rest.trim_start().len());
    tokens
        .into_iter()
        .map(|(style, value, parents, slug)| Mark {
            style,
            wrap,
            value,
            parents,
            slug,
            shown: offset..offset + length,
            taken,
            bold: goes_on,
        })
        .collect()
}

type Token = (Style, u32, Vec<u32>, String);

/// The number and its wrapping; the length in bytes.
fn core(text: &str) -> Option<(Vec<Token>, Wrap, usize)> {
    if let Some(value) = text.chars().next().and_then(circled) {
        let length = text.chars().next().map_or(0, char::len_utf8);
        return Some((vec![(Style::Circled, value, Vec::new(), value.to_string())], Wrap::Bare, length));
    }
    let open = text.starts_with('(');
    let inner = &text[usize::from(open)..];
    let token_length = inner
        .char_indices()
        .take_while(|(i, c)| {
            c.is_ascii_alphanumeric()
                || HANGUL.contains(*c)
                || (*c == '.' && inner[i + 1..].starts_with(|n: char| n.is_ascii_digit()))
        })
        .last()
        .map(|(i, c)| i + c.len_utf8())?;
    let tokens = readings(&inner[..token_length]);
    if tokens.is_empty() {
        return None;
    }
    let after = &inner[token_length..];
    let start = usize::from(open) + token_length;
    if open {
        return after.starts_with(')').then(|| (tokens, Wrap::Parens, start + 1));
    }
    let (wrap, more) = if after.starts_with(')') || after.starts_with("\\)") {
        (Wrap::Paren, 1 + usize::from(after.starts_with('\\')))
    } else if after.starts_with(['.', 'º', 'ª', '°']) || after.starts_with("\\.") {
        let mut more = usize::from(after.starts_with('\\'));
        for c in after[more..].chars().take_while(|c| matches!(c, '.' | 'º' | 'ª' | '°' | '-')).take(2) {
            more += c.len_utf8();
        }
        let ordinal = after[..more].contains(['º', 'ª', '°']);
        (if ordinal { Wrap::Ordinal } else { Wrap::Dot }, more)
    } else if tokens[0].0 == Style::Decimal {
        (Wrap::Bare, 0)
    } else {
        return None;
    };
    Some((tokens, wrap, start + more))
}

fn readings(token: &str) -> Vec<Token> {
    let slug = token.to_ascii_lowercase();
    if token.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        let parts: Option<Vec<u32>> = token.split('.').map(|p| p.parse().ok().filter(|_| p.len() <= 3)).collect();
        return match parts.as_deref() {
            Some([value]) => vec![(Style::Arabic, *value, Vec::new(), value.to_string())],
            Some([parents @ .., value]) => vec![(Style::Decimal, *value, parents.to_vec(), slug)],
            _ => Vec::new(),
        };
    }
    if let Some(at) = HANGUL.chars().position(|c| token.chars().eq([c])) {
        return vec![(Style::Hangul, at as u32 + 1, Vec::new(), HANGUL_SLUGS[at].to_owned())];
    }
    if !token.bytes().all(|b| b.is_ascii_alphabetic()) {
        return Vec::new();
    }
    let upper = token.bytes().all(|b| b.is_ascii_uppercase());
    if !upper && !token.bytes().all(|b| b.is_ascii_lowercase()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if let Some(value) = roman(&slug).filter(|v| *v <= 60) {
        let style = if upper { Style::RomanUpper } else { Style::RomanLower };
        found.push((style, value, Vec::new(), slug.clone()));
    }
    let bytes = slug.as_bytes();
    if bytes.len() == 1 || (bytes.len() == 2 && bytes[0] == bytes[1]) {
        let value = u32::from(bytes[0] - b'a') + 1 + 26 * (bytes.len() as u32 - 1);
        found.push((if upper { Style::Upper } else { Style::Lower }, value, Vec::new(), slug));
    }
    found
}

fn circled(c: char) -> Option<u32> {
    match c {
        '①'..='⑳' => Some(c as u32 - '①' as u32 + 1),
        '㉑'..='㉟' => Some(c as u32 - '㉑' as u32 + 21),
        '㊱'..='㊿' => Some(c as u32 - '㊱' as u32 + 36),
        _ => None,
    }
}

/// The value of a well-formed Roman number in lower case, up to 399.
pub fn roman(text: &str) -> Option<u32> {
    let digit = |b: u8| match b {
        b'i' => Some(1),
        b'v' => Some(5),
        b'x' => Some(10),
        b'l' => Some(50),
        b'c' => Some(100),
        _ => None,
    };
    let values: Vec<u32> = text.bytes().map(digit).collect::<Option<_>>()?;
    let value = values.iter().enumerate().fold(0i64, |sum, (i, v)| {
        let less = values.get(i + 1).is_some_and(|next| next > v);
        if less { sum - i64::from(*v) } else { sum + i64::from(*v) }
    });
    let value = u32::try_from(value).ok().filter(|v| (1..400).contains(v))?;
    (to_roman(value) == text).then_some(value)
}

fn to_roman(mut value: u32) -> String {
    const STEPS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut text = String::new();
    for (step, letters) in STEPS {
        while value >= step {
            text.push_str(letters);
            value -= step;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clauses_number_is_read_as_it_is_written() {
        let check = |body: &str, expected: &[(&str, Style, u32)]| {
            let found: Vec<_> = marks(body).into_iter().map(|m| (body[m.shown].to_owned(), m.style, m.value)).collect();
            let expected: Vec<_> = expected.iter().map(|(s, style, v)| ((*s).to_owned(), *style, *v)).collect();
            assert_eq!(found, expected, "{body}");
        };
        check("(a) To investigate", &[("(a)", Style::Lower, 1)]);
        check("i.   ODHS will", &[("i.", Style::RomanLower, 1), ("i.", Style::Lower, 9)]);
        check("4.2 Overtime", &[("4.2", Style::Decimal, 2)]);
        check("1\\. \"근로자\"라 함은", &[("1\\.", Style::Arabic, 1)]);
        check("**②** 사용자의", &[("②", Style::Circled, 2)]);
        check("①삭제", &[("①", Style::Circled, 1)]);
        check("가\\. 사용자", &[("가\\.", Style::Hangul, 1)]);
        check("1.º Los", &[("1.º", Style::Arabic, 1)]);
        check("m) Cualquier", &[("m)", Style::Lower, 13)]);
        check("aa. More", &[("aa.", Style::Lower, 27)]);
        check("day. When a payday", &[]);
        check("PEBB. For employees", &[]);
        check("2.5percent", &[]);
        check("January 1", &[]);
        check("", &[]);
        check("한국", &[]);
    }

    #[test]
    fn a_bold_number_keeps_its_words_bold_only_when_they_were() {
        let read = |body: &str| marks(body).into_iter().map(|m| (body[m.taken..].to_owned(), m.bold)).next();
        assert_eq!(read("**1.** Hours"), Some(("Hours".to_owned(), false)));
        assert_eq!(read("**1. Hours.** Forty"), Some(("Hours.** Forty".to_owned(), true)));
    }

    #[test]
    fn roman_numbers_are_read_strictly() {
        assert_eq!(roman("xiv"), Some(14));
        assert_eq!(roman("iiii"), None);
        assert_eq!(roman("ic"), None);
    }
}
