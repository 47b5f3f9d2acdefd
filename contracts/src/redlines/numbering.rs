//! Numbers of clauses and references to them: which tokens they are, and what they say.
//!
//! A clause's number is not part of what the clause says. Tokens marked here compare as equal whatever their value; the
//! assembly then asks [`super::renumber`] whether a differing value is a renumbering or a change of substance.

use unicode_normalization::UnicodeNormalization as _;

use super::counting;
use super::keywords::{KEYWORD_BYTES_MAX, begins_keyword, is_abbreviation, keyword};
use super::korean;
use super::levels::{FIRST_LEVEL, Level, PAGES, POINTS, level};
use super::numerals;
use super::token::{BEGINS, Class, LABEL, LABEL_SIGN, PAGE, REFERENCE, STOP, Token};
use crate::agreements::measures;

fn korean_level(unit: char) -> Level {
    match unit {
        '조' => Level::Article,
        '항' => Level::Section,
        '호' | '목' => Level::Paragraph,
        '장' => Level::Chapter,
        '편' => Level::Title,
        _ => Level::Part,
    }
}

/// Whether a line's text ends a sentence or a part of one, so that a label may follow.
pub(crate) fn ends_part(line: &str) -> bool {
    let line = line.trim_end_matches(['*', '_', '"', '”', '’', ')', '\'', '\\', '>']);
    if line.ends_with(['.', ':', ';', '!', '?', '。']) {
        return true;
    }
    let word = line.rsplit(' ').next().unwrap_or_default();
    let before = line[..line.len() - word.len()].trim_end();
    matches!(word, "and" | "or" | "y" | "o" | "u" | "e" | "및" | "또는") && before.ends_with([',', ';', '.'])
}

/// Whether a line of a table of contents ends here: a dot leader and a page number.
pub(crate) fn ends_with_page(line: &str) -> bool {
    let stem = line.trim_end_matches(|c: char| c.is_ascii_digit());
    stem.len() < line.len() && line.len() - stem.len() <= 3 && stem.trim_end().ends_with("...")
}

