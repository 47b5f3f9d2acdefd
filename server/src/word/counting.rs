//! Counts the paragraphs of lists, so that each has the number a reader of the document sees.
//!
//! Counted apart for either side of the tracked changes: a rejected insertion takes its number back from all that follow.

use super::model::{Block, Label, Paragraph, Place, Track};
use super::numerals::numeral;
use contracts::word::FileRefused;
use std::collections::{HashMap, HashSet};

/// Levels of a list.
pub(super) const LEVELS: usize = 9;
/// Longest number shown, in bytes; real ones stay below sixty ("Section 4.2(a)(iii)").
const LABEL_BYTES_MAX: usize = 160;

/// One level of a list, as the document defines it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Level {
    /// Name of the numerals, see [`super::numerals`].
    pub format: String,
    /// The number's pattern, in which `%1` to `%9` stand for the levels' counts.
    pub pattern: String,
    pub start: i64,
    /// The level from whose paragraphs on the count begins anew, from 1; 0 for never; `None` for any above.
    pub restart: Option<usize>,
    /// All counts in digits, whatever their own levels say.
    pub legal: bool,
    /// No blank stands between number and words.
    pub tight: bool,
}

/// A list as paragraphs name it.
#[derive(Clone, Debug, Default)]
pub(super) struct List {
    /// Lists of one family count together.
    pub family: usize,
    pub levels: [Option<Level>; LEVELS],
    /// Counts that this list begins with where it is first used, against the family's count.
    pub begins: [Option<i64>; LEVELS],
}

/// A number's pattern as far as it can be shown: every paragraph of its list holds it, and every list of its family.
pub(super) fn pattern(text: &str) -> String {
    text[..text.floor_char_boundary(LABEL_BYTES_MAX)].to_owned()
}

impl List {
    fn start(&self, level: usize) -> i64 {
        let begin = self.begins[level];
        self.levels[level].as_ref().map_or(0, |own| begin.unwrap_or(own.start))
    }
}

/// Most bytes of numbers in a story.
const NUMBERS_BYTES_MAX: usize = 8_000_000;

/// Numbers the paragraphs of a story for both sides of its changes.
///
/// # Errors
/// The numbers are longer than any document's.
pub(super) fn number(story: &mut [Block], lists: &[List]) -> Result<(), FileRefused> {
    for track in [Track::Accept, Track::Reject] {
        let mut counter = Counter { lists, track, counts: HashMap::new(), begun: HashSet::new(), bytes: 0 };
        counter.blocks(story);
        if counter.bytes > NUMBERS_BYTES_MAX {
            return Err(FileRefused::TextTooLong);
        }
    }
    Ok(())
}

struct Counter<'l> {
    lists: &'l [List],
    track: Track,
    counts: HashMap<usize, [Option<i64>; LEVELS]>,
    /// Lists and levels whose own beginning has been used.
    begun: HashSet<(u32, usize)>,
    /// Of the numbers so far.
    bytes: usize,
}

impl Counter<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        let mut carried = false;
        for at in 0..blocks.len() {
            let next_joins = matches!(blocks.get(at + 1), Some(Block::Paragraph(_)));
            match &mut blocks[at] {
                Block::Paragraph(paragraph) => {
                    // Where a paragraph's end is gone, its words open the next one, and that one counts.
                    let ends = self.track.shows(paragraph.end());
                    let words = carried || shows_words(paragraph, self.track);
                    carried = !ends && next_joins && words;
                    if ends || (!next_joins && words) {
                        paragraph.labels[self.track.side()] = self.label(paragraph.shapes[self.track.side()].place);
                    }
                }
                Block::Table(table) => {
                    let track = self.track;
                    for row in table.rows.iter_mut().filter(|row| track.shows(row.fate)) {
                        for cell in row.cells.iter_mut().filter(|cell| track.shows(cell.fate)) {
                            self.blocks(&mut cell.blocks);
                        }
                    }
                }
            }
        }
    }

    fn label(&mut self, place: Option<Place>) -> Option<Label> {
        let place = place?;
        let list = self.lists.get(place.list as usize)?;
        let at = usize::from(place.level);
        let level = list.levels.get(at)?.as_ref()?;
        let counts = self.counts.entry(list.family).or_default();
        for (above, count) in counts.iter_mut().enumerate().take(at) {
            count.get_or_insert_with(|| list.start(above));
        }
        counts[at] = Some(match (list.begins[at], counts[at]) {
            (Some(begin), _) if self.begun.insert((place.list, at)) => begin,
            (_, None) => list.start(at),
            (_, Some(count)) => count.saturating_add(1),
        });
        for (below, count) in counts.iter_mut().enumerate().skip(at + 1) {
            let restart = list.levels[below].as_ref().and_then(|level| level.restart);
            if restart.is_none_or(|from| from != 0 && from > at) {
                *count = None;
            }
        }
        if self.bytes > NUMBERS_BYTES_MAX {
            return None;
        }
        let bullet = level.format == "bullet" && !is_word(&level.pattern);
        let text = if bullet { String::new() } else { shown(list, level, counts) };
        self.bytes += text.len();
        (bullet || !text.is_empty()).then_some(Label { text, level: place.level, tight: level.tight })
    }
}

