//! The yardstick: what makes one redline better than another, in figures, for this engine and for any other.
//!
//! It reads operations only (the JSON of `convenio redline`, or a peer's answer in the same shape) and cuts words,
//! sentences and paragraphs in its own way, so that nothing here can flatter the engine. Texts are the ones that the
//! operations rebuild; a tool that loses white space is measured on its words and fails P1 alone. Only operations of
//! kind `word` that delete or insert count as *changed*; moved text is not touched.
//!
//! - **P1 exact**: both texts are rebuilt byte for byte.
//! - **P2 minimal**: words with a changed byte, on both sides, over the fewest that any redline without moves can touch
//!   (all words less twice the exact longest common subsequence). A word is a run of letters, or a number with its inner
//!   points, its sign of money and its per cent sign.
//! - **P3 readable**: an *island* is a run of change; any kept text parts islands, and be it a blank. A *sentence* ends
//!   at `. ; : ! ?` before white space, at an empty line, and before a list item, a heading or a table row. Each changed
//!   sentence of either side counts the islands that reach into it; the figure is the mean. A *chance anchor* is one or
//!   two short words (four letters; Hangul counts double) kept between two changes of one paragraph; the figure is per
//!   hundred *phrases*, runs of change with no kept word inside.
//! - **P4 whole words**: ends of change inside a word or number, per thousand touched words. A change may begin inside a
//!   word where only Hangul follows up to the word's end: a particle or ending whose stem stays.
//! - **P5 whole paragraphs**: per hundred changed operations, those that reach over a paragraph's border (an empty line,
//!   a heading, an item or a row on a new line) and do not begin and end with a paragraph; and pairs of Markdown marks of
//!   which one end is changed and the other is kept.
//! - **P6 moves** ([`moves`]) and **P7 no false change** ([`mutate`], [`false_changes`]) look at known changes to real texts.
//!
//! Only for benches and tests (feature `yardstick`).

pub mod false_changes;
mod least;
pub mod moves;
pub mod mutate;
mod paragraphs;
pub mod peers;
mod reading;
mod words;

pub use paragraphs::torn_runs;
pub use reading::chance_anchors;
pub use words::words;

use super::ops::{Kind, Op, OpKind};

/// The figures of one redline.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// P1: both texts are rebuilt byte for byte.
    pub exact: bool,
    /// P2: words with a changed byte, both sides together.
    pub touched: u64,
    /// P2: the fewest any redline without moves can touch; 0 where it was not asked for.
    pub least: u64,
    /// P3: islands, counted once in each sentence that they reach into, both sides together.
    pub islands: u64,
    /// P3: sentences with a change in them, both sides together.
    pub sentences: u64,
    /// P3: runs of change with no kept word inside.
    pub phrases: u64,
    /// P3: one or two short words kept between two phrases.
    pub anchors: u64,
    /// P4: ends of change inside a word or number.
    pub cuts: u64,
    /// P5: changed operations over a paragraph's border that do not cover whole paragraphs, and torn pairs of marks.
    pub torn: u64,
    /// P5: changed operations.
    pub runs: u64,
}

impl Figures {
    /// P2: touched words over the least; 1 where nothing had to be touched and nothing was.
    #[must_use]
    pub fn minimality(&self) -> f64 {
        if self.least == 0 { 1.0 + self.touched as f64 } else { self.touched as f64 / self.least as f64 }
    }
    /// P3: islands per changed sentence.
    #[must_use]
    pub fn islands_per_sentence(&self) -> f64 {
        self.islands as f64 / self.sentences.max(1) as f64
    }
    /// P3: chance anchors per hundred phrases.
    #[must_use]
    pub fn anchors_per_hundred(&self) -> f64 {
        100.0 * self.anchors as f64 / self.phrases.max(1) as f64
    }
    /// P4: cuts per thousand touched words.
    #[must_use]
    pub fn cuts_per_thousand(&self) -> f64 {
        1000.0 * self.cuts as f64 / self.touched.max(1) as f64
    }
    /// P5: torn runs and pairs per hundred runs.
    #[must_use]
    pub fn torn_per_hundred(&self) -> f64 {
        100.0 * self.torn as f64 / self.runs.max(1) as f64
    }
}

/// One side of a redline: its text, and which bytes of it are changed words.
pub(crate) struct Side {
    pub text: String,
    pub changed: Vec<bool>,
    pub words: Vec<(usize, usize)>,
}

impl Side {
    fn new(ops: &[Op], on_side: fn(OpKind) -> bool) -> Self {
        let mut text = String::new();
        let mut changed = Vec::new();
        for op in ops.iter().filter(|o| on_side(o.op)) {
            text.push_str(&op.text);
            changed.resize(text.len(), is_change(op));
        }
        let words = words(&text);
        Self { text, changed, words }
    }

