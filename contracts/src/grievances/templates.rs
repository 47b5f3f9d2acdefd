//! The letters and forms of a case, as templates that the union edits. A template is text with blanks in braces; what is
//! not known stays a line to write on. A line that begins with `# ` is a heading, an empty line ends a paragraph.

use super::codes::codes;
use super::count::ExtensionTerm;
use super::limits::TEMPLATE_CHARS_MAX;
use super::record::CaseEvent;
use crate::members::{Language, Refusal};
use jiff::Timestamp;
use jiff::civil::Date;
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

    /// What not every case has, so that its absence is no line to write on.
    fn may_be_missing(self) -> bool {
        matches!(self, Self::OwnWords | Self::Clauses)
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
    Ok(filled_in(text, values)?.pieces)
}

/// The blanks that stay lines to write on.
///
/// # Errors
/// As [`fill`].
pub fn still_open(text: &str, values: &Values) -> Result<BTreeSet<Blank>, Refusal> {
    Ok(filled_in(text, values)?.open)
}

/// A letter may be recorded as it went out where nothing of it is open, or what was open was filled in by hand.
///
/// # Errors
/// `letter-has-blanks` about `by_hand`.
pub fn check_filled(open: &BTreeSet<Blank>, by_hand: bool) -> Result<(), Refusal> {
    if open.is_empty() || by_hand {
        return Ok(());
    }
    Err(Refusal::of("by_hand", "letter-has-blanks").with("count", open.len()))
}

/// A day that a letter names is not before the letter's own.
///
/// # Errors
/// `letter-date-past` about the blank.
pub fn check_day(blank: Blank, named: Date, letter: Date) -> Result<(), Refusal> {
    if named < letter { Err(Refusal::of(blank.code(), "letter-date-past")) } else { Ok(()) }
}

/// The day that is recorded with a letter is the one that the letter names.
///
/// # Errors
/// `letter-date-differs` about the entry's field.
pub fn check_same_day(blank: Blank, named: Date, event: &CaseEvent) -> Result<(), Refusal> {
    let (field, recorded) = match (blank, event) {
        (Blank::RequestDue, CaseEvent::InformationRequested { due, .. }) => ("due", *due),
        (Blank::NewDate, CaseEvent::ExtensionAgreed { term: ExtensionTerm::To { date }, .. }) => ("to-date", *date),
        _ => return Ok(()),
    };
    if recorded == named { Ok(()) } else { Err(Refusal::of(field, "letter-date-differs").with("date", named)) }
}

#[derive(Default)]
struct Filled {
    pieces: Vec<Piece>,
    open: BTreeSet<Blank>,
}

fn filled_in(text: &str, values: &Values) -> Result<Filled, Refusal> {
    let mut letter = Filled::default();
    let mut lines: Vec<String> = Vec::new();
    let all: Vec<&str> = text.lines().collect();
    for (at, line) in all.iter().enumerate() {
        if line.trim().is_empty() {
            close(&mut lines, &mut letter.pieces);
        } else if let Some(heading) = line.strip_prefix("# ") {
            close(&mut lines, &mut letter.pieces);
            let heading = filled(heading, values, &mut letter.open)?;
            letter.pieces.push(Piece::Heading(heading));
        } else {
            let headed = lines.is_empty() && matches!(letter.pieces.last(), Some(Piece::Heading(_)));
            if !is_left_out(line, &all[at + 1..], headed, values)? {
                lines.push(filled(line, values, &mut letter.open)?);
            }
        }
    }
    close(&mut lines, &mut letter.pieces);
    Ok(letter)
}

fn close(lines: &mut Vec<String>, pieces: &mut Vec<Piece>) {
    if !lines.is_empty() {
        pieces.push(Piece::Paragraph(std::mem::take(lines).join("\n")));
    }
}

/// A line of a blank alone says nothing where the case has none of it, and nothing new where the clauses that it names are
/// quoted with their names right after it. Under a heading of its own it stays.
fn is_left_out(line: &str, after: &[&str], headed: bool, values: &Values) -> Result<bool, Refusal> {
    Ok(match alone(line)? {
        Some(Blank::Articles) => {
            let next = after.iter().find(|line| !line.trim().is_empty());
            let next = next.map(|line| alone(line)).transpose()?.flatten();
            next == Some(Blank::Clauses) && value(Blank::Clauses, values).is_some()
        }
        Some(blank) => blank.may_be_missing() && !headed && value(blank, values).is_none(),
        None => false,
    })
}

