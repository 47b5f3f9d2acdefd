//! Inputs for the bodies out of a number: texts made of what contracts are made of, and edits of them.

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