    fn touched(&self) -> u64 {
        self.words.iter().filter(|&&(from, to)| self.changed[from..to].contains(&true)).count() as u64
    }
}

/// Measures the operations of a redline of two texts; P2's least takes time that grows with the square of the texts.
#[must_use]
pub fn measure(before: &str, after: &str, ops: &[Op]) -> Figures {
    let (old, new) = (Side::new(ops, OpKind::in_before), Side::new(ops, OpKind::in_after));
    let least = least::least(&old, &new);
    Figures { least, ..figures(before, after, ops, &old, &new) }
}

/// As [`measure`], without P2's least.
#[must_use]
pub fn measure_quickly(before: &str, after: &str, ops: &[Op]) -> Figures {
    figures(before, after, ops, &Side::new(ops, OpKind::in_before), &Side::new(ops, OpKind::in_after))
}

fn figures(before: &str, after: &str, ops: &[Op], old: &Side, new: &Side) -> Figures {
    let mut figures = Figures {
        exact: old.text == before && new.text == after,
        touched: old.touched() + new.touched(),
        cuts: words::cuts(old) + words::cuts(new),
        ..Figures::default()
    };
    reading::islands(ops, &mut figures);
    reading::anchors(ops, &mut figures);
    paragraphs::borders(ops, old, new, &mut figures);
    figures.torn += paragraphs::torn_pairs(old) + paragraphs::torn_pairs(new);
    figures
}

/// Whether an operation deletes or inserts words.
#[must_use]
pub fn is_change(op: &Op) -> bool {
    op.kind == Kind::Word && matches!(op.op, OpKind::Insert | OpKind::Delete)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `=kept`, `-deleted`, `+inserted`, one operation each.
    fn ops(marked: &[&str]) -> Vec<Op> {
        let op = |m: &&str| {
            let op = match &m[..1] {
                "=" => OpKind::Equal,
                "-" => OpKind::Delete,
                _ => OpKind::Insert,
            };
            Op { op, text: m[1..].to_owned(), kind: Kind::Word, r#move: None }
        };
        marked.iter().map(op).collect()
    }

    fn check(marked: &[&str], expected: impl Fn(&Figures) -> bool) {
        let ops = ops(marked);
        let text = |f: fn(OpKind) -> bool| ops.iter().filter(|o| f(o.op)).map(|o| o.text.as_str()).collect::<String>();
        let figures = measure(&text(OpKind::in_before), &text(OpKind::in_after), &ops);
        assert!(figures.exact && expected(&figures), "{marked:?}: {figures:?}");
    }

    #[test]
    fn a_number_with_its_sign_is_one_word() {
        check(&["=Pay is ", "-$52,000", "+$54,080", "=."], |f| (f.touched, f.least, f.cuts) == (2, 2, 0));
        check(&["=Pay is $", "-52,000", "+54,080", "=."], |f| (f.touched, f.cuts) == (2, 2));
        check(&["=Pay is 4.", "-1", "+2", "="], |f| (f.touched, f.cuts) == (2, 2));
    }

    #[test]
    fn a_sentence_is_charged_for_each_island_in_it() {
        check(&["=The ", "-old", "+new", "= ", "-cat", "+dog", "= sat. It slept."], |f| {
            (f.islands, f.sentences, f.phrases, f.anchors) == (4, 2, 1, 0)
        });
        check(&["=It ", "-sat. It", "= slept."], |f| (f.islands, f.sentences) == (2, 2));
    }

    #[test]
    fn a_short_word_between_two_changes_is_a_chance_anchor() {
        check(&["-red", "+blue", "= of ", "-wine", "+beer", "= today"], |f| (f.phrases, f.anchors) == (2, 1));
        check(&["-red", "+blue", "= of\n\n", "-wine", "+beer", "= today"], |f| f.anchors == 0);
        check(&["-red", "+blue", "= grievance ", "-wine", "+beer", "="], |f| f.anchors == 0);
    }

    #[test]
    fn a_korean_ending_may_change_while_its_stem_stays() {
        check(&["=조합원", "-은", "+이", "= 한다"], |f| (f.touched, f.cuts) == (2, 0));
        check(&["-조합", "+직", "=원은 한다"], |f| f.cuts == 2);
    }

    #[test]
    fn a_change_over_a_paragraphs_border_covers_whole_paragraphs() {
        check(&["=One.\n\n", "-Two.\n\nThree.\n\n", "=Four."], |f| f.torn == 0);
        check(&["=One. ", "-Two.\n\nThree.", "+Five.", "= Four."], |f| f.torn == 1);
        check(&["=One ", "-two.\n\n", "=Three."], |f| f.torn == 1);
        check(&["=One **", "-two** three", "+four** three", "="], |f| f.torn == 2);
    }
}
