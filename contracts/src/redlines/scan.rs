//! The scanner: reads a text into tokens, once, byte by byte, and hashes each as it goes.

use unicode_normalization::UnicodeNormalization as _;

use super::document::Scanned;
use super::letters::{evened, is_circled, is_currency, is_hidden, is_letter, plain_letters};
use super::lines::{self, Line, LineKind};
use super::marks::{char_at, char_before};
use super::rejoin;
use super::token::{self, BEGINS, CELL, Class, ENDING, FURNITURE, GLUED, HIDDEN_INSIDE, ITEM, QUIET, STRUCK, Token};
use super::{hash, korean, marks, struck};

/// The number of a clause stands among the first tokens of its block.
const LABEL_CONTENT_MAX: usize = 6;
/// A shorter rest of a quiet block is read like any other text (bytes).
const QUIET_BYTES_MIN: usize = 48;

/// A longer run of one sign is several tokens (bytes).
const MARK_BYTES_MAX: usize = 80;

/// As many hyphens are written for a dash.
const DASHES_MAX: usize = 3;

/// A blank at which no line ends, as programs put between what belongs together.
const NO_BREAK_SPACE: &[u8] = "\u{a0}".as_bytes();

/// What [`hash::bytes`] makes of one space, by far the most frequent token.
const ONE_SPACE: u64 = hash::one_byte(b' ');

/// What a byte can begin, or go on with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Byte {
    /// Of a plain word.
    Letter,
    Digit,
    /// A sign that is one token by itself, whatever stands beside it.
    Sign,
    /// Anything that needs a closer look.
    Other,
}

const BYTES: [Byte; 256] = {
    let mut table = [Byte::Other; 256];
    let mut at = 0;
    while at < 128 {
        let byte = at as u8;
        table[at] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => Byte::Letter,
            b'0'..=b'9' => Byte::Digit,
            b'*' | b'_' | b'~' | b'`' | b'\\' | b'#' | b'-' | b'+' | b'=' | b'.' | b'|' | b'$' | b'<' => Byte::Other,
            b'!'..=b'~' => Byte::Sign,
            _ => Byte::Other,
        };
        at += 1;
    }
    table
};

/// Reads the lines of a text: its tokens, and which of them are content.
pub(super) fn scan<'t>(text: &'t str, lines: &[Line]) -> Scanned<'t> {
    let mut scan = Scan::over(text);
    scan.run(lines);
    Scanned { text, tokens: scan.out, content: scan.content, hyphens: scan.hyphens }
}

struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
    out: Vec<Token>,
    content: Vec<u32>,
    /// What follows a hyphen at the end of a line, or of a word.
    hyphens: Vec<u32>,
    /// The last token is a sign of punctuation.
    after_sign: bool,
    /// No content came yet in the block at hand, or after a printed bullet: flags of the next that comes.
    begins: u16,
    /// Inside words that are struck through.
    struck: bool,
    /// Where the block at hand ends, if both texts have it and only its number needs reading; 0 if not.
    quiet_to: usize,
}

impl<'t> Scan<'t> {
    fn over(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        // Room for most texts; what is not used is never touched.
        let (out, content) = (Vec::with_capacity(bytes.len() / 2 + 8), Vec::with_capacity(bytes.len() / 4 + 8));
        Self {
            text,
            bytes,
            out,
            content,
            hyphens: Vec::new(),
            after_sign: false,
            begins: BEGINS,
            struck: false,
            quiet_to: 0,
        }
    }

    fn run(&mut self, lines: &[Line]) {
        let mut at = 0;
        let mut furniture = false;
        for line in lines.iter().filter(|l| l.kind != LineKind::Blank) {
            let flags = if line.furniture || furniture { FURNITURE } else { 0 };
            furniture = line.furniture;
            // What a quiet block has swallowed is written.
            if line.from < at {
                continue;
            }
            if at < line.from {
                let class = if line.parts { Class::Break } else { Class::Space };
                if !line.parts && rejoin::hyphen(&self.bytes[..at]) > 0 {
                    self.hyphens.push(self.out.len() as u32);
                }
                self.push(at, line.from, class, flags);
            }
            self.quiet_to = line.quiet_to;
            self.line(line);
            at = self.out.last().map_or(line.to, |t| t.end as usize);
        }
        if at < self.bytes.len() {
            self.push(at, self.bytes.len(), Class::Break, 0);
        }
    }

