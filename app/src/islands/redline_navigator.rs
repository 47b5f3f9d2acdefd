//! Next and previous change: by the two links of the bar, which then follow the reader, and by the keys n and p.

use leptos::prelude::*;

/// Works on the anchors `#change-1` … `#change-COUNT` and the links `change-next` and `change-previous` of its page. `place`
/// has `{number}` and `{count}` in it.
#[island]
pub fn RedlineNavigator(count: usize, keys: String, place: String) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::listen(count, place);
    #[cfg(not(feature = "hydrate"))]
    let _ = (count, place);
    view! { <span class="hint keys">{keys}</span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use crate::islands::dom;
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::Closure;
    use web_sys::{
        Element, Event, EventTarget, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
    };

    /// Where the reader is, from 1; 0 before the first step.
    struct Walk {
        count: usize,
        at: Cell<usize>,
        place: String,
    }

    pub fn listen(count: usize, place: String) {
        let walk = Rc::new(Walk { count, at: Cell::new(from_address().unwrap_or(0)), place });
        for (id, forward) in [("change-next", true), ("change-previous", false)] {
            let walk = Rc::clone(&walk);
            on(dom::by_id(id).map(Into::into), "click", move |event| {
                event.prevent_default();
                walk.step(forward);
            });
        }
        on(dom::document().map(Into::into), "keydown", move |event| {
            let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
            if event.ctrl_key() || event.alt_key() || event.meta_key() || is_typing(event) {
                return;
            }
            match event.key().as_str() {
                "n" | "ㅜ" => walk.step(true),
                "p" | "ㅔ" => walk.step(false),
                _ => {}
            }
        });
    }

    fn on(target: Option<EventTarget>, kind: &str, act: impl Fn(Event) + 'static) {
        let Some(target) = target else { return };
        let listener = Closure::<dyn FnMut(Event)>::new(act);
        // Where listening fails the links are still plain anchors.
        let _ = target.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
        listener.forget();
    }

    /// Whether the key belongs to a field that has the focus.
    fn is_typing(event: &KeyboardEvent) -> bool {
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        target.is_some_and(|target| {
            matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT") || target.is_content_editable()
        })
    }

    /// A redline that was linked at one of its changes.
    fn from_address() -> Option<usize> {
        let hash = web_sys::window()?.location().hash().ok()?;
        hash.strip_prefix("#change-")?.parse().ok()
    }

    impl Walk {
        fn step(&self, forward: bool) {
            let next = match (self.at.get(), forward) {
                (0, true) => 1,
                (0 | 1, false) => self.count,
                (at, true) => at % self.count + 1,
                (at, false) => at - 1,
            };
            let Some(change) = dom::by_id(&format!("change-{next}")) else { return };
            self.at.set(next);
            self.mark(&change);
            let to = ScrollIntoViewOptions::new();
            to.set_block(ScrollLogicalPosition::Center);
            change.scroll_into_view_with_scroll_into_view_options(&to);
            dom::focus(&change);
            let place = self.place.replace("{number}", &next.to_string());
            dom::put_text("change-place", &place.replace("{count}", &self.count.to_string()));
        }

        /// Shows where the reader is; one place at a time.
        fn mark(&self, change: &Element) {
            let before = dom::document().and_then(|page| page.query_selector(".here").ok().flatten());
            if let Some(before) = before {
                let _ = before.class_list().remove_1("here");
            }
            let _ = change.class_list().add_1("here");
        }
    }
}
