//! A page: a title, what it shows, and the frame around it.

use crate::components::frame::Frame;
use crate::components::{DocumentTitle, Hidden};
use crate::visit::Visit;
use contracts::members::Refusal;
use contracts::members::ports::Place;
use contracts::records::Content;
use futures::future::BoxFuture;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

type View = Box<dyn FnOnce() -> AnyView + Send>;

/// What a page function answers: loaded already, only to be written down.
pub struct Page {
    title: String,
    /// The unit whose page this is, for the frame's navigation.
    place: Option<Place>,
    width: Width,
    islands: bool,
    remembered: bool,
    view: View,
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

/// Where the built style sheet and the islands are served, with their hashes.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Address of the style sheet.
    pub style: String,
    /// `output_name` of the islands' script and wasm in `/pkg`; empty when no browser half was built.
    pub islands: String,
}

/// Whether a form of the page carries what is being typed; then the language switch keeps it. It also counts the page's
/// forms, so that each has a key of its own.
#[derive(Clone, Default)]
pub struct MainForm(Arc<AtomicBool>, Arc<AtomicU32>);

impl MainForm {
    /// Claims the name `page-form`; the first form that asks has it.
    pub fn claim(&self) -> bool {
        !self.0.swap(true, Ordering::Relaxed)
    }

    pub fn is_claimed(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Whether any form of the page has a key.
    pub fn is_numbered(&self) -> bool {
        self.1.load(Ordering::Relaxed) > 0
    }

    /// The next form's number on this page.
    pub fn number(&self) -> u32 {
        self.1.fetch_add(1, Ordering::Relaxed)
    }
}

/// The whole document, ready to be written down once.
#[derive(Clone)]
pub struct Document {
    page: Arc<Mutex<Option<Page>>>,
    visit: Visit,
    assets: Assets,
    forms: MainForm,
}

impl Document {
    pub fn new(page: Page, visit: Visit, assets: Assets) -> Self {
        Self { page: Arc::new(Mutex::new(Some(page))), visit, assets, forms: MainForm::default() }
    }

    /// Whether a form with a key was written: such a document is for one answer.
    pub fn has_keys(&self) -> bool {
        self.forms.is_numbered()
    }

    /// Writes the document; Leptos asks once.
    pub fn view(self) -> AnyView {
        let page = self.page.lock().ok().and_then(|mut page| page.take());
        let Some(page) = page else { return ().into_any() };
        // Islands alone wake up in the browser; without this every node would carry marks for hydration.
        if let Some(shared) = Owner::current_shared_context() {
            shared.set_is_hydrating(false);
        }
        let main_form = self.forms;
        let words = page.place.as_ref().map_or(self.visit.words, |place| self.visit.words_at(place));
        provide_context(words);
        provide_context(self.visit.kept.clone());
        provide_context(main_form.clone());
        provide_context(self.visit.clone());
        let nonce = use_nonce().filter(|_| !page.is_remembered()).map(|nonce| nonce.to_string());
        // First the page's own part: what it claims decides how the frame's language switch works.
        let body = (page.view)();
        let (islands, name) = (page.islands && !self.assets.islands.is_empty(), self.assets.islands.clone());
        let scripts = islands.then(|| {
            let options = LeptosOptions::builder().output_name(name).site_pkg_dir("pkg").build();
            view! { <HydrationScripts options islands=true /> }
        });
        let title = format!("{} · Convenio", page.title);
        view! {
            <!DOCTYPE html>
            <html lang=words.language.tag()>
                <head>
                    <meta charset="utf-8" />
                    <DocumentTitle text=title />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="color-scheme" content="light dark" />
                    <link rel="stylesheet" href=self.assets.style.clone() />
                    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                    <script src="/page.js" defer nonce=nonce></script>
                    {scripts}
                </head>
                <Frame visit=self.visit place=page.place width=page.width saves_form=main_form.is_claimed()>
                    {body}
                </Frame>
            </html>
        }
        .into_any()
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

/// A form that could be neither done nor kept, since storage fails.
pub struct Unkept {
    pub deed: String,
    /// Everything that was typed; `None` where some of it may not stand in a page (a password) or cannot (a file): then
    /// it is still in the form that the browser goes back to.
    pub fields: Option<Vec<(String, String)>>,
}

/// The page for such a form, with its HTTP status. It carries itself what was typed, to be sent once more.
pub fn unkept_page(visit: &Visit, refusal: &Refusal, unkept: Unkept) -> (u16, Page) {
    let words = visit.words;
    let (title, sentence) = (words.t("broken-title"), words.refusal(refusal));
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
    (503, page.width(Width::Narrow))
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
