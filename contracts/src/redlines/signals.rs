//! Changes of substance that are easily overlooked, in English, Spanish and Korean.
//!
//! Codes only; the page words them. What is looked for, and in which words, stands in [`LEXICON`] so that a negotiator
//! can read and correct it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::hash;
use super::ops::{ChangeKind, Signal, SignalCode};
use super::spelled;
use super::trojan;
use crate::agreements::measures::{self, Starts};

/// What a word in a contract does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Duty,
    Permission,
    Negation,
    Condition,
    And,
    Or,
    Unit,
}

/// Words by role, lower case. Those after the Korean ones are looked for inside words, since Korean endings are.
const LEXICON: [(Role, &[&str], &[&str]); 7] = [
    (
        Role::Duty,
        &[
            "shall",
            "must",
            "will",
            "required",
            "obligated",
            "deberá",
            "deberán",
            "debe",
            "deben",
            "tendrá",
            "tendrán",
            "obligado",
            "obligada",
            "obligación",
        ],
        &["하여야", "해야", "되어야", "의무"],
    ),
    (
        Role::Permission,
        &[
            "may",
            "can",
            "might",
            "should",
            "could",
            "podrá",
            "podrán",
            "puede",
            "pueden",
            "podría",
            "podrían",
            "procurará",
            "procurarán",
        ],
        &["수 있다", "수 있으", "수 있는", "노력한다", "노력하여야"],
    ),
    (
        Role::Negation,
        &[
            "not", "no", "never", "neither", "nor", "without", "cannot", "nunca", "jamás", "ni", "sin", "ningún",
            "ninguna", "ninguno", "tampoco",
        ],
        &["아니", "않", "없다", "없으", "없는", "못한", "못하"],
    ),
    (
        Role::Condition,
        &[
            "only",
            "unless",
            "except",
            "solely",
            "provided",
            "notwithstanding",
            "if",
            "subject",
            "excluding",
            "exclusively",
            "solo",
            "sólo",
            "solamente",
            "únicamente",
            "salvo",
            "excepto",
            "si",
            "exclusivamente",
            "condición",
            "siempre",
            "menos",
        ],
        &["다만", "단,", "제외", "한하여", "한정", "경우에만"],
    ),
    (Role::And, &["and", "y", "e"], &["및"]),
    (Role::Or, &["or", "o", "u"], &["또는", "혹은"]),
    (Role::Unit, measures::TIME, measures::TIME_KOREAN),
];

/// A longer change than this is read anyway; single terms in it are no news (words).
const TERM_WORDS_MAX: usize = 14;

/// A longer change has no small words to overlook: all of it wants reading (bytes).
const CHANGE_BYTES_MAX: usize = 20_000;

/// Looks at one change.
pub(crate) fn of(change: u32, kind: ChangeKind, before: &str, after: &str, context: &(String, String)) -> Vec<Signal> {
    let mut found = Found { change, signals: Vec::new() };
    deception(&mut found, after);
    if before.len() + after.len() > CHANGE_BYTES_MAX {
        return found.signals;
    }
    spelled_numbers(&mut found, after, context);
    if !matches!(kind, ChangeKind::Inserted | ChangeKind::Deleted | ChangeKind::Replaced | ChangeKind::MovedEdited) {
        return found.signals;
    }
    let (gone, come) = difference(before, after);
    roles(&mut found, &Side::new(before, &gone), &Side::new(after, &come), context);
    numbers(&mut found, &gone, &come, before, after, context);
    terms(&mut found, &gone, &come);
    found.signals
}

struct Found {
    change: u32,
    signals: Vec<Signal>,
}

impl Found {
    fn add(&mut self, code: SignalCode, before: &str, after: &str) {
        let signal = Signal { code, before: before.to_owned(), after: after.to_owned(), change: self.change };
        if !self.signals.contains(&signal) {
            // Nearly all changes that have any have one, and there may be a hundred thousand.
            self.signals.reserve_exact(1);
            self.signals.push(signal);
        }
    }
}

/// Words with their signs for money and percentages.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let sign = |c: char| {
        matches!(
            c,
            ',' | '.' | ':' | '!' | '?' | '¿' | '¡' | '\'' | '’' | '‘' | '*' | '_' | '—' | '–' | '-' | '<' | '>'
        )
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < text.len() {
            let (from, end) = (at, word_end(text, at));
            at = end + text[end..].chars().next().map_or(0, char::len_utf8);
            let word = &text[from..end];
            let bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
            let plain = bare(word.as_bytes().first()) && bare(word.as_bytes().last());
            let word = if plain { word } else { word.trim_matches(sign) };
            if !word.is_empty() {
                return Some(word);
            }
        }
        None
    })
}

