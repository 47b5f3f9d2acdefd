//! P7: texts that were changed in nothing but look and numbering, and texts of which a few numbers or endings changed.

use super::mutate::{self, Dice};
use super::words::is_hangul;
use super::{Kind, OpKind, words};
use crate::redlines::ops::Op;

/// What numbers of articles and sections stand after.
pub const KEYWORDS: [&str; 14] = [
    "Article ",
    "Articles ",
    "ARTICLE ",
    "Section ",
    "Sections ",
    "SECTION ",
    "Artículo ",
    "Artículos ",
    "artículo ",
    "artículos ",
    "Sección ",
    "sección ",
    "ARTÍCULO ",
    "제",
];

/// A text with its numbering, lines, pages, style, quotes and spaces changed, all at once.
fn all_over(text: &str) -> String {
    let paged = mutate::paginate(&mutate::reflow(&mutate::renumber(text, &KEYWORDS, FIRST), 90), 45);
    mutate::respace(&mutate::restyle(&mutate::straighten(&paged)))
}

/// The numbers that stay in [`cases`]: as if an article had come before this one.
const FIRST: u32 = 5;

/// Named versions of a text that say the same: no word of them is changed.
#[must_use]
pub fn cases(text: &str) -> Vec<(&'static str, String)> {
    let renumbered = mutate::renumber(text, &KEYWORDS, FIRST);
    vec![
        ("renumbered", renumbered),
        ("reflowed at 60", mutate::reflow(text, 60)),
        ("reflowed at 80", mutate::reflow(text, 80)),
        ("reflowed at 110", mutate::reflow(text, 110)),
        ("hyphenated at 70", mutate::hyphenate(text, 70)),
        ("lines joined", mutate::join_lines(text)),
        ("page furniture", mutate::paginate(text, 45)),
        ("Markdown style", mutate::restyle(text)),
        ("quotes", mutate::straighten(text)),
        ("spaces", mutate::respace(text)),
        ("decomposed", mutate::decompose(text)),
        ("bold headings", mutate::embolden(text)),
        ("paragraphs merged", mutate::merge_paragraphs(text)),
        ("paragraphs split", mutate::split_paragraphs(text)),
        ("lettered lists", mutate::letter_lists(text)),
        ("table widths", mutate::pad_rows(text)),
        ("all at once", mutate::decompose(&all_over(text))),
    ]
}

/// A text after some words were replaced, and what exactly a redline has to show for it.
#[derive(Clone, Debug)]
pub struct Edits {
    /// The text with the replacements.
    pub after: String,
    /// What went and what came, in the order of the text.
    pub expected: Vec<(String, String)>,
}

/// Up to `count` sums, percentages, periods and other numbers of substance, each replaced by another.
#[must_use]
pub fn numbers(text: &str, count: usize) -> Edits {
    let numbers = words(text).into_iter().filter(|&(f, t)| is_substance(text, f, t)).collect();
    replace(text, numbers, count, |word| {
        let last = word.rfind(|c: char| c.is_ascii_digit())?;
        let digit = if word.as_bytes()[last] == b'7' { "8" } else { "7" };
        Some((0, format!("{}{digit}{}", &word[..last], &word[last + 1..])))
    })
}

/// The same in a text that is renumbered, reflowed, repaginated and restyled besides: the numbers are all that may show.
#[must_use]
pub fn numbers_all_over(text: &str, count: usize) -> Edits {
    let Edits { after, expected } = numbers(text, count);
    Edits { after: all_over(&after), expected }
}

/// Up to `count` Korean particles, each replaced by another: the noun stays. Nouns are words that the text has with both.
#[must_use]
pub fn particles(text: &str, count: usize) -> Edits {
    const PARTICLES: [(&str, &str); 4] = [("은", "이"), ("이", "은"), ("는", "가"), ("가", "는")];
    let all = words(text);
    let known: std::collections::HashSet<&str> = all.iter().map(|&(f, t)| &text[f..t]).collect();
    let other = |word: &str| {
        let (old, new) = PARTICLES.into_iter().find(|p| word.ends_with(p.0))?;
        let stem = word.strip_suffix(old).filter(|s| s.chars().count() >= 2 && s.chars().all(is_hangul))?;
        known.contains(format!("{stem}{new}").as_str()).then(|| (stem.len(), new.to_owned()))
    };
    let places = all.iter().copied().filter(|&(f, t)| other(&text[f..t]).is_some()).collect();
    replace(text, places, count, other)
}

