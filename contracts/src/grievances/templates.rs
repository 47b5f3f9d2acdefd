//! The letters and forms of a case, as templates that the union edits. A template is text with blanks in braces; what is
//! not known stays a line to write on. A line that begins with `# ` is a heading, an empty line ends a paragraph.

use super::limits::TEMPLATE_CHARS_MAX;
use super::procedure::codes;
use crate::members::{Language, Refusal};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// What a letter is for.
    LetterForm {
        /// The steward's own sheet. It stays with the union.
        FactSheet = "fact-sheet",
        Filing = "filing",
        Appeal = "appeal",
        /// A request for information (NLRA section 8(a)(5)).
        InformationRequest = "information-request",
        Extension = "extension",
        Settlement = "settlement",
        Withdrawal = "withdrawal",
        /// The demand for arbitration.
        Demand = "demand",
    }
}

impl LetterForm {
    /// Whether the employer gets it.
    pub fn leaves_the_house(self) -> bool {
        self != Self::FactSheet
    }
}

codes! {
    /// A blank that a case fills in.
    Blank {
        Union = "union",
        Unit = "unit",
        Employer = "employer",
        Today = "today",
        /// The case's number.
        Case = "case",
        Kind = "kind",
        Grievant = "grievant",
        Steward = "steward",
        Occurred = "occurred",
        Known = "known",
        Filed = "filed",
        /// The step it is at, and the one that it goes to.
        Step = "step",
        NextStep = "next-step",
        /// The last day for what the letter does.
        Due = "due",
        /// The articles by number and title, and the clauses in full.
        Articles = "articles",
        Clauses = "clauses",
        Facts = "facts",
        OwnWords = "own-words",
        Remedy = "remedy",
        /// What an information request asks for, and by when.
        Requested = "requested",
        RequestDue = "request-due",
        /// The deadline that an extension moves, and to when.
        Deadline = "deadline",
        NewDate = "new-date",
        Terms = "terms",
        Worksite = "worksite",
        Supervisor = "supervisor",
        Witnesses = "witnesses",
        Comparables = "comparables",
        Notes = "notes",
    }
}

impl Blank {
    /// What the employer must not get: a template of a letter that leaves the house may not name it.
    pub fn is_private(self) -> bool {
        matches!(self, Self::Witnesses | Self::Comparables | Self::Notes)
    }
}

/// One template: the union's own, or the one that comes with the program.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Template {
    pub form: LetterForm,
    pub language: Language,
    pub text: String,
    /// When the union changed it and who did; `None` for the one that comes with the program.
    pub changed: Option<(Timestamp, String)>,
}

/// A piece of a filled-in letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    Heading(String),
    /// May have line breaks.
    Paragraph(String),
}

/// What fills the blanks.
pub type Values = BTreeMap<Blank, String>;

/// A line to write on.
const LINE: &str = "______________";

enum Part<'a> {
    Text(&'a str),
    Blank(Blank),
}

/// The parts of one line. `{{` and `}}` are braces.
fn parts(line: &str) -> Result<Vec<Part<'_>>, Refusal> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find(['{', '}']) {
        let (text, from) = rest.split_at(at);
        parts.push(Part::Text(text));
        if let Some(after) = from.strip_prefix("{{").or_else(|| from.strip_prefix("}}")) {
            parts.push(Part::Text(&from[..1]));
            rest = after;
            continue;
        }
        let inside = from.strip_prefix('{').and_then(|inside| inside.split_once('}'));
        let (name, after) = inside.ok_or_else(|| Refusal::of("text", "template-brace").with("line", line.trim()))?;
        let unknown = || Refusal::of("text", "template-blank-unknown").with("name", name);
        parts.push(Part::Blank(Blank::from_code(name.trim()).ok_or_else(unknown)?));
        rest = after;
    }
    parts.push(Part::Text(rest));
    Ok(parts)
}

/// # Errors
/// `template-empty`, `template-long`, `template-brace`, `template-blank-unknown`, and `template-blank-private` where a
/// letter to the employer would show what the union keeps to itself.
pub fn check(form: LetterForm, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::of("text", "template-empty"));
    }
    if text.chars().count() > TEMPLATE_CHARS_MAX {
        return Err(Refusal::of("text", "template-long").with("limit", TEMPLATE_CHARS_MAX));
    }
    for line in text.lines() {
        for part in parts(line)? {
            if let Part::Blank(blank) = part
                && blank.is_private()
                && form.leaves_the_house()
            {
                return Err(Refusal::of("text", "template-blank-private").with("name", blank.code()));
            }
        }
    }
    Ok(())
}

/// The blanks that a template shows.
///
/// # Errors
/// As [`fill`].
pub fn blanks(text: &str) -> Result<BTreeSet<Blank>, Refusal> {
    let mut all = BTreeSet::new();
    for line in text.lines() {
        let named = parts(line)?.into_iter().filter_map(|part| match part {
            Part::Blank(blank) => Some(blank),
            Part::Text(_) => None,
        });
        all.extend(named);
    }
    Ok(all)
}