/// The next white space, bracket, quotation mark, slash or semicolon.
fn word_end(text: &str, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\t'..=b'\r' | b' ' | b'(' | b')' | b'[' | b']' | b'"' | b'/' | b';' => break,
            // Letters of Latin alphabets and Korean syllables.
            0xc3 => at += 2,
            0xea..=0xed => at += 3,
            0..0x80 => at += 1,
            _ => match text[at..].chars().next() {
                Some(c) if !c.is_whitespace() && !matches!(c, '“' | '”') => at += c.len_utf8(),
                _ => break,
            },
        }
    }
    at
}

/// The words only in the old text and only in the new, in order.
fn difference<'t>(before: &'t str, after: &'t str) -> (Vec<&'t str>, Vec<&'t str>) {
    if before.is_empty() || after.is_empty() {
        return (words(before).collect(), words(after).collect());
    }
    let (old, new): (Vec<&str>, Vec<&str>) = (words(before).collect(), words(after).collect());
    if old.len() * new.len() <= PAIRS_MAX { difference_of_few(&old, &new) } else { difference_of_many(&old, &new) }
}

/// More pairs of words than this are not looked through one by one.
const PAIRS_MAX: usize = 400;

fn difference_of_few<'t>(old: &[&'t str], new: &[&'t str]) -> (Vec<&'t str>, Vec<&'t str>) {
    let mut come = new.to_vec();
    let mut gone = Vec::new();
    for word in old {
        // What came more often than it went came first.
        match come.iter().rposition(|other| other == word) {
            Some(at) => {
                come.remove(at);
            }
            None => gone.push(*word),
        }
    }
    (gone, come)
}

fn difference_of_many<'t>(old: &[&'t str], new: &[&'t str]) -> (Vec<&'t str>, Vec<&'t str>) {
    let mut counts: HashMap<&str, i32, hash::Build> = HashMap::default();
    new.iter().for_each(|&word| *counts.entry(word).or_default() += 1);
    let mut gone = Vec::new();
    for &word in old {
        match counts.get_mut(word) {
            Some(n) if *n > 0 => *n -= 1,
            _ => gone.push(word),
        }
    }
    let mut come = Vec::new();
    for &word in new {
        if let Some(n) = counts.get_mut(word).filter(|n| **n > 0) {
            *n -= 1;
            come.push(word);
        }
    }
    (gone, come)
}

/// One side of a change: its text, the words that only it has, and what any of these do.
struct Side<'t> {
    text: &'t str,
    words: &'t [&'t str],
    /// The roles of each word, as bits.
    roles: Vec<u8>,
    any: u8,
    korean: bool,
}

impl<'t> Side<'t> {
    fn new(text: &'t str, words: &'t [&'t str]) -> Self {
        let roles: Vec<u8> = words.iter().map(|w| roles_of(w)).collect();
        let any = roles.iter().fold(0, |any, bits| any | bits);
        // Syllables begin with these bytes; without any there is no Korean to look into.
        let korean = text.bytes().any(|b| matches!(b, 0xea..=0xed));
        Self { text, words, roles, any, korean }
    }

    /// The words of a role among the changed ones, and Korean ones inside the changed text.
    fn with_role(&self, role: Role, other: &str) -> Vec<&'t str> {
        let mut out = Vec::new();
        if self.any & bit(role) != 0 {
            // The month is no permission.
            let month = |word: &str| word == "May" && role == Role::Permission;
            let has = |(word, bits): &(&&str, &u8)| **bits & bit(role) != 0 && !month(word);
            out.extend(self.words.iter().zip(&self.roles).filter(has).map(|(word, _)| *word));
        }
        if !self.korean {
            return out;
        }
        for part in LEXICON.iter().filter(|l| l.0 == role).flat_map(|l| l.2) {
            if let Some(at) = self.text.find(part)
                && self.text.matches(part).count() > other.matches(part).count()
            {
                out.push(&self.text[at..at + part.len()]);
            }
        }
        out
    }
}

const fn bit(role: Role) -> u8 {
    1 << role as u8
}

/// The roles of a word, whatever its case, as bits.
fn roles_of(word: &str) -> u8 {
    static ROLES: OnceLock<(Starts, HashMap<&str, u8, hash::Build>)> = OnceLock::new();
    let (starts, roles) = ROLES.get_or_init(|| {
        let mut roles: HashMap<&str, u8, hash::Build> = HashMap::default();
        for (role, words, _) in &LEXICON {
            words.iter().for_each(|w| *roles.entry(w).or_default() |= bit(*role));
        }
        (Starts::of(LEXICON.iter().flat_map(|part| part.1).copied()), roles)
    });
    if !starts.may_begin(word) {
        return 0;
    }
    measures::in_lower_case(word, |lower| roles.get(lower).copied().unwrap_or(0))
}