/// Whether a line begins with the number of a clause.
pub(crate) fn starts_label(line: &str) -> bool {
    let line = line.trim_start_matches(['*', '_', '#', '>', ' ', '\t']);
    let Some(first) = line.chars().next() else { return false };
    match first {
        '①'..='⑳' => true,
        '제' | '\u{110c}' => korean::reference_end(line).is_some(),
        '§' => line.trim_start_matches(['§', ' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit()),
        '(' => {
            let inner = line[1..].split(')').next().unwrap_or_default();
            let after = line.get(inner.len() + 2..).unwrap_or_default();
            inner.len() < line.len() - 1 && is_counter(inner) && !(is_digits(inner) && counting::goes_on_counted(after))
        }
        _ => {
            let end = line.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(line.len());
            let head = &line[..end];
            if let Some(counter) = head.strip_suffix('.') {
                return is_counter(counter) || counter.split('.').all(is_digits);
            }
            let rest = line[end..].trim_start_matches('\\');
            if rest.starts_with([')', '.']) && is_counter(head) {
                return true;
            }
            keyword(head.trim_end_matches('.')).is_some()
                && rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.len() <= 3 && text.bytes().all(|b| b.is_ascii_digit())
}

/// The syllables that number a Korean list.
const ORDER: &str = "가나다라마바사아자차카타파하";

/// `12`, `b`, `iv`, `다`: what numbers a list.
pub(crate) fn is_counter(text: &str) -> bool {
    if is_digits(text) {
        return true;
    }
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => c.is_ascii_alphabetic() || ORDER.contains(c),
        (Some('\u{1100}'..='\u{1112}'), Some(_)) => {
            text.len() <= 6 && text.nfc().count() == 1 && text.nfc().all(|c| ORDER.contains(c))
        }
        (Some(a), Some(_)) => {
            is_roman(text) || text.len() <= 3 && text.chars().all(|c| c == a && c.is_ascii_lowercase())
        }
        _ => false,
    }
}

fn is_roman(text: &str) -> bool {
    text.len() <= 6 && (text.bytes().all(|b| b"ivxl".contains(&b)) || text.bytes().all(|b| b"IVXLC".contains(&b)))
}

fn text_of(text: &str, token: Token) -> &str {
    &text[token.start as usize..token.end as usize]
}

/// Marks stops, labels, references and page numbers among the content.
pub(crate) fn mark(text: &str, tokens: &mut [Token], content: &[u32]) {
    let mut marker = Marker { text, tokens, content, last: [0; 4] };
    let mut at = 0;
    while at < content.len() {
        at = marker.step(at).max(at + 1);
    }
}

struct Marker<'a> {
    text: &'a str,
    tokens: &'a mut [Token],
    content: &'a [u32],
    /// The last number of a list in each style: digits or letters, before a point or a parenthesis.
    last: [u32; 4],
}

impl<'a> Marker<'a> {
    fn token(&self, at: usize) -> Option<Token> {
        Some(self.tokens[*self.content.get(at)? as usize])
    }

    fn text(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |t| text_of(self.text, t))
    }

    fn flag(&mut self, at: usize, flag: u16) {
        self.tokens[self.content[at] as usize].flags |= flag;
    }

    fn number(&mut self, at: usize, flag: u16, level: Level) {
        let token = &mut self.tokens[self.content[at] as usize];
        token.flags |= flag;
        token.series = if flag == PAGE { PAGES } else { FIRST_LEVEL + level as u8 };
    }

    /// Whether a block begins at this token, or the text has ended before it.
    fn begins(&self, at: usize) -> bool {
        at == 0 || self.token(at).is_none_or(|token| token.has(BEGINS))
    }

    fn touches_next(&self, at: usize) -> bool {
        matches!((self.token(at), self.token(at + 1)), (Some(a), Some(b)) if a.end == b.start)
    }

    fn stopped_before(&self, at: usize) -> bool {
        self.begins(at)
            || self.token(at - 1).is_some_and(|t| t.has(STOP))
            || matches!(self.text(at - 1), "," | "and" | "or" | "y" | "o") && at >= 2 && self.token(at - 1).is_some()
    }

    /// Looks at one place; answers where to go on.
    fn step(&mut self, at: usize) -> usize {
        let Some(token) = self.token(at) else { return at + 1 };
        match token.class {
            Class::Punct => self.punct(at, token),
            Class::Number => self.numeral(at),
            Class::Word => self.word(at, token),
            _ => at + 1,
        }
    }

    fn punct(&mut self, at: usize, token: Token) -> usize {
        match self.text.as_bytes()[token.start as usize] {
            b'(' => self.parenthesised(at),
            0xc2 if self.text(at) == "§" => self.paragraph_sign(at),
            b'.' | b'!' | b'?' | b';' | b':' | 0xe3 if matches!(self.text(at), "." | "!" | "?" | ";" | ":" | "。") => {
                let last = at + 1 == self.content.len();
                // "Section 6." opens a clause or ends a sentence; where lines are joined nothing tells which.
                let labelled = at > 0
                    && !self.begins(at)
                    && self
                        .token(at - 1)
                        .is_some_and(|t| t.has(LABEL) || t.has(REFERENCE) && level(t) != Some(Level::Item));
                if (last || !self.touches_next(at) || self.text(at + 1) == "\"") && !labelled {
                    self.flag(at, STOP);
                }
                at + 1
            }
            _ => at + 1,
        }
    }

    /// `§ 5`, `§§ 5 und 6`
    fn paragraph_sign(&mut self, at: usize) -> usize {
        let number = if self.text(at + 1) == "§" { at + 2 } else { at + 1 };
        if !self.is_value(number) {
            return at + 1;
        }
        let begins = self.begins(at);
        if begins {
            self.flag(at, LABEL_SIGN);
        }
        self.series(number, if begins { LABEL } else { REFERENCE }, Level::Article)
    }

    /// `(a)`, `(iv)`, `(3)`
    fn parenthesised(&mut self, at: usize) -> usize {
        let inner = self.text(at + 1);
        if self.text(at + 2) != ")" || !is_counter(inner) {
            return at + 1;
        }
        let after_letter = at > 0
            && self.touches_next(at - 1)
            && self.token(at - 1).is_some_and(|t| t.class == Class::Word && !t.has(REFERENCE | LABEL));
        let digits = inner.starts_with(|c: char| c.is_ascii_digit());
        let stopped = self.stopped_before(at);
        let follows_reference = at > 0
            && self.token(at - 1).is_some_and(|t| t.has(REFERENCE | LABEL) || t.has(LABEL_SIGN))
            && self.touches_next(at - 1);
        let amount = digits && (self.says_number(at) || self.counts_things(at + 3));
        if after_letter || amount || digits && !stopped && !follows_reference {
            return at + 1;
        }
        let label = self.begins(at) || digits && stopped || stopped && !follows_reference;
        self.number(at + 1, if label { LABEL } else { REFERENCE }, Level::Item);
        self.flag(at, LABEL_SIGN);
        self.flag(at + 2, LABEL_SIGN);
        at + 3
    }

    fn numeral(&mut self, at: usize) -> usize {
        let text = self.text(at);
        if self.begins_date(at) {
            // The last point is the date's own.
            return if self.text(at + 5) == "." && !self.begins(at + 5) { at + 6 } else { at + 5 };
        }
        if let Some(unit) = korean::reference_unit(text) {
            self.number(at, if self.begins(at) { LABEL } else { REFERENCE }, korean_level(unit));
            return at + 1;
        }
        if text.chars().next().is_some_and(|c| matches!(c, '①'..='⑳' | '㉠'..='㉿')) {
            self.number(at, if self.begins(at) { LABEL } else { REFERENCE }, Level::Item);
            return at + 1;
        }
        if self.page_number(at) {
            self.number(at, PAGE, Level::Item);
            self.flag(at, STOP);
            return at + 1;
        }
        if self.dotted_label(at) {
            return at + 2;
        }
        let dotted = text.contains('.') && text.split('.').all(is_digits);
        if dotted && self.begins(at) && !self.touches_next(at) && !self.counts_things(at + 1) {
            self.number(at, LABEL, Level::Item);
        }
        at + 1
    }

    /// `2025. 7. 1.`: no part of a date numbers a clause or ends a sentence.
    fn begins_date(&self, at: usize) -> bool {
        let text = self.text(at);
        let part = |at: usize, most: u32| self.text(at).parse::<u32>().is_ok_and(|n| (1..=most).contains(&n));
        let year = text.len() == 4 && (text.starts_with("19") || text.starts_with("20"));
        let points = || self.text(at + 1) == "." && self.text(at + 3) == ".";
        year && points() && part(at + 2, 12) && part(at + 4, 31) && !(at + 1..at + 5).any(|n| self.begins(n))
    }

    /// The number at the end of a line of a table of contents.
    fn page_number(&self, at: usize) -> bool {
        let index = self.content[at] as usize;
        let before = self.tokens[..index].iter().rev().take(2);
        let leader = before
            .filter(|t| !t.is_space())
            .take(1)
            .any(|t| t.class == Class::Mark && text_of(self.text, *t).starts_with(['.', '…']));
        leader && is_digits(self.text(at)) && !self.counts_things(at + 1)
    }

    /// Whether the word before a place is a number in words: "forty" before "(40)".
    fn says_number(&self, at: usize) -> bool {
        at > 0
            && (measures::number(self.text(at - 1)).is_some()
                || matches!(self.text(at - 1), "hundred" | "thousand" | "mil"))
    }

    /// Whether what begins here is counted or measured, so that the number before it is an amount.
    fn counts_things(&self, at: usize) -> bool {
        counting::is_counted(self.text(at)) && !self.begins(at)
    }

    /// `3.`, `3)`, `b.`, `iv)`, `다.` at the beginning of a block or after a stop.
    fn dotted_label(&mut self, at: usize) -> bool {
        let text = self.text(at);
        if !matches!(self.text(at + 1), "." | ")") || !is_counter(text) {
            return false;
        }
        let begins = self.begins(at);
        let index = self.content[at] as usize;
        let next = self.content[at + 1] as usize;
        let tight = self.tokens[index + 1..next].iter().all(|t| t.class == Class::Mark);
        let open = !self.touches_next(at + 1) || self.text(at + 1) == ")";
        let stopped = begins || at > 0 && self.token(at - 1).is_some_and(|t| t.has(STOP)) && text.len() <= 2;
        let (style, value) = self.in_list(at);
        let first = stopped || value > 1 && value == self.last[style] + 1 && self.opens_text(at + 2);
        if !tight || !first || !(open || begins && is_digits(text)) {
            return false;
        }
        self.last[style] = value;
        self.number(at, LABEL, Level::Item);
        self.flag(at + 1, LABEL_SIGN);
        // "1." and "1)" are two styles of one thing.
        self.tokens[self.content[at + 1] as usize].series = POINTS;
        true
    }

    /// The style of a list's number, and its value where it counts plainly.
    fn in_list(&self, at: usize) -> (usize, u32) {
        let text = self.text(at);
        let value = match text.bytes().next() {
            Some(b'0'..=b'9') => text.parse().unwrap_or(0),
            Some(b @ b'a'..=b'z') if text.len() == 1 => u32::from(b - b'a') + 1,
            Some(b @ b'A'..=b'Z') if text.len() == 1 => u32::from(b - b'A') + 1,
            _ => text.nfc().next().and_then(|c| ORDER.chars().position(|o| o == c)).map_or(0, |n| n as u32 + 1),
        };
        (usize::from(!is_digits(text)) * 2 + usize::from(self.text(at + 1) == ")"), value)
    }

    /// Whether what begins here may open a clause: no small letter.
    fn opens_text(&self, at: usize) -> bool {
        self.text(at).chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    }

    fn word(&mut self, at: usize, token: Token) -> usize {
        let len = token.end - token.start;
        if len <= 6 && self.token(at + 1).is_some_and(|t| t.class == Class::Punct) && self.dotted_label(at) {
            return at + 2;
        }
        if len < 2 || len as usize > KEYWORD_BYTES_MAX {
            return at + 1;
        }
        let bytes = &self.text.as_bytes()[token.start as usize..];
        if !begins_keyword(bytes[0], bytes[1]) {
            return at + 1;
        }
        let mut number = at + 1;
        let Some(next) = self.token(number) else { return number };
        if next.class == Class::Punct && next.start == token.end && self.text(number) == "." {
            if !is_abbreviation(self.text(at)) {
                return at + 1;
            }
            number += 1;
        }
        // No shorter keyword but an abbreviation has its number in words.
        let spelled = number > at + 1 || next.class == Class::Word && len >= 4;
        if self.begins(number) || !(spelled || self.is_value(number)) {
            return at + 1;
        }
        let Some(level) = keyword(self.text(at)) else { return at + 1 };
        let values = self.values(number);
        if values == 0 {
            return at + 1;
        }
        // "Satz 2 gilt entsprechend": what has no headings of its own is only ever referred to.
        let label = self.begins(at)
            && !matches!(&*self.text(at).to_lowercase(), "satz" | "absatz" | "abs" | "nummer" | "nr")
            && !self.runs_on(number + values);
        if label {
            self.flag(at, LABEL_SIGN);
        }
        self.series(number, if label { LABEL } else { REFERENCE }, level)
    }

    /// Whether a sentence goes on here: "Article 12 of this Agreement" at the beginning of a line heads nothing.
    fn runs_on(&self, at: usize) -> bool {
        let text = self.text(at);
        let branch = matches!(text, "bis" | "ter" | "quater" | "quáter" | "quinquies" | "sexies");
        text.starts_with(char::is_lowercase) && !branch && !self.begins(at)
    }

    /// How many tokens the number at a place is: of one in words, "Twenty-One", up to three; 0 where there is none.
    fn values(&self, at: usize) -> usize {
        if self.is_value(at) {
            return 1;
        }
        let inside = |n: usize| n == 0 || !self.begins(at + n);
        let word = |n: usize| if at + n < self.content.len() && inside(n) { self.text(at + n) } else { "" };
        numerals::read(word).map_or(0, |(_, len)| len)
    }

    fn is_value(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if token.class == Class::Word && token.end - token.start > 6 {
            return false;
        }
        let text = self.text(at);
        match token.class {
            Class::Number => {
                text.len() <= 12
                    && text
                        .bytes()
                        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b',' | b'-' | 0xe2 | 0x80 | 0x93))
            }
            Class::Word => {
                is_roman(text) && text.starts_with(|c: char| c.is_ascii_uppercase())
                    || text.bytes().next().is_some_and(|b| b.is_ascii_uppercase())
                        && text.bytes().skip(1).all(|b| b.is_ascii_digit())
            }
            _ => false,
        }
    }

    /// `L. 420-1`, `R* 12`: the letter names a book of laws and is no number.
    fn past_book(&self, at: usize) -> usize {
        let number = if self.text(at + 1) == "." { at + 2 } else { at + 1 };
        let book = self.text(at).len() == 1 && self.token(at).is_some_and(|t| t.class == Class::Word);
        let digits = self.text(number).starts_with(|c: char| c.is_ascii_digit());
        let beside = |c: char| c.is_whitespace() || matches!(c, '.' | '*' | '_' | '\\');
        let near = || {
            let ends = self.token(at).zip(self.token(number)).filter(|_| !self.begins(number));
            // One sign at most: points that lead on to a page are no part of a citation.
            let between = ends.map(|(x, y)| &self.text[x.end as usize..y.start as usize]);
            between.is_some_and(|t| t.chars().all(beside) && t.chars().filter(|c| !c.is_whitespace()).count() <= 1)
        };
        if book && digits && near() { number } else { at }
    }

    /// `Sections 2, 3 and 4(b)`: every number after the keyword.
    fn series(&mut self, first: usize, flag: u16, level: Level) -> usize {
        let keyword = first - 1;
        let mut at = self.whole(self.past_book(first), flag, level);
        loop {
            while self.text(at) == "(" && self.touches_next(at - 1) {
                let after = self.parenthesised(at);
                if after == at + 1 {
                    break;
                }
                at = after;
            }
            if flag == LABEL || !counting::joins_numbers(self.text(at)) || !self.goes_on(at, keyword) {
                return at;
            }
            at = self.whole(at + 1, REFERENCE, level);
        }
    }

    /// Marks one number, in words too; answers what follows it.
    fn whole(&mut self, first: usize, flag: u16, level: Level) -> usize {
        let end = first + self.values(first).max(1);
        for at in first..end {
            if self.token(at).is_some_and(|t| t.class == Class::Punct) || matches!(self.text(at), "y" | "Y") {
                self.flag(at, LABEL_SIGN);
            } else {
                self.number(at, flag, level);
            }
        }
        end
    }

    /// Whether the keyword at a place is one for several: "Sections", "artículos", "§§".
    fn names_many(&self, at: usize) -> bool {
        let at = if self.text(at) == "." { at.saturating_sub(1) } else { at };
        let word = self.text(at);
        let german = ["art", "artikel", "artikeln", "absätze", "absätzen", "sätze", "sätzen", "nummern"];
        word.ends_with(['s', '§']) || german.contains(&&*word.to_lowercase())
    }

    /// Whether the number after a comma or a connecting word belongs to the same series, and is no amount: "Section 5 and
    /// 30 days".
    fn goes_on(&self, joint: usize, keyword: usize) -> bool {
        let is_figure = self.token(joint + 1).is_some_and(|t| t.class == Class::Number);
        // Letters and Roman numerals alone are other words as well.
        let values = if is_figure == self.is_value(joint + 1) { self.values(joint + 1) } else { 0 };
        let after = joint + 1 + values;
        let word = |t: &Token| t.class == Class::Word && !counting::is_connector(text_of(self.text, *t));
        let own = self.token(after).filter(word).filter(|_| !self.begins(after));
        let plain = |t: Token| text_of(self.text, t).starts_with(char::is_lowercase);
        values > 0
            && !self.counts_things(after)
            && own.is_none_or(|t| self.text(joint) != "," && (!plain(t) || self.names_many(keyword)))
    }
}
