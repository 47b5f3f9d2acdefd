//! What an element's name and its own style say about the words in it.

use super::super::model::Look;
use super::tree::Element;

/// The declarations of a `style` attribute, in small letters.
pub(super) struct Style<'e> {
    declared: Vec<(String, String)>,
    element: &'e Element,
}

impl<'e> Style<'e> {
    pub fn of(element: &'e Element) -> Self {
        let text = element.attribute("style").unwrap_or_default().to_lowercase();
        let pair = |part: &str| {
            let (name, value) = part.split_once(':')?;
            Some((name.trim().to_owned(), value.trim().trim_end_matches("!important").trim().to_owned()))
        };
        Self { declared: text.split(';').filter_map(pair).collect(), element }
    }

    /// The last value declared for a property.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.declared.iter().rev().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Whether nobody who looks at the page sees it.
    pub fn hides(&self) -> bool {
        self.get("display") == Some("none")
            || self.get("visibility") == Some("hidden")
            || self.get("mso-hide") == Some("all")
    }

    /// The look of what is inside, from the look around it.
    pub fn look(&self, around: Look) -> Look {
        let mut look = around;
        match self.element.name.as_str() {
            "b" | "strong" | "th" => look.set(Look::BOLD, true),
            "i" | "em" | "cite" | "var" | "dfn" => look.set(Look::ITALIC, true),
            "u" => look.set(Look::UNDERLINE, true),
            "s" | "strike" => look.set(Look::STRIKE, true),
            "sup" | "sub" => look.set(Look::RAISED, true),
            "mark" => look.set(Look::HIGHLIGHT, true),
            _ => {}
        }
        if let Some(weight) = self.get("font-weight") {
            let heavy = matches!(weight, "bold" | "bolder") || weight.parse::<u32>().is_ok_and(|w| w >= 600);
            look.set(Look::BOLD, heavy);
        }
        if let Some(slant) = self.get("font-style") {
            look.set(Look::ITALIC, slant.starts_with("italic") || slant.starts_with("oblique"));
        }
        let line = self.get("text-decoration").or_else(|| self.get("text-decoration-line"));
        if let Some(line) = line {
            // A line around words reaches into them whatever they say themselves.
            look.set(Look::UNDERLINE, line.contains("underline") || around.has(Look::UNDERLINE));
            look.set(Look::STRIKE, line.contains("line-through") || around.has(Look::STRIKE));
        }
        if let Some(place) = self.get("vertical-align") {
            look.set(Look::RAISED, matches!(place, "super" | "sub"));
        }
        if self.hides() {
            look.set(Look::HIDDEN, true);
        }
        let ground = ["mso-highlight", "background-color", "background"].into_iter().find_map(|name| self.get(name));
        if let Some(ground) = ground.filter(|_| matches!(self.element.name.as_str(), "span" | "font" | "mark")) {
            look.set(Look::HIGHLIGHT, !is_paper(ground));
        }
        look
    }
}

/// Whether a ground is that of any page.
fn is_paper(ground: &str) -> bool {
    let plain: String = ground.chars().filter(|c| !c.is_whitespace()).collect();
    [
        "transparent",
        "white",
        "#ffffff",
        "#fff",
        "none",
        "inherit",
        "initial",
        "auto",
        "rgb(255,255,255)",
        "rgba(0,0,0,0)",
    ]
    .iter()
    .any(|paper| plain.starts_with(paper))
}