/// Words that a redline does not show as changed, or as changed numbering alone, and words that it shows beside them:
/// empty when all is exact.
#[must_use]
pub fn inexact(edits: &Edits, ops: &[Op]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (kind, sign) in [(OpKind::Delete, '-'), (OpKind::Insert, '+')] {
        let side = |e: &(String, String)| if kind == OpKind::Delete { e.0.clone() } else { e.1.clone() };
        let mut left: Vec<String> = edits.expected.iter().map(side).collect();
        for op in ops.iter().filter(|o| o.op == kind && o.kind != Kind::Format) {
            for word in words(&op.text).into_iter().map(|(f, t)| &op.text[f..t]) {
                match left.iter().position(|e| e == word && op.kind == Kind::Word) {
                    Some(at) => drop(left.swap_remove(at)),
                    None => wrong.push(format!("shown {sign}{word:?} as {:?} in {:?}", op.kind, op.text)),
                }
            }
        }
        wrong.extend(left.into_iter().map(|e| format!("lacks {sign}{e:?}")));
    }
    wrong
}

/// As [`inexact`] where the numbering changed besides: what is shown as numbering alone is neither right nor wrong.
#[must_use]
pub fn inexact_words(edits: &Edits, ops: &[Op]) -> Vec<String> {
    let words: Vec<Op> = ops.iter().filter(|o| o.kind != Kind::Number).cloned().collect();
    inexact(edits, &words)
}

/// A number that a negotiator reads as an amount, and not as the number of a clause.
fn is_substance(text: &str, from: usize, to: usize) -> bool {
    let word = &text[from..to];
    let after = text[to..].trim_start_matches([')', ' ']);
    let units =
        ["days", "hours", "months", "years", "working", "calendar", "percent", "días", "horas", "meses", "años"];
    let counted = units.iter().any(|u| after.starts_with(u));
    let signed = word.starts_with('$') || word.ends_with('%');
    let korean = ["일", "원", "명", "개월", "시간", "만원"].iter().any(|u| word.ends_with(u));
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let leader = text[..from].ends_with([' ', '(']) && !text[..from].trim_end().ends_with('.');
    word.starts_with(|c: char| c == '$' || c.is_ascii_digit())
        && (1..=7).contains(&digits)
        && !word.contains(':')
        && leader
        && (signed || korean || counted && word.bytes().all(|b| b.is_ascii_digit() || b == b','))
}

/// Replaces some of the words at `places`: `new` answers from which byte of the word on, and by what.
fn replace(
    text: &str,
    mut places: Vec<(usize, usize)>,
    count: usize,
    new: impl Fn(&str) -> Option<(usize, String)>,
) -> Edits {
    let mut dice = Dice::new(13);
    while places.len() > count {
        places.remove(dice.roll(places.len()));
    }
    let mut edits = Edits { after: String::with_capacity(text.len() + 64), expected: Vec::new() };
    let mut at = 0;
    for (from, to) in places {
        let Some((stem, replacement)) = new(&text[from..to]) else { continue };
        edits.after.push_str(&text[at..from + stem]);
        edits.after.push_str(&replacement);
        edits.expected.push((text[from + stem..to].to_owned(), replacement));
        at = to;
    }
    edits.after.push_str(&text[at..]);
    edits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_substance_is_replaced_and_a_clauses_own_is_not() {
        let text = "Section 2. Pay is $52,000 in Article 7 within 10 days, and 3% more.";
        let edits = numbers(text, 9);
        assert_eq!(edits.after, "Section 2. Pay is $52,007 in Article 7 within 17 days, and 7% more.");
        assert_eq!(edits.expected[0], ("$52,000".to_owned(), "$52,007".to_owned()));
    }

    #[test]
    fn a_particle_is_replaced_and_its_noun_is_not() {
        let edits = particles("조합원은 일하고 조합원이 쉰다", 1);
        assert_eq!(edits.expected.len(), 1);
        assert!(["은", "이"].contains(&edits.expected[0].0.as_str()), "{edits:?}");
    }

    #[test]
    fn a_reference_to_another_law_keeps_its_number() {
        let text = "El artículo 6 y los artículos 7 y 18 de la Ley 3, los artículos 12, 13 y 4.";
        let grown = mutate::renumber(text, &KEYWORDS, FIRST);
        assert_eq!(grown, "El artículo 7 y los artículos 7 y 18 de la Ley 3, los artículos 13, 14 y 4.");
        assert_eq!(mutate::renumber("제7조 및 제3조, 「법」 제9조", &KEYWORDS, FIRST), "제8조 및 제3조, 「법」 제9조");
    }
}
