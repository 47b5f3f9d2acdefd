//! What the islands of this house need of the page they live in. The one file here that puts ready-made HTML into a page:
//! it comes from `contracts::agreements::render` and `contracts::redlines::render`, which escape what they are given.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement};

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The text of the text area with this id.
pub fn text_of(id: &str) -> Option<String> {
    Some(by_id(id)?.dyn_into::<HtmlTextAreaElement>().ok()?.value())
}

/// Whether the box (`<details>`) with this id is open.
pub fn is_open(id: &str) -> bool {
    by_id(id).is_some_and(|element| element.has_attribute("open"))
}

pub fn put_text(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Replaces what an element holds by HTML of our own renderers.
pub fn put_html(id: &str, html: &str) {
    if let Some(element) = by_id(id) {
        element.set_inner_html(html);
    }
}

/// Moves the focus, and with it the reader.
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        // Where it cannot take the focus, scrolling alone still leads there.
        let _ = element.focus();
    }
}