/// The blank of a line that has nothing else.
fn alone(line: &str) -> Result<Option<Blank>, Refusal> {
    let mut found = None;
    for part in parts(line)? {
        match part {
            Part::Text(text) if text.trim().is_empty() => {}
            Part::Blank(blank) if found.is_none() => found = Some(blank),
            _ => return Ok(None),
        }
    }
    Ok(found)
}

fn value(blank: Blank, values: &Values) -> Option<&str> {
    values.get(&blank).map(|value| value.trim()).filter(|value| !value.is_empty())
}

fn filled(line: &str, values: &Values, open: &mut BTreeSet<Blank>) -> Result<String, Refusal> {
    let mut out = String::with_capacity(line.len());
    for part in parts(line)? {
        match part {
            Part::Text(text) => out.push_str(text),
            Part::Blank(blank) => match value(blank, values) {
                Some(value) => out.push_str(value),
                None => {
                    open.insert(blank);
                    out.push_str(LINE);
                }
            },
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
    fn what_a_case_has_none_of_is_no_line_that_nobody_can_name() {
        let letter = |values: &[(Blank, &str)]| -> (Vec<String>, Vec<Blank>) {
            let values: Values = values.iter().map(|(blank, text)| (*blank, (*text).to_owned())).collect();
            let text = "# Statement\n{facts}\n\n{own-words}\n\n# Violated\nThese articles:\n{articles}\n\n{clauses}\n\n# Own words\n{own-words}\n\nSigned: ______\n";
            let said = |piece: &Piece| {
                let (Piece::Heading(said) | Piece::Paragraph(said)) = piece;
                said.clone()
            };
            let pieces = fill(text, &values).expect("filled in");
            let open = still_open(text, &values).expect("read");
            (pieces.iter().map(said).collect(), open.into_iter().collect())
        };
        let (said, open) = letter(&[(Blank::Facts, "Fired."), (Blank::Articles, "Article 1, Section 2")]);
        let expected = ["Statement", "Fired.", "Violated", "These articles:\nArticle 1, Section 2"];
        assert_eq!(said[..4], expected);
        assert_eq!(said[4..], ["Own words", LINE, "Signed: ______"], "under its own heading it is a line to write on");
        assert_eq!(open, [Blank::OwnWords]);
        // A clause that is quoted with its name is named once.
        let quoted = "Article 1, Section 2\n“Just cause.”";
        let all = [
            (Blank::Facts, "Fired."),
            (Blank::Articles, "Article 1, Section 2"),
            (Blank::Clauses, quoted),
            (Blank::OwnWords, "Me?"),
        ];
        let (said, open) = letter(&all);
        let expected =
            ["Statement", "Fired.", "Me?", "Violated", "These articles:", quoted, "Own words", "Me?", "Signed: ______"];
        assert_eq!(said, expected);
        assert_eq!(open, []);
    }

    #[test]
    fn a_letter_with_a_blank_is_not_recorded_as_whole_unasked() {
        let code = |open: &[Blank], by_hand| {
            check_filled(&open.iter().copied().collect(), by_hand).err().map(|refusal| (refusal.code, refusal.with))
        };
        let count = vec![("count".to_owned(), "2".to_owned())];
        assert_eq!(code(&[Blank::Remedy, Blank::Grievant], false), Some(("letter-has-blanks".to_owned(), count)));
        assert_eq!(code(&[Blank::Remedy], true), None);
        assert_eq!(code(&[], false), None);
    }

    #[test]
    fn the_letter_and_the_record_name_one_day_and_none_that_has_passed() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let (first, second) = (day("2026-12-01"), day("2026-12-02"));
        let told =
            |found: Result<(), Refusal>| found.err().map(|refusal| (refusal.field.unwrap_or_default(), refusal.code));
        let refused = |field: &str, code: &str| Some((field.to_owned(), code.to_owned()));
        assert_eq!(told(check_day(Blank::RequestDue, first, second)), refused("request-due", "letter-date-past"));
        assert_eq!(told(check_day(Blank::NewDate, second, second)), None);
        let asked = |due| CaseEvent::InformationRequested { request: 1, due };
        let agreed = |date| CaseEvent::ExtensionAgreed {
            deadline: "answer-step-1".to_owned(),
            term: ExtensionTerm::To { date },
            in_writing: true,
            with: "Bob Boss".to_owned(),
        };
        assert_eq!(told(check_same_day(Blank::RequestDue, first, &asked(first))), None);
        assert_eq!(
            told(check_same_day(Blank::RequestDue, first, &asked(second))),
            refused("due", "letter-date-differs")
        );
        assert_eq!(
            told(check_same_day(Blank::NewDate, first, &agreed(second))),
            refused("to-date", "letter-date-differs")
        );
        assert_eq!(told(check_same_day(Blank::NewDate, first, &asked(second))), None);
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