/// Fills a template in. What a value says is never read as a heading or as a blank.
///
/// # Errors
/// `template-brace`, `template-blank-unknown`, which [`check`] refuses before a template is kept.
pub fn fill(text: &str, values: &Values) -> Result<Vec<Piece>, Refusal> {
    let mut pieces = Vec::new();
    let mut lines: Vec<String> = Vec::new();
    let close = |lines: &mut Vec<String>, pieces: &mut Vec<Piece>| {
        if !lines.is_empty() {
            pieces.push(Piece::Paragraph(std::mem::take(lines).join("\n")));
        }
    };
    for line in text.lines() {
        if line.trim().is_empty() {
            close(&mut lines, &mut pieces);
        } else if let Some(heading) = line.strip_prefix("# ") {
            close(&mut lines, &mut pieces);
            pieces.push(Piece::Heading(filled(heading, values)?));
        } else {
            lines.push(filled(line, values)?);
        }
    }
    close(&mut lines, &mut pieces);
    Ok(pieces)
}

fn filled(line: &str, values: &Values) -> Result<String, Refusal> {
    let mut out = String::with_capacity(line.len());
    for part in parts(line)? {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Blank(blank) => {
                let value = values.get(&blank).map(|value| value.trim()).filter(|value| !value.is_empty());
                out.push_str(value.unwrap_or(LINE));
            }
        }
    }
    Ok(out)
}

macro_rules! supplied {
    ($($language:ident $folder:literal),*; $($form:ident $file:literal),*) => {
        supplied! { @each [$($language $folder),*] [$($form $file),*] }
    };
    (@each [$($language:ident $folder:literal),*] $forms:tt) => {
        /// The template that comes with the program.
        pub fn supplied(form: LetterForm, language: Language) -> &'static str {
            match language {
                $(Language::$language => supplied!(@one form $folder $forms)),*
            }
        }
    };
    (@one $value:ident $folder:literal [$($form:ident $file:literal),*]) => {
        match $value {
            $(LetterForm::$form => include_str!(concat!("templates/", $folder, "/", $file, ".txt"))),*
        }
    };
}

supplied! {
    En "en", Ko "ko", Es "es";
    FactSheet "fact-sheet", Filing "filing", Appeal "appeal", InformationRequest "information-request",
    Extension "extension", Settlement "settlement", Withdrawal "withdrawal", Demand "demand"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_comes_with_the_program_can_be_filled_in_in_every_language() {
        for language in Language::ALL {
            for form in LetterForm::ALL {
                let text = supplied(*form, language);
                check(*form, text).unwrap_or_else(|refusal| panic!("{language:?} {form:?}: {refusal:?}"));
                let pieces = fill(text, &Values::new()).expect("filled in");
                assert!(matches!(pieces.first(), Some(Piece::Heading(_))), "{language:?} {form:?} has no title");
            }
        }
    }

    #[test]
    fn the_three_languages_ask_for_the_same() {
        let blanks = |form: LetterForm, language: Language| -> Vec<Blank> {
            let mut all: Vec<Blank> = supplied(form, language)
                .lines()
                .flat_map(|line| parts(line).expect("a sound line"))
                .filter_map(|part| if let Part::Blank(blank) = part { Some(blank) } else { None })
                .collect();
            all.sort_unstable();
            all.dedup();
            all
        };
        for form in LetterForm::ALL {
            for language in [Language::Ko, Language::Es] {
                assert_eq!(blanks(*form, language), blanks(*form, Language::En), "{form:?} in {language:?}");
            }
        }
    }

    #[test]
    fn what_a_steward_wrote_is_never_read_as_a_part_of_the_letter() {
        let values = Values::from([(Blank::Facts, "# Fired {remedy}\n\nat once".to_owned())]);
        let pieces = fill("# Grievance {case}\n\n{facts}\nasks {{back pay}}: {remedy}", &values).expect("filled in");
        let expected = [
            Piece::Heading("Grievance ______________".to_owned()),
            Piece::Paragraph("# Fired {remedy}\n\nat once\nasks {back pay}: ______________".to_owned()),
        ];
        assert_eq!(pieces, expected);
    }

    #[test]
    fn a_template_that_would_tell_the_employer_our_witnesses_is_refused() {
        let code = |form, text: &str| check(form, text).err().map(|refusal| refusal.code);
        let check = |form, text: &str, expected: Option<&str>| {
            assert_eq!(code(form, text), expected.map(str::to_owned), "{text}");
        };
        check(LetterForm::FactSheet, "Seen by {witnesses}", None);
        check(LetterForm::Filing, "Seen by {witnesses}", Some("template-blank-private"));
        check(LetterForm::Demand, "{notes}", Some("template-blank-private"));
        check(LetterForm::Filing, "{grievants}", Some("template-blank-unknown"));
        check(LetterForm::Filing, "{facts", Some("template-brace"));
        check(LetterForm::Filing, "facts}", Some("template-brace"));
        check(LetterForm::Filing, " \n", Some("template-empty"));
        check(LetterForm::Filing, &"x".repeat(TEMPLATE_CHARS_MAX + 1), Some("template-long"));
    }
}
