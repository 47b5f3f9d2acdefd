//! An article as sentences: each on one line, in small letters, with the way back to the very bytes it was read from.

use crate::agreements::ClauseKind;
use crate::agreements::lines::{Line, lines};
use crate::agreements::{Part, numbering};
use std::ops::Range;

/// A sentence of an article.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// In small letters, white space as single blanks.
    pub text: String,
    /// For each byte of `text`, its byte in the source.
    back: Vec<usize>,
    /// The clause it stands in: its anchor and its number.
    pub clause: String,
    pub label: String,
    /// The title of the section around it, in small letters.
    pub section: String,
    /// The step under whose heading it stands; 0 is an informal one.
    pub step: Option<Heading>,
    /// Counts the article's paragraphs.
    pub paragraph: usize,
}

/// A step's heading: `Step 2`, `Segundo paso`, `2단계`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Heading {
    pub number: u32,
    pub name: String,
}

impl Sentence {
    /// The bytes of the source that a part of the sentence came from.
    pub fn source(&self, part: Range<usize>) -> Range<usize> {
        let at = |i: usize| self.back.get(i).copied().unwrap_or_else(|| self.back.last().map_or(0, |b| b + 1));
        at(part.start)..self.back.get(part.end.saturating_sub(1)).map_or(0, |last| last + 1).max(at(part.start))
    }

    pub fn whole(&self) -> Range<usize> {
        self.source(0..self.text.len())
    }
}

/// The words of a range of the source on one line.
pub(super) fn quoted(text: &str, range: Range<usize>) -> String {
    let mut end = range.end.min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    text.get(range.start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cuts a part of an agreement into its sentences.
pub(super) fn sentences(text: &str, part: &Part) -> Vec<Sentence> {
    let body = &text[part.range.clone()];
    let all = lines(body);
    let mut reader =
        Reader { part, base: part.range.start, step: None, clause: usize::MAX, paragraph: 0, out: Vec::new() };
    let mut paragraph: Vec<&Line<'_>> = Vec::new();
    for (at, line) in all.iter().enumerate() {
        let above = at.checked_sub(1).map(|above| &all[above]);
        let clause = reader.clause_of(line);
        let heading = step_heading(line, above).or_else(|| reader.numbered_heading(line, clause));
        if line.is_blank() || heading.is_some() || clause != reader.clause {
            reader.close(&mut paragraph);
        }
        if clause != reader.clause {
            reader.enter(clause);
        }
        if heading.is_some() {
            reader.step = heading;
        }
        if !line.is_blank() {
            paragraph.push(line);
        }
    }
    reader.close(&mut paragraph);
    reader.out
}

struct Reader<'a> {
    part: &'a Part,
    base: usize,
    step: Option<Heading>,
    clause: usize,
    paragraph: usize,
    out: Vec<Sentence>,
}

impl Reader<'_> {
    /// The clause in which a line's words stand.
    fn clause_of(&self, line: &Line<'_>) -> usize {
        let at = self.base + line.body_start;
        self.part.clauses.iter().rposition(|clause| clause.range.start <= at).unwrap_or(0)
    }

    /// `Section 3. Step 2.`, `(b) Step 2:`: a step's heading behind the number of the clause that begins with this line.
    fn numbered_heading(&self, line: &Line<'_>, clause: usize) -> Option<Heading> {
        let begun = self.part.clauses.get(clause).filter(|begun| !begun.label.is_empty() && clause != self.clause)?;
        let (_, rest) = line.body.split_once(begun.label.as_str())?;
        let rest = rest.trim_start_matches(['*', '.', ':', ')', '-', '–', '—', ' ', '\t']);
        step_name(rest).filter(|heading| is_headed(rest, heading))
    }

    /// A new section ends the step that was being read.
    fn enter(&mut self, clause: usize) {
        if self
            .part
            .clauses
            .get(clause)
            .is_some_and(|c| c.kind == ClauseKind::Section && !names_step(&c.label, &c.title))
        {
            self.step = None;
        }
        self.clause = clause;
    }

    fn section(&self) -> String {
        let before = self.part.clauses.iter().take(self.clause.saturating_add(1));
        before.rev().find(|c| c.kind == ClauseKind::Section).map_or(String::new(), |c| c.title.to_lowercase())
    }

    fn close(&mut self, paragraph: &mut Vec<&Line<'_>>) {
        let (mut text, mut back) = (String::new(), Vec::new());
        for line in paragraph.drain(..) {
            for (at, c) in line.body.char_indices() {
                let from = self.base + line.body_start + at;
                let space = c.is_whitespace();
                if space && text.ends_with(' ') {
                    continue;
                }
                let before = text.len();
                text.push(if space { ' ' } else { c });
                back.extend(std::iter::repeat_n(from, text.len() - before));
            }
            if !text.ends_with(' ') {
                text.push(' ');
                back.push(self.base + line.body_start + line.body.len());
            }
        }
        let (clause, label) = self
            .part
            .clauses
            .get(self.clause)
            .map_or((String::new(), String::new()), |clause| (clause.id.clone(), clause.label.clone()));
        let section = self.section();
        self.paragraph += 1;
        for range in split(&text) {
            self.out.push(Sentence {
                text: small(&text[range.clone()]),
                back: back[range].to_vec(),
                clause: clause.clone(),
                label: label.clone(),
                section: section.clone(),
                step: self.step.clone(),
                paragraph: self.paragraph,
            });
        }
    }
}

