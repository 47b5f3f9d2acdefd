//! The styles of a .docx: what a paragraph or a passage is by its style, along the chain of styles it is based on.

use super::super::dom::Node;
use super::super::model::Look;
use super::super::{STYLE_BYTES_MAX, STYLES_MAX, short};
use contracts::word::FileRefused;
use std::collections::HashMap;

/// Longest chain of styles followed.
const CHAIN_MAX: usize = 32;

/// Looks that something switches on and off; it leaves the others as they are.
#[derive(Clone, Copy, Default, Debug, PartialEq, Eq)]
pub(super) struct Looks {
    pub on: u16,
    pub off: u16,
}

impl Looks {
    /// What run properties (`w:rPr`) say themselves.
    pub(super) fn of(properties: Node<'_>) -> Self {
        let mut looks = Self::default();
        for child in properties.children() {
            let value = child.attribute("w:val");
            let on = !matches!(value, Some("0" | "false" | "off" | "none"));
            let look = match child.name() {
                "w:b" => Look::BOLD,
                "w:i" => Look::ITALIC,
                "w:strike" | "w:dstrike" => Look::STRIKE,
                "w:vanish" => Look::HIDDEN,
                "w:u" => Look::UNDERLINE,
                "w:highlight" => Look::HIGHLIGHT,
                "w:vertAlign" => {
                    looks.switch(Look::RAISED, matches!(value, Some("superscript" | "subscript")));
                    continue;
                }
                "w:color" => {
                    looks.switch(WHITE, value.is_some_and(|v| v.eq_ignore_ascii_case("ffffff")));
                    continue;
                }
                "w:shd" => {
                    looks.switch(SHADED, is_shade(child));
                    continue;
                }
                "w:sz" => {
                    looks.switch(TINY, value.and_then(|v| v.parse().ok()).is_some_and(|half: u32| half <= TINY_MAX));
                    continue;
                }
                _ => continue,
            };
            looks.switch(look, on);
        }
        looks
    }

    fn switch(&mut self, look: Look, on: bool) {
        let (set, unset) = if on { (&mut self.on, &mut self.off) } else { (&mut self.off, &mut self.on) };
        *set |= look.0;
        *unset &= !look.0;
    }

    /// These, and where they say nothing, others.
    pub(super) fn over(self, under: Self) -> Self {
        Self { on: self.on | under.on & !self.off, off: self.off | under.off & !self.on }
    }
}

/// White letters; what they stand on decides whether they can be seen.
const WHITE: Look = Look(512);
const SHADED: Look = Look(1024);
const TINY: Look = Look(2048);
/// Largest letters that nobody can read, in half points.
const TINY_MAX: u32 = 4;

/// Whether a background (`w:shd`) is anything but white.
pub(super) fn is_shade(shade: Node<'_>) -> bool {
    let fill = shade.attribute("w:fill").unwrap_or("auto").to_ascii_lowercase();
    !matches!(fill.as_str(), "auto" | "ffffff" | "")
        || !matches!(shade.attribute("w:val"), None | Some("clear" | "nil"))
}

/// The look of a passage out of its own properties, its character style, its paragraph's style and the document's
/// defaults. Styles' switches cancel each other out (ISO 29500-1, 17.7.3): bold in bold is plain.
pub(super) fn look(own: Looks, character: Looks, paragraph: Looks, defaults: Looks, shaded: bool) -> Look {
    let toggles = Look::BOLD.0 | Look::ITALIC.0 | Look::STRIKE.0 | Look::HIDDEN.0;
    let styles = (character.on ^ paragraph.on) & toggles | character.over(paragraph).on & !toggles;
    let said = character.on | character.off | paragraph.on | paragraph.off;
    let below = styles | defaults.on & !said;
    let mut look = Look(own.on | below & !own.off);
    let meant = Look::STRIKE.0 | Look::HIDDEN.0;
    let by_style = look.0 & meant != 0 && look.0 & meant & own.on == 0;
    let background = shaded || look.has(SHADED) || look.has(Look::HIGHLIGHT);
    let faint = look.has(TINY) || look.has(WHITE) && !background;
    look = Look(look.0 & (WHITE.0 - 1));
    look.set(Look::BY_STYLE, by_style);
    look.set(Look::FAINT, faint);
    look
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    looks: Looks,
    /// 0 to 9, where 9 is body text.
    outline: Option<u8>,
    list: Option<String>,
    level: Option<u8>,
    numbered: bool,
    shaded: bool,
}

/// A document's styles by their ids.
#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    /// Id of the style of paragraphs that name none.
    default: Option<String>,
    pub(super) defaults: Looks,
}

impl Styles {
    /// Reads the styles.
    ///
    /// # Errors
    /// [`FileRefused::TooManyPieces`].
    pub(super) fn read(root: Node<'_>) -> Result<Self, FileRefused> {
        let mut read = Self::default();
        let defaults = root.child("w:docDefaults").and_then(|d| d.child("w:rPrDefault")).and_then(|d| d.child("w:rPr"));
        read.defaults = defaults.map(Looks::of).unwrap_or_default();
        for style in root.children().filter(|c| c.is("w:style")) {
            let Some(id) = style.attribute("w:styleId").filter(|id| id.len() <= STYLE_BYTES_MAX) else { continue };
            let is_default = matches!(style.attribute("w:default"), Some("1" | "true" | "on"));
            if is_default && style.attribute("w:type") == Some("paragraph") {
                read.default.get_or_insert_with(|| id.to_owned());
            }
            read.styles.insert(id.to_owned(), Style::read(style));
            if read.styles.len() > STYLES_MAX {
                return Err(FileRefused::TooManyPieces);
            }
        }
        Ok(read)
    }

