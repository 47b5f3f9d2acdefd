//! A page: a title and what it shows. [`crate::document`] writes it down, with the frame around it.

use crate::components::Hidden;
use crate::visit::Visit;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use contracts::records::Content;
use futures::future::BoxFuture;
use leptos::prelude::*;

type View = Box<dyn FnOnce() -> AnyView + Send>;

/// What a page function answers: loaded already, only to be written down.
pub struct Page {
    pub(crate) title: String,
    /// The unit whose page this is, for the frame's navigation.
    pub(crate) place: Option<Place>,
    pub(crate) width: Width,
    pub(crate) islands: bool,
    remembered: bool,
    pub(crate) view: View,
}

/// How wide the page's text may run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Width {
    /// One question.
    Narrow,
    /// Lists and reading.
    Usual,
    /// Redlines and the editor.
    Wide,
}

impl Width {
    pub fn class(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Usual => "",
            Self::Wide => "wide",
        }
    }
}

impl Page {
    /// `view` runs once, when the page is written; it may use the words, the kept form and the visit from context.
    pub fn new<V: IntoView + 'static>(title: impl Into<String>, view: impl FnOnce() -> V + Send + 'static) -> Self {
        let view: View = Box::new(move || view().into_any());
        Self { title: title.into(), place: None, width: Width::Usual, islands: false, remembered: false, view }
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    pub fn has_islands(&self) -> bool {
        self.islands
    }

    #[must_use]
    pub fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The page may be answered again, so nothing in it is of one answer alone: it has no nonce, and its policy names no
    /// script by one. A page with islands needs one and stays as it is.
    #[must_use]
    pub fn remembered(mut self) -> Self {
        self.remembered = true;
        self
    }

    pub fn is_remembered(&self) -> bool {
        self.remembered && !self.islands
    }

    /// The page has islands: only then does it load more script than the few lines of `app/public/page.js`.
    #[must_use]
    pub fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }
}

/// The page for a refusal that no form stands behind, with its HTTP status.
pub fn refusal_page(visit: &Visit, refusal: &Refusal) -> (u16, Page) {
    let words = visit.words;
    let status = match refusal.code.as_str() {
        Refusal::NOT_FOUND => 404,
        Refusal::INTERNAL => 500,
        _ => 422,
    };
    let title = match status {
        404 => words.t("not-found-title"),
        500 => words.t("broken-title"),
        _ => words.t("refused-title"),
    };
    let sentence = words.refusal(refusal);
    let heading = title.clone();
    let page = Page::new(title, move || {
        view! {
            <h1>{heading}</h1>
            <p class="lede">{sentence}</p>
            <p><a href="/">{words.t("go-to-start")}</a></p>
        }
    });
    (status, page.width(Width::Narrow))
}

/// A form that could be neither done nor kept: storage fails, or it is too long to be kept for somebody unknown.
pub struct Unkept {
    pub deed: String,
    /// Everything that was typed; `None` where some of it may not stand in a page (a password) or cannot (a file): then
    /// it is still in the form that the browser goes back to.
    pub fields: Option<Vec<(String, String)>>,
}

/// The page for such a form, with its HTTP status. It carries itself what was typed, to be sent once more.
pub fn unkept_page(visit: &Visit, refusal: &Refusal, unkept: Unkept) -> (u16, Page) {
    let words = visit.words;
    let (status, title) = match refusal.code.as_str() {
        Refusal::INTERNAL => (503, words.t("broken-title")),
        _ => (422, words.t("refused-title")),
    };
    let sentence = words.refusal(refusal);
    let heading = title.clone();
    let page = Page::new(title, move || {
        let again = unkept.fields.map(|fields| {
            let fields = fields.into_iter().map(|(name, value)| view! { <Hidden name value /> }).collect_view();
            view! {
                <form method="post" action=unkept.deed>
                    {fields} <button type="submit" class="primary">{words.t("unkept-send-again")}</button>
                </form>
            }
        });
        view! {
            <h1>{heading}</h1>
            <p class="lede">{sentence}</p>
            {again}
            <p>{words.t("unkept-back")}</p>
        }
    });
    (status, page.width(Width::Narrow))
}

/// A page function, boxed for the table of doors.
pub type PageFn = fn(Visit) -> BoxFuture<'static, Result<Page, Refusal>>;

/// A file as an answer: always offered to be saved, never shown in the page's own origin.
pub struct FileAnswer {
    pub name: String,
    pub content_type: &'static str,
    pub content: Content,
}

/// A file function, boxed for the table of doors.
pub type FileFn = fn(Visit) -> BoxFuture<'static, Result<FileAnswer, Refusal>>;