fn roles(found: &mut Found, old: &Side, new: &Side, context: &(String, String)) {
    if (old.any | new.any) == 0 && !old.korean && !new.korean {
        return;
    }
    let (before, after, gone, come) = (old.text, new.text, old.words, new.words);
    let pair = |role| (old.with_role(role, after), new.with_role(role, before));
    let (duty_gone, duty_come) = pair(Role::Duty);
    let (may_gone, may_come) = pair(Role::Permission);
    let (not_gone, not_come) = pair(Role::Negation);
    let join = |list: &[&str]| list.join(" ");
    match (duty_gone.is_empty(), duty_come.is_empty(), may_gone.is_empty(), may_come.is_empty()) {
        (false, true, ..) => found.add(SignalCode::DutyWeakened, &join(&duty_gone), &join(&may_come)),
        (true, false, ..) => found.add(SignalCode::DutyAdded, &join(&may_gone), &join(&duty_come)),
        (false, false, ..) => found.add(SignalCode::DutyReworded, &join(&duty_gone), &join(&duty_come)),
        // "provides" is a duty without the word for it, and "may provide" is none.
        (.., true, false) => found.add(SignalCode::DutyWeakened, "", &join(&may_come)),
        (.., false, true) => found.add(SignalCode::DutyAdded, &join(&may_gone), ""),
        _ => {}
    }
    if not_gone.len() != not_come.len() {
        let code =
            if not_come.len() > not_gone.len() { SignalCode::NegationAdded } else { SignalCode::NegationRemoved };
        found.add(code, &join(&not_gone), &join(&not_come));
        let beside = words(&context.0).last().into_iter().chain(words(&context.1).next());
        let modal = beside.chain(gone.iter().copied()).chain(come.iter().copied()).any(|w| {
            let word = w.to_lowercase();
            LEXICON.iter().any(|l| matches!(l.0, Role::Duty | Role::Permission) && l.1.contains(&word.as_str()))
        });
        let korean = ["아니 된다", "아니된다", "안 된다", "수 없다", "못한다"]
            .iter()
            .any(|p| before.matches(p).count() != after.matches(p).count());
        if modal || korean {
            found.add(SignalCode::ProhibitionChanged, &join(&not_gone), &join(&not_come));
        }
    }
    let (if_gone, if_come) = pair(Role::Condition);
    if !if_gone.is_empty() || !if_come.is_empty() {
        found.add(SignalCode::ConditionChanged, &join(&if_gone), &join(&if_come));
    }
    let ((and_gone, and_come), (or_gone, or_come)) = (pair(Role::And), pair(Role::Or));
    if !and_gone.is_empty() && !or_come.is_empty() {
        found.add(SignalCode::AndOrChanged, and_gone[0], or_come[0]);
    } else if !or_gone.is_empty() && !and_come.is_empty() {
        found.add(SignalCode::AndOrChanged, or_gone[0], and_come[0]);
    }
    let (unit_gone, unit_come) = pair(Role::Unit);
    let stem = |w: &&str| w.to_lowercase().trim_end_matches('s').to_owned();
    if unit_gone.iter().map(stem).ne(unit_come.iter().map(stem)) && gone.len() + come.len() <= 2 * TERM_WORDS_MAX {
        found.add(SignalCode::TimeUnitChanged, &join(&unit_gone), &join(&unit_come));
    }
}

fn is_number(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        && !word.starts_with('제')
        && !word.starts_with(|c: char| c.is_ascii_alphabetic())
}

const MONTHS: [&str; 24] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// What kind of number the changed numbers are.
fn number_code(word: &str, around: &str) -> SignalCode {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let lower = around.to_lowercase();
    if word.contains(['$', '€', '₩', '£'])
        || word.contains('원')
        || word.contains("달러")
        || ["dollar", "dólar", "euro"].iter().any(|w| lower.contains(w))
    {
        return SignalCode::MoneyChanged;
    }
    if word.contains('%') || ["percent", "por ciento", "퍼센트"].iter().any(|w| lower.contains(w)) {
        return SignalCode::PercentChanged;
    }
    let year = digits == 4 && word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let years = word.len() >= 9 && word.split(['-', '–']).all(|y| y.len() == 4 && y.starts_with("20"));
    let iso = word.matches(['-', '/', '.']).count() == 2 && digits >= 5;
    let korean = word.ends_with('년') || word.ends_with('월') || word.ends_with('일') && around.contains('월');
    let month = lower.split(|c: char| !c.is_alphabetic()).any(|w| w != "may" && MONTHS.contains(&w));
    if year || years || iso || korean || month {
        return SignalCode::DateChanged;
    }
    SignalCode::NumberChanged
}

