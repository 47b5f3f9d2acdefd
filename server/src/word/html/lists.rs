//! Numbers of lists: counted for those of HTML, read for those of Word.

use super::super::model::Label;
use super::super::numerals::numeral;
use super::style::Style;
use super::tree::Element;

/// Deepest level of a list that is told apart.
const LEVELS_MAX: u8 = 8;
/// Most elements at the beginning of a paragraph among which Word's number is looked for.
const LABEL_ELEMENTS_MAX: usize = 32;

/// Characters at the beginning of a paragraph among which a number is looked for that lost its tab.
const NUMBER_CHARS_MAX: usize = 16;

/// A list that is being read.
pub(super) struct Counter {
    format: &'static str,
    next: i64,
    level: u8,
}

/// The name, as .docx has it, of a format of HTML's or CSS's.
fn format_of(name: &str) -> Option<&'static str> {
    Some(match name {
        "1" | "decimal" => "decimal",
        "decimal-leading-zero" => "decimalZero",
        "a" | "lower-alpha" | "lower-latin" => "lowerLetter",
        "A" | "upper-alpha" | "upper-latin" => "upperLetter",
        "i" | "lower-roman" => "lowerRoman",
        "I" | "upper-roman" => "upperRoman",
        "hangul" => "ganada",
        "hangul-consonant" => "chosung",
        "cjk-ideographic" | "korean-hanja-informal" => "chineseCounting",
        "korean-hangul-formal" => "koreanCounting",
        "none" => "none",
        "disc" | "circle" | "square" => "bullet",
        _ => return None,
    })
}

impl Counter {
    pub fn of(list: &Element, level: u8) -> Self {
        let style = Style::of(list);
        let named = style.get("list-style-type").or_else(|| style.get("list-style")).and_then(format_of);
        let typed = list.attribute("type").and_then(format_of);
        let usual = if list.is("ol") { "decimal" } else { "bullet" };
        let next = list.attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        Self { format: named.or(typed).unwrap_or(usual), next, level: level.min(LEVELS_MAX) }
    }

    /// The label of the next item.
    pub fn label(&mut self, item: &Element) -> Option<Label> {
        let own = Style::of(item).get("list-style-type").and_then(format_of);
        let format = own.or_else(|| item.attribute("type").and_then(format_of)).unwrap_or(self.format);
        if let Some(value) = item.attribute("value").and_then(|value| value.trim().parse().ok()) {
            self.next = value;
        }
        let count = self.next;
        self.next = self.next.saturating_add(1);
        let text = match format {
            "none" => return None,
            "bullet" => String::new(),
            format => format!("{}.", numeral(count, format)),
        };
        // Word for the web puts every item into a list of its own, and says in it how deep it lies.
        let said = item.attribute("data-aria-level").and_then(|level| level.parse::<u8>().ok());
        let level = said.map_or(self.level, |level| level.clamp(1, LEVELS_MAX + 1) - 1);
        Some(Label { text, level, tight: false })
    }
}

/// The label that Word wrote before a paragraph of one of its lists; `None` where the paragraph is in no list.
pub(super) fn word_label(paragraph: &Element) -> Option<Label> {
    let style = Style::of(paragraph);
    let place = style.get("mso-list").filter(|place| !matches!(*place, "none" | "ignore" | "skip"))?;
    let level = place.split_ascii_whitespace().find_map(|word| word.strip_prefix("level")?.parse::<u8>().ok());
    let level = level.unwrap_or(1).clamp(1, LEVELS_MAX + 1) - 1;
    let mut left = LABEL_ELEMENTS_MAX;
    let (text, is_picture) = match ignored(paragraph, false, &mut left) {
        Some((mark, picture)) => (mark.text().replace('\u{a0}', " "), picture),
        None => (String::new(), true),
    };
    let text = text.trim();
    // Word's second bullet is the letter o of a typewriter.
    let bullet = is_picture || text == "o" || !text.chars().any(char::is_alphanumeric);
    Some(Label { text: if bullet { String::new() } else { text.to_owned() }, level, tight: false })
}

