//! What the islands of this house need of the page they live in. The one file here that puts ready-made HTML into a page:
//! it comes from `contracts::agreements::render` and `contracts::redlines::render`, which escape what they are given.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement, Response};

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

fn text_area(id: &str) -> Option<HtmlTextAreaElement> {
    by_id(id)?.dyn_into().ok()
}

/// The text of the text area with this id.
pub fn text_of(id: &str) -> Option<String> {
    Some(text_area(id)?.value())
}

/// Whether the text area with this id holds another text than the server wrote into it.
pub fn is_changed(id: &str) -> bool {
    text_area(id).is_some_and(|area| area.default_value().is_ok_and(|written| written != area.value()))
}

/// The value and the words of what is chosen in the list with this id.
pub fn chosen(id: &str) -> Option<(String, String)> {
    let option = document()?.query_selector(&format!("#{id} option:checked")).ok()??;
    Some((option.get_attribute("value")?, option.text_content()?))
}

/// What stands at an address of this house; nothing where there is no answer, or another page's.
pub async fn read(path: &str) -> Option<String> {
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    if !answer.ok() || answer.redirected() {
        return None;
    }
    JsFuture::from(answer.text().ok()?).await.ok()?.as_string()
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