fn numbers(found: &mut Found, gone: &[&str], come: &[&str], before: &str, after: &str, context: &(String, String)) {
    let spelled = |w: &&str| is_number(w) || measures::number(w).is_some_and(|v| v > 1);
    let old: Vec<&str> = gone.iter().filter(|w| spelled(w)).copied().collect();
    let new: Vec<&str> = come.iter().filter(|w| spelled(w)).copied().collect();
    let month = |list: &[&str]| list.iter().any(|w| MONTHS.contains(&w.to_lowercase().as_str()) && *w != "may");
    let (Some(sample), true) =
        (new.iter().chain(&old).find(|w| is_number(w)).or_else(|| new.iter().chain(&old).next()), old != new)
    else {
        if month(gone) || month(come) {
            found.add(SignalCode::DateChanged, before, after);
        }
        return;
    };
    let near: String = words(&context.0)
        .last()
        .into_iter()
        .chain([before, after])
        .chain(words(&context.1).take(1))
        .collect::<Vec<_>>()
        .join(" ");
    found.add(number_code(sample, &near), &old.join(" "), &new.join(" "));
}

fn spelled_numbers(found: &mut Found, after: &str, context: &(String, String)) {
    if ![context.0.as_str(), after, &context.1].iter().any(|text| text.as_bytes().contains(&b'(')) {
        return;
    }
    let whole = format!("{} {after} {}", context.0, context.1);
    for (word, figure) in spelled::disagreements(&whole) {
        found.add(SignalCode::NumbersDisagree, &word, &figure);
    }
}

fn terms(found: &mut Found, gone: &[&str], come: &[&str]) {
    if gone.len() + come.len() > TERM_WORDS_MAX {
        return;
    }
    let capital = |w: &&&str| {
        w.chars().next().is_some_and(char::is_uppercase)
            && w.chars().count() > 2
            && w.chars().any(char::is_lowercase)
            && !MONTHS.contains(&w.to_lowercase().as_str())
    };
    let recased = gone.iter().find(|g| come.iter().any(|c| c != *g && same_letters(c, g)));
    if let Some(old) = recased {
        let new = come.iter().find(|c| same_letters(c, old)).copied().unwrap_or_default();
        found.add(SignalCode::DefinedTermChanged, old, new);
        return;
    }
    let (old, new): (Vec<&str>, Vec<&str>) =
        (gone.iter().filter(capital).copied().collect(), come.iter().filter(capital).copied().collect());
    if !old.is_empty() && !new.is_empty() {
        found.add(SignalCode::DefinedTermChanged, &old.join(" "), &new.join(" "));
    }
}

/// Whether two words differ in capital letters at most.
fn same_letters(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() {
        return one.eq_ignore_ascii_case(other);
    }
    one.to_lowercase() == other.to_lowercase()
}

fn deception(found: &mut Found, after: &str) {
    for suspicion in trojan::suspicions(after) {
        found.add(suspicion.code, "", &format!("{} {}", suspicion.word, suspicion.characters));
    }
}

#[cfg(test)]
mod tests {
    use super::{difference_of_few, difference_of_many, words};
    use crate::redlines::yardstick::mutate::Dice;

    #[test]
    fn few_words_and_many_are_told_apart_alike() {
        let mut dice = Dice::new(3);
        for size in 0..24 {
            let mut list = |n: usize| (0..n).map(|_| ["a", "b", "c", "d", "e"][dice.roll(5)]).collect::<Vec<_>>();
            let (old, new) = (list(size), list(24 - size));
            assert_eq!(difference_of_few(&old, &new), difference_of_many(&old, &new), "{old:?} {new:?}");
        }
    }

    #[test]
    fn a_word_is_read_without_the_signs_around_it() {
        let check = |text: &str, expected: &[&str]| {
            assert_eq!(words(text).collect::<Vec<_>>(), expected, "{text:?}");
        };
        check("", &[]);
        check(" ,.; ", &[]);
        check("\u{a0}(thirty)/[30]\u{2003}“días”, 제7조;총액", &["thirty", "30", "días", "제7조", "총액"]);
        check("“$52,000.00” — U.S. o’clock año\u{3000}€5 10%", &["$52,000.00", "U.S", "o’clock", "año", "€5", "10%"]);
    }
}
