//! Bold, italic and struck words as Markdown, such that a CommonMark reader finds them again: no blank inside the signs, no
//! sign where the neighbouring letters would keep it from counting.

/// Bits of a style.
pub(super) const BOLD: u8 = 1;
pub(super) const ITALIC: u8 = 2;
pub(super) const STRIKE: u8 = 4;

/// A piece of text of one style. Raw pieces are written as they are, others escaped by the caller before.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub text: String,
    pub style: u8,
}

/// How many pieces are looked ahead.
const REACH_MAX: usize = 64;
/// How many signs of punctuation at the edges of styled words are left plain before the style is given up.
const SHRINKS_MAX: usize = 8;
/// A paragraph of more pieces was made to be slow.
const PIECES_MAX: usize = 2_000;

const STYLES: [(u8, &str); 3] = [(STRIKE, "~~"), (BOLD, "**"), (ITALIC, "*")];

/// Writes pieces with their signs; `before` is the letter that stands before them.
pub(super) fn write(pieces: Vec<Piece>, before: Option<char>, after: Option<char>) -> String {
    if pieces.iter().all(|piece| piece.style == 0) {
        return pieces.into_iter().map(|piece| piece.text).collect();
    }
    let mut pieces = with_blanks_apart(pieces);
    for (bit, _) in STYLES {
        settle(&mut pieces, bit, before, after);
    }
    let mut out = String::new();
    let mut open: Vec<u8> = Vec::new();
    for at in 0..pieces.len() {
        let style = pieces[at].style;
        while open.iter().any(|bit| style & bit == 0) {
            close(&mut open, &mut out);
        }
        let mut missing: Vec<u8> =
            STYLES.iter().map(|s| s.0).filter(|bit| style & bit != 0 && !open.contains(bit)).collect();
        // What reaches furthest goes outermost, or closing it would cut the others.
        let reach = |bit: u8| pieces[at..].iter().take(REACH_MAX).take_while(|p| p.style & bit != 0).count();
        missing.sort_by_key(|bit| std::cmp::Reverse(reach(*bit)));
        for bit in missing {
            out.push_str(sign(bit));
            open.push(bit);
        }
        out.push_str(&pieces[at].text);
    }
    while !open.is_empty() {
        close(&mut open, &mut out);
    }
    out
}

fn sign(bit: u8) -> &'static str {
    STYLES.iter().find(|s| s.0 == bit).map_or("", |s| s.1)
}

fn close(open: &mut Vec<u8>, out: &mut String) {
    if let Some(bit) = open.pop() {
        out.push_str(sign(bit));
    }
}

/// Blanks at the edges of pieces become pieces of their own, in the style that both neighbours share.
fn with_blanks_apart(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut parted: Vec<Piece> = Vec::with_capacity(pieces.len());
    for Piece { text, style } in pieces {
        let words = text.trim();
        if words.is_empty() || words.len() == text.len() {
            parted.push(Piece { text, style });
            continue;
        }
        let lead = text.len() - text.trim_start().len();
        for part in [&text[..lead], words, &text[lead + words.len()..]] {
            if !part.is_empty() {
                parted.push(Piece { text: part.to_owned(), style });
            }
        }
    }
    let blank = |piece: &Piece| piece.text.trim().is_empty();
    let mut before = 0;
    let mut at = 0;
    while at < parted.len() {
        if !blank(&parted[at]) {
            before = parted[at].style;
            at += 1;
            continue;
        }
        let next = (at..parted.len()).find(|i| !blank(&parted[*i])).unwrap_or(parted.len());
        let after = parted.get(next).map_or(0, |piece| piece.style);
        parted[at..next].iter_mut().for_each(|piece| piece.style = before & after);
        at = next;
    }
    parted
}