    fn push(&mut self, start: usize, end: usize, class: Class, flags: u16) {
        let exact = hash::within(self.bytes, start, end);
        self.push_as(start, end, class, flags, exact);
    }

    #[inline(always)]
    fn push_as(&mut self, start: usize, end: usize, class: Class, flags: u16, exact: u64) {
        let mut token = Token::new(start, end, class, flags, exact);
        if self.after_sign {
            self.glue(&mut token);
        }
        self.after_sign = class == Class::Punct;
        if token.is_content() {
            if self.struck {
                token = Token::new(start, end, class, token.flags | STRUCK, struck::hash(exact));
            }
            token.flags |= std::mem::take(&mut self.begins);
            self.content.push(self.out.len() as u32);
        }
        match class {
            Class::Break => {
                self.begins = self.begins & !CELL | BEGINS;
                self.struck = false;
            }
            Class::Mark if self.bytes[start] == b'|' => self.begins |= CELL,
            Class::Mark if lines::bullet(&self.text[start..end]) > 0 => self.begins |= ITEM,
            _ => {}
        }
        self.out.push(token);
    }

    /// Looks at what stands on both sides of the sign before `token`.
    fn glue(&mut self, token: &mut Token) {
        if let [.., left, sign] = self.out.as_mut_slice() {
            token::glue(self.bytes, *left, sign, token);
        }
    }

    fn line(&mut self, line: &Line) {
        let flags = if line.furniture { FURNITURE } else { 0 };
        let mut at = line.from;
        while self.bytes[at] == b'>' && at + 1 < line.to {
            self.push(at, at + 1, Class::Mark, flags);
            at = self.spaces(at + 1, line.to, flags);
        }
        let kind = if at == line.from { line.kind } else { lines::kind(&self.text[at..line.to]) };
        match kind {
            LineKind::Rule => {
                self.push(at, line.to, Class::Mark, flags);
                return;
            }
            LineKind::Heading(hashes) => {
                self.push(at, at + usize::from(hashes), Class::Mark, flags);
                at += usize::from(hashes);
            }
            LineKind::Bullet => {
                let len = lines::bullet(&self.text[at..line.to]).max(1);
                self.push(at, at + len, Class::Mark, flags);
                at += len;
            }
            LineKind::Row => {
                let ruled = |b: &u8| matches!(b, b'|' | b'-' | b':' | b' ');
                if self.bytes[at..line.to].iter().all(ruled) && self.bytes[at..line.to].contains(&b'-') {
                    self.push(at, line.to, Class::Mark, flags);
                    return;
                }
                return self.inline(at, line.to, flags, true);
            }
            _ => {}
        }
        self.inline(at, line.to, flags, false);
    }

    fn spaces(&mut self, from: usize, to: usize, flags: u16) -> usize {
        let end = from + self.bytes[from..to].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        if end > from {
            self.push(from, end, Class::Space, flags);
        }
        end
    }

    fn inline(&mut self, mut at: usize, to: usize, flags: u16, row: bool) {
        let label = self.content.len() + LABEL_CONTENT_MAX;
        while at < to {
            at = self.next(at, to, flags, row);
            if self.content.len() >= label && at + QUIET_BYTES_MIN <= self.quiet_to && self.bytes[at - 1] == b' ' {
                return self.push(at, self.quiet_to, Class::Word, flags | QUIET);
            }
        }
    }

    /// Emits the token that begins at `at`; answers where the next begins.
    fn next(&mut self, at: usize, to: usize, flags: u16, row: bool) -> usize {
        let byte = self.bytes[at];
        if byte == b' ' && at + 1 < to && self.bytes[at + 1].is_ascii_graphic() {
            self.push_as(at, at + 1, Class::Space, flags, ONE_SPACE);
            return at + 1;
        }
        match BYTES[usize::from(byte)] {
            Byte::Letter => {
                return match self.short_word(at, flags) {
                    Some(end) => end,
                    None => self.word(at, to, flags),
                };
            }
            Byte::Digit => {
                return match self.plain_number_end(at, to) {
                    Some(end) => {
                        self.push(at, end, Class::Number, flags);
                        end
                    }
                    None => self.word(at, to, flags),
                };
            }
            Byte::Sign => return self.sign(at, at + 1, char::from(byte), flags),
            Byte::Other => {}
        }
        if byte == b' ' || byte == b'\t' {
            return self.white(at, to, flags);
        }
        if byte >= 0x80 {
            return self.foreign(at, to, flags);
        }
        self.odd_sign(at, to, flags, row)
    }