/// Small letters, byte for byte: a letter whose small form is longer or shorter stays.
fn small(text: &str) -> String {
    let one = |c: char| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
            _ => c,
        }
    };
    // Typographic and plain apostrophes differ in length; both stay as they are.
    text.chars().map(one).collect()
}

/// Where one sentence ends and the next begins: a stop, white space, and no small letter after it.
fn split(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, stop) in text.match_indices(['.', '!', '?']) {
        let after = &text[at + stop.len()..];
        let closing = after.len() - after.trim_start_matches(['"', '”', '’', ')']).len();
        let rest = &after[closing..];
        let next = rest.trim_start().chars().next();
        let ends = rest.starts_with(' ') && next.is_none_or(|c| !c.is_lowercase());
        let word = text[from..at].rsplit([' ', '(']).next().unwrap_or_default();
        // "Step 1. Any employee", "B. Discharge": a number or a letter of a list, no end.
        let numbered = word.bytes().all(|b| b.is_ascii_digit()) || word.chars().count() == 1;
        let abbreviated =
            ["jr", "no", "art", "sec", "e.g", "i.e", "inc", "núm"].contains(&word.to_lowercase().as_str());
        if ends && !numbered && !abbreviated {
            push(&mut found, text, from..at + stop.len() + closing);
            from = at + stop.len() + closing;
        }
    }
    push(&mut found, text, from..text.len());
    found
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let inner = &text[range.clone()];
    let start = range.start + inner.len() - inner.trim_start().len();
    let end = range.end - (inner.len() - inner.trim_end().len());
    if start < end {
        found.push(start..end);
    }
}

const ORDINALS: [(&str, u32); 20] = [
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("primer", 1),
    ("primera", 1),
    ("segundo", 2),
    ("segunda", 2),
    ("tercer", 3),
    ("tercera", 3),
    ("cuarto", 4),
    ("cuarta", 4),
    ("quinto", 5),
    ("quinta", 5),
];
const STEP_WORDS: [&str; 7] = ["step", "stage", "level", "paso", "etapa", "nivel", "fase"];

fn ordinal(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    let number = digits.parse::<u32>().ok().filter(|n| (1..=9).contains(n) && word.len() <= digits.len() + 2);
    let roman = numbering::roman(word).filter(|n| (1..=9).contains(n));
    number.or(roman).or_else(|| ORDINALS.iter().find(|(name, _)| *name == word).map(|(_, n)| *n))
}

fn names_step(label: &str, title: &str) -> bool {
    step_name(&format!("{label} {title}")).is_some() || step_name(title).is_some()
}

/// The step that a line's beginning names.
fn step_name(text: &str) -> Option<Heading> {
    let bare = text.trim_start_matches(['#', '*', '-', ' ', '(', '제']);
    let lower = small(bare);
    if let Some(rest) = lower.split_once("단계").map(|(before, _)| before.trim()) {
        let number = ordinal(rest)?;
        return Some(Heading { number, name: format!("{number}단계") });
    }
    let mut words = lower.split(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '—' | ')' | '*'));
    let (first, second) = (words.next()?, words.find(|word| !word.is_empty()).unwrap_or_default());
    let informal = matches!(first, "informal") && (STEP_WORDS.contains(&second) || second == "discussion");
    let number = match () {
        () if informal => 0,
        () if STEP_WORDS.contains(&first) => ordinal(second)?,
        () if STEP_WORDS.contains(&second) => ordinal(first)?,
        () => return None,
    };
    let end = lower.find(second)? + second.len();
    let name = bare.get(..end).unwrap_or(bare).trim();
    Some(Heading { number, name: name.split_whitespace().collect::<Vec<_>>().join(" ") })
}

/// A line that begins a step: it opens a paragraph or comes after a whole sentence, and goes on as a heading does. "… directly to / Step 3. The appeal must …" is a sentence that was broken there.
fn step_heading(line: &Line<'_>, above: Option<&Line<'_>>) -> Option<Heading> {
    let heading = step_name(line.body)?;
    let ended = |body: &str| body.ends_with(['.', ':', ';', '*', '다']);
    let opens = above.is_none_or(|a| a.is_blank() || ended(a.body));
    let headed = is_headed(line.body.trim_start_matches(['#', '*', '-', ' ']), &heading);
    let korean = line.body.contains("단계")
        && line.body.trim_start_matches(['제', '#', '*', ' ']).starts_with(|c: char| c.is_ascii_digit());
    (opens && (headed || korean)).then_some(heading)
}

/// Whether a line goes on after a step's name as after a heading.
fn is_headed(rest: &str, heading: &Heading) -> bool {
    let after = rest.get(heading.name.len()..).unwrap_or_default().trim_start_matches('*').trim_start();
    after.is_empty() || after.starts_with(['.', ':', '-', '–', '—', ')', '(']) || heading.number == 0
}