    /// A paragraph's style, or that of paragraphs that name none.
    pub(super) fn or_default<'s>(&'s self, id: Option<&'s str>) -> Option<&'s str> {
        id.or(self.default.as_deref())
    }

    /// Ids from a style to the one that all are based on; styles that the document does not define are not in it.
    pub(super) fn chain<'s>(&'s self, id: Option<&'s str>) -> impl Iterator<Item = &'s str> {
        let known = |id: &'s str| self.styles.contains_key(id).then_some(id);
        std::iter::successors(id.and_then(known), move |id| self.styles[*id].based_on.as_deref().and_then(known))
            .take(CHAIN_MAX)
    }

    /// 1 to 9 where the style is a heading, else 0.
    pub(super) fn heading(&self, id: Option<&str>) -> u8 {
        for style in self.chain(id).map(|id| &self.styles[id]) {
            if let Some(outline) = style.outline {
                return if outline < 9 { outline + 1 } else { 0 };
            }
            let level = style.name.strip_prefix("heading").and_then(|n| n.trim().parse::<u8>().ok());
            if let Some(level) = level.filter(|level| (1..=9).contains(level)) {
                return level;
            }
            if style.name == "title" {
                return 1;
            }
        }
        0
    }

    /// Whether the style is one of a table of contents.
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|id| {
            let name = self.styles[id].name.as_str();
            name.starts_with("toc ") || matches!(name, "toc heading" | "contents heading" | "table of figures")
        })
    }

    pub(super) fn looks(&self, id: Option<&str>) -> Looks {
        self.chain(id).map(|id| self.styles[id].looks).fold(Looks::default(), Looks::over)
    }

    pub(super) fn is_shaded(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|id| self.styles[id].shaded)
    }

    /// What the nearest style that says something about lists says: the list's id and the level, each where given.
    pub(super) fn list(&self, id: Option<&str>) -> Option<(Option<&str>, Option<u8>)> {
        let styles = self.chain(id).map(|id| &self.styles[id]);
        let mut level = None;
        for style in styles.filter(|style| style.numbered) {
            level = level.or(style.level);
            if style.list.is_some() {
                return Some((style.list.as_deref(), level));
            }
        }
        level.map(|level| (None, Some(level)))
    }

    /// The list that a list style (`w:numStyleLink`) stands for.
    pub(super) fn list_of_style(&self, id: &str) -> Option<&str> {
        self.styles.get(id)?.list.as_deref()
    }
}

impl Style {
    fn read(style: Node<'_>) -> Self {
        let properties = style.child("w:pPr");
        let numbers = properties.and_then(|p| p.child("w:numPr"));
        // Programs that leave the name out have it in the id.
        let name = style.value("w:name").or_else(|| style.attribute("w:styleId")).unwrap_or_default();
        Self {
            name: short(name).to_lowercase(),
            based_on: style.value("w:basedOn").filter(|id| id.len() <= STYLE_BYTES_MAX).map(str::to_owned),
            looks: style.child("w:rPr").map(Looks::of).unwrap_or_default(),
            outline: properties.and_then(outline),
            list: numbers.and_then(|n| n.value("w:numId")).filter(|id| id.len() <= STYLE_BYTES_MAX).map(str::to_owned),
            level: numbers.and_then(|n| n.value("w:ilvl")).and_then(|l| l.parse().ok()),
            numbered: numbers.is_some(),
            shaded: properties.and_then(|p| p.child("w:shd")).is_some_and(is_shade),
        }
    }
}

/// The outline level of paragraph properties, 0 to 9.
pub(super) fn outline(properties: Node<'_>) -> Option<u8> {
    properties.value("w:outlineLvl")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_hidden_by_its_style_is_told_apart_from_one_hidden_itself() {
        let hidden = Looks { on: Look::HIDDEN.0, off: 0 };
        let none = Looks::default();
        assert!(look(none, hidden, none, none, false).has(Look::BY_STYLE));
        let own = look(hidden, none, none, none, false);
        assert!(own.has(Look::HIDDEN) && !own.has(Look::BY_STYLE));
        let shown = Looks { on: 0, off: Look::HIDDEN.0 };
        assert_eq!(look(shown, hidden, none, none, false), Look::default());
    }

    #[test]
    fn bold_in_bold_is_plain_and_what_a_passage_says_itself_counts() {
        let bold = Looks { on: Look::BOLD.0, off: 0 };
        let none = Looks::default();
        assert!(!look(none, bold, bold, none, false).has(Look::BOLD));
        assert!(look(bold, bold, bold, none, false).has(Look::BOLD));
        assert!(look(none, none, none, bold, false).has(Look::BOLD));
    }

    #[test]
    fn white_letters_are_faint_only_on_white() {
        let white = Looks { on: WHITE.0, off: 0 };
        let none = Looks::default();
        assert!(look(white, none, none, none, false).has(Look::FAINT));
        assert!(!look(white, none, none, none, true).has(Look::FAINT));
    }
}