/// Whether a bullet is a word ("Note") and not one letter of a picture font.
fn is_word(pattern: &str) -> bool {
    pattern.chars().filter(|c| c.is_alphanumeric()).count() > 1
}

/// Whether a reading has words of this paragraph.
pub(super) fn shows_words(paragraph: &Paragraph, track: Track) -> bool {
    let written = |span: &super::model::Span| !paragraph.words(span).trim().is_empty();
    paragraph.spans.iter().any(|span| track.shows(span.fate) && written(span))
}

fn shown(list: &List, level: &Level, counts: &[Option<i64>; LEVELS]) -> String {
    let mut text = String::new();
    let mut rest = level.pattern.chars().peekable();
    while let Some(c) = rest.next() {
        let at = rest.peek().and_then(|c| c.to_digit(10)).filter(|digit| c == '%' && *digit > 0);
        let Some(at) = at.map(|digit| digit as usize - 1) else {
            text.push(c);
            continue;
        };
        rest.next();
        let Some(count) = counts[at] else { continue };
        let own = list.levels[at].as_ref().map_or("decimal", |level| level.format.as_str());
        let format = if level.legal && own != "decimalZero" { "decimal" } else { own };
        text.push_str(&numeral(count, format));
        if text.len() > LABEL_BYTES_MAX {
            break;
        }
    }
    text.truncate(text.floor_char_boundary(LABEL_BYTES_MAX));
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::model::{Fate, Shape};
    use super::*;

    fn level(format: &str, pattern: &str) -> Level {
        Level { format: format.to_owned(), pattern: pattern.to_owned(), start: 1, ..Level::default() }
    }

    fn list(levels: &[Level]) -> List {
        let mut list = List::default();
        levels.iter().enumerate().for_each(|(at, level)| list.levels[at] = Some(level.clone()));
        list
    }

    fn paragraph(list: u32, level: u8) -> Paragraph {
        let shape = Shape { heading: 0, place: Some(Place { list, level }) };
        Paragraph { shapes: [shape; 2], ..Paragraph::default() }
    }

    /// Numbers of paragraphs in (list, level), in the accepted reading.
    fn check(lists: &[List], places: &[(u32, u8)], expected: &[&str]) {
        let mut story: Vec<Block> = places.iter().map(|(l, at)| Block::Paragraph(paragraph(*l, *at))).collect();
        number(&mut story, lists).expect("numbers");
        assert_eq!(labels(&story, Track::Accept), expected);
    }

    fn labels(story: &[Block], track: Track) -> Vec<String> {
        let label = |block: &Block| match block {
            Block::Paragraph(p) => p.labels[track.side()].as_ref().map_or("-".to_owned(), |l| l.text.clone()),
            Block::Table(_) => "table".to_owned(),
        };
        story.iter().map(label).collect()
    }

    fn outline() -> List {
        list(&[level("decimal", "Article %1"), level("decimal", "%1.%2"), level("lowerLetter", "(%3)")])
    }

    #[test]
    fn a_clause_counts_under_its_own_article() {
        let places = [(0, 0), (0, 1), (0, 1), (0, 2), (0, 2), (0, 1), (0, 0), (0, 1), (0, 2)];
        let expected = ["Article 1", "1.1", "1.2", "(a)", "(b)", "1.3", "Article 2", "2.1", "(a)"];
        check(&[outline()], &places, &expected);
    }

    #[test]
    fn a_clause_before_any_article_stands_in_the_first() {
        check(&[outline()], &[(0, 1), (0, 1), (0, 0), (0, 1)], &["1.1", "1.2", "Article 2", "2.1"]);
    }

    #[test]
    fn two_lists_of_one_family_go_on_counting_and_a_beginning_of_ones_own_acts_once() {
        let (first, mut second) = (outline(), outline());
        second.begins[0] = Some(7);
        let places = [(0, 0), (0, 0), (1, 0), (1, 0), (0, 0)];
        let expected = ["Article 1", "Article 2", "Article 7", "Article 8", "Article 9"];
        check(&[first, second], &places, &expected);
    }

    #[test]
    fn lists_of_different_families_count_apart() {
        let other = List { family: 1, ..outline() };
        check(&[outline(), other], &[(0, 0), (1, 0), (0, 0)], &["Article 1", "Article 1", "Article 2"]);
    }

    #[test]
    fn a_level_that_never_restarts_goes_on_under_the_next_article() {
        let mut never = outline();
        never.levels[1] = Some(Level { restart: Some(0), ..level("decimal", "Section %2") });
        let places = [(0, 0), (0, 1), (0, 1), (0, 0), (0, 1)];
        check(&[never], &places, &["Article 1", "Section 1", "Section 2", "Article 2", "Section 3"]);
        // Restarting after level 1 alone: a new 1.2 leaves the letters' count as it is.
        let mut after_first = outline();
        after_first.levels[2] = Some(Level { restart: Some(1), ..level("lowerLetter", "(%3)") });
        let places = [(0, 0), (0, 1), (0, 2), (0, 1), (0, 2), (0, 0), (0, 2)];
        check(&[after_first], &places, &["Article 1", "1.1", "(a)", "1.2", "(b)", "Article 2", "(a)"]);
    }

    #[test]
    fn a_legal_number_shows_a_roman_article_in_digits() {
        let mut legal = list(&[level("upperRoman", "%1."), level("decimal", "%1.%2")]);
        check(&[legal.clone()], &[(0, 0), (0, 1)], &["I.", "I.1"]);
        legal.levels[1] = Some(Level { legal: true, ..level("decimal", "%1.%2") });
        check(&[legal.clone()], &[(0, 0), (0, 1)], &["I.", "1.1"]);
        legal.levels[0] = Some(level("decimalZero", "%1"));
        check(&[legal], &[(0, 0), (0, 1)], &["01", "01.1"]);
    }

    #[test]
    fn korean_clauses_have_korean_numbers() {
        let korean = list(&[
            level("decimal", "제%1조"),
            level("decimalEnclosedCircle", "%2"),
            level("decimal", "%3."),
            level("ganada", "%4."),
        ]);
        check(&[korean], &[(0, 0), (0, 1), (0, 1), (0, 2), (0, 3), (0, 3)], &["제1조", "①", "②", "1.", "가.", "나."]);
    }

    #[test]
    fn a_paragraph_whose_end_is_deleted_does_not_count_when_changes_are_taken() {
        let gone = Paragraph { end: Some(Fate { came: u32::MAX, went: 0 }), ..paragraph(0, 0) };
        let came = Paragraph { end: Some(Fate { came: 0, went: u32::MAX }), ..paragraph(0, 0) };
        let plain = || Block::Paragraph(paragraph(0, 0));
        let mut story = vec![plain(), Block::Paragraph(gone), plain(), Block::Paragraph(came), plain()];
        number(&mut story, &[list(&[level("decimal", "%1.")])]).expect("numbers");
        assert_eq!(labels(&story, Track::Accept), ["1.", "-", "2.", "3.", "4."]);
        assert_eq!(labels(&story, Track::Reject), ["1.", "2.", "3.", "-", "4."]);
    }

    #[test]
    fn a_pattern_written_to_fill_the_memory_stays_a_number() {
        let long = list(&[level("decimal", &"%1.".repeat(100_000))]);
        let mut story = vec![Block::Paragraph(paragraph(0, 0))];
        number(&mut story, &[long]).expect("numbers");
        assert!(labels(&story, Track::Accept)[0].len() <= LABEL_BYTES_MAX);
    }
}