    /// A sign that may be a mark of Markdown or belong to a number.
    fn odd_sign(&mut self, at: usize, to: usize, flags: u16, row: bool) -> usize {
        let byte = self.bytes[at];
        let run = self.bytes[at..to].iter().take(MARK_BYTES_MAX).take_while(|&&b| b == byte).count();
        match byte {
            b'*' | b'_' | b'~' | b'`' if marks::is_mark(self.text, at, run, to) => {
                self.push(at, at + run, Class::Mark, flags);
                if byte == b'~' {
                    self.struck = !self.struck && struck::closes(&self.text[at + run..]);
                }
                at + run
            }
            b'\\' if self.bytes.get(at + 1).is_none_or(|b| b.is_ascii_punctuation() || matches!(b, b'\n' | b'\r')) => {
                self.push(at, at + 1, Class::Mark, flags);
                at + 1
            }
            b'|' if row => {
                self.push(at, at + 1, Class::Mark, flags);
                at + 1
            }
            b'#' | b'-' | b'|' if marks::stands_alone(self.text, at, run, to) => {
                self.lone_sign(at, at + run, char::from(byte), flags)
            }
            b'.' if run >= 3 => {
                self.push(at, at + run, Class::Mark, flags);
                at + run
            }
            b'$' if self.bytes[at + 1..to].first().is_some_and(u8::is_ascii_digit) => self.word(at, to, flags),
            b'<' => match marks::tag_end(self.text, at, to) {
                Some(end) => {
                    self.push(at, end, Class::Mark, flags);
                    end
                }
                None => self.sign(at, at + 1, char::from(byte), flags),
            },
            b if b.is_ascii_whitespace() || b.is_ascii_control() => self.white(at, to, flags),
            // The line that ended with it was joined with the next one.
            b'-' if self.bytes[at + 1..].starts_with(b" ") || self.bytes[at + 1..].starts_with(NO_BREAK_SPACE) => {
                self.hyphens.push(self.out.len() as u32 + 1);
                self.sign(at, at + 1, '-', flags)
            }
            _ => self.sign(at, at + 1, char::from(byte), flags),
        }
    }

    /// A dash, number sign or bar between blanks: a mark where a block begins with it, or where it is too long for anything
    /// else; inside a block it is said ("9:00 - 5:00"), wherever its line ends.
    fn lone_sign(&mut self, at: usize, end: usize, c: char, flags: u16) -> usize {
        let run = (end - at) / c.len_utf8();
        let said = match c {
            // "Lot # 5", and not the closing sign of a heading.
            '#' => run == 1 && self.text[end..].trim_start().starts_with(|c: char| c.is_ascii_digit()),
            '|' => run == 1,
            _ => run <= DASHES_MAX,
        };
        if said && self.begins & BEGINS == 0 {
            return self.sign(at, end, c, flags);
        }
        self.push(at, end, Class::Mark, flags);
        end
    }

    fn sign(&mut self, at: usize, end: usize, c: char, flags: u16) -> usize {
        self.push_as(at, end, Class::Punct, flags, hash::mix(hash::SEED, u64::from(u32::from(evened(c)))));
        end
    }

    fn white(&mut self, at: usize, to: usize, flags: u16) -> usize {
        let mut end = at + char_at(self.text, at).map_or(1, char::len_utf8);
        loop {
            while end < to && self.bytes[end] == b' ' {
                end += 1;
            }
            if end >= to || self.bytes[end].is_ascii_graphic() {
                break;
            }
            match char_at(self.text, end) {
                Some(c) if c.is_whitespace() || c.is_control() => end += c.len_utf8(),
                _ => break,
            }
        }
        self.push(at, end, Class::Space, flags);
        end
    }

    fn foreign(&mut self, at: usize, to: usize, flags: u16) -> usize {
        let Some(c) = char_at(self.text, at) else { return to };
        let end = at + c.len_utf8();
        if is_hidden(c) {
            self.push(at, end, Class::Hidden, flags);
            end
        } else if c.is_whitespace() || c.is_control() {
            self.white(at, to, flags)
        } else if is_circled(c) {
            self.push(at, end, Class::Number, flags);
            end
        } else if is_letter(c) || is_currency(c) && self.bytes[end..to].first().is_some_and(u8::is_ascii_digit) {
            self.word(at, to, flags)
        } else if evened(c) == '-' && marks::stands_alone(self.text, at, end - at, to) {
            self.lone_sign(at, end, c, flags)
        } else if c == '…' || lines::bullet(&self.text[at..]) > 0 && marks::stands_alone(self.text, at, end - at, to)
        {
            self.push(at, end, Class::Mark, flags);
            end
        } else {
            self.sign(at, end, c, flags)
        }
    }