/// Takes a style's bit from where its signs would not count: signs next to a sign of punctuation are read only when a blank
/// or another sign stands on their other side (CommonMark 0.31, 6.2).
fn settle(pieces: &mut Vec<Piece>, bit: u8, before: Option<char>, after: Option<char>) {
    let mut at = 0;
    let mut shrinks = 0;
    while at < pieces.len() {
        if pieces[at].style & bit == 0 {
            at += 1;
            continue;
        }
        let end = (at..pieces.len()).find(|i| pieces[*i].style & bit == 0).unwrap_or(pieces.len());
        let last = |piece: &Piece| piece.text.chars().next_back();
        let first = |piece: &Piece| piece.text.chars().next();
        let outside_left = pieces[..at].iter().rev().find_map(last).or(before);
        let outside_right = pieces[end..].iter().find_map(first).or(after);
        let inside_left = pieces[at..end].iter().find_map(first);
        let inside_right = pieces[at..end].iter().rev().find_map(last);
        let (Some(inside_left), Some(inside_right)) = (inside_left, inside_right) else {
            at = end;
            continue;
        };
        let (left, right) = (counts(inside_left, outside_left), counts(inside_right, outside_right));
        shrinks += 1;
        if left && right {
            (at, shrinks) = (end, 0);
        } else if shrinks > SHRINKS_MAX || pieces.len() > PIECES_MAX || !pieces[at..end].iter().any(has_letters) {
            pieces[at..end].iter_mut().for_each(|piece| piece.style &= !bit);
            (at, shrinks) = (end, 0);
        } else if left {
            shrink_right(pieces, end - 1, bit, inside_right);
        } else {
            at = shrink_left(pieces, at, bit, inside_left);
        }
    }
}

fn has_letters(piece: &Piece) -> bool {
    piece.text.contains(char::is_alphanumeric)
}

/// Whether a sign between these two counts.
fn counts(inside: char, outside: Option<char>) -> bool {
    let open = |c: char| c.is_whitespace() || is_punctuation(c);
    !inside.is_whitespace() && (!is_punctuation(inside) || outside.is_none_or(open))
}

fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

/// Leaves the first letter of a styled stretch plain; where the stretch goes on.
fn shrink_left(pieces: &mut Vec<Piece>, at: usize, bit: u8, first: char) -> usize {
    let style = pieces[at].style;
    if pieces[at].text.len() == first.len_utf8() {
        pieces[at].style &= !bit;
    } else {
        let rest = pieces[at].text.split_off(first.len_utf8());
        pieces[at].style &= !bit;
        pieces.insert(at + 1, Piece { text: rest, style });
    }
    at + 1
}

fn shrink_right(pieces: &mut Vec<Piece>, at: usize, bit: u8, last: char) {
    let style = pieces[at].style;
    let cut = pieces[at].text.len() - last.len_utf8();
    if cut == 0 {
        pieces[at].style &= !bit;
    } else {
        let rest = pieces[at].text.split_off(cut);
        pieces.insert(at + 1, Piece { text: rest, style: style & !bit });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pieces: &[(&str, u8)], expected: &str) {
        let pieces = pieces.iter().map(|(text, style)| Piece { text: (*text).to_owned(), style: *style }).collect();
        assert_eq!(write(pieces, None, None), expected);
    }

    #[test]
    fn a_bold_word_is_bold_without_its_blanks() {
        check(&[("The ", 0), (" Employer ", BOLD), ("shall", 0)], "The  **Employer** shall");
        check(&[("all", BOLD), (" ", 0), ("bold", BOLD)], "**all bold**");
    }

    #[test]
    fn signs_that_would_not_count_are_moved_or_left_out() {
        // A Korean particle follows the quotation mark at once.
        check(&[("\"근로자\"", BOLD), ("라 함은", 0)], "**\"근로자**\"라 함은");
        check(&[("a", 0), ("(b)", BOLD), ("c", 0)], "a(**b**)c");
        check(&[("a", 0), ("...", BOLD), ("c", 0)], "a...c");
        check(&[("(b)", BOLD)], "**(b)**");
    }

    #[test]
    fn what_reaches_furthest_stands_outside() {
        check(&[("a", BOLD | ITALIC), (" b", BOLD)], "***a* b**");
        check(&[("gone", STRIKE), (" ", 0), ("here", 0)], "~~gone~~ here");
    }
}
