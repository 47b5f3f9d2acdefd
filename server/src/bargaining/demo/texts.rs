//! What the texts of a scene say, step by step.

use super::scenes::{Edits, Step};
use contracts::bargaining::pass::check_text;

/// The texts that the next step may be an edit of.
pub struct Texts {
    /// The last formal text on the table; the current language before the first.
    last: String,
    /// The union's draft.
    draft: String,
}

impl Texts {
    pub fn new(current: String) -> Self {
        Self { draft: current.clone(), last: current }
    }

    /// The text that a step edits, and its edits.
    fn base(&self, step: &Step) -> (&str, Edits) {
        match step {
            Step::Draft { edits, .. } | Step::Clash { edits } => (&self.draft, edits),
            Step::Union { kind, edits, .. } if !kind.is_formal() => (&self.draft, edits),
            Step::Union { edits, .. } | Step::Employer { edits, .. } => (&self.last, edits),
            Step::Hold { .. } | Step::Reject { .. } | Step::Agree { .. } => ("", &[]),
        }
    }

    /// The text of a step; empty where it has none.
    pub fn follow(&mut self, step: &Step) -> String {
        let (base, edits) = self.base(step);
        let text = edited(base, edits);
        match step {
            Step::Draft { .. } => self.draft.clone_from(&text),
            Step::Union { kind, .. } => {
                self.draft.clone_from(&text);
                if kind.is_formal() {
                    self.last.clone_from(&text);
                }
            }
            Step::Employer { .. } => self.last.clone_from(&text),
            Step::Clash { .. } | Step::Hold { .. } | Step::Reject { .. } | Step::Agree { .. } => {}
        }
        text
    }
}

/// A text with each edit made once. The words to find may stand across a line break, as they do in an extracted PDF.
fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    let mut text = text.to_owned();
    for (find, put) in edits {
        if let Some((start, end)) = place_of(&text, find) {
            text.replace_range(start..end, put);
        }
    }
    // As it will be kept, so that the next step finds it as it is.
    check_text(&text).unwrap_or(text)
}

/// Where `words` stand in `text`, any white space between them counting as one space.
fn place_of(text: &str, words: &str) -> Option<(usize, usize)> {
    let words: Vec<&str> = words.split_whitespace().collect();
    let first = words.first()?;
    let ends_at = |start: usize| {
        let mut end = start;
        for (number, word) in words.iter().enumerate() {
            let rest = &text[end..];
            let gap = rest.len() - rest.trim_start().len();
            if (number > 0 && gap == 0) || (number == 0 && gap > 0) || !rest[gap..].starts_with(word) {
                return None;
            }
            end += gap + word.len();
        }
        Some(end)
    };
    text.match_indices(first).find_map(|(start, _)| ends_at(start).map(|end| (start, end)))
}

#[cfg(test)]
mod tests {
    use super::super::scenes::SCENES;
    use super::*;
    use contracts::agreements::parse;

    const AGREEMENT: &str = include_str!("../../../../tests/fixtures/texts/en-afscme-real-estate-agency-2023-2025.md");

    #[test]
    fn an_edit_finds_its_words_across_a_line_break() {
        let check = |text: &str, edits: Edits, expected: &str| assert_eq!(edited(text, edits), expected);
        check(
            "five\n  percent (5%) of base",
            &[("five percent (5%)", "six percent (6%)")],
            "six percent (6%) of base\n",
        );
        check("nothing here", &[("five percent", "six")], "nothing here\n");
        check("a fiver, five percent", &[("five percent", "six")], "a fiver, six\n");
    }

    #[test]
    fn every_edit_of_the_demonstration_finds_its_words_in_the_real_agreement() {
        let tree = parse(AGREEMENT);
        for scene in SCENES {
            let part = tree.parts.iter().find(|part| scene.is_about(&part.title));
            let part = part.unwrap_or_else(|| panic!("the agreement has no {}", scene.title));
            let mut texts = Texts::new(AGREEMENT[part.range.clone()].to_owned());
            for step in scene.steps {
                let (base, edits) = texts.base(step);
                let mut text = base.to_owned();
                for edit in edits {
                    assert!(place_of(&text, edit.0).is_some(), "{}: {} is not in\n{text}", scene.title, edit.0);
                    text = edited(&text, &[*edit]);
                }
                texts.follow(step);
            }
        }
    }
}