    fn word(&mut self, at: usize, to: usize, flags: u16) -> usize {
        if let Some(end) = self.plain_end(at, to) {
            self.push(at, end, Class::Word, flags);
            return end;
        }
        if let Some(end) = korean::reference_end(&self.text[at..to]) {
            return self.korean_reference(at, at + end, to, flags);
        }
        let word = self.word_end(at, to);
        let mut flags = flags;
        if word.hidden {
            flags |= HIDDEN_INSIDE;
        }
        let class = if word.number { Class::Number } else { Class::Word };
        let text = &self.text[at..word.end];
        let stem = if word.hangul { korean::stem_bytes(text) } else { None };
        let stem_end = stem.map_or(word.end, |s| at + s);
        self.push_word(at, stem_end, class, flags, word.fold);
        if stem_end < word.end {
            self.push_word(stem_end, word.end, Class::Word, flags | ENDING | GLUED, word.fold);
        }
        word.end
    }

    fn korean_reference(&mut self, at: usize, end: usize, to: usize, flags: u16) -> usize {
        let glued = self.out.last().is_some_and(|t| t.end as usize == at && t.is_worded());
        let fold = self.bytes[at] == 0xe1;
        self.push_word(at, end, Class::Number, if glued { flags | GLUED } else { flags }, fold);
        if end < to
            && !(fold && korean::reference_end(&self.text[end..to]).is_some())
            && char_at(self.text, end).is_some_and(|c| {
                matches!(c, '가'..='힣' | '\u{1100}'..='\u{1112}')
                    && !(c == '제' && self.bytes.get(end + 3).is_some_and(u8::is_ascii_digit))
            })
        {
            let word = self.word_end(end, to);
            self.push_word(end, word.end, Class::Word, flags | ENDING | GLUED, word.fold);
            return word.end;
        }
        end
    }

    fn push_word(&mut self, at: usize, end: usize, class: Class, flags: u16, fold: bool) {
        let exact = if fold {
            let even: String = self.text[at..end].chars().filter(|&c| !is_hidden(c)).map(evened).nfc().collect();
            hash::bytes(even.as_bytes())
        } else {
            hash::within(self.bytes, at, end)
        };
        self.push_as(at, end, class, flags, exact);
    }

    /// Emits a plain word of at most seven letters, and the space after it, where nothing else may belong to it: read and
    /// hashed by one look at eight bytes.
    #[inline]
    fn short_word(&mut self, at: usize, flags: u16) -> Option<usize> {
        let chunk: [u8; 8] = self.bytes.get(at..at + 8)?.try_into().ok()?;
        let eight = u64::from_le_bytes(chunk);
        let letters = plain_letters(eight);
        let next = chunk.get(letters)?;
        if matches!(next, b'0'..=b'9' | b'\'' | b'_' | 0x80..) {
            return None;
        }
        let end = at + letters;
        let exact = hash::mix(hash::SEED ^ letters as u64, eight & !(u64::MAX << (8 * letters)));
        self.push_as(at, end, Class::Word, flags, exact);
        if *next == b' ' && self.bytes.get(end + 1).is_some_and(u8::is_ascii_graphic) {
            self.push_as(end, end + 1, Class::Space, flags, ONE_SPACE);
            return Some(end + 1);
        }
        Some(end)
    }

    /// The end of a number of nothing but digits, where nothing that might belong to it follows.
    fn plain_number_end(&self, at: usize, to: usize) -> Option<usize> {
        let end = at + self.bytes[at..to].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let after = self.bytes.get(end + 1).copied().unwrap_or(b'\n');
        match self.bytes.get(end).copied().unwrap_or(b'\n') {
            b' ' | b'\n' | b'\r' | b'\t' | b')' | b'(' | b']' | b';' | b'|' | b'"' => Some(end),
            b'.' | b',' | b':' if matches!(after, b' ' | b'\n' | b'\r') => Some(end),
            _ => None,
        }
    }

