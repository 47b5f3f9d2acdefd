//! Notes and comments: where each program puts their words, and how the text refers to them.

use super::style::Style;
use super::tree::Element;
use std::collections::{HashMap, HashSet};

/// The notes of a clipboard by the names that the text refers to.
#[derive(Default)]
pub(super) struct Notes<'e> {
    pub bodies: HashMap<String, &'e Element>,
    /// The same elements, by where they are.
    places: HashSet<*const Element>,
}

/// The name of the note whose words an element holds.
fn body_name(element: &Element) -> Option<String> {
    let id = element.attribute("id").unwrap_or_default();
    let style = Style::of(element);
    // Word: div style="mso-element:footnote" id="ftn1".
    if matches!(style.get("mso-element"), Some("footnote" | "endnote")) && !id.is_empty() {
        return Some(id.to_owned());
    }
    // LibreOffice: div id="sdfootnote1".
    let number = id.strip_prefix("sdfootnote").or_else(|| id.strip_prefix("sdendnote"))?;
    (!number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then(|| id.to_owned())
}

/// The note that an anchor refers to.
pub(super) fn referred(anchor: &Element) -> Option<String> {
    let style = Style::of(anchor);
    if let Some(name) = style.get("mso-footnote-id").or_else(|| style.get("mso-endnote-id")) {
        return Some(name.to_owned());
    }
    let href = anchor.attribute("href").unwrap_or_default().strip_prefix('#')?;
    if anchor.has_class("sdfootnoteanc") || anchor.has_class("sdendnoteanc") {
        return href.strip_suffix("sym").map(str::to_owned);
    }
    // Google Docs: the words of a note are a paragraph that begins with its anchor.
    (href.starts_with("ftnt") && !href.starts_with("ftnt_ref")).then(|| href.to_owned())
}

/// Whether an anchor stands before a note's words and leads back to the text.
pub(super) fn leads_back(anchor: &Element) -> bool {
    let href = anchor.attribute("href").unwrap_or_default();
    anchor.has_class("sdfootnotesym")
        || anchor.has_class("sdendnotesym")
        || href.starts_with("#ftnt_ref")
        || href.starts_with("#_ftnref")
        || href.starts_with("#_ednref")
}

impl<'e> Notes<'e> {
    pub fn gather(&mut self, element: &'e Element) {
        for child in element.elements() {
            if let Some(name) = body_name(child).or_else(|| google_name(child)) {
                // Of two by one name the last counts, and the other is text.
                if let Some(other) = self.bodies.insert(name, child) {
                    self.places.remove(&std::ptr::from_ref(other));
                }
                self.places.insert(std::ptr::from_ref(child));
            } else {
                self.gather(child);
            }
        }
    }

    /// Whether an element holds a note's words, which do not stand in the text.
    pub fn holds(&self, element: &Element) -> bool {
        self.places.contains(&std::ptr::from_ref(element))
    }
}

/// Google Docs: a div whose first paragraph begins with `<a href="#ftnt_ref1" id="ftnt1">`.
fn google_name(element: &Element) -> Option<String> {
    if !matches!(element.name.as_str(), "div" | "p") {
        return None;
    }
    fn first_anchor(element: &Element) -> Option<&Element> {
        let first = element.elements().next()?;
        if first.is("a") { Some(first) } else { first_anchor(first) }
    }
    let anchor = first_anchor(element)?;
    let id = anchor.attribute("id").or_else(|| anchor.attribute("name")).unwrap_or_default();
    let is_note = leads_back(anchor) && id.starts_with("ftnt");
    is_note.then(|| id.to_owned())
}
