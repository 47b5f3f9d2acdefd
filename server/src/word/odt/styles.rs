//! The styles and list styles of an .odt.

use super::super::counting::{LEVELS, Level, pattern};
use super::super::dom::Node;
use super::super::model::Look;
use super::super::{LISTS_MAX, STYLE_BYTES_MAX, STYLES_MAX};
use contracts::word::FileRefused;
use std::collections::HashMap;

/// Longest chain of styles followed.
const CHAIN_MAX: usize = 32;

#[derive(Default, Clone)]
struct Style {
    parent: Option<String>,
    on: u16,
    off: u16,
    list: Option<String>,
    outline: Option<u8>,
    /// Of a section: it is not shown.
    hidden: bool,
}

/// The levels of a list style.
pub(super) type Levels = [Option<Level>; LEVELS];

/// A document's styles by family and name.
#[derive(Default)]
pub(super) struct Styles {
    styles: HashMap<(String, String), Style>,
    lists: HashMap<String, Levels>,
    /// How headings are numbered.
    pub(super) outline: Levels,
}

impl Styles {
    /// Reads the styles.
    ///
    /// # Errors
    /// [`FileRefused::TooManyPieces`].
    pub(super) fn read(common: Option<Node<'_>>, content: Node<'_>) -> Result<Self, FileRefused> {
        let mut read = Self::default();
        let groups = ["office:styles", "office:automatic-styles"];
        let roots = common.into_iter().chain([content]);
        for group in roots.flat_map(|root| groups.iter().filter_map(move |name| root.child(name))) {
            for node in group.children() {
                match node.name() {
                    "style:style" => read.style(node),
                    "text:list-style" => {
                        let name = style_name(node, "style:name").unwrap_or_default();
                        read.lists.insert(name.to_owned(), levels(node));
                    }
                    "text:outline-style" => read.outline = levels(node),
                    _ => {}
                }
                if read.styles.len() > STYLES_MAX || read.lists.len() > LISTS_MAX {
                    return Err(FileRefused::TooManyPieces);
                }
            }
        }
        Ok(read)
    }

    fn style(&mut self, node: Node<'_>) {
        let named = |name: &str| style_name(node, name);
        let (Some(name), Some(family)) = (named("style:name"), named("style:family")) else { return };
        let mut style = Style {
            parent: named("style:parent-style-name").map(str::to_owned),
            list: named("style:list-style-name").map(str::to_owned),
            outline: node.attribute("style:default-outline-level").and_then(|l| l.parse().ok()),
            hidden: node.child("style:section-properties").and_then(|p| p.attribute("text:display")) == Some("none"),
            ..Style::default()
        };
        if let Some(text) = node.child("style:text-properties") {
            let mut set = |look: Look, value: Option<bool>| match value {
                Some(true) => style.on |= look.0,
                Some(false) => style.off |= look.0,
                None => {}
            };
            let is = |name: &str, test: fn(&str) -> bool| text.attribute(name).map(test);
            let bold = |w: &str| w == "bold" || w.parse().is_ok_and(|weight: u32| weight >= 600);
            set(Look::BOLD, is("fo:font-weight", bold));
            set(Look::ITALIC, is("fo:font-style", |s| matches!(s, "italic" | "oblique")));
            set(Look::STRIKE, is("style:text-line-through-style", |s| s != "none"));
            set(Look::STRIKE, is("style:text-line-through-type", |s| s != "none"));
            set(Look::UNDERLINE, is("style:text-underline-style", |s| s != "none"));
            set(Look::HIDDEN, is("text:display", |s| s == "none"));
            set(Look::RAISED, is("style:text-position", |s| s.starts_with("super") || s.starts_with("sub")));
            set(Look::HIGHLIGHT, is("fo:background-color", |s| s != "transparent"));
            set(Look::FAINT, is("fo:color", |s| s.eq_ignore_ascii_case("#ffffff")));
        }
        self.styles.insert((family.to_owned(), name.to_owned()), style);
    }

    fn chain(&self, family: &str, name: Option<&str>) -> impl Iterator<Item = &Style> {
        let family = family.to_owned();
        let find = move |name: &str| self.styles.get(&(family.clone(), name.to_owned()));
        let first = name.and_then(&find);
        std::iter::successors(first, move |style| style.parent.as_deref().and_then(&find)).take(CHAIN_MAX)
    }

