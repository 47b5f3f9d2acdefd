//! The draft's desk, alive: how the text reads and what it changes follow while one types, and when another text to compare
//! with is chosen.
//!
//! Typing is never held up: nothing is computed in an input's own event; a burst of keys is answered once, after a pause
//! that grows with what the last answer cost.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The words of a live redline, in the page's language.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EditorWords {
    marks: Vec<String>,
    /// With `{count}` in it.
    count: String,
    permalink: String,
    /// What the redline compares with; with `{base}` in it.
    against: String,
}

impl EditorWords {
    #[cfg(feature = "ssr")]
    pub fn new(labels: contracts::redlines::render::Labels, count: String, permalink: String, against: String) -> Self {
        let marks = vec![
            labels.inserted,
            labels.deleted,
            labels.moved_from,
            labels.moved_to,
            labels.renumbered,
            labels.formatted,
            labels.end,
            labels.to_new_place,
            labels.to_old_place,
            labels.before,
            labels.after,
            labels.unchanged,
            labels.no_changes,
            labels.struck,
            labels.hidden,
            labels.look_alike,
        ];
        Self { marks, count, permalink, against }
    }

    #[cfg(feature = "hydrate")]
    fn labels(&self) -> contracts::redlines::render::Labels {
        let mut marks = self.marks.iter().cloned();
        let mut next = || marks.next().unwrap_or_default();
        contracts::redlines::render::Labels {
            inserted: next(),
            deleted: next(),
            moved_from: next(),
            moved_to: next(),
            renumbered: next(),
            formatted: next(),
            end: next(),
            to_new_place: next(),
            to_old_place: next(),
            before: next(),
            after: next(),
            unchanged: next(),
            no_changes: next(),
            struck: next(),
            hidden: next(),
            look_alike: next(),
        }
    }
}

/// What the desk is about.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EditorSheet {
    /// The article's key.
    pub article: String,
    /// What the redline compares with: its code in the list, and the text.
    pub base: (String, String),
    /// Where the article's texts are read.
    pub texts: String,
    pub words: EditorWords,
}

/// Follows the text area `f-text` and the list `f-against` of its page; writes into `draft-redline`, `draft-preview`,
/// `draft-against` and `draft-count`.
#[island]
pub fn DraftEditor(sheet: EditorSheet) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::follow(sheet);
    #[cfg(not(feature = "hydrate"))]
    let _ = sheet;
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::{EditorSheet, EditorWords};
    use crate::islands::dom;
    use contracts::agreements::render::{Frame, html};
    use contracts::redlines::render;
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::prelude::Closure;
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::spawn_local;

    /// Shortest pause before an answer, in milliseconds: a burst of keys is one change.
    const PAUSE_MILLISECONDS_MIN: f64 = 15.0;
    /// Longest pause before an answer, in milliseconds.
    const PAUSE_MILLISECONDS_MAX: f64 = 800.0;

    /// The text that is written.
    const TEXT: &str = "f-text";
    /// The list of what it can be compared with.
    const AGAINST: &str = "f-against";
    /// The form around both.
    const FORM: &str = "page-form";
    /// The box that opens and closes around the preview.
    const PREVIEW_BOX: &str = "draft-preview-box";

    struct Desk {
        article: String,
        /// What the redline compares with: its code in the list, and the text.
        base: RefCell<(String, String)>,
        /// Whether another text to compare with is being read.
        reads: Cell<bool>,
        texts: String,
        words: EditorWords,
        view: render::View,
        /// What the last answer cost, in milliseconds.
        cost: Cell<f64>,
        waiting: RefCell<Option<TimeoutHandle>>,
    }

    pub fn follow(EditorSheet { article, base, texts, words }: EditorSheet) {
        let view = render::View { labels: words.labels(), formatting: false, fragment: false };
        let desk = Rc::new(Desk {
            article,
            base: RefCell::new(base),
            reads: Cell::new(false),
            texts,
            words,
            view,
            cost: Cell::new(0.0),
            waiting: RefCell::new(None),
        });
        let opened = Rc::clone(&desk);
        for (id, event) in [(TEXT, "input"), (AGAINST, "change"), (FORM, "reset")] {
            let desk = Rc::clone(&desk);
            on(id, event, move || wait(&desk));
        }
        // The browser has put back what was typed and chosen before: the server wrote about something else.
        if dom::is_changed(TEXT) || other_base(&desk).is_some() {
            wait(&desk);
        }
        // A closed preview is not kept up to date: it is written when it is opened.
        on(PREVIEW_BOX, "toggle", move || {
            if let Some(text) = dom::text_of(TEXT).filter(|_| dom::is_open(PREVIEW_BOX)) {
                preview(&opened, &text);
            }
        });
    }

    fn on(id: &str, event: &str, act: impl Fn() + 'static) {
        let Some(element) = dom::by_id(id) else { return };
        let listener = Closure::<dyn FnMut(JsValue)>::new(move |_| act());
        // Where listening fails the page stays as the server wrote it.
        let _ = element.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        listener.forget();
    }

    fn preview(desk: &Desk, text: &str) {
        let frame = Frame { level: 2, heading: true, permalink: &desk.words.permalink };
        dom::put_html("draft-preview", &html(text, &desk.article, frame));
    }

    fn wait(desk: &Rc<Desk>) {
        if let Some(earlier) = desk.waiting.borrow_mut().take() {
            earlier.clear();
        }
        let pause = (desk.cost.get() / 2.0).clamp(PAUSE_MILLISECONDS_MIN, PAUSE_MILLISECONDS_MAX);
        let later = Rc::clone(desk);
        let handle = set_timeout_with_handle(move || answer(&later), Duration::from_secs_f64(pause / 1000.0));
        *desk.waiting.borrow_mut() = handle.ok();
    }

    /// The text that is chosen to compare with, its code and its name, while it is another than the redline's.
    fn other_base(desk: &Desk) -> Option<(String, String)> {
        dom::chosen(AGAINST).filter(|(code, _)| *code != desk.base.borrow().0)
    }

    /// Reads another text to compare with. Until it is here, the redline stays with the one that its line names.
    fn read(desk: &Rc<Desk>, (code, name): (String, String)) {
        if desk.reads.replace(true) {
            return;
        }
        let desk = Rc::clone(desk);
        spawn_local(async move {
            let text = dom::read(&format!("{}/{code}/download", desk.texts)).await;
            desk.reads.set(false);
            let Some(text) = text else { return };
            *desk.base.borrow_mut() = (code, text);
            dom::put_text("draft-against", &desk.words.against.replace("{base}", &name));
            answer(&desk);
        });
    }

    fn answer(desk: &Rc<Desk>) {
        if let Some(other) = other_base(desk) {
            read(desk, other);
        }
        let Some(text) = dom::text_of(TEXT) else { return };
        let began = js_sys::Date::now();
        let (redline, count) = render::compared_inline(&desk.base.borrow().1, &text, &desk.view);
        dom::put_html("draft-redline", &redline);
        dom::put_text("draft-count", &desk.words.count.replace("{count}", &count.to_string()));
        if dom::is_open(PREVIEW_BOX) {
            preview(desk, &text);
        }
        desk.cost.set(js_sys::Date::now() - began);
    }
}