    /// The end of a plain word of Latin letters, where nothing that might belong to it follows: most words.
    fn plain_end(&self, at: usize, to: usize) -> Option<usize> {
        let mut end = at;
        // Eight bytes at a time while they are letters; no letter stands at `to`.
        while let Some(chunk) = self.bytes.get(end..end + 8).and_then(|c| <[u8; 8]>::try_from(c).ok()) {
            let letters = plain_letters(u64::from_le_bytes(chunk));
            end += letters;
            if letters < 8 {
                break;
            }
        }
        while end < to {
            let byte = self.bytes[end];
            match BYTES[usize::from(byte)] {
                Byte::Letter => end += 1,
                Byte::Digit if end > at => end += 1,
                _ => match byte {
                    // À to ÿ without × and ÷.
                    0xc3 if self.bytes.get(end + 1).is_some_and(|b| !matches!(b, 0x97 | 0xb7)) => end += 2,
                    b'\'' | b'_' | 0x80.. => return None,
                    _ => break,
                },
            }
        }
        (end > at).then_some(end)
    }

    /// Whether a syllable begins here: 가 to 힣, by its bytes.
    fn is_syllable(&self, at: usize) -> bool {
        match self.bytes[at] {
            0xeb | 0xec => true,
            0xea => self.bytes[at + 1] >= 0xb0,
            0xed => self.bytes[at + 1] < 0x9e || self.bytes[at + 1] == 0x9e && self.bytes[at + 2] <= 0xa3,
            _ => false,
        }
    }

    fn word_end(&self, at: usize, to: usize) -> WordEnd {
        let mut end = at;
        let mut word = WordEnd { end, number: false, hangul: false, hidden: false, fold: false };
        let mut previous = ' ';
        // Syllables, most of a Korean word, need no second look (but for 제 before a digit).
        while end + 3 < to && self.is_syllable(end) {
            if self.bytes[end + 3].is_ascii_digit() && self.bytes[end..].starts_with("제".as_bytes()) {
                break;
            }
            end += 3;
        }
        if end > at {
            word.hangul = true;
            previous = char_before(self.text, end).unwrap_or(previous);
            if self.bytes[end] == b' ' {
                word.end = end;
                return word;
            }
        }
        while let Some(c) = char_at(self.text, end).filter(|_| end < to) {
            let after = end + c.len_utf8();
            let next = char_at(self.text, after).filter(|_| after < to);
            let digits_around = previous.is_ascii_digit() && next.is_some_and(|n| n.is_ascii_digit());
            let letters_around = || previous.is_alphanumeric() && next.is_some_and(is_letter);
            match c {
                'a'..='z' | 'A'..='Z' | '0'..='9' => {}
                '.' | ',' | ':' | '/' | '-' if digits_around && word.number => {}
                '–' if digits_around && word.number => word.fold = true,
                '\'' if letters_around() => {}
                '’' | '‘' if letters_around() => word.fold = true,
                '_' if letters_around() => {}
                // Korean lists of nouns hold together, whichever point they are written with.
                'ㆍ' | '·' | '・' | '‧' | '･' if previous >= '\u{1100}' && letters_around() => word.fold = true,
                '%' if previous.is_ascii_digit() => {
                    end = after;
                    break;
                }
                '제' if end > at && next.is_some_and(|n| n.is_ascii_digit()) => break,
                '\u{110c}' if end > at && korean::reference_end(&self.text[end..to]).is_some() => break,
                '가'..='힣' => word.hangul = true,
                _ if c.is_ascii() && !(end == at && c == '$') => break,
                _ if is_currency(c) && end == at => {}
                _ if is_hidden(c) && previous != ' ' && next.is_some_and(is_letter) => {
                    word.hidden = true;
                    word.fold = true;
                }
                _ if is_letter(c) => {
                    word.fold |= matches!(c, '\u{300}'..='\u{36f}' | '\u{1100}'..='\u{11ff}' | '\u{2126}' | '\u{212a}' | '\u{212b}' | '\u{f900}'..='\u{faff}');
                    word.hangul |= matches!(c, '\u{1100}'..='\u{11ff}');
                }
                _ => break,
            }
            word.number |= c.is_ascii_digit() && (end == at || is_currency(previous) && word_begins(previous, at, end));
            if !is_hidden(c) {
                previous = c;
            }
            end = after;
        }
        word.end = end.max(at + char_at(self.text, at).map_or(1, char::len_utf8));
        word
    }
}

fn word_begins(currency: char, at: usize, end: usize) -> bool {
    at + currency.len_utf8() == end
}

struct WordEnd {
    end: usize,
    number: bool,
    hangul: bool,
    hidden: bool,
    fold: bool,
}
