//! Inputs for the bodies out of a number: texts made of what contracts are made of, and edits of them as people edit.

use super::bodies::BORDER;

/// Words, labels, marks, breaks, Korean and Spanish, hidden characters, and what looks like them.
const PIECES: [&str; 96] = [
    "the ",
    "employee ",
    "Employer ",
    "shall ",
    "may ",
    "not ",
    "and ",
    "or ",
    "of ",
    "wages ",
    "grievance ",
    "$52,000 ",
    "$54,080 ",
    "3% ",
    "10% ",
    "ten (10) days ",
    "working days ",
    "June 30, 2025 ",
    "2023-2025 ",
    "4.1 ",
    "Article 7 ",
    "ARTICLE 8 - HOURS\n",
    "Section 2. ",
    "Section 12. ",
    "(a) ",
    "(b) ",
    "a. ",
    "b) ",
    "1. ",
    "1\\. ",
    "ii. ",
    "① ",
    "가. ",
    "제7조 ",
    "제8조(정의) ",
    "제2항 ",
    "조합원은 ",
    "조합원이 ",
    "사용자는 ",
    "30일 ",
    "한다. ",
    "Artículo 9. ",
    "artículos 3 y 4 ",
    "días hábiles ",
    "deberá ",
    "podrá ",
    "ñ",
    "**",
    "*",
    "_",
    "__",
    "~~",
    "`",
    "# ",
    "### ",
    "Title\n=====\n",
    "\n",
    "\n\n",
    "\n\n",
    "\r\n",
    "  ",
    "    ",
    "\t",
    "| a | b |\n",
    "| --- | --- |\n",
    "|",
    "- ",
    "* ",
    "> ",
    "---\n",
    "title: x\n",
    "....... 12\n",
    "Page 3 of 9\n",
    "\u{c}",
    "\u{200b}",
    "\u{202e}",
    "\u{ad}",
    "\u{feff}",
    "\u{a0}",
    "e\u{301}",
    "é",
    "ㄱ",
    "\u{1100}\u{1161}",
    "р",
    ". ",
    "; ",
    ", ",
    ": ",
    "\"",
    "“",
    "”",
    "’",
    "(",
    ")",
    "<b>",
    "&amp;",
];

/// A fixed sequence of numbers.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

/// The input of a number: three texts, the later ones mostly edits of the first.
pub fn input(seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let first = pieces(&mut dice);
    let mut texts = vec![first.clone()];
    for _ in 0..2 {
        let next = if dice.roll(4) == 0 { pieces(&mut dice) } else { edited(&first, &mut dice) };
        texts.push(next);
    }
    let mut bytes = texts.iter().map(|t| t.concat().into_bytes()).collect::<Vec<_>>().join(&BORDER);
    // Now and then bytes that are no text.
    if !bytes.is_empty() && dice.roll(8) == 0 {
        let at = dice.roll(bytes.len());
        bytes[at] |= 0x80;
    }
    bytes
}

fn pieces(dice: &mut Dice) -> Vec<&'static str> {
    // A small choice of pieces repeats itself, as contracts do.
    let choice: Vec<&str> = (0..2 + dice.roll(30)).map(|_| PIECES[dice.roll(PIECES.len())]).collect();
    (0..dice.roll(90)).map(|_| choice[dice.roll(choice.len())]).collect()
}

fn edited(text: &[&'static str], dice: &mut Dice) -> Vec<&'static str> {
    let mut text = text.to_vec();
    for _ in 0..1 + dice.roll(6) {
        let at = dice.roll(text.len() + 1);
        let len = dice.roll(8).min(text.len() - at);
        match dice.roll(4) {
            0 => text.insert(at, PIECES[dice.roll(PIECES.len())]),
            1 => drop(text.drain(at..at + len)),
            2 => {
                let moved: Vec<&str> = text.drain(at..at + len).collect();
                let to = dice.roll(text.len() + 1);
                text.splice(to..to, moved);
            }
            _ if at < text.len() => text[at] = PIECES[dice.roll(PIECES.len())],
            _ => {}
        }
    }
    text
}

/// An input edited as people edit texts: a sentence, a line or a word goes, comes, moves, or is taken over from another
/// version. Bytes that change at random soon leave texts that have nothing to do with each other; these stay versions of
/// one another, which is where a comparison has to think.
pub fn changed(input: &[u8], seed: u64) -> Vec<u8> {
    const TEXTS_MAX: usize = 3;
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut texts: Vec<Vec<u8>> = input.splitn(TEXTS_MAX, |&b| b == BORDER).map(<[u8]>::to_vec).collect();
    // A version more, now and then.
    if texts.len() < TEXTS_MAX && dice.roll(4) == 0 {
        texts.push(texts[0].clone());
    }
    for _ in 0..1 + dice.roll(4) {
        let at = dice.roll(texts.len());
        let other = texts[dice.roll(texts.len())].clone();
        edit(&mut texts[at], &other, &mut dice);
    }
    texts.join(&BORDER)
}

fn edit(text: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    let cut = stretch(text, dice);
    match dice.roll(8) {
        0 => drop(text.drain(cut)),
        1 | 2 => {
            let moved: Vec<u8> = text.drain(cut).collect();
            let to = border(text, dice);
            text.splice(to..to, moved);
        }
        3 | 4 => {
            let taken = other[stretch(other, dice)].to_vec();
            text.splice(cut.start..cut.start, taken);
        }
        5 => {
            let piece = PIECES[dice.roll(PIECES.len())];
            text.splice(cut.start..cut.start, piece.bytes());
        }
        6 => {
            let piece = PIECES[dice.roll(PIECES.len())];
            text.splice(cut, piece.bytes());
        }
        // The other version as it is, to be edited from here on.
        _ => other.clone_into(text),
    }
}

/// From the begin of one word to the begin of another, mostly near.
fn stretch(text: &[u8], dice: &mut Dice) -> std::ops::Range<usize> {
    let from = border(text, dice);
    let bytes = [8, 40, 200][dice.roll(3)];
    let to = (from + dice.roll(bytes)).min(text.len());
    let to = text[to..].iter().position(|b| b.is_ascii_whitespace()).map_or(text.len(), |n| to + n + 1);
    from..to
}

/// Where a word begins, or half as often a line.
fn border(text: &[u8], dice: &mut Dice) -> usize {
    let line = dice.roll(3) == 0;
    let ends = |b: &u8| *b == b'\n' || !line && b.is_ascii_whitespace();
    let from = dice.roll(text.len() + 1);
    text[..from].iter().rposition(ends).map_or(0, |n| n + 1)
}
