//! Two revisions of one text, brought together: sentence by sentence, nothing lost, conflicts shown.

use serde::{Deserialize, Serialize};

use super::align;
use super::document::Doc;
use super::matching::Matching;
use super::reading;
use super::token::{Class, STOP};

/// Who changed a part, and what the merge makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nobody changed it.
    Same,
    /// Only the first revision did; its words stand.
    Left,
    /// Only the second did; its words stand.
    Right,
    /// Both did, alike.
    Both,
    /// Both did, differently: a person has to choose.
    Conflict,
}

/// A part of the text in all three versions; any of them may be empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What the merge makes of it.
    pub outcome: Outcome,
    /// As it was.
    pub base: String,
    /// In the first revision.
    pub left: String,
    /// In the second revision.
    pub right: String,
}

/// Two revisions brought together. The three sides of all parts, put together, are the three texts, byte for byte.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// In reading order.
    pub parts: Vec<Part>,
}

impl Merge {
    /// How many parts a person has to decide.
    #[must_use]
    pub fn conflicts(&self) -> usize {
        self.parts.iter().filter(|p| p.outcome == Outcome::Conflict).count()
    }

    /// The merged text, or nothing while there are conflicts.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        (self.conflicts() == 0).then(|| self.text_with(|_| String::new()))
    }

    /// The merged text with both versions of every conflict between worded lines: `<<<<<<< left`, `=======`, `>>>>>>> right`.
    #[must_use]
    pub fn marked(&self, left: &str, right: &str) -> String {
        self.text_with(|part| {
            format!("\n<<<<<<< {left}\n{}\n=======\n{}\n>>>>>>> {right}\n", part.left.trim_end(), part.right.trim_end())
        })
    }

    fn text_with(&self, conflict: impl Fn(&Part) -> String) -> String {
        self.parts
            .iter()
            .map(|part| match part.outcome {
                Outcome::Same => part.base.clone(),
                Outcome::Left | Outcome::Both => part.left.clone(),
                Outcome::Right => part.right.clone(),
                Outcome::Conflict => conflict(part),
            })
            .collect()
    }
}

/// Brings two revisions of `base` together.
#[must_use]
pub fn merge(base: &str, left: &str, right: &str) -> Merge {
    let docs = reading::all([base, left, right]);
    let (to_left, _) = align::align(&docs[0], &docs[1]);
    let (to_right, _) = align::align(&docs[0], &docs[2]);
    let mut parts: Vec<Part> = Vec::new();
    let mut from = [0; 3];
    let ends = [base.len(), left.len(), right.len()];
    for cut in cuts(&docs, &to_left, &to_right).into_iter().chain([ends]) {
        if (0..3).all(|side| from[side] <= cut[side]) && from != cut {
            add(&mut parts, &base[from[0]..cut[0]], &left[from[1]..cut[1]], &right[from[2]..cut[2]]);
            from = cut;
        }
    }
    Merge { parts }
}

/// Places, in bytes of the three texts, where a sentence that all three share begins or ends.
fn cuts(docs: &[Doc; 3], to_left: &Matching, to_right: &Matching) -> Vec<[usize; 3]> {
    let base = &docs[0];
    let mut cuts = Vec::new();
    for i in 0..base.content.len() {
        if !to_left.stays(i) || !to_right.stays(i) {
            continue;
        }
        let tokens = [base.word(i), docs[1].word(to_left.a[i] as usize), docs[2].word(to_right.a[i] as usize)];
        if begins(base, i) {
            cuts.push(tokens.map(|t| t.start as usize));
        }
        if i + 1 == base.content.len() || begins(base, i + 1) {
            cuts.push(tokens.map(|t| t.end as usize));
        }
    }
    cuts
}

/// Whether a sentence or a block begins with this word.
fn begins(doc: &Doc, i: usize) -> bool {
    if i == 0 {
        return true;
    }
    let between = doc.content[i - 1] as usize + 1..doc.content[i] as usize;
    let before = doc.word(i - 1);
    doc.tokens[between].iter().any(|t| t.class == Class::Break) || before.has(STOP) && before.end != doc.word(i).start
}

fn add(parts: &mut Vec<Part>, base: &str, left: &str, right: &str) {
    let outcome = match (base == left, base == right, left == right) {
        (true, true, _) => Outcome::Same,
        (false, true, _) => Outcome::Left,
        (true, false, _) => Outcome::Right,
        (_, _, true) => Outcome::Both,
        // Who only broke a line elsewhere has changed nothing that a person could choose.
        _ if same_words(base, left) => Outcome::Right,
        _ if same_words(base, right) => Outcome::Left,
        _ => Outcome::Conflict,
    };
    if let Some(last) = parts.last_mut().filter(|p| p.outcome == outcome && outcome != Outcome::Conflict) {
        last.base.push_str(base);
        last.left.push_str(left);
        last.right.push_str(right);
        return;
    }
    parts.push(Part { outcome, base: base.to_owned(), left: left.to_owned(), right: right.to_owned() });
}

/// Whether two texts differ in white space at most.
fn same_words(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_only_broke_a_line_elsewhere_asks_nobody_to_choose() {
        let check = |base: &str, left: &str, right: &str, expected: &str| {
            assert_eq!(merge(base, left, right).text().as_deref(), Some(expected), "{base:?} {left:?} {right:?}");
        };
        let base = "Pay is weekly.\n\nLeave is ten days.\n";
        check(
            base,
            base.trim_end(),
            &format!("{base}\n\nMediation is open.\n"),
            &format!("{base}\n\nMediation is open.\n"),
        );
        check(
            base,
            &base.replace("ten", "twelve"),
            &base.replace(" is ", "\nis "),
            "Pay\nis weekly.\n\nLeave is twelve days.\n",
        );
        let torn = merge(base, &base.replace("ten", "twelve"), &base.replace("ten", "nine"));
        assert_eq!(torn.conflicts(), 1);
    }
}