    /// The look of words in a style, over the look of what they stand in.
    pub(super) fn look(&self, family: &str, name: Option<&str>, around: Look) -> Look {
        let (mut on, mut off) = (0, 0);
        for style in self.chain(family, name) {
            on |= style.on & !off;
            off |= style.off & !on;
        }
        let mut look = Look(on | around.0 & !off);
        // White on a colour of its own can be read.
        look.set(Look::FAINT, look.has(Look::FAINT) && !look.has(Look::HIGHLIGHT));
        look
    }

    pub(super) fn is_hidden_section(&self, name: Option<&str>) -> bool {
        self.chain("section", name).any(|style| style.hidden)
    }

    /// The list style that a paragraph's style names.
    pub(super) fn list_of(&self, paragraph: Option<&str>) -> Option<&str> {
        self.chain("paragraph", paragraph).find_map(|style| style.list.as_deref()).filter(|list| !list.is_empty())
    }

    /// The level of headings of this style.
    pub(super) fn outline_of(&self, paragraph: Option<&str>) -> Option<u8> {
        self.chain("paragraph", paragraph).find_map(|style| style.outline)
    }

    pub(super) fn levels(&self, list: &str) -> Levels {
        self.lists.get(list).cloned().unwrap_or_default()
    }
}

/// The name of a style, unless it is one that takes longer to look up than to read.
fn style_name<'d>(node: Node<'d>, attribute: &str) -> Option<&'d str> {
    node.attribute(attribute).filter(|name| name.len() <= STYLE_BYTES_MAX)
}

fn levels(list: Node<'_>) -> Levels {
    let mut levels = Levels::default();
    for node in list.children() {
        let at = node.attribute("text:level").and_then(|l| l.parse::<usize>().ok()).and_then(|l| l.checked_sub(1));
        let Some(at) = at.filter(|at| *at < LEVELS) else { continue };
        let number = matches!(node.name(), "text:list-level-style-number" | "text:outline-level-style");
        levels[at] = Some(if number {
            numbered(node, at)
        } else {
            Level { format: "bullet".to_owned(), start: 1, ..Level::default() }
        });
    }
    levels
}

fn numbered(node: Node<'_>, at: usize) -> Level {
    let format = format_of(node.attribute("style:num-format").unwrap_or_default());
    let shown = match node.attribute("?:num-list-format") {
        // "%1%.%2%": every level between two signs.
        Some(pattern) => {
            (1..=LEVELS).fold(pattern.to_owned(), |all, n| all.replace(&format!("%{n}%"), &format!("%{n}")))
        }
        None => {
            let shown = node.attribute("text:display-levels").and_then(|n| n.parse::<usize>().ok()).unwrap_or(1);
            let first = (at + 1).saturating_sub(shown.clamp(1, LEVELS)) + 1;
            let numbers: Vec<String> = (first..=at + 1).map(|n| format!("%{n}")).collect();
            let edge = |name: &str| node.attribute(name).unwrap_or_default();
            format!("{}{}{}", edge("style:num-prefix"), numbers.join("."), edge("style:num-suffix"))
        }
    };
    let pattern = if format == "none" { String::new() } else { pattern(&shown) };
    let properties = node.child("style:list-level-properties");
    let alignment = properties.and_then(|p| p.child("style:list-level-label-alignment"));
    let tight = alignment.and_then(|a| a.attribute("text:label-followed-by")) == Some("nothing");
    let start = node.attribute("text:start-value").and_then(|s| s.parse().ok()).unwrap_or(1);
    Level { format: format.to_owned(), pattern, start, tight, ..Level::default() }
}

/// The numerals that the beginning of a row stands for.
fn format_of(row: &str) -> &'static str {
    match row.split(',').next().unwrap_or_default().trim() {
        "" => "none",
        "i" => "lowerRoman",
        "I" => "upperRoman",
        "a" => "lowerLetter",
        "A" => "upperLetter",
        "01" => "decimalZero",
        "001" => "decimalZero3",
        "①" => "decimalEnclosedCircle",
        "가" => "ganada",
        "ㄱ" => "chosung",
        "일" => "koreanDigital",
        "하나" => "koreanLegal",
        "一" => "japaneseCounting",
        "1st" => "ordinal",
        "One" => "cardinalText",
        "First" => "ordinalText",
        _ => "decimal",
    }
}
