//! Numbers of lists: counted for those of HTML, read for those of Word.

use super::super::model::Label;
use super::super::numerals::numeral;
use super::style::Style;
use super::tree::Element;

/// Deepest level of a list that is told apart.
const LEVELS_MAX: u8 = 8;
/// Most elements at the beginning of a paragraph among which Word's number is looked for.
const LABEL_ELEMENTS_MAX: usize = 32;

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

/// Whether an element is set in a font of pictures, in which letters are bullets.
fn is_picture(element: &Element) -> bool {
    let style = Style::of(element);
    let font = style.get("font-family").or_else(|| style.get("font")).unwrap_or_default();
    let mut names = font.split([',', '"', '\'']).map(str::trim);
    names.any(|name| name == "symbol" || name.starts_with("wingdings") || name == "webdings")
}