/// The span with the number that Word tells its own reader to pass over, and whether it is set in a picture font.
fn ignored<'e>(element: &'e Element, picture: bool, left: &mut usize) -> Option<(&'e Element, bool)> {
    for child in element.elements() {
        *left = left.checked_sub(1)?;
        let picture = picture || is_picture(child);
        let found = if is_ignored(child) { Some((child, picture)) } else { ignored(child, picture, left) };
        if found.is_some() {
            return found;
        }
    }
    None
}

pub(super) fn is_ignored(element: &Element) -> bool {
    Style::of(element).get("mso-list") == Some("ignore")
}

/// Where the number ends that LibreOffice wrote before a paragraph of one of its lists: as words of the paragraph, and
/// without the tab that stood between. `None` where the paragraph begins with no number, or with one and a blank.
pub(super) fn glued_number(text: &str) -> Option<usize> {
    let follows = |end: usize| text[end..].chars().next();
    if let Some(circled @ '①'..='⑳') = text.chars().next() {
        let end = circled.len_utf8();
        return follows(end).filter(|c| c.is_alphanumeric()).map(|_| end);
    }
    // "Artículo 1.Jornada": one word may stand before the number.
    let begins = match text.split_once(' ') {
        Some((word, rest))
            if word.chars().all(char::is_alphabetic) && rest.starts_with(|c: char| c.is_ascii_digit()) =>
        {
            text.len() - rest.len()
        }
        _ => 0,
    };
    let length = text[begins..]
        .char_indices()
        .take(NUMBER_CHARS_MAX)
        .find(|(_, c)| !(c.is_alphanumeric() || matches!(c, '.' | '(' | ')')));
    let head = &text[begins..length.map_or(text.len(), |(at, _)| begins + at)];
    let letter_after_sign =
        |(at, c): (usize, char)| (c.is_alphabetic() && head[..at].ends_with(['.', ')'])).then_some(at);
    let end = head.char_indices().take(NUMBER_CHARS_MAX).find_map(letter_after_sign)?;
    let number = head[..end].trim_matches(['(', ')', '.']);
    let is_counted = !number.is_empty() && number.split('.').all(|part| part.parse::<u16>().is_ok());
    let is_lettered = begins == 0 && number.chars().count() == 1 && number.chars().all(char::is_alphabetic);
    let is_roman = begins == 0 && !number.is_empty() && number.chars().all(|c| "ivxlIVXL".contains(c));
    // "U.S." and "p.m." are no numbers.
    let is_short_form = head[end..].chars().nth(1) == Some('.');
    ((is_counted || is_lettered || is_roman) && !is_short_form).then_some(begins + end)
}

/// Whether an element is set in a font of pictures, in which letters are bullets.
fn is_picture(element: &Element) -> bool {
    let style = Style::of(element);
    let font = style.get("font-family").or_else(|| style.get("font")).unwrap_or_default();
    let mut names = font.split([',', '"', '\'']).map(str::trim);
    names.any(|name| name == "symbol" || name.starts_with("wingdings") || name == "webdings")
}

#[cfg(test)]
mod tests {
    use super::glued_number;

    #[test]
    fn a_number_without_its_tab_ends_where_the_words_begin() {
        let check =
            |text: &str, number: Option<&str>| assert_eq!(glued_number(text).map(|end| &text[..end]), number, "{text}");
        for (text, number) in [
            ("1.교육 시간", "1."),
            ("가.사용자의", "가."),
            ("①주의", "①"),
            ("①1주의", "①"),
            ("a)Se computará", "a)"),
            ("(b)Los", "(b)"),
            ("II.Por la tarde", "II."),
            ("Artículo 1.Jornada", "Artículo 1."),
            ("4.2.Rates", "4.2."),
        ] {
            check(text, Some(number));
        }
        for text in [
            "",
            "1",
            "1. a",
            "U.S. workers",
            "p.m.",
            "제1조(목적)",
            "No.",
            "Artículo 1. Jornada",
            "4.2 Rates",
            "3.5x",
            "①",
            "Mr.Smith",
        ] {
            check(text, None);
        }
    }
}
